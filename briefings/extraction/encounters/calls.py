"""Calls: who speaks with whom from afar, by telephone or by video, and how a text says that they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.words import HYPHENS
from store.records import MeetingKind

_BY = frozenset({"by", "over", "on", "via", "through", "in", "during"})


def means_of(scene: Scene, verb: int) -> Iterator[int]:
    """The "telephone" of "spoke by telephone", the "call" of "discussed it in a phone call"."""
    syntax = scene.syntax
    objects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" and scene.mention[kid] is None]
    below = [kid for each in objects for kid in syntax.kids[each] if syntax.lower[kid] in ("by", "over", "via")]
    for kid in (*syntax.kids[verb], *below):
        if syntax.lower[kid] in _BY and syntax.dep[kid] in ("prep", "agent"):
            yield from (below for below in syntax.kids[kid] if syntax.dep[below] == "pobj" and _is_means(scene, below))


def _is_means(scene: Scene, noun: int) -> bool:
    """True for a telephone, a "video link", a "telephone contact"; not for "in a video of the visit"."""
    syntax = scene.syntax
    remote = words("verbs_more", "remote")
    if scene.lemma(noun) in remote:
        return not any(syntax.lower[kid] == "of" for kid in syntax.kids[noun])
    is_line = scene.lemma(noun) in ("link", "contact", "conference", "call", "conversation", "line")
    return is_line and any(syntax.lower[kid] in remote for kid in syntax.kids[noun])


def is_from_afar(scene: Scene, verb: int) -> bool:
    """True for "confer by video", "agreed by telephone"."""
    return any(True for _ in means_of(scene, verb))


_BEFORE_OTHERS = frozenset({"at", "to", "before", "about"})
_HOUSES = frozenset({"parliament", "congress", "senate", "assembly", "house", "chamber", "bundestag", "knesset"})


def speaks_in_public(scene: Scene, verb: int) -> bool:
    """True for "will speak AT THE CONGRESS", "TO REPORTERS", "IN PARLIAMENT"; not for "AT 11 A.M.", "IN ROME"."""
    syntax = scene.syntax
    behind = [kid for kid in syntax.kids[verb] if kid > verb]
    if any(syntax.lower[kid] == "in" and _is_in_house(scene, kid) for kid in behind):
        return True
    ways = (kid for kid in behind if syntax.lower[kid] in _BEFORE_OTHERS)
    return any(not any(scene.moment[kid : kid + 3]) for kid in ways)


def _is_in_house(scene: Scene, preposition: int) -> bool:
    """True for "in parliament", "in the U.N. General Assembly"; not for "in Nairobi", "in private"."""
    syntax = scene.syntax
    inside = [kid for kid in syntax.kids[preposition] if syntax.dep[kid] == "pobj"]
    named = (scene.mention[kid] for kid in inside)
    return any(scene.lemma(kid) in _HOUSES or syntax.lower[kid] in _HOUSES for kid in inside) or any(
        mention is not None and mention.kind == "organisation" for mention in named
    )


def is_on_the_phone(scene: Scene, verb: int) -> bool:
    """True for "was on the phone with X", "were in telephone contact"."""
    on = any(scene.syntax.lower[kid] in ("on", "in") for kid in scene.syntax.kids[verb])
    by = any(scene.syntax.lower[kid] == "by" for kid in scene.syntax.kids[verb])
    return scene.lemma(verb) == "be" and on and not by and is_from_afar(scene, verb)


def tells_by_phone(scene: Scene, verb: int) -> bool:
    """True for "told his counterpart BY PHONE that ...": they have spoken."""
    syntax = scene.syntax
    told = [scene.mention[kid] for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "dative")]
    is_somebody = any(mention is not None and mention.kind == "person" for mention in told)
    return scene.lemma(verb) in ("tell", "assure", "inform", "warn") and is_somebody and is_from_afar(scene, verb)


def company_on_the_line(scene: Scene, verb: int) -> Iterator[int]:
    """The "with" of "speak by telephone WITH X", which the parser hangs on the telephone."""
    syntax = scene.syntax
    for means in means_of(scene, verb):
        yield from (kid for kid in syntax.kids[means] if syntax.lower[kid] in ("with", "to", "between"))


def caller(scene: Scene, noun: int, verb: int) -> Iterator[int]:
    """The "from" of "received (returned) a call on Sunday FROM X", wherever the parser hangs it."""
    syntax = scene.syntax
    is_taken = scene.lemma(verb) in ("receive", "take", "get", "have", "return") and syntax.dep[noun] == "dobj"
    if is_taken:
        yield from (kid for kid in (*syntax.kids[noun], *syntax.kids[verb]) if syntax.lower[kid] == "from")


_REMOTE = re.compile(r"\b(?:tele)?(?:phone|video|virtual|conference|telephone|secure)\b", re.IGNORECASE)


def kind_of_call(scene: Scene, token: int) -> MeetingKind | None:
    """The kind of a "call" that people have with each other; None for a call for something."""
    syntax = scene.syntax
    before = scene.text(syntax.left[token], token + 1)
    ways = [kid for kid in syntax.kids[token] if syntax.dep[kid] == "prep" and kid + 1 < len(syntax)]
    by = {syntax.lower[kid] for kid in ways if scene.moment[kid + 1] is None}  # "a call ON 3 May" is none on something
    if _REMOTE.search(before):
        return MeetingKind.CALL
    is_held = syntax.dep[token] == "dobj" and scene.lemma(syntax.head[token]) in ("hold", "have", "schedule")
    if not is_held and scene.text(token + 1, token + 3).lower() in _NO_CALLS:
        return None
    kind = MeetingKind.CALL if scene.lemma(token) == "call" else MeetingKind.TALKS
    if is_courtesy(scene, token):
        return MeetingKind.MEETING
    if by & {"with", "between", "to"} and not by & {"for", "on"}:
        return kind
    if any(True for _ in caller(scene, token, syntax.head[token])):
        return kind
    if _is_of_two(scene, token) and not by & {"for", "on", "to"}:
        return kind
    is_gathering = _brings_together(scene, syntax.head[token]) and syntax.dep[token] == "nsubj"
    if is_gathering and kind is MeetingKind.CALL and not by & {"for", "on", "to"}:
        return kind
    is_leaders = any(
        syntax.dep[kid] == "poss" and scene.lemma(kid) in ("leader", "minister") for kid in syntax.kids[token]
    )
    if is_leaders and syntax.dep[token] in ("nsubj", "nsubjpass") and kind is MeetingKind.CALL:
        return kind  # "the leaders' CALL was moved to Friday"
    is_in = syntax.lower[syntax.head[token]] in ("in", "during") and syntax.dep[token] == "pobj"
    if is_in and not by & {"for", "to"} and kind is MeetingKind.CALL:
        return kind  # "in a call on Tuesday, X and Y agreed ..."
    is_held = syntax.dep[token] == "dobj" and scene.lemma(syntax.head[token]) in ("hold", "have", "schedule", "arrange")
    return kind if is_held and not by & {"for", "on"} else None


def _brings_together(scene: Scene, verb: int) -> bool:
    """True for the verb of "the call on Tuesday WILL BRING TOGETHER X and Y"."""
    is_bringing = scene.lemma(verb) == "bring"
    return is_bringing and any(scene.syntax.lower[kid] == "together" for kid in scene.syntax.kids[verb])


_NO_CALLS = frozenset({"to action", "to arms", "to order", "to prayer", "to unity", "to end", "to stop", "to halt"})


def _is_of_two(scene: Scene, call: int) -> bool:
    """True for "the BIDEN-XI call", "a US-CHINA call": two names with a hyphen right before it."""
    second = scene.mention[call - 1] if call > 2 and scene.lemma(call) == "call" else None
    mark = second.first - 1 if second is not None else 0
    return mark > 0 and scene.syntax.text[mark] in HYPHENS and scene.mention[mark - 1] is not None


def is_courtesy(scene: Scene, call: int) -> bool:
    """True for "paid a call on the president", "a courtesy call on X": a visit to somebody."""
    syntax = scene.syntax
    is_on = any(syntax.lower[at] in ("on", "upon", "to") for at in (*syntax.kids[call], call + 1))
    is_paid = syntax.dep[call] == "dobj" and scene.lemma(syntax.head[call]) == "pay"
    return scene.lemma(call) == "call" and is_on and (is_paid or "courtesy" in syntax.lower[syntax.left[call] : call])


_SAID_ON_CALLS = frozenset({
    "brief", "condemn", "condole", "congratulate", "consult", "convey", "coordinate", "discuss", "express", "inform",
    "offer", "reaffirm", "reiterate", "review", "talk", "thank", "underscore", "welcome", "wish",
})  # fmt: skip


def rings(scene: Scene, verb: int) -> bool:
    """True for "will call X on Thursday"; not for "called X a liar", "called on X", "called X to order"."""
    syntax = scene.syntax
    kids = syntax.kids[verb]
    behind = {syntax.dep[kid] for kid in kids if kid > verb}
    if _tells_what_for(scene, verb):
        behind -= {"xcomp", "oprd"}  # "called X to CONDEMN the launch"
    if behind & {"oprd", "xcomp", "ccomp", "prt", "attr"} or scene.is_passive(verb):
        return False
    whom = rung(scene, verb)
    called = scene.mention[whom] if whom is not None else None
    is_one = whom is not None and syntax.tag[whom] in ("NN", "NNP")
    is_office = whom is not None and is_one and scene.lemma(whom) in words("people", "persons")
    is_dated = any(scene.moment[token] for token in range(verb, min(syntax.right[verb] + 1, len(syntax))))
    is_appeal = any(syntax.lower[kid] in ("on", "for", "upon") and scene.moment[kid + 1] is None for kid in kids)
    is_somebody = called is not None and (called.kind == "person" or (is_office and is_dated))
    return is_somebody and not is_appeal


def _tells_what_for(scene: Scene, verb: int) -> bool:
    """True for "called X TO CONGRATULATE him": that is said on the telephone, and to no other end."""
    syntax = scene.syntax
    to_do = [kid for kid in syntax.kids[verb] if kid > verb and syntax.dep[kid] in ("xcomp", "advcl")]
    to_do = [kid for kid in to_do if syntax.tag[kid] == "VB" and syntax.lower[kid - 1] == "to"]
    return bool(to_do) and all(scene.lemma(kid) in _SAID_ON_CALLS for kid in to_do)


def rung(scene: Scene, verb: int) -> int | None:
    """Whom somebody calls; also where the parser takes that for what he is called: "called CHANCELLOR X to thank"."""
    syntax = scene.syntax
    whom = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"), None)
    if whom is None and scene.lemma(verb) == "call" and _tells_what_for(scene, verb):
        whom = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "oprd" and kid > verb), None)
    return whom


_AROUND = 60
"""Tokens behind "called on" within which it is told what for."""


def calls_on(scene: Scene, verb: int) -> bool:
    """True for "on the 11th he calls on the president in Rome"; not for "called on the president to resign"."""
    syntax = scene.syntax
    on = verb + 1
    if syntax.lower[on : on + 1] not in (["on"], ["upon"]) or syntax.head[on] != verb:
        return False
    behind = [kid for kid in syntax.kids[verb] if kid > on and not _is_whom(scene, on, kid)]
    if any(syntax.dep[kid] in ("xcomp", "ccomp", "advcl", "dobj") and not _is_talk(scene, kid) for kid in behind):
        return False
    last = min(syntax.right[verb] + 1, len(syntax))
    ways = (at for at in range(verb + 1, last) if syntax.lower[at] in ("to", "for") and scene.mention[at] is None)
    if any(_is_asking(scene, at) for at in ways):  # not the "for" of "the Minister FOR FINANCE, X"
        return False
    if syntax.lower[on + 1 : on + 2] in (["him"], ["her"], ["them"]):
        return any(scene.moment[token] is not None for token in range(verb, last))
    mention = next((m for at in range(on + 1, min(on + 4, last)) if (m := scene.mention[at])), None)
    return mention is not None and mention.kind == "person" and not _is_asked_of(scene, verb)


def _is_asking(scene: Scene, to: int) -> bool:
    """True for "called on the president TO RESIGN", "FOR calm"; not for "during his VISIT TO Rome"."""
    is_of_way = scene.syntax.pos[to] == "ADP" and nouns().get(scene.lemma(scene.syntax.head[to])) is MeetingKind.VISIT
    return not is_of_way and not _is_talk(scene, to + 1)


def _is_talk(scene: Scene, verb: int) -> bool:
    """True for what nobody is urged to do: "will call on the president TO FOLLOW UP ON talks, TO CONVEY thanks"."""
    is_deed = scene.syntax.tag[verb] == "VB" and scene.syntax.lower[verb - 1] == "to"
    is_up = scene.lemma(verb) == "follow" and scene.syntax.lower[verb + 1 : verb + 2] == ["up"]
    return is_deed and (is_up or scene.lemma(verb) in ("congratulate", "convey", "exchange", "thank"))


def _is_whom(scene: Scene, on: int, noun: int) -> bool:
    """True for the object that the parser makes of whom somebody calls on: "calls on PRIME MINISTER NARENDRA MODI"."""
    return scene.syntax.dep[noun] == "dobj" and scene.syntax.left[noun] == on + 1


def _is_asked_of(scene: Scene, verb: int) -> bool:
    """True for "called on the president, who has ruled since 1994, TO RESIGN"."""
    syntax = scene.syntax
    behind = range(verb + 1, min(syntax.bounds[scene.sentence(verb)][1], verb + _AROUND))
    asked = [t + 1 for t in behind if syntax.tag[t] == "TO" and syntax.tag[t + 1 : t + 2] == ["VB"]]
    asked = [each for each in asked if not _is_talk(scene, each)]
    return any(not _is_of_another(scene, each, verb) for each in asked)


def _is_of_another(scene: Scene, infinitive: int, verb: int) -> bool:
    """True for the "to pay" of "called on him and handed over a letter inviting him TO PAY a visit"."""
    for above in scene.syntax.ancestors(infinitive):
        if above == verb:
            return False
        if scene.is_verb(above) and scene.syntax.dep[above] != "relcl":
            return True
    return False
