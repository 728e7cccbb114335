"""The tables of the store: which records each holds, under which key, in which file."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC
from enum import StrEnum
from typing import Any

from store.feeds import Feed, SeenItem
from store.records import Article, ChatKey, Delivery, Draft, Findings, Meeting, Subscriber
from store.rulings import Doubt, Ruling


class Table(StrEnum):
    ARTICLES = "articles"
    FINDINGS = "findings"
    MEETINGS = "meetings"
    SUBSCRIBERS = "subscribers"
    NOTES = "notes"
    DELIVERIES = "deliveries"
    DRAFTS = "drafts"
    RULINGS = "rulings"
    DOUBTS = "doubts"
    FEEDS = "feeds"
    SEEN = "seen"


@dataclass(frozen=True, slots=True)
class NamedNote:
    """The record behind ``Store.note``."""

    name: str
    text: str


def chat_key(key: ChatKey) -> str:
    """The row key of a subscriber."""
    return f"{key.chat}:{key.topic}"


RECORDS: dict[Table, type] = {
    Table.ARTICLES: Article,
    Table.FINDINGS: Findings,
    Table.MEETINGS: Meeting,
    Table.SUBSCRIBERS: Subscriber,
    Table.NOTES: NamedNote,
    Table.DELIVERIES: Delivery,
    Table.DRAFTS: Draft,
    Table.RULINGS: Ruling,
    Table.DOUBTS: Doubt,
    Table.FEEDS: Feed,
    Table.SEEN: SeenItem,
}

KEYS: dict[Table, Callable[[Any], str]] = {
    Table.ARTICLES: lambda article: str(article.id),
    Table.FINDINGS: lambda findings: str(findings.article),
    Table.MEETINGS: lambda meeting: str(meeting.id),
    Table.SUBSCRIBERS: lambda subscriber: chat_key(subscriber.key),
    Table.NOTES: lambda note: str(note.name),
    Table.DELIVERIES: lambda delivery: str(delivery.key),
    Table.DRAFTS: lambda draft: str(draft.article.id),
    Table.RULINGS: lambda ruling: str(ruling.id),
    Table.DOUBTS: lambda doubt: f"{doubt.first}:{doubt.second}",
    Table.FEEDS: lambda feed: str(feed.id),
    Table.SEEN: lambda seen: f"{seen.feed}:{seen.item}",
}

FILES: dict[Table, str] = {
    Table.MEETINGS: "knowledge",
    Table.SUBSCRIBERS: "subscribers",
    Table.NOTES: "subscribers",
    Table.DELIVERIES: "outbox",
    Table.DRAFTS: "drafts",
    Table.RULINGS: "rulings",
    Table.DOUBTS: "knowledge",
    Table.FEEDS: "feeds",
    Table.SEEN: "seen",
}
"""The file of each table, by name without its ending. Articles and their findings go by month: ``month_file``."""


def is_file_of_ours(name: str) -> bool:
    """True for a name, without its ending, that the store gives to a file."""
    return name in FILES.values() or re.fullmatch(r"articles-\d{4}-\d\d", name) is not None


def is_worked_out(name: str) -> bool:
    """True for the file, by its name without its ending, of what follows from the articles and can be had again."""
    return name == FILES[Table.MEETINGS]


def month_file(article: Article) -> str:
    """The file of an article and its findings: one a month of publication, so that each stays moderate."""
    published = article.published.astimezone(UTC)
    return f"articles-{published.year:04}-{published.month:02}"
