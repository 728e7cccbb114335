"""What a sentence of a journey tells besides it: who the traveller is, what was told of before, what is elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision

_GATHERINGS = (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION)
_DAYS = (Precision.EXACT, Precision.DATE, Precision.RANGE, Precision.PART, Precision.MONTH)


def is_known(scene: Scene, sketch: Sketch, before: Sequence[Sketch]) -> bool:
    """True for "the summit" of which days to come were told before: it is not on the journey told of since."""
    is_taken_up = sketch.trigger.is_noun and sketch.is_definite and not sketch.has_own_words
    if not is_taken_up or sketch.kind not in _GATHERINGS or sketch.when is not NO_TIME or sketch.place is not None:
        return False
    word = scene.lemma(sketch.token)
    told = (each for each in before if scene.lemma(each.token) == word and each.when.precision in _DAYS)
    return any(each.when.latest is not None and each.when.latest >= scene.published for each in told)


_TAKING_PART = frozenset({"attend", "participate", "join", "take"})


def is_told_of_traveller(scene: Scene, opener: Sketch, sketch: Sketch) -> bool:
    """True for "X, WHO WILL CHAIR THE SUMMIT, travels to Rome": who he is, and nothing that he does on the way."""
    verb, going = sketch.verb, opener.verb
    if verb is None or going is None or sketch.sentence != opener.sentence or verb > going:
        return False
    return scene.syntax.dep[verb] == "relcl" and scene.lemma(verb) not in _TAKING_PART


_THERE = frozenset({"visit", "tour", "be"})
_ON_THE_WAY = (Precision.DATE, Precision.EXACT)


def is_back(scene: Scene, journey: Sketch) -> bool:
    """True for "X, WHO VISITED ROME LAST WEEK, will meet Y on Friday": that journey is over, and the meeting elsewhere.

    Who "ARRIVED in Rome on Tuesday" is still there.
    """
    latest = journey.when.latest
    if journey.trigger.is_noun or latest is None or latest >= scene.published or journey.standing is not Standing.HELD:
        return False
    return scene.lemma(journey.token) in _THERE or journey.when.precision not in _ON_THE_WAY


def is_done_before(scene: Scene, journey: Sketch) -> bool:
    """True for "will receive X on Friday, a day AFTER HE VISITS NORWAY": what stands before it is elsewhere."""
    syntax, token = scene.syntax, journey.token
    marks = {syntax.lower[kid] for kid in syntax.kids[token] if syntax.dep[kid] in ("mark", "prep")}
    return syntax.dep[token] == "advcl" and "after" in marks and not journey.trigger.is_noun
