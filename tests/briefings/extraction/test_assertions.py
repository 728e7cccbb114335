"""What a document asserts in its own voice without a verb of saying: the stance, and what is none."""

from __future__ import annotations

import pytest
from spacy.language import Language

from store.records import Stance
from tests.briefings.extraction.said import read

HEAD = "Ministry of Foreign Affairs, Norway\n\n"

STANCES: list[tuple[str, Stance]] = [
    ("Chad must withdraw its soldiers at once.", Stance.DEMAND),
    ("All prisoners must be released without delay.", Stance.DEMAND),
    ("The new law should be repealed by the assembly.", Stance.DEMAND),
    ("It is imperative that the parties return to the talks.", Stance.DEMAND),
    ("It is time for Chad to open its borders.", Stance.DEMAND),
    ("Chad needs to honour its obligations.", Stance.DEMAND),
    ("The parties are obliged by treaty, and Chad is bound to comply with the ruling.", Stance.DEMAND),
    ("The violence in the capital demands urgent action.", Stance.DEMAND),
    ("The generals in Chad have weaponized bread.", Stance.ACCUSE),
    ("Chad has silenced every independent newspaper.", Stance.ACCUSE),
    ("The Chadian government responded with violence.", Stance.ACCUSE),
    ("Chad continues its unprovoked attacks on the camps.", Stance.ACCUSE),
    ("Chad has failed to protect the convoys.", Stance.ACCUSE),
    ("These arrests are unacceptable in any democracy.", Stance.ACCUSE),
    ("The launch is a clear violation of the resolutions.", Stance.ACCUSE),
    ("These attacks undermine the work of the mission.", Stance.ACCUSE),
    ("There is no justification for such an attack.", Stance.ACCUSE),
    ("It is unacceptable to jail reporters for their work.", Stance.ACCUSE),
    ("We are outraged by the murder of the aid workers.", Stance.ACCUSE),
    ("We are deeply troubled by the reports from the north.", Stance.EXPECT),
    ("There can be no military solution to the conflict.", Stance.STATE),
    ("It is normal for members of parliament to travel abroad.", Stance.STATE),
    ("Our commitment to the region is unwavering.", Stance.SUPPORT),
    ("Norway's support for the court remains strong.", Stance.SUPPORT),
    ("We are steadfast in our commitment to the treaty.", Stance.SUPPORT),
    ("Norway will not waver in its support of the court.", Stance.SUPPORT),
    ("The people of Chad deserve a government of their own choosing.", Stance.SUPPORT),
    ("The agreement of the two armies is an important step.", Stance.SUPPORT),
    ("A free press is vital to democracy.", Stance.SUPPORT),
    ("An elected government offers the best chance of peace.", Stance.SUPPORT),
    ("Norway will contribute to the rebuilding of the port.", Stance.OFFER),
    ("Norway is providing five million dollars in emergency assistance.", Stance.OFFER),
    ("Norway will not recognize the results of the vote.", Stance.REFUSE),
    ("Norway is imposing sanctions on five officers.", Stance.THREATEN),
    ("Norway will consider targeted measures against those responsible.", Stance.THREATEN),
    ("We need new courts and more judges.", Stance.DEMAND),
    ("We must hold the officers to account.", Stance.DEMAND),
    ("There must be full clarity on the budget.", Stance.DEMAND),
    ("More ships need to reach the port.", Stance.DEMAND),
    ("Both communities have a duty to come to the table.", Stance.DEMAND),
    ("It’s vitally important that the inspectors get access to the plant.", Stance.DEMAND),
    ("We have seen credible reports of attacks on hospitals.", Stance.ACCUSE),
    ("This move is clearly inconsistent with the treaty.", Stance.ACCUSE),
    ("The network distributes drugs and launders the proceeds.", Stance.ACCUSE),
    ("The people of Chad have the right to speak freely.", Stance.SUPPORT),
    ("Norway and our partners will hold the officers accountable for their crimes.", Stance.THREATEN),
    ("We are establishing a policy of restrictions on those who took part.", Stance.THREATEN),
    ("This is not about the goals of any one party.", Stance.DENY),
]

NO_STANCES: list[str] = [
    "The Minister will visit Chad on 4 May.",
    "The two ministers will discuss trade and energy.",
    "Members of the media must register by Friday.",
    "Applicants should submit the form by e-mail.",
    "Citizens of Norway should call the embassy.",
    "The embassy in Chad must be contacted before noon by telephone at any time by travellers.",
    "Chad has a population of fifteen million.",
    "Chad may have violated nothing at all.",
    "Chad has not attacked the camps.",
    "The meeting was attended by fifty guests.",
    "The ministers met in the old library of the palace.",
    "The harvest in the north was poor last year.",
    "Norway will host the conference in May.",
    "Norway will hold a meeting of the group.",
    "The arrests were made on Monday by the police.",
    "The bridge was destroyed by a flood in the spring.",
    "Should Chad attack the camps, the mission leaves.",
    "It was critical that the dam held in the flood.",
    "It is five o'clock in the afternoon in the capital.",
    "There is no train between the two towns.",
    "There are no hotels on the island at all.",
    "This is critical, as everybody knows by now.",
    "They are vital, and they know it well.",
    "The Chadian government opened a new school.",
    "Chad and Norway have traded since the last century.",
    "The visit of the Minister to Chad was his first.",
    "We met many friends in the capital.",
    "Our ambassador lives in the old town.",
    "Our embassy is deep in the old town.",
    "Must the soldiers of Chad withdraw from the camps?",
    "Chad: what must be done?",
    "Today's actions impede the banks of the generals.",
    "We need not wait for the rain.",
    "We may need new courts.",
    "Both communities might have a duty to pay.",
    "We needed a longer table.",
    "Citizens of Norway must renew their passports.",
    "There must not be a queue.",
    "They need a longer rope.",
    "Both communities have a school and a market.",
    "It’s an important town in the north of the country.",
    "It is a hard time for the farmers of the north.",
    "We have seen the new school and the market.",
    "This road is parallel to the railway.",
    "The network connects the schools of the two towns.",
    "The people of Chad have a national day in August.",
    "Norway and our partners will hold a fair in the port.",
    "We are establishing a library in the capital.",
    "This book is not about the war.",
    "The council will launch a mission to look into the violations.",
]


@pytest.mark.parametrize(("sentence", "stance"), STANCES)
def test_sentence_of_an_issuer_takes_the_stance(nlp: Language, sentence: str, stance: Stance) -> None:
    text = HEAD + sentence

    said = read(nlp, text)

    assert [(p.party, p.stance) for p in said.positions] == [("Norway", stance)], said.positions


@pytest.mark.parametrize("sentence", NO_STANCES)
def test_sentence_without_a_stance_gives_no_position(nlp: Language, sentence: str) -> None:
    text = HEAD + sentence

    said = read(nlp, text)

    assert said.positions == ()


@pytest.mark.parametrize("sentence", [sentence for sentence, _ in STANCES])
def test_nobody_asserts_in_a_story_that_is_nobodys_voice(nlp: Language, sentence: str) -> None:
    text = f"OSLO (Harbour News) - {sentence}"

    said = read(nlp, text)

    assert [position for position in said.positions if position.cue is None] == []


def test_an_assertion_is_told_whole_and_once(nlp: Language) -> None:
    text = HEAD + "Norway's commitment to the court and its support for the judges is unwavering."

    said = read(nlp, text)

    assert [said.words(position.content) for position in said.positions] == [
        "Norway's commitment to the court and its support for the judges is unwavering"
    ]


def test_coordinated_predicate_takes_the_stance(nlp: Language) -> None:
    text = HEAD + "The raid began at dawn on Monday and is a flagrant violation of the truce."

    said = read(nlp, text)

    assert [position.stance for position in said.positions] == [Stance.ACCUSE]
