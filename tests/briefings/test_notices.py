"""What whoever was told of a meeting hears of it later: another place, sources that disagree, what came of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.news import disputes_of, is_elsewhere
from briefings.notices import GATHERED
from briefings.reminders import holds, plan
from store.records import Citation, Contradiction, Delivery, DeliveryKind, DeliveryState, Meeting, MeetingStatus
from tests.briefings.outboxes import NADIA, Outbox, meeting, subscriber, utc

NOW, TOLD, LATER = "2022-01-03 08:00", "2022-01-11 10:00", "2022-01-11 12:00"
TALKS = meeting("2022-01-12T10:00")


def disputed(*days: str, field: str = "when", of: Meeting = TALKS) -> Meeting:
    """The meeting with sources that say different things about it."""
    values = tuple((day, Citation(f"a{number}", 0, 10)) for number, day in enumerate(days))
    return replace(of, contradictions=(Contradiction(field, values),))


def told_of(talks: Meeting = TALKS) -> Outbox:
    """An outbox whose first reminder of it was sent."""
    outbox = Outbox()
    outbox.plan([talks], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, TOLD)
    return outbox


def due(outbox: Outbox, kind: DeliveryKind) -> list[Delivery]:
    """The rows of this kind that wait."""
    return [row for row in outbox.of(DeliveryState.SCHEDULED) if row.kind is kind]


def sent(outbox: Outbox, at: str) -> None:
    """All that is due then is sent."""
    outbox.mark(DeliveryState.SENT, at)


# --------------------------------------------------------------------------- another place


@pytest.mark.parametrize(
    ("told", "now", "is_other"),
    [
        ("Geneva", "Vienna", True),
        ("Geneva", "the Palais in Geneva", False),
        ("the Palais in Geneva", "Geneva", False),
        ("Geneva", "geneva", False),
        ("Austria", "Vienna", False),
        ("Vienna", "Austria", False),
        ("Vienna", "Switzerland", True),
        ("the Old Mill", "Geneva", True),
        ("Geneva", None, False),
        (None, "Geneva", False),
    ],
)
def test_another_place_is_one_where_nobody_would_meet(told: str | None, now: str | None, *, is_other: bool) -> None:
    found = is_elsewhere(told, now)

    assert found is is_other


def test_whoever_was_told_the_place_hears_once_of_another() -> None:
    outbox = told_of()
    elsewhere = replace(meeting("2022-01-12T10:00", sequence=1), place="Vienna")

    outbox.plan([elsewhere], [subscriber()], LATER)
    (notice,) = due(outbox, DeliveryKind.NOTICE)
    sent(outbox, LATER)
    again = outbox.plan([elsewhere], [subscriber()], "2022-01-11 13:00")

    assert (notice.told_place, notice.place, notice.told) == ("Geneva", "Vienna", TALKS.when)
    assert again == []


def test_whoever_was_not_told_of_it_yet_hears_the_new_place_alone() -> None:
    outbox = Outbox()
    outbox.plan([TALKS], [subscriber()], NOW)

    outbox.plan([replace(meeting("2022-01-12T10:00", sequence=1), place="Vienna")], [subscriber()], "2022-01-04 08:00")

    assert due(outbox, DeliveryKind.NOTICE) == []
    assert {row.place for row in outbox.of(DeliveryState.SCHEDULED)} == {"Vienna"}


# --------------------------------------------------------------------------- sources that disagree


def test_a_disagreement_is_told_once_however_many_say_the_same() -> None:
    outbox = told_of()

    outbox.plan([disputed("12 January", "13 January")], [subscriber()], LATER)
    (first,) = due(outbox, DeliveryKind.DISPUTE)
    sent(outbox, LATER)
    again = outbox.plan([disputed("13 January", "12 January")], [subscriber()], "2022-01-11 13:00")

    assert first.due_at == utc(LATER)
    assert [row.kind for row in again if row.kind is not DeliveryKind.REMINDER] == []


def test_one_thing_more_that_is_said_is_another_disagreement() -> None:
    outbox = told_of()
    outbox.plan([disputed("12 January", "13 January")], [subscriber()], LATER)
    sent(outbox, LATER)

    outbox.plan([disputed("12 January", "13 January", "14 January")], [subscriber()], "2022-01-11 13:00")

    assert len(due(outbox, DeliveryKind.DISPUTE)) == 1


def test_a_disagreement_that_goes_away_is_no_news_and_void_before_it_was_told() -> None:
    outbox, calm = told_of(), told_of()
    outbox.plan([disputed("12 January", "13 January")], [subscriber()], LATER)
    calm.plan([disputed("12 January", "13 January")], [subscriber()], LATER)
    sent(outbox, LATER)

    outbox.plan([TALKS], [subscriber()], "2022-01-11 13:00")
    calm.plan([TALKS], [subscriber()], "2022-01-11 13:00")

    assert due(outbox, DeliveryKind.DISPUTE) == due(outbox, DeliveryKind.NOTICE) == []
    assert [row.kind for row in calm.of(DeliveryState.VOID)] == [DeliveryKind.DISPUTE]


def test_a_reminder_that_told_of_it_is_enough() -> None:
    outbox = told_of(disputed("12 January", "13 January"))

    outbox.plan([disputed("12 January", "13 January")], [subscriber()], LATER)

    assert due(outbox, DeliveryKind.DISPUTE) == []


def test_a_notice_of_a_move_tells_of_it_too() -> None:
    outbox = told_of()
    moved = disputed("18 January", "19 January", of=meeting("2022-01-18T10:00", sequence=1))

    outbox.plan([moved], [subscriber()], LATER)

    assert len(due(outbox, DeliveryKind.NOTICE)) == 1
    assert due(outbox, DeliveryKind.DISPUTE) == []


def test_nobody_who_was_not_told_of_the_meeting_hears_of_a_disagreement() -> None:
    outbox = Outbox()

    outbox.plan([disputed("12 January", "13 January")], [subscriber()], NOW)

    assert due(outbox, DeliveryKind.DISPUTE) == []


def test_one_that_may_have_arrived_and_is_sent_again_stays() -> None:
    outbox = told_of()
    talks = disputed("12 January", "13 January")
    outbox.plan([talks], [subscriber()], LATER)
    (row,) = due(outbox, DeliveryKind.DISPUTE)
    outbox.rows[row.key] = replace(row, uncertain=1, attempt=1, changed_at=utc(LATER))

    outbox.plan([talks], [subscriber()], "2022-01-11 12:01")

    (found,) = due(outbox, DeliveryKind.DISPUTE)
    assert found.uncertain == 1
    assert holds(found, talks, subscriber())


def test_a_meeting_that_was_held_has_no_disputes_to_tell() -> None:
    held = replace(disputed("12 January", "13 January"), status=MeetingStatus.HELD)

    assert disputes_of(held) == ()


# --------------------------------------------------------------------------- what came of it


def after(outbox: Outbox, now: str, *, reported: bool = True, status: str = "held") -> list[Delivery]:
    """Plan it after the meeting; the rows that tell what came of it."""
    over = meeting("2022-01-12T10:00", status=status, sequence=1)
    known = {over.id} if reported else set()
    changed = plan([over], [subscriber()], tuple(outbox.rows.values()), utc(now), reported=known)
    outbox.rows |= {row.key: row for row in changed}
    return due(outbox, DeliveryKind.AFTERMATH)


def test_what_was_reported_is_told_once_a_while_after_the_first_report() -> None:
    outbox = told_of()

    (row,) = after(outbox, "2022-01-12 15:00")
    (same,) = after(outbox, "2022-01-12 15:20")
    sent(outbox, "2022-01-12 15:30")
    more = after(outbox, "2022-01-13 09:00")

    assert row == same
    assert row.due_at == utc("2022-01-12 15:00") + GATHERED
    assert more == []


def test_where_nothing_was_reported_or_nobody_was_reminded_nothing_is_told() -> None:
    quiet, unknown = told_of(), Outbox()

    assert after(quiet, "2022-01-12 15:00", reported=False) == []
    assert after(unknown, "2022-01-12 15:00") == []


def test_it_is_no_news_any_more_after_some_days() -> None:
    outbox = told_of()

    assert after(outbox, "2022-01-17 10:00") == []


def test_a_plan_that_nobody_has_looked_for_reports_leaves_it_alone() -> None:
    outbox = told_of()
    (row,) = after(outbox, "2022-01-12 15:00")

    outbox.plan([meeting("2022-01-12T10:00", status="held", sequence=1)], [subscriber()], "2022-01-12 15:10")

    assert due(outbox, DeliveryKind.AFTERMATH) == [row]
    assert row.subscriber == NADIA
    assert not holds(row, meeting("2022-01-12T10:00", status="cancelled"), subscriber())
