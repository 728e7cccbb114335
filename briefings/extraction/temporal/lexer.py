"""Text to words: where each begins and ends, and one character that stands for the classes it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefings.extraction.lines import is_soft, is_wrapped
from briefings.extraction.temporal.words import CLASSES, ONES, ONLY_CAPITALISED, ORDINAL_ONES, TENS
from briefings.extraction.temporal.zones import ABBREVIATIONS, clocks, offset_zone

PLAIN = "x"
"""Stands for a word that no rule speaks of."""
BREAK = "\n"
"""Stands for the end of a paragraph, which no expression crosses."""

LITERAL = "="
"""Before a word: the class of this word alone, as patterns name it ("month" the word beside the class)."""

_OLDEST_YEAR, _NEWEST_YEAR = 1000, 2199

_TENS = "|".join(TENS)
_TOKEN = re.compile(
    rf"""
    (?=\d)(?:
        (?P<iso>\d{{4}}-\d\d-\d\d(?:(?:T|\ )\d\d:\d\d(?::\d\d(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
      | (?P<numeric>\d{{1,4}}(?P<slash>[/.-])\d{{1,2}}(?P=slash)\d{{2,4}}(?![\d/])(?!-\d))
      | (?P<clock>(?:[01]?\d|2[0-4])(?::[0-5]\d(?::[0-5]\d)?(?!:?\d)|h[0-5]\d\b))
      | (?P<decimal>\d+(?:[.,]\d+)+)
      | (?P<ordinal>\d+(?:st|nd|rd|th)\b)
      | (?P<decade>(?:\d\d)?\d0['’]?s\b)
      | (?P<digits>\d+)
    )
  | (?P<offset>(?:UTC|GMT)[ ]?[+−-][ ]?\d{{1,2}}(?::?[0-5]\d)?\b)
  | (?P<ampm>[ap]\.[ ]?m\b\.?)
  | (?P<spelled>(?:{_TENS})[- ](?:{"|".join(ONES | ORDINAL_ONES)})\b)
  | (?P<oclock>o['’]clock\b)
  | (?P<letters>[^\W\d_][^\W_]*)
  | (?P<possessive>['’]s\b)
  | (?P<newline>\n\s*)
  | (?P<mark>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SAME_MARK = {"–": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "`": "'", "&": "and"}
_KEPT = 4096
"""Of how many words it is remembered what they stand for."""
_MONEY = frozenset("$€£¥#№")
_FISCAL = re.compile(r"fy(\d\d(?:\d\d)?)")

Values = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the text and what it stands for in each class it belongs to."""

    text: str
    start: int
    end: int
    values: Values


@dataclass(frozen=True, slots=True)
class Words:
    """A text's words. ``signs`` has one character a word, the language that rules are matched in.

    ``written`` are the words as they stand, ``lowered`` in small letters; rules ask for their neighbours so often
    that neither is cut out of the text each time.
    """

    text: str
    signs: str
    starts: list[int]
    ends: list[int]
    written: list[str]
    lowered: list[str]
    lexer: Lexer

    def __len__(self) -> int:
        return len(self.signs)

    def token(self, index: int) -> Token:
        word = self.written[index]
        return Token(word, self.starts[index], self.ends[index], self.lexer.values(word))

    def values(self, index: int) -> Values:
        """What the word at this place stands for, by class."""
        return self.lexer.values(self.written[index])


class Lexer:
    """Knows the words of the tables, and the words that patterns name themselves."""

    def __init__(self, literals: Iterable[str]) -> None:
        """``literals`` are the words and marks that stand for themselves in some pattern."""
        self._words = _vocabulary(literals)
        self._signs: dict[frozenset[str], str] = {frozenset(): PLAIN}
        self._word_signs = {word: self._sign(values) for word, values in self._words.items()}
        for sample in _samples():
            self._sign(_number_values(sample))
        self.values = lru_cache(maxsize=_KEPT)(self._values)
        self._sign_of_letters = lru_cache(maxsize=_KEPT)(self._sign_looked_up)

    def _sign(self, values: Values) -> str:
        return self._signs.setdefault(frozenset(values), chr(0xE000 + len(self._signs)))

    def signs_of(self, name: str) -> str:
        """Every character whose classes include this one, "" for an unknown class."""
        return "".join(sign for classes, sign in self._signs.items() if name in classes)

    @property
    def all_signs(self) -> str:
        """Every character that stands for a word."""
        return "".join(self._signs.values())

    def _values(self, word: str) -> Values:
        """What this word stands for, by class; ``values`` remembers it."""
        known = self._words.get(word) or self._words.get(_SAME_MARK.get(word) or _plainly(word))
        return _number_values(word) if known is None else known

    def read(self, text: str) -> Words:
        """The words of a text, in one pass."""
        signs: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        written: list[str] = []
        wrapped = is_wrapped(text)
        sign_of, sign_of_letters = self._word_signs.get, self._sign_of_letters
        for found in _TOKEN.finditer(text):
            word, kind = found[0], found.lastgroup
            start, end = found.span()
            if kind == "letters":
                sign = sign_of_letters(word)
            elif kind == "newline":
                if is_soft(text, word, end, wrapped):
                    continue
                sign = BREAK
            elif kind == "mark":
                sign = sign_of(_SAME_MARK.get(word, word)) or PLAIN
            elif _is_amount(text, start, end) or (kind == "digits" and _is_code(text, start, end, signs)):
                sign = PLAIN
            else:
                sign = self._signs.get(frozenset(self.values(word)), PLAIN)
            signs.append(sign)
            starts.append(start)
            ends.append(end)
            written.append(word)
        lowered = [word.lower() for word in written]
        return Words(text, "".join(signs), starts, ends, written, lowered, self)

    def _sign_looked_up(self, word: str) -> str:
        """The sign of a word of letters; that of "FY2017" and its like, which no table lists, is made."""
        known = self._word_signs.get(word) or self._word_signs.get(word.lower())
        return known or (self._sign(_number_values(word)) if word[:2] in ("FY", "fy") else PLAIN)


def _plainly(word: str) -> str:
    return word.lower().replace("’", "'")


def _is_amount(text: str, start: int, end: int) -> bool:
    """True for "$2012", "2012%", "No.5"."""
    return (start > 0 and text[start - 1] in _MONEY) or text[end : end + 1] == "%"


def _is_code(text: str, start: int, end: int, signs: list[str]) -> bool:
    """True for the 19 of "COVID-19", the 21 of "MiG-21": a number hung on a word that tells no time."""
    if end - start > 3 or start < 2 or text[start - 1] not in "-–" or not text[start - 2].isalpha():
        return False
    return len(signs) > 1 and signs[-2] == PLAIN


def _vocabulary(literals: Iterable[str]) -> dict[str, dict[str, object]]:
    words: dict[str, dict[str, object]] = {word: {LITERAL + word: word} for word in literals}
    for name, table in CLASSES.items():
        for word, value in table.items():
            for spelling in (word.capitalize(), word.upper()) if word in ONLY_CAPITALISED else (word,):
                words.setdefault(spelling, {})[name] = value
    for abbreviation, zone in ABBREVIATIONS.items():
        words.setdefault(abbreviation, {})["zone"] = zone
    for name in clocks():
        *before, last = re.findall(r"[^\W\d_]+", name)
        for kind, word in (*(("placehead", each) for each in before), ("place", last)):
            words.setdefault(word, {})[kind] = name
    return words


@lru_cache(maxsize=_KEPT)
def _number_values(word: str) -> Values:
    """What a word made of digits, or a spelled-out compound number, stands for."""
    if word.isdigit():
        return _digits(word)
    lower = _plainly(word)
    if found := _FISCAL.fullmatch(lower):
        return {"fiscal": int(found[1]) if len(found[1]) == 4 else 2000 + int(found[1])}
    if lower[:3] in ("utc", "gmt"):
        return {"zone": offset_zone(word)} if offset_zone(word) else {}
    if lower[-2:] in ("st", "nd", "rd", "th") and lower[:-2].isdigit():
        number = int(lower[:-2][:6])
        return {"ordinal": number} | ({"day": number} if 1 <= number <= 31 else {})
    if lower.endswith("s") and lower[0].isdigit():
        return {"decade": int(lower.rstrip("'s"))}
    if lower[0].isalpha():
        return _spelled(lower)
    if ":" in word and "-" not in word:
        return {"clock": word}
    if re.fullmatch(r"\d\d?h\d\d", lower):
        return {"clock": lower.replace("h", ":")}
    if re.match(r"\d{4}-\d\d-\d\d", word):
        return {"isodate": word}
    if "/" in word or word.count("-") == 2 or (word.count(".") == 2 and len(word) >= 6 and "," not in word):
        return {"numericdate": word}
    return _decimal(word)


def _digits(word: str) -> Values:
    if len(word) > 7 or not word.isascii():
        return {}
    number = int(word)
    values: dict[str, object] = {"count": number}
    if len(word) <= 2:
        values["two"] = number
        if 1 <= number <= 31:
            values["day"] = number
        if number <= 24:
            values["hour"] = number
    if len(word) == 4:
        if _OLDEST_YEAR <= number <= _NEWEST_YEAR:
            values["year"] = number
        if int(word[:2]) <= 24 and int(word[2:]) < 60:
            values["hhmm"] = word
    return values


def _decimal(word: str) -> Values:
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+", word):
        return {"count": int(word.replace(",", ""))}
    values: dict[str, object] = {}
    if re.fullmatch(r"\d{1,4}\.\d{1,2}", word):
        values["decimal"] = float(word)
    if re.fullmatch(r"(?:[01]?\d|2[0-4])\.[0-5]\d", word):
        values["dotclock"] = word
    return values


def _spelled(word: str) -> Values:
    tens, _, ones = word.replace(" ", "-").partition("-")
    if tens not in TENS:
        return {}
    if ones in ONES:
        return {"count": TENS[tens] + ONES[ones]}
    number = TENS[tens] + ORDINAL_ONES.get(ones, 0)
    return {"ordinal": number} | ({"day": number} if number <= 31 else {})


def _samples() -> Iterable[str]:
    """Number words of every kind, so that each combination of classes has its sign from the start."""
    yield from ("2022-01-10", "10/1/2022", "10:30", "10.30", "25.30", "10.65", "1,500", "twenty-five", "twenty-first")
    yield from ("fifty-first", "1st", "45th", "1990s", "FY2017", "UTC+3", "12345", "0", "00", "99")
    yield from (f"{number:02}" for number in range(100))
    yield from (f"{number:04}" for number in range(0, 10000, 7))
    yield from map(str, range(100))
