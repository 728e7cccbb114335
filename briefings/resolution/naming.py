"""Which meetings have to be told apart by their words again, so that each keeps its id.

That is decided among all meetings, known ones and those worked out now, that rest on words in common. What
shares no words with any that have changed keeps its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefings.resolution.groups import Group
from briefings.resolution.identity import named
from briefings.resolution.meeting import Draft
from briefings.resolution.workings import Standing, Workings, by_order
from store.records import Meeting


class Naming:
    """The drafts that are given their names, and the known meetings whose names they may have.

    ``before`` are the workings that gave the known meetings, ``now`` those without any names for ``fresh``.
    """

    def __init__(self, before: Workings, now: Workings, fresh: Mapping[Group, Draft]) -> None:
        self._before, self._now, self._fresh = before, now, fresh
        self._drafts: dict[Group, Draft] = {}
        self._known: dict[str, Meeting] = {}

    def take_all(self, known: Iterable[Meeting]) -> None:
        """Every draft and every known meeting in it."""
        self._drafts = {group: self._draft_of(group) for group in self._now.order}
        self._known = {meeting.id: meeting for meeting in known}

    def take_changed(self, dissolved: Iterable[Group], known: Mapping[str, Meeting]) -> None:
        """What has changed, what rulings are about, and all that share words with any of it."""
        bases, holders = self._now.verdicts.bases, self._now.holders
        gone = (*dissolved, *(group for group in self._fresh if group in self._before.standings))
        ids = (*(self._before.standings[group].meeting.id for group in gone), *(basis.meeting for basis, _ in bases))
        ruled = (holders[told] for _, reports in bases for told in reports if told in holders)
        waiting: list[Group | Meeting] = [*self._fresh, *ruled, *(known[name] for name in ids if name in known)]
        while waiting:
            each = waiting.pop()
            if isinstance(each, Group) and each not in self._drafts:
                self._drafts[each] = self._draft_of(each)
                waiting += self._resting_on_words_of(self._drafts[each])
            elif isinstance(each, Meeting) and each.id not in self._known:
                self._known[each.id] = each
                waiting += self._drafted_from_words_of(each)

    def standings(self, known: Sequence[Meeting], by_id: Mapping[str, Meeting]) -> dict[Group, Standing]:
        """The drafts with their names. Meetings that are as they were are the very records that are known."""
        groups = sorted(self._drafts, key=by_order)
        old = [meeting for meeting in known if meeting.id in self._known]
        drafts = [self._drafts[group] for group in groups]
        found = named(drafts, old, self._now.verdicts.bases, by_id.keys())
        same = (by_id[each.id] if by_id.get(each.id) == each else each for each in found)
        return {group: Standing(draft, meeting) for group, draft, meeting in zip(groups, drafts, same, strict=True)}

    # ------------------------------------------------------------------ how

    def _draft_of(self, group: Group) -> Draft:
        return self._fresh[group] if group in self._fresh else self._now.standings[group].draft

    def _resting_on_words_of(self, draft: Draft) -> Iterator[Meeting]:
        """The known meetings that rest on words of the draft's reports."""
        for group in self._before.groups_citing({told.article for told in draft.reports}):
            meeting = self._before.standings[group].meeting
            if _share_words(draft, meeting):
                yield meeting

    def _drafted_from_words_of(self, meeting: Meeting) -> Iterator[Group]:
        """The groups with a report in words on which the known meeting rests."""
        groups = self._now.groups_in({citation.article for citation in meeting.citations})
        return (group for group in groups if _share_words(self._draft_of(group), meeting))


def _share_words(draft: Draft, meeting: Meeting) -> bool:
    citations = (citation for told in draft.reports for citation in told.report.citations)
    return any(one.overlaps(other) for one in citations for other in meeting.citations)
