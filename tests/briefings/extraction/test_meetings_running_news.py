"""Meetings as agencies tell of them over several sentences: again with finer days, by an office, within a gathering."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

MONDAY = date(2024, 5, 6)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Armenian Prime Minister Ara Petrosyan and Azerbaijani President Elchin Aliyev will meet on Wednesday. Wednesday’s meeting in Brussels comes amid efforts to end the conflict.",
            ["meeting | Armenia, Azerbaijan | Brussels | 2024-05-08 | scheduled"],
        ),
        (
            "Egypt and Sudan will hold talks in Cairo next week. Negotiators will meet in Cairo on May 15 and 16.",
            ["talks | Egypt, Sudan | Cairo | 2024-05-15..2024-05-16 | scheduled"],
        ),
        (
            "The United Nations said on Friday it will host another round of Yemeni peace talks in Geneva next week. Participants will meet in Geneva on May 14 and 15 to complete the discussions.",
            ["talks | United Nations, Yemen | Geneva | 2024-05-14..2024-05-15 | scheduled"],
        ),
        (
            "Serbia and Kosovo will resume their dialogue mediated by the European Union with talks scheduled for Tuesday in Brussels.",
            ["dialogue | Kosovo, Serbia | Brussels | 2024-05-07 | scheduled"],
        ),
        (
            "Bolivia’s government and opposition will resume their dialogue mediated by Norway with talks scheduled for Tuesday in Oslo.",
            ["dialogue | Bolivia | Oslo | 2024-05-07 | scheduled"],
        ),
        (
            "The European Union and Britain will hold talks in Brussels next week, between the 14 and 17 May.",
            ["talks | European Union, United Kingdom | Brussels | 2024-05-14..2024-05-17 | scheduled"],
        ),
        (
            "Foreign Secretary Dana Lamb will host her French counterpart Luc Renard in London on Thursday. Lamb said she was looking forward to welcoming Renard to London on Thursday.",
            ["meeting | France, United Kingdom | London | 2024-05-09 | scheduled"],
        ),
        (
            "President Alar Tamm of Estonia will visit Moldova in 2025. The visit was planned for this year, but it was postponed.",
            ["visit | Estonia | Moldova | 2025-01-01..2025-12-31 | scheduled (was 2024-01-01..2024-12-31)"],
        ),
    ],
)
def test_meeting_told_again_is_one_with_the_finer_day(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Egypt and Sudan held talks in Cairo on Sunday. Negotiators are due to meet again on Thursday.",
            [
                "talks | Egypt, Sudan | Cairo | 2024-05-05 | held",
                "meeting | Egypt, Sudan | - | 2024-05-09 | scheduled",
            ],
        ),
        (
            "Armenian Prime Minister Ara Petrosyan and Azerbaijani President Elchin Aliyev will meet on Friday. Monday's talks in Brussels were hard.",
            [
                "meeting | Armenia, Azerbaijan | - | 2024-05-10 | scheduled",
                "talks | Armenia, Azerbaijan | Brussels | 2024-05-06 | held",
            ],
        ),
        (
            "India and Nepal held border talks on Monday with a meeting of the two prime ministers scheduled for May 20.",
            [
                "talks | India, Nepal | - | 2024-05-06 | held",
                "meeting | India, Nepal | - | 2024-05-20 | scheduled",
            ],
        ),
        (
            "Mali and Chad agreed on Friday to move the talks to May 20.",
            ["talks | Chad, Mali | - | 2024-05-20 | scheduled"],
        ),
        ("Mali and Chad agreed in April to move the talks along.", []),
        (
            "The House committee is postponing Wednesday’s hearing. Witnesses for Wednesday's hearing were to include two generals. The next hearing will take place on Thursday.",
            [
                "hearing | United States | - | - | postponed (was 2024-05-08)",
                "hearing | United States | - | 2024-05-09 | scheduled",
            ],
        ),
        (
            "Kenya and Somalia delayed the start of their talks in Nairobi to May 20.",
            ["talks | Kenya, Somalia | Nairobi | 2024-05-20 | scheduled"],
        ),
        (
            "Bolivia's government and opposition met in Oslo in March. The U.S. government agreed to buy Bolivian gas. The two sides will meet again on Friday.",
            [
                "meeting | Bolivia | Oslo | 2024-03-01..2024-03-31 | held",
                "meeting | Bolivia | - | 2024-05-10 | scheduled",
            ],
        ),
    ],
)
def test_another_meeting_stays_another(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The visit came ahead of an EU-Moldova summit in Chisinau on May 31 during which President Ana Sandu of Moldova will host European Commission President Greta Lind.",
            ["summit | European Union, Moldova | Chisinau | 2024-05-31 | scheduled"],
        ),
        (
            "An Egypt-Chad ministerial will take place in Cairo on May 31, in which Foreign Minister Sameh Nour will receive his Chadian counterpart.",
            ["meeting | Chad, Egypt | Cairo | 2024-05-31 | scheduled"],
        ),
        (
            "Turkish Defence Minister Yasar Kaya hopes to have a deal in time for a NATO summit on 22 May.",
            ["summit | NATO | - | 2024-05-22 | scheduled"],
        ),
        (
            "Georgia hopes to hold a NATO meeting on 22 May.",
            ["meeting | Georgia, NATO | - | 2024-05-22 | tentative"],
        ),
        (
            "The Senate Foreign Relations Committee will hold a confirmation hearing to consider Jane Miller to become ambassador to France on May 16, a spokesman said.",
            ["hearing | United States | - | 2024-05-16 | scheduled"],
        ),
        (
            "The Senate Foreign Relations Committee will hold a hearing to consider the nomination of Jane Miller on May 16.",
            ["hearing | United States | - | 2024-05-16 | scheduled"],
        ),
        (
            "Kenya and Somalia will meet on Friday to discuss letting refugees return on June 1.",
            ["meeting | Kenya, Somalia | - | 2024-05-10 | scheduled"],
        ),
    ],
)
def test_what_a_gathering_is_for_or_in_time_for_leaves_it_its_own_day_and_sides(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Ministers are outlining their priorities ahead of next week’s Pacific Islands Forum in Tonga.",
            ["conference | Pacific Islands Forum | Tonga | 2024-05-13..2024-05-19 | scheduled"],
        ),
        (
            "Foreign Minister Wendy Ng will represent Australia at next week's Pacific Islands Forum in Nuku'alofa.",
            ["conference | Australia, Pacific Islands Forum | Nuku'alofa | 2024-05-13..2024-05-19 | scheduled"],
        ),
        ("The Pacific Islands Forum said on Thursday that it backed the plan.", []),
        ("The Pacific Islands Forum in Suva is looking for a new secretary general next week.", []),
        (
            "The Senate committee will hold its next hearing on Thursday.",
            ["hearing | United States | - | 2024-05-09 | scheduled"],
        ),
        ("The House is on fire, and the panel on the wall fell on Thursday.", []),
        ("The committee delayed the start of Monday's hearing after its star witness withdrew.", []),
    ],
)
def test_a_body_or_forum_that_has_a_day_meets_on_it(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


_JOURNEY = "Kenyan President Daniel Ruto will be in Kampala, Uganda from June 5 to 7. "
_VISIT = "visit | Kenya | Kampala | 2024-06-05..2024-06-07 | scheduled"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _JOURNEY + "The head of state will meet Ugandan President Yusuf Okello on June 6.",
            [_VISIT, "meeting | Kenya, Uganda | Kampala | 2024-06-06 | scheduled"],
        ),
        (
            _JOURNEY + "The chief executive may meet Ethiopian Prime Minister Abel Tesfaye, an official said.",
            [_VISIT, "meeting | Ethiopia, Kenya | Kampala | 2024-06-05..2024-06-07 | tentative"],
        ),
        (
            _JOURNEY + "He may travel to Kigali later this year to meet Rwandan President Paul Mugisha.",
            [_VISIT, "meeting | Kenya, Rwanda | Kigali | 2024-05-07..2024-12-31 | tentative"],
        ),
        (
            _JOURNEY + "He could meet Chinese President Li Wei on the sidelines of the UN General Assembly.",
            [_VISIT, "meeting | China, Kenya | - | - | tentative"],
        ),
        (
            "The oil company's chief executive will meet Iraqi Oil Minister Hayan Salim in Basra on Thursday.",
            ["meeting | Iraq | Basra | 2024-05-09 | scheduled"],
        ),
        (
            "David Marlow will host the EU's chief Brexit negotiator Michel Durand in London on Thursday.",
            ["meeting | European Union, United Kingdom | London | 2024-05-09 | scheduled"],
        ),
        (
            "Robert Ellis will host Italian Prime Minister Giulia Ferri in Austin on Thursday.",
            ["meeting | Italy, Robert Ellis | Austin | 2024-05-09 | scheduled"],
        ),
    ],
)
def test_who_is_told_by_office_or_by_a_plain_name_is_known(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


_SUMMIT = "The NATO summit will take place in Washington on July 9-11. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _SUMMIT + "Secretary General Lars Holm, who will host the summit, will visit Hungary on Thursday.",
            [
                "summit | NATO | Washington | 2024-07-09..2024-07-11 | scheduled",
                "visit | NATO | Hungary | 2024-05-09 | scheduled",
            ],
        ),
        (
            _SUMMIT + "Polish President Jan Mazur will travel to Washington on July 8. He will attend the summit.",
            [
                "summit | NATO, Poland | Washington | 2024-07-09..2024-07-11 | scheduled",
                "visit | Poland | Washington | 2024-07-08 | scheduled",
            ],
        ),
        (
            "Japanese Foreign Minister Yuko Mori, who will chair the G7 ministerial in June, will visit India on Friday.",
            [
                "meeting | G7, Japan | - | 2024-06-01..2024-06-30 | scheduled",
                "visit | Japan | India | 2024-05-10 | scheduled",
            ],
        ),
        (
            "Swiss President Vera Amman will travel to Rome on Thursday for the summit on food. She will chair the summit.",
            ["summit | Switzerland | Rome | 2024-05-09 | scheduled"],
        ),
        (
            "Danish Prime Minister Mette Holm will receive Ukrainian President Taras Bondar on Friday, a day after he visits Norway.",
            [
                "meeting | Denmark, Ukraine | - | 2024-05-10 | scheduled",
                "visit | Ukraine | Norway | 2024-05-09 | scheduled",
            ],
        ),
        (
            "Kenyan President Daniel Ruto will fly to Kampala on Thursday, where he will meet Ugandan President Yusuf Okello.",
            ["meeting | Kenya, Uganda | Kampala | 2024-05-09 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will leave on Wednesday for Addis Ababa to attend the African Union summit on May 10.",
            ["summit | African Union, Kenya | Addis Ababa | 2024-05-10 | scheduled"],
        ),
        (
            "Foreign Minister Hasan Sarkar of Bangladesh will leave Dhaka on Wednesday for Banjul to attend the OIC summit, scheduled for May 10-11.",
            ["summit | Bangladesh, Organisation of Islamic Cooperation | Banjul | 2024-05-10..2024-05-11 | scheduled"],
        ),
    ],
)
def test_what_is_told_of_a_traveller_has_its_own_day_and_town(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad and Libya will open talks in Doha on Thursday. Qatar and France helped to arrange the talks.",
            ["talks | Chad, Libya | Doha | 2024-05-09 | scheduled"],
        ),
        (
            "Poland's Prime Minister Jan Mazur will meet European Commission President Greta Lind in Brussels on Tuesday. Mazur went to Kyiv last month. His foreign minister, Radek Kos, will hold talks with Secretary of State Anna Hill in Washington on Thursday.",
            [
                "meeting | European Union, Poland | Brussels | 2024-05-07 | scheduled",
                "visit | Poland | Kyiv | 2024-04-01..2024-04-30 | held",
                "talks | Poland, United States | Washington | 2024-05-09 | scheduled",
            ],
        ),
        (
            "British Foreign Secretary Dana Lamb was due to arrive in Dushanbe on Tuesday. Her deputy Andrew Moss will chair Wednesday's meeting of the Sahel group in Accra.",
            [
                "visit | United Kingdom | Dushanbe | 2024-05-07 | scheduled",
                "meeting | United Kingdom | Accra | 2024-05-08 | scheduled",
            ],
        ),
        (
            "Chad and Sudan's prime ministers met in Doha on Thursday. Their agriculture ministers will meet again next week. A meeting between presidents Ali Nour and Omar Deby is being prepared but no date has been set, said an aide.",
            [
                "meeting | Chad, Sudan | Doha | 2024-05-02 | held",
                "meeting | Chad, Sudan | - | 2024-05-13..2024-05-19 | scheduled",
            ],
        ),
        (
            "Peru's Foreign Minister Javier Olmos met in Lima on Sunday with his Bolivian colleague Celia Soto.",
            ["meeting | Bolivia, Peru | Lima | 2024-05-05 | held"],
        ),
        (
            "The Senate committee is postponing Wednesday's hearing. At Thursday's hearing senators heard two generals.",
            ["hearing | United States | - | - | postponed (was 2024-05-08)"],
        ),
        (
            "Chilean Foreign Minister Ana Ruz will meet Japanese Foreign Minister Yuko Mori in Tokyo on May 9. Ruz will also meet Chinese Foreign Minister Li Wei on May 12.",
            [
                "meeting | Chile, Japan | Tokyo | 2024-05-09 | scheduled",
                "meeting | Chile, China | - | 2024-05-12 | scheduled",
            ],
        ),
        (
            "Chilean Foreign Minister Ana Ruz will meet Japanese Foreign Minister Yuko Mori in Tokyo on May 9. Ruz will also meet Chinese Foreign Minister Li Wei.",
            [
                "meeting | Chile, Japan | Tokyo | 2024-05-09 | scheduled",
                "meeting | Chile, China | Tokyo | - | scheduled",
            ],
        ),
        (
            "Czech President Petr Novak will receive Slovak President-elect Peter Kovac at Prague Castle on Thursday.",
            ["meeting | Czech Republic, Slovakia | Prague Castle | 2024-05-09 | scheduled"],
        ),
    ],
)
def test_sides_are_those_who_meet_and_whom_they_serve(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Algerian President Ali Tahar will on Wednesday host Tunisian President Kais Salem in Oran.",
            ["meeting | Algeria, Tunisia | Oran | 2024-05-08 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will on May 16 host Ugandan President Yusuf Okello in Nairobi.",
            ["meeting | Kenya, Uganda | Nairobi | 2024-05-16 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will on Thursday and Friday host Chadian President Omar Deby in Nairobi.",
            ["meeting | Chad, Kenya | Nairobi | 2024-05-09..2024-05-10 | scheduled"],
        ),
        (
            "The ministry said President Daniel Ruto of Kenya will on Wednesday host Ugandan President Yusuf Okello in Nairobi.",
            ["meeting | Kenya, Uganda | Nairobi | 2024-05-08 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will on Thursday chair an African Union summit in Addis Ababa.",
            ["summit | African Union, Kenya | Addis Ababa | 2024-05-09 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will on Thursday travel to Chad.",
            ["visit | Kenya | Chad | 2024-05-09 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will next week visit Chad.",
            ["visit | Kenya | Chad | 2024-05-13..2024-05-19 | scheduled"],
        ),
        (
            "Kenyan President Daniel Ruto will on Thursday receive Chadian President Omar Deby in Nairobi.",
            ["meeting | Chad, Kenya | Nairobi | 2024-05-09 | scheduled"],
        ),
        (
            "Serbian President Alan Vuk will meet French President Luc Renard on Wednesday evening and host Chinese President Li Wei, who arrives in Belgrade on Tuesday.",
            [
                "meeting | France, Serbia | - | 2024-05-08 | scheduled",
                "meeting | China, Serbia | Belgrade | 2024-05-07 | scheduled",
                "visit | China | Belgrade | 2024-05-07 | scheduled",
            ],
        ),
        ("A Wednesday host of the show and a Friday chair of the club were on the air.", []),
    ],
)
def test_a_day_between_will_and_its_verb_is_the_meetings(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted


_IGAD = "IGAD will convene a summit on Sudan in Kampala on May 18. "


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            _IGAD + "IGAD said in January it had postponed the summit.",
            ["summit | IGAD | Kampala | 2024-05-18 | scheduled"],
        ),
        (
            "Kenya and Chad will hold talks in Nairobi on May 18. The talks were called off last month after a clash.",
            ["talks | Chad, Kenya | Nairobi | 2024-05-18 | scheduled"],
        ),
        (
            _IGAD + "On Sunday the bloc said it had postponed the summit.",
            ["summit | IGAD | Kampala | - | postponed (was 2024-05-18)"],
        ),
        (
            "Chad and Sudan were to hold talks in Doha on Friday. The talks were called off on Sunday.",
            ["talks | Chad, Sudan | Doha | 2024-05-10 | cancelled"],
        ),
    ],
)
def test_what_was_put_off_long_ago_and_has_a_new_day_stands(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text, MONDAY)

    assert found == wanted
