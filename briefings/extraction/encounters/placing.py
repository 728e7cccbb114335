"""Whose people are of whom the text does not say it outright; and the meetings that would rest on a guess."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.attended import leads_team
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_capital, is_told, is_unplaced, sides, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.spoken_of import most_told
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.homeland import lacks
from briefings.extraction.met_there import SEATS
from store.records import MeetingKind, Party

_OF_STATE = re.compile(
    r"\b(?:minister|president|premier|chancellor|secretary|ambassador|envoy|king|queen|general|[pf]m|eam|counterpart)\b",
    re.IGNORECASE,
)
_FOR_THEMSELVES = re.compile(
    r"\b(?:opposition|rebel|former|ex|separatist|leader|chairman|chairwoman|activist|executive|lawyer|lawmaker|cardinal"
    r"|gov|sen|rep|patriarch|bishop|archbishop|candidate|mayor|governor|senator|banker|sheikh|chief)\b",
    re.IGNORECASE,
)
"""Who may meet a government on nobody's behalf but their own."""
_TOLD = frozenset({Standing.SCHEDULED, Standing.HELD, Standing.OPEN})


def place_people(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Place a minister of no country that is told: at home where he is visited, else the other of the text's two.

    Nobody is of a country that he travels to, or whose officials he meets anywhere in the text.
    """
    met = _met(sketches)
    placed = dict(_heads_of_teams(scene, sketches)) | dict(_hosts(scene, sketches))
    pair = {party.side for party in most_told(scene, len(scene.syntax))}
    for sketch in sketches if pair else ():
        for name, side in _placed_in(scene, sketch, pair):
            if side not in met[name]:
                placed.setdefault(name, side)
    placed |= dict(_bodies_at_home(scene, sketches)) | dict(_of_shared_dialogues(scene, sketches))
    abroad = dict(_secretaries_abroad(scene, sketches))
    for sketch in sketches:
        told = [Party(p.name, placed.get(p.name, p.side)) if is_unplaced(p) else p for p in sketch.parties]
        told = [Party(p.name, abroad.get(p.name, p.side)) for p in told]
        sketch.parties = told if told == sketch.parties else tidy(told)


def _of_shared_dialogues(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    """The minister of "SECRETARY X AND MINISTER Y will co-chair the U.S.-CHAD DIALOGUE": Y is of the one left.

    Not where both countries have somebody already, or where it is somebody's without an office of state.
    """
    for sketch in sketches:
        strangers = [party for party in sketch.parties if is_unplaced(party)]
        if not sketch.trigger.is_noun or len(strangers) != 1 or len(sketch.sides) != _PAIR_AND_STRANGER:
            continue
        named = (
            scene.mentions_at(at) for at in range(scene.syntax.left[sketch.token], scene.syntax.right[sketch.token])
        )
        pairs = ({m.side for m in both if m.kind == "country"} for both in named if len(both) > 1)
        pair = next((each for each in pairs if len(each) == 2 and each <= gazetteer.countries().keys()), set())
        taken = {party.side for party in sketch.parties if party.name != party.side}
        role = _role(scene, strangers[0].name) or ""
        left = {country for country in pair - taken if not lacks(role, country)}
        if len(left) == 1 and pair <= sketch.sides and _OF_STATE.search(role):
            yield strangers[0].name, left.pop()


_PAIR_AND_STRANGER = 3


def _secretaries_abroad(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    """Whoever is met as "SECRETARY OF STATE X" in Madrid by a secretary of the United States is Spain's.

    Left alone is who is known, or has the country before the office; and where a third side is there.
    """
    for sketch in sketches:
        country = gazetteer.country_of(sketch.place) if sketch.place else None
        if country is None or sketch.place in SEATS or sketch.sides - {country} != {_WITH_SECRETARIES}:
            continue
        people = [p for p in sketch.parties if p.name != p.side]
        unknown = [p for p in people if _SECRETARY.match(_role(scene, p.name) or "") and not is_told(scene.mentions, p)]
        if len(people) == 2 and sides(people) == {_WITH_SECRETARIES} and len(unknown) == 1:
            yield unknown[0].name, country


_WITH_SECRETARIES = "United States"
_SECRETARY = re.compile(r"secretary of state\b", re.IGNORECASE)


_NATIONAL = frozenset({"cabinet", "parliament", "senate", "congress", "legislature", "assembly"})
_MINISTERS = re.compile(r"(?:the )?(?:council of ministers|cabinet committee\b.*|council of state)", re.IGNORECASE)


def _bodies_at_home(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    """The cabinet, the parliament of a text that tells of one country: it is that country's."""
    named = {p.name for sketch in sketches for p in sketch.parties if is_unplaced(p) and _is_national(p.name)}
    home = _only_country(scene) if named else None
    if home is not None:
        yield from ((name, home) for name in named)


def _is_national(name: str) -> bool:
    return name.lower().split()[-1] in _NATIONAL or _MINISTERS.fullmatch(name) is not None


def _only_country(scene: Scene) -> str | None:
    """The country of which a text speaks at least twice as often as of any other."""
    told = Counter(each.side for each in scene.mentions if each.certain and each.side in gazetteer.countries())
    (side, most), *rest = told.most_common(2) or [("", 0)]
    return side if side and (not rest or most >= 2 * rest[0][1]) else None


def _met(sketches: Sequence[Sketch]) -> defaultdict[str, set[str]]:
    """Of each person the sides met with and the countries gone to."""
    met: defaultdict[str, set[str]] = defaultdict(set)
    for sketch in sketches:
        away = {gazetteer.country_of(stop) or stop for stop in sketch.stops} if sketch.is_trip else set()
        for party in sketch.parties:
            met[party.name] |= away | {other.side for other in sketch.parties if other != party}
    return met


def _heads_of_teams(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    """Whoever "will lead A SINGAPOREAN DELEGATION to Beijing" is of Singapore."""
    syntax = scene.syntax
    for sketch in sketches:
        strangers = [party for party in sketch.parties if is_unplaced(party)]
        verb = sketch.verb if sketch.verb is not None else sketch.token
        if len(strangers) != 1 or not leads_team(scene, verb):
            continue
        team = next(syntax.children(verb, "dobj"))
        named = {each.side for at in range(syntax.left[team], team + 1) if (each := scene.mention[at]) is not None}
        if len(named) == 1 and named <= gazetteer.countries().keys() and _role(scene, strangers[0].name) is not None:
            yield strangers[0].name, named.pop()


def _hosts(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[tuple[str, str]]:
    """The president of "will visit Ankara; there he meets PRESIDENT X": of the country his one guest has come to."""
    for sketch in sketches:
        at_home = gazetteer.country_of(sketch.place) if sketch.place and sketch.trigger.manner == "host" else None
        host = sketch.parties[0] if sketch.parties else None
        if host is None or at_home is None or at_home in sketch.sides or not is_unplaced(host):
            continue
        role = _role(scene, host.name)
        is_in_capital = is_capital(sketch.place or "") and sketch.place not in SEATS
        is_told_by_name = role == "" and is_in_capital and any(not is_unplaced(p) for p in sketch.parties)
        if _OF_STATE.search(role or "") or is_told_by_name:
            yield host.name, at_home  # "Minister X receives ... in Helsinki"
    visited = {
        (party.name, gazetteer.country_of(stop) or stop)
        for sketch in sketches
        if sketch.is_trip
        for party in sketch.parties
        for stop in sketch.stops
    }
    for sketch in sketches:
        country = gazetteer.country_of(sketch.place) if sketch.place else None
        strangers = [p for p in sketch.parties if is_unplaced(p) and _OF_STATE.search(_role(scene, p.name) or "")]
        guests = [p for p in sketch.parties if p not in strangers]
        if country is None or len(strangers) != 1 or sketch.kind is MeetingKind.CALL or country in sketch.sides:
            continue
        name = strangers[0].name
        if guests and all((guest.name, country) in visited for guest in guests) and (name, country) not in visited:
            yield name, country


def _placed_in(scene: Scene, sketch: Sketch, pair: set[str]) -> list[tuple[str, str]]:
    roles = [(p.name, _role(scene, p.name)) for p in sketch.parties if is_unplaced(p)]
    people = [name for name, role in roles if role is not None and _OF_STATE.search(role)]
    others = sketch.sides & gazetteer.countries().keys()
    if len(people) != 1 or len(others) != 1 or not others < pair:
        return []
    other, role = next(iter(pair - others)), next(role for name, role in roles if name == people[0])
    told = [each for each in scene.mentions if each.side == other]
    if all(each.kind != "person" and scene.syntax.lower[each.first - 1] in _OF_OTHERS for each in told):
        return []  # "after a deal WITH CHILE, Minister X will meet his Peruvian counterpart", "HIS FINNISH hosts"
    is_elsewhere = sketch.place in SEATS and gazetteer.country_of(sketch.place or "") == other
    is_another = any(each.side == other and each.role and each.role == role for each in scene.mentions)
    return [] if is_elsewhere or is_another or lacks(role or "", other) else [(people[0], other)]


_OF_OTHERS = frozenset({"with", "his", "her", "their"})
"""Before a country that is not the minister's own."""


def _role(scene: Scene, name: str) -> str | None:
    """The office the text gives somebody; empty where it gives none, None for who is no person."""
    mentions = [each for each in scene.mentions if each.name == name]
    if not mentions or any(each.kind != "person" for each in mentions):
        return None
    return next((each.role for each in mentions if each.role), "")


def rests_on_nobody(scene: Scene, sketch: Sketch) -> bool:
    """True where one side is a person of whom nobody says for whom they act, and no two other sides are known.

    Who bears no office may be met by his own name, where the meeting is still to come.
    """
    if sketch.standing not in _TOLD:
        return False
    roles = {party: _role(scene, party.name) for party in sketch.parties if is_unplaced(party)}
    is_over = sketch.standing is Standing.HELD
    nobody = [p for p, role in roles.items() if (role or (role == "" and is_over)) and not _FOR_THEMSELVES.search(role)]
    known = {party.side for party in sketch.parties if party not in nobody}
    return bool(nobody) and len(known) < (1 if sketch.is_trip else 2)
