"""No secret gets into a log line."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator

import pytest
from telegram.error import NetworkError

from bot.answers import NotRemembered
from bot.logs import NotOfTheStore, start_logging
from store.base import StoreError, StoreFull

TOKEN = "123456789:AAEtoken-of-ours_0123456789abcdefgh"
OTHER = "987654321:AAEsomebody-elses-token-0123456789ab"


@pytest.fixture
def stream() -> Iterator[io.StringIO]:
    """What is logged while the test runs; the loggers are as before afterwards."""
    root, names = (
        logging.getLogger(),
        ("httpx", "httpcore", "apscheduler", "telegram", "telegram.Bot", "telegram.ext.ExtBot"),
    )
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in names}
    yield io.StringIO()
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


@pytest.mark.parametrize("secret", [TOKEN, OTHER])
def test_a_token_is_struck_out_of_messages_arguments_extras_and_tracebacks(stream: io.StringIO, secret: str) -> None:
    start_logging("INFO", secrets=[TOKEN], stream=stream)
    log = logging.getLogger("bot.test")

    log.info(f"calling {secret}")
    log.info("calling %s", secret, extra={"address": f"https://api/bot{secret}/getMe"})
    try:
        raise ValueError(secret)
    except ValueError:
        log.exception("it failed")

    assert secret not in stream.getvalue()
    assert stream.getvalue().count("<secret>") == 4


def test_a_webhook_secret_is_struck_out_too(stream: io.StringIO) -> None:
    start_logging("INFO", secrets=["0123456789abcdef0123456789abcdef"], stream=stream)

    logging.getLogger("bot.test").warning("header 0123456789abcdef0123456789abcdef")

    assert "0123456789abcdef" not in stream.getvalue()


def test_the_http_clients_addresses_are_not_logged(stream: io.StringIO) -> None:
    start_logging("INFO", secrets=[TOKEN], stream=stream)

    logging.getLogger("httpx").info("HTTP Request: POST https://api.telegram.org/getMe")

    assert stream.getvalue() == ""


def test_whole_messages_are_not_logged_even_when_everything_is(stream: io.StringIO) -> None:
    start_logging("DEBUG", stream=stream)

    logging.getLogger("telegram.ext.Application").debug("Processing update with a private text")

    assert stream.getvalue() == ""


def test_trouble_with_the_network_is_one_line(stream: io.StringIO) -> None:
    start_logging("INFO", stream=stream)

    try:
        raise NetworkError("httpx.ConnectError: all attempts failed")
    except NetworkError:
        logging.getLogger("telegram.ext.Updater").exception("it failed")

    assert stream.getvalue().count("\n") == 1
    assert "it failed  error=NetworkError" in stream.getvalue()


LIBRARY_LINES = [
    ("telegram.request.BaseRequest", 'Can not load invalid JSON data: "%s"', 'Can not load invalid JSON data: "…"'),
    ("telegram.ext.Updater", "Received data was: %r", "Received data was: …"),
    ("telegram.ext.Application", "Error while building CallbackContext for update %s.", "for update …."),
]


@pytest.mark.parametrize(("logger", "words", "logged"), LIBRARY_LINES)
def test_what_people_wrote_is_left_out_of_the_librarys_lines(
    stream: io.StringIO, logger: str, words: str, logged: str
) -> None:
    start_logging("INFO", stream=stream)

    try:
        raise ValueError("a private text")
    except ValueError:
        logging.getLogger(logger).exception(words, {"text": "a private text"})

    assert logged in stream.getvalue()
    assert stream.getvalue().count("\n") == 1
    assert stream.getvalue().rstrip().endswith("error=ValueError")
    assert "private" not in stream.getvalue()


def test_a_task_that_fails_unseen_is_one_line_without_its_words(stream: io.StringIO) -> None:
    start_logging("INFO", stream=stream)

    logging.getLogger("asyncio").error("Task exception was never retrieved\nfuture: <Task 'a private text'>")

    assert stream.getvalue().rstrip().endswith("asyncio: Task exception was never retrieved")


def test_an_event_is_a_line_with_its_particulars(stream: io.StringIO) -> None:
    start_logging("INFO", stream=stream)

    logging.getLogger("bot.test").info("reminder sent", extra={"meeting": "abc", "late": 3})

    assert stream.getvalue().rstrip().endswith("bot.test: reminder sent  meeting=abc late=3")


NAMES = ["telegram.Bot", "telegram.ext.ExtBot", "telegram.ext.Updater", "httpx", "httpcore.http11", "apscheduler.jobs"]


@pytest.mark.parametrize("name", [*NAMES, "tornado.access", "asyncio", "trafilatura"])
@pytest.mark.parametrize("level", ["DEBUG", "INFO", "WARNING", "CRITICAL"])
def test_no_librarys_line_holds_the_token_even_when_everything_is_logged(
    stream: io.StringIO, name: str, level: str
) -> None:
    start_logging("DEBUG", secrets=[TOKEN], stream=stream)
    log = logging.getLogger(name)

    log.log(logging.getLevelName(level), f"POST https://api.telegram.org/bot{TOKEN}/getMe")
    log.log(logging.getLevelName(level), "POST %s", f"/bot{TOKEN}/getMe", extra={"bot": TOKEN}, stack_info=True)
    try:
        raise ValueError(f"/bot{TOKEN}/getMe")
    except ValueError:
        log.exception("failed with %r", TOKEN)

    assert "failed with" in stream.getvalue()
    assert TOKEN.partition(":")[2] not in stream.getvalue()


@pytest.mark.parametrize("name", NAMES)
def test_lines_that_hold_addresses_and_messages_stay_away_even_when_everything_is_logged(
    stream: io.StringIO, name: str
) -> None:
    start_logging("DEBUG", secrets=[TOKEN], stream=stream)

    logging.getLogger(name).debug("a private text")

    assert stream.getvalue() == ""


@pytest.mark.parametrize(
    ("error", "lines"),
    [(StoreFull("full"), 0), (NotRemembered("full"), 0), (StoreError("closed"), 0), (OSError("else"), 2)],
)
def test_what_the_store_says_in_plain_words_can_be_left_out_of_the_log(
    stream: io.StringIO, error: Exception, lines: int
) -> None:
    start_logging("ERROR", stream=stream)
    (handler,) = logging.getLogger().handlers
    handler.addFilter(NotOfTheStore())
    log = logging.getLogger("bot.test")

    log.error("it failed", exc_info=error)
    log.error("it failed", extra={"error": f"{type(error).__name__} from OSError"})

    assert stream.getvalue().count("it failed") == lines
