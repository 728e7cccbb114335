"""What is left to an admin: possible pairs, changes of no known meeting, uncertain readings, lost decisions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.counts import capitalized
from briefings.compose.deciding import ruling_words
from briefings.compose.desk import Desk
from briefings.compose.meetings import CALLED_OFF, OPEN, is_over, meeting_line
from briefings.compose.times import spelled
from briefings.compose.wording import meeting_title
from briefings.language import gettext, marked, ngettext
from briefings.resolution.corrected import OF_TIME
from store.records import Meeting, MeetingReport
from store.rulings import Doubt, DoubtReason, Ruling

MOST = 6
"""Orphans or lost decisions in one message."""
TOLD_WITHIN = timedelta(days=120)
"""How long after it was told a change without a meeting may still find one."""
_REASONS = {
    DoubtReason.DAYS: marked("The same sides and no word of a change, but other days."),
    DoubtReason.PLACES: marked("The same sides on the same day, but another place."),
    DoubtReason.SIDES: marked("The same day and place, but not the same sides."),
    DoubtReason.VAGUE: marked("One is told without its day, and may be the other."),
    DoubtReason.CHANGE: marked("One was moved from a day on which there was more than one meeting."),
}

Pair = tuple[Doubt, Meeting, Meeting]


def open_pairs(doubts: Sequence[Doubt], by_id: dict[str, Meeting], desk: Desk) -> list[Pair]:
    """The pairs of which at least one meeting is still to come, the soonest first."""
    pairs = [
        (doubt, by_id[doubt.first], by_id[doubt.second])
        for doubt in doubts
        if doubt.first in by_id and doubt.second in by_id
    ]
    coming = [pair for pair in pairs if any(_is_to_come(each, desk) for each in pair[1:])]
    return sorted(coming, key=lambda pair: sorted(_day(each) for each in pair[1:]))


def _is_to_come(meeting: Meeting, desk: Desk) -> bool:
    return meeting.status in OPEN and not is_over(meeting, desk)


def _day(meeting: Meeting) -> tuple[bool, str]:
    """Without a day last."""
    return meeting.when.earliest is None, str(meeting.when.earliest)


def doubt_briefing(pair: Pair, desk: Desk, *, place: int = 1, pairs: int = 1) -> Briefing:
    """Two meetings side by side, why they may be one, and the buttons to decide."""
    doubt, one, other = pair
    first, second = sorted((one, other), key=_day)
    lines = (meeting_line(first, desk), meeting_line(second, desk), Note(gettext(_REASONS[doubt.reason])))
    ids = f"{first.id}:{second.id}"
    choices = [
        Choice(gettext("Same"), f"same:{ids}"),
        Choice(gettext("Apart"), f"apart:{ids}"),
        Choice(gettext("Later"), f"later:{place}"),
    ]
    title = gettext("Possibly the same")
    if pairs > 1:
        title = gettext("Possibly the same ({place} of {pairs})", place=place, pairs=pairs)
    return desk.briefing(title, [Section(lines)], choices)


def pairs_line(pairs: Sequence[Pair], desk: Desk) -> str:
    """What is said of new pairs after an article was stored; empty for none."""
    if not pairs:
        return ""
    if len(pairs) > 1:
        return ngettext(
            "One pair of meetings is possibly the same: /review shows it.",
            "{number} pairs of meetings are possibly the same: /review shows them.",
            len(pairs),
            number=capitalized(spelled(len(pairs))),
        )
    _, one, other = pairs[0]
    first, second = sorted((one, other), key=_day)
    words = [f"{meeting_title(each)}, {desk.when_words(each.when)}" for each in (first, second)]
    return gettext("Possibly the same: {one} – and {other}.", one=words[0], other=words[1])


# --------------------------------------------------------------------------- orphans, and decisions that are lost


def orphans_among(meetings: Sequence[Meeting], desk: Desk) -> list[Meeting]:
    """Postponements and cancellations of which nobody knows what was put off, the newest first."""
    found = [each for each in meetings if _is_orphan(each) and _told_lately(each, desk)]
    return sorted(found, key=lambda each: (each.history[-1].published, each.id), reverse=True)


def _is_orphan(meeting: Meeting) -> bool:
    is_without = meeting.when.earliest is None and not meeting.former
    return is_without and bool(meeting.history) and all(step.status in CALLED_OFF for step in meeting.history)


def _told_lately(meeting: Meeting, desk: Desk) -> bool:
    return desk.now - meeting.history[-1].published <= TOLD_WITHIN


def orphans_briefing(orphans: Sequence[Meeting], desk: Desk) -> Briefing:
    """Each with a button to look at it; from there it can be merged with the meeting it is about, or deleted."""
    shown = orphans[:MOST]
    lines: list[Line] = [meeting_line(each, desk) for each in shown]
    lines += _more(len(orphans))
    choices = [Choice(gettext("Correct {number}", number=at), f"correct:{each.id}") for at, each in enumerate(shown, 1)]
    words = gettext("An article says so, and no meeting is known that it could mean. Merge it with one, or delete it.")
    return desk.briefing(gettext("Put off or called off, but what?"), [Section((Note(words), *lines))], choices)


def _more(count: int) -> list[Line]:
    return [Note(gettext("… and {number} more.", number=count - MOST))] if count > MOST else []


def uncertain_among(
    meetings: Sequence[Meeting], reports: Mapping[str, Sequence[MeetingReport]], desk: Desk
) -> list[Meeting]:
    """Meetings to come of which no report was read for certain, the soonest first."""
    found = [
        each
        for each in meetings
        if _is_to_come(each, desk) and (told := reports.get(each.id)) and not any(report.certain for report in told)
    ]
    return sorted(found, key=_day)


def uncertain_briefing(uncertain: Sequence[Meeting], desk: Desk) -> Briefing:
    """Each with a button to look at it; from there it can be put right, or deleted."""
    shown = uncertain[:MOST]
    lines: list[Line] = [meeting_line(each, desk) for each in shown]
    lines += _more(len(uncertain))
    choices = [Choice(gettext("Correct {number}", number=at), f"correct:{each.id}") for at, each in enumerate(shown, 1)]
    words = gettext("A day or a side of these was guessed, or an article has only heard of them. Are they right?")
    return desk.briefing(gettext("Read, but not for certain"), [Section((Note(words), *lines))], choices)


Overtaken = tuple[Meeting, Sequence[MeetingReport]]
"""A meeting, and what was told of its time after that was put right."""


def overtaken_among(
    meetings: Sequence[Meeting],
    rulings: Sequence[Ruling],
    reports: Mapping[str, Sequence[MeetingReport]],
    desk: Desk,
) -> list[Overtaken]:
    """Meetings to come whose time was put right by hand, and of which newer articles give another one."""
    ahead = {each.id: each for each in meetings if _is_to_come(each, desk)}
    found: dict[str, list[MeetingReport]] = {}
    for ruling in rulings:
        for basis in ruling.bases if ruling.withdrawn is None and ruling.kind in OF_TIME else ():
            meeting = ahead.get(basis.meeting)
            if meeting is None or ruling.words not in [each.words for each in meeting.corrections]:
                continue
            for report in reports.get(meeting.id, ()):
                if _came_later(report, ruling, desk) and _says_otherwise(report, meeting):
                    found.setdefault(meeting.id, []).append(report)
    in_order = sorted(found, key=lambda name: _day(ahead[name]))
    return [(ahead[name], tuple(dict.fromkeys(found[name]))) for name in in_order]


def _came_later(report: MeetingReport, ruling: Ruling, desk: Desk) -> bool:
    """True where an article of the day of the decision or after it tells what the decision did not rest on."""
    known = {citation.article for basis in ruling.bases for each in basis.reports for citation in each.citations}
    articles = {citation.article for citation in report.citations} & desk.articles.keys()
    return bool(articles) and all(
        each not in known and desk.articles[each].published.date() >= ruling.made.date() for each in articles
    )


def _says_otherwise(report: MeetingReport, meeting: Meeting) -> bool:
    """True where a report differs from what still holds; one that was explicit enough has its way already."""
    told, now = report.when, meeting.when
    is_other_hour = told.clock is not None and now.clock is not None and told.clock != now.clock
    return told.is_dated and (told.earliest != now.earliest or is_other_hour)


def overtaken_briefing(overtaken: Sequence[Overtaken], desk: Desk) -> Briefing:
    """Each with what is told otherwise, and a button; from there the decision can be taken back, or another made."""
    shown = overtaken[:MOST]
    lines: list[Line] = []
    for meeting, told in shown:
        lines += [meeting_line(meeting, desk), _told_since(told, desk)]
    lines += _more(len(overtaken))
    choices = [
        Choice(gettext("Correct {number}", number=2 * at + 1), f"correct:{meeting.id}")
        for at, (meeting, _) in enumerate(shown)
    ]
    words = gettext(
        "You put the time of these right, and a later article gives another one. What you decided still holds."
    )
    return desk.briefing(gettext("Decided, and told otherwise since"), [Section((Note(words), *lines))], choices)


def _told_since(told: Sequence[MeetingReport], desk: Desk) -> Claim:
    """'The Wire, 5 January: Wed 12 January', of the newest article that says otherwise."""
    said = {desk.backed(report.citations)[0]: report.when for report in told}
    citation = desk.backed(said)[0]
    lead = f"{capitalized(desk.outlet(citation.article))}, {desk.published(citation.article)}:"
    return Claim((desk.when_words(said[citation]),), (citation,), lead=lead)


def lost_briefing(rulings: Sequence[Ruling], desk: Desk) -> Briefing:
    """Decisions that are kept and find nothing any more that they could be about."""
    shown = rulings[:MOST]
    lines: list[Line] = [
        Note(gettext("The articles were read anew, or are gone. These decisions are kept, and change nothing."))
    ]
    lines += [Note(f"{at}. {ruling_words(each, desk)}") for at, each in enumerate(shown, 1)]
    lines += _more(len(rulings))
    choices = [Choice(gettext("Forget {number}", number=at), f"undo:{each.id}") for at, each in enumerate(shown, 1)]
    return Briefing(gettext("Decisions without a meeting"), (Section(tuple(lines)),), choices=tuple(choices))
