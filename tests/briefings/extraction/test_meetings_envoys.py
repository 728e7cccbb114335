"""Papers on the ways of diplomats below the minister, and on whom they meet; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import days, meetings, told

_VISIT = "visit | United States | Oslo | 2022-03-09 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Coordinator for Counterterrorism Ambassador Carol B. Finch will travel to Oslo on March 9.", [_VISIT]),
        ("Acting Coordinator for Counterterrorism Carol Finch will travel to Oslo on March 9.", [_VISIT]),
        ("Assistant Secretary for African Affairs Ambassador Carol Finch will travel to Oslo on March 9.", [_VISIT]),
        (
            "Coordinator for Counterterrorism Ambassador Carol B. Finch will travel to Oslo, Norway, on Tuesday, March 8 "
            "and Riga, Latvia, on Wednesday, March 9. In Norway she will meet with the Norwegian Ministry of Finance and "
            "other senior officials. In Riga, Ambassador Finch will speak with her Latvian counterparts on borders.",
            [
                "visit | United States | Oslo | 2022-03-08 | scheduled",
                "visit | United States | Riga | 2022-03-09 | scheduled",
                "meeting | Norway, United States | Norway | 2022-03-08 | scheduled",
                "talks | Latvia, United States | Riga | 2022-03-09 | scheduled",
            ],
        ),
        (
            "Danish Foreign Minister Kari Lund will meet Coordinator for Counterterrorism Ambassador Carol Finch in Oslo "
            "on March 9.",
            ["meeting | Denmark, United States | Oslo | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_an_office_before_the_rank_says_whose_an_envoy_is(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Ambassador Carol Finch will travel to Oslo on March 9.", []),
        ("Coordinator for Relief Ambassador Carol Finch will travel to Oslo on March 9.", []),
        ("Coordinator for Counterterrorism, Ambassador Carol Finch, will travel to Oslo on March 9.", []),
        (
            "EU Coordinator for Counterterrorism Carol Finch will travel to Oslo on March 9.",
            ["visit | European Union | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "Danish Ambassador Carol Finch will travel to Oslo on March 9.",
            ["visit | Denmark | Oslo | 2022-03-09 | scheduled"],
        ),
        (
            "Former Coordinator for Counterterrorism Carol Finch will travel to Oslo on March 9.",
            ["visit | Carol Finch | Oslo | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_a_rank_alone_or_an_office_of_many_says_nothing(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


_IN_OSLO = "U.S. Secretary of State Ann Roe will travel to Oslo on March 9. "


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, she will speak with her Norwegian counterparts on borders.",
        "In Norway, Secretary Roe will speak with Norwegian Foreign Minister Kari Lund.",
        "While in Oslo, she will speak with Norwegian officials.",
    ],
)
def test_who_speaks_with_hosts_in_their_country_meets_them(nlp: Language, text: str) -> None:
    found = meetings(nlp, _IN_OSLO + text)[-1]
    assert found.kind.value == "talks"
    assert found.when.earliest is not None
    assert found.when.earliest.day == 9


@pytest.mark.parametrize(
    "text",
    [
        "In Oslo, she will speak with her Danish counterpart.",
        "In Oslo, she will speak with Norwegian Foreign Minister Kari Lund by telephone.",
        "From Oslo, she will speak with Danish Foreign Minister Kari Lund.",
        "She will speak with Norwegian Foreign Minister Kari Lund.",
    ],
)
def test_who_speaks_with_others_may_be_on_the_telephone(nlp: Language, text: str) -> None:
    assert meetings(nlp, _IN_OSLO + text)[-1].kind.value == "call"


_PAPER = "Media Note\n\nMarch 2, 2022\n\n"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "U.S. Secretary of State Ann Roe will travel to Oslo on March 8-10. In Oslo, she will meet with her "
            "Norwegian counterpart.",
            ["2022-03-08..2022-03-10", "2022-03-08..2022-03-10"],
        ),
        (
            "U.S. Secretary of State Ann Roe will travel to Oslo, Norway, on Tuesday, March 8 and Riga, Latvia, on "
            "Wednesday, March 9.\n\nIn Norway she will meet with Norwegian officials. In Riga, Secretary Roe will meet "
            "with her Latvian counterparts.",
            ["2022-03-08", "2022-03-09", "2022-03-08", "2022-03-09"],
        ),
    ],
)
def test_the_day_of_a_paper_is_not_that_of_the_journey_it_tells_of(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [days(each.when) for each in meetings(nlp, _PAPER + text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("U.S. Secretary of State Ann Roe will meet with Norwegian Foreign Minister Kari Lund.", ["2022-03-02"]),
        (
            "U.S. Secretary of State Ann Roe will meet with Norwegian Foreign Minister Kari Lund. Secretary Roe will "
            "travel to Riga on March 9.",
            ["2022-03-02", "2022-03-09"],
        ),
        (
            "Danish Foreign Minister Bo Dahl will travel to Riga on March 9.\n\nU.S. Secretary of State Ann Roe will meet "
            "with Norwegian Foreign Minister Kari Lund.",
            ["2022-03-09", "2022-03-02"],
        ),
    ],
)
def test_the_day_of_a_paper_is_that_of_what_is_told_below(nlp: Language, text: str, wanted: list[str]) -> None:
    assert [days(each.when) for each in meetings(nlp, _PAPER + text)] == wanted


_TALKS = "talks | African Union, United States | Washington, D.C. | 2022-03-17 | scheduled"
_HOSTS = "Secretary of State Ann Roe will host discussions with foreign ministers or their representatives "


@pytest.mark.parametrize(
    "text",
    [
        "from the African continent, including the African Union Commission Chairman, in Washington, D.C. on March 17, 2022.",
        "from the continent, including the African Union Commission Chairman, in Washington, D.C., on March 17.",
    ],
)
def test_behind_an_aside_stands_where_and_when_it_is(nlp: Language, text: str) -> None:
    assert told(nlp, _HOSTS + text) == [_TALKS]


@pytest.mark.parametrize(
    "text",
    [
        "from the African continent, including the African Union Commission Chairman, in office since January 17, 2017.",
        "from the African continent, including the African Union Commission Chairman, on leave from Rome.",
        "from the African continent, including the African Union Commission Chairman.",
    ],
)
def test_what_is_said_of_those_included_dates_nothing(nlp: Language, text: str) -> None:
    assert told(nlp, _HOSTS + text) == ["talks | African Union, United States | - | - | scheduled"]


_DIALOGUE = (
    "Deputy Secretary of State Ann Roe will host the Strategic Dialogue between the United States and Kenya on "
    "March 7-8 in Washington. "
)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On March 7, Deputy Secretary Roe will meet with Cabinet Secretary Mary Otieno.",
            ["meeting | Kenya, United States | - | 2022-03-07 | scheduled"],
        ),
        ("On March 7, Deputy Secretary Roe will meet with Development Director Mary Otieno.", []),
        ("On March 7, Deputy Secretary Roe will meet with Energy Advisor Mary Otieno.", []),
    ],
)
def test_whom_a_diplomat_meets_is_of_another_country(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, _DIALOGUE + text)[1:] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _DIALOGUE + "On March 7, Deputy Secretary Roe will meet with Secretary of Defense Tom Hale.",
            "meeting | United States | - | 2022-03-07 | scheduled",
        ),
        (
            _DIALOGUE + "On March 7, Deputy Secretary Roe will meet with U.S. Energy Advisor Tom Hale.",
            "meeting | United States | - | 2022-03-07 | scheduled",
        ),
        (
            "Kenyan President Juma Otieno will meet with Cabinet Secretary Mary Achieng on March 7 in Nairobi. The "
            "United States has asked for it.",
            "meeting | Kenya | Nairobi | 2022-03-07 | scheduled",
        ),
        (
            "British Prime Minister Ann Roe will meet with Cabinet Secretary Tom Hale on March 7 in London.",
            "meeting | United Kingdom | London | 2022-03-07 | scheduled",
        ),
    ],
)
def test_whom_the_text_says_to_be_of_the_same_country_is(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text)[-1] == wanted


_TO_LIMA = "Acting Secretary of State Ann Roe will travel to Lima March 11-14 for the Summit. "


def test_leaders_met_separately_are_met_each_and_all_of_a_long_list_are_met(nlp: Language) -> None:
    found = told(
        nlp,
        _TO_LIMA
        + "While in Lima, the Acting Secretary will meet separately with leaders from Peru, Chile, and Belize. "
        "She will also meet with representatives of the governments of Jamaica, Cuba and Guyana, as well as with leaders "
        "from Panama and Costa Rica.",
    )
    tail = "| Lima | 2022-03-11..2022-03-14 | scheduled"
    assert found[-4:] == [
        f"meeting | Peru, United States {tail}",
        f"meeting | Chile, United States {tail}",
        f"meeting | Belize, United States {tail}",
        f"meeting | Costa Rica, Cuba, Guyana, Jamaica, Panama, United States {tail}",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "While in Lima, the Acting Secretary will meet with leaders from Chile and Belize together.",
        "She will not meet separately with leaders from Chile and Belize.",
    ],
)
def test_leaders_met_together_are_not_met_one_by_one(nlp: Language, text: str) -> None:
    assert not any(
        "meeting | Chile, United States" in each and "cancelled" not in each for each in told(nlp, _TO_LIMA + text)
    )
