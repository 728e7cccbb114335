"""Briefings over real stores: every question answered from what was committed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from briefings.briefing import Claim
from briefings.service import Briefings
from store.base import Store
from store.memory import MemoryStore
from store.opening import open_store
from store.records import ChatKey, Citation, Delivery, DeliveryKind, Draft, Meeting, MeetingStatus, Subscriber
from store.work import Work
from tests.briefings.papers import NOW, Paper, actions, meeting, shown
from tests.timing import LEAST

WIRE = Paper(
    "wire",
    "2022-01-03",
    "Egypt and Sudan will hold talks in Cairo on January 12. Egypt demanded a signature. Egypt began work in July 2020.",
)
WIRE.said("Egypt", "demand", "a signature", cue="demanded", source="Egypt")
WIRE.event("Egypt began work in July 2020.", "2020-07", "Egypt")
SET = WIRE.cite("Egypt and Sudan will hold talks in Cairo on January 12.")
TALKS = meeting("Egypt", "Sudan", on="2022-01-12", place="Cairo", citing=[SET], name="talks")
OVER = meeting("Egypt", "Chad", on="2021-12-01", status="held", citing=[SET], name="over")
ASKED = {"now": NOW, "zone": "UTC"}


@pytest.fixture(params=["memory:", "tinydb:"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Store]:
    url = request.param + (str(tmp_path / "store") if request.param == "tinydb:" else "")
    async with open_store(url) as opened:
        yield opened


@pytest.fixture
async def briefings(store: Store) -> Briefings:
    await store.commit(Work(articles=(WIRE.told,), meetings=(OVER, TALKS)))
    return Briefings(store)


async def test_every_question_has_its_answer(briefings: Briefings) -> None:
    answers = {
        "meetings": await briefings.meetings("", **ASKED),
        "positions": await briefings.positions("", **ASKED),
        "timeline": await briefings.timeline("", **ASKED),
        "today": await briefings.today(**ASKED),
        "articles": await briefings.articles(**ASKED),
        "brief": await briefings.brief("talks", **ASKED),
    }

    assert {name: answer.title for name, answer in answers.items()} == {
        "meetings": "What is next",
        "positions": "Who wants what",
        "timeline": "Timeline",
        "today": "Today, Thursday 6 January",
        "articles": "What was read",
        "brief": "Egypt – Sudan talks",
    }
    assert all(answer.sources for answer in answers.values())


@pytest.mark.parametrize("question", ["meetings", "positions", "timeline"])
async def test_nothing_read_yet_is_said_kindly(store: Store, question: str) -> None:
    answer = await getattr(Briefings(store), question)("egypt", **ASKED)

    assert answer.title == "Nothing yet"
    assert "/add" in shown(answer)[1]


async def test_a_new_commit_is_seen_at_once(store: Store, briefings: Briefings) -> None:
    before = await briefings.brief("talks", **ASKED)

    await store.commit(Work(meetings=(OVER, replace(TALKS, place="Khartoum"))))
    after = await briefings.brief("talks", **ASKED)

    assert "Where Cairo [1]" in shown(before)
    assert "Where Khartoum [1]" in shown(after)


async def test_what_is_over_is_listed_only_when_everything_is_asked_for(briefings: Briefings) -> None:
    usual = await briefings.meetings("", **ASKED)
    everything = await briefings.meetings("", everything=True, **ASKED)
    by_word = await briefings.meetings("all", **ASKED)

    assert (len(usual.claims), len(everything.claims), len(by_word.claims)) == (1, 2, 2)
    assert actions(usual) == ["brief:talks", "meetings:1:all"]


async def test_the_timeline_tells_of_cancelled_and_undated_meetings_only_when_asked(store: Store) -> None:
    off = replace(TALKS, id="off", status=MeetingStatus.CANCELLED)
    undated = meeting("Egypt", "Mali", on=None, status="postponed", citing=[SET], name="undated")
    await store.commit(Work(articles=(WIRE.told,), meetings=(OVER, TALKS, off, undated)))
    briefings = Briefings(store)

    usual = await briefings.timeline_records("", now=NOW)
    everything = await briefings.timeline_records("", now=NOW, everything=True)
    shown_then = await briefings.timeline("all", **ASKED)

    assert [each.record.id for each in usual if isinstance(each.record, Meeting)] == ["over", "talks"]
    assert {each.record.id for each in everything if isinstance(each.record, Meeting)} == {
        "over",
        "talks",
        "off",
        "undated",
    }
    assert "date not given Egypt – Mali talks, postponed, no new date [1]" in shown(shown_then)


async def test_past_meetings_are_told_where_none_is_planned(briefings: Briefings) -> None:
    answer = await briefings.meetings("chad", **ASKED)

    assert shown(answer)[:3] == [
        "Nothing found",
        "- I know of no upcoming meeting for “Chad”.",
        "- These are over, called off or without a day:",
    ]
    assert actions(answer)[0] == "brief:over"


async def test_an_unknown_party_is_answered_with_those_there_are(briefings: Briefings) -> None:
    answer = await briefings.positions("atlantis", **ASKED)

    assert answer.title == "Nothing found"
    assert "positions:1:Egypt" in actions(answer)


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("talks", "Egypt – Sudan talks"),
        ("", "Egypt – Sudan talks"),
        ("sudan", "Egypt – Sudan talks"),
        ("chad", "Egypt – Chad talks"),
        ("atlantis", "Nothing found"),
    ],
)
async def test_brief_by_id_by_words_or_the_next_one(briefings: Briefings, query: str, title: str) -> None:
    answer = await briefings.brief(query, **ASKED)

    assert answer.title == title


async def test_words_that_mean_several_meetings_offer_the_others(briefings: Briefings) -> None:
    answer = await briefings.brief("egypt", **ASKED)

    assert answer.title == "Egypt – Sudan talks"
    assert "brief:over" in actions(answer)


async def test_positions_of_a_meeting_by_its_id(briefings: Briefings) -> None:
    answer = await briefings.positions("talks", **ASKED)

    assert shown(answer)[:2] == ["Positions: Egypt – Sudan talks", "Egypt demanded a signature · 3 January [1]"]


async def test_why_gives_the_passage_of_a_claim(briefings: Briefings) -> None:
    said = (await briefings.positions("", **ASKED)).claims[0]

    answer = await briefings.why(said, **ASKED)

    assert shown(answer)[1] == "The Wire, 3 January: “Egypt demanded a signature.” [1]"


async def test_why_of_an_unknown_article_is_no_error(briefings: Briefings) -> None:
    answer = await briefings.why(Claim(("words",), (Citation("gone", 0, 1),)), **ASKED)

    assert "no longer here" in shown(answer)[1]


async def test_review_knows_what_is_stored(briefings: Briefings) -> None:
    new = Paper("new", "2022-01-05", "Words.")

    stored = await briefings.review(Draft(*WIRE.told, by=1, created=NOW), **ASKED)
    unread = await briefings.review(Draft(*new.told, by=1, created=NOW), **ASKED)

    assert stored.title == "Already stored: Story wire"
    assert unread.title == "Read: Story new"
    assert "Nothing was found that could be told" in shown(unread)[2]


async def test_reminder_of_a_meeting_that_is_gone_is_none(store: Store, briefings: Briefings) -> None:
    row = Delivery("k", DeliveryKind.REMINDER, "talks", ChatKey(1), NOW, NOW + timedelta(days=1), TALKS.when)

    reminder = await briefings.announcement([row], Subscriber(ChatKey(1)), now=NOW)
    await store.commit(Work(meetings=(OVER,)))
    gone = await briefings.announcement([row], Subscriber(ChatKey(1)), now=NOW)

    assert reminder is not None
    assert reminder.title == "In six days: Egypt – Sudan talks"
    assert gone is None


async def test_records_for_programs_come_with_their_articles(briefings: Briefings) -> None:
    meetings = await briefings.meeting_records("", now=NOW)
    everything = await briefings.meeting_records("", now=NOW, everything=True)
    positions = await briefings.position_records("egypt", now=NOW)
    timeline = await briefings.timeline_records("", now=NOW)

    assert [answer.record.id for answer in meetings] == ["talks"]
    assert [answer.record.id for answer in everything] == ["over", "talks"]
    assert [answer.record.stance for answer in positions] == ["demand"]
    assert [type(answer.record).__name__ for answer in timeline] == ["EventReport", "Meeting", "Meeting"]
    assert {article.id for answer in (*meetings, *positions, *timeline) for article in answer.articles} == {"wire"}


async def test_many_questions_at_once_are_answered_from_one_library(briefings: Briefings) -> None:
    answers = await asyncio.gather(*(briefings.meetings("", **ASKED) for _ in range(20)))

    assert len({answer.claims for answer in answers}) == 1


async def test_a_warmed_service_answers_the_same(store: Store, briefings: Briefings) -> None:
    warmed = Briefings(store)
    await warmed.warm()

    assert await warmed.positions("", **ASKED) == await briefings.positions("", **ASKED)


async def seconds_for_a_first_page(meetings: int) -> float:
    """The processor's seconds until the first of many pages is there, the best of three."""
    many = tuple(replace(TALKS, id=f"m{number:04}") for number in range(meetings))
    async with MemoryStore() as store:
        await store.commit(Work(articles=(WIRE.told,), meetings=many))
        briefings = Briefings(store)
        spent = []
        for _ in range(3):  # the first reads the store
            started = time.process_time()
            answer = await briefings.meetings("", **ASKED)
            spent.append(time.process_time() - started)

    assert answer.pages > meetings / 10
    return max(LEAST, min(spent))


async def test_ten_times_as_many_meetings_are_answered_in_about_ten_times_the_time() -> None:
    few, many = [await seconds_for_a_first_page(meetings) for meetings in (100, 1_000)]

    assert many < 20 * few


async def test_a_capital_is_the_place_where_a_meeting_is_there_and_else_its_government(briefings: Briefings) -> None:
    there = await briefings.meetings("cairo", **ASKED)
    elsewhere = await briefings.meetings("khartoum", **ASKED)
    records = await briefings.meeting_records("khartoum", now=NOW)

    assert shown(there)[0] == "Meetings: cairo"
    assert "- “cairo” is taken for the place; its government is found under its country's name." in shown(there)
    assert shown(elsewhere)[0] == "Meetings: Sudan"
    taken = "- No meeting in “khartoum” is known to come; taken for the government of Sudan."
    assert taken in shown(elsewhere)
    assert [each.record for each in records] == [TALKS]


@pytest.mark.parametrize("question", ["cairo", "is it still on in Cairo"])
async def test_a_brief_and_a_timeline_know_a_capital_as_a_place(briefings: Briefings, question: str) -> None:
    brief = await briefings.brief(question, **ASKED)
    timeline = await briefings.timeline(question, **ASKED)

    assert brief.title == "Egypt – Sudan talks"
    assert timeline.title.casefold() == "timeline: cairo"
