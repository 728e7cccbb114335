"""Direct speech over sentences and paragraphs: whose it is, where it ends, and when it is nobody's."""

from __future__ import annotations

import pytest
from spacy.language import Language

from briefings.extraction.quotations import find_quotations
from tests.briefings.extraction.said import Said, read

PADACKE = "the Chadian prime minister, Albert Padacke"


def quoted(said: Said) -> list[tuple[str | None, str | None]]:
    """Source and content of the direct speech."""
    return [(said.words(s.source), said.words(s.content)) for s in said.statements if s.quote]


def test_speech_goes_on_behind_its_cue(nlp: Language) -> None:
    said = read(nlp, f"“We have waited,” said {PADACKE}. “We will wait no longer. Our ships will sail.”")

    assert quoted(said) == [(PADACKE, "We have waited,"), (PADACKE, "We will wait no longer. Our ships will sail.")]


def test_two_halves_of_one_sentence_are_one_content(nlp: Language) -> None:
    text = f"“We stand ready,” {PADACKE}, said, “to help.”"

    said = read(nlp, text)

    assert [content for _, content in quoted(said)] == [
        "We stand ready,” the Chadian prime minister, Albert Padacke, said, “to help."
    ]


def test_paragraph_opened_again_belongs_to_the_same_speaker(nlp: Language) -> None:
    text = f"“We will not sign,” {PADACKE}, said. “We asked for guarantees.\n“We were given none.”\nThe talks go on."

    said = read(nlp, text)

    assert quoted(said) == [
        (PADACKE, "We will not sign,"),
        (PADACKE, "We asked for guarantees."),
        (PADACKE, "We were given none."),
    ]
    assert {position.speaker for position in said.positions} == {"Albert Padacke"}


def test_floating_quotation_stays_with_the_last_speaker(nlp: Language) -> None:
    said = read(nlp, f"“We will not sign,” {PADACKE}, said. “Nobody can force us.”")

    assert quoted(said)[1] == (PADACKE, "Nobody can force us.")


def test_floating_quotation_behind_somebody_elses_sentence_is_nobodys(nlp: Language) -> None:
    text = f"“We will not sign,” {PADACKE}, said. Sudan's foreign minister, Omar Bakri, disagreed. “The treaty must be signed.”"

    said = read(nlp, text)

    assert [content for _, content in quoted(said)] == ["We will not sign,"]


def test_quotation_that_opens_the_next_paragraph_goes_on_with_the_speaker(nlp: Language) -> None:
    said = read(nlp, f"“We will not sign,” {PADACKE}, said.\n\n“Nobody can force us to sign.”")

    assert quoted(said)[1] == (PADACKE, "Nobody can force us to sign.")


def test_quotation_behind_a_paragraph_of_the_teller_is_nobodys(nlp: Language) -> None:
    said = read(nlp, f"“We will not sign,” {PADACKE}, said.\nIt rained in the capital.\n“The treaty must be signed.”")

    assert [content for _, content in quoted(said)] == ["We will not sign,"]


def test_each_speaker_keeps_their_own_words(nlp: Language) -> None:
    text = f"“We will not sign,” {PADACKE}, said. Sudan's foreign minister, Omar Bakri, disagreed. “The treaty must be signed,” he said."

    said = read(nlp, text)

    assert said.speakers == [("Chad", "Albert Padacke"), ("Sudan", "Omar Bakri")]


def test_speech_introduced_by_a_colon_runs_to_its_closing_mark(nlp: Language) -> None:
    said = read(
        nlp, "The Chadian prime minister, Albert Padacke, said: “We will not sign. The price is too high.” He left."
    )

    assert [content for _, content in quoted(said)] == ["We will not sign. The price is too high."]


def test_sentences_of_one_speech_may_take_different_stances(nlp: Language) -> None:
    said = read(nlp, "Chadian Prime Minister Albert Padacke said: “We will not sign. Sudan must leave our land.”")

    assert [(said.words(p.content), p.stance.value) for p in said.positions] == [
        ("We will not sign.", "refuse"),
        ("Sudan must leave our land.", "demand"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ship “Blue Star” left the harbour.",
        "The so-called “plan” is a draft.",
        "The band played “Rivers of the North” and “Old Road”.",
        "The word “never” was crossed out.",
        "Readers of “The Old Road” will like it.",
        "The ‘Blue Star’ and the ‘Red Star’ left the harbour.",
    ],
)
def test_names_and_titles_in_marks_are_not_speech(nlp: Language, text: str) -> None:
    assert quoted(read(nlp, text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "yes" and "no".', ["yes", "no"]),
        ("He said “yes” and “no”.", ["yes", "no"]),
        ("He said ‘yes’.", ["yes"]),
        ("It's the crew's ship, isn't it?", []),
        ("The crews' ships and the ports' cranes", []),
        ("‘It’s the crew’s ship,’ he said.", ["It’s the crew’s ship,"]),
        ('"An open one\nThe next paragraph "is quoted" too.', ["An open one", "is quoted"]),
        ('"One paragraph.\n"The next one."', ["One paragraph.", "The next one."]),
        ("«Oui», dit-il.", ["Oui"]),
        ('A 6" pipe and a 7" pipe', []),
        ("", []),
        ('"', []),
        ('""', []),
    ],
)
def test_quotations_are_found_by_their_marks(text: str, expected: list[str]) -> None:
    found = find_quotations(text)

    assert [text[quotation.start : quotation.end] for quotation in found] == expected


def test_a_reopened_paragraph_continues_the_one_before() -> None:
    found = find_quotations('"One paragraph.\n"The next one," he said. "A third."')

    assert [quotation.continues for quotation in found] == [False, True, False]
    assert [quotation.closed for quotation in found] == [False, True, True]
