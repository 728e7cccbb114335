"""What a chat has asked for, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.leads import spoken_leads
from bot.zones import local_time, zone_label
from briefings.dues import is_alarming, lasts
from briefings.following import leads_for, own_days
from briefings.wishes import MEETING_ID, names_nothing
from store.records import Meeting, Subscriber


def what_comes(subscriber: Subscriber) -> str:
    """'Reminders come here before meetings of Egypt or Iran; of Russia with NATO; on “grain”; without Belarus.'"""
    if not subscriber.subscribed:
        return "Reminders come here before the meetings that you follow by themselves."
    sides = [mute for mute in subscriber.mutes if not MEETING_ID.fullmatch(mute)]
    left_out = [*sides, *(f"“{words}”" for words in subscriber.muted_topics)]
    apart = "" if names_nothing(subscriber) else ";"
    without = f"{apart} without {spoken(left_out, 'or')}" if left_out else ""
    confirmed = "confirmed " if subscriber.only_confirmed else ""
    return f"Reminders come here before {_what(subscriber, confirmed)}{without}."


def _what(subscriber: Subscriber, confirmed: str) -> str:
    parts = [f"of {spoken(subscriber.follows, 'or')}"] if subscriber.follows else []
    parts += [f"of {one} with {other}" for one, other in subscriber.pairs]
    parts += [f"on {spoken([f'“{words}”' for words in subscriber.topics], 'or')}"] if subscriber.topics else []
    return f"{confirmed}meetings {'; '.join(parts)}" if parts else f"every {confirmed}meeting"


def settings_words(subscriber: Subscriber, now: datetime) -> str:
    """How long before, and whose clock, with the time it shows so that a wrong zone is seen."""
    count = {1: "once", 2: "twice"}.get(len(subscriber.leads), f"{len(subscriber.leads)} times")
    return f"Each is announced {count}: {spoken_leads(subscriber.leads)} before. {clock_words(now, subscriber.zone)}"


def when_told(subscriber: Subscriber, meeting: Meeting) -> str:
    """'1 day and 1 hour before', 'at 09:00 the day before and that morning': when a chat is reminded of a meeting."""
    if not is_alarming(meeting):
        return "as soon as its day is certain"
    if meeting.when.moment:
        return f"{spoken_leads(leads_for(subscriber, meeting))} before"
    usual = (timedelta(days=1),) if lasts(meeting.when) else (timedelta(days=1), timedelta())
    days = own_days(subscriber, meeting) or usual
    return f"at 09:00 {spoken([_days_before(each.days) for each in days], 'and')}"


def _days_before(days: int) -> str:
    return {0: "that morning", 1: "the day before"}.get(days, f"{days} days before")


def clock_words(now: datetime, zone: str) -> str:
    """'It is 14:05 for you now (Europe/Zurich).'"""
    return f"It is {local_time(now, zone).clock} for you now ({zone_label(zone)})."


def spoken(names: Iterable[str], word: str) -> str:
    """'a, b or c'."""
    listed: Sequence[str] = tuple(names)
    *first, last = listed
    return f"{', '.join(first)} {word} {last}" if first else last
