"""How a plan is spoken of: "PREMATURE TO SPEAK OF a meeting", "a visit is OUT OF THE QUESTION", "unclear WHETHER".

Whoever says it is too early to speak of a meeting has not agreed to one, whatever day others name for it; that one "is
unclear whether the talks, scheduled for Friday, will go ahead" leaves them open. Left alone is what is said of
something else about a meeting: "it is too early to call it off", "a breakthrough at the talks is out of the question".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction.encounters.doubts import is_left_open
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words

_STEPS = 6
_PLANNED = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)
_BEING = frozenset({"be", "seem", "remain", "sound", "look"})
_SPEAKING = frozenset({"speak", "talk", "say", "announce", "discuss", "mention", "confirm", "speculate", "predict"})
_TALK = frozenset({
    "talk", "report", "speculation", "claim", "announcement", "suggestion", "rumour", "rumor", "statement", "story",
})  # fmt: skip
_THE = frozenset({"the", "this", "these", "his", "her", "their", "its"})
_OF = frozenset({"of", "about", "on"})
_HELD = frozenset({"happen", "proceed", "hold", "convene", "begin", "start", "open"})
_RULED_OUT = re.compile(r"(?:out of the question|off the table|not an option)\b", re.IGNORECASE)
_DOUBT = re.compile(r"(?:now |still )?(?:in (?:doubt|question)|uncertain|unclear|doubtful)\b", re.IGNORECASE)
_PAIR = 2
_TO_BE_CONFIRMED = frozenset({"confirm", "set", "fix", "settle", "announce", "agree", "finalise", "finalize"})


def hear_talk(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Note of each plan that it is spoken of too soon, ruled out, or open."""
    for sketch in sketches:
        if sketch.standing not in _PLANNED:
            continue
        is_none = _is_too_soon(scene, sketch) or _is_ruled_out(scene, sketch)
        if is_none or (sketch.trigger.is_noun and _is_unknown(scene, sketch.token)):
            sketch.standing = Standing.NONE
        elif sketch.trigger.is_noun and _is_open(scene, sketch):
            sketch.standing = Standing.TENTATIVE


def _is_open(scene: Scene, sketch: Sketch) -> bool:
    return (
        _is_asked_whether(scene, sketch.token)
        or _has_open_date(scene, sketch.token)
        or (_is_of_two_countries(sketch) and _is_doubted_part(scene, sketch.token))
    )


def _is_of_two_countries(sketch: Sketch) -> bool:
    """True where nobody is left without one of them: not for a summit of the African Union that Chile may miss."""
    return len(sketch.sides) == _PAIR and not any(is_body(side) for side in sketch.sides)


def _is_unknown(scene: Scene, noun: int) -> bool:
    """True for "was UNAWARE OF plans for TALKS", "is NOT AWARE OF a meeting"; not for "unaware of THE talks"."""
    syntax, token = scene.syntax, noun
    if _is_the_one(scene, noun):
        return False
    for _ in range(_STEPS):
        way = syntax.head[token]
        if syntax.dep[token] != "pobj" or syntax.lower[way] not in ("of", "for"):
            return False
        token = syntax.head[way]
        if syntax.lower[token] in ("aware", "unaware"):
            return syntax.lower[token] == "unaware" or is_denied(scene, syntax.head[token])
        if scene.lemma(token) not in ("plan", "proposal", "arrangement"):
            return False
    return False


def _is_doubted_part(scene: Scene, noun: int) -> bool:
    """True for "Chile's PARTICIPATION IN the talks with Peru IS IN DOUBT"."""
    syntax, way = scene.syntax, scene.syntax.head[noun]
    part = syntax.head[way]
    verb = syntax.head[part]
    is_part = syntax.lower[way] in ("in", "at") and scene.lemma(part) in ("participation", "attendance", "presence")
    if not is_part or syntax.dep[part] != "nsubj" or scene.lemma(verb) not in _BEING or is_denied(scene, verb):
        return False
    return _DOUBT.match(scene.text(verb + 1, syntax.bounds[scene.sentence(verb)][1])) is not None


def _is_too_soon(scene: Scene, sketch: Sketch) -> bool:
    """True for "it is TOO EARLY TO SAY that they will MEET", "REPORTS OF a meeting are PREMATURE".

    Not for "too early to say WHERE they will meet", "what will come of the talks", "to cancel talks", "of THE talks".
    """
    syntax, token = scene.syntax, sketch.token
    if _is_the_one(scene, token) if sketch.trigger.is_noun else _is_granted(scene, token):
        return False
    for _ in range(_STEPS):
        above, dep = syntax.head[token], syntax.dep[token]
        if above == token:
            return False
        if dep in ("xcomp", "ccomp", "advcl", "nsubj", "csubj", "parataxis") and _is_premature(scene, above):
            return token != sketch.token or dep == "nsubj"
        is_way = syntax.lower[above] in _OF if dep == "pobj" else _is_talk(scene, above)
        if not is_way or dep not in ("pobj", "prep", "dobj", "ccomp", "acl", "xcomp"):
            return False
        token = above
    return False


def _is_talk(scene: Scene, token: int) -> bool:
    """True for "to SPEAK of", "REPORTS that", and the "said" that stands in between: "premature, he SAID, to speak"."""
    return scene.lemma(token) in (_SPEAKING if scene.is_verb(token) else _TALK)


def _is_the_one(scene: Scene, noun: int) -> bool:
    """True for "too early to talk about THE meeting", of which nobody says that there will be none."""
    return any(scene.syntax.lower[kid] in _THE for kid in scene.syntax.kids[noun])


def _is_granted(scene: Scene, verb: int) -> bool:
    return any(scene.syntax.tag[kid].startswith("W") for kid in scene.syntax.kids[verb] if kid < verb)


def _is_premature(scene: Scene, token: int) -> bool:
    """True for the "early" of "TOO EARLY", for "PREMATURE", and for the "is" above either; not for "not premature"."""
    syntax = scene.syntax
    if scene.is_verb(token):
        judged = [kid for kid in syntax.kids[token] if syntax.dep[kid] in ("acomp", "oprd")]
        is_told = scene.lemma(token) in _BEING and not is_denied(scene, token)
        return is_told and any(_is_early(scene, kid) for kid in judged)
    return _is_early(scene, token) and not is_denied(scene, syntax.head[token])


def _is_early(scene: Scene, word: int) -> bool:
    kids = {scene.syntax.lower[kid] for kid in scene.syntax.kids[word]}
    is_too = scene.syntax.lower[word] in ("early", "soon") and "too" in kids
    return (is_too or scene.syntax.lower[word] == "premature") and "not" not in kids


def _is_ruled_out(scene: Scene, sketch: Sketch) -> bool:
    """True for "a meeting is OUT OF THE QUESTION", "it is OUT OF THE QUESTION that they will meet"."""
    syntax, token = scene.syntax, sketch.token
    above = syntax.head[token]
    if sketch.trigger.is_noun:
        is_of_it = syntax.dep[token] == "nsubj" and scene.lemma(above) in _BEING
        return is_of_it and not is_denied(scene, above) and _says_so(scene, above)
    is_question = syntax.dep[token] == "acl" and syntax.lower[above - 3 : above] == ["out", "of", "the"]
    being = scene.verb_above(above) if is_question and syntax.lower[above] == "question" else None
    return being is not None and scene.lemma(being) in _BEING and not is_denied(scene, being)


def _says_so(scene: Scene, being: int) -> bool:
    """True for the "is" of "IS OUT OF THE QUESTION"; not for "is BY NO MEANS out of the question"."""
    end = min(being + _STEPS, scene.syntax.bounds[scene.sentence(being)][1])
    return _RULED_OUT.match(scene.text(being + 1, end)) is not None


def _is_asked_whether(scene: Scene, noun: int) -> bool:
    """True for "it is UNCLEAR WHETHER the talks, scheduled for Friday, WILL GO AHEAD".

    So for "it is NOT CERTAIN THAT the talks will go ahead"; not for "unclear whether the talks will BRING A DEAL".
    """
    syntax, verb = scene.syntax, scene.syntax.head[noun]
    if syntax.dep[noun] not in ("nsubj", "nsubjpass") or not scene.is_verb(verb):
        return False
    marks = {syntax.lower[kid] for kid in syntax.kids[verb] if kid < noun}
    is_ahead = scene.lemma(verb) == "go" and any(syntax.lower[kid] in ("ahead", "on") for kid in syntax.kids[verb])
    is_course = is_ahead or scene.lemma(verb) in words("taking_place", "verbs") | _HELD
    is_bare = scene.lemma(verb) != "be" and not any(syntax.children(verb, "dobj"))
    return bool(marks & {"whether", "if", "that"}) and is_course and is_bare and is_left_open(scene, verb)


def _has_open_date(scene: Scene, noun: int) -> bool:
    """True for "the DATE of the summit, first set for Friday, HAS YET TO BE CONFIRMED", "has NOT been confirmed"."""
    syntax, of = scene.syntax, scene.syntax.head[noun]
    date = syntax.head[of]
    if syntax.dep[noun] != "pobj" or syntax.lower[of] not in ("of", "for") or scene.lemma(date) not in ("date", "day"):
        return False
    verb = syntax.head[date]
    if syntax.dep[date] not in ("nsubj", "nsubjpass") or not scene.is_verb(verb):
        return False
    below = [verb, *(kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp")]
    if not any(scene.lemma(each) in _TO_BE_CONFIRMED for each in below):
        return False
    is_yet = any(syntax.lower[kid] == "yet" for each in below for kid in syntax.kids[each])
    is_left = scene.lemma(verb) == "remain" and len(below) > 1
    return is_yet or is_left or is_denied(scene, verb)
