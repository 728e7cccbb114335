"""Days that stay where all else changes: "The talks will be held in Riga. THE DATE OF 8 JULY REMAINS UNCHANGED".

The day is that of the meeting told right before, where that has none of its own. Left alone: a date that is changed,
and one told behind several meetings.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefings.extraction.encounters.relocation import without_days
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME

_KEPT = re.compile(
    r"(?:\A|\b(?:the|this|that|its|their) )dates?"
    r"(?: of| for (?:it|them|the (?:meeting|talks|visit|summit|session|round)))?"
    r"[,:(]? ?<day>,? ?\)?,? ?"
    r"(?:(?:remains?|stays?|is|are)(?: \w+)? (?:unchanged|unaffected|the same|in place|as (?:planned|announced|before))"
    r"|(?:has|have|is|are) not (?:been )?(?:changed|affected)|(?:still )?stands?)\b",
    re.IGNORECASE,
)
_BACK = 1
_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED)


def keep_days(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give a meeting that has no day the one that is told to stay."""
    told = Counter(sketch.sentence for sketch in sketches if sketch.standing is not Standing.NONE)
    for sketch in sketches:
        is_open = sketch.when is NO_TIME and sketch.standing in _TO_COME and bool(sketch.parties)
        if not is_open or told[sketch.sentence] > 1:
            continue
        near = range(sketch.sentence, min(sketch.sentence + _BACK + 1, len(scene.syntax.bounds)))
        kept = next((sentence for sentence in near if _is_kept(scene, sentence)), None)
        if kept is not None:
            sketch.when = scene.moments_in(kept)[0].when
            sketch.sentences.add(kept)


def _is_kept(scene: Scene, sentence: int) -> bool:
    days = scene.moments_in(sentence)
    is_one = len(days) == 1 and days[0].when.is_dated
    return is_one and _KEPT.search(without_days(scene, *scene.syntax.bounds[sentence])) is not None
