"""Officials of whom only the place tells whose they are: "In Windhoek, she will meet with government officials"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words
from store.records import Party


def meets_officials(scene: Scene, token: int) -> bool:
    """True for "meet with government officials", "consultations with senior officials", of no country that is named."""
    unnamed = [head for head in _met(scene, token) if scene.mention[head] is None and not _are_guests(scene, head)]
    return any(
        scene.lemma(head) in words("people", "officials")
        or any(scene.syntax.lower[below] == "government" for below in range(scene.syntax.left[head], head))
        for head in unnamed
    )


def _are_guests(scene: Scene, head: int) -> bool:
    """True for "international counterparts", "regional leaders, gathering in Fiji": they are of elsewhere."""
    syntax = scene.syntax
    marks = {syntax.lower[below] for below in range(syntax.left[head], head)}
    return bool(marks & words("people", "from_elsewhere"))


def _met(scene: Scene, token: int) -> Iterator[int]:
    """Who stands as the object or behind "with", and who else of them."""
    syntax = scene.syntax
    is_noun = not scene.is_verb(token)
    heads = [] if is_noun else [kid for kid in syntax.kids[token] if syntax.dep[kid] == "dobj"]
    heads += [
        below
        for kid in syntax.kids[token]
        if syntax.dep[kid] == "prep" and syntax.lower[kid] == "with"
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj"
    ]
    yield from heads
    yield from (kid for head in heads for kid in syntax.kids[head] if syntax.dep[kid] == "conj")


def add_hosts(sketch: Sketch) -> None:
    """The country of the place takes part where somebody meets officials of no country."""
    country = gazetteer.country_of(sketch.place) if sketch.with_hosts and sketch.place else None
    if country and country not in sketch.sides:
        sketch.parties.append(Party(country, country))
        sketch.lacks_other = False
