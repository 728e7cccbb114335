"""Meetings that are held from afar after all: "were to hold talks in Lima on Thursday. THEY WILL NOW BE HELD ONLINE".

Or those who were to meet "WILL CONFER BY VIDEO LINK INSTEAD", also where a way there was called off before. The day
stays, the place is where it was to be. Left alone: a guest or a part that is there by video, a call on another day,
what is told behind two meetings, and a call of others ("THE FINANCE MINISTERS will hold a call instead").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from briefings.extraction.encounters.ends_changed import is_meant
from briefings.extraction.encounters.relocation import ONLINE, without_days
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch, by_sentence
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind

_HELD = r"(?:be held|take place|be conducted)"
_NOW_ONLINE = re.compile(
    r"(?:(?P<it>it|they)|(?:the|this|these|their)(?: (?P<how>[\w'’-]+))? (?P<what>\w+))"
    rf" will (?:(?:now|instead) {_HELD} (?:{ONLINE})|{_HELD} (?:{ONLINE})(?:,? (?:on )?<day>)? instead(?! of\b)"
    rf"|(?:(?<=meeting will )|(?<=talks will )|(?<=summit will )){_HELD} (?:{ONLINE})"
    r"(?! (?:and|or) in\b|,? (?:on )?<day>))\b",
    re.IGNORECASE,
)
_INSTEAD = re.compile(r"\binstead\b(?! of\b(?! (?:meeting |talking )?(?:in person|face)))", re.IGNORECASE)
_SAME_DAY = re.compile(r"\b(?:the same|that) day\b", re.IGNORECASE)
_NEW_DAY = re.compile(r"<day>,? instead\b|\binstead,? (?:on )?<day>", re.IGNORECASE)
_OFF = (Standing.CANCELLED, Standing.NONE)
"""How what somebody "will not travel" to is left: their way there, and the talks that were to be there."""
_AGREED = (Standing.SCHEDULED, Standing.MOVED)
_RANKS = frozenset(
    {"president", "minister", "premier", "chancellor", "king", "ambassador", "envoy", "adviser", "expert"}
)
_OFFICES = frozenset(
    {"foreign", "finance", "defence", "defense", "interior", "trade", "energy", "prime", "deputy", "vice"}
)
"""Who holds the call must be who was to meet, where both are told by rank."""
_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)


def go_online(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Take the place from what is held from afar, and let a call that takes a meeting's stead be that meeting."""
    told = by_sentence(sketches)
    held = cache(lambda sentence: _held_online_in(scene, sentence))
    for sketch in sketches:
        if sketch.place is None or sketch.is_relocated:
            continue
        if sketch.standing in _TO_COME and _is_held_online(scene, told[sketch.sentence], sketch, held):
            sketch.former_place, sketch.place, sketch.is_relocated = sketch.place, None, True
            sketch.sentences.add(sketch.sentence + 1)
        elif (call := _call_instead(scene, told[sketch.sentence + 1], sketch)) is not None:
            call.former_place, call.is_relocated = sketch.place, True
            is_other_day = call.when.is_dated and call.when.earliest != sketch.when.earliest
            call.former = sketch.when if is_other_day else None
            call.standing = Standing.MOVED if is_other_day else Standing.SCHEDULED  # "on the SAME day instead"
            if sketch.standing in _TO_COME:
                _take_stead(call, sketch, told[sketch.sentence])


def _held_online_in(scene: Scene, sentence: int) -> re.Match[str] | None:
    bounds = scene.syntax.bounds
    start, end = bounds[sentence] if sentence < len(bounds) else (0, 0)
    may_be = bool({"now", "instead", "online", "virtually", "remotely", "video"} & set(scene.syntax.lower[start:end]))
    return _NOW_ONLINE.match(without_days(scene, start, end)) if may_be else None


def _is_held_online(
    scene: Scene, beside: Sequence[Sketch], sketch: Sketch, held: Callable[[int], re.Match[str] | None]
) -> bool:
    """True where the sentence behind says so of it."""
    told = held(sketch.sentence + 1)
    return told is not None and is_meant(scene, beside, sketch, told)


def _are_others(scene: Scene, call: Sketch, sketch: Sketch) -> bool:
    """True for "THE FINANCE MINISTERS will hold a call instead" behind a meeting of the presidents."""
    syntax = scene.syntax
    callers = [] if call.verb is None else [kid for kid in syntax.kids[call.verb] if syntax.dep[kid] == "nsubj"]
    ranks = {scene.lemma(who) for who in callers} & _RANKS
    offices = {syntax.lower[kid] for who in callers for kid in syntax.kids[who]} & _OFFICES
    if not ranks and not offices:
        return False
    start, end = syntax.bounds[sketch.sentence]
    are_told = {scene.lemma(token) for token in range(start, end)}
    is_other_rank = not are_told.isdisjoint(_RANKS) and not ranks <= are_told
    return is_other_rank or not offices <= set(syntax.lower[start:end])


def _take_stead(call: Sketch, sketch: Sketch, beside: Sequence[Sketch]) -> None:
    """Let the call be on the day of the meeting, to which nobody travels any more, or on the new one it tells."""
    call.when = sketch.when if call.former is None else call.when
    call.sentences.add(sketch.sentence)
    for each in beside:
        is_way = each.kind is MeetingKind.VISIT and each.place == sketch.place and each.sides <= call.sides
        if each is sketch or is_way:
            each.standing = Standing.NONE


def _call_instead(scene: Scene, following: Sequence[Sketch], sketch: Sketch) -> Sketch | None:
    """The call of the next sentence that is told to be instead, of those who were to meet, or of who does not come."""
    following = [each for each in following if each.standing is not Standing.NONE]
    call = following[0] if len(following) == 1 else None
    if call is None or call.kind is not MeetingKind.CALL or call.standing not in _AGREED or call.former is not None:
        return None
    if not sketch.sides <= call.sides:
        return None
    text = scene.text(*scene.syntax.bounds[call.sentence])
    is_same_day = call.when is NO_TIME and _SAME_DAY.search(text) is not None
    is_same_day = is_same_day or (call.when.is_dated and call.when.earliest == sketch.when.earliest)
    is_off = sketch.standing in _OFF and sketch.sides <= call.sides and is_same_day
    is_other = sketch.standing in _TO_COME and sketch.kind is not MeetingKind.CALL and sketch.when.is_dated
    is_new_day = call.when is NO_TIME or _NEW_DAY.search(without_days(scene, *scene.syntax.bounds[call.sentence]))
    is_other = is_other and sketch.sides == call.sides and (is_same_day or bool(is_new_day))
    is_instead = (is_off or is_other) and len(call.sides) > 1 and _INSTEAD.search(text) is not None
    return call if is_instead and not _are_others(scene, call, sketch) else None
