"""/meetings, /positions, /timeline, /today, /articles: one question, one briefing, turned page by page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Update

from bot.context import Context
from bot.handlers import pictures
from bot.routing import without_picture
from briefings.briefing import Briefing
from briefings.compose.paging import AS_ASKED, Turn
from briefings.language import gettext, marked

PAUSED = marked("Your reminders rest, because I could not write here any more. /start lets them come again.")

FORGOTTEN = marked("I no longer know what was asked there. Please ask again.")

Ask = Callable[[Context, str, Turn], Awaitable[Briefing]]
"""The question itself: context, what is asked about, which page with which buttons."""


async def _meetings(context: Context, query: str, turn: Turn) -> Briefing:
    zone = await context.zone()
    return await context.briefings.meetings(query, now=context.now(), zone=zone, page=turn.page, menu=turn.menu)


async def _positions(context: Context, query: str, turn: Turn) -> Briefing:
    zone = await context.zone()
    return await context.briefings.positions(query, now=context.now(), zone=zone, page=turn.page, menu=turn.menu)


async def _timeline(context: Context, query: str, turn: Turn) -> Briefing:
    zone = await context.zone()
    return await context.briefings.timeline(query, now=context.now(), zone=zone, page=turn.page, menu=turn.menu)


async def _today(context: Context, query: str, turn: Turn) -> Briefing:
    return await context.briefings.today(now=context.now(), zone=await context.zone())


async def _articles(context: Context, query: str, turn: Turn) -> Briefing:
    page = turn.page if isinstance(turn.page, int) else 1
    return await context.briefings.articles(now=context.now(), zone=await context.zone(), page=page)


ASKED: dict[str, Ask] = {
    "meetings": _meetings,
    "positions": _positions,
    "timeline": _timeline,
    "today": _today,
    "articles": _articles,
}


async def meetings(_: Update, context: Context) -> None:
    """/meetings [party or words]: what is scheduled next, soonest first."""
    await ask(context, "meetings", context.asked)


async def positions(_: Update, context: Context) -> None:
    """/positions [party or words]: who wants what, newest first."""
    await ask(context, "positions", context.asked)


async def timeline(_: Update, context: Context) -> None:
    """/timeline [party or words]: what happened and what is planned, in order."""
    await ask(context, "timeline", context.asked)


async def today(_: Update, context: Context) -> None:
    """/today: what meets today."""
    await ask(context, "today", "")


async def articles(_: Update, context: Context) -> None:
    """/articles: what was read, newest first."""
    await ask(context, "articles", "")


async def ask(context: Context, kind: str, query: str) -> None:
    """Answer a question of this kind in a new message, with its first page or the picture that is asked for."""
    about = without_picture(query) if kind in pictures.KINDS else None
    if about is not None:
        await pictures.show(context, kind, about)
    else:
        await context.reply(await ASKED[kind](context, query, Turn()), kind=kind)
    await _tell_of_pause(context)


async def _tell_of_pause(context: Context) -> None:
    """Whoever asks here again can be written to again, and hears, seldom, that the reminders still rest."""
    subscriber = await context.subscriber()
    rests = subscriber.subscribed and subscriber.paused is not None
    if rests and context.bureau.told.is_news(f"paused {subscriber.key}", context.now()):
        await context.say(gettext(PAUSED))


async def turn_page(context: Context, argument: str, *, kind: str) -> str | None:
    """A button "<kind>:<page>:<query>": another page of an answer, in its place; under anything else, anew."""
    words, _, query = argument.partition(":")
    turn, message = Turn.read(words), context.message.message_id
    if query == AS_ASKED:
        asked = context.bureau.answers.question(context.key, message)
        if asked is None:
            return gettext(FORGOTTEN)
        query = asked
    briefing = await ASKED[kind](context, query, turn)
    pressed = await context.answer_named(message)
    if pressed.kind == kind if pressed else turn != Turn():
        await context.turn(briefing, kind=kind)
    else:
        await context.reply(briefing, kind=kind)
    return None
