"""What no reminder may be set by: a table of sentences in which nobody meets, published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "The New Zealand rugby team will visit Japan in June.",
        "Ghana's strikers arrived in Kampala on Monday. The team will meet Uganda on Friday.",
        "The talks between Peru and Chile, which were planned in spring, are about fish.",
        "The two sides last met in Oslo in May 2017.",
        "According to minutes of the meeting, the two men discussed oil prices.",
        "The trial of the former minister will resume on Monday with a hearing in Lisbon.",
        "Shareholders of the German carmaker will meet in Stuttgart on 12 May.",
        "The village council will meet on Tuesday to discuss the new school.",
        "Anna Smith will meet her lawyer in Leeds on Friday.",
        "The agreement was reached after talks with workers at the plant in Ohio.",
        "Israel and the West Bank have been calm since the talks in Cairo.",
        "The film festival opens in Cannes on 17 May, with a visit by the Japanese director Ken Mori.",
        "More talks with Iran are needed, the French president said on Friday.",
        "The Russian navy will hold drills in the Barents Sea from 10 to 14 March.",
        "Britain and France meet in the semi-final in Marseille on 12 March.",
        "The treaty was signed at a summit of the two countries' presidents in Havana in 1998.",
        "Peru votes on 10 April in a presidential election.",
        "The minister told a press conference in Ottawa on Friday that talks would not help.",
        "Sudan's foreign minister ruled out a meeting with Ethiopia on Friday.",
        "The Pope will celebrate mass in Malta on 3 April.",
        "Students from Spain will travel to Peru on 12 March.",
        "The airline will resume flights between Iraq and Kuwait on 10 March.",
        "The singer will tour Germany in May.",
        "Japan's ambassador to Peru died in Lima on Friday.",
        "The court in The Hague will hear the case of the warlord on 14 March.",
        "Norway and Sweden will sign the agreement in Oslo on 10 March.",
        "The Greek prime minister, who met his Turkish counterpart in Athens two years ago, repeated the offer.",
        "Sanctions against Iran expire on 18 October.",
        "The health ministry will brief reporters on Thursday.",
        "U.S. President Joe Biden will deliver his State of the Union address on Tuesday.",
        "The meeting room in the Vienna hotel was empty on Monday.",
        "Peru's president said he had never met the Chilean minister.",
        "The deadline for talks to begin passes on 10 March.",
        "Residents of Ankara will visit the exhibition from Friday.",
        "The Iranian film will compete in Cannes in May against entries from France and Japan.",
        "It remains to be seen whether Armenia and Azerbaijan will ever hold direct talks.",
        "The president's office denied reports of a trip to Moscow next week.",
        "A court in Lima will hear the appeal of the former minister on Friday.",
        "Talks about a merger of the two banks collapsed on Tuesday.",
        "The foreign minister visited the wounded in a hospital on Monday.",
        "Peter Meyer, a teacher from Bonn, will meet his Polish pen friend in Krakow on Saturday.",
        "Chelsea host Arsenal on Sunday.",
        "Nepal and India have been discussing the river for twenty years.",
        "The Spanish team arrived in Doha on Tuesday for the tournament.",
        "The German minister refused to meet the Russian ambassador.",
        "The rebels demanded a meeting with the French president.",
        "Sweden would welcome talks with Turkey, the prime minister said.",
        "The bishops' conference opens in Fulda on Monday.",
        "In 1975 the leaders of Iran and Iraq met in Algiers.",
        "Had the two ministers met in Rome on Friday, the crisis might have been avoided.",
        "The minister is on holiday in Crete until Friday.",
        "The visit of the exhibition to Tokyo ends on Sunday.",
        "Italy's parliament will vote on the budget on Thursday.",
        "Norwegian and British ships will exercise together in March.",
        "The ambassador of Chad was summoned on Tuesday.",
        "Trade between Ghana and Togo met with few obstacles.",
        "The company's annual general meeting will be held in Zurich on 12 May.",
        "Turkey and Greece need more dialogue, a NATO official said in Brussels on Monday.",
        "The tour operator cancelled trips to Egypt on Tuesday.",
        "Flights to Kabul resume on Thursday.",
        "A wedding in Amman on Friday will bring together two royal families.",
        "The Kenyan runner will travel to Boston on 18 April for the marathon.",
        "The Dutch king opened the new tunnel on Wednesday.",
        "The ministers' statement called for a meeting of the Security Council.",
        "Estonia was in talks with Finland for years before the tunnel was built.",
        "The Colombian singer will perform in Quito on 12 March before meeting fans.",
        "The premier met every deadline and met with every union.",
        "The queen will visit a school in Leeds on Friday.",
        "Chile's ambassador will leave Lima on Friday.",
        "The French president left Berlin on Tuesday night.",
        "The negotiations of 2015 between Iran and the six powers ended with an agreement.",
        "The EU's foreign policy chief will speak to reporters in Brussels at noon on Thursday.",
        "On Monday, the President will travel to Madison, Wisconsin, to deliver remarks on student debt.",
        "Vice President Dana Cross will lead the U.S. delegation to the inauguration of President-elect Luis Vega in Panama City on July 1.",
    ],
)
def test_where_nobody_meets_nothing_is_found(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norway and Indonesia agreed to set up a dialogue on fisheries.", []),
        ("Norway and Indonesia agreed to institutionalise consultations on fisheries.", []),
        (
            "Norway and Indonesia agreed to set up a dialogue in Oslo in May.",
            ["dialogue | Indonesia, Norway | Oslo | 2022-05-01..2022-05-31 | scheduled"],
        ),
        (
            "Norway and Indonesia agreed to set up a meeting.",
            ["meeting | Indonesia, Norway | - | - | scheduled"],
        ),
    ],
)
def test_what_is_founded_has_no_meeting_yet(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
