"""What neighbouring expressions make together: an hour and its day, the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from briefings.extraction.temporal.leaning import MOVED, SAYING
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.rules_hours import in_part
from briefings.extraction.temporal.sense import Sense
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from store.records import Precision, TimexType, When

Found = tuple[int, int, Sense]

_HOUR_THEN_DAY = re.compile(r"\s*,?\s*(?:(?:on|of|for)\s+)?(?:the\s+)?", re.IGNORECASE)
_PARAGRAPH = re.compile(r"\n\s*\n")
_DAY_THEN_HOUR = re.compile(r"\s*(?:,|at|,\s*at|around|@)?\s*", re.IGNORECASE)
_THROUGH = re.compile(r"\s*(?:[-–‐‑—/]|to|through|thru|until|till|til)\s*(?:the\s+)?", re.IGNORECASE)
_ENDING = re.compile(r"\s*(?:[.;)]|$|\n|,? (?:in|at) [A-Z]|, (?:where|which|with|for|[a-z]+ing)\b)")
_COMMA_AND = re.compile(r",\s+(?:and|&)\s+", re.IGNORECASE)
_AND = re.compile(r"\s+(?:and|&)\s+(?:the\s+)?", re.IGNORECASE)


def joined(found: Sequence[Found], text: str, story: Story) -> list[Found]:
    """The expressions with hours joined to their days, and both ends of a range knowing the whole of it."""
    merged = _merge_hours(found, text, story)
    return _ranges(_give_days(merged, text, story), text, story)


def _merge_hours(found: Sequence[Found], text: str, story: Story) -> list[Found]:
    """ "3 p.m. on Monday" and "Monday at 3 p.m." become one expression; a day over the lines of a diary stays apart."""
    merged: list[Found] = []
    for item in found:
        pair = _merged(merged[-1], item, text) if merged else None
        if (
            pair
            and not _stands_over(merged[-1], item, text, story)
            and not _stands_under(merged[-1], item, text, story)
        ):
            merged[-1] = pair
        else:
            merged.append(item)
    return merged


def _stands_over(day: Found, hour: Found, text: str, story: Story) -> bool:
    """True for a day in a line of its own, and an hour at the head of the next one."""
    return not text[day[1] : hour[0]].strip() and story.is_heading(day[0], day[1])


def _stands_under(hour: Found, day: Found, text: str, story: Story) -> bool:
    """True for an hour at the end of a diary's line, and the day that heads the next ones."""
    return "\n" in text[hour[1] : day[0]] and story.is_heading(day[0], day[1])


def _merged(left: Found, right: Found, text: str) -> Found | None:
    a, b = left[2], right[2]
    if (a.hour is None and b.hour is None) or right[0] - left[1] > _WIDEST_GAP:
        return None
    gap = text[left[1] : right[0]]
    if _PARAGRAPH.search(gap):
        return None
    if a.type is TimexType.SET and _is_loose(b) and _DAY_THEN_HOUR.fullmatch(gap):
        return left[0], right[1], _each(a, b)
    if _is_loose(a) and b.is_day and b.period and _HOUR_THEN_DAY.fullmatch(gap):
        return left[0], right[1], _on(a, b)
    if _is_loose(b) and a.period and (a.is_day or _has_part_only(a)) and _DAY_THEN_HOUR.fullmatch(gap):
        return left[0], right[1], _on(_in_part(b, a), a)
    if _is_loose(a) and _has_part_only(b) and b.period and _HOUR_THEN_DAY.fullmatch(gap):
        return left[0], right[1], _in_part(a, b).on(b.period)
    return None


_WIDEST_GAP = 12
"""Characters between an hour and its day."""


def _on(hour: Sense, day: Sense) -> Sense:
    """The hour of that day, as uncertain as the day itself: "Monday, 20 July at 10:00" of a year where it is none."""
    assert day.period is not None
    sense = hour.on(day.period)
    is_uncertain = sense.when is not None and day.when is not None and day.when.uncertain
    return replace(sense, when=replace(sense.when, uncertain=True)) if is_uncertain and sense.when else sense


def _each(days: Sense, sense: Sense) -> Sense:
    """ "daily at 6:30 a.m.", "Sundays at noon": an hour of many days, and of no one day."""
    assert sense.hour is not None
    day = days.value if days.value.startswith("XXXX") else "XXXX-XX-XX"
    return Sense(TimexType.SET, f"{day}T{sense.hour.text}")


def _is_loose(sense: Sense) -> bool:
    return sense.hour is not None and sense.period is None


def _has_part_only(sense: Sense) -> bool:
    return sense.hour is not None and sense.hour.clock is None and sense.period is not None


def _is_night(sense: Sense) -> bool:
    return sense.hour is not None and sense.hour.text == "NI" and sense.mod is None


def _any_day(sense: Sense) -> Sense:
    """ "at night": of no day in particular."""
    assert sense.hour is not None
    return Sense(TimexType.TIME, f"XXXX-XX-XXT{sense.hour.text}", sense.mod)


def _in_part(sense: Sense, part: Sense) -> Sense:
    """ "8:30" beside "Monday evening" is 20:30, "seven" 19:00."""
    hour = sense.hour
    name = part.hour.text if part.hour else ""
    if hour is None or hour.clock is None or name not in ("MO", "AF", "EV", "NI"):
        return sense
    if hour.is_half_known and (name == "MO" or not 1 <= hour.clock.hour < 12):
        return sense
    clock = in_part(hour.clock.hour % 12, name).replace(minute=hour.clock.minute)
    return replace(sense, hour=replace(hour, text=clock.isoformat("minutes"), clock=clock, is_half_known=True))


def _give_days(found: Sequence[Found], text: str, story: Story) -> list[Found]:
    """Each loose hour gets the nearest day of its sentence, else of its heading, else one told shortly before.

    Where no day is told it is that of publication.
    """
    settled: list[Found] = []
    heading: Period | None = None
    has_doubts = any(sense.when is not None and sense.when.uncertain for *_, sense in found)
    for place, (start, end, sense) in enumerate(found):
        if sense.is_day and story.is_heading(start, end):
            heading = sense.period
        if _is_loose(sense):
            days = _days_in_sentence(found, settled, place, text, story)
            day = _day_of_other_clock(settled, sense, start, text) or _narrated(days, start, story)
            before = None if day else _day_before(settled, sense, start, text, story)
            day = day or (None if before else _day_of_saying(days, start, story))
            if day is None and _is_night(sense) and text[max(start - 3, 0) : start].lower() == "at ":
                sense = _any_day(sense)
            else:
                told = day or heading or before or story.publication_day
                sense = _begun(sense, told, start, story).on(told)
                sense = _doubted(sense, found, place) if has_doubts else sense
        settled.append((start, end, sense))
    return settled


def _day_of_other_clock(settled: Sequence[Found], sense: Sense, start: int, text: str) -> Period | None:
    """The day of the clock in brackets, which may be another: "tonight at 9 p.m. (0200 GMT)" is 2:00 of tomorrow."""
    if not settled or sense.hour is None or text[settled[-1][1] : start].strip() != "(":
        return None
    told = settled[-1][2]
    if told.hour is None or told.hour.clock is None or sense.hour.clock is None or told.period is None:
        return None
    apart = told.hour.clock.hour - sense.hour.clock.hour
    day = told.period.first
    shift = int(apart > _HALF_A_DAY and day < date.max) - int(apart < -_HALF_A_DAY and day > date.min)
    return told.period.shifted(shift)


_HALF_A_DAY = 12


def _doubted(sense: Sense, found: Sequence[Found], place: int) -> Sense:
    """The hour, uncertain where its day was told so near it: "on Monday, 20 July in Bonn, at 10:00"."""
    near = found[max(place - _NEIGHBOURS, 0) : place + _NEIGHBOURS]
    day = next((each for *_, each in near if each.is_day and each.period == sense.period and each.when), None)
    is_uncertain = sense.when is not None and day is not None and day.when is not None and day.when.uncertain
    return replace(sense, when=replace(sense.when, uncertain=True)) if is_uncertain and sense.when else sense


def _begun(sense: Sense, day: Period, start: int, story: Story) -> Sense:
    """A midnight of the publication day that is over began the day; any other ends it."""
    hour = sense.hour
    if hour is None or hour.ends_day or not hour.text.startswith("24"):
        return sense
    if day != story.publication_day or story.tense(start) is not Tense.PAST:
        return sense
    return replace(sense, hour=replace(hour, text="00:00"))


Day = tuple[int, Period]
"""Where a day is told, and the day."""


def _narrated(days: Sequence[Day], start: int, story: Story) -> Period | None:
    """The first of these days that is no day of saying, nor on the other side of publication than the hour."""
    if not days:
        return None
    is_past, is_ahead = story.tense(start) is Tense.PAST, story.is_still_ahead(start)
    for place, period in days:
        is_against = (is_past and period.first > story.published) or (is_ahead and period.last < story.published)
        if story.verb(place) not in SAYING and not is_against:
            return period
    return None


def _day_of_saying(days: Sequence[Day], start: int, story: Story) -> Period | None:
    """The nearest of these days, unless the hour is over and the day ahead: "adjourned at 2.10 p.m. till Monday"."""
    is_past = story.tense(start) is Tense.PAST
    return next((period for _, period in days if not (is_past and period.first > story.published)), None)


def _day_before(settled: Sequence[Found], hour: Sense, start: int, text: str, story: Story) -> Period | None:
    """The narrated day told last, shortly before; the ends of a range ("June 22-29") are no day of an hour."""
    near = [item for item in settled[-_NEIGHBOURS:] if start - item[1] <= _NEAR]
    pairs = pairwise(near)
    ends = {item[0] for pair in pairs if _THROUGH.fullmatch(text[pair[0][1] : pair[1][0]]) for item in pair}
    told = [(place, sense) for place, _, sense in near if _tells_day(sense) and place not in ends]
    told.sort(key=lambda day: (_is_at_night(hour) and _is_night(day[1]), day[0]), reverse=True)
    is_far = story.tense(start) is not Tense.PAST
    days = [(place, sense.period) for place, sense in told if sense.period]
    near_days = [day for day in days if not (is_far and abs(day[1].first.year - story.published.year) > 1)]
    return _narrated(near_days, start, story)


def _is_at_night(sense: Sense) -> bool:
    """True for 9.40 p.m., which is of the night that was told rather than of another day."""
    clock = sense.hour.clock if sense.hour else None
    return clock is not None and (clock.hour >= _DUSK or clock.hour < _DAWN)


_DUSK, _DAWN = 19, 4


_NEAR = 500
"""Characters within which an hour without a day of its own still belongs to a day told before."""


def _is_shared(start: int, later: int, day: Sense, story: Story) -> bool:
    """True where a day told later in the sentence may be that of an hour; another clause has its own day.

    An hour to come shares the day of another hour there: "opens at 7 a.m., and stays shut till 7 p.m. tomorrow".
    """
    if not story.parts(start, later):
        return True
    is_of_hour = day.hour is not None and day.hour.clock is not None
    return is_of_hour and day.period is not None and day.period.first > story.published and story.is_still_ahead(start)


def _is_elsewhere(between: str, day: Sense) -> bool:
    """True for "8 p.m. local time (4 a.m. Thursday in Sydney)", by another clock, and "at 8 p.m., nor on Sunday"."""
    is_of_hour = day.hour is not None and day.hour.clock is not None
    return (is_of_hour and between.strip() == "(") or " nor " in between


def _days_in_sentence(
    found: Sequence[Found], settled: Sequence[Found], place: int, text: str, story: Story
) -> list[Day]:
    """The days told in the sentence, before or after, the nearest first."""
    start, end, _ = found[place]
    first, last = _sentence(start, end, story)
    days = [(start - e, s0, s) for s0, e, s in reversed(settled[-_NEIGHBOURS:]) if s0 >= first and _tells_day(s)]
    ahead = found[place + 1 : place + 1 + _NEIGHBOURS]
    days += [
        (s0 - end, s0, s)
        for s0, _, s in ahead
        if s0 < last and _tells_day(s) and _is_shared(start, s0, s, story) and not _is_elsewhere(text[end:s0], s)
    ]
    return [(s0, s.period) for _, s0, s in sorted(days, key=lambda day: day[0]) if s.period]


_NEIGHBOURS = 8
"""How many expressions on either side are asked for the day of an hour; more would not be linear in the text."""


def _tells_day(sense: Sense) -> bool:
    return sense.period is not None and (sense.hour is not None or sense.is_day)


def _sentence(start: int, end: int, story: Story) -> tuple[int, int]:
    """The sentence around an hour, which the parser may have ended at "a.m."."""
    first, last = story.sentence(start)
    return first, story.sentence(end)[1] if last <= end or story.goes_on(last) else last


def _ranges(found: list[Found], text: str, story: Story) -> list[Found]:
    """Both ends of a range of days get a ``when`` that covers it."""
    result = list(found)
    for i in range(len(result) - 1):
        (a0, a1, a), (b0, b1, b) = result[i], result[i + 1]
        if b0 - a1 <= 16 and _is_range(result, i, text, story) and (when := _covering(a, b)):
            result[i] = (a0, a1, replace(a, when=when))
            result[i + 1] = (b0, b1, replace(b, when=when))
    for i, (start, end, sense) in enumerate(result):
        if sense is found[i][2] and (lasting := _lasting_through(result, i, text, story)):
            result[i] = (start, end, replace(sense, when=lasting))
    return result


def _lasting_through(found: Sequence[Found], i: int, text: str, story: Story) -> When | None:
    """ "in Seoul through March 8": from publication, or from a day ahead told before it, to that day."""
    start, _, sense = found[i]
    if not sense.is_day or sense.period is None or sense.period.first <= story.published:
        return None
    if not _LAST_DAY.search(text, max(start - _MARGIN, 0), start) or story.tense(start) is Tense.PAST:
        return None
    before = found[i - 1] if i and found[i - 1][0] >= story.sentence(start)[0] else _heading_over(found, i, story)
    opening = before[2].period if before and before[2].is_day else None
    is_ahead = opening is not None and story.published < opening.first < sense.period.first
    return When(Precision.RANGE, opening.first if opening and is_ahead else story.published, sense.period.last)


_LAST_DAY = re.compile(r"(?:\bthrough|\((?:to|until|till)) $", re.IGNORECASE)
_MARGIN = 12


def _heading_over(found: Sequence[Found], i: int, story: Story) -> Found | None:
    """The day that stands over the line of a diary: "Tuesday, June 21 / VIENNA - Conference (to June 24)"."""
    near = reversed(found[max(i - _NEIGHBOURS, 0) : i])
    return next((each for each in near if story.is_heading(each[0], each[1])), None)


def _is_range(found: Sequence[Found], i: int, text: str, story: Story) -> bool:
    (a0, a1, a), (b0, b1, b) = found[i], found[i + 1]
    gap = text[a1:b0]
    if _COMMA_AND.fullmatch(gap) and _ENDING.match(text, b1):
        gap = gap[1:]  # "on Friday, 4 May, AND SATURDAY, 5 MAY."; not "... and Saturday she leaves"
    if _THROUGH.fullmatch(gap):
        is_moved = story.verb(a0) in MOVED or _PUT.search(text, max(a0 - _SHIFT, 0), a0) is not None
        is_moved = is_moved and not _is_brought(text, a0, story)
        return not gap.strip().isalpha() or not is_moved or _is_pair(found, i, text)
    if not _AND.fullmatch(gap):
        return False
    if text[max(a0 - 12, 0) : a0].rstrip().lower().endswith(("between", "between the")):
        return True
    in_list = i > 0 and text[found[i - 1][1] : a0].strip() == ","
    if in_list or not (a.is_day and b.is_day and a.period and b.period):
        return False
    return (b.period.first - a.period.first).days == 1


_PUT = re.compile(
    r"\bput (?:off|back)(?: (?!and\b|but\b|will\b|to hold\b)[\w'’-]{1,20}){0,8}? (?:from|to|until) "
    r"(?:\w{1,9} ?[-–] ?)?$",
    re.IGNORECASE,
)
_SHIFT = 60
_UNTIL = re.compile(r"\b(?:to|until|till) (?:the )?$", re.IGNORECASE)
_MOST_LINKED = 4


def _is_pair(found: Sequence[Found], i: int, text: str) -> bool:
    """True for "moved to 22 TO 24 MAY", "from 4 TO 6 MAY to 9 TO 11 MAY"; not for "from 4 May TO 9 MAY", two times."""
    first = last = i
    while first and i - first < _MOST_LINKED and _THROUGH.fullmatch(text[found[first - 1][1] : found[first][0]]):
        first -= 1
    while last + 1 < min(len(found), i + _MOST_LINKED) and _THROUGH.fullmatch(
        text[found[last][1] : found[last + 1][0]]
    ):
        last += 1
    linked, place = last - first + 1, i - first
    start, end, _ = found[first]
    if linked == 2:
        return _UNTIL.search(text, max(start - _MARGIN, 0), start) is not None
    if linked == 3:
        is_alone = any(letter.isalpha() for letter in text[start:end])  # "from 4 MAY to 9 to 11 May"
        return place == int(is_alone)
    return linked == _MOST_LINKED and place % 2 == 0


def _is_brought(text: str, start: int, story: Story) -> bool:
    """True for "a case BROUGHT by A from Monday 3 to Friday 7 May", where nothing is brought forward."""
    return story.verb(start) == "bring" and "forward" not in text[max(start - _MARGIN, 0) : start].lower()


def _covering(a: Sense, b: Sense) -> When | None:
    if (
        a.type is not TimexType.DATE
        or b.type is not TimexType.DATE
        or not (a.when and b.when and a.period and b.period)
    ):
        return None
    if a.period.grain is not b.period.grain or a.period.first >= b.period.first:
        return None
    precision = Precision.RANGE if a.is_day else b.when.precision
    return When(precision, a.when.earliest, b.when.latest, uncertain=a.when.uncertain or b.when.uncertain)
