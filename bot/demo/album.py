"""Where the demo puts pictures, since a terminal shows none."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.standin import Message
from bot.standin.world import png_size


class Album:
    """Saves pictures into a folder of their own, which stays when the demo ends so that they can be looked at."""

    def __init__(self) -> None:
        self._folder: Path | None = None

    def save(self, message: Message) -> str:
        """Where the picture of this message lies now and how big it is, as words to go behind its name; or nothing."""
        if message.file is None or not message.is_photo:
            return ""
        width, height = png_size(message.file.content) or (0, 0)
        size = f", {width} × {height} pixels"
        try:
            self._folder = self._folder or Path(tempfile.mkdtemp(prefix="attache-pictures-"))
            path = self._folder / f"{message.id}-{message.file.name}"
            path.write_bytes(message.file.content)
        except OSError as error:
            return f"{size}; it could not be saved: {error.strerror}"
        return f"{size}, saved as {path}"
