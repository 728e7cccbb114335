"""'1d 2h 15m' and back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.leads import LONGEST, MOST, SHORTEST, UnreadableLeads, lead_before, parse_leads, short_leads, spoken_leads

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


@pytest.mark.parametrize(
    ("words", "leads"),
    [
        ("1d 2h 15m", (DAY, 2 * HOUR, 15 * MINUTE)),
        ("1d,1h", (DAY, HOUR)),
        ("15m 1d", (DAY, 15 * MINUTE)),
        ("1h30m", (90 * MINUTE,)),
        ("1d12h 30m", (36 * HOUR, 30 * MINUTE)),
        ("2 days, 3 hours and 10 minutes before", (2 * DAY, 3 * HOUR, 10 * MINUTE)),
        ("1 Week; 1 hr", (7 * DAY, HOUR)),
        ("60m 1h", (HOUR,)),
        ("90 min", (90 * MINUTE,)),
    ],
)
def test_lead_times_as_people_write_them(words: str, leads: tuple[timedelta, ...]) -> None:
    assert parse_leads(words) == leads


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("", "No lead time"),
        ("and before", "No lead time"),
        ("tomorrow", "“tomorrow”"),
        ("1d soon", "“soon”"),
        ("5", "“5”"),
        ("-1h", "“-1h”"),
        ("1 month", "“1 month”"),
        ("1.5h", "“1.5h”"),
        ("0m", "at least one minute"),
        ("61d", "at most 60 days"),
        ("99999w", "at most 60 days"),
        ("1m 2m 3m 4m 5m 6m 7m", "At most 6"),
        ("999999d", "“999999d”"),
    ],
)
def test_other_words_are_refused_with_the_reason(words: str, problem: str) -> None:
    with pytest.raises(UnreadableLeads, match=problem):
        parse_leads(words)


_LEADS = st.lists(st.integers(1, int(LONGEST / SHORTEST)).map(lambda count: count * MINUTE), min_size=1, max_size=MOST)


@given(_LEADS)
def test_what_is_written_is_read_back(leads: list[timedelta]) -> None:
    ordered = tuple(sorted(set(leads), reverse=True))

    assert parse_leads(short_leads(ordered)) == ordered


@given(st.text(max_size=60))
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        leads = parse_leads(words)
    except UnreadableLeads:
        return
    assert leads
    assert parse_leads(short_leads(leads)) == leads


def test_lead_times_are_said_as_people_say_them() -> None:
    assert spoken_leads((DAY, 2 * HOUR, 15 * MINUTE)) == "1 day, 2 hours and 15 minutes"
    assert spoken_leads((90 * MINUTE,)) == "1 hour 30 minutes"
    assert spoken_leads((14 * DAY, HOUR)) == "14 days and 1 hour"


@pytest.mark.parametrize(
    ("words", "lead"),
    [
        ("remind me 2 hours before Egypt meets Sudan", timedelta(hours=2)),
        ("tell me 1 day before", timedelta(days=1)),
        ("45m before the talks", timedelta(minutes=45)),
        ("remind me before the talks", None),
        ("remind me of the 2 talks before May", None),
        ("remind me 900 days before", None),
    ],
)
def test_a_lead_time_is_heard_in_a_sentence(words: str, lead: timedelta | None) -> None:
    assert lead_before(words) == lead
