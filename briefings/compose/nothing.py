"""Nothing found: said kindly, with the nearest things there are."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import meeting_line
from briefings.compose.paging import afresh
from briefings.compose.wording import listing
from briefings.query import Query
from store.records import Meeting

NEAREST = 3
_NOUN = {"meetings": "meeting", "positions": "position", "timeline": "event", "brief": "meeting"}


def nothing_read() -> Briefing:
    """The answer to every question before the first article."""
    words = "No articles have been read yet, so there is nothing to tell. An admin can send me one, or use /add."
    return Briefing("Nothing yet", (Section((Note(words),)),))


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
    noun = _NOUN[kind]
    about = f" for “{query.shown or query.text}”" if query.shown or query.text else ""
    words: list[Line] = [Note(f"I know of no {'upcoming ' if kind == 'meetings' else ''}{noun}{about}.")]
    if hint:
        words.append(Note(hint))
    if parties:
        words.append(Note(f"Perhaps {listing(parties, 'or')}?"))
    nearest: list[Claim] = [meeting_line(each, desk) for each in meetings[:NEAREST]]
    choices = [Choice(f"Brief {at}", f"brief:{each.id}") for at, each in enumerate(meetings[:NEAREST], 1)]
    verb = "meetings" if kind == "brief" else kind
    actions = ((party, afresh(verb, 1, party)) for party in parties)
    choices += [Choice(party, each) for party, each in actions if each]
    sections = [Section(tuple(words)), Section(tuple(nearest), "Nearest" if nearest else None)]
    return desk.briefing("Nothing found", sections, choices)
