"""What comes out of pages, documents, feeds and lists of feeds: plain words, checked addresses; for ``store.codec``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Parsed:
    """A page, document or text. ``published`` is what it says itself, for certain; ``url`` how it calls its address.

    ``is_plain`` where the text is without markup, as it will be stored; ``is_partial`` where the page says
    that not everybody may read it.
    """

    text: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: datetime | None = None
    published_day_only: bool = True
    is_plain: bool = True
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One entry as the feed shows it. ``guid`` tells it apart from all others of this feed.

    ``text`` is in plain words, and ``is_whole`` where the feed gives it as the content and not as a
    summary; ``has_summary`` where a shorter one stands beside it. ``publisher`` is the outlet it was taken
    over from, if it says so. Of a ``published`` without a clock time only the day counts. ``updated`` is
    when it was changed, where the feed says so.
    """

    guid: str
    url: str | None = None
    title: str | None = None
    published: datetime | None = None
    published_day_only: bool = False
    text: str = ""
    is_whole: bool = False
    publisher: str | None = None
    updated: datetime | None = None
    has_summary: bool = False


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as it was this time: ``items`` as they stand in it, each guid once.

    ``interval`` is how long it wants to be left alone (ttl, sy:updatePeriod), ``skip_hours`` the hours of
    the day, in UTC, at which nobody need ask. ``ended`` says that there will never be anything new. One that is
    ``damaged`` is badly written; one that is ``cut_off`` broke off, and only what was whole of it is here.
    """

    title: str | None = None
    home: str | None = None
    items: tuple[Item, ...] = ()
    interval: timedelta | None = None
    skip_hours: tuple[int, ...] = ()
    ended: bool = False
    damaged: bool = False
    cut_off: bool = False


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A feed that a page names in its head."""

    url: str
    title: str | None = None


@dataclass(frozen=True, slots=True)
class FeedLinks:
    """The feeds that a page names, those of comments last."""

    links: tuple[FeedLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """A feed in a list of feeds (OPML)."""

    url: str
    title: str | None = None
    home: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """A feed in a list that is left out, by its title and address as far as it has any, and why, in plain words."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outlines:
    """A list of feeds, each address once, by its first spelling.

    ``left_out`` counts those that have no address, or one that may not be fetched, ``refused`` are the first of them,
    ``repeated`` the lines of a feed that was there
    already, ``more`` the feeds beyond what is read of a list. One that is ``broken`` may have held others.
    """

    feeds: tuple[Outline, ...] = ()
    left_out: int = 0
    repeated: int = 0
    more: int = 0
    broken: bool = False
    refused: tuple[Refused, ...] = ()
