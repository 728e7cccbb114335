"""Whether the clock was set back: something has happened that lies ahead of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from store.records import Article, Delivery

SLACK = timedelta(minutes=5)
"""How far ahead of the clock something may lie that has happened already, as clocks are."""


def ahead_of(now: datetime, articles: Iterable[Article], rows: Iterable[Delivery]) -> datetime | None:
    """The last moment of which these know, where the clock does not stand there yet; None where all is well."""
    moments = (*(article.added for article in articles), *(row.changed_at for row in rows))
    latest = max(filter(None, moments), default=None)
    return latest if latest is not None and latest - now > SLACK else None
