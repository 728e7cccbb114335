"""The studio: a process of its own that draws, so that neither the event loop nor its process knows how.

It is started by the first picture, kept while pictures are asked for, and ended after a while without
any. One that dies or takes too long is ended, and only the picture it was drawing fails.
"""

from __future__ import annotations

import asyncio
import base64
import contextlib
import logging
import sys
from typing import Any, BinaryIO

from briefings.extraction.worker import answer_with, framed, next_request, receive, serve_pipes
from briefings.language import gettext, marked, speaking, spoken
from briefings.pictures.scene import PositionsScene, Scene, TimelineScene
from store.codec import decode, encode

log = logging.getLogger(__name__)

DRAWING_SECONDS = 20.0
"""For one picture, the start of the process included; a first one on a new machine looks through its fonts."""
IDLE_SECONDS = 300.0
MOST_BYTES = 16 * 1024 * 1024
_SCENES: dict[str, type[TimelineScene] | type[PositionsScene]] = {
    scene.__name__: scene for scene in (TimelineScene, PositionsScene)
}


class DrawingFailed(Exception):
    """A picture could not be drawn; the message is plain words for people."""


class Studio:
    """Draws scenes one after the other. ``close`` ends the process; the next scene would start another."""

    def __init__(self, *, drawing_seconds: float = DRAWING_SECONDS, idle_seconds: float = IDLE_SECONDS) -> None:
        self._drawing_seconds = drawing_seconds
        self._idle_seconds = idle_seconds
        self._turn = asyncio.Lock()
        self._process: asyncio.subprocess.Process | None = None
        self._idle: asyncio.TimerHandle | None = None

    @property
    def is_open(self) -> bool:
        """True while there is a process that can draw at once."""
        process = self._process
        if process is None or process.returncode is not None or process.stdout is None:
            return False
        return not process.stdout.at_eof()

    async def draw(self, scene: Scene) -> bytes:
        """The scene as a PNG file. Raises DrawingFailed; the next one then finds a fresh process."""
        async with self._turn:
            self._stay()
            try:
                return await asyncio.wait_for(self._drawn(scene), self._drawing_seconds)
            except TimeoutError:
                log.warning("drawing took too long")
                await self._end()
                raise DrawingFailed(gettext("Drawing the picture took too long and was given up.")) from None
            except (asyncio.IncompleteReadError, ConnectionError):
                log.warning("the drawing process died")
                await self._end()
                raise DrawingFailed(gettext("The picture could not be drawn just now.")) from None
            except asyncio.CancelledError:
                # The picture of an abandoned question must not be taken for that of the next one.
                await self._end()
                raise
            finally:
                self._leave_later()

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        self._stay()
        await self._end()

    # ------------------------------------------------------------------ how

    async def _drawn(self, scene: Scene) -> bytes:
        if not self.is_open:
            await self._end()
            self._process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", __name__), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE,
                limit=MOST_BYTES,
            )  # fmt: skip
        process = self._process
        assert process is not None and process.stdin is not None and process.stdout is not None
        process.stdin.write(framed({"kind": type(scene).__name__, "scene": encode(scene), "language": spoken()}))
        await process.stdin.drain()
        answer = await receive(process.stdout)
        if "error" in answer:
            raise DrawingFailed(gettext(answer["error"]))
        return base64.b64decode(answer["png"])

    def _stay(self) -> None:
        if self._idle:
            self._idle.cancel()
            self._idle = None

    def _leave_later(self) -> None:
        """End the process when nothing has been asked of it for a while: it holds some memory."""
        if self._process is not None:
            self._idle = asyncio.get_running_loop().call_later(self._idle_seconds, self._leave)

    def _leave(self) -> None:
        """Its input closed, the process ends by itself."""
        process, self._process, self._idle = self._process, None, None
        if process is not None and process.stdin is not None:
            process.stdin.close()

    async def _end(self) -> None:
        process, self._process = self._process, None
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()


# --------------------------------------------------------------------------- inside the drawing process


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Draw each scene that is asked for until the stream ends."""
    from briefings.pictures.drawing import drawn

    while (request := next_request(requests)) is not None:
        try:
            scene = decode(_SCENES[request["kind"]], request["scene"])
            with speaking(request["language"]):
                answer: dict[str, Any] = {"png": base64.b64encode(drawn(scene)).decode()}
        except Exception:
            # One scene that trips the drawing must not end the process: it is reported, the next one is drawn.
            log.exception("a picture could not be drawn")
            answer = {"error": marked("The picture could not be drawn. The log says where it failed.")}
        answer_with(answers, answer)


if __name__ == "__main__":
    serve_pipes(serve)
