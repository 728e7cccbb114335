"""/start and /help: what is next, what the bot is for, and what to try."""

from __future__ import annotations

from telegram import Update

from bot.commands import help_text
from bot.context import Context
from bot.handlers import beginning
from bot.handlers.brief import show_brief
from bot.menus import set_admin_menu
from briefings.briefing import Choice
from briefings.following import is_reached
from briefings.language import gettext, marked

MEETING_LINK = "m_"
"""A link t.me/<bot>?start=m_<id> opens that meeting's brief."""

GREETING = marked(
    "I read news articles and keep who said and planned what, each line with its source. "
    "I remind you before each meeting.\n\n"
    "/meetings: what is next. /help: everything I answer."
)
WHAT_I_ANSWER = marked(
    "I answer questions such as “when do Russia and NATO meet?” or “what does Iran want?”. /help shows everything."
)


async def start(_: Update, context: Context) -> None:
    """/start: what is next at once, and who I am. Resumes a chat that had blocked me; a link may open a meeting.

    Whoever follows nothing yet is asked what to follow, and goes on from there.
    """
    resumed = await _resumed(context)
    if context.words.startswith(MEETING_LINK):
        await show_brief(context, context.words.removeprefix(MEETING_LINK))
        return
    if is_reached(await context.subscriber()):
        back = "\n\n" + gettext("Welcome back: your reminders go on.") if resumed else ""
        await context.say(_greeting(context, back), _choices())
        await _show_next(context)
    else:
        await _show_next(context)
        asked, choices = await beginning.question(context)
        is_greeted = context.words == beginning.INTO_A_GROUP and not context.in_private
        await context.say(asked if is_greeted else _greeting(context, f"\n\n{asked}"), choices)
    if context.in_private and context.is_admin and context.user:
        await set_admin_menu(context.bot, context.user.id)


def _greeting(context: Context, more: str) -> str:
    is_without_admin = context.in_private and not context.settings.admin_ids and context.user
    return gettext(GREETING) + (how_to_be_admin(context.user.id) if is_without_admin and context.user else "") + more


def _choices() -> tuple[Choice, ...]:
    return (
        Choice(gettext("What is next"), "meetings:1:"),
        Choice(gettext("What I follow"), "following:"),
        Choice(gettext("Help"), "help:"),
    )


async def _show_next(context: Context) -> None:
    """What is scheduled next, if anything is."""
    briefing = await context.briefings.meetings("", now=context.now(), zone=await context.zone(), page=1)
    if briefing.claims:
        await context.reply(briefing, kind="meetings")


def how_to_be_admin(user: int) -> str:
    """What to do where nobody may add articles yet, for the person with this id."""
    how = gettext(
        "Nobody may add articles here yet. To be the admin, put this line into the file .env and start me again:"
    )
    return f"\n\n{how}\nADMIN_IDS={user}"


async def _resumed(context: Context) -> bool:
    before = await context.subscriber()
    if before.paused is None:
        return False
    await context.subscriptions.resume(context.key.chat, now=context.now())
    return before.subscribed


async def help_(_: Update, context: Context) -> None:
    """/help: everything there is, on one screen."""
    await show_help(context, "")


async def show_help(context: Context, _: str) -> None:
    """The same for a button."""
    await context.say(help_text(admin=context.is_admin, private=context.in_private), beginning.to_a_group(context))
