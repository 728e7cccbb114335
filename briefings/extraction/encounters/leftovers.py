"""Times that hang on no meeting in the parse: in headings and diaries, right behind a noun, "as the date"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.days import next_year
from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.foreign_days import is_of_telling
from briefings.extraction.encounters.renewal import is_unmade
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from store.records import NO_TIME, Precision

_NEAR = 12
_AS_DATE = re.compile(r"as (?:the|a|their|its)(?: \w+)? (?:date|day)\b", re.IGNORECASE)
_FEWEST = 2
"""Hours on lines of their own that make a diary."""
_DIARY = 12
"""Sentences that the day at the head of a diary may hold for."""


def give_leftovers(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give each time that no meeting has the meeting it stands beside: named as its date, below it, right before it."""
    told = {(sketch.sentence, sketch.when) for sketch in sketches}
    for moment in scene.moments:
        sentence = scene.sentence(moment.first)
        if moment.when.is_dated and (opened := _opened_by(scene, sketches, moment, sentence)) is not None:
            opened.when = moment.when
            continue
        if (sentence, moment.when) in told:
            continue
        if (named := _named_date(scene, sketches, moment, sentence)) is not None:
            named.when = moment.when
            continue
        for entry in _entries(scene, sketches, moment, sentence):
            entry.when = moment.when
        sketch = _noun_before(scene, sketches, moment, sentence) or _under_heading(scene, sketches, moment, sentence)
        if sketch is not None and not is_unmade(scene, sketch, moment):
            sketch.when = as_meant(scene, sketch, moment).when


def _opened_by(scene: Scene, sketches: Sequence[Sketch], moment: Moment, sentence: int) -> Sketch | None:
    """ "ON 9 MARCH AT THE "BREAD FOR ALL" CONFERENCE, X will speak": the day of what stands before the comma."""
    syntax = scene.syntax
    if moment.first - syntax.bounds[sentence][0] > 1 or syntax.lower[moment.last : moment.last + 1] != ["at"]:
        return None
    for sketch in sketches:
        if sketch.sentence == sentence and sketch.trigger.is_noun and sketch.token > moment.last:
            between = range(moment.last, sketch.token)
            is_first = not any(syntax.text[token] == "," or syntax.dep[token] == "nsubj" for token in between)
            return sketch if is_first and sketch.when is NO_TIME else None
    return None


def _named_date(scene: Scene, sketches: Sequence[Sketch], moment: Moment, sentence: int) -> Sketch | None:
    """ "Officials gave 4 April as the date (for a call)": of the meeting named behind, else of the one before."""
    end = scene.syntax.bounds[sentence][1]
    if not _AS_DATE.match(scene.text(moment.last, min(moment.last + 6, end))):
        return None
    behind = [s for s in sketches if s.sentence == sentence and s.token > moment.last]
    before = [s for s in sketches if sentence - 2 <= s.sentence < sentence]
    sketch = behind[0] if behind else before[-1] if before else None
    is_over = moment.when.latest is not None and moment.when.latest < scene.published
    if is_over and (ahead := next_year(moment.when, scene.text(moment.first, moment.last), scene.published)):
        moment.when = ahead
    if sketch is None or not fits(scene, sketch, moment.when) or sketch.when.is_dated:
        return None
    verb = scene.governor(moment.last - 1)[0]
    if verb is not None and scene.lemma(verb) in words("leaning", "proposing"):
        sketch.standing = Standing.TENTATIVE
    return sketch


def _entries(scene: Scene, sketches: Sequence[Sketch], moment: Moment, sentence: int) -> Iterator[Sketch]:
    """What stands in a diary under a day on a line of its own, up to the next such day."""
    if not _is_heading(scene, moment) or not moment.when.is_dated:
        return
    all_headings = [each for each in scene.moments if _is_heading(scene, each)]
    is_only_hour = moment.when.clock is not None and sum(bool(each.when.clock) for each in all_headings) < _FEWEST
    headings = (scene.sentence(each.first) for each in all_headings)
    end = next((each for each in headings if each > sentence), sentence + _DIARY)
    for sketch in sketches:
        is_below = sentence < sketch.sentence < min(end, sentence + _DIARY)
        if is_below and moment.when.latest == scene.published and _is_on_journey(scene, sketches, sentence, sketch):
            continue
        if moment.when.clock is not None and not _is_right_below(scene, moment, sketch, is_only=is_only_hour):
            continue
        if is_below and sketch.when.precision is Precision.UNKNOWN and fits(scene, sketch, moment.when):
            yield sketch


def _is_on_journey(scene: Scene, sketches: Sequence[Sketch], heading: int, sketch: Sketch) -> bool:
    """True below the day a paper is of where it then tells of a journey of later days: "In Rome, she will meet X"."""
    return any(
        each.is_trip
        and heading < each.sentence <= sketch.sentence
        and each.sides & sketch.sides
        and each.when.earliest is not None
        and each.when.earliest > scene.published
        for each in sketches
        if each is not sketch
    )


def _is_right_below(scene: Scene, moment: Moment, sketch: Sketch, *, is_only: bool) -> bool:
    """True in the line of the hour and in the next one: an hour is not that of everything until the next hour.

    The only one of a text may be when a transcript begins ("11:42 A.M."): it holds for its own line alone.
    """
    lines = scene.syntax.paragraph
    return lines[sketch.token] - lines[moment.first] <= (not is_only)


def _is_heading(scene: Scene, moment: Moment) -> bool:
    """True for a day that is a sentence by itself."""
    syntax = scene.syntax
    start, end = syntax.bounds[syntax.sentence[moment.first]]
    others = (token for token in range(start, end) if not moment.first <= token < moment.last)
    return all(syntax.pos[token] in ("PUNCT", "SPACE") for token in others)


def _under_heading(scene: Scene, sketches: Sequence[Sketch], moment: Moment, sentence: int) -> Sketch | None:
    """ "14 March: NATO ministers meet in Brussels": the day before a colon is that of what follows."""
    syntax = scene.syntax
    is_heading = moment.first - syntax.bounds[sentence][0] <= 2
    if moment.first == syntax.bounds[sentence][0] and moment.when.clock is not None:
        here = [sketch for sketch in sketches if sketch.sentence == sentence]
        return here[0] if here and here[0].when.precision is Precision.UNKNOWN else None
    if not is_heading or moment.last >= len(syntax) or syntax.lower[moment.last] not in (":", "–", "—", "-"):
        return None
    is_alone = moment.last + 1 >= syntax.bounds[sentence][1]
    below = (sketch for sketch in sketches if sketch.sentence == sentence + is_alone)
    first = next(below, None)
    is_undated = first is not None and first.when.precision is Precision.UNKNOWN
    return first if first is not None and is_undated and fits(scene, first, moment.when) else None


def _noun_before(scene: Scene, sketches: Sequence[Sketch], moment: Moment, sentence: int) -> Sketch | None:
    for sketch in reversed(sketches):
        if sketch.sentence != sentence or sketch.token >= moment.first:
            continue
        between = range(sketch.token + 1, moment.first)
        is_free = sketch.trigger.is_noun and not sketch.is_bound and sketch.when.precision is Precision.UNKNOWN
        is_near = len(between) <= _NEAR and not any(scene.is_verb(token) for token in between)
        is_near = is_near and (moment.when.is_dated or moment.when.precision in (Precision.PART, Precision.MONTH))
        is_near = is_near and not is_of_telling(scene, sketch, moment.first)
        return sketch if is_free and is_near and fits(scene, sketch, moment.when) else None
    return None
