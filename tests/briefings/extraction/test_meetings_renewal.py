"""A new time told beside the old one, or without it; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks due to be held in Khartoum on 9 March between Egypt and Sudan will be held in Cairo on 16 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The meeting of the Kenyan and Somali presidents, due to have taken place in Nairobi on 8 March, will take place on 15 March.",
            ["meeting | Kenya, Somalia | Nairobi | 2022-03-15 | scheduled (was 2022-03-08)"],
        ),
        (
            "The India-Oman talks, scheduled to start in Muscat on Tuesday, will start next Friday.",
            ["talks | India, Oman | Muscat | 2022-03-11 | scheduled (was 2022-03-08)"],
        ),
        (
            "The meeting of Arab League ministers planned for 9 March in Cairo is to be held on 16 March.",
            ["meeting | Arab League | Cairo | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "The talks due to be held in Khartoum on 9 March between Egypt and Sudan are crucial, diplomats said.",
            ["talks | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled"],
        ),
        (
            "The talks due to be held in Khartoum on 9 March between Egypt and Sudan will last until 11 March.",
            ["talks | Egypt, Sudan | Khartoum | 2022-03-09..2022-03-11 | scheduled"],
        ),
        (
            "The talks due to be held in Khartoum on 9 March between Egypt and Sudan will be followed by a visit of the Sudanese president to Cairo on 16 March.",
            [
                "talks | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled",
                "visit | Sudan | Cairo | 2022-03-16 | scheduled",
            ],
        ),
    ],
)
def test_the_day_it_was_planned_for_is_left_where_it_has_another(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Sudan will meet in Khartoum not on Wednesday as planned but on Friday.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-03-04 | scheduled (was 2022-03-02)"],
        ),
        (
            "Egypt and Sudan will hold talks in Khartoum on 9 March, not 7 March as reported earlier.",
            ["talks | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled (was 2022-03-07)"],
        ),
        (
            "Correction: Egypt and Sudan will meet in Khartoum on 9 March and not on 7 March.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled (was 2022-03-07)"],
        ),
        (
            "The talks between Chad and Niger will not be held on 9 March but on 11 March.",
            ["talks | Chad, Niger | - | 2022-03-11 | scheduled (was 2022-03-09)"],
        ),
        (
            "The talks between Chad and Niger will take place on 11 March, not on 9 March.",
            ["talks | Chad, Niger | - | 2022-03-11 | scheduled (was 2022-03-09)"],
        ),
        (
            "President Tran of Vietnam will now arrive in Tokyo not on Monday but on Tuesday.",
            ["visit | Vietnam | Tokyo | 2022-03-08 | scheduled (was 2022-03-07)"],
        ),
        (
            "The foreign ministers of Peru and Chile are to meet on Thursday and not, as announced, on Tuesday.",
            ["meeting | Chile, Peru | - | 2022-03-03 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Chad and Niger will not take place on 9 March, but will be held on 11 March instead.",
            ["talks | Chad, Niger | - | 2022-03-11 | scheduled (was 2022-03-09)"],
        ),
        (
            "The ASEAN summit is not on 10 March but on 17 March, officials said.",
            ["summit | ASEAN | - | 2022-03-17 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Chad and Niger will not be held on 9 March, but a date in April is being discussed.",
            ["talks | Chad, Niger | - | 2022-03-09 | cancelled"],
        ),
        (
            "The talks between Chad and Niger are not about oil but about water, and will be held on 9 March.",
            ["talks | Chad, Niger | - | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_a_day_that_is_not_meant_is_the_former_one(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Sudan will hold talks in Khartoum on 9 March, not on 7 March.",
            ["talks | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will meet in Khartoum not on 7 March but on 9 March.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled"],
        ),
        (
            "Egypt and Sudan will meet in Khartoum on 9 March and not on 7 March.",
            ["meeting | Egypt, Sudan | Khartoum | 2022-03-09 | scheduled"],
        ),
        (
            "President Tran of Vietnam will arrive in Tokyo on Tuesday, not on Monday.",
            ["visit | Vietnam | Tokyo | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_a_day_denied_of_what_nobody_moved_is_no_former_one(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The postponed talks between Sudan and South Sudan will be held in Juba on 14 March.",
            ["talks | South Sudan, Sudan | Juba | 2022-03-14 | scheduled"],
        ),
        (
            "The delayed meeting of the Arab League foreign ministers is to take place in Cairo on 14 March.",
            ["meeting | Arab League | Cairo | 2022-03-14 | scheduled"],
        ),
        (
            "Sudan and South Sudan will hold the postponed talks on 14 March in Juba.",
            ["talks | South Sudan, Sudan | Juba | 2022-03-14 | scheduled"],
        ),
        (
            "The postponed talks between Sudan and South Sudan may be held in Juba on 14 March.",
            ["talks | South Sudan, Sudan | Juba | 2022-03-14 | tentative"],
        ),
        (
            "The postponed talks between Sudan and South Sudan were held in Juba on Monday.",
            ["talks | South Sudan, Sudan | Juba | 2022-02-28 | held"],
        ),
        (
            "The postponed talks between Sudan and South Sudan are not expected before April.",
            ["talks | South Sudan, Sudan | - | - | postponed"],
        ),
        (
            "The postponed talks between Sudan and South Sudan on 14 March have no new date yet.",
            ["talks | South Sudan, Sudan | - | - | postponed (was 2022-03-14)"],
        ),
        (
            "The cancelled talks between Sudan and South Sudan on 14 March cost both sides dear.",
            ["talks | South Sudan, Sudan | - | 2022-03-14 | cancelled"],
        ),
    ],
)
def test_what_was_put_off_takes_place_on_the_day_that_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Uganda and Rwanda, set for 10 March, will take place a week later than planned.",
            ["talks | Rwanda, Uganda | - | 2022-03-17 | scheduled (was 2022-03-10)"],
        ),
        (
            "The meeting of Uganda and Rwanda planned for 10 March will be held a day earlier.",
            ["meeting | Rwanda, Uganda | - | 2022-03-09 | scheduled (was 2022-03-10)"],
        ),
        (
            "The summit of the African Union on 10 March has been delayed for a week.",
            ["summit | African Union | - | 2022-03-17 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Uganda and Rwanda on 10 March were pushed back 24 hours.",
            ["talks | Rwanda, Uganda | - | 2022-03-11 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Uganda and Rwanda in Kigali will start a day late, on 11 March.",
            ["talks | Rwanda, Uganda | Kigali | 2022-03-11 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Oman and Yemen will be held on 10 March, a week later than first announced.",
            ["talks | Oman, Yemen | - | 2022-03-10 | scheduled (was 2022-03-03)"],
        ),
        (
            "The talks between Uganda and Rwanda on 10 March were delayed by an hour.",
            ["talks | Rwanda, Uganda | - | 2022-03-10 | scheduled"],
        ),
        (
            "The talks between Uganda and Rwanda on 10 March will end a day later than planned.",
            ["talks | Rwanda, Uganda | - | 2022-03-10 | scheduled"],
        ),
    ],
)
def test_so_much_later_than_planned_is_another_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Latvia and Estonia in Tallinn on 10 March have been moved to 11:00.",
            ["talks | Estonia, Latvia | Tallinn | 2022-03-10 11:00 Europe/Tallinn | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia on 10 March have been moved from 9:00 to 11:00.",
            ["talks | Estonia, Latvia | - | 2022-03-10 11:00 ? | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia in Tallinn on 10 March have been delayed by two hours to 11:00.",
            ["talks | Estonia, Latvia | Tallinn | 2022-03-10 11:00 Europe/Tallinn | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia in Tallinn on 10 March will begin at 11:00 instead of 9:00.",
            ["talks | Estonia, Latvia | Tallinn | 2022-03-10 11:00 Europe/Tallinn | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia on 10 March will start at 11:00, not at 9:00.",
            ["talks | Estonia, Latvia | - | 2022-03-10 11:00 ? | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia on 10 March will start two hours later than planned, at 11:00.",
            ["talks | Estonia, Latvia | - | 2022-03-10 11:00 ? | scheduled"],
        ),
        (
            "The talks between Latvia and Estonia on 10 March have been moved to 11 March at 9:00.",
            ["talks | Estonia, Latvia | - | 2022-03-11 09:00 ? | scheduled (was 2022-03-10)"],
        ),
    ],
)
def test_moved_within_its_day_it_has_that_day_and_the_new_hour(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Oman and Yemen in Salalah have been postponed to April.",
            ["talks | Oman, Yemen | Salalah | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "The talks between Oman and Yemen in Salalah on 10 March have been postponed to early April.",
            ["talks | Oman, Yemen | Salalah | 2022-04-01..2022-04-10 | scheduled (was 2022-03-10)"],
        ),
        (
            "Oman and Yemen put off their talks until the week of 14 March.",
            ["talks | Oman, Yemen | - | 2022-03-14..2022-03-20 | scheduled"],
        ),
        (
            "The talks between Oman and Yemen in Salalah have been postponed until after Ramadan.",
            ["talks | Oman, Yemen | Salalah | - | postponed"],
        ),
        (
            "The April talks between Oman and Yemen have been postponed.",
            ["talks | Oman, Yemen | - | - | postponed (was 2022-04-01..2022-04-30)"],
        ),
    ],
)
def test_put_off_to_some_day_of_a_month_it_is_set_for_that_month(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Sudan will not hold talks on 8 March. They have been postponed to 10 March.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Egypt and Sudan were to be held on 8 March. They have been postponed to 10 March.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Egypt and Sudan were to be held on 8 March, but were postponed to 10 March.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "Egypt and Sudan were to meet on 8 March. This has been put off to 10 March.",
            ["meeting | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The summit of ASEAN in Manila was set for 8 March. It has been rescheduled for 10 March.",
            ["summit | ASEAN | Manila | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "A new date has been found for the delayed talks between Togo and Benin: they will meet in Lome on 14 March.",
            ["talks | Benin, Togo | Lome | 2022-03-14 | scheduled"],
        ),
        (
            "The new date for the talks between Laos and Vietnam in Vientiane is 9 March.",
            ["talks | Laos, Vietnam | Vientiane | 2022-03-09 | scheduled"],
        ),
        (
            "Hungary and Slovakia held talks in Budapest on Tuesday, a week earlier than planned.",
            ["talks | Hungary, Slovakia | Budapest | 2022-03-01 | held"],
        ),
        (
            "Chad and Cameroon may hold their talks in Ndjamena on 10 March instead of 8 March.",
            ["talks | Cameroon, Chad | Ndjamena | 2022-03-10 | tentative (was 2022-03-08)"],
        ),
        (
            "Egypt and Sudan held talks on Monday. They were postponed to Tuesday, an official said.",
            ["talks | Egypt, Sudan | - | 2022-02-28 | held"],
        ),
        (
            "The ministers of Egypt and Sudan will meet on 8 March to discuss the vote. It has been discussed before 10 March.",
            ["meeting | Egypt, Sudan | - | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_what_is_told_last_of_its_day_holds(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The border talks between Ghana and Togo in Lome were held over until 8 March.",
            ["talks | Ghana, Togo | Lome | 2022-03-08 | scheduled"],
        ),
        (
            "The border talks between Ghana and Togo in Lome have been held over to 8 March.",
            ["talks | Ghana, Togo | Lome | 2022-03-08 | scheduled"],
        ),
        (
            "The talks between Ghana and Togo were held over lunch on Tuesday.",
            ["talks | Ghana, Togo | - | 2022-03-01 | held"],
        ),
        (
            "The African Union's extraordinary summit in Addis Ababa has slipped to 17 March.",
            ["summit | African Union | Addis Ababa | 2022-03-17 | scheduled"],
        ),
        (
            "The summit of the African Union slipped from 10 March to 17 March.",
            ["summit | African Union | - | 2022-03-17 | scheduled (was 2022-03-10)"],
        ),
        (
            "The talks between Egypt and Sudan slipped into chaos on Monday.",
            [],
        ),
        (
            "The visit of the Polish president to Kyiv slips to 14 March.",
            ["visit | Poland | Kyiv | 2022-03-14 | scheduled"],
        ),
        (
            "The talks between Oman and Yemen in Salalah have been pushed into April.",
            ["talks | Oman, Yemen | Salalah | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "The talks between Oman and Yemen have been pushed to 14 March.",
            ["talks | Oman, Yemen | - | 2022-03-14 | scheduled"],
        ),
    ],
)
def test_what_slips_or_is_held_over_to_a_day_was_moved(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Jamaica proposed to move the talks with Haiti in Kingston to 9 March.",
            ["talks | Haiti, Jamaica | Kingston | - | scheduled"],
        ),
        (
            "Haiti rejected a proposal to postpone the talks with Jamaica in Kingston to 9 March.",
            ["talks | Haiti, Jamaica | Kingston | - | scheduled"],
        ),
        (
            "Jamaica wants the talks with Haiti in Kingston moved to 9 March.",
            ["talks | Haiti, Jamaica | Kingston | - | scheduled"],
        ),
        (
            "Jamaica is considering delaying its talks with Haiti until 9 March.",
            ["talks | Haiti, Jamaica | - | - | scheduled"],
        ),
        (
            "Jamaica may postpone to 9 March its talks with Haiti on 7 March.",
            ["talks | Haiti, Jamaica | - | 2022-03-07 | tentative"],
        ),
        (
            "Haiti opposed moving the talks with Jamaica to 9 March.",
            ["talks | Haiti, Jamaica | - | - | scheduled"],
        ),
        (
            "Jamaica urged Haiti to delay the summit of the two countries until 9 March.",
            ["summit | Haiti, Jamaica | - | - | scheduled"],
        ),
        (
            "The talks between Jamaica and Haiti in Kingston could be put off until 9 March.",
            ["talks | Haiti, Jamaica | Kingston | - | tentative"],
        ),
        (
            "Jamaica agreed to move the talks with Haiti in Kingston to 9 March.",
            ["talks | Haiti, Jamaica | Kingston | 2022-03-09 | scheduled"],
        ),
        (
            "Jamaica and Haiti decided to postpone their talks to 9 March.",
            ["talks | Haiti, Jamaica | - | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_the_day_of_a_move_that_nobody_made_is_not_the_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "moved", "shift"),
    [
        ("The talks between Egypt and Sudan have been put off to 10 March.", True, None),
        ("The talks between Egypt and Sudan will now be held on 10 March.", True, None),
        ("The talks between Egypt and Sudan have been brought forward by two days.", True, -2),
        ("The talks between Egypt and Sudan have been delayed by a week.", False, 7),
        ("Egypt and Sudan will hold their talks in Cairo a day later than planned.", True, 1),
        ("The talks between Egypt and Sudan on 10 March have been moved to 11:00.", True, 0),
        ("The talks between Egypt and Sudan on 10 March will now start at 11:00.", True, 0),
        ("The called-off talks between Egypt and Sudan will be held on 10 March.", True, None),
        ("The talks between Egypt and Sudan will be held on 10 March instead.", True, None),
        ("The talks between Egypt and Sudan will instead be held on 10 March.", True, None),
        ("The new date for the talks between Egypt and Sudan is 10 March.", True, None),
        ("Egypt and Sudan will hold talks on 10 March. The talks have been moved to 11:00.", True, 0),
        ("Egypt and Sudan will hold talks in Cairo on 10 March. They will now start at 11:00.", True, 0),
        ("Egypt and Sudan will now hold their water talks in Cairo on 10 March.", True, None),
        ("Egypt and Sudan will now hold the talks in Cairo on 10 March.", True, None),
        ("Egypt and Sudan will now hold talks in Cairo on 10 March.", False, None),
        ("Egypt and Sudan will now hold their first talks in Cairo on 10 March.", False, None),
        ("Egypt and Sudan, now friends, will hold their talks in Cairo on 10 March.", False, None),
        ("The talks between Egypt and Sudan will be held on 10 March.", False, None),
        ("The talks between Egypt and Sudan on 10 March will start at 11:00.", False, None),
        ("Egypt and Sudan will hold talks on 10 March, a week after Libya and Chad.", False, None),
        ("The talks between Egypt and Sudan on 10 March will last a day longer than planned.", False, None),
    ],
)
def test_that_it_was_moved_is_kept_where_the_old_day_is_not_told(
    nlp: Language, text: str, moved: bool, shift: int | None
) -> None:
    (found,) = meetings(nlp, text)

    assert (found.moved, found.shift) == (moved, shift)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chilean Foreign Minister Ana Rojas has cancelled her visit to Oman but will travel to Qatar on 9 March.",
            ["visit | Chile | Oman | - | cancelled", "visit | Chile | Qatar | 2022-03-09 | scheduled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has called off her trip to Oman and will instead fly to Doha on 9 March.",
            ["visit | Chile | Oman | - | cancelled", "visit | Chile | Doha | 2022-03-09 | scheduled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has cancelled her visit to Oman but will arrive in Qatar on 9 March.",
            ["visit | Chile | Oman | - | cancelled", "visit | Chile | Qatar | 2022-03-09 | scheduled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has postponed her visit to Oman and will travel from Qatar on 9 March.",
            ["visit | Chile | Oman | 2022-03-09 | scheduled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has postponed her visit to Oman and will travel there on 9 March.",
            ["visit | Chile | Oman | 2022-03-09 | scheduled"],
        ),
        (
            "Chilean Foreign Minister Ana Rojas has postponed her visit to Oman and will now arrive in Muscat on 9 March.",
            ["visit | Chile | Muscat | 2022-03-09 | scheduled"],
        ),
    ],
)
def test_who_travels_elsewhere_does_not_make_up_for_a_visit(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
