"""Whoever says how "the talks with X" stand, as their other side; a mediator only tells of them."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.factuality import attitude_above
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.saying import verb_of_saying
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.sightings import movements
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


def with_who_stays_away(scene: Scene, phrases: Phrases, sketch: Sketch, told: list[Party]) -> list[Party]:
    """ "MALI'S MINISTER WILL NOT GO TO ACCRA. Ghana confirmed that Tuesday's meeting was off": of the two, and there.

    Who will not go to another country, or has told of it more than a few sentences before, is not meant.
    """
    first = scene.syntax.bounds[max(sketch.sentence - _NEAR, 0)][0] if len(told) == 1 else sketch.token
    for verb in range(scene.syntax.bounds[sketch.sentence][0] - 1, first - 1, -1):
        town = _not_gone_to(scene, verb)
        if town is None or gazetteer.country_of(town) != told[0].side:
            continue
        staying = [party for party in phrases.subject(verb) if party.side != told[0].side]
        if len({party.side for party in staying}) == 1 and staying[0].side in gazetteer.countries():
            sketch.place = sketch.place or town
            return [*staying, *told]
    return told


_NEAR = 3


def _not_gone_to(scene: Scene, verb: int) -> str | None:
    """The Accra of "will NOT GO TO Accra"."""
    if scene.lemma(verb) not in ("go", "travel", "come", "fly") or not is_denied(scene, verb):
        return None
    if not {"will", "wo", "would"} & set(scene.auxiliaries(verb)):
        return None
    ways = (kid for kid in scene.syntax.kids[verb] if scene.syntax.lower[kid] == "to" and kid > verb)
    towns = (scene.mention[kid + 1] for kid in ways if kid + 1 < len(scene.syntax))
    return next((town.name for town in towns if town is not None and town.kind == "place"), None)


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
    return is_there and any(mention.side in movements() for mention in within)
