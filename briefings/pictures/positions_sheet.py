"""Where everything of a table of positions goes: a row a party, a column a topic, in each cell stance and day."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.compose.stances import stance_said
from briefings.language import gettext
from briefings.pictures.palette import GROUPS, INK, LOOKS, QUIET, RULE
from briefings.pictures.scene import Cell, PositionsScene, Row
from briefings.pictures.shades import in_shade
from briefings.pictures.sheet import LEADING, MARGIN, WIDTH, Face, Plate, Setting, Sheet, Stroke
from briefings.pictures.wrapping import fitting_size, wrapped
from store.records import Stance

TITLE, NOTE = 46, 27
HEAD_SIZES, PARTY_SIZES, DAY_SIZES = (27, 25, 23, 22, 20, 19), (30, 28, 26, 24, 22), (27, 25)
PILL_SIZES = (27, 25, 23, 21, 19)
"""The largest at which it fits is taken."""
PARTIES = (130, 190)
"""How wide the column of parties is, as their longest words need."""
WIDEST_COLUMN = 340
PAD = 5
PILL_HEIGHT = 48
ROW_GAP = 20


def positions_sheet(scene: PositionsScene, face: Face) -> Sheet:
    """The scene on a sheet as high as it needs to be."""
    setting = Setting(face)
    title = wrapped(scene.title, WIDTH - 2 * MARGIN, 2, face, TITLE, bold=True)
    top = setting.lines(title, MARGIN, 34, TITLE, INK, bold=True) + 24
    parties = _parties_width(scene, face)
    columns = _columns(len(scene.topics), parties)
    top = _heads(setting, scene.topics, columns, top)
    for row in scene.rows:
        top = _row(setting, row, parties, columns, top)
    return in_shade(setting.sheet(_foot(setting, scene, top)), scene.shade)


def _parties_width(scene: PositionsScene, face: Face) -> float:
    words = (word for row in scene.rows for word in face.drawable(row.party).split())
    narrowest, widest = PARTIES
    return min(max((face.width(word, PARTY_SIZES[0], bold=True) for word in words), default=narrowest), widest)


def _columns(count: int, parties: float) -> list[tuple[float, float]]:
    """Left end and width of each column of topics."""
    left = MARGIN + parties + 2 * PAD
    width = min((WIDTH - MARGIN - left) / max(count, 1), WIDEST_COLUMN)
    return [(left + at * width, width) for at in range(count)]


def _heads(setting: Setting, topics: Sequence[str], columns: Sequence[tuple[float, float]], top: float) -> float:
    """The topics, their last lines beside each other."""
    face = setting.face
    words = [word for topic in topics for word in face.drawable(topic).split()]
    room = columns[0][1] - 2 * PAD
    size = fitting_size(words, room, HEAD_SIZES, face)
    heads = [wrapped(topic, room, 4, face, size) for topic in topics]
    most = max(map(len, heads))
    for lines, (left, width) in zip(heads, columns, strict=True):
        setting.lines(lines, left + width / 2, top + (most - len(lines)) * size * LEADING, size, INK, anchor=0.5)
    return top + most * size * LEADING + 12


def _row(setting: Setting, row: Row, parties: float, columns: Sequence[tuple[float, float]], top: float) -> float:
    """A party and its cells below a thin rule."""
    setting.draw(Stroke(MARGIN, top, WIDTH - MARGIN, top, RULE, 2))
    top += ROW_GAP
    size = fitting_size(setting.face.drawable(row.party).split(), parties, PARTY_SIZES, setting.face, bold=True)
    party = wrapped(row.party, parties, 4, setting.face, size, bold=True)
    ends = [setting.lines(party, MARGIN, top + 4, size, INK, bold=True)]
    for cell, (left, width) in zip(row.cells, columns, strict=True):
        if cell:
            ends.append(_cell(setting, cell, left + PAD, width - 2 * PAD, top))
        else:
            middle = left + width / 2
            setting.draw(Stroke(middle - 12, top + PILL_HEIGHT / 2, middle + 12, top + PILL_HEIGHT / 2, RULE, 4))
    return max(ends) + ROW_GAP - 4


def _cell(setting: Setting, cell: Cell, left: float, width: float, top: float) -> float:
    """One field a stance, what was said before struck out, then number and day."""
    for stance in cell.stances:
        top = pill(setting, stance, left, width, top) + 8
    middle = left + width / 2
    if cell.before:
        top = setting.line(stance_said(cell.before, 1), middle, top, NOTE, QUIET, struck=True, anchor=0.5)
    words = f"{cell.number} · {cell.day}"
    size = fitting_size([words], width, DAY_SIZES, setting.face)
    return setting.lines(wrapped(words, width, 3, setting.face, size), middle, top, size, QUIET, anchor=0.5)


def pill(setting: Setting, stance: Stance, left: float, width: float, top: float) -> float:
    """A field in the stance's colours with its sign and its word; its lower end."""
    look = LOOKS[stance]
    setting.draw(Plate(left, top, width, PILL_HEIGHT, 12, fill=look.fill, edge=look.edge, stroke=3))
    words = f"{look.sign} {stance_said(stance, 1)}"
    size = fitting_size([words], width - 8, PILL_SIZES, setting.face)
    setting.line(words, left + width / 2, top + (PILL_HEIGHT - size * LEADING) / 2, size, look.ink, anchor=0.5)
    return top + PILL_HEIGHT


def _foot(setting: Setting, scene: PositionsScene, top: float) -> float:
    """What the table's signs mean, then what else there is and whose words these are."""
    cells = [cell for row in scene.rows for cell in row.cells if cell]
    notes = []
    if any(cell.before for cell in cells):
        notes.append(gettext("Struck out: what it said before."))
    if any(len(cell.stances) > 1 for cell in cells):
        notes.append(gettext("Two fields: it said both."))
    setting.draw(Stroke(MARGIN, top, WIDTH - MARGIN, top, RULE, 2))
    top = _keys(setting, cells, top + 20) + 4
    for words in (*([" ".join(notes)] if notes else []), *scene.foot):
        top = setting.lines(wrapped(words, WIDTH - 2 * MARGIN, 4, setting.face, NOTE), MARGIN, top, NOTE, QUIET) + 4
    return top + 26


def _keys(setting: Setting, cells: Sequence[Cell], top: float) -> float:
    """The colours that are used, each with what it means."""
    shown = {stance for cell in cells for stance in cell.stances}
    x = float(MARGIN)
    for meaning, stances in GROUPS.items():
        if not shown & stances:
            continue
        look, words = LOOKS[min(stances)], gettext(meaning)
        setting.draw(Plate(x, top + 3, 44, 28, 8, fill=look.fill, edge=look.edge, stroke=3))
        setting.line(words, x + 56, top, NOTE, QUIET)
        x += 56 + setting.face.width(words, NOTE) + 40
    return top + NOTE * LEADING + 8
