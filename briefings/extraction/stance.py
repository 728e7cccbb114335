"""The stance of a statement: from its cue, and where the cue is neutral from what is said.

"announced it would cut ties unless ..." is a threat, "said Russia must leave" a demand, "said it did not
rule out ..." no refusal. What is negated or hedged is kept beside the stance, never dropped.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.attribution import Attribution
from briefings.extraction.clauses import (
    GROUP_STANCES,
    Judgement,
    Owns,
    is_conditional,
    is_negated,
    judge_clause,
    modal_of,
    of_words,
    predicate_of,
    turned,
)
from briefings.extraction.patterns import stances as words
from briefings.extraction.syntax import Syntax
from store.records import Stance

_BARE = ("VB", "VBN")
_NOUN_STANCES = {noun: Stance(group) for group, nouns in words.STANCE_NOUNS.items() for noun in nouns.split()}


def judge(syntax: Syntax, attribution: Attribution, owns: Owns) -> Judgement:
    """The stance an attribution expresses."""
    group = attribution.cue.group
    cue = attribution.cue_token
    negated = cue is not None and (is_negated(syntax, cue) or _is_taken_back(syntax, cue))
    modality = modal_of(syntax, cue) if cue is not None else None
    if attribution.frame == "np" and group in ("say", "believe"):
        stance = _of_noun(syntax, attribution)
        return Judgement(turned(syntax, cue, stance) if negated and cue is not None else stance, negated, modality)
    if (
        attribution.frame in ("that", "quote") and group in ("say", "believe", "offer", "threaten", "support")
    ) or group == "intend":
        said = judge_clause(
            syntax, attribution.first, attribution.last, attribution.head, owns, direct=attribution.frame == "quote"
        )
        if said.stance in (Stance.STATE, Stance.ACCUSE, Stance.SUPPORT) and _is_mandative(syntax, attribution):
            said = replace(said, stance=Stance.DEMAND)
        if attribution.cue.lemma == "warn" and _would_act(syntax, attribution, owns):
            said = replace(said, stance=Stance.THREATEN)
        judged = _with_cue(syntax, attribution, said, negated)
        return judged if modality is None else replace(judged, modality=modality)
    stance = GROUP_STANCES.get(group, Stance.STATE)
    if group == "offer" and _harms(syntax, attribution):
        stance = Stance.THREATEN
    if group == "offer" and attribution.frame == "to" and syntax.lemma[attribution.head].lower() in words.OPPOSING:
        stance = Stance.REFUSE  # "is ready to reject the plan"
    if group == "threaten" and attribution.cue.lemma == "warn":
        stance = Stance.EXPECT
    if attribution.cue.lemma == "expect" and attribution.frame == "npto" and syntax.pos[attribution.first] == "PROPN":
        stance = Stance.DEMAND
    if group == "refuse" and attribution.frame == "np" and syntax.lemma[attribution.head].lower() in words.ACCUSATIONS:
        stance = Stance.DENY
    if group == "refuse" and attribution.frame == "oc" and cue is not None:
        stance = _dismissed(syntax, cue)
    elif group == "describe" or attribution.frame == "oc":
        stance = _called(syntax, attribution)
    if negated and attribution.cue_token is not None:
        stance = turned(syntax, attribution.cue_token, stance)
    return Judgement(stance, negated, modality)


def _is_mandative(syntax: Syntax, attribution: Attribution) -> bool:
    """ "insisted that the funds be returned", "suggested Mali send an envoy": what is to be done."""
    head = attribution.head
    if attribution.frame != "that" or attribution.cue.lemma not in words.MANDATIVE or syntax.tag[head] not in _BARE:
        return False
    auxiliaries = [kid for kid in syntax.children(head, "aux", "auxpass") if syntax.tag[kid] != "VB"]
    subject = syntax.child(head, "nsubj", "nsubjpass")
    is_bare = syntax.tag[head] == "VB" or any(syntax.lower[kid] == "be" for kid in syntax.children(head, "auxpass"))
    return is_bare and not auxiliaries and subject is not None and attribution.first <= subject < head


def _dismissed(syntax: Syntax, verb: int) -> Stance:
    """ "dismissed the claim as nonsense" denies, "dismissed the plan as unworkable" refuses."""
    thing = syntax.child(verb, "dobj")
    is_accusation = thing is not None and syntax.lemma[thing].lower() in words.ACCUSATIONS
    return Stance.DENY if is_accusation else Stance.REFUSE


def _called(syntax: Syntax, attribution: Attribution) -> Stance:
    """ "called the vote “a farce”": a name in quotation marks is a reproach, unless it is a good one."""
    first, last = attribution.first, attribution.last
    said = {*syntax.lower[first:last], *(lemma.lower() for lemma in syntax.lemma[first:last])}
    if attribution.cue.group == "describe" and said & words.DENYING:
        return Stance.DENY if said & words.ASSERTED else Stance.ACCUSE
    stance = of_words(syntax, first, last)
    is_quoted = not {'"', "“", "‘", "'"}.isdisjoint(syntax.text[first:last])
    if attribution.cue.group in ("describe", "believe") and stance is Stance.STATE and said & words.PRAISING:
        return Stance.SUPPORT
    is_name = attribution.cue.group == "describe" and stance is Stance.STATE and is_quoted
    return Stance.ACCUSE if is_name else stance


def _with_cue(syntax: Syntax, attribution: Attribution, said: Judgement, negated: bool) -> Judgement:
    """A cue that leans adds to a neutral content: "promised that", "warned that", "intends to"."""
    group, stance = attribution.cue.group, said.stance
    if group == "offer" and stance in (Stance.STATE, Stance.EXPECT):
        stance = Stance.OFFER
    elif group == "threaten" and attribution.cue.lemma == "threaten":
        stance = Stance.THREATEN
    elif group == "support" and stance is Stance.STATE:
        stance = Stance.SUPPORT
    elif group == "intend":
        stance = _intended(syntax, attribution, stance)
    if negated and attribution.cue_token is not None:
        stance = turned(syntax, attribution.cue_token, stance)
    return Judgement(stance, said.negated or negated, said.modality)


def _would_act(syntax: Syntax, attribution: Attribution, owns: Owns) -> bool:
    """ "warned that it would respond": a warning of one's own doing is a threat, of anything else it is none."""
    predicate = predicate_of(syntax, attribution.first, attribution.last, attribution.head)
    if predicate is None or predicate.subject is None or predicate.negated or not predicate.modals & words.FUTURE:
        return False
    own = owns(predicate.subject) or syntax.pos[predicate.subject] == "PRON"
    return own and (predicate.burdens or predicate.effective in words.HARM)


def _is_taken_back(syntax: Syntax, noun: int) -> bool:
    """ "withdrew its offer", "dropped its demand"."""
    return syntax.dep[noun] == "dobj" and syntax.lemma[syntax.head[noun]].lower() in words.RETRACTING


def _intended(syntax: Syntax, attribution: Attribution, stance: Stance) -> Stance:
    if attribution.frame == "npto":
        return Stance.DEMAND
    lemma = syntax.lemma[attribution.head].lower()
    if attribution.cue.lemma in ("want", "wish", "desire"):
        return Stance.DEMAND if stance is Stance.STATE and _wants_to_see(syntax, attribution) else stance
    if (stance is Stance.STATE and lemma in words.HELP) or (stance is Stance.SUPPORT and lemma == "continue"):
        return Stance.OFFER
    if stance is Stance.STATE and is_negated(syntax, attribution.head):
        return Stance.REFUSE  # "is determined not to reopen the deal"
    if stance is Stance.STATE and lemma in words.SURE_HARM:
        return Stance.THREATEN
    return stance


def _wants_to_see(syntax: Syntax, attribution: Attribution) -> bool:
    """ "wants to see the aggression come to an end": what others are to do."""
    head = attribution.head
    kinds = {syntax.dep[kid] for kid in syntax.kids[head]}
    return syntax.lemma[head].lower() == "see" and not kinds.isdisjoint({"ccomp", "dobj", "xcomp"})


def _harms(syntax: Syntax, attribution: Attribution) -> bool:
    """ "promised swift sanctions", "vowed to retaliate"."""
    head = syntax.lemma[attribution.head].lower()
    if attribution.frame == "np":
        kinds = {syntax.lower[kid] for kid in syntax.children(attribution.head, "amod", "compound")}
        if kinds & words.HARSH:
            return True  # "vowed the toughest strategy"
    return head in words.SURE_HARM or (
        head in words.HARM and attribution.frame == "to" and is_conditional(syntax, attribution.first, attribution.last)
    )


def _of_noun(syntax: Syntax, attribution: Attribution) -> Stance:
    """ "reiterated opposition to", "voiced concerns": the noun decides."""
    lemma = syntax.lemma[attribution.head].lower()
    if lemma in _NOUN_STANCES:
        return Stance.STATE if attribution.cue.lemma in words.NOTING else _NOUN_STANCES[lemma]
    if attribution.cue.lemma in words.AFFIRMING or attribution.cue.lemma == "agree":
        return Stance.SUPPORT
    if attribution.cue.lemma in ("announce", "outline"):
        return Stance.OFFER
    return Stance.STATE


def stance_noun(lemma: str) -> Stance | None:
    """The stance a noun carries by itself, if it does."""
    return _NOUN_STANCES.get(lemma)
