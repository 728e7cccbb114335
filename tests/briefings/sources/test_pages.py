"""Pages of our own writing: which words are the article, what it is called, and when it says it was published."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from making import TALKS, page

from briefings.sources.pages import canonical_of, decoded_page, read_page
from briefings.sources.parsed import Parsed
from briefings.sources.text import UnreadableText

NOW = datetime(2022, 1, 10, 12, tzinfo=UTC)
URL = "https://www.ledger.example/dam-talks"


def read(content: bytes, url: str = URL) -> Parsed:
    return read_page(content, url=url, charset="utf-8", now=NOW)


def day(content: bytes, url: str = URL) -> str | None:
    """The day on which the page says that it was published."""
    published = read(content, url).published
    return published.date().isoformat() if published else None


# --------------------------------------------------------------------------- words


def test_the_article_is_read_and_not_what_stands_around_it() -> None:
    found = read(page())

    assert "will hold talks in Nairobi on 12 January" in found.text
    assert "guidelines are enough" in found.text
    assert not any(words in found.text for words in ("Home", "Most read", "Harbour strike", "All rights reserved"))
    assert (found.title, found.publisher) == ("Dam talks to be resumed", "The Delta Ledger")


def test_an_outlet_that_a_page_names_in_its_description_alone_is_believed() -> None:
    described = '<script type="application/ld+json">{"@type":"Report","publisher":{"name":"Delta Wire"}}</script>'

    found = read(page(head=described).replace(b"og:site_name", b"none"))

    assert found.publisher == "Delta Wire"


def test_paragraphs_stay_apart() -> None:
    found = read(page())

    assert "ministers of water.\n\nEgypt demands" in found.text


def test_a_page_whose_markup_is_broken_is_read_all_the_same() -> None:
    broken = page().replace(b"</p>", b"").replace(b"</article></main>", b"</b></td>").replace(b"</html>", b"<p")

    assert "Egypt demands a binding agreement" in read(broken).text


def test_a_short_note_is_read_where_there_is_no_more() -> None:
    found = read(page("<p>Egypt and Ethiopia will meet in Nairobi on 12 January.</p>"))

    assert "will meet in Nairobi" in found.text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b" ",
        b"<html><body></body></html>",
        b"<html><body><script>render()</script><div id=app></div></body></html>",
    ],
)
def test_a_page_without_words_is_none(content: bytes) -> None:
    with pytest.raises(UnreadableText):
        read(content)


def test_markup_in_words_is_words() -> None:
    found = read(
        page(TALKS + "<p>The host wrote &lt;b&gt;soon&lt;/b&gt; and &lt;script&gt; in its note of the day.</p>")
    )

    assert "<b>soon</b> and <script>" in found.text


@pytest.mark.parametrize(("lang", "named"), [("de-AT", "German"), ("", "German"), ("en", "German")])
def test_a_page_in_another_language_is_refused_by_its_name(lang: str, named: str) -> None:
    german = "<p>Die Gespräche über den Damm werden am Mittwoch in Nairobi fortgesetzt, wie das Ministerium mitteilte. "
    german += "Die Delegation ist mit dem Ergebnis nicht zufrieden und hat auf eine neue Runde gedrängt.</p>"

    with pytest.raises(UnreadableText, match=named):
        read(page(german * 2, lang=lang))


def test_an_english_page_that_calls_itself_french_is_read() -> None:
    assert "Egypt demands" in read(page(lang="fr")).text


@pytest.mark.parametrize(
    ("content", "charset"),
    [
        ("<p>Ćorluka – “naïve”".encode(), None),
        ("<p>Ćorluka – “naïve”".encode(), "utf-8"),
        ('<meta charset="windows-1250"><p>Ćorluka – “naďve”'.encode("cp1250"), None),
        ("<p>café".encode("cp1252"), None),
        ("<p>café".encode("cp1252"), "utf-8"),
        ("<p>café".encode(), "no-such-charset"),
        ("<p>café".encode(), "base64"),
        ("<p>café".encode("utf-16"), "utf-8"),
    ],
)
def test_letters_are_read_by_the_charset_that_fits(content: bytes, charset: str | None) -> None:
    words = decoded_page(content, charset)

    assert "Ćorluka –" in words or words.endswith("café")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "us-ascii", "koi8-r", "utf-16", "unknown-8bit"])
@pytest.mark.parametrize("said", ["utf-8", "iso-8859-1"])
def test_letters_that_are_sound_utf_8_are_that_whatever_the_server_says(charset: str, said: str) -> None:
    content = f'<html><meta charset="{said}"><p>Herr Müller traf Łukasz – in São Tomé.</p></html>'.encode()

    assert decoded_page(content, charset) == content.decode()


@pytest.mark.parametrize(
    ("content", "charset", "words"),
    [
        ("<p>Müller traf ihn.</p>".encode("latin-1"), "iso-8859-1", "Müller"),
        ("<p>Ćorluka traf ihn.</p>".encode("cp1250"), "windows-1250", "Ćorluka"),
        ("<p>Лавров</p>".encode("koi8-r"), "koi8-r", "Лавров"),
        ("<p>日本</p>".encode("iso-2022-jp"), "iso-2022-jp", "日本"),
        (b"<p>plain</p>", "us-ascii", "plain"),
    ],
)
def test_letters_of_another_charset_are_read_as_the_server_says(content: bytes, charset: str, words: str) -> None:
    assert words in decoded_page(content, charset)


# --------------------------------------------------------------------------- when

PUBLISHED = '<meta property="article:published_time" content="2022-01-03T21:30:00+02:00">'
LD = '<script type="application/ld+json">{}</script>'


@pytest.mark.parametrize(
    "head",
    [
        PUBLISHED,
        '<meta name="pubdate" content="Mon, 3 January 2022">',
        '<meta name="DC.date.issued" content="2022-01-03">',
        '<meta itemprop="datePublished" content="2022-01-03">',
        LD.format('{"@type": "NewsArticle", "datePublished": "2022-01-03T08:00:00Z"}'),
        LD.format('{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"], "datePublished": "2022-01-03"}]}'),
        LD.format('[{"@type": "Article", "datePublished": "2022-01-03", "dateModified": "2022-01-08"}]'),
        PUBLISHED + '<meta property="article:modified_time" content="2022-01-09T08:00:00Z">',
    ],
)
def test_metadata_say_when_a_page_was_published(head: str) -> None:
    assert day(page(head=head)) == "2022-01-03"


def test_a_moment_is_kept_with_its_zone() -> None:
    found = read(page(head=PUBLISHED))

    assert found.published == datetime(2022, 1, 3, 19, 30, tzinfo=UTC)
    assert not found.published_day_only


@pytest.mark.parametrize(
    "body",
    [
        '<time datetime="2022-01-03T08:00">Monday</time>' + TALKS,
        '<p class="entry-date">3 January 2022</p>' + TALKS,
        '<div class="article-date">Published on January 3, 2022</div>' + TALKS,
        '<span itemprop="datePublished" content="2022-01-03">yesterday</span>' + TALKS,
    ],
)
def test_what_stands_over_the_article_for_its_readers_dates_it(body: str) -> None:
    assert day(page(body)) == "2022-01-03"


def test_an_address_with_a_day_in_it_dates_the_page() -> None:
    assert day(page(), "https://ledger.example/2022/01/03/dam-talks") == "2022-01-03"


@pytest.mark.parametrize(
    "content",
    [
        page(),
        page(head='<meta property="article:modified_time" content="2022-01-09T08:00:00Z">'),
        page(head='<meta http-equiv="last-modified" content="2022-01-09">'),
        page(head='<meta name="copyright-date" content="2019-02-02">'),
        page(head='<meta name="date" content="03/04/2021">'),
        page(head='<meta name="event-date" content="2022-01-12">'),
        page(title="Ten years after 11 March 2011"),
        page(TALKS + "<p>The treaty of 24 February 2011 was never signed, and that of 2011-03-04 was.</p>"),
        page('<time datetime="2022-01-03">3</time><time datetime="2022-01-05">5</time>' + TALKS),
        page(TALKS + '<ul class="related"><li><time datetime="2021-12-01">1 Dec</time> Older news</li></ul>'),
        page(head=LD.format('{"@type": "ItemList", "itemListElement": [{"@type": "Article", "datePublished": "2020-01-01"}]}')),
        page(head=LD.format('{"@type": "Event", "startDate": "2021-01-12"}')),
        page(head=LD.format('[{"@type": "Article", "datePublished": "2021-01-01"}, {"@type": "Article", "datePublished": "2021-05-01"}]')),
        page(head=LD.format("{broken")),
        page(head=LD.format("[" * 100_000)),
    ],
)  # fmt: skip
def test_what_may_date_something_else_dates_nothing(content: bytes) -> None:
    assert day(content) is None


# --------------------------------------------------------------------------- where


@pytest.mark.parametrize(
    ("url", "head", "canonical"),
    [
        (f"{URL}?utm_source=feed&fbclid=1#top", "", URL),
        (f"{URL}?id=5&utm_medium=x", "", f"{URL}?id=5"),
        (f"{URL}?print=1", '<link rel="canonical" href="https://ledger.example/dam-talks">', "https://ledger.example/dam-talks"),
        ("https://m.ledger.example/amp/x", '<link rel="canonical" href="/dam-talks">', "https://m.ledger.example/dam-talks"),
        (URL, '<link rel="canonical" href="https://other.example/dam-talks">', URL),
        (URL, '<link rel="canonical" href="https://www.ledger.example/">', URL),
        (URL, '<link rel="canonical" href="javascript:alert(1)">', URL),
        (URL, '<link rel="canonical" href="file:///etc/passwd">', URL),
        (f"{URL}?x=1", '<meta property="og:url" content="https://www.ledger.example/dam-talks">', URL),
    ],
)  # fmt: skip
def test_one_page_has_one_address(url: str, head: str, canonical: str) -> None:
    assert read(page(head=head), url).url == canonical


def test_a_canonical_address_is_http_whatever_stands_on_the_page() -> None:
    assert canonical_of(URL, {"canonical": "data:text/html,x", "og:url": "//evil.example/x"}) == URL
