"""Where and when a sentence is set that opens with it: "In Fiji on 12 February, ...", "While in Oslo and Riga, ..."."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from store.records import NO_TIME, When

_OPENING = 12
"""Tokens of a sentence within which its scenery stands."""


def scenery(scene: Scene, sentence: int) -> tuple[Sequence[str], When] | None:
    """ "In Fiji on 12 February, ...", "While in Oslo and Riga, ...": the places and the time that open a sentence."""
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    places: Sequence[str] = ()
    when = NO_TIME
    for token in range(start, min(end, start + _OPENING)):
        if syntax.dep[token] in ("nsubj", "nsubjpass") or scene.is_verb(token):
            break
        if syntax.lower[token] in ("in", "at") and not places:
            places = stops_behind(scene, token) or _named_behind(scene, token)
        if when is NO_TIME and (moment := scene.moment[token]) is not None:
            when = moment.when
    return (places, when) if places or when is not NO_TIME else None


def _named_behind(scene: Scene, preposition: int) -> Sequence[str]:
    """The place right behind "In" and before a comma, whatever the parser makes of it."""
    syntax = scene.syntax
    token = preposition + 1 + (syntax.lower[preposition + 1 : preposition + 2] == ["the"])
    mention = scene.mention[token] if token < len(syntax) else None
    if mention is None or mention.kind not in ("place", "country") or mention.last >= len(syntax):
        return ()
    return (mention.name,) if syntax.lower[mention.last] == "," else ()
