"""How much of a sentence is told as a position: an object of a word or two says nothing without its verb.

"China does not accept arbitration" is told whole, "arbitration" alone would not say what is meant.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.attribution import Attribution
from briefings.extraction.extents import stripped
from briefings.extraction.stance import stance_noun
from briefings.extraction.subjects import SUBJECTS, noun_span
from briefings.extraction.syntax import Syntax

_FEW = 2
_FEWEST = 3
_REACH = 20
"""Words between a subject and its verb over which the clause is still told from the subject on."""
_OURS = frozenset({"we", "i"})
_SAYING = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"})
_BEFORE_VERBS = frozenset({"aux", "auxpass", "neg", "advmod"})


def told_whole(syntax: Syntax, each: Attribution) -> Attribution:
    """The attribution with its words begun at the subject or the verb, where the object alone is thin.

    "We remain committed to ..." is told whole, as documents write it.
    """
    cue = each.cue_token
    if cue is None or each.frame != "np" or each.passive or each.quote or each.first <= cue:
        return each
    is_ours = syntax.pos[cue] == "ADJ" and each.source is not None and syntax.lower[each.source] in _OURS
    if syntax.pos[cue] not in ("VERB", "AUX", "ADJ") or not (_is_thin(syntax, each) or is_ours):
        return each
    if syntax.child(each.head, "poss") is not None and stance_noun(syntax.lemma[each.head].lower()) is not None:
        return each  # "our commitment to the Arctic" says it
    verb = syntax.head[cue] if syntax.dep[cue] in ("acomp", "oprd") else cue
    subject = syntax.child(verb, *SUBJECTS)
    if subject is None:
        return replace(each, first=_beginning(syntax, verb))
    first = noun_span(syntax, subject)[0]
    is_near = first < verb and (is_ours or each.last - first < _REACH)
    return replace(each, first=first) if is_near else each


def clauses_of(syntax: Syntax, each: Attribution) -> list[Attribution]:
    """The clauses of "said [he knew of none] and [would turn it down if it came]"; else the attribution itself."""
    if each.frame != "that" or each.quote:
        return [each]
    heads = [each.head, *(k for k in syntax.children(each.head, "conj") if _is_clause(syntax, each, k))]
    starts = [each.first, *(max(each.first, min(syntax.left[k], k)) for k in heads[1:])]
    ends = [*starts[1:], each.last]
    parts = [stripped(syntax, start, end) for start, end in zip(starts, ends, strict=True)]
    if len(parts) == 1 or any(last - first < _FEWEST for first, last in parts):
        return [each]
    return [replace(each, first=first, last=last, head=head) for head, (first, last) in zip(heads, parts, strict=True)]


def _is_clause(syntax: Syntax, each: Attribution, verb: int) -> bool:
    """True for a coordinated verb with a "that", a subject or a "will" of its own."""
    if not each.head < verb < each.last or syntax.pos[verb] not in ("VERB", "AUX"):
        return False
    has_modal = any(syntax.tag[kid] == "MD" for kid in syntax.children(verb, "aux"))
    return has_modal or syntax.child(verb, "mark", "nsubj", "nsubjpass") is not None


def _is_thin(syntax: Syntax, each: Attribution) -> bool:
    return sum(syntax.pos[token] in _SAYING for token in range(each.first, each.last)) <= _FEW


def _beginning(syntax: Syntax, verb: int) -> int:
    """The verb with what stands before it: "has ruled out", "strongly opposes"."""
    own = [kid for kid in syntax.children(verb, *_BEFORE_VERBS) if kid < verb]
    return min([verb, *own])
