"""Forums named one after another, each with its own preposition, that share what is told of when.

"Talks will go on next month IN THE JOINT COMMISSION, WITHIN THE NATO-GEORGIA COMMISSION AND AT THE WTO": each forum
that meets as such is a meeting of its sides. An organisation alone is only where they talk, and so is its own council.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefings.extraction import gazetteer
from briefings.extraction.encounters.by_name import itself_named
from briefings.extraction.encounters.forum_courses import Course, course_of
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, tidy
from briefings.extraction.encounters.sketch import Sketch, by_sentence
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import nation_named, words
from store.records import MeetingKind, Party, Precision, When

_KINDS = {"dialogue": MeetingKind.DIALOGUE, "conference": MeetingKind.CONFERENCE, "forum": MeetingKind.CONFERENCE}
_DETERMINERS = frozenset({"the", "a", "an", "its", "their", "both", "our", "two", "countries", "'", "’"})
_JOINTS = frozenset({",", "and", "then", "finally", "also", "or", "later", "as", "well", "in", "on", "from", "the"})
_HYPHENS = frozenset({"-", "–", "—"})
_OF = frozenset({"on", "of", "for"})
_LONGEST, _FARTHEST = 9, 8
"""Words of a forum's name, and between two forums of a list."""
_TALKING = frozenset({
    MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.DIALOGUE, MeetingKind.SESSION, MeetingKind.CONFERENCE,
})  # fmt: skip
_NEAR, _SHORTEST, _PAIR, _BACK = 9, 28, 2, 3
_OF_BOTH = frozenset({"their", "countries"})
_JUST_OVER, _A_YEAR = timedelta(days=60), timedelta(days=366)


@dataclass(frozen=True, slots=True)
class _Item:
    """One of the list: where it begins and ends, the forum's name from ``name`` to its noun ``head``, and its town."""

    first: int
    last: int
    name: int | None = None
    head: int | None = None
    place: str | None = None


def forums_in_turn(scene: Scene, sketches: Sequence[Sketch]) -> list[Sketch]:
    """The sketches, and instead of the talks that are said to go on in several forums the meetings of these.

    Left alone: one forum by itself; forums in which nobody is said to talk ("quotas are set in March in the ..."), of
    the past or of no time; those of which nobody says whose they are.
    """
    before, dropped, found = by_sentence(sketches), set(), list[Sketch]()
    for sentence, (start, end) in enumerate(scene.syntax.bounds):
        if not scene.moments_in(sentence):
            continue
        for listed in _lists(scene, start, end):
            course = course_of(scene, start, listed[0].first) if len(listed) > 1 else None
            if course is not None and (forums := list(_meetings(scene, before, listed, course))):
                found += forums
                dropped |= {id(each) for each in before.get(sentence, ()) if _is_told_so(each, listed, course, forums)}
    return [*(each for each in sketches if id(each) not in dropped), *found]


def _is_told_so(sketch: Sketch, listed: Sequence[_Item], course: Course, forums: Sequence[Sketch]) -> bool:
    """True for what the list was read as, and for the talks that go on in it, which are told by their forums.

    Talks of others than meet there stay; the town of a forum is not theirs.
    """
    if listed[0].first <= sketch.token < listed[-1].last:
        return True
    if not _are_the_talks(sketch, course, listed[0].first):
        return False
    if len(sketch.sides) < 2 or sketch.sides <= {side for forum in forums for side in forum.sides}:
        return True
    if sketch.place in {each.place for each in listed if each.head is not None}:
        sketch.place = None
    return False


def _are_the_talks(sketch: Sketch, course: Course, first: int) -> bool:
    is_theirs = sketch.token == course.token or sketch.verb == course.verb
    return is_theirs and sketch.token < first and sketch.kind in _TALKING


def _meetings(
    scene: Scene, before: Mapping[int, list[Sketch]], listed: Sequence[_Item], course: Course
) -> Iterator[Sketch]:
    two = _spoken_of(scene, before, listed, course)
    seen: set[tuple[frozenset[str], When]] = set()
    for item, told in zip(listed, _times(scene, listed, course), strict=True):
        if item.head is None or item.name is None:
            continue
        when = _to_come(scene, told, course) if told is not None else None
        parties = _sides(scene, item, two) if when is not None else []
        if when is None or not parties:
            continue
        kind = _KINDS.get(scene.syntax.lower[item.head], MeetingKind.MEETING)
        sketch = Sketch(Trigger(item.head, "noun", kind), kind, scene.sentence(item.head), course.verb, "in")
        sketch.parties, sketch.when, sketch.place, sketch.standing = parties, when, item.place, course.standing
        sketch.is_bound = sketch.has_own_words = sketch.is_apart = True
        sketch.called = frozenset(scene.syntax.lower[item.name : item.head + 1])
        if (sketch.sides, when) not in seen:
            seen.add((sketch.sides, when))
            yield sketch


def _to_come(scene: Scene, when: When, course: Course) -> When | None:
    """The time, if it lies ahead; "welcomed talks, BEGINNING IN THE AUTUMN with" is said of the next one."""
    first, last = when.earliest, when.latest
    if first is None or last is None or when.precision is Precision.UNKNOWN:
        return None
    is_season = when.precision in (Precision.MONTH, Precision.PART) and scene.published - last > _JUST_OVER
    if course.is_backed and is_season and scene.published - last < _A_YEAR:
        when = replace(when, earliest=_a_year_on(first), latest=_a_year_on(last))
    return when if when.latest is not None and when.latest > scene.published else None


def _a_year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, _SHORTEST if day.month == 2 else day.day))


# --------------------------------------------------------------------------- the list


def _lists(scene: Scene, start: int, end: int) -> Iterator[list[_Item]]:
    """The lists of forums and organisations of a sentence in which there is a forum."""
    listed: list[_Item] = []
    token = start
    while token < end:
        item = _item(scene, token, end) or (_without_preposition(scene, token, end) if listed else None)
        if item is None:
            token += 1
            continue
        if listed and not _is_next(scene, listed[-1], item):
            yield from [listed] if any(each.head is not None for each in listed) else []
            listed = []
        listed = _taken_in(listed, item)
        token = item.last
    yield from [listed] if any(each.head is not None for each in listed) else []


def _is_next(scene: Scene, before: _Item, item: _Item) -> bool:
    between = range(before.last, item.first)
    return len(between) <= _FARTHEST and all(
        scene.moment[at] is not None or scene.syntax.lower[at] in _JOINTS for at in between
    )


def _taken_in(listed: list[_Item], item: _Item) -> list[_Item]:
    """ "IN GENEVA THROUGH the Conference", "in the Joint Commission IN OSLO" and "AT NATO THROUGH the ..." are one."""
    before = listed[-1] if listed else None
    if before is None or before.last != item.first or (before.head is None) is (item.head is None):
        return [*listed, item]
    forum = item if item.head is not None else before
    place = before.place or item.place
    return [*listed[:-1], replace(forum, first=before.first, last=item.last, place=place)]


def _item(scene: Scene, token: int, end: int) -> _Item | None:
    """The forum, the organisation or the town behind a preposition."""
    if scene.syntax.lower[token] not in words("forums", "prepositions"):
        return None
    if token + 1 >= end or scene.moment[token + 1] is not None:
        return None
    return _named(scene, token, token + 1, end)


def _without_preposition(scene: Scene, token: int, end: int) -> _Item | None:
    """The second of "in the Joint Commission and THE WTO"."""
    lower = scene.syntax.lower
    is_behind = lower[token] == "the" and lower[token - 1] in ("and", ",")
    return _named(scene, token, token + 1, end) if is_behind else None


def _named(scene: Scene, first: int, at: int, end: int) -> _Item | None:
    syntax = scene.syntax
    while at < end and syntax.lower[at] in _DETERMINERS:
        at += 1
    head = _head(scene, at, end)
    mention = scene.mention[at] if at < end else None
    if head is not None and not _is_known(scene, at, head):
        return _Item(first, _end_of(scene, head, end), at, head)
    if mention is None or mention.first != at or mention.kind not in ("organisation", "place", "country"):
        return None
    return _Item(first, mention.last, place=mention.name if mention.kind == "place" else None)


def _head(scene: Scene, at: int, end: int) -> int | None:
    """The "Commission" of "the NATO-Georgia Commission", "the joint border commission"; None for other names."""
    syntax = scene.syntax
    for token in range(at, min(at + _LONGEST, end)):
        is_forum = scene.lemma(token) in words("forums", "nouns") or _is_group(scene, token)
        is_last = token + 1 >= end or not (syntax.text[token + 1][0].isupper() or syntax.lower[token + 1] in _HYPHENS)
        if is_forum and (is_last or scene.moment[token + 1] is not None):
            is_name = any(syntax.text[each][0].isupper() for each in range(at, token + 1))
            return token if is_name or words("forums", "shared") & set(syntax.lower[at:token]) else None
        is_within = syntax.text[token][0].isupper() or syntax.lower[token] in _HYPHENS | {"and"}
        is_within = is_within or syntax.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM")
        if scene.moment[token] is not None or not is_within:
            return None
    return None


def _is_group(scene: Scene, token: int) -> bool:
    before = scene.syntax.lower[token - 1] if token else ""
    return scene.lemma(token) == "group" and before in words("forums", "groups")


def _is_known(scene: Scene, at: int, head: int) -> bool:
    """True for an organisation of the table: "the UN Security Council", "the European Commission" are where it is.

    Not for the end of another name: "the Franco-German Defence and SECURITY COUNCIL".
    """
    mention = scene.mention[head]
    is_body_of_table = mention is not None and mention.first < head < mention.last and is_body(mention.side)
    return is_body_of_table and len({party.side for party in _named_in(scene, range(at, head))}) < 2


def _end_of(scene: Scene, head: int, end: int) -> int:
    """Where the name ends, with "on Trade", and with the "with Chile", "of Peru and Chile" that says whose it is."""
    syntax, at = scene.syntax, head + 1
    while at < end and scene.moment[at] is None:
        is_name = syntax.text[at][0].isupper() and syntax.pos[at] != "PUNCT"
        is_joint = syntax.lower[at] in _OF | {"with", "between", "and", "&"} and at + 1 < end
        is_joint = is_joint and syntax.text[at + 1][0].isupper() and scene.moment[at + 1] is None
        is_joint = is_joint and (syntax.lower[at] != "and" or at > head + 1)
        if not is_name and not is_joint:
            break
        at += 1
    return at


# --------------------------------------------------------------------------- when


def _frame(scene: Scene, listed: Sequence[_Item]) -> When | None:
    """The time all of them share: told right before the list, behind it, or alone in the sentence."""
    sentence = scene.sentence(listed[0].first)
    moments = scene.moments_in(sentence)
    first, last = listed[0].first, listed[-1].last
    near = [each for each in moments if 0 <= first - each.last <= 1]
    behind = [each for each in moments if 0 <= each.first - last <= 2 and each.first < scene.syntax.bounds[sentence][1]]
    found = near or (moments if len(moments) == 1 else []) or behind
    return found[0].when if len(found) == 1 else None


def _times(scene: Scene, listed: Sequence[_Item], course: Course) -> list[When | None]:
    """When each of the list meets: all at the one time told, or each at its own.

    Of "will begin ON 14 MARCH in the Joint Commission, within ..." the day is that of the first.
    """
    frame = _frame(scene, listed)
    if len(scene.moments_in(scene.sentence(listed[0].first))) > 1:
        own = [_own_time(scene, *pair) for pair in zip([None, *listed[:-1]], listed, [*listed[1:], None], strict=True)]
        if any(own[1:]):
            return [own[0] or frame, *own[1:]]
    is_of_first = course.begins and frame is not None and frame.precision in (Precision.DATE, Precision.EXACT)
    return [frame, *([None if is_of_first else frame] * (len(listed) - 1))]


def _own_time(scene: Scene, before: _Item | None, item: _Item, following: _Item | None) -> When | None:
    """That of "IN MAY within the X Council", "within the X Council IN MAY, and at ..."."""
    end = following.first if following is not None else item.last + _NEAR
    moments, at = scene.moments_in(scene.sentence(item.first)), item.last
    for moment in moments:
        if at <= moment.first <= at + 1 and moment.last < end and scene.syntax.lower[at] not in (",", "and"):
            return moment.when
    in_front = (each for each in moments if before is not None and before.last < each.first)
    return next((each.when for each in in_front if each.last == item.first), None)


# --------------------------------------------------------------------------- whose


def _sides(scene: Scene, item: _Item, spoken_of: list[Party]) -> list[Party]:
    """Whose the forum is: by its own name, by who it is with, by "bilateral", or the conference itself."""
    if item.name is None or item.head is None:
        return []
    own = _named_in(scene, range(item.name, item.last))
    if len({party.side for party in own}) > 1:
        return own
    marks = frozenset(scene.syntax.lower[item.first : item.head])
    is_with = scene.syntax.lower[item.head + 1 : item.head + 2] == ["with"]
    if own:
        others = [party for party in spoken_of if party.side != own[0].side]
        return tidy([*others, *own]) if is_with and len(others) == 1 else []
    is_theirs = bool(marks & words("forums", "shared")) or bool(marks & _OF_BOTH)
    if is_theirs or (scene.lemma(item.head) == "dialogue" and len(spoken_of) == _PAIR):
        return spoken_of if len(spoken_of) == _PAIR else []
    name = itself_named(scene, item.head, item.last)
    return [Party(name, name)] if name is not None else []


def _named_in(scene: Scene, tokens: range) -> list[Party]:
    """The countries and bodies within a name: NATO and Georgia, the France and the Germany of "Franco-German"."""
    found: list[Party] = []
    for token in tokens:
        if (nation := nation_named(scene.syntax.lower[token])) is not None:
            found.append(Party(nation, nation))
        for mention in scene.mentions_at(token):
            is_own = mention.last <= tokens.stop - 1 or scene.lemma(mention.last - 1) not in words("forums", "nouns")
            if is_own and (mention.side in gazetteer.countries() or is_body(mention.side)):
                found += [Party(mention.side, mention.side)] if mention.kind != "place" else []
    return tidy(found)


def _spoken_of(
    scene: Scene, before: Mapping[int, list[Sketch]], listed: Sequence[_Item], course: Course
) -> list[Party]:
    """The two countries of which the sentence speaks before the list; where it names none or one, those told of before.

    None where a forum of the list is a third one's: "the leaders of A and B welcomed talks in the bilateral Dialogue
    and at NATO through the NATO-C COUNCIL" are talks with C.
    """
    sentence = scene.sentence(listed[0].first)
    start = scene.syntax.bounds[sentence][0]
    named = _countries(_named_in(scene, range(start, listed[0].first)))
    if len(named) > 1:
        return named
    told = _told_of(before.get(sentence, ()), listed, course) or _told_before(scene, before, sentence)
    if not all(party in told for party in named):
        return named
    within = (_named_in(scene, range(each.name, each.last)) for each in listed if each.name is not None)
    others = [countries for each in within if (countries := _countries(each))]
    return told if all(any(party in told for party in countries) for countries in others) else named


def _told_of(sketches: Sequence[Sketch], listed: Sequence[_Item], course: Course) -> list[Party]:
    """Those whom the talks, or a forum of the list, were read to be of."""
    heads = {each.head for each in listed}
    for sketch in sketches:
        pair = _pair_of(sketch)
        if pair and (sketch.token in heads or _are_the_talks(sketch, course, listed[0].first)):
            return pair
    return []


def _told_before(scene: Scene, before: Mapping[int, list[Sketch]], sentence: int) -> list[Party]:
    """The two whom the sentence before names, else the two who were last told to meet."""
    named = _countries(_named_in(scene, range(*scene.syntax.bounds[sentence - 1]))) if sentence else []
    if len(named) == _PAIR:
        return named
    pairs = (_pair_of(sketch) for at in range(1, _BACK + 1) for sketch in before.get(sentence - at, ()))
    return next((pair for pair in pairs if pair), []) if len(named) < _PAIR else []


def _pair_of(sketch: Sketch) -> list[Party]:
    countries = _countries([Party(side, side) for side in sorted(sketch.sides)])
    return countries if len(sketch.sides) == len(countries) == _PAIR else []


def _countries(parties: Sequence[Party]) -> list[Party]:
    return [party for party in parties if party.side in gazetteer.countries()]
