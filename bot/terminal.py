"""What the commands of ``attache`` have in common: the settings, the time, a line to standard error."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

StoreUrl = Annotated[str | None, typer.Option("--store", metavar="URL", help="e.g. tinydb:data; else STORE_URL.")]


def settings() -> Settings:
    """As the environment has them. Raises WrongSettings."""
    from bot.settings import read_settings

    return read_settings()


def now() -> datetime:
    """By the machine's clock."""
    return datetime.now(UTC)


def say(message: str) -> None:
    """Write a line to standard error, above a progress bar where there is one."""
    sys.stderr.write(f"attache: {message}\n")


def fail(message: str) -> NoReturn:
    """Say what could not be done, and end with status 1."""
    say(message)
    raise typer.Exit(1)
