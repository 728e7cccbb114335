"""Updates that Telegram sends to us: each is dealt with before our word that it came, or comes again.

Telegram repeats an update until it is answered with 200. So that word is held back until the update has been
dealt with, for a few seconds at most: what takes longer goes on by itself.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import re
from collections.abc import Sequence
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from telegram import Update
from telegram.error import BadRequest, InvalidToken, TelegramError

from bot.listening import listening
from bot.pages import Page
from bot.settings import Settings, WrongSettings

if TYPE_CHECKING:
    from bot.application import App

log = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
HELD_BACK = 5.0
"""Seconds for which Telegram waits for our word while an update is dealt with."""
LONGEST_WAIT = 30.0


class Webhook:
    """Where Telegram's updates come in. Opened by ``open``, closed by ``stop``."""

    def __init__(self, application: App, settings: Settings) -> None:
        self._application = application
        self._settings = settings
        self._opened = AsyncExitStack()
        self._under_way: set[asyncio.Task[None]] = set()
        self._stopping = False

    async def open(self, allowed: Sequence[str]) -> None:
        """Listen, and tell Telegram where, again and again while it cannot be reached.

        Raises WrongSettings where the address cannot be had, or Telegram refuses it or knows the token no more.
        """
        path = re.escape(urlsplit(self._url).path.rstrip("/")) + "/?"
        await self._opened.enter_async_context(
            listening(self._settings.webhook_listen, [(path, _Update, {"webhook": self})], name="WEBHOOK_LISTEN")
        )
        wait = 1.0
        while not await self._is_set(allowed, wait):
            await asyncio.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)

    async def stop(self) -> None:
        """Take no more, and give our word for what is being dealt with when it is done."""
        self._stopping = True
        try:
            if self._under_way:
                await asyncio.wait(self._under_way)
                await asyncio.sleep(0)  # so that whoever waited for it can answer
        finally:
            await self._opened.aclose()

    def knows(self, secret: str) -> bool:
        """Whether it is the secret that only Telegram has."""
        ours = self._settings.webhook_secret
        return ours is not None and hmac.compare_digest(secret.encode(), ours.get_secret_value().encode())

    async def deal_with(self, told: object) -> bool:
        """Process an update in its chat's turn and wait a while for its end; False if it should come again later."""
        if self._stopping:
            return False
        update = self._read(told)
        if update is not None:
            turn = self._application.update_processor.process_update(update, self._application.process_update(update))
            task = self._application.create_task(turn, update, name="an update")
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)
            await asyncio.wait({task}, timeout=HELD_BACK)
        return True

    def _read(self, told: object) -> Update | None:
        """One that cannot be read would come again for ever, and hold up all others: it is told of and passed over."""
        try:
            return Update.de_json(told, self._application.bot)  # type: ignore[arg-type]
        except Exception as error:
            log.error("an update could not be read", extra={"error": type(error).__name__})
            return None

    @property
    def _url(self) -> str:
        assert self._settings.webhook_url, "the settings refuse a webhook without address"
        return self._settings.webhook_url

    async def _is_set(self, allowed: Sequence[str], wait: float) -> bool:
        secret = self._settings.webhook_secret
        assert secret, "the settings refuse a webhook without secret"
        try:
            await self._application.bot.set_webhook(
                self._url, secret_token=secret.get_secret_value(), allowed_updates=allowed
            )
        except InvalidToken:
            raise WrongSettings("TELEGRAM_BOT_TOKEN: Telegram does not know this token any more.") from None
        except BadRequest as error:
            raise WrongSettings(f"WEBHOOK_URL: Telegram does not take {self._url}: {error.message}.") from None
        except TelegramError as error:
            log.warning(
                "Telegram was not told of the webhook", extra={"error": type(error).__name__, "next_try_in": wait}
            )
            return False
        return True


class _Update(Page):
    """POST of one update as JSON, with the secret."""

    def initialize(self, webhook: Webhook) -> None:
        self._webhook = webhook

    def prepare(self) -> None:
        if self.request.method != "POST":
            self.send_error(405)
        elif not self._webhook.knows(self.request.headers.get(SECRET_HEADER, "")):
            self.send_error(403)

    async def post(self) -> None:
        try:
            told: Any = json.loads(self.request.body)
        except ValueError:
            self.send_error(400)
            return
        if not await self._webhook.deal_with(told):
            self.send_error(503)
