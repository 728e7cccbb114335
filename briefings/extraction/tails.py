"""What hangs behind somebody's words and is not theirs: "..., a charge Kenya denies", "..., which Oslo rejects".

The tail is the teller's, and carries words of its own: its verb is a cue whose content is the noun before it.
"""

from __future__ import annotations

from briefings.extraction.patterns import cues
from briefings.extraction.syntax import Syntax

_TITLE = 3
"""Words of "a charge", "a new demand"."""
_LONGEST = 24
"""Words of a tail."""
_REACH = 12
"""Words within which the verb of a tail stands."""
_PRESENT = ("VBZ", "VBP")


def tail_start(syntax: Syntax, first: int, last: int) -> int | None:
    """The comma before a tail that ends the words [first, last); None where there is no tail."""
    for comma in range(max(first + 1, last - _LONGEST), last - 2):
        if syntax.text[comma] == "," and _is_tail(syntax, comma + 1, last):
            return comma
    return None


def disputed_noun(syntax: Syntax, verb: int) -> int | None:
    """ "a charge Kenya denies", "a claim that Oslo has rejected", "a charge denied by Oslo": the noun meant."""
    subject = syntax.child(verb, "nsubj")
    if syntax.lemma[verb].lower() not in cues.DISPUTING:
        return None
    if subject is None and syntax.dep[verb] == "acl" and syntax.child(verb, "agent") is not None:
        noun = syntax.head[verb]
    elif subject is not None and subject < verb:
        noun = syntax.left[subject] - 1
        noun -= noun > 0 and syntax.lower[noun] in ("that", "which")
    else:
        return None
    opens = _title_start(syntax, noun)
    return noun if opens is not None and syntax.text[opens - 1] == "," else None


def noun_phrase(syntax: Syntax, noun: int) -> tuple[int, int]:
    """The tokens [first, last) of a disputed noun: "a charge"."""
    start = _title_start(syntax, noun)
    return (noun if start is None else start), noun + 1


def _title_start(syntax: Syntax, noun: int) -> int | None:
    if noun < 1 or syntax.lemma[noun].lower() not in cues.DISPUTED:
        return None
    articles = (t for t in range(noun - 1, max(0, noun - _TITLE), -1) if syntax.lower[t] in ("a", "an"))
    return next(articles, None)


def _is_tail(syntax: Syntax, begin: int, last: int) -> bool:
    verb = _closing_verb(syntax, begin, last)
    if verb is None:
        return False
    if syntax.lower[begin] in ("a", "an"):
        return any(syntax.lemma[t].lower() in cues.DISPUTED for t in range(begin + 1, min(verb, begin + _TITLE)))
    subject = syntax.child(verb, "nsubj")
    if subject is None or syntax.lower[subject] == "which":
        return False
    if syntax.lower[begin] == "which":
        return _is_of_today(syntax, verb)
    return syntax.lower[begin] == "as" and subject < verb and syntax.lemma[verb].lower() in cues.CLAIMING


def _closing_verb(syntax: Syntax, begin: int, last: int) -> int | None:
    """The verb of a tail, with little behind it."""
    for token in range(begin + 1, min(last, begin + _REACH)):
        if syntax.pos[token] == "VERB" and syntax.lemma[token].lower() in cues.DISPUTING | cues.CLAIMING:
            is_passive = syntax.lower[token + 1 : token + 2] == ["by"]
            return token if is_passive or last - token <= _TITLE else None
    return None


def _is_of_today(syntax: Syntax, verb: int) -> bool:
    """ "denies", "has denied": told now, not in the words of a day gone by."""
    if syntax.tag[verb] in _PRESENT:
        return True
    return any(syntax.tag[kid] in _PRESENT and syntax.lemma[kid] == "have" for kid in syntax.children(verb, "aux"))
