"""What is not said, not yet, not truly or only under a condition is never told as a stance."""

from __future__ import annotations

import pytest
from spacy.language import Language

from store.records import Stance
from tests.briefings.extraction.said import read

NEITHER_NOR_YET = [
    "Chad has neither accepted nor rejected the offer.",
    "Chad neither supports nor opposes the plan.",
    "Chad has yet to reject the offer.",
    "Chad has yet to endorse the plan.",
    "Nor has Chad rejected the plan.",
    "Neither Chad nor Peru rejected the offer.",
    "Chad rarely rejects a plan.",
    "Chad has scarcely opposed the plan.",
    "Chad has yet to formally reject the plan.",
    "Chad has still to accept or reject the plan.",
    "Chad said it would neither accept nor reject the plan.",
]

SAID_INDEED = [
    ("Chad accepted the offer and rejected the plan.", Stance.REFUSE),
    ("Chad rejected the offer yet to be signed.", Stance.REFUSE),
    ("Chad does not support the plan.", Stance.REFUSE),
    ("Chad not only rejected the plan.", Stance.REFUSE),
    ("It is true that Chad has threatened to leave the treaty.", Stance.THREATEN),
    ("It is clear that Chad opposes the plan.", Stance.REFUSE),
    ("Chad would reject the plan.", Stance.REFUSE),
    ("Chad is ready to reject the plan.", Stance.REFUSE),
    ("Chad is ready to send aid.", Stance.OFFER),
    ("Chad could have accepted the plan, but rejected it.", Stance.REFUSE),
    ("Chad still has to reject the plan, and opposes the loan.", Stance.REFUSE),
    ("Chad had demanded an apology.", Stance.DEMAND),
]

UNSAID = [
    "Should Chad demand more, Peru will leave.",
    "Peru will leave should Chad demand more.",
    "Had Chad demanded more, Peru would have left.",
    "Were Chad to demand more, Peru would leave.",
    "Had it not been for Oslo, Chad would have rejected the plan.",
    "It is not true that Chad has threatened to leave the treaty.",
    "It is false that Chad rejected the plan.",
    "It was rumoured that Chad had rejected the plan.",
    "Chad is expected to reject the plan.",
    "Chad is likely to oppose the plan.",
    "Chad is set to demand an apology.",
    "Chad was urged to reject the plan.",
    "Chad was supposed to demand an apology, but left.",
    "Chad might have threatened Peru.",
    "Without rejecting the plan, Chad left.",
    "The harbour as we have known it no longer exists, and Chad left.",
]


@pytest.mark.parametrize("text", NEITHER_NOR_YET)
def test_neither_nor_and_not_yet_are_no_stance_of_their_verb(nlp: Language, text: str) -> None:
    positions = read(nlp, text).positions

    assert {position.stance for position in positions} <= {Stance.STATE}
    assert all(position.negated for position in positions)


@pytest.mark.parametrize(("text", "stance"), SAID_INDEED)
def test_what_is_said_indeed_keeps_its_stance(nlp: Language, text: str, stance: Stance) -> None:
    positions = read(nlp, text).positions

    assert stance in {position.stance for position in positions}


@pytest.mark.parametrize("text", UNSAID)
def test_a_condition_by_inversion_or_an_untruth_is_no_position(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert [position.party for position in said.positions if position.party == "Chad"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the union as we have known it no longer existed.",
        "The minister said it was too early to say if the union would survive.",
    ],
)
def test_an_aside_and_an_impersonal_it_say_nothing(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert {source for source, _, _ in said.told} <= {"The minister"}
