"""A meeting as an entry of a calendar: its title, and what it tells, each line with its source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit

from briefings.briefing import Briefing, Claim, Line, Section, Source
from briefings.calendars import Entry, EntryStatus
from briefings.compose.brief import LEAST_SAID, Subject, fact_claims, open_claims, said_lines, said_title
from briefings.compose.changes import change_claims
from briefings.compose.desk import Desk
from briefings.compose.slot import Slot, is_doubtful, slot_of
from briefings.compose.wording import kind_words, meeting_title, party_names
from briefings.language import gettext
from store.records import Meeting, MeetingStatus

ANY_DAY = datetime(1000, 1, 1, tzinfo=UTC)
"""The time at which an entry is composed: it is read on any day, so every date has its year and none is "tomorrow"."""
MOST_OPEN, MOST_CHANGES = 2, 3
_ASCII_SIGNS = "".join(chr(code) for code in range(0x21, 0x7F))


def entry_of(subject: Subject, desk: Desk) -> Entry | None:
    """The meeting as an entry with what was said on it, None for one that never had a day.

    ``desk`` is one of ``ANY_DAY``.
    """
    facts, open_points, changes = told = _told(subject, desk)
    said, _ = said_lines(subject, desk, beside=told, most=LEAST_SAID)
    return _entry(subject.meeting, _sections(facts, open_points, changes, (said, said_title(subject, desk))), desk)


def short_entry_of(subject: Subject, desk: Desk) -> Entry | None:
    """The same without what was said, which takes long to find: for calendars of many meetings."""
    return _entry(subject.meeting, _sections(*_told(subject, desk)), desk)


def _told(subject: Subject, desk: Desk) -> tuple[list[Claim], list[Claim], list[Claim]]:
    """What a brief tells of the meeting itself, but for what is counted from today; what is open; what changed."""
    facts = list(fact_claims(subject, desk, left=False))
    return facts, open_claims(subject.meeting, desk)[:MOST_OPEN], change_claims(subject.meeting, desk)[:MOST_CHANGES]


def _sections(
    facts: Sequence[Claim], open_points: Sequence[Claim], changes: Sequence[Claim], *said: tuple[Sequence[Line], str]
) -> list[Section]:
    """In the order of a reminder."""
    spoken = [Section(tuple(lines), title) for lines, title in said]
    return [
        Section(tuple(facts)),
        *spoken,
        Section(tuple(open_points), gettext("Open")),
        Section(tuple(changes), gettext("Changed")),
    ]


def _entry(meeting: Meeting, sections: Sequence[Section], desk: Desk) -> Entry | None:
    slot = slot_of(meeting)
    if slot is None:
        return None
    told = desk.briefing(meeting_title(meeting), sections)
    return Entry(
        meeting=meeting.id,
        sequence=meeting.sequence,
        status=slot.status,
        start=slot.start,
        end=slot.end,
        title=_title(meeting, slot),
        words="\n".join(_lines(told, _length_words(slot))),
        revised=_revised(meeting, told, desk),
        place=meeting.place,
        url=_address(meeting, desk),
        categories=(kind_words(meeting.kind), *party_names(meeting.sides)),
    )


def _title(meeting: Meeting, slot: Slot) -> str:
    """The title with how it stands in front, for calendars that do not show a status."""
    title = meeting_title(meeting)
    if slot.status is EntryStatus.CONFIRMED:
        return title
    if slot.status is EntryStatus.TENTATIVE:
        return (
            gettext("Uncertain: {meeting}", meeting=title)
            if is_doubtful(meeting)
            else gettext("Tentative: {meeting}", meeting=title)
        )
    if meeting.status is MeetingStatus.CANCELLED:
        return gettext("Cancelled: {meeting}", meeting=title)
    is_put_off = meeting.status is MeetingStatus.POSTPONED
    return (
        gettext("Postponed: {meeting}", meeting=title)
        if is_put_off
        else gettext("No day yet: {meeting}", meeting=title)
    )


def _length_words(slot: Slot) -> str:
    """That nobody knows how long it takes, where an hour stands for that."""
    return gettext("When it ends is not known; it stands here for an hour.") if isinstance(slot.start, datetime) else ""


def _lines(told: Briefing, note: str) -> Iterator[str]:
    """The briefing as plain lines: a blank one before each heading, the sources at the end with their addresses."""
    numbers = {source.article: source.number for source in told.sources}
    for section in told.sections:
        if section.title:
            yield from ("", section.title)
        for line in section.lines:
            colon = ":" if section.title is None else ""  # a fact has a label, a position begins with whose it is
            yield _claim(line, numbers, colon) if isinstance(line, Claim) else line.text
    yield from ("", note) if note else ()
    yield from ("", gettext("Sources"))
    for source in told.sources:
        yield _source(source)
        if address := web_address(source.url):
            yield address


def _claim(claim: Claim, numbers: dict[str, int], colon: str) -> str:
    marks = "".join(dict.fromkeys(f"[{numbers[each.article]}]" for each in claim.citations if each.article in numbers))
    lead = f"{claim.lead}{colon}" if claim.lead else None
    return " ".join(filter(None, (lead, claim.text, marks)))


def _source(source: Source) -> str:
    published = source.published
    if source.assumed:
        published = gettext("{day} (date assumed)", day=published)
    about = ", ".join(filter(None, (source.publisher, published)))
    return f"[{source.number}] {about}" + (f": {source.title}" if source.title else "")


def _revised(meeting: Meeting, told: Briefing, desk: Desk) -> datetime:
    """The last moment at which anything it tells of became known here."""
    articles = [desk.articles[source.article] for source in told.sources]
    moments = [each.added or each.published for each in articles]
    moments += [each.made for each in meeting.corrections]
    return max([*moments, meeting.changed or ANY_DAY])


# --------------------------------------------------------------------------- addresses


def _address(meeting: Meeting, desk: Desk) -> str | None:
    """The page of the newest article it rests on that has one."""
    pages = (web_address(desk.articles[each.article].url) for each in desk.backed(meeting.citations))
    return next(filter(None, pages), None)


def web_address(url: str | None) -> str | None:
    """The address as a calendar takes it, with nothing but ASCII in it; None unless it is http(s) and names a host."""
    if not url or re.search(r"[\s\x00-\x1f\x7f-\x9f\\\"<>]", url):
        return None
    try:
        parts = urlsplit(url)
        is_page = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
        return quote(url, safe=_ASCII_SIGNS) if is_page else None
    except ValueError:  # no address at all, or half a character in it
        return None
