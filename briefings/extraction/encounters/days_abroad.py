"""Weekdays of a journey told further on, in paragraphs of their own.

After "X will visit India from 17 to 20 March" the Wednesday of "On Wednesday he will meet Modi in New Delhi" is the
19th, however many lines lie between: he is not there before. What stands near the journey and in its paragraph is
read by ``itinerary``; here it must be told that the day is one of the journey: where it is, or whom of there they see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.itinerary import (
    WEEKDAY,
    first_from,
    is_journey,
    is_to_come,
    leg_named,
    places_in,
)
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.vocabulary import nouns
from briefings.extraction.reading import Mention
from store.records import Precision

_SINGLE = (Precision.DATE, Precision.EXACT)
_KEPT = 6
"""Journeys remembered at a time: a text that tells of more is a list."""
_NEAR = 4
"""Sentences after the journey, or after another day of it, within which whom they see is enough."""
_FAR = 12
"""Sentences within which "he" may still be who travels."""
_ENDLESS = 150
"""Words of a sentence that is none."""
_LONGEST = 31
_A_WEEK = timedelta(days=7)
_AFAR = frozenset(
    {"telephone", "phone", "call", "calls", "video", "videoconference", "online", "remotely", "virtually"}
    | {"ambassador", "envoy", "embassy"}
)
"""Where these are told of somebody from the country that is visited, he may be met at home."""
_EARLIER = frozenset(["before", "earlier", "ahead", "first", "beforehand", "previously", "prior", "until", "instead"])
_DURING = re.compile(
    r"(?:during|on|as part of|in the course of) (?:his|her|their|the|an?) (?:[\w-]+ ){0,4}(?:visit|trip|tour|stay)\b",
    re.IGNORECASE,
)
_THEM = frozenset({"he", "she", "they", "both"})
_HIM = frozenset({"him", "her", "them"})
_WHERE = frozenset({"in", "at", "to"})
_OFFICES = frozenset(
    ["minister", "president", "premier", "chancellor", "king", "queen", "leader", "chief", "delegation", "secretary"]
)
_HOSTING = frozenset({"host", "welcome", "receive"})


@dataclass(slots=True)
class Journey:
    """Who goes where: from which day until which, if that is told, and the last sentence and day told of it."""

    people: frozenset[str]
    homes: frozenset[str]
    countries: frozenset[str]
    legs: list[Moment]
    sentence: int
    is_by_weekday: bool
    last_sentence: int
    last_day: date | None = None

    @property
    def first(self) -> date:
        """The day on which it begins."""
        return min(leg.when.earliest for leg in self.legs if leg.when.earliest is not None)

    @property
    def last(self) -> date | None:
        """The day on which it ends, where the text tells it."""
        ends = [leg.when.latest for leg in self.legs if leg.when.latest is not None]
        is_told = any(leg.when.precision not in _SINGLE for leg in self.legs) or len(self.legs) > 1
        return max(ends) if is_told and ends else None


def follow_days_abroad(scene: Scene) -> None:
    """Give the bare weekdays that are told to lie in a journey to come, wherever they stand, their days in it."""
    journeys: list[Journey] = []
    ways: dict[int, bool] = {}
    for moment in scene.moments:
        earliest = moment.when.earliest
        if earliest is None:
            continue
        if WEEKDAY.fullmatch(scene.text(moment.first, moment.last)) and earliest == moment.when.latest:
            found = next((each for each in reversed(journeys) if _is_day_of(scene, each, moment)), None)
            if found is not None and _move(scene, found, moment):
                continue
        is_begun = earliest > scene.published and _is_short(moment)
        if is_begun and (is_journey(scene, moment, ways) or _host(scene, moment) is not None):
            _remember(scene, journeys, moment)


def _is_short(moment: Moment) -> bool:
    first, last = moment.when.earliest, moment.when.latest
    is_known = moment.when.precision in (*_SINGLE, Precision.RANGE, Precision.PART)
    return is_known and first is not None and last is not None and (last - first).days < _LONGEST


def _remember(scene: Scene, journeys: list[Journey], moment: Moment) -> None:
    """Begin a journey, or add a day to the one that the sentence has begun."""
    sentence = scene.sentence(moment.first)
    if journeys and journeys[-1].sentence == sentence:
        journeys[-1].legs.append(moment)
        return
    journey = _journey(scene, moment, sentence)
    if journey is not None:
        journeys.append(journey)
        del journeys[:-_KEPT]


def _journey(scene: Scene, moment: Moment, sentence: int) -> Journey | None:
    """The journey of a sentence: who is named in it, else before it, and the countries it leads to."""
    tokens = range(*scene.syntax.bounds[sentence])
    if _is_endless(scene, sentence) or "again" in scene.syntax.lower[tokens.start : tokens.stop]:
        return None  # "is there this week and will visit AGAIN from 17 to 20 March"
    named = list(_named(scene, tokens))
    there = {gazetteer.country_of(place) or place for place in places_in(scene, tokens)}
    there |= {host.side for host in [_host(scene, moment)] if host is not None}
    people = [each for each in named if each.kind == "person" and each.side not in there]
    if not people and sentence:
        before = _named(scene, range(*scene.syntax.bounds[sentence - 1]))
        people = [each for each in before if each.kind == "person" and each.side not in there]
    homes = frozenset(each.side for each in people)
    countries = frozenset(there & gazetteer.countries().keys()) - homes
    if not people or not countries:
        return None
    names = frozenset(each.name for each in people)
    is_by_weekday = WEEKDAY.fullmatch(scene.text(moment.first, moment.last)) is not None
    return Journey(names, homes, countries, [moment], sentence, is_by_weekday, sentence)


def _host(scene: Scene, moment: Moment) -> Mention | None:
    """The India of "INDIA will host X from 17 to 20 March", the Modi of "MODI will receive X"."""
    verb = scene.verb_above(moment.first)
    if verb is None or scene.lemma(verb) not in _HOSTING or moment.when.precision is not Precision.RANGE:
        return None
    subject = next(iter(scene.syntax.children(verb, "nsubj")), None)
    guest = next(iter(scene.syntax.children(verb, "dobj")), None)
    is_of_person = guest is not None and scene.mention[guest] is not None
    return scene.mention[subject] if subject is not None and is_of_person else None


def _named(scene: Scene, tokens: range) -> Iterator[Mention]:
    """Whoever is named there, each mention once."""
    yield from dict.fromkeys(each for token in tokens if (each := scene.mention[token]) is not None)


def _move(scene: Scene, journey: Journey, moment: Moment) -> bool:
    """Move a weekday into its journey; False where there is none such in it."""
    told = moment.when.earliest
    leg = leg_named(scene, journey.legs, moment)
    begins = leg.when.earliest if leg is not None and leg.when.earliest is not None else journey.first
    if journey.last_day is not None and begins < journey.last_day and told is not None and told < journey.last_day:
        begins = journey.last_day
    day = first_from(begins, told, scene.text(moment.first, moment.last)) if told is not None else None
    last = journey.last or journey.first + _A_WEEK
    if day is None or day > last:
        return False
    moment.when = replace(moment.when, earliest=day, latest=day)
    journey.last_sentence, journey.last_day = scene.sentence(moment.first), day
    return True


def _is_day_of(scene: Scene, journey: Journey, moment: Moment) -> bool:
    """True for a weekday that is told to lie in the journey; a day of it already is noted."""
    told, sentence = moment.when.earliest, scene.sentence(moment.first)
    verb = scene.verb_above(moment.first)
    if verb is None or told is None or _is_endless(scene, sentence):
        return False
    if sentence == journey.sentence and not _is_during(scene, journey, moment):
        return False
    if told >= journey.first:
        is_in_it = journey.last is None or told <= journey.last
        journey.last_sentence = sentence if is_in_it else journey.last_sentence
        return False
    if not is_to_come(scene, moment) or not _EARLIER.isdisjoint(_words_before(scene, moment)):
        return False
    is_theirs = _are_the_two(scene, journey, verb, sentence) or _are_they(scene, journey, verb, sentence)
    return is_theirs and _is_there(scene, journey, moment, verb)


def _is_during(scene: Scene, journey: Journey, moment: Moment) -> bool:
    """True for "DURING HER VISIT to Japan from 24 to 26 March, X will meet Y on Tuesday", all in one sentence."""
    start = scene.syntax.bounds[journey.sentence][0]
    return _DURING.match(scene.text(start, moment.first)) is not None and journey.legs[-1].last <= moment.first


def _is_endless(scene: Scene, sentence: int) -> bool:
    """True for a list without a full stop, of whose days each would be looked up in all of it."""
    start, end = scene.syntax.bounds[sentence]
    return end - start > _ENDLESS


def _words_before(scene: Scene, moment: Moment) -> Sequence[str]:
    start = scene.syntax.bounds[scene.sentence(moment.first)][0]
    return scene.syntax.lower[start : moment.last]


def _are_the_two(scene: Scene, journey: Journey, verb: int, sentence: int) -> bool:
    """True for "THE TWO LEADERS will hold talks on Tuesday" near the journey, where only those of both are named."""
    syntax = scene.syntax
    subject = next(iter(syntax.children(verb, "nsubj")), None)
    if subject is None or sentence - journey.last_sentence > _NEAR:
        return False
    words = syntax.lower[syntax.left[subject] : subject + 1]
    named = list(_named(scene, range(syntax.bounds[journey.last_sentence][0], syntax.bounds[sentence][1])))
    hosts = [each for each in named if each.kind == "person" and each.side in journey.countries]
    are_all = all(each.side in journey.countries | journey.homes for each in named)
    return not {"two", "both"}.isdisjoint(words) and bool(hosts) and are_all and not journey.is_by_weekday


def _is_there(scene: Scene, journey: Journey, moment: Moment, verb: int) -> bool:
    """True where the clause names a place of the journey, or its sentence only people from there."""
    tokens = range(*scene.syntax.bounds[scene.sentence(moment.first)])
    wheres = list(_wheres(scene, tokens))
    own = [each for each in wheres if scene.verb_above(each.first) == verb] or wheres
    if own:
        towns = {gazetteer.country_of(each.name) for each in own if each.kind == "place"} - {None}
        there = {gazetteer.country_of(each.name) for each in own}
        return bool(there & journey.countries) and towns <= journey.countries
    if journey.is_by_weekday or scene.sentence(moment.first) - journey.last_sentence > _NEAR:
        return False
    if _is_next_day(scene, journey, moment) or _are_the_two(scene, journey, verb, scene.sentence(moment.first)):
        return True
    others = [each for each in _named(scene, tokens) if each.name not in journey.people]
    is_afar = not _AFAR.isdisjoint(scene.syntax.lower[tokens.start : tokens.stop])
    return bool(others) and not is_afar and all(_is_of_there(journey, each) for each in others)


def _is_of_there(journey: Journey, each: Mention) -> bool:
    """True for who is of a country of the journey, and for a "President X" of whom nobody says whose."""
    return each.side in journey.countries or (each.kind == "person" and each.side == each.name and bool(each.role))


def _is_next_day(scene: Scene, journey: Journey, moment: Moment) -> bool:
    """True for "ON WEDNESDAY she will meet ..." right behind the sentence of another weekday of the journey."""
    opens = moment.first - scene.syntax.bounds[scene.sentence(moment.first)][0] <= 1
    is_behind = scene.sentence(moment.first) - journey.last_sentence <= 1
    return opens and is_behind and journey.last_day is not None


def _wheres(scene: Scene, tokens: range) -> Iterator[Mention]:
    """The places and countries behind "in", "at" and "to", and those joined to them."""
    for each in _named(scene, tokens):
        is_place = each.kind in ("place", "country") and scene.syntax.pos[each.last - 1] != "ADJ"
        if is_place and each.first > tokens.start and scene.syntax.lower[each.first - 1] in _WHERE:
            yield each


def _are_they(scene: Scene, journey: Journey, verb: int, sentence: int) -> bool:
    """True where those who travel have the verb, or are received by somebody of there; so have "talks with X"."""
    syntax = scene.syntax
    while (subject := next(iter(syntax.children(verb, "nsubj", "nsubjpass")), None)) is None:
        if syntax.dep[verb] not in ("conj", "xcomp", "advcl") or syntax.head[verb] == verb:
            return False
        verb = syntax.head[verb]
    tokens = range(*syntax.bounds[sentence])
    others = [each for each in _named(scene, tokens) if each.name not in journey.people]
    if syntax.lower[subject] in _THEM:
        return _is_pronoun_of(scene, journey, subject, sentence)
    who = scene.mention[subject]
    if who is not None and who.name in journey.people:
        return True
    if who is not None and who.kind == "person":
        return _is_of_there(journey, who) and _is_object(scene, journey, verb, tokens, others)
    if scene.lemma(subject) in nouns():
        return _is_meeting_of_them(scene, journey, subject, others)
    is_the = syntax.lower[syntax.left[subject]] in ("the", "his", "her", "their")
    return is_the and who is None and scene.lemma(subject) in _OFFICES


def _is_pronoun_of(scene: Scene, journey: Journey, subject: int, sentence: int) -> bool:
    """True for "he" where nothing else has been told of anybody else since, or where "he" meets somebody of there.

    "Modi was elected in May, ... On Friday he will meet Sri Lanka's president in New Delhi" is told of Modi.
    """
    syntax = scene.syntax
    start, end = syntax.bounds[sentence]
    if sentence - journey.last_sentence > _FAR:
        return False
    between = range(syntax.bounds[journey.last_sentence][0], subject)
    named = [each for each in _named(scene, between) if each.kind == "person" and each.name not in journey.people]
    if not any(syntax.dep[each.last - 1] in ("nsubj", "nsubjpass") for each in named):
        return True
    behind = [each for each in _named(scene, range(subject, end)) if each.kind == "person"]
    met = {each.name for each in behind if _is_of_there(journey, each)}
    are_hosts = all(_is_of_there(journey, each) for each in named)
    return are_hosts and bool(met - {each.name for each in named if each.first < start})


def _is_object(scene: Scene, journey: Journey, verb: int, tokens: range, others: Sequence[Mention]) -> bool:
    """True for "Modi will receive STORE", "will host HIM", where nobody of a third country is named."""
    named = {each.name for each in _named(scene, tokens)}
    is_him = any(scene.syntax.lower[token] in _HIM for token in range(verb, tokens.stop))
    are_two = all(_is_of_there(journey, each) or each.side in journey.homes for each in others)
    people = {each.name for each in others if each.kind == "person"}
    return are_two and (bool(named & journey.people) or (is_him and len(people) == 1))


def _is_meeting_of_them(scene: Scene, journey: Journey, noun: int, others: Sequence[Mention]) -> bool:
    """True for "his talks with Modi", "a meeting with Modi", "Store's talks with Modi"; not "talks between A and B"."""
    syntax = scene.syntax
    owner = next(iter(syntax.children(noun, "poss")), None)
    if owner is not None and syntax.lower[owner] not in ("his", "her", "their"):
        whose = scene.mention[owner]
        return whose is not None and whose.name in journey.people
    people = [each for each in others if each.kind == "person"]
    are_hosts = all(_is_of_there(journey, each) for each in others)
    return bool(people) and are_hosts and "with" in (syntax.lower[kid] for kid in syntax.kids[noun])
