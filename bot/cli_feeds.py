"""``attache feeds``: list, add, remove, trust, take, untrust, poll, import, export. The work is in ``feeding``."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Coroutine
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from bot import terminal
from bot.terminal import StoreUrl, fail, say

if TYPE_CHECKING:
    from bot.feeding import Feeds

T = TypeVar("T")

app = typer.Typer(help="Feeds that are asked for news: RSS, Atom and JSON Feed.", invoke_without_command=True)

Name = Annotated[str, typer.Argument(metavar="FEED", help="Its number in the list, its address or its title.")]
Names = Annotated[list[str] | None, typer.Argument(metavar="FEED", help="Numbers, addresses or titles; else all.")]
Address = Annotated[str, typer.Argument(metavar="URL", help="A feed, or a page that names one.")]
OpmlFile = Annotated[str, typer.Argument(metavar="FILE|-", help="An OPML file; - is standard input or output.")]
Trust = Annotated[bool, typer.Option("--trust", help="What it brings goes straight in, without a review.")]

NUMBERS = {"ignore_unknown_options": True}
"""So that -1 is a feed that there is not, and no option."""


@app.callback()
def feeds(context: typer.Context, store: StoreUrl = None) -> None:
    """The feeds and how they do; `attache feeds list` is the same."""
    context.obj = store
    if context.invoked_subcommand is None:
        _list(store)


@app.command("list")
def list_(context: typer.Context, store: StoreUrl = None) -> None:
    """The feeds and how they do."""
    _list(store or context.obj)


def _list(store: str | None) -> None:
    lines = _done(_feeds(store).listed())
    typer.echo("\n".join(lines) if lines else "There is no feed yet. `attache feeds add URL` adds one.")


@app.command()
def add(context: typer.Context, url: Address, trust: Trust = False, store: StoreUrl = None) -> None:
    """Add a feed; what it brings waits for an admin until it is trusted."""
    say(_done(_feeds(store or context.obj).add(url, trusted=trust)))


@app.command(context_settings=NUMBERS)
def remove(context: typer.Context, feed: Name, store: StoreUrl = None) -> None:
    """Ask a feed no more; what it brought stays."""
    say(_done(_feeds(store or context.obj).remove(feed)))


@app.command(context_settings=NUMBERS)
def trust(context: typer.Context, feed: Name, store: StoreUrl = None) -> None:
    """Let what a feed brings from now on go straight in."""
    say(_done(_feeds(store or context.obj).trust(feed, True)))


@app.command(context_settings=NUMBERS)
def take(context: typer.Context, feed: Name, store: StoreUrl = None) -> None:
    """Store all that a feed brought and that waits for review."""
    say(_done(_feeds(store or context.obj).take(feed)))


@app.command(context_settings=NUMBERS)
def untrust(context: typer.Context, feed: Name, store: StoreUrl = None) -> None:
    """Let what a feed brings from now on wait for an admin."""
    say(_done(_feeds(store or context.obj).trust(feed, False)))


@app.command(context_settings=NUMBERS)
def poll(context: typer.Context, names: Names = None, store: StoreUrl = None) -> None:
    """Ask feeds now and read what is new."""
    from bot.feeding import reports_told

    reports = _done(_feeds(store or context.obj).poll(names or ()))
    for line in reports_told(reports, terminal.now()):
        say(line)
    raise typer.Exit(any(report.feed.trouble for report in reports))


@app.command("import")
def import_(context: typer.Context, file: OpmlFile, store: StoreUrl = None) -> None:
    """Add the feeds of an OPML list, as other readers export it."""
    from briefings.wire.register import LARGEST_LIST

    try:
        with nullcontext(sys.stdin.buffer) if file == "-" else Path(file).open("rb") as stream:
            content = stream.read(LARGEST_LIST + 1)  # one byte more than is read is too many
    except OSError as error:
        fail(f"{file}: cannot be read: {error.strerror or error}.")
    say(_done(_feeds(store or context.obj).take_over(content)))


@app.command()
def export(context: typer.Context, file: OpmlFile = "-", store: StoreUrl = None) -> None:
    """All feeds as an OPML list for other readers."""
    from bot.feeding import written_words

    content, number = _done(_feeds(store or context.obj).exported())
    if file == "-":
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    try:
        Path(file).write_bytes(content)
    except OSError as error:
        fail(f"{file}: cannot be written: {error.strerror or error}.")
    say(written_words(number, file))


def _feeds(store: str | None) -> Feeds:
    from bot.feeding import Feeds

    settings = terminal.settings()
    return Feeds(settings, store or settings.store_url, terminal.now)


def _done(work: Coroutine[Any, Any, T]) -> T:
    """What the work gives; what cannot be done is said in plain words, and the exit status is 1."""
    from briefings.sources.fetching import NotFetched
    from briefings.sources.text import UnreadableText
    from briefings.wire.register import NoSuchFeed, TooManyFeeds

    try:
        return asyncio.run(work)
    except (NotFetched, UnreadableText, TooManyFeeds) as error:
        fail(str(error))
    except NoSuchFeed as error:
        fail(f"There is no feed {error.name!r} in this store; `attache feeds` lists all.")
