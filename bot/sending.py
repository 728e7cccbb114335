"""Putting a message into a chat or in place of an earlier one: what is done when Telegram does not take it."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import partial
from typing import Any, Protocol, TypeVar

import telegram
from telegram import Bot, InlineKeyboardMarkup, InputFile, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest, RetryAfter

from bot.messages.message import Message
from store.records import ChatKey

log = logging.getLogger(__name__)

ABOUT_THE_CHAT = (
    "chat not found",
    "thread not found",
    "topic_closed",
    "topic_deleted",
    "rights",
    "chat_write_forbidden",
    "not modified",
    "message to edit not found",
    "can't be edited",
    "message can't",
)
"""Refusals that other words would not change; every other one may be due to the markup or the buttons."""
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)

T = TypeVar("T")
Sleep = Callable[[float], Awaitable[None]]


class Way(Protocol):
    """How requests get to Telegram."""

    async def through(self, chat: int, call: Callable[[], Awaitable[T]], *, is_new: bool = True) -> T:
        """Do the request, now or when its turn has come; ``is_new`` if it puts one more message into the chat."""
        ...


class Straight:
    """At once, and once."""

    async def through(self, chat: int, call: Callable[[], Awaitable[T]], *, is_new: bool = True) -> T:
        """Do the request now."""
        return await call()


class Sender:
    """Sends and edits messages, the HTML first and the plain text if Telegram refuses it.

    ``way`` says when each request goes out and what is done about trouble on the way.
    """

    def __init__(self, bot: Bot, way: Way) -> None:
        self._bot = bot
        self._way = way

    async def send(
        self,
        key: ChatKey,
        message: Message,
        *,
        silent: bool = False,
        before: Callable[[], Awaitable[None]] | None = None,
    ) -> int:
        """Send it into the chat and topic; the id Telegram gave it. ``before`` is called before each request."""

        async def call(text: str, mode: str | None, keyboard: InlineKeyboardMarkup | None) -> telegram.Message:
            if before:
                await before()
            return await self._bot.send_message(
                chat_id=key.chat,
                message_thread_id=key.topic or None,
                text=text,
                parse_mode=mode,
                reply_markup=keyboard,
                link_preview_options=NO_PREVIEW,
                disable_notification=silent or None,
            )

        return (await self._either(key.chat, message, call)).message_id

    async def send_photo(self, key: ChatKey, photo: bytes, name: str, caption: Message) -> int:
        """Send a picture with its caption into the chat and topic; the id Telegram gave it."""

        async def call(text: str, mode: str | None, keyboard: InlineKeyboardMarkup | None) -> telegram.Message:
            return await self._bot.send_photo(
                chat_id=key.chat,
                message_thread_id=key.topic or None,
                photo=InputFile(photo, filename=name),
                caption=text,
                parse_mode=mode,
                reply_markup=keyboard,
            )

        return (await self._either(key.chat, caption, call)).message_id

    async def replace(self, key: ChatKey, message_id: int, message: Message) -> int:
        """Put it in place of an earlier message, or below where that cannot be edited any more; its id."""
        try:
            await self._either(
                key.chat,
                message,
                lambda text, mode, keyboard: self._bot.edit_message_text(
                    chat_id=key.chat,
                    message_id=message_id,
                    text=text,
                    parse_mode=mode,
                    reply_markup=keyboard,
                    link_preview_options=NO_PREVIEW,
                ),
                is_new=False,
            )
        except BadRequest as error:
            if _says(error, "not modified"):
                return message_id
            if _says(error, "message to edit not found", "can't be edited", "no text in the message"):
                return await self.send(key, message)
            raise
        return message_id

    async def _either(
        self,
        chat: int,
        message: Message,
        call: Callable[[str, str | None, InlineKeyboardMarkup | None], Awaitable[T]],
        *,
        is_new: bool = True,
    ) -> T:
        way = partial(self._way.through, chat, is_new=is_new)
        try:
            return await way(lambda: call(message.html, ParseMode.HTML, message.keyboard))
        except BadRequest as error:
            if _says(error, *ABOUT_THE_CHAT):
                raise
            log.warning("message refused, sent plain", extra={"reason": error.message})
            keyboard = None if _says(error, "button", "keyboard") else message.keyboard
            return await way(lambda: call(message.plain, None, keyboard))


def seconds_to_wait(error: RetryAfter) -> timedelta:
    """How long Telegram asks to wait."""
    wait: Any = error.retry_after  # a number or a timedelta, as PTB_TIMEDELTA in the environment says
    return wait if isinstance(wait, timedelta) else timedelta(seconds=wait)


def _says(error: telegram.error.TelegramError, *words: str) -> bool:
    return any(word in error.message.lower() for word in words)
