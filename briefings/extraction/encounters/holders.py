"""Who holds, attends or hosts a meeting told by a noun: from the verb that governs it."""

from __future__ import annotations

from briefings.extraction.encounters.attended import JOINTLY, appears, leads_team
from briefings.extraction.encounters.calls import caller
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.noun_standing import is_called
from briefings.extraction.encounters.sayers import who_says_so
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_unplaced, sides
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.travellers import who_goes
from briefings.extraction.encounters.vocabulary import nouns, words
from store.records import MeetingKind, Party

_ARRANGING = frozenset({"arrange", "organize", "organise", "broker", "facilitate", "prepare"})
_TELLING = frozenset({"confirm", "announce", "report", "criticise", "criticize", "condemn", "welcome", "deny"})
_HELPING = frozenset({"help", "involve", "assist", "aid", "support"})


def _is_only_help(scene: Scene, verb: int) -> bool:
    """True for who helps others to meet."""
    above = (each for each in (*scene.syntax.ancestors(verb),)[:2] if scene.is_verb(each))
    return scene.lemma(verb) in _ARRANGING and any(scene.lemma(each) in _HELPING for each in above)


def holders_of(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """Who holds, attends or hosts the meeting: the subject of the verb it is the object of."""
    verb, relation, noun = sketch.verb, sketch.relation, sketch.token
    if owners := _participation(scene, cast, noun):
        return owners
    if verb is None or scene.margins_of(noun) is not None:
        return []
    lemma = scene.lemma(verb)
    found: list[Party] = []
    if (
        sketch.kind is MeetingKind.HEARING
        and relation in ("in", "at", "during")
        and lemma in words("holding", "asking")
    ):
        found = [*cast.subject(verb), *cast.direct(verb)]  # "will question the minister in a closed hearing"
    elif relation == "to" and lemma in ("send", "dispatch"):
        found = [p for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj" for p in cast.parties(kid)]
    elif relation in ("for", "to") and lemma in ("summon", "convene", "recall", "call", "expect"):
        found = cast.subject(verb) + ([] if scene.is_passive(verb) else cast.direct(verb))
    elif relation == "dobj" and _is_only_help(scene, verb):
        return []  # "Kenya and Norway HELPED TO ARRANGE the talks", "have been INVOLVED IN ARRANGING" them
    elif relation == "dobj" and _is_weighed(scene, cast, sketch, verb):
        found = cast.subject(verb)
    elif relation == "dobj":
        if lemma in words("holding", "verbs") or change_named(scene, verb) or is_called(scene, verb):
            found = [*_joined_in(scene, cast, verb), *cast.subject(verb)]
        if scene.is_passive(verb):
            found = cast.agents(verb)
    elif relation == "besides" or _is_heard(sketch, lemma):
        found = cast.subject(verb)  # "will meet X IN ADDITION TO meetings with Y"
    elif relation in ("nsubjpass", "nsubj"):
        is_told = sketch.kind is MeetingKind.VISIT and lemma in _TELLING  # "the visit was CONFIRMED BY the palace"
        found = _by_whom(scene, cast, verb) if scene.is_passive(verb) else _brought_together(scene, cast, verb)
        found = [] if is_told else found
    elif lemma == "accompany" and relation in ("at", "to", "for", "in"):
        found = [*cast.subject(verb), *cast.direct(verb)]  # "will ACCOMPANY the premier at the meeting"
    elif relation in ("at", "for", "to", "in") and leads_team(scene, verb):
        found = cast.subject(verb)  # "will HEAD THE U.S. TEAM at the Dialogue"
    elif relation == "at" and (lemma in words("holding", "taking_the_floor") | {"give"} or appears(scene, verb)):
        found = _representing(cast, verb) if lemma == "represent" else cast.subject(verb)
    elif relation == "at" and "will" in scene.auxiliaries(verb) and len(cast.subject(verb)) > 1:
        found = cast.subject(verb)  # "A and B WILL take up the border AT a meeting in C"
    elif relation in words("holding", "prepositions") and lemma in words("holding", "verbs") | words(
        "holding", "go_to"
    ):
        found = _going_there(scene, cast, verb, noun)
    if not found and sketch.is_bound:
        found = _taking_part(scene, cast, sketch)
    if not found and relation in _OCCASIONS and sketch.kind is not MeetingKind.VISIT:
        found = _there(scene, cast, verb, relation) or _their_own(scene, cast, verb, noun)
    if not found and relation != "nsubjpass" and _names_the_other(scene, noun) and not _is_anothers(scene, noun):
        found = cast.agents(verb) or _subject_above(scene, cast, verb, noun)
    if not found and relation in ("nsubj", "nsubjpass") and _names_the_other(scene, noun):
        found = [] if _is_anothers(scene, noun) else who_goes(scene, cast, verb)
    if sketch.is_bound:
        found = found + _company(scene, cast, verb, noun)
    return found or _at_which(scene, cast, noun)


def _going_there(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """Who "will ATTEND", "JOIN X for", "ACCEPTED AN INVITATION to" or "will REPRESENT THE COUNTRY at" the meeting."""
    found, lemma = cast.subject(verb), scene.lemma(verb)
    if lemma == "represent" and not found:
        return cast.direct(verb)  # whoever that is
    if lemma == "join":
        return found + cast.direct(verb)
    return found + _inviting(scene, cast, noun) if lemma == "accept" else found


def _is_heard(sketch: Sketch, lemma: str) -> bool:
    """True for "spoke BEFORE a joint session of both houses"."""
    is_sitting = sketch.kind in (MeetingKind.SESSION, MeetingKind.HEARING)
    return is_sitting and sketch.relation in ("before", "to") and lemma in _SPEAKING


def _at_which(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "The summit in Brussels, AT WHICH EU LEADERS are to discuss the budget", whatever the parser hangs that on."""
    syntax = scene.syntax
    for verb in range(noun + 1, syntax.bounds[scene.sentence(noun)][1]):
        if scene.lemma(verb) in nouns() and syntax.pos[verb] == "NOUN":
            return []  # the next meeting has it
        at = {syntax.lower[kid] for kid in syntax.kids[verb] if syntax.dep[kid] in ("prep", "advmod")}
        which = {syntax.lower[below] for kid in syntax.kids[verb] for below in syntax.kids[kid]}
        if syntax.dep[verb] == "relcl" and ("where" in at or ("at" in at and "which" in which)):
            return cast.subject(verb)
    return []


def _is_weighed(scene: Scene, cast: Cast, sketch: Sketch, verb: int) -> bool:
    """True for "is weighing a visit", "A and B are considering a summit"; not for "will discuss the talks of May"."""
    if sketch.kind is MeetingKind.VISIT:
        return scene.lemma(verb) in _WEIGHING
    if len(sides(cast.subject(verb))) < 2:
        return False
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[sketch.token]}
    is_any = not marks & {"the", "'s", "’s", "of"} and not sketch.trigger.weak
    is_now = scene.lemma(verb) != "discuss" or scene.syntax.tag[verb] == "VBG"
    return is_any and is_now and scene.lemma(verb) in words("leaning", "proposing")


def _representing(cast: Cast, verb: int) -> list[Party]:
    """ "State Secretary X will REPRESENT NORWAY": whoever that is acts for it."""
    lands = cast.direct(verb)
    if len(lands) != 1:
        return cast.subject(verb) or lands
    acting = [Party(p.name, lands[0].side) if is_unplaced(p) else p for p in cast.subject(verb)]
    return acting or lands


def _joined_in(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """X and Y of "X will join Y IN HOSTING a meeting"."""
    syntax = scene.syntax
    join = syntax.head[syntax.head[verb]]
    is_joined = syntax.dep[verb] == "pcomp" and syntax.lower[syntax.head[verb]] == "in" and scene.lemma(join) == "join"
    return [*cast.subject(join), *cast.direct(join)] if is_joined else []


_SPEAKING = frozenset({"speak", "appear", "talk"})
_WEIGHING = frozenset({"weigh", "consider", "mull", "contemplate"})


def _inviting(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """Sudan in "accepted SUDAN'S invitation to talks", "an invitation FROM Sudan to talks"."""
    syntax = scene.syntax
    invitation = syntax.head[syntax.head[noun]]
    if scene.lemma(invitation) != "invitation":
        return []
    owners = [kid for kid in syntax.kids[invitation] if syntax.dep[kid] == "poss"]
    senders = [kid for kid in syntax.kids[invitation] if syntax.lower[kid] in ("from", "by")]
    return [p for kid in owners for p in cast.parties(kid)] + [p for kid in senders for p in cast.objects(kid)]


def _taking_part(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """ "Talks are to reopen in A, with B and C TAKING PART", "with the PARTICIPATION of B and C"."""
    syntax = scene.syntax
    for token in range(sketch.token, syntax.bounds[sketch.sentence][1]):
        if syntax.lower[token] in ("participation", "involvement") and syntax.lower[syntax.head[token]] == "with":
            of = (kid for kid in syntax.kids[token] if syntax.lower[kid] == "of")
            return [party for kid in of for party in cast.objects(kid)]
        is_taking = scene.lemma(token) == "take" and any(syntax.lower[kid] == "part" for kid in syntax.kids[token])
        is_there = is_taking or scene.lemma(token) == "participate"
        if is_there and syntax.tag[token] == "VBG" and syntax.dep[token] in ("pcomp", "acl", "advcl"):
            return cast.subject(token)
    return []


_OCCASIONS = frozenset({"at", "following", "after", "in", "during"})


def _there(scene: Scene, cast: Cast, verb: int, relation: str) -> list[Party]:
    """Who was there: "AT a dialogue in A, X announced ..."; "X and Y agreed ..., FOLLOWING talks in A"."""
    found = cast.subject(verb)
    is_past = scene.syntax.tag[verb] in ("VBD", "VBN")
    if relation == "during" and scene.lemma(verb) in words("saying", "verbs"):
        return found if is_past and all(party.name != party.side for party in found) else []
    if relation in ("in", "during") and scene.lemma(verb) not in words("saying", "conferring"):
        return []
    if relation == "at" and scene.lemma(verb) not in JOINTLY:
        return found if is_past and all(party.name != party.side for party in found) else []
    if relation == "at" and len(found) == 1:
        return found if is_past and (found[0].name != found[0].side or is_body(found[0].side)) else []
    return found if is_past and len({party.side for party in found}) > 1 else []


def _their_own(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """ "At THEIR meeting in Doha, the emir and the crown prince discussed oil": those whom the sentence is about."""
    syntax = scene.syntax
    is_theirs = any(syntax.lower[kid] == "their" and syntax.dep[kid] == "poss" for kid in syntax.kids[noun])
    found = cast.subject(verb) if is_theirs else []
    return found if len({party.side for party in found}) > 1 else []


_ATTENDED = frozenset({"attend", "chair", "co-chair", "lead", "open", "join"})


def _by_whom(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """ "Will be hosted BY X in A and attended BY Y"."""
    syntax = scene.syntax
    also = [
        kid
        for kid in syntax.kids[verb]
        if syntax.dep[kid] == "conj" and scene.lemma(kid) in words("holding", "hosting") | _ATTENDED
    ]
    return [party for each in (verb, *also) for party in cast.agents(each)]


def opened_by(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """ "A conference, which was to have been OPENED on Wednesday BY X, will now take place", "HOSTED BY Y"."""
    syntax, noun, verb = scene.syntax, sketch.token, sketch.verb
    if verb is None or not sketch.is_bound or sketch.relation not in ("nsubj", "nsubjpass"):
        return []
    opened = [
        token
        for token in range(noun + 1, min(verb, noun + _ASIDE))
        if syntax.tag[token] == "VBN"
        and scene.lemma(token) in words("holding", "hosting") | _ATTENDED
        and syntax.is_within(token, noun)
    ]
    return [p for token in opened for p in cast.agents(token) if not is_unplaced(p)]


_ASIDE = 24
"""Words behind a meeting within which it is told who opens it."""


def _brought_together(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """ "The talks will bring together A, B and C"."""
    syntax = scene.syntax
    if scene.lemma(verb) not in ("bring", "gather", "unite", "involve", "include"):
        return []
    return [party for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" for party in cast.parties(kid)]


def _subject_above(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """Who does what the sentence says, found above the clause that the meeting is the subject of."""
    syntax, token, is_content = scene.syntax, verb, False
    for _ in range(4):
        subjects = [kid for kid in syntax.kids[token] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
        if is_content and scene.lemma(token) in words("saying", "verbs"):
            return who_says_so(scene, cast, noun)
        if subjects and noun not in subjects:
            return cast.subject(token)
        if syntax.head[token] == token or syntax.dep[token] not in ("advcl", "relcl", "ccomp", "xcomp", "conj", "acl"):
            break
        is_content, token = syntax.dep[token] == "ccomp", syntax.head[token]
    return [] if noun in subjects else cast.subject(token)


def _is_anothers(scene: Scene, noun: int) -> bool:
    """True for "defended X'S MEETING with Y": both sides are told, and who speaks of it is none of them."""
    syntax = scene.syntax
    owners = (kid for kid in syntax.kids[noun] if syntax.dep[kid] == "poss")
    return any(scene.mention[kid] is not None and syntax.pos[kid] != "PRON" for kid in owners)


def _names_the_other(scene: Scene, noun: int) -> bool:
    """True for "a meeting with X": the one side is whoever the sentence is about."""
    syntax = scene.syntax
    return any(syntax.lower[kid] == "with" for kid in syntax.kids[noun] if syntax.dep[kid] == "prep")


def _participation(scene: Scene, cast: Cast, noun: int) -> list[Party]:
    """ "President X's participation in the summit": he attends."""
    syntax, token = scene.syntax, noun
    for _ in range(4):
        above = syntax.head[token]
        if scene.lemma(above) in words("holding", "being_there"):
            return [p for kid in syntax.kids[above] if syntax.dep[kid] == "poss" for p in cast.parties(kid)]
        if syntax.dep[token] not in ("pobj", "conj", "prep") or above == token:
            return []
        token = above
    return []


def _behind_days(scene: Scene, verb: int) -> list[int]:
    """The prepositions that the parser hangs on a day: "on 3 May WITH A and B"."""
    syntax = scene.syntax
    days = (token for token in range(verb, syntax.right[verb] + 1) if scene.moment[token] is not None)
    return [kid for day in days for kid in syntax.kids[day] if syntax.dep[kid] == "prep" and kid > day]


def _company(scene: Scene, cast: Cast, verb: int, noun: int) -> list[Party]:
    """With whom it is held, and by whom it is hosted, where that hangs on the verb."""
    syntax = scene.syntax
    found: list[Party] = []
    below = [deeper for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" for deeper in syntax.kids[kid]]
    below += _behind_days(scene, verb)
    callers = set(caller(scene, noun, verb)) if nouns().get(scene.lemma(noun)) is not MeetingKind.VISIT else set()
    for kid in (*syntax.kids[verb], *below):
        is_for_guests = syntax.lower[kid] in ("for", "to") and _is_treat(scene, verb, noun)
        is_company = syntax.dep[kid] in ("prep", "dative") and (
            syntax.lower[kid] in words("holding", "company") or is_for_guests
        )
        is_company = is_company or kid in callers
        is_beside = syntax.lower[kid] == "with" and verb < kid < noun and scene.lemma(verb) in words("holding", "verbs")
        if is_company and (kid > noun or is_beside):
            if not any(scene.lemma(other) in nouns() for other in syntax.kids[kid]):
                found += cast.objects(kid)
        elif syntax.dep[kid] in ("advcl", "acl") and scene.lemma(kid) in words("holding", "hosting"):
            found += cast.agents(kid)
    return found


def _is_treat(scene: Scene, verb: int, noun: int) -> bool:
    """True for "hosted a dinner for her colleagues", "gave a reception for the president"."""
    is_given = (
        scene.lemma(verb) in ("give", "hold", "throw", "offer", "grant")
        and nouns().get(scene.lemma(noun)) is MeetingKind.OTHER
    )
    return scene.lemma(verb) == "host" or is_given
