"""Programmes of a week: entries without a verb below a day, or behind "Tuesday, 21 March, 14:00:".

"Agriculture Council, Brussels", "Cabinet meeting", "trip to Georgia": each is a meeting of the body it names, or of
whoever the programme is of. Entries with a verb are read as any other sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time

from briefings.extraction import gazetteer
from briefings.extraction.encounters.agenda import is_schedule
from briefings.extraction.encounters.fragments import OF_PAPER, tells
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_unplaced, tidy
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from briefings.extraction.encounters.vocabulary import nouns
from store.records import NO_TIME, MeetingKind, Party, Precision, When

_LINE = re.compile(r"[^\n]+")
_FEWEST, _LONGEST = 2, 4
_JOINING = frozenset({",", "to", "-", "–", "at", "from"})
_BULLETS = " \t•*–-"
_BODY = re.compile(
    r"(?:(?:the )?[\w’'&-]+ ){0,6}(?:council|committee|cabinet|college|commission|conference of presidents|board|bureau"
    r"|parliament|assembly|senate|congress|plenary|eurogroup|ministers|leaders|presidents|ambassadors)\b"
    r"(?: (?:on|of|for) (?:[\w’'&-]+ ?){1,6})?",
    re.IGNORECASE,
)
_OWNED = re.compile(
    r"['’]s? (?:[\w-]+ ){0,3}(?:appointments|programme|program|schedule|diary|engagements|agenda|calendar|week)\b",
    re.IGNORECASE,
)
_PEOPLE = re.compile(r"(?:ministers|leaders|presidents|ambassadors)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """The tokens [first, last) of an entry up to its full stop or semicolon, ``colon`` where its head ends, its day.

    ``town`` is the one at the head of its line: "VIENNA: talks between A and B".
    """

    first: int
    colon: int
    last: int
    when: When
    town: str | None = None


def programme_entries(scene: Scene, sketches: Sequence[Sketch]) -> Iterator[Sketch]:
    """The meetings of entries without a meeting noun; gives those that one tells of their day, place and side."""
    owner = _owner(scene)
    home = owner.side if owner is not None and not is_unplaced(owner) else _side_of_title(scene)
    by_token = sorted(enumerate(sketches), key=lambda numbered: numbered[1].token)
    for entry in _entries(scene):
        if any(tells(scene, token) for token in range(entry.first, entry.last)):
            _place_told(scene, _between(by_token, entry.first, entry.last), entry)
            continue
        here = sorted(_between(by_token, entry.first, entry.colon), key=lambda s: s.trigger.weak)
        if entry.town is not None:
            here = [sketch for sketch in here if _heads(scene, sketch, entry)]
        body = _body(scene, entry, home)
        for sketch in here[1:]:
            sketch.standing = Standing.NONE  # "council, special session on ...", "reception, followed by a lunch": one
        for sketch in here[:1]:
            beside = (body if len(sketch.sides) < _PAIR else None, owner)  # "talks of A and B on NATO" are theirs
            _complete(scene, sketch, entry, [party for party in beside if party])
        if not here and body is not None and (entry.town is None or _is_all(scene, entry, body)):
            kind = MeetingKind.MEETING if _PEOPLE.search(body.name) else MeetingKind.SESSION
            told = Sketch(Trigger(entry.first, "noun", kind), kind, scene.sentence(entry.first))
            _complete(scene, told, entry, [party for party in (body, owner) if party])
            yield told


def _between(by_token: Sequence[tuple[int, Sketch]], first: int, last: int) -> list[Sketch]:
    """The sketches whose tokens are in [first, last), in the order in which they were numbered."""
    start, end = (bisect_left(by_token, at, key=lambda numbered: numbered[1].token) for at in (first, last))
    return [sketch for _, sketch in sorted(by_token[start:end], key=lambda numbered: numbered[0])]


def _place_told(scene: Scene, sketches: Sequence[Sketch], entry: Entry) -> None:
    """ "VIENNA: X receives Y" below a day: what is told to be, and not that it was, is on that day in that town."""
    for sketch in sketches if entry.town is not None else ():
        is_set = sketch.verb is not None and sketch.standing is Standing.SCHEDULED
        if not is_set or scene.syntax.tag[sketch.verb or 0] not in _NOW:
            continue
        sketch.when = entry.when if sketch.when is NO_TIME else sketch.when
        is_there = sketch.place is None and sketch.kind is not MeetingKind.CALL
        if is_there and sketch.when.earliest == entry.when.earliest:
            sketch.place = entry.town


_NOW = frozenset({"VBZ", "VBP"})


def _heads(scene: Scene, sketch: Sketch, entry: Entry) -> bool:
    """True for "VIENNA: second day of talks between ..."; not for "VIENNA: anniversary of the summit of ..."."""
    before = range(entry.first, sketch.token)
    of = [at for at in before if scene.syntax.pos[at] in ("ADP", "PUNCT") and scene.syntax.text[at] != "-"]
    return all(scene.lemma(at - 1) in _PARTS_OF for at in of)


_PARTS_OF = frozenset({"day", "round", "start", "opening", "beginning", "session", "end"})
_PAIR = 2


def _is_all(scene: Scene, entry: Entry, body: Party) -> bool:
    """True for "GENEVA: Human Rights Council (to 8 April)"; not for "GENEVA: Human Rights Council report on ..."."""
    end = next((at for at in range(entry.first, entry.last) if scene.syntax.lower[at] in (",", "(")), entry.last)
    mention = scene.mention[end - 1]
    return mention is not None and mention.name == body.name and end - entry.first <= _LONGEST


def _town_heads(scene: Scene) -> dict[int, tuple[str, int]]:
    """By its first token each town before a colon, "VIENNA: ", dateline or not, and the token behind."""
    lower = scene.syntax.lower
    named = (each for each in scene.reading.mentions if each.kind in ("place", "country"))
    return {each.first: (each.name, each.last + 1) for each in named if lower[each.last : each.last + 1] == [":"]}


def _entries(scene: Scene) -> Iterator[Entry]:
    """The entries that lie ahead, in order, those with a verb as well; none in a text that is no programme."""
    lines = [_tokens(scene, *found.span()) for found in _LINE.finditer(scene.reading.text)]
    towns = _town_heads(scene)
    days = [_day_of(scene, *line, towns) or _day_of_heading(scene, *line) for line in lines]
    if sum(day is not None for day in days) < _FEWEST and not is_schedule(scene.reading.title):
        return
    heading = NO_TIME
    told = -1
    for (first, last), day in zip(lines, days, strict=True):
        if day is None and first not in towns and _is_right_below(scene, told, first):
            continue  # "10:50 AM The President meets X", and below it the house in which he does
        told = last if any(tells(scene, token) for token in range(first, last)) else -1
        behind, when = day or (first, heading)
        if behind >= last:
            heading = when
        town, behind = towns.get(behind, (None, behind))
        if when.latest is None or when.latest < scene.published:
            continue
        for start, end in _parts(scene, behind, last):
            colon = next((token for token in range(start, end) if scene.syntax.lower[token] == ":"), end)
            yield Entry(start, colon, end, _at_hour(scene, when, start, end), town)


def _is_right_below(scene: Scene, above: int, first: int) -> bool:
    """True where only one line break stands between the end of the line above and the token."""
    return above >= 0 and scene.reading.text.count("\n", scene.syntax.start[above - 1], scene.syntax.start[first]) == 1


def _tokens(scene: Scene, start: int, end: int) -> tuple[int, int]:
    """The tokens of a line; the bullet before it is left out."""
    first, last = bisect_left(scene.syntax.start, start), bisect_left(scene.syntax.start, end)
    while first < last and not scene.syntax.text[first].strip(_BULLETS):
        first += 1
    return first, last


def _day_of_heading(scene: Scene, first: int, last: int) -> tuple[int, When] | None:
    """The day of "Diplomatic diary for Thursday, 3 March", a line of its own, and the line's end."""
    moment = scene.moment[last - 1] if first < last else None
    if moment is None or moment.last != last or not moment.when.is_dated or moment.first == first:
        return None
    is_heading = is_schedule(scene.text(first, moment.first)) and moment.first - first <= _LONG_HEADING
    return (last, moment.when) if is_heading and not any(scene.is_verb(at) for at in range(first, last)) else None


_LONG_HEADING = 8


def _day_of(scene: Scene, first: int, last: int, towns: Mapping[int, tuple[str, int]]) -> tuple[int, When] | None:
    """The day, or the days, at the head of a line, and the token behind their colon: the line's end for a heading.

    Behind "FRIDAY, MARCH 4 - Vienna: " it is the town's.
    """
    moment = scene.moment[first] if first < last else None
    if moment is None or moment.first != first or not moment.when.is_dated:
        return None
    when, at, lower = moment.when, moment.last, scene.syntax.lower
    while at + 1 < last and lower[at] in _JOINING:
        at += 1
        if (clock := _clock(scene.syntax.text[at])) is not None:
            when, at = replace(when, precision=Precision.EXACT, clock=clock), at + 1
        elif (more := scene.moment[at]) is not None:
            when, at = _joined(when, more.when), more.last
    if at < last and at in towns and lower[at - 1] in ("-", "–", "—"):
        return at, when
    if at < last and lower[at] not in (":", ".", "–", "—"):
        return None
    return min(at + 1, last), when


_CLOCK = re.compile(r"([01]?\d|2[0-3])[:.h]([0-5]\d)")


def _clock(word: str) -> time | None:
    """The hour of "14:00", "9.30", "16h00"."""
    found = _CLOCK.fullmatch(word)
    return time(int(found[1]), int(found[2])) if found else None


def _joined(day: When, more: When) -> When:
    """ "Tuesday, 14:00" is that hour of the day; "Wednesday, to Friday" are several days."""
    if more.precision is Precision.EXACT:
        return replace(more, earliest=day.earliest, latest=day.latest)
    is_later = day.latest is not None and more.latest is not None and more.latest > day.latest
    return replace(day, precision=Precision.RANGE, latest=more.latest) if is_later else day


def _parts(scene: Scene, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The sentences of a line, each parted at its semicolons."""
    start = first
    for token in range(first, last):
        is_end = scene.syntax.lower[token] in (";", ".") or token + 1 == last
        if is_end or scene.sentence(token + 1) != scene.sentence(token):
            if token > start:
                yield start, token + (scene.syntax.lower[token] not in (";", "."))
            start = token + 1


def _at_hour(scene: Scene, when: When, first: int, last: int) -> When:
    """The day of an entry at the hour that stands in it, or until the day: "(until Saturday)"."""
    hours = (clock for token in range(first, last) if (clock := _clock(scene.syntax.text[token])) is not None)
    if when.precision is Precision.DATE and (hour := next(hours, None)) is not None:
        return replace(when, precision=Precision.EXACT, clock=hour)
    moments = dict.fromkeys(m.first for token in range(first, last) if (m := scene.moment[token]))
    for at in moments:
        moment = scene.moment[at]
        if moment is None or when.precision is not Precision.DATE:
            continue
        if moment.when.precision is Precision.EXACT:
            return replace(moment.when, earliest=when.earliest, latest=when.latest)
        if scene.syntax.lower[at - 1] in ("until", "till", "to"):
            return _joined(when, moment.when)
        if moment.when.is_dated:
            return moment.when  # "Water Conference, New York, 22-24 March"
    return when


def _complete(scene: Scene, sketch: Sketch, entry: Entry, beside: Sequence[Party]) -> None:
    if sketch.standing in (Standing.CANCELLED, Standing.POSTPONED, Standing.MOVED, Standing.NONE):
        return
    if not sketch.when.is_dated or sketch.standing is Standing.OPEN:
        sketch.when = entry.when
    sketch.standing, sketch.is_bound, sketch.trigger = Standing.SCHEDULED, True, replace(sketch.trigger, weak=False)
    sketch.place = sketch.place or entry.town or _town(scene, entry)
    told = [m for token in range(entry.first, entry.last) if (m := scene.mention[token]) is not None]
    towns = {m.side for m in told if m.kind == "place"} - {m.side for m in told if m.kind != "place"}
    named = [party for party in sketch.parties if party.name != party.side or party.side not in towns]
    sketch.parties = named if named and sketch.kind is MeetingKind.VISIT else tidy([*named, *beside])
    sketch.is_attended = sketch.is_apart = True


def _town(scene: Scene, entry: Entry) -> str | None:
    mentions = (scene.mention[token] for token in range(entry.first, entry.colon))
    return next((mention.name for mention in mentions if mention is not None and mention.kind == "place"), None)


def _body(scene: Scene, entry: Entry, home: str | None) -> Party | None:
    """The body at the head of an entry, known or not; of whoever's programme it is where nobody knows it."""
    syntax = scene.syntax
    end = next((token for token in range(entry.first, entry.colon) if syntax.lower[token] in (",", "(")), entry.colon)
    first = next(
        (t + 1 for t in range(entry.first, end) if syntax.lower[t] == "of" and _is_meeting(scene, t - 1)), entry.first
    )
    name = scene.text(first, end)
    known = next((m for at in range(entry.first, end) if (m := scene.mention[at]) and is_body(m.side)), None)
    if known is not None and known.certain and syntax.lower[known.last : known.last + 1] in OF_PAPER:
        return None
    if known is not None and known.certain:
        return Party(known.name, known.side)
    found = _BODY.match(name)
    if (
        found is None
        or not (name[0].isupper() or first > entry.first)
        or (home is None and not _PEOPLE.search(found[0]))
    ):
        return None  # whose committee it is nobody says
    named = found[0].removeprefix("The ").removeprefix("the ").strip()
    return Party(named, home or named)


def _is_meeting(scene: Scene, token: int) -> bool:
    """True for the "meeting" of "informal meeting of justice ministers": they are who meets."""
    return scene.lemma(token) in nouns()


def _owner(scene: Scene) -> Party | None:
    """Whose programme it is: "Foreign Minister X's public appointments for the week"."""
    for mention in scene.mentions[:2]:
        if mention.kind == "person" and _OWNED.match(scene.reading.text, mention.end):
            return Party(mention.name, mention.side)
    return None


def _side_of_title(scene: Scene) -> str | None:
    """The one country or body that the title names: "Week Ahead in the European Parliament"."""
    title = scene.reading.title.split()
    for length in range(min(_LONGEST, len(title)), 0, -1):
        names = (" ".join(title[first : first + length]).strip(":,.") for first in range(len(title) - length + 1))
        entries = (gazetteer.by_folded_name().get(gazetteer.fold(name)) for name in names)
        if sides := {entry.side for entry in entries if entry is not None}:
            return sides.pop() if len(sides) == 1 else None
    return None
