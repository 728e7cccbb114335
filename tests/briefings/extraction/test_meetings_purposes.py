"""Where somebody is on one day for the meeting of another; published on Wednesday 2 March 2022."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Chad's premier will be in Lagos on Monday for Tuesday's summit of the African Union.",
            "summit | African Union, Chad | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Chad's premier arrived in Lagos today for tomorrow's talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-03 | scheduled",
        ),
        (
            "Chad's premier flew to Lagos on Tuesday for Friday's talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-04 | scheduled",
        ),
        (
            "Chad's premier was in Lagos on Monday for Tuesday's talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-01 | held",
        ),
        (
            "Chad's premier flew to Lagos on Tuesday for the 9 March talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-09 | scheduled",
        ),
        (
            "Chad's premier will fly to Lagos on Monday for talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "Chad's premier will fly to Lagos on Monday for talks with Nigeria's president on Tuesday.",
            "talks | Chad, Nigeria | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Tuesday's talks between Chad and Nigeria in Lagos will now be held on Thursday.",
            "talks | Chad, Nigeria | Lagos | 2022-03-10 | scheduled (was 2022-03-08)",
        ),
        (
            "Chad's premier flew to Lagos on Tuesday for talks with Nigeria's president on Friday.",
            "talks | Chad, Nigeria | Lagos | 2022-03-04 | scheduled",
        ),
        (
            "Chad's premier will be in Lagos on Monday for talks with Nigeria's president and back on Tuesday.",
            "talks | Chad, Nigeria | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "Chad's premier will be in Lagos on Monday for talks with Nigeria's president on the vote on Tuesday.",
            "talks | Chad, Nigeria | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "Chad's premier will be in Lagos on Monday for talks with Nigeria's president on Tuesday's vote.",
            "talks | Chad, Nigeria | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "Chad's premier was in Lagos on Monday for talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-02-28 | held",
        ),
        (
            "Chad's premier will fly to Lagos on Monday for the next day's talks with Nigeria's president.",
            "talks | Chad, Nigeria | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Chad's premier will go to Lagos on Monday for the summit of the African Union on the following day.",
            "summit | African Union, Chad | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Chad's premier will visit Lagos on Monday for the summit of the African Union on Tuesday.",
            "summit | African Union, Chad | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Chad's premier will visit Lagos on Monday for the summit of the African Union.",
            "summit | African Union, Chad | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "Ministers will gather in Lagos on Monday for Tuesday's summit of the African Union.",
            "summit | African Union | Lagos | 2022-03-08 | scheduled",
        ),
        (
            "Envoys will assemble in Lagos on Friday for the Saturday meeting of the African Union.",
            "meeting | African Union | Lagos | 2022-03-05 | scheduled",
        ),
        (
            "Ministers will gather in Lagos on Monday for the summit of the African Union.",
            "summit | African Union | Lagos | 2022-03-07 | scheduled",
        ),
        (
            "EU ministers will gather in Lagos on Monday for talks with Chad on Tuesday's vote.",
            "talks | Chad, European Union | Lagos | 2022-03-07 | scheduled",
        ),
    ],
)
def test_what_somebody_goes_for_has_the_day_it_is_called_by(nlp: Language, text: str, wanted: str) -> None:
    assert wanted in told(nlp, text)
    assert len([line for line in told(nlp, text) if not line.startswith("visit")]) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Secretary Blinken and Vice Premier Hu Wenbo will hold talks in Washington on 9 March.", ()),
        ("Chinese Vice Premier Hu Wenbo will meet Secretary Blinken on 9 March.", ("China, United States",)),
        ("Secretary Blinken and Deputy Secretary Wendy Sherman will meet Chad's premier.", ("Chad, United States",)),
    ],
)
def test_a_vice_premier_is_not_of_a_country_without_one(nlp: Language, text: str, sides: tuple[str, ...]) -> None:
    assert tuple(line.split(" | ")[1] for line in told(nlp, text)) == sides
