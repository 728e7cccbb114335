"""Whatever came, a page, a document or a plain text -> its words. For the parsing process alone.

What it is its first bytes say; the name and the media type are believed where these say nothing.
"""

from __future__ import annotations

import re
from datetime import datetime
from urllib.parse import urlsplit

from briefings.language import gettext, marked
from briefings.locales import grouped
from briefings.sources.documents import text_of_docx, text_of_pdf
from briefings.sources.no_articles import is_page
from briefings.sources.pages import canonical_of, decoded_page, read_page
from briefings.sources.parsed import Parsed
from briefings.sources.text import BINARY, LONGEST, UnreadableText, decoded

LONGEST_THERE = 180_000
"""Characters, a report of 60 pages: they are read in some ten seconds."""
_NO_PAGE = marked("There is no page at that address, nor a text, PDF or .docx file.")
PLAIN = ("txt", "text", "md", "markdown")
_NO_TEXT = re.compile(
    r"(?:image|audio|video|font)/.*|text/(?:css|javascript|ecmascript)|application/(?:x-)?(?:javascript|ecmascript)"
)
_NO_TEXT_BEGINS = re.compile(
    rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}(?:WEBP|WAVE|AVI )|OggS\0|ID3[\2-\4]|.{4}ftyp|\x1a\x45\xdf\xa3"
    rb"|II\*\0|MM\0\*|fLaC|wOF[F2]",
    re.DOTALL,
)
"""How pictures, sounds, films and typefaces begin."""


def read_paper(
    *, content: bytes, url: str | None, name: str | None, media_type: str, charset: str | None, now: datetime
) -> Parsed:
    """What it says. Raises UnreadableText where it is nothing that can be read, or in another language than English.

    What is at an address may be as long as the longest articles are; a file that somebody sends, as ``text`` lets it.
    """
    found = _read(content, url, name, media_type, charset, now)
    if url and len(found.text) > LONGEST_THERE:
        raise UnreadableText(
            gettext(
                "There are {characters} characters at that address; at most {most} are read from there. "
                "Sent as a file, it may have {longest}.",
                characters=grouped(len(found.text)),
                most=grouped(LONGEST_THERE),
                longest=grouped(LONGEST),
            )
        )
    return found


def _read(
    content: bytes, url: str | None, name: str | None, media_type: str, charset: str | None, now: datetime
) -> Parsed:
    kind = _ending(name or (urlsplit(url).path if url else ""))
    if content[:1024].lstrip().startswith(b"%PDF-"):
        return _document(text_of_pdf(content), None, url)
    if content.startswith(b"PK\x03\x04") and b"word/" in content:
        return _document(*text_of_docx(content), url)
    if url and (_NO_TEXT.fullmatch(media_type) or _NO_TEXT_BEGINS.match(content)):
        raise UnreadableText(gettext(_NO_PAGE))
    if _NO_TEXT_BEGINS.match(content):
        raise UnreadableText(gettext(BINARY))
    if media_type in ("text/html", "application/xhtml+xml") or kind in ("html", "htm", "xhtml") or is_page(content):
        return read_page(content, url=url, charset=charset, now=now)
    if url is None or media_type.startswith("text/") or not media_type or kind in PLAIN:
        text = decoded_page(content, charset) if charset else decoded(content)
        is_plain = media_type == "text/plain" and kind not in ("md", "markdown")
        return Parsed(text, url=canonical_of(url, {}) if url else None, is_plain=is_plain)
    raise UnreadableText(gettext(_NO_PAGE))


def _document(text: str, title: str | None, url: str | None) -> Parsed:
    return Parsed(text, title, url=canonical_of(url, {}) if url else None)


def _ending(name: str) -> str:
    return name.lower().rpartition(".")[2] if "." in name else ""
