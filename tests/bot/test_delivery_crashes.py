"""The guarantee, word by word, at every step at which a process can die.

"Every reminder due before its meeting begins is sent at least once; a repeat happens only if the
process dies or the network fails between request and answer, and every uncertain send is recorded
and shown to the admin." Each test dies at each step of a sending in turn, before it and after it,
with each kind of trouble on top, and looks at what a second process makes of it.
"""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest
from deaths import Death, MortalRequest, MortalStore, Steps
from river import ADMIN, River

from bot.standin import Failure, blocked, connection_lost, migrated, refused, server_error, timeout, too_many_requests
from briefings.rulings import Rulings
from store.records import DeliveryState, MeetingStatus
from tests.briefings.newsroom import moved, off, read, talks

CHATS = (42, 43, 44)
TROUBLED = CHATS[1]
SUPERGROUP = -1_000_200
DUE = "2022-01-11 10:00"
TALKS = talks("Egypt", "Sudan", "2022-01-12T10:00")

TROUBLES: dict[str, Failure | None] = {
    "no trouble": None,
    "429": too_many_requests(30),
    "403": blocked(),
    "400 once": refused("can't parse entities: nobody knows why"),
    "502 before": server_error(502),
    "502 after": server_error(502, accepted=True),
    "time-out before": timeout(),
    "time-out after": timeout(accepted=True),
    "cut off": connection_lost(),
    "migration": migrated(SUPERGROUP),
}


class Mortal(River):
    """The river in a process that can die."""

    def __init__(self, **settings: object) -> None:
        self.steps = Steps()
        super().__init__(
            MortalStore(self.steps), request=lambda telegram: MortalRequest(telegram, self.steps), **settings
        )

    async def prepare(self, trouble: Failure | None = None, *, until: str = "2022-01-11 09:59") -> None:
        """Three readers, and talks of which they are due to be reminded."""
        self.telegram.group(SUPERGROUP)
        for chat in CHATS:
            await self.subscribes(chat)
        await self.hears(TALKS)
        await self.until(until)
        if trouble:
            self.telegram.fail_next("sendMessage", trouble, chat=TROUBLED)

    async def dies(self, number: int, *, after: bool) -> bool:
        """Send what is due and die at that step; False when it lived through."""
        self.steps.die_at(number, after=after)
        try:
            await self.until("2022-01-11 10:10")
        except Death:
            return True
        return False

    async def dies_at_a_change(self, change: Callable[[Mortal], Awaitable[None]], number: int, *, after: bool) -> bool:
        """Take a change in, tell of it and die at that step; False when it lived through."""
        self.steps.die_at(number, after=after)
        try:
            await change(self)
            await self.until("2022-01-03 08:20")
        except Death:
            return True
        return False

    async def an_article_moves_it(self) -> None:
        """It is told that the talks are on another day; told again, that changes nothing."""
        await self.hears(moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-20T10:00"))

    async def an_admin_calls_it_off(self) -> None:
        """An admin says that the talks are cancelled."""
        (meeting,) = await self.store.meetings()
        desk = Rulings(self.store, read)
        proposal = await desk.stand(meeting.id, MeetingStatus.CANCELLED, now=self.clock.now)
        await desk.keep(proposal, now=self.clock.now)

    async def all_rulings_are_taken_back(self) -> None:
        """What admins have decided counts no more."""
        for ruling in await self.store.rulings():
            await Rulings(self.store, read).withdraw(ruling.id, now=self.clock.now)

    async def lives_on(self, until: str = "2022-01-11 11:00") -> None:
        """A second process takes over."""
        self.steps.revive()
        self.restart()
        await self.until(until)

    def copies(self, chat: int) -> int:
        """How often a reader was told, under whichever id."""
        return len(self.times(chat)) + (len(self.times(SUPERGROUP)) if chat == TROUBLED else 0)

    async def unmarked(self) -> int:
        """How many messages stand in their chats while no row says so: what a second process cannot know of."""
        return sum(map(self.copies, CHATS)) - len(await self.rows(DeliveryState.SENT))

    async def doubts(self) -> int:
        """How many sends are recorded as uncertain."""
        return sum(row.uncertain for row in await self.rows())


async def deaths(trouble: Failure | None = None, **settings: object) -> AsyncIterator[tuple[Mortal, str]]:
    """A river for each step of a sending at which its process died, before it and after it."""
    for number, after in ((number, after) for number in itertools.count() for after in (False, True)):
        async with Mortal(**settings) as river:
            await river.prepare(trouble)
            if not await river.dies(number, after=after):
                assert number >= len(CHATS) * 3, "a sending has more steps than that"
                return
            yield river, f"{'after' if after else 'before'} step {number}, a {river.steps.taken[number]}"


async def deaths_at_a_change(
    change: Callable[[Mortal], Awaitable[None]], trouble: Failure | None = None
) -> AsyncIterator[tuple[Mortal, str]]:
    """A river for each step at which its process died while the talks were changed and their followers told of it.

    Nobody had been told anything of them before.
    """
    for number, after in ((number, after) for number in itertools.count() for after in (False, True)):
        async with Mortal() as river:
            await river.prepare(trouble, until="2022-01-03 08:10")
            if not await river.dies_at_a_change(change, number, after=after):
                assert number >= len(CHATS) * 3, "a change has more steps than that"
                return
            yield river, f"{'after' if after else 'before'} step {number}, a {river.steps.taken[number]}"


@pytest.mark.parametrize("trouble", TROUBLES)
async def test_everybody_is_told_at_least_once_and_again_only_where_an_answer_was_lost(trouble: str) -> None:
    failure = TROUBLES[trouble]
    lost_answers = 1 if failure and failure.accepted else 0
    told_at_least = {chat: 0 if chat == TROUBLED and trouble == "403" else 1 for chat in CHATS}
    async for river, step in deaths(failure):
        unmarked = await river.unmarked()
        await river.lives_on()

        told = {chat: river.copies(chat) for chat in CHATS}
        repeats = sum(copies - 1 for copies in told.values() if copies)
        assert all(told[chat] >= told_at_least[chat] for chat in CHATS), f"{told} after dying {step}"
        assert repeats <= unmarked + lost_answers, f"{told} after dying {step}"
        assert await river.doubts() >= repeats, f"not recorded after dying {step}"
        assert bool(river.messages(ADMIN)) == (await river.doubts() > 0), f"the admin knows less after dying {step}"


async def test_a_process_that_dies_over_and_over_still_tells_everybody() -> None:
    async with Mortal() as river:
        await river.prepare()
        deaths = 0
        for number in range(2, 30):
            river.steps.revive()
            river.restart()
            deaths += await river.dies(number % 7, after=number % 2 == 0)
        await river.lives_on()

        told = [river.copies(chat) for chat in CHATS]
        assert deaths > 5
        assert min(told) >= 1
        assert sum(told) - len(CHATS) <= await river.doubts() <= deaths


@pytest.mark.parametrize("trouble", ["no trouble", "time-out after", "502 before", "429"])
async def test_nothing_comes_twice_where_uncertain_sends_are_held(trouble: str) -> None:
    failure = TROUBLES[trouble]
    async for river, step in deaths(failure, uncertain_sends="hold"):
        await river.lives_on()

        told = [river.copies(chat) for chat in CHATS]
        held = await river.rows(DeliveryState.UNCERTAIN)
        assert max(told) <= 1, f"{told} after dying {step}"
        assert told.count(0) <= len(held), f"somebody was forgotten after dying {step}"
        assert bool(held) == bool(river.messages(ADMIN)), f"the admin knows another thing after dying {step}"


async def test_what_was_leased_when_the_process_died_simply_goes_again() -> None:
    async with Mortal() as river:
        await river.prepare()
        assert await river.dies(1, after=False)
        leased = await river.rows(DeliveryState.LEASED)
        await river.lives_on()

        assert len(leased) == len(CHATS)
        assert [river.copies(chat) for chat in CHATS] == [1, 1, 1]
        assert await river.doubts() == 0
        assert river.messages(ADMIN) == ()


@pytest.mark.parametrize("change", ["cancelled", "moved"])
async def test_a_change_that_comes_in_before_the_second_process_is_heeded_at_every_step(change: str) -> None:
    sentence = (
        moved("Egypt", "Sudan", "2022-01-12T10:00", "2022-01-20T10:00")
        if change == "moved"
        else off("Egypt", "Sudan", "2022-01-12T10:00", "cancelled")
    )
    async for river, step in deaths():
        told_before = {chat: river.copies(chat) for chat in CHATS}
        river.steps.revive()
        await river.hears(sentence)
        await river.lives_on("2022-01-12 12:00")

        for chat in CHATS:
            later = [message.text for message in river.messages(chat)[told_before[chat] :]]
            assert all("cancelled" in text.lower() or "20 January" in text for text in later), (
                f"{later} after dying {step}"
            )
            assert len(later) <= 1, f"{later} after dying {step}"
            assert later or not told_before[chat], f"told, and never told of the change, after dying {step}"


@pytest.mark.parametrize("trouble", ["no trouble", "502 after"])
async def test_a_change_of_what_nobody_was_told_yet_is_told_at_every_step_and_once(trouble: str) -> None:
    failure = TROUBLES[trouble]
    lost_answers = 1 if failure and failure.accepted else 0
    async for river, step in deaths_at_a_change(Mortal.an_article_moves_it, failure):
        unmarked = await river.unmarked()
        river.steps.revive()
        await river.an_article_moves_it()  # whoever sent it does not know how far it came
        await river.lives_on("2022-01-03 09:00")

        told = {chat: river.copies(chat) for chat in CHATS}
        titles = {title for chat in CHATS for _, title in river.got(chat)}
        repeats = sum(copies - 1 for copies in told.values() if copies)
        assert all(told.values()), f"{told} after dying {step}"
        assert titles <= {"Moved: Egypt – Sudan talks"}, f"{titles} after dying {step}"
        assert repeats <= unmarked + lost_answers, f"{told} after dying {step}"
        assert await river.doubts() >= repeats, f"not recorded after dying {step}"


async def test_a_change_that_is_taken_back_before_a_second_process_is_none_for_whoever_was_not_told_of_it() -> None:
    async for river, step in deaths_at_a_change(Mortal.an_admin_calls_it_off):
        told_before = {chat: river.copies(chat) for chat in CHATS}
        river.steps.revive()
        await river.all_rulings_are_taken_back()
        await river.lives_on("2022-01-03 09:00")

        for chat in CHATS:
            later = [title for _, title in river.got(chat)[told_before[chat] :]]
            assert len(later) <= 1, f"{later} after dying {step}"
            assert all("On again" in title or "Corrected" in title for title in later), f"{later} after dying {step}"
            assert later or not told_before[chat], f"told, and never told that it is on again, after dying {step}"


async def test_what_died_while_being_sent_and_is_too_late_now_stays_uncertain() -> None:
    async with Mortal() as river:
        await river.prepare()
        assert await river.dies(2, after=True)  # the first message is in its chat
        await river.lives_on("2022-01-12 12:00")
        told = [river.copies(chat) for chat in CHATS]

    async with Mortal() as river:
        await river.prepare()
        assert await river.dies(2, after=True)
        river.clock.now = river.clock.now.replace(day=13)
        await river.lives_on("2022-01-13 12:00")

        assert sorted(told) == [2, 2, 3]
        assert len(await river.rows(DeliveryState.UNCERTAIN)) == 1
        assert sum(map(river.copies, CHATS)) == 1
        assert len(river.messages(ADMIN)) == 1
