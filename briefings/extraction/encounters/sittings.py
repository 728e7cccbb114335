"""Sittings: what a parliament, a council or a committee does when it meets, and who is heard there.

"The Bundestag will debate the mission on Thursday", "the envoy is to brief the Security Council". What their members
do wherever they are is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import pairwise

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_assembly_name, is_body, is_body_name, is_unplaced, sides, tidy
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns, words
from store.records import MeetingKind, Party

_HEARD = frozenset({"brief", "address"})
_HEARERS = ("of", "before", "by")
_SITTING = frozenset({"sit", "debate", "hear", "discuss"})
"""What a house or a council has done in a sitting; "reviewed" or "considered" it may be at any desk."""


def is_speech_to_house(scene: Scene, verb: int) -> bool:
    """True for "is to brief the Security Council", "the Council will be briefed by X": a sitting."""
    if scene.lemma(verb) not in _HEARD:
        return False
    heard = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("dobj", "nsubjpass"))
    mentions = (scene.mention[kid] for kid in heard)
    return any(each is not None and each.kind == "organisation" and _is_deliberating(each.name) for each in mentions)


def _is_deliberating(name: str) -> bool:
    """True for "... Council", and for the "Panel on ..." and the "Council of ..."."""
    named = name.lower().split()
    heads = {named[-1], *(word for word, behind in pairwise(named) if behind in ("of", "for", "on"))}
    return is_assembly_name(name) or bool(heads & _DELIBERATING)


_DELIBERATING = frozenset({"council", "assembly", "committee", "commission", "board", "panel"})


_COUNCILS = frozenset({"council", "committee", "commission", "eurogroup"})
_HELD = frozenset({"hold", "host", "convene"})
_CHANGED = frozenset({"move", "postpone", "cancel", "reschedule", "relocate"})


def is_held_itself(scene: Scene, noun: int) -> bool:
    """True for "THE FOREIGN AFFAIRS COUNCIL will take place in Luxembourg on 20 April", "will be held there".

    Its sitting bears the body's name, also where it is put off ("the Council set for 9 March HAS BEEN POSTPONED").
    Without a day it does not; who is "held responsible" is no sitting.
    """
    syntax = scene.syntax
    if scene.lemma(noun) not in _COUNCILS or not syntax.text[noun][0].isupper():
        return False
    verb, relation = scene.governor(noun)
    if verb is None or syntax.dep[noun] not in ("nsubj", "nsubjpass") or relation not in ("nsubj", "nsubjpass"):
        return False
    kids = syntax.kids[verb]
    is_held = scene.lemma(verb) in _HELD | _CHANGED and scene.is_passive(verb)
    takes_place = scene.lemma(verb) == "take" and any(syntax.lower[kid] == "place" for kid in kids)
    is_found = any(syntax.dep[kid] in ("oprd", "acomp", "attr", "advmod") and kid > verb for kid in kids)
    is_held = is_held and (scene.lemma(verb) not in ("move", "relocate") or _is_moved_in_time(scene, verb))
    first = noun if scene.lemma(verb) in _CHANGED else verb
    is_dated = any(scene.moment[token] for token in range(first, min(syntax.right[verb] + 1, len(syntax))))
    return (is_held or takes_place) and is_dated and not is_found


def is_held_together(scene: Scene, noun: int) -> bool:
    """True for "A and B will hold THEIR NEXT ASSOCIATION COUNCIL"; not for "hold the Council responsible"."""
    syntax = scene.syntax
    verb, kids = syntax.head[noun], syntax.kids[noun]
    is_object = syntax.dep[noun] == "dobj" and scene.lemma(verb) in ("hold", "convene")
    is_done = any(syntax.dep[kid] in ("oprd", "acomp", "ccomp", "xcomp") for kid in syntax.kids[verb])
    return is_object and not is_done and any(syntax.lower[kid] == "their" for kid in kids)


def _is_moved_in_time(scene: Scene, verb: int) -> bool:
    """True for "has been moved TO TUESDAY", "FROM Rome"; not for "was moved by the speech", "to a new building"."""
    syntax = scene.syntax
    if any(syntax.dep[kid] == "agent" for kid in syntax.kids[verb]):
        return False
    ways = (kid for kid in syntax.kids[verb] if syntax.lower[kid] in ("to", "from", "until"))
    goals = (goal for way in ways for goal in syntax.kids[way])
    return any(scene.moment[goal] or ((there := scene.mention[goal]) and there.kind == "place") for goal in goals)


_MEMBERS = frozenset({"minister", "leader", "chief", "head", "envoy", "ambassador"})


def confer_in_town(scene: Scene, verb: int) -> bool:
    """True for "EU MINISTERS will discuss aid IN BRUSSELS ON 10 APRIL": the members of a body meet to do so.

    Where no town or no day is told they may do it wherever they are.
    """
    syntax = scene.syntax
    subject = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"), None)
    if subject is None or scene.lemma(subject) not in _MEMBERS or not {"will", "to"} & set(scene.auxiliaries(verb)):
        return False
    if scene.lemma(verb) == "take" and not any(syntax.lower[kid] == "up" for kid in syntax.kids[verb]):
        return False
    whose = scene.mention[subject]
    if syntax.tag[subject] != "NNS" or whose is None or not is_body(whose.side):
        return False
    last = min(syntax.right[verb] + 1, len(syntax))
    ways = (at for at in range(verb, last - 1) if syntax.lower[at] == "in")
    towns = (at + 1 for at in ways if syntax.head[at] == verb or _is_attended(scene, syntax.head[at]))
    named = [town for at in towns if (town := scene.mention[at]) is not None]
    is_there = any(town.kind == "place" or town.name in _TOWN_AND_COUNTRY for town in named)
    return is_there and any(scene.moment[at] for at in range(verb, last))


_TOWN_AND_COUNTRY = frozenset({"Luxembourg", "Singapore", "Djibouti", "Monaco", "San Marino", "Panama", "Kuwait"})


def _is_attended(scene: Scene, noun: int) -> bool:
    """True for the meeting of "will discuss aid AT A MEETING in Luxembourg", "at the EUROPEAN COUNCIL in Brussels"."""
    syntax = scene.syntax
    is_council = scene.lemma(noun) in _COUNCILS and syntax.text[noun][0].isupper()
    is_at = syntax.dep[noun] == "pobj" and syntax.lower[syntax.head[noun]] == "at"
    return is_at and (is_council or scene.lemma(noun) in nouns())


def meets_by_itself(party: Party) -> bool:
    """True for an organisation, a parliament, a council: one side is enough for a sitting; not a country's court."""
    is_court = party.name.lower().split()[-1] in ("court", "tribunal", "courts")
    is_own = party.name == party.side and is_body_name(party.name) and not is_court
    return is_body(party.side) or is_own or _is_deliberating(party.name)


def sitting(scene: Scene, cast: Cast, verb: int, standing: Standing, subject: list[Party]) -> list[Party]:
    """Who sits, and who is heard; nobody where the body does not sit by that."""
    if scene.lemma(verb) in _HEARD:
        return tidy([*subject, *cast.agents(verb), *cast.direct(verb)])
    if not subject or not _sits_itself(scene, verb, subject):
        return []
    was_sitting = scene.lemma(verb) in _SITTING and all(_is_deliberating(party.name) for party in subject)
    is_told = standing is Standing.SCHEDULED or (
        standing is Standing.HELD and (was_sitting or scene.lemma(verb) == "sit")
    )
    return tidy([*subject, *(cast.direct(verb) if scene.lemma(verb) == "hear" else [])]) if is_told else []


def _sits_itself(scene: Scene, verb: int, subject: list[Party]) -> bool:
    """True where a body takes something up; its leaders do that wherever they are."""
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    are_people = any(scene.lemma(each) in words("people", "nouns") and syntax.tag[each] == "NNS" for each in subjects)
    return not are_people and all(meets_by_itself(party) for party in subject)


def is_heard(scene: Scene, verb: int) -> bool:
    """True for "is to be questioned BY A PARLIAMENTARY COMMITTEE", "senators will GRILL the minister"."""
    syntax = scene.syntax
    if scene.lemma(verb) == "give":
        return _gives_evidence(scene, verb)
    if scene.is_passive(verb):
        by = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "by")
        heads = [head for kid in by for head in syntax.kids[kid] if syntax.dep[head] == "pobj"]
    else:
        heads = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"]
        asked = (scene.mention[kid] for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj")
        if not any(each is not None and each.kind in ("person", "group") for each in asked):
            return False
    return any(_is_of_house(scene, head) for head in heads)


def _gives_evidence(scene: Scene, verb: int) -> bool:
    """True for "will GIVE EVIDENCE to the committee"."""
    syntax = scene.syntax
    is_witness = any(syntax.lower[kid] in ("evidence", "testimony") for kid in syntax.children(verb, "dobj"))
    return is_witness and any(_is_of_house(scene, head) for kid in _hearing(scene, verb) for head in syntax.kids[kid])


def _hearing(scene: Scene, verb: int) -> Iterator[int]:
    """The prepositions behind which a witness's hearers stand: "before", "to", "in front of"."""
    syntax = scene.syntax
    below = [verb, *syntax.children(verb, "dobj")]
    for kid in (kid for each in below for kid in syntax.kids[each]):
        if syntax.lower[kid] in ("before", "to") and syntax.dep[kid] in ("prep", "dative"):
            yield kid
        elif syntax.lower[kid : kid + 3] == ["in", "front", "of"]:
            yield kid + 2


def _is_of_house(scene: Scene, head: int) -> bool:
    mention = scene.mention[head]
    is_house = mention is not None and is_assembly_name(mention.name)
    return is_house or scene.lemma(head) in words("people", "lawmakers")


def before_whom(scene: Scene, cast: Cast, verb: int, witness: list[Party]) -> list[Party]:
    """Who hears a witness: who is named, or "a parliamentary committee", that of the same country."""
    syntax = scene.syntax
    kids = [*_hearing(scene, verb), *_of_hearing(scene, verb)]
    if scene.lemma(verb) in words("holding", "asking") and is_heard(scene, verb):
        kids += [kid for kid in syntax.kids[verb] if syntax.lower[kid] == "by"]
        if not scene.is_passive(verb):
            return cast.direct(verb)
    named = [party for kid in kids for party in cast.objects(kid)]
    return named or _lawmakers(scene, kids, witness)


def _of_hearing(scene: Scene, verb: int) -> Iterator[int]:
    """The "of" and "before" of "will testify at a hearing OF THE SENATE COMMITTEE"."""
    syntax = scene.syntax
    for kid in syntax.kids[verb]:
        if syntax.lower[kid] in ("at", "in", "during"):
            hearings = (noun for noun in syntax.kids[kid] if nouns().get(scene.lemma(noun)) is MeetingKind.HEARING)
            yield from (of for noun in hearings for of in syntax.kids[noun] if syntax.lower[of] in _HEARERS)


def _lawmakers(scene: Scene, prepositions: list[int], witness: list[Party]) -> list[Party]:
    syntax = scene.syntax
    heads = (
        below
        for kid in prepositions
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj" and scene.lemma(below) in words("people", "lawmakers")
    )
    named = [scene.text(syntax.left[head], head + 1) for head in heads]
    is_anybodys = all(is_unplaced(party) for party in witness)
    side = next(iter(sides(witness))) if len(sides(witness)) == 1 else None
    return [Party(name, _AMERICAN) if is_anybodys and name in _HOUSE else Party(name, side) for name in named if side]


_AMERICAN, _HOUSE = "United States", ("the House", "House", "the House of Representatives")
"""Before which somebody testifies of whom nothing is told."""


def is_purpose_of_hearing(scene: Scene, verb: int) -> bool:
    """True for "will hold a hearing TO CONSIDER the nomination": the hearing tells of it, and has the day."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if syntax.tag[verb] != "VB" or syntax.dep[verb] not in ("advcl", "acl", "relcl", "xcomp"):
        return False
    return any(scene.lemma(each) == "hearing" for each in (above, *syntax.children(above, "dobj")))


def is_purpose_of_meeting(scene: Scene, verb: int, meetings: Collection[int]) -> bool:
    """True for "voted to hold a session of the Assembly TO DISCUSS the war": that is told by its noun."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if "to" not in scene.auxiliaries(verb):
        return False
    holding = (above, *(kid for kid in syntax.kids[above] if syntax.dep[kid] == "xcomp"))
    held = (above, *(kid for each in holding for kid in syntax.kids[each] if syntax.dep[kid] == "dobj"))
    return any(noun < verb and noun in meetings for noun in held)


def convenes_what_stands_before(scene: Scene, verb: int) -> bool:
    """True for "the event X and Y are convening": that is what they convene."""
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    is_own = bool(subjects) and syntax.lower[subjects[0]] not in ("who", "which", "that", "where")
    has_where = any(syntax.lower[kid] in ("where", "when") for kid in syntax.kids[verb])
    if scene.lemma(verb) != "convene" or not is_own or has_where:
        return False
    first = syntax.left[subjects[0]]
    is_behind = first > 0 and syntax.dep[first - 1] in ("pobj", "dobj") and syntax.pos[first - 1] in ("NOUN", "PROPN")
    has_object = any(syntax.dep[kid] == "dobj" for kid in syntax.kids[verb])
    return syntax.dep[verb] == "relcl" or (is_behind and syntax.dep[verb] == "conj" and not has_object)
