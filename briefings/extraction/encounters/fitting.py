"""Whether a time can be a meeting's, as the meeting stands."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from store.records import Precision, When

_LONGEST = 370
"""Days that a time may span and still say when a meeting is."""


def fits(scene: Scene, sketch: Sketch, when: When) -> bool:
    """False where the time and the standing contradict each other: it belongs to something else."""
    if when.earliest is None or when.latest is None:
        return False
    if (when.latest - when.earliest).days > _LONGEST and when.precision is not Precision.YEAR:
        return False
    if sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE) and sketch.is_bound:
        return when.latest >= scene.published or was_planned(scene, sketch)
    return sketch.standing is not Standing.HELD or when.earliest <= scene.published


def was_planned(scene: Scene, sketch: Sketch) -> bool:
    """True for "had been scheduled for Monday": a plan whose day is over, of which no more is told."""
    verbs = [verb for verb in (sketch.verb, *scene.annexes(sketch.token)) if verb is not None]
    return any(
        scene.lemma(verb) in words("leaning", "expected") and {"was", "were", "had"} & set(scene.auxiliaries(verb))
        for verb in verbs
    )
