"""Stories whose second article calls off a meeting without a word of whose it is, in every order of arrival."""

from __future__ import annotations

import pytest

from briefings.extraction.pipeline import Reader
from tests.briefings.test_chains_changed import told

LIMA = ("2024-02-05", "The chief negotiators of Ghana and Togo will meet in Lima on February 15, a spokesman said.")
ON = "Ghana, Togo | Lima | 2024-02-15 | scheduled"
OFF = "Ghana, Togo | Lima | 2024-02-15 | cancelled"


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ((LIMA, ("2024-02-13", "Thursday's talks in Lima have been called off, a UN spokesman said.")), [OFF]),
        ((LIMA, ("2024-02-13", "The Lima talks will not take place, Peru's foreign ministry announced.")), [OFF]),
        (
            (
                ("2024-02-05", "The defence ministers of Ghana and Togo will meet in Lima on February 15."),
                ("2024-02-13", "The meeting of the two defence ministers in Lima has been put off, Ghana's army said."),
            ),
            ["Ghana, Togo | Lima | - | postponed"],
        ),
        (
            (
                LIMA,
                (
                    "2024-02-13",
                    "Ghana said on Tuesday that the talks had been called off after a shooting on the Togolese border.",
                ),
            ),
            [OFF],
        ),
    ],
)
def test_what_one_article_leaves_unsaid_the_other_tells(
    reader: Reader, texts: tuple[tuple[str, str], ...], wanted: list[str]
) -> None:
    assert told(reader, *texts) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Friday's talks in Lima have been called off, a UN spokesman said.",
        "Thursday's talks in Quito have been called off, a UN spokesman said.",
        "Thursday's hearing in Lima has been cancelled.",
        "Thursday's talks in Lima could be called off, a UN spokesman said.",
        "Will Thursday's talks in Lima be called off? Nobody knows.",
        "A UN spokesman denied that Thursday's talks in Lima had been called off.",
        "Thursday's talks in Lima on Nepal have been called off, a UN spokesman said.",
        "The talks in Lima have been called off, a UN spokesman said.",
        "Thursday's council meeting in Lima has been cancelled.",
        "Nepal said on Tuesday that the talks in Lima had been called off.",
        "Nepal said on Tuesday that the talks had been called off after a row with Bhutan.",
    ],
)
def test_what_may_be_of_others_leaves_it_as_it_was(reader: Reader, text: str) -> None:
    known = told(reader, LIMA, ("2024-02-13", text))

    assert [line for line in known if "Ghana" in line] == [ON]


@pytest.mark.parametrize(
    ("other", "text"),
    [
        ("Nepal and Bhutan will hold talks in Lima on February 15.", "Thursday's talks in Lima have been called off."),
        (
            "Ghana and Togo will hold talks in Lima on February 22.",
            "The Lima talks have been called off, Peru's foreign ministry said.",
        ),
        (
            "Ghana and Benin will hold talks in Cotonou on February 20.",
            "Ghana said on Tuesday that the talks had been called off after a shooting on the Togolese border.",
        ),
    ],
)
def test_where_two_are_open_both_stand(reader: Reader, other: str, text: str) -> None:
    known = told(reader, LIMA, ("2024-02-06", other), ("2024-02-13", text))

    together = [line for line in known if "," in line]
    assert len(together) == 2
    assert all(line.endswith("scheduled") for line in together)
