"""Which words of an article are shown where one of its passages is quoted: its sentence rather than its headline."""

from __future__ import annotations

from briefings.compose.desk import Desk
from briefings.compose.meetings import day_named
from briefings.compose.wording import flat
from store.records import Article, Citation, Meeting


def in_full(citation: Citation, meeting: Meeting, desk: Desk) -> Citation:
    """The passage itself; for a headline the sentence of that article which tells it, where it is known.

    Of several sentences about the meeting that is the first of those that name its day best.
    """
    article = desk.articles[citation.article]
    if not is_headline(citation, article):
        return citation
    others = (each for each in meeting.citations if each.article == article.id and not is_headline(each, article))
    naming = [word.casefold() for word in day_named(meeting.when)]

    def named(each: Citation) -> int:
        words = desk.cited(each).casefold()
        return sum(word in words for word in naming)

    return max(sorted(others), key=named, default=citation)


def is_headline(citation: Citation, article: Article) -> bool:
    """True for words that are the article's title, or a part of it, above its text."""
    words = flat(article.words(citation.start, citation.end))
    return bool(article.title) and words in flat(article.title or "") and not article.text[: citation.start].strip()
