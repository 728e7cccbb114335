"""Who "the two sides" are behind two who act together; conditions before "said"; days of what was called off."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Philippine government and the rebel Moro Islamic Liberation Front (MILF) have moved closer on taxes,"
            " Malaysian mediator Abdul Ghafar Mohamed said on Saturday."
            " The two sides will meet again in Kuala Lumpur on April 16, he added.",
            ["meeting | Moro Islamic Liberation Front, Philippines | Kuala Lumpur | 2022-04-16 | scheduled"],
        ),
        (
            "The Yemeni government and Houthi rebels are near a truce, Oman's foreign minister said on Saturday."
            " The two sides will meet again in Muscat on April 16.",
            ["meeting | Houthis, Yemen | Muscat | 2022-04-16 | scheduled"],
        ),
        (
            "Turkish and Greek officials have narrowed their differences, Germany's foreign minister said."
            " The two sides will meet in Berlin on April 16.",
            ["meeting | Greece, Turkey | Berlin | 2022-04-16 | scheduled"],
        ),
        (
            "Presidents Ama Osei of Ghana and Kofi Lawson of Togo have received new proposals, Kenyan mediator"
            " Peter Otieno said. Both presidents will attend a summit of the African Union in Addis Ababa"
            " and will meet there on June 10.",
            [
                "summit | African Union, Ghana, Togo | Addis Ababa | - | scheduled",
                "meeting | Ghana, Togo | Addis Ababa | 2022-06-10 | scheduled",
            ],
        ),
        (
            "Presidents Ama Osei of Ghana and Kofi Lawson of Togo have received new proposals on Moldova, Kenyan"
            " mediator Peter Otieno said. Both presidents will meet in Nairobi on June 10.",
            ["meeting | Ghana, Togo | Nairobi | 2022-06-10 | scheduled"],
        ),
        (
            "Russia and China have agreed on gas prices, the United States' energy secretary said. Washington and"
            " Moscow have differed on gas for years. The two sides will meet in Vienna on June 10.",
            ["meeting | Russia, United States | Vienna | 2022-06-10 | scheduled"],
        ),
        (
            "Israel and Hamas agreed to a truce on Monday, Egypt's foreign minister said."
            " The two sides will meet in Cairo on June 10.",
            ["meeting | Hamas, Israel | Cairo | 2022-06-10 | scheduled"],
        ),
        (
            "Peru and Chile have agreed, Ecuador's president said. The two sides will meet in Quito on April 16.",
            ["meeting | Chile, Peru | Quito | 2022-04-16 | scheduled"],
        ),
        # whoever wants peace between two is none of them
        (
            "Madrid and Lisbon want a truce between Sudan and Chad. The two sides will meet in Rome on April 16.",
            ["meeting | Chad, Sudan | Rome | 2022-04-16 | scheduled"],
        ),
        (
            "Madrid and Lisbon differ on the border between Spain and Portugal. The two sides will meet in Rome on"
            " April 16.",
            ["meeting | Portugal, Spain | Rome | 2022-04-16 | scheduled"],
        ),
    ],
)
def test_two_who_act_together_are_the_two_sides(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # nobody knows who the second are
        (
            "The Malian government and tribal elders are close to a truce, Algeria's foreign minister said."
            " The two sides will meet in Algiers on April 16.",
            [],
        ),
        # what they do is done to a third, or has nothing to do with each other
        (
            "France and Germany have warned Iran over its programme, Italy's foreign minister said."
            " The two sides will meet in Rome on April 16.",
            [],
        ),
        (
            "US and British forces killed three men in Yemen, Iran's foreign minister said."
            " The two sides will meet in Muscat on April 16.",
            [],
        ),
        # one acts, and the other speaks
        (
            "Peru has rejected the claim, Chile's foreign minister said. The two sides will meet in Lima on April 16.",
            ["meeting | Chile, Peru | Lima | 2022-04-16 | scheduled"],
        ),
        # who met before stays the two
        (
            "Chad and Sudan met in Paris on Tuesday. Russian and Chinese troops held a drill, Japan's defence ministry"
            " said. The two sides will meet again in Rome on April 16.",
            [
                "meeting | Chad, Sudan | Paris | 2022-03-01 | held",
                "meeting | Chad, Sudan | Rome | 2022-04-16 | scheduled",
            ],
        ),
        ("The two sides will meet in Rome on April 16.", []),
    ],
)
def test_others_are_as_they_were(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        (", if the storm does not close the airport, an aide said", "tentative"),
        (", unless the storm closes the airport, an aide said", "tentative"),
        (" if a truce is signed, an aide said", "tentative"),
        (", if only for an hour, an aide said", "scheduled"),
        (", even if the storm closes the airport, an aide said", "scheduled"),
        (" and warn him that Ghana will leave, if the islands are armed, an aide said", "scheduled"),
        (", the ministry said, and he will say if Togo signs", "scheduled"),
        (" to ask if Togo wants a treaty, an aide said", "scheduled"),
    ],
)
def test_a_condition_before_who_says_so_is_one(nlp: Language, condition: str, wanted: str) -> None:
    text = f"Ghana's president is due to meet Togo's president in Lome on March 12{condition}."

    assert told(nlp, text) == [f"meeting | Ghana, Togo | Lome | 2022-03-12 | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("that Uganda was to host in Kampala on Tuesday were called off", "Kampala | 2022-03-01 | cancelled"),
        ("that were to be held in Kampala on Tuesday were cancelled", "Kampala | 2022-03-01 | cancelled"),
        ("that were due to open in Kampala on Tuesday were cancelled", "Kampala | 2022-03-01 | cancelled"),
        ("that are to be held in Kampala on Tuesday were cancelled", "Kampala | 2022-03-08 | cancelled"),
        ("that were to be held in Kampala on Tuesday have been cancelled", "Kampala | 2022-03-08 | cancelled"),
        ("that were to be held in Kampala on Thursday were cancelled", "Kampala | 2022-03-03 | cancelled"),
        ("that were to be held in Kampala on 8 March were cancelled", "Kampala | 2022-03-08 | cancelled"),
        ("that were to be held in Kampala next Tuesday were cancelled", "Kampala | 2022-03-08 | cancelled"),
    ],
)
def test_what_was_to_be_yesterday_and_was_called_off_is_over(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, f"Talks between Kenya and Somalia {text}, officials said on Wednesday.")

    assert found == [f"talks | Kenya, Somalia | {wanted}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("He will meet Slovakia's president in Riga on Saturday.", "Poland, Slovakia"),
        ("She will meet Slovakia's president in Riga on Saturday.", "Czech Republic, Slovakia"),
    ],
)
def test_a_counterpart_by_name_is_named_once(nlp: Language, text: str, wanted: str) -> None:
    first = "Donald Tusk will receive his Czech counterpart, Anna Novak, in Warsaw on Friday. "

    assert told(nlp, first + text)[1:] == [f"meeting | {wanted} | Riga | 2022-03-05 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("in Riga with Chile on Monday and with Peru on Tuesday", ["Chile, Latvia | Riga", "Latvia, Peru | Riga"]),
        (
            "in Riga with Chile on Monday and in Oslo with Peru on Tuesday",
            ["Chile, Latvia | Riga", "Latvia, Peru | Oslo"],
        ),
        ("with Chile in Riga on Monday and with Peru on Tuesday", ["Chile, Latvia | Riga", "Latvia, Peru | -"]),
    ],
)
def test_talks_in_a_town_with_one_and_with_another_are_both_there(nlp: Language, text: str, wanted: list[str]) -> None:
    found = [line.rsplit(" | ", 2)[0] for line in told(nlp, f"Latvia's president will hold talks {text}.")]

    assert list(dict.fromkeys(found)) == [f"talks | {each}" for each in wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Both presidents will speak at 11 a.m. on Sunday, an official said.", "2022-03-06 11:00 ?"),
        ("They will speak on Friday at 9 p.m.", "2022-03-04 21:00 ?"),
        ("They will speak to reporters on Friday.", "-"),
        ("Both presidents will speak on trade in parliament on Sunday.", "-"),
        ("Both presidents will speak before a committee on Sunday.", "-"),
    ],
)
def test_when_those_speak_of_whom_a_call_is_told(nlp: Language, text: str, wanted: str) -> None:
    found = told(nlp, f"The presidents of Ghana and Togo plan a phone call. {text}")

    assert [each for each in found if each.startswith("call")] == [f"call | Ghana, Togo | - | {wanted} | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Pope Francis called for peace on Monday. The pope", ["Holy See"]),
        ("VATICAN CITY - The Vatican said on Monday that the pope", ["Holy See"]),
        ("Queen Beatrix of the Netherlands spoke on Monday. The queen", ["Netherlands"]),
        ("Residents of Limerick wept on Monday. The pope", []),
        ("Coptic Pope Tawadros II spoke on Monday, the Vatican said. The pope", []),
        ("Coptic Pope Tawadros II spoke on Monday. The pope", ["Egypt"]),
        ("Residents wept on Monday. Coptic Orthodox Pope Tawadros II", ["Egypt"]),
    ],
)
def test_rulers_by_their_title(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, f"{text} will visit Lebanon from March 14 to 16.")

    assert found == [f"visit | {side} | Lebanon | 2022-03-14..2022-03-16 | scheduled" for side in wanted]
