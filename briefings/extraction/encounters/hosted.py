"""Who receives others for talks takes part in them: "X will meet Y on Thursday AT TALKS HOSTED BY TURKEY"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words
from store.records import NO_TIME, MeetingKind, Party

_THEIRS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE})
"""What those who meet there hold; a summit or a conference that somebody hosts is for more than them."""
_HOSTING = ("host", "co-host", "cohost")


def take_in_hosts(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches without the talks that are only where and when a meeting is that is told by its verb.

    The meeting has their host, and their day and place where it has none. "At THE talks hosted by Turkey" may be
    others', and talks that name sides of their own are told by themselves.
    """
    meetings = {each.token: each for each in sketches if each.trigger.manner in ("meet", "sit", "negotiate")}
    left: list[Sketch] = []
    for sketch in sketches:
        meeting = meetings.get(sketch.verb) if sketch.verb is not None and sketch.relation in ("at", "in") else None
        hosts = _hosts(scene, cast, sketch) if meeting is not None else []
        is_its_own = meeting is None or {party.side for party in hosts} != sketch.sides or not hosts
        if meeting is None or is_its_own or not _is_then(meeting, sketch):
            left.append(sketch)
            continue
        meeting.parties = tidy([*meeting.parties, *hosts])
        meeting.when = sketch.when if meeting.when is NO_TIME else meeting.when
        meeting.place = meeting.place or sketch.place
    return left


def _is_then(meeting: Sketch, talks: Sketch) -> bool:
    return meeting.when is NO_TIME or talks.when is NO_TIME or meeting.when == talks.when


def _hosts(scene: Scene, cast: Cast, talks: Sketch) -> list[Party]:
    """Turkey behind "talks hosted by Turkey", "a meeting that Turkey will host"."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[talks.token]}
    if not talks.trigger.is_noun or talks.kind not in _THEIRS or marks & words("adjectives", "definite"):
        return []
    verbs = (verb for verb in scene.annexes(talks.token) if scene.lemma(verb) in _HOSTING)
    return [party for verb in verbs for party in (cast.agents(verb) if scene.is_passive(verb) else cast.subject(verb))]
