"""What is sent unasked when a meeting changes, or when its sources contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.briefing import Briefing, Claim, Emphasis, Line, Note, Section
from briefings.compose.brief import Subject, disagreement_claims, said_by_each, when_claim, where_claim
from briefings.compose.corrections import correction_claims
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.meetings import CALLED_OFF, backing, last_step, standing, time_parts, with_former
from briefings.compose.occasion import Occasion, late_lines, why_lines
from briefings.compose.passages import in_full
from briefings.compose.reminder import choices_below
from briefings.compose.wording import clipped, meeting_title, sentence, status_name
from briefings.dues import is_alarming
from briefings.language import gettext, pgettext
from briefings.news import contradicts, is_elsewhere
from briefings.resolution.wording import time_in_words
from store.records import Delivery, Meeting, MeetingStatus, When


def notice_briefing(subject: Subject, occasion: Occasion, desk: Desk) -> Briefing:
    """What the reader had been told, struck out, what holds now, and the words that say so.

    Where nobody says that it was moved, and sources just disagree, that is what is told.
    """
    meeting = subject.meeting
    if is_only_disputed(meeting, occasion.row) and (dispute := dispute_briefing(subject, occasion, desk)):
        return dispute
    lines: list[Line] = [*late_lines(occasion.row, desk), *before_claims(meeting, occasion.row, desk)]
    lines.append(now_claim(meeting, occasion.row, desk))
    lines += _old_place(meeting, occasion.row, desk)
    lines += where_claim(meeting, desk)
    lines += [*correction_claims(meeting, desk), *_disputed(meeting, desk)]
    lines += _by(meeting, desk)
    title = f"{what_happened(meeting, occasion.row)}: {meeting_title(meeting)}"
    return desk.briefing(title, [Section(tuple(lines)), Section(tuple(why_lines(occasion)))], choices_below(meeting))


def dispute_briefing(subject: Subject, occasion: Occasion, desk: Desk) -> Briefing | None:
    """What each source says, and which of it the reminders go by; None where they do not disagree any more."""
    meeting = subject.meeting
    disputed = list(_said_by_each(meeting, desk))
    if not disputed:
        return None
    lines: list[Line] = [*late_lines(occasion.row, desk), *disputed, when_claim(meeting, desk)]
    lines += where_claim(meeting, desk)
    if is_alarming(meeting):
        words = gettext(
            "Reminders go by {time} until the sources agree on another time.", time=desk.when_words(meeting.when)
        )
        lines.append(Note(words))
    title = gettext("Sources disagree: {meeting}", meeting=meeting_title(meeting))
    return desk.briefing(title, [Section(tuple(lines)), Section(tuple(why_lines(occasion)))], choices_below(meeting))


def _said_by_each(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """'The Post says Thursday 13 January', a line for each source."""
    for contradiction in meeting.contradictions:
        told = said_by_each(contradiction, desk)
        for words, each in told if len(told) > 1 else ():
            yield Claim((capitalized(words),), (each,))


def before_claims(meeting: Meeting, row: Delivery, desk: Desk) -> list[Claim]:
    """The time that no longer holds, struck out; none where it is not the time that changed."""
    before = _before(meeting, row.told)
    if before is None:
        return []
    lead = pgettext("the time that held", "Before")
    cited = with_former(backing(meeting, desk), before, meeting, desk)
    return [Claim((desk.when_words(before),), cited, lead=lead, emphasis=Emphasis.STRUCK)]


def _before(meeting: Meeting, told: When | None) -> When | None:
    """The time that no longer holds. What was called off names its own, so that it is known which meeting that was."""
    if meeting.status not in CALLED_OFF:
        return told if told and _is_gone(told, meeting.when) else None
    planned = (meeting.when,) if meeting.status is MeetingStatus.CANCELLED else ()
    return next((each for each in (told, *planned, *reversed(meeting.former)) if each and each.earliest), None)


def _is_gone(told: When, now_said: When) -> bool:
    """True where it is another time, or none; what is only told more exactly still holds."""
    is_known = told.earliest is not None and now_said.earliest is not None
    return contradicts(told, now_said) if is_known else told != now_said


def now_claim(meeting: Meeting, row: Delivery, desk: Desk) -> Claim:
    """What holds now; of what was called off no time that was one before."""
    cited, lead = backing(meeting, desk), pgettext("the time that holds", "Now")
    if meeting.status in (MeetingStatus.CANCELLED, MeetingStatus.HELD):
        return Claim((status_name(meeting.status),), cited, lead=lead, status=meeting.status)
    if meeting.when.earliest is None or _before(meeting, row.told) == meeting.when:
        return Claim((gettext("no date"),), cited, lead=lead, status=meeting.status)
    left = desk.countdown(meeting.when)
    tail = f" · {left}" if left else ""
    status = "" if meeting.status is MeetingStatus.SCHEDULED else f" · {status_name(meeting.status)}"
    return Claim((*time_parts(meeting, desk, long=True), status + tail), cited, lead=lead, status=meeting.status)


def _old_place(meeting: Meeting, row: Delivery, desk: Desk) -> list[Claim]:
    """The place that was told and is another one now, struck out."""
    if row.told_place is None or not is_elsewhere(row.told_place, meeting.place):
        return []
    return [Claim((row.told_place,), backing(meeting, desk), lead=gettext("Not in"), emphasis=Emphasis.STRUCK)]


def what_happened(meeting: Meeting, row: Delivery) -> str:
    """The one word that says what happened to it."""
    told = row.told
    match meeting.status:
        case MeetingStatus.CANCELLED:
            return gettext("Cancelled")
        case MeetingStatus.HELD:
            return gettext("Held")
        case MeetingStatus.POSTPONED:
            return gettext("Postponed")
    if (step := last_step(meeting)) and step.by_admin:
        return gettext("Corrected")
    still_holds = told is not None and not _is_gone(told, meeting.when)
    if _was_off(row) or (still_holds and any(step.status in CALLED_OFF for step in meeting.history[-2:-1])):
        return gettext("On again")
    if still_holds and row.told_status is MeetingStatus.TENTATIVE and meeting.status is MeetingStatus.SCHEDULED:
        return gettext("Confirmed")
    if still_holds and is_elsewhere(row.told_place, meeting.place):
        return gettext("Another place")
    if told is None or told.earliest is None:
        return gettext("New date") if meeting.when.earliest else gettext("Changed")
    if meeting.when.earliest is None:
        return gettext("Date withdrawn")
    is_other_day = not told.touches(meeting.when.earliest, meeting.when.latest or meeting.when.earliest)
    is_moved = is_other_day or (told.clock and told.clock != meeting.when.clock)
    return gettext("Moved") if is_moved else gettext("Changed")


def _disputed(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """What sources disagree on; no longer on which day it would have been, where it is called off."""
    is_off = meeting.status in CALLED_OFF
    still = tuple(each for each in meeting.contradictions if not is_off or each.field != "when")
    return disagreement_claims(replace(meeting, contradictions=still), desk)


def is_only_disputed(meeting: Meeting, row: Delivery) -> bool:
    """True where the time that was told is still what some source says, and none says that it has changed."""
    if meeting.status in CALLED_OFF or row.told is None or row.told_status in CALLED_OFF:
        return False
    said = [words for each in meeting.contradictions if each.field == "when" for words, _ in each.values]
    return time_in_words(row.told) in said


def _was_off(row: Delivery) -> bool:
    """True where its reader knew it as called off from a day; where there was none, a new one is the news."""
    return row.told_status in CALLED_OFF and row.told is not None and row.told.earliest is not None


def _by(meeting: Meeting, desk: Desk) -> list[Claim]:
    """The words of the newest step, with who published them and when."""
    step = standing(meeting)
    if step is None or step.article not in desk.articles:
        return []
    step = in_full(step, meeting, desk)
    words = clipped(sentence(desk.cited(step)), 220)
    return [Claim((words,), (step,), lead=capitalized(f"{desk.outlet(step.article)}, {desk.published(step.article)}:"))]
