"""What came and is no article, whatever it is served as or called: feeds, lists of feeds, what is made for programs.

Told by how it begins, and never taken apart here.
"""

from __future__ import annotations

import re
from enum import StrEnum

from briefings.language import gettext, marked
from briefings.sources.text import UnreadableText

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
    CALENDAR = "calendar"
    RICH_TEXT = "rich text"


_SAID = {
    Sort.FEED: marked("That is a feed, and no article. /feeds add follows it, with the address it comes from."),
    Sort.LIST: marked("That is a list of feeds (OPML), and no article. Send it to me as a file that ends in .opml."),
    Sort.SITEMAP: marked("That is a sitemap, a list of pages for search engines, and no article."),
    Sort.XML: marked("That is XML for programs, and no article."),
    Sort.JSON: marked("That is JSON for programs, and no article."),
    Sort.CALENDAR: marked("That is a calendar or address book for programs, and no article."),
    Sort.RICH_TEXT: marked("That is a file of a word processor (.rtf). Save it as .docx or as plain text."),
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


def refuse_no_article(content: bytes, *, media_type: str = "") -> None:
    """Raises NoArticle for what is none; a media type of feeds counts where the content is neither told nor a page."""
    sort = sort_of(content)
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
    if found := _FEED_BELOW.search(start[:_HEADING]):
        return None if _PAGE.search(start, 0, found.start()) else Sort.FEED
    return _sort_of_markup(start, content) if start.startswith(b"<") else None


def is_page(content: bytes) -> bool:
    """True for what begins as a web page."""
    return _PAGE.search(content[:_HEADING].replace(b"\0", b"")) is not None


_JSON = re.compile(
    rb"""(?:\)\]\}',?\s{0,9})?[\[\s]{0,99}(?:\{\s*(?:"(?:[^"\\\r\n]|\\.){0,300}"\s*:|\}\s*\Z)|\]\s*\Z)"""
)
"""An object with a name in it, maybe in lists; or nothing at all in brackets."""
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
