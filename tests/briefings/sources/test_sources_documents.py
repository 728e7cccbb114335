"""PDF and .docx files: their words, and what is refused."""

from __future__ import annotations

import zlib

import pytest
from making import BILLION_LAUGHS, docx_of, docx_with, pdf, pdf_of

from briefings.sources.documents import LARGEST_STREAM, text_of_docx, text_of_pdf
from briefings.sources.text import UnreadableText


def test_lines_that_were_full_are_joined_and_running_heads_left_out() -> None:
    content = pdf(
        ["Ministry of Water", "Talks on the dam to go on", "The ministry said on Tuesday that the talks on the dam will be re-",
         "sumed in Nairobi on Wednesday. Egypt and Ethiopia will send their", "ministers.", "Page 1 of 3"],
        ["Ministry of Water", "The host has asked for patience.", "Page 2 of 3"],
        ["Ministry of Water", "There was no word on the agenda.", "Page 3 of 3"],
    )  # fmt: skip

    paragraphs = text_of_pdf(content).split("\n\n")

    assert paragraphs == [
        "Talks on the dam to go on",
        "The ministry said on Tuesday that the talks on the dam will be resumed in Nairobi on Wednesday. "
        "Egypt and Ethiopia will send their ministers.",
        "The host has asked for patience.",
        "There was no word on the agenda.",
    ]


def test_a_document_keeps_its_order_its_table_and_its_title() -> None:
    content = docx_of("Egypt spoke.", "Ethiopia replied.", title="Dam talks", table=[["12 January", "Nairobi"]])

    text, title = text_of_docx(content)

    assert text.split("\n\n") == ["Dam talks", "Egypt spoke.", "Ethiopia replied.", "12 January; Nairobi"]
    assert title == "Dam talks"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7 ...",
        b"%PDF-1.4\ntrailer<</Root 1 0 R>>",
        pdf(["Egypt spoke."])[:-200],
        pdf(["Egypt spoke."]).replace(b"/Pages 2 0 R", b"/Pages 9 0 R"),
        pdf([]),
        pdf(["Egypt spoke."], trailer=b"/Encrypt<</Filter/Standard/V 1/R 2/O(x)/U(x)/P 0>>"),
        pdf_of([b"no stream at all"]),
        pdf_of([zlib.compress(b"BT /F1 12 Tf (" + b"a" * (LARGEST_STREAM + 1) + b") Tj ET")]),
    ],
)
def test_a_broken_locked_empty_or_packed_up_pdf_is_refused_in_plain_words(content: bytes) -> None:
    with pytest.raises(UnreadableText) as refused:
        text_of_pdf(content)

    assert str(refused.value).endswith(".")


SPOKEN = zlib.compress(b"BT /F1 12 Tf (Egypt spoke.) Tj ET")
TOO_MUCH = "There is more in the document than in any article."
TOO_LONG = "The document is longer than any article."
DAMAGED = "The document is damaged, or is none; it cannot be opened. Save it anew as .docx, PDF or plain text."


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (pdf_of([zlib.compress(b"BT /F1 12 Tf (" + b"a" * 130_000_000 + b") Tj ET")]), TOO_MUCH),
        (pdf_of([SPOKEN], kids=[b"4 0 R"] * 101_000), TOO_MUCH),
        (pdf_of([SPOKEN], kids=[b"4 0 R"] * 5_000), TOO_MUCH),
        (pdf_of([SPOKEN], kids=[b"4 0 R"] * 8), TOO_LONG),
        (pdf_of([SPOKEN], kids=[b"2 0 R"]), DAMAGED),
        (pdf_of([SPOKEN])[:-200], DAMAGED),
        (b"%PDF-1.7 ...", DAMAGED),
    ],
    ids=["130 MB", "101,000 pages", "5,000 pages", "8 pages", "goes round", "cut off", "no document"],
)
def test_a_pdf_that_is_too_much_is_told_apart_from_a_damaged_one(
    content: bytes, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefings.sources.documents.MOST_PAGES", 7)

    with pytest.raises(UnreadableText) as refused:
        text_of_pdf(content)

    assert str(refused.value) == words


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04 word/",
        docx_of("Egypt spoke.")[:-100],
        docx_of(),
        docx_with(b"<w:document"),
        docx_with(b"<x/>"),
        docx_with(b"<x>" + b" " * 5_000_000 + b"</x>"),
        docx_with(BILLION_LAUGHS),
    ],
)
def test_a_broken_empty_or_packed_up_docx_is_refused_in_plain_words(content: bytes) -> None:
    with pytest.raises(UnreadableText) as refused:
        text_of_docx(content)

    assert str(refused.value).endswith(".")
