"""Bringing the outbox up to date in the store; what belongs into it is worked out in ``reminders``."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime

from briefings.reminders import plan, spent
from store.base import Store
from store.records import Delivery, Meeting, Work


async def planned(store: Store, meetings: Sequence[Meeting], now: datetime) -> tuple[Delivery, ...]:
    """The rows to put when these are all meetings. To be called within ``store.alone()``."""
    subscribers, rows = await store.subscribers(), await store.deliveries()
    return await asyncio.to_thread(plan, meetings, subscribers, rows, now)


async def plan_anew(store: Store, now: datetime) -> bool:
    """Plan everything again, and clear away what is spent. True if there is anything new to send.

    Needed once a day, since only the near future is in the outbox.
    """
    async with store.alone():
        deliveries = await planned(store, await store.meetings(), now)
        removed = spent(await store.deliveries(), now)
        if deliveries or removed:
            await store.commit(Work(deliveries=deliveries, removed_deliveries=removed))
    return bool(deliveries)
