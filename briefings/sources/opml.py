"""Lists of feeds as other readers know them (OPML 2.0, opml.org): read from foreign bytes, and written.

Reading is for the parsing room, as all foreign bytes are. What is no XML, as many an export, is read by lxml as well
as it can be.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from datetime import datetime
from email.utils import format_datetime
from html.entities import html5
from xml.etree import ElementTree  # only to write; what is read goes through defusedxml, or lxml without entities

from defusedxml import DefusedXmlException  # type: ignore[import-untyped]  # has no stubs
from defusedxml import ElementTree as SafeTree

from briefings.language import gettext
from briefings.sources.addresses import of_the_web, refusal, shown_address
from briefings.sources.encodings import UnknownEncoding, xml_text
from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Outline, Outlines, Refused
from briefings.sources.text import UnreadableText, clean, web_address

MOST_FEEDS = 1000
"""Further ones are counted."""
MOST_NAMED = 100
"""Of the feeds that are left out, how many are named."""
LONGEST_TITLE = 300

Lines = list[dict[str, str]]
"""What each outline with a feed says, by lower-case names."""

_OF_FEEDS = frozenset({"rss", "atom", "rdf", "json", "feed"})
"""The types of outlines that are feeds, whether or not they have an address."""
_AMPERSAND = re.compile(r"&(?:(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)?")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotAList(UnreadableText):
    """What was sent is no list of feeds; the message says so in plain words."""

    def __init__(self) -> None:
        super().__init__(gettext("That is no list of feeds: an OPML file is what other readers export."))


def read_opml(*, content: bytes, loopback: bool = False) -> Outlines:
    """The feeds in it, in whatever folders they lie, each once by its first spelling.

    An outline that is no feed is passed over. One that has no address, one that would never be fetched, or one with a
    password in it, is left out; with ``loopback`` those of this machine are not. Raises NotAList and UnknownEncoding.
    """
    found: dict[str, Outline] = {}
    refused: list[Refused] = []
    left_out = repeated = 0
    lines, broken = _lines(content)
    for said in lines:
        written = of_the_web(said.get("xmlurl", ""))
        title = _line(said.get("title")) or _line(said.get("text"))
        if reason := _why_left_out(written, loopback):
            left_out += 1
            refused += [Refused(_name(title, written), reason)] if left_out <= MOST_NAMED else []
        elif (name := canonical(written)) in found:
            repeated += 1
        else:
            found[name] = Outline(written, title, shown_address(said.get("htmlurl")))
    kept = tuple(found.values())[:MOST_FEEDS]
    more = len(found) - len(kept)
    return Outlines(kept, left_out=left_out, repeated=repeated, more=more, broken=broken, refused=tuple(refused))


def _why_left_out(written: str, loopback: bool) -> str | None:
    """Why a feed with this address is not taken over; None for one that is."""
    if not written:
        return gettext("It has no address.")
    no_address = None if web_address(written) else gettext("That is no web address.")
    return refusal(written, loopback=loopback) or no_address


def _name(title: str | None, written: str) -> str:
    """'The Ledger (http://127.1/)'. Of an address that has a user name or password in it nothing is shown."""
    address = None if "@" in written else _line(written)
    named = f"{title} ({address})" if title and address else title or address
    return named or gettext("A feed without a name")


def _lines(content: bytes) -> tuple[Lines, bool]:
    """The feeds of a list, and whether some may be lost: of a broken one, but never of one with entities of its own.

    Raises NotAList and UnknownEncoding.
    """
    try:
        root = _root(content)
    except ElementTree.ParseError:
        return _lines_of_broken(content)
    except (DefusedXmlException, ValueError, LookupError):
        raise NotAList from None
    return _said(root.tag, ((each.tag, dict(each.attrib)) for each in root.iter())), False


def _root(content: bytes) -> ElementTree.Element:
    """The sound list. Raises ParseError for a broken one, DefusedXmlException for entities, UnknownEncoding."""
    try:
        root: ElementTree.Element = SafeTree.fromstring(content)
    except DefusedXmlException:
        raise
    except (ValueError, LookupError):  # the library does not know its encoding
        root = SafeTree.fromstring(_text(content))
    return root


def _text(content: bytes) -> str:
    try:
        return xml_text(content)
    except UnknownEncoding:
        raise
    except UnreadableText:
        raise NotAList from None


def _lines_of_broken(content: bytes) -> tuple[Lines, bool]:
    """What can be read where a title has a bare ``&``, as in many an export, or the end is missing.

    Of a list in which nothing else is wrong nothing is lost. Raises NotAList and UnknownEncoding.
    """
    from lxml import etree  # type: ignore[import-untyped]  # has no annotations; who only writes lists never loads it

    text = _text(content)
    if "<!ENTITY" in text:
        raise NotAList
    parser = etree.XMLParser(
        recover=True, encoding="utf-8", resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    mended = _AMPERSAND.sub(_sound, text).encode("utf-8", "replace")
    try:
        root = etree.fromstring(mended, parser)
    except etree.XMLSyntaxError:  # nothing in it is XML
        raise NotAList from None
    if root is None:
        raise NotAList
    lines = _said(root.tag, ((each.tag, {str(k): str(v) for k, v in each.attrib.items()}) for each in root.iter("*")))
    if not any(said.get("xmlurl") for said in lines):  # of what was cut before its first feed nothing tells what it was
        raise NotAList
    return lines, bool(parser.error_log)


def _sound(found: re.Match[str]) -> str:
    """As it is where XML knows the name, by its number where HTML does, else no entity but an ampersand."""
    name = found[1] or ""
    if name in _OF_XML or (name.startswith("#") and _is_of_xml(name[1:])):
        return found[0]
    known = html5.get(f"{name};", "")
    return "".join(f"&#{ord(sign)};" for sign in known) or f"&amp;{found[0][1:]}"


def _is_of_xml(number: str) -> bool:
    """XML knows no sign of some numbers, and loses the whole outline for one."""
    code = int(number[1:], 16) if number.startswith("x") else int(number)
    return code <= sys.maxunicode and _NO_XML.match(chr(code)) is None


def _said(root: str, elements: Iterable[tuple[str, dict[str, str]]]) -> Lines:
    if root.lower() != "opml":
        raise NotAList
    outlines = (
        {name.lower(): value for name, value in said.items()} for tag, said in elements if tag.lower() == "outline"
    )
    return [said for said in outlines if "xmlurl" in said or said.get("type", "").strip().lower() in _OF_FEEDS]


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
