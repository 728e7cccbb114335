"""The first minute: three taps that can each be left out, and a clock by whatever says where somebody is."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest
from desk import GROUP, READER, Desk

from bot.messages.keyboards import keyboard
from briefings.briefing import Choice
from store.codec import encode
from store.records import ChatKey, Subscriber

OTHER = 8
DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)
GENEVA = (46.20439, 6.14321)


async def settled(desk: Desk, chat: int = READER) -> Subscriber:
    """What the store keeps for a chat; the defaults where that is nothing."""
    return await desk.store.subscriber(ChatKey(chat)) or Subscriber(ChatKey(chat))


def labels(desk: Desk, chat: int = READER) -> list[str]:
    return [button.label for button in desk.last(chat).buttons]


async def test_three_taps_settle_everything_in_one_message(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/start")
    shown = len(desk.telegram.from_bot(READER))

    (clock,) = await desk.press(READER, "Egypt")
    (leads,) = await desk.press(READER, "Yes")
    (done,) = await desk.press(READER, "1d 2h 15m")

    reader = await settled(desk)
    assert "It is 09:00 for you now, Tue 4 January (UTC), right?" in clock
    assert "How long before" in leads
    assert "Done. Reminders come here before meetings of Egypt." in done
    assert (reader.subscribed, reader.follows, reader.leads) == (True, ("Egypt",), (DAY, 2 * HOUR, 15 * MINUTE))
    assert len(desk.telegram.from_bot(READER)) == shown
    assert len(desk.popups()) == 1 + 3


async def test_everything_can_be_left_out_and_nothing_is_asked_again(desk: Desk) -> None:
    await desk.say(READER, "/start")

    await desk.press(READER, "Later")
    (end,) = await desk.press(READER, "Later")

    assert "/subscribe starts reminders" in end
    assert await settled(desk) == Subscriber(ChatKey(READER))


async def test_the_first_minute_stands_in_nobodys_way(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")

    (answer,) = await desk.say(READER, "when do Egypt and Ethiopia meet?")
    await desk.press(READER, "Yes")
    (done,) = await desk.press(READER, "As it is")

    assert "Nairobi" in answer
    assert "before every meeting" in done


async def test_another_clock_is_taken_from_a_typed_city(desk: Desk) -> None:
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")
    await desk.press(READER, "No")

    (asked,) = await desk.say(READER, "tehran")
    await desk.press(READER, "Yes")

    assert "It is 12:30 for you now" in asked
    assert (await settled(desk)).zone == "Asia/Tehran"
    assert "As it is" in labels(desk)


async def test_a_city_mistyped_offers_the_nearest(desk: Desk) -> None:
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")
    await desk.press(READER, "No")
    await desk.say(READER, "Kathmandoo")

    await desk.press(READER, "Asia/Kathmandu")

    assert (await settled(desk)).zone == "Asia/Kathmandu"


async def test_what_is_no_place_is_answered_as_ever_and_the_place_is_still_waited_for(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")
    await desk.press(READER, "No")

    (answer,) = await desk.say(READER, "what does Ethiopia want?")
    await desk.say(READER, "Tokyo")

    assert "demand" in answer
    assert (await settled(desk)).zone == "Asia/Tokyo"


async def test_a_city_typed_much_later_is_a_question_again(desk: Desk) -> None:
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")
    await desk.press(READER, "No")
    desk.clock.now += timedelta(hours=1)

    await desk.say(READER, "Tokyo")

    assert (await settled(desk)).zone == "UTC"


async def test_a_location_gives_the_zone_and_nothing_of_it_is_kept_or_logged(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await desk.say(READER, "/start")
    await desk.press(READER, "Every meeting")
    await desk.press(READER, "No")
    await desk.press(READER, "By my location")
    keys = desk.last(READER).markup or {}

    taken, asked = await desk.send_location(READER, *GENEVA)
    removed = desk.telegram.from_bot(READER)[-2].markup
    await desk.press(READER, "Yes")

    assert keys["keyboard"][0][0]["request_location"] is True
    assert "Europe/Zurich" in taken and "not kept" in taken
    assert removed == {"remove_keyboard": True}
    assert "It is 10:00 for you now" in asked
    assert "As it is" in labels(desk)
    kept = f"{encode(await settled(desk))} {desk.attache.application.chat_data!r}"
    ours = [record for record in caplog.records if record.name.startswith(("bot", "briefings", "store"))]
    assert "46.2" not in kept + "".join(record.getMessage() for record in ours)


async def test_a_location_sent_at_any_other_time_sets_the_clock_too(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")

    await desk.send_location(READER, *GENEVA)
    (right,) = await desk.press(READER, "Yes")

    assert (await settled(desk)).zone == "Europe/Zurich"
    assert "It is 10:00 for you now (Europe/Zurich)" in right
    assert "How long before" in labels(desk)


async def test_a_wrong_clock_leads_to_the_other_zones(desk: Desk) -> None:
    await desk.send_location(READER, *GENEVA)

    (zones,) = await desk.press(READER, "No")

    assert "Not right?" in zones
    assert "By my location" in labels(desk)


async def test_not_now_takes_the_keys_away(desk: Desk) -> None:
    await desk.say(READER, "/timezone")
    await desk.press(READER, "By my location")

    (answer,) = await desk.say(READER, "Not now")

    assert "/timezone Geneva" in answer
    assert desk.last(READER).markup == {"remove_keyboard": True}


async def test_who_follows_something_already_is_not_asked_again(desk: Desk) -> None:
    await desk.say(READER, "/subscribe Egypt")

    (greeting,) = await desk.say(READER, "/start")

    assert "What shall I remind you of?" not in greeting
    assert "What I follow" in labels(desk)


async def test_the_bot_is_put_into_a_group_by_a_link_and_asks_its_admins_there(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/help")
    link = next(button.url for button in desk.last(READER).buttons if button.label == "Add me to a group")
    desk.telegram.group(GROUP, administrators=[READER], members=[OTHER])

    _, asked = await desk.say(READER, f"/start@{desk.telegram.bot.username} group", chat=GROUP)
    await desk.press(OTHER, "Egypt", chat=GROUP)
    refused = await settled(desk, GROUP)
    await desk.press(READER, "Egypt", chat=GROUP)

    assert link == f"https://t.me/{desk.telegram.bot.username}?startgroup=group"
    assert asked == "What shall this group be reminded of? Its admins choose."
    assert not refused.subscribed
    assert (await settled(desk, GROUP)).follows == ("Egypt",)
    assert "By my location" not in labels(desk, GROUP)


@pytest.mark.parametrize("data", ["first:", "first:zone:Nowhere/City", "first:leads:soon", "first:x:y", "first"])
async def test_data_that_no_button_of_the_first_minute_carries_does_no_harm(desk: Desk, data: str) -> None:
    await desk.say(READER, "/start")

    await desk.telegram.press_raw(READER, desk.last(READER), data)

    assert len(desk.popups()) == 1
    assert not (await settled(desk)).subscribed


def test_only_links_into_telegram_become_links() -> None:
    rows = keyboard([Choice("In", "https://t.me/some_bot?startgroup=group"), Choice("Out", "https://example.org/")])

    assert rows is not None
    (inside, outside) = [button for row in rows.inline_keyboard for button in row]
    assert (inside.url, inside.callback_data) == ("https://t.me/some_bot?startgroup=group", None)
    assert (outside.url, outside.callback_data) == (None, "https://example.org/")
