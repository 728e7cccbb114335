"""Who tells of a meeting: one of its own sides, or somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import sides
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words

_STEPS = 10
_NEARBY = 2
"""Sentences within which "confirmed those dates" speaks of a meeting."""


def is_said_by_side(scene: Scene, cast: Cast, sketch: Sketch) -> bool:
    """True where whoever says, confirms or announces it acts for one of its sides."""
    saying = verb_of_saying(scene, sketch.token)
    return saying is not None and bool(sides(cast.subject(saying)) & sketch.sides)


def verb_of_saying(scene: Scene, token: int) -> int | None:
    """The verb above the clause of the meeting that says it; "confirmed those dates" counts for its sentence."""
    syntax = scene.syntax
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            break
        is_content = syntax.dep[token] in ("ccomp", "dobj", "conj", "parataxis", "nsubj")
        if scene.lemma(above) in words("saying", "verbs") and is_content:
            return above
        token = above
    return None


def hear_confirmations(scene: Scene, cast: Cast, meetings: Sequence[Sketch]) -> None:
    """ "The ministry confirmed those dates": said of every meeting of its side that was just told of."""
    for verb, lemma in enumerate(scene.syntax.lemma):
        if lemma == "confirm" and scene.is_verb(verb) and _is_of_the_known(scene, verb):
            confirming, sentence = sides(cast.subject(verb)), scene.sentence(verb)
            for meeting in meetings:
                is_near = any(0 <= sentence - told <= _NEARBY for told in meeting.sentences)
                if is_near and confirming & meeting.sides:
                    meeting.is_official = True
                    meeting.sentences.add(sentence)


def _is_of_the_known(scene: Scene, verb: int) -> bool:
    syntax = scene.syntax
    return any(
        syntax.dep[kid] == "dobj"
        and scene.lemma(kid) in words("saying", "known")
        and any(syntax.lower[mark] in words("adjectives", "definite") for mark in syntax.kids[kid])
        for kid in syntax.kids[verb]
    )
