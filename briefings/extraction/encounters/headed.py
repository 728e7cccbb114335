"""What a transcript says only above it: "Secretary X and Foreign Minister Y Before Their Meeting".

They greet each other and never name the meeting that they go into. It is on the day of the transcript, and going on
when that comes out: nobody is to be reminded of it. It rests on the words with which they welcome each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.story import Story
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.headline import sides_in_headline
from store.records import NO_TIME, MeetingKind, Party, Precision, When

_BEFORE = re.compile(r"\bbefore (?:\w+ ){0,3}(?:meeting|talks|lunch|dinner)s?\s*\Z", re.IGNORECASE)
_GREETING = re.compile(
    r"\bwelcome\b|\bto have [^.!?\n]{1,60}\b(?:here|with us)|\bthank you for (?:being here|coming|hosting)"
    r"|\b(?:lot|much|deal|opportunity|chance)\b.{0,20}\bto (?:talk|discuss|speak|catch up)"
    r"|\bour (?:meeting|discussion|talks)"
    r"|\blook(?:ing)? forward to (?:a|our|the|these) .{0,20}(?:conversation|discussion|meeting|talks)"
    r"|\bto (?:see|meet with|be with) you\b",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"\W*[A-Z][A-Z .’'-]{2,60}:")
_SECRETARY = re.compile(r"\s*(?:remarks by )?secretary\b", re.IGNORECASE)
_TWO = re.compile(r"\s(?:and|with)\s", re.IGNORECASE)
_MOST = 3
"""Greetings that are cited."""
_CONFERRING = frozenset({MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.DIALOGUE, MeetingKind.OTHER})


def told_by_headline(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The meeting that a transcript's headline tells of, unless the text tells of one of the same two."""
    headed = _BEFORE.search(scene.reading.title)
    if headed is None:
        return
    pair = Story(scene).pair or _greeters(scene.reading.title[: headed.start()])
    sides = {party.side for party in pair}
    is_told = any(_is_this(each, sides, scene) for each in sketches)
    sentences = range(len(scene.syntax.bounds))
    greetings = [each for each in sentences if _greets(scene, each)] or [
        each for each in sentences if _begins(scene, each)
    ]
    greetings = greetings[:_MOST]
    if len(sides) < 2 or is_told or not greetings:
        return
    trigger = Trigger(scene.syntax.bounds[greetings[0]][0], "noun", MeetingKind.MEETING)
    day = When(Precision.DATE, scene.published, scene.published)
    sketch = Sketch(trigger, MeetingKind.MEETING, greetings[0], parties=list(pair), standing=Standing.HELD, when=day)
    sketch.sentences = set(greetings)
    sketch.place = _headed_place(scene)
    yield sketch


def _is_this(sketch: Sketch, sides: set[str], scene: Scene) -> bool:
    """Whether it is told as a meeting of these sides that day, or without a day; what they did before is another."""
    if sketch.kind not in _CONFERRING or not sides <= sketch.sides or sketch.standing in (Standing.OPEN, Standing.NONE):
        return False
    return sketch.when in (NO_TIME, When(Precision.DATE, scene.published, scene.published))


def _greets(scene: Scene, sentence: int) -> bool:
    return _GREETING.search(scene.text(*scene.syntax.bounds[sentence])) is not None


def _begins(scene: Scene, sentence: int) -> bool:
    """ "SECRETARY COLE: Good morning, everyone." """
    return _SPEAKER.match(scene.text(*scene.syntax.bounds[sentence])) is not None


def _greeters(title: str) -> list[Party]:
    """The two of "Secretary Cole and Peruvian Foreign Minister Luis Prat"; a mere secretary is America's."""
    known = sides_in_headline(title)
    parties = []
    for half in _TWO.split(title, maxsplit=1):
        family = half.strip().rpartition(" ")[2]
        side = known.get(family.lower()) or ("United States" if _SECRETARY.match(half) else None)
        parties += [Party(family, side)] if side else []
    return parties


_HEAD = 8
"""Lines above the words."""


def _headed_place(scene: Scene) -> str | None:
    """The town that stands alone on a line above the words ("Munich, Germany")."""
    lines = [line.strip() for line in scene.reading.text.splitlines() if line.strip()][:_HEAD]
    towns = {
        mention.name: scene.reading.text[mention.start : mention.end]
        for mention in scene.mentions
        if mention.kind == "place"
    }
    return next((name for line in lines for name, said in towns.items() if line.startswith(said)), None)
