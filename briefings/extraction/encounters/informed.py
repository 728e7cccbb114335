"""Who else is told that a visit is off: "He told X he was putting off his visit to A. His hosts in B were told TOO".

The stop there is off as well. What the text tells of it is taken along; else it is a change of which another article
tells what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.tellings import Telling, tellings
from briefings.extraction.encounters.triggers import Trigger
from store.records import MeetingKind, Party, When

_OFF = (Standing.CANCELLED, Standing.POSTPONED, Standing.MOVED)
_MET_THERE = (MeetingKind.MEETING, MeetingKind.TALKS)
_PAIR = 2
_ONE_JOURNEY = timedelta(days=14)
"""Stops that are farther apart are of two journeys."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A journey that is off: who was to travel, for whom, and where to, if that is told."""

    sketch: Sketch
    travellers: tuple[Party, ...]
    side: str
    country: str | None


def tell_others(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, and behind them the stops whose hosts are told as well that a visit is off.

    Left alone: whoever is told something of its own, or as an ally, a mediator or the public; whom somebody else tells
    than who was to come; and stops of another journey, or that the text says stand.
    """
    found: list[Sketch] = []
    seen: set[tuple[str, str]] = set()
    for change in filter(None, map(_change, sketches)):
        for telling, host in _hosts(scene, change):
            if (change.side, host) not in seen:
                seen.add((change.side, host))
                found += _stops_off(scene, sketches, change, host, telling)
    return [*sketches, *found]


def _change(sketch: Sketch) -> _Change | None:
    """The journey that falls through by what one sketch tells; None for all else."""
    if sketch.standing not in _OFF or (sketch.kind is not MeetingKind.VISIT and sketch.kind not in _MET_THERE):
        return None
    country = _country(sketch.place)
    sides = sketch.sides - {country} if len(sketch.sides) == _PAIR else sketch.sides
    is_abroad = sketch.kind is MeetingKind.VISIT or len(sides) < len(sketch.sides)
    if len(sides) != 1 or not is_abroad or country in sides:
        return None
    side = next(iter(sides))
    return _Change(sketch, tuple(party for party in sketch.parties if party.side == side), side, country)


def _country(place: str | None) -> str | None:
    return (gazetteer.country_of(place) or place) if place is not None else None


def _hosts(scene: Scene, change: _Change) -> Iterator[tuple[Telling, str]]:
    """The countries whose people are told of it too, in its sentence behind it or in the next one.

    So in the one after that of the paragraph, where they are told the same: "He also invited X. B was told AS WELL."
    """
    sketch, bounds = change.sketch, scene.syntax.bounds
    known = {change.side, change.country, *map(_country, sketch.stops)}
    if change.country is None:
        known |= {m.side for at in range(*bounds[sketch.sentence]) for m in scene.mentions_at(at)}
    paragraph = scene.syntax.paragraph
    for sentence in range(sketch.sentence, min(sketch.sentence + 3, len(bounds))):
        if sentence == sketch.sentence and change.country is None:
            continue
        is_next = sentence < sketch.sentence + 2
        if not is_next and paragraph[bounds[sentence][0]] != paragraph[bounds[sketch.sentence][0]]:
            continue
        first = max(sketch.token, sketch.verb or 0) + 1 if sentence == sketch.sentence else bounds[sentence][0]
        if not is_next:
            known = known | {m.side for at in range(bounds[sentence - 1][0], first) for m in scene.mentions_at(at)}
        for telling in tellings(scene, sentence, first):
            if telling.tellers <= {change.side} and (is_next or telling.is_the_same):
                yield from ((telling, host) for host in telling.told if host not in known)


def _stops_off(
    scene: Scene, sketches: Sequence[Sketch], change: _Change, host: str, telling: Telling
) -> Iterator[Sketch]:
    """What was to be at the second host: what the text tells of it, else a visit of which another article may tell.

    Nothing where the text has it off anyway or standing, or sets it for another time; where talks of two fall through,
    a third is told as a host only where the text says so.
    """
    there = [each for each in sketches if change.side in each.sides and host in _countries_of(each)]
    there = [each for each in there if each.standing not in (Standing.NONE, Standing.HELD)]
    legs = [each for each in there if change.country not in _countries_of(each)]
    days = _days(sketches, change.side, change.country)
    if any(_is_no_stop(each, telling, days) for each in legs) or (there and not legs):
        return  # a journey to both is off as a whole
    there = legs
    if not (there or telling.is_the_same or _is_in_title(scene, host)):
        return  # "he also informed the president of France": as an ally, for all that is told
    if change.sketch.kind is not MeetingKind.VISIT and not (there or telling.to_hosts):
        return
    met = [each for each in there if each.kind in _MET_THERE]
    for each in met:
        yield _off_too(change, telling, each.kind, each.parties, each.place)
    if not met or len(met) < len(there):
        yield _off_too(change, telling, MeetingKind.VISIT, change.travellers, host)


def _is_in_title(scene: Scene, host: str) -> bool:
    """True below "Prime Minister's Travel to Vietnam AND LAOS"."""
    title = scene.reading.title
    is_named = re.search(rf"(?:\b(?:to|in|and)|,) (?:the )?{re.escape(host)}\b", title) is not None
    return is_named and _JOURNEY.search(title) is not None


_JOURNEY = re.compile(r"\b(?:travel|trip|visit|tour|journey)s?\b", re.IGNORECASE)


def _countries_of(sketch: Sketch) -> set[str | None]:
    return {_country(stop) for stop in (*sketch.stops, sketch.place) if stop is not None}


def _is_no_stop(sketch: Sketch, telling: Telling, days: Sequence[date]) -> bool:
    if sketch.standing in _OFF or sketch.sentence > telling.sentence:
        return True
    first = sketch.when.earliest
    return first is not None and bool(days) and min(abs(first - day) for day in days) > _ONE_JOURNEY


def _days(sketches: Sequence[Sketch], side: str, country: str | None) -> list[date]:
    """When the visit that is off was to be, by all that the text tells of it."""
    times: list[When | None] = []
    for sketch in sketches:
        if side in sketch.sides and country is not None and country in _countries_of(sketch):
            times += [sketch.former, sketch.when] if sketch.standing is not Standing.MOVED else [sketch.former]
    return [when.earliest for when in times if when is not None and when.earliest is not None]


def _off_too(
    change: _Change, telling: Telling, kind: MeetingKind, parties: Iterable[Party], place: str | None
) -> Sketch:
    """A stop at the second host: off, with no day of its own."""
    sketch = Sketch(Trigger(telling.verb, "noun", kind), kind, telling.sentence, telling.verb)
    sketch.parties, sketch.place, sketch.stops = list(parties), place, [place] if place is not None else []
    is_called_off = change.sketch.standing is Standing.CANCELLED
    sketch.standing = Standing.CANCELLED if is_called_off else Standing.POSTPONED
    sketch.has_own_words = sketch.is_bound = True
    sketch.sentences = {change.sketch.sentence, telling.sentence}
    return sketch
