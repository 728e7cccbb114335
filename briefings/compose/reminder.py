"""What is sent unasked: the reminder before a meeting, and the notice that it has changed."""

from __future__ import annotations

from datetime import timedelta

from briefings.briefing import Briefing, Choice, Claim, Emphasis, Line, Note, Section
from briefings.compose.brief import (
    LEAST_SAID,
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
from briefings.compose.desk import Desk
from briefings.compose.meetings import CALLED_OFF, backing, last_step, standing, time_parts
from briefings.compose.times import day_words
from briefings.compose.wording import clipped, meeting_title, sentence
from store.records import Delivery, Meeting, MeetingStatus, When

LATE = timedelta(minutes=5)


def reminder_briefing(subject: Subject, delivery: Delivery, desk: Desk) -> Briefing:
    """How soon, when, where, what each side says, what is open; the full brief is a button away."""
    meeting = subject.meeting
    left = desk.countdown(meeting.when)
    title = f"{left[0].upper()}{left[1:]}: {meeting_title(meeting)}" if left else meeting_title(meeting)
    facts = [when_claim(meeting, desk, left=left is None), *where_claim(meeting, desk)]
    facts += [*correction_claims(meeting, desk), *disagreement_claims(meeting, desk)]
    open_points, changes = open_claims(meeting, desk)[:1], change_claims(meeting, desk)[:1]
    said, _ = said_lines(subject, desk, beside=(facts, open_points, changes), most=LEAST_SAID)
    sections = [
        Section((*_late(delivery, desk), *facts)),
        Section(tuple(said), said_title(subject, desk)),
        Section(tuple(open_points), "Open"),
        Section(tuple(changes), "Changed"),
    ]
    return desk.briefing(title, sections, _choices(meeting))


def notice_briefing(subject: Subject, delivery: Delivery, desk: Desk) -> Briefing:
    """What the reader had been told, struck out, what holds now, and the words that say so."""
    meeting = subject.meeting
    told = delivery.told
    lines: list[Line] = [*_late(delivery, desk)]
    cited = backing(meeting, desk)
    before = _before(meeting, told)
    if before is not None:
        lines.append(Claim((desk.when_words(before),), cited, lead="Before", emphasis=Emphasis.STRUCK))
    lines.append(_now(meeting, desk, is_news=before != meeting.when))
    lines += where_claim(meeting, desk)
    lines += [*correction_claims(meeting, desk), *disagreement_claims(meeting, desk)]
    lines += _by(meeting, desk)
    title = f"{_what(meeting, told)}: {meeting_title(meeting)}"
    return desk.briefing(title, [Section(tuple(lines))], _choices(meeting))


def _choices(meeting: Meeting) -> list[Choice]:
    brief, mute = Choice("Full brief", f"brief:{meeting.id}"), Choice("Mute this meeting", f"mute:{meeting.id}")
    return [brief, *calendar_choice(meeting), mute]


def _before(meeting: Meeting, told: When | None) -> When | None:
    """The time that no longer holds. What was called off names its own, so that it is known which meeting that was."""
    if meeting.status not in CALLED_OFF:
        return told if told != meeting.when else None
    planned = (meeting.when,) if meeting.status is MeetingStatus.CANCELLED else ()
    return next((each for each in (told, *planned, *reversed(meeting.former)) if each and each.earliest), None)


def _now(meeting: Meeting, desk: Desk, *, is_news: bool) -> Claim:
    """What holds now; a time that is no news is not told as one."""
    cited = backing(meeting, desk)
    if meeting.status in (MeetingStatus.CANCELLED, MeetingStatus.HELD):
        return Claim((meeting.status.value,), cited, lead="Now", status=meeting.status)
    if meeting.when.earliest is None or not is_news:
        return Claim(("no date",), cited, lead="Now", status=meeting.status)
    left = desk.countdown(meeting.when)
    tail = f" · {left}" if left else ""
    status = "" if meeting.status is MeetingStatus.SCHEDULED else f" · {meeting.status.value}"
    return Claim((*time_parts(meeting, desk, long=True), status + tail), cited, lead="Now", status=meeting.status)


def _what(meeting: Meeting, told: When | None) -> str:
    """The one word that says what happened to it."""
    match meeting.status:
        case MeetingStatus.CANCELLED:
            return "Cancelled"
        case MeetingStatus.HELD:
            return "Held"
        case MeetingStatus.POSTPONED:
            return "Postponed"
    if (step := last_step(meeting)) and step.by_admin:
        return "Corrected"
    if told == meeting.when and meeting.history[-2:-1] and meeting.history[-2].status in CALLED_OFF:
        return "On again"
    if told is None or told.earliest is None:
        return "New date" if meeting.when.earliest else "Changed"
    if meeting.when.earliest is None:
        return "Date withdrawn"
    is_other_day = not told.touches(meeting.when.earliest, meeting.when.latest or meeting.when.earliest)
    return "Moved" if is_other_day or (told.clock and told.clock != meeting.when.clock) else "Changed"


def _by(meeting: Meeting, desk: Desk) -> list[Claim]:
    """The words of the newest step, with who published them and when."""
    step = standing(meeting)
    if step is None or step.article not in desk.articles:
        return []
    words = clipped(sentence(desk.cited(step)), 220)
    return [Claim((words,), (step,), lead=f"{desk.outlet(step.article)}, {desk.published(step.article)}:")]


def _late(delivery: Delivery, desk: Desk) -> list[Line]:
    """That it comes late, and since when it was due."""
    if desk.now - delivery.due_at < LATE:
        return []
    due = delivery.due_at.astimezone(desk.zone)
    day = "" if due.date() == desk.today else f"{day_words(due.date(), desk.today)}, "
    return [Note(f"This comes late: it was due {day or 'at '}{due:%H:%M}.")]
