"""When a feed is asked next, and what of it is new: decided apart from asking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.sources.parsed import Item, ParsedFeed
from briefings.wire.schedule import (
    HISTORY,
    INTERVAL,
    LONGEST,
    OURS,
    SOON,
    answered,
    credible,
    failed,
    item_name,
    outdated,
    unread_of,
)
from store.feeds import Feed, FeedTrouble, ItemFate, SeenItem
from tests.store.making import feed

NOW = datetime(2022, 1, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
EMPTY = ParsedFeed()


def after(shown: ParsedFeed | None = EMPTY, of: Feed | None = None, **more: object) -> Feed:
    given_ = {"now": NOW, "jitter": 0.0} | more
    return answered(of or feed(), shown, **given_)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("shown", "more", "wait"),
    [
        (EMPTY, {}, INTERVAL),
        (EMPTY, {"jitter": 1.0}, 1.1 * INTERVAL),
        (EMPTY, {"left": 3, "soon": True, "max_age": 5 * HOUR}, SOON),
        (EMPTY, {"left": 3}, INTERVAL),
        (EMPTY, {"max_age": timedelta(seconds=60)}, INTERVAL),
        (EMPTY, {"max_age": 3 * HOUR}, 3 * HOUR),
        (EMPTY, {"max_age": timedelta(days=365)}, LONGEST),
        (ParsedFeed(interval=timedelta(minutes=5)), {}, INTERVAL),
        (ParsedFeed(interval=2 * HOUR), {"max_age": HOUR}, 2 * HOUR),
        (ParsedFeed(skip_hours=(12, 13, 14)), {}, 3 * HOUR),
        (ParsedFeed(skip_hours=(15,)), {}, INTERVAL),
    ],
)
def test_a_feed_is_asked_again_when_it_wishes_but_no_sooner_than_usual_and_daily_at_least(
    shown: ParsedFeed, more: dict[str, object], wait: timedelta
) -> None:
    assert after(shown, **more).next_due == NOW + wait


def test_the_wish_of_a_feed_holds_while_it_has_not_changed() -> None:
    asked = after(ParsedFeed(interval=2 * HOUR))

    assert after(None, asked).next_due == NOW + 2 * HOUR


def test_a_feed_that_has_ended_is_asked_no_more_when_all_of_it_is_read() -> None:
    ended = ParsedFeed(ended=True)

    assert (after(ended).stopped, after(ended).next_due) == (True, None)
    assert (after(ended, left=1, soon=True).stopped, after(ended, left=1, soon=True).next_due) == (False, NOW + SOON)


@given(st.lists(st.sampled_from([None, FeedTrouble.BUSY, FeedTrouble.SLOW, FeedTrouble.NO_FEED]), max_size=20))
def test_whatever_happens_a_feed_is_asked_again_within_a_day_and_a_bit(course: list[FeedTrouble | None]) -> None:
    now = feed(next_due=NOW)
    for trouble in course:
        now = failed(now, trouble, now=NOW, jitter=1.0) if trouble else after(of=now, jitter=1.0)

        assert now.next_due is not None
        assert NOW + INTERVAL <= now.next_due <= NOW + 1.1 * LONGEST
        assert now.failures == 0 or now.trouble is trouble


def test_a_fault_of_ours_is_tried_again_in_minutes_and_less_and_less_often() -> None:
    asked, waits = feed(next_due=NOW), []
    for _ in range(12):
        asked = failed(asked, FeedTrouble.OURS, now=NOW, jitter=0)
        waits.append((asked.next_due or NOW) - NOW)

    assert waits[:3] == [OURS, 2 * OURS, 4 * OURS]
    assert waits[-1] == LONGEST


def test_what_is_gone_is_not_asked_again_and_everything_else_is() -> None:
    stopped = {trouble: failed(feed(), trouble, now=NOW, jitter=0).stopped for trouble in FeedTrouble}

    assert [trouble for trouble, is_stopped in stopped.items() if is_stopped] == [FeedTrouble.GONE]


# --------------------------------------------------------------------------- what is new


def seen_of(*items: Item, fate: ItemFate = ItemFate.TAKEN) -> dict[str, SeenItem]:
    found = (SeenItem("ledger", item_name(item), NOW, fate) for item in items)
    return {each.item: each for each in found}


def test_what_was_dealt_with_is_not_new_and_what_is_to_be_tried_again_is() -> None:
    one, two, three = Item("1"), Item("2"), Item("3")
    seen = seen_of(one) | seen_of(two, fate=ItemFate.AGAIN)

    assert unread_of(ParsedFeed(items=(three, two, one)), seen) == [three, two]


def test_what_a_feed_shows_is_never_forgotten_and_of_the_rest_the_newest() -> None:
    items = [Item(str(number)) for number in range(HISTORY + 10)]
    seen = {
        name: replace(each, seen=NOW + number * HOUR) for number, (name, each) in enumerate(seen_of(*items).items())
    }

    gone = outdated(ParsedFeed(items=(items[0],)), seen)

    assert [each.item for each in gone] == [item_name(item) for item in items[1:10]]


@pytest.mark.parametrize(("ahead", "believed"), [(timedelta(), True), (24 * HOUR, True), (25 * HOUR, False)])
def test_a_date_more_than_a_day_ahead_is_not_believed(ahead: timedelta, believed: bool) -> None:
    item = Item("1", published=NOW + ahead)

    assert credible(item, NOW) == (item.published if believed else None)
