"""What a position is called in a word, and the verb that tells it in languages other than the article's."""

from __future__ import annotations

from briefings.compose.verbs import Verb, plain_lemma
from briefings.language import npgettext, npmarked, pgettext, pmarked
from store.records import Stance

_NAMES = {
    Stance.DEMAND: pmarked("stance", "demand"),
    Stance.OFFER: pmarked("stance", "offer"),
    Stance.REFUSE: pmarked("stance", "refuse"),
    Stance.THREATEN: pmarked("stance", "threaten"),
    Stance.ACCUSE: pmarked("stance", "accuse"),
    Stance.DENY: pmarked("stance", "deny"),
    Stance.SUPPORT: pmarked("stance", "support"),
    Stance.EXPECT: pmarked("stance", "expect"),
    Stance.STATE: pmarked("stance", "state"),
}
_VERBS = {
    Stance.DEMAND: npmarked("before a colon", "demands", "demand"),
    Stance.OFFER: npmarked("before a colon", "offers", "offer"),
    Stance.REFUSE: npmarked("before a colon", "rejects", "reject"),
    Stance.THREATEN: npmarked("before a colon", "threatens", "threaten"),
    Stance.ACCUSE: npmarked("before a colon", "accuses", "accuse"),
    Stance.DENY: npmarked("before a colon", "denies", "deny"),
    Stance.SUPPORT: npmarked("before a colon", "supports", "support"),
    Stance.EXPECT: npmarked("before a colon", "expects", "expect"),
    Stance.STATE: npmarked("before a colon", "says", "say"),
}
_PLAIN = {
    "insist": npmarked("before a colon", "insists", "insist"),
    "warn": npmarked("before a colon", "warns", "warn"),
    "promise": npmarked("before a colon", "promises", "promise"),
    "say": _VERBS[Stance.STATE],
}


_OWN = {
    "insist": _PLAIN["insist"],
    "warn": _PLAIN["warn"],
    "promise": _PLAIN["promise"],
    "announce": npmarked("before a colon", "announces", "announce"),
    "agree": npmarked("before a colon", "agrees", "agree"),
    "condemn": npmarked("before a colon", "condemns", "condemn"),
    "confirm": npmarked("before a colon", "confirms", "confirm"),
    "criticise": npmarked("before a colon", "criticises", "criticise"),
    "criticize": npmarked("before a colon", "criticises", "criticise"),
    "hope": npmarked("before a colon", "hopes", "hope"),
    "plan": npmarked("before a colon", "plans", "plan"),
    "praise": npmarked("before a colon", "praises", "praise"),
    "urge": npmarked("before a colon", "urges", "urge"),
    "welcome": npmarked("before a colon", "welcomes", "welcome"),
}
"""Verbs that say more than their stance, or something else."""


def stance_name(stance: Stance) -> str:
    """'refuse': the stance in a word."""
    return pgettext("stance", _NAMES[stance])


def stance_said(stance: Stance, speakers: int) -> str:
    """'rejects', 'reject' of several: the verb before the article's own words."""
    return npgettext(*_VERBS[stance], max(speakers, 1))


def cue_said(verb: Verb, speakers: int) -> str | None:
    """The article's own verb, "warns", where it is one that is told apart from the stance; else None."""
    forms = _OWN.get(verb.lemma) if " " not in verb.words else None
    return npgettext(*forms, max(speakers, 1)) if forms else None


def plainly_said(stance: Stance, content: str, speakers: int) -> str:
    """The same for a cue that says nothing by itself: "says", and more only where the words show it."""
    return npgettext(*_PLAIN[plain_lemma(stance, content)], max(speakers, 1))
