"""Meetings told without a verb: "Next: the European Council, 24 March, Brussels"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.encounters.weekdays import next_weekday
from store.records import MeetingKind, Party, Precision, When

_CUE_WITHIN = 3
_NO_YEAR = re.compile(r"[A-Z][a-z]+\.? \d{1,2}(?: ?[-–] ?\d{1,2})?|\d{1,2}(?: ?[-–] ?\d{1,2})? [A-Z][a-z]+")
"""A day, or days, of a month, and no year."""
_LEAP_DAY = (2, 29)
_LONG_PAST = 60
"""Days back within which a day of a calendar may be one of a line that is out of date."""


def calendar_lines(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The meetings of calendar lines that no meeting noun tells of; gives those that one tells of their day and place.

    A line without a verb is taken for one only behind a word like "Next", or under a day ("14 March: ..."), and only
    with a day that lies ahead.
    """
    told_of: dict[int, bool] = {}
    lines: set[int] = set()
    for told in scene.moments:
        sentence = scene.sentence(told.first)
        if sentence not in told_of:  # once: a line may name a day in every other word
            told_of[sentence] = _is_told(scene, sentence)
        if told_of[sentence]:
            continue
        ahead = next_weekday(told.when, scene.text(told.first, told.last), scene.published)
        moment = Moment(told.first, told.last, ahead or _coming(scene, sentence, told))
        if not moment.when.is_dated or not _is_ahead(scene, moment):
            continue
        is_on = sentence - 1 in lines and _is_one_paragraph(scene, sentence)
        if not is_on and not _is_calendar_line(scene, sentence, moment):
            continue
        lines.add(sentence)
        begin, end = _entry(scene, sentence, moment)
        here = [sketch for sketch in sketches if sketch.sentence == sentence]
        if (begin, end) != scene.syntax.bounds[sentence]:
            here = [sketch for sketch in here if begin <= sketch.token < end]  # one entry of several
        for sketch in here:
            is_of_entry = not sketch.when.is_dated and begin <= sketch.token < end  # "next week: the court, Tuesday"
            if sketch.when.precision is Precision.UNKNOWN or sketch.when == told.when or is_of_entry:
                sketch.when = moment.when
            sketch.place = sketch.place or _place(scene, *_entry(scene, sentence, moment))
            if len(sketch.sides) == 1 and (named := _first_named(scene, sentence, sketch.token)):
                sketch.parties = tidy([named, *sketch.parties])
            sketch.standing = Standing.SCHEDULED if sketch.standing is Standing.OPEN else sketch.standing
        if not here and (body := _body(scene, sentence, moment)):
            body.when = moment.when
            yield body
        elif here and not any(sketch.parties for sketch in here) and (body := _body(scene, sentence, moment)):
            here[-1].parties, here[-1].standing = body.parties, Standing.SCHEDULED
            here[-1].trigger = replace(here[-1].trigger, weak=False)


def _is_one_paragraph(scene: Scene, sentence: int) -> bool:
    """True for the second of "Next: NATO, Riga, 8 May. THE EU COUNCIL, BRUSSELS, 9 MAY": it goes on in the line."""
    paragraph, bounds = scene.syntax.paragraph, scene.syntax.bounds
    return paragraph[bounds[sentence][0]] == paragraph[bounds[sentence - 1][0]]


def _coming(scene: Scene, sentence: int, told: Moment) -> When:
    """Of "NEXT: the Council, 7 DECEMBER", read in June, the December to come."""
    start = scene.syntax.bounds[sentence][0]
    is_next = bool({*scene.syntax.lower[start : start + _CUE_WITHIN]} & words("taking_place", "calendar"))
    when = told.when
    if not is_next or when.earliest is None or when.latest is None or when.latest >= scene.published:
        return when
    is_a_day = _NO_YEAR.fullmatch(scene.text(told.first, told.last)) is not None
    is_whole = (when.earliest.month, when.earliest.day) != _LEAP_DAY != (when.latest.month, when.latest.day)
    if not is_a_day or not is_whole or (scene.published - when.latest).days < _LONG_PAST:
        return when
    days = when.latest - when.earliest
    first = when.earliest.replace(year=when.earliest.year + 1)
    return replace(when, earliest=first, latest=first + days)


def _is_ahead(scene: Scene, moment: Moment) -> bool:
    return moment.when.earliest is not None and moment.when.earliest > scene.published


def _is_told(scene: Scene, sentence: int) -> bool:
    """True for a sentence with a verb."""
    others = (token for token in range(*scene.syntax.bounds[sentence]) if scene.moment[token] is None)
    return any(tells(scene, token) for token in others)


def _is_calendar_line(scene: Scene, sentence: int, moment: Moment) -> bool:
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    cues = {syntax.lower[token] for token in range(start, min(start + _CUE_WITHIN, end))}
    town = scene.mention[moment.last + 1] if syntax.lower[moment.last : moment.last + 1] == [","] else None
    last = town.last if town is not None and town.kind in ("place", "country") else moment.last  # "28 May, The Hague:"
    is_heading = moment.first - start <= _CUE_WITHIN and syntax.lower[last : last + 1] in ([":"], ["–"], ["—"])
    behind = scene.mention[last + 1] if is_heading and last + 1 < end else None
    is_town = behind is not None and behind.kind in ("place", "country")
    if is_town and behind is not None and syntax.lower[behind.last : behind.last + 1] == [":"]:
        return False  # "8 March – Paris: anniversary of ...": a programme's line, read with the others
    return is_heading or bool(cues & words("taking_place", "calendar"))


def tells(scene: Scene, token: int) -> bool:
    """True for a verb that makes a line a sentence; not for "coming", and "(co-)hosted by X" behind its noun."""
    syntax = scene.syntax
    is_reduced = syntax.tag[token] == "VBN" and not any(scene.auxiliaries(token))
    return scene.is_verb(token) and not is_reduced and syntax.lower[token] not in ("coming", "scheduled")


def _entry(scene: Scene, sentence: int, moment: Moment) -> tuple[int, int]:
    """The tokens of one entry of a line that lists several, parted by semicolons: the one with this day."""
    start, end = scene.syntax.bounds[sentence]
    lower = scene.syntax.lower
    first = next((token + 1 for token in range(moment.first - 1, start - 1, -1) if lower[token] == ";"), start)
    return first, next((token for token in range(moment.last, end) if lower[token] == ";"), end)


def _body(scene: Scene, sentence: int, moment: Moment) -> Sketch | None:
    """The body that the line, or its entry of that day, names: it meets by itself."""
    syntax = scene.syntax
    start, end = _entry(scene, sentence, moment)
    bodies = [
        mention
        for token in range(start, end)
        for mention in scene.mentions_at(token)
        if mention.kind in ("organisation", "group") and mention.certain and is_body(mention.side)
        if syntax.lower[mention.last : mention.last + 1] not in OF_PAPER
    ]
    if not bodies:
        return None
    at = min(bodies[0].last, end) - 1
    sketch = Sketch(Trigger(at, "noun", MeetingKind.SESSION), MeetingKind.SESSION, sentence)
    sketch.parties = tidy(Party(mention.name, mention.side) for mention in bodies)
    sketch.place, sketch.standing = _place(scene, start, end), Standing.SCHEDULED
    return sketch


OF_PAPER = [
    [word] for word in ("report", "figures", "data", "forecast", "statement", "ruling", "verdict", "decision", "survey")
]
"""What is a body's, and no sitting of it: "7 March: UN Human Rights Council REPORT on Chad"."""


def _first_named(scene: Scene, sentence: int, token: int) -> Party | None:
    """The people named before the meeting in the line ("Dutch foreign minister in Oslo for talks with ...")."""
    mentions = (scene.mention[at] for at in range(scene.syntax.bounds[sentence][0], token))
    first = next((each for each in mentions if each is not None and each.kind in ("group", "person")), None)
    return party_of(first) if first is not None else None


def _place(scene: Scene, start: int, end: int) -> str | None:
    lower = scene.syntax.lower
    behind = (stop for token in range(start, end) if lower[token] == "in" for stop in stops_behind(scene, token))
    mentions = (scene.mention[token] for token in range(start, end))
    town = next((mention.name for mention in mentions if mention is not None and mention.kind == "place"), None)
    return town or next(behind, None) or _country_behind_day(scene, start, end)


def _country_behind_day(scene: Scene, start: int, end: int) -> str | None:
    """The Luxembourg of "the Fisheries Council, 24 June, Luxembourg"."""
    lower = scene.syntax.lower
    for token in range(start, end - 2):
        moment = scene.moment[token]
        if moment is not None and lower[moment.last : moment.last + 1] == [","]:
            country = scene.mention[moment.last + 1]
            if country is not None and country.kind == "country" and scene.syntax.pos[country.last - 1] == "PROPN":
                return country.name
    return None
