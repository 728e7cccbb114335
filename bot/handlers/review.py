"""/review: what waits for an admin's word: articles, pairs of meetings, changes of none, uncertain readings.

`/review decisions` is the other way round: what was decided, each with the way back.
"""

from __future__ import annotations

from collections.abc import Sequence

from telegram import Update

from bot.context import Context
from bot.messages.text import inert, shortened
from bot.zones import local_time
from briefings.briefing import Choice
from briefings.compose.review import date_source
from briefings.compose.times import published_day, zone_or_utc
from briefings.language import gettext, in_quotes, marked, ngettext
from briefings.locales import day_text, listed
from briefings.wire.health import feed_name
from store.records import Draft

DECIDED = ("decisions", "decided", "corrections")
MOST = 8
CARDS = 5
TITLE_LIMIT = 60
NOTHING = marked("Nothing waits for a decision. Send me an article: as text, as a file, or forwarded.")


async def review(_: Update, context: Context) -> None:
    """/review: a message for each kind of thing that waits, with a button for each decision."""
    if context.asked.casefold() in DECIDED:
        await _decisions(context)
        return
    docket, now, zone = context.docket, context.now(), await context.zone()
    drafts = list(reversed(await context.store.drafts()))
    sent = [draft for draft in drafts if draft.feed is None]
    waiting = (
        await docket.doubt(1, now=now, zone=zone),
        await docket.orphans(now=now, zone=zone),
        *await docket.readings(now=now, zone=zone),
        await docket.lost(now=now, zone=zone),
    )
    if sent:
        await _list(context, sent, zone)
    await feed_cards(context, [draft for draft in drafts if draft.feed])
    for briefing in filter(None, waiting):
        await context.reply(briefing, kind="brief")
    if not drafts and not any(waiting):
        await context.say(gettext(NOTHING))


async def _decisions(context: Context) -> None:
    briefing = await context.docket.decisions(now=context.now(), zone=await context.zone())
    if briefing is None:
        await context.say(gettext("Nothing was decided by hand yet."))
    else:
        await context.reply(briefing, kind="brief")


async def _list(context: Context, drafts: list[Draft], zone: str) -> None:
    """What was read and neither stored nor discarded, newest first, each with a button to look at it."""
    lines = [f"{number}. {_title(draft)}, {_sent(draft, zone)}" for number, draft in enumerate(drafts[:MOST], 1)]
    if len(drafts) > MOST:
        lines.append(gettext("… and {number} older ones.", number=len(drafts) - MOST))
    choices = [
        Choice(gettext("Show {number}", number=number), f"review:{draft.article.id}")
        for number, draft in enumerate(drafts[:MOST], 1)
    ]
    await context.say("\n".join([gettext("These wait to be stored or discarded:"), *lines]), choices)


async def feed_cards(context: Context, drafts: Sequence[Draft]) -> None:
    """A card for each article that a feed brought, the newest first: what it would tell, and the buttons to decide."""
    drafts = sorted(drafts, key=lambda draft: draft.article.published, reverse=True)
    feeds = {feed.id: feed for feed in await context.store.feeds()}
    for draft in drafts[:CARDS]:
        name = draft.article.id
        choices = [
            Choice(gettext("Take"), f"store:{name}"),
            Choice(gettext("Leave out"), f"discard:{name}"),
            Choice(gettext("Look at it"), f"review:{name}"),
        ]
        feed = feeds.get(draft.feed or "")
        if feed and not feed.trusted:
            choices.append(Choice(gettext("Trust this feed"), f"feeds:trusts:{feed.id}"))
        await context.say(await _card(context, draft, feed_name(feed) if feed else None), choices)
    if len(drafts) > CARDS:
        more = len(drafts) - CARDS
        words = ngettext(
            "{number} more article of feeds waits: /review", "{number} more articles of feeds wait: /review", more
        )
        await context.say(words)


async def _card(context: Context, draft: Draft, feed: str | None) -> str:
    """Title, outlet and day, where else it was published, what would be told, and the address."""
    article, zone = draft.article, await context.zone()
    outlets = list(dict.fromkeys(filter(None, [article.publisher, *(each.publisher for each in article.also_at)])))
    day = day_text(published_day(article, zone_or_utc(zone)), "yMMMMEEEEd")
    day = gettext("{day} ({source})", day=day, source=date_source(article))
    told = await context.briefings.found(article, draft.findings)
    lines = [
        _title(draft),
        ", ".join((inert(listed(outlets)) if outlets else gettext("no outlet named"), day)),
        gettext("Would tell of {what}.", what=told) if told else gettext("Would tell of nothing."),
    ]
    if feed and feed not in outlets:
        lines.append(gettext("From the feed {feed}.", feed=inert(feed)))
    return "\n".join([*lines, *([inert(article.url)] if article.url else [])])


def _title(draft: Draft) -> str:
    return in_quotes(shortened(inert(draft.article.title or draft.article.text.partition(chr(10))[0]), TITLE_LIMIT))


def _sent(draft: Draft, zone: str) -> str:
    there = local_time(draft.created, zone)
    return gettext("sent {day}, {clock}", day=there.day, clock=there.clock)
