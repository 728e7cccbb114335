"""The text as it is told: when it was published, what tense it speaks in, and what was mentioned last."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from spacy.tokens import Doc

from briefings.extraction.temporal.periods import Grain, Period, day, period_of
from briefings.extraction.temporal.sense import Sense
from briefings.extraction.temporal.tense import Tense, tense_at

TENSE_PENALTY = 120
"""Days by which a date against the tense of its clause must be nearer to be taken (measured on news)."""


class Story:
    """What the rules may ask about the text around an expression."""

    def __init__(self, doc: Doc, published: date) -> None:
        self.doc = doc
        self.published = published
        self.last_day: Period | None = None
        self.last: Period | None = None
        self.years: dict[tuple[int, int], int] = {}
        self._offsets = [token.idx for token in doc]

    def token_at(self, offset: int) -> int:
        """Index of the spaCy token that this character lies in."""
        return max(bisect_right(self._offsets, offset) - 1, 0)

    @property
    def publication_day(self) -> Period:
        return day(self.published)

    def sentence(self, offset: int) -> tuple[int, int]:
        """First and last character (half-open) of the sentence that this character lies in."""
        if not self._offsets:
            return 0, 0
        sentence = self.doc[self.token_at(offset)].sent
        return sentence.start_char, sentence.end_char

    def tense(self, offset: int) -> Tense:
        return tense_at(self.doc, self.token_at(offset)) if self._offsets else Tense.NONE

    def current(self, grain: Grain) -> Period:
        """The day, week, month ... of publication."""
        return period_of(grain, self.published)

    def nearest(self, candidates: list[Period], tense: Tense) -> Period:
        """The one nearest to publication, days against the tense counting as much farther."""
        return min(candidates, key=lambda period: self._distance(period, tense))

    def _distance(self, period: Period, tense: Tense) -> int:
        if period.holds(self.published):
            return 0
        ahead = period.first > self.published
        days = (period.first - self.published).days if ahead else (self.published - period.last).days
        against = tense is Tense.PAST if ahead else tense is Tense.FUTURE
        return days + (TENSE_PENALTY if against else 0)

    def mention(self, sense: Sense) -> None:
        """Remember what was mentioned last, for "the following day" and its like."""
        if sense.period is None:
            return
        self.last = sense.period
        if sense.period.grain is Grain.DAY:
            self.last_day = sense.period

    def reference_day(self) -> Period:
        return self.last_day or day(self.published)


def days_from(start: date, days: int) -> date:
    return start + timedelta(days=days)
