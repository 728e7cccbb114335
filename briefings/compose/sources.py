"""/sources: who published what was read, how much of it is told, and whose dates are assumed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefings.briefing import Briefing, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.paging import A_PAGE, chosen, turning
from briefings.compose.times import counted, day_words
from briefings.query import Query
from store.records import Article, Findings, Meeting, PublishedFrom

UNNAMED = "no named outlet"
_DATED_BY = {
    PublishedFrom.GIVEN: "by whoever sent it",
    PublishedFrom.PAGE: "by its page",
    PublishedFrom.FEED: "by its feed",
    PublishedFrom.TEXT: "by its text",
    PublishedFrom.MESSAGE: "by the message it came in",
    PublishedFrom.ASSUMED: "by assumption alone",
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
    lines: list[Line] = [Note(_outlet_words(outlet, told, desk)) for outlet in shown]
    dated = Counter(article.published_from for article in articles)
    ways = [f"{dated[way]} {words}" for way, words in _DATED_BY.items() if dated[way]]
    sent = sum(article.url is None for article in articles)
    came = [f"{sent} sent here"] * bool(sent) + [f"{len(articles) - sent} fetched"] * (sent < len(articles))
    totals = (
        f"{counted(len(articles), 'article').capitalize()} of {counted(len(outlets), 'outlet')}: {', '.join(came)}."
    )
    sections = [
        Section((Note(totals), Note(f"Dated {', '.join(ways)}."))),
        Section(tuple(lines), "Outlets"),
    ]
    choices = turning("sources", Query(""), number, pages)
    return desk.briefing("Sources", sections, choices, page=number, pages=pages)


def _outlet_words(outlet: Outlet, told: int, desk: Desk) -> str:
    """'The Wire: 12 articles, the newest of 3 January; 8 meetings and 40 positions, 31 % of all; 2 dates assumed'."""
    newest = day_words(desk.published_day(outlet.articles[0].id), desk.today, weekday=False)
    share = f", {round(100 * outlet.told / told)} % of all" if told else ""
    what = f"{counted(outlet.meetings, 'meeting')} and {counted(outlet.positions, 'position')}{share}"
    assumed = sum(article.published_from is PublishedFrom.ASSUMED for article in outlet.articles)
    dates = f"; {counted(assumed, 'date')} assumed" if assumed else ""
    return f"{outlet.name}: {counted(len(outlet.articles), 'article')}, the newest of {newest}; {what}{dates}."
