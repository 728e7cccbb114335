"""The buttons that narrow an answer down, take that back again, or jump to a day of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from briefings.briefing import Choice
from briefings.compose.desk import Desk
from briefings.compose.paging import Menu, action, afresh
from briefings.compose.times import day_words
from briefings.compose.wording import kinds_name, listing
from briefings.language import gettext
from briefings.locales import day_text, party_name
from briefings.query import Query
from store.records import Meeting, MeetingStatus

T = TypeVar("T", bound=str)

PARTIES, KINDS = 6, 4
"""Buttons for parties and for kinds, the most frequent in the answer."""
JUMPS = 12
WEEKS = timedelta(weeks=8)
"""An answer over no more days than this is jumped through week by week, every other one month by month."""
LOOKED_AT = 500
"""Entries of an answer that are looked through for parties and kinds."""


def menus(kind: str, query: Query, page: int, *, dated: bool, narrow: bool = True) -> list[Choice]:
    """The buttons that open the two menus under an answer of several pages."""
    choices = [Choice(gettext("Jump to a date"), action(kind, f"{page}{Menu.DAYS}", query))] if dated else []
    return [
        *choices,
        *([Choice(gettext("Narrow down"), action(kind, f"{page}{Menu.FILTERS}", query))] if narrow else []),
    ]


def back(kind: str, query: Query, page: int) -> Choice:
    """The button from a menu to the answer."""
    return Choice(gettext("‹ Back"), action(kind, page, query))


# --------------------------------------------------------------------------- days


def jumps(kind: str, query: Query, days: Sequence[date], desk: Desk) -> list[Choice]:
    """A button for each week or month from the first of these days to the last, those nearest to now where many."""
    if not days:
        return []
    first, last = min(days), max(days)
    is_short = last - first <= WEEKS
    starts = sorted({_monday(day) if is_short else day.replace(day=1) for day in days})
    here = min(range(len(starts)), key=lambda at: abs((starts[at] - desk.today).days))
    begin = max(min(here - JUMPS // 3, len(starts) - JUMPS), 0)
    return [
        Choice(_week(each, desk) if is_short else _month(each, desk), action(kind, each, query))
        for each in starts[begin : begin + JUMPS]
    ]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _week(day: date, desk: Desk) -> str:
    return day_words(day, desk.today, weekday=False)


def _month(day: date, desk: Desk) -> str:
    return day_text(day, "LLL" if day.year == desk.today.year else "yMMM")


# --------------------------------------------------------------------------- filters


def filters(
    kind: str, query: Query, sides: Iterable[str], meetings: Iterable[Meeting] = (), *, dated: bool = True
) -> list[Choice]:
    """Buttons that ask for less: one party, one kind of meeting, only what is confirmed or tentative, some days."""
    held = list(meetings)
    more = [(party_name(side), side) for side in _frequent(sides, PARTIES) if side not in query.sides]
    kinds = [] if query.kinds else _frequent((each.kind for each in held), KINDS)
    if len(kinds) > 1:
        more += [(gettext("Only {kinds}", kinds=kinds_name(each)), f"only {each.value}") for each in kinds]
    if not query.confirmed and any(each.confirmed_by for each in held):
        more.append((gettext("Only confirmed"), "only confirmed"))
    if not query.tentative and any(each.status is MeetingStatus.TENTATIVE for each in held):
        more.append((gettext("Only tentative"), "only tentative"))
    if query.days is None and dated:
        more += [(gettext("This week"), "this week"), (gettext("This month"), "this month")]
    made = ((label, afresh(kind, 1, f"{query.short} {words}")) for label, words in more)
    return [Choice(label, act) for label, act in made if act]


def removals(kind: str, query: Query) -> list[Choice]:
    """A button for each thing that narrows an answer down, which takes it away; one for all that fit into none."""
    less = [(party_name(side), _without(query, side)) for side in query.sides]
    if query.days:
        less.append((query.days_shown, replace(query, days=None)))
    if query.kinds:
        words = gettext("only {kinds}", kinds=listing([kinds_name(each) for each in query.kinds], "or"))
        less.append((words, replace(query, kinds=())))
    if query.confirmed:
        less.append((gettext("only confirmed"), replace(query, confirmed=False)))
    if query.tentative:
        less.append((gettext("only tentative"), replace(query, tentative=False)))
    made = [(label, afresh(kind, 1, left.short)) for label, left in less]
    choices = [Choice(f"✕ {label}", act) for label, act in made if act]
    return choices if len(choices) == len(less) else [*choices, Choice(gettext("✕ All of it"), f"{kind}:1:")]


def _without(query: Query, side: str) -> Query:
    return replace(query, terms=tuple(term for term in query.terms if term.side != side), versus=False)


def _frequent(names: Iterable[T], most: int) -> list[T]:
    counts = Counter(names)
    return sorted(counts, key=lambda name: (-counts[name], name))[:most]
