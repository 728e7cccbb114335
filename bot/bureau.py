"""Everyone the conversation needs, in one frozen record made at start-up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.allowances import Allowances
from bot.answers import Answers
from bot.begun import Begun
from bot.broadcasting import Broadcasts
from bot.pieces import Pieces
from bot.readiness import Readiness
from bot.replying import Replies
from bot.rereading import Rereading
from bot.rounds import Rounds
from bot.seldom import Seldom
from bot.sending import Sleep
from bot.settings import Settings
from bot.subscriptions import Subscriptions
from briefings.docket import Docket
from briefings.ingest import Ingest
from briefings.pictures.studio import Studio
from briefings.rulings import Field, Proposal, Rulings
from briefings.service import Briefings
from briefings.sources.parsed import Outline
from briefings.sources.web import Web
from briefings.wire.polling import Wire
from briefings.wire.register import Register
from store.base import Store

BUREAU = "bureau"
"""Where ``application.build`` leaves the bureau in the application's bot_data."""


class Room(Protocol):
    """What the conversation wants to know of the reading room."""

    @property
    def ready(self) -> bool:
        """True once articles are read without waiting for the model."""
        ...

    @property
    def failure(self) -> str | None:
        """Why the model could not be loaded, in plain words; None where nothing is known to be wrong."""
        ...

    @property
    def stopped(self) -> bool:
        """True where the reading process has died, and is started again when somebody wants something read."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """The article whose publication date was asked for, the message that asks, and when it did."""

    article: str
    message_id: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Awaited:
    """What a line was asked for: a field of a meeting, or, without one, a whole meeting; by which message, and when.

    With ``is_status`` it is how the meeting stands, for which there are buttons too.
    """

    meeting: str
    field: Field | None
    message_id: int | None
    at: datetime
    is_status: bool = False


@dataclass(frozen=True, slots=True)
class Bureau:
    """Everyone the conversation needs, put together once at start-up."""

    settings: Settings
    store: Store
    briefings: Briefings
    ingest: Ingest
    rereading: Rereading
    rulings: Rulings
    docket: Docket
    subscriptions: Subscriptions
    answers: Answers
    room: Room
    pieces: Pieces
    begun: Begun
    replies: Replies
    studio: Studio
    web: Web
    wire: Wire
    register: Register
    rounds: Rounds
    readiness: Readiness
    broadcasts: Broadcasts
    clock: Callable[[], datetime]
    started: datetime
    next_wake_up: Callable[[], datetime | None]
    trouble: Callable[[], str | None]
    """Why no reminder would go out now, None where all is well."""
    sleep: Sleep = asyncio.sleep
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    asked: dict[tuple[int, int], Asked] = field(default_factory=dict)
    """Who was asked for the day an article was published, until they type or choose it."""
    awaited: dict[tuple[int, int], Awaited] = field(default_factory=dict)
    """Which admin was asked for a line that puts a meeting right, until they write it."""
    proposals: dict[tuple[int, int], Proposal] = field(default_factory=dict)
    """The last change that each admin was shown and has not decided on."""
    listed: dict[tuple[int, int], tuple[Outline, ...]] = field(default_factory=dict)
    """The feeds of the last list that each admin was shown and has not decided on."""
    allowances: Allowances = field(default_factory=Allowances)
    told: Seldom = field(default_factory=Seldom)
    """What the admins have heard of, so that the same error is not told again and again."""

    def is_admin(self, user: int | None) -> bool:
        """The one place that says who is an admin: by numeric id, and by nothing else."""
        return user is not None and user in self.settings.admin_ids
