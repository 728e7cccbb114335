"""Articles that come as files, in captions, forwarded, or in pieces."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from desk import ADMIN, DAM_TALKS, READER, UNDATED, Desk
from pauses import Pauses

from bot.intake import LARGEST_FILE
from store.records import PublishedFrom


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
        ("feed.txt", b"<rss version='2.0'><channel/></rss>", "text/plain", "That is a feed"),
        ("data.txt", b'{"text": "Talks will be held."}', "text/plain", "JSON for programs"),
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


async def test_source_of_a_feed_that_is_pasted_is_no_article(desk: Desk) -> None:
    (answer,) = await desk.say(ADMIN, f"/add <rss version='2.0'><channel><title>News</title>\n{DAM_TALKS}")

    assert "That is a feed, and no article." in answer
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


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("/meetings ", "That question is too long: 1,000 characters are the most."),
        ("/meetngs ", "That question is too long: 1,000 characters are the most."),
        ("/why ", "That question is too long: 1,000 characters are the most."),
        ("/broadcast ", "That is too long for one message"),
    ],
)
async def test_a_command_cut_in_pieces_by_its_senders_telegram_is_no_article(desk: Desk, line: str, says: str) -> None:
    pauses = Pauses()
    desk.sleep = pauses

    await desk.telegram.say(ADMIN, ADMIN, line + "x" * (4_096 - len(line)))
    pause = await pauses.begins()
    await desk.telegram.say(ADMIN, ADMIN, "the ministers will meet again in Oslo on 4 May, it was said there. " * 6)
    pause.set()
    await desk.attache.settle()

    (answer,) = desk.telegram.from_bot(ADMIN)
    assert says in answer.text
    assert not await desk.store.drafts()


@pytest.mark.parametrize(("length", "is_too_long"), [(1_000, False), (1_001, True)])
async def test_a_command_alone_is_too_long_beyond_a_thousand_characters(
    desk: Desk, length: int, is_too_long: bool
) -> None:
    (answer,) = await desk.say(READER, "/meetings " + "x" * length)

    assert ("too long" in answer) is is_too_long


async def test_a_long_article_behind_add_is_read_whole(desk: Desk) -> None:
    pauses = Pauses()
    desk.sleep = pauses
    filler = "The envoys have met often, and each time they parted without result, as both sides say. " * 45

    await desk.telegram.say(ADMIN, ADMIN, f"/add {DAM_TALKS[:200]} {filler[:3600]}")
    pause = await pauses.begins()
    await desk.telegram.say(ADMIN, ADMIN, DAM_TALKS[200:])
    pause.set()
    await desk.attache.settle()

    (draft,) = await desk.store.drafts()
    assert "will meet in Moscow" in draft.article.text
