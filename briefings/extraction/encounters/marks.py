"""Marks by which the form of a verb tells more than its tense: under way, awaited, sent, come to nothing."""

from __future__ import annotations

import re

from briefings.extraction.encounters.modality import MAY, WILL, is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import nouns, verbs, words
from store.records import MeetingKind

_HAS = frozenset({"has", "have", "'ve", "’ve"})


_CAUSING = frozenset({"let", "make", "help", "see", "have", "watch", "hear", "bid"})


def is_finite(scene: Scene, verb: int) -> bool:
    """True for "talks FOLLOW this afternoon", which the tagger takes for an infinitive; not for "let them MEET"."""
    syntax = scene.syntax
    if syntax.tag[verb] != "VB" or any(scene.auxiliaries(verb)) or scene.lemma(syntax.head[verb]) in _CAUSING:
        return False
    is_told = any(syntax.dep[kid] == "nsubj" and kid < verb for kid in syntax.kids[verb])
    return is_told or subject_behind_aside(scene, verb) is not None


def is_due(scene: Scene, verb: int) -> bool:
    """True for "is due in Ankara", and for the "is" of "the summit IS TO BE HELD in Ankara"."""
    syntax = scene.syntax
    if syntax.tag[verb] in ("VBZ", "VBP") and any(is_course_ahead(scene, kid) for kid in complements(scene, verb)):
        return True
    return scene.lemma(verb) == "be" and any(
        syntax.lower[kid] == "due" and syntax.dep[kid] == "acomp" for kid in syntax.kids[verb]
    )


def subject_behind_aside(scene: Scene, verb: int) -> int | None:
    """The envoys of "ENVOYS of A and B, brought together by C, meet in Riga", which the parser joins to "brought"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    subject = syntax.head[above]
    is_joined = syntax.dep[verb] == "conj" and (syntax.tag[above], syntax.dep[above]) == ("VBN", "acl")
    is_subject = (syntax.tag[subject], syntax.dep[subject]) == ("NNS", "ROOT")
    is_finite_form = syntax.tag[verb] in ("VB", "VBP") or "will" in scene.auxiliaries(verb)
    return subject if is_joined and is_subject and is_finite_form and syntax.lower[verb - 1] == "," else None


def is_going_on(scene: Scene, verb: int) -> bool:
    """True for "are CURRENTLY meeting", "is NOW chairing talks", where no day to come is told."""
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    days = (moment.when.earliest for moment in scene.moments_in(scene.sentence(verb)))
    is_ahead = any(day is not None and day > scene.published for day in days)
    return bool(beside & {"currently", "presently", "now"}) and not is_ahead and verbs().get(scene.lemma(verb)) != "go"


def is_said_to_be(scene: Scene, verb: int) -> bool:
    """True for "SAID that talks HAD BEEN SCHEDULED for Friday": yesterday's "have been", and no bygone plan."""
    above = scene.syntax.head[verb]
    is_told = scene.syntax.dep[verb] == "ccomp" and above < verb and scene.syntax.tag[above] == "VBD"
    return is_told and scene.lemma(above) in words("saying", "telling")


_UNTIL = frozenset({"after", "once", "when", "until", "before"})


def is_awaited(scene: Scene, verb: int) -> bool:
    """True for "will telephone X after he HAS SEEN Y": that is to come too."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_clause = syntax.dep[verb] == "advcl" and any(syntax.lower[kid] in _UNTIL for kid in syntax.kids[verb])
    return is_clause and bool(frozenset(scene.auxiliaries(above)) & (WILL | MAY))


def complements(scene: Scene, verb: int) -> list[int]:
    """The "to have started" of "were to have started"."""
    if scene.lemma(verb) != "be":
        return []
    return [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "xcomp"]


def perfect_of(scene: Scene, verb: int) -> int | None:
    """The "to have visited" of "was TO HAVE VISITED Riga and MET X": itself or the verb that it stands beside."""
    syntax = scene.syntax
    for step in range(_BESIDE):
        if syntax.tag[verb] != "VBN" and (step or syntax.tag[verb] != "VBD"):
            return None
        auxiliaries, above = {*scene.auxiliaries(verb)}, syntax.head[verb]
        is_second = syntax.dep[verb] == "conj" and scene.is_verb(above)
        if {"to", "have"} <= auxiliaries and not (is_second and "have" in scene.auxiliaries(above)):
            return verb
        has_own = any(syntax.dep[kid] in ("nsubj", "nsubjpass") for kid in syntax.kids[verb])
        between = {*syntax.lower[above:verb], *(syntax.lower[kid] for kid in syntax.kids[verb])}
        if not is_second or has_own or auxiliaries - {"to", "have"} or between & _OTHERWISE:
            return None
        verb = above
    return None


_BESIDE = 3
_OTHERWISE = frozenset({"but", "instead", "then", "yet", ";"})
"""What tells of the second deed that it was done: "was to have travelled to A BUT INSTEAD MET X"."""


def leads_elsewhere(scene: Scene, noun: int, verb: int) -> bool:
    """True for "cancelled a visit to Berlin TO FLY TO BAGHDAD": that is why, and not what the visit was for."""
    is_way = nouns().get(scene.lemma(noun)) is MeetingKind.VISIT and verbs().get(scene.lemma(verb)) == "go"
    governor, relation = scene.governor(noun) if is_way else (None, "")
    return governor is not None and relation == "dobj" and scene.lemma(governor) in _GIVING_UP


_GIVING_UP = frozenset({"cancel", "scrap", "postpone", "abandon", "drop", "interrupt", "shorten", "call", "cut"})


def is_course_ahead(scene: Scene, verb: int) -> bool:
    """True for the "to be held" of "the talks were TO BE HELD on Monday": it was to come."""
    is_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold"}
    return is_course and "to" in scene.auxiliaries(verb)


def is_sent(scene: Scene, asking: int, verb: int) -> bool:
    """True for "THE PRESIDENT HAS ASKED Ambassador X to travel to Y": whom one's own chief asks does so."""
    syntax = scene.syntax
    told = [kid for kid in syntax.kids[asking] if syntax.dep[kid] in ("nsubj", "dobj")]
    told += [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"]
    sides = [mention.side for kid in told if (mention := scene.mention[kid]) is not None and mention.kind == "person"]
    return len(sides) > 1 and len(set(sides)) == 1


def is_verb_of_withdrawing(scene: Scene, verb: int) -> bool:
    """True for "WITHDREW an invitation to the president to visit": there is none any more."""
    taken = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("dobj", "nsubjpass"))
    is_taking = scene.lemma(verb) in ("withdraw", "rescind", "revoke", "retract")
    return is_taking and any(scene.lemma(kid) in words("leaning", "offers") for kid in taken)


def is_yet_to(scene: Scene, verb: int) -> bool:
    """True for "HAS YET TO agree"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_below = syntax.dep[verb] == "xcomp" and scene.lemma(above) == "have"
    return is_below and any(syntax.lower[kid] == "yet" for kid in syntax.kids[above])


def comes_to_nothing(scene: Scene, verb: int) -> bool:
    """True for what plans do by themselves: "COLLAPSED", "FELL APART", "CAME TO NOTHING"."""
    behind = scene.syntax.lower[verb + 1 : verb + 3]
    if scene.lemma(verb) in ("fall", "come"):
        return behind[:1] in (["apart"], ["through"]) or behind in (["to", "nothing"], ["to", "naught"])
    return scene.lemma(verb) in ("collapse", "unravel", "founder")


_WRONGLY = frozenset({"wrongly", "falsely", "mistakenly", "erroneously", "incorrectly"})


def is_misreported(scene: Scene, saying: int) -> bool:
    """True for "WRONGLY reported that they would meet"."""
    is_saying = scene.lemma(saying) in words("saying", "telling")
    return is_saying and any(scene.syntax.lower[kid] in _WRONGLY for kid in scene.syntax.kids[saying])


def is_unsaid(scene: Scene, saying: int, verb: int) -> bool:
    """True for "did NOT SAY that he would meet X"; not for "did not say WHEN they would meet", which they will."""
    if scene.lemma(saying) not in words("saying", "telling") or not is_denied(scene, saying):
        return False
    between = range(saying + 1, verb)
    asked = any(scene.syntax.tag[token].startswith("W") or scene.syntax.lower[token] == "whether" for token in between)
    return saying < verb and not asked and "only" not in scene.syntax.lower[max(saying - 2, 0) : saying]


def begins_a_series(scene: Scene, verb: int) -> bool:
    """True for "announced a month of talks, STARTING on 3 May WITH the dialogue": by its day it is over or not."""
    is_start = scene.syntax.tag[verb] == "VBG" and scene.lemma(verb) in ("start", "begin", "open")
    is_with = is_start and any(scene.syntax.lower[kid] == "with" for kid in scene.syntax.kids[verb])
    return is_with and any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))


def is_over_with(scene: Scene, verb: int) -> bool:
    """True for "had been planned FOR 9 MAY", "had been expected, BUT"; "had been planned for months" may still come.

    So may what "had been planned BEFORE THE WAR".
    """
    is_dated = any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))
    return is_dated or _YET.search(scene.text(*scene.syntax.bounds[scene.sentence(verb)])) is not None


_YET = re.compile(r"\b(?:but|until|when|though|although|however|instead|while)\b", re.IGNORECASE)
