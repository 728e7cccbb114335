"""Talks that a journey includes: "X's trip to Kyiv will INCLUDE TALKS WITH Y", "a visit that includes a meeting"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME, MeetingKind, Precision

_INCLUDING = frozenset({"include", "feature", "comprise"})
_PROGRAMMES = frozenset({"programme", "program", "itinerary", "stay", "stop"})
_OF_WHATEVER = frozenset({"agenda", "schedule"})
"""What a meeting has as well: of the journey where somebody's or the visit's is said to include talks."""
_KINDS = (MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.OTHER)
_NEAR = 2
"""Sentences within which "the visit" is that of the journey told of before."""
_OFF = (Standing.CANCELLED, Standing.POSTPONED, Standing.NONE)
_PLANNED = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)


def include_talks(scene: Scene, sketches: Sequence[Sketch]) -> dict[int, int]:
    """Give talks that a journey includes whoever makes it, the place it leads to, and how it stands.

    Left alone: what includes no journey ("the issues include talks with X"), and talks with nobody who is named.
    Gives back which journey, by its token, each of the talks belongs to.
    """
    included: dict[int, int] = {}
    for talks in sketches:
        journey = _journey_of(scene, talks, sketches)
        if journey is None or talks.verb is None:
            continue
        people = [party for party in journey.parties if party.side not in talks.sides]
        if not (people or journey.sides < talks.sides) or talks.standing in _OFF:
            continue
        standing = of_verb(scene, talks.verb)
        if journey.standing in _OFF or (standing is Standing.SCHEDULED and journey.standing not in _PLANNED):
            continue
        if standing in (Standing.SCHEDULED, Standing.HELD, Standing.TENTATIVE):
            talks.standing = Standing.TENTATIVE if journey.standing is Standing.TENTATIVE else standing
            talks.parties = [*people, *talks.parties]
            talks.is_bound, talks.lacks_other = True, False
            talks.place = talks.place or (journey.place if len(journey.stops) < 2 else None)
            included[talks.token] = journey.token
    return included


def date_included(sketches: Sequence[Sketch], included: Mapping[int, int]) -> None:
    """Give talks without a day that of the journey which includes them, where it has but one."""
    journeys = {each.token: each for each in sketches if each.kind is MeetingKind.VISIT}
    for talks in sketches:
        journey = journeys.get(included.get(talks.token, -1))
        if journey is not None and talks.when is NO_TIME and journey.when.precision is Precision.DATE:
            talks.when = journey.when


def _journey_of(scene: Scene, talks: Sketch, sketches: Sequence[Sketch]) -> Sketch | None:
    """The journey that includes them: the subject, what "that includes" hangs on, or the one told before."""
    verb = talks.verb
    if verb is None or talks.relation != "dobj" or talks.kind not in _KINDS or not talks.trigger.is_noun:
        return None
    if scene.lemma(verb) not in _INCLUDING or not talks.parties:
        return None
    subject = next(iter(scene.syntax.children(verb, "nsubj")), None)
    if subject is not None and scene.syntax.lower[subject] in ("that", "which") and scene.syntax.dep[verb] == "relcl":
        return _told_in(scene, talks, sketches)
    if subject is None:
        return None
    own = next((each for each in sketches if each.token == subject and each.kind is MeetingKind.VISIT), None)
    if own is not None and own.parties:
        return own
    is_programme = scene.lemma(subject) in _PROGRAMMES or (
        scene.lemma(subject) in _OF_WHATEVER and _is_travellers(scene, subject)
    )
    is_of_journey = is_programme or nouns().get(scene.lemma(subject)) is MeetingKind.VISIT
    return _told_before(talks, sketches) if is_of_journey else None


def _is_travellers(scene: Scene, noun: int) -> bool:
    """True for "HIS agenda", "THE VISIT'S agenda", "the agenda OF THE VISIT"; not for "the ministers' agenda"."""
    syntax = scene.syntax
    kids = syntax.kids[noun]
    of = [below for kid in kids if syntax.lower[kid] == "of" for below in syntax.kids[kid]]
    owners = [*(kid for kid in kids if syntax.dep[kid] == "poss"), *of]
    return any(syntax.lower[at] in ("his", "her") or nouns().get(scene.lemma(at)) is MeetingKind.VISIT for at in owners)


def _told_in(scene: Scene, talks: Sketch, sketches: Sequence[Sketch]) -> Sketch | None:
    """The visit of "starts a VISIT to Rome on Wednesday THAT INCLUDES a meeting", whatever the parser hangs that on."""
    before = (each for each in reversed(sketches) if each.sentence == talks.sentence and each.token < talks.token)
    visit = next((each for each in before if each.kind is MeetingKind.VISIT and each.trigger.is_noun), None)
    is_next = visit is not None and not any(
        scene.is_verb(token) for token in range(visit.token + 1, talks.verb or 0) if token not in scene.annexed
    )
    return visit if is_next and visit is not None and visit.parties else None


def _told_before(talks: Sketch, sketches: Sequence[Sketch]) -> Sketch | None:
    """The journey told last, where nothing is told since that its traveller has no part in."""
    since = [each for each in sketches if each.token < talks.token and talks.sentence - each.sentence <= _NEAR]
    journeys = [each for each in since if each.kind is MeetingKind.VISIT and each.parties]
    journey = max(journeys, key=lambda each: each.token, default=None)
    if journey is None:
        return None
    others = (each for each in since if each.token > journey.token and each.parties and each.sides - journey.sides)
    return None if any(not each.sides & journey.sides for each in others) else journey
