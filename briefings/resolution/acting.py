"""For whom people act where a report does not say it: whoever told of them before, or later, may have said it.

"Aisake Eke's meeting with Laaulialemalietoa Schmidt has been called off" names no country; the article that
announced the meeting did. What a name stands for is looked for in all articles alike, so that it does
not depend on which of them came first. A name that is told for two sides stands for neither.

One word of a name, as in "the meeting between Prime Ministers Eke and Schmidt" or "Qin's meeting with Blinken", stands
for somebody only beside those with whom they were told of lately, and where nobody else was whose name has that word.
It is the last word, or the first where the family name stands first, as in China: "Amal" is not Amal Haddad of Jordan
but may be the party. Who is told of alone is known by the place: "Eide's meeting in Amman has been cancelled".
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TypeVar

from briefings.extraction import gazetteer
from briefings.layered import Layered
from briefings.resolution.changes import TARGET_WITHIN
from briefings.resolution.places import Spot, folded, lies_in
from briefings.resolution.told import CHANGED, FAMILY_NAME_FIRST, Told, is_person, last_name
from store.records import Party

Name = str
T = TypeVar("T", bound=Hashable)

_WITHIN_NAMES = str.maketrans("", "", "-'’")


@dataclass(frozen=True, slots=True)
class _Company:
    """Who was told of together on some day: the sides, the people of whom it is said for whom they act, and where."""

    day: date
    sides: frozenset[str]
    people: frozenset[Party]
    spot: Spot | None


@dataclass(frozen=True, slots=True)
class _Unsaid:
    """An article in which it is left unsaid for whom somebody acts, and the sides that the report does say."""

    article: str
    day: date
    sides: frozenset[str]


@dataclass(slots=True)
class _Day:
    """The companies in which somebody of one name was on some day, by what is looked for in them."""

    people: set[Party] = field(default_factory=set)
    by_sides: defaultdict[frozenset[str], list[_Company]] = field(default_factory=lambda: defaultdict(list))
    by_spot: defaultdict[Spot | None, list[_Company]] = field(default_factory=lambda: defaultdict(list))


class Acting:
    """Frozen: for whom people act by what all reports say, and the articles in which that is left unsaid."""

    def __init__(self) -> None:
        self.sides: Layered[Name, Mapping[str, int]] = Layered()
        self.companies: Layered[Name, Mapping[_Company, int]] = Layered()
        self._unsaid: Layered[Name, Mapping[_Unsaid, int]] = Layered()

    def changed(self, gone: Iterable[Told], come: Iterable[Told]) -> tuple[Acting, frozenset[str]]:
        """Without some reports and with others; and the articles in which somebody may act for others by that."""
        left, new = list(gone), list(come)
        after = Acting()
        after.sides = _counted(self.sides, _said_in(left), _said_in(new))
        after.companies = _counted(self.companies, _companies_in(left), _companies_in(new))
        after._unsaid = _counted(self._unsaid, _unsaid_in(left), _unsaid_in(new))
        then, now = Recollection(self), Recollection(after)
        names = {name for name, _ in (*_said_in(left), *_said_in(new))}
        differing = {name for name in names if then.side_of(name) != now.side_of(name)}
        concerned = {each.article for name in differing for each in after._unsaid.get(name, ())}
        for word, company in {*_companies_in(left), *_companies_in(new)}:
            if (company in self.companies.get(word, ())) != (company in after.companies.get(word, ())):
                concerned.update(after._concerned(word, company, then, now))
        return after, frozenset(concerned)

    def _concerned(self, word: Name, company: _Company, then: Recollection, now: Recollection) -> Iterator[str]:
        """The articles with that word of a name that may tell of a company which was not known, or is no more."""
        for each in self._unsaid.get(word, ()):
            if company.day <= each.day <= company.day + TARGET_WITHIN and (
                each.sides <= company.sides or then.bearer_of(word, each.day) != now.bearer_of(word, each.day)
            ):
                yield each.article


class Recollection:
    """What is known by some reports of those in others. It keeps what was looked up: for one use, of many reports."""

    def __init__(self, acting: Acting) -> None:
        self._acting = acting
        self._days: dict[Name, tuple[list[date], list[_Day]]] = {}
        self._bearers: dict[tuple[Name, date], Party | str | None] = {}

    def of(self, told: Told) -> Told:
        """The report with everybody in it acting for whom they are known to act for; as it is where that is nobody.

        What would make two of its sides one is not believed: nobody meets their own government.
        """
        parties = self._by_single_words(tuple(map(self._known, told.said.parties)), told)
        if parties == told.said.parties or len(_sides(parties)) < len(_sides(told.said.parties)):
            return told
        return told.taken_part_in_by(parties)

    def side_of(self, name: Name) -> str | None:
        """The one side that is told for the name."""
        sides = self._acting.sides.get(name, {})
        return next(iter(sides)) if len(sides) == 1 else None

    def bearer_of(self, word: Name, day: date) -> Party | str | None:
        """The one of whose name that is a word, among all who were told of until that day.

        For several of one side with that last name it is this side.
        """
        if (word, day) not in self._bearers:
            people = {person for each in self._known_on(word, day) for person in each.people}
            self._bearers[word, day] = _bearer(word, people)
        return self._bearers[word, day]

    def _known(self, party: Party) -> Party:
        side = self.side_of(_name(party)) if _is_unsaid(party) else None
        return Party(party.name, side) if side else party

    def _by_single_words(self, parties: tuple[Party, ...], told: Told) -> tuple[Party, ...]:
        """With those for whom one word of a name stands, where these very sides were told of with all of them."""
        single = {last_name(party.name): party for party in parties if _is_single_word(party)}
        people = {word: person for word, party in single.items() if (person := self._person_then(party, told.day))}
        if not single or people.keys() != single.keys():
            return parties
        named = tuple(people[last_name(party.name)] if _is_single_word(party) else party for party in parties)
        known = {(word, person.side) for word, person in people.items()}
        companies = self._companies_like(next(iter(people)), frozenset(_sides(named)), told)
        return named if any(known <= _known_in(company) for company in companies) else parties

    def _person_then(self, party: Party, day: date) -> Party | None:
        """Who is called by that word then; of several of one side it stands as it is, for this side."""
        bearer = self.bearer_of(last_name(party.name), day)
        return Party(party.name, bearer) if isinstance(bearer, str) else bearer

    def _companies_like(self, word: Name, sides: frozenset[str], told: Told) -> Iterator[_Company]:
        """Those with one of that name and these sides; of somebody alone who changes their plans, in that place."""
        is_alone = len(sides) == 1 and _is_change(told)
        for each in self._known_on(word, told.day):
            yield from each.by_sides.get(sides, ())
            for spot, companies in each.by_spot.items() if is_alone else ():
                if lies_in(told.spot, spot):
                    yield from companies

    def _known_on(self, word: Name, day: date) -> list[_Day]:
        """When somebody of that name had in mind what a change may be about that is told on this day without a day."""
        if word not in self._days:
            self._days[word] = _by_day(word, self._acting.companies.get(word, ()))
        days, known = self._days[word]
        return known[bisect_left(days, day - TARGET_WITHIN) : bisect_right(days, day)]


def _by_day(word: Name, companies: Iterable[_Company]) -> tuple[list[date], list[_Day]]:
    """The days on which somebody of that name was told of, in their order, and in what companies."""
    found: defaultdict[date, _Day] = defaultdict(_Day)
    for company in companies:
        day = found[company.day]
        day.people.update(person for person in company.people if word in _words(person.name))
        day.by_sides[company.sides].append(company)
        day.by_spot[company.spot].append(company)
    days = sorted(found)
    return days, [found[day] for day in days]


def _bearer(word: Name, people: Collection[Party]) -> Party | str | None:
    """Who of all these whose name has the word is meant by it, or the side of several; None for nobody."""
    if len(_sides(people)) != 1:
        return None
    shortest = min(people, key=lambda person: (len(_words(person.name)), person.name))
    if all(_words(shortest.name) <= _words(person.name) for person in people):
        return shortest if _is_called(shortest, word) else None
    return shortest.side if all(last_name(person.name) == word for person in people) else None


def _said_in(reports: Iterable[Told]) -> Iterator[tuple[Name, str]]:
    """Everybody in the reports of whom it is said for whom they act, with that."""
    for told in reports:
        yield from (
            (_name(party), party.side)
            for party in told.said.parties
            if party.side not in ("", party.name) and _is_unlisted(party.name)
        )


def _companies_in(reports: Iterable[Told]) -> Iterator[tuple[Name, _Company]]:
    """By each word of their names all those of whom it is said, with whom they are told of."""
    for told in reports:
        people = frozenset(
            party for party in told.said.parties if party.side not in ("", party.name) and is_person(party.name)
        )
        if people:
            company = _Company(told.day, frozenset(_sides(told.said.parties)), people, told.spot)
            yield from ((word, company) for word in frozenset().union(*(_words(each.name) for each in people)))


def _known_in(company: _Company) -> set[tuple[Name, str]]:
    """Each word of the names of those in a company, with the side for which they act."""
    return {(word, person.side) for person in company.people for word in _words(person.name)}


def _is_change(told: Told) -> bool:
    return told.status in CHANGED or told.is_untold_move or told.report.former is not None


def _unsaid_in(reports: Iterable[Told]) -> Iterator[tuple[Name, _Unsaid]]:
    """Everybody of whom it is not said, with the article."""
    for told in reports:
        full = [party for party in told.said.parties if _is_unsaid(party)]
        single = [party for party in told.said.parties if _is_single_word(party)]
        if full or single:
            said = frozenset(_sides(party for party in told.said.parties if party not in full and party not in single))
            unsaid = _Unsaid(told.article, told.day, said)
            yield from ((_name(party), unsaid) for party in full)
            yield from ((last_name(party.name), unsaid) for party in single)


def _is_called(person: Party, word: Name) -> bool:
    """True for somebody's last name, and for the first where that is the family's."""
    is_first = person.side in FAMILY_NAME_FIRST and folded(person.name).split()[0] == word
    return is_first or last_name(person.name) == word


@lru_cache(maxsize=4096)
def _words(name: str) -> frozenset[Name]:
    """The words of somebody's name, any of which may be the one by which they are called."""
    return frozenset(folded(name).split())


def _is_unsaid(party: Party) -> bool:
    return party.side == party.name and _is_unlisted(party.name)


def _is_single_word(party: Party) -> bool:
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
