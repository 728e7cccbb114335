"""The same frames around every word of meeting: tense, modality, negation, changes; published on 2 March 2022."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_FRIDAY = "2022-03-04"

_NOUNS = (
    ("Talks", "are"), ("A summit", "is"), ("A meeting", "is"), ("A conference", "is"), ("A round of talks", "is"),
    ("Consultations", "are"),
)  # fmt: skip
_OF_NOUNS = (
    ("{noun} between Chad and Niger will be held in Bamako on Friday.", f"Bamako | {_FRIDAY} | scheduled"),
    ("{noun} between Chad and Niger planned for Friday {has} been cancelled.", f"- | {_FRIDAY} | cancelled"),
    ("{noun} between Chad and Niger planned for Friday {has} been postponed.", f"- | - | postponed (was {_FRIDAY})"),
    ("{noun} between Chad and Niger {is} to take place on Friday if a truce holds.", f"- | {_FRIDAY} | tentative"),
    ("{noun} between Chad and Niger {has} been proposed for Friday.", f"- | {_FRIDAY} | tentative"),
    ("{noun} between Chad and Niger could take place on Friday.", f"- | {_FRIDAY} | tentative"),
    ("{noun} between Chad and Niger will not take place on Friday.", f"- | {_FRIDAY} | cancelled"),
    (
        "{noun} between Chad and Niger {was} put off from Friday to Sunday.",
        f"- | 2022-03-06 | scheduled (was {_FRIDAY})",
    ),
    ("{noun} between Chad and Niger {is} needed.", None),
    ("Mali called for {small} between Chad and Niger.", None),
    ("Mali denied that {small} between Chad and Niger would be held on Friday.", None),
    ("Chad and Niger will not hold {small} on Friday.", None),
    ("Chad and Niger hope to hold {small} on Friday.", f"- | {_FRIDAY} | tentative"),
    ("Chad and Niger agreed to hold {small} on Friday.", f"- | {_FRIDAY} | scheduled"),
    ("Chad and Niger held {small} in Bamako on Monday.", "Bamako | 2022-02-28 | held"),
)
_VERBS = (
    ("meet", "met"), ("hold talks with", "held talks with"), ("confer with", "conferred with"), ("receive", "received"),
    ("speak by phone with", "spoke by phone with"), ("call", "called"),
)  # fmt: skip
_OF_VERBS = (
    ("Chad's president will {verb} the president of Niger on Friday.", f"- | {_FRIDAY} | scheduled"),
    ("Chad's president is due to {verb} the president of Niger on Friday.", f"- | {_FRIDAY} | scheduled"),
    ("Chad's president may {verb} the president of Niger on Friday.", f"- | {_FRIDAY} | tentative"),
    ("Chad's president would {verb} the president of Niger on Friday, her office said.", f"- | {_FRIDAY} | scheduled"),
    ("Chad's president {past} the president of Niger on Monday.", "- | 2022-02-28 | held"),
    ("Chad's president will not {verb} the president of Niger on Friday.", None),
    ("Chad's president has no plans to {verb} the president of Niger on Friday.", None),
    ("Chad's president refused to {verb} the president of Niger on Friday.", None),
)


def _one(noun: str, verb: str, frame: str) -> str:
    plural = verb == "are"
    words = {"is": verb, "has": "have" if plural else "has", "was": "were" if plural else "was"}
    return frame.format(noun=noun, small=noun[0].lower() + noun[1:], **words)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [(_one(*noun, frame), wanted) for noun, (frame, wanted) in itertools.product(_NOUNS, _OF_NOUNS)],
)
def test_noun_of_meeting_stands_as_its_frame_says(nlp: Language, text: str, wanted: str | None) -> None:
    found = [line.split(" | ", 2)[1:] for line in told(nlp, text)]

    assert found == ([] if wanted is None else [["Chad, Niger", wanted]])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (frame.format(verb=verb, past=past), wanted)
        for (verb, past), (frame, wanted) in itertools.product(_VERBS, _OF_VERBS)
    ],
)
def test_verb_of_meeting_stands_as_its_frame_says(nlp: Language, text: str, wanted: str | None) -> None:
    found = [line.split(" | ", 2)[1:] for line in told(nlp, text)]

    assert found == ([] if wanted is None else [["Chad, Niger", wanted]])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The cancellation of the talks between Chad and Niger was announced by the mediators.",
            ["talks | Chad, Niger | - | - | cancelled"],
        ),
        (
            "The postponement of the Chadian president's visit to Oslo was announced on Monday.",
            ["visit | Chad | Oslo | - | postponed"],
        ),
        ("The Chadian president's visit to Oslo from 4 to 6 March has been postponed.",
            ["visit | Chad | Oslo | - | postponed (was 2022-03-04..2022-03-06)"]),
        ("Chad and Niger are considering a summit in Bamako on Friday.",
            ["summit | Chad, Niger | Bamako | 2022-03-04 | tentative"]),
        ("Chad's foreign minister may be in Oslo on Friday.", ["visit | Chad | Oslo | 2022-03-04 | tentative"]),
    ],
)  # fmt: skip
def test_changes_told_by_a_noun_and_what_is_only_weighed(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
