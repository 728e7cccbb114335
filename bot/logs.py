"""What is logged and how: no secret gets into a line, a traceback or another library's words.

Nor does what people wrote: the libraries' own lines quote whole answers of Telegram, so of theirs
only the fixed words are kept, and the kind of the error.
"""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable, Iterator
from copy import copy
from typing import TYPE_CHECKING, TextIO

from telegram.error import TelegramError

from store.base import StoreError

if TYPE_CHECKING:
    from bot.settings import Settings

_TOKEN = re.compile(r"(?<!\d)\d{6,}:[A-Za-z0-9_-]{20,}")
"""The form of a bot token, for one that is not ours."""
_STANDARD = frozenset(logging.makeLogRecord({}).__dict__) | {"message", "asctime", "taskName"}
HIDDEN = "<secret>"
LEFT_OUT = "…"
LIBRARIES = ("telegram", "tornado", "asyncio", "apscheduler", "httpx", "httpcore")
_FILLED_IN = re.compile(r"%[-#0 +]{0,5}[\d*]{0,9}(?:\.\d{1,9})?[a-zA-Z]")
"""Where a line is filled in with what it is about."""


class SafeFormatter(logging.Formatter):
    """One line an event with its particulars; secrets are struck out of everything, tracebacks too."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("{asctime} {levelname:<7} {name}: {message}", style="{")
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802  # the name is logging's
        """The line, with the extra fields of the record behind it."""
        line = super().formatMessage(record)
        extra = {name: value for name, value in vars(record).items() if name not in _STANDARD}
        return f"{line}  {' '.join(f'{name}={value}' for name, value in extra.items())}" if extra else line

    def format(self, record: logging.LogRecord) -> str:
        """The whole entry. Trouble with the network is told by its name: where it arose says nothing about us."""
        error = record.exc_info[1] if record.exc_info else None
        is_theirs = record.name.partition(".")[0] in LIBRARIES
        if is_theirs:
            record = copy(record)
            record.msg, record.args = _fixed_words(record), None
            record.stack_info = None
        if error and (is_theirs or isinstance(error, TelegramError)):
            record = copy(record)
            record.exc_info = record.exc_text = None
            record.error = type(error).__name__
        return self._without_secrets(super().format(record))

    def _without_secrets(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return _TOKEN.sub(HIDDEN, text)


class NotOfTheStore(logging.Filter):
    """Leaves out what went wrong with the store: where nobody reads the log, it is told in plain words besides."""

    def filter(self, record: logging.LogRecord) -> bool:
        """False for an error of the store, be it given with the record or by its name alone."""
        error = record.exc_info[1] if record.exc_info else None
        name = str(getattr(record, "error", "")).partition(" ")[0]
        return not isinstance(error, StoreError) and name not in {each.__name__ for each in _kinds_of(StoreError)}


def _kinds_of(kind: type[Exception]) -> Iterator[type[Exception]]:
    yield kind
    for each in kind.__subclasses__():
        yield from _kinds_of(each)


def _fixed_words(record: logging.LogRecord) -> str:
    """The first line of what a library always says at this place; what it is about is left out."""
    return _FILLED_IN.sub(LEFT_OUT, str(record.msg).partition("\n")[0])


def secrets_of(settings: Settings) -> list[str]:
    """What of the settings stands in no line."""
    given = (settings.telegram_bot_token, settings.webhook_secret)
    return [secret.get_secret_value() for secret in given if secret]


def start_logging(level: str, *, secrets: Iterable[str] = (), stream: TextIO | None = None) -> None:
    """Log to standard error from now on. The HTTP client's lines, which hold the token, only from WARNING up.

    The Telegram library's DEBUG lines, which hold whole messages, are never logged.
    """
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(SafeFormatter(secrets))
    logging.basicConfig(level=level, handlers=[handler], force=True)
    for name in ("httpx", "httpcore", "apscheduler", "telegram.ext.ExtBot", "telegram.Bot"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level)))
    logging.getLogger("telegram").setLevel(max(logging.INFO, logging.getLevelName(level)))
