"""One meeting as a desk officer's note: when and where, who, about what, who confirmed it, what was said, what is open.

The same lines, fewer of them, make a reminder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefings.briefing import Briefing, Choice, Claim, Line, Note, Section
from briefings.compose.about import about
from briefings.compose.changes import change_claims
from briefings.compose.corrections import corrected_in, correction_claims
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk, publisher_name
from briefings.compose.meetings import CALLED_OFF, OPEN, backing, is_over, newest, standing, status_words, time_parts
from briefings.compose.paging import lines_of
from briefings.compose.said import parties_of, position_claim, unshifted
from briefings.compose.slot import slot_of
from briefings.compose.stored import stored_words
from briefings.compose.times import day_words, days_words
from briefings.compose.wording import (
    SIDES_IN_A_TITLE,
    clipped,
    group_words,
    is_group,
    listing,
    meeting_title,
    party_words,
    sentence,
    status_name,
    the,
    without_office,
)
from briefings.dues import has_reminders
from briefings.language import gettext, pgettext
from briefings.locales import party_name
from briefings.subjects import Shift
from briefings.told import Telling
from store.records import Citation, Contradiction, Meeting, MeetingKind, Party, PublishedFrom

MOST_OPEN = 2
MOST_CHANGES = 3
LEAST_SAID = 4
"""Lines of what was said that stand in a brief and in a reminder, however little room there is."""
WORDS_SAID = 130
PARTIES_NAMED = 8
OUTLETS_NAMED = 2
ROOM = 42
"""Lines of a phone that a brief may take: a screen, and a thumb's width more."""
FRAME, SOURCE = 3, 2
"""Of these, the title and the heading of the sources, and each source."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A meeting with what is known around it.

    ``said`` are the positions that belong to it, newest first; ``official`` the reports in which a
    side itself tells of it; ``crowded`` passages that tell of several meetings at once; ``shift_of``
    gives the change of mind that a position shows.
    """

    meeting: Meeting
    said: Sequence[Telling] = ()
    official: Collection[Citation] = ()
    crowded: Collection[Citation] = ()
    shift_of: Callable[[Telling], Shift | None] = unshifted


def brief_briefing(subject: Subject, desk: Desk, *, others: Sequence[Meeting] = ()) -> Briefing:
    """Everything about one meeting on one screen; ``others`` are meetings that the question may have meant too."""
    meeting = subject.meeting
    facts = list(fact_claims(subject, desk))
    open_points, changes = open_claims(meeting, desk)[:MOST_OPEN], change_claims(meeting, desk)[:MOST_CHANGES]
    said, more = said_lines(subject, desk, beside=(facts, open_points, changes))
    sections = [
        Section(tuple(facts)),
        Section(tuple(said), said_title(subject, desk)),
        Section(tuple(open_points), gettext("Open")),
        Section(tuple(changes), gettext("Changed")),
    ]
    choices = [Choice(gettext("All that was said"), f"positions:1:{meeting.id}")] if more else []
    choices += calendar_choice(meeting)
    choices += [Choice(_title_with_day(each, desk), f"brief:{each.id}") for each in others]
    return replace(desk.briefing(meeting_title(meeting), sections, choices), about=meeting.id)


def _title_with_day(meeting: Meeting, desk: Desk) -> str:
    """'Egypt – Sudan talks, 12 January': those of the same sides are told apart by their days."""
    first, title = meeting.when.earliest, meeting_title(meeting)
    return f"{title}, {days_words(first, meeting.when.latest or first, desk.today, weekday=False)}" if first else title


def calendar_choice(meeting: Meeting) -> list[Choice]:
    """The button that gives it as a calendar file; none where it never had a day."""
    return [Choice(gettext("Calendar"), f"calendar:{meeting.id}")] if slot_of(meeting) else []


# --------------------------------------------------------------------------- the facts


def fact_claims(subject: Subject, desk: Desk, *, left: bool = True) -> Iterator[Claim]:
    """When (and how long until then: ``left``), where, who, about what, confirmed by whom; what sources disagree on."""
    meeting = subject.meeting
    yield when_claim(meeting, desk, left=left)
    yield from where_claim(meeting, desk)
    yield from _who(meeting, desk)
    if found := about(meeting, desk, subject.crowded):
        words, citation = found
        yield Claim((words,), (citation,), lead=gettext("Aim") if words.startswith("to ") else gettext("About"))
    yield _confirmed(subject, desk)
    yield from correction_claims(meeting, desk)
    yield from disagreement_claims(meeting, desk)


def when_claim(meeting: Meeting, desk: Desk, *, left: bool = True) -> Claim:
    """Day, time, how long it is until then (``left``), what is special; how it moved is told by ``change_claims``."""
    facts = status_words(meeting, desk, moves=not change_claims(meeting, desk))
    if left and meeting.status in OPEN and (ahead := desk.countdown(meeting.when)):
        facts.append(ahead)
    if unalarmed := _without_alarm(meeting, desk):
        facts.append(unalarmed)
    if _is_assumed(meeting, desk):
        facts.append(gettext("counted from an assumed publication date"))
    parts = (*time_parts(meeting, desk, long=True), *(f" · {fact}" for fact in facts))
    return Claim(parts, _on_what(meeting, desk), lead=gettext("When"), status=meeting.status)


def _without_alarm(meeting: Meeting, desk: Desk) -> str:
    """Why no reminder can be set by it; nothing where one can, or where it is over or off."""
    if meeting.status not in OPEN or has_reminders(meeting) or is_over(meeting, desk):
        return ""
    return gettext("no reminder: day not certain") if meeting.when.is_dated else gettext("no reminder: no day yet")


def _on_what(meeting: Meeting, desk: Desk) -> tuple[Citation, ...]:
    return backing(meeting, desk, most=3)


def _is_assumed(meeting: Meeting, desk: Desk) -> bool:
    """True where no article it rests on has a date of its own."""
    articles = {citation.article for citation in desk.backed(meeting.citations)}
    return all(desk.articles[name].published_from is PublishedFrom.ASSUMED for name in articles)


def where_claim(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """The place, or that none is given for a meeting that needs one."""
    if meeting.place:
        word = meeting.place.casefold()
        naming = [each for each in desk.backed(meeting.citations) if word in desk.cited(each).casefold()]
        ruled = desk.backed(corrected_in(meeting, "place"))
        citations = newest(ruled or naming or meeting.citations, desk, naming=[meeting.place])
        yield Claim((party_name(meeting.place),), citations, lead=gettext("Where"))
    elif meeting.status in OPEN and meeting.kind is not MeetingKind.CALL:
        yield Claim((pgettext("place", "not given"),), _on_what(meeting, desk), lead=gettext("Where"))


def _who(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """Who takes part, where the title does not say it all."""
    named = [without_office(party) for party in meeting.parties]
    parties = [_as_told(party, meeting, desk) for party in named]
    is_in_title = all(each.name == each.side for each in named) and parties == named
    if not is_in_title or len(meeting.sides) > SIDES_IN_A_TITLE:
        cited = desk.backed(corrected_in(meeting, "parties")) or _on_what(meeting, desk)
        yield Claim((_few(party_words(parties), PARTIES_NAMED),), cited, lead=gettext("Who"))


def _as_told(party: Party, meeting: Meeting, desk: Desk) -> Party:
    """A group of countries in the words of the article, "several European countries"; every other party as it is."""
    if not is_group(party.side) or party.name != party.side:
        return party
    found = (group_words(party.side, desk.cited(citation)) for citation in desk.backed(meeting.citations))
    words = next(filter(None, found), party.name)
    return Party(words, words)


def _few(words: Sequence[str], most: int) -> str:
    """'a, b and 3 more'."""
    more = [gettext("{number} more", number=len(words) - most)] if len(words) > most else []
    return listing([*words[:most], *more])


def _confirmed(subject: Subject, desk: Desk) -> Claim:
    """Which sides have confirmed it and when; where none is known to have, who reports it."""
    meeting = subject.meeting
    if meeting.status in CALLED_OFF and (step := standing(meeting)) and step.article in desk.articles:
        return _called_off(subject, step, desk)
    against = {each for one in meeting.contradictions if one.field == "when" for _, each in one.values[1:]}
    off = {each.citation for each in meeting.history if each.status in CALLED_OFF}
    told = [each for each in meeting.citations if each not in off or meeting.status in CALLED_OFF]
    official = [each for each in told if each in subject.official and each not in against]
    citations = newest(official or told, desk) or newest(meeting.citations, desk)
    day = day_words(desk.published_day(citations[0].article), desk.today, weekday=False)
    outlets = _outlets(meeting, desk)
    alone = " · " + gettext("one source") if len(outlets) == 1 else ""
    if meeting.confirmed_by:
        sides = listing([the(side) for side in meeting.confirmed_by])
        by = gettext("by {who}, {day}", who=sides, day=day)
        return Claim((f"{by}{alone}",), citations, lead=gettext("Confirmed"))
    if outlets[0]:
        named = _few([name or gettext("others") for name in outlets], OUTLETS_NAMED)
        day = gettext("by {who}, {day}", who=named, day=day)
    return Claim((f"{day}{alone}",), citations, lead=gettext("Reported"))


def _called_off(subject: Subject, step: Citation, desk: Desk) -> Claim:
    """By whom it was called off, where that is known for sure; else who reports that it was."""
    meeting, status = subject.meeting, status_name(subject.meeting.status)
    day = day_words(desk.published_day(step.article), desk.today, weekday=False)
    if step in subject.official and len(meeting.confirmed_by) == 1:
        by = gettext("by {who}, {day}", who=the(meeting.confirmed_by[0]), day=day)
        return Claim((by,), (step,), lead=capitalized(status))
    if publisher := publisher_name(desk.articles[step.article].publisher):
        words = gettext("{status} by {who}, {day}", status=status, who=publisher, day=day)
    else:
        words = f"{status}, {day}"
    return Claim((words,), (step,), lead=gettext("Reported"))


def _outlets(meeting: Meeting, desk: Desk) -> list[str]:
    """Who reports it, the newest first; nobody's name counts as one source an article."""
    articles = dict.fromkeys(citation.article for citation in desk.backed(meeting.citations))
    named = dict.fromkeys(publisher_name(desk.articles[name].publisher) or "" for name in articles)
    unnamed = sum(not desk.articles[name].publisher for name in articles)
    return [*filter(None, named), *[""] * unnamed]


def disagreement_claims(meeting: Meeting, desk: Desk) -> Iterator[Claim]:
    """'The Confluence says Thursday 13 January, The Delta Ledger says Tuesday 11 January', for each field."""
    for contradiction in meeting.contradictions:
        told = said_by_each(contradiction, desk)
        if len(told) > 1:
            words = ", ".join(words for words, _ in told)
            yield Claim((words,), tuple(each for _, each in told), lead=gettext("Sources disagree"))


def said_by_each(contradiction: Contradiction, desk: Desk) -> list[tuple[str, Citation]]:
    """'Nepal says Tuesday 11 January': a side by its own word, else whoever published it; where the article is here."""
    sides = contradiction.sides or ("",) * len(contradiction.values)
    return [
        (
            gettext(
                "{outlet} says {what}",
                outlet=the(side) if side else desk.outlet(each.article),
                what=stored_words(words, desk.today),
            ),
            each,
        )
        for (words, each), side in zip(contradiction.values, sides, strict=True)
        if each.article in desk.articles
    ]


def open_claims(meeting: Meeting, desk: Desk) -> list[Claim]:
    """What the articles themselves leave open about it, newest first."""
    return [Claim((clipped(sentence(desk.cited(each)), 200),), (each,)) for each in desk.backed(meeting.open_points)]


# --------------------------------------------------------------------------- what was said


def said_lines(
    subject: Subject,
    desk: Desk,
    *,
    beside: Sequence[Sequence[Claim]],
    most: int | None = None,
    told: Sequence[Telling] = (),
) -> tuple[list[Line], int]:
    """What each side has said, as far as the screen has room beside the other sections; and how many are left.

    Party by party, its newest words first; every party gets a line before one gets its second. What is
    ``told`` elsewhere in the message is not said again.
    """
    others = [claim for section in beside for claim in section]
    cited = _articles(others)
    room = ROOM - FRAME - 2 * sum(map(bool, beside)) - SOURCE * len(cited) - weights(others)
    dated = _one_day(subject) is None
    chosen: defaultdict[str, list[Claim]] = defaultdict(list)
    taken = 0
    by_party = _by_party([each for each in subject.said if each not in told] if told else subject.said)
    for telling in _in_turn(by_party):
        claim = position_claim(telling, desk, limit=WORDS_SAID, dated=dated, shift=subject.shift_of(telling))
        room -= _weight(claim) + SOURCE * len(_articles([claim]) - cited)
        cited |= _articles([claim])
        if (taken >= LEAST_SAID and room < 0) or (most is not None and taken >= most):
            break
        chosen[telling.position.party].append(claim)
        taken += 1
    lines = [*(claim for party in by_party for claim in chosen[party]), *_balance(subject)]
    return lines, len(subject.said) - len(told) - taken


def _articles(claims: Iterable[Claim]) -> set[str]:
    return {citation.article for claim in claims for citation in claim.citations}


def said_title(subject: Subject, desk: Desk) -> str:
    """'Said', with the day where all was said on one."""
    day = _one_day(subject)
    return gettext("Said, {day}", day=day_words(day, desk.today, weekday=False)) if day else gettext("Said")


def _one_day(subject: Subject) -> date | None:
    first = subject.said[0].said_on if subject.said else None
    return first if all(telling.said_on == first for telling in subject.said) else None


def _by_party(said: Iterable[Telling]) -> Mapping[str, Sequence[tuple[int, Telling]]]:
    """Each with its place among all, by party, the one that was heard last first."""
    groups: defaultdict[str, list[tuple[int, Telling]]] = defaultdict(list)
    for rank, telling in enumerate(said):
        groups[telling.position.party].append((rank, telling))
    return groups


def _in_turn(groups: Mapping[str, Sequence[tuple[int, Telling]]]) -> Iterator[Telling]:
    """The newest of each side, then the second of each, and so on; no more is looked at than is taken."""
    for turn in range(max(map(len, groups.values()), default=0)):
        heard = [group[turn] for group in groups.values() if turn < len(group)]
        yield from (telling for _, telling in sorted(heard, key=lambda each: each[0]))


def _balance(subject: Subject) -> list[Line]:
    """Which sides have not been heard, so that one side's word is not taken for all."""
    heard = _heard(subject)
    silent = [side for side in subject.meeting.sides if side not in heard and not is_group(side)]
    if not silent or len(subject.meeting.sides) < 2:
        return []
    if not heard:
        return [Note(gettext("No words of either side on it have been read yet."))]
    sides = listing([the(side) for side in silent[:4]], "or")
    if len(heard) == 1:
        return [Note(gettext("Nothing read from {sides} so far; this is one side's word.", sides=sides))]
    return [Note(gettext("Nothing read from {sides} so far.", sides=sides))]


def _heard(subject: Subject) -> set[str]:
    """The sides of which anything is told; where all sides of the meeting are among them, others may be left out."""
    left, heard = set(subject.meeting.sides), set[str]()
    for telling in subject.said:
        parties = parties_of(telling.position)
        heard.update(parties)
        left.difference_update(parties)
        if not left:
            break
    return heard


def _weight(claim: Line) -> int:
    lead = len(claim.lead or "") if isinstance(claim, Claim) else 0
    return lines_of(lead + len(claim.text) + 8)


def weights(lines: Iterable[Line]) -> int:
    """The lines of a phone that these take."""
    return sum(map(_weight, lines))
