"""Scenes to lay out and to draw, and letters that are all equally wide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import cycle, islice

from briefings.pictures.letters import drawable
from briefings.pictures.scene import Cell, Entry, Mark, PositionsScene, Row, Standing, TimelineScene
from briefings.pictures.sheet import Sheet
from store.records import Stance

HOSTILE = (
    "Price: $x^2 \\frac{1}{2}$ %s {0}",
    "\x00\x1b[31mred\x07 and \u202ereversed\u202c \u2066apart\u2069",
    "中国外交部发言人说会谈将在日内瓦举行",
    "한국 정부는 회담을 환영한다",
    "اجتماع في القاهرة يوم الأحد",
    "שלום עולם",
    "talks 🇪🇬🔥👩‍🚀 go on",
    "Z" * 300,
    "a" + "\u0301" * 60 + " tower",
    "",
    " \n\t ",
    "\ud800 half",
    "<b>&amp;</b>\r\nnext",
)


class Typewriter:
    """Every letter is as wide as the next; there are letters for Latin script alone."""

    def width(self, words: str, size: int, *, bold: bool = False) -> float:
        return len(words) * size * (0.66 if bold else 0.6)

    def drawable(self, words: str) -> str:
        return drawable(words, lambda character: ord(character) < 0x250 or character in "–“”…·")


def timeline(count: int = 3, *, texts: Sequence[str] = ("Egypt – Ethiopia talks",), past: int = 1) -> TimelineScene:
    """So many entries, of every mark and standing in turn."""
    marks, standings, words = cycle(Mark), cycle(Standing), cycle(texts)
    entries = tuple(
        Entry(
            number,
            "Wed 12 Jan",
            next(words),
            next(marks),
            next(standings),
            "10:00 EAT (07:00 UTC)",
            next(words),
            number % 2 == 0,
        )
        for number in range(1, count + 1)
    )
    return TimelineScene(texts[0], "Today, Tue 4 Jan", entries, min(past, count), (f"Sources: {texts[-1]}.",))


def table(parties: int = 3, topics: int = 2, *, texts: Sequence[str] = ("Egypt",)) -> PositionsScene:
    """So many parties and topics, of every stance in turn; every third cell says two things, every fifth has turned."""
    stances, words = cycle(Stance), cycle(texts)
    cells = iter(
        Cell(
            number,
            tuple(islice(stances, 2 if number % 3 == 0 else 1)),
            "28 Dec 2021",
            next(stances) if number % 5 == 0 else None,
        )
        for number in range(1, parties * topics + 1)
    )
    rows = tuple(
        Row(next(words), tuple(None if (row + column) % 4 == 3 else next(cells) for column in range(topics)))
        for row in range(parties)
    )
    return PositionsScene(texts[0], tuple(islice(words, topics)), rows, (f"Sources: {texts[-1]}.",))


def overlapping(sheet: Sheet) -> list[tuple[str, str]]:
    """The lines of words that cover a part of each other."""
    boxes = [(words.text, words.box) for words in sheet.words]
    return [
        (one, other)
        for at, (one, (left, top, right, bottom)) in enumerate(boxes)
        for other, (its_left, its_top, its_right, its_bottom) in boxes[at + 1 :]
        if left < its_right and its_left < right and top < its_bottom and its_top < bottom
    ]


def outside(sheet: Sheet) -> list[str]:
    """The lines of words that are not wholly on the sheet."""
    boxes = ((words.text, words.box) for words in sheet.words)
    return [
        text
        for text, (left, top, right, bottom) in boxes
        if left < 0 or top < 0 or right > sheet.width or bottom > sheet.height
    ]
