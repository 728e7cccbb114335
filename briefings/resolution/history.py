"""What the reports of one meeting add up to: its time, place and status, step by step as they were told.

The reports are gone through in the order of publication. An explicit change beats a statement of
the host or a participant, which beats a newer report, which beats a more precise one. Whoever tells
the old day after a change is out of date; a vaguer report never blurs a precise one. What an admin
has put right stands against all that was told before, and gives way to a change that is told later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from briefings.resolution.corrected import OF_TIME, as_timed, in_turn, left_clocks, on_clocks, zones_of
from briefings.resolution.places import Nearness, Spot, finer, nearness
from briefings.resolution.reach import softened
from briefings.resolution.timing import (
    contradict,
    disagree,
    ends_otherwise,
    in_zone_of,
    lasted_otherwise,
    overlap,
    same_days,
    tells_end_of,
    tells_more,
)
from briefings.resolution.told import CHANGED, PLANNED, Told, span_of
from briefings.resolution.verdicts import Ruled
from briefings.resolution.whereabouts import about_place, place_with
from briefings.resolution.wording import time_in_words
from store.records import (
    NO_TIME,
    Change,
    Citation,
    Contradiction,
    MeetingStatus,
    When,
)
from store.rulings import Ruling, RulingKind

STALE_DAYS = 3
"""A postponement told again within so many days of the first is the same one."""


@dataclass(slots=True)
class Story:
    """Where a meeting stands after the reports told so far.

    ``ruled`` are the words of admins that hold, by what they put right; ``dismissed`` times that they
    have found wrong, which no source brings back; ``hours`` those it was moved from within its day;
    ``left`` the place where it was to be before. ``placed`` name a place, ``place_source`` the one that is
    taken; ``clocks`` are the zones of a place that was put right and of the right one.
    """

    status: MeetingStatus = MeetingStatus.TENTATIVE
    when: When = NO_TIME
    place: str | None = None
    spot: Spot | None = None
    source: Told | None = None
    is_official: bool = False
    former: list[When] = field(default_factory=list)
    history: list[Change] = field(default_factory=list)
    put_off: Told | None = None
    status_source: Told | None = None
    against: list[Told] = field(default_factory=list)
    era: list[Told] = field(default_factory=list)
    ruled: dict[RulingKind, Told] = field(default_factory=dict)
    dismissed: list[When] = field(default_factory=list)
    hours: list[When] = field(default_factory=list)
    left: Spot | None = None
    placed: list[Told] = field(default_factory=list)
    place_source: Told | None = None
    clocks: tuple[str, str] | None = None

    @property
    def _state(self) -> tuple[MeetingStatus, When, str | None]:
        return self.status, self.when, self.place

    def hear(self, told: Told) -> None:
        """Take one more report, the next in the order of publication."""
        before = self._state if self.history else None
        self._take_place(told)
        told = self._as_shifted(self._by_present_clocks(told))
        if told.status is MeetingStatus.POSTPONED:
            self._postpone(told)
        elif told.report.former is not None or ((told.is_untold_move or told.is_other_hour) and told.span):
            self._move(told, told.report.former)
        elif told.status is MeetingStatus.CANCELLED:
            self._cancel(told)
        elif told.status is MeetingStatus.HELD:
            self._held(told)
        else:
            self._plan(told)
        self._place_with_time()
        if before is None or self._state != before:
            if before and self._only_differs(told, before) and not self.history[-1].by_admin:
                self.history.pop()  # another source's word for the same plan is no change
            self.history.append(Change(told.published, *self._state, told.evidence))

    def obey(self, ruling: Ruling, told: Told) -> None:
        """Take an admin's word on one thing. Parties are no part of the story; that they are ruled is.

        An hour alone is of the day the meeting has; where it has none by now, it says nothing.
        """
        before, kind = self._state, ruling.kind
        if kind in OF_TIME:
            timed = as_timed(ruling, told, self.when)
            if timed is None:
                return
            if kind is RulingKind.WHEN and not ruling.hour_kept:
                self.ruled.pop(RulingKind.HOUR, None)
            self._rule_time(timed)
        elif kind is RulingKind.STATUS:
            self._rule_status(told)
        elif kind is RulingKind.PLACE:
            self._rule_place(told)
        self.ruled[kind] = told
        if self._state != before:
            self.history.append(Change(told.published, *self._state, told.citation, by_admin=True))

    def _rule_time(self, told: Told) -> None:
        if span_of(self.when) and not same_days(self.when, told.when):
            self.dismissed.append(self.when)
        if told.span and self.status is MeetingStatus.POSTPONED:
            self.status, self.put_off = MeetingStatus.SCHEDULED, None
            self.ruled.pop(RulingKind.STATUS, None)
        self.when, self.source, self.is_official = told.when, told, True
        self.era, self.against = [told], []

    def _rule_place(self, told: Told) -> None:
        """An hour that was read on the clocks of the wrong place is on those of the right one."""
        if zones := zones_of(self.place, told.report.place):
            self._set_clocks(lambda when: on_clocks(zones, when))
            self.clocks = zones
        self.place, self.spot, self.place_source = told.report.place, told.spot, None

    def _set_clocks(self, set_clock: Callable[[When], When]) -> None:
        self.when = set_clock(self.when)
        self.era = [_told_at(set_clock(each.when), each) for each in self.era]
        source = self.source
        self.source = next((each for each in self.era if source and each.order == source.order), source)

    def _by_present_clocks(self, told: Told) -> Told:
        """The hour as it is where the place was put right; none where it is told of the place that was left."""
        told = on_clocks(self.clocks, told)
        if told.former_spot or not self._is_left(told.spot):
            return told
        return _told_at(left_clocks(zones_of(told.report.place, self.place), told.when), told)

    def _forget_ruled_time(self) -> None:
        for kind in OF_TIME:
            self.ruled.pop(kind, None)

    def _rule_status(self, told: Told) -> None:
        self._stand(told)
        self.against, self.put_off = [], None
        if told.status is MeetingStatus.POSTPONED:
            self._add_former(self.when)
            self.when, self.source, self.put_off, self.era = NO_TIME, told, told, []
            self._forget_ruled_time()

    def _only_differs(self, told: Told, before: tuple[MeetingStatus, When, str | None]) -> bool:
        """True where a report names other days without a word of a change: the sources disagree, nothing moved."""
        status, when, _ = before
        is_told = told.report.former is not None or told.is_untold_move or told.former_spot is not None
        is_plain = not is_told and told.status in PLANNED and status in PLANNED
        was_put_off = span_of(when) is None
        return is_plain and not was_put_off and not overlap(when, self.when)

    # ------------------------------------------------------------------ what each kind of report does

    def _plan(self, told: Told) -> None:
        """A report that simply sets the meeting for some time, or says that it may be."""
        if self.status is MeetingStatus.CANCELLED:
            self._doubt(told)
        elif self.status is MeetingStatus.HELD:
            self._refine(told)
        elif self.put_off is not None:
            self._set_again(told)
        else:
            is_weaker = told.status is MeetingStatus.TENTATIVE and self.status is MeetingStatus.SCHEDULED
            if not is_weaker and (RulingKind.STATUS not in self.ruled or told.confirms):
                self.ruled.pop(RulingKind.STATUS, None)
                self._stand(told)
            self._take_time(told)

    def _doubt(self, told: Told) -> None:
        """A plan told after a cancellation stands against it; the meeting is on again where more speaks for that.

        That is: on a later day another time is named, a side that takes part says so, the outlet that
        told of the cancellation does, or a second article; against an admin the first two alone, or a
        report that it is confirmed.
        """
        off = self.status_source
        self.against.append(told)
        if off is None or not _is_later_plan(told, off):
            return
        is_other_time = not overlap(self.when, told.when) and not self._is_former(told.when)
        is_own_word = told.outlet is not None and told.outlet == off.outlet
        articles = {each.article for each in self.against if _is_later_plan(each, off)}
        is_believed = told.confirms if RulingKind.STATUS in self.ruled else is_own_word or len(articles) > 1
        if is_other_time or told.report.official or is_believed:
            if is_other_time:
                self._add_former(self.when)
            self._begin_era(told)
            self._stand(told)
            self._set_as_planned(told)

    def _set_again(self, told: Told) -> None:
        """A time named after a postponement is the new one, unless it is the old one told by the unaware."""
        if told.span is None:
            return
        if self._is_former(told.when):
            self.against += [told] if told.report.official else []
        elif self.put_off is None or told.span[1] >= self.put_off.day:
            self._begin_era(told)
            self._stand(told)
            self._set(told)

    def _as_shifted(self, told: Told) -> Told:
        """Of what was moved by so many days the report as if it named the day that this makes."""
        if not told.report.shift or self.source is None or not self.when.is_dated or span_of(self.when) is None:
            return told
        by = timedelta(days=told.report.shift)
        first, last = self.when.earliest, self.when.latest
        when = replace(self.when, earliest=first and first + by, latest=last and last + by)
        status = self.status if self.status in PLANNED else MeetingStatus.SCHEDULED
        return replace(told, report=replace(told.report, when=when, status=status))

    def _move(self, told: Told, former: When | None) -> None:
        """A report that names a new time, and most often the old one.

        Back to a day that was left before, or that an admin found wrong, it moves only by the word of
        who knows the present one.
        """
        is_known = former is not None and same_days(former, self.when)
        if is_known:
            self._make_current(told.when)
        if self._is_former(told.when) and self.put_off is None:
            return
        if former and not same_days(former, told.when):
            self._add_former(former)
        if self.status_source is None:
            self._stand(told)
        if told.span is None or self.status is MeetingStatus.HELD:
            return
        if self.when != NO_TIME and overlap(self.when, told.when) and not is_known and not self._is_other_hour(told):
            self._take_time(told)
            return
        if same_days(self.when, told.when):
            told = replace(told, report=replace(told.report, when=in_zone_of(self.when, told.when)))
            self._leave_hour(told)
        else:
            self._add_former(self.when)
        self._begin_era(told)
        self._stand(told)
        self._set(told)

    def _is_other_hour(self, told: Told) -> bool:
        is_moved = (told.report.moved or told.is_other_hour) and same_days(self.when, told.when)
        return is_moved and contradict(self.when, in_zone_of(self.when, told.when))

    def _leave_hour(self, told: Told) -> None:
        """Whoever tells the old hour of that day after this is out of date."""
        self.hours = [each for each in self.hours if contradict(each, told.when)]
        if self.when.clock:
            self.hours.append(self.when)

    def _postpone(self, told: Told) -> None:
        """The old time no longer holds, and there is none in its place."""
        if self.status in (MeetingStatus.HELD, MeetingStatus.CANCELLED):
            return
        old = told.report.former or told.when
        if self._is_old_news(told, old):
            return
        for when in (old, self.when):
            self._add_former(when)
        self._begin_era(told)
        self._stand(told)
        self.when, self.source, self.is_official = NO_TIME, told, told.report.official
        self.put_off = told

    def _is_old_news(self, told: Told, old: When) -> bool:
        """True if a postponement is told of again after a new time was set."""
        if self.when == NO_TIME or not self.former:
            return False
        if span_of(old):
            return self._is_former(old) and not overlap(old, self.when)
        since = self.era[0].day if self.era else told.day
        return (told.day - since).days <= STALE_DAYS

    def _cancel(self, told: Told) -> None:
        if self.status is not MeetingStatus.HELD:
            self.ruled.pop(RulingKind.STATUS, None)
            self._stand(told)
            self._refine(told)
            if self.when == NO_TIME:
                self._set(told)

    def _held(self, told: Told) -> None:
        """It took place. The day told now is a fact and no longer a plan."""
        if told.span and self.when != NO_TIME and not overlap(self.when, told.when):
            if self.status is MeetingStatus.HELD:
                self.era.append(told)
                return
            self._forget_ruled_time()
            self._set(told)
        self.ruled.pop(RulingKind.STATUS, None)
        if self.status is not MeetingStatus.HELD and self._is_other_by(lasted_otherwise, told):
            self._set(told)
        self._stand(told)
        self._take_time(told)
        self.put_off = None

    # ------------------------------------------------------------------ time, place, status

    def _stand(self, told: Told) -> None:
        self.status, self.status_source = told.status, told

    def _take_time(self, told: Told) -> None:
        """Weigh a time against the one that is known."""
        if told.span is None:
            return
        if not OF_TIME.isdisjoint(self.ruled):
            self._refine(told)
            return
        self.era.append(told)
        is_believed = not self._is_former(told.when) and (told.report.official or not self.is_official)
        if self.when == NO_TIME or (is_believed and self._is_other_by(ends_otherwise, told)):
            self._set(told)
        elif overlap(self.when, told.when) and self._is_former(told.when):
            return  # "11 to 13 May", by who does not know that it was extended from that
        elif overlap(self.when, told.when):
            self._refine(told)
            self.is_official = self.is_official or told.report.official
        elif self._is_nearly_then(told):
            return
        elif is_believed:
            self._set(told)

    def _is_other_by(self, differs: Callable[[Told, Told], bool], told: Told) -> bool:
        """True where the days told differ so from those that are known, and that no admin has named."""
        return self.source is not None and OF_TIME.isdisjoint(self.ruled) and differs(told, self.source)

    def _is_nearly_then(self, told: Told) -> bool:
        """True for "late March" told of what is known to begin on the 19th."""
        span, known = softened(told), span_of(self.when)
        if span is None or known is None or told.is_fixed or not self.when.is_dated:
            return False
        return span[0] <= known[0] and known[1] <= span[1]

    def _refine(self, told: Told) -> None:
        """A more precise telling of the time that is known takes its place; a vaguer one does not."""
        if self.source and told.span and overlap(self.when, told.when) and self._is_better(told, self.source):
            self.when, self.source = told.when, told

    def _is_better(self, told: Told, source: Told) -> bool:
        """True where it tells more; a day that an admin has named has no end but the one that the admin names."""
        is_ruled_end = not OF_TIME.isdisjoint(self.ruled) and tells_end_of(told, source)
        return tells_more(told, source) and not is_ruled_end

    def _set(self, told: Told) -> None:
        if told.span:
            self.when, self.source, self.is_official, self.put_off = told.when, told, told.report.official, None
            if told not in self.era:
                self.era.append(told)

    def _set_as_planned(self, told: Told) -> None:
        """The time of a meeting that is on again; where that is the one it had, its hour still holds."""
        known, source = self.when, self.source
        self._set(told)
        if source and told.span and overlap(known, told.when) and tells_more(source, told):
            self.when, self.source = known, source

    def _begin_era(self, told: Told) -> None:
        """After an explicit change what was said before, also by an admin, no longer contradicts anything."""
        self._forget_ruled_time()
        self.ruled.pop(RulingKind.STATUS, None)
        self.era = [told] if told.span and told.status is not MeetingStatus.POSTPONED else []
        self.against = []
        if told.spot and RulingKind.PLACE not in self.ruled:
            self.placed = [each for each in self.placed if each.order == told.order]

    def _add_former(self, when: When) -> None:
        if span_of(when) and not any(same_days(when, known) for known in self.former):
            self.former.append(when)

    def _make_current(self, when: When) -> None:
        """From now on it is no time that was left or found wrong."""
        self.former = [each for each in self.former if not same_days(each, when)]
        self.dismissed = [each for each in self.dismissed if not same_days(each, when)]

    def _is_former(self, when: When) -> bool:
        return any(same_days(when, former) for former in (*self.former, *self.dismissed))

    def _is_left_hour(self, told: Told) -> bool:
        return any(same_days(told.when, each) and not contradict(told.when, each) for each in self.hours)

    def _take_place(self, told: Told) -> None:
        if told.former_spot:
            self._leave_place(told)
        elif self._is_left(told.spot):
            return  # who tells the place that was left is out of date
        is_first = self.place is None or finer(told.spot, self.spot)
        if told.former_spot or (RulingKind.PLACE not in self.ruled and is_first):
            self._be_at(told)
        self.placed += [told] if told.spot else []

    def _leave_place(self, told: Told) -> None:
        """It is elsewhere now, also for an admin; its hour, where that was read by the clocks there, is open."""
        if zones := zones_of(self.place, told.report.place):
            self._set_clocks(lambda when: left_clocks(zones, when))
            if not self.when.clock:
                self.ruled.pop(RulingKind.HOUR, None)
        self.ruled.pop(RulingKind.PLACE, None)
        self.clocks, self.placed, self.left = None, [], told.former_spot

    def _is_left(self, spot: Spot | None) -> bool:
        """True for the place where it was; what is by video is no more in the country either."""
        left_for_good = Nearness.POSSIBLE if self.place is None else Nearness.SAME
        return self.left is not None and spot is not None and nearness(self.left, spot) >= left_for_good

    def _be_at(self, told: Told) -> None:
        self.place, self.spot, self.place_source = told.report.place, told.spot, told

    def _place_with_time(self) -> None:
        """Day and place are of one report where it tells both, and not of two that mean different places."""
        if RulingKind.PLACE in self.ruled or self.source is None:
            return
        there = place_with(self.source, self.when, self.placed, self.place_source)
        if there and self.status is not MeetingStatus.POSTPONED:
            self._be_at(there)

    # ------------------------------------------------------------------ what sources do not agree on

    @property
    def contradictions(self) -> tuple[Contradiction, ...]:
        """Times and statuses that stand against the one taken, the taken one first, each with its words."""
        return tuple(filter(None, (self._about_time(), self._about_place(), self._about_status())))

    def _about_place(self) -> Contradiction | None:
        """What names a day that it no longer has is out of date, and no disagreement."""
        taken = self.place_source
        if taken is None or taken.report.place != self.place or self.status in CHANGED:
            return None
        return about_place(taken, [told for told in self.placed if not self._is_former(told.when)], self.status)

    def _about_time(self) -> Contradiction | None:
        """A plan that came about on another day is no disagreement; one there was before it was held stays."""
        fixed = [told for told in self.era if told.is_fixed]
        if self.source is None or self.source not in fixed:
            return None
        held = [told for told in fixed if told.status is MeetingStatus.HELD]
        plans = [told for told in fixed if told.status is not MeetingStatus.HELD]
        heard = fixed if not held or disagree(plans) else held
        values = {time_in_words(self.when): self.source.evidence}
        for told in reversed(heard):
            if contradict(told.when, self.when) and not self._is_former(told.when) and not self._is_left_hour(told):
                values.setdefault(time_in_words(told.when), told.evidence)
        return Contradiction("when", tuple(values.items())) if len(values) > 1 else None

    def _about_status(self) -> Contradiction | None:
        taken = self.status_source
        against = [told for told in self.against if taken and told.day > taken.day and told.article != taken.article]
        if taken is None or not against or self.status not in (MeetingStatus.CANCELLED, MeetingStatus.POSTPONED):
            return None
        values: tuple[tuple[str, Citation], ...] = (
            (taken.status.value, taken.citation),
            (against[-1].status.value, against[-1].citation),
        )
        return Contradiction("status", values)


def story_of(reports: Iterable[Told], beside: Iterable[Told] = (), ruled: Iterable[Ruled] = ()) -> Story:
    """The story these reports tell; their order is that of their publication, not of their coming.

    ``beside`` are changes of a trip that touch the meeting, ``ruled`` its corrections by admins.
    """
    story = Story()
    for told, ruling in in_turn(reports, beside, ruled):
        if ruling is None:
            story.hear(told)
        else:
            story.obey(ruling, told)
    return story


def _told_at(when: When, told: Told) -> Told:
    """The report with that time."""
    return told if when == told.when else replace(told, report=replace(told.report, when=when))


def _is_later_plan(told: Told, off: Told) -> bool:
    """True for a firm plan with days of its own, published on a later day than the cancellation."""
    return told.day > off.day and told.status is MeetingStatus.SCHEDULED and told.is_fixed
