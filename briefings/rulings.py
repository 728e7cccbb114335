"""What admins decide about meetings: proposed, shown before it counts, kept, and taken back.

A decision and everything that follows from it - the meetings, their reminders, who has to hear of
the change - are one unit of work. What an admin writes becomes an article of its own, by an admin:
so what rests on it can be traced to it as everything else.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from briefings.compose.desk import ADMIN
from briefings.compose.times import zone_or_utc
from briefings.compose.wording import meeting_title
from briefings.language import ENGLISH, gettext, speaking
from briefings.resolve import Resolution, facts
from briefings.said_lines import LONGEST_LINE, Lines, NotUnderstood, Read
from briefings.settling import Grounds, settle_with
from store.base import Store
from store.contents import by_start
from store.records import Article, Citation, Findings, Meeting, MeetingReport, MeetingStatus, PublishedFrom
from store.rulings import Basis, Ruling, RulingKind

PUBLISHER = ADMIN
"""Who is named as the source of what an admin wrote; no admin is named anywhere."""
READER = "by hand"
"""The version of the rules that read an admin's line: none."""


Line = tuple[Article, Findings]
"""An admin's words as an article, in which nothing is found."""


class UnknownMeeting(Exception):
    """No meeting has this id any more; the message is plain words."""

    def __init__(self, meeting_id: str) -> None:
        super().__init__(gettext("That meeting is no longer there. /meetings shows what is."))
        self.meeting_id = meeting_id


class UnknownRuling(Exception):
    """No decision has this id, or it was taken back already; the message is plain words."""

    def __init__(self, ruling_id: str) -> None:
        super().__init__(gettext("That was taken back already."))
        self.ruling_id = ruling_id


class NothingChanges(Exception):
    """A decision that would leave everything as it is; the message is plain words."""

    def __init__(self) -> None:
        super().__init__(gettext("That changes nothing: it is like that already."))


class AddedAlready(NothingChanges):
    """A meeting that was added by hand just so before; the message is plain words."""

    def __init__(self) -> None:
        Exception.__init__(self, gettext("That was added by hand already. /review decisions shows it."))


def _title(meeting: Meeting) -> str:
    """Its title as it is kept: in English, whoever decides, for everybody reads it."""
    with speaking(ENGLISH):
        return meeting_title(meeting)


class Field(StrEnum):
    """What can be put right by a line of text."""

    DATE = "date"
    TIME = "time"
    PLACE = "place"
    PARTIES = "parties"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A decision that does not count yet: the meetings it touches as they are, and as they would be.

    ``line`` is the article that an admin's words become.
    """

    ruling: Ruling
    before: tuple[Meeting, ...]
    after: tuple[Meeting, ...]
    line: Line | None = None


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A decision that was taken back; ``changes`` is false where all is told as before, for others say the same."""

    ruling: Ruling
    changes: bool


class Rulings:
    """Decides. ``read`` gives the findings of a line; ``wake`` is called when something may be due earlier."""

    def __init__(self, store: Store, read: Read, *, wake: Callable[[], None] | None = None) -> None:
        self._store = store
        self._read = read
        self._wake = wake

    # ------------------------------------------------------------------ proposed

    async def correct(self, meeting_id: str, field: Field, line: str, *, now: datetime, zone: str) -> Proposal:
        """Another date, time, place or other parties. Raises NotUnderstood, ReadingFailed and UnknownMeeting."""
        words, lines = self._line(line, now, zone)
        case = await _Case.of(self._store)
        meeting = case.meeting(meeting_id)
        about, made = case.resolution.basis(meeting), case.moment(now)
        match field:
            case Field.DATE:
                timed = await lines.time(words, meeting)
                ruling = Ruling("", RulingKind.WHEN, made, about, when=timed.when, hour_kept=timed.hour_kept)
            case Field.TIME:
                ruling = Ruling("", RulingKind.HOUR, made, about, when=await lines.clock(words, meeting))
            case Field.PLACE:
                ruling = Ruling("", RulingKind.PLACE, made, about, place=await lines.place(words))
            case Field.PARTIES:
                ruling = Ruling("", RulingKind.PARTIES, made, about, parties=await lines.parties(words))
        title = f"{_title(meeting)}, {field} corrected"
        return await case.proposed(*_worded(ruling, f"{field.capitalize()}: {words}", title))

    async def stand(self, meeting_id: str, status: MeetingStatus, *, now: datetime) -> Proposal:
        """Another status. Raises UnknownMeeting."""
        case = await _Case.of(self._store)
        meeting = case.meeting(meeting_id)
        ruling = Ruling("", RulingKind.STATUS, case.moment(now), case.resolution.basis(meeting), status=status)
        title = f"{_title(meeting)}, status corrected"
        return await case.proposed(*_worded(ruling, f"Status: {status.value}", title))

    async def delete(self, meeting_id: str, *, now: datetime) -> Proposal:
        """No such meeting. Raises UnknownMeeting."""
        case = await _Case.of(self._store)
        about = case.resolution.basis(case.meeting(meeting_id))
        return await case.proposed(_named(Ruling("", RulingKind.DELETED, case.moment(now), about)))

    async def pair(self, kind: RulingKind, first: str, second: str, *, now: datetime) -> Proposal:
        """Two meetings are the same, or apart; of what is the same the first one's id stays. Raises UnknownMeeting."""
        case = await _Case.of(self._store)
        about, other = (case.resolution.basis(case.meeting(each)) for each in (first, second))
        return await case.proposed(_named(Ruling("", kind, case.moment(now), about, other)))

    async def split(self, meeting_id: str, article: str, start: int, *, now: datetime) -> Proposal:
        """What is told at this place tells of another meeting than the rest. Raises UnknownMeeting."""
        case = await _Case.of(self._store)
        whole = case.resolution.basis(case.meeting(meeting_id))
        there = [each for each in whole.reports if _is_told_at(each, article, start)]
        rest = tuple(each for each in whole.reports if each not in there)
        if not there or not rest:
            raise UnknownMeeting(meeting_id)
        ruling = Ruling("", RulingKind.APART, case.moment(now), replace(whole, reports=rest), Basis("", tuple(there)))
        return await case.proposed(_named(ruling))

    async def add(self, line: str, *, now: datetime, zone: str) -> Proposal:
        """A meeting that no article tells of. Raises NotUnderstood, ReadingFailed and AddedAlready."""
        words, lines = self._line(line, now, zone)
        report = await lines.meeting(words)
        case = await _Case.of(self._store)
        if any(_says_the_same(report, ruling) for ruling in case.grounds.rulings):
            raise AddedAlready
        found = Meeting("", report.kind, report.parties, report.place, report.when, report.status, ())
        title = f"{_title(found)}, added by hand"
        ruling, read = _worded(Ruling("", RulingKind.ADDED, case.moment(now), Basis("", (report,))), words, title)
        cited = replace(report, citations=(Citation(ruling.id, 0, len(words)),))
        return await case.proposed(replace(ruling, about=Basis("", (cited,))), read)

    def _line(self, line: str, now: datetime, zone: str) -> tuple[str, Lines]:
        """The line as it is read, and who reads it, on the admin's day."""
        words = " ".join(line.split())
        if len(words) > LONGEST_LINE:
            raise NotUnderstood(gettext("That is too long. Please write it in one short line."))
        return words, Lines(self._read, now.astimezone(zone_or_utc(zone)).date())

    # ------------------------------------------------------------------ decided

    async def keep(self, proposal: Proposal, *, now: datetime) -> None:
        """From now on it counts: the meetings and what has to be sent follow in the same step."""
        read = (proposal.line,) if proposal.line else ()
        self._ring((await settle_with(self._store, read, now=now, rulings=(proposal.ruling,))).is_news)

    async def withdraw(self, ruling_id: str, *, now: datetime) -> Withdrawal:
        """Take a decision back: everything is as if it had not been made. Raises UnknownRuling."""
        ruling = await self._store.ruling(ruling_id)
        if ruling is None or ruling.withdrawn is not None:
            raise UnknownRuling(ruling_id)
        taken_back = replace(ruling, withdrawn=now)
        line = (ruling.words.article,) if ruling.words else ()
        before = await self._as_told()
        settled = await settle_with(self._store, (), now=now, rulings=(taken_back,), removed=line)
        self._ring(settled.is_news)
        return Withdrawal(taken_back, changes=await self._as_told() != before)

    async def _as_told(self) -> dict[str, tuple[object, ...]]:
        return {meeting.id: _told(meeting) for meeting in await self._store.meetings()}

    def _ring(self, is_news: bool) -> None:
        if is_news and self._wake:
            self._wake()


# --------------------------------------------------------------------------- what is decided on


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything meetings are worked out from, and what it adds up to now."""

    grounds: Grounds
    resolution: Resolution

    @classmethod
    async def of(cls, store: Store) -> _Case:
        """As the store has it."""
        grounds = await Grounds.of(store)
        return cls(grounds, await asyncio.to_thread(grounds.resolve))

    def moment(self, now: datetime) -> datetime:
        """When a decision of now is made: after every other one, whatever the clock says, for the last one counts."""
        last = max((ruling.made for ruling in self.grounds.rulings), default=None)
        return now if last is None or now > last else last + timedelta(microseconds=1)

    def meeting(self, meeting_id: str) -> Meeting:
        """The meeting with this id. Raises UnknownMeeting."""
        found = next((meeting for meeting in self.resolution.meetings if meeting.id == meeting_id), None)
        if found is None:
            raise UnknownMeeting(meeting_id)
        return found

    async def proposed(self, ruling: Ruling, line: Line | None = None) -> Proposal:
        """The decision with what it would change. Raises NothingChanges, though not for what is added or kept apart."""
        grounds = self.grounds.plus((line,) if line else (), (ruling,))
        then = await asyncio.to_thread(grounds.resolve)
        reports = {report for basis in ruling.bases for report in basis.reports}
        after = _resting_on(reports, then)
        before = _resting_on(reports.union(*(then.reports[meeting.id] for meeting in after)), self.resolution)
        is_plain = ruling.kind in (RulingKind.ADDED, RulingKind.APART)
        if not is_plain and list(map(_told, before)) == list(map(_told, after)):
            raise NothingChanges
        return Proposal(ruling, before, after, line)


def _resting_on(reports: set[MeetingReport], found: Resolution) -> tuple[Meeting, ...]:
    resting = (meeting for meeting in found.meetings if not reports.isdisjoint(found.reports[meeting.id]))
    return tuple(sorted(resting, key=by_start))


def _is_told_at(report: MeetingReport, article: str, start: int) -> bool:
    first = min(report.citations)
    return (first.article, first.start) == (article, start)


def _told(meeting: Meeting) -> tuple[object, ...]:
    """What is told of a meeting, whoever says so."""
    return facts(meeting), frozenset(meeting.parties), meeting.contradictions


def _says_the_same(report: MeetingReport, ruling: Ruling) -> bool:
    """True where this was added by hand already, and not taken back, whoever was named first."""
    if ruling.kind is not RulingKind.ADDED or ruling.withdrawn is not None:
        return False
    (known,) = ruling.about.reports
    is_alike = replace(known, citations=(), parties=()) == replace(report, citations=(), parties=())
    return is_alike and set(known.parties) == set(report.parties)


def _named(ruling: Ruling, words: str = "") -> Ruling:
    """The ruling with an id made of when it is made, on what, and in which words."""
    on = (f"{each.meeting} {citation}" for each in ruling.bases for told in each.reports for citation in told.citations)
    seed = "|".join([ruling.made.isoformat(), ruling.kind, *on, words])
    return replace(ruling, id=hashlib.sha256(seed.encode()).hexdigest()[:12])


def _worded(ruling: Ruling, words: str, title: str) -> tuple[Ruling, Line]:
    """The ruling with an admin's words behind it, and these as an article."""
    named = _named(ruling, words)
    digest = hashlib.sha256(words.encode()).hexdigest()
    article = Article(
        id=named.id,
        text=words,
        sha256=digest,
        published=ruling.made,
        published_from=PublishedFrom.GIVEN,
        published_day_only=False,
        title=title,
        publisher=PUBLISHER,
        added=ruling.made,
    )
    found = Findings(article.id, ruling.made.date(), reader=READER)
    return replace(named, words=Citation(article.id, 0, len(words))), (article, found)
