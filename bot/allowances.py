"""How often one person may ask for what costs: pages fetched, pictures drawn, texts read, questions in plain words.

Far above what anybody needs, and far below what would keep the bot from others.
"""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta
from enum import Enum

from briefings.language import gettext

MOST_PEOPLE = 10_000
"""Of whom it is kept in mind what they asked for lately; the others begin anew."""


class Cost(Enum):
    """What costs: how many of it within how long."""

    FETCHING = (20, timedelta(minutes=5))
    READING = (60, timedelta(minutes=5))
    PICTURE = (10, timedelta(minutes=2))
    QUESTION = (40, timedelta(minutes=1))

    @property
    def most(self) -> int:
        return self.value[0]

    @property
    def within(self) -> timedelta:
        return self.value[1]


class TooOften(Exception):
    """Somebody asked for more than is given to one; the message says when to try again."""


class Allowances:
    """Keeps in mind what each person asked for lately."""

    def __init__(self) -> None:
        self._spent: OrderedDict[tuple[Cost, int], tuple[datetime, ...]] = OrderedDict()

    def spend(self, cost: Cost, user: int, now: datetime) -> None:
        """Let this person have one more of it. Raises TooOften, and then it does not count."""
        key = (cost, user)
        lately = tuple(at for at in self._spent.get(key, ()) if timedelta() <= now - at < cost.within)
        if len(lately) >= cost.most:
            minutes = max(1, round((cost.within - (now - lately[0])) / timedelta(minutes=1)))
            raise TooOften(gettext("That is a lot at once. Please go on in {number} min.", number=minutes))
        self._spent[key] = (*lately, now)
        self._spent.move_to_end(key)
        if len(self._spent) > MOST_PEOPLE:
            self._spent.popitem(last=False)
