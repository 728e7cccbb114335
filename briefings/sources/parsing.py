"""The parsing room: what strangers sent is taken apart in a process of its own, and never beside the conversation.

It has so many seconds and so much memory; a page, file or feed that wants more is given up, and the
next one finds a fresh process. What is done there is named by a Job, whose module the bot itself
never imports.
"""

from __future__ import annotations

import asyncio
import base64
import importlib
import logging
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO, Generic, Protocol, TypeVar
from urllib.parse import urlsplit

from briefings.language import gettext, marked, speaking, spoken
from briefings.processes import LAST, Message, Stopped, TookTooLong, Worker, answer_with, next_request, serve_pipes
from briefings.sources.no_articles import refuse_no_article
from briefings.sources.parsed import Parsed
from briefings.sources.text import Submission, UnreadableText, article_from, looks_like_page
from briefings.sources.town_days import dated_by_its_town
from store.codec import decode, encode
from store.records import Article, PublishedFrom

log = logging.getLogger(__name__)

STARTING_SECONDS = 60.0
"""For the process itself: it takes one to start, and many times that where all cores are at work."""
PARSING_SECONDS = 10.0
"""For one question to a process that is there."""
IDLE_SECONDS = 300.0
MORE_MEMORY = 64 * 1024 * 1024
"""Bytes beside what the process has when it begins; the longest page of a paper takes half of it."""
PROCESSOR_SECONDS = 15
"""For one question: a process whose bot was killed meanwhile does not go on for ever."""
SHORT = 20_000
"""Characters of a plain text that is cleaned in a few milliseconds, wherever."""

R_co = TypeVar("R_co", covariant=True)

Argument = str | bytes | int | date | datetime | None


@dataclass(frozen=True, slots=True)
class Job(Generic[R_co]):
    """What is to be done: a function of a module ("package.module:function") and the record that it gives back.

    The function takes its arguments by keyword. What it refuses it raises as UnreadableText.
    """

    name: str
    gives: type[R_co]

    def function(self) -> Any:
        """The function itself. Imports its module."""
        module, _, function = self.name.partition(":")
        return getattr(importlib.import_module(module), function)


PAPER: Job[Parsed] = Job("briefings.sources.papers:read_paper", Parsed)
"""content, url, name, media_type, charset, now: a page, document or text -> what it says."""
ARTICLE: Job[Article] = Job("briefings.sources.parsing:article_of_parts", Article)


class NotTakenApart(UnreadableText):
    """The work was given up, or failed: that says nothing of what came; a busy machine may need too long for it."""


class Parser(Protocol):
    """Who does jobs: a room with a process, or, in a test, this very process."""

    async def run(self, job: Job[R_co], **arguments: Argument) -> R_co:
        """What the function gives. Raises UnreadableText, NotTakenApart where that is no fault of what came."""
        ...

    async def close(self) -> None:
        """End whatever is going on."""
        ...


class ParsingRoom:
    """Does one job after the other in a process of its own, which is started by the first one."""

    def __init__(self, *, seconds: float = PARSING_SECONDS, idle_seconds: float = IDLE_SECONDS) -> None:
        self._worker = Worker(__name__, seconds=STARTING_SECONDS, idle_seconds=idle_seconds)
        self._seconds = seconds
        self._turn = asyncio.Lock()

    @property
    def worker(self) -> Worker:
        """The process behind it."""
        return self._worker

    async def run(self, job: Job[R_co], **arguments: Argument) -> R_co:
        """What the function gives. Raises UnreadableText; NotTakenApart where it took too long or too much memory."""
        try:
            answer = await self._asked({"job": job.name, "with": _written(arguments), "language": spoken()})
        except (TookTooLong, TimeoutError):
            log.warning("parsing took too long", extra={"job": job.name})
            raise NotTakenApart(gettext("It took too long to take that apart, and was given up.")) from None
        except Stopped:
            log.warning("the parsing process died", extra={"job": job.name})
            raise NotTakenApart(gettext(TOO_MUCH)) from None
        if "refused" in answer:
            raise UnreadableText(answer["refused"])
        if "error" in answer:
            log.warning("something was not taken apart", extra={"job": job.name, "reason": answer["error"]})
            raise NotTakenApart(gettext(answer["error"]))
        return decode(job.gives, answer["gives"])

    async def _asked(self, question: Message) -> Message:
        """The answer; the time it may take begins when the process is there. One that takes longer is ended."""
        async with self._turn:
            if not self._worker.is_open:
                await self._worker.ask(HELLO)
            async with asyncio.timeout(self._seconds):
                return await self._worker.ask(question)

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        await self._worker.close()


HELLO: Message = {}
"""What is answered as soon as anything is."""
TOO_MUCH = marked("There is more packed into that than any article has; it was given up.")
FAILED = marked("That could not be taken apart. The log says where it failed.")


async def submission_in(
    parser: Parser,
    content: bytes,
    *,
    now: datetime,
    url: str | None = None,
    name: str | None = None,
    media_type: str = "",
    charset: str | None = None,
) -> Submission:
    """What came from ``url``, or is in the file of that ``name``, as it can be handed in.

    Raises UnreadableText, of which NoArticle is one.
    """
    refuse_no_article(content, media_type=media_type, name=None if url else name)
    found = await parser.run(
        PAPER, content=content, url=url, name=name, media_type=media_type, charset=charset, now=now
    )
    published = found.published.date() if found.published and found.published_day_only else found.published
    return Submission(
        text=found.text,
        title=found.title,
        url=found.url or url,
        publisher=found.publisher,
        published=published,
        published_from=PublishedFrom.PAGE if published else None,
        filename="page.txt" if found.is_plain else name or (urlsplit(url).path if url else None),
        fetched=url is not None,
        is_page=url is not None,
        is_partial=found.is_partial,
    )


async def article_in(parser: Parser, submission: Submission, now: datetime) -> Article:
    """``text.article_from``, in the room where the text is long or full of markup. Raises UnreadableText.

    A dateline that ends with a full stop dates it too.
    """
    return dated_by_its_town(await _article_in(parser, submission, now), now)


async def _article_in(parser: Parser, submission: Submission, now: datetime) -> Article:
    if len(submission.text) <= SHORT and not looks_like_page(submission):
        return await asyncio.to_thread(article_from, submission, now)
    given = submission.published
    return await parser.run(
        ARTICLE,
        text=submission.text,
        title=submission.title,
        url=submission.url,
        publisher=submission.publisher,
        published=given,
        published_from=submission.published_from.value if submission.published_from else None,
        filename=submission.filename,
        now=now,
    )


def article_of_parts(*, published_from: str | None, now: datetime, **parts: Any) -> Article:
    """``text.article_from`` of a submission in parts."""
    source = PublishedFrom(published_from) if published_from else None
    return article_from(Submission(published_from=source, **parts), now)


# --------------------------------------------------------------------------- on the pipe


def _written(arguments: Mapping[str, Argument]) -> dict[str, Any]:
    return {name: _tagged(value) for name, value in arguments.items()}


def _tagged(value: Argument) -> Any:
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode("ascii")}
    if isinstance(value, datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value


def _read(arguments: Mapping[str, Any]) -> dict[str, Argument]:
    readers: dict[str, Callable[[str], Argument]] = {
        "bytes": base64.b64decode,
        "moment": datetime.fromisoformat,
        "day": date.fromisoformat,
    }
    return {
        name: next(readers[tag](said) for tag, said in value.items()) if isinstance(value, dict) else value
        for name, value in arguments.items()
    }


# --------------------------------------------------------------------------- inside the parsing process


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Do each job that is asked for until the stream ends; after one that took much, say that another should go on."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # it complains of each page that is none
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    _warm_up()
    at_first = _memory()
    _limit_memory(at_first + MORE_MEMORY)
    while (request := next_request(requests)) is not None:
        if request == HELLO:
            answer_with(answers, HELLO)
            continue
        _limit_processor()
        with speaking(request["language"]):
            answer = _answered(request)
        if _memory() > at_first + MORE_MEMORY // 2:
            answer[LAST] = True
        answer_with(answers, answer)


def _warm_up() -> None:
    """What the libraries load with the first page is not counted against it."""
    page = b"<html><body><p>The ministers will meet on Monday, and it is not known where they will.</p></body></html>"
    PAPER.function()(
        content=page, url=None, name="first.html", media_type="", charset=None, now=datetime(2022, 1, 1, tzinfo=UTC)
    )


def _answered(request: Mapping[str, Any]) -> dict[str, Any]:
    try:
        job = Job(request["job"], object)
        return {"gives": encode(job.function()(**_read(request["with"])))}
    except UnreadableText as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"error": TOO_MUCH}
    except Exception:
        # One page that trips a parser must not end the process: it is reported, the next one is parsed.
        log.exception("a page, file or feed could not be parsed")
        return {"error": FAILED}


def _memory() -> int:
    """Bytes of this process as the kernel counts them for its limit; 0 where it does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _limit_memory(most: int) -> None:
    """Let no allocation go beyond so many bytes, where the system can hold to that."""
    if sys.platform == "linux":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _limit_processor() -> None:
    if sys.platform != "win32":
        import resource

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + PROCESSOR_SECONDS, hard))


if __name__ == "__main__":
    serve_pipes(serve)
