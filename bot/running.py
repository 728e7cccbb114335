"""`attache run`: the bot on Telegram until somebody stops it, by polling or webhook."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import AsyncExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

from telegram.error import Conflict, InvalidToken, TelegramError

from bot import interpreter
from bot.application import App, Attache, build
from bot.bot_api import NoBotApi
from bot.figures import UNCOUNTED
from bot.health import health_answered, metrics_for
from bot.logs import secrets_of, start_logging
from bot.menus import set_menus
from bot.secrecy import ENV_FILE, is_readable_by_others
from bot.seldom import Seldom
from bot.settings import Settings, WrongSettings
from bot.webhook import Webhook
from briefings.extraction.worker import ReadingRoom
from store.opening import open_store

log = logging.getLogger(__name__)

ALLOWED = ("message", "channel_post", "callback_query", "inline_query", "my_chat_member")
"""The kinds of update that are answered; Telegram keeps the others to itself."""
LONGEST_WAIT = 30.0
MENU_WAITS = (1.0, 5.0, 30.0, 300.0)
"""Seconds after each try to set the command lists."""
POLL = timedelta(seconds=25)
WRONG_TOKEN = "TELEGRAM_BOT_TOKEN: Telegram does not know this token. Copy it again from @BotFather."


def run(settings: Settings) -> int:
    """Answer and remind until SIGTERM or SIGINT; the exit status.

    Raises WrongSettings without a token or with one that Telegram does not know, and StoreError
    when the store cannot be opened, for example because another instance has it.
    """
    start_logging(settings.log_level, secrets=[settings.token, *secrets_of(settings)])
    if is_readable_by_others(ENV_FILE):
        log.warning("the settings' file can be read by others on this machine", extra={"run": f"chmod 600 {ENV_FILE}"})
    interpreter.share()
    return asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> int:
    with _stopped_by_signals() as stop:
        async with open_store(settings.store_url) as store, AsyncExitStack() as opened:
            room = ReadingRoom(settings.spacy_model)
            metrics = metrics_for(settings.health_listen)
            attache = build(settings, store, room, begun=interpreter.set_aside, figures=metrics or UNCOUNTED)
            await opened.enter_async_context(health_answered(settings.health_listen, attache, metrics))
            try:
                await _until(stop, _answer(attache, settings, partial(opened.enter_async_context, room)))
            finally:
                await attache.stop()
    log.info("stopped")
    return 0


async def _until(stop: asyncio.Event, work: Coroutine[Any, Any, None]) -> None:
    """Do the work, and give it up at once when stopped. Raises what the work raises."""
    stopped, working = asyncio.ensure_future(stop.wait()), asyncio.ensure_future(work)
    await asyncio.wait({stopped, working}, return_when=asyncio.FIRST_COMPLETED)
    try:
        if working.done():
            await working
    finally:
        working.cancel()
        stopped.cancel()
        await asyncio.wait({stopped, working})


async def _answer(attache: Attache, settings: Settings, open_room: Callable[[], Awaitable[object]]) -> None:
    """Connect, take updates, and only then load the model: whoever writes first is answered at once.

    Raises WrongSettings when the token is or becomes a wrong one.
    """
    await _connect(attache.application)
    await attache.start()
    await _take_updates(attache, settings)
    await open_room()
    log.info("answering", extra={"bot": attache.application.bot.username, "mode": settings.bot_mode})
    if not settings.admin_ids:
        log.warning("ADMIN_IDS is not set, so no articles are accepted; send /start to the bot to learn your id")
    attache.go_on(_set_menus(attache.application, settings), "command lists")
    attache.go_on(attache.bureau.rereading.catch_up(), "reading again")
    await attache.rejected.wait()
    raise WrongSettings(WRONG_TOKEN)


async def _connect(application: App) -> None:
    """Say hello to Telegram, again and again while it cannot be reached. Raises WrongSettings for a wrong token."""
    wait = 1.0
    while True:
        try:
            await application.initialize()
            return
        except InvalidToken:
            raise WrongSettings(WRONG_TOKEN) from None
        except NoBotApi as error:
            log.warning(error.message, extra={"next_try_in": wait})
        except TelegramError as error:
            log.warning("Telegram cannot be reached", extra={"error": type(error).__name__, "next_try_in": wait})
        await asyncio.sleep(wait)
        wait = min(2 * wait, LONGEST_WAIT)


async def _set_menus(application: App, settings: Settings) -> None:
    """Set the command lists, a few times if the network fails; without them everything works but the menu."""
    for wait in MENU_WAITS:
        try:
            await set_menus(application.bot, settings.admin_ids)
            return
        except TelegramError as error:
            log.warning("command lists not set", extra={"error": type(error).__name__, "next_try_in": wait})
        await asyncio.sleep(wait)


async def _take_updates(attache: Attache, settings: Settings) -> None:
    """By polling or by webhook. Raises WrongSettings where the webhook's address cannot be had or is refused."""
    if settings.bot_mode == "webhook":
        webhook = Webhook(attache.application, settings)
        attache.inlets.append(webhook)
        await webhook.open(ALLOWED)
        return
    updater = attache.application.updater
    assert updater is not None
    attache.inlets.append(updater)
    await updater.start_polling(
        timeout=POLL, bootstrap_retries=-1, allowed_updates=ALLOWED, error_callback=_polling_errors()
    )


def _polling_errors() -> Callable[[TelegramError], None]:
    """What is said of trouble with Telegram: once in a while, for it is tried again by itself."""
    said = Seldom(timedelta(minutes=5))

    def note(error: TelegramError) -> None:
        kind = type(error).__name__
        if not said.is_news(kind, datetime.now(UTC)):
            return
        if isinstance(error, Conflict):
            log.error("another process answers for this bot's token; only one may run")
        else:
            log.warning("no updates from Telegram for now; trying again", extra={"error": kind})

    return note


@contextlib.contextmanager
def _stopped_by_signals() -> Iterator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set; a second one changes nothing."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    before = {number: signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)}
    for number in before:
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
