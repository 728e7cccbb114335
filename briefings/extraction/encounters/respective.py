"""Lists that answer each other: "in Antalya and Yerevan on 11 March and 2 April, RESPECTIVELY" are two meetings.

"Dialogues in Chile and Peru" are two as well, each with the country it is in.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_capital
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind, Party, Precision, When

_WORDS = frozenset({"respectively"})
_MOST = 6
_REACH = 40
"""Words on either side of the meeting within which its lists stand."""


def respective(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, those of a sentence with "respectively" once for each of its days."""
    syntax = scene.syntax
    sentences = {syntax.sentence[token] for token, low in enumerate(syntax.lower) if low in _WORDS}
    days = {sentence: _days(scene, sentence) for sentence in sentences}
    told: list[Sketch] = []
    split: set[int] = set()
    for sketch in sketches:
        if hosted := list(_at_home_of_others(scene, sketch)):
            told += hosted
        elif len(days.get(sketch.sentence, ())) < 2:
            told.append(sketch)
        elif sketch.token not in split:
            each = list(_each(scene, sketch, days[sketch.sentence]))
            told += each or [sketch]
            split |= {sketch.token} if each else set()
    return told


_BILATERAL = frozenset({"bilateral", "political", "consular"})
_HOLDING = frozenset({"hold", "lead", "co-lead", "conduct", "chair", "co-chair"})
_NEUTRAL = frozenset({"Brussels", "Vienna"})
"""Capitals in which others than their own government are met."""


def _at_home_of_others(scene: Scene, sketch: Sketch) -> Iterator[Sketch]:
    """ "Will hold Partnership Dialogues in CHILE and PERU", "bilateral consultations in LIMA": with whom is at home."""
    is_held = sketch.relation == "dobj" and sketch.verb is not None and scene.lemma(sketch.verb) in _HOLDING
    is_two_sided = sketch.kind is MeetingKind.DIALOGUE or scene.lemma(sketch.token) == "consultation"
    if not is_held or not is_two_sided or len(sketch.sides) != 1:
        return
    syntax, noun = scene.syntax, sketch.token
    is_named = syntax.text[noun][0].isupper() or bool(_BILATERAL & {syntax.lower[kid] for kid in syntax.kids[noun]})
    if not is_named or sketch.has_own_words:
        return
    places = [stop for kid in syntax.kids[noun] if syntax.lower[kid] == "in" for stop in stops_behind(scene, kid)]
    for number, place in enumerate(places[:_MOST]):
        is_seat = place in gazetteer.countries() or (is_capital(place) and place not in _NEUTRAL)
        if is_seat and gazetteer.country_of(place) not in sketch.sides:
            hosted = replace(sketch, parties=list(sketch.parties), place=place, is_apart=number > 0, sentences=set())
            hosted.with_hosts = True
            yield hosted


def _each(scene: Scene, sketch: Sketch, days: Sequence[When]) -> Iterator[Sketch]:
    stops = sketch.stops if sketch.is_trip else _places(scene, sketch)
    subject, others = _parted(scene, sketch)
    for number, day in enumerate(days):
        if sketch.is_trip and len(stops) == len(days):
            yield replace(sketch, stops=[stops[number]], place=stops[number], when=day, sentences=set())
        elif len(others) == len(days):
            place = stops[number] if len(stops) == len(days) else sketch.place
            yield replace(sketch, parties=[*subject, others[number]], place=place, when=day, sentences=set())
        elif len(stops) == len(days) and sketch.kind is not MeetingKind.CALL:
            yield replace(sketch, place=stops[number], when=day, is_apart=number > 0, sentences=set())


def _days(scene: Scene, sentence: int) -> list[When]:
    """The days of a sentence in order, and no more than a sentence can answer; "8 and 9 March" are two."""
    days: list[When] = []
    for token in range(*scene.syntax.bounds[sentence]):
        moment = scene.moment[token]
        if moment is None or moment.first != token or moment.when.earliest is None or moment.when.latest is None:
            continue
        when = moment.when
        if when.precision is Precision.RANGE and moment.when.latest - moment.when.earliest == timedelta(days=1):
            days += [When(Precision.DATE, day, day) for day in (moment.when.earliest, moment.when.latest)]
        elif when.precision in (Precision.DATE, Precision.EXACT):
            days.append(when)
    return days if len(days) <= _MOST else []


def _places(scene: Scene, sketch: Sketch) -> list[str]:
    """The places of one preposition of the sentence that names several."""
    first, last = scene.syntax.bounds[sketch.sentence]
    start, end = max(first, sketch.token - _REACH), min(last, sketch.token + _REACH)
    lower = scene.syntax.lower
    named = (stops_behind(scene, token) for token in range(start, end) if lower[token] in ("in", "at"))
    return next((stops for stops in named if len(stops) > 1), [])


def _parted(scene: Scene, sketch: Sketch) -> tuple[list[Party], list[Party]]:
    """Who stands before the verb, and whom they meet behind it."""
    first = max(scene.syntax.bounds[sketch.sentence][0], sketch.token - _REACH)
    before = {mention.name for token in range(first, sketch.token) if (mention := scene.mention[token])}
    subject = [party for party in sketch.parties if party.name in before]
    return subject, [party for party in sketch.parties if party not in subject] if subject else []
