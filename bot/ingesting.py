"""``attache ingest``: files and addresses read and stored, with a bar that shows how far it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.documents import Document, OnFailure, no_article_words
from bot.settings import Settings
from briefings.compose.desk import outlets_of
from briefings.compose.review import PARTIAL, date_source
from briefings.extraction.worker import ReadingRoom
from briefings.ingest import Failure, Ingest, Outcome
from briefings.language import gettext
from briefings.sources.fetching import Fetcher, NotFetched
from briefings.sources.no_articles import NoArticle
from briefings.sources.parsing import ParsingRoom, article_in
from briefings.sources.text import Submission, UnreadableText
from briefings.sources.web import Web
from store.opening import open_store
from store.records import Article, PublishedFrom

Labelled = tuple[str, Submission]


async def ingested(
    documents: Sequence[Document],
    addresses: Sequence[str],
    *,
    published: date | datetime | None,
    settings: Settings,
    store_url: str,
    now: Callable[[], datetime],
    on_failure: OnFailure,
    say: Callable[[str], None],
) -> list[Outcome]:
    """What became of each text that could be read; the others are told to ``on_failure`` as they come.

    Of what was fetched ``say`` hears when it was published, and by whose word. ``published`` is what
    the caller says of all of it.
    """
    outcomes = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    async with (
        open_store(store_url) as store,
        ReadingRoom(settings.spacy_model) as room,
        Web(Fetcher(loopback=settings.fetch_loopback, own_ports=settings.own_ports), ParsingRoom()) as web,
    ):
        with Progress(*columns, console=Console(stderr=True)) as bar:
            pages = await _fetched(web, addresses, published=published, now=now, on_failure=on_failure, bar=bar)
            texts = [*((document.label, document.submission) for document in documents), *pages]
            task = bar.add_task("Loading", total=len(texts), visible=bool(texts))
            if texts:
                await room.wait_ready()
            bar.update(task, description="Reading")
            ingest = Ingest(store, room.read, prepare=partial(article_in, web.parser))
            async for place, outcome in ingest.add_all([text for _, text in texts], now=now()):
                bar.advance(task)
                label, submission = texts[place]
                if isinstance(outcome, Failure):
                    on_failure(label, outcome.reason)
                    continue
                outcomes.append(outcome)
                if submission.fetched:
                    say(_told(outcome.article, label, is_partial=submission.is_partial))
    return outcomes


async def _fetched(
    web: Web,
    addresses: Sequence[str],
    *,
    published: date | datetime | None,
    now: Callable[[], datetime],
    on_failure: OnFailure,
    bar: Progress,
) -> list[Labelled]:
    """What is at the addresses, one after the other, each with its address; what is not is told to ``on_failure``."""
    task = bar.add_task("Fetching", total=len(addresses), visible=bool(addresses))
    found = []
    for address in addresses:
        try:
            submission = await web.submission(address, now=now())
        except NoArticle as error:
            on_failure(address, no_article_words(error, address))
        except (NotFetched, UnreadableText) as error:
            on_failure(address, str(error))
        else:
            given = replace(submission, published=published, published_from=PublishedFrom.GIVEN)
            found.append((address, given if published else submission))
        bar.advance(task)
    return found


def _told(article: Article, address: str, *, is_partial: bool) -> str:
    """The page in a line: what it is called, else its address, who all published it and when, and by whose word."""
    day = article.published.date().isoformat()
    words = ", ".join(filter(None, (article.title or address, outlets_of(article), f"published {day}")))
    told = f"{words} ({date_source(article)})."
    return f"{told} {gettext(PARTIAL)}" if is_partial else told
