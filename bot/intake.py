"""What a Telegram message holds to be read: its text or file, and what is known of where it comes from."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import date, datetime

import telegram
from telegram import MessageOriginChannel, MessageOriginChat
from telegram.error import TelegramError

from briefings.language import gettext, marked
from briefings.sources.text import Submission, UnreadableText, decoded
from store.records import PublishedFrom

log = logging.getLogger(__name__)

LARGEST_FILE = 2 * 1024 * 1024
READABLE = ("txt", "text", "md", "markdown", "html", "htm", "xhtml")
TOO_LARGE = marked("That file is too large: at most {number} MB of text can be read.")
MEGABYTES = LARGEST_FILE // 1024 // 1024
NOT_FETCHED = marked("The file could not be fetched from Telegram; please send it again.")
KINDS = marked("I read texts, and files that end in .txt, .md or .html.")


class WrongFile(Exception):
    """A file or a picture that cannot be read as an article; the message says what can."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a forwarded message was first written: the outlet's name, its link, and the moment."""

    publisher: str | None = None
    url: str | None = None
    published: datetime | None = None


def origin_of(message: telegram.Message) -> Origin:
    """Where the message was forwarded from; nothing for one that was not. A person's name is no outlet."""
    origin = message.forward_origin
    if origin is None:
        return Origin()
    if isinstance(origin, MessageOriginChannel):
        link = f"https://t.me/{origin.chat.username}/{origin.message_id}" if origin.chat.username else None
        return Origin(origin.chat.title, link, origin.date)
    if isinstance(origin, MessageOriginChat):
        return Origin(origin.sender_chat.title, None, origin.date)
    return Origin(published=origin.date)


def submission_of(
    text: str, message: telegram.Message, *, published: date | None = None, filename: str | None = None
) -> Submission:
    """The text as it is handed in; ``published`` is the day its sender says."""
    origin = origin_of(message)
    source = PublishedFrom.GIVEN if published else PublishedFrom.MESSAGE if origin.published else None
    return Submission(
        text,
        url=origin.url,
        publisher=origin.publisher,
        published=published or origin.published,
        published_from=source,
        filename=filename,
    )


def is_readable(document: telegram.Document) -> bool:
    """True for a kind of file that holds text: by its ending, and where it has none by its type."""
    kind = _ending(document.file_name)
    return kind in READABLE or (not kind and (document.mime_type or "").startswith("text/"))


def check_file(document: telegram.Document) -> None:
    """Refuse what is too large or no text, before it is fetched. Raises WrongFile."""
    kind = _ending(document.file_name)
    if not is_readable(document):
        refused = gettext("I cannot read this kind of file.")
        if re.fullmatch(r"[a-z0-9]{1,8}", kind):
            refused = gettext("I cannot read a {kind} file.", kind="." + kind)
        raise WrongFile(f"{refused} {gettext(KINDS)}")
    if (document.file_size or 0) > LARGEST_FILE:
        raise WrongFile(gettext(TOO_LARGE, number=MEGABYTES))


async def text_of(document: telegram.Document) -> str:
    """The text of a file. Raises WrongFile or UnreadableText."""
    check_file(document)
    content = await _fetched(document)
    if len(content) > LARGEST_FILE:
        raise WrongFile(gettext(TOO_LARGE, number=MEGABYTES))
    if not content:
        raise UnreadableText(gettext("The file is empty."))
    return decoded(content)


async def _fetched(document: telegram.Document) -> bytes:
    """What the file holds. Raises WrongFile when Telegram does not hand it over, whatever it gives as its reason."""
    try:
        file = await document.get_file()
        return bytes(await file.download_as_bytearray())
    except (TelegramError, OSError) as error:  # OSError: where a local Bot API server says the file is, there is none
        log.warning("a file could not be fetched", extra={"error": type(error).__name__})
        is_too_big = isinstance(error, TelegramError) and "too big" in error.message.lower()
        raise WrongFile(gettext(TOO_LARGE if is_too_big else NOT_FETCHED, number=MEGABYTES)) from error


def _ending(name: str | None) -> str:
    """'report.TXT' -> 'txt'; nothing where there is no ending."""
    return name.lower().rpartition(".")[2] if name and "." in name else ""
