"""The words of a .docx file as they stand once all its changes are accepted. For the parsing process alone.

What was inserted or moved there counts, what was deleted or moved away does not, nor what is hidden, a
hint where nobody has typed yet, or a table of contents. Headers, footers, notes, comments and boxes beside
the text are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN, _TEXT = (qn(f"w:{name}") for name in ("p", "tbl", "tr", "tc", "r", "t"))
_FRAME, _HYPHEN, _VALUE = qn("w:sdt"), qn("w:noBreakHyphen"), qn("w:val")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""The same again, for programs of long ago."""
_LEFT_OUT = frozenset(
    {*(qn(f"w:{name}") for name in ("del", "moveFrom", "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr")), _FALLBACK}
)
_SPACES = frozenset(qn(f"w:{name}") for name in ("tab", "ptab", "br", "cr"))
_NO = ("0", "false", "off")
_ENDS_GONE = tuple(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(name)}" for name in ("w:del", "w:moveFrom"))
_PARAGRAPH_STYLE, _RUN_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}", f"{qn('w:rPr')}/{qn('w:rStyle')}"
_VANISH = f"{qn('w:rPr')}/{qn('w:vanish')}"


def paragraphs_of(document: Document) -> Iterator[tuple[str, str]]:
    """The words of each paragraph and the name of its style; a row of a table is one paragraph without a style."""
    hidden = _hidden_styles(document)
    names = {style.style_id: style.name or "" for style in document.styles}
    for words, paragraph in _paragraphs(document.element.body, hidden):
        style = None if paragraph is None else _style(paragraph, _PARAGRAPH_STYLE)
        if line := " ".join(words.split()):
            yield line, names.get(style, "") if style else ""


def _paragraphs(parent: Any, hidden: frozenset[str]) -> Iterator[tuple[str, Any]]:
    """The words of each paragraph or row within, and the paragraph that it ends with; None for a row.

    Where the end of a paragraph was deleted, or moved away, the next one goes on in it.
    """
    begun, last = "", None
    for block in _within(parent, (_PARAGRAPH, _TABLE)):
        if block.tag == _PARAGRAPH:
            begun, last = begun + _words(block, hidden), block
            if any(block.find(path) is not None for path in _ENDS_GONE):
                continue
        if last is not None:
            yield begun, last
            begun, last = "", None
        if block.tag == _TABLE:
            yield from ((row, None) for row in _rows(block, hidden))
    if last is not None:
        yield begun, last


def _within(parent: Any, wanted: Iterable[str]) -> Iterator[Any]:
    """The elements with these tags in their order, also those that something is put around; none within another."""
    for element in parent:
        if element.tag in wanted:
            yield element
        elif isinstance(element.tag, str) and element.tag not in _LEFT_OUT and not _is_no_text(element):
            yield from _within(element, wanted)


def _is_no_text(element: Any) -> bool:
    """True for a frame with a hint where nobody has typed yet, and for a table of contents."""
    if element.tag != _FRAME:
        return False
    gallery = element.find(f"{qn('w:sdtPr')}/{qn('w:docPartObj')}/{qn('w:docPartGallery')}")
    is_contents = gallery is not None and gallery.get(_VALUE) == "Table of Contents"
    return is_contents or _is_on(element.find(f"{qn('w:sdtPr')}/{qn('w:showingPlcHdr')}"))


def _is_on(switch: Any) -> bool:
    return switch is not None and switch.get(_VALUE) not in _NO


# --------------------------------------------------------------------------- a paragraph


def _words(paragraph: Any, hidden: frozenset[str]) -> str:
    if _style(paragraph, _PARAGRAPH_STYLE) in hidden:
        return ""
    return "".join(_said(run) for run in _within(paragraph, (_RUN,)) if not _is_hidden(run, hidden))


def _said(run: Any) -> str:
    """Its text; a space for a tab or a break, whatever is broken there."""
    said = ""
    for part in run:
        if part.tag == _TEXT:
            said += part.text or ""
        elif part.tag in _SPACES:
            said += " "
        elif part.tag == _HYPHEN:
            said += "-"
    return said


def _is_hidden(run: Any, hidden: frozenset[str]) -> bool:
    own = run.find(_VANISH)
    return _is_on(own) if own is not None else _style(run, _RUN_STYLE) in hidden


def _style(element: Any, path: str) -> str | None:
    style = element.find(path)
    return None if style is None else style.get(_VALUE)


def _hidden_styles(document: Document) -> frozenset[str]:
    """The ids of the styles whose words are hidden by themselves; one that rests on another seldom is."""
    styles = document.styles.element.iterchildren(qn("w:style"))
    return frozenset(style.get(qn("w:styleId"), "") for style in styles if _is_on(style.find(_VANISH)))


# --------------------------------------------------------------------------- a table


def _rows(table: Any, hidden: frozenset[str]) -> Iterator[str]:
    """The cells of each row, parted by semicolons; a cell that goes over several rows is told in each of them."""
    above: dict[int, str] = {}
    for row in _within(table, (_ROW,)):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        told, column = {}, 0
        for cell in _within(row, (_CELL,)):
            told[column] = _cell(cell, above.get(column, ""), hidden)
            column += _span(cell)
        yield "; ".join(dict.fromkeys(filter(None, told.values())))
        above = told


def _cell(cell: Any, above: str, hidden: frozenset[str]) -> str:
    if cell.find(f"{qn('w:tcPr')}/{qn('w:cellDel')}") is not None:
        return ""
    merged = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
    if merged is not None and merged.get(_VALUE, "continue") == "continue":
        return above
    return " ".join(" ".join(words for words, _ in _paragraphs(cell, hidden)).split())


def _span(cell: Any) -> int:
    span = cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}")
    return int(span.get(_VALUE, "1")) if span is not None else 1
