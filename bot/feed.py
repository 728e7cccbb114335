"""GET /calendar/<secret>.ics: the calendar of what a chat follows, for whoever knows its secret.

The secret is all the protection there is, so it is as long as a key, compared in constant time, and never logged.
Whoever has the calendar already is answered 304 without anything being composed.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from typing import Any

from bot.bureau import Bureau
from bot.pages import Page
from briefings.language import speaking
from briefings.quiet import zone_of
from store.base import StoreError
from store.records import ChatKey, Subscriber

log = logging.getLogger(__name__)

PATH = r"/calendar/([A-Za-z0-9_-]{43})\.ics"
SECRET_BYTES = 32
MOST_ASKED, ASKED_WITHIN = 30, timedelta(minutes=10)
"""How often one calendar may be asked for: a dozen devices that look every few minutes never notice."""
KEPT = 2_000
"""Calendars of which it is known how they were last; others are composed to be compared."""
KEPT_WHOLE = 16
"""Calendars whose text is kept."""
SECOND = timedelta(seconds=1)


def new_secret() -> str:
    """43 characters that nobody guesses, to stand in an address."""
    return secrets.token_urlsafe(SECRET_BYTES)


def address(url: str, secret: str) -> str:
    """What a calendar is told to fetch; ``url`` is CALENDAR_URL."""
    return f"{url.rstrip('/')}/{secret}.ics"


@dataclass(frozen=True, slots=True)
class Version:
    """How a calendar was last: what it rested on, the mark of its text, and since when it is so."""

    basis: tuple[object, ...]
    mark: str
    modified: datetime


@dataclass(slots=True)
class _Asked:
    since: datetime
    times: int = 0


@dataclass(slots=True)
class Feeds:
    """The calendars behind the secrets, composed anew only when something they rest on has changed."""

    bureau: Bureau
    _versions: OrderedDict[ChatKey, Version] = field(default_factory=OrderedDict)
    _texts: OrderedDict[str, bytes] = field(default_factory=OrderedDict)
    _asked: OrderedDict[ChatKey, _Asked] = field(default_factory=OrderedDict)
    _turn: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def owner(self, secret: str) -> Subscriber | None:
        """Whose calendar this is, or None."""
        return _owner(await self.bureau.store.subscribers(), secret)

    def wait(self, key: ChatKey) -> timedelta | None:
        """How long to wait where it was asked for too often; None where it may be had, and this time counts."""
        now = self.bureau.clock()
        asked = self._asked.get(key)
        if asked is None or not timedelta() <= now - asked.since < ASKED_WITHIN:
            asked = _Asked(now)
            _keep(self._asked, key, asked, KEPT)
        if asked.times >= MOST_ASKED:
            return asked.since + ASKED_WITHIN - now
        asked.times += 1
        return None

    async def version(self, owner: Subscriber) -> Version:
        """How the calendar is now; composed where anything it rests on has changed since it was last asked for."""
        basis = self._basis(owner)
        known = self._versions.get(owner.key)
        if known is None or known.basis != basis:
            async with self._turn:  # of several who ask at once one composes
                known = self._versions.get(owner.key)
                if known is None or known.basis != basis:
                    known = self._next(known, basis, await self._composed(owner))
                    _keep(self._versions, owner.key, known, KEPT)
        return known

    async def text(self, owner: Subscriber, version: Version) -> bytes:
        """The calendar as it was in this version, or newer where that is no longer at hand."""
        return self._texts.get(version.mark) or await self._composed(owner)

    def _basis(self, owner: Subscriber) -> tuple[object, ...]:
        """What the text follows from: the meetings, what is followed, the reader's day."""
        now = self.bureau.clock()
        return self.bureau.store.revision, replace(owner, feed=None), now.astimezone(zone_of(owner)).date()

    async def _composed(self, owner: Subscriber) -> bytes:
        with speaking(owner.language):
            text = await self.bureau.briefings.feed(owner, now=self.bureau.clock())
        _keep(self._texts, _mark(text), text, KEPT_WHOLE)
        return text

    def _next(self, before: Version | None, basis: tuple[object, ...], text: bytes) -> Version:
        """The version of this text. It is later than the one before by what an HTTP date can show, unless it is it."""
        mark, now = _mark(text), self.bureau.clock().replace(microsecond=0)
        if before and before.mark == mark:
            return replace(before, basis=basis)
        return Version(basis, mark, max(now, before.modified + SECOND) if before else now)


def _owner(subscribers: Iterable[Subscriber], secret: str) -> Subscriber | None:
    """All are compared, each in constant time: how long it takes tells nothing about any secret."""
    asked, found = secret.encode(), None
    for each in subscribers:
        if each.feed and hmac.compare_digest(each.feed.encode(), asked):
            found = each
    return found


def _mark(text: bytes) -> str:
    return hashlib.sha256(text).hexdigest()[:32]


def _keep(kept: OrderedDict[Any, Any], key: object, value: object, most: int) -> None:
    kept[key] = value
    kept.move_to_end(key)
    if len(kept) > most:
        kept.popitem(last=False)


class CalendarPage(Page):
    """The calendar with this secret, 404 where there is none, 304 where the asker has it, 429 for whoever asks on."""

    _etag: str | None = None

    def initialize(self, feeds: Feeds) -> None:
        self._feeds = feeds

    def prepare(self) -> None:
        if self.request.method not in ("GET", "HEAD"):
            self.send_error(404)

    async def get(self, secret: str) -> None:
        try:
            await self._answer(secret)
        except StoreError as error:
            log.error("a calendar could not be read", extra={"error": type(error).__name__})
            self.send_error(503)

    head = get

    async def _answer(self, secret: str) -> None:
        owner = await self._feeds.owner(secret)
        if owner is None:
            self.send_error(404)
        elif wait := self._feeds.wait(owner.key):
            self.set_status(429)
            self.set_header("Retry-After", str(max(1, -(-wait // SECOND))))
            self.finish()
        else:
            await self._give(owner, await self._feeds.version(owner))

    async def _give(self, owner: Subscriber, version: Version) -> None:
        self._etag = f'"{version.mark}"'
        self.set_header("Etag", self._etag)
        self.set_header("Cache-Control", "private, no-cache")
        self.set_header("Last-Modified", format_datetime(version.modified, usegmt=True))
        if self._is_known(version):
            self.set_status(304)
            self.finish()
            return
        self.set_header("Content-Type", "text/calendar; charset=utf-8")
        self.set_header("Content-Disposition", 'inline; filename="attache.ics"')
        self.set_header("X-Content-Type-Options", "nosniff")
        self.set_header("X-Robots-Tag", "noindex")
        self.finish(await self._feeds.text(owner, version))

    def compute_etag(self) -> str | None:
        """The mark of the version instead of one made from what is written."""
        return self._etag

    def _is_known(self, version: Version) -> bool:
        """True where the asker has this version: by its mark, and only without one by the time (RFC 9110, 13.1.3)."""
        if self.request.headers.get("If-None-Match"):
            return self.check_etag_header()
        try:
            since = parsedate_to_datetime(self.request.headers.get("If-Modified-Since", ""))
        except ValueError:
            return False
        return since.tzinfo is not None and version.modified <= since
