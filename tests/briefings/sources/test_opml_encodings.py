"""Lists of feeds come in the encodings of their makers, also in those that the XML library does not know."""

from __future__ import annotations

import pytest

from briefings.sources.encodings import UnknownEncoding, xml_text
from briefings.sources.opml import NotAList, read_opml
from briefings.sources.parsed import Outline


def listing(title: str, *, said: str | None, entity: str = "") -> str:
    head = f'<?xml version="1.0" encoding="{said}"?>' if said else ""
    return f'{head}{entity}<opml><body><outline text="{title}" xmlUrl="feed:https://x.example/rss"/></body></opml>'


WRITTEN = [
    ("gb2312", "gb2312", "人民日报"),
    ("GBK", "gbk", "人民日報鎔"),
    ("gb2312", "gbk", "朱镕基"),
    ("gb18030", "gb18030", "人民日报㐀"),
    ("big5", "big5", "聯合報"),
    ("Big5-HKSCS", "big5hkscs", "聯合報嘅"),
    ("shift_jis", "shift_jis", "朝日新聞ソ表"),
    ("Shift_JIS", "cp932", "朝日①"),
    ("x-sjis", "cp932", "朝日新聞"),
    ("euc-jp", "euc_jp", "朝日新聞"),
    ("iso-2022-jp", "iso2022_jp", "朝日新聞"),
    ("euc-kr", "euc_kr", "조선일보"),
    ("euc-kr", "cp949", "똠방각하"),
    ("ks_c_5601-1987", "cp949", "조선일보"),
    ("utf-16", "utf-16-le", "Łódź"),
    ("utf-16", "utf-16-be", "Łódź"),
    ("utf-16be", "utf-16-le", "Łódź"),
    ("utf-32", "utf-32", "Łódź"),
    (None, "utf-16-le", "Łódź"),
    (None, "utf-16-be", "Łódź"),
    ("utf-8", "utf-16-be", "Łódź"),
]


@pytest.mark.parametrize("more", ["", " & more"], ids=["sound", "broken"])
@pytest.mark.parametrize(("said", "encoding", "title"), WRITTEN)
def test_list_is_in_the_encoding_that_it_says(said: str | None, encoding: str, title: str, more: str) -> None:
    listed = read_opml(content=listing(title + more, said=said).encode(encoding))

    assert listed.feeds == (Outline("https://x.example/rss", title + more),)
    assert not listed.broken


@pytest.mark.parametrize("said", ["big5", "shift_jis", "euc-kr"])
def test_list_in_utf8_that_says_another_encoding_is_read(said: str) -> None:
    listed = read_opml(content=listing("人民日报 & Łódź", said=said).encode())

    assert listed.feeds[0].title == "人民日报 & Łódź"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_mark_of_utf8_counts_more_than_what_is_said(mark: bytes) -> None:
    listed = read_opml(content=mark + listing("人民日报", said="big5" if mark else "utf-8").encode())

    assert listed.feeds[0].title == "人民日报"


def test_list_cut_within_a_sign_is_read_as_far_as_it_goes() -> None:
    content = (
        listing("人民日报", said="gb2312")
        .encode("gb2312")
        .replace(b"</body></opml>", '<outline text="人'.encode("gb2312")[:-1])
    )

    listed = read_opml(content=content)

    assert (listed.feeds, listed.broken) == ((Outline("https://x.example/rss", "人民日报"),), True)


@pytest.mark.parametrize(
    "said",
    [
        "x-unknown",
        "utf-8-oops",
        "zip",
        "bz2",
        "hex",
        "base64",
        "rot13",
        "idna",
        "utf-7",
        "uu",
    ],
)
@pytest.mark.parametrize("more", ["", " & more"], ids=["sound", "broken"])
def test_encoding_that_nobody_knows_is_named_with_what_to_do(said: str, more: str) -> None:
    with pytest.raises(UnknownEncoding, match=rf"“{said}”.*Save it as UTF-8"):
        read_opml(content=listing(f"Ledger{more}", said=said).encode())


@pytest.mark.parametrize("said", ["punycode", "unicode_escape", "raw_unicode_escape", "utf_7"])
def test_what_is_no_charset_is_never_used_to_read(said: str) -> None:
    with pytest.raises(UnknownEncoding):
        xml_text(listing("Ledger", said=said).encode())


def test_name_of_an_encoding_is_no_link() -> None:
    with pytest.raises(UnknownEncoding, match="“evil-com”"):
        read_opml(content=listing("Ledger", said="evil.com").encode())


@pytest.mark.parametrize("more", ["", " & more"], ids=["sound", "broken"])
@pytest.mark.parametrize("encoding", ["gb2312", "shift_jis", "euc-kr", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize(
    "inside",
    ['<!ENTITY a "bbbbbbbbbb"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
    ids=["that grow", "of this machine"],
)
def test_entities_are_refused_in_whatever_encoding(inside: str, encoding: str, more: str) -> None:
    content = listing(
        f"&b;{more}", said=encoding.removesuffix("-le").removesuffix("-be"), entity=f"<!DOCTYPE o [{inside}]>"
    )

    with pytest.raises(NotAList):
        read_opml(content=content.encode(encoding))


@pytest.mark.parametrize("encoding", ["gb2312", "utf-16-le"])
@pytest.mark.parametrize("text", ["<rss version='2.0'><channel/></rss>", "hello"])
def test_what_is_no_list_is_none_in_whatever_encoding(encoding: str, text: str) -> None:
    content = f'<?xml version="1.0" encoding="{encoding.removesuffix("-le")}"?>{text}'.encode(encoding)

    with pytest.raises(NotAList):
        read_opml(content=content)
