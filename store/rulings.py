"""What admins decide about meetings, and what is left to them: frozen records like all others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from store.records import Citation, MeetingReport, MeetingStatus, Party, When


class DoubtReason(StrEnum):
    """Why two meetings may be one: what their reports have not in common, or leave open."""

    DAYS = "days"
    PLACES = "places"
    SIDES = "sides"
    VAGUE = "vague"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two meetings, by id, that are possibly the same: the reports alone do not tell. Both are kept."""

    first: str
    second: str
    reason: DoubtReason


class RulingKind(StrEnum):
    """Two meetings are the same or apart; one is corrected in one field, deleted, or added by hand."""

    SAME = "same"
    APART = "apart"
    WHEN = "when"
    HOUR = "hour"
    PLACE = "place"
    PARTIES = "parties"
    STATUS = "status"
    DELETED = "deleted"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Basis:
    """A meeting as it was ruled on: the id and the sequence number it had, and the reports it rested on.

    The reports say where a ruling holds on: by their article and words, and, where one sentence tells of
    two meetings, by what they said. ``when`` is the time it had, for whoever reads of the ruling later.
    """

    meeting: str
    reports: tuple[MeetingReport, ...]
    sequence: int = 0
    when: When | None = None


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision of an admin; it holds no name and no number of whoever made it.

    ``other`` is the second meeting of SAME and APART. Of ``when``, ``place``, ``parties`` and
    ``status`` the one is set that the kind names; no place and no time can be ruled too. HOUR gives
    the hour of ``when`` alone, on whatever day the meeting is; with ``hour_kept`` WHEN gives a day alone,
    and the hour stays that which the meeting has. What was added by hand is the one report of its
    ``about``. ``words`` is where the admin's line stands. One that was taken back is kept with the
    moment it was ``withdrawn``.
    """

    id: str
    kind: RulingKind
    made: datetime
    about: Basis
    other: Basis | None = None
    when: When | None = None
    place: str | None = None
    parties: tuple[Party, ...] = ()
    status: MeetingStatus | None = None
    words: Citation | None = None
    withdrawn: datetime | None = None
    hour_kept: bool = False

    @property
    def bases(self) -> tuple[Basis, ...]:
        """The meetings it is about, one or two."""
        return (self.about, self.other) if self.other else (self.about,)
