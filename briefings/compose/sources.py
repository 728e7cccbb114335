"""/sources: who published what was read, how much of it is told, and whose dates are assumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefings.briefing import Briefing, Line, Note, Section
from briefings.compose.counts import capitalized, counted
from briefings.compose.desk import Desk
from briefings.compose.paging import A_PAGE, chosen, turning
from briefings.compose.times import day_words, spelled
from briefings.compose.wording import listing
from briefings.language import gettext, marked, ngettext
from briefings.query import Query
from store.records import Article, Findings, Meeting, PublishedFrom

UNNAMED = marked("no named outlet")
_DATED_BY = {
    PublishedFrom.GIVEN: marked("{number} by whoever sent it"),
    PublishedFrom.PAGE: marked("{number} by its page"),
    PublishedFrom.FEED: marked("{number} by its feed"),
    PublishedFrom.TEXT: marked("{number} by its text"),
    PublishedFrom.MESSAGE: marked("{number} by the message it came in"),
    PublishedFrom.ASSUMED: marked("{number} by assumption alone"),
}


@dataclass(frozen=True, slots=True)
class Outlet:
    """What came from one publisher: its articles, newest first, and how much they tell."""

    name: str
    articles: Sequence[Article]
    meetings: int
    positions: int

    @property
    def told(self) -> int:
        return self.meetings + self.positions


def outlets_among(
    articles: Iterable[Article], findings: Mapping[str, Findings], meetings: Iterable[Meeting]
) -> list[Outlet]:
    """Every publisher, the one of most articles first. ``articles`` come newest first.

    A meeting counts for each outlet that reports it.
    """
    by_name: dict[str, list[Article]] = {}
    for article in articles:
        by_name.setdefault(article.publisher or UNNAMED, []).append(article)
    names = {article.id: name for name, group in by_name.items() for article in group}
    met = Counter(
        name
        for meeting in meetings
        for name in {names[each.article] for each in meeting.citations if each.article in names}
    )
    found = [
        Outlet(name, group, met[name], sum(len(findings[each.id].positions) for each in group if each.id in findings))
        for name, group in by_name.items()
    ]
    return sorted(found, key=lambda each: (-len(each.articles), each.name))


def sources_briefing(outlets: Sequence[Outlet], desk: Desk, *, page: int = 1) -> Briefing:
    """A page of outlets: how many articles, the newest, the share of what is told, dates that are assumed."""
    shown, number, pages = chosen(outlets, page, A_PAGE)
    articles = [article for outlet in outlets for article in outlet.articles]
    told = sum(outlet.told for outlet in outlets)
    lines: list[Line] = [Note(_outlet_words(outlet, told, desk), names_others=True) for outlet in shown]
    dated = Counter(article.published_from for article in articles)
    ways = ", ".join(gettext(words, number=dated[way]) for way, words in _DATED_BY.items() if dated[way])
    sections = [
        Section((Note(_totals(articles, len(outlets))), Note(gettext("Dated {ways}.", ways=ways)))),
        Section(tuple(lines), gettext("Outlets")),
    ]
    choices = turning("sources", Query(""), number, pages)
    return desk.briefing(gettext("Sources"), sections, choices, page=number, pages=pages)


def _totals(articles: Sequence[Article], outlets: int) -> str:
    """'12 articles of three outlets: four sent here, eight fetched.'"""
    sent = sum(article.url is None for article in articles)
    came = [gettext("{number} sent here", number=sent)] if sent else []
    came += [gettext("{number} fetched", number=len(articles) - sent)] if sent < len(articles) else []
    return gettext(
        "{articles} of {outlets}: {ways}.",
        articles=capitalized(counted(len(articles), "article")),
        outlets=counted(outlets, "outlet"),
        ways=", ".join(came),
    )


def _outlet_words(outlet: Outlet, told: int, desk: Desk) -> str:
    """'The Wire: 12 articles, the newest of 3 January; 8 meetings and 40 positions, 31 % of all; 2 dates assumed'."""
    newest = day_words(desk.published_day(outlet.articles[0].id), desk.today, weekday=False)
    what = listing([counted(outlet.meetings, "meeting"), counted(outlet.positions, "position")])
    if told:
        what = gettext("{what}, {share} % of all", what=what, share=round(100 * outlet.told / told))
    assumed = sum(article.published_from is PublishedFrom.ASSUMED for article in outlet.articles)
    if assumed:
        what += "; " + ngettext("one date assumed", "{number} dates assumed", assumed, number=spelled(assumed))
    return gettext(
        "{outlet}: {articles}, the newest of {day}; {what}.",
        outlet=gettext(UNNAMED) if outlet.name == UNNAMED else outlet.name,
        articles=counted(len(outlet.articles), "article"),
        day=newest,
        what=what,
    )
