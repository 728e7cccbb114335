"""Meetings as wires, readouts and week-ahead lists tell of them: by pronoun, day by day, put off; a table for each."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import WEDNESDAY, told


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "Talks between Mali and Niger began in Algiers on Tuesday. On the first day, the delegations discussed the border.",
            ["talks | Mali, Niger | Algiers | 2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "The Polish president will visit Vilnius on 9 and 10 March. On the second day, she will meet Lithuanian Prime Minister Rasa Balsys.",
            [
                "visit | Poland | Vilnius | 2022-03-09..2022-03-10 | scheduled",
                "meeting | Lithuania, Poland | Vilnius | 2022-03-10 | scheduled",
            ],
            WEDNESDAY,
        ),
        (
            "The Indian and Nepalese foreign ministers will meet in Kathmandu on Thursday, the first day of a two-day visit.",
            ["meeting | India, Nepal | Kathmandu | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Secretary of State Marcus Hale met today with Greek Foreign Minister Eleni Pappas. They agreed to meet again in Athens in September.",
            [
                "meeting | Greece, United States | - | 2024-06-11 | held",
                "meeting | Greece, United States | Athens | 2024-09-01..2024-09-30 | scheduled",
            ],
            date(2024, 6, 11),
        ),
        (
            "President Vera Lind of Sweden spoke with Prime Minister Juan Mora of Spain on Tuesday. She will host him in Stockholm on June 20.",
            [
                "call | Spain, Sweden | - | 2024-06-11 | held",
                "meeting | Spain, Sweden | Stockholm | 2024-06-20 | scheduled",
            ],
            date(2024, 6, 11),
        ),
        (
            "Canada and Cuba concluded a round of talks in Havana on Monday. Both sides agreed to hold the next round in Ottawa on 8 July.",
            [
                "talks | Canada, Cuba | Havana | 2024-06-10 | held",
                "talks | Canada, Cuba | Ottawa | 2024-07-08 | scheduled",
            ],
            date(2024, 6, 11),
        ),
        (
            "Chinese Foreign Minister Li Wei and Indian External Affairs Minister Arun Rao met in Astana on Monday. The two will meet again on the sidelines of the BRICS summit in Kazan in October.",
            [
                "meeting | China, India | Astana | 2024-06-10 | held",
                "meeting | China, India | Kazan | 2024-10-01..2024-10-31 | scheduled",
                "summit | BRICS | Kazan | 2024-10-01..2024-10-31 | scheduled",
            ],
            date(2024, 6, 11),
        ),
        (
            "Deputy Secretary Ruth Cole will travel to Jakarta on June 18. While there, she will meet with Foreign Minister Siti Rahma.",
            ["meeting | Indonesia, United States | Jakarta | 2024-06-18 | scheduled"],
            date(2024, 6, 11),
        ),
        (
            "On Tuesday, the President will host Prime Minister Carla Rossi of Italy at the White House.",
            ["meeting | Italy, United States | White House | 2024-06-11 | scheduled"],
            date(2024, 6, 9),
        ),
    ],
)
def test_who_is_meant_and_which_day_is_told_before(
    nlp: Language, text: str, wanted: list[str], published: date
) -> None:
    found = told(nlp, text, published)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "The presidents of Ghana and Togo, who had last met in 2019, sat down for three hours in Lome on Monday.",
            ["talks | Ghana, Togo | Lome | 2022-02-28 | held"],
            WEDNESDAY,
        ),
        (
            "The Croatian premier flies to Sarajevo on Friday, where she will confer with the three members of the Bosnian presidency.",
            ["meeting | Bosnia and Herzegovina, Croatia | Sarajevo | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Cyprus said it would host a meeting of the Med9 leaders in Paphos in early June.",
            ["meeting | Cyprus, Med9 | Paphos | 2022-06-01..2022-06-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "France's foreign minister is expected in Baku on 14 March, a day before she meets her Armenian counterpart in Yerevan.",
            [
                "visit | France | Baku | 2022-03-14 | scheduled",
                "meeting | Armenia, France | Yerevan | 2022-03-15 | scheduled",
            ],
            WEDNESDAY,
        ),
        (
            "The Bolivian leader has agreed to receive a delegation from Chile in La Paz on 17 March.",
            ["meeting | Bolivia, Chile | La Paz | 2022-03-17 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Zambia's finance minister will sit down with IMF officials in Lusaka on Thursday.",
            ["talks | International Monetary Fund, Zambia | Lusaka | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "No breakthrough was reported from Tuesday's session between Kosovo and Serbia in Brussels.",
            ["session | Kosovo, Serbia | Brussels | 2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "The Kuwaiti emir put off his trip to Ankara, which was to have started on Sunday.",
            ["visit | Kuwait | Ankara | - | postponed (was 2022-03-06)"],
            WEDNESDAY,
        ),
        (
            "Libya's rival parliaments meet in Rabat next week under UN auspices.",
            ["meeting | Libya | Rabat | 2022-03-07..2022-03-13 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Japan and Russia have scrapped a round of fisheries talks due to begin in Moscow on 7 March.",
            ["talks | Japan, Russia | Moscow | 2022-03-07 | cancelled"],
            WEDNESDAY,
        ),
        (
            "The two prime ministers, Mark Vella of Malta and Imed Trabelsi of Tunisia, will inaugurate the cable and hold talks in Sfax on 11 March.",
            ["talks | Malta, Tunisia | Sfax | 2022-03-11 | scheduled"],
            WEDNESDAY,
        ),
        (
            "On the agenda when ECOWAS leaders meet in Accra on 25 March will be sanctions against Mali.",
            ["meeting | ECOWAS | Accra | 2022-03-25 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Dutch and German leaders spoke by telephone for an hour on Tuesday evening, the chancellery said.",
            ["call | Germany, Netherlands | - | 2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "Negotiators for Colombia and the ELN are due back at the table in Caracas on 14 March.",
            ["talks | Colombia, ELN | Caracas | 2022-03-14 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Rwanda's president is to address the assembly of the African Union in Addis Ababa on 12 March.",
            ["session | African Union, Rwanda | Addis Ababa | 2022-03-12 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Jordan has invited Palestinian President Mahmoud Abbas to Amman for consultations on 9 March.",
            ["talks | Jordan, Palestinian Authority | Amman | 2022-03-09 | tentative"],
            WEDNESDAY,
        ),
        (
            "It was not clear whether the Iranian side would attend Monday's talks in Doha with the United States.",
            ["talks | Iran, United States | Doha | 2022-03-07 | tentative"],
            WEDNESDAY,
        ),
        (
            "The next meeting of the OPEC+ ministers is on 31 March.",
            ["meeting | OPEC+ | - | 2022-03-31 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Britain's trade secretary arrived in New Delhi on Wednesday for two days of talks with Indian Commerce Minister Arun Rao.",
            ["talks | India, United Kingdom | New Delhi | 2022-03-02..2022-03-03 | held"],
            WEDNESDAY,
        ),
        (
            "Officials from Tokyo and Canberra concluded two days of consultations on fisheries in Darwin on Tuesday.",
            ["talks | Australia, Japan | Darwin | 2022-02-28..2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "The premiers of Estonia and Latvia hold their annual meeting in Valga on 8 March.",
            ["meeting | Estonia, Latvia | Valga | 2022-03-08 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Slovak Defence Minister Jan Horak is due in the Polish capital on Thursday.",
            ["visit | Slovakia | Warsaw | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Mexico's president and his Guatemalan colleague are to talk by video link at noon on Thursday.",
            ["call | Guatemala, Mexico | - | 2022-03-03 12:00 ? | scheduled"],
            WEDNESDAY,
        ),
        (
            "In a call on Tuesday, the leaders of Australia and Fiji agreed to meet in Suva in April.",
            [
                "call | Australia, Fiji | - | 2022-03-01 | held",
                "meeting | Australia, Fiji | Suva | 2022-04-01..2022-04-30 | scheduled",
            ],
            WEDNESDAY,
        ),
        (
            "The Czech foreign minister, who hosts her Austrian and Slovak colleagues in Brno on Friday, wants a joint statement.",
            ["meeting | Austria, Czech Republic, Slovakia | Brno | 2022-03-04 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Moscow and Tokyo are to resume talks on the islands in April after a break of two years.",
            ["talks | Japan, Russia | - | 2022-04-01..2022-04-30 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Pakistan's army chief met his Chinese counterpart in Beijing last week, state media reported.",
            ["meeting | China, Pakistan | Beijing | 2022-02-21..2022-02-27 | held"],
            WEDNESDAY,
        ),
        (
            "The leaders of the Baltic states will be hosted by Denmark's queen in Copenhagen on 30 March.",
            ["meeting | Denmark, Estonia, Latvia, Lithuania | Copenhagen | 2022-03-30 | scheduled"],
            WEDNESDAY,
        ),
        (
            "A Bulgarian delegation headed by Deputy Prime Minister Ivan Petkov is in Skopje for three days of talks with Macedonian officials.",
            ["talks | Bulgaria, North Macedonia | Skopje | - | held"],
            WEDNESDAY,
        ),
        (
            "Sri Lanka and the IMF begin a second round of bailout talks in Colombo on 14 March.",
            ["talks | International Monetary Fund, Sri Lanka | Colombo | 2022-03-14 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Hungary has called a meeting of the Visegrad Group's interior ministers for 11 March in Budapest.",
            ["meeting | Hungary, Visegrad Group | Budapest | 2022-03-11 | scheduled"],
            WEDNESDAY,
        ),
        (
            "He said the foreign ministers of the five Central Asian states would gather in Tashkent on 20 March.",
            ["meeting | Central Asian states | Tashkent | 2022-03-20 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The next Franco-British summit will take place in London on 10 May.",
            ["summit | France, United Kingdom | London | 2022-05-10 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Brazil's foreign minister will stop over in Lisbon on Thursday on her way to Geneva.",
            ["visit | Brazil | Lisbon | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The German-Polish government consultations planned for 15 March in Berlin have been called off.",
            ["talks | Germany, Poland | Berlin | 2022-03-15 | cancelled"],
            WEDNESDAY,
        ),
        (
            "Qatar's emir accepted an invitation from King Abdullah to visit Jordan later this month.",
            ["visit | Qatar | Jordan | 2022-03-03..2022-03-31 | scheduled"],
            WEDNESDAY,
        ),
        (
            "Guatemala's president told reporters after talks with the U.S. vice president in Washington on Monday that he would return in May.",
            ["talks | Guatemala, United States | Washington | 2022-02-28 | held"],
            WEDNESDAY,
        ),
        (
            "In a telephone conversation on Tuesday the Ukrainian and Turkish presidents discussed the grain corridor.",
            ["call | Turkey, Ukraine | - | 2022-03-01 | held"],
            WEDNESDAY,
        ),
        (
            "The Japanese and Australian defence ministers agreed to hold annual talks, the first of them in Tokyo in June.",
            ["talks | Australia, Japan | Tokyo | 2022-06-01..2022-06-30 | scheduled"],
            WEDNESDAY,
        ),
        (
            "The Emirati and Omani foreign ministers last met in January.",
            ["meeting | Oman, United Arab Emirates | - | 2022-01-01..2022-01-31 | held"],
            WEDNESDAY,
        ),
        (
            "Thursday's Turkish-Armenian talks in Vienna, the third such round, are expected to focus on the border.",
            ["talks | Armenia, Turkey | Vienna | 2022-03-03 | scheduled"],
            WEDNESDAY,
        ),
    ],
)
def test_meetings_of_the_wires_are_found(nlp: Language, text: str, wanted: list[str], published: date) -> None:
    found = told(nlp, text, published)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        (
            "The foreign ministers of the Netherlands and Suriname, Wim de Boer and Rita Chin, signed the accord in Paramaribo on Tuesday. The two ministers will meet again in The Hague on June 6.",
            ["meeting | Netherlands, Suriname | The Hague | 2023-06-06 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "Austrian Chancellor Karl Steiner will pay a working visit to Ljubljana on Friday, his office announced. He will be received by Slovenian Prime Minister Ana Novak.",
            [
                "visit | Austria | Ljubljana | 2023-05-05 | scheduled",
                "meeting | Austria, Slovenia | Ljubljana | 2023-05-05 | scheduled",
            ],
            date(2023, 5, 3),
        ),
        (
            "The Minister of Foreign Affairs of Cyprus, Mr Nikos Pavlou, will participate in the informal meeting of EU foreign ministers (Gymnich), in Stockholm, on 12 and 13 May.",
            ["meeting | Cyprus, European Union | Stockholm | 2023-05-12..2023-05-13 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "Tomorrow, the Prime Minister of Japan, Ken Mori, will be in Seoul for a summit with South Korean President Park Jin-ho.",
            ["summit | Japan, South Korea | Seoul | 2023-05-04 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "On May 10 in Baku, Azerbaijani and Georgian officials will convene for the ninth session of the joint border commission.",
            ["session | Azerbaijan, Georgia | Baku | 2023-05-10 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "The summit, originally scheduled for 4 May in Abuja, was postponed to 18 May at Ghana's request, an ECOWAS spokesman said.",
            ["summit | ECOWAS | Abuja | 2023-05-18 | scheduled (was 2023-05-04)"],
            date(2023, 5, 3),
        ),
        (
            "Ireland's foreign minister travels to Cairo this weekend and to Amman on Monday.",
            [
                "visit | Ireland | Cairo | 2023-05-06..2023-05-07 | scheduled",
                "visit | Ireland | Amman | 2023-05-08 | scheduled",
            ],
            date(2023, 5, 3),
        ),
        (
            "The crown prince of Norway leaves for Kenya on Sunday for a three-day visit.",
            ["visit | Norway | Kenya | 2023-05-07..2023-05-09 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "Next week's visit to Manila by U.S. Defense Secretary Mark Lowe is off, the Pentagon said.",
            ["visit | United States | Manila | 2023-05-08..2023-05-14 | cancelled"],
            date(2023, 5, 3),
        ),
        (
            "The premiers of Slovakia and Hungary were scheduled to meet in Komarno on Thursday, but the Hungarian side cancelled.",
            ["meeting | Hungary, Slovakia | Komarno | 2023-05-04 | cancelled"],
            date(2023, 5, 3),
        ),
        (
            "The African Union's Peace and Security Council will meet on Sudan on Saturday, at the level of heads of state, in Addis Ababa.",
            ["meeting | African Union | Addis Ababa | 2023-05-06 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "The Moroccan parliament opens its spring session on Friday in Rabat.",
            ["session | Morocco | Rabat | 2023-05-05 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "Brazil's Lula will sit next to Ukraine's president at the G7 summit in Hiroshima, which begins on 19 May.",
            ["summit | G7 | Hiroshima | 2023-05-19 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "A delegation led by Vietnamese Trade Minister Le Minh arrived in Canberra on Tuesday and will hold talks with Australian officials until Friday.",
            ["visit | Vietnam | Canberra | 2023-05-02 | held", "talks | Australia, Vietnam | Canberra | - | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "Kuwait City will host the next Gulf Cooperation Council summit on 1 December.",
            ["summit | Gulf Cooperation Council, Kuwait | Kuwait City | 2023-12-01 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "The Security Council is expected to meet behind closed doors on Thursday, diplomats said.",
            ["meeting | UN Security Council | - | 2023-05-04 | scheduled"],
            date(2023, 5, 3),
        ),
        (
            "In Paris on Thursday, President Leclerc receives the Emir of Qatar.",
            ["meeting | France, Qatar | Paris | 2023-05-04 | scheduled"],
            date(2023, 5, 3),
        ),
    ],
)
def test_statements_and_readouts_tell_of_meetings(nlp: Language, text: str, wanted: list[str], published: date) -> None:
    found = told(nlp, text, published)

    assert found == wanted
