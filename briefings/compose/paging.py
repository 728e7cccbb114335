"""How much goes on one screen of a phone, and what goes on the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from briefings.briefing import Choice
from briefings.query import Query

T = TypeVar("T")

COLUMNS = 42
"""Characters in a line of a message on a phone, about."""
SCREEN = 30
"""Lines of a phone's screen that an answer may fill, sources and all."""
ACTION_BYTES = 64


def lines_of(characters: int) -> int:
    """How many lines of a phone so many characters take."""
    return -(-max(characters, 1) // COLUMNS)


def paged(items: Sequence[T], weigh: Callable[[T], int], room: int) -> list[Sequence[T]]:
    """The items on as few pages as they need, in order, each page within ``room`` lines; at least one page."""
    pages: list[Sequence[T]] = []
    start = used = 0
    for number, item in enumerate(items):
        weight = weigh(item)
        if number > start and used + weight > room:
            pages.append(items[start:number])
            start, used = number, 0
        used += weight
    pages.append(items[start:])
    return pages


def chosen(pages: Sequence[Sequence[T]], page: int) -> tuple[Sequence[T], int]:
    """The page asked for, else the nearest there is, with its number from 1."""
    number = min(max(page, 1), len(pages))
    return pages[number - 1], number


def turning(kind: str, query: Query, page: int, pages: int, *, everything: bool = False) -> list[Choice]:
    """Buttons to the neighbouring pages."""
    wanted = ((page - 1, "‹ Page"), (page + 1, "Page"))
    actions = [(number, label, action(kind, number, query, everything=everything)) for number, label in wanted]
    return [
        Choice(f"{label} {number}" + (" ›" if number > page else ""), each)
        for number, label, each in actions
        if each and 1 <= number <= pages
    ]


def action(kind: str, page: int, query: Query | str, *, everything: bool = False) -> str | None:
    """'<kind>:<page>:<query>' within what a button may carry, in shorter words if need be; None if there are none."""
    if isinstance(query, str):
        wordings = [query]
    else:
        more = "all " if everything and not query.everything else ""
        wordings = [more + query.text, more + query.short]
    fitting = (f"{kind}:{page}:{words.strip()}" for words in wordings)
    return next((each for each in fitting if len(each.encode()) <= ACTION_BYTES), None)
