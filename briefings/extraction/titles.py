"""Titles without a name: "the Russian foreign minister, Sergei Lavrov", and "the minister" later on."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.allegiance import is_among_others
from briefings.extraction.bearings import SENT
from briefings.extraction.homeland import Homeland, is_known_office, lacks
from briefings.extraction.persons import CANDIDATES
from briefings.extraction.sightings import Page, Sighting, office_vocabulary
from briefings.extraction.words import APOSTROPHES, HYPHENS, split


def take_appositions(page: Page) -> None:
    """Join "the Russian foreign minister" and "Sergei Lavrov" where a comma stands between them, either way round."""
    seen = page.sightings()
    _send(page, seen)
    for one, two in pairwise(seen):
        if not _apposed(page, one, two):
            continue
        if one.kind == two.kind == "person" and one.named != two.named:
            person, office = (one, two) if one.named else (two, one)
            _settle(page, seen, person, office)


_SENDING = ("country", "organisation", "person")


def _send(page: Page, seen: list[Sighting]) -> None:
    """ "CHINA'S Myanmar envoy", "Trump's Ukraine envoy": of who sends him, and not of what he is for."""
    for sender, office in pairwise(seen):
        if office.kind != "person" or office.named or (office.role or "").lower().rsplit(" ", 1)[-1] not in SENT:
            continue
        about = gazetteer.trie().longest(page.words, office.first)
        is_noun = about is not None and about[1].kind in ("country", "organisation") and about[0] < office.last
        is_noun = is_noun and about is not None and page.words[about[0]].text not in APOSTROPHES
        is_owned = page.low(office.first - 1) == "s" and page.words[office.first - 2].text in APOSTROPHES
        is_sender = sender.last in (office.first - 2, office.first) and sender.kind in (
            "country",
            "organisation",
            "person",
        )
        if is_noun and is_owned and is_sender:
            office.name, office.side = sender.side, sender.side


def _apposed(page: Page, one: Sighting, two: Sighting) -> bool:
    """True when only a comma, and perhaps an article, stands between them.

    "In a letter to Ann Poe, Chile's envoy said": whoever opens the sentence is not the one who speaks.
    """
    between = [page.low(i) for i in range(one.last, two.first)]
    if between[:1] == [","] and _is_addressed(page, one) and page.part_of_speech(two.last) in ("VERB", "AUX"):
        return False
    if between in ([","], [",", "the"], [",", "a"], [",", "an"], ["("], [",", "s"]):
        return not _goes_on_listing(page, one, two)
    if between in ([",", "his"], [",", "her"]) and one.named:
        return (two.role or "").lower().endswith("counterpart")  # "will meet Ann Poe, his Chilean counterpart"
    return not between and not one.named


def _goes_on_listing(page: Page, one: Sighting, two: Sighting) -> bool:
    """True for "Blinken, THE ISRAELI PRIME MINISTER AND the Qatari emir": he is known for another country."""
    is_known = one.kind == "person" and one.named and not two.named and one.side in gazetteer.countries()
    return is_known and two.side in gazetteer.countries() and one.side != two.side and page.low(two.last) == "and"


def _is_addressed(page: Page, one: Sighting) -> bool:
    """True for somebody behind a preposition of the phrase that opens the sentence: "In a note sent to Ann Poe,"."""
    for i in range(one.first - 1, max(-1, one.first - _OPENING), -1):
        begins = i == 0 or page.low(i - 1) in (".", "!", "?", "”", '"', "—", "–", "--", ")")
        if begins or not page.same_line(i - 1, one.first):
            return page.part_of_speech(i) == "ADP" or page.low(i).endswith("ing")
        if page.low(i) in (",", ";", ":", "."):
            return False
    return False


def _settle(page: Page, seen: list[Sighting], person: Sighting, office: Sighting) -> None:
    """The office gives its holder the side, everywhere; the holder gives the office the name."""
    is_candidate = (office.role or "").lower().rsplit(" ", 1)[-1] in CANDIDATES
    if is_candidate or (not office.certain and person.side != person.name):
        office.side, office.certain = person.side, person.certain
    known, name = person.name, _as_told(page, person, office)
    for sighting in seen:
        if sighting.kind == "person" and sighting.named and sighting.name == known:
            sighting.name, sighting.side, sighting.certain = name, office.side, office.certain
            sighting.role = sighting.role or office.role
    office.name, office.role = name, office.role


def _as_told(page: Page, person: Sighting, office: Sighting) -> str:
    """The "Austin" of "MR AUSTIN, the Australian trade minister": he is not the American of the table."""
    countries = gazetteer.countries()
    is_of_another = person.side in countries and office.side in countries and person.side != office.side
    last = person.name.rsplit(" ", 1)[-1]
    words = page.text(person.first, person.last)
    return last if is_of_another and person.name not in words and words.endswith(last) else person.name


_OPENING = 16
"""Words of a phrase that opens a sentence."""
DEFINITE = frozenset({
    "president", "minister", "secretary", "chancellor", "king", "queen", "ambassador", "envoy", "representative",
    "premier", "prince", "emperor", "amir", "pope", "leader", "negotiator", "general", "emir", "sultan", "spokesman",
    "spokeswoman", "spokesperson", "taoiseach", "senator", "governor", "chairman", "commissioner", "chief", "speaker",
})  # fmt: skip


def take_definite_offices(page: Page, homeland: Homeland) -> None:
    """ "The minister", "the Deputy Secretary": a person named before with that office, held uncertain.

    Small letters mean the one named last; with a capital the title stands for whom the text is about.
    Where nobody of that office was named, it is the office told with its country before, else the home's.
    """
    told = Told()
    last_role = ""
    i = 0
    while i < len(page.words):
        owner = page.owner[i]
        if owner is not None:
            if owner.kind == "person" and (role := owner.role or _title_of_name(owner.name)):
                (told.holders if owner.named else told.offices).add(role, owner)
                if last_role and role.lower().endswith("counterpart") and _is_beside(page, owner):
                    told.holders.add(last_role, owner)
                last_role = role
                if owner.named and not _is_met(page, owner):
                    told.first_side = told.first_side or owner.side
            i = max(owner.last, i + 1)
            continue
        if page.low(i) == "the" and (last := _end_of_pope(page, i + 1)):
            page.take(Sighting(i + 1, last, "Holy See", "Holy See", "person", role="Pope", certain=True, named=False))
            i = last
            continue
        if page.low(i) == "the" and page.low(i + 1) == "pontiff" and _is_of_the_vatican(page):
            page.take(Sighting(i + 1, i + 2, "Holy See", "Holy See", "person", role="pope", named=False))
        last = _definite_office(page, i) if page.low(i) in ("the", "his", "her") else i
        if last > i + 1 and _content(page.text(i + 1, last)):
            _take_definite(page, i, last, homeland, told)
            if page.text(i, last).lower() == "the pope" and page.owner[i + 1] is None and _is_of_the_vatican(page):
                page.take(Sighting(i + 1, last, "Holy See", "Holy See", "person", role="pope", named=False))
        i = max(last, i + 1)


def _is_beside(page: Page, owner: Sighting) -> bool:
    """True for "Minister A AND HIS COUNTERPART B met": either may be "the minister" from there."""
    return page.low(owner.first - 1) in ("his", "her") and page.low(owner.first - 2) == "and"


class Holders:
    """Who holds which office, in the order in which the text names them."""

    def __init__(self) -> None:
        self._all: list[tuple[frozenset[str], Sighting]] = []

    def add(self, role: str, holder: Sighting) -> None:
        self._all.append((_content(role), holder))

    def fitting(self, wanted: frozenset[str], other: Sighting | None) -> list[Sighting]:
        """Those whose office has all the words wanted and no other rank, without the one who stands beside."""
        return [
            holder
            for words, holder in self._all
            if wanted <= words and not (words - wanted) & RANKS and (other is None or other.name != holder.name)
        ]


@dataclass(slots=True)
class Told:
    """What a text has told of offices so far: who holds one, whose one is, and the bare titles with a capital."""

    holders: Holders = field(default_factory=Holders)
    offices: Holders = field(default_factory=Holders)
    own: Holders = field(default_factory=Holders)
    first_side: str | None = None
    """For whom the first person acts who is named with an office and is nobody's guest."""
    unknown: set[frozenset[str]] = field(default_factory=set)
    """Titles that stood before anybody of the office was named: the home's, whichever that is, and no guest's."""


def _take_definite(page: Page, article: int, last: int, homeland: Homeland, told: Told) -> None:
    """Give the bare office [article + 1, last) to whom it stands for, if that can be told.

    With a capital it stays the home's that it was before a guest of the same office was named, and is rather
    the holder's at home than a guest's.
    """
    holders, offices, own_before = told.holders, told.offices, told.own
    role = page.text(article + 1, last)
    wanted, has_capital = _content(role), page.words[article + 1].capital
    other = page.owner[last + 1] if page.low(last) == "and" and last + 1 < len(page.words) else None
    fitting = holders.fitting(wanted, other)
    if has_capital and wanted in told.unknown:
        fitting = [each for each in fitting if each.side not in gazetteer.countries()]
    before = own_before.fitting(wanted, None) if has_capital else []
    home = homeland.home.side if homeland.home is not None and homeland.home.sure else homeland.letterhead
    if has_capital and (hosts := [each for each in fitting if each.side == home]):
        fitting = hosts
    if fitting and before and before[0].side != fitting[-1].side:
        at_home = before[0].side
        page.take(Sighting(article + 1, last, at_home, at_home, "person", role=role, certain=False, named=False))
        return
    if not has_capital and _is_of_either(page, fitting):
        return
    if fitting:
        holder = _protagonist(page, fitting) if has_capital else fitting[-1]
        page.take(Sighting(article + 1, last, holder.name, holder.side, "person", role=role, certain=False))
        holders.add(holder.role or role, holder)
        return
    own = (homeland.as_titled(wanted, RANKS) or homeland.of_office(role)) if not _is_of_other(page, last) else None
    if own is not None and own.shared:
        is_anothers = homeland.letterhead is not None and not has_capital  # governments capitalise their own
        is_heads = has_capital and homeland.titled == own.side and page.is_subject(last - 1)
        own = None if is_anothers or (not is_heads and is_among_others(page, article, own.side)) else own
    sure = own is not None and own.sure
    side = own.side if own else None
    if side is None and has_capital:
        side, sure = _side_of_title(page, article, last, homeland, offices.fitting(wanted, None)), False
    if side is None and wanted in SECONDS and has_capital:
        side, sure = told.first_side, False
    if side is None and before:
        side, sure = before[0].side, False
    if side is not None:
        taken = Sighting(article + 1, last, side, side, "person", role=role, certain=sure, named=False)
        page.take(taken)
        if has_capital:
            own_before.add(role, taken)
    elif has_capital and page.words[article].low == "the":
        told.unknown.add(wanted)


def _is_of_either(page: Page, holders: list[Sighting]) -> bool:
    """True where the holder named last stands in a sentence with one for another side: "A met B. THE MINISTER ...".

    Not behind "Minister A SAID that Minister B would come": it is of B that it tells.
    """
    if len({each.side for each in holders[-_FEW:]}) < 2:
        return False
    sentence = _sentence(page, holders[-1].first)
    lately = [each for each in holders[-_FEW:] if _sentence(page, each.first) == sentence]
    other = next((each for each in reversed(lately) if each.side != holders[-1].side), None)
    return other is not None and not any(page.low(i) in _OF_WHOM for i in range(other.last, holders[-1].first))


_FEW = 6
_OF_WHOM = frozenset({"said", "says", "that", "announced", "confirmed"})


def _sentence(page: Page, i: int) -> int:
    """Where the sentence begins that the i-th word stands in."""
    return page.doc[bisect_right(page.starts, page.words[i].start) - 1].sent.start


def _side_of_title(page: Page, article: int, last: int, homeland: Homeland, offices: list[Sighting]) -> str | None:
    """For whom a title with a capital stands: whose office of that name was told before, else the text's own."""
    if sides := {office.side for office in offices}:
        return sides.pop() if len(sides) == 1 else None
    own = homeland.of_title(page.text(article + 1, last))
    if own is None or _is_of_other(page, last) or (own.shared and is_among_others(page, article, own.side)):
        return None
    return own.side


def _is_of_other(page: Page, last: int) -> bool:
    """True for "the President and Prime Minister of Kenya": both offices are Kenya's."""
    i = last + 1
    if page.low(last) not in ("and", ",") or page.owner[last] is not None:
        return False
    while page.low(i) in office_vocabulary() or page.low(i) in ("the", "and"):
        i += 1
    return page.low(i) == "of" and i > last + 1


def _end_of_pope(page: Page, i: int) -> int | None:
    """The place behind "Pope", "Holy Father" or "Pontiff" where nobody owns the words."""
    for title in ("Pope", "Pontiff", "Holy Father"):
        last = i + len(title.split())
        if last <= len(page.words) and page.text(i, last) == title and not any(page.owner[i:last]):
            return last
    return None


_TITLES = frozenset({"king", "queen", "pope", "emperor", "emir", "sultan"})


def _title_of_name(name: str) -> str | None:
    """The office that is a part of a name: "KING Abdullah II", "POPE Francis"."""
    title = name.split(" ", 1)[0].lower()
    return title if title in _TITLES else None


def _is_of_the_vatican(page: Page) -> bool:
    """True where a text names the Holy See and no Coptic pope."""
    return any(each.side == "Holy See" for each in page.sightings()) and "Coptic" not in page.whole


def _is_met(page: Page, person: Sighting) -> bool:
    """True for a guest: "meets WITH Chancellor X"."""
    return page.low(person.first - 1) == "with"


RANKS = frozenset({"deputy", "assistant", "under", "vice"})
"""The Secretary is never the Deputy Secretary."""
SECONDS = (frozenset({"vice", "president"}), frozenset({"first", "lady"}))
"""Who stands beside the first person of a text without being named."""


def _protagonist(page: Page, holders: list[Sighting]) -> Sighting:
    """The one named most often so far; of equals the one named first: a text begins with whom it is about.

    Not with who invites: "At the invitation of President X, President Y will ...".
    """
    holders = [each for each in holders if page.low(each.first - 2) != "invitation"] or holders
    names = [holder.name for holder in holders]
    return max(holders, key=lambda holder: names.count(holder.name))


def _content(role: str) -> frozenset[str]:
    return frozenset(w.text.lower() for w in split(role)) - {"of", "for", "and", "the", "'", "s", *HYPHENS}


def _definite_office(page: Page, article: int) -> int:
    """The place behind a bare office that follows an article, or the article itself where none does."""
    i, last = article + 1, article
    while i < len(page.words) and page.owner[i] is None and page.low(i) in office_vocabulary():
        if page.low(i) == "called" and page.words[i - 1].text not in HYPHENS:
            break  # "the President CALLED the King"
        i += 1
        if page.low(i - 1) in DEFINITE:
            last = i
        i += _is_hyphen_within(page, i)
    if last == i:
        i = last = _end_of_secretary(page, last)
    if i < len(page.words) and (page.low(i) == "of" or page.words[i].text in HYPHENS):
        return article
    if page.low(i) == "for" and i + 1 < len(page.words) and page.words[i + 1].capital:
        return article
    return last if last == i else article


def _end_of_secretary(page: Page, last: int) -> int:
    """The place behind the "Defense" of "Secretary of Defense" where nobody else owns it; else ``last``."""
    for end in range(last + 2, min(last + 4, len(page.words)) + 1):
        if is_known_office(page.text(last - 1, end)) and not any(page.owner[last:end]):
            return end
    return last


def _is_hyphen_within(page: Page, i: int) -> bool:
    """True for the hyphen of "Secretary-General", not for that of "president-elect"."""
    return i < len(page.words) and page.words[i].text in HYPHENS and page.low(i + 1) in DEFINITE


def take_definite_ministries(page: Page, homeland: Homeland) -> None:
    """ "The foreign ministry", "the government": the home's in a text that is surely at home, or "in Oslo".

    "The Department" and "the Ministry" are those of the letterhead.
    """
    for i, word in enumerate(page.words):
        if word.low != "the" or page.owner[i] is not None:
            continue
        if homeland.letterhead is not None and _is_own_house(page, i + 1, homeland.letterhead):
            name = page.words[i + 1].text
            page.take(Sighting(i + 1, i + 2, name, homeland.letterhead, "organisation", role=name, certain=False))
            continue
        last = _definite_ministry(page, i)
        side = _side_of_ministry(page, i, last, homeland) if last > i else None
        if side is not None:
            name = page.text(i + 1, last)
            page.take(Sighting(i + 1, last, name, side, "organisation", role=name))


def _is_own_house(page: Page, at: int, side: str) -> bool:
    """True for "the Department" alone on American paper, "the Ministry" alone on another's."""
    if at >= len(page.words) or page.owner[at] is not None or page.low(at + 1) in ("of", "for"):
        return False
    own = "Department" if lacks("minister", side) else "Ministry"
    return page.words[at].text == own and not (at + 1 < len(page.words) and page.words[at + 1].capital)


def _definite_ministry(page: Page, article: int) -> int:
    """The place behind "foreign ministry", "government", "presidential office" after an article, or the article."""
    if page.low(article + 1) == "presidency" or page.low(article + 1) == "presidential":
        last = article + 2 + (page.low(article + 1) == "presidential")
        is_house = last == article + 2 or page.low(last - 1) in ("office", "palace", "administration")
        return last if is_house and not any(page.owner[article + 1 : last]) else article
    last = article + 2 + (page.low(article + 1) in MINISTRIES)
    fits = page.low(last - 1) == "ministry" if last == article + 3 else page.low(article + 1) == "government"
    return last if fits and not any(page.owner[article + 1 : last]) else article


def _side_of_ministry(page: Page, article: int, last: int, homeland: Homeland) -> str | None:
    following = page.owner[last + 1] if last + 1 < len(page.owner) else None
    if page.low(last) == "in" and following is not None and following.entry is not None and following.entry.capital:
        return following.side if following.side in gazetteer.countries() else None
    home = homeland.home
    is_abroad = homeland.letterhead is not None and page.low(last - 1) == "government"  # its own is "we"
    if home is None or not home.sure or is_abroad or page.low(last) in ("of", "in", "for"):
        return None
    is_word_of_another = page.part_of_speech(last) in ("NOUN", "PROPN")
    return None if is_word_of_another or is_among_others(page, article, home.side) else home.side


MINISTRIES = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "justice", "health", "trade", "economy"}
)
