"""Plans that are told as bygone: "HAD BEEN DUE to meet on Friday", "would fly to Rome, aides said AT THE TIME".

Of what had been planned nobody says that it still is: no alarm is set by it. Where the sentence tells what came in
between, it is off.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.marks import is_said_to_be
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision, When

_STEPS = 6
_NEAR = 2
"""Sentences behind a plan in which "the meeting" is the one that was planned."""
_THROUGH = ("xcomp", "acomp", "advcl", "conj", "oprd")
_PLANNED = frozenset({"expect", "schedule", "due", "set", "slate", "plan", "book", "tip", "suppose", "mean", "intend"})
_ARRANGED = frozenset({"schedule", "set", "slate", "plan", "book"})
"""Of these "said that it had been scheduled" may be no more than "has been scheduled", said yesterday."""
_ONCE = frozenset({"originally", "initially", "previously"})
_GATHERINGS = (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION, MeetingKind.MEETING)
_BETWEEN = (MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.CALL, MeetingKind.DIALOGUE)
"""What two have with each other: of "to attend talks with Chad" nothing is left."""
_COMING = frozenset({"attend", "participate", "take", "partake", "join", "speak", "deliver", "give", "address"})
_HINDERED = re.compile(
    r"\b(?:but|until|though|although|however|instead|scrapp|cancel|abandon|call(?:ed|ing)? off)", re.IGNORECASE
)
_STILL = re.compile(
    r"\b(?:as (?:planned|scheduled|announced|agreed)|go(?:es|ing)? ahead|stands?"
    r"|still (?:on|planned|set|due|scheduled|expected)"
    r"|confirm(?:ed|s) (?:[\w'’]+ ){0,4}?(?:that )?(?:he|she|they|it) (?:will|would) (?:still )?"
    r"(?:travel|go|come|attend|meet|arrive|be there|take place))\b",
    re.IGNORECASE,
)
_REACH_OF_NOT = 8
_CHANGED = re.compile(
    r"\b(?:will|would|has|have|had|is|are|was|were|did|does)(?: not|n['’]t| never| no longer)\b"
    r"|\bwon['’]t\b|\bno longer\b"
    r"|\b(?:will|would) now\b|\b(?:stay(?:ed|ing|s)?|remain(?:ed|ing|s)?) (?:\w+ )?(?:at home|behind)\b"
    r"|\b(?:but|instead|however|scrapp|cancel|abandon|call(?:ed|ing)? off|postpon|put off|shelv|delay)"
    r"|\b(?:fell|is|was) (?:\w+ )?ill\b",
    re.IGNORECASE,
)
"""What came in between, told with a plan of former days or right behind it."""
_GONE = re.compile(r"\b(?:died|dies|resigned|resigns|resignation|was killed|ousted|sacked|collapsed)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:unclear|uncertain|unknown|not (?:immediately |yet |\w+ )?(?:clear|known|certain)|no word on|in doubt)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:no|not|never|nothing)\b|n['’]t\b", re.IGNORECASE)
_UPSET = re.compile(
    r"\b(?:before|until) (?:[\w'’]+ ){1,4}?"
    r"(?:changed|dropped|scrapped|cancelled|canceled|abandoned|called off|fell ill)\b"
    r"|\bbut (?:[\w'’]+ ){0,2}?(?:dropped|scrapped|removed|struck) (?:the|it|that|its|their|his|her)\b"
    r"|\bbut (?:(?:he|she|they) )?(?:instead )?"
    r"(?:turned back\b|(?:stayed|remained) (?:at home\b|behind\b|put\b|in (?-i:(?P<place>[A-Z][\w'’-]+))))",
    re.IGNORECASE,
)
"""Behind what was to be: "BEFORE HE CHANGED his plans", "UNTIL the plan WAS DROPPED", "BUT DROPPED THE item".

Also "was to fly to Rome, BUT STAYED in Oslo"; not "was to meet him in Rome, BUT REMAINED in Rome", "vague".
"""
_AT_THE_TIME = re.compile(
    r"\b(?:said|says|told \w+|wrote|announced|reported|explained|recalled|thought|believed) "
    r"(?:at the time|back then|then)(?=[,.;:]|\Z)|\bsaid at (?:that|the) time\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d")
_FROM_MEMORY = frozenset({"recall", "remember", "reminisce", "recount"})


def mark_bygone_plans(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Note what is left of each plan that is told as one of former days.

    "Was to meet X on Friday" stays: so agencies tell of what is to come. So does "said that talks had been scheduled
    for Friday", and a plan of which the next sentence says that it stands.
    """
    bygone: Sketch | None = None
    told = {(each.sentence, each.when) for each in sketches}
    for sketch in sketches:
        if _is_of_past_day_planned(scene, sketch):
            sketch.when = NO_TIME
        if sketch.standing is not Standing.SCHEDULED or sketch.former is not None or sketch.is_relocated:
            continue
        if _is_told_of_then(scene, sketch) or (bygone is not None and _takes_up(scene, bygone, sketch)):
            sketch.left = Standing.NONE
        elif not _is_over(scene, sketch) and (plan := _plan(scene, sketch)) is not None:
            sketch.left = _left_of(scene, sketch, plan)
            if _is_of_others(scene, sketch):
                _stay_away(scene, sketch, plan)
                continue
            if (day := _arrival(scene, sketch)) is not None:
                _come_on(sketch, day.when, is_told_there=(sketch.sentence + 1, day.when) in told)
        bygone = sketch if sketch.left is not None else bygone


def leave_bygone_plans(sketches: Sequence[Sketch]) -> list[Sketch]:
    """The meetings without the bygone plans of which no more is told; what came in between calls one off."""
    for sketch in sketches:
        is_left = sketch.left is not None and sketch.standing is Standing.SCHEDULED and sketch.former is None
        sketch.standing = sketch.left if is_left and sketch.left is not None else sketch.standing
    return [sketch for sketch in sketches if sketch.standing is not Standing.NONE]


def _is_of_past_day_planned(scene: Scene, sketch: Sketch) -> bool:
    """True for "her visit ON FRIDAY HAD BEEN PLANNED for months": that it was held last Friday nobody says.

    So for "her visit THIS MONTH had been planned": of that month nobody says that it still is.
    """
    verb, is_open = _verb(sketch), sketch.standing is Standing.OPEN and sketch.relation == "nsubjpass"
    is_plan = scene.lemma(verb) in _PLANNED and {"had", "been"} <= {*scene.auxiliaries(verb)}
    first = sketch.when.earliest if sketch.when.precision in (Precision.MONTH, Precision.PART) else None
    has_begun = first is not None and first <= scene.published
    return is_open and is_plan and (_is_over(scene, sketch) or has_begun)


_COMES = re.compile(
    r"(?:He|She|They) will (?:now |instead )?(?:arrive|come|visit|travel|go)(?: there)?(?: instead)?"
    r"(?: (?:in|to) (?P<place>[A-Z][\w'’ -]+?))?(?: on| late on| early on)?",
)
_FAR = timedelta(days=7)


def _arrival(scene: Scene, sketch: Sketch) -> Moment | None:
    """The Sunday of "had been expected in Rome on Monday. He WILL ARRIVE ON SUNDAY": the only day told there."""
    bounds, number, old = scene.syntax.bounds, sketch.sentence + 1, sketch.when.earliest
    if sketch.kind is not MeetingKind.VISIT or old is None or number >= len(bounds):
        return None
    days = [as_meant(scene, sketch, each) for each in scene.moments_in(number)]
    told = _COMES.fullmatch(scene.text(bounds[number][0], days[0].first)) if len(days) == 1 else None
    if told is None or told["place"] not in (None, sketch.place):
        return None
    day = days[0].when.earliest if days[0].when.is_dated else None
    is_other = day is not None and day != old and day >= scene.published and abs(day - old) <= _FAR
    return days[0] if is_other else None


def _come_on(sketch: Sketch, when: When, *, is_told_there: bool) -> None:
    """Let a visit be on the day that is told behind it, unless that is told as a visit of its own."""
    if is_told_there:
        sketch.left = Standing.NONE
    else:
        sketch.left, sketch.former, sketch.when, sketch.standing = None, sketch.when, when, Standing.MOVED


def _takes_up(scene: Scene, bygone: Sketch, sketch: Sketch) -> bool:
    """True for "the meeting WAS to focus on trade" behind a bygone plan."""
    if bygone.left is Standing.SCHEDULED:
        return False  # "the meeting WOULD go ahead"
    is_near = 0 < sketch.sentence - bygone.sentence <= _NEAR
    is_same = sketch.trigger.is_noun and sketch.is_definite and not sketch.has_own_words
    return is_near and is_same and _is_was(scene, sketch)


def _is_over(scene: Scene, sketch: Sketch) -> bool:
    return sketch.when.latest is not None and sketch.when.latest < scene.published


def _verb(sketch: Sketch) -> int:
    return sketch.verb if sketch.verb is not None else sketch.token


def _plan(scene: Scene, sketch: Sketch) -> int | None:
    """The "due" of "had been DUE to meet", the "planned" of "had PLANNED to visit"; None for other meetings."""
    syntax, token = scene.syntax, _verb(sketch)
    if sketch.relation == "nsubjpass" and scene.lemma(token) in _PLANNED and _is_bygone_once(scene, token):
        return token
    is_own = sketch.relation in ("dobj", "for", "nsubj", "nsubjpass", "on") and not _is_of_others(scene, sketch)
    if sketch.trigger.is_noun and not is_own and not _is_coming(scene, sketch):
        return None
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token or syntax.dep[token] not in _THROUGH:
            return None
        token = above
        if scene.lemma(token) in _PLANNED and _is_bygone(scene, token):
            return token
    return None


def _is_bygone_once(scene: Scene, planned: int) -> bool:
    """True for the verb of "the summit WAS ORIGINALLY PLANNED for Friday"."""
    return _is_once(scene, planned) and not {"was", "were"}.isdisjoint(scene.auxiliaries(planned))


def _is_of_others(scene: Scene, sketch: Sketch) -> bool:
    """True for what is held whoever comes: "had been due to attend A SUMMIT OF NATO", "THE TALKS OF CHAD AND MALI".

    Not for "had been due to MEET NATO", which is nothing without either.
    """
    if not sketch.trigger.is_noun:
        return False
    is_coming = _is_coming(scene, sketch)
    if any(is_body(side) for side in sketch.sides):
        return is_coming or sketch.kind in _GATHERINGS
    return is_coming and len(sketch.sides) > (2 if sketch.kind in _BETWEEN else 1)


def _is_coming(scene: Scene, sketch: Sketch) -> bool:
    """True for "had been due to PARTICIPATE IN A SESSION at the Forum", "to SPEAK AT A CONFERENCE"."""
    lemma = scene.lemma(_verb(sketch))
    return sketch.is_attended or (sketch.relation in ("at", "in", "dobj") and lemma in _COMING)


def _stay_away(scene: Scene, sketch: Sketch, plan: int) -> None:
    """Let the others meet without whoever had been due to come, unless these still may.

    "NATO MINISTERS had been due to attend" leaves all of them: of a body some may come.
    """
    coming = _sides_coming(scene, plan)
    others = [p for p in sketch.parties if (p.side not in coming if coming else is_body(p.side))]
    is_held = any(is_body(party.side) for party in others) and not any(is_body(side) for side in coming)
    if sketch.left in (Standing.NONE, Standing.CANCELLED) and is_held:
        sketch.parties = others
    sketch.left = None


def _sides_coming(scene: Scene, plan: int) -> set[str]:
    """The sides of the subject of a plan; none for "she" and "who"."""
    syntax = scene.syntax
    verb = syntax.head[plan] if syntax.dep[plan] in ("acomp", "oprd") else plan
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    within = (scene.mention[at] for each in subjects for at in range(syntax.left[each], syntax.right[each] + 1))
    return {mention.side for mention in within if mention is not None}


def _is_bygone(scene: Scene, planned: int) -> bool:
    """True for "HAD BEEN due", "HAD planned", "WAS ORIGINALLY expected"; not for "said it had been scheduled"."""
    syntax = scene.syntax
    verb = syntax.head[planned] if syntax.dep[planned] in ("acomp", "oprd") else planned
    auxiliaries = {*scene.auxiliaries(verb), *scene.auxiliaries(planned), syntax.lower[verb]}
    if _is_once(scene, planned) and auxiliaries & {"was", "were"}:
        return True
    is_arranged = "been" in auxiliaries and scene.lemma(planned) in _ARRANGED
    return "had" in auxiliaries and not (is_arranged and is_said_to_be(scene, verb))


def _left_of(scene: Scene, sketch: Sketch, plan: int) -> Standing:
    """What is left of it: called off, in doubt, as it was, or nothing that is known.

    In doubt too where it has a day to come and no more is told: "had been due to meet on 9 March"; not where one
    alone had been due to come to a conference, which is held or not whatever becomes of that.
    """
    bounds, number = scene.syntax.bounds, sketch.sentence
    behind = scene.text(plan, bounds[number][1])
    following = scene.text(*bounds[number + 1]) if number + 1 < len(bounds) else ""
    for told in (behind, following):
        if _OPEN.search(told):
            return Standing.TENTATIVE
        if (still := _STILL.search(told)) is not None:
            before = " ".join(told[: still.start()].split()[-_REACH_OF_NOT:])
            if _NOT.search(before) is not None:
                return Standing.NONE
            return Standing.TENTATIVE if "whether" in before.split() else Standing.SCHEDULED
    is_known = sketch.when is not NO_TIME and sketch.when.precision is not Precision.UNKNOWN
    if _HINDERED.search(behind):
        return Standing.CANCELLED if is_known else Standing.NONE
    is_changed = _CHANGED.search(f"{behind} {following}") is not None or _is_once(scene, plan)
    is_changed = is_changed or _GONE.search(scene.text(bounds[max(number - 1, 0)][0], _end(scene, number))) is not None
    is_day_ahead = sketch.when.is_dated and sketch.when.latest is not None and sketch.when.latest > scene.published
    people = [side for side in sketch.sides if not is_body(side)]
    is_alone = sketch.trigger.is_noun and len(people) < 2 and _is_coming(scene, sketch)
    return Standing.TENTATIVE if is_day_ahead and not is_changed and not is_alone else Standing.NONE


def _end(scene: Scene, sentence: int) -> int:
    """Where the sentence behind one ends."""
    return scene.syntax.bounds[min(sentence + 1, len(scene.syntax.bounds) - 1)][1]


def _is_once(scene: Scene, planned: int) -> bool:
    """True for "ORIGINALLY due", "had INITIALLY planned": it was changed, whether or not the text says so."""
    syntax = scene.syntax
    verb = syntax.head[planned] if syntax.dep[planned] in ("acomp", "oprd") else planned
    return any(syntax.lower[kid] in _ONCE for each in (verb, planned) for kid in syntax.kids[each])


def _is_told_of_then(scene: Scene, sketch: Sketch) -> bool:
    """True for "would meet him on Friday, aides said AT THE TIME", '"We WERE TO meet on Friday," a diplomat RECALLED'.

    Also for "was to stop in Rome on Monday BEFORE HE CHANGED HIS PLANS".
    """
    syntax, verb = scene.syntax, _verb(sketch)
    start, end = syntax.bounds[sketch.sentence]
    above = [verb, *syntax.ancestors(verb)][: _STEPS + 1]
    if not _is_was(scene, sketch):
        return False
    if _is_upset(sketch, scene.text(verb, end)) or _AT_THE_TIME.search(scene.text(start, end)):
        return True
    recalling = (each for each in above if scene.lemma(each) in _FROM_MEMORY and syntax.tag[each] == "VBD")
    return any(_is_quoted(scene, verb, each) for each in recalling) and not _has_date_ahead(scene, sketch)


def _is_upset(sketch: Sketch, behind: str) -> bool:
    """True where it came to nothing; who "stayed IN ROME" missed what was to be in another town."""
    upset = _UPSET.search(behind)
    if upset is None or upset["place"] is None:
        return upset is not None
    return sketch.place is not None and upset["place"] not in sketch.place


def _is_quoted(scene: Scene, verb: int, recalling: int) -> bool:
    """True for '"We were to MEET him," she RECALLED'; "recalled that they would meet" is no more than "said that"."""
    return any(mark in scene.text(verb, recalling) for mark in '"”')


def _has_date_ahead(scene: Scene, sketch: Sketch) -> bool:
    """True where a day to come is told by its number: "on 4 MARCH"; a bare "Friday" may be one of then."""
    told = {moment.first: moment for at in range(*scene.syntax.bounds[sketch.sentence]) if (moment := scene.moment[at])}
    numbered = (each for each in told.values() if _NUMBER.search(scene.text(each.first, each.last)))
    return any(each.when.latest is not None and each.when.latest > scene.published for each in numbered)


_WAS = frozenset({"was", "were", "would", "had", "'d", "’d"})


def _is_was(scene: Scene, sketch: Sketch) -> bool:
    """True for "was to meet", "would meet", "had planned to"."""
    above = [_verb(sketch), *scene.syntax.ancestors(_verb(sketch))][: _STEPS + 1]
    return any(_WAS & {scene.syntax.lower[each], *scene.auxiliaries(each)} for each in above)
