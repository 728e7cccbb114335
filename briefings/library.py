"""Everything the store knows at one revision, and what is worked out from it once and used by every answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, TypeVar

from briefings.compose.said import parties_of
from briefings.differing import differing
from briefings.event_index import EventIndex
from briefings.lexicon import keys
from briefings.meeting_index import MeetingIndex, cited
from briefings.merging import Said
from briefings.position_index import UNRESOLVED as UNRESOLVED
from briefings.position_index import PositionIndex, Spans
from briefings.subjects import Shift, Turns, words_counted
from briefings.told import Happening, Telling, TimelineEntry
from store.ordered import Ordered
from store.records import Article, Citation, Findings, Meeting, MeetingStatus

LATELY = 2_000
_Read = tuple[Article, Findings]
T = TypeVar("T")


class Library:
    """The records of one revision. What takes long is worked out when first asked for, and kept.

    A library made from an earlier one takes over what that has worked out, brought up to date by what
    has changed. Two threads may ask at once: at worst they work the same out twice.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        findings: Sequence[Findings],
        meetings: Sequence[Meeting],
        before: Library | None = None,
    ) -> None:
        """``meetings`` soonest first and ``articles`` newest first, as the store gives them.

        Meetings whose articles are all gone are left out: nobody vouches for them.
        ``before`` is the library of an earlier revision: what has not changed is taken over from it.
        """
        self.listed, self.findings, self._given = articles, findings, meetings
        self.pointed_at: dict[str, dict[Hashable, tuple[Meeting, ...]]] = {}
        """What "they" and "the talks" in a position mean, by its article and place there; see ``attached``."""
        self.said_on: dict[str, tuple[Telling, ...]] = {}
        """What belongs to a meeting, by its id, as far as somebody has asked; see ``attached``."""
        self.on_words: dict[str, frozenset[str]] = {}
        """The ids of the meetings that words have to do with, as far as somebody has asked; see ``topics``."""
        self._met_in: dict[Said, tuple[str, ...]] = {}
        self._looked_up: dict[str, list[Said]] = {}
        self._told_by: dict[tuple[str, ...], Sequence[Telling]] = {}
        self._turns: dict[str, Turns] = {}
        self._counted: dict[str, Counter[str]] = {}
        if before is None:
            self.articles: Mapping[str, Article] = {article.id: article for article in articles}
            self._found: Mapping[str, Findings] = {each.article: each for each in findings}
            self._read: Mapping[str, Findings] = self._of_known(self._found)
            self._unvouched = self._not_vouched_for(meetings)
            self.meetings = _without(meetings, self._unvouched)
        else:
            self._take_over(before)

    def _of_known(self, names: Iterable[str]) -> dict[str, Findings]:
        """What was found in these articles, those that are not here left out."""
        return {name: self._found[name] for name in names if name in self.articles and name in self._found}

    def _not_vouched_for(self, meetings: Iterable[Meeting]) -> list[Meeting]:
        return [one for one in meetings if not any(each.article in self.articles for each in one.citations)]

    def _take_over(self, before: Library) -> None:
        """Bring what the earlier library has worked out up to date. Properties that are set so are not worked out.

        All lists are compared by identity and copied as they are: of ten thousand records only those that
        have changed are looked at.
        """
        old, new = differing(before.listed, self.listed)
        changed = dict.fromkeys(each.id for each in (*old, *new))
        self.articles = _with(before.articles, changed, {each.id: each for each in new})
        old_found, new_found = differing(before.findings, self.findings)
        read = dict.fromkeys([*changed, *(each.article for each in (*old_found, *new_found))])
        found_in = (each.article for each in old_found)
        self._found = _with(before._found, found_in, {each.article: each for each in new_found})
        self._read = _with(before._read, read, self._of_known(read))
        self._take_over_meetings(before, changed)
        known = frozenset(vars(before))
        gone, come = self._met_anew(before, changed if "index" in known else ())
        if "by_id" in known:
            self.__dict__["by_id"] = _with(before.by_id, (each.id for each in gone), {each.id: each for each in come})
        if "index" in known:
            self.__dict__["index"] = before.index.changed([each.id for each in gone], come, self.articles)
        if "official" in known:
            left = frozenset(_official(before._read[name] for name in read if name in before._read))
            added = frozenset(_official(self._read[name] for name in read if name in self._read))
            self.__dict__["official"] = before.official - left | added if left != added else before.official
        if "positions" in known:
            told = {citation.article for meeting in (*gone, *come) for citation in meeting.citations}
            names = [name for name in {*read, *told} if name in read or self._spans(name) != before._spans(name)]
            self.positions = before.positions.changed(names, self._reading(names))
            pointed_at = before.pointed_at.copy()
            self.pointed_at = {name: each for name, each in pointed_at.items() if name not in told and name not in read}
            self._keep_met(before, {*read, *told})
            self._keep_said(before, self.positions.touched.union(*(each.sides for each in (*gone, *come))))
        if "_timeline" in known:
            events, over, fresh = before.events.changed([*read], self._reports(read))
            ended, begun = [*_dated(gone), *over], [*_dated(come), *fresh]
            going = before._timeline[2].changed(filter(is_going, ended), filter(is_going, begun))
            self.__dict__["_timeline"] = events, before.ordered.changed(ended, begun), going

    def _keep_met(self, before: Library, touched: Collection[str]) -> None:
        """Keep which meetings are told of beside a position, but for what stands in articles that are touched."""
        met, looked_up = before._met_in.copy(), before._looked_up.copy()
        for said in chain(self.positions.renewed, *(looked_up.pop(name, ()) for name in touched)):
            met.pop(said, None)
        self._met_in, self._looked_up = met, looked_up

    def _keep_said(self, before: Library, touched: frozenset[str]) -> None:
        """Keep what was worked out of sides of which nothing has changed: neither what they say nor whom they meet."""
        said, told, counted = before.said_on.copy(), before._told_by.copy(), before._counted.copy()
        turns = before._turns.copy()
        kept = ((name, each) for name, each in said.items() if name in self.by_id)
        self.said_on = {name: each for name, each in kept if touched.isdisjoint(self.by_id[name].sides)}
        self._told_by = {sides: each for sides, each in told.items() if touched.isdisjoint(sides)}
        self._counted = {side: each for side, each in counted.items() if side not in touched}
        self._turns = {side: each for side, each in turns.items() if side not in touched}

    def _take_over_meetings(self, before: Library, changed: Collection[str]) -> None:
        """The meetings that are vouched for; all are looked at only where an article is gone."""
        gone, come = differing(before._given, self._given)
        if any(name not in self.articles for name in changed):
            doubted: Iterable[Meeting] = self._given
        else:
            doubted = [*_without(before._unvouched, gone), *come]
        self._unvouched = self._not_vouched_for(doubted)
        self.meetings = _without(self._given, self._unvouched)

    def _met_anew(self, before: Library, changed: Collection[str]) -> tuple[list[Meeting], list[Meeting]]:
        """The meetings of the earlier library that are no more as they were, and those that are new or changed.

        One that an article tells of which has changed is in both.
        """
        gone, come = differing(before.meetings, self.meetings)
        there = {id(each) for each in gone}
        touched = {each.id: each for name in changed for each in before.meetings_in.get(name, ())}
        stay = [each for each in touched.values() if id(each) not in there]
        return [*gone, *stay], [*come, *stay]

    def is_of(self, articles: Sequence[Article], findings: Sequence[Findings], meetings: Sequence[Meeting]) -> bool:
        """True where it is made of these very lists."""
        return articles is self.listed and findings is self.findings and meetings is self._given

    def work_out(self) -> None:
        """Have everything worked out that answers mostly need, before anybody asks."""
        for name in ("index", "by_id", "official", "lately_told", "entries", "going"):
            getattr(self, name)

    # ------------------------------------------------------------------ meetings

    @cached_property
    def index(self) -> MeetingIndex:
        """The meetings as questions look for them."""
        return MeetingIndex(self.meetings, self.articles)

    @cached_property
    def by_id(self) -> Mapping[str, Meeting]:
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def by_side(self) -> Mapping[str, Sequence[Meeting]]:
        """Side -> its meetings, soonest first."""
        return {side: tuple(each.meeting for each in group) for side, group in self.index.by_side.items()}

    @property
    def meetings_in(self) -> Mapping[str, Collection[Meeting]]:
        """Article -> the meetings it tells of."""
        return self.index.in_article

    @property
    def crowded(self) -> Collection[Citation]:
        """Passages that tell of several meetings at once."""
        return self.index.crowded

    @property
    def places(self) -> Collection[frozenset[str]]:
        """The words of every place where a meeting is."""
        return self.index.places

    @cached_property
    def official(self) -> frozenset[Citation]:
        """The reports in which a side itself tells of its meeting."""
        return frozenset(_official(self.findings))

    def own_words_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of the passages that tell of it and of no other meeting."""
        return keys(" ".join(self.cited(each) for each in meeting.citations if each not in self.crowded))

    def words_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of its kind, place and people, and of the passages that tell of it."""
        return self.index.shelved[meeting.id].words

    def sides_of(self, meeting: Meeting) -> frozenset[str]:
        """Its sides, without looking through its parties."""
        return self.index.shelved[meeting.id].sides

    def names_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of its kind, its place and its people alone."""
        return self.index.shelved[meeting.id].names

    # ------------------------------------------------------------------ positions

    @cached_property
    def positions(self) -> PositionIndex:
        """The positions as questions look for them; what only reports a meeting is left to the meeting."""
        return PositionIndex.of(self._reading(self._read))

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Every position once, newest first."""
        return tuple(self.positions.told.at(self.positions.ordered))

    @cached_property
    def lately_told(self) -> Sequence[Telling]:
        """The newest positions, as many as are looked through where nothing particular is asked for."""
        return self.positions.told.at(self.positions.ordered[:LATELY])

    def tellings_of(self, *sides: str) -> Sequence[Telling]:
        """What these sides have said, alone or together with others, newest first."""
        if sides not in self._told_by:
            groups = [self.positions.by_side.get(side, ()) for side in sides]
            found: Iterable[Any] = (
                groups[0] if len(groups) == 1 else sorted(dict.fromkeys(chain(*groups)), key=lambda each: each.order)
            )
            self._told_by[sides] = tuple(self.positions.told.at(found))
        return self._told_by[sides]

    def met_beside(self, said: Said) -> tuple[str, ...]:
        """The ids of the meetings of its own sides that the articles tell of in which a position stands."""
        if said not in self._met_in:
            names = dict.fromkeys(citation.article for citation in self.positions.told[said].citations)
            for name in names:
                self._looked_up.setdefault(name, []).append(said)
            parties = parties_of(said.position)
            told = (meeting for name in names for meeting in self.meetings_in.get(name, ()))
            self._met_in[said] = tuple(each.id for each in told if not self.sides_of(each).isdisjoint(parties))
        return self._met_in[said]

    def shift_of(self, telling: Telling) -> Shift | None:
        """Whether its side has turned since it last spoke of this; never where several speak."""
        parties = parties_of(telling.position)
        if len(parties) != 1:
            return None
        if parties[0] not in self._turns:
            self._turns[parties[0]] = Turns(self.tellings_of(parties[0]))
        return self._turns[parties[0]].shift_of(telling)

    def words_of_side(self, side: str) -> Counter[str]:
        """In how many positions of a side each word is named; not to be changed."""
        if side not in self._counted:
            self._counted[side] = words_counted(self.tellings_of(side))
        return self._counted[side]

    def _reading(self, names: Iterable[str]) -> Iterable[tuple[Article, Findings, Spans]]:
        return ((self.articles[name], self._read[name], self._spans(name)) for name in names if name in self._read)

    def _spans(self, article: str) -> Spans:
        """The passages in which an article tells of a meeting."""
        told = self.meetings_in.get(article, ())
        return tuple(
            sorted({(each.start, each.end) for one in told for each in one.citations if each.article == article})
        )

    # ------------------------------------------------------------------ the timeline

    @cached_property
    def _timeline(self) -> tuple[EventIndex, Ordered[TimelineEntry], Ordered[TimelineEntry]]:
        """Events, all entries in order, and those of them that were not cancelled."""
        events = EventIndex.of(self._reports(self._read))
        dated = [*_dated(self.meetings), *events.told.values()]
        return events, Ordered(dated, by_day), Ordered(filter(is_going, dated), by_day)

    @property
    def events(self) -> EventIndex:
        """Every dated event once, as questions look for them."""
        return self._timeline[0]

    @property
    def ordered(self) -> Ordered[TimelineEntry]:
        """Meetings that have a day and events, in order."""
        return self._timeline[1]

    @cached_property
    def entries(self) -> Sequence[TimelineEntry]:
        """The same as they stand."""
        return tuple(self.ordered)

    @cached_property
    def going(self) -> Sequence[TimelineEntry]:
        """The same without the meetings that were cancelled."""
        return tuple(self._timeline[2])

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Every dated event once, by day."""
        return tuple(each for each in self.entries if isinstance(each, Happening))

    def _reports(self, names: Iterable[str]) -> Iterable[_Read]:
        return ((self.articles[name], self._read[name]) for name in names if name in self._read)

    # ------------------------------------------------------------------ both

    @cached_property
    def parties(self) -> Mapping[str, int]:
        """Every side that meets or speaks, with how often."""
        counts = Counter({side: len(group) for side, group in self.index.by_side.items()})
        counts.update({side: len(group) for side, group in self.positions.by_side.items()})
        return counts

    def cited(self, citation: Citation) -> str:
        """The words of a citation; none where its article is gone."""
        return cited(citation, self.articles)


def next_library(
    before: Library | None, articles: Sequence[Article], findings: Sequence[Findings], meetings: Sequence[Meeting]
) -> Library:
    """The library of these records: the very same where the one before is made of them."""
    if before is not None and before.is_of(articles, findings, meetings):
        return before
    return Library(articles, findings, meetings, before)


def _with(known: Mapping[str, T], gone: Iterable[str], come: Mapping[str, T]) -> Mapping[str, T]:
    """Without these names, then with those; the very same where nothing changes."""
    left = [name for name in gone if name in known]
    if not left and not come:
        return known
    after = dict(known)
    for name in left:
        del after[name]
    after.update(come)
    return after


def _without(things: Sequence[T], gone: Sequence[T]) -> Sequence[T]:
    """The things but for these very ones."""
    left = set(map(id, gone))
    return [each for each in things if id(each) not in left] if left else things


def _official(findings: Iterable[Findings]) -> Iterable[Citation]:
    return (
        citation for found in findings for report in found.meetings if report.official for citation in report.citations
    )


def _dated(meetings: Iterable[Meeting]) -> list[TimelineEntry]:
    return [meeting for meeting in meetings if meeting.when.earliest is not None]


def is_going(entry: TimelineEntry) -> bool:
    """False for a meeting that was cancelled."""
    return not isinstance(entry, Meeting) or entry.status is not MeetingStatus.CANCELLED


def by_day(entry: TimelineEntry) -> tuple[Any, ...]:
    """The order of a timeline: by the first day, then the last; of one day what happened before what is met for."""
    if isinstance(entry, Meeting):
        clock = entry.when.clock.isoformat() if entry.when.clock else ""
        return (entry.when.earliest, entry.when.latest or entry.when.earliest, 1, clock, entry.id)
    when, citation = entry.event.when, entry.event.citation
    return (when.earliest, when.latest or when.earliest, 0, "", f"{citation.article}:{citation.start:09}")
