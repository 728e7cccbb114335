"""Part of speech, features and lemma of each word, worked out once for all words that look alike.

spaCy's attribute ruler and lemmatizer work these out for every word anew, which takes a sixth of the whole
pipeline, although nearly all of their rules ask for nothing but the word, its tag and its relation.
What they say stays the same to the letter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc

MOST = 200_000
"""So many looks are remembered (some 30 MB); then it begins anew."""
_ASKED = frozenset({"ORTH", "TEXT", "LOWER", "IS_SPACE", "TAG", "DEP"})
"""What rules may ask of a word for what they say of it to be the same wherever it looks so."""

Looks = tuple[int, int, int]
"""The word as it is written, its tag and its relation, as spaCy numbers them."""
Form = tuple[int, int, int]
"""The part of speech, the features and the lemma, as spaCy numbers them."""
Pipe = Callable[[Doc], Doc]

_LOOKS: list[int | str] = ["ORTH", "TAG", "DEP"]
_FORM: list[int | str] = ["POS", "MORPH", "LEMMA"]


def remember_forms(nlp: Language) -> None:
    """Put a memory in the place of the ruler and the lemmatizer; where they are of another kind they stay."""
    if ("attribute_ruler", "lemmatizer") not in pairwise(nlp.pipe_names):
        return
    ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
    if isinstance(ruler, AttributeRuler) and _goes_by_looks(ruler) and _goes_by_rules(lemmatizer):
        nlp.add_pipe("forms", before="attribute_ruler")
        nlp.disable_pipe("attribute_ruler")
        nlp.disable_pipe("lemmatizer")


def _goes_by_looks(ruler: AttributeRuler) -> bool:
    """True where no rule asks for anything but how words look, nor for any number of them."""
    return all(word.keys() <= _ASKED for rule in _rules(ruler) for pattern in rule["patterns"] for word in pattern)


def _rules(ruler: AttributeRuler) -> list[dict[str, Any]]:
    """Each with its patterns, which say one or several words, and what holds of the one at its index."""
    return list(ruler.patterns)


def _goes_by_rules(lemmatizer: object) -> bool:
    """True where the lemma follows from the word, its part of speech and its features."""
    return isinstance(lemmatizer, Lemmatizer) and lemmatizer.mode == "rule" and not lemmatizer.overwrite


@Language.factory("forms")
class Forms:
    """A pipe that sets of each word what the ruler and the lemmatizer of its pipeline would."""

    def __init__(self, nlp: Language, name: str) -> None:
        """``nlp`` has an attribute ruler and a lemmatizer, which need not be enabled."""
        self.name = name
        self._vocab = nlp.vocab
        ruler, lemmatizer = nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer")
        assert isinstance(ruler, AttributeRuler), "remember_forms has looked"
        of_one = AttributeRuler(nlp.vocab)
        self._of_several, self._longest = Matcher(nlp.vocab), 1
        for number, rule in enumerate(_rules(ruler)):
            lengths = [len(pattern) for pattern in rule["patterns"]]
            if max(lengths) == 1:
                of_one.add(**rule)
            else:
                self._of_several.add(str(number), rule["patterns"])
                self._longest = max(self._longest, *lengths)
        self._alone: tuple[Pipe, ...] = of_one, lemmatizer
        self._together: tuple[Pipe, ...] = ruler, lemmatizer
        self._known: dict[Looks, Form] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The document with parts of speech, features and lemmas. Its words are tagged and parsed."""
        if len(doc) == 0:
            return doc
        looks: list[Looks] = [(orth, tag, dep) for orth, tag, dep in doc.to_array(_LOOKS).tolist()]
        self._learn(looks)
        forms = [self._known[each] for each in looks]
        for start, end in self._beside_each_other(doc):
            first = max(start - self._longest, 0)
            around = self._worked_out(looks[first : end + self._longest], self._together)
            forms[start:end] = around[start - first : end - first]
        return doc.from_array(_FORM, np.array(forms, dtype="uint64"))  # type: ignore[arg-type]  # a type of spaCy's own

    def _learn(self, looks: Iterable[Looks]) -> None:
        if len(self._known) > MOST:
            self._known.clear()
        new = [each for each in dict.fromkeys(looks) if each not in self._known]
        self._known.update(zip(new, self._worked_out(new, self._alone), strict=True))

    def _beside_each_other(self, doc: Doc) -> Iterator[tuple[int, int]]:
        """Words of which something holds only because they stand together: "gon" and "na"."""
        return ((start, end) for _, start, end in self._of_several(doc, allow_missing=True))

    def _worked_out(self, looks: Sequence[Looks], pipes: Iterable[Pipe]) -> list[Form]:
        """What a ruler and a lemmatizer say of words that look so and stand beside each other."""
        names = self._vocab.strings
        words, tags, deps = ([names[each[at]] for each in looks] for at in range(3))
        doc = Doc(self._vocab, words=words, tags=tags, deps=deps, heads=[*range(len(looks))])
        for pipe in pipes:
            doc = pipe(doc)
        return [(pos, morph, lemma) for pos, morph, lemma in doc.to_array(_FORM).tolist()]
