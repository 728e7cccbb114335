"""/positions: who wants what, party by party, the newest words first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from briefings.briefing import Briefing, Choice, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.paging import SCREEN, action, chosen, lines_of, paged, turning
from briefings.compose.said import parties_of, position_claim
from briefings.compose.wording import listing
from briefings.query import Query
from briefings.told import Telling

ROOM = SCREEN - 5
WORDS = 200
OVERVIEW = 3
"""Positions of each party when nobody is asked for by name."""
BUTTONS = 4


def positions_briefing(
    found: Sequence[Telling],
    query: Query,
    desk: Desk,
    *,
    page: int = 1,
    title: str | None = None,
    everything: bool = False,
) -> Briefing:
    """A page of positions: parties by their newest words, each party's newest first.

    Asked about nothing in particular, each party has its newest few, and a button to the rest.
    """
    overview = query.is_empty and title is None and not everything
    grouped = by_party([each for each in found if each.position.certain] if overview else found)
    listed = [each for group in grouped for each in (group[:OVERVIEW] if overview else group)]
    pages = paged(listed, _weight, ROOM)
    shown, number = chosen(pages, page)
    counts = {party_key(group[0]): len(group) for group in grouped}
    sections = [_section(list(group), counts, desk, overview) for _, group in groupby(shown, key=party_key)]
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


def _section(group: list[Telling], counts: dict[str, int], desk: Desk, overview: bool) -> Section:
    lines: list[Line] = [position_claim(each, desk, limit=WORDS, role=True) for each in group]
    left = counts[party_key(group[0])] - OVERVIEW
    if overview and left > 0:
        lines.append(Note(f"{left} more from {listing(parties_of(group[0].position))}."))
    return Section(tuple(lines))


def _party_choices(shown: Sequence[Telling]) -> list[Choice]:
    parties = dict.fromkeys(party for telling in shown for party in parties_of(telling.position))
    actions = ((party, action("positions", 1, party)) for party in list(parties)[:BUTTONS])
    return [Choice(party, each) for party, each in actions if each]


def _weight(telling: Telling) -> int:
    start, end = telling.position.content
    speaker = len(telling.position.speaker or "") + len(telling.position.role or "")
    return lines_of(min(end - start, WORDS) + len(telling.position.party) + speaker + 40) + 1
