"""What a handler has at hand: who asks, from where, what time it is, and how to answer."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from datetime import datetime
from typing import Any, Self

import telegram
from telegram import InputFile, ReplyKeyboardMarkup, ReplyKeyboardRemove, Update
from telegram.constants import ChatType
from telegram.error import ChatMigrated, TelegramError
from telegram.ext import Application, CallbackContext, ExtBot

from bot.allowances import Cost
from bot.answers import Answer, NotRemembered
from bot.begun import Place
from bot.bureau import BUREAU, Bureau
from bot.messages.keyboards import keyboard
from bot.messages.render import Message, render, worded
from bot.messages.split import TEXT_LIMIT
from bot.messages.text import clean, inert, shortened
from bot.sending import Sender
from bot.settings import Settings
from bot.subscriptions import Subscriptions
from briefings.asking import in_english
from briefings.briefing import Briefing, Choice
from briefings.docket import Docket
from briefings.ingest import Ingest
from briefings.language import gettext, marked
from briefings.rulings import Rulings
from briefings.service import Briefings
from briefings.wire.polling import Wire
from briefings.wire.register import Register
from store.base import Store
from store.records import ChatKey, Subscriber

CAPTION_LIMIT = 1024
STOPPED = marked("I was stopped before I was done. Please send it again in a moment.")
ADD, CORRECT, ADD_MEETINGS = (
    marked("Only this bot's admins may add articles."),
    marked("Only this bot's admins may correct meetings."),
    marked("Only this bot's admins may add meetings."),
)
LOOK, WRITE = (
    marked("Only this bot's admins may look at this."),
    marked("Only this bot's admins may write to everybody."),
)


class NotAdmin(Exception):
    """Somebody asked for what only admins may do; the message is plain words."""


class Context(CallbackContext[ExtBot[None], dict[Any, Any], dict[Any, Any], dict[Any, Any]]):
    """The context of one update. Handlers read the question from it, and answer through it."""

    _update: Update | None = None

    @classmethod
    def from_update(cls, update: object, application: Application[Any, Any, Any, Any, Any, Any]) -> Self:
        """The context of this update."""
        context = super().from_update(update, application)
        context._update = update if isinstance(update, Update) else None
        return context

    # ------------------------------------------------------------------ who, where, when

    @property
    def bureau(self) -> Bureau:
        bureau = self.bot_data[BUREAU]
        assert isinstance(bureau, Bureau)
        return bureau

    @property
    def briefings(self) -> Briefings:
        return self.bureau.briefings

    @property
    def store(self) -> Store:
        return self.bureau.store

    @property
    def settings(self) -> Settings:
        return self.bureau.settings

    @property
    def subscriptions(self) -> Subscriptions:
        return self.bureau.subscriptions

    @property
    def ingest(self) -> Ingest:
        """The way into the store, for admins alone. Raises NotAdmin for everybody else, button or command."""
        self.require_admin()
        return self.bureau.ingest

    @property
    def rulings(self) -> Rulings:
        """The way to put meetings right, for admins alone. Raises NotAdmin for everybody else, button or line."""
        self.require_admin(CORRECT)
        return self.bureau.rulings

    @property
    def docket(self) -> Docket:
        """What waits for an admin, for admins alone. Raises NotAdmin for everybody else."""
        self.require_admin(LOOK)
        return self.bureau.docket

    @property
    def register(self) -> Register:
        """The feeds, for admins alone. Raises NotAdmin for everybody else, button or command."""
        self.require_admin(LOOK)
        return self.bureau.register

    @property
    def wire(self) -> Wire:
        """Who asks the feeds, for admins alone. Raises NotAdmin for everybody else."""
        self.require_admin(LOOK)
        return self.bureau.wire

    def require_admin(self, refusal: str = ADD) -> None:
        """Raises NotAdmin, with these words and what can be done instead, for everybody who is none."""
        if not self.settings.admin_ids:
            raise NotAdmin(
                gettext("No admin is set here yet, so no articles are accepted. /start says how to become one.")
            )
        if not self.is_admin:
            raise NotAdmin(gettext(refusal) + " " + gettext("You can ask: /meetings, /positions, /timeline."))

    async def require_settler(self) -> None:
        """Raises NotAdmin for whoever does not settle what is set here."""
        if not await self.is_settled_by_them():
            raise NotAdmin(
                gettext("Only this group's admins change what is set here. In private everything is yours to set.")
            )

    async def is_settled_by_them(self) -> bool:
        """False for a member of a group who is none of its admins: its settings are theirs alone.

        An admin who stays anonymous writes in the name of the group itself, and so does every post of a channel.
        """
        chat, written = self.event.effective_chat, None if self.pressed else self.message
        assert chat is not None
        if chat.type == ChatType.PRIVATE or (written and written.sender_chat and written.sender_chat.id == chat.id):
            return True
        admins = {each.user.id for each in await self.bot.get_chat_administrators(chat.id)}
        return self.user is not None and self.user.id in admins

    def spend(self, cost: Cost) -> None:
        """Count one more of it for whoever asks. Raises TooOften for more than one person is given."""
        self.bureau.allowances.spend(cost, self.user.id if self.user else self.key.chat, self.now())

    @property
    def is_admin(self) -> bool:
        return self.bureau.is_admin(self.user.id if self.user else None)

    def now(self) -> datetime:
        return self.bureau.clock()

    @property
    def event(self) -> Update:
        """The update that this context was made for."""
        assert self._update is not None, "this context has no update"
        return self._update

    @property
    def user(self) -> telegram.User | None:
        return self._update.effective_user if self._update else None

    @property
    def message(self) -> telegram.Message:
        """The message that came in, or the one whose button was pressed."""
        message = self.event.effective_message
        assert message is not None
        return message

    @property
    def sender(self) -> tuple[int, int]:
        """The chat, and who writes in it."""
        return self.key.chat, self.user.id if self.user else 0

    @property
    def pressed(self) -> telegram.CallbackQuery | None:
        """The button press that this update is, or None."""
        return self._update.callback_query if self._update else None

    @property
    def has_chat(self) -> bool:
        return self._update is not None and self._update.effective_chat is not None

    @property
    def key(self) -> ChatKey:
        """The chat, and the forum topic in it, that the update came from."""
        chat, message = self.event.effective_chat, self.event.effective_message
        assert chat is not None
        topic = message.message_thread_id if message and message.is_topic_message else None
        return ChatKey(chat.id, topic or 0)

    @property
    def in_private(self) -> bool:
        chat = self.event.effective_chat
        return chat is not None and chat.type == ChatType.PRIVATE

    @property
    def words(self) -> str:
        """What stands behind the command, as it was typed; a caption may hold a command too."""
        parts = (self.message.text or self.message.caption or "").split(maxsplit=1)
        return parts[1].strip() if len(parts) > 1 else ""

    @property
    def asked(self) -> str:
        """The same as a question, or settings, in English: what is known of the reader's language is put into it."""
        return in_english(self.words)

    async def subscriber(self) -> Subscriber:
        """The settings of this chat; the defaults where it has none."""
        return await self.subscriptions.of(self.key)

    async def zone(self) -> str:
        return (await self.subscriber()).zone

    # ------------------------------------------------------------------ answering

    @property
    def _sender(self) -> Sender:
        return Sender(self.bot, self.bureau.replies)

    async def reply(self, briefing: Briefing, *, kind: str | None = None) -> None:
        """Answer with a briefing. With ``kind``, what was asked, it is remembered for /why and /brief."""
        messages = render(briefing, zone=await self.zone())
        sent = [await self.send(message) for message in messages]
        if kind:
            await self._remember(sent, kind, briefing)

    async def turn(self, briefing: Briefing, *, kind: str, message_id: int | None = None) -> None:
        """Answer in place of an earlier message (the one whose button was pressed); what does not fit goes below."""
        first, *others = render(briefing, zone=await self.zone())
        shown = await self._replace(message_id, first)
        sent = [shown, *[await self.send(message) for message in others]]
        await self._remember(sent, kind, briefing)

    async def _remember(self, sent: Sequence[int], kind: str, briefing: Briefing) -> None:
        """Keep what was answered for /why; where the store takes nothing, admins hear of it and the rest goes on."""
        try:
            await self.bureau.answers.remember(self.key, sent, kind, briefing)
        except NotRemembered as error:
            await self.application.process_error(self.event, error)

    async def say(self, text: str, choices: Sequence[Choice] = ()) -> int:
        """Answer with plain words of ours; the id of that message."""
        return await self.send(worded(text, choices))

    async def say_beside(self, text: str, keys: ReplyKeyboardMarkup | ReplyKeyboardRemove) -> None:
        """Say it, and put these keys below the text field, or take those away that are there."""
        key = self.key

        async def call() -> telegram.Message:
            return await self.bot.send_message(
                chat_id=key.chat,
                message_thread_id=key.topic or None,
                text=shortened(clean(text), TEXT_LIMIT),
                reply_markup=keys,
            )

        await self.bureau.replies.through(key.chat, call)

    async def answer(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Answer with plain words of ours: in place of the message whose button was pressed, else below."""
        if self.pressed:
            await self.instead(text, choices)
        else:
            await self.say(text, choices)

    async def instead(self, text: str, choices: Sequence[Choice] = (), *, message_id: int | None = None) -> None:
        """Put plain words of ours in place of an earlier message (the one whose button was pressed)."""
        await self._replace(message_id, worded(text, choices))

    async def begin(self, text: str) -> None:
        """Say what is being done; the answer, or what went wrong, takes the place of these words."""
        if self.pressed:
            await self.instead(text)
            shown = self.message.message_id
        else:
            shown = await self.say(text)
        await self.bureau.begun.begin(self.event.update_id, Place(self.key, shown))

    async def meanwhile(self, text: str) -> None:
        """Say what is being done by now, in place of the words it began with; nobody waits for these words."""
        if shown := self._begun:
            with contextlib.suppress(TelegramError):
                await self.instead(text, message_id=shown)

    async def finish(self, briefing: Briefing, *, kind: str) -> None:
        """Put the answer in place of the words it began with."""
        await self.turn(briefing, kind=kind, message_id=self._begun)
        await self.bureau.begun.end(self.event.update_id)

    async def finish_with(self, text: str, choices: Sequence[Choice] = ()) -> None:
        """Put plain words of ours in place of the words it began with; below, where nothing was begun."""
        if shown := self._begun:
            await self.instead(text, choices, message_id=shown)
            await self.bureau.begun.end(self.event.update_id)
        else:
            await self.say(text, choices)

    @property
    def _begun(self) -> int | None:
        place = self.bureau.begun.place(self.event.update_id)
        return place.message_id if place else None

    async def send(self, message: Message) -> int:
        """Send a message into this chat; a group that moved is followed. The id Telegram gave it."""
        return await self._followed(lambda key: self._sender.send(key, message))

    async def _followed(self, send: Callable[[ChatKey], Awaitable[int]]) -> int:
        """Send into this chat, or where it has moved to."""
        try:
            return await send(self.key)
        except ChatMigrated as moved:
            await self.subscriptions.migrate(self.key.chat, moved.new_chat_id, now=self.now())
            return await send(ChatKey(moved.new_chat_id, self.key.topic))

    async def _replace(self, message_id: int | None, message: Message) -> int:
        """Put it in place of an earlier message."""
        return await self._sender.replace(self.key, message_id or self.message.message_id, message)

    async def send_file(self, name: str, content: bytes, caption: str = "", choices: Sequence[Choice] = ()) -> None:
        """Send a file into this chat, with plain words of ours under it."""
        key = self.key

        async def call() -> telegram.Message:
            return await self.bot.send_document(
                chat_id=key.chat,
                message_thread_id=key.topic or None,
                document=InputFile(content, filename=name),
                caption=shortened(inert(caption), CAPTION_LIMIT) or None,
                reply_markup=keyboard(choices),
            )

        await self.bureau.replies.through(key.chat, call)

    async def send_picture(self, name: str, photo: bytes, caption: Message, words: Briefing) -> None:
        """Send a picture into this chat; it is remembered for /why by what it says in words."""
        sent = await self._followed(lambda key: self._sender.send_photo(key, photo, name, caption))
        await self._remember([sent], "picture", words)

    async def answer_named(self, message: int | None = None) -> Answer | None:
        """The answer that a message is part of; without one, the last answer in this chat."""
        answers = self.bureau.answers
        return await answers.under(self.key, message) if message else await answers.latest(self.key)

    def go_on(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do what takes long beside the conversation: the next message is answered meanwhile."""
        task = self.application.create_task(self._unless_stopped(work), update=self._update, name=name)
        self.bureau.tasks.add(task)
        task.add_done_callback(self.bureau.tasks.discard)

    async def _unless_stopped(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do the work; where the bot is stopped meanwhile, say so instead of "Reading ..." for ever."""
        try:
            await work()
        except asyncio.CancelledError:
            await self.finish_with(gettext(STOPPED))
            raise
