"""What hangs behind somebody's words and is not theirs: "..., a charge Kenya denies", "..., which Oslo rejects".

The tail is the teller's, and carries words of its own: its verb is a cue whose content is the noun before it,
or, behind "which" and "something", the words themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefings.extraction.patterns import cues
from briefings.extraction.subjects import agent_of
from briefings.extraction.syntax import Syntax

_TITLE = 3
"""Words of "a charge", "a new demand"."""
_LONGEST = 24
"""Words of a tail."""
_REACH = 12
"""Words within which the verb of a tail stands."""
_PRESENT = ("VBZ", "VBP")
_VERBS = cues.DISPUTING | cues.CLAIMING | cues.SHARING | {"call"}
_NOMINAL = ("NOUN", "PROPN", "PRON")
_COMMAS = frozenset({",", "—", "–"})
_BETWEEN = frozenset({"AUX", "ADV", "PART"})


@dataclass(frozen=True, slots=True)
class Tail:
    """The comma before a tail, its verb, who is its subject, and the noun that takes the words up.

    ``noun`` is None behind "which", "something" and "as", which stand for the words before the comma as a whole.
    """

    comma: int
    verb: int
    source: int
    noun: int | None


def tail_of(syntax: Syntax, verb: int) -> Tail | None:
    """The tail that a verb is the verb of; None for any other verb."""
    if syntax.lemma[verb].lower() not in _VERBS:
        return None
    comma = _comma_before(syntax, verb)
    opening = None if comma is None else _opening(syntax, comma + 1)
    if comma is None or opening is None:
        return None
    noun, begin = opening
    opens = syntax.lower[comma + 1]
    source = _source(syntax, begin, verb)
    if source is None or (opens == "as") != (syntax.lemma[verb].lower() in cues.CLAIMING):
        return None
    if opens == "which" and not _is_of_today(syntax, verb) and syntax.lemma[verb] != "deny":
        return None
    return Tail(comma, verb, source, noun)


def tail_within(syntax: Syntax, first: int, last: int) -> Tail | None:
    """The tail that ends the words [first, last), with little behind its verb; None where there is none."""
    for verb in range(max(first + 3, last - _LONGEST), last):
        tail = tail_of(syntax, verb) if syntax.lemma[verb].lower() in _VERBS else None
        if tail is None or tail.comma <= first:
            continue
        if last - verb <= _TITLE or syntax.lower[verb + 1] == "by":
            return tail
    return None


def disputed_noun(syntax: Syntax, verb: int) -> int | None:
    """ "a charge Kenya denies", "a claim that Oslo has rejected", "a charge denied by Oslo": the noun meant."""
    tail = tail_of(syntax, verb) if syntax.lemma[verb].lower() in cues.DISPUTING | cues.SHARING else None
    return None if tail is None else tail.noun


def noun_phrase(syntax: Syntax, noun: int) -> tuple[int, int]:
    """The tokens [first, last) of a disputed noun: "a charge"."""
    articles = (t for t in range(noun - 1, max(0, noun - _TITLE), -1) if syntax.lower[t] in ("a", "an"))
    return next(articles, noun), noun + 1


def _comma_before(syntax: Syntax, verb: int) -> int | None:
    begin = max(syntax.bounds[syntax.sentence[verb]][0], verb - _REACH)
    return next((t for t in range(verb - 1, begin, -1) if syntax.text[t] in _COMMAS), None)


def _opening(syntax: Syntax, begin: int) -> tuple[int | None, int] | None:
    """The noun that opens a tail, and the token behind it; no noun for "which", "something" and "as"."""
    word = syntax.lower[begin]
    if word in ("which", "as", "something"):
        behind = begin + 1
        return None, behind + (word == "something" and syntax.lower[behind] in ("that", "which"))
    noun: int | None = None
    if word in ("a", "an"):
        titles = range(begin + 1, min(len(syntax), begin + _TITLE))
        noun = next((t for t in titles if syntax.lemma[t].lower() in cues.DISPUTED), None)
    elif word.endswith("s") and word.removesuffix("s") in cues.DISPUTED:
        noun = begin
    if noun is None or noun + 1 >= len(syntax):
        return None
    return noun, noun + 1 + (syntax.lower[noun + 1] in ("that", "which"))


def _source(syntax: Syntax, begin: int, verb: int) -> int | None:
    """Who denies, claims, shares: the subject between ``begin`` and the verb, or the agent behind it."""
    if all(syntax.pos[token] in _BETWEEN for token in range(begin, verb)):
        by = verb + 1
        if by + 1 >= len(syntax) or syntax.lower[by] != "by":
            return None
        agent = agent_of(syntax, verb)
        nouns = (t for t in range(by + 1, min(len(syntax), by + _TITLE + 1)) if syntax.pos[t] in _NOMINAL)
        return next(nouns, None) if agent is None else agent
    if any(syntax.pos[token] == "VERB" for token in range(begin, verb)):
        return None
    subject = syntax.child(verb, "nsubj")
    if subject is not None and begin <= subject < verb:
        return subject
    at = verb - 1
    while at > begin and syntax.pos[at] in _BETWEEN:
        at -= 1
    return at if syntax.pos[at] in _NOMINAL else None


def _is_of_today(syntax: Syntax, verb: int) -> bool:
    """ "denies", "has denied": told now, not in the words of a day gone by."""
    if syntax.tag[verb] in _PRESENT or syntax.pos[verb] == "NOUN":
        return True
    return any(syntax.tag[kid] in _PRESENT and syntax.lemma[kid] == "have" for kid in syntax.children(verb, "aux"))
