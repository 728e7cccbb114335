"""Days and places in the sentence of a meeting that are something else's: of what was said, decided, or happened."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.encounters.weekdays import last_weekday

_TOPICS = frozenset({"focus", "emphasis", "view", "eye", "attention"})
_ELSEWHERE = frozenset({
    "after", "since", "following", "amid", "despite", "about", "over", "against", "regarding", "prior", "ahead",
})  # fmt: skip
"""Prepositions of what is not the meeting: a place behind such a happening or subject is not where they meet."""
_HAPPENINGS = frozenset({
    "election", "vote", "referendum", "poll", "attack", "strike", "clash", "ceasefire", "truce", "deadline", "coup",
    "earthquake", "killing", "war", "invasion", "storm", "flood", "explosion", "shooting", "crash", "exercise", "drill",
    "match", "anniversary", "protest", "arrest", "death", "bombing", "raid", "kidnapping", "massacre", "ballot",
    "inauguration", "funeral", "independence", "withdrawal", "resolution", "verdict", "ruling", "resignation",
})  # fmt: skip
"""What has a day and a place of its own that is no meeting's."""
_DECIDING = frozenset({
    "agree", "decide", "promise", "pledge", "vow", "offer", "propose", "ask", "want", "hope", "urge", "invite", "order",
    "vote", "resolve", "announce", "confirm", "choose", "refuse", "decline", "threaten", "request", "call", "accept",
})  # fmt: skip
_MEANING = frozenset({"hope", "want", "offer", "propose"})
"""Who does so now tells of the day to come: "on Friday, the two HOPE to meet"."""
_NEAR = 12
_OWN = frozenset({"of", "on", "in", "at"})


def is_of_topic(scene: Scene, token: int) -> bool:
    """True below "after the earthquake (in X)", "with a focus on the troops (in X)", "the crisis (in X)"."""
    syntax = scene.syntax
    if syntax.lower[token] == "in" and syntax.lower[syntax.head[token]] in _AFFAIRS and token > syntax.head[token]:
        return True
    is_topic = scene.lemma(token) in _TOPICS and syntax.lower[syntax.head[token]] == "with"
    is_topic = is_topic or _is_on_topic(scene, token)
    return is_topic or (syntax.dep[token] in ("prep", "advmod") and syntax.lower[token] in _ELSEWHERE)


_AFFAIRS = frozenset({
    "situation", "crisis", "conflict", "fighting", "developments", "unrest", "violence", "tensions", "hostilities",
    "escalation", "offensive", "insurgency", "bloodshed", "stalemate", "deadlock", "impasse", "plight",
})  # fmt: skip
"""What goes on somewhere, and may be talked about anywhere."""
_ABOUT = frozenset({"discuss", "exchange", "talk", "speak", "consult", "confer", "negotiate", "brief", "focus"})
_THERE = frozenset({
    "sideline", "margin", "fringe", "edge", "visit", "trip", "tour", "stop", "stopover", "way", "occasion", "eve",
    "island", "board", "base", "ground", "territory", "soil", "invitation",
})  # fmt: skip


def _is_on_topic(scene: Scene, token: int) -> bool:
    """True for the "on" of "exchanged views ON navigation in the Gulf"; not of "talks on the island of Crete"."""
    syntax = scene.syntax
    if syntax.lower[token] != "on" or syntax.dep[token] != "prep":
        return False
    above = syntax.head[token]
    is_view = scene.lemma(above) in ("view", "opinion", "note")
    objects = [kid for kid in syntax.kids[token] if syntax.dep[kid] == "pobj"]
    is_day = any(scene.moment[kid] is not None for kid in objects)
    is_about = is_view or (scene.is_verb(above) and scene.lemma(above) in _ABOUT)
    return is_about and not is_day and not any(scene.lemma(kid) in _THERE for kid in objects)


def is_of_happening(scene: Scene, token: int, above: int) -> bool:
    """True for "on 15 May" below "the election", and for what stands below "to FOLLOW UP on": it says when that is."""
    if scene.lemma(above) == "follow" and scene.syntax.lower[above + 1 : above + 2] == ["up"] and token > above:
        return True
    if scene.lemma(above) not in _HAPPENINGS:
        return False
    return (scene.syntax.lower[token] in _OWN and token > above) or _names(scene, token, above)


def _names(scene: Scene, day: int, happening: int) -> bool:
    """True for "to discuss FRIDAY'S VOTE", "the eve of the SUNDAY ELECTION"; not for who meets "at" or "during" it."""
    syntax = scene.syntax
    is_named = scene.moment[day] is not None and syntax.dep[day] in ("poss", "compound", "nmod", "npadvmod")
    to = syntax.head[happening]
    is_there = syntax.lower[to] in ("at", "for", "during", "on", "to", "in")
    is_there = is_there and scene.lemma(syntax.head[to]) not in ("run-up", "lead-up", "up")  # "in the RUN-UP TO it"
    return is_named and day < happening and not is_there


def is_of_planning(scene: Scene, first: int, above: int) -> bool:
    """True for the spring of "the talks, which WERE PLANNED IN spring": of that, or then of a day nobody tells."""
    syntax = scene.syntax
    is_former = syntax.dep[above] == "relcl" and bool({"was", "were"} & set(scene.auxiliaries(above)))
    return is_former and scene.lemma(above) in ("plan", "arrange") and syntax.lower[first - 1] == "in"


def is_of_saying(scene: Scene, first: int, last: int, verb: int) -> bool:
    """True for the Tuesday of "said on Tuesday he would meet X", which the parser hangs on "meet"."""
    syntax = scene.syntax
    saying = syntax.head[verb]
    if (
        syntax.dep[verb] != "ccomp"
        or not 0 < first - saying <= _NEAR
        or scene.lemma(saying) not in words("saying", "telling")
    ):
        return False
    subject = next(iter(syntax.children(verb, "nsubj", "nsubjpass")), None)
    between = {syntax.lower[token] for token in range(saying + 1, first)}
    return subject is not None and syntax.left[subject] >= last and not between & {"that", ","}


_REPORTING = frozenset({"report", "agree", "decide", "mention", "publish", "release", "inform", "explain", "indicate"})
_ASIDE = 8
"""Words of "as the ministry said on Tuesday"."""


def is_of_report(scene: Scene, first: int) -> bool:
    """True for the Tuesday of "As the ministry SAID ON TUESDAY, X will meet Y in May", whatever the parser makes of it.

    "As agreed for Friday" is the day of what was agreed.
    """
    syntax = scene.syntax
    start = max(syntax.bounds[syntax.sentence[first]][0], first - _ASIDE)
    begin = next((at for at in range(first - 1, start - 1, -1) if syntax.lower[at] in ("as", ",")), None)
    if begin is None or syntax.lower[begin] != "as" or syntax.lower[first - 1] in ("for", "to"):
        return False
    is_aside = begin == syntax.bounds[syntax.sentence[first]][0] or syntax.lower[begin - 1] in (",", "–", "—", "-", "(")
    told = (at for at in range(begin + 1, first) if syntax.tag[at] in ("VBN", "VBD", "VBZ"))
    said = words("saying", "verbs") | _REPORTING
    return is_aside and any(scene.lemma(at) in said for at in told)


def is_of_decision(scene: Scene, first: int, above: int, trigger: int) -> bool:
    """True for the Monday of "agreed on Monday to hold talks": the day of the agreement; not of "hopes to hold"."""
    is_now = scene.syntax.tag[above] in ("VBZ", "VBP") and scene.lemma(above) in _MEANING
    return scene.lemma(above) in _DECIDING and first < trigger and not is_now


_PLANNING = frozenset({
    "announce", "confirm", "agree", "schedule", "set", "fix", "arrange", "plan", "propose", "accept", "request",
    "offer", "book", "organise", "organize", "declare", "settle", "reschedule",
})  # fmt: skip
_MADE_KNOWN = frozenset({"announce", "confirm", "agree", "accept", "declare", "settle"})


def is_of_announcing(scene: Scene, first: int, verb: int, trigger: int) -> bool:
    """True for the Monday of "ON MONDAY announced talks for 10 March", "talks were announced ON MONDAY for 10 March".

    Only a day that may be over: nobody has announced anything on one to come.
    """
    syntax, moment = scene.syntax, scene.moment[first]
    if scene.lemma(verb) not in _PLANNING or syntax.tag[verb] not in ("VBD", "VBN") or moment is None:
        return False
    if _TO_COME & set(scene.auxiliaries(verb)) or syntax.lower[moment.first - 1] in ("for", "from", "until", "to"):
        return False
    is_over = moment.when.latest is not None and moment.when.latest <= scene.published
    if not is_over and last_weekday(moment.when, scene.text(moment.first, moment.last), scene.published) is None:
        return False
    if scene.is_passive(verb):
        return scene.lemma(verb) in _MADE_KNOWN and first > verb
    if any(syntax.dep[kid] == "dobj" for kid in syntax.kids[verb]) and scene.governor(trigger)[1] in (
        "in",
        "at",
        "during",
    ):
        return False  # "on Monday agreed a truce IN TALKS in Doha"
    return first < trigger and syntax.dep[verb] not in ("acl", "relcl")


_TO_COME = frozenset({"will", "would", "to", "be"})


def is_where_decided(scene: Scene, first: int, above: int, trigger: int) -> bool:
    """True for the Lima of "AGREED IN LIMA to meet again in Quito"; "hopes in May to hold talks" tells no place."""
    is_past = scene.syntax.tag[above] in ("VBD", "VBN")
    return is_past and not scene.is_passive(above) and is_of_decision(scene, first, above, trigger)


def is_way_home(scene: Scene, token: int) -> bool:
    """True for "RETURNING (to Oslo) on 12 March", "and RETURNS", tagged as a noun or not; "return there" leads away."""
    syntax = scene.syntax
    if syntax.lower[token] == "returns" and syntax.dep[token] == "conj" and scene.is_verb(syntax.head[token]):
        return True
    is_going = scene.lemma(token) == "return" and syntax.tag[token] in ("VBG", "VBZ", "VBP", "VB")
    is_back_there = any(
        syntax.dep[kid] == "dobj" or syntax.lower[kid] in ("there", "again") for kid in syntax.kids[token]
    )
    return is_going and scene.is_verb(token) and not is_back_there


def way_home_above(scene: Scene, first: int) -> int | None:
    """The "returns" that a day or a place hangs on, with no other verb between."""
    above = (token for token in scene.syntax.ancestors(first) if scene.is_verb(token) or is_way_home(scene, token))
    token = next(above, None)
    return token if token is not None and token < first and is_way_home(scene, token) else None


def is_of_return(scene: Scene, first: int, trigger: int) -> bool:
    """True for the 12 March of "departs on 7 March for Lima, returning on 12 March": the day of the way home."""
    return way_home_above(scene, first) not in (None, trigger)
