"""What was put off and is held after all: "will hold the talks THAT WERE PUT OFF in January in Lima on 15 March"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb

_OFF = (Standing.POSTPONED, Standing.CANCELLED)


def revive_put_off(scene: Scene, sketch: Sketch, times: Sequence[tuple[Moment, int]]) -> list[tuple[Moment, int]]:
    """Let what "will hold the talks that were put off in January" tells of be scheduled; the times less that January.

    Left alone: what the verb above does not hold ("regretted the talks that were put off").
    """
    behind = _put_off_behind(scene, sketch) if sketch.standing in _OFF and sketch.is_bound else None
    if behind is None or sketch.verb is None or change_named(scene, sketch.verb) is not None:
        return list(times)
    then = next((moment for moment, _ in times if moment.first > behind), None)
    is_over = then is not None and then.when.latest is not None and then.when.latest < scene.published
    rest = [(moment, way) for moment, way in times if moment is not then] if is_over else list(times)
    if "will" in scene.auxiliaries(sketch.verb) and is_denied(scene, sketch.verb):
        sketch.standing = Standing.CANCELLED  # "will NOT hold the talks that were put off"
        return rest
    if (standing := of_verb(scene, sketch.verb)) not in (Standing.SCHEDULED, Standing.TENTATIVE):
        return list(times)
    sketch.standing = standing
    if then is not None and is_over:
        sketch.former = then.when
    return rest


def had_been_off(scene: Scene, sketch: Sketch, before: Sketch | None) -> bool:
    """True for "will still meet Y on Friday. The talks HAD BEEN CALLED OFF by Berlin": they are on again.

    Not behind "was to meet Y on Friday", of which that is the end; nor for "HAVE BEEN called off".
    """
    if before is None or sketch.sentence - before.sentence != 1 or before.standing is not Standing.SCHEDULED:
        return False
    if sketch.verb is None or sketch.relation != "nsubjpass" or not sketch.is_definite or sketch.has_own_words:
        return False
    planned = before.verb if before.trigger.is_noun else before.token
    is_set = planned is not None and "will" in scene.auxiliaries(planned)
    return is_set and {"had", "been"} <= {*scene.auxiliaries(sketch.verb)}


def _put_off_behind(scene: Scene, sketch: Sketch) -> int | None:
    """The verb of "the talks that WERE PUT OFF"."""
    syntax = scene.syntax
    behind = (kid for kid in syntax.kids[sketch.token] if syntax.dep[kid] == "relcl" and kid > sketch.token)
    for verb in behind:
        subjects = {syntax.lower[kid] for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubjpass"}
        if subjects & {"that", "which"} and change_named(scene, verb) in _OFF:
            return verb
    return None
