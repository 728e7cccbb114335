"""Meetings told by a noun: "the talks between A and B", "a summit hosted by C", "X's trip to Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from briefings.extraction import gazetteer
from briefings.extraction.encounters.absence import absence, is_asked_of_two, is_open_whether, standing_without
from briefings.extraction.encounters.attended import (
    appears,
    are_politicians,
    is_at_gathering,
    is_of_its_day,
    is_part_of_forum,
    is_part_of_gathering,
    name_of,
)
from briefings.extraction.encounters.calls import is_courtesy
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.doers import with_company
from briefings.extraction.encounters.factuality import Factuality
from briefings.extraction.encounters.gaps import with_gapped
from briefings.extraction.encounters.governing import misread_verb, name_before, verb_of
from briefings.extraction.encounters.holders import holders_of, opened_by
from briefings.extraction.encounters.host_towns import hosting_land, hosting_town, without_host_town
from briefings.extraction.encounters.hosts import meets_hosts
from briefings.extraction.encounters.noun_standing import is_bound, is_on_its_way, is_present, lies_ahead, of_noun
from briefings.extraction.encounters.places import leads_round, stops_behind, where_is_there
from briefings.extraction.encounters.relocation import is_of_venue
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import are_of_one, is_body, is_body_name, is_capital, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.spoken_of import body_before
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.stops_of_visits import land_visited, second_stops, stops_to_the_last, stops_within
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.turns import gathering_at
from briefings.extraction.encounters.vocabulary import nation_named, nouns, words
from briefings.extraction.encounters.whose import bodies_own, labelled, named_elsewhere
from briefings.extraction.encounters.within_nations import both_koreas, is_among
from briefings.extraction.patterns.speakers import REGIONS
from briefings.extraction.reading import Mention
from store.records import MeetingKind, Party, Precision

_ONE_DAY = frozenset({Precision.DATE})


def told_by_noun(scene: Scene, cast: Cast, trigger: Trigger) -> Iterator[Sketch]:
    syntax, noun = scene.syntax, trigger.token
    verb, relation = verb_of(scene, noun)
    if is_part_of_gathering(scene, noun, verb) or is_part_of_forum(scene, noun, verb):
        return
    sketch = Sketch(trigger, trigger.kind, scene.sentence(noun), verb, relation)
    sketch.is_present = (verb is not None and is_present(scene, verb, relation)) or lies_ahead(scene, noun)
    sketch.is_bound = verb is not None and is_bound(scene, verb, relation) and not scene.is_beside(noun)
    own = named_within(scene, cast, noun) or _prepared(scene, cast, noun)
    if not own and (name := name_before(scene, noun)) is not None:
        own = cast.parties(name)
    own = own or _of_unknown_body(scene, noun)
    if verb is not None and relation in ("to", "for", "on") and scene.lemma(verb) == "invite":
        yield from _invitation(scene, cast, sketch)
        return
    if (course := misread_verb(scene, noun)) is not None:
        sketch.verb, sketch.relation, sketch.is_bound = course, "nsubj", True
    is_not_theirs = _is_a_bodys_own(scene, sketch, own) or _is_spoken_of(scene, noun, own)
    holders = [] if is_not_theirs else holders_of(scene, cast, sketch)
    holders = holders if holders or own else opened_by(scene, cast, sketch)
    holders = without_host_town(scene, sketch, holders, own)
    holders = _without_callers(scene, sketch, holders, own) or _whose_counterpart(scene, cast, noun, own)
    sketch.parties = _without_own_name(scene, noun, tidy([*holders, *own, *_body_itself(scene, noun)]))
    marks = {syntax.lower[kid] for kid in syntax.kids[noun]}
    if noun and syntax.lower[noun - 1] == "that":
        marks.add("that")  # "said that session would not take place"
    sketch.is_definite = bool(marks & words("adjectives", "definite")) or is_of_its_day(scene, noun, _ONE_DAY)
    sketch.is_definite = sketch.is_definite and not marks & words("adjectives", "another")
    sketch.has_own_words = bool(own)
    _set_hosts(scene, sketch, verb)
    sketch.is_attended = verb is not None and _is_attended(scene, sketch, verb)
    sketch.names_other = any(
        syntax.lower[kid] == "with" and (own or (sketch.is_bound and not trigger.weak and are_politicians(scene, kid)))
        for kid in syntax.kids[noun]
    )
    sketch.called, sketch.are_many = name_of(scene, noun), syntax.tag[noun] == "NNS"
    sketch.is_among = is_among(scene, noun, verb) or are_of_one(holders, own)
    absent = absence(scene, sketch)
    if absent is not None:
        sketch.is_bound, sketch.standing = True, standing_without(scene, sketch, absent)
        sketch.is_present = sketch.is_present or (verb is not None and syntax.tag[verb] != "VBD")
        if absent is Factuality.FACT and sketch.standing in (Standing.OPEN, Standing.SCHEDULED):
            sketch.parties = _without_own_name(scene, noun, tidy([*own, *_body_itself(scene, noun)]))
    else:
        if is_open_whether(scene, sketch):
            sketch.parties = _without_own_name(scene, noun, tidy([*own, *_body_itself(scene, noun)]))
        is_planned = course is not None or is_of_venue(scene, noun)
        sketch.standing = Standing.SCHEDULED if is_planned else of_noun(scene, sketch)
        if sketch.standing in (Standing.OPEN, Standing.SCHEDULED) and is_asked_of_two(scene, sketch):
            sketch.standing = Standing.TENTATIVE
    sketch.is_going_on = verb is not None and is_on_its_way(scene, sketch, verb)
    if not own and (label := labelled(scene, noun)):
        sketch.parties, sketch.has_own_words = label, True
    sketch.parties = sketch.parties or named_elsewhere(scene, cast, sketch, marks)
    _set_out(scene, cast, sketch, holders)
    subject = cast.subject(verb) if verb is not None else []
    for each in _one_by_one(scene, sketch, subject):
        yield from with_gapped(scene, cast, each, subject) if each.is_bound else [each]


def _set_hosts(scene: Scene, sketch: Sketch, verb: int | None) -> None:
    """Whether the verb is one of hosting, and whether the hosts of a lone visitor meet that one."""
    noun = sketch.token
    is_one = scene.syntax.tag[noun] in ("NN", "NNP")
    sketch.is_hosted = verb is not None and scene.lemma(verb) in words("holding", "guests") and is_one
    is_alone = sketch.is_bound and len(sketch.sides) == 1 and not sketch.has_own_words
    sketch.with_hosts = is_alone and meets_hosts(scene, noun) and not is_at_gathering(scene, verb)


def _set_out(scene: Scene, cast: Cast, sketch: Sketch, holders: list[Party]) -> None:
    """Where it leads, for a visit; where it is held, by its own name or by who hosts it, for all else."""
    noun = sketch.token
    if sketch.trigger.kind is not MeetingKind.VISIT:
        sketch.place = place_in_name(scene, noun) or hosting_town(scene, sketch)
        sketch.place = sketch.place or hosting_land(scene, sketch, holders)
        return
    if not sketch.parties and sketch.standing in _CHANGED and (traveller := cast.person_before(noun)):
        sketch.parties = [traveller]
    if (
        sketch.parties
        and sketch.relation == "on"
        and sketch.verb is not None
        and scene.lemma(sketch.verb) == "accompany"
    ):
        sketch.parties = tidy(with_company(sketch.parties, _accompanied(scene, cast, sketch.verb)))
    _complete_visit(scene, cast, sketch)


def _accompanied(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """The Antony Blinken of "Kurt Campbell will accompany SECRETARY ANTONY BLINKEN on his trip", who travels, too."""
    named = (scene.mention[kid] for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj")
    is_named = any(mention is not None and mention.kind == "person" and mention.named for mention in named)
    return cast.direct(verb) if is_named and not scene.is_passive(verb) else []


def _is_a_bodys_own(scene: Scene, sketch: Sketch, own: list[Party]) -> bool:
    """True for "Norway has moved THE COUNCIL'S meeting": who changes it is no side of its own."""
    verb = sketch.verb
    is_changed = verb is not None and sketch.relation == "dobj" and change_named(scene, verb) is not None
    if sketch.kind is MeetingKind.VISIT:
        return False
    is_with = any(scene.syntax.lower[kid] in ("with", "between") for kid in scene.syntax.kids[sketch.token])
    return is_changed and not is_with and bool(own) and all(is_body(party.side) for party in own)


def _without_callers(scene: Scene, sketch: Sketch, holders: list[Party], own: list[Party]) -> list[Party]:
    """Of "the Council voted to hold a session OF THE ASSEMBLY" nobody: the one body only calls what the other holds."""
    is_of = any(scene.syntax.lower[kid] == "of" for kid in scene.syntax.kids[sketch.token])
    is_bodys = is_of and bool(own) and all(is_body(party.side) for party in own)
    if sketch.kind is not MeetingKind.SESSION or not is_bodys:
        return holders
    return [party for party in holders if party.name != party.side or not is_body(party.side)]


def _is_spoken_of(scene: Scene, noun: int, own: list[Party]) -> bool:
    """True for "will hold talks on arms AND A SUMMIT BETWEEN A AND B": of those the summit would be."""
    syntax = scene.syntax
    is_beside = syntax.dep[noun] == "conj" and any(syntax.lower[kid] in ("a", "another") for kid in syntax.kids[noun])
    is_between = any(syntax.lower[kid] == "between" for kid in syntax.kids[noun])
    return is_beside and is_between and len({party.side for party in own}) > 1


def _one_by_one(scene: Scene, sketch: Sketch, hosts: list[Party]) -> Iterator[Sketch]:
    """ "Will hold BILATERAL MEETINGS with A's premier and B's president", "had CALLS with X and Y": one with each."""
    syntax = scene.syntax
    marks = {syntax.lower[kid] for kid in syntax.kids[sketch.token]}
    guests = [party for party in sketch.parties if party not in hosts]
    others = dict.fromkeys(party.side for party in guests)
    are_many = syntax.tag[sketch.token] == "NNS" and marks & {"bilateral", "separate", "individual"}
    are_named = all(party.name != party.side and party.side in gazetteer.countries() for party in guests)
    is_each = sketch.kind in (MeetingKind.MEETING, MeetingKind.CALL) or (
        sketch.kind is MeetingKind.TALKS and "separate" in marks
    )
    is_joint = marks & {"joint", "conference", "trilateral"} or (sketch.verb and scene.lemma(sketch.verb) == "join")
    are_calls = sketch.kind is MeetingKind.CALL and syntax.tag[sketch.token] == "NNS" and not is_joint
    if are_calls and len(hosts) == 1 and are_named and len(guests) > 1:
        for guest in guests:
            yield replace(sketch, parties=[*hosts, guest], sentences=set(), is_apart=guest is not guests[0])
        return
    if not (are_many and hosts and are_named and len(others) > 1 and is_each):
        yield sketch
        return
    for side in others:
        told = [party for party in sketch.parties if party in hosts or party.side == side]
        yield replace(sketch, parties=told, sentences=set(), stops=list(sketch.stops))


def _body_itself(scene: Scene, noun: int) -> list[Party]:
    """The G20 of "will host the G20": the body that is nothing but its meetings."""
    side = gathering_at(scene, noun)
    return [Party(side, side)] if side is not None else []


def _is_attended(scene: Scene, sketch: Sketch, verb: int) -> bool:
    """True for "to attend the talks", "will participate in the Industry Dialogue", "represents her country at it"."""
    lemma, relation = scene.lemma(verb), sketch.relation
    if relation == "dobj":
        return lemma == "attend"
    is_one = scene.syntax.tag[sketch.token] in ("NN", "NNP") and not sketch.trigger.weak
    is_there = (relation == "in" and lemma in ("participate", "take", "partake")) or (
        relation == "at" and (lemma in words("holding", "taking_the_floor") | {"give"} or appears(scene, verb))
    )
    return is_one and is_there


_CHANGED = (Standing.POSTPONED, Standing.CANCELLED, Standing.MOVED)


def _without_own_name(scene: Scene, noun: int, parties: list[Party]) -> list[Party]:
    """Who takes part besides a conference that only the text knows: its name is no side of its own."""
    mention = scene.mention[noun]
    if mention is None or is_body(mention.side) or mention.side in gazetteer.countries():
        return parties
    return [party for party in parties if party.side != mention.side] or parties


def _invitation(scene: Scene, cast: Cast, sketch: Sketch) -> Iterator[Sketch]:
    """ "He invited the prime minister for a state visit": who was invited would come."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is None:
        return
    guests = [p for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass") for p in cast.parties(kid)]
    hosts = cast.agents(verb) if scene.is_passive(verb) else cast.subject(verb)
    if sketch.kind is MeetingKind.VISIT:
        sketch.parties = guests
        sketch.place = next((host.side for host in hosts if host.side in gazetteer.countries()), None)
    else:
        sketch.parties = tidy([*hosts, *guests])
    sketch.standing, sketch.has_own_words, sketch.is_bound = Standing.TENTATIVE, True, True
    yield sketch


def _whose_visit(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """The X of "the visit to Washington OF PRESIDENT X", which the parser hangs on Washington."""
    syntax = scene.syntax
    to = (kid for kid in syntax.kids[noun] if syntax.dep[kid] == "prep" and syntax.lower[kid] in ("to", "in"))
    towns = [below for kid in to for below in syntax.kids[kid] if syntax.dep[below] == "pobj"]
    of = (kid for town in towns for kid in syntax.kids[town] if syntax.lower[kid] == "of" and kid == town + 1)
    return [party for kid in of for party in cast.objects(kid) if party.name != party.side]


def _complete_visit(scene: Scene, cast: Cast, sketch: Sketch) -> None:
    syntax = scene.syntax
    for kid in syntax.kids[sketch.token]:
        if syntax.dep[kid] == "prep" and (syntax.lower[kid] in ("to", "in") or leads_round(scene, kid)):
            sketch.stops += stops_to_the_last(scene, sketch, kid)
            if len(sketch.stops) == 1 and (second := second_stops(scene, kid)):
                sketch.stops, sketch.stops_at = [*sketch.stops, *second], kid
    for verb in scene.syntax.kids[sketch.token] if sketch.trigger.is_noun and not sketch.stops else ():
        if syntax.dep[verb] == "relcl" and scene.lemma(verb) in (
            "take",
            "bring",
        ):  # "a tour that will TAKE HER TO Riga"
            ways = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "to")
            sketch.stops += [stop for kid in ways for stop in stops_behind(scene, kid)]
            sketch.parties = sketch.parties or cast.direct(verb)
    if not sketch.stops and sketch.trigger.is_noun:
        sketch.stops = stops_within(scene, sketch.token)
        is_told = sketch.relation in ("dobj", "nsubj", "nsubjpass")  # not "during his stopover there"
        there = where_is_there(scene, sketch.token) if is_told else None
        sketch.stops = sketch.stops or ([there] if there else [])
        sketch.stops = sketch.stops or [land for land in [land_visited(scene, sketch)] if land is not None]
    if not sketch.parties and sketch.trigger.is_noun:
        sketch.parties = _whose_visit(scene, cast, sketch.token)
    if sketch.stops:
        sketch.place = sketch.stops[0]
        away = {gazetteer.country_of(stop) or stop for stop in sketch.stops}
        sketch.parties = [p for p in sketch.parties if p.side not in away or p.name != p.side]
    if sketch.trigger.is_noun:
        regions = _regions_before(scene, sketch.token)
        sketch.parties = [party for party in sketch.parties if party.side not in regions]
    sketch.is_trip = bool(sketch.stops)


def _regions_before(scene: Scene, noun: int) -> set[str]:
    """The Europe of "a EUROPEAN AND ASIAN tour by X", nobody's side; not that of "a tour by European leaders"."""
    regions: set[str] = set()
    for at in range(noun - 1, -1, -1):
        mention = scene.mention[at]
        if mention is not None and mention.side in REGIONS:
            regions.add(mention.side)
        elif scene.syntax.dep[at] not in ("amod", "conj", "cc", "compound"):
            break
    return regions


def place_in_name(scene: Scene, noun: int) -> str | None:
    """ "The Tashkent conference", "Geneva talks": the town the meeting is called by."""
    syntax = scene.syntax
    for kid in syntax.kids[noun]:
        if syntax.dep[kid] in ("compound", "nmod") and kid < noun:
            mention = scene.mention[kid]
            if mention is not None and mention.kind == "place" and _is_alone(scene, noun, mention):
                return mention.name
    return None


def _is_alone(scene: Scene, noun: int, town: Mention) -> bool:
    """True unless another town stands before the noun too: "Moscow-Kyiv talks" are of two governments."""
    before = (m for token in range(scene.syntax.left[noun], noun) for m in scene.mentions_at(token))
    return all(mention is town or mention.kind != "place" for mention in before)


def named_within(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """The parties that the meeting's own words name: before the noun, and behind "between", "with", "of"."""
    syntax = scene.syntax
    found = _in_front(scene, cast, noun)
    for kid in syntax.kids[noun]:
        dep, low = syntax.dep[kid], syntax.lower[kid]
        is_hearing = low == "before" and nouns().get(scene.lemma(noun)) is MeetingKind.HEARING
        is_hearing = is_hearing or (low == "to" and scene.lemma(noun) == "testimony")
        is_call = low in ("on", "upon", "to") and is_courtesy(scene, noun)
        is_granted = (low == "to" and _is_given_to(scene, noun)) or (low == "for" and _is_meal(scene, noun))
        is_with = low in (*words("holding", "company"), "by", "of", "from") and not leads_round(scene, kid)
        if dep in ("prep", "dative") and (is_with or is_hearing or is_call or is_granted):
            found += cast.objects(kid)
        elif dep == "acl" and scene.lemma(kid) in ("involve", "gather", "group"):
            found += cast.direct(kid)  # "negotiations INVOLVING A and B"
    for verb in scene.annexes(noun):
        if scene.lemma(verb) in words("holding", "hosting"):
            found += cast.agents(verb)
        if scene.lemma(verb) in ("host", "hold") and not scene.is_passive(verb):
            found += cast.subject(verb)
            found += [p for kid in syntax.kids[verb] if syntax.lower[kid] == "with" for p in cast.objects(kid)]
        between = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "between")  # "set for May, BETWEEN A and B"
        found += [party for kid in between for party in cast.objects(kid)]
    found += _along_with(scene, cast, noun) if found else []
    return tidy(found or _behind_topic(scene, cast, noun) or _included(scene, cast, noun))


def _along_with(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "The summit of the Council ALONG WITH Egypt and Iraq", whatever the parser hangs that on."""
    lower, last = scene.syntax.lower, scene.syntax.right[noun]
    along = next(
        (at for at in (last + 1, last + 2, *range(noun + 1, last)) if lower[at : at + 2] == ["along", "with"]), None
    )
    return cast.objects(along + 1) if along is not None else []


def _included(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "Bilateral meetings on the margins of the summit, INCLUDING WITH X", whatever the parser hangs that on."""
    lower, end = scene.syntax.lower, scene.syntax.bounds[scene.sentence(noun)][1]
    behind = range(noun + 1, end - 1)
    including = next((t for t in behind if lower[t : t + 2] == ["including", "with"]), None)
    return cast.objects(including + 1) if including is not None and scene.syntax.tag[noun] == "NNS" else []


def _is_meal(scene: Scene, noun: int) -> bool:
    """True for the dinner that is given FOR somebody."""
    return nouns().get(scene.lemma(noun)) is MeetingKind.OTHER and scene.lemma(noun) != "briefing"


def _is_given_to(scene: Scene, noun: int) -> bool:
    """True for "an audience TO the envoys", "will place a telephone call TO the king"."""
    syntax = scene.syntax
    is_made = syntax.dep[noun] == "dobj" and scene.lemma(syntax.head[noun]) in ("place", "make")
    return scene.lemma(noun) == "audience" or (scene.lemma(noun) == "call" and is_made)


def _of_unknown_body(scene: Scene, noun: int) -> list[Party]:
    """ "The annual meeting OF THE NORTH SEA FISHERIES COMMISSION": by its own name, where nobody knows it."""
    syntax = scene.syntax
    for kid in syntax.kids[noun]:
        if syntax.lower[kid] != "of" or syntax.dep[kid] != "prep":
            continue
        for head in syntax.kids[kid]:
            name = scene.text(syntax.left[head], head + 1).removeprefix("the ")
            is_name = syntax.pos[head] == "PROPN" and " " in name and name[0].isupper()
            if is_name and scene.mention[head] is None and is_body_name(name):
                return [Party(name, name)]
    return []


_COUNTERPARTS = frozenset({"counterpart", "colleague", "homologue"})


def _whose_counterpart(scene: Scene, cast: Cast, noun: int, own: list[Party]) -> list[Party]:
    """Whom "her" means in "talks with HER Azerbaijani COLLEAGUE are on the agenda", where no holder is told."""
    syntax = scene.syntax
    if len(own) != 1 or not {"his", "her"} & set(syntax.lower[noun : syntax.right[noun] + 1]):
        return []
    heads = (at for kid in syntax.kids[noun] if syntax.lower[kid] == "with" for at in syntax.kids[kid])
    below = (at for head in heads if scene.lemma(head) in _COUNTERPARTS for at in syntax.kids[head])
    theirs = next((at for at in below if syntax.lower[at] in ("his", "her")), None)
    return cast.parties(theirs) if theirs is not None else []


def _prepared(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """Whose "the preparatory meeting FOR THE SUMMIT of the League" is."""
    syntax = scene.syntax
    ahead = [kid for kid in syntax.kids[noun] if syntax.lower[kid] == "for" and syntax.dep[kid] == "prep"]
    inner = [below for kid in ahead for below in syntax.kids[kid] if scene.lemma(below) in nouns()]
    return named_within(scene, cast, inner[0]) if inner else []


def _behind_topic(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "Talks on grain BETWEEN A and B", "on the border BETWEEN A and B", which the parser hangs on the grain."""
    syntax = scene.syntax
    for token in range(noun + 1, min(syntax.right[noun] + 1, len(syntax))):
        if scene.is_verb(token) and scene.lemma(token) not in words("taking_place", "telling") | {"be"}:
            break
        if syntax.lower[token] == "between" and syntax.dep[token] == "prep":
            if _is_of_another(scene, syntax.head[token], noun):
                return []
            heads = (kid for kid in syntax.kids[token] if syntax.dep[kid] == "pobj")
            return cast.objects(token) or tidy(party for head in heads for party in cast.parties(head))
    return []


def _is_of_another(scene: Scene, head: int, noun: int) -> bool:
    """True for "talks on arms AND A SUMMIT between A and B": who meets at the summit is not said to be at the talks."""
    syntax = scene.syntax
    has_own = any(syntax.lower[kid] in ("a", "another", "the") for kid in syntax.kids[head])
    return head != noun and scene.lemma(head) in nouns() and syntax.dep[head] == "conj" and has_own


def _in_front(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """Parties before the noun: "U.S.-EU summit", "Biden's call"; no topic ("Iran talks"), no place ("Geneva talks")."""
    syntax = scene.syntax
    mentions: list[tuple[Mention, str]] = []
    pair = _pair_before(scene, noun)
    for token in range(min(syntax.left[noun], pair or noun), noun):
        dep = "nmod" if token == pair else _way_in(scene, token, noun)
        if dep == "poss" and syntax.pos[token] == "PRON":
            owners = cast.parties(token) or body_before(scene, token) or bodies_own(scene, cast, token)
            mentions += [(Mention(0, 0, token, token, p.name, p.side, "person"), dep) for p in owners]
        if dep == "poss" and scene.mention[token] is None and scene.lemma(token) in words("people", "nouns"):
            owners = cast.parties(token)  # "THE TWO SIDES' next session", "the ministers' meeting"
            mentions += [(Mention(0, 0, token, token, p.name, p.side, "person"), dep) for p in owners]
        for side in (nation_named(syntax.lower[token]), *both_koreas(scene, token)):
            if side is not None:
                mentions.append((Mention(0, 0, token, token, side, side, "country"), "amod"))
        for mention in scene.mentions_at(token):
            is_own_name = mention.first <= noun < mention.last and not mention.certain
            if dep and not is_own_name and all(mention is not seen for seen, _ in mentions):
                mentions.append((mention, dep))
    before = scene.mention[noun - 1] if noun else None
    if not mentions and before is not None and before.kind == "organisation" and before.last == noun and before.certain:
        mentions.append((before, "poss"))  # "An IGAD ministerial", whatever the parser makes of it
    named = [dep for m, dep in mentions if m.kind != "place" or is_capital(m.name)]
    beside = len(named) - named.count("poss")  # of "its Vienna meeting" the town is alone
    return [
        party
        for mention, dep in mentions
        if (party := party_of(mention))
        and not _is_topic(scene, mention, dep, alone=(beside if mention.kind == "place" else len(named)) < 2)
    ]


def _pair_before(scene: Scene, noun: int) -> int | None:
    """The "U.S.-Chile" of "the U.S.-Chile Energy Dialogue", whatever the parser makes of it."""
    start = scene.syntax.bounds[scene.sentence(noun)][0]
    for token in range(noun - 1, max(noun - 4, start - 1), -1):
        if len(scene.mentions_at(token)) > 1:
            return token
        if not scene.syntax.text[token][0].isupper() and scene.syntax.pos[token] != "ADJ":
            return None
    return None


_INTO = frozenset({"amod", "compound", "nmod", "poss", "nummod", "det", "dep", "npadvmod", "appos", "conj", "punct"})


def _way_in(scene: Scene, token: int, noun: int) -> str | None:
    """How a word before a noun belongs to it; None where it stands in a clause of its own."""
    syntax = scene.syntax
    for _ in range(5):
        dep, above = syntax.dep[token], syntax.head[token]
        if above == noun:
            return dep if dep in _INTO else None
        if dep not in _INTO and dep != "case":
            return None
        token = above
    return None


def _is_topic(scene: Scene, mention: Mention, dep: str, *, alone: bool) -> bool:
    """True for the one country in "Iran talks", the one town in "Geneva talks", the one name in "Mandela summit"."""
    if not alone or dep == "poss":
        return False
    if mention.kind == "place" or (mention.kind == "person" and dep in ("compound", "nmod")):
        return True
    syntax = scene.syntax
    is_name = mention.kind == "country" and dep in ("compound", "nmod") and syntax.pos[mention.first] == "PROPN"
    return is_name and not (mention.last < len(syntax) and syntax.lower[mention.last] in ("-", "–"))
