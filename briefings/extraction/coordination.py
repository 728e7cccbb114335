"""Coordinated verbs that the parser hangs in the wrong place, in the long sentences of statements.

"We welcome the contributions of others and urge them to go on": it takes "urge" for a noun, or puts it under a
gerund that stands nearer. "To lay down arms, cease fire and talk": it leaves the second infinitive unconnected.
"We call for calm and for a truce": it joins the second "for" to the verb. "Roe, who faces a vote, accused Oslo": it
takes him for the accused, and "ROE: We reject that" has two subjects.
"""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

_SERIES = 30
_STEPS = 12
_REACH = 12
_TITLE = 5
_ARTICLES = frozenset({"the", "a", "an", "its", "their"})
_PLURALS = frozenset({"we", "i", "they"})
_CALLING = words(
    """urge encourage condemn call demand reject welcome support reaffirm reiterate stress express commend oppose expect
    appeal request invite remain stand deplore denounce underline emphasize emphasise underscore"""
)
"""Verbs with which statements go on after "and"."""


def mend_coordination(lower: list[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Change the columns of a parse in place, before its children are worked out."""
    for verb in range(2, len(head) - 1):
        if dep[verb] == "conj" and lower[verb - 1] == "and" and lower[verb] in _CALLING:
            is_odd = tag[verb] == "NN" or tag[head[verb]] == "VBG"
            top = _main_of_we(lower, tag, dep, head, verb) if is_odd else None
            if top is not None and tag[verb] in ("NN", "VB", "VBP"):
                head[verb], tag[verb], pos[verb] = top, "VBP", "VERB"
        elif (
            dep[verb] in ("dep", "conj")
            and tag[verb] == "VB"
            and lower[verb - 1] == ","
            and lower[verb] not in _CALLING
        ):
            first = _infinitive_before(tag, dep, head, verb)
            if first is not None:
                head[verb], dep[verb] = first, "conj"
        elif lower[verb] == "for" and lower[verb - 1] == "and":
            _mend_for(lower, dep, head, verb)


def _main_of_we(lower: list[str], tag: list[str], dep: list[str], head: list[int], verb: int) -> int | None:
    """The main verb above a token, if "we", "I" or "they" do it in the present."""
    top = verb
    for _ in range(_STEPS):
        if head[top] == top:
            break
        top = head[top]
    before = range(max(0, top - _REACH), top)
    does = any(head[token] == top and dep[token] == "nsubj" and lower[token] in _PLURALS for token in before)
    return top if does and tag[top] == "VBP" and top < verb else None


def _mend_for(lower: list[str], dep: list[str], head: list[int], second: int) -> None:
    """ "We call for calm and for the release of all", "... and for both to talk": both belong to the first "for"."""
    below = second if dep[second] != "mark" else head[second]
    verb = head[below]
    reach = range(verb + 1, min(verb + 3, second))
    first = next((t for t in reach if lower[t] == "for" and head[t] == verb and dep[t] == "prep"), None)
    if first is None or dep[below] not in ("conj", "prep"):
        return
    if below != second:
        dep[below] = "advcl"
        return
    head[second], dep[second] = first, "conj"
    if head[second - 1] == verb:
        head[second - 1] = first


def _infinitive_before(tag: list[str], dep: list[str], head: list[int], verb: int) -> int | None:
    """The infinitive of the same governor that a series of bare verbs goes on from."""
    for token in range(verb - 1, max(head[verb], verb - _SERIES), -1):
        if dep[token] in ("xcomp", "advcl") and head[token] == head[verb]:
            return token if tag[token] == "VB" and tag[token - 1] == "TO" else None
    return None


def mend_bare_verbs(lower: list[str], tag: list[str], dep: list[str], head: list[int]) -> None:
    """ "She will host a dialogue with A, HOLD talks with B, and meet C, he said": she holds them too.

    The parser takes the first clause for what is said in the second, which has no subject. Changes in place.
    """
    for verb in range(2, len(head)):
        below = head[verb]
        is_odd = dep[verb] == "ccomp" and tag[verb] == "VB" and verb < below and tag[below] in ("VB", "VBP")
        if not is_odd or lower[below - 1] != ",":
            continue
        own = {dep[t] for t in range(verb + 1, min(len(head), below + _REACH)) if head[t] == below}
        has_modal = any(tag[token] == "MD" and head[token] == verb for token in range(max(0, verb - _TITLE), verb))
        if has_modal and not own & {"nsubj", "nsubjpass", "aux", "mark"}:
            dep[verb], head[verb] = dep[below], head[below] if head[below] != below else verb
            dep[below], head[below] = "conj", verb


def mend_participles(text: list[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "Roe, who faces a vote, accused Oslo of spying": he accused; the parser takes it for "was accused".

    "The Union's envoy, Ann Roe, offered on Tuesday to pay" likewise. Only where the sentence has no other verb:
    its name is its root. Changes the columns in place.
    """
    for verb in range(2, len(head)):
        noun = head[verb]
        is_odd = dep[verb] == "acl" and tag[verb] == "VBN" and text[verb - 1] == "," and noun < verb
        if not is_odd or dep[noun] != "ROOT" or pos[noun] not in ("PROPN", "NOUN"):
            continue
        below = [t for t in range(verb + 1, min(len(head), verb + _REACH)) if head[t] == verb]
        has_object = pos[noun] == "PROPN" and any(dep[token] == "dobj" for token in below)
        offers_to = any(dep[t] in ("xcomp", "advcl") and tag[t] == "VB" and tag[t - 1] == "TO" for t in below)
        if has_object or (offers_to and not any(dep[token] in ("agent", "dobj") for token in below)):
            head[verb], dep[verb], tag[verb] = verb, "ROOT", "VBD"
            head[noun], dep[noun] = verb, "nsubj"


def mend_labels(text: list[str], dep: list[str], head: list[int]) -> None:
    """ "MR. ROE: We reject that": the name before the colon is no second subject. Changes the columns in place."""
    for colon in range(1, len(head) - 1):
        label, verb = colon - 1, head[colon - 1]
        if text[colon] != ":" or dep[label] != "nsubj" or not 0 < verb - colon < _REACH:
            continue
        if any(dep[token] == "nsubj" and head[token] == verb for token in range(colon + 1, verb)):
            head[label], dep[label] = label, "ROOT"


def mend_second_clauses(tag: list[str], dep: list[str], head: list[int]) -> None:
    """ "France backed the plan and Chad's envoy opposed it": the envoy opposed; he is not backed. Changes in place."""
    for verb in range(3, len(head)):
        noun = verb - 1
        is_odd = dep[verb] == "conj" and dep[noun] == "conj" and tag[verb] in ("VBD", "VBZ") and tag[noun][:2] == "NN"
        if not is_odd or dep[head[noun]] not in ("dobj", "pobj") or head[head[noun]] < head[verb]:
            continue
        near = range(max(0, verb - _REACH), min(len(head), verb + _REACH))
        relations = {dep[token] for token in near if head[token] == verb}
        is_without_subject = not relations & {"nsubj", "nsubjpass"} and not _is_below(head, verb, noun)
        if relations & {"dobj", "ccomp"} and is_without_subject:
            head[noun], dep[noun] = verb, "nsubj"


def mend_apposed_subjects(text: list[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "In The Hague, Assistant Secretary Roe will meet ...": she does; the parser hangs her to the town. In place."""
    has_subject = {head[token] for token in range(len(head)) if dep[token] in ("nsubj", "nsubjpass", "expl")}
    for noun in range(2, len(head) - 1):
        if dep[noun] != "appos" or pos[noun] not in ("PROPN", "NOUN") or dep[head[noun]] != "pobj":
            continue
        verb = next((t for t in range(noun + 1, min(len(head), noun + 5)) if pos[t] not in ("AUX", "ADV")), noun)
        is_finite = tag[verb] in ("VBD", "VBZ", "VBP") or tag[noun + 1] == "MD"
        is_main = verb not in has_subject and pos[verb] == "VERB" and is_finite
        if is_main and "," in text[head[noun] : noun] and not _is_below(head, verb, noun):
            head[noun], dep[noun] = verb, "nsubj"


def mend_names_before(text: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "Malaysia, the third party to it, has offered": Malaysia did; the apposition is no subject. Changes in place."""
    for noun in range(3, len(head)):
        if dep[noun] != "nsubj" or pos[noun] != "NOUN" or head[noun] < noun:
            continue
        begin = next((t for t in range(noun - 1, max(1, noun - _TITLE), -1) if text[t] in _ARTICLES), 1)
        name = begin - 2
        is_odd = text[begin - 1] == "," and pos[name] == "PROPN" and dep[name] in ("npadvmod", "dep", "nmod")
        if is_odd and head[name] == head[noun] and "," in text[noun + 1 : head[noun]]:
            dep[name], dep[noun], head[noun] = "nsubj", "appos", name


def mend_year_names(text: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """ "The Energy Agency (IEA) 2022 Ministerial Meeting": the meeting stands where the parser sets the agency.

    Changes in place.
    """
    for year in range(1, len(head) - 1):
        noun = head[year]
        if not (len(text[year]) == len("2022") and text[year].isdecimal()) or not 0 < noun - year <= _NAME:
            continue
        name = year - 1
        if text[name] == ")" and "(" in text[max(name - 3, 0) : name]:
            name = max(t for t in range(max(name - 3, 0), name) if text[t] == "(") - 1
        is_apart = dep[noun] in ("npadvmod", "appos") and dep[name] in ("pobj", "dobj") and pos[name] == "PROPN"
        if is_apart and text[noun][0].isupper() and head[noun] in (name, head[name], head[head[name]]):
            dep[noun], head[noun] = dep[name], head[name]
            dep[name], head[name] = "compound", noun


_NAME = 4
"""Words of a meeting's name behind its year."""


def _is_below(head: list[int], token: int, top: int) -> bool:
    """True if a token hangs below another, or too deep to be told: a tree must stay one."""
    for _ in range(_SERIES):
        if head[token] == token:
            return False
        token = head[token]
        if token == top:
            return True
    return True
