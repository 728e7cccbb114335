"""Meetings without their verb: "In Doha he will meet the emir, AND IN GENEVA THE PRESIDENT", "AND, A DAY LATER, X".

In a list too, each with its day: "X in Doha on Monday; IN GENEVA, Y ON TUESDAY; and in Rome, Z on Friday".

Also of others than those before: "EU leaders meet in Brussels on Monday, AND THOSE OF NATO IN MADRID ON FRIDAY".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefings.extraction.encounters.cast import Cast
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, party_of, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention
from store.records import MeetingKind, Party

_PAIR = 2
_FAR = 4
"""Tokens of a place or a day within which whoever is met there stands behind it."""
_BEFORE_DAY = frozenset({",", "on", "the", "then"})
_BEHIND_DAY = frozenset({",", "with", "by", "the"})


@dataclass(frozen=True, slots=True)
class Gap:
    """One more meeting of a verb: who is met, where if that is told, and the token of its own day."""

    person: Mention
    place: str | None = None
    day_at: int | None = None


def with_gapped(scene: Scene, cast: Cast, base: Sketch, subject: list[Party]) -> list[Sketch]:
    """The meetings of a verb that stands once: its own, and each behind "and" and a place or a day of its own."""
    others = [*_gapped(scene, cast, base, subject), *_of_others(scene, base, subject), *_of_theirs(scene, base)]
    elsewhere = [party for each in others for party in each.parties if party not in subject]
    base.parties = [party for party in base.parties if party not in elsewhere]
    return [base, *others]


def _gapped(scene: Scene, cast: Cast, base: Sketch, subject: list[Party]) -> Iterator[Sketch]:
    syntax = scene.syntax
    end = min(max(syntax.right[anchor] for anchor in base.anchors) + 1, syntax.bounds[base.sentence][1])
    for token in range(base.token + 1, end - 2):
        is_listed = syntax.lower[token] in (";", ",") and _is_town_next(scene, token)
        if not (syntax.lower[token] == "and" or is_listed) or not subject:
            continue
        there = _there(scene, token, end) if base.kind is not MeetingKind.CALL else None
        gap = there or (_then(scene, token, end) if not is_listed else None)
        if is_listed and gap is not None and (gap.day_at is None or _is_in_its_town(scene, base, token)):
            continue  # "in Doha on Monday, in Geneva the president": only with a day and a town of its own
        if gap is None or _has_verb(scene, token, gap.person.last, end):
            continue
        named = cast.parties(gap.person.last - 1)
        others = [party for party in base.parties if party not in named and party not in subject]
        if named and others and not set(named) & set(subject):
            parties = tidy([*subject, *named])
            yield replace(base, parties=parties, place=gap.place, day_at=gap.day_at, sentences=set())


def _is_town_next(scene: Scene, token: int) -> bool:
    """True before "; IN HELSINKI, President X on Wednesday", ", in Helsinki X on Wednesday": one more of a list."""
    place = scene.mention[token + 2] if scene.syntax.lower[token + 1] in ("in", "at") else None
    return place is not None and place.kind == "place" and place.first == token + 2


def _is_in_its_town(scene: Scene, base: Sketch, token: int) -> bool:
    """True for "will receive X, IN OSLO on Friday, the minister's office said": no other town was told before."""
    start = base.verb if base.verb is not None else base.token
    return not any(mention.kind == "place" for at in range(start, token) for mention in scene.mentions_at(at))


def _of_others(scene: Scene, base: Sketch, subject: list[Party]) -> Iterator[Sketch]:
    """ "A's and B's ministers will meet in Rome on Monday AND THOSE OF NATO IN MADRID ON FRIDAY": a second meeting.

    Only people who can meet by themselves, with a place and a day of their own and no verb; nobody whom the first
    ones meet.
    """
    lower = scene.syntax.lower
    end = scene.syntax.bounds[base.sentence][1]
    if base.trigger.manner != "meet" or base.kind is MeetingKind.CALL or not {*base.parties} <= {*subject}:
        return
    has_day = scene.moment[base.token] is not None
    for token in range(base.token + 1, end - _FAR):
        has_day = has_day or scene.moment[token] is not None
        if lower[token] != "and" or not has_day:
            continue
        are_those = lower[token + 1 : token + 3] == ["those", "of"]
        first = token + (3 if are_those else 1)
        named, last = _people_from(scene, first + (lower[first] == "the"), end)
        is_people = are_those or (bool(named) and named[0].kind == "group")
        parties = tidy(party for each in named if (party := party_of(each)) is not None)
        sides = {party.side for party in parties}
        gap = _where_and_when(scene, named[0], last, end) if named and is_people else None
        if gap is None or gap.day_at is None or not (len(sides) > 1 or any(map(is_body, sides))):
            continue
        behind = scene.moment[gap.day_at]
        is_end = behind is not None and (behind.last >= end or lower[behind.last] in (".", ",", ";", "and"))
        if is_end and not _has_verb(scene, token, gap.day_at, end):
            yield replace(base, parties=parties, place=gap.place, day_at=gap.day_at, sentences=set())


def _of_theirs(scene: Scene, base: Sketch) -> Iterator[Sketch]:
    """ "The presidents of A and B will meet in Rome on Monday AND THEIR MINISTERS IN BARI ON FRIDAY": A and B too."""
    lower, end = scene.syntax.lower, scene.syntax.bounds[base.sentence][1]
    if base.trigger.manner != "meet" or len(base.sides) != _PAIR or base.kind is MeetingKind.CALL:
        return
    for token in range(base.token + 1, end - _FAR):
        if lower[token] not in ("and", ",") or lower[token + 1] != "their":
            continue
        near = range(token + 2, min(token + 2 + _FAR, end - 2))
        are_people = (at for at in near if lower[at].endswith("s") and scene.lemma(at) in words("people", "nouns"))
        people = next(are_people, None)
        if people is None or scene.mention[people] is not None or lower[people + 1] not in ("in", "at"):
            continue
        place = scene.mention[people + 2]
        day = _day_from(scene, place.last, end) if place is not None and place.kind in ("place", "country") else None
        if place is not None and day is not None and not _has_verb(scene, token, day, end):
            parties = [Party(side, side) for side in dict.fromkeys(party.side for party in base.parties)]
            yield replace(base, parties=parties, place=place.name, day_at=day, sentences=set())


def _people_from(scene: Scene, first: int, end: int) -> tuple[list[Mention], int]:
    """Who is named from a token on, "the presidents of A and B" too, and the token behind them."""
    named: list[Mention] = []
    at = first
    while at < end and len(named) < _MOST and (mention := scene.mention[at]) is not None and mention.first == at:
        named.append(mention)
        last = mention.last
        at = last + (scene.syntax.lower[last : last + 1] in ([","], ["and"]))
        if at == last:
            break
    return (named, named[-1].last) if named else ([], first)


def _where_and_when(scene: Scene, people: Mention, at: int, end: int) -> Gap | None:
    """The Madrid and the Friday of "... IN MADRID(, SPAIN,) ON FRIDAY"."""
    lower = scene.syntax.lower
    if at + 1 >= end or lower[at] not in ("in", "at"):
        return None
    place = scene.mention[at + 1]
    if place is None or place.kind not in ("place", "country"):
        return None
    last = place.last
    country = scene.mention[last + 1] if last + 1 < end and lower[last] == "," else None
    last = country.last if country is not None and country.kind == "country" else last
    return Gap(people, place.name, _day_from(scene, last, end))


_MOST = 6
"""Names in such a list."""


def _there(scene: Scene, conjunction: int, end: int) -> Gap | None:
    """ "And IN GENEVA the president", "and AT THE TAPA BASE the commander"."""
    token = conjunction + 1
    if scene.syntax.lower[token] not in ("in", "at"):
        return None
    place = next((m for at in range(token + 1, min(token + 4, end)) if (m := scene.mention[at])), None)
    is_known = place is not None and place.kind in ("place", "country")
    is_the = scene.syntax.lower[token + 1] == "the"
    first = place.last if place is not None and is_known else token + 1 + is_the
    before = _day_from(scene, first, end)  # "and in Doha ON FRIDAY with the emir"
    moment = scene.moment[before] if before is not None else None
    person = _person_from(scene, first if moment is None else moment.last, end)
    if person is None:
        return None
    there = place.name if place is not None and place is not person else scene.text(first, person.first)
    last = person.last + (scene.syntax.lower[person.last : person.last + 1] in (["'s"], ["’s"]))  # "and in Rome OMAN'S"
    return Gap(person, there, _day_from(scene, last, end) if before is None else before)


def _then(scene: Scene, conjunction: int, end: int) -> Gap | None:
    """ "And, A DAY LATER, the president", "and ON THURSDAY with the president"."""
    day = _past(scene, conjunction + 1, end, _BEFORE_DAY)
    moment = scene.moment[day] if day < end else None
    if moment is None or moment.first < conjunction:
        return None  # "on 15 AND 16 May"
    person = _person_from(scene, _past(scene, moment.last, end, _BEHIND_DAY), end)
    if person is None:
        return None
    at = person.last
    behind = scene.mention[at + 1] if at + 1 < end and scene.syntax.lower[at] in ("in", "at") else None
    place = behind.name if behind is not None and behind.kind in ("place", "country") else None
    return Gap(person, place, day)


def _past(scene: Scene, first: int, end: int, between: frozenset[str]) -> int:
    """The first token from there that is none of these words, or begins a time."""
    tokens = range(first, end)
    return next((t for t in tokens if scene.moment[t] is not None or scene.syntax.lower[t] not in between), end)


def _person_from(scene: Scene, first: int, end: int) -> Mention | None:
    person = next((m for at in range(first, min(first + _FAR, end)) if (m := scene.mention[at])), None)
    if person is None or person.kind in ("person", "group"):
        return person
    is_of = person.kind == "country" and scene.syntax.lower[person.last : person.last + 1] in (["'s"], ["’s"])
    return person if is_of else None  # "and, a day later, with Oman's"


def _day_from(scene: Scene, first: int, end: int) -> int | None:
    """The day behind whoever is met: "... ON FRIDAY"; None where something else follows."""
    day = _past(scene, first, end, _BEFORE_DAY)
    return day if day < end and scene.moment[day] is not None else None


def _has_verb(scene: Scene, first: int, last: int, end: int) -> bool:
    """True for "and in Geneva the president SPOKE": a clause with a verb of its own; "the following day" has none."""
    return any(scene.is_verb(token) and scene.moment[token] is None for token in range(first, min(last + 2, end)))
