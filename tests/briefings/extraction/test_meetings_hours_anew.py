"""The hour told behind the new day of a meeting is of that day; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The talks between Laos and Nepal have been moved from March 18 to March 12. They will now start at noon.",
            "talks | - | 2022-03-12 12:00 ? | scheduled (was 2022-03-18)",
        ),
        (
            "Laos and Nepal have postponed their talks from March 12 to March 18. The talks will now begin at 15:00.",
            "talks | - | 2022-03-18 15:00 ? | scheduled (was 2022-03-12)",
        ),
        (
            "Laos and Nepal have brought forward a meeting from March 18 to March 12, the foreign ministry said on "
            "Tuesday.\n\nThe meeting will now open at 9 a.m.",
            "meeting | - | 2022-03-12 09:00 ? | scheduled (was 2022-03-18)",
        ),
        (
            "The summit between Laos and Nepal was brought forward by two days to March 10. It will now open at 9 a.m.",
            "summit | - | 2022-03-10 09:00 ? | scheduled (was 2022-03-12)",
        ),
        # nothing is moved, or the day itself is told anew
        (
            "Laos and Nepal will hold talks in Pokhara on March 12. The talks will now start at noon.",
            "talks | Pokhara | 2022-03-12 12:00 ? | scheduled",
        ),
        (
            "Laos and Nepal will hold talks in Pokhara on March 12. The meeting starts at noon.",
            "talks | Pokhara | 2022-03-12 12:00 ? | scheduled",
        ),
        (
            "The talks between Laos and Nepal were moved from March 12 to March 10. They will now open on 10 March at 9.",
            "talks | - | 2022-03-10",
        ),
        (
            "The talks between Laos and Nepal were moved from March 12 to today. They will now start at noon.",
            "talks | - | 2022-03-02 12:00 ? | scheduled (was 2022-03-12)",
        ),
        ("The talks between Laos and Nepal will start at noon.", "talks | - | 2022-03-02 12:00 ? | scheduled"),
    ],
)
def test_the_hour_is_of_the_day_they_have_now(nlp: Language, text: str, wanted: str) -> None:
    kind, place, rest = wanted.split(" | ", 2)

    found = told(nlp, text)

    assert len(found) == 1
    assert found[0].startswith(f"{kind} | Laos, Nepal | {place} | {rest}")


@pytest.mark.parametrize(
    ("second", "wanted"),
    [
        ("Laos and Peru will now meet at noon.", "meeting | Laos, Peru | -"),
        ("The talks between Laos and Peru will now start at noon.", "talks | Laos, Peru | -"),
    ],
)
def test_the_hour_of_another_meeting_is_not_theirs(nlp: Language, second: str, wanted: str) -> None:
    found = told(nlp, f"The talks between Laos and Nepal have been moved from March 18 to March 12. {second}")

    assert found[0] == "talks | Laos, Nepal | - | 2022-03-12 | scheduled (was 2022-03-18)"
    assert [each.startswith(wanted) for each in found[1:]] == [True]
