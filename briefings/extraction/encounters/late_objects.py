"""Whom a verb has only behind its day and place: "will receive in Paris on Friday THE PRESIDENT OF TOGO".

The parser hangs such an object on the Friday, or on the town.
"""

from __future__ import annotations

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import tidy
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention
from store.records import Party

_WAYS = frozenset({"in", "on", "at", "this", "next"})
_BEFORE_NOUN = frozenset({"DET", "ADJ", "PROPN", "NOUN", "PART", "NUM"})
_LONGEST = 10
"""Words of "the new Togolese foreign minister" and whoever that is."""


def objects_behind_days(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """The people named right behind the days and towns that follow the verb; nobody where something else does.

    Not of "will meet in Paris on Friday, THE PRESIDENT said", nor of "will meet on Friday in PARIS".
    """
    end = scene.syntax.bounds[scene.sentence(verb)][1]
    begin = _behind_days(scene, verb + 1, end)
    if begin is None or begin >= end:
        return []
    for token in range(begin, min(begin + _LONGEST, end)):
        mention = scene.mention[token]
        if mention is not None and mention.kind in ("person", "group"):
            return _unless_doing(scene, cast, _head_of(scene, mention))
        if scene.lemma(token) in words("people", "nouns"):
            titled = scene.mention[token + 1] if token + 1 < end else None
            is_title = titled is not None and titled.kind == "person"
            return _unless_doing(scene, cast, _head_of(scene, titled) if titled is not None and is_title else token)
        if scene.syntax.pos[token] not in _BEFORE_NOUN and mention is None:
            return []
    return []


def _head_of(scene: Scene, named: Mention) -> int:
    tokens = range(named.first, named.last)
    return next((token for token in tokens if scene.syntax.head[token] not in tokens), named.last - 1)


def _unless_doing(scene: Scene, cast: Cast, head: int) -> list[Party]:
    is_doing = scene.syntax.dep[head] in ("nsubj", "nsubjpass")
    return [] if is_doing else tidy(cast.parties(head))


def _behind_days(scene: Scene, token: int, end: int) -> int | None:
    """The token behind "in Paris on Friday", "today in Paris"; None where no day, or more than these, comes first."""
    has_day = False
    while token < end:
        at = token + (scene.syntax.lower[token] in _WAYS)
        if at >= end:
            break
        moment, mention = scene.moment[at], scene.mention[at]
        if moment is not None:
            token, has_day = moment.last, True
        elif at > token and mention is not None and mention.kind == "place" and mention.first == at:
            token = mention.last
        else:
            break
    return token if has_day else None
