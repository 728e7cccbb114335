"""Titles without a name: "the Russian foreign minister, Sergei Lavrov", and "the minister" later on."""

from __future__ import annotations

from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.allegiance import is_among_others
from briefings.extraction.homeland import Homeland
from briefings.extraction.persons import CANDIDATES
from briefings.extraction.sightings import Page, Sighting, office_vocabulary
from briefings.extraction.words import HYPHENS, split


def take_appositions(page: Page) -> None:
    """Join "the Russian foreign minister" and "Sergei Lavrov" where a comma stands between them, either way round."""
    seen = page.sightings()
    for one, two in pairwise(seen):
        if not _apposed(page, one, two):
            continue
        if one.kind == two.kind == "person" and one.named != two.named:
            person, office = (one, two) if one.named else (two, one)
            _settle(seen, person, office)


def _apposed(page: Page, one: Sighting, two: Sighting) -> bool:
    """True when only a comma, and perhaps an article, stands between them."""
    between = [page.low(i) for i in range(one.last, two.first)]
    if between in ([","], [",", "the"], [",", "a"], [",", "an"], ["("], [",", "s"]):
        return True
    return not between and not one.named


def _settle(seen: list[Sighting], person: Sighting, office: Sighting) -> None:
    """The office gives its holder the side, everywhere; the holder gives the office the name."""
    is_candidate = (office.role or "").lower().rsplit(" ", 1)[-1] in CANDIDATES
    if is_candidate or (not office.certain and person.side != person.name):
        office.side, office.certain = person.side, person.certain
    for sighting in seen:
        if sighting.kind == "person" and sighting.named and sighting.name == person.name:
            sighting.side, sighting.certain = office.side, office.certain
            sighting.role = sighting.role or office.role
    office.name, office.role = person.name, office.role


DEFINITE = frozenset({
    "president", "minister", "secretary", "chancellor", "king", "queen", "ambassador", "envoy", "representative",
    "premier", "prince", "pope", "leader", "negotiator", "general", "emir", "sultan", "spokesman", "spokeswoman",
    "spokesperson", "senator", "governor", "chairman", "commissioner", "chief", "speaker",
})  # fmt: skip


def take_definite_offices(page: Page, homeland: Homeland) -> None:
    """ "The minister", "the Deputy Secretary": a person named before with that office, held uncertain.

    Small letters mean the one named last; with a capital the title stands for whom the text is about.
    """
    holders: list[tuple[frozenset[str], Sighting]] = []
    i = 0
    while i < len(page.words):
        owner = page.owner[i]
        if owner is not None:
            if owner.kind == "person" and owner.role and owner.name != owner.side:
                holders.append((_content(owner.role), owner))
            i = max(owner.last, i + 1)
            continue
        if page.low(i) == "the" and i + 1 < len(page.words) and _is_the_pope(page, i + 1):
            page.take(Sighting(i + 1, i + 2, "Holy See", "Holy See", "person", role="Pope", certain=True, named=False))
            i += 2
            continue
        last = _definite_office(page, i) if page.low(i) in ("the", "his", "her") else i
        wanted = _content(page.text(i + 1, last)) if last > i + 1 else frozenset()
        other = page.owner[last + 1] if page.low(last) == "and" and last + 1 < len(page.words) else None
        fitting = [
            holder
            for words, holder in holders
            if wanted
            and wanted <= words
            and not (words - wanted) & RANKS
            and (other is None or other.name != holder.name)
        ]
        if fitting:
            holder = _protagonist(fitting) if page.words[i + 1].capital else fitting[-1]
            role = page.text(i + 1, last)
            page.take(Sighting(i + 1, last, holder.name, holder.side, "person", role=role, certain=False))
            holders.append((_content(holder.role or role), holder))
        elif wanted and (own := homeland.of_office(page.text(i + 1, last))):
            role = page.text(i + 1, last)
            page.take(Sighting(i + 1, last, own.side, own.side, "person", role=role, certain=own.sure, named=False))
        elif wanted in SECONDS and holders and page.words[i + 1].capital:
            side = holders[0][1].side
            role = page.text(i + 1, last)
            page.take(Sighting(i + 1, last, side, side, "person", role=role, certain=False, named=False))
        i = max(last, i + 1)


def _is_the_pope(page: Page, i: int) -> bool:
    return page.text(i, i + 1) == "Pope" and page.owner[i] is None


RANKS = frozenset({"deputy", "assistant", "under", "vice"})
"""The Secretary is never the Deputy Secretary."""
SECONDS = (frozenset({"vice", "president"}), frozenset({"first", "lady"}))
"""Who stands beside the first person of a text without being named."""


def _protagonist(holders: list[Sighting]) -> Sighting:
    """The one named most often so far; of equals the one named last."""
    names = [holder.name for holder in holders]
    return max(reversed(holders), key=lambda holder: names.count(holder.name))


def _content(role: str) -> frozenset[str]:
    return frozenset(w.text.lower() for w in split(role)) - {"of", "for", "and", "the", "'", "s"}


def _definite_office(page: Page, article: int) -> int:
    """The place behind a bare office that follows an article, or the article itself where none does."""
    i, last = article + 1, article
    while i < len(page.words) and page.owner[i] is None and page.low(i) in office_vocabulary():
        i += 1
        if page.low(i - 1) in DEFINITE:
            last = i
    if i < len(page.words) and (page.low(i) == "of" or page.words[i].text in HYPHENS):
        return article
    if page.low(i) == "for" and i + 1 < len(page.words) and page.words[i + 1].capital:
        return article
    return last if last == i else article


def take_definite_ministries(page: Page, homeland: Homeland) -> None:
    """ "The foreign ministry", "the government": the home's in a text that is surely at home, or "in Oslo"."""
    for i, word in enumerate(page.words):
        last = _definite_ministry(page, i) if word.low == "the" and page.owner[i] is None else i
        side = _side_of_ministry(page, i, last, homeland) if last > i else None
        if side is not None:
            name = page.text(i + 1, last)
            page.take(Sighting(i + 1, last, name, side, "organisation", role=name))


def _definite_ministry(page: Page, article: int) -> int:
    """The place behind "foreign ministry" or "government" after an article, or the article itself."""
    last = article + 2 + (page.low(article + 1) in MINISTRIES)
    fits = page.low(last - 1) == "ministry" if last == article + 3 else page.low(article + 1) == "government"
    return last if fits and not any(page.owner[article + 1 : last]) else article


def _side_of_ministry(page: Page, article: int, last: int, homeland: Homeland) -> str | None:
    following = page.owner[last + 1] if last + 1 < len(page.owner) else None
    if page.low(last) == "in" and following is not None and following.entry is not None and following.entry.capital:
        return following.side if following.side in gazetteer.countries() else None
    home = homeland.home
    if home is None or not home.sure or page.low(last) in ("of", "in", "for"):
        return None
    is_word_of_another = page.part_of_speech(last) in ("NOUN", "PROPN")
    return None if is_word_of_another or is_among_others(page, article, home.side) else home.side


MINISTRIES = frozenset(
    {"foreign", "defence", "defense", "interior", "finance", "justice", "health", "trade", "economy"}
)
