"""Articles that admins send: read, reviewed, stored, discarded, dated anew."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from desk import ADMIN, DAM_TALKS, DAM_TALKS_MOVED, GROUP, OTHER_ADMIN, READER, UNDATED, Desk

from bot.begun import NOTE
from bot.standin import DOWNLOAD, Failure, connection_lost, refused, server_error, timeout
from briefings.extraction.worker import ReadingFailed
from store.opening import open_store
from store.work import Work


async def test_an_article_is_shown_before_it_is_stored(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, f"/add {DAM_TALKS}")

    assert "Published Monday 3 January" in review
    assert "12 January" in review
    assert [button.label for button in desk.last(ADMIN).buttons] == ["Store", "Change the date", "Discard"]
    assert not await desk.store.articles()


async def test_a_text_without_a_command_is_read_too(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, DAM_TALKS)

    assert "12 January" in review


async def test_a_short_report_in_one_line_is_read(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, "Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host said.")

    assert "12 January" in review


async def test_an_admins_question_is_answered_and_not_read(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(ADMIN, "when do Egypt and Ethiopia meet?")

    assert answer.startswith("Meetings")
    assert not await desk.store.drafts()


async def test_the_review_takes_the_place_of_reading(desk: Desk) -> None:
    seen: list[str] = []
    desk.telegram.watchers.append(lambda sight, message, words: seen.append(message.text[:9]))

    await desk.say(ADMIN, DAM_TALKS)

    assert seen[0] == "Reading …"
    assert len(desk.telegram.from_bot(ADMIN)) == 1


async def test_a_reply_is_given_while_an_article_is_read(desk: Desk) -> None:
    await desk.stored()
    desk.room.gate.clear()
    await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS_MOVED)

    (to_the_same,) = await desk.telegram.say(ADMIN, ADMIN, "/meetings")
    (to_another,) = await desk.telegram.say(READER, READER, "/help")
    reading = desk.attache.bureau.tasks
    desk.room.gate.set()
    await desk.attache.settle()

    assert "12 January" in to_the_same.text
    assert "/meetings" in to_another.text
    assert not reading
    assert "19 January" in desk.telegram.messages(ADMIN)[-3].text


async def test_while_the_model_loads_the_reading_says_so(desk: Desk) -> None:
    desk.room.ready = False
    desk.room.gate.clear()

    (waiting,) = await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS)
    words = waiting.text
    desk.room.gate.set()
    await desk.attache.settle()

    assert "still loading" in words


async def test_a_model_that_could_not_be_loaded_is_not_said_to_be_loading(desk: Desk) -> None:
    desk.room.ready, desk.room.failure = False, "The spaCy pipeline is not installed."
    desk.room.breaks = ReadingFailed(desk.room.failure)
    shown: list[str] = []
    desk.telegram.watchers.append(lambda sight, message, words: shown.append(message.text))

    await desk.say(ADMIN, DAM_TALKS)

    assert shown == ["Reading …", "The spaCy pipeline is not installed."]


async def test_store_keeps_it_for_everybody(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)

    (stored,) = await desk.press(ADMIN, "Store")
    (answer,) = await desk.say(READER, "/meetings")

    assert stored.startswith("Stored.")
    assert "12 January" in answer
    assert not await desk.store.drafts()


async def test_store_pressed_twice_stores_once_and_says_so(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    message, store = desk.last(ADMIN), desk.last(ADMIN).buttons[0].data or ""
    await desk.press(ADMIN, "Store")

    await desk.telegram.press_raw(ADMIN, message, store)

    assert desk.popups()[-1] == "That article is stored already."
    assert len(await desk.store.articles()) == 1


async def test_five_quick_taps_leave_the_answer_and_its_buttons(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    message, store = desk.last(ADMIN), desk.last(ADMIN).buttons[0].data or ""

    await asyncio.gather(*(desk.telegram.press_raw(ADMIN, message, store) for _ in range(5)))
    await desk.attache.settle()

    assert desk.last(ADMIN).text.startswith("Stored.")
    assert [button.label for button in desk.last(ADMIN).buttons] == ["What is next", "Positions"]
    assert len(await desk.store.articles()) == 1


async def test_what_was_stored_is_counted_as_what_was_found(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, f"{DAM_TALKS}Egypt and Ethiopia will hold talks in Nairobi on 12 January.\n")

    (stored,) = await desk.press(ADMIN, "Store")

    assert "Found: two meetings, two positions and one event." in review
    assert "tells of two meetings, two positions and one event." in stored


async def test_a_stored_article_sent_with_another_date_is_stored_with_it_or_left(desk: Desk) -> None:
    await desk.stored(UNDATED)
    await desk.say(ADMIN, f"/add 2021-12-28\n{UNDATED}")
    (left,) = await desk.press(ADMIN, "Discard")
    (unchanged,) = await desk.store.articles()
    await desk.say(ADMIN, f"/add 2021-12-28\n{UNDATED}")

    (stored,) = await desk.press(ADMIN, f"store:{unchanged.id}")
    (changed,) = await desk.store.articles()

    assert left == "Discarded. The stored article stays as it is."
    assert unchanged.published.year == 2022
    assert stored.startswith("Stored with its new date.")
    assert changed.published == datetime(2021, 12, 28, tzinfo=UTC)


async def test_an_article_that_tells_nothing_is_stored_and_says_so(desk: Desk) -> None:
    await desk.say(ADMIN, "/add The weather was fine all week, and nobody spoke of anything else in the capital.")

    (stored,) = await desk.press(ADMIN, "Store")

    assert stored.startswith("Stored.")
    assert "tells of nothing" in stored


@pytest.mark.parametrize("failure", [server_error(502), Failure(404, "Not Found"), connection_lost(), timeout()])
@pytest.mark.parametrize("method", ["getFile", DOWNLOAD])
async def test_a_file_that_telegram_does_not_hand_over_is_asked_for_again(
    desk: Desk, caplog: pytest.LogCaptureFixture, method: str, failure: Failure
) -> None:
    desk.telegram.person(OTHER_ADMIN)
    desk.telegram.fail_next(method, failure)

    (answer,) = await desk.send_file(ADMIN, "talks.txt", DAM_TALKS.encode())

    assert answer == "The file could not be fetched from Telegram; please send it again."
    assert not desk.telegram.from_bot(OTHER_ADMIN)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("file is too big", "That file is too large: at most 2 MB can be read."),
        ("wrong file_id or the file is temporarily unavailable", "please send it again"),
    ],
)
async def test_a_file_that_telegram_refuses_is_no_mistake_of_ours(
    desk: Desk, caplog: pytest.LogCaptureFixture, reason: str, words: str
) -> None:
    desk.telegram.person(OTHER_ADMIN)
    desk.telegram.fail_next("getFile", refused(reason))

    (answer,) = await desk.send_file(ADMIN, "talks.txt", DAM_TALKS.encode())

    assert words in answer
    assert not desk.telegram.from_bot(OTHER_ADMIN)
    assert not [record for record in caplog.records if record.levelname == "ERROR"]


async def test_discard_forgets_it(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    message, store = desk.last(ADMIN), desk.last(ADMIN).buttons[0].data or ""

    (discarded,) = await desk.press(ADMIN, "Discard")
    await desk.telegram.press_raw(ADMIN, message, store)

    assert "Discarded" in discarded
    assert "was discarded" in desk.popups()[-1]
    assert not await desk.store.drafts()
    assert not await desk.store.articles()


async def test_another_admin_may_decide_too(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)

    await desk.telegram.press_raw(OTHER_ADMIN, desk.last(ADMIN), desk.last(ADMIN).buttons[0].data or "")
    await desk.attache.settle()

    assert len(await desk.store.articles()) == 1


async def test_the_same_article_again_is_known(desk: Desk) -> None:
    await desk.stored()

    (review,) = await desk.say(ADMIN, DAM_TALKS)

    assert "Already stored" in review
    assert "Store" not in [button.label for button in desk.last(ADMIN).buttons]


async def test_an_edited_message_is_not_read_again(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    sent = next(each for each in desk.telegram.messages(ADMIN) if each.sender.id == ADMIN)

    await desk.telegram.correct(ADMIN, sent.id, DAM_TALKS.replace("Nairobi", "Kampala"))
    await desk.attache.settle()

    assert len(await desk.store.drafts()) == 1
    assert len(desk.telegram.from_bot(ADMIN)) == 1


async def test_what_waits_is_listed_and_shown_again(desk: Desk) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    desk.clock.now += timedelta(minutes=1)
    await desk.say(ADMIN, UNDATED)

    (listed,) = await desk.say(OTHER_ADMIN, "/review")
    (shown,) = await desk.press(OTHER_ADMIN, "Show 2")
    await desk.press(OTHER_ADMIN, "Store")

    assert "2. “Dam talks to be resumed”" in listed
    assert "Read: Dam talks" in shown
    assert len(await desk.store.articles()) == 1


async def test_where_nothing_waits_review_says_how_to_send_something(desk: Desk) -> None:
    (to_admin,) = await desk.say(ADMIN, "/review")
    (to_reader,) = await desk.say(READER, "/review")

    assert "Send me an article" in to_admin
    assert "Only this bot's admins" in to_reader


# --------------------------------------------------------------------------- who may


@pytest.mark.parametrize("text", [f"/add {DAM_TALKS}", "/add", DAM_TALKS])
async def test_others_are_told_that_only_admins_add(desk: Desk, text: str) -> None:
    (answer,) = await desk.say(READER, text)

    assert "Only this bot's admins" in answer
    assert not await desk.store.drafts()


async def test_others_files_and_forwarded_texts_are_not_read(desk: Desk) -> None:
    (to_file,) = await desk.send_file(READER, "talks.txt", DAM_TALKS.encode())
    (to_forwarded,) = await desk.forward(READER, DAM_TALKS)

    assert "Only this bot's admins" in to_file
    assert "Only this bot's admins" in to_forwarded
    assert not desk.telegram.asked("getFile")


async def test_without_admins_nobody_adds() -> None:
    async with Desk(admin_ids=()) as desk:
        (answer,) = await desk.say(ADMIN, DAM_TALKS)

        assert "No admin is set" in answer
        assert not await desk.store.drafts()


@pytest.mark.parametrize("label", ["Store", "Discard", "Change the date"])
async def test_a_button_gives_nobody_else_rights(desk: Desk, label: str) -> None:
    await desk.say(ADMIN, DAM_TALKS)
    review = desk.last(ADMIN)
    action = next(button.data for button in review.buttons if button.label == label) or ""
    before = review.text

    await desk.telegram.press_raw(READER, review, action)
    await desk.attache.settle()

    assert "Only this bot's admins" in desk.popups()[-1]
    assert review.text == before
    assert len(await desk.store.drafts()) == 1
    assert not await desk.store.articles()


async def test_articles_are_sent_in_private(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[ADMIN])

    (answer,) = await desk.say(ADMIN, f"/add {DAM_TALKS}", chat=GROUP)

    assert "in private" in answer
    assert not await desk.store.drafts()


# --------------------------------------------------------------------------- when reading fails


async def test_a_text_that_cannot_be_read_says_why_in_place_of_reading(desk: Desk) -> None:
    desk.room.breaks = ReadingFailed("This text took longer than 60 seconds to read and was given up.")

    (answer,) = await desk.say(ADMIN, DAM_TALKS)

    assert answer.startswith("This text took longer")
    assert len(desk.telegram.from_bot(ADMIN)) == 1


async def test_reading_cut_off_by_a_sudden_death_is_told_at_the_next_start(desk: Desk, tmp_path: Path) -> None:
    desk.room.gate.clear()
    await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS)
    reading, note = desk.last(ADMIN), await desk.store.note(NOTE) or ""
    async with open_store(f"tinydb:{tmp_path}") as on_the_disk:
        await on_the_disk.commit(Work(notes=((NOTE, note),)))

    async with Desk(open_store(f"tinydb:{tmp_path}"), desk.telegram) as risen:
        told, left = reading.text, await risen.store.note(NOTE)

    assert "Please send it again" in told
    assert left == "[]"


async def test_what_came_to_its_end_is_not_told_again(desk: Desk) -> None:
    await desk.stored()

    left = await desk.store.note(NOTE)

    assert left == "[]"


async def test_reading_that_is_stopped_says_so() -> None:
    async with Desk() as desk:
        desk.room.gate.clear()
        await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS)

    assert "stopped" in desk.last(ADMIN).text
    assert not asyncio.all_tasks() - {asyncio.current_task()}
