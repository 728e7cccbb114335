"""News of a change that is told once more days later: it is no new change, and undoes nothing that came between."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefings.resolution.past import changed_on
from store.records import Article, Citation, MeetingReport, MeetingStatus, PublishedFrom
from tests.briefings.ruled import as_ruled, ruling
from tests.briefings.stories import Told, after, article, only, report, time_of


def _said(name: str, published: str, words: str, **told: object) -> Told:
    """The article of these words, with the report that they make of the talks."""
    moment = datetime.fromisoformat(published).replace(tzinfo=UTC)
    talks: MeetingReport = report("Norway", "Finland", **{"place": "Oslo", "on": "2022-01-12", **told})  # type: ignore[arg-type]
    text, findings = article(name, published, talks)
    cited = replace(findings.meetings[0], citations=(Citation(name, 0, len(words)),))
    return Article(name, words, text.sha256, moment, PublishedFrom.GIVEN), replace(findings, meetings=(cited,))


SET = _said("a", "2022-01-03", "Norway and Finland will hold talks in Oslo on January 12.")
OFF = _said("b", "2022-01-06", "Norway's talks with Finland on January 12 have been cancelled.", status="cancelled")
AGAIN = "Talks that were to be held in Oslo on January 12 were cancelled on Thursday."


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (AGAIN, "2022-01-06"),
        ("Norway said on Thursday that the talks in Oslo would not be held.", "2022-01-06"),
        ("Norway announced Thursday that the talks in Oslo were off.", "2022-01-06"),
        ("The talks in Oslo were called off yesterday.", "2022-01-07"),
        ("The talks in Oslo, postponed on 5 January, had long been planned.", "2022-01-05"),
        ("The talks, which were scrapped on December 30, had long been planned.", "2021-12-30"),
        ("On Thursday it called off the talks in Oslo.", "2022-01-06"),
        ("The talks in Oslo were cancelled.", None),
        ("The talks in Oslo were cancelled on Saturday.", None),
        ("Norway cancelled Thursday's talks in Oslo.", None),
        ("Norway has cancelled talks on Thursday in Oslo.", None),
        ("Talks on Thursday cancelled", None),
        ("The talks, cancelled on February 30, were planned.", None),
    ],
)
def test_the_day_of_a_change_is_told_by_its_words(words: str, day: str | None) -> None:
    text, findings = _said("c", "2022-01-08", words, status="cancelled")

    assert changed_on(findings.meetings[0], text) == (date.fromisoformat(day) if day else None)


def test_of_a_plan_no_day_of_a_change_is_asked() -> None:
    text, findings = _said("c", "2022-01-08", "Norway said on Thursday that the talks will be held.")

    assert changed_on(findings.meetings[0], text) is None


@pytest.mark.parametrize("made", ["2022-01-06T15:00", "2022-01-07T10:00", "2022-01-08T10:00"])
def test_a_cancellation_told_again_does_not_undo_what_an_admin_put_right(made: str) -> None:
    put_right = ruling("status", SET, OFF, status=MeetingStatus.SCHEDULED, made=made)

    meeting = only(as_ruled((put_right,), SET, OFF, _said("c", "2022-01-08", AGAIN, status="cancelled")))

    assert (meeting.status, meeting.when) == ("scheduled", time_of("2022-01-12"))
    assert [(each.field, each.otherwise) for each in meeting.corrections] == [("status", "cancelled")]


@pytest.mark.parametrize(
    ("published", "words"),
    [
        pytest.param("2022-01-08", "Talks in Oslo on January 12 have been cancelled.", id="no day told"),
        pytest.param("2022-01-08", "Talks in Oslo on January 12 were cancelled on Friday.", id="on a later day"),
        pytest.param("2022-01-08", "Talks in Oslo on January 12 were cancelled on Saturday.", id="on that day"),
        pytest.param("2022-01-10", "Norway said on Sunday that the talks were off.", id="told on a later day"),
    ],
)
def test_another_cancellation_takes_the_place_of_what_an_admin_put_right(published: str, words: str) -> None:
    put_right = ruling("status", SET, OFF, status=MeetingStatus.SCHEDULED, made="2022-01-07T10:00")

    meeting = only(as_ruled((put_right,), SET, OFF, _said("c", published, words, status="cancelled")))

    assert meeting.status == "cancelled"


def test_a_cancellation_nobody_had_told_of_before_a_status_was_put_right_is_news() -> None:
    put_right = ruling("status", SET, status=MeetingStatus.TENTATIVE, made="2022-01-07T10:00")

    meeting = only(as_ruled((put_right,), SET, _said("c", "2022-01-08", AGAIN, status="cancelled")))

    assert meeting.status == "cancelled"


def test_what_was_called_off_and_is_on_again_stays_so_when_the_former_is_told_again() -> None:
    on_again = _said("d", "2022-01-07", "Norway said the talks will be held on January 12 after all.", official=True)

    meeting = only(after(SET, OFF, on_again, _said("c", "2022-01-08", AGAIN, status="cancelled")))

    assert meeting.status == "scheduled"


def test_what_was_put_off_and_set_again_stays_so_when_the_former_is_told_again() -> None:
    off = _said("b", "2022-01-06", "The talks have been postponed.", status="postponed", on=None)
    new = _said("d", "2022-01-07", "Norway and Finland will hold talks in Oslo on January 20.", on="2022-01-20")
    again = _said("c", "2022-01-08", "The talks were postponed on Thursday.", status="postponed", on=None)

    meeting = only(after(SET, off, new, again))

    assert (meeting.status, meeting.when) == ("scheduled", time_of("2022-01-20"))


def test_called_off_once_more_after_it_was_on_again_it_is_off() -> None:
    on_again = _said("d", "2022-01-07", "Norway said the talks will be held on January 12 after all.", official=True)
    off = _said("c", "2022-01-09", "Norway said on Saturday that the talks were off.", status="cancelled")

    assert only(after(SET, OFF, on_again, off)).status == "cancelled"
