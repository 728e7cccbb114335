"""Plans that are put off, replaced or shaken by a turn of phrase, and what only looks like one; 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Thursday's talks between Kenya and Uganda have been kicked down the road.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-03)",
        ),
        (
            "Kenya and Uganda have kicked Thursday's talks into the long grass.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-03)",
        ),
        (
            "The talks between Kenya and Uganda due on Friday were put on the back burner.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-04)",
        ),
        (
            "Talks between Kenya and Uganda, due to restart on Monday, were kicked into touch.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-07)",
        ),
        (
            "Talks between Kenya and Uganda, due to restart on Monday, were postponed.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-07)",
        ),
        (
            "Talks between Kenya and Uganda due to restart on Monday were cancelled.",
            "talks | Kenya, Uganda | - | 2022-03-07 | cancelled",
        ),
        (
            "Friday's talks between Kenya and Uganda were derailed by a dispute over fish.",
            "talks | Kenya, Uganda | - | 2022-03-04 | tentative",
        ),
        (
            "Monday's talks between Kenya and Uganda were derailed by a walkout.",
            "talks | Kenya, Uganda | - | 2022-02-28 | held",
        ),
        (
            "Last Friday's talks between Kenya and Uganda were derailed by a walkout.",
            "talks | Kenya, Uganda | - | 2022-02-25 | held",
        ),
        (
            "Talks between Kenya and Uganda kick off in Entebbe on Friday.",
            "talks | Kenya, Uganda | Entebbe | 2022-03-04 | scheduled",
        ),
        (
            "Talks between Kenya and Uganda are due to restart on Monday.",
            "talks | Kenya, Uganda | - | 2022-03-07 | scheduled",
        ),
        (
            "Talks between Kenya and Uganda, due to restart on Monday, will be held in Entebbe.",
            "talks | Kenya, Uganda | Entebbe | 2022-03-07 | scheduled",
        ),
    ],
)
def test_a_plan_is_put_off_or_shaken_by_a_turn_of_phrase(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda kicked the question of fish down the road, and their ministers had no plans.",
        "The plan for the border was put on the back burner on Monday.",
        "Kenya kicked a proposal for a fence into the long grass on Monday.",
    ],
)
def test_what_else_is_kicked_down_the_road_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The premiers of Kenya and Uganda were scheduled to meet today in Entebbe, but fog closed the airport and"
            " they will now meet on Friday.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-04 | scheduled (was 2022-03-02)"],
        ),
        (
            "Kenya and Uganda were due to meet on Thursday. They will meet on Friday instead.",
            ["meeting | Kenya, Uganda | - | 2022-03-04 | scheduled (was 2022-03-03)"],
        ),
        (
            "Kenya and Uganda were to hold talks on Thursday in Entebbe, but the talks will now be held on Friday.",
            ["talks | Kenya, Uganda | Entebbe | 2022-03-04 | scheduled (was 2022-03-03)"],
        ),
        (
            "Kenya and Uganda will meet on Thursday, and they will meet again on Friday.",
            [
                "meeting | Kenya, Uganda | - | 2022-03-03 | scheduled",
                "meeting | Kenya, Uganda | - | 2022-03-04 | scheduled",
            ],
        ),
        (
            "Kenya and Uganda were due to meet on Thursday. Kenya and Sudan will now meet on Friday.",
            [
                "meeting | Kenya, Uganda | - | 2022-03-03 | scheduled",
                "meeting | Kenya, Sudan | - | 2022-03-04 | scheduled",
            ],
        ),
        (
            "Kenya's premier was to meet his Ugandan counterpart on Friday, but the Ugandan envoy was sacked on"
            " Tuesday.",
            ["meeting | Kenya, Uganda | - | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's premier will meet his Ugandan counterpart on Friday, and a Ugandan envoy will be sworn in on"
            " Saturday.",
            ["meeting | Kenya, Uganda | - | 2022-03-04 | scheduled"],
        ),
        (
            "The premiers of Kenya and Uganda met and a border pact was signed in Entebbe on Tuesday.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-01 | held"],
        ),
        (
            "The premiers of Kenya and Uganda met and 40 fishermen were released in Entebbe on Tuesday.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-01 | held"],
        ),
        (
            "The premiers of Kenya and Uganda will hold talks and a joint declaration will be issued in Entebbe on"
            " Friday.",
            ["talks | Kenya, Uganda | Entebbe | 2022-03-04 | scheduled"],
        ),
        (
            "Kenya's premier was to meet his Ugandan counterpart on Friday, but the meeting was postponed to Saturday.",
            ["meeting | Kenya, Uganda | - | 2022-03-05 | scheduled (was 2022-03-04)"],
        ),
    ],
)
def test_what_replaces_a_plan_is_the_same_meeting_moved(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The envoy expected inter-Korean talks to resume in Panmunjom on April 11.",
            ["talks | North Korea, South Korea | Panmunjom | 2022-04-11 | scheduled"],
        ),
        (
            "The mediator expects intra-Libyan talks to resume in Tunis on 11 April.",
            ["talks | Libya | Tunis | 2022-04-11 | scheduled"],
        ),
        (
            "A fifth round of intra-Syrian talks will open in Geneva on Monday.",
            ["talks | Syria | Geneva | 2022-03-07 | scheduled"],
        ),
        ("A fifth round of talks on Syria will open in Geneva on Monday.", []),
        ("The envoy expected the minister to resign on Monday.", []),
        ("The envoy expected rains to end on Monday.", []),
    ],
)
def test_talks_that_are_expected_to_resume_are_found(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Uhuru Kenyatta will begin a tour of Ghana and Senegal on Monday.",
            ["visit | Kenya | Ghana | 2022-03-07 | scheduled"],
        ),
        (
            "Kenyan President Uhuru Kenyatta's tour of Ghana and Senegal, planned for next week, was postponed.",
            [
                "visit | Kenya | Ghana | - | postponed (was 2022-03-07..2022-03-13)",
                "visit | Kenya | Senegal | - | postponed (was 2022-03-07..2022-03-13)",
            ],
        ),
        (
            "A European tour by Kenyan President Uhuru Kenyatta, planned for May, was cancelled.",
            ["visit | Kenya | - | 2022-05-01..2022-05-31 | cancelled"],
        ),
        (
            "The visit of the president of Ghana to Nairobi on Monday was cancelled.",
            ["visit | Ghana | Nairobi | 2022-03-07 | cancelled"],
        ),
        (
            "A European and Asian tour by Kenyan President Uhuru Kenyatta, planned for May, was cancelled.",
            ["visit | Kenya | - | 2022-05-01..2022-05-31 | cancelled"],
        ),
        (
            "The visit of European leaders to Nairobi is planned for Monday.",
            ["visit | Europe | Nairobi | 2022-03-07 | scheduled"],
        ),
        (
            "A visit by Arab and European ministers to Nairobi will take place on Monday.",
            ["visit | Arab states, Europe | Nairobi | 2022-03-07 | scheduled"],
        ),
        ("A tour of the palace of Ghana's king was cancelled.", []),
    ],
)
def test_a_tour_leads_round_the_countries_it_is_of(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On this day in 2015, Uganda's president met Kenya's premier in Nairobi.", []),
        ("Ten years ago on Friday, the foreign ministers of Kenya and Uganda met in Entebbe.", []),
        ("It was 50 years ago on Tuesday that the leaders of Kenya and Uganda met in Entebbe.", []),
        ("It is 20 years ago this Sunday that the leaders of Kenya and Uganda met in Entebbe.", []),
        (
            "A year ago on Monday, the leaders of Kenya and Uganda met in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2021-02-28 | held"],
        ),
        (
            "On Friday, the foreign ministers of Kenya and Uganda met in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-02-25 | held"],
        ),
        (
            "On this day, the foreign ministers of Kenya and Uganda met in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-02 | held"],
        ),
    ],
)
def test_an_anniversary_is_of_its_own_year(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


WORDS = "Kenya's premier will meet his Ugandan counterpart tomorrow in Entebbe."
THURSDAY, WEDNESDAY = "2022-03-03", "2022-03-02"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("NAIROBI (March 1): ", WEDNESDAY),
        ("NAIROBI (1 March 2022) - ", WEDNESDAY),
        ("NAIROBI, Kenya (March 1) - ", WEDNESDAY),
        ("NAIROBI | March 1, 2022 | ", WEDNESDAY),
        ("Nairobi, 1 March 2022 - ", WEDNESDAY),
        ("Nairobi, March 1: ", WEDNESDAY),
        ("1 March 2022, Nairobi: ", WEDNESDAY),
        ("NAIROBI, Tuesday: ", WEDNESDAY),
        ("NAIROBI (2 March): ", THURSDAY),
        ("Nairobi, 24 February: ", THURSDAY),
        ("Nairobi, Monday - ", THURSDAY),
        ("", THURSDAY),
    ],
)
def test_tomorrow_is_the_day_after_the_one_in_the_head(nlp: Language, head: str, day: str) -> None:
    assert told(nlp, head + WORDS) == [f"meeting | Kenya, Uganda | Entebbe | {day} | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi, March 9: Kenya's premier will meet his Ugandan counterpart.",
        "On March 9, Kenya's premier will meet his Ugandan counterpart.",
    ],
)
def test_a_day_to_come_in_the_head_is_that_of_the_meeting(nlp: Language, text: str) -> None:
    assert [line.split(" | ")[3] for line in told(nlp, text)] == ["2022-03-09"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nairobi, 1 March: Kenya's premier met his Ugandan counterpart.", ["2022-03-01"]),
        ("Nairobi, 28 February: Kenya's premier met his Ugandan counterpart.", ["2022-02-28"]),
        ("Kenya-Uganda Summit (28 February): Kenya's premier met his Ugandan counterpart.", ["2022-02-28", "-"]),
        ("Nairobi, 24 February: Kenya's premier met his Ugandan counterpart.", ["-"]),
        ("Nairobi, 1 March: Kenya's premier met his Ugandan counterpart on Monday.", ["2022-02-28"]),
        ("Nairobi, 1 March: Kenya's premier and his Ugandan counterpart will meet on Friday.", ["2022-03-04"]),
        ("NAIROBI, March 1 (KNA): Kenya's premier and his Ugandan counterpart will meet on Friday.", ["2022-03-04"]),
        ("NAIROBI, March 1 (KNA) -- Kenya's premier met his Ugandan counterpart.", ["-"]),
        ("Nairobi, 1 March: Kenya's premier will meet his Ugandan counterpart.", ["-"]),
    ],
)
def test_what_is_told_as_over_is_of_the_day_in_the_head(nlp: Language, text: str, days: list[str]) -> None:
    assert [line.split(" | ")[3] for line in told(nlp, text)] == days


LEAVING, MEETING = (
    "I will travel to Kampala on Friday to meet the Ugandan premier",
    "Kenya and Uganda will meet on Friday",
)
SURE, UNSURE = "scheduled", "tentative"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (f'"If the truce holds," Kenyan President Uhuru Kenyatta said, "{LEAVING}."', UNSURE),
        (f'"Unless the border is closed," Kenyan President Uhuru Kenyatta told reporters, "{LEAVING}."', UNSURE),
        (f'{MEETING}. "But only if the truce holds," the envoy added.', UNSURE),
        (f"{MEETING}. Only on condition that the truce holds, the envoy added.", UNSURE),
        (f'"The truce holds," Kenyan President Uhuru Kenyatta said, "and {LEAVING}."', SURE),
        (f'"If only for an hour," Kenyan President Uhuru Kenyatta said, "{LEAVING}."', SURE),
        (f'{MEETING}. "If the truce holds, trade will grow," the envoy added.', SURE),
        (f'{MEETING}. "Only our own people count," the envoy added.', SURE),
        (f"{MEETING}. Only if both agree will a statement be issued.", SURE),
        (f"{MEETING}. But only if both agree will a statement be issued.", SURE),
        (f"{MEETING}. Only if both agree, a statement will be issued.", SURE),
        (f"{MEETING}. Only if the truce holds.", UNSURE),
    ],
)
def test_a_condition_in_another_half_of_what_is_said_counts(nlp: Language, text: str, status: str) -> None:
    found = told(nlp, text)

    assert [line.split(" | ")[3:] for line in found] == [["2022-03-04", status]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya postponed on Monday the talks with Uganda set for Friday.",
            "talks | Kenya, Uganda | - | - | postponed (was 2022-03-04)",
        ),
        (
            "Kenya called off on Monday talks with Uganda planned for Friday.",
            "talks | Kenya, Uganda | - | 2022-03-04 | cancelled",
        ),
        (
            "Kenya had to cancel on Monday the talks with Uganda set for Friday.",
            "talks | Kenya, Uganda | - | 2022-03-04 | cancelled",
        ),
        (
            "Kenyan President Uhuru Kenyatta had to call off his trip to Kampala at the last moment on Monday.",
            "visit | Kenya | Kampala | - | cancelled",
        ),
        (
            "Kenyan President Uhuru Kenyatta had to call off his trip to Kampala on Friday because of illness.",
            "visit | Kenya | Kampala | 2022-03-04 | cancelled",
        ),
        (
            "Kenyan President Uhuru Kenyatta had to call off his Friday trip to Kampala.",
            "visit | Kenya | Kampala | 2022-03-04 | cancelled",
        ),
        (
            "Kenyan President Uhuru Kenyatta had to call off his trip to Kampala planned for March 10.",
            "visit | Kenya | Kampala | 2022-03-10 | cancelled",
        ),
        (
            "The date of the Kenya-Uganda talks has been changed from March 10 to March 16.",
            "talks | Kenya, Uganda | - | 2022-03-16 | scheduled (was 2022-03-10)",
        ),
        (
            "Kenya and Uganda have changed the date of their talks from March 10 to March 16.",
            "talks | Kenya, Uganda | - | 2022-03-16 | scheduled (was 2022-03-10)",
        ),
        (
            "Kenya and Uganda have not changed the date of their talks on March 10.",
            "talks | Kenya, Uganda | - | 2022-03-10 | scheduled",
        ),
        (
            "Kenya and Uganda will meet on Monday, officials said, unless the border is closed.",
            "meeting | Kenya, Uganda | - | 2022-03-07 | tentative",
        ),
        (
            "Kenya and Uganda will meet on Monday, officials said, if the border is open.",
            "meeting | Kenya, Uganda | - | 2022-03-07 | tentative",
        ),
        (
            "Kenya and Uganda will meet on Monday, officials said, even if the border is closed.",
            "meeting | Kenya, Uganda | - | 2022-03-07 | scheduled",
        ),
        (
            "Kenya and Uganda will meet on Monday, officials said, adding they would quit unless the border was open.",
            "meeting | Kenya, Uganda | - | 2022-03-07 | scheduled",
        ),
    ],
)
def test_what_was_done_to_a_plan_on_a_day_and_what_it_hangs_on(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Kenya and Uganda will meet on Sunday or Monday in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-06..2022-03-07 | scheduled"],
        ),
        (
            "The foreign ministers of Kenya and Uganda will meet on March 9 or 10 in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-09..2022-03-10 | scheduled"],
        ),
        (
            "The foreign ministers of Kenya and Uganda will meet on 9 or 25 March in Entebbe.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-09..2022-03-25 | scheduled"],
        ),
        (
            "The foreign ministers of Kenya and Uganda will meet in Entebbe on March 9 or on April 2, officials said.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-09..2022-04-02 | scheduled"],
        ),
        (
            "The foreign ministers of Kenya and Uganda will meet on 9 March or the deal of 25 March falls.",
            ["meeting | Kenya, Uganda | - | 2022-03-09 | scheduled"],
        ),
        (
            "The foreign ministers of Kenya and Uganda will meet on Monday in Entebbe or Nairobi.",
            ["meeting | Kenya, Uganda | Entebbe | 2022-03-07 | scheduled"],
        ),
        (
            "The Kenya-Uganda talks set for Thursday March 10 have been moved up a day.",
            ["talks | Kenya, Uganda | - | 2022-03-09 | scheduled (was 2022-03-10)"],
        ),
        (
            "The Kenya-Uganda talks set for Thursday March 10 have been moved back a day.",
            ["talks | Kenya, Uganda | - | 2022-03-11 | scheduled (was 2022-03-10)"],
        ),
        (
            "Talks between Kenya and Uganda, due to resume on Monday in Entebbe, have been suspended indefinitely.",
            ["talks | Kenya, Uganda | Entebbe | - | postponed (was 2022-03-07)"],
        ),
        (
            "Talks between Kenya and Uganda, which were suspended on Tuesday, will resume on Monday in Entebbe.",
            [
                "talks | Kenya, Uganda | - | 2022-03-01 | held",
                "talks | Kenya, Uganda | Entebbe | 2022-03-07 | scheduled",
            ],
        ),
    ],
)
def test_either_day_a_day_up_and_what_is_suspended_again(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


MINISTERS = "The foreign ministers of Kenya and Uganda will meet"


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("in a fortnight", "2022-03-14..2022-03-20"),
        ("in a week", "2022-03-07..2022-03-13"),
        ("in a week's time", "2022-03-07..2022-03-13"),
        ("in a month", "2022-04-01..2022-04-30"),
        ("in two weeks", "2022-03-14..2022-03-20"),
        ("for the second time in a week", "-"),
        ("for the first time in a month", "-"),
        ("for the first time in a month on Friday", "2022-03-04"),
        ("this coming weekend", "2022-03-05..2022-03-06"),
    ],
)
def test_what_will_be_in_a_fortnight_is_in_the_week_then(nlp: Language, when: str, days: str) -> None:
    assert told(nlp, f"{MINISTERS} {when} in Entebbe.") == [f"meeting | Kenya, Uganda | Entebbe | {days} | scheduled"]


def test_the_day_of_a_vote_is_not_that_of_who_meets_in_the_run_up_to_it(nlp: Language) -> None:
    assert told(nlp, f"{MINISTERS} in Entebbe in the run-up to the March 20 vote.") == [
        "meeting | Kenya, Uganda | Entebbe | - | scheduled"
    ]
    assert told(nlp, f"{MINISTERS} in Entebbe at the March 20 vote.") == [
        "meeting | Kenya, Uganda | Entebbe | 2022-03-20 | scheduled"
    ]
