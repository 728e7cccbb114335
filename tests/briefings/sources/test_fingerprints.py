"""Two addresses of one page are one, and so are two copies of one text; what says something else is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.sources.fingerprints import are_alike, canonical, host_of, is_long_enough, says_nothing_else, sketch_of

TEXT = """Egypt and Ethiopia will resume their talks on the dam in Kinshasa on Friday, officials of both sides said.

The two countries have not met since the summer, when the last round ended without a word on the filling of the lake.
Sudan, which lies between them, asked for daily figures of the water that is let through. A spokesman in Cairo said that
a binding agreement was what his country had come for, and that it would not leave without one."""


@pytest.mark.parametrize(
    "other",
    [
        "http://ledger.example/talks?id=7&page=2",
        "https://www.ledger.example/talks/?page=2&id=7",
        "https://ledger.example:443/talks?utm_source=rss&utm_medium=feed&id=7&page=2#comments",
        "https://LEDGER.example/talks?id=7&fbclid=abc&page=2",
    ],
)
def test_addresses_of_one_page_are_one(other: str) -> None:
    assert canonical(other) == canonical("https://ledger.example/talks?id=7&page=2")


@pytest.mark.parametrize(
    "other",
    ["https://ledger.example/talks?id=8&page=2", "https://ledger.example/Talks?id=7&page=2", "https://x.example/"],
)
def test_addresses_of_other_pages_are_others(other: str) -> None:
    assert canonical(other) != canonical("https://ledger.example/talks?id=7&page=2")


@given(st.text(max_size=60))
def test_any_words_have_a_canonical_form_that_stays(words: str) -> None:
    url = canonical(f"https://ledger.example/{words}")

    assert canonical(f"https://{url}") == url


def test_a_site_is_the_same_with_and_without_www() -> None:
    assert host_of("https://www.ledger.example/a") == host_of("http://ledger.example") == "ledger.example"
    assert host_of(None) is None


def test_a_text_set_otherwise_has_the_same_sketch() -> None:
    assert sketch_of(TEXT.replace("\n", " ").replace("Egypt", "EGYPT")) == sketch_of(TEXT)


@pytest.mark.parametrize(
    "copy",
    [
        TEXT + "\n\nAdditional reporting by the staff in Cairo.",
        "CAIRO (Highland Wire) — " + TEXT,
        TEXT.replace("the last round", "the latest round"),
    ],
)
def test_a_copy_with_a_dateline_or_a_last_line_is_alike_and_says_nothing_else(copy: str) -> None:
    assert are_alike(sketch_of(copy), sketch_of(TEXT))
    assert says_nothing_else(copy, TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [("on Friday", "on Saturday"), ("on Friday", "at 10:30"), ("will resume", "postponed"), ("In", "in 2023")],
)
def test_a_version_with_another_day_figure_or_turn_says_something_else(old: str, new: str) -> None:
    assert not says_nothing_else(TEXT.replace(old, new) + ("" if old in TEXT else f" {new}"), TEXT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("on Friday", "on 9 March"),  # both stand elsewhere in the text
        ("Ethiopia will", "Kenya will"),
        ("Egypt and", "Egypt, Sudan and"),
        ("with the spokesman Adam Bello", "with the spokesman Omar Said"),
        ("on 9 March", "on Friday"),
    ],
)
def test_another_day_or_name_of_the_text_in_the_place_of_one_says_something_else(old: str, new: str) -> None:
    original = (
        f"{TEXT} Sudan spoke with the spokesman Adam Bello of Kenya, as on 9 March, and with Omar Said on Friday."
    )

    assert not says_nothing_else(original.replace(old, new, 1), original)


def test_another_text_of_the_same_subject_is_not_alike() -> None:
    other = TEXT.replace("will resume their talks", "are to take up talks").replace("said", "told reporters in Cairo")
    other = " ".join(reversed(other.split(". ")))[100:] + " Nobody would say when the lake is to be filled."

    assert not are_alike(sketch_of(other), sketch_of(TEXT))


@pytest.mark.parametrize(("text", "enough"), [(TEXT, True), ("Talks are set for Friday.", False), ("", False)])
def test_short_texts_are_too_alike_to_be_told_apart(text: str, enough: bool) -> None:
    assert is_long_enough(text) is enough


def test_nothing_is_like_nothing() -> None:
    assert not are_alike(sketch_of(""), sketch_of(""))
