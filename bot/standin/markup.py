"""Telegram's HTML: text and entities out of it, refused as Telegram refuses it.

The grammar is Telegram's own and stricter than HTML's: few tags, each closed in order, four named
character references. Offsets and lengths count UTF-16 code units, as in the Bot API.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
ENTITY_LIMIT = 100

_TYPES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
_SPACE = " \t\n\r\v\f"
_NAME_TOKEN = re.compile(r"[A-Za-z0-9.\-]*")
_TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


class BadMarkup(Exception):
    """The text cannot be parsed; the message is what Telegram says after "can't parse entities:"."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A stretch of text with a meaning, in UTF-16 units."""

    type: str
    offset: int
    length: int
    url: str | None = None
    language: str | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None

    @property
    def end(self) -> int:
        return self.offset + self.length

    def as_json(self) -> dict[str, Any]:
        """As the Bot API shows it: without the fields that do not apply."""
        fields = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in fields.items() if value is not None}


@dataclass(frozen=True, slots=True)
class FormattedText:
    """A text with its entities, and ``dropped``: what Telegram would silently leave out of it."""

    text: str
    entities: tuple[Entity, ...] = ()
    dropped: tuple[str, ...] = ()


NO_TEXT = FormattedText("")


def utf16_length(text: str) -> int:
    """How long Telegram takes the text to be: astral characters count twice."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf16_slice(text: str, offset: int, length: int) -> str:
    """The words an entity covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")


def parse_html(source: str) -> FormattedText:
    """Text and entities of Telegram HTML, trimmed as Telegram trims. Raises BadMarkup."""
    parser = _Parser(source)
    parser.run()
    # Inner tags close first, so that of two over the same words the later one is the outer one.
    parser.entities.reverse()
    parser.entities.sort(key=lambda entity: (entity.offset, -entity.length))
    return trimmed(FormattedText("".join(parser.text), tuple(parser.entities)))


def trimmed(given: FormattedText) -> FormattedText:
    """Without the white space at both ends, entities moved along and over-many or misplaced ones left out."""
    text = given.text.strip()
    lead = utf16_length(given.text) - utf16_length(given.text.lstrip())
    end = utf16_length(text)
    moved = [
        replace(entity, offset=start, length=stop - start)
        for entity in given.entities
        if (start := max(entity.offset - lead, 0)) < (stop := min(entity.end - lead, end))
    ]
    kept, dropped = _lawful(moved)
    return FormattedText(text, kept, given.dropped + dropped)


def _lawful(entities: list[Entity]) -> tuple[tuple[Entity, ...], tuple[str, ...]]:
    """The entities that Telegram keeps, and in words those it silently drops."""
    kept: list[Entity] = []
    dropped: list[str] = []
    for entity in entities:
        around = [other for other in kept if other.offset <= entity.offset and entity.end <= other.end]
        if any(other.type in ("code", "pre") for other in around):
            dropped.append(f"{entity.type} inside code")
        elif "blockquote" in entity.type and any("blockquote" in other.type for other in around):
            dropped.append("a quote inside a quote")
        elif entity.type == "text_link" and not link_is_valid(entity.url or ""):
            dropped.append(f"a link to {entity.url!r}")
        else:
            kept.append(entity)
    if len(kept) > ENTITY_LIMIT:
        dropped.append(f"{len(kept) - ENTITY_LIMIT} of {len(kept)} entities")
    return tuple(kept[:ENTITY_LIMIT]), tuple(dropped)


def link_is_valid(url: str) -> bool:
    """True for what Telegram makes a link of: http, https and tg addresses with something behind them."""
    match = re.fullmatch(r"(?:(https?|tg)://)([^\s/?#]+)(\S*)", url, re.IGNORECASE)
    if match is None:
        return False
    scheme, host, _ = match.groups()
    return scheme.lower() == "tg" or "." in host or host.startswith("[") or host.split(":")[0] == "localhost"


@dataclass(frozen=True, slots=True)
class _Open:
    tag: str
    attributes: dict[str, str]
    offset: int


class _Parser:
    """One pass over the source; ``text`` and ``entities`` are the outcome."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.text: list[str] = []
        self.entities: list[Entity] = []
        self._at = 0
        self._offset = 0
        self._open: list[_Open] = []

    def run(self) -> None:
        while self._at < len(self.source):
            if self.source[self._at] != "<":
                self._plain()
            elif self.source.startswith("</", self._at):
                self._close_tag()
            else:
                self._open_tag()
        if self._open:
            raise BadMarkup(f'Can\'t find end tag corresponding to start tag "{self._open[-1].tag}"')
        # A language belongs to a block of code; on inline code Telegram forgets it.
        self.entities = [replace(e, language=None) if e.type == "code" else e for e in self.entities]

    def _plain(self) -> None:
        """Text up to the next tag, character references decoded; an unknown one stays as it stands."""
        stop = self.source.find("<", self._at)
        stop = len(self.source) if stop < 0 else stop
        words = _decoded(self.source[self._at : stop])
        self.text.append(words)
        self._offset += utf16_length(words)
        self._at = stop

    def _open_tag(self) -> None:
        begin = self._at
        tag = self._word(begin + 1, _SPACE + ">").lower()
        self._need_more(begin)
        if tag not in _TYPES:
            raise BadMarkup(f'Unsupported start tag "{tag}" at byte offset {self._bytes(begin)}')
        attributes = self._attributes(tag, begin)
        self._at += 1
        if tag == "span" and attributes.get("class") != "tg-spoiler":
            raise BadMarkup(f'Tag "span" must have class "tg-spoiler" at byte offset {self._bytes(begin)}')
        if tag == "tg-time":
            self._check_time(attributes, begin)
        self._open.append(_Open(tag, attributes, self._offset))

    def _attributes(self, tag: str, begin: int) -> dict[str, str]:
        found: dict[str, str] = {}
        while True:
            self._skip_space()
            self._need_more(begin)
            if self.source[self._at] == ">":
                return found
            name = self._word(self._at, _SPACE + "=>")
            if not name:
                raise BadMarkup(f'Empty attribute name in the tag "{tag}" at byte offset {self._bytes(begin)}')
            self._skip_space()
            self._need_more(begin)
            if self.source[self._at] == "=":
                self._at += 1
                found[name] = self._value(begin)
            elif tag == "blockquote" and name == "expandable":
                found[name] = ""
            else:
                raise BadMarkup(
                    f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                    f"at byte offset {self._bytes(begin)}"
                )

    def _value(self, begin: int) -> str:
        self._skip_space()
        self._need_more(begin)
        mark = self.source[self._at]
        if mark in "'\"":
            start, stop = self._at + 1, self.source.find(mark, self._at + 1)
            self._at = len(self.source) if stop < 0 else stop + 1
            self._need_more(begin)
            return _decoded(self.source[start:stop])
        match = _NAME_TOKEN.match(self.source, self._at)
        token = match.group() if match else ""
        start, self._at = self._at, self._at + len(token)
        self._need_more(begin)
        if self.source[self._at] not in _SPACE + ">":
            raise BadMarkup(f"Unexpected end of name token at byte offset {self._bytes(start)}")
        return token.lower()

    def _close_tag(self) -> None:
        begin = self._at
        if not self._open:
            raise BadMarkup(f"Unexpected end tag at byte offset {self._bytes(begin)}")
        tag = self._word(begin + 2, _SPACE + ">").lower()
        self._skip_space()
        if self._at >= len(self.source) or self.source[self._at] != ">":
            raise BadMarkup(f"Unclosed end tag at byte offset {self._bytes(begin)}")
        self._at += 1
        opened = self._open.pop()
        if tag and tag != opened.tag:
            raise BadMarkup(
                f'Unmatched end tag at byte offset {self._bytes(begin)}, expected "</{opened.tag}>", found "</{tag}>"'
            )
        if self._offset > opened.offset:
            self._add(opened)

    def _add(self, opened: _Open) -> None:
        """The entity of a tag that was just closed; a code inside a pre gives the pre its language."""
        given, length = opened.attributes, self._offset - opened.offset
        kind = _TYPES[opened.tag]
        if opened.tag == "blockquote" and "expandable" in given:
            kind = "expandable_blockquote"
        unix = given.get("unix")
        entity = Entity(
            kind,
            opened.offset,
            length,
            url=(given.get("href") or self._covered(opened.offset)) if kind == "text_link" else None,
            custom_emoji_id=given.get("emoji-id") if kind == "custom_emoji" else None,
            unix_time=int(unix) if kind == "date_time" and unix else None,
            date_time_format=given.get("format") if kind == "date_time" else None,
        )
        if kind == "pre" and (code := self._code_over(entity)) is not None:
            self.entities.remove(code)
            entity = replace(entity, language=code.language)
        elif kind == "code" and given.get("class", "").startswith("language-"):
            entity = replace(entity, language=given["class"].removeprefix("language-"))
        self.entities.append(entity)

    def _code_over(self, pre: Entity) -> Entity | None:
        inside = (entity for entity in self.entities if entity.type == "code")
        return next((code for code in inside if (code.offset, code.length) == (pre.offset, pre.length)), None)

    def _covered(self, offset: int) -> str:
        return utf16_slice("".join(self.text), offset, self._offset - offset)

    def _check_time(self, given: dict[str, str], begin: int) -> None:
        if not re.fullmatch(r"\d{1,12}", given.get("unix", "")):
            raise BadMarkup(f'Tag "tg-time" must have a valid Unix time at byte offset {self._bytes(begin)}')
        if _TIME_FORMAT.fullmatch(given.get("format", "")) is None:
            raise BadMarkup(f'Tag "tg-time" has an invalid format at byte offset {self._bytes(begin)}')

    def _word(self, start: int, stops: str) -> str:
        """The characters from ``start`` to the first of ``stops``, where reading goes on."""
        self._at = start
        while self._at < len(self.source) and self.source[self._at] not in stops:
            self._at += 1
        return self.source[start : self._at]

    def _skip_space(self) -> None:
        while self._at < len(self.source) and self.source[self._at] in _SPACE:
            self._at += 1

    def _need_more(self, begin: int) -> None:
        if self._at >= len(self.source):
            raise BadMarkup(f"Unclosed start tag at byte offset {self._bytes(begin)}")

    def _bytes(self, at: int) -> int:
        return len(self.source[:at].encode("utf-8", "surrogatepass"))


def _decoded(text: str) -> str:
    return _REFERENCE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return _NAMED[name]
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if code == 0 or code >= 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return chr(code)
