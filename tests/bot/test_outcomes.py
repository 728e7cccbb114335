"""What an error means for a message, and what becomes of its row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import httpx
import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot import outcomes
from bot.outcomes import Verdict, verdict
from store.records import DeliveryState
from tests.briefings.outboxes import Outbox, meeting, subscriber, utc

NOW = utc("2022-01-11 10:00")


def because(error: TelegramError, cause: Exception) -> TelegramError:
    """The error as python-telegram-bot raises it over one of httpx."""
    error.__cause__ = cause
    return error


MEANINGS = [
    ("429", RetryAfter(5), Verdict.WAIT),
    ("403", Forbidden("Forbidden: bot was blocked by the user"), Verdict.SHUT_OUT),
    ("migration", ChatMigrated(-100), Verdict.MOVED),
    ("400, which is a NetworkError by class", BadRequest("Bad Request: chat not found"), Verdict.REFUSED),
    ("no connection", because(NetworkError("httpx.ConnectError: "), httpx.ConnectError("")), Verdict.NOT_SENT),
    ("no connection in time", because(TimedOut(), httpx.ConnectTimeout("")), Verdict.NOT_SENT),
    ("no free connection of our own", because(TimedOut(), httpx.PoolTimeout("")), Verdict.NOT_SENT),
    ("a token taken back", InvalidToken("Unauthorized"), Verdict.NOT_SENT),
    ("another instance", Conflict("terminated by other getUpdates request"), Verdict.NOT_SENT),
    ("no answer in time", because(TimedOut(), httpx.ReadTimeout("")), Verdict.UNCERTAIN),
    ("the request was slow to leave", because(TimedOut(), httpx.WriteTimeout("")), Verdict.UNCERTAIN),
    ("cut off", because(NetworkError("httpx.ReadError: "), httpx.ReadError("")), Verdict.UNCERTAIN),
    ("502 on the way back or forth", NetworkError("Bad Gateway"), Verdict.UNCERTAIN),
    ("an answer nobody can read", TelegramError("Invalid server response"), Verdict.UNCERTAIN),
    ("a fault of ours", KeyError("message_id"), Verdict.UNCERTAIN),
]


@pytest.mark.parametrize(("error", "expected"), [row[1:] for row in MEANINGS], ids=[row[0] for row in MEANINGS])
def test_every_error_means_what_is_sure_about_it(error: Exception, expected: Verdict) -> None:
    assert verdict(error) is expected


def row(**known: object) -> outcomes.Delivery:
    """A row that is being sent, of a meeting a day ahead."""
    outbox = Outbox()
    outbox.plan([meeting("2022-01-12T10:00")], [subscriber()], "2022-01-03 08:00")
    first = outbox.of(DeliveryState.SCHEDULED)[0]
    return replace(outcomes.sending(first), **known)  # type: ignore[arg-type]


def test_waits_grow_and_have_an_end() -> None:
    waits = [outcomes.later(row(attempt=attempt), "no connection", NOW).retry_at for attempt in (1, 2, 3, 50)]

    assert waits == [NOW + timedelta(seconds=seconds) for seconds in (5, 10, 20, 300)]


def test_what_may_have_arrived_is_sent_again_and_never_forgotten() -> None:
    again = outcomes.uncertain(row(), "TimedOut", NOW, resend=True)
    third = outcomes.uncertain(replace(again, uncertain=2), "TimedOut", NOW, resend=True)

    assert (again.state, again.uncertain, again.changed_at) == (DeliveryState.SCHEDULED, 1, NOW)
    assert again.retry_at == NOW + timedelta(seconds=10)
    assert third.retry_at == NOW + timedelta(seconds=160)
    assert "may have arrived" in (again.reason or "")


def test_what_may_have_arrived_is_held_where_that_was_chosen() -> None:
    held = outcomes.uncertain(row(), "TimedOut", NOW, resend=False)

    assert (held.state, held.retry_at) == (DeliveryState.UNCERTAIN, None)


def test_what_may_have_arrived_is_not_repeated_when_it_has_lost_its_use() -> None:
    last = outcomes.uncertain(row(), "TimedOut", utc("2022-01-12 09:59") + timedelta(seconds=55), resend=True)

    assert last.state is DeliveryState.UNCERTAIN


def test_what_expires_after_a_doubtful_send_stays_doubtful() -> None:
    assert outcomes.expired(row(), NOW).state is DeliveryState.EXPIRED
    assert outcomes.expired(row(uncertain=1), NOW).state is DeliveryState.UNCERTAIN


def test_no_request_is_no_attempt() -> None:
    assert outcomes.unsent(row(attempt=3)).attempt == 2
    assert outcomes.unsent(row(attempt=3, state=DeliveryState.LEASED)).attempt == 3


def test_errors_are_told_without_a_token() -> None:
    assert outcomes.words_of(Forbidden("bot was blocked")) == "Forbidden: bot was blocked"
    assert outcomes.words_of(KeyError("https://api.telegram.org/bot123:secret")) == "KeyError"
