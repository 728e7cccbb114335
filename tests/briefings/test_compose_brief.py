"""One meeting in full, its reminder and the notice that it has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.compose.brief import Subject, brief_briefing
from briefings.compose.desk import Desk
from briefings.compose.notice import notice_briefing
from briefings.compose.occasion import Occasion
from briefings.compose.reminder import reminder_briefing
from store.records import NO_TIME, ChatKey, Contradiction, Delivery, DeliveryKind, Meeting, When
from tests.briefings.papers import NOW, Paper, actions, desk, meeting, shown, step, told
from tests.briefings.stories import time_of

WIRE = Paper(
    "wire",
    "2022-01-03",
    "Egypt and Sudan will hold talks on the dam in Cairo on January 12, both ministries said. "
    "Sudan ruled out a fixed share. Egypt demanded a signature. Nobody knows who will lead the two delegations.",
)
SET = WIRE.cite("Egypt and Sudan will hold talks on the dam in Cairo on January 12, both ministries said.")
WIRE.said("Sudan", "refuse", "a fixed share", cue="ruled out", source="Sudan", speaker="Amna Idris")
WIRE.said("Egypt", "demand", "a signature", cue="demanded", source="Egypt")
UNKNOWN = WIRE.cite("Nobody knows who will lead the two delegations.")
POST = Paper(
    "post",
    "2022-01-05",
    "The talks of Egypt and Sudan were moved to January 18. Egypt accused Sudan of delay.",
    publisher="The Post",
)
MOVED = POST.cite("The talks of Egypt and Sudan were moved to January 18.")
POST.said("Egypt", "accuse", "Sudan of delay", cue="accused", source="Egypt")

TALKS = meeting(
    "Egypt", "Sudan", on="2022-01-18", place="Cairo", citing=[MOVED, SET], former=(time_of("2022-01-12"),),
    history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-05", "2022-01-18", MOVED)),
    confirmed_by=("Egypt", "Sudan"), open_points=(UNKNOWN,),
)  # fmt: skip


def subject(talks: Meeting = TALKS) -> Subject:
    return Subject(talks, told(WIRE, POST), frozenset({SET}))


def delivery(kind: DeliveryKind, talks: Meeting, **more: object) -> Occasion:
    known = {"due_at": NOW, "not_after": NOW + timedelta(days=1), "start": talks.when}
    return Occasion(Delivery("k", kind, talks.id, ChatKey(1), **(known | more)))  # type: ignore[arg-type]


def test_brief_has_the_shape_of_a_desk_officers_note() -> None:
    briefing = brief_briefing(subject(), desk(WIRE, POST))

    assert shown(briefing) == [
        "Egypt – Sudan talks",
        "When Tuesday 18 January, time not given · in twelve days [1]",
        "Where Cairo [2]",
        "About the dam [2]",
        "Confirmed by Egypt and Sudan, 3 January [2]",
        "## Said",
        "Egypt accused Sudan of delay · 5 January [1]",
        "Egypt demanded a signature · 3 January [2]",
        "Sudan (Amna Idris) ruled out a fixed share · 3 January [2]",
        "## Open",
        "Nobody knows who will lead the two delegations. [2]",
        "## Changed",
        "moved from Wed 12 January to Tue 18 January · 5 January [1][2]",
    ]
    assert [source.publisher for source in briefing.sources] == ["The Post", "The Wire"]


def test_a_meeting_that_no_side_has_confirmed_is_told_as_reported() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[SET])

    lines = shown(brief_briefing(Subject(talks), desk(WIRE)))

    assert lines[1:5] == [
        "When Wednesday 12 January, time not given · in six days [1]",
        "Where not given [1]",
        "About the dam [1]",
        "Reported by The Wire, 3 January · one source [1]",
    ]


def test_people_are_named_where_the_title_does_not() -> None:
    talks = meeting("Amna Idris/Sudan", "Egypt", on="2022-01-12", citing=[SET])

    assert "Who Amna Idris (Sudan) and Egypt [1]" in shown(brief_briefing(Subject(talks), desk(WIRE)))


def test_many_outlets_are_counted() -> None:
    papers = [
        Paper(f"p{number}", f"2022-01-0{number}", "They meet.", publisher=f"Paper {number}") for number in (1, 2, 3, 4)
    ]
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[paper.cite("They meet.") for paper in papers])

    assert "Reported by Paper 4, Paper 3 and 2 more, 4 January [1][2]" in shown(
        brief_briefing(Subject(talks), desk(*papers))
    )


def test_a_source_that_is_gone_disagrees_with_nobody() -> None:
    gone = Paper("gone", "2022-01-03", "Words.").cite("Words.")
    values = (("Tuesday 18 January 2022", MOVED), ("Wednesday 12 January 2022", gone))
    talks = meeting("Egypt", on="2022-01-18", citing=[MOVED], contradictions=(Contradiction("when", values),))

    assert "Sources disagree" not in str(shown(brief_briefing(Subject(talks), desk(POST))))


def test_where_only_a_source_of_the_other_day_is_left_it_is_cited() -> None:
    gone = Paper("gone", "2022-01-05", "Words.").cite("Words.")
    values = (("Tuesday 18 January 2022", gone), ("Wednesday 12 January 2022", SET))
    talks = meeting("Egypt", on="2022-01-18", citing=[gone, SET], contradictions=(Contradiction("when", values),))

    assert brief_briefing(Subject(talks), desk(WIRE)).claims[0].citations == (SET,)


def test_sources_that_disagree_stand_side_by_side() -> None:
    values = (("Tuesday 18 January 2022", MOVED), ("Wednesday 12 January 2022", SET))
    talks = meeting(
        "Egypt", "Sudan", on="2022-01-18", citing=[MOVED, SET], contradictions=(Contradiction("when", values),),
        history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-05", "2022-01-18", MOVED)),
    )  # fmt: skip

    lines = shown(brief_briefing(Subject(talks), desk(WIRE, POST)))

    assert "Sources disagree The Post says Tuesday 18 January, The Wire says Wednesday 12 January [1][2]" in lines
    assert "## Changed" not in lines


def test_a_side_is_named_for_what_is_its_own_word_and_an_outlet_for_the_rest() -> None:
    values = (("Tuesday 18 January 2022", MOVED), ("Wednesday 12 January 2022", SET))
    told = Contradiction("when", values, sides=("United States", ""))
    talks = meeting("Egypt", "United States", on="2022-01-18", citing=[MOVED, SET], contradictions=(told,))

    lines = shown(brief_briefing(Subject(talks), desk(WIRE, POST)))

    said = "the United States says Tuesday 18 January, The Wire says Wednesday 12 January"
    assert f"Sources disagree {said} [1][2]" in lines


def test_what_stands_against_the_day_is_not_cited_as_its_confirmation() -> None:
    values = (("Tuesday 18 January 2022", MOVED), ("Wednesday 12 January 2022", SET))
    told = Contradiction("when", values, sides=("Egypt", "Sudan"))
    talks = meeting(
        "Egypt", "Sudan", on="2022-01-18", citing=[MOVED, SET], contradictions=(told,), confirmed_by=("Egypt",)
    )

    claims = brief_briefing(Subject(talks, official=(MOVED, SET)), desk(WIRE, POST)).claims

    assert [each.citations for each in claims if each.lead == "Confirmed"] == [(MOVED,)]


def test_what_called_it_off_before_it_was_on_again_is_not_cited_as_its_confirmation() -> None:
    steps = (
        step("2022-01-03", "2022-01-12", SET),
        step("2022-01-05", "2022-01-12", MOVED, status="cancelled"),
        replace(step("2022-01-06", "2022-01-12", SET), by_admin=True),
    )
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[MOVED, SET], history=steps)

    confirmed = brief_briefing(
        Subject(replace(talks, confirmed_by=("Egypt",)), official=(MOVED, SET)), desk(WIRE, POST)
    ).claims
    reported = brief_briefing(Subject(talks), desk(WIRE, POST)).claims

    assert [each.citations for each in confirmed if each.lead == "Confirmed"] == [(SET,)]
    assert [each.citations for each in reported if each.lead == "Reported"] == [(SET,)]


def test_a_side_that_was_not_heard_is_named() -> None:
    talks = meeting("Egypt", "Chad", "Mali", on="2022-01-18", citing=[MOVED])
    only_egypt = [each for each in told(WIRE, POST) if each.position.party == "Egypt"]

    lines = shown(brief_briefing(Subject(talks, only_egypt), desk(WIRE, POST)))

    assert "- Nothing read from Chad or Mali so far; this is one side's word." in lines


def test_a_group_of_countries_is_named_as_the_article_does_and_is_never_called_silent() -> None:
    paper = Paper("a", "2022-01-03", "Egypt, Sudan and several European countries will meet on January 12.")
    talks = meeting("Egypt", "Sudan", "Europe", on="2022-01-12", citing=[paper.sentence(0, 1)])

    lines = shown(brief_briefing(Subject(talks, told(WIRE)), desk(WIRE, paper)))

    assert "Who Egypt, Sudan and several European countries [1]" in lines
    assert not any("Nothing read" in line for line in lines)


def test_what_was_called_off_is_not_told_as_confirmed() -> None:
    off = {"on": "2022-01-12", "citing": [MOVED, SET], "status": "cancelled", "confirmed_by": ("Egypt",)}
    steps = (step("2022-01-03", "2022-01-12", SET), step("2022-01-05", "2022-01-12", MOVED, status="cancelled"))
    talks = meeting("Egypt", "Sudan", history=steps, **off)  # type: ignore[arg-type]

    by_a_side = shown(brief_briefing(Subject(talks, official=[MOVED]), desk(WIRE, POST)))
    by_others = shown(brief_briefing(Subject(talks, official=[SET]), desk(WIRE, POST)))

    assert "Cancelled by Egypt, 5 January [1]" in by_a_side
    assert "Reported cancelled by The Post, 5 January [1]" in by_others
    assert not any(line.startswith("Confirmed") for line in [*by_a_side, *by_others])


@pytest.mark.parametrize(
    ("on", "status", "said"),
    [
        (time_of("2022-01-12"), "scheduled", None),
        (replace(time_of("2022-01-12"), uncertain=True), "scheduled", "no reminder: day not certain"),
        (time_of("2022-02"), "scheduled", "no reminder: no day yet"),
        (time_of("2022-01-02"), "tentative", None),
        (time_of("2022-01-12"), "cancelled", None),
    ],
)
def test_a_meeting_that_gets_no_reminder_says_why(on: When, status: str, said: str | None) -> None:
    talks = replace(meeting("Egypt", "Sudan", on="2022-01-12", status=status, citing=[SET]), when=on)

    line = shown(brief_briefing(Subject(talks), desk(WIRE)))[1]

    assert (f"· {said}" in line) if said else ("no reminder" not in line)


def test_a_meeting_that_was_held_cites_none_that_gave_another_day_and_tells_that_it_was_set_for_it() -> None:
    held = Paper("held", "2022-01-20", "The talks of Egypt and Sudan were held on January 18.")
    other = Paper("other", "2022-01-06", "Egypt and Sudan will meet on January 19.")
    steps = (step("2022-01-03", "2022-01-12", SET), step("2022-01-20", "2022-01-18", held.cite("held"), status="held"))
    talks = meeting(
        "Egypt", "Sudan", on="2022-01-18", status="held", history=steps,
        citing=[held.sentence(0, 1), other.sentence(0, 1), MOVED, SET],
    )  # fmt: skip
    now = datetime(2022, 1, 25, tzinfo=UTC)

    briefing = brief_briefing(Subject(talks), desk(WIRE, POST, held, other, now=now))

    assert {each.article for each in briefing.claims[0].citations} == {"held", "post"}
    assert any("held Tue 18 January; it had been set for Wed 12 January" in claim.text for claim in briefing.claims)


def test_words_of_one_day_have_their_day_in_the_heading() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[SET])

    lines = shown(brief_briefing(Subject(talks, told(WIRE)), desk(WIRE)))

    assert lines[lines.index("## Said, 3 January") + 1 :][:2] == [
        "Sudan (Amna Idris) ruled out a fixed share [1]",
        "Egypt demanded a signature [1]",
    ]


def test_a_day_counted_from_an_assumed_publication_date_says_so() -> None:
    paper = Paper("a", "2022-01-05", "Egypt and Sudan will meet next Wednesday.", assumed=True)
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[paper.sentence(0, 1)])

    briefing = brief_briefing(Subject(talks), desk(paper))

    assert shown(briefing)[1].endswith("· in six days · counted from an assumed publication date [1]")
    assert briefing.sources[0].assumed


def test_a_full_brief_never_says_less_than_its_reminder() -> None:
    things = ("grain", "water", "coal", "steel", "salt")
    wanted = [" ".join(f"{each}{number}" for number in range(15)) for each in things]
    paper = Paper("a", "2022-01-05", " ".join(f"Egypt demanded {each}." for each in wanted))
    for each in wanted:
        paper.said("Egypt", "demand", each, cue="demanded", source="Egypt")
    points = Paper("b", "2022-01-05", f"Nobody knows the price of {wanted[0]}, {wanted[1]}.")
    talks = meeting(
        "Egypt", "Sudan", on="2022-01-12", citing=[SET, MOVED], open_points=(points.sentence(0, 1),) * 2, place="Cairo"
    )
    about, papers = Subject(talks, told(paper)), desk(WIRE, POST, paper, points)

    brief = brief_briefing(about, papers)
    reminder = reminder_briefing(about, delivery(DeliveryKind.REMINDER, talks), papers)

    said = {claim.text for claim in reminder.claims if claim.lead == "Egypt"}
    assert len(said) == 4
    assert said <= {claim.text for claim in brief.claims}


def test_every_side_has_a_line_before_one_has_two_and_the_rest_is_a_button_away() -> None:
    text = " ".join(f"Egypt demanded the {number} thing in a sentence of some length." for number in range(30))
    paper = Paper("a", "2022-01-05", f"{text} Sudan ruled out a deal.")
    for number in range(30):
        paper.said(
            "Egypt", "demand", f"the {number} thing in a sentence of some length", cue="demanded", source="Egypt"
        )
    paper.said("Sudan", "refuse", "a deal", cue="ruled out", source="Sudan")
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[SET])

    briefing = brief_briefing(Subject(talks, told(paper)), desk(WIRE, paper))

    assert [claim.lead for claim in briefing.claims].count("Sudan") == 1
    assert len(briefing.claims) < 20
    assert actions(briefing) == ["positions:1:m1", "calendar:m1"]


def test_what_never_had_a_day_is_no_calendar_entry() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-02", citing=[SET])

    assert actions(brief_briefing(Subject(talks), desk(WIRE))) == []


# --------------------------------------------------------------------------- reminders and notices


def test_reminder_says_how_soon_and_what_each_side_wants() -> None:
    now = datetime(2022, 1, 17, 9, tzinfo=UTC)

    briefing = reminder_briefing(
        subject(), delivery(DeliveryKind.REMINDER, TALKS, due_at=now), desk(WIRE, POST, now=now)
    )

    assert shown(briefing) == [
        "Tomorrow: Egypt – Sudan talks",
        "When Tuesday 18 January, time not given [1]",
        "Where Cairo [2]",
        "## Said",
        "Egypt accused Sudan of delay · 5 January [1]",
        "Egypt demanded a signature · 3 January [2]",
        "Sudan (Amna Idris) ruled out a fixed share · 3 January [2]",
        "## Open",
        "Nobody knows who will lead the two delegations. [2]",
        "## Changed",
        "moved from Wed 12 January to Tue 18 January · 5 January [1][2]",
    ]
    assert actions(briefing) == ["brief:m1", "calendar:m1", "mute:m1"]


def test_others_of_the_same_sides_are_told_apart_by_their_days() -> None:
    dayless, later = (
        meeting("Egypt", "Sudan", on=None, citing=[SET], name="m3"),
        meeting("Egypt", "Sudan", on="2022-02-01", citing=[SET]),
    )

    briefing = brief_briefing(subject(), desk(WIRE, POST), others=[later, dayless])

    assert [choice.label for choice in briefing.choices][-2:] == [
        "Egypt – Sudan talks, 1 February",
        "Egypt – Sudan talks",
    ]


def test_a_late_reminder_says_so() -> None:
    due = NOW - timedelta(hours=2)

    late = shown(reminder_briefing(subject(), delivery(DeliveryKind.REMINDER, TALKS, due_at=due), desk(WIRE, POST)))
    on_time = shown(reminder_briefing(subject(), delivery(DeliveryKind.REMINDER, TALKS), desk(WIRE, POST)))

    assert late[1] == "- This comes late: it was due at 07:00."
    assert late[2:] == on_time[1:]


@pytest.mark.parametrize(
    ("read", "words"),
    [
        (timedelta(minutes=90), "I read of this only at 07:30."),
        (timedelta(minutes=1), "I read of this only just now."),
        (timedelta(hours=3), "This comes late: it was due at 07:00."),
    ],
)
def test_what_was_read_only_after_it_was_due_is_not_called_late(read: timedelta, words: str) -> None:
    row = delivery(DeliveryKind.REMINDER, TALKS, due_at=NOW - timedelta(hours=2))
    at_hand = Desk({"wire": WIRE.article, "post": replace(POST.article, added=NOW - read)}, NOW, UTC)

    late = shown(reminder_briefing(subject(), row, at_hand))

    assert late[1] == f"- {words}"


def test_notice_of_a_move_strikes_the_old_day_and_names_the_source() -> None:
    moved = delivery(DeliveryKind.NOTICE, TALKS, told=time_of("2022-01-12"))

    briefing = notice_briefing(subject(), moved, desk(WIRE, POST))

    assert shown(briefing) == [
        "Moved: Egypt – Sudan talks",
        "Before Wed 12 January [1][2]",
        "Now Tuesday 18 January, time not given · in twelve days [1]",
        "Where Cairo [2]",
        "The Post, 5 January: The talks of Egypt and Sudan were moved to January 18. [1]",
    ]
    assert briefing.claims[0].emphasis == "struck"


def test_notice_of_a_postponement_has_no_new_date() -> None:
    talks = meeting(
        "Egypt", "Sudan", on=None, status="postponed", citing=[MOVED, SET], former=(time_of("2022-01-12"),),
        history=(step("2022-01-03", "2022-01-12", SET), step("2022-01-05", None, MOVED, status="postponed")),
    )  # fmt: skip

    notice = delivery(DeliveryKind.NOTICE, talks, told=time_of("2022-01-12"), start=NO_TIME)
    lines = shown(notice_briefing(Subject(talks), notice, desk(WIRE, POST)))

    assert lines[:3] == ["Postponed: Egypt – Sudan talks", "Before Wed 12 January [1][2]", "Now no date [1][2]"]


@pytest.mark.parametrize("told_before", [time_of("2022-01-12T16:10"), NO_TIME, None])
def test_notice_of_a_cancellation_says_which_meeting_is_off(told_before: When | None) -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12T16:10", place="Cairo", status="cancelled", citing=[MOVED, SET])

    notice = notice_briefing(Subject(talks), delivery(DeliveryKind.NOTICE, talks, told=told_before), desk(WIRE, POST))

    assert shown(notice)[:4] == [
        "Cancelled: Egypt – Sudan talks",
        f"Before {desk(WIRE).when_words(talks.when)} [1][2]",
        "Now cancelled [1][2]",
        "Where Cairo [2]",
    ]
    assert "16:10" in shown(notice)[1]
    assert notice.claims[0].emphasis == "struck"


def test_notice_of_a_cancellation_gives_the_time_that_was_told_last() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-18", status="cancelled", citing=[MOVED, SET])

    notice = delivery(DeliveryKind.NOTICE, talks, told=time_of("2022-01-12"))

    assert shown(notice_briefing(Subject(talks), notice, desk(WIRE, POST)))[1] == "Before Wed 12 January [1][2]"


def test_notice_of_a_postponement_that_gives_no_day_strikes_the_one_that_was_set() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12", place="Cairo", status="postponed", citing=[MOVED, SET])

    notice = delivery(DeliveryKind.NOTICE, talks, told=talks.when)

    assert shown(notice_briefing(Subject(talks), notice, desk(WIRE, POST)))[:4] == [
        "Postponed: Egypt – Sudan talks",
        "Before Wed 12 January [1][2]",
        "Now no date [1][2]",
        "Where Cairo [2]",
    ]


def test_notice_that_it_takes_place_after_all_strikes_nothing() -> None:
    called_off = step("2022-01-04", "2022-01-12", SET, status="cancelled")
    story = (step("2022-01-03", "2022-01-12", SET), called_off, step("2022-01-05", "2022-01-12", MOVED))
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[MOVED, SET], history=story)

    notice = notice_briefing(Subject(talks), delivery(DeliveryKind.NOTICE, talks, told=talks.when), desk(WIRE, POST))

    assert notice.title == "On again: Egypt – Sudan talks"
    assert not any(claim.emphasis == "struck" for claim in notice.claims)
    assert shown(notice)[1].startswith("Now Wednesday 12 January")
