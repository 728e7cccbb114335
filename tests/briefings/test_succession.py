"""Who followed a meeting that became one with another goes on following it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from briefings.succession import following_on, successors
from store.records import Meeting, MeetingStatus
from store.rulings import Basis, Ruling, RulingKind
from store.subscribers import ChatKey, OwnLeads, Subscriber
from tests.briefings.stories import article, report, resolution

SET = article("set", "2022-01-03", report("Egypt", "Sudan", on="2022-01-12", place="Khartoum"))
FAR = article("far", "2022-01-04", report("Egypt", "Sudan", on="2022-01-25", place="Khartoum"))
BEFORE = resolution((SET, FAR))
FIRST, SECOND = BEFORE.meetings
SAME = Ruling("same", RulingKind.SAME, datetime(2022, 1, 5, tzinfo=UTC), BEFORE.basis(FIRST), BEFORE.basis(SECOND))
HOUR = timedelta(hours=1)


def merged() -> tuple[Meeting, ...]:
    return resolution((SET, FAR), BEFORE.meetings, (SAME,)).meetings


def test_what_was_merged_has_become_the_meeting_that_is_left() -> None:
    became = successors(BEFORE.meetings, merged(), (SAME,))

    assert became == {SECOND.id: FIRST.id}


def test_where_all_are_there_none_has_become_another() -> None:
    assert successors(BEFORE.meetings, BEFORE.meetings, ()) == {}


def test_what_was_deleted_has_become_nothing_though_its_words_tell_of_another() -> None:
    told_together = replace(FIRST, id="other", status=MeetingStatus.CANCELLED)
    deleted = replace(SAME, kind=RulingKind.DELETED, about=Basis(FIRST.id, BEFORE.reports[FIRST.id]), other=None)

    assert successors([FIRST], [told_together], (deleted,)) == {}
    assert successors([FIRST], [told_together], ()) == {FIRST.id: "other"}


def test_whoever_followed_it_follows_what_it_has_become_with_the_same_lead_times() -> None:
    before = Subscriber(
        ChatKey(7), meetings=("a", "x"), mutes=("a",), own_leads=(OwnLeads("a", (HOUR,)), OwnLeads("x", (2 * HOUR,)))
    )

    after = following_on(before, {"a": "b"})

    assert after.meetings == ("a", "x", "b")
    assert after.own_leads == (*before.own_leads, OwnLeads("b", (HOUR,)))
    assert after.mutes == ("a",)
    assert following_on(after, {"a": "b"}) == after


def test_lead_times_that_were_set_for_what_is_left_stay() -> None:
    before = Subscriber(ChatKey(7), own_leads=(OwnLeads("a", (HOUR,)), OwnLeads("b", (2 * HOUR,))))

    assert following_on(before, {"a": "b"}).own_leads == before.own_leads
