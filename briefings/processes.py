"""Work that the event loop never does itself, in a process of its own: reading, drawing, parsing what strangers sent.

A process is asked one question after the other. One that dies, or takes longer than it may, is ended
and replaced, and only the question it was at fails. Frames on the pipes are a four-byte length and
JSON: what comes back from the work on foreign texts is data, never code.
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
from typing import Any, BinaryIO

LENGTH = struct.Struct(">I")
LONGEST_MESSAGE = 64 * 1024 * 1024
"""Bytes; a longer answer is none of ours."""
BUFFER = 1024 * 1024
"""Bytes of an answer that wait in front of the loop before the process has to."""

LAST = "last"
"""What an answer holds after which the process is of no use any more."""

Message = dict[str, Any]


class TookTooLong(Exception):
    """No answer within the time that the question had."""


class Stopped(Exception):
    """The process ended, or answered nonsense, instead of answering."""


class Child:
    """A process that runs a module of ours, which serves by ``serve_pipes``."""

    def __init__(self, module: str, *arguments: str) -> None:
        self._command = (sys.executable, "-m", module, *arguments)
        self._process: asyncio.subprocess.Process | None = None

    @property
    def is_alive(self) -> bool:
        """False also for one that died while nobody asked: its pipe has come to its end."""
        process = self._process
        if process is None or process.returncode is not None or process.stdout is None:
            return False
        return not process.stdout.at_eof()

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        """The process that is there now, alive or not; None before the first and after an end."""
        return self._process

    async def start(self) -> None:
        """Start the process; it may not be ready to answer yet."""
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.DEVNULL if _shows_no_log() else None,
            limit=BUFFER,
        )

    async def heard(self, seconds: float) -> Message:
        """The next message. Raises TookTooLong and Stopped, and has ended the process then.

        So it does where whoever waits has gone: the answer to an abandoned question must not be
        taken for that to the next one.
        """
        process = self._process
        try:
            return await asyncio.wait_for(_next(process), seconds)
        except TimeoutError:
            await self._end(process)
            raise TookTooLong from None
        except (asyncio.IncompleteReadError, ConnectionError, ValueError):
            await self._end(process)
            raise Stopped from None
        except asyncio.CancelledError:
            await self._end(process)
            raise

    async def ask(self, question: Message, seconds: float) -> Message:
        """The answer of a process that was started. Raises TookTooLong and Stopped, as ``heard`` does."""
        process = self._process
        assert process is not None and process.stdin is not None
        # What does not fit into the pipe waits in memory; the answer, or the end of time, comes in any case.
        with contextlib.suppress(ConnectionError):
            process.stdin.write(framed(question))
        return await self.heard(seconds)

    def dismiss(self) -> None:
        """Let the process end by itself: its input is closed."""
        process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            process.stdin.close()

    async def end(self) -> None:
        """End the process, whatever it is doing."""
        await self._end(self._process)

    async def _end(self, process: asyncio.subprocess.Process | None) -> None:
        """End this one; another that has taken its place meanwhile goes on."""
        if self._process is process:
            self._process = None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


def _shows_no_log() -> bool:
    """True where whoever began this process takes its log and shows none of it: a child's lines are shown no more."""
    handlers = logging.getLogger().handlers
    return bool(handlers) and all(isinstance(each, logging.NullHandler) for each in handlers)


async def _next(process: asyncio.subprocess.Process | None) -> Message:
    if process is None or process.stdout is None:
        raise ConnectionError("there is no process")
    return await receive(process.stdout)


class Worker:
    """A child that is started by the first question, and ends after ``idle_seconds`` without any.

    Questions wait for each other in the order of asking.
    """

    def __init__(self, module: str, *, seconds: float, idle_seconds: float) -> None:
        self._child = Child(module)
        self._seconds = seconds
        self._idle_seconds = idle_seconds
        self._turn = asyncio.Lock()
        self._idle: asyncio.TimerHandle | None = None

    @property
    def is_open(self) -> bool:
        """True while there is a process that can answer at once."""
        return self._child.is_alive

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        """The process that is there now; None before the first question and after an end."""
        return self._child.process

    async def ask(self, question: Message) -> Message:
        """The answer. Raises TookTooLong and Stopped; the next question then finds a fresh process.

        The start of the process counts as part of the answer. One that says that this was its ``LAST``
        is ended.
        """
        async with self._turn:
            self._stay()
            try:
                if not self._child.is_alive:
                    await self._child.end()
                    await self._child.start()
                answer = await self._child.ask(question, self._seconds)
                if LAST in answer:
                    await self._child.end()
                return answer
            finally:
                self._leave_later()

    async def close(self) -> None:
        """End the process, whatever it is doing. The next question would start another."""
        self._stay()
        await self._child.end()

    def _stay(self) -> None:
        if self._idle:
            self._idle.cancel()
            self._idle = None

    def _leave_later(self) -> None:
        """Let the process go when nothing has been asked of it for a while: it holds some memory."""
        if self._child.process is not None:
            self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self._leave)

    def _leave(self) -> None:
        self._idle = None
        self._child.dismiss()


def framed(message: Message) -> bytes:
    """The message as it travels: its length in four bytes, then JSON.

    Half a character, which JSON from the web can hold, travels as it is: ``json.loads`` of bytes lets it through.
    """
    body = json.dumps(message, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return LENGTH.pack(len(body)) + body


async def receive(stream: asyncio.StreamReader) -> Message:
    """The next message. Raises IncompleteReadError at the end of the stream, ValueError for what is none."""
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    if length > LONGEST_MESSAGE:
        raise ValueError("a message longer than any of ours")
    message: Message = json.loads(await stream.readexactly(length))
    return message


# --------------------------------------------------------------------------- inside the process


def next_request(requests: BinaryIO) -> Any:
    """The next message; None at the end of the stream, also where whoever was writing died amid one."""
    header = requests.read(LENGTH.size)
    if len(header) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(header)
    body = requests.read(length)
    return json.loads(body) if len(body) == length else None


def answer_with(answers: BinaryIO, message: Message) -> None:
    """Send a message to whoever asked."""
    answers.write(framed(message))
    answers.flush()


def serve_pipes(serving: Callable[[BinaryIO, BinaryIO], None]) -> None:
    """Serve requests from standard input on what was standard output, as a child behind the bot."""
    logging.basicConfig(stream=sys.stderr)
    # Ctrl-C reaches the whole group; the bot decides when the process ends.
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
