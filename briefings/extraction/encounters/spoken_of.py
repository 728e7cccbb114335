"""Who has been spoken of so far: the two countries a text is about, what was founded, whose "its" is."""

from __future__ import annotations

from collections import Counter

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_capital
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.met_there import SEATS
from store.records import Party

_PAIR = 2
_BACK = 2
"""Sentences within which "the working group" is the one that was founded."""


def most_told(scene: Scene, token: int) -> list[Party]:
    """The two countries that the text so far speaks of; nobody where it speaks of a third as often."""
    told = Counter(each.side for each in scene.mentions if each.last <= token and each.certain)
    ranked = [(side, count) for side, count in told.most_common() if side in gazetteer.countries()]
    if len(ranked) < _PAIR or (len(ranked) > _PAIR and ranked[_PAIR][1] >= ranked[_PAIR - 1][1]):
        return []
    return [Party(side, side) for side, _ in ranked[:_PAIR]]


def is_founded(scene: Scene, head: int) -> bool:
    """True for "the working group" behind "agreed to establish a working group": it is of the same two."""
    syntax, sentence = scene.syntax, scene.sentence(head)
    if not any(syntax.lower[kid] in ("the", "this") for kid in syntax.kids[head]):
        return False
    before = range(syntax.bounds[max(sentence - _BACK, 0)][0], syntax.bounds[sentence][0])
    same = (token for token in before if syntax.lower[token] == syntax.lower[head])
    return any(syntax.lower[syntax.left[token]] in ("a", "an") for token in same)


def people_before(scene: Scene, pronoun: int) -> int | None:
    """The leaders of "will report to the bloc's LEADERS when they meet"; None where "they" begins no such clause."""
    syntax = scene.syntax
    verb = syntax.head[pronoun]
    if not any(syntax.lower[kid] == "when" for kid in syntax.kids[verb]):
        return None
    before = range(pronoun - 2, syntax.bounds[scene.sentence(pronoun)][0], -1)
    return next((t for t in before if syntax.tag[t] == "NNS" and scene.lemma(t) in words("people", "nouns")), None)


_MINISTRIES = frozenset({"ministry", "office", "presidency", "chancellery", "palace", "department"})
_RULERS = frozenset({"president", "minister", "premier", "chancellor", "king", "queen"})
_BARE = frozenset({"the", "prime", "vice", "deputy"})


def ministry_above(scene: Scene, head: int) -> list[Party]:
    """Whose "THE POLISH FOREIGN MINISTRY said THE PRESIDENT will meet" is: that country's, by its ministry or minister.

    Also of "IN KYIV, the foreign ministry said ..."; nobody where another country's president was named before.
    """
    syntax, verb = scene.syntax, scene.syntax.head[head]
    saying, own = syntax.head[verb], {*syntax.lower[syntax.left[head] : head]}
    is_bare = scene.lemma(head) in _RULERS and "the" in own and own <= _BARE
    is_bare = is_bare and (scene.lemma(head) != "minister" or "prime" in own)
    if not is_bare or syntax.dep[verb] != "ccomp" or scene.lemma(saying) not in words("saying", "verbs"):
        return []
    subject = next(iter(syntax.children(saying, "nsubj")), None)
    sides = _of_ministry(scene, subject, head) if subject is not None else set()
    others = (each for each in scene.mentions if each.last <= head and each.role and each.side not in sides)
    if len(sides) != 1 or any(scene.lemma(head) in (each.role or "").lower().split() for each in others):
        return []
    return [Party(side, side) for side in sides]


def _of_ministry(scene: Scene, subject: int, head: int) -> set[str]:
    """The countries of a ministry, of the town that its sentence opens with, or of a minister who tells of another."""
    syntax, person = scene.syntax, scene.mention[subject]
    within = (scene.mention[token] for token in range(syntax.left[subject], subject + 1))
    sides = {each.side for each in within if each is not None and each.side in gazetteer.countries()}
    if person is not None and person.kind == "person":
        office = (person.role or "").lower().split()
        is_minister = not {"minister", "secretary"}.isdisjoint(office) and scene.lemma(head) not in office
        return sides if is_minister else set()
    entry = gazetteer.by_folded_name().get(gazetteer.fold(person.name)) if person is not None else None
    if scene.lemma(subject) not in _MINISTRIES and (entry is None or entry.kind != "seat"):
        return set()
    start = syntax.bounds[scene.sentence(subject)][0]
    town = scene.mention[start + 1]
    if sides or syntax.lower[start] != "in" or town is None or town.kind != "place" or not is_capital(town.name):
        return sides
    country = gazetteer.country_of(town.name) if town.name not in SEATS and syntax.lower[town.last] == "," else None
    return {country} if country is not None else set()


def body_before(scene: Scene, pronoun: int) -> list[Party]:
    """Whose "Its next meeting" is that opens a sentence: the one body, no country, that the sentence before names."""
    sentence = scene.sentence(pronoun)
    start = scene.syntax.bounds[sentence][0]
    if sentence == 0 or pronoun != start or scene.syntax.lower[pronoun] != "its":
        return []
    before = (scene.mention[token] for token in range(*scene.syntax.bounds[sentence - 1]))
    bodies = {each.side for each in before if each is not None and each.kind == "organisation" and each.certain}
    bodies -= gazetteer.countries().keys()
    return [Party(body, body) for body in bodies] if len(bodies) == 1 else []


def whose(scene: Scene, pronoun: int) -> list[Party]:
    """The union of "the union, WHOSE ministers will meet"."""
    syntax = scene.syntax
    verb = next((above for above in syntax.ancestors(pronoun) if scene.is_verb(above)), None)
    mention = scene.mention[syntax.head[verb]] if verb is not None and syntax.dep[verb] == "relcl" else None
    return [Party(mention.side, mention.side)] if mention is not None and mention.kind != "person" else []
