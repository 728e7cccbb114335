"""Where one talks in the demo: the private chat, a group, a topic of a forum, a channel; and who one is there."""

from __future__ import annotations

from dataclasses import dataclass

from bot.demo.typed import WrongUse
from bot.standin import Message, Telegram

YOU = 1001
"""The demo's user, the bot's admin, and so the id of the private chat."""
COLLEAGUE = 1002
"""Somebody in the groups who is no admin, neither theirs nor the bot's."""


@dataclass(frozen=True, slots=True)
class Room:
    """A place to talk in: ``name`` is typed to go there, ``title`` is the chat's, ``what`` is particular to it."""

    name: str
    chat: int
    title: str
    where: str
    what: str
    topic: int | None = None
    kind: str = "supergroup"


PRIVATE = Room("private", YOU, "Attaché", "your chat with Attaché", "only you and the bot", kind="private")
GROUP = Room(
    "group",
    -1_001_000_000_001,
    "Desk",
    "the group Desk",
    "the bot sees commands, its own name and replies to it",
)
TOPIC = Room(
    "topic",
    -1_001_000_000_002,
    "Newsroom",
    "the topic Talks of the forum Newsroom",
    "each topic follows what it likes",
    topic=7,
)
CHANNEL = Room("channel", -1_001_000_000_003, "Agenda", "the channel Agenda", "you post in its name", kind="channel")
ROOMS = (PRIVATE, GROUP, TOPIC, CHANNEL)
CHATS = frozenset(room.chat for room in ROOMS)

HOW_TO_GO = (
    "Write /in private, /in group, /in topic or /in channel; and /in group as colleague to be somebody else there."
)


class Rooms:
    """The rooms of one demo: which one is open, and as whom one speaks there."""

    def __init__(self, telegram: Telegram) -> None:
        self._telegram = telegram
        self.here = PRIVATE
        self.user = YOU
        telegram.person(YOU, "You", started=True)
        telegram.person(COLLEAGUE, "Your colleague", started=False)

    async def go(self, words: str) -> str:
        """Go to the room that is named; what the demo says of it. Raises WrongUse."""
        name, _, role = words.partition(" ")
        room = next((room for room in ROOMS if room.name == name), None)
        if room is None or role.strip() not in ("", "as colleague"):
            raise WrongUse(HOW_TO_GO)
        as_colleague = bool(role.strip())
        if as_colleague and room.kind != "supergroup":
            raise WrongUse("Your colleague is only in the group and in the topic.")
        self.here, self.user = room, COLLEAGUE if as_colleague else YOU
        await self._enter(room)
        who = {COLLEAGUE: "; you are your colleague, who is no admin", YOU: "; you are its admin"}[self.user]
        who = who if room is not PRIVATE else ""
        return f"This is {room.where}: {room.what}{who}. /in private leads back."

    def may_see(self, message: Message) -> bool:
        """Whether who speaks now has the message before them: nobody looks into another's private chat."""
        return message.chat.type != "private" or message.chat.id == self.user

    async def say(self, text: str, *, reply_to: int | None = None) -> None:
        """Write a message here."""
        if self.here.kind == "channel":
            await self._telegram.publish(self.here.chat, YOU, text)
        else:
            await self._telegram.say(self.here.chat, self.user, text, topic=self.here.topic, reply_to=reply_to)

    def last_of_bot(self) -> Message | None:
        """The bot's latest message in this room, which a reply belongs to."""
        said = [m for m in self._telegram.from_bot(self.here.chat) if m.topic == self.here.topic]
        return said[-1] if said else None

    def title_of(self, message: Message) -> str | None:
        """The room that a message is in, where that is not the private chat."""
        room = next((room for room in ROOMS if (room.chat, room.topic) == (message.chat.id, message.topic)), None)
        room = room or next((room for room in ROOMS if room.chat == message.chat.id), None)
        return None if room is None or room is PRIVATE else room.where

    async def _enter(self, room: Room) -> None:
        """The first time, the bot is added to the room, as a group's admin would do."""
        if room is not PRIVATE and room.chat not in self._telegram.chats:
            self._make(room)
            del self._telegram.chats[room.chat].members[self._telegram.bot.id]
            await self._telegram.join(room.chat, YOU, "administrator" if room.kind == "channel" else "member")

    def _make(self, room: Room) -> None:
        topics = (room.topic,) if room.topic else ()
        self._telegram.group(
            room.chat, room.title, members=(COLLEAGUE,), administrators=(YOU,), kind=room.kind, topics=topics
        )
