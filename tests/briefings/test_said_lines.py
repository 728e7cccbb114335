"""Lines of plain text by an admin: what they mean, and what is refused rather than guessed."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, time

import pytest

from briefings.extraction.pipeline import Reader
from briefings.said_lines import Lines, NotUnderstood
from store.records import NO_TIME, Article, Findings, Meeting, MeetingKind, MeetingStatus, Party, Precision, When

TODAY = date(2026, 11, 26)
"""A Thursday."""


@pytest.fixture
def lines(reader: Reader) -> Lines:
    async def read(article: Article) -> Findings:
        return reader.read(article)

    return Lines(read, TODAY)


def meeting(on: date | None = date(2027, 1, 12), place: str | None = "Geneva", until: date | None = None) -> Meeting:
    when = When(Precision.RANGE if until else Precision.DATE, on, until or on) if on else NO_TIME
    return Meeting("m", MeetingKind.TALKS, (), place, when, MeetingStatus.SCHEDULED, ())


# --------------------------------------------------------------------------- times


@pytest.mark.parametrize(
    ("line", "first", "last", "clock", "zone"),
    [
        ("14 January 15:30 Geneva time", date(2027, 1, 14), date(2027, 1, 14), time(15, 30), "Europe/Zurich"),
        ("14 January", date(2027, 1, 14), date(2027, 1, 14), None, None),
        ("on 14 January at 3 pm", date(2027, 1, 14), date(2027, 1, 14), time(15), "Europe/Zurich"),
        ("14 January 15:30 Kinshasa time", date(2027, 1, 14), date(2027, 1, 14), time(15, 30), "Africa/Kinshasa"),
        ("Jan 14, 3pm", date(2027, 1, 14), date(2027, 1, 14), time(15), "Europe/Zurich"),
        ("14 January 2027, 15:30 GMT", date(2027, 1, 14), date(2027, 1, 14), time(15, 30), "UTC"),
        ("2027-01-14", date(2027, 1, 14), date(2027, 1, 14), None, None),
        ("2027-01-14 15:30 UTC", date(2027, 1, 14), date(2027, 1, 14), time(15, 30), "UTC"),
        ("2027-01-14T15:30", date(2027, 1, 14), date(2027, 1, 14), time(15, 30), "Europe/Zurich"),
        ("14 to 16 January", date(2027, 1, 14), date(2027, 1, 16), None, None),
        ("14-16 January", date(2027, 1, 14), date(2027, 1, 16), None, None),
        ("early February", date(2027, 2, 1), date(2027, 2, 10), None, None),
        ("January", date(2027, 1, 1), date(2027, 1, 31), None, None),
        ("tomorrow", date(2026, 11, 27), date(2026, 11, 27), None, None),
        ("friday", date(2026, 11, 27), date(2026, 11, 27), None, None),
        ("the day after tomorrow at noon", date(2026, 11, 28), date(2026, 11, 28), time(12), "Europe/Zurich"),
    ],
)
async def test_a_time_is_understood(
    lines: Lines, line: str, first: date, last: date, clock: time | None, zone: str | None
) -> None:
    when = (await lines.time(line, meeting())).when

    assert (when.earliest, when.latest, when.clock, when.zone) == (first, last, clock, zone)
    assert not when.uncertain


async def test_another_day_keeps_the_hour_that_is_known_and_several_days_do_not(lines: Lines) -> None:
    known = replace(
        meeting(),
        when=When(Precision.EXACT, date(2027, 1, 12), date(2027, 1, 12), time(15, 30), "Asia/Muscat"),
    )

    kept, given = await lines.time("15 January", known), await lines.time("15 January at 15:30", known)
    day, span = kept.when, (await lines.time("15-16 January", known)).when

    assert (kept.hour_kept, given.hour_kept) == (True, False)
    assert (day.earliest, day.latest, day.clock, day.zone) == (
        date(2027, 1, 15),
        date(2027, 1, 15),
        time(15, 30),
        "Asia/Muscat",
    )
    assert (span.latest, span.clock) == (date(2027, 1, 16), None)


@pytest.mark.parametrize("line", ["none", "no time", "unknown", "not known"])
async def test_no_time_is_a_time_too(lines: Lines, line: str) -> None:
    assert (await lines.time(line, meeting())).when == NO_TIME


async def test_a_day_without_a_year_is_that_nearest_to_the_meetings_own(lines: Lines) -> None:
    over = (await lines.time("9 November", meeting(date(2026, 11, 10)))).when
    ahead = (await lines.time("3 January", meeting(date(2026, 12, 28)))).when
    leap = (await lines.time("29 February 2028", meeting(date(2027, 1, 12)))).when

    assert (over.earliest, ahead.earliest, leap.earliest) == (date(2026, 11, 9), date(2027, 1, 3), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("gibberish", "“gibberish”"),
        ("31 February", "“31” in “31 February”"),
        ("14 January or so", "“or so”"),
        ("14 January 25:00", "“25:00”"),
        ("14 January in Vienna", "Vienna"),
        ("14 January or 15 January", "“or”"),
        ("", "I do not understand"),
        ("when do they meet?", "I do not understand"),
    ],
)
async def test_a_time_that_is_not_wholly_understood_is_refused(lines: Lines, line: str, complaint: str) -> None:
    with pytest.raises(NotUnderstood, match=complaint):
        await lines.time(line, meeting())


@pytest.mark.parametrize(
    ("line", "clock", "zone"),
    [
        ("15:30", time(15, 30), "Europe/Zurich"),
        ("at 15:30", time(15, 30), "Europe/Zurich"),
        ("15.30", time(15, 30), "Europe/Zurich"),
        ("15h", time(15), "Europe/Zurich"),
        ("15:30 h", time(15, 30), "Europe/Zurich"),
        ("15:30 Geneva time", time(15, 30), "Europe/Zurich"),
        ("15:30 Kinshasa time", time(15, 30), "Africa/Kinshasa"),
        ("9:30 GMT", time(9, 30), "UTC"),
        ("3 pm", time(15), "Europe/Zurich"),
        ("noon", time(12), "Europe/Zurich"),
    ],
)
async def test_a_clock_time_is_that_of_the_meetings_day_and_place(
    lines: Lines, line: str, clock: time, zone: str
) -> None:
    when = await lines.clock(line, meeting())

    assert when == When(Precision.EXACT, date(2027, 1, 12), date(2027, 1, 12), clock, zone, when.zone_text)


async def test_a_clock_time_at_no_known_place_has_no_zone(lines: Lines) -> None:
    when = await lines.clock("15:30", meeting(place=None))

    assert (when.clock, when.zone) == (time(15, 30), None)


async def test_a_clock_time_can_be_taken_away(lines: Lines) -> None:
    assert await lines.clock("none", meeting()) == When(Precision.DATE, date(2027, 1, 12), date(2027, 1, 12))


@pytest.mark.parametrize("line", ["25:00", "Tuesday", "soon", "14 January"])
async def test_what_is_no_time_of_day_is_refused(lines: Lines, line: str) -> None:
    with pytest.raises(NotUnderstood, match="Write for example 15:30"):
        await lines.clock(line, meeting())


@pytest.mark.parametrize("known", [meeting(None), meeting(date(2027, 1, 12), until=date(2027, 1, 14))])
async def test_a_clock_time_needs_a_single_day(lines: Lines, known: Meeting) -> None:
    with pytest.raises(NotUnderstood, match="no single day"):
        await lines.clock("15:30", known)


# --------------------------------------------------------------------------- places and parties


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Vienna", "Vienna"),
        ("vienna", "Vienna"),
        ("in Vienna", "Vienna"),
        ("Palais Coburg, Vienna", "Palais Coburg, Vienna"),
        ("the White House", "the White House"),
        ("Switzerland", "Switzerland"),
        ("Tete", "Tete"),
        ("Al Wakrah", "Al Wakrah"),
        ("Hotel Al Waha, Al Wakrah", "Hotel Al Waha, Al Wakrah"),
        ("none", None),
    ],
)
async def test_a_place_is_kept_as_it_was_written(lines: Lines, line: str, place: str | None) -> None:
    assert await lines.place(line) == place


@pytest.mark.parametrize("line", ["asdf", "asdf qwer", "14 January", "January", "Friday", "NATO", "", "somewhere nice"])
async def test_what_is_no_place_is_refused(lines: Lines, line: str) -> None:
    with pytest.raises(NotUnderstood, match="I know no place"):
        await lines.place(line)


@pytest.mark.parametrize(
    ("line", "parties"),
    [
        ("Iran, United States", [("Iran", "Iran"), ("United States", "United States")]),
        ("iran – us", [("Iran", "Iran"), ("United States", "United States")]),
        ("Moscow and the EU", [("Russia", "Russia"), ("European Union", "European Union")]),
        (
            "Trinidad and Tobago and Serbia",
            [("Trinidad and Tobago", "Trinidad and Tobago"), ("Serbia", "Serbia")],
        ),
        ("Sergei Lavrov, Egypt", [("Sergei Lavrov", "Russia"), ("Egypt", "Egypt")]),
        ("Ada Amin (Egypt), Sudan", [("Ada Amin", "Egypt"), ("Sudan", "Sudan")]),
        ("Red Sea Forum, Eritrea", [("Red Sea Forum", "Red Sea Forum"), ("Eritrea", "Eritrea")]),
    ],
)
async def test_parties_are_those_that_a_table_knows_or_go_by_their_own_name(
    lines: Lines, line: str, parties: list[tuple[str, str]]
) -> None:
    assert await lines.parties(line) == tuple(Party(*party) for party in parties)


@pytest.mark.parametrize("line", ["asdf", "Iran, 14 January", "", " , "])
async def test_who_is_nobody_is_refused(lines: Lines, line: str) -> None:
    with pytest.raises(NotUnderstood, match="Write for example Iran, United States"):
        await lines.parties(line)


# --------------------------------------------------------------------------- whole meetings


@pytest.mark.parametrize(
    ("line", "kind", "sides", "place", "day", "clock"),
    [
        (
            "Iran and United States, talks in Geneva on 14 January 2027 at 15:30",
            "talks",
            ["Iran", "United States"],
            "Geneva",
            date(2027, 1, 14),
            time(15, 30),
        ),
        (
            "iran and united states, talks in geneva on 14 january 2027 at 15:30",
            "talks",
            ["Iran", "United States"],
            "Geneva",
            date(2027, 1, 14),
            time(15, 30),
        ),
        ("talks between Iran and Oman in Muscat on Tuesday", "talks", ["Iran", "Oman"], "Muscat", date(2026, 12, 1), None),
        ("Iran, US and Oman: talks, Muscat, 4 December 11:00", "talks", ["Iran", "United States", "Oman"], "Muscat", date(2026, 12, 4), time(11)),
        ("EU and Serbia, summit in Brussels on 3 December", "summit", ["European Union", "Serbia"], "Brussels", date(2026, 12, 3), None),
        ("Egypt and Ethiopia will meet in Nairobi on 12 January.", "meeting", ["Egypt", "Ethiopia"], "Nairobi", date(2027, 1, 12), None),
        ("NATO ministerial in Brussels, 3 December", "meeting", ["NATO"], "Brussels", date(2026, 12, 3), None),
        ("Lavrov and Blinken, call on Friday at 10:00 GMT", "call", ["Russia", "United States"], None, date(2026, 11, 27), time(10)),
        ("Iran and US talks", "talks", ["Iran", "United States"], None, None, None),
        ("Visit of Macron to Berlin, 3-5 December", "visit", ["France"], "Berlin", date(2026, 12, 3), None),
        ("visit from Macron in Berlin, 3.-5 December", "visit", ["France"], "Berlin", date(2026, 12, 3), None),
        ("OPEC meeting, 3 December, Vienna", "meeting", ["OPEC"], "Vienna", date(2026, 12, 3), None),
        ("Iran and Qatar, talks in Al Wakrah on 3 December", "talks", ["Iran", "Qatar"], "Al Wakrah", date(2026, 12, 3), None),
        ("talks between Egypt, Sudan, Ethiopia, 3 December", "talks", ["Egypt", "Sudan", "Ethiopia"], None, date(2026, 12, 3), None),
        ("Iran and Qatar: talks, Al Wakrah, 3 December", "talks", ["Iran", "Qatar"], "Al Wakrah", date(2026, 12, 3), None),
        ("Chad, Niger: summit in Agadez 3-4 February", "summit", ["Chad", "Niger"], "Agadez", date(2027, 2, 3), None),
        ("Chad, Niger, Mali, talks in Niamey on 3 February", "talks", ["Chad", "Niger", "Mali"], "Niamey", date(2027, 2, 3), None),
        ("Chad, Trinidad and Tobago: talks in Agadez 3 February", "talks", ["Chad", "Trinidad and Tobago"], "Agadez", date(2027, 2, 3), None),
        ("Iran and Oman, talks in Muscat on 3 December at 15h", "talks", ["Iran", "Oman"], "Muscat", date(2026, 12, 3), time(15)),
        ("Iran and Oman, talks in Muscat on 3 December at 15h30", "talks", ["Iran", "Oman"], "Muscat", date(2026, 12, 3), time(15, 30)),
        ("NATO Council, Brussels, 3 December, 10h30", "meeting", ["NATO"], "Brussels", date(2026, 12, 3), time(10, 30)),
        ("Friday 3pm Geneva: Lavrov and Blinken", "meeting", ["Russia", "United States"], "Geneva", date(2026, 11, 27), time(15)),
        ("3 December 15:30, Muscat: Iran and Oman", "meeting", ["Iran", "Oman"], "Muscat", date(2026, 12, 3), time(15, 30)),
        ("G7 summit Elmau 3-5 December", "summit", ["G7"], "Elmau", date(2026, 12, 3), None),
        ("Chad and Niger, talks 3 February Agadez", "talks", ["Chad", "Niger"], "Agadez", date(2027, 2, 3), None),
    ],
)  # fmt: skip
async def test_a_whole_meeting_is_understood(
    lines: Lines, line: str, kind: str, sides: list[str], place: str | None, day: date | None, clock: time | None
) -> None:
    report = await lines.meeting(line)

    assert (report.kind, [party.side for party in report.parties], report.place) == (kind, sides, place)
    assert (report.when.earliest, report.when.clock, report.status) == (day, clock, "scheduled")
    assert (report.citations, report.official, report.when.uncertain) == ((), False, False)


@pytest.mark.parametrize(
    "words", [", tentative", " (tentatively)", ", not yet confirmed", " – tbc", "; unconfirmed.", ", provisional"]
)
async def test_what_is_not_settled_may_be_added_as_tentative(lines: Lines, words: str) -> None:
    report = await lines.meeting(f"Iran and Oman, talks in Muscat on 3 December at 15:30{words}")

    assert (report.status, report.place, report.when.clock) == ("tentative", "Muscat", time(15, 30))


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("hello world", "I find no meeting in it"),
        ("Reminder: Iran and Oman", "I find no meeting in it"),
        ("Iran, Oman 14 January", "I find no meeting in it. It does not say what it is: talks"),
        ("talks in Muscat on 14 January", "I find no meeting in it. It does not say who takes part"),
        ("Iran and Oman, talks in Muscat on 3 December at 25h", "“25h” in it"),
        ("", "I find no meeting in it"),
        ("Iran and United States, talks in Geneva on 31 February", "“31” in it"),
        ("France and Germany, talks in Paris on 20 November 2026", "20 November 2026 is over"),
        (
            "Iran and Oman, meeting in Muscat on Tuesday and Egypt and Sudan, meeting in Cairo on Friday",
            "more than one",
        ),
    ],
)
async def test_what_is_no_meeting_or_not_wholly_understood_is_refused(lines: Lines, line: str, complaint: str) -> None:
    with pytest.raises(NotUnderstood, match=complaint):
        await lines.meeting(line)


async def test_the_reading_is_given_the_line_as_a_sentence_of_today(lines: Lines) -> None:
    read: list[Article] = []

    def listening(inner: Callable[[Article], Awaitable[Findings]]) -> Callable[[Article], Awaitable[Findings]]:
        async def listen(article: Article) -> Findings:
            read.append(article)
            return await inner(article)

        return listen

    await Lines(listening(lines.read), TODAY).time("14 January", meeting())

    assert [(each.text, each.published.date()) for each in read] == [
        ("Egypt and Sudan will hold talks in Geneva on 14 January.", TODAY)
    ]


@pytest.mark.parametrize(
    ("line", "old"),
    [
        ("28 March 2027 at 02:30", meeting()),
        ("28 March 2027 at 2:30 am Berlin time", meeting(place=None)),
        ("28 March", replace(meeting(), when=replace(meeting().when, clock=time(2, 30), zone="Europe/Zurich"))),
    ],
)
async def test_an_hour_that_the_clocks_skip_is_refused(lines: Lines, line: str, old: Meeting) -> None:
    with pytest.raises(NotUnderstood, match=r"There is no 02:30 on 28 March 2027 in Europe/(Zurich|Berlin)"):
        await lines.time(line, old)


@pytest.mark.parametrize("line", ["28 March 2027 at 03:30", "27 March 2027 at 02:30", "31 October 2027 at 02:30"])
async def test_an_hour_beside_it_and_one_that_comes_twice_are_taken(lines: Lines, line: str) -> None:
    when = (await lines.time(line, meeting())).when

    assert when.clock is not None
    assert when.zone == "Europe/Zurich"
