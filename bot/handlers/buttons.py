"""Buttons: the word before the colon says what is wanted; each press is answered exactly once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from telegram import Message, Update

from bot.context import Context
from bot.handlers import (
    alarms,
    articles,
    beginning,
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
    pictures,
    privacy,
    questions,
    quiet,
    redating,
    settings,
    snooze,
    sources,
    start,
)
from briefings.language import gettext, marked

Action = Callable[[Context, str], Awaitable[str | None]]
"""What a button does with what stands behind its colon; words that come back are shown over the chat."""

TOO_OLD = marked("That button is too old. Ask again, for example with /meetings.")
UNKNOWN = marked("I do not know that button any more. /help shows what there is.")


async def pressed(update: Update, context: Context) -> None:
    """Do what the button says, then answer the press; an error is answered by the error handler instead."""
    query = update.callback_query
    assert query is not None
    verb, _, argument = (query.data or "").partition(":")
    action = ACTIONS.get(verb, _unknown)
    words = await action(context, argument) if isinstance(query.message, Message) else gettext(TOO_OLD)
    await query.answer(words)


async def _unknown(_: Context, __: str) -> str:
    return gettext(UNKNOWN)


def _silent(action: Callable[[Context, str], Awaitable[None]]) -> Action:
    """An action that answers in the chat and has nothing to say over it."""

    async def act(context: Context, argument: str) -> None:
        await action(context, argument)

    return act


ACTIONS: Mapping[str, Action] = {
    **{kind: partial(questions.turn_page, kind=kind) for kind in questions.ASKED},
    "brief": _silent(brief.show_brief),
    "why": _silent(brief.show_why),
    "calendar": calendar.send_one,
    "feed": _silent(calendar.change_address),
    "picture": _silent(pictures.show_pressed),
    "sources": _silent(sources.turn_page),
    "feeds": feeds.pressed,
    "broadcast": broadcast.decide,
    "help": _silent(start.show_help),
    "subscribe": _silent(follow.start_following),
    "ahead": _silent(follow.follow_ahead),
    "unsubscribe": _silent(follow.stop_following),
    "mute": muting.mute,
    "unmute": muting.unmute,
    "words": _silent(follow.follow_words),
    "instead": _silent(follow.follow_place),
    "muted": _silent(muting.mute_sides),
    "muting": _silent(muting.mute_topic),
    "following": _silent(following.show_following),
    "drop": following.take_away,
    "confirmed": following.confirmed_only,
    "follow": alarms.follow,
    "unfollow": alarms.unfollow,
    "alarm": alarms.offer,
    "alarmed": alarms.back,
    "lead": alarms.choose,
    "ownlead": alarms.own,
    "settings": _silent(follow.show_settings),
    "zone": _silent(settings.choose_zone),
    "language": _silent(language.choose_language),
    "first": _silent(beginning.answered),
    "clock": _silent(beginning.clock_is_right),
    "locate": _silent(beginning.share_location),
    "leads": _silent(settings.choose_leads),
    "snooze": snooze.snooze,
    "quiet": _silent(quiet.choose_quiet),
    "digest": _silent(digest.choose_digest),
    "forget": _silent(privacy.forget),
    "store": articles.store,
    "discard": articles.discard,
    "redate": redating.ask_for_day,
    "date": redating.choose_day,
    "review": redating.leave_day,
    "correct": _silent(corrections.correct),
    "menu": _silent(corrections.menu),
    "fix": corrections.fix,
    "status": corrections.status,
    "merge": _silent(corrections.merge),
    "split": corrections.split,
    "rule": corrections.keep,
    "leave": _silent(corrections.leave),
    "undo": _silent(corrections.undo),
    "same": _silent(corrections.same),
    "apart": _silent(corrections.apart),
    "later": _silent(corrections.later),
    "doubt": corrections.compare,
}
