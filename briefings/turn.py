"""What one unit of work has changed, for those who follow meetings and were told nothing of them yet.

It is looked at once, while the work is planned: from then on the rows of the outbox say what their
readers knew. So nothing has to be kept for each reader of each meeting, and whoever begins to
follow a meeting after its change hears nothing of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from store.records import ChatKey, Meeting, Subscriber
from store.rulings import Ruling, RulingKind

_OF_ONE_FACT = frozenset({RulingKind.WHEN, RulingKind.HOUR, RulingKind.PLACE, RulingKind.STATUS})


@dataclass(frozen=True, slots=True)
class Turn:
    """``seen`` gives, by id of a meeting, how it stood until now where an article or an admin has changed that.

    It comes with the meetings that have become one with it. ``heirs`` are, by id of a meeting that is
    there no more, the ids of what they have become, also where an admin has brought them together.
    ``fresh`` are the ids of the meetings of which nobody knew until now. ``readers`` are those who follow a
    meeting only now, since it is what one that they followed has become, as they were before.
    """

    seen: Mapping[str, tuple[Meeting, ...]] = field(default_factory=dict)
    heirs: Mapping[str, str] = field(default_factory=dict)
    fresh: frozenset[str] = frozenset()
    readers: Mapping[ChatKey, Subscriber] = field(default_factory=dict)


NO_TURN = Turn()


def turn_of(
    known: Iterable[Meeting],
    meetings: Iterable[Meeting],
    heirs: Mapping[str, str],
    *,
    articles: Collection[str] = (),
    rulings: Collection[Ruling] = (),
) -> Turn:
    """What has changed from the known meetings to these, by these articles and rulings and those read meanwhile.

    A meeting that rests on the same articles as before and is another all the same was not changed by
    anybody: the rules have got better. Nor is it news to those who only could see them that an admin
    has brought meetings together or told them apart, deleted one or added one by hand.
    """
    if any(each.kind not in _OF_ONE_FACT for each in rulings):
        return Turn(heirs=heirs)
    now = {meeting.id: meeting for meeting in meetings}
    ruled = {each.about.meeting for each in rulings}
    before: defaultdict[str, list[Meeting]] = defaultdict(list)
    changed: set[str] = set()
    inherited = set(heirs.values())
    fresh = set(now)
    for old in known:
        fresh.discard(heirs.get(old.id, old.id))
        name = heirs.get(old.id, old.id)
        new = now.get(name)
        if new is None or (new is old and name not in inherited):
            continue
        before[name].append(old)
        is_ruled = name in ruled or (bool(rulings) and _rulings_on(old) != _rulings_on(new))
        if old != new and (is_ruled or _is_touched(old, new, articles)):
            changed.add(name)
    return Turn({name: tuple(before[name]) for name in changed}, heirs, frozenset(fresh))


def _is_touched(old: Meeting, new: Meeting, articles: Collection[str]) -> bool:
    """True where it rests on other articles than before, or on one that was read again."""
    before, after = _articles_of(old), _articles_of(new)
    return before != after or not after.isdisjoint(articles)


def _rulings_on(meeting: Meeting) -> set[tuple[str, datetime]]:
    """What was put right of it, and when: a ruling goes with the reports it was about, also into another meeting."""
    return {(correction.field, correction.made) for correction in meeting.corrections}


def _articles_of(meeting: Meeting) -> set[str]:
    return {citation.article for citation in meeting.citations}
