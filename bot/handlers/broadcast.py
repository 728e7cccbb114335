"""/broadcast: a message of an admin's to everybody who gets reminders, shown before it is sent."""

from __future__ import annotations

from telegram import Update

from bot.broadcasting import Broadcast, chats_in_words
from bot.context import WRITE, Context
from bot.messages.text import units
from briefings.briefing import Choice
from briefings.language import gettext, marked
from briefings.locales import grouped

LONGEST = 3_500
"""UTF-16 units, well within what one message holds."""
USAGE = marked(
    "Write /broadcast and your message in one, for example: /broadcast I will be away for an hour at noon (UTC)."
)
TOO_LONG = marked("That is too long for one message: {number} characters are the most.")
ELSEWHERE = marked("Please write /broadcast to me in private.")
UNDER_WAY = marked("Your last message is still being sent. I tell you when everybody has it.")
NOBODY = marked("Nobody gets reminders yet, so nobody would get it.")
TOO_OLD = marked("That preview is no longer the last one, or it was decided on already.")


async def broadcast(_: Update, context: Context) -> None:
    """/broadcast TEXT: the message as it will look, how many chats would get it, and the buttons to decide."""
    context.require_admin(WRITE)
    text, broadcasts = context.words, context.bureau.broadcasts
    count = len(await broadcasts.chats())
    if refused := _refused(context, text, count):
        await context.say(refused)
        return
    number = context.message.message_id
    assert context.user is not None, "only people are admins"
    if not await broadcasts.propose(Broadcast(number, text, context.user.id)):
        await context.say(gettext(UNDER_WAY))
        return
    await context.say(text)
    choices = [
        Choice(gettext("Send"), f"broadcast:send:{number}"),
        Choice(gettext("Discard"), f"broadcast:discard:{number}"),
    ]
    await context.say(gettext("So it will look. Shall it go to {chats}?", chats=chats_in_words(count)), choices)


def _refused(context: Context, text: str, count: int) -> str:
    """Why there is nothing to send; empty where there is."""
    if not context.in_private:
        return gettext(ELSEWHERE)
    if not text:
        return gettext(USAGE)
    if units(text) > LONGEST:
        return gettext(TOO_LONG, number=grouped(LONGEST))
    return "" if count else gettext(NOBODY)


async def decide(context: Context, argument: str) -> str | None:
    """The buttons "broadcast:send:<number>" and "broadcast:discard:<number>"."""
    context.require_admin(WRITE)
    what, _, number = argument.partition(":")
    broadcasts = context.bureau.broadcasts
    known = int(number) if number.isdecimal() and number.isascii() and len(number) < 15 else -1
    if what == "discard":
        if not await broadcasts.discard(known):
            return gettext(TOO_OLD)
        await context.instead(gettext("Discarded. Nobody got it."))
        return None
    if not await broadcasts.begin(known):
        return gettext(TOO_OLD)
    await context.instead(gettext("It is being sent. I tell you when everybody has it."))
    task = context.application.create_task(broadcasts.go_on(), name="a broadcast")
    context.bureau.tasks.add(task)  # cut off by a stop, it is taken up again at the next start
    task.add_done_callback(context.bureau.tasks.discard)
    return None
