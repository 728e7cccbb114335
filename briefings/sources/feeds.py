"""The bytes of a feed -> what it shows: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed 1.x.

Foreign bytes: this runs in the parsing room (``parsing``), never beside the conversation. XML is read by
feedparser, which also reads much of what is broken; then ``damaged`` is true.
"""

from __future__ import annotations

import calendar
import hashlib
import io
import json
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin
from xml.sax import SAXException

import feedparser  # type: ignore[import-untyped]  # has no stubs

from briefings.language import gettext, marked
from briefings.sources.addresses import ONE_THAT_IS_REFUSED, refusal, shown_address
from briefings.sources.cut_feeds import defines_entities, item_ends, whole_json, whole_part
from briefings.sources.markup import read_html
from briefings.sources.no_articles import FEED_TYPES, Sort, is_page, sort_of
from briefings.sources.parsed import FeedLink, FeedLinks, Item, ParsedFeed
from briefings.sources.text import UnreadableText, clean, web_address

MOST_ITEMS = 200
"""What one look at a feed takes in, from the top; longer ones are archives."""
LONGEST_ITEM = 200_000
LONGEST_TITLE = 300
MOST_LINKS = 20
EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
"""Before there were feeds: the zero of a clock (1970), a year without its century (0026)."""
NESTED = marked("What is there is nested too deeply to be read (brackets in brackets), and no feed.")
_BARE_NUMBER = re.compile(r"(?!(?:19|20)\d{6}$)[+-]?\d+(?:\.\d*)?")
_WEB_NAME = re.compile(
    rb"<(?:\w{1,20}:)?(?:guid|id)(?: [^<>]{0,200})?>\s{0,99}(?:<!\[CDATA\[)?\s{0,99}(https?://[^\s<>\]]{1,2000})",
    re.IGNORECASE,
)
_ENTITIES = re.compile(r"(?:&#?\w+; ?)*")
_PERIODS = {"hourly": 1, "daily": 24, "weekly": 7 * 24, "monthly": 30 * 24, "yearly": 365 * 24}


class NotAFeed(UnreadableText):
    """What came is no feed; the message says so in plain words."""

    def __init__(self, words: str | None = None) -> None:
        super().__init__(words or gettext("There is no feed at that address: neither RSS nor Atom nor JSON Feed."))


def parse_feed(*, content: bytes, url: str, charset: str | None = None) -> ParsedFeed:
    """What the feed shows; of a broken one what can be read, of one that breaks off what came whole.

    ``url`` is where it came from. Raises NotAFeed.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _told_apart(_json_feed(content, url))
    headers = {
        "content-location": url,
        "content-type": f"application/xml; charset={charset}" if charset else "application/xml",
    }
    if defines_entities(content):
        raise NotAFeed(
            gettext("There is XML with entities of its own there (a DTD), which no feed needs: it is not read.")
        )
    whole = whole_part(content)
    # as a stream: plain bytes it would take for a file's name first
    read = feedparser.parse(io.BytesIO(_top(content if whole is None else whole)), response_headers=headers)
    if not read.get("version") and not read.entries:
        raise NotAFeed(_instead(content, url))
    named = _web_names(content)
    items = tuple(_item(entry, named) for entry in read.entries[:MOST_ITEMS])
    feed = ParsedFeed(
        title=_line(read.feed.get("title")),
        home=_home(read.feed),
        items=items,
        interval=_interval(read.feed),
        skip_hours=_skip_hours(content),
        damaged=whole is not None or isinstance(read.get("bozo_exception"), SAXException),
        cut_off=whole is not None,
    )
    return _told_apart(feed)


def _home(feed: Mapping[str, Any]) -> str | None:
    """Its home page, where it names one: for want of it feedparser takes the id of an Atom feed."""
    named = [each.get("href") for each in feed.get("links") or () if each.get("rel") == "alternate"]
    link = feed.get("link")
    return shown_address(link) if link in named else None


def _instead(content: bytes, url: str) -> str | None:
    """What is there in place of a feed, in plain words, where it is something that people know."""
    sort = sort_of(content)
    if sort is Sort.NESTED:
        return gettext(NESTED)
    if sort is Sort.LIST:
        return gettext("There is a list of feeds (OPML), and no feed. Save it as a file to take it over.")
    if not is_page(content):
        return None
    if links := feed_links(content=content, url=url).links:
        return gettext("There is a web page, and no feed. The page names this one: {address}", address=links[0].url)
    if reason := next(_refusals(content, url), None):
        return gettext(ONE_THAT_IS_REFUSED, reason=reason)
    return gettext("There is a web page, and no feed; nor does the page name one.")


def _top(content: bytes) -> bytes:
    """The feed without the items below the first MOST_ITEMS: to take thousands apart takes seconds."""
    ends = item_ends(content)
    return content[: ends[MOST_ITEMS - 1]] + content[ends[-1] :] if len(ends) > MOST_ITEMS else content


def feed_links(*, content: bytes, url: str) -> FeedLinks:
    """The feeds that the page at ``url`` names (<link rel="alternate">), in its order, those of comments last."""
    found: dict[str, FeedLink] = {}
    for href, title in _head_links(content):
        if address := shown_address(_joined(url, href)):
            found.setdefault(address, FeedLink(address, _line(title)))
    return FeedLinks(tuple(sorted(list(found.values())[:MOST_LINKS], key=_is_of_comments)))


def _refusals(content: bytes, url: str) -> Iterator[str]:
    """Why feeds that the page names are not fetched: those of this machine are said to be when they are tried."""
    for href, _ in _head_links(content):
        if (address := _joined(url, href)) and (reason := refusal(address, loopback=True)):
            yield reason


def _head_links(content: bytes) -> list[tuple[str, str | None]]:
    head = _Head()
    head.feed(content[:500_000].decode("utf-8", "replace"))
    return head.links


# --------------------------------------------------------------------------- RSS and Atom


def _web_names(content: bytes) -> frozenset[str]:
    """The guids and ids that are addresses of the web as they stand there."""
    return frozenset(unescape(each.decode("utf-8", "replace")) for each in _WEB_NAME.findall(content))


def _link(entry: Mapping[str, Any], named: Collection[str]) -> str | None:
    """The address of an item. For want of one feedparser takes the guid, made an address by that of the feed.

    A guid that is one itself is taken; "55", "tag:…" or "urn:…" is the name of something, wherever that is.
    """
    link = entry.get("link")
    is_given = any(each.get("href") == link and each.get("rel") == "alternate" for each in entry.get("links") or ())
    return web_address(link) if is_given or link != entry.get("id") or link in named else None


def _item(entry: Mapping[str, Any], named: Collection[str]) -> Item:
    text, is_whole, has_summary = _words_of(entry)
    published, day_only = _published(entry)
    updated = _when(entry, "updated")
    source = entry.get("source")
    return Item(
        guid=str(entry.get("id") or ""),
        url=_link(entry, named),
        title=_line(_plain(entry.get("title"), entry.get("title_detail"))),
        published=published,
        published_day_only=day_only,
        text=text,
        is_whole=is_whole,
        publisher=_line(source.get("title")) if isinstance(source, Mapping) else None,
        updated=updated if updated != published else None,
        has_summary=has_summary,
    )


def _words_of(entry: Mapping[str, Any]) -> tuple[str, bool, bool]:
    """The longest of its contents, else its summary; whether it was a content, and has a summary beside it."""
    contents = [_plain(each.get("value"), each) for each in entry.get("content") or ()]
    content = max(contents, key=len, default="")
    summary = _plain(entry.get("summary"), entry.get("summary_detail"))
    is_whole = len(content) >= len(summary) and bool(content)
    return (content, True, _is_summed_up(content, summary)) if is_whole else (summary, False, False)


def _is_summed_up(content: str, summary: str) -> bool:
    """Whether a summary is one: a quarter shorter than the content at least. Many a feed gives its teaser as both."""
    return bool(summary) and 4 * len(summary) <= 3 * len(content)


def _published(entry: Mapping[str, Any]) -> tuple[datetime | None, bool]:
    for name in ("published", "updated", "created"):
        if moment := _when(entry, name):
            return moment, ":" not in str(entry.get(name))
    return None, False


def _when(entry: Mapping[str, Any], name: str) -> datetime | None:
    moment = entry[f"{name}_parsed"] if f"{name}_parsed" in {*entry} else None  # else one is given for another
    try:
        return _told(entry.get(name), datetime.fromtimestamp(calendar.timegm(moment), UTC)) if moment else None
    except (ValueError, OverflowError, OSError):
        return None


def _told(words: object, moment: datetime) -> datetime | None:
    """The moment itself; None where the words are a bare number (of which a year is read) or it is before EARLIEST."""
    return None if moment < EARLIEST or _BARE_NUMBER.fullmatch(str(words).strip()) else moment


def _interval(feed: Mapping[str, Any]) -> timedelta | None:
    """What its ttl (minutes) or its syndication module says."""
    if minutes := _number(feed.get("ttl")):
        return timedelta(minutes=minutes)
    hours = _PERIODS.get(str(feed.get("sy_updateperiod") or "").strip().lower())
    return timedelta(hours=hours) / (_number(feed.get("sy_updatefrequency")) or 1) if hours else None


def _skip_hours(content: bytes) -> tuple[int, ...]:
    """The hours in <skipHours>, of which feedparser keeps the last one only; all 24 make no sense and are none."""
    start = content.find(b"<skipHours>")
    named = content[start : content.find(b"</skipHours>", start)][:2000] if start >= 0 else b""
    hours = {int(found) % 24 for found in re.findall(rb"<hour>\s{0,9}(\d{1,2})\s{0,9}</hour>", named)}
    return tuple(sorted(hours)) if len(hours) < 24 else ()


def _number(value: object) -> int | None:
    """A whole number from 1 to a year of minutes, else None."""
    words = str(value or "").strip()
    return int(words) if re.fullmatch(r"[1-9]\d{0,5}", words, re.ASCII) else None


# --------------------------------------------------------------------------- JSON Feed (jsonfeed.org, version 1.1)


def _json_feed(content: bytes, url: str) -> ParsedFeed:
    try:
        row, cut_off = _json(content)
    except RecursionError:
        raise NotAFeed(gettext(NESTED)) from None
    entries = row.get("items") if isinstance(row, dict) else None
    if not isinstance(entries, list) or "jsonfeed.org" not in str(row.get("version")):
        raise NotAFeed
    whole = [entry for entry in entries[:MOST_ITEMS] if isinstance(entry, dict)]
    return ParsedFeed(
        title=_line(row.get("title")),
        home=shown_address(_joined(url, row.get("home_page_url"))),
        items=tuple(_json_item(entry, url) for entry in whole),
        ended=row.get("expired") is True,
        damaged=cut_off or len(whole) < len(entries[:MOST_ITEMS]),
        cut_off=cut_off,
    )


def _json(content: bytes) -> tuple[Any, bool]:
    """What it holds, and whether it broke off; then only what came whole. Raises RecursionError."""
    try:
        return json.loads(content), False
    except ValueError:
        return whole_json(content), True


def _json_item(entry: Mapping[str, Any], url: str) -> Item:
    html, words, summary = (_string(entry.get(name)) for name in ("content_html", "content_text", "summary"))
    text = _plain(html, {"type": "text/html"}) if html else _plain(words, {})
    guid = entry.get("id")
    published = _moment(entry.get("date_published")) or _moment(entry.get("date_modified"))
    return Item(
        guid=str(guid) if isinstance(guid, str | int | float) else "",
        url=web_address(_joined(url, entry.get("url"))) or web_address(_joined(url, entry.get("external_url"))),
        title=_line(entry.get("title")),
        published=published,
        text=text or _plain(summary, {}),
        is_whole=bool(text),
        has_summary=_is_summed_up(text, _plain(summary, {})),
        updated=_moment(entry.get("date_modified")),
    )


def _moment(value: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(_string(value))
        return _told(value, (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC))
    except (ValueError, OverflowError):
        return None


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""


# --------------------------------------------------------------------------- for all of them


def _told_apart(feed: ParsedFeed) -> ParsedFeed:
    """Each guid once. Where several items share one that is no guid, or have none, their address or words stand in."""
    often = Counter(item.guid for item in feed.items)
    items: dict[str, Item] = {}
    for item in feed.items:
        if often[item.guid] > 1 or not item.guid:
            item = replace(item, guid=f"{item.guid} {item.url or _digest(item)}".strip())
        items.setdefault(item.guid, item)
    return replace(feed, items=tuple(items.values()))


def _digest(item: Item) -> str:
    words = "\n".join((item.title or "", item.text, str(item.published or "")))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:16]


def _plain(value: object, detail: object) -> str:
    """Words without markup, as they would be stored."""
    words = _string(value)[:LONGEST_ITEM]
    kind = detail.get("type") if isinstance(detail, Mapping) else None
    if kind != "text/plain" and re.search(r"[<&]", words):
        words = read_html(words).text
    return clean(words)


def _line(value: object) -> str | None:
    """Words on one line; None where there are none, or only entities that nobody declared ("&a11;")."""
    words = " ".join(clean(_string(value)[:2000]).split())
    return None if _ENTITIES.fullmatch(words) else words[:LONGEST_TITLE]


def _joined(base: str, address: object) -> str | None:
    try:
        return urljoin(base, _string(address).strip()) if _string(address).strip() else None
    except ValueError:
        return None


class _Head(HTMLParser):
    """The links of a page's head that lead to feeds."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        kinds = (said.get("type") or "").lower().partition(";")[0].strip()
        if tag == "link" and "alternate" in (said.get("rel") or "").lower().split() and kinds in FEED_TYPES:
            self.links.append((said.get("href") or "", said.get("title")))


def _is_of_comments(link: FeedLink) -> bool:
    return "comment" in f"{link.title or ''} {link.url}".lower()
