"""What admins are shown: what waits for their word, and what can be done and undone about a meeting."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefings.rulings import Field
from store.records import MeetingStatus
from store.work import Work
from tests.briefings.offices import FAR, NOW, OFF, SET, Office
from tests.briefings.outboxes import utc


async def test_a_pair_is_shown_side_by_side_with_its_reason(office: Office) -> None:
    await office.reads(SET)
    await office.reads(FAR)

    briefing = await office.docket.doubt(1, now=NOW, zone="UTC")

    assert briefing is not None and briefing.title == "Possibly the same"
    assert [claim.text.split(" ·")[0] for claim in briefing.claims] == [
        "Wed 12 January, time not given",
        "Tue 18 January, time not given",
    ]
    assert [choice.label for choice in briefing.choices] == ["Same", "Apart", "Later"]
    assert all(len(choice.action.encode()) <= 64 for choice in briefing.choices)


async def test_a_pair_that_is_over_is_not_asked_about(office: Office) -> None:
    await office.reads(SET)
    await office.reads(FAR)

    assert await office.docket.doubt(1, now=utc("2022-01-19 08:00"), zone="UTC") is None


async def test_a_cancellation_without_a_meeting_is_an_orphan_until_it_has_one(office: Office) -> None:
    await office.reads(OFF)
    orphan = await office.only()

    briefing = await office.docket.orphans(now=NOW, zone="UTC")
    later = await office.docket.orphans(now=NOW + timedelta(days=150), zone="UTC")
    await office.reads("Kenya and Somalia will hold talks in Nairobi on 12 January, Kenya said.", "2022-01-01")
    found = await office.docket.orphans(now=NOW, zone="UTC")

    assert briefing is not None and [choice.action for choice in briefing.choices] == [f"correct:{orphan.id}"]
    assert (later, found) == (None, None)
    assert (await office.only()).status is MeetingStatus.CANCELLED


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Somalia will reportedly hold talks in Nairobi on 12 January, two officials said.",
        "Kenya and Somalia will hold talks in Nairobi on Friday 12 January 2022.",
    ],
)
async def test_what_was_not_read_for_certain_waits_until_somebody_rules_on_it(office: Office, text: str) -> None:
    await office.reads(text, "2022-01-01")
    meeting = await office.only()

    briefing = (await office.docket.readings(now=NOW, zone="UTC"))[1]
    later = (await office.docket.readings(now=utc("2022-01-19 08:00"), zone="UTC"))[1]
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    ruled = (await office.docket.readings(now=NOW, zone="UTC"))[1]

    assert briefing is not None and [choice.action for choice in briefing.choices] == [f"correct:{meeting.id}"]
    assert (later, ruled) == (None, None)


async def test_a_surer_article_takes_the_doubt_away(office: Office) -> None:
    await office.reads("Kenya and Somalia will reportedly hold talks in Nairobi on 12 January.", "2022-01-01")
    await office.reads("Kenya and Somalia will hold talks in Nairobi on 12 January, Kenya said.", "2022-01-02")

    assert (await office.docket.readings(now=NOW, zone="UTC"))[1] is None


async def test_a_decision_that_is_about_nothing_any_more_is_kept_and_shown(office: Office) -> None:
    outcome = await office.reads(SET)
    kept = await office.keeps(await office.corrects(Field.DATE, "14 January"))
    before = await office.docket.lost(now=NOW, zone="UTC")
    nothing = replace(outcome.findings, meetings=())
    await office.store.commit(Work(articles=((outcome.article, nothing),), meetings=()))

    lost = await office.docket.lost(now=NOW, zone="UTC")

    assert before is None
    assert lost is not None and [choice.action for choice in lost.choices] == [f"undo:{kept.ruling.id}"]
    assert "1. the date of Egypt – Sudan talks (Wed 12 January) corrected to Fri 14 January, on 3 January" in [
        line.text for line in lost.sections[0].lines
    ]


async def test_a_menu_offers_what_can_be_done_and_undone(office: Office) -> None:
    await office.reads(SET)
    meeting = await office.only()
    kept = await office.keeps(await office.corrects(Field.PLACE, "Cairo"))

    menu = await office.docket.menu(meeting.id, now=NOW, zone="UTC")
    statuses = await office.docket.statuses(meeting.id, now=NOW, zone="UTC")

    assert [choice.label for choice in menu.choices] == [
        "Date", "Time", "Place", "Parties", "Status", "Merge with …", "Delete", "Undo: place", "Full brief",
    ]  # fmt: skip
    assert menu.choices[-2].action == f"undo:{kept.ruling.id}"
    assert [choice.label for choice in statuses.choices] == [
        "Tentative", "Postponed", "Cancelled", "Held", "Leave it",
    ]  # fmt: skip
    assert all(len(choice.action.encode()) <= 64 for choice in (*menu.choices, *statuses.choices))


async def test_meetings_to_merge_with_are_those_that_share_a_side_nearest_first(office: Office) -> None:
    for text in (
        SET,
        "Egypt and Sudan will hold talks in Cairo on 9 February, Egypt said.",
        "Egypt and Kenya will hold talks in Nairobi on 13 January, Kenya said.",
        "Iran and Oman will hold talks in Muscat on 12 January, Oman said.",
    ):
        await office.reads(text)
    meeting = next(each for each in await office.store.meetings() if each.place == "Khartoum")

    offered = await office.docket.merging(meeting.id, now=NOW, zone="UTC")

    assert [claim.lead for claim in offered.claims] == [
        "Egypt – Sudan talks",
        "Egypt – Sudan talks",
        "Egypt – Kenya talks",
    ]
    assert [choice.label for choice in offered.choices] == ["With 2", "With 3", "Leave it"]


SAYS_SO_AGAIN = "Egypt and Sudan will hold talks in Khartoum on 12 January, Sudan's foreign ministry said."


async def test_what_was_put_right_and_is_told_otherwise_since_is_shown_and_holds_on(office: Office) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    before = (await office.docket.readings(now=NOW, zone="UTC"))[0]
    await office.reads(SAYS_SO_AGAIN, "2022-01-05")
    meeting = await office.only()

    briefing = (await office.docket.readings(now=utc("2022-01-05 09:00"), zone="UTC"))[0]

    assert before is None
    assert briefing is not None and [choice.action for choice in briefing.choices] == [f"correct:{meeting.id}"]
    assert (briefing.claims[1].lead, briefing.claims[1].text) == ("The Wire, 5 January:", "Wed 12 January")
    assert meeting.when.earliest == date(2022, 1, 14)


@pytest.mark.parametrize(
    "text",
    [
        "Egypt and Sudan will hold talks in Khartoum on 14 January, Egypt said.",
        "Talks between Egypt and Sudan in Khartoum, planned for 14 January, have been moved to 20 January.",
    ],
)
async def test_what_says_the_same_or_has_its_way_is_nothing_to_decide(office: Office, text: str) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    await office.reads(text, "2022-01-05")

    assert (await office.docket.readings(now=utc("2022-01-05 09:00"), zone="UTC"))[0] is None
