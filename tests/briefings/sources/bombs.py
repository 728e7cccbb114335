"""What is built to take all the time or memory there is, each small enough to be let in."""

from __future__ import annotations

import zlib

from tests.briefings.sources.making import BILLION_LAUGHS, TALKS, docx_with, pdf_of

_TALKS = TALKS.encode()


def zeros(millions: int) -> bytes:
    """So many million zeros, packed."""
    packer = zlib.compressobj(9)
    return b"".join([*(packer.compress(bytes(1_000_000)) for _ in range(millions)), packer.flush()])


def html(body: bytes) -> bytes:
    return b"<html><body>" + body + b"</body></html>"


BOMBS: dict[str, bytes] = {
    "deeply nested": html(b"<div>" * 390_000 + _TALKS),
    "nested as deep as it may be": html(b"<span>" * 180 + _TALKS * 2_000),
    "never closed": html(b"<b><i><u>" * 200_000),
    "100 kB without a space": html(b"<p>" + b"a" * 100_000),
    "10,000 quotes": html(b"<p>" + b"&ldquo;No,&rdquo; said Egypt. " * 10_000),
    "10,000 quotation marks": html(_TALKS + b"<p>" + b"&quot;" * 10_000),
    "half a million paragraphs": html(b"<p>x" * 490_000),
    "tables within each other": html(b"<table><tr><td>" * 100_000),
    "many tables": html(b"<table><tr><td>a</td></tr></table>" * 25_000),
    "many attributes": html(b"<p" + b" a='b'" * 300_000 + b">x"),
    "a long comment": html(b"<!--" + b"-" * 1_900_000),
    "a million entities": html(b"<p>" + b"&amp;" * 390_000),
    "entities of its own": b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + html(b"&b;" * 400_000),
    "braces": b'<script type="application/ld+json">' + b"[" * 1_900_000 + b"</script>" + html(_TALKS),
    "dates": html(b"<time datetime=2022-01-03>x</time>" * 50_000 + _TALKS),
    "classes": html(b"<p class='" + b"date- " * 300_000 + b"'>x</p>" + _TALKS),
    "a line of spaces": html(b"<p>a" + b" " * 1_900_000 + b"b</p>"),
    "pdf with a packed stream": pdf_of([zeros(300)]),
    "pdf packed twice": pdf_of([zlib.compress(zeros(300))]),
    "docx with a packed part": docx_with(b"<x>" + b" " * 200_000_000 + b"</x>"),
    "docx of laughs": docx_with(BILLION_LAUGHS),
    "docx of four megabytes": docx_with(
        b"<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>"
        + b"<w:p/>" * 650_000
        + b"</w:body></w:document>"
    ),
}  # fmt: skip
