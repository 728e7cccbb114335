"""Gatherings as the frame of what happens at them: who is there meets others where and while it is held.

"The president will convene the summit in Boston on 22 and 23 March. On 22 March he meets X": in Boston. "On the
same occasion the ministers of A and B will hold talks": there and then. So is what those do ON THE MARGINS, or WHILE
THERE or WHILE IN BOSTON, who were told of in the sentence before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.strays import is_of_topic
from briefings.extraction.encounters.vocabulary import verbs
from store.records import NO_TIME, MeetingKind, Precision, When

_GATHERINGS = frozenset({MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION, MeetingKind.MEETING})
_REMOTE = re.compile(r"\b(?:virtual(?:ly)?|video(?:conference)?|online|remotely|(?:tele)?phone)\b", re.IGNORECASE)
_PLAIN = frozenset({MeetingKind.SESSION, MeetingKind.MEETING})
"""What happens beside these on the same day may be anywhere."""
_ELSEWHERE = frozenset({MeetingKind.CALL, MeetingKind.VISIT})
_BACK = 20
"""Sentences back in which the gathering was told of."""
_REACH = 60
"""Words of a sentence that are looked through on either side of the meeting."""
_MOST = 6
"""Gatherings that are looked back at."""
_OCCASION = re.compile(
    r"\b(?:on|during|using) (?:the same|this|that) occasion\b|\b(?:use|take) the occasion of the (?P<of>[a-z]+)\b"
    r"|\b(?:at|during|on the (?:margins|sidelines|fringes) of|alongside) (?:the|this|that) "
    r"(?P<noun>summit|conference|forum|session|meeting|ministerial|plenary|gathering)\b"
    r"|(?P<bare>\bon the (?:margins|sidelines|fringes)\b(?! of\b)|^While (?:there|in attendance)\b"
    r"|^While (?:he is |she is |they are )?in (?P<town>(?-i:[A-Z])[\w'’-]*(?: (?-i:[A-Z])[\w'’-]*){0,2}))",
    re.IGNORECASE,
)


def give_occasions(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what happens at a gathering its place, and its days where the sentence says that it is there."""
    before: list[Sketch] = []
    for sketch in sketches:
        if sketch.kind is MeetingKind.SESSION and before:
            _take_day_within(scene, sketch, before[-1])
        if sketch.kind not in _ELSEWHERE and sketch.is_bound and (sketch.place is None or sketch.when is NO_TIME):
            _frame(scene, sketch, before[-_MOST:])
        if sketch.kind in _GATHERINGS and sketch.when.is_dated and not sketch.on_trip:
            before.append(sketch)


_ITS_ENDS = frozenset({"opening", "closing", "final", "inaugural", "concluding"})
_LONGEST = timedelta(days=6)


def _take_day_within(scene: Scene, session: Sketch, gathering: Sketch) -> None:
    """Of "the conference in Oslo on 30 and 31 August. She will address THE CLOSING SESSION ON MONDAY" the 31st."""
    first, last, day = gathering.when.earliest, gathering.when.latest, session.when.earliest
    marks = _ITS_ENDS & set(scene.syntax.lower[scene.syntax.left[session.token] : session.token])
    is_near = 0 <= session.sentence - gathering.sentence <= 2 and _agree(gathering, session)
    if not marks or not is_near or first is None or last is None or day is None or first <= day <= last:
        return
    told = [each for each in scene.moments_in(session.sentence) if each.when.is_dated]
    is_weekday = len(told) == 1 and _WEEKDAY.fullmatch(scene.text(told[0].first, told[0].last)) is not None
    days = (
        [first + timedelta(days=number) for number in range((last - first).days + 1)]
        if last - first <= _LONGEST
        else []
    )
    meant = next((each for each in days if each.weekday() == day.weekday()), None)
    if is_weekday and meant is not None and session.when.precision is Precision.DATE:
        session.when = When(Precision.DATE, meant, meant)


_WEEKDAY = re.compile(r"(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening))?", re.I)
_ABOUT = frozenset({"discuss", "prepare", "plan", "urge", "call", "promote", "review", "follow", "ask", "support"})
_STEPS = 10


def give_purposes(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give the gathering that somebody travels to its place: "to Rome from 9 to 12 May for the Dialogue on 11 May"."""
    journeys = {sketch.token: sketch for sketch in sketches if sketch.is_trip and len(sketch.stops) == 1}
    for sketch in sketches:
        if sketch.place is not None or sketch.kind in _ELSEWHERE or not sketch.trigger.is_noun:
            continue
        journey = journeys.get(_way_there(scene, sketch.token) or -1)
        if journey is None or journey.stops_at is None or sketch.token < journey.stops_at or not _fits(journey, sketch):
            continue
        sketch.place = journey.place
        if sketch.standing is Standing.OPEN:
            sketch.standing = journey.standing
        if sketch.when is NO_TIME and sketch.relation in ("at", "in", "for", "to") and journey.when.is_dated:
            sketch.when, sketch.on_trip = journey.when, True


def _way_there(scene: Scene, noun: int) -> int | None:
    """The verb of going above a noun, with nothing between that only speaks of it ("to discuss the summit")."""
    syntax, token = scene.syntax, noun
    if syntax.lower[syntax.head[noun]] in ("of", "by"):
        return None  # "convened by the Assembly"
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token or syntax.dep[token] in ("relcl", "ccomp", "parataxis") or is_of_topic(scene, token):
            return None
        token = above
        if scene.is_verb(token) and (verbs().get(scene.lemma(token)) in ("go", "visit")):
            return token
        if scene.lemma(token) in _ABOUT or syntax.lower[token] in ("before", "on"):
            return None
    return None


def _fits(journey: Sketch, sketch: Sketch) -> bool:
    return sketch.when is NO_TIME or (journey.when.is_dated and _within(journey, sketch))


def _frame(scene: Scene, sketch: Sketch, before: Sequence[Sketch]) -> None:
    near = [each for each in before if 0 < sketch.sentence - each.sentence <= _BACK and _agree(each, sketch)]
    start, end = scene.syntax.bounds[sketch.sentence]
    sentence = scene.text(max(start, sketch.token - _REACH), min(end, sketch.token + _REACH)) if near else ""
    if _REMOTE.search(sentence):
        return
    told = _OCCASION.search(sentence)
    noun = (told["noun"] or told["of"] or "").lower() if told else ""
    for each in reversed(near):
        is_there = told is not None and (not noun or noun in (each.word, scene.lemma(each.token)))
        if told is not None and told["bare"]:
            is_theirs = bool(each.sides & sketch.sides) or (told["town"] is not None and any(map(is_body, each.sides)))
            is_same = told["town"] is None or each.place == told["town"]
            is_there = sketch.sentence - each.sentence == 1 and is_theirs and is_same
        if sketch.when is NO_TIME and is_there:
            sketch.when = each.when
        elif not (_within(each, sketch) and each.sides & sketch.sides) or (each.kind in _PLAIN and not is_there):
            continue
        sketch.place = sketch.place or each.place
        return


def _agree(gathering: Sketch, sketch: Sketch) -> bool:
    """True where both are to come, or both are over."""
    ahead = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)
    return gathering.standing is sketch.standing or (gathering.standing in ahead and sketch.standing in ahead)


def _within(gathering: Sketch, sketch: Sketch) -> bool:
    first, last = gathering.when.earliest, gathering.when.latest
    day, end = sketch.when.earliest, sketch.when.latest
    return bool(first and last and day and end and first <= day and end <= last)
