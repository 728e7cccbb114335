"""Several rows of one kind for one chat in one message: each meeting in a line, its brief a button away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.brief import disagreement_claims
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.meetings import brief_choices, meeting_line, more_words
from briefings.compose.notice import before_claims, is_only_disputed, now_claim, what_happened
from briefings.compose.occasion import Occasion, late_lines
from briefings.compose.times import spelled
from briefings.compose.wording import meeting_title
from briefings.language import gettext, ngettext, nmarked
from briefings.snooze import LABELS_OF_ALL, Snooze
from store.records import DeliveryKind, Meeting, MeetingStatus

MOST = 6
"""Meetings that have lines of their own; with their sources they fill a screen."""
MOST_WHYS = 2

_TITLES = {
    DeliveryKind.REMINDER: nmarked("{number} meeting is coming up", "{number} meetings are coming up"),
    DeliveryKind.NOTICE: nmarked("{number} meeting has changed", "{number} meetings have changed"),
    DeliveryKind.DISPUTE: nmarked(
        "{number} meeting on which sources disagree", "{number} meetings on which sources disagree"
    ),
}

Both = tuple[Meeting, Occasion]


def together_briefing(told: Sequence[Both], desk: Desk) -> Briefing:
    """Reminders, notices or disputes of several meetings, soonest first; what does not fit on a screen is counted."""
    kind = told[0][1].row.kind
    ordered = sorted(told, key=_by_start)
    shown, more = ordered[:MOST], len(ordered) - MOST
    latest, occasion = min(told, key=lambda both: both[1].row.due_at)
    lines: list[Line] = [*late_lines(occasion.row, desk, latest)]
    for meeting, occasion in shown:
        lines += _LINES[kind](meeting, occasion, desk)
    below: list[Line] = [Note(more_words(more))] if more > 0 else []
    below += [*_unconfirmed(shown), *_whys(told)]
    sections = [Section(tuple(lines)), Section(tuple(below))]
    return desk.briefing(_title(kind, len(told)), sections, _choices(shown, told))


def _choices(shown: Sequence[Both], told: Sequence[Both]) -> list[Choice]:
    """Each one's brief by its number; all put off together; each muted by its number."""
    reminders = [occasion for _, occasion in told if occasion.row.kind is DeliveryKind.REMINDER]
    ways = [way for way in Snooze if any(way in occasion.snoozes for occasion in reminders)]
    return [
        *brief_choices(meeting for meeting, _ in shown),
        *(Choice(gettext(LABELS_OF_ALL[way]), f"snooze::{way}") for way in ways),
        *(
            Choice(gettext("Mute {number}", number=number), f"mute:{meeting.id}")
            for number, (meeting, _) in enumerate(shown, 1)
        ),
    ]


def _by_start(both: Both) -> tuple[date, float, str]:
    """By its day, then by its moment; on a day those without an hour first."""
    meeting, _ = both
    moment = meeting.when.moment
    return meeting.when.earliest or date.max, moment.timestamp() if moment else 0.0, meeting.id


def _title(kind: DeliveryKind, number: int) -> str:
    one, several = _TITLES[kind]
    return ngettext(one, several, number, number=capitalized(spelled(number)))


def _reminder_lines(meeting: Meeting, _: Occasion, desk: Desk) -> list[Claim]:
    return [meeting_line(meeting, desk)]


def _notice_lines(meeting: Meeting, occasion: Occasion, desk: Desk) -> list[Claim]:
    """'Moved: Egypt – Sudan talks', the old time struck out, and what holds now; or on what sources just disagree."""
    if is_only_disputed(meeting, occasion.row):
        return _dispute_lines(meeting, occasion, desk)
    now, lead = (
        now_claim(meeting, occasion.row, desk),
        f"{what_happened(meeting, occasion.row)}: {meeting_title(meeting)}",
    )
    place = f" · {meeting.place}" if meeting.place and occasion.row.told_place not in (None, meeting.place) else ""
    first = Claim((*now.parts, place), now.citations, lead=lead, status=now.status)
    return [first, *before_claims(meeting, occasion.row, desk)]


def _dispute_lines(meeting: Meeting, _: Occasion, desk: Desk) -> list[Claim]:
    found = list(disagreement_claims(meeting, desk))
    return [Claim(each.parts, each.citations, lead=meeting_title(meeting)) for each in found]


_LINES: dict[DeliveryKind, Callable[[Meeting, Occasion, Desk], list[Claim]]] = {
    DeliveryKind.REMINDER: _reminder_lines,
    DeliveryKind.NOTICE: _notice_lines,
    DeliveryKind.DISPUTE: _dispute_lines,
}


def _unconfirmed(shown: Sequence[Both]) -> list[Line]:
    """What is meant by the word in a line, where a reminder of it stands among others."""
    reminded = (meeting for meeting, occasion in shown if occasion.row.kind is DeliveryKind.REMINDER)
    if not any(meeting.status is MeetingStatus.TENTATIVE for meeting in reminded):
        return []
    return [Note(gettext("What is tentative is not certain to take place. You are told when it is confirmed."))]


def _whys(told: Sequence[Both]) -> list[Line]:
    """Why they came, each reason once."""
    whys = list(dict.fromkeys(occasion.why for _, occasion in told if occasion.why))
    if not whys:
        return []
    if len(whys) <= MOST_WHYS + 1:
        return [Note(". ".join(whys) + ".")]
    more = len(whys) - MOST_WHYS
    rest = ngettext("And {number} more reason.", "And {number} more reasons.", more)
    return [Note(f"{'. '.join(whys[:MOST_WHYS])}. {rest}")]
