"""In whose voice a document is written, and what is told as its stance: letterheads, bylines, formulas, turns."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

WE = "We call for calm in Lomania."

ISSUERS: list[tuple[str, str, str]] = [
    ("Office of the Spokesperson", "", "United States"),
    ("Ministry of External Affairs, Government of India\nPress Release", "", "India"),
    ("Council of the EU\nPress release", "", "European Union"),
    ("African Union Commission\nAddis Ababa, 3 March 2022", "", "African Union"),
    ("Secretariat General of the Gulf Cooperation Council", "Final communiqué", "Gulf Cooperation Council"),
    ("Secretariat General of the Gulf Cooperation Council", "Communiqué of the Ministerial Council", "Gulf Cooperation Council"),
    ("Ministry of Foreign Affairs, Singapore", "", "Singapore"),
    ("Ministry of Fisheries, Oslo", "", "Norway"),
    ("Ana Roe, Minister for Trade of New Zealand", "", "New Zealand"),
    ("The below is attributable to Kenyan Foreign Minister Amina Okello:", "", "Kenya"),
    ("The following is a statement by the Ministry of Foreign Affairs of Japan:", "", "Japan"),
    ("", "Statement by the Minister for Foreign Affairs of Norway on the floods", "Norway"),
    ("", "ASEAN Chairman's Statement on the elections", "ASEAN"),
    ("", "Declaration by the High Representative on behalf of the European Union on the trials", "European Union"),
    ("", "Joint Statement by the Foreign Ministers of Chile and Peru on the bridge", "Chile; Peru"),
    ("The foreign ministers of Ghana, Togo and Benin issued the following joint statement today:", "", "Ghana; Togo; Benin"),
    (
        "The following statement was released by the Governments of Fiji, Samoa, and Tonga on the occasion of Vanuatu's"
        " independence:",
        "Joint Statement",
        "Fiji; Samoa; Tonga",
    ),
    (
        "The text of the following statement was issued by the G7 foreign ministers of Canada, France, and Japan, and the"
        " High Representative of the European Union.",
        "",
        "Canada; France; Japan; European Union",
    ),
]  # fmt: skip

UNSIGNED: list[tuple[str, str]] = [
    ("NAIROBI (Lakeside News) - Kenya and Uganda held talks.", ""),
    ("By Ana Roe, Lakeside News", ""),
    ("Leaders of Kenya and Uganda met on Monday.", ""),
    ("The harvest was good this year.", "Kenya and Uganda to talk"),
    ("Office of the Spokesperson", "Joint Statement on the bridge"),
    ("Office of the Spokesperson", "Statement by the Harbour Coalition on the bridge"),
    ("Office of the Spokesperson\n\nThe undersigned members of the Harbour Coalition met.", ""),
    ("The following statement was agreed upon by the ministers of sport listed at the bottom of it.", ""),
]


@pytest.mark.parametrize(
    ("head", "title", "party"), ISSUERS, ids=[f"{title}/{head}"[:60] for head, title, _ in ISSUERS]
)
def test_we_is_whoever_issued_the_document(nlp: Language, head: str, title: str, party: str) -> None:
    text = f"{head}\n\n{WE}"

    said = read(nlp, text, title=title)

    assert [position.party for position in said.positions] == [party]


@pytest.mark.parametrize(("head", "title"), UNSIGNED, ids=[f"{title}/{head}"[:60] for head, title in UNSIGNED])
def test_we_of_a_text_that_nobody_signs_is_nobody(nlp: Language, head: str, title: str) -> None:
    text = f"{head}\n\n{WE}"

    said = read(nlp, text, title=title)

    assert [position for position in said.positions if (said.words(position.content) or "") in WE] == []


def test_those_who_say_we_by_name_speak_together(nlp: Language) -> None:
    text = (
        "We, the Foreign Ministers of Kenya, Uganda and Rwanda, condemn the raid on the bridge.\n\nBoth the raid and its"
        " planning are crimes. We urge all parties to talk."
    )

    said = read(nlp, text)

    assert {position.party for position in said.positions} == {"Kenya; Uganda; Rwanda"}


def test_both_countries_of_a_joint_text_are_its_authors(nlp: Language) -> None:
    text = (
        "The following is the text of a joint statement by the Governments of Chile and Peru.\n\nChile and Peru met in"
        " Lima. Bolivia and Brazil sent observers. Both countries reject protectionism."
    )

    said = read(nlp, text)

    assert [position.party for position in said.positions] == ["Chile; Peru"]


@dataclass(frozen=True)
class Told:
    party: str
    words: str


TURNS = (
    "FOREIGN MINISTER AMINA OKELLO OF KENYA: Good morning. We reject the ruling.\n\n"
    "Somalia must return to the talks.\n\n"
    "QUESTION: Will you pay? We demand an answer.\n\n"
    "FOREIGN MINISTER ALI HASSAN OF SOMALIA: Thank you. We call for calm.\n\n"
    "MR ŞIMŞEK: We refuse to wait. Ports must open."
)


def test_each_turn_of_a_transcript_has_its_own_voice_to_its_end(nlp: Language) -> None:
    said = read(nlp, TURNS)

    told = [Told(position.party, said.words(position.content) or "") for position in said.positions]

    assert told == [
        Told("Kenya", "We reject the ruling"),
        Told("Kenya", "Somalia must return to the talks"),
        Told("Somalia", "We call for calm"),
    ]


def test_what_a_reporter_says_of_others_in_a_question_is_not_told(nlp: Language) -> None:
    text = "MINISTER ROE: Thank you.\n\nQUESTION: Chad rejected the plan yesterday. What now?"

    said = read(nlp, text)

    assert said.positions == ()


def test_within_quotation_marks_we_is_not_the_issuer(nlp: Language) -> None:
    text = 'Ministry of Foreign Affairs, Singapore\n\nOn the wall stood: "We demand bread and freedom."'

    said = read(nlp, text)

    assert [position for position in said.positions if position.party == "Singapore"] == []


def test_what_a_statement_says_of_others_is_no_word_of_theirs(nlp: Language) -> None:
    text = (
        "Ministry of Foreign Affairs, Singapore\n\nRwanda shows its commitment to peace. Chad chose to leave the talks."
    )

    said = read(nlp, text)

    assert said.positions == ()


def test_what_a_visit_shows_is_the_stance_of_its_issuer(nlp: Language) -> None:
    text = "Office of the Spokesperson\n\nThe Secretary will visit Oslo. The visit will underscore our commitment to the Arctic."

    said = read(nlp, text)

    assert [(position.party, said.words(position.content)) for position in said.positions] == [
        ("United States", "our commitment to the Arctic")
    ]


def test_conversations_are_no_positions(nlp: Language) -> None:
    text = (
        "Ana Roe, Minister for Trade of New Zealand\n\nMINISTER ROE: Good morning, everyone. I think it was a good day."
        " I look forward to seeing you. It is wonderful to be here.\n\nMINISTER ROE: I hope you slept well."
    )

    said = read(nlp, text)

    assert said.positions == ()
