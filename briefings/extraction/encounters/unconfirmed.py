"""Visits that nobody confirms: "is expected in Kinshasa on Monday, local media said. CONGO KNEW OF NO VISIT".

Such a plan is told as tentative, and so is one of which it is said "THAT MEETING IS NOW UNCERTAIN". Left alone is what
one of the sides says itself, what is not confirmed of another thing ("Rwanda has not confirmed REPORTS OF A CLASH"),
and what a stranger does not confirm.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.doubts import OFFICES
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import sides
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words

_WITHIN = 2
_OCCASION = r"(?:visit|trip|journey|meeting|talks|summit|encounter)\b(?! (?:of|that|in|last)\b)"
_ANY = r"(?:(?:the|this|that|any|a|an|such|such a|any such|his|her|their|its) )?(?:planned |reported )?"
_IT = rf"(?:{_ANY}{_OCCASION}|(?:the|this|that|these) reports?\b(?! (?:of|that)\b)|(?:it|this)(?= ?(?:[.,;]|\Z)))"
_NEITHER = re.compile(
    r"\bneither (?:government|side|country|capital|party|ministry|office|state|nation|(?:[\w'’]+ ){1,3}nor [\w'’]+)"
    rf" (?:has|have|had)(?: yet| so far)? (?:officially |publicly )?confirmed {_IT}",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"(?:\b(?:has|have|had|did|does|do)(?: not|n['’]t)(?: yet| so far)?|\b(?:has|have|had) yet to)"
    rf" (?:officially |publicly )?confirm(?:ed)? {_IT}",
    re.IGNORECASE,
)
_UNAWARE = re.compile(
    r"\b(?:(?:knew|knows?) (?:of no|nothing (?:of|about))"
    r"|(?:is|are|was|were) (?:not aware|unaware) of"
    rf"|(?:has|have|had) no (?:information|knowledge|word) (?:of|about|on)) {_ANY}{_OCCASION}",
    re.IGNORECASE,
)


_IN_DOUBT = re.compile(
    r"(?:that|the|this|their|his|her) (?:visit|trip|meeting|talks|summit) "
    r"(?:is|are|was|were|looks?|remains?|seems?) (?:now )?"
    r"(?:uncertain|doubtful|unlikely|in (?:doubt|limbo|the balance))(?=[.,;]|\Z)",
    re.IGNORECASE,
)


def hear_unconfirmed(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> None:
    """Let plans be tentative of which, in the two sentences behind them, those concerned know or confirm nothing."""
    plans: dict[int, list[Sketch]] = defaultdict(list)
    for each in sketches:
        if each.standing is Standing.SCHEDULED:
            plans[each.sentence].append(each)
    if not plans:
        return
    for number, (start, end) in enumerate(scene.syntax.bounds):
        text = scene.text(start, end)
        is_neither = _NEITHER.search(text) is not None
        told = _NOT_YET.search(text) or _UNAWARE.search(text)
        if _IN_DOUBT.match(text):
            for plan in _plans_before(plans, number):
                plan.standing = Standing.TENTATIVE
        if not is_neither and told is None:
            continue
        for plan in _plans_before(plans, number):
            is_of_it = _is_concerned(scene, plan, range(start, end), is_neither=is_neither)
            if is_of_it and not _is_own(scene, cast, plan):
                plan.standing = Standing.TENTATIVE


def _plans_before(plans: Mapping[int, list[Sketch]], number: int) -> list[Sketch]:
    """What is planned in the next sentence before that tells of a plan."""
    near = (plans[number - back] for back in range(1, _WITHIN + 1) if number - back in plans)
    return next(near, [])


def _is_own(scene: Scene, cast: Cast, plan: Sketch) -> bool:
    """True for what a side says itself: "HIS OFFICE said", "RWANDA announced"."""
    start = plan.verb if plan.verb is not None else plan.token
    above = (token for token in scene.syntax.ancestors(start) if scene.is_verb(token) and not scene.is_passive(token))
    teller = next((token for token in above if scene.lemma(token) in words("saying", "telling")), None)
    if teller is None:
        return False
    subjects = [kid for kid in scene.syntax.kids[teller] if scene.syntax.dep[kid] == "nsubj"]
    is_office = any(scene.lemma(kid) in OFFICES - {"official"} for kid in subjects)
    return is_office or bool(sides(cast.subject(teller)) & plan.sides)


def _is_concerned(scene: Scene, plan: Sketch, tokens: range, *, is_neither: bool) -> bool:
    """True where a side, or the country it is in, is named there and nobody else, or an office: "THE MINISTRY"."""
    country = gazetteer.country_of(plan.place) if plan.place is not None else None
    within = {gazetteer.country_of(each.name) or each.side for at in tokens for each in scene.mentions_at(at)}
    if within:
        return within <= {*plan.sides, country or plan.place}
    return is_neither or any(scene.lemma(at) in OFFICES for at in tokens)
