"""Bringing the outbox up to date in the store; what belongs into it is worked out in ``reminders``."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime

from briefings.dues import dues
from briefings.following import Topics, without_past
from briefings.knowledge import is_told
from briefings.library import Library
from briefings.notices import notice_key
from briefings.reminders import plan, spent
from briefings.reported import lately_over, reported_of
from briefings.shelf import latest, shelve
from briefings.snooze import is_snoozed
from briefings.topics import topics_of, topics_wanted
from briefings.turn import NO_TURN, Turn
from store.base import Store
from store.records import Article, ChatKey, Delivery, DeliveryState, Findings, Meeting, Subscriber, Work

WAITING = (DeliveryState.SCHEDULED, DeliveryState.LEASED)

Read = tuple[Sequence[Article], Sequence[Findings]]


async def planned(
    store: Store, meetings: Sequence[Meeting], now: datetime, read: Read | None = None, *, turn: Turn = NO_TURN
) -> tuple[Delivery, ...]:
    """The rows to put when these are all meetings. To be called within ``store.alone()``.

    ``read`` is what the meetings were worked out from, where the store does not hold it yet; ``turn``
    what is just changing.
    """
    subscribers, rows = await store.subscribers(), await store.deliveries()
    topics = await _topics(store, meetings, subscribers, read)
    reported = await _reported(store, meetings, now, read)
    return await asyncio.to_thread(plan, meetings, subscribers, rows, now, topics=topics, reported=reported, turn=turn)


async def plan_anew(store: Store, now: datetime) -> bool:
    """Plan everything again, and clear away what is spent. True if there is anything new to send.

    Needed once a day, since only the near future is in the outbox. Single meetings that are over are
    followed no longer from then on.
    """
    async with store.alone():
        meetings = await store.meetings()
        deliveries = await planned(store, meetings, now)
        removed = spent(await store.deliveries(), now)
        changed = _without_past(await store.subscribers(), meetings, now)
        if deliveries or removed or changed:
            await store.commit(Work(subscribers=changed, deliveries=deliveries, removed_deliveries=removed))
    return bool(deliveries)


async def put_off(store: Store, row: Delivery) -> None:
    """Keep a reminder that its reader put off, in place of those of this meeting that were put off before and wait."""
    async with store.alone():
        there = await store.delivery(row.key)
        is_new = there is None or there.state is DeliveryState.VOID
        waiting = [each for each in await store.deliveries(*WAITING) if _is_replaced(each, row)]
        others = tuple(each.key for each in waiting if each.key != row.key)
        await store.commit(Work(deliveries=(row,) if is_new else (), removed_deliveries=others))


def _is_replaced(row: Delivery, by: Delivery) -> bool:
    is_same = (row.meeting, row.subscriber) == (by.meeting, by.subscriber)
    return is_same and is_snoozed(row) and not row.uncertain


async def told_in(store: Store, chat: ChatKey, message_id: int) -> tuple[Delivery, ...]:
    """The rows that one message told, soonest due first; none where it told of no meeting, or long ago."""
    sent = await store.deliveries(DeliveryState.SENT)
    return tuple(row for row in sent if row.message_id == message_id and row.subscriber == chat)


async def last_told(store: Store, rows: Iterable[Delivery], subscriber: Subscriber) -> dict[str, datetime]:
    """By meeting, when this reader was last told of it before these rows; those nobody told of are left out.

    Rows are looked up by the keys that they would have: there may be many thousands.
    """
    found: dict[str, datetime] = {}
    for row in rows:
        meeting = await store.meeting(row.meeting)
        if meeting is None:
            continue
        before = [await store.delivery(key) for key in _keys_before(meeting, subscriber) if key != row.key]
        told = [each.changed_at for each in before if each and each.changed_at and is_told(each)]
        moments = [*told, *filter(None, (row.since, found.get(meeting.id)))]
        if moments:
            found[meeting.id] = max(moments)
    return found


def _keys_before(meeting: Meeting, subscriber: Subscriber) -> list[str]:
    """The keys of the reminders at its present time, and of the notices that led to it."""
    changes = range(meeting.sequence + 1)
    return [
        *(due.key for due in dues(meeting, subscriber)),
        *(notice_key(meeting.id, number, subscriber.key) for number in changes),
    ]


async def _reported(store: Store, meetings: Sequence[Meeting], now: datetime, read: Read | None) -> frozenset[str]:
    """The meetings of which something was reported afterwards; looked up only where one is over lately."""
    over = lately_over(meetings, now)
    if not over:
        return frozenset()
    articles, findings = read or (await store.articles(), await store.findings())
    return reported_of(over, {each.id: each for each in articles}, {each.article: each for each in findings})


async def _topics(
    store: Store, meetings: Sequence[Meeting], subscribers: Sequence[Subscriber], read: Read | None
) -> Topics:
    """What the words that anybody follows have to do with; nothing is looked up where nobody follows any."""
    asked = topics_wanted(subscribers)
    if not asked:
        return {}
    articles, findings = read or (await store.articles(), await store.findings())
    library = await asyncio.to_thread(Library, articles, findings, meetings, latest(store))
    shelve(store, library)
    return await asyncio.to_thread(topics_of, library, asked)


def _without_past(
    subscribers: Iterable[Subscriber], meetings: Sequence[Meeting], now: datetime
) -> tuple[Subscriber, ...]:
    """Those that held something of a meeting that is over, without it."""
    known = {meeting.id: meeting for meeting in meetings}
    after = ((each, without_past(each, known, now.date())) for each in subscribers)
    return tuple(changed for each, changed in after if changed is not each)
