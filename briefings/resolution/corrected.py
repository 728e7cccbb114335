"""Corrections by admins: where in the telling they come in, and what they leave of what the sources say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import time
from typing import overload

from briefings.extraction import gazetteer
from briefings.resolution.places import spot
from briefings.resolution.repeated import Heard, as_first_told
from briefings.resolution.told import Told
from briefings.resolution.verdicts import Ruled
from briefings.resolution.wording import time_in_words
from store.records import NO_TIME, Citation, Correction, Meeting, MeetingReport, Precision, When
from store.rulings import Ruling, RulingKind

OF_TIME = frozenset({RulingKind.WHEN, RulingKind.HOUR})


def in_turn(
    reports: Iterable[Told], beside: Iterable[Told], ruled: Iterable[Ruled]
) -> Iterator[tuple[Told, Ruling | None]]:
    """Everything in the order in which it is heard; beside an admin's word the ruling.

    A correction comes after the reports it was made on and after all that was published on an earlier
    day, so that a change told later takes its place. What is told ``beside`` the meeting and published
    by the day of the correction was known as well. What was told before and is told again is no later change.
    """
    waiting = as_first_told(reports)
    aside = sorted(beside, key=lambda told: told.order)
    like = waiting[0].told if waiting else None
    for each in sorted(ruled, key=lambda one: (one.ruling.made, one.ruling.id)):
        known = [heard for heard in waiting if _is_known_by(each, heard)]
        before = [heard.told for heard in known] + [told for told in aside if told.day <= each.day]
        yield from ((told, None) for told in sorted(before, key=lambda told: told.order))
        waiting = [heard for heard in waiting if heard not in known]
        aside = [told for told in aside if told not in before]
        if like:
            yield _telling(each, like), each.ruling
    left = (*(heard.told for heard in waiting), *aside)
    yield from ((told, None) for told in sorted(left, key=lambda told: told.order))


def _is_known_by(ruled: Ruled, heard: Heard) -> bool:
    return heard.told.day < ruled.day or not ruled.about.isdisjoint(heard.tellings)


def _telling(ruled: Ruled, like: Told) -> Told:
    """An admin's word as if it were a report, of whoever takes part and from the moment it was given."""
    ruling, made = ruled.ruling, ruled.ruling.made
    words = ruling.words or Citation("", 0, 0)
    report = MeetingReport(
        kind=like.kind,
        parties=ruling.parties or like.report.parties,
        place=ruling.place,
        when=(day_of(ruling.when) if ruling.hour_kept else ruling.when) if ruling.when else NO_TIME,
        status=ruling.status or like.status,
        citations=(words,),
        official=True,
    )
    return replace(
        like,
        report=report,
        article=words.article,
        published=made,
        order=(ruled.day, made, 0, words.article, words.start, words.end, 0),
        spot=spot(ruling.place) if ruling.place else None,
    )


def as_timed(ruling: Ruling, told: Told, now: When) -> Told | None:
    """The word on a time as it is meant of a meeting that is at the time ``now``.

    None for an hour where there is no single day. A day alone has the hour that the meeting has by then,
    and never one that the admin did not see.
    """
    if ruling.kind is RulingKind.HOUR and ruling.when:
        if not is_one_day(now):
            return None
        when = replace(ruling.when, earliest=now.earliest, latest=now.latest)
    elif ruling.hour_kept and ruling.when:
        day = day_of(ruling.when)
        when = replace(now, earliest=day.earliest, latest=day.latest) if now.clock and is_one_day(now) else day
    else:
        return told
    return replace(told, report=replace(told.report, when=replace(when, uncertain=False)))


Zones = tuple[str, str]


def zones_of(before: str | None, place: str | None) -> Zones | None:
    """The zones of a wrong place and of the right one; None where one is unknown, or both are the same."""
    old, new = (gazetteer.zone_of(each) if each else None for each in (before, place))
    return (old, new) if old and new and old != new else None


@overload
def on_clocks(zones: Zones | None, timed: Told) -> Told: ...
@overload
def on_clocks(zones: Zones | None, timed: When) -> When: ...
def on_clocks(zones: Zones | None, timed: Told | When) -> Told | When:
    """The same hour in the second of the zones, where it is told in the first: it was read by the clocks there."""
    if isinstance(timed, Told):
        when = on_clocks(zones, timed.when)
        return timed if when == timed.when else replace(timed, report=replace(timed.report, when=when))
    is_there = zones is not None and timed.clock is not None and timed.zone == zones[0] and timed.zone_text is None
    return replace(timed, zone=zones[1]) if zones and is_there else timed


def left_clocks(zones: Zones | None, when: When) -> When:
    """The time of what is moved to the second of the zones: an hour read by the clocks of the first is none there.

    "At 10:00 in Kisumu", moved to London, may be at any hour; from Rome to Vienna it stays at 10:00.
    """
    there = on_clocks(zones, when)
    if there == when or (there.moment and when.moment and there.moment == when.moment):
        return there
    return day_of(when)


def is_one_day(when: When) -> bool:
    """True for a single day, with an hour or without one."""
    return when.is_dated and when.earliest is not None and when.earliest == (when.latest or when.earliest)


def day_of(when: When) -> When:
    """The day without its hour; several days as they are."""
    return When(Precision.DATE, when.earliest, when.earliest) if is_one_day(when) else when


def corrections_of(
    corrected: Meeting, plain: Meeting, ruled: Mapping[RulingKind, Told], reports: Sequence[Told]
) -> tuple[Correction, ...]:
    """What holds of an admin's word, each with what the sources say without it (``plain``)."""
    return tuple(
        Correction(
            field=_field(kind, told),
            made=told.published,
            words=told.citation,
            otherwise=otherwise,
            sources=_sources(kind, plain, reports) if otherwise else (),
        )
        for kind, told in ruled.items()
        for otherwise in (_otherwise(kind, told, corrected, plain),)
    )


def _otherwise(kind: RulingKind, told: Told, corrected: Meeting, plain: Meeting) -> str | None:
    match kind:
        case RulingKind.WHEN if _is_day(told) and day_of(corrected.when) != day_of(plain.when):
            return time_in_words(day_of(plain.when))
        case RulingKind.WHEN if not _is_day(told) and corrected.when != plain.when:
            return time_in_words(plain.when)
        case RulingKind.HOUR if _hour(corrected.when) != _hour(plain.when):
            return time_in_words(plain.when) if plain.when.clock else "no hour given"
        case RulingKind.PLACE if corrected.place != plain.place:
            return plain.place or "no place given"
        case RulingKind.PARTIES if frozenset(corrected.parties) != frozenset(plain.parties):
            return ", ".join(party.name for party in plain.parties) or "nobody named"
        case RulingKind.STATUS if corrected.status is not plain.status:
            return plain.status.value
    return None


def _field(kind: RulingKind, told: Told) -> str:
    """What a correction is of: a time is a "date", a "time" of day or, where both were given, "when"."""
    if kind is RulingKind.HOUR:
        return "time"
    return "date" if kind is RulingKind.WHEN and _is_day(told) else kind.value


def _is_day(told: Told) -> bool:
    return told.when.clock is None and told.when.earliest is not None


def _hour(when: When) -> tuple[time | None, str | None, str | None]:
    return when.clock, when.zone, when.zone_text


def _sources(kind: RulingKind, plain: Meeting, reports: Sequence[Told]) -> tuple[Citation, ...]:
    """Where the sources say it: the words their time and status stand on, or a report that names the place."""
    if kind in (*OF_TIME, RulingKind.STATUS) and plain.history:
        return (plain.history[-1].citation,)
    if kind is RulingKind.PLACE:
        return tuple(told.citation for told in reports if told.report.place == plain.place)[-1:]
    return plain.citations[:1]
