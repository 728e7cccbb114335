"""A stop that an earlier article plans is off where its hosts are told as well, in whichever order the articles come."""

from __future__ import annotations

from datetime import date

import pytest

from briefings.extraction.pipeline import Reader
from store.records import MeetingKind
from tests.briefings.stories import after
from tests.briefings.test_chains import read, shown

PLAN = (
    "2022-03-01",
    "Estonian Foreign Minister Urmas Reinsalu will visit Copenhagen on 9 March and Helsinki on 10 March.",
)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Estonian Foreign Minister Urmas Reinsalu rang his Danish colleague to say that he would have to put off"
            " his visit to Copenhagen. His Finnish hosts have been informed too.",
            "postponed",
        ),
        (
            "Estonian Foreign Minister Urmas Reinsalu has cancelled his visit to Copenhagen. Helsinki was notified as"
            " well.",
            "cancelled",
        ),
    ],
)
def test_the_second_stop_falls_with_the_first(reader: Reader, text: str, status: str) -> None:
    found = after(*read(reader, PLAN, ("2022-03-04", text)))

    visits = sorted((each.place or "", each.status.value) for each in found if each.kind is MeetingKind.VISIT)
    assert visits == [("Copenhagen", status), ("Helsinki", status)]


@pytest.mark.parametrize(
    "told",
    ["Parliament was informed too.", "He also informed Helsinki of the talks.", "Finnish reporters were told as well."],
)
def test_the_second_stop_stands_where_its_hosts_are_told_nothing_of_it(reader: Reader, told: str) -> None:
    text = f"Estonian Foreign Minister Urmas Reinsalu has put off his visit to Copenhagen. {told}"

    found = after(*read(reader, PLAN, ("2022-03-04", text)))

    day = date(2022, 3, 10)
    assert ({"Estonia"}, "Helsinki", day, day, "scheduled") in [shown(each) for each in found]


def test_who_was_never_to_be_visited_gives_no_meeting_ahead(reader: Reader) -> None:
    text = (
        "Estonian Foreign Minister Urmas Reinsalu has put off his visit to Copenhagen. The Swedish government was"
        " told too."
    )

    found = after(*read(reader, PLAN, ("2022-03-04", text)))

    ahead = [each.place for each in found if each.status.value in ("scheduled", "tentative")]
    assert ahead == ["Helsinki"]
