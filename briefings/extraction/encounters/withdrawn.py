"""Plans that a denial takes back: "will NOT TRAVEL to Riga on 4 May, his office said", "will NOT BE ABLE to meet".

Also those that it only moves to another day.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from briefings.extraction.encounters.doubts import OFFICES, subjects_of
from briefings.extraction.encounters.modality import WILL
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.encounters.weekdays import next_weekday
from store.records import When

_MEETING = frozenset({"meet", "hold", "host", "receive", "visit", "convene", "confer"})
_HEDGES = frozenset({
    "unless", "if", "only", "just", "alone", "when", "probably", "possibly", "perhaps", "maybe", "likely",
})  # fmt: skip
_NOT_SO = re.compile(
    r"\bbut\b|\bwithout\b|\bmore than\b|\bwith (?:[\w-]+ ){0,2}hands?\b|[- ]handed\b|\bfor (?:the|an?) (?:\w+ )?time\b",
    re.IGNORECASE,
)
"""What is denied of a meeting that will be: "not in Moscow BUT in Riga", "not WITHOUT his minister"."""
_NOT_SO_OF_WAY = re.compile(
    r"\bbut\b(?! (?:instead |rather )?(?:will|would|is|are|plans?|he|she|they|has|have)\b)|\bwithout\b|\bmore than\b"
    r"|[- ]handed\b|\bfor (?:the|an?) (?:\w+ )?time\b|\balone\b"
    r"|\bby (?:plane|train|car|air|road|sea|ship|helicopter)\b",
    re.IGNORECASE,
)
"""So of a journey: "not to Riga BUT to Oslo", "not BY TRAIN"; it is off where something else WILL be done instead."""
_LIMITS = frozenset({"until", "till", "before", "after", "by", "since", "from"})
_SET_ON = frozenset({"place", "country"})
_ITSELF = frozenset({"it", "he", "she", "they", "we", "both"})
_OWN = frozenset({"its", "his", "her", "their"})


def is_withdrawn(scene: Scene, verb: int) -> bool:
    """True for "will NOT MEET X in Riga on 4 May, his office said": day and town were told before, and are taken back.

    So is "will NOT TRAVEL TO Riga on 4 May, his office said", and without a word of who says so behind a heading that
    is about a journey or brings news of a plan ("Update: ..."). Elsewhere it may be a remark on what was never planned,
    unless it is their own: "will not hold ITS SUMMIT in Suva next month".
    """
    syntax, is_its_own = scene.syntax, _is_its_own(scene, verb)
    is_way = scene.lemma(verb) in _GOING
    if not is_way and scene.lemma(verb) not in _MEETING:
        return False
    if not any(syntax.dep[kid] == "neg" for kid in syntax.kids[verb]):
        return False
    told_by = [syntax.head[verb]] if syntax.dep[verb] in ("ccomp", "parataxis") else []
    told_by += [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "parataxis"]
    saying = [each for each in told_by if scene.lemma(each) in words("saying", "verbs")]
    is_said = any(_is_of_a_side(scene, verb, subject) for each in saying for subject in subjects_of(scene, each))
    is_update = not told_by and _is_update_of_way(scene, verb)
    if not is_said and not is_update and not is_its_own:
        return False
    stop = min((each for each in saying if each > verb), default=syntax.bounds[scene.sentence(verb)][1])
    not_so = _NOT_SO_OF_WAY if is_way else _NOT_SO
    if not_so.search(scene.text(verb, stop)) or _is_of_manner(scene, verb, stop):
        return False
    joined = (kid for kid in syntax.kids[verb] if syntax.dep[kid] == "conj" and kid > verb)
    clause = range(verb + 1, min(syntax.right[verb] + 1, next(joined, len(syntax))))
    if not _HEDGES.isdisjoint(syntax.lower[verb - 2 : clause.stop]):
        return False
    told = {moment.first: moment for token in clause if (moment := scene.moment[token]) is not None}
    is_way = is_way or scene.lemma(verb) == "visit"
    is_way = is_way and _ASKED.search(scene.text(*syntax.bounds[scene.sentence(verb)])) is None
    dated = (
        each
        for each in told.values()
        if each.when.is_dated
        or (is_its_own and _is_within(each.when, _MONTH))
        or (is_way and _is_within(each.when, _WEEK))
    )
    days = [each for each in dated if each.when.latest is not None and each.when.latest >= scene.published]
    is_limit = any(syntax.lower[each.first - 1] in _LIMITS for each in days)
    is_day = len(days) == 1 or (is_update and not told and _UPDATE.match(scene.reading.title) is not None)
    return is_day and not is_limit and any(_is_there(scene, verb, token) for token in clause)


_MANNER = re.compile(
    r"\bin person\b|\b(?:directly|straight|online|virtually)\b|\bas an? |\bduring (?:the|this|that|his|her|their) "
    r"|\bas\b.{0,40}\b(?:reported|claimed|rumou?red|alleged)\b",
    re.IGNORECASE,
)
_COMPANY = re.compile(
    r"(?<!talks )(?<!meeting )(?<!negotiations )\bwith (?:his|her|its|their|the|an?)\b", re.IGNORECASE
)
_TO_MEET = frozenset({"meet", "hold", "attend", "host", "confer", "join", "receive"})


def _is_of_manner(scene: Scene, verb: int, stop: int) -> bool:
    """True for "will not travel to Riga DIRECTLY", "WITH HIS WIFE", "TO BEG": it is only not so, or not what it is for.

    So for "will not hold its summit in Riga in June WITH the rebels", not for "its dialogue WITH JAPAN in Riga", nor
    for "will not travel to Riga TO MEET HER", "for TALKS WITH HIS counterpart": what falls with the journey.
    """
    syntax, told = scene.syntax, scene.text(verb, stop)
    if _MANNER.search(told):
        return True
    if scene.lemma(verb) in _GOING | {"visit"}:
        tasks = (at for at in range(verb + 2, stop) if syntax.tag[at] == "VB" and syntax.tag[at - 1] == "TO")
        is_purpose = any(scene.lemma(at) not in _TO_MEET for at in tasks)  # "to BEG"; "TO MEET X" is why they would go
        return is_purpose or _COMPANY.search(told) is not None
    company = (at for at in range(verb + 1, stop) if syntax.lower[at] in ("with", "without"))
    return _is_its_own(scene, verb) and any(scene.lemma(at - 1) not in nouns() for at in company)


def _is_within(when: When, days: int) -> bool:
    """True for a time so short: that a summit is not held in a year is no news of a day."""
    return when.earliest is not None and when.latest is not None and (when.latest - when.earliest).days < days


_ASKED = re.compile(
    r"\b(?:asked|rumou?rs?|reports?|reported|speculation|no plans?|denie[sd]|team|squad|troops|delegations?)\b",
    re.IGNORECASE,
)
"""Where a way that somebody does not go in a week may never have been planned, or is no minister's."""
_MONTH = 32
_WEEK = 7
"""Who "will not travel to Riga THIS WEEK" was to be there then; who does not go "in May" may never have meant to."""


def _is_its_own(scene: Scene, verb: int) -> bool:
    """True for "will not hold ITS SUMMIT", "THEIR annual dialogue"."""
    syntax = scene.syntax
    held = [kid for kid in syntax.children(verb, "dobj") if scene.lemma(kid) in nouns()]
    is_held = scene.lemma(verb) in ("hold", "host", "convene")
    return is_held and any(syntax.lower[below] in _OWN for kid in held for below in syntax.children(kid, "poss"))


_GOING = frozenset({"travel", "go", "fly", "stop", "come"})
_UPDATE = re.compile(r"\s*(?:update|updated|revised|change|changes|correction)\b", re.IGNORECASE)
_OF_WAY = re.compile(r"\b(?:travels?|trips?|visits?|journeys?|tours?|itinerary|stops?|stopover)\b", re.IGNORECASE)


def _is_update_of_way(scene: Scene, verb: int) -> bool:
    """True for the main clause of a paper on a journey: "Update: ...", "Secretary Cole's Travel to Oman".

    A heading that only is about a journey has to name whom and where: what is said of others beside it, or of another
    country, was never planned.
    """
    syntax, title = scene.syntax, scene.reading.title
    is_main = syntax.dep[verb] == "ROOT" or (syntax.dep[verb] == "conj" and syntax.dep[syntax.head[verb]] == "ROOT")
    if not is_main or scene.lemma(verb) not in _GOING | {"visit"}:
        return False
    if _UPDATE.match(title):
        return True
    return _OF_WAY.search(title) is not None and _is_in_title(scene, verb)


def _is_in_title(scene: Scene, verb: int) -> bool:
    """True for "COLE will not visit RIGA" under "Secretary Cole's Travel to Latvia"."""
    syntax, title = scene.syntax, scene.reading.title.casefold()
    who = [syntax.lower[subject] for subject in subjects_of(scene, verb)]
    if not who or not all(name in _ITSELF or name in title for name in who):
        return False
    there = (scene.mention[token] for token in range(verb + 1, syntax.right[verb] + 1) if _is_there(scene, verb, token))
    return any(name.casefold() in title for place in there if place is not None for name in (place.name, place.side))


def _is_of_a_side(scene: Scene, verb: int, subject: int) -> bool:
    """True for "HIS OFFICE said", "IT said", "Kenya said ITS president"; not for "the league said"."""
    syntax = scene.syntax
    own = range(syntax.left[subject], syntax.right[subject] + 1)
    named = {mention.side for token in own if (mention := scene.mention[token]) is not None}
    if not named:
        return scene.lemma(subject) in OFFICES or syntax.lower[subject] in _ITSELF
    others = [token for token in range(*syntax.bounds[scene.sentence(verb)]) if token not in own]
    told = {each.side for token in others if (each := scene.mention[token]) is not None and each.kind != "place"}
    is_its_own = any(syntax.lower[token] in _OWN for each in subjects_of(scene, verb) for token in syntax.kids[each])
    return bool(named & told) or (is_its_own and subject < verb)


def _is_there(scene: Scene, verb: int, token: int) -> bool:
    """True for "IN RIGA", and the town that somebody visits."""
    mention = scene.mention[token]
    if mention is None or mention.kind not in _SET_ON:
        return False
    is_visited = scene.lemma(verb) == "visit" and scene.syntax.head[token] == verb
    before = scene.syntax.lower[mention.first - 1 - (scene.syntax.lower[mention.first - 1] == "the")]
    if scene.lemma(verb) in _GOING:
        return before in ("to", "in", "at")
    return is_visited or (mention.kind == "place" and before in ("in", "at"))


_BUT_ON = re.compile(r",? ?but(?: instead| rather)? (?:on|from)", re.IGNORECASE)


def is_on_another_day(scene: Scene, verb: int) -> bool:
    """True for "will not travel to Riga ON TUESDAY BUT ON THURSDAY": the day changes, and nothing else.

    Not where something else will be done then: "but on Thursday HE WILL MEET her",
    nor where the weekday comes out before the first: which of its days is meant, nobody says.
    """
    days = [moment for moment in scene.moments_in(scene.sentence(verb)) if moment.when.is_dated and moment.first > verb]
    pair = next((pair for pair in pairwise(days) if _BUT_ON.fullmatch(scene.text(pair[0].last, pair[1].first))), None)
    if pair is None or not any(scene.syntax.dep[kid] == "neg" for kid in scene.syntax.kids[verb]):
        return False
    return not any(scene.is_verb(token) for token in range(verb + 1, pair[1].last)) and _ends_with(scene, verb, *pair)


_NO_MORE = re.compile(r"(?: (?:in|to) (?:[Tt]he )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*)?\s*(?:,|\W*\Z)")


def _ends_with(scene: Scene, verb: int, first: Moment, second: Moment) -> bool:
    """True for "not on Tuesday but ON THURSDAY (in Riga)(, X said)", where that is a later day or one of the month."""
    end = scene.syntax.bounds[scene.sentence(verb)][1]
    behind = _NO_MORE.match(" " + scene.text(second.last, end).lstrip()) if second.last < end else None
    if second.last < end and behind is None:
        return False
    is_numbered = any(sign.isdigit() for sign in scene.text(second.first, second.last))
    former, new = (_to_come(scene, each) for each in (first, second))
    is_later = former is not None and new is not None and scene.published < former < new
    verbs = (token for token in range(second.last, end) if scene.is_verb(token))
    return (is_numbered or is_later) and all(scene.lemma(each) in words("saying", "verbs") for each in verbs)


_CANNOT = frozenset({"would", "can", "ca"})
_SPORTS = frozenset({"team", "squad", "players", "fans", "troops"})


def _to_come(scene: Scene, moment: Moment) -> date | None:
    """The day that is meant by a bare "Tuesday" of what will be."""
    coming = next_weekday(moment.when, scene.text(moment.first, moment.last), scene.published)
    return (coming or moment.when).earliest


def is_prevented(scene: Scene, being: int, verb: int) -> bool:
    """True for "will not BE able to TRAVEL on 4 May", "CANNOT travel": whoever it is had been expected on that day.

    Not for "not able to meet BEFORE 4 May", "UNTIL he arrives on 4 May", "IF it stays shut", "only on 4 May".
    """
    syntax = scene.syntax
    start, end = syntax.bounds[scene.sentence(verb)]
    is_told = scene.syntax.lower[being] in ("is", "are") or frozenset(scene.auxiliaries(being)) & (WILL | _CANNOT)
    if not is_told or _NOT_SO.search(scene.text(verb, end)):
        return False
    if not _HEDGES.isdisjoint(syntax.lower[start:end]) or not _SPORTS.isdisjoint(syntax.lower[start:end]):
        return False
    days = [day for day in scene.moments_in(scene.sentence(verb)) if verb < day.first <= syntax.right[verb]]
    days = [day for day in days if day.when.latest is not None and day.when.latest >= scene.published]
    return any(not _is_beyond(scene, verb, day) for day in days)


def _is_beyond(scene: Scene, verb: int, day: Moment) -> bool:
    """True for "to meet BEFORE 4 May", "to meet X, who ARRIVES on 4 May": that is no day on which they meet."""
    before = range(verb + 1, day.first)
    return any(scene.syntax.lower[token] in _LIMITS or scene.is_verb(token) for token in before)


def is_more_than(scene: Scene, verb: int) -> bool:
    """True for "will not be able to meet MORE THAN once": they do meet."""
    lower = scene.syntax.lower[verb : scene.syntax.right[verb] + 1]
    return ("more", "than") in pairwise(lower)
