"""The people, chats, messages and files on the other side of the Bot API."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from bot.standin.keyboards import Button, buttons_of
from bot.standin.markup import NO_TEXT, FormattedText

JSON = dict[str, Any]
CALLBACK_AGE = timedelta(seconds=15)
"""How long Telegram waits for the answer to a pressed button or an inline query."""


PNG = b"\x89PNG\r\n\x1a\n"


def png_size(content: bytes) -> tuple[int, int] | None:
    """Width and height as a PNG file says them at its beginning; None for any other file."""
    if not content.startswith(PNG) or len(content) < 24:
        return None
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


class Sight(StrEnum):
    """What a user sees the bot do."""

    SENT = "sent"
    EDITED = "edited"
    DELETED = "deleted"
    POPUP = "popup"


@dataclass(slots=True)
class User:
    """A person, or the bot itself. ``started`` once they have written to the bot in private."""

    id: int
    first_name: str
    username: str | None = None
    language: str | None = "en"
    is_bot: bool = False
    started: bool = False
    blocked: bool = False

    def as_json(self) -> JSON:
        shown: JSON = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            shown["username"] = self.username
        if self.language and not self.is_bot:
            shown["language_code"] = self.language
        return shown


@dataclass(frozen=True, slots=True)
class File:
    """A file on Telegram's servers."""

    id: str
    path: str
    name: str
    mime_type: str
    content: bytes

    def as_json(self) -> JSON:
        return {"file_id": self.id, "file_unique_id": f"u{self.id}", "file_size": len(self.content)}


@dataclass(slots=True)
class Message:
    """One message in a chat, as it stands now. ``html`` is the source the bot sent it with."""

    id: int
    chat: Chat = field(repr=False)
    sender: User = field(repr=False)
    date: datetime
    body: FormattedText = NO_TEXT
    file: File | None = None
    is_photo: bool = False
    markup: JSON | None = None
    topic: int | None = None
    reply_to: int | None = None
    origin: JSON | None = None
    edited: datetime | None = None
    html: str | None = None
    silent: bool = False
    deleted: bool = False
    service: JSON = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What a reader sees: the text, or the caption of a file."""
        return self.body.text

    @property
    def buttons(self) -> tuple[Button, ...]:
        return buttons_of(self.markup)

    def as_json(self, *, with_reply: bool = True) -> JSON:
        shown: JSON = {
            "message_id": self.id,
            "date": int(self.date.timestamp()),
            "chat": self.chat.as_json(),
            "from": self.sender.as_json(),
            **self._content(),
            **self.service,
        }
        if self.topic:
            shown |= {"message_thread_id": self.topic, "is_topic_message": True}
        if self.origin:
            shown["forward_origin"] = self.origin
        if self.edited:
            shown["edit_date"] = int(self.edited.timestamp())
        if self.markup and "inline_keyboard" in self.markup:
            shown["reply_markup"] = self.markup
        if with_reply and self.reply_to in self.chat.messages:
            shown["reply_to_message"] = self.chat.messages[self.reply_to].as_json(with_reply=False)
        return shown

    def _content(self) -> JSON:
        entities = [entity.as_json() for entity in self.body.entities]
        names = ("caption", "caption_entities") if self.file else ("text", "entities")
        shown: JSON = {name: value for name, value in zip(names, (self.body.text, entities), strict=True) if value}
        if self.file and self.is_photo:
            width, height = png_size(self.file.content) or (800, 600)
            shown["photo"] = [self.file.as_json() | {"width": width, "height": height}]
        elif self.file:
            shown["document"] = self.file.as_json() | {
                "file_name": self.file.name,
                "mime_type": self.file.mime_type,
            }
        return shown


@dataclass(slots=True)
class Chat:
    """A private chat, group, supergroup or channel with all its messages, the deleted ones too."""

    id: int
    type: str
    title: str | None = None
    user: User | None = None
    is_forum: bool = False
    members: dict[int, str] = field(default_factory=dict)
    messages: dict[int, Message] = field(default_factory=dict)
    topics: set[int] = field(default_factory=set)
    migrated_to: int | None = None

    def as_json(self) -> JSON:
        shown: JSON = {"id": self.id, "type": self.type}
        if self.user:
            shown["first_name"] = self.user.first_name
            if self.user.username:
                shown["username"] = self.user.username
        else:
            shown["title"] = self.title
        if self.is_forum:
            shown["is_forum"] = True
        return shown

    @property
    def standing(self) -> tuple[Message, ...]:
        """The messages a member sees, oldest first."""
        return tuple(message for message in self.messages.values() if not message.deleted)


@dataclass(slots=True)
class Query:
    """A callback or inline query that waits for its answer."""

    id: str
    asked: datetime
    sender: User
    message: Message | None = None
    data: str = ""
    answer: Mapping[str, Any] | None = None
