"""What admins have put right, as a meeting's brief, its reminders and its notices tell it."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.briefing import Claim
from briefings.compose.desk import Desk
from briefings.compose.stored import stored_words
from briefings.compose.times import day_words
from briefings.language import gettext, marked
from store.records import Citation, Correction, Meeting

FIELDS = {
    "when": marked("the date and time"),
    "place": marked("the place"),
    "parties": marked("who takes part"),
    "status": marked("the status"),
}


def correction_claims(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """'the place, by an admin on 26 November; the sources say Khartoum', for each field that was put right."""
    for each in meeting.corrections:
        known = [citation for citation in (each.words, *each.sources) if citation.article in desk.articles]
        if known:
            yield Claim((_corrected(each, desk),), tuple(known), lead=gettext("Corrected"))


def _corrected(correction: Correction, desk: Desk) -> str:
    day = day_words(correction.made.astimezone(desk.zone).date(), desk.today, weekday=False)
    otherwise = stored_words(correction.otherwise, desk.today) if correction.otherwise else gettext("the same")
    return gettext(
        "{field}, by an admin on {day}; the sources say {otherwise}",
        field=gettext(FIELDS[correction.field]),
        day=day,
        otherwise=otherwise,
    )


def corrected_in(meeting: Meeting, field: str) -> tuple[Citation, ...]:
    """The admin's words on which this field of the meeting stands; none where it is as the sources say."""
    return tuple(each.words for each in meeting.corrections if each.field == field)
