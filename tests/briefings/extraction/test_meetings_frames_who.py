"""Whoever meets and wherever they go, told in many ways, in the same sentences; published on 2 March 2022."""

from __future__ import annotations

import itertools

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_ONE = (
    "Peruvian Foreign Minister Luis Salas", "Luis Salas, Peru's foreign minister,", "the head of Peru's delegation",
    "Luis Salas, who leads Peru's delegation,", "Peru's envoy",
)  # fmt: skip
_OTHER = (
    "Ewa Nowak, his Polish counterpart,", "his Polish counterpart, Ewa Nowak,", "Poland's president and prime minister",
    "a Polish delegation",
)  # fmt: skip
_MEET = ("will meet {other}", "is to hold talks with {other}", "will hold a new round of talks with {other}")


@pytest.mark.parametrize(
    "text",
    [
        f"On Friday, {one} {verb.format(other=other)} in the Austrian capital, Vienna."
        for one, verb, other in itertools.product(_ONE, _MEET, _OTHER)
    ],
)
def test_sides_are_who_meets_and_never_whose_capital_it_is(nlp: Language, text: str) -> None:
    found = [line.split(" | ", 1)[1] for line in told(nlp, text.replace(",,", ","))]

    assert found == ["Peru, Poland | Vienna | 2022-03-04 | scheduled"]


_GOING = (
    "is due to arrive in {town} on Friday", "will be welcomed in {town} on Friday", "is headed to {town} on Friday",
    "will be dispatched to {town} on Friday", "is being sent to {town} on Friday",
    "is expected in {town} on Friday to sign a pact", "will travel to {town} for talks on Friday",
    "will fly to {town} on Friday",
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"{one[0].upper()}{one[1:]} {way.format(town=town)}.", place)
        for one, way, (town, place) in itertools.product(
            _ONE, _GOING, (("Vienna", "Vienna"), ("the Austrian capital", "Vienna"))
        )
    ],
)
def test_whoever_goes_by_whatever_way_is_on_a_visit(nlp: Language, text: str, place: str) -> None:
    found = told(nlp, text)

    assert found == [f"visit | Peru | {place} | 2022-03-04 | scheduled"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Peru and Poland disagree about fish. In the Austrian capital, Vienna, the two sides will meet on Friday.",
            ["meeting | Peru, Poland | Vienna | 2022-03-04 | scheduled"],
        ),
        ("The UN General Assembly convened in Geneva on 25 February.",
            ["meeting | United Nations | Geneva | 2022-02-25 | held"]),
        ("The UN General Assembly opens in New York on 13 September.",
            ["session | United Nations | New York | 2022-09-13 | scheduled"]),
        ("In April, the G20 is to meet in Rome.", ["meeting | G20 | Rome | 2022-04-01..2022-04-30 | scheduled"]),
        ("ECOWAS heads of state will hold a summit in Abuja on Friday.",
            ["summit | ECOWAS | Abuja | 2022-03-04 | scheduled"]),
        ("Luis Salas of Peru and his Polish counterpart, Ewa Nowak, plan to meet in Vienna on Friday.",
            ["meeting | Peru, Poland | Vienna | 2022-03-04 | scheduled"]),
        ("Peruvian envoys held talks with Polish officials over the weekend in Vienna.",
            ["talks | Peru, Poland | Vienna | 2022-02-26..2022-02-27 | held"]),
    ],
)  # fmt: skip
def test_names_of_bodies_and_words_in_between_hide_nobody(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The plan was welcomed in Vienna on Friday.",
        "The refugees were received in Chad on Monday.",
        "Peruvian aid was sent to Chad on Monday.",
        "Peruvian troops will be sent to Chad on Friday.",
        "A shipment of rice is headed to Chad on Friday.",
        "A government plan to meet the targets was published on Friday.",
        "The results are expected in Vienna on Friday.",
        "Growth is expected in Peru next year to meet the target.",
    ],
)
def test_what_is_sent_welcomed_and_planned_is_nobodys_visit(nlp: Language, text: str) -> None:
    found = told(nlp, text)

    assert found == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "EU trade ministers meet on March 14 in Riga, and the bloc's leaders will gather there on March 24 for a summit.",
            ["meeting | European Union | Riga | 2022-03-14 | scheduled", "summit | European Union | Riga | 2022-03-24 | scheduled"],
        ),
        (
            "NATO defence ministers meet in Riga on 8 March. The alliance's foreign ministers will convene in Oslo on 16 March.",
            ["meeting | NATO | Riga | 2022-03-08 | scheduled", "meeting | NATO | Oslo | 2022-03-16 | scheduled"],
        ),
        (
            "The finance ministers of the G7 will meet in Bern on 9 March, and the group's leaders will meet there on 16 March.",
            ["meeting | G7 | Bern | 2022-03-09 | scheduled", "meeting | G7 | Bern | 2022-03-16 | scheduled"],
        ),
        (
            "ASEAN's envoys will hold a meeting on March 7 in Manila, and its trade ministers will convene there on March 8.",
            ["meeting | ASEAN | Manila | 2022-03-07 | scheduled", "meeting | ASEAN | Manila | 2022-03-08 | scheduled"],
        ),
        (
            "Peru and Poland will meet on 9 March in Bern, and the bloc's leaders will gather there on 16 March.",
            ["meeting | Peru, Poland | Bern | 2022-03-09 | scheduled"],
        ),
        (
            "G7 ministers will meet on Monday. A rebel group in Chad said the group's leaders would meet mediators on Friday.",
            ["meeting | G7 | - | 2022-03-07 | scheduled"],
        ),
        (
            "NATO ambassadors meet in Riga on 8 March. The opposition alliance will meet on 10 March.",
            ["meeting | NATO | Riga | 2022-03-08 | scheduled"],
        ),
    ],
)  # fmt: skip
def test_bodies_are_called_by_what_they_are_once_they_were_named(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
