"""Lists of feeds as other readers know them (OPML 2.0, opml.org): read from foreign bytes, and written.

Reading is for the parsing room, as all foreign bytes are.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree  # only to write; what is read goes through defusedxml

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # has no stubs
from defusedxml import ElementTree as SafeTree

from briefings.language import gettext
from briefings.sources.parsed import Outline, Outlines
from briefings.sources.text import UnreadableText, clean, web_address

MOST_FEEDS = 1000
LONGEST_TITLE = 300


class NotAList(UnreadableText):
    """What was sent is no list of feeds; the message says so in plain words."""

    def __init__(self) -> None:
        super().__init__(gettext("That is no list of feeds: an OPML file is what other readers export."))


def read_opml(*, content: bytes) -> Outlines:
    """The feeds in it, in whatever folders they lie, each address once. Raises NotAList.

    An outline that is no feed, or has no address of the web, is passed over.
    """
    try:
        root = SafeTree.fromstring(content)  # entities are refused
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError):
        raise NotAList from None
    if root.tag.lower() != "opml":
        raise NotAList
    found: dict[str, Outline] = {}
    for element in root.iter():
        if element.tag.lower() == "outline" and len(found) < MOST_FEEDS:
            said = {name.lower(): value for name, value in element.attrib.items()}
            if url := web_address(said.get("xmlurl")):
                title = _line(said.get("title")) or _line(said.get("text"))
                found.setdefault(url, Outline(url, title, web_address(said.get("htmlurl"))))
    return Outlines(tuple(found.values()))


def write_opml(outlines: Iterable[Outline], *, now: datetime) -> bytes:
    """The same list for other readers, and for ``read_opml``."""
    root = ElementTree.Element("opml", version="2.0")
    head, body = ElementTree.SubElement(root, "head"), ElementTree.SubElement(root, "body")
    ElementTree.SubElement(head, "title").text = "Attaché"
    ElementTree.SubElement(head, "dateCreated").text = format_datetime(now)
    for each in outlines:
        title = each.title or each.url
        said = {"type": "rss", "text": title, "title": title, "xmlUrl": each.url}
        ElementTree.SubElement(body, "outline", said | ({"htmlUrl": each.home} if each.home else {}))
    ElementTree.indent(root)
    content: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"


def _line(words: str | None) -> str | None:
    return " ".join(clean((words or "")[:2000]).split())[:LONGEST_TITLE] or None
