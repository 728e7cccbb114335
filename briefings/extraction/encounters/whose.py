"""Whose a meeting is of which the words beside it name nobody: "Eurogroup: the meeting has been moved"."""

from __future__ import annotations

import re

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import nouns
from store.records import MeetingKind, Party


def named_elsewhere(scene: Scene, cast: Cast, sketch: Sketch, marks: set[str]) -> list[Party]:
    """Who takes part in what names nobody: whoever attends, the two of "the bilateral", the body told of before."""
    parties = _in_attendance(scene, sketch.token)
    if not parties and {"the", "bilateral"} <= marks:
        parties = _pair(scene, cast, sketch)
    if not parties and scene.syntax.text[sketch.token][0].isupper():
        parties = _bodies(scene, sketch.token)
    return parties


def _pair(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """The two of "the bilateral Energy Dialogue": who do what leads to it, else who met last."""
    above = scene.syntax.head[sketch.verb] if sketch.verb is not None else sketch.token
    doing = cast.subject(above) if scene.is_verb(above) else []
    return doing if len({party.side for party in doing}) == _TWO else cast.pair_before(sketch.token)


_TWO = 2


def _in_attendance(scene: Scene, noun: int) -> list[Party]:
    """ "The conference opens in Bern WITH A, B and C IN ATTENDANCE", whatever the parser hangs that on."""
    lower, end = scene.syntax.lower, scene.syntax.bounds[scene.sentence(noun)][1]
    last = next((token for token in range(noun, end) if lower[token - 1 : token + 1] == ["in", "attendance"]), noun)
    first = next((token for token in range(last, noun, -1) if lower[token] == "with"), last)
    mentions = (scene.mention[token] for token in range(first, last))
    return tidy(party for mention in mentions if mention and (party := party_of(mention)))


def labelled(scene: Scene, noun: int) -> list[Party]:
    """ "Eurogroup: the meeting has been moved": whose it is stands before the colon."""
    syntax = scene.syntax
    start = syntax.bounds[scene.sentence(noun)][0]
    mention = scene.mention[start]
    is_label = mention is not None and mention.last < noun and syntax.lower[mention.last] == ":"
    party = party_of(mention) if mention is not None and is_label and mention.kind == "organisation" else None
    return [party] if party else []


def _bodies(scene: Scene, noun: int) -> list[Party]:
    """ "The Leaders' Summit": the body its sentence has just named; a conference of parties is the UN's."""
    syntax = scene.syntax
    name = scene.text(syntax.left[noun], noun + 1)
    if _OF_PARTIES.search(scene.text(syntax.left[noun], syntax.right[noun] + 1)):
        short = _OF_PARTIES.search(name)
        return [Party(short[0] if short else name.removeprefix("the ").removeprefix("The "), "United Nations")]
    start = syntax.bounds[syntax.sentence[noun]][0]
    for token in range(noun - 1, start, -1):
        mention = scene.mention[token]
        if mention is not None and mention.kind in ("organisation", "group", "person") and is_body(mention.side):
            return [Party(mention.side, mention.side)]
    return []


_OF_PARTIES = re.compile(r"\bCOP[ -]?\d+\b|Conference of the Parties")


def means_those_told_of(scene: Scene, subject: int) -> bool:
    """True for "IT will meet on Friday" and for bare "PARTICIPANTS will meet": of the meeting told of before."""
    is_bare = scene.syntax.left[subject] == subject and scene.syntax.dep[subject] == "nsubj"
    return scene.syntax.lower[subject] == "it" or (is_bare and scene.syntax.lower[subject] in _TAKING_PART)


_TAKING_PART = frozenset({"participants", "negotiators", "delegates"})


def bodies_own(scene: Scene, cast: Cast, pronoun: int) -> list[Party]:
    """The body of "the Union will take up the crisis at ITS summit", "said Chile will host ITS summit"."""
    verb = scene.verb_above(pronoun)
    if verb is None or verb > pronoun or scene.syntax.lower[pronoun] not in ("its", "their"):
        return []
    kind = nouns().get(scene.lemma(scene.syntax.head[pronoun]))
    is_told = scene.syntax.dep[verb] == "ccomp" and kind in (MeetingKind.SUMMIT, MeetingKind.CONFERENCE)
    telling = scene.syntax.head[verb] if is_told else verb  # "said Sudan will hold its first TALKS": Sudan's
    return next((each for at in (verb, telling) if (each := cast.subject(at)) and _are_bodies(each)), [])


def _are_bodies(parties: list[Party]) -> bool:
    return all(is_body(party.side) for party in parties)
