"""What meets and what does not: a table of sentences, published on Wednesday 2 March 2022."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.encounters.vocabulary import nouns, weak_nouns
from store.records import MeetingKind
from tests.briefings.extraction.telling import meetings, read, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The foreign ministers of Armenia and Azerbaijan will meet in Brussels on Friday.",
            ["meeting | Armenia, Azerbaijan | Brussels | 2022-03-04 | scheduled"],
        ),
        (
            "Iran and the IAEA agreed to meet again in Vienna on 14 March.",
            ["meeting | IAEA, Iran | Vienna | 2022-03-14 | scheduled"],
        ),
        (
            "Polish President Jan Nowak will receive his Lithuanian counterpart Rasa Balsys in Warsaw on 9 March.",
            ["meeting | Lithuania, Poland | Warsaw | 2022-03-09 | scheduled"],
        ),
        (
            "Xi Jinping will host Charles Michel in Beijing on 20 March.",
            ["meeting | China, European Union | Beijing | 2022-03-20 | scheduled"],
        ),
        (
            "NATO defence ministers meet in Brussels on 16 March.",
            ["meeting | NATO | Brussels | 2022-03-16 | scheduled"],
        ),
        (
            "Ukraine and Russia held a second round of talks in Belarus on Thursday.",
            ["talks | Russia, Ukraine | Belarus | 2022-02-24 | held"],
        ),
        (
            "The Kremlin said a phone call between Vladimir Putin and Joe Biden was set for 18 March.",
            ["call | Russia, United States | - | 2022-03-18 | scheduled"],
        ),
        (
            "Britain and France will hold their first summit in five years on 10 March in Paris.",
            ["summit | France, United Kingdom | Paris | 2022-03-10 | scheduled"],
        ),
        (
            "The Quad leaders will convene virtually on 12 March.",
            ["meeting | Quad | - | 2022-03-12 | scheduled"],
        ),
        (
            "Secretary of State Ann Porter will testify before the Senate on 8 March.",
            ["hearing | United States | - | 2022-03-08 | scheduled"],
        ),
        (
            "Sudan's military leaders will sit down with mediators from the African Union in Khartoum on 11 March.",
            ["talks | African Union, Sudan | Khartoum | 2022-03-11 | scheduled"],
        ),
        (
            "Secretary of State Ann Porter spoke today with Kenyan Foreign Minister Wanjiru Otieno.",
            ["call | Kenya, United States | - | 2022-03-02 | held"],
        ),
        (
            "The International Court of Justice will hold hearings in The Hague on 7 and 8 March.",
            ["hearing | International Court of Justice | The Hague | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            "The Arab League said its foreign ministers would hold an emergency meeting in Cairo on 9 March.",
            ["meeting | Arab League | Cairo | 2022-03-09 | scheduled"],
        ),
        (
            "The Japanese and Korean foreign ministers will confer in Seoul on 15 March, together with a U.S. envoy.",
            ["meeting | Japan, South Korea, United States | Seoul | 2022-03-15 | scheduled"],
        ),
        (
            "Peru will host a summit of the Andean Community in Lima on 24 March.",
            ["summit | Andean Community, Peru | Lima | 2022-03-24 | scheduled"],
        ),
        (
            "The Swiss president had an audience with Pope Francis in Rome on Monday.",
            ["meeting | Holy See, Switzerland | Rome | 2022-02-28 | held"],
        ),
        (
            "A conference on Yemen, hosted by Sweden, will take place in Stockholm on 30 March.",
            ["conference | Sweden | Stockholm | 2022-03-30 | scheduled"],
        ),
        (
            "Talks between Serbia and Kosovo mediated by the EU will resume in Brussels on 15 March.",
            ["talks | Kosovo, Serbia | Brussels | 2022-03-15 | scheduled"],
        ),
        (
            "Foreign ministers Li Wei of China and Ali Karimi of Tajikistan will co-chair a conference in Dushanbe on 30 March.",
            ["conference | China, Tajikistan | Dushanbe | 2022-03-30 | scheduled"],
        ),
        (
            "Ana Ruiz, Chile's president, will meet separately with President Luis Paz of Bolivia, Prime Minister Jo Hart of Canada and President Omar Diallo of Senegal in Geneva on 9 March.",
            [
                "meeting | Bolivia, Chile | Geneva | 2022-03-09 | scheduled",
                "meeting | Canada, Chile | Geneva | 2022-03-09 | scheduled",
                "meeting | Chile, Senegal | Geneva | 2022-03-09 | scheduled",
            ],
        ),
        (
            "The talks with Egypt open in Khartoum on 10 March, Ethiopia said.",
            ["talks | Egypt, Ethiopia | Khartoum | 2022-03-10 | scheduled"],
        ),
        (
            "Japan will send Foreign Minister Ken Mori to a G7 meeting in Berlin on 12 May.",
            ["meeting | G7, Japan | Berlin | 2022-05-12 | scheduled"],
        ),
        (
            "U.S.-China trade talks will begin in Geneva on 10 March, with a wider meeting of G20 ministers set for 13 March.",
            [
                "talks | China, United States | Geneva | 2022-03-10 | scheduled",
                "meeting | G20 | - | 2022-03-13 | scheduled",
            ],
        ),
        (
            "President Ann Porter will host President Kari Lund of Norway for talks at the White House on 9 March.",
            ["talks | Norway, United States | White House | 2022-03-09 | scheduled"],
        ),
        (
            "Ministers from Egypt, Ethiopia and Sudan will meet in Khartoum on 9 March.",
            ["meeting | Egypt, Ethiopia, Sudan | Khartoum | 2022-03-09 | scheduled"],
        ),
        (
            "Kenya's President Daniel Otieno will meet Tanzania's President Juma Mushi in Arusha on 9 March and Uganda's President Okot Odong in Kampala on 11 March.",
            [
                "meeting | Kenya, Tanzania | Arusha | 2022-03-09 | scheduled",
                "meeting | Kenya, Uganda | Kampala | 2022-03-11 | scheduled",
            ],
        ),
        (
            "Syria talks in Geneva on 9 March will bring together Turkey, Russia and Iran.",
            ["talks | Iran, Russia, Turkey | Geneva | 2022-03-09 | scheduled"],
        ),
        (
            "Next: the European Council, 24 March, Brussels.",
            ["session | European Union | Brussels | 2022-03-24 | scheduled"],
        ),
        (
            "Coming up: talks between Iran and the EU, Vienna, 14 March.",
            ["talks | European Union, Iran | Vienna | 2022-03-14 | scheduled"],
        ),
        (
            "14 March: NATO foreign ministers meet in Brussels.",
            ["meeting | NATO | Brussels | 2022-03-14 | scheduled"],
        ),
        (
            "Washington and Brussels will hold talks in Vienna on 9 March.",
            ["talks | European Union, United States | Vienna | 2022-03-09 | scheduled"],
        ),
        (
            "Moscow and Kyiv agreed to meet in Istanbul on 9 March.",
            ["meeting | Russia, Ukraine | Istanbul | 2022-03-09 | scheduled"],
        ),
        (
            "Germany's chancellor will receive the leaders of France and Poland in Berlin on 9 March.",
            ["meeting | France, Germany, Poland | Berlin | 2022-03-09 | scheduled"],
        ),
        (
            "President Ann Porter of Canada is expected in Lima on 9 March for talks with Peru's president.",
            ["talks | Canada, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "The Senate Foreign Relations Committee will hold a hearing on Taiwan on 9 March.",
            ["hearing | United States | - | 2022-03-09 | scheduled"],
        ),
        (
            "Downing Street said Boris Johnson would host Emmanuel Macron on 9 March.",
            ["meeting | France, United Kingdom | - | 2022-03-09 | scheduled"],
        ),
        (
            "Croatia and Slovenia are in a dispute. The two countries' foreign ministers, Igor Belov and Thomas Kane, met in Vienna on Monday.",
            ["meeting | Croatia, Slovenia | Vienna | 2022-02-28 | held"],
        ),
        (
            "Envoys from Cairo, Rabat and Tunis will meet in Malta on 2 April.",
            ["meeting | Egypt, Morocco, Tunisia | Malta | 2022-04-02 | scheduled"],
        ),
        (
            "Delegations from Baghdad and Damascus will meet in Geneva on 2 April.",
            ["meeting | Iraq, Syria | Geneva | 2022-04-02 | scheduled"],
        ),
        (
            "The Iraqi foreign minister will meet his Kuwaiti opposite number in Basra on 2 April.",
            ["meeting | Iraq, Kuwait | Basra | 2022-04-02 | scheduled"],
        ),
        (
            "Chad and Sudan will sit down together in Tunis on 2 April.",
            ["talks | Chad, Sudan | Tunis | 2022-04-02 | scheduled"],
        ),
        (
            "Chad and Sudan will return to the negotiating table on 2 April in Tunis.",
            ["talks | Chad, Sudan | Tunis | 2022-04-02 | scheduled"],
        ),
        (
            "Kuwait will join Iraq for the dialogue in Basra on 2 April.",
            ["dialogue | Iraq, Kuwait | Basra | 2022-04-02 | scheduled"],
        ),
        (
            "Ghana will send a delegation to Lome on 2 April for talks with Togo.",
            ["talks | Ghana, Togo | Lome | 2022-04-02 | scheduled"],
        ),
        (
            "The African Union has called an extraordinary session in Abuja for Saturday.",
            ["session | African Union | Abuja | 2022-03-05 | scheduled"],
        ),
        (
            "The UN Security Council will take up Cyprus on 20 March.",
            ["session | UN Security Council | - | 2022-03-20 | scheduled"],
        ),
        (
            "The IAEA Board of Governors meets in Vienna from 3 to 7 April.",
            ["meeting | IAEA | Vienna | 2022-04-03..2022-04-07 | scheduled"],
        ),
        (
            "The Iranian oil minister is to testify before lawmakers in Tehran on 20 March.",
            ["hearing | Iran | Tehran | 2022-03-20 | scheduled"],
        ),
        (
            "Iraq and Kuwait have quarrelled over the port for months. The two countries will hold talks in Basra on 2 April.",
            ["talks | Iraq, Kuwait | Basra | 2022-04-02 | scheduled"],
        ),
        (
            "Iran and Iraq concluded talks. They agreed that deputies would meet in Tehran on 2 April.",
            ["talks | Iran, Iraq | - | - | held", "meeting | Iran, Iraq | Tehran | 2022-04-02 | scheduled"],
        ),
        (
            "Kenya's president has accepted an invitation to Paris. The visit is set for the first week of April.",
            ["visit | Kenya | Paris | 2022-04-01..2022-04-07 | scheduled"],
        ),
        (
            "Kenya and Uganda held the second Energy Dialogue in Nairobi on Tuesday. The third Energy Dialogue will take place in Kampala in 2023.",
            [
                "dialogue | Kenya, Uganda | Nairobi | 2022-03-01 | held",
                "dialogue | Kenya, Uganda | Kampala | 2023-01-01..2023-12-31 | scheduled",
            ],
        ),
        (
            "The Baltic Sea summit takes place in Riga on 2 April. Germany's chancellor will attend.",
            ["summit | Germany | Riga | 2022-04-02 | scheduled"],
        ),
        (
            "Kenya and Uganda will meet in the border town of Busia on 2 April.",
            ["meeting | Kenya, Uganda | Busia | 2022-04-02 | scheduled"],
        ),
        (
            "A summit of Kenya and Uganda opens in Kisumu on 2 April. The Tanzanian president will meet the Rwandan president there.",
            [
                "summit | Kenya, Uganda | Kisumu | 2022-04-02 | scheduled",
                "meeting | Rwanda, Tanzania | Kisumu | - | scheduled",
            ],
        ),
    ],
)
def test_a_meeting_is_told_with_its_sides_place_and_day(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The minister met with criticism at home.",
        "The deadline was met on Friday.",
        "Summit County voted on Tuesday.",
        "The singer gave a press conference in Paris on 9 March.",
        "He suffered hearing loss in March.",
        "Talks up the price, talks down the risk.",
        "More dialogue is needed between Serbia and Kosovo.",
        "The two leaders meet often.",
        "Egypt refused to hold talks with Ethiopia in Khartoum on 10 March.",
        "Sergei Lavrov denied that a meeting with Ann Porter was planned for 10 March.",
        "A spokeswoman rejected reports that the Kenyan and Ugandan presidents would meet in Arusha on Friday.",
        "Russia's deputy foreign minister said there were no plans for a summit with Joe Biden in June.",
        "The European Union and China will not hold their annual summit this year.",
        "South Korea wants a summit with North Korea before the end of the year.",
        "The G7 called for talks between India and Pakistan.",
        "Elections will be held in Kosovo on 14 March.",
        "Troops from NATO will hold drills in Latvia from 7 to 11 March.",
        "Lawmakers will vote on Thursday on the treaty signed in Geneva in January.",
        "The bill passed the Senate after long debates on Monday.",
        "A joint naval exercise by Russia and Iran begins on Saturday in the Gulf of Oman.",
        "Egypt and Sudan held talks in Cairo in 2014.",
        "The strike, called for 9 March, would close every airport in Italy.",
        "The call for a ceasefire by Norway on 9 March went unheard.",
        "Prime Minister Jo Hart is not expected to attend the summit in Lima on 9 March.",
        "No date has been set for the talks.",
        "The talks failed on Tuesday.",
        "Police met demonstrators in Paris on Saturday.",
        "She has to meet the demands of the unions by 9 March.",
        "The Washington Post will hold a conference for readers.",
        "The negotiators will return home on Friday.",
        "Cairo denied that its foreign minister had met Hamas leaders last week.",
        "Baghdad dismissed a report that Iraqi officials had met Israeli envoys in Paris.",
        "Iraq dismissed rumours of a summit with Kuwait in April.",
        "Iraq has denied holding secret talks with Israel in Rome last month.",
        "Serbia has no plans to meet Kosovo.",
        "The foreign ministers of Serbia and Kosovo meet regularly.",
        "Ghana meet Egypt in the final of the Africa Cup on 21 March.",
        "Ghana meet Egypt in a World Cup qualifier on 21 March.",
        "The Indian cricket team tours Australia from 20 March to 15 April.",
        "The economy grew by 3 percent. It will take effect on 2 April.",
        "The European Union will discuss its options if talks fail.",
        "The chancellor sees China as a rival.",
        "Germany saw Spain lose on Friday.",
        "He gave 4 April as the date of his birth.",
        "Iraq's president will be in prison until 2 April.",
    ],
)
def test_what_is_no_meeting_is_not_told(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


def test_the_citations_of_a_meeting_are_its_sentences(nlp: Language) -> None:
    text = "Egypt and Sudan will hold talks in Cairo. Nobody was surprised.\n\nThe meeting will take place on Friday."

    cited = [text[each.start : each.end] for meeting in meetings(nlp, text) for each in meeting.citations]

    assert cited == ["Egypt and Sudan will hold talks in Cairo.", "The meeting will take place on Friday."]


def test_a_person_later_named_by_surname_keeps_the_full_name(nlp: Language) -> None:
    text = "Norwegian Foreign Minister Kari Lund spoke in Oslo. Lund will meet Sergei Lavrov in Vienna on 9 March."

    (meeting,) = meetings(nlp, text)

    assert [(party.name, party.side) for party in meeting.parties] == [
        ("Kari Lund", "Norway"), ("Sergei Lavrov", "Russia"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "official"),
    [
        ("Egypt and Sudan will hold talks in Cairo on 9 March, Sudan's foreign ministry said.", True),
        ("Officials from both countries confirmed that Egypt and Sudan will hold talks in Cairo on 9 March.", True),
        ("Egypt and Sudan will hold talks on 9 March, a newspaper said. Sudan's ministry confirmed the date.", True),
        ("Egypt and Sudan will hold talks in Cairo on 9 March, a Kenyan diplomat said.", False),
        ("Egypt and Sudan will hold talks in Cairo on 9 March.", False),
        ("Egypt and Sudan will hold talks in Muscat on 9 March, Oman's foreign ministry said.", True),
        ("Egypt and Sudan will hold talks in Muscat on 9 March, Omani media said.", False),
        ("Egypt and Sudan will hold talks in Muscat on 9 March, a former Omani diplomat said.", False),
        ("Egypt and Sudan will hold talks in Muscat on 9 March, a former Egyptian minister said.", False),
        ("Peruvian President Ana Rojas will meet Chile's President Luis Vidal on Friday, her office said.", True),
        ("Peruvian President Ana Rojas will meet Chile's President Luis Vidal on Friday, the presidency said.", True),
        ("Norway's minister will meet his Chilean counterpart on Friday, the ministry in Oslo said.", True),
        (
            "Peruvian President Ana Rojas will meet Chile's President Luis Vidal on Friday, the ministry in Paris said.",
            False,
        ),
        ("Peruvian President Ana Rojas will meet Chile's President Luis Vidal on Friday, a newspaper said.", False),
        ("Peruvian President Ana Rojas will meet Chile's President Luis Vidal on Friday, officials said.", False),
        ("Ana Rojas of Peru will meet Chile's Luis Vidal on Friday, the office of the UN envoy said.", False),
        ("Egypt's ministry said in a statement that Egypt and Sudan will hold talks in Khartoum on 9 March.", True),
        ("Kenya said in a statement that Egypt and Sudan will hold talks in Khartoum on 9 March.", False),
        ("Egypt criticised in a statement a paper that said Sudan would host talks with Chad on 9 March.", False),
    ],
)
def test_a_meeting_is_official_when_one_of_its_sides_or_its_host_says_so(
    nlp: Language, text: str, official: bool
) -> None:
    assert [meeting.official for meeting in meetings(nlp, text)] == [official]


def test_every_kind_of_meeting_has_words_and_no_word_has_two_kinds() -> None:
    assert set(nouns().values()) == set(MeetingKind)
    assert not nouns().keys() & weak_nouns().keys()


def test_an_empty_text_and_one_without_meetings_give_none(nlp: Language) -> None:
    assert told(nlp, "") == []
    assert told(nlp, "\n\n  \n") == []
    assert told(nlp, "Rain fell over the hills. It will stop on Friday.") == []


def test_what_lies_years_back_is_background(nlp: Language) -> None:
    text = "Egypt and Sudan met in Cairo on 3 May 2019. They met again in Khartoum on 7 February 2022."

    assert told(nlp, text, date(2022, 3, 2)) == ["meeting | Egypt, Sudan | Khartoum | 2022-02-07 | held"]


def test_reading_twice_gives_the_same(nlp: Language) -> None:
    text = "Iran and Oman will hold talks in Muscat on 12 March, with a wider meeting including Qatar on 14 March."

    assert read(nlp, text).mentions == read(nlp, text).mentions
    assert told(nlp, text) == told(nlp, text)
