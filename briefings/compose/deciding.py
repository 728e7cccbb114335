"""What an admin can decide about a meeting: offered, shown before it counts, and told in words afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.corrections import FIELDS, corrected_in, correction_claims
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line, newest
from briefings.compose.times import day_words, when_words, zone_label
from briefings.compose.wording import (
    clipped,
    kind_words,
    listing,
    meeting_title,
    party_names,
    party_words,
    sentence,
    status_name,
)
from briefings.extraction.gazetteer import country_of, zone_of
from briefings.language import gettext, marked, pgettext, pmarked
from briefings.locales import clock_text
from briefings.resolution.corrected import day_of
from briefings.resolution.verdicts import CORRECTIONS
from briefings.rulings import Field, Proposal
from store.records import Citation, Meeting, MeetingReport, MeetingStatus, When
from store.rulings import Basis, Ruling, RulingKind

DECISIONS = 8
"""Decisions that are shown in one message, the newest first, each with a button to take it back."""
UNDONE = 3
"""Decisions on a meeting that can be taken back from its menu, the newest first."""
PARTS = 8
"""Reports of a meeting that can be told apart with a button each."""
_NOTHING = {
    RulingKind.WHEN: marked("no time"),
    RulingKind.HOUR: marked("no hour"),
    RulingKind.PLACE: marked("no place"),
    RulingKind.PARTIES: marked("nobody"),
}


_ELSE = marked("nothing")
FIELD_LABELS = {
    Field.DATE: marked("Date"),
    Field.TIME: marked("Time"),
    Field.PLACE: marked("Place"),
    Field.PARTIES: marked("Parties"),
}

# --------------------------------------------------------------------------- what can be put right


def menu_briefing(meeting: Meeting, rulings: Sequence[Ruling], reports: int, desk: Desk) -> Briefing:
    """The meeting with a button for each thing that can be put right; ``rulings`` on it can be undone, newest first."""
    name = meeting.id
    choices = [Choice(gettext(FIELD_LABELS[field]), f"fix:{name}:{field}") for field in Field]
    choices += [
        Choice(gettext("Status"), f"fix:{name}:status"),
        Choice(gettext("Merge with …"), f"fix:{name}:merge"),
    ]
    choices += [Choice(gettext("Split"), f"fix:{name}:split")] if reports > 1 else []
    choices += [Choice(gettext("Delete"), f"fix:{name}:delete")]
    choices += _undoing(rulings, meeting, desk)
    choices.append(Choice(gettext("Full brief"), f"brief:{name}"))
    lines: list[Line] = [meeting_line(meeting, desk), *_who(meeting, desk), *correction_claims(meeting, desk)]
    return desk.briefing(gettext("What shall be corrected?"), [Section(tuple(lines))], choices)


def _undoing(rulings: Sequence[Ruling], meeting: Meeting, desk: Desk) -> list[Choice]:
    """Buttons to take decisions back, those of one kind told apart by day or hour.

    None for a correction that a later one has replaced.
    """
    in_force = {correction.words for correction in meeting.corrections}
    shown = [each for each in rulings if each.kind not in CORRECTIONS or each.words in in_force][:UNDONE]
    words = [short_words(each) for each in shown]
    full = [
        f"{what}, {_which(each, desk)}" if words.count(what) > 1 else what
        for what, each in zip(words, shown, strict=True)
    ]
    return [
        Choice(gettext("Undo: {what}", what=what), f"undo:{each.id}") for what, each in zip(full, shown, strict=True)
    ]


def _which(ruling: Ruling, desk: Desk) -> str:
    """Of decisions of one kind: what it was about, or else when it was made."""
    when = (ruling.other or ruling.about).when
    return desk.when_words(when) if when and when.earliest else f"{ruling.made.astimezone(desk.zone):%H:%M}"


def status_briefing(meeting: Meeting, desk: Desk) -> Briefing:
    """The meeting with a button for each other status."""
    others = [status for status in MeetingStatus if status is not meeting.status]
    choices = [Choice(capitalized(status_name(status)), f"status:{meeting.id}:{status.value}") for status in others]
    return desk.briefing(
        gettext("How does it stand?"), [Section((meeting_line(meeting, desk),))], [*choices, _leave(meeting)]
    )


def merging_briefing(meeting: Meeting, others: Sequence[Meeting], desk: Desk) -> Briefing:
    """The meetings that it may be the same as, nearest first."""
    if not others:
        return desk.briefing(
            gettext("There is no other meeting of these sides."),
            [Section((meeting_line(meeting, desk),))],
            [_leave(meeting)],
        )
    choices = [
        Choice(gettext("With {number}", number=at), f"merge:{meeting.id}:{each.id}")
        for at, each in enumerate(others, 2)
    ]
    lines = tuple(meeting_line(each, desk) for each in (meeting, *others))
    sections = [Section(lines[:1]), Section(lines[1:], gettext("The same as which of these?"))]
    return desk.briefing(pgettext("title", "Merge"), sections, [*choices, _leave(meeting)])


def splitting_briefing(meeting: Meeting, reports: Sequence[MeetingReport], desk: Desk) -> Briefing:
    """The reports it rests on, each with a button to make it another meeting."""
    first: dict[tuple[str, int], Citation] = {}
    for citation in (min(report.citations) for report in reports):
        if citation.article in desk.articles:
            first.setdefault((citation.article, citation.start), citation)
    shown = list(first.values())[:PARTS]
    claims = [_report_claim(citation, desk) for citation in shown]
    choices = [
        Choice(gettext("Not {number}", number=at), f"split:{meeting.id}:{citation.article}:{citation.start}")
        for at, citation in enumerate(shown, 1)
        if len(shown) > 1
    ]
    words = gettext("Only one passage tells of it.")
    if choices:
        words = gettext("Which of these tells of another meeting?")
    return desk.briefing(
        gettext("Split: {meeting}", meeting=meeting_title(meeting)),
        [Section((Note(words), *claims))],
        [*choices, _leave(meeting)],
    )


def _report_claim(citation: Citation, desk: Desk) -> Claim:
    lead = f"{desk.outlet(citation.article)}, {desk.published(citation.article)}:"
    return Claim((clipped(sentence(desk.cited(citation)), 200),), (citation,), lead=lead)


def _leave(meeting: Meeting) -> Choice:
    return Choice(gettext("Leave it"), f"menu:{meeting.id}")


# --------------------------------------------------------------------------- before it counts, and after


def proposal_briefing(proposal: Proposal, desk: Desk) -> Briefing:
    """What is there now and what there would be, with the buttons to decide."""
    ruling = proposal.ruling
    before, after = (_shown(meetings, ruling, desk) for meetings in (proposal.before, proposal.after))
    if ruling.kind is RulingKind.DELETED:
        after = [Note(gettext("No such meeting. Its reminders go, and nobody is told."))]
    after += _unknown_places(proposal)
    sections = [
        Section(tuple(before), gettext("Before") if before else None),
        Section(tuple(after), gettext("After") if before else gettext("Understood")),
    ]
    choices = [Choice(gettext(_YES.get(ruling.kind, _CORRECT)), f"rule:{ruling.id}")]
    choices.append(Choice(gettext("Leave it"), f"leave:{ruling.about.meeting}"))
    return desk.briefing(_asked(proposal), sections, choices)


def _unknown_places(proposal: Proposal) -> list[Line]:
    """That no map here has a place which an admin has written."""
    if proposal.ruling.kind not in (RulingKind.PLACE, RulingKind.ADDED):
        return []
    places = dict.fromkeys(meeting.place for meeting in proposal.after if meeting.place)
    parts = {place: [part.strip() for part in place.split(",")] for place in places}
    unknown = [place for place in places if not any(zone_of(part) or country_of(part) for part in parts[place])]
    words = marked("I do not know where “{place}” is, so an hour there has no zone.")
    return [Note(gettext(words, place=place)) for place in unknown]


def kept_briefing(proposal: Proposal, desk: Desk) -> Briefing:
    """What holds now, and the way back."""
    gone = gettext("It is gone, and so are its reminders. /review decisions keeps the way back.")
    lines = _shown(proposal.after, proposal.ruling, desk) or [Note(gone)]
    choices = [Choice(gettext("Undo"), f"undo:{proposal.ruling.id}")]
    choices += [Choice(gettext("Full brief"), f"brief:{each.id}") for each in proposal.after[:1]]
    return desk.briefing(_done(proposal.ruling), [Section(tuple(lines))], choices)


def decisions_briefing(rulings: Sequence[Ruling], desk: Desk) -> Briefing:
    """The decisions in force, the newest first, each with a button to take it back."""
    shown = rulings[:DECISIONS]
    lines = [Note(f"{at}. {ruling_words(each, desk)}") for at, each in enumerate(shown, 1)]
    if older := len(rulings) - len(shown):
        lines.append(Note(gettext("… and {number} older ones.", number=older)))
    choices = [Choice(gettext("Undo {number}", number=at), f"undo:{each.id}") for at, each in enumerate(shown, 1)]
    return Briefing(gettext("Decided by admins"), (Section(tuple(lines)),), choices=tuple(choices))


_CORRECT = marked("Correct it")
_YES = {
    RulingKind.SAME: marked("Merge them"),
    RulingKind.APART: marked("Split it"),
    RulingKind.DELETED: marked("Delete it"),
    RulingKind.ADDED: marked("Add it"),
}
_CORRECTED = marked("Corrected")
_DONE = {
    RulingKind.SAME: marked("Merged"),
    RulingKind.APART: marked("Kept apart"),
    RulingKind.DELETED: marked("Deleted"),
    RulingKind.ADDED: marked("Added"),
}


def _done(ruling: Ruling) -> str:
    return gettext(_DONE.get(ruling.kind, _CORRECTED))


def _asked(proposal: Proposal) -> str:
    match proposal.ruling.kind:
        case RulingKind.SAME:
            return gettext("Are these the same?")
        case RulingKind.APART:
            return gettext("Are these two meetings?")
        case RulingKind.DELETED:
            return gettext("Delete this meeting?")
        case RulingKind.ADDED if not proposal.before:
            return gettext("Add this meeting?")
        case RulingKind.ADDED:
            return gettext("Add this? It is told of already")
    return gettext("Correct it like this?")


def _shown(meetings: Iterable[Meeting], ruling: Ruling, desk: Desk) -> list[Line]:
    """Each meeting in a line; with everybody who takes part where that is what it is about."""
    with_parties = ruling.kind in (RulingKind.PARTIES, RulingKind.ADDED)
    lines: list[Line] = []
    for meeting in meetings:
        lines.append(meeting_line(meeting, desk))
        lines += _who(meeting, desk) if with_parties else ()
        lines += [Note(gettext("No place is given."))] if ruling.kind is RulingKind.ADDED and not meeting.place else []
    return lines


def _who(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    if cited := newest(corrected_in(meeting, "parties") or meeting.citations, desk):
        yield Claim((listing(party_words(meeting.parties)) or gettext("nobody named"),), cited, lead=gettext("Who"))


# --------------------------------------------------------------------------- decisions in words

_SHORT = {
    RulingKind.WHEN: pmarked("decision on a button", "date and time"),
    RulingKind.HOUR: pmarked("decision on a button", "time"),
    RulingKind.PLACE: pmarked("decision on a button", "place"),
    RulingKind.PARTIES: pmarked("decision on a button", "parties"),
    RulingKind.STATUS: pmarked("decision on a button", "status"),
    RulingKind.SAME: pmarked("decision on a button", "merged"),
    RulingKind.APART: pmarked("decision on a button", "apart"),
    RulingKind.DELETED: pmarked("decision on a button", "deleted"),
    RulingKind.ADDED: pmarked("decision on a button", "adding"),
}


_DAY_ALONE = pmarked("decision on a button", "date")


def short_words(ruling: Ruling) -> str:
    """'date', 'merged': a decision on a button."""
    return pgettext("decision on a button", _DAY_ALONE if _is_of_day(ruling) else _SHORT[ruling.kind])


def _is_of_day(ruling: Ruling) -> bool:
    """True where a day was put right, and no hour with it."""
    is_day = ruling.hour_kept or (ruling.when is not None and ruling.when.earliest and ruling.when.clock is None)
    return ruling.kind is RulingKind.WHEN and bool(is_day)


def _field(ruling: Ruling) -> str:
    """What was put right, as a correction of the meeting names it."""
    if ruling.kind is RulingKind.HOUR:
        return "time"
    return "date" if _is_of_day(ruling) else ruling.kind.value


def ruling_words(ruling: Ruling, desk: Desk) -> str:
    """'the time of the Egypt – Sudan talks (Wed 12 January) corrected to Fri 14 January, on 26 November'."""
    day = day_words(ruling.made.astimezone(desk.zone).date(), desk.today, weekday=False)
    about = _as_it_was(ruling.about, desk)
    other = _as_it_was(ruling.other, desk) if ruling.other else ""
    match ruling.kind:
        case RulingKind.SAME if other:
            return gettext("{meeting} is the same as {other}, on {day}", meeting=about, other=other, day=day)
        case RulingKind.APART if other:
            return gettext("{meeting} is another meeting than {other}, on {day}", meeting=about, other=other, day=day)
        case RulingKind.DELETED:
            return gettext("{meeting} deleted, on {day}", meeting=about, day=day)
        case RulingKind.ADDED:
            return gettext("{meeting} added by hand, on {day}", meeting=about, day=day)
    field, value = gettext(FIELDS[_field(ruling)]), _value(ruling, desk)
    return gettext(
        "{field} of {meeting} corrected to {value}, on {day}", field=field, meeting=about, value=value, day=day
    )


def _as_it_was(basis: Basis, desk: Desk) -> str:
    """'Egypt – Sudan talks (Wed 12 January)': a meeting as it was shown to whoever decided."""
    last = basis.reports[-1]
    when = basis.when or last.when
    sides = " – ".join(party_names(dict.fromkeys(party.side for party in last.parties)))
    kind = kind_words(last.kind)
    title = gettext("{sides} {kind}", sides=sides, kind=kind) if sides else kind
    return f"{title} ({when_words(when, desk.today)})" if when.earliest else title


def _value(ruling: Ruling, desk: Desk) -> str:
    said: dict[RulingKind, str | None] = {
        RulingKind.WHEN: _time(day_of(ruling.when) if ruling.when and ruling.hour_kept else ruling.when, desk),
        RulingKind.HOUR: _hour(ruling.when),
        RulingKind.PLACE: ruling.place,
        RulingKind.PARTIES: listing(party_words(ruling.parties)),
        RulingKind.STATUS: status_name(ruling.status) if ruling.status else None,
    }
    return said.get(ruling.kind) or gettext(_NOTHING.get(ruling.kind, _ELSE))


def _hour(when: When | None) -> str | None:
    """'15:30 CAT': the hour alone, of whatever day."""
    if when is None or when.clock is None:
        return None
    zone = zone_label(when.moment) if when.moment else when.zone_text
    return f"{clock_text(when.clock)} {zone}" if zone else clock_text(when.clock)


def _time(when: When | None, desk: Desk) -> str | None:
    return when_words(when, desk.today) if when and when.earliest else None
