"""Meetings that were moved to another place: "from Nicosia to Beirut", "in Beirut instead of Nicosia", "online".

The day is the meeting's own, also where the verb that tells of it ("moved") otherwise names a new day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.days import at_the_hour
from briefings.extraction.encounters.factuality import Factuality, factuality
from briefings.extraction.encounters.places import elsewhere
from briefings.extraction.encounters.renewal import hour_beside
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.reading import Mention
from store.records import NO_TIME, MeetingKind, Party

_MOVING = frozenset({"move", "relocate", "shift", "switch", "transfer", "change"})
_VENUES = frozenset({"venue", "location", "site", "place"})
_BACK = 2
"""Sentences within which "the venue was changed" is that of a meeting told of before."""


@dataclass(frozen=True, slots=True)
class Relocation:
    """Where a meeting was to be and where it is now, as far as that is told; ``at`` is a token of the phrase.

    ``verb`` says that it was moved, ``held`` that it will be held; ``is_somewhere`` that the new place has no name.
    """

    at: int
    old: str | None = None
    new: str | None = None
    verb: int | None = None
    held: int | None = None
    is_somewhere: bool = False


def relocate(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give each meeting that was moved to another place the new one, and keep the old one beside it."""
    told = {sketch.sentence for sketch in sketches if sketch.standing is not Standing.NONE}
    near = {sentence + further for sentence in told for further in range(_BACK + 1)}
    for sentence, (start, end) in enumerate(scene.syntax.bounds):
        change = next(_changes(scene, start, end), None) if sentence in near else None
        sketch = _whose(scene, sketches, sentence, change) if change is not None else None
        if change is not None and sketch is not None:
            _move(scene, sketch, change)


def _move(scene: Scene, sketch: Sketch, change: Relocation) -> None:
    sketch.parties = [party for party in sketch.parties if not _is_only_there(scene, sketch, change, party)]
    if change.verb is not None and factuality(scene, change.verb) is not Factuality.FACT:
        sketch.place = change.old or sketch.place
        return
    before = sketch.place if sketch.place != change.new else None
    sketch.former_place = change.old or before
    sketch.place = before if change.is_somewhere and change.old is None else change.new
    sketch.is_relocated = True
    sketch.sentences.add(scene.sentence(change.at))
    if sketch.standing is Standing.CANCELLED and (sketch.verb is None or change_named(scene, sketch.verb) is None):
        sketch.standing = Standing.SCHEDULED  # "will not be held in Nicosia but in Beirut"
    if sketch.standing is Standing.MOVED and sketch.when is NO_TIME:
        sketch.standing = Standing.SCHEDULED
        sketch.when, sketch.former = sketch.former or NO_TIME, None
        hours = hour_beside(scene, sketch, sketch.verb) if sketch.verb is not None else ()
        sketch.when = at_the_hour(scene, sketch.when, list(hours))


def _is_only_there(scene: Scene, sketch: Sketch, change: Relocation, party: Party) -> bool:
    """True for the Cyprus that is taken from "their talks FROM NICOSIA to Beirut"."""
    country = gazetteer.country_of(change.old) if change.old is not None else None
    named = [m for at in range(*scene.syntax.bounds[sketch.sentence]) if (m := scene.mention[at]) and m.side == country]
    return party.side == country and all(mention.name == change.old for mention in named)


def is_of_venue(scene: Scene, noun: int) -> bool:
    """True for "the VENUE OF the talks has been changed", whatever else the verb may do."""
    of = scene.syntax.head[noun]
    return scene.syntax.lower[of] in ("of", "for") and scene.lemma(scene.syntax.head[of]) in _VENUES - {"place"}


def _whose(scene: Scene, sketches: Sequence[Sketch], sentence: int, change: Relocation) -> Sketch | None:
    """The meeting of the sentence that may be at either place, the nearest one; else the last one told before."""
    here = [each for each in sketches if each.sentence == sentence and _may_be(each, change)]
    here = [each for each in here if change.verb is None or _is_moved_by(scene, each, change.verb)]
    here = [each for each in here if change.held is None or _is_what_is_held(scene, each, change.held, change.at)]
    if here:
        return min(here, key=lambda each: abs(each.token - change.at))
    if change.verb is None or not _is_venue(scene, change.verb):
        return None
    before = (each for each in reversed(sketches) if 0 <= sentence - each.sentence <= _BACK)
    return next((each for each in before if _may_be(each, change)), None)


def _may_be(sketch: Sketch, change: Relocation) -> bool:
    is_call = sketch.kind is MeetingKind.CALL and change.new is not None  # "by video instead of in Nicosia" is one
    is_told = sketch.standing is not Standing.NONE and not is_call
    return is_told and (change.old is None or sketch.place in (None, change.old, change.new))


def _is_moved_by(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True where the verb is the meeting's, or its subject or object is the venue of it."""
    is_its = sketch.verb == verb and sketch.relation in ("dobj", "nsubj", "nsubjpass")
    return is_its or _is_venue(scene, verb)


def _is_what_is_held(scene: Scene, sketch: Sketch, held: int, at: int) -> bool:
    """True for "THE TALKS planned for May in Rome will be held online"; not for "the BRIEFING AFTER THE TALKS ...".

    Where it was not told to be planned there, the place is its own: "THE TALKS between Chad and Niger IN ROME".
    """
    place = scene.mention[at]
    is_read = place is not None and place.name == sketch.place and not _is_behind(scene, sketch.token)
    is_its_own = is_read or _is_right_there(scene, sketch.token, at)
    if place is not None and not is_its_own and not _is_due_there(scene, place):
        return False
    above = scene.syntax.head[held]
    verbs = (held, above) if scene.lemma(above) == "be" else (held,)  # "ARE to be held"
    return sketch.relation in ("nsubj", "nsubjpass") and sketch.verb in verbs


def _is_right_there(scene: Scene, noun: int, at: int) -> bool:
    """True where the "in" of a place is the noun's: "the TALKS IN Rome"; not "the talks with the ambassador IN Rome".

    Names between them are stepped over, since they are in no place: "the talks between Chad and Niger IN ROME".
    """
    syntax, token = scene.syntax, scene.syntax.head[at - 1]
    while token > noun and (syntax.pos[token] == "PROPN" or syntax.lower[token] in _WITH):
        token = syntax.head[token]
    return token == noun and syntax.dep[noun] in ("nsubj", "nsubjpass") and not _is_behind(scene, noun)


def _is_behind(scene: Scene, noun: int) -> bool:
    """True for "the briefing AFTER THE TALKS", which is what is told of."""
    start = scene.syntax.bounds[scene.sentence(noun)][0]
    return not _AFTER.isdisjoint(scene.syntax.lower[max(start, noun - _BEFORE) : noun])


_AFTER = frozenset({"after", "before", "ahead", "following", "during"})
_BEFORE = 4
_WITH = frozenset({"between", "of", "with", "among"})


def _is_venue(scene: Scene, verb: int) -> bool:
    kids = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("nsubj", "nsubjpass", "dobj"))
    return any(scene.lemma(kid) in _VENUES for kid in kids)


# --------------------------------------------------------------------------- what the words say

_DAY = r"(?:,? ?(?:on )?<day>,?)?"
_AS_TOLD = (
    r"(?:,? as (?:(?:was|had been|it was) )?(?:(?:originally|previously|earlier|first|initially) )?"
    r"(?:planned|announced|scheduled|reported|agreed|stated|expected)(?: (?:earlier|before|previously))?,?)?"
)
_INSTEAD = re.compile(rf"{_DAY},? ?(?:instead of|rather than|and not|not){_AS_TOLD}(?: in| at)?", re.IGNORECASE)
_BUT = re.compile(r",? ?but(?: instead)?(?: in| at)", re.IGNORECASE)
_NOT_IN = re.compile(r"\b(?:not|no longer)(?: \w+){0,2} (?:in|at)$", re.IGNORECASE)
_INSTEAD_OF = re.compile(r"\binstead of(?: in person)?(?: in| at)?$", re.IGNORECASE)
_ONCE = re.compile(
    r"\b(?:originally|initially|previously|to have been|had (?:been|planned)|(?:which|that) (?:was|were)(?: to)?)\b"
    r"[^,;]{0,30} (?:in|for|at)$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:due|scheduled|planned|slated|set|expected|called)\b(?: to (?:be held|take place|open|begin|start))?"
    r"(?: between(?: (?-i:[A-Z][\w'’-]+))+ and(?: (?-i:[A-Z][\w'’-]+))+)?"
    r"(?: (?:for|on))?(?: <day>)? (?:in|at|for)$",
    re.IGNORECASE,
)
_WILL_BE = re.compile(
    r"(?:(?:on )?<day>)?,? ?(?:but )?(?:will|would|is to|are to) (?:now |instead )?"
    r"(?:be held|take place|be hosted|go ahead|meet|convene) (?:now |instead )?(?:in|at)(?: the)?",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:now|instead)\b", re.IGNORECASE)
_IN = re.compile(r"\b(?:in|at)(?: the)?$", re.IGNORECASE)
ONLINE = r"online|virtually|remotely|(?:by|via) video(?:[- ]?(?:link|conference))?"
_REMOTE = re.compile(rf"\b(?:{ONLINE})\b", re.IGNORECASE)
_HELD_ONLINE = re.compile(
    rf"{_DAY},? ?(?:will|is to|are to) (?:now |instead )?(?:be held|take place) (?:{ONLINE})", re.IGNORECASE
)
_BUT_ONLINE = re.compile(rf",? ?but (?:instead |rather )?(?:{ONLINE})\b", re.IGNORECASE)
_THEN_INSTEAD = re.compile(r"(?: on <day>)?,? instead\b(?! of)", re.IGNORECASE)
_WHERE = frozenset({"in", "at", "to", "for", ":"})
_WAS_TO_HOST = re.compile(r"(?:was|were|had been)(?: \w+)? to (?:have )?host", re.IGNORECASE)
_REPLACE = re.compile(r"(?:will replace|replaces|has replaced|is replacing|replaced)", re.IGNORECASE)
_AS_VENUE = re.compile(r"(?:, )?as (?:the )?(?:venue|host|site|location)\b", re.IGNORECASE)
_FROM_DAY = re.compile(r"\bfrom <day> (?:in|at)$", re.IGNORECASE)
_TO_DAY = re.compile(r",? ?to <day> (?:in|at)", re.IGNORECASE)
_BEFORE_A_LAND = frozenset({"in", "to", "from", "of", "than", "not"})
_REACH = 8
_FAR = 40


def _changes(scene: Scene, start: int, end: int) -> Iterator[Relocation]:
    """The changes of place that a sentence tells."""
    places = list(_places(scene, start, end))
    for verb in range(start, end):
        if scene.is_verb(verb) and scene.lemma(verb) in _MOVING | {"be"}:
            yield from _by_verb(scene, verb, places)
    yield from _beside(scene, start, end, places)


def _places(scene: Scene, start: int, end: int) -> Iterator[Mention]:
    """The places a sentence names, each once; the country behind its town is none of its own."""
    before = None
    for token in range(start, end):
        mention = scene.mention[token]
        if mention is None or mention.first != token or mention.kind not in ("place", "country"):
            continue
        is_name = scene.syntax.pos[mention.last - 1] == "PROPN" and not scene.in_dateline(token)
        is_name = is_name and (mention.kind == "place" or scene.syntax.lower[token - 1] in _BEFORE_A_LAND)
        is_around = before is not None and before.side == mention.side and mention.kind == "country"
        if is_name and not is_around:
            yield mention
            before = mention


def _by_verb(scene: Scene, verb: int, places: Sequence[Mention]) -> Iterator[Relocation]:
    """ "Were MOVED from Nicosia to Beirut", "RELOCATED to Beirut", "the venue IS now Beirut", "moved ONLINE"."""
    if scene.lemma(verb) == "be":
        named = [each for each in places if scene.syntax.head[each.last - 1] == verb and each.first > verb]
        if named and _is_venue(scene, verb):
            yield Relocation(named[0].first, None, named[0].name, verb)
        return
    behind = [each for each in places if verb < each.first]
    old = next((each for each in behind if scene.syntax.lower[each.first - 1] == "from"), None)
    new = next((each for each in behind if scene.syntax.lower[each.first - 1] == "to"), None)
    if new is not None and (scene.lemma(verb) != "change" or _is_venue(scene, verb)):
        before = (each for each in places if each.last <= verb)
        old = old or next((each for each in before if _was_there(scene, each) or _is_due_there(scene, each)), None)
        yield Relocation(new.first, old.name if old is not None else None, new.name, verb)
    elif (at := elsewhere(scene, verb)) is not None:
        is_name = scene.syntax.pos[at] == "PROPN"
        name = scene.text(scene.syntax.left[at], at + 1).removeprefix("the ") if is_name else None
        yield Relocation(at, old.name if old is not None else None, name, verb, is_somewhere=name is None)
    elif _REMOTE.search(scene.text(verb, min(verb + _REACH, scene.syntax.right[verb] + 1))):
        yield Relocation(verb, old.name if old is not None else None, None, verb)


def _beside(scene: Scene, start: int, end: int, places: Sequence[Mention]) -> Iterator[Relocation]:
    """ "In Beirut INSTEAD OF Nicosia", "NOT in Nicosia BUT in Beirut", "ORIGINALLY in Nicosia, NOW in Beirut"."""
    for one, other in pairwise(places):
        before = scene.text(max(start, one.first - _REACH), one.first)
        between = without_days(scene, one.last, other.first)
        is_but = _NOT_IN.search(before) and _BUT.fullmatch(between)
        is_front = _INSTEAD_OF.search(before) and _IN.search(between)
        is_now = _NOW.search(scene.text(one.last, end))
        is_once = _was_there(scene, one) and _IN.search(between) and (is_now or _WILL_BE.fullmatch(between))
        is_due = is_now and _WILL_BE.fullmatch(between) and _is_due_there(scene, one)
        from_day = scene.text(start, one.first).endswith((" in", " at")) and _TO_DAY.fullmatch(between)
        is_moved = from_day and _FROM_DAY.search(without_days(scene, max(start, one.first - _REACH), one.first))
        is_instead = _INSTEAD.fullmatch(between) and scene.syntax.lower[one.first - 1] in _WHERE
        is_replaced = _REPLACE.fullmatch(between) and _AS_VENUE.match(scene.text(other.last, end))
        if is_instead or is_replaced or (_INSTEAD_OF.search(between) and _is_host(scene, one)):
            yield Relocation(one.first, other.name, one.name)
        elif is_but or is_front or is_once or is_due or is_moved:
            yield Relocation(other.first, one.name, other.name)
    for place in places:
        before = scene.text(start, place.first)
        was_there = (_INSTEAD_OF.search(before) or _ONCE.search(before)) and _REMOTE.search(before)
        if was_there or (_NOT_IN.search(before) and _BUT_ONLINE.match(scene.text(place.last, end))):
            yield Relocation(place.first, place.name, None)
        elif _is_held_online(scene, place, end):
            held = next(at for at in range(place.last, end) if scene.syntax.lower[at] in ("held", "take"))
            yield Relocation(place.first, place.name, None, held=held)


def _is_held_online(scene: Scene, place: Mention, end: int) -> bool:
    """True for "due IN NICOSIA on Friday WILL BE HELD ONLINE", "the meeting IN NICOSIA WILL NOW BE HELD ONLINE"."""
    behind = without_days(scene, place.last, min(end, place.last + _FAR))
    told = _HELD_ONLINE.match(behind)
    if told is None:
        return False
    is_new = _NOW.search(told[0]) is not None or _THEN_INSTEAD.match(behind[told.end() :]) is not None
    is_in = scene.syntax.lower[place.first - 1] in ("in", "at")
    return _is_due_there(scene, place) or (is_in and (is_new or _is_right_behind(scene, place)))


def _is_right_behind(scene: Scene, place: Mention) -> bool:
    """True for "THE TALKS between Chad and Niger IN ROME", with names alone between."""
    start = scene.syntax.bounds[scene.sentence(place.first)][0]
    return _THE_TALKS.fullmatch(scene.text(start, place.first)) is not None


_THE_TALKS = re.compile(
    r"The (?:[a-z]+ )?(?:talks|meeting|summit|consultations|negotiations) (?:between|of)"
    r"(?: (?:and|the|[A-Z][\w'’.-]*|(?:foreign|trade|defen[cs]e|finance|prime) ministers? of))+ in"
)


def _was_there(scene: Scene, place: Mention) -> bool:
    """True for "which WAS TO BE HELD IN Nicosia", "Nicosia WAS TO HOST it"."""
    start = scene.syntax.bounds[scene.sentence(place.first)][0]
    before = scene.text(max(start, place.first - _REACH), place.first)
    return bool(_ONCE.search(before) or _WAS_TO_HOST.match(scene.text(place.last, place.last + _REACH)))


def _is_due_there(scene: Scene, place: Mention) -> bool:
    """True for "the talks PLANNED for 9 March IN Nicosia"."""
    start = scene.syntax.bounds[scene.sentence(place.first)][0]
    return _DUE.search(without_days(scene, max(start, place.first - _REACH), place.first)) is not None


def _is_host(scene: Scene, place: Mention) -> bool:
    """True for "BEIRUT WILL HOST the talks instead of Nicosia"."""
    syntax, last = scene.syntax, place.last - 1
    return syntax.dep[last] == "nsubj" and scene.lemma(syntax.head[last]) == "host"


def without_days(scene: Scene, first: int, last: int) -> str:
    """The words between two places, with "<day>" for each time."""
    words: list[str] = []
    token = first
    while token < last:
        moment = scene.moment[token]
        words.append("<day>" if moment is not None else scene.syntax.text[token])
        token = moment.last if moment is not None else token + 1
    return " ".join(words).replace(" ,", ",")
