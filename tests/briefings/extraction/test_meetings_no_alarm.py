"""What sounds like a meeting to come and is none, and whose meetings are; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Chile and Peru met in Lima on Monday. A new round of tariffs takes effect on 9 March.",
        "Chile's minister spoke with Peru's on Monday. The second round of voting will be held on 9 March.",
        "Norway's premier faces her party's conference in Bergen on 9 March.",
        "The president of Chad will open the congress of the ruling party in Abeche on Friday.",
        "Chad's presidential candidates, Musa Idi and Ali Deby, meet in a televised debate on Friday.",
        "Musa Idi of Chad and Ali Deby will meet in a runoff on 9 March.",
        "Cricket's West Indies were still to meet Zimbabwe in Bulawayo on Saturday.",
        "The European Parliament was to discuss Hungary on Friday but dropped the item from its agenda.",
    ],
)
def test_what_only_sounds_like_a_meeting_to_come_is_none(nlp: Language, text: str) -> None:
    assert [line for line in told(nlp, text) if not line.endswith("held")] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The next round of negotiations between Chad and Niger will be held in Lagos on 9 March.",
            ["talks | Chad, Niger | Lagos | 2022-03-09 | scheduled"],
        ),
        (
            "Chad and Niger will hold a new round of diplomacy in Lagos on 9 March.",
            ["talks | Chad, Niger | Lagos | 2022-03-09 | scheduled"],
        ),
        (
            "The ministers of Chad and Niger will meet in Lagos on 9 March for a debate on water.",
            ["meeting | Chad, Niger | Lagos | 2022-03-09 | scheduled"],
        ),
        (
            "The premiers of Chad and Niger will attend a conference on water in Lagos on 9 March.",
            ["conference | Chad, Niger | Lagos | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_what_is_held_stays_a_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper Jeune Pays reported that Chad's President Musa Idi would meet Niger's president in Lagos on Friday. His office denied the report.",
        "Media reports said that Chad's President Musa Idi would travel to Lagos on Friday. The presidency denied this.",
        "Chad denied a report that its president would travel to Niger. The newspaper Jeune Pays wrote that he would hold talks with Niger's president in Lagos on Friday.",
        'The newspaper Jeune Pays wrote that Chad and Niger would hold talks in Lagos on Friday. "There is not a word of truth in this," Chad\'s spokesman said.',
        "The newspaper Jeune Pays wrote that Chad and Niger would hold talks in Lagos on Friday. Niger denied the report.",
        "A local daily wrote that Chad's President Musa Idi could fly to Lagos on Friday. The ministry called the report false.",
    ],
)
def test_a_report_of_the_papers_that_is_denied_tells_of_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The newspaper Jeune Pays reported that Chad's President Musa Idi would meet Niger's president in Lagos on Friday. His office confirmed the report.",
        "The newspaper Jeune Pays reported that Chad's President Musa Idi would meet Niger's president in Lagos on Friday. Niger denied sending troops.",
        "Chad denied reports of a coup on Monday. The newspaper Jeune Pays wrote that Chad and Niger would hold talks in Lagos on Friday.",
        "Niger said that Chad's president would meet Niger's in Lagos on Friday. Chad denied reports of a coup.",
        "The newspaper Jeune Pays reported that Chad's president would meet Niger's in Lagos on Friday. Mali denied the report.",
        "The newspaper Jeune Pays reported that Chad's president would meet Niger's in Lagos on Friday. Chad rejected the claims that it had attacked a village.",
        "The newspaper Jeune Pays reported that Chad's President Musa Idi would meet Niger's president in Lagos on Friday. He has denied the fraud allegations.",
    ],
)
def test_what_is_not_denied_stays(nlp: Language, text: str) -> None:
    assert [line.rsplit(" | ", 2)[1:] for line in told(nlp, text)] == [["2022-03-04", "scheduled"]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Armenia wants an accord with Azerbaijan by November, when Baku hosts a United Nations conference. The ministers of the two countries will meet in Berlin on Friday.",
            "meeting | Armenia, Azerbaijan | Berlin | 2022-03-04 | scheduled",
        ),
        (
            "President Musa Idi of Chad will visit Niger on 9 March, Chad's Foreign Ministry said. The two sides will hold talks in Lagos on 20 March.",
            "talks | Chad, Niger | Lagos | 2022-03-20 | scheduled",
        ),
        (
            "Chad's minister Musa Idi will not meet Niger's minister Ali Deby at a gathering of the African Union on Friday. The two last met in Lagos in January.",
            "meeting | Chad, Niger | Lagos | 2022-01-01..2022-01-31 | held",
        ),
        (
            "The European Union and Norway met on Monday. The two sides will meet again in Oslo on 9 March.",
            "meeting | European Union, Norway | Oslo | 2022-03-09 | scheduled",
        ),
        (
            "Chad and Niger met in Lagos on Monday. ASEAN leaders meet in Singapore on Friday. The two sides will meet again on 9 March.",
            "meeting | Chad, Niger | - | 2022-03-09 | scheduled",
        ),
        (
            "Prime Minister Shinzo Abe of Japan will meet President Donald Trump at Mar-a-Lago on Friday.",
            "meeting | Japan, United States | Mar-a-Lago | 2022-03-04 | scheduled",
        ),
    ],
)
def test_who_the_two_are(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


def test_who_leaves_a_union_goes_nowhere(nlp: Language) -> None:
    text = "Britain is due to leave the EU on 29 March. The European Parliament will discuss Hungary on Friday."

    assert told(nlp, text) == ["session | European Union | - | 2022-03-04 | scheduled"]


def test_who_agreed_on_something_has_not_agreed_to_meet(nlp: Language) -> None:
    text = "Chad's rival leaders may fly to Rome next week. They last met in Paris, when they agreed on elections."

    assert "visit | Chad | Rome | 2022-03-07..2022-03-13 | tentative" in told(nlp, text)


def test_rumours_make_no_plan(nlp: Language) -> None:
    found = told(nlp, "Rumours persisted on Tuesday that Chad's president would fly to Rome next week.")

    assert found == ["visit | Chad | Rome | 2022-03-07..2022-03-13 | tentative"]


def test_a_ministerial_on_a_subject_is_not_of_those_who_speak_of_it(nlp: Language) -> None:
    text = "The ministers of Chad and Niger met on Monday. They stay in touch before the ministerial on famine, which takes place in Rome on 9 March."

    assert [line for line in told(nlp, text) if "Rome" in line] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Musa Idi of Chad will meet Norway's premier in Oslo on Thursday, a week before EU leaders gather in Brussels. The EU leaders hold a summit on 11 March.",
            ["2022-03-03", "2022-03-11"],
        ),
        (
            "President Musa Idi of Chad will meet Norway's premier in Oslo on Thursday, a week before EU leaders gather in Brussels.",
            ["2022-03-03", "2022-03-10"],
        ),
    ],
)
def test_a_week_before_is_about_a_week_where_the_day_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert sorted({line.split(" | ")[3] for line in told(nlp, text)}) == wanted
