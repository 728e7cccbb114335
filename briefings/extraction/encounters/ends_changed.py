"""A last day that changed, told behind the meeting: "is due to start a visit on Monday. IT WILL NOW END ON 11 JUNE".

Also "the talks HAVE BEEN EXTENDED BY A DAY", "her visit HAS BEEN SHORTENED and will end on Friday", "SHE WILL NOW LEAVE
ON FRIDAY", and in its own sentence: "the visit, which was to last from 10 to 14 June, WILL NOW END ON 13 JUNE". The
first day stays as it was. Left alone: "it" and "they" behind what is told by a verb or by another number ("talks ... IT
will end"), a word for something else ("THE TRUCE has been extended"), what may be extended, and what two meetings could
mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from briefings.extraction.encounters.lengths import number_of
from briefings.extraction.encounters.lengths_after import is_kind
from briefings.extraction.encounters.relocation import without_days
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch, by_sentence
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME, MeetingKind, Precision, When

_END = r"(?:end|finish|close|conclude|wrap up)"
_SUBJECT = r"(?:(?P<it>it|they)|(?:the|this|these|his|her|their)(?: (?P<how>[\w'’-]+))? (?P<what>\w+))"
_WILL_NOW = rf"will (?:now|instead) (?:{_END}(?: on)?|(?:last|run) until) (?P<last><day>)"
_WAS_TO = r"(?:was|were) (?:due |set |scheduled |expected )?to (?:last|run|end|finish)(?: until| on| to)? <day>,? but "
_COUNT = r"(?: by (?P<count>an?|one|two|three|four|five|six|\d) days?)"
_UNTIL = rf"(?: (?:until|till|to)|,? and (?:will|is (?:now )?(?:due|set) to)(?: now)? {_END}(?: on)?) (?P<new><day>)"
_LONGER = r"(?:(?P<shorter>shortened|cut short|curtailed)|extended|prolonged|lengthened)"
_CHANGED = rf"(?:has|have) been {_LONGER}{_COUNT}?(?:{_UNTIL})?"
_LEAVES = r"(?P<who>he|she|they) will now (?:leave|depart|return|fly home|go home)(?: home)?(?: on)? (?P<leaving><day>)"
_TOLD = re.compile(rf"{_SUBJECT} (?:(?:{_WAS_TO})?{_WILL_NOW}|{_CHANGED})|{_LEAVES}", re.IGNORECASE)
_BESIDE = re.compile(rf"[^;]*? (?:{_WILL_NOW}|{_CHANGED})", re.IGNORECASE)
"""Behind the meeting in its own sentence, where its verb is one of these."""
_TO_A_DAY = re.compile(r"\bto (?:one|a single|just one) day\b", re.IGNORECASE)
_ENDING = frozenset(
    {"end", "finish", "close", "conclude", "last", "run", "extend", "prolong", "lengthen", "shorten", "cut"}
)
_FURTHER = re.compile(r" (?:or|and|to) <day>")
_STANDINGS = (Standing.SCHEDULED, Standing.OPEN, Standing.MOVED, Standing.HELD)
_LONGEST = timedelta(days=21)
_A_WEEK = timedelta(days=7)


def end_as_told(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting the last day that the sentence behind it tells anew."""
    near = by_sentence(sketches)
    told_in = cache(lambda sentence: _told_in(scene, sentence))
    for sketch in sketches:
        if sketch.trigger.is_noun and sketch.relation in ("nsubj", "nsubjpass"):
            _end_beside(scene, sketch)
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


def _end_beside(scene: Scene, sketch: Sketch) -> None:
    """ "The visit FROM 10 TO 14 JUNE WILL NOW END ON 13 JUNE", "HAS BEEN EXTENDED UNTIL 16 JUNE"."""
    verb, (_, end) = sketch.verb, scene.syntax.bounds[sketch.sentence]
    if verb is None or verb < sketch.token or scene.lemma(verb) not in _ENDING or sketch.former is not None:
        return
    told = _BESIDE.match(without_days(scene, sketch.token, end))
    days = [each for each in scene.moments_in(sketch.sentence) if each.first > sketch.token]
    before = _days_before(scene, sketch, [each for each in days if each.last <= verb]) if told is not None else None
    if told is None or before is None:
        return
    first = before.earliest
    is_one_day = told["shorter"] and _TO_A_DAY.search(scene.text(verb, end))
    last = first if is_one_day else _last_day(scene, replace(sketch, when=before), told, days)
    if last is not None and first is not None and first <= last <= first + _LONGEST:
        sketch.when = When(Precision.RANGE if last > first else Precision.DATE, first, last)
        if sketch.standing not in _STANDINGS or first > scene.published:
            sketch.standing = Standing.SCHEDULED


def _days_before(scene: Scene, sketch: Sketch, days: Sequence[Moment]) -> When | None:
    """The days it had: "FROM 10 TO 14 JUNE", told as one time or as two."""
    if len(days) == 1:
        return days[0].when if days[0].when.is_dated else None
    if len(days) != 2 or scene.text(days[0].last, days[1].first) not in ("to", "until", "through"):
        return None
    one, other = (each.when for each in days)
    is_span = one.is_dated and other.is_dated and scene.syntax.lower[days[0].first - 1] == "from"
    return When(Precision.RANGE, one.earliest, other.latest) if is_span else None


def _told_in(scene: Scene, sentence: int) -> re.Match[str] | None:
    start, end = scene.syntax.bounds[sentence]
    may_be = bool({"now", "instead", "been"} & set(scene.syntax.lower[start:end]))
    return _TOLD.match(without_days(scene, start, end).replace(" - ", "-")) if may_be else None  # "the TWO-DAY summit"


def is_meant(scene: Scene, here: Sequence[Sketch], sketch: Sketch, told: re.Match[str]) -> bool:
    """True where the subject of that sentence can be this meeting, and no other ``here``, in the sentence before.

    Not for "THE PREPARATORY MEETING", "the PRESS conference": what the meeting was not called is another one.
    """
    beside = [each for each in here if each.standing is not Standing.NONE]
    if told.re is _TOLD and told["who"] is not None:
        return sketch.kind is MeetingKind.VISIT and len(beside) == 1
    own = (
        scene.text(scene.syntax.left[sketch.token], sketch.token).lower().replace(" - ", "-")
        if sketch.trigger.is_noun
        else ""
    )
    if told["how"] is not None and re.search(rf"(?<![\w-]){re.escape(told['how'].lower())}(?![\w-])", own) is None:
        return False
    if told["what"] is not None:
        kin = [each for each in beside if is_kind(told["what"], each.kind)]
        return len(kin) == 1 and kin[0] is sketch
    is_many = scene.syntax.tag[sketch.token] in ("NNS", "NNPS")
    return sketch.trigger.is_noun and len(beside) == 1 and is_many == (told["it"].lower() == "they")


def _last_day(scene: Scene, sketch: Sketch, told: re.Match[str], days: Sequence[Moment]) -> date | None:
    """The day told there, or the one that is so many days off the last one it had."""
    first, before = sketch.when.earliest, sketch.when.latest
    has_left = told.re is _TOLD and told["leaving"] is not None
    group = "leaving" if has_left else "last" if told["last"] else "new"
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
