"""Which stop of a journey is worth telling beside the meetings there, and which only repeats one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.hosts import meets_hosts
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from briefings.extraction.patterns.speakers import REGIONS
from store.records import NO_TIME, MeetingKind, Precision, When

_GATHERINGS = (MeetingKind.SUMMIT, MeetingKind.CONFERENCE, MeetingKind.SESSION)


def of_the_visitor_alone(stop: Sketch, meetings: list[Sketch]) -> Sketch | None:
    """ "Arrives on Wednesday for three days of consultations", with whom is not told: the visit takes those days."""
    alone = meetings[0] if len(meetings) == 1 else None
    if alone is None or alone.verb != stop.token or alone.relation != "for" or not alone.trigger.is_noun:
        return None
    if alone.kind in _GATHERINGS:
        return None  # "will visit Riga, 9-11 May, FOR THE CONFERENCE on safety": those are two
    is_longer = alone.when.precision is Precision.RANGE and alone.when.earliest == stop.when.earliest
    is_only_day = stop.when is NO_TIME and alone.when.earliest is not None  # "will travel to Rome for talks on Friday"
    return alone if (is_longer or is_only_day) and alone.sides == stop.sides else None


_LEAVING = frozenset({"leave", "depart"})


def only_sets_out(scene: Scene, sketch: Sketch) -> bool:
    """True for "leaves for Rome on Friday", of which no more is told: that is no day in Rome."""
    is_leaving = scene.lemma(sketch.token) in _LEAVING and sketch.when.precision is Precision.DATE
    behind = range(sketch.token, scene.syntax.bounds[sketch.sentence][1])
    has_visit = any(
        nouns().get(scene.lemma(token)) is MeetingKind.VISIT for token in behind
    )  # "... for a two-day visit"
    return is_leaving and not has_visit and len(sketch.sides) < 2


_DOINGS = frozenset({"visit", "tour", "meet", "attend", "participate", "deliver", "inaugurate", "engage", "speak"})
_FURTHER = 4
"""Sentences in which the rest of a programme is told."""


def does_more(scene: Scene, stop: Sketch, meeting: Sketch) -> bool:
    """True where the traveller will do more than meet: "She will also visit a shelter", "met X and toured a port"."""
    syntax = scene.syntax
    verb = meeting.verb if meeting.verb is not None else meeting.token
    besides = (*syntax.kids[verb], *(kid for kid in syntax.kids[stop.token] if kid > meeting.token))
    if any(syntax.dep[kid] == "conj" and scene.lemma(kid) in _DOINGS for kid in besides):
        return True
    start = syntax.bounds[stop.sentence][0]
    end = syntax.bounds[min(stop.sentence + _FURTHER, len(syntax.bounds) - 1)][1]
    paragraph = syntax.paragraph[start]
    return any(
        (scene.lemma(token) in _DOINGS or _takes_part(scene, token))
        and syntax.paragraph[token] == paragraph
        and token not in (stop.token, meeting.token)
        and syntax.head[token] == token
        and "will" in scene.auxiliaries(token)
        for token in range(start, end)
    )


def _takes_part(scene: Scene, verb: int) -> bool:
    """True for "He will also TAKE PART in the conference"."""
    return scene.lemma(verb) == "take" and any(scene.syntax.lower[kid] == "part" for kid in scene.syntax.kids[verb])


def is_its_purpose(scene: Scene, stop: Sketch, meeting: Sketch) -> bool:
    """True for "arrived in Rome on Wednesday FOR THE SUMMIT": the one says where the other is."""
    is_for = meeting.verb == stop.token and meeting.relation == "for" and meeting.trigger.is_noun
    is_purpose = is_for or _is_infinitive_of(scene, meeting.token, stop.token)
    is_all = len(stop.stops) == 1 and not is_gathering_of_days(scene, stop, meeting)
    return is_purpose and is_all and len(meeting.sides) > 1


def is_named_with(scene: Scene, stop: Sketch, meeting: Sketch) -> bool:
    """True for "will make a trip to Rome on 10 March TO MEET X", where the trip is told of by a noun."""
    is_one = stop.trigger.is_noun and stop.is_bound and stop.verb is not None and len(stop.stops) == 1
    is_purpose = is_one and stop.verb is not None and _is_infinitive_of(scene, meeting.token, stop.verb)
    return is_purpose and says_the_same(scene, stop, meeting) and not does_more(scene, stop, meeting)


def is_gathering_of_days(scene: Scene, stop: Sketch, meeting: Sketch) -> bool:
    """True for the conference of "will travel to Rome from 9 to 12 May for the conference", and on a whole region."""
    is_wide = stop.place in REGIONS  # "will travel to CENTRAL AMERICA to engage with leaders at the meeting"
    is_journey = scene.lemma(stop.token) in ("travel", "visit", "journey") and stop.when.precision is Precision.RANGE
    return is_journey and (meeting.kind in _GATHERINGS or is_wide)


def _is_infinitive_of(scene: Scene, token: int, verb: int) -> bool:
    """True for the meeting of "will travel to Rome TO ATTEND the meeting", "to lead the delegation to the talks"."""
    syntax = scene.syntax
    for above in (token, *syntax.ancestors(token)):
        if scene.is_verb(above):
            return syntax.head[above] == verb and syntax.dep[above] == "advcl" and syntax.tag[above] == "VB"
    return False


def says_the_same(scene: Scene, stop: Sketch, meeting: Sketch) -> bool:
    """True where a journey to one place adds nothing to the one meeting there."""
    is_there = meeting.place is None or stop.place is None or goes_with(meeting.place, stop.place)
    are_hosts = stop.when.precision is Precision.DATE and meets_hosts(scene, meeting.token)
    is_for = meeting.is_attended or (meeting.relation == "for" and meeting.verb == stop.token)
    is_there_for_it = is_for and meeting.kind in _GATHERINGS and stop.when.precision is Precision.DATE
    is_told = (len(meeting.sides) > 1 or are_hosts or is_there_for_it) and meeting.sides >= stop.sides
    if meeting.sentence != stop.sentence and stop.when.precision is Precision.RANGE:
        return False  # of several days, the meeting of the next sentence is not all
    return is_there and is_told and (meeting.when == stop.when or stop.when is NO_TIME)


_TALKS = MeetingKind.TALKS


def without_company(scene: Scene, meetings: list[Sketch]) -> list[Sketch]:
    """Without "and hold discussions WITH BUSINESS LEADERS" behind a meeting of the same sentence: nobody's talks."""
    told = [each for each in meetings if len(each.sides) > 1 or meets_hosts(scene, each.token)]
    sentences = {each.sentence for each in told}
    return [each for each in meetings if each in told or each.kind is not _TALKS or each.sentence not in sentences]


def divide_purpose(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """ "Will travel to A and then to B for the summit from 20 to 24 July": those days are the journey's."""
    journeys = {each.sentence: each for each in sketches if each.is_trip and len(each.stops) > 1}
    for meeting in sketches if journeys else ():
        journey = journeys.get(meeting.sentence)
        if journey is None or not meeting.trigger.is_noun or not _is_for(scene, journey, meeting):
            continue
        meeting.place = journey.stops[-1] if meeting.place in (None, journey.place) else meeting.place
        if meeting.when.precision is Precision.RANGE and journey.when in (NO_TIME, meeting.when):
            journey.when, meeting.when = meeting.when, NO_TIME


_ELSEWHERE = frozenset({"to", "in", "on", "at", "from", "with", "where", "after", "before", "during"})


def _is_for(scene: Scene, journey: Sketch, meeting: Sketch) -> bool:
    """True for "... and THEN to Rome FOR the ministers' meeting", whatever the parser hangs the meeting on."""
    between = scene.syntax.lower[journey.token : meeting.token]
    if "then" not in between or "for" not in between[between.index("then") :]:
        return False
    behind = range(journey.token + len(between) - between[::-1].index("for"), meeting.token)
    return not any(scene.is_verb(at) or scene.syntax.lower[at] in _ELSEWHERE for at in behind)


def goes_with(one: str, other: str) -> bool:
    return one == other or gazetteer.country_of(one) == gazetteer.country_of(other)


def days_told(journey: Sketch, here: Sequence[Sketch]) -> When:
    """ "Will ARRIVE in Riga on Monday on A THREE-DAY VISIT": the journey lasts as long as the visit."""
    visits = (each.when for each in here if each.kind is MeetingKind.VISIT and each.when.precision is Precision.RANGE)
    is_day = journey.when.precision is Precision.DATE
    return next((when for when in visits if is_day and when.earliest == journey.when.earliest), journey.when)


def is_only_arrival(scene: Scene, journey: Sketch, when: When) -> bool:
    """True for "will ARRIVE in Riga on Saturday": how long she stays, and on which day she meets whom, is not told."""
    is_first_day = when.precision is Precision.DATE and when == journey.when
    return is_first_day and scene.lemma(journey.token) == "arrive" and journey.standing is Standing.SCHEDULED


def days_of_gathering(stop: Sketch, meetings: Sequence[Sketch]) -> When:
    """The days of "will travel to Lima, where he will attend THE SUMMIT FROM 7 TO 10 JUNE", for which she is there."""
    alone = meetings[0] if len({id(each) for each in meetings if each.sentence == stop.sentence}) == 1 else None
    is_all = alone is not None and len(stop.stops) == 1 and alone.kind in _GATHERINGS and alone.is_attended
    is_told = alone is not None and alone.when.precision is Precision.RANGE and not alone.on_trip
    return alone.when if alone is not None and is_all and is_told else NO_TIME


def is_arrival_on(scene: Scene, opener: Sketch, sketch: Sketch) -> bool:
    """True for "will visit Riga from 3 to 5 May. On 3 May he will ARRIVE IN RIGA": that is how that visit begins."""
    day, days = sketch.when.earliest, opener.when
    is_way = sketch is not opener and scene.lemma(sketch.token) in ("arrive", "land") and not sketch.trigger.is_noun
    is_day = sketch.when.precision in (Precision.DATE, Precision.EXACT) and day is not None
    if not is_way or not is_day or days.precision is not Precision.RANGE or opener.standing is not sketch.standing:
        return False
    if len(opener.stops) != 1 or len(sketch.stops) != 1 or days.earliest != day:
        return False
    there, here = opener.stops[0], sketch.stops[0]
    return here == there or gazetteer.country_of(here) == there


_ON_IT = re.compile(
    r"\b(?:during|on|while on|in the course of) (?:his|her|their|the|this) (?:[\w-]+ ){0,2}(?:visit|trip|stay|tour)\b",
    re.IGNORECASE,
)


def is_told_on_it(scene: Scene, sketch: Sketch) -> bool:
    """True for "will meet Y DURING THE TWO-DAY TRIP"."""
    return _ON_IT.search(scene.text(*scene.syntax.bounds[sketch.sentence])) is not None


_STAY = 7
"""Days after somebody left for a place within which whoever is met of that country is met there."""


_GATHERED = re.compile(
    r"\b(?:at|during|on the (?:sidelines|margins|fringes) of) (?:the|a|an|this|next) (?:[^\s,;]+ ){0,5}"
    r"(?:summit|meeting|conference|forum|assembly|gathering)\b",
    re.IGNORECASE,
)


def is_at_hosts(scene: Scene, journey: Sketch, sketch: Sketch) -> bool:
    """True for "LEFT FOR RIGA on Tuesday. He will meet LATVIA'S president on Thursday": days later.

    Not for "He will meet Latvia's president AT THE NATO SUMMIT on Thursday", wherever that is.
    """
    published = scene.published
    if _GATHERED.search(scene.text(*scene.syntax.bounds[sketch.sentence])):
        return False
    homes = {gazetteer.country_of(journey.place or "")}
    left, day = journey.when.latest, sketch.when.earliest
    if left is None or day is None or sketch.kind is MeetingKind.CALL or sketch.sentence - journey.sentence != 1:
        return False
    is_soon = (day - left).days <= _STAY and (published - left).days <= _STAY
    is_day = sketch.when.precision in (Precision.DATE, Precision.EXACT)
    return is_soon and is_day and sketch.sides - journey.sides == homes


def is_perhaps_on_it(scene: Scene, journey: Standing, days: When, sketch: Sketch) -> bool:
    """True for "could also meet Y", "... DURING HIS STAY", on a journey that is sure; not for "later this year"."""
    if sketch.standing is not Standing.TENTATIVE or journey is not Standing.SCHEDULED:
        return False
    first, last = sketch.when.earliest, sketch.when.latest
    if first is not None and last is not None and days is not NO_TIME and not days.touches(first, last):
        return False
    told = scene.text(*scene.syntax.bounds[sketch.sentence])
    return is_told_on_it(scene, sketch) or _ELSEWHEN.search(told) is None


_ELSEWHEN = re.compile(r"\b(?:sidelines|margins|fringes|later|soon|future|next|ahead)\b", re.IGNORECASE)
"""What may be at another time than the journey."""
