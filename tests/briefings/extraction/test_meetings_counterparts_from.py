"""Whose a "counterpart from Fiji" is, and who: whoever is named between the commas behind."""

from __future__ import annotations

import pytest
from spacy.language import Language
from telling import meetings


def _parties(nlp: Language, text: str) -> list[tuple[str, str]]:
    return [(party.name, party.side) for meeting in meetings(nlp, text) for party in meeting.parties]


HASANI = ("Igli Hasani", "Albania")
WILL = "Albanian Foreign Minister Igli Hasani will "


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("meet his counterpart from North Macedonia, Timco Mucunski, in Ohrid on March 12.", "North Macedonia"),
        ("meet his counterpart from Fiji, Filipe Tuisawau, in Nadi on March 12.", "Fiji"),
        ("hold talks with his counterpart from the Marshall Islands, Kalani Kaneko, in Majuro on Friday.", None),
        ("meet his counterpart from the Bahamas, Fred Mitchell, in Nassau on March 12.", "Bahamas"),
        ("receive his counterpart from South Africa, Ronald Lamola, in Tirana on March 12.", "South Africa"),
        ("meet his counterpart from Chile, Alberto van Klaveren, in Mendoza on March 12.", "Chile"),
        ("meet with his counterpart from Montenegro, Ervin Ibrahimovic, on March 12.", "Montenegro"),
        ("meet his counterpart from Fiji in Nadi on March 12.", "Fiji"),
        ("receive officials from Montenegro in Tirana on March 12.", "Montenegro"),
        ("receive his colleague from North Macedonia, Timco Mucunski, in Tirana on March 12.", "North Macedonia"),
    ],
)
def test_the_counterpart_is_of_that_country(nlp: Language, text: str, other: str | None) -> None:
    found = _parties(nlp, WILL + text)

    assert found[0] == HASANI
    assert [side for _, side in found[1:]] == [other or "Marshall Islands"]


def test_the_counterpart_has_the_name_behind(nlp: Language) -> None:
    text = "Tarou Pukati of Kiribati will meet his counterpart from Fiji, Filipe Tuisawau, in Nadi on March 12."

    assert _parties(nlp, text) == [("Tarou Pukati", "Kiribati"), ("Filipe Tuisawau", "Fiji")]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            WILL + "meet his counterpart from Fiji, New Zealand and Samoa in Suva on March 12.",
            [HASANI, ("Fiji", "Fiji"), ("New Zealand", "New Zealand"), ("Samoa", "Samoa")],
        ),
        (
            WILL + "meet colleagues from Montenegro and Kosovo in Tirana on March 12.",
            [HASANI, ("Montenegro", "Montenegro"), ("Kosovo", "Kosovo")],
        ),
        (
            WILL + "meet his Montenegrin counterpart, Ervin Ibrahimovic, in Ohrid on March 12.",
            [HASANI, ("Ervin Ibrahimovic", "Montenegro")],
        ),
        (
            "After meeting his counterpart from Fiji, Filipe Tuisawau said the two would meet again in Nadi on March 12.",
            [],
        ),
        ("Denmark recalled its envoy from Fiji on March 1.", []),
        ("Denmark will host officials from March 12.", []),
        ("Kenya withdrew its officials from Somalia on March 1.", []),
    ],
)
def test_others_are_who_they_were(nlp: Language, text: str, wanted: list[tuple[str, str]]) -> None:
    assert _parties(nlp, text) == wanted
