"""A whole meeting in one line by an admin: the sentences it may stand for, the place it names, what it leaves out."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefings.compose.times import DAYS, MONTHS
from briefings.extraction import gazetteer
from briefings.language import gettext, marked

_KIND = re.compile(
    r"\b(?P<kind>talks|negotiations|consultations|meeting|ministerial|summit|conference|session|hearing|dialogue"
    r"|(?:phone |video )?call|visit|trip)\b",
    re.IGNORECASE,
)
_SMALL = frozenset({
    "and", "in", "on", "at", "of", "the", "to", "with", "between", "from", "by", "for", "a", "an", "until", "local",
    "time", "will", "hold", "meet", "talks", "negotiations", "consultations", "meeting", "ministerial", "summit",
    "conference", "session", "hearing", "dialogue", "call", "visit", "trip", "phone", "video", "noon", "am", "pm",
})  # fmt: skip
_MEETS = re.compile(r"\b(?:meets?|hosts?|receives?|visits?|convenes?|travels?)\b", re.IGNORECASE)
_NAME = r"(?:the )?[^\W\d_a-z][\w'’.-]*(?: (?:(?:de|del|la|al|el|of|the) )?[^\W\d_a-z][\w'’.-]*)*"
_AT = re.compile(rf"\b(?:in|at|to) (?P<name>{_NAME})")
_CALENDAR = re.compile(rf"\b(?:{'|'.join([*DAYS, *MONTHS])}|[A-Z]{{3,4}})\b")
_BODY = re.compile(
    r"(?P<who>[^,:]+ (?:council|board|assembly|cabinet|committee|commission|bureau)),(?P<rest>.+)", re.IGNORECASE
)
_WHEN_FIRST = re.compile(
    rf"(?P<rest>(?=.*(?:\d|{'|'.join(DAYS)}|tomorrow))(?:[^:]|:(?=\d))+): (?P<who>[^:]+)", re.IGNORECASE
)
_NOT_SETTLED = re.compile(
    r"(?<![\s,;(–-])[\s,;(–-]+"
    r"(?:tentative(?:ly)?|not (?:yet )?confirmed|unconfirmed|provisional(?:ly)?|tbc|to be confirmed)[).\s]*$",
    re.IGNORECASE,
)
NO_KIND = marked("It does not say what it is: talks, a meeting, a summit, a visit, a call …")
NO_SIDES = marked("It does not say who takes part.")


def settled(line: str) -> tuple[str, bool]:
    """The line without the "tentative" at its end, and whether there was none."""
    bare = _NOT_SETTLED.sub("", line)
    return bare, bare == line


def sentences(line: str) -> Iterator[str]:
    """The line as sentences that an article might have."""
    words = _capitalized(line)
    if told := None if _says_what(words) else _BODY.fullmatch(words) or _WHEN_FIRST.fullmatch(words):
        yield f"{_listed(told['who'])} will hold a meeting {_place_first(told['rest'].strip())}."
    if named := _KIND.search(words):
        who, rest = _parts(words, named)
        kind = named["kind"].lower()
        if who:
            yield f"{_listed(who)} will hold {'' if kind.endswith('s') else 'a '}{kind} {_place_first(rest)}."
    yield f"{words}."


def _says_what(words: str) -> bool:
    return bool(_KIND.search(words) or _MEETS.search(words))


def place_written(line: str, parties: Collection[str] = ()) -> str | None:
    """The place that the line names as one, "in Al Wakrah" or between commas, also where no table knows it.

    Between commas one of the ``parties`` is none.
    """
    words = _capitalized(line)
    named = _KIND.search(words)
    rest = _parts(words, named)[1] if named else words
    pieces = [part.strip() for part in rest.split(",")]
    between = [part for part in pieces if re.fullmatch(_NAME, part) and part not in parties]
    places = [found["name"] for found in _AT.finditer(rest)] + between
    return next((place for place in places if is_name_of_a_place(place)), None)


def is_name_of_a_place(words: str) -> bool:
    """True for names with capital letters that are no day, no month, no zone and nobody who is known."""
    entry = gazetteer.by_folded_name().get(gazetteer.fold(words))
    is_somebody = entry is not None and entry.kind in ("person", "organisation", "party")
    return re.fullmatch(_NAME, words) is not None and not _CALENDAR.search(words) and not is_somebody


def left_out(line: str) -> str:
    """What a line in which no meeting was found does not say, in plain words; empty where it seems to say all."""
    words = _capitalized(line)
    named = _KIND.search(words)
    if named is None:
        return "" if _MEETS.search(words) or not words else gettext(NO_KIND)
    return "" if _parts(words, named)[0] else gettext(NO_SIDES)


def _capitalized(line: str) -> str:
    words = line.strip(" .")
    if not words.islower():
        return words
    return " ".join(word if word in _SMALL else word.capitalize() for word in words.split())


def _parts(words: str, named: re.Match[str]) -> tuple[str, str]:
    """Who takes part, and what follows the kind of meeting and them."""
    who, rest = words[: named.start()].strip(" ,:;–-"), words[named.end() :].strip(" ,")
    who = re.sub(r"(?:^|(?<!\s)\s+)(?:hold|to hold|will hold|plan|in|for|a|an|the)$", "", who, flags=re.IGNORECASE)
    following = r"(?:between|of|with|by|from) (?=\D)(?P<who>.+?)(?= (?:in|at|on|from|to)\b|,|$)"
    with_whom = re.match(following, rest) if not who else None
    if with_whom:
        who, rest = with_whom["who"], rest[with_whom.end() :].strip(" ,")
    return who, rest


def _listed(who: str) -> str:
    """'Chad and Niger' for "Chad, Niger": where all are known, the last is one of the list, and no apposition."""
    names = [name.strip() for name in who.split(",")]
    are_known = all(gazetteer.fold(name.removeprefix("the ")) in gazetteer.by_folded_name() for name in names)
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 and are_known else who


def _town_and_time(piece: str) -> tuple[str, ...]:
    """The name of a place and the time beside it without a comma; the piece as it is where it is no such pair."""
    for told in (_TOWN_THEN_TIME.fullmatch(piece), _TIME_THEN_TOWN.fullmatch(piece)):
        if told and is_name_of_a_place(told["town"]):
            return told["town"], told["time"]
    return (piece,)


_TOWN_THEN_TIME = re.compile(rf"(?P<town>{_NAME}) (?P<time>\d.*)")
_TIME_THEN_TOWN = re.compile(rf"(?P<time>.*(?:\d|[ap]m|day|noon|{'|'.join(MONTHS)})) (?P<town>{_NAME})")


def _place_first(rest: str) -> str:
    """'in Muscat, 4 December' for 'Muscat, 4 December', '4 December, Muscat', and both without the comma."""
    parts = [part.strip() for piece in rest.split(",") for part in _town_and_time(piece.strip())]
    for at, part in enumerate(parts):
        if part in gazetteer.city_countries() or gazetteer.country_of(part) or is_name_of_a_place(part):
            return ", ".join([f"in {part}", *parts[at + 1 :], *parts[:at]])
    return rest
