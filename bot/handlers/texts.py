"""Texts without a command: an admin's article, a typed date, a question; in groups only what is meant for us."""

from __future__ import annotations

from datetime import date

from telegram import Update

from bot.allowances import Cost
from bot.context import Context
from bot.handlers import articles, beginning, corrections, questions, redating
from bot.handlers.brief import show_brief
from bot.handlers.start import WHAT_I_ANSWER
from bot.leads import lead_before, short_lead, spoken_lead
from bot.routing import (
    LONGEST_QUESTION,
    Question,
    is_article,
    is_link,
    is_small_talk,
    is_thanks,
    question_in,
    without_mentions,
)
from briefings.asking import in_english
from briefings.briefing import Choice
from briefings.compose.wording import party_names
from briefings.language import ENGLISH, gettext, spoken
from briefings.locales import listed
from briefings.query import parse
from briefings.slips import mended

MOST_WORDS = 6
"""More words than this that ask for nothing known are talk, and not looked for."""


async def in_private(_: Update, context: Context) -> None:
    """What was typed, pasted or forwarded: the next piece of a text, a day, an article, or a question."""
    message, words = context.message, (context.message.text or "").strip()
    if context.bureau.pieces.takes(context.sender, words):
        return
    if not message.forward_origin and await beginning.typed_place(context, words):
        return
    if context.is_admin and (await corrections.typed(context, words) or await redating.typed_day(context, words)):
        return
    too_much_for_a_question = message.forward_origin or is_link(words) or len(words) > LONGEST_QUESTION
    if too_much_for_a_question or (context.is_admin and is_article(in_english(words))):
        context.require_admin()
        await articles.read_text(context, message, words)
        return
    await _answer(context, words)


async def in_group(_: Update, context: Context) -> None:
    """A question that names the bot or replies to it; everything else is people talking to each other."""
    message, words = context.message, context.message.text or ""
    named = f"@{context.bot.username}".lower() in words.lower()
    replied = message.reply_to_message and message.reply_to_message.from_user
    if not named and not (replied and replied.id == context.bot.id):
        return
    if named or question_in(in_english(words), context.now().date()):
        await _answer(context, words)


async def _answer(context: Context, words: str) -> None:
    context.spend(Cost.QUESTION)
    words = mended(in_english(words))
    question = question_in(words, context.now().date()) or await _found(context, words)
    if question is None and is_thanks(words):
        await context.say(gettext("You are welcome. /help shows what I answer."))
    elif question is None:
        choices = (Choice(gettext("What is next"), "meetings:1:"), Choice(gettext("Help"), "help:"))
        await context.say(gettext(WHAT_I_ANSWER), choices)
    elif question.kind in questions.ASKED:
        await questions.ask(context, question.kind, question.query)
    elif question.kind == "brief":
        await show_brief(context, question.query)
    else:
        asked = gettext("Shall reminders come here before every meeting?")
        if question.query:
            asked = gettext(
                "Shall reminders come here before meetings of {parties}?",
                parties=_named(question.query, context.now().date()),
            )
        action = f"subscribe:{question.query}"
        if lead := lead_before(words):
            asked += " " + gettext("All of them then come {time} before.", time=spoken_lead(lead))
            action = f"ahead:{short_lead(lead)}:{question.query}"
        await context.say(asked, [Choice(gettext("Yes"), action)])


def _named(query: str, today: date) -> str:
    """The parties of a question as the reader's language lists them."""
    return query if spoken() == ENGLISH else listed(party_names(parse(query, today).sides))


async def _found(context: Context, words: str) -> Question | None:
    """A question by what there is: a place or a subject that a meeting, else a position, has to do with."""
    query = without_mentions(words)
    if is_small_talk(query) or len(query.split()) > MOST_WORDS:
        return None
    if await context.briefings.meeting_records(query, now=context.now()):
        return Question("meetings", query)
    if await context.briefings.position_records(query, now=context.now()):
        return Question("positions", query)
    return None
