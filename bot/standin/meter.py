"""Telegram's limits on how fast a bot may send."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from bot.standin.answers import too_many_requests

OVERALL = (30, timedelta(seconds=1))
IN_PRIVATE = (1, timedelta(seconds=1))
IN_GROUP = (20, timedelta(minutes=1))

METERED = frozenset({"sendMessage", "sendPhoto", "sendDocument"})


class Meter:
    """Counts what was sent; ``burst`` messages more than the rate are let through to one private chat.

    Telegram names no exact figures and forgives short bursts in a conversation; its documentation
    says 30 a second in all, one a second to a chat, 20 a minute to a group.
    """

    def __init__(self, clock: Callable[[], datetime], *, burst: int = 3) -> None:
        self._clock = clock
        self._burst = burst
        self._sent: dict[int, deque[datetime]] = defaultdict(deque)

    def refuse(self, chat: int) -> None:
        """Count a message to this chat. Raises Refusal with the seconds to wait when it comes too soon."""
        in_chat = IN_GROUP if chat < 0 else (IN_PRIVATE[0] + self._burst, IN_PRIVATE[1] * (1 + self._burst))
        waits = [self._wait(0, *OVERALL), self._wait(chat, *in_chat)]
        if any(waits):
            raise too_many_requests(ceil(max(waits) / timedelta(seconds=1))).refusal()
        for key in (0, chat):
            self._sent[key].append(self._clock())

    def _wait(self, key: int, most: int, span: timedelta) -> timedelta:
        """How long until one more may be sent, nothing if now."""
        sent, now = self._sent[key], self._clock()
        while sent and now - sent[0] >= span:
            sent.popleft()
        return timedelta() if len(sent) < most else span - (now - sent[0])
