"""The days of a journey's stops, worked out from the records alone."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.journeys import Leg, Trip, until
from briefings.extraction.encounters.outline import outline
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import Precision, When
from tests.briefings.extraction.telling import read

FRAME = When(Precision.RANGE, date(2022, 3, 7), date(2022, 3, 12))
ON = When(Precision.DATE, date(2022, 3, 10), date(2022, 3, 10))


@pytest.fixture(scope="module")
def way(nlp: Language) -> Sketch:
    """The sketch of a journey."""
    scene = Scene(read(nlp, "Sameh Shoukry will travel to Kampala on 10 March."))
    return next(each for each in outline(scene, Cast(scene)) if each.is_trip)


@pytest.mark.parametrize(
    ("stops", "wanted"),
    [
        (["Kenya", "Uganda"], When(Precision.RANGE, date(2022, 3, 7), date(2022, 3, 10))),
        (["Nairobi", "Uganda"], When(Precision.RANGE, date(2022, 3, 7), date(2022, 3, 10))),
        (["Uganda", "Kenya"], None),
        ([], None),
    ],
)
def test_a_first_stop_ends_where_the_next_one_begins(way: Sketch, stops: list[str], wanted: When | None) -> None:
    trip = Trip(frozenset({"Egypt"}), FRAME, Standing.SCHEDULED, stops, opener=way)

    assert until(trip, Leg("Nairobi"), Leg("Kampala", ON, sketches=[way])) == wanted


def test_nobody_says_when_it_ends_where_nobody_goes_on(way: Sketch) -> None:
    trip = Trip(frozenset({"Egypt"}), FRAME, Standing.SCHEDULED, ["Kenya"], opener=way)

    assert until(trip, Leg("Nairobi"), Leg("Kampala", ON)) is None
    assert until(trip, Leg("Nairobi"), None) is None
