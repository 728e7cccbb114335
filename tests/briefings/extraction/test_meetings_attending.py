"""Who is at a meeting by the verb that takes him there, who only takes up an office, and whom it is against."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norwegian Foreign Minister Kari Lund will accompany King Olav at the ministerial meeting of the African "
            "Union from 10 to 12 May in Marrakech.",
            ["meeting | African Union, Norway | Marrakech | 2022-05-10..2022-05-12 | scheduled"],
        ),
        (
            "U.S. Secretary Ann Morris welcomed Norwegian Foreign Minister Kari Lund to Washington on 1 March.",
            ["meeting | Norway, United States | Washington | 2022-03-01 | held"],
        ),
        (
            "The event comes before the Blue Ocean Conference, which will be co-hosted by Palau and Norway and held in "
            "Koror, Palau, April 13-14.",
            ["conference | Norway, Palau | Koror | 2022-04-13..2022-04-14 | scheduled"],
        ),
        (
            "The summit, which will be hosted by Kenya and chaired by Uganda on 12 March in Nairobi, will discuss trade.",
            ["summit | Kenya, Uganda | Nairobi | 2022-03-12 | scheduled"],
        ),
        (
            "The summit, which was hosted by Kenya and held in Nairobi on 1 March, discussed trade.",
            ["summit | Kenya | Nairobi | 2022-03-01 | held"],
        ),
        (
            "U.S. Under Secretary Ann Morris will attend the OSCE ministerial meeting in Riga on 8 March. U.S. Envoy Tom "
            "Bell will also participate in the OSCE ministerial meeting on 8 March.",
            ["meeting | OSCE, United States | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "U.S. Under Secretary Ann Morris will meet OSCE officials in Riga on 8 March. U.S. Envoy Tom Bell will meet "
            "OSCE officials on 8 March.",
            [
                "meeting | OSCE, United States | Riga | 2022-03-08 | scheduled",
                "meeting | OSCE, United States | - | 2022-03-08 | scheduled",
            ],
        ),
    ],
)
def test_who_is_at_a_meeting_and_where_it_is_held(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("U.S. Secretary Ann Morris welcomed Ambassador Tom Bell as the new U.S. envoy on 1 March.", []),
        (
            "Following the D-ISIS Ministerial, Norwegian Foreign Minister Kari Lund will travel to Tunis from May 12-14.",
            ["visit | Norway | Tunis | 2022-05-12..2022-05-14 | scheduled"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will travel to Tunis on 12 May after the Counter-ISIS ministerial.",
            ["visit | Norway | Tunis | 2022-05-12 | scheduled"],
        ),
    ],
)
def test_an_office_taken_up_is_no_visit_and_an_enemy_no_side(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Under Secretary Ann Morris will travel to Paris March 23-25 to participate in the International "
            "Energy Agency (IEA) 2022 Ministerial Meeting.",
            [
                "meeting | International Energy Agency, United States | Paris | 2022-03-23..2022-03-25 | scheduled",
            ],
        ),
        (
            "Kenya will attend the OECD 2022 Ministerial Council Meeting in Paris on 9 March.",
            ["meeting | Kenya, OECD | Paris | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_the_year_in_the_name_of_a_meeting_parts_it_from_nobody(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
