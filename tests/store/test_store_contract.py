"""Each promise of ``store.base.Store``, stated once and held by every backend."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from store.base import Store, StoreBusy, StoreError
from store.codec import CodecError
from store.feeds import Elsewhere, FeedTrouble, ItemFate
from store.records import (
    NO_TIME,
    ChatKey,
    Citation,
    DeliveryState,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    OwnLeads,
    Party,
    Precision,
    When,
    Work,
)
from store.rulings import Doubt, DoubtReason, RulingKind
from store.tables import NamedNote, Table
from tests.store.backends import BACKENDS, Backend
from tests.store.making import (
    NOON,
    article,
    basis,
    delivery,
    draft,
    feed,
    findings,
    meeting,
    on,
    read,
    ruling,
    seen,
    subscriber,
)

HOUR = timedelta(hours=1)
SECOND = timedelta(seconds=1)


@pytest.fixture(params=BACKENDS)
def backend(request: pytest.FixtureRequest, tmp_path: Path) -> Backend:
    return BACKENDS[request.param](tmp_path)


@pytest.fixture
async def store(backend: Backend) -> AsyncIterator[Store]:
    async with backend() as opened:
        yield opened


# --------------------------------------------------------------------------- articles and findings


async def test_an_empty_store_answers_that_there_is_nothing(store: Store) -> None:
    nothing = [
        await store.articles(),
        await store.findings(),
        await store.meetings(),
        await store.meetings_between(date.min, date.max),
        await store.subscribers(),
        await store.drafts(),
        await store.deliveries(),
        await store.rulings(),
        await store.doubts(),
        await store.due(NOON, limit=9),
        await store.feeds(),
        await store.seen(),
    ]
    none = [
        await store.article("one"),
        await store.findings_of("one"),
        await store.meeting("geneva"),
        await store.subscriber(ChatKey(7)),
        await store.draft("one"),
        await store.delivery("geneva/7"),
        await store.next_due(),
        await store.note("language"),
        await store.ruling("moved"),
        await store.feed("ledger"),
    ]

    assert all(len(rows) == 0 for rows in nothing)
    assert all(row is None for row in none)


async def test_an_article_is_kept_with_what_it_says(store: Store) -> None:
    one = article(title="Talks set", url="https://news.example/1", publisher="Example", added=NOON)
    report = MeetingReport(
        MeetingKind.TALKS,
        (Party("Moscow", "Russia"),),
        None,
        When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(9, 30), "Europe/Zurich"),
        MeetingStatus.SCHEDULED,
        (Citation("one", 0, 24),),
    )

    await store.commit(Work(articles=((one, findings(one, meetings=(report,))),)))

    assert await store.article("one") == one
    assert await store.findings_of("one") == findings(one, meetings=(report,))


async def test_articles_come_newest_publication_first_then_by_id(store: Store) -> None:
    await store.commit(read(article("b"), article("old", NOON - HOUR), article("a"), article("new", NOON + HOUR)))

    found = await store.articles()

    assert [one.id for one in found] == ["new", "a", "b", "old"]


async def test_findings_come_by_publication_date_then_article(store: Store) -> None:
    await store.commit(read(article("a late one", NOON + 48 * HOUR), article("c"), article("b", NOON + HOUR)))

    found = await store.findings()

    assert [one.article for one in found] == ["b", "c", "a late one"]


async def test_an_article_saved_again_replaces_itself(store: Store) -> None:
    await store.commit(read(article("one"), article("two")))

    await store.commit(read(article("one", title="Corrected")))

    assert [(one.id, one.title) for one in await store.articles()] == [("one", "Corrected"), ("two", None)]
    assert len(await store.findings()) == 2


async def test_an_article_dated_anew_is_there_once(store: Store) -> None:
    await store.commit(read(article("one")))

    await store.commit(read(article("one", NOON + timedelta(days=70))))

    assert [one.published for one in await store.articles()] == [NOON + timedelta(days=70)]
    assert [one.published for one in await store.findings()] == [date(2022, 3, 14)]


async def test_an_article_dated_anew_keeps_findings_that_stay_the_same(backend: Backend) -> None:
    said = Findings("one", date(2022, 1, 3))
    async with backend() as store:
        await store.commit(Work(articles=((article("one"), said),)))
    async with backend() as store:
        await store.commit(Work(articles=((article("one", NOON + timedelta(days=70)), said),)))

    async with backend() as store:
        kept = await store.findings_of("one")
        await store.commit(Work(removed_articles=("one",)))

    async with backend() as store:
        assert kept == said
        assert await store.findings() == ()


async def test_a_removed_article_takes_its_findings_along(store: Store) -> None:
    await store.commit(read(article("one"), article("two")))

    await store.commit(Work(removed_articles=("one", "never there")))

    assert await store.article("one") is None
    assert await store.findings_of("one") is None
    assert [one.id for one in await store.articles()] == ["two"]
    assert [one.article for one in await store.findings()] == ["two"]


async def test_removed_and_saved_in_one_work_is_saved(store: Store) -> None:
    await store.commit(read(article("one")))

    await store.commit(Work(removed_articles=("one",), articles=read(article("one", title="Again")).articles))

    assert [one.title for one in await store.articles()] == ["Again"]


# --------------------------------------------------------------------------- meetings


async def test_meetings_are_replaced_as_a_whole(store: Store) -> None:
    await store.commit(Work(meetings=(meeting("geneva"), meeting("vienna"))))

    await store.commit(Work(meetings=(meeting("vienna", sequence=1), meeting("brussels"))))

    assert {one.id: one.sequence for one in await store.meetings()} == {"vienna": 1, "brussels": 0}
    assert await store.meeting("geneva") is None


async def test_work_without_meetings_leaves_them_alone_and_an_empty_set_clears_them(store: Store) -> None:
    await store.commit(Work(meetings=(meeting(),)))

    await store.commit(Work(meetings=None, notes=(("language", "en"),)))
    kept = await store.meetings()
    await store.commit(Work(meetings=()))

    assert kept == (meeting(),)
    assert await store.meetings() == ()


async def test_meetings_come_soonest_first_and_those_without_any_day_last(store: Store) -> None:
    tenth = date(2022, 1, 10)
    await store.commit(
        Work(
            meetings=(
                meeting("unknown", NO_TIME),
                meeting(
                    "after breakfast in Washington", When(Precision.EXACT, tenth, tenth, time(9), "America/New_York")
                ),
                meeting("noon in Geneva", When(Precision.EXACT, tenth, tenth, time(12), "Europe/Zurich")),
                meeting("some hour", on(tenth)),
                meeting("eleventh", on(date(2022, 1, 11))),
                meeting("ninth", on(date(2022, 1, 9))),
            )
        )
    )

    found = await store.meetings()

    on_the_tenth = ["some hour", "noon in Geneva", "after breakfast in Washington"]
    assert [one.id for one in found] == ["ninth", *on_the_tenth, "eleventh", "unknown"]


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2022, 1, 1), date(2022, 1, 9), []),
        (date(2022, 1, 1), date(2022, 1, 10), ["trip"]),
        (date(2022, 1, 11), date(2022, 1, 11), ["trip"]),
        (date(2022, 1, 12), date(2022, 1, 14), ["trip", "day"]),
        (date(2022, 1, 13), date(2022, 1, 14), ["day"]),
        (date(2022, 1, 15), date(2022, 12, 31), []),
    ],
)
async def test_meetings_between_two_days_are_those_that_touch_them(
    store: Store, start: date, end: date, expected: list[str]
) -> None:
    trip = When(Precision.RANGE, date(2022, 1, 10), date(2022, 1, 12))
    work = Work(meetings=(meeting("day", on(date(2022, 1, 14))), meeting("trip", trip), meeting("unknown", NO_TIME)))
    await store.commit(work)

    found = await store.meetings_between(start, end)

    assert [one.id for one in found] == expected


# --------------------------------------------------------------------------- rulings and doubts


async def test_rulings_come_in_the_order_they_were_made(store: Store) -> None:
    apart = replace(ruling("b"), kind=RulingKind.APART, other=basis("vienna"), when=None)
    await store.commit(Work(rulings=(ruling("late", NOON + HOUR), apart, ruling("a"))))

    found = await store.rulings()

    assert [one.id for one in found] == ["a", "b", "late"]
    assert await store.ruling("b") == apart
    assert apart.bases == (basis("geneva"), basis("vienna"))


async def test_a_ruling_that_is_taken_back_stays_with_the_moment_it_was(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(Work(rulings=(ruling("a"), ruling("b"))))
        await store.commit(Work(rulings=(ruling("a", withdrawn=NOON + HOUR),)))

    async with backend() as store:
        found = await store.rulings()

    assert [(one.id, one.withdrawn) for one in found] == [("a", NOON + HOUR), ("b", None)]


async def test_rulings_outlast_the_articles_and_meetings_they_are_about(store: Store) -> None:
    await store.commit(Work(rulings=(ruling(),), meetings=(meeting(),), articles=read(article("one")).articles))

    await store.commit(Work(meetings=(), removed_articles=("one",)))

    assert await store.rulings() == (ruling(),)


async def test_doubts_are_the_complete_set_where_any_are_given(store: Store) -> None:
    old, new = Doubt("a", "b", DoubtReason.DAYS), Doubt("a", "c", DoubtReason.PLACES)
    await store.commit(Work(doubts=(old,)))
    await store.commit(Work(meetings=(meeting(),)))
    before = await store.doubts()

    await store.commit(Work(doubts=(new, replace(old, first="0"))))

    assert before == (old,)
    assert await store.doubts() == (replace(old, first="0"), new)


async def test_no_doubts_are_left_where_none_is_given(store: Store) -> None:
    await store.commit(Work(doubts=(Doubt("a", "b", DoubtReason.SIDES),)))

    await store.commit(Work(doubts=()))

    assert await store.doubts() == ()


# --------------------------------------------------------------------------- subscribers, drafts, notes


async def test_subscribers_come_by_chat_and_topic_the_paused_ones_too(store: Store) -> None:
    await store.commit(
        Work(subscribers=(subscriber(20), subscriber(-5, 3, paused="left"), subscriber(9), subscriber(-5)))
    )

    found = await store.subscribers()

    assert [(one.key.chat, one.key.topic) for one in found] == [(-5, 0), (-5, 3), (9, 0), (20, 0)]


async def test_everything_that_is_followed_comes_back_as_it_was_kept(store: Store) -> None:
    reader = subscriber(
        7,
        subscribed=True,
        follows=("Egypt",),
        pairs=(("Russia", "NATO"), ("Iran", "Oman")),
        meetings=("0123456789",),
        topics=("grain exports", "Genève"),
        mutes=("Norway",),
        muted_topics=("football",),
        only_confirmed=True,
        dark_pictures=True,
        own_leads=(OwnLeads("0123456789", (timedelta(hours=3), timedelta(minutes=15))),),
    )

    await store.commit(Work(subscribers=(reader,)))

    assert await store.subscriber(ChatKey(7)) == reader


async def test_a_subscriber_is_found_replaced_and_removed_by_chat_and_topic(store: Store) -> None:
    await store.commit(Work(subscribers=(subscriber(7), subscriber(7, 2))))

    await store.commit(Work(subscribers=(subscriber(7, zone="Asia/Tokyo"),), removed_subscribers=(ChatKey(7, 2),)))

    assert await store.subscriber(ChatKey(7)) == subscriber(7, zone="Asia/Tokyo")
    assert await store.subscriber(ChatKey(7, 2)) is None
    assert len(await store.subscribers()) == 1


async def test_the_secret_of_a_calendar_is_kept_until_it_is_taken_away(store: Store) -> None:
    await store.commit(Work(subscribers=(subscriber(7, feed="secret"),)))
    kept = await store.subscriber(ChatKey(7))

    await store.commit(Work(subscribers=(subscriber(7),)))
    gone = await store.subscriber(ChatKey(7))

    assert (kept, gone) == (subscriber(7, feed="secret"), subscriber(7))


async def test_drafts_come_oldest_first_and_go_when_removed(store: Store) -> None:
    await store.commit(Work(drafts=(draft("new", NOON + HOUR), draft("b"), draft("a"))))
    before = await store.drafts()

    await store.commit(Work(removed_drafts=("b",)))

    assert [one.article.id for one in before] == ["a", "b", "new"]
    assert await store.draft("a") == draft("a")
    assert await store.draft("b") is None


async def test_a_draft_is_no_article(store: Store) -> None:
    await store.commit(Work(drafts=(draft("one"),)))

    assert await store.article("one") is None
    assert await store.articles() == ()


# --------------------------------------------------------------------------- feeds and what they showed


async def test_feeds_come_in_the_order_they_were_added_and_go_when_removed(store: Store) -> None:
    await store.commit(Work(feeds=(feed("late", NOON + HOUR), feed("b"), feed("a"))))
    before = await store.feeds()

    await store.commit(Work(removed_feeds=("b",)))

    assert [one.id for one in before] == ["a", "b", "late"]
    assert await store.feed("a") == feed("a")
    assert await store.feed("b") is None


async def test_a_feed_saved_again_replaces_itself(store: Store) -> None:
    await store.commit(Work(feeds=(feed("a", failures=3, trouble=FeedTrouble.SLOW, etag='"1"'),)))

    await store.commit(Work(feeds=(feed("a", trusted=True, next_due=NOON, interval=HOUR),)))

    assert await store.feeds() == (feed("a", trusted=True, next_due=NOON, interval=HOUR),)


async def test_items_come_by_feed_then_oldest_first(store: Store) -> None:
    await store.commit(Work(seen=(seen("b"), seen("a", at=NOON + HOUR), seen("z", "gazette", fate=ItemFate.COPY))))

    found = await store.seen()

    assert [(one.feed, one.item) for one in found] == [("gazette", "z"), ("ledger", "b"), ("ledger", "a")]


async def test_an_item_is_of_its_feed_alone(store: Store) -> None:
    await store.commit(Work(seen=(seen("a"), seen("a", "gazette"))))

    await store.commit(Work(removed_seen=(seen("a"),)))

    assert [(one.feed, one.item) for one in await store.seen()] == [("gazette", "a")]


async def test_an_article_and_a_draft_keep_where_they_came_from(store: Store) -> None:
    copied = article("one", also_at=(Elsewhere("Highland Wire", "https://wire.example/1"), Elsewhere("The Gazette")))

    await store.commit(read(copied))
    await store.commit(Work(drafts=(replace(draft("two"), feed="ledger"),)))

    assert await store.article("one") == copied
    assert await store.draft("two") == replace(draft("two"), feed="ledger")


async def test_a_note_is_kept_under_its_name_and_replaced(store: Store) -> None:
    await store.commit(Work(notes=(("language", "en"), ("empty", ""))))

    await store.commit(Work(notes=(("language", "fr"),)))

    assert await store.note("language") == "fr"
    assert await store.note("empty") == ""


# --------------------------------------------------------------------------- the outbox


async def test_deliveries_come_by_due_moment_then_key(store: Store) -> None:
    soon_stale = replace(delivery("late", NOON + HOUR), not_after=NOON + HOUR)
    await store.commit(Work(deliveries=(replace(delivery("b"), not_after=NOON + 9 * HOUR), soon_stale, delivery("a"))))
    await store.commit(Work(deliveries=(delivery("early", NOON - HOUR),)))

    found = await store.deliveries()

    assert [row.key for row in found] == ["early", "a", "b", "late"]


async def test_deliveries_are_told_apart_by_state(store: Store) -> None:
    sent, leased = DeliveryState.SENT, DeliveryState.LEASED
    await store.commit(
        Work(deliveries=(delivery("a"), delivery("b", state=sent), delivery("c", state=leased, attempt=1)))
    )

    assert [row.key for row in await store.deliveries(sent, leased)] == ["b", "c"]
    assert [row.key for row in await store.deliveries(DeliveryState.DEAD)] == []
    assert [row.key for row in await store.deliveries()] == ["a", "b", "c"]


async def test_deliveries_are_found_by_chat_with_its_topics_and_by_meeting(store: Store) -> None:
    others = replace(delivery("c", NOON + HOUR), subscriber=ChatKey(8)), replace(delivery("d"), meeting="oslo")
    topic = replace(delivery("b", NOON - HOUR), subscriber=ChatKey(7, 5))
    await store.commit(Work(deliveries=(delivery("a"), topic, *others)))
    await store.commit(Work(deliveries=(replace(delivery("a"), meeting="oslo"),)))

    assert [row.key for row in await store.deliveries_to(7)] == ["b", "a", "d"]
    assert [row.key for row in await store.deliveries_to(7, 8, 9)] == ["b", "a", "d", "c"]
    assert [row.key for row in await store.deliveries_about(["oslo"])] == ["a", "d"]
    assert [row.key for row in await store.deliveries_about(["bonn", "geneva"])] == ["b", "c"]
    assert [row.key for row in await store.deliveries_until(NOON)] == ["b", "a", "d"]
    assert await store.meetings_told() == {"geneva", "oslo"}


async def test_deliveries_are_counted_by_state_and_found_by_when_they_ended(store: Store) -> None:
    sent, dead = DeliveryState.SENT, DeliveryState.DEAD
    ended = [
        replace(delivery("a"), state=sent, changed_at=NOON + HOUR),
        replace(delivery("b"), state=dead, changed_at=NOON),
        replace(delivery("c"), state=sent, changed_at=NOON - HOUR),
    ]
    await store.commit(Work(deliveries=(delivery("a"), *ended[1:], delivery("d"), delivery("e"))))
    await store.commit(Work(deliveries=(ended[0],), removed_deliveries=("e",)))

    counts = await store.deliveries_counted()

    assert {state: count for state, count in counts.items() if count} == {sent: 2, dead: 1, DeliveryState.SCHEDULED: 1}
    assert [row.key for row in await store.deliveries_ended_since(NOON)] == ["b", "a"]


async def test_a_meeting_of_which_no_row_tells_any_more_is_not_named(store: Store) -> None:
    await store.commit(Work(deliveries=(delivery("a"), replace(delivery("b"), meeting="oslo"))))

    await store.commit(Work(deliveries=(replace(delivery("a"), meeting="bonn"),), removed_deliveries=("b",)))

    assert await store.meetings_told() == {"bonn"}
    assert await store.deliveries_about(["geneva", "oslo"]) == ()


async def test_many_changes_at_once_come_to_the_same_as_a_few_and_a_few(store: Store) -> None:
    rows = [delivery(f"{n:03}", NOON + n * SECOND) for n in range(400)]
    await store.commit(Work(deliveries=tuple(rows), articles=read(article()).articles))
    revision = store.revision
    waiting = asyncio.create_task(store.revised(revision))

    gone = tuple(row.key for row in rows[:50])
    sent = tuple(replace(row, state=DeliveryState.SENT) for row in rows[50:390])
    await store.commit(Work(deliveries=sent, removed_deliveries=gone, articles=read(article("two")).articles))
    await store.commit(Work(deliveries=(replace(rows[399], retry_at=NOON),)))

    assert [row.key for row in await store.due(NOON + HOUR, limit=3)] == ["399", "390", "391"]
    assert await store.deliveries(DeliveryState.SENT) == sent
    assert await store.deliveries_to(7) == await store.deliveries() == (*sent, *(await store.deliveries())[340:])
    assert store.revision == revision + 1
    await asyncio.wait_for(waiting, 5)
    assert [each.id for each in await store.articles()] == ["one", "two"]


async def test_a_delivery_is_replaced_and_removed_by_its_key(store: Store) -> None:
    await store.commit(Work(deliveries=(delivery("a"), delivery("b"))))

    await store.commit(Work(deliveries=(delivery("a", message_id=5),), removed_deliveries=("b",)))

    assert await store.delivery("a") == delivery("a", message_id=5)
    assert await store.delivery("b") is None
    assert [row.key for row in await store.deliveries()] == ["a"]


async def test_due_is_what_is_scheduled_up_to_and_at_this_moment(store: Store) -> None:
    await store.commit(
        Work(
            deliveries=(
                delivery("now", NOON),
                delivery("past", NOON - HOUR),
                delivery("next", NOON + SECOND),
                *(delivery(state.value, NOON - HOUR, state=state) for state in DeliveryState if state != "scheduled"),
            )
        )
    )

    assert [row.key for row in await store.due(NOON, limit=9)] == ["past", "now"]
    assert [row.key for row in await store.due(NOON - HOUR - SECOND, limit=9)] == []


async def test_due_gives_no_more_than_asked_for_soonest_first(store: Store) -> None:
    await store.commit(Work(deliveries=tuple(delivery(f"{n:03}", NOON - n * SECOND) for n in range(150))))

    found = await store.due(NOON, limit=3)

    assert [row.key for row in found] == ["149", "148", "147"]
    assert await store.due(NOON, limit=0) == ()


async def test_a_row_to_be_tried_again_is_due_then_and_not_before(store: Store) -> None:
    row = delivery("a", NOON, retry_at=NOON + HOUR)
    await store.commit(Work(deliveries=(row,)))

    assert await store.due(NOON + HOUR - SECOND, limit=9) == ()
    assert await store.due(NOON + HOUR, limit=9) == (row,)
    assert await store.next_due() == NOON + HOUR


async def test_the_next_due_moment_follows_the_rows(store: Store) -> None:
    moments = []
    for row in (
        delivery("b", NOON + HOUR),
        delivery("a", NOON),
        delivery("a", NOON, state=DeliveryState.SENT),
        delivery("b", NOON + 2 * HOUR),
        delivery("b", NOON + 2 * HOUR, state=DeliveryState.VOID),
    ):
        await store.commit(Work(deliveries=(row,)))
        moments.append(await store.next_due())

    assert moments == [NOON + HOUR, NOON, NOON + HOUR, NOON + 2 * HOUR, None]


# --------------------------------------------------------------------------- revision


@pytest.mark.parametrize(
    "work",
    [
        read(article("two")),
        Work(articles=((article("one"), findings(article("one"), reader="2")),)),
        Work(removed_articles=("one",)),
        Work(meetings=()),
        Work(meetings=(meeting(sequence=1),)),
        Work(rulings=(ruling(),)),
        Work(doubts=(Doubt("a", "b", DoubtReason.DAYS),)),
    ],
    ids=["article", "findings", "removed article", "removed meeting", "meeting", "ruling", "doubt"],
)
async def test_revision_rises_with_articles_findings_meetings_and_what_is_ruled_of_them(
    store: Store, work: Work
) -> None:
    await store.commit(Work(articles=read(article("one")).articles, meetings=(meeting(),)))
    before = store.revision

    await store.commit(work)

    assert store.revision > before


async def test_whoever_waits_for_a_revision_is_woken_by_the_change_that_raises_it(store: Store) -> None:
    waiting = asyncio.create_task(store.revised(store.revision))
    await store.commit(Work(notes=(("name", "value"),)))
    await asyncio.sleep(0)
    waited_on = not waiting.done()

    await store.commit(read(article("one")))
    await asyncio.wait_for(waiting, timeout=5)

    assert waited_on
    assert await asyncio.wait_for(store.revised(store.revision - 1), timeout=5) is None


async def test_revision_stays_with_everything_else(store: Store) -> None:
    await store.commit(read(article("one")))
    before = store.revision

    await store.commit(
        Work(subscribers=(subscriber(),), deliveries=(delivery(),), drafts=(draft("two"),), notes=(("a", "b"),))
    )
    await store.commit(Work(feeds=(feed(),), seen=(seen(),)))

    assert store.revision == before


# --------------------------------------------------------------------------- one unit of work

EVERYTHING = Work(
    articles=read(article("one"), article("two", NOON - timedelta(days=40))).articles,
    meetings=(meeting(),),
    subscribers=(subscriber(quiet=(time(22, 0), time(7, 0)), leads=(timedelta(days=2), timedelta(minutes=5))),),
    deliveries=(delivery(lead=HOUR), delivery("sent", state=DeliveryState.SENT, message_id=11)),
    drafts=(draft("three"),),
    notes=(("language", "en"),),
    rulings=(ruling(words=Citation("one", 0, 8)),),
    doubts=(Doubt("geneva", "vienna", DoubtReason.DAYS),),
    feeds=(feed(),),
    seen=(seen(),),
)


async def contents(store: Store) -> list[Any]:
    """Everything a store can be asked for."""
    return [
        await store.articles(),
        await store.findings(),
        await store.meetings(),
        await store.subscribers(),
        await store.deliveries(),
        await store.drafts(),
        await store.note("language"),
        await store.due(NOON, limit=9),
        await store.next_due(),
        await store.rulings(),
        await store.doubts(),
        await store.feeds(),
        await store.seen(),
    ]


async def test_what_was_committed_is_there_when_the_store_is_opened_again(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)
        before = await contents(store)

    async with backend() as again:
        after = await contents(again)

    assert all(before)
    assert after == before


async def test_a_work_done_twice_is_done_once(store: Store) -> None:
    await store.commit(EVERYTHING)
    once = await contents(store)

    await store.commit(EVERYTHING)

    assert await contents(store) == once


async def test_an_empty_work_changes_nothing(store: Store) -> None:
    await store.commit(EVERYTHING)
    before, revision = await contents(store), store.revision

    await store.commit(Work())

    assert await contents(store) == before
    assert store.revision == revision


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (Work(subscribers=(subscriber(since=datetime(2022, 1, 3)),)), CodecError),  # noqa: DTZ001
        (Work(subscribers=(subscriber(follows=["Russia"]),)), CodecError),
        (Work(subscribers=(subscriber(zone=None),)), CodecError),
        (Work(notes=(("language", 5),)), CodecError),  # type: ignore[arg-type]
        (Work(deliveries=(subscriber(),)), (TypeError, AttributeError)),  # type: ignore[arg-type]
        (Work(articles=((article("one"), findings(article("two"))),)), ValueError),
    ],
    ids=["moment without zone", "list", "no zone", "number as text", "wrong record", "findings of another"],
)
async def test_one_record_that_cannot_be_kept_keeps_out_all_of_its_work(
    backend: Backend, wrong: Work, error: type[Exception]
) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)
        before = await contents(store)
        work = replace(wrong, articles=(*read(article("new")).articles, *wrong.articles), meetings=())

        with pytest.raises(error):
            await store.commit(work)
        after = await contents(store)

    async with backend() as again:
        later = await contents(again)
    assert after == before
    assert later == before


async def test_answers_do_not_change_after_they_were_given(store: Store) -> None:
    await store.commit(Work(articles=read(article("one")).articles, meetings=(meeting(),)))
    articles, meetings = await store.articles(), await store.meetings()

    await store.commit(Work(articles=read(article("two")).articles, meetings=()))

    assert [one.id for one in articles] == ["one"]
    assert [one.id for one in meetings] == ["geneva"]


async def test_records_that_were_handed_out_are_frozen(store: Store) -> None:
    await store.commit(EVERYTHING)
    one = await store.article("one")

    with pytest.raises(FrozenInstanceError):
        one.title = "Changed"  # type: ignore[union-attr,misc]

    assert await store.article("one") == article("one")


async def test_a_moment_is_the_same_in_whichever_zone_it_was_given(store: Store) -> None:
    tokyo = NOON.astimezone(timezone(timedelta(hours=9)))

    await store.commit(Work(deliveries=(delivery(due_at=tokyo),)))

    row = await store.delivery("geneva/7")
    assert row is not None
    assert (row.due_at, row.due_at.tzinfo) == (NOON, UTC)


# --------------------------------------------------------------------------- many at once


async def test_commits_of_many_tasks_all_count(backend: Backend) -> None:
    async with backend() as store:
        await asyncio.gather(*(store.commit(Work(notes=((str(n), "kept"),))) for n in range(40)))

    async with backend() as again:
        kept = [await again.note(str(n)) for n in range(40)]
    assert kept == ["kept"] * 40


async def test_who_is_alone_changes_what_was_read_without_losing_others_changes(store: Store) -> None:
    async def count() -> None:
        async with store.alone():
            seen = int(await store.note("count") or 0)
            await asyncio.sleep(0)
            await store.commit(Work(notes=(("count", str(seen + 1)),)))

    await asyncio.gather(*(count() for _ in range(20)))

    assert await store.note("count") == "20"


async def test_a_commit_whose_caller_is_cancelled_is_carried_out(backend: Backend) -> None:
    async with backend() as store:
        caller = asyncio.create_task(store.commit(EVERYTHING))
        await asyncio.sleep(0)
        caller.cancel()
        caller.cancel()

        with pytest.raises(asyncio.CancelledError):
            await caller
        seen = await contents(store)

    async with backend() as again:
        later = await contents(again)
    assert all(seen)
    assert later == seen


async def test_a_timeout_around_a_commit_is_a_timeout(store: Store) -> None:
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await store.commit(EVERYTHING)

    assert await store.article("one") == article("one")


# --------------------------------------------------------------------------- open and closed


async def test_a_store_is_open_once_at_a_time(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(EVERYTHING)

        with pytest.raises(StoreBusy, match="already open"):
            async with backend():
                pass
        await store.commit(Work(notes=(("language", "fr"),)))

    async with backend() as again:
        assert await again.note("language") == "fr"


async def test_a_store_that_is_not_open_takes_no_work(backend: Backend) -> None:
    store = backend()
    with pytest.raises(StoreError, match="closed"):
        await store.commit(EVERYTHING)

    async with store:
        assert await store.articles() == ()
    with pytest.raises(StoreError, match="closed"):
        await store.commit(EVERYTHING)


async def test_an_error_inside_passes_through_and_closes_the_store(backend: Backend) -> None:
    with pytest.raises(KeyError, match="inside"):
        async with backend() as store:
            await store.commit(EVERYTHING)
            raise KeyError("inside")

    async with backend() as again:
        assert len(await again.articles()) == 2


# --------------------------------------------------------------------------- everything at once


def one_of_each() -> dict[Table, tuple[Any, ...]]:
    """A record for every table."""
    return {
        Table.ARTICLES: (article(),),
        Table.FINDINGS: (findings(article()),),
        Table.MEETINGS: (meeting(),),
        Table.SUBSCRIBERS: (subscriber(),),
        Table.NOTES: (NamedNote("language", "en"),),
        Table.DELIVERIES: (delivery(),),
        Table.DRAFTS: (draft("two"),),
        Table.RULINGS: (ruling(),),
        Table.DOUBTS: (Doubt("geneva", "oslo", DoubtReason.DAYS),),
        Table.FEEDS: (feed(),),
        Table.SEEN: (seen(),),
    }


async def held(store: Store) -> list[tuple[Table, Any]]:
    return [each async for each in store.everything()]


async def test_everything_is_every_record_of_every_table(store: Store) -> None:
    wanted = one_of_each()

    await store.replace_everything(wanted)

    assert await held(store) == [(table, record) for table in Table for record in wanted[table]]


async def test_replacing_everything_leaves_nothing_of_what_was_there_and_lasts(backend: Backend) -> None:
    async with backend() as store:
        await store.commit(replace(read(article("two")), subscribers=(subscriber(9),), notes=(("old", "1"),)))
        await store.replace_everything(one_of_each())
        now = await held(store)

    async with backend() as again:
        later = await held(again)
        rows = await again.deliveries()

    assert now == later
    assert len(now) == len(Table)
    assert rows == (delivery(),)


async def test_replacing_everything_by_what_cannot_be_kept_changes_nothing(store: Store) -> None:
    await store.replace_everything(one_of_each())
    before = await held(store)

    with pytest.raises(CodecError):
        await store.replace_everything({Table.NOTES: (NamedNote("language", 7),)})  # type: ignore[arg-type]

    assert await held(store) == before


async def test_an_article_that_comes_back_in_another_month_is_in_one_place(backend: Backend) -> None:
    redated = article(published=NOON + timedelta(days=60))
    async with backend() as store:
        await store.commit(read(article()))
        await store.replace_everything({Table.ARTICLES: (redated,), Table.FINDINGS: (findings(redated),)})

    async with backend() as again:
        found = await held(again)

    assert found == [(Table.ARTICLES, redated), (Table.FINDINGS, findings(redated))]
