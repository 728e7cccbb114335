"""The nouns of Attaché: frozen records, standard library only.

Every record is frozen all the way down (tuples inside, never lists), so it may be shared between
the store, the event loop and caches without copying. Character offsets are half-open and count
characters of ``Article.text`` as stored; day ranges include both ends, as calendars do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from store.feeds import Elsewhere
from store.subscribers import DEFAULT_LEADS as DEFAULT_LEADS
from store.subscribers import ChatKey as ChatKey
from store.subscribers import OwnLeads as OwnLeads
from store.subscribers import Subscriber as Subscriber

# --------------------------------------------------------------------------- articles


class PublishedFrom(StrEnum):
    """Where the publication date of an article was taken from, most trusted first."""

    GIVEN = "given"
    PAGE = "page"
    FEED = "feed"
    TEXT = "text"
    MESSAGE = "message"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Article:
    """One text as stored. ``id`` is derived from the text, so adding it again changes nothing.

    ``published`` is aware. When only the day is known it is midnight UTC of that day and
    ``published_day_only`` is true: nobody may read a clock time out of it. ``dated_ahead`` is the
    day that the text or its page names where that lay ahead and so could not be when it was published.
    ``also_at`` are other outlets that published the same text. ``earlier`` is the id of the article of which a
    feed gave this as a later version.
    """

    id: str
    text: str
    sha256: str
    published: datetime
    published_from: PublishedFrom
    published_day_only: bool = True
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    added: datetime | None = None
    dated_ahead: date | None = None
    also_at: tuple[Elsewhere, ...] = ()
    earlier: str | None = None

    def words(self, start: int, end: int) -> str:
        """The words at ``[start, end)``; what a citation of this article says."""
        return self.text[start:end]


@dataclass(frozen=True, slots=True, order=True)
class Citation:
    """Where it is said: ``article.text[start:end]`` of the article with this id."""

    article: str
    start: int
    end: int

    def overlaps(self, other: Citation) -> bool:
        return self.article == other.article and self.start < other.end and other.start < self.end


# --------------------------------------------------------------------------- time


class Precision(StrEnum):
    """How exactly a time is known; ``exact`` has a clock time, ``unknown`` has no day at all."""

    EXACT = "exact"
    DATE = "date"
    RANGE = "range"
    PART = "part"
    MONTH = "month"
    YEAR = "year"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """The days something lies within (both included), and a clock time only where one was given.

    ``zone`` is an IANA name or ``UTC+hh:mm``; it is None where the text names none or an
    ambiguous one (``zone_text`` then keeps the words: "IST", "local time").
    """

    precision: Precision
    earliest: date | None = None
    latest: date | None = None
    clock: time | None = None
    zone: str | None = None
    zone_text: str | None = None
    uncertain: bool = False

    def touches(self, start: date, end: date) -> bool:
        """True if any of the days [start, end] may be one of ours; never for an unknown time."""
        if self.earliest is None or self.latest is None:
            return False
        return self.earliest <= end and start <= self.latest

    @property
    def is_dated(self) -> bool:
        """True when the days are known well enough to set an alarm by: exact, date or range."""
        return self.precision in (Precision.EXACT, Precision.DATE, Precision.RANGE)

    @property
    def moment(self) -> datetime | None:
        """The aware moment, in the zone that was given; None without a day, a clock time or a zone."""
        zone = zone_named(self.zone) if self.zone else None
        if self.earliest is None or self.clock is None or zone is None:
            return None
        return datetime.combine(self.earliest, self.clock, zone)


_OFFSET = re.compile(r"UTC(?:([+-])(\d{1,2})(?::?(\d\d))?)?")


def zone_named(name: str) -> tzinfo | None:
    """The zone with this IANA name or of the form ``UTC+hh:mm``; None if there is none such."""
    if name == "UTC":
        return UTC
    if offset := _OFFSET.fullmatch(name):
        sign, hours, minutes = offset.groups()
        away = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
        if away >= timedelta(days=1):
            return None
        return UTC if not away else timezone(-away if sign == "-" else away)
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


NO_TIME = When(Precision.UNKNOWN)


class TimexType(StrEnum):
    """TimeML's kinds of temporal expression (TIMEX3)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class TemporalExpression:
    """A TIMEX3: extent, type, value and mod, and the ``When`` it resolves to (None for durations and sets)."""

    start: int
    end: int
    type: TimexType
    value: str
    mod: str | None = None
    when: When | None = None


# --------------------------------------------------------------------------- who


@dataclass(frozen=True, slots=True)
class Party:
    """Who takes part or speaks, as named, and ``side``: whom they act for (the contract's "for")."""

    name: str
    side: str


# --------------------------------------------------------------------------- findings of one article


class MeetingKind(StrEnum):
    TALKS = "talks"
    SUMMIT = "summit"
    MEETING = "meeting"
    CALL = "call"
    VISIT = "visit"
    HEARING = "hearing"
    SESSION = "session"
    CONFERENCE = "conference"
    DIALOGUE = "dialogue"
    OTHER = "other"


class MeetingStatus(StrEnum):
    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class MeetingReport:
    """What one article says of one meeting. ``former`` is the old time it names, if it names one.

    ``moved`` is true where it says that the meeting was moved to the time told, also where the old one is
    not told; ``shift`` by how many days it was moved, less than nought for nearer, where neither is, and
    nought for another hour of its day; ``former_place`` where it was to be, if it says that it is elsewhere now.

    ``trip`` marks a report whose days are those of a journey's frame rather than its own.
    ``official`` is true where a side that takes part is the one that says so ("confirmed", "announced").
    """

    kind: MeetingKind
    parties: tuple[Party, ...]
    place: str | None
    when: When
    status: MeetingStatus
    citations: tuple[Citation, ...]
    former: When | None = None
    trip: bool = False
    official: bool = False
    certain: bool = True
    moved: bool = False
    shift: int | None = None
    former_place: str | None = None


class Stance(StrEnum):
    DEMAND = "demand"
    OFFER = "offer"
    REFUSE = "refuse"
    THREATEN = "threaten"
    ACCUSE = "accuse"
    DENY = "deny"
    SUPPORT = "support"
    EXPECT = "expect"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution: source (who), cue ("said"), content (what); spans are (start, end) in the text."""

    content: tuple[int, int]
    source: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """A statement of substance, given to a party.

    ``party`` is the side spoken for; ``speaker`` the person by full name where one is known, and
    ``role`` what they are. ``told_by`` names who passes it on when it is second-hand.
    ``content`` is a span of the article; ``citation`` the sentence it stands in. ``said_on`` is the
    day the article gives for it, else its publication day.
    """

    party: str
    stance: Stance
    content: tuple[int, int]
    citation: Citation
    speaker: str | None = None
    role: str | None = None
    quote: bool = False
    source: tuple[int, int] | None = None
    cue: tuple[int, int] | None = None
    told_by: str | None = None
    negated: bool = False
    modality: str | None = None
    said_on: date | None = None
    topics: tuple[str, ...] = ()
    certain: bool = True


@dataclass(frozen=True, slots=True)
class EventReport:
    """A dated happening in the article's own words; ``planned`` when it lies ahead of the telling."""

    when: When
    citation: Citation
    planned: bool = False
    parties: tuple[str, ...] = ()
    expression: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something the text itself leaves open about a meeting ("no immediate word on who ...").

    ``about`` holds the sides of the meeting meant, empty where the text does not say.
    """

    citation: Citation
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything read out of one article, as said. ``reader`` is the version of the rules that read it."""

    article: str
    published: date
    dates: tuple[TemporalExpression, ...] = ()
    meetings: tuple[MeetingReport, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    events: tuple[EventReport, ...] = ()
    open_points: tuple[OpenPoint, ...] = ()
    reader: str = ""


# --------------------------------------------------------------------------- what the findings add up to


@dataclass(frozen=True, slots=True)
class Change:
    """One step in a meeting's history: what it became, by which words, and when that was published."""

    published: datetime
    status: MeetingStatus
    when: When
    place: str | None
    citation: Citation
    by_admin: bool = False


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Sources that do not agree: each value in words with the citation it stands on.

    ``sides`` are as many as the values: the side whose own officials say so, "" where it is nobody's own
    word. Empty where that tells none of the values from another.
    """

    field: str
    values: tuple[tuple[str, Citation], ...]
    sides: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A field of a meeting ("when", "place", "parties", "status") that an admin has put right.

    Of the time it may be the "date" or the "time" of day alone. ``words`` is where the admin's own line
    stands. ``otherwise`` is what the sources say instead, in words, with where they say so; None where
    they say nothing else.
    """

    field: str
    made: datetime
    words: Citation
    otherwise: str | None = None
    sources: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One meeting as all reports together tell it; it can be worked out again from the findings.

    ``id`` stays once given; ``sequence`` rises with every change that a subscriber would want to
    know (time, place, status, sides), as in iCalendar (RFC 5545, 3.8.7.4). ``citations`` are the
    reports it rests on, newest article first. ``history`` is oldest first and ends in today's state.
    """

    id: str
    kind: MeetingKind
    parties: tuple[Party, ...]
    place: str | None
    when: When
    status: MeetingStatus
    citations: tuple[Citation, ...]
    sequence: int = 0
    former: tuple[When, ...] = ()
    history: tuple[Change, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    open_points: tuple[Citation, ...] = ()
    confirmed_by: tuple[str, ...] = ()
    changed: datetime | None = None
    corrections: tuple[Correction, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides that take part, each once, in the order the text names them."""
        return tuple(dict.fromkeys([party.side for party in self.parties]))


# --------------------------------------------------------------------------- what waits for an admin


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that was read and waits for an admin to store or discard it.

    ``feed`` is the id of the feed that brought it; None for one that an admin sent, whose id is ``by``.
    """

    article: Article
    findings: Findings
    by: int
    created: datetime
    feed: str | None = None


# --------------------------------------------------------------------------- what has to be sent


class DeliveryKind(StrEnum):
    """A reminder before a meeting, a notice that it changed, a dispute of its sources, what came of it; or a digest."""

    REMINDER = "reminder"
    NOTICE = "notice"
    DISPUTE = "dispute"
    AFTERMATH = "aftermath"
    DIGEST = "digest"


class DeliveryState(StrEnum):
    """scheduled -> leased -> sending -> sent | uncertain | expired | dead; void when no longer wanted."""

    SCHEDULED = "scheduled"
    LEASED = "leased"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    EXPIRED = "expired"
    DEAD = "dead"
    VOID = "void"


OPEN_STATES = frozenset({DeliveryState.SCHEDULED, DeliveryState.LEASED, DeliveryState.SENDING})


@dataclass(frozen=True, slots=True)
class Delivery:
    """One row of the outbox: something to be told to one chat.

    ``key`` is unique: for a reminder it is made of meeting, start, lead and chat; for a notice of
    meeting, sequence and chat. ``due_at`` and ``not_after`` are aware UTC moments; after
    ``not_after`` it is of no use any more. ``lead`` is None for all but reminders set by a lead time.
    ``start``, ``status``, ``place`` and ``disputes`` are the meeting's as the row tells them; ``told``,
    ``told_place``, ``told_status`` and ``told_disputes`` what the reader had been told before or could see
    (notices and disputes only). ``since`` is until when the
    reader is known to have read of it, where no other row says so. ``attempt`` counts the requests,
    ``uncertain`` those of them that ended without an answer; ``changed_at`` is when the row was sent or
    given up. One that is ``alone`` was refused in one message with others, and goes by itself.
    A digest is of no meeting: there ``meeting`` is empty.
    """

    key: str
    kind: DeliveryKind
    meeting: str
    subscriber: ChatKey
    due_at: datetime
    not_after: datetime
    start: When
    lead: timedelta | None = None
    state: DeliveryState = DeliveryState.SCHEDULED
    attempt: int = 0
    retry_at: datetime | None = None
    message_id: int | None = None
    reason: str | None = None
    sequence: int = 0
    told: When | None = None
    changed_at: datetime | None = None
    status: MeetingStatus = MeetingStatus.SCHEDULED
    uncertain: int = 0
    place: str | None = None
    disputes: tuple[str, ...] = ()
    since: datetime | None = None
    alone: bool = False
    told_place: str | None = None
    told_status: MeetingStatus | None = None
    told_disputes: tuple[str, ...] = ()
