"""Meetings that were put off, and the day on which they will now be held; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Egypt and Sudan have been postponed and will now be held on March 22.",
            ["talks | Egypt, Sudan | - | 2022-03-22 | scheduled"],
        ),
        (
            "A summit of the African Union planned for March 10 has been pushed back and is now set for March 24, officials said.",
            ["summit | African Union | - | 2022-03-24 | scheduled (was 2022-03-10)"],
        ),
        (
            "The meeting of Kosovo's and Serbia's negotiators in Brussels was delayed once more and is to take place next Thursday.",
            ["meeting | Kosovo, Serbia | Brussels | 2022-03-10 | scheduled"],
        ),
        (
            "Talks between Yemen and the United Nations in Amman were put off and will instead begin on March 15.",
            ["talks | United Nations, Yemen | Amman | 2022-03-15 | scheduled"],
        ),
        (
            "Jordanian King Abdullah's visit to Berlin has been postponed again and is now scheduled for March 28.",
            ["visit | Jordan | Berlin | 2022-03-28 | scheduled"],
        ),
        (
            "The Greek foreign minister's visit to Tirana was called off last week and is now planned for March 18.",
            ["visit | Greece | Tirana | 2022-03-18 | scheduled"],
        ),
        (
            "The Japan-India summit, originally due on March 12, was postponed and rescheduled for March 19.",
            ["summit | India, Japan | - | 2022-03-19 | scheduled (was 2022-03-12)"],
        ),
        (
            "Talks between Chad and Libya have been postponed; they will now be held in Tunis on March 21.",
            ["talks | Chad, Libya | Tunis | 2022-03-21 | scheduled"],
        ),
        (
            "Talks between Chad and Libya have been delayed. They will now be held in Tunis on March 21.",
            ["talks | Chad, Libya | Tunis | 2022-03-21 | scheduled"],
        ),
        (
            "The talks between Georgia and Armenia were postponed and the parliament will meet on March 9.",
            ["talks | Armenia, Georgia | - | - | postponed"],
        ),
        (
            "The talks between Georgia and Armenia were postponed and a statement will be issued on March 9.",
            ["talks | Armenia, Georgia | - | - | postponed"],
        ),
        (
            "The talks between Georgia and Armenia were postponed and may now be held on March 9.",
            ["talks | Armenia, Georgia | - | 2022-03-09 | tentative"],
        ),
        (
            "The talks between Georgia and Armenia were postponed on March 1 and no new date has been set.",
            ["talks | Armenia, Georgia | - | - | postponed"],
        ),
        (
            "Talks between Egypt and Sudan were cancelled and are to be taken up in parliament on March 22.",
            ["talks | Egypt, Sudan | - | - | cancelled"],
        ),
        (
            "Talks between Egypt and Sudan on March 10 were called off and are expected to be blamed on Sudan on March 22.",
            ["talks | Egypt, Sudan | - | 2022-03-10 | cancelled"],
        ),
        (
            "Talks between Egypt and Sudan were called off and are now expected to go ahead on March 22.",
            ["talks | Egypt, Sudan | - | 2022-03-22 | scheduled"],
        ),
        (
            "The talks between Egypt and Sudan on 12 March were called off and are set for 22 March.",
            ["talks | Egypt, Sudan | - | 2022-03-22 | scheduled (was 2022-03-12)"],
        ),
        (
            "The session between Peru and Chile on 12 March fell through but has been fixed for 22 March.",
            ["session | Chile, Peru | - | 2022-03-22 | scheduled (was 2022-03-12)"],
        ),
        (
            "The talks between Egypt and Sudan have been moved: they will be held on 22 March.",
            ["talks | Egypt, Sudan | - | 2022-03-22 | scheduled"],
        ),
        (
            "The talks between Egypt and Sudan on 12 March were called off and a statement is set for 22 March.",
            ["talks | Egypt, Sudan | - | 2022-03-12 | cancelled"],
        ),
        (
            "The talks between Egypt and Sudan were called off and are expected to be blamed on the storm on 22 March.",
            ["talks | Egypt, Sudan | - | - | cancelled"],
        ),
        (
            "The talks between Egypt and Sudan were called off and will be debated by parliament on 22 March.",
            ["talks | Egypt, Sudan | - | - | cancelled"],
        ),
        (
            "Egypt postponed its talks with Sudan and will receive Libya's foreign minister on March 9.",
            ["meeting | Egypt, Libya | - | 2022-03-09 | scheduled", "talks | Egypt, Sudan | - | - | postponed"],
        ),
        (
            "Canada has postponed the G7 environment ministers' meeting and will now host it in Banff on March 30.",
            ["meeting | G7 | Banff | 2022-03-30 | scheduled"],
        ),
    ],
)
def test_a_second_verb_tells_of_the_new_day_of_what_was_put_off(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Talks between Egypt and Sudan have been postponed until after the May election.",
            ["talks | Egypt, Sudan | - | - | postponed"],
        ),
        (
            "The summit between Brazil and Peru has been pushed back until after the June vote.",
            ["summit | Brazil, Peru | - | - | postponed"],
        ),
        (
            "Talks between Egypt and Sudan were put off until after Ramadan.",
            ["talks | Egypt, Sudan | - | - | postponed"],
        ),
        (
            "Kenya's talks with Uganda were delayed until after March 20.",
            ["talks | Kenya, Uganda | - | - | postponed"],
        ),
        (
            "The visit of Chile's president to Madrid has been deferred until after the summer break.",
            ["visit | Chile | Madrid | - | postponed"],
        ),
        (
            "Kenya's talks with Uganda were delayed until at least April 10.",
            ["talks | Kenya, Uganda | - | - | postponed"],
        ),
        (
            "Kenya's talks with Uganda were postponed to after the May 9 elections.",
            ["talks | Kenya, Uganda | - | - | postponed"],
        ),
        (
            "Kenya's talks with Uganda have been postponed until April.",
            ["talks | Kenya, Uganda | - | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Kenya's talks with Uganda have been postponed until May 3.",
            ["talks | Kenya, Uganda | - | 2022-05-03 | scheduled"],
        ),
        (
            "Egypt and Sudan will not meet before April 5.",
            [],
        ),
    ],
)
def test_what_is_put_off_until_after_something_has_no_new_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norwegian Foreign Minister Anniken Huitfeldt will travel to Lisbon on 15 March, where she will hold the talks with Augusto Santos Silva that were put off in February.",
            ["talks | Augusto Santos Silva, Norway | Lisbon | 2022-03-15 | scheduled (was 2022-02-01..2022-02-28)"],
        ),
        (
            "Norway and Portugal will hold the talks that were postponed in January in Lisbon on 15 March.",
            ["talks | Norway, Portugal | Lisbon | 2022-03-15 | scheduled (was 2022-01-01..2022-01-31)"],
        ),
        (
            "The talks between Norway and Portugal, which were called off in January, will be held in Lisbon on 15 March.",
            ["talks | Norway, Portugal | Lisbon | 2022-03-15 | scheduled (was 2022-01-01..2022-01-31)"],
        ),
        (
            "Norway and Portugal may hold the talks that were postponed in January in Lisbon on 15 March.",
            ["talks | Norway, Portugal | Lisbon | 2022-03-15 | tentative (was 2022-01-01..2022-01-31)"],
        ),
        (
            "Norway regretted the talks with Portugal on 15 March that were postponed on Monday.",
            ["talks | Norway, Portugal | - | 2022-03-15 | postponed (was 2022-03-07)"],
        ),
        (
            "Norway and Portugal were to hold talks on 15 March that were cancelled on Monday.",
            ["talks | Norway, Portugal | - | 2022-03-15 | cancelled"],
        ),
        (
            "Norway and Portugal will not hold the talks that were postponed in January.",
            ["talks | Norway, Portugal | - | - | cancelled"],
        ),
    ],
)
def test_what_was_put_off_and_is_held_after_all(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
