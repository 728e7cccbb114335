"""For whom people act whom neither the text nor the table gives a side: guesses, the surest first, held uncertain."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from briefings.extraction import gazetteer
from briefings.extraction.homeland import Homeland
from briefings.extraction.offices import SPOKESMEN
from briefings.extraction.sightings import Page, office_vocabulary, role_words

if TYPE_CHECKING:
    from briefings.extraction.persons import Run


@cache
def _listed_surnames() -> dict[str, set[str]]:
    """Last name -> the sides that people of that name are listed for."""
    sides: dict[str, set[str]] = defaultdict(set)
    for name, entry in gazetteer.leader_names():
        sides[name.rsplit(" ", 1)[-1]].add(entry.side)
    return sides


AMERICAN_OFFICES = re.compile(
    r"^(?:(?:acting|principal|senior|deputy|under|assistant) )*secretary(?: of (?:state|defense|the treasury|commerce"
    r"|homeland|energy))?\b"
    r"|^special presidential envoy|^first lady|^secretary of state|^senior bureau official|^ambassador.at.large",
    re.IGNORECASE,
)


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


_REPRESENTS = frozenset({"represents", "represent", "represented", "representing"})
_HEADS = frozenset({"heads", "headed", "heading", "leads", "led", "leading"})
_TEAMS = frozenset({"delegation", "team", "side", "delegates", "negotiators"})
_WITHIN = 4


def take_sides_told(page: Page, runs: Sequence[Run]) -> None:
    """ "X represents South Korea", "the Portuguese delegation, led by X": the side the text gives."""
    for run in runs:
        if run.person is not None and not run.person.sides and (led := _delegation_led(page, run)):
            run.person.sides.append(led)
        i = run.last + (page.low(run.last) == ",")
        i += page.low(i) == "who"
        if run.person is None or page.low(i) not in _REPRESENTS | _HEADS:
            continue
        near = range(i + 1, min(i + 1 + _WITHIN, len(page.words)))
        owner = next((page.owner[j] for j in near if page.owner[j] is not None), None)
        is_team = owner is not None and page.low(owner.last) in _TEAMS
        if owner is not None and owner.kind == "country" and (is_team or page.low(i) in _REPRESENTS):
            run.person.sides.append(owner.side)


def _delegation_led(page: Page, run: Run) -> str | None:
    """The country whose delegation is "led by" somebody."""
    at = run.start - 2
    if page.low(run.start - 1) != "by" or page.low(at) not in _HEADS:
        return None
    at -= 1 + (page.low(at - 1) == ",")
    owner = page.owner[at] if at >= 0 else None
    if page.low(at) in _TEAMS:
        at -= 1
        while page.low(at) in office_vocabulary() or page.low(at) in ("-", "level"):
            at -= 1
        owner = page.owner[at] if at >= 0 else None
    return owner.side if owner is not None and owner.side in gazetteer.countries() else None


PARTISANS = frozenset({
    "senator", "sen", "congressman", "congresswoman", "mp", "msp", "mep", "governor", "gov", "mayor", "candidate",
    "nominee", "lawmaker", "legislator", "judge", "justice", "councillor", "whip", "backbencher",
})  # fmt: skip
"""Who speaks for those who elected them, for a party or for themselves, and not for the country."""


def guess_sides(page: Page, runs: Sequence[Run], homeland: Homeland) -> None:
    """Guess a side for people with an office whom neither text nor table gives one; first the surest way."""
    for before, run in zip([None, *runs], runs, strict=False):
        person, office = run.person, run.office or run.apposed
        if person is None or office is None or person.side is not None:
            continue
        if office.role.lower() == "pope":
            person.guessed, person.guess_is_sure = "Holy See", True
            continue
        if office.role.lower().rstrip(".").rsplit(" ", 1)[-1] in PARTISANS or office.role.lower() in (
            "representative",
            "rep.",
        ):
            continue
        if chief := _envoy_of_chief(page, run, homeland):
            person.guessed = chief
            continue
        if BRITISH_OFFICES.match(f"{office.role} for" if _is_for_somewhere(page, run) else office.role):
            person.guessed = "United Kingdom"
            continue
        own = homeland.of_field(office.role) if _is_for_somewhere(page, run) else homeland.of_office(office.role)
        if own is not None and own.sure and not (own.shared and is_among_others(page, run.start, own.side)):
            person.guessed, person.guess_is_sure = own.side, True
            continue
        if run.office is None:
            continue
        if teller := _country_telling(page, run):
            person.guessed = teller
            continue
        if host := _country_hosted_at(page, run):
            person.guessed, person.guess_is_sure = host, True
            continue
        listed = _listed_surnames().get(run.parts[-1], set())
        if AMERICAN_OFFICES.match(run.office.role) and "general" not in run.office.role.lower():
            person.guessed = "United States"
        elif before and before.person and before.office and _only_listing(page, before.end, run.start):
            person.guessed = before.person.side
        elif OUTBOUND_OFFICES.search(run.office.role) or _is_for_somewhere(page, run):
            home = homeland.letterhead or _home_of_text(page)
            person.guessed = next(iter(listed)) if len(listed) == 1 else home
        else:
            surname = next(iter(listed)) if len(listed) == 1 else None
            person.guessed = _last_party(page, run.start) or surname or _country_of_text(page, run.start)


def _only_listing(page: Page, first: int, last: int) -> bool:
    return first < last and all(page.low(i) in (",", "and", ";") for i in range(first, last))


def _last_party(page: Page, at: int) -> str | None:
    """The country or city named before in the paragraph: as a subject, else last ("to Cairo to meet President X")."""
    last: str | None = None
    for i in range(at - 1, max(-1, at - 60), -1):
        if not page.same_line(i, at):
            break
        owner = page.owner[i]
        if owner and owner.kind in ("country", "place") and owner.entry and owner.entry.kind != "people":
            side = gazetteer.country_of(owner.name) or owner.side
            if page.is_subject(i):
                return side
            last = last or side
    return last


_TOLD = frozenset({"said", "says", "announced", "announces", "confirmed", "told", "stated", "reported", "tweeted"})


def _country_telling(page: Page, run: Run) -> str | None:
    """The country whose ministry tells of somebody: "Finance Minister X will go to Y, India's finance ministry said"."""
    for i in range(run.end, min(run.end + 2 * _SENTENCE, len(page.words) - 1)):
        if not page.same_line(run.first, i) or (page.low(i) == "." and page.words[i + 1].capital):
            return None
        owner = page.owner[i]
        if owner is None or owner.first != i or owner.entry is None or owner.side not in gazetteer.countries():
            continue
        behind = page.after_possessive(owner.last)
        is_body = owner.entry.kind == "seat"
        while page.low(behind) in office_vocabulary() and page.owner[behind] is None:
            is_body = is_body or page.low(behind) in role_words("institutions") | SPOKESMEN
            behind += 1
        if is_body and page.low(behind) in _TOLD:
            return owner.side
    return None


_HOSTS = frozenset({"welcome", "welcomes", "welcomed", "host", "hosts", "hosted", "receive", "receives", "received"})
_SENTENCE = 30


def _country_hosted_at(page: Page, run: Run) -> str | None:
    """Whose seat somebody receives at: "President X at the White House", "President X will host ... at the Elysee".

    Who only travels to a seat is a guest there.
    """
    verb = run.end + (page.low(run.end) in ("will", "is", "to"))
    reach = _SENTENCE if page.low(verb) in _HOSTS else 1
    for i in range(run.end, min(run.end + reach, len(page.words) - 2)):
        seat = page.owner[i + 2]
        if page.low(i) == "." or not page.same_line(run.first, i):
            return None
        if page.low(i) in ("at", "to") and page.low(i + 1) == "the" and seat and seat.entry:
            return seat.side if seat.entry.kind == "seat" else None
    return None


def is_among_others(page: Page, at: int, home: str) -> bool:
    """True where the paragraph has another country act before this place, is set there or goes there: "In Quito, President X"."""
    for i in range(at - 1, max(-1, at - 60), -1):
        if not page.same_line(i, at):
            break
        owner = page.owner[i]
        if owner is None or owner.first != i or owner.kind not in ("country", "place") or owner.side == home:
            continue
        if page.is_subject(i) or page.low(i - 1) in _WHITHER:
            return gazetteer.country_of(owner.name) != home
    return False


_WHITHER = frozenset({"in", "from", "at", "to", "visit", "visits", "visiting"})


def _home_of_text(page: Page) -> str | None:
    """The United States in a text of its own offices; nobody else names an envoy without a country."""
    counts = Counter(each.side for each in page.sightings() if each.kind == "country" and each.entry)
    return "United States" if counts and counts.most_common(1)[0][0] == "United States" else None


def _country_of_text(page: Page, at: int) -> str | None:
    """The country a text is about: named first, before this place, and no less often than any other."""
    named = [each for each in page.sightings() if each.kind == "country" and each.entry]
    if not named or named[0].first > at:
        return None
    counts = Counter(each.side for each in named)
    return named[0].side if counts[named[0].side] == max(counts.values()) else None
