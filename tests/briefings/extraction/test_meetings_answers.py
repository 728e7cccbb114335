"""Proposals and invitations that the text says were refused or accepted; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_MEETING = "meeting | Eritrea, Ethiopia | Djibouti | 2022-04-03 | "
_PROPOSED = "Ethiopia proposed a meeting with Eritrea in Djibouti on 3 April"


@pytest.mark.parametrize(
    "text",
    [
        f"{_PROPOSED}. Asmara refused.",
        f"{_PROPOSED}, but Asmara refused.",
        f"{_PROPOSED}, which Asmara rejected.",
        f"{_PROPOSED}. The proposal was dismissed in Asmara.",
        f"{_PROPOSED}. Eritrea's foreign minister rejected this on Tuesday.",
        f"{_PROPOSED}. Eritrea said no.",
        "Ethiopia's proposal of a meeting with Eritrea in Djibouti on 3 April was rejected by Asmara.",
        "Ethiopia invited Eritrea's president to Addis Ababa for talks on 3 April. He declined.",
        "Ethiopia invited Eritrea's president to Addis Ababa for talks on 3 April, an invitation he declined.",
        "Kenya's president wanted to meet his Somali counterpart on Monday. Mogadishu turned down the offer on Friday.",
        "Kenya had offered to hold talks with Uganda in Kisumu on 4 April. Uganda on Friday turned down the offer.",
    ],
)
def test_a_proposal_that_was_refused_is_no_meeting(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []


@pytest.mark.parametrize(
    ("answer", "status"),
    [
        ("Asmara accepted the invitation.", "scheduled"),
        ("Asmara agreed to the proposal on Tuesday.", "scheduled"),
        ("Asmara has not replied.", "tentative"),
        ("Asmara accepted the proposal in principle.", "tentative"),
        ("Asmara refused to comment.", "tentative"),
        ("Asmara declined to say whether it would attend.", "tentative"),
        ("Asmara rejected accusations that it was arming rebels.", "tentative"),
        ("Asmara did not reject the proposal.", "tentative"),
        ("Asmara had rejected an earlier invitation.", "tentative"),
        ("Sudan turned down an offer to host it.", "tentative"),
    ],
)
def test_a_proposal_stands_as_it_was_answered(nlp: Language, answer: str, status: str) -> None:
    found = told(nlp, f"{_PROPOSED}. {answer}")

    assert found == [_MEETING + status]


def test_what_is_refused_beside_a_plan_leaves_the_plan(nlp: Language) -> None:
    text = "Ethiopia will hold a meeting with Eritrea in Djibouti on 3 April. Asmara refused to discuss the border."

    found = told(nlp, text)

    assert found == [_MEETING + "scheduled"]


_IN_BAGHDAD = "| Iran, Saudi Arabia | Baghdad | 2022-03-17 | "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A meeting between Iran and Saudi Arabia is pencilled in for 17 March in Baghdad.", "meeting {}tentative"),
        ("Iran and Saudi Arabia have pencilled in a meeting for 17 March in Baghdad.", "meeting {}tentative"),
        ("Iran and Saudi Arabia will meet in Baghdad, most likely on 17 March.", "meeting {}tentative"),
        ("Iran and Saudi Arabia plan to meet in Baghdad, perhaps as early as 17 March.", "meeting {}tentative"),
        ("Iran and Saudi Arabia are provisionally due to meet in Baghdad on 17 March.", "meeting {}tentative"),
        ("The next talks of Iran and Saudi Arabia in Baghdad are tentatively set for 17 March.", "talks {}tentative"),
        ("Iran and Saudi Arabia will in all likelihood hold talks in Baghdad on 17 March.", "talks {}tentative"),
        (
            "Iran and Saudi Arabia will meet in Baghdad on 17 March, most likely their last round.",
            "meeting {}scheduled",
        ),
        ("Iran and Saudi Arabia will meet in Baghdad on 17 March. The likely topic is Yemen.", "meeting {}scheduled"),
        ("Iran and Saudi Arabia are scheduled to meet in Baghdad on 17 March.", "meeting {}scheduled"),
    ],
)
def test_a_day_that_is_only_likely_makes_no_sure_plan(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted.format(_IN_BAGHDAD)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A meeting between Peru and Chile had been planned in Lima, but no date had been fixed.", "scheduled"),
        ("A meeting between Peru and Chile had been planned in Lima, but nothing had been confirmed.", "scheduled"),
        ("A meeting between Peru and Chile had been planned in Lima, but the two fell out over fishing.", "cancelled"),
    ],
)
def test_a_plan_without_a_day_is_not_given_up(nlp: Language, text: str, status: str) -> None:
    found = told(nlp, text)

    assert found == [f"meeting | Chile, Peru | Lima | - | {status}"]
