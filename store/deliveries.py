"""The rows of the outbox as they are asked for: by when they are due, by state, by chat and by meeting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import datetime

from store.records import Delivery, DeliveryKind, DeliveryState
from store.schedule import Schedule

Keys = dict[str, None]
"""Keys of rows, each once, in the order in which they came."""
_MANY = 8
"""Where more than one row in so many is asked for, they are taken out of the order of all: to put 30,000 of them into
order takes 35 milliseconds, during which nobody is answered."""


class Deliveries:
    """Knows of each row where it belongs; asking for some costs what is found and not what there is.

    ``rows`` by key are whoever's they are who calls ``put`` with what has changed in them.
    """

    def __init__(self, rows: Mapping[str, Delivery]) -> None:
        self._rows = rows
        self._by_due_at = Schedule()
        self._due_reminders, self._due_others = Schedule(), Schedule()
        self._ended = Schedule()
        self._groups: defaultdict[Hashable, Keys] = defaultdict(dict)
        self._meetings: Counter[str] = Counter()

    def copied(self, rows: Mapping[str, Delivery]) -> Deliveries:
        """Another one over a copy of the rows; neither knows of what is put into the other from now on."""
        other = Deliveries(rows)
        other._by_due_at, other._ended = self._by_due_at.copied(), self._ended.copied()
        other._due_reminders, other._due_others = self._due_reminders.copied(), self._due_others.copied()
        other._meetings = self._meetings.copy()
        other._groups = defaultdict(dict, {name: keys.copy() for name, keys in self._groups.items()})
        return other

    def put(self, before: Iterable[Delivery], now: Mapping[str, Delivery | None]) -> None:
        """The rows that were there before a change, and what the rows of these keys are after it."""
        for row in before:
            for name in _groups_of(row):
                del self._groups[name][row.key]
                if not self._groups[name]:
                    del self._groups[name]
            self._meetings[row.meeting] -= 1
            if not self._meetings[row.meeting]:
                del self._meetings[row.meeting]
        for key, after in now.items():
            if after is not None:
                self._meetings[after.meeting] += 1
                for name in _groups_of(after):
                    self._groups[name][key] = None
        self._by_due_at.put({key: row.due_at if row else None for key, row in now.items()})
        waits = {key: _waits_until(row) if row else None for key, row in now.items()}
        reminders = {key for key, row in now.items() if row and row.kind is DeliveryKind.REMINDER}
        self._due_reminders.put({key: waits[key] if key in reminders else None for key in now})
        self._due_others.put({key: None if key in reminders else waits[key] for key in now})
        self._ended.put({key: row.changed_at if row else None for key, row in now.items()})

    # ------------------------------------------------------------------ reading

    def __iter__(self) -> Iterator[Delivery]:
        """All rows by due_at, then key."""
        return map(self._rows.__getitem__, self._by_due_at)

    def in_states(self, states: Iterable[DeliveryState]) -> tuple[Delivery, ...]:
        """Those in any of these states, by due_at, then key."""
        return self._in_order(states)

    def to_chats(self, chats: Iterable[int]) -> tuple[Delivery, ...]:
        """Those for any of these chats and their topics, by due_at, then key."""
        return self._in_order(("chat", chat) for chat in chats)

    def about(self, meetings: Iterable[str]) -> tuple[Delivery, ...]:
        """Those that tell of any of these meetings, or did when their keys were made, by due_at, then key."""
        return self._in_order(("meeting", meeting) for meeting in meetings)

    def until(self, moment: datetime) -> tuple[Delivery, ...]:
        """Those that were due at or before this moment, by due_at, then key."""
        return tuple(self._rows[key] for key in self._by_due_at.until(moment, len(self._rows)))

    def ended_since(self, moment: datetime) -> tuple[Delivery, ...]:
        """Those that were sent or given up at or after this moment, by when they were."""
        return tuple(map(self._rows.__getitem__, self._ended.since(moment)))

    def counts(self) -> dict[DeliveryState, int]:
        """How many there are in each state."""
        return {state: len(self._groups.get(state, ())) for state in DeliveryState}

    def meetings(self) -> frozenset[str]:
        """The meetings that any row tells of."""
        return frozenset(self._meetings)

    def due(self, now: datetime, limit: int, *, reminders: bool = False) -> tuple[Delivery, ...]:
        """The scheduled rows whose moment has come, soonest first: all of them, or the reminders alone."""
        found = [self._rows[key] for key in self._due_reminders.until(now, limit)]
        if not reminders and (others := self._due_others.until(now, limit)):
            found = sorted([*found, *(self._rows[key] for key in others)], key=_by_its_wait)[:limit]
        return tuple(found)

    def next_due(self) -> datetime | None:
        """The moment the first scheduled row waits for."""
        return min(filter(None, (self._due_reminders.first(), self._due_others.first())), default=None)

    def _in_order(self, names: Iterable[Hashable]) -> tuple[Delivery, ...]:
        keys: Keys = {}
        for name in names:
            keys |= self._groups.get(name, {})
        if len(keys) * _MANY > len(self._rows):
            return tuple(map(self._rows.__getitem__, filter(keys.__contains__, self._by_due_at)))
        return tuple(sorted(map(self._rows.__getitem__, keys), key=lambda row: (row.due_at, row.key)))


def _groups_of(row: Delivery) -> tuple[Hashable, ...]:
    """Where it belongs; what tells of another meeting than its key names belongs to both."""
    found = row.state, ("chat", row.subscriber.chat), ("meeting", row.meeting)
    named = row.key.partition("|")[0]
    return found if row.meeting in ("", named) else (*found, ("meeting", named))


def _waits_until(row: Delivery) -> datetime | None:
    return (row.retry_at or row.due_at) if row.state is DeliveryState.SCHEDULED else None


def _by_its_wait(row: Delivery) -> tuple[datetime, str]:
    return row.retry_at or row.due_at, row.key
