"""The verb a position is told with: the cue's own, with its "not" and its "may" kept.

"has ruled out" -> "ruled out", "has not ruled out" -> "did not rule out", "might reject" -> "might
reject". What the article tells in the past stays there, for the words that follow are of that time
("said it was ready"); the present stays the present. A cue that says nothing by itself ("told",
"added") is "said", unless the words that follow carry the stance in plain sight ("must": insisted).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefings.compose.wording import has_negation
from briefings.extraction.cuebook import adjective_cues, noun_cues, verb_cues
from briefings.extraction.patterns.cues import SPEECH
from briefings.extraction.patterns.wordlist import words
from store.records import Stance

STANCE_VERBS = {
    Stance.DEMAND: "demand",
    Stance.OFFER: "offer",
    Stance.REFUSE: "reject",
    Stance.THREATEN: "threaten",
    Stance.ACCUSE: "accuse",
    Stance.DENY: "deny",
    Stance.SUPPORT: "support",
    Stance.EXPECT: "expect",
    Stance.STATE: "say",
}

PLAIN = words(
    """say tell add remark comment observe explain reply answer respond write tweet post continue conclude inform
    notify interject elaborate quote go put"""
)
"""Cues that do no more than say it."""

_IRREGULAR = {
    "say": "said said", "tell": "told told", "write": "wrote written", "think": "thought thought", "feel": "felt felt",
    "see": "saw seen", "find": "found found", "know": "knew known", "understand": "understood understood",
    "mean": "meant meant", "seek": "sought sought", "choose": "chose chosen", "forbid": "forbade forbidden",
    "undertake": "undertook undertaken", "swear": "swore sworn", "stand": "stood stood",
    "withhold": "withheld withheld",
    "put": "put put", "go": "went gone", "hold": "held held", "speak": "spoke spoken", "cast": "cast cast",
    "forecast": "forecast forecast", "foresee": "foresaw foreseen", "throw": "threw thrown",
    "shun": "shunned shunned",
    "quip": "quipped quipped", "plan": "planned planned", "commit": "committed committed", "beg": "begged begged",
    "recommit": "recommitted recommitted", "admit": "admitted admitted", "prod": "prodded prodded",
    "rebut": "rebutted rebutted", "slam": "slammed slammed", "snub": "snubbed snubbed", "spurn": "spurned spurned",
    "rule": "ruled ruled", "hit": "hit hit", "lash": "lashed lashed", "dub": "dubbed dubbed",
    "refer": "referred referred",
    "strive": "strove striven", "prefer": "preferred preferred", "uphold": "upheld upheld", "plead": "pled pled",
    "propel": "propelled propelled", "label": "labelled labelled", "back": "backed backed", "tout": "touted touted",
}  # fmt: skip

_PARTICLES = words(
    """
    on for to with against of out down off aside about over upon back forward
    """
)
_ADVERBS = r"(?: (?:also|again|yet|still|even|once|soon|first|now|repeatedly|\w+ly))*"
_NOT = re.compile(
    rf"\b(?P<aux>did|does|do|has|have|had|is|was|are|were|would|will|could|can|should|might|may|must|shall)"
    rf"(?: not|n[’']t){_ADVERBS}\s*$|\b(?P<cannot>cannot){_ADVERBS}\s*$|\b(?P<never>never|no longer){_ADVERBS}\s*$",
    re.IGNORECASE,
)
_FULL = {"won't": "will not", "can't": "can not", "shan't": "shall not"}
_CONTRACTED = re.compile(r"\b(?:wo|ca|sha)n't\b", re.IGNORECASE)
_PROGRESSIVE = re.compile(r"\b(is|are|was|were|be|been)$", re.IGNORECASE)
_MODAL = re.compile(rf"\b(would|will|could|can|may|might|should|must|shall){_ADVERBS}\s*$", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:may|might|could|reportedly|allegedly|apparently|possibly|perhaps)\b", re.IGNORECASE)
_NOT_FINITE = re.compile(
    r"\bto\s*$|\b(?:was|were|is|are|be|been|being|having|not|without|by|of|after|before|from|for|unlikely)\s*$"
    r"|\bhave\s*been\s*$|\b(?:would|could|might|should|may|must) have\s*$",
    re.IGNORECASE,
)
_OBLIGED = re.compile(
    r"\b(?:must|should|ought|has to|have to|had to|needs? to|needed to|let|until|unless)\b", re.IGNORECASE
)
_AHEAD = re.compile(r"\b(?:will|would|shall|if|unless)\b|[’']ll\b", re.IGNORECASE)
_REFUSED = re.compile(
    r"\b(?:will|would|shall|could|can) (?:not|never)\b|\b(?:won|can)[’']t\b|\bcannot\b", re.IGNORECASE
)
_UNYIELDING = re.compile(
    rf"{_REFUSED.pattern}|\bhard[ -]line\b|\b(?:never|no (?:concessions?|compromises?|deal)|unacceptable|red lines?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Verb:
    """``words`` as they are told ("did not rule out"); ``lemma`` of the cue; ``plain`` if it carries no stance.

    ``past`` is true where the article tells it in the past, ``bare`` without a "not" or a "may".
    """

    words: str
    lemma: str
    plain: bool = False
    past: bool = False
    bare: bool = True

    @property
    def may_follow(self) -> bool:
        """True where the words may come before it: "..., he warned"."""
        return self.lemma in SPEECH


def verb_of(cue: str, before: str, *, plural: bool = False) -> Verb | None:
    """The verb of a cue as it stands in the text, with the words before it in its clause.

    None where it is no verb of ours, or its group cannot be retold: passive, an infinitive ("is
    expected to demand"), a noun.
    """
    head, *rest = cue.lower().replace("’", "'").split() or [""]
    lemma = _lemmas().get(head)
    if lemma is None or any(word not in _PARTICLES for word in rest):
        return None
    tail = "".join(f" {word}" for word in rest)
    before = _CONTRACTED.sub(lambda found: _FULL[found[0].lower()], " ".join(before.replace("’", "'").split()))
    past = head in _pasts(lemma) and head != lemma
    negated, modal = _NOT.search(before), _MODAL.search(before)
    if negated:
        told = _negated(negated, head, lemma, plural=plural)
    elif modal:
        told = f"{modal[1].lower()} {lemma}"
    elif progressive := _PROGRESSIVE.search(before) if head.endswith("ing") else None:
        past = progressive[1] in ("was", "were")
        told = _told(lemma, plural=plural, past=past)
    elif _NOT_FINITE.search(before):
        return None
    else:
        told = _told(lemma, plural=plural, past=past)
    if told is None or _loses(before, told):
        return None
    return Verb(told + tail, lemma, lemma in PLAIN and not rest, past, not (negated or modal))


def _told(lemma: str, *, plural: bool, past: bool) -> str:
    return _pasts(lemma)[0] if past else _present(lemma, plural=plural)


def _loses(before: str, told: str) -> bool:
    """True where the words before the cue negate or hedge it from further away than the verb can keep."""
    if has_negation(before) and not has_negation(told):
        return True
    return bool(_HEDGED.search(before)) and not _HEDGED.search(told)


def _negated(found: re.Match[str], head: str, lemma: str, *, plural: bool) -> str | None:
    if found["cannot"]:
        return f"cannot {lemma}"
    if found["never"]:
        return f"{found['never'].lower()} {_told(lemma, plural=plural, past=head in _pasts(lemma) and head != lemma)}"
    aux = found["aux"].lower()
    if aux in ("is", "was", "are", "were") and not head.endswith("ing"):
        return None
    if aux in ("did", "has", "have", "had", "was", "were"):
        return f"did not {lemma}"
    return f"{_does(plural)} not {lemma}" if aux in ("does", "do", "is", "are") else f"{aux} not {lemma}"


def _does(plural: bool) -> str:
    return "do" if plural else "does"


def _present(lemma: str, *, plural: bool) -> str:
    return lemma if plural else third_person(lemma)


def third_person(verb: str) -> str:
    """'deny' -> 'denies', 'press' -> 'presses', 'stand ready' -> 'stands ready'."""
    head, _, rest = verb.partition(" ")
    if head.endswith("y") and head[-2] not in "aeiou":
        head = head[:-1] + "ies"
    else:
        head += "es" if head.endswith(("s", "sh", "ch", "x", "z", "o")) else "s"
    return f"{head} {rest}" if rest else head


def stance_verb(stance: Stance, *, plural: bool = False) -> str:
    """The verb of a stance whose cue cannot be retold."""
    return _present(STANCE_VERBS[stance], plural=plural)


def plain_verb(stance: Stance, content: str, *, plural: bool = False, past: bool = True) -> str:
    """What a neutral cue becomes: "said", and more only where the words themselves show it.

    Nothing that a "not" in the words would turn round: "ruled out: it will not" is never said.
    ``past`` is false where the article itself reports in the present.
    """
    return _told(plain_lemma(stance, content), plural=plural, past=past)


def plain_lemma(stance: Stance, content: str) -> str:
    """'insist', 'warn', 'promise' or 'say'."""
    if stance is Stance.DEMAND and _OBLIGED.search(content):
        return "insist"
    if stance is Stance.REFUSE and _UNYIELDING.search(content):
        return "insist"
    if stance is Stance.THREATEN and _AHEAD.search(content):
        return "warn"
    if stance is Stance.OFFER and _AHEAD.search(content) and not _REFUSED.search(content):
        return "promise" if re.search(r"\bpromis", content) else "say"
    return "say"


# --------------------------------------------------------------------------- nouns and adjectives

_NOUN_VERBS = {
    "demand": "demand", "call": "call", "request": "request", "appeal": "appeal", "plea": "plead", "order": "order",
    "insistence": "insist", "offer": "offer", "promise": "promise", "pledge": "pledge", "vow": "vow",
    "proposal": "propose", "invitation": "invite", "refusal": "refuse", "rejection": "reject", "threat": "threaten",
    "warning": "warn", "denial": "deny", "hope": "hope", "expectation": "expect", "accusation": "accuse",
    "allegation": "allege", "claim": "claim", "statement": "say", "support": "support", "plan": "plan",
    "intention": "intend", "intent": "intend", "wish": "wish", "aim": "aim", "decision": "decide",
}  # fmt: skip


def noun_verb(cue: str, *, plural: bool = False) -> str | None:
    """'threat' -> 'threatens', for "its threat to cut"; None for a noun that has no such verb."""
    word = cue.lower().split()[-1] if cue.split() else ""
    lemma = word if word in noun_cues() else word[:-1] if word[:-1] in noun_cues() else None
    verb = _NOUN_VERBS.get(lemma) if lemma else None
    return _present(verb, plural=plural) if verb else None


def is_adjective(cue: str) -> bool:
    """True for "ready", "opposed": told with "is"."""
    return cue.lower() in adjective_cues()


@cache
def _lemmas() -> dict[str, str]:
    """Every form of every verb cue -> its lemma."""
    forms: dict[str, str] = {}
    for lemma in verb_cues():
        for form in (lemma, third_person(lemma), *_pasts(lemma), _ing(lemma)):
            forms.setdefault(form, lemma)
    return forms


def _pasts(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return [*_IRREGULAR[lemma].split(), lemma + "ed"]
    if lemma.endswith("e"):
        return [lemma + "d"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma[:-1] + "ied"]
    return [lemma + "ed"]


def _ing(lemma: str) -> str:
    past = _IRREGULAR.get(lemma, "").split()
    if past and past[0].endswith(lemma[-1] * 2 + "ed"):
        return past[0][:-2] + "ing"
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith(("ee", "ye")) else lemma) + "ing"
