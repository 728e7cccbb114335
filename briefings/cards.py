"""Cards of meetings to be shared into any chat: those that words mean, each with its brief; and the ones kept ready.

Five briefs in one answer take five times as long as one. What takes long in a brief is what was said on
its meeting, and that stays as long as nothing about its sides changes: of the meetings that come next, of
all and of each side, it is found before anybody asks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from briefings.answers import brief, coming, meetings
from briefings.briefing import Briefing, Claim
from briefings.compose.desk import Desk
from briefings.compose.paging import A_PAGE
from briefings.library import Library
from store.records import Meeting


@dataclass(frozen=True, slots=True)
class Card:
    """A meeting by its id, the line that tells of it in a list, and its brief."""

    meeting: str
    line: Claim
    brief: Briefing


def cards(library: Library, query: str, *, now: datetime, zone: str) -> tuple[Card, ...]:
    """The meetings on the first page of those that ``meetings`` lists, in its order; none where nothing is found."""
    listed = meetings(library, query, now=now, zone=zone)
    actions = (choice.action.partition(":") for choice in listed.choices)
    names = [argument for verb, _, argument in actions if verb == "brief"]
    lines = list(zip(names, listed.claims, strict=False))[:A_PAGE]
    return tuple(Card(name, line, brief(library, name, now=now, zone=zone)) for name, line in lines)


def keep_ready(library: Library, now: datetime) -> None:
    """Have everything at hand that briefs of the meetings need which are asked for first."""
    for meeting in _next(library, now):
        if meeting.id not in library.said_on:
            brief(library, meeting.id, now=now, zone="UTC")


def _next(library: Library, now: datetime) -> Iterator[Meeting]:
    """Those on the first page of all that is to come, and on that of each side."""
    seen: Counter[str] = Counter()
    for number, meeting in enumerate(coming(library, Desk.at(library.articles, now, "UTC"))):
        sides = library.sides_of(meeting)
        if number < A_PAGE or any(seen[side] < A_PAGE for side in sides):
            yield meeting
        seen.update(sides)
