"""Briefing and Claim: what is said to a reader. A claim does not exist without its citation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from store.records import Citation, MeetingStatus, When


@dataclass(frozen=True, slots=True)
class Moment:
    """A time inside a text, so that the renderer can show it in the reader's own zone.

    ``text`` is how it reads in plain words with its zone named ("Wed 12 January 2022, 10:00 GMT").
    """

    when: When
    text: str


Part = str | Moment


class Emphasis(StrEnum):
    PLAIN = "plain"
    STRUCK = "struck"
    QUIET = "quiet"


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence or line that an article vouches for. Plain text parts, never markup.

    Raises ValueError when made without a citation: what nobody said is not said.
    ``lead`` is a short label in front ("Russia", "When"); ``emphasis`` how it is set. ``words`` are the
    article's own, where the line shows less of them: they fold below it.
    """

    parts: tuple[Part, ...]
    citations: tuple[Citation, ...]
    lead: str | None = None
    emphasis: Emphasis = Emphasis.PLAIN
    status: MeetingStatus | None = None
    words: str | None = None

    def __post_init__(self) -> None:
        if not self.citations:
            raise ValueError(f"a claim needs a citation: {self.text!r}")

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Note:
    """A line that is ours and claims nothing about the world: a heading, a hint, an empty state.

    Commands in it can be tapped; not so where it ``names_others``, whose words may look like one.
    """

    text: str
    heading: bool = False
    names_others: bool = False


Line = Claim | Note


@dataclass(frozen=True, slots=True)
class Source:
    """An article behind the claims, numbered in order of first use."""

    number: int
    article: str
    publisher: str | None
    title: str | None
    published: str
    assumed: bool
    url: str | None


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the reader can do next; the bot turns it into a button. ``action`` at most 64 bytes."""

    label: str
    action: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; a page never cuts a line."""

    lines: tuple[Line, ...]
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """A short answer: title, sections of lines, the numbered sources, what to do next.

    ``page`` counts from 1. /why N points at the N-th claim of the last briefing in a chat:
    ``claims`` gives them in that order. ``about`` is the id of the one meeting it is about, if it is;
    ``asked`` the question it answers, where that is too long for its buttons to repeat.
    """

    title: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...] = ()
    choices: tuple[Choice, ...] = ()
    page: int = 1
    pages: int = 1
    about: str | None = None
    asked: str = ""

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(line for section in self.sections for line in section.lines if isinstance(line, Claim))
