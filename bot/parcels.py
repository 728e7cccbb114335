"""The rows a dispatcher has in hand: what goes as one message, and which chat may be written to next."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush

from bot import outcomes
from bot.pacing import IN_A_CHAT, IN_A_GROUP, Pacer
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState

DEPTH = 10
"""Messages for one chat that are taken in hand; the others get their moments in the outbox."""

Name = tuple[ChatKey, DeliveryKind, str]
Turn = tuple[datetime, datetime, int, int, bool, Name]
"""When a chat can take what goes next in it, when that was due, the chat, a number of its own, whether a reminder
waits in the chat, and what goes next."""
_TOGETHER = (DeliveryKind.REMINDER, DeliveryKind.NOTICE, DeliveryKind.DISPUTE)
"""What is told of several meetings in one message where it is due together."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Rows that are told in one message: all reminders that are due in one chat, or all notices.

    One ``before_reminder`` is no reminder, but has to go before one that tells of the same meeting.
    """

    rows: tuple[Delivery, ...]
    before_reminder: bool = False

    @property
    def key(self) -> ChatKey:
        return self.rows[0].subscriber

    @property
    def row(self) -> Delivery:
        """The one that was due last, which speaks for the others of its meeting."""
        return max(self.rows, key=lambda row: (row.due_at, row.key))

    @property
    def speaking(self) -> tuple[Delivery, ...]:
        """For each meeting the row that was due last."""
        return tuple({row.meeting: row for row in sorted(self.rows, key=lambda row: (row.due_at, row.key))}.values())

    @property
    def meetings(self) -> tuple[str, ...]:
        """The meetings it tells of, each once."""
        return tuple(dict.fromkeys(row.meeting for row in self.rows))


def name_of(row: Delivery) -> Name:
    """Rows with one name are one message; one that goes alone has a name of its own."""
    is_shared = row.kind in _TOGETHER and not row.alone
    return row.subscriber, row.kind, "" if is_shared else row.meeting or row.key


class Hand:
    """Parcels by chat. Asked for what may go, it gives at most one for each chat, reminders before all others.

    Among these and among those the one that was due first goes first. What is due in one chat keeps its order,
    but that a reminder goes before what tells of other meetings.
    """

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._parcels: dict[Name, tuple[Delivery, ...]] = {}
        self._queues: dict[int, list[Name]] = {}
        self._urgent: list[Turn] = []
        self._others: list[Turn] = []
        self._turns: dict[int, Turn] = {}
        self._numbers = itertools.count()
        self._served: set[int] = set()

    def __len__(self) -> int:
        """How many messages are in hand."""
        return len(self._parcels)

    @property
    def reminders(self) -> int:
        """How many of them are reminders."""
        return sum(map(_is_reminder, self._parcels))

    def choose(self, rows: Iterable[Delivery], now: datetime) -> tuple[list[Delivery], list[Delivery]]:
        """The rows to take in hand, and those that would crowd their chat, each with a later moment to try.

        Reminders are crowded out by reminders alone.
        """
        depths = Counter(name[0].chat for name in self._parcels)
        reminded = Counter(name[0].chat for name in self._parcels if _is_reminder(name))
        seen = set(self._parcels)
        taken, waiting = [], []
        for row in rows:
            chat, name = row.subscriber.chat, name_of(row)
            depth = (reminded if _is_reminder(name) else depths)[chat]
            if name not in seen and depth >= DEPTH:
                waiting.append(outcomes.again(row, at=now + depth * _pace(chat)))
            else:
                taken.append(replace(row, state=DeliveryState.LEASED))
            if name not in seen:
                seen.add(name)
                depths[chat] += 1
                reminded[chat] += _is_reminder(name)
        return taken, waiting

    def add(self, rows: Iterable[Delivery], now: datetime) -> None:
        """Take these (leased) rows in hand."""
        changed: dict[int, None] = {}
        for row in rows:
            name, chat = name_of(row), row.subscriber.chat
            if name not in self._parcels:
                self._queues.setdefault(chat, []).append(name)
            self._parcels[name] = (*self._parcels.get(name, ()), row)
            changed[chat] = None
        for chat in changed.keys() - self._served:
            self._give_turn(chat, now)

    def take_back(self, parcel: Parcel) -> None:
        """Take a parcel in hand again that did not go: before what came for its chat since."""
        name, queue = name_of(parcel.row), self._queues.setdefault(parcel.key.chat, [])
        if name not in self._parcels:
            queue.insert(0, name)
        self._parcels[name] = (*parcel.rows, *self._parcels.get(name, ()))
        self._served.add(parcel.key.chat)

    def free(self, now: datetime, most: int) -> list[Parcel]:
        """Take out at most so many parcels that may go now, for different chats."""
        self._serve_again(now)
        found: list[Parcel] = []
        for order in (self._urgent, self._others):
            while len(found) < most and (turn := self._first(order)) and turn[0] <= now:
                heappop(order)
                _, _, chat, _, is_urgent, name = turn
                del self._turns[chat]
                self._queues[chat].remove(name)
                found.append(Parcel(self._parcels.pop(name), is_urgent and not _is_reminder(name)))
                self._served.add(chat)
        return found

    def next_free(self, now: datetime) -> datetime:
        """When the first parcel in hand may go. To be asked only while there is one."""
        self._serve_again(now)
        return min(turn[0] for turn in map(self._first, (self._urgent, self._others)) if turn)

    def give_back(self, now: datetime) -> Iterator[tuple[Parcel, datetime]]:
        """Empty the hand: every parcel, and when its chat can take it."""
        for chat, queue in self._queues.items():
            at = max(self._pacer.free_at(chat, now), self._pacer.held_until(now) or now)
            for place, name in enumerate(queue):
                yield Parcel(self._parcels[name]), at + place * _pace(chat)
        self._parcels, self._queues, self._served = {}, {}, set()
        self._urgent, self._others, self._turns = [], [], {}

    def _serve_again(self, now: datetime) -> None:
        """Put the chats that were just written to back in the order, if there is more for them."""
        for chat in self._served:
            if self._queues[chat]:
                self._give_turn(chat, now)
            else:
                del self._queues[chat]
        self._served = set()

    def _give_turn(self, chat: int, now: datetime) -> None:
        """Put what goes next in a chat into the order; a turn that it had with something else is over."""
        name = self._next_in(chat)
        is_urgent = any(map(_is_reminder, self._queues[chat]))
        before = self._turns.get(chat)
        if before is None or before[-2:] != (is_urgent, name):
            due_at = self._parcels[name][0].due_at
            turn = (self._pacer.free_at(chat, now), due_at, chat, next(self._numbers), is_urgent, name)
            self._turns[chat] = turn
            heappush(self._urgent if is_urgent else self._others, turn)

    def _next_in(self, chat: int) -> Name:
        """The first reminder, if all before it tell of other meetings; else what came first."""
        told: set[str] = set()
        for name in self._queues[chat]:
            meetings = {row.meeting for row in self._parcels[name]}
            if _is_reminder(name) and not meetings & told:
                return name
            told |= meetings
        return self._queues[chat][0]

    def _first(self, order: list[Turn]) -> Turn | None:
        """The first turn of an order that is not over, or None."""
        while order and self._turns.get(order[0][2]) != order[0]:
            heappop(order)
        return order[0] if order else None


def _is_reminder(name: Name) -> bool:
    return name[1] is DeliveryKind.REMINDER


def _pace(chat: int) -> timedelta:
    most, span = IN_A_GROUP
    return span / most if chat < 0 else IN_A_CHAT
