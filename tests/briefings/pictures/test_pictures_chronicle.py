"""What a picture of a timeline shows: the days around now, each told apart by how it is known."""

from __future__ import annotations

from briefings.merging import happenings
from briefings.pictures.chronicle import MOST, timeline_picture
from briefings.pictures.scene import Entry, Mark, Picture, Standing, TimelineScene
from briefings.query import Query, parse
from briefings.told import TimelineEntry
from store.records import Contradiction
from tests.briefings.papers import NOW, Paper, actions, desk, meeting

WIRE = Paper(
    "wire", "2022-01-03", "Egypt and Sudan will meet. In May 2011 the building began. Talks go on until 9 January."
)
CITED = [WIRE.cite("Egypt and Sudan will meet.")]


def scene_of(picture: Picture) -> TimelineScene:
    assert isinstance(picture.scene, TimelineScene)
    return picture.scene


def entry_of(**known: object) -> Entry:
    found = meeting("Egypt", "Sudan", citing=CITED, **known)  # type: ignore[arg-type]
    (entry,) = scene_of(timeline_picture([found], Query(""), desk(WIRE))).entries
    return entry


def test_a_meeting_is_told_with_its_day_hour_place_and_name() -> None:
    entry = entry_of(on="2022-01-12T10:00", place="Cairo")

    assert entry == Entry(
        1, "Wed 12 Jan", "Egypt – Sudan talks", Mark.DAY, Standing.PLANNED, "10:00 UTC", "Cairo", heading=True
    )


def test_how_exactly_a_time_is_known_is_shown() -> None:
    marks = {on: entry_of(on=on).mark for on in ("2022-01-12", "2022-01-12..13", "2022-01-12~20", "2022-02", "2023")}

    assert list(marks.values()) == [Mark.DAY, Mark.SPAN, Mark.WITHIN, Mark.WITHIN, Mark.WITHIN]


def test_what_is_planned_tentative_off_held_or_past_without_a_word_is_told_apart() -> None:
    told = {
        Standing.PLANNED: entry_of(on="2022-01-12"),
        Standing.TENTATIVE: entry_of(on="2022-01-12", status="tentative"),
        Standing.CANCELLED: entry_of(on="2022-01-12", status="cancelled"),
        Standing.HAPPENED: entry_of(on="2022-01-04", status="held"),
        Standing.OPEN: entry_of(on="2022-01-04"),
    }

    assert {standing: entry.standing for standing, entry in told.items()} == {each: each for each in told}
    assert "no word yet" in told[Standing.OPEN].note


def test_the_past_comes_before_today_and_an_event_is_told_in_its_articles_words() -> None:
    WIRE.events.clear()
    WIRE.event("In May 2011 the building began.", "2011-05")
    entries: list[TimelineEntry] = [
        *happenings(WIRE.findings.events, {"wire": WIRE.article}),
        meeting("Egypt", on="2022-01-12", citing=CITED),
    ]

    scene = scene_of(timeline_picture(entries, Query(""), desk(WIRE)))

    assert [entry.words for entry in scene.entries] == ["In May 2011 the building began.", "Egypt talks"]
    assert scene.past == 1
    assert scene.today == "Today, Thu 6 Jan"
    assert scene.foot == ("Sources: The Wire. /why and a number shows the words behind it.",)


def test_of_many_those_around_now_are_shown_and_the_others_counted() -> None:
    days = [f"2022-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 21)]
    entries = [meeting("Egypt", on=day, citing=CITED, name=day) for day in days]

    picture = timeline_picture(entries, parse("egypt", NOW.date()), desk(WIRE))

    scene = scene_of(picture)
    assert 8 <= len(scene.entries) <= MOST
    assert {"Wed 5 Jan", "Thu 6 Jan"} <= {entry.day for entry in scene.entries}
    assert picture.hidden == 200 - len(scene.entries)
    assert scene.foot[0].endswith(" later: /timeline egypt")


def test_numbers_in_the_picture_are_those_of_the_claims() -> None:
    entries = [meeting("Egypt", on=f"2022-01-{day}", citing=CITED, name=f"{day}") for day in (10, 11, 12)]

    picture = timeline_picture(entries, Query(""), desk(WIRE))

    leads = [claim.lead for claim in picture.words.claims]
    assert [entry.number for entry in scene_of(picture).entries] == [1, 2, 3]
    assert leads == ["Mon 10 January", "Tue 11 January", "Wed 12 January"]
    assert actions(picture.words) == ["timeline:1:"]


def test_a_sentence_is_never_cut_before_what_takes_it_back() -> None:
    told = (
        "The government will close the border on 12 January, its minister for the interior told reporters in the "
        "capital on the way to a session of the cabinet, and it will stay closed for as long as it takes, "
        "unless the neighbours open the river to its ships before the end of the week, which they may."
    )
    paper = Paper("long", "2022-01-03", told)
    paper.event(told, "2022-01-12", planned=True)
    entries = happenings(paper.findings.events, {"long": paper.article})

    (entry,) = scene_of(timeline_picture(list(entries), Query(""), desk(paper))).entries

    assert "unless" in entry.words or "/why 1" in entry.words


def test_a_short_telling_keeps_what_is_nearest_to_today() -> None:
    days = ("2022-01-03", "2022-01-05", "2022-01-10", "2022-01-12")
    entries = [meeting("Egypt", on=day, citing=CITED, name=day) for day in days]

    picture = timeline_picture(entries, Query(""), desk(WIRE))

    assert [days[at] for at in picture.weighty] == ["2022-01-10", "2022-01-05", "2022-01-12", "2022-01-03"]


def test_a_clause_torn_out_of_its_sentence_is_a_quotation() -> None:
    paper = Paper("torn", "2022-01-03", "The parties met twice before the talks of May 2021 failed over water.")
    paper.event("the talks of May 2021 failed", "2021-05")
    entries = happenings(paper.findings.events, {"torn": paper.article})

    (entry,) = scene_of(timeline_picture(list(entries), Query(""), desk(paper))).entries

    assert entry.words == "“… the talks of May 2021 failed …”"


def test_sources_that_disagree_on_the_day_are_said_to() -> None:
    values = (("Wed 12 January", CITED[0]), ("Thu 13 January", WIRE.cite("Talks go on until 9 January.")))

    entry = entry_of(on="2022-01-12", contradictions=(Contradiction("when", values),))

    assert entry.note == "sources disagree on the day"
