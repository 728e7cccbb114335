"""The same thing said once in a while instead of every time."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

QUIET = timedelta(hours=1)
MOST = 200
"""Different things kept in mind; the oldest are forgotten, and may be said again."""


class Seldom:
    """Remembers what was said, and for how long it need not be said again."""

    def __init__(self, quiet: timedelta = QUIET) -> None:
        self._quiet = quiet
        self._said: OrderedDict[str, datetime] = OrderedDict()

    def is_news(self, what: str, now: datetime) -> bool:
        """True where it was not said lately; from then on it was."""
        before = self._said.get(what)
        if before is not None and timedelta() <= now - before < self._quiet:
            return False
        self._said[what] = now
        self._said.move_to_end(what)
        if len(self._said) > MOST:
            self._said.popitem(last=False)
        return True
