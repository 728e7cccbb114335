"""Foreign words made harmless: the one escaper, what no message may contain, and how Telegram counts."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
"""Control characters, halves of characters, and marks that reverse the direction of what follows."""

_ACTIVE = re.compile(
    r"(?<![\w/])/(?=[A-Za-z0-9_]|\Z)"  # /command
    r"|@(?=[A-Za-z0-9_]|\Z)"  # @mention, name@host
    r"|(?<![A-Za-z0-9_])#(?=\w|\Z)"  # #hashtag
    r"|(?<![A-Za-z0-9_])\$(?=[A-Z]|\Z)"  # $CASHTAG
    r"|\b(?!https?:)[A-Za-z][A-Za-z0-9+.-]{1,15}:(?=//)"  # tg://..., ton://...
)
_JOINER = "\u2060"
"""Word joiner: takes no room and keeps the words together, but ends what Telegram makes active."""

LONGEST_LINK = 2048


def escape(text: str) -> str:
    """The text as Telegram's HTML shows it literally, inside an attribute too. Never use another escaper."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def clean(text: str) -> str:
    """The text without what Telegram refuses or what would disturb the words around it; line breaks stay."""
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))


def inert(text: str) -> str:
    """Foreign text in which nothing becomes a command, a mention, a hashtag or a link other than http(s).

    Telegram makes those out of plain words by itself; a word joiner in the right place stops it.
    """
    return _ACTIVE.sub(lambda match: match.group() + _JOINER, clean(text))


def is_visible(text: str) -> bool:
    """True if there is anything to see in it: Telegram refuses a message of blanks."""
    return any(character != " " and character.isprintable() for character in text)


def units(text: str) -> int:
    """How long Telegram takes the text to be: UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def shortened(text: str, most: int) -> str:
    """The text in at most ``most`` UTF-16 units, cut after a word where one ends, with an ellipsis."""
    if units(text) <= most:
        return text
    head = text[: fitting(text, most - 1)]
    word_end = max(head.rfind(" "), head.rfind("\n"))
    if word_end >= len(head) // 2:
        head = head[:word_end]
    return head.rstrip(" \n,;:–—-") + "…"


def fitting(text: str, most: int) -> int:
    """How many characters of the text fit into ``most`` UTF-16 units."""
    if text.isascii() or len(text) <= most // 2:
        return min(len(text), most)
    used = 0
    for count, character in enumerate(text):
        used += 2 if ord(character) > 0xFFFF else 1
        if used > most:
            return count
    return len(text)


def safe_link(url: str | None) -> str | None:
    """The address if a reader may be sent there: http or https with a public-looking host; else None."""
    if not url or len(url) > LONGEST_LINK or re.search(r"[\s\x00-\x1f\x7f\\]", url) or clean(url) != url:
        return None
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or "." not in host.strip(".") or parts.username is not None:
        return None
    return url
