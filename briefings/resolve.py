"""What the findings of many articles add up to: one meeting for all reports that tell of it.

``resolve`` is pure. What it says of the world - which reports are one meeting, its time, place,
status, sides, history, disagreements - depends on the set of findings, on the articles'
publication dates and on what admins have ruled alone: not on the order in which they are handed
over, nor on the order in which the articles came in, nor on what was known before. From what was
known come only the ids and the sequence numbers:

- a meeting that rests on words on which a known meeting rests keeps that meeting's id; one that an
  admin has ruled on keeps the id it had then;
- its sequence number is that meeting's, raised if the time, the place, the status or the sides
  have changed; it never falls;
- a meeting nobody knew gets an id made of its earliest report and as its sequence number the
  changes told of it so far, so that with nothing known these too follow from the findings alone.

So two histories of arrival may differ in ids (an older article that came in late would have given
another) and in sequence numbers (a change that was told before the meeting was first seen is none
for its subscribers), and in nothing else. One thing more: a ruling of whose reports not one is found
any more is taken to be about the known meeting with its id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefings.resolution import verdicts
from briefings.resolution.attached import confirmed_by, open_points
from briefings.resolution.changes import meetings_by_trip
from briefings.resolution.cluster import cluster
from briefings.resolution.doubts import doubtful
from briefings.resolution.groups import Shelf
from briefings.resolution.identity import facts, named
from briefings.resolution.meeting import Draft, draft_of
from briefings.resolution.told import Told, tell
from briefings.resolution.verdicts import weigh
from store.records import Article, Findings, Meeting, MeetingReport
from store.rulings import Basis, Doubt, Ruling, RulingKind

__all__ = ["Resolution", "facts", "resolve", "unmatched"]


@dataclass(frozen=True, slots=True)
class Resolution:
    """The meetings in the order of their earliest reports, the pairs of them that may be one, by ids.

    ``reports`` by id are those that a meeting rests on, the earliest first.
    """

    meetings: tuple[Meeting, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    reports: Mapping[str, tuple[MeetingReport, ...]] = field(default_factory=dict)

    def basis(self, meeting: Meeting) -> Basis:
        """One of the meetings as an admin may rule on it."""
        return Basis(meeting.id, self.reports[meeting.id], meeting.sequence)


def resolve(
    findings: Iterable[Findings],
    articles: Mapping[str, Article],
    known: Sequence[Meeting] = (),
    rulings: Sequence[Ruling] = (),
) -> Resolution:
    """What all findings together tell of, as admins have ruled.

    ``articles`` by id give the publication moments (an article that is missing counts as published
    on its findings' day) and the words in which sources are named. Reports without a citation are
    passed over. For the guarantees see the top of this module.
    """
    by_article = _as_ruled(findings, rulings)
    ruled = weigh(rulings, tell(by_article.values(), articles), known)
    shelf = cluster(ruled)
    groups = list(shelf)
    trips = meetings_by_trip(groups)
    drafts = [draft_of(group, trips.get(group.number, ())) for group in groups]
    drafts.sort(key=lambda draft: draft.reports[0].order)
    meetings = named(_complete(drafts, by_article, articles), known, ruled.bases)
    return Resolution(meetings, _doubts(shelf, drafts, meetings), _reports(drafts, meetings))


def unmatched(
    rulings: Sequence[Ruling],
    findings: Iterable[Findings],
    articles: Mapping[str, Article],
    known: Sequence[Meeting] = (),
) -> tuple[Ruling, ...]:
    """The rulings in force that are about nothing any article says any more, in the order they were made."""
    told = tell(_as_ruled(findings, rulings).values(), articles)
    return verdicts.unmatched(rulings, told, known)


def _as_ruled(findings: Iterable[Findings], rulings: Iterable[Ruling]) -> dict[str, Findings]:
    """The findings by article. A line of an admin's tells of the meeting that was added by it, and of nothing else."""
    by_article = {each.article: each for each in findings}
    for ruling in rulings:
        if ruling.words is None:
            continue
        is_added = ruling.kind is RulingKind.ADDED and ruling.withdrawn is None
        line = by_article.get(ruling.words.article) or Findings(ruling.words.article, ruling.made.date())
        by_article[line.article] = replace(line, meetings=ruling.about.reports if is_added else ())
    return by_article


def _doubts(shelf: Shelf, drafts: Sequence[Draft], meetings: Sequence[Meeting]) -> tuple[Doubt, ...]:
    ids = {draft.group: meeting.id for draft, meeting in zip(drafts, meetings, strict=True)}
    pairs = ((sorted((ids[one], ids[other])), reason) for one, other, reason in doubtful(shelf))
    return tuple(Doubt(first, second, reason) for (first, second), reason in pairs)


def _reports(drafts: Sequence[Draft], meetings: Sequence[Meeting]) -> dict[str, tuple[MeetingReport, ...]]:
    def reports(told: Iterable[Told]) -> tuple[MeetingReport, ...]:
        return tuple(each.report for each in told)

    return {meeting.id: reports(draft.reports) for draft, meeting in zip(drafts, meetings, strict=True)}


def _complete(
    drafts: Sequence[Draft], findings: Mapping[str, Findings], articles: Mapping[str, Article]
) -> list[Draft]:
    """The drafts with what is attached to them."""
    points = open_points(drafts, findings)
    return [
        replace(
            draft,
            meeting=replace(
                draft.meeting,
                confirmed_by=confirmed_by(draft, findings, articles),
                open_points=points.get(number, ()),
            ),
        )
        for number, draft in enumerate(drafts)
    ]
