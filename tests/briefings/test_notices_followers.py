"""Whoever follows a meeting hears of its changes also where no reminder had gone out; nobody hears of others."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from itertools import pairwise

import pytest

from briefings.news import Known, is_news
from briefings.turn import Turn
from store.records import (
    Change,
    ChatKey,
    Citation,
    Contradiction,
    Delivery,
    DeliveryKind,
    DeliveryState,
    Meeting,
    MeetingStatus,
    Subscriber,
)
from tests.briefings.outboxes import DESK, NADIA, Outbox, meeting, subscriber, utc
from tests.briefings.stories import time_of

NOW, LATER, AFTER_THAT = "2022-01-03 08:00", "2022-01-03 12:00", "2022-01-03 13:00"
TALKS = meeting("2022-01-20T10:00")
MOVED = meeting("2022-01-22T10:00", sequence=1)
OFF = meeting("2022-01-20T10:00", status="cancelled", sequence=1)


def changed(outbox: Outbox, *steps: Meeting, to: Subscriber | None = None, at: str = LATER) -> list[Delivery]:
    """The meeting goes from the first of these states to each next one; the notices and disputes that wait then."""
    for before, after in pairwise(steps):
        outbox.plan([after], [to or subscriber()], at, turn=Turn({after.id: (before,)}))
    return waiting(outbox)


def waiting(outbox: Outbox) -> list[Delivery]:
    """The notices and disputes that wait."""
    rows = outbox.of(DeliveryState.SCHEDULED)
    return [row for row in rows if row.kind in (DeliveryKind.NOTICE, DeliveryKind.DISPUTE)]


def following(**known: object) -> Outbox:
    """The outbox of somebody who follows the talks and was told nothing."""
    outbox = Outbox()
    outbox.plan([TALKS], [subscriber(**known)], NOW)
    return outbox


def disputed(of: Meeting, *days: str) -> Meeting:
    values = tuple((day, Citation(f"a{number}", 0, 10)) for number, day in enumerate(days))
    return replace(of, contradictions=(Contradiction("when", values),))


# --------------------------------------------------------------------------- once, to whoever follows


@pytest.mark.parametrize("new", [MOVED, OFF, meeting(None, status="postponed", sequence=1)])
def test_a_follower_who_was_told_nothing_hears_of_the_change_at_once(new: Meeting) -> None:
    (row,) = changed(following(), TALKS, new)

    assert (row.told, row.told_place, row.told_status) == (TALKS.when, "Geneva", MeetingStatus.SCHEDULED)
    assert (row.start, row.status, row.due_at) == (new.when, new.status, utc(LATER))


def test_it_is_planned_once_and_told_once() -> None:
    outbox = following()
    changed(outbox, TALKS, MOVED)

    again = outbox.plan([MOVED], [subscriber()], AFTER_THAT)
    outbox.mark(DeliveryState.SENT, AFTER_THAT)
    and_again = outbox.plan([MOVED], [subscriber()], AFTER_THAT, turn=Turn({MOVED.id: (TALKS,)}))

    assert again == and_again == []


def test_whoever_begins_to_follow_after_the_change_hears_nothing_of_it() -> None:
    outbox = Outbox()

    outbox.plan([MOVED], [subscriber()], AFTER_THAT)

    assert waiting(outbox) == []


def test_of_several_changes_the_last_is_told_against_what_was_known_first() -> None:
    last = meeting("2022-01-25T10:00", sequence=2)

    (row,) = changed(following(), TALKS, MOVED, last)

    assert (row.told, row.start) == (TALKS.when, last.when)


def test_a_change_that_is_taken_back_before_it_was_told_is_none() -> None:
    outbox = following()

    found = changed(outbox, TALKS, MOVED, replace(TALKS, sequence=2))

    assert found == []
    assert "it has changed again" in {row.reason for row in outbox.of(DeliveryState.VOID)}


def test_a_change_that_is_taken_back_after_it_was_told_is_told() -> None:
    outbox = following()
    changed(outbox, TALKS, MOVED)
    outbox.mark(DeliveryState.SENT, LATER)

    (row,) = changed(outbox, MOVED, replace(TALKS, sequence=2), at=AFTER_THAT)

    assert (row.told, row.start) == (MOVED.when, TALKS.when)


def test_a_change_after_one_that_was_taken_back_is_told() -> None:
    (row,) = changed(following(), TALKS, MOVED, replace(TALKS, sequence=2), replace(MOVED, sequence=3))

    assert (row.told, row.start, row.sequence) == (TALKS.when, MOVED.when, 3)


def test_what_changes_while_a_notice_is_on_its_way_is_told_whatever_becomes_of_that_one() -> None:
    outbox = following()
    (first,) = changed(outbox, TALKS, MOVED)
    outbox.rows[first.key] = replace(first, state=DeliveryState.SENDING, attempt=1)
    last = meeting("2022-01-25T10:00", sequence=2)

    (second,) = changed(outbox, MOVED, last)
    outbox.rows[first.key] = replace(first, state=DeliveryState.SENT, changed_at=utc(LATER))
    outbox.plan([last], [subscriber()], LATER)
    (after,) = waiting(outbox)

    assert (second.told, second.start) == (TALKS.when, last.when)
    assert (after.key, after.told) == (second.key, MOVED.when)


def test_more_exactly_known_is_no_news_but_another_hour_than_could_be_seen_is() -> None:
    day, hour = meeting("2022-01-20"), meeting("2022-01-20T10:00", sequence=1)
    outbox = Outbox()
    outbox.plan([day], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-19 09:00")

    silent = changed(outbox, day, hour, at="2022-01-19 10:00")
    (row,) = changed(outbox, hour, meeting("2022-01-20T15:00", sequence=2), at="2022-01-19 11:00")

    assert silent == []
    assert row.told == hour.when


def test_what_was_told_may_be_over_where_what_could_be_seen_since_is_still_ahead() -> None:
    east = {"zone": "Pacific/Auckland"}
    day, hour = meeting("2022-01-20"), meeting("2022-01-20T22:00", sequence=1)
    outbox = Outbox()
    outbox.plan([day], [subscriber(**east)], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-19 21:00")
    changed(outbox, day, hour, to=subscriber(**east), at="2022-01-20 10:00")
    put_off = meeting(None, status="postponed", sequence=2)

    (row,) = changed(outbox, hour, put_off, to=subscriber(**east), at="2022-01-20 12:00")

    assert row.told == hour.when


def test_what_was_told_may_be_over_where_the_time_of_a_notice_that_waits_is_still_ahead() -> None:
    outbox = following()
    outbox.mark(DeliveryState.SENT, "2022-01-19 10:00")
    changed(outbox, TALKS, MOVED, at="2022-01-20 09:00")
    put_off = meeting(None, status="postponed", sequence=2)

    (row,) = changed(outbox, MOVED, put_off, at="2022-01-21 10:00")

    assert row.told == MOVED.when


def test_what_was_known_before_several_notices_that_nobody_got_is_struck_out_in_the_end() -> None:
    day = meeting("2022-01-22", sequence=1)
    put_off = meeting(None, status="postponed", sequence=2)
    hour = meeting("2022-01-22T10:00", sequence=3)

    (row,) = changed(following(), TALKS, day, put_off, hour, at="2022-01-20 18:00")

    assert (row.told, row.start, row.sequence) == (TALKS.when, hour.when, 3)


def test_what_was_told_between_is_what_is_known_whatever_was_given_up_before() -> None:
    outbox = following()
    changed(outbox, TALKS, MOVED, replace(TALKS, sequence=2), replace(MOVED, sequence=3), at="2022-01-19 08:00")
    outbox.mark(DeliveryState.SENT, "2022-01-19 09:00")
    put_off = meeting(None, status="postponed", sequence=4)

    changed(outbox, replace(MOVED, sequence=3), put_off, at="2022-01-21 08:00")
    found = changed(outbox, put_off, replace(MOVED, sequence=5), at="2022-01-21 09:00")

    assert found == []


# --------------------------------------------------------------------------- only who wants to


@pytest.mark.parametrize(
    "known",
    [
        {"mutes": ("Egypt",)},
        {"mutes": ("m",)},
        {"follows": ("Iran",)},
        {"paused": "blocked"},
        {"subscribed": False},
        {"only_confirmed": True},
    ],
)
def test_whoever_does_not_follow_it_hears_nothing(known: dict[str, object]) -> None:
    reader = subscriber(**known)

    assert changed(following(**known), TALKS, MOVED, to=reader) == []


def test_whoever_wants_what_is_confirmed_hears_that_a_confirmed_time_no_longer_stands() -> None:
    confirmed = replace(TALKS, confirmed_by=("Egypt",))
    reader = subscriber(only_confirmed=True)

    (row,) = changed(following(only_confirmed=True), confirmed, MOVED, to=reader)

    assert row.kind is DeliveryKind.NOTICE


def test_each_topic_of_a_chat_hears_by_itself() -> None:
    desk, other = subscriber(DESK), subscriber(ChatKey(DESK.chat, 8), follows=("Iran",))
    outbox = Outbox()

    outbox.plan([MOVED], [desk, other], LATER, turn=Turn({MOVED.id: (TALKS,)}))

    assert [row.subscriber for row in waiting(outbox)] == [DESK]


def test_it_waits_for_the_end_of_quiet_hours() -> None:
    quiet = {"quiet": (time(10), time(15)), "quiet_holds": True}

    (row,) = changed(following(**quiet), TALKS, MOVED, to=subscriber(**quiet))

    assert row.due_at == utc("2022-01-03 15:00")


def test_whoever_mutes_it_before_it_was_told_hears_nothing() -> None:
    outbox = following()
    changed(outbox, TALKS, MOVED)

    outbox.plan([MOVED], [subscriber(mutes=("m",))], AFTER_THAT)

    assert waiting(outbox) == []


# --------------------------------------------------------------------------- what is news


@pytest.mark.parametrize(
    ("before", "after", "is_told"),
    [
        (meeting("2022-01-20"), meeting("2022-01-21"), True),
        (meeting("2022-01-20"), replace(meeting("2022-01-20"), place="Vienna"), True),
        (meeting("2022-01-20", status="tentative"), meeting("2022-01-20"), False),
        (meeting("2022-01-20", status="tentative"), meeting("2022-01-21"), True),
        (meeting("2022-01-20", status="tentative"), meeting("2022-01-20", status="cancelled"), True),
        (meeting("2022-01"), meeting("2022-01-20"), False),
        (meeting("2022-01"), meeting("2022-02-20"), True),
        (meeting("2022-01", status="tentative"), meeting("2022-02", status="tentative"), False),
        (meeting(None, status="postponed"), meeting("2022-02-20"), True),
        (meeting(None, status="postponed"), meeting(None, status="cancelled"), True),
        (meeting("2022-01-20", status="cancelled"), meeting("2022-01-20"), True),
        (meeting("2022-01-20"), meeting("2022-01-20", status="held"), False),
        (meeting(None), meeting("2022-01-20"), False),
    ],
)
def test_what_is_news_to_whoever_could_see_it(before: Meeting, after: Meeting, *, is_told: bool) -> None:
    assert is_news(Known.seen(before), after) is is_told


def test_what_is_over_before_and_after_is_no_news() -> None:
    found = changed(Outbox(), TALKS, MOVED, at="2022-01-23 12:00")

    assert found == []


# --------------------------------------------------------------------------- sources that disagree


def test_a_follower_hears_once_that_sources_have_begun_to_disagree() -> None:
    outbox = following()
    doubtful = disputed(TALKS, "20 January", "21 January")

    (row,) = changed(outbox, TALKS, doubtful)
    again = outbox.plan([doubtful], [subscriber()], AFTER_THAT)

    assert (row.kind, row.told_disputes) == (DeliveryKind.DISPUTE, ())
    assert again == []


def test_whoever_began_to_follow_what_was_disputed_hears_only_of_one_thing_more() -> None:
    doubtful = disputed(TALKS, "20 January", "21 January")
    outbox = Outbox()
    outbox.plan([doubtful], [subscriber()], NOW)

    silent = waiting(outbox)
    (row,) = changed(outbox, doubtful, disputed(TALKS, "20 January", "21 January", "22 January"))

    assert silent == []
    assert row.kind is DeliveryKind.DISPUTE


def test_a_disagreement_that_goes_away_before_it_was_told_is_none() -> None:
    found = changed(following(), TALKS, disputed(TALKS, "20 January", "21 January"), TALKS)

    assert found == []


def test_a_move_after_a_disagreement_that_was_not_told_is_one_notice() -> None:
    doubtful = disputed(TALKS, "20 January", "21 January")

    (row,) = changed(following(), TALKS, doubtful, MOVED)

    assert (row.kind, row.told) == (DeliveryKind.NOTICE, TALKS.when)


# --------------------------------------------------------------------------- brought together, told apart


def test_what_still_stands_as_another_meeting_has_not_moved() -> None:
    stays, split_off = meeting("2022-01-18T10:00", sequence=1), meeting("2022-01-20T10:00", id="other")
    told = following()
    told.mark(DeliveryState.SENT, "2022-01-20 09:00")

    for outbox in (following(), told):
        outbox.plan([stays, split_off], [subscriber()], LATER, turn=Turn({stays.id: (TALKS,)}))

        assert waiting(outbox) == []


def test_whoever_was_told_of_what_was_told_apart_hears_of_the_change_of_that_one_alone() -> None:
    outbox = following()
    outbox.mark(DeliveryState.SENT, "2022-01-19 10:00")
    stays, split_off = meeting("2022-01-21T10:00", sequence=1), meeting("2022-01-20T10:00", id="other")
    moved = meeting("2022-01-25T10:00", sequence=1, id="other")
    outbox.plan([stays, split_off], [subscriber()], "2022-01-19 11:00")

    outbox.plan([stays, moved], [subscriber()], "2022-01-19 12:00", turn=Turn({moved.id: (split_off,)}))

    (row,) = waiting(outbox)
    assert (row.meeting, row.told, row.start) == (moved.id, TALKS.when, moved.when)


def told_of_a_move_then_told_apart(at: str = LATER) -> Outbox:
    """A reader heard that the talks moved; since then an admin has taken the move for another meeting."""
    outbox = following()
    outbox.plan([MOVED], [subscriber()], LATER, turn=Turn({MOVED.id: (TALKS,)}))
    outbox.mark(DeliveryState.SENT, LATER)
    stays, split_off = meeting("2022-01-20T10:00", sequence=2), meeting("2022-01-22T10:00", id="other")
    outbox.plan([stays, split_off], [subscriber()], at, turn=Turn({stays.id: (MOVED,)}))
    return outbox


def test_what_was_told_before_two_were_told_apart_for_a_while_is_not_told_again() -> None:
    outbox, one = told_of_a_move_then_told_apart(), meeting("2022-01-22T10:00", sequence=3)
    heirs, stays = {"other": one.id}, meeting("2022-01-20T10:00", sequence=2)

    outbox.plan([one], [subscriber()], AFTER_THAT, turn=Turn({one.id: (stays,)}, heirs))
    later = outbox.plan([one], [subscriber()], "2022-01-03 14:00")

    assert (waiting(outbox), later) == ([], [])


def test_a_reminder_of_what_was_told_before_changes_nothing_of_that() -> None:
    outbox = told_of_a_move_then_told_apart("2022-01-22 08:30")
    outbox.mark(DeliveryState.SENT, "2022-01-22 09:00")
    one, stays = meeting("2022-01-22T10:00", sequence=3), meeting("2022-01-20T10:00", sequence=2)

    outbox.plan([one], [subscriber()], "2022-01-22 09:10", turn=Turn({one.id: (stays,)}, {"other": one.id}))

    assert waiting(outbox) == []


def test_what_was_struck_out_by_what_was_told_apart_is_not_struck_out_again() -> None:
    """The 20th, the 22nd and the 25th of January, each struck out the one before; then the 22nd is another meeting."""
    outbox, days = following(), ["2022-01-20", "2022-01-22", "2022-01-25"]
    steps = [meeting(f"{day}T10:00", sequence=at) for at, day in enumerate(["2022-01-18", *days])]
    for before, after in pairwise(steps):
        outbox.plan([after], [subscriber()], LATER, turn=Turn({after.id: (before,)}))
        outbox.mark(DeliveryState.SENT, LATER)
    stays, apart = replace(steps[2], sequence=4), meeting("2022-01-25T10:00", id="apart")
    outbox.plan([stays, apart], [subscriber()], LATER, turn=Turn({stays.id: (steps[3],)}))
    outbox.mark(DeliveryState.SENT, "2022-01-25 09:00")

    one, other = replace(steps[3], sequence=5), replace(steps[2], id="other", sequence=0)
    outbox.plan([one, other], [subscriber()], "2022-01-25 09:30", turn=Turn({one.id: (stays,)}, {"apart": one.id}))

    assert waiting(outbox) == []


def test_what_was_told_of_a_meeting_last_stays_that_whatever_was_told_before_of_its_new_time() -> None:
    outbox, one = following(), [meeting("2022-01-25T10:00"), meeting("2022-01-26T10:00", sequence=1)]
    other = [meeting("2022-01-18T10:00", id="other"), meeting("2022-01-20T10:00", id="other", sequence=1)]
    for at, steps in ((LATER, other), (AFTER_THAT, one)):
        changed(outbox, *steps, at=at)
        outbox.mark(DeliveryState.SENT, at)
    now = meeting("2022-01-20T10:00", sequence=2), meeting("2022-01-27T10:00", id="other", sequence=2)

    outbox.plan(now, [subscriber()], "2022-01-03 14:00", turn=Turn({now[0].id: (one[1],), now[1].id: (other[1],)}))
    outbox.plan(now, [subscriber()], "2022-01-03 14:01")

    assert [(row.told, row.start) for row in waiting(outbox) if row.meeting == now[0].id] == [
        (one[1].when, now[0].when)
    ]


def test_what_is_another_time_than_was_told_before_is_told_when_two_are_brought_together() -> None:
    outbox, one = told_of_a_move_then_told_apart(), meeting("2022-01-25T10:00", sequence=3)

    outbox.plan([one], [subscriber()], AFTER_THAT, turn=Turn(heirs={"other": one.id}))

    assert [(row.meeting, row.start) for row in waiting(outbox)] == [(one.id, one.when)]


def test_what_was_moved_has_moved_though_another_stands_at_its_old_time() -> None:
    step = Change(utc(NOW), MeetingStatus.SCHEDULED, TALKS.when, "Geneva", Citation("a", 0, 10))
    moved = replace(MOVED, history=(step, replace(step, when=MOVED.when)))
    other = meeting("2022-01-20T10:00", id="other")
    outbox = following()

    outbox.plan([moved, other], [subscriber()], LATER, turn=Turn({moved.id: (TALKS,)}))

    assert len(waiting(outbox)) == 1


def test_whoever_was_told_of_what_has_become_another_hears_that_its_time_is_gone() -> None:
    gone = meeting("2022-01-05T10:00", id="gone")
    outbox = Outbox()
    outbox.plan([gone, TALKS], [subscriber()], NOW)
    outbox.mark(DeliveryState.SENT, "2022-01-04 10:00")

    outbox.plan([TALKS], [subscriber()], "2022-01-04 12:00", turn=Turn(heirs={"gone": TALKS.id}))
    (row,) = waiting(outbox)
    again = outbox.plan([TALKS], [subscriber()], "2022-01-04 12:01")
    outbox.mark(DeliveryState.SENT, "2022-01-04 12:01")
    and_again = outbox.plan([TALKS], [subscriber()], "2022-01-04 12:02")

    assert (row.meeting, row.told, row.start) == (TALKS.id, gone.when, TALKS.when)
    assert row.key == f"{TALKS.id}|#0<gone|{NADIA.chat}:0"
    assert again == and_again == []


def test_whoever_follows_only_what_has_become_another_hears_of_the_time_that_it_had() -> None:
    gone, moved = meeting("2022-01-18", id="gone"), meeting("2022-01-22T10:00", sequence=1)
    before = subscriber(follows=("Peru",), meetings=("gone",))
    now = replace(before, meetings=("gone", TALKS.id))
    outbox = Outbox()
    outbox.plan([gone, TALKS], [before], NOW)

    turn = Turn({TALKS.id: (TALKS, gone)}, {"gone": TALKS.id}, readers={before.key: before})
    outbox.plan([moved], [now], LATER, turn=turn)

    assert [(row.told, row.start) for row in waiting(outbox)] == [(gone.when, moved.when)]


def test_whoever_only_could_see_what_an_admin_brought_together_hears_nothing() -> None:
    gone = meeting("2022-01-05T10:00", id="gone")
    outbox = Outbox()
    outbox.plan([gone, TALKS], [subscriber()], NOW)

    outbox.plan([TALKS], [subscriber()], LATER, turn=Turn(heirs={"gone": TALKS.id}))

    assert waiting(outbox) == []


def test_an_hour_that_was_said_in_another_zone_is_the_same() -> None:
    there = replace(time_of("2022-01-20T11:00"), zone="Europe/Zurich")

    assert changed(following(), TALKS, meeting(there, sequence=1)) == []


# --------------------------------------------------------------------------- confirmed

MAY_BE = meeting("2022-01-20T10:00", status="tentative")
CONFIRMED = meeting("2022-01-20T10:00", sequence=1)


def test_whoever_follows_this_very_meeting_hears_once_that_it_is_confirmed() -> None:
    outbox, reader = Outbox(), subscriber(subscribed=False, meetings=("m",))
    outbox.plan([MAY_BE], [reader], NOW)

    (row,) = changed(outbox, MAY_BE, CONFIRMED, to=reader)
    outbox.plan([CONFIRMED], [reader], LATER)
    outbox.mark(DeliveryState.SENT, LATER)
    outbox.plan([CONFIRMED], [reader], AFTER_THAT)

    assert (row.kind, row.told_status, row.status) == (
        DeliveryKind.NOTICE,
        MeetingStatus.TENTATIVE,
        MeetingStatus.SCHEDULED,
    )
    assert (outbox.rows[row.key].state, waiting(outbox)) == (DeliveryState.SENT, [])


def test_whoever_follows_it_among_others_is_told_that_by_the_reminder() -> None:
    outbox = Outbox()
    outbox.plan([MAY_BE], [subscriber()], NOW)

    assert changed(outbox, MAY_BE, CONFIRMED) == []
