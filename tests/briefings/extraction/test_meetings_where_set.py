"""Who has the meeting that is set where somebody goes, and at what hour: "to Riga, where talks with X are set for 9:30"."""

from __future__ import annotations

import re

import pytest
from spacy.language import Language
from telling import told

_ZONE = re.compile(r"(?<=:\d\d) [\w/?]+")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Estonian Foreign Minister Margus Tsahkna will travel to Riga on March 12, where a meeting with Latvia's Baiba"
            " Braze is scheduled for 15:00.",
            "meeting | Estonia, Latvia | Riga | 2022-03-12 15:00 | scheduled",
        ),
        (
            "Malawi's foreign minister Nancy Tembo will visit Maputo on March 14, where talks with her Mozambican"
            " counterpart are set for 9:30.",
            "talks | Malawi, Mozambique | Maputo | 2022-03-14 09:30 | scheduled",
        ),
        (
            "Angolan President Joao Lourenco flies to Lusaka on Friday, where talks with Hakainde Hichilema are planned"
            " for 10 a.m.",
            "talks | Angola, Zambia | Lusaka | 2022-03-04 10:00 | scheduled",
        ),
        (
            "Slovenian Prime Minister Robert Golob will be in Zagreb on March 14, where a meeting with Andrej Plenkovic"
            " is planned for noon.",
            "meeting | Croatia, Slovenia | Zagreb | 2022-03-14 12:00 | scheduled",
        ),
        (
            "Portuguese Prime Minister Luis Montenegro will fly to Madrid on March 13, where talks with Pedro Sanchez are"
            " to begin at 11:00.",
            "talks | Portugal, Spain | Madrid | 2022-03-13 11:00 | scheduled",
        ),
        (
            "Chile's foreign minister arrives in La Paz on Monday, where a meeting with President Luis Arce has been"
            " arranged for 4 p.m.",
            "meeting | Bolivia, Chile | La Paz | 2022-03-07 16:00 | scheduled",
        ),
        (
            "Norway's Jonas Gahr Store and Sweden's Ulf Kristersson will travel to Helsinki on Friday, where a meeting"
            " with Finnish President Alexander Stubb is planned.",
            "meeting | Finland, Norway, Sweden | Helsinki | 2022-03-04 | scheduled",
        ),
    ],
)
def test_whoever_goes_there_has_it(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in [_ZONE.sub("", line) for line in told(nlp, text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Margus Tsahkna will travel to Riga on March 12, where a meeting between Latvia's Baiba Braze and Lithuania's"
            " Kestutis Budrys is scheduled for 15:00.",
            "meeting | Latvia, Lithuania | Riga | 2022-03-12 15:00 | scheduled",
        ),
        (
            "Protests broke out in Riga, where a meeting with Latvia's Baiba Braze is scheduled for Friday.",
            "meeting | Latvia | Riga | 2022-03-04 | scheduled",
        ),
        (
            "Spain's foreign minister will visit Nuuk on March 12, where talks between Denmark and Greenland are to resume.",
            "talks | Denmark, Greenland | Nuuk | 2022-03-12 | scheduled",
        ),
        (
            "Poland's Donald Tusk said Estonia's Margus Tsahkna would travel to Riga, where talks with Latvia's Baiba Braze"
            " are planned for Friday.",
            "talks | Estonia, Latvia | Riga | 2022-03-04 | scheduled",
        ),
    ],
)
def test_others_do_not(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in [_ZONE.sub("", line) for line in told(nlp, text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chad and Niger will meet on March 12. The meeting is set for 9:30.", "2022-03-12 09:30"),
        ("Chad and Niger will meet on March 12. The meeting has been scheduled for 14:00.", "2022-03-12 14:00"),
        ("Chad and Niger will meet in Lome on Monday, and the talks have been fixed for 4 p.m.", "2022-03-07 16:00"),
        ("Chad and Niger met in Lome on Monday. They have held talks for two hours at 4 p.m.", "2022-02-28 16:00"),
        ("Chad and Niger will meet on March 12. The vote was 12:30 for the motion.", "2022-03-12"),
    ],
)
def test_an_hour_that_something_is_set_for_is_of_the_day_told(nlp: Language, text: str, wanted: str) -> None:
    [found] = told(nlp, text)

    assert _ZONE.sub("", found.split(" | ")[3]) == wanted
