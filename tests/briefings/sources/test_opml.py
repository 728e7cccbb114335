"""Lists of feeds come in from other readers and go out to them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from briefings.sources.opml import LONGEST_TITLE, MOST_FEEDS, MOST_NAMED, NotAList, read_opml, write_opml
from briefings.sources.parsed import Outline, Outlines
from store.codec import decode, encode

NOW = datetime(2022, 1, 3, 9, tzinfo=UTC)
NESTED = b"""<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE opml>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="Africa"><outline text="Rivers">
  <outline type="rss" text="The Ledger" xmlUrl="https://ledger.example/feed.xml" htmlUrl="https://ledger.example/"/>
  <outline type="rss" title="Wire &amp; more" text="w" XMLURL="https://wire.example/rss"/>
</outline></outline>
<outline text="The Ledger again" xmlUrl="https://ledger.example/feed.xml"/>
<outline text="No feed" htmlUrl="https://other.example/"/>
<outline text="Not of the web" xmlUrl="file:///etc/passwd"/>
</body></opml>"""


def test_feeds_are_found_in_whatever_folder_each_once() -> None:
    listed = read_opml(content=NESTED)

    assert listed.feeds == (
        Outline("https://ledger.example/feed.xml", "The Ledger", "https://ledger.example/"),
        Outline("https://wire.example/rss", "Wire & more"),
    )
    assert (listed.repeated, listed.left_out) == (1, 1)
    assert decode(Outlines, encode(listed)) == listed


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"<opml><body>",
        b"<rss version='2.0'><channel/></rss>",
        b'<!DOCTYPE o [<!ENTITY a "b">]><opml><body><outline text="&a;" xmlUrl="https://x.example/"/></body></opml>',
        b'<!DOCTYPE o [<!ENTITY a SYSTEM "file:///etc/passwd">]><opml><head>&a;</head></opml>',
    ],
    ids=["empty", "text", "cut off", "a feed", "entities", "a file of this machine"],
)
def test_what_is_no_list_is_refused(content: bytes) -> None:
    with pytest.raises(NotAList, match="no list of feeds"):
        read_opml(content=content)


BROKEN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- exported -->
<opml version="1.0"><head><title>Peace & war</title></head><body>
<outline text="Rivers & dams"><outline title="Research & Analysis" xmlUrl="https://one.example/rss?a=1&copy=2&amp;b=3"/>
<outline text="Caf&eacute;&nbsp;Europa" xmlUrl="https://two.example/rss" htmlUrl="https://two.example/?x&y;"/>
<outline text="AT&T; R&D &LT;b&QUOT;" xmlUrl="https://three.example/rss"/>"""


@pytest.mark.parametrize(
    "content",
    [f"{BROKEN}</outline></body></opml>".encode(), BROKEN.encode(), f"\ufeff{BROKEN}".encode("utf-16")],
    ids=["bare ampersands", "and cut off", "and in another encoding"],
)
def test_broken_list_is_read_as_far_as_it_goes(content: bytes) -> None:
    listed = read_opml(content=content)

    assert listed.feeds == (
        Outline("https://one.example/rss?a=1&copy=2&b=3", "Research & Analysis"),
        Outline("https://two.example/rss", "Café Europa", "https://two.example/?x&y;"),
        Outline("https://three.example/rss", 'AT&T; R&D <b"'),
    )


def test_broken_list_with_signs_of_another_encoding_than_it_says_is_read() -> None:
    content = b'<?xml version="1.0" encoding="UTF-8"?><opml><body><outline text="Caf\xe9" xmlUrl="https://x.example/"/></body></opml>'

    assert read_opml(content=content).feeds == (Outline("https://x.example/", "Café"),)


@pytest.mark.parametrize(
    ("encoding", "title"),
    [("iso-8859-2", "Łódź & świat"), ("windows-1251", "Мир & война"), ("iso-8859-1", "Café & bar")],
)
def test_broken_list_is_in_the_encoding_that_it_says(encoding: str, title: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    content = f'{head}<opml><body><outline text="{title}" xmlUrl="https://x.example/"/>'.encode(encoding)

    assert read_opml(content=content).feeds == (Outline("https://x.example/", title),)


@pytest.mark.parametrize("encoding", ["us-ascii", "utf-16"])
def test_broken_list_in_another_encoding_than_it_says_is_read(encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    content = f'{head}<opml><body><outline text="Café & bar" xmlUrl="https://x.example/"/>'.encode()

    assert read_opml(content=content).feeds == (Outline("https://x.example/", "Café & bar"),)


@pytest.mark.parametrize(
    ("line", "broken"),
    [('text="R & D"', False), ("text=unquoted", True), ('text="the "Ledger""', True), ('text="R"', False)],
)
def test_list_that_may_have_held_more_is_told(line: str, broken: bool) -> None:
    listed = read_opml(content=listing('xmlUrl="https://one.example/"', f'{line} xmlUrl="https://two.example/"'))

    assert listed.feeds[0] == Outline("https://one.example/")
    assert listed.broken is broken


@pytest.mark.parametrize("number", ["#0", "#x0", "#8", "#xD800", "#xffff", "#x110000", "#9999999"])
def test_number_of_no_sign_loses_no_feed(number: str) -> None:
    content = f'<opml><body><outline text="a&{number};b" xmlUrl="https://x.example/"/></body></opml>'.encode()

    assert read_opml(content=content).feeds == (Outline("https://x.example/", f"a&{number};b"),)


@pytest.mark.parametrize(
    "inside",
    ['<!ENTITY a "bbbbbbbbbb"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">'],
    ids=["that grow", "of this machine"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_broken_list_with_entities_is_refused(inside: str, encoding: str) -> None:
    broken = f'<!DOCTYPE o [{inside}]><opml><body><outline text="R & D &b;" xmlUrl="https://x.example/"/></body></opml>'

    with pytest.raises(NotAList):
        read_opml(content=broken.encode(encoding))


def test_endless_nesting_of_a_broken_list_ends() -> None:
    content = b"<opml><body>" + b'<outline text="R & D" xmlUrl="https://x.example/">' * 20_000

    assert [each.url for each in read_opml(content=content).feeds] == ["https://x.example/"]


def listing(*lines: str) -> bytes:
    return f"<opml><body>{''.join(f'<outline {line}/>' for line in lines)}</body></opml>".encode()


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/xml,x",
        "https://user:secret@ledger.example/rss",
        "http://169.254.169.254/latest",
        "http://10.1/feed",
        "http://0xa000001/feed",
        "http://127.0.0.1./feed",
        "http://localhost:8080/feed",
        "http://news.localhost/feed",
        "http://[fe80::1]/feed",
        "http://[::ffff:192.168.0.1]/feed",
        f"https://ledger.example/{'x' * 3000}",
    ],
)
def test_an_address_that_may_never_be_fetched_is_left_out_and_counted(address: str) -> None:
    listed = read_opml(content=listing(f'xmlUrl="{address}"', 'xmlUrl="https://wire.example/rss"'))

    assert ([each.url for each in listed.feeds], listed.left_out) == (["https://wire.example/rss"], 1)


def test_each_feed_that_is_left_out_is_named_with_the_reason() -> None:
    content = listing(
        'text="Empty" xmlUrl=""',
        'type="rss" xmlUrl="  "',
        'title="None" type="rss"',
        'text="Ours" xmlUrl="http://127.1/"',
        'text="Hex" xmlUrl="http://0x7f000001/"',
        'text="Mapped" xmlUrl="http://[::ffff:127.0.0.1]/"',
        'xmlUrl="ftp://a.example/"',
        'text="Secret" xmlUrl="https://user:secret@ledger.example/rss"',
        'text="A folder"',
        'text="A page" htmlUrl="https://a.example/"',
        'text="Good" xmlUrl="https://a.example/rss"',
    )

    listed = read_opml(content=content)

    ours = "That address leads to the very machine I run on, which is fetched from only with FETCH_LOOPBACK=yes."
    assert [(each.name, each.reason) for each in listed.refused] == [
        ("Empty", "It has no address."),
        ("A feed without a name", "It has no address."),
        ("None", "It has no address."),
        ("Ours (http://127.1/)", ours),
        ("Hex (http://0x7f000001/)", ours),
        ("Mapped (http://[::ffff:127.0.0.1]/)", ours),
        ("ftp://a.example/", "Only addresses that begin with http:// or https:// can be fetched."),
        ("Secret", "An address with a user name or password in it is not fetched."),
    ]
    assert ([each.title for each in listed.feeds], listed.left_out) == (["Good"], 8)


def test_of_very_many_that_are_left_out_the_first_are_named_and_all_counted() -> None:
    listed = read_opml(content=listing(*['xmlUrl=""'] * (MOST_NAMED + 5)))

    assert (len(listed.refused), listed.left_out) == (MOST_NAMED, MOST_NAMED + 5)


def test_feeds_of_this_machine_are_taken_where_that_is_allowed_and_its_neighbours_never() -> None:
    content = listing('xmlUrl="http://127.0.0.1:8080/rss"', 'xmlUrl="http://10.0.0.1/rss"')

    listed = read_opml(content=content, loopback=True)

    assert ([each.url for each in listed.feeds], listed.left_out) == (["http://127.0.0.1:8080/rss"], 1)


def test_of_a_feed_that_stands_there_twice_the_first_spelling_counts() -> None:
    listed = read_opml(content=listing('xmlUrl="https://ok.example/rss"', 'xmlUrl="https://OK.example:443/rss#x"'))

    assert ([each.url for each in listed.feeds], listed.repeated) == (["https://ok.example/rss"], 1)


def test_what_goes_beyond_the_most_is_counted() -> None:
    listed = read_opml(content=listing(*(f'xmlUrl="https://p{number}.example/"' for number in range(MOST_FEEDS + 3))))

    assert (len(listed.feeds), listed.more) == (MOST_FEEDS, 3)


def test_a_title_is_cut_and_a_home_with_a_password_is_no_home() -> None:
    line = f'text="{"T" * 50_000}" xmlUrl="https://ok.example/rss" htmlUrl="https://user:secret@ok.example/"'

    (feed,) = read_opml(content=listing(line)).feeds

    assert (feed.title, feed.home) == ("T" * LONGEST_TITLE, None)


def test_what_is_written_is_read_again() -> None:
    feeds = (
        Outline("https://ledger.example/feed.xml?a=1&b=2", "“Ledger” <b>&", "https://ledger.example/"),
        Outline("https://wire.example/rss"),
    )

    read = read_opml(content=write_opml(feeds, now=NOW))

    assert read.feeds == (feeds[0], Outline("https://wire.example/rss", "https://wire.example/rss"))
