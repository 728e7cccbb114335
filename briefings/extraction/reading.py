"""One article on the desk: its parse, its dates, who is named in it. What the finders share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from spacy.tokens import Doc, Span

from briefings.extraction.tokens import text_of
from store.records import Citation, TemporalExpression

MentionKind = Literal["country", "organisation", "person", "group", "place"]


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody or some body named in the text.

    ``start, end`` are characters of the text, ``first, last`` token indices (half-open) in the doc.
    ``name`` is the full canonical name ("Sergei Lavrov" also where the text says "Lavrov"),
    ``side`` whom they act for ("Russia"), equal to ``name`` for a country or an organisation and
    for whoever is known by no other side. ``role`` is a person's office as the text gives it.
    ``certain`` is false where the reference was resolved by a weak rule, ``named`` for an office without
    a name ("the Ukrainian president"), also where its holder's name was filled in.
    """

    start: int
    end: int
    first: int
    last: int
    name: str
    side: str
    kind: MentionKind
    role: str | None = None
    certain: bool = True
    named: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """What the finders are handed: the parsed text with sentence bounds that respect paragraphs.

    Token and character offsets of ``doc`` are those of ``Article.text`` unchanged.
    """

    doc: Doc
    article: str
    published: date
    dates: tuple[TemporalExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    title: str = ""

    @property
    def text(self) -> str:
        """The article's text."""
        return text_of(self.doc)

    def cite(self, span: Span) -> Citation:
        """The citation of a span, without the white space at its ends."""
        text = span.text
        start = span.start_char + len(text) - len(text.lstrip())
        return Citation(self.article, start, start + len(text.strip()))
