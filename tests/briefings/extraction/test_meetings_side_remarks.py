"""Conditions that are a meeting's, and those of something else in its sentence; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    "text",
    [
        "Unless prices fall, farmers will strike; the ministers of Chad and Niger, though, will meet in Niamey on Friday.",
        "As long as the harvest goes on, roads will be full; Chad and Niger will meet in Niamey on Friday.",
        "Unless otherwise noted, all sessions will be closed, and Chad and Niger will meet in Niamey on Friday.",
        "Chad and Niger will meet in Niamey on Friday, if necessary for the whole day, a spokesman said.",
        "Chad and Niger will meet in Niamey on Friday, if need be without their envoys, a spokesman said.",
        "Chad and Niger will meet in Niamey on Friday on a treaty permitting free trade.",
    ],
)
def test_a_condition_of_something_else_leaves_a_meeting_sure(nlp: Language, text: str) -> None:
    assert [line.rsplit(" | ", 1)[1] for line in told(nlp, text)] == ["scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Niger will meet in Niamey on Friday, weather and time permitting.",
        "Weather permitting, Chad and Niger will meet in Niamey on Friday.",
        "Chad and Niger will meet in Niamey on Friday (security permitting).",
        "Chad and Niger will meet in Niamey on Friday weather permitting.",
        "Chad and Niger will meet in Niamey on Friday, if necessary, a spokesman said.",
        "Unless the rebels attack, Chad and Niger will meet in Niamey on Friday.",
        "Farmers will strike; unless the rebels attack, Chad and Niger will meet in Niamey on Friday.",
    ],
)
def test_a_condition_of_its_own_leaves_a_meeting_open(nlp: Language, text: str) -> None:
    assert [line.rsplit(" | ", 1)[1] for line in told(nlp, text)] == ["tentative"]
