"""How long a meeting lasts, told by the next sentence: "begins a visit on Monday. THE THREE-DAY VISIT ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.governing import verb_of
from briefings.extraction.encounters.lengths import number_of
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import MeetingKind, Precision

_NUMBER = r"(two|three|four|five|six|seven|eight|nine|ten|[2-9]|10)"
_THE_DAYS = re.compile(rf"(?:the|this|his|her|their) {_NUMBER}\s?-\s?day (\w+)(?: (\w+))?", re.IGNORECASE)
_WILL_LAST = re.compile(
    r"(?:it|they|the (\w+)|the (?:\w+ )?(\w+)) (?:will|is|are)(?: (?:expected|due|scheduled|set|planned) to)?"
    rf" last (?:for )?{_NUMBER} days\b",
    re.IGNORECASE,
)
_VISITS = frozenset({"visit", "trip", "tour", "stay"})
_NEAR = 2
_BEFORE = re.compile(r"\b(?:last|previous|earlier|former|ago)\b", re.IGNORECASE)
_TO_BE = frozenset({"will", "would", "is", "are"})
_PAST = frozenset({"was", "were", "had", "did"})
_FUTURE = frozenset({"VB", "VBZ", "VBP"})
_WHOSE = frozenset({"to", "in", "of", "by", "with"})


def last_as_told(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting that begins on one day the days of "the three-day visit", "it will last three days".

    Only the meeting told right before, alone in its sentence, of what is to come; a word for another kind ("the
    three-day vote"), for another place or side ("the two-day visit to Jordan") and what is over or off are of something
    else.
    """
    for sketch in sketches:
        first = sketch.when.earliest
        is_to_come = sketch.standing in (Standing.SCHEDULED, Standing.OPEN)
        is_ahead = is_to_come and sketch.when.precision is Precision.DATE
        if not is_ahead or first is None or first < scene.published or not _is_alone(sketches, sketch):
            continue
        days = _days_told(scene, sketch)
        if days is not None:
            latest = first + timedelta(days=days - 1)
            sketch.when = replace(sketch.when, precision=Precision.RANGE, latest=latest)


def _is_alone(sketches: Sequence[Sketch], sketch: Sketch) -> bool:
    """True where its sentence and the next tell of no other day of a meeting."""
    near = (each for each in sketches if 0 <= each.sentence - sketch.sentence < _NEAR and each is not sketch)
    return all(not each.when.is_dated or each.when == sketch.when for each in near)


def _days_told(scene: Scene, sketch: Sketch) -> int | None:
    bounds = scene.syntax.bounds
    following = sketch.sentence + 1
    if following >= len(bounds) or scene.moments_in(following):
        return None  # a day, a month or a year of its own: what it is of is told elsewhere
    text = scene.text(*bounds[following])
    if told := _THE_DAYS.match(text):
        named = (told[2], told[3] or "")
        word = next((each for each in named if is_kind(each, sketch.kind) or _is_its_name(scene, sketch, each)), None)
        is_it = word is not None and not _is_another(scene, sketch, following, word.lower())
        return number_of(told[1]) if is_it else None  # "the two-day TRADE TALKS"
    if told := _WILL_LAST.match(text):
        word = told[1] or told[2]
        return number_of(told[3]) if word is None or is_kind(word, sketch.kind) else None
    return None


def _is_another(scene: Scene, sketch: Sketch, sentence: int, word: str) -> bool:
    """True for "his three-day visit TO ALGERIA", "the two-day summit LAST YEAR", "... ENDED", "... WAS cancelled"."""
    start, end = scene.syntax.bounds[sentence]
    noun = scene.syntax.lower.index(word, start, end) if word in scene.syntax.lower[start:end] else start
    verb, _ = verb_of(scene, noun)
    if verb is None or verb < noun or _BEFORE.search(scene.text(start, end)):
        return True
    auxiliaries = {*scene.auxiliaries(verb)}
    is_future = (scene.syntax.tag[verb] in _FUTURE and not auxiliaries & _PAST) or bool(auxiliaries & _TO_BE)
    is_denied = any(scene.syntax.dep[kid] == "neg" for kid in scene.syntax.kids[verb])
    is_change = change_named(scene, verb) is not None and scene.lemma(verb) != "bring"  # "BRINGS TOGETHER ministers"
    if not is_future or is_denied or is_change or scene.lemma(verb) in ("come", "follow", "precede"):
        return True
    places = [each for each in (sketch.place, *sketch.stops) if each is not None]
    known = {*places, *(gazetteer.country_of(each) for each in places), *sketch.sides}
    return scene.syntax.lower[noun + 1] in _WHOSE and any(
        mention is not None and not {mention.name, mention.side, gazetteer.country_of(mention.name)} & known
        for mention in scene.mention[noun + 1 : verb]
    )


def _is_its_name(scene: Scene, sketch: Sketch, word: str) -> bool:
    """True for the letters by which the text has just called it: "the Annual Consultations (AC) ... THE TWO-DAY AC"."""
    is_short = len(word) > 1 and word.isupper() and sketch.trigger.is_noun
    return is_short and f"({word})" in scene.text(sketch.token, scene.syntax.bounds[sketch.sentence][1])


def is_kind(word: str, kind: MeetingKind) -> bool:
    low = word.lower()
    if kind is MeetingKind.VISIT:
        return low in _VISITS
    return low in ("event", "gathering") or nouns().get(low, nouns().get(low.removesuffix("s"))) is kind
