"""What admins rule, in stories: what it stands against, what takes its place, and how it is found again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefings.resolve import NOTHING, unmatched
from store.records import Article, Citation, Findings, MeetingReport, MeetingStatus, Party, PublishedFrom
from store.rulings import Basis, Ruling, RulingKind
from tests.briefings.ruled import LINE, RULED, SET, TALKS, as_ruled, ruling, said
from tests.briefings.stories import Told, article, only, report, resolved, time_of

# --------------------------------------------------------------------------- one field put right


def test_a_corrected_day_holds_and_what_the_source_says_is_kept() -> None:
    put_right = ruling("when", SET, when=time_of("2022-01-14T15:30"))

    meeting = only(as_ruled((put_right,), SET))

    assert (meeting.when, meeting.former, meeting.sequence) == (time_of("2022-01-14T15:30"), (), 1)
    assert said(meeting) == [("when", "Wednesday 12 January 2022")]
    assert (meeting.corrections[0].words, meeting.corrections[0].sources) == (LINE, (Citation("set", 0, 80),))
    assert [(step.when, step.by_admin) for step in meeting.history] == [
        (time_of("2022-01-12"), False),
        (time_of("2022-01-14T15:30"), True),
    ]


def test_a_corrected_day_has_no_end_that_a_source_tells() -> None:
    put_right = ruling("when", SET, when=time_of("2022-01-14"))
    longer = article("longer", "2022-01-08", report("Egypt", "Sudan", on="2022-01-14..15", place="Khartoum"))

    meeting = only(as_ruled((put_right,), SET, longer))

    assert meeting.when == time_of("2022-01-14")


def test_a_corrected_place_and_corrected_sides_hold_beside_a_corrected_day() -> None:
    sides = (Party("Egypt", "Egypt"), Party("South Sudan", "South Sudan"))
    rulings = (
        ruling("place", SET, place="Cairo"),
        ruling("parties", SET, parties=sides, made="2022-01-05T10:00"),
        ruling("when", SET, when=time_of("2022-01-13"), made="2022-01-05T11:00"),
    )

    meeting = only(as_ruled(rulings, SET))

    assert (meeting.place, meeting.sides, meeting.when) == ("Cairo", ("Egypt", "South Sudan"), time_of("2022-01-13"))
    assert said(meeting) == [
        ("place", "Khartoum"),
        ("parties", "Egypt, Sudan"),
        ("date", "Wednesday 12 January 2022"),
    ]


@pytest.mark.parametrize("seen", [(), ("other",)])
def test_who_tells_another_day_in_the_place_that_was_put_right_tells_of_that_meeting(seen: tuple[str, ...]) -> None:
    """Whether the admin has seen that too, or it came later."""
    other = article("other", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))
    put_right = ruling("place", *(SET, other)[: len(seen) + 1], place="Cairo")

    meeting = only(as_ruled((put_right,), SET, other))

    assert meeting.place == "Cairo"
    assert [value for each in meeting.contradictions for value, _ in each.values] == [
        "Thursday 13 January 2022",
        "Wednesday 12 January 2022",
    ]


def test_a_cancellation_that_names_the_place_that_was_put_right_finds_its_meeting() -> None:
    off = article("off", "2022-01-07", report("Egypt", "Sudan", place="Khartoum", status="cancelled"))

    meeting = only(as_ruled((ruling("place", SET, place="Nairobi"),), SET, off))

    assert (meeting.place, meeting.status, meeting.when) == ("Nairobi", "cancelled", time_of("2022-01-12"))


@pytest.mark.parametrize("status", ["tentative", "cancelled", "held"])
def test_a_corrected_status_holds(status: str) -> None:
    put_right = ruling("status", SET, status=MeetingStatus(status))

    meeting = only(as_ruled((put_right,), SET))

    assert (meeting.status, meeting.when) == (status, time_of("2022-01-12"))
    assert said(meeting) == [("status", "scheduled")]


def test_what_an_admin_puts_off_has_no_day_until_a_new_one_is_told() -> None:
    put_off = ruling("status", SET, status=MeetingStatus.POSTPONED)
    again = article("again", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum"))

    before, after = only(as_ruled((put_off,), SET)), only(as_ruled((put_off,), SET, again))

    assert (before.status, before.when, before.former) == ("postponed", time_of(None), (time_of("2022-01-12"),))
    assert (after.status, after.when, said(after)) == ("scheduled", time_of("2022-01-20"), [])


def test_a_day_given_to_what_was_put_off_sets_it_again() -> None:
    put_off = article("off", "2022-01-04", report("Egypt", "Sudan", status="postponed"))
    put_right = ruling("when", SET, put_off, when=time_of("2022-01-19"))

    meeting = only(as_ruled((put_right,), SET, put_off))

    assert (meeting.status, meeting.when) == ("scheduled", time_of("2022-01-19"))


def test_a_day_can_be_taken_away() -> None:
    meeting = only(as_ruled((ruling("when", SET, when=time_of(None)),), SET))

    assert (meeting.when, meeting.status) == (time_of(None), "scheduled")
    assert said(meeting) == [("when", "Wednesday 12 January 2022")]


def test_of_two_corrections_of_one_thing_the_later_holds() -> None:
    first = ruling("when", SET, when=time_of("2022-01-13"))
    second = ruling("when", SET, when=time_of("2022-01-14"), made="2022-01-06T09:00")

    meeting = only(as_ruled((second, first), SET))

    assert meeting.when == time_of("2022-01-14")
    assert said(meeting) == [("date", "Wednesday 12 January 2022")]


def test_an_hour_alone_is_of_the_day_the_meeting_has_and_gives_way_with_it() -> None:
    hour = ruling("hour", SET, when=time_of("2022-01-12T15:30"))
    moved = article(
        "moved", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-12")
    )
    day = ruling("when", SET, when=time_of("2022-01-14T15:30"), made="2022-01-06T09:00", hour_kept=True)

    alone, both, after = (
        only(as_ruled((hour,), SET)),
        only(as_ruled((hour, day), SET)),
        only(as_ruled((hour,), SET, moved)),
    )

    assert (alone.when, said(alone)) == (time_of("2022-01-12T15:30"), [("time", "no hour given")])
    assert both.when == time_of("2022-01-14T15:30")
    assert said(both) == [("time", "no hour given"), ("date", "Wednesday 12 January 2022")]
    assert (after.when, said(after)) == (time_of("2022-01-20"), [])


def test_a_day_alone_has_no_hour_that_the_meeting_has_no_more() -> None:
    day = ruling("when", SET, when=time_of("2022-01-14T15:30"), hour_kept=True)

    meeting = only(as_ruled((day,), SET))

    assert meeting.when == time_of("2022-01-14")


def test_an_hour_says_nothing_of_what_has_no_day_by_now() -> None:
    hour = ruling("hour", SET, when=time_of("2022-01-12T15:30"))
    off = article("off", "2022-01-04", report("Egypt", "Sudan", status="postponed"))

    meeting = only(as_ruled((hour,), SET, off))

    assert (meeting.status, meeting.when, said(meeting)) == ("postponed", time_of(None), [])


def test_a_correction_that_says_what_the_sources_say_by_now_stands_against_nothing() -> None:
    put_right = ruling("when", SET, when=time_of("2022-01-14"))
    other = article(
        "moved", "2022-01-04", report("Egypt", "Sudan", on="2022-01-14", place="Khartoum", former="2022-01-12")
    )

    meeting = only(as_ruled((put_right,), SET, other))

    assert said(meeting) == [("date", None)]


# --------------------------------------------------------------------------- what comes in afterwards


PUT_RIGHT = ruling("when", SET, when=time_of("2022-01-14"))


@pytest.mark.parametrize("official", [False, True])
@pytest.mark.parametrize("published", ["2022-01-02", "2022-01-08"])
def test_whoever_tells_the_old_day_again_does_not_bring_it_back(published: str, official: bool) -> None:
    again = article("again", published, report("Egypt", "Sudan", on="2022-01-12", place="Khartoum", official=official))

    meeting = only(as_ruled((PUT_RIGHT,), SET, again))

    assert (meeting.when, meeting.contradictions) == (time_of("2022-01-14"), ())


def test_a_plain_report_of_another_day_stands_beside_the_correction() -> None:
    other = article("other", "2022-01-08", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum"))

    meeting = only(as_ruled((PUT_RIGHT,), SET, other))

    assert meeting.when == time_of("2022-01-14")
    assert said(meeting) == [("date", "Thursday 13 January 2022")]


@pytest.mark.parametrize("published", ["2022-01-05", "2022-01-08"])
def test_a_move_told_on_the_day_of_a_correction_or_later_takes_its_place(published: str) -> None:
    moved = article(
        "moved", published, report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-14")
    )

    meeting = only(as_ruled((PUT_RIGHT,), SET, moved))

    assert (meeting.when, meeting.former, said(meeting)) == (time_of("2022-01-20"), (time_of("2022-01-14"),), [])


@pytest.mark.parametrize("published", ["2022-01-05", "2022-01-08"])
def test_a_move_from_the_corrected_day_takes_its_place_even_back_to_the_day_that_was_put_right(published: str) -> None:
    back = report("Egypt", "Sudan", on="2022-01-12T20:00", place="Khartoum", former="2022-01-14")

    meeting = only(as_ruled((PUT_RIGHT,), SET, article("back", published, back)))

    assert (meeting.when, meeting.former, said(meeting)) == (
        time_of("2022-01-12T20:00"),
        (time_of("2022-01-14"),),
        [],
    )


def test_a_move_told_before_a_correction_and_read_after_it_does_not() -> None:
    moved = article(
        "moved", "2022-01-04", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-12")
    )

    meeting = only(as_ruled((PUT_RIGHT,), SET, moved))

    assert meeting.when == time_of("2022-01-14")


def test_a_misread_move_of_the_same_day_is_put_right() -> None:
    moved = article(
        "moved", "2022-01-05", report("Egypt", "Sudan", on="2022-01-16", place="Khartoum", former="2022-01-12")
    )
    put_right = ruling("when", SET, moved, when=time_of("2022-01-15"))

    meeting = only(as_ruled((put_right,), SET, moved))

    assert (meeting.when, meeting.former) == (time_of("2022-01-15"), (time_of("2022-01-12"),))


def test_a_cancellation_told_later_takes_the_place_of_a_corrected_status() -> None:
    stands = ruling("status", SET, status=MeetingStatus.TENTATIVE)
    off = article("off", "2022-01-08", report("Egypt", "Sudan", on="2022-01-12", status="cancelled"))

    meeting = only(as_ruled((stands, PUT_RIGHT), SET, off))

    assert (meeting.status, meeting.when) == ("cancelled", time_of("2022-01-14"))
    assert [field for field, _ in said(meeting)] == ["date"]


def test_what_an_admin_called_off_is_not_on_again_because_others_have_not_heard() -> None:
    off = ruling("status", SET, status=MeetingStatus.CANCELLED)
    unaware = [article(name, "2022-01-08", TALKS, outlet=name) for name in ("one", "two")]

    meeting = only(as_ruled((off,), SET, *unaware))

    assert (meeting.status, said(meeting)) == ("cancelled", [("status", "scheduled")])


def test_what_an_admin_called_off_is_on_again_when_a_side_says_so_later() -> None:
    off = ruling("status", SET, status=MeetingStatus.CANCELLED)
    confirmed = article("on", "2022-01-08", replace(TALKS, official=True))

    meeting = only(as_ruled((off,), SET, confirmed))

    assert (meeting.status, said(meeting)) == ("scheduled", [])


def test_it_was_held_on_another_day_than_the_corrected_one() -> None:
    held = article("held", "2022-01-16", report("Egypt", "Sudan", on="2022-01-15", place="Khartoum", status="held"))

    meeting = only(as_ruled((PUT_RIGHT,), SET, held))

    assert (meeting.status, meeting.when, said(meeting)) == ("held", time_of("2022-01-15"), [])


def test_a_report_of_the_corrected_day_joins_the_corrected_meeting_with_its_hour() -> None:
    far = ruling("when", SET, when=time_of("2022-02-20"))
    right = article("right", "2022-01-08", report("Egypt", "Sudan", on="2022-02-20T10:00", place="Khartoum"))

    meeting = only(as_ruled((far,), SET, right))

    assert meeting.when == time_of("2022-02-20T10:00")


def test_a_meeting_corrected_to_the_sides_of_another_one_is_that_one() -> None:
    misread = article("misread", "2022-01-03", report("Egypt", "Kenya", on="2022-01-12", place="Khartoum"))
    sides = (Party("Egypt", "Egypt"), Party("Sudan", "Sudan"))
    put_right = ruling("parties", misread, parties=sides)

    meeting = only(as_ruled((put_right,), misread, SET))

    assert meeting.sides == ("Egypt", "Sudan")


# --------------------------------------------------------------------------- deleted, added


def test_a_deleted_meeting_is_gone_and_whoever_else_tells_of_it_brings_it_anew() -> None:
    deleted = ruling("deleted", SET)
    again = article("again", "2022-01-08", TALKS)

    assert as_ruled((deleted,), SET) == ()
    assert only(as_ruled((deleted,), SET, again)).citations == (Citation("again", 0, 80),)


def test_a_meeting_that_comes_back_has_its_id_and_a_higher_number() -> None:
    (before,) = resolved((SET,))
    deleted = ruling("deleted", SET)

    after = only(resolved((SET,), (), (replace(deleted, withdrawn=deleted.made),)))

    assert (after.id, after.sequence) == (before.id, before.sequence + 1)


def by_hand(made: str = RULED) -> tuple[Told, Ruling]:
    """A line of an admin's, and what was understood of it."""
    moment = datetime.fromisoformat(made).replace(tzinfo=UTC)
    text = "Egypt and Sudan, talks in Khartoum on 12 January"
    line = Article("hand", text, "hand", moment, PublishedFrom.GIVEN, False, publisher="an admin")
    words = Citation("hand", 0, len(text))
    added = Ruling("added", RulingKind.ADDED, moment, Basis("", (replace(TALKS, citations=(words,)),)), words=words)
    return (line, Findings("hand", moment.date())), added


def test_what_was_added_by_hand_is_a_meeting_like_any_other() -> None:
    line, added = by_hand()
    moved = article(
        "moved", "2022-01-08", report("Egypt", "Sudan", on="2022-01-20", place="Khartoum", former="2022-01-12")
    )

    meeting = only(as_ruled((added,), line, moved))

    assert (meeting.when, meeting.former) == (time_of("2022-01-20"), (time_of("2022-01-12"),))
    assert [each.article for each in meeting.citations] == ["moved", "hand"]


def test_what_was_added_and_taken_back_is_gone_whatever_a_reader_finds_in_the_line() -> None:
    (line, _), added = by_hand()
    read_anew = line, Findings("hand", line.published.date(), meetings=added.about.reports)

    assert len(resolved((read_anew,), (), (added,))) == 1
    assert resolved((read_anew,), (), (replace(added, withdrawn=added.made),)) == ()


# --------------------------------------------------------------------------- found again


def read_anew(told: Told, *reports: MeetingReport, start: int = 0, end: int = 80) -> Told:
    """The same article as better rules read it."""
    text, _ = told
    cited = tuple(replace(each, citations=(Citation(text.id, start, end),)) for each in reports)
    return text, Findings(text.id, text.published.date(), meetings=cited, reader="2")


@pytest.mark.parametrize(
    ("better", "span"),
    [
        (report("Egypt", "Sudan", on="2022-01-12", place="Khartoum"), (20, 120)),
        (report("Egypt", "Sudan", "Kenya", on="2022-01-13", place="Khartoum", kind="summit"), (0, 60)),
        (report("Egypt", "South Sudan", on="2022-01-12"), (0, 80)),
        (report("Kenya", "Uganda", on="2022-01-12", place="Khartoum"), (0, 80)),
    ],
)
def test_a_correction_is_found_again_in_an_article_that_was_read_anew(
    better: MeetingReport, span: tuple[int, int]
) -> None:
    again = read_anew(SET, better, start=span[0], end=span[1])

    meeting = only(resolved((again,), (), (PUT_RIGHT,)))

    assert meeting.when == time_of("2022-01-14")


def test_a_correction_is_found_again_in_an_article_that_was_dated_anew() -> None:
    text, found = SET
    moved = replace(text, published=datetime(2021, 12, 29, tzinfo=UTC))
    dated = replace(
        found, published=date(2021, 12, 29), meetings=(replace(found.meetings[0], when=time_of("2022-01-07")),)
    )

    meeting = only(resolved(((moved, dated),), (), (PUT_RIGHT,)))

    assert (meeting.when, said(meeting)) == (time_of("2022-01-14"), [("date", "Friday 7 January 2022")])


def test_of_two_meetings_in_one_sentence_the_one_that_was_meant_is_corrected() -> None:
    summit = report("African Union", on="2022-01-12", place="Addis Ababa", kind="summit")
    both = read_anew(SET, TALKS, summit)

    meetings = resolved((both,), (), (ruling("place", both, of=1, place="Nairobi"),))

    assert [(meeting.kind, meeting.place) for meeting in meetings] == [("talks", "Khartoum"), ("summit", "Nairobi")]


def test_where_no_words_are_left_the_known_meeting_with_its_id_is_meant() -> None:
    other = article("other", "2022-01-04", TALKS)
    known = resolved((SET, other), (), (PUT_RIGHT,))
    nothing = (SET[0], replace(SET[1], meetings=()))

    meeting = only(resolved((nothing, other), known, (PUT_RIGHT,)))

    assert (meeting.id, meeting.when) == (known[0].id, time_of("2022-01-14"))


def lost(findings: Findings, rulings: tuple[Ruling, ...]) -> tuple[Ruling, ...]:
    return unmatched([findings], {}, (), rulings, NOTHING)


def test_a_deletion_is_not_found_again_in_other_sides() -> None:
    better = read_anew(SET, report("Kenya", "Uganda", on="2022-01-12", place="Khartoum"))
    deleted = ruling("deleted", SET)

    assert len(resolved((better,), (), (deleted,))) == 1
    assert lost(better[1], (deleted,)) == (deleted,)


def test_rulings_that_are_about_nothing_any_more_are_told_and_those_taken_back_are_not() -> None:
    nothing = replace(SET[1], meetings=())
    taken_back = replace(PUT_RIGHT, id="taken back", withdrawn=PUT_RIGHT.made)

    assert lost(nothing, (PUT_RIGHT, taken_back)) == (PUT_RIGHT,)
    assert lost(SET[1], (PUT_RIGHT, taken_back)) == ()
