"""Groups, other bots, blocking, leaving, and groups that move."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desk import ADMIN, GROUP, READER, Desk

from bot.standin import blocked, migrated
from store.records import ChatKey, DeliveryState

SUPERGROUP = -1_000_000_000_777
CHANNEL = -1_000_000_000_888
ANONYMOUS = 1_087_968_824
"""The user in whose name Telegram shows a group's anonymous admins."""


async def paused(desk: Desk, chat: int) -> str | None:
    """Why nothing is sent into a chat."""
    subscriber = await desk.store.subscriber(ChatKey(chat))
    assert subscriber is not None
    return subscriber.paused


@pytest.mark.parametrize("command", ["/meetings@other_bot", "/meetings@other_bot egypt", "/xyzzy@other_bot", "/xyzzy"])
async def test_in_groups_other_bots_commands_are_left_alone(desk: Desk, command: str) -> None:
    desk.telegram.group(GROUP, members=[READER])

    answers = await desk.say(READER, command, chat=GROUP)

    assert answers == []


@pytest.mark.parametrize("command", ["/meetings", "/meetings@attache_bot", "/meetigns@attache_bot"])
async def test_in_groups_commands_to_this_bot_are_answered(desk: Desk, command: str) -> None:
    await desk.stored()
    desk.telegram.group(GROUP, members=[READER])

    (answer,) = await desk.say(READER, command, chat=GROUP)

    assert "12 January" in answer


async def test_in_groups_a_question_to_the_bot_is_answered_and_talk_is_not(desk: Desk) -> None:
    await desk.stored()
    desk.telegram.group(GROUP, members=[READER])
    desk.telegram.reads_all = True

    (answer,) = await desk.say(READER, "@attache_bot when does Egypt meet Ethiopia?", chat=GROUP)
    to_talk = await desk.say(READER, "when does Egypt meet Ethiopia?", chat=GROUP)

    assert "12 January" in answer
    assert to_talk == []


async def test_in_groups_a_reply_to_the_bot_that_asks_nothing_is_left_alone(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER])
    await desk.say(READER, "/help", chat=GROUP)

    answers = await desk.say(READER, "nice one", chat=GROUP, reply_to=desk.last(GROUP).id)

    assert answers == []


async def test_an_article_in_a_group_is_not_read_by_itself(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[ADMIN])

    answers = await desk.say(ADMIN, "Egypt and Ethiopia will meet in Nairobi on 12 January. " * 9, chat=GROUP)

    assert answers == []
    assert not await desk.store.drafts()


@pytest.mark.parametrize("asked", ["/subscribe", "/subscribe Egypt", "/unsubscribe", "/timezone Tokyo", "/remind 2h"])
async def test_in_groups_only_its_admins_change_settings(desk: Desk, asked: str) -> None:
    desk.telegram.group(GROUP, members=[READER], administrators=[ADMIN])
    await desk.say(ADMIN, "/subscribe Russia", chat=GROUP)
    before = await desk.store.subscribers()

    (answer,) = await desk.say(READER, asked, chat=GROUP)

    assert "Only this group's admins" in answer
    assert await desk.store.subscribers() == before


async def test_in_groups_a_button_gives_members_no_rights(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER], administrators=[ADMIN])
    await desk.say(ADMIN, "/subscribe", chat=GROUP)

    await desk.press(READER, "Stop", chat=GROUP)

    (subscriber,) = await desk.store.subscribers()
    assert "Only this group's admins" in desk.popups()[-1]
    assert subscriber.subscribed


async def test_an_admin_who_writes_in_the_groups_name_changes_settings(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[ADMIN])

    (answer,) = await desk.say(ANONYMOUS, "/subscribe", chat=GROUP, in_its_name=True)

    assert "before every meeting" in answer


async def test_a_channel_is_reminded_when_one_of_its_admins_asks_for_it(desk: Desk) -> None:
    await desk.stored()
    desk.telegram.group(CHANNEL, administrators=[READER], kind="channel")

    await desk.telegram.publish(CHANNEL, READER, "/subscribe Egypt")
    desk.clock.now += timedelta(days=7, hours=1)
    await desk.attache.alarm.ring()

    settled, reminder = (message.text for message in desk.telegram.from_bot(CHANNEL))
    assert "meetings of Egypt" in settled
    assert "Nairobi" in reminder


async def test_a_channels_readers_change_nothing_by_its_buttons(desk: Desk) -> None:
    desk.telegram.group(CHANNEL, administrators=[READER], members=[8], kind="channel")
    await desk.telegram.publish(CHANNEL, READER, "/subscribe")

    await desk.press(8, "Stop", chat=CHANNEL)

    (subscriber,) = await desk.store.subscribers()
    assert subscriber.subscribed


async def test_posts_of_a_channel_that_are_no_commands_are_left_alone(desk: Desk) -> None:
    desk.telegram.group(CHANNEL, administrators=[ADMIN], kind="channel")

    answers = await desk.telegram.publish(CHANNEL, ADMIN, "Egypt and Ethiopia will meet in Nairobi on 12 January.")

    assert answers == ()


async def test_let_into_a_group_i_say_what_i_do(desk: Desk) -> None:
    group = desk.telegram.group(GROUP, members=[READER])
    group.members.pop(desk.telegram.bot.id)

    await desk.telegram.join(GROUP, by=READER)

    assert "/subscribe" in desk.last(GROUP).text


async def test_blocked_pauses_and_start_resumes(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    await desk.telegram.block(READER)
    while_blocked = await paused(desk, READER), await desk.store.deliveries(DeliveryState.SCHEDULED)

    await desk.telegram.unblock(READER)
    greeting, _ = await desk.say(READER, "/start")

    assert while_blocked == ("blocked", ())
    assert "your reminders go on" in greeting
    assert await paused(desk, READER) is None
    assert await desk.store.deliveries(DeliveryState.SCHEDULED)


async def test_an_answer_that_meets_a_block_pauses_too(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    desk.telegram.fail_next("sendMessage", blocked())

    answers = await desk.say(READER, "/meetings")

    assert answers == []
    assert await paused(desk, READER) == "blocked"


async def test_thrown_out_of_a_group_pauses_it_with_its_topics(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[READER], topics=[5])
    await desk.say(READER, "/subscribe", chat=GROUP)
    await desk.say(READER, "/subscribe Egypt", chat=GROUP, topic=5)

    await desk.telegram.throw_out(GROUP, by=READER)

    assert {each.paused for each in await desk.store.subscribers()} == {"left"}


async def test_a_group_that_moves_keeps_everything(desk: Desk) -> None:
    await desk.stored()
    desk.telegram.group(GROUP, administrators=[READER], kind="group")
    await desk.say(READER, "/subscribe Egypt", chat=GROUP)
    await desk.say(READER, "/meetings", chat=GROUP)

    await desk.telegram.migrate(GROUP, SUPERGROUP, by=READER)
    (why,) = await desk.say(READER, "/why 1", chat=SUPERGROUP)
    desk.clock.now += timedelta(days=7, hours=1)
    await desk.attache.alarm.ring()

    (subscriber,) = await desk.store.subscribers()
    assert subscriber.key == ChatKey(SUPERGROUP)
    assert subscriber.follows == ("Egypt",)
    assert "will hold talks in Nairobi" in why
    assert "Egypt – Ethiopia" in desk.last(SUPERGROUP).text


async def test_a_group_found_moved_while_answering_is_followed(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[READER], kind="group")
    desk.telegram.group(SUPERGROUP, members=[READER])
    await desk.say(READER, "/subscribe", chat=GROUP)
    desk.telegram.fail_next("sendMessage", migrated(SUPERGROUP), chat=GROUP)

    (answer,) = await desk.say(READER, "/help", chat=GROUP)

    (subscriber,) = await desk.store.subscribers()
    assert "/meetings" in answer
    assert desk.last(SUPERGROUP).text == answer
    assert subscriber.key == ChatKey(SUPERGROUP)


async def test_whoever_asks_again_after_a_refusal_hears_once_that_the_reminders_rest(desk: Desk) -> None:
    await desk.stored()
    await desk.say(READER, "/subscribe")
    await desk.attache.bureau.subscriptions.pause(READER, "blocked")

    first, second = await desk.say(READER, "/meetings"), await desk.say(READER, "/meetings")
    await desk.say(READER, "/start")
    third = await desk.say(READER, "/positions egypt")

    assert [len(answers) for answers in (first, second, third)] == [2, 1, 1]
    assert "/start lets them come again" in first[1]
    assert await paused(desk, READER) is None
