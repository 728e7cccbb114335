"""The day that a meeting had before, told by itself: "will meet on 16 May. The talks HAD BEEN SET FOR 9 MAY"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefings.extraction.encounters.doubts import was_to
from briefings.extraction.encounters.outlook import is_an_earlier_one
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision

_PLANNING = frozenset({"plan", "schedule", "set", "slate", "book", "arrange", "expect", "announce"})
ONCE = frozenset({"first", "originally", "initially", "previously", "earlier"})
_NEAR = 3
"""Sentences within which the new day is told."""
_ANY = (MeetingKind.TALKS, MeetingKind.MEETING)
_LONGEST = 120
"""Days by which meetings are moved; what is farther off was another one."""
_DAY = (Precision.EXACT, Precision.DATE, Precision.RANGE)


def take_former(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """What had been planned for another day than the same meeting has now is that meeting, moved.

    "The previous round had been planned for", "a first meeting" are others; where only one day is told nothing moved.
    """
    for plan in sketches:
        if not _had_been_planned(scene, plan):
            continue
        meeting = next(_with_another_day(scene, plan, sketches), None)
        if meeting is None:
            _take_new(scene, plan)
        else:
            meeting.former, meeting.standing = plan.when, Standing.MOVED
            meeting.place = meeting.place or plan.place
            meeting.sentences.add(plan.sentence)
            plan.standing = Standing.NONE


_IT_WILL = re.compile(
    r"(?:It|They) will (?:now |instead )?(?:be held|take place|open|begin)(?: in (?P<place>[A-Z][\w'’ -]+?))?(?: on)?"
)


def _take_new(scene: Scene, plan: Sketch) -> None:
    """ "Was ORIGINALLY planned for Rome on Friday. IT WILL BE HELD in Oslo on 20 May": the only day told there."""
    bounds, number, old = scene.syntax.bounds, plan.sentence + 1, plan.when.earliest
    days = list(scene.moments_in(number)) if number < len(bounds) and plan.sides else []
    told = _IT_WILL.fullmatch(scene.text(bounds[number][0], days[0].first)) if len(days) == 1 else None
    new = days[0].when.earliest if told is not None and days[0].when.precision in _DAY else None
    if told is None or new is None or old is None or not 0 < (new - scene.published).days <= _LONGEST or new == old:
        return
    is_of_many = scene.syntax.tag[plan.token] in ("NNS", "NNPS")
    if is_of_many == told[0].startswith("They"):
        plan.former, plan.when, plan.standing = plan.when, days[0].when, Standing.MOVED
        plan.place = told["place"] or plan.place
        plan.sentences.add(number)


def take_replaced(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "WERE TO MEET on Thursday, but they WILL NOW MEET on Friday": one meeting, moved.

    The two stand in one sentence or the next, and the second one says "now" or "instead", or the first one that it
    WAS ORIGINALLY PLANNED; without that they "meet on Thursday and again on Friday". What is told of the second alone
    counts, but for what only the first one tells.
    """
    for meeting in sketches:
        if not _is_to_be(scene, meeting):
            continue
        is_now = _is_now(scene, meeting)
        before = (each for each in reversed(sketches) if each.token < meeting.token and _was_to_be(scene, each))
        before = (each for each in before if is_now or _had_been_planned(scene, each))
        plan = next((each for each in before if _is_replaced(meeting, each)), None)
        if plan is None:
            continue
        if not meeting.parties:
            meeting.parties, meeting.kind = list(plan.parties), plan.kind
        meeting.former, meeting.standing, meeting.is_apart = plan.when, Standing.MOVED, False
        meeting.place = meeting.place or plan.place
        meeting.sentences.add(plan.sentence)
        plan.standing = Standing.NONE


def take_delayed(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "WAS DUE in Rome on Tuesday, but HAS DELAYED HIS VISIT until Friday": one visit, of which Tuesday is left.

    Only where the second verb is said of the same plan: it has no subject of its own, and the visit is "his".
    """
    for plan, change in pairwise(sketches):
        is_changed = change.standing in (Standing.MOVED, Standing.POSTPONED, Standing.CANCELLED)
        is_same = plan.kind is change.kind is MeetingKind.VISIT and plan.sides == change.sides
        if not is_changed or not is_same or plan.standing is not Standing.SCHEDULED or change.verb is None:
            continue
        top = was_to(scene, plan.verb if plan.verb is not None else plan.token)
        owned = {scene.syntax.lower[kid] for kid in scene.syntax.kids[change.token]} & {"his", "her", "their", "the"}
        is_joined = scene.syntax.dep[change.verb] == "conj" and scene.syntax.head[change.verb] == top
        is_joined = is_joined and change.place in (None, plan.place)
        if top is None or not is_joined or not owned or any(scene.syntax.children(change.verb, "nsubj")):
            continue
        if change.standing is Standing.CANCELLED:
            change.when = plan.when if change.when is NO_TIME else change.when
        else:
            change.former = change.former or plan.when
        change.place, plan.standing = change.place or plan.place, Standing.NONE


def _is_now(scene: Scene, meeting: Sketch) -> bool:
    """True for "will NOW meet on Friday", "will be held on Friday INSTEAD"."""
    verb = meeting.verb if meeting.trigger.is_noun else meeting.token
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]} if verb is not None else set()
    return bool(marks & {"now", "instead"})


def _is_to_be(scene: Scene, meeting: Sketch) -> bool:
    """True for "WILL meet on Friday", "NOW MEET on Friday", "AGREED TO meet on Friday INSTEAD", of a day."""
    verb = meeting.verb if meeting.trigger.is_noun else meeting.token
    if verb is None or meeting.standing not in (Standing.SCHEDULED, Standing.OPEN) or not meeting.is_bound:
        return False
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    above = scene.syntax.head[verb]
    is_agreed = scene.syntax.dep[verb] == "xcomp" and scene.lemma(above) in ("agree", "decide") and "instead" in marks
    is_set = "now" in marks and scene.syntax.tag[verb] in ("VBZ", "VBP") and not any(scene.auxiliaries(verb))
    if meeting.standing is Standing.OPEN:
        day = meeting.when.earliest
        return is_set and meeting.when.precision in _DAY and day is not None and day > scene.published
    is_to_be = "will" in scene.auxiliaries(verb) or is_set or (is_agreed and scene.syntax.tag[above] in ("VBD", "VBN"))
    return is_to_be and meeting.when.precision in _DAY


def _was_to_be(scene: Scene, plan: Sketch) -> bool:
    """True for "WERE DUE to meet", "WERE TO hold talks", of a day."""
    is_set = plan.standing in (Standing.SCHEDULED, Standing.CANCELLED) and plan.when.precision in _DAY
    return is_set and plan.verb is not None and was_to(scene, plan.verb) is not None


def _is_replaced(meeting: Sketch, plan: Sketch) -> bool:
    is_near = meeting.sentence - plan.sentence <= 1 and bool(plan.parties)
    is_same = plan.sides == meeting.sides if meeting.parties else meeting.is_definite
    now, then = meeting.when.earliest, plan.when.earliest
    is_other = now is not None and then is not None and 0 < abs((now - then).days) <= _LONGEST
    return is_near and is_same and is_other and meeting.former is None


def _had_been_planned(scene: Scene, plan: Sketch) -> bool:
    """True for "the talks HAD BEEN PLANNED for 9 May", "WERE ORIGINALLY SCHEDULED for"."""
    verb = plan.verb
    if verb is None or plan.relation != "nsubjpass" or scene.lemma(verb) not in _PLANNING:
        return False
    if plan.when.precision not in _DAY or not plan.is_definite or is_an_earlier_one(scene, plan.token):
        return False
    if any(scene.syntax.dep[kid] == "xcomp" for kid in scene.syntax.kids[verb]):
        return False  # "had been expected on 12 May TO END with an accord"
    auxiliaries = {*scene.auxiliaries(verb)}
    is_once = any(scene.syntax.lower[kid] in ONCE for kid in scene.syntax.kids[verb])
    return plan.former is None and ("had" in auxiliaries or (is_once and bool(auxiliaries & {"was", "were"})))


def _with_another_day(scene: Scene, plan: Sketch, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The same meeting where it is told with its new day, the nearest first, of the two sides the one before."""
    near = (each for each in sketches if each is not plan and abs(each.sentence - plan.sentence) <= _NEAR)
    others = (each for each in near if each.sentence != plan.sentence and _is_set(scene, each, plan))
    yield from sorted(others, key=lambda each: (abs(each.sentence - plan.sentence), each.sentence > plan.sentence))


def _is_set(scene: Scene, meeting: Sketch, plan: Sketch) -> bool:
    """True for a meeting of the same sides and kind that is to be; "the talks" may be any, "the summit OF X" is not."""
    has_more = any(scene.syntax.dep[kid] == "prep" for kid in scene.syntax.kids[plan.token])
    is_same = plan.sides == meeting.sides if plan.sides else bool(meeting.sides) and not has_more
    is_same = is_same and (plan.kind is meeting.kind or {plan.kind, meeting.kind} <= {*_ANY})
    is_ahead = meeting.standing in (Standing.SCHEDULED, Standing.MOVED) and meeting.when.precision in _DAY
    now, then = meeting.when.earliest, plan.when.earliest
    is_other = now is not None and then is not None and 0 < abs((now - then).days) <= _LONGEST
    return is_same and is_ahead and is_other and meeting.former in (None, plan.when)


_SET = frozenset({"due", "set", "slate", "slat", "schedule", "plan", "expect", "book"})
_ANEW = frozenset({"now", "newly", "again", "instead", "then", "rescheduled"})
_STEPS = 6
_RIGHT_BEHIND = 2
"""Words from the noun to "due", a comma between them, wherever the parser hangs that."""


def is_as_planned(scene: Scene, sketch: Sketch) -> bool:
    """True where its day hangs on what the meeting was set for: "who would attend THE TALKS, DUE TO OPEN ON MONDAY".

    Behind "have been postponed" that is the day they had; "now set for Monday" is a new one.
    """
    if not sketch.trigger.is_noun or not sketch.when.is_dated:
        return False
    if sketch.verb is not None and "will" in scene.auxiliaries(sketch.verb):
        return False  # "will discuss trade at the summit, scheduled for 5 May": that is how it stands now
    told = (each for each in scene.moments_in(sketch.sentence) if each.when == sketch.when)
    return any(_is_set_for(scene, sketch.token, each.first) for each in told)


def _is_set_for(scene: Scene, noun: int, day: int) -> bool:
    token = day
    for _ in range(_STEPS):
        token = scene.syntax.head[token]
        if token <= noun:
            return False
        around = {scene.syntax.lower[kid] for kid in scene.syntax.kids[token]} | {scene.syntax.lower[token - 1]}
        if around & _ANEW:
            return False
        if scene.lemma(token) in _SET:
            is_behind = scene.syntax.head[token] == noun or token - noun <= _RIGHT_BEHIND
            is_bare = scene.syntax.tag[token] in ("VBN", "VBD", "JJ") or scene.syntax.lower[token] == "due"
            return is_behind and is_bare
    return False


def is_old_day(off: Sketch, other: Sketch) -> bool:
    """True for "have been postponed. It was unclear who would attend the talks, DUE TO OPEN ON MONDAY"."""
    is_later = (other.sentence, other.token) > (off.sentence, off.token) and other.is_as_planned
    is_open = off.standing in (Standing.POSTPONED, Standing.CANCELLED) and off.when.precision is Precision.UNKNOWN
    return is_later and is_open and other.is_definite and other.former is None


def take_old_day(off: Sketch, other: Sketch) -> None:
    """The day it was set for is the former one of what was put off, and the day of what was called off."""
    if off.standing is Standing.CANCELLED:
        off.when = other.when
    else:
        off.former = off.former or other.when
    off.place = off.place or other.place
