"""What meetings are worked out from is kept from one article to the next, as long as the store is in use."""

from __future__ import annotations

from datetime import UTC, datetime

from briefings.resolution.workings import Standing
from briefings.resolve import resolve
from briefings.settling import Grounds, prepare, settle_with
from store.memory import MemoryStore
from store.work import Work
from tests.briefings.stories import Told, article, report

NOW = datetime(2022, 1, 6, 9, tzinfo=UTC)
TALKS = article("talks", "2022-01-03", report("Egypt", "Sudan", on="2022-01-12", place="Cairo"))
AGAIN = article("again", "2022-01-04", report("Egypt", "Sudan", on="2022-01-12", place="Cairo"))
OTHERS = article("others", "2022-01-03", report("Chad", "Mali", on="2022-01-20", place="Bamako"))


async def standings(store: MemoryStore) -> dict[str, Standing]:
    """What is kept of each meeting, by the article that told of it first."""
    before = (await Grounds.of(store)).before
    return {each.draft.reports[0].article: each for each in before.standings.values()}


async def stored(*told: Told) -> MemoryStore:
    """A store into which these came one after the other."""
    store = await MemoryStore().__aenter__()
    for each in told:
        await settle_with(store, (each,), now=NOW)
    return store


async def test_only_what_an_article_touches_is_worked_out_again() -> None:
    store = await stored(TALKS, OTHERS)
    before = await standings(store)

    await settle_with(store, (AGAIN,), now=NOW)
    after = await standings(store)

    assert after["others"].draft is before["others"].draft
    assert [told.article for told in after["talks"].draft.reports] == ["talks", "again"]


async def test_after_a_start_it_is_there_before_the_first_article_and_nothing_is_stored_for_it() -> None:
    old, store = await stored(TALKS, OTHERS), await stored()
    found = resolve([TALKS[1], OTHERS[1]], {text.id: text for text, _ in (TALKS, OTHERS)})
    await store.commit(Work(articles=(TALKS, OTHERS), meetings=found.meetings))
    revision = store.revision

    await prepare(store)
    ready = await standings(store)
    await prepare(store)

    assert {name: each.meeting for name, each in ready.items()} == {
        name: each.meeting for name, each in (await standings(old)).items()
    }
    assert await standings(store) == ready
    assert store.revision == revision


async def test_meetings_that_were_lost_are_worked_out_again_from_what_is_kept() -> None:
    store = await stored(TALKS, OTHERS)
    before = await store.meetings()
    await store.commit(Work(meetings=()))

    await settle_with(store, (), now=NOW)

    assert await store.meetings() == before
