"""From triggers to sketches: each meeting a sentence tells of, with who takes part and how it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from briefings.extraction.encounters.by_name import itself, town_of
from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.changes import change_named, change_of
from briefings.extraction.encounters.convening import brought_to
from briefings.extraction.encounters.courses import NUMBERED, ORDINALS, changes_it, is_next_one, is_set_for
from briefings.extraction.encounters.factuality import attitude_above
from briefings.extraction.encounters.governing import to_come
from briefings.extraction.encounters.new_dates import has_no_date_yet
from briefings.extraction.encounters.nouns import named_within, place_in_name, told_by_noun
from briefings.extraction.encounters.remarks import remarked_on
from briefings.extraction.encounters.sayers import who_says_so, with_who_stays_away
from briefings.extraction.encounters.saying import verb_of_saying
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing, of_verb
from briefings.extraction.encounters.taken_back import is_many, is_of_another, speaks_of_plan, takes_back
from briefings.extraction.encounters.triggers import Trigger, triggers
from briefings.extraction.encounters.verbs import told_by_verb
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind, Party


def outline(scene: Scene, cast: Cast) -> list[Sketch]:
    """The sketches of an article in order; not yet dated, placed or joined."""
    sketches: list[Sketch] = []
    taken: set[int] = set()
    found = list(triggers(scene))
    scene.annex(trigger.token for trigger in found if trigger.is_noun)
    by_token = {trigger.token: trigger for trigger in found}
    for trigger in found:
        if trigger.token in taken:
            continue
        if (outer := _outer(scene, trigger, by_token)) is not None:
            taken.add(trigger.token)
            scene.annexed.update({verb: outer for verb, noun in scene.annexed.items() if noun == trigger.token})
            _lend(scene, cast, trigger, next((s for s in sketches if s.token == outer), None))
            continue
        if trigger.manner == "course":
            sketches += _taken_up(scene, cast, trigger, sketches)
            continue
        held = _held_for(scene, trigger, by_token)
        if held is not None and any(sketch.token == held for sketch in sketches):
            taken.add(trigger.token)
            _lend(scene, cast, trigger, next((s for s in sketches if s.token == held), None))
            continue
        if (joined := brought_to(scene, trigger, sketches)) is not None:
            joined.parties = tidy([*joined.parties, *cast.some_of(joined.parties, cast.direct(trigger.token))])
            continue
        made = (
            told_by_noun(scene, cast, trigger)
            if trigger.is_noun
            else told_by_verb(scene, cast, trigger, by_token, taken)
        )
        for sketch in made:
            if (told := remarked_on(scene, sketch, sketches)) is not None:
                told.sentences.add(sketch.sentence)
                continue
            if sketches and _is_meal_at(scene, sketch, sketches[-1]):
                sketches[-1].parties = tidy([*sketches[-1].parties, *sketch.parties])
                continue
            _follow(scene, sketch, sketches)
            _go_on(scene, sketch, sketches)
            sketch.is_apart = sketch.is_apart or _is_done_besides(scene, sketch, sketches)
            if _is_told_besides(scene, sketch):
                sketch.is_besides, sketch.is_apart = True, sketch.is_apart or sketch.trigger.is_noun
            sketch.is_apart = sketch.is_apart or has_no_date_yet(scene, sketch)
            sketch.within = _during_which(scene, sketch, by_token)
            _of_whom(scene, cast, sketch, sketches)
            _add_who_says_so(scene, cast, sketch)
            if not sketch.parties and (gathering := itself(scene, sketch)):
                sketch.parties = gathering
                sketch.place = town_of(scene, sketch)
            sketches.append(sketch)
            is_group = len(sketch.sides) > 1 or any(is_body(side) for side in sketch.sides) or _is_with_faction(sketch)
            if is_group and (sketch.standing is not Standing.NONE or len(sketch.sides) == _PAIR):
                cast.remember(sketch.sentence, sketch.parties)
    return [each for each in sketches if each.token not in taken or not each.trigger.is_noun]


def _is_with_faction(sketch: Sketch) -> bool:
    """True for the government and the opposition of one country."""
    return len(sketch.parties) > 1 and any(each.name.lower() in words("people", "factions") for each in sketch.parties)


_BACK = 2


def _taken_up(scene: Scene, cast: Cast, trigger: Trigger, sketches: list[Sketch]) -> list[Sketch]:
    """ "It will now take place on 2 April": the meeting told of last, within the sentences before."""
    sentence = scene.sentence(trigger.token)
    if _is_another(scene, trigger.token):
        return _another(scene, trigger, sketches)
    last = sketches[-1] if sketches else None
    if last is None or sentence - last.sentence > (1 if is_set_for(scene, trigger.token) else _BACK):
        return []
    if (told := takes_back(scene, trigger.token)) is not None:
        return _taken_back(scene, trigger.token, last, told)
    if last.is_trip and last.standing not in _TO_COME[2:] and not (last.trigger.is_noun and last.is_bound):
        return []
    if changes_it(scene, trigger.token):
        return _changed(scene, trigger.token, last)
    is_attended = scene.lemma(trigger.token) in ("attend", "participate")
    are_they = any(scene.syntax.lower[kid] == "they" for kid in scene.syntax.kids[trigger.token])
    if are_they and last.kind is not MeetingKind.TALKS and not scene.is_passive(trigger.token) and not is_attended:
        return []
    again = _of_before(scene, trigger.token, last)
    if last.standing is Standing.HELD and scene.lemma(trigger.token) in _GOING_ON:
        again.parties, again.is_apart = list(last.parties), True  # "opened on Monday. They will RESUME on Friday"
    if is_attended:
        is_by = scene.is_passive(trigger.token)  # "it will be attended BY the leaders of A and B"
        again.parties = cast.agents(trigger.token) if is_by else cast.subject(trigger.token)
        return [again] if again.parties and last.trigger.is_noun else []
    return [again]


def _changed(scene: Scene, verb: int, last: Sketch) -> list[Sketch]:
    """ "It has been put off to 10 May": the meeting told last, also one of which was told that it would not be held.

    "They" are talks, and not those who meet.
    """
    are_they = is_many(scene, verb)
    is_near = scene.sentence(verb) - last.sentence < _BACK
    is_meant = are_they is (last.kind is MeetingKind.TALKS) or speaks_of_plan(scene, verb)
    if last.standing is Standing.HELD or not is_near or not is_meant:
        return []
    if last.standing in (Standing.NONE, Standing.OPEN):
        last.standing = Standing.SCHEDULED
    again = _of_before(scene, verb, last)
    again.standing = change_of(scene, verb) or again.standing
    return [again]


def _taken_back(scene: Scene, verb: int, last: Sketch, told: Standing) -> list[Sketch]:
    """ "THAT WILL NOT HAPPEN", "it has been CALLED OFF": the meeting told last, if nothing else can be meant."""
    days = (each.when.latest for each in scene.moments_in(last.sentence))
    is_annexed = scene.syntax.dep[verb] == "relcl" and scene.syntax.head[verb] == last.token
    if is_annexed and any(day is not None and day > scene.published for day in days):
        return []  # "will hold on 15 March the summit THAT WAS POSTPONED in January": it is told with the summit
    if (
        not _is_of_last(scene, verb, last)
        or is_of_another(scene, verb, last.token, last.verb)
        or not (changed := _changed(scene, verb, last))
    ):
        return []
    changed[0].standing = told
    return changed


def _is_of_last(scene: Scene, verb: int, last: Sketch) -> bool:
    """False where another deed stands between: "to talk of a shift of the border. THAT WILL NOT HAPPEN"."""
    syntax = scene.syntax
    own = {verb, *syntax.kids[verb], *syntax.ancestors(verb), *scene.annexes(last.token)}
    own |= {last.verb} if last.verb is not None else set()
    said = words("saying", "telling") | words("saying", "verbs") | words("holding", "planning")
    said |= words("taking_place", "verbs") | {"hold", "meet"}
    between = (token for token in range(last.token + 1, verb) if syntax.pos[token] == "VERB" and token not in own)
    return all(scene.lemma(token) in said for token in between)


_FAR_BACK = 6
_PAIR = 2
"""Sentences within which "the third" is another of those that were told of."""
_ON_THE_WAY = (MeetingKind.VISIT, MeetingKind.CALL)


def _of_before(scene: Scene, verb: int, before: Sketch) -> Sketch:
    """The meeting that a verb without a meeting noun tells of, as one of the kind told of before."""
    again = Sketch(Trigger(verb, "noun", before.kind), before.kind, scene.sentence(verb), verb, "nsubj")
    again.standing = of_verb(scene, verb)
    again.is_bound = again.is_definite = True
    return again


def _is_another(scene: Scene, verb: int) -> bool:
    """True for "THE THIRD will be convened in Sucre", "will TRY AGAIN", "will DO SO again": not the same once more."""
    return scene.lemma(verb) in ("try", "do") or is_next_one(scene, verb)


def _another(scene: Scene, trigger: Trigger, sketches: list[Sketch]) -> list[Sketch]:
    """A further meeting of the sides that were told of together last."""
    sentence = scene.sentence(trigger.token)
    reach = 0 if scene.lemma(trigger.token) == "do" else _FAR_BACK
    before = next((each for each in reversed(sketches) if _can_go_on(each, sentence - reach)), None)
    if before is None:
        return []
    again = _of_before(scene, trigger.token, before)
    again.parties, again.is_apart, again.has_own_words = list(before.parties), True, True
    return [again]


def _since(sketches: list[Sketch], sentence: int) -> Iterator[Sketch]:
    """The meetings told from a sentence on, the last one first."""
    return takewhile(lambda each: each.sentence >= sentence, reversed(sketches))


def _can_go_on(sketch: Sketch, first: int) -> bool:
    is_told = len(sketch.sides) > 1 and sketch.standing is not Standing.NONE
    return is_told and sketch.sentence >= first and sketch.kind not in _ON_THE_WAY


_SERIES = (
    MeetingKind.DIALOGUE, MeetingKind.SUMMIT, MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.SESSION,
    MeetingKind.HEARING,
)  # fmt: skip
_TO_COME = (Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED, Standing.POSTPONED, Standing.CANCELLED)


def _of_whom(scene: Scene, cast: Cast, sketch: Sketch, sketches: list[Sketch]) -> None:
    """Whose a meeting is of which only the sentences before say it: "The third Energy Dialogue", "the talks"."""
    if sketch.parties or sketch.kind not in _SERIES or sketch.standing not in _TO_COME or not sketch.trigger.is_noun:
        return
    if not sketch.is_bound and (sketch.verb is None or change_named(scene, sketch.verb) is None):
        return
    name = _own_name(scene, sketch.token)
    before = next(
        (s for s in reversed(sketches) if name and len(s.sides) > 1 and _own_name(scene, s.token) == name), None
    )
    if before is not None:
        sketch.parties = list(before.parties)
    elif further := _going_on(scene, sketch, sketches):
        sketch.parties = further
    elif body := _body_that_says_so(scene, cast, sketch):
        sketch.parties = body
    elif _is_the(scene, sketch.token) and not any(s.sides and s.standing is not Standing.NONE for s in sketches):
        pair = cast.pair_before(sketch.token)
        sketch.parties = pair if len({party.side for party in pair}) > 1 else []
    if not sketch.parties and sketch.standing in (Standing.CANCELLED, Standing.POSTPONED):
        _of_who_says_so(scene, cast, sketch, sketches)


def _of_who_says_so(scene: Scene, cast: Cast, sketch: Sketch, sketches: list[Sketch]) -> None:
    """ "THURSDAY'S meeting in Bern is off, OMAN said": with whom was told before, or is not told here."""
    syntax, noun = scene.syntax, sketch.token
    is_plain = not any(syntax.dep[kid] == "compound" or syntax.lower[kid] in _OF_WHOM for kid in syntax.kids[noun])
    if not is_plain or not any(scene.moment[token] for token in range(syntax.left[noun], syntax.right[noun] + 1)):
        return
    told = who_says_so(scene, cast, noun)
    near = (s for s in reversed(sketches[-_FAR_BACK:]) if s.standing in _TO_COME)
    before = (s for s in near if _are_of_a_kind(s, sketch) and len(s.sides) > 1)
    known = next((s.parties for s in before if told and told[0].side in s.sides), None)
    sketch.parties, sketch.has_own_words = list(known or with_who_stays_away(scene, cast, sketch, told)), bool(told)


_OF_WHOM = frozenset({"of", "with", "between", "among", "about"})
"""Behind a meeting, what tells which: "Friday's meeting OF THE CABINET"."""


_GOING_ON = frozenset({"resume", "continue", "reconvene", "restart", "go", "proceed", "conclude", "end", "close"})


def _going_on(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> list[Party]:
    """Whose "the talks will RESUME on Friday" are: of the sides that talked before, where these are one pair."""
    if sketch.verb is None or scene.lemma(sketch.verb) not in _GOING_ON:
        return []
    if not _is_the(scene, sketch.token) and not _is_of_day(scene, sketch.token):
        return []
    near = [s for s in _since(sketches, sketch.sentence - _FAR_BACK) if _are_of_a_kind(s, sketch)]
    told = {s.sides: s.parties for s in reversed(near) if len(s.parties) > 1 and s.standing is not Standing.NONE}
    return list(next(iter(told.values()))) if len(told) == 1 else []


def _are_of_a_kind(one: Sketch, other: Sketch) -> bool:
    return one.kind is other.kind or {one.kind, other.kind} <= set(_BETWEEN)


def _body_that_says_so(scene: Scene, cast: Cast, sketch: Sketch) -> list[Party]:
    """ "The summit was put off to 18 May, an ECOWAS spokesman said": it is the body's own."""
    saying = verb_of_saying(scene, sketch.token) or attitude_above(scene, sketch.token)
    told = cast.subject(saying) if saying is not None else []
    if len({party.side for party in told}) > 1 and sketch.kind in _BETWEEN:
        return told  # "Talks have been fixed for 14 March, EGYPT AND SUDAN ANNOUNCED"
    told = told if sketch.kind in _OF_BODIES else []
    return [Party(told[0].side, told[0].side)] if len(told) == 1 and is_body(told[0].side) else []


_BETWEEN = (MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.SUMMIT, MeetingKind.DIALOGUE)


def _add_who_says_so(scene: Scene, cast: Cast, sketch: Sketch) -> None:
    """ "X's ministry said that the talks WITH Y were called off": of its own talks, where only Y is named."""
    if not sketch.trigger.is_noun or len(sketch.sides) != 1 or sketch.standing not in _TO_COME:
        return
    if not any(scene.syntax.lower[kid] == "with" for kid in scene.syntax.kids[sketch.token]):
        return
    sketch.parties += [p for p in who_says_so(scene, cast, sketch.token) if p.side not in sketch.sides]


_OF_BODIES = (MeetingKind.SUMMIT, MeetingKind.SESSION)


def _is_the(scene: Scene, noun: int) -> bool:
    return any(scene.syntax.lower[kid] == "the" for kid in scene.syntax.kids[noun])


def _is_of_day(scene: Scene, noun: int) -> bool:
    """True for "FRIDAY'S talks"."""
    return any(scene.moment[kid] is not None for kid in scene.syntax.kids[noun] if kid < noun)


def _own_name(scene: Scene, noun: int) -> str:
    """The "Energy Dialogue" of "the third Energy Dialogue"; nothing for a plain noun."""
    first = noun
    while first and scene.syntax.head[first - 1] == noun and scene.syntax.dep[first - 1] == "compound":
        first -= 1
    return scene.text(first, noun + 1) if first < noun and scene.syntax.text[first][0].isupper() else ""


def _follow(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> None:
    """ "... talks in A on Monday, followed by expert talks in B", "AND EXPERT TALKS in B": of the same sides."""
    before = sketches[-1] if sketches else None
    if before is None or before.sentence != sketch.sentence:
        return
    is_next = sketch.verb is not None and scene.lemma(sketch.verb) == "follow" and sketch.relation == "by"
    if sketch.parties:
        sketch.is_bound = sketch.is_bound or is_next
        sketch.standing = before.standing if is_next and sketch.standing is Standing.OPEN else sketch.standing
        return
    if is_next:
        sketch.parties, sketch.standing = list(before.parties), before.standing
        sketch.has_own_words, sketch.is_definite, sketch.is_bound = True, False, True
    elif before.trigger.is_noun and _is_joined_to(scene, sketch.token, before.token) and not sketch.is_definite:
        sketch.parties, sketch.has_own_words = list(before.parties), True


def _is_joined_to(scene: Scene, noun: int, before: int) -> bool:
    return scene.syntax.dep[noun] == "conj" and scene.syntax.head[noun] == before


_AND_LUNCH = 2


def _is_meal_at(scene: Scene, meal: Sketch, meeting: Sketch) -> bool:
    """True for "a working meeting AND LUNCH with X": that is one; "and a lunch with Y" is another."""
    is_next = meal.kind is MeetingKind.OTHER and meal.trigger.is_noun and meal.token - meeting.token == _AND_LUNCH
    return is_next and meeting.trigger.is_noun and _is_joined_to(scene, meal.token, meeting.token)


_MORE = ORDINALS | NUMBERED | {"further", "another", "new", "final", "last", "follow-up", "previous"}
_TALKING = (MeetingKind.TALKS, MeetingKind.DIALOGUE, MeetingKind.MEETING)


def _go_on(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> None:
    """ "A and B will meet in May, with a FURTHER ROUND planned for July": of the same sides."""
    marks = {scene.syntax.lower[kid] for kid in scene.syntax.kids[sketch.token]}
    is_round = sketch.trigger.is_noun and bool(marks & _MORE)
    is_round = is_round and (
        scene.lemma(sketch.token) in ("round", "session") or to_come(scene, sketch.token) is not None
    )
    if not sketch.parties and _is_set_along(scene, sketch):
        _go_along(sketch, sketches)
    is_bare = not any(scene.syntax.dep[kid] in ("prep", "compound") for kid in scene.syntax.kids[sketch.token])
    if not sketch.parties and sketch.kind is MeetingKind.HEARING and "next" in marks and is_bare:
        _next_hearing(sketch, sketches)
    series = (*_TALKING, sketch.kind) if sketch.kind is MeetingKind.SESSION else _TALKING
    if sketch.parties or not is_round or (series is not _TALKING and not is_bare):
        return
    told = list(_since(sketches, sketch.sentence - _BACK))
    near = [each for each in told if len(each.sides) > 1]
    if series is not _TALKING and any(each.kind is sketch.kind and each not in near for each in told):
        return  # "the parliament held its third SESSION. A and B met. THE FOURTH SESSION ..."
    before = near[0] if near else None
    if before is None or before.standing is Standing.NONE or before.kind not in series:
        return
    if len({each.sides for each in near if each.sentence == before.sentence}) == 1:
        sketch.parties, sketch.has_own_words, sketch.is_definite = list(before.parties), True, False
        sketch.trigger = replace(sketch.trigger, weak=False)
        is_same = before.verb is not None and (
            scene.lemma(before.verb) in _GOING_ON
            or any(scene.syntax.lower[kid] == "again" for kid in scene.syntax.kids[before.verb])
        )
        is_same = is_same and before.standing is Standing.SCHEDULED  # "will CONTINUE talks, with the next round ..."
        sketch.is_apart, sketch.is_definite, sketch.has_own_words = not is_same, is_same, not is_same


def _next_hearing(sketch: Sketch, sketches: list[Sketch]) -> None:
    """Let "the NEXT hearing" be one more of the committee whose hearing was told of before, put off or held."""
    told = _since(sketches, sketch.sentence - _FAR_BACK)
    before = next((each for each in told if each.kind is sketch.kind and each.parties), None)
    if before is not None:
        sketch.parties = [p for p in before.parties if p.name == p.side or "ommittee" in p.name]  # no old witness
        sketch.is_apart, sketch.is_definite = True, False


def _go_along(sketch: Sketch, sketches: list[Sketch]) -> None:
    """Take the talks that are set for what the same sentence says will be resumed as its own."""
    here = _since(sketches, sketch.sentence)
    before = next((each for each in here if len(each.parties) > 1 and each.kind in _TALKING), None)
    if before is not None and before.standing is Standing.SCHEDULED:
        sketch.parties, sketch.has_own_words, sketch.is_definite = list(before.parties), False, True


def _is_set_along(scene: Scene, sketch: Sketch) -> bool:
    """True for "will resume their dialogue WITH TALKS SET for Tuesday": the next talks of those who resume it."""
    syntax, noun = scene.syntax, sketch.token
    is_along = sketch.trigger.is_noun and syntax.dep[noun] == "pobj" and syntax.lower[syntax.head[noun]] == "with"
    return is_along and any(
        syntax.dep[kid] == "acl" and syntax.tag[kid] == "VBN" and scene.lemma(kid) in words("holding", "planning")
        for kid in syntax.kids[noun]
    )


def _is_done_besides(scene: Scene, sketch: Sketch, sketches: list[Sketch]) -> bool:
    """True for "will meet with officials AND PARTICIPATE in the Annual Consultations": a second, by its own name."""
    syntax, verb = scene.syntax, sketch.verb
    is_own = sketch.has_own_words or sketch.kind in (MeetingKind.CONFERENCE, MeetingKind.SUMMIT)
    is_named = sketch.trigger.is_noun and is_own and bool(_own_name(scene, sketch.token))
    if not is_named or verb is None or syntax.dep[verb] != "conj":
        return False
    here = _since(sketches, sketch.sentence)
    return any(each.token == syntax.head[verb] and each.trigger.manner == "meet" for each in here)


def _during_which(scene: Scene, sketch: Sketch, by_token: dict[int, Trigger]) -> int | None:
    """The summit of "a summit on Friday DURING WHICH X will host Y"; not of "a summit in Rome, where X meets Y"."""
    syntax, verb = scene.syntax, sketch.token
    if sketch.trigger.is_noun or syntax.dep[verb] not in ("relcl", "advcl"):
        return None
    phrases = (kid for kid in syntax.kids[verb] if kid < verb and syntax.lower[kid] in ("during", "at", "in"))
    which = next((kid for kid in phrases if syntax.lower[kid + 1] == "which"), None)
    before = range(max(which - _RELATIVE, 0), which) if which is not None else ()
    return next((token for token in reversed(before) if token in by_token and by_token[token].is_noun), None)


_RELATIVE = 10
"""Tokens that may stand between a meeting and its "during which"."""
_ATTENDING = frozenset({"attend", "join", "participate"})


def _is_told_besides(scene: Scene, sketch: Sketch) -> bool:
    """True for "will ALSO meet with officials of the ministry", "will ALSO attend the March 12 meeting"."""
    verb = sketch.verb
    if verb is None or not any(scene.syntax.lower[kid] == "also" for kid in scene.syntax.kids[verb]):
        return False
    is_dated = any(scene.moment[token] for token in range(scene.syntax.left[sketch.token], sketch.token))
    return sketch.trigger.manner == "meet" or (is_dated and scene.lemma(verb) in _ATTENDING)


def _outer(scene: Scene, trigger: Trigger, by_token: dict[int, Trigger]) -> int | None:
    """The meeting noun that this one only says more of: "a round OF talks", "the session OF the council OF ..."."""
    syntax, token = scene.syntax, trigger.token
    while trigger.is_noun and syntax.dep[token] == "pobj" and syntax.lower[syntax.head[token]] == "of":
        token = syntax.head[syntax.head[token]]
        if token in by_token:
            return token if by_token[token].is_noun else None
    return None


def _held_for(scene: Scene, trigger: Trigger, by_token: dict[int, Trigger]) -> int | None:
    """The verb that hosts or meets FOR this meeting: "host X and Y for a summit" is one meeting."""
    if not trigger.is_noun:
        return None
    verb, relation = scene.governor(trigger.token)
    if verb is not None and scene.lemma(verb) in ("convene", "summon"):
        return None  # "has convened the council FOR AN EMERGENCY SESSION"
    is_way = trigger.kind in (MeetingKind.VISIT, MeetingKind.CALL)
    if verb in by_token and by_token[verb].manner in ("host", "meet") and relation in ("for", "in") and not is_way:
        return verb
    if relation == "for" and trigger.kind is MeetingKind.SUMMIT and verb not in by_token:
        return _hosting_before(scene, trigger.token, by_token)
    return None


def _hosting_before(scene: Scene, noun: int, by_token: dict[int, Trigger]) -> int | None:
    """The "welcome" of "will WELCOME X, president of A; and Y, premier of B, to C FOR A SUMMIT", hung on Y."""
    start = scene.syntax.bounds[scene.sentence(noun)][0]
    verb = next((at for at in range(noun - 1, start, -1) if scene.is_verb(at)), None)
    return verb if verb is not None and verb in by_token and by_token[verb].manner == "host" else None


def _lend(scene: Scene, cast: Cast, inner: Trigger, outer: Sketch | None) -> None:
    """Give the outer noun the kind and the parties of the inner one."""
    if outer is None:
        return
    if outer.kind in (MeetingKind.MEETING, MeetingKind.TALKS, MeetingKind.SESSION):
        outer.kind = inner.kind
    if not inner.weak:
        outer.trigger = replace(outer.trigger, weak=False)
    within = named_within(scene, cast, inner.token)
    outer.with_hosts = outer.with_hosts and not within
    outer.parties = tidy([*outer.parties, *within])
    outer.place = outer.place or place_in_name(scene, inner.token)
