"""What a clause says by itself, where the cue ("said") says nothing: demand, threat, refusal, denial ...

The rules look at the main predicate, its modals and its subject, then at the words of the clause; the first
that applies decides. What is negated or hedged is kept beside the stance, never dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

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
_FLIPPED = {Stance.SUPPORT: Stance.REFUSE, Stance.OFFER: Stance.REFUSE, Stance.EXPECT: Stance.EXPECT}
_FIRST_PERSON = wordlist("i we my our us mine ours ourselves")
_THIRD_PERSON = wordlist("he she it they his her its their")
_NEGATIONS = wordlist("not n't n’t never no neither nor nobody nothing none cannot without")
_CHAIN = wordlist(
    "continue begin start go try remain keep intend plan want seek aim wish have need decide choose hesitate"
)
_EVERYDAY = words.HELP | {"expect", "tell", "want", "seek", "ask", "require", "second", "value", "present", "suspect"}

_LONGEST = 200
"""Words of a clause that are looked at; longer ones are parser noise, and may nest."""

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
    """The main verb of a clause with what colours it; ``effective`` looks through "continue to", "has to".

    ``burdens`` is true where it lays something on others ("raise tariffs").
    """

    verb: int
    lemma: str
    effective: str
    burdens: bool
    subject: int | None
    modals: frozenset[str]
    negated: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause under judgement: its words in lower case, its predicate, and whether the speaker is its subject."""

    syntax: Syntax
    first: int
    last: int
    said: frozenset[str]
    predicate: Predicate
    own: bool


def judge_clause(syntax: Syntax, first: int, last: int, head: int, owns: Owns, *, direct: bool) -> Judgement:
    """The stance of a clause said by somebody; in ``direct`` speech "we" is the speaker, else also "he", "it"."""
    predicate = predicate_of(syntax, first, last, head)
    if predicate is None:
        return Judgement(of_words(syntax, first, last))
    selves = _FIRST_PERSON if direct else _FIRST_PERSON | _THIRD_PERSON
    subject = predicate.subject
    own = owns(subject) or syntax.lower[subject] in selves if subject is not None else not _is_there(syntax, predicate)
    last = min(last, first + _LONGEST)
    clause = Clause(syntax, first, last, frozenset(syntax.lower[first:last]), predicate, own)
    stance = next((stance for rule in RULES if (stance := rule(clause)) is not None), Stance.STATE)
    return Judgement(stance, predicate.negated, next(iter(sorted(predicate.modals)), None))


def _is_there(syntax: Syntax, predicate: Predicate) -> bool:
    """ "there would be consequences": nobody's own doing."""
    return syntax.child(predicate.verb, "expl") is not None


def of_words(syntax: Syntax, first: int, last: int) -> Stance:
    """What somebody is called: reproach or mere naming."""
    said = {*syntax.lower[first:last], *(lemma.lower() for lemma in syntax.lemma[first:last])}
    return Stance.ACCUSE if said & words.ACCUSING else Stance.STATE


# --------------------------------------------------------------------------- rules, the first that applies


def _ordered(clause: Clause) -> Stance | None:
    """ "Let us talk!", "Stop the shelling", "If you stay, send trucks"."""
    syntax, predicate = clause.syntax, clause.predicate
    verb = predicate.verb
    if predicate.subject is not None:
        return None
    if syntax.lemma[verb] == "let":
        return Stance.DEMAND
    is_bare = syntax.tag[verb] == "VB" and not any(syntax.tag[k] in ("TO", "MD") for k in syntax.children(verb, "aux"))
    is_first = verb - clause.first <= 3 or (_is_if(syntax, clause.first) and syntax.text[verb - 1] == ",")
    return Stance.DEMAND if is_bare and is_first and _is_top(clause, verb) else None


def _is_if(syntax: Syntax, token: int) -> bool:
    return syntax.lower[token] in ("if", "unless")


def _is_top(clause: Clause, verb: int) -> bool:
    above = clause.syntax.head[verb]
    return above == verb or not clause.first <= above < clause.last


def _obliged(clause: Clause) -> Stance | None:
    """must, should, ought to, has to, needs to; "we should not have gone" obliges nobody."""
    predicate = clause.predicate
    if predicate.modals & words.OBLIGATION:
        return None if predicate.negated and clause.own else Stance.DEMAND
    has_to = predicate.lemma in ("have", "need") and predicate.effective != predicate.lemma
    return Stance.DEMAND if has_to and not predicate.negated else None


def _forecast(clause: Clause) -> Stance | None:
    """ "it would probably not happen by then": a guess, no refusal."""
    is_ahead = clause.predicate.negated and clause.predicate.modals & words.FUTURE
    return Stance.EXPECT if is_ahead and clause.said & words.GUESSING else None


def _unyielding(clause: Clause) -> Stance | None:
    """ "will not sign", "take a hard line", "make no concessions"."""
    if not clause.own or _is_neither(clause.syntax, clause.predicate.verb):
        return None
    if clause.predicate.negated and clause.predicate.modals & words.FUTURE:
        return Stance.REFUSE
    if clause.said & words.HARD and clause.said & words.LINES:
        return Stance.REFUSE
    return Stance.REFUSE if clause.said & words.YIELDING and clause.said & words.AVOIDING else None


def _innocent(clause: Clause) -> Stance | None:
    """ "it never armed the rebels", "nobody was forcing them"; "will not attack" promises."""
    predicate = clause.predicate
    if not predicate.negated or predicate.modals or predicate.effective not in words.WRONGS:
        return None
    return Stance.DENY if clause.own or _is_nobody(clause.syntax, predicate.subject) else None


def _own_cue(clause: Clause) -> Stance | None:
    """ "we welcome", "it rejects", "he hoped", "we are ready to": a cue with the speaker as its subject."""
    if not clause.own:
        return None
    syntax, predicate = clause.syntax, clause.predicate
    for lemma in dict.fromkeys((predicate.effective, predicate.lemma)):
        for cue in verb_cues().get(lemma, ()):
            stance = GROUP_STANCES.get(cue.group)
            if stance is None or (cue.particles and not _follows(syntax, predicate.verb, cue.particles[0])):
                continue
            if cue.group in ("offer", "support", "demand", "accuse") and lemma in _EVERYDAY:
                continue
            return turned(syntax, predicate.verb, stance) if predicate.negated else stance
    complement = syntax.child(predicate.verb, "acomp", "oprd")
    lemma = "" if complement is None else syntax.lemma[complement].lower()
    for cue in adjective_cues().get(lemma, ())[:1]:
        stance = GROUP_STANCES.get(cue.group)
        if stance is not None:
            return turned(syntax, predicate.verb, stance) if predicate.negated else stance
    return None


def _announced(clause: Clause) -> Stance | None:
    """What is said of the future: threats and offers of one's own, consequences for others."""
    predicate = clause.predicate
    if predicate.negated or not (predicate.modals & words.FUTURE or predicate.effective != predicate.lemma):
        return None
    if not clause.own:
        return Stance.THREATEN if _consequences(clause) else None
    if predicate.effective in words.SURE_HARM or clause.said & words.SURE_HARM:
        return Stance.THREATEN
    does_harm = predicate.burdens or predicate.effective in words.HARM
    if does_harm and is_conditional(clause.syntax, clause.first, clause.last):
        return Stance.THREATEN
    if predicate.burdens:
        return None  # "will extend the ban" is no help
    return Stance.OFFER if predicate.effective in words.HELP else None


def _consequences(clause: Clause) -> bool:
    """ "there will be consequences", "they will pay"; not "will pay a visit"."""
    met = clause.said & words.CONSEQUENCES
    return bool(met - {"pay"} if clause.said & words.PAID else met)


def _denied(clause: Clause) -> Stance | None:
    """ "has no plans to", "the claims are baseless"."""
    predicate, syntax = clause.predicate, clause.syntax
    is_named = predicate.subject is not None and syntax.pos[predicate.subject] == "PROPN"
    is_lying = predicate.lemma == "lie" and is_named and not clause.own  # "said Iran was lying" accuses
    if clause.said & words.DENYING and not is_lying:
        return Stance.DENY
    if not predicate.negated or predicate.modals or not clause.said & words.DENIED_THINGS:
        return None
    return Stance.DENY if clause.own or predicate.lemma == "be" else None


def _is_nobody(syntax: Syntax, subject: int | None) -> bool:
    """ "nobody", "no soldier", "not a single shell"."""
    return subject is not None and syntax.lower[syntax.left[subject]] in ("nobody", "none", "no", "not")


def _reproached(clause: Clause) -> Stance | None:
    """ "the attack violates the truce", "the decree goes against the charter"."""
    if clause.own:
        return None
    if clause.said & words.ACCUSING:
        return Stance.ACCUSE
    return Stance.ACCUSE if clause.predicate.lemma == "go" and "against" in clause.said else None


def _hoped(clause: Clause) -> Stance | None:
    if clause.own or not clause.predicate.modals:
        return None
    return Stance.EXPECT if clause.predicate.modals & words.HEDGES or clause.said & words.HOPING else None


def _supported(clause: Clause) -> Stance | None:
    """ "the two peoples are friends", "Kyiv deserves our solidarity"."""
    if clause.predicate.negated or not clause.said & words.SUPPORTING:
        return None
    return Stance.SUPPORT


RULES: tuple[Callable[[Clause], Stance | None], ...] = (
    _ordered, _obliged, _forecast, _unyielding, _innocent, _own_cue,
    _announced, _denied, _reproached, _hoped, _supported,
)  # fmt: skip


# --------------------------------------------------------------------------- predicates


def turned(syntax: Syntax, verb: int, stance: Stance) -> Stance:
    """What a negated stance comes to: "does not support" refuses, "has not yet agreed" only states."""
    if "yet" in (syntax.lower[kid] for kid in syntax.kids[verb]) or _is_yet_to(syntax, verb):
        return Stance.STATE
    if _is_neither(syntax, verb):
        return Stance.STATE
    return _FLIPPED.get(stance, Stance.STATE)


def _follows(syntax: Syntax, verb: int, particle: str) -> bool:
    return particle in syntax.lower[verb + 1 : verb + 4]


def is_conditional(syntax: Syntax, first: int, last: int) -> bool:
    """True if the words state a condition: "if", "unless", "until", "in the event of"."""
    said = syntax.lower[first:last]
    return not {"if", "unless", "until"}.isdisjoint(said) or ("event", "of") in pairwise(said)


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
        hesitates = syntax.lemma[effective] == "hesitate"  # "will not hesitate to act" is no refusal
        effective = deeper
        negated = (negated and not hesitates) or is_negated(syntax, effective)
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    lemma, doing = syntax.lemma[verb].lower(), syntax.lemma[effective].lower()
    burdens = doing in words.BURDENING and _is_burden(syntax, syntax.child(effective, "dobj"))
    return Predicate(verb, lemma, doing, burdens, subject, frozenset(modals), negated)


def _is_burden(syntax: Syntax, thing: int | None) -> bool:
    return thing is not None and syntax.lemma[thing].lower() in words.BURDENS


def is_negated(syntax: Syntax, verb: int) -> bool:
    """True for "did not say", "never said", "has no plans", "nobody can"; "not only" is no negation."""
    if _is_yet_to(syntax, verb) or _is_neither(syntax, verb):
        return True
    for kid in syntax.kids[verb]:
        if syntax.lower[kid] == "nor" and kid < verb:
            return True
        if syntax.dep[kid] == "neg" or syntax.lower[kid] in words.HARDLY:
            following = syntax.lower[kid + 1] if kid + 1 < len(syntax) else ""
            if following not in ("only", "just", "merely"):
                return True
        if syntax.lower[kid] == "longer" and any(syntax.lower[k] in _NEGATIONS for k in (kid - 1, *syntax.kids[kid])):
            return True
        if syntax.dep[kid] in ("dobj", "attr", "nsubj", "nsubjpass") and syntax.lower[syntax.left[kid]] in _NEGATIONS:
            return True
    return False


def _is_yet_to(syntax: Syntax, verb: int) -> bool:
    """ "has yet to reject", "has still to accept or formally reject": not done so far."""
    while syntax.dep[verb] == "conj" and syntax.head[verb] < verb:
        verb = syntax.head[verb]
    to = next((kid for kid in syntax.children(verb, "aux") if syntax.tag[kid] == "TO"), 0)
    before = syntax.lower[max(0, to - 2) : to]
    return before[1:] == ["yet"] or (before[1:] == ["still"] and before[0] in ("has", "have", "had"))


def _is_neither(syntax: Syntax, verb: int) -> bool:
    """ "has neither accepted nor rejected": both verbs, whatever one of them alone would come to."""
    if syntax.lower[verb - 1] == "nor" and verb:
        return True
    is_first = syntax.lower[verb - 1] == "neither" or any(syntax.lower[kid] == "neither" for kid in syntax.kids[verb])
    return is_first and any(syntax.dep[kid] == "conj" and syntax.pos[kid] == "VERB" for kid in syntax.kids[verb])


def modal_of(syntax: Syntax, verb: int) -> str | None:
    """The hedge on a cue: "may demand", "could offer"."""
    for kid in syntax.kids[verb]:
        if syntax.tag[kid] == "MD" and syntax.lower[kid] in words.HEDGES:
            return syntax.lower[kid]
    return None
