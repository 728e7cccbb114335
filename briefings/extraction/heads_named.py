"""Those named behind the countries they are of: "the prime ministers of Ghana and Togo, Ama Osei and Kofi Lawson,"."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.sightings import Page, Sighting

_JOINING = frozenset({",", "and", "the"})
_OPENING = frozenset({",", "(", "-", "–", "—"})
_FEW = 2


def take_named_heads(page: Page) -> None:
    """Give each name of a list behind as many countries with one office the country that stands in its place."""
    seen = page.sightings()
    for number, first in enumerate(seen):
        if first.kind != "group" or first.named or first.side not in gazetteer.countries():
            continue
        lands = [first, *_listed(page, first, seen[number + 1 :], ("country",))]
        behind = seen[number + len(lands) :]
        if len(lands) < _FEW or not behind or page.low(lands[-1].last) not in _OPENING:
            continue
        if behind[0].first != lands[-1].last + 1 or behind[0].kind not in ("person", "organisation"):
            continue
        names = [behind[0], *_listed(page, behind[0], behind[1:], ("person", "organisation"))]
        if len(names) == len(lands) and all(map(_may_be_of, names, lands)):
            pairs = zip(names, lands, strict=True)
            _settle(seen, [(name, land) for name, land in pairs if _is_name(name)])


def _listed(page: Page, first: Sighting, others: list[Sighting], kinds: tuple[str, ...]) -> list[Sighting]:
    """Those of the kinds that only a comma or "and" parts from the one before."""
    found: list[Sighting] = []
    at = first
    for other in others:
        between = [page.low(i) for i in range(at.last, other.first)]
        if other.kind not in kinds or not between or not set(between) <= _JOINING:
            break
        found.append(other)
        at = other
        if "and" in between:
            break
    return found


def _is_name(sighting: Sighting) -> bool:
    """True for a name that no table has and of which nothing says for whom it acts."""
    return sighting.entry is None and sighting.name == sighting.side and sighting.kind in ("person", "organisation")


def _may_be_of(name: Sighting, land: Sighting) -> bool:
    """True for a name of which nothing is known, and for somebody known to act for the country in its place."""
    return _is_name(name) or (name.kind == "person" and name.side == land.side)


def _settle(seen: list[Sighting], pairs: list[tuple[Sighting, Sighting]]) -> None:
    for name, land in pairs:
        told = name.name
        for each in seen:
            if each.name == told and each.entry is None:
                each.kind, each.side, each.certain = "person", land.side, True
