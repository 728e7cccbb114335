"""What one person may ask for: so much within so long, counted for each alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.allowances import MOST_PEOPLE, Allowances, Cost, TooOften

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)


def spent(cost: Cost, user: int = 1) -> Allowances:
    """Allowances of which this person has had all there is."""
    allowances = Allowances()
    for _ in range(cost.most):
        allowances.spend(cost, user, NOW)
    return allowances


@pytest.mark.parametrize("cost", Cost)
def test_so_much_is_given_and_no_more_until_the_time_has_passed(cost: Cost) -> None:
    allowances = spent(cost)

    with pytest.raises(TooOften, match="min"):
        allowances.spend(cost, 1, NOW + cost.within - timedelta(seconds=1))
    allowances.spend(cost, 1, NOW + cost.within)


def test_each_person_and_each_cost_counts_alone() -> None:
    allowances = spent(Cost.PICTURE)

    allowances.spend(Cost.PICTURE, 2, NOW)
    allowances.spend(Cost.FETCHING, 1, NOW)

    with pytest.raises(TooOften):
        allowances.spend(Cost.PICTURE, 1, NOW)


def test_what_was_refused_does_not_count() -> None:
    allowances = spent(Cost.PICTURE)
    for _ in range(100):
        with pytest.raises(TooOften):
            allowances.spend(Cost.PICTURE, 1, NOW + timedelta(minutes=1))

    allowances.spend(Cost.PICTURE, 1, NOW + Cost.PICTURE.within)


def test_a_clock_that_is_set_back_keeps_nobody_waiting() -> None:
    allowances = spent(Cost.PICTURE)

    allowances.spend(Cost.PICTURE, 1, NOW - timedelta(days=1))

    assert len(allowances._spent) == 1


def test_people_of_long_ago_are_forgotten() -> None:
    allowances = spent(Cost.PICTURE)

    for user in range(2, MOST_PEOPLE + 2):
        allowances.spend(Cost.QUESTION, user, NOW)

    allowances.spend(Cost.PICTURE, 1, NOW)
    assert len(allowances._spent) == MOST_PEOPLE
