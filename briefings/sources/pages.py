"""A web page -> its main text, title, outlet and publication day. For the parsing process alone.

The words are found by trafilatura, dates in the head of a page by htmldate. Of a date only what is
certain is taken, for a wrong one makes every "Tuesday" of the text wrong: what the page says of
itself as an article, or its address; not what may date something else on the page, nor the day of
its last change, nor 3/4/2022, which is read in two ways.
"""

from __future__ import annotations

import codecs
import contextlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit

import htmldate
import lxml.html  # type: ignore[import-untyped]  # has no annotations
import trafilatura
from courlan import normalize_url
from lxml import etree

from briefings.language import gettext, marked
from briefings.locales import language_name, language_named
from briefings.sources import markup
from briefings.sources.days import Published, day_written, from_fields, labelled_day
from briefings.sources.language import foreign_language
from briefings.sources.parsed import Parsed
from briefings.sources.text import UnreadableText, web_address
from briefings.sources.walls import NO_ARTICLE

LARGEST = 1_000_000
"""Characters of markup without scripts and styles: what trafilatura does in a few seconds."""
DEEPEST = 200
"""Elements within each other; pages have a tenth, and libxml2 goes no deeper than 256."""
ENOUGH = 200
"""Characters; with fewer the page as a whole is looked at instead of what seems to be its main part."""
FIRST_DAY = "1995-01-01"

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w-]{2,40})", re.IGNORECASE)
_ARTICLE_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "citation_publication_date",
    "pubdate",
    "publishdate",
    "publish_date",
    "publication_date",
)
"""Names by which a page's metadata say when it was published, and nothing else."""
_ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*Posting|Report|PressRelease|WebPage|SpecialAnnouncement)")
_CHANGED = re.compile(r"modif|updat|revis|crawl|expir|event|copyright|build", re.IGNORECASE)
_TWO_WAYS = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:\d\d)?\d\d(?!\d)")
_DATED = re.compile(
    r"(?:^|[\s_-])(?:publish(?:ed)?(?:[_-]?(?:date|time|at|on))?|pub[_-]?date|entry[_-]date|post(?:ed)?[_-](?:date|on)"
    r"|article[_-]?date|article[_-]?(?:time|published)|date[_-]?published|byline[_-]?date|dateline|release[_-]date"
    r"|news[_-]date|date|time|timestamp)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Classes of elements that hold the date of what they stand in."""
_ELSEWHERE = "ancestor::aside|ancestor::footer|ancestor::nav|ancestor::li|ancestor::*[contains(@class,'related')]"
_ODD = marked("The page is built in a way that no article is.")
_NO_TEXT = ("script", "style", "noscript", "template", "svg", "iframe")


def read_page(content: bytes, *, url: str | None, charset: str | None, now: datetime) -> Parsed:
    """What the page says. Raises UnreadableText where it holds no article, or one in another language than English."""
    tree = _tree(decoded_page(content, charset))
    meta = _metadata(tree)
    published = published_on(tree, meta, url=url, now=now)
    address = canonical_of(url, meta) if url else web_address(meta.get("canonical"), meta.get("og:url"))
    described = _described(tree)
    publisher = publisher_of(meta, described, address)
    _without_code(tree)  # also of what the page says in JSON
    text = _main_text(tree, url)
    _refuse_foreign(text, tree.get("lang") or "")
    return Parsed(
        text=text,
        title=title_of(tree, meta),
        publisher=publisher,
        url=address,
        published=published.moment if published else None,
        published_day_only=published.day_only if published else True,
        is_partial=any(_is_for_subscribers(part) for part in described),
    )


def decoded_page(content: bytes, charset: str | None) -> str:
    """The markup as text: by the server's charset, else the page's own, else UTF-8, else Windows-1252.

    What is sound UTF-8, with letters beyond ASCII, is that, whatever the server says: many say Latin-1 of every page.
    """
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    if not content.isascii():
        with contextlib.suppress(UnicodeDecodeError):
            return content.decode("utf-8")
    said = _CHARSET.search(content[:4096])
    for name in (charset, said[1].decode("ascii", "replace") if said else None, "utf-8"):
        try:
            if name and codecs.lookup(name):
                return content.decode(name)
        except (LookupError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def _tree(written: str) -> Any:
    """The page as lxml has it. Raises UnreadableText for what is none, and for a bomb."""
    parser = lxml.html.HTMLParser(collect_ids=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = lxml.html.document_fromstring(written.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableText(gettext("There is no page that could be read at that address.")) from error
    if _depth(tree) > DEEPEST:
        raise UnreadableText(gettext(_ODD))
    return tree


def _depth(tree: Any) -> int:
    """How deep elements lie within each other."""
    deepest = depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _without_code(tree: Any) -> None:
    """Take away what is no text. Raises UnreadableText where more is left than any article has."""
    for element in list(tree.iter(*_NO_TEXT)):
        if element.getparent() is not None:
            element.drop_tree()
    if len(etree.tostring(tree, encoding="unicode", method="html")) > LARGEST:
        raise UnreadableText(gettext("The page is longer than any article."))


def _main_text(tree: Any, url: str | None) -> str:
    """The words of the article, without menus, comments and what else stands around it. Raises UnreadableText."""
    whole = etree.tostring(tree, encoding="unicode", method="html")
    try:
        found = trafilatura.bare_extraction(tree, url=url, include_comments=False, include_formatting=False)
    except (etree.LxmlError, RecursionError) as error:  # it says so where there is no memory for the tree, too
        raise UnreadableText(gettext(_ODD)) from error
    text = getattr(found, "text", None) or ""
    if len(text.strip()) < ENOUGH:
        text = max(text, markup.read_html(whole).text, key=lambda words: len(words.strip()))
    if not text.strip():
        raise UnreadableText(gettext(NO_ARTICLE))
    return "\n\n".join(line.removeprefix("- ") for line in text.splitlines() if line.strip())


def _refuse_foreign(text: str, declared: str) -> None:
    """Raises UnreadableText where the words are in another language, named as the page itself names it if it does."""
    language = foreign_language(text)
    if not language:
        return
    name = language_named(declared) if not declared.lower().startswith("en") else None
    name = name or language_name(gettext(language))
    raise UnreadableText(gettext("This looks like {language}. Only English texts can be read so far.", language=name))


# --------------------------------------------------------------------------- when


def published_on(tree: Any, meta: Mapping[str, str], *, url: str | None, now: datetime) -> Published | None:
    """When the page says it was published; None where it does not say so for certain."""
    seen = now.astimezone(UTC).date()
    by_metadata = from_fields(meta, _ARTICLE_DATES, seen)
    by_description = _agreed(day_written(said, seen) for said in _descriptions(tree, "datePublished"))
    return by_metadata or by_description or _marked(tree, seen) or _in_head(tree, url, now) or _shown(tree, seen)


def _agreed(found: Iterable[Published | None]) -> Published | None:
    """The first of them where all are of one day: several days date several things."""
    known = [published for published in found if published]
    return known[0] if len({published.moment.date() for published in known}) == 1 else None


def _marked(tree: Any, seen: date) -> Published | None:
    """The date of the elements that are marked as that of the publication."""
    elements = tree.xpath("//*[@itemprop='datePublished' or (self::time and @pubdate)]")
    return _agreed(
        day_written((each.get("datetime") or each.get("content") or each.text_content()).strip()[:60], seen)
        for each in elements
    )


def _in_head(tree: Any, url: str | None, now: datetime) -> Published | None:
    """The date by the page's address, or by a name in its head that htmldate knows."""
    kept = "".join(
        etree.tostring(each, encoding="unicode", method="html", with_tail=False)
        for each in tree.xpath("//head/meta")
        if not _CHANGED.search(" ".join(each.attrib.values())) and not _TWO_WAYS.search(each.get("content") or "")
    )
    found = htmldate.find_date(
        lxml.html.document_fromstring(f"<html><head>{kept}<title></title></head><body><p></p></body></html>"),
        extensive_search=False,
        original_date=True,
        url=url if url and not _TWO_WAYS.search(urlsplit(url).path) else "https://none.invalid/",
        min_date=FIRST_DAY,
        max_date=(now + timedelta(days=1)).date().isoformat(),
    )
    return Published.on(date.fromisoformat(found)) if found else None


def _shown(tree: Any, seen: date) -> Published | None:
    """The date that stands over the article for its readers: a <time>, or an element named for it."""
    scope = tree.xpath("//article | //main | //*[@role='main']") or [tree]
    times = [each for each in scope[0].xpath(".//time[@datetime]") if not each.xpath(_ELSEWHERE)]
    if found := _agreed(day_written(each.get("datetime").strip(), seen) for each in times):
        return found
    named = [
        each
        for each in scope[0].xpath(".//*[@class]")
        if _DATED.search(each.get("class")) and not each.xpath(_ELSEWHERE)
    ]
    words = (" ".join(each.text_content().split()) for each in named)
    return _agreed(labelled_day(said, seen) for said in words if len(said) <= 80)


# --------------------------------------------------------------------------- what the page says of itself


def _metadata(tree: Any) -> Mapping[str, str]:
    """What stands in the head, by name in lower case, of each name the first; with "title" and "canonical"."""
    meta: dict[str, str] = {}
    for each in tree.xpath("//meta[@content]"):
        name = (each.get("property") or each.get("name") or each.get("itemprop") or "").strip().lower()
        if name and each.get("content").strip():
            meta.setdefault(name, each.get("content").strip())
    for link in tree.xpath("//head/link[@href]"):
        if "canonical" in (link.get("rel") or "").lower().split():
            meta.setdefault("canonical", link.get("href").strip())
    for title in tree.xpath("//head/title")[:1]:
        meta["title"] = title.text_content()
    return meta


def _described(tree: Any) -> tuple[Mapping[str, Any], ...]:
    """What the page says in JSON-LD about the article that it is; not what about others that it lists."""
    found: list[Mapping[str, Any]] = []
    for script in tree.xpath("//script[contains(@type, 'ld+json')]"):
        try:
            told = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for part in told if isinstance(told, list) else [told]:
            graph = part.get("@graph") if isinstance(part, dict) else None
            found += [each for each in (graph if isinstance(graph, list) else [part]) if isinstance(each, dict)]
    articles = [part for part in found if any(_ARTICLE_TYPES.fullmatch(kind) for kind in _kinds(part))]
    proper = [part for part in articles if not {"WebPage"} >= set(_kinds(part))]
    return tuple(proper or articles)


def _is_for_subscribers(part: Mapping[str, Any]) -> bool:
    """True where it says that it is not free to read: false, "False" or "https://schema.org/False"."""
    return str(part.get("isAccessibleForFree")).rpartition("/")[2].strip().lower() == "false"


def _kinds(part: Mapping[str, Any]) -> list[str]:
    kind = part.get("@type")
    return [each for each in (kind if isinstance(kind, list) else [kind]) if isinstance(each, str)]


def _descriptions(tree: Any, name: str) -> Iterator[str]:
    yield from (said for part in _described(tree) if isinstance(said := part.get(name), str))


def publisher_of(meta: Mapping[str, str], described: Iterable[Mapping[str, Any]], url: str | None) -> str | None:
    """The outlet's name: as the page says it, else its site."""
    by_description = (part["publisher"] for part in described if isinstance(part.get("publisher"), dict))
    named = [meta.get("og:site_name"), *(each.get("name") for each in by_description), meta.get("publisher")]
    named += [meta.get("application-name"), (urlsplit(url).hostname or "").removeprefix("www.") if url else None]
    return next((each for each in named if isinstance(each, str) and each.strip() and "://" not in each), None)


def title_of(tree: Any, meta: Mapping[str, str]) -> str | None:
    """The headline, without the name of the site behind it."""
    headings = tree.xpath("//article//h1 | //main//h1") or tree.xpath("//h1")
    alone = headings[0].text_content() if len(headings) == 1 else ""
    written = meta.get("og:title") or meta.get("twitter:title") or alone or meta.get("title") or ""
    return " ".join(markup.without_site(" ".join(written.split()), meta).split()) or None


def canonical_of(url: str, meta: Mapping[str, str]) -> str:
    """The one address of the page: as it names it, where that is on the same site; without tracking and fragment.

    Of a page that names the front page of its site, nothing is believed: many templates do.
    """
    for named in (meta.get("canonical"), meta.get("og:url")):
        there = web_address(urljoin(url, named)) if named else None
        if there and _site(there) == _site(url) and (len(urlsplit(there).path) > 1 or len(urlsplit(url).path) <= 1):
            url = there
            break
    return str(normalize_url(url, strict=False)).partition("#")[0]


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").lower().removeprefix("www.").removeprefix("m.").removeprefix("amp.")
