"""Headlines as sentences: "Vero cancels Friday's trip", "Lind, Rojas to meet in Oslo", "Vero postpones visit".

They tell news in the present, leave out articles and "will", and begin with a name. The parser, which has seen few
of them, takes the verb in -s for a noun in the plural, the name for its attribute, and "visit" for the verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CHANGING = frozenset({
    "cancel", "postpone", "scrap", "delay", "shelve", "skip", "drop", "reschedule", "move", "suspend", "confirm",
})  # fmt: skip
_HAVING = frozenset({"hold", "chair", "convene", "plan", "schedule", "attend", "join", "open", "resume", "set"})
_SEEING = frozenset({"host", "meet", "greet", "receive", "welcome", "visit", "tour"})
_GOING = frozenset({
    "head", "travel", "fly", "land", "return", "leave", "depart", "arrive", "testify", "meet", "speak", "due",
})  # fmt: skip
_VERBS = _CHANGING | _HAVING | _SEEING | _GOING
_PRESENT = {"flies": "fly", "testifies": "testify"} | {f"{verb}s": verb for verb in _VERBS - {"fly", "testify", "due"}}
_WATCHED = _PRESENT | {verb: verb for verb in _VERBS}

_ENCOUNTERS = frozenset({
    "visit", "trip", "tour", "journey", "talks", "meeting", "meetings", "summit", "session", "call", "negotiations",
    "consultations", "dialogue", "conference", "council", "hearing", "round", "stop", "stopover", "parley",
})  # fmt: skip
"""What is called off, moved or hosted; the parser may take "visit" and "trip" for verbs."""
_WHITHER = frozenset({"to", "in", "for", "before", "at", "on", "by", "with", "from"})
_WITHIN = frozenset({"and", "&", ",", "-", "–"})
"""What may stand between the names of a headline's subject."""
_BARE = frozenset({"NN", "NNS", "NNP", "NNPS", "VB", "VBP", "VBZ", "JJ", "IN"})
"""What the tagger takes a headline's verb for; a past tense it knows."""
_ATTRIBUTES = frozenset({"DT", "PRP$", "JJ", "CD", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH"})
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_ENDS = frozenset({
    ",", ";", ".", ":", "-", "–", "—", "as", "after", "because", "over", "that", "which", "who", "while", "until",
    "amid", "if", "when", "and", "but", "since", "says", "say",
})  # fmt: skip
"""Where the headline's clause ends: what stands behind has verbs of its own."""
_BEFORE_IT = frozenset({";", ":", "“", '"', "‘", "'", "—", "–", "("})
"""Signs behind which a headline may begin."""
_NO_NAMES = frozenset({
    "in", "on", "at", "after", "before", "while", "when", "if", "as", "for", "with", "from", "by", "to", "but",
    "today", "yesterday", "tomorrow", "now", "then", "he", "she", "it", "they", "we", "you", "i", "this", "that",
    "these", "those", "his", "her", "their", "its", "our", "who", "what", "how", "why", "where", "there", "here", "no",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "please", "and", "or", "let", "not",
})  # fmt: skip
"""Words with a capital at the head of a sentence that are no name and no part of one."""
_LONGEST = 9
"""Tokens of a subject, and of an object."""
_REACH = 14
"""The verb of a headline stands near its beginning."""


class Parse(NamedTuple):
    """The columns of a parse; the last four are mended in place."""

    text: Sequence[str]
    lower: Sequence[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]


class _Headline(NamedTuple):
    """Its first token, the last of its subject, its verb, the head of its object or None, the end of the sentence."""

    first: int
    last: int
    verb: int
    thing: int | None
    end: int


def mend_headlines(parse: Parse, bounds: Sequence[tuple[int, int]]) -> None:
    """Give a headline its verb, with the names before it as the subject and the noun behind it as the object."""
    for begin, end in bounds:
        for verb in range(begin + 1, min(begin + _REACH, end - 1)):
            if parse.lower[verb] not in _WATCHED or parse.tag[verb] not in _BARE:
                continue
            headline = _headline(parse, verb, begin, end)
            if headline is not None and not _is_right(parse, headline):
                _mend(parse, headline)
                break


def _headline(parse: Parse, verb: int, begin: int, end: int) -> _Headline | None:
    """The headline of which this is the verb, if names alone stand before it and an object or a way behind it."""
    lower, word = parse.lower, parse.lower[verb]
    is_to = lower[verb - 1] == "to"
    last = verb - 1 - is_to
    first = _start(parse, last, begin)
    if first is None:
        return None
    are_many = any(lower[at] in (",", "and", "&") for at in range(first, last))
    is_bare = is_to or are_many or (word == "due" and lower[last] not in _ENCOUNTERS)
    if is_to if word in _PRESENT else not is_bare:
        return None
    thing = _thing(parse, verb, end)
    if thing is None and not (_WATCHED[word] in _GOING and lower[verb + 1] in _WHITHER):
        return None
    return None if _has_verb(parse, verb if thing is None else thing, end) else _Headline(first, last, verb, thing, end)


def _has_verb(parse: Parse, before: int, end: int) -> bool:
    """True for "UN plans for Friday's talks WERE leaked": what looked like the verb is a noun."""
    for at in range(before + 1, end):
        if parse.lower[at] in _ENDS or parse.text[at].isspace():
            return False
        if parse.tag[at] in _FINITE and parse.lower[at] not in _ENCOUNTERS:
            return True
    return False


def _start(parse: Parse, last: int, begin: int) -> int | None:
    """Where the names begin that end with ``last``, if they open their sentence or follow a colon."""
    text, lower, at = parse.text, parse.lower, last
    while at >= begin and last - at < _LONGEST and lower[at] not in _BEFORE_IT and not text[at].isspace():
        is_adverb = parse.tag[at] == "RB" and lower[at].endswith("ly")  # "Initially due on 4 March"
        is_name = text[at][0].isupper() and lower[at] not in _NO_NAMES and not is_adverb
        if not is_name and (lower[at] not in _WITHIN or at in (begin, last)):
            return None
        at -= 1
    is_opening = at < begin or lower[at] in _BEFORE_IT or text[at].isspace()
    return at + 1 if is_opening and at < last and text[at + 1][0].isupper() else None


def _thing(parse: Parse, verb: int, end: int) -> int | None:
    """The head of the object: "trip" in "Friday's trip to Baku", "Wong" in "hosts Ana Wong in Oslo"."""
    text, lower, base = parse.text, parse.lower, _WATCHED[parse.lower[verb]]
    last = None
    for at in range(verb + 1, min(verb + _LONGEST, end)):
        if lower[at] in _ENCOUNTERS and lower[at + 1 : at + 2] not in (["'s"], ["’s"], ["up"]):
            return at if base in _CHANGING | _HAVING or base == "host" else None
        if text[at][0].isupper() and lower[at] not in _NO_NAMES:
            last = at if base in _SEEING else None
        elif parse.tag[at] not in _ATTRIBUTES or last is not None:
            break
    is_owner = last is not None and lower[last + 1 : last + 2] in (["'s"], ["’s"], ["'"], ["’"])
    return None if is_owner else last  # "welcomes Ana Wong's decision"


def _is_right(parse: Parse, headline: _Headline) -> bool:
    """Whether the parser saw it so: a verb with the names as its subject, and with its object."""
    dep, head, verb, thing = parse.dep, parse.head, headline.verb, headline.thing
    is_verb = parse.pos[verb] == "VERB" and dep[verb] in ("ROOT", "ccomp", "conj", "parataxis")
    has_object = thing is None or (dep[thing] == "dobj" and head[thing] == verb)
    first, *others = _names(parse, headline)
    is_told = dep[first] == "nsubj" and head[first] == verb
    return is_verb and has_object and is_told and all(dep[at] == "conj" and head[at] < verb for at in others)


def _names(parse: Parse, headline: _Headline) -> list[int]:
    """The last word of each name of the subject."""
    lower, inner = parse.lower, range(headline.first + 1, headline.last)
    return [*(at - 1 for at in inner if lower[at] in (",", "and", "&") and lower[at - 1] != ","), headline.last]


def _mend(parse: Parse, headline: _Headline) -> None:
    """Hang the verb where its clause hung, subject and object on it, and all that follows on the verb or the object."""
    tag, pos, dep, head = parse.tag, parse.pos, parse.dep, parse.head
    verb, thing = headline.verb, headline.thing
    whole = range(headline.first, (verb if thing is None else thing) + 1)
    top = verb
    while head[top] != top and head[top] in whole:
        top = head[top]
    above, relation = (verb, "ROOT") if head[top] == top else (head[top], dep[top])
    _hang_names(parse, headline)
    _hand_over(parse, headline, whole)
    head[verb], dep[verb] = above, relation
    tag[verb], pos[verb] = _tag(parse.lower[verb]), "VERB"
    if parse.lower[verb - 1] == "to":
        head[verb - 1], dep[verb - 1] = verb, "aux"
    if tag[verb + 1] == "TO" and tag[verb + 2] == "VB":
        dep[verb + 2] = "xcomp"
    if thing is not None:
        inner = range(verb + 1, thing)
        for at in inner:
            head[at] = head[at] if head[at] in inner else thing
        head[thing], dep[thing] = verb, "dobj"
        if parse.lower[thing] in _ENCOUNTERS and pos[thing] == "VERB":
            tag[thing], pos[thing] = "NN", "NOUN"


def _tag(verb: str) -> str:
    return "VBZ" if verb in _PRESENT else "VBN" if verb == "due" else "VB"


def _hang_names(parse: Parse, headline: _Headline) -> None:
    """The first name is the subject, the others stand beside it, and what precedes each belongs to it."""
    names = _names(parse, headline)
    for at in range(headline.first, headline.last + 1):
        if at == names[0]:
            parse.head[at], parse.dep[at] = headline.verb, "nsubj"
        elif at in names:
            parse.head[at], parse.dep[at] = names[0], "conj"
        elif parse.lower[at] in _WITHIN:
            parse.head[at] = names[0]
            continue
        else:
            parse.head[at], parse.dep[at] = next(each for each in names if each > at), "compound"
        parse.tag[at], parse.pos[at] = "NNP", "PROPN"


def _hand_over(parse: Parse, headline: _Headline, whole: range) -> None:
    """What stands behind and hung on the name, or on the noun that was no verb, hangs on the verb."""
    dep, head, thing = parse.dep, parse.head, headline.thing
    is_somebody = thing is not None and parse.text[thing][0].isupper()
    for at in range(whole[-1] + 1, headline.end):
        if head[at] not in whole:
            continue
        if head[at] != thing or is_somebody or dep[at] not in ("prep", "acl", "advcl", "nmod"):
            head[at] = headline.verb
        elif dep[at] == "advcl":
            dep[at] = "acl"
