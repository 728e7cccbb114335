"""Who else is told that a visit is off; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told_below

_TRAVEL = "Statement on the Prime Minister's Travel to Vietnam and Laos"
_OFF = "Prime Minister Justin Trudeau has postponed his trip to Vietnam. "
_VIETNAM = "visit | Canada | Vietnam | - | postponed"
_LAOS = "visit | Canada, Laos | Laos | - | postponed"


@pytest.mark.parametrize(
    ("title", "text", "wanted"),
    [
        (_TRAVEL, _OFF + "His team engaged with the prime minister of Laos to inform him as well.", [_VIETNAM, _LAOS]),
        (_TRAVEL, _OFF + "The government of Laos was also informed.", [_VIETNAM, _LAOS]),
        (_TRAVEL, _OFF + "He also informed the prime minister of Laos of the floods.", [_VIETNAM]),
        (_TRAVEL, _OFF + "He told the prime minister of Laos too that he looks forward to his visit.", [_VIETNAM]),
        (_TRAVEL, _OFF + "The government of France was also informed.", [_VIETNAM]),
        ("Trudeau puts off trip", _OFF + "The government of Laos was also informed.", [_VIETNAM]),
    ],
)
def test_a_stop_whose_host_is_told_as_well_is_off_too(nlp: Language, title: str, text: str, wanted: list[str]) -> None:
    found = [each for each in told_below(nlp, title, text) if each.startswith("visit | Canada")]

    assert found == wanted
