"""Stages of a journey, each with its day: "will be in Kigali on the 23rd to see X and in Kinshasa on the 24th"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefings.extraction import gazetteer
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.itinerary import first_from
from briefings.extraction.encounters.scene import Moment, Scene
from briefings.extraction.encounters.sides import tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import verbs
from briefings.extraction.reading import Mention
from store.records import NO_TIME, MeetingKind, Precision, When

_STAYING = frozenset({"be", "due", "expect", "stop", "tour", "pay", "make"})
_WHERE = frozenset({"in", "to", "at"})
_JOINING = frozenset({",", "and", ";", "then", "on", "from", "the"})
_AND_DAY = re.compile(r"and (?:the )?(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_NEAR = 3
_FAR = 25
"""Words between two stages."""
_WAY = 6


@dataclass(slots=True)
class Stage:
    """A place and its days, as the tokens [first, last) name them."""

    first: int
    last: int
    place: str
    when: When


def add_stages(scene: Scene, cast: Cast, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches with the stages that none of them tells of, each behind the others of its sentence."""
    added: dict[int, list[Sketch]] = {}
    for sentence, (start, end) in enumerate(scene.syntax.bounds):
        stages = list(_stages(scene, start, end))
        verb = _verb_of(scene, stages[0].first) if len(stages) > 1 else None
        if verb is not None:
            here = [sketch for sketch in sketches if sketch.sentence == sentence]
            added[sentence] = list(_missing(scene, cast, here, stages, verb))
    return _inserted(sketches, added) if any(added.values()) else list(sketches)


def _inserted(sketches: Sequence[Sketch], added: dict[int, list[Sketch]]) -> list[Sketch]:
    new = [sketch for stages in added.values() for sketch in stages]
    return sorted([*sketches, *new], key=lambda sketch: sketch.sentence)


def _stages(scene: Scene, start: int, end: int) -> Iterator[Stage]:
    """The stages of a sentence: the first behind "in" or "to", each further one joined to it."""
    token, before = start, None
    while token < end:
        stage = _stage_at(scene, token, end, before)
        if stage is None or (before is not None and not _goes_on(scene, before, stage)):
            token += 1
            continue
        yield stage
        token, before = stage.last, stage


def _stage_at(scene: Scene, token: int, end: int, before: Stage | None) -> Stage | None:
    mention = scene.mention[token]
    if mention is None or mention.first != token or mention.kind not in ("place", "country"):
        return None
    if scene.syntax.pos[mention.last - 1] == "ADJ" or scene.in_dateline(token):
        return None
    days = list(_days_behind(scene, _behind_country(scene, mention), end))
    when = _through(scene, days[-1].last, _hull(days)) if days else None
    if when is None:
        return None
    if before is not None:
        when = _later(before.when, when, scene.text(days[0].first, days[0].last))
    return Stage(token, days[-1].last, mention.name, when)


def _behind_country(scene: Scene, town: Mention) -> int:
    """The token behind "Brussels, Belgium": the country only says where that is."""
    country = scene.mention[town.last + 1] if scene.syntax.lower[town.last : town.last + 1] == [","] else None
    is_its = country is not None and country.kind == "country" and gazetteer.country_of(town.name) == country.name
    return country.last if country is not None and is_its else town.last


def _through(scene: Scene, token: int, when: When | None) -> When | None:
    """ "The 24th AND 25TH" is until the day after."""
    second = _AND_DAY.match(scene.text(token, token + 3))
    if when is None or second is None or when.latest is None or int(second[1]) <= when.latest.day:
        return when
    try:
        return replace(when, precision=Precision.RANGE, latest=when.latest.replace(day=int(second[1])))
    except ValueError:
        return when  # there is no 31st in that month


def _later(before: When, when: When, words_of: str) -> When:
    """Behind "in A on 23 November" the 24th is that of November."""
    if before.earliest is None or when.earliest is None or when.latest is None:
        return when
    first = first_from(before.earliest, when.earliest, words_of)
    return replace(when, earliest=first, latest=first + (when.latest - when.earliest)) if first else when


def _days_behind(scene: Scene, token: int, end: int) -> Iterator[Moment]:
    """The days right behind a place: "on the 24th and 25th"."""
    lower, gap = scene.syntax.lower, 0
    while token < end and gap < _NEAR:
        moment = scene.moment[token]
        if moment is not None:
            yield moment
            token, gap = moment.last, 0
        elif lower[token] in ("on", "from", ",", "the", "and", "to", "-", "–", "until"):
            token, gap = token + 1, gap + 1
        else:
            return


def _hull(days: Sequence[Moment]) -> When | None:
    whens = [day.when for day in days if day.when.is_dated]
    firsts = [when.earliest for when in whens if when.earliest is not None]
    lasts = [when.latest for when in whens if when.latest is not None]
    if not whens or len(whens) < len(days):
        return None
    if len(whens) == 1 or min(firsts) == max(lasts):
        return whens[0]
    return When(Precision.RANGE, min(firsts), max(lasts))


def _goes_on(scene: Scene, before: Stage, stage: Stage) -> bool:
    """True for "..., in B on the 25th", "and B on 12 March", "to see X and in B on the 24th"."""
    syntax = scene.syntax
    between = range(before.last, stage.first)
    if len(between) > _FAR:
        return False
    if all(syntax.lower[token] in _JOINING | _WHERE for token in between):
        return True
    is_where = syntax.lower[stage.first - 1] in _WHERE and syntax.lower[stage.first - 2] in ("and", ",", "then")
    finite = (token for token in between if scene.is_verb(token) and syntax.tag[token] != "VB")
    return is_where and next(finite, None) is None and syntax.tag[stage.first - 3] != "IN"


def _verb_of(scene: Scene, place: int) -> int | None:
    """The verb of going or being somewhere that the first stage hangs on."""
    syntax, token = scene.syntax, place
    if syntax.lower[place - 1] not in _WHERE and verbs().get(scene.lemma(syntax.head[place])) != "visit":
        return None
    for _ in range(_WAY):
        token = syntax.head[token]
        lemma = scene.lemma(token)
        if (scene.is_verb(token) or lemma == "due") and (lemma in _STAYING or verbs().get(lemma) in ("go", "visit")):
            return token if lemma != "due" or not scene.is_verb(syntax.head[token]) else syntax.head[token]
        if scene.is_verb(token) or syntax.head[token] == token:
            return None
    return None


def _missing(scene: Scene, cast: Cast, here: Sequence[Sketch], stages: Sequence[Stage], verb: int) -> Iterator[Sketch]:
    """The stages that no sketch of the sentence tells of; the others are given their day and their place."""
    travellers = [party for party in cast.subject(verb) if party.name]
    standing = of_verb(scene, verb)
    for number, stage in enumerate(stages):
        told = [sketch for sketch in here if _is_told_by(sketch, stage, stages[number + 1 :])]
        for sketch in here:
            if sketch not in told and _is_purpose_of(sketch, stages, number):
                sketch.place, sketch.when = stage.place, stage.when
        for sketch in told:
            sketch.place = stage.place if sketch.place not in _places(stages[: number + 1]) else sketch.place
            sketch.when = stage.when if sketch.when is NO_TIME or _is_near(sketch.when, stages) else sketch.when
            if sketch.standing is Standing.OPEN and sketch.relation == "for" and sketch.verb is None:
                sketch.parties, sketch.standing = tidy([*travellers, *sketch.parties]), standing
        if told or not travellers or standing not in (Standing.SCHEDULED, Standing.TENTATIVE, Standing.HELD):
            continue
        sketch = Sketch(Trigger(verb, "go", MeetingKind.VISIT), MeetingKind.VISIT, scene.sentence(verb), verb)
        sketch.parties, sketch.standing, sketch.is_bound, sketch.is_trip = list(travellers), standing, True, True
        sketch.place, sketch.stops, sketch.when, sketch.stops_at = stage.place, [stage.place], stage.when, stage.first
        yield sketch


def _is_purpose_of(sketch: Sketch, stages: Sequence[Stage], number: int) -> bool:
    """True for the talks of "to A on Tuesday ..., TO B ON WEDNESDAY FOR TALKS with Y", given to an earlier stage."""
    end = stages[number + 1].first if number + 1 < len(stages) else sketch.token + 1
    is_behind = sketch.trigger.is_noun and sketch.relation == "for" and stages[number].last <= sketch.token < end
    earlier = stages[:number]
    return is_behind and sketch.place in _places(earlier) and any(sketch.when == stage.when for stage in earlier)


def _places(stages: Sequence[Stage]) -> set[str]:
    return {stage.place for stage in stages}


def _is_near(when: When, stages: Sequence[Stage]) -> bool:
    """True for the day of some stage, whatever month it was taken for."""
    return any(
        stage.when.earliest and when.earliest and stage.when.earliest.day == when.earliest.day for stage in stages
    )


def _is_told_by(sketch: Sketch, stage: Stage, later: Sequence[Stage]) -> bool:
    """True for the sketch of that place, and for one whose words stand behind the place and before the next one."""
    if sketch.place == stage.place:
        return True
    end = later[0].first if later else sketch.token + 1
    return stage.last <= sketch.token < end and sketch.place in (None, *_places(later)) and not sketch.is_trip
