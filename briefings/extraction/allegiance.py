"""For whom the words around a name say that somebody acts: the delegation led, the ministry that tells, the host.

What is sure (``take_sides_told``) and what the guesses of ``guesses`` rest on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from briefings.extraction import gazetteer
from briefings.extraction.offices import SPOKESMEN
from briefings.extraction.sightings import Page, Sighting, office_vocabulary, role_words

if TYPE_CHECKING:
    from briefings.extraction.persons import Run


_REPRESENTS = frozenset({"represents", "represent", "represented", "representing"})
_HEADS = frozenset({"heads", "headed", "heading", "leads", "led", "leading"})
_TEAMS = frozenset({"delegation", "team", "side", "delegates", "negotiators"})
_WITHIN = 4


def take_sides_told(page: Page, runs: Sequence[Run]) -> None:
    """ "X represents South Korea", "the Portuguese delegation, led by X": the side the text gives."""
    for run in runs:
        if run.person is not None and not run.person.sides:
            told = _delegation_led(page, run) or _country_acted_for(page, run) or _country_sending(page, run)
            told = told or _country_headed(page, run)
            run.person.sides += [told] if told else []
        i = run.last + (page.low(run.last) == ",")
        i += page.low(i) == "who"
        if run.person is None or page.low(i) not in _REPRESENTS | _HEADS:
            continue
        near = range(i + 1, min(i + 1 + _WITHIN, len(page.words)))
        owner = next((page.owner[j] for j in near if page.owner[j] is not None), None)
        is_team = owner is not None and _is_of_team(page, owner)
        if owner is not None and owner.kind == "country" and (is_team or page.low(i) in _REPRESENTS):
            run.person.sides.append(owner.side)


def _is_of_team(page: Page, owner: Sighting) -> bool:
    """True for "the Norwegian delegation", "Norway's negotiating team"."""
    i = page.after_possessive(owner.last)
    return bool({page.low(i), page.low(i + 1) if page.low(i) in _TALKING else ""} & _TEAMS)


_TALKING = frozenset({"negotiating", "government", "official"})
_SPAN = 12
_SENDING = frozenset({"send", "sends", "sent", "sending", "dispatch", "dispatched", "name", "named", "appointed"})


def _country_acted_for(page: Page, run: Run) -> str | None:
    """Peru in "the chief negotiators, X for Peru and Y for Ecuador"."""
    at = run.last + 1 + (page.low(run.last + 1) == "the")
    owner = page.owner[at] if page.low(run.last) == "for" and at < len(page.owner) else None
    if owner is None or owner.first != at or owner.kind != "country":
        return None
    before = range(max(run.first - _SPAN, 0), run.first)
    are_many = any(page.low(i) in role_words("groups") and page.same_line(i, run.first) for i in before)
    return owner.side if are_many else None


def _country_sending(page: Page, run: Run) -> str | None:
    """China in "China will send a special envoy, X"."""
    i = run.first - 2
    if page.low(run.first - 1) != "," or page.low(i) not in role_words("heads"):
        return None
    while page.low(i) in office_vocabulary():
        i -= 1
    if page.low(i) not in ("a", "an", "its") or page.low(i - 1) not in _SENDING:
        return None
    owners = (page.owner[j] for j in range(i - 2, max(i - 2 - _WITHIN, -1), -1))
    sender = next((owner for owner in owners if owner is not None), None)
    return sender.side if sender is not None and sender.side in gazetteer.countries() else None


_BECOMING = frozenset({"becomes", "became", "is", "was"})
_HEAD_OF_STATE = frozenset(
    {"president", "leader", "premier", "minister", "head", "chancellor", "monarch", "king", "pope"}
)


def _country_headed(page: Page, run: Run) -> str | None:
    """The United States in "President X became the first sitting American head of state to ..."."""
    i = run.end + (page.low(run.end) in ("will", "has"))
    if page.low(i) not in _BECOMING or page.low(i + 1) != "the":
        return None
    for j in range(i + 2, min(i + 2 + _WITHIN, len(page.words) - 1)):
        owner = page.owner[j]
        if owner is not None and owner.kind in ("country", "group"):
            behind = {page.low(owner.last), page.low(owner.last + 1)}
            return owner.side if owner.side in gazetteer.countries() and behind & _HEAD_OF_STATE else None
    return None


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


_TOLD = frozenset({"said", "says", "announced", "announces", "confirmed", "told", "stated", "reported", "tweeted"})


def country_telling(page: Page, run: Run) -> str | None:
    """The country whose ministry tells of somebody: "Minister X will go to Y, India's finance ministry said"."""
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


def country_of_company(page: Page, run: Run) -> str | None:
    """The country of those told along: "Foreign Minister X and other senior Lao officials"."""
    if page.low(run.end) != "and":
        return None
    for i in range(run.end + 1, min(run.end + 1 + _WITHIN, len(page.words))):
        owner = page.owner[i]
        if owner is not None:
            is_people = owner.entry is not None and owner.entry.kind == "people"
            return owner.side if is_people and page.low(owner.last) in role_words("groups") else None
        if page.words[i].capital:
            return None
    return None


_HOSTS = frozenset({"welcome", "welcomes", "welcomed", "host", "hosts", "hosted", "receive", "receives", "received"})
_SENTENCE = 30


def country_hosted_at(page: Page, run: Run) -> str | None:
    """Whose seat somebody receives at: "President X at the White House", "President X will host ... at the Elysee".

    Who only travels to a seat is a guest there.
    """
    verb = run.end + (page.low(run.end) in ("will", "is", "to"))
    ways, reach = (("at", "to"), _SENTENCE) if page.low(verb) in _HOSTS else (("at",), 1)
    for i in range(run.end, min(run.end + reach, len(page.words) - 2)):
        seat = page.owner[i + 2]
        if page.low(i) == "." or not page.same_line(run.first, i):
            return None
        if page.low(i) in ways and page.low(i + 1) == "the" and seat and seat.entry:
            return seat.side if seat.entry.kind == "seat" else None
    return None


def is_among_others(page: Page, at: int, home: str) -> bool:
    """True where the paragraph has another country act before this place, is set there or goes there.

    "In Quito, President X" is not the home's president.
    """
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


def last_party(page: Page, at: int, lacks: Callable[[str], bool]) -> str | None:
    """The country or city named before in the paragraph: as a subject, else last ("to Cairo to meet President X").

    Countries that lack the office are passed by: a foreign minister met by the United States is another's. So are
    those he goes to ("will visit KYIV"), and those that only lie by the way: "the war in SUDAN", "talks with IRAN".
    """
    last: str | None = None
    goal = country_gone_to(page, at)
    for i in range(at - 1, max(-1, at - 60), -1):
        if not page.same_line(i, at):
            break
        owner = page.owner[i]
        if owner and owner.kind in ("country", "place") and owner.entry:
            side = gazetteer.country_of(owner.name) or owner.side
            if lacks(side) or side == goal:
                continue
            if owner.entry.kind == "people":
                if page.low(owner.last) in _GOVERNMENTS and page.is_subject(owner.last):
                    return side
                continue
            if page.is_subject(i):
                return None if _is_one_of_two(page, owner, lacks) else side
            if last is None and _is_among_stops(page, owner, side):
                return None
            if not is_by_the_way(page, owner, at):
                last = last or side
    return last


def _is_one_of_two(page: Page, owner: Sighting, lacks: Callable[[str], bool]) -> bool:
    """True for the Canada of "CANADA and Mexico signed a deal", where he may be of either."""
    other = page.owner[owner.last + 1] if owner.last + 1 < len(page.owner) else None
    return page.low(owner.last) == "and" and other is not None and other.kind == "country" and not lacks(other.side)


_GOVERNMENTS = frozenset({"government", "cabinet", "parliament", "coalition", "authorities", "ministry"})
_ASIDE = frozenset({
    "with", "against", "into", "over", "on", "about", "than", "like", "after", "toward", "towards", "for", "by",
    "between", "and", "under", "inside", "outside", "across", "around", "near",
})  # fmt: skip
_WHERE = frozenset({"in", "at", "from", "to", "of"})
_GOING = frozenset({
    "visit", "visits", "visiting", "travel", "travels", "travelling", "traveling", "fly", "flies", "flying", "go",
    "goes", "head", "heads", "heading", "arrive", "arrives", "due",
})  # fmt: skip
_ENDS_HIS_WAY = frozenset({".", "who", "when", "which", "whose"})
_WAYS = frozenset({"to", "in", "for", "the", "on", "visit"})


def country_gone_to(page: Page, at: int) -> str | None:
    """The country that whoever is named here goes to: Ukraine in "Minister X will visit KYIV"; it is not his own."""
    for i in range(at, min(at + _SENTENCE, len(page.words) - 1)):
        if page.low(i) in _ENDS_HIS_WAY and not page.words[i + 1].glued:
            return None
        if page.low(i) not in _GOING:
            continue
        goal = i + 1
        while page.low(goal) in _WAYS:
            goal += 1
        owner = page.owner[goal] if goal < len(page.owner) else None
        if owner is not None and owner.kind in ("country", "place") and owner.first == goal:
            return gazetteer.country_of(owner.name) or owner.side
    return None


def is_by_the_way(page: Page, owner: Sighting, at: int) -> bool:
    """True for a country that is no actor: "at war with RUSSIA", a town of an earlier sentence, "after talks in ROME".

    Where somebody is met is none: "In OMAN, Deputy Minister X to discuss", "to CAIRO to meet President X".
    """
    before = owner.first - 1 - (page.low(owner.first - 1) == "the")
    if _leads_up_to(page, owner, at):
        return False
    if page.low(before) in _ASIDE or _is_dateline(page, owner):
        return True
    if page.low(before) not in _WHERE:
        return False
    is_here = all(page.low(i) != "." for i in range(owner.last, at))
    is_government = page.low(before - 1) in _GOVERNMENTS
    is_frame = before == 0 or page.low(before - 1) in (".", "and", ";") or not page.same_line(before - 1, before)
    is_met = any(page.low(i) in _MET for i in range(owner.last, at))
    is_met_there = page.low(at - 1) in _MET  # "to Jakarta on 18 June. There she will meet with Minister X"
    return not is_government and not is_met_there and not (is_here and (is_frame or is_met))


def _leads_up_to(page: Page, owner: Sighting, at: int) -> bool:
    """True for "with NEW ZEALAND Ministry of Foreign Affairs and Trade Secretary X": nothing but his office between."""
    between = [page.text(i, i + 1) for i in range(owner.last, at)]
    return bool(between) and all(word[:1].isupper() or word in ("of", "and", "for", "the") for word in between)


_MET = frozenset({"meet", "meets", "met", "meeting", "see", "with", "by", "host", "receive"})


def _is_dateline(page: Page, owner: Sighting) -> bool:
    """True for the town that a report was sent from: "GENEVA - Minister X"."""
    return owner.kind == "place" and page.text(owner.first, owner.last).isupper() and page.low(owner.last) in _DASHES


_DASHES = frozenset({"-", "–", "—", "(", ","})


def _is_among_stops(page: Page, owner: Sighting, side: str) -> bool:
    """True for Norway in "will travel to Chile and Norway": whoever is met there may be of either."""
    before, at = None, owner.first - 1
    while at > 0 and (page.low(at) in (",", "and") or page.owner[at] is not None):
        before = page.owner[at] or before
        other = gazetteer.country_of(before.name) or before.side if before is not None else side
        if other != side:
            to = before.first - 1 if before is not None else at
            while to > 0 and (page.low(to) in (",", "and") or page.owner[to] is not None):
                to -= 1
            return page.low(to) in _WHITHER
        at -= 1
    return False


def home_of_text(page: Page) -> str | None:
    """The United States in a text of its own offices; nobody else names an envoy without a country."""
    counts = Counter(each.side for each in page.sightings() if each.kind == "country" and each.entry)
    return "United States" if counts and counts.most_common(1)[0][0] == "United States" else None


def country_of_text(page: Page, at: int, lacks: Callable[[str], bool]) -> str | None:
    """The country a text is about: named first, before this place, and no less often than any other.

    One that is named a single time by the way, or that somebody goes to, tells nothing of him.
    """
    named = [each for each in page.sightings() if each.kind == "country" and each.entry and not lacks(each.side)]
    if not named or named[0].first > at or named[0].side == country_gone_to(page, at):
        return None
    if sum(each.side == named[0].side for each in named) == 1 and (
        is_by_the_way(page, named[0], at) or _is_one_of_two(page, named[0], lacks)
    ):
        return None  # "the war in SUDAN", and nothing else of it
    counts = Counter(each.side for each in named)
    return named[0].side if counts[named[0].side] == max(counts.values()) else None
