"""Parties and their sides: who a mention is, who is a body, and each named once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention
from store.records import Party

_REGIONS = frozenset({"Africa", "the West", "Global South"})
"""Where somebody is from, and nobody who could meet: "African leaders" are not Africa."""


def party_of(mention: Mention) -> Party | None:
    """The party that a mention is; a capital stands for its government, any other town for nobody.

    A body nobody knows is one only where its name says so ("... Board", "INDOPACOM").
    """
    is_known = mention.certain or mention.side in gazetteer.organisations()
    if not is_known and mention.kind in ("organisation", "group") and not is_body_name(mention.name):
        return None
    if mention.side in _REGIONS:
        return None
    if mention.kind == "place":
        return Party(mention.side, mention.side) if is_capital(mention.name) else None
    return Party(mention.name, mention.side)


def is_body_name(name: str) -> bool:
    """True where a name says that it is a body's: "... Council", "Israel's cabinet", an acronym."""
    is_acronym = name.isupper() and name.isalpha() and len(name) > 2
    named = name.lower().split()
    heads = {named[-1], *(word for word, behind in pairwise(named) if behind in ("of", "for", "on"))}
    return is_acronym or bool(heads & words("people", "bodies")) or is_assembly_name(name)


def is_assembly_name(name: str) -> bool:
    """True for a parliament or one of its houses and their committees: "Knesset", "Iraqi parliament"."""
    named = name.lower().split()
    return bool(named) and (named[-1] in _ASSEMBLIES or name.removeprefix("the ").removeprefix("The ") in _houses())


_ASSEMBLIES = frozenset({"parliament", "senate", "congress", "assembly", "parliaments", "legislature", "cabinet"})


@cache
def _houses() -> frozenset[str]:
    return frozenset(gazetteer.table("roles")["houses"])


def is_body(name: str) -> bool:
    """True for an organisation of the table, which can meet by itself."""
    return name in gazetteer.organisations()


def is_unplaced(party: Party) -> bool:
    """True for somebody of whom nothing says for whom they act."""
    return party.name == party.side and not is_body(party.side) and party.side not in gazetteer.countries()


def is_capital(name: str) -> bool:
    """True for a city whose name may stand for its government."""
    entry = gazetteer.by_folded_name().get(gazetteer.fold(name))
    return entry is not None and entry.capital


def is_faction(name: str) -> bool:
    """True for "the opposition", "rebel groups": they are of a country, and do not act for it."""
    return bool(words("people", "factions") & set(name.lower().split()))


def tidy(parties: Iterable[Party]) -> list[Party]:
    """Each party once; a country is left out where a person or body that acts for it is named."""
    unique = list(dict.fromkeys(parties))
    named = {party.side for party in unique if party.name != party.side and not is_faction(party.name)}
    return [party for party in unique if party.name != party.side or party.side not in named]


def sides(parties: Iterable[Party]) -> frozenset[str]:
    """Whom they act for."""
    return frozenset(party.side for party in parties)


def of_the_same(
    named: Sequence[Mention | None], subject: Iterable[Party], told: frozenset[str], others: list[Party]
) -> list[Party]:
    """ "The Vice President spoke with A's premier and, separately, with VICE PRESIDENT Y": another of A's, not hers.

    Whom the table of people knows, and whose country is told ("with Secretary of State Z", "with US ambassador Z"), is
    of that one.
    """
    if sides(others) != sides(subject) or len(told) != 1:
        return others
    sure = {party for party in others if party.name == party.side or is_told(named, party)}
    return [party if party in sure else Party(party.name, *told) for party in others]


def is_told(named: Sequence[Mention | None], party: Party) -> bool:
    """True for somebody in the table of people, or with a country before the office: "US Ambassador Y"."""
    entry = gazetteer.by_folded_name().get(gazetteer.fold(party.name))
    told = (each for each in named if each is not None and each.name == party.name)
    is_of = any(each.end - each.start > len(f"{each.role or ''} {each.name}".strip()) + 1 for each in told)
    return is_of or (entry is not None and entry.kind == "person" and entry.side == party.side)


def are_of_one(some: Iterable[Party], others: Iterable[Party]) -> bool:
    """True for "the president" and "his defense secretary": two who are both named, and act for one country or body."""
    one, other = frozenset(some), frozenset(others)
    return bool(one and other) and one.isdisjoint(other) and len(sides([*one, *other])) == 1
