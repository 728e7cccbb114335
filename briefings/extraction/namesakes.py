"""People who are called as towns and countries are, and whoever is listed under more or fewer names.

"Austin will testify" tells of no town, and below "Representative Jim Jordan" it is he who "said", where the text
speaks of no country of that name. What stands behind "in" or "to", and what may be the government, stays a place.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefings.extraction import gazetteer
from briefings.extraction.gazetteer import Entry
from briefings.extraction.words import APOSTROPHES, HYPHENS, split

if TYPE_CHECKING:
    from briefings.extraction.sightings import Page

_WHERE = frozenset({
    "in", "at", "to", "from", "near", "of", "outside", "around", "into", "for", "through", "towards",
    "visit", "visits", "visited", "visiting", "leave", "leaves", "left", "leaving", "reach", "via", "central",
})  # fmt: skip
_BETWEEN = frozenset({"will", "would", "has", "had", "is", "also", "may", "might", "later", "then", "not", "was", "to"})
_PERSONAL = frozenset({
    "testify", "testifies", "testified", "said", "says", "told", "tells", "meet", "meets", "met", "travel", "travels",
    "travelled", "traveled", "fly", "flies", "flew", "visit", "visits", "visited", "arrive", "arrives", "arrived",
    "speak", "speaks", "spoke", "brief", "briefs", "briefed", "due", "scheduled", "chair", "chairs",
})  # fmt: skip
"""What people do, and towns that are no capital do not; these may host."""
_NEAR = 4


def is_namesake(page: Page, at: int, entry: Entry) -> bool:
    """True for a single word that is a person's name here, and a town's or country's elsewhere."""
    if page.low(at - 1) in _WHERE or not page.words[at].capital or page.words[at].glued:
        return False
    behind = page.words[at + 1].text if at + 1 < len(page.words) else ""
    if behind == "," and page.words[at + 2 : at + 3] and page.text(at + 2, at + 3) in gazetteer.states():
        return False
    is_told = page.in_full.get(page.words[at].text, at) < at
    is_minor = entry.kind == "city" and not entry.capital
    if is_told:
        return is_minor or not _is_spoken_of(page, at, entry)
    return is_minor and page.is_subject(at) and behind not in APOSTROPHES and _does_as_people_do(page, at)


def _does_as_people_do(page: Page, at: int) -> bool:
    for i in range(at + 1, min(at + 1 + _NEAR, len(page.words))):
        if page.low(i) in ("due", "scheduled") and page.low(i + 2) in ("host", "receive", "welcome", "hold", "stage"):
            return False
        if page.low(i) in _PERSONAL:
            return True
        if page.low(i) not in _BETWEEN:
            return False
    return False


def named_in_full(page: Page) -> dict[str, int]:
    """Last name -> where somebody of that name is first named with a first name; the page keeps it."""
    return {
        page.words[i].text: i
        for i in range(len(page.words) - 1, 0, -1)
        if page.in_person[i]
        and page.in_person[i - 1]
        and page.words[i].capital
        and page.words[i - 1].capital
        and len(page.words[i - 1].text) > 1
        and not (i + 1 < len(page.words) and page.in_person[i + 1] and page.words[i + 1].capital)
    }


def _is_spoken_of(page: Page, at: int, entry: Entry) -> bool:
    """True where the text speaks of the country too: by its people, its capital, or behind "in"."""
    country = gazetteer.country_of(entry.name) or entry.side
    row = gazetteer.countries().get(country, {})
    others = {country, *row.get("people", ()), *row.get("capital", ()), *row.get("seats", ())} - {page.words[at].text}
    if any(name in page.whole for name in others):
        return True
    return page.words[at].text in page.stood_in


def named_where(page: Page) -> frozenset[str]:
    """The words that stand behind "in", "to" and the like anywhere; the page keeps them."""
    return frozenset(word.text for i, word in enumerate(page.words) if page.low(i - 1) in _WHERE)


def listed_parts(entry: Entry) -> frozenset[str]:
    """The names of somebody listed, without initials."""
    return frozenset(w.text for w in split(entry.name) if len(w.text) > 1 and w.capital)


@cache
def _listed_by_surname() -> dict[str, list[Entry]]:
    """Last name -> those listed under it in full."""
    listed: dict[str, list[Entry]] = defaultdict(list)
    for name, entry in gazetteer.leader_names():
        if name == entry.name and " " in name:
            listed[name.rsplit(" ", 1)[-1]].append(entry)
    return listed


def listed_otherwise(parts: tuple[str, ...]) -> Entry | None:
    """Whoever is listed with more or fewer of his names: "Tayyip Erdogan", "Vladimir Vladimirovich Putin"."""
    named = frozenset(parts)
    alike = (each for each in _listed_by_surname().get(parts[-1], ()) if len(named) > 1)
    found = {each.side: each for each in alike if listed_parts(each) > named or listed_parts(each) < named}
    return next(iter(found.values())) if len(found) == 1 else None


def listed_alone(name: str) -> Entry | None:
    """The one who is listed with this last name, where it is a town's too: Lloyd Austin."""
    found = {each.name: each for each in _listed_by_surname().get(name, ())}
    return next(iter(found.values())) if len(found) == 1 and name in gazetteer.city_countries() else None


def are_two_people(page: Page, mark: int) -> bool:
    """True for the hyphen of "a BIDEN-XI summit": both are listed by that name alone, or named in full elsewhere."""
    if mark + 1 >= len(page.words) or page.words[mark].text not in HYPHENS or not page.words[mark].glued:
        return False
    if not page.words[mark + 1].glued or _is_one_name(page, mark):
        return False
    behind = gazetteer.trie().longest(page.words, mark + 1)
    is_full = behind is not None and behind[1].kind == "person"  # "a BIDEN-XI JINPING summit"
    return _is_last_name(page, mark - 1) and (is_full or _is_last_name(page, mark + 1))


def _is_one_name(page: Page, mark: int) -> bool:
    """True for the hyphen of "Ban KI-MOON", a name of three, however its last part is written."""
    if mark < 2 or not page.words[mark - 2].capital:
        return False
    first, second, last = (page.words[at].text for at in (mark - 2, mark - 1, mark + 1))
    entry = gazetteer.by_folded_name().get(gazetteer.fold(f"{first} {second}-{last}"))
    return entry is not None and entry.kind == "person"


def _is_last_name(page: Page, at: int) -> bool:
    listed = gazetteer.trie().longest(page.words, at)
    is_listed = listed is not None and listed[0] == at + 1 and listed[1].kind == "person"
    return page.words[at].capital and (is_listed or page.words[at].text in page.in_full)
