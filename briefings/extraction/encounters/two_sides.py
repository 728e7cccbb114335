"""Whom words around "the two sides" name: "The two sides, A AND B,", "mediating between A AND B"."""

from __future__ import annotations

from briefings.extraction.encounters.lists import listed
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced, party_of, tidy
from store.records import Party

_PAIR = 2
_SET_OFF = frozenset({",", "(", "-", "–", "—", "--", ":"})
_BROKERING = frozenset({
    "broker", "mediate", "facilitate", "sponsor", "oversee", "supervise", "monitor", "guarantee", "host", "offer",
    "back",
})  # fmt: skip
"""What third countries do for the two who talk."""
_SPEAKING_OF_IT = frozenset(
    {"welcome", "praise", "comment", "decline", "urge", "criticise", "criticize", "condemn", "hail"}
)


def named_behind(scene: Scene, head: int) -> list[Party]:
    """Israel and Hamas in "The two sides, ISRAEL AND HAMAS, will meet"; nobody where other than two are named."""
    lower = scene.syntax.lower
    if lower[head + 1 : head + 2] == [] or lower[head + 1] not in _SET_OFF:
        return []
    at = head + 2 + (lower[head + 2 : head + 3] == ["the"])
    return _two_from(scene, at)


def brokered_between(scene: Scene, sentence: int) -> list[Party]:
    """Chad and Sudan in "Qatar is mediating BETWEEN CHAD AND SUDAN", "has offered to host talks between A and B".

    Not in "France and Germany discussed the war between A and B", who speak of others and may themselves be the two.
    """
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    for at in range(start + 1, end - 1):
        if syntax.lower[at] == "between" and any(is_brokering(scene, above) for above in syntax.ancestors(at)):
            return _two_from(scene, at + 1 + (syntax.lower[at + 1] == "the"))
    return []


def is_brokering(scene: Scene, verb: int) -> bool:
    """True for "BACK the peace talks", "OVERSEE the truce": what third countries do for the two who talk."""
    return scene.is_verb(verb) and scene.lemma(verb) in _BROKERING


def is_comment(scene: Scene, verb: int) -> bool:
    """True for "WELCOMED the talks": said by others than those who talk."""
    return scene.lemma(verb) in _SPEAKING_OF_IT


def _two_from(scene: Scene, first: int) -> list[Party]:
    """The two sides that are named from this place on; nobody where there is one, or a third."""
    mention = scene.mention[first] if first < len(scene.syntax) else None
    if mention is None or mention.kind == "place":
        return []
    found = tidy(party for each in (mention, *listed(scene, mention)) if (party := party_of(each)))
    are_two = len({party.side for party in found}) == _PAIR == len(found)
    return found if are_two and not any(is_unplaced(party) for party in found) else []
