"""When a chat gets its digest: every day, or on one weekday, at a time of its own clock, and once a day at most."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from briefings.dues import DAY_BEFORE, chat_name
from briefings.quiet import at_clock, zone_of
from store.records import NO_TIME, Delivery, DeliveryKind, DeliveryState, Subscriber

OF_USE = timedelta(hours=12)
"""How late a digest may come."""
MOST_AHEAD = 3
"""Digests that are planned ahead: so many of a daily one survive a process that is down."""

_SOME_DAYS = tuple(DAY_BEFORE * number for number in range(-1, 8))
"""The days around, among which every weekday is ahead once."""


def wants_digest(subscriber: Subscriber) -> bool:
    """True for a chat that asked for a digest, also one without reminders, and can be written to."""
    return subscriber.digest is not None and subscriber.paused is None


def digests(subscriber: Subscriber, known: Mapping[str, Delivery], now: datetime) -> Iterator[Delivery]:
    """The next digests; of those whose moment has passed the ones that were planned before."""
    ahead = 0
    for row in digests_around(subscriber, now):
        if now < row.due_at:
            ahead += 1
            yield row
        elif _is_under_way(known.get(row.key), row):
            yield row
        if ahead == MOST_AHEAD:
            return


def _is_under_way(old: Delivery | None, row: Delivery) -> bool:
    return old is not None and old.due_at == row.due_at and old.state is not DeliveryState.VOID


def digests_around(subscriber: Subscriber, now: datetime) -> Iterator[Delivery]:
    """The digests of yesterday, today and the next days, by the reader's calendar; none where none is wanted."""
    if subscriber.digest is None or not wants_digest(subscriber):
        return
    zone = zone_of(subscriber)
    today = now.astimezone(zone).date()
    for day in (today + away for away in _SOME_DAYS):
        if subscriber.digest_day in (None, day.weekday()):
            due_at = at_clock(day, subscriber.digest, zone)
            yield Delivery(
                key=f"digest|{day}|{chat_name(subscriber.key)}",
                kind=DeliveryKind.DIGEST,
                meeting="",
                subscriber=subscriber.key,
                due_at=due_at,
                not_after=due_at + OF_USE,
                start=NO_TIME,
            )


def still_asked_for(row: Delivery, subscriber: Subscriber) -> bool:
    """True while the reader wants a digest at this very moment."""
    around = digests_around(subscriber, row.due_at)
    return any((each.key, each.due_at) == (row.key, row.due_at) for each in around)
