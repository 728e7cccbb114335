"""One conversation in the terminal: a typed line becomes what the user of a chat would do."""

from __future__ import annotations

import asyncio
import mimetypes
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.commands import split_command
from bot.demo.album import Album
from bot.demo.clock import DemoClock, WrongMove, destination
from bot.demo.guide import COMMANDS, INTRODUCTION, INVENTED, Guide, Needs
from bot.demo.lines import Lines
from bot.demo.news import News, Sample
from bot.demo.rooms import CHATS, PRIVATE, YOU, Rooms
from bot.demo.screen import Screen, clock_words
from bot.demo.typed import WrongUse, as_sent, content_of, file_given, options, pieces, place_given
from bot.standin import Button, Message, Sight, Telegram
from bot.standin.world import Query

INSTEAD_OF_A_PLACE = "The button sends where a phone is. Here, write for example /location 46.2 6.15."
WITHOUT_ARTICLES = frozenset({"/help", "/privacy", "/timezone", "/remind"})
"""What the bot answers without having read anything."""


@dataclass(frozen=True, slots=True)
class Works:
    """What the session asks of the running bot, apart from its chat."""

    next_due: Callable[[], Awaitable[datetime | None]]
    ring: Callable[[], Awaitable[object]]
    read: Callable[[Sample], Awaitable[None]]
    zone: Callable[[], Awaitable[ZoneInfo]]
    settle: Callable[[], Awaitable[None]]
    remember: Callable[[], Awaitable[None]]
    has_meetings: Callable[[], Awaitable[bool]]


class Session:
    """Reads lines until /quit or the end of the input."""

    def __init__(
        self, *, telegram: Telegram, clock: DemoClock, screen: Screen, lines: Lines, news: News, works: Works
    ) -> None:
        self._telegram = telegram
        self._rooms = Rooms(telegram)
        self._clock = clock
        self._screen = screen
        self._lines = lines
        self._news = news
        self._works = works
        self._guide = Guide()
        self._album = Album()
        self._zone = ZoneInfo("UTC")
        self._buttons: list[tuple[Message, Button]] = []
        self._older_buttons: list[tuple[Message, Button]] = []
        self._buttons_are_old = True
        self._offered: Query | None = None
        self._first: asyncio.Task[None] | None = None
        self._with_samples = news.next_moment() is not None
        telegram.watchers.append(self._saw)

    async def run(self) -> None:
        """The whole conversation."""
        self._zone = await self._works.zone()
        words = INTRODUCTION.format(now=self._now()) + (INVENTED if self._news.next_moment() else "")
        self._screen.say(words, title="Attaché, the demo")
        self._first = asyncio.create_task(self._let_in(self._news.take(self._clock()), aloud=False))
        try:
            await self._talk()
        finally:
            self._first.cancel()
        self._screen.say("Good-bye.")

    async def _talk(self) -> None:
        await self._turn("/start")
        while (line := await self._lines.next()) is not None:
            self._screen.typed(line)
            if line.strip() == "/quit":
                break
            if line.strip():
                await self._turn(line.strip())

    async def _turn(self, line: str) -> None:
        """One line and everything that comes of it, then what to try next."""
        self._buttons_are_old = True
        word, _, rest = line.partition(" ")
        own = {
            "/tick": self._tick,
            "/clock": self._tell_time,
            "/paste": self._paste,
            "/location": self._share_place,
            "/in": self._go,
            "/reply": self._reply,
            "/old": self._press_old,
            "/demo": self._help,
            f"@{self._telegram.bot.username}": self._ask_inline,
        }
        try:
            if word in own:
                await own[word](rest.strip())
            elif word == "/add" and rest.strip() and (given := file_given(rest)):
                await self._add(*given)
            elif line.isdecimal():
                await self._press(int(line))
            else:
                self._offered = None
                await self._say(as_sent(line))
        except (WrongMove, WrongUse) as problem:
            self._screen.say(str(problem))
        await self._works.settle()
        await self._works.ring()  # news of what was just stored comes at once, as in Telegram
        await self._works.settle()
        await self._works.remember()
        self._zone = await self._works.zone()
        self._guide.took(line)
        if step := self._guide.next(await self._there()):
            self._screen.hint(step.line, step.why)

    async def _there(self) -> list[Needs]:
        """What steps may build on. The samples count as read from the beginning: whoever asks waits for them."""
        meetings = [Needs.MEETINGS] if self._with_samples or await self._works.has_meetings() else []
        samples = [Needs.SAMPLES] if self._news.next_moment() else []
        return [Needs.NOTHING, *meetings, *samples]

    # ------------------------------------------------------------------ what is done in the chat

    async def _say(self, line: str) -> None:
        _, named = split_command(line)
        if named not in (None, self._telegram.bot.username):
            raise WrongUse(f"That is for @{named}, and this bot is @{self._telegram.bot.username}.")
        if line.split()[0] not in WITHOUT_ARTICLES:
            await self._news_is_read()
        for piece in pieces(line):
            await self._rooms.say(piece)

    async def _press(self, number: int) -> None:
        if self._offered:
            return await self._share(number)
        if not 0 < number <= len(self._buttons):
            raise WrongUse(f"There is no button {number} now.")
        return await self._press_this(*self._buttons[number - 1])

    async def _press_old(self, words: str) -> None:
        """A button of the messages before, which stand farther up in a chat and can still be pressed."""
        if not words.isdecimal() or not 0 < int(words) <= len(self._older_buttons):
            labels = [f"({number}) {button.label}" for number, (_, button) in enumerate(self._older_buttons, 1)]
            raise WrongUse("  ".join(["Write /old and a number:", *labels]) if labels else "No older message has any.")
        await self._press_this(*self._older_buttons[int(words) - 1])

    async def _press_this(self, message: Message, button: Button) -> None:
        if button.data is None:
            self._screen.say(f"The browser would open {button.url}")
        elif message.deleted or button not in message.buttons:
            self._screen.say("That button is gone.")
        elif not self._rooms.may_see(message):
            self._screen.say("That button is in your own private chat, which your colleague does not see.")
        else:
            await self._telegram.press_raw(self._rooms.user, message, button.data)

    async def _go(self, words: str) -> None:
        self._screen.say(await self._rooms.go(words))

    async def _reply(self, words: str) -> None:
        """Answer the bot's latest message here, as a reply."""
        said = self._rooms.last_of_bot()
        if not words or said is None:
            raise WrongUse(
                "Write /reply and what you answer to the bot's latest message, for example /reply /remind 45m"
            )
        await self._rooms.say(words, reply_to=said.id)

    async def _ask_inline(self, words: str) -> None:
        """What the bot offers to whoever types its name in any chat; a number then sends it there."""
        await self._news_is_read()
        query = await self._telegram.ask_inline(self._rooms.user, words)
        offered = [(card["title"], card.get("description", "")) for card in (query.answer or {}).get("results", ())]
        if not offered:
            raise WrongUse("Telegram would show no card for that.")
        self._offered = query
        self._screen.say("Telegram offers these cards; a number sends one here.")
        self._screen.table([(f"({number}) {title}", what) for number, (title, what) in enumerate(offered, 1)])

    async def _share(self, number: int) -> None:
        query, here = self._offered, self._rooms.here
        cards = (query.answer or {}).get("results", ()) if query else ()
        if not query or not 0 < number <= len(cards):
            raise WrongUse(f"There is no card {number} now.")
        self._offered = None
        await self._telegram.choose(here.chat, self._rooms.user, query, number - 1, topic=here.topic)
        card = self._telegram.messages(here.chat)[-1]
        self._screen.message(card, self._number(card), self._now(), sender=f"You via @{self._telegram.bot.username}")

    async def _add(self, path: Path, published: date | None) -> None:
        try:
            content = await asyncio.to_thread(content_of, path)
        except OSError as error:
            raise WrongUse(f"{path} cannot be read: {error.strerror or error}.") from error
        await self._news_is_read()
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        caption = f"/add {published or ''}".strip()
        here = self._rooms.here
        await self._telegram.send_file(
            here.chat, self._rooms.user, path.name, content, caption=caption, mime_type=kind, topic=here.topic
        )

    async def _share_place(self, words: str) -> None:
        if self._rooms.here is not PRIVATE:
            raise WrongUse("That button is only in your chat with Attaché: /in private.")
        await self._telegram.send_location(YOU, YOU, *place_given(words))

    async def _paste(self, words: str) -> None:
        _, published = options(words)
        self._screen.say("Type or paste the article. A line with only a dot ends it.")
        lines = []
        while (line := await self._lines.next()) is not None and line.strip() != ".":
            lines.append(line)
        if not any(line.strip() for line in lines):
            raise WrongUse("Nothing was pasted.")
        await self._say("\n".join([f"/add {published or ''}".strip(), *lines]))

    # ------------------------------------------------------------------ time

    async def _tell_time(self, _: str) -> None:
        due = await self._works.next_due()
        news = self._news.next_moment()
        ahead = [f"next reminder: {clock_words(due.astimezone(self._zone))}" if due else "no reminder is planned"]
        if news:
            ahead.append(f"next article: {clock_words(news.astimezone(self._zone))}")
        self._screen.say(f"{self._now()}; {'; '.join(ahead)}.")

    async def _tick(self, words: str) -> None:
        """Move the clock, stopping at every article and reminder on the way; without words at the first."""
        await self._news_is_read()
        first = await self._next_moment()
        if not words and first is None:
            raise WrongMove("Nothing is planned. /subscribe to be reminded, or write /tick 1d.")
        target = max(first or self._clock(), self._clock()) if not words else None
        target = target or destination(words, now=self._clock(), zone=self._zone)
        while (moment := await self._next_moment()) is not None and moment <= target:
            self._clock.move_to(max(moment, self._clock()))
            await self._news_is_read()
            await self._works.ring()
            if await self._next_moment() == moment:
                self._screen.say("Something that is due could not be sent.")
                break
        self._clock.move_to(max(target, self._clock()))
        await self._works.ring()
        await self._works.settle()
        self._screen.say(f"It is {self._now()}.")

    async def _next_moment(self) -> datetime | None:
        """When something happens next: an article or a reminder."""
        moments = [await self._works.next_due(), self._news.next_moment()]
        return min((moment for moment in moments if moment), default=None)

    async def _news_is_read(self) -> None:
        """Let in the articles that are out by now; the first ones wait for the pipeline to load."""
        if self._first and not self._first.done():
            self._screen.say("One moment, the articles are being read.")
        if self._first:
            await self._first
        await self._let_in(self._news.take(self._clock()), aloud=True)

    async def _let_in(self, samples: Iterable[Sample], *, aloud: bool) -> None:
        for sample in samples:
            if aloud:
                self._screen.say(f"{self._now()}: an article comes in, “{sample.title}”.")
            await self._works.read(sample)

    # ------------------------------------------------------------------ what is seen

    async def _help(self, _: str) -> None:
        self._screen.table(COMMANDS)

    def _now(self) -> str:
        return clock_words(self._clock().astimezone(self._zone))

    def _saw(self, sight: Sight, message: Message, words: str) -> None:
        """Show what the bot does in the demo's rooms, buttons numbered through all messages of one turn."""
        if message.chat.id not in CHATS:
            return
        if sight is Sight.POPUP:
            self._screen.popup(words)
        elif sight is Sight.DELETED:
            self._screen.gone()
        else:
            where = self._rooms.title_of(message)
            sender = f"Attaché in {where}" if where else "Attaché"
            saved = self._album.save(message)
            self._screen.message(message, self._number(message), self._now(), saved, sender=sender)
            if "keyboard" in (message.markup or {}):
                self._screen.say(INSTEAD_OF_A_PLACE)

    def _number(self, message: Message) -> list[tuple[int, Button]]:
        if message.buttons and self._buttons_are_old:
            self._older_buttons, self._buttons = self._buttons, []
            self._buttons_are_old = False
        first = len(self._buttons) + 1
        self._buttons += [(message, button) for button in message.buttons]
        return list(enumerate(message.buttons, first))
