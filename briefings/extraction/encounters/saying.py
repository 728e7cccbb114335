"""Who tells of a meeting: one of its own sides or its host, or somebody else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import sides
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words

_STEPS = 10
_NEARBY = 2
"""Sentences within which "confirmed those dates" speaks of a meeting."""


def is_said_by_side(scene: Scene, cast: Cast, sketch: Sketch) -> bool:
    """True where whoever says, confirms or announces it acts for one of its sides, or for the country it is in."""
    saying = verb_of_saying(scene, sketch.token)
    if saying is None:
        return _is_announced(scene, sketch)
    if _is_former(scene, saying):
        return False
    told = sides(cast.subject(saying))
    host = gazetteer.country_of(sketch.place) if sketch.place is not None else None
    return bool(told & (sketch.sides | {host})) or (not told and _is_their_office(scene, sketch, saying))


_ANNOUNCED = re.compile(
    r",[”\"]? (?:the|his|her|their) (?:[\w'’-]+ ){0,5}?"
    r"(?:office|ministry|presidency|government|chancellery|palace|cabinet)"
    r"(?: in [A-Z][\w-]+)? (?:announces|confirms|reports|informs|states|says)[.\n ]*$",
    re.IGNORECASE,
)
"""What the parser reads as a noun: ", the Prime Minister's Office ANNOUNCES."."""


def _is_announced(scene: Scene, sketch: Sketch) -> bool:
    """True for "will receive Y in Oslo on 4 June, THE PRIME MINISTER'S OFFICE ANNOUNCES", where it names no third."""
    start, end = scene.syntax.bounds[sketch.sentence]
    told = scene.text(max(start, end - _LAST), end)
    if len(sketch.sides) < 2 or not (announced := _ANNOUNCED.search(told)):
        return False
    words_of = len(announced[0].replace("'s", " 's").replace("’s", " ’s").split())
    named = {m.side for at in range(max(start, end - words_of - 2), end) if (m := scene.mention[at]) is not None}
    return named <= sketch.sides


_LAST = 16
"""Words at the end of a sentence in which it is told who says so."""


def _is_former(scene: Scene, saying: int) -> bool:
    """True for "a FORMER Omani diplomat said", who speaks for nobody."""
    syntax = scene.syntax
    subjects = (kid for kid in syntax.kids[saying] if syntax.dep[kid] == "nsubj")
    return any(syntax.lower[kid] in ("former", "ex", "retired") for each in subjects for kid in syntax.kids[each])


_OFFICES = frozenset({"office", "ministry", "presidency", "chancellery", "department", "palace", "government"})
_PEOPLE = ("person", "country", "group", "organisation")


def _is_their_office(scene: Scene, sketch: Sketch, saying: int) -> bool:
    """True for "X will meet Y on Friday, HIS OFFICE said", "THE PRESIDENCY said", where nobody else is named.

    "The ministry in Oslo" is Norway's; "a ministry", "officials" and what a third one's people say are not theirs.
    """
    syntax = scene.syntax
    subject = next((kid for kid in syntax.kids[saying] if syntax.dep[kid] == "nsubj"), None)
    if subject is None or scene.lemma(subject) not in _OFFICES or syntax.tag[subject] not in ("NN", "NNP"):
        return False
    own = {syntax.lower[syntax.left[subject]], *(syntax.lower[kid] for kid in syntax.kids[subject])}
    if not own & {"his", "her", "their", "the"}:
        return False  # "THE Prime Minister's Office said" too
    start, end = syntax.bounds[scene.sentence(saying)]
    named = {m.side for at in range(start, end) if (m := scene.mention[at]) and m.kind in _PEOPLE}
    towns = (scene.mention[at] for at in range(subject, min(syntax.right[subject] + 1, len(syntax))))
    home = {town.side for town in towns if town is not None and town.kind == "place"}
    return len(sketch.sides) > 1 and named | home <= sketch.sides


_STATEMENTS = frozenset({"statement", "communique", "communiqué", "release", "letter", "note", "notice", "message"})


def verb_of_saying(scene: Scene, token: int) -> int | None:
    """The verb above the clause of the meeting that says it; "confirmed those dates" counts for its sentence.

    So does "SAID in a statement that X will meet Y", where the parser hangs the clause on the statement.
    """
    syntax, is_stated = scene.syntax, False
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            break
        is_stated = is_stated or (scene.lemma(above) in _STATEMENTS and syntax.dep[token] in ("acl", "relcl", "ccomp"))
        is_content = is_stated or syntax.dep[token] in ("ccomp", "dobj", "conj", "parataxis", "nsubj")
        if scene.lemma(above) in words("saying", "verbs") and is_content:
            return above
        token = above
    return None


def hear_confirmations(scene: Scene, cast: Cast, meetings: Sequence[Sketch]) -> None:
    """ "The ministry confirmed those dates": said of every meeting of its side that was just told of."""
    for verb, lemma in enumerate(scene.syntax.lemma):
        if lemma == "confirm" and scene.is_verb(verb) and _is_of_the_known(scene, verb):
            confirming, sentence = sides(cast.subject(verb)), scene.sentence(verb)
            for meeting in meetings:
                is_near = any(0 <= sentence - told <= _NEARBY for told in meeting.sentences)
                if is_near and confirming & meeting.sides:
                    meeting.is_official = True
                    meeting.sentences.add(sentence)


def _is_of_the_known(scene: Scene, verb: int) -> bool:
    syntax = scene.syntax
    return any(
        syntax.dep[kid] == "dobj"
        and scene.lemma(kid) in words("saying", "known")
        and any(syntax.lower[mark] in words("adjectives", "definite") for mark in syntax.kids[kid])
        for kid in syntax.kids[verb]
    )
