"""Where the demo puts the files that it is sent, since a terminal shows no pictures and takes no calendar."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.standin import Message
from bot.standin.world import png_size


class Album:
    """Saves files into a folder of their own, which stays when the demo ends so that they can be looked at."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def save(self, message: Message) -> str:
        """Where the file of this message lies now, and how big a picture is, to be said behind its name; else empty."""
        if message.file is None:
            return ""
        size = png_size(message.file.content) if message.is_photo else None
        pixels = f", {size[0]} × {size[1]} pixels" if size else ""
        try:
            self._folder = self._folder or Path(tempfile.mkdtemp(prefix="attache-files-"))
            path = self._folder / f"{message.id}-{Path(message.file.name).name}"
            path.write_bytes(message.file.content)
        except OSError as error:
            return f"{pixels}; it could not be saved: {error.strerror}"
        return f"{pixels}, saved as {path}"
