"""The stance of a statement: from its cue, and where the cue is neutral from what is said.

"announced it would cut ties unless ..." is a threat, "said Russia must leave" a demand, "said it did not
rule out ..." no refusal. What is negated or hedged is kept beside the stance, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefings.extraction.attribution import Attribution
from briefings.extraction.cuebook import adjective_cues, verb_cues
from briefings.extraction.patterns import stances as words
from briefings.extraction.patterns.wordlist import words as wordlist
from briefings.extraction.syntax import Syntax
from store.records import Stance

GROUP_STANCES = {
    "demand": Stance.DEMAND,
    "offer": Stance.OFFER,
    "support": Stance.SUPPORT,
    "refuse": Stance.REFUSE,
    "accuse": Stance.ACCUSE,
    "deny": Stance.DENY,
    "threaten": Stance.THREATEN,
    "expect": Stance.EXPECT,
}
_FLIPPED = {
    Stance.SUPPORT: Stance.REFUSE,
    Stance.OFFER: Stance.REFUSE,
    Stance.EXPECT: Stance.EXPECT,
}
_NOUN_STANCES = {noun: Stance(group) for group, nouns in words.STANCE_NOUNS.items() for noun in nouns.split()}
_SELF = wordlist("i we he she it they my our his her its their")
_NEGATIONS = wordlist("not n't n’t never no neither nor nobody nothing none cannot without")
_CHAIN = wordlist(
    """continue begin start go try remain keep intend plan want seek aim wish use have need decide choose"""
)

Owns = Callable[[int], bool]
"""True if the noun at a token is the speaker or belongs to the speaker's side."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The stance, whether its words are negated, and the modal that hedges or directs them."""

    stance: Stance
    negated: bool = False
    modality: str | None = None


@dataclass(frozen=True, slots=True)
class Predicate:
    """The main verb of a clause with what colours it."""

    verb: int
    lemma: str
    effective: str
    subject: int | None
    modals: frozenset[str]
    negated: bool


def judge(syntax: Syntax, attribution: Attribution, owns: Owns) -> Judgement:
    """The stance an attribution expresses."""
    group = attribution.cue.group
    negated = attribution.cue_token is not None and is_negated(syntax, attribution.cue_token)
    modality = modal_of(syntax, attribution.cue_token) if attribution.cue_token is not None else None
    if attribution.frame == "np" and group in ("say", "believe"):
        return Judgement(_of_noun(syntax, attribution), negated, modality)
    if (
        attribution.frame in ("that", "quote") and group in ("say", "believe", "offer", "threaten", "support")
    ) or group == "intend":
        said = judge_clause(syntax, attribution.first, attribution.last, attribution.head, owns)
        return _with_cue(syntax, attribution, said, negated)
    stance = GROUP_STANCES.get(group, Stance.STATE)
    if group == "offer" and _harms(syntax, attribution):
        stance = Stance.THREATEN
    if group == "threaten" and attribution.cue.lemma == "warn":
        stance = Stance.EXPECT
    if group == "describe" or attribution.frame == "oc":
        stance = _of_words(syntax, attribution.first, attribution.last)
    if negated:
        stance = _FLIPPED.get(stance, Stance.STATE)
    return Judgement(stance, negated, modality)


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
    if negated:
        stance = _FLIPPED.get(stance, Stance.STATE)
    return Judgement(stance, said.negated or negated, said.modality)


def _intended(syntax: Syntax, attribution: Attribution, stance: Stance) -> Stance:
    if attribution.frame == "npto":
        return Stance.DEMAND
    lemma = syntax.lemma[attribution.head].lower()
    if stance is Stance.STATE and lemma in words.HELP:
        return Stance.OFFER
    if stance is Stance.STATE and lemma in words.SURE_HARM:
        return Stance.THREATEN
    return stance


def _harms(syntax: Syntax, attribution: Attribution) -> bool:
    """ "promised swift sanctions", "vowed to retaliate"."""
    head = syntax.lemma[attribution.head].lower()
    return head in words.SURE_HARM or (
        head in words.HARM and attribution.frame == "to" and _conditional(syntax, attribution.first, attribution.last)
    )


def _of_noun(syntax: Syntax, attribution: Attribution) -> Stance:
    """ "reiterated opposition to", "voiced concerns": the noun decides."""
    lemma = syntax.lemma[attribution.head].lower()
    if lemma in _NOUN_STANCES:
        return _NOUN_STANCES[lemma]
    if attribution.cue.lemma in words.AFFIRMING or attribution.cue.lemma == "agree":
        return Stance.SUPPORT
    if attribution.cue.lemma in ("announce", "outline"):
        return Stance.OFFER
    return Stance.STATE


def stance_noun(lemma: str) -> Stance | None:
    """The stance a noun carries by itself, if it does."""
    return _NOUN_STANCES.get(lemma)


def _of_words(syntax: Syntax, first: int, last: int) -> Stance:
    """What somebody is called: reproach or mere naming."""
    said = {syntax.lower[t] for t in range(first, last)} | {syntax.lemma[t].lower() for t in range(first, last)}
    return Stance.ACCUSE if said & words.ACCUSING else Stance.STATE


# --------------------------------------------------------------------------- clauses


def judge_clause(syntax: Syntax, first: int, last: int, head: int, owns: Owns) -> Judgement:
    """The stance of a clause said by somebody, from its main predicate and its words."""
    predicate = predicate_of(syntax, first, last, head)
    if predicate is None:
        return Judgement(_of_words(syntax, first, last))
    own = predicate.subject is None or owns(predicate.subject) or syntax.lower[predicate.subject] in _SELF
    stance = _of_predicate(syntax, first, last, predicate, own)
    modality = next(iter(sorted(predicate.modals)), None)
    return Judgement(stance, predicate.negated, modality)


def _of_predicate(syntax: Syntax, first: int, last: int, predicate: Predicate, own: bool) -> Stance:
    cue_stance = _own_cue(syntax, predicate) if own else None
    if cue_stance is not None:
        return cue_stance
    if _is_imperative(syntax, predicate, first):
        return Stance.DEMAND
    if _obliges(syntax, predicate) and not (predicate.negated and own):
        return Stance.DEMAND
    lowered = {syntax.lower[t] for t in range(first, last)}
    if own and _is_unyielding(lowered):
        return Stance.REFUSE
    if predicate.modals & words.FUTURE or predicate.effective != predicate.lemma:
        announced = _announced(syntax, first, last, predicate, own)
        if announced is not None:
            return announced
    if _denies(syntax, predicate, own, lowered):
        return Stance.DENY
    if not own and lowered & words.ACCUSING:
        return Stance.ACCUSE
    if predicate.modals & words.HEDGES and not own:
        return Stance.EXPECT
    if lowered & words.HOPING and not own and predicate.modals:
        return Stance.EXPECT
    if lowered & words.SUPPORTING and not predicate.negated:
        return Stance.SUPPORT
    return Stance.STATE


def _announced(syntax: Syntax, first: int, last: int, predicate: Predicate, own: bool) -> Stance | None:
    """What is said of the future: refusals, threats and offers of one's own, consequences for others."""
    said = {syntax.lower[t] for t in range(first, last)}
    condition = _conditional(syntax, first, last)
    if own:
        if predicate.negated:
            return Stance.REFUSE
        if predicate.effective in words.SURE_HARM or said & words.SURE_HARM:
            return Stance.THREATEN
        if predicate.effective in words.HARM and condition:
            return Stance.THREATEN
        if predicate.effective in words.HELP:
            return Stance.OFFER
        return None
    if said & words.CONSEQUENCES and not predicate.negated:
        return Stance.THREATEN
    return None


def _own_cue(syntax: Syntax, predicate: Predicate) -> Stance | None:
    """ "we welcome", "it rejects", "he hoped", "we are ready to": a cue with the speaker as its subject."""
    for lemma in dict.fromkeys((predicate.effective, predicate.lemma)):
        for cue in verb_cues().get(lemma, ()):
            stance = GROUP_STANCES.get(cue.group)
            if stance is None or (cue.particles and not _follows(syntax, predicate.verb, cue.particles[0])):
                continue
            if cue.group in ("offer", "support", "demand") and lemma in words.HELP | {"expect", "tell", "want", "seek"}:
                continue
            return _FLIPPED.get(stance, Stance.STATE) if predicate.negated else stance
    complement = syntax.child(predicate.verb, "acomp", "oprd")
    if complement is not None and syntax.lemma[complement].lower() in adjective_cues():
        group = adjective_cues()[syntax.lemma[complement].lower()][0].group
        stance = GROUP_STANCES.get(group)
        if stance is not None:
            return _FLIPPED.get(stance, Stance.STATE) if predicate.negated else stance
    return None


def _follows(syntax: Syntax, verb: int, particle: str) -> bool:
    return any(syntax.lower[t] == particle for t in range(verb + 1, min(len(syntax), verb + 4)))


def _is_imperative(syntax: Syntax, predicate: Predicate, first: int) -> bool:
    verb = predicate.verb
    if syntax.lemma[verb] == "let" and predicate.subject is None:
        return True
    return (
        syntax.tag[verb] == "VB"
        and predicate.subject is None
        and not any(syntax.tag[kid] in ("TO", "MD") for kid in syntax.children(verb, "aux"))
        and verb - first <= 3
        and syntax.dep[verb] == "ROOT"
    )


def _obliges(syntax: Syntax, predicate: Predicate) -> bool:
    """must, should, ought to, has to, needs to."""
    if predicate.modals & words.OBLIGATION:
        return True
    return predicate.lemma in ("have", "need") and predicate.effective != predicate.lemma and not predicate.negated


def _is_unyielding(said: set[str]) -> bool:
    """ "take a hard line", "make no concessions"."""
    if said & words.HARD and said & words.LINES:
        return True
    return bool(said & words.YIELDING and said & words.AVOIDING)


def _denies(syntax: Syntax, predicate: Predicate, own: bool, said: set[str]) -> bool:
    if said & words.DENYING:
        return True
    if not predicate.negated:
        return False
    return bool(said & words.DENIED_THINGS) and (own or predicate.lemma == "be") and not predicate.modals


def _conditional(syntax: Syntax, first: int, last: int) -> bool:
    return any(syntax.lower[t] in ("if", "unless", "until") for t in range(first, last)) or any(
        syntax.lower[t] == "event" and syntax.lower[t - 1] == "the" for t in range(max(first, 1), last)
    )


def predicate_of(syntax: Syntax, first: int, last: int, head: int) -> Predicate | None:
    """The main verb of [first, last), its subject, modals and negation; None if there is no verb."""
    verb = head
    if not first <= verb < last or syntax.pos[verb] not in ("VERB", "AUX"):
        verb = next(
            (t for t in range(first, last) if syntax.pos[t] in ("VERB", "AUX") and not first <= syntax.head[t] < last),
            -1,
        )
        if verb < 0:
            verb = next((t for t in range(first, last) if syntax.pos[t] == "VERB" and syntax.dep[t] == "ROOT"), -1)
    if verb < 0:
        return None
    effective, modals, negated = verb, set[str](), is_negated(syntax, verb)
    for _ in range(4):
        modals |= {syntax.lower[kid] for kid in syntax.kids[effective] if syntax.tag[kid] == "MD"}
        deeper = syntax.child(effective, "xcomp")
        if deeper is None or syntax.lemma[effective] not in _CHAIN or syntax.pos[deeper] not in ("VERB", "AUX"):
            break
        effective = deeper
        negated = negated or is_negated(syntax, effective)
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    return Predicate(
        verb, syntax.lemma[verb].lower(), syntax.lemma[effective].lower(), subject, frozenset(modals), negated
    )


def is_negated(syntax: Syntax, verb: int) -> bool:
    """True for "did not say", "never said", "has no plans", "nobody can"; "not only" is no negation."""
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] == "neg" or syntax.lower[kid] in ("never", "hardly", "neither"):
            following = syntax.lower[kid + 1] if kid + 1 < len(syntax) else ""
            if following not in ("only", "just", "merely"):
                return True
        if syntax.dep[kid] in ("dobj", "attr", "nsubj", "nsubjpass") and syntax.lower[syntax.left[kid]] in _NEGATIONS:
            return True
    return False


def modal_of(syntax: Syntax, verb: int) -> str | None:
    """The hedge on a cue: "may demand", "could offer"."""
    for kid in syntax.kids[verb]:
        if syntax.tag[kid] == "MD" and syntax.lower[kid] in words.HEDGES:
            return syntax.lower[kid]
    return None
