"""Journeys and programmes: a day for each stage, weekdays that go on from the first; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Senegalese Foreign Minister Awa Diop will be in Bamako on 23 March to see President Issa Keita and in Niamey on the 24th and 25th.",
            [
                "meeting | Mali, Senegal | Bamako | 2022-03-23 | scheduled",
                "visit | Senegal | Niamey | 2022-03-24..2022-03-25 | scheduled",
            ],
        ),
        (
            "President Ann Porter of Canada leaves for Berlin on 14 March. On the 16th she moves to Prague for the NATO summit, which runs through Friday the 18th. From there she goes to Vienna, where she will meet Austrian Chancellor Max Huber on Saturday.",
            [
                "summit | Canada, NATO | Prague | 2022-03-16..2022-03-18 | scheduled",
                "meeting | Austria, Canada | Vienna | 2022-03-19 | scheduled",
            ],
        ),
        (
            "On 9 March, before leaving for Ottawa, Chilean President Rosa Vidal will address a session of the Permanent Council of the OAS.",
            ["session | Chile, Organization of American States | - | 2022-03-09 | scheduled"],
        ),
        (
            "The Danish foreign minister will meet Greenland's premier in Nuuk on 12 March before flying on to Reykjavik.",
            ["meeting | Denmark, Greenland | Nuuk | 2022-03-12 | scheduled"],
        ),
        (
            "The Danish foreign minister will meet Icelandic Prime Minister Jon Einarsson on 12 March before returning to Copenhagen.",
            ["meeting | Denmark, Iceland | - | 2022-03-12 | scheduled"],
        ),
        (
            "Japanese Foreign Minister Ken Mori will meet his Thai counterpart in Bangkok on 25 March and his Lao counterpart in Vientiane the following day.",
            [
                "meeting | Japan, Thailand | Bangkok | 2022-03-25 | scheduled",
                "meeting | Japan, Laos | Vientiane | 2022-03-26 | scheduled",
            ],
        ),
        (
            "Irish Prime Minister Sean Daly will visit Tallinn on Monday and Riga on Tuesday.",
            ["visit | Ireland | Tallinn | 2022-03-07 | scheduled", "visit | Ireland | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "Turkish President Ali Demir arrives in Baku on Friday, and on Saturday he flies on to Tashkent for talks with Uzbek President Rustam Karimov.",
            [
                "visit | Turkey | Baku | 2022-03-04 | scheduled",
                "talks | Turkey, Uzbekistan | Tashkent | 2022-03-05 | scheduled",
            ],
        ),
        (
            "South African President Themba Nkosi is in Beijing from 14 to 17 March for a state visit. He meets President Li Wei on the second day.",
            [
                "visit | South Africa | Beijing | 2022-03-14..2022-03-17 | scheduled",
                "meeting | China, South Africa | Beijing | 2022-03-15 | scheduled",
            ],
        ),
        (
            "UN envoy Pierre Morel will begin a tour of the Sahel in Nouakchott on 21 March. He is due in Bamako on the 23rd, in Ouagadougou on the 25th and in Niamey on the 27th.",
            [
                "visit | United Nations | Nouakchott | 2022-03-21 | scheduled",
                "visit | United Nations | Ouagadougou | 2022-03-25 | scheduled",
                "visit | United Nations | Bamako | 2022-03-23 | scheduled",
                "visit | United Nations | Niamey | 2022-03-27 | scheduled",
            ],
        ),
        (
            "Vietnamese Prime Minister Tran Van Duc will pay official visits to Laos on 10-11 March and Cambodia on 12-13 March.",
            [
                "visit | Vietnam | Laos | 2022-03-10..2022-03-11 | scheduled",
                "visit | Vietnam | Cambodia | 2022-03-12..2022-03-13 | scheduled",
            ],
        ),
        (
            "Georgian Foreign Minister Nino Beridze leaves on Sunday for a week-long trip to Japan and South Korea. In Seoul she will meet President Kim Jae-ho.",
            [
                "visit | Georgia | Japan | 2022-03-06..2022-03-12 | scheduled",
                "meeting | Georgia, South Korea | Seoul | 2022-03-06..2022-03-12 | scheduled",
            ],
        ),
        (
            "The Pope will visit Canada from 24 to 29 July. On the first day he will meet indigenous leaders in Edmonton.",
            [
                "visit | Holy See | Canada | 2022-07-24..2022-07-29 | scheduled",
                "meeting | Holy See, indigenous leaders | Edmonton | 2022-07-24 | scheduled",
            ],
        ),
        (
            "Prime Minister Tom Hale of Britain will visit India on 21 and 22 April. He will hold talks with Prime Minister Arun Mehta in Delhi on the Friday.",
            [
                "visit | United Kingdom | India | 2022-04-21..2022-04-22 | scheduled",
                "talks | India, United Kingdom | Delhi | 2022-04-22 | scheduled",
            ],
        ),
        (
            "The Swiss president will open the conference in Lugano on 4 July and meet Ukrainian Prime Minister Taras Bondar there.",
            [
                "conference | Switzerland | Lugano | 2022-07-04 | scheduled",
                "meeting | Switzerland, Ukraine | Lugano | 2022-07-04 | scheduled",
            ],
        ),
        (
            "Bolivian President Juan Quispe arrived in Brasilia on Tuesday for a two-day visit. He will be received by President Paulo Reis on Wednesday.",
            [
                "visit | Bolivia | Brasilia | 2022-03-01..2022-03-02 | held",
                "meeting | Bolivia, Brazil | Brasilia | 2022-03-02 | scheduled",
            ],
        ),
        (
            "Malaysian Prime Minister Hassan Ismail flew to Jakarta on Sunday. He met Indonesian President Budi Santoso on Monday and returned to Kuala Lumpur on Tuesday.",
            [
                "visit | Malaysia | Jakarta | 2022-02-27 | held",
                "meeting | Indonesia, Malaysia | Jakarta | 2022-02-28 | held",
            ],
        ),
        (
            "Tomorrow the Prime Minister of New Zealand will travel to Apia for talks with Samoan Prime Minister Ioane Tuala.",
            ["talks | New Zealand, Samoa | Apia | 2022-03-03 | scheduled"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will begin her programme in Riga on 9 March, where she has a meeting with Foreign Minister Andris Balodis. On Thursday morning she continues by bus to Tallinn for talks with her Estonian colleague, Kristi Saar.",
            [
                "meeting | Latvia, Norway | Riga | 2022-03-09 | scheduled",
                "talks | Estonia, Norway | Tallinn | 2022-03-10 | scheduled",
            ],
        ),
        (
            "EU commissioner Paula Rask arrives in Bishkek on Thursday for three days of consultations with Kyrgyz ministers.",
            ["talks | European Union, Kyrgyzstan | Bishkek | 2022-03-03..2022-03-05 | scheduled"],
        ),
        (
            "Kyrgyz Foreign Minister Azamat Toktorov will visit Japan from 23 to 27 March. He is also scheduled to visit Osaka, where he will exchange views with Japanese lawmakers on March 26.",
            [
                "visit | Kyrgyzstan | Japan | 2022-03-23..2022-03-27 | scheduled",
                "talks | Japan, Kyrgyzstan | Osaka | 2022-03-26 | scheduled",
            ],
        ),
        (
            "Colombia's foreign minister will be in Caracas on Thursday and Friday for talks with the Venezuelan government.",
            ["talks | Colombia, Venezuela | Caracas | 2022-03-03..2022-03-04 | scheduled"],
        ),
        (
            "While in New York for the General Assembly, Mongolian President Bat Ganbold met UN Secretary-General Pedro Lima on Tuesday.",
            ["meeting | Mongolia, United Nations | New York | 2022-03-01 | held"],
        ),
        (
            "At the weekend, Hungarian Prime Minister Laszlo Nagy will host his Polish counterpart at Lake Balaton.",
            ["meeting | Hungary, Poland | Lake Balaton | 2022-03-05..2022-03-06 | scheduled"],
        ),
        (
            "The foreign ministers of Iraq and Jordan spoke by telephone on Sunday and will meet in Amman next Thursday.",
            ["call | Iraq, Jordan | - | 2022-02-27 | held", "meeting | Iraq, Jordan | Amman | 2022-03-10 | scheduled"],
        ),
        (
            "Mozambican President Jose Tembe will pay a working visit to Tanzania on 18 March, at the invitation of President Asha Mwinyi. The two leaders will hold talks in Dodoma.",
            [
                "visit | Mozambique | Tanzania | 2022-03-18 | scheduled",
                "talks | Mozambique, Tanzania | Dodoma | 2022-03-18 | scheduled",
            ],
        ),
        (
            "Jamaican Prime Minister Grant Lewis heads to Georgetown on Wednesday for a three-day CARICOM summit.",
            ["summit | CARICOM, Jamaica | Georgetown | 2022-03-02..2022-03-04 | scheduled"],
        ),
        (
            "Senegalese Foreign Minister Awa Diop will be in Bamako on 23 March to see President Issa Keita and in Niamey on the 24th and 25th.",
            [
                "meeting | Mali, Senegal | Bamako | 2022-03-23 | scheduled",
                "visit | Senegal | Niamey | 2022-03-24..2022-03-25 | scheduled",
            ],
        ),
        (
            "UN envoy Pierre Morel is due in Bamako on 23 March, in Ouagadougou on the 25th and in Niamey on the 27th.",
            [
                "visit | United Nations | Ouagadougou | 2022-03-25 | scheduled",
                "visit | United Nations | Bamako | 2022-03-23 | scheduled",
                "visit | United Nations | Niamey | 2022-03-27 | scheduled",
            ],
        ),
        (
            "Vietnamese Prime Minister Tran Van Duc will pay official visits to Laos on 10-11 March and Cambodia on 12-13 March.",
            [
                "visit | Vietnam | Laos | 2022-03-10..2022-03-11 | scheduled",
                "visit | Vietnam | Cambodia | 2022-03-12..2022-03-13 | scheduled",
            ],
        ),
        (
            "Irish Prime Minister Sean Daly will visit Tallinn on Monday and Riga on Tuesday.",
            ["visit | Ireland | Tallinn | 2022-03-07 | scheduled", "visit | Ireland | Riga | 2022-03-08 | scheduled"],
        ),
        (
            "South Korean President Kim Jae-ho was in Hanoi on 21 February and in Jakarta on 23 February.",
            ["visit | South Korea | Hanoi | 2022-02-21 | held", "visit | South Korea | Jakarta | 2022-02-23 | held"],
        ),
        (
            "Greek Prime Minister Nikos Pappas will travel to Sofia on Monday, to Bucharest on Tuesday, and to Belgrade on Wednesday.",
            [
                "visit | Greece | Sofia | 2022-03-07 | scheduled",
                "visit | Greece | Bucharest | 2022-03-08 | scheduled",
                "visit | Greece | Belgrade | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Foreign Secretary Ann Poole of Britain will meet Indian Foreign Minister Arun Rao in Delhi on 10 March and Nepali Foreign Minister Hari Thapa in Kathmandu on 12 March.",
            [
                "meeting | India, United Kingdom | Delhi | 2022-03-10 | scheduled",
                "meeting | Nepal, United Kingdom | Kathmandu | 2022-03-12 | scheduled",
            ],
        ),
        (
            "The Slovak president will be in Vienna on Monday for talks with President Max Huber and in Prague on Tuesday for talks with the Czech prime minister.",
            [
                "talks | Austria, Slovakia | Vienna | 2022-03-07 | scheduled",
                "talks | Czech Republic, Slovakia | Prague | 2022-03-08 | scheduled",
            ],
        ),
        (
            "President Ann Porter of Canada will arrive in London on 21 March for talks with Prime Minister Tom Hale, go on to Paris on 23 March and return home on 24 March.",
            [
                "talks | Canada, United Kingdom | London | 2022-03-21 | scheduled",
                "visit | Canada | Paris | 2022-03-23 | scheduled",
            ],
        ),
    ],
)
def test_each_stage_of_a_journey_has_its_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("There were protests in Lagos on Monday and in Abuja on Tuesday.", []),
        ("The vote will be held in Kenya on 8 August and in Angola on 24 August.", []),
        ("Inflation was 5 per cent in Poland in January and in Hungary in February.", []),
        ("The film will be shown in Cannes on 17 May and in Venice on 1 September.", []),
        ("The British carrier will be in Singapore on 10 March and in Tokyo on 20 March.", []),
        ("Elections in Serbia on 3 April and in Hungary on the same day will be watched in Brussels.", []),
        ("Cases were found in Wuhan on 31 December and in Bangkok on 13 January.", []),
        ("The orchestra will be in Vienna on Monday and in Prague on Tuesday.", []),
        ("The ceasefire will begin in Aleppo on 10 March and in Homs on 12 March.", []),
        ("The Polish team will play in Vienna on Monday and in Prague on Tuesday.", []),
        ("Demonstrations are due in Khartoum on Thursday and in Omdurman on Friday.", []),
        ("Polio was reported in Malawi on 17 February and in Mozambique on 1 March.", []),
    ],
)
def test_the_days_of_what_is_no_journey_make_no_stages(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Ann Porter of Canada leaves for Berlin on 14 March. On the 16th she moves to Prague for the NATO summit, which runs through Friday the 18th. From there she goes to Vienna, where she will meet Austrian Chancellor Max Huber on Saturday.",
            [
                "summit | Canada, NATO | Prague | 2022-03-16..2022-03-18 | scheduled",
                "meeting | Austria, Canada | Vienna | 2022-03-19 | scheduled",
            ],
        ),
        (
            "Prime Minister Tom Hale of Britain will visit India on 21 and 22 April. He will hold talks with Prime Minister Arun Mehta in Delhi on the Friday.",
            [
                "visit | United Kingdom | India | 2022-04-21..2022-04-22 | scheduled",
                "talks | India, United Kingdom | Delhi | 2022-04-22 | scheduled",
            ],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will begin her programme in Riga on 9 March, where she has a meeting with Foreign Minister Andris Balodis. On Thursday morning she continues by bus to Tallinn for talks with her Estonian colleague.",
            [
                "meeting | Latvia, Norway | Riga | 2022-03-09 | scheduled",
                "talks | Estonia, Norway | Tallinn | 2022-03-10 | scheduled",
            ],
        ),
        (
            "President Ali Demir of Turkey arrives in Baku on Sunday the 13th. On Monday he meets with Azerbaijani President Ilham Rzayev.",
            [
                "visit | Turkey | Baku | 2022-03-13 | scheduled",
                "meeting | Azerbaijan, Turkey | Baku | 2022-03-14 | scheduled",
            ],
        ),
        (
            "Kenyan President Daniel Otieno will travel to Paris on 21 March. On Tuesday he will meet French President Luc Morel.",
            [
                "visit | Kenya | Paris | 2022-03-21 | scheduled",
                "meeting | France, Kenya | Paris | 2022-03-22 | scheduled",
            ],
        ),
        (
            "Kenyan President Daniel Otieno will travel to Paris on 21 March. He will meet French President Luc Morel at the Elysee Palace on Tuesday and fly home on Wednesday.",
            [
                "visit | Kenya | Paris | 2022-03-21 | scheduled",
                "meeting | France, Kenya | Elysee Palace | 2022-03-22 | scheduled",
            ],
        ),
        (
            "UN Secretary-General Pedro Lima will arrive in Nairobi on Tuesday. On Wednesday he will travel to Mogadishu.",
            [
                "visit | United Nations | Nairobi | 2022-03-08 | scheduled",
                "visit | United Nations | Mogadishu | 2022-03-09 | scheduled",
            ],
        ),
        (
            "The EU will hold talks with Serbia on Thursday. The two sides met on Wednesday to prepare them.",
            [
                "talks | European Union, Serbia | - | 2022-03-03 | scheduled",
                "meeting | European Union, Serbia | - | 2022-03-02 | held",
            ],
        ),
        (
            "Iran and Oman will meet in Muscat on Thursday, the ministry said on Wednesday.",
            ["meeting | Iran, Oman | Muscat | 2022-03-03 | scheduled"],
        ),
    ],
)
def test_the_weekdays_of_a_programme_go_on_from_its_first_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Daniel Otieno will travel to Paris on 21 March. The trip was announced on Monday. Tanzanian President Asha Mwinyi met him in Nairobi on Tuesday.",
            [
                "visit | Kenya | Paris | 2022-03-21 | scheduled",
                "meeting | Kenya, Tanzania | Nairobi | 2022-03-01 | held",
            ],
        ),
        (
            "Kenyan President Daniel Otieno will travel to Paris on 21 March.\n\nHe will receive the Ugandan foreign minister in Nairobi on Thursday.",
            [
                "visit | Kenya | Paris | 2022-03-21 | scheduled",
                "meeting | Kenya, Uganda | Nairobi | 2022-03-03 | scheduled",
            ],
        ),
        (
            "Greek and Turkish officials will hold talks on 21 March in Athens. They will speak by phone on Thursday.",
            [
                "talks | Greece, Turkey | Athens | 2022-03-21 | scheduled",
                "call | Greece, Turkey | - | 2022-03-03 | scheduled",
            ],
        ),
        (
            "The G7 will hold a summit in Schloss Elmau on 26 June. Ministers will prepare it on Friday in Berlin.",
            ["summit | G7 | Schloss Elmau | 2022-06-26 | scheduled"],
        ),
        (
            "Talks between Oman and Iran are to open in Muscat on 21 March. On Thursday the two sides will exchange lists.",
            ["talks | Iran, Oman | Muscat | 2022-03-21 | scheduled"],
        ),
        (
            "Foreign Minister Kari Lund of Norway, who will visit Japan on 21 March, will address parliament on Thursday and will meet Swedish Foreign Minister Lena Ek on Friday.",
            [
                "visit | Norway | Japan | 2022-03-21 | scheduled",
                "meeting | Norway, Sweden | - | 2022-03-04 | scheduled",
            ],
        ),
    ],
)
def test_a_weekday_of_no_programme_is_one_of_this_week(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Monday, Danish Prime Minister Mette Holm will receive Prime Minister Ingrid Berg of Norway at Marienborg. Afterwards she will meet Finnish President Sauli Koski.",
            [
                "meeting | Denmark, Norway | Marienborg | 2022-03-07 | scheduled",
                "meeting | Denmark, Finland | - | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Nairobi, 1 March 2022 – The foreign ministers of Kenya and Uganda met in Kampala.",
            ["meeting | Kenya, Uganda | Kampala | - | held"],
        ),
        (
            "Danish Prime Minister Mette Holm will meet Norwegian Prime Minister Ingrid Berg in Oslo on Monday. Later she will fly to Helsinki to meet Finnish President Sauli Koski.",
            [
                "meeting | Denmark, Norway | Oslo | 2022-03-07 | scheduled",
                "meeting | Denmark, Finland | Helsinki | 2022-03-07 | scheduled",
            ],
        ),
        (
            "Danish Prime Minister Mette Holm met Norwegian Prime Minister Ingrid Berg in Oslo on Monday. Later this month she will meet Finnish President Sauli Koski.",
            [
                "meeting | Denmark, Norway | Oslo | 2022-02-28 | held",
                "meeting | Denmark, Finland | - | 2022-03-03..2022-03-31 | scheduled",
            ],
        ),
        (
            "Danish Prime Minister Mette Holm will meet Norwegian Prime Minister Ingrid Berg in Oslo on Monday. Holm will also meet Finnish President Sauli Koski.",
            [
                "meeting | Denmark, Norway | Oslo | 2022-03-07 | scheduled",
                "meeting | Denmark, Finland | Oslo | - | scheduled",
            ],
        ),
        (
            "The G7 will hold a summit in Tokyo on 19 May. After the summit Japanese Prime Minister Ken Mori will meet President Budi Santoso of Indonesia.",
            ["summit | G7 | Tokyo | 2022-05-19 | scheduled", "meeting | Indonesia, Japan | - | 2022-05-19 | scheduled"],
        ),
        (
            "US President Paul Hart will open the plenary session of the Pacific Islands Forum at the White House on March 16. Hart will meet bilaterally with Prime Minister Sefo Tuala of Samoa following the plenary.",
            [
                "conference | Pacific Islands Forum, United States | White House | 2022-03-16 | scheduled",
                "meeting | Samoa, United States | White House | 2022-03-16 | scheduled",
            ],
        ),
    ],
)
def test_what_comes_next_is_on_the_same_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "10:50 AM\nThe President meets with Prime Minister Ito of Japan\nNorth Lawn Building- The United Nations"
            " Complex\n\n1:00 PM\nThe President holds a bilateral meeting with King Harald of Norway\nHotel Bristol\n"
            "Pool Spray",
            ["Japan, United States | North Lawn Building", "Norway, United States | -"],
        ),
        (
            "9:10AM THE PRESIDENT meets with Chancellor Ann Bold of Germany - Oval Office\n\n"
            "11:25AM THE PRESIDENT meets with King Harald of Norway – Cabinet Room",
            ["Germany, United States | Oval Office", "Norway, United States | Cabinet Room"],
        ),
        (
            "The President will meet with King Harald of Norway on Friday.\nThe Office of the Press Secretary",
            ["Norway, United States | -"],
        ),
    ],
)
def test_the_house_below_an_hours_line_is_where_they_meet(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told_below(nlp, "White House Schedule", text)

    assert [" | ".join(line.split(" | ")[1:3]) for line in found] == wanted


def test_a_schedules_title_gives_the_day_to_what_has_none(nlp: Language) -> None:
    text = (
        "In the morning, the President will meet with King Harald of Norway.\n\nAfter, the President will hold a meeting"
        " with Prime Minister Ito of Japan.\n\nNext month, the President will meet with Prime Minister Sanchez of Spain."
    )

    found = [line.split(" | ")[3] for line in told_below(nlp, "White House Schedule - March 4, 2022", text)]

    assert found == ["2022-03-04", "2022-03-04", "2022-04-01..2022-04-30"]


def test_another_title_gives_no_day(nlp: Language) -> None:
    text = "France's president will hold a meeting with Prime Minister Ito of Japan."

    (found,) = told_below(nlp, "Statement on the Visit of March 4, 2022", text)

    assert found.split(" | ")[3] == "-"
