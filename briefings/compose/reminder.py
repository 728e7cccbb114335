"""The reminder before a meeting: how soon, where, who wants what, and what is new since the last one."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.brief import (
    LEAST_SAID,
    WORDS_SAID,
    Subject,
    calendar_choice,
    disagreement_claims,
    open_claims,
    said_lines,
    said_title,
    when_claim,
    where_claim,
)
from briefings.compose.changes import change_claims
from briefings.compose.corrections import correction_claims
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.occasion import Occasion, is_new, late_lines, since_words, why_lines
from briefings.compose.said import position_claim
from briefings.compose.wording import meeting_title
from briefings.dues import is_windowed
from briefings.language import gettext, marked
from briefings.snooze import LABELS, Snooze
from briefings.told import Telling
from store.records import Meeting, MeetingStatus

MOST_NEW = 3


def reminder_briefing(subject: Subject, occasion: Occasion, desk: Desk) -> Briefing:
    """How soon, when, where, what is new, what each side says, what is open; the full brief is a button away."""
    meeting = subject.meeting
    left = desk.countdown(meeting.when)
    facts = [when_claim(meeting, desk, left=left is None), *where_claim(meeting, desk)]
    facts += [*correction_claims(meeting, desk), *disagreement_claims(meeting, desk)]
    open_points, changes = open_claims(meeting, desk)[:1], change_claims(meeting, desk)[:1]
    said_anew = _said_anew(subject, occasion, desk)
    news = _news(subject, occasion, said_anew, desk)
    changes = [each for each in changes if each not in news]
    beside = (facts, news, open_points, changes)
    most = max(LEAST_SAID - len(said_anew), 1)
    said, _ = said_lines(subject, desk, beside=beside, most=most, told=said_anew)
    sections = [
        Section((*late_lines(occasion.row, desk, meeting), *_unsettled(meeting), *facts)),
        Section(tuple(news), _new_title(occasion, desk)),
        Section(tuple(said), said_title(subject, desk)),
        Section(tuple(open_points), gettext("Open")),
        Section(tuple(changes), gettext("Changed")),
        Section((*_nothing_new(occasion, news, desk), *why_lines(occasion))),
    ]
    return desk.briefing(_title(meeting, left, desk), sections, choices_below(meeting, occasion.snoozes))


def _title(meeting: Meeting, left: str | None, desk: Desk) -> str:
    """'Tomorrow: Egypt – Sudan talks', 'Between 25 and 31 January: ...'; what is not settled begins with that."""
    title = meeting_title(meeting)
    if is_windowed(meeting):
        left = desk.when_words(meeting.when)
    if meeting.status is MeetingStatus.TENTATIVE:
        if left is None:
            return gettext("Not confirmed: {meeting}", meeting=title)
        return gettext("Not confirmed, {left}: {meeting}", left=left, meeting=title)
    return f"{capitalized(left)}: {title}" if left else title


def _unsettled(meeting: Meeting) -> list[Line]:
    """That it may not take place or has no day yet, and what its reader can rely on."""
    lines: list[Line] = []
    if meeting.status is MeetingStatus.TENTATIVE:
        words = marked("It is not certain that it takes place. You are told when it is confirmed, moved or called off.")
        lines.append(Note(gettext(words)))
    if is_windowed(meeting):
        lines.append(Note(gettext("Its day is not known yet. Once it is, you are reminded of it as of any other.")))
    return lines


def choices_below(meeting: Meeting, snoozes: Sequence[Snooze] = ()) -> list[Choice]:
    """The buttons under what is told of one meeting unasked; ``snoozes`` put the reminder off."""
    again = [Choice(gettext(LABELS[each]), f"snooze:{meeting.id}:{each}") for each in snoozes]
    brief = Choice(gettext("Full brief"), f"brief:{meeting.id}")
    mute = Choice(gettext("Mute this meeting"), f"mute:{meeting.id}")
    return [brief, *calendar_choice(meeting), *again, mute]


def _said_anew(subject: Subject, occasion: Occasion, desk: Desk) -> list[Telling]:
    """The newest of what the sides have said since the reader was last told of the meeting."""
    since = occasion.since
    if since is None:
        return []
    return [each for each in subject.said if all(is_new(one, since, desk) for one in each.citations)][:MOST_NEW]


def _news(subject: Subject, occasion: Occasion, said_anew: Sequence[Telling], desk: Desk) -> list[Claim]:
    """What has changed since then, and what was said."""
    since = occasion.since
    if since is None:
        return []
    changes = change_claims(subject.meeting, desk)
    changed = [each for each in changes if any(is_new(one, since, desk) for one in each.citations)]
    said = [position_claim(each, desk, limit=WORDS_SAID, shift=subject.shift_of(each)) for each in said_anew]
    return [*changed, *said]


def _nothing_new(occasion: Occasion, news: Sequence[Claim], desk: Desk) -> list[Line]:
    if occasion.since is None or news:
        return []
    return [Note(gettext("Nothing new {since}.", since=since_words(occasion.since, desk)))]


def _new_title(occasion: Occasion, desk: Desk) -> str | None:
    return gettext("New {since}", since=since_words(occasion.since, desk)) if occasion.since else None
