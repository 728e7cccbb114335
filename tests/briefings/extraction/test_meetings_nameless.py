"""Changes of which an article does not say whose meeting they are; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import nameless, told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Friday's talks in Vienna have been cancelled, the Austrian chancellery said.",
            "talks |  | Vienna | 2022-03-04 | cancelled",
        ),
        ("The peace talks in Nairobi are off, a diplomat said on Tuesday.", "talks |  | Nairobi | - | cancelled"),
        ("The talks in Lima will not be held on March 10, officials said.", "talks |  | Lima | 2022-03-10 | cancelled"),
        (
            "The Lima talks, set for March 10, have been postponed.",
            "talks |  | Lima | - | postponed (was 2022-03-10)",
        ),
        (
            "The meeting of the two foreign ministers in Cairo has been put off, the Egyptian ministry said.",
            "meeting |  | Cairo | - | postponed",
        ),
        (
            "Kenya's foreign ministry said that the talks in Nairobi, due next week, would not take place.",
            "talks |  | Nairobi | 2022-03-07..2022-03-13 | cancelled",
        ),
        (
            "Peru said on Tuesday that the talks had been called off after shots on the Chilean border.",
            "talks | Peru | - | - | cancelled",
        ),
        (
            "The Chilean foreign ministry said the talks were off. Peru regretted it.",
            "talks | Chile | - | - | cancelled",
        ),
        ("Next week's summit in Lagos has been cancelled.", "summit |  | Lagos | 2022-03-07..2022-03-13 | cancelled"),
        ("The second round of talks in Vienna has been cancelled.", "talks |  | Vienna | - | cancelled"),
        ("The Lima talks will not go ahead on Monday, officials said.", "talks |  | Lima | 2022-03-07 | cancelled"),
        ("Qatar has postponed Monday's talks in Doha.", "talks |  | Doha | - | postponed (was 2022-03-07)"),
        ("Mediators called off Monday's talks in Doha.", "talks |  | Doha | 2022-03-07 | cancelled"),
        ("Peru has called off the talks after a row with Chile over fishing.", "talks | Peru | - | - | cancelled"),
    ],
)
def test_it_tells_of_what_is_off_and_names_nobody(nlp: Language, text: str, wanted: str) -> None:
    assert nameless(nlp, text) == [wanted]
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Will Friday's talks in Vienna be called off? Nobody knows.",
        "Friday's talks in Vienna could be called off, a spokesman said.",
        "The ministry denied that Friday's talks in Vienna had been called off.",
        "Friday's talks in Vienna have not been called off, the envoy said.",
        "Unless the rebels give way, Friday's talks in Vienna will be called off.",
        "If Friday's talks in Vienna are cancelled, the truce may not hold.",
        "The envoy asked that Friday's talks in Vienna be postponed.",
        "Friday's talks in Vienna should be postponed, the envoy said.",
        "Friday's talks in Vienna were almost called off.",
        "Reports said Friday's talks in Vienna had been called off.",
        "Fears that Friday's talks in Vienna would be cancelled sent prices up.",
        "Friday's talks in Vienna had been called off but will go ahead after all, officials said.",
        "Friday's talks in Vienna were called off. They will now be held on Sunday.",
        "The talks in Vienna were called off last month.",
        "The talks in Vienna were called off in January, and nobody has met since.",
        "Last week's talks in Vienna were cancelled.",
        "Next year's summit in Vienna has been cancelled.",
        "The first round of voting in Vienna has been cancelled.",
        "The talks in Vienna, called off on Monday, will go ahead on Friday.",
        "When the talks in Vienna were called off, nobody was surprised.",
        "Tuesday's talks in Vienna were called off.",
        "The opening of the meeting in Vienna has been postponed.",
        "Friday's cabinet meeting in Vienna has been cancelled.",
        "Friday's talks in Vienna between miners and owners have been called off.",
        "The meeting of the chess club in Vienna on Friday has been cancelled.",
        "Friday's wage talks in Vienna have been called off, the union said.",
        "A meeting in Vienna has been cancelled.",
        "Friday's concert in Vienna has been cancelled.",
        "Speaking in Vienna, a spokesman said the talks had been called off.",
        "The talks have been called off, a spokesman said.",
        "Peru said that the talks had been called off.",
        "Peru said that the talks had been called off. Chile and Bolivia did not comment.",
        "Peru said the coalition talks had been called off. Chile did not comment.",
        "Peru called on Chile to cancel the talks.",
        "Peru said that Chile had called off the talks.",
        "Kenya called off the talks. Its teachers want the wages that are paid in Uganda.",
        "Thursday's talks in Turin have been cancelled, the union said.",
        "The talks in Geneva have been suspended for the night, a UN spokesman said.",
    ],
)
def test_what_is_not_sure_or_of_others_tells_of_nothing(nlp: Language, text: str) -> None:
    assert nameless(nlp, text) == []


def test_beside_a_meeting_that_is_told_by_name_nothing_is_left_unsaid(nlp: Language) -> None:
    text = "Peru and Chile will meet in Lima on March 10. The talks in Lima have been called off, officials said."

    assert nameless(nlp, text) == []
    assert told(nlp, text) == ["meeting | Chile, Peru | Lima | 2022-03-10 | cancelled"]
