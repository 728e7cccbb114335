"""Articles that admins send: read, reviewed, stored, discarded, dated anew."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from desk import ADMIN, DAM_TALKS, DAM_TALKS_MOVED, GROUP, OTHER_ADMIN, READER, Desk
from pauses import Pauses

from bot.begun import NOTE
from bot.intake import LARGEST_FILE
from bot.standin import DOWNLOAD, Failure, connection_lost, refused, server_error, timeout
from briefings.extraction.worker import ReadingFailed
from store.opening import open_store
from store.records import PublishedFrom, Work

UNDATED = (
    "Egypt and Ethiopia will meet in Nairobi on Wednesday, the host announced in the morning.\n\n"
    "No agenda was given, and neither side named who would travel."
)


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


# --------------------------------------------------------------------------- the day it was published


async def test_a_wrong_date_is_changed_by_a_button(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (review,) = await desk.press(ADMIN, "Yesterday")
    (draft,) = await desk.store.drafts()

    assert "Published Monday 3 January" in review
    assert draft.article.published == datetime(2022, 1, 3, tzinfo=UTC)
    assert draft.article.published_from is PublishedFrom.GIVEN


async def test_a_wrong_date_is_changed_by_typing_it(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    prompt, review = await desk.say(ADMIN, "28 Dec 2021")

    assert "28 December 2021" in prompt
    assert "28 December 2021" in review
    assert "29 December" in review


async def test_a_day_typed_under_a_review_needs_no_button(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)

    (review,) = await desk.say(ADMIN, "yesterday")

    assert "Published Monday 3 January" in review


async def test_words_that_are_no_day_are_told_how_days_are_written(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.say(ADMIN, "03/04/2021")

    assert "2021-04-03 or 2021-03-04" in answer or "2021-03-04 or 2021-04-03" in answer


async def test_a_day_ahead_is_refused(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.say(ADMIN, "2022-03-01")

    assert "lies ahead" in answer


async def test_the_date_may_be_left_as_it_is(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (back,) = await desk.press(ADMIN, "Leave it")

    assert back == review


async def test_a_stored_articles_date_is_changed_and_its_meetings_with_it(desk: Desk) -> None:
    await desk.stored(UNDATED)
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (done,) = await desk.press(ADMIN, "Sunday")
    (article,) = await desk.store.articles()

    assert "2 January 2022" in done
    assert article.published == datetime(2022, 1, 2, tzinfo=UTC)


async def test_a_day_typed_long_after_a_review_is_a_question(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, UNDATED)
    desk.clock.now += timedelta(hours=2)

    (answer,) = await desk.say(ADMIN, "12 January 2022")

    (draft,) = await desk.store.drafts()
    assert "Nairobi" in answer
    assert draft.article.published_from is PublishedFrom.ASSUMED


async def test_a_stored_articles_date_may_be_left_as_it_is(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, DAM_TALKS)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.press(ADMIN, "Leave it")

    assert "stays as it is" in answer


async def test_a_day_without_an_article_is_a_question(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(ADMIN, "12 January 2022")

    assert "Nairobi" in answer


async def test_a_day_in_front_of_the_text_is_taken(desk: Desk) -> None:
    await desk.say(ADMIN, f"/add 30 Dec 2021\n{UNDATED}")

    (draft,) = await desk.store.drafts()

    assert draft.article.published == datetime(2021, 12, 30, tzinfo=UTC)


# --------------------------------------------------------------------------- files, captions, forwarded messages


@pytest.mark.parametrize("name", ["talks.txt", "TALKS.TXT", "talks.md", "talks"])
async def test_files_of_text_are_read(desk: Desk, name: str) -> None:
    (review,) = await desk.send_file(ADMIN, name, DAM_TALKS.encode())

    assert "12 January" in review


async def test_a_page_is_read_without_its_markup(desk: Desk) -> None:
    page = f"<html><head><title>Dam talks</title></head><body><p>{DAM_TALKS.replace(chr(10) * 2, '</p><p>')}</p></body></html>"

    (review,) = await desk.send_file(ADMIN, "talks.html", page.encode(), mime_type="text/html")

    assert "12 January" in review
    assert "<p>" not in review


async def test_a_day_in_a_files_caption_is_the_day_it_was_published(desk: Desk) -> None:
    await desk.send_file(ADMIN, "talks.txt", UNDATED.encode(), caption="/add 2021-12-30")

    (draft,) = await desk.store.drafts()

    assert draft.article.published == datetime(2021, 12, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "content", "mime_type", "says"),
    [
        ("report.pdf", b"%PDF-1.7 ...", "application/pdf", "damaged"),
        ("photo.jpeg", b"\xff\xd8\xff", "image/jpeg", "a .jpeg file"),
        ("noname", b"\x00\x01", "application/octet-stream", "this kind of file"),
        ("image.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" * 40, "text/plain", "binary"),
        ("empty.txt", b"", "text/plain", "empty"),
        ("blank.txt", b" \n \n", "text/plain", "white space"),
        ("large.txt", b"word " * (LARGEST_FILE // 5 + 1), "text/plain", "too large"),
        (
            "german.txt",
            ("Die Außenminister treffen sich am Montag in Genf, wie das Ministerium mitteilte. " * 5).encode(),
            "text/plain",
            "German",
        ),
    ],
)
async def test_a_file_that_is_no_article_is_refused_in_plain_words(
    desk: Desk, name: str, content: bytes, mime_type: str, says: str
) -> None:
    (answer,) = await desk.send_file(ADMIN, name, content, mime_type=mime_type)

    assert says in answer
    assert not await desk.store.drafts()


@pytest.mark.parametrize("caption", [DAM_TALKS, f"/add {DAM_TALKS}"])
async def test_the_caption_of_a_picture_is_read(desk: Desk, caption: str) -> None:
    (review,) = await desk.send_photo(ADMIN, caption=caption)

    assert "12 January" in review


async def test_the_caption_of_a_file_that_holds_no_text_is_read(desk: Desk) -> None:
    (review,) = await desk.send_file(ADMIN, "map.png", b"\x89PNG", mime_type="image/png", caption=DAM_TALKS)

    assert "12 January" in review


async def test_a_picture_without_words_is_no_article(desk: Desk) -> None:
    (answer,) = await desk.send_photo(ADMIN)

    assert "no text in it" in answer


async def test_a_forwarded_message_brings_its_outlet_and_its_date(desk: Desk) -> None:
    await desk.forward(ADMIN, UNDATED, origin="Rift Valley Wire", date=datetime(2021, 12, 30, 7, tzinfo=UTC))

    (draft,) = await desk.store.drafts()

    assert draft.article.publisher == "Rift Valley Wire"
    assert draft.article.published == datetime(2021, 12, 30, 7, tzinfo=UTC)
    assert draft.article.published_from is PublishedFrom.MESSAGE


async def test_a_forwarded_text_in_one_line_is_read_though_it_is_short(desk: Desk) -> None:
    (review,) = await desk.forward(ADMIN, "Iran and Oman will meet in Muscat on 9 January.")

    assert "9 January" in review


async def test_add_in_reply_to_a_text_reads_that_text(desk: Desk) -> None:
    await desk.say(ADMIN, "Iran, Oman: 9 January")
    text = next(each for each in desk.telegram.messages(ADMIN) if each.sender.id == ADMIN)

    (review,) = await desk.say(ADMIN, "/add", reply_to=text.id)

    assert review.startswith("Read")


async def test_a_day_in_a_reply_is_the_day_the_text_was_published(desk: Desk) -> None:
    await desk.send_file(ADMIN, "talks.txt", UNDATED.encode())
    file = next(each for each in desk.telegram.messages(ADMIN) if each.sender.id == ADMIN)

    await desk.say(ADMIN, "/add 30 Dec 2021", reply_to=file.id)

    (draft,) = await desk.store.drafts()
    assert draft.article.published == datetime(2021, 12, 30, tzinfo=UTC)


async def test_add_alone_says_how_it_goes(desk: Desk) -> None:
    (answer,) = await desk.say(ADMIN, "/add")

    assert "paste it, forward it" in answer


async def test_a_text_cut_in_pieces_by_its_senders_telegram_is_one_article(desk: Desk) -> None:
    pauses = Pauses()
    desk.sleep = pauses
    filler = "The envoys have met often, and each time they parted without result, as both sides say. " * 45

    await desk.telegram.say(ADMIN, ADMIN, f"{DAM_TALKS[:200]} {filler[:3600]}")
    pause = await pauses.begins()
    await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS[200:])
    pause.set()
    await desk.attache.settle()

    (draft,) = await desk.store.drafts()
    assert len(desk.telegram.from_bot(ADMIN)) == 1
    assert "will meet in Moscow" in draft.article.text


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
