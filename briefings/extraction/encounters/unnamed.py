"""Sides that nobody knows: "shipowners" go by their own words, "representatives of Acme" by its name."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from store.records import Party

_DESCRIBING = ("amod", "compound", "nmod", "poss", "nummod", "punct")


def unnamed(scene: Scene, head: int) -> list[Party]:
    """A group of people, called by the noun and what describes it; nobody for one person, for the press, for "them"."""
    syntax = scene.syntax
    if syntax.tag[head] not in ("NNS", "NNPS") or scene.mention[head] is not None:
        return []
    if scene.lemma(head) not in words("people", "unnamed") and not _is_of_unnamed(scene, head):
        return []
    first = head
    while first > syntax.left[head] and syntax.dep[first - 1] in _DESCRIBING and syntax.tag[first - 1] != "PRP$":
        first -= 1
    name = scene.text(first, head + 1)
    return [Party(name, name)]


def _is_of_unnamed(scene: Scene, head: int) -> bool:
    """True for "business leaders", "student leaders": whom they lead is no country."""
    syntax = scene.syntax
    before = {syntax.lower[kid] for kid in syntax.kids[head] if syntax.dep[kid] in ("compound", "amod")}
    return scene.lemma(head) in words("people", "nouns") and bool(before & words("people", "callings"))


def behind_with(scene: Scene, verb: int) -> list[Party]:
    """The unnamed people that a verb has as its object or behind "with"."""
    syntax = scene.syntax
    found: list[Party] = []
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] == "dobj":
            found += unnamed(scene, kid)
        elif syntax.dep[kid] == "prep" and syntax.lower[kid] == "with":
            found += [
                party for below in syntax.kids[kid] if syntax.dep[below] == "pobj" for party in unnamed(scene, below)
            ]
    return found


_REPRESENTING = frozenset({"of", "from", "for"})


_DIRECTIONS = frozenset({"north", "south", "east", "west", "central", "northern", "southern", "eastern", "western"})
"""What is left of "leaders from NORTH and South America"."""


def called(scene: Scene, head: int) -> list[Party]:
    """Whom "representatives OF ACME AND BOLT" act for: names that stand in no table."""
    syntax = scene.syntax
    if scene.lemma(head) not in ("representative", "executive", "delegate", "negotiator", "leader", "official"):
        return []
    heads = [
        below
        for kid in syntax.kids[head]
        if syntax.lower[kid] in _REPRESENTING and syntax.dep[kid] == "prep"
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj"
    ]
    heads += [kid for below in heads for kid in syntax.kids[below] if syntax.dep[kid] == "conj"]
    names = [scene.text(syntax.left[token], token + 1) for token in heads if _is_free_name(scene, token)]
    names = [name.removeprefix("the ").split(" and ")[-1] for name in names]
    return [Party(name, name) for name in dict.fromkeys(names) if name.lower() not in _DIRECTIONS]


def _is_free_name(scene: Scene, token: int) -> bool:
    syntax = scene.syntax
    mention = scene.mention[token]
    is_known = (mention is not None and mention.certain) or scene.moment[token] is not None
    is_counted = any(syntax.dep[kid] == "nummod" for kid in syntax.kids[token])  # "officials of the two Carolinas"
    return syntax.pos[token] == "PROPN" and syntax.text[token][0].isupper() and not is_known and not is_counted


def is_with_hearers(scene: Scene, verb: int) -> bool:
    """True for "I will meet (with) YOU later": who is spoken to is no side that a text tells of."""
    syntax = scene.syntax
    objects = (kid for way in (verb, *syntax.kids[verb]) for kid in syntax.kids[way])
    return any(syntax.lower[kid] == "you" and syntax.dep[kid] in ("dobj", "pobj") for kid in objects)
