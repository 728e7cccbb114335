"""Each question answered from a library: find what it asks for, and have it composed. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeVar

from briefings.attached import positions_of
from briefings.briefing import Briefing, Claim
from briefings.compose.articles import articles_briefing, why_briefing
from briefings.compose.brief import Subject, brief_briefing
from briefings.compose.desk import ADMIN, Desk
from briefings.compose.meetings import FAR, OPEN, is_over, meetings_briefing
from briefings.compose.nothing import nothing_briefing, nothing_read
from briefings.compose.paging import AS_ASKED, Menu, Page
from briefings.compose.positions import OVERVIEW, Heard, positions_briefing, versus_briefing
from briefings.compose.review import counts_words, review_briefing
from briefings.compose.sources import outlets_among, sources_briefing
from briefings.compose.timeline import timeline_briefing
from briefings.compose.today import NEXT, RECENT, today_briefing
from briefings.compose.wording import meeting_title, the
from briefings.language import gettext, marked
from briefings.library import Library, is_going
from briefings.merging import happenings, said_of, tellings
from briefings.pictures.chronicle import timeline_picture
from briefings.pictures.foot import picture_choice
from briefings.pictures.scene import Picture
from briefings.pictures.stances import is_worth_a_table, positions_picture
from briefings.query import Query, is_seat, parse
from briefings.resolve import resolve
from briefings.search import ANY_MEETING, Search, names_by_side, names_of
from briefings.slips import asked_of
from briefings.subjects import topics
from briefings.told import Answer, Happening, Telling, TimelineEntry
from store.records import (
    Article,
    Citation,
    Draft,
    EventReport,
    Findings,
    Meeting,
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
    library.work_out()
    names_by_side()
    parse("egypt", date.min)


# --------------------------------------------------------------------------- meetings


def meetings(
    library: Library,
    query: str,
    *,
    now: datetime,
    zone: str,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    everything: bool = False,
) -> Briefing:
    """What is next, soonest first; nothing planned is said with what there is instead."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, shown = _meetings(library, query, desk, everything=everything)
    if not shown:
        return _no_meetings(library, asked, desk, found)
    hidden, taken = len(found) - len(shown), _taken(asked)
    answer = meetings_briefing(
        shown, asked, desk, page=page, menu=menu, everything=everything, hidden=hidden, taken=taken
    )
    return _as_asked(answer, asked)


def _as_asked(answer: Briefing, query: Query) -> Briefing:
    """The answer with its question, where a button under it means that question without repeating it."""
    needs = any(choice.action.endswith(f":{AS_ASKED}") for choice in answer.choices)
    return replace(answer, asked=query.text) if needs else answer


def _meetings(
    library: Library, query: str, desk: Desk, *, everything: bool
) -> tuple[Query, Sequence[Meeting], Sequence[Meeting]]:
    """What was asked, all meetings that answer it, and those of them to be listed.

    A capital is a place first; where no meeting to be listed is there, its government is meant.
    """
    asked, search = asked_of(library, query, desk.today), Search(library)
    if asked.is_empty:
        return asked, library.meetings, _listed(library, library.meetings, asked, desk, everything=everything)
    readings = [asked.at_the_capital, asked] if asked.capital else [asked]
    answers = []
    for each in readings:
        found = search.meetings(each)
        answers.append((each, found, _listed(library, found, each, desk, everything=everything)))
    listed = [answer for answer in answers if answer[2]]
    return (listed or [answer for answer in answers if answer[1]] or answers[::-1])[0]


def _taken(query: Query) -> str:
    """As what a town was taken that is a place and stands for a government."""
    if query.is_empty and query.text and not any(map(str.isalnum, query.text)):
        words = marked("“{words}” has no word that I could look for; here is what comes next.")
        return gettext(words, words=query.text)
    if term := query.capital:
        government = the(term.side or "")
        return gettext(
            "No meeting in “{town}” is known to come; taken for the government of {country}.",
            town=term.text,
            country=government,
        )
    if town := next((term for term in query.terms if term.place and is_seat(term.text)), None):
        words = marked("“{town}” is taken for the place; its government is found under its country's name.")
        return gettext(words, town=town.text)
    return ""


def _at_a_place(query: Query, search: Search) -> Query:
    """The question with its capital as a place, if a meeting is there; else as it was."""
    return query.at_the_capital if query.capital and search.meetings(query.at_the_capital) else query


def _listed(
    library: Library, found: Sequence[Meeting], query: Query, desk: Desk, *, everything: bool
) -> Sequence[Meeting]:
    """All of them, or those that are yet to come; days that were asked for are answered as they are."""
    if everything or query.everything or query.days is not None:
        return found
    return coming(library, desk) if query.is_empty else [each for each in found if is_next(each, desk)]


def coming(library: Library, desk: Desk) -> list[Meeting]:
    """All that ``is_next``, soonest first."""
    planned = library.index.planned_from(desk.today - FAR)
    near = bisect_right(planned, desk.today + 2 * FAR, key=lambda each: each.when.earliest or date.max)
    return [each for each in planned[:near] if not is_over(each, desk)] + planned[near:]


def is_next(meeting: Meeting, desk: Desk) -> bool:
    """True for what is planned, not over, and known better than by its month."""
    return meeting.status in OPEN and meeting.when.precision not in _VAGUE and not is_over(meeting, desk)


def _no_meetings(library: Library, query: Query, desk: Desk, found: Sequence[Meeting]) -> Briefing:
    if not library.listed:
        return nothing_read()
    if found:
        words = gettext("These are over, called off or without a day:")
        return nothing_briefing("meetings", query, desk, meetings=found[::-1], hint=words)
    search = Search(library)
    nearest = search.nearest_meetings(query)
    ahead = [each for each in nearest if is_next(each, desk)] if nearest else _after(query, library, desk)
    return nothing_briefing("meetings", query, desk, meetings=ahead or nearest, parties=search.nearest_parties(query))


def _after(query: Query, library: Library, desk: Desk) -> list[Meeting]:
    """What comes next, from the days on that are asked for; else from today on."""
    ahead = coming(library, desk)
    since = query.days[0] if query.days else date.min
    return [each for each in ahead if each.when.earliest and each.when.earliest >= since] or ahead


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
    asked = _at_a_place(asked_of(library, query, desk.today), search)
    if asked.is_empty:
        likely: Sequence[Meeting] = coming(library, desk)[:1]
    else:
        found = search.meetings(asked)
        ahead = [each for each in found if is_next(each, desk)]
        over = [each for each in reversed(found) if not is_next(each, desk)]
        likely = search.likeliest([*ahead, *over], asked)
    if not likely:
        return nothing_read() if not library.listed else _no_meeting_to_brief(library, asked, desk)
    return brief_briefing(subject_of(likely[0], library), desk, others=likely[1 : OTHERS + 1])


def _no_meeting_to_brief(library: Library, query: Query, desk: Desk) -> Briefing:
    search = Search(library)
    nearest = search.nearest_meetings(query) or coming(library, desk)
    return nothing_briefing("brief", query, desk, meetings=nearest, parties=search.nearest_parties(query))


def subject_of(meeting: Meeting, library: Library) -> Subject:
    """The meeting with everything its brief needs."""
    said = positions_of(meeting, library)
    return Subject(meeting, said, library.official, library.crowded, library.shift_of)


# --------------------------------------------------------------------------- positions


def positions(
    library: Library,
    query: str,
    *,
    now: datetime,
    zone: str,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    everything: bool = False,
) -> Briefing:
    """Who wants what; two sides against each other; or what was said on one meeting."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, meeting = _positions(library, query, desk, everything=everything)
    if not found:
        return _nothing("positions", library, asked, desk)
    if asked.versus and meeting is None:
        names = frozenset(word for side in asked.sides for name in names_of(side) for word in name)
        groups = [library.tellings_of(side) for side in asked.sides]
        by_topic = topics(found, groups, names, [library.words_of_side(side) for side in asked.sides])
        answer = versus_briefing(by_topic, len(found), asked, desk, page=page, shift_of=library.shift_of)
    else:
        answer = positions_briefing(
            found,
            asked,
            desk,
            page=page,
            menu=menu,
            title=gettext("Positions: {query}", query=meeting_title(meeting)) if meeting else None,
            everything=everything,
            shift_of=library.shift_of,
            heard=_heard(library) if asked.is_empty and not (everything or asked.everything) else None,
        )
    is_drawn = menu is Menu.PAGES and is_worth_a_table(found)
    return _as_asked(_with_picture(answer, "positions", asked) if is_drawn else answer, asked)


def _heard(library: Library) -> list[Heard]:
    """The newest words of each party, the party heard last first; of nobody certain only where there is no other."""
    index = library.positions
    groups = [group for party, group in index.by_party.items() if party] or list(index.by_party.values())
    ordered = sorted(groups, key=lambda group: group.first.order)
    return [Heard([index.told[each] for each in group[:OVERVIEW]], len(group)) for group in ordered]


def picture_of_positions(library: Library, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
    """The same as a table of parties by topics; in words where there is nothing to draw."""
    desk = Desk.at(library.articles, now, zone)
    asked, found, meeting = _positions(library, query, desk)
    title = gettext("Positions: {query}", query=meeting_title(meeting)) if meeting else None
    picture = positions_picture(found, asked, desk, title=title, shift_of=library.shift_of)
    if picture:
        return picture
    return positions(library, query, now=now, zone=zone) if found else _nothing("positions", library, asked, desk)


def _positions(
    library: Library, query: str, desk: Desk, *, everything: bool = True
) -> tuple[Query, Sequence[Telling], Meeting | None]:
    """What was asked, the positions, and the meeting they are about, where one was asked for by id or by words.

    Where nothing particular is asked for, and not ``everything``, the newest are enough.
    """
    if meeting := library.by_id.get(query.strip()):
        return Query(meeting.id), positions_of(meeting, library), meeting
    asked, search = asked_of(library, query, desk.today), Search(library)
    if asked.is_empty and not everything and not asked.everything:
        return asked, library.lately_told, None
    names_a_meeting = not asked.versus and any(term.keys <= ANY_MEETING for term in asked.words)
    if names_a_meeting and (meant := _meant(search, asked)):
        return asked, positions_of(meant, library), meant
    if (found := search.tellings(asked)) or not (meant := _meant(search, asked)):
        return asked, found, None
    return asked, positions_of(meant, library), meant


def _meant(search: Search, asked: Query) -> Meeting | None:
    """The meeting that the words most likely mean."""
    there = _at_a_place(asked, search)
    likely = search.likeliest(search.meetings(there), there) if asked.words else []
    return likely[0] if likely else None


def position_records(
    library: Library, query: str, *, now: datetime, everything: bool = False
) -> tuple[Answer[Position], ...]:
    """The positions of all pages, newest first."""
    desk = Desk.at(library.articles, now, "UTC")
    _, found, _ = _positions(library, query, desk)
    return tuple(_answer(each.position, each.citations, desk) for each in found)


# --------------------------------------------------------------------------- the timeline


def timeline(
    library: Library,
    query: str,
    *,
    now: datetime,
    zone: str,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    everything: bool = False,
) -> Briefing:
    """What happened and what is planned; with ``everything`` also what was cancelled or has no day."""
    desk = Desk.at(library.articles, now, zone)
    asked = _at_a_place(asked_of(library, query, desk.today), Search(library))
    found = _entries(library, asked, everything=everything)
    if not found:
        return _nothing("timeline", library, asked, desk)
    answer = timeline_briefing(found, asked, desk, page=page, menu=menu, everything=everything)
    is_drawn = menu is Menu.PAGES and len(found) >= WORTH_A_PICTURE
    return _as_asked(_with_picture(answer, "timeline", asked) if is_drawn else answer, asked)


def picture_of_timeline(library: Library, query: str, *, now: datetime, zone: str) -> Picture | Briefing:
    """The same as a drawn line, with what was cancelled; in words where there is nothing to draw."""
    desk = Desk.at(library.articles, now, zone)
    asked = _at_a_place(asked_of(library, query, desk.today), Search(library))
    found = Search(library).entries(asked)
    return timeline_picture(found, asked, desk) if found else _nothing("timeline", library, asked, desk)


PICTURES = {"timeline": picture_of_timeline, "positions": picture_of_positions}
"""What each kind of picture is composed by."""


def _with_picture(briefing: Briefing, kind: str, query: Query) -> Briefing:
    return replace(briefing, choices=(*briefing.choices, *picture_choice(kind, query)))


def _entries(library: Library, query: Query, *, everything: bool) -> Sequence[TimelineEntry]:
    search = Search(library)
    found = search.entries(query)
    if everything or query.everything:
        return [*found, *(each for each in search.meetings(query) if each.when.earliest is None)]
    return library.going if query.is_empty else [each for each in found if is_going(each)]


def timeline_records(
    library: Library, query: str, *, now: datetime, everything: bool = False
) -> tuple[Answer[Meeting | EventReport], ...]:
    """The entries of all pages in order."""
    desk = Desk.at(library.articles, now, "UTC")
    asked = _at_a_place(asked_of(library, query, desk.today), Search(library))
    return tuple(
        _answer(entry if isinstance(entry, Meeting) else entry.event, entry.citations, desk)
        for entry in _entries(library, asked, everything=everything)
    )


def _nothing(kind: str, library: Library, query: Query, desk: Desk) -> Briefing:
    """Nothing of this kind; what there is of another kind, and whom there is something of."""
    if not library.listed:
        return nothing_read()
    search = Search(library)
    ahead = [each for each in search.meetings(query) if is_next(each, desk)]
    ahead = ahead or ([] if query.terms else _after(query, library, desk))
    return nothing_briefing(kind, query, desk, meetings=ahead, parties=search.nearest_parties(query))


# --------------------------------------------------------------------------- the others


def today(library: Library, *, now: datetime, zone: str) -> Briefing:
    """The reader's day."""
    if not library.listed:
        return nothing_read()
    desk = Desk.at(library.articles, now, zone)
    ahead = library.index.planned_from(desk.today - FAR)
    near = [each.id for each in ahead if each.when.earliest and each.when.earliest <= desk.today + FAR]
    following = [each.id for each in ahead[len(near) : len(near) + NEXT]]
    told = library.index.told_between(now - RECENT, now)
    return today_briefing(library.index.ordered({*near, *following, *told}), desk)


def articles(library: Library, *, now: datetime, zone: str, page: int = 1) -> Briefing:
    """What was read, newest first; what admins wrote themselves is no article to anybody."""
    read = [article for article in library.listed if article.publisher != ADMIN]
    if not read:
        return nothing_read()
    return articles_briefing(read, Desk.at(library.articles, now, zone), page=page)


def sources(library: Library, *, now: datetime, zone: str, page: int = 1) -> Briefing:
    """Who published what was read, and how much of it is told."""
    if not library.listed:
        return nothing_read()
    findings = {each.article: each for each in library.findings}
    found = outlets_among(library.listed, findings, library.meetings)
    return sources_briefing(found, Desk.at(library.articles, now, zone), page=page)


def why(library: Library, claim: Claim, *, now: datetime, zone: str) -> Briefing:
    """The words behind a claim."""
    return why_briefing(claim, Desk.at(library.articles, now, zone))


def review(
    draft: Draft, *, now: datetime, zone: str, stored: Article | None = None, is_partial: bool = False
) -> Briefing:
    """What was found in one article alone, which is ``stored`` like that already."""
    desk = Desk.at({draft.article.id: draft.article}, now, zone)
    found = _found(draft.article, draft.findings)
    return review_briefing(draft, *found, desk, stored=stored, is_partial=is_partial)


def found_words(article: Article, findings: Findings) -> str:
    """'one meeting and two events': how much one article tells, counted as its review does; empty for nothing."""
    return counts_words(*map(len, _found(article, findings)))


def _found(article: Article, findings: Findings) -> tuple[Sequence[Meeting], Sequence[Telling], Sequence[Happening]]:
    """What one article tells, each thing once however often it says so."""
    known = {article.id: article}
    said = tellings(said_of(findings, article))
    return resolve([findings], known).meetings, said, happenings(findings.events, known)
