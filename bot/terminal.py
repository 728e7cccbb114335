"""What the commands of ``attache`` have in common: the settings, the time, a line to standard error."""

from __future__ import annotations

import logging
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from bot.secrecy import ENV_FILE

if TYPE_CHECKING:
    from bot.settings import Settings

StoreUrl = Annotated[str | None, typer.Option("--store", metavar="URL", help="e.g. tinydb:data; else STORE_URL.")]


_THE_LOG = re.compile(r"\bthe log\b", re.IGNORECASE)
_NOWHERE = logging.NullHandler()
"""Stands for the log of a command that shows none."""


def show_no_log() -> None:
    """Show no log: a command says in words of its own what went wrong. ``run`` and ``demo`` begin a log of theirs."""
    logging.getLogger().addHandler(_NOWHERE)


def settings(env_file: Path | None = ENV_FILE, **given: object) -> Settings:
    """As the environment has them; with LOG_LEVEL=DEBUG the log is shown from now on. Raises WrongSettings.

    What is ``given`` goes before the environment.
    """
    from bot.settings import read_settings

    read = read_settings(env_file, **given)
    if read.log_level == "DEBUG":
        from bot.logs import secrets_of, start_logging

        start_logging(read.log_level, secrets=secrets_of(read))
    return read


def now() -> datetime:
    """By the machine's clock."""
    return datetime.now(UTC)


def say(message: str) -> None:
    """Write a line to standard error, above a progress bar where there is one."""
    sys.stderr.write(f"attache: {with_the_log(message)}\n")


def with_the_log(message: str) -> str:
    """The message; where it sends to the log and none is shown, with how to see it."""
    is_hidden = _NOWHERE in logging.getLogger().handlers
    return f"{message} (LOG_LEVEL=DEBUG shows it.)" if is_hidden and _THE_LOG.search(message) else message


def fail(message: str) -> NoReturn:
    """Say what could not be done, and end with status 1."""
    say(message)
    raise typer.Exit(1)
