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
    "date": marked("the date"),
    "time": marked("the time"),
    "place": marked("the place"),
    "parties": marked("who takes part"),
    "status": marked("the status"),
}
OF_TIME = ("when", "date", "time")
"""The fields that say when it is."""


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


def corrected_in(meeting: Meeting, *fields: str) -> tuple[Citation, ...]:
    """The admins' words on which these fields of the meeting stand; none where they are as the sources say."""
    return tuple(each.words for each in meeting.corrections if each.field in fields)
