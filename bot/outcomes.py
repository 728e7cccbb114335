"""What becomes of a row of the outbox after a request: decided here, from the error alone, and done elsewhere.

Telegram knows no idempotency key, so the question is always whether a message may have arrived.
``BadRequest`` is a ``NetworkError`` to python-telegram-bot and is no failure of the network: it is
asked for first. A time-out after the request has left is no refusal: the message may be there.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from enum import Enum, auto

import httpx
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from store.records import Delivery, DeliveryState

SHORTEST_RETRY, LONGEST_RETRY = timedelta(seconds=5), timedelta(minutes=5)
SHORTEST_RESEND, LONGEST_RESEND = timedelta(seconds=10), timedelta(hours=1)
"""A repeat may double what has arrived, so it waits longer than one of what surely has not."""

_NEVER_LEFT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.UnsupportedProtocol)


class Verdict(Enum):
    """What the end of a request says about the message and its chat."""

    SENT = auto()
    """It stands in its chat."""
    WAIT = auto()
    """Not sent; Telegram says how long nothing may be."""
    SHUT_OUT = auto()
    """Not sent; the bot may not write here any more."""
    MOVED = auto()
    """Not sent; the chat has another id."""
    REFUSED = auto()
    """Not sent, and never will be."""
    NOT_SENT = auto()
    """Surely not sent; it may go the next time."""
    UNCERTAIN = auto()
    """Nobody knows whether it was sent."""


def verdict(error: Exception) -> Verdict:
    """What the error of a sending request means; uncertain is whatever is not sure."""
    match error:
        case RetryAfter():
            return Verdict.WAIT
        case Forbidden():
            return Verdict.SHUT_OUT
        case ChatMigrated():
            return Verdict.MOVED
        case BadRequest():
            return Verdict.REFUSED
        case InvalidToken() | Conflict():
            return Verdict.NOT_SENT
        case NetworkError() if isinstance(error.__cause__, _NEVER_LEFT):
            return Verdict.NOT_SENT
    return Verdict.UNCERTAIN


def is_trouble_of_the_network(found: Verdict | None) -> bool:
    """True where the next message would most likely fare the same."""
    return found in (Verdict.NOT_SENT, Verdict.UNCERTAIN)


def words_of(error: Exception) -> str:
    """An error for the outbox and the log: what kind, and Telegram's own words, which hold nothing private."""
    return f"{type(error).__name__}: {said_by(error)}" if isinstance(error, TelegramError) else type(error).__name__


def said_by(error: TelegramError) -> str:
    """Telegram's words, without the answer that python-telegram-bot quotes where it could not read it."""
    return error.message.partition(". Parsing the server response")[0]


# --------------------------------------------------------------------------- the row afterwards


def sending(row: Delivery) -> Delivery:
    """A request for it is about to go out."""
    return replace(row, state=DeliveryState.SENDING, attempt=row.attempt + 1, retry_at=None)


def sent(row: Delivery, message_id: int, now: datetime) -> Delivery:
    """Telegram has it."""
    return replace(row, state=DeliveryState.SENT, message_id=message_id, changed_at=now, retry_at=None)


def again(row: Delivery, *, at: datetime | None = None, reason: str | None = None) -> Delivery:
    """It was surely not sent, and is tried again at that moment, or at once."""
    return replace(row, state=DeliveryState.SCHEDULED, retry_at=at, reason=reason or row.reason)


def unsent(row: Delivery, *, at: datetime | None = None) -> Delivery:
    """No request went out for it, also if one was about to."""
    return again(replace(row, attempt=row.attempt - (row.state is DeliveryState.SENDING)), at=at)


def later(row: Delivery, reason: str, now: datetime) -> Delivery:
    """It was surely not sent, and is tried again after a while, which grows."""
    wait = min(SHORTEST_RETRY * 2 ** min(row.attempt - 1, 10), LONGEST_RETRY)
    return again(row, at=now + wait, reason=reason)


def apart(row: Delivery) -> Delivery:
    """It did not go in one message with others, and is tried by itself."""
    return again(replace(row, alone=True))


def uncertain(row: Delivery, reason: str, now: datetime, *, resend: bool, at_once: bool = False) -> Delivery:
    """It may have been sent. Told to be so for good, or, with ``resend`` while it is of use, sent again."""
    row = replace(row, uncertain=row.uncertain + 1, changed_at=now, retry_at=None)
    wait = min(SHORTEST_RESEND * 4 ** min(row.uncertain - 1, 10), LONGEST_RESEND) * (not at_once)
    if resend and now + wait < row.not_after:
        return again(row, at=now + wait, reason=f"may have arrived, sent again ({reason})")
    return replace(row, state=DeliveryState.UNCERTAIN, reason=f"may have arrived ({reason})")


def dead(row: Delivery, reason: str, now: datetime) -> Delivery:
    """It cannot be sent, now or ever."""
    return replace(row, state=DeliveryState.DEAD, reason=reason, changed_at=now, retry_at=None)


def expired(row: Delivery, now: datetime) -> Delivery:
    """It has lost its use before it could be sent; one that may have arrived stays uncertain."""
    state = DeliveryState.UNCERTAIN if row.uncertain else DeliveryState.EXPIRED
    reason = f"too late; before that: {row.reason}" if row.reason else "too late"
    return replace(row, state=state, reason=reason, changed_at=row.changed_at or now, retry_at=None)


def void(row: Delivery, reason: str) -> Delivery:
    """It is no longer so, or no longer wanted."""
    return replace(row, state=DeliveryState.VOID, reason=reason, retry_at=None)
