"""The reading room: one worker process that has the spaCy pipeline, so that the event loop never reads.

The bot starts the room and goes on at once; articles wait until the pipeline has loaded. A worker
that dies or takes too long is ended and replaced, and only the article it was reading fails.
"""

from __future__ import annotations

import asyncio
import logging
import sys
from functools import partial
from typing import Any, BinaryIO, Self

from briefings.processes import Child, Stopped, TookTooLong, answer_with, next_request, serve_pipes
from store.codec import decode, encode
from store.records import Article, Findings

log = logging.getLogger(__name__)

LOADING_SECONDS = 120.0
READING_SECONDS = 60.0
"""For a short article, on a machine that does other things. One core reads about 20,000 characters a second."""
AS_LONG_AGAIN = 250_000
"""Characters that add as many seconds: for its length, a report is given up no sooner than a note."""


def marked(words: str) -> str:
    """Words for people as they are; whoever shows them says them in the reader's language."""
    return words


_TOOK_TOO_LONG = marked(
    "This text took longer than {seconds} seconds to read and was given up. Send a shorter part of it."
)
_STOPPED = marked("The reading process stopped while it read this text. Please try again.")
_NOT_STARTED = marked("The reading process did not start; its own message is in the log.")
_FAILED = marked("This text could not be read: the reader failed on it. The log says where.")
_MISSING = marked("The spaCy pipeline {model} is not installed; set SPACY_MODEL to one that is.")


class ReadingFailed(Exception):
    """An article could not be read; the message is plain words for people, with ``values`` for its names in braces."""

    def __init__(self, message: str, **values: str) -> None:
        super().__init__(message.format(**values) if values else message)
        self.message = message
        self.values = values


class ReadingRoom:
    """Reads articles one after the other in a process of its own.

    ``async with ReadingRoom(model) as room`` returns before the pipeline is loaded; ``ready`` tells
    when it is. Leaving the block ends the worker.
    """

    def __init__(
        self, model: str, *, reading_seconds: float = READING_SECONDS, loading_seconds: float = LOADING_SECONDS
    ) -> None:
        self._model = model
        self._reading_seconds = reading_seconds
        self._loading_seconds = loading_seconds
        self._turn = asyncio.Lock()
        self._child = Child(__name__, model)
        self._hello: asyncio.Task[None] | None = None
        self._failure: str | None = None

    async def __aenter__(self) -> Self:
        await self._start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self._end()

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        """The worker that is there now; None before the first and after an end."""
        return self._child.process

    @property
    def ready(self) -> bool:
        """True once the pipeline is loaded and articles are read without waiting for it."""
        return self._has_loaded and self._child.is_alive

    @property
    def stopped(self) -> bool:
        """True where the worker had loaded and has died since; the next article has it started again."""
        return self._has_loaded and not self._child.is_alive

    @property
    def _has_loaded(self) -> bool:
        hello = self._hello
        return hello is not None and hello.done() and not hello.cancelled() and hello.exception() is None

    @property
    def failure(self) -> str | None:
        """Why the pipeline could not be loaded, in plain words; None while it loads and once it has."""
        return self._failure

    async def wait_ready(self) -> None:
        """Wait until the pipeline is loaded. Raises ReadingFailed when it cannot be."""
        if self._hello is None:
            raise ReadingFailed(marked("The reading room is closed."))
        await asyncio.shield(self._hello)

    async def read(self, article: Article) -> Findings:
        """Everything the article says. Raises ReadingFailed; the next article then finds a fresh worker."""
        async with self._turn:
            await self._awake()
            seconds = seconds_for(len(article.text), self._reading_seconds)
            try:
                answer = await self._child.ask({"article": encode(article)}, seconds)
            except TookTooLong:
                log.warning("reading took too long", extra={"article": article.id, "characters": len(article.text)})
                raise ReadingFailed(_TOOK_TOO_LONG, seconds=f"{seconds:.0f}") from None
            except Stopped:
                log.warning("the reading process died", extra={"article": article.id})
                raise ReadingFailed(_STOPPED) from None
        if "error" in answer:
            raise ReadingFailed(answer["error"])
        return decode(Findings, answer["findings"])

    async def _awake(self) -> None:
        if self._hello is None or not self._child.is_alive:
            await self._end()
            await self._start()
        try:
            await self.wait_ready()
        except ReadingFailed:
            await self._end()
            raise

    async def _start(self) -> None:
        await self._child.start()
        self._hello = asyncio.create_task(self._greet(), name="reading room loads")
        self._hello.add_done_callback(self._greeted)

    def _greeted(self, hello: asyncio.Task[None]) -> None:
        """Keep how the loading ended. A failure is logged once, and told to whoever wants something read."""
        if hello.cancelled():
            return
        error = hello.exception()
        failure = str(error) if error else None
        if failure and failure != self._failure:
            log.error("the language model could not be loaded", extra={"model": self._model, "reason": failure})
        self._failure = failure

    async def _greet(self) -> None:
        try:
            greeting = await self._child.heard(self._loading_seconds)
        except Stopped:
            raise ReadingFailed(_NOT_STARTED) from None
        except TookTooLong:
            raise ReadingFailed(marked("Loading the language model took too long.")) from None
        if "error" in greeting:
            raise ReadingFailed(greeting["error"], **greeting["values"])

    async def _end(self) -> None:
        hello, self._hello = self._hello, None
        if hello is not None and not hello.done():
            hello.cancel()
        await self._child.end()


def seconds_for(characters: int, shortest: float = READING_SECONDS) -> float:
    """How long a text of so many characters may take: reading grows with its length, and so does the patience."""
    return shortest * (1 + characters / AS_LONG_AGAIN)


# --------------------------------------------------------------------------- inside the worker process


def serve(model: str, requests: BinaryIO, answers: BinaryIO) -> None:
    """Load the pipeline, greet, then answer each request until the stream ends. Runs in the worker process."""
    from briefings.extraction.pipeline import ModelMissing, Reader

    try:
        reader = Reader(model)
    except ModelMissing:
        answer_with(answers, {"error": _MISSING, "values": {"model": repr(model)}})
        return
    answer_with(answers, {"ready": True})
    while (request := next_request(requests)) is not None:
        try:
            answer: dict[str, Any] = {"findings": encode(reader.read(decode(Article, request["article"])))}
        except Exception:
            # One text that trips a rule must not end the room: it is reported, the next one is read.
            log.exception("a text could not be read")
            answer = {"error": _FAILED}
        answer_with(answers, answer)


if __name__ == "__main__":
    serve_pipes(partial(serve, sys.argv[1]))
