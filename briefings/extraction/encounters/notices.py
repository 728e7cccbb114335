"""Meetings in labelled lines: "WHAT: Talks of A and B", "WHEN: Tuesday, 8 March, 10:30", "WHERE: Nicosia", "WHO: ...".

Such a notice has no sentence that holds its day, its place and its sides together: the labels do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import nouns, weak_nouns
from briefings.extraction.encounters.weekdays import next_weekday
from store.records import NO_TIME, MeetingKind, Party, Precision, When

_LABELS = {
    "what": "what", "event": "what", "subject": "what", "meeting": "what", "occasion": "what",
    "when": "when", "date": "when", "time": "when", "day": "when",
    "where": "where", "place": "where", "venue": "where", "location": "where",
    "who": "who", "participants": "who", "attendees": "who", "speakers": "who",
}  # fmt: skip
_LINE = re.compile(rf"^[ \t•*-]*({'|'.join(_LABELS)})[ \t]*:[ \t]*", re.IGNORECASE | re.MULTILINE)
_APART = 400
"""Characters from one label to the next within a notice, and behind the last one."""
_SIDES = frozenset({"person", "organisation", "group", "country"})
_IN = frozenset({"in", "at", "on", "from"})


@dataclass(slots=True)
class Notice:
    """The tokens, half-open, that stand behind each label."""

    parts: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def tokens(self, *labels: str) -> Iterator[int]:
        for label in labels:
            for first, last in self.parts.get(label, []):
                yield from range(first, last)


def notice_meetings(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The meeting of each notice that says when and who or what; what its lines tell by themselves is none."""
    by_token: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        by_token.setdefault(sketch.token, []).append(sketch)
    for notice in _notices(scene):
        when = _when(scene, notice)
        kind, token = _kind(scene, notice)
        parties = _parties(scene, notice)
        is_something_else = token is None and ("what" in notice.parts or len(parties) < 2)
        if when is NO_TIME or not parties or is_something_else:
            continue
        inside = set(notice.tokens("what", "when", "where", "who"))
        for sketch in (each for at in inside for each in by_token.get(at, [])):
            sketch.standing = Standing.NONE
        at = token if token is not None else next(notice.tokens("who", "what"))
        told = Sketch(Trigger(at, "noun", kind), kind, scene.sentence(at), parties=parties, when=when)
        told.place = None if kind is MeetingKind.CALL else _place(scene, notice)
        is_ahead = when.latest is not None and when.latest >= scene.published
        told.standing = Standing.SCHEDULED if is_ahead else Standing.HELD
        told.sentences = {scene.sentence(each) for each in inside}
        told.is_bound = told.has_own_words = told.is_attended = told.is_apart = True
        yield told


def _notices(scene: Scene) -> Iterator[Notice]:
    """The notices of a text: labels that follow each other, a new one where a label comes again."""
    text = scene.reading.text
    found = list(_LINE.finditer(text))
    notice, before = Notice(), 0
    for number, label in enumerate(found):
        following = found[number + 1].start() if number + 1 < len(found) else len(text)
        end = min(following, _paragraph_end(text, label.end()))
        name = _LABELS[label[1].lower()]
        is_again = name in notice.parts and name != "when"
        if is_again or label.start() - before > _APART:
            yield from [notice] if _is_whole(notice) else []
            notice = Notice()
        notice.parts.setdefault(name, []).append(_tokens(scene, label.end(), end))
        before = end
    if _is_whole(notice):
        yield notice


def _is_whole(notice: Notice) -> bool:
    return "when" in notice.parts and bool({"what", "who"} & notice.parts.keys()) and len(notice.parts) > 2


def _paragraph_end(text: str, start: int) -> int:
    end = text.find("\n\n", start, start + _APART)
    return end if end >= 0 else min(start + _APART, len(text))


def _tokens(scene: Scene, start: int, end: int) -> tuple[int, int]:
    return bisect_left(scene.syntax.start, start), bisect_left(scene.syntax.start, end)


def _when(scene: Scene, notice: Notice) -> When:
    """The day of a notice, at its hour."""
    moments = dict.fromkeys(moment.first for t in notice.tokens("when") if (moment := scene.moment[t]))
    told = [_ahead(scene, moment) for first in moments if (moment := scene.moment[first]) is not None]
    day = next((when for when in told if when.is_dated), NO_TIME)
    hour = next((when for when in told if when.clock is not None), None)
    if day.precision is Precision.DATE and hour is not None:
        return replace(hour, earliest=day.earliest, latest=day.latest)
    return day


def _ahead(scene: Scene, moment: Moment) -> When:
    words_of = scene.text(moment.first, moment.last)
    return next_weekday(moment.when, words_of, scene.published) or moment.when


def _kind(scene: Scene, notice: Notice) -> tuple[MeetingKind, int | None]:
    known = nouns() | weak_nouns()
    for token in notice.tokens("what"):
        kind = known.get(scene.lemma(token))
        if kind is not None and scene.syntax.pos[token] in ("NOUN", "PROPN"):
            return kind, token
    return MeetingKind.MEETING, None


def _parties(scene: Scene, notice: Notice) -> list[Party]:
    """Whoever is named behind WHO and WHAT; not where it is."""
    found: list[Party] = []
    for token in notice.tokens("what", "who"):
        mention = scene.mention[token]
        is_place = token > 0 and scene.syntax.lower[token - 1] in _IN
        if mention is None or mention.first != token or mention.kind not in _SIDES or is_place:
            continue
        if (party := party_of(mention)) is not None:
            found.append(party)
    return tidy(found)


def _place(scene: Scene, notice: Notice) -> str | None:
    """The town behind WHERE, else the words up to the first comma."""
    mentions = [mention for t in notice.tokens("where") if (mention := scene.mention[t]) and mention.first == t]
    for kind in ("place", "country"):
        named = next((mention.name for mention in mentions if mention.kind == kind), None)
        if named is not None:
            return named
    words = [scene.text(*span) for span in notice.parts.get("where", [])]
    first = words[0].split(",")[0].strip(" .") if words else ""
    return first or None
