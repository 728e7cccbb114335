"""Of which meetings something was reported afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefings.reported import is_report_of, lately_over, reported_of
from store.records import Article, Findings, Meeting
from tests.briefings.outboxes import utc
from tests.briefings.papers import Paper, meeting

TEXT = "Egypt and Sudan met in Cairo. Egypt demanded water. They said more was to be told."


def paper(published: str, *, quotes: str | None = "Egypt", certain: bool = True) -> Paper:
    """A paper that cites the talks, and maybe a side."""
    found = Paper("p", published, TEXT)
    if quotes:
        found.said(quotes, "demand", "water", cue="demanded", source="Egypt", certain=certain)
    return found


def talks(on: str, cited: Paper, status: str = "scheduled") -> Meeting:
    return meeting("Egypt", "Sudan", on=on, citing=[cited.cite("Egypt and Sudan met in Cairo.")], status=status)


@pytest.mark.parametrize(
    ("on", "published", "is_report"),
    [
        ("2022-01-12T10:00", "2022-01-12T12:00", True),
        ("2022-01-12T10:00", "2022-01-12T09:00", False),
        ("2022-01-12T10:00", "2022-01-12", False),
        ("2022-01-12T10:00", "2022-01-13", True),
        ("2022-01-12", "2022-01-12T20:00", False),
        ("2022-01-12", "2022-01-13", True),
        (None, "2022-01-13", False),
    ],
)
def test_a_report_is_of_afterwards(on: str | None, published: str, *, is_report: bool) -> None:
    cited = paper(published)
    article: Article = cited.article

    assert is_report_of(meeting("Egypt", on=on, citing=[]), article) is is_report


@pytest.mark.parametrize(
    ("cited", "status", "is_reported"),
    [
        (paper("2022-01-13"), "scheduled", True),
        (paper("2022-01-13", quotes=None), "scheduled", False),
        (paper("2022-01-13", certain=False), "scheduled", False),
        (paper("2022-01-13", quotes="Norway"), "scheduled", False),
        (paper("2022-01-11"), "scheduled", False),
        (paper("2022-01-11", quotes=None), "held", True),
    ],
)
def test_a_meeting_is_reported_of_where_it_was_held_or_a_side_is_quoted(
    cited: Paper, status: str, *, is_reported: bool
) -> None:
    over = talks("2022-01-12", cited, status)
    findings: dict[str, Findings] = {"p": cited.findings}

    found = reported_of([over], {"p": cited.article}, findings)

    assert found == ({over.id} if is_reported else set())


@pytest.mark.parametrize(
    ("on", "status", "is_over"),
    [
        ("2022-01-12", "scheduled", True),
        ("2022-01-12", "cancelled", False),
        ("2022-01-01", "scheduled", False),
        ("2022-01-20", "scheduled", False),
        ("2022-01", "scheduled", False),
    ],
)
def test_only_what_is_over_lately_is_looked_at(on: str, status: str, *, is_over: bool) -> None:
    cited = paper("2022-01-13")

    found = lately_over([replace(talks(on, cited, status))], utc("2022-01-13 10:00"))

    assert bool(found) is is_over
