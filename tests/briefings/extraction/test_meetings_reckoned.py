"""Days that are told by other days, and days that are something else's; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Sweden and Finland signed the pact on Tuesday, a day after talks in Turku between their defence ministers.",
            ["talks | Finland, Sweden | Turku | 2022-02-28 | held"],
        ),
        (
            "The announcement on Monday came a day after talks in Manila between the Philippines and Indonesia ended without a communique.",
            ["talks | Indonesia, Philippines | Manila | 2022-02-27 | held"],
        ),
        (
            "Two days after meeting Turkish President Ali Demir in Ankara, Greek Prime Minister Nikos Pappas told parliament on Tuesday that the talks had been frank.",
            ["meeting | Greece, Turkey | Ankara | 2022-02-27 | held"],
        ),
        (
            "Ghana and Togo will sign the accord on Friday, a day after their presidents meet in Lome.",
            ["meeting | Ghana, Togo | Lome | 2022-03-03 | scheduled"],
        ),
        (
            "Kenyan President Daniel Otieno arrives in Kampala on 9 March, two days before a summit of the East African Community in Arusha.",
            [
                "visit | Kenya | Kampala | 2022-03-09 | scheduled",
                "summit | East African Community | Arusha | 2022-03-11 | scheduled",
            ],
        ),
        (
            "Chilean President Rosa Vidal met her Peruvian counterpart in Tacna on Monday. A day later she received the Bolivian foreign minister in Santiago.",
            [
                "meeting | Chile, Peru | Tacna | 2022-02-28 | held",
                "meeting | Bolivia, Chile | Santiago | 2022-03-01 | held",
            ],
        ),
        (
            "Chilean President Rosa Vidal will meet her Peruvian counterpart in Tacna on 14 March. The next day she will receive the Bolivian foreign minister in Arica.",
            [
                "meeting | Chile, Peru | Tacna | 2022-03-14 | scheduled",
                "meeting | Bolivia, Chile | Arica | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Chilean President Rosa Vidal will meet her Peruvian counterpart in Tacna on 14 March and the Bolivian foreign minister in Arica a day later.",
            [
                "meeting | Chile, Peru | Tacna | 2022-03-14 | scheduled",
                "meeting | Bolivia, Chile | Arica | 2022-03-15 | scheduled",
            ],
        ),
        (
            "Moldovan Prime Minister Ion Rusu will meet Romanian President Mihai Popa in Bucharest on 7 March. The following morning he will hold talks with EU officials in Brussels.",
            [
                "meeting | Moldova, Romania | Bucharest | 2022-03-07 | scheduled",
                "talks | European Union, Moldova | Brussels | 2022-03-08 | scheduled",
            ],
        ),
        (
            "The Egyptian foreign minister will meet his Sudanese counterpart in Khartoum on 25 March and the Ethiopian prime minister in Addis Ababa the following day.",
            [
                "meeting | Egypt, Sudan | Khartoum | 2022-03-25 | scheduled",
                "meeting | Egypt, Ethiopia | Addis Ababa | 2022-03-26 | scheduled",
            ],
        ),
        (
            "India and Nepal will hold talks in Kathmandu on 10 March; the day before, their officials will meet in Birgunj.",
            [
                "talks | India, Nepal | Kathmandu | 2022-03-10 | scheduled",
                "meeting | India, Nepal | Birgunj | 2022-03-09 | scheduled",
            ],
        ),
        (
            "The Norwegian prime minister met Chancellor Anna Vogel of Germany in Berlin on Friday and French President Luc Morel in Paris the day before.",
            [
                "meeting | Germany, Norway | Berlin | 2022-02-25 | held",
                "meeting | France, Norway | Paris | 2022-02-24 | held",
            ],
        ),
        (
            "Australian Foreign Minister Ruth Dale will hold talks in Suva with her Fijian counterpart on 15 March. Two days later she meets the prime minister of Tonga in Nukualofa.",
            [
                "talks | Australia, Fiji | Suva | 2022-03-15 | scheduled",
                "meeting | Australia, Tonga | Nukualofa | 2022-03-17 | scheduled",
            ],
        ),
        (
            "Croatian President Ivan Horvat will meet Slovenian President Janez Novak in Ljubljana on Thursday, a day before EU leaders gather in Brussels.",
            [
                "meeting | Croatia, Slovenia | Ljubljana | 2022-03-03 | scheduled",
                "meeting | European Union | Brussels | 2022-03-04 | scheduled",
            ],
        ),
        (
            "Brazilian President Paulo Reis will arrive in Lisbon on 22 April and meet Portuguese Prime Minister Rui Alves the same day.",
            ["meeting | Brazil, Portugal | Lisbon | 2022-04-22 | scheduled"],
        ),
        (
            "Serbian President Marko Ilic will meet EU envoy Karl Weiss in Belgrade on Thursday; on the same day Kosovo's prime minister will meet him in Pristina.",
            [
                "meeting | European Union, Serbia | Belgrade | 2022-03-03 | scheduled",
                "meeting | Kosovo, Serbia | Pristina | 2022-03-03 | scheduled",
            ],
        ),
        (
            "Talks between Armenia and Azerbaijan resumed in Sochi on Tuesday, a day later than planned.",
            ["talks | Armenia, Azerbaijan | Sochi | 2022-03-01 | held"],
        ),
        (
            "The visit to Warsaw by Ukrainian Prime Minister Taras Bondar has been brought forward by a day to Thursday.",
            ["visit | Ukraine | Warsaw | 2022-03-03 | scheduled (was 2022-03-04)"],
        ),
        (
            "The ministers of Egypt and Sudan will meet in Cairo within days of the vote.",
            ["meeting | Egypt, Sudan | Cairo | - | scheduled"],
        ),
        (
            "Days before a meeting with Turkish officials in Ankara, Iraqi minister Ali Hasan said his country would not pay.",
            [],
        ),
        (
            "Iran and Oman will hold talks in Muscat a week from Monday.",
            ["talks | Iran, Oman | Muscat | 2022-03-14 | scheduled"],
        ),
        (
            "The presidents of Chad and Niger will meet in Agadez in ten days' time.",
            ["meeting | Chad, Niger | Agadez | 2022-03-12 | scheduled"],
        ),
        (
            "The presidents of Chad and Niger will meet in Agadez a fortnight after the vote on 20 March.",
            ["meeting | Chad, Niger | Agadez | 2022-04-03 | scheduled"],
        ),
        ("Two days ahead of the talks in Geneva, Syrian minister Omar Khalil said Damascus would not yield.", []),
        (
            "The day after tomorrow, the foreign ministers of Estonia and Latvia meet in Valga.",
            ["meeting | Estonia, Latvia | Valga | 2022-03-04 | scheduled"],
        ),
        (
            "The Cuban foreign minister met Pope Leo XV at the Vatican on Thursday. The following Saturday he held talks with Spanish Foreign Minister Ana Ruiz in Madrid.",
            [
                "meeting | Cuba, Holy See | Vatican | 2022-02-24 | held",
                "talks | Cuba, Spain | Madrid | 2022-02-26 | held",
            ],
        ),
        (
            "On the eve of the summit in Kigali on 24 June, Rwandan President Jean Kagame will meet British Prime Minister Tom Hale.",
            [
                "summit | Rwanda | Kigali | 2022-06-24 | scheduled",
                "meeting | Rwanda, United Kingdom | - | 2022-06-23 | scheduled",
            ],
        ),
        (
            "Two weeks after the election of 14 February, the presidents of Kenya and Uganda met in Nairobi.",
            ["meeting | Kenya, Uganda | Nairobi | 2022-02-28 | held"],
        ),
    ],
)
def test_a_day_is_reckoned_from_another_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenyan President Daniel Otieno said on Tuesday he would meet his Ugandan counterpart soon.",
            ["meeting | Kenya, Uganda | - | - | scheduled"],
        ),
        (
            "The foreign ministers of Chad and Niger will meet, a spokesman said in Paris on Tuesday.",
            ["meeting | Chad, Niger | - | - | scheduled"],
        ),
        (
            "The foreign ministers of Chad and Niger met, officials said on Wednesday.",
            ["meeting | Chad, Niger | - | - | held"],
        ),
        (
            "The foreign ministers of Chad and Niger met on Tuesday, officials said on Wednesday.",
            ["meeting | Chad, Niger | - | 2022-03-01 | held"],
        ),
        ("Iran and Oman agreed on Monday to hold talks.", ["talks | Iran, Oman | - | - | scheduled"]),
        (
            "Iran and Oman agreed on Monday to hold talks in Muscat on 10 March.",
            ["talks | Iran, Oman | Muscat | 2022-03-10 | scheduled"],
        ),
        (
            "Turkey and Greece will discuss the deal they signed on 9 March 2020 when their ministers meet in Athens.",
            ["meeting | Greece, Turkey | Athens | - | scheduled"],
        ),
        (
            "Turkey's and Greece's foreign ministers will meet in Athens to prepare for an election on 15 May.",
            ["meeting | Greece, Turkey | Athens | - | scheduled"],
        ),
        (
            "The presidents of Serbia and Kosovo will meet in Brussels to discuss the clashes of 26 February in northern Mitrovica.",
            ["meeting | Kosovo, Serbia | Brussels | - | scheduled"],
        ),
        (
            "Canadian Prime Minister Ann Porter will meet the Dutch premier, whose government fell on Friday, in The Hague.",
            ["meeting | Canada, Netherlands | The Hague | - | scheduled"],
        ),
        (
            "Egypt and Ethiopia will meet before the rainy season begins in July.",
            ["meeting | Egypt, Ethiopia | - | - | scheduled"],
        ),
        (
            "The president of Cuba will meet the Spanish foreign minister for two hours on Thursday.",
            ["meeting | Cuba, Spain | - | 2022-03-03 | scheduled"],
        ),
        (
            "The three-day curfew in Chad ends on Friday; the foreign ministers of Chad and Niger will meet on Saturday.",
            ["meeting | Chad, Niger | - | 2022-03-05 | scheduled"],
        ),
        (
            "The defence ministers of Norway and Finland will meet on 9 March to prepare a three-day exercise.",
            ["meeting | Finland, Norway | - | 2022-03-09 | scheduled"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund will visit Tokyo on 9 March for the first time in three years.",
            ["visit | Norway | Tokyo | 2022-03-09 | scheduled"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund arrives in Tokyo on 9 March, two days after a 7-day quarantine was lifted.",
            ["visit | Norway | Tokyo | 2022-03-09 | scheduled"],
        ),
        (
            "The Irish and British prime ministers will meet at Stormont on Friday, five years after the collapse of the talks there.",
            ["meeting | Ireland, United Kingdom | Stormont | 2022-03-04 | scheduled"],
        ),
        (
            "The talks between Japan and South Korea in Seoul were interrupted for two days.",
            ["talks | Japan, South Korea | Seoul | - | held"],
        ),
        (
            "India and China have put off by a month the opening of a border post; their foreign ministers will meet on 12 March.",
            ["meeting | China, India | - | 2022-03-12 | scheduled"],
        ),
        (
            "The EU summit on 24 March will be held in Brussels rather than Strasbourg.",
            ["summit | European Union | Brussels | 2022-03-24 | scheduled"],
        ),
        (
            "The EU summit will be held on 24 March, and not as a video conference.",
            ["summit | European Union | - | 2022-03-24 | scheduled"],
        ),
        (
            "The visit of the Pope to Lebanon on 12 June, which was announced on 5 April 2021, will go ahead.",
            ["visit | Holy See | Lebanon | 2022-06-12 | scheduled"],
        ),
        (
            "Sweden's prime minister will meet President Paul Hart of the United States in the Oval Office on Friday. Afterwards she will speak to the press.",
            ["meeting | Sweden, United States | Oval Office | 2022-03-04 | scheduled"],
        ),
        (
            "UN envoy Pierre Morel will travel to Sanaa on 12 March. On Monday the Security Council heard a report on Yemen.",
            [
                "visit | United Nations | Sanaa | 2022-03-12 | scheduled",
                "session | UN Security Council | - | 2022-02-28 | held",
            ],
        ),
        (
            "UN envoy Pierre Morel will travel to Sanaa on 12 March. The council was told on Thursday that he will meet Houthi leaders.",
            ["meeting | Houthis, United Nations | Sanaa | 2022-03-12 | scheduled"],
        ),
        (
            "The president will be in Lyon on 10 March and the chancellor in Vienna on 11 March, officials in Paris said.",
            [],
        ),
        (
            "German Chancellor Anna Vogel met the Czech premier in Prague on Tuesday and criticised the arrests in Minsk on Sunday.",
            ["meeting | Czech Republic, Germany | Prague | 2022-03-01 | held"],
        ),
        (
            "German Chancellor Anna Vogel will meet Czech Premier Jan Novy on Thursday, after the floods in Moravia.",
            ["meeting | Czech Republic, Germany | - | 2022-03-03 | scheduled"],
        ),
        (
            "Talks between Sudan and South Sudan on the disputed region of Abyei will resume on Thursday.",
            ["talks | South Sudan, Sudan | - | 2022-03-03 | scheduled"],
        ),
        (
            "Foreign ministers of ASEAN will meet on Thursday for talks on Myanmar, where the army seized power on 1 February.",
            ["talks | ASEAN | - | 2022-03-03 | scheduled"],
        ),
        (
            "The king of Jordan left Cairo on Monday after talks with the Egyptian president.",
            ["talks | Egypt, Jordan | - | 2022-02-28 | held"],
        ),
        (
            "The Greek prime minister cancelled a trip to Ankara on Tuesday.",
            ["visit | Greece | Ankara | - | cancelled"],
        ),
        (
            "The Greek prime minister was to fly to Ankara on Thursday but cancelled the trip on Tuesday.",
            ["visit | Greece | Ankara | 2022-03-03 | cancelled"],
        ),
        (
            "Ministers from Mali and Niger will meet in Gao within a week of the ceasefire.",
            ["meeting | Mali, Niger | Gao | - | scheduled"],
        ),
        (
            "Two days of mourning began in Tonga on Monday; its prime minister will meet Fiji's on Thursday.",
            ["meeting | Fiji, Tonga | - | 2022-03-03 | scheduled"],
        ),
        (
            "The Bolivian and Chilean presidents will talk by phone on Friday, a spokesman in La Paz said.",
            ["call | Bolivia, Chile | - | 2022-03-04 | scheduled"],
        ),
        (
            "The Bolivian foreign minister will travel to The Hague, where the court will rule on 1 October.",
            ["visit | Bolivia | The Hague | - | scheduled"],
        ),
        (
            "The Polish president meets his Ukrainian counterpart in Lviv on Thursday, the anniversary of the 2014 annexation.",
            ["meeting | Poland, Ukraine | Lviv | 2022-03-03 | scheduled"],
        ),
    ],
)
def test_a_day_of_something_else_dates_no_meeting(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's foreign minister will fly to Accra on Monday, a day before Kenyan President Paul Otieno attends the African Union summit.",
            ["visit | Kenya | Accra | 2022-03-07 | scheduled", "summit | African Union, Kenya | - | 2022-03-08 | scheduled"],
        ),
        (
            "Kenya's foreign minister will be in Accra on Monday, two days before Kenyan President Paul Otieno joins the African Union summit on 9 March.",
            ["visit | Kenya | Accra | 2022-03-07 | scheduled", "summit | African Union, Kenya | - | 2022-03-09 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_a_minister_precedes_the_chief_by_days(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted
