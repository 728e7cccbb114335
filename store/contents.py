"""What a store holds, as records in memory: reads never touch the disk. Backends add how it lasts."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from store.codec import Row, decode, encode
from store.deliveries import Deliveries
from store.feeds import Feed, SeenItem
from store.ordered import Ordered
from store.records import Article, ChatKey, Delivery, DeliveryState, Draft, Findings, Meeting, Subscriber
from store.rulings import Doubt, Ruling
from store.tables import KEYS, RECORDS, NamedNote, Table, chat_key
from store.work import Work


@dataclass(frozen=True, slots=True)
class Change:
    """One row put (record and row) or taken away (both None)."""

    table: Table
    key: str
    record: Any = None
    row: Row | None = None


class Contents:
    """All records by table and key, with the orders in which they are asked for.

    Not for several threads: ``apply``, ``take`` and the reads belong to the event loop. ``changes`` and
    ``after`` only read, and may run beside them as long as nothing is applied meanwhile. ``alone`` is for
    those who read in order to write.
    """

    def __init__(self) -> None:
        self.alone = asyncio.Lock()
        self.records: dict[Table, dict[str, Any]] = {table: {} for table in Table}
        self.revision = 0
        self.risen = asyncio.Event()
        self._ordered: dict[Table, Ordered[Any]] = {}
        self._sorted: dict[Table, tuple[Any, ...]] = {}
        self._deliveries = Deliveries(self.records[Table.DELIVERIES])

    # ------------------------------------------------------------------ writing

    def changes(self, work: Work) -> tuple[Change, ...]:
        """What this work changes here: rows that are equal already are left out.

        The records in it have been through their rows, so that what is served now is what is read
        again after a restart. Raises CodecError for what cannot be kept.
        """
        return self._differing(dict(self._wanted(work)))

    def changes_to(self, records: Mapping[Table, Sequence[Any]]) -> tuple[Change, ...]:
        """What has to change here so that these records are there and no others. Raises CodecError."""
        wanted: dict[tuple[Table, str], Any] = {(table, key): None for table in Table for key in self.records[table]}
        wanted |= {(table, KEYS[table](each)): each for table in records for each in records[table]}
        return self._differing(wanted)

    def _differing(self, wanted: Mapping[tuple[Table, str], Any]) -> tuple[Change, ...]:
        return tuple(
            _change(table, key, record)
            for (table, key), record in wanted.items()
            if record is not (known := self.records[table].get(key)) and record != known
        )

    def _wanted(self, work: Work) -> Iterator[tuple[tuple[Table, str], Any]]:
        """Each row the work speaks of and the record it should hold; of two for one row the later counts.

        Of a table that comes complete, rows whose records are there already are passed over.
        """
        for article_id in work.removed_articles:
            yield (Table.ARTICLES, article_id), None
            yield (Table.FINDINGS, article_id), None
        for subscriber_key in work.removed_subscribers:
            yield (Table.SUBSCRIBERS, chat_key(subscriber_key)), None
        for key in work.removed_deliveries:
            yield (Table.DELIVERIES, key), None
        for name in work.removed_notes:
            yield (Table.NOTES, name), None
        for article_id in work.removed_drafts:
            yield (Table.DRAFTS, article_id), None
        for feed_id in work.removed_feeds:
            yield (Table.FEEDS, feed_id), None
        for item in work.removed_seen:
            yield (Table.SEEN, KEYS[Table.SEEN](item)), None
        for table, complete in ((Table.MEETINGS, work.meetings), (Table.DOUBTS, work.doubts)):
            if complete is not None:
                known, named = self.records[table], KEYS[table]
                now = {named(record): record for record in complete}
                yield from (((table, key), None) for key in known if key not in now)
                yield from (((table, key), each) for key, each in now.items() if known.get(key) is not each)
        for table, records in _tables_of(work):
            for record in records:
                yield (table, KEYS[table](record)), record

    def apply(self, changes: Iterable[Change]) -> None:
        """Take the changes over; all at once as far as any reader on the loop can tell."""
        if self._put(changes):
            self._rise()

    def after(self, changes: Iterable[Change]) -> Contents:
        """What there is after the changes, beside what there is now; for ``take``."""
        later = Contents()
        later.records = {table: records.copy() for table, records in self.records.items()}
        later._ordered, later._sorted = self._ordered.copy(), self._sorted.copy()
        later._deliveries = self._deliveries.copied(later.records[Table.DELIVERIES])
        later.revision = self.revision + later._put(changes)
        return later

    def take(self, later: Contents) -> None:
        """Become what ``after`` gave, at the cost of nothing; whoever waits for a change waits here."""
        self.records, self._ordered, self._sorted = later.records, later._ordered, later._sorted
        self._deliveries = later._deliveries
        if later.revision > self.revision:
            self._rise()

    def _put(self, changes: Iterable[Change]) -> bool:
        """True where anything changes that meetings and answers are made of."""
        deliveries: dict[str, Delivery | None] = {}
        left: dict[str, Delivery | None] = {}
        gone: defaultdict[Table, list[Any]] = defaultdict(list)
        come: defaultdict[Table, list[Any]] = defaultdict(list)
        for change in changes:
            before = self.records[change.table].pop(change.key, None)
            gone[change.table] += [] if before is None else [before]
            come[change.table] += [] if change.record is None else [change.record]
            if change.record is not None:
                self.records[change.table][change.key] = change.record
            if change.table is Table.DELIVERIES:
                left.setdefault(change.key, before)  # a journal may change one row several times
                deliveries[change.key] = change.record
        self._deliveries.put(filter(None, left.values()), deliveries)
        for table in gone:
            self._sorted.pop(table, None)
            if table in self._ordered:
                self._ordered[table] = self._ordered[table].changed(gone[table], come[table])
        return bool(gone.keys() & _REVISED)

    def _rise(self) -> None:
        self.revision += 1
        self.risen.set()
        self.risen = asyncio.Event()

    # ------------------------------------------------------------------ reading

    def in_order(self, table: Table) -> tuple[Any, ...]:
        """All records of a table in the order the protocol promises."""
        if table not in self._sorted:
            if table is Table.DELIVERIES:
                self._sorted[table] = tuple(self._deliveries)
            else:
                if table not in self._ordered:
                    self._ordered[table] = Ordered(self.records[table].values(), _TURNS[table])
                self._sorted[table] = tuple(self._ordered[table])
        return self._sorted[table]

    def put_in_order(self) -> None:
        """Have the long tables in order before anybody asks."""
        for table in (Table.ARTICLES, Table.FINDINGS, Table.MEETINGS):
            self.in_order(table)

    @property
    def deliveries(self) -> Deliveries:
        """The outbox by what it is asked for."""
        return self._deliveries


def _tables_of(work: Work) -> Iterator[tuple[Table, Iterable[Any]]]:
    yield Table.ARTICLES, (article for article, _ in work.articles)
    yield Table.FINDINGS, (_paired(article, findings) for article, findings in work.articles)
    yield Table.SUBSCRIBERS, work.subscribers
    yield Table.DELIVERIES, work.deliveries
    yield Table.DRAFTS, work.drafts
    yield Table.NOTES, (NamedNote(name, text) for name, text in work.notes)
    yield Table.RULINGS, work.rulings
    yield Table.FEEDS, work.feeds
    yield Table.SEEN, work.seen


def _paired(article: Article, findings: Findings) -> Findings:
    if findings.article != article.id:
        raise ValueError(f"article {article.id} comes with the findings of {findings.article}")
    return findings


def _change(table: Table, key: str, record: Any) -> Change:
    if record is None:
        return Change(table, key)
    if type(record) is not RECORDS[table]:
        raise TypeError(f"{table} holds {RECORDS[table].__name__}, not {type(record).__name__}")
    row = encode(record)
    return Change(table, key, decode(RECORDS[table], row), row)


def by_start(meeting: Meeting) -> tuple[datetime, date, str]:
    """The order of meetings: soonest first, on one day those without a clock time first, without any day last.

    A day, or a clock time of no known zone, counts as if it were in UTC.
    """
    when = meeting.when
    start = when.moment or datetime.combine(when.earliest or date.max, when.clock or time.min, UTC)
    return start, when.latest or date.max, meeting.id


_REVISED = frozenset({Table.ARTICLES, Table.FINDINGS, Table.MEETINGS, Table.RULINGS, Table.DOUBTS})
_TURNS: dict[Table, Callable[[Any], Any]] = {
    # the newest first but ids upward
    Table.ARTICLES: lambda article: (-article.published.timestamp(), article.id),
    Table.FINDINGS: lambda findings: (findings.published, findings.article),
    Table.MEETINGS: by_start,
    Table.SUBSCRIBERS: lambda subscriber: subscriber.key,
    Table.DRAFTS: lambda draft: (draft.created, draft.article.id),
    Table.NOTES: lambda note: note.name,
    Table.RULINGS: lambda ruling: (ruling.made, ruling.id),
    Table.DOUBTS: lambda doubt: (doubt.first, doubt.second),
    Table.FEEDS: lambda feed: (feed.added, feed.id),
    Table.SEEN: lambda item: (item.feed, item.seen, item.item),
}


class ReadsFromMemory:
    """The reading half of the Store protocol, for every backend that keeps its records at hand."""

    _contents: Contents

    @property
    def revision(self) -> int:
        return self._contents.revision

    async def revised(self, since: int) -> None:
        while self._contents.revision <= since:
            await self._contents.risen.wait()

    def alone(self) -> AbstractAsyncContextManager[object]:
        return self._contents.alone

    async def everything(self) -> AsyncIterator[tuple[Table, Any]]:
        for table in Table:
            for _, record in sorted(self._contents.records[table].items()):
                yield table, record

    async def article(self, article_id: str) -> Article | None:
        return self._contents.records[Table.ARTICLES].get(article_id)

    async def articles(self) -> Sequence[Article]:
        return self._contents.in_order(Table.ARTICLES)

    async def findings(self) -> Sequence[Findings]:
        return self._contents.in_order(Table.FINDINGS)

    async def findings_of(self, article_id: str) -> Findings | None:
        return self._contents.records[Table.FINDINGS].get(article_id)

    async def meetings(self) -> Sequence[Meeting]:
        return self._contents.in_order(Table.MEETINGS)

    async def meeting(self, meeting_id: str) -> Meeting | None:
        return self._contents.records[Table.MEETINGS].get(meeting_id)

    async def meetings_between(self, start: date, end: date) -> Sequence[Meeting]:
        return tuple(meeting for meeting in await self.meetings() if meeting.when.touches(start, end))

    async def doubts(self) -> Sequence[Doubt]:
        return self._contents.in_order(Table.DOUBTS)

    async def rulings(self) -> Sequence[Ruling]:
        return self._contents.in_order(Table.RULINGS)

    async def ruling(self, ruling_id: str) -> Ruling | None:
        return self._contents.records[Table.RULINGS].get(ruling_id)

    async def subscribers(self) -> Sequence[Subscriber]:
        return self._contents.in_order(Table.SUBSCRIBERS)

    async def subscriber(self, key: ChatKey) -> Subscriber | None:
        return self._contents.records[Table.SUBSCRIBERS].get(chat_key(key))

    async def draft(self, article_id: str) -> Draft | None:
        return self._contents.records[Table.DRAFTS].get(article_id)

    async def drafts(self) -> Sequence[Draft]:
        return self._contents.in_order(Table.DRAFTS)

    async def feeds(self) -> Sequence[Feed]:
        return self._contents.in_order(Table.FEEDS)

    async def feed(self, feed_id: str) -> Feed | None:
        return self._contents.records[Table.FEEDS].get(feed_id)

    async def seen(self) -> Sequence[SeenItem]:
        return self._contents.in_order(Table.SEEN)

    async def deliveries(self, *states: DeliveryState) -> Sequence[Delivery]:
        if states:
            return self._contents.deliveries.in_states(states)
        rows: tuple[Delivery, ...] = self._contents.in_order(Table.DELIVERIES)
        return rows

    async def deliveries_to(self, *chats: int) -> Sequence[Delivery]:
        return self._contents.deliveries.to_chats(chats)

    async def deliveries_about(self, meetings: Iterable[str]) -> Sequence[Delivery]:
        return self._contents.deliveries.about(meetings)

    async def deliveries_until(self, moment: datetime) -> Sequence[Delivery]:
        return self._contents.deliveries.until(moment)

    async def deliveries_ended_since(self, moment: datetime) -> Sequence[Delivery]:
        return self._contents.deliveries.ended_since(moment)

    async def deliveries_counted(self) -> Mapping[DeliveryState, int]:
        return self._contents.deliveries.counts()

    async def meetings_told(self) -> frozenset[str]:
        return self._contents.deliveries.meetings()

    async def delivery(self, key: str) -> Delivery | None:
        return self._contents.records[Table.DELIVERIES].get(key)

    async def due(self, now: datetime, *, limit: int, reminders: bool = False) -> Sequence[Delivery]:
        return self._contents.deliveries.due(now, limit, reminders=reminders)

    async def next_due(self) -> datetime | None:
        return self._contents.deliveries.next_due()

    async def note(self, name: str) -> str | None:
        note: NamedNote | None = self._contents.records[Table.NOTES].get(name)
        return note.text if note else None
