"""A timeline as a scene: the days around now, what was and what is planned told apart. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.briefing import Claim, Section
from briefings.compose.desk import Desk
from briefings.compose.meetings import disputes, is_over, status_words
from briefings.compose.timeline import entry_claim, event_words, is_ahead
from briefings.compose.wording import meeting_title
from briefings.language import gettext
from briefings.locales import listed, months_shortened, party_name
from briefings.pictures.foot import feet, in_words
from briefings.pictures.scene import Entry, Mark, Picture, Standing, TimelineScene
from briefings.query import Query
from briefings.told import TimelineEntry
from store.records import Meeting, MeetingStatus, Precision, When

MOST = 11
LINES = 23
"""Lines of words on a picture, about: more would be too small to read on a phone."""
COLUMNS = 33
"""Characters in one of them, about."""
WORDS = 120
MOST_WORDS = 200
"""A sentence that cannot be cut to this without saying something else is left to the answer in words."""
_MARKS = {Precision.EXACT: Mark.DAY, Precision.DATE: Mark.DAY, Precision.RANGE: Mark.SPAN}
_STANDINGS = {
    MeetingStatus.TENTATIVE: Standing.TENTATIVE,
    MeetingStatus.POSTPONED: Standing.POSTPONED,
    MeetingStatus.CANCELLED: Standing.CANCELLED,
    MeetingStatus.HELD: Standing.HAPPENED,
}


def timeline_picture(found: Sequence[TimelineEntry], query: Query, desk: Desk) -> Picture:
    """As many of the entries around now as can be read on a phone, the past ones first."""
    past = [each for each in found if not is_ahead(each, desk)]
    ahead = [each for each in found if is_ahead(each, desk)]
    before, after = _around_now(past, ahead)
    shown = [*before, *after]
    claims = [entry_claim(each, desk) for each in shown]
    title = gettext("Timeline: {query}", query=query.shown) if query.shown else gettext("Timeline")
    ask = f"/timeline {query.text}".strip()
    so_far, planned = tuple(claims[: len(before)]), tuple(claims[len(before) :])
    sections = (Section(so_far, gettext("So far")), Section(planned, gettext("Planned")))
    words = desk.briefing(title, sections, in_words("timeline", query))
    left = _left(len(past) - len(before), len(ahead) - len(after))
    entries = tuple(_entry(at, each, claims[at - 1], desk) for at, each in enumerate(shown, 1))
    foot = feet(left, ask, words.sources)
    today = gettext("Today, {day}", day=months_shortened(desk.day(desk.today)))
    scene = TimelineScene(title, today, entries, len(before), foot)
    return Picture(scene, words, len(found) - len(shown), ask, _around(len(before), len(shown)))


def _around(past: int, count: int) -> tuple[int, ...]:
    """The places of the entries, those next to today first, of two equally near the one ahead."""
    return tuple(sorted(range(count), key=lambda at: (at - past if at >= past else past - 1 - at, at < past)))


def _left(earlier: int, later: int) -> str:
    """'4 earlier and 2 later'; empty where all is shown."""
    counts = [gettext("{number} earlier", number=earlier)] if earlier else []
    counts += [gettext("{number} later", number=later)] if later else []
    return listed(counts)


def _around_now(
    past: Sequence[TimelineEntry], ahead: Sequence[TimelineEntry]
) -> tuple[Sequence[TimelineEntry], Sequence[TimelineEntry]]:
    """The last of the past and the first of what lies ahead, in turns, as far as there is room; never none."""
    before, after, room = 0, 0, LINES
    while before + after < MOST:
        takes_past = before < len(past) and (before < after or after == len(ahead))
        if not takes_past and after == len(ahead):
            break
        need = _lines(past[-1 - before] if takes_past else ahead[after])
        if need > room and before + after:
            break
        room -= need
        before, after = before + takes_past, after + (not takes_past)
    return past[len(past) - before :], ahead[:after]


def _lines(entry: TimelineEntry) -> int:
    if isinstance(entry, Meeting):
        return -(-len(meeting_title(entry)) // COLUMNS) + 1 + bool(entry.former)
    citation = entry.event.citation
    return max(-(-min(citation.end - citation.start, WORDS) // COLUMNS), 2)


def _entry(number: int, entry: TimelineEntry, claim: Claim, desk: Desk) -> Entry:
    if isinstance(entry, Meeting):
        return _meeting(number, entry, claim, desk)
    event = entry.event
    words = event_words(entry, desk, WORDS)
    words = (
        words
        if len(words) <= MOST_WORDS
        else gettext("(too long to shorten: {command})", command="/why " + str(number))
    )
    standing = Standing.PLANNED if is_ahead(entry, desk) else Standing.OPEN if event.planned else Standing.HAPPENED
    note = gettext("was planned") if standing is Standing.OPEN else ""
    return Entry(number, _day(claim), words, _mark(event.when), standing, hour=_hour(event.when, desk), note=note)


def _meeting(number: int, meeting: Meeting, claim: Claim, desk: Desk) -> Entry:
    facts = [party_name(meeting.place)] if meeting.place else []
    facts += [months_shortened(words) for words in (*status_words(meeting, desk), *disputes(meeting))]
    in_full, in_short = gettext("no word yet whether it took place"), gettext("no word yet")
    facts = [in_short if each == in_full else each for each in facts]  # the picture's legend says it once
    return Entry(
        number,
        _day(claim),
        meeting_title(meeting),
        _mark(meeting.when),
        _standing(meeting, desk),
        hour=_hour(meeting.when, desk),
        note=" · ".join(facts),
        heading=True,
    )


def _standing(meeting: Meeting, desk: Desk) -> Standing:
    """Nobody has said that it took place because its day is over."""
    standing = _STANDINGS.get(meeting.status, Standing.PLANNED)
    is_open = standing in (Standing.PLANNED, Standing.TENTATIVE) and is_over(meeting, desk)
    return Standing.OPEN if is_open else standing


def _mark(when: When) -> Mark:
    mark = _MARKS.get(when.precision, Mark.WITHIN)
    return Mark.DAY if mark is Mark.SPAN and when.earliest == when.latest else mark


def _day(claim: Claim) -> str:
    return months_shortened(claim.lead or "")


def _hour(when: When, desk: Desk) -> str:
    """The clock time with its zone, and the reader's own where it is another; empty without one."""
    return months_shortened("".join(part if isinstance(part, str) else part.text for part in desk.clock(when)))
