"""Nothing found: said kindly, with the nearest things there are."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import brief_choices, meeting_line
from briefings.compose.paging import afresh
from briefings.compose.wording import listing, party_names
from briefings.language import ENGLISH, gettext, marked, spoken
from briefings.locales import party_name
from briefings.query import Query
from store.records import Meeting

NEAREST = 3
_NOTHING = {
    "meetings": (marked("I know of no upcoming meeting."), marked("I know of no upcoming meeting for “{query}”.")),
    "positions": (marked("I know of no position."), marked("I know of no position for “{query}”.")),
    "timeline": (marked("I know of no event."), marked("I know of no event for “{query}”.")),
    "brief": (marked("I know of no meeting."), marked("I know of no meeting for “{query}”.")),
}


def nothing_read() -> Briefing:
    """The answer to every question before the first article."""
    words = gettext(
        "No articles have been read yet, so there is nothing to tell. An admin can send me one, or use /add."
    )
    return Briefing(gettext("Nothing yet"), (Section((Note(words),)),))


def nothing_briefing(
    kind: str,
    query: Query,
    desk: Desk,
    *,
    meetings: Sequence[Meeting] = (),
    parties: Sequence[str] = (),
    hint: str = "",
) -> Briefing:
    """``meetings`` and ``parties`` are what comes nearest; ``hint`` says what there is of another kind."""
    asked = query.shown or query.text
    bare, about = _NOTHING[kind]
    words: list[Line] = [Note(gettext(about, query=asked) if asked else gettext(bare))]
    if hint:
        words.append(Note(hint))
    if query.words and spoken() != ENGLISH:
        words.append(Note(gettext("The articles are in English, so that their subjects are found by English words.")))
    parties = parties if query.words or not meetings else ()
    if parties:
        words.append(Note(gettext("Perhaps {parties}?", parties=listing(party_names(parties), "or"))))
    nearest: list[Claim] = [meeting_line(each, desk) for each in meetings[:NEAREST]]
    choices = brief_choices(meetings[:NEAREST])
    verb = "meetings" if kind == "brief" else kind
    actions = ((party, afresh(verb, 1, party)) for party in parties)
    choices += [Choice(party_name(party), each) for party, each in actions if each]
    sections = [Section(tuple(words)), Section(tuple(nearest), gettext("Nearest") if nearest else None)]
    return desk.briefing(gettext("Nothing found"), sections, choices)
