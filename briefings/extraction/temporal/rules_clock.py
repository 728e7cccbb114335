"""Times by the clock: "10:00 GMT", "3 p.m. local time", "15.30 CET", "noon"; their day is found afterwards."""

from __future__ import annotations

import re
from datetime import date, time
from functools import lru_cache

from briefings.extraction.temporal import periods
from briefings.extraction.temporal.grammar import Match, rule
from briefings.extraction.temporal.lexer import LITERAL
from briefings.extraction.temporal.sense import Hour, Meaning, Sense, timed
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.words import listed
from briefings.extraction.temporal.zones import clocks as clocks_of_places
from briefings.extraction.temporal.zones import offset_zone

_CLOCK_OF = "<placehead>? <place> (standard|daylight|summer)? time"
ZONE = f"(<zone>|<open:paren> <zone> <close:paren>|local time|{_CLOCK_OF}|<open:paren> {_CLOCK_OF} <close:paren>)"
_BEFORE_CLOCK = listed("at by from until till to around about after before between and since ( - , @ nearly almost")
_SET = listed("scheduled set planned slated fixed arranged due booked timed rescheduled")
"""Behind which "for 9:30" is an hour, and no result."""
_BEFORE_OCLOCK = _BEFORE_CLOCK | {"is", "was", "'s", "’s"}


@rule(
    f"<clock> (hours|hrs)? {ZONE}?",
    f"<clock> <ampm> {ZONE}?",
    f"<dotclock> <ampm> {ZONE}?",
    f"<dotclock> (hours|hrs)? {ZONE}",
    f"<hour> <ampm> {ZONE}?",
    f"<hour> {ZONE}",
    f"<hhmm> (hours|hrs)? {ZONE}",
    f"<hhmm> <ampm> {ZONE}?",
    "<hhmm> (hours|hrs)",
    "<dotclock> hrs",
    f"<hour> o'clock {ZONE}?",
    "<hour> (o'clock)? in the <daypart>",
    "(<hour>|<spelled:count>) (o'clock)? at <daypart>",
    "<clock> in the <daypart>",
    "(<hour>|<spelled:count>) (o'clock)? this <daypart>",
    "<spelled:count> (o'clock)? in the <daypart>",
    f"<spelled:count> (o'clock|<ampm>) {ZONE}?",
    "local time <clock>",
)
def clock(m: Match, story: Story) -> Meaning:
    """ "10:00 GMT", "around 3 p.m. local time", "1500 GMT", "10 o'clock in the morning"."""
    found = clock_of(m)
    if found is None or ("clock" in m and not _is_told(m, story)):
        return None
    if "daypart" not in m:
        return timed(_hour(m, *found))
    if " at " in m.text and m.word("daypart") != "NI":
        return None
    if "clock" not in m and not _is_oclock(m) and m.word_before() not in _BEFORE_OCLOCK:
        return None
    return timed(_hour(m, *found), story.publication_day if " this " in m.text.lower() else None)


def _is_oclock(m: Match) -> bool:
    return "'" in m.text.replace("’", "'")


def _is_told(m: Match, story: Story) -> bool:
    """True unless it could as well be a score or a verse: "3:16"."""
    alone = "ampm" not in m and "zone" not in m and "place" not in m and "daypart" not in m
    is_set = m.word_before() == "for" and m.word_before(2) in _SET
    is_beside = m.word_before() in _BEFORE_CLOCK or is_set or _day_beside(m) or begins_item(m, story)
    return not alone or m.text.endswith("time") or m.text.lower().startswith("local time") or is_beside


def begins_item(m: Match, story: Story) -> bool:
    """True for the hour at the head of a line of a diary, whose day is told in a line of its own before it."""
    return story.heading is not None and m.words.text[m.start - 1 : m.start] == "\n"


def _day_beside(m: Match) -> bool:
    following = m.words.token(m.last).values if m.last < len(m.words) else {}
    preceding = m.words.token(m.first - 1).values if m.first else {}
    return bool(
        {"weekday", "month", "year", "day", LITERAL + "today", LITERAL + "tomorrow"}
        & (following.keys() | preceding.keys())
    )


def clock_of(m: Match) -> tuple[time, bool] | None:
    """The clock time and whether it has seconds; None where the numbers are none (15 p.m. is 15:00)."""
    digits = _digits(m)
    half = m.word("ampm") or {"MO": "am", "AF": "pm", "EV": "pm", "NI": "pm"}.get(m.word("daypart"), "")
    clock = _time(digits, half)
    return None if clock is None else (clock, digits.count(":") == 2)


@lru_cache(maxsize=4096)
def _time(digits: str, half: str) -> time | None:
    """ "3", "3:30" or "15.30.10" of this half of the day ("am", "pm" or "" for any)."""
    hour, minute, second = (*map(int, re.split(r"[:.]", digits)), 0, 0)[:3]
    if half and hour <= 12:
        hour = hour % 12 + (12 if half == "pm" else 0)
    if hour > 24 or (hour == 24 and (minute or second)):
        return None
    return time(hour % 24, minute, second)


def _digits(m: Match) -> str:
    for name in ("clock", "dotclock"):
        if name in m:
            return m.word(name)
    if "hhmm" in m:
        return f"{m.word('hhmm')[:2]}:{m.word('hhmm')[2:]}"
    return str(m.number("hour") if "hour" in m else m.number("spelled", "count"))


def _hour(m: Match, clock: time, seconds: bool) -> Hour:
    is_end_of_day = clock.hour == 0 and _digits(m) in ("24:00", "24.00")
    return _hour_in_zone(clock, *zone_of(m), seconds, is_end_of_day)


@lru_cache(maxsize=4096)
def _hour_in_zone(clock: time, zone: str | None, zone_text: str | None, seconds: bool, is_end_of_day: bool) -> Hour:
    text = "24:00" if is_end_of_day else clock.isoformat("seconds" if seconds else "minutes")
    return Hour(text, clock, zone, zone_text, ends_day=is_end_of_day)


def zone_of(m: Match) -> tuple[str | None, str | None]:
    """Zone and its words; no zone for an ambiguous one."""
    if "zone" in m:
        return m.word("zone") or None, m["zone"].text
    if "place" in m:
        first = m["placehead" if "placehead" in m else "place"]
        text = m.words.text[first.start : m.end].rstrip(" )")
        name = m.words.text[first.start : m["place"].end].lower()
        return clocks_of_places().get(name, clocks_of_places().get(m.written("place").lower())), text
    return (None, "local time") if m.last_words(2) == ["local", "time"] else (None, None)


@rule("[<first:hour>] (-|to|and|until) [<hour> <ampm> (<zone>|local time)?]")
def clock_range(m: Match, story: Story) -> Meaning:
    """ "from 3 to 5 p.m.": both hours share their half of the day, unless the first would come last."""
    found = clock_of(m)
    if found is None or (m.word_before() not in ("from", "between") and not m.words.text[m.start : m.end].count("-")):
        return None
    last, first = found[0], m.number("first", "hour")
    if not 1 <= first <= 12:
        return None
    start = time(first % 12 + (12 if last.hour >= 12 else 0))
    if start >= last:
        start = time(first % 12)
    return timed(_hour(m, start, False)), timed(_hour(m, last, False))


@rule(f"[(<start:clock>|<start:dotclock>)] (-|to|and|until) [(<clock>|<dotclock>) <ampm>? {ZONE}?]")
def clocks(m: Match, story: Story) -> Meaning:
    """ "10:00-12:00 CET", "between 9:30 and 11:30": the first hour shares half of the day and zone with the last."""
    before = m.word_before()
    if "zone" not in m and "ampm" not in m and before not in ("from", "between", "at", ",", "(") and not _day_beside(m):
        return None
    last = clock_of(m)
    first = _time(m.word("start", "clock" if "clock" in m["start"].values else "dotclock"), m.word("ampm"))
    if last is None or first is None or ("dotclock" in m and "zone" not in m and "ampm" not in m):
        return None
    return timed(_hour(m, first, False)), timed(_hour(m, *last))


@rule(f"(noon|midday|midnight) {ZONE}?", f"<hour> (noon|midnight) {ZONE}?")
def noon(m: Match, story: Story) -> Meaning:
    """ "noon", "midnight GMT"; midnight is the end of its day."""
    is_noon = "midnight" not in m.text.lower()
    if m.text[0].isupper() and m.word_before_as_written().istitle() and m.word_before() not in ("on", "at", "by"):
        return None
    return timed(Hour("12:00" if is_noon else "24:00", time(12 if is_noon else 0), *zone_of(m)))


@rule("<isodate>")
def iso_moment(m: Match, story: Story) -> Meaning:
    """ "2022-01-10T15:30Z"."""
    text = m.text
    found = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d)?[\d.]*(Z|[+-]\d\d:?\d\d)?$", text)
    if not found:
        return None
    told = found[2] + (found[3] or "")
    zone = "UTC" if found[4] == "Z" else offset_zone(found[4] or "")
    return timed(Hour(told, time.fromisoformat(told), zone, found[4]), periods.day(date.fromisoformat(found[1])))


def is_late(sense: Sense) -> bool:
    """True for the afternoon, evening or night of a day."""
    return sense.hour is not None and sense.hour.text in ("AF", "EV", "NI")
