"""Gatherings as the frame of what happens at them; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Canadian Prime Minister Ann Roy will convene the Arctic Summit in Halifax on 22 and 23 March. "
            "On 22 March she will meet with Danish Prime Minister Lars Holm. On 25 March she will meet with "
            "Polish President Jan Nowak.",
            [
                "summit | Canada | Halifax | 2022-03-22..2022-03-23 | scheduled",
                "meeting | Canada, Denmark | Halifax | 2022-03-22 | scheduled",
                "meeting | Canada, Poland | - | 2022-03-25 | scheduled",
            ],
        ),
        (
            "Canadian Prime Minister Ann Roy will convene the Arctic Summit in Halifax on 22 and 23 March. "
            "On 22 March she will speak by phone with Danish Prime Minister Lars Holm.",
            [
                "summit | Canada | Halifax | 2022-03-22..2022-03-23 | scheduled",
                "call | Canada, Denmark | - | 2022-03-22 | scheduled",
            ],
        ),
        (
            "Canadian Prime Minister Ann Roy will convene the Arctic Summit in Halifax on 22 and 23 March. "
            "On 22 March Danish Prime Minister Lars Holm will meet Polish President Jan Nowak.",
            [
                "summit | Canada | Halifax | 2022-03-22..2022-03-23 | scheduled",
                "meeting | Denmark, Poland | - | 2022-03-22 | scheduled",
            ],
        ),
        (
            "The foreign ministers of the Pacific Alliance will meet in Lima on 12 March. On the same "
            "occasion, the ministers of Peru and Colombia will hold talks.",
            [
                "meeting | Pacific Alliance | Lima | 2022-03-12 | scheduled",
                "talks | Colombia, Peru | Lima | 2022-03-12 | scheduled",
            ],
        ),
        (
            "The foreign ministers of the Pacific Alliance will meet in Lima on 12 March. The ministers of "
            "Peru and Colombia will hold talks.",
            [
                "meeting | Pacific Alliance | Lima | 2022-03-12 | scheduled",
                "talks | Colombia, Peru | - | - | scheduled",
            ],
        ),
        (
            "Norwegian Prime Minister Kari Lund will host the Arctic Forum in Tromso from 22 to 24 March. "
            "The forum opens with a dinner on 22 March.",
            ["conference | Norway | Tromso | 2022-03-22..2022-03-24 | scheduled"],
        ),
        (
            "Peru and Chile will hold a summit in Lima from 22 to 24 March. The summit opens on 22 March "
            "with a meeting of ministers.",
            ["summit | Chile, Peru | Lima | 2022-03-22..2022-03-24 | scheduled"],
        ),
    ],
)
def test_what_happens_at_a_gathering_is_there_and_what_is_beside_it_is_not(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Luis Vera of Peru will co-host a summit with Bolivian President Juan Rojas in Puno on Friday.",
            ["summit | Bolivia, Peru | Puno | 2022-03-04 | scheduled"],
        ),
        (
            "A conference co-hosted by the European Union and Norway will open in Oslo on Friday.",
            ["conference | European Union, Norway | Oslo | 2022-03-04 | scheduled"],
        ),
        (
            "Danish Foreign Minister Mette Holm will travel to Nuuk on 13 March to co-chair a meeting with "
            "Canadian Foreign Minister Ann Roy.",
            ["meeting | Canada, Denmark | Nuuk | 2022-03-13 | scheduled"],
        ),
        (
            "Danish Foreign Minister Mette Holm, a co-chair of the forum, said the dam was safe.",
            [],
        ),
        (
            "The Arctic fund was co-founded by Denmark and Canada in 1998.",
            [],
        ),
    ],
)
def test_a_verb_that_is_shared_is_one_verb(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish envoy Aino Laine will travel to Brussels from 9 to 12 March as part of the delegation "
            "for the third meeting of the EU-Japan Dialogue on 11 March.",
            [
                "visit | Finland | Brussels | 2022-03-09..2022-03-12 | scheduled",
                "dialogue | European Union, Japan | Brussels | 2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Houston from 9 to 12 March to speak at the "
            "annual conference of the Nordic Council.",
            [
                "visit | Finland | Houston | 2022-03-09..2022-03-12 | scheduled",
                "conference | Finland, Nordic Council | Houston | 2022-03-09..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Brussels from 9 to 12 March to discuss the "
            "NATO summit in June.",
            [
                "visit | Finland | Brussels | 2022-03-09..2022-03-12 | scheduled",
                "summit | NATO | - | 2022-06-01..2022-06-30 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Brussels on 9 March to prepare for the NATO summit.",
            ["visit | Finland | Brussels | 2022-03-09 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Brussels and Paris from 9 to 12 March for "
            "the NATO ministerial.",
            [
                "visit | Finland | Brussels | 2022-03-09..2022-03-12 | scheduled",
                "meeting | Finland, NATO | Brussels | 2022-03-09..2022-03-12 | scheduled",
            ],
        ),
    ],
)
def test_whoever_travels_to_a_gathering_is_where_it_is(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
