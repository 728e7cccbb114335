"""'@bot iran' typed in any chat: a meeting's brief to share there."""

from __future__ import annotations

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
    Update,
)
from telegram.constants import ParseMode

from bot.context import Context
from bot.handlers.start import MEETING_LINK
from bot.messages.render import render_one
from bot.messages.text import shortened
from bot.sending import NO_PREVIEW
from briefings.asking import in_english
from briefings.briefing import Claim
from briefings.language import gettext
from store.records import ChatKey

MOST = 5
KEPT_SECONDS = 60
"""How long Telegram may give the same answer again; an article may come in at any time."""
TITLE_LIMIT, DESCRIPTION_LIMIT = 64, 120


async def share(update: Update, context: Context) -> None:
    """The next meetings that the words mean, each as a card with its brief."""
    query = update.inline_query
    assert query is not None
    zone = (await context.subscriptions.of(ChatKey(query.from_user.id))).zone
    found = await context.briefings.meetings(in_english(query.query), now=context.now(), zone=zone)
    names = [choice.action.removeprefix("brief:") for choice in found.choices if choice.action.startswith("brief:")]
    cards = [
        await _card(context, name, claim, zone) for name, claim in list(zip(names, found.claims, strict=False))[:MOST]
    ]
    await query.answer(cards, cache_time=KEPT_SECONDS, is_personal=True)


async def _card(context: Context, meeting: str, claim: Claim, zone: str) -> InlineQueryResultArticle:
    brief = await context.briefings.brief(meeting, now=context.now(), zone=zone)
    content = InputTextMessageContent(
        render_one(brief, zone=zone).html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    link = f"https://t.me/{context.bot.username}?start={MEETING_LINK}{meeting}"
    return InlineQueryResultArticle(
        meeting,
        shortened(claim.lead or brief.title, TITLE_LIMIT),
        content,
        InlineKeyboardMarkup([[InlineKeyboardButton(gettext("Ask Attaché"), url=link)]]),
        description=shortened(claim.text, DESCRIPTION_LIMIT),
    )
