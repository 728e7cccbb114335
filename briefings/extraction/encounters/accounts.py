"""What only tells of meetings, or is called so: a film about the summit, a round of tariffs, a party's congress."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene

_WORKS = frozenset({
    "exhibition", "exhibit", "film", "documentary", "movie", "book", "novel", "memoir", "biography", "play",
    "opera", "musical", "podcast", "museum", "archive", "album", "painting", "photograph", "monument",
})  # fmt: skip
_PRESS = frozenset({"reporter", "journalist", "press", "media", "correspondent", "newsman", "newspaper"})


def is_account(scene: Scene, noun: int) -> bool:
    """True for the noun of a meeting that is shown, written of or reported on there, and not held."""
    if scene.lemma(noun) == "round":
        return _is_of_things(scene, noun)
    return _is_told_in_work(scene, noun) or _is_for_press(scene, noun) or _is_of_party(scene, noun)


_THINGS = frozenset({
    "tariff", "sanction", "vote", "voting", "strike", "layoff", "funding", "financing", "golf", "drink", "applause",
    "election", "ballot", "balloting", "poll", "cut", "increase", "investment", "airstrike", "attack", "shelling",
    "ammunition", "bombing", "test", "testing", "protest", "arrest", "violence", "fighting", "vaccination",
    "recrimination", "accusation", "speculation", "criticism", "interview", "playoff", "qualifying", "qualifier",
})  # fmt: skip
"""What comes in rounds without anybody being met."""


def _is_of_things(scene: Scene, noun: int) -> bool:
    """True for "a new round OF TARIFFS", "OF VOTING"; not for one of talks, of diplomacy, of a working group."""
    syntax = scene.syntax
    of = next((kid for kid in syntax.kids[noun] if kid > noun and syntax.lower[kid] == "of"), None)
    things = [kid for kid in syntax.kids[of] if syntax.dep[kid] == "pobj"] if of is not None else []
    return bool(things) and all(scene.lemma(kid) in _THINGS for kid in things)


_OF_PARTIES = frozenset({"conference", "congress", "convention", "assembly"})


def _is_of_party(scene: Scene, noun: int) -> bool:
    """True for "her PARTY'S CONFERENCE", "the congress OF THE ruling PARTY"; not "the Labour Party's"."""
    syntax = scene.syntax
    if scene.lemma(noun) not in _OF_PARTIES:
        return False
    owners = [kid for kid in syntax.kids[noun] if syntax.dep[kid] == "poss"]
    of = (kid for kid in syntax.kids[noun] if syntax.lower[kid] == "of")
    owners += [kid for at in of for kid in syntax.kids[at] if syntax.dep[kid] == "pobj"]
    return any(scene.lemma(kid) == "party" and syntax.tag[kid] == "NN" for kid in owners)


def _is_told_in_work(scene: Scene, noun: int) -> bool:
    """True for "opens an EXHIBITION ON THE TALKS on 25 June": the day is that of the exhibition."""
    syntax, about = scene.syntax, scene.syntax.head[noun]
    is_about = syntax.dep[noun] == "pobj" and syntax.lower[about] in ("on", "about")
    return is_about and scene.lemma(syntax.head[about]) in _WORKS


def _is_for_press(scene: Scene, noun: int) -> bool:
    """True for "the envoy's briefing TO REPORTERS", "FOR THE MEDIA": nobody meets anybody there."""
    syntax = scene.syntax
    to = (kid for kid in syntax.kids[noun] if syntax.lower[kid] in ("to", "for", "with"))
    return scene.lemma(noun) == "briefing" and any(scene.lemma(kid) in _PRESS for at in to for kid in syntax.kids[at])
