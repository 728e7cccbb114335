"""A further round told in a few words behind the first: "... in La Paz on 8 May and a fifth in Santiago on 15 May"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.extraction.encounters.courses import ORDINALS
from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind

_ORDINAL = "|".join(sorted(ORDINALS))
_WHICH = rf"(?:(?:a|the|with a) (?:{_ORDINAL}|final|last)|another)(?: (?:one|round|meeting|session))?(?: of talks)?"
_SET = r"(?: (?:is|are|will be) (?:set|planned|scheduled|due|held|expected))?"
_PLACE = r"(?: (?:in|at) (?:the )?[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*)*)"
_FURTHER = re.compile(rf"(?:[,;] ?)?(?:and |then )*(?:{_WHICH}{_SET}|again){_PLACE}?,?(?: on| for| from)?")
_ALSO_THERE = re.compile(rf"(?:, )?and(?: then)?{_PLACE}(?: on| from)?")
_MEETING = frozenset(MeetingKind) - {MeetingKind.VISIT, MeetingKind.HEARING}
_OF_ANOTHER = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})
"""What stands behind a day that is of another sentence: "... and in Rome on 15 May THE COUNCIL will be elected"."""
_TOLD = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD, Standing.MOVED)


def with_rounds(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, each with the further rounds that its sentence tells and no other sketch does."""
    told = {(sketch.sentence, sketch.when.earliest) for sketch in sketches}
    every: list[Sketch] = []
    for sketch in sketches:
        further = [each for each in _further_rounds(scene, sketch) if (each.sentence, each.when.earliest) not in told]
        told |= {(each.sentence, each.when.earliest) for each in further}
        every += [sketch, *further]
    return every


def _further_rounds(scene: Scene, sketch: Sketch) -> Iterator[Sketch]:
    """The meetings of the same sides told behind the day of this one in its sentence, each with its day and place."""
    if sketch.standing not in _TOLD or sketch.kind not in _MEETING or not sketch.when.is_dated or sketch.is_trip:
        return
    is_own = False
    for one, other in pairwise(scene.moments_in(sketch.sentence)):
        is_own = is_own or (one.first > sketch.token and one.when.earliest == sketch.when.earliest)
        if not is_own or not other.when.is_dated or (place := _further(scene, sketch, one, other)) is None:
            continue
        when = as_meant(scene, sketch, other).when
        standing = Standing.SCHEDULED if sketch.standing is Standing.MOVED else sketch.standing
        yield replace(
            sketch,
            when=when,
            place=place or None,
            standing=standing,
            former=None,
            former_place=None,
            shift=None,
            is_apart=True,
            sentences=set(),
        )


def _further(scene: Scene, sketch: Sketch, one: Moment, other: Moment) -> str | None:
    """Where the further round told between the two days is, empty where that is not told; None where there is none."""
    if other.last < len(scene.syntax) and scene.syntax.pos[other.last] in _OF_ANOTHER:
        return None
    between = scene.text(one.last, other.first)
    there = _place_from(scene, one.last, other.first)
    if _FURTHER.fullmatch(between):
        return there or _place_from(scene, other.last, other.last + 2) or ""
    is_elsewhere = there is not None and sketch.place is not None and there != sketch.place
    return there if is_elsewhere and _ALSO_THERE.fullmatch(between) else None


def _place_from(scene: Scene, first: int, last: int) -> str | None:
    """The place behind an "in" or "at" that stands there."""
    last = min(last, len(scene.syntax))
    heads = (token for token in range(first, last) if scene.syntax.lower[token] in ("in", "at"))
    return next((stops[0] for token in heads if (stops := stops_behind(scene, token))), None)
