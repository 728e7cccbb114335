"""A question as typed, taken apart: parties by any of their names, words, days, a page or a number.

"russia nato" asks for two parties, "nato expansion" for a party and a word, "geneva talks 12 january"
for words and a day. Nothing is refused: what no table knows is a word.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from briefings.compose.times import DAYS, MONTHS, day_words, days_words
from briefings.compose.wording import kinds_name
from briefings.extraction.gazetteer import Entry, by_folded_name, fold
from briefings.language import gettext, pgettext
from briefings.lexicon import SILENT, key
from briefings.locales import party_name
from store.records import Meeting, MeetingKind, MeetingStatus

LONGEST_NAME = 6
LONGEST_QUERY = 200

_ASKING = frozenset({
    "please", "show", "tell", "give", "list", "find", "latest", "news", "next", "upcoming", "any", "between", "versus",
    "vs", "v", "against", "want", "wants", "meet", "meets", "position", "positions", "stance", "stances", "timeline",
    "anything", "me", "administration", "government", "officials", "side", "sides", "still", "yet", "already", "going",
    "ahead", "happening", "know", "known", "there", "take", "takes", "taking", "place",
})  # fmt: skip
_VERSUS = re.compile(r"\b(?:vs?|versus|against)\b", re.IGNORECASE)
_EVERYTHING = frozenset({"all", "everything"})
_ONLY = re.compile(
    r"\bonly (confirmed|tentative|talks|summits?|meetings?|calls?|visits?|hearings?|sessions?|conferences?|dialogues?"
    r"|other)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:[.'’&-][^\W_]+)*\.?|&")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked about: the words as typed, how they are compared, and the side they name, if any.

    ``person`` is true where the words name somebody who acts for that side, ``place`` where they name
    a town: a capital has a side as well, that of its government.
    """

    text: str
    keys: frozenset[str]
    side: str | None = None
    person: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """Everything a typed question asks for. ``days`` are the first and the last day meant.

    ``versus`` is true for "Egypt vs Sudan": two sides, set against each other. "only confirmed", "only
    tentative" and "only summits" leave meetings out that no side has confirmed, that are settled, or of another kind.
    """

    text: str
    terms: tuple[Term, ...] = ()
    days: tuple[date, date] | None = None
    everything: bool = False
    versus: bool = False
    confirmed: bool = False
    tentative: bool = False
    kinds: tuple[MeetingKind, ...] = ()

    @property
    def sides(self) -> tuple[str, ...]:
        """The parties named, each once."""
        return tuple(dict.fromkeys(term.side for term in self.terms if term.side))

    @property
    def words(self) -> tuple[Term, ...]:
        """What is asked about beside parties."""
        return tuple(term for term in self.terms if not term.side)

    @property
    def capital(self) -> Term | None:
        """The one capital named, which may be meant as a place or as a government."""
        capitals = [term for term in self.terms if term.place and term.side]
        return capitals[0] if len(capitals) == 1 and not self.versus else None

    @property
    def at_the_capital(self) -> Query:
        """The same question with its capital meant as a place alone."""
        return replace(
            self, terms=tuple(replace(term, side=None) if term is self.capital else term for term in self.terms)
        )

    @property
    def shown(self) -> str:
        """The question as a title repeats it: the words that counted, parties by their names."""
        return ", ".join(filter(None, (" ".join(self._named), self.days_shown, *self._only_shown)))

    @property
    def days_shown(self) -> str:
        """The days that are asked for, in words; nothing for any day."""
        return _days_shown(self.days)

    @property
    def _only(self) -> list[str]:
        kinds = [f"only {kind.value}" for kind in self.kinds]
        return [*kinds, *["only confirmed"] * self.confirmed, *["only tentative"] * self.tentative]

    @property
    def _only_shown(self) -> list[str]:
        kinds = [gettext("only {kinds}", kinds=kinds_name(kind)) for kind in self.kinds]
        confirmed = [gettext("only confirmed")] if self.confirmed else []
        return [*kinds, *confirmed, *([gettext("only tentative")] if self.tentative else [])]

    @property
    def short(self) -> str:
        """The shortest question that asks the same."""
        more = ["all"] if self.everything else []
        return " ".join([*more, *self._set_apart([term.text for term in self.terms]), *self._dated, *self._only])

    @property
    def _named(self) -> list[str]:
        names = [party_name(term.side) if term.side and not term.person else term.text for term in self.terms]
        return list(dict.fromkeys(self._set_apart(names, pgettext("between two sides", "vs"))))

    def _set_apart(self, words: list[str], versus: str = "vs") -> list[str]:
        """A word a term, with "vs" before the second side where the two are set against each other."""
        second = [term.side for term in self.terms].index(self.sides[1]) if self.versus else len(words)
        return [*words[:second], *([versus] if self.versus else []), *words[second:]]

    @property
    def _dated(self) -> list[str]:
        if self.days is None:
            return []
        first, last = self.days
        if first == last:
            return [first.isoformat()]
        if last == date.max:
            return [f"since {first.isoformat()}"]
        return [f"until {last.isoformat()}"] if first == date.min else [f"{first.isoformat()} to {last.isoformat()}"]

    @property
    def is_empty(self) -> bool:
        return not (self.terms or self.days or self.confirmed or self.tentative or self.kinds)

    def lets_through(self, meeting: Meeting) -> bool:
        """False for a meeting of another kind than those asked for, or not confirmed or tentative where that is."""
        if self.kinds and meeting.kind not in self.kinds:
            return False
        if self.tentative and meeting.status is not MeetingStatus.TENTATIVE:
            return False
        return not self.confirmed or bool(meeting.confirmed_by)


def _days_shown(days: tuple[date, date] | None) -> str:
    if days is None:
        return ""
    first, last = days
    if last == date.max:
        return gettext("since {time}", time=day_words(first, date.min, weekday=False))
    if first == date.min:
        return gettext("until {time}", time=day_words(last, date.min, weekday=False))
    return days_words(first, last, date.min)


def parse(text: str, today: date) -> Query:
    """The question taken apart; days without a year are those nearest to today."""
    text = with_months_named(" ".join(text.split())[:LONGEST_QUERY])
    only, kinds, rest = _without_only(text)
    days, rest = _without_days(rest, today)
    words = [_bare(word) for word in _WORD.findall(rest)]
    terms = tuple(dict.fromkeys(_terms(words)))
    everything = any(term.side is None and term.keys <= _EVERYTHING for term in terms)
    kept = tuple(term for term in terms if term.side is not None or not term.keys <= _EVERYTHING)
    confirmed, tentative = "confirmed" in only, "tentative" in only
    query = Query(text, kept, days, everything, confirmed=confirmed, tentative=tentative, kinds=kinds)
    return replace(query, versus=len(query.sides) == 2 and _VERSUS.search(rest) is not None)


def with_months_named(text: str) -> str:
    """The text with "in may" as "in May": behind such a word it can be nothing but the month."""
    return _IN_A_MONTH.sub(lambda found: f"{found[1]} {found[2].title()}", text)


def _without_only(text: str) -> tuple[list[str], tuple[MeetingKind, ...], str]:
    """What follows each "only", the kinds of meetings among that, and the text without it."""
    named = [found[1].lower() for found in _ONLY.finditer(text)]
    kinds = tuple(kind for kind in MeetingKind if any(name.rstrip("s") == kind.value.rstrip("s") for name in named))
    return named, kinds, _ONLY.sub(" ", text)


def _bare(word: str) -> str:
    """Without a possessive, and without the full stop of a sentence ("U.S." keeps its own)."""
    word = re.sub(r"[’']s?$", "", word)
    return word.rstrip(".") if word.count(".") == 1 else word


def _terms(words: Sequence[str]) -> Iterator[Term]:
    """Names by the longest that a table knows, everything else word by word."""
    start = 0
    while start < len(words):
        named = _named(words, start)
        if named is None:
            if keys := _telling(words[start]):
                yield Term(words[start], keys)
            start += 1
            continue
        term, start = named
        yield term


def _named(words: Sequence[str], start: int) -> tuple[Term, int] | None:
    for end in range(min(len(words), start + LONGEST_NAME), start, -1):
        phrase = " ".join(words[start:end])
        if end == start + 1 and (_is_plain_word(phrase) or (phrase == "us" and _speaks_to(words[:start]))):
            return None
        entry = by_folded_name().get(fold(phrase))
        if entry is not None:
            keys = frozenset(key(word) for word in words[start:end]) - SILENT
            side = None if _is_only_a_place(entry) else entry.side
            return Term(phrase, keys, side, entry.kind == "person", entry.kind == "city"), end
    return None


def _is_only_a_place(entry: Entry) -> bool:
    """Geneva does not stand for Switzerland; Moscow does for Russia."""
    return entry.kind == "city" and not entry.capital


def _speaks_to(before: Sequence[str]) -> bool:
    """True right after "tell", "show": the "us" that follows are those who ask."""
    return bool(before) and before[-1].lower() in ("tell", "show", "give", "let", "help")


def is_seat(town: str) -> bool:
    """True for a town in which a government sits: a capital."""
    entry = by_folded_name().get(fold(town))
    return entry is not None and entry.kind == "city" and entry.capital


def _is_plain_word(word: str) -> bool:
    """'who' and 'Who' are no health organisation; 'WHO' is, and 'us' is a country here."""
    low = word.lower()
    return not word.isupper() and low != "us" and low in (SILENT | _ASKING)


def _telling(word: str) -> frozenset[str]:
    low = word.lower()
    return frozenset() if low in SILENT or low in _ASKING else frozenset({key(word)})


# --------------------------------------------------------------------------- days


class _Month(NamedTuple):
    number: int
    year: int | None


_MONTH_NAMES = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_MONTH_NAMES |= {name[:3]: number for name, number in _MONTH_NAMES.items()} | {"sept": 9}
_MONTH = "|".join(sorted(_MONTH_NAMES, key=len, reverse=True))
_DAY_NAMES = {name.lower(): number for number, name in enumerate(DAYS)}
_DAY_NAME = "|".join(_DAY_NAMES)
_YEAR = r"(?:19|20)\d\d"

_ISO = re.compile(rf"\b({_YEAR})-(\d\d)(?:-(\d\d))?\b")
_DOTTED = re.compile(rf"(?<![\d.])(\d{{1,2}})\.(\d{{1,2}})\.({_YEAR})\b")
"""With dots the day comes first, whoever writes it; with strokes nobody knows."""
_DAY_MONTH = re.compile(
    rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–]|to|and)\s*(\d{{1,2}})(?:st|nd|rd|th)?)?"
    rf"(?: of)? ({_MONTH})\b\.?(?:,? ({_YEAR})\b)?",
    re.IGNORECASE,
)
_MONTH_DAY = re.compile(
    rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?(?:\s*(?:[-–]|to|and)\s*(\d{{1,2}}))?\b(?:,? ({_YEAR})\b)?",
    re.IGNORECASE,
)
_MONTH_ALONE = re.compile(rf"\b({_MONTH})\b\.?(?: ({_YEAR})\b)?", re.IGNORECASE)
_YEAR_ALONE = re.compile(rf"(?<![\w-])({_YEAR})(?![\w-])")
_WEEKDAY = re.compile(rf"\b(last |next |this )?({_DAY_NAME})\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b((?:the )?day (?:after tomorrow|before yesterday)"
    r"|(?:the )?(?:next|coming|last|past) (?:few|\d{1,2}|two|three|four|five|six|seven|ten) (?:days|weeks|months)"
    r"|today|tonight|tomorrow|yesterday|(?:this|next|last) (?:week|month|year)|(?:this |the )?weekend)\b",
    re.IGNORECASE,
)
_IN_A_MONTH = re.compile(r"\b(in|since|until|till|during|early|late|mid|of|this|next|last) (may|mar|dec|march)\b")
_COUNTED = re.compile(r"(?:the )?(next|coming|last|past) (\w+) (days|weeks|months)")
_COUNTS = {"few": 3, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}
_LENGTHS = {"days": 1, "weeks": 7, "months": 30}
_OFF = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}
"""Days counted from today."""
_ORDINARY = frozenset({"may", "mar", "sun", "dec", "march"})
"""Month names that are words as well: alone they are a month only when written as names are."""


_JOINT = re.compile(r"\s*(?:to|until|till|through|and|[-–])\s+", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:since|after)\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|before|up to)\s*$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|between)\s*$", re.IGNORECASE)
_FROM_THEN_ON = re.compile(r"\bfrom\s*$", re.IGNORECASE)
_WEEK_OF = re.compile(r"\b(?:the )?week (?:of|from)\s*$", re.IGNORECASE)

Days = tuple[date, date]


def _without_days(text: str, today: date) -> tuple[Days | None, str]:
    """The days named in the text, and the text without them; of a day that does not exist the month is meant.

    "from 5 January to 9 January" and the like name all days between, "since" and "until" leave one end open.
    """
    found = _first_days(text, today)
    if found is None:
        return None, text
    (first, last), start, end = found
    head, tail = text[:start], text[end:]
    if (joint := _JOINT.match(tail)) and (second := _first_days(tail[joint.end() :], today)) and second[1] == 0:
        last, tail = max(last, second[0][1]), tail[joint.end() + second[2] :]
        return (first, last), f"{_FROM.sub('', head)} {tail}"
    if _WEEK_OF.search(head):
        monday = first - timedelta(days=first.weekday())
        return (monday, monday + timedelta(days=6)), f"{_WEEK_OF.sub('', head)} {tail}"
    if _SINCE.search(head) or _FROM_THEN_ON.search(head):
        return (first, date.max), f"{_FROM_THEN_ON.sub('', _SINCE.sub('', head))} {tail}"
    if _UNTIL.search(head):
        return (date.min, last), f"{_UNTIL.sub('', head)} {tail}"
    return (first, last), f"{_FROM.sub('', head)} {tail}"


def _first_days(text: str, today: date) -> tuple[Days, int, int] | None:
    """The first days named, and where they stand in the text; the fuller wording of two wins."""
    found: list[tuple[int, int, Days]] = []
    for pattern, days_of in (
        (_ISO, _iso),
        (_DOTTED, _dotted),
        (_DAY_MONTH, _day_month),
        (_MONTH_DAY, _month_day),
        (_RELATIVE, _relative),
        (_WEEKDAY, _weekday),
        (_MONTH_ALONE, _month_alone),
        (_YEAR_ALONE, _year_alone),
    ):
        found += (
            (match.start(), -match.end(), days) for match in pattern.finditer(text) if (days := days_of(match, today))
        )
    if not found:
        return None
    start, end, days = min(found)
    return days, start, -end


def _iso(match: re.Match[str], today: date) -> tuple[date, date] | None:
    year, month = int(match[1]), int(match[2])
    if match[3]:
        day = _day(year, month, int(match[3]))
        return (day, day) if day else None
    return _whole_month(year, month) if 1 <= month <= 12 else None


def _dotted(match: re.Match[str], today: date) -> tuple[date, date] | None:
    day = _day(int(match[3]), int(match[2]), int(match[1]))
    return (day, day) if day else None


def _day_month(match: re.Match[str], today: date) -> tuple[date, date] | None:
    return _span(match[1], match[2], match[3], match[4], today)


def _month_day(match: re.Match[str], today: date) -> tuple[date, date] | None:
    return _span(match[2], match[3], match[1], match[4], today)


def _span(first: str, last: str | None, month: str, year: str | None, today: date) -> tuple[date, date] | None:
    number = _MONTH_NAMES[month.lower()]
    chosen = int(year) if year else _nearest_year(number, int(first), today)
    start, end = _day(chosen, number, int(first)), _day(chosen, number, int(last or first))
    return (start, end) if start and end and start <= end else _whole_month(chosen, number)


def _nearest_year(month: int, day: int, today: date) -> int:
    """The year in which that day lies nearest to today."""
    years = (today.year - 1, today.year, today.year + 1)
    middle = min(max(day, 1), 28)
    return min(years, key=lambda year: abs((date(year, month, middle) - today).days))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_alone(match: re.Match[str], today: date) -> tuple[date, date] | None:
    if match[1] in _ORDINARY and not match[2]:
        return None
    number = _MONTH_NAMES[match[1].lower()]
    return _whole_month(int(match[2]) if match[2] else _nearest_year(number, 15, today), number)


def _whole_month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _year_alone(match: re.Match[str], today: date) -> tuple[date, date]:
    return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)


def _weekday(match: re.Match[str], today: date) -> tuple[date, date]:
    ahead = (_DAY_NAMES[match[2].lower()] - today.weekday()) % 7
    if (match[1] or "").lower().startswith("last"):
        ahead -= 7
    elif (match[1] or "").lower().startswith("next") and ahead == 0:
        ahead = 7
    day = today + timedelta(days=ahead)
    return day, day


def _relative(match: re.Match[str], today: date) -> tuple[date, date]:
    words = match[1].lower()
    if words.endswith("weekend"):
        saturday = today + timedelta(days=(5 - today.weekday()) % 7 if today.weekday() != 6 else -1)
        return saturday, saturday + timedelta(days=1)
    off = _OFF.get(words.removeprefix("the "))
    if off is not None:
        return today + timedelta(days=off), today + timedelta(days=off)
    if counted := _COUNTED.fullmatch(words):
        return _counted_days(counted, today)
    which, unit = words.split()
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday, monday + timedelta(days=6)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step, 12, 31)
    months = today.year * 12 + today.month - 1 + step
    return _whole_month(months // 12, months % 12 + 1)


def _counted_days(match: re.Match[str], today: date) -> tuple[date, date]:
    """From today on, or up to it: so many days, a month taken for thirty."""
    count = _COUNTS.get(match[2]) or int(match[2])
    far = timedelta(days=count * _LENGTHS[match[3]])
    return (today, today + far) if match[1] in ("next", "coming") else (today - far, today)
