"""How sure a reading is of a meeting: what rests on a guess, or is told as hearsay, waits for an admin's eye."""

from __future__ import annotations

import re

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from store.records import Party

_HEARSAY = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|unconfirmed|rumou?r(?:s|ed)?|speculation)\b"
    r"|\b(?:is|are|was|were) (?:said|understood|believed|thought|rumou?red) to\b",
    re.IGNORECASE,
)
"""Who says so will not, or cannot, vouch for it."""
_PRONOUNS = frozenset({"he", "she"})


def is_certain(scene: Scene, cast: Cast, sketch: Sketch) -> bool:
    """False where the weekday disagrees with its date, a side is guessed, or whoever tells it has only heard so."""
    return not (
        sketch.when.uncertain
        or any(_is_guessed(scene, party) for party in sketch.parties if _is_alone(sketch, party))
        or _HEARSAY.search(scene.text(*scene.syntax.bounds[sketch.sentence]))
        or _takes_up_another_paragraph(scene, cast, sketch)
    )


def _is_alone(sketch: Sketch, party: Party) -> bool:
    """True for the only one who takes part for a side."""
    return all(other == party or other.side != party.side for other in sketch.parties)


def _is_guessed(scene: Scene, party: Party) -> bool:
    """True for somebody for whom nothing surer than who is named around them says for whom they act."""
    mentions = [each for each in scene.mentions if each.name == party.name and each.kind == "person"]
    return party.name != party.side and bool(mentions) and not any(each.certain for each in mentions)


def _takes_up_another_paragraph(scene: Scene, cast: Cast, sketch: Sketch) -> bool:
    """True for "She will meet X", where nobody in the paragraph can be she."""
    verb = sketch.verb if sketch.verb is not None else sketch.token
    subjects = [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "nsubj"]
    pronouns = [kid for kid in subjects if scene.syntax.lower[kid] in _PRONOUNS]
    return bool(pronouns) and bool(sketch.parties) and cast.person_before(pronouns[0]) is None
