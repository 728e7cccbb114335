"""Who is named with a meeting and is no side of it: the body that two countries share, whose case a court hears.

"Peru and Chile will hold the fourth meeting of THEIR HIGH-LEVEL COUNCIL", "will meet Y for the session of the
JOINT COMMISSION". A body that the table of organisations has may sit beside them, and so may one met by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.sayers import who_says_so
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind, Party

_JOINT = re.compile(
    r"(?:commission|committee|council|mechanism|forum|board|panel|working group|task force)(?: (?:on|for|of) .+)?$",
    re.IGNORECASE,
)
_OF_THEIRS = re.compile(
    r"\b(?:their|(?:meetings?|sessions?|rounds?|sittings?|editions?|talks|consultations|plenary|framework|format|"
    r"auspices|part) of (?:the|their|a))(?: [\w-]+){0,2}$",
    re.IGNORECASE,
)
_BEFORE = 6
"""Words in front of its name in which it is told whose it is."""


def leave_out_joint_body(scene: Scene, sketch: Sketch) -> None:
    """Take the body that two countries or more have in common out of their meeting."""
    countries = [side for side in sketch.sides if side in gazetteer.countries()]
    if len(countries) < 2:
        return
    start, end = scene.syntax.bounds[sketch.sentence]
    for party in [each for each in sketch.parties if is_unplaced(each) and _JOINT.search(each.name)]:
        named = {m.first for at in range(start, end) if (m := scene.mention[at]) and m.name == party.name}
        if any(_OF_THEIRS.search(scene.text(max(start, first - _BEFORE), first)) for first in named):
            sketch.parties.remove(party)


def name_who_shares_it(scene: Scene, phrases: Phrases, sketches: Sequence[Sketch]) -> None:
    """Of "Togo's minister said that the JOINT COMMISSION WITH GHANA would meet" the two countries, and not the body."""
    for sketch in sketches:
        _name_who_shares_it(scene, phrases, sketch)


def _name_who_shares_it(scene: Scene, phrases: Phrases, sketch: Sketch) -> None:
    if len(sketch.parties) == 1 and (owners := _owners(scene, phrases, sketch, sketch.parties[0])):
        sketch.parties = owners
        return
    bodies = [each for each in sketch.parties if is_unplaced(each) and _SHARED.search(each.name)]
    others = [each for each in sketch.parties if each not in bodies]
    if len(bodies) != 1 or len(others) != 1 or others[0].side not in gazetteer.countries():
        return
    start, end = scene.syntax.bounds[sketch.sentence]
    named = next((m for at in range(start, end) if (m := scene.mention[at]) and m.name == bodies[0].name), None)
    other = scene.mention[named.last + 1] if named is not None and named.last + 1 < end else None
    is_with = other is not None and named is not None and scene.syntax.lower[named.last] == "with"
    if other is None or not is_with or other.side != others[0].side or named is None:
        return
    told = [each for each in who_says_so(scene, phrases, named.last - 1) if each.side != others[0].side]
    if told:
        sketch.parties = [Party(told[0].side, told[0].side), *others]


def _owners(scene: Scene, phrases: Phrases, sketch: Sketch, body: Party) -> list[Party]:
    """Of "THE TWO COUNTRIES' Joint Committee on Trade will meet", "THEIR Joint Commission", the two that are meant."""
    start, end = scene.syntax.bounds[sketch.sentence]
    named = next((m for at in range(start, end) if (m := scene.mention[at]) and m.name == body.name), None)
    if not is_unplaced(body) or named is None or not _COMMON.search(body.name):
        return []
    owner = named.first - 1
    if owner > start and scene.syntax.tag[owner] == "POS":
        owner -= 1
    elif owner < start or scene.syntax.lower[owner] != "their":
        return []
    told = dict.fromkeys(Party(each.side, each.side) for each in phrases.parties_at(owner))
    return list(told) if len(told) == 2 and all(each.side in gazetteer.countries() for each in told) else []


_COMMON = re.compile(
    r"^(?:Joint|Mixed|Bilateral|Inter-?governmental)\b.*\b(?:Commission|Committee|Council|Working Group)\b",
    re.IGNORECASE,
)
_SHARED = re.compile(
    r"^(?:Joint|Mixed|Bilateral|Intergovernmental|Inter-Governmental)\b.*\b(?:Commission|Committee|Council)$"
)


def leave_out_other_assembly(scene: Scene, sketch: Sketch) -> None:
    """Of "the GENERAL ASSEMBLY of the Organization of American States" only that: the United Nations have another."""
    start, end = scene.syntax.bounds[sketch.sentence]
    for party in [each for each in sketch.parties if each.name == _ASSEMBLY]:
        named = [m for at in range(start, end) if (m := scene.mention[at]) is not None and m.name == party.name]
        if named and all(_is_of_another(scene, mention.last, party.side) for mention in named):
            sketch.parties.remove(party)


_ASSEMBLY = "UN General Assembly"


def _is_of_another(scene: Scene, last: int, side: str) -> bool:
    """True where "of the" and another body stand behind."""
    behind = scene.syntax.lower[last : last + 2]
    owner = scene.mention[last + 2] if behind == ["of", "the"] and last + 2 < len(scene.syntax) else None
    owner = owner or (scene.mention[last + 1] if behind[:1] == ["of"] and last + 1 < len(scene.syntax) else None)
    return owner is not None and owner.kind in ("organisation", "group") and owner.side != side


_MEMBERS = re.compile(
    r"\b(?:members?|states|countries|nations|governments|economies)(?: (?:states|countries))? of(?: the)?$",
    re.IGNORECASE,
)
_LISTING = frozenset({"-", "--", "–", "—", ":", "("})
_SOME_OF_THEM = re.compile(
    r"\b(?:among (?:them|others)|includ(?:ing|es?)|such as|like|notably|especially|particularly|e\.g\.|for example)",
    re.IGNORECASE,
)
"""Words by which a list names only some: "-- Kenya and Chad AMONG THEM --"."""
_FIRST_OF_LIST = 3
"""Words behind the dash within which the first member is named."""


def leave_out_listed_body(scene: Scene, sketch: Sketch) -> None:
    """Of "ministers from three members of the BLOC -- Kenya, Chad and Ghana --" only those that are named.

    "The bloc's members, including Kenya", "-- Kenya among them --" and "members of the bloc" without a list are the
    bloc.
    """
    countries = {side for side in sketch.sides if side in gazetteer.countries()}
    bodies = [each for each in sketch.parties if each.side not in countries] if len(countries) > 1 else []
    start, end = scene.syntax.bounds[sketch.sentence]
    for party in bodies:
        named = {(m.first, m.last) for at in range(start, end) if (m := scene.mention[at]) and m.name == party.name}
        if any(_is_listed_behind(scene, first, last, countries) for first, last in named):
            sketch.parties.remove(party)


def _is_listed_behind(scene: Scene, first: int, last: int, countries: set[str]) -> bool:
    start, end = scene.syntax.bounds[scene.sentence(first)]
    if last >= end or scene.syntax.lower[last] not in _LISTING:
        return False
    if not _MEMBERS.search(scene.text(max(start, first - _BEFORE), first)):
        return False
    aside = scene.text(last + 1, end).split(scene.syntax.lower[last].replace("(", ")"))[0]
    if _SOME_OF_THEM.search(aside):
        return False
    behind = (scene.mention[at] for at in range(last + 1, min(last + 1 + _FIRST_OF_LIST, end)))
    return any(mention is not None and mention.side in countries for mention in behind)


_CASES = frozenset({"case", "cases", "dispute", "proceedings", "lawsuit", "arbitration"})
_FROM_CASE = 8


def leave_out_litigants(scene: Scene, sketch: Sketch) -> None:
    """Of "the COURT has put off its hearings in the case between A and B" only the court: whose case it is, is a topic.

    Where no court is named, whose case it is tells the hearing from others.
    """
    if sketch.kind is not MeetingKind.HEARING or not any(_COURT.search(party.name) for party in sketch.parties):
        return
    start, end = scene.syntax.bounds[sketch.sentence]
    for party in [each for each in sketch.parties if each.side in gazetteer.countries() and each.name == each.side]:
        named = {m.first for at in range(start, end) if (m := scene.mention[at]) and m.side == party.side}
        before = [{*scene.syntax.lower[max(start, first - _FROM_CASE) : first]} for first in named]
        if before and all(words_of & _CASES for words_of in before):
            sketch.parties.remove(party)


def take_in_litigants(scene: Scene, sketch: Sketch) -> None:
    """The two of "hearings in the case brought by A against B", where "delegations of both countries WILL ARGUE"."""
    start, end = scene.syntax.bounds[sketch.sentence]
    is_courts = sketch.kind is MeetingKind.HEARING and any(_COURT.search(party.name) for party in sketch.parties)
    behind = scene.syntax.bounds[sketch.sentence + 1 : sketch.sentence + 2]
    if not is_courts or not behind or not _BOTH_ARGUE.search(scene.text(*behind[0])):
        return
    named = dict.fromkeys(m for at in range(sketch.token, end) if (m := scene.mention[at]) and m.kind == "country")
    told = [m for m in named if {*scene.syntax.lower[max(start, m.first - _FROM_CASE) : m.first]} & _CASES]
    if len({mention.side for mention in told}) == 2:
        sketch.parties += [Party(m.name, m.side) for m in told if m.side not in sketch.sides]


_BOTH_ARGUE = re.compile(
    r"\b(?:both|the two) (?:countries|states|governments|sides|parties)\b[^.;]{0,20}"
    r"\b(?:will|are to|are due to)\b[^.;]{0,20}\b(?:present|argue|plead|appear|address|make|set out|speak|put)\b",
    re.IGNORECASE,
)
_COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
