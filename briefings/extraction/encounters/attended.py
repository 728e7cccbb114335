"""Meetings by what somebody does there: sits in a body, leads a delegation, gives a speech.

"Will co-chair the Working Group on Trade in Riga", "will head the U.S. team at the Dialogue", "will give a keynote
address on trust at the Media Forum". Who chairs a body for years has no meeting of it.
"""

from __future__ import annotations

import re
from collections.abc import Container

from briefings.extraction.encounters.calls import is_from_afar
from briefings.extraction.encounters.modality import is_conditional, is_doubted
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.vocabulary import nouns, verbs, words
from store.records import Precision

_BODIES = frozenset({"group", "commission", "committee", "subcommittee", "council", "debate", "board"})
_KINDS = frozenset({"working", "contact", "steering"})
"""What a group is that has no other name: "a trade WORKING group"."""
_SITTING = frozenset({"chair", "co-chair", "cochair", "attend", "co-lead"})
_TAKING_PART = frozenset({"participate", "take", "partake"})
_TEAMS = frozenset({"delegation", "team"})
_SPEECHES = frozenset({"address", "remark", "speech", "keynote", "lecture"})
_SPEAKING = frozenset({"deliver", "give", "make"})
_ITS_PARTS = frozenset({"discussion", "panel", "session", "event", "roundtable", "conversation", "workshop"})
"""What there is at a conference."""
_FRAMED = re.compile(r"(?:in|while|at|on|during)\b", re.IGNORECASE)
_STEPS = 12


def is_sat_in(scene: Scene, noun: int) -> bool:
    """True for the body that somebody is to sit in, on some day or at the stop that the sentence opens with."""
    syntax = scene.syntax
    if scene.lemma(noun) not in _BODIES or not _is_some_body(scene, noun):
        return False
    if syntax.dep[noun] not in ("dobj", "pobj") and (syntax.dep[noun], scene.lemma(noun)) != ("appos", "debate"):
        return False
    verb, relation = scene.governor(noun)
    is_owner = syntax.lower[noun + 1 : noun + 2] in (["'s"], ["’s"])
    if (
        verb is None
        or is_owner
        or syntax.lower[syntax.head[noun]] == "of"
        or not {"will", "to"} & set(scene.auxiliaries(_first_of(scene, verb)))
    ):
        return False
    lemma = scene.lemma(verb)
    is_there = (relation == "dobj" and lemma in _SITTING) or (relation == "in" and lemma in _TAKING_PART)
    if not is_there and not (relation in ("to", "for", "at", "in") and leads_team(scene, verb)):
        return False
    start, end = syntax.bounds[syntax.sentence[noun]]
    is_framed = _FRAMED.match(scene.text(start, min(start + 1, end))) is not None
    return is_framed or any(scene.moment[token] is not None for token in range(start, end))


def _first_of(scene: Scene, verb: int) -> int:
    """The verb that has the auxiliary: "WILL meet with officials and chair the group"."""
    syntax = scene.syntax
    while syntax.dep[verb] == "conj" and scene.is_verb(syntax.head[verb]) and not any(scene.auxiliaries(verb)):
        verb = syntax.head[verb]
    return verb


def _is_some_body(scene: Scene, noun: int) -> bool:
    """True for a capitalised body, a working group, and the debate of a body that is known."""
    syntax = scene.syntax
    if scene.lemma(noun) == "debate":
        first = min(syntax.head[noun], noun)  # "an event of the Security Council: an open DEBATE"
        named = (scene.mention[token] for token in range(first, syntax.right[noun] + 1))
        return any(mention is not None and is_body(mention.side) for mention in named)
    if noun == 0:
        return False
    before = syntax.text[noun - 1][0]
    is_name = syntax.text[noun][0].isupper() and (before.isupper() or before.isdigit())  # "the 66th Commission on ..."
    return is_name or syntax.lower[noun - 1] in _KINDS


def leads_team(scene: Scene, verb: int) -> bool:
    """True for "will head THE U.S. TEAM (at the Dialogue)"."""
    syntax = scene.syntax
    if scene.lemma(verb) not in ("lead", "head"):
        return False
    return any(syntax.dep[kid] == "dobj" and scene.lemma(kid) in _TEAMS for kid in syntax.kids[verb])


def speech_at(scene: Scene, noun: int) -> int | None:
    """The verb of "will GIVE a keynote address on trust AT THE FORUM", whatever the parser hangs the forum on.

    And that of "A and B AGREED on a border AT TALKS in C", "will PARTICIPATE in panel discussions AT THE FORUM"; not
    of "will NOT", "MAY", "DECLINED TO participate in a panel at the forum".
    """
    syntax = scene.syntax
    noun = _head_of_name(scene, noun)
    if syntax.dep[noun] != "pobj" or syntax.lower[syntax.head[noun]] != "at":
        return None
    token, below = syntax.head[noun], noun
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            return None
        if scene.is_verb(above) and not _is_within_topic(scene, above, noun):
            kids = (kid for kid in syntax.kids[above] if syntax.dep[kid] == "dobj")
            is_speech = scene.lemma(above) in _SPEAKING and any(scene.lemma(kid) in _SPEECHES for kid in kids)
            is_part = _is_part(scene, above, token, below) and _is_to_be_there(scene, above)
            return above if is_speech or is_part or scene.lemma(above) in JOINTLY else None
        token, below = above, token
    return None


def _is_part(scene: Scene, verb: int, token: int, below: int) -> bool:
    """True for the verb and the next two words of "PARTICIPATE IN A PANEL", "JOIN A DISCUSSION", "SPEAK ON A PANEL"."""
    syntax, lemma = scene.syntax, scene.lemma(verb)
    if lemma == "join" and syntax.dep[token] == "dobj":
        return scene.lemma(token) in _ITS_PARTS
    is_there = (syntax.lower[token], lemma) == ("on", "speak") or (
        syntax.lower[token] == "in" and lemma in _TAKING_PART
    )
    return is_there and scene.lemma(below) in _ITS_PARTS


def is_part_of_forum(scene: Scene, noun: int, verb: int | None) -> bool:
    """True for the talks of "will participate in a PANEL DISCUSSION at the Lyon Forum": there that is, and no more.

    So is "a SESSION at the Lima Dialogue"; not "a panel discussion WITH the Kenyan premier", who is met there.
    """
    syntax = scene.syntax
    if verb is None or scene.lemma(noun) not in _ITS_PARTS or _is_with_some(scene, noun, verb):
        return False
    at = (kid for kid in syntax.kids[noun] if syntax.lower[kid] == "at")
    return any(
        scene.lemma(below) in nouns() and speech_at(scene, below) == verb for kid in at for below in syntax.kids[kid]
    )


def _is_with_some(scene: Scene, noun: int, verb: int) -> bool:
    """True for "take part in a panel WITH the Kenyan premier", "a discussion BETWEEN Chad and Mali"."""
    return any(scene.syntax.lower[kid] in _WITH for each in (noun, verb) for kid in scene.syntax.kids[each])


_WITH = frozenset({"with", "between", "among", "of"})


def appears(scene: Scene, verb: int) -> bool:
    """True for "will TAKE PART in a panel", "is due to JOIN a workshop" AT a conference, and not "declined to"."""
    syntax = scene.syntax
    ways = [(kid, below) for kid in syntax.kids[verb] for below in (*syntax.kids[kid], kid)]
    parts = [way for way in ways if _is_part(scene, verb, *way)]
    is_with = any(_is_with_some(scene, noun, verb) for _, noun in parts)
    return bool(parts) and not is_with and _is_to_be_there(scene, verb)


def planning_above(scene: Scene, verb: int) -> list[int]:
    """The "is" and the "due" of "IS DUE to take part", on which a day that opens the sentence hangs."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if syntax.dep[verb] != "xcomp" or scene.lemma(above) not in _PLANNED:
        return []
    return [above, syntax.head[above]] if syntax.dep[above] == "acomp" else [above]


_UNDONE = frozenset({"longer", "remotely", "virtually", "online", "never"})


def _is_to_be_there(scene: Scene, verb: int) -> bool:
    """True for "WILL participate", "IS DUE TO participate", "participated", "will travel to Rome TO participate".

    Not for "had been due to", "was invited to", "plans to participate": who says so need not come.
    """
    syntax = scene.syntax
    aux, above = set(scene.auxiliaries(verb)), syntax.head[verb]
    if is_from_afar(scene, verb) or any(
        syntax.dep[kid] == "neg" or syntax.lower[kid] in _UNDONE for kid in syntax.kids[verb]
    ):
        return False
    if syntax.dep[verb] in ("xcomp", "acl", "advcl") and scene.lemma(above) in _PLANNED:
        return _is_planned(scene, above)
    if "to" in aux and syntax.dep[verb] in ("advcl", "xcomp") and scene.is_verb(above):
        is_way = verbs().get(scene.lemma(above)) in ("go", "visit") and "to" not in set(scene.auxiliaries(above))
        return syntax.lower[above] in ("is", "are") or (is_way and _is_to_be_there(scene, above))
    if syntax.dep[verb] in ("xcomp", "acl"):
        return False
    if syntax.dep[verb] == "conj" and not aux - {"to"} and syntax.tag[verb] == "VB":
        above_it = syntax.ancestors(verb)
        first = next((each for each in above_it if syntax.dep[each] != "conj" or any(scene.auxiliaries(each))), verb)
        is_planned = any(_is_planned(scene, plan) for plan in planning_above(scene, first)[:1])
        is_sure = is_planned or (not aux and "will" in scene.auxiliaries(first))
        return is_sure and not any(syntax.dep[kid] == "neg" for kid in syntax.kids[first])
    return "will" in aux or (syntax.tag[verb] == "VBD" and not aux)


_PLANNED = frozenset({"schedule", "due", "set", "slate", "expect"})


def _is_planned(scene: Scene, plan: int) -> bool:
    """True for "IS SCHEDULED to", "ARE DUE to"; not for "WAS due to", "NO LONGER due to", "TENTATIVELY set to"."""
    syntax = scene.syntax
    course = syntax.head[plan] if syntax.dep[plan] in ("acomp", "oprd") else plan
    around = [kid for each in {course, plan} for kid in syntax.kids[each]]
    told = {syntax.lower[kid] for kid in around if syntax.dep[kid] in ("aux", "auxpass")} | {syntax.lower[course]}
    is_undone = any(syntax.dep[kid] == "neg" or syntax.lower[kid] in _UNDONE for kid in around)
    is_sure = not any(is_conditional(scene, each) or is_doubted(scene, each) for each in (course, plan))
    return bool(told & {"is", "are", "'s", "’s"}) and not told & _OTHERWISE and not is_undone and is_sure


_OTHERWISE = frozenset({"was", "were", "been", "had", "may", "might", "could", "would"})


def _is_within_topic(scene: Scene, verb: int, noun: int) -> bool:
    """True for the protecting of "speak on PROTECTING the ocean at the Lima Forum": what is spoken of there."""
    is_named = noun > 0 and scene.syntax.text[noun][0].isupper() and scene.syntax.text[noun - 1][0].isupper()
    return is_named and scene.syntax.tag[verb] == "VBG" and scene.syntax.dep[verb] in ("pcomp", "conj", "advcl")


def _head_of_name(scene: Scene, noun: int) -> int:
    """The Centre of "the Delta Centre 2022 Media Conference", of which the parser makes two names; else the noun."""
    syntax, head = scene.syntax, scene.syntax.head[noun]
    if syntax.dep[noun] != "appos" or not head + 2 < noun or syntax.tag[head + 1] != "CD":
        return noun
    is_one = all(syntax.text[token][0].isupper() for token in (head, *range(head + 2, noun + 1)))
    return head if is_one and len(syntax.text[head + 1]) == _YEAR else noun


_YEAR = 4
"""Figures of a year."""

JOINTLY = frozenset({
    "agree", "decide", "sign", "take", "adopt", "approve", "endorse", "reach", "settle", "conclude", "pledge",
    "resolve", "fail", "renew",
})  # fmt: skip
"""What several do together where they are."""
_POLITICIANS = frozenset({
    "leader", "ally", "partner", "minister", "official", "lawmaker", "legislator", "parliamentarian",
})  # fmt: skip


def are_politicians(scene: Scene, preposition: int) -> bool:
    """True for "with OPPOSITION LEADERS", "with ALLIES and partners"; not for the leaders of a business."""
    syntax = scene.syntax
    heads = [kid for kid in syntax.kids[preposition] if syntax.dep[kid] == "pobj"]
    of = {syntax.lower[below] for kid in heads for below in syntax.kids[kid]} & words("people", "callings")
    return not of and any(syntax.tag[kid] == "NNS" and scene.lemma(kid) in _POLITICIANS for kid in heads)


def is_at_gathering(scene: Scene, verb: int | None) -> bool:
    """True for "AT THE G20 MINISTERIAL, she will hold discussions with officials": they are of anywhere."""
    syntax = scene.syntax
    at = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "at" and kid < verb) if verb is not None else ()
    return any(scene.lemma(below) in nouns() for kid in at for below in syntax.kids[kid])


def name_of(scene: Scene, noun: int) -> frozenset[str]:
    """The capital words before a capital noun, less countries and people: of "the Steel Transition Dialogue"."""
    syntax = scene.syntax
    if not syntax.text[noun][0].isupper():
        return frozenset()
    before = range(syntax.left[noun], noun)
    capital = [token for token in before if syntax.text[token][0].isupper() and syntax.dep[token] != "det"]
    mentions = ((token, scene.mention[token]) for token in capital)
    return frozenset(syntax.lower[t] for t, m in mentions if m is None or m.kind == "organisation")


ITS_DAYS = frozenset({Precision.DATE, Precision.RANGE, Precision.PART, Precision.MONTH})


def is_of_its_day(scene: Scene, noun: int, exactly: Container[Precision] = ITS_DAYS) -> bool:
    """True for "WEDNESDAY'S meeting", "NEXT WEEK'S Pacific Islands Forum", which is no body then, but a gathering."""
    owners = (kid for kid in scene.syntax.kids[noun] if scene.syntax.dep[kid] == "poss")
    return any(moment.when.precision in exactly for kid in owners if (moment := scene.moment[kid]) is not None)


_PARTS = frozenset({"opening", "closing", "inaugural", "thematic", "breakout", "working", "panel", "special"})
_APPEARING = _TAKING_PART | _SITTING | frozenset({"join", "speak", "address", "deliver", "moderate", "open", "close"})
_GATHERINGS = frozenset({"summit", "conference", "forum", "congress"})
_NEAR = 2
"""Sentences back over which a session is one of the gathering told of."""


def is_part_of_gathering(scene: Scene, noun: int, verb: int | None) -> bool:
    """True for "will speak at THE OPENING SESSION", "take part in SESSIONS on trade" of a summit told right before."""
    syntax = scene.syntax
    if syntax.lower[noun] not in ("session", "sessions") or verb is None or scene.lemma(verb) not in _APPEARING:
        return False
    kids = {syntax.lower[kid] for kid in syntax.kids[noun]}
    is_part = syntax.lower[noun] == "sessions" or bool(kids & _PARTS)
    first = max(scene.sentence(noun) - _NEAR, 0)
    is_dated = any(scene.moment[token] for token in range(*syntax.bounds[scene.sentence(noun)]))
    if not is_part or is_dated or ("of" in kids and scene.mention[syntax.right[noun]] is not None):
        return False
    last = syntax.bounds[scene.sentence(noun)][1]
    return any(syntax.lower[token] in _GATHERINGS for token in range(syntax.bounds[first][0], last))
