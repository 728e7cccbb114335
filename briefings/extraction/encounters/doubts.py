"""What takes a plan back in its own sentence: it is only asked about, whoever was expected will not come, "unless".

Also "no longer", "not as planned", "never"; and what is a habit, and so no plan.
"""

from __future__ import annotations

import re

from briefings.extraction.encounters.elsewhere import is_elsewhere
from briefings.extraction.encounters.modality import WILL, is_denied
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words

_STEPS = 8
_UNSETTLED = frozenset({"unclear", "uncertain", "unknown", "unsure", "undecided", "open", "doubtful", "unconfirmed"})
_SETTLED = frozenset({"clear", "certain", "known", "sure", "settled", "decided", "confirmed", "agreed", "seen"})
_WITHIN = frozenset({"ccomp", "xcomp", "conj", "dobj", "attr", "acomp", "pcomp", "prep", "dep", "nsubj", "nsubjpass"})
"""How what is asked hangs on the question; what "when they meet" says is taken for granted."""
_AHEAD = frozenset({"did", "will", "wo", "'ll", "would", "is", "are", "not", "'s", "'re"})
_EXPECTED = frozenset({
    "expect", "schedule", "slate", "set", "plan", "book", "tip", "due", "be", "invite", "have", "suppose",
})  # fmt: skip


def is_asked(scene: Scene, token: int) -> bool:
    """True for "Is she MEETING the minister?", "any plans TO MEET him?"; not for "Will you sign when you MEET him?"."""
    syntax = scene.syntax
    start, end = syntax.bounds[scene.sentence(token)]
    if not any(syntax.text[at] == "?" for at in range(max(start, end - 3), end)):
        return False
    for _ in range(_STEPS):
        if syntax.head[token] == token:
            return True
        is_to_do = syntax.tag[token] == "VB" and "to" in scene.auxiliaries(token)
        if syntax.dep[token] not in _WITHIN and not (is_to_do and syntax.dep[token] in ("acl", "relcl", "advcl")):
            return False
        token = syntax.head[token]
    return False


def is_left_open(scene: Scene, verb: int) -> bool:
    """True for "it is UNCLEAR WHETHER they will meet", "whether he will go HAS YET TO BE DECIDED": they may."""
    syntax, asking = scene.syntax, scene.syntax.head[verb]
    if syntax.dep[verb] == "ROOT":  # "WHETHER he will go HAS YET TO BE DECIDED"
        joined = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "conj")
        asking = next((kid for kid in joined if not subjects_of(scene, kid)), verb)
    if asking == verb or syntax.dep[verb] not in ("ccomp", "csubj", "csubjpass", "advcl", "ROOT"):
        return False
    clause = [asking, *(kid for kid in syntax.kids[asking] if syntax.dep[kid] == "xcomp")]
    clause += [syntax.head[asking]] if syntax.dep[asking] == "xcomp" else []
    told = {syntax.lower[at] for each in clause for at in (each, *syntax.kids[each]) if at != verb}
    is_not_yet = bool(told & {"not", "n't", "n’t", "yet", "remains", "remained", "still"})
    return bool(told & _UNSETTLED) or (is_not_yet and bool(told & _SETTLED))


_IF_AT_ALL = re.compile(
    r"\b(?:unclear|uncertain|unknown|unsure|undecided|not (?:\w+ )?(?:clear|known|certain|sure|decided))"
    r"(?: \w+){0,2}? (?:(?:when|where|how),? (?:and|or) (?:if|whether)|(?:if|whether),? (?:and|or) (?:when|where|how)"
    r"|(?:when|where),? if (?:at all|ever))\b",
    re.IGNORECASE,
)


_SO_FAR = 40
"""Words before a verb in which it may be said that all is open: a sentence is not gone through for each verb."""


def is_open_if(scene: Scene, verb: int) -> bool:
    """True for "it is UNCLEAR WHEN, OR IF, they will meet", "not known IF AND WHEN": not only when they do."""
    before = scene.text(max(scene.syntax.bounds[scene.sentence(verb)][0], verb - _SO_FAR), verb)
    return "will" in scene.auxiliaries(verb) and _IF_AT_ALL.search(before) is not None


def subjects_of(scene: Scene, verb: int) -> list[int]:
    return [kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("nsubj", "nsubjpass")]


def is_supposed(scene: Scene, verb: int) -> bool:
    """True for "IF they meet on Friday": what depends on it is told, and not that they do."""
    syntax = scene.syntax
    marks = {syntax.lower[kid] for kid in syntax.kids[verb] if syntax.dep[kid] in ("mark", "advmod")}
    return bool(marks & {"if", "unless"}) and syntax.dep[verb] == "advcl"


def is_given_up(scene: Scene, verb: int) -> bool:
    """True for "who was EXPECTED in Paris, will not be coming", "was due to VISIT Rome but will not go"."""
    syntax, top = scene.syntax, was_to(scene, verb)
    if top is None:
        return False
    joined = [kid for each in {top, verb} for kid in syntax.kids[each] if syntax.dep[kid] == "conj" and kid > verb]
    if any(syntax.head[kid] == top and _will_not(scene, kid) for kid in joined):
        return True
    own = [kid for kid in joined if all(syntax.lower[who] in _WHO for who in subjects_of(scene, kid))]
    if any(is_elsewhere(scene, top, each) for each in (*own, *_next_deed(scene, verb))):
        return True
    noun = syntax.head[top]
    noun = syntax.head[noun] if syntax.dep[noun] == "appos" else noun  # "minister X, who was expected"
    is_subject = syntax.dep[top] == "relcl" and syntax.dep[noun] in ("nsubj", "nsubjpass")
    main = syntax.head[noun]
    is_off = _will_not(scene, main) or _did_not_come(scene, main) or _stayed(scene, main)
    return is_subject and (is_off or is_elsewhere(scene, top, main))


def _next_deed(scene: Scene, verb: int) -> list[int]:
    """The "stay" of "was to meet him on Friday. HE WILL STAY in Rome INSTEAD", or "will NOW stay"."""
    syntax, number = scene.syntax, scene.sentence(verb) + 1
    if number >= len(syntax.bounds):
        return []
    start, end = syntax.bounds[number]
    is_said = syntax.lower[start] in _WHO and not {"instead", "now"}.isdisjoint(syntax.lower[start:end])
    return [syntax.head[start]] if is_said and syntax.dep[start] == "nsubj" else []


def _stayed(scene: Scene, verb: int) -> bool:
    """True for "who was to visit Oslo on Friday, REMAINED IN Washington"; not for "STAYED in Rome ON MONDAY"."""
    syntax, end = scene.syntax, scene.syntax.bounds[scene.sentence(verb)][1]
    is_past = syntax.tag[verb] == "VBD" and not any(scene.auxiliaries(verb))
    is_there = syntax.lower[verb + 1 : verb + 2] in (["in"], ["at"], ["home"], ["behind"])
    is_staying = scene.lemma(verb) in ("stay", "remain") and is_past and is_there
    return is_staying and not any(scene.moment[at] for at in range(verb, end))


def _did_not_come(scene: Scene, verb: int) -> bool:
    """True for the "arrived" of "who were expected in Rome on Sunday, HAVE NOT ARRIVED", "DID NOT COME"."""
    is_over = bool({"have", "has", "had", "did"} & set(scene.auxiliaries(verb)))
    return is_over and is_denied(scene, verb) and scene.lemma(verb) in ("arrive", "come", "appear", "turn", "show")


def is_put_off(scene: Scene, verb: int) -> bool:
    """True for "were supposed to MEET on Friday; the date is now open", "... but no new date has been set"."""
    if was_to(scene, verb) is None:
        return False
    behind = scene.text(verb, scene.syntax.bounds[scene.sentence(verb)][1])
    told = DATE_OPEN.search(behind)
    return told is not None and _EARLIER.search(behind[: told.start()]) is None


_NO_PLANS = re.compile(
    r"(?:\b(?:but|however|although|though|yet)\b|;).{0,80}?"
    r"\b(?:(?P<such>(?:there|they) (?:are|were|is|was) no such (?:plan|visit|trip|meeting|talk)s?"
    r"|no such (?:visit|trip|meeting|talks|plan)s? (?:is|are|was|were|had been) "
    r"|(?:is|are|was|were) (?:not aware|unaware) of (?:any|a|such)(?: such)? (?:visit|trip|meeting|talks|plan)s?)"
    r"|(?:has|have|had) no (?:such )?plans? to (?:travel|go|visit|come|attend|meet|fly)"
    r"|(?:has|have|had) no (?:such )?plans? for (?:a|the|such a) (?:visit|trip|meeting))\b"
    r"(?P<behind>[^.;,]*)",
    re.IGNORECASE | re.DOTALL,
)
_OF_THE_SAME = re.compile(
    r"\W*(?:\Z|(?:and|for now|at (?:the moment|present)|yet|currently|now|any ?more|anymore|so far|soon)\b"
    r"|(?:(?:to|with|in|for|on) )*(?:the )?(?:[A-Z]|(?:him|her|them|there|country|city|capital)\b))"
)
_NAME = re.compile(r"[A-Z][\w'’-]+")


def is_disowned(scene: Scene, verb: int) -> bool:
    """True for "WAS EXPECTED in Ankara on Friday, but the Kremlin says THERE ARE NO SUCH PLANS".

    Not where there are none for another, or for another place: "but has no plans to meet the OPPOSITION LEADER",
    "to travel to SYRIA", "but there are no such plans FOR SCHOLZ".
    """
    start, end = scene.syntax.bounds[scene.sentence(verb)]
    told = _NO_PLANS.search(scene.text(verb, end)) if was_to(scene, verb) is not None else None
    if told is None:
        return False
    behind, before = told["behind"], scene.text(start, verb) + " " + scene.text(verb, end)[: told.start()]
    is_same = told["such"] is not None or _OF_THE_SAME.match(behind) is not None
    return is_same and all(name in before for name in _NAME.findall(behind))


def is_upset(scene: Scene, verb: int) -> bool:
    """True for "WAS TO MEET him on Friday BUT FELL ILL": whether they meet is not told; not for "will meet him".

    Not where another was upset: "but HIS FOREIGN MINISTER fell ill", "but THE FRENCH MINISTER was sacked".
    """
    syntax, end = scene.syntax, scene.syntax.bounds[scene.sentence(verb)][1]
    but = next((token for token in range(verb + 1, end) if syntax.lower[token] == "but"), None)
    if but is None or was_to(scene, verb) is None:
        return False
    upset = (at for at in range(but + 1, end) if _UPSET.match(scene.text(at, min(at + _LONGEST_UPSET, end))))
    return any(_is_of_who_meets(scene, but, token) for token in upset)


def _is_of_who_meets(scene: Scene, but: int, upset: int) -> bool:
    """True for "but FELL ill", "but HE fell ill", "but HIS PLANE turned back", "but MERZ fell ill" where Merz meets."""
    syntax = scene.syntax
    start = syntax.bounds[scene.sentence(but)][0]
    token = syntax.head[upset] if syntax.dep[upset] in ("aux", "auxpass") else upset
    while syntax.dep[token] == "conj" and syntax.head[token] > but and not subjects_of(scene, token):
        token = syntax.head[token]
    subjects = [kid for kid in subjects_of(scene, token) if kid > but]
    if not subjects:
        return True
    subject = subjects[0]
    own = syntax.lower[syntax.left[subject] : subject]
    if own[:1] == ["the"] and syntax.lower[subject] in _CHIEFS:
        return _is_of_sides(scene, range(start, but), range(syntax.left[subject] + 1, subject))
    if syntax.pos[subject] in ("PRON", "PROPN"):
        return syntax.lower[subject] in _WHO or (not own[:1] and syntax.lower[subject] in syntax.lower[start:but])
    return scene.lemma(subject) in _CRAFT or (own == ["the"] and syntax.lower[subject] in syntax.lower[start:but])


def _is_of_sides(scene: Scene, before: range, own: range) -> bool:
    """True for "but THE CHANCELLOR fell ill", "but the GERMAN chancellor ..." where a German is named ``before``."""
    named = {mention.side for token in before for mention in scene.mentions_at(token)}
    others = [token for token in own if scene.syntax.lower[token] != "prime"]
    if others and scene.syntax.lower[own.stop] == "minister" and len(others) == len(own):
        return False  # "the FRENCH minister": of many
    return all((mention := scene.mention[token]) is not None and mention.side in named for token in others)


_CHIEFS = frozenset({"chancellor", "president", "premier", "minister", "king", "queen", "emir", "sultan", "pope"})
_LONGEST_UPSET = 8
"""Words of "was denied a visa", with some to spare: a sentence is not gone through once for each of its words."""
_WHO = frozenset({"he", "she", "they", "both", "who"})
_CRAFT = frozenset({"plane", "aircraft", "jet", "flight", "train", "helicopter", "convoy", "motorcade", "ship"})
_UPSET = re.compile(
    r"(?:(?:fell|fallen|(?:been|was) taken|is|was) (?:ill|sick|unwell|injured|hospitali[sz]ed)"
    r"|tested positive|turn(?:ed)? back|flew home|returned home|stranded|grounded"
    r"|was (?:arrested|detained|sacked|ousted)"
    r"|has (?:resigned(?! from)|died)|stormed out|walked out|was overthrown|was denied (?:a visa|entry))\b",
    re.IGNORECASE,
)
_OCCASION = r"(?:meeting|talks|round|session|summit|visit|trip|call|conference|one)"
DATE_OPEN = re.compile(
    rf"\bno (?:new|other|fresh|later) date\b|\bno date for (?:a|the) new {_OCCASION}\b|\bat a later date\b"
    r"|\b(?:the|its|their|a) (?:new )?date (?:is|remains|was left|has been left) (?:\w+ )?(?:open|undecided)\b"
    r"|\b(?:forc|caus|prompt|requir|le(?=d to)|brought|bring)\w* (?:to )?(?:an?|the|its|their) "
    r"(?!(?:short|brief|slight|minor|small) )(?:\w+ )?(?:postponement|delay|deferral)\b"
    r"(?! of (?:[\w-]+ ){1,4}(?:minute|hour|second|moment)s?\b)",
    re.IGNORECASE,
)
"""What was to be has no day any more."""
_EARLIER = re.compile(r"\b(?:after|following|since)\b|\b(?:as|because)\s*\Z", re.IGNORECASE)


def was_to(scene: Scene, verb: int) -> int | None:
    """The topmost word of "WAS due to visit", "who was EXPECTED in"; None where it was not to be."""
    syntax, top = scene.syntax, verb
    for _ in range(_STEPS):
        above = syntax.head[top]
        if above == top or syntax.dep[top] not in ("xcomp", "acomp", "prep", "pcomp", "pobj", "advcl"):
            break
        top = above
    told = {syntax.lower[kid] for kid in syntax.kids[top]} | {syntax.lower[top]}
    is_past = bool(told & {"was", "were", "had"})
    is_there = top == verb and scene.lemma(verb) == "be" and not told & {"due", "to"}  # "who WAS in Cairo last week"
    is_past = is_past and not is_there
    return top if is_past and {scene.lemma(top), scene.lemma(verb)} & _EXPECTED else None


def _will_not(scene: Scene, verb: int) -> bool:
    kids = scene.syntax.kids[verb]
    is_negated = any(scene.syntax.dep[kid] == "neg" for kid in kids)
    is_of_plan = bool(_AHEAD & {scene.syntax.lower[verb], *scene.auxiliaries(verb)})
    is_of_plan = is_of_plan and scene.lemma(verb) not in _OTHER_DEEDS
    return is_negated and is_of_plan and not has_unless(scene, verb)


_OTHER_DEEDS = frozenset({
    "stay", "remain", "resign", "quit", "comment", "say", "tell", "discuss", "raise", "sign", "seek", "apologise",
    "apologize", "run",
})  # fmt: skip
"""Who was to meet somebody and "will not RESIGN" still meets them."""


def has_unless(scene: Scene, verb: int) -> bool:
    """True for "will not meet UNLESS the prisoners are freed": that is a condition, and no refusal."""
    syntax = scene.syntax
    return "unless" in syntax.lower[verb : syntax.bounds[scene.sentence(verb)][1]]


OFFICES = frozenset({
    "office", "ministry", "spokesman", "spokeswoman", "spokesperson", "government", "presidency", "palace", "cabinet",
    "chancellery", "department", "embassy", "aide", "adviser", "official", "minister", "president", "premier",
})  # fmt: skip

_AS_PLANNED = re.compile(
    r"\bas (?:(?:had been|was|were|originally|previously|initially|first|earlier|it had|they had|he had|she had) )*"
    r"(?:planned|scheduled|announced|expected|agreed|arranged|intended|foreseen|hoped)\b"
    r"|\bcontrary to (?:what|plans|an)\b",
    re.IGNORECASE,
)
"""Behind what will not be done: it was to be done."""
_REACH = 8
_ELSE = re.compile(r"\bbut\b|\binstead\b|\brather\b|;", re.IGNORECASE)


def is_against_plan(scene: Scene, verb: int) -> bool:
    """True for "will not meet X AS PLANNED"; not for "will not meet X, and will meet Y as planned"."""
    syntax = scene.syntax
    end = syntax.bounds[scene.sentence(verb)][1]
    starts = (token for token in range(verb + 1, end) if syntax.lower[token] in ("as", "contrary"))
    at = next((token for token in starts if _AS_PLANNED.match(scene.text(token, min(token + _REACH, end)))), None)
    if at is None or _ELSE.search(scene.text(verb, at)):
        return False
    return not any(_is_another_deed(scene, token) for token in range(verb + 1, at))


def _is_another_deed(scene: Scene, token: int) -> bool:
    """True for a finite verb that neither says so nor describes somebody."""
    syntax = scene.syntax
    if syntax.tag[token] not in ("VBD", "VBZ", "VBP", "MD"):
        return False
    verb = syntax.head[token] if syntax.dep[token] in ("aux", "auxpass") else token
    return syntax.dep[verb] != "relcl" and scene.lemma(verb) not in words("saying", "verbs")


_AFTER_ALL = re.compile(r"\A(?>.*?\b(?:not|n't|n’t)\b).*\bafter all\b", re.IGNORECASE | re.DOTALL)


def _own_half(scene: Scene, verb: int) -> str:
    """The words of the verb's sentence, as far as no semicolon parts them from it."""
    start, end = scene.syntax.bounds[scene.sentence(verb)]
    marks = [token for token in range(start, end) if scene.syntax.text[token] == ";"]
    start = max((mark for mark in marks if mark < verb), default=start)
    return scene.text(start, min((mark for mark in marks if mark > verb), default=end))


def is_instead(scene: Scene, verb: int) -> bool:
    """True for "INSTEAD OF visiting Rome he will go to Oslo", "RATHER THAN meet him": that is not done."""
    before = scene.syntax.lower[max(verb - 3, 0) : verb]
    return before[-2:] in (["instead", "of"], ["rather", "than"]) or before[:2] in (
        ["instead", "of"],
        ["rather", "than"],
    )


def is_no_longer(scene: Scene, verb: int) -> bool:
    """True for "will no longer travel", "will not, after all, travel": what was planned is not any more."""
    syntax = scene.syntax
    is_ahead = bool(frozenset(scene.auxiliaries(verb)) & (WILL | {"would", "is", "are"}))
    if is_ahead and _is_denied_there(scene, verb) and _AFTER_ALL.search(_own_half(scene, verb)):
        return True
    return any(
        syntax.lower[kid] == "longer" and "no" in (syntax.lower[below] for below in (kid - 1, *syntax.kids[kid]))
        for kid in syntax.kids[verb]
    ) and (
        bool(frozenset(scene.auxiliaries(verb)) & (WILL | {"would"}))
        or (syntax.tag[verb] == "VBG" and bool(scene.moments_in(scene.sentence(verb))))
        or scene.lemma(verb) in ("expect", "schedule", "slate", "plan", "intend")
        or any(syntax.lower[kid] == "due" for kid in syntax.kids[verb])
    )


def _is_denied_there(scene: Scene, verb: int) -> bool:
    """True for "will NOT, after all, travel"; not for "will NOT resign and will, after all, meet"."""
    if is_denied(scene, verb):
        return True
    tags, lower = scene.syntax.tag, scene.syntax.lower
    before = next((token for token in range(verb - 1, max(verb - _NEAR_BEFORE, -1), -1) if lower[token] == "not"), None)
    return before is not None and not any(tags[token].startswith("VB") for token in range(before, verb))


_NEAR_BEFORE = 7
"""Tokens before a verb within which its "not" stands."""


def is_never(scene: Scene, verb: int) -> bool:
    """True for "never met" and "no talks were held"."""
    syntax = scene.syntax
    return any(syntax.lower[kid] in ("never", "nor") for kid in syntax.kids[verb])


def is_habit(scene: Scene, verb: int) -> bool:
    """True for "meet regularly", "meets every year": no meeting of a day."""
    syntax = scene.syntax
    return any(
        syntax.lower[kid] in words("leaning", "habits") or (syntax.dep[kid] == "npadvmod" and _is_often(scene, kid))
        for kid in syntax.kids[verb]
    )


def _is_often(scene: Scene, adverbial: int) -> bool:
    """True for "every year", "many times"."""
    marks = {scene.syntax.lower[below] for below in scene.syntax.kids[adverbial]}
    return "every" in marks or (scene.lemma(adverbial) == "time" and bool(marks & {"many", "several", "countless"}))


def is_former_habit(scene: Scene, verb: int) -> bool:
    """True for "USED TO MEET every May"; not for "USED the trip TO MEET him", "will BE USED TO HOST talks"."""
    syntax, used = scene.syntax, scene.syntax.head[verb]
    is_right_behind = used == verb - 2 and syntax.lower[used : used + 2] == ["used", "to"]
    return is_right_behind and not scene.is_passive(used) and not {"be", "is", "was"} & {*scene.auxiliaries(used)}
