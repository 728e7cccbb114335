"""The pace: never faster than Telegram allows, and no slower than that because of a clock."""

from __future__ import annotations

from datetime import datetime, timedelta

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


def test_a_group_gets_eighteen_reminders_a_minute() -> None:
    pacer, now, moments = Pacer(), NOW, []
    for _ in range(41):
        now = pacer.free_at(-200, now)
        pacer.book(-200, now)
        moments.append(now)

    assert moments[18] - moments[0] >= timedelta(minutes=1)
    assert moments[36] - moments[18] >= timedelta(minutes=1)
    assert moments[17] - moments[0] < timedelta(seconds=25)


def replies(pacer: Pacer, number: int, *, chat: int | None = None) -> list[datetime]:
    """The moments at which so many replies may go that are asked for at once."""
    latest = NOW + 20 * SECOND
    return [pacer.reserve(chat or place, NOW, latest=latest) for place in range(1, number + 1)]


def busiest_second(moments: list[datetime]) -> int:
    return max(sum(start <= moment < start + SECOND for moment in moments) for start in moments)


def test_a_reply_waits_for_nothing_where_nothing_else_is_sent() -> None:
    pacer = Pacer()

    assert replies(pacer, 5) == [NOW] * 5
    assert replies(Pacer(), 3, chat=42) == [NOW] * 3


def test_two_hundred_replies_at_once_are_spread_in_the_order_of_asking() -> None:
    moments = replies(Pacer(), 200)

    assert moments == sorted(moments)
    assert busiest_second(moments) <= 30
    assert moments[-1] - NOW < 9 * SECOND


def test_what_would_have_to_wait_too_long_is_not_booked() -> None:
    pacer = Pacer()
    pacer.hold(60 * SECOND, NOW)

    at = pacer.reserve(42, NOW, latest=NOW + 20 * SECOND)

    assert at == NOW + 60 * SECOND
    assert pacer.free_at(42, NOW) == NOW


def test_a_person_gets_a_few_replies_at_once_and_one_a_second_on_average() -> None:
    moments = replies(Pacer(), 24, chat=42)

    assert moments[9] == NOW
    assert moments[12] - NOW >= 12 * SECOND
    assert busiest_second(moments) <= 12


def test_reminders_yield_to_replies_and_keep_a_share() -> None:
    pacer, now, reminded = Pacer(), NOW, []
    asked = replies(pacer, 100)
    while now < NOW + 3 * SECOND:
        now += max(pacer.wait(now), timedelta(milliseconds=1))
        pacer.book(1_000 + len(reminded), now)
        reminded.append(now)

    assert 10 <= len(reminded) <= 13
    assert busiest_second(sorted([*asked, *reminded])) <= 30


def test_a_group_full_of_reminders_still_gets_its_answer() -> None:
    pacer, now = Pacer(), NOW
    for _ in range(18):
        now = pacer.free_at(-200, now)
        pacer.book(-200, now)

    assert pacer.reserve(-200, now, latest=now + 20 * SECOND) == now
    assert pacer.free_at(-200, now) - now > 30 * SECOND


def test_a_wait_for_one_chat_is_its_own_and_one_for_two_is_everybodys() -> None:
    pacer, latest = Pacer(), NOW + 20 * SECOND
    pacer.refused(42, 5 * SECOND, NOW)
    of_the_chat, of_another = pacer.reserve(42, NOW, latest=latest), pacer.reserve(43, NOW, latest=latest)
    pacer.refused(43, 5 * SECOND, NOW)

    assert of_the_chat - NOW == 5 * SECOND
    assert of_another == NOW
    assert pacer.reserve(44, NOW, latest=latest) - NOW == 5 * SECOND
    assert pacer.held_until(NOW) == NOW + 5 * SECOND


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
