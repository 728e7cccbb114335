"""Lists of feeds as other readers know them (OPML 2.0, opml.org): read from foreign bytes, and written.

Reading is for the parsing room, as all foreign bytes are. What is no XML, as many an export, is read by lxml as well
as it can be.
"""

from __future__ import annotations

import codecs
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
from briefings.sources.addresses import is_fetchable, shown_address
from briefings.sources.fingerprints import canonical
from briefings.sources.parsed import Outline, Outlines
from briefings.sources.text import UnreadableText, clean, decoded, web_address

MOST_FEEDS = 1000
"""Further ones are counted."""
LONGEST_TITLE = 300

Lines = list[dict[str, str]]
"""What each outline with a feed says, by lower-case names."""

_AMPERSAND = re.compile(r"&(?:(#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});)?")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_ENCODING = re.compile(rb"""\A\s{0,100}<\?xml\s[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([A-Za-z0-9._:-]{1,40})["']""")
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class NotAList(UnreadableText):
    """What was sent is no list of feeds; the message says so in plain words."""

    def __init__(self) -> None:
        super().__init__(gettext("That is no list of feeds: an OPML file is what other readers export."))


def read_opml(*, content: bytes, loopback: bool = False) -> Outlines:
    """The feeds in it, in whatever folders they lie, each once by its first spelling. Raises NotAList.

    An outline that is no feed is passed over. One whose address would never be fetched, or has a password in it, is
    left out; with ``loopback`` those of this machine are not.
    """
    found: dict[str, Outline] = {}
    left_out = repeated = 0
    lines, broken = _lines(content)
    for said in lines:
        url = web_address(said["xmlurl"])
        if url is None or not is_fetchable(url, loopback=loopback):
            left_out += 1
        elif (name := canonical(url)) in found:
            repeated += 1
        else:
            title = _line(said.get("title")) or _line(said.get("text"))
            found[name] = Outline(url, title, shown_address(said.get("htmlurl")))
    kept = tuple(found.values())[:MOST_FEEDS]
    return Outlines(kept, left_out=left_out, repeated=repeated, more=len(found) - len(kept), broken=broken)


def _lines(content: bytes) -> tuple[Lines, bool]:
    """The feeds of a list, and whether some may be lost: of a broken one, but never of one with entities of its own.

    Raises NotAList.
    """
    try:
        root = SafeTree.fromstring(content)  # entities are refused
    except ElementTree.ParseError:
        return _lines_of_broken(content)
    except (DefusedXmlException, ValueError, LookupError):
        raise NotAList from None
    return _said(root.tag, ((each.tag, dict(each.attrib)) for each in root.iter())), False


def _lines_of_broken(content: bytes) -> tuple[Lines, bool]:
    """What can be read where a title has a bare ``&``, as in many an export, or the end is missing. Raises NotAList.

    Of a list in which nothing else is wrong nothing is lost.
    """
    from lxml import etree  # type: ignore[import-untyped]  # has no annotations; who only writes lists never loads it

    try:
        text = decoded(content, declared=_declared(content))
    except UnreadableText:
        raise NotAList from None
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
    if not lines:  # of what was cut before its first feed nothing tells what it was
        raise NotAList
    return lines, bool(parser.error_log)


def _declared(content: bytes) -> str | None:
    """The encoding that it says to have; None where it says none, or one in which it could not say so."""
    if not (found := _ENCODING.match(content)):
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
        if found[0].decode(name) != found[0].decode("ascii"):
            return None
    except (LookupError, ValueError):  # none that is known here
        return None
    return "cp1252" if name == "iso8859-1" else name  # as browsers take it


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
    return [said for said in outlines if said.get("xmlurl", "").strip()]


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
