"""Who is said to have said what: every attribution of a text, by construction.

"Lavrov said ...", "..., the ministry said", "according to Kyiv", "its refusal to ...", "is ready to ...",
"was accused by ...", and direct speech beside a cue. An attribution hands on token indices; who the source
is, and what stance the words take, others judge.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefings.extraction.according import according_to, in_view
from briefings.extraction.complements import Content, adjective_content, noun_content, told_inside, verb_content
from briefings.extraction.cuebook import Cue, adjective_cues, noun_cues, verb_cues
from briefings.extraction.extents import trim
from briefings.extraction.patterns import cues
from briefings.extraction.patterns.wordlist import words as wordlist
from briefings.extraction.subjects import (
    agent_of,
    behind_dateline,
    is_passive,
    owner_of,
    speaker_after,
    speaker_beside,
    subject_of,
)
from briefings.extraction.syntax import Syntax
from briefings.extraction.tails import tail_start

COPULAS = frozenset({"be", "remain", "stand", "stay", "appear", "seem", "become"})
_LIGHT_VERBS = wordlist(
    "make issue have send give deliver file lodge renew repeat launch offer extend present raise put press maintain"
    " withdraw drop"
)
_UNOWNED = frozenset({"say", "believe", "expect", "accuse"})
"""Groups whose nouns attribute also where nobody owns them ("there were fears that the dam might burst")."""
_NOT_VERBS = frozenset({"amod", "compound", "nmod"})


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
    for token in range(len(syntax)):
        lemma, pos = syntax.lemma[token].lower(), syntax.pos[token]
        if pos in ("VERB", "AUX") and lemma in verb_cues() and syntax.dep[token] not in _NOT_VERBS:
            found.extend(_by_verb(syntax, token, lemma))
        elif pos in ("NOUN", "PROPN") and lemma in noun_cues():
            found.extend(_by_noun(syntax, token, lemma))
        elif pos in ("ADJ", "VERB") and lemma in adjective_cues() and syntax.lower[token] == lemma:
            found.extend(_by_adjective(syntax, token, lemma))
        elif syntax.lower[token] in cues.ACCORDING:
            found.extend(_whole_sentence(token, "say", "according", according_to(syntax, token)))
        if lemma in cues.VIEWS and syntax.dep[token] == "pobj":
            found.extend(_whole_sentence(token, "believe", "view", in_view(syntax, token)))
    return [_without_tail(syntax, _without_dateline(syntax, each)) for each in found]


def _without_tail(syntax: Syntax, each: Attribution) -> Attribution:
    """The words without "a charge Kenya denies" at their end, which is the teller's."""
    comma = tail_start(syntax, each.first, each.last)
    if comma is None or (each.cue_token is not None and each.cue_token > comma and each.cue_token < each.last):
        return each
    return replace(each, last=comma)


def _without_dateline(syntax: Syntax, each: Attribution) -> Attribution:
    if each.source is None or each.cue_token is None or each.source > each.cue_token:
        return each
    source = behind_dateline(syntax, each.source, each.cue_token)
    return each if source == each.source else replace(each, source=source)


def _by_verb(syntax: Syntax, verb: int, lemma: str) -> Iterator[Attribution]:
    passive = _tells_of_a_patient(syntax, verb, lemma)
    for cue in verb_cues()[lemma]:
        content = _passive_content(syntax, verb, cue) if passive else verb_content(syntax, verb, cue)
        if content is None:
            continue
        source = agent_of(syntax, verb) if passive else subject_of(syntax, verb)
        if not passive and _is_mistaken_participle(syntax, verb):
            source = syntax.head[verb]
        if not passive and syntax.text[verb - 1 : verb] == [","] and (source is None or source < verb):
            after = speaker_after(syntax, verb)
            source = source if after is None else after
        if source is None and not passive:
            source = speaker_beside(syntax, verb)
            content = _without_speaker(syntax, verb, content, source)
        if not passive and _is_inserted(syntax, verb):
            content = _around(syntax, verb, content)
        if _is_closing_remark(syntax, verb):
            content = _whole_before(syntax, verb, content)
        yield Attribution(verb, cue, source, content.first, content.last, content.head, content.frame, passive=passive)
        return
    interrupted = None if passive else _interrupted_sentence(syntax, verb)
    if interrupted is not None and _is_inserted(syntax, verb):
        interrupted = _around(syntax, verb, interrupted)
    if interrupted is not None and any("that" in cue.frames or "quote" in cue.frames for cue in verb_cues()[lemma]):
        cue = next(cue for cue in verb_cues()[lemma] if "that" in cue.frames or "quote" in cue.frames)
        yield Attribution(
            verb,
            cue,
            subject_of(syntax, verb),
            interrupted.first,
            interrupted.last,
            interrupted.head,
            interrupted.frame,
        )


def _tells_of_a_patient(syntax: Syntax, verb: int, lemma: str) -> bool:
    """True for a passive; "is committed to" and what the parser only takes for one are none."""
    if _is_asked(syntax, verb):
        return True
    if not is_passive(syntax, verb) or _is_mistaken_participle(syntax, verb):
        return False
    return lemma != "commit" or agent_of(syntax, verb) is not None


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


def _is_asked(syntax: Syntax, verb: int) -> bool:
    """ "Asked whether ...", "when pressed on ...": by somebody, of whoever is spoken of."""
    if syntax.tag[verb] != "VBN" or syntax.lemma[verb] not in cues.ASKING:
        return False
    return syntax.child(verb, "nsubj", "aux") is None and syntax.dep[verb] in ("advcl", "ccomp", "ROOT", "dep")


def _without_speaker(syntax: Syntax, verb: int, content: Content, source: int | None) -> Content:
    """The words before a speaker whom the parser took for a part of them."""
    if source is None or not content.first < syntax.left[source] < content.last <= verb:
        return content
    first, last = trim(syntax, content.first, syntax.left[source])
    return replace(content, first=first, last=last) if last > first else content


def _is_mistaken_participle(syntax: Syntax, verb: int) -> bool:
    """ "The two countries called on Denmark to join": a sentence without a verb of its own, for the parser."""
    above = syntax.head[verb]
    if syntax.dep[verb] != "acl" or syntax.dep[above] != "ROOT" or syntax.lemma[verb] != "call":
        return False
    return syntax.child(verb, "agent") is None and syntax.lower[verb + 1 : verb + 2] in (["on"], ["for"], ["upon"])


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
        if mark is None or syntax.lower[mark] != "as":
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
    return Content(first, last, host, "that") if last - first > 2 else None


def _passive_content(syntax: Syntax, verb: int, cue: Cue) -> Content | None:
    """ "The plan was rejected by Iran", "Iran was accused by Israel of ...": the whole clause tells it."""
    if cue.particles and verb_content(syntax, verb, replace(cue, frames=cue.frames | {"np"})) is None:
        return None
    patient = syntax.child(verb, "nsubjpass")
    agent = agent_of(syntax, verb)
    if agent is None:
        return _impersonal(syntax, verb, patient) if _may_be_hearsay(syntax, verb) else None
    if patient is None and syntax.dep[verb] in ("acl", "relcl"):
        patient = syntax.head[verb]
    if patient is not None and syntax.tag[patient] in ("WDT", "WP") and syntax.dep[verb] == "relcl":
        patient = syntax.head[verb]
    if patient is None or not cue.frames & {"np", "npof", "npto", "oc"}:
        return None
    if syntax.dep[verb] in ("acl", "relcl"):
        first, last = syntax.left[patient], syntax.left[verb]
        return Content(first, max(last, patient + 1), patient, "np")
    return Content(*trim(syntax, syntax.left[patient], syntax.right[verb] + 1), patient, "np")


def _may_be_hearsay(syntax: Syntax, verb: int) -> bool:
    """True for the passives that hand on what nobody is named for ("is said to", "was reported that")."""
    return syntax.lemma[verb].lower() in cues.HEARSAY


def _impersonal(syntax: Syntax, verb: int, patient: int | None) -> Content | None:
    """ "It is believed that ...", "the plan is said to be costly": content without a source."""
    if patient is None or syntax.dep[verb] in ("acl", "relcl"):
        return None
    if syntax.lower[patient] == "it":
        clause = verb_content(syntax, verb, Cue("say", "say", (), frozenset({"that"})))
        return clause if clause is not None and clause.first > verb else None
    if any(syntax.tag[k] == "VB" or syntax.tag[k] == "VBN" for k in syntax.children(verb, "xcomp", "advcl")):
        return Content(*trim(syntax, syntax.left[patient], syntax.right[verb] + 1), verb, "that")
    return None


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
        if source is not None or (content.frame == "that" and cue.group in _UNOWNED):
            yield Attribution(noun, cue, source, content.first, content.last, content.head, content.frame)
        return


def _adjective_owner(syntax: Syntax, noun: int) -> int | None:
    """ "a Senegalese proposal", "U.S. support": the nationality before the noun."""
    for kid in syntax.children(noun, "amod", "compound", "nmod"):
        if kid < noun and syntax.text[kid][:1].isupper() and syntax.pos[kid] in ("ADJ", "PROPN"):
            return kid
    return None


def _maker(syntax: Syntax, noun: int) -> int | None:
    """ "made an offer to ...", "issued a warning that ...": the subject of the light verb."""
    verb = syntax.head[noun]
    if syntax.dep[noun] != "dobj" or syntax.lemma[verb] not in _LIGHT_VERBS or is_passive(syntax, verb):
        return None
    return subject_of(syntax, verb)


def _by_adjective(syntax: Syntax, adjective: int, lemma: str) -> Iterator[Attribution]:
    copula = _copula(syntax, adjective)
    if copula is None:
        return
    for cue in adjective_cues()[lemma]:
        content = adjective_content(syntax, adjective, copula, cue)
        if content is not None:
            source = subject_of(syntax, copula)
            if content.frame == "that" and source is not None and syntax.lower[source] == "it":
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


def _whole_sentence(token: int, group: str, lemma: str, found: tuple[int, Content] | None) -> Iterator[Attribution]:
    """The attribution of a phrase that gives its whole sentence to somebody."""
    if found is not None:
        source, content = found
        cue = Cue(group, lemma, ("to",) if lemma == "according" else (), frozenset({"that"}))
        yield Attribution(token, cue, source, content.first, content.last, content.head, content.frame)
