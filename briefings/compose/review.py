"""What was found in an article before it is stored: for the admin who decides."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.brief import weights
from briefings.compose.counts import counted
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line
from briefings.compose.said import position_claim
from briefings.compose.timeline import entry_claim
from briefings.compose.times import day_words, zone_label
from briefings.compose.wording import article_name, listing
from briefings.language import gettext, marked
from briefings.locales import clock_text, day_text
from briefings.told import Happening, Telling
from store.records import Article, Draft, Meeting, PublishedFrom

ROOM = 22
"""Lines of a phone for the findings."""
LEAST = 1
PARTIAL = marked("The page is for subscribers, as it says: perhaps only a part of the article could be read.")
_FROM = {
    PublishedFrom.GIVEN: marked("as you said"),
    PublishedFrom.PAGE: marked("from the page"),
    PublishedFrom.FEED: marked("from the feed"),
    PublishedFrom.TEXT: marked("from the text itself"),
    PublishedFrom.MESSAGE: marked("the day of the message"),
    PublishedFrom.ASSUMED: marked("assumed: the text gives no date, so today was taken"),
}


def review_briefing(
    draft: Draft,
    meetings: Sequence[Meeting],
    said: Sequence[Telling],
    happened: Sequence[Happening],
    desk: Desk,
    *,
    stored: Article | None = None,
    is_partial: bool = False,
) -> Briefing:
    """Its date and where that comes from first: a wrong one makes every "Tuesday" wrong. Then the findings.

    Of a page for subscribers it says that perhaps only a part was there to be read.
    An article that is ``stored`` with another date than the draft's can be stored anew with this one.
    """
    article = draft.article
    claims = (
        [meeting_line(each, desk) for each in meetings],
        [position_claim(each, desk, limit=110, dated=False) for each in said],
        [entry_claim(each, desk) for each in happened],
    )
    lines = _fitting(claims)
    titles = (gettext("Meetings"), gettext("Positions"), gettext("Events"))
    head = [published_line(article, desk), _found(meetings, said, happened)]
    head += [gettext(PARTIAL)] if is_partial else []
    sections = [
        Section(tuple(map(Note, head))),
        *(Section(shown, title) for shown, title in zip(lines, titles, strict=True)),
    ]
    name, headline = article.id, article_name(article)
    choices = [Choice(gettext("Change the date"), f"redate:{name}"), Choice(gettext("Discard"), f"discard:{name}")]
    if stored and stored.published != article.published:
        title = gettext("Already stored with another date: {article}", article=headline)
        return desk.briefing(title, sections, [Choice(gettext("Store with this date"), f"store:{name}"), *choices])
    if stored:
        return desk.briefing(gettext("Already stored: {article}", article=headline), sections, choices[:1])
    title = gettext("Read: {article}", article=headline)
    return desk.briefing(title, sections, [Choice(gettext("Store"), f"store:{name}"), *choices])


def published_line(article: Article, desk: Desk) -> str:
    """'Published Tuesday 28 December 2021 (from the text itself).'"""
    day = day_words(desk.published_day(article.id), desk.today, long=True)
    if not article.published_day_only:
        here = article.published.astimezone(desk.zone)
        clock = f"{clock_text(here.time())} {zone_label(here)}"
        day = gettext("{day}, {clock}", day=day, clock=clock)
    return gettext("Published {day} ({source}).", day=day, source=date_source(article))


def date_source(article: Article) -> str:
    """By whose word the article was published on its day: "from the page"."""
    if ahead := article.dated_ahead:
        day = day_text(ahead, "yMMMMd")
        return gettext("assumed: the date in the text, {day}, lies ahead, so today was taken", day=day)
    return gettext(_FROM[article.published_from])


def counts_words(meetings: int, said: int, happened: int) -> str:
    """'one meeting and two events': what an article tells, each thing counted once; empty for nothing."""
    counts = [(meetings, "meeting"), (said, "position"), (happened, "event")]
    return listing([counted(number, noun) for number, noun in counts if number])


def _found(meetings: Sequence[Meeting], said: Sequence[Telling], happened: Sequence[Happening]) -> str:
    words = counts_words(len(meetings), len(said), len(happened))
    if words:
        return gettext("Found: {words}.", words=words)
    return gettext("Nothing was found that could be told: no meeting, no position.")


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
        shown.append((*kept, *((Note(gettext("… and {number} more.", number=more)),) if more else ())))
    return shown
