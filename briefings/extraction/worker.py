"""The reading room: one worker process that has the spaCy pipeline, so that the event loop never reads.

The bot starts the room and goes on at once; articles wait until the pipeline has loaded. A worker
that dies or takes too long is ended and replaced, and only the article it was reading fails.
Frames on the pipes are a four-byte length and JSON: what comes back from parsing foreign text is
data, never code.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import os
import signal
import struct
import sys
from collections.abc import Callable
from functools import partial
from typing import Any, BinaryIO, Self

from store.codec import decode, encode
from store.records import Article, Findings

log = logging.getLogger(__name__)

LENGTH = struct.Struct(">I")
LOADING_SECONDS = 120.0
READING_SECONDS = 60.0
"""For an article of any permitted length; a million characters take about half of it on one core."""


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
        self._process: asyncio.subprocess.Process | None = None
        self._hello: asyncio.Task[None] | None = None
        self._failure: str | None = None

    async def __aenter__(self) -> Self:
        await self._start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self._end()

    @property
    def ready(self) -> bool:
        """True once the pipeline is loaded and articles are read without waiting for it."""
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
            try:
                await self._awake()
                return await asyncio.wait_for(self._ask(article), self._reading_seconds)
            except TimeoutError:
                log.warning("reading took too long", extra={"article": article.id, "characters": len(article.text)})
                await self._end()
                raise ReadingFailed(_TOOK_TOO_LONG, seconds=f"{self._reading_seconds:.0f}") from None
            except (asyncio.IncompleteReadError, ConnectionError, BrokenPipeError):
                log.warning("the reading process died", extra={"article": article.id})
                await self._end()
                raise ReadingFailed(_STOPPED) from None
            except asyncio.CancelledError:
                # The answer of an abandoned question must not be taken for the answer of the next one.
                await self._end()
                raise

    async def _awake(self) -> None:
        if not self._is_alive():
            await self._end()
            await self._start()
        try:
            await self.wait_ready()
        except ReadingFailed:
            await self._end()
            raise

    def _is_alive(self) -> bool:
        """False also for a worker that died while nobody was reading: its pipe has come to its end."""
        process = self._process
        if process is None or process.returncode is not None or process.stdout is None:
            return False
        return not process.stdout.at_eof()

    async def _start(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", __name__, self._model),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
        )
        self._hello = asyncio.create_task(self._greet(self._process), name="reading room loads")
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

    async def _greet(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        try:
            greeting = await asyncio.wait_for(receive(process.stdout), self._loading_seconds)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise ReadingFailed(_NOT_STARTED) from None
        except TimeoutError:
            raise ReadingFailed(marked("Loading the language model took too long.")) from None
        if "error" in greeting:
            raise ReadingFailed(greeting["error"], **greeting["values"])

    async def _ask(self, article: Article) -> Findings:
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        process.stdin.write(framed({"article": encode(article)}))
        await process.stdin.drain()
        answer = await receive(process.stdout)
        if "error" in answer:
            raise ReadingFailed(answer["error"])
        return decode(Findings, answer["findings"])

    async def _end(self) -> None:
        process, hello = self._process, self._hello
        self._process = self._hello = None
        if hello is not None and not hello.done():
            hello.cancel()
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def framed(message: dict[str, Any]) -> bytes:
    """The message as it travels: its length in four bytes, then JSON."""
    body = json.dumps(message, ensure_ascii=False).encode()
    return LENGTH.pack(len(body)) + body


async def receive(stream: asyncio.StreamReader) -> dict[str, Any]:
    """The next message. Raises IncompleteReadError at the end of the stream."""
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    message: dict[str, Any] = json.loads(await stream.readexactly(length))
    return message


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


def next_request(requests: BinaryIO) -> Any:
    """The next message; None at the end of the stream, also where whoever was writing died amid one."""
    header = requests.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(header)
    body = requests.read(length)
    return json.loads(body) if len(body) == length else None


def answer_with(answers: BinaryIO, message: dict[str, Any]) -> None:
    """Send a message to whoever asked."""
    answers.write(framed(message))
    answers.flush()


def serve_pipes(serving: Callable[[BinaryIO, BinaryIO], None]) -> None:
    """Serve requests from standard input on what was standard output, as a child behind the bot."""
    logging.basicConfig(stream=sys.stderr)
    # Ctrl-C reaches the whole group; the bot decides when the room closes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)  # replies come first
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a stray print cannot break a frame
    try:
        serving(sys.stdin.buffer, answers)
    except BrokenPipeError:
        # Whoever asked has died; what is left in the buffer goes nowhere, without complaint at the exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), answers.fileno())


if __name__ == "__main__":
    serve_pipes(partial(serve, sys.argv[1]))
