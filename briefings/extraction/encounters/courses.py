"""Verbs that tell of a meeting told of before, or of the next of its kind: "it will take place", "the third will"."""

from __future__ import annotations

from briefings.extraction.encounters.changes import change_of
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.taken_back import takes_back
from briefings.extraction.encounters.vocabulary import words

ORDINALS = frozenset({
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth", "next",
})  # fmt: skip
"""The "third" of "the third will be convened in Sucre": another of those told of."""
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
NUMBERED = frozenset(
    f"{number}{_ENDINGS.get(number % 10, 'th') if number // 10 != 1 else 'th'}" for number in range(2, 100)
)
"""The "11th" of "the 11th round"."""
_SET = frozenset({"schedule", "set", "slate", "plan", "fix"})
"""What is done to a meeting that is named again only by "it": "IT IS SCHEDULED FOR 2 April"."""


def tries_again(scene: Scene, verb: int) -> bool:
    """True for "the ministers are going to TRY AGAIN in Tashkent on 20 April"."""
    kids = [scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]]
    is_dated = any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))
    is_about = any(scene.syntax.dep[kid] in ("xcomp", "dobj") for kid in scene.syntax.kids[verb])
    return "again" in kids and is_dated and not is_about


def does_so(scene: Scene, verb: int) -> bool:
    """True for "met the Indian side in March and will DO SO AGAIN in Delhi on 14 June", "and COULD do so again"."""
    kids = [scene.syntax.lower[kid] for kid in scene.syntax.kids[verb]]
    is_dated = any(scene.moment[token] for token in range(verb, scene.syntax.right[verb] + 1))
    is_ahead = not {"will", "may", "might", "could"}.isdisjoint(kids)
    return scene.syntax.lower[verb + 1 : verb + 2] == ["so"] and is_ahead and is_dated


def attends_that(scene: Scene, verb: int) -> bool:
    """True for "Germany's chancellor will attend": what was told of before."""
    kids = scene.syntax.kids[verb]
    is_to_come = bool({"will", "would"} & set(scene.auxiliaries(verb)))
    has_object = any(scene.syntax.dep[kid] in ("dobj", "prep", "xcomp", "ccomp", "neg") for kid in kids)
    return is_to_come and not has_object


_THEIRS = frozenset({"hold", "take", "resume", "continue", "reconvene", "begin", "start", "open"})
"""What "they" do where they are the talks, and not who holds them."""


def is_course(scene: Scene, verb: int) -> bool:
    """ "It will now take place on 2 April", "It is scheduled to start at ten": the meeting of the sentence before."""
    syntax = scene.syntax
    if syntax.pos[verb] == "AUX":
        return takes_back(scene, verb) is not None  # "that IS OFF"
    is_set = is_set_for(scene, verb)
    is_of_course = is_set or scene.lemma(verb) in words("taking_place", "verbs") | {"hold", "host"}
    own = _finite(scene, verb)
    subject = {syntax.lower[kid] for kid in syntax.kids[own] if syntax.dep[kid] in ("nsubj", "nsubjpass")}
    is_theirs = subject == {"they"} and (is_set or scene.lemma(verb) in _THEIRS)
    is_own = is_theirs or subject == {"it"} or is_next_one(scene, own)
    if takes_back(scene, verb) is not None:
        return True
    if any(syntax.dep[kid] in ("dobj", "xcomp", "ccomp") and syntax.lower[kid] != "place" for kid in syntax.kids[verb]):
        return False
    below = range(verb, syntax.right[verb] + 1)
    is_placed = scene.lemma(verb) in ("take", "hold", "host") and any(_is_place(scene, token) for token in below)
    is_dated = any(scene.moment[token] for token in below) or is_placed
    return is_dated and ((is_of_course and is_own) or (subject <= _IT and changes_it(scene, verb)))


def is_set_for(scene: Scene, verb: int) -> bool:
    """True for "it IS SCHEDULED FOR 2 April"; not for "it is set for a vote on 2 April", "it was planned for years".

    Nor where the sentence before tells of a vote or a strike, which may be "it".
    """
    syntax, sentence = scene.syntax, scene.sentence(verb)
    if scene.lemma(verb) not in _SET or not sentence or not {"is", "are"} & set(scene.auxiliaries(verb)):
        return False
    if any(scene.lemma(token) in words("changes", "others") for token in range(*syntax.bounds[sentence - 1])):
        return False
    ways = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "for" and kid + 1 < len(syntax))
    return any(scene.moment[kid + 1] is not None for kid in ways)


def is_next_one(scene: Scene, verb: int) -> bool:
    """True for "THE THIRD will be convened in Sucre", "THE NEXT ONE will be held in May": another of those told of."""
    syntax = scene.syntax
    subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    ones = [below for kid in subjects if syntax.lower[kid] == "one" for below in syntax.kids[kid]]
    return any(syntax.lower[each] in ORDINALS for each in (*subjects, *ones))


def _is_place(scene: Scene, token: int) -> bool:
    mention = scene.mention[token]
    return mention is not None and mention.kind == "place"


def _finite(scene: Scene, verb: int) -> int:
    """The verb that has the subject: the "is" of "it IS to begin", "IS due to begin", "it is SCHEDULED to begin"."""
    syntax, above = scene.syntax, scene.syntax.head[verb]
    if syntax.dep[verb] != "xcomp" or scene.lemma(above) not in words("leaning", "expected") | {"be"}:
        return verb
    return syntax.head[above] if syntax.dep[above] == "acomp" else above


_IT = frozenset({"it", "this", "that", "they", "these"})


def changes_it(scene: Scene, verb: int) -> bool:
    """True for "it HAS BEEN PUT OFF to 10 May", "they WERE MOVED from Monday": the meeting of the sentence before."""
    syntax = scene.syntax
    has_subject = any(syntax.dep[kid] == "nsubjpass" for kid in syntax.kids[verb])
    return has_subject and change_of(scene, verb) in (Standing.MOVED, Standing.POSTPONED)
