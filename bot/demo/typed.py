"""What a typed line stands for where a Telegram client has more than a keyboard: files, and long texts."""

from __future__ import annotations

import re
import shlex
from datetime import date
from pathlib import Path

from bot.pieces import is_cut
from bot.routing import is_link
from bot.standin.markup import TEXT_LIMIT, utf16_length

HOW_TO_ADD = "Write for example /add article.txt --published 2021-12-28"
HOW_TO_SHARE = "Write latitude and longitude, for example /location 46.2 6.15"
LARGEST_FILE = 50 * 1024 * 1024
_FILE_NAME = re.compile(r"^(?:~|\.{1,2})?/|\.(?:txt|text|md|markdown|x?html?|pdf|docx)$", re.IGNORECASE)
"""What can only be meant as a file: a path, or a name with an ending that is read."""


class WrongUse(ValueError):
    """A command of the demo was not understood; the message says how it goes."""


def pieces(text: str) -> list[str]:
    """The messages a client cuts a text into that is too long for one: after a line, else after a word."""
    cut = []
    while utf16_length(text) > TEXT_LIMIT:
        head = text.encode("utf-16-le")[: 2 * TEXT_LIMIT].decode("utf-16-le", "ignore")
        at = _cut(head, "\n") or _cut(head, " ") or len(head)
        cut.append(text[:at])
        text = text[at:].lstrip()
    return [*cut, text] if text else cut


def _cut(head: str, mark: str) -> int:
    """Where the last such mark stands, unless what is before it would be no full message; 0 then."""
    at = max(head.rfind(mark), 0)
    return at if is_cut(head[:at]) else 0


def content_of(path: Path) -> bytes:
    """The bytes of a file to send. Raises OSError, also for what is larger than Telegram takes."""
    if path.stat().st_size > LARGEST_FILE:
        raise OSError("Telegram takes no file larger than 50 MB")
    return path.read_bytes()


def file_given(words: str) -> tuple[Path, date | None] | None:
    """The file and date of "/add FILE --published DAY", or None where that is no file but text or a link for the bot.

    Raises WrongUse, also for what can only be meant as a file and is none that could be sent.
    """
    try:
        names, published = options(words)
    except WrongUse:
        if "--published" in words:
            raise
        return None
    if not names:
        raise WrongUse(HOW_TO_ADD)
    if is_link(names):
        return None
    path = Path(names).expanduser()
    try:
        is_file, is_there = path.is_file(), path.exists()
    except OSError:  # too long for a name: it is a text
        return None
    if is_there and not is_file:
        raise WrongUse(f"{names} is a folder or a device, and no file that could be sent.")
    if not is_file and " " not in names and _FILE_NAME.search(names):
        raise WrongUse(f"There is no file {names}.")
    return (path, published) if is_file else None


def as_sent(line: str) -> str:
    """What a chat is sent for "/add LINK --published DAY": the day on the line before the link, as for any text."""
    command, _, words = line.partition(" ")
    if command != "/add" or "--published" not in words:
        return line
    link, published = options(words)
    return f"/add {published}\n{link}" if is_link(link) else line


def options(words: str) -> tuple[str, date | None]:
    """What stands before --published, and the day after it. Raises WrongUse."""
    rest, given, day = words.partition("--published")
    try:
        names = shlex.split(rest)
        return " ".join(names), date.fromisoformat(day.strip(" =")) if given else None
    except ValueError as error:
        raise WrongUse(HOW_TO_ADD) from error


def place_given(words: str) -> tuple[float, float]:
    """Latitude and longitude of "/location 46.2 6.15". Raises WrongUse."""
    try:
        latitude, longitude = map(float, words.replace(",", " ").split())
    except ValueError as error:
        raise WrongUse(HOW_TO_SHARE) from error
    if not (abs(latitude) <= 90 and abs(longitude) <= 180):
        raise WrongUse(HOW_TO_SHARE)
    return latitude, longitude
