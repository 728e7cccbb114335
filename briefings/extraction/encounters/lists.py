"""Lists of names: "the ministers of A, B and C", of which the parser loses its way in long titles."""

from __future__ import annotations

from bisect import bisect_right

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_capital
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention

BETWEEN = frozenset({
    ",", "and", "&", "the", "other", "senior", "as", "well", "his", "her", "their", "a", "an", "top", "then", "mr.",
    "mrs.", "ms.", "dr.", "both", "also", "fellow",
})  # fmt: skip
"""Words that may stand between two names of one list."""


def listed(scene: Scene, mention: Mention) -> list[Mention]:
    """The mentions that go on a list begun by this one: the parser loses its way in long titles."""
    found: list[Mention] = []
    at, syntax = mention, scene.syntax
    for other in _following(scene, mention):
        between = [syntax.lower[token] for token in range(at.last, other.first)]
        if mention.kind == "group" and between[:1] == ["and"] and between[1:2] in (["of"], ["from"]):
            between = between[:1] + between[2:]  # "diplomats from Iran AND FROM Oman"
        if scene.sentence(other.first) != scene.sentence(mention.first) or not set(between) <= BETWEEN:
            break
        if not between and at.kind not in ("group", "organisation", "person"):
            break
        is_town = other.kind == "place" and not _is_capital_of_list(scene, mention, other)
        if is_subject(scene, other) or _is_modifier(scene, other) or is_town:
            break
        found.append(other)
        at = other
    return found


def _is_capital_of_list(scene: Scene, mention: Mention, other: Mention) -> bool:
    """True for Damascus in "delegations from Baghdad and Damascus"."""
    named = scene.syntax.lower[mention.first : mention.last]
    return mention.kind == "group" and bool({"from", "of"} & set(named)) and is_capital(other.name)


def _following(scene: Scene, mention: Mention) -> list[Mention]:
    """The mentions behind this one, nearest first."""
    mentions = scene.mentions
    at = bisect_right(mentions, mention.start, key=lambda each: each.start)
    return list(mentions[at : at + 12])


def _is_modifier(scene: Scene, mention: Mention) -> bool:
    """True for "South Korean" before "media": the noun behind it is who it is about."""
    syntax, last = scene.syntax, mention.last - 1
    above = syntax.head[last]
    is_before = above >= mention.last and syntax.dep[last] in ("amod", "compound", "poss", "nmod")
    return is_before and scene.lemma(above) not in words("people", "nouns")


def is_subject(scene: Scene, mention: Mention) -> bool:
    """True where the mention does what a verb of its own says."""
    syntax = scene.syntax
    return any(
        syntax.dep[token] in ("nsubj", "nsubjpass") and syntax.head[token] >= mention.last
        for token in range(mention.first, min(mention.last, len(syntax)))
    )


def is_whereabouts(scene: Scene, mention: Mention) -> bool:
    """True for "in Mozambique": a country behind "in" or "at" is where they meet, and no side."""
    before = scene.syntax.lower[mention.first - 1 : mention.first]
    if before == ["the"] and mention.kind == "country":
        before = scene.syntax.lower[mention.first - 2 : mention.first - 1]  # "in the Netherlands"
    if before == [","] and mention.kind == "place" and scene.syntax.lower[mention.first - 2] in ("capital", "city"):
        return True  # "in the Peruvian capital, LIMA, the two sides will meet"
    return mention.kind in ("country", "place") and before in (["in"], ["at"], ["near"], ["off"])
