"""Words beside a name and a colon: "Bell: I will win Ohio", "Iran to leave talks: minister", "BELL: Thank you."

Headlines and transcripts tell so who speaks. What only labels a line ("Note:", "Where:") is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefings.extraction.extents import trim
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.syntax import Syntax

_LONGEST_LABEL = 6
_LONGEST_HEADLINE = 20
_FEWEST = 3
_MARKS = frozenset({":", "-", "–", "—", "--"})
_ENDS = frozenset({".", "!", "?", '"', "”"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_WHO = speakers.ACTING | speakers.APART | speakers.TELLERS | speakers.HUMANS | speakers.DOCUMENTS | cues.LABELS
_FIRST_PERSON = frozenset({"i", "we", "my", "our", "us", "me"})


@dataclass(frozen=True, slots=True)
class Labelled:
    """The head of the name, and the words [first, last) it stands beside; ``own`` where they are direct speech."""

    source: int
    first: int
    last: int
    own: bool


def find_labelled(syntax: Syntax) -> Iterator[Labelled]:
    """The labelled words of a text, in order."""
    begin, is_first = 0, True
    while begin < len(syntax):
        end = begin
        while end < len(syntax) and "\n" not in syntax.text[end]:
            end += 1
        found = _before(syntax, begin, end) or _behind(syntax, begin, end)
        if found is not None and _is_place(syntax, begin, found):
            found = None
        if found is not None and (is_first or _is_unmistakable(syntax, begin, found)):
            yield found
        is_first = is_first and end == begin
        begin = end + 1


def _is_place(syntax: Syntax, begin: int, found: Labelled) -> bool:
    """ "NEW DELHI: The house was adjourned ...": capitals without a title, before what is not their own speech."""
    is_capital = all(syntax.text[token].isupper() for token in range(begin, found.source + 1))
    has_title = any(syntax.lower[token] in _WHO for token in range(begin, found.source + 1))
    return found.source < found.first and is_capital and not has_title and not found.own


def _is_unmistakable(syntax: Syntax, begin: int, found: Labelled) -> bool:
    """ "MINISTER ROE: ...", "Poll: ...": in the middle of a text, other names are headings ("Climate Change: ...")."""
    source = found.source
    if syntax.lemma[source].lower() in _WHO:
        return source == begin
    if source < found.first and found.own:
        return all(syntax.text[token][0].isupper() for token in range(begin, source + 1))
    return source > begin and syntax.text[begin].isupper() and syntax.text[source].isupper()


def _before(syntax: Syntax, begin: int, end: int) -> Labelled | None:
    """ "Bell: I will win Ohio": from the colon to the end of the line."""
    colon = next((t for t in range(begin, min(end, begin + _LONGEST_LABEL)) if syntax.text[t] == ":"), None)
    if colon is None or not _is_who(syntax, begin, colon):
        return None
    return _labelled(syntax, _head(syntax, begin, colon), colon + 1, end)


def _behind(syntax: Syntax, begin: int, end: int) -> Labelled | None:
    """ "Iran to leave talks: minister": a headline, without a full stop."""
    if not 0 < end - begin <= _LONGEST_HEADLINE or syntax.text[end - 1] in _ENDS:
        return None
    marks = [t for t in range(max(begin + 1, end - _LONGEST_LABEL), end - 1) if syntax.text[t] in _MARKS]
    if not marks or not _is_apart(syntax, marks[-1]) or not _is_who(syntax, marks[-1] + 1, end):
        return None
    if syntax.text[marks[-1]] != ":" and not syntax.text[marks[-1] + 1].islower():
        return None  # "Talks fail - Reuters": where it was printed
    return _labelled(syntax, _head(syntax, marks[-1] + 1, end), begin, marks[-1])


def _is_apart(syntax: Syntax, mark: int) -> bool:
    return syntax.text[mark] == ":" or syntax.start[mark] > syntax.end[mark - 1]


def _is_who(syntax: Syntax, first: int, last: int) -> bool:
    """True for a name or the word for somebody who may speak, and nothing else."""
    if last <= first or not all(syntax.text[t].replace(".", "").isalpha() for t in range(first, last)):
        return False
    if any(syntax.lower[t] in cues.NO_LABELS or syntax.tag[t] in _FINITE for t in range(first, last)):
        return False
    head = last - 1
    is_name = syntax.pos[head] == "PROPN" and syntax.text[head][0].isupper()
    return is_name or syntax.lemma[head].lower() in _WHO


def _head(syntax: Syntax, first: int, last: int) -> int:
    """The head of the name: the word that hangs on nothing within it."""
    return next(
        (t for t in range(first, last) if not first <= syntax.head[t] < last or syntax.head[t] == t),
        last - 1,
    )


def _labelled(syntax: Syntax, source: int, first: int, last: int) -> Labelled | None:
    is_marked = first < last and syntax.text[first] in ('"', "“", "‘")
    first, last = trim(syntax, first, last)
    while first < last and syntax.text[first] in ('"', "“", "‘"):
        first += 1
    while last > first and syntax.text[last - 1] in ('"', "”", "’"):
        last -= 1
    said = range(first, last)
    has_verb = any(syntax.tag[t] in _FINITE or (syntax.lower[t] == "to" and syntax.tag[t] == "TO") for t in said)
    if last - first < _FEWEST or not has_verb:
        return None
    return Labelled(source, first, last, is_marked or not _FIRST_PERSON.isdisjoint(syntax.lower[first:last]))
