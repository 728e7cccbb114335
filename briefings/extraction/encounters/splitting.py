"""One sentence, several meetings: each with the days and the place that stand behind its own words."""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from store.records import Party

_EACH = frozenset({"meet", "host", "phone", "speak"})
"""How whoever is told of together may be met one by one, each on a day of their own."""


def parts(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[Sketch]:
    """ "X will meet Y in A on Monday and Z in B on Tuesday": two meetings, each with the day behind its own."""
    days = [moment for moment, _ in times if moment.when.is_dated and moment.first > sketch.token]
    if sketch.trigger.is_noun:
        return _each_with(scene, sketch)
    if sketch.trigger.manner not in _EACH or len(days) < 2:
        return [sketch]
    subject = [party for party in sketch.parties if not _is_named(scene, party, sketch.token, days[-1].last)]
    parts: list[Sketch] = []
    first = sketch.token
    everywhere = _everywhere(scene, days[-1].last)
    for moment in days:
        others = [party for party in sketch.parties if _is_named(scene, party, first, moment.first)]
        if others and others != sketch.parties:
            place = _place_between(scene, first, moment.last) or everywhere
            parts.append(replace(sketch, parties=[*subject, *others], when=moment.when, place=place, sentences=set()))
            first = moment.last
    return parts if len(parts) > 1 else [sketch]


def _each_with(scene: Scene, sketch: Sketch) -> list[Sketch]:
    """ "Will hold talks WITH A on Monday and WITH B in C on Friday", read word by word: one meeting a day."""
    syntax = scene.syntax
    if syntax.tag[sketch.token] not in ("NNS", "NNPS") or not sketch.is_bound:
        return [sketch]
    parts: list[Sketch] = []
    first = sketch.token + 1
    for moment in (each for each in scene.moments_in(sketch.sentence) if each.first >= first):
        others = _joined_by_with(scene, first, moment.first)
        if not others or not moment.when.is_dated:
            break
        place = _place_between(scene, first, moment.last)
        parts.append(replace(sketch, parties=others, when=moment.when, place=place, sentences=set()))
        first = moment.last
    if len(parts) < 2:
        return [sketch]
    named = {party for part in parts for party in part.parties}
    holders = [party for party in sketch.parties if party not in named]
    return [replace(part, parties=[*holders, *part.parties]) for part in parts] if holders else [sketch]


def _joined_by_with(scene: Scene, first: int, last: int) -> list[Party]:
    """Who is named behind "with" or "and" between the two tokens; nobody where a verb stands there."""
    syntax = scene.syntax
    mentions = dict.fromkeys(m for token in range(first, last) if (m := scene.mention[token]) is not None)
    if any(scene.is_verb(token) and scene.mention[token] is None for token in range(first, last)):
        return []
    is_joined = any(syntax.lower[token] in ("with", "and") for token in range(first, min(first + 3, last)))
    found = [party_of(mention) for mention in mentions if mention.kind != "place"]
    return tidy(party for party in found if party is not None) if is_joined else []


def legs(scene: Scene, journey: Sketch, times: list[tuple[Moment, int]]) -> list[Sketch]:
    """ "To A from 9 to 11 May, and B from 12 to 13 May": each stop with the days behind it."""
    days = [moment for moment, _ in times if moment.when.is_dated and moment.first > journey.token]
    if not journey.is_trip or len(journey.stops) < 2 or len(days) < 2 or journey.stops_at is None:
        return [journey]
    legs: list[Sketch] = []
    waiting = list(journey.stops)
    for moment in days:
        here = [stop for stop in waiting if _stands_before(scene, stop, journey.stops_at, moment.first)]
        if here:
            legs.append(replace(journey, stops=here, place=here[0], when=moment.when, sentences=set()))
            waiting = [stop for stop in waiting if stop not in here]
    return legs or [journey]


def _is_named(scene: Scene, party: Party, first: int, last: int) -> bool:
    mentions = (scene.mention[token] for token in range(first, last))
    return any(mention is not None and mention.name == party.name for mention in mentions)


def _everywhere(scene: Scene, first: int) -> str | None:
    """ "... on Monday and ... on Tuesday, (both) in Madrid": the place of all that was told before."""
    syntax = scene.syntax
    behind = [token for token in range(first, min(first + 3, len(syntax))) if syntax.lower[token] in ("in", "at")]
    return _place_between(scene, behind[0], behind[0] + 1) if behind else None


def _place_between(scene: Scene, first: int, last: int) -> str | None:
    lower = scene.syntax.lower
    stops = (stops_behind(scene, token) for token in range(first, last) if lower[token] in ("in", "at"))
    return next((found[0] for found in stops if found), None)


def _stands_before(scene: Scene, stop: str, first: int, last: int) -> bool:
    """True where the stop is named between the two tokens."""
    mentions = (scene.mention[token] for token in range(first, last))
    is_known = any(mention is not None and mention.name == stop for mention in mentions)
    return is_known or f" {stop} " in f" {scene.text(first, last)} "
