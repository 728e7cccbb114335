"""Sides for meetings of which their own sentence names none, or one: whom the text is about, who was told of before.

"Talks were broken off in May", "a meeting with the president of Senegal may follow": the reader knows whose they
are from the headline and from whom the text has let meet so far. Where it let several groups meet, nobody is taken.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_unplaced
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.story import Story, named_in
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind, Party, Precision

_VAGUE = (Precision.UNKNOWN, Precision.YEAR)
_BETWEEN = frozenset({MeetingKind.TALKS, MeetingKind.DIALOGUE, MeetingKind.MEETING})
"""What two hold; to a summit or a session more may come."""
_CONFERRING = _BETWEEN | {MeetingKind.CALL, MeetingKind.OTHER}
_STANDING = (Standing.SCHEDULED, Standing.HELD, Standing.OPEN)
_NEAR = 3
"""Sentences within which a group told of before is still the one spoken of."""


def complete(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Give sides to what has none and the other side to what names one, where it is plain who is meant."""
    story = Story(scene)
    groups = [each for each in sketches if each.kind in _CONFERRING and _is_group(each)]
    for sketch in sketches:
        is_told = sketch.standing is not Standing.NONE and (sketch.place or sketch.when.precision not in _VAGUE)
        if not is_told or not sketch.trigger.is_noun or sketch.kind not in _BETWEEN:
            continue
        if not sketch.sides:
            sketch.parties = _whose(scene, story, groups, sketch)
        elif len(sketch.sides) == 1 and _names_one(sketch):
            other = _other(scene, story, groups, sketch) or _subject_before(scene, groups, sketch)
            sketch.parties = [other, *sketch.parties] if other is not None else sketch.parties


def _whose(scene: Scene, story: Story, groups: Sequence[Sketch], sketch: Sketch) -> list[Party]:
    """The sides of "talks", "a first round": of the one group that the text lets meet, else the headline's two."""
    if not _is_plain(scene, sketch.token):
        return []
    groups = [each for each in groups if not _comes_first(sketch, each)]
    group = _spoken_of(story, groups, sketch)
    here = {party.side for party in named_in(scene, sketch.sentence)} - _sayers(scene, sketch.sentence)
    return list(group) if here <= {party.side for party in group} else []


_BESIDE = ("after", "following", "before")


def _comes_first(sketch: Sketch, group: Sketch) -> bool:
    """True for the talks of "AFTER TALKS in A on Monday, X will meet Y in B on Friday": they need not be with Y."""
    is_before = sketch.relation in _BESIDE and sketch.verb == group.token and group.names_other
    return is_before and sketch.when != group.when


def _is_group(sketch: Sketch) -> bool:
    is_known = not any(is_unplaced(party) for party in sketch.parties)
    is_one_time = not sketch.sides & words("people", "only_meetings")
    return len(sketch.sides) > 1 and is_known and is_one_time and sketch.standing is not Standing.NONE


def _spoken_of(story: Story, groups: Sequence[Sketch], sketch: Sketch) -> list[Party]:
    """Who was let meet shortly before, unless the headline names others; else the headline's two.

    Without a headline that names two, they may have met anywhere before, where nobody else has.
    """
    before = [each for each in groups if each.sentence <= sketch.sentence]
    near = [each for each in before if sketch.sentence - each.sentence <= _NEAR]
    told = near or ([] if story.pair else before)
    if sketch.is_definite and any(each.kind is sketch.kind and each.standing in _STANDING for each in near):
        return []  # "this meeting" is the one told of, and the day is of something else
    if not told:
        return story.pair
    pair = frozenset(party.side for party in story.pair)
    sides = {each.sides for each in told}
    if len(sides) != 1 or (pair and not pair <= told[-1].sides):
        return []
    return list(told[-1].parties)


def _other(scene: Scene, story: Story, groups: Sequence[Sketch], sketch: Sketch) -> Party | None:
    """Who has "a meeting with X": who is in the headline beside X, else whom it names first."""
    side = next(iter(sketch.sides))
    beside = next((p for p in story.pair if p.side != side), None) if side in _sides(story.pair) else story.hero
    here = {party.side for party in named_in(scene, sketch.sentence)} - {side}
    if beside is None or beside.side == side or not here <= {beside.side}:
        return None
    return beside


def _subject_before(scene: Scene, groups: Sequence[Sketch], sketch: Sketch) -> Party | None:
    """Whose "Thursday's talks WITH MAURITANIA were postponed" are: of Albares, who "fell ill" right before.

    Only of a day told as known, or changed, and where that clause or sentence names nobody else, nor the text let
    others meet X before. Who only says something may speak of what others have.
    """
    syntax, side = scene.syntax, next(iter(sketch.sides))
    is_known = sketch.standing in _CHANGED or any(
        syntax.lower[kid] == "the" or (syntax.dep[kid] == "poss" and scene.moment[kid] is not None)
        for kid in syntax.kids[sketch.token]
    )
    if not is_known or gazetteer.country_of(side) is None:
        return None
    here = [party for party in named_in(scene, sketch.sentence) if party.side != side]
    sentence = sketch.sentence if here else sketch.sentence - 1
    named = here if here or sentence < 0 else named_in(scene, sentence)
    if len({party.side for party in named} - {side}) != 1 or named[0].name == named[0].side:
        return None
    start, end = syntax.bounds[sentence]
    for token in range(start, min(end, sketch.token)):
        mention = scene.mention[token]
        if syntax.dep[token] in _SUBJECTS and mention is not None and mention.name == named[0].name:
            is_saying = scene.lemma(syntax.head[token]) in words("saying", "verbs")
            have_others = any(side in each.sides and named[0].side not in each.sides for each in groups)
            return None if is_saying or have_others else named[0]
    return None


_SUBJECTS = ("nsubj", "nsubjpass")
_CHANGED = (Standing.POSTPONED, Standing.CANCELLED, Standing.MOVED)


def _names_one(sketch: Sketch) -> bool:
    """True for "a meeting WITH X": the other side is whoever the text is about."""
    return sketch.names_other and not is_body(next(iter(sketch.sides)))


def _is_plain(scene: Scene, noun: int) -> bool:
    """True for "the talks", "a further round"; "the energy ministerial" is another."""
    syntax = scene.syntax
    within = range(syntax.left[noun], noun)
    behind = {syntax.lower[kid] for kid in syntax.kids[noun] if syntax.dep[kid] == "prep" and kid > noun}
    plain = words("adjectives", "plain")
    if scene.lemma(noun) == "ministerial" and "on" in behind:
        return False  # "the ministerial ON FAMINE", held for all who come
    is_dated = all(syntax.lower[t] in plain or scene.moment[t] is not None or _is_place(scene, t) for t in within)
    return is_dated and not behind & {"of", "with", "between", "among", "for", "by", "to"}


def _is_place(scene: Scene, token: int) -> bool:
    mention = scene.mention[token]
    return mention is not None and mention.kind == "place"


def _sayers(scene: Scene, sentence: int) -> set[str]:
    """Who only tells of it."""
    syntax = scene.syntax
    verbs = [t for t in range(*syntax.bounds[sentence]) if scene.lemma(t) in words("saying", "verbs")]
    subjects = [kid for verb in verbs for kid in syntax.kids[verb] if syntax.dep[kid] == "nsubj"]
    named = (scene.mention[t] for kid in subjects for t in range(syntax.left[kid], kid + 1))
    return {mention.side for mention in named if mention is not None}


def _sides(parties: Sequence[Party]) -> set[str]:
    return {party.side for party in parties if party.side in gazetteer.countries() or is_body(party.side)}
