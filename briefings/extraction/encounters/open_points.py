"""What a text itself leaves open about a meeting: "there was no immediate word on who would represent the sides"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.extraction.encounters.vocabulary import open_points
from briefings.extraction.reading import Reading
from store.records import Citation, MeetingReport, MeetingStatus, OpenPoint

NEARBY = 500
"""Characters within which a sentence that names no meeting is about the one told of last."""


def points(reading: Reading, meetings: Sequence[MeetingReport]) -> Iterator[OpenPoint]:
    """The open points of a text in order; only those that can be tied to one of its meetings."""
    text = reading.text
    if not meetings or not _unknown().search(text):
        return
    for sentence in reading.doc.sents:
        if _unknown().search(sentence.text):
            citation = reading.cite(sentence)
            meant = _meant(citation, meetings)
            if meant is not None:
                yield OpenPoint(citation, tuple(dict.fromkeys(party.side for party in meant.parties)))


@cache
def _unknown() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in open_points()), re.IGNORECASE)


def _meant(point: Citation, meetings: Sequence[MeetingReport]) -> MeetingReport | None:
    """The meeting that the sentence tells of, else the one told of last shortly before it, a coming one first."""
    told = [meeting for meeting in meetings if any(point.overlaps(each) for each in meeting.citations)]
    if told:
        return told[0]
    before = [(max(ends), number) for number, each in enumerate(meetings) if (ends := _ends_before(each, point))]
    near = [(end, number) for end, number in before if point.start - end <= NEARBY]
    if not near:
        return None
    coming = [each for each in near if meetings[each[1]].status in _COMING]
    return meetings[max(coming or near)[1]]


_COMING = (MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED)
"""What is not known is not known of what is still to come."""


def _ends_before(meeting: MeetingReport, point: Citation) -> list[int]:
    return [citation.end for citation in meeting.citations if citation.end <= point.start]
