"""Offices, institutions and groups: "Russia's foreign ministry", "U.S. officials", "the Ukrainian president".

They are built from a party and the words that follow or precede it; the words are data in ``patterns/roles.toml``.
"""

from __future__ import annotations

from typing import NamedTuple

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting, office_vocabulary, owns_another, role_words
from briefings.extraction.words import HYPHENS


class Office(NamedTuple):
    """The words [first, last) that say what somebody is; ``side`` from "of Japan" within them, if any."""

    first: int
    last: int
    role: str
    side: Sighting | None = None


_FIELD = 2
"""Words of a minister's field before the last one: the "Water" of "Water Resources Minister"."""
PARTIES = frozenset({"country", "organisation", "place", "group"})


def party_ending_at(page: Page, end: int) -> Sighting | None:
    """The party whose words, with "'s" behind them, end just before ``end``."""
    i = end - 1
    if i >= 1 and page.low(i) == "s" and page.words[i].glued and page.after_possessive(i - 1) == end:
        i -= 2
    elif i >= 1 and page.after_possessive(i) == end:
        i -= 1
    owner = page.owner[i] if i >= 0 else None
    if owner is None and i < end - 1 and page.low(i) in role_words("heads"):
        return _party_of_office(page, i)
    if owner is None or owner.kind not in PARTIES or owner.last != i + 1:
        return None
    return None if i == end - 1 and _is_whereabouts(page, owner) else _owner_of_branch(page, owner)


def office_around(page: Page, party: int) -> Office | None:
    """The office before "of the Joint Chiefs of Staff", whose words begin at ``party``."""
    of = party - 1 - (page.low(party - 1) == "the")
    return _office_ending_at(page, of) if page.low(of) == "of" else None


def _party_of_office(page: Page, head: int) -> Sighting | None:
    """The party whose head's something is: China in "the Chinese President's special envoy"."""
    first = head
    while first > 0 and page.low(first - 1) in office_vocabulary() and page.owner[first - 1] is None:
        first -= 1
    return party_ending_at(page, first)


def ministry_before(page: Page, end: int) -> int:
    """Where "MFA" or "Ministry of Foreign Affairs" begins that stands just before an office, else ``end`` itself."""
    before = page.words[end - 1].text if end else ""
    if before.isupper() and len(before) > 2:
        return end - 1  # "Italian MFA Secretary General ..."
    if page.low(end - 1) in ("and", ","):
        return end
    for i in range(end - 1, max(end - 8, 0), -1):
        if page.low(i) in _FIELDED and page.words[i].capital and page.low(i + 1) in ("of", "for"):
            return i
        owner = page.owner[i]
        is_party = owner is not None and (owner.entry is None or owner.entry.kind != "group")
        if is_party or not (page.words[i].capital or page.low(i) in _WITHIN_TOPIC):
            break
    return end


def _owner_of_branch(page: Page, owner: Sighting) -> Sighting:
    """The organisation whose branch at a place is named: the party in "the Unionists' Westminster leader"."""
    if owner.entry is None or owner.entry.kind not in ("seat", "city"):
        return owner
    outer = party_ending_at(page, owner.first)
    return outer if outer is not None and outer.last < owner.first and outer.kind == "organisation" else owner


def _is_whereabouts(page: Page, owner: Sighting) -> bool:
    """True for the place in "while in Brussels President X ...": it opens the sentence and is not his country."""
    is_name = owner.entry is not None and owner.entry.kind in ("country", "city")
    return is_name and page.low(owner.first - 1) in ("in", "at", "from", "near")


def office_before(page: Page, end: int) -> Office | None:
    """The office whose last word stands just before ``end`` ("Special Envoy for Climate" before "John Kerry")."""
    if page.low(end - 1) == "ii" and page.low(end - 2) == "minister" and (inner := office_before(page, end - 1)):
        return inner._replace(last=end)
    if _is_short_office(page, end - 2) and (inner := office_before(page, end - 3)):
        return inner._replace(last=end)
    address = end - 1 - (page.low(end - 1) == ".")
    if page.low(address) in role_words("addresses"):
        inner = office_before(page, address)  # "Secretary for African Affairs Dr. X"
        return inner._replace(last=end) if inner else Office(address, end, page.text(address, end))
    direct = _office_ending_at(page, end)
    if direct is None:
        return _office_with_topic(page, end)
    if (one := _joint_office(page, direct)) is not None:
        return one
    before = page.owner[direct.first - 1] if direct.first else None
    if before and before.kind in PARTIES and page.low(before.first - 1) in ("for", "the"):
        wider = _office_with_topic(page, direct.first)  # "Special Representative for Iran Ambassador X"
        return wider._replace(last=end) if wider and wider.side is None else direct
    return _fuller_title(page, direct) or direct


def _fuller_title(page: Page, direct: Office) -> Office | None:
    """The office of "COORDINATOR FOR COUNTERTERRORISM Ambassador X", whose rank alone stands before the name."""
    at = direct.first - 1
    is_field = page.low(direct.first) == "affairs"  # "Assistant Secretary for African AFFAIRS Ambassador X"
    if direct.role not in ("Ambassador", "Affairs Ambassador") or at < 2 or not page.words[at].capital:
        return None
    if page.owner[at] is not None and not is_field:
        return None
    wider = _office_with_topic(page, direct.first)
    if wider is None or wider.side is not None:
        return None
    between = [page.low(i) for i in range(wider.first, direct.first)]
    return wider._replace(last=direct.last) if "for" in between and not {",", "of"} & set(between) else None


def _is_short_office(page: Page, at: int) -> bool:
    """True for the SBO of "Senior Bureau Official (SBO)": in brackets stands the office in short, and no body."""
    is_bracketed = at > 1 and page.low(at - 1) == "(" and page.low(at + 1) == ")" and page.words[at].text.isupper()
    return is_bracketed and page.low(at - 2) in role_words("heads")


_MANY = {"presidents": "president", "ministers": "minister", "chancellors": "chancellor", "premiers": "premier"}


def title_of_many(page: Page, end: int) -> Office | None:
    """The "Prime Ministers" of "Prime Ministers X and Y", as the office of each of them."""
    at = end - 1
    if at < 0 or end >= len(page.words) or page.low(at) not in _MANY or page.owner[at] is not None:
        return None
    if not (page.words[at].capital and page.words[end].capital and page.same_line(at, end)):
        return None
    first = at
    while first > 0 and page.low(first - 1) in (
        "prime",
        "foreign",
        "defence",
        "defense",
        "interior",
        "finance",
        "vice",
    ):
        first -= 1
    if first and page.owner[first - 1] is not None:
        return None  # "EU Ministers Council": a party stands before it
    return Office(first, end, " ".join((*(page.text(i, i + 1) for i in range(first, at)), _MANY[page.low(at)])))


def _joint_office(page: Page, direct: Office) -> Office | None:
    """The first of two offices of one person: "Secretary for Trade and Senior Adviser X", not "for Trade Y and ..."."""
    joint = direct.first - 1
    is_word = page.low(joint - 1) in role_words("topics") | role_words("never_names")
    is_field = joint > 0 and (is_word or page.owner[joint - 1] is not None)
    one = _office_with_topic(page, joint) if is_field and page.low(joint) == "and" else None
    return one._replace(last=direct.last) if one is not None and one.side is None else None


def _office_ending_at(page: Page, end: int) -> Office | None:
    """Walk left over the words of an office; None when there is no head among them."""
    first, side, has_head = end, None, False
    while first > 0:
        at, low = first - 1, page.low(first - 1)
        owner = page.owner[at]
        if not page.same_line(at, end if end < len(page.words) else end - 1):
            break
        if low == "." and page.low(at - 1) in role_words("addresses"):
            first, has_head = at - 1, True
        elif low == "called" and page.low(at - 1) not in HYPHENS:
            break  # "the President CALLED Prime Minister X"; not the so-called one
        elif low in office_vocabulary() and owner is None:
            has_head = has_head or low in role_words("heads") or low in role_words("addresses")
            first = at
        elif first < end and _joins_office(page, at, first):
            first = at
        else:
            break
    first = _without_loose_ends(page, first, end)
    if not has_head or first >= end:
        return None
    return Office(first, end, page.text(first, end), side)


def _joins_office(page: Page, at: int, first: int) -> bool:
    """True for a hyphen, "of" or "and" within one person's office, and for one odd word before "minister"."""
    low, before = page.low(at), page.low(at - 1)
    if low in HYPHENS:
        return page.words[first].glued
    if low in ("of", "for"):
        return before in role_words("heads")
    if low == "and":
        both_offices = before in role_words("heads") and page.words[at - 1].capital
        return before in ("foreign", "trade", "resident") or (both_offices and not _begins_after_article(page, at))
    ministry = ("minister", "ministers", "ministry")
    is_ministry = page.low(first) in ministry or (
        page.low(first) in role_words("topics") and page.low(first + 1) in ministry
    )
    return is_ministry and (_is_odd(page, at) or _is_field_of(page, at))


def _is_field_of(page: Page, at: int) -> bool:
    """The "Fisheries" of "Ugandan Fisheries Minister X", of "Iraq's Water Resources Minister X"."""
    first = at
    while first > max(at - _FIELD, 0) and _is_free_name(page, first - 1):
        first -= 1
    before = page.owner[first - 1] if first else None
    if before is None and first > 1 and page.low(first - 1) == "s" and page.words[first - 1].glued:
        before = next((page.owner[i] for i in (first - 2, first - 3) if i >= 0 and page.owner[i] is not None), None)
    is_topic = page.words[at].capital and page.low(at) in role_words("topics")  # "Water Minister X"
    return _is_free_name(page, at) and (is_topic or (before is not None and before.kind == "country"))


def _is_free_name(page: Page, at: int) -> bool:
    word = page.words[at]
    return page.owner[at] is None and word.text.isalpha() and word.capital


def _is_odd(page: Page, at: int) -> bool:
    """A lower-case word that nobody owns: the field of some minister ("infrastructure")."""
    word = page.words[at]
    free = page.owner[at] is None and word.text.isalpha() and not word.capital
    return free and page.part_of_speech(at) in ("NOUN", "ADJ")


def _begins_after_article(page: Page, at: int) -> bool:
    """True for "the King and Prime Minister": two people, not one with two offices."""
    i = at
    while i > 0 and page.low(i - 1) in office_vocabulary():
        i -= 1
    return page.low(i - 1) in ("the", "his", "her", "its", "a", "an")


def _without_loose_ends(page: Page, first: int, end: int) -> int:
    while first < end and page.low(first) in ("of", "for", "and", *HYPHENS):
        first += 1
    return first


_WITHIN_TOPIC = frozenset({"for", "of", "on", "to", "the", "and", "(", ")", ",", "&"})


def _office_with_topic(page: Page, end: int) -> Office | None:
    """ "Minister for Foreign Affairs", "Special Envoy for Afghanistan", "President of Ukraine" before a name."""
    i, side = end, None
    while i > 0 and end - i < 14:
        low, owner = page.low(i - 1), page.owner[i - 1]
        if not page.same_line(i - 1, i):
            return None
        if low in ("for", "of", "on", "to") and i < end:
            office = _office_ending_at(page, i - 1)
            if office and any(word.capital for word in page.words[i:end]):
                side = _party_within(page, i, end) if low == "of" else _party_at_end(page, i, end)
                return Office(office.first, end, page.text(office.first, i - 1), side)
        is_hyphen = low in HYPHENS and page.words[i].glued
        if not (page.words[i - 1].capital or owner or is_hyphen or low in _WITHIN_TOPIC | role_words("topics")):
            return None
        if owner and owner.kind == "person":
            return None
        i -= 1
    return None


def office_behind(page: Page, at: int) -> tuple[Office, str] | None:
    """The office behind a name and its side: ", head of the IMF", ", chairman of the Duma's foreign affairs committee".

    "Envoy for", "ambassador to" say what an office deals with, and are none of it.
    """
    if page.low(at) != ",":
        return None
    first = i = at + 1 + (page.low(at + 1) in ("a", "an", "the"))
    while i < len(page.words) and page.owner[i] is None and page.low(i) in office_vocabulary():
        i += 1
    head, joint = page.low(i - 1), page.low(i)
    if i == first or head not in role_words("heads") or not (joint == "of" or (joint == "for" and head in SPOKESMEN)):
        return None
    begin = i + 1 + (page.low(i + 1) == "the")
    party = page.owner[begin] if begin < len(page.owner) else None
    if party is None or party.first != begin or party.kind not in ("country", "organisation"):
        return None
    if party.last < len(page.words) and page.words[party.last].capital and not _is_of_forces(page, party.last):
        return None  # "X, President of Italy Y": the office is that of the next name
    inner = page.after_possessive(party.last)
    if inner > party.last and page.low(inner) not in office_vocabulary() | role_words("groups"):
        return None
    return Office(first, i, page.text(first, i)), party.side


_FORCES = frozenset({"command", "forces", "fleet", "army", "navy", "force", "corps", "division"})


def _is_of_forces(page: Page, first: int) -> bool:
    """True for the "Pacific Command" of "X, commander of United States Pacific Command"."""
    return any(page.low(i) in _FORCES and page.words[i].capital for i in range(first, min(first + 3, len(page.words))))


def body_behind(page: Page, at: int) -> str | None:
    """The side of the body told behind a name, and nothing else: ", Slovenian Ministry of Foreign Affairs, and"."""
    first = at + 1 + (page.low(at + 1) == "the")
    party = page.owner[first] if page.low(at) == "," and first < len(page.owner) else None
    if party is None or party.first != first or party.kind != "country":
        return None
    i = page.after_possessive(party.last)
    while page.low(i) in role_words("institution_modifiers"):
        i += 1
    if page.low(i) not in role_words("institutions"):
        return None
    return party.side if page.low(_end_of_field(page, i + 1)) in (",", ";", ")") else None


SPOKESMEN = frozenset({"spokesman", "spokeswoman", "spokesperson"})


def _party_within(page: Page, first: int, last: int) -> Sighting | None:
    return next((s for s in page.owner[first:last] if s and s.kind in PARTIES), None)


def _party_at_end(page: Page, first: int, end: int) -> Sighting | None:
    """The Hungary of "Minister for Foreign Affairs and Trade OF HUNGARY X"; not that of "Envoy for Hungary X"."""
    party = page.owner[end - 1 - (page.low(end - 1) == ",")]
    of = party.first - 1 - (page.low(party.first - 1) == "the") if party is not None else 0
    is_own = party is not None and party.side in gazetteer.countries() and of > first and page.low(of) == "of"
    return party if is_own else None


def take_bodies(page: Page) -> None:
    """Mark what a party's name and the words behind it make: its ministry, its officials, its president."""
    for sighting in page.sightings():
        if sighting.kind not in ("country", "organisation", "place", "group", "person"):
            continue
        if page.owner[sighting.first] is not sighting:
            continue
        grown = _grow_right(page, sighting)
        if grown is None and sighting.kind != "person":
            grown = _powers_in(page, sighting) or _grow_left(page, sighting)
        if grown:
            page.take(grown)
            headed = _grow_left(page, grown) if grown.kind == "organisation" else None
            if headed and headed.kind == "person":
                page.take(headed)


def _grow_right(page: Page, party: Sighting) -> Sighting | None:
    """ "Russian" + "foreign ministry" / "officials" / "foreign minister"; None when no such words follow."""
    if page.words[party.first].glued and page.words[party.first - 1].text in HYPHENS and page.owner[party.first - 2]:
        return None  # "the NATO-Ukraine Council"
    start = page.after_possessive(party.last)
    at, last, vocabulary = start, start, office_vocabulary() | role_words("groups")
    while at < len(page.words) and page.same_line(party.first, at):
        low = page.low(at)
        if low in HYPHENS and page.words[at].glued:
            at += 1
            continue
        owner = page.owner[at]
        odd = page.low(at + 1) in ("minister", "ministers", "ministry", "secretary") and _is_odd(page, at)
        if not odd and (low not in vocabulary or (owner is not None and not _is_general_body(owner))):
            break
        at = owner.last if owner is not None else at + 1
        if owner is not None or low in role_words("heads") | role_words("groups") | role_words("institutions"):
            last = at
    if last == start or _glued_compound(page, start) or _qualifies(page, last):
        return None
    if party.kind == "person" and page.low(last - 1) not in PERSONAL_BODIES:
        return None
    owner = _owner_of_branch(page, party)
    head = page.low(last - 1)
    if head in _FIELDED | {"minister"} and page.words[last - 1].capital:
        last = _end_of_field(page, last)
    return _body(page, owner, party.first, last, head, page.text(start, last))


def _end_of_field(page: Page, at: int) -> int:
    """The place behind "of Foreign and European Affairs", or the place itself where no field follows."""
    last, i = at, at + 1
    if page.low(at) not in ("of", "for", "on"):
        return at
    while i < len(page.words) and page.same_line(at, i) and not page.in_person[i]:
        owner = page.owner[i]
        if owner is not None and (owner.entry is None or owner.entry.kind != "group"):
            break  # but "of Foreign and European Affairs"
        if page.words[i].capital and page.low(i) in role_words("heads") - role_words("topics"):
            return _before_title(page, at, last)
        if page.words[i].capital:
            last = i + 1
        elif page.low(i) not in ("and", "&", "the", ",") or page.low(i + 1) == "the":
            break
        i += 1
    return last


def _before_title(page: Page, at: int, last: int) -> int:
    """Where a field ends that the next title follows; nowhere in "the UN Office of the Special Envoy"."""
    of_title = role_words("modifiers") - role_words("topics") | {"the"}
    while last > at + 1 and page.low(last - 1) in of_title:
        last -= 1
    return last if last > at + 1 else at


def _qualifies(page: Page, last: int) -> bool:
    """True for "Russia's military" before "buildup": the word qualifies a noun and is no body."""
    if last >= len(page.words) or page.low(last - 1) not in ADJECTIVAL or not page.same_line(last - 1, last):
        return False
    return page.part_of_speech(last) in ("NOUN", "ADJ")


PERSONAL_BODIES = frozenset({"administration", "government", "regime", "cabinet", "officials"})
ADJECTIVAL = frozenset({
    "military", "state", "police", "general", "intelligence", "party", "house", "court", "opposition", "coalition",
    "army", "navy", "executive", "side", "team", "office", "republic", "kingdom", "mission", "chief", "leadership",
})  # fmt: skip


def _is_general_body(owner: Sighting) -> bool:
    """True for the Senate or Congress, which other countries have too."""
    if owner.entry is None or owner.last - owner.first > 3:
        return False
    return owner.entry.kind == "seat" or owner.entry.name == "United States House of Representatives"


def _glued_compound(page: Page, start: int) -> bool:
    """True for "US-China": the hyphen joins two parties."""
    return start < len(page.words) and page.words[start].text in HYPHENS


def _grow_left(page: Page, party: Sighting) -> Sighting | None:
    """ "the government of" + "Japan", "officials from" + "the Palestinian Authority", "president of" + "Ukraine"."""
    of = party.first - 1 - (page.low(party.first - 1) == "the")
    if owns_another(page, party):
        return None  # "leaders of Yemen's Houthis"
    if page.low(of) not in ("of", "from") or (page.low(of) == "from" and page.low(of - 1) not in role_words("groups")):
        return None
    first, last, vocabulary = of, of, office_vocabulary() | role_words("groups")
    while first > 0 and page.owner[first - 1] is None:
        if page.low(first - 1) not in vocabulary and not _is_hyphen_of_general(page, first - 1):
            break
        first -= 1
    head = page.low(last - 1)
    if first == last or head not in role_words("heads") | role_words("groups") | role_words("institutions"):
        return _with_field(page, party, of)
    is_general = head == "general" and last - first > 1
    if head in ("state", "republic", "kingdom", "house", "party", "side", "members", "general") and not is_general:
        return None
    return _body(page, party, first, party.last, head, page.text(first, last))


_POWERS = frozenset({"government", "junta", "authorities", "rulers", "leadership", "regime", "administration"})


def _powers_in(page: Page, town: Sighting) -> Sighting | None:
    """ "The junta in" + "Conakry": those who rule a country, named by its capital; that is not where they meet."""
    head = town.first - 2
    is_capital = town.kind == "place" and town.entry is not None and town.entry.capital and town.name != "Brussels"
    if not is_capital or page.low(head + 1) != "in" or page.low(head) not in _POWERS or page.owner[head] is not None:
        return None
    words = page.text(head, head + 1)
    return Sighting(head, town.last, town.side, town.side, "group", role=words, certain=town.certain, named=False)


def _is_hyphen_of_general(page: Page, at: int) -> bool:
    """True for the hyphen of "Director-General"."""
    return page.words[at].text in HYPHENS and page.low(at + 1) == "general" and page.words[at + 1].glued


_FIELDED = frozenset({"ministry", "department", "office", "bureau", "agency", "commission", "committee", "council"})


def _with_field(page: Page, party: Sighting, of: int) -> Sighting | None:
    """ "The Minister for Foreign Affairs OF Japan", "the Ministry of Defence OF Oman": the field stands between."""
    if page.low(of) != "of":
        return None
    office = _office_with_topic(page, of)
    if office is not None and office.side is None:
        return _body(page, party, office.first, party.last, "minister", office.role)
    i = of
    while i > 0 and of - i < 8 and page.same_line(i - 1, of) and page.owner[i - 1] is None:
        i -= 1
        if page.low(i) in _FIELDED and page.words[i].capital and page.low(i + 1) in ("of", "for") and i + 1 < of:
            return _body(page, party, i, party.last, "ministry", page.text(i, of))
        if not (page.words[i].capital or page.low(i) in _WITHIN_TOPIC):
            break
    return None


def _body(page: Page, party: Sighting, first: int, last: int, head: str, words: str) -> Sighting:
    if head in role_words("groups"):
        return Sighting(first, last, party.side, party.side, "group", role=words, certain=party.certain, named=False)
    if head in role_words("institutions"):
        return Sighting(
            first, last, page.text(first, last), party.side, "organisation", role=words, certain=party.certain
        )
    return Sighting(first, last, party.side, party.side, "person", role=words, certain=party.certain, named=False)
