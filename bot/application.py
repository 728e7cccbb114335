"""Everybody is put together here, once: store, briefings, Telegram, the alarm. The only place that knows all."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import partial
from typing import Any, Protocol, Self

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import (
    Application,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    CommandHandler,
    ContextTypes,
    ExtBot,
    InlineQueryHandler,
    MessageHandler,
    TypeHandler,
    filters,
)
from telegram.request import BaseRequest, HTTPXRequest

from bot.admins import Admins
from bot.alarm import Alarm
from bot.answers import Answers
from bot.begun import Begun
from bot.bot_api import BotApi
from bot.broadcasting import Broadcasts
from bot.bureau import BUREAU, Bureau, Room
from bot.confirming import AnsweredFirst
from bot.context import STOPPED, Context
from bot.delivery import Dispatcher
from bot.figures import UNCOUNTED, Figures, counted
from bot.handlers import articles, beginning, buttons, commands, errors, inline, language, membership, texts
from bot.messages.render import worded
from bot.messages.text import inert
from bot.pacing import Pacer
from bot.pieces import Pieces
from bot.readiness import Readiness
from bot.reasons import reason_of
from bot.replying import Replies
from bot.rereading import Rereading
from bot.rounds import Rounds
from bot.sending import Sender, Sleep, Straight
from bot.settings import Settings
from bot.subscriptions import Subscriptions
from bot.turns import AT_ONCE, ChatTurns
from briefings.asking import learn
from briefings.docket import Docket
from briefings.ingest import Ingest
from briefings.language import gettext, marked, speaking
from briefings.pictures.studio import Studio
from briefings.rulings import Rulings
from briefings.service import Briefings
from briefings.sources.fetching import Fetcher
from briefings.sources.parsing import ParsingRoom, article_in
from briefings.sources.web import Web
from briefings.wire.polling import Wire
from briefings.wire.register import Register
from store.base import Store, StoreError
from store.records import Article, Findings

log = logging.getLogger(__name__)

App = Application[Any, Context, Any, Any, Any, Any]
GRACE = 3.3
"""Seconds in which everything that is under way may end by itself when the bot is stopped; five are allowed."""
SHORT_GRACE = 1.2
"""What fetching updates and reading get of them: neither is lost when it is cut off."""
LAST_GRACE = 0.4
"""What the rest gets at least, however long the others took."""


FIRST = -1
"""The group of handlers that is asked before all others."""


class ReadingRoom(Room, Protocol):
    """Who reads the articles, in a process of its own or, in a test, in this one."""

    async def read(self, article: Article) -> Findings:
        """Everything the article says. Raises ReadingFailed."""
        ...


class Inlet(Protocol):
    """By what updates come in."""

    async def stop(self) -> None:
        """Take no more of them."""
        ...


@dataclass(frozen=True, slots=True)
class Attache:
    """The bot, put together. Entered, it answers and reminds; left, everything it began has ended."""

    application: App
    bureau: Bureau
    alarm: Alarm
    rejected: asyncio.Event
    """Set when Telegram does not know the token any more; no updates come from then on."""
    inlets: list[Inlet] = field(default_factory=list)
    """Where updates come in, once they do."""
    lasting: set[asyncio.Task[None]] = field(default_factory=set)
    """What goes on as long as the bot runs."""

    async def __aenter__(self) -> Self:
        await self.application.initialize()
        await self.start()
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        await self.stop()

    async def start(self) -> None:
        """Begin to answer and to remind; the application has been initialized."""
        await self.application.start()
        await self._tell_who_was_left()
        await self.bureau.ingest.settle(now=self.bureau.clock())
        await self.alarm.start()
        self.bureau.rounds.start()
        self.go_on(self.bureau.broadcasts.go_on(), "a broadcast that was cut off")
        self.lasting.add(asyncio.create_task(self.bureau.readiness.keep(), name="answers kept ready"))
        self.lasting.add(asyncio.create_task(asyncio.to_thread(learn), name="languages learned"))

    def go_on(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Do this beside the conversation; it is given up when the bot stops."""
        task = self.application.create_task(work, name=name)
        self.bureau.tasks.add(task)
        task.add_done_callback(self.bureau.tasks.discard)

    async def _tell_who_was_left(self) -> None:
        """Whoever still sees "Reading ..." of a process that died is told to send it again."""
        sender = Sender(self.application.bot, self.bureau.replies)
        for place in await self.bureau.begun.left_behind():
            reader = await self.bureau.subscriptions.of(place.key)
            try:
                with speaking(reader.language):
                    await sender.replace(place.key, place.message_id, worded(gettext(STOPPED)))
            except TelegramError as error:
                log.warning("could not tell that reading was cut off", extra={"error": type(error).__name__})

    async def stop(self) -> None:
        """Take no more updates and end what goes on: the reading is given up, whoever waits for it is told.

        Reminders on their way have all the while until then, so that none is doubted for an orderly stop.
        """
        loop = asyncio.get_running_loop()
        end = loop.time() + GRACE
        reminders = asyncio.ensure_future(_within(GRACE, "reminders", self.alarm.stop()))
        for inlet in self.inlets:
            await _within(SHORT_GRACE, "updates", inlet.stop())
        await asyncio.sleep(0)  # what was begun this very moment has to run before it can say that it was stopped
        for task in (*self.bureau.tasks, *self.lasting):
            task.cancel()
        await _within(SHORT_GRACE, "feeds", self.bureau.rounds.stop())
        await _within(SHORT_GRACE, "reading", self.settle())
        await _within(LAST_GRACE, "drawing", self.bureau.studio.close())
        await _within(LAST_GRACE, "fetching", self.bureau.web.close())
        await reminders
        if self.application.running:
            await _within(max(end - loop.time(), LAST_GRACE), "answers", self.application.stop())
        await _within(LAST_GRACE, "connections", self.application.shutdown())

    async def settle(self) -> None:
        """Wait until what messages have begun is done: articles are read, and stored, and feeds asked."""
        while self.bureau.tasks:
            await asyncio.wait(set(self.bureau.tasks))
        await self.bureau.rounds.settle()


async def _within(seconds: float, what: str, work: Awaitable[None]) -> None:
    """Wait for the work at most this long, then go on without it."""
    task = asyncio.ensure_future(work)
    _, late = await asyncio.wait({task}, timeout=seconds)
    if late:
        task.cancel()
        log.warning("did not end in time", extra={"what": what})
    elif error := task.exception():
        log.warning("did not end well", extra={"what": what, "error": type(error).__name__})


def build(
    settings: Settings,
    store: Store,
    room: ReadingRoom,
    *,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    sleep: Sleep = asyncio.sleep,
    request: BaseRequest | None = None,
    updates_request: BaseRequest | None = None,
    token: str | None = None,
    begun: Callable[[], None] | None = None,
    web: Web | None = None,
    figures: Figures = UNCOUNTED,
) -> Attache:
    """The bot over an open store. The demo and the tests give their own clock, sleep, requests and token, and web.

    ``begun`` is called once, when all that stays in memory is there.
    """
    rejected = asyncio.Event()
    updates_request = updates_request or HTTPXRequest(connection_pool_size=1)
    application = _application(settings, token or settings.token, request, updates_request, rejected)
    pacer = Pacer()
    replies = Replies(pacer, clock, sleep)
    shared = _Shared(
        settings=settings,
        store=store,
        bot=application.bot,
        briefings=Briefings(store),
        answers=Answers(store),
        pacer=pacer,
        replies=replies,
        admins=Admins(settings.admin_ids, store, Sender(application.bot, replies), clock),
        clock=clock,
        sleep=sleep,
        figures=figures,
    )
    alarm = Alarm(_dispatcher(shared), clock, tell=partial(_tell_of_trouble, shared.admins))
    web = web or Web(Fetcher(loopback=settings.fetch_loopback, own_ports=settings.own_ports), ParsingRoom())
    bureau = _bureau(shared, room, alarm, web, begun)
    application.bot_data[BUREAU] = bureau
    application.add_handler(TypeHandler(object, language.listen), group=FIRST)
    application.add_handlers(list(_handlers()))
    application.add_error_handler(errors.failed)
    return Attache(application, bureau, alarm, rejected)


@dataclass(frozen=True, slots=True)
class _Shared:
    """What several of those who are put together are given, each of it the same one."""

    settings: Settings
    store: Store
    bot: ExtBot[None]
    briefings: Briefings
    answers: Answers
    pacer: Pacer
    replies: Replies
    admins: Admins
    clock: Callable[[], datetime]
    sleep: Sleep
    figures: Figures


def _dispatcher(shared: _Shared) -> Dispatcher:
    return Dispatcher(
        shared.store,
        shared.briefings,
        shared.bot,
        clock=shared.clock,
        sleep=shared.sleep,
        settings=shared.settings,
        pacer=shared.pacer,
        remember=shared.answers.remember,
        figures=shared.figures,
    )


async def _tell_of_trouble(admins: Admins, error: Exception) -> None:
    """The admins hear that reminders stand still, once an hour, in the store's own plain words where it has some."""

    def line() -> str:
        reason = str(error).rstrip(".") if isinstance(error, StoreError) else reason_of(type(error))
        words = marked("Reminders do not go out just now: {reason}. It is tried again every few seconds.")
        return gettext(words, reason=inert(reason))

    await admins.tell(f"alarm {type(error).__name__}", line)


def _bureau(shared: _Shared, room: ReadingRoom, alarm: Alarm, web: Web, begun: Callable[[], None] | None) -> Bureau:
    """All that the handlers are given."""
    settings, store, clock, sleep = shared.settings, shared.store, shared.clock, shared.sleep
    read = counted(room.read, shared.figures)
    ingest = Ingest(store, read, wake=alarm.wake, prepare=partial(article_in, web.parser))
    wire = Wire(store, ingest, web, can_read=lambda: room.failure is None)
    rereading = Rereading(store, ingest, clock, can_read=lambda: room.failure is None, sleep=sleep)
    subscriptions = Subscriptions(store, settings, alarm.wake, shared.briefings)
    straight = Sender(shared.bot, Straight())
    return Bureau(
        settings=settings,
        store=store,
        briefings=shared.briefings,
        ingest=ingest,
        rereading=rereading,
        rulings=Rulings(store, read, wake=alarm.wake),
        docket=Docket(store),
        subscriptions=subscriptions,
        answers=shared.answers,
        room=room,
        pieces=Pieces(sleep),
        begun=Begun(store),
        replies=shared.replies,
        studio=Studio(),
        web=web,
        wire=wire,
        register=Register(store, web, loopback=shared.settings.fetch_loopback),
        rounds=Rounds(wire, alarm, clock, tell=shared.admins.tell, figures=shared.figures),
        readiness=Readiness(shared.briefings, clock, sleep=sleep, begun=begun),
        broadcasts=Broadcasts(store, straight, subscriptions, shared.pacer, clock=clock, sleep=sleep),
        clock=clock,
        started=clock(),
        next_wake_up=lambda: alarm.next_wake_up,
        trouble=lambda: alarm.trouble,
        sleep=sleep,
    )


def _application(
    settings: Settings,
    token: str,
    request: BaseRequest | None,
    updates_request: BaseRequest,
    rejected: asyncio.Event,
) -> App:
    """Without a JobQueue: the alarm is the only scheduler."""
    queue: asyncio.Queue[object] = asyncio.Queue()
    return (
        ApplicationBuilder()
        .token(token)
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .request(request or BotApi(connection_pool_size=AT_ONCE, pool_timeout=5.0))
        .get_updates_request(AnsweredFirst(updates_request, queue.join, rejected))
        .update_queue(queue)
        .context_types(ContextTypes(context=Context))
        .concurrent_updates(ChatTurns())
        .job_queue(None)
        .build()
    )


def _handlers() -> Iterator[BaseHandler[Update, Context, None]]:
    """In the order they are asked. Edited messages are nobody's: what was read stays read.

    Nor are cards that somebody shares through a bot: they come back to it as if they were written by hand.
    """
    new, posts = filters.UpdateType.MESSAGE & ~filters.VIA_BOT, filters.UpdateType.CHANNEL_POST
    private, groups = new & filters.ChatType.PRIVATE, new & filters.ChatType.GROUPS
    for name in commands.HANDLERS:
        yield CommandHandler(name, commands.obeyed(name), filters=new | posts)
    yield MessageHandler(new & filters.COMMAND, commands.mistyped)
    yield MessageHandler(new & filters.StatusUpdate.MIGRATE, membership.moved)
    yield MessageHandler(private & filters.TEXT, texts.in_private)
    yield MessageHandler(private & filters.LOCATION, beginning.located)
    yield MessageHandler(groups & filters.TEXT, texts.in_group)
    yield MessageHandler(private & ~filters.StatusUpdate.ALL, articles.sent)
    yield CallbackQueryHandler(buttons.pressed)
    yield InlineQueryHandler(inline.share)
    yield ChatMemberHandler(membership.changed, ChatMemberHandler.MY_CHAT_MEMBER)
