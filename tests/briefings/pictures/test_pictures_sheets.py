"""Where everything goes: nothing on top of each other, nothing over the edge, whatever there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scenes import HOSTILE, Typewriter, outside, overlapping, table, timeline

from briefings.pictures.chronicle import MOST
from briefings.pictures.palette import INK, PAPER, QUIET, luminance
from briefings.pictures.positions_sheet import positions_sheet
from briefings.pictures.scene import Entry, Mark, Scene, Shade, Standing, TimelineScene
from briefings.pictures.sheet import Plate
from briefings.pictures.stances import MOST_PARTIES, MOST_TOPICS
from briefings.pictures.timeline_sheet import mark_plate, timeline_sheet

FACE = Typewriter()
TEXTS = ("Egypt and Ethiopia begin to talk about the filling of the reservoir, says the host", *HOSTILE)


@pytest.mark.parametrize("count", [1, 3, MOST])
@pytest.mark.parametrize("texts", [("Talks",), TEXTS], ids=["short", "hostile"])
def test_a_timeline_has_no_words_on_top_of_each_other(count: int, texts: tuple[str, ...]) -> None:
    sheet = timeline_sheet(timeline(count, texts=texts), FACE)

    assert overlapping(sheet) == []
    assert outside(sheet) == []


@pytest.mark.parametrize("parties", [1, 3, MOST_PARTIES])
@pytest.mark.parametrize("topics", [1, 2, MOST_TOPICS])
@pytest.mark.parametrize("texts", [("Chad", "Water"), TEXTS], ids=["short", "hostile"])
def test_a_table_has_no_words_on_top_of_each_other(parties: int, topics: int, texts: tuple[str, ...]) -> None:
    sheet = positions_sheet(table(parties, topics, texts=texts), FACE)

    assert overlapping(sheet) == []
    assert outside(sheet) == []


@given(st.lists(st.text(max_size=80), min_size=1, max_size=5), st.integers(0, 12))
@settings(max_examples=40, deadline=None)
def test_no_words_bring_the_sheets_into_disorder(texts: list[str], count: int) -> None:
    line, positions = (
        timeline_sheet(timeline(count, texts=texts), FACE),
        positions_sheet(table(3, 3, texts=texts), FACE),
    )

    assert overlapping(line) == outside(line) == []
    assert overlapping(positions) == outside(positions) == []


def test_today_stands_between_the_past_and_what_is_planned() -> None:
    sheet = timeline_sheet(timeline(4, texts=("Talks",), past=2), FACE)

    heights = {words.text: words.y for words in sheet.words}
    assert heights["2"] < heights["Today, Tue 4 Jan"] < heights["3"]


@pytest.mark.parametrize("past", [0, 3])
def test_today_is_marked_also_where_all_is_past_or_planned(past: int) -> None:
    sheet = timeline_sheet(timeline(3, past=past), FACE)

    assert [words.text for words in sheet.words].count("Today, Tue 4 Jan") == 1


def test_what_is_cancelled_is_struck_out_and_hatched() -> None:
    entries = (Entry(1, "Wed 12 Jan", "Talks", Mark.DAY, Standing.CANCELLED, hour="10:00 UTC"),)

    sheet = timeline_sheet(TimelineScene("Timeline", "Today", entries, 0), FACE)

    assert {words.text for words in sheet.words if words.struck} == {"Wed 12 Jan", "10:00 UTC", "Talks"}
    assert any(isinstance(shape, Plate) and shape.hatch for shape in sheet.shapes)


@pytest.mark.parametrize("scene", [timeline(9, past=4), table(3, 3)], ids=["timeline", "table"])
def test_in_the_dark_everything_stands_where_it_did_and_words_stand_out(scene: Scene) -> None:
    lay_out = timeline_sheet if isinstance(scene, TimelineScene) else positions_sheet
    light, dark = (lay_out(replace(scene, shade=shade), FACE) for shade in Shade)  # type: ignore[arg-type]

    assert [(each.text, each.box) for each in dark.words] == [(each.text, each.box) for each in light.words]
    assert luminance(light.paper) > 0.9 and luminance(dark.paper) < 0.2
    on_the_page = {each.colour for each in dark.words} & {"#EEF2F5", "#A9B5C0", "#6CB6F0"}
    assert on_the_page and all(luminance(colour) - luminance(dark.paper) > 0.4 for colour in on_the_page)
    assert not {INK, QUIET, PAPER} & {each.colour for each in dark.words}


def test_a_day_is_a_disc_and_several_days_are_a_bar() -> None:
    day, span, within = (mark_plate(Standing.PLANNED, mark, 0, 100) for mark in Mark)

    assert day.width == day.height == 2 * day.corner
    assert span.height == within.height == 100
    assert span.corner < within.corner


def test_every_standing_looks_its_own_without_colours() -> None:
    """Tentative and postponed share one: neither is firm, and the words say which."""
    looks = {
        (plate.fill, plate.dashed, bool(plate.hatch))
        for plate in (mark_plate(standing, Mark.DAY, 0, 0) for standing in Standing)
    }

    assert len(looks) == len(Standing) - 1


def test_a_table_says_what_its_colours_mean_and_no_others() -> None:
    words = [each.text for each in positions_sheet(table(1, 1), FACE).words]

    assert "wants" in words
    assert "against" not in words
