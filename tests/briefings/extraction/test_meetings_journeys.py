"""Meetings by the verbs of who goes where; and what only sounds like a visit."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "US envoy Daniel Prewitt will be in Kigali on March 23 to see President Kayitesi of Rwanda.",
            ["meeting | Rwanda, United States | Kigali | 2022-03-23 | scheduled"],
        ),
        (
            "Greek Prime Minister Nikos Manolis goes to Cairo on Sunday, where he will sit down with Egyptian President Hisham Abaza.",
            ["talks | Egypt, Greece | Cairo | 2022-03-06 | scheduled"],
        ),
        (
            "Latvian Foreign Minister Ilze Ozola flies to Tbilisi on Thursday.",
            ["visit | Latvia | Tbilisi | 2022-03-03 | scheduled"],
        ),
        (
            "The Vietnamese prime minister, Tran Van Minh, arrives in Seoul on Monday for a three-day visit.",
            ["visit | Vietnam | Seoul | 2022-03-07..2022-03-09 | scheduled"],
        ),
        (
            "Malaysian Prime Minister Ismail Rahman is due in Jakarta on 9 March.",
            ["visit | Malaysia | Jakarta | 2022-03-09 | scheduled"],
        ),
        (
            "Panamanian President Elena Ruiz passes through Miami on Saturday on her way to Madrid.",
            ["visit | Panama | Miami | 2022-03-05 | scheduled"],
        ),
        (
            "Tongan Prime Minister Sione Vaipulu will pass through Auckland on Saturday.",
            ["visit | Tonga | Auckland | 2022-03-05 | scheduled"],
        ),
        (
            "The Mongolian foreign minister was in Beijing on Tuesday.",
            ["visit | Mongolia | Beijing | 2022-03-01 | held"],
        ),
        (
            "Israeli Foreign Minister Avner Shalev flew to Manama on Monday to open an embassy.",
            ["visit | Israel | Manama | 2022-02-28 | held"],
        ),
        (
            "Secretary of State Ellen Marsh of the United States travels to Kyiv on Wednesday.",
            ["visit | United States | Kyiv | 2022-03-02 | scheduled"],
        ),
        (
            "Algerian Foreign Minister Yacine Belaid landed in Bamako on Tuesday for talks with Malian leader Moussa Keita.",
            ["talks | Algeria, Mali | Bamako | 2022-03-01 | held"],
        ),
        (
            "Danish Prime Minister Mette Holm will make a stop in Nuuk on 12 March.",
            ["visit | Denmark | Nuuk | 2022-03-12 | scheduled"],
        ),
        (
            "The Czech and Slovak foreign ministers travelled together to Kyiv on Monday.",
            ["visit | Czech Republic, Slovakia | Kyiv | 2022-02-28 | held"],
        ),
        (
            "Tunisian President Walid Brahim is expected in Algiers on Thursday.",
            ["visit | Tunisia | Algiers | 2022-03-03 | scheduled"],
        ),
        (
            "A Chinese delegation headed by Vice Minister Guo Ruilin is expected in La Paz on March 19.",
            ["visit | China | La Paz | 2022-03-19 | scheduled"],
        ),
        (
            "Iranian Foreign Minister Reza Karimi will pay an official visit to Muscat on 10 March at the invitation of his Omani counterpart.",
            ["visit | Iran | Muscat | 2022-03-10 | scheduled"],
        ),
        (
            "President Vera Lind of Sweden begins a state visit to India on Sunday.",
            ["visit | Sweden | India | 2022-03-06 | scheduled"],
        ),
        (
            "South African President Sipho Makgatho has arrived in Harare for a summit of SADC leaders.",
            ["summit | SADC, South Africa | Harare | - | held"],
        ),
        (
            "Portuguese President Joana Prates is coming to Luanda on 11 March.",
            ["visit | Portugal | Luanda | 2022-03-11 | scheduled"],
        ),
        (
            "Argentine Foreign Minister Pablo Ferro is in Montevideo today to meet his Uruguayan counterpart, Ana Silva.",
            ["meeting | Argentina, Uruguay | Montevideo | 2022-03-02 | scheduled"],
        ),
        (
            "On Thursday Slovenian President Mojca Kranjc will be in Sarajevo.",
            ["visit | Slovenia | Sarajevo | 2022-03-03 | scheduled"],
        ),
        (
            "Maldivian President Ahmed Didi will be travelling to Colombo on March 15.",
            ["visit | Maldives | Colombo | 2022-03-15 | scheduled"],
        ),
        (
            "From Rome he goes to Athens, where Turkish President Kemal Sezgin will sit down with Greek Prime Minister Nikos Manolis on Saturday.",
            ["talks | Greece, Turkey | Athens | 2022-03-05 | scheduled"],
        ),
        (
            "British Foreign Secretary Jane Astley would be travelling to Cairo on 17 March, Downing Street confirmed.",
            ["visit | United Kingdom | Cairo | 2022-03-17 | scheduled"],
        ),
        (
            "UN envoy Pierre Lambert shuttles to Sanaa on Thursday.",
            ["visit | United Nations | Sanaa | 2022-03-03 | scheduled"],
        ),
        (
            "Estonian Prime Minister Kadri Tamm touches down in Tokyo on Sunday.",
            ["visit | Estonia | Tokyo | 2022-03-06 | scheduled"],
        ),
    ],
)
def test_who_goes_where_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Swiss President Ueli Graf leaves for Washington on Friday.",
        "Montenegro's president will accompany him to Belgrade on Friday.",
        "A shipment of Ukrainian grain arrives in Mombasa on Monday.",
        "The Kenyan marathon squad flies to Tokyo on Thursday.",
        "The bill goes to the Senate on Thursday, where it will be debated.",
        "Sweden goes to the polls on Sunday.",
        "The French president's letter arrived in Algiers on Tuesday.",
        "The Swiss president is in hospital in Bern since Monday.",
        "Ghana goes to Egypt on Friday for the second leg.",
        "A cyclone passes through Fiji on Saturday.",
        "The Danish frigate will be in Nuuk on 12 March.",
        "The Spanish foreign minister was born in Bilbao in 1961.",
        "Refugees from Ukraine arrive in Warsaw every day.",
        "Turkish goods are due in Tripoli on Friday.",
        "Iranian President Reza Karimi was in Paris as a student.",
        "Peru's president goes back to work on Monday.",
        "The Chinese company will be in Lima on Tuesday to open a store.",
        "Tourists from Japan leave for Guam on Friday.",
        "Gas from Azerbaijan will flow to Sofia from Tuesday.",
    ],
)
def test_what_else_arrives_or_passes_is_no_visit(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
