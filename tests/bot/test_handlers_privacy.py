"""What is kept about a chat comes as a file, and goes for good."""

from __future__ import annotations

import json

from desk import ADMIN, DAM_TALKS_MOVED, GROUP, OTHER_ADMIN, READER, Desk

from store.records import ChatKey
from store.work import Work
from tests.store.making import feed


async def with_history(desk: Desk, chat: int = READER) -> None:
    """A reader who has settings, planned reminders and answers."""
    await desk.stored()
    await desk.say(READER, "/timezone Tokyo", chat=chat)
    await desk.say(READER, "/subscribe Egypt", chat=chat)
    await desk.say(READER, "/meetings", chat=chat)


async def test_my_data_is_a_file_with_settings_reminders_and_answers(desk: Desk) -> None:
    await with_history(desk)

    await desk.say(READER, "/my_data")

    file = desk.last(READER).file
    assert file is not None
    content = json.loads(file.content)
    assert content["settings"][0]["zone"] == "Asia/Tokyo"
    assert len(content["reminders"]) > 1
    assert "Nairobi" in json.dumps(content["last answers"])
    assert desk.last(READER).text.startswith("All that is kept about this chat")


async def test_my_data_holds_nothing_of_others(desk: Desk) -> None:
    await with_history(desk)
    await desk.say(8, "/subscribe Russia")

    await desk.say(8, "/my_data")

    file = desk.last(8).file
    assert file is not None
    assert "Tokyo" not in file.content.decode()


async def test_delete_me_asks_and_then_leaves_nothing(desk: Desk) -> None:
    await with_history(desk)

    (asked,) = await desk.say(READER, "/delete_me")
    (done,) = await desk.press(READER, "Delete everything")
    (why,) = await desk.say(READER, "/why 1")
    (again,) = await desk.say(READER, "/my_data")

    assert asked.startswith("Delete everything")
    assert "Everything is deleted" in done
    assert "no longer know" in why
    assert "Nothing is kept" in again
    assert not await desk.store.subscribers()
    assert not await desk.store.deliveries()


async def test_delete_me_leaves_others_and_articles_alone(desk: Desk) -> None:
    await with_history(desk)
    await desk.say(8, "/subscribe Egypt")

    await desk.say(READER, "/delete_me")
    await desk.press(READER, "Delete everything")

    assert [each.key for each in await desk.store.subscribers()] == [ChatKey(8)]
    assert {each.subscriber.chat for each in await desk.store.deliveries()} == {8}
    assert await desk.store.articles()


async def test_an_admins_articles_under_review_go_too(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, DAM_TALKS_MOVED)

    await desk.say(ADMIN, "/delete_me")
    await desk.press(ADMIN, "Delete everything")

    assert not await desk.store.drafts()
    assert len(await desk.store.articles()) == 1


async def test_a_message_to_everybody_that_was_not_sent_is_shown_and_goes_too(desk: Desk) -> None:
    await desk.say(8, "/subscribe Egypt")
    await desk.say(ADMIN, "/broadcast I rest on Sunday.")

    await desk.say(ADMIN, "/my_data")
    file = desk.last(ADMIN).file
    await desk.say(ADMIN, "/delete_me")
    await desk.press(ADMIN, "Delete everything")

    assert file is not None
    assert json.loads(file.content)["message to everybody, not sent"] == "I rest on Sunday."
    assert await desk.attache.bureau.broadcasts.current() is None


async def test_a_message_to_everybody_of_another_admin_stays_and_is_shown_to_nobody_else(desk: Desk) -> None:
    await with_history(desk)
    await desk.say(OTHER_ADMIN, "/broadcast I rest on Sunday.")
    await desk.say(ADMIN, "/timezone Tokyo")

    await desk.say(ADMIN, "/my_data")
    file = desk.last(ADMIN).file
    await desk.say(ADMIN, "/delete_me")
    await desk.press(ADMIN, "Delete everything")

    assert file is not None
    assert "Sunday" not in file.content.decode()
    assert await desk.attache.bureau.broadcasts.current() is not None


async def test_kept_after_all_nothing_changes(desk: Desk) -> None:
    await with_history(desk)
    before = await desk.store.subscribers(), await desk.store.deliveries()

    await desk.say(READER, "/delete_me")
    await desk.press(READER, "Keep it")

    assert (await desk.store.subscribers(), await desk.store.deliveries()) == before


async def test_where_nothing_is_kept_there_is_nothing_to_delete(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/delete_me")

    assert answer == "Nothing is kept about this chat."


async def test_a_group_is_deleted_with_its_topics_by_its_admins_alone(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[READER], members=[8], topics=[5])
    await with_history(desk, GROUP)
    await desk.say(READER, "/subscribe Russia", chat=GROUP, topic=5)

    (refused,) = await desk.say(8, "/delete_me", chat=GROUP)
    await desk.say(READER, "/delete_me", chat=GROUP)
    await desk.press(READER, "Delete everything", chat=GROUP)

    assert "Only this group's admins" in refused
    assert not await desk.store.subscribers()


async def test_status_tells_admins_how_i_am_doing(desk: Desk) -> None:
    await with_history(desk)

    (answer,) = await desk.say(ADMIN, "/status")
    (refused,) = await desk.say(READER, "/status")

    assert "1 article, 2 meetings, 2 of them scheduled" in answer
    assert "1 chat with reminders, 0 paused" in answer
    assert "0 uncertain" in answer
    assert "Only this bot's admins" in refused


async def test_status_says_when_the_model_could_not_be_loaded(desk: Desk) -> None:
    desk.room.ready, desk.room.failure = False, "The spaCy pipeline 'xx' is not installed; set SPACY_MODEL."

    (answer,) = await desk.say(ADMIN, "/status")

    assert "Reading: not possible. The spaCy pipeline 'xx' is not installed; set SPACY_MODEL." in answer
    assert "still loading" not in answer


async def test_who_added_a_feed_is_told_and_then_nobody_did(desk: Desk) -> None:
    await desk.store.commit(Work(feeds=(feed("a", added_by=ADMIN), feed("b", added_by=ADMIN + 1))))
    await desk.say(ADMIN, "/my_data")
    file = desk.last(ADMIN).file

    await desk.say(ADMIN, "/delete_me")
    await desk.press(ADMIN, "Delete everything")

    assert file is not None
    assert json.loads(file.content)["feeds added"] == ["https://a.example/feed.xml"]
    assert [(each.id, each.added_by) for each in await desk.store.feeds()] == [("a", 0), ("b", ADMIN + 1)]
