"""A text as somebody hands it in -> an Article: clean words, title, outlet, and the day it was published.

The text is cleaned once, before anything is read out of it, so that offsets stay true. The
publication date is looked for in the order: what the sender says, what the page's or the file's
metadata say, the feed's, the text's own "Published:" line or dateline, the date of the forwarded
message, and at last today in UTC, which then is marked as assumed.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from briefings.language import gettext, marked
from briefings.locales import grouped, language_name
from briefings.sources import markup
from briefings.sources.days import Dateline, Published, from_fields, head_of
from briefings.sources.headlines import headline_of
from briefings.sources.language import foreign_language
from store.records import Article, PublishedFrom

LONGEST = 1_000_000
"""Characters; more is no article."""


class UnreadableText(Exception):
    """What was handed in cannot be read as an article; the message says why, in plain words."""


@dataclass(frozen=True, slots=True)
class Submission:
    """A text with what its sender knows about it.

    ``published`` comes with ``published_from``: PAGE or FEED where these say it; MESSAGE for the date
    of a forwarded message, which counts less than the text's own date; left out, it is GIVEN.
    ``filename`` tells .html and .md files from plain text; without one, a page is known by its markup.
    ``fetched`` says that the text is what was found at ``url``, which then tells the article apart
    whatever became of its words; unless it is ``revised``, a later version that is an article of its own, as which
    ``earlier`` is the id of the version before, where that was stored.
    ``is_page`` where it is what an address answers with, and not what a feed says of it; ``is_partial``
    where the page says of itself that it is not for everybody.
    """

    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: datetime | date | None = None
    published_from: PublishedFrom | None = None
    filename: str | None = None
    fetched: bool = False
    revised: bool = False
    earlier: str | None = None
    is_page: bool = False
    is_partial: bool = False


def article_from(submission: Submission, now: datetime) -> Article:
    """The article, its text cleaned and without markup. Raises UnreadableText."""
    _refuse_unfit(submission.text)
    fields, rest = markup.split_front_matter(_line_ends(submission.text))
    page = _page(rest, submission.filename)
    text = clean(page.text)
    if not text:
        raise UnreadableText(gettext("There are no words in it, only markup or white space."))
    _refuse_foreign(text)
    head = head_of(text, _reference(submission, now).date())
    published, source, ahead = _published(submission, fields, page.meta, head, now)
    return Article(
        id=_identity(text)[:12],
        text=text,
        sha256=_identity(text),
        published=published.moment,
        published_from=source,
        published_day_only=published.day_only,
        title=_line(submission.title or fields.get("title") or page.title) or headline_of(text),
        publisher=_line(submission.publisher or _publisher(fields, page.meta) or head.agency),
        url=web_address(submission.url, *(fields.get(name) for name in ("url", "link")), *_addresses(page.meta)),
        dated_ahead=ahead,
        earlier=submission.earlier,
    )


def looks_like_page(submission: Submission) -> bool:
    """True where there is a page's markup to be taken away, by the file's name or the text itself."""
    kind = _kind(submission.filename)
    return kind in _PAGES or (kind not in _PLAIN and markup.looks_like_html(submission.text))


def article_of(
    text: str, *, published: datetime | date | None = None, title: str | None = None, now: datetime
) -> Article:
    """The article made of exactly this text, so that offsets count its characters. Raises UnreadableText.

    Markup is not looked at; without ``published`` the day is taken from the head of the text, else
    it is today; without ``title`` the headline is the one at the head of the text, if there is one.
    Half a character, which JSON can hold and no text can, is a replacement character: the offsets stay.
    """
    text = _HALVES.sub("\ufffd", text)
    _refuse_unfit(text)
    _refuse_foreign(text)
    submission = Submission(text, published=published)
    head = head_of(clean(text[:4000]), now.astimezone(UTC).date())
    when, source, ahead = _published(submission, {}, {}, head, now)
    identity = _identity(text)
    title = title or headline_of(text)
    return Article(identity[:12], text, identity, when.moment, source, when.day_only, title, dated_ahead=ahead)


def clean(text: str) -> str:
    """The words as they should be stored: one kind of line end and of space, nothing that cannot be seen.

    At most one empty line in a row, no space at the ends of lines. Cleaning twice changes nothing.
    """
    text = unicodedata.normalize("NFC", _line_ends(text).translate(_SPACES))
    text = "".join(sign for sign in text if sign in "\n " or unicodedata.category(sign) not in _UNSEEN)
    text = "\n".join(re.sub(r" {2,}", " ", line).strip(" ") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n")


def decoded(content: bytes) -> str:
    """The text of a file's bytes: UTF-8, UTF-16 with a mark, else Windows-1252. Raises UnreadableText."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig"] if b"\0" in content[:4096] else ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeError:
            continue
        _refuse_binary(text)
        return text
    raise UnreadableText(gettext(BINARY))


# --------------------------------------------------------------------------- what is refused

BINARY = marked("This is no text but a binary file. Send plain text, or a .txt, .md, .html, .pdf or .docx file.")


def _refuse_unfit(text: str) -> None:
    if len(text) > LONGEST:
        words = marked("The text is too long: {characters} characters; at most {most} can be read.")
        raise UnreadableText(gettext(words, characters=grouped(len(text)), most=grouped(LONGEST)))
    if not text.strip("\ufeff\u200b \t\r\n"):
        is_empty = not text
        raise UnreadableText(
            gettext("The text is empty.") if is_empty else gettext("There is nothing in it but white space.")
        )
    _refuse_binary(text)


def _refuse_binary(text: str) -> None:
    """A few stray control characters are a bad copy; many are an image or an archive."""
    start = text[:10_000]
    strange = sum(
        unicodedata.category(sign) in ("Cc", "Cn", "Co") or sign == "\ufffd"
        for sign in start
        if sign not in "\t\n\r\v\f"
    )
    if "\0" in text[:100_000] or strange > max(3, len(start) // 50):
        raise UnreadableText(gettext(BINARY))


def _refuse_foreign(text: str) -> None:
    if language := foreign_language(text):
        name = language_name(gettext(language))
        raise UnreadableText(
            gettext("This looks like {language}. Only English texts can be read so far.", language=name)
        )


# --------------------------------------------------------------------------- where things are found

_PAGE_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dc.date",
    "dcterms.created",
    "pubdate",
    "publishdate",
    "publication_date",
    "date",
    "time",
)
_FIELD_DATES = ("published", "published_at", "date", "pubdate", "publish_date", "released")
_HALVES = re.compile("[\ud800-\udfff]")
_NO_ADDRESS = re.compile('[\\s<>"\ud800-\udfff]')
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES = str.maketrans(
    dict.fromkeys(
        "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
)
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


def _line_ends(text: str) -> str:
    return _LINE_ENDS.sub("\n", text.lstrip("\ufeff"))


_PAGES = ("html", "htm", "xhtml")
_MARKDOWN = ("md", "markdown")
_PLAIN = ("txt", *_MARKDOWN)


def _kind(filename: str | None) -> str:
    return (filename or "").lower().rpartition(".")[2]


def _page(text: str, filename: str | None) -> markup.Page:
    kind = _kind(filename)
    if kind in _PAGES or (kind not in _PLAIN and markup.looks_like_html(text)):
        return markup.read_html(text)
    if kind in _MARKDOWN or (kind != "txt" and markup.looks_like_markdown(text)):
        return markup.read_markdown(text)
    return markup.Page(text)


def _published(
    submission: Submission, fields: Mapping[str, str], meta: Mapping[str, str], head: Dateline, now: datetime
) -> tuple[Published, PublishedFrom, date | None]:
    """The most trusted date there is, and the day of one that lies more than a day ahead, if today had to do instead.

    That is a mistake of the text, or a clock that is behind.
    """
    seen = now.astimezone(UTC).date()
    if given := given_date(submission):
        return given, PublishedFrom.GIVEN, None
    said, said_from = _said(submission)
    found = (
        (from_fields(fields, _FIELD_DATES, seen), PublishedFrom.TEXT),
        (from_fields(meta, _PAGE_DATES, seen), PublishedFrom.PAGE),
        *(((said, said_from),) if said_from is not PublishedFrom.MESSAGE else ()),
        (head.published, PublishedFrom.TEXT),
        (said, PublishedFrom.MESSAGE),
    )
    for published, source in found:
        if published and published.moment <= now + timedelta(days=1):
            return published, source, None
    ahead = next((published.moment.date() for published, _ in found if published), None)
    return Published.on(seen), PublishedFrom.ASSUMED, ahead


def given_date(submission: Submission) -> Published | None:
    """The publication date that the sender vouches for; None where there is none, or only a page, feed or message."""
    said, said_from = _said(submission)
    return said if said_from is PublishedFrom.GIVEN else None


def version_date(submission: Submission) -> Published | None:
    """When a later version was shown, as its feed says; None for any other submission."""
    return _said(submission)[0] if submission.revised else None


def _said(submission: Submission) -> tuple[Published | None, PublishedFrom]:
    source = submission.published_from or PublishedFrom.GIVEN
    if isinstance(submission.published, datetime):
        return Published.at(submission.published), source
    return (Published.on(submission.published) if submission.published else None), source


def _reference(submission: Submission, now: datetime) -> datetime:
    """The moment a date without a year is counted back from."""
    said, _ = _said(submission)
    return min(said.moment, now.astimezone(UTC)) if said else now.astimezone(UTC)


def _publisher(fields: Mapping[str, str], meta: Mapping[str, str]) -> str | None:
    named = (fields.get("publisher"), fields.get("outlet"), fields.get("source"), meta.get("og:site_name"))
    return next((name for name in (*named, meta.get("publisher")) if name and "://" not in name), None)


def _addresses(meta: Mapping[str, str]) -> tuple[str | None, ...]:
    return meta.get("og:url"), meta.get("canonical")


def web_address(*candidates: str | None) -> str | None:
    """The first of them that is an http or https address with a host; others are of no use to a reader."""
    for candidate in candidates:
        address = (candidate or "").strip()
        try:
            parts = urlsplit(address)
            if parts.scheme.lower() in ("http", "https") and parts.hostname and not _NO_ADDRESS.search(address):
                return address
        except ValueError:
            continue
    return None


def _line(words: str | None) -> str | None:
    """Words on one line, cleaned, at most 300 characters; None for nothing."""
    return " ".join(clean(words).split())[:300] or None if words else None


def _identity(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
