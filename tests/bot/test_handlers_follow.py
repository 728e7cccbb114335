"""/subscribe, /unsubscribe, /timezone, /remind, /privacy: what a chat has settled, and how it is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from desk import DAM_TALKS_MOVED, GROUP, READER, Desk

from store.records import ChatKey, DeliveryState, Subscriber

DAY, HOUR, MINUTE = timedelta(days=1), timedelta(hours=1), timedelta(minutes=1)


async def settled(desk: Desk, chat: int = READER, topic: int = 0) -> Subscriber:
    """What the store keeps for a chat."""
    subscriber = await desk.store.subscriber(ChatKey(chat, topic))
    assert subscriber is not None
    return subscriber


async def test_subscribe_follows_everything_and_says_when_reminders_come(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/subscribe")

    assert "before every meeting" in answer
    assert "1 day and 1 hour before" in answer
    assert (await settled(desk)).subscribed


async def test_parties_add_up_by_any_of_their_names(desk: Desk) -> None:
    await desk.stored()

    await desk.say(READER, "/subscribe Cairo")
    (answer,) = await desk.say(READER, "/subscribe the Kremlin")

    assert "Egypt or Russia" in answer
    assert (await settled(desk)).follows == ("Egypt", "Russia")


async def test_subscribe_alone_goes_back_to_everything(desk: Desk) -> None:
    await desk.say(READER, "/subscribe Egypt")

    await desk.say(READER, "/subscribe")

    assert (await settled(desk)).follows == ()


EVERY_MEETING_BEFORE = "Until now it was every meeting; /subscribe alone brings that back."


@pytest.mark.parametrize("words", ["Egypt", "Egypt and Russia", "grain"])
async def test_who_followed_everything_and_names_something_is_told_that_the_rest_has_ended(
    desk: Desk, words: str
) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")

    answers = await desk.say(READER, f"/subscribe {words}")
    if words == "grain":  # no meeting has to do with it
        answers = await desk.press(READER, "Follow the words “grain”")
    more = await desk.say(READER, "/subscribe Norway")

    assert EVERY_MEETING_BEFORE in answers[-1]
    assert EVERY_MEETING_BEFORE not in more[-1]


@pytest.mark.parametrize("before", ["/start", "/subscribe Norway", "/subscribe\n/unsubscribe"])
async def test_who_did_not_follow_everything_is_told_of_no_end(desk: Desk, before: str) -> None:
    for line in before.split("\n"):
        await desk.say(READER, line)

    (answer,) = await desk.say(READER, "/subscribe Egypt")

    assert "every meeting" not in answer


async def test_an_unknown_party_is_answered_with_the_nearest(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/subscribe Egipt")

    assert "Egypt" in answer
    assert not await desk.store.subscribers()


async def test_more_parties_than_anybody_means_are_refused(desk: Desk) -> None:
    names = (
        "France, Germany, Italy, Spain, Portugal, Belgium, Austria, Poland, Norway, Sweden, Finland, Denmark, Greece"
    )
    await desk.say(READER, f"/subscribe {names}")

    (answer,) = await desk.say(READER, "/subscribe Iran, Iraq, Oman, Qatar, Kuwait, Yemen, Egypt, Libya")

    assert "At most 20" in answer
    assert len((await settled(desk)).follows) == 13


async def test_unsubscribe_ends_the_reminders_and_keeps_the_settings(desk: Desk) -> None:
    await desk.say(READER, "/remind 2h")
    await desk.say(READER, "/subscribe")

    (answer,) = await desk.say(READER, "/unsubscribe")

    assert "No more reminders" in answer
    assert not (await settled(desk)).subscribed
    assert (await settled(desk)).leads == (2 * HOUR,)


async def test_what_was_muted_stays_so_from_one_subscription_to_the_next(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/mute football")
    await desk.say(READER, "/mute Russia")

    await desk.say(READER, "/unsubscribe")
    await desk.say(READER, "/subscribe")

    kept = await settled(desk)
    assert (kept.subscribed, kept.mutes, kept.muted_topics) == (True, ("Russia",), ("football",))


async def test_unsubscribe_from_a_party_leaves_the_others(desk: Desk) -> None:
    await desk.say(READER, "/subscribe Egypt, Russia")

    (answer,) = await desk.say(READER, "/unsubscribe egypt")

    assert "Russia" in answer
    assert (await settled(desk)).follows == ("Russia",)


async def test_unsubscribe_from_the_last_party_ends_the_reminders(desk: Desk) -> None:
    await desk.say(READER, "/subscribe Egypt")

    await desk.say(READER, "/unsubscribe Egypt")

    assert not (await settled(desk)).subscribed


@pytest.mark.parametrize(
    ("before", "asked", "says"),
    [
        (None, "/unsubscribe", "/subscribe"),
        ("/subscribe Russia", "/unsubscribe Egypt", "Egypt is not followed"),
    ],
)
async def test_unsubscribe_from_what_is_not_followed_changes_nothing(
    desk: Desk, before: str | None, asked: str, says: str
) -> None:
    if before:
        await desk.say(READER, before)
    kept = await desk.store.subscribers()

    (answer,) = await desk.say(READER, asked)

    assert says in answer
    assert await desk.store.subscribers() == kept


async def test_a_party_taken_away_from_everything_is_muted(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")

    (answer,) = await desk.say(READER, "/unsubscribe Russia")

    rows = await desk.store.deliveries(DeliveryState.SCHEDULED)
    assert "every meeting without Russia" in answer
    assert (await settled(desk)).mutes == ("Russia",)
    assert {row.start.earliest for row in rows} == {date(2022, 1, 12)}


async def test_a_muted_party_that_is_followed_again_is_muted_no_more(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/unsubscribe Russia")

    await desk.say(READER, "/subscribe Russia")

    assert (await settled(desk)).mutes == ()


async def test_a_subscription_to_everything_offers_the_busiest_parties_alone(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")

    await desk.press(READER, "Only Egypt")

    assert (await settled(desk)).follows == ("Egypt",)


async def test_the_button_under_a_reminder_mutes_its_meeting_alone(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    desk.clock.now += timedelta(days=7, hours=1)
    await desk.attache.alarm.ring()

    await desk.press(READER, "Mute this meeting")

    rows = await desk.store.deliveries(DeliveryState.SCHEDULED)
    assert desk.popups()[-1] == "No more reminders of this meeting."
    assert {row.start.earliest for row in rows} == {date(2022, 1, 20)}


@pytest.mark.parametrize("name", ["zzz", "", "Egypt", "0123456789"])
async def test_what_is_no_meeting_is_not_muted(desk: Desk, name: str) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")

    await desk.telegram.press_raw(READER, desk.last(READER), f"mute:{name}")

    assert desk.popups()[-1] == "I do not know that meeting any more, so nothing was changed."
    assert (await settled(desk)).mutes == ()


async def test_a_button_mutes_one_meeting(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    (meeting, *_) = await desk.store.meetings()

    await desk.telegram.press_raw(READER, desk.last(READER), f"mute:{meeting.id}")
    muted = (await settled(desk)).mutes
    (answer,) = await desk.say(READER, "/unsubscribe Russia")
    await desk.telegram.press_raw(READER, desk.last(READER), f"unmute:{meeting.id}")

    assert muted == (meeting.id,)
    assert meeting.id not in answer
    assert (await settled(desk)).mutes == ("Russia",)


async def test_the_buttons_under_a_subscription_work(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")

    (leads,) = await desk.press(READER, "How long before")
    (back,) = await desk.press(READER, "Back")
    (zones,) = await desk.press(READER, "Time zone")
    (chosen,) = await desk.press(READER, "Europe/Moscow")
    (stopped,) = await desk.press(READER, "Stop")

    assert "Reminders come 1 day and 1 hour before" in leads
    assert "before every meeting" in back
    assert "It is 09:00 for you now" in zones
    assert "It is 12:00 for you now" in chosen
    assert "No more reminders" in stopped


async def test_settings_are_changed_in_one_message(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    shown = len(desk.telegram.from_bot(READER))

    await desk.press(READER, "How long before")
    await desk.press(READER, "1d 2h 15m")
    await desk.press(READER, "Time zone")
    await desk.press(READER, "UTC")

    assert len(desk.telegram.from_bot(READER)) == shown


async def test_a_question_for_reminders_is_asked_back(desk: Desk) -> None:
    (asked,) = await desk.say(READER, "please remind me before Egypt meets anybody")
    (answer,) = await desk.press(READER, "Yes")

    assert "meetings of Egypt" in asked
    assert "Egypt" in answer
    assert (await settled(desk)).follows == ("Egypt",)


# --------------------------------------------------------------------------- zone and lead times


async def test_a_city_sets_the_zone_and_the_clock_shows_it(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/timezone Geneva")

    assert "It is 10:00 for you now, Tue 4 January" in answer
    assert (await settled(desk)).zone == "Europe/Zurich"


async def test_a_button_sets_the_zone(desk: Desk) -> None:
    await desk.say(READER, "/timezone")

    await desk.press(READER, "Europe/Moscow")

    assert (await settled(desk)).zone == "Europe/Moscow"


async def test_an_unknown_zone_is_answered_with_an_example(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/timezone Xyzzy")

    assert "/timezone Geneva" in answer
    assert not await desk.store.subscribers()


async def test_a_mistyped_zone_is_answered_with_the_nearest_as_buttons(desk: Desk) -> None:
    await desk.say(READER, "/timezone Europe/Brusels")

    await desk.press(READER, "Europe/Brussels")

    assert (await settled(desk)).zone == "Europe/Brussels"


async def test_answers_are_in_the_chats_zone(desk: Desk) -> None:
    await desk.stored(
        "Oman hosts talks\n\nMUSCAT, 3 January 2022 - Iran and Oman will meet in Muscat on 10 January at 14:00 GMT.\n"
    )
    await desk.say(READER, "/timezone Asia/Tehran")

    (answer,) = await desk.say(READER, "/meetings")

    assert "17:30" in answer


async def test_lead_times_are_set_and_told(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")

    (answer,) = await desk.say(READER, "/remind 1d 2h 15m")

    assert "1 day, 2 hours and 15 minutes" in answer
    assert (await settled(desk)).leads == (DAY, 2 * HOUR, 15 * MINUTE)


async def test_lead_times_without_a_subscription_say_what_is_missing(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/remind 2h")

    assert "/subscribe" in answer


@pytest.mark.parametrize("words", ["soon", "1x", "0m", "400d", "1d 2d 3d 4d 5d 6d 7d"])
async def test_unreadable_lead_times_change_nothing(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(READER, f"/remind {words}")

    assert answer
    assert not await desk.store.subscribers()


async def test_a_button_sets_the_lead_times(desk: Desk) -> None:
    await desk.say(READER, "/remind")

    await desk.press(READER, "1h")

    assert (await settled(desk)).leads == (HOUR,)


async def test_privacy_says_what_is_kept(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/privacy")

    assert "your name" in answer


# --------------------------------------------------------------------------- from the article to the reminder


async def test_a_reminder_arrives_before_the_meeting_and_why_explains_it(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Ethiopia")
    desk.clock.now += timedelta(days=7, hours=1)

    await desk.attache.alarm.ring()
    reminder = desk.last(READER).text
    (why,) = await desk.say(READER, "/why 1")

    assert "Egypt – Ethiopia talks" in reminder
    assert "will hold talks in Nairobi on 12 January" in why


async def test_a_meeting_that_moves_tells_whoever_was_reminded(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe Ethiopia")
    desk.clock.now += timedelta(days=7, hours=1)
    await desk.attache.alarm.ring()

    await desk.stored(DAM_TALKS_MOVED)
    await desk.attache.alarm.ring()

    assert "19 January" in desk.last(READER).text
    assert "<s>" in (desk.last(READER).html or "")


async def test_groups_and_topics_have_their_own_settings(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[READER], topics=[5])

    await desk.say(READER, "/subscribe Egypt", chat=GROUP, topic=5)
    await desk.say(READER, "/timezone Tokyo", chat=GROUP)

    assert (await settled(desk, GROUP, 5)).follows == ("Egypt",)
    assert (await settled(desk, GROUP)).zone == "Asia/Tokyo"
    assert desk.telegram.from_bot(GROUP)[0].topic == 5
    assert desk.telegram.from_bot(GROUP)[1].topic is None


async def test_a_change_of_lead_times_plans_the_reminders_anew(desk: Desk) -> None:
    await desk.stored(
        "Oman hosts talks\n\nMUSCAT, 3 January 2022 - Iran and Oman will meet in Muscat on 10 January at 14:00 GMT.\n"
    )
    await desk.say(READER, "/subscribe")

    await desk.say(READER, "/remind 3h")

    rows = await desk.store.deliveries(DeliveryState.SCHEDULED)
    assert [row.lead for row in rows] == [3 * HOUR]


@pytest.mark.parametrize(
    ("words", "follows", "said"),
    [
        ("only confirmed", (), "every confirmed meeting"),
        ("egypt, only confirmed", ("Egypt",), "confirmed meetings of Egypt"),
        ("only what is confirmed ones", (), "every confirmed meeting"),
    ],
)
async def test_only_confirmed_is_no_subject(desk: Desk, words: str, follows: tuple[str, ...], said: str) -> None:
    (answer,) = await desk.say(READER, f"/subscribe {words}")

    kept = await settled(desk)
    assert (kept.subscribed, kept.only_confirmed, kept.follows, kept.topics) == (True, True, follows, ())
    assert said in answer


async def test_only_confirmed_leaves_what_is_followed(desk: Desk) -> None:
    await desk.say(READER, "/subscribe egypt and russia")

    (answer,) = await desk.say(READER, "/subscribe only confirmed")

    kept = await settled(desk)
    assert (kept.only_confirmed, kept.pairs) == (True, (("Egypt", "Russia"),))
    assert "confirmed meetings of Egypt with Russia" in answer
