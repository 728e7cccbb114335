"""What Telegram demands of the buttons under a message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from bot.standin.answers import bad_request
from bot.standin.markup import link_is_valid

MOST_BUTTONS = 100
MOST_IN_A_ROW = 8
CALLBACK_BYTES = 64
_PLAIN = {"text", "style", "icon_custom_emoji_id"}


@dataclass(frozen=True, slots=True)
class Button:
    """A button of an inline keyboard: its label and either callback data or a link."""

    label: str
    data: str | None = None
    url: str | None = None


def buttons_of(markup: Mapping[str, Any] | None) -> tuple[Button, ...]:
    """The buttons of an inline keyboard in reading order; none for any other markup."""
    rows = (markup or {}).get("inline_keyboard", ())
    return tuple(
        Button(button["text"], button.get("callback_data"), button.get("url")) for row in rows for button in row
    )


def check_markup(markup: Mapping[str, Any] | None) -> Iterator[str]:
    """Yield in words what Telegram would silently change. Raises Refusal for what it would refuse."""
    if not markup or "inline_keyboard" not in markup:
        return
    rows = markup["inline_keyboard"]
    for row in rows:
        for button in row:
            _check_button(button)
        if len(row) > MOST_IN_A_ROW:
            yield f"{len(row)} buttons in a row, more than {MOST_IN_A_ROW}"
    if sum(map(len, rows)) > MOST_BUTTONS:
        yield f"{sum(map(len, rows))} buttons, more than {MOST_BUTTONS}"


def _check_button(button: Mapping[str, Any]) -> None:
    label = button["text"]
    kinds = set(button) - _PLAIN
    if not label.strip():
        raise bad_request("can't parse inline keyboard button: Text must be non-empty")
    if not kinds:
        raise bad_request("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if len(kinds) > 1:
        raise bad_request(f"can't parse inline keyboard button: more than one of {', '.join(sorted(kinds))}")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")
    if "url" in button and not link_is_valid(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
