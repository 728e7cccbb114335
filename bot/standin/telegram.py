"""Telegram as its users see it: they write, press, send, join, block, and read what the bot wrote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any

import telegram
from telegram.request import BaseRequest

from bot.standin.api import member_json
from bot.standin.keyboards import Button
from bot.standin.markup import TEXT_LIMIT, Entity, FormattedText, utf16_length
from bot.standin.messages import formatted
from bot.standin.request import StandInRequest
from bot.standin.schema import Upload
from bot.standin.server import Server
from bot.standin.world import Chat, Message, Query, User

if TYPE_CHECKING:
    from telegram.ext import Application

JSON = dict[str, Any]
_COMMAND = re.compile(r"(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?")
_LINK = re.compile(r"https?://\S+")


class NoSuchButton(Exception):
    """Nobody can press what is not there."""


class Telegram(Server):
    """The whole stand-in: the Bot API for the bot, and methods for whoever plays its users.

    Users and private chats come into being when first named by a positive id; groups are made with
    ``group``. Every action makes an update: handed to the attached application at once and awaited,
    or else queued for getUpdates. Each returns the messages the bot sent or edited meanwhile.
    """

    _application: Application[Any, Any, Any, Any, Any, Any] | None = None
    reads_all = False
    """True for a bot without privacy mode: it sees everything that is written in its groups."""

    def request(self) -> BaseRequest:
        """For ``ApplicationBuilder.request`` and ``get_updates_request``; one for each."""
        return StandInRequest(self)

    def attach(self, application: Application[Any, Any, Any, Any, Any, Any]) -> None:
        """From now on hand updates straight to this (initialised) application instead of queueing them."""
        self._application = application

    def detach(self) -> None:
        """From now on queue updates until they are asked for."""
        self._application = None

    # ------------------------------------------------------------------ who and where

    def person(
        self, user_id: int, name: str | None = None, *, username: str | None = None, started: bool = True
    ) -> User:
        """The user with this id, made on first mention. ``started``: has written to the bot before."""
        if user_id not in self.users:
            user = User(user_id, name or f"User {user_id}", username, started=started)
            self.users[user_id] = user
            self.chats[user_id] = Chat(user_id, "private", user=user)
        return self.users[user_id]

    def private(self, user_id: int) -> Chat:
        """The private chat with this user."""
        self.person(user_id)
        return self.chats[user_id]

    def group(
        self,
        chat_id: int,
        title: str = "Desk",
        *,
        members: Iterable[int] = (),
        administrators: Iterable[int] = (),
        kind: str = "supergroup",
        topics: Iterable[int] = (),
    ) -> Chat:
        """A new group with the bot in it. Raises ValueError for an id that no group can have."""
        if chat_id >= 0:
            raise ValueError(f"ids of groups are negative, not {chat_id}")
        chat = Chat(chat_id, kind, title, topics=set(topics), is_forum=bool(set(topics)))
        for user in (*members, *administrators):
            self.person(user, started=False)
        chat.members = (
            {self.bot.id: "member"} | dict.fromkeys(members, "member") | dict.fromkeys(administrators, "administrator")
        )
        self.chats[chat_id] = chat
        return chat

    def messages(self, chat_id: int) -> tuple[Message, ...]:
        """What stands in a chat, oldest first."""
        return self.chats[chat_id].standing if chat_id in self.chats else ()

    def from_bot(self, chat_id: int) -> tuple[Message, ...]:
        """What the bot wrote into a chat and did not delete, oldest first."""
        return tuple(message for message in self.messages(chat_id) if message.sender is self.bot)

    # ------------------------------------------------------------------ what users do

    async def say(
        self,
        chat: int,
        user: int,
        text: str,
        *,
        topic: int | None = None,
        reply_to: int | None = None,
        in_its_name: bool = False,
    ) -> tuple[Message, ...]:
        """Write a message; commands and links in it become entities, as Telegram makes them.

        ``in_its_name``: as an admin who stays anonymous writes, in the name of the group.
        """
        message = self._written(chat, user, text, topic=topic, reply_to=reply_to)
        if in_its_name:
            message.service = {"sender_chat": message.chat.as_json()}
        return await self._post(message)

    async def publish(self, channel: int, admin: int, text: str) -> tuple[Message, ...]:
        """Post in a channel: everybody sees the channel write, nobody who of its admins did."""
        return await self._post(self._written(channel, admin, text))

    async def send_file(
        self,
        chat: int,
        user: int,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        mime_type: str = "text/plain",
        topic: int | None = None,
    ) -> tuple[Message, ...]:
        """Send a document."""
        message = self._written(chat, user, caption, topic=topic)
        message.file = self.keep_file(Upload(name, content, mime_type))
        return await self._post(message)

    async def send_photo(self, chat: int, user: int, *, caption: str = "") -> tuple[Message, ...]:
        """Send a picture."""
        message = self._written(chat, user, caption)
        message.file, message.is_photo = self.keep_file(Upload("photo.jpg", b"\xff\xd8\xff", "image/jpeg")), True
        return await self._post(message)

    async def send_location(self, chat: int, user: int, latitude: float, longitude: float) -> tuple[Message, ...]:
        """Share a place, as the button of a keyboard below the text field does."""
        message = self._written(chat, user, "")
        message.service = {"location": {"latitude": latitude, "longitude": longitude}}
        return await self._post(message)

    async def forward(
        self, chat: int, user: int, text: str, *, origin: str = "Wire service", date: datetime | None = None
    ) -> tuple[Message, ...]:
        """Forward a text from a channel of this title, written there at ``date``."""
        message = self._written(chat, user, text)
        written = int((date or self.clock()).timestamp())
        channel = {"id": -1_009_999_999_999, "type": "channel", "title": origin}
        message.origin = {"type": "channel", "date": written, "chat": channel, "message_id": 1}
        return await self._post(message)

    async def correct(self, chat: int, message_id: int, text: str) -> tuple[Message, ...]:
        """Edit a message that a user wrote before."""
        message = self.chats[chat].messages[message_id]
        message.body, message.edited = _body(text), self.clock()
        return await self._happens({"edited_message": message.as_json()})

    async def press(self, chat: int, user: int, message_id: int | None, choice: str) -> tuple[Message, ...]:
        """Press the button with this label or data, under one message or (None) the latest that has it.

        Raises NoSuchButton. A link opens in the browser and tells the bot nothing.
        """
        message, button = self._button(chat, message_id, choice)
        return await self.press_raw(user, message, button.data) if button.data is not None else ()

    async def press_raw(self, user: int, message: Message, data: str) -> tuple[Message, ...]:
        """Send callback data under a message, also such that no button carries, as a tampered client can."""
        query = Query(str(self.next_id()), self.clock(), self.person(user), message, data)
        self.queries[query.id] = query
        content = {
            "id": query.id,
            "from": query.sender.as_json(),
            "message": message.as_json(),
            "chat_instance": str(message.chat.id),
            "data": data,
        }
        return await self._happens({"callback_query": content})

    async def ask_inline(self, user: int, words: str) -> Query:
        """Type "@bot words" in some chat; the query that comes back holds the bot's answer."""
        query = Query(str(self.next_id()), self.clock(), self.person(user), data=words)
        self.queries[query.id] = query
        sender = query.sender.as_json()
        await self._happens({"inline_query": {"id": query.id, "from": sender, "query": words, "offset": ""}})
        return query

    async def choose(
        self, chat: int, user: int, query: Query, number: int, *, topic: int | None = None
    ) -> tuple[Message, ...]:
        """Send the result with this number, counted from 0, of an inline query into a chat, in the user's own name."""
        content = (query.answer or {})["results"][number]
        message = self._written(chat, user, "", topic=topic)
        written = content["input_message_content"]
        message.html = written["message_text"] if written.get("parse_mode") else None
        message.body = formatted(self, "answerInlineQuery", written, "message_text", TEXT_LIMIT)
        message.markup = content.get("reply_markup")
        message.service = {"via_bot": self.bot.as_json()}
        return await self._post(message)

    async def join(self, chat: int, by: int, status: str = "member") -> tuple[Message, ...]:
        """A user adds the bot to a group, or as an administrator to a channel."""
        return await self._bot_becomes(chat, by, status)

    async def throw_out(self, chat: int, by: int) -> tuple[Message, ...]:
        """A user removes the bot from a group."""
        return await self._bot_becomes(chat, by, "kicked")

    async def block(self, user: int) -> tuple[Message, ...]:
        """A user blocks the bot in private."""
        self.person(user).blocked = True
        return await self._bot_becomes(user, user, "kicked")

    async def unblock(self, user: int) -> tuple[Message, ...]:
        """A user takes the bot back."""
        self.person(user).blocked = False
        return await self._bot_becomes(user, user, "member")

    async def migrate(self, chat: int, new_chat: int, by: int) -> tuple[Message, ...]:
        """A group becomes a supergroup with another id; both chats say so."""
        old = self.chats[chat]
        new = self.group(new_chat, old.title or "")
        new.members = dict(old.members)
        old.migrated_to = new_chat
        told = await self._tell(old, by, {"migrate_to_chat_id": new_chat})
        return told + await self._tell(new, by, {"migrate_from_chat_id": chat})

    # ------------------------------------------------------------------ how it is done

    def _written(
        self, chat: int, user: int, text: str, *, topic: int | None = None, reply_to: int | None = None
    ) -> Message:
        if utf16_length(text) > TEXT_LIMIT:
            raise ValueError("a text this long is cut in pieces by its sender's client")
        sender, place = self.person(user), self.private(user) if chat == user else self.chats[chat]
        if place.user:
            sender.started = True
        if topic:
            place.topics.add(topic)
        else:
            place.members.setdefault(user, "member")
        return Message(self.next_id(), place, sender, self.clock(), _body(text), topic=topic, reply_to=reply_to)

    async def _post(self, message: Message) -> tuple[Message, ...]:
        self.post(message)
        if not self._reaches_bot(message):
            return ()
        shown = message.as_json()
        if message.chat.type != "channel":
            return await self._happens({"message": shown})
        del shown["from"]  # nobody sees who of its admins wrote in its name
        return await self._happens({"channel_post": shown | {"sender_chat": message.chat.as_json()}})

    def _reaches_bot(self, message: Message) -> bool:
        """In groups a bot sees commands, replies to it, its name and what is sent through it (privacy mode).

        In channels it sees everything.
        """
        if message.chat.type == "private":
            return True
        if message.chat.members.get(self.bot.id, "left") in ("left", "kicked"):
            return False
        if message.chat.type == "channel" or self.reads_all or "via_bot" in message.service:
            return True
        name = f"@{self.bot.username}"
        first = message.text.split(maxsplit=1)[0] if message.text else ""
        if first.startswith("/"):
            return "@" not in first or first.endswith(name)
        replied = message.chat.messages.get(message.reply_to or 0)
        return name in message.text or (replied is not None and replied.sender is self.bot)

    def _button(self, chat: int, message_id: int | None, choice: str) -> tuple[Message, Button]:
        for message in reversed(self.from_bot(chat)):
            if message_id in (None, message.id):
                for button in message.buttons:
                    if choice in (button.label, button.data):
                        return message, button
        raise NoSuchButton(f"no button {choice!r} in chat {chat}")

    async def _bot_becomes(self, chat: int, by: int, status: str) -> tuple[Message, ...]:
        place = self.private(by) if chat == by else self.chats[chat]
        before, place.members[self.bot.id] = place.members.get(self.bot.id, "left"), status
        change: JSON = {
            "chat": place.as_json(),
            "from": self.person(by).as_json(),
            "date": int(self.clock().timestamp()),
            "old_chat_member": member_json(self.bot, before),
            "new_chat_member": member_json(self.bot, status),
        }
        return await self._happens({"my_chat_member": change})

    async def _tell(self, chat: Chat, by: int, service: JSON) -> tuple[Message, ...]:
        message = Message(self.next_id(), chat, self.person(by), self.clock(), service=service)
        return await self._happens({"message": self.post(message).as_json()})

    async def _happens(self, content: JSON) -> tuple[Message, ...]:
        """Hand the update on; what the bot wrote while it was handled, each message once."""
        update = self.updates.numbered(content)
        if self._application is None:
            self.updates.put(update)
            return ()
        mark = len(self.written)
        await self._application.process_update(telegram.Update.de_json(update, self._application.bot))
        return tuple({message.id: message for message in self.written[mark:]}.values())


def _body(text: str) -> FormattedText:
    """A user's text with the commands and links that Telegram sees in it."""
    spans = [(match, "bot_command") for match in _COMMAND.finditer(text)]
    spans += [(match, "url") for match in _LINK.finditer(text)]
    entities = [Entity(kind, utf16_length(text[: match.start()]), utf16_length(match.group())) for match, kind in spans]
    return FormattedText(text, tuple(sorted(entities, key=lambda entity: entity.offset)))
