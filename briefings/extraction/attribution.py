"""Who is said to have said what: every attribution of a text, by construction.

"Lavrov said ...", "..., the ministry said", "according to Kyiv", "its refusal to ...", "is ready to ...",
"was accused by ...", and direct speech beside a cue. An attribution hands on token indices; who the source
is, and what stance the words take, others judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefings.extraction.according import according_to, for_whom, in_view, per
from briefings.extraction.complements import Content, adjective_content, noun_content, told_inside, verb_content
from briefings.extraction.cuebook import Cue, adjective_cues, noun_cues, verb_cues
from briefings.extraction.extents import after_occasion, behind_full_stop, trim
from briefings.extraction.labels import find_labelled
from briefings.extraction.passives import is_mistaken_participle, passive_content, tells_of_a_patient
from briefings.extraction.patterns import cues
from briefings.extraction.patterns.wordlist import words as wordlist
from briefings.extraction.relays import cited, quoted_as
from briefings.extraction.subjects import (
    agent_of,
    behind_dateline,
    is_passive,
    may_be_inverted,
    owner_of,
    speaker_after,
    speaker_beside,
    subject_of,
)
from briefings.extraction.syntax import Syntax
from briefings.extraction.tails import Tail, noun_phrase, tail_of, tail_within

COPULAS = frozenset({"be", "remain", "stand", "stay", "appear", "seem", "become"})
_LIGHT_VERBS = wordlist(
    "make issue have send give deliver file lodge renew repeat launch offer extend present raise put press maintain"
    " withdraw drop take hold adopt"
)
_UNOWNED = frozenset({"say", "believe", "expect", "accuse"})
"""Groups whose nouns attribute also where nobody owns them ("there were fears that the dam might burst")."""
_INSERTING = frozenset({"say", "believe", "expect", "threaten", "deny", "accuse", "offer"})
"""Groups whose verbs stand between commas in the words they tell ("The plan, he said, is dead")."""
_NOT_VERBS = frozenset({"amod", "compound", "nmod"})
_BEFORE_INVERSION = frozenset({",", '"', "”", "’", "''"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """A source (head token), a cue (token and its group) and a content (tokens [first, last)).

    ``frame`` tells by which complement the content was found; ``head`` governs it. ``quote`` is true for
    direct speech, ``floating`` where the cue stands with an earlier piece of it.
    """

    cue_token: int | None
    cue: Cue
    source: int | None
    first: int
    last: int
    head: int
    frame: str
    quote: bool = False
    passive: bool = False
    floating: bool = False


def find_attributions(syntax: Syntax) -> list[Attribution]:
    """Attributions carried by a cue and its complement, in the order of their cues."""
    found: list[Attribution] = []
    tails: dict[int, Tail] = {}
    for token in range(len(syntax)):
        lemma, pos = syntax.lemma[token].lower(), syntax.pos[token]
        tail = tail_of(syntax, token)
        if tail is not None:
            tails[tail.comma] = tail
        if tail is not None and tail.noun is not None and lemma != "call":
            found.append(_taking_up(syntax, tail, *noun_phrase(syntax, tail.noun), tail.noun))
        elif pos in ("VERB", "AUX") and lemma in verb_cues() and _may_attribute(syntax, token):
            found.extend(_passed_on(token, lemma, quoted_as(syntax, token) or cited(syntax, token)))
            found.extend(_by_verb(syntax, token, lemma))
        elif pos in ("NOUN", "PROPN") and lemma in noun_cues():
            found.extend(_by_noun(syntax, token, lemma))
        elif pos in ("ADJ", "VERB") and syntax.lower[token] in adjective_cues():
            found.extend(_by_adjective(syntax, token, syntax.lower[token]))
        found.extend(_by_phrase(syntax, token, lemma))
    found.extend(_of_labels(syntax))
    return _without_tails(syntax, [_without_dateline(syntax, each) for each in found], tails)


def _may_attribute(syntax: Syntax, verb: int) -> bool:
    """False for "the union as we have known it" and "it was too early to say": nobody says anything by them."""
    if syntax.dep[verb] in _NOT_VERBS:
        return False
    subject = syntax.child(verb, "nsubj")
    if subject is not None and syntax.lower[subject] in ("we", "you") and verb + 1 < len(syntax):
        return not (syntax.lower[syntax.left[subject] - 1] == "as" and syntax.lower[verb + 1] in ("it", "them"))
    above = syntax.head[verb]
    is_bare = subject is None and syntax.dep[verb] == "xcomp" and syntax.pos[above] == "ADJ"
    expletive = syntax.child(syntax.head[above], "nsubj") if is_bare and syntax.dep[above] == "acomp" else None
    return expletive is None or syntax.lower[expletive] != "it"


def _by_phrase(syntax: Syntax, token: int, lemma: str) -> Iterator[Attribution]:
    """Phrases that give a whole sentence to somebody."""
    if syntax.lower[token] in cues.ACCORDING:
        yield from _whole_sentence(token, "say", "according", according_to(syntax, token))
    elif syntax.lower[token] == "per":
        yield from _whole_sentence(token, "say", "per", per(syntax, token))
    elif syntax.text[token] in ("For", "To"):
        yield from _whole_sentence(token, "believe", "for", for_whom(syntax, token))
    elif lemma in cues.VIEWS and syntax.dep[token] == "pobj":
        yield from _whole_sentence(token, "believe", "view", in_view(syntax, token))


def _without_tails(syntax: Syntax, found: Sequence[Attribution], tails: Mapping[int, Tail]) -> list[Attribution]:
    """The words without "a charge Kenya denies" at their end, which is the teller's; "which Kenya denies" denies them.

    ``tails`` are those of the text, by the comma before them.
    """
    nouns = {tail.noun for tail in tails.values()}
    owners = {tail.verb: tail.source for tail in tails.values()}
    found = [_of_tail(syntax, each, owners) for each in found]
    cut: list[Attribution] = []
    denied: dict[int, Attribution] = {}
    for each in found:
        if each.cue_token in nouns and each.cue_token is not None:
            continue  # "..., claims Sudan rejected": a noun, whatever the parser says
        tail = tail_within(syntax, each.first, each.last) or tails.get(each.last)
        if tail is None or (each.cue_token is not None and tail.comma < each.cue_token <= tail.verb):
            cut.append(each)
            continue
        cut.append(replace(each, last=tail.comma))
        if tail.noun is None and syntax.lemma[tail.verb].lower() in cues.DISPUTING:
            denied[tail.verb] = _taking_up(syntax, tail, each.first, tail.comma, each.head)  # the innermost comes last
    return [*cut, *denied.values()]


def _of_tail(syntax: Syntax, each: Attribution, owners: Mapping[int, int]) -> Attribution:
    """ "..., a claim Kenya rejected, saying it had paid": whose tail it is goes on; ``owners`` by the tail's verb."""
    cue = each.cue_token
    if cue is None or syntax.tag[cue] != "VBG" or syntax.text[cue - 1] != ",":
        return each
    source = owners.get(cue - 2)
    return each if source is None else replace(each, source=source)


def _taking_up(syntax: Syntax, tail: Tail, first: int, last: int, head: int) -> Attribution:
    """What the verb of a tail says of the words before it."""
    lemma = syntax.lemma[tail.verb].lower()
    cue = next((cue for cue in verb_cues().get(lemma, ()) if "np" in cue.frames), None)
    cue = cue or Cue("support" if lemma in cues.SHARING else "deny", lemma, (), frozenset({"np"}))
    return Attribution(tail.verb, cue, tail.source, first, last, head, "np")


def _without_dateline(syntax: Syntax, each: Attribution) -> Attribution:
    if each.source is None or each.cue_token is None or each.source > each.cue_token:
        return each
    source = behind_dateline(syntax, each.source, each.cue_token)
    return each if source == each.source else replace(each, source=source)


def _by_verb(syntax: Syntax, verb: int, lemma: str) -> Iterator[Attribution]:
    passive = tells_of_a_patient(syntax, verb, lemma)
    for cue in verb_cues()[lemma]:
        content = passive_content(syntax, verb, cue) if passive else verb_content(syntax, verb, cue)
        if content is None:
            continue
        source = agent_of(syntax, verb) if passive and not _lets_know(syntax, verb) else _subject(syntax, verb)
        if source is None and not passive:
            source = speaker_beside(syntax, verb)
            content = _without_speaker(syntax, verb, content, source)
        if not passive and _is_inserted(syntax, verb):
            content = _around(syntax, verb, content)
        if _is_closing_remark(syntax, verb):
            content = _whole_before(syntax, verb, content)
        if content.last <= verb:
            begins = behind_full_stop(syntax, content.first, content.last)
            content = replace(content, first=after_occasion(syntax, begins, content.last))
        if source is None and _attributes_nothing(syntax, verb, cue):
            return
        yield Attribution(verb, cue, source, content.first, content.last, content.head, content.frame, passive=passive)
        return
    if not passive:
        yield from _by_insertion(syntax, verb, lemma)


def _by_insertion(syntax: Syntax, verb: int, lemma: str) -> Iterator[Attribution]:
    """ "The plan, he said, is dead": a verb that tells, in the words it tells."""
    telling = (cue for cue in verb_cues()[lemma] if cue.group in _INSERTING and cue.frames & {"that", "quote"})
    cue, said = next(telling, None), _interrupted_sentence(syntax, verb)
    if said is None or cue is None:
        return
    if _is_inserted(syntax, verb):
        said = _around(syntax, verb, said)
    yield Attribution(verb, cue, _subject(syntax, verb), said.first, said.last, said.head, said.frame)


def _subject(syntax: Syntax, verb: int) -> int | None:
    """Who does what an active verb says, also behind it ("..., said Poe")."""
    if _lets_know(syntax, verb):
        return subject_of(syntax, verb - 3)
    source = syntax.head[verb] if is_mistaken_participle(syntax, verb) else subject_of(syntax, verb)
    if syntax.text[verb - 1] in _BEFORE_INVERSION and may_be_inverted(syntax, source, verb):
        after = speaker_after(syntax, verb)
        source = source if after is None else after
    return source


def _attributes_nothing(syntax: Syntax, verb: int, cue: Cue) -> bool:
    """ "Note that ...", "a bill dubbed the mercy act": an order to the reader, or a name nobody is said to give."""
    is_order = syntax.tag[verb] == "VB" and verb == syntax.bounds[syntax.sentence[verb]][0]
    return is_order or (cue.group == "describe" and syntax.dep[verb] == "acl")


def _is_inserted(syntax: Syntax, verb: int) -> bool:
    """ "If talks fail, she warned, Rome will act": subject and verb alone between commas, words on both sides."""
    subject = syntax.child(verb, "nsubj")
    if subject is None or subject > verb or syntax.lemma[verb].lower() not in cues.SPEECH:
        return False
    first, limit = syntax.bounds[syntax.sentence[verb]]
    before = syntax.left[subject] - 1
    if before <= first or verb + 2 >= limit or syntax.text[before] != "," or syntax.text[verb + 1] != ",":
        return False
    return syntax.tag[verb + 2] != "VBG" and not {'"', "“", "”"} & set(syntax.text[first:limit])


def _around(syntax: Syntax, verb: int, content: Content) -> Content:
    first, last = trim(syntax, *syntax.bounds[syntax.sentence[verb]])
    return replace(content, first=first, last=last, frame="that")


def _without_speaker(syntax: Syntax, verb: int, content: Content, source: int | None) -> Content:
    """The words before a speaker whom the parser took for a part of them."""
    if source is None or not content.first < syntax.left[source] < content.last <= verb:
        return content
    first, last = trim(syntax, content.first, syntax.left[source])
    return replace(content, first=first, last=last) if last > first else content


def _is_closing_remark(syntax: Syntax, verb: int) -> bool:
    """ "said talks would be held, the agency reported": the agency tells of the saying, too."""
    return syntax.dep[verb] == "ccomp" and told_inside(syntax, verb) is not None


def _whole_before(syntax: Syntax, verb: int, content: Content) -> Content:
    first = syntax.bounds[syntax.sentence[verb]][0]
    return replace(content, first=trim(syntax, first, content.last)[0], head=syntax.head[verb])


def _interrupted_sentence(syntax: Syntax, verb: int) -> Content | None:
    """ "The plan, he said, is dead.": the sentence around a parenthesis is its content."""
    if syntax.dep[verb] not in ("parataxis", "ccomp", "advcl") or syntax.child(verb, "nsubj") is None:
        return None
    host = syntax.head[verb]
    if syntax.dep[verb] == "advcl":
        mark = syntax.child(verb, "mark")
        if mark is None or syntax.lower[mark] != "as" or syntax.pos[host] not in ("VERB", "AUX"):
            return None
    elif syntax.child(verb, "mark", "ccomp", "dobj") is not None:
        return None
    if syntax.lemma[host] in verb_cues() and syntax.dep[verb] == "ccomp":
        return None
    first, last = syntax.left[host], syntax.right[host] + 1
    if syntax.right[verb] + 2 >= last:
        last = syntax.left[verb]
    elif syntax.left[verb] <= first:
        first = syntax.right[verb] + 1
    first, last = trim(syntax, first, last)
    is_apart = ";" in syntax.text[min(verb, first) : max(verb, first)]
    return Content(first, last, host, "that") if last - first > 1 and not is_apart else None


def _by_noun(syntax: Syntax, noun: int, lemma: str) -> Iterator[Attribution]:
    if any(syntax.lower[kid] in ("no", "neither", "any") for kid in syntax.children(noun, "det")):
        return  # "had no plans to": nothing is intended
    for cue in noun_cues()[lemma]:
        content = noun_content(syntax, noun, cue)
        if content is None:
            continue
        source = owner_of(syntax, noun)
        if source is None:
            source = _adjective_owner(syntax, noun)
        if source is None:
            source = _maker(syntax, noun)
        is_anybodys = content.frame == "that" and cue.group in _UNOWNED and lemma not in cues.OWNED
        if source is not None or is_anybodys:
            yield Attribution(noun, cue, source, content.first, content.last, content.head, content.frame)
        return


def _adjective_owner(syntax: Syntax, noun: int) -> int | None:
    """ "a Senegalese proposal", "U.S. support": the nationality before the noun."""
    for kid in syntax.children(noun, "amod", "compound", "nmod"):
        if kid < noun and syntax.text[kid][:1].isupper() and syntax.pos[kid] in ("ADJ", "PROPN"):
            return kid
    return None


def _maker(syntax: Syntax, noun: int) -> int | None:
    """ "made an offer to ...", "is of the view that ...": the subject of the light verb."""
    of = syntax.head[noun]
    if syntax.dep[noun] == "pobj" and syntax.lower[of] == "of" and syntax.lemma[syntax.head[of]] in COPULAS:
        return subject_of(syntax, syntax.head[of])
    verb = syntax.head[noun]
    if syntax.dep[noun] != "dobj" or syntax.lemma[verb] not in _LIGHT_VERBS or is_passive(syntax, verb):
        return None
    return subject_of(syntax, verb)


def _by_adjective(syntax: Syntax, adjective: int, lemma: str) -> Iterator[Attribution]:
    copula = _copula(syntax, adjective)
    if copula is None or (syntax.lemma[copula] == "stand" and lemma == "ready"):
        return  # "stands ready to" is one cue
    for cue in adjective_cues()[lemma]:
        content = adjective_content(syntax, adjective, copula, cue)
        if content is not None:
            source = subject_of(syntax, copula)
            if source is None or (content.frame == "that" and syntax.lower[source] == "it"):
                return
            yield Attribution(adjective, cue, source, content.first, content.last, content.head, content.frame)
            return


def _copula(syntax: Syntax, adjective: int) -> int | None:
    """The "is" or "remains" an adjective belongs to."""
    if any(syntax.dep[kid] == "auxpass" for kid in syntax.kids[adjective]):
        return adjective
    for above in syntax.ancestors(adjective):
        if syntax.lemma[above] in COPULAS and syntax.pos[above] in ("AUX", "VERB"):
            return above
        if syntax.dep[above] not in ("conj", "acomp", "oprd"):
            return None
    return None


def _of_labels(syntax: Syntax) -> Iterator[Attribution]:
    cue = Cue("say", ":", (), frozenset({"that", "quote"}))
    for each in find_labelled(syntax):
        tops = (t for t in range(each.first, each.last) if not each.first <= syntax.head[t] < each.last)
        head = next(tops, each.first)
        frame = "quote" if each.own else "that"
        yield Attribution(None, cue, each.source, each.first, each.last, head, frame, quote=each.own)


def _passed_on(token: int, lemma: str, found: tuple[int, Content] | None) -> Iterator[Attribution]:
    if found is not None:
        source, content = found
        cue = Cue("say", lemma, (), frozenset({"that"}))
        yield Attribution(token, cue, source, content.first, content.last, content.head, content.frame)


def _whole_sentence(token: int, group: str, lemma: str, found: tuple[int, Content] | None) -> Iterator[Attribution]:
    """The attribution of a phrase that gives its whole sentence to somebody."""
    if found is not None:
        source, content = found
        cue = Cue(group, lemma, ("to",) if lemma == "according" else (), frozenset({"that"}))
        yield Attribution(token, cue, source, content.first, content.last, content.head, content.frame)


def _lets_know(syntax: Syntax, verb: int) -> bool:
    """ "has let it be known that ..."."""
    return syntax.lower[verb - 3 : verb] == ["let", "it", "be"]
