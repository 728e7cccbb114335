"""What a reader knows of a meeting, and whether what it is now is news to whoever knows that. Pure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from briefings.dues import is_window
from briefings.resolution.places import Nearness, nearness, spot
from store.records import Delivery, DeliveryKind, Meeting, MeetingStatus, When

CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})
_PLANNED = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE})

Told = tuple[When, MeetingStatus, str | None]
"""When a meeting is, whether it is to be, and where."""


@dataclass(frozen=True, slots=True)
class Known:
    """A meeting as its reader knows it: told so in a message, or as it stood where anybody could look.

    ``meeting`` is its id then. ``was_told`` is false for what was only to be seen; ``not_after`` is until
    when a reminder that told it is of use. ``is_watched``: the reader follows this very meeting.
    """

    meeting: str
    when: When
    status: MeetingStatus
    place: str | None
    disputes: tuple[str, ...] = ()
    was_told: bool = True
    not_after: datetime | None = None
    is_watched: bool = False

    @classmethod
    def told_by(cls, row: Delivery) -> Known:
        """What a reader knows who got this row."""
        not_after = row.not_after if row.kind is DeliveryKind.REMINDER else None
        return cls(row.meeting, row.start, row.status, row.place, row.disputes, not_after=not_after)

    @classmethod
    def before(cls, row: Delivery) -> Known | None:
        """What a reader knew for whom this row was planned; None where the row does not say so."""
        if row.told is None or row.told_status is None:
            return None
        return cls(row.meeting, row.told, row.told_status, row.told_place, row.told_disputes, was_told=False)

    @classmethod
    def to_be_told(cls, row: Delivery) -> Known:
        """What everybody could see who looked while this row waited."""
        return replace(cls.told_by(row), was_told=False)

    @classmethod
    def seen(cls, meeting: Meeting) -> Known:
        """What everybody could see who looked."""
        disputes = disputes_of(meeting)
        return cls(meeting.id, meeting.when, meeting.status, meeting.place, disputes, was_told=False)

    @property
    def told(self) -> Told:
        """What it says, whoever disputes it."""
        return self.when, self.status, self.place

    def agrees_with(self, meeting: Meeting) -> bool:
        """True where it is just so, whoever disputes it."""
        return self.told == (meeting.when, meeting.status, meeting.place)

    def is_just(self, other: Known) -> bool:
        """True where both say the same of when, where and whether it is to be."""
        return self.told == other.told


class News:
    """Judges what is news among these meetings, each thing once however many readers know it."""

    def __init__(self, meetings: Iterable[Meeting]) -> None:
        self._meetings = meetings
        self._judged: dict[tuple[Known, str], bool] = {}
        self._by_sides: dict[frozenset[str], list[Meeting]] = {}

    def is_to_be_told(self, known: Known, meeting: Meeting) -> bool:
        """True if somebody who knows it so must hear of the change.

        Not where what was known still holds, and is told of as another meeting since the two were told apart.
        """
        name = known, meeting.id
        if name not in self._judged:
            self._judged[name] = is_news(known, meeting) and self.split_off(known, meeting) is None
        return self._judged[name]

    def split_off(self, known: Known, meeting: Meeting) -> Meeting | None:
        """The meeting that what was known is told of as now, since the two were told apart; None where it is this one.

        What is called off or was moved from that time was not split off.
        """
        if meeting.status in CALLED_OFF or any(_is_same_time(known.when, each) for each in _times_of(meeting)):
            return None
        others = (
            other
            for other in self._of_the_same(frozenset(meeting.sides))
            if other.id != meeting.id
            and other.status in _PLANNED
            and _is_same_time(known.when, other.when)
            and not is_elsewhere(known.place, other.place)
        )
        return min(others, key=lambda other: other.id, default=None)

    def _of_the_same(self, sides: frozenset[str]) -> list[Meeting]:
        if not self._by_sides:
            for meeting in self._meetings:
                self._by_sides.setdefault(frozenset(meeting.sides), []).append(meeting)
        return self._by_sides.get(sides, [])


def _times_of(meeting: Meeting) -> Iterator[When]:
    """When it is, and the times at which it was to be until somebody said that it is another."""
    yield meeting.when
    yield from meeting.former
    yield from (step.when for step in meeting.history[:-1])


def _is_same_time(one: When, other: When) -> bool:
    return one.earliest is not None and (one.earliest, one.latest, one.clock) == (
        other.earliest,
        other.latest,
        other.clock,
    )


def is_news(known: Known, meeting: Meeting) -> bool:
    """True if the meeting is not as it was known; what is told more exactly is none.

    That what was only to be seen is confirmed is told by the reminder, but to those who follow this very meeting.
    """
    match meeting.status:
        case MeetingStatus.CANCELLED | MeetingStatus.POSTPONED:
            return known.status is not meeting.status
        case MeetingStatus.SCHEDULED if known.status in CALLED_OFF or (
            (known.was_told or known.is_watched) and known.status is not MeetingStatus.SCHEDULED
        ):
            return is_window(meeting.when) or (meeting.when.is_dated and not meeting.when.uncertain)
        case MeetingStatus.SCHEDULED | MeetingStatus.TENTATIVE:
            return _is_another_time(known, meeting.when) or is_elsewhere(known.place, meeting.place)
    return False


def _is_another_time(known: Known, now_said: When) -> bool:
    """True for a move; from one vague time to another only for whoever was told the first."""
    is_sure = known.was_told or known.when.is_dated or (now_said.is_dated and not now_said.uncertain)
    return is_sure and contradicts(known.when, now_said)


def contradicts(told: When, now_said: When) -> bool:
    """True if whoever keeps to the time that was told would come at a wrong one."""
    if told.earliest is None or now_said.earliest is None:
        return False
    old, new = (told.earliest, told.latest or told.earliest), (now_said.earliest, now_said.latest or now_said.earliest)
    if told.moment and now_said.moment:
        return told.moment != now_said.moment
    if not now_said.is_dated:
        return old[1] < new[0] or new[1] < old[0]
    if not (old[0] <= new[0] and new[1] <= old[1]):
        return True
    same_zone = (told.zone, told.zone_text) == (now_said.zone, now_said.zone_text)
    return same_zone and told.clock is not None and now_said.clock is not None and told.clock != now_said.clock


def is_elsewhere(told: str | None, now_said: str | None) -> bool:
    """True if whoever goes to the place that was told would be at a wrong one; "the Palais in Geneva" is in Geneva,
    and Vienna in Austria.
    """
    if not told or not now_said:
        return False
    old, new = spot(told), spot(now_said)
    found = nearness(old, new)
    return found is Nearness.CLASH or (found is Nearness.UNCLEAR and old.rank > 0 and new.rank > 0)


def disputes_of(meeting: Meeting) -> tuple[str, ...]:
    """A short name for each thing that sources say differently; another one when one more thing is said."""
    if meeting.status is MeetingStatus.HELD:
        return ()
    return tuple(_dispute_name(each.field, (words for words, _ in each.values)) for each in meeting.contradictions)


def _dispute_name(field: str, said: Iterable[str]) -> str:
    return f"{field} {hashlib.sha256('|'.join(sorted(said)).encode()).hexdigest()[:8]}"
