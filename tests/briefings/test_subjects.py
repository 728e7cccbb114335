"""What positions are about: changes of mind, and two sides topic by topic."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.briefing import Briefing
from briefings.compose.positions import positions_briefing, versus_briefing
from briefings.lexicon import keys
from briefings.query import parse
from briefings.subjects import shift, subject_words, topics
from briefings.told import Telling
from tests.briefings.papers import NOW, Paper, desk, shown, told

Said = tuple[str, str, str]
"""Day, stance and words."""


def egypt(*said: Said, **more: object) -> tuple[list[Paper], list[Telling]]:
    """What Egypt has said, newest first, each in an article of its own."""
    papers = []
    for day, stance, words in said:
        paper = Paper(f"of-{day}", day, f"Egypt spoke of {words}.")
        paper.said("Egypt", stance, words, **more)  # type: ignore[arg-type]
        papers.append(paper)
    return papers, told(*papers)


def test_subject_words_are_those_not_every_report_has() -> None:
    assert subject_words(keys("The foreign minister said on Monday that 12 gates of the dam would open")) == {
        "gate",
        "dam",
        "open",
    }


def test_a_side_that_turns_is_marked_with_the_day_and_both_sources() -> None:
    papers, said = egypt(
        ("2022-01-03", "refuse", "foreign engineers at the dam"),
        ("2022-01-05", "offer", "passes for foreign engineers at the dam"),
    )

    turned = shift(said[0], said)
    briefing = positions_briefing(
        said, parse("egypt", NOW.date()), desk(*papers), shift_of=lambda telling: shift(telling, said)
    )

    assert turned is not None
    assert (turned.since, turned.before) == (date(2022, 1, 5), said[1])
    assert shown(briefing)[1].endswith("· 5 January · since 5 January: refuse → offer [1][2]")
    assert "→" not in shown(briefing)[2]


def test_who_repeats_the_turn_has_turned_since_the_first_time() -> None:
    _, said = egypt(
        ("2021-12-01", "refuse", "foreign engineers at the dam"),
        ("2022-01-03", "offer", "passes for foreign engineers at the dam"),
        ("2022-01-30", "support", "work of foreign engineers at the dam"),
    )

    turned = shift(said[0], said)

    assert turned is not None
    assert turned.since == date(2022, 1, 3)


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        (("2022-01-03", "refuse", "foreign engineers at the dam"), ("2022-01-05", "offer", "grain for the port"), {}),
        (
            ("2022-01-03", "refuse", "foreign engineers at the dam"),
            ("2022-01-05", "demand", "engineers for the dam"),
            {},
        ),
        (("2022-01-03", "state", "foreign engineers at the dam"), ("2022-01-05", "offer", "engineers for the dam"), {}),
        (
            ("2022-01-05", "refuse", "foreign engineers at the dam"),
            ("2022-01-05", "offer", "engineers for the dam"),
            {},
        ),
        (
            ("2022-01-03", "refuse", "foreign engineers at the dam"),
            ("2022-01-05", "offer", "engineers for the dam"),
            {"told_by": "Sudan"},
        ),
        (
            ("2022-01-03", "refuse", "foreign engineers at the dam"),
            ("2022-01-05", "offer", "engineers for the dam"),
            {"modality": "may"},
        ),
    ],
)
def test_no_turn(before: Said, after: Said, more: dict[str, object]) -> None:
    papers = ["2022-01-03", "2022-01-05"]
    _, said = egypt(before, (after[0] + ("T12:00" if after[0] == before[0] else ""), *after[1:]), **more)

    assert len(said) == len(papers)
    assert [shift(telling, said) for telling in said] == [None, None]


# --------------------------------------------------------------------------- two sides

TEXT = (
    "Egypt demanded figures of the lake. Sudan offered its figures. Egypt demanded a treaty. Sudan rejected the treaty. "
    "Egypt praised its team. Sudan wants grain."
)


def versus(question: str = "sudan vs egypt") -> Briefing:
    paper = Paper("a", "2022-01-05", TEXT)
    paper.said("Egypt", "demand", "figures of the lake", cue="demanded", source="Egypt", topics=("figures", "lake"))
    paper.said("Sudan", "offer", "its figures", cue="offered", source="Sudan", topics=("figures",))
    paper.said("Egypt", "demand", "a treaty", cue="demanded", source="Egypt", topics=("treaty",))
    paper.said("Sudan", "refuse", "the treaty", cue="rejected", source="Sudan", topics=("treaty",))
    paper.said("Egypt", "support", "its team", cue="praised", source="Egypt", topics=("team",))
    paper.said("Sudan", "demand", "grain", cue="wants", source="Sudan", topics=("grain",))
    found = told(paper)
    groups = [[each for each in found if each.position.party == side] for side in ("Sudan", "Egypt")]
    by_topic = topics(found, groups, keys("Egypt Sudan"))
    return versus_briefing(by_topic, len(found), parse(question, NOW.date()), desk(paper))


def test_two_sides_stand_side_by_side_topic_by_topic() -> None:
    assert shown(versus()) == [
        "Sudan vs Egypt",
        "## Figures",
        "Sudan offered its figures · 5 January [1]",
        "Egypt demanded figures of the lake · 5 January [1]",
        "## Treaty",
        "Sudan rejected the treaty · 5 January [1]",
        "Egypt demanded a treaty · 5 January [1]",
        "## Besides",
        "Sudan wants grain · 5 January [1]",
        "Egypt praised its team · 5 January [1]",
    ]


def test_the_side_asked_for_first_stands_first() -> None:
    assert shown(versus("egypt vs sudan"))[2].startswith("Egypt demanded figures")


def test_every_position_has_its_place_in_one_topic() -> None:
    assert len(versus().claims) == len({claim.text for claim in versus().claims}) == 6
