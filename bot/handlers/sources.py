"""/sources: for admins, who published what was read; for everybody else what /why gives, the words behind a line."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.context import LOOK, Context
from bot.handlers import brief
from bot.handlers.feeds import brought_lines
from briefings.briefing import Note, Section
from briefings.compose.paging import Turn
from briefings.language import gettext


async def sources(update: Update, context: Context) -> None:
    """/sources: outlets with their counts, how their articles are dated, what share of all they told; and feeds."""
    if context.is_admin and not context.words:
        briefing = await context.briefings.sources(now=context.now(), zone=await context.zone())
        brought = tuple(Note(line, names_others=True) for line in brought_lines(await context.store.feeds()))
        told = Section(brought, gettext("Feeds"))
        await context.reply(replace(briefing, sections=(*briefing.sections, told)) if brought else briefing)
    else:
        await brief.why(update, context)


async def turn_page(context: Context, argument: str) -> None:
    """A button "sources:<page>:": another page, in its place."""
    context.require_admin(LOOK)
    page = Turn.read(argument.partition(":")[0]).page
    number = page if isinstance(page, int) else 1
    briefing = await context.briefings.sources(now=context.now(), zone=await context.zone(), page=number)
    await context.turn(briefing, kind="sources")
