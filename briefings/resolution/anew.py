"""Meetings worked out from what was worked out last: only what a change touches is done again.

Beside the groups of reports (see ``pool``) three things reach further and are followed up each by itself:
trips that fall through, what an article leaves open, and who a meeting was before.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from briefings.layered import Layered
from briefings.resolution import verdicts
from briefings.resolution.acting import Acting, Recollection
from briefings.resolution.attached import attributed, confirmed_by, open_points
from briefings.resolution.doubts import doubtful
from briefings.resolution.groups import Group
from briefings.resolution.meeting import Draft, draft_of
from briefings.resolution.naming import Naming
from briefings.resolution.neighbours import hanging_together
from briefings.resolution.pool import Pool, reports_of
from briefings.resolution.told import Told, tell
from briefings.resolution.unnamed import Recall, Unnamed
from briefings.resolution.verdicts import weigh
from briefings.resolution.versions import as_corrected
from briefings.resolution.workings import Source, Standing, Workings
from store.records import Article, Citation, Findings, Meeting
from store.rulings import Ruling, RulingKind


def worked_out(
    findings: Iterable[Findings],
    articles: Mapping[str, Article],
    known: Sequence[Meeting],
    rulings: Collection[Ruling],
    before: Workings,
) -> Workings:
    """What these add up to: the same as if nothing had been worked out ``before``."""
    sources, told, acting, unnamed = _read(findings, articles, rulings, before)
    by_id = {meeting.id: meeting for meeting in known}
    ruled = weigh(rulings, told, by_id)
    pool = Pool.of(before, told, ruled)
    known_now = replace(before, sources=sources, told=told, acting=acting, unnamed=unnamed, verdicts=ruled)
    now = _grouped(before, known_now, pool)
    return _named(before, now, dict(_drafted(before, now, pool)), pool.groups, known, by_id)


def unmatched(
    findings: Iterable[Findings],
    articles: Mapping[str, Article],
    known: Sequence[Meeting],
    rulings: Collection[Ruling],
    before: Workings,
) -> tuple[Ruling, ...]:
    """The rulings in force that are about nothing any article says any more, in the order they were made."""
    _, told, _, _ = _read(findings, articles, rulings, before)
    return verdicts.unmatched(rulings, told, {meeting.id: meeting for meeting in known})


def _read(
    findings: Iterable[Findings], articles: Mapping[str, Article], rulings: Iterable[Ruling], before: Workings
) -> tuple[dict[str, Source], dict[str, tuple[Told, ...]], Acting, Unnamed]:
    """The articles with what was found in them, their reports, for whom people act by all of these, and what is unsaid.

    Of what is equal to what it was it is the very same.
    """
    sources: dict[str, Source] = {}
    told: dict[str, tuple[Told, ...]] = {}
    new: set[str] = set()
    for name, found in as_corrected(_as_ruled(findings, rulings), articles).items():
        article, old = articles.get(name), before.sources.get(name)
        if old and old[0] is article and old[1] is found:
            sources[name], told[name] = old, before.told[name]
        elif old == (article, found):
            sources[name], told[name] = (article, found), before.told[name]
        else:
            sources[name], told[name] = (article, found), tell(found, article)
            new.add(name)
    return sources, *_peopled(sources, told, new, before)


def _peopled(
    sources: Mapping[str, Source], told: Mapping[str, tuple[Told, ...]], new: Collection[str], before: Workings
) -> tuple[dict[str, tuple[Told, ...]], Acting, Unnamed]:
    """The reports with everybody acting for whom any of them tells, and for whom that is.

    ``new`` are the articles that are read otherwise than before; of the others those are told anew in which
    somebody acts for others than before, or in which a change may mean another meeting.
    """
    gone = [name for name in before.told if name in new or name not in told]
    acting, concerned = before.acting.changed(_all_in(gone, before.told), _all_in(new, told))
    recall = cache(Recollection(acting).of)
    unnamed = before.unnamed.changed(gone, _all_in(new, told))
    concerned |= unnamed.told_of({*gone, *new, *concerned}, before.unnamed)
    peopled = {**told, **{name: tuple(_known(one, unnamed, recall) for one in told[name]) for name in new}}
    for name in concerned.difference(new):
        article, found = sources[name]
        again = tuple(_known(one, unnamed, recall) for one in tell(found, article))
        if any(one.report != other.report for one, other in zip(again, told[name], strict=True)):
            peopled[name] = again
    return peopled, acting, unnamed


def _known(told: Told, unnamed: Unnamed, recall: Recall) -> Told:
    return recall(unnamed.found(told, recall))


def _all_in(names: Iterable[str], told: Mapping[str, tuple[Told, ...]]) -> Iterator[Told]:
    return (one for name in names for one in told[name])


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


# --------------------------------------------------------------------------- groups, and what they add up to


def _grouped(before: Workings, now: Workings, pool: Pool) -> Workings:
    """With the groups that the pool settles into in the place of those that were dissolved for it."""
    shelf, outlines = pool.settled()
    gone, groups = list(pool.groups), [each.group for each in outlines]
    bound = (shelf.holders_of(reports_of(ruled)) for ruled in now.verdicts.holding)
    parts = hanging_together(outlines, bound)
    left = (told for group in gone for told in group.reports)
    return replace(
        now,
        holders=before.holders.changed(left, {told: group for group in groups for told in group.reports}),
        parts=before.parts.changed(gone, {group: part for part in parts for group in part}),
        neighbours=before.neighbours.changed(gone, outlines),
        trips=before.trips.changed(gone, groups),
        doubts=(*(each for each in before.doubts if each[0] not in pool.groups), *doubtful(shelf)),
        standings=before.standings.changed(gone, {}),
        order=before.order.changed(gone, groups),
    )


def _drafted(before: Workings, now: Workings, pool: Pool) -> Iterator[tuple[Group, Draft]]:
    """The groups that add up to something else than before, each with that.

    Those are the new ones, those that other trips reach than before, and those of which an article leaves
    something else open.
    """
    on_trips = {group for group in now.trips.differing(before.trips) if group in now.parts}
    for group in now.groups_in(pool.articles) | on_trips:
        points, old = _left_open(group, now), now.standings.get(group)
        if old is None or group in on_trips or old.draft.meeting.open_points != points:
            draft = draft_of(group, now.trips.beside.get(group, ()), now.trips.meetings.get(group, ()))
            meeting = replace(
                draft.meeting,
                confirmed_by=confirmed_by(draft, now.sources),
                contradictions=attributed(draft, now.sources),
                open_points=points,
            )
            yield group, replace(draft, meeting=meeting)


def _left_open(group: Group, now: Workings) -> tuple[Citation, ...]:
    """What the articles that report a meeting leave open about it."""
    found: set[Citation] = set()
    for article in group.articles:
        if now.sources[article][1].open_points:
            points = open_points(now.reports_in(article), now.sources[article][1])
            found.update(citation for told, citation in points if now.holders[told] is group)
    return tuple(sorted(found))


# --------------------------------------------------------------------------- who they are


def _named(
    before: Workings,
    now: Workings,
    drafts: Mapping[Group, Draft],
    dissolved: Iterable[Group],
    known: Sequence[Meeting],
    by_id: Mapping[str, Meeting],
) -> Workings:
    """With the meetings that the drafts are. Where others are known than were worked out, all are named anew."""
    naming, reports = Naming(before, now, drafts), before.reports
    taken_up = _taken_up(before, by_id)
    if taken_up is not None and len(known) == len(before.standings):
        naming.take_changed(dissolved, by_id)
    else:
        naming.take_all(known)
        reports = Layered()
    put = {group: each for group, each in (taken_up or {}).items() if group in now.parts} | naming.standings(
        known, by_id
    )
    left = before.standings.at([*dissolved, *(group for group in put if group in before.standings)])
    told = {each.meeting.id: tuple(told.said for told in each.draft.reports) for each in put.values()}
    return replace(
        now,
        standings=now.standings.changed((), put),
        reports=reports.changed((each.meeting.id for each in left), told),
    )


def _taken_up(before: Workings, by_id: Mapping[str, Meeting]) -> dict[Group, Standing] | None:
    """The meetings that are known as they were worked out, but as other objects; None where any is known otherwise."""
    found = {}
    for group, standing in before.standings.items():
        meeting = by_id.get(standing.meeting.id)
        if meeting is not standing.meeting:
            if meeting != standing.meeting:
                return None
            found[group] = replace(standing, meeting=meeting)
    return found
