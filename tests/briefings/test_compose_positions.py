"""/positions and /timeline: page by page, in order."""

from __future__ import annotations

from briefings.compose.positions import positions_briefing
from briefings.compose.timeline import timeline_briefing
from briefings.merging import happenings
from briefings.query import Query, parse
from briefings.told import TimelineEntry
from tests.briefings.papers import NOW, Paper, actions, desk, meeting, shown, told

WIRE = Paper("wire", "2022-01-03", "Egypt demanded water. Sudan rejected the plan. Egypt offered grain.")
WIRE.said("Egypt", "demand", "water", cue="demanded", source="Egypt")
WIRE.said("Sudan", "refuse", "the plan", cue="rejected", source="Sudan")
POST = Paper("post", "2022-01-05", "Egypt accused Chad of delay.", publisher="The Post")
POST.said("Egypt", "accuse", "Chad of delay", cue="accused", source="Egypt")


def test_parties_by_their_newest_words_and_each_partys_newest_first() -> None:
    briefing = positions_briefing(told(WIRE, POST), Query(""), desk(WIRE, POST))

    assert shown(briefing) == [
        "Who wants what",
        "Egypt accused Chad of delay · 5 January [1]",
        "Egypt demanded water · 3 January [2]",
        "Sudan rejected the plan · 3 January [2]",
    ]
    assert actions(briefing) == ["positions:1:Egypt", "positions:1:Sudan"]


def test_asked_about_nothing_each_party_has_its_newest_few() -> None:
    paper = Paper("a", "2022-01-05", " ".join(f"Egypt demanded thing {number}." for number in range(9)))
    for number in range(9):
        paper.said("Egypt", "demand", f"thing {number}", cue="demanded", source="Egypt")

    overview = positions_briefing(told(paper), Query(""), desk(paper))
    everything = positions_briefing(told(paper), Query(""), desk(paper), everything=True)

    assert len(overview.claims) == 3
    assert shown(overview)[-1] == "- 6 more from Egypt."
    assert len(everything.claims) > 3
    assert everything.pages > 1


def test_a_party_asked_for_is_paged_and_nothing_is_lost() -> None:
    paper = Paper("a", "2022-01-05", " ".join(f"Egypt demanded thing {number}." for number in range(30)))
    for number in range(30):
        paper.said("Egypt", "demand", f"thing {number}.", cue="demanded", source="Egypt")
    asked = parse("egypt", NOW.date())

    first = positions_briefing(told(paper), asked, desk(paper))
    pages = [positions_briefing(told(paper), asked, desk(paper), page=page) for page in range(1, first.pages + 1)]

    assert len({claim.text for page in pages for claim in page.claims}) == 30
    assert sum(len(page.claims) for page in pages) == 30
    assert actions(pages[1])[:2] == ["positions:1:egypt", "positions:3:egypt"]


# --------------------------------------------------------------------------- the timeline

FILL, TREATY = "Egypt began to fill the lake in July 2020.", "The treaty runs out in March 2022."
NEWS = Paper("news", "2022-01-03", f"{FILL} Egypt and Sudan met. They will meet again. {TREATY}")


def entries() -> list[TimelineEntry]:
    news = Paper("news", "2022-01-03", NEWS.article.text)
    events = happenings(
        [news.event(FILL, "2020-07"), news.event(TREATY, "2022-03", planned=True)], {"news": news.article}
    )
    held = meeting(
        "Egypt", "Sudan", on="2021-12-20", citing=[NEWS.cite("Egypt and Sudan met.")], status="held", name="m0"
    )
    soon = meeting("Egypt", "Sudan", on="2022-01-12T10:00", citing=[NEWS.cite("They will meet again.")], place="Cairo")
    return [events[0], held, soon, events[1]]


def test_past_and_planned_are_told_apart_each_in_order() -> None:
    briefing = timeline_briefing(entries(), Query(""), desk(NEWS))

    assert shown(briefing) == [
        "Timeline",
        "## So far",
        "July 2020 Egypt began to fill the lake in July 2020. [1]",
        "Mon 20 December 2021 Egypt – Sudan talks, held [1]",
        "## Planned",
        "Wed 12 January 10:00 UTC · Egypt – Sudan talks, Cairo [1]",
        "March The treaty runs out in March 2022. [1]",
    ]


def test_a_planned_day_that_has_passed_is_not_told_as_if_it_had_come_true() -> None:
    news = Paper("news", "2022-01-03", TREATY)
    events = happenings([news.event(TREATY, "2022-01-04", planned=True)], {"news": news.article})

    assert shown(timeline_briefing(events, Query(""), desk(news)))[1:] == [
        "## So far",
        f"Tue 4 January (was planned) {TREATY} [1]",
    ]


def test_page_one_is_around_now_and_further_pages_go_both_ways() -> None:
    sentences = [f"This is what happened on day {day:02} of the year." for day in range(1, 29)]
    news = Paper("news", "2022-01-03", " ".join(sentences))
    past = [news.event(words, f"2021-02-{day:02}") for day, words in enumerate(sentences, 1)]
    ahead = [
        meeting("Egypt", on=f"2022-02-{day:02}", citing=[past[0].citation], name=f"m{day}") for day in range(1, 29)
    ]
    found = [*happenings(past, {"news": news.article}), *ahead]

    first = timeline_briefing(found, Query(""), desk(news))
    pages = [timeline_briefing(found, Query(""), desk(news), page=page) for page in range(-5, 7)]

    lines = [line for page in pages for line in page.claims]
    assert [section.title for section in first.sections] == ["So far", "Planned"]
    assert first.sections[0].lines[-1].text == sentences[-1]  # type: ignore[union-attr]
    assert first.sections[1].lines[0].lead == "Tue 1 February"  # type: ignore[union-attr]
    assert (first.page, first.pages) == (7, 12)
    assert len(lines) == len({(line.lead, line.text) for line in lines}) == 56


def test_a_clause_torn_out_of_its_sentence_is_shown_as_a_quotation() -> None:
    news = Paper(
        "a", "2022-01-05", "Cairo, which closed the canal in 1967 and has since reopened it, has demanded more."
    )
    news.event("Cairo, which closed the canal in 1967 and has since reopened it", "1967", "Egypt")
    events = happenings(news.events, {"a": news.article})

    lines = shown(timeline_briefing(events, Query(""), desk(news)))

    assert "1967 “Cairo, which closed the canal in 1967 and has since reopened it …” [1]" in lines
