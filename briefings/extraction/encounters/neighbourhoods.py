"""Neighbours by the region they are of: "NORDIC foreign ministers", "BALTIC and Nordic leaders", "NORDIC-BALTIC".

Only office-holders, and only several: "a Nordic minister" is of one country that nobody names, "Nordic firms" are none.
"""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import regions
from store.records import Party

_OFFICES = frozenset({"minister", "leader", "premier", "president", "head", "envoy", "ambassador", "chief", "speaker"})
_WITHIN = ("amod", "compound", "nmod", "conj")


def neighbours_before(scene: Scene, head: int) -> list[Party]:
    """The countries of "Nordic and Baltic ministers", each group by its name; nobody for "former Nordic ministers"."""
    syntax = scene.syntax
    if syntax.tag[head] not in ("NNS", "NNPS") or scene.lemma(head) not in _OFFICES:
        return []
    first = syntax.left[head]
    told = [token for token in range(first, head) if syntax.lower[token] in regions()]
    if not told or any(syntax.dep[token] not in _WITHIN for token in told) or "former" in syntax.lower[first:head]:
        return []
    if len(told) > 1 and syntax.lower[told[0] + 1] == "-" and told[1] == told[0] + 2:
        name = regions().get(f"{syntax.lower[told[0]]}-{syntax.lower[told[1]]}")
        return [Party(name, name)] if name is not None else []
    return [Party(name, name) for name in dict.fromkeys(regions()[syntax.lower[token]] for token in told)]
