"""What an admin can decide about a meeting: offered, shown before it counts, and told in words afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.corrections import FIELDS, corrected_in, correction_claims
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line, newest
from briefings.compose.times import day_words, when_words
from briefings.compose.wording import clipped, listing, meeting_title, party_words, sentence
from briefings.rulings import Field, Proposal
from store.records import Citation, Meeting, MeetingReport, MeetingStatus, When
from store.rulings import Ruling, RulingKind

UNDONE = 3
"""Decisions on a meeting that can be taken back from its menu, the newest first."""
PARTS = 8
"""Reports of a meeting that can be told apart with a button each."""
_NOTHING = {RulingKind.WHEN: "no time", RulingKind.PLACE: "no place", RulingKind.PARTIES: "nobody"}


# --------------------------------------------------------------------------- what can be put right


def menu_briefing(meeting: Meeting, rulings: Sequence[Ruling], reports: int, desk: Desk) -> Briefing:
    """The meeting with a button for each thing that can be put right; ``rulings`` on it can be undone, newest first."""
    name = meeting.id
    choices = [Choice(field.capitalize(), f"fix:{name}:{field}") for field in Field]
    choices += [Choice("Status", f"fix:{name}:status"), Choice("Merge with …", f"fix:{name}:merge")]
    choices += [Choice("Split", f"fix:{name}:split")] if reports > 1 else []
    choices += [Choice("Delete", f"fix:{name}:delete")]
    choices += [Choice(f"Undo: {short_words(each)}", f"undo:{each.id}") for each in rulings[:UNDONE]]
    choices.append(Choice("Full brief", f"brief:{name}"))
    lines: list[Line] = [meeting_line(meeting, desk), *_who(meeting, desk), *correction_claims(meeting, desk)]
    return desk.briefing("What shall be corrected?", [Section(tuple(lines))], choices)


def status_briefing(meeting: Meeting, desk: Desk) -> Briefing:
    """The meeting with a button for each other status."""
    others = [status for status in MeetingStatus if status is not meeting.status]
    choices = [Choice(status.value.capitalize(), f"status:{meeting.id}:{status.value}") for status in others]
    return desk.briefing("How does it stand?", [Section((meeting_line(meeting, desk),))], [*choices, _leave(meeting)])


def merging_briefing(meeting: Meeting, others: Sequence[Meeting], desk: Desk) -> Briefing:
    """The meetings that it may be the same as, nearest first."""
    if not others:
        return desk.briefing(
            "There is no other meeting of these sides.", [Section((meeting_line(meeting, desk),))], [_leave(meeting)]
        )
    choices = [Choice(f"With {at}", f"merge:{meeting.id}:{each.id}") for at, each in enumerate(others, 2)]
    lines = tuple(meeting_line(each, desk) for each in (meeting, *others))
    sections = [Section(lines[:1]), Section(lines[1:], "The same as which of these?")]
    return desk.briefing("Merge", sections, [*choices, _leave(meeting)])


def splitting_briefing(meeting: Meeting, reports: Sequence[MeetingReport], desk: Desk) -> Briefing:
    """The reports it rests on, each with a button to make it another meeting."""
    first: dict[tuple[str, int], Citation] = {}
    for citation in (min(report.citations) for report in reports):
        if citation.article in desk.articles:
            first.setdefault((citation.article, citation.start), citation)
    shown = list(first.values())[:PARTS]
    claims = [_report_claim(citation, desk) for citation in shown]
    choices = [
        Choice(f"Not {at}", f"split:{meeting.id}:{citation.article}:{citation.start}")
        for at, citation in enumerate(shown, 1)
        if len(shown) > 1
    ]
    words = "Which of these tells of another meeting?" if choices else "Only one passage tells of it."
    return desk.briefing(
        f"Split: {meeting_title(meeting)}", [Section((Note(words), *claims))], [*choices, _leave(meeting)]
    )


def _report_claim(citation: Citation, desk: Desk) -> Claim:
    lead = f"{desk.outlet(citation.article)}, {desk.published(citation.article)}:"
    return Claim((clipped(sentence(desk.cited(citation)), 200),), (citation,), lead=lead)


def _leave(meeting: Meeting) -> Choice:
    return Choice("Leave it", f"menu:{meeting.id}")


# --------------------------------------------------------------------------- before it counts, and after


def proposal_briefing(proposal: Proposal, desk: Desk) -> Briefing:
    """What is there now and what there would be, with the buttons to decide."""
    ruling = proposal.ruling
    before, after = (_shown(meetings, ruling, desk) for meetings in (proposal.before, proposal.after))
    if ruling.kind is RulingKind.DELETED:
        after = [Note("No such meeting. Its reminders go, and nobody is told.")]
    sections = [
        Section(tuple(before), "Before" if before else None),
        Section(tuple(after), "After" if before else "Understood"),
    ]
    choices = [Choice(_YES.get(ruling.kind, "Correct it"), f"rule:{ruling.id}")]
    choices.append(Choice("Leave it", f"leave:{ruling.about.meeting}"))
    return desk.briefing(_asked(proposal), sections, choices)


def kept_briefing(proposal: Proposal, desk: Desk) -> Briefing:
    """What holds now, and the way back."""
    lines = _shown(proposal.after, proposal.ruling, desk) or [Note("It is gone, and so are its reminders.")]
    choices = [Choice("Undo", f"undo:{proposal.ruling.id}")]
    choices += [Choice("Full brief", f"brief:{each.id}") for each in proposal.after[:1]]
    return desk.briefing(_done(proposal.ruling), [Section(tuple(lines))], choices)


_YES = {
    RulingKind.SAME: "Merge them",
    RulingKind.APART: "Split it",
    RulingKind.DELETED: "Delete it",
    RulingKind.ADDED: "Add it",
}
_DONE = {
    RulingKind.SAME: "Merged",
    RulingKind.APART: "Kept apart",
    RulingKind.DELETED: "Deleted",
    RulingKind.ADDED: "Added",
}


def _done(ruling: Ruling) -> str:
    return _DONE.get(ruling.kind, "Corrected")


def _asked(proposal: Proposal) -> str:
    match proposal.ruling.kind:
        case RulingKind.SAME:
            return "Are these the same?"
        case RulingKind.APART:
            return "Are these two meetings?"
        case RulingKind.DELETED:
            return "Delete this meeting?"
        case RulingKind.ADDED if not proposal.before:
            return "Add this meeting?"
        case RulingKind.ADDED:
            return "Add this? It is told of already"
    return "Correct it like this?"


def _shown(meetings: Iterable[Meeting], ruling: Ruling, desk: Desk) -> list[Line]:
    """Each meeting in a line; with everybody who takes part where that is what it is about."""
    with_parties = ruling.kind in (RulingKind.PARTIES, RulingKind.ADDED)
    lines: list[Line] = []
    for meeting in meetings:
        lines.append(meeting_line(meeting, desk))
        lines += _who(meeting, desk) if with_parties else ()
        lines += [Note("No place is given.")] if ruling.kind is RulingKind.ADDED and not meeting.place else []
    return lines


def _who(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    if cited := newest(corrected_in(meeting, "parties") or meeting.citations, desk):
        yield Claim((listing(party_words(meeting.parties)) or "nobody named",), cited, lead="Who")


# --------------------------------------------------------------------------- decisions in words


def short_words(ruling: Ruling) -> str:
    """'date', 'merged': a decision on a button."""
    names = {RulingKind.WHEN: "time", RulingKind.SAME: "merged", RulingKind.APART: "apart", RulingKind.ADDED: "adding"}
    return names.get(ruling.kind, ruling.kind.value)


def ruling_words(ruling: Ruling, desk: Desk) -> str:
    """'the time of the Egypt – Sudan talks (Wed 12 January) corrected to Fri 14 January, on 26 November'."""
    day = day_words(ruling.made.astimezone(desk.zone).date(), desk.today, weekday=False)
    about = _as_it_was(ruling.about.reports, desk)
    match ruling.kind:
        case RulingKind.SAME | RulingKind.APART if ruling.other:
            said = "the same as" if ruling.kind is RulingKind.SAME else "another meeting than"
            words = f"{about} is {said} {_as_it_was(ruling.other.reports, desk)}"
        case RulingKind.DELETED:
            words = f"{about} deleted"
        case RulingKind.ADDED:
            words = f"{about} added by hand"
        case _:
            words = f"{FIELDS[ruling.kind.value]} of {about} corrected to {_value(ruling, desk)}"
    return f"{words}, on {day}"


def _as_it_was(reports: Sequence[MeetingReport], desk: Desk) -> str:
    """'Egypt – Sudan talks (Wed 12 January)' of the reports a meeting rested on."""
    last = reports[-1]
    sides = " – ".join(dict.fromkeys(party.side for party in last.parties))
    when = f" ({when_words(last.when, desk.today)})" if last.when.earliest else ""
    return f"{sides} {last.kind.value}{when}".strip()


def _value(ruling: Ruling, desk: Desk) -> str:
    said: dict[RulingKind, str | None] = {
        RulingKind.WHEN: _time(ruling.when, desk),
        RulingKind.PLACE: ruling.place,
        RulingKind.PARTIES: listing(party_words(ruling.parties)),
        RulingKind.STATUS: ruling.status.value if ruling.status else None,
    }
    return said.get(ruling.kind) or _NOTHING.get(ruling.kind, "nothing")


def _time(when: When | None, desk: Desk) -> str | None:
    return when_words(when, desk.today) if when and when.earliest else None
