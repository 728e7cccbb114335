"""How fast may be sent: Telegram's limits with a little room, and the waits it asks for."""

from __future__ import annotations

from collections import deque
from datetime import datetime, timedelta

OVERALL = timedelta(milliseconds=36)
"""Between any two messages: 30 a second is Telegram's limit, and requests may bunch up on their way."""
IN_A_CHAT = timedelta(milliseconds=1050)
"""Between two messages to one chat: one a second."""
IN_A_GROUP = (20, timedelta(seconds=61))
"""Messages to one group within this time: 20 a minute. Groups and channels have negative ids."""


class Pacer:
    """Keeps what was sent lately. A clock that is set back makes nobody wait longer than the rule itself."""

    def __init__(self) -> None:
        self._last: datetime | None = None
        self._sent: dict[int, deque[datetime]] = {}
        self._held: tuple[datetime, datetime] | None = None

    def free_at(self, chat: int, now: datetime) -> datetime:
        """When this chat may be written to again; now if it may be already."""
        sent = self._sent.get(chat)
        if not sent:
            return now
        free = max(_after(sent[-1], IN_A_CHAT, now), now)
        most, span = IN_A_GROUP
        return max(free, _after(sent[0], span, now)) if chat < 0 and len(sent) == most else free

    def wait(self, now: datetime) -> timedelta:
        """How long until any message may go, nothing if now; holds apart."""
        return max(_after(self._last, OVERALL, now) - now, timedelta()) if self._last else timedelta()

    def book(self, chat: int, now: datetime) -> None:
        """A message goes to this chat now."""
        self._last = now
        self._sent.setdefault(chat, deque(maxlen=IN_A_GROUP[0])).append(now)
        if len(self._sent) > 10_000:
            self._forget(now)

    def hold(self, wait: timedelta, now: datetime) -> None:
        """Let nothing go for this long: Telegram asked for it, or does not answer at all."""
        self._held = (now, max(now + wait, self.held_until(now) or now))

    def held_until(self, now: datetime) -> datetime | None:
        """Until when nothing may go, or None."""
        if self._held is None or not self._held[0] <= now < self._held[1]:
            return None
        return self._held[1]

    def _forget(self, now: datetime) -> None:
        since = now - IN_A_GROUP[1]
        self._sent = {chat: sent for chat, sent in self._sent.items() if sent[-1] > since}


def _after(sent: datetime, span: timedelta, now: datetime) -> datetime:
    """The end of the span that began with a sending; now, if that lies in the future: the clock was set back."""
    return sent + span if sent <= now else now
