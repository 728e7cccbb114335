"""What a picture shows, in words and marks, before anybody knows where on it they go."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefings.briefing import Briefing
from store.records import Stance


class Mark(StrEnum):
    """How exactly the time of an entry is known: a day, several days, or some day within a time."""

    DAY = "day"
    SPAN = "span"
    WITHIN = "within"


class Shade(StrEnum):
    """For which kind of chat a picture is coloured."""

    LIGHT = "light"
    DARK = "dark"


class Standing(StrEnum):
    """What has become of an entry; ``open`` is past without a word of whether it took place."""

    HAPPENED = "happened"
    OPEN = "open"
    PLANNED = "planned"
    TENTATIVE = "tentative"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a timeline. ``number`` is what /why asks by, ``hour`` and ``note`` may be empty."""

    number: int
    day: str
    words: str
    mark: Mark
    standing: Standing
    hour: str = ""
    note: str = ""
    heading: bool = False
    """True for a meeting, whose words are its name rather than a sentence."""


@dataclass(frozen=True, slots=True)
class TimelineScene:
    """Entries in order; the first ``past`` of them lie before today. ``foot`` says what else there is, and whence."""

    title: str
    today: str
    entries: tuple[Entry, ...]
    past: int
    foot: tuple[str, ...] = ()
    shade: Shade = Shade.LIGHT


@dataclass(frozen=True, slots=True)
class Cell:
    """What a party says on a topic: one stance, two where it says both at once; ``before`` what it said earlier."""

    number: int
    stances: tuple[Stance, ...]
    day: str
    before: Stance | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A party and what it says on each topic, None where nothing is known."""

    party: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class PositionsScene:
    """Parties by topics. ``foot`` says what else there is, and whence."""

    title: str
    topics: tuple[str, ...]
    rows: tuple[Row, ...]
    foot: tuple[str, ...] = ()
    shade: Shade = Shade.LIGHT


Scene = TimelineScene | PositionsScene


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene, and the same in words: every claim with its sources, in the order of the scene's numbers.

    ``hidden`` counts what is not on it, ``ask`` is the question that tells all of it. ``weighty`` has
    the places of the claims, those first that a short telling should not leave out.
    """

    scene: Scene
    words: Briefing
    hidden: int
    ask: str
    weighty: tuple[int, ...]
