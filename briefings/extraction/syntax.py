"""The parse as plain lists: what the attribution rules look at, in one linear pass over the document.

spaCy makes a new Python object at every step through a ``Doc``; the rules step through it often.
Here each column is a list indexed by token, and subtree edges and children are worked out once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from spacy.attrs import DEP, HEAD, LEMMA, LOWER, ORTH, POS, SENT_START, SPACY, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc

from briefings.extraction.coordination import (
    mend_apposed_subjects,
    mend_bare_verbs,
    mend_coordination,
    mend_labels,
    mend_names_before,
    mend_participles,
    mend_second_clauses,
    mend_year_names,
)
from briefings.extraction.headlinese import Parse, mend_headlines
from briefings.extraction.inverted import mend_inversions
from briefings.extraction.long_names import mend_long_names
from briefings.extraction.misread import mend_misread_verbs
from briefings.extraction.misread_plans import mend_misread_plans
from briefings.extraction.misread_ways import (
    mend_counterparts,
    mend_days_before_verbs,
    mend_described_meetings,
    mend_misread_ways,
    mend_names_with_and,
    mend_places_of_parts,
    mend_proposed_meetings,
    mend_ways_behind_asides,
)
from briefings.extraction.reduced import mend_bare_clauses, mend_reduced_subjects
from briefings.extraction.second_nouns import mend_second_nouns

_NEVER_SEEN = ""
_DATELINE = 12
_INSERTED = 12
"""Words of "Peru said" between two commas."""
_MENDED = {
    "hoped": "hope", "hopes": "hope", "hoping": "hope", "slated": "slate", "axed": "axe", "axing": "axe",
    "cohosted": "cohost", "cohosting": "cohost", "cochaired": "cochair", "cochairing": "cochair",
}  # fmt: skip
"""Verb forms that the pipeline's lemmatizer leads to another verb ("hop", "slat")."""
_CONTRACTED = {"’s": "be", "’re": "be", "’m": "be", "’ve": "have", "’ll": "will", "’d": "would", "n’t": "not"}
"""Short forms with a typographic apostrophe, which it knows with the typewriter's only."""


@dataclass(slots=True)
class Syntax:
    """Columns by token index. ``left`` and ``right`` are the first and the last token of a subtree."""

    text: list[str]
    lower: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    sentence: list[int]
    bounds: list[tuple[int, int]]
    kids: list[list[int]]
    left: list[int] = field(default_factory=list)
    right: list[int] = field(default_factory=list)
    paragraph: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.text)

    def child(self, token: int, *deps: str) -> int | None:
        """The first child with one of these relations."""
        for kid in self.kids[token]:
            if self.dep[kid] in deps:
                return kid
        return None

    def children(self, token: int, *deps: str) -> Iterator[int]:
        """The children with one of these relations, in the order of the text."""
        return (kid for kid in self.kids[token] if self.dep[kid] in deps)

    def ancestors(self, token: int) -> Iterator[int]:
        """The heads above a token, nearest first; at most forty, deeper trees are parser noise."""
        for _ in range(40):
            above = self.head[token]
            if above == token:
                return
            token = above
            yield token

    def is_within(self, token: int, top: int) -> bool:
        """True if ``token`` is ``top`` or hangs below it."""
        return token == top or any(above == top for above in self.ancestors(token))

    def characters(self, first: int, last: int) -> tuple[int, int]:
        """The character span of the tokens [first, last)."""
        return self.start[first], self.end[last - 1]


def syntax_of(doc: Doc) -> Syntax:
    """The columns of a parsed document; worked out once and kept with the parse. Nobody changes them."""
    kept = doc.user_data.get(_KEPT)
    if not isinstance(kept, Syntax):
        kept = doc.user_data[_KEPT] = _columns(doc)
    return kept


_KEPT = "attache.syntax"


def _columns(doc: Doc) -> Syntax:
    strings = doc.vocab.strings
    names: dict[int, str] = {0: _NEVER_SEEN}

    def column(attribute: int) -> list[str]:
        values = doc.to_array(attribute).tolist()
        for value in set(values) - names.keys():
            names[value] = strings[value]
        return [names[value] for value in values]

    text, dep = column(ORTH), column(DEP)
    head = [token + offset for token, offset in enumerate(doc.to_array(HEAD).astype("int64").tolist())]
    spaces = doc.to_array(SPACY).tolist()
    behind = accumulate(len(word) + space for word, space in zip(text, spaces, strict=True))
    end = [position - space for position, space in zip(behind, spaces, strict=True)]
    start = [position - len(word) for position, word in zip(end, text, strict=True)]
    begins = [token for token, kind in enumerate(doc.to_array(SENT_START).tolist()) if kind == 1 or token == 0]
    bounds = list(pairwise([*begins, len(head)]))
    sentence = [number for number, (first, last) in enumerate(bounds) for _ in range(first, last)]
    parsed = dep.copy(), head.copy()
    _mend_parentheses(text, dep, head)
    _mend_under(text, dep, head)
    lower, tag, pos = column(LOWER), column(TAG), column(POS)
    for dash in _mend_dashes(text, start, end, dep, head):
        lower[dash], tag[dash] = "-", "HYPH"
    mend_headlines(Parse(text, lower, tag, pos, dep, head), bounds)
    _mend_clauses(text, lower, tag, pos, dep, head, begins)
    _take_back_loops(bounds, *parsed, dep, head)
    kids: list[list[int]] = [[] for _ in head]
    for below, above in enumerate(head):
        if above != below:
            kids[above].append(below)
    syntax = Syntax(
        text,
        lower,
        _lemmas(lower, tag, column(LEMMA)),
        tag,
        pos,
        dep,
        head,
        start,
        end,
        sentence,
        bounds,
        kids,
    )
    syntax.left, syntax.right = _edges(head, kids)
    syntax.paragraph = _paragraphs(text)
    return syntax


def _mend_clauses(
    text: list[str],
    lower: list[str],
    tag: list[str],
    pos: list[str],
    dep: list[str],
    head: list[int],
    begins: list[int],
) -> None:
    """What the parser often takes for something else, in the order in which one mend builds on another."""
    mend_coordination(lower, tag, pos, dep, head)
    mend_bare_verbs(lower, tag, dep, head)
    mend_long_names(text, lower, tag, pos, dep, head)
    mend_participles(text, tag, pos, dep, head)
    mend_labels(text, dep, head)
    mend_second_clauses(tag, dep, head)
    mend_apposed_subjects(text, tag, pos, dep, head)
    mend_names_before(text, pos, dep, head)
    mend_year_names(text, pos, dep, head)
    mend_reduced_subjects(lower, tag, dep, head)
    mend_bare_clauses(lower, tag, dep, head)
    mend_misread_verbs(lower, tag, pos, dep, head)
    mend_misread_plans(lower, tag, pos, dep, head)
    mend_misread_ways(lower, tag, dep, head)
    mend_days_before_verbs(lower, tag, pos, dep, head)
    mend_described_meetings(lower, tag, pos, dep, head)
    mend_places_of_parts(lower, tag, dep, head)
    mend_proposed_meetings(lower, tag, pos, dep, head)
    mend_names_with_and(lower, tag, pos, dep, head)
    mend_ways_behind_asides(lower, tag, pos, dep, head)
    mend_counterparts(lower, tag, dep, head)
    mend_inversions(lower, tag, pos, dep, head, begins)
    mend_second_nouns(lower, tag, pos, dep, head, begins)


def _lemmas(lower: list[str], tag: list[str], found: list[str]) -> list[str]:
    """The lemmas, with what the pipeline does not know put right; "Peru’s" stays a genitive."""
    return [
        _CONTRACTED[word] if word in _CONTRACTED and kind != "POS" else _MENDED.get(word, lemma)
        for word, kind, lemma in zip(lower, tag, found, strict=True)
    ]


def _mend_parentheses(text: list[str], dep: list[str], head: list[int]) -> None:
    """ "Spain, Peru said, had promised a loan": the first subject is the second verb's."""
    for comma in range(1, len(text) - 1):
        subject = comma - 1
        verb = head[subject]
        if (
            text[comma] != ","
            or dep[subject] != "nsubj"
            or not 0 < verb - comma < _INSERTED
            or dep[verb] not in ("parataxis", "ccomp")
        ):
            continue
        has_other = any(dep[token] == "nsubj" and head[token] == verb for token in range(comma + 1, verb))
        if has_other and verb + 1 < len(text) and text[verb + 1] == "," and head[verb] > verb:
            head[subject] = head[verb]


def _mend_under(text: list[str], dep: list[str], head: list[int]) -> None:
    """ "Under Secretary Ruiz will travel": she does it; the parser reads "under" her."""
    for under in range(len(text) - 1):
        if text[under] != "Under" or text[under + 1] != "Secretary" or dep[under] != "prep":
            continue
        verb = head[under]
        person = next((t for t in range(under + 1, verb) if head[t] == under and dep[t] == "pobj"), None)
        has_subject = any(dep[t] in ("nsubj", "nsubjpass") and head[t] == verb for t in range(under, verb))
        if person is not None and not has_subject:
            head[person], dep[person] = verb, "nsubj"
            head[under], dep[under] = person, "compound"


def _mend_dashes(text: list[str], start: list[int], end: list[int], dep: list[str], head: list[int]) -> Iterator[int]:
    """The first name of "Chad–Niger talks" hangs on the second, as with a hyphen; the dashes that are one."""
    for dash in (at for at, word in enumerate(text) if word == "–"):
        one, other = dash - 1, dash + 1
        if not 0 < dash < len(text) - 1 or not (end[one] == start[dash] and end[dash] == start[other]):
            continue
        if text[one][0].isupper() and text[other][0].isupper():
            if head[one] == head[other] > other:
                head[one], dep[one], head[dash] = other, "compound", other
            yield dash


def after_dateline(syntax: Syntax, first: int, last: int) -> int:
    """Where the words begin behind "BAMAKO (Reuters) - ", "PARIS, May 4 —", "NEW DELHI:" at a paragraph's head."""
    if first >= last or not syntax.text[first].isupper() or len(syntax.text[first]) < 3:
        return first
    for token in range(first + 1, min(last, first + _DATELINE)):
        is_apart = syntax.start[token] > syntax.end[token - 1]
        if syntax.text[token] in ("-", "–", "—", "--") and is_apart:
            return token + 1
        if syntax.text[token] == ":" and all(word.isupper() for word in syntax.text[first:token]):
            return token + 1
    return first


def _take_back_loops(
    bounds: Sequence[tuple[int, int]], parsed_dep: list[str], parsed_head: list[int], dep: list[str], head: list[int]
) -> None:
    """Give a sentence as it was parsed where what was mended in it goes round in a circle or out of the sentence."""
    for first, end in bounds:
        if head[first:end] != parsed_head[first:end] and not _is_forest(head, first, end):
            dep[first:end], head[first:end] = parsed_dep[first:end], parsed_head[first:end]


def _is_forest(head: list[int], first: int, end: int) -> bool:
    """True if every word of the sentence hangs, over however many others, on a root within it."""
    settled: set[int] = set()
    for token in range(first, end):
        path: set[int] = set()
        while token not in settled:
            if not first <= token < end or token in path:
                return False
            path.add(token)
            if head[token] == token:
                break
            token = head[token]
        settled |= path
    return True


def _edges(head: list[int], kids: list[list[int]]) -> tuple[list[int], list[int]]:
    """First and last token of each subtree, leaves first, so that depth costs nothing."""
    left, right = list(range(len(head))), list(range(len(head)))
    open_kids = [len(below) for below in kids]
    ready = [token for token, count in enumerate(open_kids) if not count]
    while ready:
        token = ready.pop()
        above = head[token]
        if above == token:
            continue
        left[above] = min(left[above], left[token])
        right[above] = max(right[above], right[token])
        open_kids[above] -= 1
        if not open_kids[above]:
            ready.append(above)
    return left, right


def _paragraphs(text: list[str]) -> list[int]:
    number, numbers = 0, []
    for word in text:
        numbers.append(number)
        if "\n" in word:
            number += 1
    return numbers
