"""The rows a dispatcher has in hand: what goes as one message, and which chat may be written to next."""

from __future__ import annotations

from collections import deque
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
_TOGETHER = (DeliveryKind.REMINDER, DeliveryKind.NOTICE, DeliveryKind.DISPUTE)
"""What is told of several meetings in one message where it is due together."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Rows that are told in one message: all reminders that are due in one chat, or all notices."""

    rows: tuple[Delivery, ...]

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
    """Parcels by chat. Asked for what may go, it gives at most one for each chat, those due first before others."""

    def __init__(self, pacer: Pacer) -> None:
        self._pacer = pacer
        self._parcels: dict[Name, tuple[Delivery, ...]] = {}
        self._queues: dict[int, deque[Name]] = {}
        self._order: list[tuple[datetime, datetime, int]] = []
        self._served: list[int] = []

    def __len__(self) -> int:
        """How many messages are in hand."""
        return len(self._parcels)

    def choose(self, rows: Iterable[Delivery], now: datetime) -> tuple[list[Delivery], list[Delivery]]:
        """The rows to take in hand, and those that would crowd their chat, each with a later moment to try."""
        depths: dict[int, int] = {}
        seen = set(self._parcels)
        taken, waiting = [], []
        for row in rows:
            chat, name = row.subscriber.chat, name_of(row)
            depth = depths.setdefault(chat, len(self._queues.get(chat, ())))
            if name not in seen and depth >= DEPTH:
                waiting.append(outcomes.again(row, at=now + depth * _pace(chat)))
            else:
                taken.append(replace(row, state=DeliveryState.LEASED))
            if name not in seen:
                seen.add(name)
                depths[chat] = depth + 1
        return taken, waiting

    def add(self, rows: Iterable[Delivery], now: datetime) -> None:
        """Take these (leased) rows in hand."""
        for row in rows:
            name, chat = name_of(row), row.subscriber.chat
            if name not in self._parcels:
                queue = self._queues.setdefault(chat, deque())
                if not queue and chat not in self._served:
                    heappush(self._order, (self._pacer.free_at(chat, now), row.due_at, chat))
                queue.append(name)
            self._parcels[name] = (*self._parcels.get(name, ()), row)

    def free(self, now: datetime, most: int) -> list[Parcel]:
        """Take out at most so many parcels that may go now, for different chats."""
        self._serve_again(now)
        found: list[Parcel] = []
        while self._order and len(found) < most and self._order[0][0] <= now:
            _, _, chat = heappop(self._order)
            found.append(Parcel(self._parcels.pop(self._queues[chat].popleft())))
            self._served.append(chat)
        return found

    def next_free(self, now: datetime) -> datetime:
        """When the first parcel in hand may go. To be asked only while there is one."""
        self._serve_again(now)
        return self._order[0][0]

    def give_back(self, now: datetime) -> Iterator[tuple[Parcel, datetime]]:
        """Empty the hand: every parcel, and when its chat can take it."""
        for chat, queue in self._queues.items():
            at = max(self._pacer.free_at(chat, now), self._pacer.held_until(now) or now)
            for place, name in enumerate(queue):
                yield Parcel(self._parcels[name]), at + place * _pace(chat)
        self._parcels, self._queues, self._order, self._served = {}, {}, [], []

    def _serve_again(self, now: datetime) -> None:
        """Put the chats that were just written to back in the order, if there is more for them."""
        for chat in self._served:
            if queue := self._queues[chat]:
                due_at = self._parcels[queue[0]][0].due_at
                heappush(self._order, (self._pacer.free_at(chat, now), due_at, chat))
            else:
                del self._queues[chat]
        self._served = []


def _pace(chat: int) -> timedelta:
    most, span = IN_A_GROUP
    return span / most if chat < 0 else IN_A_CHAT
