"""Feasts that fall on a computable day: fixed ones, nth weekdays of a month, and those that move with Easter.

Names that mean other days in other countries (Independence Day, Constitution Day) are left out.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from briefings.extraction.temporal.periods import weekday_on_or_after, weekday_on_or_before

DayOfYear = Callable[[int], date]


def easter(year: int) -> date:
    """Easter Sunday of the Western churches: Meeus, Astronomical Algorithms, chapter 8 (after Butcher, 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * weekday) // 433
    month = (h + weekday - 7 * m + 90) // 25
    return date(year, month, (h + weekday - 7 * m + 33 * month + 19) % 32)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches, in our calendar: Meeus, chapter 8, the Julian Easter.

    Thirteen days lie between the calendars from 1900 to 2099; raises ValueError for other years.
    """
    if not 1900 <= year <= 2099:
        raise ValueError(f"the calendars are not thirteen days apart in {year}")
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def _on(month: int, day: int) -> DayOfYear:
    return lambda year: date(year, month, day)


def _nth(number: int, weekday: int, month: int) -> DayOfYear:
    """The nth such weekday of a month, the last one for -1."""
    if number < 0:
        return lambda year: weekday_on_or_before(date(year, month, 31), weekday)
    return lambda year: weekday_on_or_after(date(year, month, 7 * number - 6), weekday)


def _after_easter(days: int) -> DayOfYear:
    return lambda year: easter(year) + timedelta(days=days)


def _after(feast: DayOfYear, days: int) -> DayOfYear:
    return lambda year: feast(year) + timedelta(days=days)


_MONDAY, _TUESDAY, _THURSDAY, _SUNDAY = 0, 1, 3, 6

FEASTS: dict[str, DayOfYear] = {
    "christmas day": _on(12, 25),
    "christmas eve": _on(12, 24),
    "christmas": _on(12, 25),
    "boxing day": _on(12, 26),
    "new year 's day": _on(1, 1),
    "new years day": _on(1, 1),
    "new year 's eve": _on(12, 31),
    "new years eve": _on(12, 31),
    "new year 's": _on(1, 1),
    "epiphany": _on(1, 6),
    "valentine 's day": _on(2, 14),
    "saint patrick 's day": _on(3, 17),
    "st . patrick 's day": _on(3, 17),
    "st patrick 's day": _on(3, 17),
    "april fools ' day": _on(4, 1),
    "april fool 's day": _on(4, 1),
    "may day": _on(5, 1),
    "july fourth": _on(7, 4),
    "bastille day": _on(7, 14),
    "halloween": _on(10, 31),
    "all saints ' day": _on(11, 1),
    "armistice day": _on(11, 11),
    "veterans day": _on(11, 11),
    "veteran 's day": _on(11, 11),
    "orthodox christmas": _on(1, 7),
    "martin luther king day": _nth(3, _MONDAY, 1),
    "martin luther king jr . day": _nth(3, _MONDAY, 1),
    "presidents day": _nth(3, _MONDAY, 2),
    "presidents ' day": _nth(3, _MONDAY, 2),
    "memorial day": _nth(-1, _MONDAY, 5),
    "labor day": _nth(1, _MONDAY, 9),
    "columbus day": _nth(2, _MONDAY, 10),
    "thanksgiving day": _nth(4, _THURSDAY, 11),
    "thanksgiving": _nth(4, _THURSDAY, 11),
    "black friday": _after(_nth(4, _THURSDAY, 11), 1),
    "shrove tuesday": _after_easter(-47),
    "mardi gras": _after_easter(-47),
    "ash wednesday": _after_easter(-46),
    "palm sunday": _after_easter(-7),
    "maundy thursday": _after_easter(-3),
    "holy thursday": _after_easter(-3),
    "good friday": _after_easter(-2),
    "holy saturday": _after_easter(-1),
    "easter sunday": _after_easter(0),
    "easter monday": _after_easter(1),
    "easter": _after_easter(0),
    "ascension day": _after_easter(39),
    "pentecost": _after_easter(49),
    "whit monday": _after_easter(50),
    "orthodox easter": orthodox_easter,
}
"""By their words in lower case, parted as the lexer parts them."""
