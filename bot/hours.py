"""Quiet hours and digests in words."""

from __future__ import annotations

from bot.zones import zone_label
from briefings.compose.times import DAYS
from store.records import Subscriber


def quiet_words(subscriber: Subscriber) -> str:
    """What is set, and what it means."""
    if subscriber.quiet is None:
        return "No quiet hours are set: everything rings when it is due."
    begin, end = subscriber.quiet
    hours = f"Quiet from {begin:%H:%M} to {end:%H:%M} ({zone_label(subscriber.zone)})."
    kept = (
        f"What is due then waits until {end:%H:%M}; what would be too late by then comes before, silently."
        if subscriber.quiet_holds
        else "What is due then comes silently."
    )
    rings = " A reminder of a meeting that begins within these hours rings." if subscriber.quiet_lets_through else ""
    return f"{hours} {kept}{rings}"


def quiet_line(subscriber: Subscriber) -> str:
    """'Quiet hours 22:00–07:00: silently.': the same in a few words; empty where none are set."""
    if subscriber.quiet is None:
        return ""
    begin, end = subscriber.quiet
    how = "then in one message" if subscriber.quiet_holds else "silently"
    through = ", meetings within them ring" if subscriber.quiet_lets_through else ""
    return f"Quiet hours {begin:%H:%M}–{end:%H:%M}: {how}{through}."


def digest_words(subscriber: Subscriber) -> str:
    """What is set, and what it means."""
    if subscriber.digest is None:
        return "No digest is set. It tells at a time of your choice what is on today, or this week, and what changed."
    at = f"at {subscriber.digest:%H:%M} ({zone_label(subscriber.zone)})"
    if subscriber.digest_day is None:
        return f"A digest comes every day {at}: what is on and what has changed. On days with neither none comes."
    day = DAYS[subscriber.digest_day]
    return f"A digest comes every {day} {at}: what is on that week and what has changed. With neither none comes."


def digest_line(subscriber: Subscriber) -> str:
    """'Digest every Monday at 08:00.': the same in a few words; empty where none is set."""
    if subscriber.digest is None:
        return ""
    every = "day" if subscriber.digest_day is None else DAYS[subscriber.digest_day]
    return f"Digest every {every} at {subscriber.digest:%H:%M}."
