"""What is said: from a cue to the words that carry its content, by the frames of its entry."""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extraction.cuebook import Cue, noun_cues
from briefings.extraction.extents import clause_end, complement_end, stripped
from briefings.extraction.patterns import cues
from briefings.extraction.syntax import Syntax
from briefings.extraction.tails import disputed_noun

_BETWEEN = 7
"""Words that may stand between a cue and its clause ("alleged without proof that ...")."""
_NOUNS = ("NOUN", "PROPN", "PRON")
_SKIPPED = frozenset({"advmod", "npadvmod", "neg", "prt"})


@dataclass(frozen=True, slots=True)
class Content:
    """The tokens [first, last) that carry the content, its governing word, and the frame that found it."""

    first: int
    last: int
    head: int
    frame: str


def verb_content(syntax: Syntax, verb: int, cue: Cue) -> Content | None:
    """The content of an active verb cue, if its complements fit one of the entry's frames."""
    if cue.particles == ("that",):
        clause = _clause(syntax, verb)
        is_said = clause is not None and (_has_that(syntax, clause) or _is_agreed(syntax, verb, clause))
        return clause if is_said else None
    after = _after_particles(syntax, verb, cue)
    if after is None:
        return None
    if cue.particles:
        clause = _clause_from(syntax, verb, after) if "that" in cue.frames else None
        if clause is None and "that" in cue.frames:
            clause = _bare_clause(syntax, verb, after)
        return clause or _prepositional(syntax, verb, cue, after)
    return _plain(syntax, verb, cue)


def _plain(syntax: Syntax, verb: int, cue: Cue) -> Content | None:
    frames = cue.frames
    found: Content | None = None
    if "npto" in frames:
        found = _object_and_infinitive(syntax, verb)
    is_infinitive = "to" in frames and syntax.lower[verb + 1 : verb + 2] == ["to"]
    if found is None and is_infinitive:
        found = _open_complement(syntax, verb, "VB", "to")
    if found is None and "that" in frames:
        found = _clause(syntax, verb)
    if found is None and "to" in frames:
        found = _open_complement(syntax, verb, "VB", "to")
    if found is None and "ing" in frames:
        found = _open_complement(syntax, verb, "VBG", "ing")
    if found is None and "npof" in frames:
        found = _object_and_phrase(syntax, verb)
    if found is None and "oc" in frames:
        found = _object_complement(syntax, verb)
    if found is None and "np" in frames:
        found = _object(syntax, verb)
    return found


def _after_particles(syntax: Syntax, verb: int, cue: Cue) -> int | None:
    """The token after the cue's particles, which follow the verb at once or after an adverb or two."""
    at, limit = verb + 1, syntax.bounds[syntax.sentence[verb]][1]
    if not cue.particles:
        return at
    if cue.particles == ("on",) and syntax.lower[at : at + 1] == ["on"] and _is_day(syntax, at + 1):
        return None  # "agreed on Friday to ..."
    for particle in cue.particles:
        skipped = 0
        at = _behind_space(syntax, at, limit)
        while at < limit and syntax.lower[at] != particle and skipped < 3 and syntax.dep[at] in _SKIPPED:
            at += 1
            skipped += 1
        if at >= limit or syntax.lower[at] != particle:
            return None
        at += 1
    return _behind_space(syntax, at, limit)


def _behind_space(syntax: Syntax, token: int, limit: int) -> int:
    while token < limit and syntax.pos[token] == "SPACE":
        token += 1
    return token


def _is_day(syntax: Syntax, token: int) -> bool:
    return token < len(syntax) and syntax.lower[token] in cues.DAYS


def _prepositional(syntax: Syntax, verb: int, cue: Cue, after: int) -> Content | None:
    """ "called for calm", "insisted on a delay", "called on Iran to return", "is committed to working"."""
    limit = syntax.bounds[syntax.sentence[verb]][1]
    if after >= limit or (syntax.pos[after] in ("PUNCT", "SPACE") and syntax.text[after] not in '“"‘'):
        return None
    head = _first_head(syntax, after, limit)
    if head is None:
        return None
    last = complement_end(syntax, verb, after)
    if "npto" in cue.frames:
        infinitive = next((t for t in range(after, last) if syntax.lower[t] == "to" and syntax.dep[t] == "aux"), None)
        if infinitive is not None and infinitive + 1 < last:
            return Content(after, last, _verb_of(syntax, infinitive), "npto")
        if "np" not in cue.frames:
            return None
    if "to" in cue.frames and syntax.tag[head] == "VB":
        return Content(after, last, head, "to")
    first, last = stripped(syntax, after, last) if syntax.text[last - 1] == "," else (after, last)
    return Content(first, last, head, "np") if "np" in cue.frames and syntax.tag[head] != "VB" else None


def _verb_of(syntax: Syntax, infinitive: int) -> int:
    above = syntax.head[infinitive]
    return above if above > infinitive else infinitive + 1


def _first_head(syntax: Syntax, after: int, limit: int) -> int | None:
    """The top of the phrase that begins at ``after``."""
    top = after
    for above in syntax.ancestors(after):
        if above < after or above >= limit:
            break
        top = above
    return top


def _clause(syntax: Syntax, verb: int) -> Content | None:
    """A reported clause after or before the cue."""
    for kid in sorted(syntax.kids[verb], key=lambda kid: kid < verb):
        if syntax.dep[kid] != "ccomp" or _is_infinitive(syntax, kid) or _is_bare_gerund(syntax, kid):
            continue
        if kid > verb:
            if ";" in syntax.text[verb + 1 : syntax.left[kid]]:
                continue  # "some say no; others shrug"
            that = _that_before(syntax, verb, syntax.left[kid])
            if that is not None:
                return _clause_from(syntax, verb, that)
            if sum(mark in ("—", "–") for mark in syntax.text[verb + 1 : syntax.left[kid]]) == 1:
                continue  # "she said — a word, aides said, ...": the teller's own words again
            return _clause_after(syntax, verb, kid)
        if ";" in syntax.text[syntax.right[kid] : verb]:
            continue  # "Chad has offered to mediate; Mali accepted"
        if syntax.pos[kid] in ("VERB", "AUX", "ADJ", "NOUN", "PROPN") and syntax.right[kid] < verb:
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, "that")
    return _clause_by_that(syntax, verb)


def _that_before(syntax: Syntax, verb: int, clause: int) -> int | None:
    """ "noting with satisfaction that the sum was less than Oslo had claimed": the clause begins at "that"."""
    return next(
        (t for t in range(verb + 1, min(clause, verb + _BETWEEN)) if _is_that(syntax, t) and syntax.tag[t] == "IN"),
        None,
    )


def _clause_after(syntax: Syntax, verb: int, clause: int) -> Content:
    told = told_inside(syntax, clause)
    if told is not None:
        clause = told
    mark = syntax.child(clause, "mark")
    first = max(syntax.left[clause], verb + 1)
    if mark is not None and mark > first and _is_that(syntax, mark):
        first = mark  # "said, citing a report, that ..."
    last = clause_end(syntax, verb, clause)
    return Content(*stripped(syntax, first, last), clause, "that")


def _clause_by_that(syntax: Syntax, verb: int) -> Content | None:
    """The parser lost the clause, but the word "that" stands where one begins ("pressed demands that ...")."""
    limit = syntax.bounds[syntax.sentence[verb]][1]
    at = verb + 1
    told = syntax.child(verb, "dobj", "dative")
    if told is not None and syntax.left[told] == at and syntax.lemma[verb].lower() in cues.TO_SOMEBODY:
        at = told + 1
    while at < limit and syntax.dep[at] in _SKIPPED:
        at += 1
    if at < limit and syntax.lower[at] != "that" and syntax.dep[at] == "prep":
        at = next((t for t in range(at, min(limit, at + _BETWEEN)) if _opens_clause(syntax, t)), at)
    return _clause_from(syntax, verb, at)


def _opens_clause(syntax: Syntax, token: int) -> bool:
    """True for a "that" behind which somebody else is the subject ("told them in a letter that agents had ...")."""
    return _is_that(syntax, token) and (syntax.tag[token] == "IN" or syntax.dep[token] == "mark")


def _is_that(syntax: Syntax, token: int) -> bool:
    return syntax.lower[token] == "that"


def _bare_clause(syntax: Syntax, verb: int, at: int) -> Content | None:
    """ "made clear it would not pay": a clause without "that" behind the particles."""
    limit = syntax.bounds[syntax.sentence[verb]][1]
    head = _first_head(syntax, at, limit) if at < limit else None
    if head is None or syntax.pos[head] not in ("VERB", "AUX") or syntax.child(head, "nsubj", "nsubjpass") is None:
        return None
    first, last = stripped(syntax, at, clause_end(syntax, verb, head))
    return Content(first, last, head, "that") if last - first > 2 else None


def _clause_from(syntax: Syntax, verb: int, at: int) -> Content | None:
    """The clause that the word "that" at ``at`` begins ("made clear that ...", "pointed out that ...")."""
    limit = syntax.bounds[syntax.sentence[verb]][1]
    if (
        at >= limit - 2
        or syntax.lower[at] != "that"
        or (syntax.tag[at] == "DT" and syntax.pos[at + 1] in ("NOUN", "PUNCT"))
    ):
        return None
    head = _first_head(syntax, at, limit)
    last = complement_end(syntax, verb, at)
    if head is None or last - at < 3:
        return None
    return Content(*stripped(syntax, at, last), head, "that")


def told_inside(syntax: Syntax, verb: int) -> int | None:
    """ "said talks would be held, the agency reported": the clause before a teller's remark at its end."""
    if syntax.lemma[verb] not in cues.SPEECH:
        return None
    subject = syntax.child(verb, "nsubj")
    for kid in syntax.children(verb, "ccomp"):
        if kid < verb and subject is not None and syntax.right[kid] < subject and syntax.text[subject - 1] != "that":
            return kid
    return None


def _is_infinitive(syntax: Syntax, verb: int) -> bool:
    return syntax.tag[verb] == "VB" and any(syntax.tag[kid] == "TO" for kid in syntax.children(verb, "aux"))


def _is_bare_gerund(syntax: Syntax, verb: int) -> bool:
    return syntax.tag[verb] == "VBG" and syntax.child(verb, "aux", "nsubj") is None


def _has_that(syntax: Syntax, content: Content) -> bool:
    return content.first > 0 and (syntax.lower[content.first - 1] == "that" or syntax.lower[content.first] == "that")


def _is_agreed(syntax: Syntax, verb: int, content: Content) -> bool:
    """ "agreed the attack was wrong": a clause with a subject of its own behind the verb."""
    if syntax.lemma[verb] not in cues.AGREEING or content.first <= verb or "," in syntax.text[verb : content.first]:
        return False
    subject = syntax.child(content.head, "nsubj", "nsubjpass")
    return subject is not None and verb < subject < content.head


def _open_complement(syntax: Syntax, verb: int, tag: str, frame: str) -> Content | None:
    """ "promised to leave", "denied hiding weapons"."""
    for kid in syntax.kids[verb]:
        if kid < verb or syntax.dep[kid] not in ("xcomp", "ccomp", "advcl") or _form(syntax, kid) != tag:
            continue
        if tag == "VB" and (not _is_infinitive(syntax, kid) or syntax.child(verb, "dobj") is not None):
            continue
        if tag == "VBG" and (syntax.dep[kid] == "advcl" or syntax.left[kid] > verb + 2):
            continue
        if kid - verb > 12 and syntax.dep[kid] == "advcl":
            continue
        last = clause_end(syntax, verb, kid)
        return Content(*stripped(syntax, max(verb + 1, syntax.left[kid]), last), kid, frame)
    return None


def _form(syntax: Syntax, verb: int) -> str:
    """The tag of a verb; that of "having" for "having reached"."""
    aux = syntax.child(verb, "aux")
    return "VBG" if aux is not None and syntax.lower[aux] == "having" else syntax.tag[verb]


def _object_and_infinitive(syntax: Syntax, verb: int) -> Content | None:
    """ "urged Iran to return": who is asked belongs to the content."""
    for kid in syntax.kids[verb]:
        if kid < verb or syntax.dep[kid] not in ("xcomp", "ccomp", "advcl", "acl") or not _is_infinitive(syntax, kid):
            continue
        asked = syntax.child(verb, "dobj", "dative")
        if asked is None:
            asked = syntax.child(kid, "nsubj", "nsubjpass")
        if asked is None or asked < verb or asked > kid:
            continue
        first = max(verb + 1, syntax.left[asked])
        return Content(
            *stripped(syntax, first, _infinitive_end(syntax, verb, kid, first)),
            kid,
            "npto",
        )
    asked = syntax.child(verb, "dobj")
    if asked is not None and asked > verb:
        for kid in syntax.children(asked, "acl", "relcl"):
            if _is_infinitive(syntax, kid) and _could_be_asked(syntax, asked):
                first = max(verb + 1, syntax.left[asked])
                return Content(first, complement_end(syntax, verb, first), kid, "npto")
    return None


def _infinitive_end(syntax: Syntax, verb: int, infinitive: int, first: int) -> int:
    """The end of the infinitive, with what hangs on the verb behind it, unless another verb takes over there."""
    last = clause_end(syntax, verb, infinitive)
    return last if last <= syntax.right[infinitive] else max(last, complement_end(syntax, verb, first))


def _could_be_asked(syntax: Syntax, noun: int) -> bool:
    return syntax.pos[noun] in ("PROPN", "PRON") or syntax.tag[noun] == "NNS"


def _object_and_phrase(syntax: Syntax, verb: int) -> Content | None:
    """ "accused Iran of hiding weapons", "blamed the West for the crisis"."""
    blamed = syntax.child(verb, "dobj")
    if blamed is None or blamed < verb:
        return None
    first = max(verb + 1, syntax.left[blamed])
    prepositions = [k for k in syntax.kids[verb] + syntax.kids[blamed] if syntax.dep[k] == "prep" and k > blamed]
    fitting = cues.LINKS.get(syntax.lemma[verb].lower(), ("of", "for", "over", "as"))
    for kid in prepositions:
        if syntax.lower[kid] == "at" and not any(syntax.tag[t] == "CD" for t in range(kid, syntax.right[kid] + 1)):
            continue  # "put the lamp at the window"
        if syntax.lower[kid] in fitting:
            return Content(*stripped(syntax, first, complement_end(syntax, verb, first)), blamed, "npof")
    return None


def _object_complement(syntax: Syntax, verb: int) -> Content | None:
    """ "called the vote a farce", "described the talks as fair"."""
    limit = complement_end(syntax, verb, verb + 1)
    if limit <= verb + 1 or (syntax.lemma[verb] in cues.RELAYS and _passes_words_on(syntax, verb, limit)):
        return None
    for kid in syntax.kids[verb]:
        if kid < verb:
            continue
        dep = syntax.dep[kid]
        if dep in ("oprd", "acomp") or (dep == "prep" and syntax.lower[kid] == "as"):
            return Content(*stripped(syntax, verb + 1, limit), kid, "oc")
        if dep == "ccomp" and syntax.child(kid, "nsubj") is not None and syntax.child(kid, "aux") is None:
            return Content(*stripped(syntax, verb + 1, limit), kid, "oc")
        if dep == "dobj" and any(syntax.lower[k] == "as" for k in syntax.children(kid, "prep")):
            return Content(*stripped(syntax, verb + 1, limit), kid, "oc")
        if dep == "dobj" and syntax.lemma[verb].lower() in cues.NAMING and _is_named_so(syntax, verb, kid, limit):
            return Content(*stripped(syntax, verb + 1, limit), kid, "oc")
    return None


def _is_named_so(syntax: Syntax, verb: int, thing: int, limit: int) -> bool:
    """ "called her “a fighter”", "called climate change a hoax": two phrases, which the parser took for one."""
    if any(syntax.text[t] in ('"', "“", "‘", "``") for t in range(verb + 2, limit)):
        return True
    return any(_opens_name(syntax, t) and syntax.pos[t - 1] in _NOUNS for t in range(verb + 2, limit))


def _opens_name(syntax: Syntax, token: int) -> bool:
    """ "a hoax", "the best way out"."""
    if syntax.lower[token] in ("a", "an"):
        return True
    return syntax.lower[token] == "the" and syntax.tag[token + 1 : token + 2] in (["JJS"], ["RBS"])


def _passes_words_on(syntax: Syntax, verb: int, limit: int) -> bool:
    """ "quoted the minister as saying": no description of the minister."""
    return any(syntax.dep[token] == "pcomp" and syntax.lemma[token] in cues.SPEECH for token in range(verb + 1, limit))


def _object(syntax: Syntax, verb: int) -> Content | None:
    """ "rejected the plan", with what hangs on it and on the verb ("sanctions in the case of an attack")."""
    thing = syntax.child(verb, "dobj")
    if thing is None:
        thing = next(
            (k for k in syntax.children(verb, "ccomp", "attr") if k > verb and syntax.pos[k] in ("NOUN", "PROPN")), None
        )
    if thing is None or thing < verb or syntax.lower[thing] in ("itself", "himself", "herself", "themselves"):
        return None
    if syntax.lemma[verb] == "deny" and _withholds(syntax, verb, thing):
        return None
    if syntax.lemma[verb] in cues.CARRIERS and not _is_speech_noun(syntax.lemma[thing].lower()):
        return None
    first = max(verb + 1, syntax.left[thing])
    return Content(*stripped(syntax, first, complement_end(syntax, verb, first)), thing, "np")


def _withholds(syntax: Syntax, verb: int, thing: int) -> bool:
    """ "denied the crew entry", "denies members access to ...": kept from somebody, not called untrue."""
    if syntax.child(verb, "dative") is not None or len(list(syntax.children(verb, "dobj"))) > 1:
        return True
    return syntax.lemma[thing].lower() in cues.WITHHELD


def _is_speech_noun(lemma: str) -> bool:
    return lemma in noun_cues() or lemma in cues.SPOKEN


def noun_content(syntax: Syntax, noun: int, cue: Cue) -> Content | None:
    """ "its refusal to talk", "the demand that troops leave", "support for the plan"."""
    for kid in syntax.kids[noun]:
        if kid < noun:
            continue
        dep = syntax.dep[kid]
        if "to" in cue.frames and dep in ("acl", "relcl", "xcomp") and _is_infinitive(syntax, kid):
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, "to")
        if disputed_noun(syntax, kid) == noun:
            continue
        if "that" in cue.frames and dep in ("acl", "relcl", "ccomp") and syntax.lower[syntax.left[kid]] == "that":
            if syntax.dep[syntax.left[kid]] in ("nsubj", "nsubjpass"):
                continue
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, "that")
        if dep == "prep" and _takes(cue, syntax.lower[kid]):
            return _after_preposition(syntax, kid)
    return _equated(syntax, noun, cue)


def _equated(syntax: Syntax, noun: int, cue: Cue) -> Content | None:
    """ "Poe's view is that the law is void", "his plan is to cut taxes"."""
    copula = syntax.head[noun]
    if syntax.dep[noun] != "nsubj" or syntax.lemma[copula] != "be":
        return None
    for kid in syntax.children(copula, "ccomp", "xcomp"):
        is_clause = "that" in cue.frames and syntax.child(kid, "mark") is not None
        if kid > copula and (is_clause or ("to" in cue.frames and _is_infinitive(syntax, kid))):
            frame = "that" if is_clause else "to"
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, frame)
    return None


def _after_preposition(syntax: Syntax, preposition: int) -> Content | None:
    if syntax.right[preposition] == preposition:
        return None
    return Content(*stripped(syntax, preposition + 1, syntax.right[preposition] + 1), preposition, "np")


def _takes(cue: Cue, preposition: str) -> bool:
    """True if the entry names this preposition; "to" alone is the infinitive, "to-np" the preposition."""
    return preposition in cue.frames if preposition != "to" else "to-np" in cue.frames


def adjective_content(syntax: Syntax, adjective: int, copula: int, cue: Cue) -> Content | None:
    """ "is ready to talk", "is committed to peace", "is concerned that talks fail"."""
    for kid in [*syntax.kids[adjective], *(k for k in syntax.kids[copula] if k > adjective)]:
        if kid < adjective:
            continue
        dep = syntax.dep[kid]
        if "to" in cue.frames and dep in ("xcomp", "ccomp", "advcl") and _is_infinitive(syntax, kid):
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, "to")
        if "that" in cue.frames and dep == "ccomp":
            return Content(*stripped(syntax, syntax.left[kid], syntax.right[kid] + 1), kid, "that")
        if dep == "prep" and _takes(cue, syntax.lower[kid]) and syntax.right[kid] > kid:
            return _after_preposition(syntax, kid)
    return None
