"""Ways that are visits: in town, bound for Rome, on to Lima, through Auckland, and who is sent where."""

from __future__ import annotations

from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.places import stops_behind, stops_listed, where_is_there
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import nouns, words


def is_in_town(scene: Scene, verb: int) -> bool:
    """True where a place stands right behind the "in" that hangs on the verb or its "due", and for "will be there"."""
    syntax = scene.syntax
    if where_is_there(scene, verb) is not None:
        return any(scene.moment[token] for token in range(verb, min(syntax.right[verb] + 1, len(syntax))))
    due = [deeper for kid in syntax.kids[verb] if syntax.lower[kid] == "due" for deeper in syntax.kids[kid]]
    for kid in (*syntax.kids[verb], *due):
        if syntax.lower[kid] == "in" and kid + 1 < len(syntax):
            mention = scene.mention[kid + 1]
            if (mention is not None and mention.kind in ("place", "country")) or stops_behind(scene, kid):
                return True
    return False


def stops_in_town(scene: Scene, verb: int) -> bool:
    """True for "will stop over", "was to have stopped in Cairo", "on Friday he stops in Cairo"."""
    is_stop = any(scene.syntax.lower[kid] in ("over", "off") for kid in scene.syntax.kids[verb])
    is_to_come = bool({"will", "to", "would"} & set(scene.auxiliaries(verb)))
    is_dated = any(scene.moment[token] for token in range(scene.syntax.left[verb], scene.syntax.right[verb] + 1))
    is_to_come = is_to_come or (scene.syntax.tag[verb] in ("VBZ", "VBP") and is_dated)
    return is_stop or (is_to_come and is_in_town(scene, verb))


def is_bound_for(scene: Scene, verb: int) -> bool:
    """True for "leaves (Doha) for Rome on Friday"."""
    syntax = scene.syntax
    return any(syntax.lower[kid] == "for" and bool(stops_behind(scene, kid)) for kid in syntax.kids[verb])


def goes_to_town(scene: Scene, verb: int) -> bool:
    """True for "will continue (on) to Lima"."""
    syntax = scene.syntax
    to = (token for token in range(verb + 1, min(verb + 3, len(syntax) - 1)) if syntax.lower[token] == "to")
    mention = next((scene.mention[token + 1] for token in to), None)
    return mention is not None and mention.kind in ("place", "country")


def goes_by_itself(scene: Scene, verb: int) -> bool:
    """True for "will return to Rome"; not for "will return a statue to Rome", "the DIPLOMATS will return": to stay."""
    if any(scene.syntax.lower[kid] in _STAFF for kid in scene.syntax.kids[verb]):
        return False
    things = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj")
    return all(scene.moment[thing] is not None or scene.lemma(thing) == "home" for thing in things)


_STAFF = frozenset({"diplomats", "staff", "personnel"})


def is_expected_in_town(scene: Scene, verb: int) -> bool:
    """True for "is expected in Rome on Friday"; not for "is expected to see him in Rome"."""
    syntax = scene.syntax
    to_do = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp"), None)
    town = next((kid for kid in syntax.kids[verb] if syntax.lower[kid] == "in"), None)
    is_to_do = to_do is not None and (town is None or to_do < town)  # "expected IN ROME to sign a pact"
    return scene.is_passive(verb) and is_in_town(scene, verb) and not is_to_do


def is_welcomed_in_town(scene: Scene, verb: int) -> bool:
    """True for "will be welcomed in Rome", by whom is not told."""
    is_by = any(scene.syntax.dep[kid] == "agent" for kid in scene.syntax.kids[verb])
    return scene.is_passive(verb) and is_in_town(scene, verb) and not is_by


def is_sent_to_town(scene: Scene, verb: int) -> bool:
    """True for "will be dispatched to Rome on Friday", where no meeting is named that they are sent to."""
    syntax = scene.syntax
    behind = range(verb, min(syntax.right[verb] + 1, len(syntax)))
    is_for_meeting = any(scene.lemma(token) in nouns() and syntax.pos[token] == "NOUN" for token in behind)
    is_dated = any(scene.moment[token] is not None for token in behind) or scene.is_dated_before(verb)
    is_there = any(syntax.lower[kid] == "to" and stops_behind(scene, kid) for kid in syntax.kids[verb])
    return scene.is_passive(verb) and is_there and is_dated and not is_for_meeting and _is_of_people(scene, verb)


def _is_of_people(scene: Scene, verb: int) -> bool:
    """True where somebody is sent, and no troops."""
    syntax = scene.syntax
    subject = next(iter(syntax.children(verb, "nsubjpass")), None)
    mention = scene.mention[subject] if subject is not None else None
    is_somebody = mention is not None and mention.kind == "person"
    return subject is not None and (
        is_somebody or scene.lemma(subject) in _SENT or syntax.lower[subject] in ("he", "she")
    )


def is_invited_there(scene: Scene, verb: int) -> bool:
    """True for "was invited to Paris", "has invited the minister to Dili"."""
    syntax = scene.syntax
    if scene.is_passive(verb):
        return goes_to_town(scene, verb)
    guest = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"), None)
    if guest is None:
        return False
    mention = scene.mention[guest]
    is_somebody = mention.kind != "place" if mention is not None else scene.lemma(guest) in words("people", "persons")
    to = (kid for kid in (*syntax.kids[verb], *syntax.kids[guest]) if syntax.lower[kid] == "to" and kid > guest)
    return is_somebody and any(syntax.dep[kid] == "prep" and stops_behind(scene, kid) for kid in to)


def is_accepted(scene: Scene, verb: int) -> bool:
    """True for "invited him to Rome, and he ACCEPTED"."""
    syntax = scene.syntax
    joined = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "conj" and scene.lemma(kid) == "accept")
    return any(syntax.tag[kid] == "VBD" and not is_denied(scene, kid) for kid in joined)


def passes_through(scene: Scene, verb: int) -> bool:
    """True for "will pass through Auckland"."""
    through = (kid for kid in scene.syntax.kids[verb] if scene.syntax.lower[kid] == "through")
    return any(stops_behind(scene, kid) for kid in through)


_LEGS = 3
"""Sentences back in which a journey is told that goes on."""


def is_on_the_way(scene: Scene, verb: int) -> bool:
    """True for "will travel to Oslo on 10 May. SHE WILL DISCUSS fisheries with the minister": on that journey."""
    syntax, sentence = scene.syntax, scene.sentence(verb)
    start = syntax.bounds[max(sentence - _LEGS, 0)][0]
    if not ({"will", "to"} & set(scene.auxiliaries(verb)) or _is_planned_with(scene, verb)):
        return False
    ways = (token for token in range(start, verb) if scene.lemma(token) in ("travel", "visit") and scene.is_verb(token))
    return any(
        "will" in scene.auxiliaries(way) and any(scene.moment[each] for each in range(way, syntax.right[way] + 1))
        for way in ways
    )


def _is_planned_with(scene: Scene, verb: int) -> bool:
    """True for the second verb of "will meet with students and DISCUSS fisheries"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    return syntax.dep[verb] == "conj" and syntax.tag[verb] == "VB" and "will" in scene.auxiliaries(above)


_COMPANIES = frozenset({"delegation", "team", "mission", "group", "party"})


def led_to(scene: Scene, verb: int) -> list[int]:
    """The "to" of "will lead a delegation (of five ministers) TO KENYA", wherever it hangs; none for a meeting."""
    syntax = scene.syntax
    led = next((k for k in syntax.kids[verb] if syntax.dep[k] == "dobj" and scene.lemma(k) in _COMPANIES), None)
    if led is None or scene.lemma(verb) not in ("lead", "head", "bring"):
        return []
    last = min(syntax.right[verb] + 1, len(syntax))
    of = (below for kid in syntax.kids[led] if syntax.lower[kid] == "of" for below in syntax.kids[kid])
    heads = {led, verb, *of}
    to = (t for t in range(led + 1, last) if syntax.lower[t] == "to" and syntax.head[t] in heads)
    to = (t for t in to if not any(scene.lemma(kid) in nouns() for kid in syntax.kids[t]))
    return [token for token in to if syntax.pos[token] != "PART" and stops_listed(scene, token)]


def leads_people(scene: Scene, verb: int) -> bool:
    """True for "will lead a delegation to Kenya"."""
    return bool(led_to(scene, verb))


_PROGRAMMES = frozenset({
    "initiative", "program", "programme", "fellowship", "scholarship", "exchange", "project", "network", "alliance",
    "campaign", "scheme", "course", "academy", "platform",
})  # fmt: skip


def is_programmes(scene: Scene, verb: int) -> bool:
    """True for "an EXCHANGE INITIATIVE that brings together leaders of A and B": it does so for years.

    Not for "the Three Seas Initiative WILL bring together the presidents of A and B in Vilnius ON 11 APRIL".
    """
    syntax = scene.syntax
    reach = range(syntax.left[verb], min(syntax.right[verb] + 1, len(syntax)))
    if "will" in scene.auxiliaries(verb) or any(scene.moment[token] for token in reach):
        return False
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"]
    if syntax.dep[verb] in ("relcl", "acl") and all(syntax.lower[kid] in ("which", "that") for kid in subjects):
        subjects = [syntax.head[verb]]
    return any(scene.lemma(subject) in _PROGRAMMES for subject in subjects)


def accompanies_to_town(scene: Scene, verb: int) -> bool:
    """True for "will accompany President X to Cairo and Amman"; not for "will accompany X to the airport"."""
    syntax = scene.syntax
    whom = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"), None)
    mention = scene.mention[whom] if whom is not None else None
    is_somebody = mention is not None and mention.kind == "person"
    behind = range(verb + 1, min(syntax.right[verb] + 1, len(syntax)))
    is_dated = scene.is_dated_before(verb) or any(scene.moment[token] for token in behind)
    to = (token for token in behind if syntax.lower[token] == "to" and syntax.pos[token] != "PART")
    return is_somebody and is_dated and any(stops_listed(scene, each) for each in to)


_SENT = frozenset({"minister", "envoy", "delegation", "negotiator", "mediator", "team", "mission", "official", "head"})


def sends_people(scene: Scene, verb: int) -> bool:
    """True for "sent ministers to Niamey on Monday", where no meeting is named that they are sent to."""
    syntax = scene.syntax
    if scene.is_passive(verb):
        return is_sent_to_town(scene, verb)
    sent = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" and scene.lemma(kid) in _SENT]
    behind = range(verb, min(syntax.right[verb] + 1, len(syntax)))
    is_for_meeting = any(scene.lemma(token) in nouns() and syntax.pos[token] == "NOUN" for token in behind)
    return bool(sent) and not is_for_meeting and any(scene.moment[token] is not None for token in behind)
