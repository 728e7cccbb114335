"""By what two texts are known to be one: the canonical form of an address, and a sketch of the words.

A sketch is the smallest hashes of all runs of five words (Broder's resemblance, 1997): texts that share
nine runs in ten share about nine hashes in ten, however they are set, headed or cut into paragraphs.
"""

from __future__ import annotations

import hashlib
import re
from difflib import SequenceMatcher
from urllib.parse import parse_qsl, urlencode, urlsplit

SKETCH = 48
RUN = 5
FEWEST_WORDS = 40
"""Shorter texts are too alike to be told apart by their words: a copy of them has to be the same."""
ALIKE = 0.8
COMPARED = 1_500
"""Words from the beginning of two texts in which names are looked for that differ: comparing takes their square."""
_FEW = 5
_DATELINE = re.compile(r"\A[^\n]{1,80}?\s[—–-]{1,2}\s")
_WORD = re.compile(r"[^\W_]+")
_TRACKING = re.compile(
    r"utm_.*|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid|ncid|at_(?:medium|campaign)|smid|src|ref", re.ASCII
)
_TELLING = re.compile(
    r".*\d.*|(?:mon|tues|wednes|thurs|fri|satur|sun|to|yester)day|tomorrow|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|no|not|postponed|cancell?ed|delayed|rescheduled|suspended|adjourned"
    r"|denied|confirmed"
)
"""Figures and words by which a text says something else than one that is otherwise the same."""


def canonical(url: str) -> str:
    """The address without what differs between links to one page: scheme, www, port, tracking, order, fragment."""
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
        asked = parse_qsl(parts.query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return url.strip()
    kept = sorted((name, value) for name, value in asked if not _TRACKING.fullmatch(name.lower()))
    place = host if port in (None, 80, 443) else f"{host}:{port}"
    return f"{place}{parts.path.rstrip('/')}{'?' + urlencode(kept) if kept else ''}"


def host_of(url: str | None) -> str | None:
    """The site an address is at, without www and port; None where there is none."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def sketch_of(text: str) -> str:
    """What the words look like: hashes with spaces between, the same for the same words however they are set."""
    words = _words(text)
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
    hashes = sorted({hashlib.blake2b(run.encode(), digest_size=4).hexdigest() for run in runs})
    return " ".join(hashes[:SKETCH])


def are_alike(one: str, other: str) -> bool:
    """True for sketches of texts that share most of their words in the same order."""
    first, second = set(one.split()), set(other.split())
    smallest = sorted(first | second)[:SKETCH]
    return bool(smallest) and sum(each in first and each in second for each in smallest) >= ALIKE * len(smallest)


def is_long_enough(text: str) -> bool:
    """True for a text whose sketch tells it apart."""
    return len(_WORD.findall(text[:4000])) >= FEWEST_WORDS


def says_nothing_else(copy: str, original: str) -> bool:
    """True where a text that is alike has no day, figure, turn or name that the original does not have there.

    A later version in which only the day is another is news, not a copy, and so is the same notice of another guest.
    What stands before or behind all of the original, as the town or the staff of a paper, may hold names of its own.
    """
    return _is_within(_telling(copy), _telling(original)) and not _names_others(copy, original)


def _telling(text: str) -> list[str]:
    return [word for word in _words(text) if _TELLING.fullmatch(word)]


def _is_within(some: list[str], others: list[str]) -> bool:
    """True where all of these stand among the others in the same order."""
    left = iter(others)
    return all(word in left for word in some)


def _names_others(copy: str, original: str) -> bool:
    """True where words with capital letters stand in the place of others, or a few between those of the original."""
    ours, theirs = (_WORD.findall(_DATELINE.sub("", text, count=1))[:COMPARED] for text in (copy, original))
    for tag, first, last, start, end in SequenceMatcher(None, theirs, ours, autojunk=False).get_opcodes():
        is_between = 0 < first < len(theirs) and end - start <= _FEW
        if tag == "replace" or (tag == "insert" and is_between):
            known = {word.lower() for word in theirs[first:last]}
            if any(word[0].isupper() and word.lower() not in known for word in ours[start:end]):
                return True
    return False


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]
