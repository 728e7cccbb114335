"""A strict Telegram in this process, for the demo and the tests.

``Telegram`` keeps users, chats and messages, answers the Bot API as Telegram does and refuses what
Telegram refuses. The failures to plan with ``fail_next`` are made by the functions beside it.
"""

from bot.standin.answers import (
    Failure,
    blocked,
    connection_lost,
    migrated,
    refused,
    server_error,
    timeout,
    too_many_requests,
)
from bot.standin.keyboards import Button
from bot.standin.meter import Meter
from bot.standin.server import DOWNLOAD, Call, Violation
from bot.standin.telegram import NoSuchButton, Telegram
from bot.standin.world import Chat, Message, Query, Sight, User

__all__ = [
    "DOWNLOAD",
    "Button",
    "Call",
    "Chat",
    "Failure",
    "Message",
    "Meter",
    "NoSuchButton",
    "Query",
    "Sight",
    "Telegram",
    "User",
    "Violation",
    "blocked",
    "connection_lost",
    "migrated",
    "refused",
    "server_error",
    "timeout",
    "too_many_requests",
]
