"""Dated events as questions look for them: each once, by party, word and day; kept over revisions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefings.gathering import Gathering
from briefings.layered import Layered
from briefings.merging import Occurrence, always, happening_of, occurrences_of
from briefings.postings import Postings
from briefings.told import Happening
from store.records import Article, Findings


class EventIndex:
    """Frozen: ``changed`` gives another one, at the cost of what has changed."""

    def __init__(self) -> None:
        self._ready: Layered[str, tuple[Occurrence, ...]] = Layered()
        self._gathering: Gathering[Occurrence] = Gathering((), always)
        self.told: Layered[Occurrence, Happening] = Layered()
        self.words: Postings[Occurrence] = Postings()
        self.by_side: Postings[Occurrence] = Postings()

    @classmethod
    def of(cls, read: Iterable[tuple[Article, Findings]]) -> EventIndex:
        """Everything that happened or is planned as these articles say."""
        index = cls()
        index._ready = Layered({article.id: _ready(article, findings) for article, findings in read})
        index._gathering = Gathering((each for ready in index._ready.values() for each in ready), always)
        index.told = Layered({first: happening_of(group) for first, group in index._gathering.groups.items()})
        index.words = Postings((first, told.words) for first, told in index.told.items())
        index.by_side = Postings((first, first.event.parties) for first in index.told)
        return index

    def changed(
        self, gone: Sequence[str], come: Iterable[tuple[Article, Findings]]
    ) -> tuple[EventIndex, list[Happening], list[Happening]]:
        """Without the events of the articles of these ids and with those of others; besides, what is told no more,
        and what is told anew.
        """
        left = [each for name in gone for each in self._ready.get(name, ())]
        new = {article.id: _ready(article, findings) for article, findings in come}
        after = EventIndex()
        after._ready = self._ready.changed(gone, new)
        added = [each for found in new.values() for each in found]
        after._gathering, dissolved, joined = self._gathering.changed(left, added)
        old = [(first, self.told[first]) for first in dissolved]
        now = [(first, happening_of(after._gathering.groups[first])) for first in joined]
        after.told = self.told.changed(dissolved, dict(now))
        after.words = self.words.changed(
            ((first, each.words) for first, each in old), ((first, each.words) for first, each in now)
        )
        after.by_side = self.by_side.changed(
            ((first, first.event.parties) for first, _ in old), ((first, first.event.parties) for first, _ in now)
        )
        return after, [each for _, each in old], [each for _, each in now]


def _ready(article: Article, findings: Findings) -> tuple[Occurrence, ...]:
    return occurrences_of(findings.events, {article.id: article})
