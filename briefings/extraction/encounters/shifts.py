"""Days told by another day: "put back by two weeks", "brought forward by a day", "on 10 March instead of 8 March"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from briefings.extraction.encounters.days import is_bare_hour
from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.renewal import is_called_off, tells_of_change
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, Precision, When

_COUNTS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SPAN = rf"(an?|{'|'.join(_COUNTS[1:])}|[1-4]?\d)(?: full| whole)? (hour|day|week|fortnight)s?\b(?!['’])"
_BY = re.compile(
    rf"\b(?:by|back|off|forward|moved up|postponed|delayed|deferred|adjourned) (?:for |by )?{_SPAN}", re.IGNORECASE
)
_PLANNED = (
    r"(?:(?:was|had been) )?(?:(?:first|originally|initially|previously) )?(?:planned|scheduled|expected|announced|set)"
)
_LATER = re.compile(rf"\b{_SPAN} (?:(earlier|sooner|early)|later|late)\b( than {_PLANNED}\b)?", re.IGNORECASE)
_HOURS = {"hour": 1, "day": 24, "week": 168, "fortnight": 336}
_A_DAY = 24
_ENDING = frozenset({"end", "finish", "conclude", "last", "continue", "run", "close", "wrap", "follow"})
_BEGINNING = frozenset({"begin", "start", "open", "arrive", "convene"})
_FORWARD = re.compile(r"\bforward\b|\bmoved? up\b|\badvanced?\b|\bearlier\b", re.IGNORECASE)
_INSTEAD = re.compile(r"(?:,? ?(?:instead of|rather than|and not|not)(?: on)?|,? ?instead of from)$", re.IGNORECASE)
_CHANGED = (Standing.POSTPONED, Standing.MOVED)
_NEAR = 6


def shift(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Work out the new day, or the former one, where it is told by how far the meeting was moved."""
    for sketch in sketches:
        if sketch.standing is Standing.MOVED and sketch.when.precision is Precision.PART:
            _count_later(scene, sketch)
        if sketch.standing in _CHANGED and sketch.verb is not None and sketch.shift is None:
            hours = _moved_by(scene, sketch)
            if hours is not None and hours % _A_DAY:
                _move_hour(sketch, hours)
            elif hours is not None:
                sketch.shift = hours // _A_DAY
                move_by(sketch, sketch.shift)
        elif sketch.standing is Standing.SCHEDULED and sketch.when.is_dated:
            _replace(scene, sketch)
        if sketch.standing is Standing.SCHEDULED and sketch.is_bound:
            _be_later(scene, sketch)
        if sketch.standing is Standing.SCHEDULED and sketch.when.is_dated:
            _be_now(scene, sketch)


_NOW = re.compile(
    r"\b(?:now|instead) (?:(?:be held|take place|meet|start|begin|open|visit)\b"
    r"|(?:hold|host) (?:the|their|its)\b(?! (?:\w+ )?(?:first|second|third|last|next|other|following)\b))",
    re.IGNORECASE,
)
_A_NEW_DATE = re.compile(r"\bnew date\b", re.IGNORECASE)
_OLD_HOUR = re.compile(r"\b(?:instead of|rather than) (?:at )?(?:\d{1,2}\b(?! \w+day| [A-Z])|noon)", re.IGNORECASE)


def _is_told_anew(scene: Scene, sketch: Sketch) -> bool:
    """True for "the NEW DATE", "the CALLED-OFF meeting will be held on", "on 5 May INSTEAD"."""
    days = scene.moments_in(sketch.sentence)
    is_new_date = _A_NEW_DATE.search(scene.text(*scene.syntax.bounds[sketch.sentence])) is not None
    return is_new_date or is_called_off(scene, sketch.token) or any(_is_day_instead(scene, day) for day in days)


def _is_day_instead(scene: Scene, day: Moment) -> bool:
    """True for "on 5 May INSTEAD", "INSTEAD on 5 May"."""
    behind, lower = scene.text(day.last, day.last + 2).lower(), scene.syntax.lower
    is_behind = behind.startswith("instead") and behind != "instead of"
    return is_behind or (lower[day.first - 1] in ("on", ",") and "instead" in lower[max(day.first - 3, 0) : day.first])


def _be_now(scene: Scene, sketch: Sketch) -> None:
    """ "Will NOW be held on Friday", "will NOW start at 11:00", "at 11 INSTEAD OF 9": the day or hour is new."""
    start, end = scene.syntax.bounds[sketch.sentence]
    if not sketch.is_bound:
        sketch.standing = Standing.MOVED if _A_NEW_DATE.search(scene.text(start, end)) else sketch.standing
    elif sketch.when.clock and _OLD_HOUR.search(scene.text(start, end)):
        sketch.shift, sketch.standing = 0, Standing.MOVED
    elif _is_told_anew(scene, sketch):
        sketch.standing = Standing.MOVED
    elif now := _NOW.search(scene.text(start, end)):
        days = [each for each in scene.moments_in(sketch.sentence) if each.when.earliest == sketch.when.earliest]
        days = [each for each in days if not is_bare_hour(scene, each)]
        is_day_new = any(len(scene.text(start, each.first)) > now.start() for each in days)
        if is_day_new or sketch.when.clock:
            sketch.shift, sketch.standing = (None if is_day_new else 0), Standing.MOVED


def move_by(sketch: Sketch, days: int | None) -> None:
    """Give a meeting that was moved by so many days its new day from the former one, or the other way round."""
    if days is None:
        return
    if sketch.when is NO_TIME and (day := _one_day(sketch.former)):
        sketch.when, sketch.standing = _at(sketch.former, day + timedelta(days=days)), Standing.MOVED
    elif sketch.former is None and (day := _one_day(sketch.when)) and sketch.standing is Standing.MOVED:
        sketch.former = _at(sketch.when, day - timedelta(days=days))


def _one_day(when: When | None) -> date | None:
    is_day = when is not None and when.precision in (Precision.DATE, Precision.EXACT)
    return when.earliest if when is not None and is_day else None


def _at(when: When | None, day: date) -> When:
    return replace(when or NO_TIME, precision=Precision.DATE, earliest=day, latest=day, clock=None, zone=None)


def _moved_by(scene: Scene, sketch: Sketch) -> int | None:
    """By how many hours it is later, less than nought for "brought forward"; None where the text does not say it."""
    verb, end = sketch.verb, scene.syntax.bounds[sketch.sentence][1]
    text = scene.text(verb, end) if verb is not None else ""
    told = _BY.search(text)
    if told is None:
        return None
    is_forward = _FORWARD.search(text[: told.end() + 8]) is not None
    return (-1 if is_forward else 1) * _length(told[1], told[2])


def _length(count: str, unit: str) -> int:
    """How many hours "two weeks" are."""
    count = count.lower()
    number = 1 if count in ("a", "an") else _COUNTS.index(count) if count in _COUNTS else int(count)
    return number * _HOURS[unit.lower()]


def _move_hour(sketch: Sketch, hours: int) -> None:
    """ "The talks on 10 March were delayed BY AN HOUR": they are on that day still."""
    day, sketch.shift, sketch.standing = sketch.former, 0, Standing.MOVED
    if day is None or sketch.when is not NO_TIME or day.earliest is None:
        return
    sketch.former, sketch.when = None, day
    if day.clock is not None:
        moved = datetime.combine(day.earliest, day.clock) + timedelta(hours=hours)
        sketch.when = replace(day, earliest=moved.date(), latest=moved.date(), clock=moved.time())


def _count_later(scene: Scene, sketch: Sketch) -> None:
    """ "Planned for 9 March, will now be held A WEEK LATER": counted from the former day, and no week of its own."""
    verb, end = sketch.verb, scene.syntax.bounds[sketch.sentence][1]
    told = _LATER.search(scene.text(verb, end)) if verb is not None and _one_day(sketch.former) else None
    hours = (-1 if told[3] else 1) * _length(told[1], told[2]) if told is not None else 0
    if hours and not hours % _A_DAY and not re.search(r"\d", scene.text(verb or 0, end)):
        sketch.when = NO_TIME
        move_by(sketch, hours // _A_DAY)


def _be_later(scene: Scene, sketch: Sketch) -> None:
    """ "Will take place A WEEK LATER THAN PLANNED": a day told before is the former one, one beside it is new."""
    verb, end = sketch.verb, scene.syntax.bounds[sketch.sentence][1]
    told = _LATER.search(scene.text(verb, end)) if verb is not None and scene.lemma(verb) not in _ENDING else None
    if told is None or verb is None:
        return
    hours = (-1 if told[3] else 1) * _length(told[1], told[2])
    own = [each for each in scene.moments_in(sketch.sentence) if each.when.earliest == sketch.when.earliest]
    is_old = bool(own) and own[0].first < verb and not any(each.first > verb for each in own)
    is_old = is_old or (len(own) == 1 and _BUT_WILL.search(scene.text(own[0].last, end)) is not None)
    is_other = bool(own) and not is_old and "but" in scene.syntax.lower[own[0].last : end]
    is_other = is_other or _has_subject_of_its_own(scene, verb)
    is_begun = bool(own) and scene.lemma(verb) in _BEGINNING and not is_other  # "but HIS WIFE will arrive a day later"
    is_said = told[4] or (is_old and sketch.when.is_dated) or is_begun
    if not is_said or (hours % _A_DAY and not sketch.when.clock):
        return
    if hours % _A_DAY:
        sketch.shift, sketch.standing = 0, Standing.MOVED
    elif sketch.when is NO_TIME:
        sketch.shift, sketch.standing = hours // _A_DAY, Standing.MOVED
    elif _one_day(sketch.when):
        sketch.standing = Standing.MOVED
        if is_old:
            sketch.former, sketch.when = sketch.when, NO_TIME
        move_by(sketch, hours // _A_DAY)


def _has_subject_of_its_own(scene: Scene, verb: int) -> bool:
    """True for "will open talks on 11 March; A ROUND with Iran BEGINS four days LATER": of something else."""
    syntax, end = scene.syntax, scene.syntax.bounds[scene.sentence(verb)][1]
    later = next((token for token in range(verb, end) if syntax.lower[token] in ("later", "earlier", "sooner")), end)
    between = (token for token in range(verb + 1, later) if scene.is_verb(token))
    return any(syntax.dep[kid] in ("nsubj", "nsubjpass") and kid > verb for at in between for kid in syntax.kids[at])


_BUT_WILL = re.compile(
    r"\bbut (?:(?:he|she|they|it) )?(?:will|would) (?:now |instead )?[a-z]+(?: there)? [^,;]{0,20}?"
    r"\b(?:later|earlier)\b",
    re.IGNORECASE,
)
"""Behind the former day: "had been due to arrive on Monday BUT WILL ARRIVE A DAY LATER"."""


def _replace(scene: Scene, sketch: Sketch) -> None:
    """ "On 10 March INSTEAD OF 8 March": the second day is the former one."""
    here = scene.moments_in(sketch.sentence)
    own = next((each for each in here if each.when == sketch.when and each.first > sketch.token), None)
    for moment in here:
        is_near = own is not None and 0 < moment.first - own.last <= _NEAR
        if is_near and own is not None and _is_instead(scene, own, moment) and tells_of_change(scene, sketch):
            sketch.former, sketch.standing = as_meant(scene, sketch, moment).when, Standing.MOVED
            return


def _is_instead(scene: Scene, own: Moment, moment: Moment) -> bool:
    is_other = moment.when != own.when and moment.when.is_dated
    return is_other and _INSTEAD.search(scene.text(own.last, moment.first)) is not None
