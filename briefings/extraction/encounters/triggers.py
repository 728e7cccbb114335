"""The words of an article that tell of a meeting: nouns ("talks", "summit") and verbs ("will meet", "hosted").

A trigger is a place in the text, no finding: who, when and where, and whether it is a meeting at all, is
for the other modules. "Met with criticism", "press conference" and "Summit County" are none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from briefings.extraction.encounters.accounts import is_account
from briefings.extraction.encounters.attended import is_of_its_day, is_sat_in
from briefings.extraction.encounters.calls import calls_on, is_on_the_phone, kind_of_call, rings, tells_by_phone
from briefings.extraction.encounters.changes import is_moved_along
from briefings.extraction.encounters.courses import attends_that, does_so, is_course, is_next_one, tries_again
from briefings.extraction.encounters.factions import is_resistance
from briefings.extraction.encounters.games import is_game
from briefings.extraction.encounters.hosts import (
    counted,
    discusses_together,
    exchanges_views,
    meets_hosts,
    meets_somebody,
)
from briefings.extraction.encounters.places import stops_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body
from briefings.extraction.encounters.sittings import (
    confer_in_town,
    is_heard,
    is_held_itself,
    is_held_together,
    is_purpose_of_hearing,
    is_speech_to_house,
)
from briefings.extraction.encounters.taken_back import COURSES, is_taken_back
from briefings.extraction.encounters.turns import (
    acts,
    gatherings_by_name,
    has_sat,
    is_fixture,
    is_founded,
    is_high_level,
    is_joint,
    is_negotiating_table,
    is_peak,
    plays_there,
)
from briefings.extraction.encounters.unnamed import unnamed
from briefings.extraction.encounters.vocabulary import nouns, verbs, weak_nouns, words
from briefings.extraction.encounters.ways import (
    accompanies_to_town,
    goes_by_itself,
    goes_to_town,
    is_bound_for,
    is_expected_in_town,
    is_in_town,
    is_invited_there,
    is_on_the_way,
    is_programmes,
    is_welcomed_in_town,
    leads_people,
    passes_through,
    sends_people,
    stops_in_town,
)
from store.records import MeetingKind

Manner = Literal[
    "noun", "meet", "sit", "negotiate", "speak", "phone", "host", "go", "visit", "testify", "session", "course"
]

_NEAR, _AROUND = 12, 60
"""Tokens within which what belongs to a verb stands."""
_CONFERENCE_OF_PARTIES = re.compile(r"cop-?\d+$")

_NOUNS_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})
"""Where only a noun can stand, whatever the tagger takes "talks" for."""

KINDS: dict[str, MeetingKind] = {
    "meet": MeetingKind.MEETING,
    "sit": MeetingKind.TALKS,
    "negotiate": MeetingKind.TALKS,
    "speak": MeetingKind.CALL,
    "phone": MeetingKind.CALL,
    "host": MeetingKind.MEETING,
    "go": MeetingKind.VISIT,
    "visit": MeetingKind.VISIT,
    "testify": MeetingKind.HEARING,
    "session": MeetingKind.SESSION,
    "course": MeetingKind.MEETING,
}


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word at ``token`` tells of a meeting; ``weak`` where it does so only with more beside it."""

    token: int
    manner: Manner
    kind: MeetingKind
    weak: bool = False

    @property
    def is_noun(self) -> bool:
        return self.manner == "noun"


_MOST = 24
"""Words of meeting in one sentence; what has more is no sentence, and is read to here only."""


def triggers(scene: Scene) -> Iterator[Trigger]:
    """The triggers of a text in order, of each sentence the first ones."""
    counts: dict[int, int] = defaultdict(int)
    for trigger in _all_triggers(scene):
        sentence = scene.sentence(trigger.token)
        counts[sentence] += 1
        if counts[sentence] <= _MOST:
            yield trigger


def _all_triggers(scene: Scene) -> Iterator[Trigger]:
    syntax = scene.syntax
    named = set(gatherings_by_name(scene))
    for token, pos in enumerate(syntax.pos):
        if token in named and not acts(scene, token):
            yield Trigger(token, "noun", MeetingKind.SUMMIT)
            continue
        if pos in ("NOUN", "PROPN") or (pos in ("VERB", "ADJ") and syntax.dep[token] in _NOUNS_PLACES):
            found = _noun(scene, token)
        elif pos == "VERB":
            found = _verb(scene, token)
        elif pos == "AUX":
            found = _stay(scene, token) or _course(scene, token)
        else:
            continue
        if found:
            yield found


def _noun(scene: Scene, token: int) -> Trigger | None:
    lemma = scene.lemma(token)
    if lemma == "table" and is_negotiating_table(scene, token):
        return Trigger(token, "noun", MeetingKind.TALKS)
    if lemma == "event" and is_high_level(scene, token):
        return Trigger(token, "noun", MeetingKind.CONFERENCE)
    if lemma == "cabinet" and is_joint(scene, token):
        return Trigger(token, "noun", MeetingKind.SESSION)
    if lemma == "table" and token and scene.syntax.lower[token - 1] in ("round", "roundtable"):
        return Trigger(token, "noun", MeetingKind.MEETING)
    if is_sat_in(scene, token) or is_held_itself(scene, token):
        return Trigger(token, "noun", MeetingKind.SESSION)
    strong, weak = nouns().get(lemma), weak_nouns().get(lemma)
    if _CONFERENCE_OF_PARTIES.match(lemma):
        return Trigger(token, "noun", MeetingKind.CONFERENCE)
    kind = strong or weak
    if lemma == "invitation" and _is_accepted(scene, token):
        return Trigger(token, "noun", MeetingKind.VISIT)
    if kind is None or _is_something_else(scene, token) or (lemma == "summit" and is_peak(scene, token)):
        return None
    is_by_phone = kind is MeetingKind.TALKS and token > 0 and scene.syntax.lower[token - 1] in ("telephone", "phone")
    if is_by_phone or lemma in ("call", "conversation", "exchange"):
        kind = kind_of_call(scene, token)
        return Trigger(token, "noun", kind, weak=True) if kind else None
    if lemma == "review" and not _is_held(scene, token):
        return None
    if lemma == "meet" and scene.syntax.tag[token] not in ("NN", "NNS"):
        return None
    return Trigger(token, "noun", kind, weak=strong is None)


def _is_held(scene: Scene, review: int) -> bool:
    """True for "A and B will hold a biennial review"; not for "a review of the rules"."""
    syntax = scene.syntax
    is_object = syntax.dep[review] in ("dobj", "nsubjpass") and scene.lemma(syntax.head[review]) in ("hold", "convene")
    return is_object and not any(syntax.lower[kid] == "of" for kid in syntax.kids[review])


def _is_accepted(scene: Scene, invitation: int) -> bool:
    """True for "has accepted an invitation to Paris"."""
    syntax = scene.syntax
    is_taken = syntax.dep[invitation] == "dobj" and scene.lemma(syntax.head[invitation]) == "accept"
    to = [kid for kid in syntax.kids[invitation] if syntax.lower[kid] == "to" and syntax.dep[kid] == "prep"]
    places = (scene.mention[kid + 1] for kid in to if kid + 1 < len(syntax))
    return is_taken and any(place is not None and place.kind in ("place", "country") for place in places)


def _is_something_else(scene: Scene, token: int) -> bool:
    """True for "meeting room", "press conference", "talks process": the noun is no meeting here."""
    syntax = scene.syntax
    is_moved = syntax.dep[token] == "dobj" and is_moved_along(scene, syntax.head[token])
    if is_moved or is_founded(scene, token) or is_account(scene, token):
        return True
    if syntax.dep[token] in ("compound", "nmod", "amod") and syntax.head[token] > token:
        above = scene.lemma(syntax.head[token])
        if above not in nouns() and above not in weak_nouns():
            return True
        return syntax.head[token] == token + 1 or above in nouns()
    is_political = syntax.lower[token - 1] == "political" and scene.lemma(token) in ("talk", "consultation", "dialogue")
    is_political = is_political or (syntax.lower[token - 1] == "national" and scene.lemma(token) == "dialogue")
    if token and syntax.lower[token - 1] in words("not_a_meeting", "before") and not is_political:
        return True
    if token + 1 < len(syntax) and syntax.lower[token + 1] in words("not_a_meeting", "after"):
        return True
    mention = scene.mention[token]
    if mention is None:
        return False
    if mention.kind in ("organisation", "group"):
        if scene.lemma(token) in weak_nouns() or (scene.lemma(token) == "assembly" and acts(scene, token)):
            return not is_held_together(scene, token)
        return (
            mention.certain
            and scene.lemma(token) not in ("summit", "assembly", "meeting", "talk", "dialogue")
            and not _is_attended(scene, token)
            and not _takes_place(scene, token)
            and not is_of_its_day(scene, token)
        )
    return mention.kind in ("person", "country", "place")


def _is_attended(scene: Scene, token: int) -> bool:
    """True where somebody attends what bears the name of a body: "to join the World Economic Forum"."""
    verb, relation = scene.governor(token)
    if verb is None or relation not in ("dobj", "in", "at", "to"):
        return False
    return scene.lemma(verb) in words("holding", "attending") or (relation == "at" and scene.lemma(verb) == "speak")


def _takes_place(scene: Scene, token: int) -> bool:
    """True for a forum by its own name that will be held: "The Digital Economy Forum will open in Tallinn"."""
    verb, relation = scene.governor(token)
    if verb is None or scene.syntax.dep[token] not in ("nsubj", "nsubjpass"):
        return False  # "LEADERS of the Pacific Islands Forum convene"
    holds_one = any(scene.lemma(kid) in nouns() for kid in scene.syntax.children(verb, "dobj"))  # "its SUMMIT"
    is_course = scene.lemma(verb) in ("hold", "take", "open", "begin", "host") and relation in ("nsubj", "nsubjpass")
    return is_course and not holds_one and scene.syntax.text[token][0].isupper()


def _course(scene: Scene, verb: int) -> Trigger | None:
    return Trigger(verb, "course", MeetingKind.MEETING) if is_course(scene, verb) else None


def _verb(scene: Scene, token: int) -> Trigger | None:
    """What a verb tells: a turn of phrase, else by its manner, where its gate lets it through."""
    lemma, syntax = scene.lemma(token), scene.syntax
    if (turn := _turn(scene, token, lemma)) is not None:
        return turn
    manner = "meet" if lemma == "see" and _sees_somebody(scene, token) else verbs().get(lemma)
    if lemma in words("sitting", "verbs") and manner is None and (lemma != "take" or _has_particle(scene, token, "up")):
        is_told = is_purpose_of_hearing(scene, token)
        return Trigger(token, "session", MeetingKind.SESSION) if not is_told else None
    if manner is None or is_next_one(scene, token):
        return _course(scene, token)
    if syntax.dep[token] in ("amod", "compound") or (manner == "visit" and plays_there(scene, token)):
        return None
    if lemma in ("continue", "proceed", "move") and not goes_to_town(scene, token):
        return _course(scene, token)
    if manner == "meet" and not _is_meeting(scene, token):
        return None
    if lemma in _GATES and not _GATES[lemma](scene, token):
        return None
    return Trigger(token, manner, KINDS[manner])  # type: ignore[arg-type]


def _turn(scene: Scene, token: int, lemma: str) -> Trigger | None:
    """A meeting told by a verb and what stands beside it: "exchange views", "come together", "told him by phone"."""
    found = next(
        ((manner, kind) for known, holds, manner, kind in _TURNS if lemma in known and holds(scene, token)), None
    )
    return Trigger(token, *found) if found is not None else None


def _is_together(scene: Scene, verb: int) -> bool:
    subject = next(iter(scene.syntax.children(verb, "nsubj")), None)
    is_they = subject is not None and scene.syntax.lower[subject] in ("they", "we", "people")
    if is_they and scene.lemma(verb) != "sit" and not scene.moments_in(scene.sentence(verb)):
        return False  # "they GET TOGETHER and talk": as people do
    return _has_particle(scene, verb, "together") and not _is_down(scene, verb)


def _brings_together(scene: Scene, verb: int) -> bool:
    """True for "bring X TOGETHER", also where the parser hangs it on the place: "bring them TOGETHER IN Doha"."""
    syntax = scene.syntax
    places = (kid for kid in syntax.kids[verb] if kid > verb and syntax.lower[kid] in ("in", "at"))
    is_there = any(syntax.lower[kid - 1] == "together" for kid in places)
    return (is_there or _is_together(scene, verb)) and not is_programmes(scene, verb)


def _is_down(scene: Scene, verb: int) -> bool:
    """True for "sit DOWN", "touch DOWN"."""
    return _has_particle(scene, verb, "down")


def _sits_in_session(scene: Scene, verb: int) -> bool:
    return not _is_down(scene, verb) and has_sat(scene, verb)


def _sees_somebody(scene: Scene, verb: int) -> bool:
    """True for "will see the Maltese premier in Valletta", "go there AND SEE X"; not for "sees China as a rival"."""
    syntax = scene.syntax
    kids = syntax.kids[verb]
    if {syntax.dep[kid] for kid in kids} & {"xcomp", "ccomp", "oprd", "neg"}:
        return False
    is_dated = any(scene.moment[token] for token in range(verb, min(verb + _NEAR, len(syntax))))
    shared = scene.auxiliaries(syntax.head[verb]) if syntax.dep[verb] == "conj" and syntax.tag[verb] == "VB" else ()
    is_to_come = bool({"will", "to", "would", "may", "might", "could"} & {*scene.auxiliaries(verb), *shared})
    if not is_to_come and not (syntax.tag[verb] in ("VBD", "VBZ", "VBP", "VBG", "VBN") and is_dated):
        return False
    if any(syntax.lower[kid] == "other" and syntax.lower[kid - 1] == "each" for kid in kids):
        return is_dated
    seen = next((kid for kid in kids if syntax.dep[kid] == "dobj"), None)
    mention = scene.mention[seen] if seen is not None else None
    is_person = mention is not None and mention.kind in ("person", "group")
    is_office = seen is not None and scene.lemma(seen) in words("people", "persons") and is_dated and is_to_come
    return (is_person or is_office) and not any(syntax.lower[kid] == "as" for kid in kids)


def _stay(scene: Scene, verb: int) -> Trigger | None:
    """ "Will be in Aden", "is due in Ankara": somebody's visit, if it is somebody."""
    syntax = scene.syntax
    if is_on_the_phone(scene, verb):
        return Trigger(verb, "phone", MeetingKind.CALL)
    if scene.lemma(verb) != "be" or not is_in_town(scene, verb):
        return None
    is_something = any(syntax.dep[kid] == "attr" for kid in syntax.kids[verb])
    marks = {syntax.lower[kid] for kid in syntax.kids[verb]} | set(scene.auxiliaries(verb))
    if marks & {"will", "due"} or (marks & {"to", "may", "might", "could", "would"} and not is_something):
        return Trigger(verb, "go", MeetingKind.VISIT)
    was_there = syntax.text[verb] in ("was", "were", "is", "are") and not is_something
    is_dated = any(scene.moment[token] for token in range(verb, min(verb + _NEAR, len(syntax))))
    is_dated = is_dated or scene.is_dated_before(verb)
    return Trigger(verb, "go", MeetingKind.VISIT) if was_there and is_dated else None


def _before_lawmakers(scene: Scene, verb: int) -> bool:
    """True for "will appear before a parliamentary committee"."""
    syntax = scene.syntax
    heads = (
        below
        for kid in syntax.kids[verb]
        if syntax.lower[kid] == "before"
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj"
    )
    return any(scene.lemma(head) in words("people", "lawmakers") or _is_court_of_states(scene, head) for head in heads)


def _is_court_of_states(scene: Scene, head: int) -> bool:
    """True for "the International Court of Justice"; not for the court of a town."""
    mention = scene.mention[head]
    return mention is not None and mention.kind == "organisation" and is_body(mention.side)


def _has_company(scene: Scene, verb: int) -> bool:
    """True for "will discuss prices WITH the Omani minister in Muscat", where a day or a place is told."""
    syntax = scene.syntax
    if discusses_together(scene, verb):
        return True
    last = min(syntax.right[verb] + 1, len(syntax))
    company = [token for token in range(verb + 1, last) if syntax.lower[token] == "with"]
    mentions = [scene.mention[at] for token in company for at in range(token + 1, min(token + 4, last))]
    is_somebody = any(mention is not None and mention.kind in ("person", "group") for mention in mentions)
    is_somebody = is_somebody or meets_hosts(scene, verb) or meets_somebody(scene, verb)
    before = [kid for kid in syntax.kids[verb] if kid < verb]
    where = any(
        syntax.lower[kid] == "in"
        and (mention := scene.mention[kid + 1]) is not None
        and mention.kind == "place"
        and (syntax.head[kid] == verb or _is_beside_any(scene, syntax.head[kid], company))  # not "troops IN HELMAND"
        for kid in (*before, *range(verb, last - 1))
    )
    is_told = where or any(scene.moment[token] for token in range(verb, last))
    return is_somebody and (is_told or is_on_the_way(scene, verb))


def _is_beside_any(scene: Scene, token: int, company: list[int]) -> bool:
    """True for somebody who is named right behind one of the "with"s."""
    mention = scene.mention[token]
    return mention is not None and any(each < mention.first <= each + 3 for each in company)


def _joins_to_talk(scene: Scene, verb: int) -> bool:
    """True for "will join representatives from A and B to discuss the border", "will join EU leaders in Rome today"."""
    syntax = scene.syntax
    joined = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"]
    are_people = any(scene.lemma(kid) in words("people", "persons") for kid in joined)
    to_do = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("xcomp", "advcl")]
    if any(syntax.lower[kid] == "in" and scene.is_verb(kid + 1) for kid in syntax.kids[verb]):
        return False  # "will join Y IN HOSTING a meeting" is told by that
    if any(_are_of_a_body(scene, verb, kid) for kid in joined):
        return True
    return are_people and any(scene.lemma(kid) in ("discuss", "debate", "review", "talk") for kid in to_do)


def _are_of_a_body(scene: Scene, verb: int, people: int) -> bool:
    """True for the leaders of "will join G8 LEADERS at Deauville on Friday"; not for "joined EU leaders in a plea"."""
    syntax = scene.syntax
    named = (scene.mention[token] for token in range(syntax.left[people], syntax.right[people] + 1))
    last = min(syntax.right[verb] + 1, len(syntax))
    is_dated = any(scene.moment[token] for token in range(verb, last))
    is_there = any(syntax.lower[at] in ("in", "at") and stops_behind(scene, at) for at in range(verb, last))
    are_heads = scene.lemma(people) in _HEADS
    return are_heads and is_dated and is_there and any(m is not None and is_body(m.side) for m in named)


_HEADS = frozenset({"leader", "minister", "president", "premier", "counterpart", "head"})


def _plays_host(scene: Scene, verb: int) -> bool:
    return any(scene.syntax.lower[kid] == "host" for kid in scene.syntax.kids[verb])


def _has_particle(scene: Scene, verb: int, particle: str) -> bool:
    return any(scene.syntax.lower[kid] == particle for kid in scene.syntax.kids[verb])


def _is_meeting(scene: Scene, verb: int) -> bool:
    """False for "met with criticism", "the deadline was met", "to meet the demand"."""
    syntax = scene.syntax
    if is_game(scene, verb) or is_fixture(scene, verb):
        return False
    things = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("dobj", "nsubjpass")][:1]
    things = [kid for kid in things if syntax.lower[kid] != "face"]  # "will meet FACE to face"
    if things and scene.mention[things[0]] is not None:
        return _is_somebody(scene, things[0])  # "met the minister ..., the first contact since May"
    things += [
        below
        for kid in syntax.kids[verb]
        if syntax.dep[kid] == "prep" and syntax.lower[kid] == "with"
        for below in syntax.kids[kid]
        if syntax.dep[below] == "pobj"
    ]
    named = (scene.mention[thing] for thing in things)
    if any(each is not None and each.kind == "person" for each in named):
        return True  # "will meet X, the first contact since May": the contact is no second whom
    return all(_is_somebody(scene, thing) for thing in things)


def _is_somebody(scene: Scene, noun: int) -> bool:
    syntax, noun = scene.syntax, counted(scene, noun)
    if scene.mention[noun] is not None or syntax.pos[noun] == "PRON":
        return True
    if (syntax.lower[noun - 1], syntax.lower[noun]) in (("each", "other"), ("one", "another")):
        return True
    if scene.moment[noun] is not None or scene.lemma(noun) in words("people", "nouns"):
        return not is_resistance(scene, noun)
    if scene.lemma(noun) in nouns() or unnamed(scene, noun):
        return True
    return any(scene.mention[kid] is not None for kid in syntax.kids[noun] if syntax.dep[kid] != "prep")


_Gate = Callable[[Scene, int], bool]

_TURNS: tuple[tuple[tuple[str, ...], _Gate, Manner, MeetingKind], ...] = (
    (("attend", "participate"), attends_that, "course", MeetingKind.MEETING),
    (("exchange",), exchanges_views, "meet", MeetingKind.TALKS),
    (("tell", "assure", "inform", "warn"), tells_by_phone, "phone", MeetingKind.CALL),
    (("sit", "come", "get"), _is_together, "meet", MeetingKind.MEETING),
    (("brief", "address"), is_speech_to_house, "session", MeetingKind.SESSION),
    (("sit",), _sits_in_session, "session", MeetingKind.SESSION),
    (("lead", "head", "bring"), leads_people, "go", MeetingKind.VISIT),
    (("accompany",), accompanies_to_town, "go", MeetingKind.VISIT),
    (("question", "grill", "quiz", "interrogate", "give"), is_heard, "testify", MeetingKind.HEARING),
    (("join",), _joins_to_talk, "meet", MeetingKind.MEETING),
    (("discuss", "debate", "review", "consult"), _has_company, "meet", MeetingKind.MEETING),
    (("discuss", "debate", "review", "consider", "take"), confer_in_town, "meet", MeetingKind.MEETING),
    (("bring",), _brings_together, "host", MeetingKind.MEETING),
    (("play",), _plays_host, "host", MeetingKind.MEETING),
    (COURSES, is_taken_back, "course", MeetingKind.MEETING),
    (("call",), calls_on, "meet", MeetingKind.MEETING),
    (("expect",), is_expected_in_town, "go", MeetingKind.VISIT),
    (("welcome", "receive", "greet"), is_welcomed_in_town, "go", MeetingKind.VISIT),
    (("do",), does_so, "course", MeetingKind.MEETING),
    (("try",), tries_again, "course", MeetingKind.MEETING),
)
"""Verbs that tell of a meeting by what stands beside them, and how."""

_GATES: dict[str, _Gate] = {
    "invite": is_invited_there,
    "return": goes_by_itself,
    "stop": stops_in_town,
    "send": sends_people,
    "dispatch": sends_people,
    "pass": passes_through,
    "touch": _is_down,
    "leave": is_bound_for,
    "sit": _is_down,
    "appear": _before_lawmakers,
    "call": rings,
    "ring": rings,
}
"""Verbs of meeting and of going that are so only with this beside them."""
