"""The laws of a world in which everything goes wrong: what was promised comes, or it is written down why not.

They are looked at whenever the dispatcher has come to an end, and at the moment a message appears.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any, Generic, TypeVar

from bot.standin import Message
from briefings.digests import digests_around
from briefings.dues import dues
from briefings.following import is_reached, wants
from briefings.quiet import ROOM, quiet_end, zone_of
from briefings.reminders import holds
from briefings.snooze import is_of_its_time, is_snoozed
from store.base import Store
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState, Meeting, Subscriber
from tests.briefings.outboxes import DAY

T = TypeVar("T")

DONE = (DeliveryState.SENT, DeliveryState.UNCERTAIN, DeliveryState.EXPIRED, DeliveryState.DEAD)


class LawBroken(AssertionError):
    """What must never be has come about."""


class OfEachPair(Generic[T]):
    """What follows from a meeting and a reader alone, worked out once for each pair of them.

    The store hands out the very same frozen records until they change, and to compare them would cost more
    than the work: they are known by what they are, not by what they hold.
    """

    MOST = 10_000

    def __init__(self, work: Callable[[Meeting, Subscriber], T]) -> None:
        self._work = work
        self._known: dict[tuple[int, int], tuple[Meeting, Subscriber, T]] = {}

    def __call__(self, meeting: Meeting, reader: Subscriber) -> T:
        known = self._known.get((id(meeting), id(reader)))  # which both live as long as they are kept here
        if known is None:
            if len(self._known) >= self.MOST:
                self._known.clear()
            known = self._known[id(meeting), id(reader)] = meeting, reader, self._work(meeting, reader)
        return known[2]


dues_of = OfEachPair(dues)
is_followed = OfEachPair(lambda meeting, reader: is_reached(reader) and wants(reader, meeting))


@lru_cache(10_000)
def digests_about(reader: Subscriber, day: date) -> tuple[Delivery, ...]:
    """The digests around any moment of a day on the reader's calendar: no other part of the moment counts."""
    return tuple(digests_around(reader, datetime.combine(day, time(12), zone_of(reader))))


class Keyed(Generic[T]):
    """Records by their keys, the very same mapping as long as the store hands out the very same records."""

    def __init__(self, key: Callable[[T], Any]) -> None:
        self._key = key
        self._last: tuple[Sequence[T], dict[Any, T]] = (), {}

    def __call__(self, records: Sequence[T]) -> dict[Any, T]:
        if records is not self._last[0]:
            self._last = records, {self._key(each): each for each in records}
        return self._last[1]


ROWS = Keyed[Delivery](lambda row: row.key)
MEETINGS = Keyed[Meeting](lambda meeting: meeting.id)
READERS = Keyed[Subscriber](lambda reader: reader.key)


@dataclass(frozen=True, slots=True)
class Sight:
    """Everything the store holds at one moment, by its keys."""

    rows: Mapping[str, Delivery]
    meetings: Mapping[str, Meeting]
    readers: Mapping[ChatKey, Subscriber]
    now: datetime

    @classmethod
    async def of(cls, store: Store, now: datetime) -> Sight:
        """As it is."""
        return cls(
            ROWS(await store.deliveries()),
            MEETINGS(await store.meetings()),
            READERS(await store.subscribers()),
            now,
        )

    def follows(self, key: ChatKey, meeting: Meeting) -> bool:
        """True for a chat that can be written to and follows the meeting."""
        reader = self.readers.get(key)
        return reader is not None and is_followed(meeting, reader)


class Promises:
    """Every reminder that was ahead once, still holds and is due is done with, or tried again soon."""

    def __init__(self) -> None:
        self._made: dict[str, datetime] = {}
        self._of: tuple[object, ...] = ()
        self._dues: dict[str, datetime] = {}
        self.put_off: dict[str, Delivery] = {}

    def was_put_off(self, row: Delivery) -> None:
        """A reader put a reminder off: that replaces what the same reader put off before."""
        pair = row.meeting, row.subscriber
        others = {key: each for key, each in self.put_off.items() if (each.meeting, each.subscriber) != pair}
        self.put_off = {**others, row.key: row}

    def check(self, sight: Sight, next_look: datetime | None) -> None:
        """Raises LawBroken for one that is lost."""
        for key, due_at in self._made.items():
            row = sight.rows.get(key)
            if due_at > sight.now or due_at < sight.now - 20 * DAY:
                continue
            if row is None:
                if self._is_wanted(key, sight):
                    raise LawBroken(f"{key} is lost")
                continue
            is_tried_again = row.state is DeliveryState.SCHEDULED and next_look and next_look > sight.now
            is_empty = row.kind is DeliveryKind.DIGEST and row.state is DeliveryState.VOID
            if row.state in DONE or is_tried_again or is_empty:
                continue
            if holds(row, sight.meetings.get(row.meeting), sight.readers.get(row.subscriber)):
                raise LawBroken(f"{key} was due at {due_at} and is {row}")
        self._make(sight)

    def _make(self, sight: Sight) -> None:
        """What lies ahead now is promised."""
        ahead = dict(self._dues_of_all(sight))
        ahead |= {key: row.due_at for key, row in self.put_off.items() if self._is_wanted(key, sight)}
        for reader in sight.readers.values():
            about = digests_about(reader, sight.now.astimezone(zone_of(reader)).date())
            ahead |= {row.key: row.due_at for row in about}
        self._made = {key: due_at for key, due_at in ahead.items() if key in self._made or sight.now < due_at}

    def _dues_of_all(self, sight: Sight) -> Mapping[str, datetime]:
        """Every reminder of everybody; worked out where meetings or readers are others than the last time."""
        if not self._of or self._of[0] is not sight.meetings or self._of[1] is not sight.readers:
            self._of = sight.meetings, sight.readers
            self._dues = {
                due.key: due.due_at
                for meeting in sight.meetings.values()
                for reader in sight.readers.values()
                if sight.follows(reader.key, meeting)
                for due in dues_of(meeting, reader)
            }
        return self._dues

    def _is_wanted(self, key: str, sight: Sight) -> bool:
        """True for a reminder that should be there: of a lead time, or put off to its moment by the reader."""
        meeting = sight.meetings.get(key.partition("|")[0])
        if meeting is None:
            return False
        wanting = [reader for reader in sight.readers.values() if sight.follows(reader.key, meeting)]
        is_put_off = key in self.put_off and is_of_its_time(self.put_off[key], meeting)
        return any(due.key == key for reader in wanting for due in dues_of(meeting, reader)) or (
            is_put_off and any(reader.key == self.put_off[key].subscriber for reader in wanting)
        )


class Accounts:
    """Every message is written down, and every one that may have arrived as such.

    A key may come again, long after its row was cleared away.
    """

    def __init__(self) -> None:
        self.seen: dict[tuple[str, datetime], Delivery] = {}
        self._rows: Mapping[str, Delivery] = {}
        self._recorded: set[int | None] = set()
        self._uncertain = 0
        self.lost_answers: Counter[int] = Counter()

    def unaccounted(self, messages: Mapping[int, Sequence[Message]], rows: Mapping[str, Delivery]) -> Counter[int]:
        """How many messages stand in each chat beyond those that rows say were sent."""
        if rows is not self._rows:
            self._see({key: row for key, row in rows.items() if row is not self._rows.get(key)})
            self._rows = rows
        recorded = self._recorded
        return Counter({chat: sum(each.id not in recorded for each in there) for chat, there in messages.items()})

    def _see(self, new: Mapping[str, Delivery]) -> None:
        """Rows that are there for the first time, or otherwise than before. Raises LawBroken for what is given up
        for no reason.
        """
        self.seen |= {(row.key, row.due_at): row for row in new.values()}
        self._recorded = {row.message_id for row in self.seen.values()}
        self._uncertain = sum(row.uncertain for row in self.seen.values())
        for row in new.values():
            is_given_up = row.state in (DeliveryState.UNCERTAIN, DeliveryState.EXPIRED, DeliveryState.DEAD)
            if is_given_up and not row.reason:
                raise LawBroken(f"{row.key} is {row.state} for no reason")

    def check(self, messages: Mapping[int, Sequence[Message]], rows: Mapping[str, Delivery]) -> None:
        """Raises LawBroken for a repeat that no lost answer explains, and for what is given up for no reason."""
        for chat, repeats in self.unaccounted(messages, rows).items():
            if repeats > self.lost_answers[chat]:
                raise LawBroken(f"{chat} was told {repeats} times too often")
        if self._uncertain < self.lost_answers.total():
            raise LawBroken("an uncertain send is not recorded")


def lies_of(row: Delivery, sight: Sight, sending: Collection[Delivery], *, rings: bool) -> list[str]:
    """What is wrong about a message at the moment it appears: it is not so any more, or rings in quiet hours."""
    reader = sight.readers.get(row.subscriber)
    found = []
    if not holds(row, sight.meetings.get(row.meeting), reader):
        found.append(f"{row.key} was told and is not so any more")
    if row.kind is DeliveryKind.REMINDER and sight.now >= row.not_after:
        found.append(f"{row.key} was told when it was of no use any more")
    return [*found, *(_noises_of(row, reader, sending, sight.now, rings=rings) if reader else ())]


def _noises_of(
    row: Delivery, reader: Subscriber, sending: Collection[Delivery], now: datetime, *, rings: bool
) -> list[str]:
    """What rings in quiet hours is of a meeting that begins in them; what could wait until after them has waited.

    Requests may wait some seconds for their turn: what rings as the hours begin was worded before.
    """
    end = quiet_end(reader, now) if quiet_end(reader, now - timedelta(seconds=30)) else None
    together = [each for each in sending if each.subscriber == reader.key]
    begins = [when.moment for each in together for when in (each.start, each.told) if when and when.moment]
    found = []
    if rings and end and not (reader.quiet_lets_through and any(moment < end for moment in begins)):
        found.append(f"{row.key} rang in quiet hours")
    might_wait = reader.quiet_holds and row.kind is DeliveryKind.REMINDER and not is_snoozed(row)
    if might_wait and end and quiet_end(reader, row.due_at) and end + ROOM <= row.not_after:
        found.append(f"{row.key} did not wait for the end of quiet hours")
    return found


def at_once(reading: Coroutine[Any, Any, T]) -> T:
    """What a reading gives that has nothing to wait for."""
    try:
        reading.send(None)
    except StopIteration as done:
        value: T = done.value
        return value
    raise AssertionError("a reading waited")
