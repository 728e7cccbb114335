"""Whose words they are where several tell, several speak, or the teller adds a tail; and where nobody may be named."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

TOLD_BY: list[tuple[str, str, str]] = [
    (
        "Peru's King Hugo Alaoui told Chile's president Jean Dupont that Spain had promised to return two islands,"
        " a Chilean official said.",
        "Spain",
        "Hugo Alaoui (Peru), as told by a Chilean official",
    ),
    (
        "A Chilean official said Peru's king had told France's president that Spain had promised to return two islands.",
        "Spain",
        "Peru's king, as told by a Chilean official",
    ),
    ("Peru's foreign minister Ali Tazi said that Spain had promised a loan.", "Spain", "Ali Tazi (Peru)"),
    ("Spain promised a loan, according to Peru.", "Spain", "Peru"),
    ("Spain, Peru said, had promised to return two islands.", "Spain", "Peru"),
    ("In Peru's telling, Spain promised a loan.", "Spain", "Peru"),
    ("Spain had promised a loan, a Peruvian official said.", "Spain", "a Peruvian official"),
    ("The ministry in Lima said that Spain had promised a loan.", "Spain", "the ministry in Lima"),
    ("It is believed that Spain has promised a loan.", "Spain", "others"),
    ("Spain has reportedly promised a loan.", "Spain", "others"),
]

FIRST_HAND: list[tuple[str, str]] = [
    ("Spain promised a loan.", "Spain"),
    ("Spain promised a loan, a spokesman said.", "Spain"),
    ("Spain promised a loan, its foreign ministry said.", "Spain"),
    ("Spain's foreign minister Ana Ruiz said Spain would promise a loan.", "Spain"),
    ("Georgia and Armenia agreed to build the line, both ministries said.", "Georgia; Armenia"),
    ("Georgia and Armenia agreed to build the line, their foreign ministries said.", "Georgia; Armenia"),
    (
        "The foreign ministers of Georgia and Armenia met and agreed to build the line, both ministries said.",
        "Georgia; Armenia",
    ),
]

TOGETHER: list[tuple[str, str]] = [
    ("The foreign ministers of Georgia and Armenia rejected the plan.", "Georgia; Armenia"),
    ("The foreign ministers of Georgia and of Armenia rejected the plan.", "Georgia; Armenia"),
    ("The Georgian and Armenian foreign ministers rejected the plan.", "Georgia; Armenia"),
    ("Ministers from Georgia and Armenia rejected the plan.", "Georgia; Armenia"),
    ("The leaders of France, Germany and Italy rejected the plan.", "France; Germany; Italy"),
    (
        "Foreign Minister Ana Beridze of Georgia and Foreign Minister Davit Sargsyan of Armenia rejected the plan.",
        "Georgia; Armenia",
    ),
    (
        "Georgia's foreign minister, Ana Beridze, and her Armenian counterpart, Davit Sargsyan, rejected the plan.",
        "Georgia; Armenia",
    ),
    ("The foreign minister of Georgia rejected the plan of Armenia.", "Georgia"),
    ("Officials of the Russian ministry rejected the plan.", "Russia"),
]

SOMEBODY_ELSE = [
    "Kenya's foreign minister, Ann Poe, left. The prime minister, John Roe, rejected the plan.",
    "Kenya's foreign minister, Ann Poe, left. The prime minister rejected the plan.",
    "The wife of Foreign Minister Davit Sargsyan of Armenia rejected the plan.",
    "The ministers of Georgia and farmers rejected the plan.",
    "There were reports that Spain had promised a loan.",
]

TAILS: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Kenya accused Uganda of arming the rebels, a charge Uganda denies.",
        [("Kenya", "Uganda of arming the rebels"), ("Uganda", "a charge")],
    ),
    (
        "Kenya said Uganda had armed the rebels, an accusation that Uganda has denied.",
        [("Kenya", "Uganda had armed the rebels"), ("Uganda", "an accusation")],
    ),
    (
        "Kenya accused Uganda of arming the rebels, an accusation denied by Uganda.",
        [("Kenya", "Uganda of arming the rebels"), ("Uganda", "an accusation")],
    ),
    ("Kenya proposed a ceasefire, an idea Uganda has rejected.", [("Kenya", "a ceasefire"), ("Uganda", "an idea")]),
    (
        "Kenya said Uganda had armed the rebels, which Uganda denies.",
        [("Kenya", "Uganda had armed the rebels"), ("Uganda", "Uganda had armed the rebels")],
    ),
    (
        "Kenya says Uganda armed the rebels, as Sudan alleges.",
        [("Kenya", "Uganda armed the rebels"), ("Sudan", "Uganda armed the rebels")],
    ),
    (
        "Kenya said the plan, which Uganda had rejected, was dead.",
        [("Kenya", "the plan, which Uganda had rejected, was dead")],
    ),
    (
        "Kenya said it had a plan, a demand and an offer.",
        [("Kenya", "it had a plan, a demand and an offer")],
    ),
]


WHOSE_VOICE: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("Former Kenyan prime minister Ann Poe said the deal must end.", [("Ann Poe", "Ann Poe")]),
    ("Kenya's former prime minister, Ann Poe, rejected the deal. She called for a vote.", [("Ann Poe", "Ann Poe")] * 2),
    ("Kenya's prime minister, Ann Poe, a former soldier, rejected the deal.", [("Kenya", "Ann Poe")]),
    ("Ann Poe, a former Kenyan prime minister, rejected the deal.", []),
    ("A former Kenyan minister rejected the deal.", []),
    ("General John Roe landed on Monday. The general promised not to withdraw.", []),
    (
        "Kenya's defence minister, General John Roe, landed on Monday. The general promised not to withdraw.",
        [("Kenya", "John Roe")],
    ),
    ("Senator John Roe landed on Monday. The senator rejected the treaty.", [("John Roe", "John Roe")]),
    ("Kenya's president, John Roe, landed on Monday. The city council rejected the plan.", []),
    ("Senator Jane Roe spoke in Dayton. Ms Roe rejected the plan.", [("Jane Roe", "Jane Roe")]),
    ("Opposition Leader Craig Dunne rejected the plan.", [("Craig Dunne", "Craig Dunne")]),
    ("Councillor Denise Roe rejected the plan. She called for a vote.", [("Denise Roe", "Denise Roe")] * 2),
    ("Senator Jane Roe spoke in Dayton. Roe's campaign rejected the plan.", [("Jane Roe", None)]),
    ("The campaign rejected the plan.", []),
    ("Ms Jane Roe rejected the plan.", []),
    ("Delegations from Baghdad and Damascus rejected the plan.", [("Iraq; Syria", None)]),
    ("Chad accuses Sudan of training the rebels, which it denies.", [("Chad", None)]),
    ("Chad says Sudan trains the rebels, a claim that Sudan rejects.", [("Sudan", None), ("Chad", None)]),
    ("Chad says Sudan trains the rebels, something Sudan has long denied.", [("Chad", None), ("Sudan", None)]),
    ("Chad said the plan was dead, a view shared by Egypt.", [("Egypt", None), ("Chad", None)]),
    ("Chad's foreign minister, Omar Sy, speaking in Cairo, criticised Sudan.", [("Chad", "Omar Sy")]),
    (
        "State radio quoted Chad's foreign minister, Omar Sy, as saying that the border must be closed.",
        [("Chad", "Omar Sy")],
    ),
]

TRANSCRIPT = (
    "FOREIGN MINISTER SYRAH: Good morning, everyone. Thank you for coming. We reject the treaty.\n"
    "QUESTION: Will you go to Rome?\n"
)


@pytest.mark.parametrize(("text", "expected"), WHOSE_VOICE)
def test_words_are_in_the_voice_of_whoever_may_lend_it(
    nlp: Language, text: str, expected: list[tuple[str, str | None]]
) -> None:
    found = read(nlp, text).speakers

    assert found == expected


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Former Kenyan prime minister Ann Poe rejected the deal.", "former prime minister"),
        ("Kenya's former prime minister, Ann Poe, rejected the deal.", "former prime minister"),
        ("Kenya's prime minister, Ann Poe, rejected the deal.", "prime minister"),
    ],
)
def test_who_is_out_of_office_is_told_so(nlp: Language, text: str, role: str) -> None:
    positions = read(nlp, text).positions

    assert [position.role for position in positions] == [role]


@pytest.mark.parametrize(
    ("source", "words"),
    [("TEHRAN, Iran - Iran's cabinet", "Iran's cabinet"), ("Iran - Iran's cabinet", "Iran's cabinet")],
)
def test_a_dateline_is_no_part_of_a_source(nlp: Language, source: str, words: str) -> None:
    told = read(nlp, f"{source} rejected the plan.").told

    assert [who for who, *_ in told] == [words]


def test_a_transcript_gives_its_stances_and_no_greetings(nlp: Language) -> None:
    said = read(nlp, f"Chad's foreign minister, Omar Syrah, spoke on Monday.\n{TRANSCRIPT}")

    assert [(position.party, said.words(position.content)) for position in said.positions] == [
        ("Chad", "We reject the treaty")
    ]


@pytest.mark.parametrize(("text", "party", "told_by"), TOLD_BY)
def test_each_layer_of_tellers_is_named_with_its_side(nlp: Language, text: str, party: str, told_by: str) -> None:
    positions = read(nlp, text).positions

    assert [(position.party, position.told_by) for position in positions] == [(party, told_by)]


@pytest.mark.parametrize(("text", "party"), FIRST_HAND)
def test_ones_own_side_tells_nothing_at_second_hand(nlp: Language, text: str, party: str) -> None:
    positions = read(nlp, text).positions

    assert [(position.party, position.told_by) for position in positions] == [(party, None)]


@pytest.mark.parametrize(("text", "parties"), TOGETHER)
def test_who_speaks_together_keeps_every_side(nlp: Language, text: str, parties: str) -> None:
    positions = read(nlp, text).positions

    assert [position.party for position in positions] == [parties]


@pytest.mark.parametrize("text", SOMEBODY_ELSE)
def test_a_new_name_another_office_or_a_stranger_is_no_party(nlp: Language, text: str) -> None:
    positions = read(nlp, text).positions

    assert positions == ()


@pytest.mark.parametrize(("text", "expected"), TAILS)
def test_a_tail_behind_the_words_is_not_the_speakers(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    told = read(nlp, text).told

    assert sorted((source, content) for source, _, content in told if source) == sorted(expected)


def test_a_denial_in_a_tail_says_what_is_denied(nlp: Language) -> None:
    said = read(nlp, "Kenya accused Uganda of arming the rebels, a charge Uganda denies.")

    denials = [said.words(position.content) for position in said.positions if position.party == "Uganda"]

    assert denials == ["Kenya accused Uganda of arming the rebels, a charge"]


@pytest.mark.parametrize("sign", ["😀", "🇲🇱", "⚡️"])
def test_a_picture_is_no_part_of_a_source(nlp: Language, sign: str) -> None:
    said = read(nlp, f"{sign} Mali rejected the plan.")

    assert [said.words(position.source) for position in said.positions] == ["Mali"]
