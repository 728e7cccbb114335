"""Meetings without their verb: "In Doha he will meet the emir, AND IN GENEVA THE PRESIDENT"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import tidy
from briefings.extraction.encounters.sketch import Sketch
from store.records import MeetingKind, Party

_FAR = 4
"""Tokens of a place within which whoever is met there stands behind it."""


def gapped(scene: Scene, cast: Cast, base: Sketch, subject: list[Party]) -> Iterator[Sketch]:
    """The other meetings of a verb that stands once, each behind "and in" or "and at" and a place of its own."""
    syntax, verb = scene.syntax, base.token
    if base.kind is MeetingKind.CALL or not subject:
        return
    end = min(syntax.right[verb] + 1, syntax.bounds[base.sentence][1])
    for token in range(verb + 1, end - 2):
        if syntax.lower[token] != "and" or syntax.lower[token + 1] not in ("in", "at"):
            continue
        place = next((m for at in range(token + 2, min(token + 5, end)) if (m := scene.mention[at])), None)
        first = (
            place.last
            if place is not None and place.kind in ("place", "country")
            else token + 2 + _is_the(scene, token)
        )
        person = next((m for at in range(first, min(first + _FAR, end)) if (m := scene.mention[at])), None)
        if person is None or person.kind not in ("person", "group") or _has_verb(scene, token, person.last, end):
            continue
        is_known = place is not None and place is not person
        there = place.name if place is not None and is_known else scene.text(first, person.first)  # "the Tapa base"
        named = cast.parties(person.last - 1)
        if named and not set(named) & set(base.parties):
            yield replace(base, parties=tidy([*subject, *named]), place=there, sentences=set())


def _is_the(scene: Scene, token: int) -> int:
    return int(scene.syntax.lower[token + 2] == "the")


def _has_verb(scene: Scene, first: int, last: int, end: int) -> bool:
    """True for "and in Geneva the president SPOKE": a clause with a verb of its own."""
    return any(scene.is_verb(token) for token in range(first, min(last + 2, end)))
