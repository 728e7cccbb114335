"""What a statement is about: its noun phrases, so that a question finds it by its subject."""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words as wordlist
from briefings.extraction.syntax import Syntax

_PARTS = frozenset({"compound", "amod", "nmod", "nummod", "poss", "case"})
_EMPTY = wordlist(
    "it this that these those there way thing part order time year month week day lot number kind one case fact"
    " issue matter question today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday"
    " january february march april may june july august september october november december"
)
_MOST = 8


def topics_of(syntax: Syntax, first: int, last: int) -> tuple[str, ...]:
    """The noun phrases of [first, last) in lower case without articles, at most eight, each once."""
    found: dict[str, None] = {}
    for token in range(first, last):
        if syntax.pos[token] not in ("NOUN", "PROPN") or syntax.dep[token] in _PARTS or len(found) >= _MOST:
            continue
        if syntax.lemma[token].lower() in _EMPTY:
            continue
        phrase = _phrase(syntax, token, first)
        if phrase:
            found[phrase] = None
    return tuple(found)


def _phrase(syntax: Syntax, noun: int, first: int) -> str:
    begin = noun
    while begin - 1 >= first and _belongs(syntax, begin - 1, noun):
        begin -= 1
    while begin < noun and syntax.pos[begin] in ("PUNCT", "DET", "PRON", "PART"):
        begin += 1
    phrase = ""
    for token in range(begin, noun + 1):
        if syntax.pos[token] in ("SPACE", "DET") or (syntax.pos[token] == "PUNCT" and syntax.text[token] not in "-‐‑–"):
            continue
        is_glued = token > begin and syntax.end[token - 1] == syntax.start[token]
        phrase += syntax.lower[token] if is_glued or not phrase else f" {syntax.lower[token]}"
    return phrase


def _belongs(syntax: Syntax, token: int, noun: int) -> bool:
    """True for the modifiers right before a noun."""
    return (
        syntax.dep[token] in _PARTS
        and syntax.pos[token] not in ("PRON", "DET")
        and (syntax.head[token] == noun or (syntax.head[token] <= noun and syntax.head[token] > token))
    )
