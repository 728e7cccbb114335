"""What a journey is for goes with it, off or on; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's president cancelled a trip to Washington that had been set for March 10 to meet President Joe Biden.",
        "Brazil's president cancelled a trip to Washington on March 10 to meet President Joe Biden, his office said.",
        "Brazil's president cancelled a March 10 trip to Washington to meet President Joe Biden.",
        "Brazil's president has called off a visit to Washington planned for March 10 for talks with Joe Biden.",
        "Brazil's president cancelled plans to travel to Washington on March 10 to meet President Joe Biden.",
        "Brazil's president will not travel to Washington on March 10 to meet President Joe Biden as planned.",
    ],
)
def test_a_journey_called_off_names_whom_it_would_have_led_to(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["visit | Brazil, United States | Washington | 2022-03-10 | cancelled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Spain's premier is planning a trip to Rome on March 10 to meet Italy's prime minister.",
            "meeting | Italy, Spain | Rome | 2022-03-10 | scheduled",
        ),
        (
            "Spain's premier will make a trip to Rome on March 10 to meet Italy's prime minister.",
            "meeting | Italy, Spain | Rome | 2022-03-10 | scheduled",
        ),
        (
            "Spain's premier made a trip to Rome on February 22 to meet Italy's prime minister.",
            "meeting | Italy, Spain | Rome | 2022-02-22 | held",
        ),
        (
            "Spain's premier has postponed a trip to Rome scheduled for March 10 to meet Italy's prime minister.",
            "visit | Italy, Spain | Rome | - | postponed (was 2022-03-10)",
        ),
        (
            "Spain's premier cancelled a visit to Rome set for March 10 after Italy's prime minister fell ill.",
            "visit | Spain | Rome | 2022-03-10 | cancelled",
        ),
    ],
)
def test_a_journey_told_by_a_noun_is_for_whom_it_leads_to(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kuwait's emir was to have met the king of Bahrain in Manama on Monday, but the visit was put off until March 11.",
            ["meeting | Bahrain, Kuwait | Manama | 2022-03-11 | scheduled (was 2022-02-28)"],
        ),
        (
            "Finland's president was due to meet Norway's premier in Oslo on March 9, but the visit was cancelled.",
            ["meeting | Finland, Norway | Oslo | 2022-03-09 | cancelled"],
        ),
        (
            "Finland's president was due to meet Norway's premier in Oslo on March 9. The trip has been called off.",
            ["meeting | Finland, Norway | Oslo | 2022-03-09 | cancelled"],
        ),
        (
            "Finland's president was due to travel to Oslo on March 9 for talks with Norway's premier, but the visit was"
            " moved to March 11.",
            ["talks | Finland, Norway | Oslo | 2022-03-11 | scheduled (was 2022-03-09)"],
        ),
        (
            "Finland's president will meet Norway's premier in Oslo on March 9. The visit of Sweden's king has been"
            " called off.",
            ["meeting | Finland, Norway | Oslo | 2022-03-09 | scheduled", "visit | Sweden | - | - | cancelled"],
        ),
        (
            "Finland's president will meet Norway's premier in Geneva on March 9. The trip to Oslo has been called off.",
            ["meeting | Finland, Norway | Geneva | 2022-03-09 | scheduled", "visit | Finland | Oslo | - | cancelled"],
        ),
    ],
)
def test_the_visit_is_the_meeting_in_the_capital_of_the_other(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kuwait's emir plans to visit Bahrain's king in Manama on March 9.",
            ["visit | Bahrain, Kuwait | Manama | 2022-03-09 | scheduled"],
        ),
        (
            "Italy's foreign minister will visit her French counterpart in Paris on March 9.",
            ["visit | France, Italy | Paris | 2022-03-09 | scheduled"],
        ),
        ("Kuwait's emir will visit his doctor in Paris on March 9.", []),
        ("Kuwait's emir will visit wounded soldiers in Manama on March 9.", []),
    ],
)
def test_who_visits_an_office_of_another_country_meets_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chilean Foreign Minister Ana Rojas has cancelled her trip to Oman and Qatar.",
            ["visit | Chile | Oman | - | cancelled", "visit | Chile | Qatar | - | cancelled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has postponed her visit to Muscat and Doha.",
            ["visit | Chile | Muscat | - | postponed", "visit | Chile | Doha | - | postponed"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has cancelled her visit to Muscat, Oman.",
            ["visit | Chile | Muscat | - | cancelled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has cancelled her visit to Tokyo and Osaka.",
            ["visit | Chile | Tokyo | - | cancelled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas will travel to Oman and Qatar on 9 March.",
            ["visit | Chile | Oman | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_a_journey_to_several_countries_is_off_to_each(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's President Amos Kiprop has postponed his visit to Nigeria, his office said. He had been scheduled to travel to Lagos on March 9 and meet President Bola Tinubu in Abuja on March 10.",
            ["visit | Kenya, Nigeria | Nigeria | - | postponed (was 2022-03-09)"],
        ),
        (
            "Kenya's President Amos Kiprop has postponed his visit to Nigeria, his office said. He had also been due to visit Lagos on March 9 and hold talks with President Bola Tinubu in Abuja on March 11.",
            ["visit | Kenya, Nigeria | Nigeria | - | postponed (was 2022-03-09)"],
        ),
    ],
)
def test_what_was_to_follow_the_day_of_arrival_falls_with_the_journey(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's President Amos Kiprop has postponed his visit to Nigeria on March 9, his office said. He is still scheduled to meet President Nana Akufo-Addo in Accra on March 10.",
            "meeting | Ghana, Kenya | Accra | 2022-03-10 | scheduled",
        ),
        (
            "Kenya's President Amos Kiprop has postponed his visit to Nigeria on March 9, his office said. He will meet President Bola Tinubu in Abuja on March 21.",
            "meeting | Kenya, Nigeria | Abuja | 2022-03-21 | scheduled",
        ),
    ],
)
def test_what_is_still_to_be_stays(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Danish foreign minister's visit to Lima has been cancelled. Mr Holm was to meet Ms Quispe on Thursday.",
            "visit | Denmark, Peru | Lima | 2022-03-03 | cancelled",
        ),
        (
            "The Danish foreign minister's visit to Lima has been cancelled. He was to meet Peruvian Foreign Minister "
            "Ana Quispe on Thursday.",
            "visit | Denmark, Peru | Lima | 2022-03-03 | cancelled",
        ),
        (
            "The Danish foreign minister's visit to Lima has been put off. Ole Holm was to meet Peruvian Foreign Minister "
            "Ana Quispe on Thursday.",
            "visit | Denmark, Peru | Lima | - | postponed (was 2022-03-03)",
        ),
    ],
)
def test_what_a_minister_without_a_name_was_to_do_there_falls_too(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Danish foreign minister's visit to Lima has been cancelled. Prime Minister Ole Holm was to meet the "
            "Peruvian president on Thursday.",
            "meeting | Denmark, Peru | - | 2022-03-03 | scheduled",
        ),
        (
            "The Danish foreign minister's visit to Lima has been cancelled. Chilean Foreign Minister Luis Vega was to "
            "meet the Peruvian president on Thursday.",
            "meeting | Chile, Peru | - | 2022-03-03 | scheduled",
        ),
        (
            "The Danish foreign minister's visit to Lima has been cancelled. He is to meet Swedish Foreign Minister Anna "
            "Berg in Malmö on Thursday.",
            "meeting | Denmark, Sweden | Malmö | 2022-03-03 | scheduled",
        ),
    ],
)
def test_what_somebody_else_was_to_do_stays(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Brazil's president has cancelled a trip to Chile and Peru, where he was to meet Peru's premier in Lima on 9 March.",
            [
                "visit | Brazil | Chile | - | cancelled",
                "visit | Brazil | Peru | - | cancelled",
                "meeting | Brazil, Peru | Lima | 2022-03-09 | cancelled",
            ],
        ),
        (
            "Brazil's president has cancelled a trip to Chile and Peru, but he will meet Kenya's premier in Nairobi on 9 March.",
            [
                "visit | Brazil | Chile | - | cancelled",
                "visit | Brazil | Peru | - | cancelled",
                "meeting | Brazil, Kenya | Nairobi | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Brazil's president has cancelled his visit to Lima but will travel to Cusco on Friday.",
            ["visit | Brazil | Lima | - | cancelled", "visit | Brazil | Cusco | 2022-03-04 | scheduled"],
        ),
        (
            "Brazil's president has cancelled his visit to Lima but will now travel to Peru on Friday.",
            ["visit | Brazil | Lima | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_was_to_be_at_one_of_several_stops_falls_and_another_journey_stands(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert sorted(told(nlp, text)) == sorted(wanted)
