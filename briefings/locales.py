"""Days, lists, names of countries and of zones as each language writes them: by Unicode's CLDR, through Babel.

English dates keep this house's form ("Mon 10 January"); every other language has its own from CLDR, so that a
translator has nothing to do for them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from functools import cache, lru_cache

from babel import Locale
from babel.dates import format_date, format_interval, format_skeleton, format_time, get_timezone_name
from babel.lists import format_list
from babel.numbers import format_decimal

from briefings.language import ENGLISH, pgettext, speaking, spoken
from briefings.names import NAMES

_BRITISH = "en_GB"
"""English lists are without a comma before the last word."""
_HOUSE = {
    "MMMMd": "d MMMM", "yMMMMd": "d MMMM y", "MMMMEd": "EEE d MMMM", "yMMMMEd": "EEE d MMMM y",
    "MMMMEEEEd": "EEEE d MMMM", "yMMMMEEEEd": "EEEE d MMMM y", "yMMMM": "MMMM y", "LLLL": "MMMM", "LLL": "MMM",
    "yMMM": "MMM y", "yMMMd": "d MMM y", "yMMMEd": "EEE d MMM y",
}  # fmt: skip
"""CLDR's skeletons as English is written here."""
_OTHER_NAMES = {
    "Antigua and Barbuda": "AG", "Bosnia and Herzegovina": "BA", "Cabo Verde": "CV", "Czech Republic": "CZ",
    "Democratic Republic of the Congo": "CD", "Holy See": "VA", "Hong Kong": "HK", "Ivory Coast": "CI", "Macau": "MO",
    "Myanmar": "MM", "Republic of the Congo": "CG", "Saint Kitts and Nevis": "KN", "Saint Lucia": "LC",
    "Saint Vincent and the Grenadines": "VC", "Sao Tome and Principe": "ST", "Trinidad and Tobago": "TT",
    "Turkey": "TR",
}  # fmt: skip
"""Codes of countries that the table of parties calls otherwise than CLDR does."""


# --------------------------------------------------------------------------- days


def day_text(day: date, skeleton: str) -> str:
    """The day in the form that a CLDR skeleton asks for ("yMMMMEd": year, month, short weekday, day)."""
    return _day_text(day, skeleton, spoken())


@lru_cache(maxsize=4096)
def _day_text(day: date, skeleton: str, language: str) -> str:
    pattern = _HOUSE[skeleton] if language == ENGLISH else _pattern(skeleton, language)
    return format_date(day, pattern, language)


@cache
def _pattern(skeleton: str, language: str) -> str:
    """CLDR's pattern; where it has none with the weekday in full, the one with the short weekday widened."""
    known = Locale.parse(language).datetime_skeletons
    if skeleton in ("LLLL", "LLL"):
        return skeleton
    if skeleton in known:
        return str(known[skeleton].pattern)
    shorter = skeleton.replace("EEEE", "E")
    return re.sub(r"E+", "EEEE" if "EEEE" in skeleton else "EEE", str(known[shorter].pattern))


def weekday_text(number: int) -> str:
    """'Monday' for 0."""
    return str(Locale.parse(spoken()).days["stand-alone"]["wide"][number])


def months_shortened(words: str) -> str:
    """The words with the long names of months in them shortened."""
    names, pattern = _months(spoken())
    return pattern.sub(lambda month: names[month[0]], words)


@cache
def _months(language: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """The names of months that are longer than four letters with their short forms, and what finds them."""
    months = Locale.parse(language).months["format"]
    names = {str(months["wide"][at]): str(months["abbreviated"][at]) for at in range(1, 13)}
    long = {name: short for name, short in names.items() if len(name) > 4}
    return long, re.compile(rf"\b(?:{'|'.join(map(re.escape, long))})\b")


def days_text(first: date, last: date, skeleton: str) -> str:
    """'10.–14. Januar': from one day to another, as CLDR joins them; not for English."""
    return format_interval(first, last, skeleton, locale=spoken())


def quarter_text(first: date) -> str | None:
    """'1. Quartal 2022'; None in English, which has a form of its own."""
    return format_skeleton("yQQQQ", first, locale=spoken()) if spoken() != ENGLISH else None


def clock_text(clock: time) -> str:
    """'15:30'."""
    return f"{clock:%H:%M}" if spoken() == ENGLISH else format_time(clock, _pattern("Hm", spoken()), locale=spoken())


# --------------------------------------------------------------------------- lists, names


def listed(words: Sequence[str], style: str = "standard") -> str:
    """'a', 'a and b', 'a, b and c'; with the style "or": 'a, b or c'."""
    if len(words) < 2:
        return "".join(words)
    language = spoken()
    return format_list(words, style, _BRITISH if language == ENGLISH else language)  # type: ignore[arg-type]


def party_name(name: str) -> str:
    """The name of a country, a body or a town in the reader's language, as far as it is known; else as it is."""
    language = spoken()
    return name if language == ENGLISH else names_in(language).get(name, name)


@cache
def names_in(language: str) -> dict[str, str]:
    """English names to those of another language: countries and towns of zones by CLDR, others as translated."""
    locale, english = Locale.parse(language), Locale.parse(ENGLISH).time_zones
    names = {
        str(english.get(zone, {}).get("city", zone.rpartition("/")[2].replace("_", " "))): str(own["city"])
        for zone, own in locale.time_zones.items()
        if "city" in own and "/" in zone
    }
    with speaking(language):
        names |= {name: pgettext("name", name) for name in NAMES}
    return names | {name: str(locale.territories.get(code, name)) for name, code in territories().items()}


@cache
def territories() -> dict[str, str]:
    """CLDR's codes of the countries, and of the United Nations and the European Union, by their English names."""
    english = Locale.parse(ENGLISH).territories
    return {str(name): code for code, name in english.items() if code.isalpha()} | _OTHER_NAMES


def grouped(number: int) -> str:
    """'12,000': a large number as the language groups its digits."""
    return format_decimal(number, locale=spoken())


def decimal(number: float) -> str:
    """'1.5': with one digit behind the sign that the language has there."""
    return format_decimal(round(number, 1), "0.0", locale=spoken())


def language_name(english: str) -> str:
    """What a language with this English name is called in the reader's; the name itself where CLDR has none."""
    names = Locale.parse(ENGLISH).languages
    code = next((code for code, name in names.items() if name == english), None)
    return str(Locale.parse(spoken()).languages.get(code, english)) if code else english


def language_named(tag: str) -> str | None:
    """What the language of an IETF tag ("pt-BR") is called in the reader's; None for what is no tag."""
    code = re.split(r"[-_]", tag.strip().lower())[0]
    name = Locale.parse(spoken()).languages.get(code)
    return str(name) if name else None


@cache
def cities(language: str) -> dict[str, tuple[str, ...]]:
    """The zones of the cities that CLDR names zones by, by their names in lower case."""
    found = {zone: str(names["city"]) for zone, names in Locale.parse(language).time_zones.items() if "city" in names}
    return {name.casefold(): (zone,) for zone, name in sorted(found.items()) if "/" in zone}


def zone_abbreviation(moment: datetime) -> str | None:
    """'MEZ' for CET in German; None where CLDR has no short name, and in English, which keeps the zone's own."""
    language = spoken()
    if language == ENGLISH or moment.tzinfo is None:
        return None
    name = get_timezone_name(moment, width="short", locale=language)
    return name if name.isalpha() else None
