"""What ``store.base.Store`` promises of each kind of record, stated once and held by every backend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from store.base import Store
from store.codec import decode, encode
from store.feeds import Elsewhere, Feed, FeedTrouble, ItemFate
from store.records import (
    NO_TIME,
    ChatKey,
    Citation,
    Findings,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    OwnLeads,
    Party,
    Precision,
    When,
)
from store.rulings import Doubt, DoubtReason, RulingKind
from store.work import Work
from tests.store.backends import Backend
from tests.store.making import (
    HOUR,
    NOON,
    article,
    basis,
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


@pytest.mark.parametrize("trouble", FeedTrouble)
async def test_every_trouble_of_a_feed_is_kept(store: Store, trouble: FeedTrouble) -> None:
    await store.commit(Work(feeds=(feed("a", trouble=trouble),)))

    assert await store.feeds() == (feed("a", trouble=trouble),)


def test_the_troubles_that_older_versions_stored_are_still_read() -> None:
    older = ["gone", "wrong", "refused", "empty", "busy", "unreachable", "slow", "large", "ours", "cut off", "no feed"]

    read = [decode(Feed, {**encode(feed("a")), "trouble": each}).trouble for each in older]

    assert read == older


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
