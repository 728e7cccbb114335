"""When and where: each time and place of a sentence goes to the meeting it hangs on in the parse.

From the expression the way leads upwards; the first word that anchors a meeting takes it. A time that
hangs on another verb ("said on Monday", "the deal reached in 2015") is not the meeting's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.days import (
    at_the_hour,
    best,
    last_weekday,
    lasting,
    next_month,
    next_weekday,
    next_year,
    without_unrealised,
)
from briefings.extraction.encounters.neighbours import move, on_margins, share, stay
from briefings.extraction.encounters.noun_standing import is_awaited
from briefings.extraction.encounters.places import stops_behind, venue_behind
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.splitting import legs, parts
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import verbs, words
from store.records import NO_TIME, MeetingKind, Precision, When

_STEPS = 14
_NEAR = 8
_CLAUSE = 4
"""Verbs between "where" and the meeting it is said of."""
_ONCE = frozenset({"first", "originally", "initially", "previously", "earlier"})
_COURSE = frozenset({"hold", "start", "begin", "open", "take", "convene", "resume", "be"})
"""What a meeting does between "due to" and the town: "due to START in Vienna"."""
_AS_DATE = re.compile(r"as (?:the|a|their|its)(?: \w+)? (?:date|day)\b", re.IGNORECASE)
_UNTIL_END = re.compile(
    r"^before (?:the )?(?:end of |(?:the|this) (?:week|month|year|summer|autumn|winter|spring)['’]s end)", re.IGNORECASE
)
_DIARY = 12
"""Sentences that the day at the head of a diary may hold for."""
_LIMITS = frozenset({"before", "after", "since", "ahead", "following", "prior"})
"""Words by which a day is that of something before or after the meeting."""
_LONG_AGO = 730
"""Days after which what is told is background."""
_LONGEST = 370
"""Days that a time may span and still say when a meeting is."""


class Settler:
    """Hands the times and places of an article to its sketches."""

    def __init__(self, scene: Scene, sketches: Sequence[Sketch]) -> None:
        self._scene = scene
        self._sketches = sketches
        self._anchored: defaultdict[int, list[Sketch]] = defaultdict(list)
        for sketch in sketches:
            for token in sketch.anchors:
                self._anchored[token].append(sketch)
        for sketch in sketches:
            for token in scene.annexes(sketch.token):
                self._anchored[token] = [sketch]
        direct = set(self._anchored)
        for sketch in sketches:
            for token in (*self._purposes(sketch), *self._boundaries(sketch)):
                if token not in direct:
                    self._anchored[token].append(sketch)

    def _boundaries(self, sketch: Sketch) -> Iterator[int]:
        """ "The opening of the summit on 3 May", "his participation in the talks in June": the day is the meeting's."""
        syntax, token = self._scene.syntax, sketch.token
        for _ in range(4):
            if syntax.dep[token] not in ("pobj", "prep", "conj"):
                return
            token = syntax.head[token]
            if self._scene.lemma(token) in words("taking_place", "boundaries") | words("holding", "being_there"):
                yield token

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
            if not self._scene.is_verb(above) or above == token or "will" in self._scene.auxiliaries(token):
                return
            yield above
            token = above

    def settle(self) -> list[Sketch]:
        """Give every sketch its times and its place; a journey whose stops have days of their own is one for each."""
        times: defaultdict[int, list[tuple[Moment, int]]] = defaultdict(list)
        for moment in self._scene.moments:
            for sketch, way in self.owners(moment.first, moment.last):
                moment = self._leaning(sketch, moment)
                if sketch.standing in (Standing.MOVED, Standing.POSTPONED) or not self._is_only_limit(moment, way):
                    times[id(sketch)].append((moment, way))
        for sketch in self._sketches:
            self._date(sketch, times[id(sketch)])
            sketch.is_background = self._is_background(sketch)
        self._place()
        share(self._scene, self._sketches)
        self._give_leftovers()
        on_margins(self._scene, self._sketches)
        stay(self._scene, self._sketches)
        move(self._scene, self._sketches)
        told = [leg for sketch in self._sketches for leg in legs(self._scene, sketch, times[id(sketch)])]
        return [part for sketch in told for part in parts(self._scene, sketch, times.get(id(sketch), []))]

    def _is_background(self, sketch: Sketch) -> bool:
        """True where every time of the sentence is a year or more back: "In 2013 ... after the two met in Rome"."""
        here = [m.when for m in self._scene.moments if self._scene.sentence(m.first) == sketch.sentence]
        days = [when.latest for when in here if when.latest is not None]
        return bool(days) and all((self._scene.published - day).days > _LONG_AGO for day in days)

    def _leaning(self, sketch: Sketch, moment: Moment) -> Moment:
        """ "X receives Y on Friday": for what is to come a bare weekday is the coming one."""
        when = moment.when
        is_planned = sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE)
        is_planned = is_planned or (
            sketch.standing is Standing.OPEN
            and sketch.is_present
            and (sketch.relation == "nsubj" or is_awaited(self._scene, sketch.token))
        )
        if sketch.standing is Standing.HELD and (
            bygone := last_weekday(when, self._scene.text(moment.first, moment.last), self._scene.published)
        ):
            return Moment(moment.first, moment.last, bygone)
        if not is_planned and sketch.standing not in (Standing.CANCELLED, Standing.POSTPONED, Standing.MOVED):
            return moment
        if when.latest is None or when.earliest is None or when.latest >= self._scene.published:
            return moment
        if not when.is_dated and when.precision is not Precision.MONTH:
            return moment
        words_of = self._scene.text(moment.first, moment.last)
        if sketch.is_bound and not self._was_planned(sketch):
            ahead = next_year(when, words_of, self._scene.published)
            if ahead:
                return Moment(moment.first, moment.last, ahead)
        if self._was_planned(sketch):
            return moment
        published = self._scene.published
        ahead = next_weekday(when, words_of, published) or next_month(when, words_of, published)
        return Moment(moment.first, moment.last, ahead) if ahead else moment

    def _give_leftovers(self) -> None:
        """A time that fits nothing it hangs on is that of the undated meeting noun right before it."""
        told = [(sketch.sentence, sketch.when) for sketch in self._sketches]
        for moment in self._scene.moments:
            sentence = self._scene.sentence(moment.first)
            if (sentence, moment.when) in told:
                continue
            if (named := self._named_date(moment, sentence)) is not None:
                named.when = moment.when
                continue
            for entry in self._entries(moment, sentence):
                entry.when = moment.when
            sketch = self._noun_before(moment, sentence) or self._under_heading(moment, sentence)
            if sketch is not None:
                sketch.when = moment.when

    def _named_date(self, moment: Moment, sentence: int) -> Sketch | None:
        """ "Officials gave 4 April as the date (for a call)": of the meeting named behind, else of the one before."""
        end = self._scene.syntax.bounds[sentence][1]
        if not _AS_DATE.match(self._scene.text(moment.last, min(moment.last + 6, end))):
            return None
        behind = [s for s in self._sketches if s.sentence == sentence and s.token > moment.last]
        before = [s for s in self._sketches if sentence - 2 <= s.sentence < sentence]
        sketch = behind[0] if behind else before[-1] if before else None
        is_over = moment.when.latest is not None and moment.when.latest < self._scene.published
        if is_over and (ahead := self._coming(moment)):
            moment.when = ahead
        if sketch is None or not self._fits(sketch, moment.when) or sketch.when.is_dated:
            return None
        verb = self._scene.governor(moment.last - 1)[0]
        if verb is not None and self._scene.lemma(verb) in words("leaning", "proposing"):
            sketch.standing = Standing.TENTATIVE
        return sketch

    def _entries(self, moment: Moment, sentence: int) -> Iterator[Sketch]:
        """What stands in a diary under a day on a line of its own, up to the next such day."""
        if not self._is_heading(moment) or not moment.when.is_dated:
            return
        headings = (self._scene.sentence(each.first) for each in self._scene.moments if self._is_heading(each))
        end = next((each for each in headings if each > sentence), sentence + _DIARY)
        for sketch in self._sketches:
            is_below = sentence < sketch.sentence < min(end, sentence + _DIARY)
            if is_below and sketch.when.precision is Precision.UNKNOWN and self._fits(sketch, moment.when):
                yield sketch

    def _is_heading(self, moment: Moment) -> bool:
        """True for a day that is a sentence by itself."""
        syntax = self._scene.syntax
        start, end = syntax.bounds[syntax.sentence[moment.first]]
        others = (token for token in range(start, end) if not moment.first <= token < moment.last)
        return all(syntax.pos[token] in ("PUNCT", "SPACE") for token in others)

    def _under_heading(self, moment: Moment, sentence: int) -> Sketch | None:
        """ "14 March: NATO ministers meet in Brussels": the day before a colon is that of what follows."""
        syntax = self._scene.syntax
        is_heading = moment.first - syntax.bounds[sentence][0] <= 2
        if moment.first == syntax.bounds[sentence][0] and moment.when.clock is not None:
            here = [sketch for sketch in self._sketches if sketch.sentence == sentence]
            return here[0] if here and here[0].when.precision is Precision.UNKNOWN else None
        if not is_heading or moment.last >= len(syntax) or syntax.lower[moment.last] not in (":", "–", "—", "-"):
            return None
        is_alone = moment.last + 1 >= syntax.bounds[sentence][1]
        below = (sketch for sketch in self._sketches if sketch.sentence == sentence + is_alone)
        first = next(below, None)
        is_undated = first is not None and first.when.precision is Precision.UNKNOWN
        return first if first is not None and is_undated and self._fits(first, moment.when) else None

    def _noun_before(self, moment: Moment, sentence: int) -> Sketch | None:
        for sketch in reversed(self._sketches):
            if sketch.sentence != sentence or sketch.token >= moment.first:
                continue
            between = range(sketch.token + 1, moment.first)
            is_free = sketch.trigger.is_noun and not sketch.is_bound and sketch.when.precision is Precision.UNKNOWN
            is_near = not any(self._scene.is_verb(token) for token in between) and len(between) <= _NEAR
            fits = moment.when.is_dated or moment.when.precision in (Precision.PART, Precision.MONTH)
            return sketch if is_free and is_near and fits and self._fits(sketch, moment.when) else None
        return None

    def owners(self, first: int, last: int, *, is_place: bool = False) -> list[tuple[Sketch, int]]:
        """The sketches that a phrase hangs on, with the token below the anchor by which it hangs.

        A place within "to discuss the situation in X" is not where they meet.
        """
        scene, syntax = self._scene, self._scene.syntax
        token, is_limit = _top(scene, first, last), False
        for _ in range(_STEPS):
            above = syntax.head[token]
            is_limit = is_limit or syntax.lower[token] in _LIMITS
            if found := self._anchored.get(above if above != token else -1):
                if is_limit and not is_place and not self._is_by_the_end(first, last):
                    found = [sketch for sketch in found if _may_be_limited(sketch)]
                return [(sketch, token) for sketch in self._nearest(found, first)]
            is_elsewhere = is_place and scene.is_verb(above) and scene.lemma(above) not in _COURSE
            if above == token or is_elsewhere or self._is_barrier(above, token):
                break
            token = above
        return []

    def _is_by_the_end(self, first: int, last: int) -> bool:
        """True for "before the end of the month": some day until then."""
        return bool(_UNTIL_END.search(self._scene.text(max(first - 1, 0), last)))

    def _is_only_limit(self, moment: Moment, way: int) -> bool:
        """True for "by 31 March": a last day is no day of the meeting; "by the end of March" is a part of the year."""
        is_by = self._scene.syntax.lower[way] in ("by", "until", "till")
        return is_by and moment.when.precision in (Precision.EXACT, Precision.DATE)

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
        if dep in ("relcl", "acl", "ccomp", "parataxis"):
            return True
        return dep not in ("xcomp", "advcl", "conj", "aux", "auxpass", "pcomp") or syntax.tag[above] in (
            "VBD",
            "VBZ",
            "VBP",
        )

    def _date(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> None:
        times = without_unrealised(self._scene, sketch, times)
        if not times:
            return
        own = self._without_former(sketch, times)
        if not own:
            return
        if sketch.standing in (Standing.MOVED, Standing.POSTPONED):
            self._date_change(sketch, times)
            return
        fitting = [moment for moment in own if self._fits(sketch, moment.when)]
        if fitting:
            when = best(fitting, sketch.token, self._scene.published, sketch.standing)
            sketch.when = lasting(self._scene, sketch, at_the_hour(self._scene, when, fitting))

    def _fits(self, sketch: Sketch, when: When) -> bool:
        """False where the time and the standing contradict each other: it belongs to something else."""
        if when.earliest is None or when.latest is None:
            return False
        if (when.latest - when.earliest).days > _LONGEST and when.precision is not Precision.YEAR:
            return False
        if sketch.standing in (Standing.SCHEDULED, Standing.TENTATIVE) and sketch.is_bound:
            return when.latest >= self._scene.published or self._was_planned(sketch)
        return sketch.standing is not Standing.HELD or when.earliest <= self._scene.published

    def _was_planned(self, sketch: Sketch) -> bool:
        """True for "had been scheduled for Monday": a plan whose day is over, of which no more is told."""
        verbs = [verb for verb in (sketch.verb, *self._scene.annexes(sketch.token)) if verb is not None]
        return any(
            self._scene.lemma(verb) in words("leaning", "expected")
            and {"was", "were", "had"} & set(self._scene.auxiliaries(verb))
            for verb in verbs
        )

    def _without_former(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[Moment]:
        """Of "which had been planned for Thursday" and "will now take place on Saturday" the latter."""
        syntax = self._scene.syntax
        annexed = {moment.first: syntax.head[way] for moment, way in times if syntax.head[way] in self._scene.annexed}
        planned = [moment for moment, _ in times if moment.first in annexed]
        others = [moment for moment, _ in times if moment.first not in annexed]
        was_planned = any(
            {"had", "was", "were"} & {syntax.lower[verb], *self._scene.auxiliaries(verb)}
            or any(syntax.lower[kid] in _ONCE for kid in syntax.kids[verb])
            for verb in annexed.values()
        )
        if sketch.verb is not None and any(syntax.lower[kid] in ("now", "instead") for kid in syntax.kids[sketch.verb]):
            was_planned = True
        are_hours = all(moment.when.clock and moment.when.earliest == self._scene.published for moment in planned)
        if planned and not was_planned and not (are_hours and others):
            return planned  # "scheduled for Wednesday" is the meeting's own day
        is_moved = sketch.is_bound and sketch.standing is Standing.SCHEDULED and planned and others
        if is_moved and others[0].when.is_dated and planned[0].when != others[0].when:
            sketch.former, sketch.standing = planned[0].when, Standing.MOVED
            sketch.when = others[0].when
            return []
        return [moment for moment, _ in times]

    def _date_change(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> None:
        """ "Postponed from Monday until Friday": the new time stands behind to, until or for."""
        syntax = self._scene.syntax
        fresh = [
            m
            for m, way in times
            if (syntax.lower[way] in ("to", "until", "till", "for") and syntax.head[way] == sketch.verb)
            or (m.first and syntax.lower[m.first - 1] in ("to", "until", "till"))
        ]
        old = [
            m for m, way in times if m not in fresh and (syntax.lower[way] == "from" or syntax.head[way] != sketch.verb)
        ]
        if old:
            sketch.former = old[0].when
        if fresh and fresh[0].when.is_dated:
            sketch.when, sketch.standing = fresh[0].when, Standing.MOVED
        elif fresh:
            sketch.when = fresh[0].when

    def _place(self) -> None:
        scene, syntax = self._scene, self._scene.syntax
        late: list[tuple[Sketch, str]] = []
        for token, low in enumerate(syntax.lower):
            if low not in ("in", "at", "on", "to", "near", "outside", "for") or syntax.dep[token] not in (
                "prep",
                "pcomp",
                "conj",
                "dative",
            ):
                continue
            known = [] if scene.in_dateline(token) else stops_behind(scene, token)
            town = known or self._unknown_town(token)
            stops = town or venue_behind(scene, token)
            if not stops:
                continue
            for sketch, way in self.owners(token, token + 1, is_place=True):
                if low == "to" and not _takes_to(scene, sketch, token):
                    continue
                if low == "for" and scene.lemma(syntax.head[token]) not in words("leaning", "expected"):
                    continue  # "planned FOR Suva"
                if low == "on" and gazetteer.country_of(stops[0]) == stops[0]:
                    continue
                if sketch.place is not None or sketch.kind is MeetingKind.CALL:
                    continue
                if syntax.head[way] in scene.annexed or not town:
                    late.append((sketch, stops[0]))  # "which was to open in Tunis" may be the former place
                else:
                    sketch.place = stops[0]
        for sketch, place in late:
            sketch.place = sketch.place or place
        for sketch in self._sketches:
            where = self._where(sketch) if sketch.is_bound and sketch.kind is not MeetingKind.CALL else None
            if where is None:
                continue
            sketch.place = sketch.place or self._named_before(where)
            day = next((self._scene.moment[at] for at in (where - 1, where - 2) if self._scene.moment[at]), None)
            day = day or self._day_of_going(where)
            if day is not None and sketch.when is NO_TIME and self._fits(sketch, day.when):
                sketch.when = day.when

    def _where(self, sketch: Sketch) -> int | None:
        """ "In Riga on Friday, WHERE the ministers will gather": the place and the day are told right before."""
        syntax = self._scene.syntax
        verb = sketch.verb if sketch.verb is not None else sketch.token
        for _ in range(_CLAUSE):
            for kid in syntax.kids[verb]:
                if syntax.lower[kid] == "where" and kid < verb:
                    return kid
            if syntax.dep[verb] not in ("conj", "xcomp", "ccomp"):
                return None
            verb = syntax.head[verb]
        return None

    def _day_of_going(self, where: int) -> Moment | None:
        """ "On Wednesday he stops in Riga, WHERE he will be received": the day of the way there, not of a way back."""
        scene, syntax = self._scene, self._scene.syntax
        clause = scene.verb_above(where)
        town = syntax.head[clause] if clause is not None else where
        going = scene.verb_above(town) if scene.mention[town] is not None else None
        is_there = syntax.lower[syntax.head[town]] in ("in", "to", "at")
        if going is None or not is_there or verbs().get(scene.lemma(going)) not in ("go", "visit"):
            return None
        kids = (below for kid in syntax.kids[going] if syntax.lower[kid] == "on" for below in syntax.kids[kid])
        days = [moment for kid in kids if (moment := scene.moment[kid]) is not None]
        one = days[0] if len(days) == 1 else None
        return one if one is not None and one.when.precision in (Precision.DATE, Precision.EXACT) else None

    def _named_before(self, where: int) -> str | None:
        behind = range(where - 1, max(where - _NEAR, -1), -1)
        mentions = (self._scene.mention[token] for token in behind)
        mention = next((each for each in mentions if each is not None), None)
        return mention.name if mention is not None and mention.kind in ("place", "country") else None

    def _coming(self, moment: Moment) -> When | None:
        return next_year(moment.when, self._scene.text(moment.first, moment.last), self._scene.published)

    def _is_nobody(self, token: int) -> bool:
        """True for a name that is taken for nobody, or only perhaps for a body."""
        mention = self._scene.mention[token]
        return mention is None or (mention.kind == "organisation" and not mention.certain)

    def _unknown_town(self, preposition: int) -> list[str]:
        """ "Will meet in Tete": a town that nobody knows, where the preposition hangs on the meeting itself."""
        syntax = self._scene.syntax
        if syntax.lower[preposition] != "in" or syntax.head[preposition] not in self._anchored:
            return []
        towns = (kid for kid in syntax.kids[preposition] if syntax.dep[kid] == "pobj" and syntax.pos[kid] == "PROPN")
        town = next((kid for kid in towns if self._is_nobody(kid) and not self._scene.moment[kid]), None)
        if town is None or not syntax.text[town][0].isupper() or syntax.left[town] < town - 1:
            return []
        return [self._scene.text(syntax.left[town], town + 1)]


def _may_be_limited(sketch: Sketch) -> bool:
    """True where a day behind "before" or "after" is still the meeting's: "testify BEFORE lawmakers on 3 May"."""
    return sketch.standing in (Standing.MOVED, Standing.POSTPONED) or sketch.trigger.manner == "testify"


def _takes_to(scene: Scene, sketch: Sketch, preposition: int) -> bool:
    """ "Welcome X to the White House", "travel to Paris for talks": there it is."""
    verb = scene.syntax.head[preposition]
    return sketch.is_trip or scene.lemma(verb) in (
        "welcome",
        "host",
        "receive",
        "invite",
        "travel",
        "fly",
        "go",
        "return",
        "head",
        "come",
        "send",
        "dispatch",
        "continue",
        "proceed",
        "move",
    )


def _top(scene: Scene, first: int, last: int) -> int:
    """The token of a phrase whose head lies outside it."""
    syntax = scene.syntax
    return next((t for t in range(first, last) if not first <= syntax.head[t] < last), first)
