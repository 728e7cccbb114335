"""What is said of the chances of a meeting, of plans that fail, and of who else stays away; published on 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_PAIR = "meeting | Latvia, Moldova | Riga | 2022-03-04"
_TALKS = "talks | Latvia, Moldova | Riga | 2022-03-04"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("It is likely that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        (
            "Officials said it was possible the presidents of Latvia and Moldova would meet in Riga on Friday.",
            "tentative",
        ),
        ("The envoy hopes that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("Diplomats doubt that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("There is a chance that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("It is not certain that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("It is not impossible that the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("It is unlikely that the presidents of Latvia and Moldova will meet in Riga on Friday.", None),
        ("There is little chance that the presidents of Latvia and Moldova will meet in Riga on Friday.", None),
        ("There is no doubt that the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
        ("It seems certain that the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
        ("The envoy is confident that the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
        ("The envoy is pleased that the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
        ("It was announced that the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
    ],
)
def test_the_chances_somebody_gives_a_meeting_are_its_standing(nlp: Language, text: str, wanted: str | None) -> None:
    assert told(nlp, text) == ([f"{_PAIR} | {wanted}"] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Friday's talks between Latvia and Moldova in Riga are in doubt after the coup.", "tentative"),
        ("Friday's talks between Latvia and Moldova in Riga hang in the balance.", "tentative"),
        ("The coup threw Friday's talks between Latvia and Moldova in Riga into doubt.", "tentative"),
        ("The coup has cast doubt on Friday's talks between Latvia and Moldova in Riga.", "tentative"),
        ("The coup has derailed Friday's talks between Latvia and Moldova in Riga.", "tentative"),
        ("Friday's talks between Latvia and Moldova in Riga are not in doubt.", "scheduled"),
        ("Friday's talks between Latvia and Moldova in Riga were in doubt, but they will go ahead.", "scheduled"),
        ("A row has overshadowed Friday's talks between Latvia and Moldova in Riga.", "scheduled"),
        ("A row had threatened to derail Friday's talks between Latvia and Moldova in Riga.", "scheduled"),
    ],
)
def test_a_meeting_in_doubt_is_not_sure(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"{_TALKS} | {wanted}"]


def test_what_overshadowed_talks_does_not_make_them_to_come(nlp: Language) -> None:
    found = told(nlp, "A row overshadowed Monday's talks between Latvia and Moldova in Riga.")

    assert found == ["talks | Latvia, Moldova | Riga | 2022-02-28 | held"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Latvia and Moldova will hold talks in Riga on Friday as long as the war in Ukraine goes on.", "scheduled"),
        ("As long as the war in Ukraine lasts, Latvia will hold talks with Moldova in Riga on Friday.", "scheduled"),
        ("Latvia and Moldova will hold talks in Riga on Friday as long as the truce holds.", "tentative"),
        ("As long as the truce holds, Latvia will hold talks with Moldova in Riga on Friday.", "tentative"),
        ("Latvia and Moldova will hold talks in Riga on Friday to discuss gas unless Romania objects.", "tentative"),
        (
            "Latvia and Moldova will hold talks in Riga on Friday to warn that they will leave the pact unless it is mended.",
            "scheduled",
        ),
    ],
)
def test_what_lasts_is_no_condition_and_unless_is_one(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"{_TALKS} | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A strike had threatened the talks between Latvia and Moldova in Riga on Friday but it was called off.",
            "scheduled",
        ),
        (
            "Protests threatened the talks between Latvia and Moldova in Riga on Friday but they were called off.",
            "scheduled",
        ),
        (
            "Latvia and Moldova will hold talks in Riga on Friday despite a strike. It was called off on Monday.",
            "scheduled",
        ),
        ("Latvia and Moldova were to hold talks in Riga on Friday. They were called off on Monday.", "cancelled"),
        ("Latvia and Moldova are due to hold talks in Riga on Friday, but Chile cancelled.", "scheduled"),
        ("Latvia and Moldova are due to hold talks in Riga on Friday, but Moldova cancelled.", "cancelled"),
        ("Latvia and Moldova are due to hold talks in Riga on Friday, but the Moldovan side cancelled.", "cancelled"),
        ("Latvia plans to hold talks with Moldova in Riga on Friday, but the plan fell apart.", "cancelled"),
        ("Latvia planned to hold talks with Moldova in Riga on Friday. The plan collapsed on Monday.", "cancelled"),
        ("Plans to hold talks between Latvia and Moldova in Riga on Friday collapsed.", "cancelled"),
        ("Latvia will hold talks with Moldova in Riga on Friday. The plan to build a dam collapsed.", "scheduled"),
        (
            "Latvia will hold talks with Moldova in Riga on Friday. Parliament met on gas, but the plan collapsed.",
            "scheduled",
        ),
        ("Calls grew on Tuesday for Latvia to cancel talks with Moldova in Riga on Friday.", "scheduled"),
    ],
)
def test_what_else_is_called_off_leaves_the_talks_and_a_plan_that_fails_does_not(
    nlp: Language, text: str, wanted: str
) -> None:
    assert told(nlp, text) == [f"{_TALKS} | {wanted}"]


@pytest.mark.parametrize(
    "text",
    [
        "Moldova has rejected a Latvian proposal for talks in Riga on Friday.",
        "A proposal for talks between Latvia and Moldova in Riga on Friday was rejected in Chisinau.",
        "Moldova turned down an offer to hold talks with Latvia in Riga on Friday.",
        "Moldova's president saw no reason to meet her Latvian counterpart in Riga on Friday.",
    ],
)
def test_what_was_turned_down_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


def test_a_proposal_to_cancel_turned_down_leaves_the_talks(nlp: Language) -> None:
    found = told(nlp, "Moldova rejected a proposal to cancel talks with Latvia in Riga on Friday.")

    assert found == [f"{_TALKS} | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Latvia's president skipped a meeting with his Moldovan counterpart on Monday.", "2022-02-28 | cancelled"),
        ("The presidents of Latvia and Moldova did not meet on Monday as expected.", "2022-02-28 | cancelled"),
        ("Latvia's president will skip a meeting with his Moldovan counterpart on Monday.", "2022-03-07 | cancelled"),
        ("The presidents of Latvia and Moldova will not meet on Monday as expected.", "2022-03-07 | cancelled"),
    ],
)
def test_a_meeting_that_was_skipped_is_not_the_coming_one(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"meeting | Latvia, Moldova | - | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Latvia and Moldova will decide on Thursday whether to hold talks in Riga on Friday.",
            [f"{_TALKS} | tentative"],
        ),
        (
            "Moldova's president met her Latvian counterpart last July in Bonn and could do so again in Riga on Friday.",
            ["meeting | Latvia, Moldova | Bonn | 2021-07-01..2021-07-31 | held", f"{_PAIR} | tentative"],
        ),
    ],
)
def test_what_is_still_to_be_decided_is_not_sure(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Moldova's president is rumoured to be meeting his Latvian counterpart in Riga on Friday.", "tentative"),
        (
            "Moldova's president is believed to be planning to meet his Latvian counterpart in Riga on Friday.",
            "tentative",
        ),
        ("Moldova's president is reported to be meeting his Latvian counterpart in Riga on Friday.", "scheduled"),
        ("Moldova's president has yet to agree to meet his Latvian counterpart in Riga on Friday.", "tentative"),
        ("Moldova's president has agreed to meet his Latvian counterpart in Riga on Friday.", "scheduled"),
        ("Moldova's president would be happy to meet his Latvian counterpart in Riga on Friday.", "tentative"),
        ("Moldova's president is happy to meet his Latvian counterpart in Riga on Friday.", "scheduled"),
        ("Moldova's president would love to meet his Latvian counterpart in Riga on Friday.", "tentative"),
        (
            "Moldova's president will only meet his Latvian counterpart in Riga on Friday once a road opens.",
            "tentative",
        ),
        ("Moldova's president will meet his Latvian counterpart in Riga on Friday once he arrives.", "scheduled"),
        ("Moldova's president plans to meet his Latvian counterpart in Riga on Friday, visas permitting.", "tentative"),
        ("Moldova's president was to meet his Latvian counterpart in Riga on Friday but fell ill.", "tentative"),
        ("Moldova's president was to meet his Latvian counterpart in Riga on Friday but gave no details.", "scheduled"),
        ("Had the storm not hit, Moldova's president would meet his Latvian counterpart in Riga on Friday.", None),
        ("A paper wrongly said that Moldova's president would meet his Latvian counterpart in Riga on Friday.", None),
        (
            "A paper rightly said that Moldova's president would meet his Latvian counterpart in Riga on Friday.",
            "scheduled",
        ),
        ("Few expect Moldova's president to meet his Latvian counterpart in Riga on Friday.", None),
        ("Many expect Moldova's president to meet his Latvian counterpart in Riga on Friday.", "scheduled"),
    ],
)
def test_what_is_only_heard_wished_or_upset_is_not_sure(nlp: Language, text: str, wanted: str | None) -> None:
    assert told(nlp, text) == ([f"{_PAIR} | {wanted}"] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Latvia pulled the plug on Friday's talks with Moldova in Riga.", "2022-03-04 | cancelled"),
        ("Friday's talks between Latvia and Moldova in Riga have been binned.", "2022-03-04 | cancelled"),
        (
            "Friday's talks between Latvia and Moldova in Riga will be held at a later date.",
            "- | postponed (was 2022-03-04)",
        ),
        ("Friday's talks between Latvia and Moldova in Riga are to be rescheduled.", "- | postponed (was 2022-03-04)"),
        ("Friday's talks between Latvia and Moldova in Riga are to be held in private.", "2022-03-04 | scheduled"),
        (
            "Friday's talks between Latvia and Moldova in Riga will be held, whose results come later.",
            "2022-03-04 | scheduled",
        ),
    ],
)
def test_other_ways_of_taking_talks_off_the_calendar(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Latvia, Moldova | Riga | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Latvia has pulled out of Friday's EU summit in Brussels.",
            ["summit | European Union | Brussels | 2022-03-04 | scheduled"],
        ),
        (
            "Latvia stayed away from Monday's EU summit in Brussels.",
            ["summit | European Union | Brussels | 2022-02-28 | held"],
        ),
        (
            "Latvia's president cannot attend Friday's meeting with Moldova's president in Riga.",
            [f"{_PAIR} | cancelled"],
        ),
        ("Latvia withdrew its invitation to Moldova's president to visit Riga on Friday.", []),
        ("Latvia rescinded an offer of talks with Moldova in Riga on Friday.", []),
    ],
)
def test_who_pulls_out_does_so_before_the_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Latvia's prime minister will meet Moldova's president in Riga on Friday, if only for an hour.",
            f"{_PAIR} | scheduled",
        ),
        (
            "Latvia's prime minister will meet Moldova's president in Riga on Friday only if he asks.",
            f"{_PAIR} | tentative",
        ),
        (
            "Latvia's prime minister cleared his diary to meet Moldova's president in Riga on Friday.",
            f"{_PAIR} | scheduled",
        ),
        (
            "Latvia's prime minister flew home to meet Moldova's president in Riga on Monday.",
            "meeting | Latvia, Moldova | Riga | 2022-02-28 | held",
        ),
        (
            "Latvia's prime minister will be in Riga on Friday for talks with Moldova's president that were postponed in January.",
            f"{_TALKS} | scheduled",
        ),
        (
            "Latvia's prime minister will meet Moldova's president at a summit in Rome on March 21.",
            "meeting | Latvia, Moldova | Rome | 2022-03-21 | scheduled",
        ),
        (
            "Latvia's prime minister will meet Moldova's president in Riga on Friday before a summit on March 21.",
            f"{_PAIR} | scheduled",
        ),
    ],
)
def test_what_a_meeting_is_set_beside_does_not_change_it(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        'Moldova\'s government dismissed as "pure invention" a report that it would meet Latvia in Riga on Friday.',
        "Talks between Latvia and Moldova have been on hold since 2019.",
    ],
)
def test_an_invention_and_how_things_stood_are_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Latvia and Moldova set for Friday in Riga were removed from the agenda.",
            "2022-03-04 | cancelled",
        ),
        (
            "The talks between Latvia and Moldova set for Friday in Riga are no longer on the agenda.",
            "2022-03-04 | cancelled",
        ),
        ("Talks between Latvia and Moldova in Riga on Friday are no longer planned.", "2022-03-04 | cancelled"),
        ("Latvia dropped Friday's talks with Moldova in Riga.", "2022-03-04 | cancelled"),
        ("Latvia announced a delay to Friday's talks with Moldova in Riga.", "- | postponed (was 2022-03-04)"),
        (
            "Friday's talks between Latvia and Moldova in Riga have been replaced by a phone call.",
            "2022-03-04 | scheduled",
        ),
        ("Talks between Latvia and Moldova in Riga on Friday are no longer secret.", "2022-03-04 | scheduled"),
        (
            "Talks between Latvia and Moldova in Riga will begin on Friday after a delay of a week.",
            "2022-03-04 | scheduled",
        ),
    ],
)
def test_what_is_taken_off_the_agenda_is_off(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Latvia, Moldova | Riga | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Moldova's president, instead of visiting Riga on Friday, will go to Rome on Saturday.",
            ["visit | Moldova | Rome | 2022-03-05 | scheduled"],
        ),
        (
            "Moldova's president will go to Rome on Saturday rather than visit Riga on Friday.",
            ["visit | Moldova | Rome | 2022-03-05 | scheduled"],
        ),
        (
            "Rather than visit Riga on Friday as planned, Moldova's president will stay at home.",
            ["visit | Moldova | Riga | 2022-03-04 | cancelled"],
        ),
        (
            "Instead of the talks set for Friday in Riga, Latvia and Moldova will hold a video call on Monday.",
            ["call | Latvia, Moldova | - | 2022-03-07 | scheduled"],
        ),
        (
            "Moldova's president will visit Riga on Friday instead of his prime minister.",
            ["visit | Moldova | Riga | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_something_else_is_done_instead_of_is_no_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Moldova's president is no longer expected in Riga on Friday, his office said.", "cancelled"),
        ("Moldova's president is no longer expected to visit Riga on Friday.", "cancelled"),
        ("Moldova's president no longer plans to visit Riga on Friday.", "cancelled"),
        ("Moldova's president is no longer due to visit Riga on Friday.", "cancelled"),
        ("Moldova's president is expected in Riga on Friday, his office said.", "scheduled"),
        ("Moldova's president, no longer a candidate, is expected to visit Riga on Friday.", "scheduled"),
        ("Moldova's president, who was due to visit Riga on Friday, did not come.", "cancelled"),
        ("Moldova's president, who is due to visit Riga on Friday, has not resigned.", "scheduled"),
    ],
)
def test_who_is_no_longer_expected_does_not_come(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"visit | Moldova | Riga | 2022-03-04 | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Latvia and Moldova, no longer planned for Friday, will be held in Riga on Saturday.",
            "2022-03-05 | scheduled (was 2022-03-04)",
        ),
        (
            "Talks between Latvia and Moldova in Riga on Friday are no longer expected to yield a treaty.",
            "2022-03-04 | scheduled",
        ),
        (
            "Talks between Latvia and Moldova in Riga on Friday are no longer expected to be held.",
            "2022-03-04 | cancelled",
        ),
        (
            "Talks between Latvia and Moldova in Riga on Friday are no longer expected to go ahead.",
            "2022-03-04 | cancelled",
        ),
        ("A short delay to Monday's talks between Latvia and Moldova in Riga was blamed on snow.", "2022-02-28 | held"),
        (
            "Latvia deplored the delay in talks with Moldova on gas, due in Riga on Friday.",
            "2022-03-04 | scheduled",
        ),
        (
            "A delay to Friday's talks between Latvia and Moldova in Riga was announced.",
            "- | postponed (was 2022-03-04)",
        ),
        (
            "Latvia and Moldova said after Monday's talks in Riga that a second round will be held at a later date.",
            "2022-02-28 | held",
        ),
        (
            "The talks between Latvia and Moldova in Riga on Friday will be held at a later date.",
            "- | postponed (was 2022-03-04)",
        ),
        (
            "The talks between Latvia and Moldova in Riga on Monday were disrupted by a fire alarm and go on on Friday.",
            "2022-02-28 | held",
        ),
        ("The quarrel has overshadowed Monday's talks between Latvia and Moldova in Riga.", "2022-02-28 | held"),
        (
            "The quarrel has overshadowed next Monday's talks between Latvia and Moldova in Riga.",
            "2022-03-07 | scheduled",
        ),
        (
            "The talks between Latvia and Moldova in Riga on Friday have been derailed by a strike.",
            "2022-03-04 | tentative",
        ),
    ],
)
def test_what_else_is_told_of_talks_leaves_them_as_they_were(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [f"talks | Latvia, Moldova | Riga | {wanted}"]


def test_a_move_to_another_town_does_not_call_talks_off(nlp: Language) -> None:
    found = told(nlp, "The talks between Latvia and Moldova on Friday are no longer planned for Riga but for Rome.")

    assert [each for each in found if "cancelled" in each] == []
    assert len(found) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Friday's talks between Latvia and Moldova in Riga are no longer planned, but the ministers may still write.",
        "The talks between Latvia and Moldova in Riga are no longer planned for Friday but for Saturday.",
        "The talks between Latvia and Moldova in Riga are no longer planned for Friday and will be held on Saturday.",
    ],
)
def test_what_is_no_longer_planned_for_a_day_is_not_of_that_day(nlp: Language, text: str) -> None:
    assert "talks | Latvia, Moldova | Riga | 2022-03-04 | scheduled" not in told(nlp, text)


_TO_MEET = "Latvia's president was due to meet Moldova's in Riga on Friday, but"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{_TO_MEET} he fell ill.", "tentative"),
        (f"{_TO_MEET} then fell ill.", "tentative"),
        (f"{_TO_MEET} his plane turned back.", "tentative"),
        (f"{_TO_MEET} the president was detained.", "tentative"),
        (f"{_TO_MEET} the Moldovan envoy was sacked.", "scheduled"),
        (f"{_TO_MEET} his foreign minister fell ill and will stay at home.", "scheduled"),
        (f"{_TO_MEET} has resigned from the board of a club.", "scheduled"),
        ("It is unclear whether the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
        ("It is not clear where in Riga the presidents of Latvia and Moldova will meet on Friday.", "scheduled"),
        ("It is uncertain how long the presidents of Latvia and Moldova will meet in Riga on Friday.", "scheduled"),
        ("It is unclear if the presidents of Latvia and Moldova will meet in Riga on Friday.", "tentative"),
    ],
)
def test_only_who_meets_can_upset_it_and_where_is_no_whether(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, text)

    assert [each.rpartition(" | ")[2] for each in found] == [wanted]
    assert found[0].startswith("meeting | Latvia, Moldova | Riga")
