"""What is kept about a chat: all of it in one file, and all of it gone."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Any

from bot.broadcasting import NOTE, Broadcast
from store.base import Store
from store.codec import encode
from store.feeds import Feed
from store.records import Delivery, Draft, Subscriber
from store.work import Work

SECRET = "a secret address exists; /calendar feed shows it"


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the store holds about a chat with its topics, and of its user the texts under review and the feeds.

    So too the message to everybody that its user wrote and has not had sent; one on its way is gone when it is through.
    """

    chat: int
    subscribers: tuple[Subscriber, ...]
    deliveries: tuple[Delivery, ...]
    notes: tuple[tuple[str, str], ...]
    drafts: tuple[Draft, ...]
    feeds: tuple[Feed, ...] = ()
    unsent: Broadcast | None = None

    @property
    def as_file(self) -> bytes:
        """As JSON that a person can read."""
        content: dict[str, Any] = {
            "chat": self.chat,
            "settings": [_settings(each) for each in self.subscribers],
            "reminders": [encode(each) for each in self.deliveries],
            "last answers": [json.loads(value) for _, value in self.notes],
            "articles under review": [encode(each.article) for each in self.drafts],
            "feeds added": [each.url for each in self.feeds],
            "message to everybody, not sent": self.unsent.text if self.unsent else None,
        }
        return json.dumps(content, ensure_ascii=False, indent=2).encode()

    @property
    def gone(self) -> Work:
        """The unit of work after which nothing of it is left anywhere in the store; feeds stay, added by nobody."""
        return Work(
            removed_subscribers=tuple(each.key for each in self.subscribers),
            removed_deliveries=tuple(each.key for each in self.deliveries),
            removed_notes=(*(name for name, _ in self.notes), *((NOTE,) if self.unsent else ())),
            removed_drafts=tuple(each.article.id for each in self.drafts),
            feeds=tuple(replace(each, added_by=0) for each in self.feeds),
            forgets=True,
        )


def _settings(subscriber: Subscriber) -> dict[str, Any]:
    """The settings of a chat. A secret is no secret any more in a file that is handed on: that it is there is told."""
    row = encode(subscriber)
    return row | {"feed": SECRET} if subscriber.feed else row


async def kept_about(
    store: Store, chat: int, user: int | None, notes: tuple[str, ...], broadcast: Broadcast | None = None
) -> Kept:
    """What is kept about this chat; ``notes`` are the names of what else may be noted of it.

    ``broadcast`` is the message to everybody that waits or is on its way, whoever wrote it.
    """
    written = [(name, await store.note(name)) for name in notes]
    return Kept(
        chat,
        tuple(each for each in await store.subscribers() if each.key.chat == chat),
        tuple(await store.deliveries_to(chat)),
        tuple((name, value) for name, value in written if value),
        tuple(each for each in await store.drafts() if each.by == user),
        tuple(each for each in await store.feeds() if user and each.added_by == user),
        broadcast if broadcast and broadcast.by == user and not broadcast.is_begun else None,
    )
