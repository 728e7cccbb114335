"""What a document asserts in its issuer's own voice without a verb of saying: "Russia has weaponised food".

Sentence by sentence. Those whose main verb attributes something are left to the attributions, those within
quotation marks to whoever is quoted. Of the rest only what plainly takes a stance is told: what others must do,
what they are reproached with, what the issuer will do, stands by or holds to be so.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.extraction.attribution import Attribution
from briefings.extraction.cast import Speaker, is_named
from briefings.extraction.clauses import Judgement, Predicate, predicate_of
from briefings.extraction.extents import trim
from briefings.extraction.own_voice import Voices, is_own
from briefings.extraction.patterns import assertions as words
from briefings.extraction.patterns import happenings, speakers, stances
from briefings.extraction.reading import Mention
from briefings.extraction.substance import is_inverted
from briefings.extraction.syntax import Syntax
from store.records import Stance

_FEWEST = 5
_LONGEST = 120
_ENDS = (".", "!", "”", '"')
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SOMEBODY = frozenset({"they", "you", "one", "people", "everybody", "everyone", "somebody"})
_COPULAS = frozenset({"be", "remain", "stand", "stay"})
_GRAVE = frozenset({Stance.THREATEN, Stance.ACCUSE, Stance.DENY})
_SHALL = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_JOINTS = frozenset({"CCONJ", "PUNCT", "SPACE"})
_ARGUMENTS = frozenset(
    {"dobj", "attr", "acomp", "oprd", "prep", "pobj", "amod", "conj", "compound", "xcomp", "pcomp", "acl"}
)


@dataclass(frozen=True, slots=True)
class Assertion:
    """Tokens [first, last) said in somebody's own voice, and the stance they take."""

    first: int
    last: int
    head: int
    speaker: Speaker
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence under judgement: its predicate, its subject, what the predicate governs, and whose doing it is."""

    syntax: Syntax
    first: int
    last: int
    predicate: Predicate
    subject: int | None
    lemmas: frozenset[str]
    spoken: bool
    own: bool
    owned: bool
    others: bool
    deeds: bool

    @property
    def subject_lemma(self) -> str:
        """The head word of the subject, empty where there is none."""
        return "" if self.subject is None else self.syntax.lemma[self.subject].lower()


class Assertions:
    """Goes over the sentences of one text that are in somebody's own voice."""

    def __init__(self, syntax: Syntax, voices: Voices, named: Mapping[int, Mention]) -> None:
        self._syntax = syntax
        self._voices = voices
        self._named = named

    def find(self, attributions: Sequence[Attribution], is_told: Callable[[int], bool]) -> Iterator[Assertion]:
        """The sentences that take a stance, in the order of the text.

        ``is_told`` says of an attribution, by its index, whether it is told as somebody's words.
        """
        if not self._voices:
            return
        told = _told(self._syntax, attributions, is_told)
        for begin, end in self._syntax.bounds:
            begin = min(self._voices.behind_label(begin), end)
            first, last = trim(self._syntax, begin, end)
            speaker = self._voices.at(first) if first < last else None
            if speaker is not None and _is_sentence(self._syntax, first, last):
                yield from self._of_sentence(first, last, speaker, told)

    def _of_sentence(self, first: int, last: int, speaker: Speaker, told: Collection[int]) -> Iterator[Assertion]:
        """One for the whole sentence, or one for each of its main clauses where they take different stances."""
        found: Assertion | None = None
        begin = first
        for start, end, verb in _main_clauses(self._syntax, first, last):
            if verb in told or is_inverted(self._syntax, verb):
                yield from () if found is None else (found,)
                found, begin = None, end
                continue
            judged = self._judged(start, end, verb, speaker, told)
            if found is not None and judged is not None and judged[1].stance is not found.judgement.stance:
                yield found
                found, begin = None, start
            if judged is None and found is not None:
                judged = found.head, found.judgement
            if judged is not None:
                found = Assertion(*_without_and(self._syntax, begin, end), judged[0], speaker, judged[1])
        yield from () if found is None else (found,)

    def _judged(
        self, first: int, last: int, verb: int, speaker: Speaker, told: Collection[int]
    ) -> tuple[int, Judgement] | None:
        """The predicate and the stance of a clause, by the first of its verbs that takes one."""
        for claim in self._claims(first, last, verb, speaker, told):
            stance = next((stance for rule in RULES if (stance := rule(claim)) is not None), None)
            if stance is not None and (stance in _GRAVE or not _is_notice(claim)):
                predicate = claim.predicate
                modality = next(iter(sorted(predicate.modals)), None)
                return predicate.verb, Judgement(stance, predicate.negated, modality)
        return None

    def _claims(self, first: int, last: int, head: int, speaker: Speaker, told: Collection[int]) -> Iterator[Claim]:
        """The clause and the verbs coordinated with it, as far as nobody else is said to have said it."""
        syntax = self._syntax
        above: int | None = None
        partners = (k for k in syntax.children(head, "conj") if syntax.pos[k] in ("VERB", "AUX") and first <= k < last)
        for verb in (head, *partners):
            predicate = predicate_of(syntax, first, last, verb)
            if predicate is not None and predicate.verb not in told:
                above = above if predicate.subject is None else predicate.subject
                yield self._claim(first, last, replace(predicate, subject=above), speaker)

    def _claim(self, first: int, last: int, predicate: Predicate, speaker: Speaker) -> Claim:
        syntax, subject = self._syntax, predicate.subject
        own = subject is not None and self._is_own(subject, speaker)
        owned = subject is not None and self._is_owned(subject, speaker)
        others = subject is not None and not own and self._is_of_others(subject, speaker)
        deeds = subject is not None and not own and not owned and self._is_deed_of_nobody(subject)
        lemmas = _governed(syntax, predicate.verb, first, last)
        return Claim(syntax, first, last, predicate, subject, lemmas, self._voices.spoken, own, owned, others, deeds)

    def _is_own(self, noun: int, speaker: Speaker) -> bool:
        """ "We", "the United States", "our government": not its president on a journey."""
        if is_own(self._syntax.lower[noun]):
            return True
        mention = self._named.get(noun)
        if mention is not None:
            return mention.side in speaker.parties and not (mention.kind == "person" and is_named(mention))
        return self._syntax.lemma[noun].lower() in words.OWN_NOUNS and self._is_owned(noun, speaker)

    def _is_owned(self, noun: int, speaker: Speaker) -> bool:
        """True for "our commitment", "the United States' commitment", "U.S. support"."""
        for kid in self._syntax.children(noun, "poss", "amod", "compound", "nmod"):
            mention = self._named.get(kid)
            if is_own(self._syntax.lower[kid]) or (mention is not None and mention.side in speaker.parties):
                return True
        return False

    def _is_of_others(self, noun: int, speaker: Speaker) -> bool:
        """ "Russia's forces", "the Cuban government", "these attacks": others and what they do."""
        below = [noun, *self._syntax.children(noun, "poss", "amod", "compound", "nmod")]
        if self._syntax.lemma[noun].lower() in speakers.ACTING:
            below += [t for kid in self._syntax.children(noun, "prep") for t in self._syntax.children(kid, "pobj")]
        sides = [mention.side for token in below if (mention := self._named.get(token)) is not None]
        if sides:
            return not set(sides) & set(speaker.parties)
        return self._syntax.lemma[noun].lower() in words.OUTLAWS

    def _is_deed_of_nobody(self, noun: int) -> bool:
        """ "These attacks", "such a step": what was spoken of before; "today's actions" are the issuer's."""
        owner = self._syntax.child(noun, "poss")
        is_named = any(kid in self._named for kid in self._syntax.children(noun, "poss", "amod", "compound", "nmod"))
        return self._syntax.lemma[noun].lower() in words.DEEDS_OF_OTHERS and owner is None and not is_named


def _main_clauses(syntax: Syntax, first: int, last: int) -> list[tuple[int, int, int]]:
    """The main clauses of a sentence that have subjects of their own, as [start, end) and main verb."""
    head = next((t for t in range(first, last) if syntax.head[t] == t or not first <= syntax.head[t] < last), first)
    verbs = [head, *(k for k in syntax.children(head, "conj") if _has_subject(syntax, k) and k < last)]
    starts = [first, *(max(first, syntax.left[verb]) for verb in verbs[1:])]
    return list(zip(starts, [*starts[1:], last], verbs, strict=True))


def _has_subject(syntax: Syntax, verb: int) -> bool:
    subject = syntax.child(verb, "nsubj", "nsubjpass", "expl")
    return subject is not None and syntax.pos[verb] in ("VERB", "AUX") and syntax.left[verb] <= subject < verb


def _without_and(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """The words of a clause without the "and" on either side of it."""
    while first + 1 < last and syntax.pos[first] in _JOINTS:
        first += 1
    while last - 1 > first and syntax.pos[last - 1] in _JOINTS:
        last -= 1
    return first, last


def _told(syntax: Syntax, attributions: Sequence[Attribution], is_told: Callable[[int], bool]) -> set[int]:
    """The main verbs that the attributions speak for, and all words of direct speech."""
    told: set[int] = set()
    for index, each in enumerate(attributions):
        if each.quote:
            told.update(range(each.first, each.last))
        token = each.cue_token
        if token is None or each.source is None or not is_told(index):
            continue
        for _ in range(4):
            told.add(token)
            if syntax.head[token] == token or syntax.dep[token] not in ("conj", "acomp", "xcomp", "dobj", "attr"):
                break
            if syntax.dep[token] == "conj" and _has_subject(syntax, token):
                break
            token = syntax.head[token]
    return told


def _is_sentence(syntax: Syntax, first: int, last: int) -> bool:
    if not _FEWEST <= last - first <= _LONGEST or last >= len(syntax) or syntax.text[last] not in _ENDS:
        return False
    return any(syntax.tag[t] in _FINITE for t in range(first, last))


def _is_notice(claim: Claim) -> bool:
    """Instructions to the press, to travellers, to applicants."""
    said = claim.syntax.lower[claim.first : claim.last]
    lemmas = claim.syntax.lemma[claim.first : claim.last]
    return not words.ADMISSION.isdisjoint(said) or not words.ADMISSION.isdisjoint(lemmas)


def _governed(syntax: Syntax, verb: int, first: int, last: int) -> frozenset[str]:
    """The lemmas of a verb, its coordinates and their objects and attributes, without clauses below them."""
    found: set[str] = set()
    queue = [verb]
    while queue:
        token = queue.pop()
        found.add(syntax.lemma[token].lower())
        found.add(syntax.lower[token])
        queue.extend(k for k in syntax.kids[token] if syntax.dep[k] in _ARGUMENTS and first <= k < last)
    return frozenset(found)


# --------------------------------------------------------------------------- rules, the first that applies


def _demanded(claim: Claim) -> Stance | None:
    """ "Russia must withdraw", "aid should be allowed in", "it is imperative that ..."."""
    predicate = claim.predicate
    if claim.subject is None or claim.own:
        return _needed(claim)
    modal = _obligation(claim)
    if modal is not None:
        is_mild = modal != "must" and (predicate.lemma in ("be", "serve", "have") or claim.subject_lemma in _SOMEBODY)
        is_notice = not words.ADDRESSED.isdisjoint(claim.syntax.lemma[claim.first : claim.last])
        return None if is_mild or is_notice or predicate.effective in words.INSTRUCTING else Stance.DEMAND
    has_to = predicate.lemma in ("have", "need") and predicate.effective != predicate.lemma
    if has_to and (claim.others or (predicate.lemma == "need" and claim.subject_lemma not in _SOMEBODY)):
        return None if predicate.negated or claim.syntax.tag[predicate.verb] == "VBD" else Stance.DEMAND
    thing = claim.syntax.child(predicate.verb, "dobj") if predicate.lemma == "have" else None
    if thing is not None and claim.syntax.lemma[thing] in ("duty", "obligation", "responsibility"):
        return None if predicate.negated or predicate.modals & stances.HEDGES else Stance.DEMAND
    if claim.subject_lemma == "it" and predicate.lemma in _COPULAS and not predicate.negated:
        return _of_it(claim)
    if predicate.lemma in words.BOUND and _is_passive(claim):
        return Stance.DEMAND if claim.others and not predicate.negated else None
    has_right = thing is not None and claim.syntax.lemma[thing] == "right"
    if (predicate.lemma == "deserve" or has_right) and not predicate.negated:
        return Stance.SUPPORT
    is_call = predicate.lemma in words.CALLING_FOR and not predicate.negated and not predicate.modals
    return Stance.DEMAND if is_call and claim.lemmas & words.ACTION else None


def _needed(claim: Claim) -> Stance | None:
    """ "We need new sanctions", "we must hold them to account", "there must be full clarity on ..."."""
    syntax, predicate = claim.syntax, claim.predicate
    if predicate.negated or not (claim.own or syntax.child(predicate.verb, "expl") is not None):
        return None
    if predicate.modals & stances.HEDGES:
        return None  # "we may need new sanctions"
    if syntax.tag[predicate.verb] not in ("VB", "VBP", "VBZ") or predicate.effective in words.INSTRUCTING:
        return None
    has_to = predicate.lemma in ("have", "need") and predicate.effective != predicate.lemma
    wants = predicate.lemma == "need" and syntax.child(predicate.verb, "dobj") is not None
    must = any(syntax.lower[kid] in stances.OBLIGATION for kid in syntax.children(predicate.verb, "aux"))
    is_notice = claim.subject_lemma in words.ADDRESSED
    return Stance.DEMAND if (must or has_to or wants) and not is_notice else None


def _of_it(claim: Claim) -> Stance | None:
    """ "It is imperative that ...", "it is unacceptable to ...", "it is normal for ..."."""
    syntax = claim.syntax
    attribute = syntax.child(claim.predicate.verb, "acomp", "attr")
    lemma = "" if attribute is None else syntax.lemma[attribute].lower()
    is_matter = lemma == "important" and any(
        kid > attribute
        for t in (attribute, claim.predicate.verb)
        if t and attribute
        for kid in syntax.children(t, "ccomp")
    )
    is_time = lemma == "time" and attribute is not None and syntax.child(attribute, "amod") is None
    if lemma in words.URGENT or is_matter or is_time:
        return Stance.DEMAND if syntax.tag[claim.predicate.verb] in ("VBZ", "VBP") else None
    if lemma in words.REPROACHES:
        return Stance.ACCUSE
    return Stance.STATE if lemma in words.NORMAL else None


def _obligation(claim: Claim) -> str | None:
    """ "must", "should"; not in "should it attack", which is a condition."""
    syntax, verb = claim.syntax, claim.predicate.verb
    for kid in syntax.children(verb, "aux"):
        if syntax.lower[kid] in stances.OBLIGATION and claim.subject is not None and claim.subject < kid < verb:
            return syntax.lower[kid]
    return None


def _is_passive(claim: Claim) -> bool:
    return claim.syntax.child(claim.predicate.verb, "auxpass") is not None


def _reproached(claim: Claim) -> Stance | None:
    """ "Russia has weaponised food", "the regime responded with violence", "these arrests are unacceptable"."""
    predicate = claim.predicate
    if not (claim.others or claim.deeds) or predicate.modals & stances.HEDGES or _is_passive(claim):
        return None
    if predicate.lemma in _COPULAS:
        return Stance.ACCUSE if claim.lemmas & words.REPROACHES and not predicate.negated else None
    if predicate.negated or (claim.deeds and predicate.effective not in words.PLAIN_WRONGS):
        return None
    if predicate.effective in words.WRONGDOING or predicate.lemma in words.FAILING:
        return Stance.ACCUSE
    if predicate.effective in words.DEALING and claim.lemmas & words.CONTRABAND:
        return Stance.ACCUSE
    goes_on = predicate.effective in ("continue", "intensify", "expand", "step")
    if predicate.modals & stances.FUTURE:
        return None
    if (goes_on or predicate.effective in words.HARD_DEEDS) and claim.lemmas & (
        words.GRAVE | words.REPROACHES | words.WRONGDOING
    ):
        return Stance.ACCUSE
    return None


def _seen(claim: Claim) -> Stance | None:
    """ "We have seen credible reports of attacks on civilians": what the issuer holds against others."""
    if not claim.own or claim.predicate.negated or claim.predicate.effective not in ("see", "witness"):
        return None
    return Stance.ACCUSE if claim.lemmas & words.SEEN else None


def _not_about(claim: Claim) -> Stance | None:
    """ "This is not about the goals of any one party"."""
    syntax, verb = claim.syntax, claim.predicate.verb
    is_such = (
        claim.subject_lemma in ("this", "it", "that") and claim.predicate.lemma == "be" and claim.predicate.negated
    )
    about = any(syntax.lower[kid] == "about" for kid in syntax.children(verb, "prep"))
    return Stance.DENY if is_such and about else None


def _denied_ground(claim: Claim) -> Stance | None:
    """ "There is no justification for ...", "there can be no military solution"."""
    syntax, predicate = claim.syntax, claim.predicate
    if syntax.child(predicate.verb, "expl") is None or not predicate.negated:
        return None
    thing = syntax.child(predicate.verb, "attr", "nsubj", "dobj")
    lemma = "" if thing is None else syntax.lemma[thing].lower()
    return next((Stance(stance) for stance, things in words.NO_SUCH.items() if lemma in things), None)


def _stood_by(claim: Claim) -> Stance | None:
    """ "Our commitment is unwavering", "will not waver in its support", "we are steadfast in our commitment"."""
    predicate = claim.predicate
    if predicate.negated and predicate.effective in words.NOT_WAVERING and predicate.modals & stances.FUTURE:
        return Stance.SUPPORT
    if predicate.negated:
        return None
    if claim.owned and claim.subject_lemma in words.STANDINGS and predicate.lemma in ("transcend", "endure", "extend"):
        return Stance.SUPPORT
    if claim.own and predicate.lemma in _COPULAS:
        return Stance.SUPPORT if claim.lemmas & words.STEADFAST and claim.lemmas & words.STANDINGS else None
    return None


def _undertaken(claim: Claim) -> Stance | None:
    """ "The United States will stand with ...", "we will not recognise ...", "we are suspending aid"."""
    predicate, syntax = claim.predicate, claim.syntax
    if not claim.own or predicate.effective in stances.LOGISTICS:
        return None
    if predicate.effective in stances.STAGING and claim.lemmas & happenings.ENCOUNTER_NOUNS:
        return None
    if predicate.modals & _SHALL:
        if claim.spoken and (claim.subject_lemma == "i" or predicate.effective not in words.COMMITTING):
            return None
        if predicate.negated:
            return Stance.REFUSE
        if predicate.effective in words.WEIGHING | {"impose", "take"} and claim.lemmas & words.MEASURES:
            return Stance.THREATEN
        if predicate.effective in stances.SURE_HARM or _is_held(claim):
            return Stance.THREATEN
        return Stance.OFFER if predicate.effective in stances.HELP else None
    is_under_way = syntax.tag[predicate.verb] == "VBG"
    if predicate.negated:
        return None
    if is_under_way and predicate.lemma in ("establish", "announce", "take", "adopt") and claim.lemmas & words.MEASURES:
        return Stance.THREATEN
    if is_under_way and predicate.lemma in words.OWN_HARM and not _is_passive(claim):
        return Stance.THREATEN
    return Stance.OFFER if is_under_way and predicate.lemma in words.OWN_HELP and claim.lemmas & words.AID else None


def _is_held(claim: Claim) -> bool:
    """ "will hold them accountable"."""
    is_called_to = not {"accountable", "responsible"}.isdisjoint(claim.syntax.lower[claim.first : claim.last])
    return claim.predicate.effective == "hold" and is_called_to


def _troubled(claim: Claim) -> Stance | None:
    """ "We are deeply troubled by the arrests", "we are outraged at ..."."""
    syntax, verb = claim.syntax, claim.predicate.verb
    if not claim.own or claim.predicate.negated:
        return None
    attribute = syntax.child(verb, "acomp") if claim.predicate.lemma in _COPULAS else None
    if attribute is None and not _is_passive(claim):
        return None
    felt = {claim.predicate.lemma} if attribute is None else {syntax.lower[attribute].removesuffix("ed")}
    if felt & words.OUTRAGED:
        return Stance.ACCUSE
    return Stance.EXPECT if felt & words.TROUBLED else None


def _best(claim: Claim) -> Stance | None:
    """ "An elected government offers the best chance of peace"."""
    syntax, verb = claim.syntax, claim.predicate.verb
    if claim.predicate.negated or claim.subject is None or syntax.tag[verb] not in ("VBZ", "VBP"):
        return None
    thing = syntax.child(verb, "dobj", "attr")
    if thing is None or syntax.lemma[thing].lower() not in words.BEST_THINGS:
        return None
    kinds = {syntax.lower[kid] for kid in syntax.children(thing, "amod")}
    return Stance.SUPPORT if kinds & words.BEST_KINDS else None


def _valued(claim: Claim) -> Stance | None:
    """ "Today's deal is a positive step", "freedom of the seas is vital to peace"."""
    predicate, syntax = claim.predicate, claim.syntax
    if predicate.negated or predicate.modals or predicate.lemma not in _COPULAS or claim.own or claim.spoken:
        return None
    attribute = syntax.child(predicate.verb, "attr", "acomp")
    if attribute is None or claim.subject is None or syntax.pos[claim.subject] == "PRON":
        return None
    if syntax.tag[predicate.verb] == "VBD" or syntax.child(predicate.verb, "expl") is not None:
        return None
    lemma = syntax.lemma[attribute].lower()
    if claim.subject_lemma in words.STANDINGS | words.BONDS and claim.owned:
        return Stance.SUPPORT if claim.lemmas & words.FIRM else None
    kinds = {syntax.lemma[kid].lower() for kid in syntax.children(attribute, "amod")}
    if lemma in words.WELCOME_THINGS and kinds & words.WELCOME_KINDS:
        return Stance.SUPPORT
    is_for = any(syntax.lower[kid] in ("to", "for", "of") for kid in syntax.children(attribute, "prep"))
    return Stance.SUPPORT if lemma in words.VALUED and (is_for or kinds & words.WELCOME_KINDS) else None


RULES: tuple[Callable[[Claim], Stance | None], ...] = (
    _demanded, _reproached, _seen, _denied_ground, _not_about, _stood_by, _troubled, _undertaken, _best, _valued,
)  # fmt: skip
