"""Officials whom nobody names are those of the place they are met in: "talks WITH SENIOR OFFICIALS" in Riga."""

from __future__ import annotations

from collections.abc import Iterator

from briefings.extraction.encounters.calls import is_from_afar
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import nouns, words

_FROM_ELSEWHERE = frozenset({
    "regional", "world", "global", "international", "foreign", "european", "african", "asian", "arab", "western",
    "visiting", "thought", "opposition", "private", "former",
})  # fmt: skip
"""What describes leaders and officials who are not, or not alone, those of the place."""
_FROM_ABROAD = frozenset({"regional", "international", "global", "foreign"})


def meets_hosts(scene: Scene, token: int) -> bool:
    """True for the verb or noun of "meet with government officials", "hold consultations with senior officials".

    Whose they are is not told; where a country is, or they come from all over a region, they are no hosts.
    """
    return any(_are_of_the_place(scene, head) for head in _company(scene, token))


_ANY = frozenset({
    "government", "senior", "high", "-", "level", "ranking", "top", "the", "other", "national", "various", "key",
    "a", "range", "of", "number", "’s", "'s",
})  # fmt: skip
"""What says nothing of which officials they are."""


def meets_officials(scene: Scene, token: int) -> bool:
    """True for "will meet with (senior) (Samoan) (government) officials"; not for "with health officials"."""
    heads = [head for head in _company(scene, token) if scene.lemma(head) == "official"] if scene.is_verb(token) else []
    before = range(scene.syntax.left[heads[0]], heads[0]) if len(heads) == 1 else ()
    lands = [scene.mention[at] for at in before if scene.syntax.lower[at] not in _ANY]
    return len(heads) == 1 and all(land is not None and land.kind in ("country", "group") for land in lands)


def discusses_together(scene: Scene, verb: int) -> bool:
    """True for "BRITAIN AND FRANCE will discuss trade in Geneva on Friday": two who do it in one town on one day."""
    syntax = scene.syntax
    subject = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"), None)
    is_to_come = bool({"will", "to", "would", "may", "might", "could"} & set(scene.auxiliaries(verb)))
    if subject is None or not is_to_come or scene.lemma(verb) == "review" or not _are_several(scene, subject):
        return False
    last = min(syntax.right[verb] + 1, len(syntax))
    is_dated = any(scene.moment[token] for token in range(verb, last)) or scene.is_dated_before(verb)
    before = [kid for kid in syntax.kids[verb] if kid < verb]
    is_sure = not {"may", "might", "could"} & set(scene.auxiliaries(verb))  # "may discuss attacks IN GAZA"
    return is_dated and any(
        syntax.lower[at] == "in" and (town := scene.mention[at + 1]) is not None and town.kind == "place"
        for at in (*before, *(at for at in range(verb, last - 1) if is_sure or syntax.head[at] == verb))
    )


def _are_several(scene: Scene, subject: int) -> bool:
    """True for "A and B", "the ministers of A and B": named and joined by "and"."""
    syntax = scene.syntax
    span = range(syntax.left[subject], min(syntax.right[subject] + 1, len(syntax)))
    named = {mention.side for at in span if (mention := scene.mention[at]) is not None and mention.side}
    behind = range(subject + 1, span.stop)
    # "the presidents of COMPANIES from A and B"
    is_of_others = any(syntax.tag[at] == "NNS" and scene.mention[at] is None for at in behind)
    return len(named) > 1 and not is_of_others and any(syntax.lower[at] == "and" for at in span)


def meets_all_hosts(scene: Scene, verb: int) -> bool:
    """True for "will meet with senior officials OF THE FOUR COUNTRIES", those of the journey."""
    syntax = scene.syntax
    heads = (head for head in _company(scene, verb) if scene.lemma(head) in words("people", "persons"))
    below = (kid for head in heads for kid in syntax.kids[head] if syntax.lower[kid] in ("of", "in", "from"))
    lands = (land for kid in below for land in syntax.kids[kid] if syntax.lower[land] in ("countries", "nations"))
    return any(_are_all(scene, land) for land in lands)


def _are_all(scene: Scene, lands: int) -> bool:
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[lands]}
    return bool(marks & {"the", "these", "all"}) and not any(scene.mention[kid] for kid in scene.syntax.kids[lands])


def meets_somebody(scene: Scene, verb: int) -> bool:
    """True for "met Tigray's interim president", "will meet with officials AT THE COMMAND": somebody's, not anybody."""
    heads = [head for head in _company(scene, verb) if scene.lemma(head) in words("people", "persons")]
    return any(_is_told_whose(scene, head) and _is_near_a_name(scene, head) for head in heads)


def _is_near_a_name(scene: Scene, head: int) -> bool:
    """False for "representatives of civil society": whose they are has no name."""
    syntax = scene.syntax
    near = (*syntax.kids[head], *range(head + 1, min(head + 5, len(syntax))))
    return any(syntax.pos[token] == "PROPN" for token in near)


def _company(scene: Scene, token: int) -> Iterator[int]:
    """Whom a verb of meeting has as its object, and who stands behind its "with" or a meeting noun's."""
    syntax = scene.syntax
    if scene.is_verb(token):
        yield from (kid for kid in syntax.kids[token] if syntax.dep[kid] == "dobj")
    for at in range(token + 1, min(syntax.right[token] + 1, len(syntax))):
        if scene.is_verb(at) and syntax.dep[at] not in ("amod", "aux"):
            return  # what stands behind the next verb is its own
        if syntax.lower[at] == "with" and syntax.dep[at] == "prep":
            for head in syntax.kids[at]:
                if syntax.dep[head] == "pobj":
                    yield counted(scene, head)
                    yield from (kid for kid in syntax.kids[head] if syntax.dep[kid] == "conj")


_COUNTS = frozenset({"range", "number", "variety", "group", "series", "array", "handful", "dozen", "host"})


def counted(scene: Scene, head: int) -> int:
    """The "interlocutors" of "a range of interlocutors"; any other noun itself."""
    syntax = scene.syntax
    if scene.lemma(head) not in _COUNTS or scene.mention[head] is not None:
        return head
    of = (kid for kid in syntax.kids[head] if syntax.lower[kid] == "of")
    return next((below for kid in of for below in syntax.kids[kid] if syntax.dep[below] == "pobj"), head)


def office(scene: Scene, verb: int) -> bool:
    """True where somebody does it of whom only the office is told: "THE PRIME MINISTER will receive X"."""
    syntax = scene.syntax
    subjects = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass"))
    return any(scene.lemma(kid) in words("people", "persons") for kid in subjects)


def _are_of_the_place(scene: Scene, head: int) -> bool:
    syntax = scene.syntax
    if scene.mention[head] is not None:
        return False
    if _are_those_of_all(scene, head):
        return False
    if _is_told_whose(scene, head):
        return False
    before = {syntax.lower[token] for token in range(syntax.left[head], head)}
    if "government" in before and before & _AGAINST:
        return False  # "GOVERNMENT AND OPPOSITION delegations" are of the country whose conflict it is
    if "local" in before and before & _FROM_ELSEWHERE <= _FROM_ABROAD and not before & words("people", "callings"):
        return scene.lemma(head) in words("people", "officials")  # "with LOCAL and international counterparts"
    if before & words("people", "callings") or (before & _FROM_ELSEWHERE and "government" not in before):
        return "government" in before
    return scene.lemma(head) in words("people", "officials") or "government" in before


_AGAINST = frozenset({"opposition", "rebel", "rebels", "insurgent", "separatist", "guerrilla", "militia"})


def _are_those_of_all(scene: Scene, head: int) -> bool:
    """True for "bilateral MEETINGS with HIS COUNTERPARTS": of several countries, one after another."""
    syntax = scene.syntax
    above = syntax.head[syntax.head[head]]
    is_own = any(syntax.tag[kid] == "PRP$" for kid in syntax.kids[head])
    return is_own and syntax.lower[head] == "counterparts" and syntax.lower[above] == "meetings"


_WHOSE = ("of", "from", "at")


def _is_told_whose(scene: Scene, head: int) -> bool:
    """True for "Tigray's president", "officials AT the command", whether or not we know whose that is."""
    syntax = scene.syntax
    is_owned = any(syntax.dep[kid] == "poss" and syntax.pos[kid] != "PRON" for kid in syntax.kids[head])
    is_of = head + 1 < len(syntax) and syntax.lower[head + 1] in _WHOSE
    return is_owned or (is_of and not _is_of_the_government(scene, head + 1))


_GOVERNMENTS = frozenset({"government", "administration", "authorities", "ministries"})
_IN_OFFICE = frozenset({
    "the", "transition", "transitional", "interim", "caretaker", "new", "incoming", "outgoing", "current", "host",
    "local", "national", "central", "various", "relevant", "key",
})  # fmt: skip


def _is_of_the_government(scene: Scene, preposition: int) -> bool:
    """True for "officials FROM THE TRANSITION GOVERNMENT": nobody else's than that of the place."""
    lower, token = scene.syntax.lower, preposition + 1
    while lower[token : token + 1] and lower[token] in _IN_OFFICE:
        token += 1
    return token > preposition + 1 and lower[token : token + 1] != [] and lower[token] in _GOVERNMENTS


def exchanges_views(scene: Scene, verb: int) -> bool:
    """True for "will exchange views with X in Kyoto", where a day, a place or the means is told."""
    syntax = scene.syntax
    are_views = any(syntax.dep[kid] == "dobj" and scene.lemma(kid) in ("view", "opinion") for kid in syntax.kids[verb])
    behind = range(verb, _begins_event(scene, verb, min(syntax.right[verb] + 1, len(syntax))))
    own = [token for token in behind if scene.verb_above(token) in (None, verb)]  # not "the summit, which A will host"
    is_told = any(scene.moment[token] for token in own) or is_from_afar(scene, verb)
    return are_views and (is_told or any(stops_behind(scene, kid) for kid in own if syntax.lower[kid] == "in"))


def _begins_event(scene: Scene, verb: int, end: int) -> int:
    """Where "views on THE SUMMIT in September in Denmark" begins: its day and its place are the summit's."""
    syntax = scene.syntax
    about = next((token for token in range(verb, end) if syntax.lower[token] in ("on", "about")), end)
    events = (token for token in range(about, end) if syntax.dep[token] == "pobj" and syntax.head[token] == about)
    event = next((token for token in events if nouns().get(scene.lemma(token)) is not None), end)
    return end if any(syntax.lower[token] == "with" for token in range(event, end)) else event
