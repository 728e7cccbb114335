"""Bodies that two countries have with each other: their meeting is one of the two, and the body no third side.

"Peru and Chile will hold the fourth meeting of THEIR HIGH-LEVEL COUNCIL", "will meet Y for the session of the
JOINT COMMISSION". A body that the table of organisations has may sit beside them, and so may one met by itself.
"""

from __future__ import annotations

import re

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.sketch import Sketch

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
