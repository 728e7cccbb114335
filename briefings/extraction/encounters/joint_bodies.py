"""Who is named with a meeting and is no side of it: the body that two countries share, whose case a court hears.

"Peru and Chile will hold the fourth meeting of THEIR HIGH-LEVEL COUNCIL", "will meet Y for the session of the
JOINT COMMISSION". A body that the table of organisations has may sit beside them, and so may one met by itself.
"""

from __future__ import annotations

import re

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind

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


_COURT = re.compile(r"\b(?:court|tribunal)\b", re.IGNORECASE)
