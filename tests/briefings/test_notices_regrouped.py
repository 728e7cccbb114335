"""Who was told of what, while meetings are told apart and brought together again."""

from __future__ import annotations

from dataclasses import replace

from briefings.outbox import plan_anew
from briefings.turn import Turn
from store.memory import MemoryStore
from store.records import Citation, Contradiction, Delivery, DeliveryKind, DeliveryState, Meeting
from store.work import Work
from tests.briefings.outboxes import Outbox, meeting, subscriber, utc

DAYS = {"before": "2022-01-20T10:00", "after": "2022-01-22T10:00"}
NOW = utc("2022-01-20 09:30")


def waiting(outbox: Outbox) -> list[Delivery]:
    rows = outbox.of(DeliveryState.SCHEDULED)
    return [row for row in rows if row.kind in (DeliveryKind.NOTICE, DeliveryKind.DISPUTE)]


def told_of_a_move() -> Outbox:
    """A reader was reminded of the talks and then heard that they have moved."""
    first, moved = meeting(DAYS["before"]), meeting(DAYS["after"], sequence=1)
    outbox = Outbox()
    outbox.plan([first], [subscriber()], "2022-01-19 09:00")
    outbox.mark(DeliveryState.SENT, "2022-01-19 10:00")
    outbox.plan([moved], [subscriber()], "2022-01-19 11:00", turn=Turn({moved.id: (first,)}))
    outbox.mark(DeliveryState.SENT, "2022-01-19 11:00")
    return outbox


def disputed(of: Meeting) -> Meeting:
    values = tuple((day, Citation(f"a{number}", 0, 10)) for number, day in enumerate(("22 January", "23 January")))
    return replace(of, contradictions=(Contradiction("when", values),))


def test_a_dispute_told_while_two_were_apart_does_not_make_the_move_news_again() -> None:
    outbox, moved = told_of_a_move(), meeting(DAYS["after"], sequence=1)
    stays, apart = meeting(DAYS["before"], sequence=2), disputed(meeting(DAYS["after"], id="other"))
    outbox.plan([stays, apart], [subscriber()], "2022-01-19 12:00", turn=Turn({stays.id: (moved,)}))
    told = waiting(outbox)
    outbox.mark(DeliveryState.SENT, "2022-01-19 13:00")

    one = disputed(meeting(DAYS["after"], sequence=3))
    outbox.plan([one], [subscriber()], "2022-01-19 14:00", turn=Turn({one.id: (stays,)}, {"other": one.id}))

    assert [row.kind for row in told] == [DeliveryKind.DISPUTE]
    assert waiting(outbox) == []


def test_what_was_not_told_of_the_one_that_was_apart_is_told_when_they_are_one() -> None:
    outbox, moved = told_of_a_move(), meeting(DAYS["after"], sequence=1)
    stays, apart = meeting(DAYS["before"], sequence=2), meeting(DAYS["after"], id="other")
    outbox.plan([stays, apart], [subscriber()], "2022-01-19 12:00", turn=Turn({stays.id: (moved,)}))

    one = meeting("2022-01-25T10:00", sequence=3)
    outbox.plan([one], [subscriber()], "2022-01-19 14:00", turn=Turn({one.id: (stays,)}, {"other": one.id}))

    assert [row.start for row in waiting(outbox)] == [one.when]


async def test_a_reminder_that_was_sent_stays_sent_where_what_it_told_of_was_another_meeting_for_a_while() -> None:
    """A row keeps the key it was made with: the one it is planned with when its meeting has that time again."""
    there = meeting(DAYS["before"])
    outbox = Outbox()
    outbox.plan([there], [subscriber()], "2022-01-19 09:00")
    last = max(outbox.of(DeliveryState.SCHEDULED), key=lambda row: row.due_at)
    sent = replace(last, state=DeliveryState.SENT, meeting="other", message_id=35, changed_at=last.due_at)
    async with MemoryStore() as store:
        await store.commit(Work(meetings=(there,), subscribers=(subscriber(),), deliveries=(sent,)))

        await plan_anew(store, NOW)

        assert await store.delivery(sent.key) == sent
