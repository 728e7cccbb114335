"""A feed that breaks off in the middle -> the part of it that came whole, closed as it should have been.

Of what is only badly written (a bare "&", entities that nobody declared, another encoding than it says) the end is
there, and nothing is taken away here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from briefings.sources.encodings import xml_text

_ENDS = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|</(?:(?:a|atom|rss):)?(?:item|entry)\s{0,9}>",
    re.DOTALL | re.IGNORECASE,
)
"""The ends of items, and before them what may only look like one."""
_ROOT = re.compile(rb"<((?:\w{1,20}:)?(?:rss|feed|rdf))[\s>]", re.IGNORECASE)
_ENTITY = re.compile(rb"<!ENTITY\s(?!\s{0,99}%\s{1,99}[\w.-]{1,99}\s{1,99}(?:PUBLIC|SYSTEM)\b)")
_FIRST = re.compile(rb"<(?:(?:a|atom|rss):)?(?:item|entry)[\s>]", re.IGNORECASE)
_DECLARATION = re.compile(rb"\A\s{0,100}<\?xml[^>]{0,400}>")
_CLOSED = re.compile(rb"</[^<>]{1,100}>")
_ITEMS = re.compile(r'"items"\s{0,99}:\s{0,99}\[')
_BETWEEN = re.compile(r"[\s,]*")


def defines_entities(content: bytes) -> bool:
    """True where entities are defined in front of the first element, as in bombs that grow when they are read.

    Not those of a file elsewhere, which some old feeds name (``%HTMLlat1;``) and nobody fetches.
    """
    found = _ROOT.search(plain := content.replace(b"\0", b""))
    return _ENTITY.search(plain, 0, found.start() if found else len(plain)) is not None


def item_ends(content: bytes) -> list[int]:
    """Where the items of an RSS or Atom feed end."""
    return [found.end() for found in _ENDS.finditer(content) if found[0].startswith(b"</")]


def whole_part(content: bytes) -> bytes | None:
    """The RSS or Atom feed up to its last whole item, in UTF-8 if it was not in ASCII's like; None for one with an end.

    Of one that breaks off before an item is whole, its own name and the like as far as they are.
    """
    if content[:40].replace(b"\0", b"").lstrip(b"\xff\xfe").startswith(b"<") and b"\0" in content[:40]:
        content = _DECLARATION.sub(b"", xml_text(content).encode("utf-8", "replace"))
    root = _ROOT.search(content)
    if root is None or re.search(rb"</" + re.escape(root[1]) + rb"\s{0,9}>", content, re.IGNORECASE):
        return None
    if content[root.start() : content.find(b">", root.start())].endswith(b"/"):
        return None  # there is nothing in it
    ends = item_ends(content)
    if ends:
        kept = content[: ends[-1]]
    else:
        first = _FIRST.search(content, root.end())
        head = content[: first.start()] if first else content
        kept = head[: max((each.end() for each in _CLOSED.finditer(head)), default=root.end() - 1)]
        if len(kept) < root.end():  # not even its first element was whole
            return head[: root.start()] + b"<" + root[1] + b"></" + root[1] + b">"
    return kept + (b"</channel>" if root[1].lower().endswith(b"rss") else b"") + b"</" + root[1] + b">"


def whole_json(content: bytes) -> dict[str, Any] | None:
    """The JSON feed with the items that came whole; None where it breaks off before the first, or is none.

    Raises RecursionError for what is nested too deeply.
    """
    text = content.decode("utf-8-sig", "replace")
    begun = _ITEMS.search(text)
    if begun is None:
        return None
    try:
        row = json.loads(text[: begun.end()] + "]}")
    except ValueError:
        return None
    return {**row, "items": _whole_items(text, begun.end())} if isinstance(row, dict) else None


def _whole_items(text: str, place: int) -> Sequence[Any]:
    decoder, items = json.JSONDecoder(), []
    with suppress(ValueError):
        while between := _BETWEEN.match(text, place):
            item, place = decoder.raw_decode(text, between.end())
            items.append(item)
    return items
