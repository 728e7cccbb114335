"""Whether what is said in passing of a gathering looks ahead to it or back at it.

"They discussed PREPARATIONS FOR the summit in July" is of the coming July, whatever the tense of "discussed";
"the OUTCOMES OF the summit in July" are of the last one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from store.records import Precision, When

_AHEAD = frozenset({
    "preparation", "plan", "planning", "agenda", "goal", "priority", "objective", "expectation", "arrangement", "lead",
    "deliverable", "aim", "hope", "ambition", "prospect", "approach", "run", "runup", "road", "preview",
    "eve", "advance", "ahead",
})  # fmt: skip
_BACK = frozenset({
    "outcome", "result", "conclusion", "success", "follow", "decision", "commitment", "pledge", "declaration",
    "failure", "communique", "communiqué", "statement", "memory", "echo", "aftermath", "recommendation", "discussion",
})  # fmt: skip
_QUARRELS = frozenset({
    "row", "controversy", "criticism", "scandal", "outcry", "anger", "outrage", "furore", "furor", "uproar", "backlash",
    "protest", "fallout", "dispute", "quarrel", "spat", "indignation", "storm", "debate", "tension", "rift",
})  # fmt: skip
_HALF_A_YEAR = timedelta(days=183)
_LOOKING_BACK = frozenset({
    "thank", "recall", "congratulate", "commend", "praise", "follow", "note", "remember", "applaud", "criticize",
    "criticise", "condemn", "brief", "describe", "debrief", "build", "meet", "sign", "see", "welcome", "tell",
})  # fmt: skip
_ABOUT = frozenset({"discuss", "talk", "speak", "review", "raise", "address", "cover", "touch", "exchange"})
_STEPS = 8


def looks_ahead(scene: Scene, sketch: Sketch) -> bool | None:
    """True for what is still to come, False for what is over; None where nothing around the noun says it."""
    if not sketch.trigger.is_noun:
        return None
    if _is_to_come(scene, sketch.token):
        return True
    syntax, token = scene.syntax, sketch.token
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            return None
        token = above
        if scene.is_verb(token):
            return _by_verb(scene, token, sketch)
        if scene.lemma(token) in _AHEAD:
            return True
        if scene.lemma(token) in _BACK:
            return False
    return None


def _is_to_come(scene: Scene, noun: int) -> bool:
    kids = (kid for kid in scene.syntax.kids[noun] if scene.syntax.dep[kid] in ("amod", "compound"))
    return bool({scene.syntax.lower[kid] for kid in kids} & words("adjectives", "ahead"))


def _by_verb(scene: Scene, verb: int, sketch: Sketch) -> bool | None:
    """ "Talked about REACHING an agreement at the summit", "urged him to USE the meeting": it is ahead."""
    syntax = scene.syntax
    over = {above for above in (verb, *syntax.ancestors(verb)) if scene.is_verb(above)}
    if any(_looks_forward(scene, above) for above in over):
        return True
    if any(scene.lemma(above) in _LOOKING_BACK for above in over):
        return None
    if scene.lemma(verb) == "prepare" and sketch.relation == "for":
        return True
    is_use = syntax.tag[verb] == "VB" and scene.lemma(verb) == "use" and sketch.relation == "dobj"
    above = syntax.head[verb]
    is_aim = syntax.tag[verb] == "VBG" and syntax.dep[verb] == "pcomp" and syntax.lower[above] in ("about", "on", "for")
    is_aim = is_aim and scene.lemma(syntax.head[above]) in _ABOUT and sketch.relation in ("at", "in", "during")
    return True if is_use or is_aim else None


def _looks_forward(scene: Scene, verb: int) -> bool:
    """True for "said he LOOKED FORWARD to the visit in July", "to seeing X at the summit"."""
    is_forward = any(scene.syntax.lower[kid] == "forward" for kid in scene.syntax.kids[verb])
    return is_forward and scene.lemma(verb) == "look"


def turn(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Let what looks ahead stay open, and what looks back be over."""
    for before, sketch in zip([None, *sketches], sketches, strict=False):
        look = looks_ahead(scene, sketch)
        sketch.is_talked_of = _is_talked_of(scene, sketch)
        if look is None and before is not None and before.is_ahead:
            look = _is_listed(scene, before, sketch) or None
        if look and sketch.standing in (Standing.HELD, Standing.OPEN, Standing.TENTATIVE, Standing.SCHEDULED):
            sketch.is_ahead = True
            if sketch.standing in (Standing.HELD, Standing.TENTATIVE) and not _is_to_come(scene, sketch.token):
                sketch.standing, sketch.is_present = Standing.OPEN, True
        elif look is False and sketch.standing in (Standing.OPEN, Standing.TENTATIVE) and not sketch.is_bound:
            sketch.standing = Standing.HELD
        elif look is None and sketch.standing is Standing.TENTATIVE and _is_known(scene, sketch):
            sketch.standing = Standing.OPEN
        elif look is None and (bygone := _quarrelled_over(scene, sketch)) is not None:
            sketch.standing, sketch.when, sketch.is_bound = Standing.HELD, bygone, False


def _quarrelled_over(scene: Scene, sketch: Sketch) -> When | None:
    """The July that is over of "THE ROW OVER X's visit to Russia IN JULY goes on", told in autumn: the row goes on.

    Not for "the row over X's PLANNED visit", nor where the month that is to come is the nearer one.
    """
    way = scene.syntax.head[sketch.token]
    above = scene.syntax.head[way]
    if not sketch.trigger.is_noun or scene.syntax.lower[way] not in ("over", "about", "of", "at", "from", "against"):
        return None
    if scene.lemma(above) not in _QUARRELS or scene.syntax.dep[above] not in ("nsubj", "nsubjpass"):
        return None
    told = next((each for each in scene.moments_in(sketch.sentence) if each.first > sketch.token), None)
    if told is None or told.when.precision is not Precision.MONTH or not told.when.earliest:
        return None
    text, first = scene.text(told.first, told.last), told.when.earliest
    if _MONTHLY.match(text) is None or _YEAR.search(text):
        return None
    back = first if first < scene.published else first.replace(year=first.year - 1)
    latest = date(back.year, back.month, monthrange(back.year, back.month)[1])
    is_nearer = timedelta(0) < scene.published - latest < _HALF_A_YEAR
    return replace(told.when, earliest=back, latest=latest) if is_nearer else None


def _is_talked_of(scene: Scene, sketch: Sketch) -> bool:
    """True for the summit of "DISCUSSED the summit", "conferred about PREPARATIONS FOR the summit"."""
    if not sketch.trigger.is_noun or sketch.is_bound:
        return False
    above = scene.verb_above(sketch.token)
    is_talk = above is not None and scene.lemma(above) in _ABOUT | {"confer"}
    between = scene.syntax.lower[above : sketch.token] if is_talk and above is not None else []
    is_topic = sketch.relation in ("dobj", "about", "on", "regarding") or bool({"about", "regarding"} & {*between})
    return is_talk and is_topic


def _is_known(scene: Scene, sketch: Sketch) -> bool:
    """True for "discussed THE NATO SUMMIT": it is no idea of theirs, as "discussed a summit" is."""
    is_discussed = sketch.verb is not None and scene.lemma(sketch.verb) == "discuss" and sketch.relation == "dobj"
    return is_discussed and sketch.is_definite and any(is_body(side) for side in sketch.sides)


def _is_listed(scene: Scene, before: Sketch, sketch: Sketch) -> bool:
    """True for the summit of "plans for the upcoming ministerial AND THE SUMMIT in June"."""
    between = range(before.token + 1, sketch.token)
    is_one = before.sentence == sketch.sentence and sketch.trigger.is_noun and not sketch.is_bound
    has_and = any(scene.syntax.lower[token] == "and" for token in between)
    return is_one and has_and and not any(scene.is_verb(token) for token in between)


def date_ahead(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give what looks ahead, and took a bygone day, the coming one; what is only spoken of, the nearer one."""
    for sketch in sketches:
        is_topic = _is_topic(scene, sketch)
        if not sketch.is_ahead and not is_topic:
            continue
        told = (each for each in scene.moments_in(sketch.sentence) if each.when == sketch.when)
        texts = (scene.text(each.first, each.last) for each in told)
        later = next((day for text in texts if (day := _coming(sketch.when, text, scene.published))), None)
        if later is None or (is_topic and not _is_nearer(later, sketch.when, scene.published)):
            continue
        sketch.when, sketch.standing = later, Standing.OPEN if is_topic else sketch.standing


def _is_topic(scene: Scene, sketch: Sketch) -> bool:
    """True for "spoke ABOUT the summit in June": nobody says whether it is over."""
    is_about = sketch.verb is not None and scene.lemma(sketch.verb) in _ABOUT
    is_about = is_about and sketch.relation in ("dobj", "about", "on", "regarding", "including")
    is_open = sketch.standing in (Standing.OPEN, Standing.HELD) and not sketch.is_bound
    return is_about and is_open and sketch.trigger.is_noun and looks_ahead(scene, sketch) is None


def _is_nearer(one: When, other: When, published: date) -> bool:
    if one.earliest is None or other.latest is None:
        return False
    return one.earliest - published < published - other.latest


_YEAR = re.compile(r"\d{4}|\b(?:last|this|past|ago|year)\b", re.IGNORECASE)
_MONTHLY = re.compile(r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)
_LEAP_DAY = (2, 29)


def _coming(when: When, text: str, published: date) -> When | None:
    """For what is to come "July", "June 28-30" are the next ones; None for other times, and where a year is told."""
    if when.earliest is None or when.latest is None or when.latest >= published:
        return None
    if when.precision not in (Precision.MONTH, Precision.DATE, Precision.RANGE) or _YEAR.search(text):
        return None
    if not _MONTHLY.search(text) or _LEAP_DAY in [(day.month, day.day) for day in (when.earliest, when.latest)]:
        return None
    years = 1 if when.latest.replace(year=published.year) < published else 0
    first = when.earliest.replace(year=published.year + years - (when.latest.year - when.earliest.year))
    return replace(when, earliest=first, latest=when.latest.replace(year=published.year + years))
