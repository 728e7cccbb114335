"""Whose people are of whom the text does not say it outright; and the meetings that would rest on a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.spoken_of import most_told
from briefings.extraction.encounters.standing import Standing
from store.records import Party

_OF_STATE = re.compile(
    r"\b(?:minister|president|premier|chancellor|secretary|ambassador|envoy|king|queen|general)\b", re.IGNORECASE
)
_FOR_THEMSELVES = re.compile(
    r"\b(?:opposition|rebel|former|ex|separatist|leader|chairman|chairwoman|activist|executive|lawyer|lawmaker|cardinal"
    r"|patriarch|bishop|archbishop|candidate|mayor|governor|senator|banker|sheikh|chief)\b",
    re.IGNORECASE,
)
"""Who may meet a government on nobody's behalf but their own."""
_TOLD = frozenset({Standing.SCHEDULED, Standing.HELD, Standing.OPEN, Standing.MOVED})


def place_people(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """A minister of no country that is told, who meets the one of the two countries a text is about, is the other's."""
    placed = {name: side for sketch in sketches for name, side in _placed_in(scene, sketch)}
    for sketch in sketches:
        sketch.parties = [Party(p.name, placed.get(p.name, p.side)) if is_unplaced(p) else p for p in sketch.parties]


def _placed_in(scene: Scene, sketch: Sketch) -> list[tuple[str, str]]:
    roles = [(p.name, _role(scene, p.name)) for p in sketch.parties if is_unplaced(p)]
    people = [name for name, role in roles if role is not None and _OF_STATE.search(role)]
    others = sketch.sides & gazetteer.countries().keys()
    pair = {party.side for party in most_told(scene, len(scene.syntax))}
    if len(people) != 1 or len(others) != 1 or not others < pair:
        return []
    return [(people[0], next(iter(pair - others)))]


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
    return bool(nobody) and len(known) < 2
