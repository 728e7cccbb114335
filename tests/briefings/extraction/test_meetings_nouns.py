"""Meetings by the nouns that tell them: rounds, commissions, conferences; and those that are over."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The third round of talks between Egypt and Sudan will be held in Cairo on 14 March.",
            ["talks | Egypt, Sudan | Cairo | 2022-03-14 | scheduled"],
        ),
        (
            "Bangladesh and Myanmar held talks on their sea border in Dhaka on Tuesday.\nThe next round is planned for mid-March in Yangon.",
            [
                "talks | Bangladesh, Myanmar | Dhaka | 2022-03-01 | held",
                "talks | Bangladesh, Myanmar | Yangon | 2022-03-11..2022-03-20 | scheduled",
            ],
        ),
        (
            "The next ASEAN summit would be held in Jakarta in September, the secretary general said.",
            ["summit | ASEAN | Jakarta | 2022-09-01..2022-09-30 | scheduled"],
        ),
        (
            "The fourth India-Africa Forum Summit will take place in New Delhi on 5 April.",
            ["summit | India | New Delhi | 2022-04-05 | scheduled"],
        ),
        (
            "The second meeting of the Joint Economic Commission of Turkey and Qatar is scheduled for 22 March in Doha.",
            ["meeting | Qatar, Turkey | Doha | 2022-03-22 | scheduled"],
        ),
        (
            "The Kazakh-Chinese working group on transboundary rivers met in Almaty on Monday for the seventh time.",
            ["meeting | China, Kazakhstan | Almaty | 2022-02-28 | held"],
        ),
        (
            "Ukraine and Moldova will hold political consultations in Chisinau on 17 March.",
            ["talks | Moldova, Ukraine | Chisinau | 2022-03-17 | scheduled"],
        ),
        (
            "Annual consultations between the foreign ministries of Cuba and Vietnam open in Havana on Thursday.",
            ["talks | Cuba, Vietnam | Havana | 2022-03-03 | scheduled"],
        ),
        (
            "A donors' conference for Yemen, hosted by Sweden and Switzerland, will be held in Geneva on 16 March.",
            ["conference | Sweden, Switzerland | Geneva | 2022-03-16 | scheduled"],
        ),
        (
            "A pledging conference on Syria co-chaired by the EU and the UN takes place in Brussels on 9 May.",
            ["conference | European Union, United Nations | Brussels | 2022-05-09 | scheduled"],
        ),
        (
            "The China-Laos-Thailand trilateral on drugs will be held in Vientiane on 25 March.",
            ["meeting | China, Laos, Thailand | Vientiane | 2022-03-25 | scheduled"],
        ),
        (
            "The leaders of France, Germany and Poland had a working lunch in Paris on Monday.",
            ["other | France, Germany, Poland | Paris | 2022-02-28 | held"],
        ),
        (
            "The German and Dutch cabinets will meet for joint consultations in Duisburg on 27 March.",
            ["talks | Germany, Netherlands | Duisburg | 2022-03-27 | scheduled"],
        ),
        (
            "Mercosur's ministers will caucus in Asuncion on Friday.",
            ["meeting | Mercosur | Asuncion | 2022-03-04 | scheduled"],
        ),
        (
            "The Friends of Syria meet in Istanbul on 1 April.",
            ["meeting | Friends of Syria | Istanbul | 2022-04-01 | scheduled"],
        ),
        (
            "Zambia and its official creditors are scheduled to meet in Paris in the second half of March.",
            ["meeting | Zambia | Paris | 2022-03-16..2022-03-31 | scheduled"],
        ),
        (
            "Peace panels of the Philippine government and the Moro Islamic Liberation Front will now meet in Kuala Lumpur on March 18 rather than March 11.",
            [
                "meeting | Moro Islamic Liberation Front, Philippines | Kuala Lumpur | 2022-03-18 | scheduled (was 2022-03-11)"
            ],
        ),
        (
            "Talks aimed at reviving the accord resumed in Vienna on Monday between Iran and the powers still in the deal, including China and Russia.",
            ["talks | China, Iran, Russia | Vienna | 2022-02-28 | held"],
        ),
        (
            "The government insisted that the Asia-Pacific Economic Cooperation (APEC) summit would go ahead in Santiago on 16 and 17 November.",
            ["summit | APEC | Santiago | 2022-11-16..2022-11-17 | scheduled"],
        ),
        (
            "The inaugural meeting of the U.S.-Kenya Bilateral Strategic Dialogue takes place in Washington on 29 March.",
            ["dialogue | Kenya, United States | Washington | 2022-03-29 | scheduled"],
        ),
        (
            "Argentina's four farming associations and the economy minister, Martin Ledesma, are due to meet again at the Casa Rosada on Wednesday.",
            ["meeting | Argentina | Casa Rosada | 2022-03-02 | scheduled"],
        ),
        (
            "Defence ministers of the Lancaster House partners, Britain and France, opened a two-day meeting in London on Tuesday.",
            ["meeting | France, United Kingdom | London | 2022-03-01..2022-03-02 | held"],
        ),
    ],
)
def test_rounds_commissions_and_conferences_are_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The second round of the French election is on 24 April.",
        "The third round of sanctions against Russia was agreed on Monday.",
        "A signing ceremony with Qatar was held in Doha on Tuesday.",
        "The fourth edition of the Marrakesh film festival opens on Friday.",
        "The joint statement by Turkey and Qatar was issued in Doha.",
        "The commission of inquiry on Syria published its report in Geneva on Monday.",
        "The working group on enforced disappearances criticised Mexico on Monday.",
        "Argentina meet Brazil in the next round in Lima on Friday.",
        "A joint exercise of Thailand and Laos will be held on 25 March.",
        "A press conference by the EU and the UN takes place in Brussels on Monday.",
        "Donors pledged two billion dollars for Yemen on Monday.",
        "A lunch break was taken on Monday in Geneva.",
    ],
)
def test_rounds_of_other_things_are_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egyptian President Hisham Abaza last visited Khartoum in January.",
            ["visit | Egypt | Khartoum | 2022-01-01..2022-01-31 | held"],
        ),
        (
            "The last meeting between the presidents of Kenya and Somalia took place in Mombasa in January.",
            ["meeting | Kenya, Somalia | Mombasa | 2022-01-01..2022-01-31 | held"],
        ),
        (
            "Iran and Saudi Arabia held four rounds of talks in Baghdad last year.",
            ["talks | Iran, Saudi Arabia | Baghdad | 2021-01-01..2021-12-31 | held"],
        ),
        (
            "Russian and Ukrainian negotiators met in Gomel on Monday.",
            ["meeting | Russia, Ukraine | Gomel | 2022-02-28 | held"],
        ),
        (
            "The agreement was reached at a meeting between the Thai and Lao premiers in Vientiane last week.",
            ["meeting | Laos, Thailand | Vientiane | 2022-02-21..2022-02-27 | held"],
        ),
        (
            "During talks with Finnish President Aino Laine in Helsinki on Tuesday, Swedish Prime Minister Eva Strand proposed a joint fund.",
            ["talks | Finland, Sweden | Helsinki | 2022-03-01 | held"],
        ),
        (
            "Speaking after talks with her Danish counterpart in Copenhagen, Icelandic Prime Minister Katrin Jonsdottir said the rules would stay.",
            ["talks | Denmark, Iceland | Copenhagen | - | held"],
        ),
        (
            "Before leaving for home, Mexican President Laura Campos met Cuban leader Raul Mesa in Havana on Sunday.",
            ["meeting | Cuba, Mexico | Havana | 2022-02-27 | held"],
        ),
        (
            "African Union commissioner Beatriz Lopes, who met Gambian leader Lamin Ceesay in Dakar on Tuesday, said the Union no longer recognised him.",
            ["meeting | African Union, Gambia | Dakar | 2022-03-01 | held"],
        ),
        (
            "A day after hosting the Chinese premier in Canberra, Australian Prime Minister Kate Doyle travels to Tokyo on Thursday.",
            [
                "meeting | Australia, China | Canberra | 2022-03-02 | held",
                "visit | Australia | Tokyo | 2022-03-03 | scheduled",
            ],
        ),
        (
            "Water ministers of Kazakhstan, Uzbekistan and Tajikistan ended two days of talks in Almaty on Monday.",
            ["talks | Kazakhstan, Tajikistan, Uzbekistan | Almaty | 2022-02-27..2022-02-28 | held"],
        ),
        (
            "The Serbian and Croatian presidents wrapped up two days of talks in Zagreb on Tuesday.",
            ["talks | Croatia, Serbia | Zagreb | 2022-02-28..2022-03-01 | held"],
        ),
        (
            "The understanding was reached on Tuesday in Port Vila, where the Australian foreign minister, Colin Hadley, sat down for two hours with his Solomons counterpart, Nathaniel Oluta.",
            ["talks | Australia, Solomon Islands | Port Vila | 2022-03-01 | held"],
        ),
        (
            "Prime Minister Daiva Kairyte of Lithuania travels to Berlin on Friday to see the German chancellor.",
            ["meeting | Germany, Lithuania | Berlin | 2022-03-04 | scheduled"],
        ),
        (
            "German Chancellor Anja Feld is meeting with Ukrainian President Ivan Shevchuk in Berlin this afternoon.",
            ["meeting | Germany, Ukraine | Berlin | 2022-03-02 | scheduled"],
        ),
        (
            "Polish President Piotr Wolski meets Lithuanian President Gitanas Balsys in Vilnius on Thursday.",
            ["meeting | Lithuania, Poland | Vilnius | 2022-03-03 | scheduled"],
        ),
        (
            "South African President Sipho Makgatho has been meeting Zimbabwean leader Tendai Moyo in Harare.",
            ["meeting | South Africa, Zimbabwe | Harare | - | held"],
        ),
        (
            "The Kenyan and Ethiopian presidents, meeting in Nairobi on Tuesday, agreed on a railway.",
            ["meeting | Ethiopia, Kenya | Nairobi | 2022-03-01 | held"],
        ),
        (
            "At their meeting in Doha on Monday, the Qatari emir and the Kuwaiti crown prince discussed oil.",
            ["meeting | Kuwait, Qatar | Doha | 2022-02-28 | held"],
        ),
        (
            "Diplomats from Japan and North Korea met secretly in Ulaanbaatar in January.",
            ["meeting | Japan, North Korea | Ulaanbaatar | 2022-01-01..2022-01-31 | held"],
        ),
        (
            "Indian officials met the Bangladeshi side in January and will do so again in New Delhi on 14 March.",
            [
                "meeting | Bangladesh, India | - | 2022-01-01..2022-01-31 | held",
                "meeting | Bangladesh, India | New Delhi | 2022-03-14 | scheduled",
            ],
        ),
    ],
)
def test_meetings_that_are_over_are_told_as_held(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "It was the first meeting between the Indian and Pakistani foreign ministers since 2019.",
        "The foreign secretary briefed his Omani counterpart on the talks.",
        "The two had met as students in Paris.",
        "I met my wife in Lima in 1998, the minister said.",
        "The presidents of Peru and Chile have met many times.",
        "Russia and Ukraine have held talks since 2014.",
        "India and China fought a war in 1962 and held talks in 1963.",
        "The treaty was signed in Vienna in 1815 after talks between the powers.",
        "His visit to Prague in 1968 made him famous.",
        "The story begins with a meeting in Cairo in 1977.",
        '"I have often met President Vera Lind of Sweden," he said.',
        "The minister recalled meeting Nelson Mandela in 1994.",
    ],
)
def test_what_is_long_past_or_a_habit_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
