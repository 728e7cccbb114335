"""For whom people act where a report does not say it: whoever told of them before, or later, may have said it.

"Aisake Eke's meeting with Laaulialemalietoa Schmidt has been called off" names no country; the article that
announced the meeting did. What a name stands for is looked for in all articles alike, so that it does
not depend on which of them came first. A name that is told for two sides stands for neither.

A last name alone, as in "the meeting between Prime Ministers Eke and Schmidt", stands for somebody only beside
those with whom they were told of lately, and where nobody else of that name was.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from briefings.extraction import gazetteer
from briefings.layered import Layered
from briefings.resolution.changes import TARGET_WITHIN
from briefings.resolution.places import folded
from briefings.resolution.told import Told, is_person, last_name
from store.records import Party

Name = str
T = TypeVar("T", bound=Hashable)

_WITHIN_NAMES = str.maketrans("", "", "-'’")


@dataclass(frozen=True, slots=True)
class _Company:
    """Who was told of together on some day: the sides, and last names with the sides for which they act."""

    day: date
    sides: frozenset[str]
    people: frozenset[tuple[Name, str]]

    def is_known_on(self, day: date) -> bool:
        """True if a change that is told on this day without a day of its own may be about what they meant to do."""
        return self.day <= day <= self.day + TARGET_WITHIN


class Acting:
    """Frozen: for whom people act by what all reports say, and the articles in which that is left unsaid."""

    def __init__(self) -> None:
        self._sides: Layered[Name, Mapping[str, int]] = Layered()
        self._companies: Layered[Name, Mapping[_Company, int]] = Layered()
        self._unsaid: Layered[Name, Mapping[str, int]] = Layered()

    def changed(self, gone: Iterable[Told], come: Iterable[Told]) -> tuple[Acting, frozenset[str]]:
        """Without some reports and with others; and the articles in which somebody acts for others by that."""
        left, new = list(gone), list(come)
        after = Acting()
        after._sides = _counted(self._sides, _said_in(left), _said_in(new))
        after._companies = _counted(self._companies, _companies_in(left), _companies_in(new))
        after._unsaid = _counted(self._unsaid, _unsaid_in(left), _unsaid_in(new))
        names = {name for name, _ in (*_said_in(left), *_said_in(new))}
        differing = {name for name in names if self._side_of(name) != after._side_of(name)}
        differing.update(name for name, _ in (*_companies_in(left), *_companies_in(new)))
        return after, frozenset(article for name in differing for article in after._unsaid.get(name, ()))

    def of(self, told: Told) -> Told:
        """The report with everybody in it acting for whom they are known to act for; as it is where that is nobody.

        What would make two of its sides one is not believed: nobody meets their own government.
        """
        parties = self._by_last_names(tuple(map(self._known, told.said.parties)), told.day)
        if parties == told.said.parties or len(_sides(parties)) < len(_sides(told.said.parties)):
            return told
        return told.taken_part_in_by(parties)

    def _known(self, party: Party) -> Party:
        side = self._side_of(_name(party)) if _is_unsaid(party) else None
        return Party(party.name, side) if side else party

    def _by_last_names(self, parties: tuple[Party, ...], day: date) -> tuple[Party, ...]:
        """With the sides of those named by a last name alone, where these very sides were told of with all of them."""
        names = {last_name(party.name) for party in parties if _is_last_name(party)}
        sides = {name: side for name in names if (side := self._side_then(name, day))}
        if not names or sides.keys() != names:
            return parties
        named = tuple(
            Party(party.name, sides[last_name(party.name)]) if _is_last_name(party) else party for party in parties
        )
        people, together = frozenset(sides.items()), _sides(named)
        companies = self._companies[next(iter(names))]
        is_told = any(each.is_known_on(day) and each.sides == together and people <= each.people for each in companies)
        return named if is_told else parties

    def _side_then(self, name: Name, day: date) -> str | None:
        """The one side for which people of that last name were told to act until that day."""
        companies = (each for each in self._companies.get(name, ()) if each.is_known_on(day))
        sides = {side for each in companies for last, side in each.people if last == name}
        return next(iter(sides)) if len(sides) == 1 else None

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


def _companies_in(reports: Iterable[Told]) -> Iterator[tuple[Name, _Company]]:
    """By their last names all those of whom it is said, with whom they are told of."""
    for told in reports:
        said = [each for each in told.said.parties if each.side not in ("", each.name) and is_person(each.name)]
        people = frozenset((last_name(party.name), party.side) for party in said)
        if people:
            company = _Company(told.day, frozenset(_sides(told.said.parties)), people)
            yield from ((name, company) for name in {name for name, _ in people})


def _unsaid_in(reports: Iterable[Told]) -> Iterator[tuple[Name, str]]:
    """Everybody of whom it is not said, with the article."""
    for told in reports:
        yield from ((_name(party), told.article) for party in told.said.parties if _is_unsaid(party))
        yield from ((last_name(party.name), told.article) for party in told.said.parties if _is_last_name(party))


def _is_unsaid(party: Party) -> bool:
    return party.side == party.name and _is_unlisted(party.name)


def _is_last_name(party: Party) -> bool:
    """True for one word that may be somebody's name, and which reading does not know itself."""
    name = party.name
    is_name = name.translate(_WITHIN_NAMES).isalpha() and name[0].isupper() and not name.isupper()
    return party.side == name and is_name and gazetteer.fold(name) not in gazetteer.by_folded_name()


def _is_unlisted(name: str) -> bool:
    """True for a full name which reading does not know itself; a namesake of somebody listed is left alone."""
    return is_person(name) and gazetteer.fold(name) not in gazetteer.by_folded_name()


def _name(party: Party) -> Name:
    return folded(party.name)


def _sides(parties: Iterable[Party]) -> set[str]:
    return {party.side for party in parties}


def _counted(
    known: Layered[Name, Mapping[T, int]], gone: Iterable[tuple[Name, T]], come: Iterable[tuple[Name, T]]
) -> Layered[Name, Mapping[T, int]]:
    """By name how often each is told, with some tellings less and others more."""
    by_name: defaultdict[Name, Counter[T]] = defaultdict(Counter)
    for name, each in come:
        by_name[name][each] += 1
    for name, each in gone:
        by_name[name][each] -= 1
    put: dict[Name, Mapping[T, int]] = {}
    for name, more in by_name.items():
        counts = Counter[T](known.get(name, {}))
        counts.update(more)
        put[name] = {each: count for each, count in counts.items() if count > 0}
    return known.changed((name for name, counts in put.items() if not counts), {n: c for n, c in put.items() if c})
