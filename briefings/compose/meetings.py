"""/meetings: what is next, soonest first, a line each."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Part, Section
from briefings.compose.corrections import OF_TIME, corrected_in
from briefings.compose.desk import Desk
from briefings.compose.narrowing import LOOKED_AT, back, filters, jumps, menus, removals
from briefings.compose.paging import A_PAGE, Menu, Page, action, chosen, turning
from briefings.compose.times import DAYS, MONTHS
from briefings.compose.wording import listing, meeting_title, status_name
from briefings.language import gettext, marked, ngettext, pgettext
from briefings.locales import party_name
from briefings.query import Query
from store.records import Change, Citation, Contradiction, Meeting, MeetingStatus, Precision, When

SOURCES_SHOWN = 2
"""Articles a line of a list points to; the meeting's brief has all."""
OPEN = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE})
CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})
_MONTH_NAME = "|".join(MONTHS)
_CALENDAR_DAY = re.compile(rf"\b(\d{{1,2}}) ({_MONTH_NAME})\b|\b({_MONTH_NAME}) (\d{{1,2}})\b")
LONGEST_SPAN = 31
"""Days of a long meeting that are looked at one by one."""
_NO_CLOCK = frozenset({Precision.DATE, Precision.RANGE})
_CLOCK = re.compile(r", \d\d:\d\d(?: \([^()]*\))?$")
FAR = timedelta(days=3)
"""A day further off than this lies behind or ahead in every zone, whatever the hour."""
_DISAGREE = {
    "when": marked("sources disagree on the day"),
    "status": marked("sources disagree on whether it takes place"),
    "place": marked("sources disagree on the place"),
}


def meetings_briefing(
    found: Sequence[Meeting],
    query: Query,
    desk: Desk,
    *,
    page: Page = 1,
    menu: Menu = Menu.PAGES,
    everything: bool = False,
    hidden: int = 0,
    taken: str = "",
) -> Briefing:
    """A page of meetings with a button to each one's brief; ``hidden`` more are over, called off or without a day.

    ``taken`` says as what the question was taken, where it could be taken in two ways.
    """
    shown, number, pages = chosen(found, page if isinstance(page, int) else _page_of(page, found))
    lines: list[Line] = [meeting_line(meeting, desk) for meeting in shown]
    if hidden and number == pages:
        lines.append(Note(_hidden_words(hidden)))
    if taken:
        lines.append(Note(taken))
    match menu:
        case Menu.DAYS:
            days = [each.when.earliest for each in found if each.when.earliest]
            choices = [*jumps("meetings", query, days, desk), back("meetings", query, number)]
        case Menu.FILTERS:
            held = found[:LOOKED_AT]
            sides = (side for each in held for side in each.sides)
            choices = [*filters("meetings", query, sides, held), back("meetings", query, number)]
        case _:
            choices = brief_choices(shown)
            choices += turning("meetings", query, number, pages, everything=everything)
            choices += menus("meetings", query, number, dated=True) if pages > 1 else []
            choices += removals("meetings", query)
            if hidden:
                choices.append(Choice(pgettext("every meeting", "All"), action("meetings", 1, query, everything=True)))
    title = _title(query, everything=everything)
    return desk.briefing(title, [Section(tuple(lines))], choices, page=number, pages=pages)


def _page_of(day: date, found: Sequence[Meeting]) -> int:
    """The page of the first meeting on this day or after it; the last page where none is."""
    places = (at for at, each in enumerate(found) if each.when.earliest and each.when.earliest >= day)
    return next(places, len(found)) // A_PAGE + 1


def _title(query: Query, *, everything: bool) -> str:
    if query.shown:
        return gettext("Meetings: {query}", query=query.shown)
    return gettext("All meetings") if everything or query.everything else gettext("What is next")


def brief_choices(meetings: Iterable[Meeting]) -> list[Choice]:
    """A button to each one's brief, by its number."""
    return [
        Choice(gettext("Brief {number}", number=at), f"brief:{meeting.id}") for at, meeting in enumerate(meetings, 1)
    ]


def more_words(count: int, command: str = "/meetings") -> str:
    """'3 more: /meetings': how many there are besides, and how to see them."""
    return gettext("{number} more: {command}", number=count, command=command)


def _hidden_words(count: int) -> str:
    return ngettext(
        "{number} more is over, called off or without a day.",
        "{number} more are over, called off or without a day.",
        count,
    )


def meeting_line(meeting: Meeting, desk: Desk) -> Claim:
    """'Egypt – Ethiopia talks  Wed 12 January, time not given · Kinshasa · in two weeks'."""
    facts: list[str] = [party_name(meeting.place)] if meeting.place else []
    facts += status_words(meeting, desk)
    facts += disputes(meeting)
    if meeting.status in OPEN and (left := desk.countdown(meeting.when)):
        facts.append(left)
    cited = (*_with_the_other_side(backing(meeting, desk), meeting, desk), *_by_admins(meeting, desk))
    return Claim(
        (*time_parts(meeting, desk), *(f" · {fact}" for fact in facts)),
        tuple(dict.fromkeys(cited)),
        lead=meeting_title(meeting),
        status=meeting.status,
    )


def _by_admins(meeting: Meeting, desk: Desk) -> tuple[Citation, ...]:
    return desk.backed(each.words for each in meeting.corrections)


def with_former(cited: Sequence[Citation], when: When, meeting: Meeting, desk: Desk) -> tuple[Citation, ...]:
    """What is cited, with the words that had set a meeting for this former time where nothing cited names its day."""
    if any(_names(desk.cited(each), when) for each in cited):
        return tuple(cited)
    before = desk.backed(step.citation for step in meeting.history if step.when == when)
    return (*cited, *[each for each in before if each not in cited][:1])


def _with_the_other_side(cited: tuple[Citation, ...], meeting: Meeting, desk: Desk) -> Iterator[Citation]:
    """What is cited, with who says what else the line tells: that it was to be on another day, or still is."""
    is_moved = meeting.former and meeting.when.earliest
    yield from with_former(cited, meeting.former[-1], meeting, desk) if is_moved else cited
    articles = {citation.article for citation in cited}
    for each in meeting.contradictions:
        others = desk.backed(citation for _, citation in each.values[1:])
        if others and not any(citation.article in articles for citation in others):
            yield others[0]


def _names(words: str, when: When) -> bool:
    """True where the words hold the date of its first day."""
    return any(name.casefold() in words.casefold() for name in day_named(when)[:2])


def disputes(meeting: Meeting) -> list[str]:
    """'sources disagree on the day': what is told differently."""
    return [_disputed(each) for each in meeting.contradictions]


def _disputed(contradiction: Contradiction) -> str:
    """That they disagree, and on what; on the hour where all name the same day."""
    days = {_CLOCK.sub("", words) for words, _ in contradiction.values}
    if contradiction.field == "when" and len(days) == 1:
        return gettext("sources disagree on the hour")
    return gettext(_DISAGREE[contradiction.field])


def time_parts(meeting: Meeting, desk: Desk, *, long: bool = False) -> tuple[Part, ...]:
    """When it is, and that no hour is given where a day is."""
    parts = desk.when(meeting.when, long=long)
    return (*parts, ", " + gettext("time not given")) if meeting.status in OPEN and lacks_clock(meeting.when) else parts


def lacks_clock(when: When) -> bool:
    return when.precision in _NO_CLOCK and when.earliest == when.latest and when.clock is None


def status_words(meeting: Meeting, desk: Desk, *, moves: bool = True) -> list[str]:
    """What is special about it: moved, tentative, called off, over, or past without anybody saying so.

    Without ``moves`` its former times are left to those who tell of them elsewhere.
    """
    words: list[str] = []
    if meeting.status is MeetingStatus.POSTPONED:
        words.append(status_name(meeting.status) if meeting.when.earliest else gettext("postponed, no new date"))
    elif meeting.status is not MeetingStatus.SCHEDULED:
        words.append(status_name(meeting.status))
    if moves and meeting.former and meeting.status is not MeetingStatus.HELD:
        old = listing([desk.when_words(each) for each in meeting.former], "then")
        is_moved = meeting.when.earliest is not None
        words.append(gettext("moved from {time}", time=old) if is_moved else gettext("was set for {time}", time=old))
    if meeting.status in OPEN and is_over(meeting, desk):
        words.append(gettext("no word yet whether it took place"))
    return words


def is_over(meeting: Meeting, desk: Desk) -> bool:
    """True when its last day has passed where the reader is, or its hour by some hours."""
    last = meeting.when.latest or meeting.when.earliest
    if last is None or abs(last - desk.today) > FAR:
        return last is not None and last < desk.today
    moment = meeting.when.moment
    if moment is not None and meeting.when.earliest == meeting.when.latest:
        return (desk.now - moment).total_seconds() > 3 * 3600
    return last < desk.today


def standing(meeting: Meeting) -> Citation | None:
    """The words on which its present time and status stand."""
    step = last_step(meeting)
    return step.citation if step else None


def last_step(meeting: Meeting) -> Change | None:
    """The last step of its history; a place that an admin has put right since is none."""
    for before, after in reversed(list(pairwise(meeting.history))):
        if not after.by_admin or (before.when, before.status) != (after.when, after.status):
            return after
    return meeting.history[0] if meeting.history else None


def backing(meeting: Meeting, desk: Desk, *, most: int = SOURCES_SHOWN) -> tuple[Citation, ...]:
    """The words that say when it is: those on which it stands first, then the newest; one an article.

    Articles that say it was another day vouch for none of it where it was held, or where sources disagree.
    """
    known = desk.backed(meeting.citations)
    agreeing = [each for each in known if each.article not in _of_another_day(meeting, desk)]
    ruled = desk.backed(corrected_in(meeting, *OF_TIME))
    first = ruled[0] if ruled else standing(meeting)
    return newest((*ruled, *agreeing) or known, desk, first=first, most=most, naming=day_named(meeting.when))


def _of_another_day(meeting: Meeting, desk: Desk) -> set[str]:
    """The articles that give another day for it than the one that is told, or told of it before it was moved there."""
    disputed = [each for each in meeting.contradictions if each.field == "when"]
    is_moved = bool(meeting.former) and meeting.when.earliest is not None
    is_settled = meeting.status is MeetingStatus.HELD or bool(corrected_in(meeting, *OF_TIME)) or is_moved
    if not is_settled and not disputed:
        return set()
    against = {citation.article for each in disputed for _, citation in each.values[1:]}
    against |= {step.citation.article for step in meeting.history if not _may_be(step.when, meeting.when)}
    words: dict[str, str] = {}
    for each in desk.backed(meeting.citations):
        words[each.article] = f"{words.get(each.article, '')} {desk.cited(each)}"
    against |= {article for article, cited in words.items() if _names_another_day(cited, meeting.when)}
    step = last_step(meeting)
    if is_moved and step:
        against |= {article for article in words if desk.articles[article].published < step.published}
    agreed = {citation.article for each in disputed for _, citation in each.values[:1]}
    return against - agreed - {step.citation.article for step in meeting.history[-1:]}


def _may_be(one: When, other: When) -> bool:
    """True unless both give days and no day is in both."""
    if one.earliest is None or other.earliest is None:
        return True
    return one.touches(other.earliest, other.latest or other.earliest)


def _names_another_day(words: str, when: When) -> bool:
    """True where words name days of the calendar, none of them one of these."""
    if when.earliest is None:
        return False
    days = [(found[1] or found[4], found[2] or found[3]) for found in _CALENDAR_DAY.finditer(words)]
    span = ((when.latest or when.earliest) - when.earliest).days
    meant = [when.earliest + timedelta(days=number) for number in range(min(span, LONGEST_SPAN) + 1)]
    return bool(days) and not any((str(day.day), MONTHS[day.month - 1]) in days for day in meant)


def newest(
    citations: Sequence[Citation],
    desk: Desk,
    *,
    first: Citation | None = None,
    most: int = SOURCES_SHOWN,
    naming: Collection[str] = (),
) -> tuple[Citation, ...]:
    """One citation an article, newest article first, that of ``first`` before all others; at most so many.

    Of an article's citations the one that holds most of the words ``naming`` is taken.
    """
    ordered = desk.backed(citations)
    if first is not None and first.article in desk.articles:
        ordered = (first, *ordered)
    by_article: dict[str, list[Citation]] = {}
    for each in ordered:
        by_article.setdefault(each.article, []).append(each)
    wanted = [word.casefold() for word in naming]

    def named(citation: Citation) -> int:
        words = desk.cited(citation).casefold() if wanted else ""
        return sum(word in words for word in wanted)

    return tuple(max(group, key=named) for group in by_article.values())[:most]


def day_named(when: When) -> list[str]:
    """The words by which an article may name this day: its number with the month, the month, the weekday."""
    if when.earliest is None:
        return []
    month = MONTHS[when.earliest.month - 1]
    number = when.earliest.day
    return [f"{number} {month}", f"{month} {number}", month, DAYS[when.earliest.weekday()]]
