"""The words that time is told with, as data: for each class its words and what they stand for.

Keys are lower case and match whatever the case, except the words in ONLY_CAPITALISED.
"""

from __future__ import annotations

from collections.abc import Mapping


def listed(words: str) -> frozenset[str]:
    """The words of a string as a set: how small tables are written here."""
    return frozenset(words.split())


def _numbered(words: str, start: int = 1) -> dict[str, int]:
    return {word: number for number, word in enumerate(words.split(), start)}


MONTHS = (
    _numbered("january february march april may june july august september october november december")
    | _numbered("jan feb mar apr may jun jul aug sep oct nov dec")
    | {"sept": 9, "janurary": 1, "febuary": 2, "febraury": 2, "agust": 8, "septemeber": 9, "ocotber": 10}
)
WEEKDAYS = (
    _numbered("monday tuesday wednesday thursday friday saturday sunday", 0)
    | _numbered("mon tue wed thu fri sat sun", 0)
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3, "thurday": 3, "thrusday": 3, "wendesday": 2, "wednsday": 2}
    | {"tuseday": 1, "firday": 4, "satuday": 5}
)

_MONTH_ABBREVIATIONS = listed("jan feb mar apr jun jul aug sep sept oct nov dec")

ONLY_CAPITALISED = listed("may march mar august sat sun wed mon fri sep dec jan apr jun jul nov")
"""Words of the tables above that mean something else, or nothing, when they are written small."""

ONES = _numbered("one two three four five six seven eight nine")
TEENS = _numbered("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10)
TENS = {
    word: 10 * number for word, number in _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()
}
SCALES = {"dozen": 12, "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000}
NUMBERS = ONES | TEENS | TENS

ORDINAL_ONES = _numbered("first second third fourth fifth sixth seventh eighth ninth")
ORDINALS = (
    ORDINAL_ONES
    | _numbered(
        "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth", 10
    )
    | {"twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50}
)

UNITS = listed("second minute hour day week fortnight weekend month quarter year decade century millennium night")
PLURALS = {unit + "s": unit for unit in UNITS if unit not in ("century", "millennium")}
PLURALS |= {"centuries": "century", "millennia": "millennium", "hrs": "hour", "mins": "minute", "yrs": "year"}
SHORT_UNITS = {"hr": "hour", "min": "minute", "sec": "second", "yr": "year"}

DAY_PARTS = {
    "morning": "MO",
    "afternoon": "AF",
    "evening": "EV",
    "night": "NI",
    "nighttime": "NI",
    "night-time": "NI",
    "midmorning": "MO",
    "midafternoon": "AF",
    "lunchtime": "MI",
    "midday": "MI",
    "dawn": "MO",
    "dusk": "EV",
    "daybreak": "MO",
    "nightfall": "EV",
    "sunset": "EV",
    "sunrise": "MO",
}

SEASONS = {"spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU", "fall": "FA", "autumn": "FA"}
SEASONS |= {"winter": "WI", "wintertime": "WI"}

DECADES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70}
DECADES |= {"eighties": 80, "nineties": 90}

VAGUE_COUNTS = listed("several few many some multiple numerous countless various")

STAGES = {"early": "START", "beginning": "START", "start": "START", "outset": "START", "mid": "MID", "middle": "MID"}
STAGES |= {"late": "END", "end": "END", "close": "END", "latter": "END"}

SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "following": 1, "upcoming": 1, "this": 0}

QUANTITIES = {
    "about": "APPROX",
    "around": "APPROX",
    "approximately": "APPROX",
    "roughly": "APPROX",
    "circa": "APPROX",
    "nearly": "LESS_THAN",
    "almost": "LESS_THAN",
    "over": "MORE_THAN",
}

OFTEN = {"hourly": "hour", "daily": "day", "weekly": "week", "biweekly": "fortnight", "fortnightly": "fortnight"}
OFTEN |= {"monthly": "month", "quarterly": "quarter", "annual": "year", "annually": "year", "yearly": "year"}

MIDDLE = listed(
    "consecutive straight more full whole long extra additional business working calendar solid short entire"
)

_PLURAL_PARTS = listed("morning afternoon evening night")

CLASSES: Mapping[str, Mapping[str, object]] = {
    "abbr": {word: number for word, number in MONTHS.items() if word in _MONTH_ABBREVIATIONS},
    "paren": {"(": "(", ")": ")"},
    "month": MONTHS,
    "weekday": WEEKDAYS,
    "weekdays": {day + "s": number for day, number in WEEKDAYS.items() if day.endswith("day")},
    "count": NUMBERS,
    "scale": SCALES,
    "ordinal": ORDINALS,
    "unit": {unit: unit for unit in UNITS} | SHORT_UNITS,
    "units": PLURALS,
    "daypart": DAY_PARTS,
    "stage": STAGES,
    "quantity": QUANTITIES,
    "season": SEASONS,
    "seasons": {word + "s": value for word, value in SEASONS.items() if "time" not in word},
    "decadename": DECADES,
    "vague": {word: word for word in VAGUE_COUNTS},
    "shift": SHIFTS,
    "part": {"day": "day", "week": "week", "weekend": "weekend", "month": "month"},
    "often": OFTEN,
    "middle": {word: word for word in MIDDLE},
    "longword": {unit + "long": unit for unit in ("hour", "day", "week", "month", "year", "decade", "century")},
    "longwords": {unit + "slong": unit for unit in ("hour", "day", "week", "month", "year", "decade")},
    "dayparts": {word + "s": value for word, value in DAY_PARTS.items() if word in _PLURAL_PARTS},
    "quarterno": {f"q{number}": number for number in range(1, 5)},
    "halfno": {"h1": 1, "h2": 2},
    "ampm": {
        "am": "am",
        "pm": "pm",
        "a.m.": "am",
        "p.m.": "pm",
        "a.m": "am",
        "p.m": "pm",
        "a. m.": "am",
        "p. m.": "pm",
    },
}
