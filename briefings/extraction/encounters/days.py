"""The days of a meeting: which of several fits, which one a bare weekday is, at what hour."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.marks import perfect_of
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.weekdays import next_weekday
from briefings.extraction.temporal.local_time import at_place, is_local
from store.records import Precision, When

_OF_A_DAY = re.compile(
    r"day\b|night|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|tomorrow|week|month)|\d{4}\b", re.IGNORECASE
)
_PLAIN = frozenset({Precision.EXACT, Precision.DATE, Precision.RANGE})
_DAY_AND_MONTH = re.compile(
    r"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2} [A-Z][a-z]+|[A-Z][a-z]+\.? \d{1,2})"
)
_DAYS_AND_MONTH = re.compile(
    r"(?:from )?\d{1,2}(?: ?[-–] ?| and | to )\d{1,2} [A-Z][a-z]+"
    r"|(?:from )?[A-Z][a-z]+\.? \d{1,2}(?: ?[-–] ?| and | to )\d{1,2}"
)
_A_MONTH = r"(?:January|March|April|May|June|July|August|September|October|November|December)"
_MONTH = re.compile(_A_MONTH)
_PART_OF_MONTH = re.compile(rf"(?:early|mid|late)[ -]{_A_MONTH}", re.IGNORECASE)
_SEASON = re.compile(r"(?:the )?(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|fall|winter)", re.IGNORECASE)
_LEAP_DAY = (2, 29)


_BUT_NOT = re.compile(
    r"(?:\b(?:but|though|although|albeit|just|only)|[–—-]),? not(?: yet)?(?:,? as (?:\w+ )?\w+,?)?"
    r"(?: (?:on|in|at|during|for|before|until|till|earlier than|sooner than|prior to)(?: the)?)?$",
    re.IGNORECASE,
)
_BUT_ON = re.compile(r"(?:,? as [\w ]{3,40},?)? but (?:on|in|at|from|for)?", re.IGNORECASE)


def is_ruled_out(scene: Scene, moment: Moment) -> bool:
    """True for the Friday of "will meet in Oslo, BUT NOT ON FRIDAY", "BUT NOT BEFORE MAY"; not for "not only on"."""
    start, end = scene.syntax.bounds[scene.sentence(moment.first)]
    before = scene.text(max(start, moment.first - _REACH), moment.first)
    is_against = _BUT_ON.match(scene.text(moment.last, end)) is not None
    return _BUT_NOT.search(before) is not None and not is_against


_REACH = 9
_STEPS_UP = 4


def without_unrealised(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[tuple[Moment, int]]:
    """The times less those of "was TO HAVE MET on Monday", of what was put off: that day is the former one."""
    gone = [moment for moment, _ in times if _is_unrealised(scene, moment.first)]
    if not gone or sketch.standing in (Standing.NONE, Standing.CANCELLED, Standing.HELD):
        return times
    if sketch.verb is not None and sketch.is_bound and _is_online(scene, sketch.verb) and len(gone) == len(times):
        return times  # "which Oslo was to have hosted on Friday, will be held BY VIDEO LINK instead"
    rest = [(moment, way) for moment, way in times if moment not in gone]
    as_told = scene.moment[gone[0].first]
    sketch.former = _nearer(scene, as_told if as_told is not None and rest else gone[0])
    if sketch.standing is Standing.POSTPONED and any(moment.when.is_dated for moment, _ in rest):
        sketch.standing = Standing.SCHEDULED
    return rest


_NEAR = timedelta(days=3)
"""A weekday as near as that is the coming one, where the last one is farther."""


def _nearer(scene: Scene, moment: Moment) -> When:
    """The day of "was to have been opened ON WEDNESDAY": told on a Tuesday it is tomorrow, and not six days ago."""
    coming = next_weekday(moment.when, scene.text(moment.first, moment.last), scene.published)
    is_near = coming is not None and coming.earliest is not None and coming.earliest - scene.published <= _NEAR
    return coming if coming is not None and is_near else moment.when


_ONLINE = re.compile(r"\b(?:online|virtual(?:ly)?|remotely|video(?:link|conference|call)?)\b", re.IGNORECASE)


def _is_online(scene: Scene, verb: int) -> bool:
    return _ONLINE.search(scene.text(verb, scene.syntax.right[verb] + 1)) is not None


def _is_unrealised(scene: Scene, day: int) -> bool:
    """True below "were to have started", "was to have visited"."""
    syntax, token = scene.syntax, day
    for _ in range(_STEPS_UP):
        if scene.is_verb(token):
            break
        token = syntax.head[token]
    perfect = perfect_of(scene, token)
    return perfect is not None and syntax.lower[syntax.head[perfect]] in ("was", "were")


def best(moments: Sequence[Moment], token: int, published: object, standing: Standing) -> When:
    """The time that fits: days before vague ones, ahead for what is planned, near before far.

    A year last: "the 2022 Dialogue will be held in May" is only called by it.
    """

    def rank(moment: Moment) -> tuple[bool, int, int]:
        when = moment.when
        wants_ahead = standing in (Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED)
        is_today = when.latest == published and not wants_ahead  # the day of publication may be either
        is_ahead = when.latest is not None and when.latest >= published and not is_today  # type: ignore[operator]
        vagueness = (when.precision not in _PLAIN) + (when.precision is Precision.YEAR)
        return is_ahead != wants_ahead, vagueness, abs(moment.first - token)

    dated = [m for m in moments if m.when.precision is not Precision.UNKNOWN]
    return min(dated, key=rank).when if dated else moments[0].when


_ORDINAL = re.compile(r"(?:on )?the \d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)


def next_month(when: When, text: str, published: date) -> When | None:
    """For what is to come a bare "the 11th" that was taken for a bygone one is the coming one; None for other times."""
    if when.earliest is None or when.earliest != when.latest or not _ORDINAL.fullmatch(text):
        return None
    months = published.year * 12 + published.month  # the month after the one of publication
    try:
        coming = when.earliest.replace(year=months // 12, month=months % 12 + 1)
    except ValueError:
        return None  # no 31st in that month
    return replace(when, earliest=coming, latest=coming)


def next_year(when: When, text: str, published: date) -> When | None:
    """For what is to come "2 April" without a year is the coming one, if that is nearer; None for other times.

    So is "the autumn" of "has proposed holding a summit in the autumn".
    """
    if when.earliest is None or when.latest is None:
        return None
    is_part = when.precision is Precision.PART and (_PART_OF_MONTH.fullmatch(text) or _SEASON.fullmatch(text))
    if is_part or (when.precision is Precision.MONTH and _MONTH.fullmatch(text)):
        days = when.latest - when.earliest
        first = when.earliest.replace(year=when.earliest.year + 1)
        if first - published > published - when.latest:
            return None
        return replace(when, earliest=first, latest=first + days)
    told = {Precision.DATE: _DAY_AND_MONTH, Precision.RANGE: _DAYS_AND_MONTH}.get(when.precision)
    if told is None or not told.fullmatch(text):
        return None
    if (when.earliest.month, when.earliest.day) == _LEAP_DAY:
        return None
    coming = when.earliest.replace(year=when.earliest.year + 1)
    if coming - published > published - when.earliest:
        return None
    return replace(when, earliest=coming, latest=coming + (when.latest - when.earliest))


def at_the_hour(scene: Scene, when: When, moments: Sequence[Moment]) -> When:
    """The day with the hour that is told apart from it: "the talks on 3 May are on; they begin at 21:04 GMT"."""
    if when.precision is not Precision.DATE:
        return when
    for moment in moments:
        if is_bare_hour(scene, moment):
            return replace(moment.when, earliest=when.earliest, latest=when.latest)
    return when


def is_bare_hour(scene: Scene, moment: Moment) -> bool:
    """True for "at 11:00": the day is told elsewhere."""
    is_hour = moment.when.precision is Precision.EXACT and moment.when.clock is not None
    return is_hour and not _OF_A_DAY.search(scene.text(moment.first, moment.last))


def zone_in_brackets(scene: Scene, sketch: Sketch, when: When) -> When:
    """With the zone of "at 3 P.M. (1900 GMT)", where the place does not tell it; not where another hour is told too."""
    if when.precision is not Precision.EXACT or when.clock is None or when.zone is not None:
        return when
    for sentence in sketch.sentences | {sketch.sentence}:
        told = list(_IN_BRACKETS.finditer(scene.text(*scene.syntax.bounds[sentence])))
        clocks = {each.when.clock for each in scene.moments_in(sentence) if each.when.clock and not each.when.zone}
        if len(told) == 1 and clocks == {when.clock} and (zone := _offset(when.clock, told[0])) is not None:
            return replace(when, zone=zone)
    return when


def _offset(clock: time, told: re.Match[str]) -> str | None:
    """The zone in which it is that o'clock when it is the hour told in Greenwich; None for what is no zone's."""
    hour, minute = int(told["hour"]), int(told["minute"] or 0)
    hour = hour % _NOON + (_NOON if told["half"].lower() == "p" else 0) if told["half"] else hour
    minutes = (clock.hour * 60 + clock.minute - hour * 60 - minute) % _A_DAY
    minutes -= _A_DAY if minutes > _EASTERNMOST else 0
    if hour > _LAST_HOUR or minutes % 15 or minutes < -_EASTERNMOST:
        return None
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours:02}:{rest:02}" if minutes else "UTC"


_IN_BRACKETS = re.compile(
    r"\( ?(?P<hour>\d\d?)(?:[:.]?(?P<minute>\d\d))?(?: ?(?P<half>[ap])\.? ?m\.?)? ?(?:GMT|UTC)"
    r"(?:,? (?:on )?\w+day)? ?\)",
    re.IGNORECASE,
)
_NOON, _LAST_HOUR, _A_DAY, _EASTERNMOST = 12, 23, 1440, 780


def with_zone(when: When, place: str | None, sides: Iterable[str] = ()) -> When:
    """A clock time without a zone is the place's own; in a call "IST" is that of the side which has such a clock."""
    if when.precision is not Precision.EXACT:
        return when
    if place is None and when.zone_text is not None:
        told = (at_place(when, zone) for side in sides if (zone := gazetteer.zone_of(side)) is not None)
        return when if is_local(when) else next((each for each in told if each.zone is not None), when)
    zone = gazetteer.zone_of(place) if place else None
    if zone is None:
        return when
    return replace(when, zone=zone) if when.zone is None and when.zone_text is None else at_place(when, zone)
