"""Meetings found in a text, a line each, for tables of sentences: "talks | Egypt, Sudan | Cairo | 2022-03-10 | scheduled"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from spacy.language import Language

from briefings.extraction.dates import find_dates
from briefings.extraction.meetings import find_meetings, find_open_points
from briefings.extraction.parties import find_mentions
from briefings.extraction.reading import Reading
from briefings.resolution.told import is_unnamed
from store.records import MeetingReport, OpenPoint, When

WEDNESDAY = date(2022, 3, 2)
"""The day the sentences were published on."""


def read(nlp: Language, text: str, published: date = WEDNESDAY, title: str = "") -> Reading:
    """A text as the finders are handed it."""
    doc = nlp(text)
    reading = Reading(doc, "a", published, find_dates(doc, published), title=title)
    return replace(reading, mentions=find_mentions(reading))


def meetings(nlp: Language, text: str, published: date = WEDNESDAY) -> tuple[MeetingReport, ...]:
    """Those that say who meets."""
    return tuple(told for told in find_meetings(read(nlp, text, published)) if not is_unnamed(told))


def nameless(nlp: Language, text: str, published: date = WEDNESDAY) -> list[str]:
    """Every change in a line of which the text does not say whose meeting it is."""
    return [line(told) for told in find_meetings(read(nlp, text, published)) if is_unnamed(told)]


def told(nlp: Language, text: str, published: date = WEDNESDAY) -> list[str]:
    """Every meeting of the text in a line."""
    return [line(meeting) for meeting in meetings(nlp, text, published)]


def told_below(nlp: Language, title: str, text: str) -> list[str]:
    """Every meeting of a text that has a headline, in a line."""
    return [line(meeting) for meeting in find_meetings(read(nlp, text, title=title)) if not is_unnamed(meeting)]


def open_points(nlp: Language, text: str) -> tuple[OpenPoint, ...]:
    reading = read(nlp, text)
    return find_open_points(reading, find_meetings(reading))


def line(meeting: MeetingReport) -> str:
    sides = ", ".join(sorted({party.side for party in meeting.parties}))
    former = f" (was {days(meeting.former)})" if meeting.former else ""
    status = meeting.status.value + former
    return " | ".join((meeting.kind.value, sides, meeting.place or "-", days(meeting.when), status))


def days(when: When) -> str:
    """The days as ISO dates, "-" without any; a clock time and its zone where there are some."""
    if when.earliest is None or when.latest is None:
        return "-"
    span = f"{when.earliest}" if when.earliest == when.latest else f"{when.earliest}..{when.latest}"
    clock = f" {when.clock:%H:%M} {when.zone or '?'}" if when.clock else ""
    return span + clock
