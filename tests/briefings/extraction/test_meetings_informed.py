"""Who else is told that a visit is off; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below

_OFF = "Estonian Foreign Minister Urmas Reinsalu has put off his visit to Copenhagen. "
_COPENHAGEN = "visit | Estonia | Copenhagen | - | postponed"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign Minister Marko Kask rang his Danish colleague to say that he would have to put off his visit to"
            " Copenhagen. His Finnish hosts have been informed too.",
            ["visit | Marko Kask | Copenhagen | - | postponed", "visit | Marko Kask | Finland | - | postponed"],
        ),
        (
            "Peruvian President Ana Rojas has postponed her trip to Bolivia, her office said. The government of"
            " Paraguay was notified as well.",
            ["visit | Peru | Bolivia | - | postponed", "visit | Peru | Paraguay | - | postponed"],
        ),
        (
            "Kenyan President Uhuru Kenyatta told his Ugandan counterpart that he was cancelling his visit to Kampala."
            " He informed the Rwandan foreign minister as well.",
            ["visit | Kenya | Kampala | - | cancelled", "visit | Kenya | Rwanda | - | cancelled"],
        ),
        (
            "Japan's prime minister called off his trip to Jakarta. The same message was conveyed to Manila.",
            ["visit | Japan | Jakarta | - | cancelled", "visit | Japan | Philippines | - | cancelled"],
        ),
        (
            "Slovenian Prime Minister Janez Jansa has called off his visit to Zagreb and has let his hosts in Belgrade"
            " know, too.",
            ["visit | Slovenia | Zagreb | - | cancelled", "visit | Slovenia | Serbia | - | cancelled"],
        ),
        (
            "Swedish Foreign Minister Ann Linde had to put off Thursday's visit to Riga, she told the Latvian minister."
            " Vilnius has likewise been told.",
            ["visit | Sweden | Riga | - | postponed (was 2022-03-03)", "visit | Sweden | Lithuania | - | postponed"],
        ),
        (
            "Ghana's president will travel to Togo on 8 March and to Benin on 9 March. He has put off his visit to"
            " Togo, a spokesman said on Wednesday. Benin's government has been told too.",
            [
                "visit | Ghana | Togo | - | postponed (was 2022-03-08)",
                "visit | Ghana | Benin | - | postponed (was 2022-03-09)",
            ],
        ),
        (
            "Georgian Prime Minister Irakli Garibashvili postponed his visit to Baku because of the floods. His office"
            " sent word to Yerevan too.",
            ["visit | Georgia | Baku | - | postponed", "visit | Georgia | Armenia | - | postponed"],
        ),
        (
            "Chile's foreign minister has postponed her visit to Quito. Her team engaged with the foreign minister of"
            " Colombia to inform him as well.",
            ["visit | Chile | Quito | - | postponed", "visit | Chile | Colombia | - | postponed"],
        ),
        (
            "Indian Foreign Minister S. Jaishankar has put off his visit to Dhaka. Nepal was also told that he would"
            " not be coming.",
            ["visit | India | Dhaka | - | postponed", "visit | India | Nepal | - | postponed"],
        ),
        (
            "Prime Minister Jacinda Ardern of New Zealand has postponed her visit to Fiji. Her office has passed the"
            " decision on to Samoa and Tonga as well.",
            [
                "visit | New Zealand | Fiji | - | postponed",
                "visit | New Zealand | Samoa | - | postponed",
                "visit | New Zealand | Tonga | - | postponed",
            ],
        ),
        (
            "Chile's foreign minister has postponed her visit to Quito. She also invited her colleague to Santiago. Her"
            " team engaged with the foreign minister of Colombia to inform him as well.",
            ["visit | Chile | Quito | - | postponed", "visit | Chile | Colombia | - | postponed"],
        ),
        (
            "Malaysia's prime minister called off his meeting with Prime Minister Prayut in Bangkok. His Vietnamese"
            " hosts have been advised too.",
            ["meeting | Malaysia, Thailand | Bangkok | - | cancelled", "visit | Malaysia | Vietnam | - | cancelled"],
        ),
        (
            "Qatar's emir has put off his visit to Tunis, and Algiers has been notified as well.",
            ["visit | Qatar | Tunis | - | postponed", "visit | Qatar | Algeria | - | postponed"],
        ),
        (
            "Estonian Foreign Minister Urmas Reinsalu will visit Finland on 10 March. He has put off his visit to"
            " Copenhagen on 9 March. His ministry has also notified Helsinki.",
            [
                "visit | Estonia | Finland | - | postponed (was 2022-03-10)",
                "visit | Estonia | Copenhagen | - | postponed (was 2022-03-09)",
            ],
        ),
    ],
)
def test_a_stop_whose_host_is_told_as_well_is_off_too(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "told_of",
    [
        "Parliament was informed too.",
        "NATO was told as well.",
        "He also informed Washington of the talks.",
        "He told his Finnish counterpart too that he looks forward to his visit.",
        "Denmark also informed Sweden.",
        "Finland was also informed by Denmark.",
        "Finland has not been told too.",
        "Finland may be told as well.",
        "Allies in Helsinki were told as well.",
        "Norway, which mediates between the two, was informed too.",
        "Finnish journalists were told as well.",
        "Helsinki was briefed on the sanctions, too.",
        "Finland was informed of the new sanctions as well.",
        "He told Finland to hurry up as well.",
        "Estonia has also told Russia to withdraw its troops.",
        "The Danish government was informed too.",
        "The Estonian president was informed too.",
        "So has Finland.",
        "He also informed the president of France.",
        "He also informed the president of Finland of the floods.",
        "He informed the president of Finland of the floods as well.",
        "Finland has received a message from Norway as well.",
        "Finland was informed in January.",
    ],
)
def test_who_is_told_of_something_else_or_is_no_host_has_nothing_off(nlp: Language, told_of: str) -> None:
    found = told(nlp, _OFF + told_of)

    assert found == [_COPENHAGEN]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _OFF + "He will visit Helsinki on 9 March as planned. The Finnish government was told too.",
            [_COPENHAGEN, "visit | Estonia | Helsinki | 2022-03-09 | scheduled"],
        ),
        (
            _OFF + "The Finnish government was informed too. He will visit Helsinki on 9 March.",
            [_COPENHAGEN, "visit | Estonia | Helsinki | 2022-03-09 | scheduled"],
        ),
        (
            "Estonian Foreign Minister Urmas Reinsalu will visit Finland on 20 May. He has put off his visit to"
            " Copenhagen on 9 March. The Finnish government was informed too.",
            [
                "visit | Estonia | Finland | 2022-05-20 | scheduled",
                "visit | Estonia | Copenhagen | - | postponed (was 2022-03-09)",
            ],
        ),
        (
            "Estonian Foreign Minister Urmas Reinsalu visited Copenhagen on Tuesday. His Finnish hosts have been"
            " informed too.",
            ["visit | Estonia | Copenhagen | 2022-03-01 | held"],
        ),
        ("Estonia has postponed the vote on the border treaty. The Finnish government was informed too.", []),
        (
            "The talks between Egypt and Sudan in Cairo have been postponed. Ethiopia was informed as well.",
            ["talks | Egypt, Sudan | Cairo | - | postponed"],
        ),
        (
            "Ethiopian Prime Minister Abiy Ahmed may postpone his visit to Cairo. Sudan was informed as well.",
            ["visit | Ethiopia | Cairo | - | tentative"],
        ),
        (
            "Ghana's president will travel to Togo on 8 March and to Benin on 9 March. He has put off his visit to"
            " Togo, a spokesman said on Wednesday.",
            [
                "visit | Ghana | Togo | - | postponed (was 2022-03-08)",
                "visit | Ghana | Benin | 2022-03-09 | scheduled",
            ],
        ),
    ],
)
def test_what_stands_or_was_never_to_be_is_left_as_it_is(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


def test_below_a_headline_that_names_the_stop_whoever_is_also_told_is_its_host(nlp: Language) -> None:
    found = told_below(
        nlp,
        "President's visit to Togo and Benin",
        "Ghana's president has postponed his visit to Togo. He also informed Benin's president.",
    )

    assert found == ["visit | Ghana | Togo | - | postponed", "visit | Ghana | Benin | - | postponed"]
