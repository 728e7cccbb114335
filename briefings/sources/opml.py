"""Lists of feeds as other readers know them (OPML 2.0, opml.org): read from foreign bytes, and written.

Reading is for the parsing room, as all foreign bytes are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from email.utils import format_datetime
from xml.etree import ElementTree  # only to write; what is read goes through defusedxml

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # has no stubs
from defusedxml import ElementTree as SafeTree

from briefings.language import gettext
from briefings.sources.addresses import is_fetchable, shown_address
from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Outline, Outlines
from briefings.sources.text import UnreadableText, clean, web_address

MOST_FEEDS = 1000
"""Further ones are counted."""
LONGEST_TITLE = 300


class NotAList(UnreadableText):
    """What was sent is no list of feeds; the message says so in plain words."""

    def __init__(self) -> None:
        super().__init__(gettext("That is no list of feeds: an OPML file is what other readers export."))


def read_opml(*, content: bytes, loopback: bool = False) -> Outlines:
    """The feeds in it, in whatever folders they lie, each once by its first spelling. Raises NotAList.

    An outline that is no feed is passed over. One whose address would never be fetched, or has a password in it, is
    left out; with ``loopback`` those of this machine are not.
    """
    try:
        root = SafeTree.fromstring(content)  # entities are refused
    except (ElementTree.ParseError, DefusedXmlException, ValueError, LookupError):
        raise NotAList from None
    if root.tag.lower() != "opml":
        raise NotAList
    found: dict[str, Outline] = {}
    left_out = repeated = 0
    for said in _lines(root):
        url = web_address(said["xmlurl"])
        if url is None or not is_fetchable(url, loopback=loopback):
            left_out += 1
        elif (name := canonical(url)) in found:
            repeated += 1
        else:
            title = _line(said.get("title")) or _line(said.get("text"))
            found[name] = Outline(url, title, shown_address(said.get("htmlurl")))
    kept = tuple(found.values())[:MOST_FEEDS]
    return Outlines(kept, left_out=left_out, repeated=repeated, more=len(found) - len(kept))


def _lines(root: ElementTree.Element) -> Iterator[dict[str, str]]:
    """What each outline with a feed says, by lower-case names."""
    for element in root.iter():
        if element.tag.lower() == "outline":
            said = {name.lower(): value for name, value in element.attrib.items()}
            if said.get("xmlurl", "").strip():
                yield said


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
