"""/articles: what was read, newest first; and the passage behind a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.briefing import Briefing, Claim, Note, Section
from briefings.compose.counts import capitalized, counted
from briefings.compose.desk import Desk, publisher_name
from briefings.compose.paging import chosen, turning
from briefings.compose.wording import clipped_title, flat
from briefings.language import gettext, marked
from briefings.query import Query
from store.records import Article, Citation

PER_PAGE = 8
PASSAGES = 3
LONGEST_PASSAGE = 700
_NAMELESS = marked("The article")
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*(?=\s)|\n")


def articles_briefing(articles: Sequence[Article], desk: Desk, *, page: int = 1) -> Briefing:
    """Outlet, day and title of each article; an assumed day is marked."""
    shown, number, pages = chosen(articles, page, PER_PAGE)
    first = 1 + (number - 1) * PER_PAGE
    sources = tuple(desk.source(at, article.id) for at, article in enumerate(shown, first))
    words = gettext("{articles}, newest first.", articles=capitalized(counted(len(articles), "article")))
    choices = tuple(turning("articles", Query(""), number, pages))
    return Briefing(gettext("What was read"), (Section((Note(words),)),), sources, choices, number, pages)


def why_briefing(claim: Claim, desk: Desk) -> Briefing:
    """The sentences on which a claim stands, word for word, with article, outlet, day and link."""
    citations = _one_an_article(desk.backed(claim.citations))[:PASSAGES]
    title = gettext("Why “{line}”?", line=clipped_title(" ".join(filter(None, (claim.lead, claim.text))), 90))
    if not citations:
        return Briefing(title, (Section((Note(gettext("The article behind this line is no longer here.")),)),))
    sections = [Section((_passage(citation, desk),)) for citation in citations]
    return desk.briefing(title, sections)


def _one_an_article(citations: Sequence[Citation]) -> list[Citation]:
    """All first passages of an article before the second ones."""
    seen: dict[str, Citation] = {}
    for each in citations:
        seen.setdefault(each.article, each)
    return [*seen.values(), *(each for each in citations if each not in seen.values())]


def _passage(citation: Citation, desk: Desk) -> Claim:
    article = desk.articles[citation.article]
    start, end = _whole_sentences(article.text, citation)
    words = flat(article.text[start:end])
    lead = f"{publisher_name(article.publisher) or gettext(_NAMELESS)}, {desk.published(article.id)}:"
    return Claim((f"“{words}”" if not words.startswith(("“", '"')) else words,), (citation,), lead=lead)


def _whole_sentences(text: str, citation: Citation) -> tuple[int, int]:
    """The sentences that hold the citation, within reason; the citation itself is always in it, whole."""
    ends = [
        match.end() for match in _SENTENCE_END.finditer(text, max(citation.start - LONGEST_PASSAGE, 0), citation.start)
    ]
    start = ends[-1] if ends else max(citation.start - LONGEST_PASSAGE, 0) if citation.start > LONGEST_PASSAGE else 0
    found = _SENTENCE_END.search(text, max(citation.end - 1, 0))
    end = found.end() if found else len(text)
    if end - start > LONGEST_PASSAGE:
        return citation.start, citation.end
    return start, end
