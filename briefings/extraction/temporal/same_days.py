"""Which day "the same day" is, where the day told last is only the one on which it was said."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.leaning import leaning
from briefings.extraction.temporal.periods import Period
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

_SAYING = frozenset(listed("say announce report confirm state declare add tell disclose reveal write"))


def same_day(m: Match, story: Story) -> Period:
    """The 4 May of "will gather on 4 May, the office SAID ON MONDAY. On THE SAME DAY, X will meet Y".

    Of what is over ("met on Tuesday, it said on Wednesday. The same day, ...") the day told last, as ever.
    """
    told = story.reference_day()
    if len(story.last_days) < _PAIR or leaning(m, story) is not Tense.FUTURE:
        return told
    (at, before), (said_at, said) = story.last_days
    is_one_sentence = story.sentence(at) == story.sentence(said_at) and at < said_at
    is_said = said.first <= story.published < before.first and story.verb(said_at).lower() in _SAYING
    return before if is_one_sentence and is_said else told


_PAIR = 2
