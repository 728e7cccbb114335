"""Who has been spoken of so far: the two countries a text is about, what was founded, whose "its" is."""

from __future__ import annotations

from collections import Counter

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
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
