"""Weekdays told in a row, and those of a week that opens their sentence; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya will host talks with Uganda in Nairobi on Tuesday, with Tanzania in Mombasa on Thursday and with Somalia in Kisumu on Friday.",
            ["2022-03-08", "2022-03-10", "2022-03-11"],
        ),
        (
            "Peru's president meets Chile's in Arica on Monday, Bolivia's in La Paz on Thursday and Ecuador's in Quito on Saturday.",
            ["2022-03-07", "2022-03-10", "2022-03-12"],
        ),
        (
            "Peru meets Chile in Arica on Monday, Bolivia in La Paz on Wednesday and Ecuador in Quito on Thursday next week.",
            ["2022-03-07", "2022-03-09", "2022-03-10"],
        ),
        (
            "Peru meets Chile in Arica on Thursday, Bolivia in La Paz on Friday and Ecuador in Quito on Saturday next week.",
            ["2022-03-10", "2022-03-11", "2022-03-12"],
        ),
        (
            "Peru's president will meet Chile's in Arica on Monday; in La Paz, Bolivia's on Thursday; and in Quito, Ecuador's on Friday.",
            ["2022-03-07", "2022-03-10", "2022-03-11"],
        ),
        ("Next week Chad and Niger will hold talks in Niamey on Thursday.", ["2022-03-10"]),
        (
            "Next week, Chad meets Niger in Niamey on Thursday and Mali in Bamako on Friday.",
            ["2022-03-10", "2022-03-11"],
        ),
    ],
)
def test_a_row_goes_on_from_its_first_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [line.split(" | ")[3] for line in told(nlp, text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru meets Chile in Arica on Thursday, Bolivia in La Paz on Friday and Ecuador in Quito on Monday.",
            ["2022-03-03", "2022-03-04", "2022-03-07"],
        ),
        (
            "Peru met Chile in Arica on Thursday, Bolivia in La Paz on Saturday and Ecuador in Quito on Monday.",
            ["2022-02-24", "2022-02-26", "2022-02-28"],
        ),
        (
            "The summit of Chad and Niger in Niamey opens on Monday, two days later than planned because of the funeral on Sunday.",
            ["2022-03-07"],
        ),
        ("Chad and Niger will hold talks in Niamey on Monday, the ministry said in Bamako on Tuesday.", ["2022-03-07"]),
        ("Next week, Chad and Niger will hold talks, the ministry said on Tuesday.", ["2022-03-07..2022-03-13"]),
        (
            "Next week's talks between Chad and Niger in Niamey were agreed on Tuesday.",
            ["2022-03-07..2022-03-13"],
        ),
        (
            "Next week, after the vote on Sunday, Chad and Niger will hold talks in Niamey.",
            ["2022-03-07..2022-03-13"],
        ),
        ("Peru meets Chile in Arica on Thursday and Bolivia in La Paz on Friday.", ["2022-03-03", "2022-03-04"]),
    ],
)
def test_what_is_no_row_stays_where_it_is(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [line.split(" | ")[3] for line in told(nlp, text)] == wanted
