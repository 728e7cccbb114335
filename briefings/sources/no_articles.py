"""What came and is no article, whatever it is served as or called: feeds, lists of feeds, what is made for programs.

Told by how it begins, a file also by what it is called, and never taken apart here.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefings.language import gettext, marked
from briefings.sources.text import BINARY, UnreadableText

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")
_BEGINNING = 65_536
"""Bytes: a document may have a long comment or stylesheet before its first element."""
_HEADING = 4096
"""Bytes before which a feed begins that has something else before it, as the warnings of a broken server."""


class Sort(StrEnum):
    """What it is instead."""

    FEED = "feed"
    LIST = "list of feeds"
    SITEMAP = "sitemap"
    XML = "XML"
    JSON = "JSON"
    NESTED = "nested too deeply"
    CALENDAR = "calendar"
    RICH_TEXT = "rich text"
    OFFICE = "office file"
    SHORTCUT = "shortcut"
    MAIL = "mail"
    DAMAGED = "damaged document"
    BINARY = "binary file"


_SAID = {
    Sort.FEED: marked("That is a feed, and no article. /feeds add follows it, with the address it comes from."),
    Sort.LIST: marked("That is a list of feeds (OPML), and no article. Send it to me as a file that ends in .opml."),
    Sort.SITEMAP: marked("That is a sitemap, a list of pages for search engines, and no article."),
    Sort.XML: marked("That is XML for programs, and no article."),
    Sort.JSON: marked("That is JSON for programs, and no article."),
    Sort.NESTED: marked("That is nested too deeply to be read (brackets in brackets), and no article."),
    Sort.CALENDAR: marked("That is a calendar or address book for programs, and no article."),
    Sort.RICH_TEXT: marked("That is a file of a word processor (.rtf). Save it as .docx or as plain text."),
    Sort.OFFICE: marked(
        "That is a file of an office program (.doc, .odt, .xls and the like), which I cannot read. "
        "Save it as .docx, PDF or plain text."
    ),
    Sort.SHORTCUT: marked("That is a shortcut to a page, and no article. Send me the address that it leads to."),
    Sort.MAIL: marked("That is a mail, or a page packed like one, and no article. Send me its text, or its link."),
    Sort.DAMAGED: marked(
        "That file is called a document, and is none inside: it is damaged, or something else. "
        "Save it anew as .docx, PDF or plain text."
    ),
    Sort.BINARY: BINARY,
}
_FEED_THERE = marked("That is a feed, and no article. /feeds add {address} follows it.")


class NoArticle(UnreadableText):
    """It is a feed or something else that is no article; the message says what can be done with it in the chat.

    ``address`` is where it was asked for, if it was fetched.
    """

    def __init__(self, sort: Sort, address: str | None = None) -> None:
        known = sort is Sort.FEED and address
        super().__init__(gettext(_FEED_THERE, address=address) if known else gettext(_SAID[sort]))
        self.sort = sort
        self.address = address


def refuse_no_article(content: bytes, *, media_type: str = "", name: str | None = None) -> None:
    """Raises NoArticle for what is none; a media type of feeds counts where the content is neither told nor a page.

    ``name`` is what a file is called, for one that somebody has; it counts where the content says nothing.
    """
    sort = sort_of(content) or (sort_of_name(name, content) if name else None)
    if sort is None and media_type in FEED_TYPES and not is_page(content):
        sort = Sort.FEED
    if sort:
        raise NoArticle(sort)


def sort_of(content: bytes) -> Sort | None:
    """What it is by how it begins; None for what may be an article, as a page or a plain text."""
    start = content[:_BEGINNING].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")  # UTF-16 has zeros
    if _JSON.match(start):
        return Sort.FEED if _JSON_FEED.search(content) else Sort.JSON
    if start.startswith((b"BEGIN:VCALENDAR", b"BEGIN:VCARD")):
        return Sort.CALENDAR
    if start.startswith(b"{\\rtf"):
        return Sort.RICH_TEXT
    if content.startswith(_OLE2):
        return Sort.OFFICE
    if _SHORTCUT.match(start) or content.startswith(_LINK):
        return Sort.SHORTCUT
    if _MAIL.match(start):
        return Sort.MAIL
    if found := _FEED_BELOW.search(start[:_HEADING]):
        return None if _PAGE.search(start, 0, found.start()) else Sort.FEED
    if _is_nested(start):
        return Sort.NESTED
    return _sort_of_markup(start, content) if start.startswith(b"<") else None


def _is_nested(start: bytes) -> bool:
    """True for brackets in brackets, one at the very beginning: more than anybody nests, and than JSON is read."""
    depth = 0
    for mark in start if start.startswith((b"[", b"{")) else b"":
        depth += (mark in b"[{") - (mark in b"]}")
        if depth > _DEEPEST:
            return True
    return False


def sort_of_name(name: str, content: bytes) -> Sort | None:
    """What a file is by its ending; None for one that may hold an article, and for any that is a PDF or .docx inside.

    One that ends like a PDF or .docx and is neither is damaged.
    """
    if content[:1024].lstrip().startswith(_PDF) or (content.startswith(_PACKED) and _OF_DOCX in content):
        return None
    return _ENDINGS.get(name.lower().rpartition(".")[2]) if "." in name else None


def is_page(content: bytes) -> bool:
    """True for what begins as a web page."""
    return _PAGE.search(content[:_HEADING].replace(b"\0", b"")) is not None


_PDF = b"%PDF-"
_PACKED = b"PK\3\4"
_OF_DOCX = b"word/"
_OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How .doc, .xls, .ppt and .msg begin."""
_LINK = b"L\0\0\0\1\x14\2\0"
"""How the shortcuts of Windows' desktop (.lnk) begin."""
_SHORTCUT = re.compile(
    rb"(?:\[[^\]\r\n]{1,99}\][\r\n][^\[]{0,2000})?\[(?:InternetShortcut|Desktop Entry)\]", re.IGNORECASE
)
_MAIL = re.compile(
    rb"(?:[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){0,60}?MIME-Version:"
)
_ENDINGS = {
    ending: sort
    for sort, endings in {
        Sort.DAMAGED: "docx pdf",
        Sort.OFFICE: "doc dot docm dotx wps wpd odt ott ods odp odg pages xls xlsx xlsm xlsb ppt pps pptx ppsx key "
        "numbers epub mobi azw3 ps eps djvu",
        Sort.SHORTCUT: "url website webloc lnk desktop",
        Sort.MAIL: "eml emlx mht mhtml mbox msg",
        Sort.BINARY: "png jpg jpeg gif bmp tif tiff webp heic avif ico mp3 m4a wav ogg flac mp4 mov avi mkv webm "
        "zip gz tgz bz2 xz 7z rar tar exe dll msi bin iso dmg apk jar sqlite db",
    }.items()
    for ending in endings.split()
}
"""Endings of files that hold no article, whatever else is in them."""
_JSON = re.compile(
    rb"""(?:\)\]\}',?\s{0,9})?[\[\s]{0,99}(?:\{\s*(?:"(?:[^"\\\r\n]|\\.){0,300}"\s*:|\}\s*\Z)|\]\s*\Z)"""
)
"""An object with a name in it, maybe in lists; or nothing at all in brackets."""
_DEEPEST = 200
_JSON_FEED = re.compile(rb'"version"\s{0,9}:\s{0,9}"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org')
_FEED_BELOW = re.compile(
    rb"<(?:rss\s[^<>]{0,2000}\bversion|rdf:RDF\s[^<>]{0,2000}purl\.org/rss/1|(?:\w{1,9}:)?feed\s[^<>]{0,2000}/atom\b)",
    re.IGNORECASE,
)
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body|article|main|title)\b", re.IGNORECASE)
_ROOT = re.compile(rb"<(?:[A-Za-z_][\w.-]{0,99}:)?([A-Za-z_][\w.-]{0,99})(?=[\s/>])[^>]{0,4000}")
_SPACES = re.compile(rb"\s*")
_INVISIBLE = ((b"<?", b"?>"), (b"<!--", b"-->"), (b"<!", b">"))
"""What stands before the first element: how it begins and how it ends."""
_SORTS = {b"rss": Sort.FEED, b"opml": Sort.LIST, b"urlset": Sort.SITEMAP, b"sitemapindex": Sort.SITEMAP}
_OF_PAGES = frozenset(
    b"a abbr address article aside b blockquote body br button center cite code dd details div dl dt em figure font "
    b"footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img label li link main mark meta nav noscript ol p "
    b"pre q s script section small span strong style sub summary sup table tbody td template th time title tr "
    b"u ul".split()
)
"""Elements with which a page, or a piece of one, may begin."""


def _sort_of_markup(start: bytes, content: bytes) -> Sort | None:
    """By the first element; one that no page has is of XML where that is declared, or it is closed at the very end."""
    place, declared = 0, start.startswith(b"<?xml")
    while opening := next((each for each in _INVISIBLE if start.startswith(each[0], place)), None):
        begins, ends = opening
        if begins == b"<!" and start[place : place + 14].lower() == b"<!doctype html":
            return None
        subset = begins == b"<!" and b"[" in start[place : start.find(b">", place) + 1]
        end = start.find(b"]>" if subset else ends, place + len(begins))
        if end < 0:
            break
        spaces = _SPACES.match(start, end + len(ends) + subset)
        place = spaces.end() if spaces else end
    root = _ROOT.match(start, place)
    if root is None:
        return Sort.XML if declared else None
    name, whole = root[1].lower(), root[0].lower()
    if (name == b"feed" and b"atom" in whole) or (name == b"rdf" and b"purl.org/rss" in whole):
        return Sort.FEED
    if name in _SORTS:
        return _SORTS[name]
    if name in _OF_PAGES:
        return None
    is_closed = content.rstrip(b"\0 \t\r\n").endswith((b"</" + root[1] + b">", b":" + root[1] + b">"))
    return Sort.XML if declared or b"xmlns" in root[0] or is_closed else None
