"""Bringing the outbox up to date in the store; what belongs into it is worked out in ``reminders``."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakKeyDictionary

from briefings.differing import differing
from briefings.dues import dues
from briefings.following import Topics, without_past
from briefings.knowledge import is_told
from briefings.notices import notice_key
from briefings.reminders import SHORTEST_KEPT, plan, spent
from briefings.reported import lately_over, reported_of
from briefings.shelf import library_of
from briefings.snooze import is_snoozed
from briefings.topics import topics_of, topics_wanted
from briefings.turn import NO_TURN, Turn
from store.base import Store
from store.records import Article, ChatKey, Delivery, DeliveryState, Findings, Meeting, Subscriber
from store.work import Work

WAITING = (DeliveryState.SCHEDULED, DeliveryState.LEASED)

OF_NO_MEETING = ""
"""What rows name as their meeting that tell of several, as digests do."""
PORTION = 300
"""Meetings that are planned before others get their turn."""
_PLANNED: WeakKeyDictionary[Store, Topics] = WeakKeyDictionary()
"""What the words that are followed had to do with when it was planned last, by store."""

Read = tuple[Sequence[Article], Sequence[Findings]]


@dataclass(frozen=True, slots=True)
class Plan:
    """The ``rows`` to put, and what they were worked out from beside the meetings.

    ``about`` are the meetings whose rows were looked at, None for all of them.
    """

    rows: tuple[Delivery, ...]
    about: tuple[str, ...] | None
    there: Sequence[Delivery]
    subscribers: Sequence[Subscriber]
    topics: Topics
    before: Topics | None

    async def holds(self, store: Store) -> bool:
        """True where nobody has written since to what it was worked out from, as long as the revision is the same."""
        if _PLANNED.get(store) is not self.before or await store.subscribers() != self.subscribers:
            return False
        return await _rows_about(store, self.about) == self.there

    def done(self, store: Store) -> None:
        """The rows are in the store: from now on only what changes is planned."""
        _PLANNED[store] = self.topics


async def planned(
    store: Store,
    meetings: Sequence[Meeting],
    now: datetime,
    read: Read | None = None,
    *,
    turn: Turn = NO_TURN,
    changed: Collection[Subscriber] = (),
) -> Plan:
    """What to put when these are all meetings, and these subscribers are as they are ``changed``.

    ``read`` is what the meetings were worked out from, where the store does not hold it yet; ``turn``
    what is just changing. Planned is what may have changed since it was planned last: with many meetings
    and readers everything takes seconds. Whoever puts the rows sees within ``store.alone()`` whether the plan
    holds, and marks it as ``done``.
    """
    before, known, subscribers = _PLANNED.get(store), await store.meetings(), await store.subscribers()
    readers = _with_changes(subscribers, changed)
    topics = await _topics(store, meetings, readers, read)
    reported = await _reported(store, meetings, now, read)
    about: tuple[str, ...] | None = None
    if before is not None and before.keys() >= topics.keys():
        turned = {*turn.seen, *turn.heirs, *turn.heirs.values(), *reported}
        asked = turned.union(*(topics[words] ^ before[words] for words in topics))
        names, meetings = await asyncio.to_thread(_touched, known, meetings, asked)
        about = (*names, OF_NO_MEETING)
    there = await _rows_about(store, about)
    rows = await asyncio.to_thread(plan, meetings, readers, there, now, topics=topics, reported=reported, turn=turn)
    return Plan(rows, about, there, subscribers, topics, before)


def _with_changes(subscribers: Sequence[Subscriber], changed: Collection[Subscriber]) -> Sequence[Subscriber]:
    others = {each.key: each for each in changed}
    return [others.get(each.key, each) for each in subscribers] if others else subscribers


async def _rows_about(store: Store, meetings: Collection[str] | None) -> Sequence[Delivery]:
    return await (store.deliveries() if meetings is None else store.deliveries_about(meetings))


def _touched(
    known: Sequence[Meeting], meetings: Sequence[Meeting], asked: Collection[str]
) -> tuple[set[str], list[Meeting]]:
    """The meetings of which something else may have to be told than when the known ones were planned: their ids, and
    those of them that are there.

    Those are the ones that are new, gone or another, those that are asked for anyhow, and all of the same
    sides: whether a change is news hangs on what else these sides are to meet for.
    """
    gone, come = differing(known, meetings)
    names = {*asked, *(each.id for each in (*gone, *come))}
    sides = {frozenset(each.sides) for each in (*gone, *(each for each in meetings if each.id in names))}
    found = [each for each in meetings if frozenset(each.sides) in sides]
    return names.union(each.id for each in found), found


async def plan_anew(store: Store, now: datetime, among: Collection[str] | None = None) -> bool:
    """Plan everything again, or all that is told of a few meetings. True if there is anything new to send.

    Needed once a day, since only the near future is in the outbox. Single meetings that are over are
    followed no longer from then on, and what is spent is cleared away. It goes in portions, between
    which reminders go out.
    """
    meetings = await store.meetings()
    if among is not None:
        names, _ = await asyncio.to_thread(_touched, meetings, meetings, among)
        return await _plan_portion(store, names, now)
    is_news = False
    for portion in await asyncio.to_thread(_portions, meetings):
        is_news |= await _plan_portion(store, portion, now)
    return await _plan_rest(store, now) or is_news


def _portions(meetings: Sequence[Meeting]) -> list[list[str]]:
    """The ids of the meetings, those of the same sides together, in portions of moderate size."""
    by_sides: defaultdict[frozenset[str], list[str]] = defaultdict(list)
    for each in meetings:
        by_sides[frozenset(each.sides)].append(each.id)
    portions: list[list[str]] = []
    for names in by_sides.values():
        if portions and len(portions[-1]) + len(names) <= PORTION:
            portions[-1] += names
        else:
            portions.append(names)
    return portions


async def _plan_portion(store: Store, names: Collection[str], now: datetime) -> bool:
    """Plan what is told of these meetings, of some that are there no more, or of none."""
    # what is looked up now is not looked up within, while nothing else may change and no reminder goes out
    await _topics(store, await store.meetings(), await store.subscribers())
    async with store.alone():
        subscribers, meetings = await store.subscribers(), await store.meetings()
        topics = await _topics(store, meetings, subscribers)
        chosen = [each for name in names if (each := await store.meeting(name))]
        reported = await _reported(store, chosen, now)
        rows = await store.deliveries_about([*names, OF_NO_MEETING])
        found = await asyncio.to_thread(plan, chosen, subscribers, rows, now, topics=topics, reported=reported)
        if found:
            await store.commit(Work(deliveries=found))
    return bool(found)


async def _plan_rest(store: Store, now: datetime) -> bool:
    """Plan what is told of no meeting that is there, and clear away what is spent."""
    told = await store.meetings_told()
    gone = told - {each.id for each in await store.meetings()}
    is_news = await _plan_portion(store, gone, now)
    async with store.alone():
        subscribers, meetings = await store.subscribers(), await store.meetings()
        _PLANNED[store] = await _topics(store, meetings, subscribers)
        removed = spent(await store.deliveries_until(now - SHORTEST_KEPT), now)
        changed = await asyncio.to_thread(_without_past, subscribers, meetings, now)
        if removed or changed:
            await store.commit(Work(subscribers=changed, removed_deliveries=removed))
    return is_news


async def put_off(store: Store, row: Delivery) -> None:
    """Keep a reminder that its reader put off, in place of those of this meeting that were put off before and wait."""
    async with store.alone():
        there = await store.delivery(row.key)
        is_new = there is None or there.state is DeliveryState.VOID
        rows = [each for each in await store.deliveries_about([row.meeting]) if each.state in WAITING]
        waiting = [each for each in rows if _is_replaced(each, row)]
        others = tuple(each.key for each in waiting if each.key != row.key)
        await store.commit(Work(deliveries=(row,) if is_new else (), removed_deliveries=others))


def _is_replaced(row: Delivery, by: Delivery) -> bool:
    is_same = (row.meeting, row.subscriber) == (by.meeting, by.subscriber)
    return is_same and is_snoozed(row) and not row.uncertain


async def told_in(store: Store, chat: ChatKey, message_id: int) -> tuple[Delivery, ...]:
    """The rows that one message told, soonest due first; none where it told of no meeting, or long ago."""
    sent = (row for row in await store.deliveries_to(chat.chat) if row.state is DeliveryState.SENT)
    return tuple(row for row in sent if row.message_id == message_id and row.subscriber == chat)


async def last_told(store: Store, rows: Iterable[Delivery], subscriber: Subscriber) -> dict[str, datetime]:
    """By meeting, when this reader was last told of it before these rows; those nobody told of are left out.

    Rows are looked up by the keys that they would have: there may be many thousands.
    """
    found: dict[str, datetime] = {}
    for row in rows:
        meeting = await store.meeting(row.meeting)
        if meeting is None:
            continue
        before = [await store.delivery(key) for key in _keys_before(meeting, subscriber) if key != row.key]
        told = [each.changed_at for each in before if each and each.changed_at and is_told(each)]
        moments = [*told, *filter(None, (row.since, found.get(meeting.id)))]
        if moments:
            found[meeting.id] = max(moments)
    return found


def _keys_before(meeting: Meeting, subscriber: Subscriber) -> list[str]:
    """The keys of the reminders at its present time, and of the notices that led to it."""
    changes = range(meeting.sequence + 1)
    return [
        *(due.key for due in dues(meeting, subscriber)),
        *(notice_key(meeting.id, number, subscriber.key) for number in changes),
    ]


async def _reported(
    store: Store, meetings: Sequence[Meeting], now: datetime, read: Read | None = None
) -> frozenset[str]:
    """The meetings of which something was reported afterwards; looked up only where one is over lately."""
    over = await asyncio.to_thread(lately_over, meetings, now)
    if not over:
        return frozenset()
    articles, findings = read or (await store.articles(), await store.findings())
    return await asyncio.to_thread(_reported_of, over, articles, findings)


def _reported_of(over: Sequence[Meeting], articles: Sequence[Article], findings: Sequence[Findings]) -> frozenset[str]:
    return reported_of(over, {each.id: each for each in articles}, {each.article: each for each in findings})


async def _topics(
    store: Store, meetings: Sequence[Meeting], subscribers: Sequence[Subscriber], read: Read | None = None
) -> Topics:
    """What the words that anybody follows have to do with; nothing is looked up where nobody follows any."""
    asked = topics_wanted(subscribers)
    if not asked:
        return {}
    articles, findings = read or (await store.articles(), await store.findings())
    library = await library_of(store, articles, findings, meetings)
    return await asyncio.to_thread(topics_of, library, asked)


def _without_past(
    subscribers: Iterable[Subscriber], meetings: Sequence[Meeting], now: datetime
) -> tuple[Subscriber, ...]:
    """Those that held something of a meeting that is over, without it."""
    known = {meeting.id: meeting for meeting in meetings}
    after = ((each, without_past(each, known, now.date())) for each in subscribers)
    return tuple(changed for each, changed in after if changed is not each)
