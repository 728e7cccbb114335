"""Whom the words of a meeting mean that name nobody: by the sentences before, by the headline, by number and gender."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told, told_below


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Foreign Minister Vera Lind of Sweden met Foreign Minister Jan Kowal of Poland on Tuesday. "
            "He will travel to Vilnius on 12 March.",
            "visit | Poland | Vilnius | 2022-03-12 | scheduled",
        ),
        (
            "Foreign Minister Vera Lind of Sweden criticised Foreign Minister Maria Kowal of Poland on Tuesday. "
            "She will travel to Vilnius on 12 March.",
            "visit | Sweden | Vilnius | 2022-03-12 | scheduled",
        ),
        (
            "President Petro Vasyl of Ukraine flew home. The office of Prime Minister Jan Kowal of Poland said that he "
            "would travel to Vilnius on 12 March.",
            "visit | Poland | Vilnius | 2022-03-12 | scheduled",
        ),
        (
            "Deputy Secretary Ann Cole will travel to Peru from 7 to 9 March. On 8 March, the Deputy will meet Foreign "
            "Minister Luis Prat in Lima.",
            "meeting | Peru, United States | Lima | 2022-03-08 | scheduled",
        ),
        (
            "A delegation of Kenya arrived in Kampala on Tuesday. The delegation will meet Ugandan officials on Friday.",
            "meeting | Kenya, Uganda | Kampala | 2022-03-04 | scheduled",
        ),
        (
            "Envoy Ann Cole of Kenya will visit Qatar, Oman, Iraq and Kuwait this week. She will meet senior officials of "
            "the four countries on 12 March.",
            "meeting | Iraq, Kenya, Kuwait, Oman, Qatar | - | 2022-03-12 | scheduled",
        ),
        (
            "Egypt, Sudan and Chad agreed on a map on Tuesday. The three countries will meet in Cairo on 12 March.",
            "meeting | Chad, Egypt, Sudan | Cairo | 2022-03-12 | scheduled",
        ),
        (
            "Armenia and Azerbaijan exchanged prisoners on Monday. Their foreign ministers will meet in Tbilisi on 11 March.",
            "meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-11 | scheduled",
        ),
        (
            "The Grain Board rejected the price on Tuesday. It will meet again in Oslo on 12 March.",
            "meeting | Grain Board | Oslo | 2022-03-12 | scheduled",
        ),
        (
            "The Harbour Working Group criticised both sides; it is due to convene again in Accra on 17 March.",
            "meeting | Harbour Working Group | Accra | 2022-03-17 | scheduled",
        ),
        (
            "She will prepare the summit of 16 March in Brussels, at which EU leaders are to discuss the budget.",
            "summit | European Union | Brussels | 2022-03-16 | scheduled",
        ),
        (
            "The president of Kenya will meet Kenyan Finance Minister Ann Cole in Nairobi on Friday.",
            "meeting | Kenya | Nairobi | 2022-03-04 | scheduled",
        ),
        (
            "The U.S.-Chile Working Group will meet in Santiago on 15 March.",
            "meeting | Chile, United States | Santiago | 2022-03-15 | scheduled",
        ),
        (
            "Turkey will chair a meeting of the Libya Contact Group in Istanbul on 10 March.",
            "meeting | Libya Contact Group, Turkey | Istanbul | 2022-03-10 | scheduled",
        ),
        (
            "The Cabinet will meet on Thursday to approve the budget, said Kenya's finance minister.",
            "meeting | Kenya | - | 2022-03-03 | scheduled",
        ),
    ],
)
def test_who_is_spoken_of_takes_part(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad protested on Monday. Their foreign ministers will meet in Tbilisi on 11 March.",
        "Egypt and Sudan agreed on a map on Tuesday. The three countries will meet in Cairo on 12 March.",
        "Envoy Ann Cole of Kenya praised Qatar, Oman and Kuwait. Officials of the four countries will meet on 12 March.",
        "The price was rejected on Tuesday. It will meet with approval in Oslo on 12 March.",
        "Peru rejected the price on Tuesday. It will meet the deadline of 12 March.",
        "The weather was fair on Tuesday. The delegation will meet on 12 March.",
        "A conference will be held in Brussels on 12 March, at which the budget is to be discussed.",
        "The president of Kenya will meet his deadline on Friday.",
        "Ministers praised Peru, Chile and Bolivia on Tuesday. He will meet with success on 12 March.",
        "The two countries will meet on 12 March.",
        "Both presidents will meet on 12 March.",
        "The former will meet the latter on 12 March.",
    ],
)
def test_words_that_mean_nobody_who_was_told_of_make_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (
            "Peru, Chile trade ministers to meet over copper",
            "Peru and Chile quarrelled over copper again on Tuesday. Talks will be held in Quito on 12 March.",
            "talks | Chile, Peru | Quito | 2022-03-12 | scheduled",
        ),
        (
            "Kenya and China at odds over loan",
            "Kenya has asked for a loan of two billion dollars, and China has refused. A further round is planned for "
            "14 March in Nairobi.",
            "talks | China, Kenya | Nairobi | 2022-03-14 | scheduled",
        ),
        (
            "Kenya seeks loan",
            "Kenya has asked for a loan of two billion dollars. Negotiations with China over the terms are to resume on "
            "14 March.",
            "talks | China, Kenya | - | 2022-03-14 | scheduled",
        ),
        (
            "Dam talks to resume",
            "Egypt and Sudan held talks in Cairo on Tuesday. A first round had been held in January.",
            "talks | Egypt, Sudan | - | 2022-01-01..2022-01-31 | held",
        ),
        (
            "Secretary Ann Cole and Peruvian Foreign Minister Luis Prat Before Their Meeting",
            "Ann Cole, Secretary of State\nLima, Peru\nSECRETARY COLE: It is very good to have Foreign Minister Prat here "
            "today. We have a lot to talk about.\nFOREIGN MINISTER PRAT: Thank you.",
            "meeting | Peru, United States | Lima | 2022-03-02 | held",
        ),
        (
            "Secretary Ann Cole and Peruvian Foreign Minister Luis Prat Before Their Meeting",
            "Ann Cole, Secretary of State\nLima, Peru\nSECRETARY COLE: It is a joy to have my friend, the foreign minister, "
            "here again. We met in Quito on 15 February.\nFOREIGN MINISTER PRAT: Thank you.",
            "meeting | Peru, United States | Lima | 2022-03-02 | held",
        ),
        (
            "Secretary Cole and Peruvian Foreign Minister Luis Prat Before Their Meeting",
            "SECRETARY COLE: Good morning, everyone. FOREIGN MINISTER PRAT: Thank you, Ann.",
            "meeting | Peru, United States | - | 2022-03-02 | held",
        ),
    ],
)
def test_the_headline_and_the_group_told_of_give_the_sides(nlp: Language, title: str, text: str, wanted: str) -> None:
    assert wanted in told_below(nlp, title, text)


@pytest.mark.parametrize(
    ("title", "text", "unwanted"),
    [
        (
            "Peru, Chile and Bolivia quarrel over copper",
            "Peru, Chile and Bolivia quarrelled over copper again on Tuesday. Talks will be held in Quito on 12 March.",
            "talks",
        ),
        (
            "Peru, Chile quarrel over copper",
            "Peru and Chile quarrelled over copper again on Tuesday. The annual energy conference will be held in Quito on "
            "12 March.",
            "conference",
        ),
        (
            "Peru, Chile quarrel over copper",
            "Peru and Chile quarrelled again on Tuesday. Meetings of the Fisheries Panel are to be held in Quito on 12 March.",
            "Chile",
        ),
        (
            "Dam talks",
            "Egypt and Sudan held talks in Cairo on Tuesday, and Iran and Iraq met in Basra. A first round had been held "
            "in January.",
            "2022-01-01",
        ),
        (
            "Oman and Iran speak of gas",
            "Egypt and Sudan quarrelled on Tuesday. Talks will be held in Quito on 12 March.",
            "Oman",
        ),
        (
            "Secretary Ann Cole on Peru",
            "Ann Cole, Secretary of State\nLima, Peru\nSECRETARY COLE: It is very good to be here today. We have a lot to "
            "talk about.",
            "meeting",
        ),
    ],
)
def test_neither_headline_nor_group_is_taken_for_what_is_others(
    nlp: Language, title: str, text: str, unwanted: str
) -> None:
    assert [line for line in told_below(nlp, title, text) if unwanted in line] == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Norway's foreign minister said that talks with the United Kingdom would resume in Bergen on Friday.",
            "Norway, United Kingdom",
        ),
        ("Israel said that talks with Hamas would resume in Cairo on Friday.", "Hamas, Israel"),
        ("Colombia said that talks with the ELN would resume in Havana on Friday.", "Colombia, ELN"),
        (
            "Speaking after talks with her Danish counterpart in Copenhagen on Tuesday, Icelandic Prime Minister Eva Jonsdottir "
            "said the rules would stay.",
            "Denmark, Iceland",
        ),
    ],
)
def test_whoever_says_how_talks_stand_is_the_other_side(nlp: Language, text: str, wanted: str) -> None:
    assert [line.split(" | ")[1] for line in told(nlp, text)] == [wanted]


@pytest.mark.parametrize(
    ("text", "teller"),
    [
        ("Qatar said that talks with Hamas would resume in Doha on Friday.", "Qatar"),
        ("Oman, which mediates in the dispute, said that talks with Iran would resume in Vienna on Friday.", "Oman"),
        ("Talks with the M23 would resume in Luanda on Friday, Angola said. Angolan mediators were hopeful.", "Angola"),
        ("Norway, the broker of the truce, said that talks with the ELN would resume in Bergen on Friday.", "Norway"),
    ],
)
def test_a_mediator_only_tells_of_the_talks(nlp: Language, text: str, teller: str) -> None:
    assert [line for line in told(nlp, text) if teller in line.split(" | ")[1]] == []
