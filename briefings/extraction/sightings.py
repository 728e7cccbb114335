"""Names of the table as they stand in one text: which are meant, and which only look like it.

"Turkey" the bird has no capital letter, but "Jordan" may be a surname, "the Washington Post" no government
and "pro-Russian" not Russia. What is sorted out here, later rules need not ask.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from itertools import chain

from spacy.tokens import Doc

from briefings.extraction import gazetteer
from briefings.extraction.gazetteer import Entry
from briefings.extraction.introduced import PIECE, SMALL, introductions, is_of_two
from briefings.extraction.namesakes import is_namesake, named_in_full, named_where
from briefings.extraction.patterns.cues import DAYS
from briefings.extraction.reading import MentionKind
from briefings.extraction.syntax import syntax_of
from briefings.extraction.tokens import text_of
from briefings.extraction.words import APOSTROPHES, HYPHENS, split


@cache
def role_words(name: str) -> frozenset[str]:
    """One of the lists of ``patterns/roles.toml``."""
    return frozenset(gazetteer.table("roles")[name])


@dataclass(slots=True)
class Sighting:
    """Somebody seen in the text between two words; mutable while the text is being read."""

    first: int
    last: int
    name: str
    side: str
    kind: MentionKind
    entry: Entry | None = None
    role: str | None = None
    certain: bool = True
    named: bool = True


class _Beyond(dict[int, str]):
    """Words by their places; empty where there is none."""

    def __missing__(self, place: int) -> str:
        return ""


class Page:
    """The words of one text published on a day, who owns each of them, and where spaCy sees people."""

    def __init__(self, doc: Doc, published: date) -> None:
        self.doc, self.published = doc, published
        self.whole = text_of(doc)
        self.words = split(self.whole)
        self.low: Callable[[int], str] = _Beyond(enumerate(word.low for word in self.words)).__getitem__
        """The i-th word in lower case, empty beyond the text. All rules ask for it: a mere look-up."""
        self.owner: list[Sighting | None] = [None] * len(self.words)
        self.starts = syntax_of(doc).start
        self.in_person = [False] * len(self.words)
        self.alone: set[int] = set()
        """Where somebody stands by a last name that is a town's or a country's, too."""
        self._mark_people()

    def _mark_people(self) -> None:
        spans = [(e.start_char, e.end_char) for e in self.doc.ents if e.label_ == "PERSON"]
        at = 0
        for start, end in spans:
            while at < len(self.words) and self.words[at].end <= start:
                at += 1
            i = at
            while i < len(self.words) and self.words[i].start < end:
                self.in_person[i] = True
                i += 1

    @cached_property
    def in_full(self) -> dict[str, int]:
        """Last names of people, and where each is first named with a first name."""
        return named_in_full(self)

    @cached_property
    def stood_in(self) -> frozenset[str]:
        """The words that stand behind "in", "to" and the like."""
        return named_where(self)

    def part_of_speech(self, i: int) -> str:
        """spaCy's part of speech of the token that the i-th word begins in, empty beyond the text."""
        if i >= len(self.words):
            return ""
        token = self.doc[bisect_right(self.starts, self.words[i].start) - 1]
        return token.pos_

    def is_subject(self, i: int) -> bool:
        """True where the i-th word is, for spaCy, the subject of a verb."""
        token = self.doc[bisect_right(self.starts, self.words[i].start) - 1]
        return token.dep_ in ("nsubj", "nsubjpass")

    def is_object(self, i: int) -> bool:
        """True where the i-th word is, for spaCy, the direct object of a verb."""
        return self.doc[bisect_right(self.starts, self.words[i].start) - 1].dep_ == "dobj"

    def text(self, first: int, last: int) -> str:
        """The words [first, last) as they stand in the text, on one line."""
        return " ".join(self.whole[self.words[first].start : self.words[last - 1].end].split())

    def same_line(self, i: int, j: int) -> bool:
        """True when no line break stands between two words."""
        return "\n" not in self.whole[self.words[i].start : self.words[j].start]

    def take(self, sighting: Sighting) -> Sighting:
        """Note who owns these words; whoever lies wholly within is forgotten. A day is no part of a body's name."""
        self._leave_day(sighting)
        for i in range(sighting.first, sighting.last):
            self.owner[i] = sighting
        return sighting

    def _leave_day(self, sighting: Sighting) -> None:
        """ "The Committee on Trade ON TUESDAY", "the Budget Committee ON MARCH": the body ends before the day."""
        last, whole = sighting.last - 2, self.text(sighting.first, sighting.last)
        is_dated = self.low(last) == "on" and self.low(last + 1) in DAYS
        if sighting.kind == "organisation" and is_dated and last > sighting.first:
            sighting.last = last
            sighting.name = self.text(sighting.first, last) if sighting.name == whole else sighting.name

    def sightings(self) -> list[Sighting]:
        """Everybody seen, in order."""
        seen: list[Sighting] = []
        for sighting in self.owner:
            if sighting is not None and (not seen or seen[-1] is not sighting):
                seen.append(sighting)
        return seen

    def after_possessive(self, i: int) -> int:
        """The place after "'s" or "'" when it stands at ``i``, else ``i``."""
        if i < len(self.words) and self.words[i].text in APOSTROPHES and self.words[i].glued:
            return i + 2 if self.low(i + 1) == "s" and self.words[i + 1].glued else i + 1
        return i


KINDS: dict[str, MentionKind] = {
    "country": "country", "people": "country", "citizens": "group", "organisation": "organisation",
    "party": "organisation", "seat": "organisation", "group": "group", "city": "place", "person": "person",
}  # fmt: skip


def look_up(page: Page) -> None:
    """Mark every name of the table that is meant as such."""
    behind = 0
    for first, last, entry in gazetteer.trie().find(page.words):
        if entry.kind == "person" or first < behind:
            continue  # people are found with their titles; the table only tells for whom they act
        if not means_it(page, first, last, entry):
            continue
        entry = in_context(page, first, last, entry)
        behind = last = past_brackets(page, last, entry)
        page.take(Sighting(first, last, entry.name, entry.side, KINDS[entry.kind], entry))


_PARTS_OF_AMERICA = frozenset({"central", "south", "north", "latin", "middle"})


def means_it(page: Page, first: int, last: int, entry: Entry) -> bool:
    """False for what only looks like the party: a newspaper, a sea, a surname, "pro-Russian"."""
    if is_part_of_compound(page, first, last) or follows_geography(page, first):
        return False
    if page.low(first - 1) in _PARTS_OF_AMERICA and page.low(first) == "america":
        return False  # "a tour of CENTRAL AMERICA"
    if page.low(first - 1) in ("ethnic", "kosovo") and entry.kind not in ("city", "organisation"):
        return False  # "ethnic Albanians", "the Kosovo Albanian leader": not of that country
    if page.text(first, last) in COMMON_BODIES and (
        _is_of_a_country(page, first) or page.low(first - 1) == "collective"
    ):
        return False  # nor is "the CSTO Collective Security Council" the one in New York
    if page.text(first, last) == "Congress" and _ends_another_name(page, first):
        return False
    if page.text(first, last) == "Security Council" and page.text(max(first - 3, 0), first).lower() in _NATIONAL:
        return False
    if last < len(page.words) and page.words[last].text in role_words("not_a_party_before"):
        return False
    if entry.kind in ("city", "country") and last - first == 1:
        if is_namesake(page, first, entry):
            page.alone.add(first)
            return False
        return not is_surname(page, first)
    if page.text(first, last) in BODIES_AND_SURNAMES and (is_surname(page, first) or _ends_full_name(page, first)):
        return False  # "Kayikwamba Wagner"
    if entry.kind == "city" and page.in_person[first] and page.in_person[first - 1] and page.words[first - 1].capital:
        return page.low(first - 1) in PERSONAL or first == 0  # "Carlos SAN JOSE"
    if page.low(first) in ("american", "americans") and page.low(first - 1) in _AMERICAS:
        return False  # "Latin American leaders"
    if entry.name in CONTINENTS and page.text(first, last) == entry.name:
        is_topic = page.part_of_speech(last) == "NOUN"  # "the Europe tour"
        return not is_topic and not is_whereabouts(page, first) and not is_end_of_name(page, first)
    if entry.name in CONTINENTS and page.low(first - 1) == "of" and page.low(first - 2) in ("bureau", "office"):
        return False  # "the Bureau of European Affairs"
    if entry.name in CONTINENTS and _is_of_affairs(page, last):
        return False  # "Minister of Foreign and European Affairs"
    if page.text(first, last) == "Foreign Office" and page.low(last) == "consultations":
        return False  # what two foreign ministries call their talks
    if entry.name == "the West":
        return page.low(first) != "the" or is_political_west(page, first, last)
    return True


def _is_of_affairs(page: Page, last: int) -> bool:
    """True before "Affairs", and before "and Eurasian Affairs": what an office is for is nobody who acts."""
    return page.low(last) == "affairs" or (page.low(last) == "and" and page.low(last + 2) == "affairs")


_AMERICAS = frozenset({"latin", "south", "central", "ibero", "pan", "inter"})
CONTINENTS = frozenset({"Africa", "Europe"})
WHEREABOUTS = frozenset({
    "in", "across", "from", "to", "throughout", "around", "into", "within", "outside", "central", "eastern", "western",
    "northern", "southern", "southeast", "southeastern", "sub", "saharan", "-", "middle",
})  # fmt: skip
"""Behind these a continent is a place: "in Europe", "from Africa", "Eastern Europe"."""


def is_whereabouts(page: Page, first: int) -> bool:
    """True for a continent behind "in" or "from", also at the end of a list of such: "from Asia, Africa and Europe"."""
    at = first - 1
    while page.low(at) in LISTED:
        at -= 1
    return page.low(at) in WHEREABOUTS or page.low(first - 1) in WHEREABOUTS


def is_end_of_name(page: Page, first: int) -> bool:
    """True for "Power Africa", "Radio Free Europe": a capital word stands before that nobody owns."""
    before = page.words[first - 1] if first else None
    return before is not None and before.capital and page.owner[first - 1] is None and page.low(first - 1) != "the"


LISTED = frozenset({
    ",", "and", "the", "asia", "africa", "europe", "america", "americas", "latin", "north", "south", "oceania",
    "middle", "east", "indo", "-", "pacific", "caribbean",
})  # fmt: skip
COMMON_BODIES = frozenset({"Security Council", "General Assembly", "Human Rights Council", "House of Representatives"})
"""Bodies that countries have too: "the Russian Security Council" is not the one in New York."""


_NATIONAL = frozenset({"secretary of the", "secretary of russia's", "secretary of its"})
"""The Council in New York has a president and no secretary; Russia's and its neighbours' have one."""


def _ends_another_name(page: Page, first: int) -> bool:
    """True for "the Farmers' Congress", "the Patriotic National Congress": what another name ends with."""
    before = first - 1
    while before > 0 and page.words[before].glued and page.low(before) in (*APOSTROPHES, "s"):
        before -= 1
    if before < 0 or not page.same_line(before, first) or page.low(before) in role_words("never_names"):
        return False
    is_possessor = before < first - 1
    is_word = page.words[before].capital and page.words[before].text.isalpha() and page.owner[before] is None
    return is_word and page.low(before) not in office_vocabulary() and (is_possessor or page.words[before - 1].capital)


def _is_of_a_country(page: Page, first: int) -> bool:
    before = page.owner[first - 1] if first else None
    return before is not None and before.kind == "country"


def is_part_of_compound(page: Page, first: int, last: int) -> bool:
    """True for "pro-Russian" and "U.S.-backed"."""
    words = page.words
    if first and words[first].glued and words[first - 1].text in HYPHENS:
        return page.low(first - 2) in role_words("prefixes")
    hyphened = last < len(words) and words[last].text in HYPHENS and words[last].glued
    return hyphened and page.low(last + 1) in role_words("suffixes")


def follows_geography(page: Page, first: int) -> bool:
    """True after "Gulf of", "University of", "Radio" and the like."""
    one = page.words[first - 1].text if first else ""
    two = f"{page.words[first - 2].text} {one}" if first > 1 else ""
    return one in role_words("not_a_party_after") or two in role_words("not_a_party_after")


def is_political_west(page: Page, first: int, last: int) -> bool:
    return page.low(first - 1) not in ("in", "to", "of", "towards") and page.low(last) not in ("of", "bank", "coast")


PERSONAL = frozenset({
    "mr", "mrs", "ms", "dr", "rep", "sen", "gov", "secretary", "president", "minister", "general", "senator", "gen",
    "congressman", "chancellor", "ambassador", "governor", "admiral", "professor", "justice", "judge", "sir", "envoy",
    "pope", "king",
})  # fmt: skip
NOT_WITHOUT_PLACE = frozenset(
    {"Male", "Split", "Nice", "Hue", "Como", "Bran", "Nis", "Pole", "Victoria", "Hobart", "Fez"}
)


BODIES_AND_SURNAMES = frozenset({"Wagner"})


def _ends_full_name(page: Page, at: int) -> bool:
    """True behind two other words of a name: "Therese Kayikwamba WAGNER", not "Russia's Wagner"."""
    return at > 1 and all(word.capital and word.text.isalpha() for word in page.words[at - 2 : at])


def is_surname(page: Page, at: int) -> bool:
    """A town or country name that is a person's here: "Secretary Austin", "Michael Jordan", "Chad Wolf"."""
    word = page.words[at]
    if word.text in NOT_WITHOUT_PLACE and page.low(at - 1) not in ("in", "to", "at", "from"):
        return True
    before = at - 2 if at > 1 and page.words[at - 1].text == "." else at - 1
    if page.low(before) in PERSONAL and page.words[before].capital and not page.words[at].glued:
        return True
    hyphened = page.words[at].glued and page.words[at - 1].text in HYPHENS
    if not page.in_person[at] or hyphened or page.low(at + 1) in role_words("never_names") | {"strategic"}:
        return False
    return (at > 0 and page.in_person[at - 1] and page.words[at - 1].capital and page.low(at - 1) not in PERSONAL) or (
        at + 1 < len(page.words) and page.in_person[at + 1] and page.words[at + 1].capital
    )


AMERICAN_GEORGIA = re.compile(r"\b(Atlanta|Savannah|Republican|Democrat|Gov\.|governor|runoff|electors?)\b")
CAUCASIAN_GEORGIA = re.compile(r"\b(Tbilisi|Georgians?|Abkhazia|Ossetia|Caucasus|Saakashvili|Batumi)\b")
INDIAN_CONGRESS = re.compile(r"\b(Indian?|BJP|Lok Sabha|Rajya Sabha|New Delhi)\b")
AMERICAN_CONGRESS = re.compile(
    r"\b(White House|Senate|Senators?|Capitol|Washington|WASHINGTON|Republicans?|Democrats?)\b"
)
SOUTHERN_KOREA = re.compile(r"\b(Republic of Korea|South Korean?|ROK|Seoul)\b")
NORTHERN_KOREA = re.compile(r"\b(North Korean?|DPRK|Pyongyang|Democratic People.s Republic)\b")


def owns_another(page: Page, party: Sighting) -> bool:
    """True for the Yemen of "YEMEN'S Houthis": a movement that is a side of its own is named behind it."""
    behind = page.after_possessive(party.last)
    other = page.owner[behind] if party.last < behind < len(page.owner) else None
    return other is not None and other.first == behind and other.side in movements() and other.side != party.side


@cache
def movements() -> frozenset[str]:
    """The factions and armed groups of the table."""
    return frozenset(gazetteer.table("organisations")["movements"])


def in_context(page: Page, first: int, last: int, entry: Entry) -> Entry:
    """The entry that the rest of the text makes of an ambiguous name."""
    text = page.whole
    if entry.name == "Georgia" and entry.kind == "country":
        if not CAUCASIAN_GEORGIA.search(text) and AMERICAN_GEORGIA.search(text):
            return Entry("Georgia", "United States", "city")
    elif entry.name == "Congress" and INDIAN_CONGRESS.search(text) and not AMERICAN_CONGRESS.search(text):
        return Entry("Indian National Congress", "Indian National Congress", "party")
    elif page.low(first) == "greek" and page.low(last) == "and" and page.low(last + 2) == "cypriot":
        return Entry("Cyprus", "Cyprus", "people")  # "GREEK and Turkish Cypriot leaders"
    elif entry.name == "Europe" and page.low(last) in ("commissioner", "commissioners"):
        return Entry("European Union", "European Union", "people")
    elif page.text(first, last) == "Congo" and "Brazzaville" in text and "Kinshasa" not in text:
        return Entry("Republic of the Congo", "Republic of the Congo", entry.kind)
    return entry


def past_brackets(page: Page, last: int, entry: Entry) -> int:
    """The place behind "(ROK)" when the brackets only repeat the name before them."""
    if page.low(last) != "(":
        return last
    inner = gazetteer.trie().longest(page.words, last + 1)
    if inner and inner[1].side == entry.side and page.low(inner[0]) == ")":
        return inner[0] + 1
    return last


def look_up_korea(page: Page) -> None:
    """ "Korea" and "Korean" alone stand for the South where only the South is spoken of, else for nobody."""
    text = page.whole
    if not SOUTHERN_KOREA.search(text):
        return
    for i, word in enumerate(page.words):
        if word.text in ("Korea", "Korean") and page.owner[i] is None and page.words[i + 1 : i + 2]:
            if page.low(i + 1) in ("peninsula", "war") or NORTHERN_KOREA.search(text):
                continue
            kind: gazetteer.EntryKind = "country" if word.text == "Korea" else "people"
            entry = Entry("South Korea", "South Korea", kind)
            page.take(Sighting(i, i + 1, "South Korea", "South Korea", "country", entry))
    if NORTHERN_KOREA.search(text):
        _look_up_halves(page)


def _look_up_halves(page: Page) -> None:
    """ "the North" and "the South" of a text about both Koreas."""
    for i, word in enumerate(page.words):
        if word.text not in ("North", "South") or page.low(i - 1) != "the" or page.owner[i] is not None:
            continue
        if i + 1 < len(page.words) and (page.words[i + 1].capital or page.words[i + 1].text in HYPHENS):
            continue
        side = f"{word.text} Korea"
        page.take(Sighting(i, i + 1, side, side, "country", Entry(side, side, "country")))


def look_up_introduced(page: Page) -> None:
    """Mark bodies that the text introduces in brackets, wherever their full or short name stands."""
    introduced: dict[str, str] = {}
    for start, end, name, short in introductions(page.whole):
        name = re.sub(r"['’]s?\Z", "", name)
        known = gazetteer.by_folded_name().get(gazetteer.fold(name)) or _known_short(name, short)
        if not known and (_is_no_body(page, name.rsplit(" ", 1)[-1].lower(), end) or is_of_two(name)):
            continue
        side = known.side if known else _side_before(page, start, name) or name
        introduced.setdefault(short, side)
        if not known or known.name == short:
            _take_characters(page, start, end, known.side if known else name, side)
    for i, word in enumerate(page.words):
        name_of = introduced.get(word.text)
        if name_of and page.owner[i] is None:
            page.take(Sighting(i, i + 1, name_of, name_of, "organisation"))


_BEFORE_NAME = re.compile(r"\s?\([A-Z]{2,}\) [A-Z]")


def _is_no_body(page: Page, last_word: str, end: int) -> bool:
    """True for "Annual Consultations (AC)", and for the office of "Senior Bureau Official (SBO) Kari Lund"."""
    is_office = last_word in role_words("heads") and _BEFORE_NAME.match(page.whole, end) is not None
    return is_office or last_word in role_words("no_bodies")


def look_up_initials(page: Page) -> None:
    """ "The DU" of a text that named one body with these initials: the Democratic Union."""
    bodies = {each.name: each for each in page.sightings() if each.kind == "organisation" and " " in each.name}
    called: dict[str, list[Sighting]] = {}
    for body in bodies.values():
        initials = "".join(word[0] for word in PIECE.findall(body.name) if word.lower() not in SMALL)
        if initials.isupper() and len(initials) > 1:
            called.setdefault(initials, []).append(body)
    for i, word in enumerate(page.words if called else ()):
        meant = called.get(word.text, [])
        is_party = len(word.text) > 2 or page.low(i - 1) == "the" or page.low(i + 1) in role_words("partisan")
        if len(meant) == 1 and page.owner[i] is None and is_party:
            one = meant[0]
            page.take(Sighting(i, i + 1, one.name, one.side, "organisation", certain=one.certain))


def _known_short(name: str, short: str) -> Entry | None:
    """The listed body of a short name, where its full name is told a little otherwise than in the table."""
    entry = gazetteer.by_folded_name().get(gazetteer.fold(short))
    row = gazetteer.organisations().get(entry.name, {}) if entry is not None else {}
    words = {word.lower() for word in re.split(r"[\s-]+", name)} - SMALL
    for other in row.get("also", ()):
        own = {word.lower() for word in re.split(r"[\s-]+", other)} - SMALL
        if len(own) > 1 and len(own & words) >= len(own) - 1:
            return entry
    return None


def _side_before(page: Page, start: int, name: str) -> str | None:
    """Whose "the U.S. Advisory Commission on Trade (ACT)" is: an office of state with its country in front."""
    at = bisect_right([word.start for word in page.words], start) - 2
    owner = page.owner[at] if at >= 0 else None
    is_office = bool(role_words("institutions") & set(name.lower().split()))
    return owner.side if owner is not None and is_office and owner.kind in ("country", "organisation") else None


def _take_characters(page: Page, start: int, end: int, name: str, side: str) -> None:
    inside = [i for i, w in enumerate(page.words) if start <= w.start and w.end <= end]
    owner = page.owner[inside[0]] if inside else None
    if inside and (owner is None or owner.first != inside[0] or owner.last <= inside[-1] + 1):
        page.take(Sighting(inside[0], inside[-1] + 1, name, side, "organisation"))


OFFICE_WORDS = ("heads", "modifiers", "addresses", "institutions", "institution_modifiers")


@cache
def office_vocabulary() -> frozenset[str]:
    """Every word an office may be made of."""
    return frozenset(chain.from_iterable(role_words(name) for name in OFFICE_WORDS))
