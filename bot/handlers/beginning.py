"""The first minute: what to follow, whose clock, how long before. Three taps, each of which can be left out.

Nothing waits for them: every other message is answered as ever meanwhile. That somebody is in the
middle of it is remembered in this process alone, and what they have settled is kept at once.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

from telegram import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove, Update

from bot.context import Context
from bot.handlers.follow import busiest
from bot.handlers.settings import OFFERED_LEADS, OFFERED_ZONES, after_choices
from bot.leads import parse_leads, spoken_leads
from bot.places import zone_at
from bot.wording import clock_words, settings_words, what_comes
from bot.zones import UnknownZone, find_zone, local_time, zone_label
from briefings.briefing import Choice
from briefings.language import gettext, languages, marked, speaking
from briefings.locales import party_name
from store.records import Subscriber

MOST_OFFERED = 4
ASKED_FOR = timedelta(minutes=20)
"""How long a typed city is taken for the one that was asked for."""
BEGUN, ASKED = "in the first minute", "a place was asked for"
"""What is remembered of a chat meanwhile."""

INTO_A_GROUP = "group"
"""What /start comes with in a group that the bot was put into by its link; the group was greeted before."""
WHAT = marked("What shall I remind you of?")
WHAT_IN_A_GROUP = marked("What shall this group be reminded of? Its admins choose.")
WHERE = marked("Where are you? Write a city, a country, a zone or an offset: Geneva, Asia/Tehran, UTC+3.")
WHERE_IN_A_GROUP = marked("Where is this group at home? Choose, or send for example /timezone Geneva.")
SHARE = marked(
    "Press the button below the text field to share where you are. I only look up the time zone of the place, "
    "without asking anybody; the place itself is neither kept nor written to any log."
)
SHARE_BUTTON, NOT_NOW = marked("Share where I am"), marked("Not now")
NO_ZONE = marked("I know no time zone there. Write a city instead, for example /timezone Geneva.")
LATER = marked(
    "Whenever you like: /subscribe starts reminders, /timezone Geneva sets your clock. /meetings shows what comes."
)


# --------------------------------------------------------------------------- one: what


async def question(context: Context) -> tuple[str, tuple[Choice, ...]]:
    """What is asked first, and the answers to it: the busiest parties, everything, or later."""
    sides = [Choice(party_name(side), f"first:side:{side}") for side in await busiest(context, MOST_OFFERED)]
    others = (
        Choice(gettext("Every meeting"), "first:side:"),
        Choice(gettext("Later"), "first:later:"),
        Choice(gettext("Help"), "help:"),
    )
    return gettext(WHAT if context.in_private else WHAT_IN_A_GROUP), (*sides, *others)


async def answered(context: Context, argument: str) -> None:
    """A button "first:<step>:<answer>": take the answer, and ask the next question in its place."""
    await context.require_settler()
    step, _, words = argument.partition(":")
    memory = _memory(context)
    memory[BEGUN] = context.now()
    match step:
        case "side":
            await _follow(context, words)
            await _ask_clock(context)
        case "later":
            await _ask_clock(context)
        case "zone":
            await _take_zone(context, words)
        case "elsewhere":
            await _ask_place(context)
        case "share":
            await _ask_location(context)
        case "clock":
            await _ask_leads(context)
        case "leads":
            await _take_leads(context, words)
            await _end(context)
        case _:
            await _end(context)


async def _follow(context: Context, side: str) -> None:
    before = await context.subscriber()
    after = replace(
        before,
        subscribed=True,
        paused=None,
        follows=(await context.subscriptions.named(side)).all_sides if side else (),
        since=before.since or context.now(),
    )
    await context.subscriptions.keep(after, now=context.now())


# --------------------------------------------------------------------------- two: whose clock


async def _ask_clock(context: Context) -> None:
    """In place of what was asked before: whether the clock is right."""
    await context.answer(_is_it(context.now(), await context.zone()), _clock_choices(begun=True))


def _is_it(now: datetime, zone: str) -> str:
    there = local_time(now, zone)
    return gettext(
        "It is {clock} for you now, {day} ({zone}), right?", clock=there.clock, day=there.day, zone=zone_label(zone)
    )


def _clock_choices(*, begun: bool) -> tuple[Choice, ...]:
    """Yes and no; in the first minute it goes on after that."""
    if begun:
        return (
            Choice(gettext("Yes"), "first:clock:"),
            Choice(gettext("No"), "first:elsewhere:"),
            Choice(gettext("Later"), "first:clock:later"),
        )
    return Choice(gettext("Yes"), "clock:"), Choice(gettext("No"), "zone:")


async def clock_is_right(context: Context, _: str) -> None:
    """A button "clock:": yes, it is that late; the question makes room for what is set."""
    subscriber = await context.subscriber()
    text = clock_words(context.now(), subscriber.zone) + " " + gettext("Times are shown in this zone.")
    await context.answer(text, after_choices() if subscriber.subscribed else ())


async def _ask_place(context: Context) -> None:
    _memory(context)[ASKED] = context.now()
    share = (Choice(gettext("By my location"), "first:share:"),) if context.in_private else ()
    zones = [Choice(zone_label(each), f"first:zone:{each}") for each in OFFERED_ZONES]
    where = gettext(WHERE if context.in_private else WHERE_IN_A_GROUP)
    await context.answer(where, [*zones, *share, Choice(gettext("Later"), "first:clock:later")])


async def _take_zone(context: Context, words: str) -> None:
    """Take the zone and ask whether it is right now; it came by a button, and is one."""
    try:
        zone = find_zone(words)
    except UnknownZone:
        await _ask_place(context)
        return
    await keep_zone(context, zone)
    await _ask_clock(context)


async def keep_zone(context: Context, zone: str) -> Subscriber:
    """Times are in this zone from now on."""
    _memory(context).pop(ASKED, None)
    after = replace(await context.subscriber(), zone=zone)
    await context.subscriptions.keep(after, now=context.now())
    return after


def _all_of(words: str) -> set[str]:
    """The words in every language: a key that was shown before the language changed still stands there."""
    said = set()
    for each in languages():
        with speaking(each):
            said.add(gettext(words))
    return said


async def typed_place(context: Context, words: str) -> bool:
    """Take a text for the city that was asked for, if it is one. False for what is to be answered as ever."""
    memory = _memory(context)
    if words in _all_of(NOT_NOW):
        await context.say_beside(gettext(LATER), ReplyKeyboardRemove())
        return True
    if ASKED not in memory or context.now() - memory[ASKED] > ASKED_FOR:
        return False
    try:
        zone = find_zone(words)
    except UnknownZone as unknown:
        if not unknown.nearest:
            return False
        await context.say(str(unknown), [Choice(zone_label(each), f"first:zone:{each}") for each in unknown.nearest])
        return True
    await keep_zone(context, zone)
    await context.say(_is_it(context.now(), zone), _clock_choices(begun=_is_begun(context)))
    return True


# --------------------------------------------------------------------------- by a location


async def share_location(context: Context, _: str) -> None:
    """A button "locate:": ask for a location, in the first minute or at any other time."""
    await _ask_location(context)


async def _ask_location(context: Context) -> None:
    keys = [[KeyboardButton(gettext(SHARE_BUTTON), request_location=True)], [KeyboardButton(gettext(NOT_NOW))]]
    keyboard = ReplyKeyboardMarkup(keys, resize_keyboard=True, one_time_keyboard=True)
    _memory(context)[ASKED] = context.now()
    await context.say_beside(gettext(SHARE), keyboard)


async def located(_: Update, context: Context) -> None:
    """A location sent in private: its zone is taken, and the clock shown so that a mistake is seen."""
    point = context.message.location
    assert point is not None, "only messages with a location come here"
    zone = await asyncio.to_thread(zone_at, point.latitude, point.longitude)
    if zone is None:
        await context.say_beside(gettext(NO_ZONE), ReplyKeyboardRemove())
        return
    await keep_zone(context, zone)
    taken = gettext("Your time zone is {zone} from now on. The place itself is not kept.", zone=zone_label(zone))
    await context.say_beside(taken, ReplyKeyboardRemove())
    await context.say(_is_it(context.now(), zone), _clock_choices(begun=_is_begun(context)))


# --------------------------------------------------------------------------- three: how long before


async def _ask_leads(context: Context) -> None:
    subscriber = await context.subscriber()
    if not subscriber.subscribed:
        await _end(context)
        return
    text = gettext("How long before a meeting? {leads} if you say nothing.", leads=spoken_leads(subscriber.leads))
    choices = [Choice(words, f"first:leads:{words}") for words in OFFERED_LEADS]
    await context.answer(text, [*choices, Choice(gettext("As it is"), "first:end:")])


async def _take_leads(context: Context, words: str) -> None:
    """Raises UnreadableLeads, for what no button says."""
    after = replace(await context.subscriber(), leads=parse_leads(words))
    await context.subscriptions.keep(after, now=context.now())


async def _end(context: Context) -> None:
    """All is settled: what was, and what can be done next."""
    memory = _memory(context)
    memory.pop(BEGUN, None)
    memory.pop(ASKED, None)
    subscriber = await context.subscriber()
    group = to_a_group(context)
    if not subscriber.subscribed:
        await context.answer(
            gettext(LATER), [Choice(gettext("What is next"), "meetings:1:"), Choice(gettext("Help"), "help:"), *group]
        )
        return
    text = gettext("Done.") + f" {what_comes(subscriber)}\n{settings_words(subscriber, context.now())}"
    await context.answer(text, [Choice(gettext("What is next"), "meetings:1:"), *after_choices(), *group])


def to_a_group(context: Context) -> tuple[Choice, ...]:
    """The button that takes the bot into a group of one's choice; it is for private chats."""
    link = f"https://t.me/{context.bot.username}?startgroup={INTO_A_GROUP}"
    return (Choice(gettext("Add me to a group"), link),) if context.in_private else ()


def _is_begun(context: Context) -> bool:
    begun = _memory(context).get(BEGUN)
    return begun is not None and context.now() - begun <= ASKED_FOR


def _memory(context: Context) -> dict[str, datetime]:
    """What is remembered of this chat while it is asked."""
    memory = context.chat_data
    assert memory is not None, "questions are asked in chats"
    return memory
