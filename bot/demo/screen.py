"""The chat on a terminal, or as plain text where the output is no terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from bot.standin import Button, Message
from bot.standin.markup import Entity
from briefings.compose.times import zone_label
from briefings.language import ENGLISH, speaking

_STYLES = {
    "bold": Style(bold=True),
    "italic": Style(italic=True),
    "underline": Style(underline=True),
    "strikethrough": Style(strike=True),
    "code": Style(color="cyan"),
    "pre": Style(color="cyan"),
    "date_time": Style(underline=True),
    "bot_command": Style(color="blue"),
    "blockquote": Style(dim=True),
    "expandable_blockquote": Style(dim=True),
}


WIDE = 70
"""Columns from which on two things stand beside each other."""

_NUMBER = re.compile(r"(?:\d+\.|\[\d+\]) ")
"""What a numbered line begins with: a claim's number, or a source's."""

Span = tuple[int, int, Entity]


class Screen:
    """Prints what the bot writes and what the demo has to say."""

    def __init__(self, output: TextIO) -> None:
        self._console = Console(file=output, highlight=False, soft_wrap=not output.isatty())
        self._terminal = output.isatty()

    @property
    def is_terminal(self) -> bool:
        return self._terminal

    def message(
        self,
        message: Message,
        buttons: Sequence[tuple[int, Button]],
        now: str,
        saved: str = "",
        *,
        sender: str = "Attaché",
    ) -> None:
        """A message of the bot, its buttons with the numbers that press them; ``saved`` says where its file is."""
        edited = ", changed" if message.edited else ""
        self._console.print(Text.assemble((sender, "bold green"), (f"  {now}{edited}", "dim")))
        if message.file:
            self._show(Text(f"[{'picture' if message.is_photo else 'file'} {message.file.name}{saved}]", "cyan"))
        for part, quoted in self._body(message):
            self._show(part, quoted=quoted)
        if buttons:
            width = self._console.width - 2 if self._terminal else 10_000
            self._show(_numbered(buttons, width, addresses=not self._terminal))
        self._console.print()

    def gone(self) -> None:
        """A message was taken back."""
        self._show(Text("(a message was deleted)", "dim"))

    def popup(self, text: str) -> None:
        """What Telegram shows over the chat for a moment after a button is pressed."""
        self._show(Text(f"({text})", "yellow"))

    def say(self, text: str, *, title: str | None = None) -> None:
        """A word of the demo itself, not of the bot."""
        if title:
            self._console.print(Text(title, "bold magenta"))
        self._show(Text(text, "magenta"))

    def hint(self, line: str, why: str) -> None:
        """What to try next."""
        self._show(Text.assemble(("Next: ", "dim"), (line, "bold magenta"), (f"  {why}", "dim")))

    def table(self, rows: Iterable[tuple[str, str]]) -> None:
        """What can be typed and what it does; a narrow terminal gets them below each other."""
        if self._terminal and self._console.width >= WIDE:
            grid = Table.grid(padding=(0, 2))
            for line, what in rows:
                grid.add_row(Text(line, "bold magenta"), Text(what, "dim"))
            self._console.print(Padding(grid, (0, 0, 0, 2), expand=False))
        else:
            for line, what in rows:
                self._show(Text.assemble((line, "bold magenta"), (f": {what}", "dim")))
        self._console.print()

    def typed(self, line: str) -> None:
        """The line that was read, where no terminal has shown it already."""
        if not self._terminal:
            self._console.print(Text(f"> {line}"))

    def _show(self, text: Text, *, quoted: bool = False) -> None:
        """Print a text, indented under its sender on a terminal; a quote stands behind a bar."""
        if not self._terminal:
            self._console.print(_barred(text.split(), "| ") if quoted else text)
        elif quoted:
            self._console.print(_barred(text.wrap(self._console, max(self._console.width - 4, 10)), "  ▎ "))
        else:
            for line in text.split(allow_blank=True):
                self._show_line(line)

    def _show_line(self, line: Text) -> None:
        """Print a line with a margin; what does not fit goes on below its words, not below its number."""
        numbered = _NUMBER.match(line.plain)
        hang = numbered.end() if numbered else 0
        pieces = line[hang:].wrap(self._console, max(self._console.width - 2 - hang, 10))
        for start, piece in zip([line[:hang], *[Text(" " * hang)] * len(pieces)], pieces, strict=False):
            self._console.print(Text.assemble("  ", start, piece))

    def _body(self, message: Message) -> Iterator[tuple[Text, bool]]:
        """The text in its styles, cut where quotes begin and end; true for the quotes.

        Addresses are written out where nothing can be clicked.
        """
        starts = _positions(message.text)
        spans = [(starts[entity.offset], starts[entity.end], entity) for entity in message.body.entities]
        shown = Text(message.text)
        for start, end, entity in spans:
            shown.stylize(_style(entity), start, end)
        if not self._terminal:
            shown, spans = _with_addresses(shown, spans)
        quotes = [(start, end) for start, end, entity in spans if "blockquote" in entity.type]
        begin = 0
        for start, end in [*quotes, (len(shown), len(shown))]:
            for piece, quoted in ((shown[begin:start], False), (shown[start:end], True)):
                piece = _without_outer_breaks(piece)
                if piece.plain:
                    yield piece, quoted
            begin = end


def _without_outer_breaks(text: Text) -> Text:
    """The text without line breaks at its ends: each part begins on its own line anyway."""
    plain = text.plain
    start = len(plain) - len(plain.lstrip("\n"))
    return text[start : len(plain.rstrip("\n"))] if plain.strip("\n") else Text()


def _barred(lines: Iterable[Text], bar: str) -> Text:
    return Text("\n").join(Text.assemble((bar, "green"), line) for line in lines)


def _style(entity: Entity) -> Style:
    if entity.type == "text_link":
        return Style(color="blue", underline=True, link=entity.url)
    return _STYLES.get(entity.type, Style())


def _positions(text: str) -> list[int]:
    """The character at each UTF-16 unit, one more for the end."""
    starts = [number for number, character in enumerate(text) for _ in range(1 + (ord(character) > 0xFFFF))]
    return [*starts, len(text)]


def _with_addresses(text: Text, spans: Sequence[Span]) -> tuple[Text, list[Span]]:
    """The text with each link's address after its words, and the spans moved along."""
    links = sorted((end, f" <{entity.url}>") for _, end, entity in spans if entity.type == "text_link")
    pieces = text.divide([end for end, _ in links])
    shown = Text.assemble(
        *(part for pair in zip(pieces, [*(words for _, words in links), ""], strict=True) for part in pair)
    )

    def moved(at: int, *, is_end: bool) -> int:
        return at + sum(len(words) for end, words in links if end < at or (is_end and end == at))

    return shown, [(moved(start, is_end=False), moved(end, is_end=True), entity) for start, end, entity in spans]


def _numbered(buttons: Sequence[tuple[int, Button]], width: int, *, addresses: bool) -> Text:
    """The buttons, each with its number, as many in a line as the width takes; none is cut in two."""
    lines: list[Text] = []
    for number, button in buttons:
        label = f"{button.label} <{button.url}>" if button.url and addresses else button.label
        shown = Text.assemble((f"({number}) ", "bold yellow"), (label, Style(color="yellow", link=button.url)))
        if lines and lines[-1].cell_len + 2 + shown.cell_len <= width:
            lines[-1].append("  ").append_text(shown)
        else:
            lines.append(shown)
    return Text("\n").join(lines)


def clock_words(moment: datetime) -> str:
    """'Tue 4 Jan 2022, 09:00 UTC'."""
    with speaking(ENGLISH):  # the demo itself speaks it, whatever the bot speaks
        return f"{moment:%a} {moment.day} {moment:%b %Y, %H:%M} {zone_label(moment)}"
