"""How long meetings last, and what the next sentence adds; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sudan and South Sudan will hold a new round of talks on border demarcation. It will take place in Juba on 14 March.",
            ["talks | South Sudan, Sudan | Juba | 2022-03-14 | scheduled"],
        ),
        (
            "The presidents of Sudan and South Sudan will hold a summit. The two-day gathering opens in Juba on 14 March.",
            ["summit | South Sudan, Sudan | Juba | 2022-03-14..2022-03-15 | scheduled"],
        ),
        (
            "Sudan and South Sudan held talks in Juba on Monday. They meet again on 14 March in Khartoum.",
            [
                "talks | South Sudan, Sudan | Juba | 2022-02-28 | held",
                "meeting | South Sudan, Sudan | Khartoum | 2022-03-14 | scheduled",
            ],
        ),
        (
            "Sudan and South Sudan held talks in Juba on Monday. The next round is planned for mid-April in Khartoum.",
            [
                "talks | South Sudan, Sudan | Juba | 2022-02-28 | held",
                "talks | South Sudan, Sudan | Khartoum | 2022-04-11..2022-04-20 | scheduled",
            ],
        ),
        (
            "Sudan and South Sudan ended talks in Juba on Monday without a deal. The ministers are going to try again in Khartoum on 14 March.",
            [
                "talks | South Sudan, Sudan | Juba | 2022-02-28 | held",
                "talks | South Sudan, Sudan | Khartoum | 2022-03-14 | scheduled",
            ],
        ),
        (
            "Iran and the IAEA have agreed on a meeting. That meeting is set for Sunday in Tehran.",
            ["meeting | IAEA, Iran | Tehran | 2022-03-06 | scheduled"],
        ),
        (
            "The foreign ministers of Armenia and Azerbaijan will meet in Tbilisi by mid-July.",
            ["meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-02..2022-07-20 | scheduled"],
        ),
        (
            "The next round of talks between Bangladesh and Myanmar is planned for mid-July in Yangon.",
            ["talks | Bangladesh, Myanmar | Yangon | 2022-07-11..2022-07-20 | scheduled"],
        ),
        (
            "Japan and Kyrgyzstan will hold the next round of consultations in Bishkek in the autumn.",
            ["talks | Japan, Kyrgyzstan | Bishkek | 2022-09-01..2022-11-30 | scheduled"],
        ),
        (
            "Japanese Vice-Minister Shin Kudo plans to travel to Bishkek for the next round of consultations with Kyrgyzstan in the autumn.",
            ["talks | Japan, Kyrgyzstan | Bishkek | 2022-09-01..2022-11-30 | scheduled"],
        ),
        (
            "Egypt's president held talks with Sudan's warring parties in Cairo at the weekend.",
            ["talks | Egypt, Sudan | Cairo | 2022-02-26..2022-02-27 | held"],
        ),
        (
            "The presidents of Gabon and Congo met in Libreville earlier this month.",
            ["meeting | Democratic Republic of the Congo, Gabon | Libreville | 2022-03-01..2022-03-02 | held"],
        ),
        (
            "The presidents of Gabon and Congo met in Libreville late last month.",
            ["meeting | Democratic Republic of the Congo, Gabon | Libreville | 2022-02-21..2022-02-28 | held"],
        ),
        (
            "The Friends of Cyprus will meet in London in mid-September, with the British foreign secretary in the chair.",
            ["meeting | Friends of Cyprus, United Kingdom | London | 2022-09-11..2022-09-20 | scheduled"],
        ),
        (
            "Transport ministers of Peru, Bolivia and Brazil will meet in Lima during the first week of November.",
            ["meeting | Bolivia, Brazil, Peru | Lima | 2022-11-01..2022-11-07 | scheduled"],
        ),
        (
            "The SADC summit opens in Windhoek on Wednesday, 9 March, and lasts three days.",
            ["summit | SADC | Windhoek | 2022-03-09..2022-03-11 | scheduled"],
        ),
        (
            "NATO leaders will hold a two-day summit in Madrid beginning on 29 June.",
            ["summit | NATO | Madrid | 2022-06-29..2022-06-30 | scheduled"],
        ),
        (
            "TUESDAY, MARCH 8\nThe Prime Minister of Denmark will meet with Prime Minister Ingrid Berg of Norway in Oslo.\n\nWEDNESDAY, MARCH 9\nThe Prime Minister of Denmark will receive President Sauli Koski of Finland.",
            [
                "meeting | Denmark, Norway | Oslo | 2022-03-08 | scheduled",
                "meeting | Denmark, Finland | - | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Monday: Danish Prime Minister Mette Holm will meet Prime Minister Ingrid Berg of Norway in Oslo.\nTuesday: Holm receives President Sauli Koski of Finland in Copenhagen.",
            [
                "meeting | Denmark, Norway | Oslo | 2022-03-07 | scheduled",
                "meeting | Denmark, Finland | Copenhagen | 2022-03-08 | scheduled",
            ],
        ),
        (
            "Japan's foreign minister will attend a G7 meeting in Liverpool on Saturday and Sunday.",
            ["meeting | G7, Japan | Liverpool | 2022-03-05..2022-03-06 | scheduled"],
        ),
        (
            "Heads of state of the African Union will take up the crisis at their summit in Addis Ababa, which opens on March 30.",
            ["summit | African Union | Addis Ababa | 2022-03-30 | scheduled"],
        ),
        (
            "The Prime Minister of Denmark, Mette Holm, will travel to Kyiv on Friday. She will meet President Taras Bondar of Ukraine.",
            ["meeting | Denmark, Ukraine | Kyiv | 2022-03-04 | scheduled"],
        ),
        (
            "Foreign Minister Kari Lund of Norway will be in Geneva on Monday and Tuesday for the high-level segment of the UN Human Rights Council.",
            ["visit | Norway | Geneva | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            "President Paul Hart of the United States spoke today with Prime Minister Ken Mori of Japan. The two leaders will see each other at the G7 summit in Hiroshima in May.",
            [
                "call | Japan, United States | - | 2022-03-02 | held",
                "summit | G7, Japan, United States | Hiroshima | 2022-05-01..2022-05-31 | scheduled",
            ],
        ),
        (
            "The fifth round of Political Consultations between Malaysia and Turkey was held in Ankara on 28 February 2022. It was agreed that the next round would be held in Kuala Lumpur in 2023.",
            [
                "talks | Malaysia, Turkey | Ankara | 2022-02-28 | held",
                "talks | Malaysia, Turkey | Kuala Lumpur | 2023-01-01..2023-12-31 | scheduled",
            ],
        ),
        (
            "Secretary-General Jens Dahl of NATO will visit Iceland on Tuesday (8 March 2022). He will meet with Prime Minister Katrin Jonsdottir.",
            ["meeting | Iceland, NATO | Iceland | 2022-03-08 | scheduled"],
        ),
        (
            "Deputy Foreign Minister Oleg Titov of Russia met the ambassador of Japan in Moscow on February 28 at the latter's request.",
            ["meeting | Japan, Russia | Moscow | 2022-02-28 | held"],
        ),
        (
            "Foreign Minister Marise Cole of Australia will travel to Fiji this week to meet Prime Minister Ratu Bale, before travelling to Tonga on Friday for talks with Prime Minister Sione Vea.",
            [
                "meeting | Australia, Fiji | Fiji | 2022-02-28..2022-03-06 | scheduled",
                "talks | Australia, Tonga | Tonga | 2022-03-04 | scheduled",
            ],
        ),
        (
            "The Joint Economic Commission of Egypt and Jordan convenes in Amman on Sunday for two days.",
            ["meeting | Egypt, Jordan | Amman | 2022-03-06..2022-03-07 | scheduled"],
        ),
        (
            "The Commonwealth Heads of Government Meeting takes place in Apia from 21 to 26 October. Prime Minister Tom Hale of Britain will attend from the 24th.",
            ["meeting | Commonwealth of Nations | Apia | 2022-10-21..2022-10-26 | scheduled"],
        ),
        (
            "The Swedish foreign minister will hold consultations in Chisinau on Thursday and Friday with Moldovan Prime Minister Ion Rusu.",
            ["talks | Moldova, Sweden | Chisinau | 2022-03-03..2022-03-04 | scheduled"],
        ),
        (
            "President Asha Mwinyi of Tanzania is expected in Lusaka this weekend for a two-day state visit.",
            ["visit | Tanzania | Lusaka | 2022-03-05..2022-03-06 | scheduled"],
        ),
        (
            "Prime Minister Grant Lewis of Jamaica will meet Prime Minister Ann Porter of Canada in Kingston during her stopover there on Sunday.",
            ["meeting | Canada, Jamaica | Kingston | 2022-03-06 | scheduled"],
        ),
        (
            "The leaders of Thailand and Cambodia will meet at the Preah Vihear temple on the border on 12 March.",
            ["meeting | Cambodia, Thailand | Preah Vihear temple | 2022-03-12 | scheduled"],
        ),
        (
            "The finance ministers of France and Germany will meet in Evian on the shore of Lake Geneva on Thursday.",
            ["meeting | France, Germany | Evian | 2022-03-03 | scheduled"],
        ),
        (
            "Ivorian President Luc Gueye arrived in Paris on Tuesday for the Franco-African summit, which opened on Tuesday and closes on Thursday.",
            ["summit | France, Ivory Coast | Paris | 2022-03-01..2022-03-03 | held"],
        ),
        (
            "The SADC summit opens in Windhoek on Thursday and closes on Saturday.",
            ["summit | SADC | Windhoek | 2022-03-03..2022-03-05 | scheduled"],
        ),
        (
            "The foreign ministers of the G20 will hold a meeting in July in Bali.",
            ["meeting | G20 | Bali | 2022-07-01..2022-07-31 | scheduled"],
        ),
        (
            "Kenyan mediator Raila Opiyo met Malian President Issa Keita at the presidential palace on Monday.",
            ["meeting | Kenya, Mali | presidential palace | 2022-02-28 | held"],
        ),
        (
            "US Under Secretary Ann Hall will travel to Asuncion, Paraguay; Panama City, Panama; and San Salvador, El Salvador, March 27-30. In Panama, the delegation will meet President Jose Cortez of Panama.",
            [
                "visit | United States | Asuncion | 2022-03-27..2022-03-30 | scheduled",
                "meeting | Panama, United States | Panama | 2022-03-27..2022-03-30 | scheduled",
            ],
        ),
        (
            "Peru's foreign minister, Luis Paz, will be in Quito on Thursday. There he will meet his Ecuadorian counterpart, Ana Mora.",
            ["meeting | Ecuador, Peru | Quito | 2022-03-03 | scheduled"],
        ),
        (
            "The Prime Minister of Vanuatu will meet the Australian foreign minister in Port Vila next Tuesday, ahead of a Pacific Islands Forum meeting in Suva on 17 March.",
            [
                "meeting | Australia, Vanuatu | Port Vila | 2022-03-08 | scheduled",
                "meeting | Pacific Islands Forum | Suva | 2022-03-17 | scheduled",
            ],
        ),
        (
            "The foreign ministers of Italy and Libya will meet in Rome on Thursday, two days after a migrant boat sank off Lampedusa.",
            ["meeting | Italy, Libya | Rome | 2022-03-03 | scheduled"],
        ),
        (
            "South Africa will host the BRICS summit in Durban from 22 to 24 August. Foreign ministers meet in Cape Town on 1 and 2 June to prepare it.",
            ["summit | BRICS, South Africa | Durban | 2022-08-22..2022-08-24 | scheduled"],
        ),
        (
            "Mexico's president said he would travel to Washington on 12 July to meet President Paul Hart.",
            ["meeting | Mexico, United States | Washington | 2022-07-12 | scheduled"],
        ),
        (
            "Ministers from the five Nordic countries gather on Thursday in Torshavn.",
            ["meeting | Denmark, Finland, Iceland, Norway, Sweden | Torshavn | 2022-03-03 | scheduled"],
        ),
        ("Algeria and Morocco last held talks in 2019.", []),
        (
            "The Polish and Czech prime ministers are to hold talks in Katowice, Poland, at 10 a.m. on Friday, followed by a press conference at noon.",
            ["talks | Czech Republic, Poland | Katowice | 2022-03-04 10:00 Europe/Warsaw | scheduled"],
        ),
        (
            "Taiwanese President Mei Lin will transit through Honolulu on 21 March before she visits Palau on 22 March.",
            ["visit | Taiwan | Palau | 2022-03-22 | scheduled"],
        ),
        (
            "The African Union's Peace and Security Council will convene on 14 March at 3 p.m. in Addis Ababa.",
            ["meeting | African Union | Addis Ababa | 2022-03-14 15:00 Africa/Addis_Ababa | scheduled"],
        ),
        (
            "Bhutan's king left for Delhi on Tuesday for talks with the Indian prime minister on Thursday.",
            ["talks | Bhutan, India | Delhi | 2022-03-03 | scheduled"],
        ),
        (
            "Bhutan's king left for Delhi on Tuesday for talks with the Indian prime minister on Thursday.",
            ["talks | Bhutan, India | Delhi | 2022-03-03 | scheduled"],
        ),
        (
            "Serbia's president flew to Moscow on Monday for talks with the Russian president on Tuesday.",
            ["talks | Russia, Serbia | Moscow | 2022-03-01 | held"],
        ),
        (
            "Serbia's president flew to Moscow on Monday for talks with the Russian president.",
            ["talks | Russia, Serbia | Moscow | 2022-02-28 | held"],
        ),
        (
            "EU commissioner Paula Rask arrives in Bishkek on Thursday for three days of consultations.",
            ["visit | European Union | Bishkek | 2022-03-03..2022-03-05 | scheduled"],
        ),
        (
            "Six-nation negotiations involving China, Japan and South Korea are to begin in Beijing on 27 March and"
            " last three days.",
            ["talks | China, Japan, South Korea | Beijing | 2022-03-27..2022-03-29 | scheduled"],
        ),
        (
            "Talks between Chad and Niger are to open in Agadez on 12 March and run for two days.",
            ["talks | Chad, Niger | Agadez | 2022-03-12..2022-03-13 | scheduled"],
        ),
        (
            "Talks between Chad and Niger will open in Agadez on 12 March, after rain for the last two days.",
            ["talks | Chad, Niger | Agadez | 2022-03-12 | scheduled"],
        ),
    ],
)
def test_a_later_sentence_and_a_length_tell_the_days(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
