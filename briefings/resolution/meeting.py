"""One group of reports -> one meeting, all but its id and sequence number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from briefings.resolution.bodies import BODIES, as_countries
from briefings.resolution.corrected import corrections_of
from briefings.resolution.groups import Group
from briefings.resolution.history import Story, story_of
from briefings.resolution.places import finer
from briefings.resolution.told import GATHERINGS, Told, is_person, is_same_name, last_name, travellers_of
from briefings.resolution.verdicts import Ruled
from store.records import NO_TIME, Citation, Meeting, MeetingKind, MeetingStatus, Party
from store.rulings import RulingKind

_TELLING = (
    MeetingKind.SUMMIT,
    MeetingKind.DIALOGUE,
    MeetingKind.HEARING,
    MeetingKind.CONFERENCE,
    MeetingKind.SESSION,
    MeetingKind.CALL,
    MeetingKind.VISIT,
    MeetingKind.TALKS,
    MeetingKind.MEETING,
    MeetingKind.OTHER,
)
"""Kinds by how much they tell; of two told equally often the more telling is taken."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A meeting that has no name yet, and the reports it is made of, the earliest first."""

    meeting: Meeting
    reports: tuple[Told, ...]


def draft_of(group: Group, beside: Sequence[Told] = (), trip: Sequence[Group] = ()) -> Draft:
    """What the group's reports add up to.

    ``beside`` are changes of trips that reach it without naming it, ``trip`` the meetings that were to be
    had on this trip. What admins have corrected is told as they say, and beside it what the sources say.
    """
    reports = tuple(sorted(group.reports, key=lambda told: told.order))
    meeting, story = _told(group, reports, beside, trip, ())
    if group.rulings:
        corrected, story = _told(group, reports, beside, trip, group.rulings)
        meeting = replace(corrected, corrections=corrections_of(corrected, meeting, story.ruled, reports))
    return Draft(meeting, reports)


def _told(
    group: Group, reports: Sequence[Told], beside: Sequence[Told], trip: Sequence[Group], ruled: Sequence[Ruled]
) -> tuple[Meeting, Story]:
    away = frozenset(side for told in beside for side in travellers_of(told))
    goes_on = _goes_on_without(group, away)
    aside = [] if goes_on else [*map(_as_change, beside), *map(_as_carried, group.carried)]
    story = story_of(reports, aside, ruled)
    if trip:
        _follow(story, trip)
    parties = tuple(party for party in parties_of(reports) if not goes_on or party.side not in away)
    ruled_parties = story.ruled.get(RulingKind.PARTIES)
    meeting = Meeting(
        id="",
        kind=_kind(reports),
        parties=ruled_parties.report.parties if ruled_parties else parties,
        place=story.place,
        when=story.when,
        status=story.status,
        citations=_citations([*reports, *beside, *group.carried]),
        former=tuple(when for when in story.former if when != story.when),
        history=tuple(story.history),
        contradictions=story.contradictions,
        changed=story.history[-1].published,
    )
    return meeting, story


def parties_of(reports: Iterable[Told]) -> tuple[Party, ...]:
    """Everybody who is said to take part, each once; a country alone only where nobody is named for it.

    Those who govern a country are it, where both are told of one meeting ("Taliban", "Afghanistan").
    """
    reports = list(reports)
    sides = frozenset(side for told in reports for side in told.sides)
    named: dict[str, dict[str, Party]] = {}
    for told in reports:
        for party in (_as_country(each, told, sides) for each in told.report.parties):
            names = named.setdefault(party.side, {})
            own = last_name(party.name) if is_person(party.name) else party.name.casefold()
            key = next((key for key, known in names.items() if is_same_name(known.name, party.name)), own)
            if key not in names or len(party.name) > len(names[key].name):
                names[key] = party
    return tuple(
        party for side, names in named.items() for party in names.values() if party.name != side or len(names) == 1
    )


def _as_country(party: Party, told: Told, sides: frozenset[str]) -> Party:
    """One who is told for those that govern, as the country's, where other reports tell of the country."""
    (country,) = as_countries(frozenset({party.side}), told.day)
    if country == party.side or country in told.sides or country not in sides:
        return party
    return Party(country if party.name == party.side else party.name, country)


def _goes_on_without(group: Group, away: frozenset[str]) -> bool:
    """True where a body gathers without those who do not come; any other meeting falls through with them."""
    return bool(away and group.kinds & GATHERINGS and (group.sides - away) & BODIES)


def _as_change(told: Told) -> Told:
    """A trip that falls through, as the meetings on it hear of it: their own days are not the trip's.

    Where it was moved, nobody says that they were moved with it to any day.
    """
    status = MeetingStatus.POSTPONED if told.report.moved else told.status
    there = replace(told.report, when=NO_TIME, former=None, place=None, status=status, moved=False, shift=None)
    return replace(told, report=replace(there, former_place=None), spot=None)


def _as_carried(told: Told) -> Told:
    """A trip that is moved, as the talks hear of it that were to be on just its days: where it goes is not told."""
    return replace(told, report=replace(told.report, place=None, former_place=None, shift=None), spot=None)


def _follow(story: Story, trip: Sequence[Group]) -> None:
    """A trip that is put off and whose days nobody told was to be on the days of the meetings on it."""
    first = min(trip, key=lambda group: (group.spans, group.order))
    earlier = story_of(first.reports)
    if not story.former and not story.when.is_dated and earlier.when.is_dated:
        story.former.append(earlier.when)
    if finer(first.spot, story.spot) and RulingKind.PLACE not in story.ruled:
        story.place, story.spot = earlier.place, first.spot


def _kind(reports: Sequence[Told]) -> MeetingKind:
    """The word most often told for it; a visit for a meeting is called as the meeting is."""
    often = Counter(told.kind for told in reports)
    if len(often) > 1:
        del often[MeetingKind.VISIT]
    return max(often, key=lambda kind: (often[kind], -_TELLING.index(kind)))


def _citations(reports: Iterable[Told]) -> tuple[Citation, ...]:
    """The reports a meeting rests on, newest article first, within an article in its own order."""
    newest = sorted(reports, key=lambda told: (told.order[0], told.order[1], told.article), reverse=True)
    articles = {told.article: number for number, told in reversed(list(enumerate(newest)))}
    cited = {citation for told in newest for citation in told.report.citations}
    return tuple(sorted(cited, key=lambda citation: (articles[citation.article], citation)))
