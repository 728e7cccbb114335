"""The tables of parties and places, read once: who every name stands for.

The tables themselves are data (``patterns/*.toml``) and say what their columns mean.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any, Literal

from briefings.extraction.words import Trie

EntryKind = Literal["country", "people", "citizens", "organisation", "party", "seat", "group", "city", "person"]


@dataclass(frozen=True, slots=True)
class Entry:
    """What a name in the table stands for.

    ``kind``: a country by name; its ``people`` (the adjective, "Russian"); its ``citizens``
    ("Russians"); an organisation or movement; a political ``party``; a ``seat`` of government; a
    ``group`` of states; a ``city``; a ``person`` who is known to have acted for ``side``.
    """

    name: str
    side: str
    kind: EntryKind
    capital: bool = False


def table(name: str) -> dict[str, Any]:
    """One of the data files beside this module, parsed."""
    return tomllib.loads(files("briefings.extraction.patterns").joinpath(f"{name}.toml").read_text("utf8"))


@cache
def countries() -> dict[str, dict[str, Any]]:
    """Every country by canonical name, members of the UN first."""
    return {name: row for section in table("countries").values() for name, row in section.items()}


@cache
def organisations() -> dict[str, dict[str, Any]]:
    """Every organisation, movement and circle of states by canonical name."""
    return {name: row for section in table("organisations").values() for name, row in section.items()}


@cache
def political_parties() -> dict[str, dict[str, Any]]:
    """Every political party by canonical name."""
    return dict(table("politics")["parties"])


def plural(people: str) -> str | None:
    """The plural noun of a demonym where it is regular ("Israeli" -> "Israelis")."""
    return None if people.endswith(("ese", "ish", "ch", "sh", "ss")) else people + "s"


def country_names(name: str, row: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    country = Entry(name, name, "country")
    for alias in (name, row.get("official"), *row.get("also", ())):
        if alias:
            yield alias, country
    for people in row.get("people", ()):
        yield people, Entry(name, name, "people")
        if citizens := plural(people):
            yield citizens, Entry(name, name, "citizens")
    for citizens in row.get("individuals", ()):
        yield citizens, Entry(name, name, "citizens")
    for city in row.get("capital", ()):
        # Brussels speaks for the Union; the country it lies in is known by ``country_of``.
        yield city, Entry(city, "European Union" if city == "Brussels" else name, "city", capital=True)
    for seat in row.get("seats", ()):
        yield seat, Entry(seat, name, "seat")


def organisation_names(name: str, row: dict[str, Any], section: str) -> Iterator[tuple[str, Entry]]:
    entry = Entry(name, row.get("side", name), "group" if section == "groups" else "organisation")
    for alias in (name, *row.get("also", ()), *row.get("people", ())):
        yield alias, entry
    for seat in row.get("seats", ()):
        yield seat, Entry(seat, entry.side, "seat")


def party_names(*columns: str) -> Iterator[tuple[str, Entry]]:
    """The names of political parties: their own, and those of the columns asked for."""
    for name, row in political_parties().items():
        entry = Entry(name, name, "party")
        yield name, entry
        for column in columns:
            for alias in row.get(column, ()):
                yield alias, entry


def leader_names() -> Iterator[tuple[str, Entry]]:
    for side, people in table("leaders")["leaders"].items():
        for person in people:
            full, bar, alone = person.partition("|")
            entry = Entry(full, side, "person")
            yield full, entry
            if short := alone if bar else full.rsplit(" ", 1)[-1]:
                yield short, entry


def city_names() -> Iterator[tuple[str, Entry]]:
    for country, cities in table("places")["cities"].items():
        for city in cities:
            yield city, Entry(city, country, "city")
    for states in table("places")["states"].values():
        for state in states:
            yield state, Entry(state, state, "city")


def all_names() -> Iterator[tuple[str, Entry]]:
    """Every name and whom it stands for; where two claim a name, the first has it."""
    for name, row in countries().items():
        yield from country_names(name, row)
    for section, rows in table("organisations").items():
        for name, row in rows.items():
            yield from organisation_names(name, row, section)
    yield from leader_names()
    yield from city_names()


def spellings(name: str, entry: Entry) -> Iterator[str]:
    """A name as tables write it, and in capitals as headlines do."""
    yield name
    if entry.kind != "person" and name.upper() != name and len(name) > 3:
        yield name.upper()


@cache
def trie() -> Trie[Entry]:
    """All names, ready for one pass over a text."""
    return Trie((form, entry) for name, entry in all_names() for form in spellings(name, entry))


@cache
def by_folded_name() -> dict[str, Entry]:
    """All names in lower case without "the", for questions typed by people."""
    folded: dict[str, Entry] = {}
    for name, entry in chain(all_names(), party_names("also", "short", "plural", "single")):
        folded.setdefault(fold(name), entry)
    return folded


def fold(name: str) -> str:
    """A name for comparison: lower case, plain apostrophes, no full stops, no article."""
    low = " ".join(name.lower().replace("’", "'").replace(".", "").split())
    return low.removeprefix("the ")


@cache
def city_countries() -> dict[str, str]:
    """City -> the country it lies in (Brussels -> Belgium)."""
    sections = table("places")["states"], table("places")["cities"]
    lying = {city: country for section in sections for country, cities in section.items() for city in cities}
    return lying | {city: name for name, row in countries().items() for city in row.get("capital", ())}


@cache
def states() -> frozenset[str]:
    """The parts of federations, as they stand behind their towns: "Miami, Florida"."""
    return frozenset(state for listed in table("places")["states"].values() for state in listed)


def federation_of(state: str) -> str | None:
    """The country of which a state is a part: "New Hampshire", "New South Wales"; None for other names."""
    listed = table("places")["states"].items()
    return next((country for country, states_of in listed if state in states_of), None)


@cache
def venues() -> dict[str, str]:
    """Building or estate -> the town it stands in."""
    return dict(table("places")["venues"])


def country_of(place: str) -> str | None:
    """The country a city, venue or country by that name lies in, or None."""
    place = venues().get(place, place)
    if place in city_countries():
        return city_countries()[place]
    entry = by_folded_name().get(fold(place))
    return entry.name if entry and entry.kind == "country" else None


def zone_of(place: str) -> str | None:
    """The IANA zone of a city, venue or country by that name, or None where it is not known or not one."""
    place = venues().get(place, place)
    own: str | None = table_zones().get(place)
    if own:
        return own
    country = country_of(place)
    if country is None or (place == country and country in MANY_ZONES):
        return None
    zone: str = countries()[country]["zone"]
    return zone


@cache
def table_zones() -> dict[str, str]:
    return dict(table("places")["zones"])


MANY_ZONES = frozenset({
    "United States", "Russia", "Canada", "Australia", "Brazil", "Mexico", "Indonesia", "Kazakhstan", "Mongolia",
    "Democratic Republic of the Congo", "Chile", "Kiribati", "Micronesia", "Papua New Guinea", "Ecuador", "Portugal",
})  # fmt: skip
"""Countries whose name alone does not tell the clock."""
