"""What the findings of many articles add up to: one meeting for all reports that tell of it.

``resolve`` is pure. What it says of the world - which reports are one meeting, its time, place,
status, sides, history, disagreements - depends on the set of findings and on the articles'
publication dates alone: not on the order in which they are handed over, nor on the order in which
the articles came in, nor on what was known before. From what was known come only the ids and the
sequence numbers:

- a meeting that rests on words on which a known meeting rests keeps that meeting's id;
- its sequence number is that meeting's, raised if the time, the place, the status or the sides
  have changed; it never falls;
- a meeting nobody knew gets an id made of its earliest report and as its sequence number the
  changes told of it so far, so that with nothing known these too follow from the findings alone.

So two histories of arrival may differ in ids (an older article that came in late would have given
another) and in sequence numbers (a change that was told before the meeting was first seen is none
for its subscribers), and in nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from briefings.resolution.attached import confirmed_by, open_points
from briefings.resolution.changes import meetings_by_trip
from briefings.resolution.cluster import cluster
from briefings.resolution.identity import facts, named
from briefings.resolution.meeting import Draft, draft_of
from briefings.resolution.told import tell
from store.records import Article, Findings, Meeting

__all__ = ["facts", "resolve"]


def resolve(
    findings: Iterable[Findings], articles: Mapping[str, Article], known: Sequence[Meeting] = ()
) -> tuple[Meeting, ...]:
    """The meetings that all findings together tell of, in the order of their earliest reports.

    ``articles`` by id give the publication moments (an article that is missing counts as published
    on its findings' day) and the words in which sources are named. Reports without a citation are
    passed over. For the guarantees see the top of this module.
    """
    by_article = {each.article: each for each in findings}
    groups = cluster(tell(by_article.values(), articles))
    trips = meetings_by_trip(groups)
    drafts = [draft_of(group, trips.get(group.number, ())) for group in groups]
    drafts.sort(key=lambda draft: draft.reports[0].order)
    return named(_complete(drafts, by_article, articles), known)


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
