"""Meetings by the verbs of who calls, sees or receives whom; and what only sounds like one."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "President Vera Lind of Sweden telephoned President Augustin Lukumbi of Zambia this morning.",
            ["call | Sweden, Zambia | - | 2022-03-02 | held"],
        ),
        (
            "President Joana Prates of Portugal spoke to President Hisham Abaza of Egypt this afternoon.",
            ["call | Egypt, Portugal | - | 2022-03-02 | held"],
        ),
        (
            "The Danish prime minister, Mette Holm, rang her Icelandic counterpart, Katrin Jonsdottir, late on Tuesday.",
            ["call | Denmark, Iceland | - | 2022-03-01 | held"],
        ),
        (
            "Turkish President Kemal Sezgin was on the phone with his Azerbaijani counterpart, Elchin Aliyev, for an hour on Monday.",
            ["call | Azerbaijan, Turkey | - | 2022-02-28 | held"],
        ),
        (
            "Chancellor Anja Feld of Germany held a phone call with President Omar Diallo of Senegal on Tuesday.",
            ["call | Germany, Senegal | - | 2022-03-01 | held"],
        ),
        (
            "Kenya's president, Grace Wanjiru, phoned the Ugandan leader on Sunday.",
            ["call | Kenya, Uganda | - | 2022-02-27 | held"],
        ),
        (
            "The Brazilian and Argentine presidents spoke by phone on Saturday.",
            ["call | Argentina, Brazil | - | 2022-02-26 | held"],
        ),
        (
            "Foreign Minister Hana Novak of Slovakia and her Polish counterpart, Piotr Wolski, talked over the phone on Monday evening.",
            ["call | Poland, Slovakia | - | 2022-02-28 | held"],
        ),
        (
            "Japanese Prime Minister Kenji Mori will speak by telephone with US President Dana Whitfield on Friday.",
            ["call | Japan, United States | - | 2022-03-04 | scheduled"],
        ),
        (
            "The French and Greek presidents are due to speak by phone on Thursday.",
            ["call | France, Greece | - | 2022-03-03 | scheduled"],
        ),
        (
            "Ukraine's foreign minister, Dmytro Kravets, said he had called his Romanian counterpart, Ion Munteanu, on Tuesday.",
            ["call | Romania, Ukraine | - | 2022-03-01 | held"],
        ),
        (
            "A telephone conversation took place on 1 March between Russian President Andrei Volkov and Iranian President Reza Karimi.",
            ["call | Iran, Russia | - | 2022-03-01 | held"],
        ),
        (
            "Prime Minister Lars Berg of Norway had a telephone conversation with Prime Minister Mette Holm of Denmark on Tuesday.",
            ["call | Denmark, Norway | - | 2022-03-01 | held"],
        ),
        (
            "The Pakistani prime minister received a telephone call from the Sultan of Oman on Monday.",
            ["call | Oman, Pakistan | - | 2022-02-28 | held"],
        ),
        (
            "The Qatari emir received a phone call on Sunday from President Reza Karimi of Iran.",
            ["call | Iran, Qatar | - | 2022-02-27 | held"],
        ),
        (
            "Indian External Affairs Minister Arun Rao spoke today with Secretary of State Ellen Marsh of the United States.",
            ["call | India, United States | - | 2022-03-02 | held"],
        ),
        (
            "South Korea's president will hold a video call with Chinese leader Li Wen next Tuesday.",
            ["call | China, South Korea | - | 2022-03-08 | scheduled"],
        ),
        (
            "By telephone, Chilean President Ricardo Soto told his Bolivian counterpart, Marcelina Condori, on Monday that the road would stay open.",
            ["call | Bolivia, Chile | - | 2022-02-28 | held"],
        ),
        (
            "In a phone call on Tuesday, Turkish Foreign Minister Cem Aydin and his Greek counterpart, Nikos Manolis, agreed to reopen the crossing.",
            ["call | Greece, Turkey | - | 2022-03-01 | held"],
        ),
        (
            "The two leaders, Peruvian President Alonso Quispe and Colombian President Marta Rojas, were in telephone contact on Sunday.",
            ["call | Colombia, Peru | - | 2022-02-27 | held"],
        ),
        (
            "Finnish President Aino Laine is expected to call Russian President Andrei Volkov later this week.",
            ["call | Finland, Russia | - | 2022-03-03..2022-03-06 | scheduled"],
        ),
        (
            "Canadian Prime Minister Paul Gagnon has spoken to Indian Prime Minister Arun Rao by phone.",
            ["call | Canada, India | - | - | held"],
        ),
        (
            "Israeli Prime Minister Avner Shalev conferred by telephone with German Chancellor Anja Feld on Tuesday.",
            ["call | Germany, Israel | - | 2022-03-01 | held"],
        ),
        (
            "The White House said President Dana Whitfield would call Polish President Piotr Wolski on Wednesday.",
            ["call | Poland, United States | - | 2022-03-02 | scheduled"],
        ),
        (
            "Nigeria's president is to telephone his Niger counterpart on Thursday.",
            ["call | Niger, Nigeria | - | 2022-03-03 | scheduled"],
        ),
        (
            "Spanish Prime Minister Luis Vega talked with Moroccan King Hassan by phone on Friday.",
            ["call | Morocco, Spain | - | 2022-02-25 | held"],
        ),
        (
            "The foreign ministers of Serbia and Hungary exchanged views by telephone on Monday.",
            ["call | Hungary, Serbia | - | 2022-02-28 | held"],
        ),
        (
            "The Czech prime minister discussed the gas supply with his Austrian counterpart by phone on Tuesday.",
            ["call | Austria, Czech Republic | - | 2022-03-01 | held"],
        ),
    ],
)
def test_who_telephones_whom_is_told_as_a_call(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "President Vera Lind of Sweden called President Augustin Lukumbi of Zambia a friend of democracy.",
        "President Vera Lind of Sweden spoke to reporters in Stockholm on Tuesday.",
        "Kenya's president phoned in sick on Sunday.",
        "Japan called on China to release the fishermen on Tuesday.",
        "The Danish prime minister spoke to voters in Aarhus on Monday.",
        "Police in Lagos telephoned the families of the victims on Monday.",
        "The French president spoke of his admiration for Greece on Thursday.",
        "A hotline between the two Koreas rang on Monday for the first time in a year.",
        "Turkish President Kemal Sezgin has never telephoned his Armenian counterpart.",
        "He urged Russia to call off the drills.",
        "The Brazilian president refused to take a call from his Argentine counterpart on Monday.",
        "The German chancellor spoke in the Bundestag on Wednesday about Ukraine.",
        "The foreign minister told the BBC by phone that Kenya would not give in.",
        "The opposition leader called President Omar Diallo of Senegal a tyrant on Sunday.",
        "The Indian minister called Tuesday's vote a betrayal.",
        "The Polish president spoke to the nation on Sunday evening.",
        '"I spoke with students in Accra on Monday," Ambassador Jane Kell of the United States wrote.',
        "Residents of Kinshasa said they had called the police on Tuesday.",
        "The Greek foreign minister should call his Turkish counterpart, the paper wrote on Monday.",
        "Finland calls its president home whenever Russia moves troops.",
    ],
)
def test_who_only_speaks_or_calls_for_something_has_no_call(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Finnish President Aino Laine will see German Chancellor Anja Feld in Berlin on Friday.",
            ["meeting | Finland, Germany | Berlin | 2022-03-04 | scheduled"],
        ),
        (
            "The Irish foreign minister, Niamh Byrne, saw her Spanish counterpart in Madrid on Tuesday.",
            ["meeting | Ireland, Spain | Madrid | 2022-03-01 | held"],
        ),
        (
            "Pope Leo received President Omar Diallo of Senegal at the Vatican on Monday.",
            ["meeting | Holy See, Senegal | Vatican | 2022-02-28 | held"],
        ),
        (
            "The Jordanian foreign minister dined with his Iraqi counterpart in Amman on Sunday.",
            ["meeting | Iraq, Jordan | Amman | 2022-02-27 | held"],
        ),
        (
            "Vietnamese Foreign Minister Tran Van Minh called on Thai Prime Minister Somchai Chan in Bangkok on Tuesday.",
            ["meeting | Thailand, Vietnam | Bangkok | 2022-03-01 | held"],
        ),
        (
            "Vietnam's foreign minister will call on Prime Minister Somchai Chan of Thailand in Bangkok on 8 March to "
            "follow up on their last meeting.",
            ["meeting | Thailand, Vietnam | Bangkok | 2022-03-08 | scheduled"],
        ),
        (
            "The Prime Minister of Vietnam will then proceed with an official visit to Laos on 8 and 9 March.",
            ["visit | Vietnam | Laos | 2022-03-08..2022-03-09 | scheduled"],
        ),
        (
            "South Korea's Park Min will speak at the 2022 Korea-LAC Trade Forum in Busan on 8 March.",
            ["conference | South Korea | Busan | 2022-03-08 | scheduled"],
        ),
        (
            "Norway's foreign minister, Liv Dahl, will meet Minister for Foreign Affairs Arun Rao of India for the Foreign "
            "Ministers' Arctic Dialogue on 8 March.",
            ["dialogue | India, Norway | - | 2022-03-08 | scheduled"],
        ),
        (
            "Nepal's president agreed to start the work next month in a phone call on Monday with Bhutan's prime minister.",
            ["call | Bhutan, Nepal | - | 2022-02-28 | held"],
        ),
        (
            "Nepalese Foreign Secretary Bishnu Karki paid a courtesy call on Bangladeshi Prime Minister Rokeya Begum on Monday.",
            ["meeting | Bangladesh, Nepal | - | 2022-02-28 | held"],
        ),
        (
            "Minister Wei Zhang of China will pay a courtesy call on Prime Minister Sadao Kurimoto of Japan on Thursday.",
            ["meeting | China, Japan | - | 2022-03-03 | scheduled"],
        ),
        (
            "Ghanaian Foreign Minister Kofi Asante was received by President Vera Lind of Sweden in Stockholm on Tuesday.",
            ["meeting | Ghana, Sweden | Stockholm | 2022-03-01 | held"],
        ),
        (
            "The Uzbek president is to be received by King Willem of the Netherlands in The Hague on 14 March.",
            ["meeting | Netherlands, Uzbekistan | The Hague | 2022-03-14 | scheduled"],
        ),
        (
            "Cuban Foreign Minister Raul Mesa paid a call on Russian Foreign Minister Oleg Petrov in Moscow on Friday.",
            ["meeting | Cuba, Russia | Moscow | 2022-02-25 | held"],
        ),
        (
            "Ambassador Lee Min-ho of South Korea called on Foreign Minister Saad Haidar of Iraq on Monday.",
            ["meeting | Iraq, South Korea | - | 2022-02-28 | held"],
        ),
        (
            "President Grace Wanjiru of Kenya had lunch with President Omar Diallo of Senegal in Dakar on Saturday.",
            ["other | Kenya, Senegal | Dakar | 2022-02-26 | held"],
        ),
        (
            "Lithuanian President Gitanas Balsys had talks with Ukrainian President Ivan Shevchuk in Kyiv on Tuesday.",
            ["talks | Lithuania, Ukraine | Kyiv | 2022-03-01 | held"],
        ),
        (
            "The Cypriot and Turkish foreign ministers will have dinner together in Geneva on Thursday.",
            ["other | Cyprus, Turkey | Geneva | 2022-03-03 | scheduled"],
        ),
        (
            "Saudi Arabia's crown prince, Faisal bin Omar, will entertain President Dana Whitfield of the United States in Jeddah next week.",
            ["meeting | Saudi Arabia, United States | Jeddah | 2022-03-07..2022-03-13 | scheduled"],
        ),
        (
            "Emmanuel Roche, the French president, gave lunch to Lebanese Prime Minister Karim Salam in Paris on Friday.",
            ["other | France, Lebanon | Paris | 2022-02-25 | held"],
        ),
        (
            "Croatia's prime minister granted an audience to the Serbian foreign minister in Zagreb on Monday.",
            ["meeting | Croatia, Serbia | Zagreb | 2022-02-28 | held"],
        ),
        (
            "Australia's foreign minister, Colin Hadley, sat down with his Solomons counterpart, Nathaniel Oluta, in Port Vila on Tuesday.",
            ["talks | Australia, Solomon Islands | Port Vila | 2022-03-01 | held"],
        ),
        (
            "British Foreign Secretary Jane Astley took tea with the King of Bhutan in Thimphu on Monday.",
            ["other | Bhutan, United Kingdom | Thimphu | 2022-02-28 | held"],
        ),
        (
            "The Moroccan foreign minister will be seeing his Mauritanian counterpart in Rabat on Friday.",
            ["meeting | Mauritania, Morocco | Rabat | 2022-03-04 | scheduled"],
        ),
        (
            "Belarusian and Russian defence ministers are meeting in Minsk on Wednesday.",
            ["meeting | Belarus, Russia | Minsk | 2022-03-02 | scheduled"],
        ),
        (
            "Emir Tamim of Qatar receives German Chancellor Anja Feld in Doha on Sunday.",
            ["meeting | Germany, Qatar | Doha | 2022-03-06 | scheduled"],
        ),
        (
            "Mozambican Foreign Minister Ana Machel conferred with her South African counterpart in Pretoria on Monday.",
            ["meeting | Mozambique, South Africa | Pretoria | 2022-02-28 | held"],
        ),
        (
            "Ecuador's president was closeted with his Peruvian counterpart for three hours in Quito on Monday.",
            ["meeting | Ecuador, Peru | Quito | 2022-02-28 | held"],
        ),
        (
            "The Armenian prime minister had a working breakfast with the Georgian president in Tbilisi on Tuesday.",
            ["other | Armenia, Georgia | Tbilisi | 2022-03-01 | held"],
        ),
        (
            "Libyan Prime Minister Salem Zaki was in Ankara on Tuesday to see Turkish President Kemal Sezgin.",
            ["meeting | Libya, Turkey | Ankara | 2022-03-01 | held"],
        ),
    ],
)
def test_who_sees_receives_or_entertains_whom_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Poland sees Russia as a threat to the whole region, its minister said in Berlin on Friday.",
        "The German chancellor saw her party lose votes in Berlin on Sunday.",
        "Fans saw Finland's Laine win the race in Berlin on Friday.",
        "The museum received a letter from the French president on Monday.",
        "Paris received the news on Tuesday with relief.",
        "Kenya's parliament received the budget on Wednesday.",
        "Senegal welcomed the decision of the French president on Tuesday.",
        "The United States called on Iran on Monday to release the sailors.",
        "The opposition called on President Grace Wanjiru of Kenya to resign on Monday.",
        "Uganda will call on President Grace Wanjiru of Kenya to lift the ban on 8 March.",
        "Uganda will call on President Grace Wanjiru of Kenya for an inquiry on 8 March.",
        "Uganda's government will proceed with the sale of the port on 8 March.",
        "The Spanish foreign minister called on Monday for a ceasefire in Gaza.",
        "Guests dined on lamb and rice in Amman on Sunday.",
        "Refugees from Syria were received by families in Sweden on Monday.",
        "Sweden hosted Ukrainian children for a summer in Malmo in 2021.",
        "The Brazilian team will see Argentina in Lima on Friday.",
        "The Greek president saw the film in Athens on Tuesday.",
        "The minister met the press in Oslo on Friday.",
        "President Omar Diallo of Senegal met voters in Thies on Monday.",
        "The Thai government received 200,000 doses from Japan on Thursday.",
        "The French president received the Charlemagne prize in Aachen on Thursday.",
        "The Japanese emperor received birthday wishes from the public on Wednesday.",
        "Investors met Turkey's promises with disbelief on Monday.",
        "The Icelandic prime minister was received with boos in Reykjavik on Monday.",
        "Chile's president received an honorary degree in Madrid on Tuesday.",
        "The Ghanaian minister sat down on Tuesday to write his memoirs.",
        "The Kuwaiti emir gave a dinner for the poor on Friday.",
    ],
)
def test_seeing_and_receiving_things_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
