"""A long text is parsed in slices: what spaCy needs beside the parse itself grows with the text, by 15 kB a word.

A slice ends where a paragraph does, else where a sentence seems to, so that no parse crosses its bounds.
The parse of the whole has the tokens, characters and sentences that it would have had at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 4_000
"""Tokens of a slice; nearly all articles have fewer, and are parsed at once."""
_GIVEN: list[int | str] = ["ORTH", "SPACY", "SENT_START"]
"""What a slice is parsed from."""
_ENDS = frozenset({".", "!", "?", "…", "”", '"', "»", "'", "’"})


def parsed(nlp: Language, text: str, *, longest: int = LONGEST) -> Doc:
    """The parse of the text by all pipes of ``nlp``, of which the first sets the bounds of paragraphs."""
    doc = nlp.make_doc(text)
    (_, first), *others = nlp.pipeline
    doc = first(doc)
    slices = [doc[start:end].as_doc() for start, end in _bounds(doc, longest)] if len(doc) > longest else [doc]
    done: dict[bytes, Doc] = {}
    for place, each in enumerate(slices):
        words = each.to_array(_GIVEN).tobytes()
        if words not in done:  # ten thousand times the same sentence is the same parse again and again
            done[words] = _piped(each, others)
        slices[place] = done[words]
    whole = slices[0] if len(slices) == 1 else Doc.from_docs(slices, ensure_whitespace=False)
    assert whole is not None, "there is at least one slice"
    return whole


def _piped(doc: Doc, pipes: Iterable[tuple[str, Callable[[Doc], Doc]]]) -> Doc:
    for _, pipe in pipes:
        doc = pipe(doc)
    doc.tensor = doc.tensor[:0]  # what the pipes told each other; nobody asks for it any more
    return doc


def _bounds(doc: Doc, longest: int) -> Iterator[tuple[int, int]]:
    """Where slices begin and end: each as long as it may be, and cut at the best place in its second half."""
    start = 0
    while len(doc) - start > longest:
        end = _best_cut(doc, start + longest // 2, start + longest)
        yield start, end
        start = end
    yield start, len(doc)


def _best_cut(doc: Doc, first: int, last: int) -> int:
    """The last place at which a paragraph begins, else at which a sentence seems to, else the last one."""
    ends_of_sentences = None
    for place in range(last, first, -1):
        if doc[place].is_sent_start:
            return place
        if ends_of_sentences is None and doc[place - 1].text in _ENDS and doc[place - 1].whitespace_:
            ends_of_sentences = place
    return ends_of_sentences or last
