"""What is remembered of words is what spaCy's own pipes say of them, the first time and every time after."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from briefings.extraction import forms
from briefings.extraction.forms import Forms, remember_forms
from briefings.extraction.pipeline import DEFAULT_MODEL

SENTENCES = (
    "The two ministers will meet in Lisbon on Tuesday, and there is nothing that they haven't talked about.",
    "There were talks; there's one more round, isn't there?",
    "They're gonna meet, y'all, so let's go: you've gotta ask. Ain't that so? C'm on!",
    "THE MINISTERS MET. He left his papers; hers were once read here, not there.",
    "A meeting that was to be is one that's been.\n\nNext: the Council,  12 January.",
    "But for this, no one would have been better off than those who left.",
)
OWN = ["attribute_ruler", "lemmatizer"]


@pytest.fixture(scope="module")
def model() -> Language:
    """The pipeline as it comes, and what remembers beside it."""
    loaded = spacy.load(DEFAULT_MODEL)
    loaded.add_pipe("forms", last=True)
    loaded.disable_pipe("forms")
    return loaded


def parsed(model: Language, text: str, *pipes: str) -> Doc:
    """Tagged and parsed, then given to these pipes."""
    doc = model(text, disable=[*OWN, "ner"])
    for name in pipes:
        doc = model.get_pipe(name)(doc)
    return doc


def said_of(doc: Doc) -> list[tuple[str, str, str, str, str, str]]:
    return [(each.text, each.pos_, str(each.morph), each.lemma_, each.tag_, each.dep_) for each in doc]


@pytest.mark.parametrize("text", SENTENCES)
def test_what_is_remembered_is_what_the_pipeline_says(model: Language, text: str) -> None:
    expected = said_of(parsed(model, text, *OWN))

    first, again = said_of(parsed(model, text, "forms")), said_of(parsed(model, text, "forms"))

    assert first == expected
    assert again == expected


def test_what_only_holds_of_words_together_is_not_remembered_of_them_alone(model: Language) -> None:
    together, alone = "They are gonna meet.", "The na is here, and gon is not."

    found = [said_of(parsed(model, text, "forms")) for text in (together, alone, together)]

    assert found == [said_of(parsed(model, text, *OWN)) for text in (together, alone, together)]


def test_it_begins_anew_when_it_remembers_very_much(model: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "MOST", 3)
    fresh = Forms(model, "forms")

    found = [said_of(fresh(parsed(model, text))) for text in (*SENTENCES, *SENTENCES)]

    assert found == [said_of(parsed(model, text, *OWN)) for text in (*SENTENCES, *SENTENCES)]
    assert len(fresh._known) < 60


def test_no_words_are_no_trouble(model: Language) -> None:
    assert said_of(model.get_pipe("forms")(model.make_doc(""))) == []


def test_articles_are_read_with_it(nlp: Language) -> None:
    assert "forms" in nlp.pipe_names
    assert not {*OWN} & {*nlp.pipe_names}


def test_pipes_that_ask_for_more_than_looks_stay() -> None:
    other = spacy.blank("en")
    ruler = other.add_pipe("attribute_ruler")
    ruler.add([[{"LEMMA": "go"}]], {"POS": "VERB"})  # type: ignore[attr-defined]
    other.add_pipe("lemmatizer", config={"mode": "rule"})

    remember_forms(other)

    assert other.pipe_names == OWN


def test_a_pipeline_without_them_stays_as_it_is() -> None:
    other = spacy.blank("en")

    remember_forms(other)

    assert other.pipe_names == []
