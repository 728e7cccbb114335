"""What a subscriber wants to be told of, and why something was told: pure functions of records.

Followed are every meeting, or those of a party, of two parties together, or on some words; and single
meetings by themselves. Muted are parties, two parties together, words and single meetings: what is muted wins over all
but a meeting that is followed by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from briefings.language import gettext, in_quotes
from briefings.locales import listed, party_name
from store.records import Meeting, MeetingStatus, OwnLeads, Subscriber

Topics = Mapping[str, frozenset[str]]
"""The words that are followed or muted -> the ids of the meetings that have to do with them."""

KEPT_AFTER = timedelta(days=14)
"""How long after a meeting it is still followed by itself: as long as the reports of it come in."""
DAY = timedelta(days=1)
MOST_REASONS = 2

_UNCONFIRMABLE = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED, MeetingStatus.HELD})


def is_reached(subscriber: Subscriber) -> bool:
    """True for a chat that asked to be told of anything and can be written to."""
    return (subscriber.subscribed or bool(subscriber.meetings)) and subscriber.paused is None


def follows_everything(subscriber: Subscriber) -> bool:
    """True for a chat that asked for reminders and named nothing in particular."""
    return subscriber.subscribed and not (subscriber.follows or subscriber.pairs or subscriber.topics)


def wants(subscriber: Subscriber, meeting: Meeting, topics: Topics | None = None) -> bool:
    """True if the chat follows the meeting and has not muted it.

    Without ``topics`` nobody has looked at the words: where it may be for them that a meeting is
    followed it is taken to be, since it was planned by somebody who had looked.
    """
    if meeting.id in subscriber.mutes:
        return False
    if meeting.id in subscriber.meetings:
        return True
    if not subscriber.subscribed or not set(meeting.sides).isdisjoint(subscriber.mutes):
        return False
    if any(set(meeting.sides).issuperset(pair) for pair in subscriber.muted_pairs):
        return False
    if topics is not None and any(meeting.id in topics.get(words, ()) for words in subscriber.muted_topics):
        return False
    may_be_words = topics is None and bool(subscriber.topics)
    return follows_everything(subscriber) or may_be_words or any(True for _ in _matches(subscriber, meeting, topics))


def reasons(subscriber: Subscriber, meeting: Meeting, topics: Topics | None = None) -> tuple[str, ...]:
    """What the chat follows that this meeting is a part of, the most particular first: words for after "You follow".

    Empty where it is not known: for words that nobody has looked at.
    """
    own = [gettext("this meeting")] if meeting.id in subscriber.meetings else []
    general = [gettext("every meeting")] if follows_everything(subscriber) else []
    found = _matches(subscriber, meeting, topics) if subscriber.subscribed else ()
    return (*own, *found, *general)


def why_words(subscriber: Subscriber, meeting: Meeting, topics: Topics | None = None) -> str:
    """'You follow Russia–NATO and “grain”': why this came, without a full stop. Never empty."""
    found = reasons(subscriber, meeting, topics)[:MOST_REASONS]
    if not found and subscriber.subscribed and subscriber.topics:
        only = len(subscriber.topics) == 1
        found = (in_quotes(subscriber.topics[0]) if only else gettext("words that it has to do with"),)
    if not found:
        return gettext("You asked to be reminded")
    return gettext("You follow {what}", what=listed(found))


def _matches(subscriber: Subscriber, meeting: Meeting, topics: Topics | None) -> Iterator[str]:
    """The follows that the meeting is a part of: pairs, parties, words."""
    sides = set(meeting.sides)
    yield from (pair_words(pair) for pair in subscriber.pairs if sides.issuperset(pair))
    yield from (party_name(side) for side in subscriber.follows if side in sides)
    if topics is not None:
        yield from (in_quotes(words) for words in subscriber.topics if meeting.id in topics.get(words, ()))


def pair_words(pair: tuple[str, str]) -> str:
    """'Russia–NATO', with an en dash."""
    return "–".join(map(party_name, pair))


# --------------------------------------------------------------------------- when


def leads_for(subscriber: Subscriber, meeting: Meeting) -> tuple[timedelta, ...]:
    """How long before this meeting the chat is reminded: its own lead times, else those of the chat."""
    return next((own.leads for own in subscriber.own_leads if own.meeting == meeting.id), subscriber.leads)


def own_days(subscriber: Subscriber, meeting: Meeting) -> tuple[timedelta, ...] | None:
    """The lead times that were asked for this meeting alone as whole days, for one that has a day and no hour.

    Less than a day is that very day. None where none were asked for it.
    """
    own = next((own.leads for own in subscriber.own_leads if own.meeting == meeting.id), None)
    return tuple(sorted({lead // DAY * DAY for lead in own}, reverse=True)) if own else None


def is_sure_enough(subscriber: Subscriber, meeting: Meeting) -> bool:
    """False for what no side has confirmed, in a chat that wants only what is confirmed.

    A meeting that is followed by itself is sure enough, and so is that one is off.
    """
    if not subscriber.only_confirmed or meeting.id in subscriber.meetings or meeting.status in _UNCONFIRMABLE:
        return True
    return meeting.status is MeetingStatus.SCHEDULED and bool(meeting.confirmed_by)


# --------------------------------------------------------------------------- changes of it


def with_leads(subscriber: Subscriber, meeting: str, leads: tuple[timedelta, ...]) -> Subscriber:
    """The same with these lead times for this meeting; without any, those of the chat hold there too."""
    others = tuple(own for own in subscriber.own_leads if own.meeting != meeting)
    return replace(subscriber, own_leads=(*others, OwnLeads(meeting, leads)) if leads else others)


def without_past(subscriber: Subscriber, meetings: Mapping[str, Meeting], today: date) -> Subscriber:
    """The same without what it holds of single meetings that are over since two weeks.

    One that is not known any more may be known again, and stays.
    """
    past = {name for name in _single(subscriber) if name in meetings and _is_past(meetings[name], today)}
    if not past:
        return subscriber
    return replace(
        subscriber,
        meetings=_less(subscriber.meetings, past),
        mutes=_less(subscriber.mutes, past),
        own_leads=tuple(own for own in subscriber.own_leads if own.meeting not in past),
    )


def _single(subscriber: Subscriber) -> Iterator[str]:
    yield from subscriber.meetings
    yield from subscriber.mutes
    yield from (own.meeting for own in subscriber.own_leads)


def _less(names: Iterable[str], gone: set[str]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in gone)


def _is_past(meeting: Meeting, today: date) -> bool:
    return meeting.when.latest is not None and meeting.when.latest + KEPT_AFTER < today
