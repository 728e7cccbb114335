"""Words that only report a meeting: "said the talks would be held on Monday" is the meeting's news, no position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from briefings.compose.verbs import verb_of
from store.records import Article, Meeting, Position, Stance

_MILD = frozenset({Stance.STATE, Stance.OFFER, Stance.EXPECT})
Spans = Mapping[str, Sequence[tuple[int, int]]]


def reporting_spans(meetings: Iterable[Meeting]) -> Spans:
    """Article -> the passages in which it tells of a meeting."""
    spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for meeting in meetings:
        for citation in meeting.citations:
            spans[citation.article].append((citation.start, citation.end))
    return spans


def merely_reports(position: Position, spans: Spans, articles: Mapping[str, Article]) -> bool:
    """True for indirect speech under a neutral cue that lies where its article tells of a meeting."""
    if position.quote or position.stance not in _MILD:
        return False
    start, end = position.content
    name = position.citation.article
    if not any(first < end and start < last for first, last in spans.get(name, ())):
        return False
    verb = verb_of(articles[name].words(*position.cue), "") if position.cue else None
    return verb is None or verb.plain or verb.lemma in _HOLDING


_HOLDING = frozenset({"resume", "announce", "confirm", "hold", "expect"})
"""Cues whose object, in such a passage, is the meeting itself."""
