"""Heads of state and government met in a town, one leg after another; weekdays of a journey "next week".

Published on Wednesday, 2 March 2022.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile's foreign minister will meet President Kofi Agyeman in Accra on 7 March and President Jean Talou in "
            "Cotonou on 9 March.",
            ["meeting | Chile, Ghana | Accra | 2022-03-07 | scheduled",
             "meeting | Benin, Chile | Cotonou | 2022-03-09 | scheduled"],
        ),
        (
            "Denmark's trade minister meets Prime Minister Carlo Vella in Valletta on Monday and President Andreas "
            "Kyriakou in Nicosia on Tuesday.",
            ["meeting | Denmark, Malta | Valletta | 2022-03-07 | scheduled",
             "meeting | Cyprus, Denmark | Nicosia | 2022-03-08 | scheduled"],
        ),
        (
            "Finland's foreign minister will visit Malawi and Zambia. He will meet President Joseph Banda in Lilongwe "
            "on 7 March and President Moses Mwale in Lusaka on 9 March.",
            ["meeting | Finland, Malawi | Lilongwe | 2022-03-07 | scheduled",
             "meeting | Finland, Zambia | Lusaka | 2022-03-09 | scheduled"],
        ),
        (
            "Uganda's foreign minister will hold talks with President Moses Mwale and Foreign Minister John Banda in Lusaka "
            "on 9 March.",
            ["talks | Uganda, Zambia | Lusaka | 2022-03-09 | scheduled"],
        ),
        (
            "Pakistan's foreign minister will hold talks with King Salim in Manama on 9 March.",
            ["talks | Bahrain, Pakistan | Manama | 2022-03-09 | scheduled"],
        ),
        (
            "Canada's foreign minister will meet Prime Minister Paul Manu in Honiara on 14 March before holding talks "
            "with Prime Minister John Tari in Port Vila on 16 March.",
            ["meeting | Canada, Solomon Islands | Honiara | 2022-03-14 | scheduled",
             "talks | Canada, Vanuatu | Port Vila | 2022-03-16 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_chief_met_in_a_town_is_its_countrys(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Chile's foreign minister will meet President Kofi Agyeman in Geneva on 7 March.", "Switzerland"),
        ("Chile's foreign minister will meet President Kofi Agyeman in Rome on 7 March.", "Italy"),
        ("Chile's foreign minister will meet King Salim in Accra on 7 March.", "Ghana"),
        (
            "Prime Minister Mika Salo of Finland will meet President Jaan Tamm in Tallinn on 7 March. On 9 March he will "
            "meet President Moses Mwale in Helsinki.",
            "2022-03-09",
        ),
        ("President Kofi Agyeman in Lima on Monday urged Chile's foreign minister to meet him.", "Peru"),
        (
            "Chile's foreign minister will meet President Jorge Quispe in Lima on 7 March and President Kofi Agyeman "
            "in Geneva on 9 March.",
            "Switzerland",
        ),
        ("Chile's foreign minister will meet President Kofi Agyeman in Santiago on 7 March.", "meeting | Chile |"),
    ],
)  # fmt: skip
def test_guest_in_a_town_is_not_its_countrys(nlp: Language, text: str, wrong: str) -> None:
    found = told(nlp, text)

    assert not any(wrong in line for line in found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile's foreign minister will travel to Ghana and Benin next week. He will meet President Kofi Agyeman in "
            "Accra on Friday and President Jean Talou in Cotonou on Saturday.",
            ["visit | Chile | Ghana | 2022-03-07..2022-03-13 | scheduled",
             "meeting | Chile, Ghana | Accra | 2022-03-11 | scheduled",
             "meeting | Benin, Chile | Cotonou | 2022-03-12 | scheduled"],
        ),
        (
            "Chile's foreign minister visits Kenya next week. In Nairobi on Thursday he meets President William Ruto.",
            ["visit | Chile | Kenya | 2022-03-07..2022-03-13 | scheduled",
             "meeting | Chile, Kenya | Nairobi | 2022-03-10 | scheduled"],
        ),
        (
            "Chile's foreign minister will travel to Kenya next week and meet President William Ruto in Nairobi on Friday.",
            ["visit | Chile | Kenya | 2022-03-07..2022-03-13 | scheduled",
             "meeting | Chile, Kenya | Nairobi | 2022-03-11 | scheduled"],
        ),
        (
            "Chile's president will visit Japan next weekend. On Saturday he will hold talks with Japan's prime minister "
            "in Tokyo.",
            ["visit | Chile | Japan | 2022-03-12..2022-03-13 | scheduled",
             "talks | Chile, Japan | Tokyo | 2022-03-12 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_weekday_of_a_journey_next_week_lies_in_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Chile's president will visit Japan next week. On Friday he will meet Ghana's president in Santiago.",
        "Chile's president will visit Japan next week. Before leaving, he will meet Ghana's president on Friday.",
        "Chile's president will visit Japan next week after he meets Ghana's president on Friday.",
        "Chile's president will visit Japan next month. On Friday he will meet Ghana's president in Santiago.",
        "Chile's president visited Japan last week. On Friday he will meet Ghana's president in Accra.",
        "Chile's president will meet Japan's emperor next week. On Friday he will meet Ghana's president in Accra.",
        "Chile's president begins a tour of Africa next week. On Friday he will meet Ghana's president in Santiago.",
    ],
)
def test_weekday_before_the_journey_is_of_this_week(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert [line for line in found if "Ghana" in line and "| 2022-03-04 | scheduled" in line]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Egypt will host Sudan for talks in Cairo on 14 March, the foreign ministry said.",
         ["talks | Egypt, Sudan | Cairo | 2022-03-14 | scheduled"]),
        ("Oman will host Iran and Qatar for talks in Muscat on 14 March.",
         ["talks | Iran, Oman, Qatar | Muscat | 2022-03-14 | scheduled"]),
        ("On 14 March, Jordan hosts Syria and Iraq for a water summit in Amman.",
         ["summit | Iraq, Jordan, Syria | Amman | 2022-03-14 | scheduled"]),
        ("Turkey is to host Greece for a meeting on migration in Izmir on 14 March.",
         ["meeting | Greece, Turkey | Izmir | 2022-03-14 | scheduled"]),
        ("Sudan will be hosted by Egypt for talks in Cairo on 14 March.",
         ["talks | Egypt, Sudan | Cairo | 2022-03-14 | scheduled"]),
        ("Germany may host India for consultations in Berlin on 14 March.",
         ["talks | Germany, India | Berlin | 2022-03-14 | tentative"]),
        ("Chile will host Peru for a Test match in Santiago on 14 March.", []),
        ("Chile will host Peru for a friendly in Santiago on 14 March.", []),
        ("Chile will host Peru for the Cup final in Santiago on 14 March.", []),
        ("Chile will host Peru for joint drills off Valparaiso on 14 March.", []),
        ("Chile will host Peru in Santiago on 14 March in the qualifiers.", []),
        ("Egypt hosts Sudan's refugees for the winter.", []),
    ],
)  # fmt: skip
def test_country_hosts_another_for_a_meeting_alone(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Chile's speaker left for Accra on Monday; talks with his Ghanaian colleague are on the agenda for Friday.",
         "talks | Chile, Ghana | "),
        ("Chile's trade minister is in Hanoi. Talks with her Vietnamese counterpart are due on Friday.",
         "talks | Chile, Vietnam | "),
        ("Chile's president met Peru's on Monday. Talks with his Ghanaian counterpart are planned for Friday.",
         "talks | Chile, Ghana | "),
    ],
)  # fmt: skip
def test_counterpart_is_met_by_whom_his_means(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert [line for line in found if line.startswith(wanted) and line.endswith("2022-03-04 | scheduled")]


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for Chile said talks with his Ghanaian colleague were not planned.",
        "Chile's speaker is in Accra; the airline has flights there. Talks with Ghana are on the agenda for Friday.",
        "Talks with his Ghanaian counterpart are set for Friday.",
        "Chile's minister praised his Ghanaian colleague; talks with Peru are set for Friday.",
    ],
)
def test_nobody_is_added_to_a_counterpart_without_his(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert not any("Chile, Ghana" in line for line in found)
