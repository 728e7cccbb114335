"""The command line ``attache``: the bot and its demo, reading, asking, feeds, backups, and what is wrong.

What a command needs is imported when it runs, so that ``attache --help`` answers at once. Findings
and answers go to standard output, everything else to standard error. Exit status: 0 done, 1 something
could not be done and was said in plain words, 2 wrong use.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot import cli_feeds, terminal
from bot.terminal import StoreUrl, say

if TYPE_CHECKING:
    from bot.asking import Question
    from bot.documents import Document

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads the news, keeps who said and planned what, and reminds you before each meeting.",
)
app.add_typer(cli_feeds.app, name="feeds")

Files = Annotated[list[str] | None, typer.Argument(metavar="FILE|-", help="Files to read; - or none: standard input.")]
Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILE|URL|-", help="Files or web addresses to read; - or none: standard input."),
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="ISO", help="Publication date, e.g. 2021-12-28; else from the text, else today."
    ),
]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Each input line is {"id", "text", "published", "title"?}.')]
Backup = Annotated[str, typer.Argument(metavar="FILE|-", help="The file; - or none: standard output or input.")]
Query = Annotated[list[str] | None, typer.Argument(metavar="QUERY", help="A party or words.")]
Everything = Annotated[bool, typer.Option("--all", help="Past, cancelled and vague ones too.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for programs.")]
Zone = Annotated[
    str | None, typer.Option("--zone", help="Show times in this zone, e.g. Europe/Zurich; else DEFAULT_TIMEZONE.")
]


def main() -> None:
    """Entry point of the console script. Says what went wrong in plain words instead of a traceback."""
    from bot.settings import WrongSettings
    from bot.zones import UnknownZone
    from briefings.extraction.worker import ReadingFailed
    from store.base import StoreError

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # what a program reads is UTF-8 wherever it runs
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    terminal.show_no_log()
    try:
        app()
    except (WrongSettings, StoreError, ReadingFailed) as error:
        say(str(error))
        sys.exit(1)
    except UnknownZone as error:
        say(" ".join([str(error), *(["Nearest:", ", ".join(error.nearest)] if error.nearest else [])]))
        sys.exit(2)
    except BrokenPipeError:
        # Whoever read our output has gone; the flush at the end of the process shall not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


# --------------------------------------------------------------------------- the bot


@app.command()
def demo(
    store: Annotated[
        str | None,
        typer.Option(
            "--store", metavar="URL", help="Keep everything there, e.g. tinydb:demo; else it is gone at the end."
        ),
    ] = None,
    bare: Annotated[bool, typer.Option("--bare", help="Start without the sample articles.")] = False,
) -> None:
    """The bot in the terminal: no token, no network, sample articles, a clock that can be moved."""
    from bot.demo import run_demo

    raise typer.Exit(asyncio.run(run_demo(store_url=store, settings=terminal.settings(), samples=not bare)))


@app.command()
def run() -> None:
    """The bot on Telegram, by polling or webhook as the settings say."""
    from bot.running import run as run_application

    raise typer.Exit(run_application(terminal.settings()))


@app.command()
def check(
    restore: Annotated[
        str | None,
        typer.Option("--restore", metavar="FILE", help="Put the previous generation of this store file back."),
    ] = None,
    without: Annotated[
        str | None,
        typer.Option("--without", metavar="FILE", help="Go on without what this damaged or missing store file held."),
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Settings, store, model, token, a second running instance: what is wrong, in plain words."""
    from bot.check import (
        begin_file_anew,
        check_everything,
        lost_with_a_file,
        restore_file,
        settings_that_are_right,
        why_unreadable,
    )
    from bot.secrecy import ENV_FILE

    if restore is not None or without is not None:
        settings = terminal.settings()
        url = store or settings.store_url
        done = restore_file(url, restore) if restore is not None else begin_file_anew(url, without or "")
        lost = asyncio.run(lost_with_a_file(url, terminal.now()))
        typer.echo(" ".join(filter(None, (done, lost))))
        return
    settings, wrong = settings_that_are_right(
        partial(terminal.settings, None if why_unreadable(ENV_FILE) else ENV_FILE)
    )
    findings = asyncio.run(check_everything(settings, store, now=terminal.now(), wrong=wrong))
    for finding in findings:
        typer.echo(terminal.with_the_log(finding.line))
    raise typer.Exit(any(finding.wrong for finding in findings))


@app.command("export")
def export(file: Backup = "-", store: StoreUrl = None) -> None:
    """Everything in the store as one file for a backup, in place of what it held; the bot may be running meanwhile."""
    from bot.backup import export as exported

    say(exported(store or terminal.settings().store_url, file, now=terminal.now()))


@app.command("import")
def import_(
    file: Backup = "-",
    replace: Annotated[bool, typer.Option("--replace", help="In place of all that is in the store.")] = False,
    store: StoreUrl = None,
) -> None:
    """Fill an empty store from a file of `attache export`; the bot must not be running."""
    from bot.backup import import_ as imported

    say(asyncio.run(imported(store or terminal.settings().store_url, file, replaces=replace)))


# --------------------------------------------------------------------------- reading


@app.command()
def read(files: Files = None, published: Published = None, jsonl: Jsonl = False) -> None:
    """Print what the articles say as JSON; store nothing."""
    from briefings.contract import findings_json
    from briefings.extraction.pipeline import ModelMissing, Reader
    from briefings.sources.text import UnreadableText, article_of
    from briefings.sources.town_days import dated_by_its_town
    from store.records import Article

    failures = _Failures()
    given = _documents(files, published, jsonl, failures)

    def articles() -> Iterator[tuple[Article, str]]:
        for document in given:
            try:
                article = article_of(
                    document.text, published=document.published, title=document.title, now=terminal.now()
                )
                yield dated_by_its_town(article, terminal.now()), document.id
            except UnreadableText as error:
                failures.add(document.label, str(error))

    try:
        reader = Reader(terminal.settings().spacy_model)
    except ModelMissing as error:
        say(str(error))
        raise typer.Exit(1) from None
    compact = jsonl or len(files or ()) > 1
    for findings, identity in reader.read_each(articles(), on_failure=failures.add):
        _print_json(findings_json(findings, identity), compact=compact)
    failures.exit()


@app.command()
def ingest(files: Sources = None, published: Published = None, jsonl: Jsonl = False, store: StoreUrl = None) -> None:
    """Read articles and pages and store what they say; the same article again changes nothing."""
    from bot.documents import address_of
    from bot.ingesting import ingested

    failures = _Failures()
    settings = terminal.settings()
    meant = {} if jsonl else {name: address for name in files or () if (address := address_of(name))}
    addresses = [meant[name] for name in files or () if name in meant]
    names = [name for name in files or () if name not in meant]
    documents = list(_documents(names, published, jsonl, failures)) if names or not addresses else []
    outcomes = []
    if documents or addresses:
        work = ingested(
            documents,
            addresses,
            published=_day(published),
            settings=settings,
            store_url=store or settings.store_url,
            now=terminal.now,
            on_failure=failures.add,
            say=say,
        )
        outcomes = asyncio.run(work)
    known = sum(outcome.already_known for outcome in outcomes)
    redated = sum(outcome.redated for outcome in outcomes)
    again = f"{redated} re-dated, " if redated else ""
    say(f"{len(outcomes) - known - redated} stored, {again}{known} already known, {len(failures)} failed.")
    failures.exit()


# --------------------------------------------------------------------------- asking


@app.command()
def meetings(
    query: Query = None,
    everything: Everything = False,
    as_json: AsJson = False,
    store: StoreUrl = None,
    zone: Zone = None,
) -> None:
    """What is scheduled next, soonest first."""
    question = _question(query, everything, store)
    if as_json:
        _print_json(asyncio.run(question.meetings()))
    else:
        typer.echo(asyncio.run(question.spoken(lambda briefings: briefings.meetings, zone=_zone(zone))))


@app.command()
def positions(
    query: Query = None,
    everything: Everything = False,
    as_json: AsJson = False,
    store: StoreUrl = None,
    zone: Zone = None,
) -> None:
    """What the parties have said, newest first."""
    question = _question(query, everything, store)
    if as_json:
        _print_json(asyncio.run(question.positions()))
    else:
        typer.echo(asyncio.run(question.spoken(lambda briefings: briefings.positions, zone=_zone(zone))))


@app.command()
def timeline(
    query: Query = None,
    everything: Everything = False,
    as_json: AsJson = False,
    store: StoreUrl = None,
    zone: Zone = None,
) -> None:
    """What happened and what is planned, in order."""
    question = _question(query, everything, store)
    if as_json:
        _print_json(asyncio.run(question.timeline()))
    else:
        typer.echo(asyncio.run(question.spoken(lambda briefings: briefings.timeline, zone=_zone(zone))))


def _question(query: Sequence[str] | None, everything: bool, store: str | None) -> Question:
    from bot.asking import Question

    return Question(" ".join(query or ()), store or terminal.settings().store_url, terminal.now(), everything)


def _zone(given: str | None) -> str:
    """The IANA name of the zone to show times in. Raises UnknownZone."""
    from bot.zones import find_zone

    return find_zone(given) if given else terminal.settings().default_timezone


# --------------------------------------------------------------------------- input and output


class _Failures:
    """What could not be done: said at once on standard error, and the exit status in the end."""

    def __init__(self) -> None:
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, what: str, why: str) -> None:
        self._count += 1
        say(f"{what}: {why}")

    def exit(self) -> None:
        if self._count:
            raise typer.Exit(1)


def _documents(
    files: Sequence[str] | None, published: str | None, jsonl: bool, failures: _Failures
) -> Iterator[Document]:
    """What is to be read. Raises BadParameter at once when ``published`` is no date."""
    from bot.documents import STANDARD_INPUT, documents

    day = _day(published)
    names = files or [STANDARD_INPUT]
    if STANDARD_INPUT in names and sys.stdin.isatty():
        say("reading from the terminal; Ctrl-D on a line of its own ends the text.")
    return documents(names, published=day, jsonl=jsonl, now=terminal.now(), on_failure=failures.add)


def _day(published: str | None) -> date | datetime | None:
    """The publication date that was given. Raises BadParameter when it is none."""
    from bot.documents import WrongDate, moment_given

    try:
        return None if published is None else moment_given(published)
    except WrongDate as error:
        raise typer.BadParameter(str(error), param_hint="--published") from None


def _print_json(value: Any, *, compact: bool = False) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=None if compact else 2))


if __name__ == "__main__":
    main()
