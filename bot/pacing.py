"""How fast may be sent, replies and reminders together: Telegram's limits with a little room, and its waits.

Replies come first: each books its moment ahead, in the order of asking, a few at once where there
was silence before. Reminders go one after the other in the room that is left, and have a small
share of their own however many replies are waiting.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.holds import Holds

Limit = tuple[int, timedelta]

OVERALL = timedelta(milliseconds=36)
"""Between two reminders to any chats: 30 a second is Telegram's limit, and requests may bunch up on their way."""
A_SECOND = timedelta(milliseconds=1050)
IN_ALL: Limit = (29, A_SECOND)
REPLIES: tuple[Limit, ...] = ((10, timedelta(milliseconds=300)), (24, A_SECOND))
"""A reply is not sent if it were more than these with all that is sent; the rest is the reminders' share."""
SHARE = timedelta(milliseconds=250)
"""Between two reminders while replies take all the room."""
IN_A_CHAT = A_SECOND
"""Between a reminder and the message before it in its chat: one a second."""
REPLIES_IN_A_CHAT: Limit = (12, 12 * A_SECOND)
"""One a second on average; whoever asks a few things at once is answered at once."""
IN_A_GROUP: Limit = (18, timedelta(seconds=61))
"""Reminders to one group within this time, replies counted. Groups and channels have negative ids."""
REPLIES_IN_A_GROUP: Limit = (20, timedelta(seconds=61))
"""20 a minute is Telegram's limit: however many reminders, there is room for an answer."""
LONGEST_AHEAD = timedelta(seconds=30)
"""No reply is booked further ahead; a moment that is, was booked before the clock was set back."""
KEPT = 30
"""Moments remembered of a chat."""


class Pacer:
    """Keeps what was sent lately and what is to be sent in a moment.

    A clock that is set back makes nobody wait longer than the rule itself and ``LONGEST_AHEAD``.
    """

    def __init__(self) -> None:
        self._all: list[datetime] = []
        self._sent: dict[int, list[datetime]] = {}
        self._reminded: list[datetime] = []
        self._held: tuple[datetime, datetime] | None = None
        self._paused: tuple[datetime, datetime] | None = None
        self._chats = Holds()

    # ------------------------------------------------------------------ replies

    def reserve(self, chat: int, now: datetime, *, latest: datetime, is_counted: bool = True) -> datetime:
        """Book the moment at which a reply may go to this chat, in the order of asking, and return it.

        Where that is after ``latest``, nothing is booked. ``is_counted`` is false for a change to an
        earlier message in private: it does not count as one more in its chat.
        """
        limits = (REPLIES_IN_A_GROUP,) if chat < 0 else (REPLIES_IN_A_CHAT,)
        at = max(_free(self._lately(now), REPLIES, now), _until(self._held, now) or now)
        at = max(at, now + self._chats.wait(chat, now))
        if is_counted or chat < 0:
            at = max(at, _free(self._in(chat, now), limits, now))
        if at <= latest:
            self._put(chat, at, now, is_counted=is_counted or chat < 0)
        return at

    def refused(self, chat: int, wait: timedelta, now: datetime) -> None:
        """Telegram asked to wait: with this chat; with all, where it has just said so of another one too."""
        if self._chats.others(chat, now):
            self.hold(wait, now)
        self._chats.hold(chat, wait, now)

    # ------------------------------------------------------------------ reminders

    def free_at(self, chat: int, now: datetime) -> datetime:
        """When a reminder may go to this chat again; now if it may already."""
        limits = ((1, IN_A_CHAT), IN_A_GROUP) if chat < 0 else ((1, IN_A_CHAT),)
        return max(_free(self._in(chat, now), limits, now), now + self._chats.wait(chat, now))

    def wait(self, now: datetime) -> timedelta:
        """How long until any reminder may go, nothing if now; holds apart."""
        lately = self._lately(now)
        free = _free(lately[: bisect_right(lately, now + A_SECOND)], (IN_ALL,), now)
        free = max(free, _free(lately[: bisect_right(lately, now + OVERALL)], ((1, OVERALL),), now))
        return min(free, _free(self._reminded, ((1, SHARE),), now)) - now

    def book(self, chat: int, now: datetime) -> None:
        """A reminder goes to this chat now."""
        self._reminded = [now]
        self._put(chat, now, now, is_counted=True)

    # ------------------------------------------------------------------ holds

    def hold(self, wait: timedelta, now: datetime) -> None:
        """Let nothing go for this long: Telegram asked for it."""
        self._held = (now, max(now + wait, _until(self._held, now) or now))

    def pause(self, wait: timedelta, now: datetime) -> None:
        """Let no reminder go for this long: Telegram does not answer."""
        self._paused = (now, max(now + wait, _until(self._paused, now) or now))

    def asked_until(self, now: datetime) -> datetime | None:
        """Until when nothing may go because Telegram asked for it, or None."""
        return _until(self._held, now)

    def held_until(self, now: datetime) -> datetime | None:
        """Until when no reminder may go, or None."""
        return max(filter(None, (_until(self._held, now), _until(self._paused, now))), default=None)

    # ------------------------------------------------------------------ what was sent

    def _lately(self, now: datetime) -> list[datetime]:
        """The moments that still count, in all."""
        self._all = [at for at in self._all if now - A_SECOND < at <= now + LONGEST_AHEAD]
        return self._all

    def _in(self, chat: int, now: datetime) -> list[datetime]:
        return [at for at in self._sent.get(chat, ()) if at <= now + LONGEST_AHEAD]

    def _put(self, chat: int, at: datetime, now: datetime, *, is_counted: bool) -> None:
        insort(self._all, at)
        if not is_counted:
            return
        moments = self._in(chat, now)
        insort(moments, at)
        self._sent[chat] = moments[-KEPT:]
        if len(self._sent) > 10_000:
            since = now - IN_A_GROUP[1]
            self._sent = {each: sent for each, sent in self._sent.items() if sent[-1] > since}


def _free(moments: Sequence[datetime], limits: Sequence[Limit], now: datetime) -> datetime:
    """The first moment from now on at which one more keeps the limits; the moments are in order."""
    ends = (moments[-most] + span for most, span in limits if len(moments) >= most)
    return max(now, *ends, now)


def _until(hold: tuple[datetime, datetime] | None, now: datetime) -> datetime | None:
    """The end of a hold that is on, or None; one that begins in the future was set before the clock was set back."""
    return hold[1] if hold and hold[0] <= now < hold[1] else None
