"""Which attributions are positions: not courtesies, diary notes, orders to one's own staff or mere conditions.

Everything here looks at the words of one attribution; who speaks, and who tells it, others judge.
"""

from __future__ import annotations

from collections.abc import Mapping

from briefings.extraction.attribution import Attribution
from briefings.extraction.clauses import Judgement, is_negated, predicate_of
from briefings.extraction.patterns import cues, happenings, speakers
from briefings.extraction.patterns import stances as words
from briefings.extraction.reading import Mention
from briefings.extraction.stance import stance_noun
from briefings.extraction.subjects import asks_others
from briefings.extraction.syntax import Syntax
from briefings.extraction.tails import disputed_noun
from store.records import Stance

_LIGHT = frozenset({"prep", "pobj", "pcomp", "conj", "dobj", "appos"})
_PEOPLE = speakers.ACTING | speakers.APART | speakers.GROUPS | speakers.PERSONAL_ROLES | speakers.HUMANS
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BESIDE = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_STEPS = 8


def has_substance(syntax: Syntax, each: Attribution, judgement: Judgement, named: Mapping[int, Mention]) -> bool:
    """True if the words of an attribution are a stance that a briefing may tell."""
    if not words.RESERVE.isdisjoint(syntax.lower[each.first : each.last][:3]):
        return False
    if not is_meant(syntax, each) or _is_courtesy(syntax, each, named) or _is_domestic(syntax, each):
        return False
    if judgement.stance is Stance.STATE and each.cue.group == "intend":
        return judgement.negated and each.cue.lemma in ("seek", "want", "wish") and each.last - each.first > 1
    if is_deed(each) and judgement.stance not in (Stance.SUPPORT, Stance.OFFER, Stance.DEMAND, Stance.REFUSE):
        return False
    if each.frame == "np":
        return _is_weighty_object(syntax, each, named)
    if each.last - each.first < 2 or _is_unsaid(syntax, each):
        return False
    if judgement.stance is Stance.OFFER and each.frame == "that":
        return not is_staged(syntax, each) and not _is_in_diary(syntax, each)
    return judgement.stance is not Stance.STATE or not is_diary(syntax, each)


def is_meant(syntax: Syntax, each: Attribution) -> bool:
    """False for what is only supposed ("if Iran refuses to ...") or discussed ("will review its demand that ...")."""
    cue = each.cue_token
    if cue is None:
        return True
    if _is_avoided(syntax, each):
        return False
    if syntax.pos[cue] in ("NOUN", "PROPN"):
        return not _is_under_discussion(syntax, cue)
    is_shown = is_deed(each) or each.cue.lemma in cues.FREE_LEMMAS
    if is_shown and each.cue.lemma not in words.AFFIRMING and not _is_finite(syntax, cue):
        return False
    if is_deed(each) and any(syntax.lower[kid] in words.OBLIGATION for kid in syntax.children(cue, "aux")):
        return False  # "the council, which must approve any contract"
    return not _is_supposed(syntax, cue)


def _is_unsaid(syntax: Syntax, each: Attribution) -> bool:
    """ "did not say whether ...": nothing was said."""
    cue = each.cue_token
    return each.cue.group == "say" and cue is not None and is_negated(syntax, cue)


def is_deed(each: Attribution) -> bool:
    """True for "promotes", "continues to", "accepted the prize": done, not said."""
    return each.cue.lemma in cues.DEEDS or (each.cue.lemma in cues.ACTS and each.frame == "np" and not each.passive)


def is_said(syntax: Syntax, each: Attribution) -> bool:
    """True for an attribution: deeds are none, and an attitude is only where somebody has it."""
    if _is_avoided(syntax, each) or _is_asked(syntax, each):
        return False
    if each.cue_token is not None and disputed_noun(syntax, each.cue_token) == each.head:
        return True  # "..., a plan Oslo opposes": who is meant stands there
    if is_deed(each) or (each.source is not None and _is_nobody(syntax, each.source)):
        return False
    if each.cue.lemma in ("open", "ready") and each.source is not None:
        return _is_somebody(syntax, each.source)  # "the meeting is open to the public" says nothing
    if each.cue.lemma in ("welcome", "dismiss") and each.frame == "np":
        return not _is_somebody(syntax, each.head)  # a guest, or a sacked coach
    if each.cue.lemma not in cues.FREE_LEMMAS or each.cue_token is None or syntax.pos[each.cue_token] != "VERB":
        return True
    return each.source is not None and _is_somebody(syntax, each.source) and _is_finite(syntax, each.cue_token)


def _is_nobody(syntax: Syntax, source: int) -> bool:
    """ "No one has proved that ..."; a bare "'s" is a slip of the parser."""
    words_of = syntax.lower[syntax.left[source]], syntax.lower[source]
    return words_of[1] in ("'s", "’s", "nobody", "none") or (words_of[0] == "no" and words_of[1] == "one")


def _is_asked(syntax: Syntax, each: Attribution) -> bool:
    """ "Poe, asked whether she would resign, said ...": it was somebody else who asked."""
    cue = each.cue_token
    if cue is None or each.source is None or each.passive or each.cue.lemma != "ask" or each.source > cue:
        return False
    return syntax.text[cue - 1] == "," and syntax.lower[each.first] in _ASKING


_ASKING = frozenset({"whether", "if", "why", "what", "how", "when", "who", "where"})


def _is_avoided(syntax: Syntax, each: Attribution) -> bool:
    """ "avoided calling it a war", "denied that Chile was demanding ...": said by nobody."""
    cue = each.cue_token
    if cue is None or syntax.dep[cue] not in ("xcomp", "pcomp", "ccomp"):
        return False
    if syntax.dep[cue] == "pcomp" and syntax.lower[syntax.head[cue]] == "without":
        return True
    if disputed_noun(syntax, syntax.head[cue]) is not None:
        return False  # "Kenya accused Oslo, a charge Oslo denies": the charge was made
    above = syntax.lemma[syntax.head[cue]].lower()
    if syntax.dep[cue] == "pcomp":
        above = syntax.lemma[syntax.head[syntax.head[cue]]].lower()
    return above in cues.AVOIDING or above == "deny"


def _is_somebody(syntax: Syntax, noun: int) -> bool:
    """True for names, "he", "voters", "the government": not for "the programme" or "this"."""
    if syntax.pos[noun] == "PRON":
        return syntax.lower[noun] not in ("this", "that", "which", "these", "those", "what")
    lemma = syntax.lemma[noun].lower()
    return syntax.pos[noun] == "PROPN" or lemma in _PEOPLE


def is_diary(syntax: Syntax, each: Attribution) -> bool:
    """ "said the talks would be held on Monday": the meetings' business."""
    predicate = predicate_of(syntax, each.first, each.last, each.head)
    if predicate is None or predicate.negated:
        return False
    return predicate.effective in words.LOGISTICS or is_staged(syntax, each)


def _is_in_diary(syntax: Syntax, each: Attribution) -> bool:
    """ "said it would discuss the issue in April"."""
    predicate = predicate_of(syntax, each.first, each.last, each.head)
    return predicate is not None and not predicate.negated and predicate.effective in words.DIARIES


def is_staged(syntax: Syntax, each: Attribution) -> bool:
    """ "said it would resume the talks", "said the summit would begin": held or begun, and a meeting."""
    predicate = predicate_of(syntax, each.first, each.last, each.head)
    if predicate is None or predicate.negated or predicate.effective not in words.STAGING:
        return False
    beside = [kid for kid in syntax.kids[predicate.verb] if syntax.dep[kid] in _BESIDE]
    return any(syntax.lemma[kid].lower() in happenings.ENCOUNTER_NOUNS | {"place", "part"} for kid in beside)


def _is_weighty_object(syntax: Syntax, each: Attribution, named: Mapping[int, Mention]) -> bool:
    """ "rejected the plan" weighs; "voiced a view" only if the noun is a stance itself."""
    lemma, head = each.cue.lemma, syntax.lemma[each.head].lower()
    if lemma in words.AFFIRMING and _is_only_name(each, named.get(each.head)):
        return False  # "stressed the United States": the parser lost what was said of them
    if head in words.COURTESY or lemma in words.COMMENDING:
        return False
    if is_deed(each) and head in happenings.ENCOUNTER_NOUNS:
        return False  # "will resume the talks on Monday"
    if each.passive and each.cue_token is not None and syntax.dep[each.cue_token] in ("acl", "relcl"):
        return False  # "the budget approved by parliament": which one is meant
    if lemma == "announce" and head in ("decision", "news", "result", "name"):
        return False
    if each.cue.group not in ("say", "believe"):
        return True
    if lemma in words.NOTING:
        return False  # "acknowledged the pledge": somebody else's
    if lemma == "regret":
        return True
    return stance_noun(head) is not None or (lemma in words.AFFIRMING | {"announce"} and each.last - each.first >= 3)


def _is_only_name(each: Attribution, mention: Mention | None) -> bool:
    return mention is not None and mention.first <= each.first + 1 and each.last <= mention.last


def _is_courtesy(syntax: Syntax, each: Attribution, named: Mapping[int, Mention]) -> bool:
    """ "will welcome the president to the White House", "invited the minister for talks", "agreed to meet"."""
    lemma = each.cue.lemma
    if lemma in words.INVITING:
        return True
    if lemma == "look" and each.cue.particles == ("forward", "to"):
        first = syntax.lemma[each.first].lower()
        return first in words.PLEASANT
    if each.frame == "np" and syntax.lemma[each.head].lower() in words.CALLS and each.cue.group in ("demand", "offer"):
        return True
    if lemma == "accept" and syntax.lemma[each.head].lower() in ("invitation", "credential", "prize", "award"):
        return True
    head = syntax.lemma[each.head].lower()
    if lemma == "welcome" and each.frame == "np":
        mention = named.get(each.head)
        return (mention is not None and mention.kind == "person") or head in speakers.GROUPS | speakers.PERSONAL_ROLES
    return lemma == "agree" and head in happenings.ENCOUNTER_NOUNS | {"meet"}


def is_polite(syntax: Syntax, first: int, last: int) -> bool:
    """ "Thank you all for coming", "Good morning, everyone", "It is a pleasure to be here"."""
    said = syntax.lower[first:last]
    return not words.GREETINGS.isdisjoint(said[:6]) or not words.PLEASURES.isdisjoint(said)


def _is_domestic(syntax: Syntax, each: Attribution) -> bool:
    """ "tasked his experts to look into it", "ordered his staff to wait", "advises travellers to wait"."""
    if each.frame != "npto":
        return False
    asked = range(each.first, min(each.last, each.first + 3))
    if any(syntax.lemma[token].lower() in words.TRAVELLING for token in asked):
        return True
    if syntax.tag[each.first] != "PRP$":
        return False
    return any(syntax.lemma[t].lower() in speakers.STAFF for t in range(each.first + 1, min(each.last, each.first + 5)))


def _is_under_discussion(syntax: Syntax, noun: int) -> bool:
    """ "will discuss its support for ...": the noun is a subject of talks, nobody's words."""
    for _ in range(_STEPS):
        dep, above = syntax.dep[noun], syntax.head[noun]
        if above == noun or dep not in _LIGHT:
            return False
        if syntax.pos[above] in ("VERB", "AUX") and dep in ("dobj", "prep", "conj"):
            return syntax.lemma[above].lower() in words.DISCUSSING
        noun = above
    return False


def _is_finite(syntax: Syntax, verb: int) -> bool:
    """True for "backs", "would oppose", "has supported", and for what is coordinated with such a verb."""
    for _ in range(_STEPS):
        auxiliaries = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("aux", "auxpass")]
        if any(syntax.tag[kid] == "TO" for kid in auxiliaries):
            return False
        if auxiliaries or syntax.tag[verb] in _FINITE:
            return True
        if syntax.dep[verb] != "conj":
            return False
        verb = syntax.head[verb]
    return False


def _is_supposed(syntax: Syntax, verb: int) -> bool:
    """True under "if", "unless", "whether" of its own clause or of one it is coordinated with."""
    if _is_counterfactual(syntax, verb):
        return True
    for _ in range(_STEPS):
        if is_inverted(syntax, verb) or _is_untrue(syntax, verb) or _is_foreseen(syntax, verb):
            return True
        for kid in syntax.children(verb, "mark", "advmod"):
            if syntax.lower[kid] in cues.SUPPOSITIONS:
                return True
        if syntax.dep[verb] not in ("conj", "xcomp", "acomp"):
            return False
        verb = syntax.head[verb]
    return False


def is_inverted(syntax: Syntax, verb: int) -> bool:
    """ "Should Chad demand more, ...", "had Oslo refused, ...": a condition by the order of its words."""
    subject = syntax.child(verb, "nsubj", "nsubjpass")
    if subject is None or subject > verb:
        return False
    begins = syntax.left[subject]
    return any(syntax.lower[kid] in cues.INVERTED and kid < begins for kid in syntax.children(verb, "aux"))


def _is_untrue(syntax: Syntax, verb: int) -> bool:
    """ "It is not true that Chad has threatened ...", "it is false that ..."."""
    above = syntax.head[verb]
    if syntax.dep[verb] == "ccomp" and syntax.lower[above] in cues.RUMOURS:
        return True
    attribute = syntax.child(above, "acomp", "attr") if syntax.dep[verb] in ("ccomp", "advcl") else None
    if attribute is None:
        above, attribute = syntax.head[above], above
        if syntax.dep[verb] != "ccomp" or syntax.dep[attribute] not in ("acomp", "attr"):
            return False
    lemma = syntax.lemma[attribute].lower()
    return lemma in cues.UNTRUE or (lemma in cues.TRUE and is_negated(syntax, above))


def _is_counterfactual(syntax: Syntax, verb: int) -> bool:
    """ "would have rejected the plan": did not."""
    auxiliaries = [syntax.lower[kid] for kid in syntax.children(verb, "aux")]
    return "have" in auxiliaries and not {"would", "could", "should", "might"}.isdisjoint(auxiliaries)


def _is_foreseen(syntax: Syntax, verb: int) -> bool:
    """ "Chad is expected to reject the plan", "is likely to", "was urged to": others think so, or want it."""
    above = syntax.head[verb]
    if syntax.dep[verb] != "xcomp":
        return False
    lemma = syntax.lemma[above].lower()
    is_passive = syntax.child(above, "auxpass") is not None
    return syntax.lower[above] in cues.LIKELY or (is_passive and (lemma in cues.FORESEEING or asks_others(lemma)))
