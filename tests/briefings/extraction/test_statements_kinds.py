"""Attributions without a plain "said": papers and polls, thoughts, phrases, who quotes, colons; and what looks alike."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.said import read

Told = tuple[str | None, str | None, str]

PAPERS: list[tuple[str, Told]] = [
    ("A memo shows that the agency knew of the leak.", ("A memo", "shows", "the agency knew of the leak")),
    ("Polls suggest that voters want a change.", ("Polls", "suggest", "voters want a change")),
    ("A new poll shows Bell leading by five points.", ("A new poll", "shows", "Bell leading by five points")),
    (
        "The lawsuit alleges that the company hid the risks.",
        ("The lawsuit", "alleges", "the company hid the risks"),
    ),
    ("Court filings say the company owed the bank.", ("Court filings", "say", "the company owed the bank")),
    (
        "The indictment accuses the mayor of taking bribes.",
        ("The indictment", "accuses", "the mayor of taking bribes"),
    ),
    (
        "The ad, which will air in five states, accuses Bell of cheating builders.",
        ("The ad", "accuses", "Bell of cheating builders"),
    ),
    (
        '"The road is unsafe," reads the letter, signed by nine engineers.',
        ("the letter", "reads", "The road is unsafe,"),
    ),
]

THOUGHTS: list[tuple[str, Told]] = [
    ("Farmers fear losing their land.", ("Farmers", "fear", "losing their land")),
    ("Bell acknowledged making mistakes.", ("Bell", "acknowledged", "making mistakes")),
    ("He wished he had stayed home.", ("He", "wished", "he had stayed home")),
    ("Bell worries about the debt.", ("Bell", "worries about", "the debt")),
    ("He was convinced that the vote was rigged.", ("He", "convinced", "the vote was rigged")),
    ("Poe was unaware that the money was gone.", ("Poe", "unaware", "the money was gone")),
    ("Weld guessed that rain would keep voters away.", ("Weld", "guessed", "rain would keep voters away")),
    (
        "Harper has promised to bring in a bill this year that would spend millions on roads.",
        ("Harper", "promised", "to bring in a bill this year"),
    ),
]

PHRASES: list[tuple[str, Told]] = [
    ("In the eyes of many voters, the law is unfair.", ("many voters", "eyes", "the law is unfair")),
    ("In Harper's eyes, the law is fine.", ("Harper's", "eyes", "the law is fine")),
    ("In the words of one aide, the campaign is a mess.", ("one aide", "words", "the campaign is a mess")),
    ("Per the report, wages fell by two percent.", ("the report", "Per", "wages fell by two percent")),
    ("Wages fell by two percent, per the bureau.", ("the bureau", "per", "Wages fell by two percent")),
    ("For Bell, it is a matter of honour.", ("Bell", "For", "it is a matter of honour")),
    ("As the report notes, wages fell.", ("the report", "notes", "wages fell")),
    ("Poe's view is that the law is void.", ("Poe's", "view", "the law is void")),
    ("The message from voters is that they are tired.", ("voters", "message", "they are tired")),
]

RELAYED: list[tuple[str, Told]] = [
    (
        "State radio quoted a source in the ministry as saying the border would be closed.",
        ("State radio", "quoted", "a source in the ministry as saying the border would be closed"),
    ),
    (
        "State radio quoted a source in the ministry as saying the border would be closed.",
        ("a source in the ministry", "saying", "the border would be closed"),
    ),
    (
        "The Herald, citing two officials, reported that the raid had failed.",
        ("two officials", "citing", "the raid had failed"),
    ),
    (
        "The raid had failed, the Herald reported, citing two officials.",
        ("two officials", "citing", "The raid had failed"),
    ),
    (
        "“The border is shut,” state radio quoted the minister as saying.",
        ("the minister", "quoted", "The border is shut,"),
    ),
    (
        "The minister said, citing the report, that costs had doubled.",
        ("The minister", "said", "costs had doubled"),
    ),
    (
        "The harbour master told the council in a letter that divers had found the wreck.",
        ("The harbour master", "told", "divers had found the wreck"),
    ),
]

COLONS: list[tuple[str, Told]] = [
    ("Poll: Harper leads Bell by six points", ("Poll", None, "Harper leads Bell by six points")),
    ("Iran to leave talks: minister", ("minister", None, "Iran to leave talks")),
    ("Iran will not leave talks - minister", ("minister", None, "Iran will not leave talks")),
    ("Fog hung low.\nMINISTER ROE: We reject the plan.", ("MINISTER ROE", None, "We reject the plan")),
    ("Poe's answer was blunt: “The law is unfair.”", ("Poe's", "answer", "The law is unfair.")),
    ("Her message: “The law is unfair.”", ("Her", "message", "The law is unfair.")),
    ("Bell demurred: “I will look at it at the time.”", ("Bell", "demurred", "I will look at it at the time.")),
]

WHO: list[tuple[str, Told]] = [
    (
        "Harper, speaking in Tampa, accused Bell of lying.",
        ("Harper, speaking in Tampa", "accused", "Bell of lying"),
    ),
    ('"Did you lie?" asked the senator.', ("the senator", "asked", "Did you lie?")),
    ('"We," said Poe, "are not afraid."', ("Poe", "said", "We,")),
    (
        "Bell was asked by a student about the draft.",
        ("a student", "asked", "Bell was asked by a student about the draft"),
    ),
    ('Bell calls her "Crooked Mary".', ("Bell", "calls", 'her "Crooked Mary"')),
    (
        "In a statement, the union would accept the offer, its lawyer said.",
        ("its lawyer", "said", "the union would accept the offer"),
    ),
    (
        "Officials said the suit had no merit, and a judge in Reno agreed.",
        ("Officials", "said", "the suit had no merit"),
    ),
    (
        "Poe's remark that “nobody respects women more” drew laughter.",
        ("Poe's", "remark", "nobody respects women more"),
    ),
]

COORDINATED: list[tuple[str, Told]] = [
    (
        "She accused her rival of taking money from the firms that raised the price of bread"
        " and promised that her first bill would stop it.",
        ("She", "promised", "her first bill would stop it"),
    ),
    (
        "The judge faulted the panel for the manner in which it handled the forms"
        " and recommended that three officers be barred.",
        ("The judge", "recommended", "three officers be barred"),
    ),
    (
        "A spokesman later said that had been a slip, and that the party remains committed to dialogue.",
        ("A spokesman", "said", "that had been a slip, and that the party remains committed to dialogue"),
    ),
    (
        "Traders warned again that a split would cost jobs, the owner of one plant even threatening to close it.",
        ("Traders", "warned", "a split would cost jobs"),
    ),
    (
        "Traders warned again that a split would cost jobs, the owner of one plant even threatening to close it.",
        ("the owner of one plant", "threatening", "to close it"),
    ),
    (
        "She said she “supports the minister”, a form of words that several members noticed.",
        ("She", "said", "she “supports the minister”"),
    ),
    (
        "He noted with some relief that the sum was less than Peru had claimed.",
        ("He", "noted", "the sum was less than Peru had claimed"),
    ),
    (
        "Their petition, a copy of which was handed to reporters, argues that the inquiry is void.",
        ("Their petition", "argues", "the inquiry is void"),
    ),
    (
        "“They talk about themselves,” said Kylie Roe, a mother of two, outside the hall Bell had just left.",
        ("Kylie Roe, a mother of two, outside the hall", "said", "They talk about themselves,"),
    ),
    (
        "The auditor, in a report in May, estimated the loss at 3,140 crore.",
        ("The auditor", "estimated", "the loss at 3,140 crore"),
    ),
    ("He has let it be known that he will bring the papers.", ("He", "known", "he will bring the papers")),
    ("The ministry takes the view that the ban is lawful.", ("The ministry", "view", "the ban is lawful")),
    (
        "NEW DELHI: The mission said it would withdraw its staff.",
        ("The mission", "said", "it would withdraw its staff"),
    ),
]

ABSENT: list[tuple[str, str]] = [
    ('"If you stay," Harper told a crowd, "you will regret it."', "regret"),
    ('It was, "you know, a disgrace."', "know"),
    ("Bell left “Meet the Press,” and said nothing.", "Meet the Press"),
    ('In an interview on "Meet the Press," Bell said he would run.', "Meet the Press,"),
    ("Poe wrote a book called “The Long Road.”", "The Long Road."),
    ("No one has proved that the votes were stolen.", "the votes were stolen"),
    ("Some say no; others shrug.", "others shrug"),
    ("The bill, dubbed the “mercy act,” failed.", "the “mercy act,”"),
]

NOTHING = [
    "Members pay ten dollars per month.",
    "The car does thirty miles per gallon.",
    "Per capita income rose.",
    "For Bell, the vote is on Tuesday.",
    "For years, it was a quarry.",
    "In her eyes, tears stood.",
    "In other words, nothing happened.",
    "The mind of the reader wanders.",
    "Note: the office is closed.",
    "Where: The talks are held in Geneva.",
    "The harvest failed.\nClimate Change: The two sides worked on a plan.",
    "The harvest failed.\nGlobal Health Security: Teams trained nurses.",
    "Bell, Harper: two ways to lose",
    "Talks fail - Reuters",
    "QUESTION: Will you go to Rome?",
    "The idea that ships can fly is old.",
    "The sense that winter was near grew.",
    "The army withdrew, citing the cold.",
    "The agency quoted a price.",
    "The letter was read twice.",
    "The so-called “wall” was a fence.",
    "He opened a “safe space” for students.",
    "The film “Rivers” won three awards.",
    "The “birther” movement lost ground.",
    "The group, known as “the Five”, met on Monday.",
    "His recipe: two eggs and a cup of flour.",
    "The menu read like a novel.",
    "The poll closed at nine.",
    "A survey of the valley took a year.",
    "The memo was lost.",
    "The records were kept in a cellar.",
    "The study has two windows.",
    "The report is forty pages long.",
    "The lawsuit was settled in May.",
    "The emails were deleted.",
    "The bill passed by two votes.",
    "Score: two to one.",
    "Time: noon",
    "Bell's eyes are blue.",
    "The account is closed.",
    "He called a taxi.",
    "She called the office at noon.",
    "They named the ship after a saint.",
    "The view from the tower is wide.",
    "His plan is on the table.",
    "The message was in the bottle.",
    "The offer ends on Friday.",
    "The position is vacant.",
    "Nobody in the room moved.",
    "NEW DELHI: The house was adjourned for the fifth day.",
    "A letter seen by this newspaper was unsigned.",
    "He put the lamp at the window.",
    "The vase was put at the door.",
    "The head of the firm, going home, fell.",
    "The committee chairwoman read the list aloud.",
    "The hall was full.",
    "The loss of the ship cost the port dear.",
    "The mission left its base at noon.",
    "The judge, a keen angler, retired in May.",
    "A copy of the map was handed to reporters.",
    "The firm raised the price of bread.",
]  # fmt: skip

TABLES = PAPERS + THOUGHTS + PHRASES + RELAYED + COLONS + WHO + COORDINATED


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_construction_gives_source_cue_and_content(nlp: Language, text: str, expected: Told) -> None:
    told = read(nlp, text).told

    assert expected in told


@pytest.mark.parametrize(("text", "words"), ABSENT)
def test_words_are_not_taken_for_what_they_are_not(nlp: Language, text: str, words: str) -> None:
    told = read(nlp, text).told

    assert not any(words in (cue, content) for _, cue, content in told)


@pytest.mark.parametrize("text", NOTHING)
def test_what_looks_alike_attributes_nothing(nlp: Language, text: str) -> None:
    told = read(nlp, text).told

    assert told == []


def test_as_many_texts_attribute_nothing_as_something() -> None:
    assert len(NOTHING) + len(ABSENT) >= len({text for text, _ in TABLES})
