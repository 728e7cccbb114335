"""What became of a meeting, step by step: announced, moved, postponed, called off, held."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefings.briefing import Claim
from briefings.compose.desk import Desk
from briefings.compose.times import day_words
from briefings.compose.wording import listing, status_name
from briefings.language import gettext
from store.records import Change, Meeting, MeetingStatus, Precision, When


def change_claims(meeting: Meeting, desk: Desk) -> list[Claim]:
    """A line for each step that changed something, newest first; none for a meeting that stands as it was set."""
    told = [
        _claim(before, change, words, desk)
        for before, change, words in _steps(meeting, desk)
        if change.citation.article in desk.articles
    ]
    return told[::-1]


def _claim(before: Change | None, change: Change, words: str, desk: Desk) -> Claim:
    """What it was before rests on the words that told that, where these are here and no admin's."""
    day = day_words(change.published.astimezone(desk.zone).date(), desk.today, weekday=False)
    is_left = before and before.citation.article in desk.articles and not (before.by_admin or change.by_admin)
    rests_on = (change.citation, before.citation) if before and is_left else (change.citation,)
    return Claim((f"{words} · {day}",), tuple(dict.fromkeys(rests_on)), status=change.status)


def _steps(meeting: Meeting, desk: Desk) -> Iterator[tuple[Change | None, Change, str]]:
    """Each step that changed something, with what it changed, oldest first; before it the one it says it was before."""
    history = meeting.history
    if history and meeting.former and not any(_is_move(before, after) for before, after in pairwise(history)):
        words = listing([desk.when_words(each) for each in meeting.former], "then")
        is_moved = meeting.when.earliest is not None
        told = (
            gettext("moved from {time}", time=words)
            if is_moved
            else gettext("put off; it was set for {time}", time=words)
        )
        yield None, history[-1], told
        return
    disputed = {each for one in meeting.contradictions if one.field == "when" for _, each in one.values}
    for before, after in pairwise(history):
        if before.citation in disputed and after.citation in disputed:
            continue  # two sources that do not agree: nobody says that it was moved
        if words := step_words(before, after, desk):
            yield before if _tells_of_both(before, after) else None, after, words


def _tells_of_both(before: Change, after: Change) -> bool:
    """True where the words of a step say what was before: another day or place, or the day of what is off."""
    is_off = before.status is not after.status and after.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)
    is_elsewhere = bool(before.place and after.place) and before.place != after.place
    return (is_off and _is_known(before.when)) or _is_other_day(before, after) or is_elsewhere


def _is_move(before: Change, after: Change) -> bool:
    return after.status is MeetingStatus.POSTPONED or _is_other_day(before, after)


def step_words(before: Change, after: Change, desk: Desk) -> str:
    """'moved from Wed 12 January to Tue 18 January', 'cancelled', 'time given: 10:00 local time'; empty if nothing."""
    if after.status is MeetingStatus.HELD and before.status is not after.status and _is_other_day(before, after):
        now, then = desk.when_words(after.when), desk.when_words(before.when)
        return _ruled(gettext("held {time}; it had been set for {before}", time=now, before=then), after)
    words = [*_status_step(before, after, desk), *_time_step(before, after, desk), *_place_step(before, after)]
    return _ruled("; ".join(words), after) if words else ""


def _ruled(words: str, after: Change) -> str:
    return gettext("corrected by an admin: {what}", what=words) if after.by_admin else words


def _is_other_day(before: Change, after: Change) -> bool:
    return _is_known(before.when) and _is_known(after.when) and not _overlap(before.when, after.when)


def _status_step(before: Change, after: Change, desk: Desk) -> Iterator[str]:
    if before.status is after.status:
        return
    yield _status_words(before, after)
    if after.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED) and _is_known(before.when):
        yield gettext("it was set for {time}", time=desk.when_words(before.when))


def _status_words(before: Change, after: Change) -> str:
    match after.status:
        case MeetingStatus.POSTPONED if not _is_known(after.when):
            return gettext("postponed, no new date")
        case MeetingStatus.POSTPONED | MeetingStatus.CANCELLED | MeetingStatus.HELD:
            return status_name(after.status)
        case MeetingStatus.TENTATIVE:
            return gettext("now only tentative")
    is_on_again = before.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED)
    return gettext("set again") if is_on_again else gettext("now definite")


def _time_step(one: Change, other: Change, desk: Desk) -> Iterator[str]:
    before, after = one.when, other.when
    if not _is_known(after) or before == after:
        return
    then, now = desk.when_words(before), desk.when_words(after)
    if not _is_known(before):
        yield gettext("day given: {time}", time=now)
    elif not _overlap(before, after):
        if other.by_admin:  # it was put right, and not moved
            yield gettext("from {before} to {time}", before=then, time=now)
        else:
            yield gettext("moved from {before} to {time}", before=then, time=now)
    elif after.clock is not None and before.clock != after.clock:
        is_new = before.clock is None
        yield gettext("time given: {time}", time=now) if is_new else gettext("time changed: {time}", time=now)
    elif (before.earliest, before.latest) != (after.earliest, after.latest):
        yield gettext("day given: {time}", time=now)


def _place_step(before: Change, after: Change) -> Iterator[str]:
    if after.place and before.place != after.place:
        if before.place:
            yield gettext("place: {place}, not {before}", place=after.place, before=before.place)
        else:
            yield gettext("place: {place}", place=after.place)


def _is_known(when: When) -> bool:
    return when.earliest is not None and when.precision is not Precision.UNKNOWN


def _overlap(one: When, other: When) -> bool:
    if one.earliest is None or other.earliest is None:
        return False
    return one.touches(other.earliest, other.latest or other.earliest)
