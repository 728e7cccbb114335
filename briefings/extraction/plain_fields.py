"""Offices and bodies told in words of no table: "Niger's DROUGHT RELIEF commissioner", "the aid group SAFE WELLS".

For whom somebody of them acts: "Niger's drought relief commissioner, X" for Niger, "its director, X" for the body that
says so.
"""

from __future__ import annotations

from briefings.extraction.offices import Office, party_ending_at
from briefings.extraction.sightings import Page, role_words
from briefings.extraction.words import HYPHENS

_FIELD = 3
"""Words of a field in small letters."""
NOT_OF_STATE = frozenset({
    "opposition", "rebel", "rebels", "guerrilla", "separatist", "militant", "militia", "insurgent", "dissident",
    "exiled", "union", "association", "federation", "movement", "group", "coalition", "party", "company", "industry",
    "business", "club", "church", "protest", "student", "tribal", "jailed", "gang", "league", "football",
})  # fmt: skip
"""Words of an office that is not the country's: "Kenya's OPPOSITION leader", "a growers ASSOCIATION director"."""
_OWNING = frozenset({"country", "organisation"})


def with_plain_field(page: Page, office: Office) -> Office:
    """The office with the words in small letters between it and "Niger's"; as it is where no country owns it."""
    first = office.first
    while first > max(office.first - _FIELD, 0) and _is_plain(page, first - 1):
        first -= 1
    owner = party_ending_at(page, first) if first < office.first else None
    if owner is None or owner.last == first or owner.kind not in _OWNING:
        return office
    if NOT_OF_STATE & {page.low(i) for i in range(first, office.last)}:
        return office
    return office._replace(first=first, role=page.text(first, office.last))


def _is_plain(page: Page, at: int) -> bool:
    word = page.words[at]
    is_free = page.owner[at] is None and word.text.isalpha() and not word.capital and not word.glued
    return is_free and page.part_of_speech(at) in ("NOUN", "ADJ")


_TELLING = frozenset({"said", "says", "announced", "confirmed", "reported", "added"})
_CALLED = frozenset({"group", "charity", "organisation", "organization", "agency", "nonprofit", "federation", "union"})
_INSIDE = frozenset({"for", "of", "and", "without", "in", "the"})
_WITHIN = 8
_LONGEST = 6
_DASHES = frozenset({"-", "–", "—", "--"})


def name_telling(page: Page, pronoun: int) -> str | None:
    """The Safe Wells of "GENEVA - The aid group SAFE WELLS said on Friday that ITS director": a name of no table."""
    for at in range(pronoun - 1, max(pronoun - _WITHIN, 0), -1):
        if page.low(at) in (".", ";", ":") or not page.same_line(at, pronoun):
            return None
        if page.low(at) in _TELLING:
            return _name_before(page, at)
    return None


def _name_before(page: Page, end: int) -> str | None:
    first, at = end, end - 1
    while at >= 0 and end - at <= _LONGEST and page.same_line(at, end):
        word = page.words[at]
        if page.owner[at] is not None or word.text in HYPHENS:
            break
        if word.capital and word.low not in ("the", "a", "an"):
            first = at
        elif word.low not in _INSIDE:
            break
        at -= 1
    if first == end or {page.low(i) for i in range(first, end)} & (
        role_words("heads") | role_words("institutions") | role_words("groups")
    ):
        return None
    is_called = page.low(first - 1) in _CALLED
    begins = first == 0 or page.low(first - 1) in (".", *_DASHES) or not page.same_line(first - 1, first)
    is_name = end - first > 1 or page.part_of_speech(first) == "PROPN"  # "VOLKSWAGEN said that its chief executive"
    is_somebody = any(page.in_person[first:end])
    return page.text(first, end) if is_called or (begins and is_name and not is_somebody) else None
