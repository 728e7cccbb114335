"""Sides of talks within a country: "the opposition", "rebel groups from the north", beside its government."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_faction, sides
from briefings.extraction.encounters.vocabulary import words
from store.records import Party


def faction(scene: Scene, head: int, beside: Sequence[Party]) -> list[Party]:
    """ "The opposition" beside "the government of Mali": of its country, by the words of the text."""
    syntax = scene.syntax
    has_more = any(syntax.lower[kid] in ("from", "of") for kid in syntax.kids[head])
    name = scene.text(syntax.left[head], syntax.right[head] + 1 if has_more else head + 1).removeprefix("the ")
    return _of_country(name, beside) if is_faction(name) else []


_OF_POWERS = frozenset({"world", "major", "western", "five", "six", "european", "great"})


def powers(scene: Scene, head: int) -> list[Party]:
    """The "six world powers" that a text does not name one by one; "the five powers" it has named."""
    syntax = scene.syntax
    marks = set(syntax.lower[syntax.left[head] : head])
    if syntax.lower[head] != "powers" or not marks & _OF_POWERS or "the" in marks:
        return []
    name = scene.text(syntax.left[head], head + 1).removeprefix("the ").removeprefix("The ")
    return [Party(name, name)]


def rebels_within(scene: Scene, head: int, beside: Sequence[Party]) -> list[Party]:
    """The rebels of "the Malian government AND REBEL GROUPS", which the parser takes for one noun phrase."""
    before = scene.syntax.lower[max(head - 2, 0) : head]
    if len(before) < 2 or before[0] != "and" or before[1] not in words("people", "factions"):
        return []
    return _of_country(scene.text(head - 1, head + 1), beside)


def _of_country(name: str, beside: Sequence[Party]) -> list[Party]:
    """A party by that name, of the one country that those beside it act for."""
    countries = sides(beside)
    return [Party(name, *countries)] if len(countries) == 1 and countries <= gazetteer.countries().keys() else []


def is_resistance(scene: Scene, noun: int) -> bool:
    """True for "has met OPPOSITION from Russia": no people, as in "met the opposition"."""
    syntax = scene.syntax
    is_bare = not any(syntax.dep[kid] in ("det", "poss", "compound", "nummod") for kid in syntax.kids[noun])
    behind = syntax.lower[noun + 1] if noun + 1 < len(syntax) else ""
    return scene.lemma(noun) == "opposition" and is_bare and behind in ("from", "to", "among", "within", "inside", "by")
