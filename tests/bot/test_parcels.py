"""The rows in hand: what goes as one message, who is next, and what waits."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.pacing import Pacer
from bot.parcels import DEPTH, Hand, Parcel
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState
from tests.briefings.outboxes import Outbox, meeting, subscriber, utc

NOW = utc("2022-01-12 09:30")
SECOND = timedelta(seconds=1)


def rows(chat: int, number: int) -> list[Delivery]:
    """One row for each of so many meetings, each of which goes by itself."""
    return [replace(row, alone=True) for row in companions(chat, number)]


def companions(chat: int, number: int) -> list[Delivery]:
    """One row for each of so many meetings."""
    outbox = Outbox()
    asked = subscriber(ChatKey(chat), leads=(timedelta(hours=1),))
    outbox.plan([meeting("2022-01-12T10:00", id=f"m{each:03}") for each in range(number)], [asked], "2022-01-03 08:00")
    return outbox.of(DeliveryState.SCHEDULED)


def notice_of(row: Delivery) -> Delivery:
    """That the meeting of this row was changed."""
    return replace(row, key=f"notice {row.key}", kind=DeliveryKind.NOTICE)


def taken(hand: Hand, *found: Delivery) -> list[Delivery]:
    """Take these rows in hand; those that wait instead."""
    leased, waiting = hand.choose(found, NOW)
    hand.add(leased, NOW)
    return waiting


def test_reminders_of_one_meeting_are_one_message_that_speaks_for_the_last() -> None:
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-03 08:00")
    hand = Hand(Pacer())

    taken(hand, *outbox.of(DeliveryState.SCHEDULED))
    (parcel,) = hand.free(NOW, 8)

    assert len(parcel.rows) == 2
    assert {row.state for row in parcel.rows} == {DeliveryState.LEASED}
    assert parcel.row.lead == timedelta(hours=1)


def test_reminders_of_one_chat_are_one_message_in_which_each_meeting_has_a_row_that_speaks() -> None:
    hand = Hand(Pacer())
    late = replace(companions(42, 1)[0], key="later", due_at=NOW)

    taken(hand, late, *companions(42, 3), *companions(43, 1))
    parcels = sorted(hand.free(NOW, 8), key=lambda parcel: parcel.key)

    assert [(parcel.key.chat, len(parcel.rows), len(parcel.meetings)) for parcel in parcels] == [(42, 4, 3), (43, 1, 1)]
    assert parcels[0].speaking[0].key == "later"


def test_one_chat_gets_one_message_at_a_time_and_others_go_meanwhile() -> None:
    pacer = Pacer()
    hand = Hand(pacer)
    taken(hand, *rows(42, 3), *rows(43, 1))

    first = hand.free(NOW, 8)
    for parcel in first:
        pacer.book(parcel.key.chat, NOW)

    assert [parcel.key.chat for parcel in first] == [42, 43]
    assert hand.free(NOW, 8) == []
    assert SECOND < hand.next_free(NOW) - NOW < 1.1 * SECOND
    assert [parcel.key.chat for parcel in hand.free(NOW + 2 * SECOND, 8)] == [42]
    assert len(hand) == 1


def test_those_due_first_go_first() -> None:
    hand = Hand(Pacer())
    late, later = rows(43, 1)[0], replace(rows(42, 1)[0], due_at=NOW)

    taken(hand, later, late)

    assert hand.free(NOW, 1)[0].key.chat == 43


def test_a_reminder_goes_before_what_waits_longer_in_other_chats_and_in_its_own() -> None:
    hand = Hand(Pacer())
    notices = [notice_of(row) for chat in (41, 42, 43) for row in rows(chat, 1)]
    reminder = replace(rows(42, 2)[1], due_at=NOW)
    taken(hand, *notices)

    taken(hand, reminder)

    assert hand.free(NOW, 1) == [Parcel((replace(reminder, state=DeliveryState.LEASED),))]
    assert hand.reminders == 0
    assert [parcel.key.chat for parcel in hand.free(NOW, 8)] == [41, 42, 43]


def test_a_reminder_goes_after_what_tells_of_the_same_meeting() -> None:
    hand = Hand(Pacer())
    (reminder,) = rows(42, 1)
    taken(hand, notice_of(reminder), *rows(41, 1))

    taken(hand, reminder)

    assert [parcel.row.kind for parcel in hand.free(NOW, 8)] == [DeliveryKind.REMINDER, DeliveryKind.NOTICE]
    assert [(parcel.key.chat, parcel.row.kind) for parcel in hand.free(NOW, 8)] == [(42, DeliveryKind.REMINDER)]


def test_a_reminder_is_not_crowded_out_by_what_else_waits_in_its_chat() -> None:
    hand = Hand(Pacer())
    taken(hand, *map(notice_of, rows(42, DEPTH)))
    reminder = replace(rows(42, DEPTH + 1)[-1], due_at=NOW)

    waiting = taken(hand, reminder)

    assert waiting == []
    assert hand.free(NOW, 1)[0].row.kind is DeliveryKind.REMINDER


def test_what_would_crowd_a_chat_waits_in_the_outbox_each_until_its_moment() -> None:
    waiting = taken(Hand(Pacer()), *rows(42, DEPTH + 3))

    assert {row.state for row in waiting} == {DeliveryState.SCHEDULED}
    moments = [row.retry_at for row in waiting if row.retry_at]
    assert len(set(moments)) == len(waiting) == 3
    assert min(moments) >= NOW + DEPTH * SECOND


def test_a_hand_that_is_given_back_is_empty_and_says_when_each_may_go() -> None:
    pacer = Pacer()
    hand = Hand(pacer)
    taken(hand, *rows(42, 3))
    (sent,) = hand.free(NOW, 8)
    pacer.book(sent.key.chat, NOW)

    back = list(hand.give_back(NOW))

    assert len(hand) == 0
    assert [at > NOW for _, at in back] == [True, True]
    assert back[0][1] < back[1][1]
    assert all(isinstance(parcel, Parcel) for parcel, _ in back)
