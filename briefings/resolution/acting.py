"""For whom people act where a report does not say it: whoever told of them before, or later, may have said it.

"Aisake Eke's meeting with Laaulialemalietoa Schmidt has been called off" names no country; the article that
announced the meeting did. What a name stands for is looked for in all articles alike, so that it does
not depend on which of them came first. A name that is told for two sides stands for neither.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefings.extraction import gazetteer
from briefings.layered import Layered
from briefings.resolution.places import folded
from briefings.resolution.told import Told, is_person
from store.records import Party

Name = str


class Acting:
    """Frozen: for whom people act by what all reports say, and the articles in which that is left unsaid."""

    def __init__(self) -> None:
        self._sides: Layered[Name, Mapping[str, int]] = Layered()
        self._unsaid: Layered[Name, Mapping[str, int]] = Layered()

    def changed(self, gone: Iterable[Told], come: Iterable[Told]) -> tuple[Acting, frozenset[str]]:
        """Without some reports and with others; and the articles in which somebody acts for others by that."""
        left, new = list(gone), list(come)
        after = Acting()
        after._sides = _counted(self._sides, _said_in(left), _said_in(new))
        after._unsaid = _counted(self._unsaid, _unsaid_in(left), _unsaid_in(new))
        names = {name for name, _ in (*_said_in(left), *_said_in(new))}
        differing = (name for name in names if self._side_of(name) != after._side_of(name))
        return after, frozenset(article for name in differing for article in after._unsaid.get(name, ()))

    def of(self, told: Told) -> Told:
        """The report with everybody in it acting for whom they are known to act for; as it is where that is nobody.

        What would make two of its sides one is not believed: nobody meets their own government.
        """
        parties = tuple(map(self._known, told.said.parties))
        if parties == told.said.parties or len(_sides(parties)) < len(_sides(told.said.parties)):
            return told
        return told.taken_part_in_by(parties)

    def _known(self, party: Party) -> Party:
        side = self._side_of(_name(party)) if _is_unsaid(party) else None
        return Party(party.name, side) if side else party

    def _side_of(self, name: Name) -> str | None:
        """The one side that is told for the name."""
        sides = self._sides.get(name, {})
        return next(iter(sides)) if len(sides) == 1 else None


def _said_in(reports: Iterable[Told]) -> Iterator[tuple[Name, str]]:
    """Everybody in the reports of whom it is said for whom they act, with that."""
    for told in reports:
        yield from (
            (_name(party), party.side)
            for party in told.said.parties
            if party.side not in ("", party.name) and _is_unlisted(party.name)
        )


def _unsaid_in(reports: Iterable[Told]) -> Iterator[tuple[Name, str]]:
    """Everybody of whom it is not said, with the article."""
    for told in reports:
        yield from ((_name(party), told.article) for party in told.said.parties if _is_unsaid(party))


def _is_unsaid(party: Party) -> bool:
    return party.side == party.name and _is_unlisted(party.name)


def _is_unlisted(name: str) -> bool:
    """True for a full name which reading does not know itself; a namesake of somebody listed is left alone."""
    return is_person(name) and gazetteer.fold(name) not in gazetteer.by_folded_name()


def _name(party: Party) -> Name:
    return folded(party.name)


def _sides(parties: Iterable[Party]) -> set[str]:
    return {party.side for party in parties}


def _counted(
    known: Layered[Name, Mapping[str, int]], gone: Iterable[tuple[Name, str]], come: Iterable[tuple[Name, str]]
) -> Layered[Name, Mapping[str, int]]:
    """By name how often each is told, with some tellings less and others more."""
    by_name: defaultdict[Name, Counter[str]] = defaultdict(Counter)
    for name, each in come:
        by_name[name][each] += 1
    for name, each in gone:
        by_name[name][each] -= 1
    put = {}
    for name, more in by_name.items():
        counts = Counter(known.get(name, {}))
        counts.update(more)
        put[name] = {each: count for each, count in counts.items() if count > 0}
    return known.changed((name for name, counts in put.items() if not counts), {n: c for n, c in put.items() if c})
