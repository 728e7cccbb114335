"""Whose word it is: from a cue to the noun that speaks.

"Lavrov said ..., adding that ..." and "They met to reaffirm ..." leave the speaker to the governing verb;
"Iran was accused by Israel of ..." puts it into the agent; "a statement urging ..." leaves it to whoever
released the statement. A cue whose speaker cannot be told by construction has none.
"""

from __future__ import annotations

from unicodedata import category

from briefings.extraction.cuebook import verb_cues
from briefings.extraction.extents import belongs_to_matrix, matrix_partner
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.syntax import Syntax, after_dateline

SUBJECTS = ("nsubj", "csubj")
PASSIVE_SUBJECTS = ("nsubjpass", "csubjpass")
_RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_STEPS = 12
_NAME = 9
_CLOSING = frozenset({'"', "”", "’", "''"})
_SPEAKING = speakers.ACTING | speakers.APART | speakers.HUMANS | speakers.DOCUMENTS | speakers.SIGNS
_BEFORE_NOUNS = ("compound", "amod", "nmod", "poss", "nummod", "npadvmod")


def is_passive(syntax: Syntax, verb: int) -> bool:
    """True for "was accused", and for a bare participle after its noun ("the man accused of ...")."""
    if any(syntax.dep[kid] in ("auxpass", "nsubjpass", "agent") for kid in syntax.kids[verb]):
        return True
    return syntax.tag[verb] == "VBN" and syntax.dep[verb] == "acl"


def agent_of(syntax: Syntax, verb: int) -> int | None:
    """The noun after "by" in a passive."""
    by = syntax.child(verb, "agent")
    return syntax.child(by, "pobj") if by is not None else None


def subject_of(syntax: Syntax, verb: int) -> int | None:
    """The noun whose doing the verb is, through coordination, participles and infinitives; None if unclear."""
    for _ in range(_STEPS):
        own = syntax.child(verb, *SUBJECTS)
        if own is None:
            own = syntax.child(verb, *PASSIVE_SUBJECTS)
        if own is not None:
            return _antecedent(syntax, own, verb)
        above = _governor(syntax, verb)
        if above is None:
            return None
        if syntax.dep[verb] == "pcomp" and syntax.lemma[above] in cues.RELAYS and not is_passive(syntax, above):
            quoted = syntax.child(above, "dobj")
            if quoted is not None:
                return quoted
        if syntax.pos[above] in ("NOUN", "PROPN", "PRON"):
            if syntax.dep[verb] == "conj" and syntax.dep[above] == "ROOT" and syntax.tag[verb] in ("VBD", "VBZ", "VBP"):
                return above
            if syntax.dep[verb] == "advcl" and syntax.tag[verb] == "VBG":
                return above
            return _behind_document(syntax, above, verb)
        verb = above
    return None


def _antecedent(syntax: Syntax, subject: int, verb: int) -> int | None:
    """ "which" and "who" stand for the noun before them."""
    if syntax.lower[subject] not in _RELATIVES or syntax.tag[subject] not in ("WDT", "WP", "WP$"):
        return subject
    while syntax.dep[verb] == "conj" and syntax.head[verb] != verb:
        verb = syntax.head[verb]
    if syntax.dep[verb] == "relcl":
        return _person_meant(syntax, syntax.head[verb], syntax.lower[subject])
    return None


def _person_meant(syntax: Syntax, noun: int, relative: str) -> int:
    """ "an officer in Ankara, who ...": a place is no "who"."""
    if relative != "who" or syntax.dep[noun] != "pobj" or syntax.pos[noun] != "PROPN":
        return noun
    preposition = syntax.head[noun]
    above = syntax.head[preposition]
    is_place = syntax.lower[preposition] in ("in", "at", "near", "from") and syntax.pos[above] == "NOUN"
    return above if is_place else noun


def _governor(syntax: Syntax, verb: int) -> int | None:
    """The word that lends its subject to a verb without one."""
    dep, above = syntax.dep[verb], syntax.head[verb]
    if above == verb:
        return None
    if dep == "conj":
        return _shared(syntax, verb, above)
    if dep in ("xcomp", "ccomp"):
        return _controller(syntax, verb, above)
    if dep == "advcl" and syntax.tag[verb] == "VBG" and syntax.lemma[verb] in cues.TELLING:
        return _teller_above(syntax, _last_clause(syntax, above, verb))
    if dep in ("advcl", "acomp", "oprd", "attr"):
        return above if syntax.pos[above] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") else None
    if dep == "pcomp":
        return _verb_above(syntax, above)
    if dep in ("acl", "relcl"):
        return above
    if dep in ("aux", "auxpass"):
        return above
    return None


def speaker_after(syntax: Syntax, verb: int) -> int | None:
    """The name right after an inverted verb of speech: ", said Senator Ann Poe, ...", ", complained one MP"."""
    if syntax.lemma[verb].lower() not in cues.SPEECH or syntax.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    clause = next((syntax.left[kid] for kid in syntax.children(verb, "ccomp") if kid > verb), None)
    is_behind_quote = syntax.text[verb - 1] in _CLOSING
    if clause is not None and "," not in syntax.text[verb + 1 : clause + 1] and not is_behind_quote:
        return None  # "Lavrov, the minister, said Moscow would ...": what follows is said
    limit = min(syntax.bounds[syntax.sentence[verb]][1], verb + _NAME)
    for token in range(verb + 1, limit):
        if syntax.pos[token] not in ("DET", "NUM", "ADJ", "NOUN", "PROPN", "PART") or syntax.dep[token] == "npadvmod":
            return None
        if syntax.dep[token] == "intj":
            continue
        if syntax.pos[token] in ("NOUN", "PROPN") and syntax.dep[token] not in _BEFORE_NOUNS:
            is_other = syntax.dep[token] in ("nsubj", "nsubjpass") and syntax.head[token] != verb
            while token + 1 < limit and syntax.pos[token + 1] in ("NOUN", "PROPN") and syntax.head[token] > token:
                token += 1
            return token if _speaks(syntax, token) and (is_behind_quote or not is_other) else None
    return None


def may_be_inverted(syntax: Syntax, source: int | None, verb: int) -> bool:
    """False for "Harper, speaking in Tampa, criticised Bell": the subject stands before an insertion and its verb.

    In "The budget, said Senator Poe, robs our children" one comma parts the subject from a verb that is not its own.
    """
    if source is None:
        return True
    return source < verb and sum(syntax.text[token] == "," for token in range(source + 1, verb)) == 1


def behind_dateline(syntax: Syntax, source: int, cue: int) -> int:
    """The noun meant where the parser took the place of a dateline for the subject ("CARDIFF — The minister said")."""
    begins = after_dateline(syntax, *syntax.bounds[syntax.sentence[source]])
    if source >= begins:
        return source
    nouns = (t for t in range(begins, cue) if syntax.pos[t] in ("NOUN", "PROPN", "PRON"))
    return next((token for token in nouns if syntax.dep[token] not in _BEFORE_NOUNS), source)


def speaker_beside(syntax: Syntax, verb: int) -> int | None:
    """The name right before a verb of speech that the parser gave no subject ("Alain Juppe, the minister, said")."""
    if syntax.lemma[verb].lower() not in cues.SPEECH or syntax.tag[verb] not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    at, first = verb - 1, syntax.bounds[syntax.sentence[verb]][0]
    if syntax.text[at] == ",":
        at = _before_insertion(syntax, first, at)
    while at > first and (syntax.pos[at] in ("AUX", "ADV") or syntax.text[at] == ","):
        at -= 1
    if at < first or syntax.pos[at] not in ("NOUN", "PROPN") or syntax.dep[at] == "npadvmod":
        return None
    for above in syntax.ancestors(at):
        if not first <= above < verb or not _is_same_name(syntax, at, above):
            break
        at = above
    return at if _speaks(syntax, at) else None


def _before_insertion(syntax: Syntax, first: int, comma: int) -> int:
    """ "Their petition, a copy of which reached reporters, argues ...": the noun before the first of two commas."""
    opening = next((t for t in range(comma - 1, first, -1) if syntax.text[t] == ","), comma)
    is_name = all(syntax.pos[t] in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "PART") for t in range(first, opening))
    return opening - 1 if is_name else comma


def _is_same_name(syntax: Syntax, below: int, above: int) -> bool:
    """True for titles and appositions of somebody who may speak, and for true coordination."""
    if syntax.dep[below] == "conj":
        return syntax.child(above, "cc") is not None and _speaks(syntax, above)
    return syntax.dep[below] in ("appos", "compound", "nmod") and _speaks(syntax, above)


def _speaks(syntax: Syntax, noun: int) -> bool:
    return syntax.pos[noun] == "PROPN" or syntax.lemma[noun].lower() in _SPEAKING


def _shared(syntax: Syntax, verb: int, partner: int) -> int:
    """The verb whose subject a coordinated verb shares: "urged supporters to vote and pledged ..." is one speaker's."""
    matrix = syntax.head[partner]
    if syntax.dep[partner] in ("ccomp", "xcomp") and belongs_to_matrix(syntax, matrix, partner, verb):
        return matrix
    if syntax.dep[partner] == "relcl":
        return _matrix_of_relative(syntax, verb, partner)
    for above in syntax.ancestors(partner):
        if syntax.dep[above] != "ccomp" and matrix_partner(syntax, above, partner) == verb:
            return above
        if syntax.dep[above] not in ("ccomp", "conj"):
            break
    return partner


def _matrix_of_relative(syntax: Syntax, verb: int, partner: int) -> int:
    """ "faulted the panel for the way in which it counted and recommended that ...": the judge recommends.

    Whoever speaks to a "that" after a doing of somebody else is the first speaker again.
    """
    tells = any(syntax.child(kid, "mark") is not None for kid in syntax.children(verb, "ccomp"))
    if not tells or syntax.lemma[partner] in cues.TELLING or syntax.tag[verb] not in ("VBD", "VBZ", "VBP"):
        return partner
    for above in syntax.ancestors(partner):
        is_teller = syntax.lemma[above] in verb_cues() and syntax.tag[above] == syntax.tag[verb]
        if is_teller and syntax.child(above, "nsubj") is not None:
            return above
    return partner


def _teller_above(syntax: Syntax, verb: int) -> int | None:
    """ "He said they had seen a decrease, adding that ...": the participle is the teller's, also below the clause.

    "Peru agreed, but Chile denied it, saying ...": it is Chile's, who has a main clause of its own.
    """
    for _ in range(_STEPS):
        above = syntax.head[verb]
        if syntax.dep[verb] == "conj" and _has_own_clause(syntax, verb):
            return verb
        if syntax.dep[verb] not in ("ccomp", "conj", "xcomp", "acl", "dobj") or above == verb:
            break
        if syntax.dep[verb] == "dobj":
            return above if syntax.lemma[above] in verb_cues() else None
        if syntax.dep[verb] == "ccomp" and syntax.lemma[above] in cues.SPEECH:
            return above
        verb = above
    return verb if syntax.pos[verb] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") else None


def _last_clause(syntax: Syntax, first: int, participle: int) -> int:
    """The clause next before a participle that is coordinated with the one the parser hung it to."""
    beside = (kid for kid in syntax.children(first, "conj") if first < kid < participle)
    return max((kid for kid in beside if _has_own_clause(syntax, kid)), default=first)


def _has_own_clause(syntax: Syntax, verb: int) -> bool:
    """True for a coordinated verb that is in nobody's words and has somebody as a subject of its own."""
    own = syntax.child(verb, *SUBJECTS)
    first = verb
    while syntax.dep[first] == "conj" and syntax.head[first] != first:
        first = syntax.head[first]
    return own is not None and syntax.dep[first] not in ("ccomp", "xcomp", "pcomp") and _speaks(syntax, own)


def _controller(syntax: Syntax, verb: int, above: int) -> int | None:
    """The doer of an infinitive: whoever governs it, unless somebody else is asked to do it."""
    if syntax.child(above, "dobj", "dative") is not None and asks_others(syntax.lemma[above]):
        return None
    if syntax.dep[verb] == "ccomp" and syntax.tag[verb] not in ("VB", "VBG"):
        return None
    return above if syntax.pos[above] in ("VERB", "AUX", "ADJ", "NOUN") else None


def asks_others(lemma: str) -> bool:
    """ "urged Iran to", "allowed him to": the infinitive is the object's doing; "used the speech to" leaves it."""
    if lemma in cues.CAUSING:
        return True
    return any("npto" in cue.frames and not cue.particles for cue in verb_cues().get(lemma, ()))


def _verb_above(syntax: Syntax, token: int) -> int | None:
    for above in syntax.ancestors(token):
        if syntax.pos[above] in ("VERB", "AUX"):
            return above
        if syntax.dep[above] not in ("prep", "pcomp", "pobj"):
            return None
    return None


def _behind_document(syntax: Syntax, noun: int, verb: int) -> int | None:
    """ "released a statement urging ...": the statement's owner, its maker, or the noun itself."""
    if syntax.dep[verb] == "relcl":
        return noun
    if syntax.lemma[noun] not in speakers.DOCUMENTS:
        return noun if syntax.tag[verb] == "VBG" and syntax.dep[verb] == "acl" else owner_of(syntax, noun)
    owner = owner_of(syntax, noun)
    if owner is not None:
        return owner
    maker = _verb_above(syntax, noun) if syntax.dep[noun] in ("pobj", "conj") else syntax.head[noun]
    if maker is not None and syntax.dep[noun] in ("dobj", "pobj") and syntax.pos[maker] == "VERB":
        own = syntax.child(maker, *SUBJECTS)
        return own if own is not None else noun
    return noun


def owner_of(syntax: Syntax, noun: int) -> int | None:
    """Who a noun belongs to: "its demand", "Iran's refusal", "a threat by the rebels", "a letter from Merkel"."""
    owner = syntax.child(noun, "poss")
    if owner is not None:
        return owner
    for kid in syntax.children(noun, "prep", "agent"):
        if syntax.lower[kid] in ("by", "from"):
            return syntax.child(kid, "pobj")
    return None


def noun_span(syntax: Syntax, noun: int) -> tuple[int, int]:
    """The words [first, last) of a noun with its titles, appositions and partners, without relative clauses."""
    first, last = _behind_dash(syntax, syntax.left[noun], noun), _right_end(syntax, noun, 3)
    while first < noun and (
        syntax.pos[first] in ("PUNCT", "SPACE", "ADP")
        or syntax.dep[first] in ("punct", "cc", "mark")
        or _is_picture(syntax.text[first])
    ):
        first += 1
    while last > noun and syntax.pos[last] in ("PUNCT", "SPACE") and syntax.text[last] not in ")]":
        last -= 1
    return first, last + 1


def _behind_dash(syntax: Syntax, first: int, noun: int) -> int:
    """ "TEHRAN, Iran - Iran's cabinet": what stands before a dash with spaces around it is where it was written."""
    begins = after_dateline(syntax, first, noun)
    for token in range(begins + 1, noun):
        is_apart = syntax.start[token] > syntax.end[token - 1] and syntax.start[token + 1] > syntax.end[token]
        if is_apart and syntax.text[token] in ("-", "–", "—", "--"):
            begins = token + 1
    return begins


def _is_picture(word: str) -> bool:
    """True for an emoji, which the parser may take for a part of a name."""
    return not word.isascii() and all(category(sign) in ("So", "Sk", "Mn", "Cf") for sign in word)


def _right_end(syntax: Syntax, noun: int, depth: int) -> int:
    last = noun
    for kid in syntax.kids[noun]:
        if kid < noun:
            continue
        dep = syntax.dep[kid]
        if dep in ("relcl", "advcl", "ccomp", "parataxis") or (dep == "acl" and syntax.right[kid] - kid > 2):
            break
        if dep in ("appos", "conj") and depth:
            last = max(last, _right_end(syntax, kid, depth - 1))
        elif dep in ("prep", "nummod", "case", "amod", "compound", "acl"):
            last = max(last, syntax.right[kid])
    return last
