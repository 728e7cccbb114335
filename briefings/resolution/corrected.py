"""Corrections by admins: where in the telling they come in, and what they leave of what the sources say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from briefings.resolution.places import spot
from briefings.resolution.told import Told
from briefings.resolution.verdicts import Ruled
from briefings.resolution.wording import time_in_words
from store.records import NO_TIME, Citation, Correction, Meeting, MeetingReport
from store.rulings import RulingKind


def in_turn(
    reports: Iterable[Told], beside: Iterable[Told], ruled: Iterable[Ruled]
) -> Iterator[tuple[Told, RulingKind | None]]:
    """Everything in the order in which it is heard; beside an admin's word the kind of the ruling.

    A correction comes after the reports it was made on and after all that was published on an earlier
    day, so that a change told later takes its place. What is told ``beside`` the meeting and published
    by the day of the correction was known as well.
    """
    waiting = sorted(reports, key=lambda told: told.order)
    aside = sorted(beside, key=lambda told: told.order)
    like = waiting[0] if waiting else None
    for each in sorted(ruled, key=lambda one: (one.ruling.made, one.ruling.id)):
        before = [told for told in waiting if told in each.about or told.day < each.day]
        before += [told for told in aside if told.day <= each.day]
        yield from ((told, None) for told in sorted(before, key=lambda told: told.order))
        waiting = [told for told in waiting if told not in before]
        aside = [told for told in aside if told not in before]
        if like:
            yield _telling(each, like), each.ruling.kind
    yield from ((told, None) for told in sorted((*waiting, *aside), key=lambda told: told.order))


def _telling(ruled: Ruled, like: Told) -> Told:
    """An admin's word as if it were a report, of whoever takes part and from the moment it was given."""
    ruling, made = ruled.ruling, ruled.ruling.made
    words = ruling.words or Citation("", 0, 0)
    report = MeetingReport(
        kind=like.kind,
        parties=ruling.parties or like.report.parties,
        place=ruling.place,
        when=ruling.when or NO_TIME,
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


def corrections_of(
    corrected: Meeting, plain: Meeting, ruled: Mapping[RulingKind, Told], reports: Sequence[Told]
) -> tuple[Correction, ...]:
    """What holds of an admin's word, each with what the sources say without it (``plain``)."""
    return tuple(
        Correction(
            field=kind.value,
            made=told.published,
            words=told.citation,
            otherwise=otherwise,
            sources=_sources(kind, plain, reports) if otherwise else (),
        )
        for kind, told in ruled.items()
        for otherwise in (_otherwise(kind, corrected, plain),)
    )


def _otherwise(kind: RulingKind, corrected: Meeting, plain: Meeting) -> str | None:
    match kind:
        case RulingKind.WHEN if corrected.when != plain.when:
            return time_in_words(plain.when)
        case RulingKind.PLACE if corrected.place != plain.place:
            return plain.place or "no place given"
        case RulingKind.PARTIES if frozenset(corrected.parties) != frozenset(plain.parties):
            return ", ".join(party.name for party in plain.parties) or "nobody named"
        case RulingKind.STATUS if corrected.status is not plain.status:
            return plain.status.value
    return None


def _sources(kind: RulingKind, plain: Meeting, reports: Sequence[Told]) -> tuple[Citation, ...]:
    """Where the sources say it: the words their time and status stand on, or a report that names the place."""
    if kind in (RulingKind.WHEN, RulingKind.STATUS) and plain.history:
        return (plain.history[-1].citation,)
    if kind is RulingKind.PLACE:
        return tuple(told.citation for told in reports if told.report.place == plain.place)[-1:]
    return plain.citations[:1]
