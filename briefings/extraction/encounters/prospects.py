"""What chances somebody gives a meeting: "it is LIKELY that they will meet", "HOPES they will".

The words stand above the clause that tells of the meeting, whose own verb says nothing but "will".
"""

from __future__ import annotations

from briefings.extraction.encounters.factuality import Factuality
from briefings.extraction.encounters.modality import is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words

_STEPS = 6
_JUDGING = frozenset({"be", "seem", "look", "appear", "remain", "become", "consider", "think", "deem", "call"})
_FEW = frozenset({"no", "little", "slim", "scant", "remote", "slender", "zero", "hardly", "scarcely"})
_THROUGH = ("xcomp", "acomp")
_HEARD = frozenset({"rumour", "rumor", "rumours", "rumors", "speculation", "talk"})


def prospect(scene: Scene, verb: int) -> Factuality | None:
    """POSSIBLE below "it is likely that", "hopes that", "a chance that"; DENIED below "it is unlikely that".

    FACT below "there is no doubt that"; None where nobody weighs the chances: "the minister said they will".
    """
    syntax, token = scene.syntax, verb
    for _ in range(_STEPS):
        above, dep = syntax.head[token], syntax.dep[token]
        if above == token:
            break
        if dep in ("ccomp", "csubj", "acl"):
            return _of_clause(scene, token, above)
        if dep == "xcomp" and scene.lemma(above) in words("prospects", "hearsay") and scene.is_passive(above):
            return Factuality.POSSIBLE  # "is BELIEVED to be planning to meet him"
        if dep == "xcomp" and scene.lemma(above) in ("say", "report") and _is_plan_of_others(scene, token, above):
            return Factuality.POSSIBLE
        if dep not in _THROUGH or not (scene.is_verb(above) or syntax.pos[above] == "ADJ"):
            break
        token = above
    return None


def _is_plan_of_others(scene: Scene, planning: int, saying: int) -> bool:
    """True for "are SAID to be PLANNING a trip": so others say of them; "is said to meet him" is the news itself."""
    is_now = bool({"is", "are"} & set(scene.auxiliaries(saying)))
    return is_now and scene.is_passive(saying) and scene.lemma(planning) in ("plan", "prepare", "consider", "weigh")


def _of_clause(scene: Scene, clause: int, above: int) -> Factuality | None:
    syntax = scene.syntax
    if not {"will", "would", "'ll", "wo", "is", "are", "can", "could", "may", "might", "to"} & {
        *scene.auxiliaries(clause),
        syntax.lower[clause],
    }:
        return None  # "hopes that they MET", "is glad that they meet"
    if syntax.pos[above] in ("NOUN", "PROPN"):
        is_that = any(syntax.lower[kid] == "that" for kid in syntax.kids[clause])
        return _of_chance(scene, above) if is_that else None
    if syntax.pos[above] == "ADJ":
        return _of_word(scene, above, clause, is_no=is_denied(scene, syntax.head[above]))
    if not scene.is_verb(above):
        return None
    if scene.lemma(above) in words("prospects", "hoping"):
        return Factuality.DENIED if is_denied(scene, above) else Factuality.POSSIBLE
    if scene.lemma(above) in words("prospects", "excluding"):
        return Factuality.POSSIBLE if is_denied(scene, above) else None  # "has not RULED OUT that"
    told_of = [kid for kid in syntax.kids[above] if syntax.dep[kid] == "nsubj" and syntax.lower[kid] in _HEARD]
    if told_of and syntax.dep[clause] == "ccomp":
        return None if is_denied(scene, above) else Factuality.POSSIBLE  # "RUMOURS SWIRLED that they would meet"
    if scene.lemma(above) not in _JUDGING:
        return None
    judged = [kid for kid in syntax.kids[above] if syntax.dep[kid] in ("acomp", "oprd", "attr", "nsubj", "advmod")]
    told = [_of_word(scene, kid, clause, is_no=is_denied(scene, above)) for kid in judged if kid != clause]
    told += [_of_chance(scene, kid) for kid in judged]
    return max((each for each in told if each is not None), default=None)


_FIRST = 4


def _asks_how(scene: Scene, clause: int) -> bool:
    """True for "WHERE IN Rome they will meet", "HOW LONG": that they do is granted; not for "WHETHER", "WHEN OR IF"."""
    syntax = scene.syntax
    first = range(syntax.left[clause], min(syntax.left[clause] + _FIRST, clause))
    asking = [syntax.lower[at] for at in first if syntax.tag[at] in ("WRB", "WP", "WP$", "WDT")]
    is_open = any(syntax.lower[at] in ("whether", "if", "that") for at in first)
    return not is_open and bool(asking)


def _of_word(scene: Scene, word: int, clause: int, *, is_no: bool) -> Factuality | None:
    """ "LIKELY", "NOT LIKELY", "UNLIKELY", "NOT IMPOSSIBLE", "NOT CERTAIN"; FACT for "NOT CERTAIN where"."""
    lemma = scene.lemma(word)
    is_no = is_no or any(scene.syntax.lower[kid] in ("not", "hardly", "scarcely") for kid in scene.syntax.kids[word])
    if lemma in words("prospects", "likely"):
        return Factuality.DENIED if is_no else Factuality.POSSIBLE
    if lemma in words("prospects", "unlikely"):
        return Factuality.POSSIBLE if is_no else Factuality.DENIED
    is_open = lemma in words("prospects", "open") or (is_no and lemma in words("prospects", "sure"))
    if not is_open:
        return None
    return Factuality.FACT if _asks_how(scene, clause) else Factuality.POSSIBLE


def _of_chance(scene: Scene, noun: int) -> Factuality | None:
    """ "A CHANCE that", "LITTLE CHANCE that", "CHANCES are that"."""
    if scene.lemma(noun) not in words("prospects", "chances"):
        return None
    few = any(scene.syntax.lower[kid] in _FEW for kid in scene.syntax.kids[noun])
    if scene.lemma(noun) == "doubt":
        return Factuality.FACT if few else Factuality.POSSIBLE  # "there is NO DOUBT that they will meet"
    return Factuality.DENIED if few else Factuality.POSSIBLE
