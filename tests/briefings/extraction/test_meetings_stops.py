"""Journeys with several stops: whose the meetings are that are told behind them; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi March 7-8 and Kampala March 10-11. "
            "She will meet with Ugandan President Joseph Okello.",
            [
                "visit | Finland | Nairobi | 2022-03-07..2022-03-08 | scheduled",
                "visit | Finland | Kampala | 2022-03-10..2022-03-11 | scheduled",
                "meeting | Finland, Uganda | Kampala | 2022-03-10..2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi March 7-8 and Kampala March 10-11. "
            "She will meet with the head of the African Union.",
            [
                "visit | Finland | Nairobi | 2022-03-07..2022-03-08 | scheduled",
                "visit | Finland | Kampala | 2022-03-10..2022-03-11 | scheduled",
                "meeting | African Union, Finland | - | 2022-03-07..2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will visit Kenya and Uganda from 7 to 11 March. She will "
            "meet with Kenyan President Peter Kamau and members of the Red Cross.",
            [
                "visit | Finland | Kenya | 2022-03-07..2022-03-11 | scheduled",
                "meeting | Finland, Kenya, Red Cross | - | 2022-03-07..2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will visit Kenya and Uganda from 7 to 11 March. In Uganda, "
            "she will meet with President Joseph Okello. She will also hold talks with Foreign Minister Ruth "
            "Nakato.",
            [
                "visit | Finland | Kenya | 2022-03-07..2022-03-11 | scheduled",
                "meeting | Finland, Uganda | Uganda | 2022-03-07..2022-03-11 | scheduled",
                "talks | Finland, Uganda | Uganda | 2022-03-07..2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Tirana March 7-8 and Gjakova March 9-10.",
            [
                "visit | Finland | Tirana | 2022-03-07..2022-03-08 | scheduled",
                "visit | Finland | Gjakova | 2022-03-09..2022-03-10 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Miami, Florida, and Boston, Massachusetts, "
            "from 7 to 11 March.",
            ["visit | Finland | Miami | 2022-03-07..2022-03-11 | scheduled"],
        ),
        (
            "Prior to her arrival in Rome, Finnish Foreign Minister Aino Laine met her Austrian counterpart "
            "in Vienna on Tuesday.",
            ["meeting | Austria, Finland | Vienna | 2022-03-01 | held"],
        ),
        (
            "Ahead of talks in Rome, Finnish Foreign Minister Aino Laine spoke with her Austrian counterpart "
            "by phone on Tuesday.",
            ["call | Austria, Finland | - | 2022-03-01 | held"],
        ),
        (
            "Malian President Issa Kone will receive the prime minister of Togo, Kossi Ayeva, on Monday and "
            "the president of Benin, Jean Dossou, on Tuesday.",
            ["meeting | Mali, Togo | - | 2022-03-07 | scheduled", "meeting | Benin, Mali | - | 2022-03-08 | scheduled"],
        ),
        (
            "Malian President Issa Kone will receive the prime minister of Togo, Kossi Ayeva, on Monday and Tuesday.",
            ["visit | Mali, Togo | - | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Brussels on 7 March to meet with partners. "
            "On 9 March she will attend the NATO meeting in Brussels.",
            [
                "visit | Finland | Brussels | 2022-03-07 | scheduled",
                "meeting | Finland, NATO | Brussels | 2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_what_is_told_behind_a_journey_is_at_one_of_its_stops_or_none(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi from 7 to 9 March. She will visit "
            "Kenyatta University. On 8 March, she will meet with Kenyan President Peter Kamau.",
            [
                "visit | Finland | Nairobi | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Finland, Kenya | Nairobi | 2022-03-08 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi from 7 to 9 March. She will visit "
            "Uganda. On 11 March, she will meet with Ugandan President Joseph Okello.",
            [
                "visit | Finland | Nairobi | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Finland, Uganda | Uganda | 2022-03-11 | scheduled",
            ],
        ),
    ],
)
def test_what_is_seen_on_a_journey_is_no_stop(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi from 7 to 9 March. The visit reinforces "
            "our ties. Laine will meet with Kenyan President Peter Kamau.",
            [
                "visit | Finland | Nairobi | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Finland, Kenya | Nairobi | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi on 7 March, where she will meet with "
            "Kenyan President Peter Kamau and tour a clinic.",
            [
                "visit | Finland | Nairobi | 2022-03-07 | scheduled",
                "meeting | Finland, Kenya | Nairobi | 2022-03-07 | scheduled",
            ],
        ),
    ],
)
def test_a_journey_of_more_than_its_one_meeting_is_told_besides(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi from 7 to 9 March to meet with Kenyan "
            "President Peter Kamau.",
            ["meeting | Finland, Kenya | Nairobi | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Nairobi on 7 March. She will meet with Kenyan "
            "President Peter Kamau.",
            ["meeting | Finland, Kenya | Nairobi | 2022-03-07 | scheduled"],
        ),
    ],
)
def test_a_journey_for_its_one_meeting_is_not_told_twice(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
