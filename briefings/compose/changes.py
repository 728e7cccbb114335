"""What became of a meeting, step by step: announced, moved, postponed, called off, held."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefings.briefing import Claim
from briefings.compose.desk import Desk
from briefings.compose.times import day_words
from briefings.compose.wording import listing
from store.records import Change, Meeting, MeetingStatus, Precision, When


def change_claims(meeting: Meeting, desk: Desk) -> list[Claim]:
    """A line for each step that changed something, newest first; none for a meeting that stands as it was set."""
    told = [
        _claim(change, words, desk)
        for change, words in _steps(meeting, desk)
        if change.citation.article in desk.articles
    ]
    return told[::-1]


def _claim(change: Change, words: str, desk: Desk) -> Claim:
    day = day_words(change.published.astimezone(desk.zone).date(), desk.today, weekday=False)
    return Claim((f"{words} · {day}",), (change.citation,), status=change.status)


def _steps(meeting: Meeting, desk: Desk) -> Iterator[tuple[Change, str]]:
    """Each step that changed something, with what it changed; oldest first."""
    history = meeting.history
    if history and meeting.former and not any(_is_move(before, after) for before, after in pairwise(history)):
        words = listing([desk.when_words(each) for each in meeting.former], "then")
        yield history[-1], f"moved from {words}" if meeting.when.earliest else f"put off; it was set for {words}"
        return
    disputed = {each for one in meeting.contradictions if one.field == "when" for _, each in one.values}
    for before, after in pairwise(history):
        if before.citation in disputed and after.citation in disputed:
            continue  # two sources that do not agree: nobody says that it was moved
        if words := step_words(before, after, desk):
            yield after, f"corrected by an admin: {words.removeprefix('moved ')}" if after.by_admin else words


def _is_move(before: Change, after: Change) -> bool:
    return after.status is MeetingStatus.POSTPONED or _is_other_day(before, after)


def step_words(before: Change, after: Change, desk: Desk) -> str:
    """'moved from Wed 12 January to Tue 18 January', 'cancelled', 'time given: 10:00 local time'; empty if nothing."""
    if after.status is MeetingStatus.HELD and before.status is not after.status and _is_other_day(before, after):
        return f"held {desk.when_words(after.when)}; it had been set for {desk.when_words(before.when)}"
    words = [_status_step(before, after, desk), *_time_step(before.when, after.when, desk), *_place_step(before, after)]
    return "; ".join(word for word in words if word)


def _is_other_day(before: Change, after: Change) -> bool:
    return _is_known(before.when) and _is_known(after.when) and not _overlap(before.when, after.when)


def _status_step(before: Change, after: Change, desk: Desk) -> str:
    if before.status is after.status:
        return ""
    was = f"; it was set for {desk.when_words(before.when)}" if _is_known(before.when) else ""
    match after.status:
        case MeetingStatus.POSTPONED:
            return f"postponed{'' if _is_known(after.when) else ', no new date'}{was}"
        case MeetingStatus.CANCELLED:
            return f"cancelled{was}"
        case MeetingStatus.HELD:
            return "held"
        case MeetingStatus.TENTATIVE:
            return "now only tentative"
    return "set again" if before.status in (MeetingStatus.POSTPONED, MeetingStatus.CANCELLED) else "now definite"


def _time_step(before: When, after: When, desk: Desk) -> Iterator[str]:
    if not _is_known(after) or before == after:
        return
    if not _is_known(before):
        yield f"day given: {desk.when_words(after)}"
    elif not _overlap(before, after):
        yield f"moved from {desk.when_words(before)} to {desk.when_words(after)}"
    elif after.clock is not None and before.clock != after.clock:
        yield f"time {'given' if before.clock is None else 'changed'}: {desk.when_words(after)}"
    elif (before.earliest, before.latest) != (after.earliest, after.latest):
        yield f"day given: {desk.when_words(after)}"


def _place_step(before: Change, after: Change) -> Iterator[str]:
    if after.place and before.place != after.place:
        yield f"place: {after.place}" + (f", not {before.place}" if before.place else "")


def _is_known(when: When) -> bool:
    return when.earliest is not None and when.precision is not Precision.UNKNOWN


def _overlap(one: When, other: When) -> bool:
    if one.earliest is None or other.earliest is None:
        return False
    return one.touches(other.earliest, other.latest or other.earliest)
