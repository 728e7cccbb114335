"""Kinds of sentences that take a stance, each with sentences of the same look that must give none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

# --------------------------------------------------------------------------- bodies called by their kind

KINDS: list[tuple[str, str]] = [
    ("Human rights groups accused Chad of jailing reporters.", "human rights groups"),
    ("The unions have threatened to strike unless wages rise.", "unions"),
    ("An expert commission recommended that the pension age rise.", "expert commission"),
    ("Business leaders warned that the law would cost jobs.", "business leaders"),
    ("Aid organisations called on Chad to open the road.", "aid organisations"),
    ("The Arbitral Tribunal sat in May. The Tribunal rejected the claim of Chad to the reef.", "Arbitral Tribunal"),
    ("A lawyers' group demanded the release of the editor.", "lawyers' group"),
    ("The ultra-Orthodox parties rejected the bill on the draft.", "ultra-Orthodox parties"),
    ("The Catholic bishops, by contrast, have rejected the bill on the schools.", "Catholic bishops"),
    ("The deposed prime minister, Timo Vaka, welcomed the suspension.", "Timo Vaka"),
    (
        "The Labour Movement is ahead. Labour's finance spokesman Del Facey rejected the tax.",
        "Labour Movement",
    ),
    ("Officials in Asmara said the border was safe.", "Eritrea"),
    ("United Nations investigators said the weapons came from Chad.", "United Nations"),
    ("Observers from the African Union said the vote had been fair.", "African Union"),
]

NO_KINDS: list[str] = [
    "Other groups said the law was bad.",
    "Its parties rejected the bill.",
    "The rival parties opposed the bill.",
    "A group of boys demanded ice cream.",
    "Student groups from the town called for calm.",
    "Several groups called for calm.",
    "Armed groups demanded a ransom.",
    "The two parties rejected the offer.",
    "Local leaders said the road was closed.",
    "A diplomat in Asmara said the border was safe.",
    "The Council met in Oslo. The Board rejected the plan.",
    "Ethnic groups demanded land.",
    "Community leaders urged restraint.",
]


@pytest.mark.parametrize(("text", "party"), KINDS)
def test_a_body_called_by_its_kind_speaks_for_itself(nlp: Language, text: str, party: str) -> None:
    said = read(nlp, text)

    assert party in [position.party for position in said.positions]


@pytest.mark.parametrize("text", NO_KINDS)
def test_whoever_is_not_told_from_others_is_no_party(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert said.positions == ()


# --------------------------------------------------------------------------- through another verb

THROUGH: list[tuple[str, str, str]] = [
    ("Norway will continue to urge Chad to open the road.", "Norway", "demand"),
    ("Norway intends to convey its readiness to lend the money.", "Norway", "offer"),
    ("Norway wants to see the blockade come to an end.", "Norway", "demand"),
    ("Norway does not seek conflict with Chad.", "Norway", "state"),
    (
        "The African Union's mediator, former Ghanaian president Tim Roe, said he expected a deal.",
        "African Union",
        "expect",
    ),
    ("Norway agreed the attack was wrong.", "Norway", "accuse"),
    ("Norway has announced that it will leave the pact and has called on Chad to follow.", "Norway", "demand"),
    ("Norway insisted that the fund be returned to Chad.", "Norway", "demand"),
    ("Norway called the vote “a pantomime”.", "Norway", "accuse"),
    ("Norway called the claim invented.", "Norway", "deny"),
    ("Norway called the talks “fruitful”.", "Norway", "support"),
    ("Norway, the third party to it, has offered to host the signing.", "Norway", "offer"),
    ("Norway is of the view that the mission is fair.", "Norway", "state"),
    ("Norway met the envoys. It backs the court. It also urged Chad to pay.", "Norway", "demand"),
    ("Norway trusts that Chad will keep its word.", "Norway", "expect"),
    ("Norway is pleased with the agreement.", "Norway", "support"),
    ("In Oslo, Foreign Minister Ann Roe of Norway rejected the plan of the rebels.", "Norway", "refuse"),
]

NOT_THROUGH: list[str] = [
    "Norway will continue to meet every week.",
    "Norway stressed the United Nations.",
    "Norway advises travellers to carry a passport.",
    "Norway said it would discuss the issue in April.",
    "If Norway intends to urge Chad to talk, it has not said so.",
    "Norway plans to hold a summit in May.",
    "Norway will resume the talks on Monday.",
    "Norway requested a call with the president of Chad.",
    "Norway, which must approve any contract, is far away.",
    "Chad has offered to host a meeting; Norway accepted.",
]


@pytest.mark.parametrize(("text", "party", "stance"), THROUGH)
def test_a_stance_behind_another_verb_is_told_once(nlp: Language, text: str, party: str, stance: str) -> None:
    said = read(nlp, text)

    told = [(position.party, position.stance.value) for position in said.positions]

    assert told.count((party, stance)) == 1


@pytest.mark.parametrize("text", NOT_THROUGH)
def test_what_looks_like_it_is_no_stance_of_norway(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert [position for position in said.positions if position.party == "Norway"] == []
