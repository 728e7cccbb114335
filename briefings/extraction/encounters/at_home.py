"""Journeys within the traveller's own country: a chief's day in the provinces is no visit to anybody."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch

_CHIEFS = frozenset({"president", "premier", "chancellor", "minister"})
_ELSE = frozenset({"vice", "deputy", "foreign"})


def is_chief_at_home(scene: Scene, journey: Sketch) -> bool:
    """True for "the President will travel to Manchester, New Hampshire": a chief's day in the own country."""
    syntax, at = scene.syntax, journey.stops_at
    subject = next(iter(syntax.children(journey.token, "nsubj")), None)
    if subject is None or at is None or len(journey.sides) != 1:
        return False
    office = set(syntax.lower[syntax.left[subject] : subject + 1])
    behind = [mention for mention in scene.mention[at + 1 : at + _STATE] if mention is not None]
    state = next((each.name for each in behind if each.name in gazetteer.states()), None)
    home = gazetteer.country_of(state or journey.place or "")
    return bool(office & _CHIEFS) and not office & _ELSE and home in journey.sides


_STATE = 7
"""Tokens behind "to" within which the state of the town stands."""
