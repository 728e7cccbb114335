"""Political parties: "Labour", "Republicans", "Tory MPs", and who belongs to one ("Senator X, a Republican").

A party is a side of its own, by its name. Its short names are those of other things too ("labour costs", "the
Greens" of a golf course), so they count only where they stand as a party's would, in a text about its country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from briefings.extraction import gazetteer
from briefings.extraction.gazetteer import Entry
from briefings.extraction.sightings import Page, Sighting, role_words
from briefings.extraction.words import HYPHENS, Trie

_NAMES, _ADJECTIVES, _SINGLES = "names", "adjective", "single"


@cache
def _trie(form: str) -> Trie[tuple[Entry, ...]]:
    """Name -> the parties called so, in the order of the table."""
    columns = {_NAMES: ("also", "short", "plural"), _ADJECTIVES: ("adjective",), _SINGLES: ("single",)}[form]
    called: dict[str, list[Entry]] = defaultdict(list)
    for name, row in gazetteer.political_parties().items():
        for alias in ((name,) if form == _NAMES else ()) + tuple(a for c in columns for a in row.get(c, ())):
            called[alias].append(Entry(name, name, "party"))
    return Trie((alias, tuple(dict.fromkeys(entries))) for alias, entries in called.items())


def look_up_parties(page: Page) -> None:
    """Mark the political parties named, and as adjectives before offices ("Labour" in "Labour leader")."""
    homes = _countries_seen(page)
    for first, last, entries in _trie(_NAMES).find(page.words):
        entry = _meant(page, first, last, entries, homes)
        if entry is not None and _stands_as_party(page, first, last, entry):
            page.take(Sighting(first, last, entry.name, entry.side, "organisation", entry))
    for first, last, entries in _trie(_ADJECTIVES).find(page.words):
        entry = _meant(page, first, last, entries, homes)
        if entry is not None and page.owner[first] is None and _qualifies_partisan(page, last):
            page.take(Sighting(first, last, entry.name, entry.side, "organisation", entry))


def _countries_seen(page: Page) -> dict[str, int]:
    """How often each country is named, by itself or by a town or seat of it."""
    seen: dict[str, int] = defaultdict(int)
    for sighting in page.sightings():
        country = gazetteer.country_of(sighting.name) if sighting.kind == "place" else None
        seen[country or sighting.side] += 1
    return seen


def _meant(page: Page, first: int, last: int, entries: tuple[Entry, ...], homes: dict[str, int]) -> Entry | None:
    """Of the parties of this name the one whose home the text speaks of most; None where it speaks of none."""
    rows = gazetteer.political_parties()
    best = max(entries, key=lambda entry: max(homes.get(home, 0) for home in rows[entry.name]["homes"]))
    at_home = any(home in homes for home in rows[best.name]["homes"])
    is_long = last - first > 2
    return best if at_home or is_long or rows[best.name].get("sure") else None


def _stands_as_party(page: Page, first: int, last: int, entry: Entry) -> bool:
    """False for what only begins or ends like a party: "the Congress of People's Deputies", "Labour costs"."""
    owner = page.owner[first]
    if owner is not None and (owner.last - owner.first > last - first or owner.first != first):
        return False
    if page.words[first].glued and page.words[first - 1].text in HYPHENS:
        return False
    if page.text(first, last) not in gazetteer.political_parties()[entry.name].get("short", ()):
        return last >= len(page.words) or not _is_longer_name(page, last)
    return page.low(first - 1) not in ("of", "for", "in") and _follows_a_name(page, last)


def _is_longer_name(page: Page, last: int) -> bool:
    """True before another word of a name: "Republicans Abroad", "Democrats United"."""
    word = page.words[last]
    return (
        word.capital
        and page.same_line(last - 1, last)
        and page.part_of_speech(last) == "PROPN"
        and word.low not in role_words("heads")
        and word.low not in role_words("addresses")
        and word.low not in role_words("partisan")
        and page.owner[last] is None
        and not page.in_person[last]
    )


def _follows_a_name(page: Page, last: int) -> bool:
    """True where what follows a bare name ("Labour") fits a party: its "'s", a verb, a mark, its people."""
    if page.after_possessive(last) > last or _qualifies_partisan(page, last):
        return True
    return page.part_of_speech(last) in ("VERB", "AUX", "PUNCT", "CCONJ", "ADP", "SCONJ", "ADV", "")


def _qualifies_partisan(page: Page, at: int) -> bool:
    """True before an office or a group that members of parties hold: "Republican senators", "Tory MP"."""
    return at < len(page.words) and page.same_line(at - 1, at) and page.low(at) in role_words("partisan")


def party_of_member_at(page: Page, at: int) -> str | None:
    """The party that the word at a place calls somebody a member of ("a Republican"), or None."""
    found = _trie(_SINGLES).longest(page.words, at) if 0 <= at < len(page.words) else None
    return found[1][0].side if found else None


def take_members(page: Page) -> None:
    """ "The Kentucky Republican": the one person of that party named before; nobody where there were several."""
    people = [each for each in page.sightings() if each.kind == "person" and each.named]
    for at in range(1, len(page.words)):
        state = page.owner[at - 1]
        first = at - 1 if state is None else state.first - 1
        if page.owner[at] is not None or first < 0 or page.low(first) != "the":
            continue
        party = party_of_member_at(page, at)
        named = {each.name: each for each in people if each.side == party and each.last <= at} if party else {}
        if len(named) == 1:
            (one,) = named.values()
            page.take(Sighting(first + 1, at + 1, one.name, one.side, "person", role=one.role))


def party_before(page: Page, first: int) -> str | None:
    """The party of "the panel's top Democrat, X"; "a Republican, X" is one of many, who speaks for himself."""
    party = party_of_member_at(page, first - 2) if page.low(first - 1) == "," else None
    if party is None:
        return None
    at = first - 3
    while at >= 0 and page.words[at].text.isalpha() and page.low(at) not in ("a", "an", "the", "s", "one"):
        at -= 1
    return party if page.low(at) in ("the", "s") else None


def party_behind(page: Page, last: int) -> str | None:
    """The party told behind a name: "X, a Republican", "X (D-Calif.)", "X of Ohio, the panel's top Democrat"."""
    return next((party for at in _openings(page, last) if (party := _party_in_aside(page, at))), None)


_LETTERS = {"r": "Republican Party", "d": "Democratic Party"}
_ASIDE = 7


def _openings(page: Page, last: int) -> Iterator[int]:
    """Where an aside begins: right behind the name, or behind the place it is "of"."""
    for at in range(last, min(last + 4, len(page.words))):
        if page.low(at) in (",", "("):
            yield at + 1
            return
        if at == last and page.low(at) != "of":
            return


def _party_in_aside(page: Page, first: int) -> str | None:
    if page.low(first) in _LETTERS and first + 1 < len(page.words) and page.words[first + 1].text in HYPHENS:
        return _LETTERS[page.low(first)]
    if page.low(first) not in ("a", "an", "the", "one") and party_of_member_at(page, first) is None:
        return None
    for at in range(first, min(first + _ASIDE, len(page.words))):
        if page.low(at) in (",", ".", ")", "of", "to", "with", "by", "for", "against", "who", "and"):
            return None
        party = party_of_member_at(page, at)
        if party is not None and page.low(at + 1) in (",", ".", ")", "from", "of", "who", "on"):
            return party
    return None
