"""Who is told what somebody else was told before: "Helsinki was informed AS WELL", "got THE SAME message"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words

_THE_SAME = re.compile(r"\b(?:as well(?! as)|too|likewise|similarly|equally|the same)\b", re.IGNORECASE)
_AS_WELL = re.compile(r"\b(?:as well(?! as)|too|also|likewise|similarly|equally|in turn|the same)\b", re.IGNORECASE)
_ITS_OFF = re.compile(
    r"\b(?:not be (?:able to )?(?:com|travel|go|visit|mak)\w*|(?:not|n['’]t) (?:come|travel|go|visit|make|take place)"
    r"|postpon\w+|cancel\w*|delay\w*|(?:put|called|call) (?:off|back)|(?:is|was|are|were|be) off)\b",
    re.IGNORECASE,
)
"""What may be told outright once more: "that he would not be coming"."""
_PRONOUNS = frozenset({"him", "her", "them"})
_ABOUT = frozenset({"of", "about", "on", "over", "regarding", "concerning"})
_UNSURE = frozenset({"may", "might", "could", "should", "would", "must", "if", "unless", "whether"})
_AUXILIARIES = frozenset({"be", "have", "do"})


@dataclass(frozen=True, slots=True)
class Telling:
    """The countries that are told, and the sides of whoever tells them where somebody is named.

    ``to_hosts``: those who are told are called hosts; ``is_the_same``: it is said that they are told the same, and not
    only that somebody "ALSO informed" them.
    """

    sentence: int
    verb: int
    told: tuple[str, ...]
    tellers: frozenset[str]
    to_hosts: bool
    is_the_same: bool


def tellings(scene: Scene, sentence: int, first: int) -> Iterator[Telling]:
    """Those of a sentence from a token on.

    Left alone: whoever is told of something else ("informed Rome too OF THE TALKS"), or is not told or only perhaps;
    and whom it is told as an ally, a mediator, a body or the public.
    """
    start, end = scene.syntax.bounds[sentence]
    if _is_told_aside(scene, range(start, end)):
        return
    for verb in range(max(start, first), end):
        whom = _whom(scene, verb, start, end)
        if whom is None or not _is_said(scene, verb) or not _is_of_that(scene, verb, whom):
            continue
        to_hosts = any(scene.syntax.lower[token] in ("host", "hosts") for token in whom)
        if not to_hosts and not _says_again(scene, verb, scene.text(max(start, first), end)):
            continue
        if told := _countries(scene, whom):
            said = scene.text(max(start, first), end)
            is_the_same = to_hosts or scene.is_passive(verb) or _THE_SAME.search(said) is not None
            yield Telling(sentence, verb, told, _tellers(scene, verb, whom), to_hosts, is_the_same)


def _whom(scene: Scene, verb: int, start: int, end: int) -> range | None:
    """The words that name who is told."""
    syntax, lemma = scene.syntax, scene.lemma(verb)
    if lemma == "so" and verb == start and verb + 2 < end and scene.lemma(verb + 1) in _AUXILIARIES:
        return range(verb + 2, end)  # "SO HAVE his Finnish hosts"
    if not scene.is_verb(verb):
        return None
    if lemma in words("telling_others", "telling"):
        return _objects(scene, verb, start)
    if lemma == "let":
        known = next((kid for kid in syntax.kids[verb] if scene.lemma(kid) == "know"), None)
        return _phrase(scene, [*syntax.children(known, "nsubj"), *syntax.children(verb, "dobj")]) if known else None
    if lemma in words("telling_others", "receiving") and _message(scene, syntax.children(verb, "dobj")) is not None:
        return _phrase(scene, syntax.children(verb, "nsubj"))
    if lemma not in words("telling_others", "conveying"):
        return None
    message = _message(scene, syntax.children(verb, "dobj", "nsubjpass", "nsubj"))
    if message is None:
        return None
    ways = (kid for at in (verb, message) for kid in syntax.kids[at] if syntax.lower[kid] == "to" and kid > verb)
    behind = [below for kid in ways for below in syntax.kids[kid] if syntax.dep[below] == "pobj"]
    return _phrase(scene, behind or [kid for kid in syntax.children(verb, "dative") if syntax.pos[kid] != "ADP"])


def _objects(scene: Scene, verb: int, start: int) -> range | None:
    """Whom a verb of telling has as its object; of "engaged with the premier to inform HIM" who is named before."""
    syntax = scene.syntax
    if scene.is_passive(verb):
        return _phrase(scene, syntax.children(verb, "nsubjpass"))
    told = [*syntax.children(verb, "dobj", "dative")]
    if told and syntax.lower[told[0]] in _PRONOUNS:
        return range(start, verb)
    return _phrase(scene, told)


def _phrase(scene: Scene, heads: Iterable[int]) -> range | None:
    head = next(iter(heads), None)
    return range(scene.syntax.left[head], scene.syntax.right[head] + 1) if head is not None else None


def _message(scene: Scene, nouns: Iterable[int]) -> int | None:
    return next((noun for noun in nouns if scene.lemma(noun) in words("telling_others", "messages")), None)


def _is_said(scene: Scene, verb: int) -> bool:
    """False for "has NOT been told", "MAY be informed", "WITHOUT informing"."""
    syntax = scene.syntax
    if scene.lemma(verb) == "so":
        return True
    if any(syntax.dep[kid] == "neg" for kid in syntax.kids[verb]) or _UNSURE & set(scene.auxiliaries(verb)):
        return False
    if any(syntax.lower[kid] in _UNSURE for kid in syntax.kids[verb]):
        return False
    above = syntax.head[verb]
    is_without = syntax.lower[above] in ("without", "before")
    is_undone = syntax.dep[verb] == "xcomp" and scene.lemma(above) not in words("telling_others", "done")
    return not is_without and not is_undone and not any(syntax.lower[kid] == "yet" for kid in syntax.kids[above])


def _is_of_that(scene: Scene, verb: int, whom: range) -> bool:
    """False where something else is told behind the verb: "of the talks", "that he looks forward to his visit"."""
    syntax = scene.syntax
    if scene.lemma(verb) == "so":
        return True
    for kid in syntax.kids[verb]:
        if kid <= verb or scene.lemma(kid) == "know":
            continue
        if syntax.lower[kid] in _ABOUT and not _is_it(scene, kid):
            return False
        if syntax.dep[kid] in ("ccomp", "xcomp", "advcl"):
            told = scene.text(syntax.left[kid], syntax.right[kid] + 1)
            if syntax.dep[kid] != "advcl" and not _ITS_OFF.search(told):
                return False
    named = max((mention.last for at in whom for mention in scene.mentions_at(at)), default=whom.stop)
    behind = (at for at in range(max(named, verb), whom.stop) if syntax.lower[at] in _ABOUT)
    return all(_is_it(scene, at) for at in behind)  # "informed the president of Ethiopia OF THE FLOODS"


def _is_it(scene: Scene, preposition: int) -> bool:
    """True for "of IT", "of THE DECISION"."""
    told = [kid for kid in scene.syntax.kids[preposition] if scene.syntax.dep[kid] == "pobj"]
    return all(scene.lemma(kid) in words("telling_others", "of_it") for kid in told)


def _is_told_aside(scene: Scene, tokens: range) -> bool:
    """True where a mediator, an ally, lawmakers or the public are spoken of."""
    return any(scene.lemma(token) in words("telling_others", "aside") for token in tokens)


def _says_again(scene: Scene, verb: int, said: str) -> bool:
    """True for "too", "the same"; of who got a message for the latter alone, of "SO HAS Oslo" for none."""
    if scene.lemma(verb) == "so":
        return False  # "So has Oslo" may have put off a visit of its own
    if scene.lemma(verb) in words("telling_others", "receiving"):
        return "the same" in said.lower()
    return _AS_WELL.search(said) is not None


def _countries(scene: Scene, whom: range) -> tuple[str, ...]:
    """The countries of who is told; none where a body is among them."""
    named = [mention for token in whom for mention in scene.mentions_at(token)]
    if any(mention.side not in gazetteer.countries() for mention in named):
        return ()
    return tuple(dict.fromkeys(mention.side for mention in named))


def _tellers(scene: Scene, verb: int, whom: range) -> frozenset[str]:
    """The sides named in the subject of the verb, or of the one above it."""
    syntax = scene.syntax
    if scene.lemma(verb) in words("telling_others", "receiving"):
        return frozenset()
    if scene.lemma(verb) == "so" or scene.is_passive(verb):
        by = [kid for kid in syntax.kids[verb] if syntax.lower[kid] == "by"]
        tokens = [token for kid in by for token in range(kid, syntax.right[kid] + 1)]
    else:
        chain = [verb, *syntax.ancestors(verb)]
        subject = next((kid for at in chain for kid in syntax.children(at, "nsubj", "nsubjpass")), None)
        tokens = [*range(syntax.left[subject], syntax.right[subject] + 1)] if subject is not None else []
    named = (mention for token in tokens if token not in whom for mention in scene.mentions_at(token))
    return frozenset(mention.side for mention in named)
