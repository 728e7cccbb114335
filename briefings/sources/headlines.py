"""What a text without a title is called: its headline where it has one, else the words with which it opens."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefings.sources.days import without_dateline

LINES_LOOKED_AT = 6
LONGEST = 160
"""Characters of a headline, and of a line that only says who wrote it, where or when."""

_BYLINE = re.compile(
    r"^(?:by|from|office of|statement by|remarks by|press release\b)|^[^,]{3,40}, [^,]*"
    r"\b(?:secretary|spokes(?:person|man|woman)|correspondent|reporter|editor|staff|ambassador|representative|"
    r"coordinator|envoy)|^\d|^(?-i:[A-Z]\w+(?: [A-Z]\w+)?, [A-Z]\w+(?: [A-Z]\w+)?)$",
    re.IGNORECASE,
)
"""Who wrote or issued it, where or at what hour, which releases put in the first line."""
_BARE_DATELINE = re.compile(r"^[A-Z][A-Z .'’\-]{2,30}\s(?:--?|–|—)\s")
_OPEN_ENDS = (".", ":", ",", ";", "-", "–", "—")


def headline_of(text: str) -> str | None:
    """The first line that is more than a byline or a date, where it reads like a headline; else None.

    That is: short, no full stop, no dateline, with a longer text below. Two words are enough where
    an empty line or a dateline follows, unless they may be a name.
    """
    lines = text.strip().split("\n")
    place = next((place for place, _ in _telling(lines)), None)
    if place is None:
        return None
    line, below = lines[place].strip(), lines[place + 1 :]
    words = line.split()
    fewest = 2 if _stands_alone(below) and not line.istitle() else 3
    if not fewest <= len(words) <= 25 or len(line) > LONGEST or line.endswith(_OPEN_ENDS):
        return None
    if len("\n".join(below).strip()) < len(line) or "://" in line or _BYLINE.search(line):
        return None
    return line if _after_dateline(line) == line else None


def opening_of(text: str) -> str:
    """The text from its first telling words on: without the byline, the date and the dateline before them."""
    lines = text.strip().split("\n")
    place, words = next(_telling(lines), (0, lines[0]))
    return "\n".join([words, *lines[place + 1 :]])


def _telling(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that say more than who wrote the text, where and when, each with its place and without its dateline.

    Only the first lines are doubted.
    """
    for place, raw in enumerate(lines):
        line = raw.strip()
        words = line if place >= LINES_LOOKED_AT else _after_dateline(line)
        is_credit = place < LINES_LOOKED_AT and words == line and not line.endswith(".") and _BYLINE.search(line)
        if words and not (is_credit and len(line) <= LONGEST):
            yield place, words


def _after_dateline(line: str) -> str:
    words = without_dateline(line)
    return _BARE_DATELINE.sub("", words) if words == line else words


def _stands_alone(below: list[str]) -> bool:
    """True where an empty line or a dateline comes next."""
    return bool(below) and (not below[0].strip() or _after_dateline(below[0].strip()) != below[0].strip())
