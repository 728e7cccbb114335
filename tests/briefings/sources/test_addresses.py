"""Which addresses may be fetched: public ones over http(s), by whatever spelling."""

from __future__ import annotations

import pytest

from briefings.sources.addresses import LONGEST_URL, WrongAddress, checked, is_public, of_the_web


@pytest.mark.parametrize(
    "address",
    ["8.8.8.8", "193.0.6.139", "2606:4700::1111", "2a00:1450:4001:82b::200e", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_what_the_whole_internet_can_reach_is_public(address: str) -> None:
    assert is_public(address)
    assert is_public(address, loopback=True)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:0:10.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe", "64:ff9b:1::808:808", "100::1", "2001::1", "2001:db8::1", "2001:0:4136:e378::1",
        "2002:7f00:1::1", "2002:808:808::1", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0",
        "2606:4700::1111%1", "fec0::1", "ff02::1", "2606::5efe:10.0.0.1", "2606::200:5efe:10.0.0.1", "", "localhost",
    ],
)  # fmt: skip
def test_private_local_reserved_and_wrapping_addresses_are_not(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_this_machine_is_let_through_only_where_that_is_set(address: str) -> None:
    assert is_public(address, loopback=True)
    assert not is_public(address)


@pytest.mark.parametrize("address", ["10.0.0.1", "169.254.169.254", "fe80::1", "::", "0.0.0.0", "::1%lo"])
def test_the_setting_lets_nothing_else_through(address: str) -> None:
    assert not is_public(address, loopback=True)


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("https://news.example/a?b=c#d", "https://news.example/a?b=c"),
        ("  HTTP://News.Example:80/a  ", "http://news.example/a"),
        ("https://zürich.example/grüße", "https://xn--zrich-kva.example/gr%C3%BC%C3%9Fe"),
    ],
)
def test_an_address_is_asked_for_in_ascii_and_without_its_fragment(written: str, asked: str) -> None:
    assert str(checked(written)) == asked


@pytest.mark.parametrize(
    "written",
    [
        "", "news.example", "//news.example", "file:///etc/passwd", "ftp://news.example/", "gopher://127.0.0.1:70/",
        "javascript:alert(1)", "data:text/html,x", "http://", "http:///etc/passwd", "http://news.example:0/",
        "http://news.example:99999/", "http://news.example:x/", "http://a b.example/", "http://news.example/\x00",
        "http://news.example/\u202e", "http://[::1", "http://[::1%25lo]x/", "http://user@news.example/",
        "http://news.example@127.0.0.1/", "http://news.example:pass@127.0.0.1/", "http:\\\\127.0.0.1\\",
        "http://news.example\\@127.0.0.1/", "http://127.0.0.1%2f@news.example/", f"http://news.example/{'a' * LONGEST_URL}",
    ],
)  # fmt: skip
def test_what_is_no_web_address_or_hides_another_is_refused(written: str) -> None:
    with pytest.raises(WrongAddress) as refused:
        checked(written)

    assert str(refused.value)


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("feed://ledger.example/rss", "http://ledger.example/rss"),
        (" Feed://ledger.example/rss ", "http://ledger.example/rss"),
        ("feed:https://ledger.example/rss", "https://ledger.example/rss"),
        ("feed:http://ledger.example/rss", "http://ledger.example/rss"),
        ("FEED://HTTPS://ledger.example/rss", "HTTPS://ledger.example/rss"),
        ("https://ledger.example/feed://x", "https://ledger.example/feed://x"),
        ("feed:file:///etc/passwd", "feed:file:///etc/passwd"),
        ("feed:feed:https://ledger.example/", "feed:feed:https://ledger.example/"),
        ("feed:ledger", "feed:ledger"),
        ("feeds://ledger.example/", "feeds://ledger.example/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
    ],
)
def test_an_address_by_the_scheme_of_feed_readers_is_one_of_the_web(written: str, address: str) -> None:
    assert of_the_web(written) == address
