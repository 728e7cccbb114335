"""Words that are kept with a record, as they are told."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.compose.stored import stored_words
from briefings.language import speaking
from briefings.resolution.wording import time_in_words
from store.records import Precision, When
from tests.briefings.stories import time_of

TODAY = date(2022, 1, 4)


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Zurich", "Tuesday 11 January, 10:00 CET"),
        ("Asia/Kathmandu", "Tuesday 11 January, 10:00 UTC+5:45"),
        ("UTC", "Tuesday 11 January, 10:00 UTC"),
        ("UTC+03:00", "Tuesday 11 January, 10:00 UTC+3"),
    ],
)
def test_a_zone_is_told_by_its_name_of_that_day_and_not_by_its_key(zone: str, said: str) -> None:
    at_ten = time_of("2022-01-11T10:00")
    kept = time_in_words(When(Precision.EXACT, at_ten.earliest, at_ten.latest, at_ten.clock, zone))

    assert stored_words(kept, TODAY) == said


def test_what_is_no_zone_is_told_as_the_source_has_it() -> None:
    at_ten = time_of("2022-01-11T10:00")
    kept = time_in_words(When(Precision.EXACT, at_ten.earliest, at_ten.latest, at_ten.clock, None, "local time"))

    assert stored_words(kept, TODAY) == "Tuesday 11 January, 10:00 (local time)"


def test_another_language_has_its_own_day_and_the_same_zone() -> None:
    with speaking("de"):
        said = stored_words("Tuesday 11 January 2022, 10:00 (Europe/Zurich)", TODAY)

    assert "Europe" not in said
    assert "10:00" in said
