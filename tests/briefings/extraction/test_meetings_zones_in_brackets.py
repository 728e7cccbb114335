"""The zone of an hour that is told in Greenwich's too: "at 3 p.m. (1900 GMT)"; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import meetings


@pytest.mark.parametrize(
    ("hour", "zone"),
    [
        ("3 p.m. (2000 GMT)", "UTC-05:00"),
        ("3 p.m. (8 p.m. GMT)", "UTC-05:00"),
        ("3 p.m. local time (2000 GMT)", "UTC-05:00"),
        ("10:00 (07:00 UTC)", "UTC+03:00"),
        ("4.30 p.m. (1100 GMT)", "UTC+05:30"),
        ("3 p.m. IST (0930 GMT)", "UTC+05:30"),
        ("11 p.m. (0400 GMT Saturday)", "UTC-05:00"),
        ("9 a.m. (0900 GMT)", "UTC"),
        # a zone of its own
        ("1900 GMT", "UTC"),
        ("3 p.m. EST (2000 GMT)", "UTC-05:00"),
        # told by nobody, or another hour is told too
        ("3 p.m.", None),
        ("3 p.m. (1913 GMT)", None),
        ("3 p.m. (2500 GMT)", None),
        ("3 p.m. (in the evening GMT)", None),
        ("3 p.m. (2000 GMT), its chair said at 10 a.m.", None),
    ],
)
def test_the_hour_in_greenwich_tells_the_zone(nlp: Language, hour: str, zone: str | None) -> None:
    found = meetings(nlp, f"The UN Security Council will meet on Friday at {hour}.")

    assert [each.when.zone for each in found] == [zone]


def test_the_zone_of_the_place_goes_before(nlp: Language) -> None:
    found = meetings(nlp, "Laos and Nepal will hold talks in Vientiane on Friday at 9 a.m. (0200 GMT).")

    assert [each.when.zone for each in found] == ["Asia/Vientiane"]
