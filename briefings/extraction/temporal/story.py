"""The text as it is told: when it was published, what tense it speaks in, and what was mentioned last."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from briefings.extraction.temporal.aims import clears_the_way, is_aim, is_due
from briefings.extraction.temporal.clauses import clauses_of
from briefings.extraction.temporal.dateline import day_of_telling
from briefings.extraction.temporal.periods import (
    Grain,
    Period,
    day,
    moved,
    period_of,
    weekday_on_or_after,
    weekday_on_or_before,
)
from briefings.extraction.temporal.quoting import day_of_saying
from briefings.extraction.temporal.scene import Scene, goes_on, scene_of
from briefings.extraction.temporal.sense import Form, Hour, Sense
from briefings.extraction.temporal.telling import is_history, is_news
from briefings.extraction.temporal.tense import (
    Tense,
    is_future_in_past,
    is_looked_forward_to,
    is_past_future,
    is_perfect,
    is_set_time,
    is_sure,
    is_timetable,
    is_unread_verb,
    is_verb,
    tense_of,
)
from briefings.extraction.tokens import text_of
from store.records import Precision, TimexType, When


class Story:
    """What the rules may ask about the text around an expression."""

    def __init__(self, doc: Doc, published: date) -> None:
        self.doc = doc
        self.text = text_of(doc)
        self.published = day_of_telling(self.text, published)
        self.last_day: Period | None = None
        self.last_days: tuple[tuple[int, Period], ...] = ()
        self.last: Period | None = None
        self._last_at = 0
        self._bygone: Scene | None = None
        self._is_history = is_history(self.text, self.published)
        self._is_news = is_news(self.text, self.published)
        self.last_quarter: Period | None = None
        self.heading: Period | None = None
        self._last_compared: tuple[int, Period] | None = None
        self._counted_at = -1
        self._frame: tuple[int, date, date] | None = None
        self._last_hour: tuple[int, Hour] | None = None
        self._years: dict[tuple[int, int], int] = {}
        self._offsets: list[int] = doc.to_array("IDX").tolist()
        self._end = len(self.text)
        starts = doc.to_array("SENT_START").tolist()
        self._sentences = [offset for offset, start in zip(self._offsets, starts, strict=True) if start == 1] or [0]
        self._tags, self._entities = _column(doc, "TAG"), _column(doc, "ENT_TYPE")
        self._clauses = clauses_of(doc)
        self._tenses: dict[int, Tense] = {}
        self._verbs: dict[int, Token | None] = {}

    def today_at(self, start: int, end: int) -> date:
        """The day that "today" means there: of a quotation the day on which it was said, else that of publication."""
        return day_of_saying(self.text, start, end, self.published) or self.published

    def token_at(self, offset: int) -> int:
        """Index of the spaCy token that this character lies in."""
        return max(bisect_right(self._offsets, offset) - 1, 0)

    def _verb_over(self, offset: int) -> Token | None:
        """The verb that governs the word at this character; several rules in turn ask for the same."""
        if offset not in self._verbs:
            verb = self._clauses.verb_over(self.token_at(offset)) if self._offsets else None
            self._verbs[offset] = None if verb is None else self.doc[verb]
        return self._verbs[offset]

    def anchor(self, offset: int) -> Period | None:
        """The bygone date that a telling goes on from: told before in a history, or shortly before in any text."""
        if self._is_history and self.last is not None and self.last.grain in _NO_WIDER_THAN_YEARS:
            return self.last
        return self._bygone.period if self._bygone and self._is_scene_of(self._bygone, offset) else None

    def _is_scene_of(self, scene: Scene, offset: int) -> bool:
        """True where the clause at this character goes on from a scene set before it."""
        if offset - scene.at > _FAR or _SAID.search(self.text, scene.at, offset):
            return False
        token = self.doc[self.token_at(offset)]
        if scene.at >= self.sentence(offset)[0]:
            return scene.holds_in_sentence(token)
        return scene.is_main and goes_on(token)

    @property
    def is_history(self) -> bool:
        """True for a text that tells history rather than news."""
        return self._is_history

    def is_back_in_our_days(self, offset: int, candidates: Sequence[Period]) -> bool:
        """True where one of them was just over at publication, and the look back was in another sentence."""
        if self._is_history or (self._bygone is not None and self._bygone.at >= self._full_sentence(offset)):
            return False
        if self._bygone is not None and self._bygone.period.grain is Grain.YEAR and self._is_just_set(offset):
            return False
        just = _JUST_IN_NEWS if self._is_news else _JUST
        return any(-1 <= (self.published - period.last).days <= just for period in candidates)

    def _full_sentence(self, offset: int) -> int:
        """The first character of the sentence, which the parser may have parted at a semicolon."""
        first = self.sentence(offset)[0]
        is_parted = self.text[max(first - _MARGIN, 0) : first].rstrip(" ").endswith(";")
        return self.sentence(first - 1)[0] if is_parted else first

    def _is_just_set(self, offset: int) -> bool:
        """True where the sentence before this one set the scene in a bygone year: "It came in 1962. On Aug. 12 ...".

        One of both stands before its verb; "It closed in 2016. It opened again in November." tells of our days.
        """
        place, scene = self.sentence(offset)[0], self._bygone
        if scene is None or scene.at < self.sentence(max(place - 1, 0))[0]:
            return False
        verb = self._verb_over(offset)
        return scene.is_fronted or verb is None or self.token_at(offset) < verb.i

    def years(self, offset: int) -> tuple[int, ...]:
        """The years that a date without one may lie in: those about publication, and about what it goes on from."""
        anchor = self.anchor(offset)
        about = [self.published.year] + ([anchor.first.year] if anchor else [])
        return tuple(sorted({year + shift for year in about for shift in (-1, 0, 1) if 1 <= year + shift <= 9999}))

    @property
    def publication_day(self) -> Period:
        return day(self.published)

    def sentence(self, offset: int) -> tuple[int, int]:
        """First and last character (half-open) of the sentence that this character lies in."""
        place = max(bisect_right(self._sentences, offset), 1)
        end = self._sentences[place] if place < len(self._sentences) else self._end
        return self._sentences[place - 1], end

    def goes_on(self, offset: int) -> bool:
        """True where what begins at this character does not look like a new sentence: a small letter or a bracket."""
        following = self.text[offset : offset + 1]
        return following.islower() or following == "("

    def tense(self, offset: int) -> Tense:
        """The tense of the clause that the word at this character stands in; NONE where no verb governs it."""
        if offset not in self._tenses:
            self._tenses[offset] = self._tense(offset) if self._offsets else Tense.NONE
        return self._tenses[offset]

    def _tense(self, offset: int) -> Tense:
        token, verb = self.doc[self.token_at(offset)], self._verb_over(offset)
        if verb is None:
            return Tense.FUTURE if is_unread_verb(token) else Tense.NONE
        is_ahead = (
            is_timetable(token, verb) or is_due(token, verb) or clears_the_way(token) or is_looked_forward_to(token)
        )
        return Tense.FUTURE if is_ahead else tense_of(verb)

    def is_surely_ahead(self, offset: int) -> bool:
        """True where the verb that governs the word at this character tells surely of what is to come."""
        verb = self._verb_over(offset)
        token = self.doc[self.token_at(offset)]
        return verb is not None and (is_sure(verb) or is_set_time(token, verb) or is_looked_forward_to(token))

    def is_aim(self, offset: int) -> bool:
        """True where the word at this character belongs to what a clause of the past was to bring about."""
        return bool(self._offsets) and is_aim(self.doc[self.token_at(offset)])

    def is_perfect(self, offset: int) -> bool:
        """True for "has rented it", told of the time up to publication."""
        verb = self._verb_over(offset)
        return verb is not None and is_perfect(verb)

    def had_happened_by(self, offset: int) -> bool:
        """True for the Saturday of "Until Saturday, nobody had crossed": its verb tells of the time before."""
        verb = self._verb_over(offset)
        return verb is not None and verb.i > self.token_at(offset) and self.is_pluperfect(offset)

    def is_pluperfect(self, offset: int) -> bool:
        """True for "had gone" and "had been moved"."""
        verb = self._verb_over(offset)
        auxiliaries = verb.lefts if verb is not None else ()
        return any(child.dep_ == "aux" and child.lower_ in ("had", "'d", "’d") for child in auxiliaries)

    def is_still_ahead(self, offset: int) -> bool:
        """True for "will go" and "is due", not for "would go" and "was to go", which may be over."""
        if self.tense(offset) is not Tense.FUTURE:
            return False
        verb = self._verb_over(offset)
        return verb is None or not is_past_future(verb)

    def was_ahead(self, offset: int) -> bool:
        """True for "was to go on 1 January", told of a day before publication."""
        verb = self._verb_over(offset)
        return verb is not None and is_future_in_past(verb)

    def verb(self, offset: int) -> str:
        """The lemma of the verb that governs the word at this character, "" where none does."""
        verb = self._verb_over(offset)
        return verb.lemma_ if verb is not None else ""

    def verb_above(self, offset: int) -> str:
        """The lemma of what that verb hangs on, "" where none governs the word."""
        verb = self._verb_over(offset)
        return verb.head.lemma_ if verb is not None else ""

    def is_in_relative(self, offset: int) -> bool:
        """True for "who arrives ON TUESDAY": of somebody named, whatever else the sentence tells."""
        verb = self._verb_over(offset)
        return verb is not None and verb.dep_ == "relcl"

    def subject(self, offset: int) -> str:
        """The lower-case subject of that verb, "" where it has none."""
        verb = self._verb_over(offset)
        subjects = (child.lower_ for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")) if verb else iter(())
        return next(subjects, "")

    def parts(self, offset: int, later: int) -> bool:
        """True where the word at the later character is governed by a verb of its own after the first."""
        first, second = self._verb_over(offset), self._verb_over(later)
        return first is not None and second is not None and first.i != second.i and second.i > self.token_at(offset)

    def tag(self, offset: int) -> str:
        """The part of speech (Penn Treebank) of the word at this character."""
        return self._tags[self.token_at(offset)] if self._offsets else ""

    def entity(self, offset: int) -> str:
        """The kind of name (OntoNotes) that the word at this character belongs to, "" for none."""
        return self._entities[self.token_at(offset)] if self._offsets else ""

    def current(self, grain: Grain) -> Period:
        """The day, week, month ... of publication."""
        return period_of(grain, self.published)

    def mention(self, sense: Sense, start: int, end: int) -> None:
        """Remember what was mentioned last and where, for "the following day" and its like.

        A date that only names a thing ("the 27 November agreement") moves no story on.
        """
        if sense.hour is not None and sense.hour.clock is not None:
            self._last_hour = start, sense.hour
        if sense.type is TimexType.DURATION:
            self._counted_at = start
            self._last_compared = None
            self._bygone = None if sense.unit in ("year", "decade", "century") else self._bygone
        if (days := _days_of(sense)) is not None:
            self._frame = end, *days
        if sense.period is None:
            return
        if sense.period.grain is Grain.QUARTER and sense.form is not Form.RECKONED:
            self.last_quarter = sense.period
            self._last_compared = start, sense.period
        if self._names_a_thing(start, end) or self._is_compared_with(start):
            self._bygone = None if self._is_near(sense.period) else self._bygone
            return
        if self.is_heading(start, end) and sense.period.grain in (Grain.DAY, Grain.WEEK):
            self.heading = sense.period
        self.last, self._last_at = sense.period, start
        self._go_on_from(sense.period, start, end)
        if sense.period.grain is Grain.DAY:
            self.last_day = sense.period
            self.last_days = (*self.last_days[-1:], (start, sense.period))
        if sense.form is Form.RECKONED:
            return
        if sense.period.grain in (Grain.MONTH, Grain.HALF):
            self._last_compared = start, sense.period

    def is_heading(self, start: int, end: int) -> bool:
        """True for what stands alone in its line: the day over the items of a diary."""
        if self.text.find("\n", end, end + _MARGIN) < 0:
            return False
        before = self.text[max(start - _MARGIN, 0) : start].rstrip(" \t")
        after = self.text[end : end + _MARGIN].lstrip(" \t:")
        return (before.endswith("\n") or (not before and start < _MARGIN)) and after.startswith("\n")

    def _names_a_thing(self, start: int, end: int) -> bool:
        first = self.token_at(start)
        if not first or self._tags[first - 1] not in ("DT", "PRP$", "POS"):
            return False
        last = self.token_at(end - 1) + 1
        return last < len(self._tags) and self._tags[last] in ("NN", "NNS", "NNP", "JJ")

    def _is_compared_with(self, start: int) -> bool:
        """True for the Tuesday of "down from 92 late Tuesday": what a figure was then, not where the story is."""
        if "from" not in self.text[max(start - _REACH * 8, 0) : start].lower():
            return False
        token = self.token_at(start)
        before = [self.doc[index] for index in range(max(token - _REACH, 0), token)]
        words = [word.lower_ for word in before]
        if words[-2:] and words[-1] == "from" and len(words) > 1:
            return words[-2] in _CHANGES
        return "from" in words and any(word.like_num for word in before[words.index("from") :])

    def _is_set_in(self, start: int) -> bool:
        token = self.token_at(start)
        return token > 0 and self.doc[token - 1].lower_ in ("in", "during")

    def _is_near(self, period: Period) -> bool:
        return period.last.year >= self.published.year - 1

    def _go_on_from(self, period: Period, start: int, end: int) -> None:
        if self._is_near(period):
            self._bygone = None
        elif period.grain in _NO_WIDER_THAN_YEARS and (period.grain is not Grain.YEAR or self._is_set_in(start)):
            tokens = self.token_at(start), self.token_at(end - 1) + 1
            self._bygone = scene_of(self.doc, *tokens, start, period)

    def is_of_next_year(self, offset: int) -> bool:
        """True where the sentence told of next year before this character: "Next year's race is on April 21"."""
        if self.last is None or self.last.grain not in (Grain.YEAR, Grain.SEASON):
            return False
        is_next = self.last.first.year == self.published.year + 1
        return is_next and self._last_at >= self.sentence(offset)[0] and self.tense(offset) is not Tense.PAST

    def is_in_sentence(self, offset: int) -> bool:
        """True where what was mentioned last stands before this character in its sentence."""
        return self.last is not None and self.sentence(offset)[0] <= self._last_at < offset

    def is_added(self, offset: int) -> bool:
        """True where "and" stands between what was mentioned last and this character."""
        return 0 < offset - self._last_at < _ADDED and " and " in self.text[self._last_at : offset]

    def goes_on_in_clause(self, offset: int) -> bool:
        """True where "and" but no verb parts this from what was mentioned last: "on Saturday and X on Sunday"."""
        first, last = self.token_at(self._last_at), self.token_at(offset)
        if not self.is_in_sentence(offset) or last - first > _CLAUSE:
            return False
        if "and" not in self.text[self._last_at : offset].lower():
            return False
        between = self.doc[first + 1 : last]
        return any(word.lower_ == "and" for word in between) and not any(is_verb(word) for word in between)

    def frame_before(self, offset: int) -> tuple[date, date] | None:
        """The days among which "NEXT WEEK, probably on Tuesday", "NEXT MONTH, most likely on the 9th" names one."""
        if self._frame is None or offset - self._frame[0] > _ADDED:
            return None
        end, first, last = self._frame
        return (first, last) if _ONE_OF_THEM.fullmatch(self.text, end, offset) else None

    def week_before(self, offset: int) -> Period | None:
        """The week to come that was mentioned last, where the sentence told it: "Next week's summit was moved to"."""
        is_week = self.last is not None and self.last.grain is Grain.WEEK and self.last.first > self.published
        return self.last if is_week and self.is_in_sentence(offset) else None

    def goes_on_ahead(self, offset: int) -> bool:
        """True where "and" parts this from a day to come: "to meet again: experts on 18 March and envoys on 5 May"."""
        is_ahead = self.last is not None and self.last.first > self.published
        return is_ahead and self.goes_on_in_clause(offset)

    def near_past(self, grain: Grain, offset: int) -> Period | None:
        """The bygone year or month that what was mentioned just before lies in."""
        if self.last is None or offset - self._last_at > _NEAR or self.last.last - self.last.first > _WIDTHS[grain]:
            return None
        period = period_of(grain, self.last.first)
        return period if period.last < self.current(grain).first else None

    def compared(self, offset: int, *, beyond_sentence: bool = False) -> Period | None:
        """The quarter, half or month told before in the sentence that this character lies in.

        Beyond the sentence it must be a quarter that was mentioned last, and near.
        """
        if self._last_compared is None:
            return None
        place, period = self._last_compared
        if place >= self.sentence(offset)[0]:
            return period
        is_near = beyond_sentence and period is self.last and offset - place < _NEAR
        return period if is_near and period.grain is Grain.QUARTER else None

    def is_counted_before(self, offset: int) -> bool:
        """True where a length of time ("the nine months") was mentioned before this character in its sentence."""
        return self.sentence(offset)[0] <= self._counted_at < offset

    def hour_before(self, offset: int) -> Hour | None:
        """The clock time told last, shortly before this character."""
        return self._last_hour[1] if self._last_hour and offset - self._last_hour[0] < _NEAR else None

    def reference_day(self) -> Period:
        """The day mentioned last, else the publication day."""
        return self.last_day or day(self.published)

    def told(self, grain: Grain) -> Period:
        """The day mentioned last, or the week, month ... that holds what was mentioned last."""
        return self.reference_day() if grain is Grain.DAY else self.reference(grain)

    def reference(self, grain: Grain) -> Period:
        """The week, month ... that holds what was mentioned last, if that is no wider; else that of publication."""
        if self.last and (self.last.last - self.last.first) <= _WIDTHS[grain]:
            return period_of(grain, self.last.first)
        return self.current(grain)

    def day_of_that_week(self, weekday: int) -> Period:
        """The Friday of the week mentioned last, or the first one from the day mentioned last."""
        if self.last and self.last.grain is Grain.WEEK:
            return day(weekday_on_or_after(self.last.first, weekday))
        told = self.reference_day().first
        after = weekday_on_or_after(told, weekday)
        return day(weekday_on_or_before(told, weekday) if told <= self.published < after else after)

    def tell_year(self, told: date) -> None:
        """Remember that a day of a month was told with its year."""
        self._years[told.month, told.day] = told.year

    def year_told(self, month: int, number: int) -> int | None:
        """The year that this day of a month was last told with."""
        return self._years.get((month, number))

    def from_now(self, sense: Sense) -> Sense:
        """A duration that begins on the day after publication: "the next two weeks"."""
        if sense.count is None or sense.unit not in _GRAINS:
            return sense
        end = moved(self.published, _GRAINS[sense.unit], round(sense.count))
        start = days_from(self.published, 1)
        return replace(sense, when=When(Precision.PART, start, max(start, end)))

    def away(self, sense: Sense) -> Sense:
        """A duration at whose end something lies: "will meet in two weeks" is in the week two weeks later."""
        if sense.count is None or sense.count != int(sense.count) or sense.unit not in _GRAINS:
            return sense
        grain = _GRAINS[sense.unit]
        there = period_of(grain, moved(self.published, grain, int(sense.count)))
        return replace(sense, when=When(Precision.PART, there.first, there.last, uncertain=True))


_CHANCE = (
    r"(?:most |very |more |quite )?(?:probably|possibly|likely|perhaps|maybe|presumably|tentatively|provisionally)"
)
_ONE_OF_THEM = re.compile(
    rf",? ?[(–—-]? ?(?:{_CHANCE} )?(?:as (?:early|soon|late) as )?(?:on )?(?:the )?"
    rf"|,? in [A-Z][\w'’-]*(?: [A-Z][\w'’-]*){{0,2}},? {_CHANCE} (?:on )?(?:the )?"
)
"""What stands between a week and the day in it, the place of the meeting too where the day is none too sure."""
_FRAME = timedelta(days=30)
_NO_WIDER_THAN_YEARS = frozenset(Grain) - {Grain.DECADE, Grain.CENTURY}
_REACH = 5
_JUST, _JUST_IN_NEWS = 21, 75
"""Days within which something was just over: fewer where a text tells of nothing else of our days."""
_FAR = 600
"""Characters after which a telling no longer goes on from a bygone date, unless the whole text is a history."""
_SAID = re.compile(r"\b(?:said|says|told|announced|reported)\b")
_CHANGES = ("%", "percent", "pct", "points", "point", "cents")
"""How much a figure rose or fell "from July"."""
_MARGIN = 8
"""Blanks that may stand around a heading in its line."""
_ADDED = 120
"""Characters within which "and" adds a day to the one before it."""
_CLAUSE = 14
"""Words within which one verb governs two days."""
_NEAR = 400
"""Characters within which what was told in an earlier sentence is still compared with."""

_WIDTHS = {
    Grain.DAY: timedelta(days=0),
    Grain.WEEKEND: timedelta(days=2),
    Grain.WEEK: timedelta(days=6),
    Grain.MONTH: timedelta(days=30),
    Grain.QUARTER: timedelta(days=92),
    Grain.SEASON: timedelta(days=92),
    Grain.HALF: timedelta(days=184),
    Grain.YEAR: timedelta(days=365),
    Grain.DECADE: timedelta(days=3652),
    Grain.CENTURY: timedelta(days=36524),
}
_GRAINS = {"day": Grain.DAY, "week": Grain.WEEK, "month": Grain.MONTH, "year": Grain.YEAR, "decade": Grain.DECADE}


def _column(doc: Doc, attribute: str) -> list[str]:
    """What the parse says of every token in this respect."""
    strings, values = doc.vocab.strings, doc.to_array(attribute).tolist()
    names = {value: strings[value] if value else "" for value in set(values)}
    return [names[value] for value in values]


def _days_of(sense: Sense) -> tuple[date, date] | None:
    """The first and the last day of a week, a month or a part of it; None for one day, and for what is longer."""
    when = sense.when
    if sense.type is not TimexType.DATE or when is None or when.earliest is None or when.latest is None:
        return None
    return (when.earliest, when.latest) if timedelta(0) < when.latest - when.earliest <= _FRAME else None


def days_from(start: date, days: int) -> date:
    return start + timedelta(days=days)
