"""Texts without a command: an admin's article, a typed date, a question; in groups only what is meant for us."""

from __future__ import annotations

from telegram import Update

from bot.context import Context
from bot.handlers import articles, questions, redating
from bot.routing import LONGEST_QUESTION, Question, is_article, is_link, question_in
from briefings.briefing import Choice

WHAT_I_ANSWER = (
    "I answer questions such as “when do Russia and NATO meet?” or “what does Iran want?”. /help shows everything."
)
CHOICES = (Choice("What is next", "meetings:1:"), Choice("Help", "help:"))


async def in_private(_: Update, context: Context) -> None:
    """What was typed, pasted or forwarded: the next piece of a text, a day, an article, or a question."""
    message, words = context.message, (context.message.text or "").strip()
    if context.bureau.pieces.takes(context.sender, words):
        return
    if context.is_admin and await redating.typed_day(context, words):
        return
    too_much_for_a_question = message.forward_origin or is_link(words) or len(words) > LONGEST_QUESTION
    if too_much_for_a_question or (context.is_admin and is_article(words)):
        context.require_admin()
        await articles.read_text(context, message, words)
        return
    question = question_in(words, context.now().date())
    if question:
        await _answer(context, question)
    else:
        await context.say(WHAT_I_ANSWER, CHOICES)


async def in_group(_: Update, context: Context) -> None:
    """A question that names the bot or replies to it; everything else is people talking to each other."""
    message, words = context.message, context.message.text or ""
    named = f"@{context.bot.username}".lower() in words.lower()
    replied = message.reply_to_message and message.reply_to_message.from_user
    if not named and not (replied and replied.id == context.bot.id):
        return
    question = question_in(words, context.now().date())
    if question:
        await _answer(context, question)
    elif named:
        await context.say(WHAT_I_ANSWER, CHOICES)


async def _answer(context: Context, question: Question) -> None:
    if question.kind in questions.ASKED:
        await questions.ask(context, question.kind, question.query)
        return
    about = f"meetings of {question.query}" if question.query else "every meeting"
    await context.say(f"Shall reminders come here before {about}?", [Choice("Yes", f"subscribe:{question.query}")])
