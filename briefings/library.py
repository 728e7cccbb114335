"""Everything the store knows at one revision, and what is worked out from it once and used by every answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from briefings.diary import merely_reports, reporting_spans
from briefings.lexicon import keys
from briefings.merging import Said, happenings, said_of, tellings
from briefings.told import Happening, Telling, TimelineEntry
from store.records import Article, Citation, Findings, Meeting

UNRESOLVED = ""
"""Whose the positions are of which it is not certain whose they are: nobody's."""


class Library:
    """The records of one revision. What takes long is worked out when first asked for, and kept.

    Two threads may ask at once: at worst they work the same out twice.
    """

    _ready: dict[str, tuple[Findings, tuple[Said, ...]]]
    _merged: dict[str, tuple[tuple[Said, ...], Sequence[tuple[Said, Telling]]]]

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
        self.listed = articles
        self.articles: Mapping[str, Article] = {article.id: article for article in articles}
        self.findings = findings
        self.meetings = [each for each in meetings if any(one.article in self.articles for one in each.citations)]
        ready = before._ready if before else {}
        self._ready = {name: known for name, known in ready.items() if name in self.articles}
        self._merged = dict(before._merged) if before else {}
        self._told_by: dict[tuple[str, ...], tuple[Telling, ...]] = {}
        self._meeting_words: dict[str, frozenset[str]] = {}

    @cached_property
    def by_id(self) -> Mapping[str, Meeting]:
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Every position once, newest first; what only reports a meeting is left to the meeting."""
        told = sorted((each for party in self._said for each in self._told(party)), key=lambda pair: pair[0].order)
        return tuple(telling for _, telling in told)

    def tellings_of(self, *sides: str) -> tuple[Telling, ...]:
        """What these sides have said, alone or together with others, newest first."""
        if sides not in self._told_by:
            parties = [party for party in self._said if set(sides) & set(party.split("; "))]
            told = sorted((each for party in parties for each in self._told(party)), key=lambda pair: pair[0].order)
            self._told_by[sides] = tuple(telling for _, telling in told)
        return self._told_by[sides]

    def _told(self, party: str) -> Sequence[tuple[Said, Telling]]:
        """What a party has said, each position once with the newest of its wordings; only its own are compared."""
        said = self._said[party]
        known = self._merged.get(party)
        if known is None or known[0] != said:
            known = said, tellings(said)
            self._merged[party] = known
        return known[1]

    @cached_property
    def _said(self) -> Mapping[str, tuple[Said, ...]]:
        """Party -> its positions, ready to be compared."""
        spans = reporting_spans(self.meetings)
        groups: defaultdict[str, list[Said]] = defaultdict(list)
        for found in self.findings:
            if found.article in self.articles:
                for each in self._said_in(found):
                    if not merely_reports(each.position, spans, self.articles):
                        groups[each.position.party if each.position.certain else UNRESOLVED].append(each)
        return {party: tuple(group) for party, group in groups.items()}

    def _said_in(self, findings: Findings) -> tuple[Said, ...]:
        """The positions of an article made ready; what an earlier revision made ready is used again."""
        known = self._ready.get(findings.article)
        if known is None or known[0] is not findings:
            known = findings, said_of(findings, self.articles[findings.article])
            self._ready[findings.article] = known
        return known[1]

    @cached_property
    def happenings(self) -> tuple[Happening, ...]:
        """Every dated event once, by day."""
        return happenings((each for found in self.findings for each in found.events), self.articles)

    @cached_property
    def entries(self) -> tuple[TimelineEntry, ...]:
        """Meetings that have a day and events, in order."""
        dated: list[TimelineEntry] = [meeting for meeting in self.meetings if meeting.when.earliest is not None]
        return tuple(sorted([*dated, *self.happenings], key=_by_day))

    @cached_property
    def by_side(self) -> Mapping[str, tuple[Meeting, ...]]:
        """Side -> its meetings, soonest first."""
        groups: defaultdict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.meetings:
            for side in meeting.sides:
                groups[side].append(meeting)
        return {side: tuple(group) for side, group in groups.items()}

    @cached_property
    def meetings_in(self) -> Mapping[str, tuple[Meeting, ...]]:
        """Article -> the meetings it tells of."""
        groups: defaultdict[str, dict[str, Meeting]] = defaultdict(dict)
        for meeting in self.meetings:
            for citation in meeting.citations:
                groups[citation.article][meeting.id] = meeting
        return {article: tuple(group.values()) for article, group in groups.items()}

    @cached_property
    def parties(self) -> Mapping[str, int]:
        """Every side that meets or speaks, with how often."""
        counts = Counter({side: len(group) for side, group in self.by_side.items()})
        for party, said in self._said.items():
            if party != UNRESOLVED:
                counts.update(dict.fromkeys(party.split("; "), len(said)))
        return counts

    @cached_property
    def official(self) -> frozenset[Citation]:
        """The reports in which a side itself tells of its meeting."""
        return frozenset(
            citation
            for found in self.findings
            for report in found.meetings
            if report.official
            for citation in report.citations
        )

    @cached_property
    def crowded(self) -> frozenset[Citation]:
        """Passages that tell of several meetings at once."""
        counts = Counter(citation for meeting in self.meetings for citation in set(meeting.citations))
        return frozenset(citation for citation, count in counts.items() if count > 1)

    @cached_property
    def places(self) -> frozenset[frozenset[str]]:
        """The words of every place where a meeting is."""
        return frozenset(keys(meeting.place) for meeting in self.meetings if meeting.place)

    def own_words_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of the passages that tell of it and of no other meeting."""
        return keys(" ".join(self.cited(each) for each in meeting.citations if each not in self.crowded))

    def words_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of its kind, place and people, and of the passages that tell of it."""
        if meeting.id not in self._meeting_words:
            told = keys(" ".join(map(self.cited, meeting.citations)))
            self._meeting_words[meeting.id] = told | self.names_of_meeting(meeting)
        return self._meeting_words[meeting.id]

    def names_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of its kind, its place and its people alone."""
        names = (name for party in meeting.parties for name in (party.name, party.side))
        return keys(" ".join([meeting.kind.value, meeting.place or "", *names]))

    def cited(self, citation: Citation) -> str:
        """The words of a citation; none where its article is gone."""
        article = self.articles.get(citation.article)
        return article.words(citation.start, citation.end) if article else ""


def _by_day(entry: TimelineEntry) -> tuple[object, ...]:
    if isinstance(entry, Meeting):
        clock = entry.when.clock.isoformat() if entry.when.clock else ""
        return (entry.when.earliest, entry.when.latest or entry.when.earliest, 1, clock, entry.id)
    when, citation = entry.event.when, entry.event.citation
    return (when.earliest, when.latest or when.earliest, 0, "", f"{citation.article}:{citation.start:09}")
