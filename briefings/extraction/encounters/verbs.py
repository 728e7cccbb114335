"""Meetings told by a verb: "will meet", "spoke by phone with", "will host", "is to travel to"."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.extraction.encounters.calls import company_on_the_line, is_from_afar, rung, speaks_in_public
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.factions import faction
from briefings.extraction.encounters.fallen import is_given_up_behind
from briefings.extraction.encounters.gaps import with_gapped
from briefings.extraction.encounters.hosts import meets_all_hosts, meets_hosts, meets_somebody, office
from briefings.extraction.encounters.inviting import inviter
from briefings.extraction.encounters.late_objects import objects_behind_days
from briefings.extraction.encounters.lists import is_subject
from briefings.extraction.encounters.nouns import named_within
from briefings.extraction.encounters.places import (
    federation_on_paper,
    stops_at,
    stops_behind,
    stops_listed,
    where_is_there,
    without_their_countries,
)
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import are_of_one, is_body, is_unplaced, of_the_same, sides, tidy
from briefings.extraction.encounters.sittings import (
    before_whom,
    convenes_what_stands_before,
    is_purpose_of_meeting,
    meets_by_itself,
    sitting,
)
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.travellers import are_people, are_players, are_we, sent
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.turns import meets_face_to_face, sees_strangers, talks_long
from briefings.extraction.encounters.unnamed import behind_with, is_with_hearers
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.encounters.ways import is_accepted, led_to
from briefings.extraction.encounters.whose import means_those_told_of
from store.records import MeetingKind, Party


def told_by_verb(
    scene: Scene, cast: Cast, trigger: Trigger, by_token: dict[int, Trigger], taken: set[int]
) -> Iterator[Sketch]:
    verb = trigger.token
    standing = of_verb(scene, verb)
    if standing is Standing.SCHEDULED and is_given_up_behind(scene, verb):
        standing = Standing.CANCELLED
    if scene.lemma(verb) == "invite" and standing is not Standing.NONE:
        standing = Standing.SCHEDULED if is_accepted(scene, verb) else Standing.TENTATIVE
    base = Sketch(
        trigger, trigger.kind, scene.sentence(verb), verb, "verb", standing=standing, is_bound=True, has_own_words=True
    )
    is_now = {"is", "are"} & set(scene.auxiliaries(verb)) and scene.syntax.tag[verb] == "VBG"
    is_now = is_now or scene.syntax.text[verb] in ("is", "are")  # "is in Vienna from 12 to 15 March"
    base.is_going_on = trigger.manner in ("visit", "go") and bool(is_now)
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
    if scene.lemma(verb) != "meet" and any(
        scene.syntax.dep[kid] == "dobj" and kid in by_token for kid in scene.syntax.kids[verb]
    ):
        return  # "convene a session" is told by its noun
    if convenes_what_stands_before(scene, verb):
        return
    if scene.lemma(verb) == "convene" and _meeting_below(scene, verb, by_token, ("for", "to")) is not None:
        return
    subject = cast.subject(verb)
    subject = subject or _when_it_meets(scene, cast, verb)
    if base.trigger.manner == "session":
        is_purpose = is_purpose_of_meeting(scene, verb, [each for each in by_token if by_token[each].is_noun])
        base.parties = [] if is_purpose else sitting(scene, cast, verb, base.standing, subject)
        if base.parties:
            yield base
        return
    if base.trigger.manner == "testify":
        taken.update(token for token in by_token if scene.syntax.head[scene.syntax.head[token]] == verb)
        yield from _testimony(scene, cast, base, subject)
        return
    others = _other_sides(scene, cast, verb, objects=base.trigger.manner in ("meet", "phone"))
    if not others and is_with_hearers(scene, verb):
        return
    if not others and len(sides(subject)) == 1:
        others = [[party] for party in inviter(scene, cast, verb)]
    if base.trigger.manner in ("speak", "phone") and not _is_call(scene, verb, subject, others):
        return
    is_alone = base.trigger.manner == "negotiate" or len(sides(subject)) < 2
    if base.trigger.manner in ("negotiate", "sit") and not others and is_alone:
        return
    noun = _meeting_below(scene, verb, by_token, ("for", "in", "during"))
    if noun is not None and noun.kind is not MeetingKind.VISIT:
        taken.add(noun.token)
        base.kind = noun.kind if noun.kind is not MeetingKind.MEETING else base.kind
        subject = subject + named_within(scene, cast, noun.token)
    if base.trigger.manner == "meet" and is_from_afar(scene, verb) and not any(is_body(p.side) for p in subject):
        base.kind = MeetingKind.CALL
    if base.trigger.manner == "speak" and base.kind is MeetingKind.CALL:
        met = frozenset(party.side for other in others for party in other)
        base.kind = MeetingKind.TALKS if meets_face_to_face(scene, verb, met) else base.kind
    base.is_apart = _is_separate(scene, verb)
    if base.is_apart and len(others) > 1:
        for other in others:
            yield _copy(base, tidy([*subject, *of_the_same(scene.mention, subject, sides(others[0]), other)]))
        return
    base.parties = tidy([*subject, *(party for other in others for party in other)])
    is_other = any(scene.lemma(token) == "counterpart" for token in range(verb, scene.syntax.right[verb] + 1))
    base.is_among = not is_other and are_of_one(subject, (party for other in others for party in other))
    if not base.parties and any(means_those_told_of(scene, kid) for kid in scene.syntax.kids[verb]):
        base.is_definite, base.has_own_words = True, False
    _describe_others(scene, cast, base, named=bool(others))
    yield from with_gapped(scene, cast, base, subject)
    yield from _apart(scene, cast, base, subject)


def _testimony(scene: Scene, cast: Cast, base: Sketch, subject: list[Party]) -> Iterator[Sketch]:
    """ "X will testify before the Senate": the witness and who hears him; of an office, before known lawmakers."""
    before = before_whom(scene, cast, base.token, subject)
    base.parties = [*subject, *(party for party in before if party not in subject)]
    base.names_other = bool(before) and not subject
    is_known = bool(before) and not any(is_unplaced(party) for party in before)
    if subject or (is_known and office(scene, base.token)):
        yield base


def _describe_others(scene: Scene, cast: Cast, base: Sketch, *, named: bool) -> None:
    """Note what is told of those who are met: unnamed people, somebody's officials, those of the place."""
    verb, is_met = base.token, base.trigger.manner == "meet"
    if len(base.parties) < 2 and is_met and (others_unnamed := behind_with(scene, verb)):
        base.parties, base.with_unnamed = [*base.parties, *others_unnamed], True
    is_convened = scene.lemma(verb) == "convene" and bool(cast.direct(verb))  # "will CONVENE THE COUNCIL on Wednesday"
    base.lacks_other = len(base.parties) < 2 and _has_object(scene, verb) and not is_convened
    is_between = base.trigger.manner in ("meet", "speak", "phone")
    base.names_other = is_between and (named or meets_somebody(scene, verb))
    base.with_all_hosts = base.lacks_other and meets_all_hosts(scene, verb)
    base.with_hosts = base.lacks_other and meets_hosts(scene, verb)


def _when_it_meets(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """The council of "the council will return to it WHEN IT MEETS on 24 March"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    is_own = any(syntax.lower[kid] == "it" and syntax.dep[kid] == "nsubj" for kid in syntax.kids[verb])
    if syntax.dep[verb] != "advcl" or not is_own:
        return []
    found = cast.subject(above)
    return found if len(found) == 1 and meets_by_itself(found[0]) else []


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
        if (objects and (dep == "dobj" or kid == rung(scene, verb))) or (
            dep == "prep" and low in (*words("holding", "company"), "to")
        ):
            if low == "to" and dep == "prep" and scene.lemma(verb) not in ("speak", "talk"):
                continue
            if dep == "dobj" and scene.lemma(verb) in ("discuss", "debate", "review", "exchange"):
                continue  # what it is about
            named = cast.parties(kid) if dep != "prep" else cast.objects(kid)
            named = named or _factions(scene, cast, verb, kid)
            found += [[party] for party in named]
    found += [[party] for kid in _company_to_do(scene, verb) for party in cast.parties(kid)]
    found += [[party] for kid in company_on_the_line(scene, verb) for party in cast.objects(kid)]
    if scene.lemma(verb) in ("discuss", "debate", "review", "exchange") and not found:
        found = [[party] for party in _behind_theme(scene, cast, verb)]
    if scene.lemma(verb) in ("meet", "see") and not found:
        found = [[party] for party in objects_behind_days(scene, cast, verb)]
    if scene.lemma(verb) == "call" and not found:
        found = [[p] for kid in syntax.kids[verb] if syntax.lower[kid] in ("on", "upon") for p in cast.objects(kid)]
    return found + [[party] for party in _after_days(scene, cast, verb) if found and [party] not in found]


def _company_to_do(scene: Scene, verb: int) -> Iterator[int]:
    """The X of "met WITH X to follow up", whom the parser takes for the one who does that."""
    syntax = scene.syntax
    for kid in syntax.kids[verb]:
        marks = [below for below in syntax.kids[kid] if syntax.dep[below] == "mark" and syntax.lower[below] == "with"]
        if marks and syntax.dep[kid] == "advcl":
            yield from (below for below in syntax.kids[kid] if syntax.dep[below] == "nsubj")


def _behind_theme(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """ "Discuss the border WITH the minister", which the parser hangs on the border."""
    syntax = scene.syntax
    for token in range(verb + 1, min(syntax.right[verb] + 1, len(syntax))):
        if syntax.lower[token] == "with" and syntax.dep[token] == "prep":
            return cast.objects(token)
    return []


def _factions(scene: Scene, cast: Cast, verb: int, kid: int) -> list[Party]:
    """ "The president will meet opposition leaders": those of the same country."""
    syntax = scene.syntax
    heads = [kid] if syntax.dep[kid] == "dobj" else [b for b in syntax.kids[kid] if syntax.dep[b] == "pobj"]
    return [party for head in heads for party in faction(scene, head, cast.subject(verb))]


def _after_days(scene: Scene, cast: Cast, verb: int) -> Iterator[Party]:
    """Whom they meet next: "... Y in A on Monday AND Z in B on Tuesday"; the parser hangs Z on the Monday."""
    syntax = scene.syntax
    for token in range(verb, syntax.right[verb]):
        before = scene.moment[token - 1]
        if syntax.lower[token] == "and" and before is not None:
            behind = range(token + 1, min(token + 4, len(syntax)))
            mention = next((m for at in behind if (m := scene.mention[at])), None)
            if any(scene.is_verb(at) and scene.mention[at] is None for at in behind[:2]):
                continue  # "AND MEETS Z in B the day after" is another meeting
            if mention is not None and mention.kind != "place" and not is_subject(scene, mention):
                yield from cast.parties(mention.last - 1)


def _has_object(scene: Scene, verb: int) -> bool:
    syntax = scene.syntax
    return any(
        (syntax.dep[kid] == "dobj" and scene.moment[kid] is None)
        or (syntax.dep[kid] == "prep" and syntax.lower[kid] == "with")
        for kid in syntax.kids[verb]
    )


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


def _is_call(scene: Scene, verb: int, subject: list[Party], others: list[list[Party]]) -> bool:
    """True for "spoke today with President X"; not for "spoke to reporters" or "speaking with students"."""
    other = [party for each in others for party in each]
    start, end = scene.syntax.bounds[scene.syntax.sentence[verb]]
    is_remote = any(scene.syntax.lower[token] in words("verbs_more", "remote") for token in range(start, end))
    if len(sides(subject)) > 1 and (is_remote or (not other and _will_speak(scene, verb))):
        return True
    if len(sides(subject)) > 1 and not other and talks_long(scene, verb):
        return True
    is_rung = scene.lemma(verb) in ("telephone", "phone", "ring", "be", "tell", "call")
    is_by_office = not subject and is_remote and office(scene, verb)
    if is_by_office and other:
        return True
    is_by_name = any(party.name != party.side for party in [*subject, *other])
    if not subject or not other or not (is_rung or is_remote or is_by_name) or sees_strangers(scene, verb, other):
        return False
    return is_remote or (scene.syntax.tag[verb] in ("VBD", "VBN", "VB") and sides(subject) != sides(other))


def _will_speak(scene: Scene, verb: int) -> bool:
    """True for "the two will speak", "are scheduled to speak on Thursday"; not for "will speak at the congress"."""
    syntax = scene.syntax
    if speaks_in_public(scene, verb):
        return False
    is_dated = any(scene.moment[token] for token in range(verb, min(syntax.right[verb] + 1, len(syntax))))
    return "will" in scene.auxiliaries(verb) or (is_dated and of_verb(scene, verb) is Standing.SCHEDULED)


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
    if _takes_in(scene, verb):
        return
    if verb in scene.annexed:
        return  # "a conference co-hosted by X" is told by its noun
    late: list[Party] = []
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
        late = [] if guests else objects_behind_days(scene, cast, verb)
        guests = guests or late
        if scene.lemma(verb) == "play":
            last = min(syntax.right[verb] + 1, len(syntax))
            to = next((t for t in range(verb, last) if syntax.lower[t] == "to" and syntax.dep[t] == "prep"), None)
            guests = cast.objects(to) if to is not None else []
    guests += [party for party in _after_days(scene, cast, verb) if guests and party not in guests]
    if not guests and not scene.is_passive(verb) and (guests := behind_with(scene, verb)):
        base.with_unnamed = True
    if not guests and scene.is_passive(verb) and office(scene, verb) and any(p.name != p.side for p in hosts):
        base.names_other, base.parties = True, hosts  # "the Prime Minister will be received by President X"
        yield base
        return
    is_for = _meeting_below(scene, verb, by_token, ("for",)) is not None  # "will host Sudan for talks"
    are_people = base.with_unnamed or bool(late) or any(party.name != party.side for party in guests)
    if not guests or not (are_people or is_for or _receives_people(scene, verb)):
        return
    noun = _meeting_below(scene, verb, by_token, ("for", "in", "to", "on"))
    if noun is not None:
        taken.add(noun.token)
        base.kind = noun.kind
        base.place = _visited(scene, noun.token) if noun.kind is MeetingKind.VISIT else None
        guests = guests + named_within(scene, cast, noun.token)
    elif base.trigger.manner == "host" and scene.lemma(verb) in ("welcome", "receive"):
        base.kind, base.is_received = MeetingKind.VISIT, True
    is_active = not scene.is_passive(verb) and not base.with_unnamed
    is_by_office = is_active and not hosts and bool(guests) and office(scene, verb)
    if not hosts and not is_by_office:
        return
    base.names_other = is_by_office
    base.parties = tidy([*hosts, *guests])
    yield from with_gapped(scene, cast, base, guests if scene.is_passive(verb) else hosts)


def _takes_in(scene: Scene, verb: int) -> bool:
    """True for "welcomed Ambassador X AS the new envoy": who takes up an office is no guest."""
    syntax = scene.syntax
    heads = (verb, *(kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"))
    return any(syntax.lower[kid] == "as" and syntax.dep[kid] == "prep" for head in heads for kid in syntax.kids[head])


_BEING_THERE = frozenset({"be", "expect", "arrive", "land", "stop", "touch", "welcome", "receive", "greet"})


def _journey(scene: Scene, cast: Cast, base: Sketch) -> Iterator[Sketch]:
    """ "X will travel to A, B and C": one visit, whose stops are all of them."""
    syntax, verb = scene.syntax, base.token
    visitor = sent(scene, cast, verb) if scene.lemma(verb) in ("send", "dispatch") else cast.subject(verb)
    if scene.lemma(verb) == "invite" and not scene.is_passive(verb):
        visitor = cast.direct(verb)
    if scene.lemma(verb) == "accompany" and not scene.is_passive(verb):
        visitor = tidy([*visitor, *cast.direct(verb)])
    if are_players(scene, verb) or are_we(scene, verb):
        return
    if not visitor or not (any(party.name != party.side for party in visitor) or are_people(scene, verb)):
        return
    heads = [
        token
        for token in range(verb, syntax.right[verb] + 1)
        if syntax.lower[token] in ("to", "into") and scene.moment[token] is None and _leads(scene, token, verb)
    ]
    heads = led_to(scene, verb) or heads
    if scene.lemma(verb) in ("depart", "leave", "head", "set"):
        heads += [kid for kid in syntax.kids[verb] if syntax.lower[kid] == "for"]
    if not heads and scene.lemma(verb) == "pass":
        heads = [kid for kid in syntax.kids[verb] if syntax.lower[kid] == "through"]
    if not heads and scene.lemma(verb) in _BEING_THERE:
        due = [below for kid in syntax.kids[verb] if syntax.lower[kid] == "due" for below in syntax.kids[kid]]
        heads = [kid for kid in (*syntax.kids[verb], *due) if syntax.lower[kid] == "in"]
    if not heads and scene.lemma(verb) in ("travel", "fly", "journey"):
        heads = [verb for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" and stops_at(scene, kid)]
    is_dated = any(scene.moment[token] for token in range(verb, syntax.right[verb] + 1))
    if not heads and is_dated and (there := where_is_there(scene, verb)) is not None:
        base.parties, base.stops, base.place, base.is_trip = list(visitor), [there], there, True
        yield base
    for preposition in heads:
        stops = stops_listed(scene, preposition) or stops_behind(scene, preposition)
        if not stops or any(party.side in (stops[0], federation_on_paper(scene, preposition)) for party in visitor):
            continue  # who goes home visits nobody
        if base.stops and set(stops) <= set(base.stops) and not _has_own_day(scene, base, preposition):
            continue  # "to A and THEN TO B" is one journey
        sketch = _copy(base, []) if base.stops else base
        sketch.stops_at = preposition
        sketch.parties, sketch.stops, sketch.place, sketch.is_trip = list(visitor), stops, stops[0], True
        yield sketch


def _has_own_day(scene: Scene, journey: Sketch, preposition: int) -> bool:
    """True for the second way of "to Cairo THIS WEEKEND and TO Amman on Monday"."""
    before = range(journey.stops_at or preposition, preposition)
    return any(scene.moment[token] is not None for token in before)


def _receives_people(scene: Scene, verb: int) -> bool:
    """True for "will receive the leaders of A and B"; not for "welcomed the United States"."""
    syntax = scene.syntax
    guests = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass")]
    if scene.lemma(verb) == "play":
        guests = [below for kid in syntax.kids[verb] if syntax.lower[kid] == "to" for below in syntax.kids[kid]]
    if not guests and syntax.dep[verb] in ("xcomp", "conj"):  # "the president is TO BE RECEIVED", "arrives AND WILL BE"
        guests = [kid for kid in syntax.kids[syntax.head[verb]] if syntax.dep[kid] == "nsubj"]
    guests = [guest for guest in guests if scene.mention[guest] is None or syntax.tag[guest] != "NNPS"]  # "the Afghans"
    mentions = (scene.mention[guest] for guest in guests)
    is_named = any(mention is not None and mention.kind in ("person", "group") for mention in mentions)
    is_named = is_named or any(syntax.lower[guest] in ("he", "she") for guest in guests)
    return is_named or any(scene.lemma(guest) in words("people", "nouns") for guest in guests)


def _visited(scene: Scene, noun: int) -> str | None:
    """Where "a visit TO the United States" goes."""
    syntax = scene.syntax
    to = (kid for kid in syntax.kids[noun] if syntax.dep[kid] == "prep" and syntax.lower[kid] == "to")
    return next((stop for kid in to for stop in stops_behind(scene, kid)), None)


def _leads(scene: Scene, to: int, verb: int) -> bool:
    """True for "to" where the verb leads: "travel TO China from 3 to 5 May and TO Oman on 6 May"."""
    syntax, token = scene.syntax, to
    if syntax.pos[to] == "PART":
        return False
    for _ in range(4):
        token = syntax.head[token]
        if token == verb:
            return True
        is_way = scene.moment[token] or scene.is_preposition(token) or scene.mention[token]
        if scene.is_verb(token) or not (is_way or scene.lemma(token) == "meantime"):
            return False
    return False


def _visit(scene: Scene, cast: Cast, base: Sketch) -> Iterator[Sketch]:
    """ "X will visit Y", "visited by X"."""
    syntax, verb = scene.syntax, base.token
    stops: list[str] = []
    hosts: list[Party] = []
    for kid in syntax.kids[verb]:
        if syntax.dep[kid] in ("dobj", "nsubjpass") and not stops:
            stops = without_their_countries(stops_at(scene, kid))
            is_office = scene.lemma(kid) in words("people", "persons")
            hosts = [] if stops or _is_sight(scene, kid) else cast.parties(kid)
            hosts = [party for party in hosts if is_office or party.name != party.side]
    visitor = cast.agents(verb) if scene.is_passive(verb) else cast.subject(verb)
    site = None if stops or hosts else _site_in_town(scene, verb, visitor)
    stops = stops_behind(scene, site) if site is not None else stops
    if not visitor or not (stops or hosts) or are_players(scene, verb):
        return
    listed = stops_listed(scene, verb) if stops else []
    if len(listed) > len(stops) and listed[0] == stops[0]:
        stops = listed
    base.stops_at = verb if site is None else site
    base.parties, base.stops, base.place = tidy([*visitor, *hosts]), stops, stops[0] if stops else None
    base.is_trip = bool(stops)
    yield base


def _site_in_town(scene: Scene, verb: int, visitor: list[Party]) -> int | None:
    """The "in" of "will visit the Maritime Institute IN BERGEN, Norway, on 11 May"; none without a day."""
    syntax = scene.syntax
    last = min(syntax.right[verb] + 1, len(syntax))
    shown = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"), None)
    is_dated = any(scene.moment[token] for token in range(verb, last)) or scene.is_dated_before(verb)
    if shown is None or not is_dated or not any(party.name != party.side for party in visitor):
        return None
    towns = (
        token for token in range(shown, last) if syntax.lower[token] == "in" and syntax.head[token] in (shown, verb)
    )
    site = next((token for token in towns if stops_behind(scene, token)), None)
    home = federation_on_paper(scene, site) if site is not None else None
    return site if home is None or all(party.side != home for party in visitor) else None


def _is_sight(scene: Scene, head: int) -> bool:
    """True for "will visit the Peruvian Congress": what is shown to a guest is nobody he meets."""
    mention = scene.mention[head]
    return mention is not None and mention.kind == "organisation"
