"""What running news tells in passing: affairs elsewhere, arrivals, who only speaks of a meeting; published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Arab League will hold an emergency session on Sunday on developments in Libya.",
            ["session | Arab League | - | 2022-03-06 | scheduled"],
        ),
        (
            "Serbian and Turkish ministers will hold a meeting on March 9 on the security situation in Kosovo.",
            ["meeting | Serbia, Turkey | - | 2022-03-09 | scheduled"],
        ),
        (
            "The conflict in eastern Congo is also on the agenda of the SADC summit on Sunday.",
            ["summit | SADC | - | 2022-03-06 | scheduled"],
        ),
        (
            "The Security Council will meet on March 9 in Geneva on the situation in Sudan.",
            ["meeting | UN Security Council | Geneva | 2022-03-09 | scheduled"],
        ),
        (
            "The Arab League will hold an emergency session on Sunday on grain in Cairo.",
            ["session | Arab League | Cairo | 2022-03-06 | scheduled"],
        ),
    ],
)
def test_where_affairs_go_on_is_not_where_they_are_talked_about(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Canadian Prime Minister Justin Trudeau will arrive in Oman on Saturday. During the visit, Trudeau will hold talks with Omani leaders.",
            ["visit | Canada | Oman | 2022-03-05 | scheduled", "talks | Canada, Oman | Oman | - | scheduled"],
        ),
        (
            "Kenyan President William Ruto will arrive in Seoul on Monday on a three-day visit. He will meet President Yoon Suk Yeol.",
            [
                "visit | Kenya | Seoul | 2022-03-07..2022-03-09 | scheduled",
                "meeting | Kenya, South Korea | Seoul | 2022-03-07..2022-03-09 | scheduled",
            ],
        ),
        (
            "Peruvian Foreign Minister Oscar Maurtua arrives in Quito on Sunday. On Monday he will meet Ecuadorian President Guillermo Lasso.",
            [
                "visit | Peru | Quito | 2022-03-06 | scheduled",
                "meeting | Ecuador, Peru | Quito | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Peruvian Foreign Minister Oscar Maurtua arrives in Quito on Sunday, where he will meet Ecuadorian President Guillermo Lasso.",
            ["meeting | Ecuador, Peru | Quito | 2022-03-06 | scheduled"],
        ),
        (
            "Peru's foreign minister Oscar Maurtua will arrive in Riga on Saturday as part of a tour that will also take him to Warsaw and Prague.",
            ["visit | Peru | Riga | 2022-03-05 | scheduled", "visit | Peru | Warsaw | - | scheduled"],
        ),
    ],
)
def test_day_of_arrival_is_not_the_day_of_all_that_follows(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Aziz Khan, a former commissioner, defended President Vucic's meeting with Turkish President Erdogan.",
            ["meeting | Serbia, Turkey | - | - | held"],
        ),
        (
            "Merkel welcomed Putin's planned meeting with Biden on Friday.",
            ["meeting | Russia, United States | - | 2022-03-04 | scheduled"],
        ),
        (
            "Russia's Lavrov praised Tuesday's talks with Turkey.",
            ["talks | Russia, Turkey | - | 2022-03-01 | held"],
        ),
        (
            "Idriss Mahamat, vice chairman of the Salvation Party, was to hold talks Thursday on disarmament and a possible second summit between Chadian President Oumar Deby and Nigerian leader Bola Tinubu.",
            ["summit | Chad, Nigeria | - | - | tentative"],
        ),
        (
            "Talks on arms and the border between Chad and Sudan will be held on Friday.",
            ["talks | Chad, Sudan | - | 2022-03-04 | scheduled"],
        ),
        (
            "ECOWAS voted on Tuesday to hold a session of the African Union to discuss Mali. The session will open on Friday.",
            ["session | African Union | - | 2022-03-04 | scheduled"],
        ),
        (
            "The aide said a meeting between Serbian and Turkish presidents Aleksandar Vucic and Recep Tayyip Erdogan was planned for March 9.",
            ["meeting | Serbia, Turkey | - | 2022-03-09 | scheduled"],
        ),
        (
            "The Malian and Senegalese foreign ministers Oumar Traore and Modou Fall will meet in Dakar on March 9.",
            ["meeting | Mali, Senegal | Dakar | 2022-03-09 | scheduled"],
        ),
        (
            "Polish ministers Jan Nowak and Anna Lis will meet Latvian ministers on March 9.",
            ["meeting | Latvia, Poland | - | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_who_speaks_of_a_meeting_or_calls_it_is_no_side(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Vucic will receive U.S. Secretary of State Antony Blinken in Belgrade on Friday. The meeting will start at 3 p.m.",
            ["meeting | Serbia, United States | Belgrade | 2022-03-04 15:00 Europe/Belgrade | scheduled"],
        ),
        (
            "Pakistan's Prime Minister Imran Khan will meet US President Joe Biden at the White House on Friday. Imran Khan will meet US President Biden in Washington on Friday to discuss trade.",
            ["meeting | Pakistan, United States | White House | 2022-03-04 | scheduled"],
        ),
        (
            "Serbia will meet Turkey on Friday. Serbian officials accompanied the minister in the meeting.",
            ["meeting | Serbia, Turkey | - | 2022-03-04 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in Cairo. It is scheduled to start on March 9.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold a summit on March 9 in Cairo. It is due to begin at 10:00 a.m.",
            ["summit | Egypt, Sudan | Cairo | 2022-03-09 10:00 Africa/Cairo | scheduled"],
        ),
        (
            "Egypt and Sudan will hold a summit on March 9. It is set to take place in Cairo.",
            ["summit | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will meet on Friday to discuss a dam. It is due to start operating on March 9.",
            ["meeting | Egypt, Sudan | - | 2022-03-04 | scheduled"],
        ),
        ("Egypt and Sudan signed a deal. It is scheduled to start on March 9.", []),
        (
            "The Serbian and Turkish foreign ministers are due to hold talks on the sidelines of a meeting of the OSCE council of ministers in the Polish city of Lodz March 14-15.",
            [
                "talks | Serbia, Turkey | Lodz | 2022-03-14..2022-03-15 | scheduled",
                "meeting | OSCE | Lodz | 2022-03-14..2022-03-15 | scheduled",
            ],
        ),
        (
            "ECOWAS leaders voted Tuesday to hold an emergency summit on Mali. The summit will be held in Accra on March 9.",
            ["summit | ECOWAS | Accra | 2022-03-09 | scheduled"],
        ),
        ("The Assembly voted not to hold a session on March 9.", []),
    ],
)
def test_next_sentence_says_more_of_the_same_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "General Mark Stone and Undersecretary James Pike testified on Tuesday in front of the House Armed Services Committee.",
            ["hearing | United States | - | 2022-03-01 | held"],
        ),
        (
            "General Mark Stone will testify in front of the Senate Foreign Relations Committee on Thursday.",
            ["hearing | United States | - | 2022-03-03 | scheduled"],
        ),
        (
            "Foreign Secretary Liz Truss will give evidence to the House of Commons foreign affairs committee on Thursday.",
            ["hearing | United Kingdom | - | 2022-03-03 | scheduled"],
        ),
        ("The doctor will give evidence to the police on Thursday.", []),
        ("The minister will give money to the committee on Thursday.", []),
    ],
)
def test_witness_is_heard_in_front_of_lawmakers_and_gives_evidence(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "(ANSA) - BELGRADE, MAR 2 - On Wednesday, March 9, the EU envoy, Josep Borrell, will host a meeting with Serbian President Vucic in Brussels.",
            ["meeting | European Union, Serbia | Brussels | 2022-03-09 | scheduled"],
        ),
        (
            "WASHINGTON, March 2. (ITAR-TASS). - U.S. President Joe Biden will meet his Turkish counterpart Erdogan on March 9 in Izmir.",
            ["meeting | Turkey, United States | Izmir | 2022-03-09 | scheduled"],
        ),
        (
            "MOSCOW, March 2. /TASS/. Russian Foreign Minister Sergey Lavrov will meet Turkey's Mevlut Cavusoglu on March 9.",
            ["meeting | Russia, Turkey | - | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_head_of_a_wire_story_names_no_place_and_no_side(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's president will speak to farmers on Wednesday and meet Ugandan President Yoweri Museveni in Kampala on Thursday.",
            ["meeting | Kenya, Uganda | Kampala | 2022-03-03 | scheduled"],
        ),
        (
            "Kenya's president will speak to farmers on March 9 and hold talks with Ugandan President Yoweri Museveni at 3 p.m.",
            ["talks | Kenya, Uganda | - | 2022-03-09 15:00 ? | scheduled"],
        ),
        (
            "On March 9 Kenya's president will speak to farmers and meet Ugandan President Yoweri Museveni.",
            ["meeting | Kenya, Uganda | - | 2022-03-09 | scheduled"],
        ),
        (
            "Kenya's president will travel to Kampala on March 9 and meet Ugandan President Yoweri Museveni.",
            ["meeting | Kenya, Uganda | Kampala | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_second_verb_with_a_day_of_its_own_does_not_take_the_first_ones(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya and Uganda agreed to deepen their ties during a meeting between visiting President Yoweri Museveni and his Kenyan counterpart Uhuru Kenyatta.",
            ["meeting | Kenya, Uganda | - | - | held"],
        ),
        (
            "Kenya and Uganda agreed to review the deal during a meeting between their foreign ministers in May.",
            ["meeting | Kenya, Uganda | - | 2022-05-01..2022-05-31 | scheduled"],
        ),
        (
            "ASEAN ministers agreed on Tuesday to host the next Meeting of the Bloc in Hanoi on July 21.",
            ["meeting | ASEAN | Hanoi | 2022-07-21 | scheduled"],
        ),
        ("The Pacific leaders' meeting will be held under the vision of the 2050 Strategy.", []),
    ],
)
def test_what_was_agreed_at_a_meeting_and_what_it_is_called_by(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Sudan will hold talks on Friday. Kenya's envoy and a Ugandan diplomat welcomed this. The two sides will also meet on Sunday.",
            ["talks | Chad, Sudan | - | 2022-03-04 | scheduled", "meeting | Chad, Sudan | - | 2022-03-06 | scheduled"],
        ),
        (
            "Kenya's envoy and a Ugandan diplomat arrived on Tuesday. The two sides will meet on Friday.",
            ["meeting | Kenya, Uganda | - | 2022-03-04 | scheduled"],
        ),
        (
            "Chad and Sudan held talks on Tuesday. Kenya will also negotiate with Uganda. The two sides will meet on Friday.",
            ["talks | Chad, Sudan | - | 2022-03-01 | held", "talks | Kenya, Uganda | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_two_sides_are_those_who_meet_and_not_those_who_welcome_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Sudan will meet again after Easter. A spokesman did not say whether the next round of talks will be held in Oman or elsewhere.",
            ["meeting | Chad, Sudan | - | - | scheduled"],
        ),
        (
            "Mediators postponed peace talks between the government and the rebels. The US envoy regrets it, and the other US envoy too. The rebels refuse talks with the government.",
            [],
        ),
    ],
)
def test_what_nobody_says_is_not_told(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Kosovo Verification Mission will hold talks with Serbia on Friday. The KVM will also meet Albanian officials on Monday.",
            [
                "talks | Kosovo Verification Mission, Serbia | - | 2022-03-04 | scheduled",
                "meeting | Albania, Kosovo Verification Mission | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "The India Trade Mission will meet ministers of Peru on Friday.",
            ["meeting | India, Peru | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Indian Peacekeeping Mission will meet ministers of Peru on Friday.",
            ["meeting | India, Peru | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_mission_called_by_where_it_is_acts_for_itself(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya has called off talks with Uganda. The meeting between the two foreign ministers in Kampala on Friday would have been the first in a year.",
            ["talks | Kenya, Uganda | Kampala | 2022-03-04 | cancelled"],
        ),
        (
            "The meeting between Kenya and Uganda in Kampala next week would have been the first in 18 months.",
            ["meeting | Kenya, Uganda | Kampala | 2022-03-07..2022-03-13 | cancelled"],
        ),
        ("Uganda said the talks with Kenya would have been the first since May had they not been held in secret.", []),
        ("The meeting with Kenya on Friday would have been useful, Uganda said.", []),
    ],
)
def test_what_would_have_been_the_first_is_off(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
