"""Meetings that were moved, put off or called off: which day is the former one; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The meeting between President Ann Porter of Canada and President Rosa Melgar of El Salvador that had been planned for Friday, June 17, will be rescheduled because of a storm.",
            ["meeting | Canada, El Salvador | - | - | postponed (was 2022-06-17)"],
        ),
        (
            "The meeting of the Arab League, which had been set down for Wednesday, 9 March, has been moved to Monday, 14 March.",
            ["meeting | Arab League | - | 2022-03-14 | scheduled (was 2022-03-09)"],
        ),
        (
            "The talks between Chad and Niger, originally due on 7 March, are now expected to start on 14 March.",
            ["talks | Chad, Niger | - | 2022-03-14 | scheduled (was 2022-03-07)"],
        ),
        (
            "A summit of ECOWAS originally due on 10 March will now be held on 17 March in Accra.",
            ["summit | ECOWAS | Accra | 2022-03-17 | scheduled (was 2022-03-10)"],
        ),
        (
            "The ECOWAS summit in Accra, planned for 10 March, has been brought forward by a day.",
            ["summit | ECOWAS | Accra | 2022-03-09 | scheduled (was 2022-03-10)"],
        ),
        (
            "The lunch between President Ann Porter of Canada and President Rosa Melgar of El Salvador, scheduled for Monday, was cancelled.",
            ["other | Canada, El Salvador | - | 2022-03-07 | cancelled"],
        ),
        (
            "The visit of Turkish President Ali Demir to Athens, scheduled for 15 March, was called off, the Greek government said on Tuesday.",
            ["visit | Turkey | Athens | 2022-03-15 | cancelled"],
        ),
        (
            "Iran and Oman called off their talks, which had been set for Thursday in Muscat, state media said on Tuesday.",
            ["talks | Iran, Oman | Muscat | 2022-03-03 | cancelled"],
        ),
        (
            "The talks between Iran and Oman were called off, the foreign ministry said on Tuesday.",
            ["talks | Iran, Oman | - | - | cancelled"],
        ),
        (
            "Egypt and Sudan postponed their talks from Tuesday to Thursday.",
            ["talks | Egypt, Sudan | - | 2022-03-03 | scheduled (was 2022-03-01)"],
        ),
        (
            "The talks between Egypt and Sudan were moved from next Tuesday to next Thursday.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Egypt and Sudan will be held on 10 March instead of 8 March.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The talks between Egypt and Sudan will be held on 10 March rather than 8 March, as earlier announced.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | scheduled (was 2022-03-08)"],
        ),
        (
            "The meeting of the Council of Europe foreign ministers, previously scheduled for 16 March, will take place on 23 March in Turin.",
            ["meeting | Council of Europe | Turin | 2022-03-23 | scheduled (was 2022-03-16)"],
        ),
        (
            "An IGAD ministerial on the Sudanese war, originally called for Wednesday in Djibouti, has been put off to 16 March at the request of Kenya.",
            ["meeting | IGAD | Djibouti | 2022-03-16 | scheduled (was 2022-03-02)"],
        ),
        (
            "The presidents of Peru and Bolivia, who were to have met in Puno on Saturday, will instead meet on 19 March.",
            ["meeting | Bolivia, Peru | Puno | 2022-03-19 | scheduled (was 2022-03-05)"],
        ),
        (
            "The Japanese foreign minister has postponed by a week his visit to Manila, which was due to begin on Monday.",
            ["visit | Japan | Manila | 2022-03-14 | scheduled (was 2022-03-07)"],
        ),
        (
            "The summit between India and Sri Lanka has been pushed back to 20 March.",
            ["summit | India, Sri Lanka | - | 2022-03-20 | scheduled"],
        ),
        (
            "The summit between India and Sri Lanka, due this Friday, has been pushed back two days.",
            ["summit | India, Sri Lanka | - | 2022-03-06 | scheduled (was 2022-03-04)"],
        ),
        (
            "The India-Nepal talks, due to resume on Thursday, have been postponed indefinitely, officials said on Monday.",
            ["talks | India, Nepal | - | - | postponed (was 2022-03-03)"],
        ),
        (
            "Thursday's talks between India and Nepal have been postponed, officials said.",
            ["talks | India, Nepal | - | - | postponed (was 2022-03-03)"],
        ),
        (
            "Thursday's talks between India and Nepal will now take place on Saturday.",
            ["talks | India, Nepal | - | 2022-03-05 | scheduled (was 2022-03-03)"],
        ),
        (
            "The Lebanese prime minister has delayed a visit to Damascus until after Easter.",
            ["visit | Lebanon | Damascus | - | postponed"],
        ),
        (
            "The African Union has rescheduled its summit on migration from 12 March to 26 March.",
            ["summit | African Union | - | 2022-03-26 | scheduled (was 2022-03-12)"],
        ),
        (
            "The meeting between the leaders of Fiji and Tonga on 8 March will not take place.",
            ["meeting | Fiji, Tonga | - | 2022-03-08 | cancelled"],
        ),
        (
            "Fiji and Tonga said on Monday that the meeting of their leaders on 8 March would no longer take place.",
            ["meeting | Fiji, Tonga | - | 2022-03-08 | cancelled"],
        ),
        (
            "The leaders of Fiji and Tonga were to meet on 8 March, but the meeting was called off on Monday.",
            ["meeting | Fiji, Tonga | - | 2022-03-08 | cancelled"],
        ),
        (
            "President Ann Porter of Canada has cancelled a trip to Havana that she was to make on 12 March.",
            ["visit | Canada | Havana | 2022-03-12 | cancelled"],
        ),
    ],
)
def test_a_meeting_that_was_moved_has_its_new_and_its_former_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "King Hamza of Jordan, who was to have called on the Norwegian prime minister on Friday, must remain in Amman."
            " The meeting will be held instead on 12 July.",
            ["meeting | Jordan, Norway | - | 2022-07-12 | scheduled (was 2022-03-04)"],
        ),
        (
            "The talks between Chad and Niger, planned for Monday in Bamako, were called off."
            " Chad and Niger will now meet on 20 March.",
            ["meeting | Chad, Niger | Bamako | 2022-03-20 | scheduled (was 2022-03-07)"],
        ),
        (
            "The talks between Chad and Niger, planned for Monday in Bamako, were called off."
            " Mali and Niger will now meet on 20 March.",
            [
                "talks | Chad, Niger | Bamako | 2022-03-07 | cancelled",
                "meeting | Mali, Niger | - | 2022-03-20 | scheduled",
            ],
        ),
        (
            "The ministers of Chad and Niger met in Bamako on Monday. The presidents of Chad and Niger will now meet on"
            " 20 March.",
            [
                "meeting | Chad, Niger | Bamako | 2022-02-28 | held",
                "meeting | Chad, Niger | - | 2022-03-20 | scheduled",
            ],
        ),
    ],
)
def test_another_day_told_soon_after_is_of_what_was_put_off(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway has moved the Arctic Council ministerial meeting in Tromso to 12 March.",
            ["meeting | Arctic Council | Tromso | 2022-03-12 | scheduled"],
        ),
        (
            "Kenya postponed the East African Community summit in Arusha to 12 March.",
            ["summit | East African Community | Arusha | 2022-03-12 | scheduled"],
        ),
        (
            "Iraq postponed the talks with Iran in Basra to 9 March.",
            ["talks | Iran, Iraq | Basra | 2022-03-09 | scheduled"],
        ),
        (
            "The EU has postponed its summit with China to 12 March.",
            ["summit | China, European Union | - | 2022-03-12 | scheduled"],
        ),
        (
            "Egypt cancelled the Arab League summit in Cairo on 12 March.",
            ["summit | Arab League | Cairo | 2022-03-12 | cancelled"],
        ),
    ],
)
def test_who_changes_the_meeting_of_a_body_is_no_side_of_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru and Chile will hold talks in Arica on Friday. The talks had been moved from Thursday because of a storm.",
            "talks | Chile, Peru | Arica | 2022-03-04 | scheduled (was 2022-03-03)",
        ),
        (
            "Peru and Chile will hold talks in Arica on Friday. The meeting was postponed from Thursday.",
            "talks | Chile, Peru | Arica | 2022-03-04 | scheduled (was 2022-03-03)",
        ),
        (
            "Peru and Chile will hold talks in Arica on Friday. The talks were postponed on Tuesday.",
            "talks | Chile, Peru | Arica | - | postponed (was 2022-03-04)",
        ),
        (
            "Peru and Chile were to hold talks in Arica on Friday. The talks were postponed from Friday to Monday.",
            "talks | Chile, Peru | Arica | 2022-03-07 | scheduled (was 2022-03-04)",
        ),
    ],
)
def test_day_told_first_is_the_new_one_where_only_the_old_is_told_after_it(
    nlp: Language, text: str, wanted: str
) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Chad and Niger planned for Thursday will now be held in April.",
            "talks | Chad, Niger | - | 2022-04-01..2022-04-30 | scheduled (was 2022-03-03)",
        ),
        (
            "The talks between Chad and Niger due in Rome on 4 March will now be held next week.",
            "talks | Chad, Niger | Rome | 2022-03-07..2022-03-13 | scheduled (was 2022-03-04)",
        ),
        (
            "The talks between Chad and Niger due on 7 March will now take place on 9 March.",
            "talks | Chad, Niger | - | 2022-03-09 | scheduled (was 2022-03-07)",
        ),
        (
            "The talks between Chad and Niger planned for Thursday will now be held in March.",
            "talks | Chad, Niger | - | 2022-03-03 | scheduled",
        ),
        (
            "The talks between Chad and Niger due on 7 March will continue next week.",
            "talks | Chad, Niger | - | 2022-03-07 | scheduled",
        ),
        (
            "The talks between Chad and Niger due on 7 March will take place in Rome.",
            "talks | Chad, Niger | Rome | 2022-03-07 | scheduled",
        ),
        (
            "The talks between Chad and Niger scheduled for 7 March will begin at 10 a.m.",
            "talks | Chad, Niger | - | 2022-03-07 10:00 ? | scheduled",
        ),
        (
            "The talks between Chad and Niger due on Thursday will be held at 10:00.",
            "talks | Chad, Niger | - | 2022-03-03 10:00 ? | scheduled",
        ),
    ],
)
def test_the_day_it_was_due_is_left_for_a_later_one_also_a_vague_one(nlp: Language, text: str, wanted: str) -> None:
    """A time within which the old day lies is no later one, and an hour of that day no move."""
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Chad and Niger planned for Thursday will be held in June.",
            "talks | Chad, Niger | - | 2022-06-01..2022-06-30 | scheduled (was 2022-03-03)",
        ),
        (
            "The summit of Chad and Niger from 4 to 5 April has been moved to 11 April.",
            "summit | Chad, Niger | - | 2022-04-11 | scheduled (was 2022-04-04..2022-04-05)",
        ),
        (
            "The talks between Chad and Niger were moved from 4 April to 5 April.",
            "talks | Chad, Niger | - | 2022-04-05 | scheduled (was 2022-04-04)",
        ),
        (
            "Talks between Chad and Niger planned for Thursday will be followed by others in June.",
            "talks | Chad, Niger | - | 2022-03-03 | scheduled",
        ),
        (
            "Talks between Chad and Niger planned for 7 March will be held in March.",
            "talks | Chad, Niger | - | 2022-03-07 | scheduled",
        ),
    ],
)
def test_days_it_was_set_for_are_left_whole(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Kenya and Qatar in Doha have been moved to 22 to 24 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22..2022-03-24 | scheduled"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been postponed to March 22 to 24.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22..2022-03-24 | scheduled"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been put off from 15-17 March to 22-24 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22..2022-03-24 | scheduled (was 2022-03-15..2022-03-17)"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been rescheduled from 15 to 17 March to 22 to 24 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22..2022-03-24 | scheduled (was 2022-03-15..2022-03-17)"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been moved from 15 March to 22 to 24 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22..2022-03-24 | scheduled (was 2022-03-15)"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been moved from 15 to 17 March to 22 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22 | scheduled (was 2022-03-15..2022-03-17)"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been moved from 15 March to 22 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-22 | scheduled (was 2022-03-15)"],
        ),
        (
            "Talks between Kenya and Qatar in Doha have been put off from Monday to Thursday.",
            ["talks | Kenya, Qatar | Doha | 2022-03-03 | scheduled (was 2022-02-28)"],
        ),
        (
            "Talks between Kenya and Qatar will be held in Doha from 15 to 17 March.",
            ["talks | Kenya, Qatar | Doha | 2022-03-15..2022-03-17 | scheduled"],
        ),
    ],
)
def test_the_new_days_of_what_was_moved_are_told_from_the_old_ones(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile and Peru put off a decision and will hold talks from 12 March to 14 March.",
            ["talks | Chile, Peru | - | 2022-03-12..2022-03-14 | scheduled"],
        ),
    ],
)
def test_what_is_put_off_besides_leaves_the_days(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
