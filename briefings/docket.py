"""What admins are shown: what can be decided on a meeting, what waits for a decision, what one would change."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from briefings.briefing import Briefing
from briefings.compose.deciding import (
    decisions_briefing,
    kept_briefing,
    menu_briefing,
    merging_briefing,
    proposal_briefing,
    splitting_briefing,
    status_briefing,
)
from briefings.compose.desk import Desk
from briefings.compose.doubts import (
    Pair,
    doubt_briefing,
    lost_briefing,
    open_pairs,
    orphans_among,
    orphans_briefing,
    overtaken_among,
    overtaken_briefing,
    pairs_line,
    uncertain_among,
    uncertain_briefing,
)
from briefings.rulings import Proposal, UnknownMeeting
from briefings.settling import Grounds
from store.base import Store
from store.records import Meeting
from store.rulings import Doubt, Ruling

OFFERED = 6
"""Meetings that one is offered to be merged with."""


@dataclass(frozen=True, slots=True)
class Docket:
    """Answers for admins alone, each as a briefing; ``zone`` is the reader's."""

    store: Store

    # ------------------------------------------------------------------ one meeting

    async def menu(self, meeting_id: str, *, now: datetime, zone: str) -> Briefing:
        """Everything that can be put right about a meeting. Raises UnknownMeeting."""
        meeting = await self._meeting(meeting_id)
        articles = {citation.article for citation in meeting.citations}
        rulings = [each for each in await self.store.rulings() if _is_on(each, meeting_id, articles)]
        reports = len({(citation.article, citation.start) for citation in meeting.citations})
        return menu_briefing(meeting, rulings[::-1], reports, await self._desk(now, zone))

    async def statuses(self, meeting_id: str, *, now: datetime, zone: str) -> Briefing:
        """The other ways it may stand. Raises UnknownMeeting."""
        return status_briefing(await self._meeting(meeting_id), await self._desk(now, zone))

    async def merging(self, meeting_id: str, *, now: datetime, zone: str) -> Briefing:
        """The meetings it may be the same as: those that share a side, nearest first. Raises UnknownMeeting."""
        meeting = await self._meeting(meeting_id)
        others = [
            each for each in await self.store.meetings() if each.id != meeting_id and _share_a_side(each, meeting)
        ]
        others.sort(key=lambda each: _distance(each, meeting))
        return merging_briefing(meeting, others[:OFFERED], await self._desk(now, zone))

    async def splitting(self, meeting_id: str, *, now: datetime, zone: str) -> Briefing:
        """The reports it rests on. Raises UnknownMeeting."""
        meeting = await self._meeting(meeting_id)
        grounds = await Grounds.of(self.store)
        found = await asyncio.to_thread(grounds.resolve)
        return splitting_briefing(meeting, found.reports.get(meeting_id, ()), await self._desk(now, zone))

    # ------------------------------------------------------------------ a decision

    async def proposed(self, proposal: Proposal, *, now: datetime, zone: str) -> Briefing:
        """What it would change, and the buttons to decide."""
        return proposal_briefing(proposal, await self._desk(now, zone, proposal))

    async def kept(self, proposal: Proposal, *, now: datetime, zone: str) -> Briefing:
        """What holds now."""
        return kept_briefing(proposal, await self._desk(now, zone, proposal))

    async def decisions(self, *, now: datetime, zone: str) -> Briefing | None:
        """The decisions in force, also of what is deleted, with the way back; None where there is none."""
        rulings = [each for each in await self.store.rulings() if each.withdrawn is None]
        rulings.sort(key=lambda ruling: ruling.made, reverse=True)
        return decisions_briefing(rulings, await self._desk(now, zone)) if rulings else None

    # ------------------------------------------------------------------ what waits

    async def doubt(self, place: int, *, now: datetime, zone: str) -> Briefing | None:
        """One of the pairs that are possibly the same, counted from 1; None where there are not so many."""
        desk = await self._desk(now, zone)
        pairs = await self._pairs(await self.store.doubts(), desk)
        if not 1 <= place <= len(pairs):
            return None
        return doubt_briefing(pairs[place - 1], desk, place=place, pairs=len(pairs))

    async def pair(self, first: str, second: str, *, now: datetime, zone: str) -> Briefing | None:
        """The pair of these two; None where they are no longer possibly the same."""
        desk = await self._desk(now, zone)
        pairs = await self._pairs(await self.store.doubts(), desk)
        places = [at for at, (_, one, other) in enumerate(pairs, 1) if {one.id, other.id} == {first, second}]
        return doubt_briefing(pairs[places[0] - 1], desk, place=places[0], pairs=len(pairs)) if places else None

    async def new_pairs(self, doubts: Sequence[Doubt], *, now: datetime, zone: str) -> tuple[str, Sequence[Pair]]:
        """What to say of pairs that nobody was asked about yet, in one line, and those that are worth asking about."""
        desk = await self._desk(now, zone)
        pairs = await self._pairs(doubts, desk)
        return pairs_line(pairs, desk), pairs

    async def orphans(self, *, now: datetime, zone: str) -> Briefing | None:
        """Postponements and cancellations without a meeting; None where there is none."""
        desk = await self._desk(now, zone)
        found = orphans_among(await self.store.meetings(), desk)
        return orphans_briefing(found, desk) if found else None

    async def readings(self, *, now: datetime, zone: str) -> tuple[Briefing | None, Briefing | None]:
        """Meetings to come that were put right by hand and are told otherwise since, and those not read for certain.

        Each is None where there is none. What somebody has ruled on is uncertain no more.
        """
        grounds = await Grounds.of(self.store)
        told = (await asyncio.to_thread(grounds.resolve)).reports
        desk, meetings = await self._desk(now, zone), await self.store.meetings()
        ruled = {basis.meeting for ruling in grounds.rulings if ruling.withdrawn is None for basis in ruling.bases}
        overtaken = overtaken_among(meetings, grounds.rulings, told, desk)
        uncertain = uncertain_among([each for each in meetings if each.id not in ruled], told, desk)
        return (
            overtaken_briefing(overtaken, desk) if overtaken else None,
            uncertain_briefing(uncertain, desk) if uncertain else None,
        )

    async def lost(self, *, now: datetime, zone: str) -> Briefing | None:
        """Decisions that are about nothing any more; None where there is none."""
        grounds = await Grounds.of(self.store)
        if not grounds.rulings:
            return None
        found = await asyncio.to_thread(grounds.lost)
        return lost_briefing(found, await self._desk(now, zone)) if found else None

    # ------------------------------------------------------------------ how

    async def _meeting(self, meeting_id: str) -> Meeting:
        meeting = await self.store.meeting(meeting_id)
        if meeting is None:
            raise UnknownMeeting(meeting_id)
        return meeting

    async def _desk(self, now: datetime, zone: str, proposal: Proposal | None = None) -> Desk:
        articles = {article.id: article for article in await self.store.articles()}
        if proposal and proposal.line:
            articles[proposal.line[0].id] = proposal.line[0]
        return Desk.at(articles, now, zone)

    async def _pairs(self, doubts: Sequence[Doubt], desk: Desk) -> list[Pair]:
        return open_pairs(doubts, {meeting.id: meeting for meeting in await self.store.meetings()}, desk)


def _is_on(ruling: Ruling, meeting_id: str, articles: set[str]) -> bool:
    """True for a decision in force on this meeting, or the one that added it."""
    is_named = any(basis.meeting == meeting_id for basis in ruling.bases)
    return ruling.withdrawn is None and (is_named or (ruling.words is not None and ruling.words.article in articles))


def _share_a_side(one: Meeting, other: Meeting) -> bool:
    return bool(set(one.sides) & set(other.sides))


def _distance(one: Meeting, other: Meeting) -> tuple[bool, bool, int, str]:
    """The same sides first, those without a day last, then by the days between them."""
    days: tuple[date | None, date | None] = one.when.earliest, other.when.earliest
    between = abs((days[0] - days[1]).days) if days[0] and days[1] else 0
    return set(one.sides) != set(other.sides), None in days, between, one.id
