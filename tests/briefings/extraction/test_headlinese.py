"""How the parse of a headline is mended."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.syntax import syntax_of


@pytest.mark.parametrize(
    ("text", "subject", "verb", "thing"),
    [
        ("Vucic cancels Friday's trip to Baku.", "Vucic", "cancels", "trip"),
        ("Turkish FM Fidan shelves visit to Oslo.", "Fidan", "shelves", "visit"),
        ("Sandu greets Orban in Kyiv on Friday.", "Sandu", "greets", "Orban"),
        ("Kenya, Somalia reschedule talks.", "Kenya", "reschedule", "talks"),
        ("Seoul: Modi hosts talks in Delhi.", "Modi", "hosts", "talks"),
    ],
)
def test_a_headline_has_a_verb_with_subject_and_object(
    nlp: Language, text: str, subject: str, verb: str, thing: str
) -> None:
    syntax = syntax_of(nlp(text))

    at = syntax.text.index(verb)
    hung = {syntax.dep[kid]: syntax.text[kid] for kid in syntax.kids[at]}
    assert (syntax.pos[at], hung["nsubj"], hung["dobj"]) == ("VERB", subject, thing)


@pytest.mark.parametrize("text", ["Trip delays cost travellers money.", "Vucic plans for talks were leaked."])
def test_a_noun_in_the_plural_stays_one(nlp: Language, text: str) -> None:
    syntax = syntax_of(nlp(text))

    assert syntax.pos[1] == "NOUN"
