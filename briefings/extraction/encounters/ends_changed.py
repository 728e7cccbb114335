"""A last day that changed, told behind the meeting: "is due to start a visit on Monday. IT WILL NOW END ON 11 JUNE".

Also "the talks HAVE BEEN EXTENDED BY A DAY", "her visit HAS BEEN SHORTENED and will end on Friday". The first day stays
as it was. Left alone: "it" and "they" behind what is told by a verb or by another number ("talks ... IT will end"), a
word for something else ("THE TRUCE has been extended"), what may be extended, and what two meetings could mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from briefings.extraction.encounters.lengths import number_of
from briefings.extraction.encounters.lengths_after import is_kind
from briefings.extraction.encounters.relocation import without_days
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch, by_sentence
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, Precision, When

_END = r"(?:end|finish|close|conclude|wrap up)"
_SUBJECT = r"(?:(?P<it>it|they)|(?:the|this|these|his|her|their)(?: (?P<how>[\w'’-]+))? (?P<what>\w+))"
_WILL_NOW = rf"will (?:now|instead) (?:{_END}(?: on)?|(?:last|run) until) (?P<last><day>)"
_WAS_TO = r"(?:was|were) (?:due |set |scheduled |expected )?to (?:last|run|end|finish)(?: until| on| to)? <day>,? but "
_COUNT = r"(?: by (?P<count>an?|one|two|three|four|five|six|\d) days?)"
_UNTIL = rf"(?: (?:until|till|to)|,? and (?:will|is (?:now )?(?:due|set) to)(?: now)? {_END}(?: on)?) (?P<new><day>)"
_LONGER = r"(?:(?P<shorter>shortened|cut short|curtailed)|extended|prolonged|lengthened)"
_CHANGED = rf"(?:has|have) been {_LONGER}{_COUNT}?(?:{_UNTIL})?"
_TOLD = re.compile(rf"{_SUBJECT} (?:(?:{_WAS_TO})?{_WILL_NOW}|{_CHANGED})", re.IGNORECASE)
_FURTHER = re.compile(r" (?:or|and|to) <day>")
_STANDINGS = (Standing.SCHEDULED, Standing.OPEN, Standing.MOVED, Standing.HELD)
_LONGEST = timedelta(days=21)
_A_WEEK = timedelta(days=7)


def end_as_told(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting the last day that the sentence behind it tells anew."""
    near = by_sentence(sketches)
    told_in = cache(lambda sentence: _told_in(scene, sentence))
    for sketch in sketches:
        following = sketch.sentence + 1
        if sketch.standing not in _STANDINGS or not sketch.when.is_dated or following >= len(scene.syntax.bounds):
            continue
        told = told_in(following)
        if told is None or not is_meant(scene, near[sketch.sentence], sketch, told):
            continue
        last = _last_day(scene, sketch, told, scene.moments_in(following))
        first = sketch.when.earliest
        if last is None or first is None or not first <= last <= first + _LONGEST:
            continue
        sketch.when = When(Precision.RANGE if last > first else Precision.DATE, first, last)
        sketch.sentences.add(following)
        for other in near[following]:
            if not other.has_own_words:
                other.when = NO_TIME  # "the visit will now end on 11 June" tells of no other one


def _told_in(scene: Scene, sentence: int) -> re.Match[str] | None:
    start, end = scene.syntax.bounds[sentence]
    may_be = bool({"now", "instead", "been"} & set(scene.syntax.lower[start:end]))
    return _TOLD.match(without_days(scene, start, end)) if may_be else None


def is_meant(scene: Scene, here: Sequence[Sketch], sketch: Sketch, told: re.Match[str]) -> bool:
    """True where the subject of that sentence can be this meeting, and no other ``here``, in the sentence before.

    Not for "THE PREPARATORY MEETING", "the PRESS conference": what the meeting was not called is another one.
    """
    own = scene.text(scene.syntax.left[sketch.token], sketch.token).lower() if sketch.trigger.is_noun else ""
    if told["how"] is not None and re.search(rf"(?<![\w-]){re.escape(told['how'].lower())}(?![\w-])", own) is None:
        return False
    beside = [each for each in here if each.standing is not Standing.NONE]
    if told["what"] is not None:
        kin = [each for each in beside if is_kind(told["what"], each.kind)]
        return len(kin) == 1 and kin[0] is sketch
    is_many = scene.syntax.tag[sketch.token] in ("NNS", "NNPS")
    return sketch.trigger.is_noun and len(beside) == 1 and is_many == (told["it"].lower() == "they")


def _last_day(scene: Scene, sketch: Sketch, told: re.Match[str], days: Sequence[Moment]) -> date | None:
    """The day told there, or the one that is so many days off the last one it had."""
    first, before = sketch.when.earliest, sketch.when.latest
    group = "last" if told["last"] else "new"
    if told[group] is not None:
        at = told.string[: told.start(group)].count("<day>")
        is_one = len(days) > at and days[at].when.precision in (Precision.DATE, Precision.EXACT)
        day = days[at].when.earliest if is_one and not _FURTHER.match(told.string, told.end()) else None
        is_early = day is not None and first is not None and day < first <= day + _A_WEEK
        is_bare = is_early and scene.text(days[at].first, days[at].last).lower().endswith("day")
        return day + _A_WEEK if day is not None and is_bare else day
    if told["count"] is None or before is None or (told["shorter"] and sketch.when.precision is not Precision.RANGE):
        return None
    count = timedelta(days=1 if told["count"].lower() in ("a", "an") else number_of(told["count"]))
    return before - count if told["shorter"] else before + count
