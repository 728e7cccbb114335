"""Meetings held from afar instead of where they were to be; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import line, meetings, told

_WAY = "Norwegian Foreign Minister Kari Lund will not travel to Riga on Friday"


def _found(nlp: Language, text: str) -> list[str]:
    return [f"{line(each)} | {each.former_place or '-'}" for each in meetings(nlp, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The talks between Chad and Niger in Lagos on Friday will be held online instead.", "talks"),
        ("The talks between Chad and Niger in Lagos on Friday will now take place by video link.", "talks"),
        ("Chad and Niger were to hold talks in Lagos on Friday. They will now be held by video link.", "talks"),
        ("Chad and Niger will hold talks in Lagos on Friday. The talks will now be held online.", "talks"),
        (
            "Chad and Niger will hold talks in Lagos on Friday. They will be held online on the same day instead.",
            "talks",
        ),
        (
            "Chad and Niger will hold border talks in Lagos on Friday. The border talks will now be held online.",
            "talks",
        ),
        ("Chad and Niger will hold talks in Lagos on Friday. The ministers will confer by video link instead.", "call"),
        (
            "Chad and Niger will hold talks in Lagos on Friday. The two sides will confer by video link instead of in person.",
            "call",
        ),
        (
            "Chad's foreign minister was due in Lagos on Friday for talks with his counterpart from Niger. "
            "The two will confer by video link on the same day instead.",
            "call",
        ),
    ],
)
def test_the_place_is_given_up_and_the_day_stays(nlp: Language, text: str, kind: str) -> None:
    assert _found(nlp, text) == [f"{kind} | Chad, Niger | - | 2022-03-04 | scheduled | Lagos"]


def test_who_does_not_travel_confers_by_video(nlp: Language) -> None:
    text = f"{_WAY} for talks with Latvian Foreign Minister Ivars Ozols. The ministers will confer by video link on the same day instead."

    assert _found(nlp, text) == ["call | Latvia, Norway | - | 2022-03-04 | scheduled | Riga"]


def test_a_call_on_another_day_instead_is_the_meeting_moved(nlp: Language) -> None:
    text = (
        "Chad and Niger will hold talks in Lagos on Friday. The ministers will confer by video link on Monday instead."
    )

    assert _found(nlp, text) == ["call | Chad, Niger | - | 2022-03-07 | scheduled (was 2022-03-04) | Lagos"]


@pytest.mark.parametrize(
    "behind",
    [
        "Ghana's minister will join by video link.",
        "Reporters may follow the press conference online.",
        "The opening session will be shown online.",
        "The hearing will now take place online.",
        "It will now be held online.",
        "The talks may be held online.",
        "The ministers last conferred by video link in January.",
        "The exhibition will be held online instead.",
        "The budget talks will now be held online.",
        "The finance ministers of Chad and Niger will hold a call instead.",
        "They will be held in person.",
    ],
)
def test_what_else_is_online_takes_no_place(nlp: Language, behind: str) -> None:
    wanted = "talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"

    assert _found(nlp, f"Chad and Niger will hold talks in Lagos on Friday. {behind}")[0] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Niger will hold talks in Lagos on Friday. The ministers will speak by phone on Thursday.",
            [
                "talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -",
                "call | Chad, Niger | - | 2022-03-03 | scheduled | -",
            ],
        ),
        (
            "Chad and Niger will hold talks in Lagos on Friday. Ghana's president will call Niger's president instead.",
            ["talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"],
        ),
        (
            "The press conference after the talks between Chad and Niger in Lagos on Friday will now be held online.",
            ["talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"],
        ),
        (
            "The presidents of Chad and Niger will meet in Lagos on Friday. The foreign ministers of Chad and Niger "
            "will hold a call instead.",
            ["meeting | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"],
        ),
        (
            "The talks between Chad and Niger in Lagos on Friday will be held in person, not online.",
            ["talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"],
        ),
    ],
)
def test_other_calls_are_besides(nlp: Language, text: str, wanted: list[str]) -> None:
    assert _found(nlp, text)[: len(wanted)] == wanted


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The talks between Chad and Niger on Friday will not be held online.", "scheduled"),
        ("The talks between Chad and Niger on Friday will not be held in public.", "scheduled"),
        ("The talks between Chad and Niger on Friday will not take place behind closed doors.", "scheduled"),
        ("The talks between Chad and Niger on Friday will no longer be held by video link.", "scheduled"),
        ("The talks between Chad and Niger on Friday will not be held.", "cancelled"),
        ("The talks between Chad and Niger on Friday will not be held in private rooms.", "cancelled"),
        ("The talks between Chad and Niger on Friday will not take place.", "cancelled"),
        ("The talks between Chad and Niger on Friday will not be held publicly or otherwise.", "cancelled"),
        ("The talks between Chad and Niger on Friday will not take place because of a storm.", "cancelled"),
        ("The talks between Chad and Niger on Friday will not be held at all.", "cancelled"),
    ],
)
def test_how_they_will_not_be_held_calls_nothing_off(nlp: Language, text: str, status: str) -> None:
    assert told(nlp, text) == [f"talks | Chad, Niger | - | 2022-03-04 | {status}"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The talks planned between Chad and Niger in Lagos on Friday will be held online.", "talks"),
        (
            "The talks between Chad's premier and her counterpart from Niger in Lagos on Friday will now be held online.",
            "talks",
        ),
        (
            "The meeting of the trade ministers of Chad and Niger in Lagos on Friday will now be held by video.",
            "meeting",
        ),
        ("Chad and Niger will hold talks in Lagos on Friday. The talks will be held online.", "talks"),
        (
            "Chad's premier will meet Niger's premier in Lagos on Friday. The meeting will take place virtually.",
            "meeting",
        ),
    ],
)
def test_whoever_meets_online_meets_in_no_town(nlp: Language, text: str, what: str) -> None:
    assert _found(nlp, text) == [f"{what} | Chad, Niger | - | 2022-03-04 | scheduled | Lagos"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Chad and Niger in Lagos on Friday will be shown online.",
        "Chad and Niger will hold talks in Lagos on Friday. The ceremony will be held online.",
        "Chad and Niger will hold talks in Lagos on Friday. The budget talks will be held online.",
        "Chad and Niger will hold talks in Lagos on Friday. The talks will be held online and in Lagos.",
        "Chad and Niger will hold talks in Lagos on Friday. The second half of the talks will be held online.",
        "Chad and Niger will hold talks in Lagos on Friday. They will be held online.",
        "Chad and Niger will hold talks in Lagos on Friday. The talks may be held online.",
    ],
)
def test_what_may_be_of_something_else_takes_no_place(nlp: Language, text: str) -> None:
    assert _found(nlp, text)[0] == "talks | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"


def test_a_call_instead_of_meeting_in_person_is_the_meeting(nlp: Language) -> None:
    text = "The presidents of Chad and Niger will meet in Lagos on Friday. The two will hold a call instead of meeting "

    assert _found(nlp, f"{text}in person.") == ["call | Chad, Niger | - | 2022-03-04 | scheduled | Lagos"]
    assert _found(nlp, f"{text}the press.")[0] == "meeting | Chad, Niger | Lagos | 2022-03-04 | scheduled | -"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in Lagos on Friday will be held online", "- | 2022-03-04 | scheduled | Lagos"),
        ("on Friday will no longer take place in Lagos but online", "- | 2022-03-04 | scheduled | Lagos"),
        ("on Friday will not be held in private but at the palace in Lagos", "Lagos | 2022-03-04 | scheduled | -"),
        ("on Friday will no longer take place in Lagos but reporters may come", "Lagos | 2022-03-04 | cancelled | -"),
        ("in Lagos on Friday will be shown online", "Lagos | 2022-03-04 | scheduled | -"),
        ("in Lagos on Friday may be held online", "Lagos | 2022-03-04 | tentative | -"),
    ],
)
def test_what_is_denied_of_the_place_calls_nothing_off(nlp: Language, text: str, wanted: str) -> None:
    assert _found(nlp, f"The talks between Chad and Niger {text}.")[0] == f"talks | Chad, Niger | {wanted}"
