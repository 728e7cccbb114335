"""What comes next on the same day: "Afterwards she will host a lunch", "following the plenary he will meet X"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefings.extraction.encounters.agenda import day_of_title
from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import verbs, words
from store.records import NO_TIME, MeetingKind, Precision, When

_NEXT = re.compile(
    r"(?:afterwards?|then|after that|later|later (?:in|that) (?:the )?(?:day|morning|afternoon|evening)|following this"
    r"|(?:later )?(?:in|that|the same) (?:the )?(?:morning|afternoon|evening|night)|beforehand|before that"
    r"|(?:he|she|they|(?:the )?\w+(?: \w+){0,2}) will then)\b",
    re.IGNORECASE,
)
_THAT_DAY = re.compile(r"later\b|(?:in |on )?(?:that|the same|the) [a-z]+\b", re.IGNORECASE)
"""Words by which also a journey elsewhere is of that day: "She will THEN travel to Graz" may be of the next."""
_BESIDE = re.compile(
    r"\b(?:following|after|before|ahead of) (?:the|this|that|their) (?:[\w'’-]+ ){0,3}?"
    r"(plenary|session|meeting|talks|ceremony|lunch|dinner|luncheon|summit|breakfast)\b",
    re.IGNORECASE,
)
_HOLDING = frozenset({"pay", "hold", "have", "make", "attend", "chair", "host"})
_CLOSE = frozenset({"before", "after"})
_NEAR = 2
_BACK = 4
_DAYS = frozenset({Precision.DATE, Precision.EXACT})
_TOLD = (Standing.SCHEDULED, Standing.HELD)


def carry_days(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting that follows another of the same paragraph, and has no day of its own, the other's day."""
    _carry_along(scene, sketches)
    titled = day_of_title(scene.reading.title, scene.published)
    for number, sketch in enumerate(sketches):
        if sketch.when is not NO_TIME or not sketch.is_bound or sketch.standing not in _TOLD:
            continue
        if (day := _day_of_clause(scene, sketch)) is not None:
            sketch.when = day
            continue
        earlier = (each for each in reversed(sketches[max(number - _BACK, 0) : number]))
        before = next((each for each in earlier if each.when.precision in _DAYS), None)
        if titled is not None and titled >= scene.published and sketch.standing is Standing.SCHEDULED:
            sketch.when = When(Precision.DATE, titled, titled)  # "White House Schedule - March 4": all is of that day
            continue
        if before is None or before.standing is not sketch.standing or not _follows(scene, before, sketch):
            continue
        if any(each.sentence == sketch.sentence and each.when.precision in _DAYS for each in sketches):
            continue  # "will then fly to Bern for talks starting ON 8 MAY": that sentence has its own day
        is_elsewhere = any(each.is_trip and each.sentence == sketch.sentence for each in sketches)
        if not is_elsewhere or _THAT_DAY.match(scene.text(*scene.syntax.bounds[sketch.sentence])):
            sketch.when = _day(before.when)
            is_with_guest = _is_reception(before) and sketch.sides <= before.sides
            sketch.place = sketch.place or (before.place if is_with_guest else None)
    _carry_along(scene, sketches)


def _carry_along(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what follows within a sentence, or is what a meeting begins with, the day and the place told before."""
    for number, sketch in enumerate(sketches):
        earlier = (each for each in reversed(sketches[max(number - _BACK, 0) : number]))
        before = next((each for each in earlier if each.sentence == sketch.sentence), None)
        if before is None or before.standing not in _TOLD:
            continue
        is_next = _is_followed_by(scene, sketch)
        if not is_next and not _is_done_by_it(scene, before, sketch):
            continue
        sketch.is_bound, sketch.standing = True, before.standing
        if sketch.when is NO_TIME and before.when.is_dated:
            sketch.when = _day(before.when) if before.when.precision in _DAYS else before.when
            sketch.place = sketch.place or before.place


def _day_of_clause(scene: Scene, sketch: Sketch) -> When | None:
    """The Thursday of "on Thursday she will open a fair BEFORE MEETING X", "opens it on Thursday AND THEN MEETS X"."""
    syntax = scene.syntax
    token = sketch.token if sketch.verb is None else sketch.verb
    if sketch.is_trip or verbs().get(scene.lemma(token)) == "go":
        return None  # "before HEADING ON to Rome (for talks)" may be the day after
    word = syntax.head[token] if syntax.dep[token] == "pcomp" else None
    kids = [syntax.lower[kid] for kid in syntax.kids[token] if kid < token]
    if word is not None and syntax.lower[word] in _CLOSE:
        above = syntax.head[word]
    elif syntax.tag[token] in ("VBG", "VB", "VBZ") and (_CLOSE & set(kids) or "then" in kids):
        above = syntax.head[token]
    else:
        return None
    if not scene.is_verb(above) or above == token:
        return None
    if word is not None and any(syntax.dep[kid] == "npadvmod" for kid in syntax.kids[word]):
        return None  # "a week BEFORE meeting X"
    is_saying = scene.lemma(above) in words("saying", "verbs") | {"speak"}
    if word is not None and syntax.lower[word] == "after" and not is_saying:
        return None  # "returned home on Sunday AFTER MEETING X"
    days = [each for each in scene.moments_in(sketch.sentence) if each.when.is_dated]
    is_its = len(days) == 1 and scene.verb_above(days[0].first) == above
    meant = as_meant(scene, sketch, days[0]) if is_its else None
    is_its = meant is not None and meant.when.precision in _DAYS and fits(scene, sketch, meant.when)
    return _day(meant.when) if meant is not None and is_its else None


def _is_followed_by(scene: Scene, sketch: Sketch) -> bool:
    """True for the dinner of "will hold talks with X on Friday, FOLLOWED BY a dinner with Y"; a press event is none."""
    verb = sketch.verb
    if verb is None or sketch.relation != "by" or scene.lemma(verb) != "follow" or scene.syntax.tag[verb] != "VBN":
        return False
    is_later = "be" in scene.syntax.lower[max(verb - 2, 0) : verb]  # "TO BE followed by talks of the presidents"
    return sketch.kind is not MeetingKind.VISIT and not is_later and bool(sketch.parties)


def _is_done_by_it(scene: Scene, before: Sketch, sketch: Sketch) -> bool:
    """True for "will begin his consultations in Rome on Friday, MEETING (with) Y"."""
    syntax = scene.syntax
    is_held = sketch.verb is not None and sketch.relation == "dobj" and scene.lemma(sketch.verb) in _HOLDING
    token = sketch.verb if sketch.verb is not None and is_held else sketch.token
    is_participle = syntax.tag[token] == "VBG" and syntax.dep[token] == "advcl"
    return is_participle and syntax.head[token] in before.anchors and not before.is_trip and token > before.token


def _is_reception(sketch: Sketch) -> bool:
    """True for "will welcome X to the White House"."""
    return sketch.kind is MeetingKind.VISIT and sketch.trigger.manner == "host"


def _follows(scene: Scene, before: Sketch, sketch: Sketch) -> bool:
    syntax = scene.syntax
    is_one_paragraph = syntax.paragraph[before.token] == syntax.paragraph[sketch.token]
    is_reception = _is_reception(before)
    if not 0 < sketch.sentence - before.sentence <= _NEAR + is_reception or not is_one_paragraph:
        return False
    text = scene.text(*syntax.bounds[sketch.sentence])
    if _NEXT.match(text):
        return True
    occasion = _BESIDE.search(text)
    if occasion is None or before.kind is MeetingKind.VISIT:
        return occasion is not None and is_reception  # "will welcome X on 3 May. Following their MEETING, ..."
    return occasion[1].lower() in scene.text(*syntax.bounds[before.sentence]).lower()


def _day(when: When) -> When:
    return replace(when, precision=Precision.DATE, latest=when.earliest, clock=None, zone=None, zone_text=None)
