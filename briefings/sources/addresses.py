"""Which addresses of the web may be fetched: http(s), and only what the whole internet can reach.

A bot that fetches what people name can be sent to the machine it runs on, to its neighbours, and to
the metadata service of its host. So the name is resolved first, every address it has is looked at,
and the connection goes to one of exactly these addresses (``fetching.Guard``).
"""

from __future__ import annotations

import re
import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

import httpx

from briefings.language import gettext, marked
from briefings.sources.text import web_address

LONGEST_URL = 2000
LOCALHOST = "localhost"
_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""All that IANA gives out for the internet; loopback, link-local, multicast and what is reserved lie outside."""
_NAT64 = IPv6Network("64:ff9b::/96")
"""RFC 6052: how networks without IPv4 reach it; the IPv4 address is in the last 32 bits."""
_SPECIAL_6 = (
    IPv6Network("2001::/23"),  # protocols: Teredo, benchmarks, ORCHID (RFC 2928)
    IPv6Network("2001:db8::/32"),  # documentation
    IPv6Network("3fff::/20"),  # documentation (RFC 9637)
    IPv6Network("2002::/16"),  # 6to4, which wraps any IPv4 address
)
_SPECIAL_4 = (
    IPv4Network("192.0.0.0/24"),  # protocols (RFC 6890)
    IPv4Network("192.88.99.0/24"),  # relays of 6to4 (RFC 7526)
)
_ISATAP = (b"\x00\x00\x5e\xfe", b"\x02\x00\x5e\xfe")
"""RFC 5214: what stands before the IPv4 address that such an IPv6 address is a tunnel to."""

_BEFORE_AN_ADDRESS = re.compile(r"\Afeed:(?://)?(?=https?://)", re.IGNORECASE)
_FOR_HTTP = re.compile(r"\Afeed://", re.IGNORECASE)


_OWN = r"(?:localhost|\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5}(?:/\S*)?|/\S*)"
_NAMED = r"www\.\S+|(?:[\w-]+\.)+[a-z]{2,}(?::\d{1,5})?/\S*"


_PRIVATE = marked("That address leads into a private network, and is not fetched.")
_THIS_MACHINE = marked("That address leads to the very machine I run on, which is fetched from only with {setting}.")


ONE_THAT_IS_REFUSED = marked("There is a web page, and no feed. The page names one that may not be fetched. {reason}")
"""What is said of a page that names only such feeds."""


class WrongAddress(Exception):
    """No web address, or one that must not be fetched; the message says which, in plain words."""


def of_the_web(written: str) -> str:
    """The address without the scheme that feed readers gave it: of "feed://host/…" and "feed:https://host/…"."""
    return _FOR_HTTP.sub("http://", _BEFORE_AN_ADDRESS.sub("", written.strip()))


def with_scheme(written: str) -> str | None:
    """The address that is written without its scheme, with it; None for what has one, or is no address.

    "www.ledger.example", "ledger.example/talks" are asked for safely; numbers and localhost seldom can be.
    """
    bare = written.strip()
    if re.fullmatch(_OWN, bare, re.IGNORECASE):
        return f"http://{bare}"
    return f"https://{bare}" if re.fullmatch(_NAMED, bare, re.IGNORECASE) else None


def checked(url: str) -> httpx.URL:
    """The address as it will be asked for: without fragment, the name in ASCII. Raises WrongAddress.

    What a name resolves to is looked at when it is fetched, not here.
    """
    written = url.strip()
    if len(written) > LONGEST_URL:
        raise WrongAddress(gettext("That address is longer than any page's."))
    if not written.lower().startswith(("http://", "https://")):
        raise WrongAddress(gettext("Only addresses that begin with http:// or https:// can be fetched."))
    try:
        port = urlsplit(written).port
        address = httpx.URL(written)
    except (ValueError, httpx.InvalidURL):
        raise WrongAddress(gettext("That is no web address.")) from None
    if not address.host or port == 0 or any(mark.isspace() or not mark.isprintable() for mark in written):
        raise WrongAddress(gettext("That is no web address."))
    if address.userinfo:
        raise WrongAddress(gettext("An address with a user name or password in it is not fetched."))
    return address.copy_with(fragment=None)


def refusal(url: str, *, loopback: bool = False) -> str | None:
    """Why an address is refused whatever a name server says, in plain words; None for one that may be asked for.

    What ``checked`` refuses is, this machine, and its neighbours, however the number is spelt ("10.1",
    "0xa000001"); with ``loopback`` this machine is not.
    """
    try:
        name = name_asked_for(checked(url).raw_host.decode("ascii"))
    except WrongAddress as error:
        return str(error)
    number = "127.0.0.1" if name == LOCALHOST else _number(name)
    return None if number is None or is_public(number, loopback=loopback) else refusal_of([number])


def refusal_of(addresses: Iterable[str]) -> str:
    """Why nothing is fetched from these IP addresses, of which one at least is not of the internet."""
    if all(is_public(address, loopback=True) for address in addresses):
        return gettext(_THIS_MACHINE, setting="FETCH_LOOPBACK=yes")
    return gettext(_PRIVATE)


def is_fetchable(url: str, *, loopback: bool = False) -> bool:
    """False for an address that is refused whatever a name server says."""
    return refusal(url, loopback=loopback) is None


def name_asked_for(host: str) -> str:
    """The name to look up for a host: "localhost" for all below it (RFC 6761, 6.3), others without a dot at the end.

    With the dot no machine finds what only its own table of names tells.
    """
    name = host.lower().rstrip(".") or host
    return LOCALHOST if name.endswith(f".{LOCALHOST}") else name


def shown_address(written: str | None) -> str | None:
    """The address as it may be shown to anybody: of the web, and without a password; None for any other."""
    address = web_address(written)
    return address if address and is_fetchable(address, loopback=True) else None


def _number(host: str) -> str | None:
    """The IP address that a host is written as; None for a name."""
    if ":" in host:
        return host
    try:
        return socket.inet_ntoa(socket.inet_aton(host))
    except OSError:
        return None


def is_public(address: str, *, loopback: bool = False) -> bool:
    """True for an IP address that the whole internet can reach; with ``loopback``, also for this machine's own.

    Private, link-local, shared, multicast, reserved and documentation ranges are not (IANA's
    special-purpose registries), nor what only wraps another address in a tunnel. An IPv4 address
    written as IPv6 (mapped, NAT64) is judged as what it is.
    """
    try:
        known = ip_address(address)
    except ValueError:
        return False
    if isinstance(known, IPv6Address):
        if known.scope_id is not None:  # one of this machine's links
            return False
        known = _inner(known)
    if loopback and known.is_loopback:
        return True
    return _is_public_6(known) if isinstance(known, IPv6Address) else _is_public_4(known)


def _inner(known: IPv6Address) -> IPv4Address | IPv6Address:
    if known in _NAT64:
        return IPv4Address(known.packed[-4:])
    return known.ipv4_mapped or known


def _is_public_4(known: IPv4Address) -> bool:
    if known.is_multicast or known.is_reserved or any(known in network for network in _SPECIAL_4):
        return False
    return known.is_global


def _is_public_6(known: IPv6Address) -> bool:
    if known not in _GLOBAL_UNICAST or known.packed[8:12] in _ISATAP:
        return False
    return known.is_global and not any(known in network for network in _SPECIAL_6)
