"""Who invites to a meeting is whom the guest meets: "has accepted X's invitation to meet", "X invited Y to meet"."""

from __future__ import annotations

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from store.records import Party

_INVITATIONS = frozenset({"invitation", "offer", "proposal", "request"})
_FROM = frozenset({"of", "from", "by"})


def inviter(scene: Scene, cast: Cast, verb: int) -> list[Party]:
    """Who the meeting was proposed by, where it is told as an invitation; nobody otherwise."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if syntax.dep[verb] in ("xcomp", "ccomp") and scene.lemma(above) == "invite" and not scene.is_passive(above):
        return cast.subject(above)
    if syntax.dep[verb] not in ("acl", "relcl") or scene.lemma(above) not in _INVITATIONS:
        return []
    owners = [party for kid in syntax.children(above, "poss") for party in cast.parties(kid)]
    ways = (kid for kid in syntax.children(above, "prep") if syntax.lower[kid] in _FROM)
    return owners or [party for way in ways for party in cast.objects(way)]
