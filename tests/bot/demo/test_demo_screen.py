"""What a message looks like on a terminal and over a pipe."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime

import pytest

from bot.demo.screen import Screen
from bot.standin.markup import parse_html
from bot.standin.world import Chat, Message, User

HTML = (
    "<b>Talks</b> 🕊 <s>Wed 12 Jan</s> Tue 18 Jan\n"
    "<blockquote>The dam talks have been postponed to January 18</blockquote>\n"
    '[1] <a href="https://example.org/a">The Delta Ledger</a>, 28 Dec'
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def message() -> Message:
    user = User(1, "Attaché", is_bot=True)
    keys = [[{"text": "Brief", "callback_data": "a"}, {"text": "Mute this meeting", "callback_data": "b"}]]
    sent = Message(1, Chat(1, "private"), user, datetime(2022, 1, 4, 9, tzinfo=UTC), parse_html(HTML))
    sent.markup = {"inline_keyboard": [*keys, [{"text": "Source", "url": "https://example.org/a"}]]}
    return sent


def shown(message: Message, output: io.StringIO) -> str:
    Screen(output).message(message, list(enumerate(message.buttons, 1)), "09:00")
    return output.getvalue()


def test_pipe_gets_plain_text_with_addresses_and_unbroken_lines(message: Message) -> None:
    assert shown(message, io.StringIO()).splitlines() == [
        "Attaché  09:00",
        "Talks 🕊 Wed 12 Jan Tue 18 Jan",
        "| The dam talks have been postponed to January 18",
        "[1] The Delta Ledger <https://example.org/a>, 28 Dec",
        "(1) Brief  (2) Mute this meeting  (3) Source <https://example.org/a>",
        "",
    ]


def test_terminal_gets_styles_and_links(message: Message, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)

    text = shown(message, Terminal())

    assert "\x1b[1mTalks" in text
    assert "\x1b[9mWed 12 Jan" in text
    assert "https://example.org/a\x1b\\" in text


@pytest.mark.parametrize("columns", [30, 40, 80])
def test_nothing_is_wider_than_the_terminal(message: Message, columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "xterm")

    lines = re.sub(r"\x1b(\[[0-9;]*m|\].*?\x1b\\)", "", shown(message, Terminal())).splitlines()

    assert max(map(len, lines)) <= columns
    assert "  (2) Mute this meeting" in "\n".join(lines)
