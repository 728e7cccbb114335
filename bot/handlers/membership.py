"""The bot is blocked, thrown out, let in, or a group moves: what comes of it."""

from __future__ import annotations

import logging

from telegram import ChatMember, Update
from telegram.constants import ChatType

from bot.context import Context
from bot.handlers.language import keep_language
from briefings.language import ENGLISH, gettext, marked, spoken

log = logging.getLogger(__name__)

GONE = (ChatMember.LEFT, ChatMember.BANNED)
IN_GROUP = marked(
    "I keep what the news says about meetings, and remind this group before each one.\n"
    "/subscribe: start the reminders here. /meetings: what is next. /help: everything else."
)


async def changed(update: Update, context: Context) -> None:
    """Blocked or thrown out: nothing is sent any more until /start. Let into a group: a word of what I do."""
    change = update.my_chat_member
    assert change is not None
    was_out = change.old_chat_member.status in GONE
    if change.new_chat_member.status in GONE:
        reason = "blocked" if change.chat.type == ChatType.PRIVATE else "left"
        await context.subscriptions.pause(change.chat.id, reason)
    elif was_out and change.chat.type in (ChatType.GROUP, ChatType.SUPERGROUP):
        if spoken() != ENGLISH:
            await keep_language(context, spoken())
        await context.say(gettext(IN_GROUP))


async def moved(update: Update, context: Context) -> None:
    """A group became a supergroup with another id; both say so, and everything kept moves along once."""
    message = context.message
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    await context.subscriptions.migrate(old, new, now=context.now())
    await context.bureau.answers.move(old, new)
    log.info("group moved", extra={"from": old, "to": new})
