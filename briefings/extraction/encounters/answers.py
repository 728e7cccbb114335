"""What is answered to what was told: "Ethiopia proposed a meeting on 3 May. Asmara REFUSED", "The ministry DENIED IT".

Heard in the sentence of the meeting and the two behind it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.doubts import OFFICES
from briefings.extraction.encounters.factuality import Factuality, embedding, factuality, is_called_untrue
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import sides
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns, verbs, words

_WITHIN = 2
_REFUSING = frozenset({"refuse", "decline", "reject", "rebuff", "dismiss", "spurn", "oppose"})
_ACCEPTING = frozenset({"accept", "agree"})
_COMING = frozenset({"attend", "come", "go", "meet", "travel", "talk", "participate", "join"})
_ITSELF = frozenset({"it", "this", "that", "which", "both"})
_ANOTHER = frozenset({"earlier", "previous", "first", "similar", "another", "other", "last", "past"})


def hear_answers(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> None:
    """Let a meeting that was only proposed be none where it is refused, and planned where it is accepted."""
    for sketch in sketches:
        if sketch.standing is not Standing.TENTATIVE:
            continue
        answers = (_answer(scene, cast, sketch, token) for token in _behind(scene, sketch))
        sketch.standing = next((answer for answer in answers if answer is not None), sketch.standing)


_OFF = (Standing.CANCELLED, Standing.POSTPONED)
_REPORTS = frozenset({"report", "claim", "rumour", "rumor", "story", "allegation", "statement", "news", "speculation"})


def hear_denials(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> None:
    """ "A newspaper reported that the talks had been cancelled. The ministry DENIED THIS": they stand.

    "A newspaper reported that they would meet on Friday. The ministry DENIED THIS": they do not.

    What one of the sides says itself is kept, also where the other denies it: that is for the reader to see.
    """
    for sketch in sketches:
        teller = _teller(scene, sketch) if sketch.standing in (*_OFF, *_AHEAD) else None
        if teller is None or sides(told_by := cast.subject(teller)) & sketch.sides:
            continue
        if sketch.standing in _AHEAD and (told_by or not _is_paper(scene, teller)):
            continue
        is_ahead = sketch.standing in _AHEAD
        if is_ahead and (_NO_TRUTH.search(_text_behind(scene, sketch)) or _is_denied_before(scene, sketch)):
            sketch.standing = Standing.NONE
            continue
        rebuttals = (token for token in _behind(scene, sketch) if token != teller and _is_rebuttal(scene, token))
        if any(not is_ahead or _is_of_plan(scene, cast, sketch, token) for token in rebuttals):
            sketch.standing = Standing.NONE if is_ahead else Standing.SCHEDULED


_AHEAD = (Standing.SCHEDULED, Standing.TENTATIVE)
_PAPERS = frozenset({
    "newspaper", "daily", "paper", "website", "site", "channel", "broadcaster", "medium", "media", "report", "tabloid",
    "weekly", "magazine", "outlet", "station", "blog", "journalist", "portal", "kommersant", "izvestia", "bild",
})  # fmt: skip


_NO_TRUTH = re.compile(r"\b(?:no|not (?:a|one) (?:word|grain|shred|bit|ounce) of|no \w+ of) truth\b", re.IGNORECASE)


def _text_behind(scene: Scene, sketch: Sketch) -> str:
    behind = _behind(scene, sketch)
    return scene.text(behind.start, behind.stop)


def _is_denied_before(scene: Scene, sketch: Sketch) -> bool:
    """True for the second of "Chad DENIED A REPORT that it would meet Niger. The newspaper wrote that they would"."""
    start, end = scene.syntax.bounds[max(sketch.sentence - 1, 0)]
    denying = (token for token in range(start, min(end, sketch.token)) if scene.is_verb(token))
    return any(_is_rebuttal(scene, token) and _is_of_meeting(scene, token) for token in denying)


def _is_of_meeting(scene: Scene, verb: int) -> bool:
    """True for "denied a report that they would MEET"; not for "denied it", "denied reports of a coup"."""
    syntax = scene.syntax
    reports = (kid for kid in syntax.kids[verb] if kid > verb and scene.lemma(kid) in _REPORTS)
    within = (at for kid in reports for at in range(kid + 1, min(syntax.right[kid] + 1, len(syntax))))
    return any(scene.lemma(at) in nouns() or scene.lemma(at) in verbs() for at in within)


def _is_paper(scene: Scene, teller: int) -> bool:
    """True for "THE NEWSPAPER Sabah wrote", "MEDIA REPORTS said": whoever tells it has it from others."""
    syntax = scene.syntax
    subjects = (kid for kid in syntax.kids[teller] if syntax.dep[kid] == "nsubj")
    return any(scene.lemma(at) in _PAPERS for kid in subjects for at in range(syntax.left[kid], kid + 1))


def _teller(scene: Scene, sketch: Sketch) -> int | None:
    """The verb of whoever tells that it is off; None where the text says so itself."""
    start = sketch.verb if sketch.verb is not None else sketch.token
    telling = words("saying", "telling") | {"claim", "allege", "suggest", "write", "quote"}
    above = (token for token in scene.syntax.ancestors(start) if scene.is_verb(token))
    return next((token for token in above if scene.lemma(token) in telling), None)


def _is_rebuttal(scene: Scene, verb: int) -> bool:
    """True for "denied it", "denied the report", "which Peru denied", "that is false", "this was not true"."""
    return _rebutted(scene, verb) is not None


def _rebutted(scene: Scene, verb: int) -> int | None:
    """The "it" of "denied IT", the "report" of "denied THE REPORT"; None where nothing told is denied."""
    syntax = scene.syntax
    if not scene.is_verb(verb) or embedding(scene, verb) is Factuality.DENIED:
        return None
    kids = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass", "nsubj")]
    if not is_called_untrue(scene, verb):
        is_denial = scene.lemma(verb) in words("leaning", "disputing") and not is_denied(scene, verb)
        kids = [kid for kid in kids if syntax.dep[kid] != "nsubj"] if is_denial else []
    return next((kid for kid in kids if syntax.lower[kid] in _ITSELF or scene.lemma(kid) in _REPORTS), None)


_BARE = frozenset({"the", "this", "that", "these", "those", "such", "both", "all"})


def _is_of_plan(scene: Scene, cast: Cast, sketch: Sketch, verb: int) -> bool:
    """True for "his office denied THE REPORT", "THIS is false": what was told of the plan, by one who must know.

    Not for what is denied of another thing ("denied the CORRUPTION allegations", "the claims THAT it had attacked"),
    nor for what another denies.
    """
    syntax, rebutted = scene.syntax, _rebutted(scene, verb)
    if rebutted is None or any(syntax.lower[kid] not in _BARE for kid in syntax.kids[rebutted]):
        return False
    if scene.is_passive(verb):
        by = cast.agents(verb)
        return not by or bool(sides(by) & sketch.sides)
    telling = syntax.head[verb] if syntax.dep[rebutted] == "nsubj" else verb
    who = [kid for kid in syntax.kids[telling] if syntax.dep[kid] == "nsubj" and kid != rebutted]
    named = cast.subject(telling) if who else []
    if named:
        return bool(sides(named) & sketch.sides)
    return all(scene.lemma(kid) in OFFICES or syntax.pos[kid] == "PRON" for kid in who)


def _behind(scene: Scene, sketch: Sketch) -> range:
    bounds, sentence = scene.syntax.bounds, sketch.sentence
    return range(sketch.token + 1, bounds[min(sentence + _WITHIN, len(bounds) - 1)][1])


def _answer(scene: Scene, cast: Cast, sketch: Sketch, verb: int) -> Standing | None:
    """NONE for "Asmara refused", "the offer was turned down"; SCHEDULED for "Asmara accepted"."""
    if not scene.is_verb(verb) or (told := _said(scene, verb)) is None or not _is_about(scene, cast, sketch, verb):
        return None
    if _is_condition(scene, verb):
        return None
    is_half = any(scene.syntax.lower[kid] == "in" and _is_principle(scene, kid) for kid in scene.syntax.kids[verb])
    return told if factuality(scene, verb) is Factuality.FACT and not is_half else None


_ON_CONDITION = re.compile(
    r"\b(?:provid(?:ed|ing)|assuming|once|when|until|unless|if|as soon as|as long as|condition)\b", re.IGNORECASE
)
_REACH = 4


def _is_condition(scene: Scene, verb: int) -> bool:
    """True for "could open on Friday, PROVIDED THAT BOTH SIDES AGREE", "ONCE Chile accepts": nobody has yet."""
    start = scene.syntax.bounds[scene.sentence(verb)][0]
    is_below = scene.syntax.dep[verb] not in ("ROOT", "conj", "parataxis")
    before = scene.text(max(start, scene.syntax.left[verb] - _REACH), verb)
    return is_below and scene.syntax.tag[verb] != "VBD" and _ON_CONDITION.search(before) is not None


def _is_principle(scene: Scene, preposition: int) -> bool:
    return any(scene.syntax.lower[kid] == "principle" for kid in scene.syntax.kids[preposition])


def _said(scene: Scene, verb: int) -> Standing | None:
    lemma, beside = scene.lemma(verb), {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    if lemma in _REFUSING or (lemma == "turn" and "down" in beside) or (lemma == "say" and "no" in beside):
        return Standing.NONE
    return Standing.SCHEDULED if lemma in _ACCEPTING else None


def _is_about(scene: Scene, cast: Cast, sketch: Sketch, verb: int) -> bool:
    """True where one of those who would meet answers, and answers this and nothing else."""
    syntax = scene.syntax
    objects = [
        kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass") or _is_object(scene, verb, kid)
    ]
    if any(_is_subject(scene, kid) for kid in syntax.kids[verb] if kid > verb):
        return False
    to_do = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("xcomp", "ccomp") and kid > verb]
    if any(scene.lemma(kid) not in _COMING for kid in to_do) or any(not _is_it(scene, kid) for kid in objects):
        return False
    if scene.is_passive(verb):
        by = cast.agents(verb)
        return bool(objects) and (not by or bool(sides(by) & sketch.sides))
    return bool(sides(cast.subject(verb)) & sketch.sides)


def _is_subject(scene: Scene, preposition: int) -> bool:
    """True for "they agreed ON ELECTIONS", which answers nothing; not for "agreed ON FRIDAY", "on the offer"."""
    behind = scene.syntax.kids[preposition] if scene.syntax.lower[preposition] in ("on", "upon") else []
    return any(scene.moment[below] is None and not _is_it(scene, below) for below in behind)


def _is_object(scene: Scene, verb: int, kid: int) -> bool:
    """The "to" of "agreed TO THE OFFER"."""
    is_to = scene.lemma(verb) == "agree" and scene.syntax.lower[kid] in ("to", "with")
    return is_to and scene.syntax.dep[kid] == "prep"


def _is_it(scene: Scene, token: int) -> bool:
    """True for "it", "the offer", "Kenya's invitation"; not for "an earlier invitation", "the accusations"."""
    syntax = scene.syntax
    if syntax.dep[token] == "prep":
        return all(_is_it(scene, below) for below in syntax.kids[token])
    marks = {syntax.lower[kid] for kid in syntax.kids[token]}
    is_offer = scene.lemma(token) in words("leaning", "offers") | {"idea", "suggestion", "no"}
    return not marks & _ANOTHER and (syntax.lower[token] in _ITSELF or is_offer)
