"""What goes wrong: a plain line for who asked, the particulars in the log, a line to the admins, nothing private."""

from __future__ import annotations

import gc
import logging
from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import timedelta

import pytest
from desk import ADMIN, DAM_TALKS, OTHER_ADMIN, READER, Desk

from bot.logs import SafeFormatter
from bot.standin import Failure, blocked, connection_lost, refused, server_error, timeout, too_many_requests
from store.base import StoreFull
from store.memory import MemoryStore
from store.records import Article, ChatKey, Subscriber
from store.work import Work

PRIVATE = "my very private question"


class TroubledStore(MemoryStore):
    """A store with a mistake in it, or on a disk that is full, from some moment on."""

    def __init__(self) -> None:
        super().__init__()
        self.broken = self.full = False

    @property
    def revision(self) -> int:
        """Another one when broken, so that the articles are asked for whatever was worked out before."""
        return super().revision + self.broken

    async def articles(self) -> Sequence[Article]:
        """Fails as a mistake of ours would, with words of the asker in the error."""
        if self.broken:
            try:
                raise KeyError(PRIVATE)
            except KeyError as cause:
                raise ValueError(f"cannot make sense of {PRIVATE!r}") from cause
        return await super().articles()

    async def commit(self, work: Work) -> None:
        if self.full:
            raise StoreFull("The disk is full: free some space in /srv/attache.")
        await super().commit(work)


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """A running bot on a store that can be broken."""
    async with Desk(TroubledStore()) as running:
        yield running
    assert running.telegram.complaints() == []


def store_of(desk: Desk) -> TroubledStore:
    assert isinstance(desk.store, TroubledStore)
    return desk.store


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> Iterator[list[str]]:
    """Everything that is logged, as it is written, down to DEBUG."""
    caplog.set_level(logging.DEBUG)
    written: list[str] = []

    class Keeping(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            if record.name.startswith(("bot", "briefings", "store")) or record.levelno > logging.DEBUG:
                written.append(self.format(record))

    handler = Keeping()
    handler.setFormatter(SafeFormatter())
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


async def test_a_mistake_of_ours_is_one_plain_line_for_who_asked(desk: Desk) -> None:
    store_of(desk).broken = True

    (answer, *_) = await desk.say(READER, f"/meetings {PRIVATE}")

    assert answer == "That went wrong on my side, and it has been noted. /help shows what else there is."


async def test_the_log_tells_kind_place_and_command_but_no_private_word(desk: Desk, lines: list[str]) -> None:
    store_of(desk).broken = True

    await desk.say(READER, f"/meetings {PRIVATE}")

    (line,) = [each for each in lines if "an update failed" in each]
    assert "ValueError from KeyError" in line
    assert "test_handlers_errors.py" in line
    assert "asked=/meetings" in line
    assert f"user={READER}" in line
    assert not any("private" in each for each in lines)


async def test_admins_are_told_once_and_without_private_words(desk: Desk) -> None:
    store_of(desk).broken = True
    for admin in (ADMIN, OTHER_ADMIN):
        desk.telegram.person(admin)

    await desk.say(READER, f"/meetings {PRIVATE}")
    await desk.say(READER, f"/meetings {PRIVATE}")

    told = [[message.text for message in desk.telegram.from_bot(admin)] for admin in (ADMIN, OTHER_ADMIN)]
    assert [len(each) for each in told] == [1, 1]
    assert "ValueError" in told[0][0]
    assert "private" not in told[0][0]


async def test_admins_hear_of_it_again_after_an_hour(desk: Desk) -> None:
    store_of(desk).broken = True
    desk.telegram.person(ADMIN)

    await desk.say(READER, "/meetings")
    desk.clock.now += timedelta(hours=1)
    await desk.say(READER, "/meetings")

    assert len(desk.telegram.from_bot(ADMIN)) == 2


async def test_an_admin_who_never_wrote_does_not_keep_the_other_from_hearing(desk: Desk) -> None:
    store_of(desk).broken = True
    desk.telegram.person(ADMIN, started=False)
    desk.telegram.person(OTHER_ADMIN)

    await desk.say(READER, "/meetings")

    assert len(desk.telegram.from_bot(OTHER_ADMIN)) == 1


async def test_a_button_that_fails_is_answered_over_the_chat(desk: Desk) -> None:
    await desk.say(READER, "/subscribe")
    store_of(desk).broken = True

    await desk.telegram.press_raw(READER, desk.last(READER), "meetings:1:")

    assert desk.popups()[-1].startswith("That went wrong on my side")


async def test_a_full_disk_is_told_in_plain_words(desk: Desk) -> None:
    desk.telegram.person(ADMIN)
    store_of(desk).full = True

    answer, told = await desk.say(READER, "/subscribe")

    assert "cannot write anything down" in answer
    assert told == desk.last(ADMIN).text == "The store: The disk is full: free some space in /srv/attache."


async def test_while_the_disk_is_full_questions_have_their_answer_and_nothing_besides(desk: Desk) -> None:
    desk.telegram.person(ADMIN)
    await desk.say(ADMIN, DAM_TALKS)
    await desk.press(ADMIN, "Store")
    store_of(desk).full = True

    answer, told = await desk.say(READER, "/meetings")
    why, *others = await desk.say(READER, "/why 1")

    assert answer.startswith("What is next")
    assert told == desk.last(ADMIN).text == "The store: The disk is full: free some space in /srv/attache."
    assert why.startswith("Why “")
    assert others == []


async def test_while_the_disk_is_full_what_follows_an_answer_comes_too(desk: Desk) -> None:
    await desk.stored()
    await desk.store.commit(Work(subscribers=(Subscriber(ChatKey(READER), subscribed=True, paused="blocked"),)))
    store_of(desk).full = True

    *_, rests = await desk.say(READER, "/meetings")

    assert rests.startswith("Your reminders rest")


async def test_an_article_that_cannot_be_read_by_our_fault_says_so_in_place_of_reading(
    desk: Desk, lines: list[str]
) -> None:
    desk.room.breaks = RuntimeError(PRIVATE)

    answer, *_ = await desk.say(ADMIN, DAM_TALKS)
    gc.collect()  # a task whose error nobody took tells it, words and all, when it goes

    assert "went wrong on my side" in answer
    assert not any("private" in line for line in lines)
    assert not any(message.text.startswith("Reading") for message in desk.telegram.from_bot(ADMIN))


@pytest.mark.parametrize("failure", [timeout(), connection_lost(), server_error(502)])
async def test_no_answer_from_telegram_is_logged_and_not_an_error_of_ours(
    desk: Desk, lines: list[str], failure: Failure
) -> None:
    desk.telegram.person(ADMIN)
    desk.telegram.fail_next("sendMessage", failure, times=3)

    unanswered = await desk.say(READER, "/help")
    (answer,) = await desk.say(READER, "/help")

    assert unanswered == []
    assert "/meetings" in answer
    assert any("Telegram did not take an answer" in line for line in lines)
    assert not desk.telegram.from_bot(ADMIN)


async def test_a_review_that_telegram_does_not_take_is_not_left_at_reading(desk: Desk) -> None:
    desk.telegram.fail_next("editMessageText", server_error(502), times=3)

    (answer,) = await desk.say(ADMIN, DAM_TALKS)

    assert answer == "Telegram did not take my answer. Please try again."


@pytest.mark.parametrize("failure", [timeout(), connection_lost(), server_error(500), server_error(502)])
@pytest.mark.parametrize("times", [1, 2])
async def test_an_answer_that_fails_in_passing_is_repeated(desk: Desk, failure: Failure, times: int) -> None:
    desk.telegram.fail_next("sendMessage", failure, times=times)

    (answer,) = await desk.say(READER, "/subscribe")

    assert answer.startswith("Reminders come here")


@pytest.mark.parametrize("failure", [timeout(), timeout(accepted=True), connection_lost(), server_error(502)])
async def test_a_review_is_put_in_its_place_at_the_second_try(desk: Desk, failure: Failure) -> None:
    desk.telegram.fail_next("editMessageText", failure)

    (answer,) = await desk.say(ADMIN, DAM_TALKS)

    assert answer.startswith("Read: Dam talks")


async def test_told_to_wait_a_little_the_answer_waits(desk: Desk) -> None:
    desk.telegram.fail_next("sendMessage", too_many_requests(3))
    before = desk.clock.now

    (answer,) = await desk.say(READER, "/help")

    assert "/meetings" in answer
    assert desk.clock.now - before == timedelta(seconds=3)


async def test_told_to_wait_for_long_the_chat_is_left_alone_until_then(desk: Desk) -> None:
    desk.telegram.fail_next("sendMessage", too_many_requests(40))
    unanswered = await desk.say(READER, "/help"), await desk.say(READER, "/help")
    requests = len(desk.telegram.asked("sendMessage"))

    to_another = await desk.say(8, "/help")
    desk.clock.now += timedelta(seconds=36)
    started = desk.clock.now
    (answer,) = await desk.say(READER, "/help")

    assert unanswered == ([], [])
    assert requests == 1
    assert to_another
    assert "/meetings" in answer
    assert desk.clock.now - started == timedelta(seconds=4)


async def test_html_that_telegram_refuses_is_sent_plain(desk: Desk) -> None:
    await desk.stored()
    desk.telegram.fail_next("sendMessage", refused("can't parse entities: unexpected end tag"))

    (answer,) = await desk.say(READER, "/meetings")

    assert "12 January" in answer
    assert desk.last(READER).html is None


@pytest.mark.parametrize("reason", ["not enough rights to send text messages to the chat", "message thread not found"])
async def test_a_chat_where_nothing_may_be_written_is_no_error_of_ours(desk: Desk, reason: str) -> None:
    desk.telegram.person(ADMIN)
    desk.telegram.fail_next("sendMessage", refused(reason))

    answers = await desk.say(READER, "/help")

    assert answers == []
    assert not desk.telegram.from_bot(ADMIN)


@pytest.mark.parametrize("failure", [blocked(), timeout(), too_many_requests(60), refused("chat not found")])
async def test_a_button_is_answered_whatever_becomes_of_the_message(desk: Desk, failure: Failure) -> None:
    await desk.say(READER, "/subscribe")
    desk.telegram.fail_next("sendMessage", failure)

    await desk.telegram.press_raw(READER, desk.last(READER), "help:")

    assert len(desk.popups()) == 1


async def test_a_button_pressed_while_we_were_away_is_no_error(desk: Desk, lines: list[str]) -> None:
    await desk.say(READER, "/start")
    desk.telegram.person(ADMIN)
    desk.telegram.fail_next("answerCallbackQuery", refused("query is too old and response timeout expired"))

    (answer,) = await desk.press(READER, "Help")

    assert "/meetings" in answer
    assert not desk.telegram.from_bot(ADMIN)
    assert not any("an update failed" in line for line in lines)
    desk.telegram.queries.clear()


async def test_nothing_logged_holds_the_token(desk: Desk, lines: list[str]) -> None:
    store_of(desk).broken = True
    desk.telegram.fail_next("sendMessage", server_error(502))

    await desk.say(READER, "/help")
    await desk.say(READER, "/meetings")
    await desk.say(ADMIN, DAM_TALKS)

    assert lines
    assert not any(desk.telegram.token in line for line in lines)
