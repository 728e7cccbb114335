"""Feasts that fall on a computable day: how news in English writes them, and by which rule their day is found.

Names that mean other days in other countries (Independence Day, Republic Day, Labour Day) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast by the rule that finds its day, and what the rule does not tell."""

    rule: str
    length: int = 1
    """Days it lasts, the one of the rule being its first."""
    may_shift: bool = False
    """True where it may be the day before or after, by the sight of the moon or the place."""
    is_everywhere: bool = True
    """False where some countries keep it on quite another day."""

    def days(self, year: int) -> tuple[date, ...]:
        """Its first days in this year: none where no table reaches so far, two where a moon year is short."""
        from briefings.extraction.temporal.feast_calendar import days_in  # takes a tenth of a second, once

        return days_in(year, self.rule) if 1 <= year <= 9999 else ()


_FIRM = {
    "christmas_day": "Christmas Day|Christmas",
    "christmas_eve": "Christmas Eve",
    "holiday_dec_26": "Boxing Day|St. Stephen's Day",
    "holiday_jan_1": "New Year's Day|New Years Day|New Year's",
    "holiday_dec_31": "New Year's Eve|New Years Eve",
    "epiphany_day": "Epiphany",
    "holiday_feb_2": "Groundhog Day|Candlemas",
    "holiday_feb_14": "Valentine's Day|Valentines Day|Saint Valentine's Day|St. Valentine's Day",
    "holiday_mar_8": "International Women's Day",
    "holiday_mar_17": "Saint Patrick's Day|St. Patrick's Day|St Patrick's Day",
    "holiday_apr_1": "April Fools' Day|April Fool's Day|April Fools Day",
    "holiday_apr_22": "Earth Day",
    "holiday_apr_25": "Anzac Day",
    "holiday_may_1": "May Day",
    "holiday_may_5": "Cinco de Mayo",
    "holiday_jun_19": "Juneteenth",
    "holiday_jul_1": "Canada Day",
    "holiday_jul_4": "July Fourth|the Fourth of July|Fourth of July",
    "holiday_jul_14": "Bastille Day",
    "holiday_jan_26": "Australia Day",
    "holiday_oct_31": "Halloween|Hallowe'en",
    "holiday_nov_1": "All Saints' Day|All Saints Day",
    "holiday_nov_2": "All Souls' Day|All Souls Day|the Day of the Dead|Day of the Dead",
    "holiday_nov_5": "Guy Fawkes Night|Guy Fawkes Day|Bonfire Night",
    "holiday_nov_11": "Armistice Day|Veterans Day|Veteran's Day|Veterans' Day|Remembrance Day",
    "holiday_dec_1": "World AIDS Day",
    "holiday_dec_7": "Pearl Harbor Day",
    "holiday_jan_7": "Orthodox Christmas|Coptic Christmas|Russian Christmas",
    "holiday_3rd_mon_of_jan": "Martin Luther King Day|Martin Luther King Jr. Day|Martin Luther King, Jr. Day",
    "holiday_3rd_mon_of_feb": "Presidents Day|Presidents' Day|President's Day",
    "holiday_last_mon_of_may": "Memorial Day",
    "holiday_1st_mon_of_sep": "Labor Day",
    "holiday_2nd_mon_of_oct": "Columbus Day|Canadian Thanksgiving",
    "holiday_2nd_sun_of_nov": "Remembrance Sunday",
    "holiday_4th_thu_of_nov": "Thanksgiving Day|Thanksgiving",
    "holiday_1_day_past_4th_thu_of_nov": "Black Friday",
    "holiday_4_days_past_4th_thu_of_nov": "Cyber Monday",
    "carnival_tuesday": "Shrove Tuesday|Mardi Gras|Fat Tuesday|Pancake Day",
    "ash_wednesday": "Ash Wednesday",
    "palm_sunday": "Palm Sunday",
    "holy_thursday": "Maundy Thursday|Holy Thursday",
    "good_friday": "Good Friday",
    "holy_saturday": "Holy Saturday",
    "easter_sunday": "Easter Sunday|Easter Day|Easter",
    "easter_monday": "Easter Monday",
    "ascension_thursday": "Ascension Day|Ascension Thursday",
    "pentecost": "Pentecost|Pentecost Sunday|Whit Sunday",
    "pentecost_monday": "Whit Monday|Pentecost Monday",
    "orthodox good_friday": "Orthodox Good Friday",
    "orthodox easter_sunday": "Orthodox Easter|Greek Easter|Russian Easter",
    "chinese_new_years_day": "Chinese New Year|the Chinese New Year|Lunar New Year|the Lunar New Year|Seollal|Tet",
    "chinese_new_years_eve": "Lunar New Year's Eve|Chinese New Year's Eve",
    "qingming_festival": "Tomb-Sweeping Day|Qingming",
    "dragon_boat_festival": "the Dragon Boat Festival|Dragon Boat Festival",
    "mid_autumn_festival": "the Mid-Autumn Festival|Mid-Autumn Festival|Chuseok",
    "nowruz_day": "Nowruz|Norouz|Noruz|Newroz|the Persian New Year|Persian New Year|the Iranian New Year",
    "purim": "Purim",
    "shavuot": "Shavuot|Shavuoth",
    "lag_baomer": "Lag BaOmer|Lag B'Omer",
    "yom_kippur": "Yom Kippur",
}
"""By the library's name of the rule, parted by bars: how they are written."""

_SEVERAL_DAYS = {
    "passover": (8, "Passover|Pesach"),
    "rosh_hashanah": (2, "Rosh Hashanah|Rosh Hashana|Rosh Ha-Shanah|the Jewish New Year|Jewish New Year"),
    "sukkot": (7, "Sukkot|Sukkoth|Succot|Succoth"),
    "hanukkah": (8, "Hanukkah|Chanukah|Hanukah|Chanukkah"),
    "holiday_dec_26": (7, "Kwanzaa"),
}

_SEEN = {
    "eid_al_fitr_day": """Eid al-Fitr|Eid ul-Fitr|Eid-ul-Fitr|Eid-al-Fitr|Eid el-Fitr|Eid al Fitr|Id al-Fitr|Idul Fitri
    |Hari Raya Puasa|Hari Raya Aidilfitri""",
    "eid_al_adha_day": """Eid al-Adha|Eid ul-Adha|Eid-ul-Adha|Eid-al-Adha|Eid el-Adha|Eid al Adha|Eid al-Azha|Id al-Adha
    |Eid ul-Azha|Eid-ul-Azha|Idul Adha|Hari Raya Haji|Tabaski|the Feast of Sacrifice|the Feast of the Sacrifice""",
    "ashura_day": "Ashura|Ashoura",
    "arbaeen_day": "Arbaeen|Arbain",
    "mawlid_day": "Mawlid|Maulid|the Prophet Muhammad's birthday|the Prophet Mohammed's birthday",
    "islamic_new_year_day": "the Islamic New Year|Islamic New Year|the Muslim New Year",
    "diwali_india": "Diwali|Deepavali|Divali",
    "holi": "Holi",
    "dussehra": "Dussehra|Dasara|Dussera|Vijayadashami",
    "vaisakhi": "Vaisakhi|Baisakhi",
    "onam": "Onam",
    "pongal": "Pongal",
    "janmashtami": "Janmashtami",
    "raksha_bandhan": "Raksha Bandhan",
    "maha_shivaratri": "Maha Shivaratri|Mahashivratri|Maha Shivratri",
    "ganesh_chaturthi": "Ganesh Chaturthi",
    "guru_nanak_jayanti": "Guru Nanak Jayanti",
}
"""Feasts whose day the sight of the moon or the place decides: it may be the one before or after."""

_NOT_EVERYWHERE = {"holiday_2nd_sun_of_may": "Mother's Day", "holiday_3rd_sun_of_jun": "Father's Day"}
"""Feasts that not all countries keep on the day of most."""

_MARKS = re.compile(r"('s\b|[-.,'])")


def parted(spelling: str) -> str:
    """The words of a name in lower case, parted as the lexer parts them."""
    return " ".join(_MARKS.sub(r" \1 ", spelling.lower()).split())


def _named(feast: Feast, spellings: str) -> dict[str, Feast]:
    return {parted(spelling): feast for spelling in spellings.split("|")}


def _feasts() -> dict[str, Feast]:
    found: dict[str, Feast] = {}
    for rule, spellings in _FIRM.items():
        found |= _named(Feast(rule), spellings)
    for rule, (length, spellings) in _SEVERAL_DAYS.items():
        found |= _named(Feast(rule, length), spellings)
    for rule, spellings in _SEEN.items():
        found |= _named(Feast(rule, may_shift=True), spellings)
    for rule, spellings in _NOT_EVERYWHERE.items():
        found |= _named(Feast(rule, is_everywhere=False), spellings)
    return found


FEASTS: Mapping[str, Feast] = _feasts()
"""By their words in lower case, parted as the lexer parts them."""

RAMADAN = Feast("ramadan_beginning_day", length=30, may_shift=True)
EIDS = tuple(Feast(rule, may_shift=True) for rule in ("eid_al_fitr_day", "eid_al_adha_day"))
"""What "Eid" alone may be."""
EASTER = FEASTS["easter"]
