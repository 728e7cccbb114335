"""What belongs to a meeting beside its reports: who confirmed or disputes it, and what the text itself leaves open."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from briefings.resolution.meeting import Draft
from briefings.resolution.speaking import speaking
from briefings.resolution.timing import overlap
from briefings.resolution.told import Told, sides_of
from briefings.resolution.wording import time_in_words
from store.records import Article, Citation, Contradiction, Findings, Meeting, MeetingStatus, OpenPoint

_CALLED_OFF = frozenset({MeetingStatus.CANCELLED, MeetingStatus.POSTPONED})


def confirmed_by(draft: Draft, sources: Mapping[str, tuple[Article | None, Findings]]) -> tuple[str, ...]:
    """The sides whose own officials are told to have announced or confirmed it as it stands, first one first.

    Read from who is named as the source of the words that tell of it, else from the outlet where
    that is a side's own (a foreign ministry's release). The last word of a side counts: whoever called
    it off does not confirm that it takes place, nor the other way round; and whoever names a day that
    stands against the one taken, or that an admin found wrong, confirms nothing.
    """
    sides = dict.fromkeys(draft.meeting.sides)
    last: dict[str, tuple[datetime, bool, bool]] = {}
    disputed = {words for each in draft.meeting.contradictions if each.field == "when" for words, _ in each.values[1:]}
    for told in draft.reports:
        article, found = sources[told.article]
        if told.report.official and article:
            is_other = time_in_words(told.when) in disputed or _is_put_right(told, draft.meeting)
            word = (article.published, told.report.status in _CALLED_OFF, is_other)
            for side in speaking(told.report, found, article, tuple(sides)):
                if side in sides:
                    last[side] = max(word, last.get(side, word))
    is_off = draft.meeting.status in _CALLED_OFF
    return tuple(side for side, (_, was_off, is_other) in last.items() if was_off == is_off and not is_other)


def _is_put_right(told: Told, meeting: Meeting) -> bool:
    """True for other days than those that an admin has named."""
    is_ruled = any(each.field in ("date", "when") for each in meeting.corrections)
    return is_ruled and told.is_fixed and not overlap(told.when, meeting.when)


def attributed(draft: Draft, sources: Mapping[str, tuple[Article | None, Findings]]) -> tuple[Contradiction, ...]:
    """What the sources disagree on, with the side whose own word each value is, where it is just one's."""
    official = [told for told in draft.reports if told.report.official]
    by_words = {each: told for told in official for each in (told.citation, told.evidence)}
    return tuple(_attributed(each, draft.meeting.sides, by_words, sources) for each in draft.meeting.contradictions)


def _attributed(
    found: Contradiction,
    sides: Collection[str],
    official: Mapping[Citation, Told],
    sources: Mapping[str, tuple[Article | None, Findings]],
) -> Contradiction:
    said = tuple(_only_side(official.get(citation), sides, sources) for _, citation in found.values)
    known = [each for each in said if each]
    return replace(found, sides=said) if known and len(set(known)) == len(known) else found


def _only_side(
    told: Told | None, sides: Collection[str], sources: Mapping[str, tuple[Article | None, Findings]]
) -> str:
    article, findings = sources[told.article] if told else (None, None)
    if told is None or article is None or findings is None:
        return ""
    own = set(speaking(told.report, findings, article, tuple(sides))) & set(sides)
    return own.pop() if len(own) == 1 else ""


def open_points(told: Sequence[Told], findings: Findings) -> list[tuple[Told, Citation]]:
    """What an article leaves open, each point with a report of the meeting that it is about.

    ``told`` are all that it reports, by meeting, the meeting told of earliest first. A point goes to the
    meeting with the sides it names; where it names none or several fit, to the one told of last before it.
    """
    meant = ((_meant(point, told), point.citation) for point in findings.open_points)
    return [(one, citation) for one, citation in meant if one is not None]


def _meant(point: OpenPoint, told: Sequence[Told]) -> Told | None:
    about = frozenset(point.about)
    same = [each for each in told if about and sides_of(each.said) == about]
    part = [each for each in told if about and about <= sides_of(each.said)]
    candidates = same or part or ([] if about else list(told))
    return min(candidates, key=lambda each: _distance(each.citation, point.citation), default=None)


def _distance(told: Citation, point: Citation) -> tuple[bool, int, int]:
    """Nearest before the point first, then nearest after it."""
    return told.start > point.start, abs(point.start - told.start), told.start
