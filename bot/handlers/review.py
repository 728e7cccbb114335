"""/review: the articles that wait for an admin's word."""

from __future__ import annotations

from telegram import Update

from bot.context import Context
from bot.messages.text import inert, shortened
from bot.zones import local_time
from briefings.briefing import Choice
from store.records import Draft

MOST = 8
TITLE_LIMIT = 60


async def review(_: Update, context: Context) -> None:
    """/review: what was read and neither stored nor discarded, newest first, each with a button to look at it."""
    context.require_admin("look at this")
    drafts = list(reversed(await context.store.drafts()))
    if not drafts:
        await context.say("No article waits for a decision. Send me one: as text, as a file, or forwarded.")
        return
    zone = await context.zone()
    lines = [f"{number}. {_title(draft)}, sent {_sent(draft, zone)}" for number, draft in enumerate(drafts[:MOST], 1)]
    if len(drafts) > MOST:
        lines.append(f"… and {len(drafts) - MOST} older ones.")
    choices = [Choice(f"Show {number}", f"review:{draft.article.id}") for number, draft in enumerate(drafts[:MOST], 1)]
    await context.say("\n".join(["These wait to be stored or discarded:", *lines]), choices)


def _title(draft: Draft) -> str:
    return f"“{shortened(inert(draft.article.title or draft.article.text.partition(chr(10))[0]), TITLE_LIMIT)}”"


def _sent(draft: Draft, zone: str) -> str:
    there = local_time(draft.created, zone)
    return f"{there.day}, {there.clock}"
