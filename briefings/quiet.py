"""Quiet hours, by the reader's clock: whether a moment lies in them, and until when what is due then is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from store.records import Subscriber, zone_named

ROOM = timedelta(minutes=5)
"""What is kept until the quiet hours end comes at least so long before it is of no use any more."""
_A_DAY = timedelta(days=1)


def zone_of(subscriber: Subscriber) -> tzinfo:
    """The reader's zone; UTC where its name is none."""
    return zone_named(subscriber.zone) or UTC


def at_clock(day: date, clock: time, zone: tzinfo) -> datetime:
    """The moment at which clocks there show this time, in UTC.

    As in RFC 5545 (3.3.5): of a time that comes twice the first, of one that is skipped the moment as
    long after the change of clocks.
    """
    return datetime.combine(day, clock, zone).astimezone(UTC)


def quiet_end(subscriber: Subscriber, moment: datetime) -> datetime | None:
    """When the quiet hours end that the moment lies in, in UTC; None where it lies in none.

    Of a time that comes twice, and of the two moments that one that is skipped may mean, they begin at
    the first and end at the last: whenever the reader's clock shows a time within them, nothing rings.
    """
    if subscriber.quiet is None:
        return None
    begin, end = subscriber.quiet
    zone = zone_of(subscriber)
    today = moment.astimezone(zone).date()
    for day in (today - _A_DAY, today):
        if min(_meant(day, begin, zone)) <= moment:
            last = max(_meant(day + _A_DAY * (end <= begin), end, zone))
            if moment < last:
                return last
    return None


def _meant(day: date, clock: time, zone: tzinfo) -> tuple[datetime, datetime]:
    return at_clock(day, clock, zone), at_clock(day, clock.replace(fold=1), zone)


def due_after_quiet(subscriber: Subscriber, due_at: datetime, *, before: datetime | None) -> datetime:
    """When what is due then may come, for a reader who has it kept during the quiet hours.

    ``before`` is the moment until which it is of use, mostly the beginning of the meeting: where that
    leaves no room behind the quiet hours, it comes when it is due, and silently. So it does where the
    meeting begins within them and the reader lets such meetings through, then it even rings.
    """
    end = quiet_end(subscriber, due_at)
    if end is None or not subscriber.quiet_holds:
        return due_at
    return due_at if before is not None and before < end + ROOM else end


def is_silent(subscriber: Subscriber, now: datetime, *, moments: Iterable[datetime]) -> bool:
    """True for what is sent now and must not ring. ``moments`` are those at which what it tells of begins.

    What begins within the same quiet hours rings for whoever lets such meetings through.
    """
    end = quiet_end(subscriber, now)
    if end is None:
        return False
    return not (subscriber.quiet_lets_through and any(now <= moment < end for moment in moments))
