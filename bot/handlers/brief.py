"""/brief and /why: one meeting in full, and the words behind one line of the last answer."""

from __future__ import annotations

from dataclasses import replace

from telegram import Update

from bot.answers import Answer
from bot.context import Context
from bot.handlers.choices import brief_choices
from briefings.briefing import Claim
from briefings.language import gettext, marked

LONGEST_NUMBER = 3
"""Digits of a line's number; a meeting's id of nothing but digits is longer."""


class WrongNumber(Exception):
    """A number that no line of the answer has; the message says which there are."""


async def brief(_: Update, context: Context) -> None:
    """/brief [number or words]: one meeting in full. A number is that of the last list of meetings."""
    words = context.asked
    if is_number(words):
        words = await meeting_numbered(context, int(words))
    await show_brief(context, words)


async def show_brief(context: Context, query: str) -> None:
    """A button "brief:<meeting>", or the command with words."""
    briefing = await context.briefings.brief(query, now=context.now(), zone=await context.zone())
    await context.reply(replace(briefing, choices=await brief_choices(context, briefing)), kind="brief")


async def why(_: Update, context: Context) -> None:
    """/why [number]: the passage behind a numbered line of the last answer, or of the one replied to."""
    words = context.words
    if words and not is_number(words):
        raise WrongNumber(gettext("Write /why and the number of a line, for example /why 2."))
    replied = context.message.reply_to_message
    answer = await context.answer_named(replied.message_id if replied else None)
    await _explain(context, answer, int(words) if words else None)


async def show_why(context: Context, argument: str) -> None:
    """A button "why:<number>": a line of the answer it stands under."""
    answer = await context.answer_named(context.message.message_id)
    await _explain(context, answer, int(argument) if is_number(argument) else None)


async def _explain(context: Context, answer: Answer | None, number: int | None) -> None:
    claim = _claim(answer, number)
    briefing = await context.briefings.why(claim, now=context.now(), zone=await context.zone())
    await context.reply(briefing)


def _claim(answer: Answer | None, number: int | None) -> Claim:
    if answer is None or not answer.claims:
        words = gettext("I no longer know which answer you mean. Ask again, for example /meetings, then /why 1.")
        raise WrongNumber(words)
    claims = answer.claims
    if number is None and len(claims) > 1:
        raise WrongNumber(gettext("Which line? Write /why and a number from 1 to {last}.", last=len(claims)))
    line = 1 if number is None else number
    if not 1 <= line <= len(claims):
        hint = marked("The last answer has no line {number}; its lines go from 1 to {last}.")
        raise WrongNumber(gettext(hint, number=line, last=len(claims)))
    return claims[line - 1]


async def meeting_numbered(context: Context, number: int) -> str:
    """The id of the meeting with this number in the last list. Raises WrongNumber."""
    meetings = await context.bureau.answers.listed(context.key)
    if not meetings:
        words = gettext("There is no list of meetings to count in. /meetings makes one; /brief Geneva finds one.")
        raise WrongNumber(words)
    if not 1 <= number <= len(meetings):
        hint = marked("The last list has no meeting {number}; its meetings go from 1 to {last}.")
        raise WrongNumber(gettext(hint, number=number, last=len(meetings)))
    return meetings[number - 1]


def is_number(words: str) -> bool:
    """True for the number of a line or a meeting, as it is typed."""
    return words.isdecimal() and words.isascii() and len(words) <= LONGEST_NUMBER
