"""One verb, two days: "will meet ON 4 MARCH AND 15 MARCH", "will meet Chad on Friday, AND TOGO ON SATURDAY".

Days that follow each other are one meeting that lasts, and what tells of more than two is told elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.places import stops_behind, town_with_day
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import MeetingKind, Party, Precision

_AND = frozenset({"and", "and on", ", and on", ", and"})
_MEETING = frozenset({"meet", "negotiate", "convene"})
_BETWEEN = (MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.SESSION)
_ENDS = frozenset({".", ",", ";", "in", "at", "for", "to", "(", ")", "!", "?", "with", "about", "–", "—"})
"""What may stand behind the second day; behind "and Togo on Saturday WILL ..." another clause begins."""


def on_two_days(scene: Scene, sketch: Sketch) -> list[Sketch]:
    """ "Will meet in Bern on 4 MARCH AND 15 MARCH": two meetings; nothing where the days follow each other.

    So are talks in the plural; "a meeting on 4 March and 15 March" is told of by nobody.
    """
    is_verb = not sketch.trigger.is_noun and scene.lemma(sketch.token) in _MEETING
    is_plural = sketch.trigger.is_noun and scene.syntax.tag[sketch.token] == "NNS" and sketch.kind in _BETWEEN
    if not (is_verb or (is_plural and sketch.is_bound)) or sketch.standing is not Standing.SCHEDULED:
        return []
    pair = _pair_behind(scene, sketch)
    if pair is None or scene.text(pair[0].last, pair[1].first).lower() not in _AND or sketch.former is not None:
        return []
    first, second = (as_meant(scene, sketch, each).when for each in pair)
    if first != sketch.when or second.earliest is None or first.latest is None:
        return []
    if (second.earliest - first.latest).days < _APART or not fits(scene, sketch, second):
        return []
    return [sketch, replace(sketch, when=second, is_apart=True, sentences=set())]


_APART = 2
"""Days from one to the other where they do not follow each other."""


def _pair_behind(scene: Scene, sketch: Sketch) -> tuple[Moment, Moment] | None:
    """The two days told behind the meeting, where these are all."""
    told = [each for each in scene.moments_in(sketch.sentence) if each.first > sketch.token]
    are_days = all(each.when.precision is Precision.DATE for each in told)
    if len(told) != 2 or not are_days:
        return None
    behind = scene.syntax.lower[told[1].last : told[1].last + 1]  # nothing, where the text ends with the day
    return (told[0], told[1]) if not behind or behind[0] in _ENDS else None


def then_another(scene: Scene, sketch: Sketch) -> list[Sketch]:
    """ "Will meet Chad in Bern on Friday, 4 March, AND TOGO ON SATURDAY, 5 March": whom the parser loses.

    Left alone is what has a verb between, or behind: "will meet Chad on Friday, and Togo on Saturday WILL VOTE".
    """
    pair = _pair_behind(scene, sketch) if sketch.trigger.manner == "meet" else None
    if pair is None or scene.syntax.lower[pair[0].last] not in (",", "and") or not sketch.parties:
        return []
    others = met_between(scene, pair[0].last, pair[1].first)
    before = met_between(scene, sketch.token + 1, pair[0].first)
    is_and = "and" in scene.syntax.lower[pair[0].last : pair[0].last + 2]
    is_new = bool(others) and not {party.side for party in others} & sketch.sides
    when = as_meant(scene, sketch, pair[1]).when
    if not is_and or not is_new or not before or not {*before} < {*sketch.parties} or not fits(scene, sketch, when):
        return []
    hosts = [party for party in sketch.parties if party not in before]
    place = place_between(scene, pair[0].last, pair[1].first)
    another = replace(sketch, parties=tidy([*hosts, *others]), when=when, place=place, is_apart=True, sentences=set())
    return [sketch, another]


def met_between(scene: Scene, first: int, last: int) -> list[Party]:
    """Who is named between the two tokens; nobody where a verb or a meeting stands there."""
    bare = [token for token in range(first, last) if scene.mention[token] is None]
    if any(scene.is_verb(token) or scene.lemma(token) in nouns() for token in bare):
        return []
    mentions = dict.fromkeys(m for token in range(first, last) if (m := scene.mention[token]) is not None)
    behind = next((token for token in range(first, last) if scene.syntax.lower[token] in ("in", "at")), last)
    named = (party_of(mention) for mention in mentions if mention.kind != "place" and mention.first < behind)
    return tidy(party for party in named if party is not None)


def place_between(scene: Scene, first: int, last: int) -> str | None:
    lower = scene.syntax.lower
    for token in range(first, last):
        if lower[token] in ("in", "at") and (stops := stops_behind(scene, token)):
            return stops[0]
        if lower[token] == "in" and (town := town_with_day(scene, token)) is not None:
            return town
    return None
