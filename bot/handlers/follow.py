"""/subscribe and /unsubscribe: reminders before meetings, of everything, of some parties, of all but some."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from telegram import Update

from bot.context import Context
from bot.handlers.settings import CHOICES
from bot.leads import spoken_leads
from bot.zones import local_time, zone_label
from briefings.briefing import Choice
from store.records import Subscriber

MOST_FOLLOWED = 20
MOST_OFFERED = 3
MOST_MUTED = 100
NO_SUCH_MEETING = "I do not know that meeting any more, so nothing was changed."
_MEETING_ID = re.compile(r"[0-9a-f]{10}")


class TooMuchFollowed(Exception):
    """More parties are followed than one person can mean; the message says how many go."""


async def subscribe(_: Update, context: Context) -> None:
    """/subscribe [party]: a reminder before each meeting, or before those of a party; parties add up."""
    await start_following(context, context.words)


async def start_following(context: Context, words: str) -> None:
    """Follow what the words name in addition to what was followed; without words, every meeting."""
    await context.require_settler()
    before = await context.subscriber()
    wanted = await context.subscriptions.named(words) if words else ()
    kept = before.follows if before.subscribed else ()
    follows = tuple(dict.fromkeys((*kept, *wanted))) if wanted else ()
    mutes = tuple(side for side in before.mutes if side not in wanted) if wanted else ()
    if len(follows) > MOST_FOLLOWED:
        raise TooMuchFollowed(f"At most {MOST_FOLLOWED} at a time, please. /unsubscribe Russia takes one away.")
    after = replace(
        before, subscribed=True, paused=None, follows=follows, mutes=mutes, since=before.since or context.now()
    )
    await context.subscriptions.keep(after, now=context.now())
    offered = () if follows else await _offered(context)
    await context.say(f"{_what_comes(after)}\n{settings_words(after, context.now())}", (*offered, *CHOICES))


async def _offered(context: Context) -> tuple[Choice, ...]:
    """The parties with most meetings ahead, to follow them alone."""
    today = context.now().date()
    ahead = [each for each in await context.store.meetings() if each.when.latest and each.when.latest >= today]
    counts = Counter(side for meeting in ahead for side in meeting.sides)
    return tuple(Choice(f"Only {side}", f"subscribe:{side}") for side, _ in counts.most_common(MOST_OFFERED))


async def unsubscribe(_: Update, context: Context) -> None:
    """/unsubscribe [party]: no reminders any more, or none of a party."""
    await stop_following(context, context.words)


async def stop_following(context: Context, words: str) -> None:
    """Follow less, or nothing; the time zone and the lead times stay for another time.

    A party taken away from everything is muted: no meeting it takes part in is reminded of.
    """
    await context.require_settler()
    before = await context.subscriber()
    if not before.subscribed:
        await context.say("No reminders are set here. /subscribe starts them.")
        return
    unwanted = await context.subscriptions.named(words) if words else ()
    follows = tuple(side for side in before.follows if side not in unwanted)
    if unwanted and before.follows and follows == before.follows:
        followed = f"{_spoken(unwanted, 'and')} is not followed here; {_spoken(before.follows, 'and')} is."
        await context.say(followed, [Choice("Stop all", "unsubscribe:")])
        return
    goes_on = bool(unwanted) and bool(follows or not before.follows)
    mutes = tuple(dict.fromkeys((*before.mutes, *unwanted))) if goes_on and not before.follows else before.mutes
    after = replace(before, subscribed=goes_on, follows=follows, mutes=mutes if goes_on else ())
    await context.subscriptions.keep(after, now=context.now())
    if goes_on:
        await context.say(_what_comes(after), CHOICES)
    else:
        await context.say("No more reminders. /subscribe starts them again, with your settings as they are.")


def _what_comes(subscriber: Subscriber) -> str:
    what = f"meetings of {_spoken(subscriber.follows, 'or')}" if subscriber.follows else "every meeting"
    sides = [mute for mute in subscriber.mutes if not _MEETING_ID.fullmatch(mute)]
    without = f" without {_spoken(sides, 'or')}" if sides else ""
    return f"Reminders come here before {what}{without}."


async def show_settings(context: Context, _: str) -> None:
    """A button "settings:": what is set here, and the buttons to change it."""
    subscriber = await context.subscriber()
    await context.answer(f"{_what_comes(subscriber)}\n{settings_words(subscriber, context.now())}", CHOICES)


async def mute(context: Context, meeting_id: str) -> str:
    """A button "mute:<meeting>": nothing more of this one, everything else as before. What is no meeting is refused."""
    await context.require_settler()
    if await context.store.meeting(meeting_id) is None:
        return NO_SUCH_MEETING
    before = await context.subscriber()
    mutes = tuple(dict.fromkeys((*before.mutes, meeting_id)))[-MOST_MUTED:]
    await context.subscriptions.keep(replace(before, mutes=mutes), now=context.now())
    return "No more reminders of this meeting."


async def unmute(context: Context, meeting_id: str) -> str:
    """A button "unmute:<meeting>": reminded of again, where the rest is."""
    await context.require_settler()
    before = await context.subscriber()
    mutes = tuple(each for each in before.mutes if each != meeting_id)
    await context.subscriptions.keep(replace(before, mutes=mutes), now=context.now())
    return "Reminders of this meeting come again."


def settings_words(subscriber: Subscriber, now: datetime) -> str:
    """How long before, and whose clock, with the time it shows so that a wrong zone is seen."""
    count = {1: "once", 2: "twice"}.get(len(subscriber.leads), f"{len(subscriber.leads)} times")
    clock = f"It is {local_time(now, subscriber.zone).clock} for you now ({zone_label(subscriber.zone)})."
    return f"Each is announced {count}: {spoken_leads(subscriber.leads)} before. {clock}"


def _spoken(names: Sequence[str], word: str) -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last
