"""What is told as over without a day is of the day in the head: "Paris, 12 May: MINISTERS X AND Y MET"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene, is_agencys
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.temporal.dateline import day_of_telling, head_of_story
from store.records import NO_TIME, Precision, When


def date_by_head(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what the first sentence tells as held the day of "Paris, 12 May:" right before it.

    Left alone: what is to come, a sentence with a day of its own, a head older than two days, and the dateline of an
    agency, which is the day it was sent.
    """
    text = scene.reading.text
    head = head_of_story(text, scene.published)
    if head is None or is_agencys(text) or (0, head[1]) not in scene.datelines:
        return
    day, end = head
    first = next((token for token, start in enumerate(scene.syntax.start) if start >= end), None)
    if first is None or day != day_of_telling(text, scene.published):
        return
    sentence = scene.sentence(first)
    if scene.moments_in(sentence):
        return
    for sketch in sketches:
        is_main = scene.syntax.dep[sketch.verb if sketch.verb is not None else sketch.token] == "ROOT"
        if sketch.sentence == sentence and is_main and sketch.standing is Standing.HELD and sketch.when is NO_TIME:
            sketch.when = When(Precision.DATE, day, day)
