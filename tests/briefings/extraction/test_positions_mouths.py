"""Whose mouth words are put into: the kinds of sentences in which somebody else is easily taken for the speaker."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

BODIES = [
    ("HARARE — The smaller Miners' Congress rejected the bill.", "Miners' Congress"),
    ("ACCRA — The Farmers' Congress demanded new elections on Monday.", "Farmers' Congress"),
    ("The Civil Servants' Union rejected the offer.", "Civil Servants' Union"),
    ("The People's Future Party demanded talks.", "People's Future Party"),
    ("The People's Union of Chad refused talks.", "People's Union"),
    ("The National Alliance called for a vote.", "National Alliance"),
    ("The Peace Council of Churches urged the candidates to stop.", "Peace Council of Churches"),
    ("WASHINGTON — Congress rejected the bill.", "United States"),
    ("Peru's Congress rejected the motion.", "Peru"),
    ("The NATO alliance backs the plan.", "NATO"),
]

PEOPLE = [
    (
        "ACCRA — The Farmers' Congress called for a vote. Its leader, Kofi Asare, accused the government of fraud.",
        ("Farmers' Congress", "Kofi Asare"),
    ),
    (
        "The Democratic Union met. Rep. Lee Min-ho, floor leader of the DU, demanded a special counsel.",
        ("Democratic Union", "Lee Min-ho"),
    ),
    (
        "The National Alliance met. Ann Poe, chief whip of the National Alliance, demanded a vote.",
        ("National Alliance", "Ann Poe"),
    ),
    (
        "The National Alliance met. The party's leader, Dr Marva Stone, demanded a vote.",
        ("National Alliance", "Marva Stone"),
    ),
    ("Israeli opposition leader Uri Harel rejected the ultimatum.", ("Uri Harel", "Uri Harel")),
    ("The opposition leader, Uri Harel, rejected the ultimatum.", ("Uri Harel", "Uri Harel")),
    ("Exiled Russian politician Ivan Petrov urged sanctions.", ("Ivan Petrov", "Ivan Petrov")),
    ("Senator Ann Poe, a Republican, opposes the new border plan.", ("Ann Poe", "Ann Poe")),
    ("House Majority Whip Bo Lee, a Democrat, demanded a vote.", ("Democratic Party", "Bo Lee")),
    ("In a note to President Alan Berger, Kenya's foreign minister rejected the plan.", ("Kenya", None)),
    ("In a paper handed to Kofi Annan, Iraq's ambassador accused the inspectors of spying.", ("Iraq", None)),
    (
        "In a letter sent to Antonio Guterres, India's deputy ambassador said that Pakistan must withdraw.",
        ("India", None),
    ),
    (
        "Office of the Spokesperson\n\nDeputy Secretary of State for Management Brian Roe will underscore our commitment"
        " to NATO.",
        ("United States", "Brian Roe"),
    ),
    ("Sergei Lavrov, Russia's foreign minister, rejected the plan.", ("Russia", "Sergei Lavrov")),
    ("Ghana made no apology. “We will not pay,” said government spokesman Tim Roe.", ("Ghana", "Tim Roe")),
    (
        "In Kinshasa, government spokesman Fidel Muyi called for sanctions.",
        ("Democratic Republic of the Congo", "Fidel Muyi"),
    ),
]

NOBODY = [
    "A Chadian rebel group said it would take the town.",
    "Kenya's opposition coalition demanded new elections.",
    "Kenya's main opposition party rejected the bill.",
    "A Kenyan human rights group accused the police of torture.",
    "Sudan's two rebel movements rejected the deal.",
    "Britain's biggest trade union refused the offer.",
    "An Iranian exile group said Tehran would build a site.",
    "The Chadian rebel commander refused to surrender.",
    "The Syrian opposition delegation demanded a transition.",
    "Japan's shadow foreign minister demanded an apology.",
    "Two G7 countries opposed the ban.",
    "The party's leader, Ann Poe, demanded a vote.",
    "Kenya and Uganda traded threats. “We will not pay,” said government spokesman Tim Roe.",
    "France told of its plan to Chad. “We will not pay,” said government spokesman Tim Roe.",
    "At a summit in Geneva, President Ann Poe rejected the plan.",
    "Senator Ann Poe, asked whether she would resign, laughed.",
    "The budget approved by Congress is large.",
    "It is unclear whether Iran is prepared to do that.",
    "Ghana and Togo took note. The neighbouring countries are welcoming and supporting refugees.",
]


@pytest.mark.parametrize(("text", "party"), BODIES)
def test_a_body_speaks_under_its_whole_name(nlp: Language, text: str, party: str) -> None:
    said = read(nlp, text)

    assert [each for each, _ in said.speakers] == [party]


@pytest.mark.parametrize(("text", "speaker"), PEOPLE)
def test_a_person_speaks_for_those_whose_office_it_is(
    nlp: Language, text: str, speaker: tuple[str, str | None]
) -> None:
    said = read(nlp, text)

    assert said.speakers[-1] == speaker


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_speaks_where_two_could_be_meant_or_no_side_is_known(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert said.positions == ()


BOTH = [
    (
        "The United States and Ghana held a dialogue in Accra. They discussed Russia's war against Ukraine. "
        "Both sides condemned the invasion.",
        "United States; Ghana",
    ),
    ("India and Pakistan exchanged fire on Monday. Both sides accused the other of murder.", "India; Pakistan"),
    ("Officials of Egypt and Ethiopia met in Cairo. They talked of Chad and Sudan. The two sides rejected the plan.",
     "Egypt; Ethiopia"),
    ("The foreign ministers of Norway and Finland visited Kyiv. Russia has attacked Ukraine. "
     "Both countries condemned the attack.", "Norway; Finland"),
    ("A truce between Armenia and Azerbaijan collapsed. Both sides rejected the charge.", "Armenia; Azerbaijan"),
]  # fmt: skip

NEITHER = [
    "Kenya and Uganda signed a deal. It follows clashes between Sudan and South Sudan. Both sides rejected the charge.",
    "Foreign Minister Ann Poe of Peru met her Chilean counterpart, Tim Roe, in Lima. They spoke about the war between "
    "Russia and Ukraine. Both countries called for a ceasefire.",
    "Japan's prime minister spoke with the president of Brazil on Monday. The call came a day after China and Taiwan "
    "traded threats. The two leaders urged restraint.",
]


@pytest.mark.parametrize(("text", "parties"), BOTH)
def test_both_sides_are_those_who_act(nlp: Language, text: str, parties: str) -> None:
    said = read(nlp, text)

    assert [party for party, _ in said.speakers] == [parties]


@pytest.mark.parametrize("text", NEITHER)
def test_both_sides_are_nobody_where_others_may_be_meant(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert said.positions == ()


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("SEOUL, Nov. 26 (Haneul) -- The presidential office said the claim was false.", "South Korea"),
        ("LIMA — The presidency rejected the charge.", "Peru"),
        ("BERLIN — Economics Minister Holger Bran rejected the plan.", "Germany"),
    ],
)
def test_offices_of_the_country_where_a_text_is_from(nlp: Language, text: str, party: str) -> None:
    said = read(nlp, text)

    assert [each for each, _ in said.speakers] == [party]


LAST_CLAUSE = [
    (
        "France backed the plan and Germany's chancellor opposed it, arguing that it must be rewritten.",
        "it must be rewritten",
        "Germany",
    ),
    ("France backed the plan and the vote, arguing that it must go ahead.", "it must go ahead", "France"),
    ("Israel said Iran was lying, a claim Tehran rejected, saying it had paid.", "it had paid", "Iran"),
    (
        "Peru's president said he had agreed on a truce, but Chile denied any such deal, saying Chile was not at war.",
        "Chile was not at war",
        "Chile",
    ),
    (
        "Peru's president welcomed the plan, and Chile rejected it, adding that it would never withdraw its troops.",
        "it would never withdraw its troops",
        "Chile",
    ),
    (
        "Peru rejected the plan and demanded new talks, adding that it would never withdraw its troops.",
        "it would never withdraw its troops",
        "Peru",
    ),
    (
        "Peru's president said Chile had accepted the plan and Bolivia had refused it, adding that Peru must wait.",
        "Peru must wait",
        "Peru",
    ),
    (
        "ECOWAS will send observers to Mali tomorrow, its president Ann Poe said.",
        "ECOWAS will send observers to Mali tomorrow",
        "ECOWAS",
    ),
    ("Iran met Oman in Oslo, and its foreign minister Tim Roe said Iran would never pay.", None, "Iran"),
    ("Iran rejected the deal with Oman, its foreign minister Tim Roe said.", None, "Iran"),
    (
        'Ann Poe, the British ambassador, blamed Paris: "One country has blocked the whole text," she said.',
        "One country has blocked the whole text",
        "United Kingdom",
    ),
    (
        'He returns on 12 Jan. "Terror and talks cannot go together," the Indian minister said.',
        "Terror and talks cannot go together",
        "India",
    ),
    ("Hungary's Ann Poe, who faces an election, accused Kyiv of meddling.", "Kyiv of meddling", "Hungary"),
]


@pytest.mark.parametrize(("text", "words", "party"), LAST_CLAUSE)
def test_words_are_of_whose_clause_stands_next_to_them(nlp: Language, text: str, words: str | None, party: str) -> None:
    said = read(nlp, text)

    told = {said.words(position.content): position.party for position in said.positions}
    assert told[words or next(iter(told))] == party


@pytest.mark.parametrize(
    ("text", "not_said"),
    [
        ('Ann Poe, the British ambassador, blamed Paris: "One country blocked it," she said.', "blamed"),
        ('He returns on 12 Jan. "Terror and talks cannot go together," the Indian minister said.', "returns"),
        ("There is no plan B. A video link will be set up by Friday, according to the Cyprus presidency.", "plan B"),
    ],
)
def test_the_sentence_before_is_no_part_of_what_is_said(nlp: Language, text: str, not_said: str) -> None:
    said = read(nlp, text)

    assert said.told
    assert not any(not_said in (content or "") for _, _, content in said.told)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Mali, Burkina Faso and Niger announced they would leave at once.", "Mali; Burkina Faso; Niger"),
        ("Mediators from Qatar, Egypt and Oman demanded a ceasefire.", "Qatar; Egypt; Oman"),
        ("Leaders of Russia, Ukraine and Byelorussia rejected the treaty.", "Russia; Ukraine; Belarus"),
        ("Mali, a neighbour, rejected the plan.", "Mali"),
        ("Iran, the neighbour of Iraq and Oman, rejected the plan.", "Iran"),
        ("Kenya and Uganda, but not Chad, rejected the plan.", "Kenya; Uganda"),
    ],
)
def test_a_list_speaks_with_all_its_members(nlp: Language, text: str, parties: str) -> None:
    said = read(nlp, text)

    assert [party for party, _ in said.speakers] == [parties]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders of Chad, Mali and Ruritania rejected the treaty.",
        "Serbs and ethnic Albanians rejected the plan.",
        "Two ethnic Albanians rejected the plan.",
    ],
)
def test_a_list_with_somebody_unknown_is_nobody(nlp: Language, text: str) -> None:
    said = read(nlp, text)

    assert said.positions == ()


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Daily briefing, Department of State\n\nMR. ROE: Good afternoon.\n\nQUESTION: And Oslo?\n\n"
            "MR. ROE: We reject that.",
            [("United States", None)],
        ),
        (
            "Interview of Foreign Minister Alexander Downer\n\nTIM ROE: Is it so?\n\nDOWNER: We do not accept that.\n\n"
            "ROE: We reject that?",
            [("Australia", "Alexander Downer")],
        ),
        ("QUESTION: And Oslo?\n\nMR. ROE: We reject that.", []),
        (
            "Interview, Department of State\n\nMR. ROE: We reject that.\n\nMR. POE: We reject that.\n\nQUESTION: Why?",
            [],
        ),
    ],
)
def test_a_turn_is_of_whom_the_first_lines_name(
    nlp: Language, text: str, speakers: list[tuple[str, str | None]]
) -> None:
    said = read(nlp, text)

    assert said.speakers == speakers


@pytest.mark.parametrize(
    ("text", "party", "told_by"),
    [
        ("According to Moscow, Kyiv has rejected the offer.", "Ukraine", "Russia"),
        ('"Putin told me he will never withdraw," Scholz said.', "Russia", "Olaf Scholz (Germany)"),
        ("Hamas has threatened to leave the talks, an aide claimed.", "Hamas", "an aide"),
    ],
)
def test_what_others_told_of_them_names_who_told_it(nlp: Language, text: str, party: str, told_by: str) -> None:
    positions = read(nlp, text).positions

    assert [(position.party, position.told_by) for position in positions] == [(party, told_by)]
