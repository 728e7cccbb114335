"""Plans that the next clause takes back; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "The Greek and Albanian premiers had planned to meet in Tirana on March 10. That will not happen now, an official said.",
        "The Greek and Albanian premiers were to meet in Tirana on March 10. This will not take place, an official said.",
        "The Greek and Albanian premiers will meet in Tirana on March 10, it was announced. It won't happen, an aide said.",
        "The Greek and Albanian premiers planned to meet in Tirana on March 10. That is now off.",
        "The Greek and Albanian premiers planned to meet in Tirana on March 10. That plan has been dropped.",
        "The Greek and Albanian premiers were due to meet in Tirana on March 10. Neither will go, officials said.",
        "The Greek and Albanian premiers were due to meet in Tirana on March 10. That has been called off.",
        "The Greek and Albanian premiers were due to meet in Tirana on March 10. The plan was abandoned on Monday.",
        "The Greek and Albanian premiers were due to meet in Tirana on March 10, but that will not happen now.",
    ],
)
def test_what_will_not_happen_after_all_is_called_off(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["meeting | Albania, Greece | Tirana | 2022-03-10 | cancelled"]


def test_talks_that_the_next_sentence_puts_off_have_no_day(nlp: Language) -> None:
    found = told(
        nlp, "Greece and Albania had planned to meet in Tirana on March 10. That has been put off, Athens said."
    )

    assert found == ["meeting | Albania, Greece | Tirana | - | postponed (was 2022-03-10)"]


def test_these_are_talks(nlp: Language) -> None:
    found = told(nlp, "Greece and Albania had scheduled talks in Tirana on March 10. These will no longer take place.")

    assert found == ["talks | Albania, Greece | Tirana | 2022-03-10 | cancelled"]


@pytest.mark.parametrize(
    "text",
    [
        "Greece and Albania will hold talks in Tirana on March 10. That will not change, a spokesman said.",
        "Greece and Albania will hold talks in Tirana on March 10. A breakthrough will not happen, officials said.",
        "Greece and Albania will hold talks in Tirana on March 10 to shift the border. That will not happen, an aide said.",
        "Greece and Albania will hold talks in Tirana on March 10. A referendum was planned for April. It has been called off.",
        "Greece and Albania will hold talks in Tirana on March 10 after a strike was planned. It has been called off.",
        "Greece and Albania will hold talks in Tirana on March 10. They will not take place behind closed doors.",
        "Greece and Albania will hold talks in Tirana on March 10. They will not go ahead with the pipeline.",
        "Greece and Albania will hold talks in Tirana on March 10. Neither will comment before then.",
        "Greece and Albania will hold talks in Tirana on March 10. Neither will attend the fair in Paris.",
        "Greece and Albania will hold talks in Tirana on March 10. That may not happen, an analyst said.",
    ],
)
def test_what_else_will_not_happen_leaves_the_meeting(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == ["talks | Albania, Greece | Tirana | 2022-03-10 | scheduled"]
