"""The bytes of an XML document -> its text, in the encoding that it says to have (XML 1.0, appendix F).

The XML libraries know Unicode and what has one byte for each sign; the rest, as East Asia writes it, Python knows.
"""

from __future__ import annotations

import codecs
import re

from briefings.language import gettext, marked
from briefings.sources.text import UnreadableText, decoded

_DECLARED = re.compile(rb"""\A\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']""")
_BEGINNINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
"""What tells the encoding whatever the document says; a mark of four bytes begins as one of two does."""
_LABELS = {
    "x-sjis": "cp932",
    "windows-31j": "cp932",
    "x-euc-jp": "euc_jp",
    "x-gbk": "gb18030",
    "windows-949": "cp949",
    "x-x-big5": "big5hkscs",
}
"""Names that browsers know and Python does not."""
_AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "shift_jis": "cp932",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Encodings that are said where a larger one is meant (encoding.spec.whatwg.org)."""
_PLAIN = ("utf-8", "ascii")
_NO_CHARSETS = ("idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7")
"""What Python can decode and no document is written in."""


class UnknownEncoding(UnreadableText):
    """A document in an encoding that nobody here can read; the message names it, in plain words."""

    def __init__(self, name: str) -> None:
        shown = re.sub(r"[.:]", "-", name)  # never a link
        words = marked("It is written in the encoding “{encoding}”, which is not known here. Save it as UTF-8.")
        super().__init__(gettext(words, encoding=shown))


def xml_text(content: bytes) -> str:
    """Its text; where it is not in the encoding that it says, in UTF-8, else in that one without what is wrong.

    What says none is in UTF-8 or Windows-1252. Raises UnknownEncoding, and UnreadableText for what is no text.
    """
    encoding = _encoding(content)
    if encoding is None or encoding in _PLAIN:
        return decoded(content)
    for name in (encoding, "utf-8"):
        try:
            return decoded(content.decode(name).encode())
        except UnicodeError:
            continue
    return decoded(content.decode(encoding, "replace").encode("utf-8", "replace"))


def _encoding(content: bytes) -> str | None:
    """Python's name of it; None where it says none, or one in which it could not say so. Raises UnknownEncoding."""
    if known := next((name for beginning, name in _BEGINNINGS if content.startswith(beginning)), None):
        return known
    if not (found := _DECLARED.match(content)):
        return None
    said = found[1].decode("ascii")
    try:
        name = codecs.lookup(_LABELS.get(said.lower(), said)).name
        if name in _NO_CHARSETS:
            raise UnknownEncoding(said)
        is_told_in_it = found[0].decode(name) == found[0].decode("ascii")
    except LookupError:
        raise UnknownEncoding(said) from None
    except ValueError:
        return None
    return _AS_BROWSERS_DO.get(name, name) if is_told_in_it else None
