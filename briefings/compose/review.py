"""What was found in an article before it is stored: for the admin who decides."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.brief import weights
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line
from briefings.compose.said import position_claim
from briefings.compose.timeline import entry_claim
from briefings.compose.times import counted, day_words, zone_label
from briefings.compose.wording import article_name, listing
from briefings.told import Happening, Telling
from store.records import Article, Draft, Meeting, PublishedFrom

ROOM = 22
"""Lines of a phone for the findings."""
LEAST = 1
_FROM = {
    PublishedFrom.GIVEN: "as you said",
    PublishedFrom.PAGE: "from the page",
    PublishedFrom.FEED: "from the feed",
    PublishedFrom.TEXT: "from the text itself",
    PublishedFrom.MESSAGE: "the day of the message",
    PublishedFrom.ASSUMED: "assumed: the text gives no date, so today was taken",
}


def review_briefing(
    draft: Draft,
    meetings: Sequence[Meeting],
    said: Sequence[Telling],
    happened: Sequence[Happening],
    desk: Desk,
    *,
    stored: Article | None = None,
) -> Briefing:
    """Its date and where that comes from first: a wrong one makes every "Tuesday" wrong. Then the findings.

    An article that is ``stored`` with another date than the draft's can be stored anew with this one.
    """
    article = draft.article
    claims = (
        [meeting_line(each, desk) for each in meetings],
        [position_claim(each, desk, limit=110, dated=False) for each in said],
        [entry_claim(each, desk) for each in happened],
    )
    lines = _fitting(claims)
    sections = [
        Section((Note(published_line(article, desk)), Note(_found(meetings, said, happened)))),
        *(Section(shown, title) for shown, title in zip(lines, ("Meetings", "Positions", "Events"), strict=True)),
    ]
    name = article.id
    choices = [Choice("Change the date", f"redate:{name}"), Choice("Discard", f"discard:{name}")]
    if stored and stored.published != article.published:
        title = f"Already stored with another date: {article_name(article)}"
        return desk.briefing(title, sections, [Choice("Store with this date", f"store:{name}"), *choices])
    if stored:
        title = f"Already stored: {article_name(article)}"
        return desk.briefing(title, sections, choices[:1])
    return desk.briefing(f"Read: {article_name(article)}", sections, [Choice("Store", f"store:{name}"), *choices])


def published_line(article: Article, desk: Desk) -> str:
    """'Published Tuesday 28 December 2021 (from the text itself).'"""
    day = day_words(desk.published_day(article.id), desk.today, long=True)
    if not article.published_day_only:
        here = article.published.astimezone(desk.zone)
        day += f", {here:%H:%M} {zone_label(here)}"
    return f"Published {day} ({_source_of_date(article)})."


def _source_of_date(article: Article) -> str:
    if ahead := article.dated_ahead:
        return f"assumed: the date in the text, {ahead.day} {ahead:%B %Y}, lies ahead, so today was taken"
    return _FROM[article.published_from]


def counts_words(meetings: int, said: int, happened: int) -> str:
    """'one meeting and two events': what an article tells, each thing counted once; empty for nothing."""
    counts = [(meetings, "meeting"), (said, "position"), (happened, "event")]
    return listing([counted(number, noun) for number, noun in counts if number])


def _found(meetings: Sequence[Meeting], said: Sequence[Telling], happened: Sequence[Happening]) -> str:
    words = counts_words(len(meetings), len(said), len(happened))
    return f"Found: {words}." if words else "Nothing was found that could be told: no meeting, no position."


def _fitting(claims: Sequence[Sequence[Claim]]) -> list[tuple[Line, ...]]:
    """Of each kind as many as there is room for, at least one, and how many more there are."""
    room = ROOM
    shown: list[tuple[Line, ...]] = []
    for number, group in enumerate(claims):
        later = sum(weights(each[:LEAST]) for each in claims[number + 1 :])
        kept = list(group[:LEAST])
        for claim in group[LEAST:]:
            if weights([*kept, claim]) > room - later:
                break
            kept.append(claim)
        room -= weights(kept)
        more = len(group) - len(kept)
        shown.append((*kept, *((Note(f"… and {more} more."),) if more else ())))
    return shown
