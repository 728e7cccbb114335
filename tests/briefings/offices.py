"""Where admins decide, for the tests: a store with who reads, decides and answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from briefings.docket import Docket
from briefings.ingest import Ingest
from briefings.rulings import Field, Proposal, Rulings
from briefings.service import Briefings
from briefings.sources.text import Submission
from store.memory import MemoryStore
from store.records import DeliveryState, Meeting
from tests.briefings.outboxes import utc

NOW = utc("2022-01-03 08:00")
HOUR = timedelta(hours=1)
SET = "Egypt and Sudan will hold talks in Khartoum on 12 January, the host said."
FAR = "Egypt and Sudan will hold talks in Khartoum on 18 January, a newspaper in Cairo said."
MOVED = "Talks between Egypt and Sudan in Khartoum, planned for 14 January, have been postponed to 20 January."
OFF = "The talks between Kenya and Somalia have been called off, Kenya's foreign ministry said."


@dataclass
class Office:
    """A store with who reads, decides and answers, and a clock that is set by hand."""

    store: MemoryStore
    ingest: Ingest
    rulings: Rulings
    docket: Docket
    briefings: Briefings
    now: datetime = NOW
    rung: int = 0

    async def reads(self, text: str, published: str = "2022-01-02", **known: Any) -> Any:
        given = Submission(text, published=date.fromisoformat(published), publisher="The Wire", **known)
        return await self.ingest.add(given, now=self.now)

    async def corrects(self, field: Field, line: str) -> Proposal:
        return await self.rulings.correct((await self.only()).id, field, line, now=self.now, zone="UTC")

    async def keeps(self, proposal: Proposal) -> Proposal:
        await self.rulings.keep(proposal, now=self.now)
        return proposal

    async def takes_back(self, proposal: Proposal) -> None:
        await self.rulings.withdraw(proposal.ruling.id, now=self.now)

    async def only(self) -> Meeting:
        (meeting,) = await self.store.meetings()
        return meeting

    async def rows(self, *states: DeliveryState) -> list[tuple[str, str]]:
        """What is in the outbox: when it is due, and how it stands."""
        return [(f"{row.due_at:%m-%d %H:%M}", row.state.value) for row in await self.store.deliveries(*states)]

    async def brief(self) -> list[str]:
        briefing = await self.briefings.brief((await self.only()).id, now=self.now, zone="UTC")
        return [" ".join(filter(None, (claim.lead, claim.text))) for claim in briefing.claims]
