"""Who has confirmed a meeting that an admin has put right: nobody who told of another day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.briefings.ruled import as_ruled, ruling
from tests.briefings.stories import Told, article, only, report, time_of


def _said(name: str, published: str, outlet: str, **told: Any) -> Told:
    talks = report("Ecuador", "Peru", **{"on": "2022-01-14", "place": "Quito", "official": True, **told})
    return article(name, published, talks, outlet=outlet)


ECUADOR = _said("a", "2022-01-03", "Ecuador's Foreign Ministry")


def test_who_told_the_day_that_was_put_right_does_not_confirm_the_other_one() -> None:
    put_right = ruling("when", ECUADOR, when=time_of("2022-01-08"))

    assert only(as_ruled((), ECUADOR)).confirmed_by == ("Ecuador",)
    assert only(as_ruled((put_right,), ECUADOR)).confirmed_by == ()


def test_who_told_the_day_that_an_admin_names_confirms_it() -> None:
    peru = _said("b", "2022-01-04", "Peru's Foreign Ministry", on="2022-01-08..14")
    put_right = ruling("when", ECUADOR, when=time_of("2022-01-08"))

    assert only(as_ruled((put_right,), ECUADOR, peru)).confirmed_by == ("Peru",)


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("when", {"when": time_of("2022-01-14T10:00")}),
        ("hour", {"when": replace(time_of("2022-01-14T10:00"))}),
        ("place", {"place": "Cuenca"}),
    ],
)
def test_who_told_its_day_confirms_what_was_put_right_otherwise(kind: str, more: dict[str, Any]) -> None:
    assert only(as_ruled((ruling(kind, ECUADOR, **more),), ECUADOR)).confirmed_by == ("Ecuador",)
