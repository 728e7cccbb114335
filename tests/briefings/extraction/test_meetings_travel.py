"""Releases on travel: conferences travelled to, company on the way, several places at once; published 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Fiji March 12-15 to lead the delegation to the"
            " Pacific Tuna Conference, co-hosted by Finland and the Republic of Fiji. The Pacific Tuna"
            " Conference, taking place March 13-14, will focus on stocks.",
            [
                "visit | Finland | Fiji | 2022-03-12..2022-03-15 | scheduled",
                "conference | Fiji, Finland | Fiji | 2022-03-13..2022-03-14 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will visit Riga, Latvia, March 9-11 for the fourth"
            " International Conference on Press Safety.",
            [
                "visit | Finland | Riga | 2022-03-09..2022-03-11 | scheduled",
                "conference | Finland | Riga | 2022-03-09..2022-03-11 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine is traveling to Montreal, Canada, March 13-14 where she will"
            " represent Finland at the International Ports Summit.",
            [
                "visit | Finland | Montreal | 2022-03-13..2022-03-14 | scheduled",
                "summit | Finland | Montreal | 2022-03-13..2022-03-14 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Riga March 9-11 for consultations.",
            ["visit | Finland | Riga | 2022-03-09..2022-03-11 | scheduled"],
        ),
    ],
)
def test_a_conference_travelled_to_for_days_is_told_besides_the_journey(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will accompany President Eero Salo to Lima, Peru, and Quito,"
            " Ecuador, March 13-16 to consult with partners.",
            ["visit | Finland | Lima | 2022-03-13..2022-03-16 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will accompany President Eero Salo to Oslo, Norway, March 10-11."
            " Following meetings in Oslo, President Salo and Minister Laine will continue to Bergen for the"
            " Summit of the Arctic Council along with Japan.",
            [
                "visit | Finland | Oslo | 2022-03-10..2022-03-11 | scheduled",
                "summit | Arctic Council, Finland, Japan | Bergen | 2022-03-10..2022-03-11 | scheduled",
            ],
        ),
        ("Finnish Foreign Minister Aino Laine will accompany President Eero Salo to the airport on Monday.", []),
        ("Guards accompany Finnish President Eero Salo to Lima.", []),
        ("Elli Salo will accompany Finnish President Eero Salo to Peru.", []),
    ],
)
def test_who_accompanies_somebody_to_a_town_on_a_day_is_on_the_visit_too(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Kenya, Rwanda, and Uganda, March 9-18. In Kenya"
            " and Uganda, Minister Laine will meet with government and civil society counterparts.",
            [
                "visit | Finland | Kenya | 2022-03-09..2022-03-18 | scheduled",
                "meeting | Finland, Kenya | Kenya | 2022-03-09..2022-03-18 | scheduled",
                "meeting | Finland, Uganda | Uganda | 2022-03-09..2022-03-18 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Tallinn, Estonia, and Riga, Latvia, March 24-27,"
            " where she will meet with government officials.",
            [
                "visit | Finland | Tallinn | 2022-03-24..2022-03-27 | scheduled",
                "meeting | Estonia, Finland | Tallinn | 2022-03-24..2022-03-27 | scheduled",
                "meeting | Finland, Latvia | Riga | 2022-03-24..2022-03-27 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Oslo and Bergen, Norway March 9-18. In Oslo and"
            " Bergen, she will meet with government officials.",
            [
                "visit | Finland | Oslo | 2022-03-09..2022-03-18 | scheduled",
                "meeting | Finland, Norway | Oslo | 2022-03-09..2022-03-18 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Tallinn and Riga March 24-27. In Tallinn and"
            " Riga, she will meet with Estonian and Latvian officials.",
            [
                "visit | Finland | Tallinn | 2022-03-24..2022-03-27 | scheduled",
                "meeting | Estonia, Finland, Latvia | Tallinn | 2022-03-24..2022-03-27 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Houston and Dallas March 9-18. In Houston and"
            " Dallas, she will meet with students.",
            ["visit | Finland | Houston | 2022-03-09..2022-03-18 | scheduled"],
        ),
    ],
)
def test_officials_of_two_countries_at_once_are_two_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Bamako, Mali March 10-12. She will meet with"
            " officials from the transition government and a range of aid agencies.",
            [
                "visit | Finland | Bamako | 2022-03-10..2022-03-12 | scheduled",
                "meeting | Finland, Mali | Bamako | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Lisbon, Portugal, March 17 to 20 to attend the"
            " Lisbon Harbour Conference. She will have bilateral meetings with her counterparts.",
            [
                "visit | Finland | Lisbon | 2022-03-17..2022-03-20 | scheduled",
                "conference | Finland | Lisbon | 2022-03-17..2022-03-20 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Bamako, Mali March 10-12. She will meet with"
            " representatives of the private sector.",
            ["visit | Finland | Bamako | 2022-03-10..2022-03-12 | scheduled"],
        ),
    ],
)
def test_officials_of_the_government_are_the_hosts_and_her_counterparts_are_not(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will visit the Maritime Institute in Bergen, Norway, on March 11.",
            ["visit | Finland | Bergen | 2022-03-11 | scheduled"],
        ),
        (
            "On March 11, Finnish Foreign Minister Aino Laine will visit troops in Lithuania.",
            ["visit | Finland | Lithuania | 2022-03-11 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Lagos, Nigeria March 10-12. On March 11, she will"
            " visit the university in Ibadan.",
            ["visit | Finland | Lagos | 2022-03-10..2022-03-12 | scheduled"],
        ),
        (
            "Finnish Foreign Minister Aino Laine will visit the Trade Center in Riga, Latvia, on March 11. At the"
            " center, Minister Laine will welcome newly arrived Afghans to Latvia and meet with staff.",
            ["visit | Finland | Riga | 2022-03-11 | scheduled"],
        ),
        ("Finnish Foreign Minister Aino Laine will visit a factory on March 11.", []),
        ("Finnish Foreign Minister Aino Laine will visit the Maritime Institute in Bergen.", []),
    ],
)
def test_a_site_in_a_town_is_a_visit_there_but_on_a_journey_only_a_sight(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Kenya March 10-12. Norwegian Foreign Minister"
            " Kari Dahl will travel to Ghana March 16-19. Minister Laine will meet with Kenyan President Peter"
            " Kamau.",
            [
                "visit | Finland | Kenya | 2022-03-10..2022-03-12 | scheduled",
                "visit | Norway | Ghana | 2022-03-16..2022-03-19 | scheduled",
                "meeting | Finland, Kenya | Kenya | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Sweden March 10-12. She will be joined by Minister"
            " Kari Dahl of Finland, who will travel to Sweden March 9-13. Minister Laine will also participate in"
            " the SteelNet Transition Dialogue on March 11.",
            [
                "visit | Finland | Sweden | 2022-03-10..2022-03-12 | scheduled",
                "visit | Finland | Sweden | 2022-03-09..2022-03-13 | scheduled",
                "dialogue | Finland | Sweden | 2022-03-11 | scheduled",
            ],
        ),
    ],
)
def test_what_somebody_does_is_on_the_own_journey_not_on_the_one_told_last(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On March 1, Finnish Foreign Minister Aino Laine called Canadian Special Envoy Jean Petit to condemn"
            " the launches.",
            ["call | Canada, Finland | - | 2022-03-01 | held"],
        ),
        (
            "On March 1, Finnish Foreign Minister Aino Laine held separate calls with Japanese Foreign Minister"
            " Takeo Mori and Australian Foreign Minister Ann Hurst.",
            [
                "call | Finland, Japan | - | 2022-03-01 | held",
                "call | Australia, Finland | - | 2022-03-01 | held",
            ],
        ),
        ("The committee called Finnish Foreign Minister Aino Laine to testify.", []),
        ("Finnish Foreign Minister Aino Laine called Jean Petit a liar on March 1.", []),
    ],
)
def test_who_is_called_to_discuss_something_is_on_the_line_and_separate_calls_are_several(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya looks forward to the upcoming High-Level Pledging Event for Somalia co-hosted by Norway and"
            " Uganda on March 16.",
            ["conference | Norway, Uganda | - | 2022-03-16 | scheduled"],
        ),
        ("Kenya and Uganda will sell sheep at an event in Geneva on March 10.", []),
        (
            "Kenya and Uganda agreed to continue talks, with the next meeting to take place in June 2022.",
            ["talks | Kenya, Uganda | - | 2022-06-01..2022-06-30 | scheduled"],
        ),
        (
            "Kenya and Uganda held a dialogue in Nairobi on March 1, with the next meeting to be held in Kampala"
            " in September.",
            [
                "dialogue | Kenya, Uganda | Nairobi | 2022-03-01 | held",
                "meeting | Kenya, Uganda | Kampala | 2022-09-01..2022-09-30 | scheduled",
            ],
        ),
    ],
)
def test_a_pledging_event_is_a_conference_and_with_the_next_one_to_come_is_a_plan(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Milan March 20-22, Tirana March 30, and Ohrid April"
            " 1-3. In Tirana on March 30, she will meet with Albanian Prime Minister Arben Hoxha. Finally, in Ohrid,"
            " Minister Laine will meet with Macedonian President Goran Petrov and other officials.",
            [
                "visit | Finland | Milan | 2022-03-20..2022-03-22 | scheduled",
                "visit | Finland | Tirana | 2022-03-30 | scheduled",
                "visit | Finland | Ohrid | 2022-04-01..2022-04-03 | scheduled",
                "meeting | Albania, Finland | Tirana | 2022-03-30 | scheduled",
                "meeting | Finland, North Macedonia | Ohrid | 2022-04-01..2022-04-03 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Cairo March 20-21. Minister Laine will meet with"
            " government counterparts. Together with Egyptian Foreign Minister Hany Fawzi, Minister Laine will"
            " launch the inaugural meeting between Egypt and Finland on climate.",
            [
                "visit | Finland | Cairo | 2022-03-20..2022-03-21 | scheduled",
                "meeting | Egypt, Finland | Cairo | 2022-03-20..2022-03-21 | scheduled",
                "meeting | Egypt, Finland | Cairo | 2022-03-20..2022-03-21 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine is traveling to Central America on March 11-12 to engage with"
            " leaders from the region at a meeting of the Central American Integration System (SICA) in San Jose.",
            [
                "visit | Finland | Central America | 2022-03-11..2022-03-12 | scheduled",
                "meeting | Finland, SICA | San Jose | 2022-03-11..2022-03-12 | scheduled",
            ],
        ),
    ],
)
def test_what_is_told_of_a_stop_has_the_days_of_the_stop(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish Foreign Minister Aino Laine will travel to Mexico City, Mexico March 10-12. She will meet with"
            " students, and discuss satellites with representatives of the Mexican Space Agency.",
            [
                "visit | Finland | Mexico City | 2022-03-10..2022-03-12 | scheduled",
                "meeting | Finland, Mexico | Mexico City | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Oslo, Norway March 10-12. She will discuss fisheries"
            " with Foreign Minister Kari Dahl and visit a port.",
            [
                "visit | Finland | Oslo | 2022-03-10..2022-03-12 | scheduled",
                "meeting | Finland, Norway | Oslo | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Oslo, Norway March 10-12. In Oslo, she will consult"
            " with Norwegian counterparts on trade.",
            [
                "visit | Finland | Oslo | 2022-03-10..2022-03-12 | scheduled",
                "meeting | Finland, Norway | Oslo | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will be in Oslo March 10-12 to meet with Norwegian Foreign Minister"
            " Kari Dahl and deliver remarks at the Oslo Freedom Forum.",
            [
                "visit | Finland | Oslo | 2022-03-10..2022-03-12 | scheduled",
                "meeting | Finland, Norway | Oslo | 2022-03-10..2022-03-12 | scheduled",
                "conference | Finland | Oslo | 2022-03-10..2022-03-12 | scheduled",
            ],
        ),
        (
            "Finnish Foreign Minister Aino Laine will travel to Oslo, Norway March 10-12. She will discuss"
            " cooperation with students.",
            ["visit | Finland | Oslo | 2022-03-10..2022-03-12 | scheduled"],
        ),
        ("Finnish Foreign Minister Aino Laine will discuss fisheries with Norwegian Foreign Minister Kari Dahl.", []),
        ("Finnish Foreign Minister Aino Laine discussed fisheries with journalists.", []),
    ],
)
def test_with_whom_something_is_discussed_on_a_journey_is_met_there(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted
