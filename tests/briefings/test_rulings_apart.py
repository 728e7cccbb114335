"""One meeting or two: what admins rule of it, and what is held for them to look at."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from store.records import Citation, MeetingReport
from store.rulings import Basis, DoubtReason
from tests.briefings.ruled import SET, TALKS, as_ruled, ruling
from tests.briefings.stories import Told, article, only, report, resolution, time_of

# --------------------------------------------------------------------------- the same, apart


def test_meetings_ruled_to_be_one_are_one_with_what_both_say() -> None:
    later = article("later", "2022-01-04", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
    found = resolution((SET, later))
    same = ruling("same", SET, later, other=found.basis(found.meetings[1]))

    meeting = only(as_ruled((same,), SET, later))

    assert meeting.citations == (Citation("later", 0, 80), Citation("set", 0, 80))
    assert [value for each in meeting.contradictions for value, _ in each.values] == [
        "Tuesday 25 January 2022",
        "Wednesday 12 January 2022",
    ]


def test_the_meeting_an_admin_stood_at_lends_its_id_and_the_other_one_gets_its_own_back() -> None:
    later = article("later", "2022-01-04", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
    before = resolution((SET, later))
    first, second = before.meetings
    same = ruling("same", SET, later, of=1, other=before.basis(first))

    together = resolution((SET, later), before.meetings, (same,))
    forgotten = resolution((SET, later), (), (same,))
    after = resolution((SET, later), together.meetings, (replace(same, withdrawn=same.made),))

    assert [meeting.id for meeting in together.meetings] == [second.id]
    assert [meeting.id for meeting in forgotten.meetings] == [second.id]
    assert [(meeting.id, meeting.sequence) for meeting in after.meetings] == [(first.id, 1), (second.id, 0)]


def test_a_cancellation_without_a_meeting_calls_off_the_one_it_is_merged_with() -> None:
    off = article("off", "2022-01-04", report("Sudan", status="cancelled"))
    found = resolution((SET, off))
    same = ruling("same", SET, off, other=found.basis(found.meetings[1]))

    meeting = only(as_ruled((same,), SET, off))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-01-12"))


def test_a_vague_word_that_may_mean_either_means_what_the_two_have_become() -> None:
    far = article("far", "2022-01-03", report("Egypt", "Sudan", on="2022-01-29", place="Khartoum"))
    vague = article("vague", "2022-01-04", report("Egypt", "Sudan", on="2022-01"))
    found = resolution((SET, far, vague))
    dated = [meeting for meeting in found.meetings if meeting.when.is_dated]
    about, other = map(found.basis, dated)
    same = replace(ruling("same", SET, far, vague, other=other), about=about)

    meeting = only(as_ruled((same,), SET, far, vague))

    assert len(meeting.citations) == 3


def test_reports_ruled_apart_are_two_meetings_for_ever() -> None:
    other = article("other", "2022-01-04", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum"))
    third = article("third", "2022-01-08", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum"))
    found = resolution((SET, other))
    whole = found.basis(found.meetings[0])
    apart = replace(
        ruling("apart", SET, other),
        about=replace(whole, reports=whole.reports[:1]),
        other=Basis("", whole.reports[1:]),
    )

    meetings = as_ruled((apart,), SET, other, third)

    assert [[each.article for each in meeting.citations] for meeting in meetings] == [["third", "set"], ["other"]]


def test_what_is_left_after_a_split_stays_one_meeting_whichever_report_comes_first() -> None:
    told = [article(name, f"2022-01-0{day}", TALKS) for day, name in enumerate("abc", 3)]
    found = resolution(told)
    whole = found.basis(found.meetings[0])

    for name in "abc":
        there = tuple(each for each in whole.reports if each.citations[0].article == name)
        rest = tuple(each for each in whole.reports if each not in there)
        apart = replace(ruling("apart", *told), about=replace(whole, reports=rest), other=Basis("", there))
        meetings = as_ruled((apart,), *told)
        assert sorted(len(meeting.citations) for meeting in meetings) == [1, 2]


def test_of_opposite_rulings_on_the_same_meetings_the_later_counts() -> None:
    later = article("later", "2022-01-04", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
    found = resolution((SET, later))
    other = found.basis(found.meetings[1])
    rulings = tuple(
        ruling(kind, SET, later, other=other, made=f"2022-01-05T0{hour}:00")
        for hour, kind in enumerate(("apart", "same", "apart", "same"))
    )

    meetings = [len(as_ruled(rulings[:number], SET, later)) for number in range(5)]

    assert meetings == [2, 2, 1, 2, 1]


# --------------------------------------------------------------------------- possibly the same


def doubts(*told: Told) -> list[DoubtReason]:
    """Why the two meetings that these articles tell of may be one; no matter in which order they come."""
    found = resolution(told)
    for order in itertools.permutations(told):
        assert [each.reason for each in resolution(order).doubts] == [each.reason for each in found.doubts]
    assert len(found.meetings) > 1
    return [each.reason for each in found.doubts]


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (report("Egypt", "Sudan", on="2022-01-18", place="Khartoum"), DoubtReason.DAYS),
        (report("Egypt", "Sudan", on="2022-01-26", place="Khartoum"), DoubtReason.DAYS),
        (report("Egypt", "Sudan", on="2022-01-17"), DoubtReason.DAYS),
        (report("Egypt", "Sudan", on="2022-01-12", place="Cairo"), DoubtReason.PLACES),
        (report("Egypt", "Sudan", "Kenya", on="2022-01-12", place="Khartoum"), DoubtReason.SIDES),
    ],
)
def test_what_is_alike_and_not_certainly_the_same_is_held(other: MeetingReport, reason: DoubtReason) -> None:
    found = doubts(SET, article("other", "2022-01-04", other))

    assert found == [reason]


@pytest.mark.parametrize(
    "other",
    [
        report("Egypt", "Sudan", on="2022-01-30", place="Khartoum"),
        report("Egypt", "Sudan", on="2022-01-18", place="Cairo"),
        report("Egypt", "Kenya", on="2022-01-12", place="Khartoum"),
        report("Egypt", "Sudan", on="2022-01-18", kind="call"),
        report("Egypt", "Sudan", on="2022-01-18", place="Khartoum", kind="visit"),
        report("African Union", "Egypt", "Sudan", on="2022-01-12", place="Khartoum", kind="summit"),
        report("Ada Amin/Egypt", "Sudan", on="2023-01-12", place="Khartoum"),
    ],
)
def test_what_is_another_meeting_is_not_asked_about(other: MeetingReport) -> None:
    found = doubts(SET, article("other", "2022-01-04", other))

    assert found == []


def test_what_one_article_tells_as_two_is_not_asked_about() -> None:
    found = doubts(article("both", "2022-01-03", TALKS, replace(TALKS, when=time_of("2022-01-18"))))

    assert found == []


def test_a_second_round_told_when_the_first_was_over_is_not_asked_about() -> None:
    over = article("over", "2022-01-13", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum", status="held"))
    next_round = article("next", "2022-01-14", report("Egypt", "Sudan", on="2022-01-19", place="Khartoum"))

    assert doubts(SET, over, next_round) == []


def test_a_vague_word_that_may_mean_either_of_two_is_held_with_both() -> None:
    far = article("far", "2022-01-03", report("Egypt", "Sudan", on="2022-01-29", place="Khartoum"))
    vague = article("vague", "2022-01-04", report("Egypt", "Sudan", on="2022-01"))

    assert doubts(SET, far, vague) == [DoubtReason.VAGUE, DoubtReason.VAGUE]


def test_a_move_from_a_day_on_which_there_were_two_is_held_with_both() -> None:
    elsewhere = article("elsewhere", "2022-01-03", report("Egypt", "Sudan", on="2022-01-12", place="Cairo"))
    moved = article("moved", "2022-01-05", report("Egypt", "Sudan", on="2022-02-20", former="2022-01-12"))

    assert sorted(doubts(SET, elsewhere, moved)) == [DoubtReason.CHANGE, DoubtReason.CHANGE, DoubtReason.PLACES]


def test_three_days_between_two_plans_for_one_place_are_a_disagreement_and_no_doubt() -> None:
    other = article("other", "2022-01-04", report("Egypt", "Sudan", on="2022-01-15", place="Khartoum"))

    found = resolution((SET, other))

    assert (len(found.meetings), found.doubts) == (1, ())
    assert found.meetings[0].contradictions
