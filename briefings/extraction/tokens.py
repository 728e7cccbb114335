"""Text to tokens and back: words of unbounded length in pieces, and the text of a parse put together only once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from spacy.language import Language
from spacy.tokens import Doc
from spacy.vocab import Vocab

LONGEST_RUN = 400
"""Characters without white space that go to the tokenizer at once; no word of a language is that long."""

_TEXT = "attache.text"

_LONG_RUN = re.compile(rf"\S{{{LONGEST_RUN + 1},}}")


_FORMS = {
    "host": ("host", "hosts", "hosted", "hosting"),
    "chair": ("chair", "chaired", "chairing"),
    "lead": ("lead", "leads", "led", "leading"),
    "open": ("open", "opens", "opened", "opening"),
    "convene": ("convene", "convenes", "convened", "convening"),
    "sponsor": ("sponsor", "sponsors", "sponsored", "sponsoring"),
    "organize": ("organize", "organized", "organizing", "organise", "organised", "organising"),
}
DOING_TOGETHER = {f"co-{form}": verb for verb, forms in _FORMS.items() for form in forms}
"""The forms of "co-host" and the like -> what is done together: the pipeline knows no lemma of theirs."""


ENCOUNTERS = ("tête-à-tête", "one-on-one", "get-together", "get-togethers", "sit-down", "pull-aside", "pull-asides")
"""Hyphenated nouns of meeting."""


def keep_whole(nlp: Language) -> None:
    """Keep "co-host" one word: in three, the small pipeline takes "co" and the hyphen for verbs of their own."""
    for word in (*DOING_TOGETHER, *ENCOUNTERS):
        nlp.tokenizer.add_special_case(word, [{"ORTH": word}])  # type: ignore[union-attr]  # spaCy says: any callable


class PiecewiseTokenizer:
    """Tokenizes as ``inner`` does, but each long run without white space in pieces.

    spaCy peels a mark from the front of a run and looks at all the rest again: 8,000 quotation
    marks took 13 s. The tokens' text is the text that is given, character by character.
    """

    def __init__(self, inner: Callable[[str], Doc], vocab: Vocab) -> None:
        self._inner = inner
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """The text as tokens."""
        if _LONG_RUN.search(text) is None:
            return self._inner(text)
        words: list[str] = []
        spaces: list[bool] = []
        for piece in _pieces(text):
            for token in self._inner(piece):
                words.append(token.text)
                spaces.append(bool(token.whitespace_))
        return Doc(self._vocab, words=words, spaces=spaces)


def text_of(doc: Doc) -> str:
    """The text of a parse, kept with it: ``doc.text`` puts it together anew at each call."""
    kept = doc.user_data.get(_TEXT)
    if not isinstance(kept, str):
        kept = doc.user_data[_TEXT] = doc.text
    return kept


def _pieces(text: str) -> Iterator[str]:
    """The text between the long runs, and these in pieces of at most ``LONGEST_RUN`` characters."""
    end = 0
    for run in _LONG_RUN.finditer(text):
        yield text[end : run.start()]
        yield from (text[at : min(at + LONGEST_RUN, run.end())] for at in range(run.start(), run.end(), LONGEST_RUN))
        end = run.end()
    yield text[end:]
