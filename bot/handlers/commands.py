"""What each command is answered by, and what a mistyped one is taken for."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update

from bot.commands import nearest, split_command
from bot.context import Context
from bot.handlers import (
    articles,
    brief,
    broadcast,
    calendar,
    corrections,
    digest,
    feeds,
    follow,
    following,
    language,
    muting,
    privacy,
    questions,
    quiet,
    review,
    settings,
    sources,
    start,
    status,
)
from bot.pieces import Pieces, Sender, is_cut
from briefings.asking import in_english
from briefings.language import gettext, marked
from briefings.locales import grouped

Handler = Callable[[Update, Context], Coroutine[Any, Any, None]]

HANDLERS: Mapping[str, Handler] = {
    "start": start.start,
    "help": start.help_,
    "meetings": questions.meetings,
    "positions": questions.positions,
    "timeline": questions.timeline,
    "today": questions.today,
    "articles": questions.articles,
    "brief": brief.brief,
    "why": brief.why,
    "calendar": calendar.calendar,
    "subscribe": follow.subscribe,
    "unsubscribe": follow.unsubscribe,
    "following": following.following,
    "mute": muting.mute_words,
    "unmute": muting.unmute_words,
    "timezone": settings.timezone,
    "language": language.language,
    "remind": settings.remind,
    "quiet": quiet.quiet,
    "digest": digest.digest,
    "add": articles.add,
    "addmeeting": corrections.addmeeting,
    "review": review.review,
    "status": status.status,
    "sources": sources.sources,
    "feeds": feeds.feeds,
    "broadcast": broadcast.broadcast,
    "privacy": privacy.privacy,
    "my_data": privacy.my_data,
    "delete_me": privacy.delete_me,
}
HARMLESS = frozenset(
    {
        "help",
        "meetings",
        "positions",
        "timeline",
        "today",
        "articles",
        "brief",
        "why",
        "privacy",
        "calendar",
        "following",
    }
)
"""Commands that change nothing: a slip of the finger in one of them is simply understood."""


LONGEST_COMMAND = 1_000
"""Characters; whoever lists fifty parties needs fewer."""
TAKES_TEXT = frozenset({"add", "addmeeting", "broadcast", "feeds"})
"""Commands before a text or an address, which look themselves at how long it is."""
TOO_LONG = marked("That question is too long: {number} characters are the most.")


def obeyed(name: str) -> Handler:
    """What answers the command by that name; a question that is too long is answered so, and no piece of it is read."""
    handler = HANDLERS[name]

    async def answer(update: Update, context: Context) -> None:
        if name != "add":  # its text may come in pieces, and is whole with the last
            _pass_over_the_rest(context)
        if name in TAKES_TEXT or not await _is_too_long(context):
            await handler(update, context)

    return answer


async def _is_too_long(context: Context) -> bool:
    """True where the question has more characters than any needs, which is then said."""
    if len(context.words) <= LONGEST_COMMAND:
        return False
    await context.say(gettext(TOO_LONG, number=grouped(LONGEST_COMMAND)))
    return True


def _pass_over_the_rest(context: Context) -> None:
    """Of a line that its sender's Telegram cuts in pieces, only the first begins with the command."""
    pieces, text = context.bureau.pieces, context.message.text or ""
    if not is_cut(text) or pieces.collects(context.sender):
        return
    pieces.open(context.sender, text)
    task = context.application.create_task(_passed_over(pieces, context.sender), name="the rest of a command")
    context.bureau.tasks.add(task)
    task.add_done_callback(context.bureau.tasks.discard)


async def _passed_over(pieces: Pieces, sender: Sender) -> None:
    await pieces.whole(sender)


async def mistyped(update: Update, context: Context) -> None:
    """A command that there is not. In groups it may be another bot's, unless it names this one or is known as ours."""
    message = context.message
    name, bot = split_command(message.text or message.caption or "")
    line = _behind_add(context.asked) if name == "meeting" else None
    ours = bot == context.bot.username.lower() if bot else context.in_private or bool(line)
    if not ours:
        return
    _pass_over_the_rest(context)
    if line is not None:
        await corrections.add(context, line)
        return
    if await _is_too_long(context):
        return
    meant = nearest(in_english(name), admin=context.is_admin)
    if meant in HARMLESS:
        await HANDLERS[meant](update, context)
    elif meant:
        await context.say(gettext("There is no such command. Did you mean /{command}?", command=meant))
    else:
        await context.say(gettext("There is no such command. /help shows what there is."))


def _behind_add(words: str) -> str | None:
    """What follows in "/meeting add Iran and Oman, ..."; None for any other question after /meeting."""
    first, _, line = words.partition(" ")
    return line.strip() if first.lower() == "add" else None
