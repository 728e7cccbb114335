"""Chats that Telegram asked to leave alone for a while."""

from __future__ import annotations

from datetime import datetime, timedelta

MOST = 1_000


class Holds:
    """Keeps until when each such chat may not be written to."""

    def __init__(self) -> None:
        self._until: dict[int, datetime] = {}

    def hold(self, chat: int, wait: timedelta, now: datetime) -> None:
        """Leave this chat alone from now on for so long."""
        self._until = {each: until for each, until in self._until.items() if until > now}
        if len(self._until) < MOST:
            self._until[chat] = now + wait

    def wait(self, chat: int, now: datetime) -> timedelta:
        """How long it must be left alone still; nothing if it may be written to."""
        return max(self._until.get(chat, now) - now, timedelta())

    def others(self, chat: int, now: datetime) -> bool:
        """True while any other chat must be left alone."""
        return any(until > now for each, until in self._until.items() if each != chat)
