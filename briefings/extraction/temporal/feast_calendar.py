"""Days of feasts by year, from the ``holidays`` library: it knows Easter's rules and the moon's tables.

Loaded when a text first names a feast: the library takes a tenth of a second to import.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from holidays import HolidayBase
from holidays.calendars.julian import JULIAN_CALENDAR
from holidays.countries.saudi_arabia import SaudiArabiaIslamicHolidays
from holidays.groups.chinese import ChineseCalendarHolidays
from holidays.groups.christian import ChristianHolidays
from holidays.groups.hebrew import HebrewCalendarHolidays
from holidays.groups.hindu import HinduCalendarHolidays
from holidays.groups.islamic import IslamicHolidays
from holidays.groups.persian import PersianCalendarHolidays

_HEBREW = frozenset(
    ["passover", "rosh_hashanah", "yom_kippur", "sukkot", "hanukkah", "purim", "shavuot", "lag_baomer"],
)
_HEBREW_YEARS = range(1948, 2101)
"""The years that the library's Hebrew tables hold; asked for another it fails, where its other tables are silent."""
_ORTHODOX = "orthodox "


class _Calendar(
    HolidayBase,
    ChristianHolidays,
    ChineseCalendarHolidays,
    HebrewCalendarHolidays,
    HinduCalendarHolidays,
    IslamicHolidays,
    PersianCalendarHolidays,
):
    """One feast's days, the way the library lets a calendar of one's own be made of its parts.

    Muslim feasts are those of Saudi Arabia, which most countries follow and whose past days the library has as kept.
    """

    start_year = 1583  # the first whole year of the Gregorian calendar
    end_year = 4099  # the last for which Easter can be told

    def __init__(self, rule: str, year: int) -> None:
        ChristianHolidays.__init__(self)
        ChineseCalendarHolidays.__init__(self)
        HebrewCalendarHolidays.__init__(self)
        HinduCalendarHolidays.__init__(self)
        IslamicHolidays.__init__(self, SaudiArabiaIslamicHolidays, show_estimated=False)
        PersianCalendarHolidays.__init__(self)
        self._rule = rule
        super().__init__(years=year, observed=False)

    def _populate_public_holidays(self) -> None:
        rule = self._rule.removeprefix(_ORTHODOX)
        calendar = [JULIAN_CALENDAR] if rule != self._rule else []
        getattr(self, f"_add_{rule}")(self._rule, *calendar)


@lru_cache(maxsize=512)
def days_in(year: int, rule: str) -> tuple[date, ...]:
    """The days of this year on which the feast falls: none, one, or two where a moon year begins twice in it.

    ``rule`` is what the library calls its rule ("easter_sunday", "holiday_4th_thu_of_nov"), with "orthodox "
    before it for the Julian reckoning. Raises AttributeError for a rule that the library does not have.
    """
    if rule in _HEBREW and year not in _HEBREW_YEARS:
        return ()
    return tuple(sorted(day for day in _Calendar(rule, year) if day.year == year))
