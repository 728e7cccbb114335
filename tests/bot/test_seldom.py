"""The same thing is said once in a while."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from bot.seldom import MOST, Seldom

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)


def test_the_same_is_news_again_after_an_hour_only() -> None:
    seldom = Seldom(timedelta(hours=1))

    news = [seldom.is_news("disk full", NOW + timedelta(minutes=minutes)) for minutes in (0, 1, 59, 60)]

    assert news == [True, False, False, True]


def test_another_thing_is_news_at_once() -> None:
    seldom = Seldom()
    seldom.is_news("disk full", NOW)

    news = seldom.is_news("no network", NOW)

    assert news


def test_a_clock_that_was_set_back_silences_nothing() -> None:
    seldom = Seldom(timedelta(hours=1))
    seldom.is_news("disk full", NOW)

    news = seldom.is_news("disk full", NOW - timedelta(days=1))

    assert news


def test_only_so_much_is_kept_in_mind() -> None:
    seldom = Seldom()
    for number in range(MOST + 1):
        seldom.is_news(f"thing {number}", NOW)

    news = seldom.is_news("thing 0", NOW), seldom.is_news(f"thing {MOST}", NOW)

    assert news == (True, False)
