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
from briefings.cards import Card
from briefings.language import gettext
from store.records import ChatKey

KEPT_SECONDS = 60
"""How long Telegram may give the same answer again; an article may come in at any time."""
TITLE_LIMIT, DESCRIPTION_LIMIT = 64, 120


async def share(update: Update, context: Context) -> None:
    """The next meetings that the words mean, each as a card with its brief."""
    query = update.inline_query
    assert query is not None
    zone = (await context.subscriptions.of(ChatKey(query.from_user.id))).zone
    found = await context.briefings.cards(in_english(query.query), now=context.now(), zone=zone)
    offered = [_offered(card, context.bot.username, zone) for card in found]
    await query.answer(offered, cache_time=KEPT_SECONDS, is_personal=True)


def _offered(card: Card, bot: str, zone: str) -> InlineQueryResultArticle:
    content = InputTextMessageContent(
        render_one(card.brief, zone=zone).html, parse_mode=ParseMode.HTML, link_preview_options=NO_PREVIEW
    )
    link = f"https://t.me/{bot}?start={MEETING_LINK}{card.meeting}"
    return InlineQueryResultArticle(
        card.meeting,
        shortened(card.line.lead or card.brief.title, TITLE_LIMIT),
        content,
        InlineKeyboardMarkup([[InlineKeyboardButton(gettext("Ask Attaché"), url=link)]]),
        description=shortened(card.line.text, DESCRIPTION_LIMIT),
    )
