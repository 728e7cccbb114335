"""Talks within a nation, by the word that says so; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Inter-Korean talks will resume in Seoul on 8 March.",
            ["talks | North Korea, South Korea | Seoul | 2022-03-08 | scheduled"],
        ),
        (
            "An inter-Korean summit is to be held in Pyongyang on 8 March.",
            ["summit | North Korea, South Korea | Pyongyang | 2022-03-08 | scheduled"],
        ),
        ("Intra-Afghan talks will resume in Doha on 8 March.", ["talks | Afghanistan | Doha | 2022-03-08 | scheduled"]),
        (
            "An intra-Yemeni dialogue is to open in Riyadh on 8 March.",
            ["dialogue | Yemen | Riyadh | 2022-03-08 | scheduled"],
        ),
        (
            "Japan will meet China in Tokyo on 8 March on inter-Korean relations.",
            ["meeting | China, Japan | Tokyo | 2022-03-08 | scheduled"],
        ),
        (
            "The inter-ministerial meeting of Egypt and Sudan will be held in Cairo on 8 March.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
        ("The inter-parliamentary conference will be held in Cairo on 8 March.", []),
        ("The Korean leader will hold talks in Pyongyang on 8 March.", []),
    ],
)
def test_who_talks_within_a_nation(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Libya's rival governments will hold talks under UN auspices in Geneva on March 12.",
            ["talks | Libya | Geneva | 2022-03-12 | scheduled"],
        ),
        (
            "The rival Libyan governments held talks in Geneva on Monday.",
            ["talks | Libya | Geneva | 2022-02-28 | held"],
        ),
        (
            "Libya's rival governments will hold talks with Egypt in Cairo on March 12.",
            ["talks | Egypt, Libya | Cairo | 2022-03-12 | scheduled"],
        ),
        ("Rival companies will hold talks in Geneva on March 12.", []),
        ("Two Kenyan officials will hold talks in Geneva on March 12.", []),
        ("Libya's rival governments will hold elections on March 12.", []),
    ],
)
def test_rival_governments_of_one_nation_hold_talks(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
