"""Turns of phrase: meetings told in a roundabout way, and what only sounds like one.

"Return to the table", "talked for an hour", "the G7 in Biarritz"; "the summit of Mount Kenya", "Italy meet Ukraine".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.calls import is_from_afar
from briefings.extraction.encounters.places import stops_at, stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.scenery import scenery
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.vocabulary import nouns, verbs, words
from store.records import Party

_BACK = frozenset({"return", "come", "go", "get", "be", "expect", "sit", "meet"})
_MOUNTS = frozenset({"mount", "mt", "mt.", "mountain", "peak", "hill", "volcano"})
_CLIMBING = frozenset({"reach", "climb", "scale", "conquer", "ascend", "attempt", "hike", "trek", "top"})
_LONG = frozenset({"minute", "hour"})
_SPEECHES = frozenset({"conference", "rally", "ceremony", "event", "forum", "briefing", "crowd", "audience"})


def is_negotiating_table(scene: Scene, noun: int) -> bool:
    """True for "return to the table", "are expected back at the same table", "the negotiating table"."""
    syntax = scene.syntax
    if syntax.lower[noun - 1 : noun] in (["negotiating"], ["bargaining"]):
        return True
    above = syntax.head[noun]
    if scene.lemma(noun) != "table" or syntax.dep[noun] != "pobj" or syntax.lower[above] not in ("to", "at"):
        return False
    verb = next((each for each in syntax.ancestors(noun) if scene.is_verb(each)), None)
    if verb is None or scene.lemma(verb) not in _BACK:
        return False
    is_back = scene.lemma(verb) == "return" or "back" in syntax.lower[verb + 1 : noun]
    is_plain = not any(syntax.dep[kid] == "compound" for kid in syntax.kids[noun])
    return is_back and is_plain


def is_peak(scene: Scene, noun: int) -> bool:
    """True for "reached the summit of Mount Kenya", "its 4,000-metre summit"."""
    syntax = scene.syntax
    verb, relation = scene.governor(noun)
    of = (below for kid in syntax.kids[noun] if syntax.lower[kid] in ("of", "on") for below in syntax.kids[kid])
    is_of_mount = any(_MOUNTS & set(syntax.lower[syntax.left[below] : below + 1]) for below in of)
    return is_of_mount or (relation == "dobj" and verb is not None and scene.lemma(verb) in _CLIMBING)


def is_fixture(scene: Scene, verb: int) -> bool:
    """True for "Italy meet Ukraine", "the Faroe Islands visit Glasgow": a team, since a country would be one."""
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"]
    if syntax.tag[verb] not in ("VBP", "VB") or len(subjects) != 1 or any(scene.auxiliaries(verb)):
        return False
    mention = scene.mention[subjects[0]]
    is_bare = mention is not None and mention.kind == "country" and subjects[0] == mention.last - 1
    is_one = not any(syntax.dep[kid] in ("conj", "cc") for kid in syntax.kids[subjects[0]])
    return is_bare and is_one and syntax.dep[verb] in ("ROOT", "conj", "ccomp", "advcl")


def plays_there(scene: Scene, verb: int) -> bool:
    """True for a team that "visits": a country by itself would send somebody."""
    return is_fixture(scene, verb) or is_tour(scene, verb)


def is_tour(scene: Scene, verb: int) -> bool:
    """True for "Pakistan WILL VISIT Bangladesh in May", "New Zealand will TOUR England": a team that plays there.

    Of a government it would be a minister or a delegation; "Tokyo" and "Britain's Starmer" may visit.
    """
    syntax = scene.syntax
    subject = next(iter(syntax.children(verb, "nsubj")), None)
    other = next(iter(syntax.children(verb, "dobj")), None)
    if subject is None or other is None or scene.is_passive(verb):
        return False
    one, land = scene.mention[subject], scene.mention[other]
    is_bare = (
        one is not None and one.kind == "country" and one.last - 1 == subject and one.name in gazetteer.countries()
    )
    is_alone = is_bare and not any(syntax.dep[kid] in ("conj", "cc", "appos") for kid in syntax.kids[subject])
    is_there = land is not None and (land.kind == "country" or land.name in _PLAYING) and land.last - 1 == other
    return is_alone and is_there


_PLAYING = frozenset({"England", "Scotland", "Wales"})
"""Who has a team and no government that meets others."""


def talks_long(scene: Scene, verb: int) -> bool:
    """True for "X and Y talked for two hours"; not for "spoke for an hour at a rally"."""
    syntax = scene.syntax
    last = min(syntax.right[verb] + 1, len(syntax))
    if any(scene.lemma(token) in _SPEECHES for token in range(verb, last)):
        return False
    for kid in syntax.kids[verb]:
        if syntax.lower[kid] == "for" and any(
            scene.lemma(token) in _LONG for token in range(kid, syntax.right[kid] + 1)
        ):
            return True
    return False


def gatherings_by_name(scene: Scene) -> Iterator[int]:
    """The "G7" of "the G7 in Biarritz at the weekend": a body that is nothing but its meetings, and where it is."""
    syntax = scene.syntax
    yield from (at for at, low in enumerate(syntax.lower) if low == "it" and gathering_at(scene, at))
    for mention in scene.mentions:
        at = mention.last - 1
        if mention.kind != "organisation" or mention.side not in words("people", "only_meetings") or at >= len(syntax):
            continue
        if syntax.dep[at] not in ("pobj", "dobj", "nsubj", "nsubjpass", "conj"):
            continue
        where = (kid for kid in syntax.kids[at] if syntax.lower[kid] in ("in", "at") and syntax.dep[kid] == "prep")
        if any(gazetteer.country_of(stop) for kid in where for stop in stops_behind(scene, kid)) or _is_held(scene, at):
            yield at


def gathering_at(scene: Scene, token: int) -> str | None:
    """The body whose name is its meetings: of "the G20" itself, and of "backed the G20, among others by hosting IT"."""
    mention = scene.mention[token]
    if mention is not None:
        is_one = mention.side in words("people", "only_meetings") and mention.last - 1 == token
        return mention.side if is_one else None
    if scene.syntax.lower[token] != "it" or not _is_held(scene, token):
        return None
    start = scene.syntax.bounds[scene.sentence(token)][0]
    before = (m for at in range(token - 1, start - 1, -1) if (m := scene.mention[at]) and m.kind == "organisation")
    last = next(before, None)
    return last.side if last is not None and last.side in words("people", "only_meetings") else None


def _is_held(scene: Scene, body: int) -> bool:
    """True for "will host THE G20 in 2024", "flies to Rome for the G20", "the G7 will take place in May"."""
    verb, relation = scene.governor(body)
    if verb is None or scene.syntax.dep[body] == "conj":
        return False
    lemma, is_going = scene.lemma(verb), verbs().get(scene.lemma(verb)) == "go"
    is_course = relation in ("nsubj", "nsubjpass") and lemma in words("taking_place", "verbs") | {"hold"}
    is_told = (relation == "dobj" and lemma in _ATTENDING) or (relation == "for" and is_going) or is_course
    start, end = scene.syntax.bounds[scene.sentence(body)]
    return is_told and any(scene.moment[token] is not None for token in range(start, end))


_ATTENDING = frozenset({"host", "co-host", "hold", "attend", "convene", "organise", "organize", "skip", "miss"})


def has_sat(scene: Scene, verb: int) -> bool:
    """True for "the board sat in Paris from 13 to 27 March", "will sit in Geneva until Friday": a session."""
    syntax = scene.syntax
    last = min(syntax.right[verb] + 1, len(syntax))
    is_dated = any(scene.moment[token] is not None for token in range(verb, last))
    where = (kid for kid in syntax.kids[verb] if syntax.lower[kid] in ("in", "at") and syntax.dep[kid] == "prep")
    sitting = (scene.mention[kid] for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")
    is_body = any(mention is not None and mention.kind == "organisation" for mention in sitting)
    return is_dated and (
        is_body or any(gazetteer.country_of(stop) for kid in where for stop in stops_behind(scene, kid))
    )


_REMOTE = frozenset({"phone", "telephone", "video", "videoconference", "line", "call", "zoom", "online", "virtually"})


def meets_face_to_face(scene: Scene, verb: int, others: frozenset[str]) -> bool:
    """True where those who "speak with" others are told to be in one place with them."""
    return _goes_to_theirs(scene, verb, others) or _talks_where(scene, verb) or _is_at_theirs(scene, verb, others)


def sees_strangers(scene: Scene, verb: int, others: Sequence[Party]) -> bool:
    """True for "will visit the port to speak with Administrator X", of whom nobody says whose he is."""
    return _goes_to_speak(scene, verb) and all(map(is_unplaced, others))


def _goes_to_speak(scene: Scene, verb: int) -> bool:
    """True for "will VISIT the ministry TO SPEAK with X"."""
    is_aim = scene.syntax.dep[verb] in ("advcl", "xcomp") and "to" in scene.auxiliaries(verb)
    return is_aim and verbs().get(scene.lemma(scene.syntax.head[verb])) in ("go", "visit")


def _goes_to_theirs(scene: Scene, verb: int, others: frozenset[str]) -> bool:
    """True for "will travel TO ROME to speak with her Italian counterpart", "will visit THE MINISTRY to speak with X".

    Not for "returned to Paris to speak BY TELEPHONE with X", "went outside to speak with X", "flew to a third country".
    """
    syntax = scene.syntax
    reach = range(syntax.left[verb], min(syntax.right[verb] + 1, len(syntax)))
    if not _goes_to_speak(scene, verb) or is_from_afar(scene, verb) or _REMOTE & {syntax.lower[at] for at in reach}:
        return False
    way = syntax.head[verb]
    seen = [kid for kid in syntax.kids[way] if syntax.dep[kid] == "dobj" and scene.moment[kid] is None]
    ways = [kid for kid in syntax.kids[way] if syntax.lower[kid] in ("to", "in") and syntax.dep[kid] == "prep"]
    stops = [stop for kid in seen for stop in stops_at(scene, kid)]
    stops += [stop for kid in ways for stop in stops_behind(scene, kid)]
    if stops:
        return bool(others & {gazetteer.country_of(stop) or stop for stop in stops})
    return bool(seen) and verbs().get(scene.lemma(way)) == "visit"


def _talks_where(scene: Scene, verb: int) -> bool:
    """True for "talked for two hours AT Ramstein air base": where they talk, and nothing between them."""
    syntax = scene.syntax
    reach = range(verb + 1, min(syntax.right[verb] + 1, len(syntax)))
    if _REMOTE & {syntax.lower[token] for token in reach}:
        return False
    for token in reach:
        if (
            syntax.lower[token] in ("at", "in")
            and syntax.dep[token] == "prep"
            and syntax.pos[token + 1 :][:1] != ["VERB"]
        ):
            behind = next((below for below in syntax.kids[token] if syntax.dep[below] == "pobj"), None)
            if behind is not None and scene.moment[behind] is None and _is_where(scene, token, behind):
                return True
    return False


def _is_at_theirs(scene: Scene, verb: int, others: frozenset[str]) -> bool:
    """True for "IN ROME, she will speak with her Italian counterparts", who are at home there; not for "FROM Rome"."""
    syntax = scene.syntax
    start = syntax.bounds[scene.sentence(verb)][0]
    reach = range(start, min(syntax.right[verb] + 1, len(syntax)))
    opening = scenery(scene, scene.sentence(verb))
    if opening is None or _REMOTE & {syntax.lower[token] for token in reach}:
        return False
    homes = {gazetteer.country_of(place) or place for place in opening[0]}
    return len(homes) == 1 and others == homes


def _is_where(scene: Scene, preposition: int, behind: int) -> bool:
    return bool(stops_behind(scene, preposition)) or scene.lemma(behind) in words("people", "venues")


def acts(scene: Scene, body: int) -> bool:
    """True for "the General Assembly CONVENED", "the Assembly will hold a meeting": who meets, and no meeting."""
    verb, relation = scene.governor(body)
    if verb is None or relation != "nsubj" or scene.is_passive(verb):
        return False
    doing = [verb, *(kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("xcomp", "acomp"))]
    doing += [kid for each in doing[1:] for kid in scene.syntax.kids[each] if scene.syntax.dep[kid] == "xcomp"]
    objects = (kid for each in doing for kid in scene.syntax.kids[each] if scene.syntax.dep[kid] == "dobj")
    return any(verbs().get(scene.lemma(each)) == "meet" for each in doing) or any(
        scene.lemma(kid) in nouns() for kid in objects
    )


def is_high_level(scene: Scene, event: int) -> bool:
    """True for "the High-Level Pledging Event for Yemen": a conference by another name."""
    syntax = scene.syntax
    before = set(syntax.lower[syntax.left[event] : event])
    return syntax.text[event][0].isupper() and bool(before & {"pledging", "level", "donor", "donors"})


def is_joint(scene: Scene, cabinet: int) -> bool:
    """True for "the first joint cabinet", "their binational cabinet": two governments that sit together."""
    return bool({"joint", "binational", "bilateral"} & {scene.syntax.lower[kid] for kid in scene.syntax.kids[cabinet]})


_STANDING_TALKS = frozenset({"dialogue", "consultation", "forum"})
_FOUNDING = frozenset({"institutionalise", "institutionalize", "institute", "formalise", "formalize"})


def is_founded(scene: Scene, noun: int) -> bool:
    """True for "agreed to SET UP A DIALOGUE on fisheries": what will meet for years, and has no day yet."""
    syntax, verb = scene.syntax, scene.syntax.head[noun]
    if scene.lemma(noun) not in _STANDING_TALKS or syntax.dep[noun] != "dobj":
        return False
    is_up = scene.lemma(verb) == "set" and any(syntax.lower[kid] == "up" for kid in syntax.kids[verb])
    last = min(syntax.right[verb] + 1, len(syntax))
    return (is_up or scene.lemma(verb) in _FOUNDING) and not any(scene.moment[token] for token in range(verb, last))
