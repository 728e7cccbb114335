"""Whether an expression without a year or a week lies behind or ahead: the words before it, then its verb."""

from __future__ import annotations

from briefings.extraction.temporal.grammar import Match
from briefings.extraction.temporal.story import Story
from briefings.extraction.temporal.tense import Tense
from briefings.extraction.temporal.words import listed

_AHEAD = listed("until till til by for before starting beginning effective upcoming next coming")
_BEHIND = listed("since last past dated")
_ARRANGED = listed("scheduled set due slated planned expected deadline rescheduled postponed upcoming")
_BETWEEN = listed("the on a an , of its their his her")


def leaning(m: Match, story: Story) -> Tense:
    """PAST or FUTURE where the text says so, else PRESENT or NONE."""
    return cue_before(m) or story.tense(m.start)


def cue_before(m: Match) -> Tense | None:
    """FUTURE after "until", "scheduled for" and their like, PAST after "since", else None."""
    for distance in range(1, 4):
        word = m.word_before(distance)
        if word in _AHEAD or word in _ARRANGED:
            return Tense.FUTURE
        if word in _BEHIND:
            return Tense.PAST
        if word not in _BETWEEN:
            return None
    return None
