"""Councils called by their days: "its proposals for THE EUROPEAN COUNCIL OF 26 AND 27 MARCH in Brussels"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.reading import Mention
from store.records import MeetingKind, When

_COUNCILS = frozenset({"council", "eurogroup"})
_OF_DAYS = frozenset({"for", "at", "of", "before", "to", "until", "by", "after"})
_ON_DAYS = frozenset({"for", "at", "before", "after"})
"""What stands before "the European Council on 26 March" where that is the sitting's day, and not that of the deed."""
_AT_SITTINGS = frozenset({"chair", "discuss", "debate", "dominate", "focus", "open", "review", "devote", "decide"})
_OF_SEATS = frozenset(
    {"vote", "election", "elect", "candidate", "candidacy", "seat", "bid", "run", "stand", "campaign"}
)
_REPORT = frozenset({"report"})
_ABOVE = 8
"""Words of the parse above a council among which it is looked for what is done there."""


def councils_of_days(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The sittings that a text names by a day to come, where nothing else tells of them.

    Not "the conclusions of the Council of 5 March", of which the day is over, nor "briefed the Council on 26 March",
    and none in a sentence that tells of a meeting of that day; nor where its side meets on a day of it anyway: "EU
    leaders will gather on 26-27 March. Ministers prepared THE EUROPEAN COUNCIL OF 26 AND 27 MARCH."
    """
    told = {(sketch.sentence, sketch.when) for sketch in sketches}
    days: dict[str, list[When]] = {}
    for sketch in sketches:
        for side in sketch.sides:
            days.setdefault(side, []).append(sketch.when)
    is_told = {}
    for mention in scene.mentions:
        moment = _day_of(scene, mention)
        if moment is None or (scene.sentence(moment.first), moment.when) in told:
            continue
        sitting_days = (mention.side, moment.when)
        if sitting_days not in is_told:
            is_told[sitting_days] = any(_overlap(moment.when, each) for each in days.get(mention.side, ()))
        if is_told[sitting_days]:
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
    is_subject = _is_to_sit(scene, noun) and _is_of_leaders(council, syntax.lower[noun])
    if not is_known or syntax.lower[noun] not in _COUNCILS or not (is_subject or syntax.dep[noun] == "pobj"):
        return None
    way, of = syntax.lower[syntax.head[noun]], syntax.lower[council.last : council.last + 1]
    is_on = of == ["on"] and way in _ON_DAYS and _is_of_leaders(council, syntax.lower[noun])
    if not is_on and not (of == ["of"] and way in _OF_DAYS) and not (is_subject and of in (["on"], ["of"])):
        return None
    if (is_on or way in ("for", "to")) and _is_under(scene, noun, _OF_SEATS | _REPORT if is_on else _OF_SEATS):
        return None
    moment = scene.moment[council.last + 1]
    is_first = moment is not None and moment.first == council.last + 1 and moment.when.is_dated
    if moment is None or not is_first or moment.when.earliest is None or moment.when.earliest <= scene.published:
        return None
    return moment


def _is_to_sit(scene: Scene, noun: int) -> bool:
    """True for "the European Council on 21 March WILL BE CHAIRED BY X": what is told of its sitting."""
    syntax, verb = scene.syntax, scene.syntax.head[noun]
    is_subject = syntax.dep[noun] in ("nsubj", "nsubjpass") and "will" in scene.auxiliaries(verb)
    return is_subject and scene.lemma(verb) in _AT_SITTINGS


def _is_of_leaders(council: Mention, noun: str) -> bool:
    """True for the Union's councils, which are sittings; others are bodies: "is due at the Council ON ..."."""
    return council.side == "European Union" or noun == "eurogroup"


def _is_under(scene: Scene, noun: int, deeds: frozenset[str]) -> bool:
    """True for "IS A CANDIDATE in the VOTE for the Council on 3 June", "A REPORT is due at the Council on 3 June"."""
    syntax, above = scene.syntax, noun
    for _ in range(_ABOVE):
        if syntax.head[above] == above:
            break
        above = syntax.head[above]
        subjects = (kid for kid in syntax.kids[above] if syntax.dep[kid] in ("nsubj", "nsubjpass"))
        if any(scene.lemma(each) in deeds for each in (above, *subjects)):
            return True
    return False


def _overlap(one: When, other: When) -> bool:
    return one.earliest is not None and one.latest is not None and other.touches(one.earliest, one.latest)


def _town_behind(scene: Scene, moment: Moment) -> str | None:
    """The Brussels of "the European Council of 26 and 27 March IN BRUSSELS"."""
    if scene.syntax.lower[moment.last : moment.last + 1] not in (["in"], [","]):
        return None
    town = scene.mention[moment.last + 1]
    return town.name if town is not None and town.kind in ("place", "country") else None
