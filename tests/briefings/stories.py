"""Findings written down in a line each, for tests about what several articles add up to."""

from __future__ import annotations

import calendar
import itertools
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time

from briefings.resolve import Resolution, resolve
from store.records import (
    NO_TIME,
    Article,
    Citation,
    Findings,
    Meeting,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Precision,
    PublishedFrom,
    When,
)
from store.rulings import Ruling

Told = tuple[Article, Findings]


def time_of(words: str | None) -> When:
    """ "2022-01-13", "2022-01-13T10:00" (UTC), "2022-01-11..13", "2022-01-01~10" (part), "2022-01", "2022", or None."""
    if words is None:
        return NO_TIME
    for sign, precision in (("..", Precision.RANGE), ("~", Precision.PART)):
        first, found, last = words.partition(sign)
        if found:
            return When(precision, date.fromisoformat(first), date.fromisoformat(first[: -len(last)] + last))
    if "T" in words:
        day, _, clock = words.partition("T")
        return When(Precision.EXACT, date.fromisoformat(day), date.fromisoformat(day), time.fromisoformat(clock), "UTC")
    if len(words) == 10:
        return When(Precision.DATE, date.fromisoformat(words), date.fromisoformat(words))
    year, month = int(words[:4]), int(words[5:] or 0)
    if month:
        return When(Precision.MONTH, date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]))
    return When(Precision.YEAR, date(year, 1, 1), date(year, 12, 31))


def report(
    *parties: str,
    on: str | None = None,
    place: str | None = None,
    kind: str = "talks",
    status: str = "scheduled",
    former: str | None = None,
    trip: bool = False,
    official: bool = False,
    moved: bool = False,
    shift: int | None = None,
    former_place: str | None = None,
) -> MeetingReport:
    """A report of a meeting of these parties: "Egypt", or "Karim Fahmy/Egypt" for somebody who acts for Egypt."""
    return MeetingReport(
        kind=MeetingKind(kind),
        parties=tuple(Party(name, side or name) for name, _, side in (party.partition("/") for party in parties)),
        place=place,
        when=time_of(on),
        status=MeetingStatus(status),
        citations=(),
        former=time_of(former) if former else None,
        trip=trip,
        official=official,
        moved=moved,
        shift=shift,
        former_place=former_place,
    )


def article(name: str, published: str, *reports: MeetingReport, outlet: str | None = None, **known: object) -> Told:
    """An article with these reports, each in a sentence of its own."""
    cited = tuple(
        replace(told, citations=(Citation(name, 100 * at, 100 * at + 80),)) for at, told in enumerate(reports)
    )
    moment = datetime.fromisoformat(published).replace(tzinfo=UTC)
    text = Article(
        name,
        "x" * 100 * max(len(reports), 1),
        name,
        moment,
        PublishedFrom.GIVEN,
        len(published) == 10,
        publisher=outlet,
    )
    return text, Findings(name, moment.date(), meetings=cited, **known)  # type: ignore[arg-type]


def resolved(
    told: Iterable[Told], known: Sequence[Meeting] = (), rulings: Sequence[Ruling] = ()
) -> tuple[Meeting, ...]:
    """What these articles add up to."""
    return resolution(told, known, rulings).meetings


def resolution(told: Iterable[Told], known: Sequence[Meeting] = (), rulings: Sequence[Ruling] = ()) -> Resolution:
    """The same with the pairs that are possibly one, and the reports that each meeting rests on."""
    told = list(told)
    return resolve([findings for _, findings in told], {text.id: text for text, _ in told}, known, rulings)


def unnamed(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """The meetings without what may depend on the order of arrival: id and sequence number."""
    return tuple(replace(meeting, id="", sequence=0) for meeting in meetings)


def arriving(told: Iterable[Told], rulings: Sequence[Ruling] = ()) -> tuple[Meeting, ...]:
    """What is known after the articles came in one after the other, with what admins had ruled all the while."""
    known: tuple[Meeting, ...] = ()
    here: list[Told] = []
    for each in told:
        here.append(each)
        known = resolved(here, known, rulings)
    return known


def after(*told: Told) -> tuple[Meeting, ...]:
    """What these articles add up to, having checked that every order of arrival ends there."""
    together = resolved(told)
    for order in itertools.permutations(told):
        assert unnamed(arriving(order)) == unnamed(together), [text.id for text, _ in order]
    return together


def only(meetings: Sequence[Meeting]) -> Meeting:
    """The one meeting there should be."""
    assert len(meetings) == 1, meetings
    return meetings[0]
