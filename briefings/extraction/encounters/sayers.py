"""Whoever says how "the talks with X" stand, as their other side; a mediator only tells of them."""

from __future__ import annotations

from functools import cache

from briefings.extraction import gazetteer
from briefings.extraction.encounters.factuality import attitude_above
from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.saying import verb_of_saying
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from store.records import Party

_BESIDE = 4
"""Words between a country and what says that it mediates: "Qatari mediators", "brokered by Qatar"."""


def who_says_so(scene: Scene, phrases: Phrases, noun: int) -> list[Party]:
    """The one country that says, denies or threatens how a meeting stands of which it names only the others.

    Nobody where the text calls it a mediator, or where an armed group is told to come to it.
    """
    saying = verb_of_saying(scene, noun) or attitude_above(scene, noun)
    told = phrases.subject(saying) if saying is not None else []
    sides = {party.side for party in told}
    if len(sides) != 1 or not sides <= gazetteer.countries().keys():
        return []
    side = next(iter(sides))
    return [] if _mediates(scene, side) or _receives_a_movement(scene, noun, side) else told[:1]


def _mediates(scene: Scene, side: str) -> bool:
    """True where the text has the country mediate, broker or facilitate somewhere."""
    told = words("people", "mediating")
    mediating = [t for t, lower in enumerate(scene.syntax.lower) if lower.removesuffix("s") in told]
    near = (m for t in mediating for at in range(max(t - _BESIDE, 0), t + _BESIDE + 1) if (m := scene.mention[at]))
    return any(mention.side == side for mention in near)


def _receives_a_movement(scene: Scene, noun: int, side: str) -> bool:
    """True for "Qatar said that talks with Hamas would resume in Doha"."""
    within = [m for t in range(*scene.syntax.bounds[scene.sentence(noun)]) if (m := scene.mention[t]) is not None]
    is_there = any(m.kind == "place" and gazetteer.country_of(m.name) == side for m in within)
    return is_there and any(mention.side in _movements() for mention in within)


@cache
def _movements() -> frozenset[str]:
    """The factions and armed groups of the table."""
    return frozenset(gazetteer.table("organisations")["movements"])
