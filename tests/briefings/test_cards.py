"""Cards of meetings, and what is kept ready for them."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.answers import brief
from briefings.cards import cards, keep_ready
from briefings.library import Library
from store.contents import by_start
from store.records import Meeting
from tests.briefings.papers import NOW, Paper, meeting

ASKED = {"now": NOW, "zone": "UTC"}
WIRE = Paper("wire", "2022-01-03", "Egypt and Sudan will hold talks. Egypt demanded a signature on the talks.")
WIRE.said("Egypt", "demand", "a signature on the talks", cue="demanded", source="Egypt")
SET = WIRE.cite("Egypt and Sudan will hold talks.")
READ = WIRE.told
OTHER = Paper("other", "2022-01-04", "Chad and Mali will hold talks.")


def talks(one: str, other: str, day: int) -> Meeting:
    return meeting(one, other, on=f"2022-01-{day:02}", place="Cairo", citing=[SET], name=f"{one}-{other}-{day}")


def library(met: Sequence[Meeting], *more: Paper, before: Library | None = None) -> Library:
    read = [*(paper.told for paper in more), READ]
    articles, findings = [article for article, _ in read], [found for _, found in read]
    return Library(articles, findings, sorted(met, key=by_start), before)


def test_a_card_is_a_line_of_the_list_with_the_brief_that_is_asked_for_by_its_id() -> None:
    known = library([talks("Egypt", "Sudan", day) for day in range(10, 17)])

    offered = cards(known, "sudan", **ASKED)

    assert [card.meeting for card in offered] == [f"Egypt-Sudan-{day}" for day in range(10, 15)]
    assert [card.brief for card in offered] == [brief(known, card.meeting, **ASKED) for card in offered]
    assert [card.line.text[:14] for card in offered][:2] == ["Mon 10 January", "Tue 11 January"]


def test_the_next_meetings_of_each_side_are_ready_before_anybody_asks() -> None:
    often = [talks("Egypt", "Sudan", day) for day in range(10, 20)]
    known = library([*often, talks("Chad", "Sudan", 25), talks("Egypt", "Sudan", 3)])

    keep_ready(known, NOW)

    assert set(known.said_on) == {*(f"Egypt-Sudan-{day}" for day in range(10, 15)), "Chad-Sudan-25"}


def test_what_is_ready_stays_so_when_others_are_told_of() -> None:
    met = [talks("Egypt", "Sudan", 10)]
    known = library(met)
    known.work_out()
    keep_ready(known, NOW)

    after = library(
        [*met, meeting("Chad", "Mali", on="2022-01-12", citing=[OTHER.cite(OTHER.article.text)])], OTHER, before=known
    )

    assert after.said_on["Egypt-Sudan-10"] is known.said_on["Egypt-Sudan-10"]
