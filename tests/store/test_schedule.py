"""The index of what is due: always in order, whatever is put and taken."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from store.schedule import Schedule
from tests.store.making import NOON

MOMENTS = st.none() | st.integers(0, 5).map(lambda minutes: NOON + timedelta(minutes=minutes))
STEPS = st.lists(st.dictionaries(st.sampled_from("abcdefgh"), MOMENTS, max_size=6), max_size=12)


@given(STEPS, st.integers(0, 5), st.integers(0, 9))
def test_it_is_what_sorting_everything_again_would_give(
    steps: list[dict[str, datetime | None]], minutes: int, limit: int
) -> None:
    schedule, plain = Schedule(), dict[str, datetime]()
    until = NOON + timedelta(minutes=minutes)

    for step in steps:
        schedule.put(step)
        plain.update({key: moment for key, moment in step.items() if moment})
        for key in (key for key, moment in step.items() if moment is None):
            plain.pop(key, None)

    expected = sorted((moment, key) for key, moment in plain.items())
    assert list(schedule) == [key for _, key in expected]
    assert len(schedule) == len(expected)
    assert schedule.first() == (expected[0][0] if expected else None)
    assert schedule.until(until, limit) == [key for moment, key in expected if moment <= until][:limit]
    assert schedule.since(until) == [key for moment, key in expected if moment >= until]


def test_many_changes_at_once_come_to_the_same_as_one_by_one() -> None:
    at_once, one_by_one = Schedule(), Schedule()
    first = {f"{n:03}": NOON + timedelta(seconds=n * 7 % 50) for n in range(600)}
    second = {key: None if n % 3 else NOON for n, key in enumerate(first)}
    third = {key: first[key] for key in ("001", "002", "003")}

    for step in (first, second, third):
        at_once.put(step)
        for key, moment in step.items():
            one_by_one.put({key: moment})

    assert list(at_once) == list(one_by_one)
    assert len(at_once) == 202


def test_a_moment_itself_has_come() -> None:
    schedule = Schedule()
    schedule.put({"now": NOON, "next": NOON + timedelta(microseconds=1)})

    assert schedule.until(NOON, 9) == ["now"]
