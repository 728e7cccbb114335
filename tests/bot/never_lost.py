"""A small world in which everything goes wrong, and the laws that hold in it all the same.

Articles come in, change and contradict; readers come, go and block the bot; the clock jumps; the
process dies at any step; Telegram refuses, stalls and loses answers. ``World`` does one of these
at a time, chosen by a ``random.Random``: the same seed is the same story. A seed that breaks a law
is told again by ``PYTHONPATH=.:tests/bot python tests/bot/never_lost.py SEED STEPS``.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from at_once import AtOnceLoop
from deaths import CarelessDisk, CountingRequest, Death, MortalStore, MortalTiny, Steps
from laws import ROWS, Accounts, LawBroken, Promises, Sight, at_once, lies_of
from laws_of_news import Changes
from river import ADMIN, River

from bot.delivery import GROUP
from bot.standin import (
    Message,
    blocked,
    connection_lost,
    refused,
    server_error,
    timeout,
    too_many_requests,
)
from bot.standin import Sight as Appears
from bot.subscriptions import Subscriptions
from briefings.following import is_reached, wants
from briefings.ingest import Ingest, Outcome
from briefings.rulings import NothingChanges, Rulings, UnknownMeeting
from briefings.service import Briefings
from briefings.snooze import Snooze, snoozed
from store.records import ChatKey, DeliveryKind, DeliveryState, Meeting, MeetingStatus
from store.rulings import RulingKind
from tests.briefings.newsroom import moved, off, read, submission, talks
from tests.briefings.outboxes import DAY, HOUR, utc

JOURNAL_LIMIT = 50_000
"""So few bytes that rows come into the tables some times in a story."""
BEGINNINGS = (utc("2022-03-20 08:00"), utc("2022-10-24 08:00"))
"""Some days before clocks change in Europe: in spring after they did in America, in autumn before that."""
PAIRS = (("Egypt", "Sudan"), ("Iran", "Iraq"), ("Peru", "Chile"))
CHATS = (42, 43, -200)
SUPERGROUP = -1_000_200
ZONES = ("UTC", "Europe/Zurich", "America/New_York", "Pacific/Auckland")
LEADS = ((DAY, HOUR), (HOUR,), (3 * DAY, DAY, HOUR), (timedelta(minutes=15),))
QUIET: tuple[Mapping[str, Any], ...] = (
    {"quiet": None},
    {"quiet": (time(22), time(7)), "quiet_holds": False},
    {"quiet": (time(22), time(7)), "quiet_holds": True},
    {"quiet": (time(1), time(14, 30)), "quiet_holds": True, "quiet_lets_through": True},
)
DIGESTS: tuple[Mapping[str, Any], ...] = (
    {"digest": None},
    {"digest": time(8)},
    {"digest": time(2, 30), "digest_day": 6},
)
TROUBLES = (
    too_many_requests(40),
    blocked(),
    refused("can't parse entities: of any kind"),
    refused("it is not in the mood"),
    server_error(502),
    server_error(500, accepted=True),
    timeout(),
    timeout(accepted=True),
    connection_lost(),
    connection_lost(accepted=True),
)


class World(River):
    """Everything there is, and what has been promised to whom."""

    def __init__(self, chance: random.Random, folder: Path | None = None) -> None:
        self.chance = chance
        self.steps = Steps()
        self._folder = folder
        hold = chance.random() < 0.2
        self.promises, self.changes, self.accounts = Promises(), Changes({SUPERGROUP: CHATS[-1]}), Accounts()
        self.lost_answers = self.accounts.lost_answers
        super().__init__(
            self._new_store(),
            request=lambda telegram: CountingRequest(telegram, self.steps, self.lost_answers),
            uncertain_sends="hold" if hold else "resend",
        )
        self.clock.now = chance.choice(BEGINNINGS)
        self.story: list[str] = []
        self.articles: set[str] = set()
        self.group = CHATS[-1]
        self.told: dict[tuple[str, str], date] = {}
        self.lies: list[str] = []
        self.has_ruled = False
        self.next_look: datetime | None = None
        self.telegram.watchers.append(self._watch)
        self.telegram.group(CHATS[-1])
        for chat in CHATS[:-1]:
            self.telegram.person(chat)

    def _new_store(self) -> Any:
        if self._folder is None:
            return MortalStore(self.steps)
        return MortalTiny(self.steps, self._folder, disk=CarelessDisk(), journal_limit=JOURNAL_LIMIT)

    # ------------------------------------------------------------------ what can happen

    async def step(self, chosen: Action | None = None) -> None:
        """One thing happens, the dispatcher is woken, and the laws are looked at."""
        name, action = chosen or self.chance.choice(ACTIONS)
        self.story.append(f"{self.clock.now:%m-%d %H:%M:%S} {name}")
        await action(self)
        await self._pass(timedelta())
        await self.take_note()

    async def an_article_sets_talks(self) -> None:
        first, second = self.chance.choice(PAIRS)
        day = self._a_day()
        await self._news(talks(first, second, day))
        self.told[first, second] = date.fromisoformat(day[:10])

    async def an_article_moves_talks(self) -> None:
        if self.told:
            (first, second), old = self.chance.choice(sorted(self.told.items()))
            day = self._a_day()
            await self._news(moved(first, second, old.isoformat(), day))
            self.told[first, second] = date.fromisoformat(day[:10])

    async def an_article_ends_talks(self) -> None:
        if self.told:
            (first, second), old = self.chance.choice(sorted(self.told.items()))
            await self._news(
                off(first, second, old.isoformat(), self.chance.choice(("cancelled", "postponed", "held")))
            )

    async def a_batch_of_articles_changes_it_three_times(self) -> None:
        """What is known in the end is told, and nothing of what was between."""
        if not self.told:
            return
        (first, second), old = self.chance.choice(sorted(self.told.items()))
        day, *days = (self.clock.now.date() + self.chance.randrange(1, 6) * DAY for _ in range(3))
        sentences = [moved(first, second, old.isoformat(), day.isoformat())]
        sentences += [moved(first, second, day.isoformat(), each.isoformat()) for each in days]
        today = self.clock.now.date().isoformat()
        batch = [submission(today, each, outlet=f"Batch {len(self.story)}.{at}") for at, each in enumerate(sentences)]
        async for _, outcome in self.ingest.add_all(batch, now=self.clock.now):
            if isinstance(outcome, Outcome):
                self.articles.add(outcome.article.id)
        self.told[first, second] = days[-1]

    async def an_article_gets_another_date(self) -> None:
        if self.articles:
            day = self.clock.now.date() - self.chance.randrange(3) * DAY
            await self.ingest.redate(self.chance.choice(sorted(self.articles)), day, now=self.clock.now)

    async def an_article_comes_in_while_messages_go_out(self) -> None:
        change = self.chance.choice((self.an_article_moves_talks, self.an_article_ends_talks, self.somebody_has_enough))
        await self._something_is_due()
        await asyncio.gather(self._pass(timedelta()), change())

    async def the_group_becomes_a_supergroup(self) -> None:
        old = self.group
        if old != SUPERGROUP and not self.telegram.chats[old].migrated_to:
            if self.chance.random() < 0.5:  # else the bot hears of it when it writes there
                await self.subscriptions.migrate(old, SUPERGROUP, now=self.clock.now)
            await self.telegram.migrate(old, SUPERGROUP, CHATS[0])
            self.group = SUPERGROUP

    async def somebody_subscribes(self) -> None:
        chat = self._chat()
        follows = self.chance.choice(((), (), ("Egypt",), ("Iran", "Peru")))
        settings = {**self.chance.choice(QUIET), **self.chance.choice(DIGESTS)}
        zone, leads = self.chance.choice(ZONES), self.chance.choice(LEADS)
        await self.subscribes(chat, zone=zone, leads=leads, follows=follows, **settings)

    async def somebody_puts_a_reminder_off(self) -> None:
        """The way the button goes; what the same reader put off before is replaced, unless it may have arrived."""
        told = [row for row in await self.store.deliveries(DeliveryState.SENT) if row.kind is DeliveryKind.REMINDER]
        if not told:
            return
        row = self.chance.choice(told)
        meeting, reader = await self.store.meeting(row.meeting), await self.store.subscriber(row.subscriber)
        until = self.chance.choice(list(Snooze))
        if meeting and reader and is_reached(reader) and wants(reader, meeting):
            later = snoozed(meeting, reader, until, self.clock.now)
            if later:
                await self.subscriptions.put_off(later)
                self.promises.was_put_off(later)

    async def sources_contradict_each_other(self) -> None:
        if self.told:
            (first, second), day = self.chance.choice(sorted(self.told.items()))
            await self._news(talks(first, second, (day + DAY).isoformat()))

    async def an_admin_rules(self) -> None:
        """Another status, two meetings that are one, or one that is two; or all that was ruled last is taken back."""
        meetings = [each for each in await self.store.meetings() if each.when.earliest]
        rulings = [each for each in await self.store.rulings() if each.withdrawn is None]
        desk, now = Rulings(self.store, read), self.clock.now
        if rulings and self.chance.random() < 0.3:
            taken = self.chance.choice(rulings)
            self.has_ruled = taken.kind is not RulingKind.STATUS
            await desk.withdraw(taken.id, now=now)
        elif meetings:
            await self._rule(desk, self.chance.choice(meetings), meetings)

    async def _rule(self, desk: Rulings, meeting: Meeting, meetings: list[Meeting]) -> None:
        now = self.clock.now
        others = [each for each in meetings if each.id != meeting.id and set(each.sides) == set(meeting.sides)]
        try:
            if self.chance.random() < 0.4:
                status = self.chance.choice((MeetingStatus.SCHEDULED, MeetingStatus.CANCELLED, MeetingStatus.TENTATIVE))
                await desk.keep(await desk.stand(meeting.id, status, now=now), now=now)
            elif others:
                other = self.chance.choice(others)
                self.has_ruled = True
                await desk.keep(await desk.pair(RulingKind.SAME, meeting.id, other.id, now=now), now=now)
            else:
                citation = self.chance.choice(meeting.citations)
                self.has_ruled = True
                await desk.keep(await desk.split(meeting.id, citation.article, citation.start, now=now), now=now)
        except (NothingChanges, UnknownMeeting):
            self.story.append("   and changes nothing")

    async def somebody_wants_more_or_less(self) -> None:
        """One meeting is followed by itself, or muted; two sides are; or only what is confirmed is wanted."""
        before = await self.store.subscriber(ChatKey(self._chat()))
        meetings = await self.store.meetings()
        if before is None or not meetings:
            return
        name, pair = self.chance.choice(meetings).id, self.chance.choice(PAIRS)
        after = self.chance.choice(
            (
                replace(before, meetings=(*before.meetings, name)),
                replace(before, mutes=(*before.mutes, name)),
                replace(before, muted_pairs=(pair,)),
                replace(before, only_confirmed=not before.only_confirmed),
                replace(before, meetings=(), mutes=(), muted_pairs=(), only_confirmed=False),
            )
        )
        await self.subscriptions.keep(after, now=self.clock.now)

    async def somebody_has_enough(self) -> None:
        key = ChatKey(self._chat())
        settings = await self.subscriptions.of(key)
        await self.subscriptions.keep(replace(settings, subscribed=False), now=self.clock.now)

    async def somebody_blocks_the_bot(self) -> None:
        self.telegram.person(self.chance.choice(CHATS[:-1])).blocked = True

    async def somebody_comes_back(self) -> None:
        chat = self.chance.choice(CHATS[:-1])
        self.telegram.person(chat).blocked = False
        await self.subscriptions.resume(chat, now=self.clock.now)

    async def telegram_makes_trouble(self) -> None:
        failure = self.chance.choice(TROUBLES)
        self.telegram.fail_next("sendMessage", failure, chat=self._chat(), times=self.chance.choice((1, 1, 2, 5)))

    async def time_passes(self) -> None:
        await self._pass(self._a_while())

    async def something_falls_due(self) -> None:
        await self._something_is_due()

    async def the_bot_is_down_for_a_while(self) -> None:
        self.clock.now += self._a_while()
        self.restart()
        await self._pass(timedelta(seconds=1))

    async def the_process_dies(self) -> None:
        await self._something_is_due()
        self.steps.die_at(self.chance.randrange(12), after=self.chance.random() < 0.5)
        try:
            await self._pass(timedelta(seconds=self.chance.choice((0, 1, 60))))
        except Death:
            self.story.append(f"   died at {self.steps.taken[-1]} {len(self.steps.taken) - 1}")
        self.steps.revive()
        await self._another_process()
        under_way = await self.store.deliveries(DeliveryState.SENDING)
        await self._pass(timedelta(seconds=1))
        for before in under_way:
            after = await self.store.delivery(before.key)
            if after is None and self.telegram.chats[before.subscriber.chat].migrated_to:
                continue  # it went to the chat's new id, where the same may have been told already
            is_recorded = after is not None and after.uncertain > before.uncertain
            assert is_recorded, self._told(f"nobody knows that {before.key} may have been sent")

    async def the_process_dies_at_a_change(self) -> None:
        """While something comes in: it is there wholly, with all that follows from it, or not at all."""
        change = self.chance.choice(DEADLY)
        self.steps.die_at(self.chance.randrange(4), after=self.chance.random() < 0.5)
        try:
            await change(self)
        except Death:
            self.story.append(f"   died at {self.steps.taken[-1]} {len(self.steps.taken) - 1} of {change.__name__}")
        self.steps.revive()
        await self._another_process()

    async def the_clock_jumps_ahead(self) -> None:
        """The process lives, and nobody looked meanwhile: a machine that slept, or whose clock was put right."""
        self.clock.now += self._a_while()

    async def the_clock_is_set_back(self) -> None:
        self.clock.now -= self.chance.choice((timedelta(seconds=5), HOUR))
        await self._pass(timedelta())

    # ------------------------------------------------------------------ how

    async def _news(self, sentence: str) -> None:
        known = {article.id for article in await self.store.articles()}
        await self.hears(sentence, outlet=f"Outlet {len(self.articles)}")
        self.articles |= {article.id for article in await self.store.articles()} - known

    async def _pass(self, time: timedelta) -> None:
        self.next_look = await self.until(self.clock.now + time)

    async def _something_is_due(self) -> None:
        """The clock stands where the next row is due, and nobody has looked yet."""
        self.clock.now = max(await self.store.next_due() or self.clock.now, self.clock.now)

    async def _another_process(self) -> None:
        """Nothing is left but what the store holds, and the messages in their chats."""
        under_way = Counter(row.subscriber.chat for row in await self.store.deliveries(DeliveryState.SENDING))
        assert under_way.total() <= GROUP, self._told(f"{under_way.total()} sends may come again after one crash")
        unaccounted = await self._unaccounted()
        for chat in (*CHATS, SUPERGROUP):
            lost = unaccounted[chat] - self.lost_answers[chat]
            assert lost <= under_way[chat], self._told(f"no row says that {chat} is being written to")
            self.lost_answers[chat] += max(lost, 0)
        await self._open_again()
        self.briefings, self.ingest = Briefings(self.store), Ingest(self.store, read)
        self.subscriptions = Subscriptions(self.store, self.settings)
        self.restart()
        await self.ingest.settle(now=self.clock.now)

    async def _open_again(self) -> None:
        """What the dead process left on the disk is what it had acknowledged, record by record."""
        if not self._folder:
            return
        acknowledged = [each async for each in self.store.everything()]
        await self.store.is_left_behind()
        self.store = await self._new_store().__aenter__()
        found = [each async for each in self.store.everything()]
        assert found == acknowledged, self._told("what was acknowledged is not on the disk")

    def _chat(self) -> int:
        """One of those who may read."""
        return self.chance.choice((*CHATS[:-1], self.group))

    def _a_day(self) -> str:
        moment = self.clock.now + timedelta(days=self.chance.randrange(5), minutes=self.chance.randrange(1440))
        return f"{moment:%Y-%m-%dT%H:%M}" if self.chance.random() < 0.5 else f"{moment:%Y-%m-%d}"

    def _a_while(self) -> timedelta:
        return self.chance.choice((timedelta(seconds=1), timedelta(minutes=20), HOUR, 10 * HOUR, DAY, 3 * DAY))

    # ------------------------------------------------------------------ the laws

    async def settled(self) -> None:
        """Give what is tried again its time, and look at the laws once more."""
        await self._pass(2 * HOUR)
        await self.take_note()

    async def take_note(self) -> None:
        """What holds whenever the dispatcher has come to an end."""
        sight = await Sight.of(self.store, self.clock.now)
        stored = {article.id for article in await self.store.articles()}
        try:
            if not self.articles <= stored:
                raise LawBroken("an article that was acknowledged is lost")
            self.promises.check(sight, self.next_look)
            self.changes.check(sight, self.next_look, by_admin=self.has_ruled)
            self.accounts.check(self._all_messages(), sight.rows)
            if self.lies:
                raise LawBroken(self.lies[0])
        except LawBroken as broken:
            raise AssertionError(self._told(str(broken))) from broken
        self.has_ruled = False

    def _watch(self, sight: Appears, message: Message, words: str) -> None:
        """At the moment a message appears: is what it says still so?"""
        if sight is not Appears.SENT or message.chat.id == ADMIN:
            return
        sending = at_once(self.store.deliveries(DeliveryState.SENDING))
        there = at_once(Sight.of(self.store, self.clock.now))
        for row in sending:
            if row.subscriber.chat == message.chat.id:
                self.lies += [
                    *lies_of(row, there, sending, rings=not message.silent),
                    *self.changes.lies_of(row, there.rows),
                ]

    async def _unaccounted(self) -> Counter[int]:
        """How many messages stand in each chat beyond those that rows say were sent."""
        return self.accounts.unaccounted(self._all_messages(), ROWS(await self.store.deliveries()))

    def _all_messages(self) -> dict[int, tuple[Message, ...]]:
        return {chat: self.messages(chat) for chat in (*CHATS, SUPERGROUP)}

    def _told(self, problem: str) -> str:
        return "\n".join((problem, *self.story, f"{self.clock.now:%m-%d %H:%M:%S} now"))


DEADLY: tuple[Callable[[World], Awaitable[None]], ...] = (
    World.an_article_sets_talks,
    World.an_article_moves_talks,
    World.an_article_ends_talks,
    World.an_article_gets_another_date,
    World.sources_contradict_each_other,
    World.an_admin_rules,
    World.somebody_subscribes,
    World.somebody_wants_more_or_less,
    World.somebody_has_enough,
)
Action = tuple[str, Callable[[World], Awaitable[None]]]
ACTIONS: tuple[Action, ...] = tuple(
    (name.replace("_", " "), getattr(World, name))
    for name, weight in {
        "an_article_sets_talks": 3,
        "an_article_moves_talks": 2,
        "an_article_ends_talks": 1,
        "an_article_gets_another_date": 1,
        "a_batch_of_articles_changes_it_three_times": 1,
        "an_article_comes_in_while_messages_go_out": 3,
        "the_group_becomes_a_supergroup": 1,
        "sources_contradict_each_other": 1,
        "an_admin_rules": 1,
        "somebody_subscribes": 3,
        "somebody_puts_a_reminder_off": 3,
        "somebody_wants_more_or_less": 2,
        "somebody_has_enough": 1,
        "somebody_blocks_the_bot": 1,
        "somebody_comes_back": 1,
        "telegram_makes_trouble": 3,
        "something_falls_due": 6,
        "time_passes": 4,
        "the_bot_is_down_for_a_while": 2,
        "the_process_dies": 4,
        "the_process_dies_at_a_change": 2,
        "the_clock_jumps_ahead": 1,
        "the_clock_is_set_back": 1,
    }.items()
    for _ in range(weight)
)


@asynccontextmanager
async def world_of(chance: random.Random, folder: Path | None = None) -> AsyncIterator[World]:
    """A world that has just begun, in a loop of its own kind."""
    assert isinstance(asyncio.get_running_loop(), AtOnceLoop), "a story would hang on how fast the machine is"
    world = World(chance, folder)
    await world.store.__aenter__()
    await world.bot.initialize()
    for begins in (world.somebody_subscribes, world.somebody_subscribes, world.an_article_sets_talks):
        await begins()
        await world.take_note()
    try:
        yield world
    finally:
        await world.bot.shutdown()
        await world.store.__aexit__()


def live(seed: int, steps: int, folder: Path | None = None) -> World:
    """The story of this seed, so many steps long. Raises AssertionError with the whole story where a law is broken."""
    with runner_of(seed) as runner:
        return runner.run(_live(seed, steps, folder))


def runner_of(seed: int) -> asyncio.Runner:
    """What runs the world of a seed; how long work beside the loop takes hangs on the seed, too."""
    return asyncio.Runner(loop_factory=lambda: AtOnceLoop(random.Random(seed)))


async def _live(seed: int, steps: int, folder: Path | None) -> World:
    async with world_of(random.Random(seed), folder) as world:
        try:
            for _ in range(steps):
                await world.step()
            await world.settled()
        except BaseException as error:
            error.add_note(f"seed {seed}, {steps} steps")
            raise
        return world


if __name__ == "__main__":
    live(int(sys.argv[1]), int(sys.argv[2]))
