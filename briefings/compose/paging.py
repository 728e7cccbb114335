"""How much goes on one page of an answer, what goes on the next, and the buttons that turn to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from briefings.briefing import Choice
from briefings.language import gettext
from briefings.query import Query

T = TypeVar("T")

COLUMNS = 42
"""Characters in a line of a message on a phone, about."""
SCREEN = 30
"""Lines of a phone's screen that an answer may fill, sources and all."""
A_PAGE = 5
"""Meetings, positions or events on one page."""
ACTION_BYTES = 64
AS_ASKED = "^"
"""Stands in a button for a question too long for it: that of the answer it stands under."""

Page = int | date
"""Which page is wanted: by its number, or by a day that it shows or that its first entry comes after."""


class Menu(StrEnum):
    """What the buttons under a page offer: pages and briefs, days to jump to, or ways to narrow it down."""

    PAGES = ""
    DAYS = "d"
    FILTERS = "f"


@dataclass(frozen=True, slots=True)
class Turn:
    """What a button asks for: which page of an answer, with which buttons under it."""

    page: Page = 1
    menu: Menu = Menu.PAGES

    @classmethod
    def read(cls, words: str) -> Turn:
        """'3', '-2', '3d', '2022-02-01' as they stand in a button; the first page for anything else."""
        if found := re.fullmatch(r"(-?[0-9]{1,5})([df]?)", words):
            return cls(int(found[1]), Menu(found[2]))
        if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", words):
            try:
                return cls(date.fromisoformat(words))
            except ValueError:
                return cls()
        return cls()


def lines_of(characters: int) -> int:
    """How many lines of a phone so many characters take."""
    return -(-max(characters, 1) // COLUMNS)


def chosen(items: Sequence[T], page: int, size: int = A_PAGE) -> tuple[Sequence[T], int, int]:
    """The items of the page asked for, else of the nearest there is; its number from 1, and how many there are."""
    pages = max(-(-len(items) // size), 1)
    number = min(max(page, 1), pages)
    return items[(number - 1) * size : number * size], number, pages


def turning(
    kind: str,
    query: Query,
    page: int,
    pages: int,
    *,
    everything: bool = False,
    first: int = 1,
    labels: tuple[str, str] | None = None,
) -> list[Choice]:
    """Buttons to the neighbouring pages, of which the ``first`` may have another number than 1."""
    back, on = labels or (gettext("‹ Page {number}", number=page - 1), gettext("Page {number} ›", number=page + 1))
    wanted = ((page - 1, back), (page + 1, on))
    return [
        Choice(label, action(kind, number, query, everything=everything))
        for number, label in wanted
        if first <= number < first + pages
    ]


def action(kind: str, page: Page | str, query: Query, *, everything: bool = False) -> str:
    """'<kind>:<page>:<query>' within what a button may carry, in shorter words if need be.

    Where even these are too long it means the question of the answer that the button stands under.
    """
    more = "all " if everything and not query.everything else ""
    wordings = [more + query.text, more + query.short]
    return next(filter(None, (afresh(kind, page, words) for words in wordings)), f"{kind}:{page}:{AS_ASKED}")


def afresh(kind: str, page: Page | str, words: str) -> str | None:
    """The same for another question; None where it is too long for a button."""
    made = f"{kind}:{page}:{words.strip()}"
    return made if len(made.encode()) <= ACTION_BYTES else None
