"""A message ready to be sent."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import InlineKeyboardMarkup


@dataclass(frozen=True, slots=True)
class Message:
    """One Telegram message: as HTML, and as the plain text that is sent should Telegram refuse the HTML.

    Both fit into one message. ``keyboard`` is None where there is nothing to choose.
    """

    html: str
    plain: str
    keyboard: InlineKeyboardMarkup | None = None
