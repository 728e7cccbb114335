"""Who was to meet somebody and will be elsewhere: "who was to meet X in Kingston on Saturday, WILL STAY IN OTTAWA".

So is who "will fly to Budapest INSTEAD". Left alone is who will stay where the meeting is to be, or in office, and who
will meet the same one there ("will fly to Florida instead to meet HIM").
"""

from __future__ import annotations

from collections.abc import Iterable

from briefings.extraction import gazetteer
from briefings.extraction.encounters.modality import WILL, is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.reading import Mention

_STAYING = frozenset({"stay", "remain"})
_GOING = frozenset({"go", "travel", "fly", "head"})
_AT_HOME = frozenset({"home", "behind", "put"})
_SAME_ONE = frozenset({"him", "her", "them", "there"})
_PLACES = ("place", "country")


def is_elsewhere(scene: Scene, plan: int, verb: int) -> bool:
    """True for the verb of who, by the words from "was to" (``plan``) on, was to be in another place."""
    syntax = scene.syntax
    auxiliaries = {*scene.auxiliaries(verb)}
    is_now = syntax.tag[verb] == "VBG" and bool({"is", "are"} & auxiliaries)
    if verb < plan or not (auxiliaries & WILL or is_now) or is_denied(scene, verb):
        return False
    behind = range(verb + 1, syntax.bounds[scene.sentence(verb)][1])
    if scene.lemma(verb) in _STAYING:
        if any(scene.moment[at] for at in behind):
            return False
        is_home = not _AT_HOME.isdisjoint(syntax.lower[verb + 1 : verb + 2])
        is_home = is_home or syntax.lower[verb + 1 : verb + 3] == ["at", "home"]
        return is_home or _is_another_place(scene, range(plan, verb), _ways(scene, verb, ("in", "at")))
    is_instead = any(syntax.lower[kid] == "instead" for kid in syntax.kids[verb])
    if scene.lemma(verb) not in _GOING or not is_instead or any(syntax.lower[at] in _SAME_ONE for at in behind):
        return False
    met = {mention.name for mention in _people(scene, range(plan, verb))}
    if any(mention.name in met for mention in _people(scene, behind)):
        return False
    return _is_another_place(scene, range(plan, verb), _ways(scene, verb, ("to", "for")))


def _people(scene: Scene, tokens: Iterable[int]) -> list[Mention]:
    return [mention for at in tokens for mention in scene.mentions_at(at) if mention.kind == "person"]


def _ways(scene: Scene, verb: int, prepositions: tuple[str, ...]) -> list[int]:
    syntax = scene.syntax
    ways = (kid for kid in syntax.kids[verb] if kid > verb and syntax.lower[kid] in prepositions)
    return [below for way in ways for below in syntax.kids[way]]


def _is_another_place(scene: Scene, planned: range, told: list[int]) -> bool:
    """True where a place is told in which the meeting was not to be; where none was, in which nobody met is at home."""
    places = [mention.name for at in told if (mention := scene.mention[at]) is not None and mention.kind in _PLACES]
    before = [mention for at in planned for mention in scene.mentions_at(at)]
    there = {each.name for each in before if each.kind in _PLACES} or {each.side for each in before}
    lands = there | {_land(each) for each in there}
    return bool(places) and not any(place in there or _land(place) in lands for place in places)


def _land(place: str) -> str:
    return gazetteer.country_of(place) or place
