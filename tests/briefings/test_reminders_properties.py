"""Whatever happens to meetings and readers: planning twice is planning once, and no order matters."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from briefings.dues import dues, has_reminders
from briefings.following import is_reached, wants
from briefings.reminders import HORIZON, plan
from briefings.turn import Turn
from store.records import ChatKey, DeliveryKind, DeliveryState, Meeting, Precision, Subscriber, When
from tests.briefings.outboxes import DAY, HOUR, Outbox, meeting, subscriber

START = datetime(2022, 3, 20, 8, tzinfo=UTC)
ZONES = ("UTC", "Europe/Zurich", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu")
SIDES = ("Egypt", "Sudan", "Iran")

days = st.integers(-3, 90).map(lambda ahead: date(2022, 3, 20) + timedelta(days=ahead))
clocks = st.sampled_from([None, time(0), time(2, 30), time(10), time(23, 59)])
zones = st.sampled_from([*ZONES, None])


@st.composite
def times(draw: st.DrawFn) -> When:
    """A time of any precision around the days on which clocks change."""
    first, clock = draw(days), draw(clocks)
    if clock is not None:
        return When(Precision.EXACT, first, first, clock, draw(zones))
    precision = draw(st.sampled_from([Precision.DATE, Precision.RANGE, Precision.PART, Precision.MONTH]))
    last = first if precision is Precision.DATE else first + timedelta(days=draw(st.integers(1, 20)))
    return When(precision, first, last, uncertain=draw(st.sampled_from([False, False, False, True])))


@st.composite
def meetings(draw: st.DrawFn, number: int) -> Meeting:
    sides = draw(st.lists(st.sampled_from(SIDES), min_size=1, max_size=2, unique=True))
    status = draw(st.sampled_from(["scheduled", "scheduled", "scheduled", "tentative", "cancelled", "held"]))
    return meeting(draw(times()), *sides, status=status, id=f"m{number}")


@st.composite
def subscribers(draw: st.DrawFn, number: int) -> Subscriber:
    return subscriber(
        ChatKey(number, draw(st.integers(0, 1))),
        zone=draw(st.sampled_from(ZONES)),
        leads=tuple(draw(st.lists(st.sampled_from([DAY, HOUR, 2 * HOUR, 15 * HOUR / 60]), min_size=1, unique=True))),
        follows=tuple(draw(st.lists(st.sampled_from(SIDES), max_size=2, unique=True))),
        paused=draw(st.sampled_from([None, None, None, "blocked"])),
    )


many_meetings = st.tuples(*(meetings(number) for number in range(4)))
many_subscribers = st.tuples(*(subscribers(number) for number in range(1, 4)))
moments = st.integers(0, 80 * 24 * 60).map(lambda minutes: START + timedelta(minutes=minutes))


@given(many_meetings, many_subscribers, moments)
@settings(max_examples=60)
def test_planning_twice_is_planning_once(
    talks: tuple[Meeting, ...], readers: tuple[Subscriber, ...], now: datetime
) -> None:
    outbox = Outbox()
    outbox.plan(talks, readers, now)

    assert outbox.plan(talks, readers, now) == []
    assert all(row.kind is DeliveryKind.REMINDER for row in outbox.rows.values())


@given(many_meetings, many_meetings, many_subscribers, moments, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_no_order_matters(
    before: tuple[Meeting, ...],
    after: tuple[Meeting, ...],
    readers: tuple[Subscriber, ...],
    now: datetime,
    chance: random.Random,
) -> None:
    outbox = Outbox()
    outbox.plan(before, readers, START)
    sent = [replace(row, state=DeliveryState.SENT, changed_at=now) for row in outbox.rows.values() if row.due_at <= now]
    rows = list((outbox.rows | {row.key: row for row in sent}).values())
    changed = [replace(talk, sequence=1) for talk in after]

    turn = Turn({talk.id: (talk,) for talk in before})

    straight = plan(changed, readers, rows, now, turn=turn)
    shuffled = [chance.sample(each, len(each)) for each in (changed, list(readers), rows)]
    crosswise = plan(shuffled[0], shuffled[1], shuffled[2], now, turn=turn)  # type: ignore[arg-type]

    assert straight == crosswise


@given(many_meetings, many_meetings, many_subscribers, moments)
@settings(max_examples=60)
def test_what_has_changed_is_planned_once_and_goes_on_by_itself(
    before: tuple[Meeting, ...], after: tuple[Meeting, ...], readers: tuple[Subscriber, ...], now: datetime
) -> None:
    outbox = Outbox()
    outbox.plan(before, readers, START)
    changed = [replace(talk, sequence=1) for talk in after]
    outbox.plan(changed, readers, now, turn=Turn({talk.id: (talk,) for talk in before}))

    again = outbox.plan(changed, readers, now)

    assert again == []


@given(many_meetings, many_subscribers, moments)
@settings(max_examples=60)
def test_everything_due_within_the_horizon_is_in_the_outbox_and_nothing_else(
    talks: tuple[Meeting, ...], readers: tuple[Subscriber, ...], now: datetime
) -> None:
    outbox = Outbox()
    outbox.plan(talks, readers, now)

    wanted = [
        due
        for talk in talks
        for reader in readers
        if is_reached(reader) and wants(reader, talk)
        for due in dues(talk, reader)
    ]
    ahead = {due.key for due in wanted if now < due.due_at <= now + HORIZON}
    late = {row.key for row in outbox.rows.values() if row.due_at <= now}
    assert ahead | late == outbox.rows.keys()
    assert late <= {due.key for due in wanted if due.due_at <= now < due.not_after}


@given(many_meetings, many_meetings, many_subscribers, moments)
@settings(max_examples=60)
def test_after_any_change_nothing_false_waits(
    before: tuple[Meeting, ...], after: tuple[Meeting, ...], readers: tuple[Subscriber, ...], now: datetime
) -> None:
    outbox = Outbox()
    outbox.plan(before, readers, START)
    changed = {talk.id: replace(talk, sequence=1) for talk in after}

    outbox.plan(changed.values(), readers, now)

    for row in outbox.of(DeliveryState.SCHEDULED):
        if now < row.not_after:
            assert has_reminders(changed[row.meeting])
            assert row.start == changed[row.meeting].when
            assert row.status is changed[row.meeting].status
