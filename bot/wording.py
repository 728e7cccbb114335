"""What a chat has asked for, in words."""

from __future__ import annotations

from datetime import datetime

from bot.leads import spoken_leads
from bot.zones import local_time, zone_label
from briefings.dues import USUAL_DAYS, is_alarming, is_expected, is_windowed
from briefings.following import leads_for, own_days
from briefings.language import gettext, in_quotes, ngettext
from briefings.locales import listed, party_name
from briefings.wishes import MEETING_ID, names_nothing
from store.records import Meeting, Subscriber


def what_comes(subscriber: Subscriber) -> str:
    """'Reminders come here before meetings of Egypt or Iran; of Russia with NATO; on “grain”; without Belarus.'"""
    if not subscriber.subscribed:
        return gettext("Reminders come here before the meetings that you follow by themselves.")
    sides = [party_name(mute) for mute in subscriber.mutes if not MEETING_ID.fullmatch(mute)]
    pairs = [_pair(*pair) for pair in subscriber.muted_pairs]
    left_out = [*sides, *pairs, *map(in_quotes, subscriber.muted_topics)]
    what = _what(subscriber)
    if not left_out:
        return gettext("Reminders come here before {what}.", what=what)
    without = listed(left_out, "or")
    if names_nothing(subscriber):
        return gettext("Reminders come here before {what} without {names}.", what=what, names=without)
    return gettext("Reminders come here before {what}; without {names}.", what=what, names=without)


def _pair(one: str, other: str) -> str:
    return gettext("those of {one} with {other}", one=party_name(one), other=party_name(other))


def _what(subscriber: Subscriber) -> str:
    parts = []
    if subscriber.follows:
        parts.append(gettext("of {parties}", parties=listed(list(map(party_name, subscriber.follows)), "or")))
    for one, other in subscriber.pairs:
        parts.append(gettext("of {one} with {other}", one=party_name(one), other=party_name(other)))
    if subscriber.topics:
        parts.append(gettext("on {words}", words=listed(list(map(in_quotes, subscriber.topics)), "or")))
    if not parts:
        return gettext("every confirmed meeting") if subscriber.only_confirmed else gettext("every meeting")
    of_what = "; ".join(parts)
    if subscriber.only_confirmed:
        return gettext("confirmed meetings {of_what}", of_what=of_what)
    return gettext("meetings {of_what}", of_what=of_what)


def settings_words(subscriber: Subscriber, now: datetime) -> str:
    """How long before, and whose clock, with the time it shows so that a wrong zone is seen."""
    leads, times = spoken_leads(subscriber.leads), len(subscriber.leads)
    if times == 1:
        announced = gettext("Each is announced once: {leads} before.", leads=leads)
    elif times == 2:
        announced = gettext("Each is announced twice: {leads} before.", leads=leads)
    else:
        announced = gettext("Each is announced {number} times: {leads} before.", number=times, leads=leads)
    return f"{announced} {clock_words(now, subscriber.zone)}"


def when_told(subscriber: Subscriber, meeting: Meeting) -> str:
    """'1 day and 1 hour before', 'at 09:00 the day before and that morning': when a chat is reminded of a meeting."""
    if is_windowed(meeting):
        return gettext("once before it may begin, and as usual when its day is known")
    if is_expected(meeting):
        return gettext("once while it is not confirmed, and as usual from then on")
    if not is_alarming(meeting):
        return gettext("as soon as its day is certain")
    if meeting.when.moment:
        return gettext("{time} before", time=spoken_leads(leads_for(subscriber, meeting)))
    days = own_days(subscriber, meeting) or USUAL_DAYS
    return gettext("at 09:00 {days}", days=listed([_days_before(each.days) for each in days]))


def _days_before(days: int) -> str:
    if days < 2:
        return gettext("the day before") if days else gettext("that morning")
    return ngettext("{number} day before", "{number} days before", days)


def clock_words(now: datetime, zone: str) -> str:
    """'It is 14:05 for you now (Europe/Zurich).'"""
    return gettext("It is {clock} for you now ({zone}).", clock=local_time(now, zone).clock, zone=zone_label(zone))
