"""Which of several days, sides and standings a meeting takes; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "From Lima we go on to Quito for the OAS ministerial, which is Thursday and Friday, the 17th and 18th.",
            "2022-03-17..2022-03-18",
        ),
        (
            "Kenya's president will attend the African Union summit, which is Thursday and Friday.",
            "2022-03-03..2022-03-04",
        ),
        ("Kenya's president will attend the African Union summit, which is on 17 March.", "2022-03-17"),
        ("Kenya's president will attend the African Union summit, which is a success already.", "-"),
        ("Kenya's president will attend the African Union summit, which was a success in 2021.", "-"),
    ],
)
def test_what_a_gathering_is_on_is_its_days(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert [each.split(" | ")[3] for each in found] == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On March 16, Chile's president stops in Lima for half a day and meets with President Ramon Ortuzar of Peru.",
            ["meeting | Chile, Peru | Lima | 2022-03-16 | scheduled"],
        ),
        (
            "Chile's president Ana Soto is at home. On Thursday, March 17, she'll be in Lima, where she'll"
            " meet with President Ramon Ortuzar of Peru.",
            ["meeting | Chile, Peru | Lima | 2022-03-17 | scheduled"],
        ),
        ("The campaign stops in Lima when it meets with trouble.", []),
        ("The train from Cusco stops in Lima on Friday.", []),
    ],
)
def test_who_stops_in_town_on_a_day_meets_there_and_then(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Moldova's president will meet Georgia's president on April 11, in what would be the first face-to-face talks"
            " between the two sides in seven years.",
            ["meeting | Georgia, Moldova | - | 2022-04-11 | scheduled"],
        ),
        (
            "Moldova's president will meet Georgia's president in seven weeks.",
            ["meeting | Georgia, Moldova | - | 2022-04-18..2022-04-24 | scheduled"],
        ),
    ],
)
def test_how_long_ago_the_one_before_was_is_no_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Prime Minister Adam Wade of Australia has put off a visit to Fiji that was due to begin on Monday, his office"
            " said. The trip will now take place in August.",
            ["visit | Australia | Fiji | 2022-08-01..2022-08-31 | scheduled (was 2022-03-07)"],
        ),
        (
            "Prime Minister Adam Wade of Australia has put off a visit to Fiji that was due to begin on Monday, his office"
            " said. The trip was to open a year of friendship.",
            ["visit | Australia | Fiji | - | postponed (was 2022-03-07)"],
        ),
    ],
)
def test_what_was_put_off_and_has_a_new_month_is_planned(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("On Tuesday, President Biden will travel to Manchester, New Hampshire, to speak on schools.", 0),
        ("On Tuesday, President Biden will travel to Seattle for remarks on manufacturing.", 0),
        ("On Tuesday, President Biden will travel to Manchester, England, to speak on schools.", 1),
        ("On Tuesday, Assistant Secretary of State Ann Cole will travel to Seattle to speak on oceans.", 1),
        ("On Tuesday, President Biden will travel to Seattle, where he will meet with the President of Chile.", 1),
    ],
)
def test_a_chief_who_goes_about_at_home_visits_nobody(nlp: Language, text: str, count: int) -> None:
    found = told(nlp, text)

    assert len(found) == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "They reviewed preparations for the NATO summit in Madrid in January.",
            "summit | NATO | Madrid | 2023-01-01..2023-01-31 | scheduled",
        ),
        (
            "They reviewed the outcomes of the NATO summit in Madrid in January.",
            "summit | NATO | Madrid | 2022-01-01..2022-01-31 | held",
        ),
        (
            "The ministers discussed plans for the upcoming OECD meeting in Berlin May 14-15.",
            "meeting | OECD | Berlin | 2022-05-14..2022-05-15 | scheduled",
        ),
        (
            "We talked about getting an agreement at the G20 summit in Rome in October.",
            "summit | G20 | Rome | 2022-10-01..2022-10-31 | scheduled",
        ),
        (
            "He thanked the minister for reaching an agreement at the G20 summit in Rome in October.",
            "summit | G20 | Rome | 2021-10-01..2021-10-31 | held",
        ),
        (
            "The minister discussed the NATO summit in Madrid in June.",
            "summit | NATO | Madrid | 2022-06-01..2022-06-30 | scheduled",
        ),
        (
            "The minister discussed the NATO summit in Madrid in November.",
            "summit | NATO | Madrid | 2021-11-01..2021-11-30 | held",
        ),
        (
            "Egypt's minister praised the preparations for the Arab League summit in Algiers last November.",
            "summit | Arab League | Algiers | 2021-11-01..2021-11-30 | held",
        ),
    ],
)
def test_what_is_prepared_is_to_come_and_what_had_outcomes_is_over(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert found == [wanted]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("They discussed a summit of NATO.", 0),
        ("They discussed preparations for the summit.", 0),
        ("The agenda in June was long.", 0),
    ],
)
def test_what_is_prepared_without_a_day_is_no_news(nlp: Language, text: str, count: int) -> None:
    found = told(nlp, text)

    assert len(found) == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A meeting of the Indian and Pakistani water commissioners planned for 8 March in Lahore has been called off.",
            ["meeting | India, Pakistan | Lahore | 2022-03-08 | cancelled"],
        ),
        (
            "Talks between Egypt and Sudan about the team set up in January will be held in Cairo on 8 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-08 | scheduled"],
        ),
    ],
)
def test_what_is_planned_behind_who_meets_is_the_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norwegian Minister Kari Lund will be in Riga, Latvia, from 7 to 9 March. On 8 March, the minister will see "
            "Prime Minister Berzins and attend the Baltic Trade Forum.",
            ["2022-03-07..2022-03-09", "2022-03-08", "2022-03-08"],
        ),
        (
            "On 8 March, Norwegian Minister Kari Lund will see the Latvian premier and on 9 March attend the Baltic Trade "
            "Forum.",
            ["2022-03-08", "2022-03-09"],
        ),
        (
            "On 8 March, Norwegian Minister Kari Lund will see the Latvian premier and attend the Baltic Trade Forum on "
            "9 March.",
            ["2022-03-08", "2022-03-09"],
        ),
        (
            "On Monday, Norwegian Minister Kari Lund met Latvian Prime Minister Janis Berzins and announced a summit "
            "with Finland in Oslo.",
            ["2022-02-28", "-"],
        ),
        (
            "On Monday, Norway and Latvia will hold talks in Riga and Norway will host a summit with Finland.",
            ["2022-03-07", "-"],
        ),
    ],
)
def test_a_day_that_opens_a_clause_is_also_that_of_the_next_without_a_subject(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = [each.split(" | ")[3] for each in told(nlp, text)]

    assert found == wanted
