"""Who travels on a government's behalf, and who does not: ministers and delegations, "we", a cricket team."""

from __future__ import annotations

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import tidy
from briefings.extraction.encounters.vocabulary import verbs, words
from store.records import Party


def are_people(scene: Scene, verb: int) -> bool:
    """True where the subject is somebody without a name ("Japan's foreign minister", "who travels")."""
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    if scene.lemma(verb) in ("send", "dispatch") or (scene.lemma(verb) == "invite" and not scene.is_passive(verb)):
        return True
    if any(syntax.lower[kid] in ("that", "which") for kid in subjects) and syntax.dep[verb] == "relcl":
        return scene.lemma(syntax.head[verb]) in _TRAVELLERS  # "a delegation THAT was to have flown"
    if not subjects and syntax.dep[verb] == "acl" and syntax.dep[syntax.head[verb]] == "dobj":
        return are_people(scene, syntax.head[syntax.head[verb]])  # "scrapped plans TO TRAVEL to Oslo"
    if not subjects and syntax.dep[verb] in ("xcomp", "conj", "acomp") and syntax.head[verb] != verb:
        return are_people(scene, syntax.head[verb])  # "plans TO FLY to Kyiv", "is due to ARRIVE", "and THEN FLY home"
    if any(syntax.lower[kid] in ("who", "he", "she") for kid in subjects):
        return True
    if any(scene.lemma(kid) in _TRAVELLERS for kid in subjects):
        return True
    mentions = (scene.mention[kid] for kid in subjects)
    return any(mention is not None and mention.kind in ("person", "group") for mention in mentions)


def are_we(scene: Scene, verb: int) -> bool:
    """True for "why we went to Afghanistan": a country's way, and nobody's visit."""
    syntax = scene.syntax
    return any(syntax.lower[kid] == "we" for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj")


def who_goes(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """Who has "will travel to Riga, WHERE A MEETING WITH X IS SCHEDULED": whoever goes there.

    Nobody where the sentence tells of no way there: "unrest in Riga, where a meeting with X is planned".
    """
    syntax, where = scene.syntax, where_of(scene, verb)
    clause = scene.verb_above(where) if where is not None else None
    while clause is not None and syntax.dep[clause] in ("xcomp", "conj", "ccomp"):
        clause = syntax.head[clause]
    going = scene.verb_above(syntax.head[clause]) if clause is not None and syntax.dep[clause] != "ROOT" else None
    is_way = going is not None and clause is not None and going < clause and _is_way(scene, going)
    return cast.subject(going) if going is not None and is_way else []


def where_of(scene: Scene, verb: int) -> int | None:
    """The "where" of "in Riga, WHERE talks are to begin", "WHERE the ministers will gather", by their verb."""
    syntax = scene.syntax
    for _ in range(_CLAUSE):
        below = [kid for to in syntax.kids[verb] if syntax.dep[to] == "xcomp" for kid in syntax.kids[to]]
        for kid in (*syntax.kids[verb], *below):
            if syntax.lower[kid] == "where" and kid < verb:
                return kid
        if syntax.dep[verb] not in ("conj", "xcomp", "ccomp", "acomp"):
            return None
        verb = syntax.head[verb]  # "where he is DUE to meet X"
    return None


def _is_way(scene: Scene, verb: int) -> bool:
    lemma = scene.lemma(verb)
    return verbs().get(lemma) in ("go", "visit") or lemma in _COMING


_COMING = frozenset({"be", "arrive", "stop", "stay", "land", "head", "continue", "go", "come", "return", "leave"})
_CLAUSE = 5
"""Verbs between "where" and the meeting it is said of."""
_TRAVELLERS = frozenset({
    "delegation", "team", "official", "envoy", "mission", "negotiator", "diplomat", "minister", "head", "chief",
    "leader",
})  # fmt: skip


def are_players(scene: Scene, verb: int) -> bool:
    """True for "the Indian cricket team": no government's visit."""
    syntax = scene.syntax
    subjects = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass"))
    named = (syntax.lower[token] for kid in subjects for token in range(syntax.left[kid], kid + 1))
    start, end = syntax.bounds[scene.sentence(verb)]
    is_contest = any(syntax.lower[token] in words("not_a_meeting", "contests") for token in range(start, end))
    return is_contest or any(word in words("not_a_meeting", "players") for word in named)


def sent(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """Whose people go where they are sent: "Mali SENT MINISTERS to Niamey", and whoever of them is named.

    A person who sends somebody stays at home: it is his country that is there by its envoy.
    """
    whom = [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "dobj"]
    senders = (Party(party.side, party.side) for party in cast.subject(verb))  # "LAVROV will send an envoy to Tunis"
    return tidy([*senders, *(party for kid in whom for party in cast.parties(kid))])
