"""/positions: who wants what, party by party, the newest words first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, compress, groupby, islice
from operator import not_

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.narrowing import LOOKED_AT, back, filters, menus, removals
from briefings.compose.paging import Menu, Page, afresh, chosen, turning
from briefings.compose.said import parties_of, position_claim, unshifted
from briefings.compose.wording import listing, party_names
from briefings.language import gettext
from briefings.locales import party_name
from briefings.query import Query
from briefings.subjects import Shift, Topic
from briefings.told import Telling

WORDS = 110
"""Characters of a position in its line; all of its words fold below."""
OVERVIEW = 3
"""Positions of each party when nobody is asked for by name."""
BUTTONS = 4
UNRESOLVED = ""
"""Where positions stand together of which it is not certain whose they are."""
SIDE_BY_SIDE = 6
"""Positions on a page of two sides: one more than elsewhere, so that none stands alone."""

ShiftOf = Callable[[Telling], Shift | None]


@dataclass(frozen=True, slots=True)
class Heard:
    """The newest words of a party, at least as many as are shown, and how many positions of it there are."""

    newest: Sequence[Telling]
    count: int


def positions_briefing(
    found: Sequence[Telling],
    query: Query,
    desk: Desk,
    *,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    title: str | None = None,
    everything: bool = False,
    shift_of: ShiftOf = unshifted,
    heard: Sequence[Heard] | None = None,
) -> Briefing:
    """A page of positions: parties by their newest words, each party's newest first.

    Asked about nothing in particular, each party has its newest few, and a button to the rest; ``heard``
    is then what there is of each party, where that is known without looking at all.
    ``shift_of`` gives the change of mind that a position shows, if any.
    """
    overview = query.is_empty and title is None and not (everything or query.everything)
    grouped = heard or [Heard(tuple(group), len(group)) for group in by_party(_told_first(found, certain=overview))]
    listed = [each for group in grouped for each in (group.newest[:OVERVIEW] if overview else group.newest)]
    shown, number, pages = chosen(listed, page if isinstance(page, int) else 1)
    counts = {party_key(group.newest[0]): group.count for group in grouped}
    sections = []
    for key, group in groupby(shown, key=party_key):
        lines: list[Line] = [_line(each, desk, shift_of) for each in group]
        left = counts[key] - OVERVIEW if overview and _is_last_of(key, shown, listed) else 0
        sections.append(
            Section(
                (
                    *lines,
                    *(
                        [Note(gettext("{number} more from {party}.", number=left, party=_named(key)))]
                        if left > 0
                        else []
                    ),
                )
            )
        )
    if menu is Menu.FILTERS:
        sides = (side for group in grouped for each in group.newest[:LOOKED_AT] for side in parties_of(each.position))
        choices = [*filters("positions", query, sides), back("positions", query, number)]
    else:
        choices = turning("positions", query, number, pages, everything=everything)
        choices += _party_choices(shown) if overview else []
        if title is None:
            choices += menus("positions", query, number, dated=False) if pages > 1 else []
            choices += removals("positions", query)
    return desk.briefing(title or _title(query), sections, choices, page=number, pages=pages)


def _told_first(found: Sequence[Telling], *, certain: bool) -> Sequence[Telling]:
    """Those whose party is certain, where only such are wanted and there are any."""
    sure = [each for each in found if each.position.certain] if certain else []
    return sure or found


def _is_last_of(key: str, shown: Sequence[Telling], listed: Sequence[Telling]) -> bool:
    """True where a party's lines end on this page."""
    last = [each for each in listed if party_key(each) == key][-1]
    return any(each is last for each in shown)


def _title(query: Query) -> str:
    return gettext("Positions: {query}", query=query.shown) if query.shown else gettext("Who wants what")


def party_key(telling: Telling) -> str:
    """What lines stand together by: the party; all that are unresolved together."""
    return telling.position.party if telling.position.certain else UNRESOLVED


def by_party(found: Sequence[Telling]) -> list[list[Telling]]:
    """Newest first within each party, the party heard last first."""
    groups: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in found:  # there may be many thousands
        position = telling.position
        groups[position.party if position.certain else UNRESOLVED].append(telling)
    return list(groups.values())


def _line(telling: Telling, desk: Desk, shift_of: ShiftOf) -> Claim:
    return position_claim(telling, desk, limit=WORDS, role=True, shift=shift_of(telling), in_full=True)


def _named(key: str) -> str:
    return listing(party_names(key.split("; ")))


def versus_briefing(
    topics: Iterable[Topic],
    count: int,
    query: Query,
    desk: Desk,
    *,
    page: Page = 1,
    shift_of: ShiftOf = unshifted,
) -> Briefing:
    """Two sides against each other, topic by topic; what only one of them speaks of comes last.

    Within a topic the side asked for first stands first, newest words first. ``count`` is how many
    positions the topics hold together: no more of them are looked at than the page needs.
    """
    pages = max(-(-count // SIDE_BY_SIDE), 1)
    number = min(max(page if isinstance(page, int) else 1, 1), pages)
    told = ((topic.label, each) for topic in topics for each in _side_by_side(topic.tellings, query.sides))
    first = next(told, None)
    alone = first is not None and first[0] is None
    shown = list(islice(chain([first] if first else [], told), (number - 1) * SIDE_BY_SIDE, number * SIDE_BY_SIDE))
    sections = [
        Section(tuple(_line(each, desk, shift_of) for _, each in group), _heading(label, alone=alone))
        for label, group in groupby(shown, key=lambda item: item[0])
    ]
    choices = [*turning("positions", query, number, pages), *removals("positions", query)]
    return desk.briefing(query.shown, sections, choices, page=number, pages=pages)


def _heading(label: str | None, *, alone: bool) -> str | None:
    if label is not None:
        return capitalized(label)
    return None if alone else gettext("Besides")


def _side_by_side(tellings: Sequence[Telling], sides: Sequence[str]) -> list[Telling]:
    """Those of the first side, then those of the second."""
    first = [sides[0] in parties_of(each.position) for each in tellings]
    return [*compress(tellings, first), *compress(tellings, map(not_, first))]


def _party_choices(shown: Sequence[Telling]) -> list[Choice]:
    parties = dict.fromkeys(party for telling in shown for party in parties_of(telling.position))
    actions = ((party, afresh("positions", 1, party)) for party in list(parties)[:BUTTONS])
    return [Choice(party_name(party), each) for party, each in actions if each]
