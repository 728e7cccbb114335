"""/digest: once a day, or once a week, what is on of what one follows, and what has changed."""

from __future__ import annotations

import re
from dataclasses import replace

from telegram import Update

from bot.clocks import clock_in
from bot.context import Context
from bot.hours import digest_words
from briefings.briefing import Choice
from briefings.compose.times import DAYS
from briefings.language import gettext, marked
from store.records import Subscriber

OFFERED = ("07:00", "08:00", "18:00")
HOW = marked("Write for example /digest 8:00, /digest 8:00 weekly monday, or /digest off.")
_OFF = re.compile(r"\W*(?:off|none|no|never|stop)\W*", re.IGNORECASE)
_DAILY = re.compile(r"\b(?:daily|every ?day|each day)\b", re.IGNORECASE)
_WEEKLY = re.compile(r"\b(?:weekly|every week|each week)\b", re.IGNORECASE)
_DAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs?|ur)?(?:days?)?\b", re.IGNORECASE)
MONDAY = 0


class UnclearDigest(Exception):
    """No time of the day among the words; the message says how to write it."""


async def digest(_: Update, context: Context) -> None:
    """/digest 8:00 [daily | weekly monday], or off."""
    await choose_digest(context, context.asked)


async def choose_digest(context: Context, words: str) -> None:
    """The same for a button "digest:<words>"; without words it tells what is set, and offers times."""
    before = await context.subscriber()
    if not words:
        await context.answer(f"{digest_words(before)}\n{gettext(HOW)}", _choices(before))
        return
    await context.require_settler()
    after = _with(before, words)
    await context.subscriptions.keep(after, now=context.now())
    await context.answer(digest_words(after), _choices(after))


def _with(before: Subscriber, words: str) -> Subscriber:
    """The settings with what the words ask for. Raises UnclearDigest."""
    if _OFF.fullmatch(words):
        return replace(before, digest=None, digest_day=None)
    clock, weekday = clock_in(words) or before.digest, _weekday(words)
    is_known = any(letter.isdigit() for letter in words) or weekday is not None or _DAILY.search(words)
    if clock is None or (clock_in(words) is None and any(letter.isdigit() for letter in words)) or not is_known:
        raise UnclearDigest(gettext("That is no time of the day that I understand.") + f" {gettext(HOW)}")
    day = None if _DAILY.search(words) else before.digest_day if weekday is None else weekday
    return replace(before, digest=clock, digest_day=day)


def _weekday(words: str) -> int | None:
    """The weekday that is named; Monday where only "weekly" is said; None where it is not about weeks."""
    if found := _DAY.search(words):
        return next(number for number, name in enumerate(DAYS) if name.lower().startswith(found[1].lower()))
    return MONDAY if _WEEKLY.search(words) else None


def _choices(subscriber: Subscriber) -> list[Choice]:
    times = [Choice(each, f"digest:{each}") for each in OFFERED]
    if subscriber.digest is None:
        return times
    other = (
        Choice(gettext("Once a week"), "digest:weekly")
        if subscriber.digest_day is None
        else Choice(gettext("Every day"), "digest:daily")
    )
    return [*times, other, Choice(gettext("No digest"), "digest:off")]
