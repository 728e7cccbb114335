"""/privacy, /my_data, /delete_me: what is kept about whoever writes, all of it as a file, and all of it gone."""

from __future__ import annotations

from telegram import Update

from bot.answers import note_name
from bot.context import Context
from bot.keeping import Kept, kept_about
from briefings.briefing import Choice
from briefings.language import gettext, marked
from store.records import ChatKey

PRIVACY = marked(
    "What I keep about this chat: its number, its language, the time zone, the lead times, quiet hours and digest, "
    "whether its pictures are dark, what is followed, which reminders were sent, the secret of its calendar's address "
    "if it has one, and the last few answers, so that /why knows what you mean.\n"
    "What I do not keep: your name, your messages, your questions, where you are (of a location only the time zone).\n"
    "Articles and feeds come from the admins, whose number is kept with an article until it is stored or discarded, "
    "and with a feed.\n"
    "All of it lies on the machine this bot runs on and goes nowhere else. Errors are logged without your words.\n"
    "/my_data sends you all of it. /delete_me deletes all of it. /unsubscribe only ends the reminders."
)
NOTHING = marked("Nothing is kept about this chat.")
IN_THE_FILE = marked("All that is kept about this chat, in a file that every editor of texts opens.")
ASKED = marked("Delete everything that is kept about this chat: its settings, its reminders, its last answers?")


async def privacy(_: Update, context: Context) -> None:
    """/privacy: what is kept, where, and how to end it."""
    await context.say(gettext(PRIVACY))


async def my_data(_: Update, context: Context) -> None:
    """/my_data: everything that is kept about this chat, as a file."""
    await context.require_settler()
    kept = await _kept(context)
    if kept.gone.is_empty:
        await context.say(gettext(NOTHING))
    else:
        await context.send_file("attache-data.json", kept.as_file, caption=gettext(IN_THE_FILE))


async def delete_me(_: Update, context: Context) -> None:
    """/delete_me: asks once, for it cannot be undone."""
    await context.require_settler()
    if (await _kept(context)).gone.is_empty:
        await context.say(gettext(NOTHING))
    else:
        await context.say(
            gettext(ASKED),
            [Choice(gettext("Delete everything"), "forget:yes"), Choice(gettext("Keep it"), "forget:no")],
        )


async def forget(context: Context, answer: str) -> None:
    """The buttons "forget:yes" and "forget:no"."""
    await context.require_settler()
    if answer != "yes":
        await context.instead(gettext("Nothing was deleted."))
        return
    async with context.store.alone():
        kept = await _kept(context)
        await context.store.commit(kept.gone)
    context.bureau.answers.forget(kept.chat)
    (context.chat_data or {}).clear()
    await context.instead(gettext("Everything is deleted. /start begins anew."))


async def _kept(context: Context) -> Kept:
    """What is kept about the chat with all its topics."""
    chat = context.key.chat
    topics = {each.key.topic for each in await context.store.subscribers() if each.key.chat == chat}
    names = tuple(note_name(ChatKey(chat, topic)) for topic in sorted(topics | {0, context.key.topic}))
    user = context.user.id if context.user and context.in_private else None
    return await kept_about(context.store, chat, user, names, await context.bureau.broadcasts.current())
