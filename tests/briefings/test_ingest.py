"""Articles through the river: one unit of work each, twice is once, and one bad text stops nobody."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from briefings.extraction.worker import ReadingFailed
from briefings.ingest import Failure, Ingest, Outcome, UnknownDraft
from briefings.sources.text import Submission, UnreadableText
from store.feeds import Elsewhere
from store.memory import MemoryStore
from store.records import Article, DeliveryKind, DeliveryState, Findings, Meeting, MeetingStatus, PublishedFrom
from store.work import Work
from tests.briefings.newsroom import moved, off, read, submission, talks
from tests.briefings.outboxes import subscriber, utc

NOW = utc("2022-01-03 08:00")
FIRST = submission(
    "2022-01-02", talks("Egypt", "Sudan", "2022-01-12"), talks("Iran", "Iraq", "2022-01-15", place="Doha")
)
MOVED = submission("2022-01-03", moved("Egypt", "Sudan", "2022-01-12", "2022-01-18"))
HOUR_GIVEN = submission("2022-01-02", talks("Egypt", "Sudan", "2022-01-12T10:00"), outlet="The Courier")
OFF = submission("2022-01-03", off("Iran", "Iraq", "2022-01-15", "cancelled", place="Doha"))
UNREADABLE = submission("2022-01-03", "This text is unreadable to the reader for reasons of its own.")
GERMAN = Submission("Die Minister beider Länder treffen sich am Montag in Genf und werden über die Lage sprechen. " * 5)


@pytest.fixture
async def store() -> AsyncIterator[MemoryStore]:
    async with MemoryStore() as opened:
        yield opened


@pytest.fixture
def ingest(store: MemoryStore) -> Ingest:
    return Ingest(store, read)


def told(meetings: Sequence[Meeting]) -> list[tuple[frozenset[str], date | None, MeetingStatus]]:
    """What the meetings say of the world, without names and numbers."""
    return sorted(
        ((frozenset(each.sides), each.when.earliest, each.status) for each in meetings),
        key=lambda each: sorted(each[0]),
    )


async def test_an_article_is_stored_with_its_meetings_and_reminders_in_one_step(store: MemoryStore) -> None:
    commits: list[Work] = []
    commit = store.commit

    async def watched(work: Work) -> None:
        commits.append(work)
        await commit(work)

    store.commit = watched  # type: ignore[method-assign]  # listens, and does what it always does
    await store.commit(Work(subscribers=(subscriber(),)))

    outcome = await Ingest(store, read).add(FIRST, now=NOW)

    assert len(commits) == 2
    assert await store.article(outcome.article.id) == outcome.article
    assert await store.findings_of(outcome.article.id) == outcome.findings
    assert [each.when.earliest for each in await store.meetings()] == [date(2022, 1, 12), date(2022, 1, 15)]
    assert len(await store.deliveries(DeliveryState.SCHEDULED)) == 4
    assert outcome.article.added == NOW


async def test_the_same_article_again_changes_nothing(store: MemoryStore, ingest: Ingest) -> None:
    first = await ingest.add(FIRST, now=NOW)
    before = store.revision

    second = await ingest.add(FIRST, now=utc("2022-01-05 08:00"))

    assert (first.already_known, second.already_known) == (False, True)
    assert second.article == first.article
    assert store.revision == before


@pytest.mark.parametrize("order", list(itertools.permutations([FIRST, MOVED, HOUR_GIVEN, OFF])))
async def test_any_order_of_arrival_tells_the_same(
    store: MemoryStore, ingest: Ingest, order: tuple[Submission, ...]
) -> None:
    for each in order:
        await ingest.add(each, now=NOW)

    assert told(await store.meetings()) == [
        (frozenset({"Egypt", "Sudan"}), date(2022, 1, 18), MeetingStatus.SCHEDULED),
        (frozenset({"Iran", "Iraq"}), date(2022, 1, 15), MeetingStatus.CANCELLED),
    ]


async def test_at_once_or_one_by_one_comes_to_the_same(store: MemoryStore, ingest: Ingest) -> None:
    async with MemoryStore() as other:
        await asyncio.gather(*(ingest.add(each, now=NOW) for each in (FIRST, MOVED, HOUR_GIVEN, OFF)))
        async for _ in Ingest(other, read).add_all((FIRST, MOVED, HOUR_GIVEN, OFF), now=NOW):
            pass

        assert told(await store.meetings()) == told(await other.meetings())
        assert len(await store.articles()) == len(await other.articles()) == 4


async def test_a_moved_meeting_is_planned_anew_in_the_same_step(store: MemoryStore, ingest: Ingest) -> None:
    await store.commit(Work(subscribers=(subscriber(follows=("Egypt",)),)))
    await ingest.add(FIRST, now=NOW)

    await ingest.add(MOVED, now=NOW)

    assert [(row.kind, row.due_at) for row in await store.deliveries(DeliveryState.SCHEDULED)] == [
        (DeliveryKind.NOTICE, NOW),
        (DeliveryKind.REMINDER, utc("2022-01-17 09:00")),
        (DeliveryKind.REMINDER, utc("2022-01-18 09:00")),
    ]
    assert len(await store.deliveries(DeliveryState.VOID)) == 2


async def test_whoever_sends_is_woken_when_something_was_planned(store: MemoryStore) -> None:
    rung: list[bool] = []
    ingest = Ingest(store, read, wake=lambda: rung.append(True))

    await ingest.add(FIRST, now=NOW)
    before_anybody_asked = len(rung)
    await store.commit(Work(subscribers=(subscriber(),)))
    await ingest.add(MOVED, now=NOW)

    assert (before_anybody_asked, len(rung)) == (0, 1)


# --------------------------------------------------------------------------- many at once


async def test_one_bad_text_never_stops_the_rest(store: MemoryStore, ingest: Ingest) -> None:
    given = [FIRST, GERMAN, UNREADABLE, Submission("   "), MOVED, FIRST]

    outcomes = [outcome async for _, outcome in ingest.add_all(given, now=NOW)]

    assert [type(outcome) for outcome in outcomes] == [Outcome, Failure, Failure, Failure, Outcome, Outcome]
    assert [outcome.already_known for outcome in outcomes if isinstance(outcome, Outcome)] == [False, False, True]
    assert [each.when.earliest for each in await store.meetings()] == [date(2022, 1, 15), date(2022, 1, 18)]


async def test_why_a_text_was_not_taken_is_said_in_plain_words(ingest: Ingest) -> None:
    outcomes = [outcome async for _, outcome in ingest.add_all([GERMAN, UNREADABLE], now=NOW)]

    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Failure)] == [
        "This looks like German. Only English texts can be read so far.",
        "This text could not be read (RuntimeError); the log says where.",
    ]


async def test_places_are_those_of_the_order_given(ingest: Ingest) -> None:
    places = [place async for place, _ in ingest.add_all([MOVED, UNREADABLE, FIRST], now=NOW)]

    assert places == [0, 1, 2]


async def test_what_was_acknowledged_is_not_lost_when_the_rest_never_comes(store: MemoryStore, ingest: Ingest) -> None:
    async for _ in ingest.add_all([FIRST, MOVED], now=NOW):
        break  # as if the process had died here
    known_before = await store.meetings()

    await Ingest(store, read).settle(now=NOW)

    assert known_before == ()
    assert len(await store.articles()) == 1
    assert [each.when.earliest for each in await store.meetings()] == [date(2022, 1, 12), date(2022, 1, 15)]


async def test_settling_what_is_settled_does_nothing(store: MemoryStore, ingest: Ingest) -> None:
    await ingest.add(FIRST, now=NOW)
    before = store.revision

    await ingest.settle(now=NOW)

    assert store.revision == before


# --------------------------------------------------------------------------- with a look before


async def test_a_draft_is_nobodys_news_until_it_is_kept(store: MemoryStore, ingest: Ingest) -> None:
    draft = await ingest.draft(FIRST, by=42, now=NOW)
    waiting = (await store.drafts(), await store.articles(), await store.meetings())

    outcome = await ingest.keep(draft.article.id, now=NOW)

    assert waiting == ((draft,), (), ())
    assert outcome.findings == draft.findings
    assert await store.drafts() == ()
    assert len(await store.meetings()) == 2


async def test_keeping_twice_is_keeping_once(store: MemoryStore, ingest: Ingest) -> None:
    draft = await ingest.draft(FIRST, by=42, now=NOW)
    await ingest.keep(draft.article.id, now=NOW)
    before = store.revision

    again = await ingest.keep(draft.article.id, now=NOW)

    assert again.already_known
    assert store.revision == before


async def test_a_discarded_draft_is_gone(store: MemoryStore, ingest: Ingest) -> None:
    draft = await ingest.draft(FIRST, by=42, now=NOW)

    await ingest.discard(draft.article.id)
    await ingest.discard(draft.article.id)

    assert await store.drafts() == ()
    with pytest.raises(UnknownDraft) as unknown:
        await ingest.keep(draft.article.id, now=NOW)
    assert "Send it again" in str(unknown.value)


async def test_a_stored_article_does_not_wait_for_review_again(store: MemoryStore, ingest: Ingest) -> None:
    stored = await ingest.add(FIRST, now=NOW)

    draft = await ingest.draft(FIRST, by=42, now=NOW)

    assert draft.article == stored.article
    assert await store.drafts() == ()


async def test_a_draft_with_another_date_is_read_anew(store: MemoryStore) -> None:
    seen: list[Article] = []

    async def watch(article: Article) -> Findings:
        seen.append(article)
        return await read(article)

    ingest = Ingest(store, watch)
    draft = await ingest.draft(replace(FIRST, published=None), by=42, now=NOW)

    redated = await ingest.redate(draft.article.id, date(2021, 12, 28), now=NOW)

    assert [article.published for article in seen] == [utc("2022-01-03 00:00"), utc("2021-12-28 00:00")]
    assert (redated.article.published_from, redated.article.published_day_only) == (PublishedFrom.GIVEN, True)
    assert await store.draft(draft.article.id) == redated


async def test_a_stored_article_with_another_date_changes_what_its_meetings_are(
    store: MemoryStore, ingest: Ingest
) -> None:
    await ingest.add(FIRST, now=NOW)
    change = await ingest.add(MOVED, now=NOW)
    (meeting, *_) = [each for each in await store.meetings() if "Egypt" in each.sides]

    redated = await ingest.redate(change.article.id, utc("2022-01-04 17:30"), now=NOW)

    (after, *_) = [each for each in await store.meetings() if "Egypt" in each.sides]
    assert redated.article.published == utc("2022-01-04 17:30")
    assert not redated.article.published_day_only
    assert (after.id, after.when) == (meeting.id, meeting.when)
    assert after.history[-1].published == utc("2022-01-04 17:30")
    assert len(await store.articles()) == 2


async def test_redating_what_is_not_there_says_so(ingest: Ingest) -> None:
    with pytest.raises(UnknownDraft):
        await ingest.redate("nothing", date(2022, 1, 1), now=NOW)


async def test_what_cannot_be_read_is_told_to_whoever_sent_it(store: MemoryStore) -> None:
    async def tired(article: Article) -> Findings:
        raise ReadingFailed("The reading process stopped while it read this text. Please try again.")

    with pytest.raises(UnreadableText):
        await Ingest(store, read).draft(GERMAN, by=42, now=NOW)
    with pytest.raises(ReadingFailed):
        await Ingest(store, tired).draft(FIRST, by=42, now=NOW)
    assert await store.drafts() == ()


async def test_an_article_that_comes_in_while_another_is_worked_out_is_not_lost(store: MemoryStore) -> None:
    """The meetings are worked out beside the rest: whoever finds the articles changed works them out once more."""
    slow = Ingest(store, read)
    await slow.add(HOUR_GIVEN, now=NOW)

    await asyncio.gather(*(slow.add(each, now=NOW) for each in (OFF, FIRST, MOVED)), slow.settle(now=NOW))

    assert told(await store.meetings())[0][1] == date(2022, 1, 18)
    assert len(await store.articles()) == 4


# --------------------------------------------------------------------------- meetings that match the articles


async def test_lost_meetings_are_worked_out_again_at_the_start(store: MemoryStore, ingest: Ingest) -> None:
    await ingest.add(FIRST, now=NOW)
    before = await store.meetings()
    await store.commit(Work(meetings=()))

    await Ingest(store, read).settle(now=NOW)

    assert await store.meetings() == before


async def test_meetings_of_an_older_generation_are_brought_up_to_date(store: MemoryStore, ingest: Ingest) -> None:
    await ingest.add(FIRST, now=NOW)
    older = await store.meetings()
    await ingest.add(MOVED, now=NOW)
    newest = await store.meetings()
    await store.commit(Work(meetings=older))

    await Ingest(store, read).settle(now=NOW)

    assert older != newest
    assert told(await store.meetings()) == told(newest)


async def test_known_articles_once_more_bring_lost_meetings_back(store: MemoryStore, ingest: Ingest) -> None:
    await ingest.add(FIRST, now=NOW)
    await store.commit(Work(meetings=()))

    outcomes = [outcome async for _, outcome in ingest.add_all([FIRST], now=NOW)]

    assert [isinstance(each, Outcome) and each.already_known for each in outcomes] == [True]
    assert len(await store.meetings()) == 2


# --------------------------------------------------------------------------- a date given by hand


async def test_a_stored_article_given_another_date_is_read_again_with_it(store: MemoryStore, ingest: Ingest) -> None:
    first = await ingest.add(FIRST, now=NOW)

    again = await ingest.add(replace(FIRST, published=date(2021, 12, 20)), now=NOW)

    assert (again.redated, again.already_known) == (True, False)
    assert again.article == replace(first.article, published=utc("2021-12-20 00:00"))
    assert await store.article(first.article.id) == again.article


@pytest.mark.parametrize("published", [None, date(2022, 1, 2), utc("2022-01-01 10:00")])
async def test_without_a_date_of_its_own_the_same_article_stays_as_it_is(
    ingest: Ingest, published: date | None
) -> None:
    await ingest.add(FIRST, now=NOW)

    of_a_message = PublishedFrom.MESSAGE if published != date(2022, 1, 2) else None
    again = await ingest.add(replace(FIRST, published=published, published_from=of_a_message), now=NOW)

    assert (again.redated, again.already_known) == (False, True)


async def test_a_day_that_was_assumed_can_be_confirmed(ingest: Ingest) -> None:
    assumed = await ingest.add(replace(FIRST, published=None), now=NOW)

    given = await ingest.add(replace(FIRST, published=NOW.date()), now=NOW)

    assert assumed.article.published_from is PublishedFrom.ASSUMED
    assert (given.redated, given.article.published_from) == (True, PublishedFrom.GIVEN)


async def test_of_one_text_with_two_dates_in_a_batch_the_first_counts(ingest: Ingest) -> None:
    batch = [FIRST, replace(FIRST, published=date(2021, 12, 20))]

    for _ in range(2):
        outcomes = [outcome async for _, outcome in ingest.add_all(batch, now=NOW)]

    assert [each.already_known for each in outcomes if isinstance(each, Outcome)] == [True, True]


async def test_a_stored_article_sent_with_another_date_waits_until_that_is_wanted(
    store: MemoryStore, ingest: Ingest
) -> None:
    stored = await ingest.add(FIRST, now=NOW)
    draft = await ingest.draft(replace(FIRST, published=date(2021, 12, 20)), by=42, now=NOW)
    still = await store.article(stored.article.id)

    outcome = await ingest.keep(draft.article.id, now=NOW)

    assert still == stored.article
    assert outcome.redated
    assert (await store.articles())[0].published == utc("2021-12-20 00:00")
    assert await store.drafts() == ()


PAGE = replace(FIRST, url="https://ledger.example/talks", publisher="The Ledger", fetched=True)
COPY = replace(PAGE, url="https://wire.example/a", publisher="Highland Wire")


async def added(ingest: Ingest, submission: Submission) -> Article:
    return (await ingest.add(submission, now=NOW)).article


async def in_a_batch(ingest: Ingest, submission: Submission) -> Article:
    (outcome,) = [each async for _, each in ingest.add_all([submission], now=NOW)]
    assert isinstance(outcome, Outcome)
    return outcome.article


async def looked_at(ingest: Ingest, submission: Submission) -> Article:
    return (await ingest.draft(submission, by=42, now=NOW)).article


@pytest.mark.parametrize("take", [added, in_a_batch, looked_at])
async def test_a_known_text_fetched_from_another_site_adds_a_source_and_no_article(
    store: MemoryStore, ingest: Ingest, take: Callable[[Ingest, Submission], Awaitable[Article]]
) -> None:
    await ingest.add(PAGE, now=NOW)

    for _ in range(2):
        article = await take(ingest, COPY)

    assert await store.articles() == (article,)
    assert (article.publisher, article.also_at) == (
        "The Ledger",
        (Elsewhere("Highland Wire", "https://wire.example/a"),),
    )
    assert await store.drafts() == ()


@pytest.mark.parametrize(
    ("submission", "feed"),
    [
        pytest.param(replace(COPY, fetched=False), None, id="an address that is only said"),
        pytest.param(replace(PAGE, url="https://www.ledger.example/again", publisher="Ledger"), None, id="same site"),
        pytest.param(COPY, "wire", id="a feed that is not trusted"),
    ],
)
async def test_a_known_text_stays_as_it_is_where_nothing_vouches_for_another_outlet(
    store: MemoryStore, ingest: Ingest, submission: Submission, feed: str | None
) -> None:
    known = await ingest.add(PAGE, now=NOW)

    await ingest.draft(submission, by=42, now=NOW, feed=feed)

    assert await store.articles() == (known.article,)


async def test_what_is_fetched_from_a_known_address_again_is_known_whatever_its_words(
    store: MemoryStore, ingest: Ingest
) -> None:
    page = replace(FIRST, url="https://paper.example/talks?utm_source=feed", fetched=True)
    first = await ingest.add(page, now=NOW)

    later = replace(page, text=page.text + "\n\nMore follows.", url="http://www.paper.example/talks/")
    again = await ingest.add(later, now=NOW)

    assert again == replace(first, already_known=True, doubts=())
    assert len(await store.articles()) == 1


@pytest.mark.parametrize(
    ("url", "fetched"), [("https://paper.example/", True), ("https://t.me/paper/7", False), (None, True)]
)
async def test_the_front_of_a_site_and_what_is_not_fetched_are_known_by_their_words_alone(
    store: MemoryStore, ingest: Ingest, url: str | None, fetched: bool
) -> None:
    page = replace(FIRST, url=url, fetched=fetched)
    await ingest.add(page, now=NOW)

    await ingest.add(replace(page, text=page.text + "\n\nMore follows."), now=NOW)

    assert len(await store.articles()) == 2


async def test_a_draft_keeps_which_feed_brought_it(store: MemoryStore, ingest: Ingest) -> None:
    draft = await ingest.draft(FIRST, by=0, now=NOW, feed="ledger")

    assert draft.feed == "ledger"
    assert await store.drafts() == (draft,)
