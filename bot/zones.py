"""Time zones as people name them: 'Europe/Zurich', 'geneva', 'Japan', 'UTC+5:30', 'CET'."""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo, available_timezones

from bot.cities import ABBREVIATIONS, CITIES, CONSTANT, COUNTRIES
from briefings.asking import in_english
from briefings.language import ENGLISH, gettext, marked, spoken
from briefings.locales import cities, clock_text, day_text

_OFFSET = re.compile(r"(?:utc|gmt)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?", re.IGNORECASE)
MOST_MEANT = 4


class UnknownZone(ValueError):
    """No zone, or no single one, is meant by the words. ``nearest`` are IANA names to choose from."""

    def __init__(self, message: str, nearest: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.nearest = tuple(nearest)[:MOST_MEANT]


def find_zone(words: str) -> str:
    """The IANA name of the zone that a name, a city, a country, an abbreviation or an offset means.

    Raises UnknownZone, with the nearest names, for anything else and for what may mean several.
    """
    asked = " ".join(words.replace("−", "-").replace("_", " ").split()).strip(" .").lower()
    if asked in ("utc", "gmt", "z"):
        return "UTC"
    if offset := _OFFSET.fullmatch(asked):
        return _with_offset(words, *offset.groups())
    meant = ABBREVIATIONS.get(asked) or _names().get(asked) or _in_the_readers_language(asked)
    if len(meant) == 1:
        return meant[0]
    if meant:
        raise UnknownZone(gettext("“{words}” may be more than one time zone. Which one?", words=words.strip()), meant)
    shown = words.strip()[:40]
    close = difflib.get_close_matches(asked, _names(), n=MOST_MEANT, cutoff=0.75) if asked else []
    nearest = dict.fromkeys(zone for name in close for zone in _names()[name])
    raise UnknownZone(gettext("I do not know a time zone “{words}”.", words=shown), nearest)


def _with_offset(words: str, sign: str, hours: str, minutes: str | None) -> str:
    away = int(f"{sign}{hours}")
    part = int(minutes or 0)
    if not part and -12 <= away <= 14:
        return f"Etc/GMT{-away:+d}" if away else "UTC"  # the sign of these names is the other way round
    if (away, part) in CONSTANT:
        return CONSTANT[away, part]
    said = marked("No place keeps “{words}” all the year; name a city instead.")
    raise UnknownZone(gettext(said, words=words.strip()))


def _in_the_readers_language(asked: str) -> tuple[str, ...]:
    """The zones of a city ("wien") or a country ("österreich") by the name that the reader's language has for it."""
    if spoken() == ENGLISH:
        return ()
    return cities(spoken()).get(asked) or _names().get(in_english(asked).lower(), ())


@cache
def _names() -> Mapping[str, tuple[str, ...]]:
    """Every name in lower case to the zones it means, the surest reading of a name first."""
    known = sorted(available_timezones() - {"Factory", "localtime"})
    found: dict[str, tuple[str, ...]] = {_plain(zone): (zone,) for zone in known if "/" in zone}
    places: dict[str, dict[str, None]] = defaultdict(dict)
    for code, zone in _places():
        places[_plain(zone.rpartition("/")[2])][zone] = None
        places[_countries()[code]][zone] = None
    lasts = {_plain(zone.rpartition("/")[2]): (zone,) for zone in known if not zone.startswith("Etc/")}
    towns = {city: (zone,) for city, zone in CITIES.items()}
    for more in (towns, COUNTRIES, {name: tuple(zones) for name, zones in places.items()}, lasts):
        found |= {name: zones for name, zones in more.items() if name not in found}
    return found


def _plain(name: str) -> str:
    return name.replace("_", " ").lower()


def _places() -> Iterable[tuple[str, str]]:
    """Country code and zone of each place in the zone table, the most important of a country first."""
    for line in _table("zone.tab"):
        code, _, zone, *_ = line.split("\t")
        yield code, zone


@cache
def _countries() -> Mapping[str, str]:
    pairs = (line.split("\t") for line in _table("iso3166.tab"))
    return {code: name.lower() for code, name in pairs}


def _table(name: str) -> list[str]:
    text = (files("tzdata") / "zoneinfo" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def zone_label(zone: str) -> str:
    """How a zone is shown: 'UTC+3' for the fixed ones, 'America/New York' otherwise."""
    if fixed := re.fullmatch(r"Etc/GMT([+-])(\d+)", zone):
        return f"UTC{'-' if fixed[1] == '+' else '+'}{fixed[2]}"
    return zone.replace("_", " ")


@dataclass(frozen=True, slots=True)
class LocalTime:
    """What time it is for someone: '14:05' and 'Tue 28 December'."""

    clock: str
    day: str


def local_time(now: datetime, zone: str) -> LocalTime:
    """The time of day and the day at ``now`` in a zone."""
    there = now.astimezone(ZoneInfo(zone))
    return LocalTime(clock_text(there.time()), day_text(there.date(), "MMMMEd"))
