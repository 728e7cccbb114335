"""Names of which two share the last word: "NORTH and South Korea", "the NORDIC and Baltic states".

The first half names somebody only beside the other one, whom the table knows in full: "the north and South Korea",
"North and South America", "the Nordic region" and "Baltic ports" name nobody by it.
"""

from __future__ import annotations

from briefings.extraction.gazetteer import Entry, EntryKind
from briefings.extraction.sightings import Page, Sighting

_HALVES = {
    "North": ("North Korea", "South Korea"),
    "South": ("South Korea", "North Korea"),
    "Nordic": ("Nordic countries", "Baltic states"),
    "Baltic": ("Baltic states", "Nordic countries"),
}
"""A word, whom it names, and beside whom it does."""
_JOINING = frozenset({"and", "or", "&"})


def look_up_halves_of_names(page: Page) -> None:
    """Mark the first of two who share the last word of their names."""
    for i, word in enumerate(page.words):
        if word.text not in _HALVES or page.owner[i] is not None:
            continue
        name, other = _HALVES[word.text]
        beside = page.owner[i + 2] if i + 2 < len(page.words) and page.low(i + 1) in _JOINING else None
        if beside is not None and beside.first == i + 2 and beside.name == other and page.same_line(i, i + 2):
            kind: EntryKind = beside.entry.kind if beside.entry is not None else "country"
            page.take(Sighting(i, i + 1, name, name, beside.kind, Entry(name, name, kind)))
