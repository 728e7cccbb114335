"""Who is told by name behind what they are together: "leaders of the GCC countries - Bahrain, Kuwait, Oman and Qatar".

The countries then take part, not the body. A list that only tells what some of them did ("the GCC, where Oman ...",
"- Oman and Qatar have agreed -"), and one country alone, which may say where something is, are left alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import neighbours
from briefings.extraction.reading import Mention
from store.records import Party

_TOGETHER = frozenset({"countries", "states", "nations", "members", "member", "republics"})
_OPENING = frozenset({"-", "–", "—", "--", ":"})
_CLOSING = frozenset({"-", "–", "—", "--", "."})
_JOINING = frozenset({",", ";", "and", "the", "&"})
_GAP = 6
"""Words of "(GCC) member countries -" behind the body."""
_FEW = 2


def name_members(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Let the countries of the list take part in the place of the body of which they are told to be."""
    for sketch in sketches:
        bodies = {party.side for party in sketch.parties if is_body(party.side)}
        end = scene.syntax.bounds[sketch.sentence][1] if bodies else 0
        for token in range(sketch.token, end):
            mention = scene.mention[token]
            if mention is None or mention.first != token or mention.side not in bodies:
                continue
            members = _listed(scene, mention, end)
            if len(members) >= _FEW:
                rest = [party for party in sketch.parties if party.side != mention.side]
                sides = {party.side for party in rest}
                sketch.parties = [*rest, *(Party(each, each) for each in members if each not in sides)]
                break
    _name_neighbours(scene, sketches)


def _name_neighbours(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Of "ministers of THE BALTIC STATES and Poland" the three and Poland: others tell of the same by their names.

    "Benelux" alone is the union, "the Benelux COUNTRIES" are the three.
    """
    for sketch in sketches:
        for party in [each for each in sketch.parties if each.side in neighbours()]:
            if party.name != party.side or not _are_countries(scene, sketch, party.side):
                continue
            at = sketch.parties.index(party)
            told = [Party(each, each) for each in neighbours()[party.side] if each not in sketch.sides]
            sketch.parties[at : at + 1] = told


def _are_countries(scene: Scene, sketch: Sketch, side: str) -> bool:
    """True where the name says that they are countries, here or by a word behind it."""
    if side.rsplit(" ", 1)[-1] in _TOGETHER:
        return True
    named = (m for at in range(*scene.syntax.bounds[sketch.sentence]) if (m := scene.mention[at]) and m.side == side)
    return any(scene.syntax.lower[each.last : each.last + 1] in _COUNTRIES for each in named)


_COUNTRIES = (["countries"], ["states"], ["nations"])


def _listed(scene: Scene, body: Mention, end: int) -> list[str]:
    """The countries behind "countries -", each once, up to the dash or the end that closes the list."""
    lower = scene.syntax.lower
    behind = range(body.last, min(body.last + _GAP, end))
    opening = next((at for at in behind if lower[at] in _OPENING), None)
    if opening is None or lower[opening - 1] not in _TOGETHER:
        return []
    countries: list[str] = []
    token = opening + 1
    while token < end:
        mention = scene.mention[token]
        if mention is not None and mention.kind == "country" and scene.syntax.pos[token] != "ADJ":
            countries.append(mention.name)
            token = max(mention.last, token + 1)
        elif lower[token] in _JOINING:
            token += 1
        else:
            break
    is_closed = token >= end or lower[token] in _CLOSING or not lower[token].strip()
    return list(dict.fromkeys(countries)) if is_closed else []  # "- Bahrain and Kuwait HAVE CONFIRMED -" are some
