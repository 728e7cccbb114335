"""/positions: who wants what, party by party, the newest words first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.paging import SCREEN, action, chosen, lines_of, paged, turning
from briefings.compose.said import parties_of, position_claim, unshifted
from briefings.compose.wording import listing
from briefings.query import Query
from briefings.subjects import Shift, Topic
from briefings.told import Telling

ROOM = SCREEN - 5
WORDS = 200
OVERVIEW = 3
"""Positions of each party when nobody is asked for by name."""
BUTTONS = 4

ShiftOf = Callable[[Telling], Shift | None]


def positions_briefing(
    found: Sequence[Telling],
    query: Query,
    desk: Desk,
    *,
    page: int = 1,
    title: str | None = None,
    everything: bool = False,
    shift_of: ShiftOf = unshifted,
) -> Briefing:
    """A page of positions: parties by their newest words, each party's newest first.

    Asked about nothing in particular, each party has its newest few, and a button to the rest.
    ``shift_of`` gives the change of mind that a position shows, if any.
    """
    overview = query.is_empty and title is None and not everything
    certain = [each for each in found if each.position.certain]
    grouped = by_party(certain if overview and certain else found)
    listed = [each for group in grouped for each in (group[:OVERVIEW] if overview else group)]
    pages = paged(listed, _weight, ROOM)
    shown, number = chosen(pages, page)
    counts = {party_key(group[0]): len(group) for group in grouped}
    sections = []
    for key, group in groupby(shown, key=party_key):
        lines: list[Line] = [_line(each, desk, shift_of) for each in group]
        left = counts[key] - OVERVIEW if overview else 0
        sections.append(Section((*lines, *([Note(f"{left} more from {_named(key)}.")] if left > 0 else []))))
    choices = turning("positions", query, number, len(pages), everything=everything)
    if overview:
        choices += _party_choices(shown)
    return desk.briefing(title or _title(query), sections, choices, page=number, pages=len(pages))


def _title(query: Query) -> str:
    return f"Positions: {query.shown}" if query.shown else "Who wants what"


def party_key(telling: Telling) -> str:
    """What lines stand together by: the party; all that are unresolved together."""
    return telling.position.party if telling.position.certain else ""


def by_party(found: Sequence[Telling]) -> list[list[Telling]]:
    """Newest first within each party, the party heard last first."""
    groups: dict[str, list[Telling]] = {}
    for telling in found:
        groups.setdefault(party_key(telling), []).append(telling)
    return list(groups.values())


def _line(telling: Telling, desk: Desk, shift_of: ShiftOf) -> Claim:
    return position_claim(telling, desk, limit=WORDS, role=True, shift=shift_of(telling))


def _named(key: str) -> str:
    return listing(key.split("; "))


def versus_briefing(
    topics: Sequence[Topic], query: Query, desk: Desk, *, page: int = 1, shift_of: ShiftOf = unshifted
) -> Briefing:
    """Two sides against each other, topic by topic; what only one of them speaks of comes last.

    Within a topic the side asked for first stands first, newest words first.
    """
    listed = [(topic.label, each) for topic in topics for each in _side_by_side(topic.tellings, query.sides)]
    pages = paged(listed, lambda item: _weight(item[1]), ROOM - 2)
    shown, number = chosen(pages, page)
    sections = [
        Section(tuple(_line(each, desk, shift_of) for _, each in group), _heading(label, len(topics)))
        for label, group in groupby(shown, key=lambda item: item[0])
    ]
    choices = turning("positions", query, number, len(pages))
    return desk.briefing(query.shown, sections, choices, page=number, pages=len(pages))


def _heading(label: str | None, count: int) -> str | None:
    if label is not None:
        return f"{label[0].upper()}{label[1:]}"
    return "Besides" if count > 1 else None


def _side_by_side(tellings: Sequence[Telling], sides: Sequence[str]) -> list[Telling]:
    """Those of the first side, then those of the second."""

    def place(telling: Telling) -> int:
        return min(sides.index(party) for party in parties_of(telling.position) if party in sides)

    return sorted(tellings, key=place)


def _party_choices(shown: Sequence[Telling]) -> list[Choice]:
    parties = dict.fromkeys(party for telling in shown for party in parties_of(telling.position))
    actions = ((party, action("positions", 1, party)) for party in list(parties)[:BUTTONS])
    return [Choice(party, each) for party, each in actions if each]


def _weight(telling: Telling) -> int:
    start, end = telling.position.content
    speaker = len(telling.position.speaker or "") + len(telling.position.role or "")
    return lines_of(min(end - start, WORDS) + len(telling.position.party) + speaker + 40) + 1
