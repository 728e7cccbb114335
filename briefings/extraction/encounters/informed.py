"""Who else is told that a visit is off: "He told X he was postponing his trip to A. He informed the premier of B TOO".

That stop is off as well, where the headline or a sentence before names it as one of the journey's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Party

_TELLING = frozenset({"inform", "notify"})
_AS_WELL = re.compile(r"\b(?:as well|too|also|likewise)\b", re.IGNORECASE)
_BEHIND = frozenset({
    "to", "inform", "notify", "them", "him", "her", "of", "it", "this", "as", "well", "too", "also", "likewise", "team",
    "'s", "’s", "government", "office", "was", "were", "has", "have", "been", ",", ".",
})  # fmt: skip
"""What may stand behind whoever is told: else somebody is told something of its own."""
_OFF = (Standing.CANCELLED, Standing.POSTPONED)
_NEAR = 2
"""Sentences behind the change in which somebody else is told of it."""


def tell_others(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, and behind them the stops whose hosts, who were to be met, are told "as well" that a visit is off.

    Left alone: whoever is told something of its own ("also told B's premier that ..."), and hosts of no stop.
    """
    going = (each for each in sketches if each.standing is Standing.SCHEDULED and each.place is not None)
    planned = {gazetteer.country_of(each.place) for each in going if each.place is not None}
    return [*sketches, *(stop for sketch in sketches for stop in _stops(scene, sketch, planned))]


def _stops(scene: Scene, sketch: Sketch, planned: Set[str | None]) -> Iterator[Sketch]:
    if sketch.kind is not MeetingKind.VISIT or sketch.standing not in _OFF or len(sketch.sides) != 1:
        return
    last = min(sketch.sentence + _NEAR, len(scene.syntax.bounds) - 1)
    for sentence in range(sketch.sentence + 1, last + 1):
        host = _told_as_well(scene, sentence, sketch)
        if host is not None and host not in planned and _is_stop(scene, sketch, host):
            sentences = {sketch.sentence, sentence}
            parties = [*sketch.parties, Party(host, host)]
            yield replace(
                sketch, parties=parties, place=host, stops=[host], when=NO_TIME, former=None, sentences=sentences
            )


def _told_as_well(scene: Scene, sentence: int, sketch: Sketch) -> str | None:
    """The one other country whose people the sentence says were told too."""
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    verb = next((token for token in range(start, end) if scene.lemma(token) in _TELLING), None)
    if verb is None or not _AS_WELL.search(scene.text(start, end)):
        return None
    known = {*sketch.sides, gazetteer.country_of(sketch.place or "")}
    named = {m.side: m.last for token in range(start, end) if (m := scene.mention[token]) is not None}
    others = {side: last for side, last in named.items() if side in gazetteer.countries() and side not in known}
    host = next(iter(others)) if len(others) == 1 else None
    behind = {word for word in syntax.lower[max(others[host], verb + 1) : end] if word.strip()} if host else set()
    return host if behind <= _BEHIND else None


def _is_stop(scene: Scene, sketch: Sketch, host: str) -> bool:
    """True where the headline, or the text up to the change, names the country, and it is not only spoken of there."""
    reading = scene.reading
    before = scene.text(0, scene.syntax.bounds[sketch.sentence][1])
    told = re.compile(rf"\b(?:to|in|and|,) (?:the )?{re.escape(host)}\b")
    is_journey = re.compile(r"\b(?:travel|trip|visit|tour|journey)\b", re.IGNORECASE).search(reading.title)
    return bool((is_journey and told.search(reading.title)) or told.search(before))
