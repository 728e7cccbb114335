"""Words into lines of a width: cut after words, within one only where it fills a line, with an ellipsis at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefings.pictures.sheet import Face

ELLIPSIS = "…"


def wrapped(words: str, width: float, most: int, face: Face, size: int, *, bold: bool = False) -> list[str]:
    """The words (made drawable) in at most so many lines; what is left out is marked at the end of the last."""
    pieces = [piece for word in face.drawable(words).split() for piece in _pieces(word, width, face, size, bold=bold)]
    lines: list[str] = []
    for piece, joins in pieces:
        joined = f"{lines[-1]}{'' if joins else ' '}{piece}" if lines else piece
        if lines and face.width(joined, size, bold=bold) <= width:
            lines[-1] = joined
        elif len(lines) < most:
            lines.append(piece)
        else:
            lines[-1] = _ended(lines[-1], width, face, size, bold=bold)
            break
    return lines


def fitting_size(words: Iterable[str], width: float, sizes: Sequence[int], face: Face, *, bold: bool = False) -> int:
    """The first of the sizes at which each of the words fits; the last where none does."""
    widest = max(words, key=lambda each: face.width(each, sizes[0], bold=bold))
    return next((size for size in sizes if face.width(widest, size, bold=bold) <= width), sizes[-1])


def _pieces(word: str, width: float, face: Face, size: int, *, bold: bool) -> Iterator[tuple[str, bool]]:
    """The word, or as many characters at a time as fill a line; true for a piece that goes on the one before."""
    joins = False
    while face.width(word, size, bold=bold) > width and len(word) > 1:
        end = _fitting(word, width, face, size, bold=bold)
        yield word[:end], joins
        word, joins = word[end:], True
    yield word, joins


def _fitting(word: str, width: float, face: Face, size: int, *, bold: bool) -> int:
    """How many characters of the word fit, at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if face.width(word[:middle], size, bold=bold) <= width else (low, middle - 1)
    return low


def _ended(line: str, width: float, face: Face, size: int, *, bold: bool) -> str:
    """The line with an ellipsis, shorter by words, then by characters, until that fits."""
    while line and face.width(f"{line} {ELLIPSIS}", size, bold=bold) > width:
        line = line.rpartition(" ")[0] if " " in line else line[:-1]
    return f"{line.rstrip(' ,;:–—')} {ELLIPSIS}".strip()
