"""Meetings that were moved to another place or online; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from store.records import MeetingStatus
from tests.briefings.extraction.telling import days, meetings, told

_MOVED = (MeetingStatus.SCHEDULED, "2022-03-09", "Beirut", "Nicosia")


@pytest.mark.parametrize(
    "text",
    [
        "The 9 March talks between Egypt and Sudan have been moved from Nicosia to Beirut.",
        "Egypt and Sudan have moved their 9 March talks from Nicosia to Beirut.",
        "The talks between Egypt and Sudan on 9 March were shifted to Beirut from Nicosia.",
        "The 9 March talks between Egypt and Sudan have been relocated from Nicosia to Beirut.",
        "The venue of the 9 March talks between Egypt and Sudan has been changed from Nicosia to Beirut.",
        "Egypt and Sudan changed the venue of their 9 March talks from Nicosia to Beirut.",
        "Talks between Egypt and Sudan on 9 March will be held in Beirut instead of Nicosia.",
        "Egypt and Sudan will hold talks in Beirut on 9 March rather than in Nicosia.",
        "The 9 March talks between Egypt and Sudan will take place in Beirut, not in Nicosia.",
        "Beirut will host the 9 March talks between Egypt and Sudan instead of Nicosia.",
        "The 9 March talks between Egypt and Sudan, originally planned in Nicosia, will now be held in Beirut.",
        "The talks between Egypt and Sudan have been moved from Nicosia to Beirut and will open on 9 March as planned.",
        "Talks between Egypt and Sudan were relocated from Nicosia to Beirut but will still take place on 9 March.",
        "Egypt and Sudan will hold talks in Nicosia on 9 March. On Wednesday the venue was changed to Beirut.",
        "Egypt and Sudan will hold talks in Nicosia on 9 March. The talks have been moved to Beirut, an official said.",
    ],
)
def test_a_meeting_that_was_moved_to_another_place_keeps_its_day(nlp: Language, text: str) -> None:
    found = meetings(nlp, text)

    assert [(each.status, days(each.when), each.place, each.former_place) for each in found] == [_MOVED]
    assert [each.former for each in found] == [None]


@pytest.mark.parametrize(
    ("text", "place", "former"),
    [
        ("The 9 March talks between Egypt and Sudan have been moved to Beirut.", "Beirut", None),
        ("The venue for the 9 March talks between Egypt and Sudan is now Beirut.", "Beirut", None),
        ("The 9 March talks between Egypt and Sudan have been moved online.", None, None),
        ("Talks between Egypt and Sudan on 9 March will be held by video link instead of in Paris.", None, "Paris"),
        ("Egypt and Sudan will hold talks in Vienna on 9 March, not online.", "Vienna", None),
        ("The Egyptian and Sudanese presidents will meet by video on 9 March instead of in Paris.", None, "Paris"),
        ("Egypt and Sudan, not Chad, will hold talks in Cairo on 9 March.", "Cairo", None),
        ("Egypt and Sudan will speak of moving the dam to Aswan at talks in Cairo on 9 March.", "Cairo", None),
        ("Egypt and Sudan will hold talks in Cairo on 9 March. Aid will be moved to Khartoum.", "Cairo", None),
        ("Egypt denied that the 9 March talks with Sudan had been moved from Cairo to Paris.", "Cairo", None),
    ],
)
def test_only_what_is_told_of_its_place_is_known(
    nlp: Language, text: str, place: str | None, former: str | None
) -> None:
    found = meetings(nlp, text)

    assert [(days(each.when), each.place, each.former_place) for each in found] == [("2022-03-09", place, former)]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Egypt and Sudan have been moved from 9 March in Nicosia to 11 March in Beirut.",
        "The talks between Egypt and Sudan on 9 March have been moved from Nicosia to Beirut and will open on 11 March.",
        "The talks between Egypt and Sudan, to have been held in Nicosia on 9 March,"
        " will instead be held in Beirut on 11 March.",
    ],
)
def test_a_day_and_a_place_may_both_be_new(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["talks | Egypt, Sudan | Beirut | 2022-03-11 | scheduled (was 2022-03-09)"]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Egypt and Sudan, which were to be held in Nicosia on 9 March, have been moved to Beirut.",
        "Nicosia was to host the 9 March talks between Egypt and Sudan, but they will now be held in Beirut.",
        "Beirut will replace Nicosia as the venue of the 9 March talks between Egypt and Sudan.",
        "The 9 March talks between Egypt and Sudan have a new venue: Beirut instead of Nicosia.",
        "The 9 March talks between Egypt and Sudan will not be held in Nicosia but in Beirut.",
    ],
)
def test_where_it_was_to_be_may_stand_before_the_change(nlp: Language, text: str) -> None:
    found = meetings(nlp, text)

    assert [(each.status, days(each.when), each.place, each.former_place) for each in found] == [_MOVED]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Egypt and Sudan, due in Nicosia on 9 March, will take place in Beirut instead.",
        "Talks between Egypt and Sudan scheduled for 9 March in Nicosia will now be held in Beirut.",
        "The talks between Egypt and Sudan, planned for Nicosia on 9 March, will now take place in Beirut.",
        "The talks between Egypt and Sudan, which were to be held in Nicosia, will take place in Beirut on 9 March.",
        "The talks between Egypt and Sudan, originally planned for Nicosia, will be held in Beirut on 9 March.",
        "The talks between Egypt and Sudan planned in Nicosia on 9 March have been moved to Beirut, Sudan said.",
        "The talks between Egypt and Sudan planned for 9 March in Nicosia have been moved to Beirut.",
        "The talks between Egypt and Sudan, due to open in Nicosia on 9 March, have been moved to Beirut.",
    ],
)
def test_where_it_was_due_is_where_it_was_to_be(nlp: Language, text: str) -> None:
    found = meetings(nlp, text)

    assert [(each.status, days(each.when), each.place, each.former_place) for each in found] == [_MOVED]


@pytest.mark.parametrize(
    "text",
    [
        "The talks between Egypt and Sudan due in Nicosia on 9 March will be followed by a summit in Beirut now.",
        "The talks between Egypt and Sudan are due in Nicosia on 9 March and will resume in Beirut on 11 March.",
        "Egypt and Sudan, due in Nicosia on 9 March, will hold talks in Beirut on 11 March.",
        "The meeting of Egypt and Sudan scheduled for 9 March in Nicosia will be held in a hotel in the old town.",
        "The delegations of Egypt and Sudan, due to arrive in Nicosia on 9 March, will meet in Beirut on 11 March.",
        "The talks between Egypt and Sudan planned in Nicosia have been moved to 11 March.",
    ],
)
def test_two_places_in_a_sentence_are_no_move(nlp: Language, text: str) -> None:
    assert {each.former_place for each in meetings(nlp, text)} <= {None}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The summit between Japan and India planned for 15 March in Tokyo will be held online.",
            ["summit | India, Japan | - | 2022-03-15 | scheduled"],
        ),
        (
            "The summit between Japan and India, due in Tokyo on 15 March, will now take place by video link.",
            ["summit | India, Japan | - | 2022-03-15 | scheduled"],
        ),
        (
            "The talks between Japan and India planned for 15 March in Tokyo are to be held online.",
            ["talks | India, Japan | - | 2022-03-15 | scheduled"],
        ),
        (
            "The press briefing after the talks between Japan and India planned for 15 March in Tokyo will be held online.",
            ["talks | India, Japan | Tokyo | 2022-03-15 | scheduled"],
        ),
        (
            "The summit between Japan and India in Tokyo on 15 March will be shown online.",
            ["summit | India, Japan | Tokyo | 2022-03-15 | scheduled"],
        ),
    ],
)
def test_what_was_due_in_a_town_and_is_held_online_has_no_place(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
