"""The demo's clock: it stands still until it is moved, and it only moves forward."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

START = datetime(2022, 1, 4, 9, tzinfo=UTC)
"""The Tuesday on which the demo begins; the sample articles are written around it."""

FARTHEST = timedelta(days=400)

_UNITS = {"w": timedelta(weeks=1), "d": timedelta(days=1), "h": timedelta(hours=1), "m": timedelta(minutes=1)}
_SPAN = re.compile(r"(\d{1,4})\s*(w|d|h|m)(?:eeks?|ays?|ours?|in(?:ute)?s?|r)?(?![a-z])", re.IGNORECASE)
_MOMENT = re.compile(r"(?:(\d{4}-\d{2}-\d{2})(?:[T ]+|$))?(?:(\d{1,2}):(\d{2}))?")

HOW = "Write /tick 1h, /tick 2d, /tick to 2022-01-10 08:00, or /tick alone for the next reminder."


class WrongMove(ValueError):
    """The clock cannot be moved like that; the message says why."""


class DemoClock:
    """Call it for the time. ``move_to`` is the only way on."""

    def __init__(self, start: datetime = START) -> None:
        self._now = start

    def __call__(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Raises WrongMove for a moment that is past."""
        if moment < self._now:
            raise WrongMove("The clock only moves forward.")
        self._now = moment.astimezone(UTC)


def destination(words: str, *, now: datetime, zone: ZoneInfo) -> datetime:
    """The moment that "1h", "2d 30m" or "to 2022-01-10 08:00" leads to, read in the given zone.

    A clock time alone is its next occurrence, a day alone its 09:00. Raises WrongMove.
    """
    words = words.strip()
    moment = _moment(words[3:].strip(), now, zone) if words.startswith("to ") else now + _span(words)
    if moment <= now:
        raise WrongMove("The clock only moves forward.")
    if moment - now > FARTHEST:
        raise WrongMove("That is too far; 400 days at most.")
    return moment


def _span(words: str) -> timedelta:
    terms = _SPAN.findall(words)
    if not terms or _SPAN.sub("", words).strip(" ,"):
        raise WrongMove(f"I do not understand “{words}”. {HOW}")
    return sum((int(count) * _UNITS[unit.lower()] for count, unit in terms), timedelta())


def _moment(words: str, now: datetime, zone: ZoneInfo) -> datetime:
    match = _MOMENT.fullmatch(words)
    if match is None or not words:
        raise WrongMove(f"I do not understand “{words}”. {HOW}")
    day, hour, minute = match.groups()
    try:
        clock = time(int(hour), int(minute)) if hour else time(9)
        if day:
            return datetime.combine(datetime.fromisoformat(day), clock, zone)
        moment = datetime.combine(now.astimezone(zone), clock, zone)
    except ValueError as error:
        raise WrongMove(f"“{words}” is no moment: {error}.") from error
    return moment if moment > now else datetime.combine(moment + timedelta(days=1), clock, zone)
