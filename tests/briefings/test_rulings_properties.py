"""What rulings promise whatever is told: no order matters, and what undoes each other undoes each other exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefings.resolve import Resolution
from store.records import Citation, Meeting, MeetingStatus, Party
from store.rulings import Basis, Ruling, RulingKind
from tests.briefings.stories import Told, arriving, article, report, resolution, resolved, time_of, unnamed
from tests.briefings.test_resolve_properties import told_in_articles

RULED = datetime(2022, 1, 10, 9, tzinfo=UTC)

corrections = st.sampled_from(
    (
        {"kind": RulingKind.WHEN, "when": time_of("2022-01-14T15:30")},
        {"kind": RulingKind.WHEN, "when": time_of("2022-01-11")},
        {"kind": RulingKind.HOUR, "when": time_of("2022-01-12T15:30")},
        {"kind": RulingKind.WHEN, "when": time_of("2022-01-15T10:00"), "hour_kept": True},
        {"kind": RulingKind.PLACE, "place": "Cairo"},
        {"kind": RulingKind.PARTIES, "parties": (Party("Egypt", "Egypt"), Party("Kenya", "Kenya"))},
        {"kind": RulingKind.STATUS, "status": MeetingStatus.CANCELLED},
        {"kind": RulingKind.STATUS, "status": MeetingStatus.POSTPONED},
        {"kind": RulingKind.DELETED},
    )
)


def ruling(kind: RulingKind, about: Basis, other: Basis | None = None, *, number: int = 0, **more: object) -> Ruling:
    made = RULED + timedelta(minutes=number)
    return Ruling(f"{kind}{number}", kind, made, about, other, words=Citation("line", 0, 9), **more)  # type: ignore[arg-type]


def one_of(data: st.DataObject, found: Resolution) -> Meeting:
    return data.draw(st.sampled_from(found.meetings))


def two_of(data: st.DataObject, found: Resolution) -> tuple[Basis, Basis]:
    first, second = data.draw(st.permutations(found.meetings))[:2]
    return found.basis(first), found.basis(second)


def halves_of(data: st.DataObject, basis: Basis) -> tuple[Basis, Basis]:
    """Some of the reports of a meeting, and the others."""
    reports = data.draw(st.permutations(basis.reports))
    cut = data.draw(st.integers(1, len(reports) - 1))
    return replace(basis, reports=tuple(reports[:cut])), replace(basis, meeting="", reports=tuple(reports[cut:]))


def are_one(pair: tuple[Basis, Basis], found: Resolution) -> bool:
    """True where one meeting rests on reports of both."""
    one, other = (set(basis.reports) for basis in pair)
    return any(one & set(kept) and other & set(kept) for kept in found.reports.values())


def numbers(meetings: Sequence[Meeting]) -> dict[str, int]:
    return {meeting.id: meeting.sequence for meeting in meetings}


@settings(max_examples=100, deadline=None)
@given(told_in_articles, st.data(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_ends_in_the_same_meetings_as_ruled(
    told: list[Told], data: st.DataObject, random: object
) -> None:
    found = resolution(told)
    assume(len(found.meetings) > 1)
    pair = ruling(data.draw(st.sampled_from((RulingKind.SAME, RulingKind.APART))), *two_of(data, found))
    put_right = ruling(about=found.basis(one_of(data, found)), number=1, **data.draw(corrections))
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert unnamed(arriving(shuffled, (pair, put_right))) == unnamed(resolved(told, (), (pair, put_right)))


@settings(max_examples=100, deadline=None)
@given(told_in_articles, st.data())
def test_resolving_again_as_ruled_changes_nothing(told: list[Told], data: st.DataObject) -> None:
    found = resolution(told)
    assume(len(found.meetings) > 1)
    pair = ruling(data.draw(st.sampled_from((RulingKind.SAME, RulingKind.APART))), *two_of(data, found))
    rulings = (pair, ruling(about=found.basis(one_of(data, found)), number=1, **data.draw(corrections)))

    once = resolution(told, found.meetings, rulings)
    again = resolution(told, once.meetings, rulings)

    assert (again.meetings, again.doubts) == (once.meetings, once.doubts)


@settings(max_examples=150, deadline=None)
@given(told_in_articles, st.data())
def test_two_meetings_brought_together_and_taken_apart_are_who_they_were(told: list[Told], data: st.DataObject) -> None:
    before = resolution(told)
    assume(len(before.meetings) > 1)
    pair = two_of(data, before)
    same, apart = ruling(RulingKind.SAME, *pair), ruling(RulingKind.APART, *pair, number=1)

    together = resolution(told, before.meetings, (same,))
    after = resolution(told, together.meetings, (same, apart))
    taken_back = resolution(told, together.meetings, (replace(same, withdrawn=RULED),))

    assert are_one(pair, together)
    for each in (after, taken_back):
        assert unnamed(each.meetings) == unnamed(before.meetings)
        assert [meeting.id for meeting in each.meetings] == [meeting.id for meeting in before.meetings]
        for basis in pair:
            assert numbers(each.meetings)[basis.meeting] >= basis.sequence


@settings(max_examples=150, deadline=None)
@given(told_in_articles, st.data())
def test_a_meeting_taken_apart_and_brought_together_is_who_it_was(told: list[Told], data: st.DataObject) -> None:
    before = resolution(told)
    several = [meeting for meeting in before.meetings if len(before.reports[meeting.id]) > 1]
    assume(several)
    meeting = data.draw(st.sampled_from(several))
    halves = halves_of(data, before.basis(meeting))
    apart = ruling(RulingKind.APART, *halves)

    parts = resolution(told, before.meetings, (apart,))
    same = ruling(RulingKind.SAME, *halves, number=1)
    after = resolution(told, parts.meetings, (apart, same))
    taken_back = resolution(told, parts.meetings, (replace(apart, withdrawn=RULED),))

    assert not are_one(halves, parts)
    assert all(any(set(half.reports) <= set(kept) for kept in parts.reports.values()) for half in halves)
    for each in (after, taken_back):
        assert unnamed(each.meetings) == unnamed(before.meetings)
        assert [found.id for found in each.meetings] == [found.id for found in before.meetings]
        assert all(numbers(each.meetings)[found.id] >= found.sequence for found in before.meetings)


@settings(max_examples=100, deadline=None)
@given(told_in_articles, st.data())
def test_a_correction_that_is_taken_back_leaves_nothing_but_its_number(told: list[Told], data: st.DataObject) -> None:
    before = resolution(told)
    assume(before.meetings)
    put_right = ruling(about=before.basis(one_of(data, before)), **data.draw(corrections))

    corrected = resolution(told, before.meetings, (put_right,))
    after = resolution(told, corrected.meetings, (replace(put_right, withdrawn=RULED),))

    assert unnamed(after.meetings) == unnamed(before.meetings)
    assert [meeting.id for meeting in after.meetings] == [meeting.id for meeting in before.meetings]
    assert all(numbers(after.meetings)[meeting.id] >= meeting.sequence for meeting in before.meetings)


@settings(max_examples=100, deadline=None)
@given(told_in_articles, st.data())
def test_what_is_ruled_apart_is_never_one_meeting_whatever_comes_in(told: list[Told], data: st.DataObject) -> None:
    found = resolution(told[:-1])
    assume(len(found.meetings) > 1)
    pair = two_of(data, found)

    after = resolution(told, found.meetings, (ruling(RulingKind.APART, *pair),))

    assert not are_one(pair, after)


plans = st.lists(
    st.builds(
        report,
        st.just("Egypt"),
        st.just("Sudan"),
        on=st.sampled_from(("2022-01-11", "2022-01-13", "2022-01-18", "2022-01-11..13", "2022-01-10~16", "2022-01")),
        place=st.sampled_from((None, "Khartoum", "Cairo")),
        kind=st.sampled_from(("talks", "meeting")),
    ),
    min_size=2,
    max_size=5,
).map(lambda each: [article(f"a{number}", "2022-01-02", plan) for number, plan in enumerate(each)])


@settings(max_examples=100, deadline=None)
@given(plans, st.data())
def test_doubts_are_of_meetings_there_are_and_end_with_a_ruling(told: list[Told], data: st.DataObject) -> None:
    found = resolution(told)
    assume(found.doubts)
    doubt = data.draw(st.sampled_from(found.doubts))
    by_id = {meeting.id: found.basis(meeting) for meeting in found.meetings}

    apart = resolution(told, found.meetings, (ruling(RulingKind.APART, by_id[doubt.first], by_id[doubt.second]),))
    same = resolution(told, found.meetings, (ruling(RulingKind.SAME, by_id[doubt.first], by_id[doubt.second]),))

    assert doubt.first < doubt.second
    assert unnamed(apart.meetings) == unnamed(found.meetings)
    assert (doubt.first, doubt.second) not in [(each.first, each.second) for each in apart.doubts]
    assert are_one((by_id[doubt.first], by_id[doubt.second]), same)
