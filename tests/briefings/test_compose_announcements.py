"""What is sent unasked: why it came, what is new, several at once, sources that disagree, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefings.briefing import Emphasis
from briefings.compose.aftermath import aftermath_briefing
from briefings.compose.brief import Subject
from briefings.compose.notice import dispute_briefing, notice_briefing
from briefings.compose.occasion import Occasion, lead_words, since_words, why_lines
from briefings.compose.reminder import reminder_briefing
from briefings.compose.together import MOST, together_briefing
from briefings.snooze import Snooze
from store.records import ChatKey, Contradiction, Delivery, DeliveryKind, Meeting, MeetingStatus
from tests.briefings.papers import Paper, actions, desk, meeting, shown, step, told
from tests.briefings.stories import time_of

WIRE = Paper(
    "wire", "2022-01-03T08:00", "Egypt and Sudan will hold talks in Cairo on January 12. Egypt demanded water."
)
SET = WIRE.cite("Egypt and Sudan will hold talks in Cairo on January 12.")
WIRE.said("Egypt", "demand", "water", cue="demanded", source="Egypt")
POST = Paper("post", "2022-01-11T12:00", "Sudan ruled out a share of the talks in Cairo.", publisher="The Post")
POST.said("Sudan", "refuse", "a share", cue="ruled out", source="Sudan")
TALKS = meeting("Egypt", "Sudan", on="2022-01-12T10:00", place="Cairo", citing=[SET])
AT = datetime(2022, 1, 12, 9, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def occasion(
    kind: DeliveryKind = DeliveryKind.REMINDER,
    talks: Meeting = TALKS,
    *,
    why: str = "",
    since: datetime | None = None,
    snoozes: Sequence[Snooze] = (),
    **more: object,
) -> Occasion:
    """A row for this meeting, due now unless more is said."""
    told: dict[str, object] = {"due_at": AT, "not_after": AT + HOUR, "start": talks.when} | more
    row = Delivery("k", kind, talks.id, ChatKey(1), **told)  # type: ignore[arg-type]
    return Occasion(row, why, since, snoozes)


# --------------------------------------------------------------------------- why, and since when


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        (timedelta(minutes=1), "one minute"),
        (timedelta(minutes=90), "one hour 30 minutes"),
        (HOUR, "one hour"),
        (2 * DAY, "two days"),
        (DAY + 2 * HOUR, "one day two hours"),
    ],
)
def test_lead_times_are_said_in_words(lead: timedelta, words: str) -> None:
    assert lead_words(lead) == words


@pytest.mark.parametrize(
    ("on", "lead", "words"),
    [
        ("2022-01-12T10:00", HOUR, "You follow Egypt–Sudan; one hour before."),
        ("2022-01-12", DAY, "You follow Egypt–Sudan; the day before."),
        ("2022-01-12", timedelta(), "You follow Egypt–Sudan; that morning."),
        ("2022-01-12", 7 * DAY, "You follow Egypt–Sudan; seven days before."),
        ("2022-01-12T10:00", None, "You follow Egypt–Sudan."),
    ],
)
def test_a_message_says_why_it_came(on: str, lead: timedelta | None, words: str) -> None:
    (line,) = why_lines(occasion(start=time_of(on), lead=lead, why="You follow Egypt–Sudan"))

    assert line.text == words


@pytest.mark.parametrize(
    ("since", "words"),
    [
        ("2022-01-12T07:30", "since 08:30"),
        ("2022-01-11T23:30", "since 00:30"),
        ("2022-01-11T10:00", "since yesterday"),
        ("2022-01-07T10:00", "since Fri 7 January"),
    ],
)
def test_since_when_is_told_on_the_readers_clock(since: str, words: str) -> None:
    moment = datetime.fromisoformat(since).replace(tzinfo=UTC)

    found = since_words(moment, desk(now=AT, zone="Europe/Zurich"))

    assert found == words


# --------------------------------------------------------------------------- reminders


def test_what_is_new_since_the_last_reminder_stands_apart_and_is_not_said_twice() -> None:
    last = datetime(2022, 1, 11, 10, tzinfo=UTC)

    reminder = reminder_briefing(
        Subject(TALKS, told(WIRE, POST)),
        occasion(since=last, lead=HOUR, why="You follow Egypt"),
        desk(WIRE, POST, now=AT),
    )

    assert shown(reminder) == [
        "In one hour: Egypt – Sudan talks",
        "When Wednesday 12 January, 10:00 UTC [1]",
        "Where Cairo [1]",
        "## New since yesterday",
        "Sudan ruled out a share · 11 January [2]",
        "## Said",
        "Egypt demanded water · 3 January [1]",
        "- You follow Egypt; one hour before.",
    ]


def test_where_nothing_is_new_it_says_so_and_a_first_reminder_does_not() -> None:
    about, at_hand = Subject(TALKS, told(WIRE)), desk(WIRE, now=AT)

    first = shown(reminder_briefing(about, occasion(), at_hand))
    second = shown(reminder_briefing(about, occasion(since=AT - DAY), at_hand))

    assert second[-1] == "- Nothing new since yesterday."
    assert not any("new" in line.lower() for line in first)


def test_a_step_that_was_read_since_then_is_new_and_told_once() -> None:
    moved = POST.cite("Sudan ruled out a share of the talks in Cairo.")
    history = (step("2022-01-03", "2022-01-10", SET), step("2022-01-11", "2022-01-12T10:00", moved))
    talks = replace(TALKS, history=history, former=(time_of("2022-01-10"),))

    lines = shown(reminder_briefing(Subject(talks), occasion(since=AT - DAY), desk(WIRE, POST, now=AT)))

    assert sum("moved from" in line for line in lines) == 1
    assert lines.index("## New since yesterday") < next(at for at, line in enumerate(lines) if "moved from" in line)
    assert "## Changed" not in lines


def test_the_buttons_put_it_off_where_it_may_be() -> None:
    reminder = reminder_briefing(Subject(TALKS), occasion(snoozes=(Snooze.QUARTER, Snooze.START)), desk(WIRE, now=AT))

    assert actions(reminder) == ["brief:m1", "calendar:m1", "snooze:m1:15m", "snooze:m1:start", "mute:m1"]
    assert [each.label for each in reminder.choices][2:4] == ["In 15 min", "At the start"]


def test_what_is_tentative_says_first_that_it_may_not_take_place() -> None:
    tentative = replace(TALKS, status=MeetingStatus.TENTATIVE)

    lines = shown(reminder_briefing(Subject(tentative), occasion(talks=tentative), desk(WIRE, now=AT)))

    assert lines[0] == "Not confirmed, in one hour: Egypt – Sudan talks"
    assert lines[1].startswith("- It is not certain that it takes place.")
    assert "tentative" in lines[2]


# --------------------------------------------------------------------------- notices


def test_another_place_strikes_the_old_one_out() -> None:
    talks = replace(TALKS, place="Khartoum")

    notice = notice_briefing(
        Subject(talks), occasion(DeliveryKind.NOTICE, talks, told=talks.when, told_place="Cairo"), desk(WIRE, now=AT)
    )

    assert notice.title == "Another place: Egypt – Sudan talks"
    (struck,) = (claim for claim in notice.claims if claim.emphasis is Emphasis.STRUCK)
    assert (struck.lead, struck.text) == ("Not in", "Cairo")
    assert [claim.text for claim in notice.claims if claim.lead == "Where"] == ["Khartoum"]


def test_a_place_told_more_exactly_is_not_struck_out() -> None:
    talks = replace(TALKS, place="the Palace in Cairo")

    notice = notice_briefing(
        Subject(talks), occasion(DeliveryKind.NOTICE, talks, told=time_of("2022-01-10"), told_place="Cairo"), desk(WIRE)
    )

    assert [claim.text for claim in notice.claims if claim.emphasis is Emphasis.STRUCK] == ["Mon 10 January"]


def test_a_dispute_names_both_sources_and_says_what_reminders_go_by() -> None:
    values = (("Wednesday 12 January 2022", SET), ("Thursday 13 January 2022", POST.cite("the talks in Cairo")))
    talks = replace(TALKS, contradictions=(Contradiction("when", values),))

    dispute = dispute_briefing(
        Subject(talks), occasion(DeliveryKind.DISPUTE, talks, why="You follow Egypt"), desk(WIRE, POST, now=AT)
    )

    assert dispute is not None
    assert shown(dispute)[:3] == [
        "Sources disagree: Egypt – Sudan talks",
        "The Wire says Wednesday 12 January [1]",
        "The Post says Thursday 13 January [2]",
    ]
    assert "- Reminders go by Wed 12 January, 10:00 UTC until the sources agree on another time." in shown(dispute)


DISPUTED = (("Wednesday 12 January 2022, 10:00 (UTC)", SET), ("Thursday 13 January 2022", POST.cite("talks in Cairo")))


def test_a_day_that_a_source_still_names_is_told_as_disputed_and_not_as_moved() -> None:
    day = time_of("2022-01-13")
    talks = replace(TALKS, when=day, contradictions=(Contradiction("when", DISPUTED[::-1]),))

    notice = notice_briefing(
        Subject(talks), occasion(DeliveryKind.NOTICE, talks, told=TALKS.when), desk(WIRE, POST, now=AT)
    )

    assert notice.title == "Sources disagree: Egypt – Sudan talks"
    assert not any(claim.emphasis is Emphasis.STRUCK for claim in notice.claims)


def test_what_is_cancelled_is_no_longer_disputed_in_its_day() -> None:
    off = replace(TALKS, status=MeetingStatus.CANCELLED, contradictions=(Contradiction("when", DISPUTED),))

    notice = notice_briefing(Subject(off), occasion(DeliveryKind.NOTICE, off, told=TALKS.when), desk(WIRE, POST))

    assert notice.title == "Cancelled: Egypt – Sudan talks"
    assert not any("Sources disagree" in line for line in shown(notice))


@pytest.mark.parametrize(
    ("status", "told", "title"),
    [
        (MeetingStatus.TENTATIVE, "2022-01-12", "Confirmed"),
        (MeetingStatus.TENTATIVE, "2022-01-11", "Moved"),
        (MeetingStatus.CANCELLED, "2022-01-12", "On again"),
        (MeetingStatus.CANCELLED, "2022-01-11", "On again"),
        (MeetingStatus.POSTPONED, None, "New date"),
    ],
)
def test_what_its_reader_knew_says_what_happened(status: MeetingStatus, told: str | None, title: str) -> None:
    notice = notice_briefing(
        Subject(TALKS),
        occasion(DeliveryKind.NOTICE, told=time_of(told), told_status=status),
        desk(WIRE, now=AT),
    )

    struck = [claim.text for claim in notice.claims if claim.emphasis is Emphasis.STRUCK]
    assert notice.title == f"{title}: Egypt – Sudan talks"
    assert bool(struck) is (told != "2022-01-12")


def test_a_dispute_that_is_over_is_not_told() -> None:
    assert dispute_briefing(Subject(TALKS), occasion(DeliveryKind.DISPUTE), desk(WIRE)) is None


# --------------------------------------------------------------------------- several at once


def many(number: int, kind: DeliveryKind = DeliveryKind.REMINDER, **more: object) -> list[tuple[Meeting, Occasion]]:
    """So many meetings, each with its row, the latest first."""
    found = [replace(TALKS, id=f"m{at}", when=time_of(f"2022-01-{12 + at}")) for at in reversed(range(number))]
    return [(each, occasion(kind, each, why=f"You follow {each.id}", **more)) for each in found]


def test_several_reminders_are_in_order_with_a_button_each_and_the_rest_is_counted() -> None:
    briefing = together_briefing(many(MOST + 3), desk(WIRE, now=AT))

    lines = shown(briefing)
    assert lines[0] == "Nine meetings are coming up"
    assert lines[1].startswith("Egypt – Sudan talks Wed 12 January")
    assert lines[-2:] == ["- 3 more: /meetings", "- You follow m8. You follow m7. And 7 more reasons."]
    assert actions(briefing) == [f"{verb}:m{at}" for verb in ("brief", "mute") for at in range(MOST)]


def test_what_is_tentative_among_several_is_said_to_be_uncertain() -> None:
    one, *others = many(3)
    tentative = (replace(one[0], status=MeetingStatus.TENTATIVE), one[1])

    lines = shown(together_briefing([tentative, *others], desk(WIRE, now=AT)))

    assert sum("tentative" in line for line in lines[1:4]) == 1
    assert "- What is tentative is not certain to take place. You are told when it is confirmed." in lines


def test_several_changes_strike_each_old_time_out() -> None:
    briefing = together_briefing(many(2, DeliveryKind.NOTICE, told=time_of("2022-01-10")), desk(WIRE, now=AT))

    assert shown(briefing)[:5] == [
        "Two meetings have changed",
        "Moved: Egypt – Sudan talks Wednesday 12 January, time not given · today [1]",
        "Before Mon 10 January [1]",
        "Moved: Egypt – Sudan talks Thursday 13 January, time not given · tomorrow [1]",
        "Before Mon 10 January [1]",
    ]


# --------------------------------------------------------------------------- afterwards

AFTER = Paper(
    "after", "2022-01-13T09:00", "Egypt and Sudan held talks in Cairo on January 12. Sudan ruled out a share once more."
)
HELD = AFTER.cite("Egypt and Sudan held talks in Cairo on January 12.")
AFTER.said("Sudan", "refuse", "a share once more", cue="ruled out", source="Sudan")
NEXT_DAY = datetime(2022, 1, 13, 12, tzinfo=UTC)


def test_what_came_of_it_is_told_by_reports_and_words_of_afterwards_alone() -> None:
    over = replace(TALKS, citations=(HELD, SET))

    briefing = aftermath_briefing(
        Subject(over, told(AFTER, WIRE)),
        occasion(DeliveryKind.AFTERMATH, over, due_at=NEXT_DAY, why="You follow Egypt"),
        desk(WIRE, AFTER, now=NEXT_DAY),
    )

    assert briefing is not None
    assert shown(briefing) == [
        "Afterwards: Egypt – Sudan talks",
        "The Wire, 13 January: Egypt and Sudan held talks in Cairo on January 12. [1]",
        "## Said, 13 January",
        "Sudan ruled out a share once more [1]",
        "- Nothing read from Egypt so far; this is one side's word.",
        "- You follow Egypt.",
    ]


def test_without_a_report_of_afterwards_nothing_is_told() -> None:
    briefing = aftermath_briefing(
        Subject(TALKS, told(WIRE)), occasion(DeliveryKind.AFTERMATH), desk(WIRE, now=NEXT_DAY)
    )

    assert briefing is None


# --------------------------------------------------------------------------- no day yet


@pytest.mark.parametrize(
    ("status", "title", "notes"),
    [
        ("scheduled", "Between 12 and 16 January: Egypt – Sudan talks", 1),
        ("tentative", "Not confirmed, between 12 and 16 January: Egypt – Sudan talks", 2),
    ],
)
def test_a_reminder_of_some_day_of_a_few_says_that_its_day_is_not_known(status: str, title: str, notes: int) -> None:
    window = meeting("Egypt", "Sudan", on="2022-01-12~16", place="Cairo", citing=[SET], status=status)

    reminder = reminder_briefing(Subject(window), occasion(talks=window, lead=DAY, why="You follow Egypt"), desk(WIRE))

    lines = shown(reminder)
    assert lines[0] == title
    assert lines[notes] == "- Its day is not known yet. Once it is, you are reminded of it as of any other."
    assert "- You follow Egypt; the day before it may begin." in lines


# --------------------------------------------------------------------------- headlines

OFF = Paper(
    "off",
    "2022-01-10T09:00",
    "Cairo talks are off\n\nEgypt and Sudan hold no talks on January 12, the host said. They may meet in Cairo later.",
)
OFF.article = replace(OFF.article, title="Cairo talks are off")
HEADLINE, WHY = OFF.cite("Cairo talks are off"), OFF.cite("Egypt and Sudan hold no talks on January 12, the host said.")


def test_a_notice_quotes_the_sentence_and_not_the_headline() -> None:
    off = replace(
        TALKS,
        status=MeetingStatus.CANCELLED,
        citations=(HEADLINE, OFF.cite("They may meet in Cairo later."), WHY, SET),
        history=(
            step("2022-01-03", "2022-01-12T10:00", SET),
            step("2022-01-10", "2022-01-12T10:00", HEADLINE, status="cancelled"),
        ),
    )

    notice = notice_briefing(Subject(off), occasion(DeliveryKind.NOTICE, off, told=TALKS.when), desk(WIRE, OFF))

    line = next(each for each in shown(notice) if each.startswith("The Wire, 10 January:"))
    assert line == "The Wire, 10 January: Egypt and Sudan hold no talks on January 12, the host said. [1]"


def test_where_nothing_but_a_headline_tells_it_the_headline_is_quoted() -> None:
    off = replace(TALKS, citations=(HEADLINE,), history=(step("2022-01-10", None, HEADLINE, status="cancelled"),))

    notice = notice_briefing(Subject(off), occasion(DeliveryKind.NOTICE, off, told=TALKS.when), desk(OFF))

    assert "The Wire, 10 January: Cairo talks are off [1]" in shown(notice)


def test_an_aftermath_quotes_the_sentence_behind_a_headline() -> None:
    report = Paper("met", "2022-01-13T09:00", "Egypt and Sudan met\n\nEgypt and Sudan held talks on January 12.")
    report.article = replace(report.article, title="Egypt and Sudan met")
    first, second = report.cite("Egypt and Sudan met"), report.cite("Egypt and Sudan held talks on January 12.")
    over = replace(TALKS, citations=(first, second, SET))

    briefing = aftermath_briefing(
        Subject(over), occasion(DeliveryKind.AFTERMATH, over, due_at=NEXT_DAY), desk(WIRE, report, now=NEXT_DAY)
    )

    assert briefing is not None
    assert shown(briefing)[1] == "The Wire, 13 January: Egypt and Sudan held talks on January 12. [1]"
