"""What an article without a title is called: its own first words, not those of its byline and dateline."""

from __future__ import annotations

import pytest

from briefings.sources.headlines import headline_of, opening_of

BODY = "Azerbaijan and Armenia will meet in Tbilisi on Friday, officials said. It will be their first talks this year."


@pytest.mark.parametrize(
    "head",
    [
        "",
        "BAKU, March 8, 2024 (Caspian Times) - ",
        "LONDON - ",
        "By Ann Other\n\nLONDON, Dec. 29 (Reuters) -- ",
        "By Ann Other LONDON, Dec. 29 (Reuters) -- ",
        "Published: 29 December 2021\n",
        "2021-12-29\n\n",
        "Kyiv, Ukraine\n\n",
    ],
)
def test_a_text_opens_after_its_byline_and_dateline(head: str) -> None:
    assert opening_of(head + BODY) == BODY


@pytest.mark.parametrize("text", ["From Monday on the ministers meet in Rome.", "A\n\nB", "12 were killed."])
def test_telling_words_stay(text: str) -> None:
    assert opening_of(text) == text


def test_a_text_of_nothing_but_a_byline_is_called_by_it() -> None:
    assert opening_of("By Ann Other") == "By Ann Other"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Oman mediates\n\n", "Oman mediates"),
        ("Oman mediates\nMUSCAT, Dec. 29, 2021 (Gulf News) - ", "Oman mediates"),
        ("Published: 29 December 2021\n\nIran and Iraq to talk water\n\nBAGHDAD - ", "Iran and Iraq to talk water"),
        ("Oman mediates\n", None),
        ("Ann Other\n\n", None),
        ("Caspian Times\n\nBAKU - ", None),
        ("Mediation\n\n", None),
        ("Oman mediates.\n\n", None),
    ],
)
def test_two_words_are_a_title_where_they_stand_alone_and_are_no_name(head: str, title: str | None) -> None:
    assert headline_of(head + BODY) == title
