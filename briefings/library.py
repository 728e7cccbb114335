"""Everything the store knows at one revision, and what is worked out from it once and used by every answer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from briefings.lexicon import keys
from briefings.merging import happenings, tellings
from briefings.told import Happening, Telling, TimelineEntry
from store.records import Article, Citation, Findings, Meeting


class Library:
    """The records of one revision. What takes long is worked out when first asked for; frozen otherwise."""

    def __init__(self, articles: Sequence[Article], findings: Sequence[Findings], meetings: Sequence[Meeting]) -> None:
        """``meetings`` soonest first and ``articles`` newest first, as the store gives them."""
        self.listed = articles
        self.articles: Mapping[str, Article] = {article.id: article for article in articles}
        self.findings = findings
        self.meetings = meetings

    @cached_property
    def by_id(self) -> Mapping[str, Meeting]:
        return {meeting.id: meeting for meeting in self.meetings}

    @cached_property
    def tellings(self) -> tuple[Telling, ...]:
        """Every position once, newest first."""
        return tellings((each for found in self.findings for each in found.positions), self.articles)

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
    def by_party(self) -> Mapping[str, tuple[Telling, ...]]:
        """Side -> what it has said, newest first; what two say together stands under both."""
        groups: defaultdict[str, list[Telling]] = defaultdict(list)
        for telling in self.tellings:
            for party in telling.position.party.split(";"):
                groups[party.strip()].append(telling)
        return {party: tuple(group) for party, group in groups.items()}

    @cached_property
    def by_side(self) -> Mapping[str, tuple[Meeting, ...]]:
        """Side -> its meetings, soonest first."""
        groups: defaultdict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.meetings:
            for side in meeting.sides:
                groups[side].append(meeting)
        return {side: tuple(group) for side, group in groups.items()}

    @cached_property
    def parties(self) -> Mapping[str, int]:
        """Every side that meets or speaks, with how often."""
        counts = Counter({side: len(group) for side, group in self.by_side.items()})
        counts.update({party: len(group) for party, group in self.by_party.items()})
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
    def _meeting_words(self) -> dict[str, frozenset[str]]:
        return {}

    def words_of_meeting(self, meeting: Meeting) -> frozenset[str]:
        """The words of its kind, place and people, and of the passages that tell of it."""
        if meeting.id not in self._meeting_words:
            names = (name for party in meeting.parties for name in (party.name, party.side))
            texts = [meeting.kind.value, meeting.place or "", *names, *map(self.cited, meeting.citations)]
            self._meeting_words[meeting.id] = keys(" ".join(texts))
        return self._meeting_words[meeting.id]

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
