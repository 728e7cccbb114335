"""Sends what is due: every row of the outbox goes scheduled -> leased -> sending -> sent, or says why not.

The guarantee: every reminder due before its meeting begins is sent at least once; a repeat happens
only if the process dies or the network fails between request and answer, and every uncertain send
is recorded and shown to the admins. A row is ``sending`` on the disk before its request goes out,
and ``sent`` as soon as the answer is there.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from telegram import Bot
from telegram.error import RetryAfter, TelegramError

from bot import outcomes
from bot.figures import UNCOUNTED, Figures
from bot.marks import Marks
from bot.messages.render import worded
from bot.outcomes import Verdict
from bot.pacing import Pacer
from bot.parcels import Hand, Parcel
from bot.posting import PATIENCE, Post, Remember, particulars
from bot.sending import Sender, Sleep, Straight, seconds_to_wait
from bot.settings import Settings
from bot.subscriptions import Subscriptions
from briefings.knowledge import is_told
from briefings.language import ngettext, speaking
from briefings.news import Known, is_news
from briefings.outbox import plan_anew
from briefings.reminders import holds
from store.base import Store
from store.records import ChatKey, Delivery, DeliveryKind, DeliveryState

if TYPE_CHECKING:
    from briefings.service import Briefings

log = logging.getLogger(__name__)

GROUP = 8
"""Messages that may be under way at the same time, and so the most that a crash can leave uncertain."""
HAND = 1_000
"""Messages in hand, and of reminders so many rows beside the others."""
LONGEST_PAUSE = 5
"""Seconds between two tries while nothing gets through."""


class Dispatcher:
    """The only one who sends reminders and notices, at the pace that ``pacer`` keeps for replies too.

    ``remember`` is told of each message, so that /why knows it.
    """

    def __init__(
        self,
        store: Store,
        briefings: Briefings,
        bot: Bot,
        clock: Callable[[], datetime],
        sleep: Sleep,
        settings: Settings,
        *,
        pacer: Pacer | None = None,
        remember: Remember | None = None,
        figures: Figures = UNCOUNTED,
    ) -> None:
        self._store = store
        self._clock = clock
        self._sleep = sleep
        self._admins = settings.admin_ids
        self._sender = Sender(bot, Straight())
        self._pacer = pacer or Pacer()
        self._marks = Marks(store, figures)
        self._post = Post(
            store=store,
            briefings=briefings,
            sender=self._sender,
            subscriptions=Subscriptions(store, settings),
            pacer=self._pacer,
            marks=self._marks,
            clock=clock,
            sleep=sleep,
            resends=settings.uncertain_sends == "resend",
            remember=remember,
        )
        self._turn = asyncio.Lock()
        self._failures = 0
        self._is_tidy = False
        self._looked_at: datetime | None = None
        self._stopping = False

    async def send_due(self) -> datetime | None:
        """Send all that is due, and say when to look again; None when nothing is planned.

        What an earlier call or process left behind is put in order first. Raises StoreError where
        the store cannot write: nothing goes out that could not be marked before.
        """
        async with self._turn:
            if not self._is_tidy:
                await self._tidy()
            self._is_tidy = False  # true again only when the end is reached
            await self._plan_daily()
            await self._empty_outbox()
            await self._tell_admins()
            self._is_tidy = True
            due, held = await self._store.next_due(), self._pacer.held_until(self._clock())
            return max(due, held) if due and held else due

    def stop(self) -> None:
        """Let the call that is under way end after the messages that are on their way."""
        self._stopping = True

    # ------------------------------------------------------------------ before and after

    async def _tidy(self) -> None:
        """Put right what was left in hand: leased rows simply go again, one that was being sent may have arrived."""
        await self._marks.write()
        async with self._store.alone():
            left = await self._store.deliveries(DeliveryState.LEASED, DeliveryState.SENDING)
            await self._marks.write_alone([self._left_behind(row) for row in left])

    def _left_behind(self, row: Delivery) -> Delivery:
        if row.state is DeliveryState.LEASED:
            return outcomes.again(row)
        return self._post.doubted(row, "stopped while it was sent", resends=self._post.resends, at_once=True)

    async def _plan_daily(self) -> None:
        """Bring the next day into the outbox; again when the clock was set back, and more lies ahead than before."""
        now, before = self._clock(), self._looked_at
        if before is None or now < before or now.astimezone(UTC).date() != before.astimezone(UTC).date():
            await plan_anew(self._store, now)
        self._looked_at = now

    async def _tell_admins(self) -> None:
        """One message for all uncertain sends since the last one; `attache check` and the log know of them too."""
        number = await self._marks.untold()
        if not number or self._pacer.held_until(self._clock()):
            return
        heard = [await self._tell(admin, number) for admin in self._admins]
        if all(heard):
            await self._marks.told(number)

    async def _tell(self, admin: int, number: int) -> bool:
        """False if it surely did not arrive and may the next time."""
        reader = await self._post.subscriptions.of(ChatKey(admin))
        with speaking(reader.language):
            text = _doubts_in_words(number, resends=self._post.resends)
        now = self._clock()
        if wait := max(self._pacer.free_at(admin, now) - now, self._pacer.wait(now)):
            await self._sleep(wait.total_seconds())
        self._pacer.book(admin, self._clock())
        try:
            await self._sender.send(ChatKey(admin), worded(text))
        except TelegramError as error:
            log.warning("an admin was not told of uncertain sends", extra={"reason": outcomes.words_of(error)})
            if isinstance(error, RetryAfter):
                self._pacer.hold(seconds_to_wait(error), self._clock())
            return outcomes.verdict(error) not in (Verdict.WAIT, Verdict.NOT_SENT)
        return True

    # ------------------------------------------------------------------ the rows in hand

    async def _empty_outbox(self) -> None:
        """Take and send until nothing is due that may go now."""
        hand = Hand(self._pacer)
        while not self._stopping and not self._pacer.held_until(self._clock()):
            await self._take(hand)
            if not hand:
                break
            now = self._clock()
            if parcels := hand.free(now, GROUP):
                await self._send_group(parcels, hand)
            elif (wait := hand.next_free(now) - now) <= PATIENCE:
                await self._sleep(wait.total_seconds())
            else:
                break
        await self._put_back(hand)

    async def _take(self, hand: Hand) -> None:
        """Lease what is due, as far as there is room; what has lost its use expires, what was overtaken is void."""
        now, room = self._clock(), max(HAND - len(hand), 0)
        if not await self._store.due(now, limit=1, reminders=not room):
            return
        async with self._store.alone():
            # what else has waited longer takes no room from reminders
            reminders = await self._store.due(now, limit=max(HAND - hand.reminders, 0), reminders=True)
            others = await self._store.due(now, limit=room)
            before = await self._told_before(reminders, now) if len(others) == room else ()
            found = {row.key: row for row in (*reminders, *others, *before)}
            due = sorted(found.values(), key=lambda row: (row.retry_at or row.due_at, row.key))
            late = [outcomes.expired(row, now) for row in due if row.not_after <= now]
            in_time = [row for row in due if now < row.not_after]
            overtaken = [outcomes.void(row, "changed since") for row in in_time if not await self._holds(row)]
            gone = {row.key for row in overtaken}
            leased, waiting = hand.choose((row for row in in_time if row.key not in gone), now)
            await self._marks.write_alone((*late, *overtaken, *leased, *waiting))
        for row in late:
            log.warning(f"{row.kind} expired", extra=particulars(row, now))
        hand.add(leased, now)

    async def _told_before(self, reminders: Sequence[Delivery], now: datetime) -> list[Delivery]:
        """What else is due of the meetings of these, in their chats: a notice goes before the reminder."""
        wanted = {(row.meeting, row.subscriber) for row in reminders}
        rows = await self._store.deliveries_about({row.meeting for row in reminders})
        due = (row for row in rows if row.state is DeliveryState.SCHEDULED and (row.retry_at or row.due_at) <= now)
        return [row for row in due if row.kind is not DeliveryKind.REMINDER and (row.meeting, row.subscriber) in wanted]

    async def _holds(self, row: Delivery) -> bool:
        """False for what was being sent, and so was left alone, when the plan changed."""
        return holds(row, await self._store.meeting(row.meeting), await self._store.subscriber(row.subscriber))

    async def _put_back(self, hand: Hand) -> None:
        """Give back what cannot go now, each until its chat is free, as it is now: it may have moved while in hand."""
        async with self._store.alone():
            left = [(row.key, at) for parcel, at in hand.give_back(self._clock()) for row in parcel.rows]
            there = [(await self._store.delivery(key), at) for key, at in left]
            leased = [(row, at) for row, at in there if row and row.state is DeliveryState.LEASED]
            await self._marks.write_alone([outcomes.again(row, at=at) for row, at in leased])

    async def _send_group(self, parcels: Sequence[Parcel], hand: Hand) -> None:
        """Send parcels for different chats; nothing more is taken up before all of them have their answers."""
        makes_way = hand.reminders < HAND  # else none could be taken in hand that comes due
        sending = (self._post.send(parcel, makes_way=makes_way) for parcel in parcels)
        results = await asyncio.gather(*sending, return_exceptions=True)
        for parcel in self._post.set_aside():
            hand.take_back(parcel)
        for result in results:
            if isinstance(result, BaseException):
                raise result
        self._pause_if_nothing_gets_through([result for result in results if isinstance(result, Verdict)])
        overtaken = [parcel for parcel in parcels if await self._is_overtaken(parcel)]
        if changed := {meeting for parcel in overtaken for meeting in parcel.meetings}:
            await plan_anew(self._store, self._clock(), among=changed)

    async def _is_overtaken(self, parcel: Parcel) -> bool:
        """True for what was changed on its way: when the change was planned, nobody had been told the old yet."""
        for sent in parcel.rows:
            row, meeting = await self._store.delivery(sent.key), await self._store.meeting(sent.meeting)
            if row is not None and meeting is not None and is_told(row) and is_news(Known.told_by(row), meeting):
                return True
        return False

    def _pause_if_nothing_gets_through(self, verdicts: Sequence[Verdict]) -> None:
        if verdicts and all(map(outcomes.is_trouble_of_the_network, verdicts)):
            pause = min(2 ** min(self._failures, 10), LONGEST_PAUSE)
            self._pacer.pause(timedelta(seconds=pause), self._clock())
            self._failures += 1
        elif verdicts:
            self._failures = 0


def _doubts_in_words(number: int, *, resends: bool) -> str:
    if resends:
        return ngettext(
            "One reminder or notice may or may not have arrived: the answer was lost. "
            "What is still of use is sent again, so they may come twice; it was logged.",
            "{number} reminders or notices may or may not have arrived: the answer was lost. "
            "What is still of use is sent again, so they may come twice; they were logged.",
            number,
        )
    return ngettext(
        "One reminder or notice may or may not have arrived: the answer was lost. "
        "What is still of use is not sent again, as UNCERTAIN_SENDS says; it was logged.",
        "{number} reminders or notices may or may not have arrived: the answer was lost. "
        "What is still of use is not sent again, as UNCERTAIN_SENDS says; they were logged.",
        number,
    )
