"""How a meeting told by a noun stands: from what describes it, else from the verb that governs it."""

from __future__ import annotations

import re

from briefings.extraction.encounters.attended import leads_team
from briefings.extraction.encounters.changes import change_named, change_of, forced, on_hold, slips
from briefings.extraction.encounters.doubts import is_asked
from briefings.extraction.encounters.factuality import factuality, is_reported_untrue
from briefings.extraction.encounters.fallen import (
    change_of_noun,
    fallen_through,
    is_given_up_behind,
    of_plan_told,
    would_have_been,
)
from briefings.extraction.encounters.marks import is_due
from briefings.extraction.encounters.modality import WILL, is_doubted
from briefings.extraction.encounters.outlook import (
    is_an_earlier_one,
    is_being_arranged,
    is_imagined,
    is_improbable,
    is_of_open_fate,
    is_of_refused_offer,
    is_on_after_all,
    is_replaced,
    is_still_on,
    is_years_back,
    proposes_day,
    shaken,
    telling_annexes,
)
from briefings.extraction.encounters.presence import being_there, has_ended, is_only_prepared
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, as_far_as, of_annex, of_verb
from briefings.extraction.encounters.vocabulary import changes, words
from store.records import MeetingKind


def is_bound(scene: Scene, verb: int, relation: str) -> bool:
    """True where the verb tells of the meeting itself: holds it, takes it as its subject, plans or changes it."""
    lemma = scene.lemma(verb)
    if goes_ahead(scene, verb):
        return relation == "nsubj"
    if proposes_day(scene, verb, relation):
        return True
    if any(scene.syntax.dep[kid] == "oprd" for kid in scene.syntax.kids[verb]):
        return False  # "is considered a success"
    if relation == "nsubj" and lemma in ("follow", "precede") and any(scene.syntax.children(verb, "dobj")):
        return False  # the days behind are those of what it follows
    if relation in ("nsubj", "nsubjpass"):
        return (
            lemma in words("taking_place", "verbs") | words("holding", "verbs") | words("holding", "planning")
            or change_of(scene, verb) is not None
        )
    if relation in ("dobj", "attr"):
        return (
            lemma in words("holding", "verbs") | words("holding", "planning") | {"be"}
            or change_of(scene, verb) is not None
        )
    if relation in ("before", "to") and lemma in ("speak", "appear", "talk"):  # "spoke BEFORE a joint session"
        return all(scene.syntax.lower[kid] != "with" for kid in scene.syntax.kids[verb])
    if lemma == "accompany" and relation in ("at", "to", "for", "in", "on"):
        return True
    if relation in ("at", "for", "to", "in") and leads_team(scene, verb):
        return True
    if relation == "besides":
        return lemma in words("holding", "verbs") | {"meet"}
    if relation in words("holding", "prepositions"):
        return lemma in words("holding", "verbs") | words("holding", "go_to") and relation in (
            "for",
            "in",
            "to",
            "into",
            "on",
        )
    return False


def goes_ahead(scene: Scene, verb: int) -> bool:
    """True for "the summit will GO AHEAD in Santiago"."""
    return scene.lemma(verb) == "go" and any(scene.syntax.lower[kid] == "ahead" for kid in scene.syntax.kids[verb])


AHEAD = frozenset({"before", "for", "about", "towards", "toward", "until"})
_PRESENT = frozenset({
    "is", "are", "'s", "’s", "'re", "will", "wo", "would", "may", "might", "can", "could", "must", "should",
})  # fmt: skip
_PAST = frozenset({"has", "have", "had", "'ve", "’ve", "was", "were", "been"})


def is_present(scene: Scene, verb: int, relation: str) -> bool:
    """True where the sentence speaks of the meeting in the present tense: it is not over, for all that is told."""
    if relation in ("after", "following", "since"):
        return False
    if relation in AHEAD:
        return True  # "prepared for Thursday's talks"
    auxiliaries = {each.lower() for each in scene.auxiliaries(verb)}
    if auxiliaries & _PAST:
        return False
    return scene.syntax.tag[verb] in ("VBZ", "VBP") or bool(auxiliaries & _PRESENT)


def lies_ahead(scene: Scene, noun: int) -> bool:
    """True for "ahead of Thursday's talks", "before the meeting", "on the eve of the visit"."""
    first = scene.syntax.left[noun]
    return bool(_BEFORE.search(scene.text(max(first - _REACH, 0), noun)))


def is_awaited(scene: Scene, noun: int) -> bool:
    """True for "ahead of Thursday's talks", "a day before the meeting on Friday": its day is the coming one."""
    first = scene.syntax.left[noun]
    return bool(_AWAITED.search(scene.text(max(first - _REACH, 0), first)))


_REACH = 4
_READY = r"(?:preparations?|prepar(?:e|es|ing)|ready|waits?|waiting|bracing) for"
_AHEAD_OF = rf"ahead of|in time for|prior to|eve of|run-up to|advance of|{_READY}"
_BEFORE = re.compile(rf"\b(?:before|{_AHEAD_OF})\b", re.IGNORECASE)
_AWAITED = re.compile(rf"\b(?:{_AHEAD_OF}|(?:hours?|days?|weeks?) before)$", re.IGNORECASE)


def is_called(scene: Scene, verb: int) -> bool:
    """True for "has called an extraordinary session"; not for "called the session a success"."""
    syntax = scene.syntax
    more = {syntax.dep[kid] for kid in syntax.kids[verb]}
    return scene.lemma(verb) == "call" and not more & {"oprd", "prt", "ccomp", "xcomp"}


def of_noun(scene: Scene, sketch: Sketch) -> Standing:
    """How the meeting stands: from its adjectives and participles, else from the verb that governs it."""
    told = _of_noun(scene, sketch)
    telling = [*scene.annexes(sketch.token), *([sketch.verb] if sketch.verb is not None else [])]
    if told in (Standing.CANCELLED, Standing.POSTPONED) and is_an_earlier_one(scene, sketch.token):
        return Standing.NONE
    is_plan = told is Standing.SCHEDULED and any(is_doubted(scene, verb) for verb in telling)
    return Standing.TENTATIVE if is_plan else told


def _of_noun(scene: Scene, sketch: Sketch) -> Standing:
    noun, verb = sketch.token, sketch.verb
    if is_replaced(scene, noun) or is_years_back(scene, noun) or is_only_prepared(scene, sketch):
        return Standing.NONE
    if has_ended(scene, noun):
        return Standing.HELD
    if (change := change_of_noun(scene, noun) or of_plan_told(scene, noun)) is not None:
        return change
    if _has_none(scene, noun) or _is_disputed(scene, noun) or _is_turned_down(scene, verb, sketch.relation):
        return Standing.NONE
    if not sketch.is_definite and is_asked(scene, noun):
        return Standing.NONE
    if verb is not None and sketch.relation == "attr" and _is_remark(scene, verb):
        return Standing.NONE
    if verb is not None and (_is_kept_up(scene, sketch, verb) or is_improbable(scene, verb, sketch.relation)):
        return Standing.NONE
    if verb is not None and (told := _done_to_it(scene, sketch, verb)):
        return told
    annexed = (fallen_through(scene, kid, "nsubjpass") for kid in scene.annexes(noun))
    if told := next((told for told in annexed if told is not None), None):
        return told
    if verb is not None and (told := _intended(scene, sketch, verb)):
        return told
    if verb is not None and sketch.relation == "nsubj" and scene.lemma(verb) in ("depend", "hinge"):
        return Standing.TENTATIVE
    if verb is not None and (is_on_after_all(scene, sketch, verb) or is_still_on(scene, verb, sketch.relation)):
        return Standing.SCHEDULED
    if is_of_open_fate(scene, noun):
        return Standing.TENTATIVE
    if is_of_refused_offer(scene, noun):
        return Standing.NONE
    if verb is not None and (odds := shaken(scene, verb, sketch.relation)) is not None:
        return as_far_as(odds, Standing.SCHEDULED)
    if verb is not None and sketch.is_bound and sketch.relation == "dobj" and is_given_up_behind(scene, verb):
        return Standing.CANCELLED
    if told := _described(scene, noun):
        if told is Standing.OPEN and verb is not None and _by_governor(scene, sketch, verb) is Standing.SCHEDULED:
            return Standing.SCHEDULED  # "will travel to A for talks STARTING on Friday"
        is_offered = verb is not None and _is_only_offered(scene, sketch, verb)
        return Standing.TENTATIVE if is_offered and told is Standing.SCHEDULED else told
    if _is_habitual(scene, noun):
        return Standing.NONE
    return _by_governor(scene, sketch, verb) if verb is not None else Standing.OPEN


def _is_remark(scene: Scene, verb: int) -> bool:
    """True for "will welcome X, in WHAT WILL BE the first visit of a president": a remark on the visit told."""
    syntax = scene.syntax
    whats = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj" and syntax.lower[kid] == "what"]
    return bool(whats) and scene.lemma(verb) == "be" and syntax.lower[whats[0] - 1] == "in"


_KEEPING_UP = frozenset({"continue", "pursue", "maintain", "deepen", "advance", "sustain", "intensify"})


def _is_kept_up(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "will continue our CONVERSATIONS with A and B", of no day of their own: what goes on all the time."""
    syntax = scene.syntax
    is_loose = sketch.trigger.weak and sketch.relation == "dobj" and syntax.tag[sketch.token] == "NNS"
    is_dated = any(scene.moment[token] for token in range(*syntax.bounds[sketch.sentence]))
    return is_loose and scene.lemma(verb) in _KEEPING_UP and not is_dated


def _done_to_it(scene: Scene, sketch: Sketch, verb: int) -> Standing | None:
    """What the verb does to the meeting: puts it off, calls it off, cuts it short, comes after it, only imagines it."""
    relation = sketch.relation
    if relation == "dobj" and scene.lemma(verb) == "follow" and not scene.is_passive(verb):
        return Standing.OPEN if WILL & set(scene.auxiliaries(verb)) else Standing.HELD
    if relation in ("after", "following") and scene.lemma(verb) in ("plan", "intend") and not scene.is_passive(verb):
        return Standing.OPEN  # "After the meeting, the two PLANNED to face reporters"
    if relation == "nsubj" and is_imagined(scene, sketch.token, verb):
        return Standing.NONE
    if relation == "nsubj" and sketch.is_definite and would_have_been(scene, verb):
        return Standing.CANCELLED
    if relation == "nsubj" and scene.lemma(verb) == "enter":
        return Standing.HELD  # "the talks ENTER their second day"
    if relation in ("nsubj", "nsubjpass") and _is_state_since(scene, verb):
        return Standing.OPEN
    if _is_cut_short(scene, sketch, verb):
        return Standing.HELD
    if _is_changed(scene, verb, relation) and (change := _changed(scene, sketch.token, verb)):
        return change
    return fallen_through(scene, verb, relation)


def _changed(scene: Scene, noun: int, verb: int) -> Standing | None:
    """The change a verb tells; where it is denied or threatened, the meeting stands."""
    change = change_of(scene, verb)
    named = change or change_named(scene, verb)
    if change is not None or named is None or scene.lemma(verb) == "bring":
        return change
    rather = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "conj")
    rather = (kid for kid in rather if not any(scene.syntax.children(kid, "dobj", "nsubjpass", "nsubj")))
    if told := next((told for kid in rather if (told := change_of(scene, kid)) is not None), None):
        return told  # "not cancelled but POSTPONED"
    is_any = any(scene.syntax.lower[kid] in ("a", "an", "any") for kid in scene.syntax.kids[noun])
    is_any = is_any and not any(scene.moment[at] for at in range(noun, scene.syntax.bounds[scene.sentence(noun)][1]))
    told = as_far_as(factuality(scene, verb), named)
    return Standing.OPEN if is_any and told is Standing.SCHEDULED else told  # "would never cancel A VISIT"


def _intended(scene: Scene, sketch: Sketch, verb: int) -> Standing | None:
    """What is told of a meeting that somebody summons, weighs, prepares, or is on the way to."""
    relation = sketch.relation
    if relation == "dobj" and _is_for_later(scene, verb, sketch.token):
        return Standing.SCHEDULED
    if relation in ("for", "to") and scene.lemma(verb) in _SUMMONING:
        return Standing.NONE if _is_appeal(scene, verb, relation) else Standing.SCHEDULED
    is_open = relation in ("dobj", "nsubjpass") and is_being_arranged(scene, verb)
    if is_open or (not sketch.is_definite and _is_being_weighed(scene, verb, relation)):
        return Standing.TENTATIVE
    if scene.lemma(verb) == "be" and relation == "for" and _are_prepared(scene, verb):
        return Standing.SCHEDULED
    if _is_under_way(scene, sketch, verb):
        return being_there(scene, verb)
    return None


def _is_only_offered(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "has offered to host the NEXT round": which one it is does not make it settled."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[sketch.token]}
    is_held = sketch.relation == "dobj" and scene.lemma(verb) in ("hold", "host", "have", "convene")
    return is_held and "next" in marks and of_verb(scene, verb) is Standing.TENTATIVE


_ADJECTIVES = (
    ("cancelled", Standing.CANCELLED),
    ("postponed", Standing.POSTPONED),
    ("unsure", Standing.TENTATIVE),
    ("ahead", Standing.SCHEDULED),
    ("behind", Standing.HELD),
)


def _described(scene: Scene, noun: int) -> Standing | None:
    """What the meeting's own participles and adjectives say: "talks put off in May", "a possible summit"."""
    syntax = scene.syntax
    if told := next((change for kid in scene.annexes(noun) if (change := change_of(scene, kid))), None):
        return told
    before = {syntax.lower[kid] for kid in syntax.kids[noun] if syntax.dep[kid] in ("amod", "compound")}
    if told := next((standing for name, standing in _ADJECTIVES if before & words("adjectives", name)), None):
        return told
    for kid in telling_annexes(scene, noun):
        auxiliaries = set(scene.auxiliaries(kid))
        is_told = scene.lemma(kid) not in words("holding", "hosting") | {"announce"} or {"will", "to"} & auxiliaries
        is_length = scene.lemma(kid) in ("last", "run") and auxiliaries & {"could", "may", "might"}
        if is_told and not is_length:
            return of_annex(scene, kid)
    return None


def _by_governor(scene: Scene, sketch: Sketch, verb: int) -> Standing:
    """What the tense and modality of the verb above say, where they are the meeting's."""
    syntax, relation = scene.syntax, sketch.relation
    told = _of_governor(scene, verb, relation)
    if relation == "during" and told is Standing.SCHEDULED and _is_agreed_there(scene, verb):
        return Standing.HELD
    is_call = sketch.kind is MeetingKind.CALL and relation in ("in", "during")
    if is_call and told in (Standing.SCHEDULED, Standing.TENTATIVE) and _was_said(scene, verb):
        return Standing.HELD
    is_asked = any(syntax.lower[kid] == "whether" for kid in syntax.kids[verb])
    if told is Standing.NONE and is_asked and scene.lemma(verb) in ("attend", "join", "participate"):
        return Standing.OPEN  # "whether X would attend the talks": who comes is open, not that they are held
    if told is Standing.HELD and not sketch.is_bound and (relation in AHEAD or lies_ahead(scene, sketch.token)):
        return Standing.OPEN  # "spoke ahead of the talks" does not say that they were held
    is_mooted = relation == "nsubjpass" and told is Standing.TENTATIVE
    is_elsewhere = relation == "nsubj" and told is Standing.HELD  # what it has asked for does not say that it is over
    is_elsewhere = is_elsewhere or (told is Standing.HELD and not sketch.is_bound and relation in _BESIDE)
    is_said = told in (Standing.HELD, Standing.SCHEDULED) and not is_elsewhere
    says = sketch.is_bound or is_mooted or relation == "dobj" or is_said
    return told if says else Standing.OPEN


def _is_agreed_there(scene: Scene, verb: int) -> bool:
    """True for "AGREED to deepen their ties DURING a meeting between A and B", where no day is told."""
    above = scene.syntax.head[verb]
    is_agreed = scene.syntax.dep[verb] == "xcomp" and scene.syntax.tag[above] == "VBD"
    is_dated = bool(scene.moments_in(scene.sentence(verb)))
    return is_agreed and not is_dated and scene.lemma(above) in ("agree", "decide", "pledge")


def _was_said(scene: Scene, verb: int) -> bool:
    """True for the "launch" of "AGREED to launch the talks next month in a phone call on Monday"."""
    above = scene.syntax.head[verb]
    is_done = scene.syntax.tag[above] == "VBD" and not any(scene.auxiliaries(above))
    return is_done and scene.syntax.dep[verb] == "xcomp" and scene.lemma(above) in ("agree", "decide")


def _is_habitual(scene: Scene, noun: int) -> bool:
    """True for "has held a WEEKLY call with X": none of a day."""
    syntax = scene.syntax
    marks = {syntax.lower[kid] for kid in syntax.kids[noun]}
    start, end = syntax.bounds[scene.sentence(noun)]
    is_dated = any(scene.moment[token] for token in range(start, end) if syntax.lower[token] not in _OFTEN)
    return bool(marks & _OFTEN) and "a" in marks and not is_dated


_OFTEN = frozenset({"weekly", "daily", "monthly", "fortnightly"})


def _is_cut_short(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "broke off his visit on Tuesday", "cut short her trip": the journey had begun."""
    is_cut = (
        scene.lemma(verb) in ("break", "cut") and sketch.relation == "dobj" and scene.syntax.tag[verb] in ("VBD", "VBN")
    )
    return is_cut and sketch.kind is MeetingKind.VISIT


_BESIDE = frozenset({"as", "about", "over", "towards", "toward", "into"})
"""Prepositions by which something else is told: "set a day AS the date of their talks", "spoke ABOUT the summit"."""


def is_on_its_way(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "is on a visit to Rome", "is making a visit to Germany"."""
    is_visit = sketch.kind is MeetingKind.VISIT
    is_away = sketch.relation == "on" and scene.syntax.lower[verb] in ("is", "are") and not is_due(scene, verb)
    is_now = scene.syntax.tag[verb] == "VBG" and bool({"is", "are"} & set(scene.auxiliaries(verb)))
    is_paid = sketch.relation == "dobj" and is_now and scene.lemma(verb) in ("make", "pay", "undertake")
    return is_visit and (is_away or is_paid)


def _is_under_way(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "is on a visit to Rome", "is in Rome for talks"."""
    is_away = (sketch.kind is MeetingKind.VISIT and sketch.relation == "on") or sketch.relation == "for"
    return is_away and scene.syntax.lower[verb] in ("is", "are") and not is_due(scene, verb)


def _is_changed(scene: Scene, verb: int, relation: str) -> bool:
    """True where the verb does something to the meeting, and where the meeting "falls through"."""
    if relation == "nsubj":
        is_bare = _is_bare(scene, verb) or forced(scene, verb) is not None
        return scene.lemma(verb) == "fall" or is_bare or slips(scene, verb)
    return relation in ("dobj", "nsubjpass")


def _is_bare(scene: Scene, verb: int) -> bool:
    """True for the headline's "Talks with X CALLED OFF": a passive without its auxiliary."""
    syntax = scene.syntax
    has_object = any(syntax.dep[kid] in ("dobj", "xcomp", "ccomp", "neg") for kid in syntax.kids[verb])
    is_transitive = scene.lemma(verb) not in words("changes", "intransitive")
    return syntax.tag[verb] in ("VBD", "VBN") and not any(scene.auxiliaries(verb)) and not has_object and is_transitive


def _is_disputed(scene: Scene, noun: int) -> bool:
    """True for "dismissed rumours of a summit"; what is denied outright is for the verb to say."""
    if is_reported_untrue(scene, noun):
        return True
    verb, relation = scene.governor(noun)
    if verb is None or relation != "dobj" or scene.syntax.head[noun] == verb:
        return False
    is_negated = any(scene.syntax.dep[kid] == "neg" for kid in scene.syntax.kids[verb])
    return scene.lemma(verb) in words("leaning", "disputing") and not is_negated


def _is_turned_down(scene: Scene, verb: int | None, relation: str) -> bool:
    """True for "a summit has been ruled out by Rome", "was rejected": nobody will hold it, or not for certain."""
    return verb is not None and relation == "nsubjpass" and scene.lemma(verb) in words("leaning", "turning_down")


def _is_state_since(scene: Scene, verb: int) -> bool:
    """True for "the talks have been stalled SINCE 1992": how things stood; not for "have SINCE been cancelled"."""
    kids = scene.syntax.kids[verb]
    is_since = any(scene.syntax.lower[kid] == "since" and kid > verb for kid in kids)
    return is_since and (scene.lemma(verb) in changes() or on_hold(scene, verb))


_SUMMONING = frozenset({"convene", "call", "summon", "recall"})


def _is_appeal(scene: Scene, verb: int, relation: str) -> bool:
    """True for "called FOR TALKS with Chad next week": nobody summons anybody."""
    has_object = any(scene.syntax.dep[kid] == "dobj" for kid in scene.syntax.kids[verb])
    return scene.lemma(verb) == "call" and relation == "for" and not has_object and not scene.is_passive(verb)


def _is_for_later(scene: Scene, verb: int, noun: int) -> bool:
    """True for "has convened a summit FOR SATURDAY"."""
    if scene.lemma(verb) not in _SUMMONING:
        return False
    syntax = scene.syntax
    return any(
        syntax.lower[token] == "for" and scene.moment[token + 1] is not None
        for token in range(noun + 1, syntax.right[verb])
    )


def _has_none(scene: Scene, noun: int) -> bool:
    """True for "no talks", "no plans for a summit", "no date for the meeting"."""
    syntax, token = scene.syntax, noun
    for _ in range(3):
        if any(syntax.lower[kid] in ("no", "any") and syntax.dep[kid] == "det" for kid in syntax.kids[token]):
            return True
        above = syntax.head[token]
        if syntax.dep[token] != "pobj" or scene.is_verb(syntax.head[above]):
            return False
        token = syntax.head[above]
    return False


_WORKING = {"work": "on", "ask": "for", "push": "for", "look": "at", "think": "about"}
"""Verbs of those who would have a meeting, each with its preposition: "are working ON a meeting"."""
_UNDER = frozenset({
    "doubt", "question", "jeopardy", "limbo", "consideration", "discussion", "negotiation", "review", "study",
})  # fmt: skip


def _is_being_weighed(scene: Scene, verb: int, relation: str) -> bool:
    """True for "is working on a summit", "has asked for talks", "a visit is under consideration", "is possible"."""
    syntax = scene.syntax
    if _WORKING.get(scene.lemma(verb)) == relation:
        return not any(syntax.dep[kid] == "neg" for kid in syntax.kids[verb])
    if scene.lemma(verb) not in ("be", "remain", "seem") or relation != "nsubj":
        return False
    if any(syntax.dep[kid] == "attr" and scene.lemma(kid) in _CHANCES for kid in syntax.kids[verb]):
        return True
    under = [below for kid in syntax.kids[verb] if syntax.lower[kid] in ("under", "in") for below in syntax.kids[kid]]
    is_perhaps = any(syntax.dep[kid] == "acomp" and syntax.lower[kid] in _PERHAPS for kid in syntax.kids[verb])
    return is_perhaps or any(scene.lemma(below) in _UNDER for below in under)


_CHANCES = frozenset({"possibility", "option", "prospect", "idea", "likelihood"})


def _are_prepared(scene: Scene, verb: int) -> bool:
    """True for "plans are under way FOR a summit in September"."""
    subjects = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "nsubj")
    return any(scene.lemma(kid) in ("plan", "preparation", "arrangement") for kid in subjects)


_PERHAPS = frozenset({"possible", "likely", "conceivable", "uncertain", "doubtful"})


def _of_governor(scene: Scene, verb: int, relation: str) -> Standing:
    lemma = scene.lemma(verb)
    if lemma in ("consider", "call") and any(scene.syntax.dep[kid] == "oprd" for kid in scene.syntax.kids[verb]):
        return Standing.OPEN  # "is considered a success"
    if relation == "dobj" and lemma in words("leaning", "wishing") and not is_called(scene, verb):
        return Standing.NONE
    is_proposed = relation in ("dobj", "nsubjpass") or proposes_day(scene, verb, relation)
    if is_proposed and lemma in words("leaning", "proposing"):
        return Standing.TENTATIVE
    told = of_verb(scene, verb)
    if (
        told is Standing.SCHEDULED
        and scene.syntax.tag[verb] in ("VBZ", "VBP")
        and lemma not in words("holding", "planning")
        and not is_due(scene, verb)
        and not (relation == "for" and lemma in words("verbs", "go"))
        and not (lemma == "have" and relation == "dobj" and scene.moments_in(scene.sentence(verb)))
    ):
        return Standing.OPEN if not any(scene.auxiliaries(verb)) else told
    is_set = relation == "nsubj" and lemma in ("set", "schedule", "slate", "plan")  # "with a meeting set for Friday"
    is_set = is_set or (relation == "for" and lemma in ("set", "fix"))  # "a date has been set FOR TALKS"
    is_set = is_set or (relation == "in" and lemma == "pencil")
    if is_set or (lemma in words("holding", "planning") and relation in ("dobj", "nsubjpass", "to", "on")):
        return Standing.SCHEDULED if told is Standing.HELD else told
    return told
