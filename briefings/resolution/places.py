"""Whether two names of places can be one place: a city and its country, a venue and its town."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from briefings.extraction import gazetteer


class Nearness(IntEnum):
    """How two places go together; an unknown place goes with every other."""

    CLASH = 0
    UNCLEAR = 1
    POSSIBLE = 2
    SAME = 3


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as a report names it. ``rank``: the finer, the higher (country 0, venue 1, town 2)."""

    name: str
    words: frozenset[str]
    town: str | None
    country: str | None
    rank: int


@lru_cache(maxsize=4096)
def spot(name: str) -> Spot:
    """What is known about the place of that name; a name nobody knows is taken for a town of unknown country."""
    first, _, rest = name.partition(",")
    first = first.strip().removeprefix("the ")
    venue = gazetteer.venues().get(first)
    country = gazetteer.country_of(first) or gazetteer.country_of(rest.strip().rpartition(",")[2].strip())
    if folded(first) in _countries():
        return Spot(name, _words(first), None, _countries()[folded(first)], 0)
    town = folded(venue or first) if venue or first in gazetteer.city_countries() else None
    return Spot(name, _words(name), town, country, 1 if venue else 2)


def nearness(one: Spot | None, other: Spot | None) -> Nearness:
    """How the two go together."""
    if one is None or other is None:
        return Nearness.POSSIBLE
    if one.words == other.words or (one.town is not None and one.town == other.town):
        return Nearness.SAME
    if one.rank == 0 or other.rank == 0:
        return _in_country(one, other)
    if one.words <= other.words or other.words <= one.words:
        return Nearness.SAME
    are_known = one.town is not None and other.town is not None
    is_abroad = one.country is not None and other.country is not None and one.country != other.country
    return Nearness.CLASH if are_known or is_abroad else Nearness.UNCLEAR


def lies_in(one: Spot | None, other: Spot | None) -> bool:
    """True where it is known that one place is the other or lies in it, whichever way round."""
    if one is None or other is None:
        return False
    if one.rank == 0 or other.rank == 0:
        return one.country is not None and one.country == other.country
    return nearness(one, other) is Nearness.SAME


def finer(one: Spot | None, other: Spot | None) -> bool:
    """True if the first tells more than the second: a town rather than its venue or its country."""
    return one is not None and (other is None or one.rank > other.rank)


def _in_country(one: Spot, other: Spot) -> Nearness:
    if one.country is None or other.country is None:
        return Nearness.UNCLEAR
    return Nearness.POSSIBLE if one.country == other.country else Nearness.CLASH


@lru_cache(maxsize=1)
def _countries() -> dict[str, str]:
    """Every name of a country, folded -> its canonical name."""
    return {
        folded(alias): name
        for name, row in gazetteer.countries().items()
        for alias in (name, row.get("official"), *row.get("also", ()))
        if alias
    }


def _words(name: str) -> frozenset[str]:
    return frozenset(folded(name).split()) - {"city", "of", "the", "d", "c", "dc"}


def folded(name: str) -> str:
    """A name for comparison: lower case, without accents and signs."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[^\w ]", " ", plain).split())
