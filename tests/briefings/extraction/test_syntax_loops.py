"""What is mended in a parse never makes a word hang on itself, over however many others, or on another sentence."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.syntax import syntax_of


@pytest.mark.parametrize(
    "text",
    [
        "Expected in Paris. They are ministers, and talks are off.",
        "Planned for Friday. There are talks between Chad and Niger in Lome every year.",
        "the Houthis , from the Houthis and Armenia here next week convene\n\n",
        "Held. Scheduled for Friday are talks. Set",
    ],
)
def test_every_word_hangs_on_a_root_of_its_own_sentence(nlp: Language, text: str) -> None:
    syntax = syntax_of(nlp(text))

    for token, (first, end) in ((at, syntax.bounds[syntax.sentence[at]]) for at in range(len(syntax))):
        above = token
        for _ in range(len(syntax)):
            above = syntax.head[above]
            assert first <= above < end
        assert syntax.head[above] == above
