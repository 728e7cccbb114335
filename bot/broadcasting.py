"""A message of the admins to every chat that gets reminders: kept with its progress, at the common pace, never twice.

How far it has come is on the disk before each request goes out. So a chat whose request was cut off
by the end of the process may have missed it, and is counted as uncertain; none ever gets it again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from telegram.error import ChatMigrated, RetryAfter, TelegramError

from bot import outcomes
from bot.messages.render import worded
from bot.outcomes import Verdict
from bot.pacing import Pacer
from bot.sending import Sender, Sleep, seconds_to_wait
from bot.subscriptions import Subscriptions
from briefings.language import gettext, marked, ngettext, speaking
from store.base import Store
from store.records import ChatKey
from store.work import Work

log = logging.getLogger(__name__)

NOTE = "broadcast"
"""The note that holds the message until every chat has it."""
TRIES = 5
"""Requests for one chat that surely did not arrive, after which it is given up."""


@dataclass(frozen=True, slots=True)
class Broadcast:
    """A message on its way: who sends it, the last chat a request went to, and what came of those so far.

    Chats are served in the order of their numbers. ``under_way`` is true from just before a request
    until its outcome is known; ``moved`` are the new numbers of chats that were served under their old ones.
    """

    id: int
    text: str
    by: int
    is_begun: bool = False
    last: int | None = None
    under_way: bool = False
    sent: int = 0
    gone: int = 0
    failed: int = 0
    uncertain: int = 0
    moved: tuple[int, ...] = ()


class Broadcasts:
    """Keeps the one message that waits or is on its way, and sends it."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        subscriptions: Subscriptions,
        pacer: Pacer,
        *,
        clock: Callable[[], datetime],
        sleep: Sleep,
    ) -> None:
        self._store = store
        self._sender = sender
        self._subscriptions = subscriptions
        self._pacer = pacer
        self._clock = clock
        self._sleep = sleep

    async def current(self) -> Broadcast | None:
        """The message that waits for a decision or is on its way, or None."""
        note = await self._store.note(NOTE)
        if not note:
            return None
        row = json.loads(note)
        return Broadcast(**row | {"moved": tuple(row["moved"])})

    async def chats(self) -> Sequence[ChatKey]:
        """Every chat that gets reminders, once: of a group with topics the first that does; by number."""
        keys = sorted(each.key for each in await self._store.subscribers() if each.subscribed and not each.paused)
        return list({key.chat: key for key in reversed(keys)}.values())[::-1]

    async def propose(self, broadcast: Broadcast) -> bool:
        """Keep it until it is decided on, in place of one that waits; False while another one is on its way."""
        async with self._store.alone():
            before = await self.current()
            if before and before.is_begun:
                return False
            await self._keep(broadcast)
        return True

    async def discard(self, number: int) -> bool:
        """Forget the one that waits under this number; False where it is no more there or on its way."""
        async with self._store.alone():
            found = await self.current()
            if found is None or found.id != number or found.is_begun:
                return False
            await self._keep(None)
        return True

    async def begin(self, number: int) -> bool:
        """Have it sent from now on, see ``go_on``; False where it is no more there or on its way already."""
        async with self._store.alone():
            found = await self.current()
            if found is None or found.id != number or found.is_begun:
                return False
            await self._keep(replace(found, is_begun=True))
        return True

    async def go_on(self) -> None:
        """Send the one that was begun to everybody who is still to get it, then tell its admin; nothing without one."""
        broadcast = await self.current()
        if broadcast is None or not broadcast.is_begun:
            return
        if broadcast.under_way:
            broadcast = replace(broadcast, under_way=False, uncertain=broadcast.uncertain + 1)
        while key := await self._next(broadcast):
            broadcast = replace(broadcast, last=key.chat, under_way=True)
            await self._keep(broadcast)
            broadcast = replace(await self._served(broadcast, key), under_way=False)
        await self._keep(None)
        await self._close(broadcast)

    # ------------------------------------------------------------------ one chat

    async def _next(self, broadcast: Broadcast) -> ChatKey | None:
        after = [
            key
            for key in await self.chats()
            if (broadcast.last is None or key.chat > broadcast.last) and key.chat not in broadcast.moved
        ]
        return after[0] if after else None

    async def _served(self, broadcast: Broadcast, key: ChatKey) -> Broadcast:
        """What has come of it after this chat's turn."""
        for _ in range(TRIES):
            await self._turn(key.chat)
            try:
                await self._sender.send(key, worded(broadcast.text))
            except ChatMigrated as error:
                await self._subscriptions.migrate(key.chat, error.new_chat_id, now=self._clock())
                key = ChatKey(error.new_chat_id, key.topic)
                broadcast = replace(broadcast, moved=(*broadcast.moved, error.new_chat_id))
                await self._keep(broadcast)
            except TelegramError as error:
                match outcomes.verdict(error):
                    case Verdict.WAIT if isinstance(error, RetryAfter):
                        self._pacer.hold(seconds_to_wait(error), self._clock())
                    case Verdict.SHUT_OUT:
                        await self._subscriptions.pause(key.chat, "blocked")
                        return replace(broadcast, gone=broadcast.gone + 1)
                    case Verdict.UNCERTAIN:
                        return replace(broadcast, uncertain=broadcast.uncertain + 1)
                    case Verdict.NOT_SENT:
                        await self._sleep(outcomes.SHORTEST_RETRY.total_seconds())
                    case _:
                        break
            else:
                return replace(broadcast, sent=broadcast.sent + 1)
        log.warning("a broadcast did not reach a chat", extra={"chat": key.chat})
        return replace(broadcast, failed=broadcast.failed + 1)

    async def _turn(self, chat: int) -> None:
        """Wait until one more message may go to this chat, among reminders and replies."""
        now = self._clock()
        held = self._pacer.held_until(now) or now
        if wait := max(self._pacer.free_at(chat, now) - now, self._pacer.wait(now), held - now):
            await self._sleep(wait.total_seconds())
        self._pacer.book(chat, self._clock())

    # ------------------------------------------------------------------ what is kept, and what is said

    async def _keep(self, broadcast: Broadcast | None) -> None:
        note = json.dumps(asdict(broadcast)) if broadcast else ""
        await self._store.commit(Work(notes=((NOTE, note),)))

    async def _close(self, broadcast: Broadcast) -> None:
        await self._turn(broadcast.by)
        try:
            admin = await self._subscriptions.of(ChatKey(broadcast.by))
            with speaking(admin.language):
                words = worded(_closing(broadcast))
            await self._sender.send(admin.key, words)
        except TelegramError as error:
            log.warning("an admin was not told of the end of a broadcast", extra={"reason": outcomes.words_of(error)})


def _closing(broadcast: Broadcast) -> str:
    """'Your message was sent to 120 chats. 3 have blocked the bot or left; 1 may or may not have got it.'"""
    more = (
        (broadcast.gone, marked("{number} no longer let me write; their reminders rest")),
        (broadcast.uncertain, marked("{number} may or may not have got it")),
        (broadcast.failed, marked("{number} could not be reached")),
    )
    told = "; ".join(gettext(words, number=count) for count, words in more if count)
    sent = gettext("Your message was sent to {chats}.", chats=chats_in_words(broadcast.sent))
    return f"{sent} {told}." if told else sent


def chats_in_words(count: int) -> str:
    """'one chat', '12 chats'."""
    return ngettext("one chat", "{number} chats", count)
