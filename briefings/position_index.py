"""Positions as questions look for them: each once, by party, side, word and day; kept over revisions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from briefings.compose.said import parties_of
from briefings.diary import merely_reports
from briefings.gathering import Gathering
from briefings.layered import Layered
from briefings.merging import Said, said_of, same_occasion, telling_of
from briefings.postings import Postings
from briefings.told import Telling
from store.ordered import Ordered
from store.records import Article, Findings

WORTH_SORTING = 50
"""Up to one in so many are sorted; more are picked out of all that are in order already."""
UNRESOLVED = ""
"""Whose the positions are of which it is not certain whose they are: nobody's."""
Spans = tuple[tuple[int, int], ...]
"""The passages of an article that tell of a meeting."""


@dataclass(frozen=True, slots=True, eq=False)
class _Ready:
    """The positions of one article, and of these the ones that do not merely report a meeting."""

    findings: Findings
    article: Article
    spans: Spans
    said: tuple[Said, ...]
    kept: tuple[Said, ...]


def _order(said: Said) -> tuple[Any, ...]:
    return said.order


def party_of(said: Said) -> str:
    """By what positions stand together: the party, alone or with others; all that are unresolved together."""
    return said.position.party if said.position.certain else UNRESOLVED


class PositionIndex:
    """Frozen: ``changed`` gives another one, at the cost of what has changed."""

    def __init__(self) -> None:
        self._ready: Layered[str, _Ready] = Layered()
        self._gathering: Gathering[Said] = Gathering((), same_occasion)
        self.told: Layered[Said, Telling] = Layered()
        self.ordered: Ordered[Said] = Ordered((), _order)
        self.by_party: Mapping[str, Ordered[Said]] = {}
        self.by_side: Mapping[str, Ordered[Said]] = {}
        self.words: Postings[Said] = Postings()
        self.touched: frozenset[str] = frozenset()
        """The sides of which something is told otherwise than in the index before."""
        self.renewed: Collection[Said] = ()
        """What is told otherwise than in the index before, or no more."""

    @classmethod
    def of(cls, read: Iterable[tuple[Article, Findings, Spans]]) -> PositionIndex:
        """Everything that these articles say; ``Spans`` are the passages of each that tell of a meeting."""
        index = cls()
        index._ready = Layered({article.id: _ready(article, findings, spans) for article, findings, spans in read})
        index._gathering = Gathering((each for ready in index._ready.values() for each in ready.kept), same_occasion)
        index.told = Layered({first: telling_of(group) for first, group in index._gathering.groups.items()})
        index.ordered = Ordered(index.told, _order)
        index.by_party = _changed(index.by_party, (), index.ordered, _party)
        index.by_side = _changed(index.by_side, (), index.ordered, _sides)
        index.words = Postings((each, each.found_by) for each in index.told)
        return index

    def changed(self, gone: Sequence[str], come: Iterable[tuple[Article, Findings, Spans]]) -> PositionIndex:
        """Without what articles of these ids say, and with what others do; one that changed is in both."""
        before = {name: self._ready[name] for name in gone if name in self._ready}
        new = {
            article.id: _ready(article, findings, spans, before.get(article.id)) for article, findings, spans in come
        }
        kept = {id(each) for found in new.values() for each in found.kept}
        left = [each for found in before.values() for each in found.kept if id(each) not in kept]
        old = {id(each) for found in before.values() for each in found.kept}
        added = [each for found in new.values() for each in found.kept if id(each) not in old]
        after = PositionIndex()
        after._ready = self._ready.changed(before, new)
        after._take(self, left, added)
        return after

    def _take(self, before: PositionIndex, left: Sequence[Said], added: Sequence[Said]) -> None:
        self._gathering, dissolved, joined = before._gathering.changed(left, added)
        self.told = before.told.changed(dissolved, {each: telling_of(self._gathering.groups[each]) for each in joined})
        self.renewed = (*dissolved, *joined)
        self.touched = frozenset(side for each in self.renewed for side in _sides(each))
        same = set(dissolved) & set(joined)
        gone, come = [each for each in dissolved if each not in same], [each for each in joined if each not in same]
        self.ordered = before.ordered.changed(gone, come)
        self.by_party = _changed(before.by_party, gone, come, _party)
        self.by_side = _changed(before.by_side, gone, come, _sides)
        self.words = before.words.changed(
            ((each, each.found_by) for each in gone), ((each, each.found_by) for each in come)
        )

    def spans_of(self, article: str) -> Spans:
        """The passages of an article that it was read with as telling of a meeting."""
        ready = self._ready.get(article)
        return ready.spans if ready else ()

    def between(self, side: str, first: date, last: date) -> list[Telling]:
        """What a side has said on these days, newest first."""
        ordered = self.by_side.get(side)
        if ordered is None:
            return []
        start, end = ordered.start_of((-last.toordinal(),)), ordered.start_of((1 - first.toordinal(),))
        return self.told.at(ordered[start:end])

    def in_order(self, found: Iterable[Said]) -> list[Telling]:
        """These as they are told, newest first."""
        chosen = frozenset(found)
        many = len(chosen) > len(self.ordered) // WORTH_SORTING
        ordered = filter(chosen.__contains__, self.ordered) if many else sorted(chosen, key=_order)
        return self.told.at(ordered)


def _ready(article: Article, findings: Findings, spans: Spans, before: _Ready | None = None) -> _Ready:
    """The positions of an article made ready; what was ready is used again."""
    is_known = before is not None and before.findings is findings and before.article is article
    said = before.said if before and is_known else said_of(findings, article)
    if not spans:
        return _Ready(findings, article, spans, said, said)
    known, within = {article.id: article}, {article.id: spans}
    kept = tuple(each for each in said if not merely_reports(each.position, within, known))
    return _Ready(findings, article, spans, said, kept)


def _party(said: Said) -> Iterable[str]:
    return (party_of(said),)


def _sides(said: Said) -> Iterable[str]:
    return dict.fromkeys(parties_of(said.position))


def _changed(
    known: Mapping[str, Ordered[Said]], gone: Iterable[Said], come: Iterable[Said], names: Any
) -> dict[str, Ordered[Said]]:
    """Under each of their ``names`` what is there after the change."""
    left: defaultdict[str, list[Said]] = defaultdict(list)
    added: defaultdict[str, list[Said]] = defaultdict(list)
    for groups, said in ((left, gone), (added, come)):
        for each in said:
            for name in names(each):
                groups[name].append(each)
    after = dict(known)
    for name in left.keys() | added.keys():
        ordered = (after.pop(name, None) or Ordered((), _order)).changed(left[name], added[name])
        if len(ordered):
            after[name] = ordered
    return after
