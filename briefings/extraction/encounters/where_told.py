"""Where a summit will be, told by who meets there: "will hold a summit on 16 June. The two will meet at Villa X"."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME, MeetingKind

_SET = (Standing.SCHEDULED, Standing.MOVED)
_OTHERWISE = frozenset({
    "also", "again", "separately", "first", "earlier", "later", "before", "beforehand", "after", "afterwards", "ahead",
    "prior", "then", "next", "another", "sidelines", "margins", "previously", "following", "minister", "ministers",
    "experts", "officials", "ambassadors", "envoys", "representatives", "deputies", "negotiators", "delegations",
})  # fmt: skip
"""Words by which a sentence tells of another meeting than the summit just told of."""
_REMOTE = frozenset({"virtual", "virtually", "online", "remote", "remotely", "video", "videoconference"})
_DURING = frozenset({"at", "during", "for", "on"})
_WHO = frozenset({"leaders", "presidents", "premiers", "heads", "they", "two", "both", "pair"})


def tell_where(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a summit with a day and no place that of the sentence behind it, which says where those two meet.

    "The two will ALSO meet in A", "will meet in A BEFORE the summit" and "their MINISTERS will meet in A" tell of
    others, and so do what has a day of its own and "will meet in A DURING THE G20". A VIRTUAL summit is nowhere.
    """
    by_sentence: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        by_sentence.setdefault(sketch.sentence, []).append(sketch)
    for sentence, told in by_sentence.items():
        summits = [each for each in told if _is_placeless_summit(each)]
        behind = [each for each in by_sentence.get(sentence + 1, ()) if each.standing is not Standing.NONE]
        if len(summits) != 1 or len(behind) != 1:
            continue
        summit, meeting = summits[0], behind[0]
        if _is_remote(scene, summit) or _is_during(scene, summit, meeting):
            continue
        if _are_they(summit, meeting) and _is_only_where(scene, meeting):
            summit.place = meeting.place
            summit.sentences.add(meeting.sentence)
            meeting.standing = Standing.NONE


def _is_placeless_summit(each: Sketch) -> bool:
    is_set = each.standing in _SET and each.when.is_dated
    return is_set and each.kind is MeetingKind.SUMMIT and each.place is None and bool(each.parties)


def _are_they(summit: Sketch, meeting: Sketch) -> bool:
    """True where the same two people, or the same body, meet."""
    if meeting.trigger.manner != "meet" or meeting.kind is not MeetingKind.MEETING:
        return False
    names = [{party.name for party in each.parties} for each in (summit, meeting)]
    are_people = len(names[0]) == 2 and all(party.name != party.side for party in summit.parties)
    is_bodys = len(summit.parties) == 1 and is_body(summit.parties[0].side)
    return names[0] == names[1] and (are_people or is_bodys)


def _is_only_where(scene: Scene, meeting: Sketch) -> bool:
    """True for "GCC leaders will meet in Riyadh": who, where, and nothing that tells it from the summit."""
    if meeting.place is None or meeting.when is not NO_TIME or meeting.standing is not Standing.SCHEDULED:
        return False
    said = {*scene.syntax.lower[slice(*scene.syntax.bounds[meeting.sentence])]}
    return "will" in said and bool(said & _WHO) and not said & _OTHERWISE


def _is_remote(scene: Scene, summit: Sketch) -> bool:
    return not _REMOTE.isdisjoint(scene.syntax.lower[slice(*scene.syntax.bounds[summit.sentence])])


def _is_during(scene: Scene, summit: Sketch, meeting: Sketch) -> bool:
    """True for "will meet in Lima AT APEC", "in Bali FOR THE FORUM": on an occasion that is not their summit."""
    end = scene.syntax.bounds[meeting.sentence][1]
    lower = scene.syntax.lower
    during = next((at for at in range(meeting.token, end) if lower[at] in _DURING), end)
    return any(scene.lemma(at) in nouns() or _is_of_others(scene, at, summit) for at in range(during, end))


def _is_of_others(scene: Scene, token: int, summit: Sketch) -> bool:
    """True for a body that is not the summit's own, known or called by its letters."""
    mention = scene.mention[token]
    if mention is None:
        return scene.syntax.text[token].isupper() and len(scene.syntax.text[token]) > _LETTERS
    return is_body(mention.side) and mention.side not in summit.sides


_LETTERS = 2
