"""The words meetings are told in, read once from ``patterns/meetings.toml``."""

from __future__ import annotations

from functools import cache
from typing import Any

from briefings.extraction.gazetteer import table
from store.records import MeetingKind


@cache
def _table() -> dict[str, Any]:
    return table("meetings")


@cache
def words(section: str, name: str) -> frozenset[str]:
    """One of the lists of the table."""
    return frozenset(_table()[section][name])


@cache
def nouns() -> dict[str, MeetingKind]:
    """Nouns that are a meeting by themselves -> its kind."""
    return {noun: MeetingKind(kind) for kind, listed in _table()["nouns"].items() for noun in listed}


@cache
def weak_nouns() -> dict[str, MeetingKind]:
    """Nouns that are a meeting only where more says so -> its kind."""
    return {noun: MeetingKind(kind) for kind, listed in _table()["weak"].items() for noun in listed}


@cache
def verbs() -> dict[str, str]:
    """Verbs of meeting -> how their sides are told ("meet", "host", "go" ...)."""
    return {verb: manner for manner, listed in _table()["verbs"].items() for verb in listed}


def nation_named(prefix: str) -> str | None:
    """The France of "Franco-British", None for other words."""
    name: str | None = _table()["people"]["prefixes"].get(prefix)
    return name


def open_points() -> tuple[str, ...]:
    """Regular expressions for sentences that say what is not known."""
    return tuple(_table()["open_points"]["unknown"])


@cache
def particles() -> dict[tuple[str, str], str]:
    """(verb, particle) -> the change they tell together: ("call", "off") -> "cancel"."""
    pairs = _table()["changes"]["particles"]
    return {(verb, particle): change for verb, row in pairs.items() for particle, change in row.items()}


@cache
def changes() -> dict[str, str]:
    """Verb -> the change it tells: "postpone", "move" or "cancel"."""
    table = _table()["changes"]
    return {verb: change for change in ("postpone", "move", "cancel") for verb in table[change]}


@cache
def regions() -> dict[str, str]:
    """How the office-holders of neighbours are described -> what the countries are called together."""
    return dict(_table()["regions"])


@cache
def neighbours() -> dict[str, tuple[str, ...]]:
    """What countries are called together -> which they are."""
    return {name: tuple(countries) for name, countries in _table()["neighbours"].items()}
