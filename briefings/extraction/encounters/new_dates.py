"""What was to be is left for another day: "was to meet X on Tuesday. A NEW DATE WILL BE AGREED", "... be set".

Heard behind the plan in its own sentence and in the two that follow, where none of these tells of another meeting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction.encounters.doubts import was_to
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME

_NEAR = 2
_OCCASION = r"(?:meeting|talks|visit|trip|call|summit|session|consultations|encounter)"
_LATER = r"(?:new|later|other|fresh|different|alternative) date"
_DATE = rf"{_LATER}(?: for (?:the|their|his|her|its|a) {_OCCASION})?"
_SETTLED = r"(?:agreed|set|fixed|found|announced|arranged|decided|negotiated|chosen|worked out|sought|given|named)"
_WILL = (
    r"(?:(?:will|would|is to|has to|must|is (?:yet|still) to|has (?:still )?yet to|remains to) (?:now |later )?be"
    rf"|is (?:now )?being|has (?:yet )?to be) {_SETTLED}"
)
_SEEK = (
    r"(?:will|would|are|is|want to|are to|have agreed to|agreed to) (?:now |jointly |both )?(?:be )?"
    rf"(?:(?:look(?:ing)? for|seek(?:ing)?|search(?:ing)? for|find) an? ?{_DATE}"
    rf"|(?:agree (?:on|upon)|agree|set|fix|arrange|announce|decide on) an? ?{_LATER}(?! for\b))"
)
_LEFT = re.compile(
    rf"(?:\A|[;,] (?:and |but |while )?|\b(?:and|but) )(?:(?:a|an|the) ?{_DATE}|(?:the )?new dates),?"
    rf"(?: (?!(?:for|of)\b)[\w'’]+){{0,4}},? "
    rf"{_WILL}\b(?P<behind>[^.;]*)"
    rf"|\b{_SEEK}\b(?P<further>[^.;]*)"
    rf"|\A(?:the (?P<what>{_OCCASION})|it|this) (?:will|would) (?:now |instead )?(?:be held|take place) at "
    r"(?:a|some) later (?:date|time|stage)\b(?P<later>[^.;]*)",
    re.IGNORECASE,
)
"""An affirmed date to come; of "no new date has been set" see ``_NONE``."""
_NONE = re.compile(
    r"(?:\A|[;,] (?:and |but )?)no (?:new|other|fresh|later|replacement) date (?:has (?:yet )?been|was|is) "
    rf"(?:yet |immediately )?{_SETTLED}\b(?P<behind>[^.;]*)",
    re.IGNORECASE,
)
_OTHER_THING = re.compile(r"\A (?:for|of|in the|there\b|at the|at their|during|after|when|once they)\b", re.IGNORECASE)
"""Behind it, what else has a date to come: "for the election", "after the meeting"."""


def leave_for_later(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Put off what "WAS TO" be, and of which a new date is to come; also what was called off ("... will be sought").

    What "will" be on its day is left alone, so is what has another date to come: "a new date for the election",
    "at the meeting, they will agree on a new date".
    """
    taken = {each.sentence for each in sketches if each.standing is not Standing.NONE and _is_of_its_own(each)}
    for sketch in sketches:
        is_off = sketch.standing is Standing.CANCELLED
        is_plan = sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE) and sketch.former is None
        if not is_off and not (is_plan and was_to(scene, _verb(sketch)) is not None):
            continue
        if not _is_left(scene, sketch, taken, is_off=is_off):
            continue
        if sketch.when is not NO_TIME:
            sketch.former, sketch.when = sketch.when, NO_TIME
        sketch.standing, sketch.left = Standing.POSTPONED, None


def _is_of_its_own(sketch: Sketch) -> bool:
    """True for a meeting with sides or a day; "a new date for THE MEETING" tells of none."""
    return sketch.has_own_words or sketch.when is not NO_TIME


def _verb(sketch: Sketch) -> int:
    return sketch.verb if sketch.verb is not None else sketch.token


def _is_left(scene: Scene, sketch: Sketch, taken: set[int], *, is_off: bool) -> bool:
    bounds = scene.syntax.bounds
    own = scene.text(max(sketch.token, _verb(sketch)), bounds[sketch.sentence][1])
    if _tells_of_it(sketch, own, is_off=is_off, is_own=True):
        return True
    for number in range(sketch.sentence + 1, min(sketch.sentence + _NEAR + 1, len(bounds))):
        text = scene.text(*bounds[number])
        if number in taken:
            return False
        is_off = is_off or _CALLED_OFF.search(text) is not None  # its day is that of the meeting that is off
        if _tells_of_it(sketch, text, is_off=is_off, is_own=False):
            return True
    return False


def _tells_of_it(sketch: Sketch, text: str, *, is_off: bool, is_own: bool) -> bool:
    found = _LEFT.search(text) or (None if is_off else _NONE.search(text))
    if found is None:
        return False
    told = found.groupdict()
    what, behind = told.pop("what", None), next((each for each in told.values() if each is not None), "")
    if what is not None and nouns().get(what.lower().removesuffix("s"), sketch.kind) is not sketch.kind:
        return False  # "were to meet on Friday. THE SUMMIT will be held at a later date"
    is_its = is_own or found.start() == 0 or told.get("further") is not None
    return is_its and _OTHER_THING.match(behind) is None


_CALLED_OFF = re.compile(r"\b(?:cancell?ed|called off|scrapped|abandoned)\b", re.IGNORECASE)


_NO_DATE = re.compile(
    r"\bno (?:firm |exact |specific )?date (?:has|had|was|is)\b|\bdate (?:has|is|was) (?:not|yet)\b", re.IGNORECASE
)


def has_no_date_yet(scene: Scene, sketch: Sketch) -> bool:
    """True for "a meeting between X and Y is being prepared but NO DATE HAS BEEN SET": not the one of Friday."""
    is_new = sketch.trigger.is_noun and sketch.has_own_words and not sketch.is_definite
    return is_new and _NO_DATE.search(scene.text(*scene.syntax.bounds[sketch.sentence])) is not None
