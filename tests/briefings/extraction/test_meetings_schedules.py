"""The day's schedule of a president, and the readout of a call: published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

HOUSE = "The White House\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{HOUSE}In the morning, the Vice President will host a breakfast meeting with President Jan Nowak of"
            " Poland at the Naval Observatory.\n\nLater in the afternoon, the Vice President will hold a bilateral"
            " meeting with President Jan Nowak of Poland. Photographers may come in at the top of this meeting in the"
            " Oval Office.\n\nLater in the evening, the Vice President will attend a dinner with President Nowak.",
            [
                "meeting | Poland, United States | Naval Observatory | 2022-03-02 | scheduled",
                "meeting | Poland, United States | Oval Office | 2022-03-02 | scheduled",
                "other | Poland, United States | - | 2022-03-02 | scheduled",
            ],
        ),
        (
            f"{HOUSE}On Saturday afternoon, the President will arrive in Lima, Peru.\n\nIn the evening, the President"
            " will participate in expanded and restricted bilateral meetings with President Jan Nowak of the Republic"
            " of Poland. Photographers may come in at the top of the expanded meeting.",
            ["meeting | Poland, United States | Lima | 2022-03-05 | scheduled"],
        ),
        (
            f"{HOUSE}On Friday morning, the President will welcome His Excellency Jan Nowak, President of the Republic"
            " of Poland; Her Excellency Ana Silva, Prime Minister of Portugal; His Excellency Erik Berg, Prime Minister"
            " of Norway; and His Excellency Paul Weber, Prime Minister of the Grand Duchy of Luxembourg, to Camp David"
            " for a Leaders Summit.",
            ["summit | Luxembourg, Norway, Poland, Portugal, United States | - | 2022-03-04 | scheduled"],
        ),
        (
            "Departing on 7 March, Defense Secretary Lloyd Austin will begin his trip in Madrid, where he will meet his"
            " Spanish counterpart. On 9 March he will visit Rome.",
            [
                "visit | United States | Madrid | - | scheduled",
                "meeting | Spain, United States | Madrid | - | scheduled",
                "visit | United States | Rome | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Departing on Monday for a one-day trip, Defense Secretary Lloyd Austin will visit Madrid.",
            ["visit | United States | Madrid | 2022-03-07 | scheduled"],
        ),
        (
            "Leaving Lima on 7 March, Defense Secretary Lloyd Austin will meet the Spanish defence minister in Madrid"
            " on 8 March.",
            ["meeting | Spain, United States | Madrid | 2022-03-08 | scheduled"],
        ),
        (
            "Defense Secretary Lloyd Austin will travel next week to attend a NATO ministerial and the Lisbon Security"
            " Conference. On 10 March, Austin will attend the Lisbon Security Conference in Portugal.",
            [
                "meeting | NATO, United States | - | 2022-03-07..2022-03-13 | scheduled",
                "conference | United States | Portugal | 2022-03-10 | scheduled",
            ],
        ),
    ],
)
def test_schedules(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chancellor Olaf Scholz called Poland's President-elect Jan Nowak to congratulate him on his victory.",
            ["call | Germany, Poland | - | - | held"],
        ),
        (
            "Late Monday morning, President Joe Biden returned Polish President Jan Nowak's phone call.",
            ["call | Poland, United States | - | 2022-02-28 | held"],
        ),
        (
            "Chancellor Olaf Scholz on Sunday returned a call from Polish President Jan Nowak.",
            ["call | Germany, Poland | - | 2022-02-27 | held"],
        ),
        (
            "Chancellor Olaf Scholz said he looked forward to hosting Polish President Jan Nowak at the G7 summit in"
            " December in Elmau.",
            [
                "meeting | Germany, Poland | Elmau | 2022-12-01..2022-12-31 | scheduled",
                "summit | G7 | - | - | scheduled",
            ],
        ),
        (
            "On Tuesday the ministers looked forward to the NATO summit in February.",
            ["summit | NATO | - | 2023-02-01..2023-02-28 | scheduled"],
        ),
        (
            "Chancellor Olaf Scholz met Polish President Jan Nowak in Berlin and on Tuesday looked forward to the NATO"
            " summit in February.",
            [
                "meeting | Germany, Poland | Berlin | - | held",
                "summit | NATO | - | 2023-02-01..2023-02-28 | scheduled",
            ],
        ),
        (
            "They looked back on the NATO summit in February and looked forward to more trade.",
            ["summit | NATO | - | 2022-02-01..2022-02-28 | held"],
        ),
        (
            "Chancellor Olaf Scholz will host a dinner for President Jan Nowak of Poland in Berlin on Friday.",
            ["other | Germany, Poland | Berlin | 2022-03-04 | scheduled"],
        ),
        (
            "In the morning, Chancellor Olaf Scholz will meet Polish President Jan Nowak in Berlin. In the afternoon,"
            " the talks will continue.",
            ["meeting | Germany, Poland | Berlin | 2022-03-02 | scheduled"],
        ),
    ],
)
def test_readouts(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "President Joe Biden called Polish President Jan Nowak a friend.",
        "President Joe Biden called Polish President Jan Nowak to order on Sunday.",
        "The minister did not return reporters' phone calls on Friday.",
        "The Kremlin returned a call from a reporter on Monday.",
        "Chancellor Olaf Scholz returned the gifts on Monday.",
        f"{HOUSE}On Friday morning, the President will attend the National Farm Breakfast at the Plaza Hotel. The Vice"
        " President will also attend.",
        "The Vice President will attend the Annual Veterans Dinner at the Washington Hilton on Saturday.",
        f"{HOUSE}On Friday, the First Lady will attend a reception celebrating the library's 50th anniversary.",
        "On Saturday, the minister will take part in organized and paid visits to schools.",
    ],
)
def test_nothing_told(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The President is to hold a bilateral meeting with President Egils Levits of Latvia on 9 March. There will be photographs at the end of this meeting in the Oval Office.",
            ["meeting | Latvia, United States | Oval Office | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_the_room_of_this_meeting_is_where_it_is(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
