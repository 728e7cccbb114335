"""Stories told over several articles, in every order in which the articles may come in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from store.records import Article, Citation, Findings, MeetingStatus, OpenPoint, Statement
from tests.briefings.stories import Told, after, article, only, report, resolved, time_of
from tests.timing import seconds

# --------------------------------------------------------------------------- one meeting, told again


def test_the_same_meeting_in_two_articles_is_one_meeting() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-05", report("Sudan", "Egypt", on="2022-01-13", kind="meeting")),
        )
    )

    assert meeting.sides == ("Egypt", "Sudan")
    assert (meeting.when, meeting.place, meeting.status) == (time_of("2022-01-13"), "Khartoum", "scheduled")
    assert meeting.citations == (Citation("b", 0, 80), Citation("a", 0, 80))


def test_announced_and_then_held_is_one_meeting() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-13", report("Egypt", "Sudan", on="2022-01-13", status="held", place="Khartoum")),
            article("c", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13")),
        )
    )

    assert meeting.status is MeetingStatus.HELD
    assert [(change.published.date(), change.status) for change in meeting.history] == [
        (date(2022, 1, 3), MeetingStatus.SCHEDULED),
        (date(2022, 1, 13), MeetingStatus.HELD),
    ]
    assert meeting.former == ()


def test_held_without_a_day_is_the_meeting_of_last_week() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
            article("b", "2022-01-15", report("Egypt", "Sudan", status="held")),
        )
    )

    assert (meeting.status, meeting.when) == (MeetingStatus.HELD, time_of("2022-01-13"))


def test_nobody_becomes_held_because_the_day_has_passed() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13")),
        article("b", "2022-03-01", report("Kenya", "Somalia", on="2022-03-09")),
    )

    assert {meeting.status for meeting in meetings} == {MeetingStatus.SCHEDULED}


def test_a_vague_report_joins_the_one_dated_meeting_it_can_mean() -> None:
    meeting = only(
        after(
            article("a", "2021-12-20", report("Egypt", "Sudan", on="2022-01-01~10")),
            article("b", "2021-12-28", report("Egypt", "Sudan", on="2022-01-08", place="Khartoum")),
            article("c", "2021-12-30", report("Egypt", "Sudan", on="2022-01")),
        )
    )

    assert (meeting.when, meeting.place, meeting.former) == (time_of("2022-01-08"), "Khartoum", ())


def test_a_vague_report_joins_the_dated_one_of_its_own_article() -> None:
    told = report("Egypt", "Sudan", on="2022-01-01~10"), report("Egypt", "Sudan", on="2022-01-08", place="Khartoum")

    assert only(after(article("a", "2021-12-28", *told))).when == time_of("2022-01-08")


def test_between_two_meetings_a_vague_report_stays_alone() -> None:
    meetings = after(
        article("a", "2021-12-20", report("Egypt", "Sudan", on="2022-01")),
        article(
            "b",
            "2021-12-28",
            report("Egypt", "Sudan", on="2022-01-08", place="Khartoum"),
            report("Egypt", "Sudan", on="2022-01-20", place="Khartoum"),
        ),
    )

    assert len(meetings) == 3


def test_a_vaguer_report_later_blurs_nothing() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13T10:00", place="Khartoum")),
            article("b", "2022-01-05", report("Egypt", "Sudan", on="2022-01-11~20", place="Sudan")),
            article("c", "2022-01-06", report("Egypt", "Sudan", on="2022-01-13")),
        )
    )

    assert (meeting.when, meeting.place) == (time_of("2022-01-13T10:00"), "Khartoum")


def test_a_summit_of_three_days_stays_three_days() -> None:
    meeting = only(
        after(
            article("a", "2022-06-01", report("African Union", on="2022-07-05..07", place="Lusaka", kind="summit")),
            article(
                "b", "2022-06-20", report("African Union", "Kenya", on="2022-07-06", place="Lusaka", kind="summit")
            ),
        )
    )

    assert meeting.when == time_of("2022-07-05..07")


def test_a_meeting_within_a_journey_gets_its_own_day_when_it_is_told() -> None:
    journey = report("Kenya", "Egypt", on="2022-05-24..27", place="Cairo", trip=True)
    meeting = only(
        after(
            article("a", "2022-05-23", journey),
            article("b", "2022-05-26", report("Kenya", "Egypt", on="2022-05-26", place="Cairo", status="held")),
        )
    )

    assert (meeting.when, meeting.status, meeting.former) == (time_of("2022-05-26"), MeetingStatus.HELD, ())


def test_tentative_becomes_scheduled_and_a_careful_later_word_does_not_undo_it() -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", status="tentative")),
            article("b", "2022-01-05", report("Egypt", "Sudan", on="2022-01-13")),
            article("c", "2022-01-07", report("Egypt", "Sudan", on="2022-01-13", status="tentative")),
        )
    )

    assert meeting.status is MeetingStatus.SCHEDULED


# --------------------------------------------------------------------------- what stays apart


def test_the_stops_of_a_journey_stay_apart() -> None:
    stops = [
        report("Kenya", "Egypt", on="2022-05-24..27", place="Cairo", trip=True, kind="meeting"),
        report("Kenya", "Jordan", on="2022-05-24..27", place="Amman", trip=True, kind="meeting"),
        report("Kenya", "Egypt", on="2022-05-24..27", place="Alexandria", trip=True, kind="meeting"),
        report("Kenya", on="2022-05-24..27", place="Egypt", kind="visit"),
    ]

    meetings = after(article("a", "2022-05-20", *stops), article("b", "2022-05-21", *stops))

    assert len(meetings) == 4
    assert all(len(meeting.citations) == 2 for meeting in meetings)


def test_last_years_edition_is_another_meeting() -> None:
    meetings = after(
        article("a", "2021-06-01", report("African Union", on="2021-07-05..07", place="Lusaka", kind="summit")),
        article("b", "2022-06-01", report("African Union", on="2022-07-05..07", place="Lusaka", kind="summit")),
        article("c", "2022-06-03", report("African Union", place="Lusaka", kind="summit")),
    )

    assert [len(meeting.citations) for meeting in meetings] == [1, 2]


def test_a_second_call_is_another_call() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-04", kind="call")),
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-04", kind="call", status="held")),
        article("c", "2022-01-05", report("Egypt", "Sudan", on="2022-01-06", kind="call")),
        article("d", "2022-01-06", report("Egypt", "Sudan", on="2022-01-06", kind="call", status="held")),
    )

    assert [(meeting.when, meeting.status, meeting.contradictions) for meeting in meetings] == [
        (time_of("2022-01-04"), MeetingStatus.HELD, ()),
        (time_of("2022-01-06"), MeetingStatus.HELD, ()),
    ]


def test_a_summit_and_a_bilateral_on_its_margins_stay_apart() -> None:
    meetings = after(
        article(
            "a",
            "2022-06-01",
            report("African Union", "Kenya", on="2022-07-05..07", place="Lusaka", kind="summit"),
            report("Kenya", "Ethiopia", on="2022-07-06", place="Lusaka", kind="meeting"),
        ),
        article(
            "b", "2022-06-03", report("African Union", "Ethiopia", on="2022-07-05..07", place="Lusaka", kind="summit")
        ),
        article("c", "2022-06-05", report("Ethiopia", "Kenya", on="2022-07-06", kind="talks")),
    )

    assert [set(meeting.sides) for meeting in meetings] == [
        {"African Union", "Kenya", "Ethiopia"},
        {"Kenya", "Ethiopia"},
    ]


def test_two_are_not_three() -> None:
    meetings = after(
        article(
            "a",
            "2022-06-01",
            report("Kenya", "Ethiopia", on="2022-07-06", place="Nairobi"),
            report("Kenya", "Ethiopia", "Somalia", on="2022-07-06", place="Nairobi"),
        ),
        article("b", "2022-06-02", report("Kenya", "Ethiopia", "Somalia", on="2022-07-06")),
    )

    assert [len(meeting.sides) for meeting in meetings] == [2, 3]


def test_two_long_lists_that_share_most_names_are_one_meeting() -> None:
    meeting = only(
        after(
            article(
                "a", "2022-06-01", report("Kenya", "Ethiopia", "Somalia", "Sudan", on="2022-07-06", place="Nairobi")
            ),
            article(
                "b",
                "2022-06-02",
                report("Kenya", "Ethiopia", "Somalia", "Uganda", "Sudan", on="2022-07-06", place="Kenya"),
            ),
        )
    )

    assert set(meeting.sides) == {"Kenya", "Ethiopia", "Somalia", "Sudan", "Uganda"}


def test_different_people_meet_at_different_meetings() -> None:
    meetings = after(
        article("a", "2022-06-01", report("Ada Obi/Nigeria", "Jo Mensah/Ghana", on="2022-07-06", place="Accra")),
        article("b", "2022-06-02", report("Ken Ade/Nigeria", "Eva Addo/Ghana", on="2022-07-06", place="Accra")),
    )

    assert len(meetings) == 2


@pytest.mark.parametrize("names", [("Aoki Haruto", "Ada Obi"), ("Haruto Aoki", "Ada Obi"), ("Aoki", "Obi")])
def test_a_name_is_one_in_either_order_where_the_family_name_stands_first(names: tuple[str, str]) -> None:
    host, guest = names
    meeting = only(
        after(
            article("a", "2022-06-01", report("Ada Obi/Nigeria", "Haruto Aoki/Japan", on="2022-07-06", place="Kobe")),
            article("b", "2022-06-02", report(f"{host}/Japan", f"{guest}/Nigeria", on="2022-07-07", place="Kobe")),
        )
    )

    assert [party.side for party in meeting.parties] == ["Nigeria", "Japan"]
    assert [each.field for each in meeting.contradictions] == ["when"]


def test_two_of_one_family_name_are_two() -> None:
    meetings = after(
        article("a", "2022-06-01", report("Aoki Haruto/Japan", "Ghana", on="2022-07-06", place="Accra")),
        article("b", "2022-06-02", report("Aoki Kenta/Japan", "Ghana", place="Accra", status="cancelled")),
    )

    assert {meeting.status for meeting in meetings} == {MeetingStatus.SCHEDULED, MeetingStatus.CANCELLED}


@pytest.mark.parametrize("guest", ["Obi Ada", "Ada Mensah"])
def test_elsewhere_the_first_word_of_a_name_tells_nobody(guest: str) -> None:
    meetings = after(
        article("a", "2022-06-01", report("Ada Obi/Nigeria", "Jo Mensah/Ghana", on="2022-07-06", place="Accra")),
        article("b", "2022-06-02", report(f"{guest}/Nigeria", "Jo Mensah/Ghana", on="2022-07-06", place="Accra")),
    )

    assert len(meetings) == 2


@pytest.mark.parametrize(
    ("side", "one", "other"),
    [
        ("China", "Gao Lin", "Gao Wenbo"),
        ("South Korea", "Moon Tae-min", "Moon Hyun-woo"),
        ("Vietnam", "Dang Quoc Hai", "Dang Thi Lan"),
    ],
)
@pytest.mark.parametrize("on", [None, "2022-07-20"])
def test_two_of_one_family_name_are_two_and_the_one_calls_off_nothing_of_the_other(
    side: str, one: str, other: str, on: str | None
) -> None:
    plan = report(f"{one}/{side}", "Ghana", on="2022-07-20", place="Accra")
    off = report(f"{other}/{side}", "Ghana", on=on, place="Accra", status="cancelled")

    meetings = after(article("a", "2022-06-01", plan), article("b", "2022-06-08", off))

    assert {(each.parties[0].name, each.status) for each in meetings} == {
        (one, MeetingStatus.SCHEDULED),
        (other, MeetingStatus.CANCELLED),
    }


def test_two_of_one_family_name_on_two_days_are_no_disagreement() -> None:
    meetings = after(
        article("a", "2022-06-01", report("Gao Lin/China", "Ada Obi/Nigeria", on="2022-06-20", place="Abuja")),
        article("b", "2022-06-02", report("Gao Wenbo/China", "Nigeria", on="2022-06-21", place="Abuja")),
    )

    assert [each.contradictions for each in meetings] == [(), ()]


@pytest.mark.parametrize("name", ["Moon Tae-min", "Moon Tae Min", "Tae-min Moon", "Moon"])
def test_one_of_whom_the_whole_name_is_told_calls_off_what_is_his(name: str) -> None:
    plan = report("Moon Tae-min/South Korea", "Ghana", on="2022-07-20", place="Accra")
    off = report(f"{name}/South Korea", "Ghana", place="Accra", status="cancelled")

    meeting = only(after(article("a", "2022-06-01", plan), article("b", "2022-06-08", off)))

    assert meeting.status is MeetingStatus.CANCELLED


def test_a_body_and_a_country_that_is_no_member_are_two() -> None:
    meetings = after(
        article("a", "2022-01-03", report("NATO", "Norway", on="2022-01-12", place="Brussels", kind="meeting")),
        article("b", "2022-01-03", report("NATO", "Georgia", on="2022-01-12", place="Brussels", kind="meeting")),
        article("c", "2022-01-04", report("NATO", on="2022-01-12", place="Brussels", kind="meeting")),
    )

    assert [set(meeting.sides) for meeting in meetings] == [{"NATO", "Norway"}, {"NATO", "Georgia"}]


def test_meetings_in_two_towns_are_two() -> None:
    meetings = after(
        article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place="Khartoum")),
        article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place="Cairo")),
    )

    assert len(meetings) == 2


@pytest.mark.parametrize(
    ("one", "other", "kept"),
    [
        ("Geneva", "Switzerland", "Geneva"),
        ("White House", "Washington, D.C.", "Washington, D.C."),
        ("the Kremlin", "Moscow", "Moscow"),
    ],
)
def test_a_town_its_country_and_its_venue_are_one_place(one: str, other: str, kept: str) -> None:
    meeting = only(
        after(
            article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", place=one)),
            article("b", "2022-01-04", report("Egypt", "Sudan", on="2022-01-13", place=other)),
        )
    )

    assert meeting.place == kept


# --------------------------------------------------------------------------- what is attached


def test_sides_confirm_a_meeting_through_their_own_officials() -> None:
    told, findings = article("a", "2022-01-03", report("Egypt", "Sudan", "Libya", on="2022-01-13", official=True))
    words = "Sudan’s foreign ministry and Cairo said on Monday that the talks would be held."
    text = Article("a", words.ljust(100), "a", told.published, told.published_from)
    said = Findings("a", findings.published, meetings=findings.meetings, statements=(Statement((50, 79), (0, 34)),))

    assert only(resolved([(text, said)])).confirmed_by == ("Sudan", "Egypt")


def test_both_sides_confirm() -> None:
    told, findings = article("a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13", official=True))
    text = Article(
        "a",
        "The talks are on, officials from both countries confirmed.".ljust(100),
        "a",
        told.published,
        told.published_from,
    )
    said = Findings("a", findings.published, meetings=findings.meetings, statements=(Statement((0, 16), (18, 47)),))

    assert only(resolved([(text, said)])).confirmed_by == ("Egypt", "Sudan")


def ministry_says(name: str, published: str, words: str, on: str) -> Told:
    """An article in which these words are of a ministry's own, the first three of them its name."""
    told, findings = article(name, published, report("Nepal", "Bhutan", on=on, place="Paro", official=True))
    text = Article(name, words.ljust(100), name, told.published, told.published_from)
    source = (0, len(" ".join(words.split()[:3])))
    return text, replace(findings, statements=(Statement((source[1] + 6, 70), source),))


NEPAL = ministry_says(
    "nepal", "2022-01-03", "Nepal's foreign ministry said that it would meet Bhutan on Tuesday in Paro.", "2022-01-11"
)
BHUTAN = ministry_says(
    "bhutan", "2022-01-04", "Bhutan's foreign ministry said that it would see Nepal on Wednesday in Paro.", "2022-01-12"
)


def test_ministries_that_name_different_days_are_told_apart_and_the_one_that_is_not_believed_confirms_nothing() -> None:
    meeting = only(after(NEPAL, BHUTAN))

    (dispute,) = meeting.contradictions
    assert [words for words, _ in dispute.values] == ["Wednesday 12 January 2022", "Tuesday 11 January 2022"]
    assert (dispute.sides, meeting.confirmed_by) == (("Bhutan", "Nepal"), ("Bhutan",))


def test_one_ministry_that_names_two_days_is_told_by_who_published_it() -> None:
    again = ministry_says(
        "again", "2022-01-04", "Nepal's foreign ministry said that it would see Bhutan soon in Paro.", "2022-01-12"
    )

    meeting = only(after(NEPAL, again))

    assert [each.sides for each in meeting.contradictions] == [()]
    assert meeting.confirmed_by == ("Nepal",)


def test_open_points_go_to_the_meeting_they_are_about() -> None:
    text, findings = article(
        "a", "2022-01-03", report("Egypt", "Sudan", on="2022-01-13"), report("Egypt", "Libya", on="2022-01-14")
    )
    points = (
        OpenPoint(Citation("a", 300, 340), ("Sudan", "Egypt")),
        OpenPoint(Citation("a", 350, 380)),
        OpenPoint(Citation("a", 390, 399), ("Chad",)),
    )
    asked = Findings("a", findings.published, meetings=findings.meetings, open_points=points)

    first, second = resolved([(text, asked)])

    assert (first.open_points, second.open_points) == ((Citation("a", 300, 340),), (Citation("a", 350, 380),))


def busy_days(articles: int) -> list[Told]:
    """So many articles, twelve a day, with four reports each of meetings of forty countries."""
    names = [f"Country {number}" for number in range(40)]
    day = date(2022, 1, 1)
    return [
        article(
            f"{number:05d}",
            (day + timedelta(days=number // 12)).isoformat(),
            *(
                report(
                    names[(number * 7 + at) % 40],
                    names[(number * 3 + 2 * at + 1) % 40],
                    on=(day + timedelta(days=number // 12 + at)).isoformat(),
                )
                for at in range(4)
            ),
        )
        for number in range(articles)
    ]


def test_five_times_as_many_reports_are_resolved_in_about_five_times_the_time() -> None:
    few, many = busy_days(150), busy_days(750)
    known_of_few, known_of_many = resolved(few), resolved(many)

    short, long = seconds(lambda: resolved(few, known_of_few)), seconds(lambda: resolved(many, known_of_many))

    assert resolved(many, known_of_many) == known_of_many
    assert long < 12 * short  # five times the reports; were it their square, twenty-five
