"""What a verb does to a planned meeting: put off, moved, called off; not what is only feared, asked for or refused."""

from __future__ import annotations

import re

from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import changes, particles


def change_of(scene: Scene, verb: int) -> Standing | None:
    """The change that a verb tells of the meeting it takes as object or passive subject; None for none."""
    told = change_named(scene, verb)
    if told is None:
        return None
    is_done = factuality(scene, _done(scene, verb)) is Factuality.FACT or _is_settled_on(scene, verb)
    return told if is_done else None


_SETTLING = frozenset({"agree", "decide", "conclude", "resolve", "determine"})
_BEST = frozenset({"best", "better", "wise", "wiser", "prudent", "necessary", "preferable", "appropriate"})
_STEPS = 3


def _is_settled_on(scene: Scene, verb: int) -> bool:
    """True for "AGREED that it would be best TO POSTPONE the visit", "DECIDED that the talks should be PUT OFF"."""
    syntax, token = scene.syntax, verb
    is_best = "should" in scene.auxiliaries(verb)
    for _ in range(_STEPS):
        if any(syntax.dep[kid] == "neg" for kid in syntax.kids[token]):
            return False
        above = syntax.head[token]
        is_below = syntax.dep[token] in ("xcomp", "ccomp", "acl", "advcl", "acomp") and above != token
        if not is_below:
            return False
        is_best = is_best or syntax.lower[above] in _BEST
        is_best = is_best or any(syntax.lower[kid] in _BEST for kid in syntax.kids[above])
        if scene.lemma(above) in _SETTLING and syntax.tag[above] in ("VBD", "VBN"):
            return is_best and not any(syntax.dep[kid] == "neg" for kid in syntax.kids[above])
        token = above
    return False


def change_named(scene: Scene, verb: int) -> Standing | None:
    """The change that a verb names, also one that is denied, threatened or only possible."""
    syntax, verb = scene.syntax, _done(scene, verb)
    lemma = scene.lemma(verb)
    told = changes().get(lemma)
    if is_moved_along(scene, verb) or (lemma == "delay" and _is_only_its_start(scene, verb)):
        return None
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] in ("prt", "advmod") or (syntax.dep[kid] == "prep" and not syntax.kids[kid]):
            told = particles().get((lemma, syntax.lower[kid]), told)
    if (lemma == "put" and on_hold(scene, verb)) or (lemma == "kick" and _KICKED.search(_behind(scene, verb))):
        told = "postpone"
    if told is None and ((_is_moved_to(scene, verb) and _to_a_day(scene, verb)) or _changes_day(scene, verb)):
        told = "move"
    if lemma == "adjourn" and not {syntax.lower[kid] for kid in syntax.kids[verb]} & _TO_ANOTHER_DAY:
        return None  # that day's talks are over
    return _STANDINGS[told] if told is not None else None


_STARTS = frozenset({"start", "beginning", "opening"})


def _is_only_its_start(scene: Scene, verb: int) -> bool:
    """True for "delayed THE START of Monday's hearing": by an hour, where no other day is told."""
    syntax = scene.syntax
    delayed = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass")]
    behind = range(verb, min(syntax.right[verb] + 1, len(syntax)))
    is_by_hours = any(scene.lemma(token) in ("hour", "minute") for token in behind)
    return is_by_hours and any(scene.lemma(kid) in _STARTS for kid in delayed)


def is_moved_along(scene: Scene, verb: int) -> bool:
    """True for "agreed to MOVE the talks ALONG": they make headway, and no day is changed."""
    return scene.lemma(verb) == "move" and any(scene.syntax.lower[kid] == "along" for kid in scene.syntax.kids[verb])


_STANDINGS = {"postpone": Standing.POSTPONED, "move": Standing.MOVED, "cancel": Standing.CANCELLED}


def _done(scene: Scene, verb: int) -> int:
    """The verb that names what was done: "had to be DEFERRED"."""
    done = forced(scene, verb)
    return done if done is not None else verb


def on_hold(scene: Scene, verb: int) -> bool:
    """True for "has been put ON HOLD", "put their talks of May ON ICE", "is ON HOLD", "... ON THE BACK BURNER"."""
    return _ON_HOLD.search(_behind(scene, verb)) is not None


_ON_HOLD = re.compile(r"\bon (?:hold|ice|the back[ -]?burner)\b", re.IGNORECASE)
_KICKED = re.compile(r"\b(?:down the road|into (?:the )?long grass|into touch)\b", re.IGNORECASE)
"""How a thing is put off that is "kicked" somewhere."""


def _behind(scene: Scene, verb: int) -> str:
    return scene.text(verb + 1, scene.syntax.right[verb] + 1)


def _is_moved_to(scene: Scene, verb: int) -> bool:
    """True for the verbs that tell of a change only where a day is behind them: "SLIPPED to May", "HELD OVER until"."""
    is_over = any(scene.syntax.lower[kid] == "over" for kid in scene.syntax.kids[verb])
    return scene.lemma(verb) in ("push", "slip") or (scene.lemma(verb) == "hold" and is_over)


_DATES = frozenset({"date", "day", "time", "hour", "timing"})


def _changes_day(scene: Scene, verb: int) -> bool:
    """True for "THE DATE of the talks has been CHANGED", "changed THE DATES of his visit"."""
    changed = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("dobj", "nsubjpass"))
    return scene.lemma(verb) == "change" and any(scene.lemma(kid) in _DATES for kid in changed)


def slips(scene: Scene, verb: int) -> bool:
    """True for "the summit HAS SLIPPED to May": what a meeting does by itself."""
    return scene.lemma(verb) in ("slip", "move", "shift") and _to_a_day(scene, verb)


def _to_a_day(scene: Scene, verb: int) -> bool:
    """True for "pushed their talks TO 21 March", "have slipped BY A WEEK"."""
    syntax = scene.syntax
    ways = [kid for kid in syntax.kids[verb] if syntax.lower[kid] in ("to", "into", "until", "by")]
    behind = [(kid, below) for kid in ways for below in syntax.kids[kid]]
    return any(
        scene.moment[below] is not None or (syntax.lower[kid] == "by" and scene.lemma(below) in _LENGTHS)
        for kid, below in behind
    )


_LENGTHS = frozenset({"day", "week", "fortnight", "month"})


def forced(scene: Scene, verb: int) -> int | None:
    """The "deferred" of "has had TO BE DEFERRED", "stands DEFERRED": what had to be done was done."""
    syntax = scene.syntax
    if scene.lemma(verb) == "stand":
        ways = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("acomp", "oprd", "attr", "advcl", "xcomp"))
        return next((kid for kid in ways if syntax.tag[kid] == "VBN" and scene.lemma(kid) in changes()), None)
    if scene.lemma(verb) == "be" and syntax.tag[verb] in ("VBZ", "VBP"):  # "are TO BE POSTPONED"
        ways = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" and "to" in scene.auxiliaries(kid))
        return next((kid for kid in ways if scene.is_passive(kid) and scene.lemma(kid) in changes()), None)
    if scene.lemma(verb) != "have" or syntax.tag[verb] not in ("VBD", "VBN"):
        return None
    return next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" and scene.is_passive(kid)), None)


_TO_ANOTHER_DAY = frozenset({"until", "till", "to", "indefinitely"})
