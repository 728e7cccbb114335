"""Foreign words become harmless, and lengths are Telegram's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.messages.text import clean, escape, fitting, inert, safe_link, shortened, units
from bot.standin.markup import parse_html, utf16_length

ANY_TEXT = st.text(st.characters(codec=None), max_size=200)
"""Halves of surrogate pairs and control characters included."""


@given(ANY_TEXT)
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    words = clean(text)

    shown = parse_html(f"<b>.{escape(words)}.</b>")

    assert shown.text == f".{words}."


@given(ANY_TEXT)
def test_escaped_text_stays_inside_an_attribute(text: str) -> None:
    words = clean(text)

    shown = parse_html(f'<a href="https://example.org/{escape(words)}">x</a>')

    assert shown.text == "x"


@given(ANY_TEXT)
def test_clean_text_can_be_sent(text: str) -> None:
    assert clean(text).encode("utf-8").decode() == clean(clean(text))


@given(ANY_TEXT)
def test_length_is_counted_in_utf16_units(text: str) -> None:
    assert units(text) == utf16_length(text)


@given(ANY_TEXT, st.integers(0, 250))
def test_fitting_takes_as_much_as_goes_in(text: str, room: int) -> None:
    count = fitting(text, room)

    assert units(text[:count]) <= room
    assert count == len(text) or units(text[: count + 1]) > room


@given(st.text(max_size=100), st.integers(1, 60))
def test_shortened_text_fits(text: str, most: int) -> None:
    assert units(shortened(text, most)) <= most


def test_text_is_shortened_after_a_word() -> None:
    assert shortened("Foreign ministers meet again in Geneva", 30) == "Foreign ministers meet again…"
    assert shortened("short", 30) == "short"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("send /start now", "send /\u2060start now"),
        ("/stop", "/\u2060stop"),
        ("write to @someone or a@example.org", "write to @\u2060someone or a@\u2060example.org"),
        ("#talks cost $USD", "#\u2060talks cost $\u2060USD"),
        ("open tg://resolve?domain=x", "open tg:\u2060//resolve?domain=x"),
        ("see https://example.org/a/b", "see https://example.org/a/b"),
        ("and/or, 24/7, US/UK, 5 % of $100", "and/or, 24/7, US/UK, 5 % of $100"),
        ("ends in a slash /", "ends in a slash /\u2060"),
        ("\u202edesrever\x00\x1b", "desrever"),
    ],
)
def test_foreign_words_become_no_command_mention_or_link(text: str, made: str) -> None:
    assert inert(text) == made


@pytest.mark.parametrize(
    "url", ["https://example.org", "http://example.org:8080/a?b=c&d=%20#e", "https://xn--bcher-kva.ch/ü"]
)
def test_web_addresses_are_linked(url: str) -> None:
    assert safe_link(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "example.org",
        "javascript:alert(1)",
        "tg://resolve?domain=x",
        "ftp://example.org/",
        "file:///etc/passwd",
        "https://",
        "https://localhost/",
        "https://user:word@example.org/",
        "https://user@example.org/",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://example.org\\@evil.example/",
        "https://[::1",
        "https://example.org/\u202e",
        "https://example.org/" + "a" * 3000,
    ],
)
def test_nothing_else_is_linked(url: str | None) -> None:
    assert safe_link(url) is None
