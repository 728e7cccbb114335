"""Quiet hours and digests in words."""

from __future__ import annotations

from bot.zones import zone_label
from briefings.language import gettext
from briefings.locales import clock_text, weekday_text
from store.records import Subscriber


def quiet_words(subscriber: Subscriber) -> str:
    """What is set, and what it means."""
    if subscriber.quiet is None:
        return gettext("No quiet hours are set: everything rings when it is due.")
    begin, end = map(clock_text, subscriber.quiet)
    zone = zone_label(subscriber.zone)
    words = [gettext("Quiet from {begin} to {end} ({zone}).", begin=begin, end=end, zone=zone)]
    if subscriber.quiet_holds:
        words.append(
            gettext(
                "What is due then waits until {end}; what would be too late by then comes before, silently.", end=end
            )
        )
    else:
        words.append(gettext("What is due then comes silently."))
    if subscriber.quiet_lets_through:
        words.append(gettext("A reminder of a meeting that begins within these hours rings."))
    return " ".join(words)


def quiet_line(subscriber: Subscriber) -> str:
    """'Quiet hours 22:00–07:00: silently.': the same in a few words; empty where none are set."""
    if subscriber.quiet is None:
        return ""
    begin, end = map(clock_text, subscriber.quiet)
    how = gettext("then in one message") if subscriber.quiet_holds else gettext("silently")
    if subscriber.quiet_lets_through:
        how = gettext("{how}, meetings within them ring", how=how)
    return gettext("Quiet hours {begin}–{end}: {how}.", begin=begin, end=end, how=how)


def digest_words(subscriber: Subscriber) -> str:
    """What is set, and what it means."""
    if subscriber.digest is None:
        return gettext(
            "No digest is set. It tells at a time of your choice what is on today, or this week, and what changed."
        )
    clock, zone = clock_text(subscriber.digest), zone_label(subscriber.zone)
    if subscriber.digest_day is None:
        return gettext(
            "A digest comes every day at {clock} ({zone}): what is on and what has changed. "
            "On days with neither none comes.",
            clock=clock,
            zone=zone,
        )
    return gettext(
        "A digest comes every {day} at {clock} ({zone}): what is on that week and what has changed. "
        "With neither none comes.",
        day=weekday_text(subscriber.digest_day),
        clock=clock,
        zone=zone,
    )


def digest_line(subscriber: Subscriber) -> str:
    """'Digest every Monday at 08:00.': the same in a few words; empty where none is set."""
    if subscriber.digest is None:
        return ""
    clock = clock_text(subscriber.digest)
    if subscriber.digest_day is None:
        return gettext("Digest every day at {clock}.", clock=clock)
    return gettext("Digest every {day} at {clock}.", day=weekday_text(subscriber.digest_day), clock=clock)
