"""Days and places side by side: in lists, under headings, in what is said of a meeting behind it; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Next on the calendar: the Agriculture and Fisheries Council, 24 March, Luxembourg; the European "
            "Council, 27 and 28 March, Brussels.",
            [
                "session | European Union | Luxembourg | 2022-03-24 | scheduled",
                "session | European Union | Brussels | 2022-03-27..2022-03-28 | scheduled",
            ],
        ),
        (
            "Also next week: the International Court of Justice, Tuesday, The Hague, with public hearings.",
            ["hearing | International Court of Justice | The Hague | 2022-03-08 | scheduled"],
        ),
        (
            "The summit that Norway will hold in Oslo in May has been moved to June.",
            ["summit | Norway | Oslo | 2022-06-01..2022-06-30 | scheduled (was 2022-05-01..2022-05-31)"],
        ),
        (
            "The dinner that Norway will hold in Oslo in May is a charity.",
            [],
        ),
        (
            "Brussels is a fortress ahead of the NATO summit on Monday and Tuesday.",
            ["summit | NATO | - | 2022-03-07..2022-03-08 | scheduled"],
        ),
        (
            "Officials met in Brussels at the NATO summit on Monday and Tuesday.",
            ["summit | NATO | - | 2022-02-28..2022-03-01 | held"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund met Omani Foreign Minister Said Harthy on Tuesday and "
            "exchanged views on navigation in Bahrain.",
            ["meeting | Norway, Oman | - | 2022-03-01 | held"],
        ),
        (
            "Norwegian Foreign Minister Kari Lund met Omani Foreign Minister Said Harthy on the island of "
            "Crete on Tuesday.",
            ["meeting | Norway, Oman | Crete | 2022-03-01 | held"],
        ),
        (
            "10:42 A.M. EST\n\nPRESIDENT HART: Good morning. We will talk about the NATO summit in Vilnius.",
            ["summit | NATO | Vilnius | - | scheduled"],
        ),
        (
            "Egypt, 24 March, and Sudan, Tuesday, are on the list.",
            [],
        ),
    ],
)
def test_a_day_and_a_place_go_with_the_meeting_they_stand_beside(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Senegal's president will attend the ECOWAS summit in Accra on 10 March. He will also meet Togo's president on the sidelines.",
            ["summit | ECOWAS, Senegal | Accra | 2022-03-10 | scheduled", "meeting | Senegal, Togo | Accra | 2022-03-10 | scheduled"],
        ),
        (
            "The ECOWAS summit was held in Accra on 10 February. Senegal's president will meet Togo's president on the sidelines.",
            ["summit | ECOWAS | Accra | 2022-02-10 | held", "meeting | Senegal, Togo | - | - | scheduled"],
        ),
    ],
)  # fmt: skip
def test_on_the_sidelines_is_beside_the_gathering_told_before(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
