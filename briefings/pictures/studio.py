"""The studio: a process of its own that draws, so that neither the event loop nor its process knows how.

It is started by the first picture, kept while pictures are asked for, and ended after a while without
any. One that dies or takes too long is ended, and only the picture it was drawing fails.
"""

from __future__ import annotations

import asyncio
import base64
import logging
from typing import Any, BinaryIO

from briefings.language import gettext, marked, speaking, spoken
from briefings.pictures.scene import PositionsScene, Scene, TimelineScene
from briefings.processes import Stopped, TookTooLong, Worker, answer_with, next_request, serve_pipes
from store.codec import decode, encode

log = logging.getLogger(__name__)

DRAWING_SECONDS = 20.0
"""For one picture, the start of the process included; a first one on a new machine looks through its fonts."""
IDLE_SECONDS = 300.0
_SCENES: dict[str, type[TimelineScene] | type[PositionsScene]] = {
    scene.__name__: scene for scene in (TimelineScene, PositionsScene)
}


class DrawingFailed(Exception):
    """A picture could not be drawn; the message is plain words for people."""


class Studio:
    """Draws scenes one after the other. ``close`` ends the process; the next scene would start another."""

    def __init__(self, *, drawing_seconds: float = DRAWING_SECONDS, idle_seconds: float = IDLE_SECONDS) -> None:
        self._worker = Worker(__name__, seconds=drawing_seconds, idle_seconds=idle_seconds)

    @property
    def is_open(self) -> bool:
        """True while there is a process that can draw at once."""
        return self._worker.is_open

    @property
    def process(self) -> asyncio.subprocess.Process | None:
        """The process that is there now; None before the first scene and after an end."""
        return self._worker.process

    async def draw(self, scene: Scene) -> bytes:
        """The scene as a PNG file. Raises DrawingFailed; the next one then finds a fresh process."""
        question = {"kind": type(scene).__name__, "scene": encode(scene), "language": spoken()}
        try:
            answer = await self._worker.ask(question)
        except TookTooLong:
            log.warning("drawing took too long")
            raise DrawingFailed(gettext("Drawing the picture took too long and was given up.")) from None
        except Stopped:
            log.warning("the drawing process died")
            raise DrawingFailed(gettext("The picture could not be drawn just now.")) from None
        if "error" in answer:
            raise DrawingFailed(gettext(answer["error"]))
        return base64.b64decode(answer["png"])

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        await self._worker.close()


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
