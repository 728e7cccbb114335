"""Who is somewhere for a meeting, and when: "is in Rome for talks", "ON FRIDAY she is in Rome for talks"."""

from __future__ import annotations

import re

from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.weekdays import last_weekday, next_weekday

_ON = frozenset({"on", "from"})
_LIMITS = frozenset({"until", "till", "since", "by", "after", "before", "through"})


def being_there(scene: Scene, verb: int) -> Standing:
    """HELD for "is in Rome for talks", SCHEDULED for "is in Rome for talks ON FRIDAY", "FROM 3 TO 4 MAY is in Rome".

    So is "is in Rome TODAY for talks". "This week" stays open: nobody says how much of it is over; and so does another
    day of the sentence: "is in Rome for talks until Friday", "which began on Monday".
    """
    syntax = scene.syntax
    told = {m.first: m for at in range(syntax.left[verb], syntax.right[verb] + 1) if (m := scene.moment[at])}
    if any(_is_to_come(scene, each) and scene.verb_above(each.first) == verb for each in told.values()):
        return Standing.SCHEDULED
    return Standing.OPEN if any(first >= verb for first in told) else Standing.HELD


def _is_to_come(scene: Scene, moment: Moment) -> bool:
    """True for the article's own day and one after it, and for a bare weekday."""
    words_of, published = scene.text(moment.first, moment.last), scene.published
    before = scene.syntax.lower[moment.first - 1] if moment.first else ""
    if not moment.when.is_dated or moment.when.earliest is None:
        return False
    if moment.when.earliest == moment.when.latest == published and before not in _LIMITS:
        return True
    if not {before, scene.syntax.lower[moment.first]} & _ON:
        return False
    is_weekday = next_weekday(moment.when, words_of, published) or last_weekday(moment.when, words_of, published)
    return is_weekday is not None or moment.when.earliest > published


_ENDED = re.compile(
    r"^[\w-]+(?: (?:to|in|with|of|and|the)| [A-Z][\w.'’-]*|,)*?, which (?:has |had )?"
    r"(?:ended|concluded|closed|finished)\b"
)


def has_ended(scene: Scene, noun: int) -> bool:
    """True for "will tell of her visit to Lima and Quito, WHICH ENDED on Sunday", whatever the parser hangs it on."""
    return _ENDED.match(scene.text(noun, scene.syntax.bounds[scene.sentence(noun)][1])) is not None


_COMING_TOGETHER = frozenset({"meet", "gather", "convene", "confer", "sit", "speak"})


def is_only_prepared(scene: Scene, sketch: Sketch) -> bool:
    """True for "the two will meet to PREPARE FOR THE SUMMIT in Riga", of which neither day nor sides are told.

    "To prepare for Friday's summit", "for the NATO summit" tell of one more meeting.
    """
    syntax, noun, verb = scene.syntax, sketch.token, sketch.verb
    if verb is None or sketch.relation not in ("for", "dobj") or scene.lemma(verb) != "prepare":
        return False
    is_purpose = syntax.tag[verb] == "VB" and scene.lemma(syntax.head[verb]) in _COMING_TOGETHER
    phrase = range(syntax.left[noun], syntax.right[noun] + 1)
    named = [each for at in phrase if (each := scene.mention[at]) is not None and each.certain]
    is_told = any(scene.moment[at] is not None for at in phrase) or any(each.kind != "place" for each in named)
    return is_purpose and not is_told
