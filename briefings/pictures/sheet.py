"""A sheet: shapes and words with their places in pixels, counted from the top left. Nothing here draws."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from briefings.pictures.palette import PAPER, RULE

WIDTH = 960
MARGIN = 44
ASCENT, DESCENT = 0.93, 0.24
"""Of DejaVu's letters, as parts of their size."""
LEADING = 1.24


class Face(Protocol):
    """The letters that will be drawn."""

    def width(self, words: str, size: int, *, bold: bool = False) -> float:
        """How wide the words are in pixels at this size of pixels."""
        ...

    def drawable(self, words: str) -> str:
        """The words in one line, in characters that there are letters for."""
        ...


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words; ``x`` is where it begins, ``y`` its baseline."""

    x: float
    y: float
    text: str
    size: int
    width: float
    colour: str
    bold: bool = False
    struck: bool = False

    @property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what it covers."""
        return self.x, self.y - ASCENT * self.size, self.x + self.width, self.y + DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Plate:
    """A field with round corners; a disc where the corners meet. ``hatch`` is the colour of its hatching."""

    x: float
    y: float
    width: float
    height: float
    corner: float
    fill: str | None = None
    edge: str | None = None
    stroke: float = 0.0
    dashed: bool = False
    hatch: str | None = None


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str
    stroke: float
    dashed: bool = False


Shape = Plate | Stroke


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything on a picture, shapes first, on paper of a colour with a thin rule around it."""

    width: int
    height: int
    shapes: tuple[Shape, ...]
    words: tuple[Words, ...]
    paper: str = PAPER
    rule: str = RULE


def disc(x: float, y: float, radius: float, **look: str | float | bool | None) -> Plate:
    """A disc around a point."""
    return Plate(x - radius, y - radius, 2 * radius, 2 * radius, radius, **look)  # type: ignore[arg-type]


class Setting:
    """A sheet in the making: words are set line below line, each call gives back where it ended."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._shapes: list[Shape] = []
        self._words: list[Words] = []

    def draw(self, *shapes: Shape) -> None:
        """Put shapes on the sheet, above those that are there."""
        self._shapes += shapes

    def beneath(self, shape: Shape) -> None:
        """Put a shape under all that are on the sheet."""
        self._shapes.insert(0, shape)

    def line(
        self,
        words: str,
        x: float,
        top: float,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        struck: bool = False,
        anchor: float = 0.0,
    ) -> float:
        """Set one line as it is; ``anchor`` 0 begins at x, 0.5 is centred there, 1 ends there. Its lower end."""
        width = self.face.width(words, size, bold=bold)
        baseline = top + ASCENT * size
        self._words.append(Words(x - anchor * width, baseline, words, size, width, colour, bold, struck))
        return top + LEADING * size

    def lines(
        self,
        lines: Iterable[str],
        x: float,
        top: float,
        size: int,
        colour: str,
        *,
        bold: bool = False,
        struck: bool = False,
        anchor: float = 0.0,
    ) -> float:
        """Set lines below each other; the lower end of the last."""
        for each in lines:
            top = self.line(each, x, top, size, colour, bold=bold, struck=struck, anchor=anchor)
        return top

    def sheet(self, height: float) -> Sheet:
        """The finished sheet."""
        return Sheet(WIDTH, round(height), tuple(self._shapes), tuple(self._words))
