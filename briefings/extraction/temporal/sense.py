"""What an expression means: TIMEX3 type, value and mod, and the days it stands for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import Enum
from functools import lru_cache

from briefings.extraction.temporal.periods import Grain, Period, part
from briefings.extraction.temporal.spans import span
from store.records import Precision, TimexType, When


@dataclass(frozen=True, slots=True)
class Hour:
    """A time of day: ``text`` as TIMEX3 writes it after the T ("15:30", "MO"), and its clock where it has one."""

    text: str
    clock: time | None = None
    zone: str | None = None
    zone_text: str | None = None
    is_half_known: bool = True
    """False for "at seven", which may be of the morning or the evening: its clock is a guess that no When repeats."""

    ends_day: bool = False
    """True for "24:00" in figures, which is the end of its day; "midnight" may be either end."""

    def on(self, day: date) -> When:
        """The hour of this day; midnight is told as 0:00 of the next and is uncertain, since people mean either."""
        if self.clock is None or not self.is_half_known:
            return When(Precision.DATE, day, day)
        midnight = self.text.startswith("24")
        moment = day + timedelta(days=1) if midnight and day < date.max else day
        is_open = midnight and not self.ends_day
        return When(Precision.EXACT, moment, moment, self.clock, self.zone, self.zone_text, uncertain=is_open)


class Form(Enum):
    """How an expression is worded, which decides what may stand before it."""

    COUNTED = "three days"
    ATTRIBUTE = "three-day"
    RECKONED = "three days ago"
    PLAIN = "any other"


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning. ``period`` is what later expressions ("the following day") may count from.

    An ``hour`` without a ``period`` has its day elsewhere in the text; ``on`` gives it one.
    A duration knows its ``count`` (None for "several") and ``unit``.
    """

    type: TimexType
    value: str
    mod: str | None = None
    when: When | None = None
    period: Period | None = None
    hour: Hour | None = None
    count: float | None = None
    unit: str | None = None
    form: Form = Form.PLAIN

    @property
    def is_day(self) -> bool:
        """True for a DATE of one day."""
        return self.type is TimexType.DATE and self.period is not None and self.period.grain is Grain.DAY

    def on(self, day: Period) -> Sense:
        """This time of day on that day."""
        assert self.hour is not None
        value = f"{day.value}T{self.hour.text}"
        return Sense(self.type, value, self.mod, self.hour.on(day.first), day, self.hour, form=self.form)


@dataclass(frozen=True, slots=True)
class Opening:
    """Words that belong to the expression after them ("late", "about", "the past").

    ``narrow`` makes of that expression's meaning what both say together, or None where they do not go together.
    """

    narrow: Callable[[Sense], Sense | None]


Meaning = Sense | tuple[Sense | None, ...] | Opening | None

_PRECISIONS = {Grain.DAY: Precision.DATE, Grain.MONTH: Precision.MONTH, Grain.YEAR: Precision.YEAR}


def dated(
    period: Period, mod: str | None = None, *, uncertain: bool = False, days: tuple[date, date] | None = None
) -> Sense:
    """A DATE. ``days`` are first and last day where they are not those of the period's part."""
    if mod is None and days is None and not uncertain:
        return _all_of(period)
    first, last = days or part(period, mod)
    whole = (days is None and mod not in ("START", "MID", "END")) or period.grain is Grain.DAY
    precision = _PRECISIONS.get(period.grain, Precision.PART) if whole else Precision.PART
    return Sense(TimexType.DATE, period.value, mod, When(precision, first, last, uncertain=uncertain), period)


@lru_cache(maxsize=4096)
def _all_of(period: Period) -> Sense:
    when = When(_PRECISIONS.get(period.grain, Precision.PART), period.first, period.last)
    return Sense(TimexType.DATE, period.value, None, when, period)


def timed(hour: Hour, day: Period | None = None, mod: str | None = None) -> Sense:
    """A TIME, on this day or on one that is still to be found."""
    sense = Sense(TimexType.TIME, f"T{hour.text}", mod, None, None, hour)
    return sense if day is None else sense.on(day)


def vague(reference: str) -> Sense:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""
    return Sense(TimexType.DATE, reference)


def bygone(value: str) -> Sense:
    """A DATE before the calendar of ``datetime`` begins ("BC0500"); it has no days."""
    return Sense(TimexType.DATE, value)


def lasting(count: float | None, unit: str, form: Form = Form.PLAIN) -> Sense:
    """A DURATION of so many units, of an unknown number of them for None."""
    return Sense(TimexType.DURATION, span(count, unit), count=count, unit=unit, form=form)


def lasting_exactly(value: str, form: Form = Form.COUNTED) -> Sense:
    """A DURATION that TIMEX3 writes like this ("PT2H30M")."""
    return Sense(TimexType.DURATION, value, form=form)


def repeated(value: str, mod: str | None = None) -> Sense:
    """A SET."""
    return Sense(TimexType.SET, value, mod)
