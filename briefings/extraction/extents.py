"""Where said words end: before the teller's own "although ...", before a verb the speaker shares, at a dash.

The parser hangs what follows a reported clause to the nearest verb; these rules decide whose words it is.
"""

from __future__ import annotations

from briefings.extraction.cuebook import verb_cues
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.syntax import Syntax, after_dateline

_CLAUSES = ("ccomp", "advcl", "relcl", "acl", "parataxis", "csubj")
_ADJUNCTS = frozenset(
    {"prep", "npadvmod", "advmod", "dative", "agent", "oprd", "acomp", "attr", "xcomp", "dobj", "ccomp", "prt"}
)
_DEPTH = 3
_SHORT = 4
_OPENERS = frozenset({"A", "An", "The", "He", "She", "It", "They", "We", "This", "These", "In", "But"})
"""Words with which a sentence begins, where the one before ends on an abbreviation."""


def after_occasion(syntax: Syntax, first: int, last: int) -> int:
    """Where the words begin behind "In a statement, ", "On a call with donors, ": when they were said, not what."""
    if syntax.lower[first] not in ("in", "on", "at", "during"):
        return first
    noun = syntax.child(first, "pobj")
    comma = syntax.right[first] + 1
    if noun is None or syntax.lemma[noun].lower() not in cues.OCCASIONS or comma + 2 >= last:
        return first
    if syntax.text[comma] != "," and syntax.pos[comma] == "PROPN":  # "On a call Monday, "
        comma += 1
    return comma + 1 if syntax.text[comma] == "," else first


def behind_full_stop(syntax: Syntax, first: int, last: int) -> int:
    """Where the last sentence of [first, last) begins, if the parser took "plan B. A" or "12 Jan. The" for no end."""
    for token in range(last - _SHORT, first, -1):
        is_end = len(syntax.text[token]) > 1 and syntax.text[token].endswith(".")
        if is_end and syntax.text[token + 1] in _OPENERS:
            return token + 1
    return first


def clause_end(syntax: Syntax, verb: int, clause: int) -> int:
    """Where the reported words stop: before the teller's own "although ...", before a shared verb."""
    last = syntax.right[clause] + 1
    handed_back = matrix_partner(syntax, verb, clause)
    if handed_back is not None:
        last = min(last, _before_conjunction(syntax, clause, handed_back))
    for kid in syntax.kids[clause]:
        if kid <= clause:
            continue
        if syntax.dep[kid] == "advcl" and (_starts_own_words(syntax, kid) or _is_absolute(syntax, kid)):
            last = min(last, syntax.left[kid])
        elif syntax.dep[kid] == "conj" and (
            _is_another_teller(syntax, verb, kid) or belongs_to_matrix(syntax, verb, clause, kid)
        ):
            last = min(last, _before_conjunction(syntax, clause, kid))
    for kid in syntax.kids[verb]:
        is_condition = syntax.dep[kid] in ("advcl", "prep") and _is_condition(syntax, kid)
        if kid >= last and (is_condition or (syntax.dep[kid] == "conj" and _is_second_that(syntax, last, kid))):
            last = max(last, syntax.right[kid] + 1)
    return last


def _is_second_that(syntax: Syntax, begin: int, clause: int) -> bool:
    """ "said it was late, and that nobody had called"; behind a dash it is told apart."""
    if not {"—", "–", ";"}.isdisjoint(syntax.text[begin : syntax.left[clause]]):
        return False
    return any(syntax.lower[kid] == "that" for kid in syntax.children(clause, "mark"))


def complement_end(syntax: Syntax, verb: int, first: int) -> int:
    """The end of what hangs to the right of a verb from ``first`` on, up to the next clause of its own."""
    last = first
    for kid in syntax.kids[verb]:
        if syntax.right[kid] < first or kid < verb:
            continue
        dep = syntax.dep[kid]
        if dep == "conj" and syntax.pos[kid] in ("NOUN", "PROPN") and syntax.child(kid, "nsubj", "cop") is None:
            last = max(last, syntax.right[kid] + 1)
            continue
        if dep == "punct" and syntax.text[kid] in "—–" and _is_inserted(syntax, verb, kid):
            continue
        if dep in ("conj", "parataxis") or (dep == "punct" and syntax.text[kid] in ";:—–"):
            break
        if dep == "prep" and syntax.lower[kid] == "without" and syntax.text[kid - 1] == ",":
            break
        if dep == "advcl" and (_starts_own_words(syntax, kid) or not _is_attached(syntax, kid, last)):
            break
        if dep in _ADJUNCTS or dep in _CLAUSES:
            last = max(last, _trimmed_end(syntax, kid) + 1)
    return last


def _is_absolute(syntax: Syntax, clause: int) -> bool:
    """ ", the head of one firm going so far as to ...": a participle with a subject of its own, behind a comma."""
    begins = syntax.left[clause]
    has_subject = syntax.child(clause, "nsubj") is not None and syntax.tag[clause] == "VBG"
    is_told_apart = syntax.child(clause, "aux", "mark") is None and syntax.lower[begins] != "with"
    return has_subject and is_told_apart and begins > 0 and syntax.text[begins - 1] == ","


def _is_another_teller(syntax: Syntax, verb: int, partner: int) -> bool:
    """ "said time was short, and Norway's minister joked that ...": a second speaker behind a comma."""
    subject = syntax.child(partner, "nsubj")
    if (
        subject is None
        or syntax.lemma[partner] not in cues.TELLING | cues.AGREEING
        or syntax.tag[partner] != syntax.tag[verb]
    ):
        return False
    before = syntax.left[partner] - 1
    is_apart = before > 0 and syntax.dep[before] == "cc" and syntax.text[before - 1] == ","
    tells = syntax.child(partner, "ccomp", "oprd", "dobj") is not None or syntax.lemma[partner] in cues.AGREEING
    return is_apart and syntax.pos[subject] in ("NOUN", "PROPN") and tells


def belongs_to_matrix(syntax: Syntax, verb: int, clause: int, partner: int) -> bool:
    """ "said it would leave and called for ...": a finite partner without a subject cannot continue "would"."""
    is_bare = syntax.child(partner, "nsubj", "nsubjpass") is None
    if is_bare and (_disagree(syntax, clause, partner) or _has_done_both(syntax, verb, clause, partner)):
        return True
    if syntax.lemma[partner] not in verb_cues() or syntax.child(partner, "nsubj", "nsubjpass", "aux") is not None:
        return False
    if syntax.tag[verb] not in ("VBD", "VBZ", "VBP") or syntax.tag[partner] != syntax.tag[verb]:
        return False
    if _is_about_a_thing(syntax, clause) and syntax.lemma[partner] not in cues.FREE_LEMMAS:
        return True
    return syntax.tag[clause] in ("VB", "VBN", "VBG") or syntax.tag[clause] != syntax.tag[partner]


def _has_done_both(syntax: Syntax, verb: int, clause: int, partner: int) -> bool:
    """ "has announced that it will leave and has called on others to follow": no "will has"."""
    own = [syntax.lower[kid] for kid in syntax.children(partner, "aux")]
    above = [syntax.lower[kid] for kid in syntax.children(verb, "aux")]
    is_modal = any(syntax.tag[kid] == "MD" for kid in syntax.children(clause, "aux"))
    return is_modal and own[:1] == above[:1] and own[:1] in (["has"], ["have"], ["had"])


def matrix_partner(syntax: Syntax, verb: int, clause: int) -> int | None:
    """ "said the remarks showed that he was unfit, and called on him to ...": "called" is the first speaker's again.

    A comma, "and" and a verb of speech without a subject lead back to the outermost speaker.
    """
    for _ in range(_DEPTH):
        for kid in syntax.children(clause, "conj"):
            if kid > clause and _is_handed_back(syntax, verb, kid):
                return kid
        deeper = [kid for kid in syntax.children(clause, "ccomp") if kid > clause]
        if not deeper:
            return None
        clause = deeper[-1]
    return None


def _is_handed_back(syntax: Syntax, verb: int, partner: int) -> bool:
    if syntax.tag[partner] != syntax.tag[verb] or syntax.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return False
    lemma = syntax.lemma[partner]
    if lemma not in verb_cues() or lemma in cues.FREE_LEMMAS or syntax.child(partner, "nsubj", "nsubjpass", "aux"):
        return False
    before = syntax.left[partner] - 1
    return before > 0 and syntax.dep[before] == "cc" and syntax.text[before - 1] == ","


def _is_about_a_thing(syntax: Syntax, clause: int) -> bool:
    """ "said the ad was false and called on stations ...": an ad does not call on anybody."""
    subject = syntax.child(clause, "nsubj", "nsubjpass")
    if subject is not None and syntax.lower[subject] == "it" and syntax.lemma[clause] == "be":
        return True  # "said it was routine and called ...": what is routine calls nobody
    if subject is None or syntax.pos[subject] != "NOUN":
        return False
    return syntax.lemma[subject].lower() not in speakers.ACTING | speakers.APART | speakers.TELLERS


def _disagree(syntax: Syntax, clause: int, partner: int) -> bool:
    """ "saying the troops are there to defend it, and has not ...": another number, so another subject."""
    subject = syntax.child(clause, "nsubj", "nsubjpass")
    if subject is None or syntax.pos[subject] not in ("NOUN", "PROPN") or syntax.child(subject, "conj") is not None:
        return False
    finite = next((kid for kid in syntax.children(partner, "aux", "auxpass")), partner)
    if syntax.tag[subject] in ("NNS", "NNPS"):
        return syntax.tag[finite] == "VBZ"
    return syntax.tag[subject] == "NN" and syntax.tag[finite] == "VBP"


def _before_conjunction(syntax: Syntax, clause: int, partner: int) -> int:
    at = syntax.left[partner]
    while at - 1 > clause and (syntax.dep[at - 1] in ("cc", "punct") or syntax.lower[at - 1] in ("also", "further")):
        at -= 1
    return at


def _starts_own_words(syntax: Syntax, clause: int) -> bool:
    """ "although ...", "while ...", and a participle that is a cue again ("adding that ...")."""
    mark = syntax.child(clause, "mark", "advmod")
    if mark is not None and syntax.lower[mark] in cues.CLAUSE_ENDS:
        return True
    is_participle = syntax.tag[clause] == "VBG" and syntax.child(clause, "mark") is None
    return is_participle and syntax.lemma[clause] in cues.TELLING


def _is_condition(syntax: Syntax, kid: int) -> bool:
    mark = syntax.child(kid, "mark", "advmod")
    return (mark is not None and syntax.lower[mark] in cues.CONDITIONS) or syntax.lower[
        syntax.left[kid]
    ] in cues.CONDITIONS


def _is_inserted(syntax: Syntax, verb: int, dash: int) -> bool:
    """ "accuses Chile — and Peru beside it — of ...": a dash that has its other half among the same complements."""
    dashes = [kid for kid in syntax.kids[verb] if kid > verb and syntax.text[kid] in ("—", "–")]
    return len(dashes) == 2 and dash in dashes


def _is_attached(syntax: Syntax, clause: int, last: int) -> bool:
    """An adverbial clause belongs to what is said if it is a condition, or follows without a comma."""
    return _is_condition(syntax, clause) or syntax.left[clause] <= last


def _trimmed_end(syntax: Syntax, top: int) -> int:
    """The right edge of a subtree, cut before "although ..." and before a participle that speaks again."""
    last = syntax.right[top]
    for kid in syntax.kids[top]:
        if kid > top and syntax.dep[kid] == "advcl" and _starts_own_words(syntax, kid):
            last = min(last, syntax.left[kid] - 1)
    return last


def _top_from(syntax: Syntax, token: int) -> int:
    """The top of the phrase that begins at a token: what is owned, where the parser cut "Japan's | new strategy"."""
    top = token
    for above in syntax.ancestors(token):
        if above < token:
            break
        top = above
    return top


def stripped(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """Without "that" and punctuation before it, without punctuation after it."""
    while first < last - 1 and (
        syntax.pos[first] in ("SPACE",)
        or syntax.text[first] in ",:;-–—"
        or (syntax.lower[first] == "that" and (syntax.dep[first] == "mark" or syntax.tag[first] == "IN"))
    ):
        first += 1
    if syntax.tag[last - 1] == "POS" and last < syntax.bounds[syntax.sentence[last - 1]][1]:
        last = max(last, syntax.right[_top_from(syntax, last)] + 1)
    while last - 1 > first and (
        syntax.pos[last - 1] == "SPACE" or syntax.text[last - 1] in ",:;.-–—" or syntax.dep[last - 1] == "cc"
    ):
        last -= 1
    return first, last


def trim(syntax: Syntax, first: int, last: int) -> tuple[int, int]:
    """Without a dateline before, and without marks that open or close nothing at the ends."""
    first = after_dateline(syntax, first, last)
    while first < last and (syntax.pos[first] in ("PUNCT", "SPACE") and syntax.text[first] not in '“"‘('):
        first += 1
    while first < last and (syntax.pos[last - 1] in ("PUNCT", "SPACE") and syntax.text[last - 1] not in '”"’)'):
        last -= 1
    return first, last
