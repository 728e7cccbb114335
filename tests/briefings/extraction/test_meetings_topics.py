"""What talks are about is not where they are; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Egypt and Qatar will hold talks on Gaza on 8 March.", "talks | Egypt, Qatar | - | 2022-03-08 | scheduled"),
        (
            "Egypt and Qatar will hold talks on Gaza in Cairo on 8 March.",
            "talks | Egypt, Qatar | Cairo | 2022-03-08 | scheduled",
        ),
        (
            "Chad and Niger will co-chair the Second Consultation on Darfur on 8 March.",
            "talks | Chad, Niger | - | 2022-03-08 | scheduled",
        ),
        (
            "Chad and Niger will hold a conference on Kashmir on 8 March.",
            "conference | Chad, Niger | - | 2022-03-08 | scheduled",
        ),
    ],
)
def test_what_it_is_about_is_no_place(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Egypt and Qatar will meet on Crete on 8 March.", "Crete"),
        ("Egypt and Qatar will hold talks on Crete on 8 March.", "Crete"),
        ("Egypt and Qatar will hold talks on the island of Crete on 8 March.", "Crete"),
        ("A Senate committee will hold a hearing on Capitol Hill on 8 March.", "Capitol Hill"),
        ("Egypt and Qatar will meet in Gaza on 8 March.", "Gaza"),
    ],
)
def test_where_it_is_stays(nlp: Language, text: str, place: str) -> None:
    (found,) = told(nlp, text)

    assert found.split(" | ")[2] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The talks between Sweden and Finland on the Gulf of Bothnia will be held in Umeå on 8 March.", "Umeå"),
        ("Greece and Turkey will hold talks on the Aegean Sea in Ankara on 8 March.", "Ankara"),
        ("Iran and Oman will hold talks on the Strait of Hormuz on 8 March.", "-"),
        ("Talks between Niger and Nigeria on Lake Chad will be held in Abuja on 8 March.", "Abuja"),
        ("The summit of the Swiss and French leaders on Lake Geneva will open on 8 March.", "Lake Geneva"),
        ("The foreign ministers of Switzerland and France will meet on Lake Geneva on 8 March.", "Lake Geneva"),
        ("Egypt and Qatar will hold talks on Crete on 8 March.", "Crete"),
    ],
)
def test_waters_are_talked_about(nlp: Language, text: str, place: str) -> None:
    assert [line.split(" | ")[2] for line in told(nlp, text)] == [place]
