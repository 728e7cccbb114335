"""Stories whose second article only tells what changed, in the words of newspapers, in every order of arrival."""

from __future__ import annotations

import pytest

from briefings.extraction.pipeline import Reader
from tests.briefings.stories import after
from tests.briefings.test_chains import read, shown


def told(reader: Reader, *texts: tuple[str, str]) -> list[str]:
    """What is known after these articles: "Egypt, Sudan | Cairo | 2024-03-10 | scheduled", "-" for what is not."""
    lines = []
    for sides, place, first, last, status in map(shown, after(*read(reader, *texts))):
        days = "-" if first is None else f"{first}" if first == last else f"{first}..{last}"
        lines.append(" | ".join((", ".join(sorted(sides)), place or "-", days, status)))
    return sorted(lines)


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        (
            (
                ("2024-02-01", "Samoan Prime Minister Tavita Lealofi is scheduled to visit Ankara on February 8."),
                ("2024-02-06", "Lealofi's visit to Ankara has been rescheduled for February 16, his office said."),
                (
                    "2024-02-13",
                    "The Samoan leader's trip to Ankara has been pushed back once more and will now take place on "
                    "February 22.",
                ),
            ),
            ["Samoa | Ankara | 2024-02-22 | scheduled"],
        ),
        (
            (
                ("2024-05-02", "Leaders of the G7 will hold their summit in Hiroshima from May 19 to 21."),
                (
                    "2024-05-10",
                    "The presidents of Peru and Chile will hold talks on the sidelines of the G7 summit in Hiroshima "
                    "on May 21, Lima said.",
                ),
            ),
            [
                "Chile, Peru | Hiroshima | 2024-05-21 | scheduled",
                "G7 | Hiroshima | 2024-05-19..2024-05-21 | scheduled",
            ],
        ),
        (
            (
                ("2024-03-04", "Thailand and Malaysia will hold border talks in Kuala Lumpur on March 19."),
                (
                    "2024-03-15",
                    "Thai negotiators and Malaysian envoys were to have met in Kuala Lumpur on March 19. The talks "
                    "have now been postponed until after the May election.",
                ),
            ),
            ["Malaysia, Thailand | Kuala Lumpur | - | postponed"],
        ),
        (
            (
                (
                    "2024-05-13",
                    "Greek Prime Minister Nikos Petrakis will receive Moldovan President Ana Rusu in Athens on May 21.",
                ),
                (
                    "2024-05-20",
                    "Moldovan President Ana Rusu has called off her trip to Athens; she and Petrakis will speak by phone "
                    "on Tuesday instead.",
                ),
            ),
            ["Greece, Moldova | - | 2024-05-21 | scheduled", "Greece, Moldova | Athens | 2024-05-21 | cancelled"],
        ),
        (
            (
                (
                    "2024-02-05",
                    "Norwegian Foreign Minister Espen Lunde will travel to Amman on Thursday for talks with his "
                    "Jordanian counterpart Omar Haddad.",
                ),
                ("2024-02-07", "Norwegian Foreign Minister Espen Lunde's talks in Amman have been postponed."),
            ),
            ["Jordan, Norway | Amman | - | postponed"],
        ),
        (
            (
                ("2024-02-05", "Peru and Chile will hold talks in Lima on February 20."),
                ("2024-02-13", "The talks between Peru and Chile have been delayed and are now set for February 27."),
                ("2024-02-08", "Peru and Chile are expected to hold talks in Lima later this month."),
            ),
            ["Chile, Peru | Lima | 2024-02-27 | scheduled"],
        ),
    ],
)
def test_a_change_told_in_passing_ends_right(
    reader: Reader, texts: tuple[tuple[str, str], ...], wanted: list[str]
) -> None:
    known = told(reader, *texts)

    assert known == sorted(wanted)


NAMESAKE = "Therese Kayikwamba Wagner"


@pytest.mark.parametrize(
    ("later", "wanted"),
    [
        (f"Next Tuesday's meeting between {NAMESAKE} and Hadja Lahbib in Brussels has been pushed back to Thursday.", (14, "scheduled")),
        (f"The meeting between {NAMESAKE} and Hadja Lahbib in Brussels has been cancelled.", (12, "cancelled")),
    ],
)  # fmt: skip
def test_a_minister_who_is_called_like_a_body_is_herself_in_a_change(
    reader: Reader, later: str, wanted: tuple[int, str]
) -> None:
    plan = f"Congolese Foreign Minister {NAMESAKE} will meet EU Commissioner Hadja Lahbib in Brussels on November 12."

    (meeting,) = after(*read(reader, ("2024-11-04", plan), ("2024-11-06", later)))

    assert set(meeting.sides) == {"Democratic Republic of the Congo", "European Union"}
    assert meeting.when.earliest
    assert (meeting.when.earliest.day, meeting.status.value) == wanted
