"""Meetings that turned out to be one with another: who followed the one that is gone follows what it has become."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from store.records import Meeting
from store.rulings import Ruling, RulingKind
from store.subscribers import Subscriber


def successors(known: Iterable[Meeting], meetings: Iterable[Meeting], rulings: Iterable[Ruling]) -> dict[str, str]:
    """By id of a known meeting that is there no more, the id of the one that rests on most of its words.

    What an admin has deleted has become nothing, also where its words tell of another meeting as well.
    """
    now = {meeting.id: meeting for meeting in meetings}
    deleted = {each.about.meeting for each in rulings if each.kind is RulingKind.DELETED and each.withdrawn is None}
    gone = [meeting for meeting in known if meeting.id not in now and meeting.id not in deleted]
    if not gone:
        return {}
    citing: defaultdict[str, set[str]] = defaultdict(set)
    for meeting in now.values():
        for citation in meeting.citations:
            citing[citation.article].add(meeting.id)
    found = ((meeting.id, _successor(meeting, now, citing)) for meeting in gone)
    return {old: new for old, new in found if new}


def _successor(gone: Meeting, now: Mapping[str, Meeting], citing: Mapping[str, set[str]]) -> str | None:
    shared: Counter[str] = Counter()
    for citation in gone.citations:
        for name in citing.get(citation.article, ()):
            is_like = bool(set(gone.sides) & set(now[name].sides))
            shared[name] += is_like and any(citation.overlaps(other) for other in now[name].citations)
    best = max(shared, key=lambda name: (shared[name], name), default=None)
    return best if best and shared[best] else None


def following_on(subscriber: Subscriber, successors: Mapping[str, str]) -> Subscriber:
    """The same, following what the meetings that it followed by themselves have become, with the same lead times.

    The old ids stay: should the two be told apart again, both are followed. What was muted may have
    been muted for being told twice, so that nothing more is muted by it.
    """
    new = [successors[name] for name in subscriber.meetings if name in successors]
    known = {own.meeting for own in subscriber.own_leads}
    leads = (replace(own, meeting=successors[own.meeting]) for own in subscriber.own_leads if own.meeting in successors)
    return replace(
        subscriber,
        meetings=tuple(dict.fromkeys((*subscriber.meetings, *new))),
        own_leads=(*subscriber.own_leads, *(own for own in leads if own.meeting not in known)),
    )
