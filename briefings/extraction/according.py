"""Phrases that give a whole sentence to somebody: "according to Kyiv", "in Harper's view", "per the bureau"."""

from __future__ import annotations

from briefings.extraction.complements import Content
from briefings.extraction.extents import behind_full_stop, trim
from briefings.extraction.patterns.wordlist import words as wordlist
from briefings.extraction.subjects import noun_span
from briefings.extraction.syntax import Syntax

_MANNERS = wordlist(
    "rule law plan need size custom schedule principle tradition ability income age taste rank standard"
)
"""What things are done according to, and nobody says."""
_FEWEST = 3
"""Words of a sentence that is somebody's view as a whole."""


def according_to(syntax: Syntax, token: int) -> tuple[int, Content] | None:
    """ "According to Kyiv, ...", "..., according to the ministry"."""
    first, limit = syntax.bounds[syntax.sentence[token]]
    to = token + 1
    if to + 1 >= limit or syntax.lower[to] != "to":
        return None
    source = syntax.child(to, "pobj")
    if source is None or source > to + 12:
        source = next(
            (t for t in range(to + 1, min(limit, to + 10)) if syntax.pos[t] in ("NOUN", "PROPN", "PRON")), None
        )
    if source is None:
        return None
    end = _phrase_end(syntax, source, limit)
    is_apart = token - first <= 2 or syntax.text[token - 1] in (",", "-", "—", "–", '"', "”")
    if not is_apart and (syntax.lemma[source].lower() in _MANNERS or limit - end > 2):
        return None
    if token - first <= 2:
        whole = syntax.right[source] + 1
        start, stop = whole if end < whole < limit and syntax.text[whole] == "," else end, limit
    elif limit - max(end, syntax.right[source] + 1) <= 2:
        start, stop = behind_full_stop(syntax, first, token), token
    else:
        start, stop = first, limit
    start, stop = trim(syntax, start, stop)
    if stop - start < _FEWEST:
        return None
    return source, _content(syntax, start, stop)


def in_view(syntax: Syntax, noun: int) -> tuple[int, Content] | None:
    """ "In Harper's view, the law works": the sentence without the phrase is what Harper holds."""
    preposition, source, end = syntax.head[noun], syntax.child(noun, "poss"), noun
    if source is None and syntax.lower[noun - 1 : noun + 2] == ["the", syntax.lower[noun], "of"]:
        source = syntax.child(noun + 1, "pobj")
        end = syntax.right[noun]
    if source is None or syntax.lower[preposition] != "in" or syntax.right[noun] > end:
        return None
    return _around(syntax, source, preposition, end)


def per(syntax: Syntax, token: int) -> tuple[int, Content] | None:
    """ "Per the report, wages fell", "wages fell, per the bureau"; "ten dollars per month" is a measure."""
    source = syntax.child(token, "pobj")
    if source is None or syntax.dep[token] != "prep":
        return None
    is_known = syntax.pos[source] == "PROPN" or syntax.child(source, "poss") is not None
    if not is_known and syntax.lower[syntax.left[source]] not in ("the", "a", "an"):
        return None
    end = _phrase_end(syntax, source, syntax.bounds[syntax.sentence[token]][1]) - 1
    is_apart = token == syntax.bounds[syntax.sentence[token]][0] or syntax.text[token - 1] == ","
    return _around(syntax, source, token, end) if is_apart else None


def for_whom(syntax: Syntax, token: int) -> tuple[int, Content] | None:
    """ "For Bell, it is a matter of honour": what it is to somebody."""
    first, limit = syntax.bounds[syntax.sentence[token]]
    source = syntax.child(token, "pobj")
    if token != first or source is None or syntax.pos[source] not in ("PROPN", "PRON"):
        return None
    comma = syntax.right[source] + 1
    if comma + 3 > limit or syntax.text[comma] != "," or syntax.lower[comma + 1] not in ("it", "this", "that"):
        return None
    verb = syntax.head[comma + 1]
    if syntax.lemma[verb] != "be" or syntax.dep[verb] != "ROOT" or syntax.child(verb, "attr", "acomp", "prep") is None:
        return None
    return _around(syntax, source, token, comma - 1)


def _around(syntax: Syntax, source: int, preposition: int, end: int) -> tuple[int, Content] | None:
    """The sentence without a phrase at its head or its end; with it where it stands between commas."""
    first, limit = syntax.bounds[syntax.sentence[preposition]]
    if preposition - first <= 1:
        start, stop = trim(syntax, end + 1, limit)
    elif limit - end <= 2:
        start, stop = trim(syntax, first, preposition)
    elif syntax.text[preposition - 1] == ",":
        start, stop = trim(syntax, first, limit)
    else:
        return None
    return (source, _content(syntax, start, stop)) if stop - start >= _FEWEST else None


def _content(syntax: Syntax, start: int, stop: int) -> Content:
    head = next((token for token in range(start, stop) if syntax.dep[token] == "ROOT"), start)
    return Content(start, stop, head, "that")


def _phrase_end(syntax: Syntax, source: int, limit: int) -> int:
    """The end of the name after "according to", at the latest at the comma before the clause."""
    end = source + 1
    span_end = noun_span(syntax, source)[1]
    for token in range(source + 1, min(limit, span_end + 1)):
        if syntax.text[token] == "," and not _continues_name(syntax, token, span_end):
            return token
        end = token
    return max(end, source + 1)


def _continues_name(syntax: Syntax, comma: int, span_end: int) -> bool:
    return comma + 1 < span_end and any(syntax.dep[t] == "appos" for t in range(comma + 1, min(span_end, comma + 8)))
