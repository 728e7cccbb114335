"""Pages and notes to plain text: HTML with its metadata, Markdown lightly, the front matter of either."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


DROPPED = _tags("script style noscript template svg iframe nav footer aside button select figure head")
BLOCKS = _tags(
    "p div br hr li ul ol dl dt dd h1 h2 h3 h4 h5 h6 tr table section article main header blockquote pre address "
    "body figcaption time"
)
PARAGRAPHS = _tags("p div h1 h2 h3 h4 h5 h6 section article main header blockquote pre ul ol table body")
VOID = _tags("br hr img meta link input source area base col embed track wbr")
ENOUGH_CHARACTERS = 200
"""An <article> or <main> with less is a teaser, and the whole body is taken instead."""

_FRONT_MATTER = re.compile(r"\A\s*---[ \t]*\n(.*?)\n---[ \t]*(?:\n|\Z)", re.DOTALL)
_ITEM = re.compile(r"^\s*(?:(?P<sign>[*+-])|\d{1,2}[.)])\s+(?P<words>.*)")
"""A number counts in a list only: a line may begin with one where it was broken."""
_LINK = r"\[([^\[\]\n]*)\]\((?:[^()\n]|\([^()\n]*\))*\)"
_FIELD = re.compile(r"^([A-Za-z][\w-]*)[ \t]*:[ \t]*(.*)$")


@dataclass(frozen=True, slots=True)
class Page:
    """A text without its markup, and what the markup said about it, by lower-case name.

    ``fields`` are of the author's hand (front matter), ``meta`` of the page's machine.
    """

    text: str
    title: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)


def looks_like_html(text: str) -> bool:
    """True for a page: it begins as one, or paragraphs and divisions are marked all over it."""
    head = text[:1000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<head", "<body", "<article")):
        return True
    return len(re.findall(r"</(?:p|div|article|h1)>", text[:20_000], re.IGNORECASE)) >= 2


def split_front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain ``name: value`` lines between the ``---`` at the start of a text, and the rest of it."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return {}, text
    fields = {}
    for line in found[1].splitlines():
        if pair := _FIELD.match(line):
            fields[pair[1].lower()] = pair[2].strip().strip("\"'").strip()
    return (fields, text[found.end() :]) if fields else ({}, text)


def read_html(text: str) -> Page:
    """The text of a page, paragraphs kept apart by empty lines, with its title and metadata."""
    parser = _PageParser()
    parser.feed(text)
    parser.close()
    meta = parser.meta
    body = next((found for found in (parser.main, parser.everything) if len(found.strip()) >= ENOUGH_CHARACTERS), "")
    title = meta.get("og:title") or meta.get("twitter:title") or parser.heading or without_site(parser.title, meta)
    return Page(body or parser.everything, " ".join((title or "").split()) or None, {}, meta)


def looks_like_markdown(text: str) -> bool:
    """True where the marks are clear: a heading or a link, or words set off several times."""
    head = text[:20_000]
    marks = len(re.findall(r"(?<![\w*])(\*\*|\*|__)(?=[^\W_])[^*_\n]{1,80}(?<=[\w.!?])\1(?![\w*])", head))
    return marks >= 2 or re.search(r"^#{1,6} +\w|\[[^\[\]\n]+\]\(https?://\S", head, re.MULTILINE) is not None


def read_markdown(text: str) -> Page:
    """Markdown as plain text: signs of headings, emphasis, quotes, links and images are taken away.

    What stands in a list becomes a paragraph each.
    """
    title: str | None = None
    lines: list[str] = []
    listed = False
    for line in text.splitlines():
        if re.match(r"^\s*(```|~~~)", line) or re.fullmatch(r"\s*([-*_=]\s*){3,}", line):
            lines.append("")
            continue
        if heading := re.match(r"^\s{0,3}#{1,6}\s+(.*)", line):
            words = _inline(heading[1].rstrip().rstrip("#").rstrip())
            title = title or words
            lines.append(words)
            continue
        line = re.sub(r"^\s{0,3}(?:>\s?)+", "", line)
        item = _ITEM.match(line)
        if item and (item["sign"] or not lines or not lines[-1] or listed):
            lines += ["", _inline(item["words"])]
        else:
            lines.append(_inline(line))
        listed = item is not None
    return Page("\n".join(lines), title)


def _inline(line: str) -> str:
    line = re.sub(rf"!{_LINK}", "", line)
    line = re.sub(_LINK, r"\1", line)
    line = re.sub(r"<(https?://[^<>\s]+)>", r"\1", line)
    line = re.sub(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1", r"\2", line)
    line = re.sub(r"(?<![\w*])([*_])(?=\S)([^*_\n]+?)(?<=\S)\1(?![\w*])", r"\2", line)
    return re.sub(r"`([^`\n]+)`", r"\1", line)


def without_site(title: str, meta: Mapping[str, str]) -> str:
    """A <title> without the name of the site at its end ("... | The Paper")."""
    site = meta.get("og:site_name")
    for sign, longest in ((" | ", 4), (" – ", 3), (" — ", 3), (" - ", 3)):
        head, found, tail = title.rpartition(sign)
        if found and (tail.strip() == site or len(tail.split()) <= longest < len(head.split())):
            return head
    return title


class _PageParser(HTMLParser):
    """Collects the text of the body and, apart, of its <article> or <main>; leaves out what is no text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.meta: dict[str, str] = {}
        self._out: list[str] = []
        self._main: list[str] = []
        self._dropped: list[str] = []
        self._main_depth = 0
        self._title: list[str] = []
        self._heading: list[str] = []
        self._inside: str | None = None
        self._json: list[str] | None = None

    @property
    def everything(self) -> str:
        return "".join(self._out)

    @property
    def main(self) -> str:
        return "".join(self._main)

    @property
    def title(self) -> str:
        return " ".join("".join(self._title).split())

    @property
    def heading(self) -> str:
        return " ".join("".join(self._heading).split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag == "title" or (tag == "h1" and not self.heading):
            self._inside = tag
        if tag == "script" and given.get("type", "").lower() == "application/ld+json":
            self._json = []
        if tag == "body" and self._dropped == ["head"]:  # a page that never closed its head
            self._dropped = []
        if tag in DROPPED and tag not in VOID:
            self._dropped.append(tag)
        elif tag in ("article", "main") and not self._dropped:
            self._main_depth += 1
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._note(tag, {name: value or "" for name, value in attrs})
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag == self._inside:
            self._inside = None
        if tag == "script" and self._json is not None:
            self._take_json("".join(self._json))
            self._json = None
        if tag in self._dropped:
            while self._dropped.pop() != tag:
                pass
        elif tag in ("article", "main") and self._main_depth:
            self._main_depth -= 1
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if self._json is not None:
            self._json.append(data)
        if self._inside == "title":
            self._title.append(data)
        if self._dropped:
            return
        if self._inside == "h1":
            self._heading.append(data)
        self._write(re.sub(r"\s+", " ", data))

    def _write(self, words: str) -> None:
        self._out.append(words)
        if self._main_depth:
            self._main.append(words)

    def _break(self, tag: str) -> None:
        if tag in BLOCKS and not self._dropped:
            self._write("\n\n" if tag in PARAGRAPHS else "\n")

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "meta":
            name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            if name and given.get("content"):
                self.meta.setdefault(name, given["content"].strip())
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.meta.setdefault("canonical", given.get("href", ""))
        elif tag == "time" and given.get("datetime"):
            self.meta.setdefault("time", given["datetime"].strip())

    def _take_json(self, words: str) -> None:
        """The publication date of a schema.org description, wherever in it."""
        try:
            todo = [json.loads(words)]
        except ValueError:
            return
        while todo:
            part = todo.pop()
            if isinstance(part, list):
                todo += part
            elif isinstance(part, dict):
                if isinstance(part.get("datePublished"), str):
                    self.meta.setdefault("datepublished", part["datePublished"])
                todo += part.values()
