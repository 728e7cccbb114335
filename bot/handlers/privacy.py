"""/privacy: what is kept about whoever writes."""

from __future__ import annotations

from telegram import Update

from bot.context import Context

PRIVACY = (
    "What I keep about this chat: its number, the time zone, the lead times, what is followed, which reminders "
    "were sent, and the last few answers, so that /why knows what you mean.\n"
    "What I do not keep: your name, your messages, your questions.\n"
    "Articles come from the admins, whose number is kept with an article until it is stored or discarded.\n"
    "All of it lies on the machine this bot runs on and goes nowhere else. Errors are logged without your words.\n"
    "/unsubscribe ends the reminders."
)


async def privacy(_: Update, context: Context) -> None:
    """/privacy: what is kept, where, and how to end it."""
    await context.say(PRIVACY)
