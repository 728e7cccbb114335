"""Attributions by construction: source, cue and content, and as many sentences that attribute nothing."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

Told = tuple[str | None, str, str]

INDIRECT: list[tuple[str, Told]] = [
    (
        "The minister said on Friday that the border would stay closed.",
        ("The minister", "said", "the border would stay closed"),
    ),
    ("The minister said the border would stay closed.", ("The minister", "said", "the border would stay closed")),
    (
        "The border would stay closed, the minister said on Friday.",
        ("the minister", "said", "The border would stay closed"),
    ),
    (
        "The border would stay closed, said a person close to the talks.",
        ("a person close to the talks", "said", "The border would stay closed"),
    ),
    ("Critics say the plan is too costly.", ("Critics", "say", "the plan is too costly")),
    ("Some have argued that the plan is too costly.", ("Some", "argued", "the plan is too costly")),
    ("The court ruled that the ban was unlawful.", ("The court", "ruled", "the ban was unlawful")),
    ("The report found that spending had doubled.", ("The report", "found", "spending had doubled")),
    ("He told reporters that he did not know.", ("He", "told", "he did not know")),
    ("The senator did not say whether he would vote for it.", ("The senator", "say", "whether he would vote for it")),
    (
        "Bell has long maintained, without evidence, that the vote was rigged.",
        ("Bell", "maintained", "the vote was rigged"),
    ),
    (
        "The envoy pointed out that the truce was still young.",
        ("The envoy", "pointed out", "the truce was still young"),
    ),
    ("Peru has made clear it will not pay for the bridge.", ("Peru", "made clear", "it will not pay for the bridge")),
    ("BAMAKO (Wire) - The junta said the vote would be held.", ("The junta", "said", "the vote would be held")),
    ("The committee made clear that it wanted the papers.", ("The committee", "made clear", "it wanted the papers")),
    ("The ship had sunk, the coast guard added.", ("the coast guard", "added", "The ship had sunk")),
    ("Ortiz, who has said she will not run, met donors.", ("Ortiz", "said", "she will not run")),
]

DIRECT: list[tuple[str, Told]] = [
    ('"The border will stay closed," the minister said.', ("the minister", "said", "The border will stay closed,")),
    (
        '"The border will stay closed," said Amina Diallo, the minister.',
        ("Amina Diallo, the minister", "said", "The border will stay closed,"),
    ),
    ('The minister said: "The border will stay closed."', ("The minister", "said", "The border will stay closed.")),
    ('The minister said, "The border will stay closed."', ("The minister", "said", "The border will stay closed.")),
    ("“The border will stay closed,” the minister said.", ("the minister", "said", "The border will stay closed,")),
    ("‘The border will stay closed,’ the minister said.", ("the minister", "said", "The border will stay closed,")),
    ('"Time to go," she wrote on Twitter.', ("she", "wrote", "Time to go,")),
    ('She tweeted: "Time to go."', ("She", "tweeted", "Time to go.")),
    ('"I do not know," he told reporters.', ("he", "told", "I do not know,")),
    ('Asked about the map, Bell said only: "When the survey is over."', ("Bell", "said", "When the survey is over.")),
]

MIXED: list[tuple[str, Told]] = [
    ('Moore told donors that the party "has lost its way."', ("Moore", "told", 'the party "has lost its way."')),
    (
        'The minister called the plan "a gift to smugglers" on Friday.',
        ("The minister", "called", 'the plan "a gift to smugglers" on Friday'),
    ),
    (
        'The editor said the plan was "a gift to smugglers" and would fail.',
        ("The editor", "said", 'the plan was "a gift to smugglers" and would fail'),
    ),
    ("The envoy said the talks were “frank”.", ("The envoy", "said", "the talks were “frank”")),
]

ACCORDING: list[tuple[str, Told]] = [
    (
        "According to the ministry, the border will stay closed.",
        ("the ministry", "According to", "the border will stay closed"),
    ),
    (
        "The border will stay closed, according to the ministry.",
        ("the ministry", "according to", "The border will stay closed"),
    ),
    (
        "Two hundred people fled, according to officials familiar with the matter.",
        ("officials familiar with the matter", "according to", "Two hundred people fled"),
    ),
]

OTHER_FRAMES: list[tuple[str, Told]] = [
    ("Peru demanded the release of the fishermen.", ("Peru", "demanded", "the release of the fishermen")),
    (
        "Opposition leaders demanded that the government release the prisoners.",
        ("Opposition leaders", "demanded", "the government release the prisoners"),
    ),
    ("The governor called for a recount.", ("The governor", "called for", "a recount")),
    (
        "The governor called on the county to recount the votes.",
        ("The governor", "called on", "the county to recount the votes"),
    ),
    ("The mayor urged residents to stay at home.", ("The mayor", "urged", "residents to stay at home")),
    ("He accused his rival of lying.", ("He", "accused", "his rival of lying")),
    ("The party blamed the governor for the shortage.", ("The party", "blamed", "the governor for the shortage")),
    ("Ortiz denied meeting the banker.", ("Ortiz", "denied", "meeting the banker")),
    ("Ortiz denied any wrongdoing.", ("Ortiz", "denied", "any wrongdoing")),
    ("The candidate vowed to repeal the law.", ("The candidate", "vowed", "to repeal the law")),
    (
        "The president has promised swift help for the region.",
        ("The president", "promised", "swift help for the region"),
    ),
    ("Norway is ready to host the talks.", ("Norway", "ready", "to host the talks")),
    ("Supporters are angry about the delay.", ("Supporters", "angry", "the delay")),
    ("Officials are concerned about the delay.", ("Officials", "concerned", "the delay")),
    ("He is confident that the deal will hold.", ("He", "confident", "the deal will hold")),
    ("Sweden opposes the pipeline.", ("Sweden", "opposes", "the pipeline")),
    ("The embassy dismissed the report as nonsense.", ("The embassy", "dismissed", "the report as nonsense")),
    ("The envoy described the talks as difficult.", ("The envoy", "described", "the talks as difficult")),
    ("The envoy warned of a wider war.", ("The envoy", "warned of", "a wider war")),
    ("Voters believe the economy is getting worse.", ("Voters", "believe", "the economy is getting worse")),
    ("He knows that the vote is close.", ("He", "knows", "the vote is close")),
    ("He wants the council to act.", ("He", "wants", "the council to act")),
    ("She expects to win.", ("She", "expects", "to win")),
]

NOUNS: list[tuple[str, Told]] = [
    ("In Harper's view, the law works.", ("Harper's", "view", "the law works")),
    ("Its demand that the troops leave was ignored.", ("Its", "demand", "the troops leave")),
    ("The union's refusal to sign the treaty angered the owners.", ("The union's", "refusal", "to sign the treaty")),
    ("His claim that the vote was rigged is false.", ("His", "claim", "the vote was rigged")),
    ("The governor made an offer to share the water.", ("The governor", "offer", "to share the water")),
    ("The bank issued a warning that prices would rise.", ("The bank", "warning", "prices would rise")),
    ("There were fears that the dam might burst.", (None, "fears", "the dam might burst")),
]

PASSIVES: list[tuple[str, Told]] = [
    (
        "The proposal was rejected by both unions.",
        ("both unions", "rejected", "The proposal was rejected by both unions"),
    ),
    (
        "Iran was accused by Israel of hiding machines.",
        ("Israel", "accused", "Iran was accused by Israel of hiding machines"),
    ),
    ("It is widely believed that the plan is too costly.", (None, "believed", "the plan is too costly")),
    ("The plan is said to be too costly.", (None, "said", "The plan is said to be too costly")),
    ("The minister was quoted as saying that nobody wins.", ("The minister", "saying", "nobody wins")),
    ("The agency quoted the minister as saying that nobody wins.", ("the minister", "saying", "nobody wins")),
]

COORDINATED: list[tuple[str, Told]] = [
    (
        "Harper said that the remarks showed that he was unfit, and called on him to resign.",
        ("Harper", "called on", "him to resign"),
    ),
    ("Some believe the law is old; others note that it was changed.", ("others", "note", "it was changed")),
    ("Bell apologised on Monday but said it was a joke.", ("Bell", "said", "it was a joke")),
    (
        "Harper urged supporters to vote early and pledged to protect the law.",
        ("Harper", "pledged", "to protect the law"),
    ),
    (
        "Harper urged supporters to vote early and pledged to protect the law.",
        ("Harper", "urged", "supporters to vote early"),
    ),
    (
        'Bell said in an email that the ad was "false" and called on stations to pull it.',
        ("Bell", "called on", "stations to pull it"),
    ),
    (
        "The candidate promised to cut taxes and vowed to repeal the law.",
        ("The candidate", "vowed", "to repeal the law"),
    ),
    ('"We have no choice," he said, adding that the talks had failed.', ("he", "adding", "the talks had failed")),
    (
        'He said they had seen a decline, stating that "we should learn from this".',
        ("He", "stating", "we should learn from this"),
    ),
    (
        "Moscow denied the report, saying the troops are there to train, and has not withdrawn them.",
        ("Moscow", "saying", "the troops are there to train"),
    ),
]

WHOSE: list[tuple[str, Told]] = [
    ("LIMA, June 2 - The Greens said they would abstain.", ("The Greens", "said", "they would abstain")),
    ("LIMA — The first minister, Hugo Paz, praised the plan.", ("The first minister, Hugo Paz", "praised", "the plan")),
    ('The budget, said Senator Ann Poe, "robs our children."', ("Senator Ann Poe", "said", "robs our children.")),
    ("'It stinks,' complained one Green senator.", ("one Green senator", "complained", "It stinks,")),
    (
        "The envoy said time was short, and Chad's minister joked that nobody listened.",
        ("The envoy", "said", "time was short"),
    ),
    (
        "If talks fail, she warned, the army will act.",
        ("she", "warned", "If talks fail, she warned, the army will act"),
    ),
    ("It is not, he insisted, a tax.", ("he", "insisted", "It is not, he insisted, a tax")),
    (
        '"The minister has never told anyone to lie," its statement read.',
        ("its statement", "read", "The minister has never told anyone to lie,"),
    ),
    ("Poe alleged without proof that the vote was rigged.", ("Poe", "alleged", "the vote was rigged")),
    ('Poe said it was routine and called the reply "childish."', ("Poe", "called", 'the reply "childish."')),
    ("They agreed on Friday to freeze the funds.", ("They", "agreed", "to freeze the funds")),
    (
        "Poe has been accused by rivals of hoarding.",
        ("rivals", "accused", "Poe has been accused by rivals of hoarding"),
    ),
    ("The miners, in Ortiz's view, want to stall.", ("Ortiz's", "view", "The miners, in Ortiz's view, want to stall")),
    (
        "She spoke to an officer in Lima, who requested anonymity.",
        ("an officer in Lima, who requested anonymity", "requested", "anonymity"),
    ),
    ("Lavin, the minister, said Chad would leave.", ("Lavin, the minister", "said", "Chad would leave")),
]

NOTHING = [
    "The bank raised forty million dollars.",
    "The committee has presented prizes to the winners.",
    "The firm was fined for the leak.",
    "The bus stops at the old port.",
    "The announcement came at noon.",
    "His promise was kept.",
    "The report has three hundred pages.",
    "The letter lay on the table.",
    "The ministry's statement was two lines long.",
    "The spokesman left the room.",
    "The accused man was released on Monday.",
    "The proposed bridge is two miles long.",
    "The expected storm did not come.",
    "The island is known for its wine.",
    "Spain had no plans to withdraw.",
    "Spain has avoided calling it a war.",
    "Asked whether she would run, Poe left the room.",
    "The mayor read the list aloud.",
    "The president signed the bill on Monday.",
    "She read the letter twice and put it away.",
    "The ship left port and headed north.",
    "He found the keys under the mat.",
    "They felt the ground shake.",
    "Bell made the remarks in Iowa.",
    "Bell talked about his family.",
    "Bell spoke for an hour and took no questions.",
    "The road to the coast was closed for three days.",
    "Rebels attacked a convoy near the river.",
    "Prices rose by four percent in March.",
    "Nobody believed him.",
    "The campaign has raised twelve million dollars.",
    "The programme promotes trade between the islands.",
    "The wall still supports the roof.",
    "The store offers discounts on Sundays.",
    "She accepted the prize in Oslo.",
    "Rebels attacked the convoy with rockets.",
    "He ordered a coffee.",
    "The meeting is open to the public.",
    "The bridge is ready for traffic.",
    "The sea defends the town from the north.",
    "The guards denied the crew entry to the harbour.",
    "The ministry presented its new building to the press.",
    "The two armies continue to exchange fire.",
    "The team works to clear mines from the fields.",
    "A dam blocks the river above the town.",
    "The plan is costly.",
    "His speech lasted an hour.",
    "The vote was close.",
    "Her statement was short.",
    "The interview was broadcast on Sunday.",
    "Snow fell on the pass overnight.",
    "The delegation arrived in the capital on Tuesday.",
    "The two leaders met in Geneva for two hours.",
    "The talks ended without a result.",
    "The ferry carries forty cars.",
    "Three bridges were damaged by the flood.",
    "The museum opened in 1923.",
    "It rained.",
    "The market square was empty.",
    "Engineers repaired the pipeline in a week.",
    "The mayor opened the new school.",
    "The judge read the names aloud.",
    "Ten soldiers were wounded.",
    "The new law takes effect in May.",
    "A crowd gathered outside the embassy.",
    "The island has two harbours.",
    "The film won three prizes.",
    "The train to the border leaves at noon.",
    "Police arrested a man at the airport.",
    "The storm moved north.",
    "Both sides exchanged prisoners on Thursday.",
    "The central bank raised interest rates.",
    "She married in 1990 and has two sons.",
    "The valley lies between two ranges.",
    "The company closed its office in the north.",
    "The envoy's plane landed at dawn.",
    "The bill passed the lower house.",
    "He was born in a village near the lake.",
    "The harvest was poor.",
    "The church bells rang at six.",
    "Fishing boats returned to the harbour.",
    "The old bridge was replaced in June.",
    "Nine people live on the island.",
    "The queue was long.",
    "The tunnel links the two valleys.",
    "The 'Blue Star' is a ferry.",
    'The "Blue Star" left the harbour at noon.',
    'The exhibition is called "Rivers".',
    "A new ambassador took office in March.",
    "The water level sank.",
    "Volunteers cleared the snow.",
    "The flag was lowered at sunset.",
    "The mine has been closed since 1986.",
    "The airline cancelled forty flights.",
    "Twelve people were rescued.",
    "The fire burned for two days.",
    "Tanks crossed the river at night.",
    "The hall holds three hundred people.",
]

TABLES = INDIRECT + DIRECT + MIXED + ACCORDING + OTHER_FRAMES + NOUNS + PASSIVES + COORDINATED + WHOSE


@pytest.mark.parametrize(("sentence", "expected"), TABLES)
def test_sentence_gives_source_cue_and_content(nlp: Language, sentence: str, expected: Told) -> None:
    told = read(nlp, sentence).told

    assert expected in told


@pytest.mark.parametrize("sentence", NOTHING)
def test_sentence_that_attributes_nothing_gives_nothing(nlp: Language, sentence: str) -> None:
    told = read(nlp, sentence).told

    assert told == []


def test_as_many_sentences_attribute_nothing_as_something() -> None:
    something = {sentence for sentence, _ in TABLES}

    assert len(set(NOTHING)) >= len(something)


@pytest.mark.parametrize(("sentence", "is_quote"), [(s, True) for s, _ in DIRECT] + [(s, False) for s, _ in INDIRECT])
def test_own_words_are_told_from_reported_words(nlp: Language, sentence: str, is_quote: bool) -> None:
    found = read(nlp, sentence).statements

    assert {statement.quote for statement in found} == {is_quote}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "The threat by rebels to close the port worried traders.",
            ("rebels", "threat", "to close the port"),
            marks=pytest.mark.xfail(strict=True, reason="the parser takes the sentence's own verb into the infinitive"),
        ),
        pytest.param(
            '"Unfit" was how the editorial described him.',
            ("the editorial", "described", "Unfit"),
            marks=pytest.mark.xfail(strict=True, reason="inverted sentences about a word are not read"),
        ),
        pytest.param(
            "The border, the minister said, would stay closed until the autumn.",
            ("the minister", "said", "The border would stay closed until the autumn"),
            marks=pytest.mark.xfail(
                strict=True, reason="a content is one span, so the inserted clause stays inside it"
            ),
        ),
    ],
)
def test_what_cannot_be_done_yet(nlp: Language, sentence: str, expected: Told) -> None:
    told = read(nlp, sentence).told

    assert expected in told
