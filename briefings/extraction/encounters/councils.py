"""Councils called by their days: "its proposals for THE EUROPEAN COUNCIL OF 26 AND 27 MARCH in Brussels"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.reading import Mention
from store.records import MeetingKind

_COUNCILS = frozenset({"council", "eurogroup"})
_OF_DAYS = frozenset({"for", "at", "of", "before", "to", "until", "by", "after"})
_ON_DAYS = frozenset({"for", "at", "before", "after"})
"""What stands before "the Council on 26 March" where that is the sitting's day, and not that of what is done there."""


def councils_of_days(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The sittings that a text names by a day to come, where nothing else tells of them.

    Not "the conclusions of the Council of 5 March", of which the day is over, nor "briefed the Council on 26 March",
    and none in a sentence that tells of a meeting of that day.
    """
    told = {(sketch.sentence, sketch.when) for sketch in sketches}
    for mention in scene.mentions:
        moment = _day_of(scene, mention)
        if moment is None or (scene.sentence(moment.first), moment.when) in told:
            continue
        noun = mention.last - 1
        sitting = Sketch(Trigger(noun, "noun", MeetingKind.SESSION), MeetingKind.SESSION, scene.sentence(noun))
        party = party_of(mention)
        sitting.parties = tidy([party] if party is not None else [])
        sitting.place, sitting.when, sitting.standing = _town_behind(scene, moment), moment.when, Standing.SCHEDULED
        yield sitting


def _day_of(scene: Scene, council: Mention) -> Moment | None:
    syntax, noun = scene.syntax, council.last - 1
    is_known = council.kind == "organisation" and council.certain and is_body(council.side)
    if not is_known or syntax.lower[noun] not in _COUNCILS or syntax.dep[noun] != "pobj":
        return None
    way, of = syntax.lower[syntax.head[noun]], syntax.lower[council.last : council.last + 1]
    if not (of == ["of"] and way in _OF_DAYS) and not (of == ["on"] and way in _ON_DAYS):
        return None
    moment = scene.moment[council.last + 1]
    is_first = moment is not None and moment.first == council.last + 1 and moment.when.is_dated
    if moment is None or not is_first or moment.when.earliest is None or moment.when.earliest <= scene.published:
        return None
    return moment


def _town_behind(scene: Scene, moment: Moment) -> str | None:
    """The Brussels of "the European Council of 26 and 27 March IN BRUSSELS"."""
    if scene.syntax.lower[moment.last : moment.last + 1] not in (["in"], [","]):
        return None
    town = scene.mention[moment.last + 1]
    return town.name if town is not None and town.kind in ("place", "country") else None
