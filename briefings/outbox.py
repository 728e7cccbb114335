"""Bringing the outbox up to date in the store; what belongs into it is worked out in ``reminders``."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from datetime import datetime

from briefings.following import Topics, without_past
from briefings.library import Library
from briefings.reminders import plan, spent
from briefings.topics import topics_of, topics_wanted
from store.base import Store
from store.records import Article, Delivery, Findings, Meeting, Subscriber, Work

Read = tuple[Sequence[Article], Sequence[Findings]]


async def planned(
    store: Store, meetings: Sequence[Meeting], now: datetime, read: Read | None = None
) -> tuple[Delivery, ...]:
    """The rows to put when these are all meetings. To be called within ``store.alone()``.

    ``read`` is what the meetings were worked out from, where the store does not hold it yet.
    """
    subscribers, rows = await store.subscribers(), await store.deliveries()
    topics = await _topics(store, meetings, subscribers, read)
    return await asyncio.to_thread(plan, meetings, subscribers, rows, now, topics=topics)


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


async def _topics(
    store: Store, meetings: Sequence[Meeting], subscribers: Sequence[Subscriber], read: Read | None
) -> Topics:
    """What the words that anybody follows have to do with; nothing is looked up where nobody follows any."""
    asked = topics_wanted(subscribers)
    if not asked:
        return {}
    articles, findings = read or (await store.articles(), await store.findings())
    return await asyncio.to_thread(topics_of, Library(articles, findings, meetings), asked)


def _without_past(
    subscribers: Iterable[Subscriber], meetings: Sequence[Meeting], now: datetime
) -> tuple[Subscriber, ...]:
    """Those that held something of a meeting that is over, without it."""
    known = {meeting.id: meeting for meeting in meetings}
    after = ((each, without_past(each, known, now.date())) for each in subscribers)
    return tuple(changed for each, changed in after if changed is not each)
