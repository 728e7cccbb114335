"""Parties as readers name them."""

from __future__ import annotations

import pytest

from briefings.sides import Named, UnknownParty, parties_named, sides_named

NAMED = [
    ("Iran", ("Iran",)),
    ("iran, the EU and Lavrov", ("Iran", "European Union", "Russia")),
    ("between Russia and the United States", ("Russia", "United States")),
    ("Bosnia and Herzegovina", ("Bosnia and Herzegovina",)),
    ("bosnia and herzegovina and serbia", ("Bosnia and Herzegovina", "Serbia")),
    ("the Kremlin; Moscow; Russians", ("Russia",)),
    ("U.S. vs China", ("United States", "China")),
    ("Port Dock Union", ("Port Dock Union",)),
    ("everything", ()),
    ("Iran or all", ()),
    ("", ()),
]


@pytest.mark.parametrize(("words", "expected"), NAMED, ids=[row[0] or "nothing" for row in NAMED])
def test_parties_are_known_by_all_their_names(words: str, expected: tuple[str, ...]) -> None:
    assert sides_named(words, known=["Port Dock Union"]) == expected


@pytest.mark.parametrize(
    ("words", "unknown", "nearest"),
    [
        ("Irann", "Irann", ("Iran",)),
        ("NATO and Swizerland", "Swizerland", ("Switzerland",)),
        ("purple giraffes, NATO", "purple giraffes", ()),
        ("mars", "mars", ()),
        ("lavrow", "lavrow", ("Russia",)),
    ],
)
def test_an_unknown_party_is_named_with_the_nearest_ones(words: str, unknown: str, nearest: tuple[str, ...]) -> None:
    with pytest.raises(UnknownParty) as raised:
        sides_named(words)

    assert (raised.value.words, raised.value.nearest) == (unknown, nearest)
    assert f"“{unknown}”" in str(raised.value)


def test_a_town_without_a_government_stands_for_nobody() -> None:
    with pytest.raises(UnknownParty):
        sides_named("Geneva")


PAIRED = [
    ("Russia and NATO", Named(pairs=(("Russia", "NATO"),))),
    ("russia nato", Named(pairs=(("Russia", "NATO"),))),
    ("russia-nato", Named(pairs=(("Russia", "NATO"),))),
    ("talks of Iran with the EU", Named(pairs=(("Iran", "European Union"),))),
    ("Egypt, Russia", Named(sides=("Egypt", "Russia"))),
    ("Egypt or Russia", Named(sides=("Egypt", "Russia"))),
    ("Norway, us-china, iran–eu", Named(("Norway",), (("United States", "China"), ("Iran", "European Union")))),
    ("iran, the eu and lavrov", Named(sides=("Iran", "European Union", "Russia"))),
    ("Guinea-Bissau", Named(sides=("Guinea-Bissau",))),
    ("Moscow and the Kremlin", Named(sides=("Russia",))),
    ("Port Dock Union and Egypt", Named(pairs=(("Port Dock Union", "Egypt"),))),
    ("everything", Named()),
]


@pytest.mark.parametrize(("words", "expected"), PAIRED, ids=[row[0] for row in PAIRED])
def test_two_parties_that_nothing_sets_apart_are_to_meet_each_other(words: str, expected: Named) -> None:
    assert parties_named(words, known=["Port Dock Union"]) == expected


@pytest.mark.parametrize("words", ["and", "the", "with, or", "of the"])
def test_words_between_names_name_nobody_and_not_everything(words: str) -> None:
    with pytest.raises(UnknownParty):
        parties_named(words)
