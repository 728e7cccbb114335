"""Plans taken back and taken up again, left open, or told by a verb the tagger misses; published Wednesday 2 March 2022."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chile and Peru resume talks in Lima on Friday.",
            "talks | Chile, Peru | Lima | 2022-03-04 | scheduled",
        ),
        (
            "The Houthis and an Omani delegation resume prisoner talks in Muscat on Sunday.",
            "talks | Houthis, Oman | Muscat | 2022-03-06 | scheduled",
        ),
        (
            "Togo and Benin open negotiations in Accra on Friday.",
            "talks | Benin, Togo | Accra | 2022-03-04 | scheduled",
        ),
        (
            "The Houthis and an Omani delegation plan to meet in Muscat on 9 March.",
            "meeting | Houthis, Oman | Muscat | 2022-03-09 | scheduled",
        ),
    ],
)
def test_a_verb_taken_for_part_of_a_name_is_the_verb(nlp: Language, text: str, wanted: str) -> None:
    assert told(nlp, text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "Open talks in Accra ended without a result.",
        "The Houthis and an Omani peace plan to end the war.",
        "Fresh hold talks on grain prices were in the papers.",
    ],
)
def test_what_is_no_verb_stays_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("It is unclear whether Peru and Chile will hold talks in Lima on 9 March.", "tentative"),
        ("It remains to be seen whether Peru and Chile will hold talks in Lima on 9 March.", "tentative"),
        ("Peru and Chile will hold talks in Lima on 9 March, subject to approval by parliament.", "tentative"),
        (
            "Talks between Peru and Chile will begin in Lima on 9 March, pending their presidents' approval.",
            "tentative",
        ),
        ("Peru and Chile will hold talks in Lima on 9 March on what is subject to changes.", "scheduled"),
        ("Peru and Chile will hold talks in Lima on 9 March on trade subject to sanctions.", "scheduled"),
        ("Peru and Chile will hold talks in Lima on 9 March about wages depending on skills.", "scheduled"),
        ("Peru and Chile will hold talks in Lima on 9 March depending on the weather.", "tentative"),
        ("Peru and Chile will not hold talks in Lima on 9 March as planned.", "cancelled"),
        ("Peru and Chile will not hold talks in Lima on 9 March, Chile said, as had been planned.", "cancelled"),
        ("Peru and Chile will not hold talks in Lima on 9 March, contrary to what had been agreed.", "cancelled"),
        ("Talks between Peru and Chile planned for 9 March in Lima have been cancelled.", "cancelled"),
        ("Talks between Peru and Chile, postponed in January, will be held in Lima on 9 March.", "scheduled"),
        (
            "Talks between Peru and Chile, cancelled last week, will take place after all in Lima on 9 March.",
            "scheduled",
        ),
    ],
)
def test_how_talks_stand(nlp: Language, text: str, status: str) -> None:
    assert told(nlp, text) == [f"talks | Chile, Peru | Lima | 2022-03-09 | {status}"]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will not hold talks in Lima on 9 March.",
        "Peru and Chile will not hold talks in Arica but in Lima on 9 March, as planned.",
        "It remains to be seen whether Peru and Chile will ever hold direct talks.",
        "It is unclear whether Peru's president met his Chilean counterpart in Lima on Tuesday.",
        "It is unclear whether Peru and Chile have held talks in Lima on Tuesday.",
        "The minister did not say whether he would meet the Chilean envoy on Friday.",
    ],
)
def test_what_was_never_planned_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(("published", "day"), [(date(2022, 3, 1), "2022-02-28"), (date(2022, 3, 3), "2022-03-07")])
def test_what_was_to_be_on_yesterdays_weekday_was_to_be_yesterday(nlp: Language, published: date, day: str) -> None:
    found = told(nlp, "Tunisia and Libya were due to hold talks in Tunis on Monday.", published)

    assert found == [f"talks | Libya, Tunisia | Tunis | {day} | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Britain, France and Germany will discuss the treaty in Geneva on Friday.",
            ["meeting | France, Germany, United Kingdom | Geneva | 2022-03-04 | scheduled"],
        ),
        (
            "The trade ministers of Togo and Benin will discuss tariffs in Accra on 9 March.",
            ["meeting | Benin, Togo | Accra | 2022-03-09 | scheduled"],
        ),
        ("Britain and France will discuss the treaty.", []),
        ("The French government will discuss the treaty in Paris on Friday.", []),
    ],
)
def test_two_who_discuss_something_in_one_town_meet(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Pakistan and the Afghan Taliban will meet in Doha on 9 March.", "Pakistan, Taliban"),
        ("Russian and Afghan officials will meet in Doha on 9 March.", "Afghanistan, Russia"),
    ],
)
def test_a_movements_country_is_no_side_beside_it(nlp: Language, text: str, sides: str) -> None:
    assert told(nlp, text) == [f"meeting | {sides} | Doha | 2022-03-09 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Scheduled for 9 March in Lima are talks between Peru and Chile.",
            ["talks | Chile, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "To be held in Accra on 9 March is a summit of Togo, Benin and Ghana.",
            ["summit | Benin, Ghana, Togo | Accra | 2022-03-09 | scheduled"],
        ),
        (
            "The Pacific Islands Forum convenes in Suva on 8 September.",
            ["meeting | Pacific Islands Forum | Suva | 2022-09-08 | scheduled"],
        ),
        (
            "Russia's Sergei Lavrov and Turkey's Hakan Fidan meet on grain quotas in Accra on Friday.",
            ["meeting | Russia, Turkey | Accra | 2022-03-04 | scheduled"],
        ),
        (
            "Peru–Chile talks will open in Lima on 9 March.",
            ["talks | Chile, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "The Togolese and Beninese premiers were to meet in Accra on 9 March. The meeting has since been scrapped.",
            ["meeting | Benin, Togo | Accra | 2022-03-09 | cancelled"],
        ),
        ("Scheduled for 9 March in Lima is a concert of Peruvian music.", []),
        ("Held in Lima on 9 March, the book fair was a success.", []),
        ("The Peru–Chile border was closed on 9 March.", []),
        ("Reporters meet on the stairs of the ministry.", []),
    ],
)
def test_sentences_of_another_order(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya's premier is not going to Kampala on Friday after all; Rwanda's leader will visit Nairobi on Monday.",
            ["visit | Kenya | Kampala | 2022-03-04 | cancelled", "visit | Rwanda | Nairobi | 2022-03-07 | scheduled"],
        ),
        (
            "Ghana's John Mahama and Togo's Faure Gnassingbé meet in Accra on Friday.",
            ["meeting | Ghana, Togo | Accra | 2022-03-04 | scheduled"],
        ),
        ("Ireland meets Wales in Dublin on Saturday in the Six Nations.", []),
        (
            "Peru will not meet Bolivia, and will meet Chile in Lima on 9 March as planned.",
            ["meeting | Chile, Peru | Lima | 2022-03-09 | scheduled"],
        ),
        (
            "The envoys of six nations, Iran and Iraq meet in Vienna on Friday.",
            ["meeting | Iran, Iraq | Vienna | 2022-03-04 | scheduled"],
        ),
    ],
)
def test_what_is_said_beside_a_meeting_is_not_its_own(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Originally planned for Ruse on 4 March, talks between Bulgaria and Romania will now take place in Sofia on 9 March.",
        "First scheduled for 4 March, the talks between Bulgaria and Romania will now be held in Sofia on 9 March.",
        "Initially due to be held on 4 March, talks between Bulgaria and Romania will take place in Sofia on 9 March.",
    ],
)
def test_the_day_for_which_it_was_first_planned_is_the_former_one_also_at_the_head(nlp: Language, text: str) -> None:
    assert told(nlp, text) == ["talks | Bulgaria, Romania | Sofia | 2022-03-09 | scheduled (was 2022-03-04)"]


def test_what_is_planned_at_the_head_is_its_day_where_no_other_is_told(nlp: Language) -> None:
    text = "Planned for 4 March in Ruse, the talks between Bulgaria and Romania will be on the price of water."

    assert told(nlp, text) == ["talks | Bulgaria, Romania | Ruse | 2022-03-04 | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Planned for Friday. There are talks between Chad and Niger in Lome every year.",
        "Expected in Oslo. They are ministers, and talks are off.",
        "EU leaders will take the stage in Brussels on Friday.",
        "The presidents of companies from Spain and Portugal will discuss prices in Lisbon on Friday.",
        "France and Germany will review troops in Paris on Friday.",
        "Iran and Israel may discuss attacks in Gaza on Friday.",
        "Ivanov will now meet Kowalski in Rome on 10 March.",
        "Bulgaria and Romania set records at the summit in Sofia on Monday.",
    ],
)
def test_what_only_looks_like_one_of_these_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []
