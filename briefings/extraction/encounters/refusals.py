"""One of two sides will not come: "talks will open in Geneva on Friday, BUT CHILE SAID IT WOULD NOT ATTEND".

So where it "WITHDREW on Monday" or "HAS PULLED OUT OF THE TALKS".

Whether they are held is open then: such a meeting is told as tentative, and nobody is reminded of it; what somebody
HAD PLANNED is none, and off where one of the two withdrew. Left alone are meetings of three sides and more, which are
held without one, and who stays away from something else ("would not attend THE PARADE") or withdraws something
("withdrew ITS TROOPS", "withdrew FROM THE TOWN").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import chain

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.doubts import was_to
from briefings.extraction.encounters.factuality import Factuality, embedding
from briefings.extraction.encounters.modality import WILL, is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns, words
from store.records import MeetingKind, Party

_COMING = frozenset({"attend", "participate", "come", "join", "send", "go", "take"})
_SENT = frozenset({"delegation", "delegate", "envoy", "negotiator", "representative", "team", "part", "official"})
_ITSELF = frozenset({"it", "them", "this"})
_THEY = frozenset({"it", "they", "he", "she"})
_OF_TWO = (MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.SUMMIT, MeetingKind.DIALOGUE)
_PAIR = 2


def hear_refusals(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> None:
    """Let a meeting of two be tentative to which one of them, in that sentence or the next, says it will not come."""
    for sketch in sketches:
        if sketch.standing is not Standing.SCHEDULED or len(sketch.sides) != _PAIR or sketch.kind not in _OF_TWO:
            continue
        absent = _absent(scene, cast, sketch)
        first = next(absent, None)  # no more than is needed: each further one goes through its sentence once more
        if first is None:
            continue
        if was_to(scene, sketch.verb if sketch.verb is not None else sketch.token) is None:
            sketch.standing = Standing.TENTATIVE
        else:
            is_off = any(scene.lemma(verb) in _LEAVING for verb in chain([first], absent))
            sketch.standing = Standing.CANCELLED if is_off else Standing.NONE


def _absent(scene: Scene, cast: Cast, sketch: Sketch) -> Iterator[int]:
    """The verbs that tell of one of its sides that it will not come, or has left."""
    for verb, who in _staying_away(scene, cast, sketch):
        if any(_is_one_of(sketch, one) for one in who):
            yield verb


def _is_one_of(sketch: Sketch, party: Party) -> bool:
    """True for a side, or for whoever is to meet himself; not for A'S MINISTER where its president meets."""
    return party in sketch.parties or (party.name == party.side and party.side in sketch.sides)


def _staying_away(scene: Scene, cast: Cast, sketch: Sketch) -> Iterator[tuple[int, list[Party]]]:
    """The verbs behind the words of the meeting that tell who will not come, and who that is."""
    bounds = scene.syntax.bounds
    end = bounds[min(sketch.sentence + 1, len(bounds) - 1)][1]
    for verb in range(sketch.token + 1, end):
        if not scene.is_verb(verb):
            continue
        is_away = _will_not_come(scene, sketch, verb) or _will_stay_away(scene, verb)
        if not is_away and not _has_withdrawn(scene, sketch, verb):
            continue
        if embedding(scene, verb) is Factuality.FACT:
            yield verb, _who(scene, cast, verb)


def _will_not_come(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "would NOT ATTEND", "will NOT SEND A DELEGATION to them"; not for "will not attend the parade"."""
    if scene.lemma(verb) not in _COMING or not is_denied(scene, verb):
        return False
    objects = [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj"]
    is_bare = scene.lemma(verb) in ("send", "take", "join") and not objects
    is_will = bool({*scene.auxiliaries(verb)} & (WILL | {"would"}))
    ways = [below for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "prep" for below in _below(scene, kid)]
    return is_will and not is_bare and all(_is_of_it(scene, sketch, each) for each in (*objects, *ways))


def _below(scene: Scene, preposition: int) -> list[int]:
    return [kid for kid in scene.syntax.kids[preposition] if scene.syntax.dep[kid] == "pobj"]


def _is_of_it(scene: Scene, sketch: Sketch, thing: int) -> bool:
    """True for "the talks", "it", "a delegation", the town it is in."""
    mention = scene.mention[thing]
    is_there = mention is not None and mention.name == sketch.place
    is_same = nouns().get(scene.lemma(thing)) is sketch.kind
    return is_there or is_same or scene.lemma(thing) in _SENT or scene.syntax.lower[thing] in _ITSELF


def _will_stay_away(scene: Scene, verb: int) -> bool:
    """True for "will STAY AWAY", "would BOYCOTT THEM"."""
    kids = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    is_will = bool({*scene.auxiliaries(verb)} & (WILL | {"would"})) and not is_denied(scene, verb)
    is_away = scene.lemma(verb) == "stay" and "away" in kids and "from" not in kids
    return is_will and (is_away or (scene.lemma(verb) in words("holding", "absent") and bool(kids & _ITSELF)))


_LEAVING = {"withdraw": None, "pull": "out", "back": "out", "drop": "out", "bow": "out"}
_NEAR = 8
_NEWS = timedelta(days=21)
_ALL_OF_IT = frozenset({"side", "government", "delegation", "ministry"})


def _has_withdrawn(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "Chile WITHDREW", "has PULLED OUT OF THE TALKS"; not for "withdrew its troops", "from the town"."""
    syntax, lemma = scene.syntax, scene.lemma(verb)
    if lemma not in _LEAVING or syntax.tag[verb] not in ("VBD", "VBN") or is_denied(scene, verb):
        return False
    if syntax.dep[verb] in ("advcl", "relcl", "pcomp") or any(_is_old(scene, at) for at in range(verb)[-_NEAR:]):
        return False  # "a year ago they collapsed AFTER Chile withdrew", "IN JANUARY Chile withdrew"
    kids = [kid for kid in syntax.kids[verb] if syntax.dep[kid] not in ("nsubj", "aux", "punct")]
    out = _LEAVING[lemma]
    if (out is not None and out not in (syntax.lower[kid] for kid in kids)) or scene.is_passive(verb):
        return False
    if any(syntax.dep[kid] == "dobj" for kid in kids):
        return False
    whole = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")
    if not all(syntax.pos[kid] == "PROPN" or scene.lemma(kid) in _ALL_OF_IT | _THEY for kid in whole):
        return False  # "Chilean TROOPS withdrew"
    ways = [below for kid in kids for at in (kid, *syntax.kids[kid]) for below in _below(scene, at)]
    return all(_is_of_it(scene, sketch, each) for each in ways if scene.moment[each] is None)


def _is_old(scene: Scene, token: int) -> bool:
    moment = scene.moment[token]
    return moment is not None and moment.when.latest is not None and moment.when.latest < scene.published - _NEWS


def _who(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """Who it is, of "CHILE SAID it would not attend" who said so; "its foreign minister" is not all of Chile."""
    syntax, saying = scene.syntax, scene.syntax.head[verb]
    is_own = any(syntax.lower[kid] in _THEY for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")
    is_said = syntax.dep[verb] == "ccomp" and scene.lemma(saying) in words("saying", "telling")
    teller = saying if is_own and is_said else verb
    subjects = (kid for kid in syntax.kids[teller] if syntax.dep[kid] == "nsubj")
    is_official = any(syntax.tag[kid] == "NN" and scene.lemma(kid) in words("people", "persons") for kid in subjects)
    return [who for who in cast.subject(teller) if who.name != who.side or not is_official]
