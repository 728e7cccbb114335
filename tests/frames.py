"""Words that only English sentences of ours have, to find them where another language is spoken."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from briefings import language, said_lines

CATALOGUES = Path(language.__file__).with_name("locale")


def words_of(text: str) -> set[str]:
    """The words in lower case, without what is typed as a command or filled in."""
    plain = re.sub(r"/[a-z_]+|\{\w+\}|\w+[_/]\w+|\b\w+\.(?:ics|json|org)\b", " ", text)
    return {word.lower() for word in re.findall(r"[^\W\d_]{3,}", plain)}


TYPED = words_of(
    " ".join((said_lines.TIMES, said_lines.CLOCKS, said_lines.PLACES, said_lines.PARTIES, said_lines.MEETING))
)
TYPED |= {"english", "geneva", "hello", "football"}
"""What is typed in English, examples of it, and what English calls itself."""


@cache
def frame_words(to: str = "de") -> frozenset[str]:
    """The words of the English messages that no message in that language has."""
    with (CATALOGUES / to / "LC_MESSAGES" / "attache.po").open("rb") as file:
        messages = [each for each in read_po(file, locale=to) if each.id and each.context != "question"]
    english = " ".join(" ".join(each.id) if isinstance(each.id, tuple | list) else each.id for each in messages)
    told = " ".join(
        " ".join(each.string) if isinstance(each.string, tuple | list) else each.string for each in messages
    )
    return frozenset(words_of(english) - words_of(told) - {"example", "nonsense"})


def left_in(text: str, *articles: str) -> set[str]:
    """The English words of ours in it: without those of the articles, of quotations and of what is typed."""
    kept = "\n".join(line for line in text.splitlines() if not re.match(r"\[\d+\]", line))  # the sources
    told = re.sub(r"[“„][^“”]*[“”]", " ", kept)
    quoted = {word for article in articles for word in words_of(article)}
    return (words_of(told) & frame_words()) - quoted - TYPED
