"""The pace: never faster than Telegram allows, and no slower than that because of a clock."""

from __future__ import annotations

from datetime import timedelta

from bot.pacing import Pacer
from tests.briefings.outboxes import utc

NOW = utc("2022-01-12 09:00")
SECOND = timedelta(seconds=1)


def test_a_minute_holds_no_more_than_thirty_messages_a_second() -> None:
    pacer, now, moments = Pacer(), NOW, []
    for chat in range(1, 200):
        now += pacer.wait(now)
        pacer.book(chat, now)
        moments.append(now)

    busiest = max(sum(start <= moment < start + SECOND for moment in moments) for start in moments)
    assert 25 < busiest <= 30


def test_a_person_gets_one_message_a_second() -> None:
    pacer = Pacer()
    pacer.book(42, NOW)

    assert SECOND <= pacer.free_at(42, NOW) - NOW < 1.1 * SECOND
    assert pacer.free_at(43, NOW) == NOW
    assert pacer.free_at(42, NOW + 2 * SECOND) == NOW + 2 * SECOND


def test_a_group_gets_twenty_messages_a_minute() -> None:
    pacer, now, moments = Pacer(), NOW, []
    for _ in range(41):
        now = pacer.free_at(-200, now)
        pacer.book(-200, now)
        moments.append(now)

    assert moments[20] - moments[0] >= timedelta(minutes=1)
    assert moments[40] - moments[20] >= timedelta(minutes=1)
    assert moments[19] - moments[0] < timedelta(seconds=25)


def test_a_clock_that_is_set_back_makes_nobody_wait() -> None:
    pacer = Pacer()
    pacer.book(42, NOW)
    pacer.hold(60 * SECOND, NOW)

    an_hour_before = NOW - timedelta(hours=1)
    assert pacer.free_at(42, an_hour_before) == an_hour_before
    assert pacer.wait(an_hour_before) == timedelta()
    assert pacer.held_until(an_hour_before) is None


def test_a_hold_lasts_as_long_as_asked_for_and_a_shorter_one_does_not_end_it() -> None:
    pacer = Pacer()
    pacer.hold(30 * SECOND, NOW)
    pacer.hold(SECOND, NOW + SECOND)

    assert pacer.held_until(NOW + 29 * SECOND) == NOW + 30 * SECOND
    assert pacer.held_until(NOW + 30 * SECOND) is None
