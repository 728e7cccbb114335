"""From triggers to sketches: each meeting a sentence tells of, with who takes part and how it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import Cast, is_body, is_capital, party_of, sides, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, change_of, of_annex, of_verb
from briefings.extraction.encounters.triggers import Trigger, triggers
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.reading import Mention
from store.records import MeetingKind, Party

_COMPANY = ("with", "alongside", "between", "among", "including", "involving", "amongst")
_HOSTED = frozenset(
    {"host", "chair", "convene", "lead", "attend", "organize", "organise", "call", "co-chair", "mediate", "broker"}
)


def outline(scene: Scene, cast: Cast) -> list[Sketch]:
    """The sketches of an article in order; not yet dated, placed or joined."""
    sketches: list[Sketch] = []
    taken: set[int] = set()
    found = list(triggers(scene))
    scene.annex(trigger.token for trigger in found if trigger.is_noun)
    by_token = {trigger.token: trigger for trigger in found}
    for trigger in found:
        if trigger.token in taken:
            continue
        if (outer := _outer(scene, trigger, by_token)) is not None:
            taken.add(trigger.token)
            _lend(scene, cast, trigger, next((s for s in sketches if s.token == outer), None))
            continue
        if (held := _held_for(scene, trigger, by_token)) is not None:
            taken.add(trigger.token)
            _lend(scene, cast, trigger, next((s for s in sketches if s.token == held), None))
            continue
        made = _of_noun(scene, cast, trigger) if trigger.is_noun else _of_verb(scene, cast, trigger, by_token, taken)
        for sketch in made:
            sketches.append(sketch)
            if len(sketch.sides) > 1 and sketch.standing is not Standing.NONE:
                cast.last_pair = tuple(sketch.parties)
    return [each for each in sketches if each.token not in taken or not each.trigger.is_noun]


def _outer(scene: Scene, trigger: Trigger, by_token: dict[int, Trigger]) -> int | None:
    """The meeting noun that this one only says more of: "a round OF talks", "the first meeting OF the dialogue"."""
    syntax = scene.syntax
    above = syntax.head[trigger.token]
    if not trigger.is_noun or syntax.dep[trigger.token] != "pobj" or syntax.lower[above] != "of":
        return None
    outer = syntax.head[above]
    return outer if outer in by_token and by_token[outer].is_noun else None


def _held_for(scene: Scene, trigger: Trigger, by_token: dict[int, Trigger]) -> int | None:
    """The verb that hosts or meets FOR this meeting: "host X and Y for a summit" is one meeting."""
    if not trigger.is_noun:
        return None
    verb, relation = scene.governor(trigger.token)
    if verb in by_token and by_token[verb].manner in ("host", "meet") and relation in ("for", "in"):
        return verb
    return None


def _lend(scene: Scene, cast: Cast, inner: Trigger, outer: Sketch | None) -> None:
    """Give the outer noun the kind and the parties of the inner one."""
    if outer is None:
        return
    if outer.kind in (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.SESSION):
        outer.kind = inner.kind
    outer.parties = tidy([*outer.parties, *_within_noun(scene, cast, inner.token)])


# --------------------------------------------------------------------------- verbs


def _of_verb(
    scene: Scene, cast: Cast, trigger: Trigger, by_token: dict[int, Trigger], taken: set[int]
) -> Iterator[Sketch]:
    verb = trigger.token
    standing = of_verb(scene, verb)
    base = Sketch(
        trigger, trigger.kind, scene.sentence(verb), verb, "verb", standing=standing, is_bound=True, has_own_words=True
    )
    if trigger.manner == "go":
        yield from _journey(scene, cast, base)
        return
    if trigger.manner == "visit":
        yield from _visit(scene, cast, base)
        return
    if trigger.manner == "host":
        yield from _reception(scene, cast, base, by_token, taken)
        return
    yield from _encounter(scene, cast, base, by_token, taken)


def _encounter(
    scene: Scene, cast: Cast, base: Sketch, by_token: dict[int, Trigger], taken: set[int]
) -> Iterator[Sketch]:
    """ "X will meet (with) Y in Z", "the ministers of A and B will confer"."""
    verb = base.token
    if any(scene.syntax.dep[kid] == "dobj" and kid in by_token for kid in scene.syntax.kids[verb]):
        return  # "convene a session" is told by its noun
    subject = cast.subject(verb)
    others = _other_sides(scene, cast, verb, objects=base.trigger.manner in ("meet", "phone"))
    if base.trigger.manner in ("speak", "phone") and not _is_call(scene, verb, subject, others):
        return
    if base.trigger.manner in ("negotiate", "sit") and not others:
        return
    noun = _meeting_below(scene, verb, by_token, ("for", "in", "during"))
    if noun is not None:
        taken.add(noun.token)
        base.kind = noun.kind if noun.kind is not MeetingKind.MEETING else base.kind
        subject = subject + _within_noun(scene, cast, noun.token)
    if _is_separate(scene, verb) and len(others) > 1:
        for other in others:
            yield _copy(base, tidy([*subject, *other]))
        return
    base.parties = tidy([*subject, *(party for other in others for party in other)])
    base.lacks_other = len(base.parties) < 2 and _has_object(scene, verb)
    base.with_hosts = base.lacks_other and _meets_officials(scene, verb)
    yield base
    yield from _apart(scene, cast, base, subject)


def _copy(base: Sketch, parties: list[Party]) -> Sketch:
    return Sketch(
        base.trigger, base.kind, base.sentence, base.verb, base.relation, parties, base.standing,
        is_bound=True, has_own_words=True,
    )  # fmt: skip


def _other_sides(scene: Scene, cast: Cast, verb: int, *, objects: bool) -> list[list[Party]]:
    """Whom the subject meets, a list for each object of its own."""
    syntax = scene.syntax
    found: list[list[Party]] = []
    for kid in syntax.kids[verb]:
        dep, low = syntax.dep[kid], syntax.lower[kid]
        if (objects and dep == "dobj") or (dep == "prep" and low in (*_COMPANY, "to")):
            if low == "to" and dep == "prep" and scene.lemma(verb) not in ("speak", "talk"):
                continue
            named = cast.parties(kid) if dep == "dobj" else cast.objects(kid)
            found += [[party] for party in named]
    return found


def _has_object(scene: Scene, verb: int) -> bool:
    syntax = scene.syntax
    return any(
        (syntax.dep[kid] == "dobj" and scene.moment[kid] is None)
        or (syntax.dep[kid] == "prep" and syntax.lower[kid] == "with")
        for kid in syntax.kids[verb]
    )


_OFFICIALS = frozenset({"official", "leader", "counterpart", "minister", "authority", "government", "interlocutor"})


def _meets_officials(scene: Scene, verb: int) -> bool:
    """True for "meet with government officials", of no country that is named."""
    syntax = scene.syntax
    heads = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"]
    heads += [
        below
        for kid in syntax.kids[verb]
        if syntax.dep[kid] == "prep" and syntax.lower[kid] == "with"
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj"
    ]
    return any(scene.lemma(head) in _OFFICIALS and scene.mention[head] is None for head in heads)


def _is_separate(scene: Scene, verb: int) -> bool:
    return any(scene.syntax.lower[kid] in ("separately", "individually") for kid in scene.syntax.kids[verb])


def _apart(scene: Scene, cast: Cast, base: Sketch, subject: list[Party]) -> Iterator[Sketch]:
    """ "... and, separately, with Y": a meeting of its own."""
    syntax = scene.syntax
    for kid in syntax.kids[base.token]:
        if syntax.dep[kid] == "prep" and syntax.lower[kid] == "with":
            for other in syntax.kids[kid]:
                if syntax.dep[other] == "conj" and syntax.lower[other] == "with":
                    parties = tidy([*subject, *cast.objects(other)])
                    if len(sides(parties)) > len(sides(subject)) or len(parties) > len(subject):
                        yield _copy(base, parties)


_REMOTE = frozenset({"phone", "telephone", "video", "videoconference", "teleconference"})


def _is_call(scene: Scene, verb: int, subject: list[Party], others: list[list[Party]]) -> bool:
    """True for "spoke today with President X"; not for "spoke to reporters" or "speaking with students"."""
    other = [party for each in others for party in each]
    if not subject or not other or not any(party.name != party.side for party in [*subject, *other]):
        return False
    syntax = scene.syntax
    start, end = syntax.bounds[syntax.sentence[verb]]
    if any(syntax.lower[token] in _REMOTE for token in range(start, end)):
        return True
    return syntax.tag[verb] in ("VBD", "VBN", "VB") and sides(subject) != sides(other)


def _meeting_below(
    scene: Scene, verb: int, by_token: dict[int, Trigger], prepositions: tuple[str, ...]
) -> Trigger | None:
    """The meeting noun behind "for", "in" that only names what the verb tells ("met for talks")."""
    syntax = scene.syntax
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] == "prep" and syntax.lower[kid] in prepositions:
            for below in syntax.kids[kid]:
                if syntax.dep[below] == "pobj" and below in by_token:
                    return by_token[below]
    return None


def _reception(
    scene: Scene, cast: Cast, base: Sketch, by_token: dict[int, Trigger], taken: set[int]
) -> Iterator[Sketch]:
    """ "X will host Y (for talks)", "X looks forward to welcoming Y to Z"."""
    syntax, verb = scene.syntax, base.token
    if verb in scene.annexed:
        return  # "a conference co-hosted by X" is told by its noun
    if scene.is_passive(verb):
        guests, hosts = cast.subject(verb), cast.agents(verb)
    else:
        hosts = cast.subject(verb)
        guests = [
            p
            for kid in syntax.kids[verb]
            if syntax.dep[kid] == "dobj" and kid not in by_token
            for p in cast.parties(kid)
        ]
    if not guests or not any(party.name != party.side for party in guests):
        return
    noun = _meeting_below(scene, verb, by_token, ("for", "in", "to", "on"))
    if noun is not None:
        taken.add(noun.token)
        base.kind = noun.kind
        guests = guests + _within_noun(scene, cast, noun.token)
    elif base.trigger.manner == "host" and scene.lemma(verb) in ("welcome", "receive"):
        base.kind = MeetingKind.VISIT
    if not hosts:
        return
    base.parties = tidy([*hosts, *guests])
    yield base


_TO_PLACE = ("to", "in", "for", "into", "at")


def _journey(scene: Scene, cast: Cast, base: Sketch) -> Iterator[Sketch]:
    """ "X will travel to A, B and C": one visit, whose stops are all of them."""
    syntax, verb = scene.syntax, base.token
    visitor = cast.subject(verb)
    if not visitor or not any(party.name != party.side for party in visitor):
        return
    heads = [
        token
        for token in range(verb, syntax.right[verb] + 1)
        if syntax.lower[token] == "to" and _leads(scene, token, verb)
    ]
    first = True
    for preposition in heads:
        stops = stops_behind(scene, preposition)
        if not stops or any(party.side == stops[0] for party in visitor):
            continue  # who goes home visits nobody
        sketch = base if first else _copy(base, [])
        sketch.stops_at = preposition
        sketch.parties, sketch.stops, sketch.place, sketch.is_trip = list(visitor), stops, stops[0], True
        first = False
        yield sketch


def _leads(scene: Scene, to: int, verb: int) -> bool:
    """True for "to" where the verb leads: "travel TO China from 3 to 5 May and TO Oman on 6 May"."""
    syntax, token = scene.syntax, to
    if syntax.pos[to] == "PART":
        return False
    for _ in range(4):
        token = syntax.head[token]
        if token == verb:
            return True
        if scene.is_verb(token) or not (scene.moment[token] or scene.is_preposition(token) or scene.mention[token]):
            return False
    return False


def stops_behind(scene: Scene, preposition: int) -> list[str]:
    """The places behind a preposition, conjuncts included; "Rome, Italy" is one."""
    syntax = scene.syntax
    stops: list[str] = []
    for kid in syntax.kids[preposition]:
        if syntax.dep[kid] in ("pobj", "npadvmod"):
            stops += _stops_at(scene, kid)
    unique = list(dict.fromkeys(stops))
    return [stop for before, stop in zip([None, *unique], unique, strict=False) if not _is_country_of(stop, before)]


def _is_country_of(country: str, town: str | None) -> bool:
    """True for "Korea" behind "Seoul": it only says where that lies."""
    return town is not None and town != country and gazetteer.country_of(town) == country


def _stops_at(scene: Scene, head: int, depth: int = 6) -> list[str]:
    syntax = scene.syntax
    place = place_at(scene, head)
    found = [place] if place else []
    inside = scene.mention[head]
    for kid in syntax.kids[head] if depth else ():
        if syntax.dep[kid] in ("conj", "appos") and not scene.is_preposition(kid):
            if inside and inside.first <= kid < inside.last:
                continue
            below = _stops_at(scene, kid, depth - 1)
            if below and place and syntax.dep[kid] == "appos" and _lies_in(place, below[0]):
                below = below[1:]
            found += below
    return found


def _lies_in(town: str, country: str) -> bool:
    return gazetteer.country_of(town) == country or gazetteer.country_of(country) is None


def place_at(scene: Scene, token: int) -> str | None:
    """The place that a noun names, or None: a town, a country, a building."""
    mention = scene.mention[token]
    if mention is not None:
        if mention.kind == "place" or (mention.kind == "country" and scene.syntax.pos[token] != "ADJ"):
            return mention.name
        words_of = scene.reading.text[mention.start : mention.end].removeprefix("the ")
        return venue_named(words_of)
    if scene.syntax.pos[token] != "PROPN":
        return None
    entity = scene.entity[token] or _name_at(scene, token)
    return entity.removeprefix("the ").removeprefix("The ") if entity else None


def _name_at(scene: Scene, token: int) -> str | None:
    """The name that ends here and begins with a known town's: "Paris-Saclay"."""
    syntax, first = scene.syntax, token
    while first > 0 and syntax.head[first - 1] == token and syntax.dep[first - 1] in ("compound", "punct", "nmod"):
        first -= 1
    mention = scene.mention[first]
    is_town = mention is not None and mention.kind == "place" and first < token
    return scene.words(first, token + 1) if is_town else None


def venue_named(text: str) -> str | None:
    """A building or estate of the table by these words."""
    plain = " ".join(text.split())
    return plain if plain in gazetteer.venues() else None


def _visit(scene: Scene, cast: Cast, base: Sketch) -> Iterator[Sketch]:
    """ "X will visit Y", "visited by X"."""
    syntax, verb = scene.syntax, base.token
    stops: list[str] = []
    hosts: list[Party] = []
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] in ("dobj", "nsubjpass"):
            stops = _stops_at(scene, kid)
            hosts = [] if stops else [p for p in cast.parties(kid) if p.name != p.side]
    visitor = cast.agents(verb) if scene.is_passive(verb) else cast.subject(verb)
    if not visitor or not (stops or hosts):
        return
    base.parties, base.stops, base.place = tidy([*visitor, *hosts]), stops, stops[0] if stops else None
    base.is_trip = bool(stops)
    yield base


# --------------------------------------------------------------------------- nouns


def _of_noun(scene: Scene, cast: Cast, trigger: Trigger) -> Iterator[Sketch]:
    syntax, noun = scene.syntax, trigger.token
    verb, relation = scene.governor(noun)
    sketch = Sketch(trigger, trigger.kind, scene.sentence(noun), verb, relation)
    sketch.is_bound = verb is not None and is_bound(scene, verb, relation)
    own = _within_noun(scene, cast, noun)
    if verb is not None and relation in ("to", "for", "on") and scene.lemma(verb) == "invite":
        yield from _invitation(scene, cast, sketch)
        return
    holders = _holders(scene, cast, sketch)
    sketch.parties = _without_own_name(scene, noun, tidy([*holders, *own]))
    marks = {syntax.lower[kid] for kid in syntax.kids[noun]}
    sketch.is_definite = bool(marks & _DEFINITE) and not marks & _ORDINALS
    sketch.has_own_words = bool(own)
    sketch.standing = standing_of_noun(scene, sketch)
    if not sketch.parties and scene.syntax.pos[noun] == "PROPN":
        sketch.parties = _bodies(scene, noun)
    if trigger.kind is MeetingKind.VISIT:
        _complete_visit(scene, sketch)
    else:
        sketch.place = _place_in_name(scene, noun, own)
    yield sketch


def _without_own_name(scene: Scene, noun: int, parties: list[Party]) -> list[Party]:
    """Who takes part besides a conference that only the text knows: its name is no side of its own."""
    mention = scene.mention[noun]
    if mention is None or is_body(mention.side) or mention.side in gazetteer.countries():
        return parties
    return [party for party in parties if party.side != mention.side] or parties


_ORDINALS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "inaugural", "another", "new", "next", "separate"}
)
_DEFINITE = frozenset({"the", "this", "these", "that", "those", "both", "his", "her", "their", "its", "today"})


def is_bound(scene: Scene, verb: int, relation: str) -> bool:
    """True where the verb tells of the meeting itself: holds it, takes it as its subject, plans or changes it."""
    lemma = scene.lemma(verb)
    if relation in ("nsubj", "nsubjpass"):
        return (
            lemma in words("taking_place", "verbs") | words("holding", "verbs") | words("holding", "planning")
            or change_of(scene, verb) is not None
        )
    if relation in ("dobj", "attr"):
        return (
            lemma in words("holding", "verbs") | words("holding", "planning") | {"be"}
            or change_of(scene, verb) is not None
        )
    if relation in words("holding", "prepositions"):
        return lemma in words("holding", "verbs") | words("holding", "go_to") and relation in (
            "for",
            "in",
            "to",
            "into",
            "on",
        )
    return False


def _bodies(scene: Scene, noun: int) -> list[Party]:
    """ "The Leaders' Summit": the body its sentence has just named; a conference of parties is the UN's."""
    syntax = scene.syntax
    name = scene.words(syntax.left[noun], noun + 1)
    if _OF_PARTIES.search(scene.words(syntax.left[noun], syntax.right[noun] + 1)):
        return [Party(name.removeprefix("the ").removeprefix("The "), "United Nations")]
    start = syntax.bounds[syntax.sentence[noun]][0]
    for token in range(noun - 1, start, -1):
        mention = scene.mention[token]
        if mention is not None and mention.kind in ("organisation", "group", "person") and is_body(mention.side):
            return [Party(mention.side, mention.side)]
    return []


_OF_PARTIES = re.compile(r"\bCOP[ -]?\d+\b|Conference of the Parties")


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
    sketch.standing, sketch.has_own_words = Standing.TENTATIVE, True
    yield sketch


def _complete_visit(scene: Scene, sketch: Sketch) -> None:
    syntax = scene.syntax
    for kid in syntax.kids[sketch.token]:
        if syntax.dep[kid] == "prep" and syntax.lower[kid] in ("to", "in"):
            sketch.stops += stops_behind(scene, kid)
    if sketch.stops:
        sketch.place = sketch.stops[0]
        away = {gazetteer.country_of(stop) or stop for stop in sketch.stops}
        sketch.parties = [p for p in sketch.parties if p.side not in away or p.name != p.side]
    sketch.is_trip = bool(sketch.stops)


def _place_in_name(scene: Scene, noun: int, own: list[Party]) -> str | None:
    """ "The Tashkent conference", "Geneva talks": the town the meeting is called by."""
    syntax = scene.syntax
    for kid in syntax.kids[noun]:
        if syntax.dep[kid] in ("compound", "nmod") and kid < noun:
            mention = scene.mention[kid]
            if mention is not None and mention.kind == "place" and all(p.side != mention.side for p in own):
                return mention.name
    return None


def _within_noun(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """The parties that the meeting's own words name: before the noun, and behind "between", "with", "of"."""
    syntax = scene.syntax
    found = _in_front(scene, cast, noun)
    for kid in syntax.kids[noun]:
        dep, low = syntax.dep[kid], syntax.lower[kid]
        if dep == "prep" and low in (*_COMPANY, "by", "of", "from"):
            found += cast.objects(kid)
    for verb in annexes(scene, noun):
        if scene.lemma(verb) in _HOSTED:
            found += cast.agents(verb)
    return tidy(found)


def _in_front(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """Parties before the noun: "U.S.-EU summit", "Biden's call"; no topic ("Iran talks"), no place ("Geneva talks")."""
    syntax = scene.syntax
    mentions: list[tuple[Mention, str]] = []
    for token in range(syntax.left[noun], noun):
        dep = _way_in(scene, token, noun)
        if dep == "poss" and syntax.pos[token] == "PRON":
            mentions += [(Mention(0, 0, token, token, p.name, p.side, "person"), dep) for p in cast.parties(token)]
        for mention in scene.mentions_at(token):
            is_own_name = mention.first <= noun < mention.last and not mention.certain
            if dep and not is_own_name and all(mention is not seen for seen, _ in mentions):
                mentions.append((mention, dep))
    named = [m for m, _ in mentions if m.kind != "place" or is_capital(m.name)]
    return [
        party
        for mention, dep in mentions
        if (party := party_of(mention)) and not _is_topic(scene, mention, dep, alone=len(named) < 2)
    ]


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
    """True for the one country in "Iran talks" and the one town in "Geneva talks"."""
    if not alone or dep == "poss":
        return False
    if mention.kind == "place":
        return True
    syntax = scene.syntax
    is_name = mention.kind == "country" and dep in ("compound", "nmod") and syntax.pos[mention.first] == "PROPN"
    return is_name and not (mention.last < len(syntax) and syntax.lower[mention.last] in ("-", "–"))


_BEING_THERE = frozenset({"participation", "attendance", "presence", "role", "appearance", "part", "engagement"})


def _holders(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """Who holds, attends or hosts the meeting: the subject of the verb it is the object of."""
    verb, relation, noun = sketch.verb, sketch.relation, sketch.token
    if owners := _participation(scene, cast, noun):
        return owners
    if verb is None:
        return []
    lemma = scene.lemma(verb)
    found: list[Party] = []
    if relation == "dobj":
        if lemma in words("holding", "verbs") or change_of(scene, verb):
            found = cast.subject(verb)
        if scene.is_passive(verb):
            found = cast.agents(verb)
    elif relation in ("nsubjpass", "nsubj"):
        found = cast.agents(verb) if scene.is_passive(verb) else []
    elif relation in words("holding", "prepositions"):
        if lemma in words("holding", "verbs") | words("holding", "go_to"):
            found = cast.subject(verb)
    if not found and relation != "nsubjpass" and _names_the_other(scene, noun):
        found = cast.agents(verb) or _subject_above(scene, cast, verb, noun)
    if sketch.is_bound:
        found = found + _company(scene, cast, verb, noun)
    return found


def _subject_above(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """Who does what the sentence says, found above the clause that the meeting is the subject of."""
    syntax, token = scene.syntax, verb
    for _ in range(4):
        subjects = [kid for kid in syntax.kids[token] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
        if subjects and noun not in subjects:
            return cast.subject(token)
        if syntax.head[token] == token or syntax.dep[token] not in ("advcl", "relcl", "ccomp", "xcomp", "conj", "acl"):
            break
        token = syntax.head[token]
    return [] if noun in subjects else cast.subject(token)


def _names_the_other(scene: Scene, noun: int) -> bool:
    """True for "a meeting with X": the one side is whoever the sentence is about."""
    syntax = scene.syntax
    return any(syntax.lower[kid] == "with" for kid in syntax.kids[noun] if syntax.dep[kid] == "prep")


def _participation(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "President X's participation in the summit": he attends."""
    syntax, token = scene.syntax, noun
    for _ in range(4):
        above = syntax.head[token]
        if scene.lemma(above) in _BEING_THERE:
            return [p for kid in syntax.kids[above] if syntax.dep[kid] == "poss" for p in cast.parties(kid)]
        if syntax.dep[token] not in ("pobj", "conj", "prep") or above == token:
            return []
        token = above
    return []


def _company(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """With whom it is held, and by whom it is hosted, where that hangs on the verb."""
    syntax = scene.syntax
    found: list[Party] = []
    for kid in syntax.kids[verb]:
        if (
            syntax.dep[kid] == "prep"
            and syntax.lower[kid] in ("with", "alongside", "including", "between", "among")
            and kid > noun
        ):
            if not any(scene.lemma(below) in nouns() for below in syntax.kids[kid]):
                found += cast.objects(kid)
        elif syntax.dep[kid] in ("advcl", "acl") and scene.lemma(kid) in _HOSTED:
            found += cast.agents(kid)
    return found


def standing_of_noun(scene: Scene, sketch: Sketch) -> Standing:
    """How the meeting stands: from its adjectives and participles, else from the verb that governs it."""
    syntax, noun, verb, relation = scene.syntax, sketch.token, sketch.verb, sketch.relation
    kids = syntax.kids[noun]
    if any(syntax.lower[kid] in ("no", "any") and syntax.dep[kid] == "det" for kid in kids):
        return Standing.NONE
    if verb is not None and relation in ("dobj", "nsubjpass") and (change := change_of(scene, verb)):
        return change
    told = next((change for kid in annexes(scene, noun) if (change := change_of(scene, kid))), None)
    if told:
        return told
    before = {syntax.lower[kid] for kid in kids if syntax.dep[kid] in ("amod", "compound")}
    for name, standing in (
        ("cancelled", Standing.CANCELLED),
        ("postponed", Standing.POSTPONED),
        ("unsure", Standing.TENTATIVE),
        ("ahead", Standing.SCHEDULED),
        ("behind", Standing.HELD),
    ):
        if before & words("adjectives", name):
            return standing
    for kid in annexes(scene, noun):
        if scene.lemma(kid) not in _HOSTED:
            return of_annex(scene, kid)
    if verb is None:
        return Standing.OPEN
    told = _of_governor(scene, verb, relation)
    return told if sketch.is_bound or told in (Standing.HELD, Standing.SCHEDULED) else Standing.OPEN


def _of_governor(scene: Scene, verb: int, relation: str) -> Standing:
    lemma = scene.lemma(verb)
    if relation == "dobj" and lemma in words("leaning", "wishing"):
        return Standing.NONE
    if relation == "dobj" and lemma in words("leaning", "proposing"):
        return Standing.TENTATIVE
    told = of_verb(scene, verb)
    if (
        told is Standing.SCHEDULED
        and scene.syntax.tag[verb] in ("VBZ", "VBP")
        and lemma not in words("holding", "planning")
    ):
        return Standing.OPEN if not any(scene.auxiliaries(verb)) else told
    if lemma in words("holding", "planning") and relation in ("dobj", "nsubjpass", "to", "on"):
        return Standing.SCHEDULED if told is Standing.HELD else told
    return told


def annexes(scene: Scene, noun: int) -> Iterator[int]:
    """What says more of a meeting behind it: "talks SCHEDULED for Monday", "a summit HELD in Rome"."""
    for verb, owner in scene.annexed.items():
        if owner == noun:
            yield verb
