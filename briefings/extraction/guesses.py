"""For whom people act whom neither the text nor the table gives a side: guesses, the surest first, held uncertain."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefings.extraction import gazetteer
from briefings.extraction.allegiance import (
    country_hosted_at,
    country_of_company,
    country_of_text,
    country_telling,
    home_of_text,
    is_among_others,
    last_party,
)
from briefings.extraction.homeland import Homeland, lacks
from briefings.extraction.met_there import Town, country_listed, town_met_in
from briefings.extraction.offices import Office
from briefings.extraction.sightings import Page, office_vocabulary, role_words
from briefings.extraction.words import APOSTROPHES

if TYPE_CHECKING:
    from briefings.extraction.persons import Run


class Guess(NamedTuple):
    """A side, or none, and whether the text leaves no doubt about it."""

    side: str | None = None
    sure: bool = False


PARTISANS = frozenset({
    "senator", "sen", "congressman", "congresswoman", "mp", "msp", "mep", "governor", "gov", "mayor", "candidate",
    "nominee", "lawmaker", "legislator", "judge", "justice", "councillor", "whip", "backbencher",
})  # fmt: skip
"""Who speaks for those who elected them, for a party or for themselves, and not for the country."""


def guess_sides(page: Page, runs: Sequence[Run], homeland: Homeland) -> None:
    """Guess a side for people with an office whom neither text nor table gives one; first the surest way."""
    met: set[int] = set()
    chief: str | None = None
    chiefs = _chiefs_told(runs)
    for at, (before, run) in enumerate(zip([None, *runs], runs, strict=False)):
        if before is not None and before.person is not None:
            roles = [before.office.role] if before.office is not None else before.person.roles
            is_chief = any(_CHIEF.search(role) for role in roles)
            chief = (before.person.side if is_chief else None) or chief
        is_listed = before is not None and _only_listing(page, before.end, run.start)
        if page.low(run.start - 1) == "with" or (is_listed and id(before) in met):
            met.add(id(run))
        person, office = run.person, run.office or run.apposed
        if person is None or office is None or person.side is not None or _is_partisan(office.role):
            continue
        if run.shares_title:
            continue  # two presidents are of two countries
        beside = _side_beside(before, office) if is_listed else None
        sender = chief if _is_his(page, office) else _side_of_sender(page, before, office)
        guess = Guess(sender, sure=True) if sender else Guess(country_listed(page, runs, at))
        town = town_met_in(page, run, before) if guess.side is None else None
        if guess.side is None:
            guess = _surely(page, run, office, homeland, beside if id(run) in met and town is None else None)
        if town is not None and not guess.sure:
            guess = _of_the_town(town, run)
        elif guess.side is None and run.office is not None:
            guess = _likely(page, run, run.office, homeland, beside, _receiver(page, run, before))
        if _is_his_deputy(page, office):
            guess = _of_whom_he_serves(runs, run)
        role = _SHORT.get(office.role.lower(), office.role.lower())
        is_beside = page.low(office.first - 1) == "and"  # "will meet President X AND HIS COUNTERPART Y": of X's country
        if role.endswith("counterpart") and guess.side in map(_side_of, runs[max(at - 2, 0) : at]) and not is_beside:
            guess = Guess()  # "the premier met Wang; HER COUNTERPART X will give a dinner": of another country
        if guess.side in chiefs[role] or (guess.side and guess.side == _side_of_counterpart(page, run)):
            guess = Guess()  # two presidents are of two countries
        if before is not None and guess.side == _side_of(before) and _is_met_by_like(page, before, run):
            guess = Guess()
        person.guessed, person.guess_is_sure = guess


_MEETING = re.compile(r"\b(?:meets?|met|meeting|receives?|received|hosts?|hosted|welcomes?|talks with|confers? with)\b")


def _is_met_by_like(page: Page, before: Run, run: Run) -> bool:
    """True for "FOREIGN MINISTER X will meet FOREIGN MINISTER Y": a country has one of them, wherever they meet."""
    roles = [_SHORT.get(each.office.role.lower(), each.office.role.lower()) for each in (before, run) if each.office]
    between = page.text(before.end, run.start)
    is_of_one = len(roles) > 1 and roles[0] == roles[1] and roles[0] in _ONE_OF_A_KIND
    return is_of_one and _MEETING.search(between) is not None and not re.search(r"[.;:]|\bformer\b", between)


_ONE_OF_A_KIND = frozenset({
    "foreign minister", "minister of foreign affairs", "minister for foreign affairs", "external affairs minister",
    "defence minister", "defense minister", "interior minister", "finance minister",
})  # fmt: skip


def _side_of(run: Run | None) -> str | None:
    return run.person.side if run is not None and run.person is not None else None


def _chiefs_told(runs: Sequence[Run]) -> defaultdict[str, set[str]]:
    """The countries of which the text names the president, the prime minister; of other offices there may be two."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for run in runs:
        office = run.office or run.apposed
        role = _SHORT.get(office.role.lower(), office.role.lower()) if office is not None else ""
        if role in ("president", "prime minister") and run.person is not None:
            told[role] |= set(run.person.sides)
    return told


_SHORT = {"pm": "prime minister"}
_CHIEF = re.compile(
    r"\b(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|taoiseach|ruler)$", re.IGNORECASE
)
_SERVING = re.compile(
    r"\b(?:minister|spokes\w+|envoy|emissary|negotiator|aide|advis[eo]r|chief of staff|secretary|deputy)$",
    re.IGNORECASE,
)


def _is_his(page: Page, office: Office) -> bool:
    """True for "HIS Foreign Minister, X", behind the president he serves."""
    is_owned = page.low(office.first - 1) in ("his", "her") or page.low(office.first) in ("his", "her")
    return is_owned and _SERVING.search(office.role) is not None


def _side_of_sender(page: Page, before: Run | None, office: Office) -> str | None:
    """For whom the X of "MACRON'S envoy X", "Macron's peace envoy, X" acts: as who sends him does."""
    is_owned = page.low(office.first - 1) == "s" and page.words[office.first - 2].text in APOSTROPHES
    if not is_owned or before is None or before.person is None or before.last != office.first - 2:
        return None
    return before.person.side if _SERVING.search(office.role) else None


_SECOND = re.compile(r"\b(?:deputy|aide|successor|predecessor)$", re.IGNORECASE)
_NEAR = 40
"""Words back within which whoever "his deputy" serves is named."""


def _is_his_deputy(page: Page, office: Office) -> bool:
    """True for "HIS DEPUTY X"; what else is named around him tells nothing of X."""
    before = {page.low(office.first), page.low(office.first - 1)}
    return bool(before & {"his", "her"}) and _SECOND.search(office.role) is not None


def _of_whom_he_serves(runs: Sequence[Run], run: Run) -> Guess:
    """The side of those named right before, where they are of one."""
    near = (each for each in runs if run.start - _NEAR < each.start < run.start and each.person is not None)
    sides = {each.person.side for each in near if each.person is not None}
    return Guess(next(iter(sides)), sure=True) if len(sides) == 1 else Guess()


def _is_partisan(role: str) -> bool:
    words = role.lower()
    return words.rstrip(".").rsplit(" ", 1)[-1] in PARTISANS or words in ("representative", "rep.")


def _side_beside(before: Run | None, office: Office) -> str | None:
    """For whom the one acts who is named right before with an office, where that country has this office too."""
    if before is None or before.person is None or before.office is None or before.person.side is None:
        return None
    side = before.person.side
    return side if not lacks(office.role, side) else None


def _surely(page: Page, run: Run, office: Office, homeland: Homeland, met: str | None) -> Guess:
    """By the office alone, or by who tells of somebody; ``met`` is the side that is met with."""
    role, has_field = office.role, _is_for_somewhere(page, run)
    if _COMMISSIONER.fullmatch(role) and any(each.side == "European Union" for each in page.sightings()):
        return Guess("European Union", sure=True)
    if role.lower() == "pope":
        is_coptic = _COPTIC.search(page.text(max(run.start - 2, 0), run.start)) is not None
        if not is_coptic:
            return Guess("Holy See", sure=True)
        return Guess() if _may_be_two_popes(page) else Guess("Egypt", sure=True)
    own = homeland.of_field(role) if has_field else homeland.of_office(role)
    whole = homeland.of_office(page.text(run.start, run.first)) if has_field else None
    own = whole if own is None and whole is not None and not whole.shared else own  # "Minister for External Affairs X"
    if own is not None and own.sure and not own.shared:
        return Guess(own.side, sure=True)
    if met is not None:
        return Guess(met)
    if page.text(max(run.start - 3, 0), run.start).lower().endswith(("majesty's", "majesty’s")):
        return Guess("United Kingdom", sure=True)
    if chief := _envoy_of_chief(page, run, homeland):
        return Guess(chief)
    is_british = BRITISH_OFFICES.match(f"{role} for" if has_field else role)
    if is_british and homeland.letterhead in (None, "United Kingdom"):
        return Guess("United Kingdom")
    is_house = _is_of_house(page, run, homeland)
    is_own = own is not None and own.sure and (is_house or not is_among_others(page, run.start, own.side))
    is_own = is_own and not _is_guest(page, run, role, homeland)
    if own is not None and is_own and not _is_of_an_event(page, run):
        return Guess(own.side, sure=True)
    if run.office is not None:
        telling = country_telling(page, run)
        return Guess(telling if telling and not lacks(role, telling) else country_of_company(page, run))
    return Guess()


_COPTIC = re.compile(r"\bcoptic(?: orthodox)?\Z", re.IGNORECASE)
"""Before the pope whose see is in Cairo."""
_BARE_POPE = re.compile(r"\b[Tt]he [Pp]ope\b(?! [A-Z])")


def _may_be_two_popes(page: Page) -> bool:
    """True where "the pope" of a text about a Coptic one may be the one in Rome, whom it names, too."""
    is_bare = _BARE_POPE.search(page.whole) is not None
    return is_bare and any(each.side == "Holy See" for each in page.sightings())


def _receiver(page: Page, run: Run, before: Run | None) -> str | None:
    """For whom the diplomat acts who meets somebody: "DEPUTY SECRETARY X will meet with Director Y".

    Whom he meets is of another country, unless the text says otherwise. Presidents and ministers of the interior
    meet their own people, too.
    """
    if before is None or before.person is None or page.low(run.start - 1) != "with":
        return None
    role = before.office.role if before.office is not None else next(iter(before.person.roles), "")
    between = page.text(before.end, run.start - 1)
    return before.person.side if _DIPLOMAT.search(role) and _MEETS.fullmatch(between) else None


_DIPLOMAT = re.compile(
    r"\bsecretary of state\b|^(?:(?:deputy|under|assistant|acting|principal) )+secretary\b|\bforeign minister\b"
    r"|\bambassador\b",
    re.IGNORECASE,
)
_MEETS = re.compile(
    r"(?:for [\w ]{1,40} )?(?:will |is to |also |then )*(?:meets?|meeting|met|speaks?|talks?)(?: \w+ly)?"
)
"""Between the diplomat and "with"."""


def _likely(
    page: Page, run: Run, office: Office, homeland: Homeland, beside: str | None, receiver: str | None
) -> Guess:
    """By who is named around somebody; ``receiver`` is whose diplomat meets him."""
    if host := country_hosted_at(page, run):
        return Guess(host, sure=True)
    role = office.role
    is_british = "defence" in page.text(run.start, run.first).lower()
    if AMERICAN_OFFICES.match(role) and "general" not in role.lower() and not is_british:
        return Guess("United States")
    if beside is not None:
        return Guess(beside)
    surname = _of_listed_kin(run)
    if OUTBOUND_OFFICES.search(role) or _is_for_somewhere(page, run):
        is_guest = page.low(run.start - 1) == "with"
        return Guess(surname or (None if is_guest else homeland.letterhead or home_of_text(page)))
    if _is_of_an_event(page, run):
        return Guess(surname)
    if (own := _own_official(page, run, role, homeland)) is not None:
        return Guess(own)
    if _is_behind_quote(page, run):
        return Guess(surname)
    other = _side_of_counterpart(page, run)

    def without(side: str) -> bool:
        return side in (other, receiver) or lacks(role, side)

    return Guess(last_party(page, run.start, without) or surname or country_of_text(page, run.start, without))


_COUNTERPART_WITHIN = 12
"""Words behind a name within which it is told whom somebody meets."""


def _side_of_counterpart(page: Page, run: Run) -> str | None:
    """Whose "HIS BRAZILIAN COUNTERPART" is, behind a name: not his own country's."""
    for at in range(run.last, min(run.last + _COUNTERPART_WITHIN, len(page.words))):
        if page.low(at) in (".", ";"):
            return None
        owner = page.owner[at - 1] if page.low(at) in ("counterpart", "counterparts") else None
        if owner is not None and page.low(owner.first - 1) in ("his", "her", "their"):
            return owner.side
    return None


def _of_the_town(town: Town, run: Run) -> Guess:
    """Whoever is met in a capital is its country's, if that has the office; else of nobody that was named before."""
    office = run.office
    if town.country is not None and office is not None and not lacks(office.role, town.country):
        return Guess(town.country)
    return Guess(_of_listed_kin(run))


_QUOTE_ENDS = re.compile(r"[,.?!]['’\"”] (?:says|said|adds|added|asks|asked) \Z")


def _is_behind_quote(page: Page, run: Run) -> bool:
    """True for "'We share a border with Russia,' says Minister X": whom the quote names tells nothing of him."""
    start = page.words[run.start].start
    return _QUOTE_ENDS.search(page.whole[max(start - 12, 0) : start]) is not None


_OFFICIAL = re.compile(
    r"\b(?:director|advis[eo]r|coordinator|official|counsell?or|representative|envoy|secretary|minister)$",
    re.IGNORECASE,
)


def _own_official(page: Page, run: Run, role: str, homeland: Homeland) -> str | None:
    """The government on whose paper a text is written, for officials told first in it and not as others' guests."""
    side = homeland.letterhead
    if side is None or page.low(run.start - 1) in ("with", "and", ",") or not _OFFICIAL.search(role):
        return None
    return None if lacks(role, side) or is_among_others(page, run.start, side) else side


_OF_HOUSE = re.compile(
    r"^(?:(?:principal|deputy|assistant|acting|senior) )*(?:national|homeland) security advis[eo]r\b|^vice president$",
    re.IGNORECASE,
)
"""Who serves in the White House; its papers name a guest of that office with his country."""


def _is_of_house(page: Page, run: Run, homeland: Homeland) -> bool:
    """True for "National Security Advisor X" on American paper, whatever country was spoken of before."""
    is_listed = page.low(run.start - 1) in ("and", ",") and page.owner[run.start - 2] is not None
    is_beside = is_listed or page.low(run.start - 1) in ("with", "counterpart")
    is_of_house = run.office is not None and _OF_HOUSE.search(run.office.role) is not None
    return homeland.letterhead == "United States" and is_of_house and not is_beside


def _is_guest(page: Page, run: Run, role: str, homeland: Homeland) -> bool:
    """True for whom the White House's paper has "encouraged President X", "met WITH President X": its own does that."""
    is_other = page.is_object(run.last - 1) or page.low(run.start - 1) == "with"
    return homeland.titled is not None and role.lower() == "president" and is_other


def _is_of_an_event(page: Page, run: Run) -> bool:
    """True for "COP26 President X": a name that nobody knows stands before the office, and it is not a country's."""
    at = run.start - 1
    if at < 1 or page.owner[at] is not None or page.low(at - 1) in (".", "") or not page.same_line(at - 1, run.start):
        return False
    word = page.words[at]
    return word.capital and word.low not in role_words("never_names") | office_vocabulary() and not page.in_person[at]


def _only_listing(page: Page, first: int, last: int) -> bool:
    return first < last and all(page.low(i) in (",", "and", ";") for i in range(first, last))


def _of_listed_kin(run: Run) -> str | None:
    """The one country that people of this name are listed for; "Isa Mustafa" is not the listed Mohammad Mustafa."""
    listed = _listed_surnames().get(run.parts[-1], {})
    if len(listed) != 1:
        return None
    side, initials = next(iter(listed.items()))
    return side if len(run.parts) == 1 or run.parts[0][0] in initials else None


@cache
def _listed_surnames() -> dict[str, dict[str, set[str]]]:
    """Last name -> the sides that people of that name are listed for, and the initials of their first names."""
    sides: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, entry in gazetteer.leader_names():
        sides[name.rsplit(" ", 1)[-1]][entry.side].add(entry.name[0])
    return sides


AMERICAN_OFFICES = re.compile(
    r"^counselor$"
    r"|^(?:(?:acting|principal|senior|deputy|under|assistant) )*secretary(?: of (?:state|defense|the treasury|commerce"
    r"|homeland|energy))?\b"
    r"|^special presidential envoy|^first lady|^secretary of state|^senior bureau official|^ambassador.at.large",
    re.IGNORECASE,
)


_COMMISSIONER = re.compile(r"(?:vice.president )?(?:[A-Z]\w+ )?commissioner", re.IGNORECASE)
"""The Union's "Energy Commissioner X", in a text that names it."""
BRITISH_OFFICES = re.compile(r"^(?:parliamentary under.secretary|secretary of state for$)", re.IGNORECASE)
"""The American Secretary of State is one "for" nothing."""


def _envoy_of_chief(page: Page, run: Run, homeland: Homeland) -> str | None:
    """Whose "the Secretary-General's personal envoy" is: the one body of the text that has one, else the UN."""
    at = run.start - 3
    is_owned = page.low(run.start - 1) == "s" and page.words[run.start - 1].glued and page.low(at) == "general"
    if not is_owned or "secretary" not in (page.low(at - 1), page.low(at - 2)):
        return None
    own = homeland.of_office("secretary general")
    return own.side if own else "United Nations"


def _is_for_somewhere(page: Page, run: Run) -> bool:
    """True for "Special Representative for X": X is what the office deals with, not whose it is."""
    return any(page.low(i) in ("for", "to") for i in range(run.start, run.first))


OUTBOUND_OFFICES = re.compile(
    r"\b(?:commander|admiral|general|colonel|lieutenant|marshal|ambassador|envoy|representative)\b", re.IGNORECASE
)
"""Offices whose holders are met far from home, so that the country named last is not theirs."""
