"""Who reads, and what they asked for: the settings of a chat or of a topic in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, time, timedelta


@dataclass(frozen=True, slots=True, order=True)
class ChatKey:
    """A chat, and the forum topic in it (0 for none)."""

    chat: int
    topic: int = 0


DEFAULT_LEADS = (timedelta(days=1), timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class OwnLeads:
    """The lead times of one meeting, for a chat that wants others there than everywhere else."""

    meeting: str
    leads: tuple[timedelta, ...]


@dataclass(frozen=True, slots=True)
class Subscriber:
    """A chat that asked for reminders. ``follows``, ``pairs`` and ``topics`` all empty mean every meeting.

    ``follows`` are sides, ``pairs`` two sides that must both take part, ``topics`` words that a
    meeting has to do with: any one of them is enough. ``meetings`` are ids of meetings followed by
    themselves, also where ``subscribed`` is false. ``mutes`` are sides or ids of meetings,
    ``muted_topics`` words, ``muted_pairs`` two sides that both take part. ``only_confirmed`` leaves out what no side
    has confirmed. ``quiet`` is from when to when, by the clock of ``zone``, nothing rings: it comes silently, or with
    ``quiet_holds`` afterwards; ``quiet_lets_through`` is for meetings that begin meanwhile. The ``digest``
    comes every day, or on the weekday ``digest_day`` (0 is Monday). ``dark_pictures`` are for a dark chat.
    ``paused`` says why nothing is sent ("blocked", "left", "asked") or is None. ``zone`` is IANA, ``feed`` a secret.
    """

    key: ChatKey
    zone: str = "UTC"
    leads: tuple[timedelta, ...] = DEFAULT_LEADS
    follows: tuple[str, ...] = ()
    mutes: tuple[str, ...] = ()
    language: str = "en"
    quiet: tuple[time, time] | None = None
    digest: time | None = None
    paused: str | None = None
    subscribed: bool = False
    since: datetime | None = None
    feed: str | None = field(default=None, repr=False)
    pairs: tuple[tuple[str, str], ...] = ()
    meetings: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    muted_topics: tuple[str, ...] = ()
    only_confirmed: bool = False
    own_leads: tuple[OwnLeads, ...] = ()
    quiet_holds: bool = False
    quiet_lets_through: bool = False
    digest_day: int | None = None
    muted_pairs: tuple[tuple[str, str], ...] = ()
    dark_pictures: bool = False
