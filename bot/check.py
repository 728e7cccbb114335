"""``attache check``: settings, model, reading, store, token, a second instance: what is wrong, in plain words."""

from __future__ import annotations

import asyncio
import importlib.util
import sys
import time
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import Protocol

from dotenv import dotenv_values

from bot.bot_api import BotApi, NoBotApi, server_of
from bot.check_addresses import findings_of_addresses, findings_of_updates
from bot.check_store import RUNNING, findings_of_store
from bot.findings import Finding
from bot.secrecy import ENV_FILE, is_readable_by_others
from bot.settings import Settings, WrongSettings
from briefings.extraction.worker import ReadingFailed, ReadingRoom
from briefings.wire.lost import look_for_lost
from store.base import StoreError
from store.opening import folder_of, open_existing
from store.records import Article, Findings, PublishedFrom
from store.restoring import go_on_without, restore

TELEGRAM_SECONDS = 10.0
NEARLY = 0.75
"""How like a setting's name another name must be to be taken for a slip of it."""

_LOST = (
    "{number} that feeds brought went with it: what a feed still shows of that is read again when the bot runs, or by "
    "`attache feeds poll`. Articles that were added by hand have to be added again."
)
_UNKNOWN = (
    "{number} that feeds brought cannot be found. An older version wrote this store, so nobody knows which of them "
    "were left out in review, and none is read again by itself. `attache feeds remove` and then `attache feeds add` "
    "has all read again that a feed still shows."
)

_TEXT = "Norway and Chile will meet in Oslo on 4 May."
_SENTENCE = Article("check", _TEXT, "", datetime(2021, 5, 1, tzinfo=UTC), PublishedFrom.GIVEN)


class Reads(Protocol):
    """Who reads an article."""

    async def read(self, article: Article) -> Findings:
        """Everything the article says. Raises ReadingFailed."""
        ...


Reading = AbstractAsyncContextManager[Reads]


class ReadsSettings(Protocol):
    """Who reads the settings; what is given goes before the environment."""

    def __call__(self, **given: object) -> Settings:
        """Raises WrongSettings."""
        ...


def settings_that_are_right(read: ReadsSettings) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings with the defaults in place of the wrong ones, and what is wrong with these.

    Where WEBHOOK_SECRET is missing or wrong there is no default for it: then it is as if the bot polled.
    """
    told: tuple[Finding, ...] = ()
    given: dict[str, object] = {}
    while True:
        try:
            return read(**given), told
        except WrongSettings as error:
            found = tuple(_told_of_settings(error))
            names = [finding.what.lower() for finding in found]
            instead = [name for name in names if name not in given] or ["bot_mode"]
            if not names or instead[0] in given:
                raise
            told = told or found
            given |= {name: Settings.model_fields[name].default for name in instead}


def _told_of_settings(error: WrongSettings) -> Iterator[Finding]:
    for line in str(error).splitlines():
        name, _, words = line.partition(": ")
        if name.lower() in Settings.model_fields:
            yield Finding(name, words, wrong=True)


async def check_everything(
    settings: Settings,
    store_url: str | None = None,
    *,
    now: datetime,
    reading: Reading | None = None,
    env_file: Path = ENV_FILE,
    wrong: Sequence[Finding] = (),
) -> list[Finding]:
    """Look at everything there is to look at; one thing that is wrong does not hide the others.

    ``store_url`` is another store than that of the settings. ``reading`` is who reads, to be entered; without it the
    reading process that the bot has. ``wrong`` tells of settings that have their defaults here for that: nothing is
    looked at by these.
    """
    unread = why_unreadable(env_file)
    unknown = {finding.what for finding in wrong}
    model = _model(settings.spacy_model)
    reads = _reading(reading or ReadingRoom(settings.spacy_model))
    url = store_url or (None if "STORE_URL" in unknown else settings.store_url)
    store = [] if url is None else [finding async for finding in findings_of_store(url, now)]
    is_running = url is None or any(finding.what == RUNNING for finding in store)
    addresses = findings_of_addresses(settings, is_running=is_running)
    return [
        *_python(),
        *([_unread(env_file, unread), *wrong] if unread else _settings(settings, env_file, wrong)),
        *(finding for finding in addresses if finding.what not in unknown),
        model,
        *([] if model.wrong else [finding async for finding in reads]),
        *store,
        *([finding async for finding in _telegram(settings)] if _is_to_be_asked(settings, unread, unknown) else []),
    ]


def _is_to_be_asked(settings: Settings, unread: str | None, unknown: set[str]) -> bool:
    """True where it is known which token there is, or that there is none, and whom to ask about it."""
    if settings.telegram_bot_token is None:
        return not unread and "TELEGRAM_BOT_TOKEN" not in unknown
    return "TELEGRAM_API_URL" not in unknown


def why_unreadable(env_file: Path) -> str | None:
    """Why the settings' file cannot be read and what to do, in plain words; None where it can, or there is none."""
    try:
        dotenv_values(env_file)
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return f"is not in UTF-8, as its line {line} shows. Save it as UTF-8."
    except OSError as error:
        return f"cannot be read: {error.strerror or error}. Let this user read it."
    return None


def restore_file(store_url: str, name: str) -> str:
    """Put the previous generation of a damaged store file back; what was done, in words. Raises StoreError."""
    return restore(folder_of(store_url), name)


def begin_file_anew(store_url: str, name: str) -> str:
    """Go on without what a damaged or missing store file held; what was done, in words. Raises StoreError."""
    return go_on_without(folder_of(store_url), name)


async def lost_with_a_file(store_url: str, now: datetime) -> str:
    """What becomes of the articles that feeds brought and that went with a file; empty where there are none.

    While another file is damaged nothing can be looked at: then the bot does it when it starts.
    """
    try:
        async with open_existing(store_url) as store:
            lost = await look_for_lost(store, now=now)
    except StoreError:
        return ""
    if lost.unknown:
        return _UNKNOWN.format(number=_several(lost.unknown, "article"))
    return _LOST.format(number=_several(lost.articles, "article")) if lost.articles else ""


def _several(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def _python() -> list[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    return [Finding("Python", version)]


def _settings(settings: Settings, env_file: Path, wrong: Sequence[Finding]) -> list[Finding]:
    read = Finding("settings", f"read; {settings.bot_mode}, zone {settings.default_timezone}")
    found = [*wrong] or [read]
    if not settings.admin_ids and "ADMIN_IDS" not in {finding.what for finding in wrong}:
        words = "is not set, so no articles are accepted. Send /start to the bot to learn your id."
        found.append(Finding("ADMIN_IDS", words, wrong=True))
    written = dotenv_values(env_file)
    if is_readable_by_others(env_file):
        holds = " and holds the token" if written.get("TELEGRAM_BOT_TOKEN") else ""
        words = f"can be read by others on this machine{holds}. Run: chmod 600 {env_file}"
        found.append(Finding(str(env_file), words, wrong=True))
    if settings.fetch_loopback:
        found.append(Finding("FETCH_LOOPBACK", "yes: pages and feeds of this very machine may be fetched"))
    return [*found, *_misspelt(written)]


def _unread(env_file: Path, why: str) -> Finding:
    """That the file says nothing; what it may hold, as the admins and the token, is not called missing."""
    words = f"{why} All else is looked at without it, by the environment and the defaults alone"
    return Finding(str(env_file), f"{words}; the token, if it is only there, not at all.", wrong=True)


def _misspelt(written: Iterable[str]) -> Iterator[Finding]:
    """The names in ``.env`` that are no settings, and nearly one."""
    known = [name.upper() for name in Settings.model_fields]
    for name in written:
        if name.upper() not in known and (meant := get_close_matches(name.upper(), known, 1, NEARLY)):
            yield Finding(name, f"is no setting, and not read. {meant[0]} is one.", wrong=True)


def _model(name: str) -> Finding:
    """Whether the pipeline is there, without loading it."""
    if Path(name).is_dir() or (name.isidentifier() and importlib.util.find_spec(name)):
        return Finding("model", name)
    return Finding("model", f"{name} is not installed; set SPACY_MODEL to a pipeline that is.", wrong=True)


async def _reading(reading: Reading) -> AsyncIterator[Finding]:
    """Whether the reading process starts and reads; reminders go on without it."""
    begun = time.monotonic()
    try:
        async with reading as room:
            await room.read(_SENTENCE)
    except ReadingFailed as error:
        words = f"does not work, so no articles are read; reminders and answers go on. {error}"
        yield Finding("reading", words, wrong=True)
    else:
        yield Finding("reading", f"the reading process started and read a sentence in {time.monotonic() - begun:.1f} s")


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    from telegram import Bot
    from telegram.error import InvalidToken, RetryAfter, TelegramError

    if settings.telegram_bot_token is None:
        yield Finding("token", "is not set; `attache demo` works without. @BotFather gives you one.", wrong=True)
        return
    request, server = BotApi(), server_of(settings.telegram_api_url)
    bot = Bot(settings.token, base_url=f"{settings.telegram_api_url}/bot", request=request)
    try:
        me = await asyncio.wait_for(bot.get_me(), TELEGRAM_SECONDS)
        webhook = await asyncio.wait_for(bot.get_webhook_info(), TELEGRAM_SECONDS)
    except InvalidToken:
        yield Finding("token", "Telegram does not know it; copy it again from @BotFather.", wrong=True)
    except NoBotApi as error:
        yield Finding("Telegram", f"{server}: {error.message}", wrong=True)
    except RetryAfter as error:
        yield Finding("Telegram", f"{server} asks to be left alone for {error.retry_after} seconds.", wrong=True)
    except (TelegramError, TimeoutError):
        yield Finding("Telegram", _no_answer(server, request.status), wrong=True)
    else:
        yield Finding("token", f"belongs to @{me.username}")
        for finding in findings_of_updates(webhook, settings):
            yield finding
    finally:
        await bot.shutdown()


def _no_answer(server: str, status: int | None) -> str:
    if status is None:
        return f"{server} does not answer from here."
    return f"{server} answers that something is wrong there (status {status}). Try again in a while."
