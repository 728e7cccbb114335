"""/review: what waits for an admin's word: articles, pairs of meetings, changes of none, uncertain readings."""

from __future__ import annotations

from telegram import Update

from bot.context import Context
from bot.messages.text import inert, shortened
from bot.zones import local_time
from briefings.briefing import Choice
from briefings.language import gettext, in_quotes, marked
from store.records import Draft

MOST = 8
TITLE_LIMIT = 60
NOTHING = marked("Nothing waits for a decision. Send me an article: as text, as a file, or forwarded.")


async def review(_: Update, context: Context) -> None:
    """/review: a message for each kind of thing that waits, with a button for each decision."""
    docket, now, zone = context.docket, context.now(), await context.zone()
    drafts = list(reversed(await context.store.drafts()))
    waiting = (
        await docket.doubt(1, now=now, zone=zone),
        await docket.orphans(now=now, zone=zone),
        *await docket.readings(now=now, zone=zone),
        await docket.lost(now=now, zone=zone),
    )
    if drafts:
        await _list(context, drafts, zone)
    for briefing in filter(None, waiting):
        await context.reply(briefing, kind="brief")
    if not drafts and not any(waiting):
        await context.say(gettext(NOTHING))


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


def _title(draft: Draft) -> str:
    return in_quotes(shortened(inert(draft.article.title or draft.article.text.partition(chr(10))[0]), TITLE_LIMIT))


def _sent(draft: Draft, zone: str) -> str:
    there = local_time(draft.created, zone)
    return gettext("sent {day}, {clock}", day=there.day, clock=there.clock)
