"""Who was to meet somebody and will be elsewhere instead; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_LUND = "Norway's Prime Minister Kari Lund"
_LIND = "Sweden's President Vera Lind"
_OFF = "meeting | Norway, Sweden | Malmo | 2022-03-05 | cancelled"
_ON = "meeting | Norway, Sweden | Malmo | 2022-03-05 | scheduled"


@pytest.mark.parametrize(
    "text",
    [
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay in Oslo.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will remain in Bergen.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay at home.",
        f"{_LUND}, who was due to meet {_LIND} in Malmo on Saturday, is staying in Oslo.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday but will stay in Oslo.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday. She will stay in Oslo instead.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday. She will now remain in Oslo.",
    ],
)
def test_who_stays_elsewhere_does_not_meet(nlp: Language, text: str) -> None:
    assert told(nlp, text) == [_OFF]


@pytest.mark.parametrize(
    "text",
    [
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will go to Riga instead.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will instead travel to Riga.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday but will instead fly to Riga.",
        f"Norway's prime minister, Kari Lund, who was to meet {_LIND} in Malmo on Saturday, will fly to Riga instead.",
    ],
)
def test_who_goes_elsewhere_instead_does_not_meet(nlp: Language, text: str) -> None:
    assert told(nlp, text) == [_OFF, "visit | Norway | Riga | - | scheduled"]


@pytest.mark.parametrize(
    "text",
    [
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay in Sweden until Monday.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay in Malmo.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay in office.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will not stay in Oslo.",
        f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will not resign.",
        f"{_LUND}, who is to meet {_LIND} in Malmo on Saturday, will stay in Oslo until then.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday. Her foreign minister will stay in Oslo.",
        f"{_LUND} was to meet {_LIND} in Malmo on Saturday, but her deputy will stay in Oslo.",
        f"{_LUND} is to meet {_LIND} in Malmo on Saturday. She will then stay in Oslo.",
        f"{_LUND} will stay in Oslo and was to meet {_LIND} in Malmo on Saturday.",
    ],
)
def test_who_stays_there_or_in_office_still_meets(nlp: Language, text: str) -> None:
    assert told(nlp, text) == [_ON]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            f"{_LUND} will go to Malmo and see {_LIND} on Saturday.",
            ["meeting | Norway, Sweden | Malmo | 2022-03-05 | scheduled"],
        ),
        (
            f"{_LUND}, who was to meet Spain's Juan Mora in Riga on Friday, will go to Malmo instead and see {_LIND} "
            "on Saturday.",
            [
                "meeting | Norway, Spain | Riga | 2022-03-04 | cancelled",
                "meeting | Norway, Sweden | Malmo | 2022-03-05 | scheduled",
            ],
        ),
        (
            f"{_LUND} will go to Malmo and see the castle on Saturday.",
            ["visit | Norway | Malmo | 2022-03-05 | scheduled"],
        ),
        (
            f"{_LUND} was originally due to visit Iceland on Friday. She will now stay at home.",
            ["visit | Norway | Iceland | 2022-03-04 | cancelled"],
        ),
        (f"{_LUND} will wait and see what {_LIND} says on Saturday.", []),
        (
            f"{_LUND} will visit Malmo on Saturday and see {_LIND} as an ally.",
            ["visit | Norway | Malmo | 2022-03-05 | scheduled"],
        ),
    ],
)
def test_who_will_go_there_and_see_somebody_meets_them_and_who_stays_at_home_does_not(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


def test_a_text_that_ends_with_the_verb_is_read(nlp: Language) -> None:
    assert told(nlp, f"{_LUND}, who was to meet {_LIND} in Malmo on Saturday, will stay") == [_ON]
