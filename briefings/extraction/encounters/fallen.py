"""Meetings that do not come about: fallen through, on hold, dropped with their plans, told by "the cancellation of"."""

from __future__ import annotations

import re

from briefings.extraction.encounters.changes import on_hold
from briefings.extraction.encounters.doubts import is_no_longer
from briefings.extraction.encounters.factuality import embedding, factuality, modal
from briefings.extraction.encounters.marks import comes_to_nothing
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import Standing, as_far_as, if_told, plan_standing
from briefings.extraction.encounters.vocabulary import words


def fallen_through(scene: Scene, verb: int, relation: str) -> Standing | None:
    """CANCELLED for "the talks will not take place", "did not go ahead", "will not be held", "are off"."""
    if _comes_of_it(scene, verb, relation):
        return as_far_as(embedding(scene, verb), Standing.CANCELLED)
    if (
        relation == "on"
        and scene.lemma(verb) == "pull"
        and "plug" in (scene.lemma(kid) for kid in scene.syntax.kids[verb])
    ):
        return as_far_as(factuality(scene, verb), Standing.CANCELLED)  # "PULLED THE PLUG on Friday's talks"
    if relation in ("dobj", "nsubjpass") and _is_taken_off(scene, verb):
        return as_far_as(factuality(scene, verb), Standing.CANCELLED)
    if relation not in ("nsubj", "nsubjpass"):
        return None
    if _is_no_longer_planned(scene, verb):
        return as_far_as(embedding(scene, verb), Standing.CANCELLED)
    if is_no_longer(scene, verb) and scene.lemma(verb) in _PLANNING and scene.syntax.dep[verb] not in _ANNEXED:
        is_yet_to_come = bool({"is", "are"} & set(scene.auxiliaries(verb)))
        return Standing.SCHEDULED if is_yet_to_come else Standing.OPEN  # "NO LONGER EXPECTED TO PRODUCE a statement"
    if _is_for_later(scene, verb):
        return as_far_as(factuality(scene, verb), Standing.POSTPONED)
    courses = (verb, *(kid for kid in scene.syntax.kids[verb] if scene.syntax.dep[kid] == "conj"))
    if (off := next((course for course in courses if _is_off(scene, course)), None)) is not None:
        return as_far_as(factuality(scene, off), Standing.CANCELLED)
    if scene.lemma(verb) == "be" and on_hold(scene, verb):
        return as_far_as(factuality(scene, verb), Standing.POSTPONED)
    is_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold", "go", "materialise", "materialize"}
    is_not = any(scene.syntax.dep[kid] == "neg" for kid in scene.syntax.kids[verb]) or is_no_longer(scene, verb)
    if not is_course or not is_not or scene.lemma(verb) in ("be", "end", "last"):
        return None
    if _is_going_to(scene, verb):
        return as_far_as(embedding(scene, verb), Standing.SCHEDULED)
    if _BUT_THERE.match(scene.text(verb + 1, scene.syntax.bounds[scene.sentence(verb)][1])):
        return as_far_as(embedding(scene, verb), Standing.SCHEDULED)
    how = _HOW.match(scene.text(verb + 1, verb + _REACH_OF_HOW))
    if how is not None and not _is_of_noun(scene, verb + 1 + len(how[0].split()), how[0]):
        is_by_video = "person" in how[0].lower()  # perhaps: whether they met at all is not told
        return (
            Standing.SCHEDULED if "will" in scene.auxiliaries(verb) else Standing.NONE if is_by_video else Standing.OPEN
        )
    change = Standing.POSTPONED if _is_not_before(scene, verb) else Standing.CANCELLED
    return as_far_as(max(modal(scene, verb), embedding(scene, verb)), change)


def _is_not_before(scene: Scene, verb: int) -> bool:
    """True for "will not take place BEFORE MAY", "will not begin UNTIL MONDAY": later, and not never.

    Not for "will not be held before the cameras", nor for "did not take place before May", which is over.
    """
    syntax = scene.syntax
    if not _AHEAD & set(scene.auxiliaries(verb)):
        return False
    ways = [kid for kid in syntax.kids[verb] if kid > verb and syntax.lower[kid] in _UNTIL]
    return any(scene.moment[token] for way in ways for token in range(way, syntax.right[way] + 1))


_AHEAD = frozenset({"will", "would", "wo", "to"})
_UNTIL = frozenset({"before", "until", "till"})


def _is_going_to(scene: Scene, verb: int) -> bool:
    """True for "the talks are not GOING TO BRING peace": they are held; not for "are not going to HAPPEN"."""
    syntax = scene.syntax
    tasks = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" and kid > verb]
    is_to = scene.lemma(verb) == "go" and syntax.tag[verb] == "VBG" and bool(tasks)
    return is_to and not any(_is_course(scene, kid) or scene.lemma(kid) in ("be", "have", "meet") for kid in tasks)


def _is_of_noun(scene: Scene, behind: int, how: str) -> bool:
    """True for the "in private" of "did not take place IN PRIVATE rooms", which tells of no manner."""
    is_noun = behind < len(scene.syntax) and scene.syntax.pos[behind] == "NOUN"
    return is_noun and how.lower().endswith(("public", "private", "secret")) and scene.moment[behind] is None


_HOW = re.compile(
    r"(?:place )?(?:online|virtually|remotely|(?:by|via) video|in (?:public|private|secret|person)|behind closed doors"
    r"|publicly|privately|secretly)(?! (?:or|and)\b)\b",
    re.IGNORECASE,
)
"""What alone is denied by "will NOT be held ONLINE", "did NOT take place BEHIND CLOSED DOORS"."""
_REACH_OF_HOW = 6
_BUT_THERE = re.compile(
    r"(?:place )?(?:in|at) [^,;]{1,40}?,? but (?:rather |instead )?"
    r"(?:online|virtually|remotely|by video|at (?:the|a) \w+(?: in)?)\b",
    re.IGNORECASE,
)
"""What alone is denied by "will no longer take place IN ROME BUT ONLINE", "... in private BUT AT THE PALACE"."""
_PAGES = "agenda|calendar|schedule|programme|program|diary|cards|table|itinerary|timetable"
_AGENDA = rf"(?:the|its|their|his|her|this)(?: [\w'’]+){{0,2}} (?:{_PAGES})\b"
_ON_AGENDA = re.compile(rf"on {_AGENDA}", re.IGNORECASE)
_OFF_AGENDA = re.compile(rf"\b(?:from|off) {_AGENDA}", re.IGNORECASE)
_TAKING_OFF = frozenset({"remove", "strike", "drop", "delete", "take", "wipe", "cross", "cut", "erase"})


def _is_taken_off(scene: Scene, verb: int) -> bool:
    """True for "the talks were REMOVED FROM THE AGENDA", "STRUCK Friday's meeting OFF its calendar"."""
    is_taking = scene.lemma(verb) in _TAKING_OFF
    return is_taking and _OFF_AGENDA.search(scene.text(verb, scene.syntax.right[verb] + 1)) is not None


def _is_no_longer_planned(scene: Scene, verb: int) -> bool:
    """True for "are NO LONGER ON THE AGENDA", "are NO LONGER PLANNED", "... EXPECTED TO TAKE PLACE".

    Not for "are no longer secret", "... expected TO PRODUCE a statement", "... planned for Cairo BUT FOR Khartoum",
    nor for "the talks, no longer planned for Friday, WILL BE HELD on Saturday".
    """
    syntax = scene.syntax
    if not any(syntax.lower[kid] == "longer" for kid in syntax.kids[verb]):
        return False
    if scene.lemma(verb) in _PLANNING:
        return syntax.tag[verb] == "VBN" and not _is_another_change(scene, verb)
    ways = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "on" and kid > verb)
    return scene.lemma(verb) == "be" and any(_ON_AGENDA.match(scene.text(kid, syntax.right[kid] + 1)) for kid in ways)


_PLANNING = frozenset({"plan", "schedule", "expect", "foresee", "slate"})
_ANNEXED = frozenset({"acl", "relcl", "advcl", "amod"})
_COURSES = frozenset({"hold", "happen", "start", "begin", "occur", "proceed", "materialise", "materialize", "resume"})


def _is_another_change(scene: Scene, verb: int) -> bool:
    """True where something about a meeting is no longer planned, and not the meeting."""
    syntax, end = scene.syntax, scene.syntax.bounds[scene.sentence(verb)][1]
    tasks = (kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("xcomp", "ccomp", "advcl") and kid > verb)
    if not all(_is_course(scene, kid) for kid in tasks):
        return True
    but = next((token for token in range(verb, end) if syntax.lower[token] == "but"), end)
    is_elsewhere = syntax.lower[but + 1 : but + 2] in (["for"], ["in"], ["at"])
    is_of_day = any(scene.moment[at] or syntax.tag[at].startswith(("VB", "MD")) for at in range(but, end))
    return (is_elsewhere and not is_of_day) or _is_held_later(scene, verb)


def _is_held_later(scene: Scene, verb: int) -> bool:
    """True for "the talks, no longer PLANNED for Friday, WILL BE HELD on Saturday"."""
    syntax, end = scene.syntax, scene.syntax.bounds[scene.sentence(verb)][1]
    if syntax.dep[verb] not in _ANNEXED:
        return False  # "ARE no longer planned for Friday and will be held on Saturday"
    held = (main for main in syntax.ancestors(verb) if _is_course(scene, main) and "will" in scene.auxiliaries(main))
    return any(scene.moment[token] for main in held for token in range(main, end))


def _is_course(scene: Scene, verb: int) -> bool:
    """True for "be HELD", "TAKE PLACE", "GO AHEAD"."""
    beside = {scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]}
    phrases = {"take": "place", "go": "ahead", "come": "about"}
    return scene.lemma(verb) in _COURSES or phrases.get(scene.lemma(verb)) in beside


_LATER = re.compile(r"\bat (?:a|some) later (?:date|time|stage)\b|\bin due course\b", re.IGNORECASE)


def _is_for_later(scene: Scene, verb: int) -> bool:
    """True for "FRIDAY'S talks will be held AT A LATER DATE": that Friday is off.

    Not for "agreed after Friday's talks that a second round will be held at a later date", whose day is another's.
    """
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    is_course = scene.lemma(verb) in words("taking_place", "verbs") | {"hold"}
    is_to_come = bool({"will", "would", "to"} & {*scene.auxiliaries(verb)})
    is_dated = any(scene.moment[at] for kid in subjects for at in range(syntax.left[kid], verb))
    return is_course and is_to_come and is_dated and _LATER.search(scene.text(verb, syntax.right[verb] + 1)) is not None


_TO_NOTHING = (["to", "nothing"], ["to", "naught"], ["to", "nought"])


def _is_day_ahead(scene: Scene, verb: int) -> bool:
    """True where the sentence names a day to come: what comes to nothing is not held; else it had no result."""
    days = (moment.when.latest for moment in scene.moments_in(scene.sentence(verb)))
    return any(day is not None and day > scene.published for day in days)


def _comes_of_it(scene: Scene, verb: int, relation: str) -> bool:
    """True for "NOTHING CAME OF a meeting planned for Friday"."""
    syntax = scene.syntax
    is_nothing = any(syntax.dep[kid] == "nsubj" and syntax.lower[kid] == "nothing" for kid in syntax.kids[verb])
    is_past = syntax.tag[verb] in ("VBD", "VBN")
    return relation == "of" and scene.lemma(verb) == "come" and is_nothing and is_past and _is_day_ahead(scene, verb)


def _is_off(scene: Scene, verb: int) -> bool:
    """True for "are OFF", "is NO LONGER ON", "FELL VICTIM to the storm", "have COME TO NOTHING"."""
    syntax = scene.syntax
    if scene.lemma(verb) == "fall":
        return syntax.lower[verb + 1 : verb + 2] == ["victim"]
    if scene.lemma(verb) == "come":
        return syntax.lower[verb + 1 : verb + 3] in _TO_NOTHING and _is_day_ahead(scene, verb)
    alone = {syntax.lower[kid] for kid in syntax.kids[verb] if not syntax.kids[kid]}
    is_no_longer = "on" in alone and any(syntax.lower[kid] == "longer" for kid in syntax.kids[verb])
    return scene.lemma(verb) == "be" and ("off" in alone or is_no_longer)


def of_plan_told(scene: Scene, noun: int) -> Standing | None:
    """How "plans FOR A MEETING" and "plans to hold A MEETING" stand by what is told of them; None where nothing is.

    CANCELLED for those that "have been dropped", POSTPONED where they were put off, SCHEDULED where announced.
    """
    plan = _plan_for(scene, noun)
    verb, relation = scene.governor(plan) if plan is not None else _above_plans_to(scene, noun)
    if verb is not None and relation == "nsubj" and comes_to_nothing(scene, verb):
        return as_far_as(factuality(scene, verb), Standing.CANCELLED)
    if verb is None or relation not in ("dobj", "nsubjpass"):
        return None
    if (dropped := plan_standing(scene, verb)) is not None:
        return dropped
    is_announced = relation == "nsubjpass" and scene.lemma(verb) in _ANNOUNCING
    return as_far_as(factuality(scene, verb), Standing.SCHEDULED) if is_announced else None


def _above_plans_to(scene: Scene, noun: int) -> tuple[int | None, str]:
    """The "collapsed" of "PLANS TO HOLD talks on Friday COLLAPSED", where the parser takes the plans for who holds."""
    syntax, held = scene.syntax, scene.syntax.head[noun]
    is_plan = syntax.lower[max(held - 2, 0) : held] in (["plans", "to"], ["plan", "to"])
    if (
        syntax.dep[noun] != "dobj"
        or not is_plan
        or syntax.dep[held] not in ("nsubj", "nsubjpass", "csubj", "csubjpass")
    ):
        return None, ""
    above = syntax.head[held]
    return above, "nsubjpass" if scene.is_passive(above) else "nsubj"


_ANNOUNCING = frozenset({"announce", "confirm", "unveil", "reveal", "finalise", "finalize", "publish"})


def _plan_for(scene: Scene, noun: int) -> int | None:
    """The "plans" of "plans FOR a summit", "plans TO HOLD a summit"."""
    syntax, above = scene.syntax, scene.syntax.head[noun]
    is_held = syntax.dep[noun] == "dobj" and syntax.lower[above - 1] == "to" and syntax.dep[above] in ("acl", "xcomp")
    if syntax.lower[above] not in ("for", "of") and not is_held:
        return None
    return syntax.head[above] if scene.lemma(syntax.head[above]) in words("leaning", "plans") else None


_CHANGES = {
    "cancellation": Standing.CANCELLED, "scrapping": Standing.CANCELLED, "abandonment": Standing.CANCELLED,
    "postponement": Standing.POSTPONED, "deferral": Standing.POSTPONED, "suspension": Standing.POSTPONED,
    "delay": Standing.POSTPONED,
}  # fmt: skip


def change_of_noun(scene: Scene, noun: int) -> Standing | None:
    """CANCELLED for "the CANCELLATION OF TALKS was announced", "the talks' cancellation"."""
    syntax, of = scene.syntax, scene.syntax.head[noun]
    named = of if syntax.dep[noun] == "poss" else syntax.head[of]
    is_delay = scene.lemma(named) == "delay"
    if scene.lemma(named) not in _CHANGES or not (syntax.lower[of] == "of" or named == of or is_delay):
        return None
    if is_delay and not (syntax.lower[of] in ("of", "to") and _is_agreed(scene, named)):
        return None
    if any(syntax.lower[kid] == "no" for kid in syntax.kids[named]):
        return Standing.SCHEDULED
    if any(syntax.lower[kid] in ("any", "possible", "potential") for kid in syntax.kids[named]):
        return Standing.TENTATIVE
    return if_told(scene, named, _CHANGES[scene.lemma(named)])


_AGREEING = frozenset({
    "announce", "request", "agree", "confirm", "seek", "order", "declare", "decide", "approve", "accept", "demand",
    "propose", "want", "ask", "deny", "consider",
})  # fmt: skip
_LITTLE = re.compile(r"\b(?:brief|short|slight|minor|small|little|\S+[- ](?:hour|minute|second)s?)\b", re.IGNORECASE)


def _is_agreed(scene: Scene, delay: int) -> bool:
    """True for "ANNOUNCED a DELAY to the talks", "AGREED on a DELAY"; not for "a BRIEF delay", "AFTER a delay to"."""
    verb, relation = scene.governor(delay)
    if scene.syntax.tag[delay] != "NN" or verb is None or scene.lemma(verb) not in _AGREEING:
        return False
    is_it = relation in ("dobj", "nsubjpass") or (relation, scene.lemma(verb)) in (("on", "agree"), ("for", "ask"))
    return is_it and not _LITTLE.search(scene.text(scene.syntax.left[delay], delay))


def is_given_up_behind(scene: Scene, verb: int) -> bool:
    """True for "were due to meet on Friday, but the Hungarian side CANCELLED"; not for "but A THIRD did"."""
    syntax, behind = scene.syntax, range(verb + 1, scene.syntax.bounds[scene.sentence(verb)][1])
    return any(
        scene.lemma(token) == "cancel"
        and syntax.tag[token] == "VBD"
        and syntax.dep[token] == "conj"
        and not any(syntax.dep[kid] in ("dobj", "neg", "auxpass") for kid in syntax.kids[token])
        and not _is_third(scene, token)
        for token in behind
    )


def _is_third(scene: Scene, cancelling: int) -> bool:
    """True where somebody gives up who is not named before in the sentence, and so does not take part."""
    syntax, start = scene.syntax, scene.syntax.bounds[scene.sentence(cancelling)][0]
    subjects = [kid for kid in syntax.kids[cancelling] if syntax.dep[kid] == "nsubj"]
    first = min((syntax.left[kid] for kid in subjects), default=cancelling)
    own = {each.side for token in range(first, cancelling) for each in scene.mentions_at(token)}
    others = {each.side for token in range(start, first) for each in scene.mentions_at(token) if each.kind != "place"}
    return bool(own) and own.isdisjoint(others)


def would_have_been(scene: Scene, verb: int) -> bool:
    """True for "the meeting in Kampala next week WOULD HAVE BEEN THE FIRST in a year": it will not be."""
    syntax = scene.syntax
    is_lost = scene.lemma(verb) == "be" and {"would", "have"} <= set(scene.auxiliaries(verb))
    if {"had", "if", "still", "but"} & set(syntax.lower[verb : syntax.bounds[scene.sentence(verb)][1]]):
        return False  # "... the first HAD they not met in secret"
    attributes = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("attr", "acomp")]
    of_them = [below for kid in attributes for below in (kid, *syntax.kids[kid])]
    return is_lost and any(syntax.lower[each] in ("first", "second", "third", "fourth", "fifth") for each in of_them)
