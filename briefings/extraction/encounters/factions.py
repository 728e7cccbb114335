"""Sides of talks within a country: "the opposition", "rebel groups from the north", beside its government."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_faction, is_unplaced, sides
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.plain_fields import NOT_OF_STATE
from briefings.extraction.reading import Mention
from store.records import Party


def faction(scene: Scene, head: int, beside: Sequence[Party]) -> list[Party]:
    """ "The opposition" beside "the government of Mali": of its country, by the words of the text."""
    syntax = scene.syntax
    has_more = any(syntax.lower[kid] in ("from", "of") for kid in syntax.kids[head])
    name = scene.text(syntax.left[head], syntax.right[head] + 1 if has_more else head + 1).removeprefix("the ")
    return _of_country(name, beside) if is_faction(name) else []


def is_of_faction(scene: Scene, head: int) -> bool:
    """True for "Kenya's main OPPOSITION leader", "Turkey's metal workers UNION chief": no country acts by one of them.

    Not for "the leader of Kenya's government and opposition", nor for groups ("rebel leaders").
    """
    syntax = scene.syntax
    if syntax.tag[head] not in ("NN", "NNP"):
        return False
    before = {*syntax.lower[syntax.left[head] : head]}
    is_one = scene.lemma(head) in words("people", "persons") | _HEADS or scene.mention[head] is not None
    return is_one and bool(before & NOT_OF_STATE) and before.isdisjoint(_OF_STATE)


_HEADS = frozenset(
    {"general", "head", "chief", "boss", "chairman", "chairwoman", "chair", "director", "founder", "president"}
)
_OF_STATE = frozenset(
    {"government", "cabinet", "and", "minister", "parliament", "parliamentary", "european", "african"}
)


def named_by_words(scene: Scene, head: int, found: list[Party]) -> list[Party]:
    """ "Kenya's main opposition leader", whom no name tells, by these words; as found where others are named along."""
    if any(party.name != party.side for party in found):
        return found
    return _of_country(scene.text(scene.syntax.left[head], head + 1).removeprefix("the "), found) or found


def owns_faction(scene: Scene, other: Mention) -> bool:
    """True for the Kenya of "X, KENYA'S main opposition leader"."""
    last = other.last - 1
    return scene.syntax.dep[last] == "poss" and is_of_faction(scene, scene.syntax.head[last])


def one_person(scene: Scene, head: int, kid: int, found: list[Party], more: list[Party]) -> list[Party] | None:
    """X alone of "Kenya's opposition leader, X" and of "X, Kenya's main opposition leader"; None of all other pairs.

    And X for the Holy See in "the Pope's envoy, Cardinal X".
    """
    mention = scene.mention[kid]
    if is_of_faction(scene, kid) and scene.mention[kid] is None:
        return found if scene.mention[head] is not None and len({*found}) == 1 else None
    is_office = scene.mention[head] is None and scene.lemma(head) in words("people", "persons") | _HEADS
    if not is_office or len({*found}) != 1 or found[0].name != found[0].side or scene.syntax.tag[kid] != "NNP":
        return None
    is_person = mention is not None and mention.kind == "person" and len({*more}) == 1
    if is_of_faction(scene, head):
        if is_person:
            return more
        name = scene.text(scene.syntax.left[kid], kid + 1)
        return [Party(name, name)] if mention is None and scene.syntax.left[kid] < kid else None
    is_owned = any(scene.syntax.dep[each] == "poss" for each in scene.syntax.kids[head])
    if not is_person or not is_owned:
        return None
    if is_unplaced(found[0]) and not is_unplaced(more[0]):
        return more  # "the Foreign Ministry said ITS secretary general, Ann Poe, will meet"
    return [Party(more[0].name, found[0].side)] if is_unplaced(more[0]) else None


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
