"""Days beside a meeting that say when something else is: its end, the way there, what it is about, what led to it."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME, MeetingKind, Precision

_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.OPEN)
_LEAVING = frozenset({"leave", "depart"})
_ENDING = frozenset({"end", "conclude", "close", "finish"})
_FUTURE = frozenset({"VB", "VBZ", "VBP"})
_ON = frozenset({"in", "on", "at", "for", "from"})
_ABOUT = frozenset({"view", "opinion", "note", "idea"})
_DONE_BY = 14
"""Words of "announced by the president of X and Prime Minister Y"."""


def is_of_other(scene: Scene, sketch: Sketch, first: int, above: int) -> bool:
    """True for a day that hangs on the verb of a meeting to come and is not the day on which it is or begins."""
    if sketch.standing is Standing.HELD:
        return _is_of_departure(scene, sketch, first)  # "LEAVING Oslo ON TUESDAY, X met Y in Paris on Wednesday"
    if sketch.standing not in _TO_COME:
        return False
    return (
        _is_of_leaving(scene, sketch, above)
        or _is_of_end(scene, sketch, first, above)
        or _is_of_participle(scene, sketch, first)
        or _is_of_topic(scene, sketch, first)
        or _is_of_departure(scene, sketch, first)
        or is_of_telling(scene, sketch, first)
    )


def _is_of_leaving(scene: Scene, sketch: Sketch, above: int) -> bool:
    """True for "LEAVES (Lima) ON FRIDAY for talks in Quito"; a visit, and who is away, begins on that day."""
    is_way = scene.lemma(above) in _LEAVING and sketch.token != above
    return is_way and sketch.kind is not MeetingKind.VISIT and sketch.trigger.is_noun


def _is_of_departure(scene: Scene, sketch: Sketch, first: int) -> bool:
    """True for "DEPARTING ON FRIDAY, X will begin his journey in Lima, where he meets Y": he may be there later.

    A visit itself begins on that day: "Departing on Friday for a two-day trip, X WILL VISIT LIMA".
    """
    lower, start = scene.syntax.lower, scene.syntax.bounds[sketch.sentence][0]
    if sketch.kind is MeetingKind.VISIT and (not sketch.trigger.is_noun or "for" in lower[first : sketch.token]):
        return False
    is_opening = start < first <= start + _OPENING and "," not in lower[start:first]
    return is_opening and lower[start] in ("departing", "leaving") and sketch.token > first


_OPENING = 5
"""Words of "Leaving New York City on"."""


_TELLING = frozenset(
    {"comment", "report", "brief", "speak", "testify", "write", "reflect", "lecture", "inform", "update"}
)


def is_of_telling(scene: Scene, sketch: Sketch, first: int) -> bool:
    """True for "will COMMENT ON the talks with X ON FRIDAY", "will brief reporters ABOUT": then it is told of them."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is None or sketch.relation not in ("on", "about", "regarding") or scene.lemma(verb) not in _TELLING:
        return False
    if sketch.kind is MeetingKind.CALL and sketch.relation == "on" and scene.lemma(verb) == "speak":
        return False  # "will speak ON A CALL with X on Friday"
    on = first - (syntax.dep[first] != "prep")
    is_to_come = syntax.tag[verb] == "VB" and sketch.standing in _TO_COME
    return is_to_come and first > sketch.token and syntax.head[on] == verb


def _is_of_end(scene: Scene, sketch: Sketch, first: int, above: int) -> bool:
    """True for "the summit will CONCLUDE ON FRIDAY", whatever day it begins on."""
    is_end = scene.lemma(above) in _ENDING and scene.syntax.tag[above] in _FUTURE and scene.is_verb(above)
    return is_end and sketch.trigger.is_noun and first > above and sketch.token < above


def _is_of_participle(scene: Scene, sketch: Sketch, first: int) -> bool:
    """True for the July of "to advance the pact ANNOUNCED BY A AND B IN JULY", "the deal REACHED LAST WEEK".

    The parser hangs such a day on the verb of the sentence; that of what is said of the meeting itself stays.
    """
    lower, tag = scene.syntax.lower, scene.syntax.tag
    token = first - 1 - (lower[first - 1] in _ON)
    start = max(scene.syntax.bounds[sketch.sentence][0], token - _DONE_BY, sketch.token)
    if tag[token] not in ("VBN", "VBD"):
        while token > start and lower[token] != "by" and (tag[token].startswith("N") or _is_name_part(scene, token)):
            token -= 1
        token -= 1
        if lower[token + 1] != "by":
            return False
    is_done = tag[token] in ("VBN", "VBD") and token > start and tag[token - 1].startswith("N")
    is_own = token in sketch.anchors or token in scene.annexed or token - 1 == sketch.token
    is_own = is_own or tells_of_meeting(scene, token)
    return is_done and not is_own and scene.syntax.dep[token] in ("acl", "relcl", "amod", "advcl")


_TEAMS = frozenset({"delegation", "team", "mission", "group", "party"})


_CASES = frozenset({"case", "suit", "lawsuit", "complaint", "application", "dispute"})
_BROUGHT = frozenset({"brought", "filed", "lodged", "instituted", "submitted"})


def tells_of_meeting(scene: Scene, verb: int) -> bool:
    """True where what hangs on a participle is the meeting's: where and when somebody talks, and a court sits.

    "Talks with a delegation LED BY X in Rome on 3 May"; "hearings in the case BROUGHT BY A AGAINST B on 3 May", as
    long as that day is to come, on which nobody has brought anything.
    """
    return _leads_team_there(scene, verb) or _is_case_to_hear(scene, verb)


def _is_case_to_hear(scene: Scene, verb: int) -> bool:
    syntax = scene.syntax
    is_brought = syntax.lower[verb] in _BROUGHT and syntax.dep[verb] == "acl"
    if not is_brought or scene.lemma(syntax.head[verb]) not in _CASES:
        return False
    told = (scene.moment[at] for at in range(verb, min(syntax.right[verb] + 1, len(syntax))))
    when = next((moment.when for moment in told if moment is not None), NO_TIME)
    is_ahead = when.earliest is not None and when.earliest > scene.published
    return is_ahead or when.precision is Precision.RANGE  # nobody has brought a case "from 8 to 9 April"


def _leads_team_there(scene: Scene, verb: int) -> bool:
    is_led = scene.syntax.lower[verb] in ("led", "headed")
    return is_led and scene.syntax.dep[verb] == "acl" and scene.lemma(scene.syntax.head[verb]) in _TEAMS


def _is_name_part(scene: Scene, token: int) -> bool:
    is_small = scene.syntax.tag[token] in ("DT", "CC", "IN", "POS", "JJ", "PRP$", ",")
    return is_small and scene.syntax.lower[token] not in _ON


def _is_of_topic(scene: Scene, sketch: Sketch, first: int) -> bool:
    """True for the September of "will exchange views ON THE SUMMIT of the union IN SEPTEMBER"."""
    syntax = scene.syntax
    token = first - 1 - (syntax.lower[first - 1] in _ON)
    start = syntax.bounds[sketch.sentence][0]
    before = (at for at in range(token, start, -1) if nouns().get(scene.lemma(at)) is not None or scene.is_verb(at))
    noun = next(before, 0)
    while noun and syntax.dep[noun] == "pobj" and syntax.lower[syntax.head[noun]] == "of":
        noun = syntax.head[syntax.head[noun]]
    about = syntax.head[noun]
    is_about = syntax.dep[noun] == "pobj" and syntax.lower[about] in ("on", "about")
    is_view = is_about and scene.lemma(syntax.head[about]) in _ABOUT
    return is_view and noun not in sketch.anchors and nouns().get(scene.lemma(noun)) is not None
