"""The feeds that are asked for news, and what is remembered of what they brought: frozen records like all others."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the same text was published too."""

    publisher: str | None = None
    url: str | None = None


class FeedTrouble(StrEnum):
    """Why the last question to a feed brought nothing; ``ours`` is a fault of ours.

    ``gone`` is for good (HTTP 410), ``missing`` is 404, ``forbidden`` 401, 403 and their like, ``asked too often`` 429
    and ``out of order`` 5xx. ``refused`` is any other refusal; what is stored from before these were told apart has
    it for ``forbidden`` too, ``no feed`` for ``missing``, and ``busy`` for 429 and 5xx.
    """

    GONE = "gone"
    MISSING = "missing"
    FORBIDDEN = "forbidden"
    ASKED_TOO_OFTEN = "asked too often"
    OUT_OF_ORDER = "out of order"
    WRONG = "wrong"
    REFUSED = "refused"
    EMPTY = "empty"
    BUSY = "busy"
    UNREACHABLE = "unreachable"
    CUT_OFF = "cut off"
    SLOW = "slow"
    LARGE = "large"
    NO_FEED = "no feed"
    OURS = "ours"


class PageTrouble(StrEnum):
    """Why an item of a feed could not be read, or not yet; ``no text`` is a page without an article."""

    MISSING = "missing"
    GONE = "gone"
    FORBIDDEN = "forbidden"
    REFUSED = "refused"
    WRONG = "wrong"
    EMPTY = "empty"
    LARGE = "large"
    ASKED_TOO_OFTEN = "asked too often"
    OUT_OF_ORDER = "out of order"
    UNREACHABLE = "unreachable"
    CUT_OFF = "cut off"
    SLOW = "slow"
    NO_TEXT = "no text"
    NO_PAGE = "no page"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Unread:
    """Items of a feed that could not be read for one reason: how many were given up, and how many are tried again."""

    trouble: PageTrouble
    given_up: int = 0
    again: int = 0


@dataclass(frozen=True, slots=True)
class Feed:
    """An address that is asked for news. ``id`` is made of the address it was added with, and stays.

    What one that is not ``trusted`` brings waits for an admin. ``etag`` and ``modified`` are the server's
    words for a conditional question; they are kept only when everything it showed has been dealt with.
    ``next_due`` is when it is asked next, None for one that has ``stopped``. ``interval`` is how long the
    feed itself wants to be left alone. ``failures`` counts the questions in a row that ended in ``trouble``.
    ``brought`` counts articles, ``copies`` those that were known from elsewhere, ``foreign`` items in other
    languages and ``unread`` those that could not be read. Of what it showed the last time ``reasons`` says why items
    could not be read, or not yet, and ``left`` counts those that have to be dealt with still.
    """

    id: str
    url: str
    added: datetime
    title: str | None = None
    home: str | None = None
    added_by: int = 0
    trusted: bool = False
    stopped: bool = False
    etag: str | None = None
    modified: str | None = None
    last_asked: datetime | None = None
    last_good: datetime | None = None
    next_due: datetime | None = None
    interval: timedelta | None = None
    failures: int = 0
    trouble: FeedTrouble | None = None
    brought: int = 0
    copies: int = 0
    foreign: int = 0
    unread: int = 0
    reasons: tuple[Unread, ...] = ()
    left: int = 0


class ItemFate(StrEnum):
    """What became of an item. TAKEN is stored, or waits for an admin; AGAIN is tried once more the next time."""

    TAKEN = "taken"
    KNOWN = "known"
    COPY = "copy"
    FOREIGN = "foreign"
    UNREAD = "unread"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class SeenItem:
    """An item that a feed showed, so that it is read once: ``item`` is a short name for its guid.

    ``url`` is the item's address in its canonical form, ``article`` the id of what it says, and ``sketch``
    what its words look like, by which copies are known. What an admin left out has no ``article`` any more; where
    that is neither stored nor waits, it was lost with a file. ``tries`` counts how often it could not be read,
    ``trouble`` says why the last time.
    ``words`` is a mark of what the feed said of it, by which a later version is known; ``versions`` counts those.
    ``published`` is the latest date that the feed gave what was read of it.
    ``outlet`` is who published it by the word of a feed that was not trusted: nobody reads of it until that is.
    """

    feed: str
    item: str
    seen: datetime
    fate: ItemFate
    url: str | None = None
    article: str | None = None
    sketch: str = ""
    tries: int = 0
    outlet: Elsewhere | None = None
    words: str = ""
    versions: int = 0
    published: datetime | None = None
    trouble: PageTrouble | None = None
