"""Heads of state, of government and ministers who are met in a town: "He will meet President X IN LOME" is Togo's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting, office_vocabulary

if TYPE_CHECKING:
    from briefings.extraction.persons import Run

_OF_COUNTRY = re.compile(
    r"(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|taoiseach"
    r"|(?:foreign|defen[cs]e|finance|interior|trade|energy) minister)",
    re.IGNORECASE,
)
_MEETING = frozenset({
    "meet", "meets", "met", "meeting", "see", "sees", "saw", "seeing", "visit", "visits", "visiting", "call", "calls",
})  # fmt: skip
_JOINING = frozenset({"with", "by", "and", "then", "on", ","})
_ENDS = frozenset({"and", ",", ".", ";", ":", "before", "after", "while", "but", "who", "where", "-", "–", "—"})
_MINISTERS = frozenset({"foreign", "defence", "defense", "finance", "interior", "trade", "energy"})
"""Of whom the country's own is met along with its chief: "President X and FOREIGN Minister Y in Lusaka"."""
_REACH = 10
"""Words behind a name within which it is told where he is met: "on the afternoon of 7 September in Lome"."""
_BEFORE = 60
SEATS = frozenset({
    "Brussels", "Geneva", "Vienna", "The Hague", "New York", "New York City", "Luxembourg", "Strasbourg", "Davos",
    "Munich", "Rome",
})  # fmt: skip
"""Towns in which those of other countries meet."""


class Town(NamedTuple):
    """Where somebody is met, and the country of which he is there the head; None where that may be another."""

    name: str
    country: str | None


def town_met_in(page: Page, run: Run, before: Run | None) -> Town | None:
    """The town behind a chief of state or government, or a minister, who is met there; None where none is told.

    In the country of those who meet him he is a guest from somewhere else.
    """
    office = run.office
    if office is None or not _OF_COUNTRY.fullmatch(office.role) or _is_with_chief(page, run, before):
        return None
    town = _town_behind(page, run.end)
    verb = _verb_before(page, run.start) if town is not None else None
    if town is None or verb is None:
        return None
    country = gazetteer.country_of(town)
    is_home = before is not None and before.person is not None and before.last <= verb and before.person.side == country
    is_home = is_home or country in _acting(page, verb)
    is_guest = is_home or town in SEATS
    return Town(town, None if is_guest else country) if country is not None else None


def _is_with_chief(page: Page, run: Run, before: Run | None) -> bool:
    """True for the minister of "will meet Peru's President X and FOREIGN MINISTER Y in Santiago": of that country."""
    if before is None or before.person is None or run.office is None or not before.person.sides:
        return False
    is_minister = run.office.role.lower().endswith(" minister") and not run.office.role.lower().startswith("prime")
    return is_minister and page.text(before.end, run.start).strip() in ("and", ",", ", and")


def country_listed(page: Page, runs: Sequence[Run], at: int) -> str | None:
    """Peru for the B of "Minister A IN CHILE, Minister B IN PERU": each of a list is of the country he is met in."""
    own = _place_right_behind(page, runs[at].end)
    country = gazetteer.country_of(own.name) if own is not None and own.name not in SEATS else None
    if own is None or country is None:
        return None
    before = _place_right_behind(page, runs[at - 1].end) if at else None
    is_after = before is not None and _is_list(page, before.last, runs[at].start)
    is_before = at + 1 < len(runs) and _is_list(page, own.last, runs[at + 1].start)
    is_before = is_before and _place_right_behind(page, runs[at + 1].end) is not None
    return country if is_after or is_before else None


def _place_right_behind(page: Page, at: int) -> Sighting | None:
    """The Peru of "(Minister B) in Peru"."""
    owner = page.owner[at + 1] if page.low(at) == "in" and at + 1 < len(page.owner) else None
    return owner if owner is not None and owner.kind in ("country", "place") else None


def _is_list(page: Page, first: int, last: int) -> bool:
    joining = office_vocabulary() | {",", "and", ";", "as", "well", "the"}
    return first < last and all(page.low(i) in joining for i in range(first, last))


def _town_behind(page: Page, at: int) -> str | None:
    """The town of "(on Tuesday) in Lome", of the same clause."""
    for i in range(at, min(at + _REACH, len(page.words) - 1)):
        if page.low(i) in _ENDS and not (page.low(i) == "and" and page.low(i + 1) in _MINISTERS):
            return None
        owner = page.owner[i + 1]
        if page.low(i) in ("in", "at") and owner is not None and owner.entry is not None:
            return owner.name if owner.entry.kind == "city" else None
    return None


def _verb_before(page: Page, at: int) -> int | None:
    """The verb of meeting, in the sentence, whose object stands there: directly, or joined to others who are met."""
    is_right_behind = page.low(at - 1) in _MEETING | _JOINING or page.words[at - 1].capital  # "on Friday President X"
    for i in range(at - 1, max(at - _BEFORE, -1), -1) if is_right_behind else ():
        if page.low(i) == "." or not page.same_line(i, at):
            return None
        if page.low(i) in _MEETING or page.low(i) in ("with", "by"):
            return i
    return None


def _acting(page: Page, verb: int) -> set[str]:
    """The countries that are the subject of something before the verb, in its paragraph."""
    named: set[str] = set()
    for i in range(verb - 1, max(verb - _BEFORE, -1), -1):
        if not page.same_line(i, verb):
            break
        owner = page.owner[i]
        if owner is None or owner.first != i or owner.kind != "country":
            continue
        is_owner = page.after_possessive(owner.last) > owner.last or page.low(i - 1) == "of"
        if is_owner or page.is_subject(owner.last - 1) or (owner.entry is not None and owner.entry.kind == "people"):
            named.add(owner.side)
    return named
