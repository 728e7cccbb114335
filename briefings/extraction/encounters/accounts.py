"""What only tells of meetings: an exhibition on the talks, a film about the summit, a briefing for reporters."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene

_WORKS = frozenset({
    "exhibition", "exhibit", "film", "documentary", "movie", "book", "novel", "memoir", "biography", "play",
    "opera", "musical", "podcast", "museum", "archive", "album", "painting", "photograph", "monument",
})  # fmt: skip
_PRESS = frozenset({"reporter", "journalist", "press", "media", "correspondent", "newsman", "newspaper"})


def is_account(scene: Scene, noun: int) -> bool:
    """True for the noun of a meeting that is shown, written of or reported on there, and not held."""
    return _is_told_in_work(scene, noun) or _is_for_press(scene, noun)


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
