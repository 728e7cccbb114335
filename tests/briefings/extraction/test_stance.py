"""The nine stances, from the cue and from what is said, and what becomes of each when it is negated or hedged."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from store.records import Position, Stance
from tests.briefings.extraction.said import read

AFFIRMED: list[tuple[str, Stance]] = [
    ("Serbia demanded an apology.", Stance.DEMAND),
    ("Serbia called for a ceasefire.", Stance.DEMAND),
    ("Serbia urged Hungary to open the border.", Stance.DEMAND),
    ("Serbia insisted on an apology.", Stance.DEMAND),
    ("Serbia said Hungary must open the border.", Stance.DEMAND),
    ("Serbia said Hungary should open the border.", Stance.DEMAND),
    ("Serbia said Hungary had to open the border.", Stance.DEMAND),
    ('"Leave our land," Serbian President Ana Petrovic told the rebels.', Stance.DEMAND),
    ("Serbia's demand that Hungary open the border was repeated on Monday.", Stance.DEMAND),
    ('"If you stay away, send us trucks," Serbian President Ana Petrovic told Hungary.', Stance.DEMAND),
    ("Serbia said Hungary was lying.", Stance.ACCUSE),
    ("Serbia said the report was a lie.", Stance.DENY),
    ("Serbia vowed the toughest strategy against Hungary.", Stance.THREATEN),
    ("Serbia promised a merciless answer.", Stance.THREATEN),
    ("Serbia said Hungary would pay.", Stance.THREATEN),
    ("Serbia said Hungary would pay attention.", Stance.STATE),
    ("Serbia said the minister would pay homage to the dead.", Stance.STATE),
    ("Serbia said it would probably not happen by May.", Stance.EXPECT),
    ("Serbia said the treaty would presumably not hold.", Stance.EXPECT),
    ("Serbia offered to host the talks.", Stance.OFFER),
    ("Serbia promised aid.", Stance.OFFER),
    ("Serbia vowed to rebuild the bridge.", Stance.OFFER),
    ("Serbia announced it would send aid to Hungary.", Stance.OFFER),
    ("Serbia is ready to talk.", Stance.OFFER),
    ("Serbia said it was ready to talk.", Stance.OFFER),
    ("Serbia said it would help rebuild the bridge.", Stance.OFFER),
    ("Serbia rejected the plan.", Stance.REFUSE),
    ("Serbia ruled out talks.", Stance.REFUSE),
    ("Serbia refused to sign.", Stance.REFUSE),
    ("Serbia opposes the plan.", Stance.REFUSE),
    ("Serbia dismissed the plan as unworkable.", Stance.REFUSE),
    ("Serbia said it would not sign the treaty.", Stance.REFUSE),
    ('"We will never recognise the vote," Serbian President Ana Petrovic said.', Stance.REFUSE),
    ("Serbia said it would make no concessions.", Stance.REFUSE),
    ("Serbia said it would take a hard line in the talks.", Stance.REFUSE),
    ("Serbia's refusal to sign was criticised.", Stance.REFUSE),
    ("Serbia threatened to close the border.", Stance.THREATEN),
    ("Serbia promised swift sanctions.", Stance.THREATEN),
    ("Serbia vowed to retaliate.", Stance.THREATEN),
    ("Serbia said it would not hesitate to retaliate.", Stance.THREATEN),
    ("Serbia announced it would cut gas supplies unless Hungary paid.", Stance.THREATEN),
    ("Serbia said it would review its options if its demands were not met.", Stance.THREATEN),
    ("Serbia warned that it would respond.", Stance.THREATEN),
    ("Serbia said it would take reciprocal steps.", Stance.THREATEN),
    ("Serbia said there would be consequences if the police stayed.", Stance.THREATEN),
    ('"If they cross the river, we will respond," Serbian President Ana Petrovic said.', Stance.THREATEN),
    ("Serbia warned that it would raise tariffs on wine if Hungary opened its port.", Stance.THREATEN),
    ("Serbia said it would raise tariffs on wine unless Hungary closed its port.", Stance.THREATEN),
    ("Serbia warned that it would ban Hungarian wine if the law passed.", Stance.THREATEN),
    ("Serbia said it would take matching steps.", Stance.THREATEN),
    ("Serbia accused Hungary of spying.", Stance.ACCUSE),
    ("Serbia condemned the attack.", Stance.ACCUSE),
    ("Serbia blamed Hungary for the delay.", Stance.ACCUSE),
    ("Serbia called the decision illegal.", Stance.ACCUSE),
    ("Serbia described the raid as an insult.", Stance.ACCUSE),
    ("Serbia said Hungary had violated the treaty.", Stance.ACCUSE),
    ("Hungary was accused by Serbia of spying.", Stance.ACCUSE),
    ("Serbia denied the report.", Stance.DENY),
    ("Serbia denied that its troops had crossed the border.", Stance.DENY),
    ("Serbia denied demanding a payment.", Stance.DENY),
    ("Serbia said the reports were false.", Stance.DENY),
    ("Serbia rejected the accusation that it spied.", Stance.DENY),
    ("Serbia dismissed the claim.", Stance.DENY),
    ("Serbia said it had no plans to attack.", Stance.DENY),
    ("Serbia dismissed the report as nonsense.", Stance.DENY),
    ("Serbia supports the plan.", Stance.SUPPORT),
    ("Serbia welcomed the decision.", Stance.SUPPORT),
    ("Serbia backs the plan.", Stance.SUPPORT),
    ("Serbia reaffirmed its commitment to the treaty.", Stance.SUPPORT),
    ("Serbia underscored the importance of the treaty.", Stance.SUPPORT),
    ("Serbia said it hoped for a deal by May.", Stance.EXPECT),
    ("Serbia hopes for a deal by May.", Stance.EXPECT),
    ("Serbia expects a deal by May.", Stance.EXPECT),
    ("Serbia warned that war could spread.", Stance.EXPECT),
    ("Serbia voiced concern about the vote.", Stance.EXPECT),
    ("Serbia looks forward to the vote.", Stance.EXPECT),
    ("Serbia said the bridge was four hundred metres long.", Stance.STATE),
    ("Serbia said its army had thirty tanks.", Stance.STATE),
    ("Serbia said it would raise wages if the economy grew.", Stance.STATE),
    ("Serbia warned that prices would rise if the line closed.", Stance.STATE),
    ("Serbia said it would raise tariffs on wine.", Stance.STATE),
]

NEGATED: list[tuple[str, Stance]] = [
    ("Serbia has never demanded an apology.", Stance.STATE),
    ("Serbia no longer insists on an apology.", Stance.STATE),
    ("Serbia dropped its demand for an apology.", Stance.STATE),
    ("Serbia did not offer to host the talks.", Stance.REFUSE),
    ("Serbia withdrew its offer to host the talks.", Stance.REFUSE),
    ("Serbia said it was not ready to talk.", Stance.REFUSE),
    ("Serbia did not promise aid.", Stance.REFUSE),
    ("Serbia did not reject the plan.", Stance.STATE),
    ("Serbia did not rule out talks.", Stance.STATE),
    ("Serbia said it did not rule out talks.", Stance.STATE),
    ("Serbia does not oppose the plan.", Stance.STATE),
    ("Serbia did not threaten Hungary.", Stance.STATE),
    ("Serbia has not accused Hungary of spying.", Stance.STATE),
    ("Serbia did not condemn the attack.", Stance.STATE),
    ("Serbia did not deny the report.", Stance.STATE),
    ("Serbia does not support the plan.", Stance.REFUSE),
    ("Serbia did not welcome the decision.", Stance.REFUSE),
    ("Serbia does not expect a deal by May.", Stance.EXPECT),
    ("Serbia has not yet agreed to the plan.", Stance.STATE),
    ("Serbia said it was not planning an attack.", Stance.STATE),
    ("Serbia said it had never armed the rebels.", Stance.DENY),
    ("Serbia insisted nobody was forcing the families to leave.", Stance.DENY),
    ("Serbia said not a single shell had been fired.", Stance.DENY),
    ("Serbia said the rebels had not attacked the convoy.", Stance.STATE),
    ("Serbia said nobody knew the way.", Stance.STATE),
]

HEDGED: list[tuple[str, Stance, str]] = [
    ("Serbia may demand an apology.", Stance.DEMAND, "may"),
    ("Serbia could offer concessions.", Stance.OFFER, "could"),
    ("Serbia might reject the plan.", Stance.REFUSE, "might"),
    ("Serbia said Hungary must open the border.", Stance.DEMAND, "must"),
    ("Serbia said it would not sign the treaty.", Stance.REFUSE, "would"),
]

NO_POSITION = [
    "If Serbia refuses to sign, the deal is dead.",
    "Unless Serbia rejects the plan, the talks will begin.",
    "It is unclear whether Serbia demands an apology.",
    "Serbia said the talks would be held on Monday.",
    "Serbia said its minister would travel to Geneva.",
    "Serbia said the meeting had begun.",
    "Serbia and Hungary will discuss their support for the treaty.",
    "Serbia will review its demand for an apology.",
    "Serbian President Ana Petrovic will welcome Hungarian President Bela Toth to Belgrade.",
    "Serbia invited Hungarian President Bela Toth to Belgrade.",
    "Serbia congratulated Hungary on its victory.",
    "Serbia agreed to the meeting.",
    "Serbian President Ana Petrovic ordered her staff to wait.",
    "Both premiers tasked their experts to look into it.",
    "Critics of Serbia called for a ceasefire.",
    "Serbia's critics called for a ceasefire.",
    "Serbian newspapers called for a ceasefire.",
    "A Serbian analyst called for a ceasefire.",
    "Hungarian refugees in Serbia called for a ceasefire.",
    "A former Serbian official called for a ceasefire.",
    "Reuters called for a ceasefire.",
    "A Serbian officer in Belgrade, who requested anonymity, left the room.",
    '"Was it wise?" the Serbian president said.',
    "Serbia had no plans to withdraw.",
    "Serbia has avoided calling it a war.",
    "Many Serbians believe the war is over.",
    "Serbia's plan would require Hungary to resume payments.",
    "You said Serbia opposes the plan.",
    "The opposition in Serbia called for a ceasefire.",
    "Serbia denied the crew entry to its port.",
    "Serbia continues to deny the crew access to its port.",
    "Serbia decided to hold the vote in May.",
]


def only(nlp: Language, text: str) -> Position:
    (position,) = read(nlp, text).positions
    return position


@pytest.mark.parametrize(("sentence", "stance"), AFFIRMED)
def test_stance_comes_from_the_cue_or_from_what_is_said(nlp: Language, sentence: str, stance: Stance) -> None:
    position = only(nlp, sentence)

    assert (position.party, position.stance) == ("Serbia", stance)


@pytest.mark.parametrize(("sentence", "stance"), NEGATED)
def test_negated_stance_is_never_told_as_the_stance_itself(nlp: Language, sentence: str, stance: Stance) -> None:
    position = only(nlp, sentence)

    assert (position.party, position.stance, position.negated) == ("Serbia", stance, True)


@pytest.mark.parametrize(("sentence", "stance", "modality"), HEDGED)
def test_modal_is_kept_beside_the_stance(nlp: Language, sentence: str, stance: Stance, modality: str) -> None:
    position = only(nlp, sentence)

    assert (position.stance, position.modality) == (stance, modality)


@pytest.mark.parametrize("sentence", NO_POSITION)
def test_what_is_supposed_courteous_or_nobodys_is_no_position(nlp: Language, sentence: str) -> None:
    positions = read(nlp, sentence).positions

    assert positions == ()


def test_every_stance_has_its_sentences() -> None:
    assert {stance for _, stance in AFFIRMED} == set(Stance)


def test_position_gives_back_party_speaker_role_and_words(nlp: Language) -> None:
    text = "“We will never recognise the vote,” Serbian President Ana Petrovic said on Monday."

    position = only(nlp, text)

    assert (position.party, position.speaker, position.role) == ("Serbia", "Ana Petrovic", "President")
    assert text[slice(*position.content)] == "We will never recognise the vote"
    assert text[position.citation.start : position.citation.end] == text
    assert position.quote


def test_topics_are_the_noun_phrases_of_what_is_said(nlp: Language) -> None:
    position = only(nlp, "Serbia rejected the post-war expansion of the military alliance.")

    assert position.topics == ("post-war expansion", "military alliance")


@pytest.mark.parametrize(
    ("text", "party", "told_by"),
    [
        ("Moscow said that Kyiv had refused to negotiate.", "Ukraine", "Russia"),
        ("Reuters reported that Serbia had demanded an apology.", "Serbia", "Reuters"),
        ("Serbia has demanded an apology, Reuters reported.", "Serbia", "Reuters"),
        ("Serbia could offer concessions, a spokesman said.", "Serbia", None),
        (
            "Serbia confirmed the dates and said Hungary must pay, the state-run news agency reported.",
            "Serbia",
            "the state-run news agency",
        ),
    ],
)
def test_what_is_told_at_second_hand_names_the_teller(
    nlp: Language, text: str, party: str, told_by: str | None
) -> None:
    positions = read(nlp, text).positions

    assert [(p.party, p.told_by) for p in positions if p.stance is not Stance.STATE] == [(party, told_by)]


def test_a_speaker_who_repeats_their_own_side_tells_at_first_hand(nlp: Language) -> None:
    position = only(nlp, "Serbian President Ana Petrovic said Serbia would not sign the treaty.")

    assert position.told_by is None


def test_what_somebody_only_demands_of_another_is_not_the_others_position(nlp: Language) -> None:
    position = only(nlp, "Serbia demanded that Hungary promise to open the border.")

    assert (position.party, position.stance) == ("Serbia", Stance.DEMAND)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kyiv said Moscow wanted war.", [("Ukraine", "state")]),
        ("Moscow said Kyiv would reject the plan.", [("Russia", "state")]),
        ("Moscow denied that Kyiv had offered talks.", [("Russia", "deny")]),
        ("Moscow did not say whether Kyiv had rejected the plan.", []),
        ("Moscow did not say that Kyiv had rejected the plan.", []),
        ("Moscow hopes that Kyiv will accept the plan.", [("Russia", "expect")]),
        ("Moscow demanded that Kyiv reject the plan.", [("Russia", "demand")]),
        ("Moscow welcomed Kyiv's offer to hold talks.", [("Russia", "support")]),
        ("Moscow rejected Kyiv's demand for a ceasefire.", [("Russia", "refuse")]),
        ("Moscow accused Kyiv of refusing to negotiate.", [("Russia", "accuse")]),
        (
            "Kyiv threatened to sue, and Moscow called the threat absurd.",
            [("Ukraine", "threaten"), ("Russia", "accuse")],
        ),
    ],
)
def test_words_within_words_are_given_to_whoever_holds_them(
    nlp: Language, text: str, expected: list[tuple[str, str]]
) -> None:
    positions = read(nlp, text).positions

    assert [(position.party, position.stance.value) for position in positions] == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Serbia said on Monday that it would not sign the treaty.", date(2022, 1, 3)),
        ("Serbia on 2 January rejected the plan.", date(2022, 1, 2)),
        ("Serbia rejected the plan.", date(2022, 1, 5)),
        ("Serbia said it would not sign the treaty on 7 January.", date(2022, 1, 5)),
        ("Serbia said Hungary had broken the treaty on 2 January.", date(2022, 1, 5)),
    ],
)
def test_position_is_of_the_day_it_was_said_else_of_the_article(nlp: Language, text: str, day: date) -> None:
    position = only(nlp, text)

    assert position.said_on == day


@pytest.mark.parametrize(
    ("text", "stance", "negated", "modality"),
    [
        ("Serbia did not reaffirm its commitment to the treaty.", Stance.REFUSE, True, None),
        ("Serbia did not voice support for the plan.", Stance.REFUSE, True, None),
        ("Serbia may announce that it will send aid.", Stance.OFFER, False, "may"),
    ],
)
def test_a_cue_that_is_negated_or_hedged_colours_what_it_carries(
    nlp: Language, text: str, stance: Stance, negated: bool, modality: str | None
) -> None:
    position = only(nlp, text)

    assert (position.stance, position.negated, position.modality) == (stance, negated, modality)
