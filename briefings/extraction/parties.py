"""Who is named in an article: countries, organisations, people, and for whom each of them acts.

"Moscow", "the Kremlin", "Russian officials" and "Lavrov" act for Russia. The table of names is data
(``patterns/countries.toml`` and its neighbours); what the text itself introduces works by its own name.
"""

from __future__ import annotations

from bisect import bisect_right

from briefings.extraction import gazetteer
from briefings.extraction.associations import (
    is_gathering_of,
    look_up_associations,
    look_up_coalitions,
    look_up_groups_about,
)
from briefings.extraction.brackets import take_short_names_in_brackets
from briefings.extraction.committees import look_up_committees
from briefings.extraction.halves import look_up_halves_of_names
from briefings.extraction.heads_named import take_named_heads
from briefings.extraction.homeland import Homeland
from briefings.extraction.offices import take_bodies
from briefings.extraction.partisans import look_up_parties, take_members
from briefings.extraction.persons import take_people
from briefings.extraction.reading import Mention, MentionKind, Reading
from briefings.extraction.shortnames import take_own_bodies, take_short_names
from briefings.extraction.sightings import (
    Page,
    Sighting,
    look_up,
    look_up_initials,
    look_up_introduced,
    look_up_korea,
    role_words,
)
from briefings.extraction.titles import take_appositions, take_definite_ministries, take_definite_offices
from briefings.extraction.words import APOSTROPHES, HYPHENS


def side_of(name: str) -> str | None:
    """The side that goes by this name in the table ("Kremlin" -> "Russia", "us" -> "United States"), or None.

    Case, full stops and a leading "the" do not matter: people type such names.
    """
    entry = gazetteer.by_folded_name().get(gazetteer.fold(name))
    return entry.side if entry else None


def canonical_names() -> tuple[str, ...]:
    """Every country, organisation and political party of the table by the name that answers use, sorted."""
    return tuple(sorted({*gazetteer.countries(), *gazetteer.organisations(), *gazetteer.political_parties()}))


def find_mentions(reading: Reading) -> tuple[Mention, ...]:
    """Everybody named in the text, in order and not overlapping.

    A capital is a place here, with its country as side: whether its government is meant, the caller's
    syntax tells. Offices without a name ("the Ukrainian president") and groups ("Russian officials")
    carry their side as name. What was resolved by a weak rule is not ``certain``.
    """
    page = Page(reading.doc, reading.published)
    look_up(page)
    look_up_korea(page)
    look_up_halves_of_names(page)
    look_up_introduced(page)
    look_up_parties(page)
    look_up_associations(page)
    look_up_coalitions(page)
    look_up_groups_about(page)
    look_up_committees(page)
    look_up_initials(page)
    homeland = Homeland(page, reading.title)
    take_own_bodies(page, homeland)
    take_people(page, homeland)
    take_bodies(page)
    take_appositions(page)
    take_members(page)
    take_definite_offices(page, homeland)
    take_appositions(page)  # once more, for the offices that are now known by the text's home
    take_definite_ministries(page, homeland)
    take_short_names(page)
    _take_unknown(page)
    take_short_names_in_brackets(page)
    take_named_heads(page)
    return tuple(_mention(page, sighting) for sighting in page.sightings())


_SENT_BY = frozenset({"representatives", "officials", "leaders", "members", "delegates", "envoys", "ministers"})
_BEHIND = frozenset({"on", "for", "in", "at", "to", "from", "and"})
UNKNOWN_KINDS: dict[str, MentionKind] = {"GPE": "place", "ORG": "organisation", "NORP": "group"}


def _take_unknown(page: Page) -> None:
    """Mark the bodies and places that only spaCy's entities know, held uncertain."""
    at = 0
    for entity in page.doc.ents:
        kind = UNKNOWN_KINDS.get(entity.label_)
        while at < len(page.words) and page.words[at].end <= entity.start_char:
            at += 1
        last = at
        while last < len(page.words) and page.words[last].start < entity.end_char:
            last += 1
        first = at + (page.low(at) == "the")
        if page.low(first) in _SENT_BY and page.low(first + 1) == "of":
            first += 2 + (page.low(first + 2) == "the")  # "Representatives of the Alliance" are the Alliance's
        while last > first + 1 and not page.words[last - 1].capital and page.low(last - 1) in _BEHIND:
            last -= 1  # the "on" of "in the Kingdom on Saturday", which the tagger takes along
        if last > first + 2 and page.low(last - 1) == "s" and page.words[last - 2].text in APOSTROPHES:
            last -= 2
        if is_gathering_of(page, first) or _is_half_of_office(page, first):
            continue
        if kind and last > first and not any(page.owner[first:last]) and page.words[first].capital:
            name = _name_in_brackets(page, last) or page.text(first, last)
            if name not in role_words("no_parties") and not _is_of_a_pair(page, first):
                page.take(Sighting(first, last, name, name, kind, certain=False))


def _is_half_of_office(page: Page, first: int) -> bool:
    """True for the "General" of "the Secretary-General", which the tagger takes for a body."""
    is_glued = page.words[first].glued and page.words[first - 1].text in HYPHENS
    return is_glued and page.low(first) == "general"


def _name_in_brackets(page: Page, last: int) -> str | None:
    """The listed body whose short name follows in brackets: its full name was told a little otherwise."""
    owner = page.owner[last + 1] if page.low(last) == "(" and last + 1 < len(page.words) else None
    return owner.name if owner is not None and owner.entry is not None and owner.kind == "organisation" else None


def _is_of_a_pair(page: Page, first: int) -> bool:
    """True behind "U.S.-EU": the council of two is no party, the two are."""
    owner = page.owner[first - 1] if first else None
    before = owner.first - 1 if owner is not None else -1
    is_hyphened = before > 0 and page.words[before].text in HYPHENS and page.owner[before - 1] is not None
    return is_hyphened and page.words[before].glued


def _mention(page: Page, seen: Sighting) -> Mention:
    start, end = page.words[seen.first].start, page.words[seen.last - 1].end
    first = bisect_right(page.starts, start) - 1
    last = bisect_right(page.starts, end - 1)
    return Mention(start, end, first, last, seen.name, seen.side, seen.kind, seen.role, seen.certain, seen.named)
