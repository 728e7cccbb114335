"""Where everything of a timeline goes: days left of a line, words right of it, today between past and future."""

from __future__ import annotations

from dataclasses import replace

from briefings.language import gettext, marked
from briefings.pictures.palette import AHEAD, ALARM, FAINT, INK, PAPER, PAST, QUIET, RULE
from briefings.pictures.scene import Entry, Mark, Standing, TimelineScene
from briefings.pictures.shades import in_shade
from briefings.pictures.sheet import LEADING, MARGIN, WIDTH, Face, Plate, Setting, Sheet, Stroke, disc
from briefings.pictures.wrapping import wrapped

TITLE, BODY, NOTE, FOOT, NUMBER = 46, 31, 27, 27, 25
DAYS = 214
"""The width of the column of days."""
LINE = MARGIN + DAYS + 44
RADIUS = 23
WORDS = LINE + RADIUS + 25
ROOM = WIDTH - MARGIN - WORDS
GAP = 24
MOST_LINES = 10
"""More than a scene's words take; only what is nothing but broad letters is cut."""
PAST_STANDINGS = frozenset({Standing.HAPPENED, Standing.OPEN})
_LEGEND = {
    Standing.HAPPENED: marked("happened"),
    Standing.OPEN: marked("no word yet whether it took place"),
    Standing.PLANNED: marked("planned"),
    Standing.TENTATIVE: marked("not firm"),
    Standing.POSTPONED: marked("not firm"),
    Standing.CANCELLED: marked("cancelled"),
}
_MARKS = {Mark.SPAN: marked("several days"), Mark.WITHIN: marked("some day within")}


def timeline_sheet(scene: TimelineScene, face: Face) -> Sheet:
    """The scene on a sheet as high as it needs to be."""
    setting = Setting(face)
    top = setting.lines(
        wrapped(scene.title, WIDTH - 2 * MARGIN, 2, face, TITLE, bold=True), MARGIN, 34, TITLE, INK, bold=True
    )
    start = top = top + 26
    for at, entry in enumerate(scene.entries):
        if at == scene.past:
            top = _today(setting, scene.today, top)
        top = _entry(setting, entry, top) + GAP
    if scene.past == len(scene.entries):
        top = _today(setting, scene.today, top)
    setting.beneath(Stroke(LINE, start + 8, LINE, top - GAP, RULE, 4))
    return in_shade(setting.sheet(_foot(setting, scene, top)), scene.shade)


def _today(setting: Setting, today: str, top: float) -> float:
    """A rule across the sheet with the day on it."""
    [words] = wrapped(today, WIDTH / 2, 1, setting.face, NOTE, bold=True)
    width, height = setting.face.width(words, NOTE, bold=True) + 40, NOTE * LEADING + 12
    middle = top + height / 2
    setting.draw(
        Stroke(MARGIN, middle, WIDTH - MARGIN, middle, ALARM, 3),
        Plate(LINE - RADIUS - 10, top, width, height, height / 2, fill=ALARM),
    )
    setting.line(words, LINE - RADIUS + 10, top + 6, NOTE, "#FFFFFF", bold=True)
    return top + height + GAP


# --------------------------------------------------------------------------- an entry


def _entry(setting: Setting, entry: Entry, top: float) -> float:
    """Day and hour, mark, words and note; the lower end of the lowest of them."""
    face, is_off = setting.face, entry.standing is Standing.CANCELLED
    faded = QUIET if is_off or entry.standing is Standing.OPEN else INK
    ink = AHEAD if entry.standing not in PAST_STANDINGS and not is_off else faded
    days = wrapped(entry.day, DAYS, 5, face, NOTE, bold=True)
    right = MARGIN + DAYS
    lower = setting.lines(days, right, top + 3, NOTE, ink, bold=True, struck=is_off, anchor=1)
    if entry.hour:
        hours = wrapped(entry.hour, DAYS, 4, face, NOTE)
        lower = setting.lines(hours, right, lower, NOTE, QUIET, struck=is_off, anchor=1)
    words = wrapped(entry.words, ROOM, MOST_LINES, face, BODY, bold=entry.heading)
    end = setting.lines(words, WORDS, top, BODY, faded, bold=entry.heading, struck=is_off)
    if entry.note:
        note = wrapped(entry.note, ROOM, 5, face, NOTE)
        end = setting.lines(note, WORDS, end + 2, NOTE, ALARM if is_off else QUIET)
    end = max(lower, end, top + 2 * RADIUS)
    _mark(setting, entry, top, end)
    return end


def _mark(setting: Setting, entry: Entry, top: float, end: float) -> None:
    """A disc for a day, a bar for several, the entry's number on it."""
    setting.draw(mark_plate(entry.standing, entry.mark, top, end))
    is_filled = entry.standing is Standing.HAPPENED
    colour = "#FFFFFF" if is_filled else INK
    size = 25
    setting.line(
        f"{entry.number}", LINE, top - 3 + RADIUS - size * LEADING / 2 + 1, size, colour, bold=True, anchor=0.5
    )


def mark_plate(
    standing: Standing, mark: Mark, top: float, end: float, *, x: float = LINE, radius: float = RADIUS
) -> Plate:
    """How an entry is marked: filled what was, empty what is planned, dashed what is not firm, hatched what is off."""
    plain = disc(x, top + radius - 3, radius, fill=PAPER, edge=AHEAD, stroke=4)
    match standing:
        case Standing.HAPPENED:
            plain = replace(plain, fill=PAST, edge=PAST)
        case Standing.OPEN:
            plain = replace(plain, fill=RULE, edge=PAST)
        case Standing.TENTATIVE | Standing.POSTPONED:
            plain = replace(plain, dashed=True)
        case Standing.CANCELLED:
            plain = replace(plain, edge=FAINT, hatch=FAINT)
    if mark is Mark.DAY:
        return plain
    return replace(plain, height=max(end - top, 2 * radius + 20), corner=radius if mark is Mark.WITHIN else 7)


# --------------------------------------------------------------------------- what the signs mean


def _foot(setting: Setting, scene: TimelineScene, top: float) -> float:
    """The signs that are used, then what else there is and whose words these are."""
    used = {_LEGEND[entry.standing]: entry.standing for entry in scene.entries}
    marks = [each for each in _MARKS if any(entry.mark is each for entry in scene.entries)]
    top += 8
    setting.draw(Stroke(MARGIN, top, WIDTH - MARGIN, top, RULE, 2))
    keys = [(words, used[words], Mark.DAY) for words in dict.fromkeys(_LEGEND.values()) if words in used]
    keys += [(_MARKS[each], Standing.PLANNED, each) for each in marks]
    top = _keys(setting, keys, top + 20) + 6
    for words in scene.foot:
        top = setting.lines(wrapped(words, WIDTH - 2 * MARGIN, 4, setting.face, FOOT), MARGIN, top, FOOT, QUIET) + 4
    return top + 26


def _keys(setting: Setting, keys: list[tuple[str, Standing, Mark]], top: float) -> float:
    """Signs with their meaning, as many in a line as go."""
    x, radius = float(MARGIN), 13.0
    for meaning, standing, mark in keys:
        words = gettext(meaning)
        need = 2 * radius + 12 + setting.face.width(words, NOTE)
        if x > MARGIN and x + need > WIDTH - MARGIN:
            x, top = float(MARGIN), top + NOTE * LEADING + 10
        sign = mark_plate(standing, Mark.DAY, top, top, x=x + radius, radius=radius)
        high = 0.0 if mark is Mark.DAY else 12.0
        corner = 5.0 if mark is Mark.SPAN else radius
        shown = replace(sign, y=top + NOTE * LEADING / 2 - radius - high / 2, height=2 * radius + high, corner=corner)
        setting.draw(replace(shown, stroke=3))
        setting.line(words, x + 2 * radius + 12, top, NOTE, QUIET)
        x += need + 34
    return top + NOTE * LEADING + 8
