"""Ids that stay and sequence numbers that only rise.

A meeting keeps the id under which it is known as long as it rests on the same words of the same
articles. Where two known meetings turn out to be one, the one that shares more of them lends its id.
What an admin ruled on goes by the id it had then before all else: so meetings that were brought together
and taken apart again are who they were, also where nothing is known any more.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from briefings.resolution.meeting import Draft
from briefings.resolution.told import Told
from briefings.resolution.verdicts import Reports
from store.records import Citation, Meeting, When
from store.rulings import Basis

ID_LENGTH = 10

Likeness = tuple[bool, int, int, bool, bool, bool]


@dataclass(frozen=True, slots=True)
class _Before:
    """Who a meeting was: id, sequence number, and what was known of it; None where it was gone meanwhile."""

    id: str
    sequence: int
    facts: tuple[object, ...] | None


def named(
    drafts: Sequence[Draft],
    known: Sequence[Meeting],
    bases: Sequence[tuple[Basis, Reports]] = (),
    taken: Collection[str] = (),
) -> tuple[Meeting, ...]:
    """The drafts with their ids and sequence numbers, in the order given.

    ``bases`` are the meetings that admins ruled on, those ruled on first before the others; ``taken`` the
    ids of known meetings that are none of these drafts for certain.
    """
    before = _as_ruled(drafts, known, bases)
    used = {each.id for each in before.values()}
    left = [meeting for meeting in known if meeting.id not in used]
    for number, old in _same_as_before(drafts, left, besides=before).items():
        before[number] = _Before(old.id, old.sequence, facts(old))
    taken = {*taken, *(meeting.id for meeting in known), *(basis.meeting for basis, _ in bases)}
    meetings = []
    for number, draft in enumerate(drafts):
        found = before.get(number)
        new_id = found.id if found else _new_id(draft.reports[0], taken)
        taken.add(new_id)
        meetings.append(replace(draft.meeting, id=new_id, sequence=_sequence(draft.meeting, found)))
    return tuple(meetings)


def _as_ruled(
    drafts: Sequence[Draft], known: Sequence[Meeting], bases: Sequence[tuple[Basis, Reports]]
) -> dict[int, _Before]:
    """Which draft is which meeting that an admin knew: the one that most of its reports are in."""
    if not bases:
        return {}
    by_id = {meeting.id: meeting for meeting in known}
    holders = {told: number for number, draft in enumerate(drafts) for told in draft.reports}
    found: dict[int, _Before] = {}
    used: set[str] = set()
    for basis, reports in bases:
        numbers = sorted(holders[told] for told in reports if told in holders)
        number = max(numbers, key=lambda each: (numbers.count(each), -each), default=None)
        if number is None or number in found or basis.meeting in used:
            continue
        used.add(basis.meeting)
        now = by_id.get(basis.meeting)
        was = max(each.sequence for each, _ in bases if each.meeting == basis.meeting)
        found[number] = _Before(now.id, now.sequence, facts(now)) if now else _Before(basis.meeting, was, None)
    return found


def facts(meeting: Meeting) -> tuple[object, ...]:
    """What a subscriber wants to be told of when it changes: time, place, status, who takes part."""
    return meeting.when, meeting.place, meeting.status, frozenset(meeting.sides)


def _sequence(meeting: Meeting, old: _Before | None) -> int:
    """One more than before if something changed; for a new meeting the changes told of it so far."""
    told = len(meeting.history) - 1
    if old is None:
        return told
    return max(old.sequence + 1, told) if old.facts != facts(meeting) else old.sequence


def _same_as_before(drafts: Sequence[Draft], known: Sequence[Meeting], besides: Collection[int]) -> dict[int, Meeting]:
    """Which draft is which known meeting, but for those ``besides``: one to one, the likest first."""
    cited: defaultdict[str, list[tuple[Citation, int]]] = defaultdict(list)
    for index, meeting in enumerate(known):
        for citation in meeting.citations:
            cited[citation.article].append((citation, index))
    alike = []
    for number, draft in enumerate(drafts):
        shared = _shared(draft, cited) if number not in besides else {}
        for index, common in shared.items():
            likeness = _likeness(draft.meeting, known[index], len(common))
            alike.append((likeness, known[index].id, number, index))
    found: dict[int, Meeting] = {}
    used: set[int] = set()
    for _, _, number, index in sorted(alike, reverse=True):
        if number not in found and index not in used:
            found[number] = known[index]
            used.add(index)
    return found


def _shared(draft: Draft, cited: dict[str, list[tuple[Citation, int]]]) -> dict[int, set[Citation]]:
    """Known meeting by index -> the draft's own words that it rests on as well."""
    shared: defaultdict[int, set[Citation]] = defaultdict(set)
    for citation in {citation for told in draft.reports for citation in told.report.citations}:
        for other, index in cited.get(citation.article, ()):
            if citation.overlaps(other):
                shared[index].add(citation)
    return shared


def _likeness(meeting: Meeting, known: Meeting, common: int) -> Likeness:
    """How sure it is that the two are one, best last. Two meetings may be told in one sentence."""
    one, other = set(meeting.sides), set(known.sides)
    sides = 10 * len(one & other) // max(len(one | other), 1)
    same_day = _day(meeting.when) == _day(known.when) or _day(known.when) in map(_day, meeting.former)
    return sides > 3, common, sides, same_day, meeting.kind == known.kind, meeting.place == known.place


def _day(when: When) -> object:
    return when.earliest


def _new_id(first: Told, taken: set[str]) -> str:
    """Made of the earliest report alone; a second meeting told in the same words gets the next one."""
    citation, when = first.citation, first.when
    parts = [
        citation.article,
        citation.start,
        citation.end,
        *sorted(first.sides),
        first.kind,
        when.earliest,
        when.latest,
    ]
    seed = "|".join(map(str, parts))
    while (found := hashlib.sha256(seed.encode()).hexdigest()[:ID_LENGTH]) in taken:
        seed += "+"
    return found
