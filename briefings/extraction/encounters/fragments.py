"""Meetings told without a verb: "Next: the European Council, 24 March, Brussels"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind, Party, Precision

_CUE_WITHIN = 3


def calendar_lines(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The meetings of calendar lines that no meeting noun tells of; gives those that one tells of their day and place.

    A line without a verb is taken for one only behind a word like "Next", or under a day ("14 March: ..."), and only
    with a day that lies ahead.
    """
    for moment in scene.moments:
        sentence = scene.sentence(moment.first)
        if not moment.when.is_dated or not _is_ahead(scene, moment) or not _is_calendar_line(scene, sentence, moment):
            continue
        here = [sketch for sketch in sketches if sketch.sentence == sentence]
        for sketch in here:
            if sketch.when.precision is Precision.UNKNOWN:
                sketch.when = moment.when
            sketch.place = sketch.place or _place(scene, sentence)
            sketch.standing = Standing.SCHEDULED if sketch.standing is Standing.OPEN else sketch.standing
        if not here and (body := _body(scene, sentence)):
            body.when = moment.when
            yield body


def _is_ahead(scene: Scene, moment: Moment) -> bool:
    return moment.when.earliest is not None and moment.when.earliest > scene.published


def _is_calendar_line(scene: Scene, sentence: int, moment: Moment) -> bool:
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    if any(scene.is_verb(token) for token in range(start, end) if syntax.lower[token] not in ("coming", "scheduled")):
        return False
    cues = {syntax.lower[token] for token in range(start, min(start + _CUE_WITHIN, end))}
    is_heading = moment.first - start <= _CUE_WITHIN and syntax.lower[moment.last : moment.last + 1] in (
        [":"],
        ["–"],
        ["—"],
    )
    return is_heading or bool(cues & words("taking_place", "calendar"))


def _body(scene: Scene, sentence: int) -> Sketch | None:
    """The body that the line names, meeting by itself."""
    start, end = scene.syntax.bounds[sentence]
    for token in range(start, end):
        mention = scene.mention[token]
        if mention is not None and mention.kind == "organisation" and mention.certain and is_body(mention.name):
            at = min(mention.last, end) - 1
            sketch = Sketch(Trigger(at, "noun", MeetingKind.SESSION), MeetingKind.SESSION, sentence)
            sketch.parties, sketch.place = [Party(mention.name, mention.side)], _place(scene, sentence)
            sketch.standing = Standing.SCHEDULED
            return sketch
    return None


def _place(scene: Scene, sentence: int) -> str | None:
    start, end = scene.syntax.bounds[sentence]
    mentions = (scene.mention[token] for token in range(start, end))
    return next((mention.name for mention in mentions if mention is not None and mention.kind == "place"), None)
