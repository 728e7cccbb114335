"""Choices to buttons: short ones side by side, long ones on their own, none that Telegram would refuse."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.messages.text import clean, shortened, units
from briefings.briefing import Choice

log = logging.getLogger(__name__)

ACTION_BYTES = 64
LINK_BYTES = 200
OURS = "https://t.me/"
MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
ROW_WIDTH = 30
"""About what a phone shows of one row of buttons before it cuts the labels; a button's edges take three."""
LABEL_LIMIT = 60


def keyboard(choices: Sequence[Choice]) -> InlineKeyboardMarkup | None:
    """The buttons in the order of the choices, or None when there are none.

    A choice whose action Telegram would refuse is left out and logged: cut, it would mean something else.
    """
    buttons = [_button(choice) for choice in choices if _is_possible(choice)][:MOST_BUTTONS]
    rows = list(_rows(buttons))
    return InlineKeyboardMarkup(rows) if rows else None


def _is_possible(choice: Choice) -> bool:
    size = len(choice.action.encode(errors="replace"))
    most = LINK_BYTES if _is_link(choice) else ACTION_BYTES
    possible = 1 <= size <= most and clean(choice.action) == choice.action and bool(clean(choice.label).strip())
    if not possible:
        log.warning("choice left out", extra={"action_bytes": size})
    return possible


def _button(choice: Choice) -> InlineKeyboardButton:
    label = " ".join(clean(choice.label).split())
    if _is_link(choice):
        return InlineKeyboardButton(shortened(label, LABEL_LIMIT), url=choice.action)
    return InlineKeyboardButton(shortened(label, LABEL_LIMIT), callback_data=choice.action)


def _is_link(choice: Choice) -> bool:
    """True for one that opens a page of Telegram, as adding the bot to a group does, and tells the bot nothing."""
    return choice.action.startswith(OURS)


def _rows(buttons: Iterable[InlineKeyboardButton]) -> Iterable[list[InlineKeyboardButton]]:
    row: list[InlineKeyboardButton] = []
    width = 0
    for button in buttons:
        need = units(button.text) + 3
        if row and (width + need > ROW_WIDTH or len(row) == MOST_IN_A_ROW):
            yield row
            row, width = [], 0
        row.append(button)
        width += need
    if row:
        yield row
