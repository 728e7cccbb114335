"""The modals and negations of a verb, and the conditions it hangs on."""

from __future__ import annotations

import re

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import nouns, words

WILL = frozenset({"will", "'ll", "’ll", "shall", "wo"})
MAY = frozenset({"may", "might", "could", "can"})
OUGHT = frozenset({"should", "must", "ought"})
PERHAPS = frozenset({"probably", "possibly", "perhaps", "maybe", "tentatively", "provisionally"})


def is_denied(scene: Scene, verb: int) -> bool:
    """True for "will not meet", "NOBODY expects them to meet"; not for "will meet on Friday, not on Monday"."""
    syntax = scene.syntax
    return any(
        (syntax.dep[kid] == "neg" and not _is_of_phrase(scene, verb, kid))
        or (syntax.dep[kid] in ("nsubj", "nsubjpass") and _is_nobody(scene, kid))
        for kid in syntax.kids[verb]
    )


def _is_of_phrase(scene: Scene, verb: int, negation: int) -> bool:
    """True for the "not" behind a verb and right before "on", "in": it denies only the day or the town."""
    syntax = scene.syntax
    is_behind = negation > verb and syntax.pos[verb] == "VERB" and syntax.lower[negation] == "not"
    return is_behind and syntax.lower[negation + 1 : negation + 2] in (["on"], ["in"], ["at"])


def _is_nobody(scene: Scene, subject: int) -> bool:
    syntax = scene.syntax
    is_no_one = syntax.lower[subject] == "one" and syntax.lower[subject - 1] == "no"
    is_neither = any(syntax.lower[kid] == "neither" for kid in syntax.kids[subject])
    is_few = syntax.lower[subject] == "few" and not syntax.kids[subject]
    return syntax.lower[subject] in ("nobody", "none", "neither", "no-one") or is_no_one or is_neither or is_few


def is_conditional(scene: Scene, verb: int) -> bool:
    """True for "will meet if ...", "... unless": it is not settled yet."""
    syntax = scene.syntax
    start, end = syntax.bounds[syntax.sentence[verb]]
    half = max((token + 1 for token in range(start, verb) if syntax.text[token] == ";"), default=start)
    is_leading = _LEADING.match(scene.text(half, verb)) is not None and "," in syntax.lower[half:verb]
    if is_leading or _IN_HALVES.match(scene.text(start, verb)):
        return True
    if _is_only_if_behind(scene, verb) or _is_said_with_if(scene, verb) or _is_between(scene, verb):
        return True
    if _CONDITION.search(scene.text(verb, end)) or any(_hangs(scene, verb, token) for token in range(verb + 1, end)):
        return True
    if any(syntax.lower[token] == "unless" and _is_of_deed(scene, verb, token) for token in range(verb + 1, end)):
        return True
    if any(syntax.dep[kid] == "advcl" and _is_only_once(scene, verb, kid) for kid in syntax.kids[verb]):
        return True
    over = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" or syntax.lower[kid] == "according")
    below = (deeper for kid in over for deeper in syntax.kids[kid])
    return any(
        syntax.dep[kid] == "advcl"
        and any(
            syntax.lower[mark] in ("if", "unless", "provided") and not _is_even(scene, mark)
            for mark in syntax.kids[kid]
        )
        for kid in (*syntax.kids[verb], *below)  # also "is TO TAKE PLACE if", "is set, ACCORDING to X, if"
    )


def _is_only_if_behind(scene: Scene, verb: int) -> bool:
    """True for "will meet on Friday. "BUT ONLY IF the truce holds," he added": half a sentence that goes with it.

    Not for a whole one, of something else: "Only if both agree WILL a statement BE ISSUED".
    """
    syntax, following = scene.syntax, scene.syntax.sentence[verb] + 1
    if following >= len(syntax.bounds):
        return False
    start, end = syntax.bounds[following]
    told = _ONLY_IF.match(scene.text(start, min(start + _REACH_OF_ONLY, end)))
    if told is None or any(_is_turned(scene, at) for at in range(start, end)):
        return False
    root = next((at for at in range(start, end) if syntax.head[at] == at), start)
    is_half = any(syntax.lower[kid] in ("if", "that", "provided") and kid < root for kid in syntax.kids[root])
    is_saying = scene.lemma(root) in words("saying", "verbs") or not scene.is_verb(root)
    return told["joining"] is not None or is_half or is_saying


def _is_turned(scene: Scene, auxiliary: int) -> bool:
    """True for the "will" of "only if both agree WILL a statement BE ISSUED", which stands before its subject."""
    syntax, verb = scene.syntax, scene.syntax.head[auxiliary]
    is_auxiliary = syntax.dep[auxiliary] in ("aux", "auxpass") and syntax.tag[auxiliary] != "TO"
    return is_auxiliary and any(
        kid > auxiliary and syntax.dep[kid] in ("nsubj", "nsubjpass") for kid in syntax.kids[verb]
    )


_IN_HALVES = re.compile(
    r"[\"“]\s?(?:if(?! only\b)|unless|provided|as long as|so long as)\b[^\"“”]{3,120},\s?[\"”] [^\"“”;]{3,80}, [\"“]",
    re.IGNORECASE,
)
"""A condition in the first half of what is quoted: "IF the truce holds," she said, "I will go"."""
_ONLY_IF = re.compile(
    r"(?P<joining>[\"“”]\s*(?:but |and |though )?|(?:but |and |though ))?(?:only if|only on condition|provided that)\b",
    re.IGNORECASE,
)
_REACH_OF_ONLY = 8


def _is_said_with_if(scene: Scene, verb: int) -> bool:
    """True for "will meet on Friday, officials SAID, IF the airport is open", which the parser hangs on "said"."""
    syntax, saying = scene.syntax, scene.syntax.head[verb]
    is_behind = syntax.dep[verb] == "ccomp" and saying > verb and scene.lemma(saying) in words("saying", "verbs")
    conditions = (kid for kid in syntax.kids[saying] if syntax.dep[kid] == "advcl" and kid > saying)
    return is_behind and any(
        syntax.lower[mark] in ("if", "unless") and syntax.lower[mark - 1] == "," and not _is_even(scene, mark)
        for kid in conditions
        for mark in syntax.kids[kid]
    )


def _is_between(scene: Scene, verb: int) -> bool:
    """True for "is expected to meet X on Friday, IF THE PORT IS OPEN, an aide said", which the parser hangs on "said".

    Also on the "is" of "is due to meet". Not where another verb stands before: "to meet X and WARN him, if ...".
    """
    syntax, above = scene.syntax, [verb]
    while syntax.dep[above[-1]] in ("xcomp", "acomp") and syntax.head[above[-1]] < above[-1]:
        above.append(syntax.head[above[-1]])
    saying = syntax.head[above[-1]]
    if syntax.dep[above[-1]] != "ccomp" or saying < verb or scene.lemma(saying) not in words("saying", "verbs"):
        return False
    kids = (kid for each in (*above, saying) for kid in syntax.kids[each])
    conditions = (kid for kid in kids if syntax.dep[kid] == "advcl" and verb < kid < saying)
    marks = (mark for kid in conditions for mark in syntax.kids[kid] if syntax.lower[mark] in ("if", "unless"))
    return any(
        verb < mark
        and syntax.lower[mark - 1] == ","
        and not _is_even(scene, mark)
        and not any(scene.is_verb(token) for token in range(verb + 1, mark))
        for mark in marks
    )


def _is_only_once(scene: Scene, verb: int, clause: int) -> bool:
    """True for "will ONLY meet ONCE the border reopens", "will meet ONLY WHEN it does"."""
    syntax = scene.syntax
    marks = [kid for kid in syntax.kids[clause] if syntax.lower[kid] in ("once", "when", "after", "if") and kid > verb]
    marks = [mark for mark in marks if syntax.lower[mark + 1 : mark + 2] != ["only"]]  # "IF ONLY for an hour"
    only = {syntax.lower[kid] for kid in (*syntax.kids[verb], *syntax.kids[clause])}
    return bool(marks) and "only" in only and clause > verb


def _is_of_deed(scene: Scene, verb: int, mark: int) -> bool:
    """True for "will meet on Friday TO DISCUSS the dam UNLESS Chad objects": of what is met for, so of the meeting.

    Not for "will meet to warn THAT THEY WILL QUIT unless ...", whose condition is of what they say.
    """
    syntax, clause = scene.syntax, scene.syntax.head[mark]
    while clause != verb:
        above = syntax.head[clause]
        is_purpose = syntax.dep[clause] in ("advcl", "xcomp") and (
            syntax.lower[mark] in (syntax.lower[kid] for kid in syntax.kids[clause])
            or "to" in scene.auxiliaries(clause)
        )
        if above == clause or not is_purpose:
            return False
        clause = above
    return True


def _is_even(scene: Scene, mark: int) -> bool:
    """True for the "if" of "will meet EVEN IF X stays away", "will meet, IF ONLY for an hour": then too.

    Also of "will meet on Friday, IF NECESSARY FOR TWO DAYS": it is of the two days. Not of "on Friday, if necessary".
    """
    lower = scene.syntax.lower
    needed = lower[mark + 1 : mark + 4]
    way = needed[2:] if needed[:2] == ["need", "be"] else needed[1:2]
    is_of_way = bool(_NEEDED.intersection(needed[:1]) and _WAYS.intersection(way))
    return lower[mark - 1] == "even" or needed[:1] == ["only"] or is_of_way


_NEEDED = frozenset({"necessary", "needed", "need", "required"})
_WAYS = frozenset({"for", "until", "into", "by", "without", "through", "via", "over", "late"})


_BARE = r"\b(?! (?:with|by|to|in|for)\b)"
_WHILE_IT_LASTS = (
    r"(?!(?:the |this |its |their |that )?(?:\w+ ){0,4}(?:wars?|conflict|crisis|invasion|fighting|siege|blockade|unrest"
    r"|strikes?|drought|pandemic|epidemic|outbreak|emergency|hostilities|occupation|aggression|bombardment|protests"
    r"|violence|dispute|disruptions?|closures?)\b[^.;]{0,30}?"
    r"(?:goes on|go on|lasts?|continues?|persists?|rages?|drags? on))"
)
"""Behind "as long as": how long something is done, and no condition that could fail: "AS LONG AS the war goes on"."""
_PERMITTING = (
    r"(?:weather|circumstances|conditions|health|security|schedules?|time|visas?)"
    r"(?: (?:and|or) (?:the )?\w+)? permitting\b"
)
_CONDITION = re.compile(
    rf"\bon (?:the )?condition that\b|\bprovid(?:ed|ing) that\b|, provided{_BARE}|\bassuming that\b"
    rf"|(?<!for )\b(?:so|as) long as (?!it takes|necessary|needed|possible|planned){_WHILE_IT_LASTS}"
    rf"|[,(–—-] ?(?:\w+ )?{_PERMITTING}|\bweather permitting\b"
)
_LEAVE = (
    r"(?:approval|consent|agreement|go-ahead|decision|confirmation|clearance|green light|permission|authori[sz]ation"
    r"|acceptance|weather|availability)"
)
"""What a plan that hangs on it still waits for."""
_LEADING = re.compile(
    r"(?:provid(?:ed|ing)|assuming) (?:that|there)\b|on (?:the )?condition "
    rf"|(?:as|so) long as (?!\w+ (?:days?|weeks?|months?|years?)){_WHILE_IT_LASTS}|{_PERMITTING}"
    r"|unless (?!otherwise (?:stated|noted|specified|indicated|announced|told|advised)\b)"
    r"|should (?!(?:i|we|you|any(?:one|body))\b)"
    rf"|(?:subject to|pending|depending on) (?!talks\b)(?:[\w'’-]+ ){{0,5}}{_LEAVE}\b",
    re.IGNORECASE,
)
_HANGING = re.compile(rf"depending on\b|subject to (?!changes?\b)|pending (?:[\w'’-]+ ){{0,3}}{_LEAVE}\b")
_REACH_OF_HANGING = 8


def _hangs(scene: Scene, verb: int, token: int) -> bool:
    """True for "will meet in Riga on Friday SUBJECT TO approval"; not for "talks on trade SUBJECT TO sanctions".

    The parser hangs these words anywhere: they are the meeting's behind a comma, the verb, its day, or whom it names.
    """
    syntax, before = scene.syntax, token - 1
    if syntax.lower[token] not in ("depending", "subject", "pending"):
        return False
    if not _HANGING.match(scene.text(token, min(token + _REACH_OF_HANGING, syntax.bounds[syntax.sentence[verb]][1]))):
        return False
    while before > verb and syntax.pos[before] == "ADV":
        before -= 1
    if before == verb or syntax.lower[before] == "," or scene.moment[before] is not None:
        return True
    mention = scene.mention[before]
    is_named = mention is not None and syntax.lower[mention.first - 1] in ("in", "at", "with", "and")
    return is_named or (syntax.head[before] == verb and scene.lemma(before) in nouns())


def is_doubted(scene: Scene, verb: int) -> bool:
    """True for "will probably meet", "is PENCILLED in", "will meet in Accra, most likely this weekend"."""
    syntax = scene.syntax
    if scene.lemma(verb) == "pencil":
        return True
    plan = [verb, *(kid for kid in syntax.kids[verb] if syntax.dep[kid] == "acomp")]  # "is provisionally DUE"
    while syntax.head[plan[-1]] != plan[-1] and (
        syntax.dep[plan[-1]] in ("xcomp", "acomp") or syntax.lower[plan[-1]] == "due"
    ):
        plan.append(syntax.head[plan[-1]])  # "PLAN to meet, perhaps on Friday"
    if any(syntax.lower[kid] in PERHAPS or _is_likely(scene, kid) for each in plan for kid in syntax.kids[each]):
        return True
    last = max(syntax.right[each] for each in plan)
    behind = (token for token in range(verb + 1, min(last + 1, len(syntax))) if scene.moment[token])
    return any(_HEDGE.search(scene.text(max(token - _REACH, verb), token)) for token in behind)


def _is_likely(scene: Scene, kid: int) -> bool:
    """True for "will LIKELY meet", "would IN ALL LIKELIHOOD meet"."""
    syntax = scene.syntax
    is_likelihood = any(syntax.lower[below] in ("likelihood", "probability") for below in syntax.kids[kid])
    return (syntax.lower[kid] == "likely" and syntax.dep[kid] == "advmod") or (
        syntax.lower[kid] == "in" and is_likelihood
    )


_REACH = 6
_HEDGE = re.compile(
    r"\b(?:probably|possibly|perhaps|maybe|tentatively|provisionally|(?:most|quite|very) likely|likely)"
    r"(?: as (?:early|soon|late) as)?(?: (?:on|in|at|for|by|around|the|this|next|late|early))*$",
    re.IGNORECASE,
)


_FIRST = frozenset({"first", "second", "third", "only", "latest"})


def first_to(scene: Scene, noun: int) -> int | None:
    """The "became" of "BECAME THE FIRST LEADER to visit A": as that stands, so does the visit."""
    syntax, verb = scene.syntax, scene.syntax.head[noun]
    is_first = any(syntax.lower[kid] in _FIRST for kid in syntax.kids[noun])
    return verb if is_first and syntax.dep[noun] == "attr" and scene.lemma(verb) in ("become", "be") else None
