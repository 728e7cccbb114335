"""A picture's caption: the same in words, as much of it as Telegram takes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages.caption import CAPTION_LIMIT, caption
from bot.standin.keyboards import check_markup
from bot.standin.markup import parse_html, utf16_length
from briefings.briefing import Briefing, Choice, Claim, Section, Source
from briefings.pictures.scene import Picture, TimelineScene
from store.records import Citation


def picture(
    *texts: str, ask: str = "/timeline iran", hidden: int = 0, title: str = "Timeline", url: str | None = None
) -> Picture:
    """A picture of claims with these words, each out of an article of its own."""
    claims = tuple(Claim((text,), (Citation(f"a{at}", 0, 5),), lead="Wed 12 January") for at, text in enumerate(texts))
    sources = tuple(
        Source(at + 1, f"a{at}", f"Paper {at}", "Title", "3 January", at == 1, url) for at in range(len(texts))
    )
    words = Briefing(title, (Section(claims),), sources, (Choice("In words", "timeline:1:iran"),))
    return Picture(TimelineScene(title, "Today", (), 0), words, hidden, ask, tuple(reversed(range(len(texts)))))


def shown(drawn: Picture) -> str:
    return parse_html(caption(drawn, zone="UTC").html).text


def test_what_fits_is_all_there_with_its_sources() -> None:
    text = shown(picture("Talks in Geneva", "Talks in Cairo"))

    assert text == (
        "Timeline\n1. Wed 12 January Talks in Geneva [1]\n2. Wed 12 January Talks in Cairo [2]\n\n"
        "Sources: [1] Paper 0, 3 January; [2] Paper 1, 3 January (date assumed)"
    )


def test_what_does_not_fit_is_counted_with_how_to_ask_for_it() -> None:
    text = shown(picture(*["Talks of everybody with everybody about everything " * 3] * 30, hidden=5))

    lines = [line for line in text.splitlines() if line[:1].isdigit()]
    assert 3 < len(lines) < 30
    assert f"And {35 - len(lines)} more: /timeline iran" in text
    assert [line.split(".")[0] for line in lines] == [f"{at}" for at in range(31 - len(lines), 31)]


def test_sources_lose_their_days_before_words_are_cut_and_words_before_a_claim_is_left_out() -> None:
    whole, long = "Talks of all with all, said the host " * 2, "Talks of everybody with everybody about everything " * 3

    undated, cut = shown(picture(*[whole.strip()] * 9)), shown(picture(*[long] * 12))

    assert undated.count(whole.strip()) == 9
    assert "[1] Paper 0; [2] Paper 1" in undated
    assert [line.split(".")[0] for line in cut.splitlines() if line[:1].isdigit()] == [f"{at}" for at in range(1, 13)]
    assert "more" not in cut.splitlines()[13]


def test_a_cut_claim_keeps_its_verb_its_day_and_the_end_of_its_quotation() -> None:
    words = "says: “the filling of the reservoir behind the great dam goes on from day to day as it was planned” · 3 January"

    line = next(each for each in shown(picture(*[words] * 11)).splitlines() if each.startswith("1."))

    assert line.startswith("1. Wed 12 January says: “the filling of the")
    assert line.endswith(" …” · 3 January [1]")


def test_what_is_hidden_is_told_also_where_every_claim_fits() -> None:
    assert "And 1 more: /timeline iran" in shown(picture("Talks", hidden=1))


def test_sources_lead_to_their_pages_where_these_are_safe() -> None:
    safe, unsafe = picture("Talks", url="https://example.org/talks"), picture("Talks", url="javascript:alert(1)")

    assert '<a href="https://example.org/talks">Paper 0, 3 January</a>' in caption(safe, zone="UTC").html
    assert "javascript" not in caption(unsafe, zone="UTC").html


def test_the_button_tells_the_same_in_words() -> None:
    message = caption(picture("Talks"), zone="UTC")

    assert message.keyboard is not None
    assert [button.callback_data for row in message.keyboard.inline_keyboard for button in row] == ["timeline:1:iran"]
    assert list(check_markup(message.keyboard.to_dict())) == []


def test_the_command_stays_alive_and_what_was_typed_behind_it_does_not() -> None:
    text = shown(picture("Talks", hidden=1, ask="/timeline @durov /delete_me"))

    assert "/timeline @\u2060durov /\u2060delete_me" in text


@given(
    st.lists(st.text(max_size=400), min_size=1, max_size=12),
    st.text(max_size=3_000),
    st.sampled_from([None, "https://example.org/" + "x" * 1_900]),
)
@settings(max_examples=60, deadline=None)
def test_telegram_takes_every_caption(texts: list[str], foreign: str, url: str | None) -> None:
    message = caption(picture(*texts, ask=f"/timeline {foreign}", title=foreign, hidden=3, url=url), zone="UTC")

    parsed = parse_html(message.html)
    assert utf16_length(parsed.text) <= CAPTION_LIMIT
    assert utf16_length(message.plain) <= CAPTION_LIMIT
    assert len(parsed.entities) <= 100


@pytest.mark.parametrize("count", [1, 7, 40])
def test_sources_are_named_or_counted(count: int) -> None:
    text = shown(picture(*["Talks"] * count))

    assert "Sources: [" in text
    assert ("more" in text) == (count > 6)
