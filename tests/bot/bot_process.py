"""``attache run`` in a process of its own, against the stand-in behind HTTP."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Self

from telegram_server import TelegramServer

ROOT = Path(__file__).resolve().parents[2]
ADMIN = 42
PATIENCE = 60.0
"""Seconds until a test gives up on a process, also on a machine that does many other things."""

HELD_MODEL = """
import os, select, sys

def load(**overrides):
    bot = select.poll()
    bot.register(0, 0)
    while not os.path.exists({gate!r}):
        if bot.poll(20):
            sys.exit()  # whoever would ask has been killed
    import {model}
    return {model}.load(**overrides)
"""


class BotProcess:
    """One run of the bot. ``async with`` it; leaving kills it if it still runs. ``output`` is all it has printed."""

    def __init__(self, server: TelegramServer, folder: Path, **environment: str) -> None:
        self._log = folder / f"output-{len(list(folder.glob('output-*')))}.txt"
        self._environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "TELEGRAM_BOT_TOKEN": server.telegram.token,
            "TELEGRAM_API_URL": server.url,
            "STORE_URL": f"tinydb:{folder / 'store'}",
            "ADMIN_IDS": str(ADMIN),
            "LOG_LEVEL": "DEBUG",  # the level that says most is the one that may say too much
            **environment,
        }
        self._folder = folder
        self._server = server

    async def __aenter__(self) -> Self:
        with self._log.open("wb") as log:
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bot", "run"),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd=self._folder,
                env=self._environment,
            )
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        if self._process.returncode is None:
            self._process.kill()
            await self._process.wait()

    @property
    def output(self) -> str:
        return self._log.read_text(encoding="utf-8", errors="replace")

    async def until(self, condition: Callable[[], object], *, what: str, seconds: float = PATIENCE) -> None:
        """Wait until the condition holds at the server. Fails, with the output, when it does not, or this run ends."""
        waiting = asyncio.create_task(self._server.until(condition, seconds=seconds, what=what))
        ending = asyncio.create_task(self._process.wait())
        try:
            await asyncio.wait({waiting, ending}, return_when=asyncio.FIRST_COMPLETED)
            if not waiting.done():
                raise AssertionError(f"it ended before {what}")
            await waiting
        except AssertionError as error:
            raise AssertionError(f"{error}; the last it printed:\n{self.output[-3000:]}") from None
        finally:
            waiting.cancel()
            ending.cancel()

    @property
    def is_running(self) -> bool:
        return self._process.returncode is None

    async def ended(self, *, seconds: float = PATIENCE) -> int:
        """The exit status, once it has ended by itself. Raises TimeoutError."""
        return await asyncio.wait_for(self._process.wait(), seconds)

    async def stop(self, *, seconds: float = 5.0) -> int:
        """Ask it to stop (SIGTERM); the exit status. Raises TimeoutError when it takes longer.

        The seconds are those of a machine with a core to spare; on one that is overloaded they are more.
        """
        self._process.send_signal(signal.SIGTERM)
        return await self.ended(seconds=seconds * crowding())

    async def kill(self) -> None:
        """End it in the middle of whatever it does (SIGKILL)."""
        self._process.send_signal(signal.SIGKILL)
        await self._process.wait()


class HeldModel:
    """A spaCy pipeline whose loading does not end before ``release``; ``environment`` makes a bot use it."""

    def __init__(self, folder: Path, model: str) -> None:
        self._gate = folder / "model-may-load"
        package = folder / "packages"
        (package / "held_model").mkdir(parents=True)
        (package / "held_model" / "__init__.py").write_text(HELD_MODEL.format(gate=str(self._gate), model=model))
        information = package / "held_model-1.0.dist-info"
        information.mkdir()
        (information / "METADATA").write_text("Metadata-Version: 2.1\nName: held-model\nVersion: 1.0\n")
        self.environment = {"SPACY_MODEL": "held_model", "PYTHONPATH": f"{package}{os.pathsep}{ROOT}"}

    def release(self) -> None:
        self._gate.touch()


def crowding() -> float:
    """How many processes wait for each core of this machine, at least 1: each gets so much less of it."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port
