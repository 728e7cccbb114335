"""/subscribe and /unsubscribe: reminders before meetings, of everything or of parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from telegram import Update

from bot.context import Context
from bot.leads import spoken_leads
from bot.zones import local_time, zone_label
from briefings.briefing import Choice
from store.records import Subscriber

MOST_FOLLOWED = 20
CHOICES = (Choice("How long before", "leads:"), Choice("Time zone", "zone:"), Choice("Stop", "unsubscribe:"))


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
    if len(follows) > MOST_FOLLOWED:
        raise TooMuchFollowed(f"At most {MOST_FOLLOWED} at a time, please. /unsubscribe Russia takes one away.")
    after = replace(before, subscribed=True, paused=None, follows=follows, since=before.since or context.now())
    await context.subscriptions.keep(after, now=context.now())
    await context.say(f"{_what_comes(after)}\n{settings_words(after, context.now())}", CHOICES)


async def unsubscribe(_: Update, context: Context) -> None:
    """/unsubscribe [party]: no reminders any more, or none of a party."""
    await stop_following(context, context.words)


async def stop_following(context: Context, words: str) -> None:
    """Follow less, or nothing; the time zone and the lead times stay for another time."""
    await context.require_settler()
    before = await context.subscriber()
    if not before.subscribed:
        await context.say("No reminders are set here. /subscribe starts them.")
        return
    unwanted = await context.subscriptions.named(words) if words else before.follows
    left = tuple(side for side in before.follows if side not in unwanted)
    if words and len(left) == len(before.follows):
        await context.say(_not_followed(before, unwanted), [Choice("Stop all", "unsubscribe:")])
        return
    after = replace(before, subscribed=bool(left), follows=left)
    await context.subscriptions.keep(after, now=context.now())
    if after.subscribed:
        await context.say(_what_comes(after), CHOICES)
    else:
        await context.say("No more reminders. /subscribe starts them again, with your settings as they are.")


def _what_comes(subscriber: Subscriber) -> str:
    if not subscriber.follows:
        return "Reminders come here before every meeting."
    return f"Reminders come here before meetings of {_spoken(subscriber.follows, 'or')}."


def _not_followed(subscriber: Subscriber, unwanted: Sequence[str]) -> str:
    """Why taking these away changes nothing."""
    if not subscriber.follows:
        return "Reminders come here before every meeting. To choose, send /subscribe and a party: /subscribe NATO."
    return f"{_spoken(unwanted, 'and')} is not followed here; {_spoken(subscriber.follows, 'and')} is."


def settings_words(subscriber: Subscriber, now: datetime) -> str:
    """How long before, and whose clock, with the time it shows so that a wrong zone is seen."""
    clock = local_time(now, subscriber.zone).clock
    return (
        f"They come {spoken_leads(subscriber.leads)} before. It is {clock} for you now ({zone_label(subscriber.zone)})."
    )


def _spoken(names: Sequence[str], word: str) -> str:
    *first, last = names
    return f"{', '.join(first)} {word} {last}" if first else last
