"""Verbs of meeting that the tagger takes for nouns: "heads of state GATHER in Accra", "A and B RESUME talks".

Nothing but the root of such a sentence tells that it has lost its verb: it is a noun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_MEETING = frozenset({"gather", "convene", "reconvene", "assemble", "confer", "meet", "resume"})
_MEETS = frozenset({"meet", "meets", "convene", "convenes", "gathers", "reconvenes", "assembles"})
_GOING = frozenset({"heads", "embarks", "travels", "arrives", "departs"})
_PLANNING = frozenset({"plan", "plans"})
_BEHIND = frozenset({"in", "on", "at", "from", "this", "next", "again", "today", "tomorrow", "for", "to"})
_CHAIRING = frozenset({"chair", "co-chair", "cochair", "co-host", "co-lead"})
_OPENING = frozenset({"resume", "open", "reopen", "restart", "hold"})
_TALKS = frozenset({"talks", "negotiations", "consultations", "discussions"})
_TURNING = frozenset({"open", "close"})
_TURNED_TO = frozenset({"in", "on", "at", "today", "tomorrow", "here", "next", "this", "with"})
_ATTRIBUTES = 2
"""Words that may stand between "resume" and "talks": "prisoner", "direct trade"."""
_OPEN = frozenset({"DET", "ADJ", "ADP", "ADV", "NUM"})
"""What stands before a noun, and not right before a verb."""


_WATCHED = _OPENING | _TURNING | _CHAIRING | _MEETS | _MEETING | _PLANNING | _GOING | {"under"}
"""All words that are looked at; most are none of them."""
_REACH = 80
"""Tokens behind the verb that are handed over to it."""


def mend_misread_verbs(lower: Sequence[str], tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Make verbs of them, with the noun that was the root as their subject; what hung behind it hangs on them."""
    for token in range(len(lower) - 1):
        if lower[token] == "visit" and tag[token] == "VB" and lower[token + 1] in ("of", "by"):
            tag[token], pos[token] = "NN", "NOUN"  # "VISIT OF the minister to Paris", a heading
        if lower[token] not in _WATCHED or not token:
            continue
        if lower[token] in _OPENING and (talks := _opened(token, lower, tag)) is not None:
            _make_opening(token, talks, tag, pos, dep, head)
            continue
        if lower[token] in _TURNING:
            noun, is_turning = head[token], lower[token + 1] in _TURNED_TO or lower[token + 1].endswith("day")
            if pos[token] in ("ADJ", "NOUN") and is_turning and _has_many(token, tag, dep, head):
                tag[token], pos[token] = "VBP", "VERB"
            elif dep[token] == "amod" and is_turning and _is_first_clause(token, lower, tag, dep, head):
                _make_first_clause(token, tag, pos, dep, head)  # "Talks OPEN in Arica on Friday, but Peru said ..."
            elif dep[token] == "amod" and noun < token and tag[noun] == "NNS" and is_turning:
                _make_opening(token, token, tag, pos, dep, head)  # "Talks between A and B CLOSE in Arica on Friday"
            continue
        if lower[token] == "under" and dep[token - 1] == "nsubj" and lower[token - 1] in ("p.m.", "a.m."):
            dep[token - 1], head[token] = "npadvmod", head[token - 1]  # "2:00 p.m. UNDER SECRETARY X meets Y"
            continue
        if lower[token] in _CHAIRING and pos[token] == "NOUN" and lower[token - 1] == "and" and tag[token + 1] == "DT":
            _make_chairing(token, tag, pos, dep, head)
            continue
        if lower[token] in _MEETS and _has_subject(token, dep, head):
            _make_opening(token, token, tag, pos, dep, head)
            continue
        if pos[token] not in ("NOUN", "PROPN") or pos[token - 1] in _OPEN or lower[token + 1] not in _BEHIND:
            continue
        if lower[token] in _MEETING and (subject := _root_above(token, head, tag)) is not None:
            _make_root(token, subject, pos, dep, head)
            tag[token] = "VBP"
        elif lower[token] in _PLANNING and _is_what_they_plan(token, tag, head):
            _make_plan(token, tag, pos, dep, head)
        elif lower[token] == "plan" and tag[token + 1] == "TO" and dep[token] == "conj" and tag[token - 1][:2] == "NN":
            _make_opening(token, token, tag, pos, dep, head)  # "A and a B delegation PLAN to meet"
        elif lower[token] in _GOING and head[token] == token and _is_name(token - 1, token, tag, dep, head):
            tag[token], pos[token], dep[token - 1] = "VBZ", "VERB", "nsubj"
            _hand_over(token, head, dep)


def _has_subject(token: int, dep: Sequence[str], head: Sequence[int]) -> bool:
    """True for the root noun of "The Forum CONVENES in Suva", of which something is the subject."""
    before = range(max(0, token - _REACH), token)
    return head[token] == token and any(head[at] == token and dep[at] == "nsubj" for at in before)


def _has_many(token: int, tag: Sequence[str], dep: Sequence[str], head: Sequence[int]) -> bool:
    """True for "The talks between A and B OPEN in Tunis": many are its subject, and no verb makes it a quality."""
    near = range(max(0, token - _REACH), token)
    hung = [(dep[at], tag[at]) for at in near if head[at] == token]
    is_bare = all(relation not in ("aux", "auxpass", "cop", "det", "amod") for relation, _ in hung)
    return is_bare and any(relation == "nsubj" and noun in ("NNS", "NNPS") for relation, noun in hung)


def _is_first_clause(
    token: int, lower: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int]
) -> bool:
    """True for "talks OPEN in Arica on Friday, BUT PERU SAID ...": the noun is taken for a subject of the second verb.

    That one has a subject of its own behind the conjunction.
    """
    noun, verb = head[token], head[head[token]]
    if not (noun < token < verb < token + _REACH and dep[noun] == "nsubj" and tag[noun] == "NNS"):
        return False
    joined = next((at for at in range(token + 1, verb) if lower[at] in ("but", "and") and head[at] == noun), None)
    return joined is not None and any(head[at] == verb and dep[at] == "nsubj" for at in range(joined + 1, verb))


def _make_first_clause(token: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """Make a verb of it with the noun as its subject, before the one that the sentence rests on."""
    noun, verb = head[token], head[head[token]]
    tag[token], pos[token], dep[token], head[token] = "VBP", "VERB", "ccomp", verb
    head[noun] = token
    for at in range(token + 1, verb):
        if head[at] == noun:
            head[at] = token


def _opened(verb: int, lower: Sequence[str], tag: Sequence[str]) -> int | None:
    """The "talks" of "RESUME prisoner talks"; none after "to", "the", "will", where the word is what it seems."""
    if not tag[verb - 1].startswith("NN") and tag[verb - 1] != ",":
        return None
    for talks in range(verb + 1, min(verb + 2 + _ATTRIBUTES, len(lower))):
        if lower[talks] in _TALKS:
            return talks
        if tag[talks][:2] not in ("NN", "JJ"):
            return None
    return None


def _make_opening(verb: int, talks: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """The verb of "The Houthis and a Saudi delegation RESUME talks", where the sentence has none of its own.

    The noun before it is its subject, or the last of its subjects; what the parser hung on the verb or on the
    talks from before is part of that.
    """
    root, last, start = _root(verb, head), verb - 1, max(0, verb - _REACH)
    named = (at for at in range(start, verb) if head[at] in (verb, talks) and dep[at] in ("nsubj", "nmod", "compound"))
    first = root if root < verb else next((at for at in named if tag[at].startswith("NN")), root)
    if first >= verb or root > talks or not tag[root].startswith("NN"):
        return
    above_last = set(_above(last, head))
    for at in range(start, verb):
        if head[at] in (verb, talks) and at not in (first, last) and at not in above_last:
            head[at] = last if at > first else first
    if last != first and head[last] in (verb, talks) and tag[last].startswith("NN"):
        head[last], dep[last] = first, "conj"
    for at in range(verb + 1, min(len(head), talks + _REACH)):
        if head[at] in (first, root) and at != talks:
            head[at] = verb
    head[first], dep[first] = verb, "nsubj"
    if talks != verb:
        head[talks], dep[talks] = verb, "dobj"
    for at in range(verb + 1, talks):
        head[at] = talks
    tag[verb], pos[verb], dep[verb], head[verb] = "VBP", "VERB", "ROOT", verb


def _above(token: int, head: Sequence[int]) -> Iterator[int]:
    """What a word hangs on, step by step: whatever of it hung on the word instead would hang on itself."""
    for _ in range(_DEEPEST):
        if head[token] == token:
            return
        token = head[token]
        yield token


_DEEPEST = 60
"""Steps from a word to its root; nothing is hung on what lies deeper."""


def _make_chairing(token: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """The second verb of "will meet with officials AND CHAIR THE DIALOGUE", with what is chaired as its object."""
    verb, chaired = head[token], head[token + 1]
    for _ in range(12):
        if pos[verb] == "VERB" or head[verb] == verb:
            break
        verb = head[verb]
    if verb >= token or tag[verb] != "VB" or chaired <= token + 1 or chaired in _above(verb, head):
        return
    for at in range(chaired + 1, min(len(head), chaired + _REACH)):
        if head[at] == verb and pos[at] != "PUNCT":
            head[at] = token
    head[chaired], dep[chaired] = token, "dobj"
    head[token - 1] = verb
    tag[token], pos[token], dep[token], head[token] = "VB", "VERB", "conj", verb


def _root(token: int, head: Sequence[int]) -> int:
    """The top of the sentence, as far as it is near."""
    for _ in range(12):
        if head[token] == token:
            break
        token = head[token]
    return token


def _is_what_they_plan(token: int, tag: Sequence[str], head: Sequence[int]) -> bool:
    """True for the root of "Holm and Rojas PLAN to meet"; "a plan to meet" is none."""
    return head[token] == token and tag[token + 1] == "TO" and tag[token - 1] in ("NNP", "NNPS", "NNS", ",")


def _make_plan(token: int, tag: list[str], pos: list[str], dep: list[str], head: list[int]) -> None:
    """A verb with the name before it as its subject and the infinitive behind as what is planned."""
    tag[token], pos[token] = "VBP", "VERB"
    kids = [at for at in range(max(0, token - _REACH), min(len(head), token + _REACH)) if head[at] == token]
    if not any(dep[at] == "nsubj" for at in kids):
        named = [at for at in kids if at < token and dep[at] in ("compound", "nmod") and tag[at].startswith("NN")]
        for at in named:
            dep[at], head[at] = ("nsubj", token) if at == named[-1] else ("compound", named[-1])
    for at in kids:
        if at > token and dep[at] == "acl":
            dep[at] = "xcomp"


def _root_above(token: int, head: Sequence[int], tag: Sequence[str]) -> int | None:
    """The plural noun that is the root of the token's sentence and stands before it."""
    above = token
    for _ in range(12):
        if head[above] == above:
            break
        above = head[above]
    return above if above < token and head[above] == above and tag[above] in ("NNS", "NNPS") else None


def _make_root(token: int, subject: int, pos: list[str], dep: list[str], head: list[int]) -> None:
    """Hang the old root below the verb, and what the parser took for a compound of the verb where the verb hung."""
    above, relation = head[token], dep[token]
    for below in range(subject + 1, token):
        if head[below] == token and dep[below] in ("compound", "nmod"):
            head[below], dep[below] = above, relation
    for below in range(token + 1, min(len(head), token + _REACH)):
        if head[below] == subject:
            head[below] = token
    pos[token], dep[token], head[token] = "VERB", "ROOT", token
    dep[subject], head[subject] = "nsubj", token


def _is_name(name: int, token: int, tag: Sequence[str], dep: Sequence[str], head: Sequence[int]) -> bool:
    return tag[name] == "NNP" and dep[name] == "compound" and head[name] == token


def _hand_over(verb: int, head: list[int], dep: Sequence[str]) -> None:
    """Give the subject's name the titles and first names that hung on what was taken for the noun."""
    for below in range(verb - 2, -1, -1):
        if head[below] != verb or dep[below] not in ("compound", "amod", "nmod"):
            break
        head[below] = verb - 1
