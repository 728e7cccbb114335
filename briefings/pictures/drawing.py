"""A sheet drawn: matplotlib's Agg renderer, its own fonts, no global state. Only the drawing process imports this."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy
from matplotlib import font_manager
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.colors import to_rgb
from matplotlib.font_manager import FontProperties
from matplotlib.path import Path
from matplotlib.transforms import Affine2D
from PIL import Image

from briefings.pictures.letters import drawable
from briefings.pictures.positions_sheet import positions_sheet
from briefings.pictures.scene import Scene, TimelineScene
from briefings.pictures.sheet import ASCENT, Plate, Shape, Sheet, Stroke, Words
from briefings.pictures.timeline_sheet import timeline_sheet

DOTS = 72
"""Dots an inch: a point is a pixel."""
_ROUND = 0.5523
"""Where the handles of a cubic curve stand that comes closest to a quarter of a circle."""


def drawn(scene: Scene) -> bytes:
    """The scene as a PNG file."""
    face = DejaVu()
    sheet = timeline_sheet(scene, face) if isinstance(scene, TimelineScene) else positions_sheet(scene, face)
    return png(sheet)


class DejaVu:
    """The letters that matplotlib brings along; mathematics is never made of words, whatever signs are in them."""

    def __init__(self) -> None:
        self._renderer = RendererAgg(1, 1, DOTS)
        self._covered = frozenset(font_manager.get_font(font_manager.findfont(_letters(10, bold=False))).get_charmap())
        self.width = lru_cache(maxsize=20_000)(self._width)

    def _width(self, words: str, size: int, *, bold: bool = False) -> float:
        width, _, _ = self._renderer.get_text_width_height_descent(words, _letters(size, bold=bold), False)
        return float(width)

    def drawable(self, words: str) -> str:
        """The words in one line, in characters that there are letters for."""
        return drawable(words, lambda character: ord(character) in self._covered)


@lru_cache
def _letters(size: int, *, bold: bool) -> FontProperties:
    return FontProperties(family="DejaVu Sans", weight="bold" if bold else "normal", size=size)


def png(sheet: Sheet) -> bytes:
    """The sheet as a PNG file, on its own paper with a thin edge, so that it ends somewhere on any background."""
    renderer = RendererAgg(sheet.width, sheet.height, DOTS)
    edge = Plate(1, 1, sheet.width - 2, sheet.height - 2, 0, fill=sheet.paper, edge=sheet.rule, stroke=3)
    for shape in (edge, *sheet.shapes):
        _draw(renderer, shape, sheet.height)
    for words in sheet.words:
        _write(renderer, words, sheet.height)
    image = Image.fromarray(numpy.asarray(renderer.buffer_rgba())).convert("RGB")
    file = io.BytesIO()
    image.save(file, "PNG", compress_level=3)
    return file.getvalue()


def _draw(renderer: RendererAgg, shape: Shape, height: float) -> None:
    pen = renderer.new_gc()
    pen.set_linewidth(shape.stroke)
    pen.set_capstyle("butt")
    if shape.dashed:
        pen.set_dashes(0, (7, 5))
    from_top = Affine2D().scale(1, -1).translate(0, height)
    if isinstance(shape, Stroke):
        pen.set_foreground(shape.colour)
        renderer.draw_path(pen, Path([(shape.x, shape.y), (shape.to_x, shape.to_y)]), from_top)
        return
    pen.set_foreground(shape.edge or shape.fill or "none")
    if shape.hatch:
        pen.set_hatch("////")
        pen.set_hatch_color(shape.hatch)
        pen.set_hatch_linewidth(3)
    renderer.draw_path(pen, _outline(shape), from_top, to_rgb(shape.fill) if shape.fill else None)


def _outline(plate: Plate) -> Path:
    """A rectangle with a quarter of a circle at each corner."""
    left, top, right, bottom = plate.x, plate.y, plate.x + plate.width, plate.y + plate.height
    far = min(plate.corner, plate.width / 2, plate.height / 2)
    near = far * (1 - _ROUND)
    points = [
        (left + far, top), (right - far, top),
        (right - near, top), (right, top + near), (right, top + far), (right, bottom - far),
        (right, bottom - near), (right - near, bottom), (right - far, bottom), (left + far, bottom),
        (left + near, bottom), (left, bottom - near), (left, bottom - far), (left, top + far),
        (left, top + near), (left + near, top), (left + far, top), (left + far, top),
    ]  # fmt: skip
    corner = [Path.CURVE4, Path.CURVE4, Path.CURVE4, Path.LINETO]
    return Path(points, [Path.MOVETO, Path.LINETO, *corner, *corner, *corner, *corner[:3], Path.CLOSEPOLY])


def _write(renderer: RendererAgg, words: Words, height: float) -> None:
    pen = renderer.new_gc()
    pen.set_foreground(words.colour)
    renderer.draw_text(pen, words.x, words.y, words.text, _letters(words.size, bold=words.bold), 0, ismath=False)
    if words.struck:
        middle = words.y - 0.32 * ASCENT * words.size
        _draw(renderer, Stroke(words.x, middle, words.x + words.width, middle, words.colour, 3), height)
