"""What a sentence says of a meeting's standing: planned, only possible, put off, called off, held, or none.

Read from the tense, the modality and the negation of the verb that governs it. A meeting was held only
where that is told: a past date is not enough.
"""

from __future__ import annotations

import re
from enum import Enum

from briefings.extraction.encounters.doubts import (
    DATE_OPEN,
    has_unless,
    is_against_plan,
    is_asked,
    is_disowned,
    is_former_habit,
    is_given_up,
    is_habit,
    is_instead,
    is_left_open,
    is_never,
    is_no_longer,
    is_open_if,
    is_put_off,
    is_supposed,
    is_upset,
)
from briefings.extraction.encounters.factuality import Factuality, embedding, factuality, is_unreal
from briefings.extraction.encounters.marks import (
    begins_a_series,
    comes_to_nothing,
    complements,
    is_awaited,
    is_course_ahead,
    is_due,
    is_finite,
    is_going_on,
    is_misreported,
    is_over_with,
    is_said_to_be,
    is_sent,
    is_unsaid,
    is_verb_of_withdrawing,
    is_yet_to,
    leads_elsewhere,
    perfect_of,
)
from briefings.extraction.encounters.modality import MAY, OUGHT, WILL, first_to, is_conditional, is_denied, is_doubted
from briefings.extraction.encounters.prospects import prospect
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import particles, words
from briefings.extraction.encounters.withdrawn import is_more_than, is_on_another_day, is_prevented, is_withdrawn
from store.records import MeetingStatus


class Standing(Enum):
    """What is told; ``NONE`` for a meeting that is denied, wished for or a habit, ``OPEN`` where nothing is."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    HELD = "held"
    POSTPONED = "postponed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    NONE = "none"
    OPEN = "open"


STATUS: dict[Standing, MeetingStatus] = {
    Standing.SCHEDULED: MeetingStatus.SCHEDULED,
    Standing.TENTATIVE: MeetingStatus.TENTATIVE,
    Standing.HELD: MeetingStatus.HELD,
    Standing.POSTPONED: MeetingStatus.POSTPONED,
    Standing.MOVED: MeetingStatus.SCHEDULED,
    Standing.CANCELLED: MeetingStatus.CANCELLED,
}

_HAVE = frozenset({"has", "have", "had", "'ve", "’ve", "'d"})
_HAS = frozenset({"has", "have", "'ve", "’ve"})
_STEPS = 8


def of_verb(scene: Scene, verb: int, depth: int = _STEPS) -> Standing:
    """The standing that a verb of meeting, or the verb that holds the meeting, gives it."""
    told = _of_form(scene, verb, depth)
    is_dated = bool(scene.moments_in(scene.sentence(verb)))
    is_open = (_is_asked(scene, verb) and is_left_open(scene, verb)) or is_open_if(scene, verb)
    if is_dated and scene.lemma(verb) not in _COMING and is_open:
        return Standing.NONE if _is_over(scene, verb) else Standing.TENTATIVE
    if is_instead(scene, verb):
        return Standing.CANCELLED if is_against_plan(scene, verb) else Standing.NONE
    odds = prospect(scene, verb) if told in _PLANNED else None
    is_noun_above = scene.syntax.dep[verb] == "acl"
    if odds is Factuality.POSSIBLE and is_noun_above and embedding(scene, verb) is Factuality.DENIED:
        return Standing.NONE  # "DENIED RUMOURS that they would meet"
    if odds in (Factuality.POSSIBLE, Factuality.FACT):
        return Standing.TENTATIVE if odds is Factuality.POSSIBLE else told
    if told in _TOLD and (odds is Factuality.DENIED or is_disputed(scene, verb) or is_asked(scene, verb)):
        return Standing.NONE
    if told in (Standing.SCHEDULED, Standing.HELD) and is_given_up(scene, verb):
        return Standing.CANCELLED
    if told is Standing.SCHEDULED and is_put_off(scene, verb):
        return Standing.POSTPONED
    if told is Standing.SCHEDULED and is_upset(scene, verb):
        return Standing.TENTATIVE
    if told is Standing.SCHEDULED and (is_conditional(scene, verb) or is_doubted(scene, verb)):
        return Standing.TENTATIVE
    if told in (Standing.SCHEDULED, Standing.HELD) and is_supposed(scene, verb):
        return Standing.TENTATIVE
    return told


def _is_over(scene: Scene, verb: int) -> bool:
    """True for "whether they MET", "have met", "talks WERE held": there is nothing to come."""
    words_before = frozenset(scene.auxiliaries(verb))
    is_past = scene.syntax.tag[verb] == "VBD" and not words_before
    return is_past or bool(words_before & (_HAVE | {"was", "were", "did"}))


_COMING = frozenset({"attend", "join", "participate"})
"""Whether somebody does that is open, not that the others meet."""


def if_told(scene: Scene, event: int, change: Standing) -> Standing:
    """The change that a word above the meeting tells; where it is only threatened, possible or denied, it stands."""
    return as_far_as(embedding(scene, event), change)


def as_far_as(told: Factuality, change: Standing) -> Standing:
    """A meeting that may be called off is not sure, and what is denied, feared or wanted leaves it as it was."""
    if told is Factuality.FACT:
        return change
    return Standing.TENTATIVE if told is Factuality.POSSIBLE else Standing.SCHEDULED


_PLANNED = (Standing.SCHEDULED, Standing.TENTATIVE)
_TOLD = (*_PLANNED, Standing.HELD)


def is_disputed(scene: Scene, verb: int) -> bool:
    """True for "denied that they would meet", "rejected reports that ...", "did not say that"."""
    if embedding(scene, verb) is Factuality.DENIED or is_disowned(scene, verb):
        return True
    token = verb
    for above in scene.syntax.ancestors(verb):
        if scene.syntax.dep[token] == "advcl":
            return False  # "did not say anything BEFORE HE MET X"
        if is_unsaid(scene, above, verb) or is_misreported(scene, above):
            return True
        token = above
    return False


def _of_form(scene: Scene, verb: int, depth: int) -> Standing:
    """What tense, modality and negation of the verb say."""
    syntax = scene.syntax
    if depth < 0:
        return Standing.OPEN
    if is_no_longer(scene, verb):
        return if_told(scene, verb, Standing.CANCELLED)
    words_before = frozenset(scene.auxiliaries(verb))
    if words_before == {"be"} and syntax.dep[verb] == "conj" and scene.is_verb(syntax.head[verb]):
        return of_verb(scene, syntax.head[verb], depth - 1)  # "will fly to Oslo AND BE RECEIVED by X"
    if is_denied(scene, verb) or is_never(scene, verb):
        return _of_denied(scene, verb, words_before)
    if words_before <= {"be"} and (wished := _is_wished(scene, verb)):
        return wished
    if words_before & WILL and "have" in words_before:
        return Standing.NONE  # "will have met three times by then"
    if words_before & WILL and _is_asked(scene, verb):
        return Standing.NONE
    if words_before & WILL or is_due(scene, verb):
        return Standing.SCHEDULED
    if words_before & MAY:
        return Standing.TENTATIVE
    if words_before & OUGHT:
        return _resolved(scene, verb) if "should" in words_before else Standing.NONE
    if "did" in words_before:
        return Standing.HELD
    if "would" in words_before:
        return _would(scene, verb)
    tag = "VBP" if is_finite(scene, verb) else syntax.tag[verb]
    if (perfect := perfect_of(scene, verb)) is not None:
        return _unrealised(scene, perfect)
    if tag == "VBD" and any({"to", "have"} <= set(scene.auxiliaries(kid)) for kid in complements(scene, verb)):
        return _given_up(scene, verb)
    if tag == "VBD" and any(is_course_ahead(scene, kid) for kid in complements(scene, verb)):
        return Standing.SCHEDULED
    if tag == "VBN" and scene.lemma(verb) in words("leaning", "expected"):
        if "had" in words_before and "been" in words_before:
            is_off = is_over_with(scene, verb) and not is_said_to_be(scene, verb)
            return _given_up(scene, verb) if is_off else Standing.OPEN
        if not words_before & _HAVE:
            return Standing.SCHEDULED
    if tag == "VBN" and words_before & _HAS and is_awaited(scene, verb):
        return Standing.SCHEDULED
    if tag == "VBD" or words_before & _HAVE:
        return Standing.NONE if is_habit(scene, verb) else Standing.HELD
    if tag == "VB" or "to" in words_before:
        return of_infinitive(scene, verb, depth)
    if words_before & {"was", "were"}:
        return Standing.HELD
    if words_before & {"is", "are", "'s", "’s", "'re", "be"}:
        is_sent = "being" in words_before and scene.lemma(verb) in ("send", "dispatch")
        if tag == "VBG" and is_going_on(scene, verb):
            return Standing.HELD
        is_on_its_way = tag == "VBG" or is_sent or scene.lemma(verb) == "head"  # "is HEADED to Rome"
        return Standing.SCHEDULED if is_on_its_way else Standing.HELD
    if tag in ("VBG", "VBN"):
        return _participle(scene, verb, depth)
    if tag in ("VBZ", "VBP"):
        return Standing.NONE if is_habit(scene, verb) else Standing.SCHEDULED
    return Standing.OPEN


def _of_denied(scene: Scene, verb: int, auxiliaries: frozenset[str]) -> Standing:
    """ "Will NOT meet": called off, where that was planned; with "unless" it depends; else there is none."""
    is_ahead = bool(auxiliaries & (WILL | {"would"}))
    if (is_ahead or "did" in auxiliaries) and is_against_plan(scene, verb):
        return if_told(scene, verb, Standing.CANCELLED)
    if is_ahead and is_on_another_day(scene, verb):
        return Standing.SCHEDULED  # "will NOT meet on Tuesday BUT ON THURSDAY"
    if auxiliaries & {"can", "ca"} and is_prevented(scene, verb, verb):
        return if_told(scene, verb, Standing.CANCELLED)  # "CANNOT travel to Riga on 4 May"
    if is_ahead and is_withdrawn(scene, verb):
        return Standing.CANCELLED if embedding(scene, verb) is Factuality.FACT else Standing.NONE
    return Standing.TENTATIVE if is_ahead and has_unless(scene, verb) else Standing.NONE


def _unrealised(scene: Scene, verb: int) -> Standing:
    """ "Was to have met": it did not come about; put off, if the sentence says so."""
    above = scene.syntax.head[verb]
    above = scene.syntax.head[above] if scene.syntax.lower[above] == "due" else above  # "was DUE to have met"
    if scene.syntax.tag[above] != "VBD":
        return Standing.HELD
    return _given_up(scene, verb)


def _given_up(scene: Scene, verb: int) -> Standing:
    """ "Had been expected": put off, if the sentence says so, else called off; not where it only had no day yet."""
    told = scene.text(*scene.syntax.bounds[scene.sentence(verb)])
    if _PUT_OFF.search(told) or DATE_OPEN.search(told):
        return Standing.POSTPONED
    return Standing.SCHEDULED if _UNDATED.search(told) else Standing.CANCELLED


_PUT_OFF = re.compile(r"\b(?:put (?:off|back)|postponed|delayed|deferred|pushed back)\b")
_UNDATED = re.compile(
    r"\b(?:no|nor an?|without an?|exact|the) (?:\w+ )?(?:date|day|time)s?\b"
    r"[^.;]{0,20}\b(?:set|fixed|given|named|announced|agreed|confirmed)"
    r"|\bnothing (?:has|had|was|is)\b[^.;]{0,10}\b(?:confirmed|fixed|decided|settled)",
    re.IGNORECASE,
)


def _resolved(scene: Scene, verb: int) -> Standing:
    """ "AGREED that their ministers should meet" is a plan, "SUGGESTED that they should" an offer, else a wish."""
    above = scene.syntax.head[verb]
    if scene.syntax.dep[verb] != "ccomp" or is_denied(scene, above):
        return Standing.NONE
    if scene.lemma(above) in ("agree", "decide", "resolve"):
        return Standing.SCHEDULED
    return Standing.TENTATIVE if scene.lemma(above) in words("leaning", "proposing") else Standing.NONE


def _is_wished(scene: Scene, verb: int) -> Standing | None:
    """ "Proposed that the two MEET in Rome", "that talks BE HELD": tentative; "demanded that they meet": none."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_bare = syntax.tag[verb] in ("VB", "VBP") or any(scene.auxiliaries(verb))
    if syntax.dep[verb] != "ccomp" or not is_bare or above == verb:
        return None
    if scene.lemma(above) in ("agree", "decide", "resolve", "direct", "instruct", "order"):
        return Standing.SCHEDULED
    if scene.lemma(above) in words("leaning", "proposing"):
        return Standing.TENTATIVE
    return Standing.NONE if scene.lemma(above) in ("demand", "insist", "urge", "ask", "request", "recommend") else None


def _is_asked(scene: Scene, verb: int) -> bool:
    """True for "whether X would attend": nobody says so."""
    return any(scene.syntax.lower[kid] == "whether" for kid in scene.syntax.kids[verb])


def _would(scene: Scene, verb: int) -> Standing:
    """ "Would" is the future of what was said; without anybody saying so it is only imagined."""
    syntax = scene.syntax
    is_dreamt = any(syntax.dep[kid] == "advcl" and is_unreal(scene, kid) for kid in syntax.kids[verb])
    if is_dreamt or _is_asked(scene, verb) or "have" in scene.auxiliaries(verb):
        return Standing.NONE  # "would HAVE met but for the storm", "HAD the storm not hit, they would be meeting"
    if is_conditional(scene, verb):
        return Standing.TENTATIVE
    token = verb
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            break
        if scene.lemma(above) in words("saying", "telling") or syntax.dep[token] == "ccomp":
            return Standing.SCHEDULED
        token = above
    said = any(scene.lemma(kid) in words("saying", "telling") for kid in syntax.kids[verb])
    return Standing.SCHEDULED if said else Standing.TENTATIVE


_MAKING_ROOM = frozenset({"clear", "rearrange", "postpone", "cancel", "skip", "scrap", "interrupt", "shorten"})
_COMMITTING = frozenset({"agree", "decide", "pledge", "promise", "vow", "resolve", "undertake"})
"""What is promised "to meet", wherever a day and a place in between make the parser hang the infinitive."""


def of_infinitive(scene: Scene, verb: int, depth: int) -> Standing:
    """ "Plans to meet", "traveled to Rome to meet", "is to meet", "was invited to visit"."""
    syntax = scene.syntax
    above, dep = syntax.head[verb], syntax.dep[verb]
    if above == verb:
        return Standing.SCHEDULED  # a headline: "Biden to host Kishida"
    lemma = scene.lemma(above)
    if dep in ("relcl", "acl") and syntax.head[above] == above and scene.mention[above] is not None:
        return Standing.SCHEDULED  # "Biden, Kishida to hold talks"
    if dep in ("conj", "dep"):
        return of_verb(scene, above, depth - 1)
    if (becoming := first_to(scene, above)) is not None:
        is_remark = syntax.tag[becoming] in ("VBZ", "VBP")  # "is the first premier to visit A"
        return Standing.OPEN if is_remark else of_verb(scene, becoming, depth - 1)
    if _is_asked(scene, verb) and scene.lemma(verb) not in _COMING:
        return Standing.TENTATIVE  # "will decide WHETHER TO hold talks"
    if dep == "relcl" and any(syntax.lower[kid] in ("no", "little") for kid in syntax.kids[above]):
        return Standing.NONE  # "saw NO REASON to meet him"
    if (
        lemma in words("prospects", "hearsay")
        and syntax.tag[above] == "VBN"
        and {"is", "are"} & {*scene.auxiliaries(above)}
    ):
        return Standing.TENTATIVE  # "is RUMOURED to be meeting him"
    if lemma in ("say", "report") and syntax.tag[above] == "VBN" and {"is", "are"} & {*scene.auxiliaries(above)}:
        return Standing.SCHEDULED
    if syntax.pos[above] == "ADJ" and "would" in scene.auxiliaries(syntax.head[above]):
        return Standing.TENTATIVE  # "WOULD be HAPPY to meet him"
    if is_verb_of_withdrawing(scene, above):
        return Standing.NONE
    if dep == "acl" and not scene.is_verb(above):
        return Standing.SCHEDULED if leads_elsewhere(scene, above, verb) else _of_plan(scene, above, depth)
    is_never = lemma in words("leaning", "never") and syntax.lower[verb - 1] == "to" and scene.is_verb(above)
    if is_never or is_former_habit(scene, verb):
        return Standing.NONE
    if dep in ("advcl", "xcomp") and lemma in _MAKING_ROOM:
        return Standing.SCHEDULED  # "CLEARED his diary TO MEET him on Friday"
    if dep in ("advcl", "purpcl") and lemma not in _COMMITTING:
        return of_verb(scene, above, depth - 1) if scene.is_verb(above) else Standing.OPEN
    is_unable = lemma == "unable" or (lemma == "able" and is_denied(scene, syntax.head[above]))
    if is_unable and not is_more_than(scene, verb):
        being = syntax.head[above]
        is_off = is_prevented(scene, being, verb)
        return if_told(scene, being, Standing.CANCELLED) if is_off else Standing.NONE
    if lemma in words("leaning", "never"):
        return Standing.NONE
    if lemma in words("leaning", "unsure"):
        return Standing.TENTATIVE if not is_denied(scene, above) else Standing.NONE
    if lemma == "ask" and scene.is_passive(above):
        return Standing.NONE if is_denied(scene, above) else Standing.TENTATIVE  # "HAS BEEN ASKED to meet on Monday"
    if lemma == "ask" and any(syntax.dep[kid] in ("dobj", "nsubj") and kid > above for kid in syntax.kids[above]):
        is_own = any(syntax.lower[kid] in ("i", "we") for kid in syntax.kids[above]) or is_sent(scene, above, verb)
        return Standing.SCHEDULED if is_own else Standing.TENTATIVE  # "have asked the Council to meet"
    if lemma in words("leaning", "sure"):
        return _leaning(scene, above)
    if scene.is_verb(above):
        return of_verb(scene, above, depth - 1)
    return Standing.OPEN


def _leaning(scene: Scene, verb: int) -> Standing:
    if is_denied(scene, verb):
        return Standing.NONE
    above = scene.syntax.head[verb] if scene.syntax.dep[verb] == "acomp" else verb
    if is_no_longer(scene, above):
        return if_told(scene, above, Standing.CANCELLED)  # "is NO LONGER EXPECTED, DUE to meet him"
    aux = frozenset(scene.auxiliaries(verb))
    if aux & MAY or is_conditional(scene, verb) or _is_provisional(scene, verb) or is_yet_to(scene, verb):
        return Standing.TENTATIVE
    if scene.lemma(verb) == "have" and scene.syntax.tag[verb] != "VBD":
        return Standing.NONE  # "has to meet" is an obligation
    return Standing.SCHEDULED


def _is_provisional(scene: Scene, verb: int) -> bool:
    """True for "tentatively agreed to meet"."""
    return any(scene.syntax.lower[kid] in ("tentatively", "provisionally") for kid in scene.syntax.kids[verb])


def _of_plan(scene: Scene, noun: int, depth: int) -> Standing:
    """ "A plan to meet", "an invitation to visit", "calls to postpone"."""
    lemma = scene.lemma(noun)
    if lemma in words("leaning", "appeals") or any(scene.syntax.lower[kid] == "no" for kid in scene.syntax.kids[noun]):
        return Standing.NONE
    verb, relation = scene.governor(noun)
    if verb is not None and scene.lemma(verb) in words("leaning", "never"):
        return Standing.NONE
    if verb is not None and relation in ("dobj", "nsubjpass") and (dropped := plan_standing(scene, verb)) is not None:
        return dropped
    if verb is not None and relation == "nsubj" and comes_to_nothing(scene, verb):
        return as_far_as(factuality(scene, verb), Standing.CANCELLED)
    if lemma in ("talk", "negotiation", "discussion"):
        return Standing.TENTATIVE  # "is in TALKS to visit Riga"
    if lemma in words("leaning", "plans"):
        return Standing.SCHEDULED
    if lemma in words("leaning", "offers"):
        is_taken = verb is not None and relation == "dobj" and scene.lemma(verb) == "accept"
        is_taken = is_taken and not _is_asked(scene, verb or 0)
        return Standing.SCHEDULED if is_taken else Standing.TENTATIVE
    if verb is not None and relation == "dobj" and scene.lemma(verb) in _MAKING_ROOM:
        return Standing.SCHEDULED
    return of_verb(scene, verb, depth - 1) if verb is not None else Standing.OPEN


def plan_standing(scene: Scene, verb: int) -> Standing | None:
    """What a verb does to a plan: "DROPPED plans to host the king", "the plan has been PUT OFF"; None for others.

    One that is proposed is not sure.
    """
    lemma = scene.lemma(verb)
    if lemma in ("propose", "suggest", "offer", "float"):
        return Standing.TENTATIVE
    if lemma in words("leaning", "dropping"):
        return as_far_as(factuality(scene, verb), Standing.CANCELLED)
    told = (particles().get((lemma, scene.syntax.lower[kid])) for kid in scene.syntax.kids[verb])
    is_put_off = lemma in words("changes", "postpone") or "postpone" in told
    return as_far_as(factuality(scene, verb), Standing.POSTPONED) if is_put_off else None


def _participle(scene: Scene, verb: int, depth: int) -> Standing:
    """ "After meeting ...", "while traveling ...", "scheduled for Monday": as the clause it hangs on."""
    syntax = scene.syntax
    if scene.lemma(verb) in ("schedule", "plan", "set", "slate", "expect", "due"):
        return Standing.SCHEDULED
    above, dep = syntax.head[verb], syntax.dep[verb]
    if above == verb:
        return Standing.OPEN
    if begins_a_series(scene, verb):
        return Standing.NONE if scene.lemma(above) in _APPEALING else Standing.OPEN
    if syntax.tag[verb] == "VBG" and syntax.lower[verb - 1] == "of" and (told := _of_intention(scene, verb)):
        return told
    if syntax.tag[verb] == "VBG" and scene.lemma(above) in ("consider", "discuss", "suggest", "propose", "explore"):
        return Standing.TENTATIVE
    if dep == "pcomp" or syntax.dep[above] == "prep":
        if syntax.lower[above] in ("to", "forward"):
            moods = words("leaning", "appeals")
            is_mood = scene.lemma(syntax.head[above]) in moods or scene.lemma(above - 1) in moods
            return Standing.NONE if is_mood else Standing.SCHEDULED  # "openness to meeting him"
        above = syntax.head[above]
    if dep == "pcomp" and scene.lemma(above) in ("dream", "think"):
        return Standing.TENTATIVE  # "is THINKING OF meeting him"
    if scene.is_verb(above):
        return of_verb(scene, above, depth - 1)
    return _beside_deed(scene, above) if dep == "acl" else Standing.OPEN


_APPEALING = frozenset({"call", "urge", "demand", "want", "seek", "request", "appeal", "wish", "hope", "propose"})


def _beside_deed(scene: Scene, noun: int) -> Standing:
    """ "Ministers MEETING in Bamako on Tuesday could not agree": held, where what they did is over."""
    syntax, verb = scene.syntax, scene.syntax.head[noun]
    if syntax.dep[noun] != "nsubj" or not scene.is_verb(verb):
        return Standing.OPEN
    auxiliaries = set(scene.auxiliaries(verb))
    is_over = syntax.tag[verb] == "VBD" or bool(auxiliaries & (_HAS | {"could", "did", "had"}))
    return Standing.HELD if is_over and not auxiliaries & WILL else Standing.OPEN


_INTENTIONS = frozenset({"intention", "plan", "possibility", "chance", "idea", "hope", "question"})


def _of_intention(scene: Scene, verb: int) -> Standing | None:
    """ "Has NO INTENTION, he said, of meeting X": none; "the POSSIBILITY of meeting X": tentative."""
    syntax = scene.syntax
    start = syntax.bounds[scene.sentence(verb)][0]
    noun = next((t for t in range(verb - 1, start - 1, -1) if scene.lemma(t) in _INTENTIONS), None)
    if noun is None or any(
        scene.is_verb(t) and scene.lemma(t) not in words("saying", "telling") for t in range(noun, verb)
    ):
        return None
    if any(syntax.lower[kid] in ("no", "any") for kid in syntax.kids[noun]):
        return Standing.NONE
    return Standing.SCHEDULED if scene.lemma(noun) in ("intention", "plan") else Standing.TENTATIVE


def of_annex(scene: Scene, verb: int) -> Standing:
    """What a participle or relative clause of the meeting says: "held in Rome", "to be held"."""
    words_before = frozenset(scene.auxiliaries(verb))
    if scene.lemma(verb) == "be":
        return Standing.SCHEDULED  # "which was to open", "that are due to begin"
    if scene.lemma(verb) in ("schedule", "plan", "set", "slate", "expect", "due", "book", "fix", "arrange", "pencil"):
        return Standing.SCHEDULED
    if scene.syntax.tag[verb] == "VBN" and not words_before:
        return Standing.HELD
    if words_before == {"to", "be"}:
        return Standing.SCHEDULED
    return of_verb(scene, verb)
