"""What resolve promises whatever is told: no order matters, and telling it twice changes nothing."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from store.records import Citation, Meeting
from tests.briefings.stories import Told, arriving, article, report, resolved, time_of, unnamed

SIDES = ("Egypt", "Sudan", "Ethiopia", "African Union", "Karim Fahmy/Egypt", "Karim Fahmy", "Fahmy")
DAYS = (None, "2022-01-07", "2022-01-11", "2022-01-13", "2022-01-11..13", "2022-01-10~16", "2022-01")

reports = st.builds(
    report,
    st.sampled_from(SIDES),
    st.sampled_from(SIDES),
    on=st.sampled_from(DAYS),
    place=st.sampled_from((None, "Khartoum", "Cairo", "Egypt")),
    kind=st.sampled_from(("talks", "meeting", "summit", "visit", "call")),
    status=st.sampled_from(("scheduled", "scheduled", "tentative", "held", "postponed", "cancelled")),
    former=st.sampled_from((None, None, None, "2022-01-07", "2022-01-13")),
    official=st.booleans(),
    moved=st.sampled_from((False, False, True)),
    shift=st.sampled_from((None, None, None, 2, -4)),
    former_place=st.sampled_from((None, None, None, "Khartoum", "Cairo")),
)
told_in_articles = st.lists(
    st.tuples(st.sampled_from(("2022-01-02", "2022-01-05", "2022-01-09", "2022-01-12")), st.lists(reports, max_size=3)),
    min_size=1,
    max_size=5,
).map(lambda told: [article(f"a{number}", day, *each) for number, (day, each) in enumerate(told)])


def _with_later_version(told: list[Told]) -> list[Told]:
    """The articles and one more: the first as it was corrected, with all that is planned in it on another day."""
    text, findings = told[0]
    reports = [replace(each, when=time_of("2022-01-20")) for each in findings.meetings]
    later, found = article("later", "2022-01-06", *reports)
    return [*told, (replace(later, earlier=text.id), found)]


told_and_corrected = st.one_of(told_in_articles, told_in_articles.map(_with_later_version))


def cited(meetings: tuple[Meeting, ...]) -> set[Citation]:
    return {citation for meeting in meetings for citation in meeting.citations}


@settings(max_examples=150, deadline=None)
@given(told_and_corrected, st.randoms(use_true_random=False))
def test_any_order_of_arrival_ends_in_the_same_meetings(told: list[Told], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert unnamed(arriving(shuffled)) == unnamed(resolved(told))


@settings(max_examples=150, deadline=None)
@given(told_and_corrected)
def test_resolving_again_changes_no_meeting_no_id_and_no_sequence(told: list[Told]) -> None:
    once = resolved(told)

    assert resolved(told, once) == once


@settings(max_examples=150, deadline=None)
@given(told_and_corrected)
def test_no_report_is_lost_and_none_is_invented(told: list[Told]) -> None:
    wanted = {citation for _, findings in told for each in findings.meetings for citation in each.citations}

    assert cited(resolved(told)) == wanted


@settings(max_examples=100, deadline=None)
@given(told_and_corrected)
def test_ids_are_given_once_and_sequence_numbers_never_fall(told: list[Told]) -> None:
    before = resolved(told[:-1])
    after = resolved(told, before)
    numbers = {meeting.id: meeting.sequence for meeting in after}

    assert len(numbers) == len(after)
    assert all(numbers.get(meeting.id, meeting.sequence) >= meeting.sequence for meeting in before)
