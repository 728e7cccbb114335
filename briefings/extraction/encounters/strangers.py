"""People whom nothing but a change to their meeting tells of: "SHARIF'S visit has been put off to 16 March".

Nobody gives them an office, a country or a first name; the article before did. Here they are named, for whoever
knows the meeting that was changed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body_name
from briefings.extraction.encounters.vocabulary import changes, nouns, particles, verbs, weak_nouns, words
from briefings.extraction.reading import Mention
from store.records import MeetingKind

_KINDS = frozenset({
    MeetingKind.VISIT, MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.SUMMIT, MeetingKind.CALL,
})  # fmt: skip
_MEETING = ("meet", "visit", "speak")
_COURSE = frozenset({"take", "hold", "go"})
_NOW = frozenset({"now", "instead"})
_OBJECTS = ("dobj", "nsubjpass", "nsubj")
_BETWEEN = frozenset({"between", "with", "by", "of"})
_SHORTEST = 3


def introduce_strangers(scene: Scene) -> None:
    """Make mentions of the names that only a meeting which is put off, moved or called off gives."""
    changing = _changing()
    for verb, tag in enumerate(scene.syntax.tag):
        if not tag.startswith("V"):
            continue
        lemma = scene.lemma(verb)
        if (lemma in changing and change_named(scene, verb) is not None) or (
            lemma in _COURSE and is_denied(scene, verb)
        ):
            _introduce(scene, _around_noun(scene, verb))
        elif verbs().get(lemma) in _MEETING and (is_denied(scene, verb) or _is_new(scene, verb)):
            _introduce(scene, _around_verb(scene, verb))


@cache
def _changing() -> frozenset[str]:
    """The verbs that may change a meeting, some only with more words."""
    return frozenset({*changes(), *(verb for verb, _ in particles()), "slip"})


def _kind(scene: Scene, noun: int) -> MeetingKind | None:
    lemma = scene.lemma(noun)
    return nouns().get(lemma) or weak_nouns().get(lemma)


def _is_new(scene: Scene, verb: int) -> bool:
    """True for "will NOW meet", where the sentence says what has changed."""
    if not any(scene.syntax.lower[kid] in _NOW for kid in scene.syntax.kids[verb]):
        return False
    start, end = scene.syntax.bounds[scene.sentence(verb)]
    return _CHANGED.search(scene.text(start, end)) is not None


_CHANGED = re.compile(
    r"\b(?:than|as) (?:first |originally |initially )?planned|"
    r"\b(?:later|earlier|instead|rather than|postponed|rescheduled|moved)\b"
)


def _around_noun(scene: Scene, verb: int) -> Iterator[int]:
    """Whose meeting it is that is changed: "X's talks WITH Y", "the meeting BETWEEN X and Y", X who calls it off."""
    syntax = scene.syntax
    for noun in syntax.children(verb, *_OBJECTS):
        if _kind(scene, noun) not in _KINDS:
            continue
        yield from _joined(scene, syntax.children(noun, "poss"))
        for way in syntax.kids[noun]:
            if syntax.lower[way] in _BETWEEN:
                yield from _joined(scene, syntax.children(way, "pobj"))
        if syntax.dep[noun] == "dobj":
            yield from _joined(scene, syntax.children(verb, "nsubj"))


def _around_verb(scene: Scene, verb: int) -> Iterator[int]:
    """ "X will not meet Y", "X will now meet with Y"."""
    syntax = scene.syntax
    yield from _joined(scene, syntax.children(verb, "nsubj"))
    if verbs()[scene.lemma(verb)] != "visit":
        yield from _joined(scene, syntax.children(verb, "dobj"))
        for way in syntax.kids[verb]:
            if syntax.lower[way] == "with":
                yield from _joined(scene, syntax.children(way, "pobj"))


def _joined(scene: Scene, heads: Iterable[int]) -> Iterator[int]:
    for head in heads:
        yield head
        yield from _joined(scene, scene.syntax.children(head, "conj"))


def _introduce(scene: Scene, heads: Iterator[int]) -> None:
    syntax = scene.syntax
    for head in list(heads):
        if not _is_unknown(scene, head):
            continue
        first = head
        while first and syntax.head[first - 1] == head and _is_unknown(scene, first - 1):
            first -= 1
        name = scene.text(first, head + 1)
        if len(name) >= _SHORTEST and name[0].isupper() and not is_body_name(name):
            start, end = syntax.characters(first, head + 1)
            scene.introduce(Mention(start, end, first, head + 1, name, name, "person"))


def _is_unknown(scene: Scene, token: int) -> bool:
    """True for a name of nobody that the text or the tables know, whatever the tagger guesses it to be."""
    mention = scene.mention[token]
    is_guess = mention is None or (not mention.certain and mention.side == mention.name and mention.kind != "person")
    if scene.lemma(token) in words("people", "nouns") and scene.syntax.lower[token - 1] == "-":
        return False  # "the Secretary-GENERAL will not visit Juba"
    return is_guess and scene.syntax.tag[token] == "NNP" and scene.moment[token] is None
