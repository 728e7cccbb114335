"""One sentence, several meetings: each with the days and the place that stand behind its own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from briefings.extraction.encounters.fitting import as_meant
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.two_days import met_between, on_two_days, place_between, then_another
from briefings.extraction.encounters.vocabulary import nouns, words
from store.records import Party

_EACH = frozenset({"meet", "sit", "host", "phone", "speak"})
"""How whoever is told of together may be met one by one, each on a day of their own."""


def parts(scene: Scene, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[Sketch]:
    """ "X will meet Y in A on Monday and Z in B on Tuesday": two meetings, each with the day behind its own."""
    told = scene.moment[sketch.day_at] if sketch.day_at is not None else None
    if told is not None:
        return [replace(sketch, when=as_meant(scene, sketch, told).when)]
    days = [moment for moment, _ in times if moment.when.is_dated and moment.first > sketch.token]
    if both := on_two_days(scene, sketch):
        return both
    if sketch.trigger.is_noun:
        return _each_with(scene, sketch)
    if met := then_another(scene, sketch):
        return met
    if besides := list(_others_by_day(scene, sketch)):
        later = {party for each in besides for party in each.parties}
        own = [party for party in sketch.parties if party not in later] or sketch.parties
        day = next(each for each in scene.moments_in(sketch.sentence) if each.first > sketch.token)
        is_elsewhere = sketch.place in {each.place for each in besides}  # "..., and its ministers IN RIGA on Tuesday"
        place = place_between(scene, sketch.token, day.last) if is_elsewhere else sketch.place
        return [replace(sketch, parties=own, place=place), *besides]
    if sketch.trigger.manner in _EACH and (listed := _one_after_the_other(scene, sketch)):
        return listed
    if sketch.trigger.manner not in _EACH or len(days) < 2:
        return [sketch]
    subject = [party for party in sketch.parties if not _is_named(scene, party, sketch.token, days[-1].last)]
    parts: list[Sketch] = []
    first = sketch.token
    everywhere = _everywhere(scene, days[-1].last)
    for moment in days:
        others = [party for party in sketch.parties if _is_named(scene, party, first, moment.first)]
        if others and others != sketch.parties:
            place = place_between(scene, first, moment.last) or everywhere
            parts.append(replace(sketch, parties=[*subject, *others], when=moment.when, place=place, sentences=set()))
            first = moment.last
    return parts if len(parts) > 1 else [sketch]


def _one_after_the_other(scene: Scene, sketch: Sketch) -> list[Sketch]:
    """ "Will meet A in X on Monday, B in Y on Wednesday AND C IN Z ON FRIDAY", word by word: the parser loses one.

    Three and more, each with a town and a day of its own; nothing where anything else stands between.
    """
    moments = [each for each in scene.moments_in(sketch.sentence) if each.first > sketch.token and each.when.is_dated]
    if len(moments) < _THREE:
        return []
    subject = [party for party in sketch.parties if not _is_named(scene, party, sketch.token, moments[-1].last)]
    told: list[Sketch] = []
    first = sketch.token + 1
    for moment in moments:
        place, others = place_between(scene, first, moment.first), met_between(scene, first, moment.first)
        is_next = not told or scene.syntax.lower[first] in (",", "and")
        if not is_next or place is None or not others or {*others} & {*subject}:
            return []
        parties = tidy([*subject, *others])
        told.append(replace(sketch, parties=parties, when=moment.when, place=place, sentences=set()))
        first = moment.last
    return told if len({each.place for each in told}) == len(told) else []


_THREE = 3


_SHORT = 9
"""Words of those of whom only the day is told."""


def _others_by_day(scene: Scene, sketch: Sketch) -> Iterator[Sketch]:
    """ "The finance ministers of the EU meet in A on Friday, THE FOREIGN MINISTERS ON SATURDAY": one meeting each."""
    syntax, verb = scene.syntax, sketch.token
    moments = [each for each in scene.moments_in(sketch.sentence) if each.first > verb and each.when.is_dated]
    is_plain = sketch.trigger.manner == "meet" and all(is_body(side) for side in sketch.sides)
    if not is_plain or len(moments) < 2 or not sketch.sides or _has_company(scene, verb, moments[0].first):
        return
    for before, moment in pairwise(moments):
        last = moment.first - (syntax.lower[moment.first - 1] == "on")
        first = next((t for t in range(before.last, last) if syntax.lower[t] not in (",", ";", "and")), last)
        within = range(first, last)
        is_joined = before.last < first < last <= first + _SHORT and not any(scene.is_verb(token) for token in within)
        are_people = any(scene.lemma(t) in words("people", "nouns") or syntax.lower[t] == "those" for t in within)
        is_clear = is_joined and are_people and not any(syntax.lower[token] in _NOT_WITHIN for token in within)
        if not is_clear:
            return
        mentions = dict.fromkeys(m for token in within if (m := scene.mention[token]) is not None)
        named = tidy(party for m in mentions if m.kind != "place" and (party := party_of(m)) is not None)
        if not named and any(syntax.lower[token] == "those" for token in within):
            return  # "those of the whole Union": whose they are no table knows
        when, place = as_meant(scene, sketch, moment).when, place_between(scene, first, last) or sketch.place
        yield replace(sketch, parties=named or sketch.parties, when=when, place=place, is_apart=True, sentences=set())


_NOT_WITHIN = frozenset({"with", "after", "before", "since", "until", "by", "(", ")", ":"})


def _has_company(scene: Scene, verb: int, end: int) -> bool:
    """True where it is told whom they meet."""
    is_with = any(scene.syntax.lower[token] == "with" for token in range(verb, end))
    return is_with or any(scene.syntax.dep[kid] == "dobj" and kid < end for kid in scene.syntax.kids[verb])


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
        place = place_between(scene, first, moment.last)
        parts.append(replace(sketch, parties=others, when=moment.when, place=place, sentences=set()))
        first = moment.last
    if len(parts) < 2:
        return [sketch]
    before = next((token for token in range(sketch.token, len(syntax)) if syntax.lower[token] == "with"), sketch.token)
    town = place_between(scene, sketch.token + 1, before)  # "will hold talks IN ROME with A on Monday and with B ..."
    parts = [replace(part, place=part.place or town) for part in parts]
    named = {party for part in parts for party in part.parties}
    holders = [party for party in sketch.parties if party not in named]
    return [replace(part, parties=[*holders, *part.parties]) for part in parts] if holders else [sketch]


def _joined_by_with(scene: Scene, first: int, last: int) -> list[Party]:
    """Who is named behind "with" or "and" between the two tokens; nobody where a verb stands there."""
    syntax = scene.syntax
    mentions = dict.fromkeys(m for token in range(first, last) if (m := scene.mention[token]) is not None)
    if any(scene.is_verb(token) and scene.mention[token] is None for token in range(first, last)):
        return []
    if any(scene.lemma(token) in nouns() for token in range(first, last)):
        return []  # "and CONSULTATIONS with B": those are found by themselves
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
    return place_between(scene, behind[0], behind[0] + 1) if behind else None


def _stands_before(scene: Scene, stop: str, first: int, last: int) -> bool:
    """True where the stop is named between the two tokens."""
    mentions = (scene.mention[token] for token in range(first, last))
    is_known = any(mention is not None and mention.name == stop for mention in mentions)
    return is_known or f" {stop} " in f" {scene.text(first, last)} "
