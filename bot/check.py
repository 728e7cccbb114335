"""``attache check``: settings, store, model, token, a second instance: what is wrong, in plain words."""

from __future__ import annotations

import asyncio
import importlib.util
import stat
import sys
from collections.abc import AsyncIterator, Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from dotenv import dotenv_values

from bot.settings import Settings
from briefings.settling import is_settled
from store.base import StoreBusy, StoreError
from store.opening import MEMORY, folder_of, is_store, open_store
from store.records import OPEN_STATES, DeliveryState
from store.restoring import restore

if TYPE_CHECKING:
    from telegram import WebhookInfo

TELEGRAM_SECONDS = 10.0
NEARLY = 0.75
"""How like a setting's name another name must be to be taken for a slip of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, whether it is wrong, and what to know or do about it."""

    what: str
    words: str
    wrong: bool = False

    @property
    def line(self) -> str:
        return f"{'✗' if self.wrong else '✓'} {self.what}: {self.words}"


async def check_everything(settings: Settings, store_url: str, *, env_file: Path = Path(".env")) -> list[Finding]:
    """Look at everything there is to look at; one thing that is wrong does not hide the others."""
    return [
        *_python(),
        *_settings(settings, env_file),
        *_model(settings.spacy_model),
        *[finding async for finding in _store(store_url)],
        *[finding async for finding in _telegram(settings)],
    ]


def restore_file(store_url: str, name: str) -> str:
    """Put the previous generation of a damaged store file back; what was done, in words. Raises StoreError."""
    return restore(folder_of(store_url), name)


def _python() -> list[Finding]:
    version = ".".join(map(str, sys.version_info[:3]))
    return [Finding("Python", version)]


def _settings(settings: Settings, env_file: Path) -> list[Finding]:
    found = [Finding("settings", f"read; {settings.bot_mode}, zone {settings.default_timezone}")]
    if not settings.admin_ids:
        words = "is not set, so no articles are accepted. Send /start to the bot to learn your id."
        found.append(Finding("ADMIN_IDS", words, wrong=True))
    written = dotenv_values(env_file)
    if sys.platform != "win32" and env_file.is_file() and env_file.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        holds = " and holds the token" if written.get("TELEGRAM_BOT_TOKEN") else ""
        words = f"can be read by others on this machine{holds}. Run: chmod 600 {env_file}"
        found.append(Finding(str(env_file), words, wrong=True))
    return [*found, *_misspelt(written)]


def _misspelt(written: Iterable[str]) -> Iterator[Finding]:
    """The names in ``.env`` that are no settings, and nearly one."""
    known = [name.upper() for name in Settings.model_fields]
    for name in written:
        if name.upper() not in known and (meant := get_close_matches(name.upper(), known, 1, NEARLY)):
            yield Finding(name, f"is no setting, and not read. {meant[0]} is one.", wrong=True)


def _model(name: str) -> list[Finding]:
    """Whether the pipeline is there, without loading it."""
    if Path(name).is_dir() or (name.isidentifier() and importlib.util.find_spec(name)):
        return [Finding("model", name)]
    return [Finding("model", f"{name} is not installed; set SPACY_MODEL to a pipeline that is.", wrong=True)]


async def _store(url: str) -> AsyncIterator[Finding]:
    try:
        if url != MEMORY and not is_store(folder_of(url)):
            yield Finding("store", f"{url}; there is none yet, `attache run` or `attache ingest` begins it")
            return
        async with open_store(url) as store:
            settled = await is_settled(store)
            articles, meetings = await store.articles(), await store.meetings()
            subscribers = [one for one in await store.subscribers() if one.subscribed]
            waiting = await store.deliveries(*OPEN_STATES)
            uncertain = await store.deliveries(DeliveryState.UNCERTAIN)
    except StoreBusy as error:
        yield Finding("a second instance", str(error), wrong=True)
        return
    except StoreError as error:
        yield Finding("store", str(error), wrong=True)
        return
    kept = {"articles": articles, "meetings": meetings, "subscribers": subscribers, "waiting reminders": waiting}
    yield Finding("store", f"{url}; {', '.join(f'{what}: {len(rows)}' for what, rows in kept.items())}")
    if not settled:
        words = "do not match the articles: reading was cut off, or a file was lost. The next start works them out."
        yield Finding("meetings", words, wrong=True)
    if uncertain:
        yield Finding("uncertain sends", f"{len(uncertain)}: nobody knows whether these arrived")


async def _telegram(settings: Settings) -> AsyncIterator[Finding]:
    from telegram import Bot
    from telegram.error import InvalidToken, TelegramError

    if settings.telegram_bot_token is None:
        yield Finding("token", "is not set; `attache demo` works without. @BotFather gives you one.", wrong=True)
        return
    bot = Bot(settings.token, base_url=f"{settings.telegram_api_url}/bot")
    try:
        me = await asyncio.wait_for(bot.get_me(), TELEGRAM_SECONDS)
        webhook = await asyncio.wait_for(bot.get_webhook_info(), TELEGRAM_SECONDS)
    except InvalidToken:
        yield Finding("token", "Telegram does not know it; copy it again from @BotFather.", wrong=True)
    except (TelegramError, TimeoutError):
        yield Finding("Telegram", f"{settings.telegram_api_url} does not answer from here.", wrong=True)
    else:
        yield Finding("token", f"belongs to @{me.username}")
        for finding in _webhook(webhook):
            yield finding
    finally:
        await bot.shutdown()


def _webhook(told: WebhookInfo) -> Iterator[Finding]:
    """What Telegram says of handing updates over; nothing where the bot polls and all is well."""
    if told.url:
        yield Finding("webhook", f"Telegram sends updates to {told.url}; {told.pending_update_count} wait")
    if told.last_error_message and told.pending_update_count:
        yield Finding("webhook", f"Telegram could not hand over updates: {told.last_error_message}", wrong=True)
