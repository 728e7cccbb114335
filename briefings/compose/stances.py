"""What a position is called in a word, and the verb that tells it in languages other than the article's."""

from __future__ import annotations

from briefings.compose.verbs import plain_lemma
from briefings.language import npgettext, npmarked, pgettext, pmarked
from store.records import Stance

_NAME = "stance"
_NAMES = {
    Stance.DEMAND: pmarked(_NAME, "demand"),
    Stance.OFFER: pmarked(_NAME, "offer"),
    Stance.REFUSE: pmarked(_NAME, "refuse"),
    Stance.THREATEN: pmarked(_NAME, "threaten"),
    Stance.ACCUSE: pmarked(_NAME, "accuse"),
    Stance.DENY: pmarked(_NAME, "deny"),
    Stance.SUPPORT: pmarked(_NAME, "support"),
    Stance.EXPECT: pmarked(_NAME, "expect"),
    Stance.STATE: pmarked(_NAME, "state"),
}
_SAID = "one party or several, before a colon and the article's words"
_VERBS = {
    Stance.DEMAND: npmarked(_SAID, "demands", "demand"),
    Stance.OFFER: npmarked(_SAID, "offers", "offer"),
    Stance.REFUSE: npmarked(_SAID, "rejects", "reject"),
    Stance.THREATEN: npmarked(_SAID, "threatens", "threaten"),
    Stance.ACCUSE: npmarked(_SAID, "accuses", "accuse"),
    Stance.DENY: npmarked(_SAID, "denies", "deny"),
    Stance.SUPPORT: npmarked(_SAID, "supports", "support"),
    Stance.EXPECT: npmarked(_SAID, "expects", "expect"),
    Stance.STATE: npmarked(_SAID, "says", "say"),
}
_PLAIN = {
    "insist": npmarked(_SAID, "insists", "insist"),
    "warn": npmarked(_SAID, "warns", "warn"),
    "promise": npmarked(_SAID, "promises", "promise"),
    "say": _VERBS[Stance.STATE],
}


def stance_name(stance: Stance) -> str:
    """'refuse': the stance in a word."""
    return pgettext(_NAME, _NAMES[stance])


def stance_said(stance: Stance, speakers: int) -> str:
    """'rejects', 'reject' of several: the verb before the article's own words."""
    return npgettext(*_VERBS[stance], max(speakers, 1))


def plainly_said(stance: Stance, content: str, speakers: int) -> str:
    """The same for a cue that says nothing by itself: "says", and more only where the words show it."""
    return npgettext(*_PLAIN[plain_lemma(stance, content)], max(speakers, 1))
