"""Officials without a name, delegations that are led somewhere, trips at home; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Special Envoy Ana Ruiz of Chile will lead a delegation to Kenya, Uganda and Rwanda from 23 to 27 May.",
            ["visit | Chile | Kenya | 2022-05-23..2022-05-27 | scheduled"],
        ),
        (
            "Chile's deputy minister, Ana Ruiz, will head an interagency delegation to Nairobi, Kenya, from 8 to 9 March."
            " She will meet with government officials to discuss trade.",
            [
                "visit | Chile | Nairobi | 2022-03-08..2022-03-09 | scheduled",
                "meeting | Chile, Kenya | Nairobi | 2022-03-08..2022-03-09 | scheduled",
            ],
        ),
        (
            "In Peru, on 7 and 8 March, the Chilean foreign minister will hold consultations"
            " with senior civilian and military officials.",
            ["talks | Chile, Peru | Peru | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            "In Lima on Monday, the Chilean foreign minister will discuss trade with senior government officials.",
            ["meeting | Chile, Peru | Lima | 2022-03-07 | scheduled"],
        ),
        (
            "The Peruvian foreign minister, Ana Ruiz, will travel to Cusco on 10 March.",
            ["visit | Peru | Cusco | 2022-03-10 | scheduled"],
        ),
        (
            "The United States and Chile will hold a biennial review under the agreement on 21 March.",
            ["talks | Chile, United States | - | 2022-03-21 | scheduled"],
        ),
        (
            "The Chilean president will see the Kenyan foreign minister on Friday in Nairobi.",
            ["meeting | Chile, Kenya | Nairobi | 2022-03-04 | scheduled"],
        ),
        (
            "President Ana Ruiz of Chile will make a phone call to the president of Peru on Friday.",
            ["call | Chile, Peru | - | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's foreign minister will attend the 30th session of the African Union conference"
            " in Lusaka on 10 March.",
            ["conference | African Union, Kenya | Lusaka | 2022-03-10 | scheduled"],
        ),
        (
            "Special Envoy Jo Feld of Chile will travel to Qatar, Kenya and Oman from 15 to 24 March."
            " He will meet with senior officials in the three countries to discuss trade.",
            [
                "visit | Chile | Qatar | 2022-03-15..2022-03-24 | scheduled",
                "meeting | Chile, Kenya, Oman, Qatar | - | 2022-03-15..2022-03-24 | scheduled",
            ],
        ),
        (
            "The British culture minister is to be questioned by a parliamentary committee on Tuesday.",
            ["hearing | United Kingdom | - | 2022-03-08 | scheduled"],
        ),
        (
            "The annual meeting of the North Sea Fisheries Commission opens in London on 8 March.",
            ["meeting | North Sea Fisheries Commission | London | 2022-03-08 | scheduled"],
        ),
        (
            "The conference of the Society of Bamboo Growers will be held in Accra on 31 March.",
            ["conference | Society of Bamboo Growers | Accra | 2022-03-31 | scheduled"],
        ),
        (
            "The Prime Minister will meet with President Ana Ruiz of Chile on Friday to discuss fishing.",
            ["meeting | Chile | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Peruvian president will have meetings with the Chilean foreign minister on 3 March"
            " and with the president of Chad on 18 March.",
            ["meeting | Chile, Peru | - | 2022-03-03 | scheduled", "meeting | Chad, Peru | - | 2022-03-18 | scheduled"],
        ),
        (
            "Kenya will hold talks with Uganda on Monday and with Chad on Friday.",
            ["talks | Kenya, Uganda | - | 2022-03-07 | scheduled", "talks | Chad, Kenya | - | 2022-03-11 | scheduled"],
        ),
        (
            "The President of the Republic will receive the prime minister of Tunisia, Tarek Bouzid, on Friday.",
            ["visit | Tunisia | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Prime Minister will be received by the president of Mexico, Leo Salvar, on Friday.",
            ["meeting | Mexico | - | 2022-03-04 | scheduled"],
        ),
        (
            "The President will speak by secure video with the leaders of France, Germany, and Italy on Friday.",
            ["call | France, Germany, Italy | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Chilean foreign minister will meet with a range of interlocutors in Lima on Friday.",
            ["meeting | Chile, Peru | Lima | 2022-03-04 | scheduled"],
        ),
        (
            "Chile's deputy minister, Ana Ruiz, will join representatives from Panama and Ecuador"
            " to discuss fishing on Friday.",
            ["meeting | Chile, Ecuador, Panama | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Chilean foreign minister will travel to Lima on 8 March to meet with senior officials"
            " and participate in the Chile-Peru Annual Bilateral Consultations.",
            [
                "visit | Chile | Lima | 2022-03-08 | scheduled",
                "meeting | Chile, Peru | Lima | 2022-03-08 | scheduled",
                "talks | Chile, Peru | Lima | 2022-03-08 | scheduled",
            ],
        ),
        (
            "The Chilean and Peruvian ministers will meet in Lima on 8 March and hold talks on fishing.",
            ["meeting | Chile, Peru | Lima | 2022-03-08 | scheduled"],
        ),
        (
            "Vice President Ren Cole of Chile will travel to Bridgetown, Barbados, on 20 March to co-chair a meeting"
            " with Prime Minister Fitz Alleyne of Barbados.",
            ["meeting | Barbados, Chile | Bridgetown | 2022-03-20 | scheduled"],
        ),
        (
            "The United States and Japan are co-hosting a summit in Tokyo on 28 March.",
            ["summit | Japan, United States | Tokyo | 2022-03-28 | scheduled"],
        ),
        (
            "The conference, co-hosted by Kenya and Norway, opens in Nairobi on 28 March.",
            ["conference | Kenya, Norway | Nairobi | 2022-03-28 | scheduled"],
        ),
        (
            "Secretary Ana Ruiz of Chile will join Italian foreign minister Luigi Rossi in co-hosting a meeting"
            " of the foreign ministers of the Arab League on 28 March.",
            ["meeting | Arab League, Chile, Italy | - | 2022-03-28 | scheduled"],
        ),
        (
            "State Secretary Halvor Brekke will represent Norway at the meeting of the Nordic Council in Oslo on 9 March.",
            ["meeting | Nordic Council, Norway | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "Zambian President Augustin Lukumbi held a one-on-one with Malawian President James Phiri in Lusaka on Tuesday.",
            ["meeting | Malawi, Zambia | Lusaka | 2022-03-01 | held"],
        ),
        (
            "Talks on the border between Ethiopia and Sudan resumed in Khartoum on Tuesday.",
            ["talks | Ethiopia, Sudan | Khartoum | 2022-03-01 | held"],
        ),
        (
            "Talks between the Taliban and Norwegian officials in Oslo enter their second day today.",
            ["talks | Norway, Taliban | Oslo | 2022-03-02 | held"],
        ),
        (
            "Secretary Ana Ruiz of Chile will participate in the Industry Transition Dialogue in Oslo on 9 March.",
            ["dialogue | Chile | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "The vice president of Chad will represent his country at the energy ministerial in Dubai on Sunday.",
            ["meeting | Chad | Dubai | 2022-03-06 | scheduled"],
        ),
        (
            "The U.S. Advisory Panel on Historical Diplomacy (APHD) will hold a public meeting on Thursday, 10 March.",
            ["meeting | United States | - | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_sides_that_nobody_names_are_those_of_the_place(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "In Fiji on Monday, the Chilean foreign minister will meet with regional leaders.",
        "In Lima on Monday, the Chilean foreign minister will meet with world leaders.",
        "In Lima on Monday, the Chilean foreign minister will discuss trade with students.",
        "The committee will lead a delegation of experts through the reform.",
        "He will lead the team to victory on Friday.",
        "She will head the mission to modernise the port of Lima.",
        "The Chilean president will see growth return on Friday.",
        "The Chilean president returned home on Friday.",
        "Secretary Ana Ruiz of Chile will take part in a panel discussion in Lima on 9 March.",
        "Secretary Ana Ruiz of Chile will participate in meetings in Lima on 9 March.",
        "The minister will receive an award in Lima on Friday.",
        "The minister will join the board of a bank in Lima on Friday.",
        "The Chilean president will meet a number of deadlines in Lima on Friday.",
        "Ana Ruiz will join her friends to discuss fishing in Lima on Friday.",
        "The Chilean president will meet with officials of the ministry in Lima.",
        "The British culture minister is to be questioned by police on Tuesday in Lima.",
        "In Lima, she met Tigray's interim president on Monday.",
    ],
)
def test_nobody_of_the_place_is_made_up(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert not any("Fiji" in line or "Peru" in line or "visit" in line for line in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peruvian President Ana Rojas will receive Chilean President Luis Vidal in Lima on 9 March.",
            "meeting | Chile, Peru | Lima | 2022-03-09 | scheduled",
        ),
        (
            "Peruvian President Ana Rojas received Chilean President Luis Vidal in Lima on Tuesday.",
            "meeting | Chile, Peru | Lima | 2022-03-01 | held",
        ),
        (
            "Chilean President Luis Vidal will be received by Peruvian President Ana Rojas in Lima on 9 March.",
            "meeting | Chile, Peru | Lima | 2022-03-09 | scheduled",
        ),
        (
            "Peruvian President Ana Rojas will receive Chilean President Luis Vidal in Lima from 9 to 11 March.",
            "visit | Chile, Peru | Lima | 2022-03-09..2022-03-11 | scheduled",
        ),
        (
            "Peruvian President Ana Rojas will receive Chilean President Luis Vidal on a state visit on 9 March.",
            "visit | Chile, Peru | - | 2022-03-09 | scheduled",
        ),
        (
            "Chilean President Luis Vidal will visit Lima on 9 March.",
            "visit | Chile | Lima | 2022-03-09 | scheduled",
        ),
    ],
)
def test_who_receives_a_guest_on_one_day_meets_him(nlp: Language, text: str, wanted: str) -> None:
    """Others tell the same as "will meet": a visit is what lasts, or what is called one."""
    assert told(nlp, text) == [wanted]
