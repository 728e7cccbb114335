"""What a Telegram message holds to be read: its text or file, and what is known of where it comes from."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass, replace
from datetime import date, datetime

import telegram
from telegram import MessageOriginChannel, MessageOriginChat
from telegram.error import TelegramError

from briefings.language import gettext, marked
from briefings.sources.no_articles import refuse_no_article
from briefings.sources.parsing import Parser, submission_in
from briefings.sources.text import Submission, UnreadableText, decoded
from store.records import PublishedFrom

log = logging.getLogger(__name__)

LARGEST_FILE = 2 * 1024 * 1024
PLAIN = ("txt", "text", "md", "markdown")
READABLE = (*PLAIN, "html", "htm", "xhtml", "pdf", "docx")
_DOCUMENTS = ("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
TOO_LARGE = marked("That file is too large: at most {number} MB can be read.")
MEGABYTES = LARGEST_FILE // 1024 // 1024
NOT_FETCHED = marked("The file could not be fetched from Telegram; please send it again.")
KINDS = marked("I read texts, links, and files that end in .txt, .md, .html, .pdf or .docx.")


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


def submission_of(text: str, message: telegram.Message, *, published: date | None = None) -> Submission:
    """The text as it is handed in; ``published`` is the day its sender says."""
    return sent_with(Submission(text), message, published=published)


def sent_with(found: Submission, message: telegram.Message, *, published: date | None = None) -> Submission:
    """What was found in a message, with what the message says of it: the day its sender names counts most.

    What a page says of itself counts more than where and when it was forwarded from.
    """
    origin = origin_of(message)
    found = replace(found, url=found.url or origin.url, publisher=found.publisher or origin.publisher)
    if published:
        return replace(found, published=published, published_from=PublishedFrom.GIVEN)
    if origin.published and not found.published:
        return replace(found, published=origin.published, published_from=PublishedFrom.MESSAGE)
    return found


def is_readable(document: telegram.Document) -> bool:
    """True for a kind of file that holds text: by its ending, and where it has none by its type."""
    kind = _ending(document.file_name)
    said = document.mime_type or ""
    return kind in READABLE or (not kind and (said.startswith("text/") or said in _DOCUMENTS))


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


async def paper_in(document: telegram.Document, parser: Parser, now: datetime) -> Submission:
    """What a file holds. Raises WrongFile or UnreadableText."""
    check_file(document)
    content = await content_of(document)
    if not content:
        raise UnreadableText(gettext("The file is empty."))
    if _ending(document.file_name) in PLAIN:
        refuse_no_article(content, name=document.file_name)
        return Submission(decoded(content), filename=document.file_name)
    return await submission_in(parser, content, now=now, name=document.file_name, media_type=document.mime_type or "")


async def content_of(document: telegram.Document) -> bytes:
    """What a file of any kind holds. Raises WrongFile where it is too large, or Telegram does not hand it over."""
    if (document.file_size or 0) > LARGEST_FILE:
        raise WrongFile(gettext(TOO_LARGE, number=MEGABYTES))
    content = await _fetched(document)
    if len(content) > LARGEST_FILE:
        raise WrongFile(gettext(TOO_LARGE, number=MEGABYTES))
    return content


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
