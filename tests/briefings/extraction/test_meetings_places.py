"""Where meetings are: towns, buildings, islands, crossings, and what lies elsewhere; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egyptian Foreign Minister Adel Nour met his Greek counterpart in the Senegalese capital on Tuesday.",
            ["meeting | Egypt, Greece | Dakar | 2022-03-01 | held"],
        ),
        (
            "The presidents of Peru and Bolivia met in the lakeside city of Puno on Tuesday.",
            ["meeting | Bolivia, Peru | Puno | 2022-03-01 | held"],
        ),
        (
            "The presidents of Peru and Bolivia will meet on the Isla Taquile on 12 March.",
            ["meeting | Bolivia, Peru | Isla Taquile | 2022-03-12 | scheduled"],
        ),
        (
            "The presidents of Peru and Bolivia will meet aboard the frigate Almirante Grau off Mollendo on 12 March.",
            ["meeting | Bolivia, Peru | - | 2022-03-12 | scheduled"],
        ),
        (
            "The foreign ministers of Chad and Sudan will meet at the border post of Adre on 12 March.",
            ["meeting | Chad, Sudan | Adre | 2022-03-12 | scheduled"],
        ),
        (
            "The leaders of Israel and Jordan will meet at the Allenby crossing on Sunday.",
            ["meeting | Israel, Jordan | Allenby crossing | 2022-03-06 | scheduled"],
        ),
        (
            "French President Luc Morel will receive the Lebanese prime minister at the Elysee Palace on Friday.",
            ["meeting | France, Lebanon | Elysee Palace | 2022-03-04 | scheduled"],
        ),
        (
            "German Chancellor Anna Vogel received the Czech premier at Schloss Meseberg on Tuesday.",
            ["meeting | Czech Republic, Germany | Schloss Meseberg | 2022-03-01 | held"],
        ),
        (
            "US President Paul Hart will host Brazilian President Paulo Reis at Camp David on 12 March.",
            ["meeting | Brazil, United States | Camp David | 2022-03-12 | scheduled"],
        ),
        (
            "Indian Prime Minister Arun Mehta will meet Chinese President Li Wei in his home town of Vadnagar on 12 March.",
            ["meeting | China, India | Vadnagar | 2022-03-12 | scheduled"],
        ),
        (
            "British Prime Minister Tom Hale will hold talks with Irish leader Sean Daly at Chequers on Saturday.",
            ["talks | Ireland, United Kingdom | Chequers | 2022-03-05 | scheduled"],
        ),
        (
            "The leaders of Kenya and Uganda met at State House in Nairobi on Tuesday.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-03-01 | held"],
        ),
        (
            "The talks between Congo and Rwanda, the first since January, will be held on Friday in the Angolan capital, Luanda.",
            ["talks | Democratic Republic of the Congo, Rwanda | Luanda | 2022-03-04 | scheduled"],
        ),
        (
            "In Luanda on Friday, the presidents of Congo and Rwanda will meet for the first time since January.",
            ["meeting | Democratic Republic of the Congo, Rwanda | Luanda | 2022-03-04 | scheduled"],
        ),
        (
            "Luanda will host a meeting of the presidents of Congo and Rwanda on Friday.",
            ["meeting | Democratic Republic of the Congo, Rwanda | Luanda | 2022-03-04 | scheduled"],
        ),
        (
            "The two Yemeni sides and the UN will meet in Rimbo, a village north of Stockholm, on 6 December.",
            ["meeting | United Nations, Yemen | Rimbo | 2022-12-06 | scheduled"],
        ),
        (
            "Colombia's government and the ELN will resume talks on 12 March in Quito.",
            ["talks | Colombia, ELN | Quito | 2022-03-12 | scheduled"],
        ),
        (
            "STOCKHOLM, March 2 - The foreign ministers of Iceland and Norway will meet on 12 March, the Swedish government said.",
            ["meeting | Iceland, Norway | - | 2022-03-12 | scheduled"],
        ),
        (
            "STOCKHOLM (Reuters) - Norway's foreign minister, Kari Lund, met her Icelandic counterpart on Tuesday.",
            ["meeting | Iceland, Norway | - | 2022-03-01 | held"],
        ),
        (
            "Turkish President Ali Demir will meet Azerbaijani President Ilham Rzayev on Friday to discuss the situation in Syria.",
            ["meeting | Azerbaijan, Turkey | - | 2022-03-04 | scheduled"],
        ),
        (
            "Turkish President Ali Demir will meet Azerbaijani President Ilham Rzayev on Friday after the earthquake in Adana.",
            ["meeting | Azerbaijan, Turkey | - | 2022-03-04 | scheduled"],
        ),
        (
            "South African President Themba Nkosi and Mozambican President Jose Tembe will hold official talks tomorrow, with a focus on the deployment of troops in Cabo Delgado.",
            ["talks | Mozambique, South Africa | - | 2022-03-03 | scheduled"],
        ),
        (
            "Themba Nkosi, the president of South Africa, arrives in Maputo today. The two Heads of State, President Nkosi and President Jose Tembe of Mozambique, will hold official talks tomorrow, with a focus on the deployment of troops in Cabo Delgado.",
            [
                "visit | South Africa | Maputo | 2022-03-02 | scheduled",
                "talks | Mozambique, South Africa | Maputo | 2022-03-03 | scheduled",
            ],
        ),
        (
            "The G7 finance ministers will hold a video conference on Friday, said Germany, which chairs the group, in Berlin.",
            ["conference | G7 | - | 2022-03-04 | scheduled"],
        ),
        (
            "The EU and Japan will hold their annual summit on 12 May in Tokyo.",
            ["summit | European Union, Japan | Tokyo | 2022-05-12 | scheduled"],
        ),
        (
            "Cuban Foreign Minister Raul Perez will meet his Russian counterpart in Moscow on 9 March, the Cuban embassy in Madrid said.",
            ["meeting | Cuba, Russia | Moscow | 2022-03-09 | scheduled"],
        ),
        (
            "The Israeli and Egyptian delegations will meet at an undisclosed location on Thursday.",
            ["meeting | Egypt, Israel | - | 2022-03-03 | scheduled"],
        ),
        (
            "Polish President Jan Nowak met Lithuanian President Rasa Petraite at the border crossing in Budzisko on Tuesday.",
            ["meeting | Lithuania, Poland | Budzisko | 2022-03-01 | held"],
        ),
        (
            "The Iranian and Saudi delegations met at Baghdad airport on Tuesday.",
            ["meeting | Iran, Saudi Arabia | Baghdad airport | 2022-03-01 | held"],
        ),
        (
            "Uzbek President Rustam Karimov and Tajik President Emom Rahimov will meet in the Fergana valley on 10 March.",
            ["meeting | Tajikistan, Uzbekistan | Fergana valley | 2022-03-10 | scheduled"],
        ),
        (
            "The president of Madagascar will meet the head of the African Union in Antananarivo's Iavoloha Palace on 10 March.",
            ["meeting | African Union, Madagascar | Antananarivo | 2022-03-10 | scheduled"],
        ),
        (
            "Spanish Prime Minister Ana Ruiz will welcome German Chancellor Anna Vogel in La Coruna on 5 October.",
            ["meeting | Germany, Spain | La Coruna | 2022-10-05 | scheduled"],
        ),
        (
            "South Korean and Japanese officials will meet in Seoul, South Korea, on Thursday.",
            ["meeting | Japan, South Korea | Seoul | 2022-03-03 | scheduled"],
        ),
        (
            "Officials from El Salvador and Mexico met in Tapachula, near the Guatemalan border, on Tuesday.",
            ["meeting | El Salvador, Mexico | Tapachula | 2022-03-01 | held"],
        ),
        (
            "The prime minister of Barbados will meet President Ann Porter of Canada in Ottawa's Rideau Hall on Monday.",
            ["meeting | Barbados, Canada | Ottawa | 2022-03-07 | scheduled"],
        ),
        (
            "The Hungarian foreign minister will travel to Moscow on Thursday to meet his Russian counterpart, his office in Budapest said.",
            ["meeting | Hungary, Russia | Moscow | 2022-03-03 | scheduled"],
        ),
        (
            "Belarusian President Ivan Sorokin received the Chinese ambassador at the Palace of Independence in Minsk.",
            ["meeting | Belarus, China | Minsk | - | held"],
        ),
    ],
)
def test_a_meeting_is_where_the_text_says(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Peru and Cuba agreed in Lima to meet again in Havana on 14 March.", "meeting | Cuba, Peru | Havana | 2022-03-14 | scheduled"),
        (
            "The foreign ministers of Peru and Cuba agreed in Lima on Monday to meet again in Havana on 14 March.",
            "meeting | Cuba, Peru | Havana | 2022-03-14 | scheduled",
        ),
        (
            "Peru and Cuba decided in Lima to resume talks in Havana on 14 March.",
            "talks | Cuba, Peru | Havana | 2022-03-14 | scheduled",
        ),
        ("In Quito, the leaders of Peru and Cuba agreed to meet again in Havana in April.", "meeting | Cuba, Peru | Havana | 2022-04-01..2022-04-30 | scheduled"),
        (
            "Peru and Cuba pledged in Lima on Monday to continue their dialogue in Havana next week.",
            "dialogue | Cuba, Peru | Havana | 2022-03-07..2022-03-13 | scheduled",
        ),
        ("Peru and Cuba agreed in Lima to meet on 14 March.", "meeting | Cuba, Peru | - | 2022-03-14 | scheduled"),
        ("Peru and Cuba agreed to meet in Lima on 14 March.", "meeting | Cuba, Peru | Lima | 2022-03-14 | scheduled"),
        ("In Quito, the leaders of Peru and Cuba plan to hold talks on 14 March.", "talks | Cuba, Peru | Quito | 2022-03-14 | scheduled"),
    ],
)  # fmt: skip
def test_where_it_was_agreed_is_not_where_they_meet(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "France will host a conference on the crisis in Lebanon in Paris on 9 March.",
            ["conference | France | Paris | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt will host a summit on the war in Gaza in Cairo from 9 to 10 March.",
            ["summit | Egypt | Cairo | 2022-03-09..2022-03-10 | scheduled"],
        ),
        (
            "France and Chad will hold talks on the fighting in Sudan in Geneva on 9 March.",
            ["talks | Chad, France | Geneva | 2022-03-09 | scheduled"],
        ),
        (
            "France will hold a conference on the war in Ukraine in its third year on 9 March.",
            ["conference | France | - | 2022-03-09 | scheduled"],
        ),
        (
            "France will host a conference on the crisis in Lebanon and in Damascus on 9 March.",
            ["conference | France | Damascus | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_where_it_is_stands_behind_where_its_topic_is(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
