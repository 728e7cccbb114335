"""/articles, /why, the review of a draft, and what is said when nothing is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from briefings.briefing import Claim
from briefings.compose.articles import articles_briefing, why_briefing
from briefings.compose.nothing import nothing_briefing, nothing_read
from briefings.compose.review import published_line, review_briefing
from briefings.merging import happenings
from briefings.query import parse
from store.records import Citation, Draft, PublishedFrom
from tests.briefings.papers import NOW, Paper, actions, desk, meeting, shown, told

WIRE = Paper("wire", "2022-01-03", "Egypt and Sudan will meet on January 12. Egypt demanded water. It has rained.")
POST = Paper("post", "2022-01-05T07:30", "Sudan will come.", publisher=None, assumed=True)
DEMAND = WIRE.said("Egypt", "demand", "water", cue="demanded", source="Egypt")


def test_articles_newest_first_with_an_assumed_day_marked() -> None:
    briefing = articles_briefing([POST.article, WIRE.article], desk(WIRE, POST))

    assert shown(briefing) == ["What was read", "- Two articles, newest first."]
    assert [(each.number, each.publisher, each.published, each.assumed) for each in briefing.sources] == [
        (1, None, "5 January", True),
        (2, "The Wire", "3 January", False),
    ]


def test_articles_are_numbered_on_from_page_to_page() -> None:
    papers = [Paper(f"p{number}", "2022-01-03", "Words.") for number in range(20)]

    briefing = articles_briefing([paper.article for paper in papers], desk(*papers), page=2)

    assert (briefing.sources[0].number, briefing.page, briefing.pages) == (9, 2, 3)
    assert actions(briefing) == ["articles:1:", "articles:3:"]


def test_why_shows_the_whole_sentence_with_its_article() -> None:
    claim = Claim(("demands water",), (Citation("wire", *DEMAND.content),), lead="Egypt")

    briefing = why_briefing(claim, desk(WIRE))

    assert shown(briefing) == ["Why “Egypt demands water”?", "The Wire, 3 January: “Egypt demanded water.” [1]"]
    assert briefing.sources[0].title == "Story wire"


def test_why_shows_each_article_once_before_any_twice() -> None:
    passages = (WIRE.cite("It has rained."), WIRE.cite("Egypt demanded water."), POST.cite("Sudan will come."))

    briefing = why_briefing(Claim(("words",), passages), desk(WIRE, POST))

    assert [claim.citations[0].article for claim in briefing.claims] == ["post", "wire", "wire"]


def test_why_of_an_article_that_is_gone_says_so() -> None:
    briefing = why_briefing(Claim(("words",), (Citation("gone", 0, 5),)), desk(WIRE))

    assert shown(briefing)[1] == "- The article behind this line is no longer here."


def test_why_never_cuts_the_citation_itself() -> None:
    long = Paper("long", "2022-01-03", f"{'word, ' * 300}end. Next.")
    claim = Claim(("words",), (Citation("long", 0, 1500),))

    shown_words = why_briefing(claim, desk(long)).claims[0].text

    assert len(shown_words) >= 1490


# --------------------------------------------------------------------------- the review


@pytest.mark.parametrize(
    ("paper", "line"),
    [
        (WIRE, "- Published Monday 3 January (as you said)."),
        (
            POST,
            "- Published Wednesday 5 January, 07:30 UTC (assumed: the text gives no date, so today was taken).",
        ),
    ],
)
def test_review_begins_with_the_day_and_where_it_comes_from(paper: Paper, line: str) -> None:
    draft = Draft(paper.article, paper.findings, by=1, created=NOW)

    assert shown(review_briefing(draft, (), (), (), desk(paper)))[1] == line


def test_review_shows_what_was_found_and_asks_what_to_do() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[WIRE.cite("Egypt and Sudan will meet on January 12.")])
    rain = happenings([WIRE.event("It has rained.", "2022-01-02")], {"wire": WIRE.article})

    briefing = review_briefing(Draft(WIRE.article, WIRE.findings, 1, NOW), [talks], told(WIRE), rain, desk(WIRE))

    assert shown(briefing) == [
        "Read: Story wire",
        "- Published Monday 3 January (as you said).",
        "- Found: one meeting, one position and one event.",
        "## Meetings",
        "Egypt – Sudan talks Wed 12 January, time not given · in six days [1]",
        "## Positions",
        "Egypt demanded water [1]",
        "## Events",
        "Sun 2 January It has rained. [1]",
    ]
    assert actions(briefing) == ["store:wire", "redate:wire", "discard:wire"]


def test_review_of_a_stored_article_offers_its_date_only() -> None:
    briefing = review_briefing(Draft(WIRE.article, WIRE.findings, 1, NOW), (), (), (), desk(WIRE), stored=WIRE.article)

    assert briefing.title == "Already stored: Story wire"
    assert actions(briefing) == ["redate:wire"]


# --------------------------------------------------------------------------- nothing found


def test_nothing_found_names_the_nearest_there_is() -> None:
    talks = meeting("Egypt", "Sudan", on="2022-01-12", citing=[WIRE.cite("Egypt demanded water.")])

    briefing = nothing_briefing("meetings", parse("egpyt", NOW.date()), desk(WIRE), meetings=[talks], parties=["Egypt"])

    assert shown(briefing) == [
        "Nothing found",
        "- I know of no upcoming meeting for “egpyt”.",
        "- Perhaps Egypt?",
        "## Nearest",
        "Egypt – Sudan talks Wed 12 January, time not given · in six days [1]",
    ]
    assert actions(briefing) == ["brief:m1", "meetings:1:Egypt"]


def test_before_the_first_article_the_way_to_it_is_told() -> None:
    assert "/add" in shown(nothing_read())[1]


def test_a_published_moment_is_shown_on_the_readers_day() -> None:
    late = Paper("late", "2022-01-05T23:30", "Words.")

    assert desk(late, zone="Africa/Cairo").published("late") == "6 January"
    assert desk(late, now=datetime(2022, 1, 6, 9, tzinfo=UTC)).published("late") == "5 January"


def test_review_says_that_a_date_lay_ahead() -> None:
    article = replace(WIRE.article, published_from=PublishedFrom.ASSUMED, dated_ahead=date(2022, 2, 8))

    line = published_line(article, desk(WIRE))

    assert line.endswith("(assumed: the date in the text, 8 February 2022, lies ahead, so today was taken).")


def test_review_offers_another_date_for_a_stored_article() -> None:
    stored = replace(WIRE.article, published=WIRE.article.published - timedelta(days=9))

    briefing = review_briefing(Draft(WIRE.article, WIRE.findings, 1, NOW), (), (), (), desk(WIRE), stored=stored)

    assert briefing.title.startswith("Already stored with another date")
    assert [choice.label for choice in briefing.choices] == ["Store with this date", "Change the date", "Discard"]
