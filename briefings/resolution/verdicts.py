"""Rulings of admins as the resolving needs them: each with the reports it is about, found again by their words.

A ruling holds on to articles and words and not to what was worked out from them. So it is found
again after its articles were read anew or dated anew, after the meetings were lost, and in any
order of arrival. Of two rulings that say the opposite of the same two meetings the later one counts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date

from briefings.resolution.told import Told, sides_of
from store.records import Citation, Meeting, MeetingReport
from store.rulings import Basis, Ruling, RulingKind

CORRECTIONS = frozenset({RulingKind.WHEN, RulingKind.HOUR, RulingKind.PLACE, RulingKind.PARTIES, RulingKind.STATUS})
_OPPOSITE = {RulingKind.SAME: RulingKind.APART, RulingKind.APART: RulingKind.SAME}

Likeness = tuple[bool, float, int, int]
Reports = frozenset[Told]


@dataclass(frozen=True, slots=True)
class Ruled:
    """A ruling that holds, with the reports that each meeting it is about rested on."""

    ruling: Ruling
    reports: tuple[Reports, ...]

    @property
    def about(self) -> Reports:
        """The reports of the first meeting, or of the only one."""
        return self.reports[0]

    @property
    def day(self) -> date:
        """The day it was made, in UTC as the days of articles are."""
        return self.ruling.made.astimezone(UTC).date()


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What admins have decided of these reports.

    ``holding`` are the rulings of which reports are found, in the order they were made; ``deleted`` the
    reports that do not count. ``same`` are pairs of meetings ruled to be one, the newest ruling first;
    ``whole`` are meetings that were told from another one, and are one each themselves; ``corrections``
    are in the order they were made. ``bases`` tell under which id admins knew which reports, the oldest first.
    """

    holding: tuple[Ruled, ...] = ()
    deleted: Reports = frozenset()
    same: tuple[tuple[Reports, Reports], ...] = ()
    whole: tuple[Reports, ...] = ()
    corrections: tuple[Ruled, ...] = ()
    bases: tuple[tuple[Basis, Reports], ...] = ()
    apart: Mapping[Told, Reports] = field(default_factory=dict)

    def forbid(self, reports: Iterable[Told], others: Iterable[Told]) -> bool:
        """True where an admin keeps one of these reports apart from one of the others."""
        if not self.apart:
            return False
        beside = frozenset(others)
        return any(not beside.isdisjoint(self.apart.get(told, ())) for told in reports)


def weigh(
    rulings: Collection[Ruling], told: Mapping[str, Sequence[Told]], known: Mapping[str, Meeting] | None = None
) -> Verdicts:
    """What the rulings say of these reports, in the order the rulings were made. ``told`` are all by article.

    From what is ``known`` comes one thing alone: where not one report of a meeting is found again, the
    words on which the known meeting with its id rests now stand for them.
    """
    if not rulings:
        return Verdicts()
    archive = _Archive(told, known or {})
    ordered = sorted(rulings, key=lambda ruling: (ruling.made, ruling.id))
    every = [Ruled(ruling, tuple(archive.find(basis, ruling.kind) for basis in ruling.bases)) for ruling in ordered]
    holding = [ruled for ruled in every if ruled.ruling.withdrawn is None and all(ruled.reports)]
    pairs = _effective([ruled for ruled in holding if ruled.ruling.kind in _OPPOSITE])
    return Verdicts(
        holding=tuple(holding),
        deleted=frozenset(one for ruled in holding if ruled.ruling.kind is RulingKind.DELETED for one in ruled.about),
        same=tuple(map(_two, reversed(pairs[RulingKind.SAME]))),
        whole=tuple(reports for ruled in reversed(pairs[RulingKind.APART]) for reports in ruled.reports),
        corrections=tuple(ruled for ruled in holding if ruled.ruling.kind in CORRECTIONS),
        bases=tuple(_bases(every)),
        apart=_kept_apart(pairs[RulingKind.APART]),
    )


def unmatched(
    rulings: Iterable[Ruling], told: Mapping[str, Sequence[Told]], known: Mapping[str, Meeting]
) -> tuple[Ruling, ...]:
    """The rulings that should hold and find nothing any more that they could be about, in the order they were made."""
    archive = _Archive(told, known)
    return tuple(
        ruling
        for ruling in sorted(rulings, key=lambda each: (each.made, each.id))
        if ruling.withdrawn is None and not all(archive.find(basis, ruling.kind) for basis in ruling.bases)
    )


# --------------------------------------------------------------------------- which of two opposite rulings counts


def _effective(pairs: Sequence[Ruled]) -> dict[RulingKind, list[Ruled]]:
    """By kind those of which no later one says the opposite."""
    found: dict[RulingKind, list[Ruled]] = {kind: [] for kind in _OPPOSITE}
    for number, ruled in enumerate(pairs):
        opposite = _OPPOSITE[ruled.ruling.kind]
        later = (each for each in pairs[number + 1 :] if each.ruling.kind is opposite)
        if not any(_are_on_the_same(ruled, each) for each in later):
            found[ruled.ruling.kind].append(ruled)
    return found


def _are_on_the_same(one: Ruled, other: Ruled) -> bool:
    """True if both are about the same two meetings, whichever is named first."""
    first, second = _two(one)
    return any(first & this and second & that for this, that in (_two(other), _two(other)[::-1]))


def _two(ruled: Ruled) -> tuple[Reports, Reports]:
    return ruled.reports[0], ruled.reports[1]


def _kept_apart(pairs: Iterable[Ruled]) -> dict[Told, Reports]:
    """Report -> those it must not be one meeting with. What both sides hold by now tells nothing."""
    apart: defaultdict[Told, Reports] = defaultdict(frozenset)
    for one, other in map(_two, pairs):
        for told in one - other:
            apart[told] |= other - one
        for told in other - one:
            apart[told] |= one - other
    return dict(apart)


def _bases(every: Iterable[Ruled]) -> Iterator[tuple[Basis, Reports]]:
    """What admins have ruled on, also what they took back since: under which id it was known."""
    for ruled in every:
        for basis, reports in zip(ruled.ruling.bases, ruled.reports, strict=True):
            if basis.meeting and reports:
                yield basis, reports


# --------------------------------------------------------------------------- found again


class _Archive:
    """All reports by article, to find again those that a ruling is about."""

    def __init__(self, told: Mapping[str, Sequence[Told]], known: Mapping[str, Meeting]) -> None:
        self._told = told
        self._known = known

    def find(self, basis: Basis, kind: RulingKind) -> Reports:
        """The reports that are those of the basis today; what was deleted has to share a side with it still."""
        found = self._matched(basis.reports, strict=kind is RulingKind.DELETED)
        meeting = self._known.get(basis.meeting)
        return found or (self._resting_on(meeting) if meeting else frozenset())

    def _matched(self, reports: Sequence[MeetingReport], *, strict: bool) -> Reports:
        """Each report with the one that is likest to it, no two with the same one."""
        alike = [
            (likeness, -number, -place, one)
            for number, report in enumerate(reports)
            for article in dict.fromkeys(citation.article for citation in report.citations)
            for place, one in enumerate(self._told.get(article, ()))
            if (likeness := _likeness(report, one, strict=strict))
        ]
        found: dict[int, Told] = {}
        for _, number, _, one in sorted(alike, key=lambda each: each[:3], reverse=True):
            if number not in found and one not in found.values():
                found[number] = one
        return frozenset(found.values())

    def _resting_on(self, meeting: Meeting) -> Reports:
        sides = set(meeting.sides)
        return frozenset(
            one
            for article in {citation.article for citation in meeting.citations}
            for one in self._told.get(article, ())
            if sides & one.sides and _shared(meeting.citations, one.report.citations)
        )


def _likeness(report: MeetingReport, told: Told, *, strict: bool) -> Likeness | None:
    """How like the two are, best last; None where they do not stand in the same words, or tell of something else."""
    shared = _shared(report.citations, told.report.citations)
    sides = frozenset(party.side for party in report.parties if party.side)
    common = sides & sides_of(told.said)
    now = told.said
    same = sum(
        (now.kind is report.kind, now.when == report.when, now.place == report.place, now.status is report.status)
    )
    is_another = bool(sides and told.sides) and not common and (strict or same < 2)
    if not shared or is_another:
        return None
    return now == report, len(common) / max(len(sides | sides_of(told.said)), 1), same, shared


def _shared(some: Iterable[Citation], others: Sequence[Citation]) -> int:
    """How many characters both cite."""
    return sum(
        max(min(one.end, other.end) - max(one.start, other.start), 0)
        for one in some
        for other in others
        if one.article == other.article
    )
