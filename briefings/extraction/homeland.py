"""The country that a text is at home in: the one whose "prime minister" needs no adjective.

News names its own country's offices without the country: "the Foreign Office said", "Vice President X". Which
country that is, the text tells by its letterhead or dateline, by the seats of government it names, and by the
offices it names with their country. Where these point to two countries, no home is sure.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import NamedTuple

from briefings.extraction import gazetteer
from briefings.extraction.letterhead import country_of_letterhead, country_of_title
from briefings.extraction.sightings import Page, Sighting, role_words
from briefings.extraction.titled import offices_of_title

_DATELINE = re.compile(
    r"\s*+(?:\S[^\n]{0,79}\n\s*+)?([A-Z][A-Z .'’-]{2,30})(?:,[^\n]{0,40}?)?(?:\([^)\n]{1,30}\))?"
    r" ?(?:(?:--?|—|–)\s|(?<=\d):\s)"
)
_OF_NOBODY = re.compile(r"\s*(?:[Tt]he )?(?:Vice )?President(?:['’]s (?:Travel|Trip|Visit)\b| to [A-Z])")
"""How titles of the White House begin: "Vice President to Travel to Asia"; others say which president."""
_OF_UNITED_NATIONS = re.compile(
    r"\b(?:Guterres|Ban Ki-moon|Mr\. Ban|Kofi Annan|Boutros-Ghali|Dujarric|Farhan Haq)\b"
    r"|\b[Ss]pokes\w+ (?:for|of) the Secretary-General\b"
)
_THE_CHIEF = re.compile(r"\b[Tt]he (?:Secretary|Director)[ ‐‑–-]General\b")
_ABROAD = frozenset({"Brussels", "Geneva", "Vienna", "The Hague", "New York", "Luxembourg", "Strasbourg", "Davos"})
"""Towns that texts about other countries are sent from: seats of international bodies."""


_WITHIN = {"Scotland": "United Kingdom", "Wales": "United Kingdom", "Northern Ireland": "United Kingdom"}
_OF_PROVINCES = frozenset({"Canada", "Australia", "South Africa"})
"""Where a premier governs a province or a state."""
_COPIED = (
    "secretary of state", "under secretary", "undersecretary", "assistant secretary", "secretary of defense",
    "special presidential envoy", "ambassador at large", "high representative", "executive vice president",
)  # fmt: skip
"""What others have, too: the Holy See has a Secretary of State, Bosnia a High Representative."""
_FIELDS = frozenset(
    {
        "foreign",
        "prime",
        "defence",
        "defense",
        "interior",
        "finance",
        "vice",
        "deputy",
        "officials",
        "authorities",
        "royal",
    }
)


_SENT = frozenset({"envoy", "negotiator", "mediator"})
"""Who acts for a country in the affairs of others."""


class Home(NamedTuple):
    """A country, whether the text leaves no doubt about it, and whether other countries have the office too."""

    side: str
    sure: bool
    shared: bool = True


class Homeland:
    """For whom offices act that a text names without their country."""

    def __init__(self, page: Page, title: str = "") -> None:
        self._seen = Counter(each.side for each in page.sightings() if each.entry)
        self._before_chief = _seen_before_chief(page)
        self.title = title
        self._told = offices_of_title(title)
        self._is_of_united_nations = _OF_UNITED_NATIONS.search(page.whole) is not None
        self.titled = country_of_title(title)
        if self.titled is None and _OF_NOBODY.match(title) and "United States" in self._seen:
            self.titled = "United States"
        self.letterhead = country_of_letterhead(page) or self.titled
        self._own = self.letterhead or _country_of_dateline(page)
        self.home = Home(self.letterhead, sure=True) if self.letterhead else _home_of(page)

    def as_titled(self, wanted: frozenset[str], ranks: frozenset[str]) -> Home | None:
        """Whose the title says that an office is which has all these words and no other rank.

        On a government's own paper "the President" is its own, whoever else the title names.
        """
        if self.letterhead is not None:
            return None
        fitting = {side for words, side in self._told.items() if wanted <= words and not (words - wanted) & ranks}
        return Home(fitting.pop(), sure=True, shared=False) if len(fitting) == 1 else None

    def of_office(self, role: str) -> Home | None:
        """Whose an office is: a country's that alone has it and is spoken of, else the home's, if it has one.

        "Home Secretary" is British in a text that names Britain; "the prime minister" in a text from
        Washington is a guest. Former and shadow offices act for no country.
        """
        words = _RANK.sub("", role.lower().replace("-", " "))
        if _OUT_OF_OFFICE.search(words):
            return None
        if words in _monarchs():
            return self.home if self.home is not None and self.home.side in _monarchs()[words] else None
        if own := _homes_of(words):
            return self._one_of(own, is_copied=words.startswith(_COPIED))
        if self.home is None or not _HIGH.search(words) or self.home.side in _lacking(words):
            return None
        if words == "premier" and self.home.side in _OF_PROVINCES:
            return None
        return self.home

    def of_title(self, role: str) -> Home | None:
        """Whose "the Secretary" or "the Minister" is, with a capital, where nobody of that office was named before.

        Governments write so of their own in what they publish, wire stories never do: the dateline or the
        letterhead tells which government, and without either only one calls its ministers secretaries. "The
        Secretary-General" is the United Nations' where one of theirs or their spokesman is named.
        """
        words = role.lower()
        if _OUT_OF_OFFICE.search(words):
            return None
        if words == "secretary-general" and self._is_of_united_nations:
            return Home("United Nations", sure=False, shared=False)
        if _SECRETARY.search(words) and self._own in (None, *_SECRETARIES):
            return Home(self._own or "United States", sure=self._own is not None, shared=False)
        if len(alone := _homes_of(_RANK.sub("", words.replace("-", " ")))) == 1 and self._own in (None, *alone):
            is_copy = "secretary of state" in words and "Holy See" in self._seen and alone[0] not in self._seen
            return Home("Holy See" if is_copy else alone[0], sure=False, shared=False)
        if self._own is None or not _TITLE.search(words) or self._own in _lacking(words):
            return None
        return Home(self._own, sure=True)

    def of_field(self, role: str) -> Home | None:
        """Whose an office "for" something is: "Commissioner for Trade" is the Union's in a text that names it."""
        if self.letterhead in _SECRETARIES and "secretary of state" in role.lower():
            return self.home  # "Deputy Secretary of State for Management" on American paper
        homes = _homes_of(f"{role.lower().replace('-', ' ')} for") if _FIELD.search(role) else ()
        return self._one_of(homes, is_copied=True) if homes else None

    def _one_of(self, homes: tuple[str, ...], *, is_copied: bool) -> Home | None:
        """The one of the countries that the text speaks of; sure where it speaks of no other of them."""
        if self.home is not None and self.home.sure and self.home.side in homes:
            return self.home._replace(shared=False)
        if len(homes) == 1 and not is_copied:
            return Home(homes[0], sure=True, shared=False)  # nobody else has a Taoiseach
        known = (
            self._before_chief
            if _is_of_bodies(homes) and not self._before_chief.keys().isdisjoint(homes)
            else self._seen
        )
        seen = Counter({side: count for side, count in known.items() if side in homes})
        return Home(seen.most_common(1)[0][0], sure=len(seen) == 1, shared=False) if seen else None


def _seen_before_chief(page: Page) -> Counter[str]:
    """How often each side is named before the first "the Secretary-General": whose he is, that tells, not the rest.

    "NATO officials met. THE SECRETARY-GENERAL will visit Accra. UN chief Antonio Guterres was there": NATO's. And
    the United Nations' behind "Mr. Guterres spoke".
    """
    found = _THE_CHIEF.search(page.whole)
    if found is None:
        return Counter()
    named = [(page.words[each.first].start, each.side) for each in page.sightings() if each.entry]
    named += [(name.start(), "United Nations") for name in _OF_UNITED_NATIONS.finditer(page.whole, 0, found.start())]
    return Counter(side for start, side in sorted(named) if start < found.start())


def _is_of_bodies(homes: tuple[str, ...]) -> bool:
    """True for an office that several bodies have, and no country."""
    return len(homes) > 1 and gazetteer.countries().keys().isdisjoint(homes)


def _home_of(page: Page) -> Home | None:
    """The country whose offices a text names without saying so, or None where it names none."""
    told = _evidence(page)
    datelined = _country_of_dateline(page)
    if datelined is not None:
        told[datelined] += 2
    if not told:
        return None
    (side, most), *rest = told.most_common(2)
    second = rest[0][1] if rest else 0
    if second == most:
        return None
    is_alone = second == 0 or (most > second and datelined == side)
    return Home(side, sure=most >= 2 and is_alone and datelined in (None, side))


def _evidence(page: Page) -> Counter[str]:
    """How many seats of government and offices are named with each country."""
    told: Counter[str] = Counter()
    telling: set[str] = set()
    for sighting in page.sightings():
        side = _WITHIN.get(sighting.side, sighting.side)
        if side in gazetteer.countries() and (_is_seat(sighting) or _has_office(page, sighting)):
            of_its_own = (
                _is_seat(sighting)
                and page.low(sighting.last) in _TELLING
                and page.low(the := sighting.last + 1 + (page.low(sighting.last + 1) == "that")) == "the"
                and (not told.keys() - {side} or (page.low(the + 1) in _RULING and not told.keys() - telling))
            )
            telling |= {side} if of_its_own else set()
            told[side] += 2 if of_its_own else 1
    return told


_TELLING = frozenset({"said", "says", "announced", "confirmed", "added", "told", "declined"})
"""What a seat of government does in news of its own country: "the Kremlin SAID the president would ..."."""


_RULING = frozenset({"president", "prime", "premier", "chancellor", "king", "queen"})
"""Of two seats that each tell what their own ruler will do, none is the home of the text."""


def _is_seat(sighting: Sighting) -> bool:
    return sighting.entry is not None and sighting.entry.kind == "seat"


def _has_office(page: Page, sighting: Sighting) -> bool:
    """True for a country before an office or a body: "British officials", "Chile's foreign minister"."""
    if sighting.entry is None or sighting.entry.kind not in ("country", "people"):
        return False
    if page.low(sighting.first - 1) == "with":
        return False  # "will meet with Japanese Prime Minister X": a guest
    low = page.low(page.after_possessive(sighting.last))
    return low in _FIELDS or (low in role_words("heads") and low not in _SENT) or low in role_words("institutions")


def _country_of_dateline(page: Page) -> str | None:
    """The country of the town that a wire story begins with, None without one or from an international seat."""
    found = _DATELINE.match(page.whole[:240])
    entry = gazetteer.by_folded_name().get(gazetteer.fold(found[1].strip())) if found else None
    if entry is None or entry.kind != "city" or entry.name in _ABROAD:
        return None
    country = gazetteer.country_of(entry.name)
    return _WITHIN.get(country, country) if country else None


_RANK = re.compile(r"^(?:the|his|her|acting|deputy|interim|new|outgoing|incoming|current|principal|senior) ")
_OUT_OF_OFFICE = re.compile(
    r"\b(?:former|ex|then|late|deposed|ousted|fugitive|shadow|opposition|rebel|self|exiled|state's)\b"
)
_HIGH = re.compile(
    r"^(?:vice |first vice )?president$|^prime minister$|^premier$|^chancellor$|^vice chancellor$|^attorney general$"
    r"|^(?:foreign|defen[cs]e|interior|finance|health|trade|justice|energy|oil|petroleum|economy|economics|environment|labou?r"
    r"|agriculture|education|transport|water|information|culture|commerce|development|security)[a-z ]* minister$"
    r"|^minister (?:of|for) |^(?:government|presidential|foreign ministry|defen[cs]e ministry) spokes\w+$"
    r"|^press secretary$|^(?:army|military) chief(?: general)?$|^national security advis[eo]r$"
)


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    """Office -> the countries that have it, for offices that few countries have."""
    return {office: tuple(homes) for office, homes in gazetteer.table("offices")["offices"].items()}


def _homes_of(office: str) -> tuple[str, ...]:
    """The countries and bodies that alone have an office, given in small letters; empty where many have it."""
    return next((homes for known, homes in _offices().items() if f"{office} ".startswith(f"{known} ")), ())


def is_known_office(words: str) -> bool:
    """True for "Secretary of Defense", an office in full that only some countries have."""
    return words.lower() in _offices()


@cache
def _monarchs() -> dict[str, list[str]]:
    """Crown -> the countries that have one."""
    return dict(gazetteer.table("offices")["monarchs"])


@cache
def _without(office: str) -> frozenset[str]:
    return frozenset(gazetteer.table("offices")["without"][office])


_FIELD = re.compile(r"^(?:Commissioner|High Representative|Executive Vice.President)$")
_SECRETARY = re.compile(r"^(?:(?:deputy|under|assistant|principal|acting|senior) )*secretary$")
_SECRETARIES = ("United States", "India", "Philippines", "Mexico")
"""Where a secretary is one of the highest officers."""
_TITLE = re.compile(
    r"^(?:(?:deputy|first|vice|state|prime|foreign|defen[cs]e|special|presidential|principal|acting) )*"
    r"(?:minister|envoy|representative|president|premier|chancellor|ambassador|coordinator|counsell?or)$"
)


_SECOND = re.compile(r"^(?:first )?(?:vice|deputy)[ -]")


def _lacking(role: str) -> frozenset[str]:
    """The countries that have no such office."""
    if crown := next((each for each in _monarchs() if role.endswith(each)), None):
        return frozenset(gazetteer.countries()) - frozenset(_monarchs()[crown])  # "His Majesty King X"
    if role.endswith("president"):
        return _without("president")
    if _SECOND.sub("", role) in ("prime minister", "premier"):
        return _without("prime minister")
    if role.endswith("chancellor"):
        return frozenset(gazetteer.countries()) - {"Germany", "Austria", "United Kingdom"}
    return _without("minister") if "minist" in role else frozenset()


def lacks(role: str, side: str) -> bool:
    """True where a country has no such office under any name: a foreign minister is never the United States'.

    Mexico's and the Philippines' secretaries are called ministers abroad.
    """
    homes = _homes_of(_RANK.sub("", role.lower().replace("-", " ")))
    is_of_others = bool(homes) and side in gazetteer.countries() and side not in homes
    return is_of_others or (side in _lacking(role.lower()) and side not in ("Mexico", "Philippines"))
