"""/calendar, its buttons, and the secret address: what comes into the chat, and what the file holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta

import icalendar
import ics
import pytest
from desk import DAM_TALKS_MOVED, GROUP, READER, Desk

from bot.settings import Listen
from bot.standin import Failure, Message
from store.records import ChatKey, Precision, When
from store.work import Work

URL = "https://bot.example.org/calendar"


@pytest.fixture
async def open_desk() -> AsyncIterator[Desk]:
    """A bot whose calendars can be fetched."""
    async with Desk(health_listen=Listen("127.0.0.1", 8080), calendar_url=URL) as running:
        yield running
    assert running.telegram.complaints() == []


def events(message: Message) -> list[icalendar.Event]:
    """What the file of this message holds, read back."""
    assert message.file is not None
    events = icalendar.Calendar.from_ical(message.file.content).events
    assert len(ics.Calendar(message.file.content.decode()).events) == len(events)
    return list(events)


async def secret_of(desk: Desk, chat: int = READER, topic: int = 0) -> str | None:
    subscriber = await desk.store.subscriber(ChatKey(chat, topic))
    return subscriber.feed if subscriber else None


# --------------------------------------------------------------------------- files


async def test_calendar_alone_is_a_file_of_everything_ahead(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(READER, "/calendar")

    file = desk.last(READER).file
    assert file is not None and file.name == "attache-meetings.ics"
    assert answer == "Two meetings ahead, as a calendar file. The file stays as it is: ask again after a change."
    assert [event.start for event in events(desk.last(READER))] == [date(2022, 1, 12), date(2022, 1, 20)]
    assert desk.last(READER).buttons == ()


async def test_calendar_alone_is_what_the_chat_follows(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Russia")

    (answer,) = await desk.say(READER, "/calendar")

    assert answer.startswith("One meeting ahead among those followed here, as a calendar file.")
    assert [event["LOCATION"] for event in events(desk.last(READER))] == ["Moscow"]


async def test_where_nothing_is_ahead_it_is_said(desk: Desk) -> None:
    (nothing,) = await desk.say(READER, "/calendar")
    await desk.stored()
    await desk.say(READER, "/subscribe Peru")
    (not_followed,) = await desk.say(READER, "/calendar")

    assert nothing == "No meeting has a day ahead, so there is nothing for a calendar. /meetings shows what is known."
    assert not_followed.startswith("No meeting among those followed here has a day ahead")


async def test_a_number_is_that_of_the_last_list(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/meetings")
    (_, meeting) = await desk.store.meetings()

    (answer,) = await desk.say(READER, "/calendar 2")

    (event,) = events(desk.last(READER))
    file = desk.last(READER).file
    assert file is not None and file.name == f"meeting-{meeting.id}.ics"
    assert event["UID"] == f"{meeting.id}@attache"
    assert answer.endswith(", as a calendar entry. No exact hour is known, so it takes the whole day.")
    assert "[1]" in event["DESCRIPTION"] and "Sources" in event["DESCRIPTION"]


async def test_words_are_looked_for_as_by_meetings(desk: Desk) -> None:
    await desk.stored()

    (both,) = await desk.say(READER, "/calendar egypt")
    (nobody,) = await desk.say(READER, "/calendar Peru")
    (number,) = await desk.say(READER, "/calendar 9")

    assert both == "Two meetings as a calendar file."
    assert "Peru" in nobody
    assert "no list of meetings" in number or "no meeting 9" in number


async def test_button_under_a_brief_sends_the_meeting(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/brief Nairobi")

    await desk.press(READER, "Calendar")

    (event,) = events(desk.last(READER))
    assert (event.start, event["LOCATION"], event["STATUS"]) == (date(2022, 1, 12), "Nairobi", "CONFIRMED")


async def test_button_under_a_reminder_and_under_the_notice_that_it_has_moved(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Ethiopia")
    desk.clock.now += timedelta(days=7, hours=1)
    await desk.attache.alarm.ring()
    await desk.press(READER, "Calendar")
    (before,) = events(desk.last(READER))

    await desk.stored(DAM_TALKS_MOVED)
    await desk.attache.alarm.ring()
    await desk.press(READER, "Calendar")
    (after,) = events(desk.last(READER))

    assert (before.start, after.start) == (date(2022, 1, 12), date(2022, 1, 19))
    assert before["UID"] == after["UID"]
    assert before["SEQUENCE"] < after["SEQUENCE"]
    assert before.last_modified < after.last_modified


@pytest.mark.parametrize("name", ["zzz", "", "0123456789", "Egypt"])
async def test_button_of_a_meeting_that_is_gone_says_so(desk: Desk, name: str) -> None:
    await desk.stored()
    await desk.say(READER, "/brief 1")
    await desk.say(READER, "/meetings")

    await desk.telegram.press_raw(READER, desk.last(READER), f"calendar:{name}")

    assert desk.popups()[-1] == "I do not know that meeting any more. /meetings shows what is next."


async def test_a_meeting_without_a_day_is_no_entry_and_that_is_said(desk: Desk) -> None:
    await desk.stored()
    first, second = await desk.store.meetings()
    meeting = replace(second, when=When(Precision.MONTH, date(2022, 3, 1), date(2022, 3, 31)))
    await desk.store.commit(Work(meetings=(first, meeting)))

    (answer,) = await desk.say(READER, f"/calendar {meeting.id}")
    (followed,) = await desk.say(READER, "/calendar")
    await desk.say(READER, f"/brief {meeting.id}")
    labels = [button.label for button in desk.last(READER).buttons]
    await desk.telegram.press_raw(READER, desk.last(READER), f"calendar:{meeting.id}")

    assert answer.endswith(" has no day yet, so there is nothing for a calendar.")
    assert "One other has no day yet." in followed
    assert "Calendar" not in labels
    assert desk.popups()[-1] == answer


async def test_a_topic_gets_its_file_where_it_asks(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[READER], members=[8], topics=[5])
    await desk.stored()

    await desk.say(8, "/calendar", chat=GROUP, topic=5)

    assert desk.last(GROUP).topic == 5
    assert len(events(desk.last(GROUP))) == 2


# --------------------------------------------------------------------------- the address


async def test_without_an_address_it_is_said_what_to_set(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/calendar feed")

    assert "HEALTH_LISTEN" in answer and "CALENDAR_URL" in answer
    assert await secret_of(desk) is None


async def test_an_address_is_made_when_asked_for_and_stays(open_desk: Desk) -> None:
    (first,) = await open_desk.say(READER, "/calendar feed")
    (second,) = await open_desk.say(READER, "/calendar feed")

    secret = await secret_of(open_desk)
    assert secret is not None and len(secret) == 43
    assert first.startswith(f"{URL}/{secret}.ics\n")
    assert first == second


async def test_the_file_of_what_is_followed_leads_to_the_address(open_desk: Desk) -> None:
    await open_desk.stored()
    await open_desk.say(READER, "/calendar")

    (answer,) = await open_desk.press(READER, "An address that stays up to date")

    assert answer.startswith(URL)


async def test_a_new_address_takes_the_place_of_the_old_one(open_desk: Desk) -> None:
    await open_desk.say(READER, "/calendar feed")
    old = await secret_of(open_desk)

    (answer,) = await open_desk.press(READER, "New address")

    new = await secret_of(open_desk)
    assert new and old and new != old
    assert new in answer and old not in open_desk.last(READER).text


async def test_an_address_is_taken_back_with_a_button_and_gone_from_the_chat(open_desk: Desk) -> None:
    await open_desk.say(READER, "/calendar feed")
    message = open_desk.last(READER)

    (answer,) = await open_desk.press(READER, "Take it back")
    again = await open_desk.telegram.press_raw(READER, message, "feed:new")

    assert "The address is gone" in answer
    assert "no calendar address any more" in again[-1].text
    assert URL not in message.text
    assert await secret_of(open_desk) is None


async def test_settings_outlive_an_address_and_it_outlives_them(open_desk: Desk) -> None:
    await open_desk.say(READER, "/timezone Tokyo")
    await open_desk.say(READER, "/calendar feed")
    secret = await secret_of(open_desk)

    await open_desk.say(READER, "/subscribe Egypt")
    await open_desk.say(READER, "/unsubscribe")
    await open_desk.telegram.block(READER)
    await open_desk.telegram.unblock(READER)

    subscriber = await open_desk.store.subscriber(ChatKey(READER))
    assert subscriber is not None
    assert (subscriber.zone, subscriber.feed) == ("Asia/Tokyo", secret)


async def test_in_a_group_its_admins_alone_get_the_address(open_desk: Desk) -> None:
    open_desk.telegram.group(GROUP, administrators=[READER], members=[8])

    (refused,) = await open_desk.say(8, "/calendar feed", chat=GROUP)
    before = await secret_of(open_desk, GROUP)
    (given,) = await open_desk.say(READER, "/calendar feed", chat=GROUP)
    await open_desk.telegram.press(GROUP, 8, None, "Take it back")

    assert "Only this group's admins" in refused
    assert before is None
    assert given.startswith(URL)
    assert "Only this group's admins" in open_desk.popups()[-1]
    assert await secret_of(open_desk, GROUP) is not None


async def test_a_group_that_moves_keeps_its_address(open_desk: Desk) -> None:
    old, new = -42, GROUP
    open_desk.telegram.group(old, administrators=[READER], kind="group")
    await open_desk.say(READER, "/calendar feed", chat=old)
    secret = await secret_of(open_desk, old)

    await open_desk.telegram.migrate(old, new, READER)

    assert await secret_of(open_desk, new) == secret
    assert await secret_of(open_desk, old) is None


async def test_my_data_tells_that_there_is_an_address_and_not_which(open_desk: Desk) -> None:
    await open_desk.say(READER, "/calendar feed")
    secret = await secret_of(open_desk)

    await open_desk.say(READER, "/my_data")

    file = open_desk.last(READER).file
    assert secret and file is not None
    assert b"a secret address exists" in file.content
    assert secret.encode() not in file.content


async def test_delete_me_ends_the_address(open_desk: Desk) -> None:
    await open_desk.say(READER, "/calendar feed")

    await open_desk.say(READER, "/delete_me")
    await open_desk.press(READER, "Delete everything")

    assert not await open_desk.store.subscribers()


async def test_nothing_of_an_address_is_logged(open_desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="bot")
    await open_desk.say(READER, "/calendar feed")
    secret = await secret_of(open_desk)
    open_desk.telegram.fail_next("sendMessage", Failure(400, "Bad Request: nobody knows why"), times=2)

    await open_desk.say(READER, "/calendar feed")

    assert secret is not None
    assert "an update failed" in caplog.text
    assert secret not in caplog.text
