"""Meetings that nobody will hold: unsaid, ruled out, only imagined; and the ones beside them that stand."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.meetings import find_meetings
from tests.briefings.extraction.telling import read, told
from tests.timing import seconds


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Juan Mora of Spain did not say that he would meet President Vera Lind of Sweden on 20 March.",
        "The Spanish minister has not said that he will travel to Riga on 20 March.",
        "A bilateral summit in April has been ruled out by Riga.",
        "A summit with Chad in April was rejected by Niger on Monday.",
        "Talks with Mali in April were refused by Chad.",
        "A meeting between Greece and Malta on 20 March was denied by Athens.",
        "A meeting with Niger on 20 March has been declined by Chad.",
        "The Swedish minister said a meeting of the two presidents would be premature.",
    ],
)
def test_a_meeting_that_is_unsaid_or_turned_down_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Juan Mora of Spain said that he would meet President Vera Lind of Sweden in Riga on 20 March.",
            ["meeting | Spain, Sweden | Riga | 2022-03-20 | scheduled"],
        ),
        (
            "Talks between Chad and Niger will be held in Gao on 20 March, but a ceasefire was rejected by both.",
            ["talks | Chad, Niger | Gao | 2022-03-20 | scheduled"],
        ),
        (
            "President Vera Lind of Sweden sees EU leaders on the 15th and meets Spanish Prime Minister Juan Mora in Riga the day after.",
            [
                "meeting | European Union, Sweden | - | 2022-03-15 | scheduled",
                "meeting | Spain, Sweden | Riga | 2022-03-16 | scheduled",
            ],
        ),
    ],
)
def test_what_stands_beside_a_denial_or_another_meeting_stands(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Chad and Niger were to have started in Riga on Monday but were put back to Thursday.",
            ["talks | Chad, Niger | Riga | 2022-03-03 | scheduled (was 2022-02-28)"],
        ),
        (
            "Norway's Kari Lund, who was to have visited Riga on March 4, has postponed her trip to March 12.",
            ["visit | Norway | Riga | 2022-03-12 | scheduled (was 2022-03-04)"],
        ),
        (
            "Norway's foreign minister, Kari Lund, was to have visited Riga on 4 March but fell ill.",
            ["visit | Norway | Riga | 2022-03-04 | cancelled"],
        ),
        (
            "Chad and Niger may resume border talks as early as May. The talks have been stalled since 2012. "
            "On March 8, lawmakers from Chad will meet officials of Niger in Riga.",
            [
                "talks | Chad, Niger | - | 2022-05-01..2022-05-31 | tentative",
                "meeting | Chad, Niger | Riga | 2022-03-08 | scheduled",
            ],
        ),
        (
            "President Vera Lind of Sweden and Prime Minister Juan Mora of Spain are to meet off Malta on 8 March.",
            ["meeting | Spain, Sweden | - | 2022-03-08 | scheduled"],
        ),
        (
            "President Vera Lind of Sweden arrives in Riga on Friday for a summit with Spain that could last a week.",
            ["summit | Spain, Sweden | Riga | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_the_day_that_was_planned_is_the_former_one(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Friday, March 4\nRIGA - Swedish President Vera Lind receives Spanish Prime Minister Juan Mora, 4 p.m. local.",
            ["meeting | Spain, Sweden | Riga | 2022-03-04 16:00 Europe/Riga | scheduled"],
        ),
        (
            "RIGA - Swedish President Vera Lind will call Spanish Prime Minister Juan Mora on Friday.",
            ["call | Spain, Sweden | - | 2022-03-04 | scheduled"],
        ),
        (
            "RIGA - Swedish President Vera Lind will meet Spanish Prime Minister Juan Mora on Friday.",
            ["meeting | Spain, Sweden | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Chadian opposition will decide whether to attend peace talks in Switzerland on March 22.",
            ["talks | Chad | Switzerland | 2022-03-22 | scheduled"],
        ),
        ("The Chadian opposition will decide whether to attend peace talks.", []),
        (
            "The peace conference opens Friday at the Palais des Nations in Geneva with Chad, Niger and Mali in attendance.",
            ["conference | Chad, Mali, Niger | Geneva | 2022-03-04 | scheduled"],
        ),
        (
            "Ursula von der Leyen, president of the Commission, will meet Prime Minister Juan Mora of Spain in Riga on Friday.",
            ["meeting | European Union, Spain | Riga | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_the_town_of_a_diary_and_the_office_of_somebody_are_told_apart(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


def test_a_title_and_surname_are_nobody_whom_only_later_words_name_without_an_office(nlp: Language) -> None:
    text = "President Lindqvist arrived in Riga. In the evening she had tea with Anna Lindqvist."

    names = [mention.name for mention in read(nlp, text).mentions if mention.kind == "person"]

    assert names == ["Lindqvist", "Anna Lindqvist"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The planned meeting between the Israeli and Jordanian foreign ministers on Monday fell through.",
            ["meeting | Israel, Jordan | - | 2022-02-28 | cancelled"],
        ),
        (
            "A visit by the Pakistani foreign minister to Kabul, due on Sunday, never took place.",
            ["visit | Pakistan | Kabul | 2022-02-27 | cancelled"],
        ),
        (
            "The Russian foreign minister was to have visited Belgrade on Monday, but neighbouring countries closed"
            " their airspace.",
            ["visit | Russia | Belgrade | 2022-02-28 | cancelled"],
        ),
        (
            "President Omar Diallo of Senegal was to have met his Gambian counterpart in Banjul on Tuesday but the"
            " meeting was put off.",
            ["meeting | Gambia, Senegal | Banjul | - | postponed (was 2022-03-01)"],
        ),
        (
            "The meeting between Chad and Niger on Friday did not take place.",
            ["meeting | Chad, Niger | - | 2022-02-25 | cancelled"],
        ),
        (
            "The meeting between Chad and Niger on Friday will not take place.",
            ["meeting | Chad, Niger | - | 2022-03-04 | cancelled"],
        ),
        (
            "Italy's interior minister, Silvia Morandi, called off a trip to Tunis that was to have begun on Friday.",
            ["visit | Italy | Tunis | 2022-03-04 | cancelled"],
        ),
    ],
)
def test_the_day_of_what_came_to_nothing_is_over(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize("words", ["will meet ", "talks with "])
def test_words_of_meeting_without_end_take_time_in_proportion(nlp: Language, words: str) -> None:
    short, long = (read(nlp, words * number) for number in (300, 1200))
    find_meetings(short)

    few, many = seconds(lambda: find_meetings(short)), seconds(lambda: find_meetings(long))

    assert many < 9 * few + 0.05


@pytest.mark.parametrize(
    "text",
    [
        "Rumours of talks between Lebanon and Syria in Larnaca on 12 March are false, Beirut said.",
        "Reports of a meeting between Kenya and Uganda in Busia on 12 March are wrong, Nairobi said.",
        "Speculation about a meeting of Kenya and Uganda in Busia on 12 March is baseless.",
        "Ethiopia dismissed as fake a letter announcing a meeting with Eritrea in Adwa on 12 March.",
        "Kenya rejected as untrue reports of talks with Uganda in Busia on 12 March.",
        "Kenya's foreign ministry called a letter announcing talks with Uganda in Busia on 12 March a forgery.",
        "The announcement of a meeting between Kenya and Uganda in Busia on 12 March is fake, the ministry said.",
        "An invitation to talks between Kenya and Uganda in Busia on 12 March is a forgery, Nairobi said.",
    ],
)
def test_a_meeting_told_by_what_is_called_untrue_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Reports of a rift are wrong, and the talks between Kenya and Uganda in Busia will be held on 12 March.",
            ["talks | Kenya, Uganda | Busia | 2022-03-12 | scheduled"],
        ),
        (
            "Reports that talks between Kenya and Uganda in Busia on 12 March are off are wrong, Nairobi said.",
            ["talks | Kenya, Uganda | Busia | 2022-03-12 | scheduled"],
        ),
        (
            "Rumours about his health are false, said Kenya, which holds talks with Uganda in Busia on 12 March.",
            ["talks | Kenya, Uganda | Busia | 2022-03-12 | scheduled"],
        ),
        (
            "Kenya announced talks with Uganda in Busia on 12 March and called a report of a border clash false.",
            ["talks | Kenya, Uganda | Busia | 2022-03-12 | scheduled"],
        ),
    ],
)
def test_what_else_is_called_untrue_leaves_the_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's William Ruto will not meet Ugandan President Yoweri Museveni in Busia on 12 March, his office said.",
            ["meeting | Kenya, Uganda | Busia | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya and Uganda will not hold talks in Busia on 12 March, the ministry in Nairobi said.",
            ["talks | Kenya, Uganda | Busia | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya said its president would not meet the president of Uganda in Busia on 12 March.",
            ["meeting | Kenya, Uganda | Busia | 2022-03-12 | cancelled"],
        ),
        (
            "Kenya's president will not visit Kampala on 12 March, his office said.",
            ["visit | Kenya | Kampala | 2022-03-12 | cancelled"],
        ),
        ("Kenya's president will not meet the president of Uganda in Busia on 12 March.", []),
        ("Kenya's president will not meet the president of Uganda, his office said.", []),
        ("Kenya's president will not meet the president of Uganda in Busia, his office said.", []),
        ("Kenya's president will not meet the president of Uganda in Busia until 12 March, his office said.", []),
        ("Kenya denied reports that its president would meet the president of Uganda in Busia on 12 March.", []),
        ("The ministry denied that Kenya would not meet Uganda in Busia on 12 March.", []),
        ("Voters fear that Kenya's president will not meet the president of Uganda in Busia on 12 March.", []),
        ("Kenya will probably not hold talks with Uganda in Busia on 12 March.", []),
        ("Kenya's president will not host Uganda's in Busia on 12 March but in Nairobi, his office said.", []),
        ("Kenya's president will not visit Kampala on 12 March without his wife, his office said.", []),
        ("Kenya's president will not visit Kampala on 12 March empty-handed, his office said.", []),
        ("Kenya will not meet Uganda in Busia on 12 March for the first time, its ministry said.", []),
        ("Kenya will not meet Uganda in Busia on 12 March, the league said.", []),
        ("Kenya's president will not meet the president of Uganda in Busia on 12 March, Turkey's ministry said.", []),
        (
            "Kenya will not meet Uganda in Busia on 12 March unless the prisoners are freed, it said.",
            ["meeting | Kenya, Uganda | Busia | 2022-03-12 | tentative"],
        ),
    ],
)
def test_who_names_day_and_town_of_what_will_not_be_calls_it_off(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Officials deny the March 17 meeting between Sweden and Turkey in Stockholm has been cancelled.",
            ["meeting | Sweden, Turkey | Stockholm | 2022-03-17 | scheduled"],
        ),
        (
            "Officials denied the March 17 meeting between Sweden and Turkey in Stockholm had been called off.",
            ["meeting | Sweden, Turkey | Stockholm | 2022-03-17 | scheduled"],
        ),
        (
            "Turkey's foreign ministry denies the meeting with Sweden in Stockholm on March 17 has been postponed.",
            ["meeting | Sweden, Turkey | Stockholm | 2022-03-17 | scheduled"],
        ),
        ("Officials deny a March 17 meeting between Sweden and Turkey in Stockholm.", []),
        ("Officials deny the March 17 meeting between Sweden and Turkey in Stockholm was ever planned.", []),
        ("Officials denied a meeting between Sweden and Turkey had been arranged for March 17.", []),
    ],
)
def test_what_is_denied_without_that_is_the_clause_and_not_its_subject(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Uhuru Kenyatta will not travel to Kampala on Tuesday, but on Thursday he will meet President Yoweri Museveni in Nairobi.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-03-03 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta will not meet Ugandan President Yoweri Museveni on Tuesday but on Wednesday, the State House said.",
            [],
        ),
    ],
)
def test_another_deed_on_another_day_is_no_new_day_of_what_is_denied(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text)

    assert found == wanted
