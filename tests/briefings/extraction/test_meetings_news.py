"""Meetings as news tells of them in passing, of sides known by a pair, a faction or a format; a table for each."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import WEDNESDAY, told


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "Diplomats in Vienna were preparing for the talks between Iran and the European Union, which are due to resume on Monday.",
            ["talks | European Union, Iran | - | 2022-03-07 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The talks between Chad and Sudan, which are due to resume on Monday in N'Djamena, have been overshadowed by new fighting.",
            ["talks | Chad, Sudan | N'Djamena | 2022-03-07 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Peru's foreign minister Luis Soto, who is to meet his Chilean counterpart in Santiago on Thursday, said the border would stay open.",
            ["meeting | Chile, Peru | Santiago | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The proposal will be on the table when Finance Minister Petra Holm of Sweden meets her Danish colleague in Malmo on 9 March.",
            ["meeting | Denmark, Sweden | Malmo | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Portugal's president, who travels to Angola on Friday, promised new credit.",
            ["visit | Portugal | Angola | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Oil prices fell a day before the OPEC meeting in Vienna on Thursday.",
            ["meeting | OPEC | Vienna | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The draft is expected to be adopted at a summit of the African Union in Addis Ababa next week.",
            ["summit | African Union | Addis Ababa | 2022-03-07..2022-03-13 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Serbia wants the question settled before its president sees the German chancellor in Berlin on 15 March.",
            ["meeting | Germany, Serbia | Berlin | 2022-03-15 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The dispute threatens to overshadow a visit to Tokyo by Australian Prime Minister Karen Boyd, which begins on 10 March.",
            ["visit | Australia | Tokyo | 2022-03-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "He was speaking on his way to Riga, where NATO foreign ministers will gather on 8 March.",
            ["meeting | NATO | Riga | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Turkey, which hosts the next round of talks between Serbia and Kosovo in Istanbul on 16 March, called for calm.",
            ["talks | Kosovo, Serbia, Turkey | Istanbul | 2022-03-16 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Ahead of Thursday's summit of the European Union, Hungary repeated that it would block the plan.",
            ["summit | European Union | - | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Tensions are rising ahead of talks between Bolivia and Chile in Lima on 11 March.",
            ["talks | Bolivia, Chile | Lima | 2022-03-11 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Markets are waiting for Friday's meeting of the G7 finance ministers in Bonn.",
            ["meeting | G7 | Bonn | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "In the run-up to the BRICS summit in Durban on 12 March, South Africa closed the airspace.",
            ["summit | BRICS | Durban | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The statement came hours after a meeting of the UN Security Council on Mali.",
            ["meeting | UN Security Council | - | - | held"],
            WEDNESDAY,
        ),
        (
            "Wednesday's phone call between the French and Russian presidents brought no progress.",
            ["call | France, Russia | - | 2022-03-02 | held"],
            WEDNESDAY,
        ),
        (
            "Tuesday's talks between Oman and Yemen in Salalah ended without a statement.",
            ["talks | Oman, Yemen | Salalah | 2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "Iran, EU to resume nuclear talks in Vienna on 9 March",
            ["talks | European Union, Iran | Vienna | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Malaysia's prime minister to visit Jakarta next week",
            ["visit | Malaysia | Jakarta | 2022-03-07..2022-03-13 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Egypt and Sudan foreign ministers meet in Cairo Thursday",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Lavrov, Cavusoglu to hold talks in Antalya",
            ["talks | Russia, Turkey | Antalya | - | scheduled"],
            WEDNESDAY,
        ),
        (
            "ASEAN summit opens Friday in Manila",
            ["summit | ASEAN | Manila | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Talks between Togo and Benin called off",
            ["talks | Benin, Togo | - | - | cancelled"],
            WEDNESDAY,
        ),
    ],
)
def test_meetings_told_in_passing_are_found(nlp: Language, text: str, wanted: list[str], published: date) -> None:
    found = told(nlp, text, published)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "The two countries' foreign ministers, Jaan Tamm of Estonia and Ilze Berzins of Latvia, will meet in Valga on 10 March.",
            ["meeting | Estonia, Latvia | Valga | 2022-03-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Armenia and Georgia will hold talks in Gyumri on 10 March. The two countries' prime ministers, Arman Petrosyan and Giorgi Beridze, will attend.",
            ["talks | Armenia, Georgia | Gyumri | 2022-03-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Relations between Algeria and Morocco are at a low. The countries' interior ministers will meet in Tunis on 9 March.",
            ["meeting | Algeria, Morocco | Tunis | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The chief negotiators, Tomas Vega for Peru and Ana Rojas for Ecuador, are to meet again on 14 March in Piura.",
            ["meeting | Ecuador, Peru | Piura | 2022-03-14 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Envoys of the five powers, Britain, China, France, Germany and Russia, are to meet Iranian negotiators in Vienna on 8 March.",
            ["meeting | China, France, Germany, Iran, Russia, United Kingdom | Vienna | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Ministers from eleven Pacific countries and Australia will convene in Suva on 11 March.",
            ["meeting | Australia | Suva | 2022-03-11 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Leaders of the 27 EU countries are to meet in Versailles on 10 and 11 March.",
            ["meeting | European Union | Versailles | 2022-03-10..2022-03-11 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The heads of state of Chad, Cameroon, Niger and Nigeria will meet in Abuja on 12 March to discuss Boko Haram.",
            ["meeting | Cameroon, Chad, Niger, Nigeria | Abuja | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Ambassadors of the EU's member states will meet in Brussels on Friday.",
            ["meeting | European Union | Brussels | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Representatives of the Colombian government and the ELN rebels will open peace talks in Quito on 8 March.",
            ["talks | Colombia, ELN | Quito | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Houthi negotiators will meet UN envoy Hans Grundberg in Muscat on 9 March.",
            ["meeting | Houthis, United Nations | Muscat | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Fatah and Hamas will hold reconciliation talks in Algiers on 13 March.",
            ["talks | Fatah, Hamas | Algiers | 2022-03-13 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Taliban officials and representatives of Afghan civil society will hold talks in Oslo on 8 March.",
            ["talks | Afghanistan, Taliban | Oslo | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Normandy format foreign ministers will meet in Berlin on 10 March.",
            ["meeting | Normandy Format | Berlin | 2022-03-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Quartet's envoys are to meet in Munich on Friday.",
            ["meeting | Middle East Quartet | Munich | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Visegrad Four will hold a summit in Budapest on 8 March.",
            ["summit | Visegrad Group | Budapest | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "E3 diplomats will meet Iran's chief negotiator in Vienna on Thursday.",
            ["meeting | E3, Iran | Vienna | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "A trilateral meeting of Japan, South Korea and the United States will be held in Honolulu on 12 March.",
            ["meeting | Japan, South Korea, United States | Honolulu | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Egypt, Jordan and Iraq will hold their trilateral summit in Aqaba on 14 March.",
            ["summit | Egypt, Iraq, Jordan | Aqaba | 2022-03-14 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The foreign ministers of the Weimar Triangle meet in Warsaw on 9 March.",
            ["meeting | Weimar Triangle | Warsaw | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Bucharest Nine will hold a video conference on 8 March.",
            ["conference | Bucharest Nine | - | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Trilateral Contact Group will meet by video link on 9 March.",
            ["meeting | Trilateral Contact Group | - | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Lima Group meets in Ottawa on 4 March.",
            ["meeting | Lima Group | Ottawa | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Digital Economy Forum (DEF) will be held in Tallinn on 12 March.",
            ["conference | Digital Economy Forum | Tallinn | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The talks will be hosted by Qatar in Doha on 12 March and attended by Kenyan and Somali officials.",
            ["talks | Kenya, Qatar, Somalia | Doha | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Clean Rivers Conference opens in Graz on 12 March.",
            ["conference | Clean Rivers Conference | Graz | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Ministers hailed a successful COP27 in Sharm El-Sheikh.",
            ["conference | United Nations | Sharm El-Sheikh | - | held"],
            WEDNESDAY,
        ),
    ],
)
def test_sides_are_found_by_what_they_are_together(
    nlp: Language, text: str, wanted: list[str], published: date
) -> None:
    found = told(nlp, text, published)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "Iraqi President Karim Aziz will meet the leaders of the main blocs in Baghdad on Saturday to form a government.",
            ["meeting | Iraq | Baghdad | 2022-03-05 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Pakistan's National Assembly has been summoned for a session on 8 March.",
            ["session | Pakistan | - | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Iraqi parliament will convene on Monday to elect a president.",
            ["meeting | Iraq | - | 2022-03-07 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Britain's health secretary will appear before the Commons health committee on 9 March.",
            ["hearing | United Kingdom | - | 2022-03-09 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Labour Party's conference opens in Liverpool on 25 September.",
            ["conference | Labour Party | Liverpool | 2022-09-25 | scheduled"],
            WEDNESDAY,
        ),
        (
            "China's National People's Congress opens its annual session in Beijing on Saturday.",
            ["session | China | Beijing | 2022-03-05 | scheduled"],
            WEDNESDAY,
        ),
    ],
)
def test_meetings_within_a_country_have_its_side(nlp: Language, text: str, wanted: list[str], published: date) -> None:
    found = told(nlp, text, published)

    assert found == wanted
