"""Whose a time or a place is: from the expression the way leads upwards to the first word that anchors a meeting.

A time that hangs on another verb ("said on Monday", "the deal reached in 2015") is not the meeting's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefings.extraction.encounters.attended import planning_above
from briefings.extraction.encounters.foreign_days import is_of_other, tells_of_meeting
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.strays import (
    is_of_announcing,
    is_of_decision,
    is_of_happening,
    is_of_planning,
    is_of_report,
    is_of_return,
    is_of_saying,
    is_of_topic,
    is_where_decided,
)
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind

_STEPS = 14
_COURSE = frozenset({"hold", "start", "begin", "open", "take", "convene", "resume", "be", "follow"})
"""What a meeting does between "due to" and the town: "due to START in Vienna"."""
_BEING = frozenset({"be", "become"})
_UNTIL_END = re.compile(
    r"^before (?:the )?(?:end of |(?:the|this) (?:week|month|year|summer|autumn|winter|spring)['’]s end)", re.IGNORECASE
)
_PRESENT = frozenset(
    {"represent", "speak", "join", "participate", "attend", "deliver", "give", "take", "brief", "appear"}
)
_LIMITS = frozenset({"before", "after", "since", "ahead", "following", "prior"})
"""Words by which a day is that of something before or after the meeting."""


class Owners:
    """Finds the sketches of an article that a phrase hangs on."""

    def __init__(self, scene: Scene, sketches: Sequence[Sketch]) -> None:
        self._scene = scene
        self._anchored: defaultdict[int, list[Sketch]] = defaultdict(list)
        for sketch in sketches:
            for token in sketch.anchors:
                self._anchored[token].append(sketch)
        for sketch in sketches:
            for token in scene.annexes(sketch.token):
                self._anchored[token] = [sketch]
        self._opened: defaultdict[int, list[Sketch]] = defaultdict(list)
        for sketch in sketches:
            for token in self._openings(sketch):
                self._opened[token].append(sketch)
        direct = set(self._anchored)
        for sketch in sketches:
            for token in (*self._lending(sketch, direct), *self._boundaries(sketch), *self._attended(sketch)):
                if token not in direct:
                    self._anchored[token].append(sketch)

    def _openings(self, sketch: Sketch) -> Iterator[int]:
        """ "ON 10 MARCH, she will meet X and chair the dialogue": what opens the first clause is said of the next."""
        syntax, verb = self._scene.syntax, sketch.anchors[-1]
        if self._scene.lemma(verb) in words("holding", "planning"):
            return  # "met X and ANNOUNCED a summit": that day is the announcement's
        while syntax.dep[verb] == "conj" and self._scene.is_verb(verb) and not _has_subject(self._scene, verb):
            verb = syntax.head[verb]
            if verb in self._anchored:
                yield verb

    def _boundaries(self, sketch: Sketch) -> Iterator[int]:
        """ "The opening of the summit on 3 May", "his participation in the talks in June": the day is the meeting's."""
        syntax, token = self._scene.syntax, sketch.token
        for _ in range(4):
            if syntax.dep[token] not in ("pobj", "prep", "conj"):
                return
            token = syntax.head[token]
            if self._scene.lemma(token) in words("taking_place", "boundaries") | words("holding", "being_there"):
                yield token

    def _attended(self, sketch: Sketch) -> Iterator[int]:
        """ "On 19 March she will speak at the session": the day is the session's."""
        if sketch.is_bound or sketch.verb is None or sketch.relation != "at":
            return
        is_to_come = bool({"will", "to"} & set(self._scene.auxiliaries(sketch.verb)))
        if is_to_come and self._scene.lemma(sketch.verb) in _PRESENT:
            yield sketch.verb
            yield from planning_above(self._scene, sketch.verb)

    def _lending(self, sketch: Sketch, direct: set[int]) -> Iterator[int]:
        """The verbs above an infinitive, up to the leg it is on: "will stay in A and TRAVEL to B to meet X"."""
        for token in self._purposes(sketch):
            yield token
            if token in direct and self._scene.syntax.dep[token] == "conj":
                return  # where and when the leg before it is tells nothing of what is on this one

    def _purposes(self, sketch: Sketch) -> Iterator[int]:
        """The verbs above an infinitive: "led a delegation to continue talks" is when and where they talk."""
        syntax, token = self._scene.syntax, sketch.verb
        if token is not None and sketch.relation in ("after", "following") and sketch.standing is Standing.HELD:
            yield token  # "signed on Friday, after a meeting with X"
        while (
            sketch.is_bound
            and token is not None
            and syntax.tag[token] == "VB"
            and syntax.dep[token] in ("xcomp", "advcl", "conj")
        ):
            above = syntax.head[token]
            if syntax.dep[above] == "acomp":
                above = syntax.head[above]  # "IS due to meet"
            if not self._scene.is_verb(above) or above == token or "will" in self._scene.auxiliaries(token):
                return
            yield above
            token = above

    def of(self, first: int, last: int, *, is_place: bool = False) -> list[tuple[Sketch, int]]:
        """The sketches that a phrase hangs on, with the token below the anchor by which it hangs.

        A place within "to discuss the situation in X" is not where they meet.
        """
        scene, syntax = self._scene, self._scene.syntax
        if not is_place and is_of_report(scene, first) and not self._is_of_call(first):
            return []
        token, is_limit = _top(scene, first, last), False
        for _ in range(_STEPS):
            above = _said_before(scene, token) or syntax.head[token]
            is_limit = is_limit or syntax.lower[token] in _LIMITS
            if (is_place and is_of_topic(scene, token)) or is_of_happening(scene, token, above):
                break
            if found := self._anchored.get(above if above != token else -1):
                if token < above and above in self._opened:
                    found = [*found, *(each for each in self._opened[above] if each not in found)]
                if is_place:
                    found = [sketch for sketch in found if not is_where_decided(scene, first, above, sketch.token)]
                else:
                    found = [sketch for sketch in found if not self._is_stray(sketch, first, last, above)]
                if is_limit and not is_place and not self._is_by_the_end(first, last):
                    found = [sketch for sketch in found if _may_be_limited(sketch)]
                return [(sketch, token) for sketch in self._nearest(found, first)]
            is_elsewhere = is_place and scene.is_verb(above) and scene.lemma(above) not in _COURSE
            is_elsewhere = is_elsewhere and not tells_of_meeting(scene, above)
            if above == token or is_elsewhere or self._is_barrier(above, token):
                break
            token = above
        return []

    def _is_of_call(self, first: int) -> bool:
        """True for the Monday of "As X TOLD Y on Monday BY PHONE": what is reported there is the call itself."""
        verb = self._scene.verb_above(first)
        told = self._anchored.get(verb, ()) if verb is not None and verb < first else ()
        return any(sketch.kind is MeetingKind.CALL and sketch.token == verb for sketch in told)

    def _is_stray(self, sketch: Sketch, first: int, last: int, above: int) -> bool:
        """True for a day that is the saying's or the decision's: "agreed on Monday to hold talks"."""
        is_for = sketch.relation == "for" and sketch.verb is not None  # "returns to Rome on Monday FOR TALKS"
        if is_of_planning(self._scene, first, above):
            return True
        if is_of_return(self._scene, first, sketch.verb if is_for and sketch.verb is not None else sketch.token):
            return True
        if is_of_announcing(self._scene, first, above, sketch.token) or is_of_other(self._scene, sketch, first, above):
            return True
        if above in sketch.anchors:
            return is_of_saying(self._scene, first, last, above)
        return is_of_decision(self._scene, first, above, sketch.token)

    def is_anchor(self, token: int) -> bool:
        """True where what hangs on the token is some meeting's."""
        return token in self._anchored

    def _is_by_the_end(self, first: int, last: int) -> bool:
        """True for "before the end of the month": some day until then."""
        return bool(_UNTIL_END.search(self._scene.text(max(first - 1, 0), last)))

    def _nearest(self, found: list[Sketch], at: int) -> list[Sketch]:
        """Of the legs of one journey, the one the phrase follows; else all that share the anchor."""
        trips = [sketch for sketch in found if sketch.is_trip]
        if len(trips) > 1:
            return [trips[self._leg(trips, at)], *(sketch for sketch in found if not sketch.is_trip)]
        return found

    def _leg(self, trips: list[Sketch], at: int) -> int:
        """Which journey's place stands last before the phrase."""
        positions = [self._position(trip) for trip in trips]
        behind = [number for number, position in enumerate(positions) if position <= at]
        return behind[-1] if behind else 0

    def _position(self, trip: Sketch) -> int:
        for token in range(trip.token, len(self._scene.syntax)):
            mention = self._scene.mention[token]
            if mention is not None and mention.name == trip.place:
                return token
        return trip.token

    def _is_barrier(self, above: int, token: int) -> bool:
        """True where the way would lead out of another happening ("the deal reached in 2015")."""
        scene, syntax = self._scene, self._scene.syntax
        if not scene.is_verb(above):
            return False
        dep = syntax.dep[above]
        if dep == "conj" and _is_done_to_another(scene, above):
            return True
        if dep == "ccomp" and scene.lemma(above) in _BEING and "to" in scene.auxiliaries(above):
            return False  # "a hearing to consider X TO BE ENVOY on 12 April"
        if dep in ("relcl", "acl", "ccomp", "parataxis"):
            return not tells_of_meeting(scene, above)
        return dep not in ("xcomp", "advcl", "conj", "aux", "auxpass", "pcomp") or syntax.tag[above] in (
            "VBD",
            "VBZ",
            "VBP",
        )


def _is_done_to_another(scene: Scene, verb: int) -> bool:
    """True for "were to meet on Friday, but THE ENVOY WAS SACKED on Tuesday"; not for "but THE MEETING was put off".

    Not for what came of it either: "met AND A TRUCE WAS SIGNED in Doha on Tuesday"; and behind "and" only for people
    whose day is the second one: "meet ON FRIDAY, and an envoy will be sworn in on Saturday".
    """
    syntax = scene.syntax
    subject = next(iter(syntax.children(verb, "nsubjpass")), None)
    if subject is None:
        return False
    mention = scene.mention[subject]
    is_person = mention is not None and mention.kind == "person"
    if not is_person and scene.lemma(subject) not in words("people", "persons"):
        return False
    above = syntax.head[verb]
    is_turn = any(syntax.lower[kid] == "but" for kid in syntax.kids[above])
    return is_turn or any(above < each.first < subject for each in scene.moments_in(scene.sentence(verb)))


def _has_subject(scene: Scene, verb: int) -> bool:
    return any(scene.syntax.dep[kid] in ("nsubj", "nsubjpass") for kid in scene.syntax.kids[verb])


def _said_before(scene: Scene, token: int) -> int | None:
    """The clause of "Talks will open in Lima TOMORROW, a spokeswoman said", whose day the parser hangs on "said"."""
    syntax, saying = scene.syntax, scene.syntax.head[token]
    if saying <= token or scene.lemma(saying) not in words("saying", "telling"):
        return None
    clause = next((kid for kid in syntax.kids[saying] if syntax.dep[kid] == "ccomp" and kid < token), None)
    subject = next(iter(syntax.children(saying, "nsubj")), None)
    is_before = subject is not None and token < syntax.left[subject]
    return clause if is_before and (clause is not None) else None


def _may_be_limited(sketch: Sketch) -> bool:
    """True where a day behind "before" or "after" is still the meeting's: "testify BEFORE lawmakers on 3 May"."""
    return sketch.standing in (Standing.MOVED, Standing.POSTPONED) or sketch.trigger.manner == "testify"


def _top(scene: Scene, first: int, last: int) -> int:
    """The token of a phrase whose head lies outside it."""
    syntax = scene.syntax
    return next((t for t in range(first, last) if not first <= syntax.head[t] < last), first)
