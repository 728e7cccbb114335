"""What one meeting tells of the next: on whose margins it was, on which visit, what was moved, who stayed where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from briefings.extraction.encounters.days import is_bare_hour
from briefings.extraction.encounters.places import where_is_there
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import changes
from briefings.extraction.patterns.speakers import REGIONS
from store.records import NO_TIME, MeetingKind, Precision, When

_LONG = frozenset({Precision.RANGE, Precision.PART, Precision.MONTH, Precision.YEAR})
_ONE_DAY = frozenset({Precision.DATE, Precision.EXACT})
_WHILE = frozenset({"on", "in", "during", "at"})
_ITS_MARGINS = re.compile(r"on (?:its|the) (?:margins|sidelines|fringes)\b", re.IGNORECASE)
_NEAR = 2
"""Sentences within which "there" and "also" are of the meeting before."""
_BESIDE = 6
"""Sentences within which "on the sidelines" is of a gathering told of before."""


_GATHERINGS = (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION)


def share(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "The A summit and the B summit in Rome in May": what stands behind the last is said of both."""
    syntax = scene.syntax
    by_token = {sketch.token: sketch for sketch in sketches if sketch.trigger.is_noun}
    for sketch in by_token.values():
        if syntax.dep[sketch.token] != "conj" or (other := by_token.get(syntax.head[sketch.token])) is None:
            continue
        if other.kind is sketch.kind and other.place is None and other.when.precision is Precision.UNKNOWN:
            other.place, other.when = sketch.place, sketch.when


def on_margins(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "X met Y on the sidelines of the summit in Z", "during his visit to Z": the meeting was in Z too."""
    by_verb = {sketch.token: sketch for sketch in sketches}
    for number, sketch in enumerate(sketches):
        verb = scene.margins_of(sketch.token)
        besides = [each for each in sketches if verb in each.anchors and each is not sketch] if verb is not None else []
        if besides:
            _on_margins_of(besides, sketch, sketches[:number])
        met = _met_on(scene, by_verb, sketches, sketch) if sketch.is_trip else None
        if met is not None and met is not sketch and sketch.relation in _WHILE and met.kind is not MeetingKind.CALL:
            _on_visit(scene, met, sketch)
        if _is_on_bare_margins(scene, sketch):
            _beside_gathering(sketch, sketches[:number])
    for meeting, at in pairwise(sketches):
        is_there = at.relation == "at" and at.verb is None and meeting.sentence == at.sentence
        if at.relation == "at" and at.verb == meeting.token and meeting.kind is not MeetingKind.CALL:
            meeting.place = meeting.place or at.place  # "look forward to meeting at the summit in A"
            is_planned = meeting.standing in (Standing.SCHEDULED, Standing.TENTATIVE)
            is_planned = is_planned and at.standing in (meeting.standing, Standing.OPEN)
            is_told = at.when.is_dated or at.when.precision is Precision.MONTH
            if is_planned and meeting.when is NO_TIME and is_told:
                meeting.when = at.when  # "will meet X at the summit in A ON 21 MARCH"
        if is_there and meeting.trigger.is_noun and meeting.when is NO_TIME and len(meeting.sides) > 1:
            meeting.place, meeting.when = (
                meeting.place or at.place,
                at.when,
            )  # "a meeting of X and Y at the summit in A"


def _met_on(scene: Scene, by_verb: Mapping[int, Sketch], sketches: Sequence[Sketch], visit: Sketch) -> Sketch | None:
    """What the verb tells that the visit hangs on: also the talks of "on the visit to A, X PLANS TO HOLD TALKS"."""
    if visit.verb is None or (met := by_verb.get(visit.verb)) is not None:
        return None if visit.verb is None else met
    held = (each for each in sketches if each.verb is not None and each.token > visit.token and each is not visit)
    plans = (each for each in held if scene.syntax.dep[each.verb or 0] == "xcomp")
    return next((each for each in plans if scene.syntax.head[each.verb or 0] == visit.verb), None)


_MARGINS = frozenset({"sidelines", "margins", "fringes"})
_REACH = 2
"""Sentences in which the gathering is told whose sidelines are meant."""


def _is_on_bare_margins(scene: Scene, sketch: Sketch) -> bool:
    """True for "will also meet X ON THE SIDELINES", of which is told before."""
    syntax, verb = scene.syntax, sketch.verb if sketch.verb is not None else sketch.token
    behind = range(verb, syntax.bounds[sketch.sentence][1])
    margins = next((token for token in behind if syntax.lower[token] in _MARGINS), None)
    is_bare = margins is not None and syntax.lower[margins + 1 : margins + 2] != ["of"]
    return is_bare and sketch.is_bound and sketch.place is None


def _beside_gathering(sketch: Sketch, before: Sequence[Sketch]) -> None:
    near = (each for each in reversed(before) if sketch.sentence - each.sentence <= _REACH)
    told = next((each for each in near if each.kind in _GATHERINGS and each.standing is sketch.standing), None)
    if told is not None and (sketch.when is NO_TIME or _is_during(sketch.when, told.when)):
        sketch.place, sketch.when = told.place, sketch.when if sketch.when is not NO_TIME else told.when


def _is_during(day: When, days: When) -> bool:
    if day.earliest is None or day.latest is None or days.earliest is None or days.latest is None:
        return False
    return days.earliest <= day.earliest and day.latest <= days.latest


def _on_margins_of(besides: Sequence[Sketch], summit: Sketch, before: Sequence[Sketch]) -> None:
    """Where and when "the Summit" is, by its own words or those before, is where and when they meet beside it."""
    told = summit
    if summit.is_definite and not summit.has_own_words and summit.when is NO_TIME:
        same = (s for s in reversed(before) if s.kind is summit.kind and s.when is not NO_TIME)
        told = next((s for s in same if not summit.sides or summit.sides <= s.sides), summit)  # not "of the G7"
    for beside in besides:
        beside.place = beside.place or told.place
        is_ahead = beside.standing is summit.standing is Standing.SCHEDULED and summit.when.is_dated
        is_told = not summit.parties or told is not summit or is_ahead
        if beside.when.precision is Precision.UNKNOWN and is_told:
            beside.when = told.when
        if summit.when is NO_TIME and beside.when.precision in _LONG:
            summit.when = beside.when
        elif summit.when == beside.when and summit.when.precision in _ONE_DAY and summit.kind in _GATHERINGS:
            summit.when = NO_TIME  # on that day they meet; how long the summit lasts nobody says


def _on_visit(scene: Scene, met: Sketch, visit: Sketch) -> None:
    met.place = met.place or visit.place
    if met.when is NO_TIME and not scene.is_beside(visit.token):
        met.when = visit.when


def move(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "X and Y, who WERE TO MEET in Rome on Friday, will NOW meet on Monday": one meeting, moved."""
    lower = scene.syntax.lower
    for plan, meeting in pairwise(sketches):
        is_new = any(lower[kid] in ("now", "instead") for kid in scene.syntax.kids[meeting.token])
        is_same = plan.sentence == meeting.sentence and plan.sides == meeting.sides and plan.kind is meeting.kind
        is_moved = meeting.standing is Standing.MOVED and (is_same or _takes_up(plan, meeting))
        are_dated = plan.when.is_dated and meeting.when.is_dated
        if ((is_new and is_same) or is_moved) and are_dated and _was_to(scene, plan):
            meeting.parties = meeting.parties or list(plan.parties)
            meeting.former, meeting.standing = plan.when, Standing.MOVED
            meeting.place = meeting.place or plan.place
            plan.standing = Standing.NONE


_MET = (MeetingKind.TALKS, MeetingKind.MEETING)
_PART = frozenset({Precision.PART, Precision.MONTH})


def tell_when(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "The talks will go on next week, WHEN X returns for meetings in A on 8 May": the clause tells of the same."""
    for number, vague in enumerate(sketches):
        if vague.when.precision not in _PART or vague.kind is MeetingKind.CALL or vague.standing is Standing.NONE:
            continue
        days = scene.moments_in(vague.sentence)
        last = next((each.last for each in days if each.when == vague.when and each.first > vague.token), None)
        if last is None or "when" not in scene.syntax.lower[last : last + 2]:
            continue
        for told in sketches[number + 1 :]:
            is_of_it = (not vague.sides or told.sides <= vague.sides) and told.kind in _MET
            is_same = told.sentence == vague.sentence and is_of_it and told.token > last
            if is_same and told.standing is vague.standing and told.when.is_dated and _is_during(told.when, vague.when):
                vague.when, vague.place = told.when, vague.place or told.place
                told.standing = Standing.NONE
                break


_SOON_AFTER = 3
"""Sentences within which another day is told for what was put off."""


def replace_day(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "X, who was to call on Friday, must stay at home. THE MEETING will be held INSTEAD on 11 July": one, moved."""
    for number, meeting in enumerate(sketches):
        verb = meeting.verb if meeting.verb is not None else meeting.token
        around = scene.syntax.lower[scene.syntax.left[verb] : scene.syntax.right[verb] + 1]
        is_new = "instead" in around or any(scene.syntax.lower[kid] == "now" for kid in scene.syntax.kids[verb])
        if not is_new or meeting.standing is not Standing.SCHEDULED or not meeting.when.is_dated:
            continue
        if all(is_bare_hour(scene, moment) for moment in scene.moments_in(meeting.sentence)):
            _replace_hour(scene, sketches[:number], meeting)
            continue
        before = (each for each in reversed(sketches[:number]) if _is_put_off(scene, each, meeting))
        if (plan := next(before, None)) is not None:
            meeting.former, meeting.standing = plan.when, Standing.MOVED
            meeting.parties = meeting.parties or list(plan.parties)
            meeting.place = meeting.place or plan.place
            meeting.sentences.add(plan.sentence)
            plan.standing = Standing.NONE


def _replace_hour(scene: Scene, before: Sequence[Sketch], meeting: Sketch) -> None:
    """ "Were moved from 18 TO 12 MARCH. They will now start AT NOON": the hour is of the day they have now.

    Where they were only delayed that is the day they had; what was called off has none.
    """
    plan = next((each for each in reversed(before) if _is_put_off(scene, each, meeting)), None)
    if plan is None:
        return
    day = plan.when if plan.when.is_dated or plan.standing is not Standing.POSTPONED else plan.former
    if day is None or plan.standing is Standing.CANCELLED or day.precision not in _ONE_DAY:
        return
    plan.former = None if day is plan.former and day.clock is None else plan.former
    plan.shift = 0 if day is not plan.when else plan.shift
    plan.when, plan.standing = replace(meeting.when, earliest=day.earliest, latest=day.earliest), Standing.MOVED
    plan.parties, plan.place = plan.parties or list(meeting.parties), plan.place or meeting.place
    plan.sentences.add(meeting.sentence)
    meeting.standing = Standing.NONE


def _is_put_off(scene: Scene, plan: Sketch, meeting: Sketch) -> bool:
    """True for what was called off, or asked to be moved, a sentence or two before the meeting, of the same sides."""
    is_near = 0 < meeting.sentence - plan.sentence <= _SOON_AFTER
    is_off = plan.standing in (Standing.CANCELLED, Standing.POSTPONED) or (
        plan.verb is not None and scene.lemma(plan.verb) in changes()
    )
    is_taken_up = any(not each.sides and each.is_definite for each in (plan, meeting))
    is_same = plan.sides == meeting.sides or is_taken_up
    is_other_day = plan.when.is_dated and plan.when.earliest != meeting.when.earliest
    return is_near and is_off and is_other_day and is_same and bool(plan.sides or meeting.sides)


def _takes_up(plan: Sketch, meeting: Sketch) -> bool:
    """True for "the talks" behind "were due to meet": a noun of no sides of its own, in the same sentence."""
    return plan.sentence == meeting.sentence and meeting.is_definite and not meeting.has_own_words


def _was_to(scene: Scene, plan: Sketch) -> bool:
    """True for "was to meet", "had been due to meet"."""
    syntax = scene.syntax
    above = syntax.head[plan.token]
    return syntax.dep[plan.token] == "xcomp" and syntax.lower[above] in ("was", "were", "been", "due", "planned")


def stay(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "X will also meet Y": where he was said to meet somebody just before."""
    syntax = scene.syntax
    for before, sketch in pairwise(sketches):
        also = sketch.verb is not None and any(syntax.lower[kid] == "also" for kid in syntax.kids[sketch.verb])
        is_same_traveller = bool({p for p in before.parties if p.name != p.side} & set(sketch.parties))
        is_near = sketch.sentence - before.sentence <= _NEAR
        is_known = before.place is not None and before.place not in REGIONS  # "is in Riga on her first trip TO EUROPE"
        if sketch.place is None and is_near and is_known and _is_there(scene, sketch):
            sketch.place = before.place
            if sketch.when is NO_TIME and before.sentence == sketch.sentence and before.when.is_dated:
                sketch.when = before.when
        _stay_beside(scene, sketches, sketch)
        if also and is_same_traveller and is_near and sketch.place is None and _are_at_one_place(before, sketch):
            sketch.place = before.place
    for sketch in sketches:
        if sketch.place is None and sketch.is_bound and sketch.kind is not MeetingKind.CALL:
            sketch.place = next((there for at in sketch.anchors if (there := where_is_there(scene, at))), None)


def _are_at_one_place(before: Sketch, sketch: Sketch) -> bool:
    """False for calls, and for what is days apart: "meets X in Tokyo on 9 May. She will also meet Y on 12 May"."""
    told, other = before.when.latest, sketch.when.earliest
    are_dated = before.when.is_dated and sketch.when.is_dated
    if are_dated and told is not None and other is not None and abs((other - told).days) > _DAYS_STAYED:
        return False
    return all(each.kind not in (MeetingKind.CALL, MeetingKind.VISIT) for each in (before, sketch))


_DAYS_STAYED = 1


def _stay_beside(scene: Scene, sketches: Sequence[Sketch], sketch: Sketch) -> None:
    """ "On the sidelines, X will meet Y": where and when the gathering told of before is."""
    if not _is_on_margins(scene, sketch):
        return
    near = [each for each in sketches if 0 < sketch.sentence - each.sentence <= _BESIDE and each.place]
    gatherings = [each for each in near if each.kind in _GATHERINGS or any(map(is_body, each.sides))]
    beside = next((each for each in gatherings[-1:] or near if each.when is not NO_TIME), None)
    if beside is not None:
        sketch.place = sketch.place or beside.place
        sketch.when = beside.when if sketch.when is NO_TIME else sketch.when


def _is_there(scene: Scene, sketch: Sketch) -> bool:
    """True for "will meet X there" and "on its margins, they will meet": where the one before is."""
    syntax = scene.syntax
    verb = sketch.verb if sketch.verb is not None else sketch.token
    if any(syntax.lower[kid] == "there" and syntax.dep[kid] == "advmod" for kid in syntax.kids[verb]):
        return True
    return _is_on_margins(scene, sketch)


def _is_on_margins(scene: Scene, sketch: Sketch) -> bool:
    start, end = scene.syntax.bounds[sketch.sentence]
    return _ITS_MARGINS.match(scene.text(start, min(start + 5, end))) is not None


def later_today(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "Met the king on Sunday AND WILL LATER MEET the premier", told on that Sunday: that is today too."""
    for before, sketch in pairwise(sketches):
        verb = sketch.verb if sketch.verb is not None else sketch.token
        is_later = any(scene.syntax.lower[kid] == "later" for kid in scene.syntax.kids[verb])
        is_open = sketch.standing is Standing.SCHEDULED and sketch.when is NO_TIME and not sketch.is_trip
        if not is_later or not is_open or before.sentence != sketch.sentence:
            continue
        is_today = before.when.precision in _ONE_DAY and before.when.latest == scene.published
        if before.standing is Standing.HELD and is_today and before.sides & sketch.sides:
            sketch.when = When(Precision.DATE, scene.published, scene.published)
