"""Records to keep: small, each told apart by a word or a number."""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, timedelta
from typing import Any

from store.feeds import Feed, ItemFate, SeenItem
from store.records import (
    Article,
    ChatKey,
    Citation,
    Delivery,
    DeliveryKind,
    Draft,
    Findings,
    Meeting,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    PublishedFrom,
    Subscriber,
    When,
)
from store.rulings import Basis, Ruling, RulingKind
from store.work import Work

NOON = datetime(2022, 1, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


def article(name: str = "one", published: datetime = NOON, **more: Any) -> Article:
    text = f"Ministers meet in Geneva, says article {name}."
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Article(name, text, digest, published, PublishedFrom.GIVEN, **more)


def findings(of: Article, **more: Any) -> Findings:
    return Findings(of.id, of.published.date(), **more)


def read(*articles: Article) -> Work:
    """The work of storing articles in which nothing was found."""
    return Work(articles=tuple((one, findings(one)) for one in articles))


def on(day: date, **more: Any) -> When:
    return When(Precision.DATE, day, day, **more)


def meeting(name: str = "geneva", when: When | None = None, **more: Any) -> Meeting:
    return Meeting(
        id=name,
        kind=MeetingKind.TALKS,
        parties=(Party("Lavrov", "Russia"), Party("Washington", "United States")),
        place="Geneva",
        when=when or on(date(2022, 1, 10)),
        status=MeetingStatus.SCHEDULED,
        citations=(Citation("one", 0, 24),),
        **more,
    )


def subscriber(chat: int = 7, topic: int = 0, **more: Any) -> Subscriber:
    return Subscriber(ChatKey(chat, topic), **more)


def delivery(key: str = "geneva/7", due_at: datetime = NOON, **more: Any) -> Delivery:
    return Delivery(
        key=key,
        kind=DeliveryKind.REMINDER,
        meeting="geneva",
        subscriber=ChatKey(7),
        due_at=due_at,
        not_after=due_at + timedelta(hours=1),
        start=on(date(2022, 1, 10)),
        **more,
    )


def draft(name: str = "one", created: datetime = NOON) -> Draft:
    of = article(name)
    return Draft(of, findings(of), by=1, created=created)


def basis(name: str = "geneva") -> Basis:
    told = meeting(name)
    report = MeetingReport(told.kind, told.parties, told.place, told.when, told.status, told.citations)
    return Basis(name, (report,), sequence=2)


def ruling(name: str = "moved", made: datetime = NOON, **more: Any) -> Ruling:
    return Ruling(name, RulingKind.WHEN, made, basis(), when=on(date(2022, 1, 14)), **more)


def feed(name: str = "ledger", added: datetime = NOON, **more: Any) -> Feed:
    return Feed(name, f"https://{name}.example/feed.xml", added, **more)


def seen(item: str = "a", of: str = "ledger", at: datetime = NOON, **more: Any) -> SeenItem:
    return SeenItem(of, item, at, more.pop("fate", ItemFate.TAKEN), **more)
