"""Which verb tells of a meeting noun, also where the parser misses it: "talks planned for Friday HAVE BEEN PUT OFF"."""

from __future__ import annotations

from briefings.extraction.encounters.attended import speech_at
from briefings.extraction.encounters.cast import MISREAD
from briefings.extraction.encounters.changes import change_named
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words


def verb_of(scene: Scene, noun: int) -> tuple[int | None, str]:
    """The verb that tells of the meeting and how the noun stands to it."""
    if (course := to_come(scene, noun)) is not None:
        return course, "nsubj"
    if (speech := speech_at(scene, noun)) is not None:
        return speech, "at"
    if (attended := _among_events(scene, noun)) is not None:
        return attended
    if (holding := _held_with(scene, noun)) is not None:
        return holding, "dobj"
    if scene.syntax.dep[noun] in ("appos", "conj") and (stray := _change_behind(scene, noun)) is not None:
        return stray, "nsubjpass"
    verb, relation = scene.governor(noun)
    if verb is not None and relation == "with":
        if _goes_on_with(scene, verb):
            return verb, "dobj"
        if _begins_with(scene, noun, verb):
            return verb, "nsubj"
    if verb is not None and relation == "nsubjpass" and _is_unrealised(scene, verb):
        verb, relation = _behind_reduced(scene, noun, verb)
        relation = "nsubjpass" if scene.is_passive(verb) else "nsubj"
    if verb is not None and relation == "nsubj":
        verb, relation = _behind_reduced(scene, noun, verb)
    if verb is None and scene.lemma(noun) == "table":
        return scene.verb_above(noun), "to"  # "are expected back at the table"
    if verb is None and relation in ("amod", "appos") and (name := name_before(scene, noun)) is not None:
        verb, relation = scene.governor(name)  # "the IGAD MINISTERIAL has been put off"
        if verb is not None and relation == "nsubj":
            verb, relation = _behind_reduced(scene, name, verb)
    if verb is not None and relation in ("nsubj", "nsubjpass") and (told := _told_to_have(scene, verb)) is not None:
        return told, "nsubjpass"
    if verb is None and relation in ("", "ROOT") and (missed := _missed_verb(scene, noun)) is not None:
        return missed, "nsubj"
    return _course_of(scene, verb, relation), relation


_EVENTS = frozenset({"engagement", "event", "gathering", "meeting", "summit", "series", "conference", "forum"})
_ATTENDING = frozenset({"attend", "participate", "take", "have", "hold"})
_STEPS = 4


def _among_events(scene: Scene, noun: int) -> tuple[int, str] | None:
    """The verb of "will TAKE PART in several meetings, INCLUDING the A summit and the B summit"."""
    syntax, token = scene.syntax, noun
    for _ in range(_STEPS):
        above = syntax.head[token]
        if syntax.lower[above] == "including" and syntax.dep[token] == "pobj":
            events = syntax.head[above]
            if scene.lemma(events) not in _EVENTS or events > noun:
                return None
            verb, relation = scene.governor(events)
            is_attended = verb is not None and scene.lemma(verb) in _ATTENDING and relation in ("in", "dobj")
            return (verb, relation) if verb is not None and is_attended else None
        if syntax.dep[token] not in ("conj", "pobj", "compound") or scene.is_verb(above):
            return None
        token = above
    return None


_BEGINNING = frozenset({"start", "begin", "open", "commence", "kick", "resume", "end", "conclude", "close"})


def _begins_with(scene: Scene, noun: int, verb: int) -> bool:
    """True for "a month of contacts, STARTING on 3 May WITH the dialogue", not for "opens on 3 May, with a visit"."""
    way = scene.syntax.head[noun]
    return scene.lemma(verb) in _BEGINNING and scene.syntax.lower[way - 1] != ","


_GOING_ON = frozenset({"proceed", "continue"})


def _goes_on_with(scene: Scene, verb: int) -> bool:
    """True for "the premier will then PROCEED WITH an official visit to Chad": somebody does."""
    if scene.lemma(verb) not in _GOING_ON:
        return False
    subject = next((kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "nsubj"), None)
    mention = scene.mention[subject] if subject is not None else None
    is_one = mention is not None and mention.kind == "person"
    return is_one or (subject is not None and scene.lemma(subject) in words("people", "persons"))


_HELD_WITH = frozenset(
    {"host", "co-host", "cohost", "chair", "co-chair", "cochair", "hold", "convene", "open", "lead", "co-lead"}
)


def _held_with(scene: Scene, noun: int) -> int | None:
    """The verb of "will CO-HOST, with her counterpart X, A CONFERENCE", which the parser takes for what X is."""
    syntax = scene.syntax
    if syntax.dep[noun] not in ("appos", "conj", "pobj") or not any(
        syntax.lower[k] in ("a", "an", "the") for k in syntax.kids[noun]
    ):
        return None
    above = next((each for each in syntax.ancestors(noun) if syntax.lower[each] == "with"), None)
    verb = syntax.head[above] if above is not None else None
    if verb is not None and syntax.lower[verb] == "together":
        verb = syntax.head[verb]
    if above is None or verb is None or scene.lemma(verb) not in _HELD_WITH or any(syntax.children(verb, "dobj")):
        return None
    is_beside = verb < above < noun and above - verb <= _STEPS and syntax.head[noun] != above
    named = any(scene.mention[token] is not None for token in range(above, noun))
    return verb if is_beside and named else None


def _change_behind(scene: Scene, noun: int) -> int | None:
    """The "cancelled" of "because of Hurricane Y, THE TRIP HAS BEEN CANCELLED", where the parser joins Y and it."""
    syntax = scene.syntax
    root = next((above for above in syntax.ancestors(noun) if syntax.head[above] == above), None)
    if root is None or root < noun or change_named(scene, root) is None or not scene.is_passive(root):
        return None
    has_own = any(syntax.dep[kid] in ("nsubj", "nsubjpass", "csubj") for kid in syntax.kids[root])
    return None if has_own else root


def to_come(scene: Scene, noun: int) -> int | None:
    """The "take" of "agreed to go on, with the next meeting TO TAKE PLACE in May": what comes of the meeting."""
    syntax = scene.syntax
    if syntax.dep[noun] != "pobj" or syntax.lower[syntax.head[noun]] != "with":
        return None
    for kid in syntax.kids[noun]:
        is_to = any(syntax.lower[each] == "to" and syntax.dep[each] == "aux" for each in syntax.kids[kid])
        if is_to and syntax.dep[kid] in ("relcl", "acl") and scene.lemma(kid) in ("take", "hold", "convene", "happen"):
            return kid
    return None


def name_before(scene: Scene, noun: int) -> int | None:
    """The body's name right before a meeting noun that the parser hangs on it."""
    above = scene.syntax.head[noun]
    mention = scene.mention[above]
    is_right_before = mention is not None and mention.kind in ("organisation", "group") and above == noun - 1
    return above if is_right_before else None


def _missed_verb(scene: Scene, noun: int) -> int | None:
    """The "resumed" of "Talks aimed at reviving the accord RESUMED in Vienna", which the parser hangs on the accord."""
    syntax = scene.syntax
    for token in range(noun + 1, syntax.bounds[scene.sentence(noun)][1]):
        if not scene.is_verb(token) or syntax.dep[token] in ("aux", "auxpass"):
            continue
        is_course = scene.lemma(token) in words("taking_place", "verbs") and scene.lemma(token) not in ("be", "come")
        has_own = any(syntax.dep[kid] in ("nsubj", "nsubjpass", "dobj") for kid in syntax.kids[token])
        is_finite = syntax.tag[token] in ("VBD", "VBZ", "VBP")
        if is_course and is_finite and not has_own and syntax.dep[token] in ("acl", "relcl", "advcl", "dep"):
            return token
    return None


_HEARSAY = frozenset({
    "say", "report", "rumour", "rumor", "believe", "think", "understand", "know", "fear", "appear", "seem", "allege",
})  # fmt: skip


def _told_to_have(scene: Scene, verb: int) -> int | None:
    """The "called off" of "is SAID TO HAVE BEEN called off", told by hearsay; the "set" of "REMAINS SET for Friday"."""
    if scene.lemma(verb) in ("remain", "stay"):
        kids = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] in ("acomp", "oprd", "xcomp"))
        return next((kid for kid in kids if scene.syntax.tag[kid] == "VBN" and scene.lemma(kid) in _STANDING), None)
    if scene.lemma(verb) not in _HEARSAY:
        return None
    below = (kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "xcomp")
    return next((kid for kid in below if scene.is_passive(kid) and change_named(scene, kid) is not None), None)


_STANDING = frozenset({"schedule", "plan", "set", "slate", "fix"})
_SET = frozenset({"due", "arrange", "fix", "pencil", "call", "bill"})


def _behind_reduced(scene: Scene, noun: int, verb: int) -> tuple[int, str]:
    """ "The talks planned for 22 March HAVE BEEN POSTPONED", where the parser takes "planned" for the verb."""
    syntax = scene.syntax
    is_bare = syntax.tag[verb] in ("VBD", "VBN") and not any(scene.auxiliaries(verb))
    above, kids = syntax.head[verb], syntax.kids[verb]
    is_by = scene.lemma(verb) in words("holding", "hosting") and any(syntax.dep[kid] == "agent" for kid in kids)
    is_plan = is_bare and (is_by or scene.lemma(verb) in words("leaning", "expected") | _SET)
    if not is_plan and not _is_unrealised(scene, verb):
        return verb, "nsubj"
    courses = [above] if above > verb and scene.is_verb(above) else []
    if not any(syntax.dep[kid] == "cc" for kid in kids):
        courses += [kid for kid in kids if syntax.dep[kid] in ("conj", "ccomp") and scene.is_verb(kid)]
    courses += [kid for kid in kids if kid > verb and _is_off(scene, kid)]
    for course in courses:
        if not any(syntax.dep[kid] in ("nsubj", "nsubjpass") for kid in syntax.kids[course]):
            scene.annexed[verb] = noun
            return course, "nsubjpass" if scene.is_passive(course) else "nsubj"
    return verb, "nsubj"


def _is_off(scene: Scene, verb: int) -> bool:
    """True for the "are" of "the talks set for Friday ARE OFF", which the parser hangs on "set" in any way."""
    is_now = scene.syntax.tag[verb] in ("VBZ", "VBP") and scene.lemma(verb) == "be"
    return is_now and scene.syntax.lower[verb + 1 : verb + 2] == ["off"]


def _is_unrealised(scene: Scene, verb: int) -> bool:
    """True for the "held" of "the talks, TO HAVE BEEN HELD on Friday, will instead be held on Monday"."""
    return {"to", "have"} <= set(scene.auxiliaries(verb)) and scene.syntax.tag[verb] == "VBN"


def _course_of(scene: Scene, verb: int | None, relation: str) -> int | None:
    """The "will take place" of "the talks are back on and will take place at noon": it says more than "are"."""
    if verb is None or relation != "nsubj" or scene.lemma(verb) != "be":
        return verb
    syntax = scene.syntax
    for kid in syntax.kids[verb]:
        has_own = any(syntax.dep[below] in ("nsubj", "nsubjpass") for below in syntax.kids[kid])
        is_course = scene.lemma(kid) in words("taking_place", "verbs") | {"hold"} and scene.lemma(kid) != "be"
        if syntax.dep[kid] == "conj" and is_course and not has_own:
            return kid
    return verb


def misread_verb(scene: Scene, noun: int) -> int | None:
    """The "resume" of "Talks between A and B resume in C", which the tagger takes for a noun."""
    syntax = scene.syntax
    above = syntax.head[noun]
    if syntax.lower[above] in MISREAD and not scene.is_verb(above) and syntax.dep[noun] == "nsubj":
        return above
    last = min(syntax.right[noun] + 1, len(syntax))
    return next((t for t in range(noun, last) if syntax.lower[t] in MISREAD and not scene.is_verb(t)), None)
