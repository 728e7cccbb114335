"""Each question answered from a library: find what it asks for, and have it composed. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TypeVar

from briefings.attached import positions_of
from briefings.briefing import Briefing, Claim
from briefings.compose.articles import articles_briefing, why_briefing
from briefings.compose.brief import Subject, brief_briefing
from briefings.compose.desk import Desk
from briefings.compose.meetings import OPEN, is_over, meetings_briefing
from briefings.compose.nothing import nothing_briefing, nothing_read
from briefings.compose.positions import positions_briefing, versus_briefing
from briefings.compose.review import counts_words, review_briefing
from briefings.compose.said import parties_of
from briefings.compose.timeline import timeline_briefing
from briefings.compose.today import today_briefing
from briefings.compose.wording import meeting_title, the
from briefings.library import Library
from briefings.merging import happenings, said_of, tellings
from briefings.pictures.chronicle import timeline_picture
from briefings.pictures.foot import picture_choice
from briefings.pictures.scene import Picture
from briefings.pictures.stances import is_worth_a_table, positions_picture
from briefings.query import Query, is_seat, parse
from briefings.resolve import resolve
from briefings.search import ANY_MEETING, Search, names_by_side, names_of
from briefings.subjects import Shift, shift, topics
from briefings.told import Answer, Happening, Telling, TimelineEntry
from store.records import (
    Article,
    Citation,
    Draft,
    EventReport,
    Findings,
    Meeting,
    MeetingStatus,
    Position,
    Precision,
)

T = TypeVar("T")

_VAGUE = frozenset({Precision.MONTH, Precision.YEAR, Precision.UNKNOWN})
WORTH_A_PICTURE = 3
"""A timeline with fewer entries is seen at once in words."""
OTHERS = 4
"""Meetings that words may have meant too, offered beside the brief of the likeliest."""


def warm(library: Library) -> None:
    """Have everything worked out that a library keeps."""
    for each in (library.index.shelved, library.official, library.tellings, library.entries, library.by_id):
        len(each)
    names_by_side()


# --------------------------------------------------------------------------- meetings


def meetings(
    library: Library, query: str, *, now: datetime, zone: str, page: int = 1, everything: bool = False
) -> Briefing:
    """What is next, soonest first; nothing planned is said with what there is instead."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, shown = _meetings(library, query, desk, everything=everything)
    if shown:
        hidden, taken = len(found) - len(shown), _taken(asked)
        return meetings_briefing(shown, asked, desk, page=page, everything=everything, hidden=hidden, taken=taken)
    return _no_meetings(library, asked, desk, found)


def _meetings(
    library: Library, query: str, desk: Desk, *, everything: bool
) -> tuple[Query, Sequence[Meeting], Sequence[Meeting]]:
    """What was asked, all meetings that answer it, and those of them to be listed.

    A capital is a place first; where no meeting to be listed is there, its government is meant.
    """
    asked, search = parse(query, desk.today), Search(library)
    readings = [asked.at_the_capital, asked] if asked.capital else [asked]
    answers = []
    for each in readings:
        found = search.meetings(each)
        answers.append((each, found, _listed(found, each, desk, everything=everything)))
    listed = [answer for answer in answers if answer[2]]
    return (listed or [answer for answer in answers if answer[1]] or answers[::-1])[0]


def _taken(query: Query) -> str:
    """As what a town was taken that is a place and stands for a government."""
    if term := query.capital:
        return f"No meeting in “{term.text}” is known to come; taken for the government of {the(term.side or '')}."
    if town := next((term for term in query.terms if term.place and is_seat(term.text)), None):
        return f"“{town.text}” is taken for the place; its government is found under its country's name."
    return ""


def _at_a_place(query: Query, search: Search) -> Query:
    """The question with its capital as a place, if a meeting is there; else as it was."""
    return query.at_the_capital if query.capital and search.meetings(query.at_the_capital) else query


def _listed(found: Sequence[Meeting], query: Query, desk: Desk, *, everything: bool) -> list[Meeting]:
    """All of them, or those that are yet to come; days that were asked for are answered as they are."""
    if everything or query.everything or query.days is not None:
        return list(found)
    return [each for each in found if is_next(each, desk)]


def is_next(meeting: Meeting, desk: Desk) -> bool:
    """True for what is planned, not over, and known better than by its month."""
    return meeting.status in OPEN and meeting.when.precision not in _VAGUE and not is_over(meeting, desk)


def _no_meetings(library: Library, query: Query, desk: Desk, found: Sequence[Meeting]) -> Briefing:
    if not library.listed:
        return nothing_read()
    if found:
        words = "These are over, called off or without a day:"
        return nothing_briefing("meetings", query, desk, meetings=found[::-1], hint=words)
    search = Search(library)
    nearest = search.nearest_meetings(query)
    coming = [each for each in nearest or library.meetings if is_next(each, desk)]
    return nothing_briefing("meetings", query, desk, meetings=coming or nearest, parties=search.nearest_parties(query))


def meeting_records(
    library: Library, query: str, *, now: datetime, everything: bool = False
) -> tuple[Answer[Meeting], ...]:
    """The meetings of all pages, with the articles they rest on."""
    desk = Desk.at(library.articles, now, "UTC")
    _, _, shown = _meetings(library, query, desk, everything=everything)
    return tuple(_answer(each, each.citations, desk) for each in shown)


def _answer(record: T, citations: Iterable[Citation], desk: Desk) -> Answer[T]:
    names = dict.fromkeys(citation.article for citation in desk.backed(citations))
    return Answer(record, tuple(desk.articles[name] for name in names))


def brief(library: Library, query: str, *, now: datetime, zone: str) -> Briefing:
    """One meeting in full, by id or words."""
    desk = Desk.at(library.articles, now, zone)
    if meeting := library.by_id.get(query.strip()):
        return brief_briefing(subject_of(meeting, library), desk)
    search = Search(library)
    asked = _at_a_place(parse(query, desk.today), search)
    found = search.meetings(asked)
    coming = [each for each in found if is_next(each, desk)]
    over = [each for each in reversed(found) if not is_next(each, desk)]
    likely = search.likeliest([*coming, *over], asked)
    if not likely or (asked.is_empty and not coming):
        return nothing_read() if not library.listed else _no_meeting_to_brief(library, asked, desk)
    others = [] if asked.is_empty else likely[1 : OTHERS + 1]
    return brief_briefing(subject_of(likely[0], library), desk, others=others)


def _no_meeting_to_brief(library: Library, query: Query, desk: Desk) -> Briefing:
    search = Search(library)
    nearest = search.nearest_meetings(query) or [each for each in library.meetings if is_next(each, desk)]
    return nothing_briefing("brief", query, desk, meetings=nearest, parties=search.nearest_parties(query))


def subject_of(meeting: Meeting, library: Library) -> Subject:
    """The meeting with everything its brief needs."""
    said = positions_of(meeting, library)
    return Subject(meeting, said, library.official, library.crowded, partial(_shift_of, library))


# --------------------------------------------------------------------------- positions


def positions(
    library: Library, query: str, *, now: datetime, zone: str, page: int = 1, everything: bool = False
) -> Briefing:
    """Who wants what; two sides against each other; or what was said on one meeting."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, meeting = _positions(library, query, desk)
    shift_of = partial(_shift_of, library)
    if not found:
        return _nothing("positions", library, asked, desk)
    if asked.versus and meeting is None:
        names = frozenset(word for side in asked.sides for name in names_of(side) for word in name)
        by_topic = topics(found, [library.tellings_of(side) for side in asked.sides], names)
        answer = versus_briefing(by_topic, asked, desk, page=page, shift_of=shift_of)
    else:
        title = f"Positions: {meeting_title(meeting)}" if meeting else None
        answer = positions_briefing(
            found, asked, desk, page=page, title=title, everything=everything, shift_of=shift_of
        )
    return _with_picture(answer, "positions", asked) if is_worth_a_table(found) else answer


def picture_of_positions(library: Library, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
    """The same as a table of parties by topics; in words where there is nothing to draw."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, meeting = _positions(library, query, desk)
    title = f"Positions: {meeting_title(meeting)}" if meeting else None
    picture = positions_picture(found, asked, desk, title=title, shift_of=partial(_shift_of, library))
    if picture:
        return picture
    return positions(library, query, now=now, zone=zone) if found else _nothing("positions", library, asked, desk)


def _positions(library: Library, query: str, desk: Desk) -> tuple[Query, Sequence[Telling], Meeting | None]:
    """What was asked, the positions, and the meeting they are about, where one was asked for by id or by words."""
    if meeting := library.by_id.get(query.strip()):
        return Query(meeting.id), positions_of(meeting, library), meeting
    asked = parse(query, desk.today)
    search = Search(library)
    there = _at_a_place(asked, search)
    meant = search.likeliest(search.meetings(there), there) if asked.words else []
    if meant and not asked.versus and any(term.keys <= ANY_MEETING for term in asked.words):
        return asked, positions_of(meant[0], library), meant[0]
    if (found := search.tellings(asked)) or not meant:
        return asked, found, None
    return asked, positions_of(meant[0], library), meant[0]


def _shift_of(library: Library, telling: Telling) -> Shift | None:
    """Whether its side has turned since it last spoke of this."""
    parties = parties_of(telling.position)
    return shift(telling, library.tellings_of(parties[0])) if len(parties) == 1 else None


def position_records(
    library: Library, query: str, *, now: datetime, everything: bool = False
) -> tuple[Answer[Position], ...]:
    """The positions of all pages, newest first."""
    desk = Desk.at(library.articles, now, "UTC")
    _, found, _ = _positions(library, query, desk)
    return tuple(_answer(each.position, each.citations, desk) for each in found)


# --------------------------------------------------------------------------- the timeline


def timeline(
    library: Library, query: str, *, now: datetime, zone: str, page: int = 1, everything: bool = False
) -> Briefing:
    """What happened and what is planned; with ``everything`` also what was cancelled or has no day."""
    desk = Desk.at(library.articles, now, zone)
    asked = _at_a_place(parse(query, desk.today), Search(library))
    found = _entries(library, asked, everything=everything)
    if not found:
        return _nothing("timeline", library, asked, desk)
    answer = timeline_briefing(found, asked, desk, page=page, everything=everything)
    return _with_picture(answer, "timeline", asked) if len(found) >= WORTH_A_PICTURE else answer


def picture_of_timeline(library: Library, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
    """The same as a drawn line, with what was cancelled; in words where there is nothing to draw."""
    desk = Desk.at(library.articles, now, zone)
    asked = _at_a_place(parse(query, desk.today), Search(library))
    found = Search(library).entries(asked)
    return timeline_picture(found, asked, desk) if found else _nothing("timeline", library, asked, desk)


PICTURES = {"timeline": picture_of_timeline, "positions": picture_of_positions}
"""What each kind of picture is composed by."""


def _with_picture(briefing: Briefing, kind: str, query: Query) -> Briefing:
    return replace(briefing, choices=(*briefing.choices, *picture_choice(kind, query)))


def _entries(library: Library, query: Query, *, everything: bool) -> list[TimelineEntry]:
    search = Search(library)
    found = search.entries(query)
    if not (everything or query.everything):
        return [each for each in found if not isinstance(each, Meeting) or each.status is not MeetingStatus.CANCELLED]
    return [*found, *(each for each in search.meetings(query) if each.when.earliest is None)]


def timeline_records(
    library: Library, query: str, *, now: datetime, everything: bool = False
) -> tuple[Answer[Meeting | EventReport], ...]:
    """The entries of all pages in order."""
    desk = Desk.at(library.articles, now, "UTC")
    asked = _at_a_place(parse(query, desk.today), Search(library))
    return tuple(
        _answer(entry if isinstance(entry, Meeting) else entry.event, entry.citations, desk)
        for entry in _entries(library, asked, everything=everything)
    )


def _nothing(kind: str, library: Library, query: Query, desk: Desk) -> Briefing:
    """Nothing of this kind; what there is of another kind, and whom there is something of."""
    if not library.listed:
        return nothing_read()
    search = Search(library)
    coming = [each for each in search.meetings(query) if is_next(each, desk)]
    return nothing_briefing(kind, query, desk, meetings=coming, parties=search.nearest_parties(query))


# --------------------------------------------------------------------------- the others


def today(library: Library, *, now: datetime, zone: str) -> Briefing:
    """The reader's day."""
    if not library.listed:
        return nothing_read()
    return today_briefing(library.meetings, Desk.at(library.articles, now, zone))


def articles(library: Library, *, now: datetime, zone: str, page: int = 1) -> Briefing:
    """What was read, newest first."""
    if not library.listed:
        return nothing_read()
    return articles_briefing(library.listed, Desk.at(library.articles, now, zone), page=page)


def why(library: Library, claim: Claim, *, now: datetime, zone: str) -> Briefing:
    """The words behind a claim."""
    return why_briefing(claim, Desk.at(library.articles, now, zone))


def review(draft: Draft, *, now: datetime, zone: str, stored: Article | None = None) -> Briefing:
    """What was found in one article alone, which is ``stored`` like that already."""
    known = {draft.article.id: draft.article}
    return review_briefing(draft, *_found(draft.article, draft.findings), Desk.at(known, now, zone), stored=stored)


def found_words(article: Article, findings: Findings) -> str:
    """'one meeting and two events': how much one article tells, counted as its review does; empty for nothing."""
    return counts_words(*map(len, _found(article, findings)))


def _found(article: Article, findings: Findings) -> tuple[Sequence[Meeting], Sequence[Telling], Sequence[Happening]]:
    """What one article tells, each thing once however often it says so."""
    known = {article.id: article}
    said = tellings(said_of(findings, article))
    return resolve([findings], known).meetings, said, happenings(findings.events, known)
