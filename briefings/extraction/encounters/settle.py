"""When and where: each time and place of a sentence goes to the meeting it hangs on in the parse."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefings.extraction.encounters.changing import date_change, is_day_of_change, leave_open
from briefings.extraction.encounters.continuing import with_continuations
from briefings.extraction.encounters.dates_changed import take_changed_dates
from briefings.extraction.encounters.days import (
    at_the_hour,
    best,
    is_bare_hour,
    is_ruled_out,
    without_unrealised,
)
from briefings.extraction.encounters.falling import fall_with_journeys
from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.former_plans import ONCE, is_as_planned, take_delayed, take_former, take_replaced
from briefings.extraction.encounters.gone_online import go_online
from briefings.extraction.encounters.itinerary import first_from
from briefings.extraction.encounters.kept_days import keep_days
from briefings.extraction.encounters.leftovers import give_leftovers
from briefings.extraction.encounters.lengths import lasting, since
from briefings.extraction.encounters.looking import date_ahead, turn
from briefings.extraction.encounters.neighbours import (
    later_today,
    move,
    on_margins,
    replace_day,
    share,
    stay,
    tell_when,
)
from briefings.extraction.encounters.outlook import hangs_on_last_one
from briefings.extraction.encounters.owners import Owners
from briefings.extraction.encounters.purposes import without_way
from briefings.extraction.encounters.put_off import had_been_off, revive_put_off
from briefings.extraction.encounters.relocation import relocate
from briefings.extraction.encounters.renewal import change_behind, contrast, held_anew, is_unmade, new_date, revive
from briefings.extraction.encounters.rounds import with_rounds
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.second_times import with_second_times
from briefings.extraction.encounters.shifts import shift
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.splitting import legs, parts
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.stopovers import divide_purpose
from briefings.extraction.encounters.vocabulary import changes, words
from briefings.extraction.encounters.when_clauses import date_by_when
from briefings.extraction.encounters.where_told import tell_where
from briefings.extraction.encounters.whereabouts import give_places
from store.records import Precision, When

_COURSE = frozenset({"hold", "take", "begin", "start", "open", "meet", "convene", "be", "go", "occur", "resume"})
"""What a meeting does on its day."""
_OFF = (Standing.POSTPONED, Standing.CANCELLED)
_NEWS = 7
"""Days back over which a change is news."""
_LONG_AGO = 730
"""Days after which what is told is background."""


class Settler:
    """Hands the times and places of an article to its sketches."""

    def __init__(self, scene: Scene, sketches: Sequence[Sketch]) -> None:
        self._scene = scene
        self._sketches = sketches
        change_behind(scene, sketches)
        self._owners = Owners(scene, sketches)

    def settle(self) -> list[Sketch]:
        """Give every sketch its times and its place; a journey whose stops have days of their own is one for each."""
        times: defaultdict[int, list[tuple[Moment, int]]] = defaultdict(list)
        turn(self._scene, self._sketches)
        for moment in self._scene.moments:
            if is_ruled_out(self._scene, moment):
                continue
            for sketch, way in self._owners.of(moment.first, moment.last):
                meant = as_meant(self._scene, sketch, moment)
                is_change = sketch.standing in (Standing.MOVED, Standing.POSTPONED)
                is_own = is_change or not self._is_only_limit(meant, way)
                if is_own and not is_day_of_change(self._scene, sketch, moment, way):
                    times[id(sketch)].append((meant, way))
        for before, sketch in zip([None, *self._sketches], self._sketches, strict=False):
            self._date(sketch, times[id(sketch)])
            sketch.is_background = self._is_background(sketch)
            is_old = self._is_old(sketch) or had_been_off(self._scene, sketch, before)
            sketch.is_old_change = sketch.standing in _OFF and sketch.former is None and is_old
        give_places(self._scene, self._sketches, self._owners)
        divide_purpose(self._scene, self._sketches)
        for sketch in self._sketches:
            held_anew(self._scene, sketch)
        share(self._scene, self._sketches)
        give_leftovers(self._scene, self._sketches)
        for sketch in self._sketches:
            sketch.is_as_planned = is_as_planned(self._scene, sketch)
        on_margins(self._scene, self._sketches)
        stay(self._scene, self._sketches)
        later_today(self._scene, self._sketches)
        fall_with_journeys(self._scene, self._sketches)
        move(self._scene, self._sketches)
        replace_day(self._scene, self._sketches)
        take_former(self._scene, self._sketches)
        take_replaced(self._scene, self._sketches)
        take_delayed(self._scene, self._sketches)
        shift(self._scene, self._sketches)
        relocate(self._scene, self._sketches)
        go_online(self._scene, self._sketches)
        keep_days(self._scene, self._sketches)
        take_changed_dates(self._scene, self._sketches)
        date_ahead(self._scene, self._sketches)
        tell_when(self._scene, self._sketches)
        date_by_when(self._scene, self._sketches)
        tell_where(self._scene, self._sketches)
        told = [leg for sketch in self._sketches for leg in legs(self._scene, sketch, times[id(sketch)])]
        told = [part for sketch in told for part in parts(self._scene, sketch, times.get(id(sketch), []))]
        told = with_second_times(self._scene, told)
        return with_continuations(self._scene, with_rounds(self._scene, told))

    def _is_background(self, sketch: Sketch) -> bool:
        """True where every time of the sentence is a year or more back: "In 2013 ... after the two met in Rome"."""
        here = self._scene.moments_in(sketch.sentence)
        days = [moment.when.latest for moment in here if moment.when.latest is not None]
        return bool(days) and all((self._scene.published - day).days > _LONG_AGO for day in days)

    def _is_old(self, sketch: Sketch) -> bool:
        """True where every time of the sentence is over a week back: "the bloc postponed the summit LAST MONTH"."""
        here = self._scene.moments_in(sketch.sentence)
        days = [moment.when.earliest for moment in here if moment.when.earliest is not None]
        return bool(days) and all((self._scene.published - day).days > _NEWS for day in days)

    def _is_only_limit(self, moment: Moment, way: int) -> bool:
        """True for "by 31 March": a last day is no day of the meeting; "by the end of March" is a part of the year."""
        is_by = self._scene.syntax.lower[way] in ("by", "until", "till")
        return is_by and moment.when.precision in (Precision.EXACT, Precision.DATE)

    def _date(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> None:
        times = [(moment, way) for moment, way in times if not is_unmade(self._scene, sketch, moment)]
        times = [(moment, way) for moment, way in times if not hangs_on_last_one(self._scene, sketch, way)]
        times = without_way(self._scene, sketch, times)
        times = without_unrealised(self._scene, sketch, times)
        times = revive_put_off(self._scene, sketch, times)
        if new_date(self._scene, sketch):
            return
        if not times:
            sketch.when = since(self._scene, sketch) or sketch.when
            leave_open(self._scene, sketch)
            return
        if contrast(self._scene, sketch, times) or revive(self._scene, sketch, times):
            return
        times = self._of_second_verb(sketch, times)
        own = self._without_former(sketch, times)
        if not own:
            return
        if sketch.standing in (Standing.MOVED, Standing.POSTPONED):
            date_change(self._scene, sketch, times)
            return
        if (there := self._on_arrival(sketch, own)) is not None:
            sketch.when = there
            return
        own = self._right_behind(sketch, own, times) or own
        fitting = [moment for moment in own if fits(self._scene, sketch, moment.when)]
        if fitting:
            when = best(fitting, sketch.token, self._scene.published, sketch.standing)
            sketch.when = lasting(self._scene, sketch, at_the_hour(self._scene, when, fitting))

    def _of_second_verb(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[tuple[Moment, int]]:
        """Of "will speak on Wednesday AND MEET X ON THURSDAY" the second, which hangs on the verb itself."""
        syntax, verb = self._scene.syntax, sketch.verb if sketch.verb is not None else sketch.token
        if len(times) < 2 or syntax.dep[verb] != "conj" or sketch.token < verb:
            return times
        own = [moment for moment, way in times if syntax.head[way] in (verb, sketch.token) and verb < moment.first]
        mine = [moment for moment in own if moment.when.is_dated]
        if all(is_bare_hour(self._scene, moment) for moment in mine):
            return times
        return [(moment, way) for moment, way in times if moment in mine or syntax.head[way] != syntax.head[verb]]

    def _right_behind(self, sketch: Sketch, own: list[Moment], times: list[tuple[Moment, int]]) -> list[Moment]:
        """Of "will lead the Dialogue on 21 April and THE CONSULTATIONS ON 22 APRIL" the second, which hangs on them.

        Also of "spoke on Tuesday after A MEETING with X ON MONDAY".
        """
        if not sketch.trigger.is_noun or sketch.relation not in ("dobj", "after", "following") or len(own) < 2:
            return []
        head = self._scene.syntax.head
        behind = [m for m, way in times if head[way] == sketch.token < m.first and m.when.is_dated and m in own]
        rest = [moment for moment in own if moment not in behind]
        is_of_another = all(sketch.verb is not None and sketch.verb < m.first < sketch.token for m in rest)
        return behind if is_of_another else []

    def _on_arrival(self, sketch: Sketch, own: list[Moment]) -> When | None:
        """ "Left on Tuesday for talks in Delhi on Thursday": the way there has a day, and the talks their own."""
        is_purpose = sketch.trigger.is_noun and sketch.relation == "for" and sketch.verb is not None
        if not is_purpose or sketch.standing is not Standing.HELD or len(own) not in (1, 2):
            return None
        way, there = own[0], own[-1]
        if len(own) == 1:  # "moved its team to Rome FOR TALKS FROM 6 MAY TO 9 MAY", told before
            is_ahead = there.when.earliest is not None and there.when.earliest > self._scene.published
            return there.when if is_ahead and there.when.is_dated and there.first > sketch.token else None
        if way.first > sketch.token or there.first < sketch.token or way.when.earliest is None:
            return None
        told, words_of = there.when.earliest, self._scene.text(there.first, there.last)
        day = first_from(way.when.earliest, told, words_of) if told is not None else None
        return replace(there.when, earliest=day, latest=day) if day else there.when if there.when.is_dated else None

    def _without_former(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> list[Moment]:
        """Of "which had been planned for Thursday" and "will now take place on Saturday" the latter."""
        syntax = self._scene.syntax
        leading = self._leading(sketch)
        telling = self._scene.annexed.keys() | leading
        above = {moment.first: way if way in leading else syntax.head[way] for moment, way in times}
        above |= {first: due for due in self._due_behind(sketch) for first in above if due < first < (sketch.verb or 0)}
        annexed = {first: verb for first, verb in above.items() if verb in telling}
        planned = [moment for moment, _ in times if moment.first in annexed]
        others = [moment for moment, _ in times if moment.first not in annexed]
        is_former = any(
            {"had", "was", "were"} & {syntax.lower[verb], *self._scene.auxiliaries(verb)}
            or _was_to_have(self._scene, verb)
            or any(syntax.lower[kid] in ONCE for kid in syntax.kids[verb])
            for verb in annexed.values()
        )
        if sketch.verb is not None and any(syntax.lower[kid] in ("now", "instead") for kid in syntax.kids[sketch.verb]):
            is_former = True
        is_former = is_former or (bool(planned) and self._is_set_again(sketch, times, annexed))
        is_former = is_former or self._is_for_later(sketch, planned, others)
        are_hours = all(moment.when.clock and moment.when.earliest == self._scene.published for moment in planned)
        if planned and not is_former and not (are_hours and others):
            return planned  # "scheduled for Wednesday" is the meeting's own day
        if is_former and planned and not others and self._is_expected_anew(sketch):
            sketch.former, sketch.standing = planned[0].when, Standing.POSTPONED
            return []
        named = self._named_by(sketch, times) if not planned else set()
        if named and (is_former or self._is_set_again(sketch, times, dict.fromkeys(named, sketch.token))):
            planned = [moment for moment in others if moment.first in named]
            others = [moment for moment in others if moment.first not in named]
        others = [moment for moment in others if not self._is_reckoned(moment)] or others
        is_moved = sketch.is_bound and sketch.standing is Standing.SCHEDULED and planned and others
        if is_moved and _is_hour_of(others[0].when, planned[0].when):
            sketch.when = others[0].when
            return []
        if is_moved and self._is_vaguely_later(planned[0], others[0]):
            sketch.former, sketch.standing, sketch.when = planned[0].when, Standing.MOVED, others[0].when
            return []
        if is_moved and others[0].when.is_dated and planned[0].when != others[0].when:
            undone = changes() if syntax.lower[planned[0].first - 1] != "from" else ()
            if self._scene.lemma(annexed.get(planned[0].first, sketch.token)) not in undone:
                sketch.former, sketch.standing = planned[0].when, Standing.MOVED
            sketch.when = others[0].when  # "POSTPONED LAST WEEK, will be held on Friday": that is when it was put off
            return []
        return [moment for moment, _ in times]

    def _is_expected_anew(self, sketch: Sketch) -> bool:
        """True for "a meeting, originally planned for 4 May, IS NOW EXPECTED at some later time": not on that day."""
        verb = sketch.verb
        is_plan = verb is not None and self._scene.lemma(verb) in ("expect", "plan", "schedule", "set", "slate")
        if verb is None or not is_plan or not self._scene.is_passive(verb):
            return False
        behind = range(verb, self._scene.syntax.bounds[sketch.sentence][1])
        is_placed = any(self._scene.mention[token] is not None for token in behind)  # "is now expected IN LIMA"
        return not is_placed and any(self._scene.syntax.lower[kid] == "now" for kid in self._scene.syntax.kids[verb])

    def _is_for_later(self, sketch: Sketch, planned: list[Moment], others: list[Moment]) -> bool:
        """True for "the talks planned for Thursday WILL BE HELD IN JUNE", told by the verb of the meeting itself."""
        verb = sketch.verb
        is_course = verb is not None and sketch.is_bound and self._scene.lemma(verb) in ("hold", "take", "happen")
        is_behind = bool(planned and others) and verb is not None and others[0].first > verb
        return is_course and is_behind and self._is_vaguely_later(planned[0], others[0])

    def _is_vaguely_later(self, planned: Moment, other: Moment) -> bool:
        """True for "the talks due ON THURSDAY will now be held IN JUNE": the day they were due is left."""
        last, first = planned.when.latest, other.when.earliest
        is_vague = other.when.precision in (Precision.PART, Precision.MONTH)
        return is_vague and planned.when.is_dated and last is not None and first is not None and last < first

    def _is_reckoned(self, moment: Moment) -> bool:
        """True for "three days later", beside which the day itself may be told."""
        return self._scene.text(moment.first, moment.last).lower().endswith((" later", " earlier"))

    def _named_by(self, sketch: Sketch, times: list[tuple[Moment, int]]) -> set[int]:
        """Where the days begin by which it is named: "THE 12 MARCH talks", "MONDAY'S talks"; no days of one that lasts.

        Not where the other day is one of these: "the 12-14 March talks will open on 12 March".
        """
        head, token = self._scene.syntax.head, sketch.token
        named = [m for m, way in times if m.last <= token and head[way] == token and m.when.is_dated]
        others = [m for m, _ in times if m not in named and m.when.earliest and m.when.latest]
        is_within = any(
            day.when.touches(m.when.earliest, m.when.latest)
            for day in named
            for m in others
            if m.when.earliest and m.when.latest
        )
        return set() if is_within else {moment.first for moment in named}

    def _leading(self, sketch: Sketch) -> set[int]:
        """The participle of "Originally PLANNED for 5 March, talks will now take place on 9 March", or the "due"."""
        syntax, verb = self._scene.syntax, sketch.verb
        kids = syntax.kids[verb] if verb is not None and sketch.is_bound else ()
        before = [kid for kid in kids if kid < sketch.token]
        planned = {kid for kid in before if syntax.dep[kid] == "advcl" and syntax.tag[kid] == "VBN"}
        return {
            *(kid for kid in planned if self._scene.lemma(kid) in words("holding", "planning")),
            *(kid for kid in before if syntax.lower[kid] == "due"),
            *self._due_behind(sketch),
        }

    def _due_behind(self, sketch: Sketch) -> Iterator[int]:
        """The "due" of "the talks between A and B DUE on 7 March will now take place on 9 March"."""
        lower, verb = self._scene.syntax.lower, sketch.verb
        if verb is None or not sketch.trigger.is_noun or sketch.relation not in ("nsubj", "nsubjpass"):
            return
        due = next((token for token in range(sketch.token, verb) if lower[token] == "due"), None)
        if due is not None and not any(self._scene.is_verb(token) for token in range(sketch.token + 1, due)):
            yield due

    def _is_set_again(self, sketch: Sketch, times: list[tuple[Moment, int]], annexed: Mapping[int, int]) -> bool:
        """True for "the talks planned for Monday WILL BE HELD ON FRIDAY": the day they were planned for is left."""
        scene, verb = self._scene, sketch.verb
        if verb is None or not sketch.is_bound or sketch.standing is not Standing.SCHEDULED:
            return False
        if scene.lemma(verb) not in _COURSE:
            return False
        own = {verb, *(kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("xcomp", "acomp"))}
        return any(
            moment.first > verb and moment.when.is_dated and scene.syntax.head[way] in own
            for moment, way in times
            if moment.first not in annexed
        )


def _is_hour_of(other: When, day: When) -> bool:
    """True for "the talks due ON THURSDAY will begin AT 10 A.M.": no move, but the hour of that day."""
    return other.clock is not None and day.clock is None and day.is_dated and other.earliest == day.earliest


def _was_to_have(scene: Scene, verb: int) -> bool:
    """True for "due TO HAVE BEEN HELD", "to have taken place", "which SHOULD HAVE BEEN HELD": it was not."""
    below = [verb, *scene.syntax.kids[verb]]
    auxiliaries = [set(scene.auxiliaries(each)) for each in below]
    return any("have" in each and each & {"to", "should"} for each in auxiliaries)
