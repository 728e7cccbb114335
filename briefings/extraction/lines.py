"""Line breaks of a text as handed in: those that end a paragraph, and those where a line was merely full."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

_ENDS_A_SENTENCE = (".", "!", "?", ":", ";", "…", ")", "]", '"', "”", "’", "'", "»", "—", "–", "-", "|", "•", "*")


def is_wrapped(text: str) -> bool:
    """True where lines were broken at a width: many go on with a small letter."""
    breaks = text.count("\n")
    return breaks > 0 and len(re.findall(r"\n[a-z]", text)) * 4 >= breaks - 2 * text.count("\n\n")


def is_soft(text: str, newline: str, end: int, wrapped: bool) -> bool:
    """True where a line break is only where the line was full, and the sentence goes on.

    ``newline`` is the break with the white space around it, ``end`` where the text goes on behind it.
    """
    following = text[end : end + 1]
    return newline == "\n" and (following.islower() or (wrapped and following.isalnum() and _was_full(text, end)))


def _was_full(text: str, start: int) -> bool:
    """False where the first word of the line that begins here had room on the line before: a short headline."""
    line_end = text.rfind("\n", 0, start)
    before = text[text.rfind("\n", 0, line_end) + 1 : line_end]
    following = text.find("\n", start)
    line = text[start : following if following >= 0 else len(text)]
    return len(before.strip()) + 1 + len(line.partition(" ")[0]) > len(line.strip())


@Language.component("paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Begin a sentence after every line break that ends a paragraph, and none in the middle of an unfinished line.

    A headline or an unfinished paragraph has no full stop, and the parser would run it into the
    next sentence; it respects bounds that are set beforehand. In the middle of a line the parser
    of the small pipeline begins sentences where none is ("on | May 14-16"), so that there one may
    begin only after a sign that ends one.
    """
    starts = np.array(_starts(doc), dtype="int64").astype("uint64")
    doc.from_array(["SENT_START"], starts)  # type: ignore[arg-type]  # spaCy asks for an array type of its own
    return doc


_START, _OPEN, _NO_START = 1, 0, -1
"""How spaCy writes down that a sentence begins with a token, that nobody has said so, and that none does."""


_HALVES = frozenset({"a.m.", "p.m.", "noon."})
_OF_AN_HOUR = frozenset({
    "gmt", "utc", "bst", "est", "edt", "et", "pt", "ct", "cet", "cest", "eet", "ist", "jst", "local", "time", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_ZONE = 3
"""Words within which "New York time" ends."""


def _is_hour_still(doc: Doc, at: int, before: str) -> bool:
    """True behind "10 a.m." where the hour goes on: "New York time on Tuesday", "GMT", "Thursday"."""
    if before.lower() not in _HALVES:
        return False
    words = [token.lower_ for token in doc[at : at + _ZONE]]
    return words[0] in _OF_AN_HOUR or ("time" in words and not doc[at].is_stop)


_DATELINE = re.compile(
    r"^[ \t]*(?=[A-ZÀ-Þ]{3})[A-ZÀ-Þ.'’-]{2,}(?:(?:,? |/)[A-ZÀ-Þ.'’-]{2,}){0,4}"
    r"(?:, [A-Z][a-z]+\.?(?: \d{1,2})?)?(?:,? \d{4})?(?: ?\([^)\n]{2,30}\))? ?(?:—|–|--| -) (?=[“‘\"'(]?[A-ZÀ-Þ])",
    re.MULTILINE,
)


def _behind_datelines(doc: Doc) -> Iterator[int]:
    """The tokens with which the words begin behind "BAMAKO (Reuters) - " at a paragraph's head.

    The parser would take the town for a name in front of the first one named.
    """
    for match in _DATELINE.finditer(doc.text):
        span = doc.char_span(match.start(), match.end(), alignment_mode="expand")
        if span is not None:
            yield span.end


def _starts(doc: Doc) -> list[int]:
    """For each token one of the three. Set one by one they would take time by the square of the text."""
    text = doc.text
    wrapped = is_wrapped(text)
    starts: list[int] = []
    behind = set(_behind_datelines(doc))
    after_break, before = True, ""
    for token in doc:
        word = token.text
        if token.is_space:
            starts.append(_START if after_break else _OPEN)
            is_break = "\n" in word and not is_soft(text, word.strip(" "), token.idx + len(word), wrapped)
            after_break = after_break or is_break
            continue
        may_begin = not before or (before.endswith(_ENDS_A_SENTENCE) and not _is_hour_still(doc, token.i, before))
        begins = after_break or token.i in behind
        starts.append(_START if begins else _OPEN if may_begin else _NO_START)
        after_break, before = False, word
    return starts
