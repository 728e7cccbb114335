"""/sources: for admins, who published what was read; for everybody else what /why gives, the words behind a line."""

from __future__ import annotations

from telegram import Update

from bot.context import LOOK, Context
from bot.handlers import brief
from briefings.compose.paging import Turn


async def sources(update: Update, context: Context) -> None:
    """/sources: outlets with their counts, how their articles are dated, and what share of all they told."""
    if context.is_admin and not context.words:
        await context.reply(await context.briefings.sources(now=context.now(), zone=await context.zone()))
    else:
        await brief.why(update, context)


async def turn_page(context: Context, argument: str) -> None:
    """A button "sources:<page>:": another page, in its place."""
    context.require_admin(LOOK)
    page = Turn.read(argument.partition(":")[0]).page
    number = page if isinstance(page, int) else 1
    briefing = await context.briefings.sources(now=context.now(), zone=await context.zone(), page=number)
    await context.turn(briefing, kind="sources")
