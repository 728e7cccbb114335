"""What the command line is given to read: files, standard input, lines of JSON."""

from __future__ import annotations

import asyncio
import contextlib
import json
import math
import re
import shlex
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import BinaryIO, Self

from briefings.sources.addresses import WrongAddress, checked, with_scheme
from briefings.sources.fetching import LARGEST
from briefings.sources.no_articles import NoArticle, Sort, refuse_no_article
from briefings.sources.parsing import ParsingRoom, submission_in
from briefings.sources.text import Submission, UnreadableText, decoded
from store.records import PublishedFrom

STANDARD_INPUT = "-"
ADDRESS = "is a web address; `attache ingest ADDRESS` fetches and stores it."
_PACKED = (b"%PDF-", b"PK\x03\x04")
"""How PDF and .docx files begin, which are taken apart in a process of its own."""
MEGABYTE = 1024 * 1024
NO_FILE = "is no regular file. `-` reads what is piped in."
LINE_FORM = 'is not {"id": "...", "text": "...", "published": "2021-12-28"}'

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")

OnFailure = Callable[[str, str], None]
"""Told what could not be read, and why in plain words."""


def is_address(name: str) -> bool:
    """True for an address and not a file, also one that is not fetched (ftp://) or is misspelt (http:\\\\).

    A single letter before the colon is a drive of Windows.
    """
    return re.match(r"https?:|[a-z][a-z0-9+.-]+:(?://|\\\\)", name, re.IGNORECASE) is not None


def address_of(name: str) -> str | None:
    """The address that is meant, also one without https:// in front; None for a file, which goes first."""
    if is_address(name):
        return name
    address = with_scheme(name)
    return address if address and not _is_there(name) and not _is_there(Path(name).parts[0]) else None


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except OSError:  # no file can be called so
        return False


def _left_to_ingest(address: str) -> str:
    """Why an address is not read as a file: `ingest` fetches it, or nobody does."""
    try:
        checked(address)
    except WrongAddress as error:
        return str(error)
    return ADDRESS


class WrongDate(ValueError):
    """A publication date that is none; the message shows how one is written."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text to read. ``id`` is the caller's name for it: the file's name, or what its line says.

    ``path`` is where it lies, as the caller wrote it; None for one line of many.
    """

    id: str
    text: str
    published: date | datetime | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    filename: str | None = None
    path: str | None = None

    @property
    def label(self) -> str:
        """What people are told of it by: its path, else its id."""
        return self.path or self.id

    @property
    def submission(self) -> Submission:
        """The same, for whoever stores articles."""
        return Submission(
            text=self.text,
            title=self.title,
            url=self.url,
            publisher=self.publisher,
            published=self.published,
            published_from=PublishedFrom.GIVEN if self.published else None,
            filename=self.filename,
        )


FIRST_YEAR, LAST_YEAR = 1600, 2999
"""Years an article may be from; the dates around it, centuries before and after, can then be counted."""


def documents(
    names: Iterable[str], *, published: date | datetime | None, jsonl: bool, now: datetime, on_failure: OnFailure
) -> Iterator[Document]:
    """Every text in these files ("-" is standard input), in order; with ``jsonl`` one a line.

    ``published`` is for those that do not say themselves. A file or line that is none, or has more than
    LARGEST bytes, is told to ``on_failure`` and left out; the others are read all the same.
    """
    with _Unpacker(now) as unpacker:
        for name in names:
            label = "standard input" if name == STANDARD_INPUT else name
            try:
                if address := address_of(name):
                    raise UnreadableText(_left_to_ingest(address))
                _check_file(name, most=None if jsonl else LARGEST)
                with _opened(name) as source:
                    if jsonl:
                        yield from _lines(source, label, published, on_failure)
                    else:
                        yield replace(
                            _document_in(_whole(source), _name(name), unpacker), published=published, path=label
                        )
            except OSError as error:
                on_failure(label, f"cannot be read: {error.strerror or error}.")
            except NoArticle as error:
                on_failure(label, no_article_words(error, name))
            except UnreadableText as error:
                on_failure(label, str(error))


def _document_in(content: bytes, name: str, unpacker: _Unpacker) -> Document:
    """Raises UnreadableText."""
    if not content.startswith(_PACKED):
        refuse_no_article(content, name=name)
        return Document(name, decoded(content), filename=name)
    found = unpacker.paper(content, name)
    return Document(name, found.text, title=found.title, filename="paper.txt")


def no_article_words(error: NoArticle, name: str) -> str:
    """Why what was named is not read, and which command does something with it: 'is a feed, and no article. …'."""
    given = shlex.quote(name)
    address = given if error.address else "ADDRESS"
    matching = {
        Sort.FEED: f" `attache feeds add {address}` follows it.",
        Sort.LIST: f" `attache feeds import {'FILE' if error.address else given}` takes the feeds over.",
        Sort.JSON: " With `--jsonl` each line is read as an article." if not error.address else "",
        Sort.RICH_TEXT: " Save it as .docx or as plain text.",
        Sort.OFFICE: " Save it as .docx, PDF or plain text.",
        Sort.DAMAGED: " Save it anew as .docx, PDF or plain text.",
        Sort.SHORTCUT: " `attache ingest ADDRESS` reads the page, with the address that it leads to.",
        Sort.MAIL: " Save its text, or name its address.",
        Sort.BINARY: " Files of text, .html, PDF and .docx are read.",
    }
    no_article = ", and no article" if error.sort in _OF_PROGRAMS else ""
    return f"is {_SORTS[error.sort]}{no_article}.{matching.get(error.sort, '')}"


_SORTS = {
    Sort.FEED: "a feed",
    Sort.LIST: "a list of feeds (OPML)",
    Sort.SITEMAP: "a sitemap, a list of pages for search engines",
    Sort.XML: "XML for programs",
    Sort.JSON: "JSON",
    Sort.NESTED: "nested too deeply to be read (brackets in brackets)",
    Sort.CALENDAR: "a calendar or address book",
    Sort.RICH_TEXT: "a file of a word processor (.rtf)",
    Sort.OFFICE: "a file of an office program (.doc, .odt, .xls and the like)",
    Sort.DAMAGED: "no whole document, whatever it is called: damaged, or something else",
    Sort.SHORTCUT: "a shortcut to a page",
    Sort.MAIL: "a mail, or a page packed like one",
    Sort.BINARY: "a binary file by its name (a picture, an archive or the like)",
}
_OF_PROGRAMS = frozenset(Sort) - {Sort.RICH_TEXT, Sort.OFFICE, Sort.DAMAGED}


class _Unpacker:
    """Takes PDF and .docx files apart, in a process that the first of them starts."""

    def __init__(self, now: datetime) -> None:
        self._now = now
        self._room = ParsingRoom()
        self._runner: asyncio.Runner | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc_info: object) -> None:
        if self._runner:
            self._runner.run(self._room.close())
            self._runner.close()

    def paper(self, content: bytes, name: str) -> Submission:
        """Raises UnreadableText."""
        self._runner = self._runner or asyncio.Runner()
        return self._runner.run(submission_in(self._room, content, now=self._now, name=name))


def moment_given(value: str) -> date | datetime:
    """The day, or the aware moment (UTC where it names no zone), written as ISO 8601.

    Raises WrongDate, also for a year in which no newspaper was printed or will be soon.
    """
    given = _written(value.strip())
    if not FIRST_YEAR <= given.year <= LAST_YEAR:
        raise WrongDate(f"An article is from {FIRST_YEAR} to {LAST_YEAR}, not from the year {given.year}.")
    return given


def _written(value: str) -> date | datetime:
    with contextlib.suppress(ValueError):
        return date.fromisoformat(value)
    try:
        moment = datetime.fromisoformat(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        shown = value if len(value) <= 40 else f"{value[:40]}…"
        raise WrongDate(f"“{shown}” is no date; write it like 2021-12-28 or 2021-12-28T17:30+00:00.") from None


def _check_file(name: str, *, most: int | None) -> None:
    """Refuse a device, a pipe or a file of more than so many bytes, before it is opened.

    Raises UnreadableText, and OSError where there is none. A folder is left to who opens it.
    """
    if name == STANDARD_INPUT:
        return
    found = Path(name).stat()
    if not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        raise UnreadableText(NO_FILE)
    if most is not None and found.st_size > most:
        has = f"{math.ceil(10 * found.st_size / MEGABYTE) / 10:,.1f}".removesuffix(".0")
        raise UnreadableText(f"has {has} MB; a file may have {most // MEGABYTE} MB at most.")


def _whole(source: BinaryIO) -> bytes:
    """All that is in it, where that is no more than LARGEST. Raises UnreadableText, also for a pipe without an end."""
    content = source.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise UnreadableText(f"is larger than {LARGEST // MEGABYTE} MB.")
    return content


def _opened(name: str) -> BinaryIO:
    """The bytes of a file. Standard input is opened anew and stays open for whoever comes after."""
    if name == STANDARD_INPUT:
        return open(sys.stdin.fileno(), "rb", closefd=False)  # it has no path
    return Path(name).open("rb")


def _name(name: str) -> str:
    return name if name == STANDARD_INPUT else Path(name).name


def _lines(
    source: BinaryIO, label: str, published: date | datetime | None, on_failure: OnFailure
) -> Iterator[Document]:
    for number, line in enumerate(iter(partial(source.readline, LARGEST + 2), b""), 1):  # with its end
        if len(line.removesuffix(b"\n").removesuffix(b"\r")) > LARGEST:
            on_failure(f"{label}, line {number}", f"is larger than {LARGEST // MEGABYTE} MB.")
            _pass_line(source, line)
            continue
        if not line.strip():
            continue
        try:
            yield _document(line, str(number), published)
        except WrongDate as error:
            on_failure(f"{label}, line {number}", str(error))
        except RecursionError:
            on_failure(f"{label}, line {number}", f"{LINE_FORM}: it is nested too deeply.")
        except (ValueError, KeyError, TypeError):
            on_failure(f"{label}, line {number}", f"{LINE_FORM}.")


def _pass_line(source: BinaryIO, line: bytes) -> None:
    """Go on behind the end of a line that was only begun."""
    while line and not line.endswith(b"\n"):
        line = source.readline(LARGEST)


def _document(line: bytes, number: str, published: date | datetime | None) -> Document:
    """Raises WrongDate, or ValueError, KeyError, TypeError or RecursionError for a line of another form."""
    row = json.loads(line.decode("utf-8-sig"))
    text, given, identity = row["text"], row.get("published"), row.get("id")
    if not isinstance(text, str) or not isinstance(given, str | None):
        raise TypeError(LINE_FORM)
    extra = {name: row[name] for name in ("title", "url", "publisher") if isinstance(row.get(name), str)}
    return Document(
        id=number if identity is None else str(identity),
        text=_LONE_SURROGATE.sub("\ufffd", text),  # as many characters as before, so that offsets stay true
        published=moment_given(given) if given else published,
        **extra,
    )
