"""The JSON forms of the command line: what outside programs rely on, field by field."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, time

import pytest

from briefings.contract import (
    article_json,
    event_json,
    findings_json,
    meeting_json,
    position_json,
    timeline_json,
    when_json,
)
from store.records import (
    NO_TIME,
    Article,
    Citation,
    Contradiction,
    EventReport,
    Findings,
    Meeting,
    MeetingKind,
    MeetingReport,
    MeetingStatus,
    Party,
    Position,
    Precision,
    PublishedFrom,
    Stance,
    Statement,
    TemporalExpression,
    TimexType,
    When,
)

TEXT = "Ruritania and Sylvania will meet in Strelsau on 3 May.\nRudolf Rassendyll said the border must reopen."
ARTICLE = Article(
    id="aaaaaaaaaaaa",
    text=TEXT,
    sha256="0" * 64,
    published=datetime(2022, 4, 20, tzinfo=UTC),
    published_from=PublishedFrom.GIVEN,
    title="Neighbours to meet",
    publisher="Strelsau Courier",
    url="https://courier.example/1",
)
DAY = When(Precision.DATE, date(2022, 5, 3), date(2022, 5, 3))
PARTIES = (Party("Ruritania", "Ruritania"), Party("Rudolf Rassendyll", "Sylvania"))
MEETING_CITATION = Citation(ARTICLE.id, 0, 54)
POSITION = Position(
    party="Ruritania",
    stance=Stance.DEMAND,
    content=(78, 101),
    citation=Citation(ARTICLE.id, 55, 102),
    speaker="Rudolf Rassendyll",
    source=(55, 72),
    cue=(73, 77),
    said_on=date(2022, 4, 20),
)


@pytest.mark.parametrize(
    ("when", "start", "end"),
    [
        (NO_TIME, None, None),
        (DAY, "2022-05-03", None),
        (
            When(Precision.EXACT, date(2022, 5, 3), date(2022, 5, 3), time(15, 30), "Europe/Paris"),
            "2022-05-03T15:30",
            None,
        ),
        (When(Precision.EXACT, date(2022, 5, 3), date(2022, 5, 4), time(9)), "2022-05-03T09:00", "2022-05-04"),
        (When(Precision.RANGE, date(2022, 5, 3), date(2022, 5, 5)), "2022-05-03", "2022-05-05"),
        (When(Precision.PART, date(2022, 1, 1), date(2022, 1, 10)), "2022-01-01", "2022-01-10"),
        (When(Precision.MONTH, date(2022, 1, 1), date(2022, 1, 31)), "2022-01", None),
        (When(Precision.MONTH, date(2022, 1, 1), date(2022, 2, 28)), "2022-01", "2022-02"),
        (When(Precision.YEAR, date(2022, 1, 1), date(2022, 12, 31)), "2022", None),
        (When(Precision.YEAR, date(2022, 1, 1), date(2023, 12, 31)), "2022", "2023"),
    ],
)
def test_times_are_as_exact_as_they_are_known(when: When, start: str | None, end: str | None) -> None:
    found = when_json(when)

    assert (found["start"], found["end"], found["precision"]) == (start, end, when.precision.value)
    assert found["zone"] == when.zone


def test_findings_are_printed_in_the_shape_of_the_contract() -> None:
    findings = Findings(
        article=ARTICLE.id,
        published=date(2022, 4, 20),
        dates=(TemporalExpression(48, 53, TimexType.DATE, "2022-05-03", when=DAY),),
        meetings=(
            MeetingReport(
                MeetingKind.TALKS, PARTIES, "Strelsau", DAY, MeetingStatus.SCHEDULED, (MEETING_CITATION,), former=None
            ),
        ),
        statements=(Statement((78, 101), (55, 72), (73, 77)),),
        positions=(POSITION,),
        events=(EventReport(DAY, MEETING_CITATION, planned=True),),
    )

    assert json.loads(json.dumps(findings_json(findings, "doc-1"))) == {
        "id": "doc-1",
        "published": "2022-04-20",
        "dates": [{"start": 48, "end": 53, "type": "DATE", "value": "2022-05-03", "mod": None}],
        "meetings": [
            {
                "kind": "talks",
                "parties": [
                    {"name": "Ruritania", "for": "Ruritania"},
                    {"name": "Rudolf Rassendyll", "for": "Sylvania"},
                ],
                "place": "Strelsau",
                "start": "2022-05-03",
                "end": None,
                "zone": None,
                "precision": "date",
                "status": "scheduled",
                "previous_start": None,
                "citations": [{"start": 0, "end": 54}],
            }
        ],
        "positions": [
            {
                "party": "Ruritania",
                "speaker": "Rudolf Rassendyll",
                "stance": "demand",
                "quote": False,
                "source": [55, 72],
                "cue": [73, 77],
                "content": [78, 101],
                "citation": {"start": 55, "end": 102},
            }
        ],
        "statements": [{"source": [55, 72], "cue": [73, 77], "content": [78, 101], "quote": False}],
        "events": [{"date": "2022-05-03", "end": None, "future": True, "citation": {"start": 0, "end": 54}}],
    }


def test_findings_without_a_name_for_the_outside_carry_the_articles_id() -> None:
    assert findings_json(Findings(ARTICLE.id, date(2022, 4, 20)))["id"] == ARTICLE.id


def test_a_clock_time_is_left_out_of_an_events_date() -> None:
    exact = When(Precision.EXACT, date(2022, 5, 3), date(2022, 5, 3), time(9, 15))

    found = event_json(EventReport(exact, MEETING_CITATION), {ARTICLE.id: ARTICLE})

    assert (found["date"], found["end"]) == ("2022-05-03", None)
    assert found["words"] == "Ruritania and Sylvania will meet in Strelsau on 3 May."


def test_a_stored_meeting_names_its_articles_former_time_and_disagreements() -> None:
    meeting = Meeting(
        id="0123456789",
        kind=MeetingKind.TALKS,
        parties=PARTIES,
        place="Strelsau",
        when=DAY,
        status=MeetingStatus.SCHEDULED,
        citations=(MEETING_CITATION, MEETING_CITATION),
        sequence=2,
        former=(When(Precision.DATE, date(2022, 4, 28), date(2022, 4, 28)),),
        contradictions=(Contradiction("place", (("Strelsau", MEETING_CITATION),)),),
    )

    found = json.loads(json.dumps(meeting_json(meeting, {ARTICLE.id: ARTICLE}, "Ruritania – Sylvania talks")))

    assert found["id"] == "0123456789"
    assert found["sequence"] == 2
    assert found["title"] == "Ruritania – Sylvania talks"
    assert found["previous_start"] == "2022-04-28"
    assert found["citations"][0] == {"article": ARTICLE.id, "start": 0, "end": 54}
    assert found["contradictions"][0]["values"][0]["value"] == "Strelsau"
    assert [each["id"] for each in found["articles"]] == [ARTICLE.id]


def test_a_stored_position_gives_the_articles_words() -> None:
    found = position_json(POSITION, {ARTICLE.id: ARTICLE})

    assert found["words"] == "the border must reopen."[:23]
    assert found["said_on"] == "2022-04-20"
    assert found["articles"] == [article_json(ARTICLE)]


def test_the_timeline_tells_meetings_from_events() -> None:
    meeting = Meeting("0123456789", MeetingKind.TALKS, PARTIES, None, DAY, MeetingStatus.HELD, (MEETING_CITATION,))

    found = timeline_json([EventReport(DAY, MEETING_CITATION), meeting], {ARTICLE.id: ARTICLE}, {"0123456789": "Talks"})

    assert [each["type"] for each in found] == ["event", "meeting"]


def test_an_article_published_on_a_day_has_no_clock_time() -> None:
    assert article_json(ARTICLE)["published"] == "2022-04-20"
