"""Weekdays of a programme: after "leaves for Ankara on 14 November" the Monday on which "she meets X" is the 15th.

By itself a bare weekday is one of this week. Where the sentence before tells of a journey or a programme on a later
day, and the sentence goes on with the same people, it is the first such day from there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.vocabulary import nouns, verbs, words
from briefings.extraction.encounters.ways import is_in_town
from store.records import MeetingKind, Precision

WEEKDAY = re.compile(
    r"(?:on |the )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:,? (?:morning|afternoon|evening|night|at .+))?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(?:on )?the \d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)
_NEAR = 2
"""Sentences after the day of the journey in which its programme goes on."""
_FAR = 40
"""Words before the day in which the traveller is named."""
_WEEK = 7
_LONGEST = timedelta(days=31)
_THEY = frozenset({"he", "she", "they", "we", "it", "i", "both", "the"})
_TO_COME = frozenset({"will", "'ll", "’ll", "shall", "would", "to", "is", "are"})
_WAYS = frozenset({"continue", "leave", "depart", "return", "move", "proceed", "land", "arrive"})
_PROGRAMMES = frozenset({"programme", "program", "itinerary", "stay"})


def follow_days(scene: Scene) -> None:
    """Give the bare weekdays and ordinals of a programme the days they have in it."""
    day: Moment | None = None
    legs: list[Moment] = []
    weekday: Moment | None = None
    moved: dict[tuple[int, date], date] = {}
    ways: dict[int, bool] = {}
    for moment in scene.moments:
        _take_number(scene, moment)
        _begin_later(moment, moved, scene.sentence(moment.first))
        when, words_of = moment.when, scene.text(moment.first, moment.last)
        if when.earliest is None or not (when.precision in _DAYS or _is_week(moment)):
            continue
        if day is not None and _is_within(scene, day, moment) and not _is_before_week(scene, day, moment):
            is_next = _goes_on(scene, day, moment) and not _is_at_home_before(scene, day, moment)
            later = _day_on(scene, legs, moment, when.earliest) if is_next else None
            if later is not None and when.latest is not None and not _is_of_all_after(scene, day, moment, later):
                moved[scene.sentence(moment.first), when.earliest] = later
                moment.when = replace(when, earliest=later, latest=max(later, when.latest))
                day, legs = moment, [moment]
                continue
        is_bare = WEEKDAY.fullmatch(words_of) is not None and when.earliest == when.latest
        if is_bare and weekday is not None and _is_week_later(scene, weekday, moment):
            later = when.earliest + timedelta(days=_WEEK)
            moment.when = replace(when, earliest=later, latest=later)
        if is_bare and when.earliest > scene.published:
            weekday = moment
        if when.earliest > scene.published and is_journey(scene, moment, ways) and not WEEKDAY.fullmatch(words_of):
            is_another = day is not None and scene.sentence(day.first) == scene.sentence(moment.first)
            day, legs = moment, [*legs, moment] if is_another else [moment]


_DAYS = (Precision.DATE, Precision.EXACT, Precision.RANGE)
_EARLIER = frozenset({"before", "after", "first", "ahead", "earlier", "leaving", "until"})


def _is_week(moment: Moment) -> bool:
    """True for "next week", "early next week" and "next weekend": the weekdays of a journey then lie in it."""
    first, last = moment.when.earliest, moment.when.latest
    is_part = moment.when.precision is Precision.PART and first is not None and last is not None
    return is_part and first is not None and last is not None and (last - first).days < _WEEK


def _is_before_week(scene: Scene, week: Moment, moment: Moment) -> bool:
    """True where a weekday told after a journey "next week" is one before it: "AFTER he meets", in another country."""
    if not _is_week(week):
        return False
    syntax = scene.syntax
    first, last = syntax.bounds[scene.sentence(moment.first)]
    start = week.last if week.last > first else first
    if _EARLIER & set(syntax.lower[start : moment.last]):
        return True
    here = {gazetteer.country_of(place) or place for place in places_in(scene, range(start, last))}
    told = range(syntax.bounds[scene.sentence(week.first)][0], first if week.last <= first else last)
    there = {gazetteer.country_of(place) or place for place in places_in(scene, told)}
    home = {mention.side for token in told if (mention := scene.mention[token]) is not None} - there
    is_known = not there.isdisjoint(gazetteer.countries())  # not "a tour of Africa"
    return bool(here & home) or (bool(here) and is_known and not here & there)


def _is_of_all_after(scene: Scene, day: Moment, moment: Moment, later: date) -> bool:
    """True for "THE TWO COUNTRIES will hold talks on Friday" behind "from 24 to 26 March": no day of that journey."""
    verb, last = scene.verb_above(moment.first), day.when.latest
    if verb is None or last is None or later <= last or day.when.precision is not Precision.RANGE:
        return False
    subject = next(iter(scene.syntax.children(verb, "nsubj", "nsubjpass")), verb)
    named = set(scene.syntax.lower[scene.syntax.left[subject] : subject + 1])
    return not named.isdisjoint(("two", "both", "countries", "sides", "governments"))


def _is_at_home_before(scene: Scene, day: Moment, moment: Moment) -> bool:
    """True for what whoever goes abroad "from 17 to 20 March" does "before that", or in a town of the home country."""
    syntax = scene.syntax
    first, last = syntax.bounds[scene.sentence(moment.first)]
    if day.when.precision is Precision.RANGE and first <= day.first:
        return not _AFTER.isdisjoint(syntax.lower[day.last : moment.first])  # "from 17 to 20, AFTER talks on Thursday"
    if day.when.precision is not Precision.RANGE:
        return False
    if _BEFORE_IT.match(scene.text(first, last)):
        return True
    told = range(*syntax.bounds[scene.sentence(day.first)])
    there = {gazetteer.country_of(place) or place for place in places_in(scene, told)}
    people = (scene.mention[token] for token in told)
    homes = {each.side for each in people if each is not None and each.kind == "person"} - there
    return bool({gazetteer.country_of(place) for place in places_in(scene, range(first, last))} & homes)


_AFTER = frozenset({"after", "following"})
_BEFORE_IT = re.compile(
    r"(?:but |first )?(?:before (?:that|then|(?:the|his|her|their) (?:trip|visit|tour|journey|departure)"
    r"|(?:leaving|departing|setting|flying|travell?ing|going))|beforehand|ahead of|prior to)\b",
    re.IGNORECASE,
)


def _day_on(scene: Scene, legs: Sequence[Moment], moment: Moment, told: date) -> date | None:
    """The first such day from the stop that is named with it, else from where the journey begins.

    A day behind the whole journey is counted from its last stop, as one of a programme that goes on.
    """
    words_of = scene.text(moment.first, moment.last)
    begins = [leg.when.earliest for leg in legs if leg.when.earliest is not None]
    there = leg_named(scene, legs, moment)
    if there is not None and there.when.earliest is not None:
        return first_from(there.when.earliest, told, words_of)
    ends = max(leg.when.latest for leg in legs if leg.when.latest is not None)
    if min(begins) <= told <= ends:
        return None
    day = first_from(min(begins), told, words_of)
    return day if day is not None and day <= ends else first_from(begins[-1], told, words_of)


def leg_named(scene: Scene, legs: Sequence[Moment], moment: Moment) -> Moment | None:
    """The days of the stop whose place, or another of its country, stands in the sentence of a weekday."""
    if len(legs) < 2:
        return None
    start = scene.syntax.bounds[scene.sentence(moment.first)][0]
    here = {gazetteer.country_of(place) or place for place in places_in(scene, range(start, moment.last))}
    stops = places_in(scene, range(*scene.syntax.bounds[scene.sentence(legs[0].first)]))
    if len(stops) != len(legs):
        return None
    by_country = zip((gazetteer.country_of(stop) or stop for stop in stops), legs, strict=True)
    return next((leg for country, leg in by_country if country in here), None)


def places_in(scene: Scene, tokens: range) -> list[str]:
    """The places and countries named there, but for "China's" and "Chinese" people."""
    syntax = scene.syntax
    mentions = dict.fromkeys(m for token in tokens if (m := scene.mention[token]) is not None)
    named = (each for each in mentions if each.kind in ("place", "country") and syntax.pos[each.last - 1] != "ADJ")
    return [each.name for each in named if syntax.lower[each.last : each.last + 1] not in (["'s"], ["’s"])]


_NUMBER = re.compile(r",? the (\d{1,2})(?:st|nd|rd|th)\b")
_WEEKDAYS = re.compile(r"(?:on )?\w+day(?:,? (?:and|to|through) \w+day)?", re.IGNORECASE)


def _take_number(scene: Scene, moment: Moment) -> None:
    """ "Friday and Saturday, THE 18TH and 19th": the Friday of that number."""
    first, last, text = moment.when.earliest, moment.when.latest, scene.reading.text
    told = _NUMBER.match(text, scene.syntax.characters(moment.first, moment.last)[1])
    if told is None or first is None or last is None or not _WEEKDAYS.fullmatch(scene.text(moment.first, moment.last)):
        return
    weeks = (timedelta(days=_WEEK * number) for number in range(-1, _WEEK))
    later = next((week for week in weeks if (first + week).day == int(told[1])), None)
    if later:
        moment.when = replace(moment.when, earliest=first + later, latest=last + later)


def _begin_later(moment: Moment, moved: dict[tuple[int, date], date], sentence: int) -> None:
    """ "On the 16th ... through Friday the 19th": what runs from a day that has moved begins on the new one."""
    when = moment.when
    is_range = when.precision is Precision.RANGE
    first = moved.get((sentence, when.earliest)) if when.earliest is not None and is_range else None
    if first is not None and when.latest is not None and first <= when.latest:
        moment.when = replace(when, earliest=first)


_THEN = re.compile(
    r"(?<!until )(?<!by )(?<!the )\b(?:then|afterwards?|after that|from there"
    r"|(?-i:before) (?:continuing|travell?ing|heading|flying|going) (?:on )?to)\b",
    re.IGNORECASE,
)


def _is_week_later(scene: Scene, before: Moment, moment: Moment) -> bool:
    """On a Wednesday "arrives on Tuesday. On Wednesday he will travel": not today, the day after Tuesday.

    So is the Thursday of "arrives on Tuesday. He will THEN fly to A and meet X on Thursday".
    """
    first, told = before.when.earliest, moment.when.earliest
    start = max(scene.syntax.bounds[scene.sentence(moment.first)][0], before.last)
    is_today = told == scene.published
    if not is_today and first is not None and told is not None and scene.published < told < first:
        is_today = _THEN.search(scene.text(start, moment.first)) is not None
    is_near = scene.sentence(moment.first) - scene.sentence(before.first) <= _NEAR
    return is_today and is_near and is_to_come(scene, before) and is_to_come(scene, moment)


def is_to_come(scene: Scene, moment: Moment) -> bool:
    verb = scene.verb_above(moment.first)
    if verb is None or scene.lemma(verb) in words("saying", "verbs"):
        return False
    while scene.syntax.tag[verb] == "VB" and scene.syntax.dep[verb] == "conj" and not any(scene.auxiliaries(verb)):
        verb = scene.syntax.head[verb]  # "will travel there and MEET"
    return scene.syntax.tag[verb] in ("VBZ", "VBP") or bool(_TO_COME & set(scene.auxiliaries(verb)))


def _is_within(scene: Scene, day: Moment, moment: Moment) -> bool:
    syntax = scene.syntax
    is_near = scene.sentence(moment.first) - scene.sentence(day.first) <= _NEAR
    return is_near and syntax.paragraph[day.first] == syntax.paragraph[moment.first]


def first_from(first: date, told: date, words_of: str) -> date | None:
    """The first such weekday, or day of that number, from the day of the journey; None where it is one already."""
    is_weekday, is_ordinal = WEEKDAY.fullmatch(words_of), _ORDINAL.fullmatch(words_of)
    if told >= first or not (is_weekday or is_ordinal):
        return None
    if is_weekday:
        return first + timedelta(days=(told.weekday() - first.weekday()) % _WEEK)
    days = (first + timedelta(days=number) for number in range(_LONGEST.days))
    return next((day for day in days if day.day == told.day), None)


def _goes_on(scene: Scene, day: Moment, moment: Moment) -> bool:
    """True where a verb of what is to come has the day, and its subject are the people of the journey."""
    verb = scene.verb_above(moment.first)
    if verb is None or not is_to_come(scene, moment):
        return False
    start = max(scene.syntax.bounds[scene.sentence(day.first)][0], day.first - _FAR)
    opens = moment.first - scene.syntax.bounds[scene.sentence(moment.first)][0] <= 1
    is_next = opens and WEEKDAY.fullmatch(scene.text(day.first, day.last)) is not None
    return is_next or _is_theirs(scene, verb, range(start, day.first))


def _is_theirs(scene: Scene, verb: int, before: range) -> bool:
    """True for "she will meet", "the minister continues", and for people who are named with the journey."""
    syntax = scene.syntax
    while (subject := next(iter(syntax.children(verb, "nsubj", "nsubjpass")), None)) is None:
        if syntax.dep[verb] not in ("conj", "xcomp", "advcl") or syntax.head[verb] == verb:
            return False
        verb = syntax.head[verb]
    if subject in before:
        return True  # "will travel there next week and meet X on Friday"
    if syntax.lower[syntax.left[subject]] in _THEY:
        return not _is_another(scene, subject, before)
    person = scene.mention[subject]
    others = (scene.mention[token] for token in before)
    return person is not None and any(each is not None and each.side == person.side for each in others)


def _is_another(scene: Scene, subject: int, before: range) -> bool:
    """True for "she" where the sentence has just named somebody whom the journey's does not name."""
    start = scene.syntax.bounds[scene.sentence(subject)][0]
    names = [scene.people_in(each) for each in (range(start, subject), before)]
    return scene.syntax.lower[subject] in ("he", "she") and bool(names[0]) and not names[0] & names[1]


def is_journey(scene: Scene, moment: Moment, ways: dict[int, bool]) -> bool:
    """True in a sentence of going somewhere, or of a visit or a programme that begins; not "who visits Japan".

    ``ways`` keeps what was found of each sentence, so that a long one is gone through once.
    """
    verb = scene.verb_above(moment.first)
    if verb is not None and scene.syntax.dep[verb] == "relcl":
        return False
    sentence = scene.sentence(moment.first)
    if sentence not in ways:
        ways[sentence] = any(_travels(scene, token) for token in range(*scene.syntax.bounds[sentence]))
    return ways[sentence]


def _travels(scene: Scene, token: int) -> bool:
    lemma = scene.lemma(token)
    is_going = verbs().get(lemma) in ("go", "visit") or lemma in _WAYS or (lemma == "be" and is_in_town(scene, token))
    is_visit = nouns().get(lemma) is MeetingKind.VISIT or lemma in _PROGRAMMES
    return (scene.is_verb(token) and is_going and not _leaves_a_body(scene, token)) or is_visit


def _leaves_a_body(scene: Scene, verb: int) -> bool:
    """True for "is due to LEAVE THE UNION on 29 March": nobody goes anywhere."""
    left = (scene.mention[kid] for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj")
    return scene.lemma(verb) == "leave" and any(each is not None and each.kind == "organisation" for each in left)
