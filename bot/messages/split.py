"""Lines to pages that Telegram takes: the one splitter. It moves whole lines; only a giant one is cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.messages.lines import Line, cut

TEXT_LIMIT = 4096
"""UTF-16 units after parsing."""
ENTITY_LIMIT = 95
"""Telegram keeps 100; commands and addresses it finds by itself count among them."""


def split(
    lines: Iterable[Line], *, size: int = TEXT_LIMIT, entities: int = ENTITY_LIMIT
) -> tuple[tuple[Line, ...], ...]:
    """The lines on as few pages as they need, in order; a heading stays with the line it heads."""
    pages: list[list[Line]] = []
    room = marks = 0
    for block in _blocks(_pieces(lines, size, entities), size, entities):
        need, tags = _need(block)
        if need > room or tags > marks:
            pages.append([])
            room, marks = size, entities
        pages[-1].extend(block)
        room, marks = room - need, marks - tags
    return tuple(tuple(page) for page in pages)


def _pieces(lines: Iterable[Line], size: int, entities: int) -> Iterator[Line]:
    for line in lines:
        if line.size > size or line.entities > entities:
            yield from cut(line, size=size, entities=entities)
        else:
            yield line


def _blocks(lines: Iterable[Line], size: int, entities: int) -> Iterator[list[Line]]:
    """Headings with the line that follows them; every other line alone, and whatever is too big together."""
    block: list[Line] = []
    for line in lines:
        need, tags = _need([*block, line])
        if need > size or tags > entities:
            yield from ([one] for one in block)
            block = []
        block.append(line)
        if not line.leads:
            yield block
            block = []
    if block:
        yield block


def _need(block: Sequence[Line]) -> tuple[int, int]:
    """Units and entities the lines take together."""
    return sum(line.size for line in block), sum(line.entities for line in block)
