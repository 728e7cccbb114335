"""/quiet: the hours in which nothing rings, what becomes of what is due then, and what may ring all the same."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import time

from telegram import Update

from bot.clocks import span_in
from bot.context import Context
from bot.hours import quiet_words
from briefings.briefing import Choice
from briefings.language import gettext, marked
from store.records import Subscriber

USUAL = (time(22), time(7))
OFFERED = ("22:00-07:00", "23:00-08:00", "20:00-09:00")
HOW = marked(
    "Write for example /quiet 22:00-07:00, or /quiet 22:00-07:00 hold to have everything afterwards in one message, "
    "or /quiet off."
)
_OFF = re.compile(r"\W*(?:off|none|no|never|stop)\W*", re.IGNORECASE)
_HOLD = re.compile(r"\b(?:hold|held|keep|later|after(?:wards)?)\b", re.IGNORECASE)
_SILENT = re.compile(r"\bsilent(?:ly)?\b", re.IGNORECASE)
_NOT_THROUGH = re.compile(r"\b(?:not|nothing|no|don['’]?t let) (?:\w+ ){0,8}through\b", re.IGNORECASE)
_THROUGH = re.compile(r"\bthrough\b", re.IGNORECASE)


class UnclearHours(Exception):
    """No two times, and none of the words that are known here; the message says how to write it."""


async def quiet(_: Update, context: Context) -> None:
    """/quiet [22:00-07:00] [silent|hold] [let meetings through], or off."""
    await choose_quiet(context, context.asked)


async def choose_quiet(context: Context, words: str) -> None:
    """The same for a button "quiet:<words>"; without words it tells what is set, and offers other hours."""
    before = await context.subscriber()
    if not words:
        await context.answer(f"{quiet_words(before)}\n{gettext(HOW)}", _choices(before))
        return
    await context.require_settler()
    after = _with(before, words)
    await context.subscriptions.keep(after, now=context.now())
    await context.answer(quiet_words(after), _choices(after))


def _with(before: Subscriber, words: str) -> Subscriber:
    """The settings with what the words ask for. Raises UnclearHours."""
    if _OFF.fullmatch(words):
        return replace(before, quiet=None)
    hours = span_in(words)
    is_known = any(known.search(words) for known in (_HOLD, _SILENT, _THROUGH))
    if hours is None and (not is_known or any(letter.isdigit() for letter in words)):
        raise UnclearHours(gettext("Those are no two times that I understand.") + f" {gettext(HOW)}")
    holds = (before.quiet_holds and not _SILENT.search(words)) or _HOLD.search(words) is not None
    lets = (before.quiet_lets_through or _THROUGH.search(words) is not None) and not _NOT_THROUGH.search(words)
    return replace(before, quiet=hours or before.quiet or USUAL, quiet_holds=holds, quiet_lets_through=lets)


def _choices(subscriber: Subscriber) -> list[Choice]:
    hours = [Choice(each.replace("-", "–"), f"quiet:{each}") for each in OFFERED]
    if subscriber.quiet is None:
        return hours
    silently = Choice(gettext("Come silently"), "quiet:silent")
    afterwards = Choice(gettext("Keep until after"), "quiet:hold")
    mode = silently if subscriber.quiet_holds else afterwards
    through = (
        Choice(gettext("Let nothing ring"), "quiet:nothing through")
        if subscriber.quiet_lets_through
        else Choice(gettext("Let meetings ring"), "quiet:let meetings through")
    )
    return [*hours, mode, through, Choice(gettext("No quiet hours"), "quiet:off")]
