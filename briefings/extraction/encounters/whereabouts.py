"""Where meetings are: the places and buildings that hang on them, and "in Riga, WHERE the ministers will gather"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from briefings.extraction import gazetteer
from briefings.extraction.encounters.fitting import as_meant, fits
from briefings.extraction.encounters.outlook import hangs_on_last_one
from briefings.extraction.encounters.owners import Owners
from briefings.extraction.encounters.places import is_nobody, stops_behind, venue_behind, venue_named
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sites import is_of_tables, site_behind, town_around
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.strays import is_way_home
from briefings.extraction.encounters.travellers import where_of
from briefings.extraction.encounters.vocabulary import nouns, verbs, words
from briefings.extraction.reading import Mention
from store.records import NO_TIME, MeetingKind, Precision

_NEAR = 8
_TAKING = frozenset({
    "welcome", "host", "receive", "invite", "travel", "fly", "go", "return", "head", "come", "send", "dispatch",
    "continue", "proceed", "move",
})  # fmt: skip
"""Verbs behind which "to" says where."""
_NOT_THERE = (["rather", "than"], ["instead", "of"])
_PLACING = ("in", "at", "on", "to", "into", "near", "outside", "for")


def give_places(scene: Scene, sketches: Sequence[Sketch], owners: Owners) -> None:
    """Give each place that hangs on a meeting to it; one behind a relative clause or without a known name last."""
    syntax = scene.syntax
    late: list[tuple[Sketch, str]] = []
    lent: dict[int, int] = {}
    for token, low in enumerate(syntax.lower):
        if low not in _PLACING or syntax.dep[token] not in ("prep", "pcomp", "conj", "dative"):
            continue
        if syntax.lower[max(token - 2, 0) : token] in _NOT_THERE:
            continue  # "by video RATHER THAN IN Luxembourg"
        town = _towns(scene, owners, token)
        stops = town or venue_behind(scene, token)
        if not stops:
            continue
        for sketch, way in owners.of(token, token + 1, is_place=True):
            if low == "to" and not _takes_to(scene, sketch, token):
                continue
            if low == "for" and scene.lemma(_above(scene, token)) not in words("leaning", "expected"):
                continue  # "planned FOR Suva"
            if _is_no_longer_there(scene, token):
                continue
            if low == "on" and (gazetteer.country_of(stops[0]) == stops[0] or _is_topic(scene, token, stops[0])):
                continue
            if _is_asked_where(scene, sketch, token) or hangs_on_last_one(scene, sketch, token):
                continue
            is_nearer = id(sketch) in lent and low in ("in", "at") and _is_of_next_leg(scene, lent[id(sketch)], way)
            if sketch.kind is MeetingKind.CALL or not (is_nearer or _is_finer(stops[0], sketch.place)):
                continue
            if sketch.trigger.manner == "session" and syntax.head[token] != sketch.token:
                continue  # "will debate the mission IN MALI"
            is_late = not town or low == "on"  # "a conference ON LAKE CHAD in Niamey"
            if is_late or (syntax.head[way] in scene.annexed and not _is_to_come(scene, syntax.head[way])):
                late.append((sketch, stops[0]))  # "which was to open in Tunis" may be the former place
            else:
                sketch.place, lent[id(sketch)] = stops[0], syntax.head[way]
    for sketch, where in late:
        sketch.place = sketch.place or where
    _place_by_where(scene, sketches)
    for sketch in sketches:
        _place_by_building(scene, sketch)
        _place_by_venue(scene, sketch)
        _place_by_country(scene, sketch)
        _keep_together(scene, sketch)
        if sketch.place is None and sketch.is_bound and sketch.kind is not MeetingKind.CALL:
            sketch.place = _home_again(scene, sketch)
            _place_at_end(scene, sketch)
            _place_behind_topic(scene, sketch)


def _above(scene: Scene, way: int) -> int:
    """What the way hangs on, or the one it is joined to: "planned for Suva BUT FOR NADI"."""
    above = scene.syntax.head[way]
    return scene.syntax.head[above] if scene.syntax.dep[way] == "conj" else above


def _is_no_longer_there(scene: Scene, way: int) -> bool:
    """True for the Suva of "is NO LONGER planned FOR SUVA BUT for Nadi"."""
    syntax = scene.syntax
    kids = syntax.kids[way]
    is_but = any(syntax.lower[kid] == "but" for kid in kids) and any(syntax.dep[kid] == "conj" for kid in kids)
    before = syntax.lower[max(way - _NEAR, 0) : way]
    return is_but and bool({"not", "longer", "n't"} & {*before})


def _home_again(scene: Scene, sketch: Sketch) -> str | None:
    """The Washington of "before RETURNING TO WASHINGTON to meet Y on Thursday"."""
    syntax, verb = scene.syntax, sketch.token
    above = syntax.head[verb]
    if sketch.trigger.is_noun or syntax.dep[verb] not in ("advcl", "xcomp") or not is_way_home(scene, above):
        return None
    ways = (kid for kid in syntax.kids[above] if syntax.lower[kid] == "to" and syntax.dep[kid] == "prep" and kid < verb)
    return next((stops[0] for way in ways if len(stops := stops_behind(scene, way)) == 1), None)


def _is_of_next_leg(scene: Scene, lending: int, way: int) -> bool:
    """True for the Berlin of "will STAY in Paris until Friday and MEET X in Berlin": of the second verb itself."""
    own = scene.syntax.head[way]
    return own != lending and scene.syntax.dep[own] == "conj" and scene.syntax.head[own] == lending


def _place_by_building(scene: Scene, sketch: Sketch) -> None:
    """ "Trump will host Lula for an OVAL OFFICE meeting", "KREMLIN talks": who is a side already meets there.

    Where nobody else of that country takes part ("White House talks with Lula") the house speaks for it.
    """
    for party in sketch.parties:
        venue = venue_named(party.name)
        others = [other for other in sketch.parties if other is not party]
        if (
            venue is not None
            and any(other.side == party.side for other in others)
            and _is_before_noun(scene, sketch, venue)
        ):
            sketch.parties, sketch.place = others, sketch.place or venue
            return


def _place_by_country(scene: Scene, sketch: Sketch) -> None:
    """ "The president's landmark CUBA VISIT", "his China trip": where somebody goes is nobody who comes along."""
    if sketch.kind is not MeetingKind.VISIT or not sketch.trigger.is_noun or not sketch.token:
        return
    country = scene.mention[sketch.token - 1]
    is_before = country is not None and country.kind in ("country", "place") and country.last == sketch.token
    if country is None or not is_before or scene.syntax.tag[sketch.token - 1] not in ("NNP", "NNPS"):
        return
    visitors = [party for party in sketch.parties if party.side != country.side]
    if visitors:
        sketch.parties = [party for party in sketch.parties if party.name != country.name]
        sketch.place = sketch.place or country.name


def _place_by_venue(scene: Scene, sketch: Sketch) -> None:
    """ "A CAMP DAVID summit of A and B": a house that is nobody's side, right before the word."""
    if not sketch.trigger.is_noun or sketch.place is not None or sketch.kind is MeetingKind.CALL:
        return
    start = max(scene.syntax.bounds[sketch.sentence][0], sketch.token - _LONGEST_VENUE)
    named = (venue_named(scene.text(first, sketch.token)) for first in range(start, sketch.token))
    venue = next(filter(None, named), None)
    if venue is not None and venue not in {party.name for party in sketch.parties}:
        sketch.place = venue


_LONGEST_VENUE = 6
"""Words of its name."""


def _is_before_noun(scene: Scene, sketch: Sketch, venue: str) -> bool:
    """True where the venue's name stands right before a noun of meeting in the sketch's sentence."""
    mentions = (scene.mention[token] for token in range(*scene.syntax.bounds[sketch.sentence]))
    ends = {each.last for each in mentions if each is not None and scene.text(each.first, each.last) == venue}
    return any(scene.lemma(end) in nouns() for end in ends if end < len(scene.syntax))


def _is_topic(scene: Scene, on: int, place: str) -> bool:
    """True for "talks ON GAZA", "on the GULF of Bothnia"; not for "talks on Crete", "a hearing on Capitol Hill"."""
    if _WATERS.search(place):
        return scene.syntax.pos[on - 1] in ("NOUN", "PROPN")
    if scene.syntax.lower[on + 1] == "lake" and _is_told_where(scene, on):
        return scene.syntax.pos[on - 1] in ("NOUN", "PROPN")
    if (place in _islands() or scene.syntax.lower[on + 1] in _GROUND) and place not in _DISPUTED:
        return False
    return scene.syntax.tag[on - 1].startswith("NN")


def _is_told_where(scene: Scene, on: int) -> bool:
    """True for "talks on Lake Chad will be held IN ABUJA": another place stands in the sentence."""
    told = (scene.mention[at] for at in range(*scene.syntax.bounds[scene.sentence(on)]))
    places = (each for each in told if each is not None and each.kind == "place" and each.first > on + 1)
    return any(scene.syntax.lower[each.first - 1] in ("in", "to", "at") for each in places)


@cache
def _islands() -> frozenset[str]:
    return frozenset(gazetteer.table("places")["islands"]["names"])


_WATERS = re.compile(
    r"^(?:Gulf|Strait|Straits|Bay|Sea|River) of\b|\b(?:Strait|Sea|Gulf|Canal|Corridor|Basin|River|Peninsula)$"
)
"""What nobody meets on, though much is talked over about it."""
_DISPUTED = frozenset({"Golan", "Golan Heights", "West Bank", "Gaza Strip"})
"""Land that talks and sessions are ABOUT, also with "the" before it."""
_GROUND = frozenset({"capitol", "lake", "mount", "the"})
"""What stands behind an "on" that says where something is."""


def _place_behind_topic(scene: Scene, sketch: Sketch) -> None:
    """ "A conference on the crisis in Lebanon IN PARIS ON SATURDAY", both of which the parser hangs on the crisis."""
    syntax, noun = scene.syntax, sketch.token
    if not sketch.trigger.is_noun or sketch.place is not None:
        return
    ways = [kid for kid in syntax.kids[noun] if syntax.lower[kid] in _ABOUT]
    topics = [topic for way in ways for topic in syntax.children(way, "pobj")]
    for topic in topics:
        where = [kid for kid in syntax.kids[topic] if syntax.lower[kid] == "in" and kid + 1 < len(syntax)]
        town = scene.mention[where[-1] + 1] if len(where) > 1 else None
        if town is None or town.kind != "place" or town.last >= len(syntax):
            continue
        behind = town.last + (syntax.lower[town.last] in ("on", "from", "next"))
        if behind < len(syntax) and scene.moment[behind] is not None:
            sketch.place = town.name


_ABOUT = frozenset({"on", "about", "over", "regarding"})


def _place_at_end(scene: Scene, sketch: Sketch) -> None:
    """ "... meets with President X, LONDON, UNITED KINGDOM": where a line ends; that country is nobody who meets."""
    start, end = scene.syntax.bounds[sketch.sentence]
    last = next((t for t in range(end - 1, sketch.token, -1) if not scene.syntax.text[t].isspace()), start)
    last -= scene.syntax.lower[last] == "."
    country = scene.mention[last]
    if country is None or country.kind != "country" or scene.syntax.lower[country.first - 1] != ",":
        return
    town = scene.mention[country.first - 2]
    is_line_end = town is not None and town.kind == "place" and scene.syntax.lower[town.first - 1] == ","
    if town is None or not is_line_end or gazetteer.country_of(town.name) != country.name:
        return
    if any(scene.syntax.lower[token] in _PLACING for token in range(max(town.first - _AWAY, sketch.token), town.first)):
        return  # "in a suburb of Leeds, London, United Kingdom", "officials from the office in Pune, Delhi, India"
    sketch.place = town.name
    told = {mention.name for token in range(start, town.first) if (mention := scene.mention[token]) is not None}
    if country.name not in told:
        sketch.parties = [party for party in sketch.parties if party.name != country.name]


_AWAY = 4
"""Words before a town at the end of a line among which nothing else says where it is."""


def _is_asked_where(scene: Scene, sketch: Sketch, preposition: int) -> bool:
    """True for "did not say WHETHER the next round will be held in Oman or elsewhere"."""
    syntax, verb = scene.syntax, sketch.verb if sketch.verb is not None else sketch.token
    is_open = any(syntax.lower[kid] == "whether" for kid in syntax.kids[verb])
    return is_open and "or" in syntax.lower[preposition : syntax.right[verb] + 1]


def _is_to_come(scene: Scene, verb: int) -> bool:
    """True for "which WILL BE HELD in Tunis", "which TAKES place in Tunis"."""
    auxiliaries = set(scene.auxiliaries(verb))
    return "will" in auxiliaries or (scene.syntax.tag[verb] == "VBZ" and not auxiliaries)


def _keep_together(scene: Scene, sketch: Sketch) -> None:
    """ "In July in Bali", "in Bali on 3 July": the day and the place that stand side by side are of one meeting."""
    if sketch.kind is MeetingKind.CALL or (sketch.place is None) == (sketch.when is NO_TIME):
        return
    if sketch.standing in (Standing.POSTPONED, Standing.MOVED):
        return  # that day is the former one
    for place, moment, is_of_noun in _pairs(scene, sketch.sentence):
        is_its_day = sketch.when in (moment.when, as_meant(scene, sketch, moment).when)
        if sketch.place is None and is_its_day and not is_of_noun:
            sketch.place = place
        elif sketch.when is NO_TIME and place == sketch.place:
            when = as_meant(scene, sketch, moment).when
            sketch.when = when if fits(scene, sketch, when) else NO_TIME


def _pairs(scene: Scene, sentence: int) -> Iterator[tuple[str, Moment, bool]]:
    """The places of a sentence with the day right before or behind them; True where the place is that of some noun."""
    start, end = scene.syntax.bounds[sentence]
    lower = scene.syntax.lower
    yield from ((town, moment, False) for town, moment in _day_and_town(scene, start, end))
    for token in range(start, end - 1):
        town = scene.mention[token + 1] or _behind_capital(scene, token)
        if lower[token] == "in" and town is None and scene.entity[token + 1] is not None:
            moment = scene.moment[token - 1] if token > start else None
            if moment is not None:  # "in July in Bali"
                yield scene.entity[token + 1] or "", moment, False
        if lower[token] not in ("in", "at") or town is None or town.kind not in ("place", "country"):
            continue
        above = scene.syntax.head[token]
        is_of_noun = scene.syntax.pos[above] == "NOUN" and scene.moment[above] is None  # "the mission IN MALI"
        is_of_person = scene.lemma(above) in words("people", "persons") or scene.lemma(above) == "head"
        if is_of_noun and is_of_person and town.kind == "place":
            is_of_noun = above == token - 1  # "will host the head of its government IN VALLETTA on 8 October"
        if scene.syntax.pos[town.last - 1] == "ADJ":
            continue
        for at in (token - 1, _behind(scene, town)):
            moment = scene.moment[at] if start <= at < end else None
            if moment is not None:
                yield town.name, moment, is_of_noun


def _behind_capital(scene: Scene, token: int) -> Mention | None:
    """The Lima of "in the capital, Lima,"."""
    if scene.syntax.lower[token + 1 : token + 2] != ["the"]:
        return None
    comma = next((at for at in range(token + 2, token + 5) if scene.syntax.lower[at : at + 1] == [","]), None)
    is_capital = comma is not None and scene.syntax.lower[comma - 1] == "capital"
    return scene.mention[comma + 1] if comma is not None and is_capital else None


def _behind(scene: Scene, town: Mention) -> int:
    """Where a day would stand behind "in Lima", "in Lima, Peru, on", "in the capital, Lima, on"."""
    lower, at = scene.syntax.lower, town.last
    if town.first and lower[town.first - 1] == "," and lower[at : at + 1] == [","]:
        at += 1
    country = scene.mention[at + 1] if lower[at : at + 1] == [","] else None
    if country is not None and country.kind == "country" and country.side == town.side:
        at = country.last + (lower[country.last : country.last + 1] == [","])
    return at + (lower[at : at + 1] in (["on"], ["at"], ["from"], ["in"]))


def _day_and_town(scene: Scene, start: int, end: int) -> Iterator[tuple[str, Moment]]:
    """The towns of a list: "the Fisheries Council, 24 June, Luxembourg; A-B talks, Lima, 3 March"."""
    lower = scene.syntax.lower
    for moment in {each.first: each for t in range(start, end) if (each := scene.moment[t])}.values():
        before = (
            scene.mention[moment.first - 2] if moment.first > start + 2 and lower[moment.first - 1] == "," else None
        )
        if before is not None and before.kind == "place" and lower[before.first - 1] == ",":
            yield before.name, moment
        town = scene.mention[moment.last + 1] if moment.last + 1 < end and lower[moment.last] == "," else None
        is_place = town is not None and town.kind in ("place", "country")
        if town is None or not is_place or town.first != moment.last + 1 or lower[moment.first - 1] != ",":
            continue
        if town.last >= end or lower[town.last] in (",", ";", ".", "and", ")"):
            yield town.name, moment


def _towns(scene: Scene, owners: Owners, preposition: int) -> list[str]:
    """The places a preposition names; of a building the town it stands in, where the text says so."""
    if scene.in_dateline(preposition):
        return []
    site = site_behind(scene, owners, preposition)
    stops = [site] if site else stops_behind(scene, preposition) or _unknown_town(scene, owners, preposition)
    town = town_around(scene, preposition) if stops and not is_of_tables(scene, stops[0]) else None
    return [town] if town else stops


def _is_finer(place: str, told: str | None) -> bool:
    """True where no place is told yet, or only the country the place lies in ("during his stay in Japan")."""
    return told is None or (told != place and gazetteer.country_of(place) == told)


def _place_by_where(scene: Scene, sketches: Sequence[Sketch]) -> None:
    for sketch in sketches:
        is_told = sketch.is_bound or (sketch.relation == "at" and sketch.verb is not None)
        verb = sketch.verb if sketch.verb is not None else sketch.token
        where = where_of(scene, verb) if is_told and sketch.kind is not MeetingKind.CALL else None
        if where is None:
            continue
        sketch.place = sketch.place or _named_before(scene, where)
        day = _day_before(scene, where)
        is_own = day is not None and sketch.when is not NO_TIME and _is_of_next_where(scene, sketch, where)
        day = day or _day_of_going(scene, where)
        if day is not None and (sketch.when is NO_TIME or is_own) and fits(scene, sketch, day.when):
            sketch.when = day.when


def _day_before(scene: Scene, where: int) -> Moment | None:
    return next((moment for at in (where - 1, where - 2) if (moment := scene.moment[at])), None)


def _is_of_next_where(scene: Scene, sketch: Sketch, where: int) -> bool:
    """True where the meeting was given the 7th of "... and to B on 7 March, WHERE she will meet Y"."""
    lower, end = scene.syntax.lower, scene.syntax.bounds[sketch.sentence][1]
    others = (_day_before(scene, token) for token in range(where + 1, end) if lower[token] == "where")
    return any(day is not None and day.when == sketch.when for day in others)


def _day_of_going(scene: Scene, where: int) -> Moment | None:
    """ "On Wednesday he stops in Riga, WHERE he will be received": the day of the way there, not of a way back."""
    syntax = scene.syntax
    clause = scene.verb_above(where)
    town = syntax.head[clause] if clause is not None else where
    going = scene.verb_above(town) if scene.mention[town] is not None else None
    is_there = syntax.lower[syntax.head[town]] in ("in", "to", "at")
    if going is None or not is_there or verbs().get(scene.lemma(going)) not in ("go", "visit"):
        return None
    kids = (below for kid in syntax.kids[going] if syntax.lower[kid] == "on" for below in syntax.kids[kid])
    days = [moment for kid in kids if (moment := scene.moment[kid]) is not None]
    one = days[0] if len(days) == 1 else None
    return one if one is not None and one.when.precision in (Precision.DATE, Precision.EXACT) else None


def _named_before(scene: Scene, where: int) -> str | None:
    behind = range(where - 1, max(where - _NEAR, -1), -1)
    mentions = (scene.mention[token] for token in behind)
    mention = next((each for each in mentions if each is not None), None)
    if mention is None or mention.kind not in ("place", "country"):
        return None
    is_behind_town = mention.kind == "country" and scene.syntax.lower[mention.first - 1] == ","
    town = scene.mention[mention.first - 2] if is_behind_town and mention.first > 1 else None
    is_listed = town is not None and scene.syntax.lower[town.first - 1] == "and"  # "in Rabat AND CASABLANCA, Morocco"
    return town.name if town is not None and not is_listed and _is_finer(town.name, mention.name) else mention.name


def _unknown_town(scene: Scene, owners: Owners, preposition: int) -> list[str]:
    """ "Will meet in Tete": a town that nobody knows, where the preposition hangs on the meeting itself."""
    syntax = scene.syntax
    if syntax.lower[preposition] not in ("in", "at"):
        return []
    towns = (kid for kid in syntax.kids[preposition] if syntax.dep[kid] == "pobj" and syntax.pos[kid] == "PROPN")
    town = next((kid for kid in towns if is_nobody(scene, kid) and not scene.moment[kid]), None)
    if town is not None and not owners.is_anchor(syntax.head[preposition]) and not _has_day_behind(scene, town):
        return []
    if (
        town is None
        or scene.lemma(town) in nouns()
        or not syntax.text[town][0].isupper()
        or syntax.left[town] < town - 1
    ):
        return []
    return [scene.text(syntax.left[town], town + 1)]


def _has_day_behind(scene: Scene, town: int) -> bool:
    """True for "in Birgunj on Monday"."""
    is_on = scene.syntax.lower[town + 1 : town + 2] == ["on"]
    return is_on and scene.moment[town + 2] is not None


def _takes_to(scene: Scene, sketch: Sketch, preposition: int) -> bool:
    """ "Welcome X to the White House", "travel to Paris for talks": there it is."""
    verb = scene.syntax.head[preposition]
    is_paid = sketch.kind is MeetingKind.VISIT and sketch.trigger.is_noun and verb in sketch.anchors
    return sketch.is_trip or is_paid or scene.lemma(verb) in _TAKING
