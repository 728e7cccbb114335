"""Feeds, lists and what is for programs are known by how they begin; pages and texts are none of them."""

from __future__ import annotations

import json

import pytest

from briefings.sources.no_articles import NoArticle, Sort, refuse_no_article, sort_of, sort_of_name
from tests.feed_items import story
from tests.papers_server import rss

ATOM = "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Ledger</title></feed>"
RDF = (
    "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/'>"
    "<channel><title>The Ledger</title></channel></rdf:RDF>"
)
OPML = "<opml version='2.0'><head><title>Mine</title></head><body><outline xmlUrl='https://a.example/'/></body></opml>"
SITEMAP = (
    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.example/</loc></url></urlset>"
)
JSON_FEED = json.dumps({"title": "The Ledger", "items": [], "version": "https://jsonfeed.org/version/1.1"})
DECLARED = "<?xml version='1.0' encoding='UTF-8'?>\n"
OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n"


@pytest.mark.parametrize(
    ("content", "sort"),
    [
        (rss([story(1)]), Sort.FEED),
        (f"\ufeff\n\n{DECLARED}{rss([])}".encode(), Sort.FEED),
        (f"{DECLARED}<?xml-stylesheet href='a.xsl'?><!-- {'words ' * 2000} --><rss version='2.0'/>", Sort.FEED),
        ("<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel/></rss>", Sort.FEED),
        (f"<br />\n<b>Warning</b>: no cache in feed.php\n{rss([story(1)])}", Sort.FEED),
        (f"{DECLARED}{rss([story(1)])}".encode("utf-16"), Sort.FEED),
        ("<?xml version='1.0'?><rss version='2.0'><channel><title>The Led", Sort.FEED),
        (ATOM, Sort.FEED),
        (DECLARED + ATOM.replace("feed", "a:feed"), Sort.FEED),
        (RDF, Sort.FEED),
        (JSON_FEED, Sort.FEED),
        (JSON_FEED.replace("/", "\\/"), Sort.FEED),
        (OPML, Sort.LIST),
        (DECLARED + OPML, Sort.LIST),
        (SITEMAP, Sort.SITEMAP),
        ("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>", Sort.SITEMAP),
        (f"{DECLARED}<note><to>Cairo</to><body>The ministers will meet.</body></note>", Sort.XML),
        ("<note><to>Cairo</to><body>The ministers will meet on Monday.</body></note>\n", Sort.XML),
        ("<svg xmlns='http://www.w3.org/2000/svg'><text>Talks</text></svg>", Sort.XML),
        ("<?xml version='1.0'?>", Sort.XML),
        ('{"text": "The ministers will meet on Monday."}', Sort.JSON),
        ('{"id": 1, "text": "Talks."}\n{"id": 2, "text": "Talks."}\n', Sort.JSON),
        ('[{"title": {"rendered": "Talks"}}]', Sort.JSON),
        (')]}\',\n[[{"a": 1}]]', Sort.JSON),
        ("{}", Sort.JSON),
        ("[]", Sort.JSON),
        ("[" * 100_000 + "]" * 100_000, Sort.NESTED),
        ("\n{ [" * 50_000, Sort.NESTED),
        ("[1, " * 100_000 + "1" + "]" * 100_000, Sort.NESTED),
        ('{"a": ' * 100_000 + "1" + "}" * 100_000, Sort.JSON),
        (CALENDAR, Sort.CALENDAR),
        ("BEGIN:VCARD\nFN:Somebody\nEND:VCARD", Sort.CALENDAR),
        ("{\\rtf1\\ansi The ministers will meet.}", Sort.RICH_TEXT),
        (OLE2 + b"The ministers will meet.", Sort.OFFICE),
        ("[InternetShortcut]\r\nURL=https://ledger.example/talks\r\n", Sort.SHORTCUT),
        ("\ufeff[{000214A0-0000}]\r\nProp3=19,11\r\n[InternetShortcut]\r\nURL=https://a.example/", Sort.SHORTCUT),
        ("[Desktop Entry]\nType=Link\nURL=https://ledger.example/talks\n", Sort.SHORTCUT),
        (b"L\0\0\0\1\x14\2\0\0\0\0\0", Sort.SHORTCUT),
        ("From: a@a.example\r\nSubject: Talks\r\n on Monday\r\nMIME-Version: 1.0\r\n\r\nTalks.", Sort.MAIL),
    ],
)
def test_what_is_no_article_is_known_by_how_it_begins(content: str | bytes, sort: Sort) -> None:
    given = content.encode() if isinstance(content, str) else content

    assert sort_of(given) is sort
    with pytest.raises(NoArticle):
        refuse_no_article(given, media_type="text/html")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "The ministers will meet on Monday.",
        "<html><head><title>Talks</title></head><body><p>The ministers will meet.</p></body></html>",
        f"{DECLARED}<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html><p>Talks.</p></html>",
        f"{DECLARED}<!-- a page --><html xmlns='http://www.w3.org/1999/xhtml'><p>Talks.</p></html>",
        "<!DOCTYPE html>\n<html><body><pre><rss version='2.0'></pre><p>How feeds begin.</p></body></html>",
        "<p>The ministers will meet on Monday.</p>\n<p>Nobody knows where.</p>",
        "<article><h1>Talks</h1><p>The ministers will meet.</p></article>",
        "<b>Joint statement</b> of the ministers",
        "<Cairo, Monday> The ministers will meet, and <feed> is a word.",
        "<PHOTO 1> The ministers will meet on Monday.",
        "[1] The ministers will meet on Monday.",
        "[Updated] The ministers will meet on Monday.",
        "{Cairo} The ministers will meet on Monday.",
        "[[Cairo]] The ministers will meet on Monday. " * 1000,
        "((((Cairo)))) " + "(" * 1000,
        "The ministers will meet. " + "[" * 1000,
        '{"The ministers will meet," he said}',
        "BEGIN: the ministers will meet",
        "---\ntitle: Talks\n---\nThe ministers will meet.",
        "%PDF-1.7",
        "An RSS feed begins with an element of that name.",
        "[Desktop] The ministers will meet, and an [InternetShortcut] is a file.",
        "From: the ministry\nSubject: talks\n\nThe ministers will meet. MIME-Version: 1.0 is of mails.",
        "From Cairo: the ministers will meet on Monday.",
    ],
)
def test_page_or_text_is_none_of_them(content: str) -> None:
    assert sort_of(content.encode()) is None
    refuse_no_article(content.encode(), media_type="text/html")


@pytest.mark.parametrize(
    ("name", "content", "sort"),
    [
        ("talks.docx", b"The ministers will meet on Monday.", Sort.DAMAGED),
        ("TALKS.DOCX", b"PK\3\4" + b"\xe9" * 60, Sort.DAMAGED),
        ("talks.pdf", b"The ministers will meet on Monday.", Sort.DAMAGED),
        ("talks.doc", b"The ministers will meet on Monday.", Sort.OFFICE),
        ("talks.doc", b"{\\rtf1 Talks.}", Sort.RICH_TEXT),
        ("talks.odt", b"PK\3\4mimetypeapplication/vnd.oasis.opendocument.text", Sort.OFFICE),
        ("figures.xlsx", b"PK\3\4xl/workbook.xml", Sort.OFFICE),
        ("Talks.url", b"BASEURL=https://ledger.example/talks", Sort.SHORTCUT),
        ("Talks.webloc", b"bplist00", Sort.SHORTCUT),
        ("talks.eml", b"Subject: talks\n\nThe ministers will meet.", Sort.MAIL),
        ("talks.zip", b"The ministers will meet on Monday.", Sort.BINARY),
    ],
)
def test_what_a_file_is_called_counts_where_its_content_says_nothing(name: str, content: bytes, sort: Sort) -> None:
    with pytest.raises(NoArticle) as refused:
        refuse_no_article(content, name=name)

    assert refused.value.sort is sort


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("talks.docx", b"%PDF-1.7"),
        ("talks.pdf", b"PK\3\4word/document.xml"),
        ("talks.doc", b"PK\3\4word/document.xml"),
        ("talks.txt", b"The ministers will meet."),
        ("talks", b"The ministers will meet."),
        ("doc", b"The ministers will meet."),
        ("talks.doc.md", b"The ministers will meet."),
        ("talks of 3.12", b"The ministers will meet."),
    ],
)
def test_file_that_may_hold_an_article_is_let_through_by_its_name(name: str, content: bytes) -> None:
    refuse_no_article(content, name=name)

    assert sort_of_name(name, content) is None


def test_media_type_of_feeds_counts_where_nothing_else_tells() -> None:
    refuse_no_article(b"<html><p>The ministers will meet.</p></html>", media_type="application/rss+xml")
    with pytest.raises(NoArticle, match="That is a feed"):
        refuse_no_article(b"The ministers will meet.", media_type="application/rss+xml")


@pytest.mark.parametrize(
    "content", [b"<!---->" * 300_000, b"<rsss " * 300_000, b"{" + b" " * 2_000_000, b"<?" * 1_000_000,
                b"a: b\n " * 300_000, b"[a]\n" * 500_000, b"[]" * 1_000_000]
)  # fmt: skip
def test_two_megabytes_that_are_nothing_do_not_hold_it_up(content: bytes) -> None:
    assert sort_of(content) is None
