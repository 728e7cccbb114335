"""Telegram's HTML: what becomes of it, and what is refused with which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.standin.markup import BadMarkup, Entity, FormattedText, parse_html, trimmed, utf16_length, utf16_slice


@pytest.mark.parametrize(
    ("html", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>Talks</b>", "Talks", [Entity("bold", 0, 5)]),
        ("<STRONG>Talks</strong>", "Talks", [Entity("bold", 0, 5)]),
        ("<b>a<i>b</i></b>", "ab", [Entity("bold", 0, 2), Entity("italic", 1, 1)]),
        ("<b>a</>", "a", [Entity("bold", 0, 1)]),
        ("🕊 <s>x</s>", "🕊 x", [Entity("strikethrough", 3, 1)]),
        ("a &lt;b&gt; &amp; &quot;c&quot; &nbsp; &#8212; &#x2014", 'a <b> & "c" &nbsp; — —', []),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "x", [Entity("text_link", 0, 1, url="https://example.org/?a=1&b=2")]),
        ("<blockquote expandable>x</blockquote>", "x", [Entity("expandable_blockquote", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [Entity("blockquote", 0, 1)]),
        ('<tg-time unix="1641800000" format="wDT">10 Jan</tg-time>', "10 Jan", [Entity("date_time", 0, 6, unix_time=1641800000, date_time_format="wDT")]),
        ('<span class="tg-spoiler">x</span>', "x", [Entity("spoiler", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [Entity("pre", 0, 1, language="python")]),
        ("<code class='language-python'>x</code>", "x", [Entity("code", 0, 1)]),
        ("<b></b>x", "x", []),
        ("  <b> x </b>\n", "x", [Entity("bold", 0, 1)]),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(html: str, text: str, entities: list[Entity]) -> None:
    parsed = parse_html(html)

    assert parsed.text == text
    assert list(parsed.entities) == entities


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é<br>", 'Unsupported start tag "br" at byte offset 2'),
        ("5 < 6 and 7 > 6", 'Unsupported start tag "" at byte offset 2'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=x/y>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-time>x</tg-time>", 'Tag "tg-time" must have a valid Unix time at byte offset 0'),
        ('<tg-time unix="1" format="Rx">x</tg-time>', 'Tag "tg-time" has an invalid format at byte offset 0'),
        ("<!-- x -->", 'Unsupported start tag "!--" at byte offset 0'),
    ],
)
def test_wrong_html_is_refused_with_its_place(html: str, reason: str) -> None:
    with pytest.raises(BadMarkup) as refusal:
        parse_html(html)

    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    ("html", "dropped"),
    [
        ('<a href="javascript:alert(1)">x</a>', ("a link to 'javascript:alert(1)'",)),
        ('<a href="ftp://example.org">x</a>', ("a link to 'ftp://example.org'",)),
        ("<code><b>x</b></code>", ("bold inside code",)),
        ("<blockquote>a<blockquote>x</blockquote></blockquote>", ("a quote inside a quote",)),
        ("<b>x</b> " * 101, ("1 of 101 entities",)),
    ],
)
def test_what_telegram_silently_drops_is_told(html: str, dropped: tuple[str, ...]) -> None:
    parsed = parse_html(html)

    assert parsed.dropped == dropped
    assert len(parsed.entities) <= 100


def test_lengths_count_utf16_units() -> None:
    assert utf16_length("a🕊é") == 4
    assert utf16_slice("a🕊é", 1, 2) == "🕊"


def test_trimming_moves_the_entities_along() -> None:
    given = FormattedText("  ab  ", (Entity("bold", 0, 3), Entity("italic", 4, 2)))

    assert trimmed(given) == FormattedText("ab", (Entity("bold", 0, 1),))


@given(st.text(alphabet="<>/&;ab \"='", max_size=40))
def test_any_text_is_either_parsed_or_refused(source: str) -> None:
    try:
        parsed = parse_html(source)
    except BadMarkup:
        return

    assert all(entity.end <= utf16_length(parsed.text) for entity in parsed.entities)


@given(st.text(max_size=60))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert parse_html(escaped).text == text.strip()
