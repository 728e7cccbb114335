"""One message of the outbox on its way: worded, marked, sent if it still holds, and marked again.

Requests start one after the other at the pace, each when it is on the disk that it is about to go
out; they may be under way at the same time. So after a crash those messages alone are uncertain
whose request had begun and whose answer was not yet written down.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from telegram.error import ChatMigrated, RetryAfter, TelegramError

from bot import outcomes
from bot.marks import Marks
from bot.messages.message import Message
from bot.messages.render import render_one
from bot.outcomes import Verdict
from bot.pacing import Pacer
from bot.parcels import Parcel
from bot.sending import Sender, Sleep, seconds_to_wait
from bot.subscriptions import Subscriptions
from briefings.briefing import Briefing
from briefings.language import speaking
from briefings.quiet import is_silent
from briefings.reminders import holds
from store.base import Store, StoreError
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState

if TYPE_CHECKING:
    from briefings.service import Briefings

log = logging.getLogger(__name__)

PATIENCE = timedelta(seconds=2)
"""A message that would have to wait longer goes back into the outbox until its time comes."""
LEFT = ("kicked", "not a member", "deleted")
"""Words of a refusal that mean a group without the bot; every other one is a person who blocked it."""

Remember = Callable[[ChatKey, Sequence[int], str, Briefing], Awaitable[None]]


class _Changed(Exception):
    """A meeting or the subscriber changed at the last moment: no request went out. ``keys`` name the void rows."""

    def __init__(self, keys: frozenset[str]) -> None:
        super().__init__(f"{len(keys)} changed")
        self.keys = keys


@dataclass(frozen=True, slots=True)
class _Letter:
    """A parcel worded: what is sent, whether it rings, and what is remembered of it."""

    parcel: Parcel
    briefing: Briefing
    message: Message
    silent: bool


@dataclass(frozen=True, slots=True)
class Post:
    """Everything a message needs on its way. ``resends``: one that may have arrived is sent again."""

    store: Store
    briefings: Briefings
    sender: Sender
    subscriptions: Subscriptions
    pacer: Pacer
    marks: Marks
    clock: Callable[[], datetime]
    sleep: Sleep
    resends: bool
    remember: Remember | None = None
    _lane: asyncio.Lock = field(default_factory=asyncio.Lock)
    _aside: list[Parcel] = field(default_factory=list)

    async def send(self, parcel: Parcel, *, makes_way: bool = False) -> Verdict | None:
        """Send it, and write down what has become of it; None when no request went out.

        One that ``makes_way`` is set aside if a reminder has come due before its turn.
        Raises StoreError where the store cannot write.
        """
        verdict = None
        letter = await self._word(parcel)
        if letter and (begun := await self._begin(letter, makes_way=makes_way)):
            marked, request = begun
            verdict = await self._end(marked, letter.briefing, request)
        await self.marks.write()
        return verdict

    def set_aside(self) -> list[Parcel]:
        """Take what made way for reminders since this was asked last: still leased, no request went out."""
        parcels = self._aside.copy()
        self._aside.clear()
        return parcels

    def doubted(self, row: Delivery, reason: str, *, resends: bool, at_once: bool = False) -> Delivery:
        """A row that may have arrived; the log says so."""
        now = self.clock()
        log.warning("uncertain send", extra=particulars(row, now) | {"reason": reason})
        return outcomes.uncertain(row, reason, now, resend=resends, at_once=at_once)

    # ------------------------------------------------------------------ before the request

    async def _word(self, parcel: Parcel) -> _Letter | None:
        """What the message says; None, with the outcome noted, where there is nothing to say."""
        now = self.clock()
        try:
            return await self._letter(parcel, now)
        except StoreError:
            raise
        except Exception as error:
            # one that cannot be worded must not silence the others
            log.exception(f"{parcel.row.kind} could not be worded", extra=particulars(parcel.row, now))
            if len(parcel.meetings) > 1:
                self._note(parcel, outcomes.apart)
            else:
                reason = f"could not be worded: {type(error).__name__}"
                self._note(parcel, lambda row: outcomes.dead(row, reason, now))
            return None

    async def _letter(self, parcel: Parcel, now: datetime) -> _Letter | None:
        subscriber = await self.subscriptions.of(parcel.key)
        with speaking(subscriber.language):
            briefing = await self.briefings.announcement(parcel.rows, subscriber, now=now)
            if briefing is None:
                self._note(parcel, lambda row: outcomes.void(row, "there is nothing to tell"))
                return None
            message = render_one(briefing, zone=subscriber.zone)
        silent = all(is_silent(subscriber, now, moments=_beginnings(row)) for row in parcel.rows)
        return _Letter(parcel, briefing, message, silent)

    async def _begin(self, letter: _Letter, *, makes_way: bool) -> tuple[Parcel, asyncio.Task[int]] | None:
        """Mark it and let its request go out when its turn has come; None, with the outcome noted, if it must not."""
        async with self._lane:
            if self._is_held(letter.parcel) or (makes_way and await self._is_in_the_way(letter.parcel)):
                return None
            marked = await self._mark_sending(letter.parcel)
            if marked is None:
                return None
            now = self.clock()
            if wait := max((self.pacer.held_until(now) or now) - now, self.pacer.wait(now)):
                await self.sleep(wait.total_seconds())
            if self._is_held(marked):
                return None
            self.pacer.book(marked.key.chat, self.clock())
            request = asyncio.create_task(self._request(marked, letter))
            await asyncio.sleep(0)  # it has begun when the next one gets its turn
            return marked, request

    def _is_held(self, parcel: Parcel) -> bool:
        """True, with the outcome noted, where Telegram asked for a longer wait, or the chat has just got a reply."""
        now = self.clock()
        held, free = self.pacer.held_until(now) or now, self.pacer.free_at(parcel.key.chat, now)
        if held - now <= PATIENCE and free <= max(held, now):
            return False
        self._note(parcel, lambda row: outcomes.unsent(row, at=max(held, free)))
        return True

    async def _is_in_the_way(self, parcel: Parcel) -> bool:
        """True, and it is set aside, for what is no reminder while one has come due: it goes after that."""
        if parcel.row.kind is DeliveryKind.REMINDER or parcel.before_reminder:
            return False
        if not await self.store.due(self.clock(), limit=1, reminders=True):
            return False
        self._aside.append(parcel)
        return True

    async def _mark_sending(self, parcel: Parcel) -> Parcel | None:
        """Put on the disk that it is being sent; one that was changed meanwhile goes again as it is now."""
        now = self.clock()
        async with self.store.alone():
            there = [await self.store.delivery(row.key) for row in parcel.rows]
            if tuple(there) != parcel.rows:
                leased = (row for row in there if row and row.state is DeliveryState.LEASED)
                self.marks.note(map(outcomes.again, leased))
                return None
            if any(row.not_after <= now for row in parcel.rows):
                self._note(
                    parcel, lambda row: outcomes.again(row) if now < row.not_after else outcomes.expired(row, now)
                )
                return None
            marked = Parcel(tuple(map(outcomes.sending, parcel.rows)))
            await self.marks.write_alone(marked.rows)
            return marked

    # ------------------------------------------------------------------ the request, and after it

    async def _request(self, parcel: Parcel, letter: _Letter) -> int:
        """Send the message, if all of it still holds; nothing can come between the looking and the sending."""
        requests = 0

        async def look() -> None:
            nonlocal requests
            requests += 1
            if requests > 1:  # the plain words after refused markup are a message more to the same chat
                await self._wait_for(parcel.key.chat)
            subscriber = await self.store.subscriber(parcel.key)
            found = [(row.key, holds(row, await self.store.meeting(row.meeting), subscriber)) for row in parcel.rows]
            if gone := frozenset(key for key, is_so in found if not is_so):
                raise _Changed(gone)

        return await self.sender.send(parcel.key, letter.message, silent=letter.silent, before=look)

    async def _wait_for(self, chat: int) -> None:
        now = self.clock()
        await self.sleep((self.pacer.free_at(chat, now) - now).total_seconds())
        self.pacer.book(chat, self.clock())

    async def _end(self, parcel: Parcel, briefing: Briefing, request: asyncio.Task[int]) -> Verdict | None:
        """Wait for the answer and note what it means for the rows."""
        try:
            message_id = await request
        except _Changed as changed:
            gone = changed.keys
            self._note(parcel, lambda row: _after_change(outcomes.unsent(row), gone))
            return None
        except TelegramError as error:
            verdict = outcomes.verdict(error)
            await self._failed(parcel, error, verdict)
            return verdict
        except Exception as error:
            # a fault of ours, and nobody knows how far it came: to repeat it would repeat the fault
            reason = outcomes.words_of(error)
            log.exception(f"{parcel.row.kind} not sent", extra=particulars(parcel.row, self.clock()))
            self._note(parcel, lambda row: self.doubted(row, reason, resends=False))
            return Verdict.UNCERTAIN
        now = self.clock()
        self._note(parcel, lambda row: outcomes.sent(row, message_id, now))
        await self.marks.write()
        for row in parcel.speaking:
            log.info(f"{row.kind} sent", extra=particulars(row, now))
        if self.remember:
            is_brief = len(parcel.meetings) == 1 and parcel.row.kind is not DeliveryKind.DIGEST
            await self.remember(parcel.key, (message_id,), "brief" if is_brief else "meetings", briefing)
        return Verdict.SENT

    async def _failed(self, parcel: Parcel, error: TelegramError, verdict: Verdict) -> None:
        """Note what the error means for the rows, and do what it asks for."""
        now, reason, chat = self.clock(), outcomes.words_of(error), parcel.key.chat
        log.warning(f"{parcel.row.kind} not sent", extra=particulars(parcel.row, now) | {"reason": reason})
        match verdict:
            case Verdict.WAIT if isinstance(error, RetryAfter):
                wait = seconds_to_wait(error)
                self.pacer.hold(wait, now)
                self._note(parcel, lambda row: outcomes.again(row, at=now + wait, reason=reason))
            case Verdict.SHUT_OUT:
                self._note(parcel, lambda row: outcomes.dead(row, reason, now))
                await self.subscriptions.pause(chat, _why_paused(reason))
            case Verdict.MOVED if isinstance(error, ChatMigrated) and error.new_chat_id != chat:
                await self.subscriptions.migrate(chat, error.new_chat_id, refused=parcel.rows, now=now)
            case Verdict.NOT_SENT:
                self._note(parcel, lambda row: outcomes.later(row, reason, now))
            case Verdict.UNCERTAIN:
                self._note(parcel, lambda row: self.doubted(row, reason, resends=self.resends))
            case _ if len(parcel.meetings) > 1:  # one of them may be the reason: each is tried by itself
                self._note(parcel, outcomes.apart)
            case _:
                self._note(parcel, lambda row: outcomes.dead(row, reason, now))

    def _note(self, parcel: Parcel, outcome: Callable[[Delivery], Delivery]) -> None:
        self.marks.note(map(outcome, parcel.rows))


def particulars(row: Delivery, now: datetime) -> dict[str, Any]:
    """What the log says of a row: whom and what it concerns and how late it is; never what it says."""
    return {
        "meeting": row.meeting,
        "chat": row.subscriber.chat,
        "topic": row.subscriber.topic,
        "due": row.due_at.isoformat(),
        "late_seconds": round((now - row.due_at).total_seconds(), 3),
        "attempt": row.attempt,
    }


def _beginnings(row: Delivery) -> tuple[datetime, ...]:
    """When the meeting begins that a row tells of, and when its reader had been told that it would."""
    told = (row.start, row.told) if row.told else (row.start,)
    return tuple(moment for moment in (when.moment for when in told) if moment)


def _after_change(row: Delivery, gone: frozenset[str]) -> Delivery:
    return outcomes.void(row, "changed at the last moment") if row.key in gone else row


def _why_paused(reason: str) -> str:
    return "left" if any(word in reason.lower() for word in LEFT) else "blocked"
