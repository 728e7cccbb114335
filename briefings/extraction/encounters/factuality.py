"""Whether what a word tells is so: stated as a fact, only possible, only wanted or feared, or denied.

"Peru DENIED REPORTS that its talks had been cancelled", "THREATENED to cancel them", "has NO PLANS to": the words
above a happening decide that, one by one on the way up, each turning what stands below it (Karttunen's implicatives,
Saurí and Pustejovsky's FactBank). Whoever states a thing is believed; that two disagree is for others to see.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Any

from briefings.extraction.encounters.modality import MAY, OUGHT, PERHAPS, WILL, is_conditional, is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.gazetteer import table


class Factuality(IntEnum):
    """From what is so to what is not: ``WANTED`` is threatened, feared, wished or asked for."""

    FACT = 0
    POSSIBLE = 1
    WANTED = 2
    DENIED = 3


_STEPS = 12


def factuality(scene: Scene, verb: int) -> Factuality:
    """What becomes of a happening by its own negation, modals and conditions and by the words above it."""
    told = _beneath(own_factuality(scene, verb), embedding(scene, verb))
    return Factuality.FACT if told is Factuality.WANTED and _is_carried_out(scene, verb) else told


def _is_carried_out(scene: Scene, verb: int) -> bool:
    """True for "threatened to cancel it and on Monday DID SO"."""
    syntax = scene.syntax
    above = [verb, *syntax.ancestors(verb)]
    doing = (
        kid for each in above for kid in syntax.kids[each] if syntax.dep[kid] == "conj" and scene.lemma(kid) == "do"
    )
    return any(not is_denied(scene, kid) and any(syntax.lower[so] == "so" for so in syntax.kids[kid]) for kid in doing)


def own_factuality(scene: Scene, verb: int) -> Factuality:
    """What the auxiliaries and adverbs of the verb itself say: "may cancel", "almost cancelled", "not cancelled"."""
    if is_denied(scene, verb) or _is_almost(scene, verb) or is_unreal(scene, verb):
        return Factuality.DENIED
    if scene.syntax.lower[verb - 1] == "being" and scene.syntax.lower[verb - 2] in ("risk", "risks", "risked"):
        return Factuality.POSSIBLE  # "RISK BEING cancelled", in which the parser takes the risk for a noun
    return modal(scene, verb)


def is_unreal(scene: Scene, verb: int) -> bool:
    """True for "HAD Peru cancelled the talks, Chile would ...": it has not."""
    syntax = scene.syntax
    had = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "aux" and syntax.lower[kid] == "had"), None)
    return had is not None and any(syntax.dep[kid] == "nsubj" and had < kid < verb for kid in syntax.kids[verb])


def modal(scene: Scene, verb: int) -> Factuality:
    auxiliaries = frozenset(scene.auxiliaries(verb))
    if "would" in auxiliaries and "have" in auxiliaries:
        return Factuality.DENIED  # "would have been cancelled"
    if auxiliaries & OUGHT:
        return Factuality.WANTED
    is_perhaps = any(scene.syntax.lower[kid] in PERHAPS for kid in scene.syntax.kids[verb])
    if auxiliaries & MAY or is_perhaps or is_conditional(scene, verb) or _has_if(scene, verb):
        return Factuality.POSSIBLE
    return Factuality.POSSIBLE if "would" in auxiliaries and not _is_told(scene, verb) else Factuality.FACT


def _has_if(scene: Scene, verb: int) -> bool:
    """True for "will cancel the talks planned for Friday IF ...", whatever the parser hangs the condition on."""
    syntax = scene.syntax
    if not frozenset(scene.auxiliaries(verb)) & (WILL | {"would"}):
        return False
    below = range(syntax.left[verb], min(syntax.right[verb] + 1, len(syntax)))
    return any(syntax.lower[token] in ("if", "unless") and syntax.dep[token] == "mark" for token in below)


def _is_told(scene: Scene, verb: int) -> bool:
    """True for "SAID it WOULD cancel": the future of what was said."""
    syntax = scene.syntax
    above = [syntax.head[verb], *(kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("ccomp", "parataxis"))]
    above += [high for high in syntax.ancestors(verb) if syntax.dep[verb] in ("conj", "acl", "ccomp")]
    return any(scene.lemma(each) in words("saying", "telling") | _listed("hearsay") for each in above if each != verb)


def embedding(scene: Scene, token: int) -> Factuality:
    """What the words above say of whatever stands below them; ``FACT`` where they leave it as it is."""
    told = _of_headline(scene, token)
    for _ in range(_STEPS):
        above = _above(scene, token)
        if above == token:
            break
        if scene.syntax.dep[token] == "conj":
            token = _shared(scene, token, above)
            continue
        turn = _turn(scene, token, above)
        if turn is None:
            break
        told, token = _beneath(told, turn), above
    return Factuality.WANTED if told is Factuality.FACT and _is_question(scene, token) else told


def _of_headline(scene: Scene, token: int) -> Factuality:
    """ "Chile Weighs CANCELLING Talks": of a headline's capitals the tagger takes the verb for a name."""
    syntax = scene.syntax
    if not token or syntax.tag[token] != "VBG" or syntax.pos[token - 1] not in ("PROPN", "NOUN"):
        return Factuality.FACT
    word = syntax.lower[token - 1]
    stems = {word.removesuffix("s"), word.removesuffix("ies") + "y", word.removesuffix("es")}
    if stems & (_listed("denying") | _listed("undoing")):
        return Factuality.DENIED
    return Factuality.WANTED if stems & _listed("wanting") else Factuality.FACT


def _above(scene: Scene, token: int) -> int:
    """The word that something hangs on; the "calls" of "ignored calls to postpone", where the parser takes the verb."""
    syntax, above = scene.syntax, scene.syntax.head[token]
    if syntax.dep[token] != "advcl" or "to" not in scene.auxiliaries(token):
        return above
    before = syntax.left[token] - 1
    is_plan = before > above and syntax.head[before] == above and syntax.pos[before] == "NOUN"
    return before if is_plan and scene.lemma(before) in _listed("wanting") | _listed("hearsay") else above


def _shared(scene: Scene, token: int, beside: int) -> int:
    """The verb whose place a second one has: the finite one of "threatened to leave and CANCELLED them"."""
    syntax = scene.syntax
    is_finite = syntax.tag[token] in ("VBD", "VBZ", "VBP")
    while (
        is_finite and syntax.tag[beside] in ("VB", "VBG") and syntax.dep[beside] in ("xcomp", "advcl", "pcomp", "prep")
    ):
        beside = syntax.head[beside]
    return beside


def _beneath(below: Factuality, above: Factuality) -> Factuality:
    """What is denied twice is open; else the stronger of the two."""
    is_both = below is Factuality.DENIED and above is Factuality.DENIED
    return Factuality.POSSIBLE if is_both else max(below, above)


def _is_question(scene: Scene, top: int) -> bool:
    syntax = scene.syntax
    start, end = syntax.bounds[scene.sentence(top)]
    return any(syntax.text[at] == "?" for at in range(max(start, end - 3), end))


_CLAUSES = frozenset({
    "ccomp", "xcomp", "pcomp", "dobj", "pobj", "nsubjpass", "csubjpass", "nsubj", "csubj", "acl", "relcl", "prep",
    "attr", "acomp", "oprd", "appos", "dep", "agent", "advmod", "parataxis",
})  # fmt: skip
_SUBJECTS = frozenset({"nsubj", "csubj"})


def _turn(scene: Scene, token: int, above: int) -> Factuality | None:
    """What the word above makes of what hangs on it; None where nothing further up concerns it."""
    syntax, dep = scene.syntax, scene.syntax.dep[token]
    if (marked := _marked(scene, token)) is not None:
        return marked
    if dep in ("ccomp", "pcomp") and (_is_granted(scene, token) or _is_beside(scene, token, above)):
        return None
    if dep == "advcl" and scene.is_verb(above):
        return _of_verb(scene, token, above) if _is_complement(scene, token, above) else None
    if dep not in _CLAUSES and dep != "advcl":
        return None
    if scene.is_preposition(above):
        return _of_preposition(scene, token, above)
    if scene.is_verb(above):
        return _of_predicate(scene, token, above) if dep in _SUBJECTS else _of_verb(scene, token, above)
    if syntax.pos[above] in ("NOUN", "PROPN"):
        return _of_noun(scene, token, above)
    return _of_word(scene, token, above)


_IF = frozenset({"if", "unless", "provided", "lest"})


def _marked(scene: Scene, token: int) -> Factuality | None:
    """ "WHETHER it was cancelled", "IF they cancel": it may be so; "calls grew FOR CHAD TO CANCEL": nobody has yet."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[token] if scene.syntax.dep[kid] in ("mark", "advmod")}
    if "for" in marks and scene.syntax.dep[token] == "advcl" and "to" in scene.auxiliaries(token):
        return Factuality.WANTED
    is_open = "whether" in marks or (scene.syntax.dep[token] in ("advcl", "ccomp") and bool(marks & _IF))
    return Factuality.POSSIBLE if is_open else None


def _is_beside(scene: Scene, token: int, verb: int) -> bool:
    """True for "the lunch was CALLED OFF; neither side GAVE a reason": two clauses, whatever the parser says."""
    telling = words("saying", "telling") | words("saying", "verbs") | _listed("wanting") | _listed("wanting_ahead")
    is_before = scene.syntax.dep[token] == "ccomp" and token < verb and scene.lemma(verb) != "be"
    return is_before and (scene.lemma(verb) not in telling or is_denied(scene, verb))


_GRANTED = frozenset({"why", "how", "when", "where", "who"})


def _is_granted(scene: Scene, token: int) -> bool:
    """True for "did not say WHY it had cancelled": that it has is taken for granted."""
    return any(scene.syntax.lower[kid] in _GRANTED for kid in scene.syntax.kids[token])


def _is_complement(scene: Scene, token: int, verb: int) -> bool:
    """True for "ruled out CALLING it off", "threatens TO cancel", where the parser takes it for a clause beside."""
    syntax = scene.syntax
    if "to" in scene.auxiliaries(token):
        return True
    is_behind = syntax.tag[token] == "VBG" and verb < token and "," not in syntax.lower[verb:token]
    return is_behind and scene.lemma(verb) in _attitudes() | _with_particle().keys()


_THROUGH = frozenset({"of", "to", "from", "about", "in", "by", "on", "against", "at", "out", "down", "than", "as"})
"""Prepositions behind which what stands above still speaks of what stands below."""


def _of_preposition(scene: Scene, token: int, preposition: int) -> Factuality | None:
    """ "WITHOUT cancelling", "DESPITE reports that": not so; "amid reports that": nobody vouches for it."""
    syntax, low = scene.syntax, scene.syntax.lower[preposition]
    before = syntax.lower[preposition - 1] if preposition else ""
    is_undone = low in _listed("without") or before in _listed("without")
    if is_undone and syntax.tag[token] in ("VBG", "VB", "VBN"):
        return Factuality.DENIED
    if scene.lemma(token) in _listed("hearsay"):
        if low in _listed("despite") or before in _listed("despite"):
            return Factuality.DENIED
        return Factuality.FACT if low in _THROUGH else Factuality.POSSIBLE
    if low == "for" and scene.lemma(syntax.head[preposition]) in _listed("arguing"):
        return Factuality.WANTED
    is_through = low in _THROUGH or scene.lemma(syntax.head[preposition]) in _listed("wanting")
    return Factuality.FACT if is_through else None


def _of_verb(scene: Scene, token: int, verb: int) -> Factuality:
    """What a verb makes of its object or clause: "denied", "stopped", "threatened", "has not confirmed"."""
    lemma = scene.lemma(verb)
    if lemma in _listed("denying"):
        return Factuality.FACT if is_denied(scene, verb) else Factuality.DENIED
    if is_called_untrue(scene, verb):
        return Factuality.DENIED
    is_negated = is_denied(scene, verb) or _is_almost(scene, verb) or _is_none(scene, verb)
    is_undone = _is_undoing(scene, token, verb)
    if is_negated or is_undone:
        if is_negated and is_undone:  # "did not hesitate to", "did not rule out"
            return Factuality.FACT if lemma in _listed("failing") else Factuality.POSSIBLE
        return _of_negated(scene, token, lemma)
    told = max(_of_lemma(scene, token, verb), modal(scene, verb))
    if lemma == "be" and "would" in scene.auxiliaries(verb):
        return max(told, Factuality.POSSIBLE)  # "it WOULD BE wrong to cancel them"
    if told is Factuality.FACT and scene.lemma(token) in _listed("hearsay") - {"word"}:
        is_its_own = lemma in _listed("confirming") or _is_question_of(scene, token)
        return Factuality.FACT if is_its_own else Factuality.POSSIBLE
    return told


def _is_none(scene: Scene, verb: int) -> bool:
    """True for "NO DECISION was taken to"."""
    syntax = scene.syntax
    subjects = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass"))
    return any(syntax.lower[below] == "no" for kid in subjects for below in syntax.kids[kid])


def _is_question_of(scene: Scene, noun: int) -> bool:
    """True for a noun that is hearsay only with a clause or "of" below it, and has none."""
    return not any(scene.syntax.dep[kid] in ("acl", "relcl", "ccomp", "prep") for kid in scene.syntax.kids[noun])


def _of_negated(scene: Scene, token: int, lemma: str) -> Factuality:
    """ "Did not say that": open; "has not decided to", "does not plan to": not so; "did not know that": so."""
    if lemma in _listed("granting"):
        return Factuality.FACT
    is_clause = scene.syntax.dep[token] in ("ccomp", "dobj", "nsubjpass") and "to" not in scene.auxiliaries(token)
    if is_clause and (lemma in words("saying", "telling") or lemma in _listed("confirming")):
        return Factuality.POSSIBLE
    return Factuality.DENIED


def _is_undoing(scene: Scene, token: int, verb: int) -> bool:
    """True for "refused to", "stopped him from", "ruled out"."""
    lemma, particles = scene.lemma(verb), _with_particle().get(scene.lemma(verb))
    if particles is None:
        is_plan = scene.lemma(token) in _listed("wanting") | _listed("hearsay")
        return lemma in _listed("undoing") or (is_plan and lemma in _listed("reversing"))
    beside = scene.syntax.lower[verb + 1 : max(verb + 1, min(token, verb + 5))]
    kids = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    return bool(particles & ({*beside} | kids))


def _of_lemma(scene: Scene, token: int, verb: int) -> Factuality:
    lemma = scene.lemma(verb)
    if lemma in _listed("wanting"):
        return Factuality.WANTED
    if lemma == "have" and any(scene.syntax.lower[kid] == "yet" for kid in scene.syntax.kids[verb]):
        return Factuality.WANTED  # "has YET to cancel"
    is_infinitive = scene.syntax.tag[token] == "VB" and "to" in scene.auxiliaries(token)
    is_ahead = is_infinitive and lemma not in ("say", "argue")
    is_ahead = is_ahead or (
        lemma in ("warn", "hint", "signal") and bool({"will", "would", "wo"} & set(scene.auxiliaries(token)))
    )
    if lemma in _listed("wanting_ahead") and is_ahead:
        return Factuality.WANTED
    is_clause = scene.syntax.dep[token] in ("ccomp", "xcomp", "dobj", "nsubjpass", "advcl")
    return Factuality.POSSIBLE if lemma in _listed("doubting") and is_clause else Factuality.FACT


_RULED_OUT = re.compile(r"\b(?:out of the question|off the table|unthinkable|not an option)\b", re.IGNORECASE)
_WEIGHED = re.compile(
    r"\b(?:on the (?:table|cards|agenda)|an option|under (?:discussion|consideration|review|study))\b", re.IGNORECASE
)


def _of_predicate(scene: Scene, token: int, verb: int) -> Factuality | None:
    """What a verb says of its own subject: "reports that ... ARE FALSE", "cancelling WOULD be wrong"."""
    behind = scene.text(verb, scene.syntax.right[verb] + 1)
    if is_called_untrue(scene, verb) or _RULED_OUT.search(behind):
        return Factuality.DENIED
    is_clause = scene.syntax.dep[token] == "csubj" or scene.syntax.tag[token] == "VBG"
    if is_clause and is_denied(scene, verb):
        return Factuality.DENIED
    judged = [
        _of_word(scene, token, kid) for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("acomp", "attr")
    ]
    told = max([modal(scene, verb), *judged])
    is_open = "would" in scene.auxiliaries(verb) or _WEIGHED.search(behind)
    if told is Factuality.FACT and (is_open or scene.lemma(token) in _listed("hearsay")):
        return Factuality.POSSIBLE
    return told


def _of_noun(scene: Scene, token: int, noun: int) -> Factuality | None:
    """ "No PLANS to", "the THREAT to", "the DENIAL that"; a decision, or any other thing, leaves it as it is."""
    syntax, lemma = scene.syntax, scene.lemma(noun)
    is_listed = any(lemma in _listed(name) for name in ("wanting", "doubting", "hearsay", "undoing", "denying"))
    if syntax.dep[token] == "relcl" and not is_listed and "to" not in scene.auxiliaries(token):
        return None
    if any(syntax.lower[kid] in ("no", "neither") for kid in syntax.kids[noun]):
        return Factuality.FACT if lemma in _ALTERNATIVES else Factuality.DENIED  # "had NO CHOICE but to"
    if syntax.dep[token] == "appos" and lemma in words("leaning", "untrue"):
        return Factuality.FACT  # "dismissed AS INVENTION A REPORT that": the verb above says it
    if _is_met(scene, noun):
        return None
    if lemma in _listed("denying") or lemma in _listed("undoing"):
        return Factuality.DENIED
    if lemma in _listed("wanting") or lemma in words("leaning", "plans") & {"plan", "intention", "promise"}:
        return Factuality.WANTED
    if lemma in _listed("hearsay"):
        return Factuality.FACT
    is_undergone = syntax.tag[token] == "VBN" and syntax.lower[noun] == "talks"  # "TALKS CANCELLED last week"
    if lemma in _listed("doubting") and not is_undergone:
        return Factuality.POSSIBLE
    return Factuality.FACT if syntax.dep[token] == "prep" else _of_decision(scene, token, noun)


_ALTERNATIVES = frozenset({"choice", "alternative", "option"})


def _is_met(scene: Scene, noun: int) -> bool:
    """True for "CARRIED OUT its threat to", "BOWED TO demands that", "APPROVED a request to": it was done."""
    verb, _ = scene.governor(noun)
    if verb is None or is_denied(scene, verb) or modal(scene, verb) is not Factuality.FACT:
        return False
    particles = _table()["meeting"].get(scene.lemma(verb))
    kids = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    return particles is not None and (not particles or not kids.isdisjoint(particles))


_TAKING = frozenset({"take", "make", "reach", "announce", "issue", "be", "have", "give", "face", "expect"})


def _of_decision(scene: Scene, token: int, noun: int) -> Factuality | None:
    """ "The DECISION to cancel": so, unless taken back or not yet taken; "asked for THE TALKS to be put off"."""
    verb, relation = scene.governor(noun)
    if verb is None or "to" not in scene.auxiliaries(token):
        return None
    if scene.lemma(verb) in _listed("reversing"):
        return Factuality.FACT if is_denied(scene, verb) else Factuality.DENIED
    if scene.lemma(verb) in _TAKING and (is_denied(scene, verb) or modal(scene, verb)):
        return max(modal(scene, verb), Factuality.POSSIBLE)
    return Factuality.WANTED if relation in ("for", "dobj") and scene.lemma(verb) in _listed("wanting") else None


def _of_word(scene: Scene, token: int, word: int) -> Factuality:
    """ "READY to", "UNLIKELY to be", "SHORT of": what an adjective or adverb says."""
    lemma = scene.lemma(word)
    is_denied_word = any(scene.syntax.lower[kid] in ("not", "n't", "n’t", "never") for kid in scene.syntax.kids[word])
    if lemma in _listed("denying") or lemma in _listed("undoing"):
        return Factuality.DENIED
    if lemma in _listed("wanting"):
        return Factuality.DENIED if is_denied_word else Factuality.WANTED
    return Factuality.POSSIBLE if lemma in _listed("doubting") else Factuality.FACT


def is_reported_untrue(scene: Scene, noun: int) -> bool:
    """True for "rumours of TALKS are false", "dismissed as fake a letter announcing a MEETING"."""
    syntax, above = scene.syntax, scene.syntax.head[noun]
    if syntax.dep[noun] == "dobj" and syntax.dep[above] in ("acl", "relcl"):
        is_telling = scene.lemma(above) in words("saying", "telling") | _listed("telling_of")
    else:
        is_telling = syntax.dep[noun] == "pobj" and syntax.lower[above] in _ABOUT
    thing = syntax.head[above]
    if not is_telling or scene.lemma(thing) not in _listed("hearsay") | _listed("papers"):
        return False
    if any(scene.lemma(kid) in words("leaning", "untrue") - {"wrong"} for kid in syntax.kids[thing]):
        return True  # "FAKE reports of talks"
    start, end = syntax.bounds[scene.sentence(noun)]
    is_doubted = any(scene.lemma(token) in words("leaning", "untrue") | _TRUE for token in range(start, end))
    return is_doubted and embedding(scene, thing) is Factuality.DENIED


_ABOUT = frozenset({"of", "about", "on", "to", "for"})
_NAMING = frozenset({"call", "describe", "brand", "term", "label", "dub"})
_BEING = frozenset({"be", "remain", "sound", "prove", "seem"})
_TRUE = frozenset({"true", "correct", "accurate", "right", "case", "so"})


def is_called_untrue(scene: Scene, verb: int) -> bool:
    """True for "called the report a FABRICATION", "the claim is FALSE", "it is NOT TRUE that"."""
    if not scene.is_verb(verb):
        return False
    is_off = any(scene.syntax.lower[kid] == "off" for kid in scene.syntax.kids[verb])
    if scene.lemma(verb) in _NAMING and not is_off and not is_denied(scene, verb):
        behind = range(verb + 1, scene.syntax.bounds[scene.sentence(verb)][1])
        return any(scene.lemma(token) in words("leaning", "untrue") for token in behind)
    if scene.lemma(verb) not in _BEING:
        return False
    judged = [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("acomp", "attr", "oprd")]
    if is_denied(scene, verb):
        return any(scene.lemma(kid) in _TRUE for kid in judged)
    return any(_is_untrue(scene, verb, kid) for kid in judged)


def _is_untrue(scene: Scene, verb: int, word: int) -> bool:
    """True for "is FALSE", "is A LIE", "NO TRUTH"; "wrong" only of a report, since a deed is so too."""
    if scene.lemma(word) == "wrong" and not any(
        scene.lemma(kid) in _listed("hearsay") for kid in scene.syntax.kids[verb]
    ):
        return False
    return scene.lemma(word) in words("leaning", "untrue")


def _is_almost(scene: Scene, verb: int) -> bool:
    """True for "ALMOST cancelled", "was NEVER cancelled", "NEITHER cancelled nor postponed"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if any(syntax.lower[kid] in _listed("almost") for kid in syntax.kids[verb]):
        return True
    return syntax.dep[verb] == "conj" and any(syntax.lower[kid] == "neither" for kid in syntax.kids[above])


def attitude_above(scene: Scene, token: int) -> int | None:
    """The verb of whoever denies, threatens, wants or fears what is told of a meeting: "DENIED reports that"."""
    syntax = scene.syntax
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token or syntax.dep[token] in ("relcl", "advcl"):
            return None
        is_off = any(syntax.lower[kid] == "off" for kid in syntax.kids[above])
        if scene.is_verb(above) and scene.lemma(above) in _attitudes() and not is_off:
            return above
        token = above
    return None


@cache
def _attitudes() -> frozenset[str]:
    return frozenset(
        lemma for name in ("denying", "undoing", "wanting", "wanting_ahead", "granting") for lemma in _listed(name)
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_table()[name])


@cache
def _with_particle() -> dict[str, frozenset[str]]:
    rows: dict[str, list[str]] = _table()["with_particle"]
    return {verb: frozenset(particles) for verb, particles in rows.items()}


@cache
def _table() -> dict[str, Any]:
    return table("factuality")
