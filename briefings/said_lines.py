"""One line of plain text by an admin: a time, a place, parties, or a whole meeting.

The line is set into a plain sentence and read as an article is, in the reading room. What is not
wholly understood is not taken: an admin who writes "31 February" shall not get all of February.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from briefings import said_meetings
from briefings.extraction import gazetteer
from briefings.language import gettext, in_quotes, marked
from briefings.locales import day_text
from briefings.resolution.told import is_unnamed
from store.records import (
    NO_TIME,
    Article,
    Findings,
    Meeting,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    PublishedFrom,
    When,
)

Read = Callable[[Article], Awaitable[Findings]]

LONGEST_LINE = 200
TIMES = marked("14 January, 14 January at 15:30 Geneva time, or 14 to 16 January")
CLOCKS = marked("15:30, 3 pm, or 15:30 Geneva time")
PLACES = marked("Vienna, or Palais Coburg, Vienna")
PARTIES = marked("Iran, United States; a person with the side in brackets: Ada Amin (Egypt)")
MEETING = marked("Iran and United States, talks in Geneva on 14 January at 15:30")
_NONE = re.compile(r"(?:none|no (?:time|date|day|place)|not? (?:known|given|yet known)|unknown|-)", re.IGNORECASE)
_FRAME = "Egypt and Sudan will hold talks"
_FILLING = re.compile(
    r"\b(?:on|at|in|the|from|to|until|till|and|between|of|by|local|time|o'?clock|h|hrs|hours|day|starting)\b|[\W_]+",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b", re.IGNORECASE)
_YEAR = re.compile(r"\b\d{4}\b(?!\s*(?:hours|hrs|h|GMT|UTC)\b)")
_NUMBER = re.compile(r"(?<![\w-])\d[\d:.]*(?:h\d*)?\b")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[ T](\d\d:\d\d))?(?![\d:])")
_TOWN_TIME = re.compile(r"\b(?P<town>[A-Z][\w.'-]{1,40}(?: [A-Z][\w.'-]{1,40}){0,4}) time\b")
_IN_BRACKETS = re.compile(r"(?P<name>[^()]+)\((?P<side>[^()]+)\)")


class NotUnderstood(Exception):
    """A line that says nothing, or not everything it says is understood; the message is plain words with an example."""


@dataclass(frozen=True, slots=True)
class Timed:
    """A time as a line means it of a meeting; ``hour_kept`` where the line gives a day alone and the hour stays."""

    when: When
    hour_kept: bool = False


@dataclass(frozen=True, slots=True)
class Lines:
    """Understands lines. ``read`` gives an article's findings; ``today`` is the admin's day."""

    read: Read
    today: date

    async def time(self, line: str, meeting: Meeting) -> Timed:
        """A day, several days, or a moment; no time at all for "none". Raises NotUnderstood.

        A day without a year is that nearest to the meeting's own, a clock time without a zone that of its place;
        with a day alone the hour stays that it has.
        """
        if _NONE.fullmatch(line):
            return Timed(NO_TIME)
        words = _spelled(re.sub(r"^on\s+", "", line, flags=re.IGNORECASE))
        when = await self._when(words, meeting, f"on {words}", gettext(TIMES))
        is_bare = _MONTH.search(words) and not _YEAR.search(words)
        given = _nearest(when, meeting.when) if is_bare else when
        meant = _with_a_real_hour(_with_hour_of(meeting.when, given))
        return Timed(meant, hour_kept=given.clock is None and meant.clock is not None)

    async def clock(self, line: str, meeting: Meeting) -> When:
        """The day of the meeting with another clock time, or without one for "none". Raises NotUnderstood."""
        day = meeting.when.earliest
        if day is None or day != (meeting.when.latest or day) or not meeting.when.is_dated:
            raise NotUnderstood(gettext("It has no single day yet. Correct the date, with the time in the same line."))
        if _NONE.fullmatch(line):
            return When(Precision.DATE, day, day)
        words = _spelled(re.sub(r"^at\s+", "", line, flags=re.IGNORECASE))
        when = await self._when(words, meeting, f"on {day.day} {day:%B %Y} at {words}", gettext(CLOCKS))
        if when.clock is None or when.earliest != day:
            raise NotUnderstood(
                gettext(
                    "“{line}” is no time of day. Write for example {examples}.", line=line, examples=gettext(CLOCKS)
                )
            )
        return _with_a_real_hour(when)

    async def place(self, line: str) -> str | None:
        """A town, a country or a venue, as it was written, known or not; None for "none". Raises NotUnderstood."""
        if _NONE.fullmatch(line):
            return None
        words = re.sub(r"^(?:in|at)\s+", "", line.strip(" ."), flags=re.IGNORECASE)
        if words.islower() and gazetteer.country_of(words.title()):
            words = words.title()
        found = await self._findings(f"{_FRAME} in {words}.")
        named = next((report.place for report in found.meetings if report.place), None)
        if named and not words.islower() and _is_part(named, words):
            return words
        if all(said_meetings.is_name_of_a_place(part.strip()) for part in words.split(",")):
            return words
        words = marked("I know no place “{line}”. Write for example {examples}; names begin with capital letters.")
        raise NotUnderstood(gettext(words, line=line, examples=gettext(PLACES)))

    async def parties(self, line: str) -> tuple[Party, ...]:
        """Everybody named, each with the side they act for. Raises NotUnderstood."""
        found = await self._findings(f"{line.strip(' .')} will hold talks.")
        told = [party for report in found.meetings for party in report.parties]
        parties = tuple(dict.fromkeys(_party(name, told) for name in _names(line)))
        if not parties:
            raise NotUnderstood(
                gettext("Nobody is named in it. Write for example {examples}.", examples=gettext(PARTIES))
            )
        return parties

    async def meeting(self, line: str) -> MeetingReport:
        """A whole meeting that is to come, without citations. Raises NotUnderstood."""
        line, is_settled = said_meetings.settled(line)
        for each in said_meetings.sentences(_with_numbers_spelled(line)):
            found = await self._findings(each)
            found = replace(found, meetings=tuple(told for told in found.meetings if not is_unnamed(told)))
            if len(found.meetings) > 1:
                raise NotUnderstood(gettext("That tells of more than one meeting. Please write a line for each."))
            if found.meetings:
                self._check_time(found, each)
                report = found.meetings[0]
                status = report.status if is_settled else MeetingStatus.TENTATIVE
                status = MeetingStatus.SCHEDULED if status is MeetingStatus.HELD else status
                when = _with_a_real_hour(replace(report.when, uncertain=False))
                place = report.place or said_meetings.place_written(line, {party.side for party in report.parties})
                return replace(
                    report, when=when, status=status, place=place, citations=(), official=False, certain=True
                )
        how = gettext("Write who, what, where and when, for example: {example}.", example=gettext(MEETING))
        words = (gettext("I find no meeting in it."), said_meetings.left_out(line), how)
        raise NotUnderstood(" ".join(filter(None, words)))

    def _check_time(self, found: Findings, sentence: str) -> None:
        """Refuse a time that is over, and numbers or a time that the meeting has not taken. Raises NotUnderstood."""
        whens = [each.when for each in found.dates if each.when and each.when.latest]
        over = next((when for when in whens if when.latest and when.latest < self.today), None)
        if over and over.latest:
            day = day_text(over.latest, "yMMMMd")
            raise NotUnderstood(gettext("{day} is over; only a meeting that is to come can be added.", day=day))
        covered = {place for each in found.dates for place in range(each.start, each.end)}
        numbers = [each[0] for each in _NUMBER.finditer(sentence) if each.start() not in covered]
        taken = found.meetings[0].when
        is_dropped = taken.earliest is None or (taken.clock is None and any(when.clock for when in whens))
        if numbers or (whens and is_dropped):
            what = in_quotes(numbers[0]) if numbers else gettext("the time")
            words = marked("I do not understand {what} in it. Write the time for example as {examples}.")
            raise NotUnderstood(gettext(words, what=what, examples=gettext(TIMES)))

    # ------------------------------------------------------------------ how

    async def _when(self, words: str, meeting: Meeting, tail: str, examples: str) -> When:
        zone = None
        if (named := _TOWN_TIME.search(words)) and (zone := gazetteer.zone_of(named["town"])):
            tail, words = (each.replace(named[0], "").rstrip() for each in (tail, words))
        town = meeting.place if meeting.place and gazetteer.zone_of(meeting.place) else None
        sentence = f"{_FRAME}{f' in {town}' if town else ''} {tail}."
        found = await self._findings(sentence)
        start = sentence.rindex(words)
        left = _left(words, ((each.start - start, each.end - start) for each in found.dates))
        times = {report.when for report in found.meetings if report.when.earliest}
        times = times or {_at(each.when, town) for each in found.dates if each.when and each.when.earliest}
        if left or len(times) != 1:
            what = in_quotes(words)
            if left and left != words:
                part = in_quotes(left)
                what = gettext("{part} in {whole}", part=part, whole=what)
            raise NotUnderstood(
                gettext("I do not understand {what}. Write for example {examples}.", what=what, examples=examples)
            )
        when = times.pop()
        is_zoned = zone is not None and when.clock is not None
        return replace(when, uncertain=False, zone=zone if is_zoned else when.zone)

    async def _findings(self, sentence: str) -> Findings:
        published = datetime.combine(self.today, time(), UTC)
        return await self.read(Article("line", sentence, "", published, PublishedFrom.GIVEN))


def _with_a_real_hour(when: When) -> When:
    """The time as it is. Raises NotUnderstood for an hour that is skipped there, as the clocks are put forward."""
    moment = when.moment
    if moment is None or when.clock is None or when.earliest is None:
        return when
    there = moment.astimezone(UTC).astimezone(moment.tzinfo)
    if there.replace(tzinfo=None) == moment.replace(tzinfo=None):
        return when
    words = marked("There is no {clock} on {day} in {zone}: the clocks are put forward then.")
    day = day_text(when.earliest, "yMMMMd")
    raise NotUnderstood(gettext(words, clock=f"{when.clock:%H:%M}", day=day, zone=when.zone or ""))


def _at(when: When, town: str | None) -> When:
    """A time that is over, which no plan takes, with the zone of the place where none was written."""
    is_bare = town and when.clock is not None and when.zone is None and when.zone_text is None
    return replace(when, zone=gazetteer.zone_of(town)) if town and is_bare else when


def _spelled(words: str) -> str:
    """A day in digits with its month's name, so that the zone behind a clock time is read; 15.30 as 15:30."""
    words = re.sub(r"\b(\d{1,2})\.(\d\d)\b(?!\.)", r"\1:\2", _with_numbers_spelled(words))
    if (iso := _ISO.match(words)) and 1 <= int(iso[2]) <= 12:
        month = f"{date(2000, int(iso[2]), 1):%B}"
        clock = f" at {iso[4]}" if iso[4] else ""
        return f"{int(iso[3])} {month} {iso[1]}{clock}{words[iso.end() :]}"
    return words


def _with_numbers_spelled(words: str) -> str:
    """15:00 for "15h" and "15 hrs", 15:30 for "15h30" and "15:30 h"; the days "10.-12." without their points."""
    words = re.sub(r"\b(\d{1,2})\. ?([-–]) ?(\d{1,2})\b\.?", r"\1\2\3", words)
    words = re.sub(r"\b(\d{1,2}[:.]\d\d) ?(?:h|hrs|uhr)\b", r"\1", words, flags=re.IGNORECASE)
    words = re.sub(r"(?<![\d:.])([01]?\d|2[0-3])h([0-5]\d)\b", r"\1:\2", words, flags=re.IGNORECASE)
    return re.sub(r"(?<![\d:.])([01]?\d|2[0-3]) ?(?:h|hrs|uhr)\b", r"\1:00", words, flags=re.IGNORECASE)


def _left(words: str, spans: Iterator[tuple[int, int]]) -> str:
    """What no temporal expression covers, but for small words and signs around it."""
    covered = {place for start, end in spans for place in range(start, end)}
    rest = "".join("\n" if place in covered else sign for place, sign in enumerate(words))
    return " ".join(part.strip(" ,") for part in rest.splitlines() if _FILLING.sub("", part))


def _with_hour_of(old: When, when: When) -> When:
    """The day at the hour of the old time, where it says none and both are days of their own."""
    is_day = when.precision is Precision.DATE and when.earliest == when.latest
    return replace(old, earliest=when.earliest, latest=when.latest) if is_day and _is_one_hour(old) else when


def _is_one_hour(when: When) -> bool:
    return when.clock is not None and when.earliest is not None and when.earliest == (when.latest or when.earliest)


def _nearest(when: When, old: When) -> When:
    """The time in the year in which it lies nearest to the old one; as it is where there is none."""
    if when.earliest is None or old.earliest is None:
        return when
    moved = [shifted for years in (-1, 0, 1) if (shifted := _shifted(when, years))]
    near = old.earliest
    return min(moved, key=lambda each: abs((each.earliest or near) - near), default=when)


def _shifted(when: When, years: int) -> When | None:
    """None for a 29 February that is not."""
    try:
        first, last = (day.replace(year=day.year + years) if day else None for day in (when.earliest, when.latest))
    except ValueError:
        return None
    return replace(when, earliest=first, latest=last)


def _is_part(named: str, words: str) -> bool:
    """True where the place that was read is the one that was written, or its first or last part."""
    parts = [gazetteer.fold(part.strip()) for part in (words, *words.split(","))]
    return gazetteer.fold(named.removeprefix("the ")) in [part.removeprefix("the ") for part in parts]


# --------------------------------------------------------------------------- who


def _names(line: str) -> Iterator[str]:
    """The parties as they are listed; "and" divides only what is no name as a whole ("Trinidad and Tobago")."""
    for part in re.split(r"[,;]|\s[–-]\s", line.strip(" .")):
        pieces = [piece for piece in re.split(r"(?<!\s)\s+and\s+|^and\s+", part.strip(), flags=re.IGNORECASE) if piece]
        while pieces:
            names = (" and ".join(pieces[:size]) for size in range(len(pieces), 0, -1))
            name = next((each for each in names if gazetteer.fold(each) in gazetteer.by_folded_name()), pieces[0])
            pieces = pieces[name.count(" and ") + 1 :]
            yield re.sub(r"^the\s+", "", name.strip(), flags=re.IGNORECASE)


def _party(name: str, told: list[Party]) -> Party:
    """Who is meant: as a table knows it, as it was read in the line, or by a name of its own."""
    if named := _IN_BRACKETS.fullmatch(name):
        return Party(named["name"].strip(), _party(named["side"].strip(), []).side)
    if entry := gazetteer.by_folded_name().get(gazetteer.fold(name)):
        return Party(entry.name if entry.kind in ("person", "organisation", "party") else entry.side, entry.side)
    read = next((party for party in told if gazetteer.fold(party.name) in gazetteer.fold(name)), None)
    if read:
        return read
    if not name[:1].isupper() or len(name) > 60 or any(sign.isdigit() for sign in name):
        words = marked("I do not know “{name}”. Write for example {examples}; names begin with capital letters.")
        raise NotUnderstood(gettext(words, name=name, examples=gettext(PARTIES)))
    return Party(name, name)
