"""The command line ``attache``: demo, run, read, ingest, meetings, positions, timeline, check.

What a command needs is imported when it runs, so that ``attache --help`` answers at once. Findings
and answers go to standard output, everything else to standard error. Exit status: 0 done, 1 something
could not be done and was said in plain words, 2 wrong use.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from bot.settings import Settings
    from briefings.service import Briefings

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Reads the news, keeps who said and planned what, and reminds you before each meeting.",
)

Files = Annotated[
    list[str] | None, typer.Argument(metavar="[FILE...|-]", help="Files to read; - or none: standard input.")
]
Published = Annotated[
    str | None,
    typer.Option(
        "--published", metavar="ISO", help="Publication date, e.g. 2021-12-28; else from the text, else today."
    ),
]
Jsonl = Annotated[bool, typer.Option("--jsonl", help='Each input line is {"id", "text", "published", "title"?}.')]
StoreUrl = Annotated[str | None, typer.Option("--store", metavar="URL", help="e.g. tinydb:data; else STORE_URL.")]
Query = Annotated[list[str] | None, typer.Argument(metavar="[QUERY]", help="A party or words.")]
Everything = Annotated[bool, typer.Option("--all", help="Past, cancelled and vague ones too.")]
AsJson = Annotated[bool, typer.Option("--json", help="JSON for programs.")]
Zone = Annotated[str | None, typer.Option("--zone", help="Show times in this IANA zone; else DEFAULT_TIMEZONE.")]

Answer = TypeVar("Answer")


def main() -> None:
    """Entry point of the console script. Says what went wrong in plain words instead of a traceback."""
    from bot.settings import WrongSettings
    from briefings.extraction.worker import ReadingFailed
    from briefings.sources.text import UnreadableText
    from store.base import StoreError

    try:
        app()
    except (WrongSettings, StoreError, ReadingFailed, UnreadableText) as error:
        _say(str(error))
        sys.exit(1)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


# --------------------------------------------------------------------------- the bot


@app.command()
def demo(
    store: StoreUrl = None,
    bare: Annotated[bool, typer.Option("--bare", help="Start without the sample articles.")] = False,
) -> None:
    """The bot in the terminal: no token, no network, sample articles, a clock that can be moved."""
    from bot.demo import run_demo

    raise typer.Exit(asyncio.run(run_demo(store_url=store, settings=_settings(), samples=not bare)))


@app.command()
def run() -> None:
    """The bot on Telegram, by polling or webhook as the settings say."""
    from bot.application import run as run_application

    raise typer.Exit(run_application(_settings()))


@app.command()
def check(
    restore: Annotated[
        str | None,
        typer.Option("--restore", metavar="FILE", help="Put the previous generation of this store file back."),
    ] = None,
    store: StoreUrl = None,
) -> None:
    """Settings, store, model, token, a second running instance: what is wrong, in plain words."""
    from bot.check import check_everything, restore_file

    settings = _settings()
    url = store or settings.store_url
    if restore is not None:
        typer.echo(restore_file(url, restore))
        return
    findings = asyncio.run(check_everything(settings, url))
    for finding in findings:
        typer.echo(finding.line)
    raise typer.Exit(any(finding.wrong for finding in findings))


# --------------------------------------------------------------------------- reading


@app.command()
def read(files: Files = None, published: Published = None, jsonl: Jsonl = False) -> None:
    """Print what the articles say as JSON; store nothing."""
    from briefings.contract import findings_json
    from briefings.extraction.pipeline import Reader
    from briefings.sources.text import UnreadableText, article_of
    from store.records import Article

    failures = _Failures()
    day = _iso(published)

    def articles() -> Iterator[tuple[Article, str]]:
        for document in _documents(files, jsonl, failures):
            try:
                yield article_of(document.text, published=document.published or day, now=_now()), document.id
            except UnreadableText as error:
                failures.add(document.id, str(error))

    reader = Reader(_settings().spacy_model)
    compact = jsonl or len(files or ()) > 1
    for findings, identity in reader.read_each(articles(), on_failure=failures.add):
        found = findings_json(findings, identity)
        typer.echo(json.dumps(found, ensure_ascii=False, indent=None if compact else 2))
    failures.exit()


@app.command()
def ingest(files: Files = None, published: Published = None, jsonl: Jsonl = False, store: StoreUrl = None) -> None:
    """Read articles and store what they say; the same article again changes nothing."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from briefings.extraction.worker import ReadingRoom
    from briefings.ingest import Failure, Ingest
    from briefings.sources.text import Submission
    from store.opening import open_store
    from store.records import PublishedFrom

    failures = _Failures()
    settings = _settings()
    day = _iso(published)
    documents = list(_documents(files, jsonl, failures))
    submissions = [
        Submission(
            text=document.text,
            title=document.title,
            url=document.url,
            publisher=document.publisher,
            published=document.published or day,
            published_from=PublishedFrom.GIVEN if document.published or day else None,
        )
        for document in documents
    ]

    async def work() -> tuple[int, int]:
        stored = known = 0
        bar = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
        )
        async with open_store(store or settings.store_url) as opened, ReadingRoom(settings.spacy_model) as room:
            desk = Ingest(opened, room.read)
            with bar:
                task = bar.add_task("Reading", total=len(submissions))
                async for position, outcome in desk.add_all(submissions, now=_now()):
                    bar.advance(task)
                    if isinstance(outcome, Failure):
                        failures.add(documents[position].id, outcome.reason)
                    elif outcome.already_known:
                        known += 1
                    else:
                        stored += 1
        return stored, known

    stored, known = asyncio.run(work())
    _say(f"{_count(stored, 'article')} stored, {known} already known, {_count(len(failures), 'failure')}.")
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
    from briefings.contract import meeting_json

    words = " ".join(query or ())
    if as_json:
        found = _ask(store, lambda briefings: briefings.meeting_records(words, now=_now(), everything=everything))
        _print_json([meeting_json(meeting) for meeting in found])
    else:
        _print_pages(
            store,
            zone,
            lambda briefings, page, where: briefings.meetings(
                words, now=_now(), zone=where, page=page, everything=everything
            ),
        )


@app.command()
def positions(
    query: Query = None,
    everything: Everything = False,
    as_json: AsJson = False,
    store: StoreUrl = None,
    zone: Zone = None,
) -> None:
    """What the parties have said, newest first."""
    from briefings.contract import position_json

    words = " ".join(query or ())
    if as_json:
        found = _ask(store, lambda briefings: briefings.position_records(words, now=_now(), everything=everything))
        _print_json([position_json(position) for position in found])
    else:
        _print_pages(
            store, zone, lambda briefings, page, where: briefings.positions(words, now=_now(), zone=where, page=page)
        )


@app.command()
def timeline(
    query: Query = None,
    everything: Everything = False,
    as_json: AsJson = False,
    store: StoreUrl = None,
    zone: Zone = None,
) -> None:
    """What happened and what is planned, in order."""
    from briefings.contract import timeline_json

    words = " ".join(query or ())
    if as_json:
        found = _ask(store, lambda briefings: briefings.timeline_records(words, now=_now(), everything=everything))
        _print_json([timeline_json(entry) for entry in found])
    else:
        _print_pages(
            store, zone, lambda briefings, page, where: briefings.timeline(words, now=_now(), zone=where, page=page)
        )


def _ask(store: str | None, question: Callable[[Briefings], Coroutine[Any, Any, Answer]]) -> Answer:
    from briefings.service import Briefings
    from store.opening import open_store

    async def work() -> Answer:
        async with open_store(store or _settings().store_url) as opened:
            return await question(Briefings(opened))

    return asyncio.run(work())


def _print_pages(
    store: str | None, zone: str | None, page_of: Callable[[Briefings, int, str], Coroutine[Any, Any, Any]]
) -> None:
    """Every page of an answer, as the bot words it, as plain text."""
    from bot.messages.render import render

    where = zone or _settings().default_timezone

    async def work(briefings: Briefings) -> list[str]:
        first = await page_of(briefings, 1, where)
        pages = [first, *[await page_of(briefings, number, where) for number in range(2, first.pages + 1)]]
        return [message.plain for page in pages for message in render(page, zone=where)]

    typer.echo("\n\n".join(_ask(store, work)))


# --------------------------------------------------------------------------- input and output


class _Document:
    """One text to read, as a file or an input line gives it."""

    def __init__(self, id: str, text: str, published: date | datetime | None = None, **extra: str | None) -> None:
        self.id = id
        self.text = text
        self.published = published
        self.title = extra.get("title")
        self.url = extra.get("url")
        self.publisher = extra.get("publisher")


class _Failures:
    """What could not be done: said at once on standard error, and the exit status in the end."""

    def __init__(self) -> None:
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, what: str, why: str) -> None:
        self._count += 1
        _say(f"{what}: {why}")

    def exit(self) -> None:
        if self._count:
            raise typer.Exit(1)


def _documents(files: Sequence[str] | None, jsonl: bool, failures: _Failures) -> Iterator[_Document]:
    for name in files or ("-",):
        try:
            content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            failures.add(name, f"cannot be read ({error.strerror or error}).")
            continue
        label = "standard input" if name == "-" else name
        if jsonl:
            yield from _lines(label, content, failures)
            continue
        try:
            yield _Document(Path(name).name if name != "-" else "-", content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            failures.add(label, "is not text in UTF-8.")


def _lines(label: str, content: bytes, failures: _Failures) -> Iterator[_Document]:
    for number, line in enumerate(content.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            text = row["text"]
            if not isinstance(text, str):
                raise TypeError("text")
            given = row.get("published")
            extra = {name: row[name] for name in ("title", "url", "publisher") if isinstance(row.get(name), str)}
            yield _Document(str(row.get("id", number)), text, _iso(given), **extra)
        except (ValueError, KeyError, TypeError, AttributeError, typer.BadParameter):
            failures.add(f"{label}, line {number}", 'is not {"id": ..., "text": "...", "published": "2021-12-28"}.')


def _iso(value: str | None) -> date | datetime | None:
    """The day or moment a person gave as ISO 8601. Raises BadParameter in plain words."""
    if not value:
        return None
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
        moment = datetime.fromisoformat(value)
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; write it like 2021-12-28 or 2021-12-28T17:30+00:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _settings() -> Settings:
    from bot.settings import read_settings

    return read_settings()


def _now() -> datetime:
    return datetime.now(UTC)


def _print_json(rows: Iterable[Any]) -> None:
    typer.echo(json.dumps(list(rows), ensure_ascii=False, indent=2))


def _say(message: str) -> None:
    typer.echo(f"attache: {message}", err=True)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


if __name__ == "__main__":
    main()
