"""Words as questions and answers are compared by: folded, without endings, without what carries nothing."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")

SILENT = frozenset(
    _WORD.findall(
        """
        a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it
        its me my no not of on or our over s say said says she should so than that the their them then there these they
        this those to up upon us was we were what when where which who whom whose why will with would you your about
        """
    )
)
"""Words that say nothing about what is asked or told; "not" is compared apart, see ``merging``."""


def folded(word: str) -> str:
    """Lower case, without accents, possessives and full stops: 'Türkiye’s' -> 'turkiye'."""
    plain = "".join(each for each in unicodedata.normalize("NFKD", word) if not unicodedata.combining(each))
    return re.sub(r"'s?$", "", plain.replace("’", "'").lower())


def stem(word: str) -> str:
    """A folded word without a plural or verb ending, roughly: 'sanctions' and 'sanction' agree, no more is meant."""
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def raw_words(text: str) -> list[str]:
    """The words of a text as they stand."""
    return _WORD.findall(text)


@lru_cache(maxsize=50_000)
def key(word: str) -> str:
    """What a word is compared by."""
    return stem(folded(word))


@lru_cache(maxsize=50_000)
def _telling(word: str) -> str | None:
    """What a word is compared by; None for a silent one. News has few different words and repeats them."""
    if word == "US":
        return "us"
    low = folded(word)
    return None if low in SILENT else stem(low)


def keys(text: str) -> frozenset[str]:
    """The words of a text as they are compared, without the silent ones."""
    return frozenset(filter(None, map(_telling, _WORD.findall(text.replace("U.S.", "US")))))


SHORTEST_ALIKE = 5
"""Letters from which on words that begin alike are taken for one."""


def same_word(one: str, other: str) -> bool:
    """True for keys of one word or of two that begin alike, "sanction" and "sanctioned"."""
    shorter = min(len(one), len(other))
    length = max(SHORTEST_ALIKE, shorter - 2)
    return one == other or (shorter >= SHORTEST_ALIKE and one[:length] == other[:length])
