"""Meetings, subscribers and rows in a line each, for tests about who is reminded of what and when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from briefings.reminders import plan
from briefings.turn import NO_TURN, Turn
from store.records import (
    ChatKey,
    Citation,
    Delivery,
    DeliveryState,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Party,
    Precision,
    Subscriber,
    When,
)
from tests.briefings.stories import time_of

NADIA = ChatKey(42)
DESK = ChatKey(-100_200, 7)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NOW = "2022-01-03 08:00"
JAN_12 = date(2022, 1, 12)
NO_ZONE = When(Precision.EXACT, JAN_12, JAN_12, time(15), None, "local time")
KYIV = When(Precision.EXACT, JAN_12, JAN_12, time(10), "Europe/Kyiv")


def utc(words: str) -> datetime:
    """ "2022-01-10 09:00" in UTC."""
    return datetime.fromisoformat(words).replace(tzinfo=UTC)


def meeting(on: str | When | None, *sides: str, status: str = "scheduled", sequence: int = 0, id: str = "m") -> Meeting:
    """A meeting on "2022-01-12T10:00" (UTC), "2022-01-12", "2022-01-12..14", "2022-01" and so on."""
    return Meeting(
        id=id,
        kind=MeetingKind.TALKS,
        parties=tuple(Party(side, side) for side in sides or ("Egypt", "Sudan")),
        place="Geneva",
        when=on if isinstance(on, When) else time_of(on),
        status=MeetingStatus(status),
        citations=(Citation("a", 0, 10),),
        sequence=sequence,
        changed=utc("2022-01-01 12:00"),
    )


def subscriber(key: ChatKey = NADIA, **known: object) -> Subscriber:
    """Somebody who has asked for reminders of everything, in UTC, a day and an hour before."""
    return replace(Subscriber(key, subscribed=True), **known)  # type: ignore[arg-type]


class Outbox:
    """The rows, as a store would keep them: what is planned is put, what is said to be sent is marked."""

    def __init__(self) -> None:
        self.rows: dict[str, Delivery] = {}

    def plan(
        self,
        meetings: Iterable[Meeting],
        subscribers: Iterable[Subscriber],
        now: str | datetime,
        *,
        turn: Turn = NO_TURN,
    ) -> list[Delivery]:
        """Plan, put, and say what was put."""
        moment = utc(now) if isinstance(now, str) else now
        changed = plan(tuple(meetings), tuple(subscribers), tuple(self.rows.values()), moment, turn=turn)
        self.rows |= {row.key: row for row in changed}
        return list(changed)

    def mark(self, state: DeliveryState, at: str, *, due_until: str | None = None) -> None:
        """Every scheduled row that is due by then gets this state."""
        until = utc(due_until or at)
        for row in list(self.rows.values()):
            if row.state is DeliveryState.SCHEDULED and row.due_at <= until:
                self.rows[row.key] = replace(row, state=state, changed_at=utc(at))

    def of(self, *states: DeliveryState) -> list[Delivery]:
        """The rows in these states, soonest first."""
        return sorted((row for row in self.rows.values() if row.state in states), key=lambda row: (row.due_at, row.key))

    @property
    def waiting(self) -> list[datetime]:
        """When the rows that wait are due."""
        return [row.due_at for row in self.of(DeliveryState.SCHEDULED, DeliveryState.LEASED)]
