"""What is said of whether a meeting will come about: still on, of an open fate, only proposed for a day, long over."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction.encounters.changes import change_of
from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.vocabulary import words


def is_still_on(scene: Scene, verb: int, relation: str) -> bool:
    """True for "the meeting was STILL ON", "is BACK ON"."""
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb] if not scene.syntax.kids[kid]}
    is_on = "on" in beside and bool(beside & {"still", "back"})
    return relation == "nsubj" and scene.lemma(verb) in ("be", "remain") and is_on and not is_denied(scene, verb)


def is_on_after_all(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "the talks, POSTPONED in May, WILL BE HELD on Friday": what was done to them once is over.

    Also for "WILL BE in Rome on Friday FOR TALKS that were postponed in May".
    """
    syntax = scene.syntax
    changed = [kid for kid in scene.annexes(sketch.token) if change_of(scene, kid)]
    if not changed or of_verb(scene, verb) is not Standing.SCHEDULED:
        return False
    if sketch.relation == "for":
        is_to_come = not {"was", "were", "had"} & {*scene.auxiliaries(verb), syntax.lower[verb]}
        is_dated = any(scene.moment[at] for at in range(verb, sketch.token))
        behind = [moment for kid in changed for at in range(kid, syntax.right[kid] + 1) if (moment := scene.moment[at])]
        return is_to_come and is_dated and all(m.when.latest and m.when.latest < scene.published for m in behind)
    is_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold"} and scene.lemma(verb) != "be"
    if sketch.relation not in ("nsubj", "nsubjpass") or not is_course:
        return False
    return any(scene.moment[at] for at in range(verb, min(syntax.right[verb] + 1, len(syntax))))


def is_replaced(scene: Scene, noun: int) -> bool:
    """True for "INSTEAD OF THE TALKS on Friday they will hold a call", "a dinner RATHER THAN TALKS"."""
    first = scene.syntax.left[noun]
    return scene.syntax.lower[max(first - 2, 0) : first] in (["instead", "of"], ["rather", "than"])


def is_years_back(scene: Scene, noun: int) -> bool:
    """True for "TEN YEARS AFTER the pope's TRIP to Amman, the king will ...": no meeting of the days now told of.

    Behind a comma another begins: "Ten years after the war, TALKS will open on Friday".
    """
    first = scene.syntax.left[noun]
    return _YEARS_AFTER.search(scene.text(max(first - 4, 0), noun)) is not None


_YEARS_AFTER = re.compile(r"\b(?:years?|decades?|century|centuries) (?:after|since)\b[^,]*\Z", re.IGNORECASE)
_FATES = frozenset({"fate", "future", "status", "prospects"})


def is_of_open_fate(scene: Scene, noun: int) -> bool:
    """True for "the FATE of the talks is UNCLEAR", "... hangs in the balance"."""
    syntax = scene.syntax
    of = syntax.head[noun]
    fate = syntax.head[of]
    if syntax.lower[of] != "of" or scene.lemma(fate) not in _FATES or not scene.is_verb(syntax.head[fate]):
        return False
    behind = scene.text(syntax.head[fate], syntax.right[syntax.head[fate]] + 1)
    return _OPEN_FATE.search(behind) is not None


_OPEN_FATE = re.compile(r"\b(?:unclear|uncertain|unknown|open|in (?:doubt|the balance|limbo)|up in the air)\b")


_CALL = re.compile(r"\b(?:(?:phone|telephone|video|conference) ?call|videoconference|call)\b", re.IGNORECASE)
_STANDS = re.compile(
    r"\b(?:but|though|although)\b[^.;]{0,120}\b(?:will|would|is to|are to|was to|were to|is|are) (?:still |now )?"
    r"(?:go(?:ing)? ahead|go(?:ing)? on|proceed|take place|be held|on)\b",
    re.IGNORECASE,
)
_DOUBTFUL = re.compile(
    r"(?:in|into|under) (?:\w+ ){0,2}(?:doubt|jeopardy|limbo|question|peril|disarray|turmoil|threat)\b"
    r"|(?:up )?in the (?:balance|air)\b|by a thread\b|hanging(?! (?:out|on))|at (?:\w+ )?risk\b"
    r"|(?:\w+ )?(?:uncertain|unconfirmed|doubtful)\b",
    re.IGNORECASE,
)
_LEAVING = frozenset({"throw", "put", "place", "leave", "call", "plunge", "cast"})
_LEFT = frozenset({"be", "remain", "look", "seem", "appear", "hang", "stand"}) | _LEAVING
_OVER = frozenset({"on", "over", "about", "upon"})
_RAISING = frozenset({"cast", "raise", "sow", "arise", "grow", "mount", "hang", "surface", "emerge", "be", "remain"})


def shaken(scene: Scene, verb: int, relation: str) -> Factuality | None:
    """POSSIBLE for a meeting that is in doubt, FACT for one that stands though it is menaced; None for all others.

    Also FACT for "was in doubt, BUT WILL GO AHEAD".
    """
    if relation == "nsubjpass" and scene.lemma(verb) in ("downgrade", "replace", "reduce", "convert"):
        is_by_phone = _CALL.search(scene.text(verb, scene.syntax.right[verb] + 1)) is not None
        return Factuality.FACT if is_by_phone else None  # "has been REPLACED BY A PHONE CALL": they still speak
    if scene.lemma(verb) == "affect":
        return _affected(scene, verb, relation)
    doubted = _in_doubt(scene, verb, relation)
    if doubted is Factuality.POSSIBLE and _STANDS.search(
        scene.text(verb, scene.syntax.bounds[scene.sentence(verb)][1])
    ):
        return Factuality.FACT
    return doubted if doubted is not None else _menaced(scene, verb, relation)


def _in_doubt(scene: Scene, verb: int, relation: str) -> Factuality | None:
    """POSSIBLE for "Friday's summit IS IN DOUBT", "the coup THREW it INTO DOUBT", "cast DOUBT on the summit".

    FACT for "is NOT in doubt"; None for what comes of it: "their outcome is uncertain".
    """
    syntax = scene.syntax
    told = Factuality.FACT if is_denied(scene, verb) else Factuality.POSSIBLE
    if relation in _OVER:
        doubts = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubj", "attr"))
        named = [kid for kid in doubts if scene.lemma(kid) in ("doubt", "uncertainty")]
        is_none = any(syntax.lower[below] in ("no", "little") for kid in named for below in syntax.kids[kid])
        return told if scene.lemma(verb) in _RAISING and named and not is_none else None
    if relation == "nsubj" and scene.lemma(verb) == "face":
        faced = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj")
        is_facing = any(scene.lemma(kid) in ("cancellation", "postponement", "delay", "uncertainty") for kid in faced)
        return told if is_facing else None
    if relation not in ("nsubj", "nsubjpass", "dobj") or scene.lemma(verb) not in (
        _LEAVING if relation == "dobj" else _LEFT
    ):
        return None
    ways = (kid for kid in syntax.kids[verb] if kid > verb and syntax.dep[kid] not in ("nsubj", "dobj", "agent"))
    is_told = any(_DOUBTFUL.match(scene.text(kid, syntax.right[kid] + 1)) for kid in ways)
    return told if is_told else None


def _affected(scene: Scene, verb: int, relation: str) -> Factuality | None:
    """FACT for "Friday's talks ARE NOT AFFECTED", "the strike WILL NOT AFFECT them"; POSSIBLE for what is affected.

    Left alone: what WAS affected or not, which is over, and what has no day of its own.
    """
    auxiliaries = set(scene.auxiliaries(verb))
    if not any(scene.moment[at] for at in _within_menaced(scene, verb)):
        return None
    if relation == "nsubjpass" and auxiliaries & {"is", "are", "has", "have"}:
        is_over = not auxiliaries & {"is", "are"} and _is_of_day_just_past(scene, verb)
        told = Factuality.FACT if is_denied(scene, verb) else Factuality.POSSIBLE
        return None if is_over else told
    is_left = relation == "dobj" and is_denied(scene, verb) and bool(auxiliaries & {"do", "does", "will", "would"})
    return Factuality.FACT if is_left else None


def _menaced(scene: Scene, verb: int, relation: str) -> Factuality | None:
    """FACT for what stands though something THREATENS it, POSSIBLE for what was DERAILED; None for other meetings.

    Also None for what was yesterday: "has overshadowed Tuesday's talks", told on a Wednesday.
    "Has OVERSHADOWED Friday's talks" does not say that they were held; of a bare "overshadowed" nobody knows.
    """
    syntax = scene.syntax
    is_shadow = relation == "over" and any(scene.lemma(kid) in ("shadow", "cloud") for kid in syntax.kids[verb])
    if relation not in ("dobj", "nsubjpass") and not is_shadow:
        return None
    if _is_of_day_just_past(scene, verb):
        return None
    is_past = syntax.tag[verb] in ("VBD", "VBN") and not {"has", "have"} & set(scene.auxiliaries(verb))
    if scene.lemma(verb) in words("prospects", "menacing") or is_shadow:
        return Factuality.FACT if not is_past or scene.lemma(verb) in _MENACING_FIRST else None
    if scene.lemma(verb) not in words("prospects", "shaking") or (is_past and not _has_day_ahead(scene, verb)):
        return None
    told = factuality(scene, verb)
    return Factuality.POSSIBLE if told is Factuality.FACT else Factuality.FACT


_MENACING_FIRST = frozenset({"threaten", "jeopardise", "jeopardize", "imperil", "endanger"})
"""Done before a meeting, whatever the tense."""


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_JUST_PAST = (1, 2, 3)
"""Days back that a bare weekday is taken to be of, where its meeting has met with something."""


def _within_menaced(scene: Scene, verb: int) -> list[int]:
    """The words of what is done something to: "Tuesday's talks in Cairo"."""
    syntax = scene.syntax
    before = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubjpass" and kid < verb]
    over = [below for kid in syntax.kids[verb] if syntax.lower[kid] == "over" for below in syntax.kids[kid]]
    behind = [*(kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"), *over]
    own = [at for kid in before for at in range(syntax.left[kid], verb)]
    return own + [at for kid in behind for at in range(syntax.left[kid], syntax.right[kid] + 1)]


def _has_day_ahead(scene: Scene, verb: int) -> bool:
    """True where the meeting has a day of its own, to come: "derailed FRIDAY'S talks", "talks set FOR FRIDAY".

    A bare weekday is the one to come where that is nearer than the last one.
    """
    within, today = _within_menaced(scene, verb), scene.published.weekday()
    days = (moment.when.latest for at in within if (moment := scene.moment[at]) is not None)
    bare = [at for at in within if scene.syntax.lower[at] in _WEEKDAYS and scene.syntax.lower[at - 1] != "last"]
    is_nearer = any((_WEEKDAYS.index(scene.syntax.lower[at]) - today) % len(_WEEKDAYS) in _JUST_PAST for at in bare)
    return is_nearer or any(day is not None and day > scene.published for day in days)


def _is_of_day_just_past(scene: Scene, verb: int) -> bool:
    """True where the meeting is of a bare weekday that was one to three days ago; not for "NEXT Tuesday's talks"."""
    lower, today = scene.syntax.lower, scene.published.weekday()
    named = [at for at in _within_menaced(scene, verb) if lower[at] in _WEEKDAYS]
    bare = [at for at in named if lower[at - 1] not in ("next", "coming", "this", "upcoming")]
    return any((today - _WEEKDAYS.index(lower[at])) % len(_WEEKDAYS) in _JUST_PAST for at in bare)


_OFFERS = frozenset(
    {"proposal", "offer", "invitation", "request", "bid", "suggestion", "idea", "overture", "call", "demand"}
)
_REFUSING = frozenset(
    {
        "reject",
        "decline",
        "refuse",
        "rebuff",
        "spurn",
        "dismiss",
        "snub",
        "rule",
        "veto",
        "oppose",
        "withdraw",
        "rescind",
        "revoke",
    }
)
_STEPS = 5


def is_of_refused_offer(scene: Scene, noun: int) -> bool:
    """True for "REJECTED a proposal FOR TALKS with Chad", "TURNED DOWN an offer to hold TALKS": there are none.

    Not for "rejected a proposal to cancel the talks", whose offer is of something else.
    """
    syntax, token = scene.syntax, noun
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            return False
        if scene.lemma(above) in _OFFERS and syntax.pos[above] == "NOUN":
            verb, relation = scene.governor(above)
            return verb is not None and relation in ("dobj", "nsubjpass") and _is_refused(scene, verb)
        is_way = syntax.lower[above] in ("for", "of", "on", "to") or (
            scene.is_verb(above) and "to" in scene.auxiliaries(above) and scene.lemma(above) in _HOLDING
        )
        if not is_way:
            return False
        token = above
    return False


_HOLDING = frozenset({"hold", "have", "host", "attend", "join", "begin", "start", "open", "resume", "restart"})


def _is_refused(scene: Scene, verb: int) -> bool:
    is_down = scene.lemma(verb) == "turn" and any(scene.syntax.lower[kid] == "down" for kid in scene.syntax.kids[verb])
    is_refusal = scene.lemma(verb) in _REFUSING or is_down
    return is_refusal and factuality(scene, verb) is Factuality.FACT


def is_improbable(scene: Scene, verb: int, relation: str) -> bool:
    """True for "a meeting on Friday is UNLIKELY"."""
    syntax = scene.syntax
    is_judged = relation == "nsubj" and scene.lemma(verb) in ("be", "seem", "remain", "look", "appear")
    return is_judged and any(syntax.lower[kid] in ("unlikely", "impossible") for kid in syntax.kids[verb])


def is_an_earlier_one(scene: Scene, noun: int) -> bool:
    """True for "two years after their LAST meeting was cancelled": that one had its time, which nobody tells."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[noun]}
    days = (scene.moment[at] for at in range(scene.syntax.left[noun], scene.syntax.right[noun] + 1))
    return bool(marks & {"last", "previous", "earlier", "past"}) and not any(days)


def is_of_last_one(scene: Scene, annex: int) -> bool:
    """True for "consultations, LAST HELD in Lima in May, will ...": that was the meeting before it."""
    syntax = scene.syntax
    is_done = syntax.tag[annex] in ("VBN", "VBD") and scene.lemma(annex) not in words("holding", "planning")
    return is_done and any(syntax.lower[kid] == "last" and kid < annex for kid in syntax.kids[annex])


def telling_annexes(scene: Scene, noun: int) -> Iterator[int]:
    """The participles that tell of the meeting itself; not "LAST HELD in May" of the one before it.

    Nor "TO HAVE BEEN HELD on Friday, will instead be held on Monday", where the second verb tells.
    """
    for kid in scene.annexes(noun):
        auxiliaries = set(scene.auxiliaries(kid))
        is_replaced = {"to", "have"} <= auxiliaries and any(scene.syntax.children(kid, "conj"))
        if not is_replaced and not {"should", "have"} <= auxiliaries and not is_of_last_one(scene, kid):
            yield kid


def hangs_on_last_one(scene: Scene, sketch: Sketch, way: int) -> bool:
    """True for the day and the place of "the talks, LAST HELD IN LIMA IN MAY, will ..."; not of "WERE LAST HELD"."""
    above = scene.syntax.head[way]
    return sketch.verb not in (None, above) and above in scene.annexes(sketch.token) and is_of_last_one(scene, above)


def proposes_day(scene: Scene, verb: int, relation: str) -> bool:
    """True for "has PROPOSED 12 MARCH FOR talks with Chile"."""
    kids = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("dobj", "npadvmod"))
    is_for = relation == "for" and scene.lemma(verb) in ("propose", "suggest", "offer")
    return is_for and any(kid > verb and scene.moment[kid] is not None for kid in kids)


def is_imagined(scene: Scene, noun: int, verb: int) -> bool:
    """True for "a meeting of the two WOULD BE PREMATURE": any meeting, of no day.

    Of a day too where it is only praised: "a meeting in May WOULD BE USEFUL"; not "would be DIFFICULT", which one is.
    """
    syntax = scene.syntax
    is_judged = scene.lemma(verb) == "be" and any(syntax.dep[kid] == "acomp" for kid in syntax.kids[verb])
    is_any = any(syntax.lower[kid] in ("a", "an", "any", "such") for kid in syntax.kids[noun])
    is_any = is_any or (syntax.tag[noun] == "NNS" and not any(syntax.dep[kid] == "det" for kid in syntax.kids[noun]))
    if is_judged and is_any and any(syntax.lower[kid] in _PRAISES for kid in syntax.kids[verb]):
        return "would" in scene.auxiliaries(verb)
    days = (scene.moment[token] for token in range(syntax.left[noun], verb))
    is_dated = any(day is not None and day.when.latest != scene.published for day in days)
    return is_judged and is_any and not is_dated and "would" in scene.auxiliaries(verb)


_PRAISES = frozenset({
    "useful", "helpful", "premature", "welcome", "desirable", "ideal", "beneficial", "valuable", "pointless", "useless",
    "worthwhile", "wise", "unwise", "appropriate", "inappropriate", "advisable", "counterproductive", "wonderful",
    "great", "good", "nice", "fruitful", "timely", "necessary", "meaningless",
})  # fmt: skip
"""What somebody says of a meeting that he would, or would not, have."""


def is_being_arranged(scene: Scene, verb: int) -> bool:
    """True for "is BEING ARRANGED", "are ARRANGING a visit", "talks are under way TO ARRANGE it": it is not yet set."""
    auxiliaries = {*scene.auxiliaries(verb)}
    is_going_on = "being" in auxiliaries or scene.syntax.tag[verb] == "VBG" or "to" in auxiliaries
    return scene.lemma(verb) in ("arrange", "coordinate") and is_going_on
