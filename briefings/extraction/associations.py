"""Bodies that no table knows, by the noun their name ends with: "the Civic Renewal Party", "American Bar Association".

They act for themselves. An adjective of a country in front belongs to the name and makes no side of it: the
African Export-Import Bank does not speak for Africa. Councils, commissions and agencies are left to their country.
"""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting, role_words
from briefings.extraction.words import APOSTROPHES, HYPHENS

_INSIDE = frozenset({"of", "for", "and", "&", "the", "on"})
_LONGEST = 9


def look_up_associations(page: Page) -> None:
    """Mark names of three words and more, or of two in a political movement, that end with such a noun."""
    for at, word in enumerate(page.words):
        if not word.capital or word.low not in role_words("associations") or _goes_on(page, at):
            continue
        first = _first_of_name(page, at)
        length = at + 1 - first
        is_political = word.low in role_words("movements") or page.low(first) in role_words("creeds")
        if length < 2 or (length == 2 and not is_political) or _is_known(page, first, at):
            continue
        name = page.text(first, at + 1)
        page.take(Sighting(first, at + 1, name, name, "organisation"))


def look_up_coalitions(page: Page) -> None:
    """Mark bodies that their first noun names: "the Coalition for Fair Trade", "Task Force on Fisheries".

    Also those that end so ("the Media Freedom Coalition"), where no country stands first: "the India-EU Working
    Group" is of these two.
    """
    for at, word in enumerate(page.words):
        if not word.capital or word.low not in role_words("coalitions") or page.owner[at] is not None:
            continue
        first, last = _first_of_name(page, at), _end_of_purpose(page, at)
        if last == at + 1 and (first == at or at - first < 2 or _goes_on(page, at)):
            continue
        if any(page.owner[first : at + 1]) or any(page.low(i) in role_words("heads") for i in range(first, at)):
            continue
        if _belongs_to_party(page, first) or is_gathering_of(page, first):
            continue
        name = page.text(first, last)
        page.take(Sighting(first, last, name, name, "organisation"))


def is_gathering_of(page: Page, first: int) -> bool:
    """True for "the Summit of the Group": it is held by the group, and is no body."""
    return page.low(first) in ("summit", "meeting", "session") and page.low(first + 1) == "of"


_OF_ITS_OWN = frozenset({"permanent", "diplomatic", "trade", "special", "economic", "military", "aid"})
"""What missions a country sends."""
_WORDS_OF_TASK = 3


def _look_up_missions(page: Page) -> None:
    """Take "the Kosovo Verification Mission" as one name: it is there, and acts for nobody there."""
    for at, word in enumerate(page.words):
        if word.low != "mission" or not word.capital or page.owner[at] is not None:
            continue
        first = at
        while (
            first > 0
            and first > at - _WORDS_OF_TASK
            and page.words[first - 1].capital
            and page.owner[first - 1] is None
        ):
            first -= 1
        country = page.owner[first - 1] if 0 < first < at else None
        is_there = country is not None and country.name in gazetteer.countries() and country.last == first
        if country is None or not is_there or not page.same_line(country.first, at):
            continue
        if page.text(country.first, first) == country.name and page.low(first) not in _OF_ITS_OWN:
            name = page.text(country.first, at + 1)
            page.take(Sighting(country.first, at + 1, name, name, "organisation"))


def look_up_groups_about(page: Page) -> None:
    """Take "the Libya Contact Group", "the Contact Group on Libya" as one name: they confer about the country."""
    _look_up_missions(page)
    for seen in page.sightings():
        about = page.owner[seen.first - 1] if seen.first else None
        is_circle = seen.kind == "organisation" and page.text(seen.first, seen.last).lower() in role_words("circles")
        is_about = about is not None and about.entry is not None and about.entry.kind == "country"
        if is_circle and not is_about and (end := _end_of_subject(page, seen.last)):
            name = page.text(seen.first, end)
            page.take(Sighting(seen.first, end, name, name, "organisation"))
            continue
        if about is not None and is_circle and is_about and page.same_line(about.first, seen.first):
            name = page.text(about.first, seen.last)
            page.take(Sighting(about.first, seen.last, name, name, "organisation"))
    _call_by_full_name(page)


def _call_by_full_name(page: Page) -> None:
    """Let "the Contact Group" be the one "on Libya", where the text tells of no other."""
    for circle in role_words("circles"):
        seen = [each for each in page.sightings() if each.kind == "organisation" and circle in each.name.lower()]
        full = {each.name for each in seen if each.name.lower() != circle and each.entry is None}
        bare = [each for each in seen if page.text(each.first, each.last).lower() == circle]
        for each in bare if len(full) == 1 else ():
            (name,) = full
            each.name = each.side = name


def _end_of_subject(page: Page, last: int) -> int | None:
    """The place behind "on Libya", "for Guinea-Bissau"; None where no country stands there."""
    at = last + 1 + (page.low(last + 1) == "the")
    owner = page.owner[at] if page.low(last) in ("on", "for") and at < len(page.owner) else None
    is_country = owner is not None and owner.first == at and owner.entry is not None and owner.entry.kind == "country"
    return owner.last if owner is not None and is_country and page.same_line(last - 1, at) else None


def _belongs_to_party(page: Page, first: int) -> bool:
    """True for "the EU Task Force on Fisheries", "Peru's Panel on Trade": they are that country's or body's."""
    before = first - 1
    if page.low(before) == "s" and page.words[before].glued:
        before -= 2
    return before >= 0 and page.owner[before] is not None


_PURPOSE = frozenset({"for", "on", "against"})


def _end_of_purpose(page: Page, at: int) -> int:
    """The place behind "for Fair and Open Trade" that follows a noun, or behind the noun alone."""
    i = at + 1
    is_friends = page.low(at) == "friends" and page.low(i) == "of"
    if page.low(i) not in _PURPOSE and not is_friends:
        return at + 1
    last, i = at + 1, i + 1
    while i < len(page.words) and page.same_line(at, i) and i - at < _LONGEST:
        word = page.words[i]
        if word.low == "and" and page.low(i + 1) == "the":
            break
        if word.capital and not page.in_person[i] and word.low not in role_words("heads"):
            last = i + 1
        elif word.low not in _INSIDE and word.low not in ("a", "an") and not (word.text in HYPHENS and word.glued):
            break
        i += 1
    return last


def _goes_on(page: Page, at: int) -> bool:
    """True before another capital word: "Party Leader", "Bank Governor", "Union Pacific"."""
    return at + 1 < len(page.words) and page.words[at + 1].capital and page.same_line(at, at + 1)


def _first_of_name(page: Page, at: int) -> int:
    """Walk left over capital words, hyphens, and small words that stand between two capitals."""
    first, i = at, at - 1
    while i >= 0 and at - i < _LONGEST and page.same_line(i, at):
        word = page.words[i]
        if page.low(i) == "and" and page.low(i + 1) == "the":
            break  # "the A Group and the B Group"
        if word.capital and word.low not in ("the", "a", "an") and page.words[i].text.isalpha():
            first = i
        elif _is_plural_owner(page, i):
            pass  # "the Farmers' Congress"
        elif not (word.text in HYPHENS and word.glued) and word.low not in _INSIDE:
            break
        i -= 1
    return first


def _is_plural_owner(page: Page, mark: int) -> bool:
    """True for the apostrophe of "Farmers' Congress", "People's Front": the owner is a part of the name."""
    at = mark - (page.low(mark) == "s" and page.words[mark].glued)
    before = at - 1
    if before < 0 or page.words[at].text not in APOSTROPHES or not page.words[at].glued:
        return False
    is_plural = page.low(before) in _PEOPLES if page.low(at + 1) == "s" else page.low(before).endswith("s")
    return page.words[before].capital and is_plural and page.owner[before] is None


_PEOPLES = frozenset({"people", "women", "men", "children", "nation", "citizen"})


def _is_known(page: Page, first: int, at: int) -> bool:
    """True where the table has the noun's words already, or a person or an office is among them."""
    if page.owner[at] is not None:
        return True
    return any(page.low(i) in role_words("heads") for i in range(first, at))
