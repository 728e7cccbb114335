"""What the demo suggests, and when its sample articles come in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.demo.clock import START
from bot.demo.guide import COMMANDS, STEPS, Guide, Needs, Step
from bot.demo.news import News, samples


def test_step_is_suggested_once_and_then_the_next() -> None:
    guide = Guide()

    first = guide.next()
    again = guide.next()
    guide.took("/meetings egypt")
    second = guide.next()

    assert (first, again, second) == (STEPS[0], None, STEPS[1])


def test_step_that_was_taken_before_its_turn_is_not_suggested() -> None:
    guide = Guide()

    guide.took("/why 2")

    suggested = []
    while (step := guide.next()) is not None:
        suggested.append(step.line)
        guide.took(step.line)
    assert "/why 1" not in suggested
    assert len(suggested) == len(STEPS) - 1


def test_only_what_works_is_suggested() -> None:
    guide = Guide()

    empty = guide.next([Needs.NOTHING])
    guide.took("/meetings")
    without_samples = []
    while (step := guide.next([Needs.NOTHING, Needs.MEETINGS])) is not None:
        without_samples.append(step.line)
        guide.took(step.line)

    assert empty is not None and empty.line.startswith("/add")
    assert "/brief 1" in without_samples
    assert not [line for line in without_samples if "2022" in line or "egypt" in line]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.line)
def test_every_step_is_done_by_its_own_line(step: Step) -> None:
    assert step.line.split()[0] == step.done_by


def test_list_fits_a_screen() -> None:
    assert len(COMMANDS) <= 15, "a terminal has 24 lines, and long ones are broken"


def test_articles_come_in_as_the_clock_reaches_them_and_only_once() -> None:
    news = News(samples())

    before = news.take(START)
    ahead = news.next_moment()
    assert before and ahead and ahead > START
    after = news.take(ahead)

    assert [sample.published for sample in after] == [ahead]
    assert not news.take(ahead)


def test_every_sample_says_when_and_by_whom() -> None:
    found = samples()

    assert len(found) >= 5
    assert all("publisher: " in sample.text and "url: https://example.org/" in sample.text for sample in found)
    assert all(abs(sample.published - START) < timedelta(days=30) for sample in found)
    assert found[0].published == datetime(2021, 12, 28, tzinfo=UTC)
