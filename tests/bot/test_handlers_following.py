"""Pairs, words and single meetings in the chat: followed, muted, shown on one screen and taken away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from desk import GROUP, READER, Desk

from store.records import ChatKey, DeliveryState, OwnLeads, Subscriber
from store.work import Work

OTHER = 8
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
EXACT = (
    "Oman hosts talks on grain\n\n"
    "MUSCAT, 3 January 2022 - Iran and Oman will hold talks in Muscat on 10 January at 14:00 GMT, on grain.\n\n"
    "Norway and Chad will meet in Oslo on 11 January at 09:00 GMT.\n"
)


async def settled(desk: Desk, chat: int = READER) -> Subscriber:
    """What the store keeps for a chat; the defaults where that is nothing."""
    return await desk.store.subscriber(ChatKey(chat)) or Subscriber(ChatKey(chat))


async def days_ahead(desk: Desk) -> set[date | None]:
    """The days of the meetings that a reminder is planned for."""
    return {row.start.earliest for row in await desk.store.deliveries(DeliveryState.SCHEDULED)}


async def id_of(desk: Desk, side: str) -> str:
    (found,) = [each.id for each in await desk.store.meetings() if side in each.sides]
    return found


def labels(desk: Desk, chat: int = READER) -> list[str]:
    return [button.label for button in desk.last(chat).buttons]


# --------------------------------------------------------------------------- pairs and words


async def test_two_parties_together_are_reminded_of_where_both_take_part(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(READER, "/subscribe egypt and ethiopia")

    assert "of Egypt with Ethiopia" in answer
    assert (await settled(desk)).pairs == (("Egypt", "Ethiopia"),)
    assert await days_ahead(desk) == {date(2022, 1, 12)}


async def test_words_that_a_meeting_has_to_do_with_are_followed_at_once(desk: Desk) -> None:
    await desk.stored(EXACT)

    (answer,) = await desk.say(READER, "/subscribe grain")

    assert "on “grain”" in answer
    assert await days_ahead(desk) == {date(2022, 1, 10)}


async def test_words_followed_before_any_article_reach_what_comes_in_later(desk: Desk) -> None:
    await desk.say(READER, "/subscribe “grain”")

    await desk.stored(EXACT)

    assert (await settled(desk)).topics == ("grain",)
    assert await days_ahead(desk) == {date(2022, 1, 10)}


async def test_an_unknown_party_offers_the_nearest_and_the_words(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/subscribe Egipt")
    offered = labels(desk)
    (followed,) = await desk.press(READER, "Follow the words “Egipt”")

    assert "I know no party “Egipt”" in answer
    assert offered == ["Follow Egypt", "Follow the words “Egipt”"]
    assert "on “Egipt”" in followed
    assert len(desk.telegram.from_bot(READER)) == 1


async def test_a_capital_is_its_government_or_with_a_tap_the_place(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe Norway, Oslo")
    await desk.say(READER, "/subscribe Muscat")
    governments = (await settled(desk)).follows

    await desk.press(READER, "Only what is in Muscat")

    assert governments == ("Norway", "Oman")
    assert (await settled(desk)).follows == ("Norway",)
    assert (await settled(desk)).topics == ("Muscat",)


@pytest.mark.parametrize("words", ["“the”", "“" + "very " * 20 + "long”"])
async def test_words_that_cannot_be_followed_are_refused_with_an_example(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(READER, f"/subscribe {words}")

    assert "/subscribe nuclear" in answer
    assert not await desk.store.subscribers()


async def test_a_pair_and_words_are_unsubscribed_by_their_names(desk: Desk) -> None:
    await desk.say(READER, "/subscribe egypt-ethiopia")
    await desk.say(READER, "/subscribe “grain”")

    await desk.say(READER, "/unsubscribe Ethiopia and Egypt")
    (answer,) = await desk.say(READER, "/unsubscribe Grain")

    assert "No more reminders" in answer
    assert not (await settled(desk)).subscribed


# --------------------------------------------------------------------------- mutes


async def test_muted_words_and_parties_are_left_out_until_they_are_unmuted(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")

    (answer,) = await desk.say(READER, "/mute grain")
    muted = await days_ahead(desk)
    await desk.say(READER, "/mute Norway")
    both = await days_ahead(desk)
    await desk.say(READER, "/unmute GRAIN")
    await desk.say(READER, "/unmute norway")

    assert "without “grain”" in answer
    assert (muted, both) == ({date(2022, 1, 11)}, set())
    assert await days_ahead(desk) == {date(2022, 1, 10), date(2022, 1, 11)}


async def test_two_parties_are_muted_together_as_they_are_followed(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")

    (answer,) = await desk.say(READER, "/mute egypt and ethiopia")
    muted = await days_ahead(desk)
    screen = (await desk.say(READER, "/following"))[0]
    await desk.press(READER, "✕ Egypt–Ethiopia")

    assert answer.startswith("Reminders come here before every meeting without those of Egypt with Ethiopia.")
    assert "Muted\n• Egypt–Ethiopia" in screen
    assert muted == {date(2022, 1, 20)}
    assert await days_ahead(desk) == {date(2022, 1, 12), date(2022, 1, 20)}


@pytest.mark.parametrize("asked", ["/unmute ethiopia and egypt", "/subscribe ethiopia and egypt"])
async def test_two_that_were_muted_together_are_heard_of_again_together(desk: Desk, asked: str) -> None:
    await desk.stored()
    for line in ("/subscribe", "/mute russia", "/mute egypt and ethiopia", asked):
        await desk.say(READER, line)

    reader = await settled(desk)
    assert reader.muted_pairs == ()
    assert reader.mutes == ("Russia",)


@pytest.mark.parametrize(
    ("followed", "muted", "is_all"),
    [
        ("egypt and ethiopia", "egypt", True),
        ("egypt and ethiopia", "ethiopia and egypt", True),
        ("egypt", "egypt, sudan", True),
        ("egypt", "sudan", False),
        ("", "egypt", False),
    ],
)
async def test_whoever_mutes_all_that_is_followed_is_told_so(
    desk: Desk, followed: str, muted: str, *, is_all: bool
) -> None:
    await desk.say(READER, f"/subscribe {followed}".strip())

    (answer,) = await desk.say(READER, f"/mute {muted}")

    assert ("So nothing is left to remind you of." in answer) is is_all


async def test_two_with_a_comma_are_muted_each(desk: Desk) -> None:
    for line in ("/subscribe", "/mute egypt, ethiopia"):
        await desk.say(READER, line)

    assert ((await settled(desk)).mutes, (await settled(desk)).muted_pairs) == (("Egypt", "Ethiopia"), ())


async def test_what_is_muted_stays_muted_when_everything_is_followed(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/mute grain")

    answer, *_ = await desk.say(READER, "/subscribe")

    assert "every meeting without “grain”" in answer
    assert await days_ahead(desk) == {date(2022, 1, 11)}


async def test_a_mistyped_party_is_not_muted_as_words_unasked(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")

    await desk.say(READER, "/mute Egipt")
    before = await settled(desk)
    await desk.press(READER, "Mute Egypt")

    assert (before.mutes, before.muted_topics) == ((), ())
    assert (await settled(desk)).mutes == ("Egypt",)


@pytest.mark.parametrize(("asked", "says"), [("/mute", "/mute Russia"), ("/unmute Norway", "not muted")])
async def test_nothing_to_mute_says_what_to_do(desk: Desk, asked: str, says: str) -> None:
    (answer,) = await desk.say(READER, asked)

    assert says in answer
    assert not await desk.store.subscribers()


# --------------------------------------------------------------------------- the screen


async def test_following_shows_everything_with_a_button_each_to_take_it_away(desk: Desk) -> None:
    await desk.stored(EXACT)
    for line in ("/subscribe Egypt", "/subscribe egypt-ethiopia", "/subscribe grain", "/mute Norway"):
        await desk.say(READER, line)
    await desk.say(READER, f"/subscribe {await id_of(desk, 'Iran')}")

    (screen,) = await desk.say(READER, "/following")
    shown = len(desk.telegram.from_bot(READER))
    (without_pair,) = await desk.press(READER, "✕ Egypt–Ethiopia")
    (unmuted,) = await desk.press(READER, "✕ Norway")

    for words in ("• Egypt\n", "• Egypt–Ethiopia", "• “grain”", "• Iran – Oman talks, 10 January", "Muted\n• Norway"):
        assert words in screen
    assert "Egypt–Ethiopia" not in without_pair
    assert "Muted" not in unmuted
    assert len(desk.telegram.from_bot(READER)) == shown
    assert desk.popups()[-2:] == ["No longer followed.", "No longer muted."]


async def test_a_button_for_what_was_taken_away_before_says_so(desk: Desk) -> None:
    await desk.say(READER, "/subscribe Egypt, Russia")
    await desk.say(READER, "/following")
    button = next(each for each in desk.last(READER).buttons if each.label == "✕ Egypt")
    await desk.press(READER, "✕ Egypt")

    await desk.telegram.press_raw(READER, desk.last(READER), button.data or "")

    assert desk.popups()[-1] == "That was taken away before."
    assert (await settled(desk)).follows == ("Russia",)


async def test_following_nothing_says_what_to_do_next(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/following")

    assert "/subscribe Russia and NATO" in answer
    assert labels(desk) == ["Every meeting", "What is next"]


async def test_only_confirmed_is_switched_on_and_off_on_the_screen(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/following")

    (on,) = await desk.press(READER, "Only confirmed")
    confirmed = (await settled(desk)).only_confirmed
    (off,) = await desk.press(READER, "Unconfirmed too")

    assert "Only what a side has confirmed." in on
    assert confirmed
    assert "confirmed" not in off


async def test_long_lists_fit_into_one_message(desk: Desk) -> None:
    for number in range(20):
        await desk.say(READER, f"/subscribe “subject number{number} of very many words”")
        await desk.say(READER, f"/mute “other number{number} of very many words”")

    (screen,) = await desk.say(READER, "/following")

    assert len(screen) < 4096
    assert labels(desk).count("Time zone") == 1


# --------------------------------------------------------------------------- single meetings


async def test_a_meeting_is_followed_by_itself_when_everything_else_is_not(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Iran")
    shown = len(desk.telegram.from_bot(READER))

    await desk.press(READER, "Follow this meeting")
    offered = labels(desk)
    (answer,) = await desk.say(READER, "/unsubscribe")

    assert desk.popups()[-1] == "You are reminded 1 day and 1 hour before."
    assert "Unfollow" in offered
    assert len(desk.telegram.from_bot(READER)) == shown + 1
    assert "the meetings that you follow by themselves" in answer
    assert await days_ahead(desk) == {date(2022, 1, 10)}


async def test_unfollowing_the_only_meeting_ends_its_reminders(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/brief Iran")
    await desk.press(READER, "Follow this meeting")

    await desk.press(READER, "Unfollow")

    assert desk.popups()[-1] == "No longer followed."
    assert await days_ahead(desk) == set()


async def test_a_number_of_the_last_list_names_a_meeting(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/meetings")

    (answer,) = await desk.say(READER, "/subscribe 2")

    assert "Norway – Chad" in answer or "Chad – Norway" in answer
    assert (await settled(desk)).meetings == (await id_of(desk, "Chad"),)


async def test_a_meeting_has_its_own_lead_times_by_buttons_in_its_brief(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Iran")
    meeting, shown = await id_of(desk, "Iran"), len(desk.telegram.from_bot(READER))

    await desk.press(READER, "Remind me")
    await desk.press(READER, "3 h")
    await desk.press(READER, "15 min")
    chosen = labels(desk)
    await desk.press(READER, "✓ 3 h")
    rows = await desk.store.deliveries(DeliveryState.SCHEDULED)
    await desk.press(READER, "Back")

    assert {"✓ 15 min", "✓ 3 h", "1 h"} <= set(chosen)
    assert [row.lead for row in rows if row.meeting == meeting] == [timedelta(minutes=15)]
    assert len([row for row in rows if row.meeting != meeting]) == 2
    assert "Remind me" in labels(desk)
    assert len(desk.telegram.from_bot(READER)) == shown


async def test_its_own_lead_time_is_typed_as_a_reply_to_its_brief(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/brief Iran")

    (answer,) = await desk.say(READER, "/remind 45m", reply_to=desk.last(READER).id)

    reader = await settled(desk)
    assert answer == "You are reminded of this meeting 45 minutes before."
    assert reader.own_leads == (OwnLeads(await id_of(desk, "Iran"), (timedelta(minutes=45),)),)
    assert reader.leads == (DAY, HOUR)
    assert await days_ahead(desk) == {date(2022, 1, 10)}


async def test_a_meeting_without_an_hour_is_told_of_in_the_morning_of_whole_days(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/brief Ethiopia")
    await desk.press(READER, "Follow this meeting")
    followed = desk.popups()[-1]
    await desk.press(READER, "Remind me")

    await desk.press(READER, "3 h")

    rows = await desk.store.deliveries(DeliveryState.SCHEDULED)
    assert followed == "You are reminded at 09:00 the day before and that morning."
    assert desk.popups()[-1] == "You are reminded of this meeting at 09:00 that morning."
    assert [(row.due_at.date(), row.due_at.hour) for row in rows] == [(date(2022, 1, 12), 9)]


async def test_lead_times_of_one_meeting_are_shown_with_all_that_is_followed_and_taken_away_there(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Iran")
    await desk.say(READER, "/remind 45m", reply_to=desk.last(READER).id)

    screen = (await desk.say(READER, "/following"))[0]
    (drop,) = [label for label in labels(desk) if label.startswith("✕")]
    after = (await desk.press(READER, drop))[0]

    assert "At times of their own\n• Iran – Oman talks, 10 January (45 minutes before)" in screen
    assert "At times of their own" not in after
    assert (await settled(desk)).own_leads == ()


async def test_of_a_meeting_without_an_hour_all_that_is_followed_says_the_same_as_the_answer(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Ethiopia")

    (answer,) = await desk.say(READER, "/remind 45m", reply_to=desk.last(READER).id)
    (screen,) = await desk.say(READER, "/following")

    assert answer == "You are reminded of this meeting at 09:00 that morning."
    assert "12 January (at 09:00 that morning)" in screen


async def test_a_muted_meeting_is_shown_without_the_lead_times_it_had(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Iran")
    await desk.say(READER, "/remind 45m", reply_to=desk.last(READER).id)
    await desk.store.commit(Work(subscribers=(replace(await settled(desk), mutes=(await id_of(desk, "Iran"),)),)))

    (screen,) = await desk.say(READER, "/following")

    assert "Muted\n• Iran – Oman talks, 10 January" in screen
    assert "45 minutes" not in screen


async def test_as_usual_takes_its_own_lead_times_away(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, "/subscribe")
    await desk.say(READER, "/brief Iran")
    await desk.press(READER, "Remind me")
    await desk.press(READER, "3 h")

    await desk.press(READER, "As usual")

    assert desk.popups()[-1] == "As everywhere: 1 day and 1 hour before."
    assert (await settled(desk)).own_leads == ()


@pytest.mark.parametrize(
    "data", ["follow:zzz", "unfollow:", "alarm:0123456789", "alarmed:x", "lead:zzz:1h", "drop:zzz", "confirmed:"]
)
async def test_buttons_of_meetings_that_are_gone_change_nothing(desk: Desk, data: str) -> None:
    await desk.say(READER, "/subscribe Egypt")
    before = await settled(desk)

    await desk.telegram.press_raw(READER, desk.last(READER), data)

    assert len(desk.popups()) == 1
    assert await settled(desk) == before


async def test_a_meeting_that_is_over_is_forgotten(desk: Desk) -> None:
    await desk.stored(EXACT)
    await desk.say(READER, f"/subscribe {await id_of(desk, 'Iran')}")

    desk.clock.now += timedelta(days=40)
    await desk.attache.alarm.ring()

    assert (await settled(desk)).meetings == ()


# --------------------------------------------------------------------------- groups


@pytest.mark.parametrize("line", ["/mute Norway", "/unmute Norway", "/subscribe grain", "/subscribe russia-nato"])
async def test_in_a_group_only_its_admins_settle_what_is_followed(desk: Desk, line: str) -> None:
    desk.telegram.group(GROUP, administrators=[READER], members=[OTHER])

    (refused,) = await desk.say(OTHER, line, chat=GROUP)

    assert "Only this group's admins" in refused
    assert not await desk.store.subscribers()
