"""Lines made of runs: formatted words before they become HTML, so that nothing ever cuts inside a tag."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.messages.text import escape, fitting, units
from briefings.language import gettext

TIME_FORMAT = "wDt"
"""Telegram's date-time format: weekday, long date and short time, all in the reader's own zone and language."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words set in one way. ``link`` is an address, ``unix`` the moment the words speak of."""

    text: str
    bold: bool = False
    italic: bool = False
    struck: bool = False
    link: str | None = None
    unix: int | None = None

    @property
    def entities(self) -> int:
        """How many entities Telegram counts for it."""
        return sum((self.bold, self.italic, self.struck, self.link is not None, self.unix is not None))

    @property
    def html(self) -> str:
        body = escape(self.text)
        if self.unix is not None:
            body = f'<tg-time unix="{self.unix}" format="{TIME_FORMAT}">{body}</tg-time>'
        elif self.link is not None:
            body = f'<a href="{escape(self.link)}">{body}</a>'
        for wanted, tag in ((self.struck, "s"), (self.italic, "i"), (self.bold, "b")):
            body = f"<{tag}>{body}</{tag}>" if wanted else body
        return body

    @property
    def plain(self) -> str:
        """The words where nothing can be set: what is struck out and where a link goes must still be seen."""
        words = gettext("[no longer: {words}]", words=self.text) if self.struck else self.text
        return f"{words} {self.link}" if self.link else words


@dataclass(frozen=True, slots=True)
class Line:
    """Runs that belong together.

    ``quote`` puts the line into an expandable quotation, shared with the neighbours in it; ``apart``
    leaves a blank line before; ``leads`` keeps it on one page with the line that follows.
    """

    runs: tuple[Run, ...]
    quote: bool = False
    apart: bool = False
    leads: bool = False

    @property
    def size(self) -> int:
        """What it takes of a message at most, as HTML or as plain text, with the line breaks around it."""
        shown = sum(units(run.text) for run in self.runs)
        return max(shown, units(self.plain)) + _BREAKS

    @property
    def entities(self) -> int:
        return sum(run.entities for run in self.runs) + self.quote

    @property
    def html(self) -> str:
        return "".join(run.html for run in self.runs)

    @property
    def plain(self) -> str:
        return "".join(run.plain for run in self.runs)


def html_of(lines: Sequence[Line]) -> str:
    """The lines as Telegram's HTML; neighbours in a quotation share one."""
    blocks: list[str] = []
    for quoted, group in groupby(lines, key=lambda line: line.quote):
        members = list(group)
        body = _joined((line, line.html) for line in members)
        gap = "\n" if members[0].apart and blocks else ""
        blocks.append(gap + (f"<blockquote expandable>{body}</blockquote>" if quoted else body))
    return "\n".join(blocks)


def plain_of(lines: Sequence[Line]) -> str:
    """The lines as plain text."""
    return _joined((line, line.plain) for line in lines)


def _joined(lines: Iterable[tuple[Line, str]]) -> str:
    out = ""
    for line, words in lines:
        out += ("\n\n" if line.apart else "\n") * bool(out) + words
    return out


def cut(line: Line, *, size: int, entities: int) -> tuple[Line, ...]:
    """The line in pieces that each fit, cut after a word where one ends. A link or a moment is never cut."""
    pieces: list[list[Run]] = [[]]
    room, marks = size - _BREAKS, entities - line.quote
    waiting = [_cuttable(run, room) for run in reversed(line.runs)]
    while waiting:
        run = waiting.pop()
        used = units(run.plain)
        if used > room and run.link is None and run.unix is None:
            head, tail = _halved(run, room - (used - units(run.text)))
            run, used = (head, units(head.plain)) if head.text else (run, used)
            waiting += [tail] if head.text else []
        if used <= room and run.entities <= marks:
            pieces[-1].append(run)
            room, marks = room - used, marks - run.entities
        else:
            waiting.append(run)
            pieces.append([])
            room, marks = size - _BREAKS, entities - line.quote
    first, *others = pieces
    return (replace(line, runs=tuple(first)), *(replace(line, runs=tuple(runs), apart=False) for runs in others))


_BREAKS = 2
"""The line breaks a line may have before it."""


def _cuttable(run: Run, room: int) -> Run:
    """The run itself, or, where it could never go in whole, its words alone."""
    return run if units(run.plain) <= room else replace(run, link=None, unix=None)


def _halved(run: Run, room: int) -> tuple[Run, Run]:
    """The run cut after the last word that fits; within it where one word fills all."""
    most = fitting(run.text, max(room, 0))
    word_end = max(run.text.rfind(" ", 0, most), run.text.rfind("\n", 0, most)) + 1
    at = word_end if word_end > most // 2 else most
    return replace(run, text=run.text[:at]), replace(run, text=run.text[at:])
