"""The day that changed, told of "the date": "The ministers will meet. THE DATE WAS CHANGED FROM 15 TO 17 JULY".

Also in the sentence of the meeting itself: "has been rescheduled, WITH THE DATE CHANGED FROM ...". Left alone: a date
that may or will be changed, one told behind several meetings, and the date of something else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction.encounters.relocation import without_days
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch, by_sentence
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from store.records import NO_TIME, Precision, When

_CHANGED = re.compile(
    r"(?:\A|[,;] (?:(?:with|and|but) )?)(?:the|its|their) dates?"
    r"(?: (?:of|for) (?:it|them|the (?:meeting|talks|visit|summit|session|round|trip)))?"
    r"(?: (?:has|have|had) (?:now |since )?been| was| were)?"
    r" (?:changed|moved|shifted|switched|pushed back|put back|put off|brought forward|postponed)"
    r" (?:(?P<old>from (?:the )?<day> )?to (?:the )?<day>(?! (?:or|and|to) <day>)"
    r"|(?P<span>from (?:the )?<day>)(?! (?:or|and|to)\b))",
    re.IGNORECASE,
)
_BUT_MOVED = re.compile(
    r"^[^;]*?<day>(?P<task> to [a-z-]+ (?:(?!<day>)[^,;])*?)?,? but (?:(?P<who>(?:they|both)|(?:the|both) (?:two )?"
    r"(?:two|leaders|sides|ministers|presidents|premiers|governments|countries|parties|hosts|organi[sz]ers)) )?"
    r"(?:(?:later|then|now|have|has|had|have since|has since) )?"
    r"(?:postponed|moved|delayed|deferred|rescheduled|shifted|pushed|put|brought) (?P<it>them|it)"
    r"(?: (?:back|off|forward))? (?:to|until|till|for) (?:the )?<day>(?! (?:or|and|to) <day>)",
    re.IGNORECASE,
)
"""Behind the meeting and its day, told of the two sides: "... on 10 June BUT POSTPONED THEM TO 12 JUNE"."""
_FAR = 60
"""Tokens from the meeting within which it is moved in the same breath."""
_OPEN = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED, Standing.POSTPONED)


def take_changed_dates(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting the new day of "the date", and as its former one the old day or the one it was told with."""
    told = Counter(sketch.sentence for sketch in sketches if sketch.standing is not Standing.NONE)
    beside = by_sentence(sketches)
    for sketch in sketches:
        if sketch.standing not in _OPEN or not sketch.parties:
            continue
        if _is_moved_behind(scene, sketch):
            for each in beside[sketch.sentence]:
                is_it = each.token > sketch.token and not each.parties
                each.standing = Standing.NONE if is_it else each.standing  # the "postponed THEM" itself
            continue
        if told[sketch.sentence] > 1:
            continue
        behind = [sketch.sentence + 1] if sketch.sentence + 1 < len(scene.syntax.bounds) else []
        near = [sketch.sentence, *(sentence for sentence in behind if not told[sentence])]
        next((sentence for sentence in near if _change(scene, sketch, sentence)), None)


def _is_moved_behind(scene: Scene, sketch: Sketch) -> bool:
    """True where the sides moved it in the same breath, and now it is on the second day."""
    start = sketch.token
    end = min(scene.syntax.bounds[sketch.sentence][1], start + _FAR)
    told = _BUT_MOVED.match(without_days(scene, start, end)) if "but" in scene.syntax.lower[start:end] else None
    if told is None:
        return False
    told_of = [each for each in scene.moments_in(sketch.sentence) if each.first > start][:2]
    days = [each.when for each in told_of]
    if len(days) < 2 or not all(day.is_dated for day in days) or sketch.former is not None:
        return False
    is_many = scene.syntax.tag[sketch.token] == "NNS"
    until = told_of[0].first if told["task"] else scene.syntax.lower.index("but", start)
    if _is_it_another(scene, start, until, is_many=is_many):
        return False
    if is_many != (told["it"].lower() == "them") or sketch.when.earliest not in (days[0].earliest, days[1].earliest):
        return False
    sketch.former, sketch.when, sketch.standing = days[0], days[1], Standing.MOVED
    return True


def _is_it_another(scene: Scene, meeting: int, until: int, *, is_many: bool) -> bool:
    """True for "a meeting to discuss THE VOTE on 10 June but moved IT", which may be the vote.

    Not for "in the PORT of Arica on 4 June": a place is not moved to a day.
    """
    tag = "NNS" if is_many else "NN"
    between = (at for at in range(meeting + 1, until) if scene.syntax.tag[at] == tag and scene.moment[at] is None)
    return any(scene.lemma(at) not in words("people", "nouns") | _SITES for at in between)


_SITES = frozenset({
    "port", "town", "city", "capital", "village", "resort", "palace", "region", "border", "hotel", "island",
})  # fmt: skip


def _change(scene: Scene, sketch: Sketch, sentence: int) -> bool:
    """True where this sentence tells of the change, and of days that can be the meeting's."""
    days = _days(scene, sentence)
    if not days or sketch.former is not None:
        return False
    new, old = days[-1], days[0] if len(days) > 1 else sketch.when
    is_of_it = len(days) == 1 or sketch.when is NO_TIME or sketch.when.earliest in (old.earliest, new.earliest)
    if (
        not is_of_it
        or new.earliest == old.earliest
        or ((len(days) == 1 or sketch.when is NO_TIME) and _is_of_something_else(scene, sketch, sentence))
    ):
        return False
    is_of_another_year = old.earliest is not None and new.earliest is not None and new.earliest - old.earliest > _A_YEAR
    old = NO_TIME if is_of_another_year else old
    sketch.when, sketch.former, sketch.standing = new, old if old.is_dated else None, Standing.MOVED
    sketch.sentences.add(sentence)
    return True


_A_YEAR = timedelta(days=300)
_ELSE = re.compile(
    r"\b(?:elections?|votes?|polls?|referend(?:um|a)|deadlines?|treat(?:y|ies)|signing|launch|ballots?|withdrawal|handover|"
    r"ceasefire|truce|trials?|hearings?)\b",
    re.IGNORECASE,
)


def _is_of_something_else(scene: Scene, sketch: Sketch, sentence: int) -> bool:
    """True for "will visit Riga on Thursday, ahead of the ELECTION. The date was pushed back": it may be that one's."""
    return sentence != sketch.sentence and _ELSE.search(scene.text(*scene.syntax.bounds[sketch.sentence])) is not None


def _days(scene: Scene, sentence: int) -> list[When]:
    """The old day and the new one, or this one alone; also where "from 15 to 17 July" was read as three days."""
    start, end = scene.syntax.bounds[sentence]
    text = without_days(scene, start, end) if {"date", "dates"} & set(scene.syntax.lower[start:end]) else ""
    if (found := _CHANGED.search(text)) is None:
        return []
    at = text[: found.start()].count("<day>")
    days = [each.when for each in scene.moments_in(sentence)][at : at + (2 if found["old"] else 1)]
    if found["span"]:
        days = [_one(day, each) for day in days for each in (day.earliest, day.latest) if day.earliest != day.latest]
    return days if all(day.is_dated for day in days) else []


def _one(span: When, day: date | None) -> When:
    return replace(span, precision=Precision.DATE, earliest=day, latest=day)
