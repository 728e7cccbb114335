"""The one error handler: plain words for who asked, the particulars for the log, a line for the admins."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator
from pathlib import Path
from traceback import extract_tb

from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, TelegramError

from bot.allowances import TooOften
from bot.answers import NotRemembered
from bot.commands import named_in
from bot.context import Context, NotAdmin
from bot.handlers.articles import NothingToRead
from bot.handlers.brief import WrongNumber
from bot.handlers.digest import UnclearDigest
from bot.handlers.follow import TooMuchFollowed, UnclearWords
from bot.handlers.quiet import UnclearHours
from bot.intake import WrongFile
from bot.leads import UnreadableLeads
from bot.messages.render import worded
from bot.messages.text import shortened
from bot.outcomes import said_by
from bot.said_dates import UnreadableDate
from bot.sending import ABOUT_THE_CHAT, Sender
from bot.subscriptions import UnknownParty
from briefings.extraction.worker import ReadingFailed
from briefings.ingest import UnknownDraft
from briefings.language import ENGLISH, gettext, marked, speaking
from briefings.pictures.studio import DrawingFailed
from briefings.rulings import NothingChanges, UnknownMeeting, UnknownRuling
from briefings.said_lines import NotUnderstood
from briefings.sources.fetching import NotFetched
from briefings.sources.text import UnreadableText
from briefings.wire.register import NoSuchFeed, TooManyFeeds
from store.base import StoreError
from store.records import ChatKey

log = logging.getLogger(__name__)

SPOKEN = (
    DrawingFailed,
    NoSuchFeed,
    NotAdmin,
    NotUnderstood,
    NothingChanges,
    NothingToRead,
    ReadingFailed,
    NotFetched,
    TooManyFeeds,
    TooMuchFollowed,
    TooOften,
    UnclearDigest,
    UnclearHours,
    UnclearWords,
    UnknownDraft,
    UnknownMeeting,
    UnknownParty,
    UnknownRuling,
    UnreadableDate,
    UnreadableLeads,
    UnreadableText,
    WrongFile,
    WrongNumber,
)
"""Raised where they are noticed and worded there for whoever asked; nothing is wrong with the bot."""

SORRY = marked("That went wrong on my side, and it has been noted. /help shows what else there is.")
NOT_KEPT = marked("I cannot write anything down just now, so nothing was changed. The admins have been told.")
NO_ANSWER = marked("Telegram did not take my answer. Please try again.")
TOO_LATE = "query is too old"
"""What Telegram says of a button pressed while we were away: nobody waits for its answer any more."""
POPUP_LIMIT = 200
ROOT = Path(__file__).resolve().parents[2]


async def failed(update: object, context: Context) -> None:
    """Say what can be said to whoever asked; log everything else, and tell the admins without private words."""
    error = context.error
    assert error is not None
    if isinstance(error, SPOKEN):
        await _tell(context, _words_of(error))
    elif isinstance(error, TelegramError) and not _is_our_mistake(error):
        await _without_telegram(update, context, error)
    else:
        _log(update, error)
        await _tell(context, _apology(error))
        await _tell_admins(context, error)


def _apology(error: Exception) -> str | None:
    """What whoever asked hears of a fault of ours; nothing where the answer has been given."""
    if isinstance(error, NotRemembered):
        return None
    return gettext(NOT_KEPT if isinstance(error, StoreError) else SORRY)


def _words_of(error: Exception) -> str:
    """What it says; who reads articles says it in English, whoever asked."""
    return gettext(error.message, **error.values) if isinstance(error, ReadingFailed) else str(error)


def _is_our_mistake(error: TelegramError) -> bool:
    """A request that Telegram refuses; everything else is the network, the chat, or Telegram itself."""
    said = error.message.lower()
    return isinstance(error, BadRequest) and not any(words in said for words in (TOO_LATE, *ABOUT_THE_CHAT))


async def _without_telegram(update: object, context: Context, error: TelegramError) -> None:
    asked = isinstance(update, Update) and update.effective_chat is not None
    if isinstance(error, Forbidden) and asked:
        await context.subscriptions.pause(context.key.chat, "blocked" if context.in_private else "left")
    elif isinstance(error, ChatMigrated) and asked:
        await context.subscriptions.migrate(context.key.chat, error.new_chat_id, now=context.now())
    log.warning("Telegram did not take an answer", extra={"error": type(error).__name__} | _particulars(update))
    if context.pressed and isinstance(error, Forbidden):
        await _tell(context, None)
    elif (context.pressed or context.coroutine) and TOO_LATE not in error.message.lower():
        await _tell(context, gettext(NO_ANSWER))


# --------------------------------------------------------------------------- who asked


async def _tell(context: Context, words: str | None) -> None:
    """Answer the pressed button, or the message; work that went on beside answers with a message."""
    query = context.pressed
    try:
        if query is not None and context.coroutine is None:
            await query.answer(shortened(words, POPUP_LIMIT) if words else None, show_alert=bool(words))
        elif context.has_chat and words:
            await context.finish_with(words)
    except (TelegramError, StoreError) as error:
        log.warning("could not say that something went wrong", extra={"error": type(error).__name__})


# --------------------------------------------------------------------------- the log


def _log(update: object, error: Exception) -> None:
    """The kind of error and every line it came through. Its own words may quote a private text: never them."""
    log.error(
        "an update failed",
        extra=_particulars(update) | {"error": " from ".join(_kinds(error)), "at": " < ".join(_places(error))},
    )


def _particulars(update: object) -> dict[str, object]:
    """What was asked, in words of ours alone."""
    if not isinstance(update, Update):
        return {}
    user, query = update.effective_user, update.callback_query
    asked = f"button {(query.data or '').partition(':')[0][:20]}" if query else named_in(_words(update))
    return {"update": update.update_id, "asked": asked, "user": user.id if user else None}


def _words(update: Update) -> str:
    message = update.effective_message
    return (message.text or message.caption or "") if message else ""


def _kinds(error: BaseException) -> Iterator[str]:
    seen: BaseException | None = error
    while seen is not None:
        yield f"{type(seen).__name__} ({said_by(seen)})" if isinstance(seen, TelegramError) else type(seen).__name__
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


def _places(error: BaseException) -> Iterator[str]:
    """Where it was raised and which lines of ours led there, innermost first; behind it the chain of causes."""
    seen: BaseException | None = error
    while seen is not None:
        for depth, frame in enumerate(reversed(extract_tb(seen.__traceback__))):
            path = Path(frame.filename)
            is_ours = path.is_relative_to(ROOT) and "site-packages" not in path.parts
            if is_ours or depth == 0:
                name = path.relative_to(ROOT).as_posix() if is_ours else path.name
                yield f"{name}:{frame.lineno} {frame.name}"
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)


# --------------------------------------------------------------------------- the admins


def _line(error: Exception, place: str) -> str:
    if isinstance(error, StoreError):
        return gettext("The store: {error}", error=error)
    kind = type(error).__name__
    return gettext("Something went wrong: {error} at {place}. The log says more.", error=kind, place=place)


async def _language_of(context: Context, admin: int) -> str:
    """What an admin has chosen; English where nothing was, or where it is the store that went wrong."""
    with contextlib.suppress(StoreError):
        if known := await context.store.subscriber(ChatKey(admin)):
            return known.language
    return ENGLISH


def _of_the_store(error: Exception) -> str:
    return str(error) if isinstance(error, StoreError) else ""


async def _tell_admins(context: Context, error: Exception) -> None:
    """One line to each admin, the same one seldom: the kind of error and the line of ours it came from."""
    ours = next((place for place in _places(error) if place.startswith(("bot/", "briefings/", "store/"))), "unknown")
    if not context.bureau.told.is_news(f"{type(error).__name__} at {ours}: {_of_the_store(error)}", context.now()):
        return
    sender = Sender(context.bot, context.bureau.replies)
    for admin in context.settings.admin_ids:
        with speaking(await _language_of(context, admin)):
            line = _line(error, ours)
        try:
            await sender.send(ChatKey(admin), worded(line))
        except TelegramError as refused:
            log.warning("an admin could not be told", extra={"admin": admin, "error": type(refused).__name__})
