"""When and where: by syntax, by the sentence that goes on, by the journey; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, open_points, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norwegian Foreign Minister Kari Lund will travel to Japan, Vietnam and India from 7 to 13 March.\n\nIn Tokyo, Lund will meet Japanese lawmakers. In Hanoi on 10 March, she will meet Vietnamese Prime Minister Tran Van Duc. She will also meet the Vietnamese trade minister.",
            [
                "visit | Norway | Japan | 2022-03-07..2022-03-13 | scheduled",
                "meeting | Japan, Norway | Tokyo | 2022-03-07..2022-03-13 | scheduled",
                "meeting | Norway, Vietnam | Hanoi | 2022-03-10 | scheduled",
            ],
        ),
        (
            "Foreign Minister Kari Lund of Norway will travel to Cape Town, South Africa, 9-11 March, and Lusaka, Zambia, 12-13 March. In Lusaka, Lund will meet President Moses Banda.",
            [
                "visit | Norway | Cape Town | 2022-03-09..2022-03-11 | scheduled",
                "visit | Norway | Lusaka | 2022-03-12..2022-03-13 | scheduled",
                "meeting | Norway, Zambia | Lusaka | 2022-03-12..2022-03-13 | scheduled",
            ],
        ),
        (
            "Foreign Minister Kari Lund of Norway will travel to Rome on 9 March to meet Italian President Paolo Conti.",
            ["meeting | Italy, Norway | Rome | 2022-03-09 | scheduled"],
        ),
        (
            "Kenyan President Daniel Otieno will visit Paris from 8 to 10 March. While in Paris, he will meet with French officials.",
            [
                "visit | Kenya | Paris | 2022-03-08..2022-03-10 | scheduled",
                "meeting | France, Kenya | Paris | 2022-03-08..2022-03-10 | scheduled",
            ],
        ),
        (
            "Turkish President Ali Demir will travel to Baku on 9 March for the summit of the Organization of Turkic States.",
            ["summit | Organization of Turkic States, Turkey | Baku | 2022-03-09 | scheduled"],
        ),
        (
            "A meeting of the UN Security Council on Mali has been scheduled for Monday at 10:00 a.m. in New York.",
            ["meeting | UN Security Council | New York | 2022-03-07 10:00 America/New_York | scheduled"],
        ),
        (
            "The Egyptian and Sudanese ministers will hold a phone call on 8 March at 14:00 GMT.",
            ["call | Egypt, Sudan | - | 2022-03-08 14:00 UTC | scheduled"],
        ),
        (
            "The talks between Iran and Oman open in Muscat on 10 March at 9 a.m. local time.",
            ["talks | Iran, Oman | Muscat | 2022-03-10 09:00 Asia/Muscat | scheduled"],
        ),
        (
            "OSLO, March 1 - Ministers of Egypt and Sudan will meet in Cairo on 12 March, officials said.",
            ["meeting | Egypt, Sudan | Cairo | 2022-03-12 | scheduled"],
        ),
        (
            "GENEVA (AP) — Iran and Oman will hold talks in Muscat on 12 March.",
            ["talks | Iran, Oman | Muscat | 2022-03-12 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in early March, officials said. The talks will take place in Cairo on 9 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in Cairo. The meeting will take place on Friday.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-04 | scheduled"],
        ),
        (
            "Speaking after a meeting with Emmanuel Macron in Paris on Monday, Olaf Scholz said he would meet Joe Biden at the White House next Monday.",
            [
                "meeting | France, Germany | Paris | 2022-02-28 | held",
                "meeting | Germany, United States | White House | 2022-03-07 | scheduled",
            ],
        ),
        (
            "India and China will hold military talks on 11 March, and the foreign ministers of the two countries will meet in Delhi on 25 March.",
            [
                "talks | China, India | - | 2022-03-11 | scheduled",
                "meeting | China, India | Delhi | 2022-03-25 | scheduled",
            ],
        ),
        (
            "The foreign ministers of Iran and Oman met in Muscat on the sidelines of a conference on Monday and agreed on a deal reached in 2015.",
            ["meeting | Iran, Oman | Muscat | 2022-02-28 | held"],
        ),
        (
            "Serbia's president met the Croatian prime minister in Zagreb on Monday to discuss a treaty signed on 3 February.",
            ["meeting | Croatia, Serbia | Zagreb | 2022-02-28 | held"],
        ),
        (
            "Russia and the US will hold talks in the first week of April.",
            ["talks | Russia, United States | - | 2022-04-01..2022-04-07 | scheduled"],
        ),
        (
            "The G20 summit in Rome on 30 and 31 October will be attended by President Ann Porter of Canada.",
            ["summit | Canada, G20 | Rome | 2022-10-30..2022-10-31 | scheduled"],
        ),
        (
            "The Iraqi oil minister is due in Ankara on Friday for negotiations with Turkey.",
            ["talks | Iraq, Turkey | Ankara | 2022-03-04 | scheduled"],
        ),
        (
            "Chad and Libya will hold a joint session in Ndjamena, the first in nine years. Officials gave 4 April as the date.",
            ["session | Chad, Libya | Ndjamena | 2022-04-04 | scheduled"],
        ),
        (
            "The Vietnamese president begins a four-day visit to Japan on Monday.",
            ["visit | Vietnam | Japan | 2022-03-07..2022-03-10 | scheduled"],
        ),
        (
            "The talks between France and Germany on 12 March 2022 are back on and will take place at 21:04 GMT.",
            ["talks | France, Germany | - | 2022-03-12 21:04 UTC | scheduled"],
        ),
        (
            "The talks between France and Germany, due to start in Vienna on Wednesday at 16:10 GMT, are the first in a year.",
            ["talks | France, Germany | Vienna | 2022-03-02 16:10 UTC | scheduled"],
        ),
        (
            "Norway and Malta will hold new fishing talks. Officials are optimistic. The talks begin at 9 a.m. on 2 April in Sliema.",
            ["talks | Malta, Norway | Sliema | 2022-04-02 09:00 ? | scheduled"],
        ),
        (
            "The Nigerian president will visit Ghana on 2 April, Togo on 3 April and Benin on 4 April.",
            [
                "visit | Nigeria | Ghana | 2022-04-02 | scheduled",
                "visit | Nigeria | Togo | 2022-04-03 | scheduled",
                "visit | Nigeria | Benin | 2022-04-04 | scheduled",
            ],
        ),
        (
            "Iran and Iraq will hold talks in Basra on 2 April, followed by expert talks in Tehran on 7 April.",
            [
                "talks | Iran, Iraq | Basra | 2022-04-02 | scheduled",
                "talks | Iran, Iraq | Tehran | 2022-04-07 | scheduled",
            ],
        ),
        (
            "Agenda for Friday, 11 March: Dutch foreign minister in Oslo for talks with Norway.",
            ["talks | Netherlands, Norway | Oslo | 2022-03-11 | scheduled"],
        ),
        (
            "The Irish prime minister will be in Ottawa on 2 April for talks with her Canadian counterpart.",
            ["talks | Canada, Ireland | Ottawa | 2022-04-02 | scheduled"],
        ),
        (
            "Friday's call between Iraq and Syria has been scrapped.",
            ["call | Iraq, Syria | - | 2022-03-04 | cancelled"],
        ),
        (
            "The Hungarian foreign minister welcomes his Tunisian counterpart on Friday.",
            ["meeting | Hungary, Tunisia | - | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_each_meeting_has_its_own_time_and_place(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


def test_days_that_are_the_journeys_are_marked_as_such(nlp: Language) -> None:
    text = (
        "Norwegian Foreign Minister Kari Lund will travel to Japan and Vietnam from 7 to 13 March.\n\n"
        "In Tokyo, Lund will meet Japanese lawmakers. In Hanoi on 10 March, she will meet Tran Van Duc."
    )

    assert [(meeting.place, meeting.trip) for meeting in meetings(nlp, text)] == [
        ("Japan", False), ("Tokyo", True), ("Hanoi", False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan will hold talks in Cairo on 9 March. There was no word on who would attend.",
        "Egypt and Sudan will hold talks in Cairo on 9 March. It was not clear who would lead the delegations.",
        "Egypt and Sudan will hold talks in Cairo on 9 March. The agenda has yet to be decided.",
        "Egypt and Sudan will hold talks in Cairo on 9 March. The ministry declined to say who would come.",
    ],
)
def test_what_the_text_leaves_open_is_told_of_the_meeting(nlp: Language, text: str) -> None:
    (point,) = open_points(nlp, text)

    assert point.about == ("Egypt", "Sudan")
    assert text[point.citation.start : point.citation.end] == text.partition(". ")[2]


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan will hold talks in Cairo on 9 March. Egypt knows who will lead its delegation.",
        "It was not clear who had fired the shots. Nobody was hurt.",
        "Egypt and Sudan will hold talks in Cairo on 9 March." + " The river rose again and the fields lay dry." * 14
        + " It was not clear who had fired the shots.",
    ],
)  # fmt: skip
def test_what_is_open_about_something_else_is_not_told(nlp: Language, text: str) -> None:
    assert open_points(nlp, text) == ()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Modi and Starmer will hold a call at 5:30 pm IST on Friday.", "17:30 Asia/Kolkata"),
        ("Macron and Starmer will hold a call at 5:30 pm IST on Friday.", "17:30 ?"),
        ("Modi and Starmer will hold a call at 5:30 pm local time on Friday.", "17:30 ?"),
    ],
)
def test_letters_of_several_zones_in_a_call_are_settled_by_its_sides(nlp: Language, text: str, wanted: str) -> None:
    (found,) = told(nlp, text)

    assert found.split(" | ")[3] == f"2022-03-04 {wanted}"
