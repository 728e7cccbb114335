"""For whom the people of a headline act."""

from __future__ import annotations

import pytest

from briefings.extraction.headline import sides_in_headline


@pytest.mark.parametrize(
    ("title", "given"),
    [
        ("Readout of the President’s Call with President Soto of Chile", {"soto": "Chile"}),
        ("Secretary Cole’s Meeting with Egyptian President Al Naggar", {"naggar": "Egypt"}),
        (
            "Talks with Kenyan Deputy Foreign Minister Oduya and Kingdom of Norway Second Deputy Foreign Minister Moe",
            {"oduya": "Kenya", "moe": "Norway"},
        ),
        (
            "Remarks by President Hale and President Lagos-Prat of Bolivia before Bilateral Meeting",
            {"lagos-prat": "Bolivia"},
        ),
        ("Secretary Ann Cole and Israeli Foreign Minister Dan Peled Before Their Meeting", {"peled": "Israel"}),
        ("Iran's President Karimi tells foreign powers to leave", {"karimi": "Iran"}),
        ("Visit of Prime Minister Okello of the Republic of Uganda", {"okello": "Uganda"}),
    ],
)
def test_a_country_beside_the_office_is_the_persons(title: str, given: dict[str, str]) -> None:
    assert sides_in_headline(title) == given


@pytest.mark.parametrize(
    "title",
    [
        "",
        "Under Secretary Cole’s Travel to Chile and Peru",
        "Ann Cole visits Chile",
        "Chile says no to talks",
        "Members of Parliament of Chile",
        "President Cole’s Travel to Japan, and Vice President Lane’s Travel to Chile",
        "Death of Luis Prat of Chile",
    ],
)
def test_who_has_no_office_of_a_country_is_given_none(title: str) -> None:
    assert sides_in_headline(title) == {}
