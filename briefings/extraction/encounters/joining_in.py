"""Who comes to a meeting besides those it was told of: "They WILL BE JOINED BY X", "X WILL ALSO ATTEND".

Said right behind the one meeting to come, in a sentence that tells of no other and of no day. Who "may" come, "will
not", or joins something else ("will join the alliance", "will attend the opera"), is left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.marks import is_due
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import MeetingKind, Party

_KINDS = frozenset(
    {
        MeetingKind.MEETING,
        MeetingKind.TALKS,
        MeetingKind.SUMMIT,
        MeetingKind.OTHER,
        MeetingKind.DIALOGUE,
        MeetingKind.VISIT,
    }
)
_THEM = frozenset({"they", "them", "two", "pair", "duo", "trio", "leaders", "ministers", "both", "sides", "presidents"})
_WILL = frozenset({"will", "'ll", "’ll", "would"})
_PAIR = 2


def join_in(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> None:
    """Let those who will be there too take part in the meeting told right before."""
    told: dict[int, list[Sketch]] = {}
    for sketch in sketches:
        told.setdefault(sketch.sentence, []).append(sketch)
    for sentence, here in told.items():
        one = here[0] if len(here) == 1 else None
        if one is None or one.kind not in _KINDS or one.standing is not Standing.SCHEDULED:
            continue
        is_alone = len(one.sides) < _PAIR and not any(is_body(side) for side in one.sides)
        if is_alone or any(is_unplaced(party) for party in one.parties):
            continue
        _add(one, _in_presence(scene, cast, one))
        own = range(one.token + 1, scene.syntax.bounds[sentence][1])
        _add(one, (party for verb in own for party in _coming(scene, cast, verb)))
        if sentence + 1 < len(scene.syntax.bounds) and sentence + 1 not in told and _is_plain(scene, sentence + 1):
            behind = range(*scene.syntax.bounds[sentence + 1])
            _add(one, (party for verb in behind for party in _coming(scene, cast, verb)))


def _add(sketch: Sketch, parties: Iterable[Party]) -> None:
    for party in parties:
        if party.side not in sketch.sides and not is_unplaced(party):
            sketch.parties = [*sketch.parties, party]


def _is_plain(scene: Scene, sentence: int) -> bool:
    """True where no day stands, which would be of something else."""
    return not scene.moments_in(sentence)


def _coming(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """Who is to be there by a verb: "will be joined BY X", "X will join THEM", "X will also ATTEND"."""
    syntax, lemma = scene.syntax, scene.lemma(verb)
    if not scene.is_verb(verb) or lemma not in ("join", "attend") or not _is_to_come(scene, verb):
        return []
    if scene.is_passive(verb):
        subjects = list(syntax.children(verb, "nsubjpass"))
        return cast.agents(verb) if lemma == "join" and any(syntax.lower[kid] in _THEM for kid in subjects) else []
    objects = list(syntax.children(verb, "dobj"))
    are_they = [syntax.lower[kid] for kid in objects] == ["them"]
    is_also = not objects and any(syntax.lower[kid] in ("also", "too") for kid in syntax.kids[verb])
    is_there = not any(syntax.dep[kid] == "prep" for kid in syntax.kids[verb])
    return cast.subject(verb) if (lemma == "join" and are_they) or (is_also and is_there) else []


def _is_to_come(scene: Scene, verb: int) -> bool:
    """True for "WILL join", "IS TO join", "IS DUE TO join", and not for "may", "will not", "if"."""
    is_ahead = bool(_WILL & set(scene.auxiliaries(verb))) or _is_due(scene, verb)
    return is_ahead and factuality(scene, verb) is Factuality.FACT


def _is_due(scene: Scene, verb: int) -> bool:
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_to = "to" in scene.auxiliaries(verb) and syntax.dep[verb] in ("xcomp", "acl")
    return is_due(scene, verb) or (is_to and syntax.lower[above] in ("is", "are", "due", "set", "scheduled"))


_PRESENT = (["in", "the", "presence", "of"], ["with", "the", "participation", "of"])


def _in_presence(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """ "Will meet on Thursday IN THE PRESENCE OF the UN envoy", "WITH THE PARTICIPATION OF X"."""
    syntax, end = scene.syntax, scene.syntax.bounds[sketch.sentence][1]
    for of in range(sketch.token + 4, end):
        if syntax.lower[of] == "of" and syntax.lower[of - 3 : of + 1] in _PRESENT:
            above = syntax.head[of - 3]
            return cast.objects(of) if above in (*sketch.anchors, sketch.token) or scene.moment[above] else []
    return []
