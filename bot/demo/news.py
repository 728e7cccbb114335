"""The sample articles, which come in as the demo's clock reaches their publication."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.resources import files

_PUBLISHED = re.compile(r"^published: *(\S+)$", re.MULTILINE)
_TITLE = re.compile(r"^title: *(.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample article: its text with the front matter, and when it comes in."""

    text: str
    title: str
    published: datetime


def samples() -> tuple[Sample, ...]:
    """All sample articles, oldest first."""
    found = (
        _sample(entry.read_text(encoding="utf-8"))
        for entry in (files("bot") / "samples").iterdir()
        if _is_article(entry.name)
    )
    return tuple(sorted(found, key=lambda sample: (sample.published, sample.title)))


def _is_article(name: str) -> bool:
    return name.endswith(".txt")


def _sample(text: str) -> Sample:
    published, title = _PUBLISHED.search(text), _TITLE.search(text)
    if published is None or title is None:
        raise ValueError(f"a sample without a title or a publication date: {text[:40]!r}")
    moment = datetime.fromisoformat(published[1])
    return Sample(text, title[1], moment if moment.tzinfo else moment.replace(tzinfo=UTC))


class News:
    """The samples still to come."""

    def __init__(self, articles: Iterable[Sample]) -> None:
        self._left = sorted(articles, key=lambda sample: sample.published)

    def next_moment(self) -> datetime | None:
        """When the next article comes in."""
        return self._left[0].published if self._left else None

    def take(self, now: datetime) -> tuple[Sample, ...]:
        """The articles that are out by now and were not taken yet, oldest first."""
        out = tuple(sample for sample in self._left if sample.published <= now)
        self._left = self._left[len(out) :]
        return out
