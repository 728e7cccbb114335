"""A sheet in the colours of a dark chat: light words on dark paper, the same signs in the same places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefings.pictures.palette import AHEAD, ALARM, FAINT, INK, PAPER, PAST, QUIET, RULE
from briefings.pictures.scene import Shade
from briefings.pictures.sheet import Shape, Sheet, Stroke

_DARK: Mapping[str, str] = {
    PAPER: "#17212B",
    RULE: "#3A4754",
    INK: "#EEF2F5",
    QUIET: "#A9B5C0",
    FAINT: "#7F8C98",
    PAST: "#647789",
    AHEAD: "#6CB6F0",
    ALARM: "#C9472F",
}
"""What becomes of the colours of the page; a stance's field keeps its own, with the words that stand on it."""


def in_shade(sheet: Sheet, shade: Shade) -> Sheet:
    """The sheet as it is laid out, in the colours for that kind of chat."""
    if shade is Shade.LIGHT:
        return sheet
    return replace(
        sheet,
        shapes=tuple(map(_darkened, sheet.shapes)),
        words=tuple(replace(each, colour=_dark(each.colour)) for each in sheet.words),
        paper=_dark(sheet.paper),
        rule=_dark(sheet.rule),
    )


def _darkened(shape: Shape) -> Shape:
    if isinstance(shape, Stroke):
        return replace(shape, colour=_dark(shape.colour))
    fill, edge, hatch = (_dark(each) if each else None for each in (shape.fill, shape.edge, shape.hatch))
    return replace(shape, fill=fill, edge=edge, hatch=hatch)


def _dark(colour: str) -> str:
    return _DARK.get(colour, colour)
