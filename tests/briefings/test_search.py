"""What a question finds, what comes nearest, and which positions belong to a meeting."""

from __future__ import annotations

import pytest

from briefings.attached import positions_of
from briefings.library import Library
from briefings.query import parse
from briefings.search import Search
from store.records import Meeting
from tests.briefings.papers import NOW, Paper, meeting

WIRE = Paper(
    "wire",
    "2022-01-03",
    "Egypt and Sudan will hold talks on the dam in Geneva on January 12. Egypt demanded a treaty on the water. "
    "Sudan said it would consider sanctions. Moscow welcomed the step. Egypt will meet Chad on January 14. "
    "Egypt accused Chad of silence. Egypt said the talks would be held in Geneva.",
)
TALKS = meeting(
    "Egypt", "Sudan", on="2022-01-12", place="Geneva", name="dam",
    citing=[WIRE.cite("Egypt and Sudan will hold talks on the dam in Geneva on January 12.")],
)  # fmt: skip
VISIT = meeting(
    "Karim Fahmy/Egypt", "Chad", on="2022-01-14", kind="meeting", name="chad",
    citing=[WIRE.cite("Egypt will meet Chad on January 14.")],
)  # fmt: skip
OLD = meeting(
    "Russia", "Sudan", on="2021-11-02", place="Moscow", status="held", name="old",
    citing=[WIRE.cite("Moscow welcomed the step.")],
)  # fmt: skip
TREATY = WIRE.said(
    "Egypt", "demand", "a treaty on the water", cue="demanded", source="Egypt", topics=("treaty", "water")
)
SANCTIONS = WIRE.said("Sudan", "threaten", "it would consider sanctions", cue="said", source="Sudan")
WELCOME = WIRE.said("Russia", "support", "the step", cue="welcomed", source="Moscow")
SILENCE = WIRE.said("Egypt", "accuse", "Chad of silence", cue="accused", source="Egypt")
LATER = Paper("later", "2022-01-09", "Egypt warned Sudan. Egypt praised its team. Egypt wants a treaty for the lake.")
WARNING = LATER.said("Egypt", "threaten", "Sudan", cue="warned", source="Egypt")
TEAM = LATER.said("Egypt", "support", "its team", cue="praised", source="Egypt")
AGAIN = LATER.said("Egypt", "demand", "a treaty for the lake", cue="wants", topics=("lake", "water"), source="Egypt")
EARLY = Paper("early", "2021-08-01", "Egypt rejected Sudan.")
EARLY.said("Egypt", "refuse", "Sudan", cue="rejected", source="Egypt")


def library(*papers: Paper, meetings: tuple[Meeting, ...] = (OLD, TALKS, VISIT)) -> Library:
    return Library([paper.article for paper in papers], [paper.findings for paper in papers], meetings)


KNOWN = library(WIRE, LATER, EARLY)


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("", ["old", "dam", "chad"]),
        ("egypt", ["dam", "chad"]),
        ("egypt sudan", ["dam"]),
        ("geneva", ["dam"]),
        ("dam", ["dam"]),
        ("talks", ["old", "dam", "chad"]),
        ("fahmy", ["chad"]),
        ("moscow", ["old"]),
        ("12 january", ["dam"]),
        ("egypt 14 january", ["chad"]),
        ("egypt since 13 january", ["chad"]),
        ("iran", []),
        ("egypt geneva chad", []),
    ],
)
def test_meetings_that_answer_every_part(question: str, found: list[str]) -> None:
    asked = parse(question, NOW.date())

    assert [each.id for each in Search(KNOWN).meetings(asked)] == found


def test_a_place_is_where_a_meeting_is_not_what_else_its_sentence_names() -> None:
    crowded = "Egypt said its talks with Sudan would be in Geneva and those with Chad a day later."
    alone = "Russia and Iran will meet on January 20 on the shore of Lake Geneva."
    paper = Paper("a", "2022-01-03", f"{crowded} {alone}")
    dam = meeting("Egypt", "Sudan", on="2022-01-12", place="Geneva", name="dam", citing=[paper.cite(crowded)])
    chad = meeting("Egypt", "Chad", on="2022-01-13", name="chad", citing=[paper.cite(crowded)])
    bern = meeting("Egypt", "Iran", on="2022-01-14", place="Bern", name="bern", citing=[paper.cite(crowded)])
    lake = meeting("Russia", "Iran", on="2022-01-20", name="lake", citing=[paper.cite(alone)])
    search = Search(library(paper, meetings=(dam, chad, bern, lake)))

    found = [each.id for each in search.meetings(parse("geneva", NOW.date()))]

    assert found == ["dam", "lake"]


def test_nearest_meetings_answer_most_parts() -> None:
    asked = parse("egypt geneva chad", NOW.date())

    assert {each.id for each in Search(KNOWN).nearest_meetings(asked)[:2]} == {"dam", "chad"}
    assert Search(KNOWN).nearest_meetings(parse("iran", NOW.date())) == []


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("russia", [WELCOME]),
        ("moscow", [WELCOME]),
        ("chad", [SILENCE]),
        ("sanctions", [SANCTIONS]),
        ("sanction", [SANCTIONS]),
        ("sanctioning", [SANCTIONS]),
        ("chad silence", [SILENCE]),
        ("egypt water", [AGAIN, TREATY]),
        ("sudan 3 january", [SANCTIONS]),
        ("iran", []),
    ],
)
def test_positions_by_party_words_and_days(question: str, found: list[object]) -> None:
    asked = parse(question, NOW.date())

    assert [each.position for each in Search(KNOWN).tellings(asked)] == found


def test_the_us_is_found_in_the_words_of_others_by_its_short_name() -> None:
    paper = Paper("a", "2022-01-03", "Egypt blamed the US for it. Egypt told us of U.S. grain. Egypt asked us to wait.")
    blame = paper.said("Egypt", "accuse", "the US for it", cue="blamed", source="Egypt")
    grain = paper.said("Egypt", "state", "us of U.S. grain", cue="told", source="Egypt")
    paper.said("Egypt", "demand", "us to wait", cue="asked", source="Egypt")
    search = Search(library(paper, meetings=()))

    assert [each.position for each in search.tellings(parse("US grain", NOW.date()))] == [grain]
    assert [each.position for each in search.tellings(parse("egypt blamed", NOW.date()))] == []
    assert {each.citation for each in (blame, grain)} == {
        each.position.citation for each in search.tellings(parse("egypt", NOW.date())) if "us" in each.words
    }


def test_a_meeting_whose_articles_are_gone_is_told_no_more() -> None:
    orphan = meeting("Egypt", "Sudan", on="2022-01-12", citing=[Paper("gone", "2022-01-03", "Words.").cite("Words.")])

    assert library(WIRE, meetings=(orphan, TALKS)).meetings == [TALKS]


def test_nearest_parties_resemble_what_was_typed_or_are_most_heard_of() -> None:
    assert Search(KNOWN).nearest_parties(parse("egpyt", NOW.date())) == ["Egypt"]
    assert Search(KNOWN).nearest_parties(parse("zzz", NOW.date()))[0] == "Egypt"
    assert Search(KNOWN).nearest_parties(parse("chad", NOW.date())) != ["Chad"]
    assert Search(KNOWN).nearest_parties(parse("chad zzz", NOW.date())) == ["Chad"]


# --------------------------------------------------------------------------- what belongs to a meeting


def test_positions_of_its_sides_belong_to_a_meeting_newest_first() -> None:
    found = [each.position for each in positions_of(TALKS, KNOWN)]

    assert found == [WARNING, AGAIN, TREATY, SANCTIONS]


def test_what_is_about_the_other_meeting_of_an_article_stays_there() -> None:
    of_talks = [each.position for each in positions_of(TALKS, KNOWN)]
    of_visit = [each.position for each in positions_of(VISIT, KNOWN)]

    assert SILENCE not in of_talks
    assert SILENCE in of_visit


def test_they_right_after_a_sentence_that_names_all_sides_are_those_talks_and_no_others() -> None:
    crowded = "Sudan's ministry confirmed both dates and said the Egypt-Sudan talks would be held in Geneva."
    paper = Paper(
        "a",
        "2022-01-03",
        f"{crowded} The minister hoped they would bring the region peace. Sudan would not give up the wall.",
    )
    hope = paper.said("Sudan", "expect", "they would bring the region peace", cue="hoped", source="The minister")
    wall = paper.said("Sudan", "refuse", "give up the wall", source="Sudan")
    talks = meeting("Sudan", "Egypt", on="2022-01-12", name="dam", citing=[paper.cite(crowded)])
    other = meeting("Sudan", "Chad", on="2022-01-14", name="chad", citing=[paper.cite(crowded)])
    known = library(paper, meetings=(talks, other))

    assert [each.position for each in positions_of(talks, known)] == [hope, wall]
    assert [each.position for each in positions_of(other, known)] == [wall]


def test_of_one_day_what_is_said_of_the_meeting_itself_comes_first() -> None:
    paper = Paper("a", "2022-01-03", "Egypt wants peace. Egypt demanded grain ahead of talks with Sudan.")
    peace = paper.said("Egypt", "demand", "peace", cue="wants", source="Egypt")
    grain = paper.said("Egypt", "demand", "grain", cue="demanded", source="Egypt")
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[paper.sentence(*grain.content)])

    assert [each.position for each in positions_of(talks, library(paper, meetings=(talks,)))] == [grain, peace]


def test_unrelated_early_and_foreign_words_are_left_out() -> None:
    found = [each.position for each in positions_of(TALKS, KNOWN)]

    assert TEAM not in found
    assert WELCOME not in found
    assert all(position.citation.article != "early" for position in found)


def test_words_that_only_report_the_meeting_are_no_position() -> None:
    paper = Paper("a", "2022-01-03", "Egypt said it would meet Sudan in Geneva on January 12.")
    paper.said("Egypt", "state", "it would meet Sudan in Geneva on January 12", cue="said", source="Egypt")
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[paper.sentence(0, 1)])

    assert library(paper, meetings=(talks,)).tellings == ()
    assert len(library(paper, meetings=()).tellings) == 1


def test_what_an_earlier_library_worked_out_is_used_again() -> None:
    after = Library(
        [WIRE.article, LATER.article, EARLY.article], [WIRE.findings, LATER.findings, EARLY.findings], (TALKS,), KNOWN
    )

    assert after.tellings == library(WIRE, LATER, EARLY, meetings=(TALKS,)).tellings
